"""Place: the classroom."""

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.parts.furniture import bookcase, potted, table
from storybrush.training.art.scenery.parts.walls_floors import CLOTHS, WOODS, boards, bunting, pick, rug, wallpaper
from storybrush.training.art.scenery.parts.windows import big_window
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, box, circles, draws, ellipse, n, poly


@place("classroom", 322, "indoor")
def classroom(b: Sheet) -> None:
    r = b.rng
    flip = bool(r.random() < 0.5)
    wood = pick(b, WOODS)
    wallpaper(
        b, pick(b, ("#f0e3bd", "#d6e4dc", "#d5e0ec", "#f2d9c2")), 316, 3, pick(b, ("#9db8a8", "#c9a87a", "#8fa9c0"))
    )
    boards(b, 316, pick(b, ("#c69a68", "#b98550")))

    def at(x: float, w: float) -> float:
        return W - x - w if flip else x

    with b.drawing("wall"):
        bx = at(46, 330)
        b.path(box(bx - 3, 67, 336, 156), "#1c1230", 0.18)
        b.path(box(bx - 9, 56, 348, 158), b.wall(wood))
        b.path(box(bx, 65, 330, 138), b.wall(pick(b, ("#2f5d4f", "#38464f")), 0.0, 0.08))
        chalk(b, bx, 65)
        b.path(box(bx - 12, 212, 354, 9), b.c(lighter(wood, 0.2)))
        for i in range(2):
            big_window(b, at(420 + i * 128, 100), 60, 100, 146)
        b.path(circles([(at(680, 60) + 30, 84, 27)]), b.wall("#fff6e2"))
        b.stroke(circles([(at(680, 60) + 30, 84, 27)]) + f"M{n(at(680, 60) + 30)} 66V84l12 8", b.c("#4a3a34"), 3.2)
        bookcase(b, at(670, 92), 326, 92, 172, wood, 3)
    table(b, at(60, 170), 338, 170, 74, wood)
    books(b, at(60, 170) + 20, 256)
    globe(b, at(60, 170) + 128, 258)
    for i in range(3):
        desk(b, at(330 + i * 112, 88), 376 - i % 2 * 4, 88, wood)
    posters(b, at(676, 70), 128)
    bunting(b) if r.random() < 0.5 else None
    potted(b, at(8, 40) + 20, 350, 80)
    rug(b, W / 2, 452, 230, 34, pick(b, CLOTHS), True)


@draws("wall")
def chalk(b: Sheet, x: float, y: float) -> None:
    """Chalk drawings, no letters: sun, house, flower, sums of dots."""
    white = b.c("#f6f2e4")
    b.stroke(
        circles([(x + 46, y + 40, 15)])
        + "".join(
            f"M{n(x + 46 + 20 * dx)} {n(y + 40 + 20 * dy)}l{n(9 * dx)} {n(9 * dy)}"
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7))
        ),
        b.c("#f7dc7a"),
        2.4,
    )
    b.stroke(f"M{n(x + 110)} {n(y + 104)}v-38l30 -26l30 26v38zM{n(x + 130)} {n(y + 104)}v-24h18v24", white, 2.4)
    b.stroke(
        f"M{n(x + 208)} {n(y + 106)}v-40"
        + circles([(x + 208 + 9 * dx, y + 58 + 9 * dy, 6) for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1))]),
        b.c("#f2b0c0"),
        2.4,
    )
    b.path(
        circles([(x + 250 + 13 * i, y + 36, 4) for i in range(4)] + [(x + 250 + 13 * i, y + 56, 4) for i in range(2)]),
        white,
    )
    b.stroke(f"M{n(x + 250)} {n(y + 76)}h50M{n(x + 30)} {n(y + 114)}h60", white, 2.4, 0.8)


@draws("thing")
def books(b: Sheet, x: float, y: float) -> None:
    for i, c in enumerate(("#c9574f", "#e0a53f", "#4f86a8")):
        b.path(box(x + i * 2, y - 10 - i * 9, 46 - i * 4, 8.5), b.c(c))


@draws("thing")
def globe(b: Sheet, x: float, y: float) -> None:
    b.path(box(x - 13, y - 5, 26, 5) + box(x - 2, y - 14, 4, 12), b.c("#8a6238"))
    b.path(circles([(x, y - 32, 19)]), b.wall("#6fb0d0"))
    b.path(ellipse(x - 6, y - 37, 8, 6) + ellipse(x + 7, y - 26, 6, 7), b.c("#8cc07a"))
    b.stroke(f"M{n(x - 14)} {n(y - 50)}A23 23 0 0 1 {n(x + 14)} {n(y - 14)}", b.c("#c69a4a"), 3)


@draws("thing")
def desk(b: Sheet, x: float, y: float, w: float, wood: str) -> None:
    b.shadow(x + w / 2, y, w * 0.56, 7)
    b.stroke(f"M{n(x + 8)} {n(y - 52)}V{n(y)}M{n(x + w - 8)} {n(y - 52)}V{n(y)}", b.c("#6d7480"), 5)
    b.path(box(x + 4, y - 52, w - 8, 20), b.c(darker(wood, 0.12)))
    b.path(box(x - 2, y - 60, w + 4, 10), b.wall(lighter(wood, 0.25)))
    b.path(poly([(x + 16, y - 61), (x + 34, y - 66), (x + 52, y - 61), (x + 34, y - 59)]), b.c("#fffaf0"))


@draws("wall")
def posters(b: Sheet, x: float, y: float) -> None:
    for i, c in enumerate(("#f2b84a", "#8fc0d4")):
        b.path(box(x + i * 36, y, 30, 22), b.c("#fffaf0"))
        b.path(circles([(x + 15 + i * 36, y + 11, 7)]), b.c(c))
