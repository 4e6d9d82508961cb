"""Place: the kitchen."""

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.parts.furniture import pendant, table, vase
from storybrush.training.art.scenery.parts.walls_floors import CLOTHS, PAPERS, WOODS, pick, rug, tiled_floor, wallpaper
from storybrush.training.art.scenery.parts.windows import big_window
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, box, circles, draws, leaf, n


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
    with b.drawing("wall"):
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


@draws("wall")
def cafe(b: Sheet, x: float, y: float, w: float, colour: str) -> None:
    """Short curtains along the top of a kitchen window."""
    k = 6
    s = w * 1.2 / k
    b.path(f"M{n(x - w * 0.1)} {n(y - 14)}h{n(w * 1.2)}v36" + f"q{n(-s / 2)} 18 {n(-s)} 0" * k + "z", b.wall(colour))
    b.path(circles([(x - w * 0.1 + s * (i + 0.5), y + 10, 4) for i in range(k)]), b.c(lighter(colour, 0.6)))
    b.stroke(f"M{n(x - w * 0.14)} {n(y - 14)}h{n(w * 1.28)}", b.c("#8a6238"), 5)


@draws("wall")
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


@draws("thing")
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


@draws("thing")
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


@draws("thing")
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


@draws("thing")
def sink(b: Sheet, x: float, y: float) -> None:
    b.path(box(x, y - 6, 90, 12), b.wall("#dfe3e6"))
    b.stroke(f"M{n(x + 45)} {n(y - 6)}v-22q0 -12 12 -12q11 0 11 12", b.c("#aab1b8"), 5)


@draws("thing")
def pots(b: Sheet, x: float, y: float) -> None:
    for i, (c, h) in enumerate((("#e9dcc0", 32), ("#c9d8c4", 26), ("#e3b48c", 21))):
        b.path(box(x + i * 30, y - h, 24, h), b.wall(c))
        b.path(box(x + i * 30 - 2, y - h - 5, 28, 6), b.c(darker(c, 0.3)))
    b.path(f"M{n(x + 98)} {n(y)}l3 -30h22l3 30z", b.wall("#8fb4c9"))
    for a in (-1.9, -1.57, -1.3):
        b.path(leaf(x + 112, y - 24, 34, a, 0.12), b.c("#a8713f"))


@draws("wall")
def shelf(b: Sheet, x: float, y: float, w: float) -> None:
    for dy in (0, -52):
        b.path(box(x, y + dy, w, 7), b.wall("#a8713f"))
        for i in range(4):
            c = ("#c9574f", "#f1e6cc", "#6f9fc0", "#e0a53f")[(i + (dy < 0)) % 4]
            b.path(f"M{n(x + 6 + i * 24)} {n(y + dy)}v-16q0 -5 9 -5q9 0 9 5v16z", b.wall(c))


@draws("thing")
def fruit(b: Sheet, x: float, y: float) -> None:
    b.path(circles([(x - 16, y - 20, 10)]), b.c("#d9463c"))
    b.path(circles([(x + 2, y - 24, 10.5)]), b.c("#f0a23a"))
    b.path(circles([(x + 18, y - 19, 10)]), b.c("#8fb84a"))
    b.path(f"M{n(x - 34)} {n(y - 18)}h68q-6 20 -34 20q-28 0 -34 -20z", b.wall("#f3ead8"))
    b.stroke(f"M{n(x - 30)} {n(y - 11)}q30 9 60 0", b.c("#6f9fc0"), 2.6)
