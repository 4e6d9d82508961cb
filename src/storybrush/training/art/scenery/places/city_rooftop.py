"""Places: the modern city; a rooftop above the town."""

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.parts.building_parts import ROOFS, WALLS, door, pane
from storybrush.training.art.scenery.parts.farm_buildings import chapel
from storybrush.training.art.scenery.parts.houses import shopfront
from storybrush.training.art.scenery.parts.land import mountains
from storybrush.training.art.scenery.parts.plants import flowers
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.parts.streets import lamp_post, paving
from storybrush.training.art.scenery.parts.trees import PETALS, foliage, leaf_colour, tree
from storybrush.training.art.scenery.parts.walls_floors import CLOTHS
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import H, Sheet, W, box, circles, draws, n, poly


@place("city", 356)
def city(b: Sheet) -> None:
    r = b.rng
    sky(b, 300)
    for depth, y, tall in ((0.75, 330, 190), (0.5, 334, 160)):
        far_blocks(b, y, tall, depth)
    x = float(r.uniform(-60, -10))
    gap = float(r.uniform(220, 460))
    while x < W:
        w = float(r.uniform(84, 130))
        if x < gap < x + w:
            x += w * 0.7
            gap = -1
            continue
        block(b, x, 344, w, float(r.uniform(150, 280)), bool(r.random() < 0.5))
        x += w + float(r.uniform(0, 8))
    paving(b, 340)
    crossing(b, W / 2 + float(r.uniform(-120, 120)), 410)
    for i in range(4):
        px = 90 + i * 200 + float(r.uniform(-40, 40))
        kind = float(r.random())
        if kind < 0.4:
            tree(b, px, 372, 120)
        elif kind < 0.75:
            lamp_post(b, px, 376, 170)
        else:
            signals(b, px, 378, 150)
    if r.random() < 0.6:
        motor(
            b,
            float(r.choice((110, W - 120))),
            440,
            150,
            str(r.choice(("#d9574f", "#4f86c4", "#f0b43a", "#6fae7a", "#f1ece2"))),
        )


@draws("far")
def far_blocks(b: Sheet, y: float, tall: float, depth: float) -> None:
    """Towers in the distance, with lit windows in the evening."""
    r = b.sub()
    x = -20.0
    while x < W:
        w, h = float(r.uniform(36, 74)), tall * float(r.uniform(0.6, 1.4))
        c = str(r.choice(("#8fa3b8", "#a3a0b4", "#9fb0b4", "#b4a8a0")))
        b.path(box(x, y - h, w, h), b.grad(b.c(c, depth), b.c(lighter(c, 0.2), depth)))
        if r.random() < 0.3:
            b.path(poly([(x + w * 0.2, y - h), (x + w / 2, y - h - w * 0.7), (x + w * 0.8, y - h)]), b.c(c, depth))
        spots = "".join(
            box(x + w * (0.14 + 0.26 * i), y - h + 9 + 14 * j, w * 0.16, 7)
            for i in range(3)
            for j in range(int(h / 14) - 1)
            if r.random() < 0.6
        )
        b.path(spots, mix("#ffdc86", b.light.haze, depth * 0.4) if b.lit else b.c(darker(c, 0.26), depth), 0.85)
        x += w + float(r.uniform(-6, 14))


@draws("thing")
def block(b: Sheet, x: float, y: float, w: float, h: float, shop: bool) -> None:
    """A tall house of flats or offices."""
    r = b.sub()
    wall = str(r.choice(("#c98f7a", "#d9c3a0", "#8fa9b8", "#b8b4c4", "#a9b8a0", "#e3cdb4", "#7f93ac")))
    b.path(box(x, y - h, w, h), b.grad(b.c(lighter(wall, 0.16)), b.c(darker(wall, 0.12))))
    b.path(box(x - 3, y - h - 7, w + 6, 10), b.c("#f4f8ff" if b.snowy else lighter(wall, 0.34)))
    glass = bool(r.random() < 0.35)
    cols, rows = (4 if w > 100 else 3), max(3, int((h - 60) / 30))
    day, lit = "", ""
    for j in range(rows):
        for i in range(cols):
            ww = w / cols * (0.8 if glass else 0.54)
            d = box(
                x + w * (i + 0.5) / cols - ww / 2,
                y - h + 12 + (h - 74) * j / rows,
                ww,
                (h - 74) / rows * (0.8 if glass else 0.6),
            )
            if r.random() < 0.62:
                lit += d
            else:
                day += d
    b.path(day, b.grad(b.c("#a9cfe4"), b.c("#6f9ab8")) if not b.night else b.c("#5f7090"))
    b.path(lit, b.grad("#fff0b4", "#ffcf70") if b.lit else b.grad(b.c("#bfe0ee"), b.c("#7fa9c4")))
    if r.random() < 0.4:
        b.path(box(x + w * 0.6, y - h - 26, w * 0.2, 20), b.wall("#8d8a94"))
        b.stroke(f"M{n(x + w * 0.3)} {n(y - h - 4)}v-30", b.c("#6d6a74"), 2)
    if shop:
        shopfront(b, r, x + 2, y, w - 4, 62, wall)
    else:
        b.path(box(x, y - 56, w, 56), b.c(darker(wall, 0.2)))
        door(b, x + w / 2, y, w * 0.24, 46, "#4a5f8c", arch=False)
        for t in (0.1, 0.7):
            b.path(box(x + w * t, y - 46, w * 0.2, 30), pane(b))


@draws("ground")
def crossing(b: Sheet, x: float, y: float) -> None:
    d = "".join(
        poly([(x - 90 + i * 30, y), (x - 74 + i * 30, y), (x - 116 + i * 46, H), (x - 140 + i * 46, H)])
        for i in range(7)
    )
    b.path(d, b.c("#f3efe6"), 0.85)


@draws("thing")
def signals(b: Sheet, x: float, y: float, h: float) -> None:
    """Traffic lights."""
    b.sub()
    b.shadow(x, y, 14, 3)
    b.stroke(f"M{n(x)} {n(y)}v{n(-h * 0.7)}", b.c("#4a4f5c"), 5)
    b.path(box(x - 12, y - h, 24, h * 0.36), b.c("#3a3f4a"))
    for i, c in enumerate(("#e8564a", "#f2c14a", "#5fc06a")):
        b.path(circles([(x, y - h * 0.94 + i * h * 0.115, 7)]), c if i == 2 else mix(c, "#2a2a34", 0.5))


@draws("thing")
def motor(b: Sheet, x: float, y: float, w: float, colour: str) -> None:
    """A parked car."""
    b.shadow(x, y, w * 0.56, w * 0.06)
    b.path(
        f"M{n(x - w * 0.3)} {n(y - w * 0.26)}Q{n(x - w * 0.22)} {n(y - w * 0.44)} {n(x - w * 0.06)} {n(y - w * 0.44)}H{n(x + w * 0.12)}Q{n(x + w * 0.24)} {n(y - w * 0.43)} {n(x + w * 0.32)} {n(y - w * 0.26)}z",
        b.wall(lighter(colour, 0.1)),
    )
    b.path(
        f"M{n(x - w * 0.24)} {n(y - w * 0.27)}Q{n(x - w * 0.18)} {n(y - w * 0.4)} {n(x - w * 0.05)} {n(y - w * 0.4)}V{n(y - w * 0.27)}zM{n(x)} {n(y - w * 0.4)}h{n(w * 0.1)}Q{n(x + w * 0.2)} {n(y - w * 0.39)} {n(x + w * 0.25)} {n(y - w * 0.27)}H{n(x)}z",
        b.c("#bfe0ee"),
    )
    b.path(
        f"M{n(x - w * 0.5)} {n(y - w * 0.07)}V{n(y - w * 0.2)}Q{n(x - w * 0.48)} {n(y - w * 0.27)} {n(x - w * 0.38)} {n(y - w * 0.27)}H{n(x + w * 0.4)}Q{n(x + w * 0.5)} {n(y - w * 0.25)} {n(x + w * 0.5)} {n(y - w * 0.16)}V{n(y - w * 0.07)}z",
        b.wall(colour),
    )
    b.path(circles([(x - w * 0.28, y - w * 0.08, w * 0.095), (x + w * 0.28, y - w * 0.08, w * 0.095)]), b.c("#33353f"))
    b.path(circles([(x - w * 0.28, y - w * 0.08, w * 0.045), (x + w * 0.28, y - w * 0.08, w * 0.045)]), b.c("#c9ccd4"))
    b.path(circles([(x + w * 0.47, y - w * 0.19, w * 0.03)]), "#fff3b0" if b.lit else b.c("#fff3c8"))


@place("rooftop", 378)
def rooftop(b: Sheet) -> None:
    r = b.rng
    side = float(r.choice((-1, 1)))
    sky(b, 262)
    mountains(b, 252, 80, 0.88)
    for y, k, depth in ((250, 10, 0.62), (300, 7, 0.4), (356, 5, 0.18)):
        gables(b, y, k, depth)
    if r.random() < 0.5:
        chapel(b, W / 2 + side * float(r.uniform(60, 260)), 330)
    tone = str(r.choice(("#b98a6a", "#a9a0a0", "#c2a98a", "#a8786a")))
    terrace(b, 360, tone)
    stack(b, W / 2 + side * float(r.uniform(270, 330)), 392, float(r.uniform(120, 150)))
    for i in range(3):
        tub(b, W / 2 - side * (350 - i * 62), 394, 40)
    washing(b, W / 2 - side * 330, W / 2 - side * float(r.uniform(60, 120)), 392)


@draws("far")
def gables(b: Sheet, y: float, k: int, depth: float) -> None:
    """A row of roofs with chimneys and a few lit windows."""
    r = b.sub()
    s = W / k
    for i in range(-1, k + 1):
        x, w, h = i * s + float(r.uniform(-10, 10)), s * float(r.uniform(1.0, 1.25)), s * float(r.uniform(0.4, 0.72))
        c, wall = str(r.choice(ROOFS)), str(r.choice(WALLS))
        b.path(box(x + w * 0.08, y - h * 0.5, w * 0.84, 130), b.wall(wall, depth))
        b.path(
            poly([(x, y - h * 0.45), (x + w * 0.5, y - h * 1.3), (x + w, y - h * 0.45)]),
            b.wall("#f2f6fc" if b.snowy else c, depth),
        )
        b.path(box(x + w * 0.68, y - h * 1.24, w * 0.09, h * 0.5), b.c("#a8644a", depth))
        lit = b.lit and r.random() < 0.6
        b.path(box(x + w * 0.42, y - h * 0.36, w * 0.16, w * 0.18), "#ffdc86" if lit else b.c("#7f9ab4", depth))


@draws("ground")
def terrace(b: Sheet, y: float, tone: str) -> None:
    """A flat roof behind a low wall."""
    b.sub()
    base = "#eef3fa" if b.snowy else tone
    with b.drawing("thing"):
        b.path(box(-10, y - 26, W + 20, 34), b.wall(lighter(tone, 0.12)))
    b.path(box(-10, y - 34, W + 20, 11), b.c("#f4f8ff" if b.snowy else lighter(tone, 0.36)))
    b.bands(0, y + 6, W, H - y - 6, (0, b.c(darker(base, 0.2))), (0.16, b.c(base)), (1, b.c(lighter(base, 0.12))))
    d = "".join(f"M0 {n(y + 10 + (H - y) * (i / 6) ** 1.4)}H{W}" for i in range(1, 6))
    d += "".join(f"M{n(W / 2 + i * 62)} {n(y + 8)}L{n(W / 2 + i * 110)} {H}" for i in range(-8, 9))
    b.stroke(d, b.c(darker(base, 0.22)), 1.5, 0.6)


@draws("thing")
def stack(b: Sheet, x: float, y: float, h: float) -> None:
    """A chimney stack with three pots."""
    r = b.sub()
    b.shadow(x, y, h * 0.4, h * 0.06)
    b.path(box(x - h * 0.3, y - h * 0.74, h * 0.6, h * 0.74), b.wall("#b0674c"))
    bricks = "".join(
        box(x - h * 0.3 + h * 0.6 * float(r.uniform(0, 0.84)), y - h * float(r.uniform(0.04, 0.7)), h * 0.09, h * 0.035)
        for _ in range(20)
    )
    b.path(bricks, b.c("#8a4a38"), 0.7)
    b.path(box(x - h * 0.35, y - h * 0.8, h * 0.7, h * 0.08), b.c("#f4f8ff" if b.snowy else "#c98a6a"))
    b.path("".join(box(x + h * t, y - h, h * 0.12, h * 0.21) for t in (-0.26, -0.06, 0.14)), b.wall("#c4714a"))
    puffs = [(x - h * 0.2 + i * i * 2.4, y - h - 10 - i * 17, 8 + i * 4) for i in range(5)]
    b.path(circles(puffs), b.c("#f1f1f4", 0.4), 0.55)


@draws("thing")
def tub(b: Sheet, x: float, y: float, s: float) -> None:
    """A plant in a tub."""
    r = b.sub()
    b.shadow(x, y, s * 0.5, s * 0.08)
    foliage(b, r, x, y - s * 1.0, s * 0.5, s * 0.46, leaf_colour(b, r), 0.0, 8)
    if b.spec.season in ("spring", "summer"):
        flowers(
            b,
            [(x + s * float(r.uniform(-0.4, 0.4)), y - s * float(r.uniform(0.8, 1.3)), 4.0) for _ in range(6)],
            str(r.choice(PETALS)),
        )
    b.path(
        poly([(x - s * 0.36, y - s * 0.62), (x + s * 0.36, y - s * 0.62), (x + s * 0.26, y), (x - s * 0.26, y)]),
        b.wall("#c4714a"),
    )


@draws("sky")
def washing(b: Sheet, x0: float, x1: float, y: float) -> None:
    """Clothes on a line, above the heads."""
    r = b.sub()
    a, e = min(x0, x1), max(x0, x1)
    top = y - 160
    b.stroke(f"M{n(a)} {n(y - 20)}V{n(top - 10)}M{n(e)} {n(y - 20)}V{n(top - 10)}", b.c("#8a6644"), 6)
    b.stroke(f"M{n(a)} {n(top)}Q{n((a + e) / 2)} {n(top + 24)} {n(e)} {n(top)}", b.c("#6d5a4a"), 1.8)
    k = 5
    for i in range(k):
        t = (i + 0.6) / k
        px, py = a + (e - a) * t, top + 48 * t * (1 - t)
        c = str(r.choice(CLOTHS))
        if i % 2:
            b.path(poly([(px - 15, py), (px + 15, py), (px + 14, py + 44), (px - 14, py + 44)]), b.wall(c))
        else:
            b.path(
                poly(
                    [
                        (px - 10, py),
                        (px + 10, py),
                        (px + 24, py + 10),
                        (px + 17, py + 20),
                        (px + 11, py + 15),
                        (px + 12, py + 38),
                        (px - 12, py + 38),
                        (px - 11, py + 15),
                        (px - 17, py + 20),
                        (px - 24, py + 10),
                    ]
                ),
                b.wall(c),
            )
