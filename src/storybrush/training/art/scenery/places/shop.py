"""Place: the shop."""

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.parts.furniture import pendant, potted
from storybrush.training.art.scenery.parts.houses import awning
from storybrush.training.art.scenery.parts.walls_floors import CLOTHS, WOODS, boards, wallpaper
from storybrush.training.art.scenery.parts.windows import big_window
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, box, circles, draws, ellipse, n, poly


@place("shop", 334, "indoor")
def shop(b: Sheet) -> None:

    r = b.rng
    flip = bool(r.random() < 0.5)
    wood = str(r.choice(WOODS))
    wallpaper(b, str(r.choice(("#f0dcae", "#cfe0d0", "#f0c9a8", "#d3dfe9"))), 326, int(r.integers(4)), None)
    boards(b, 326, str(r.choice(("#c69a68", "#b98550", "#a8713f"))))

    def at(x: float, w: float) -> float:
        return W - x - w if flip else x

    big_window(b, at(556, 170), 84, 170, 150)
    awning(b, at(538, 206), 40, 206, 46, str(r.choice(CLOTHS)))
    for x, w in ((24, 240), (280, 240)):
        shelves(b, at(x, w), 316, w, 262, wood)
    cloth = str(r.choice(CLOTHS))
    cx, cw = at(70, 330), 330
    b.shadow(cx + cw / 2, 386, cw * 0.54, 11, 0.4)
    b.path(box(cx, 300, cw, 86), b.wall(wood))
    b.stroke("".join(box(cx + 10 + i * 80, 318, 68, 54) for i in range(4)), b.c(darker(wood, 0.3)), 2.4)
    b.path(box(cx - 8, 290, cw + 16, 14), b.wall(lighter(wood, 0.26)))
    scales(b, cx + 70, 290)
    jars(b, cx + 150, 290)
    till(b, cx + 270, 290, cloth)
    baskets(b, at(452, 290), 386)
    pendant(b, at(150, 0), 70)
    pendant(b, at(400, 0), 70)
    potted(b, at(712, 0), 352, 84)


@draws("wall")
def shelves(b: Sheet, x: float, y: float, w: float, h: float, wood: str) -> None:
    """Full shelves: jars, boxes, tins, bottles."""
    r = b.sub()
    b.path(box(x, y - h, w, h), b.wall(darker(wood, 0.4)))
    colours = ("#c9574f", "#f1e6cc", "#6f9fc0", "#e0a53f", "#8fb84a", "#d97f93", "#8a6fae")
    rows = 4
    for i in range(rows):
        foot = y - h * i / rows - 8
        gx = x + 12
        goods: dict[str, str] = {}
        lids = ""
        while gx < x + w - 30:
            c, gw, gh = str(r.choice(colours)), float(r.uniform(15, 24)), float(r.uniform(24, 40))
            kind = int(r.integers(3))
            if kind == 0:
                d = f"M{n(gx)} {n(foot)}v{n(-gh * 0.7)}q0 {n(-gh * 0.2)} {n(gw / 2)} {n(-gh * 0.2)}q{n(gw / 2)} 0 {n(gw / 2)} {n(gh * 0.2)}v{n(gh * 0.7)}z"
                lids += box(gx + gw * 0.15, foot - gh * 1.02, gw * 0.7, gh * 0.14)
            elif kind == 1:
                d = box(gx, foot - gh * 0.7, gw, gh * 0.7)
                lids += box(gx + gw * 0.2, foot - gh * 0.5, gw * 0.6, gh * 0.26)
            else:
                d = f"M{n(gx + gw * 0.2)} {n(foot)}v{n(-gh * 0.6)}l{n(gw * 0.15)} {n(-gh * 0.2)}v{n(-gh * 0.25)}h{n(gw * 0.25)}v{n(gh * 0.25)}l{n(gw * 0.15)} {n(gh * 0.2)}v{n(gh * 0.6)}z"
            goods[c] = goods.get(c, "") + d
            gx += gw + float(r.uniform(2, 6))
        for c, d in goods.items():
            b.path(d, b.wall(c))
        b.path(lids, b.c("#fbf0d8"))
    b.path(
        "".join(box(x, y - h * i / rows - 8, w, 8) for i in range(rows))
        + box(x, y - h, 9, h)
        + box(x + w - 9, y - h, 9, h),
        b.wall(wood),
    )
    b.path(box(x - 6, y - h - 10, w + 12, 13), b.wall(lighter(wood, 0.16)))


@draws("thing")
def scales(b: Sheet, x: float, y: float) -> None:
    brass = b.c("#d9ab45")
    b.stroke(
        f"M{n(x)} {n(y)}v-48M{n(x - 32)} {n(y - 42)}h64M{n(x - 32)} {n(y - 42)}l-12 22h24zM{n(x + 32)} {n(y - 42)}l-12 22h24z",
        brass,
        2.6,
    )
    b.path(
        ellipse(x, y - 2, 16, 4)
        + f"M{n(x - 47)} {n(y - 20)}h30q-4 9 -15 9q-11 0 -15 -9zM{n(x + 17)} {n(y - 20)}h30q-4 9 -15 9q-11 0 -15 -9z",
        brass,
    )


@draws("thing")
def jars(b: Sheet, x: float, y: float) -> None:
    """Glass jars of sweets."""
    r = b.sub()
    for i, c in enumerate(("#e8546a", "#f7d04a", "#8fc07a")):
        jx = x + i * 34
        b.path(f"M{n(jx)} {n(y)}v-30q0 -8 8 -8h12q8 0 8 8v30z", b.c("#dff0f2"), 0.85)
        b.path(
            circles([(jx + 5 + 18 * float(r.random()), y - 4 - 22 * float(r.random()), 4) for _ in range(14)]), b.c(c)
        )
        b.path(box(jx + 4, y - 45, 20, 8), b.c("#a8713f"))


@draws("thing")
def till(b: Sheet, x: float, y: float, cloth: str) -> None:
    b.path(poly([(x - 26, y), (x - 20, y - 34), (x + 20, y - 34), (x + 26, y)]), b.wall(cloth))
    b.path(box(x - 15, y - 52, 30, 20), b.wall("#e6c36a"))
    b.path(circles([(x - 10 + 10 * i, y - 24 + 8 * j, 3) for i in range(3) for j in range(2)]), b.c("#fff6e4"))
    b.path(box(x - 29, y - 5, 58, 6), b.c(darker(cloth, 0.35)))


@draws("thing")
def baskets(b: Sheet, x: float, y: float) -> None:
    """Crates of fruit on the floor."""
    r = b.sub()
    for i, c in enumerate(("#d9463c", "#f0a23a", "#8fb84a")):
        bx = x + i * 96
        b.shadow(bx + 40, y, 48, 7)
        spots = [(bx + 10 + 60 * float(r.random()), y - 40 - 11 * float(r.random()), 8.5) for _ in range(15)]
        b.path(circles(spots), b.c(c))
        b.path(circles([(px - 2, py - 3, 2.6) for px, py, _ in spots]), b.c(lighter(c, 0.5)), 0.8)
        b.path(poly([(bx - 4, y - 38), (bx + 84, y - 38), (bx + 76, y), (bx + 4, y)]), b.wall("#b98550"))
        b.stroke(f"M{n(bx - 2)} {n(y - 26)}h84M{n(bx + 2)} {n(y - 13)}h76", b.c("#85592f"), 2.4)
