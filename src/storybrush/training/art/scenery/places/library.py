"""Place: the library."""

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.parts.furniture import bookcase, pendant, potted
from storybrush.training.art.scenery.parts.walls_floors import CLOTHS, WOODS, boards, pick, rug, wallpaper
from storybrush.training.art.scenery.parts.windows import big_window
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, box, circles, draws, ellipse, n


@place("library", 326, "indoor")
def library(b: Sheet) -> None:
    r = b.rng
    flip = bool(r.random() < 0.5)
    wood = pick(b, WOODS)
    wallpaper(b, pick(b, ("#d9c49a", "#b9c4a8", "#c9a890", "#a9b4c4")), 316, 3)
    boards(b, 316, pick(b, ("#a8713f", "#8f5d38", "#b98550")))

    def at(x: float, w: float) -> float:
        return W - x - w if flip else x

    big_window(b, at(312, 130), 50, 130, 176, curtain=pick(b, CLOTHS) if r.random() < 0.5 else None)
    for x, w in ((-20, 150), (138, 150), (466, 150), (624, 160)):
        bookcase(b, at(x, w), 328, w, float(r.choice((286, 300))), wood, 6)
    steps_up(b, at(206, 40) + 20, 340, 250, -1 if flip else 1)
    if r.random() < 0.5:
        globe_stand(b, at(400, 60) + 30, 352, 96)
    else:
        potted(b, at(400, 60) + 30, 350, 100)
    reading_desk(b, at(500, 190), 398, 190, wood)
    rug(
        b,
        W / 2 + float(r.uniform(-50, 50)),
        446,
        float(r.uniform(210, 260)),
        40,
        pick(b, CLOTHS),
        bool(r.random() < 0.5),
    )
    book_pile(b, at(90, 60) + 30, 392)
    pendant(b, at(250, 0), 60)
    pendant(b, at(540, 0), 60)


@draws("thing")
def steps_up(b: Sheet, x: float, y: float, h: float, side: int) -> None:
    """A ladder against the shelves."""
    dx = side * 36
    b.stroke(f"M{n(x)} {n(y)}L{n(x + dx)} {n(y - h)}M{n(x + 42)} {n(y)}L{n(x + dx + 38)} {n(y - h)}", b.c("#d9b07a"), 7)
    b.stroke(
        "".join(f"M{n(x + dx * t)} {n(y - h * t)}h42" for t in (0.1, 0.24, 0.38, 0.52, 0.66, 0.8, 0.94)),
        b.c("#c69560"),
        5.5,
    )


@draws("thing")
def globe_stand(b: Sheet, x: float, y: float, s: float) -> None:
    b.shadow(x, y, s * 0.4, 6)
    b.stroke(
        f"M{n(x - s * 0.28)} {n(y)}L{n(x)} {n(y - s * 0.34)}L{n(x + s * 0.28)} {n(y)}M{n(x)} {n(y - s * 0.2)}v{n(-s * 0.2)}",
        b.c("#8a5a34"),
        6,
    )
    b.path(circles([(x, y - s * 0.72, s * 0.34)]), b.wall("#5fa4cc"))
    b.path(
        ellipse(x - s * 0.1, y - s * 0.8, s * 0.14, s * 0.11) + ellipse(x + s * 0.14, y - s * 0.62, s * 0.12, s * 0.13),
        b.c("#7fb86a"),
    )
    b.stroke(
        f"M{n(x - s * 0.24)} {n(y - s * 1.0)}A{n(s * 0.4)} {n(s * 0.4)} 0 0 0 {n(x + s * 0.28)} {n(y - s * 0.44)}",
        b.c("#e0b44a"),
        4,
    )


@draws("thing")
def reading_desk(b: Sheet, x: float, y: float, w: float, wood: str) -> None:
    """A desk with a green lamp and an open book."""
    b.shadow(x + w / 2, y, w * 0.56, 9)
    top = y - 78
    b.path(box(x + 10, top, 12, 78) + box(x + w - 22, top, 12, 78), b.wall(darker(wood, 0.16)))
    b.path(box(x + 8, top + 8, w - 16, 18), b.wall(darker(wood, 0.08)))
    b.path(box(x - 4, top - 4, w + 8, 13), b.wall(lighter(wood, 0.18)))
    lx = x + w * 0.24
    if b.lit:
        b.glow(lx, top - 26, 150, "#ffe0a0", 0.6)
    b.stroke(f"M{n(lx)} {n(top - 4)}v-36", b.c("#d9ab45"), 4)
    b.path(f"M{n(lx - 26)} {n(top - 36)}q4 -20 26 -20q22 0 26 20z", b.wall("#4f9a6a"))
    bx = x + w * 0.64
    b.path(f"M{n(bx)} {n(top - 8)}q-16 -10 -38 -3v8q22 -6 38 1q16 -7 38 -1v-8q-22 -7 -38 3z", b.c("#fff8e6"))
    b.stroke(f"M{n(bx)} {n(top - 8)}v7", b.c("#b98a5a"), 2)


@draws("thing")
def book_pile(b: Sheet, x: float, y: float) -> None:
    r = b.sub()
    b.shadow(x, y, 50, 7)
    for i in range(6):
        w = float(r.uniform(58, 82))
        c = CLOTHS[int(r.integers(len(CLOTHS)))]
        px = x - w / 2 + float(r.uniform(-7, 7))
        b.path(box(px, y - 13 * (i + 1), w, 13), b.wall(c))
        b.path(box(px + w - 9, y - 13 * (i + 1) + 2.5, 9, 8), b.c("#fff3da"))
