"""Rooms of a home, and the classroom."""

from .buildings import LAMP
from .furniture import (
    CLOTHS,
    WOODS,
    bed,
    big_window,
    boards,
    bookcase,
    chest,
    fireplace,
    lamp,
    picture,
    potted,
    rug,
    sofa,
    table,
    tiled_floor,
    vase,
    wallpaper,
)
from .light import darker, lighter
from .places import place
from .sheet import Sheet, W, box, circles, ellipse, leaf, n, poly

PAPERS = ("#e9cfa6", "#cfe0d4", "#f0c9b8", "#c9d8e6", "#ead9ee", "#f0dc9c", "#d6dfb4", "#e6b9a0")


def pick(b: Sheet, options: tuple[str, ...]) -> str:
    return str(b.rng.choice(options))


@place("bedroom", 318, "indoor")
def bedroom(b: Sheet) -> None:
    r = b.rng
    flip = bool(r.random() < 0.5)
    wood, cloth = pick(b, WOODS), pick(b, CLOTHS)
    wallpaper(
        b, pick(b, PAPERS), 312, int(r.integers(4)), pick(b, ("#fbf3e2", "#d9c3a0")) if r.random() < 0.5 else None
    )
    boards(b, 312, pick(b, ("#b98550", "#a8713f", "#c69a68")))
    mid = 400 if not flip else W - 400
    big_window(b, mid - 75, 66, 150, 150, curtain=pick(b, CLOTHS))
    bx = 34 if not flip else W - 34 - 270
    picture(b, bx + (150 if not flip else 40), 84, 74, 58)
    bed(b, bx, 352, 270, 150, wood, cloth, flip)
    nx = 330 if not flip else W - 330 - 62
    chest(b, nx, 338, 62, 70, wood, 2)
    lamp(b, nx + 31, 264, 62)
    far = W - 200 if not flip else 30
    if r.random() < 0.55:
        bookcase(b, far, 330, 160, 226, wood)
    else:
        wardrobe(b, far, 332, 150, 240, pick(b, WOODS))
    potted(b, (W - 236 if not flip else 236), 344, 74)
    rug(
        b,
        W / 2 + float(r.uniform(-60, 60)),
        434,
        float(r.uniform(200, 250)),
        46,
        pick(b, CLOTHS),
        bool(r.random() < 0.6),
    )
    toys(b, 60 if flip else W - 100, 408)
    bunting(b) if r.random() < 0.4 else None


def wardrobe(b: Sheet, x: float, y: float, w: float, h: float, wood: str) -> None:
    b.shadow(x + w / 2, y, w * 0.6, 10, 0.36)
    b.path(box(x, y - h, w, h - 6), b.wall(wood))
    for t in (0.06, 0.52):
        b.path(box(x + w * t, y - h + 14, w * 0.42, h - 34), b.wall(lighter(wood, 0.14)))
        b.path(
            box(x + w * (t + 0.06), y - h + 28, w * 0.3, h * 0.36)
            + box(x + w * (t + 0.06), y - h * 0.5, w * 0.3, h * 0.36),
            b.c(darker(wood, 0.08)),
        )
    b.path(circles([(x + w * 0.46, y - h * 0.5, 3.4), (x + w * 0.54, y - h * 0.5, 3.4)]), b.c("#f0cf7c"))
    b.path(
        f"M{n(x - 7)} {n(y - h + 4)}Q{n(x + w / 2)} {n(y - h - 26)} {n(x + w + 7)} {n(y - h + 4)}z",
        b.wall(lighter(wood, 0.1)),
    )
    b.path(box(x + 4, y - 8, 12, 8) + box(x + w - 16, y - 8, 12, 8), b.c(darker(wood, 0.4)))


def toys(b: Sheet, x: float, y: float) -> None:
    """A ball and letter blocks."""
    b.shadow(x, y, 50, 7)
    for dx, dy, c in ((-30, 0, "#e0a53f"), (-4, 0, "#4f86a8"), (-17, -24, "#c9574f")):
        b.path(box(x + dx, y + dy - 24, 24, 24), b.wall(c))
        b.stroke(box(x + dx + 3.5, y + dy - 20.5, 17, 17), b.c("#fff3d8"), 1.8)
        b.path(circles([(x + dx + 12, y + dy - 12, 4)]), b.c("#fff3d8"))
    b.path(circles([(x + 46, y - 15, 16)]), b.wall("#d9574f"))
    b.path(f"M{n(x + 30)} {n(y - 15)}q16 -9 32 0q-16 7 -32 0z", b.c("#fbe9c4"))
    b.path(circles([(x + 40, y - 24, 3)]), b.c("#ffffff"), 0.7)


def bunting(b: Sheet) -> None:
    d: dict[str, str] = {}
    b.stroke(f"M0 22Q{W / 2} 62 {W} 22", b.c("#8a6238"), 1.6)
    for i in range(16):
        t = (i + 0.5) / 16
        x, y = W * t, 22 + 80 * t * (1 - t)
        c = CLOTHS[i % len(CLOTHS)]
        d[c] = d.get(c, "") + poly([(x - 13, y), (x + 13, y), (x, y + 24)])
    for c, path in d.items():
        b.path(path, b.c(c))


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


def basket(b: Sheet, x: float, y: float) -> None:
    """A basket of wool."""
    b.shadow(x, y, 34, 6)
    b.path(circles([(x - 12, y - 30, 12), (x + 11, y - 31, 13), (x, y - 38, 12)]), b.c("#d9574f"))
    b.path(circles([(x + 11, y - 31, 13)]), b.c("#4f9a9a"))
    b.stroke(f"M{n(x + 3)} {n(y - 36)}q9 -4 17 4M{n(x + 2)} {n(y - 30)}q9 -4 18 4", b.c("#8cc4bf"), 1.6)
    b.path(poly([(x - 30, y - 26), (x + 30, y - 26), (x + 23, y), (x - 23, y)]), b.wall("#b98550"))
    b.stroke(f"M{n(x - 28)} {n(y - 18)}h56M{n(x - 26)} {n(y - 9)}h52", b.c("#8a5f38"), 2)


@place("kitchen", 326, "indoor")
def kitchen(b: Sheet) -> None:
    r = b.rng
    flip = bool(r.random() < 0.5)
    paint = pick(b, ("#7fae9a", "#e3b45c", "#8fb4c9", "#d98f6a", "#f1e6cc", "#b5c17a"))
    wood = pick(b, WOODS)
    wallpaper(b, pick(b, PAPERS), 320, 3)
    tiles = ""
    for y in range(150, 250, 25):
        tiles += f"M0 {y}H{W}"
    for i, x in enumerate(range(0, W, 25)):
        tiles += f"M{x} 150V250"
        del i
    b.path(box(0, 150, W, 100), b.c("#f7efe0"))
    b.stroke(tiles, b.c("#d9cdb8"), 1.4)
    tiled_floor(b, 320, pick(b, ("#efe1c4", "#e9d6c0", "#dfe3da")), pick(b, ("#c98f6a", "#8fa9a4", "#b9a07c")))

    def at(x: float, w: float) -> float:
        return W - x - w if flip else x

    big_window(b, at(300, 150), 52, 150, 146, curtain=None)
    cafe(b, at(300, 150), 52, 150, pick(b, CLOTHS))
    for x, w in ((24, 220), (520, 110)):
        cupboard(b, at(x, w), 44, w, 82, paint)
    shelf(b, at(652, 100), 108, 100)
    counter(b, at(0, 470), 336, 470, 92, paint, wood)
    stove(b, at(474, 120), 336, 120)
    fridge(b, at(622, 110), 340, 110, 190, pick(b, ("#f3ead8", "#a9cfc4", "#e59a86", "#f0d27a")))
    sink(b, at(330, 90), 246)
    pots(b, at(60, 150), 244)
    table(b, at(70, 210), 424, 210, 74, wood, pick(b, CLOTHS) if r.random() < 0.6 else None)
    fruit(b, at(70, 210) + 105, 342)
    vase(b, at(70, 210) + (40 if flip else 170), 342, 44, "#6f9fc0")
    pendant(b, at(140, 70) + 35, 96)
    rug(b, W / 2 + (90 if not flip else -90), 438, 170, 30, pick(b, CLOTHS), True)


def cafe(b: Sheet, x: float, y: float, w: float, colour: str) -> None:
    """Short curtains along the top of a kitchen window."""
    k = 6
    s = w * 1.2 / k
    b.path(f"M{n(x - w * 0.1)} {n(y - 14)}h{n(w * 1.2)}v36" + f"q{n(-s / 2)} 18 {n(-s)} 0" * k + "z", b.wall(colour))
    b.path(circles([(x - w * 0.1 + s * (i + 0.5), y + 10, 4) for i in range(k)]), b.c(lighter(colour, 0.6)))
    b.stroke(f"M{n(x - w * 0.14)} {n(y - 14)}h{n(w * 1.28)}", b.c("#8a6238"), 5)


def cupboard(b: Sheet, x: float, y: float, w: float, h: float, paint: str) -> None:
    b.path(box(x + 3, y + 6, w, h), "#1c1230", 0.18)
    b.path(box(x, y, w, h), b.wall(paint))
    k = max(2, round(w / 58))
    for i in range(k):
        dx = x + w * i / k
        b.path(box(dx + 4, y + 5, w / k - 8, h - 10), b.wall(lighter(paint, 0.16)))
        b.stroke(box(dx + 10, y + 12, w / k - 20, h - 24), b.c(darker(paint, 0.16)), 1.6)
        b.path(circles([(dx + (w / k - 9 if i % 2 == 0 else 9), y + h * 0.7, 2.6)]), b.c("#fff0cc"))
    b.path(box(x - 4, y - 6, w + 8, 8), b.c(lighter(paint, 0.3)))


def counter(b: Sheet, x: float, y: float, w: float, h: float, paint: str, wood: str) -> None:
    b.path(box(x, y - h, w, h - 8), b.wall(paint))
    b.path(box(x, y - 9, w, 9), b.c(darker(paint, 0.5)))
    k = round(w / 78)
    for i in range(k):
        dx = x + w * i / k
        b.path(
            box(dx + 5, y - h + 14, w / k - 10, 18) + box(dx + 5, y - h + 37, w / k - 10, h - 52),
            b.wall(lighter(paint, 0.14)),
        )
        b.path(circles([(dx + w / k / 2, y - h + 23, 2.8), (dx + w / k - 13, y - h * 0.4, 2.8)]), b.c("#fff0cc"))
    b.path(box(x - 4, y - h - 4, w + 8, 11), b.wall(lighter(wood, 0.2)))


def stove(b: Sheet, x: float, y: float, w: float) -> None:
    b.path(box(x, y - 98, w, 98), b.wall("#5a6270"))
    b.path(box(x - 3, y - 102, w + 6, 10), b.c("#3e444f"))
    b.path(box(x + 12, y - 62, w - 24, 46), b.grad("#ffb45a", "#d9622f") if b.lit else b.c("#2d323b"))
    b.stroke(box(x + 12, y - 62, w - 24, 46) + f"M{n(x + 16)} {n(y - 70)}h{n(w - 32)}", b.c("#c9ced6"), 3)
    b.path(circles([(x + w * t, y - 82, 4.4) for t in (0.2, 0.4, 0.6, 0.8)]), b.c("#f3ead8"))
    b.path(f"M{n(x + 22)} {n(y - 102)}v-26h44v26z", b.wall("#c9574f"))
    b.stroke(f"M{n(x + 18)} {n(y - 121)}h52", b.c("#a8403a"), 4)
    b.path(circles([(x + 44, y - 133, 4)]), b.c("#3e444f"))
    b.path(circles([(x + 46, y - 148, 6), (x + 52, y - 162, 8), (x + 46, y - 178, 9)]), b.c("#ffffff"), 0.4)
    b.path(f"M{n(x + 80)} {n(y - 102)}q-5 -22 14 -22q19 0 14 22z", b.wall("#7fa9b9"))
    b.stroke(f"M{n(x + 84)} {n(y - 122)}q10 -18 20 0M{n(x + 108)} {n(y - 110)}l9 -9", b.c("#5d8494"), 3)


def fridge(b: Sheet, x: float, y: float, w: float, h: float, paint: str) -> None:
    b.shadow(x + w / 2, y, w * 0.6, 9, 0.36)
    b.path(
        f"M{n(x)} {n(y - 5)}V{n(y - h + 18)}q0 -18 18 -18H{n(x + w - 18)}q18 0 18 18V{n(y - 5)}z",
        b.grad(b.c(lighter(paint, 0.25)), b.c(paint), b.c(darker(paint, 0.15)), across=True),
    )
    b.stroke(f"M{n(x)} {n(y - h * 0.64)}h{n(w)}", b.c(darker(paint, 0.3)), 2.5)
    b.stroke(f"M{n(x + 13)} {n(y - h * 0.72)}v-26M{n(x + 13)} {n(y - h * 0.57)}v34", b.c("#8d9299"), 5)
    b.path(box(x + 44, y - h * 0.54, 30, 24), b.c("#fff8e6"))
    b.path(circles([(x + 59, y - h * 0.54 + 13, 7)]), b.c("#f2b84a"))
    b.path(circles([(x + 59, y - h * 0.54, 3), (x + 84, y - h * 0.45, 4)]), b.c("#c9574f"))
    b.path(box(x + 8, y - 6, 14, 6) + box(x + w - 22, y - 6, 14, 6), b.c("#4a4650"))


def sink(b: Sheet, x: float, y: float) -> None:
    b.path(box(x, y - 6, 90, 12), b.wall("#dfe3e6"))
    b.stroke(f"M{n(x + 45)} {n(y - 6)}v-22q0 -12 12 -12q11 0 11 12", b.c("#aab1b8"), 5)


def pots(b: Sheet, x: float, y: float) -> None:
    for i, (c, h) in enumerate((("#e9dcc0", 32), ("#c9d8c4", 26), ("#e3b48c", 21))):
        b.path(box(x + i * 30, y - h, 24, h), b.wall(c))
        b.path(box(x + i * 30 - 2, y - h - 5, 28, 6), b.c(darker(c, 0.3)))
    b.path(f"M{n(x + 98)} {n(y)}l3 -30h22l3 30z", b.wall("#8fb4c9"))
    for a in (-1.9, -1.57, -1.3):
        b.path(leaf(x + 112, y - 24, 34, a, 0.12), b.c("#a8713f"))


def shelf(b: Sheet, x: float, y: float, w: float) -> None:
    for dy in (0, -52):
        b.path(box(x, y + dy, w, 7), b.wall("#a8713f"))
        for i in range(4):
            c = ("#c9574f", "#f1e6cc", "#6f9fc0", "#e0a53f")[(i + (dy < 0)) % 4]
            b.path(f"M{n(x + 6 + i * 24)} {n(y + dy)}v-16q0 -5 9 -5q9 0 9 5v16z", b.wall(c))


def fruit(b: Sheet, x: float, y: float) -> None:
    b.path(circles([(x - 16, y - 20, 10)]), b.c("#d9463c"))
    b.path(circles([(x + 2, y - 24, 10.5)]), b.c("#f0a23a"))
    b.path(circles([(x + 18, y - 19, 10)]), b.c("#8fb84a"))
    b.path(f"M{n(x - 34)} {n(y - 18)}h68q-6 20 -34 20q-28 0 -34 -20z", b.wall("#f3ead8"))
    b.stroke(f"M{n(x - 30)} {n(y - 11)}q30 9 60 0", b.c("#6f9fc0"), 2.6)


def pendant(b: Sheet, x: float, y: float) -> None:
    b.stroke(f"M{n(x)} 0V{n(y - 22)}", b.c("#5a4030"), 2.4)
    if b.lit:
        b.glow(x, y + 6, 190, LAMP, 0.55)
        b.path(ellipse(x, y + 2, 12, 9), "#fff3c0")
    b.path(
        f"M{n(x - 34)} {n(y + 2)}Q{n(x - 28)} {n(y - 26)} {n(x)} {n(y - 26)}Q{n(x + 28)} {n(y - 26)} {n(x + 34)} {n(y + 2)}z",
        b.wall("#c9574f"),
    )


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


def books(b: Sheet, x: float, y: float) -> None:
    for i, c in enumerate(("#c9574f", "#e0a53f", "#4f86a8")):
        b.path(box(x + i * 2, y - 10 - i * 9, 46 - i * 4, 8.5), b.c(c))


def globe(b: Sheet, x: float, y: float) -> None:
    b.path(box(x - 13, y - 5, 26, 5) + box(x - 2, y - 14, 4, 12), b.c("#8a6238"))
    b.path(circles([(x, y - 32, 19)]), b.wall("#6fb0d0"))
    b.path(ellipse(x - 6, y - 37, 8, 6) + ellipse(x + 7, y - 26, 6, 7), b.c("#8cc07a"))
    b.stroke(f"M{n(x - 14)} {n(y - 50)}A23 23 0 0 1 {n(x + 14)} {n(y - 14)}", b.c("#c69a4a"), 3)


def desk(b: Sheet, x: float, y: float, w: float, wood: str) -> None:
    b.shadow(x + w / 2, y, w * 0.56, 7)
    b.stroke(f"M{n(x + 8)} {n(y - 52)}V{n(y)}M{n(x + w - 8)} {n(y - 52)}V{n(y)}", b.c("#6d7480"), 5)
    b.path(box(x + 4, y - 52, w - 8, 20), b.c(darker(wood, 0.12)))
    b.path(box(x - 2, y - 60, w + 4, 10), b.wall(lighter(wood, 0.25)))
    b.path(poly([(x + 16, y - 61), (x + 34, y - 66), (x + 52, y - 61), (x + 34, y - 59)]), b.c("#fffaf0"))


def posters(b: Sheet, x: float, y: float) -> None:
    for i, c in enumerate(("#f2b84a", "#8fc0d4")):
        b.path(box(x + i * 36, y, 30, 22), b.c("#fffaf0"))
        b.path(circles([(x + 15 + i * 36, y + 11, 7)]), b.c(c))
