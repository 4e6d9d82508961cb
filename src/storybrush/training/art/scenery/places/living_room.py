"""Place: the living room."""

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.parts.furniture import bookcase, fireplace, lamp, potted, sofa
from storybrush.training.art.scenery.parts.walls_floors import CLOTHS, PAPERS, WOODS, boards, pick, rug, wallpaper
from storybrush.training.art.scenery.parts.windows import big_window, picture
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, box, circles, draws, n, poly


@place("living room", 322, "indoor")
def living_room(b: Sheet) -> None:
    r = b.rng
    flip = bool(r.random() < 0.5)
    wood = pick(b, WOODS)
    wallpaper(
        b,
        pick(b, PAPERS),
        316,
        int(r.integers(4)),
        pick(b, ("#fbf3e2", "#cdb491", "#a9b9a4")) if r.random() < 0.6 else None,
    )
    boards(b, 316, pick(b, ("#b98550", "#a8713f", "#8f5d38")))

    def at(x: float, w: float) -> float:
        return W - x - w if flip else x

    big_window(b, at(300, 170), 62, 170, 158, curtain=pick(b, CLOTHS))
    if r.random() < 0.6:
        fireplace(b, at(566, 160), 322, 160, 176, pick(b, ("#c9a592", "#b9ada6", "#b5705a")))
        picture(b, at(600, 92), 52, 92, 66)
    else:
        bookcase(b, at(570, 160), 328, 160, 250, wood, 5)
        potted(b, at(720, 40), 352, 90)
    bookcase(b, at(-30, 110), 328, 110, 214, wood) if r.random() < 0.5 else clock(b, at(4, 60), 328, wood)
    picture(b, at(180, 80), 92, 80, 62)
    sofa(b, at(130, 260), 358, 260, 118, pick(b, CLOTHS))
    lamp(b, at(122, 0), 364, 172)
    potted(b, at(440, 60) + 30, 340, 88)
    rug(
        b,
        W / 2 + float(r.uniform(-70, 70)),
        436,
        float(r.uniform(220, 270)),
        48,
        pick(b, CLOTHS),
        bool(r.random() < 0.5),
    )
    if r.random() < 0.5:
        basket(b, at(500, 50) + 25, 372)


@draws("thing")
def clock(b: Sheet, x: float, y: float, wood: str) -> None:
    """A grandfather clock."""
    b.shadow(x + 30, y, 40, 7)
    b.path(box(x + 4, y - 170, 52, 170), b.wall(wood))
    b.path(
        f"M{n(x - 4)} {n(y - 168)}V{n(y - 214)}Q{n(x + 30)} {n(y - 250)} {n(x + 64)} {n(y - 214)}V{n(y - 168)}z",
        b.wall(lighter(wood, 0.08)),
    )
    b.path(circles([(x + 30, y - 198, 21)]), b.c("#fff6e0"))
    b.stroke(circles([(x + 30, y - 198, 21)]) + f"M{n(x + 30)} {n(y - 212)}V{n(y - 198)}l9 6", b.c("#5a4030"), 2.4)
    b.path(box(x + 15, y - 150, 30, 96), b.c(darker(wood, 0.4)))
    b.stroke(f"M{n(x + 30)} {n(y - 148)}v64", b.c("#f0cf7c"), 2)
    b.path(circles([(x + 30, y - 80, 8)]), b.c("#f0cf7c"))
    b.path(box(x - 2, y - 34, 64, 34), b.wall(darker(wood, 0.08)))


@draws("thing")
def basket(b: Sheet, x: float, y: float) -> None:
    """A basket of wool."""
    b.shadow(x, y, 34, 6)
    b.path(circles([(x - 12, y - 30, 12), (x + 11, y - 31, 13), (x, y - 38, 12)]), b.c("#d9574f"))
    b.path(circles([(x + 11, y - 31, 13)]), b.c("#4f9a9a"))
    b.stroke(f"M{n(x + 3)} {n(y - 36)}q9 -4 17 4M{n(x + 2)} {n(y - 30)}q9 -4 18 4", b.c("#8cc4bf"), 1.6)
    b.path(poly([(x - 30, y - 26), (x + 30, y - 26), (x + 23, y), (x - 23, y)]), b.wall("#b98550"))
    b.stroke(f"M{n(x - 28)} {n(y - 18)}h56M{n(x - 26)} {n(y - 9)}h52", b.c("#8a5f38"), 2)
