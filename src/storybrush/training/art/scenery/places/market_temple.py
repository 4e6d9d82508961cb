"""Places: the market square; the temple."""

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.parts.building_parts import pane
from storybrush.training.art.scenery.parts.chinese_parts import blossom, flagstones, hall, lantern, stone_lantern
from storybrush.training.art.scenery.parts.houses import townhouse
from storybrush.training.art.scenery.parts.land import ground, hills, mountains, treeline
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.parts.streets import paving, planter
from storybrush.training.art.scenery.parts.things import stall
from storybrush.training.art.scenery.parts.trees import pine, tree
from storybrush.training.art.scenery.parts.walls_floors import CLOTHS
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, box, circles, draws, ellipse, n, poly, smooth

GOODS = ("#d9463c", "#f0a23a", "#8fb84a", "#f2d24a", "#8a6fae", "#e9dcc0", "#b8456a")


@place("market", 392)
def market(b: Sheet) -> None:
    r = b.rng
    sky(b, 300)
    chinese = bool(r.random() < 0.4)
    x = float(r.uniform(-60, -10))
    while x < W:
        w = float(r.uniform(96, 140))
        townhouse(b, x, 336, w, float(r.uniform(130, 180)), depth=0.3)
        x += w
    if chinese:
        hall(b, W / 2 + float(r.uniform(-160, 160)), 336, 250, 96, 0.2, str(r.choice(("#5f6f7d", "#6d7a6a"))))
    paving(b, 334)
    tree(b, float(r.uniform(60, W - 60)), 346, 150, 0.1)
    for k, y, w, depth in ((4, 352, 124, 0), (3, 388, 162, 1)):
        start = float(r.uniform(-40, 10)) + 40 * depth
        for i in range(k):
            sx = start + (W + 40) * i / k
            if depth and abs(sx + w / 2 - W / 2) < 100:
                continue
            stall(b, sx, y, w, str(r.choice(CLOTHS)), [str(c) for c in r.choice(GOODS, 3, replace=False)])
    strings(b, chinese)
    planter(b, float(r.choice((20, W - 130))), 430, 110)
    pile(b, W / 2 + float(r.choice((-1, 1))) * float(r.uniform(300, 350)), 426)


@draws("sky")
def strings(b: Sheet, chinese: bool) -> None:
    """Lanterns or little flags on strings across the square."""
    r = b.sub()
    for y in (36, 74):
        sag = float(r.uniform(40, 64))
        b.stroke(f"M-10 {y}Q{W / 2} {n(y + sag * 2)} {W + 10} {y}", b.c("#6d5a4a"), 1.8)
        for i in range(11):
            t = (i + 0.5) / 11
            px, py = W * t, y + sag * 4 * t * (1 - t)
            if chinese:
                if i % 2:
                    lantern(b, px, py, 22)
            else:
                b.path(poly([(px - 11, py), (px + 11, py), (px, py + 22)]), b.c(CLOTHS[i % len(CLOTHS)]))
                if b.lit and i % 2 == 0:
                    b.glow(px + 30, py + 8, 26, "#ffd27a", 0.7)
                    b.path(circles([(px + 30, py + 8, 4.5)]), "#ffe9a8")


@draws("thing")
def pile(b: Sheet, x: float, y: float) -> None:
    """Sacks and a basket."""
    r = b.sub()
    b.shadow(x, y, 70, 9)
    for dx, s in ((-36, 50), (28, 56), (-2, 42)):
        c = str(r.choice(("#c9ab78", "#d8bf90", "#b89a6a")))
        b.path(
            smooth(
                [
                    (x + dx - s * 0.4, y),
                    (x + dx - s * 0.46, y - s * 0.6),
                    (x + dx - s * 0.2, y - s * 0.94),
                    (x + dx + s * 0.2, y - s * 0.94),
                    (x + dx + s * 0.46, y - s * 0.6),
                    (x + dx + s * 0.4, y),
                ]
            )
            + "Z",
            b.wall(c),
        )
        b.path(ellipse(x + dx, y - s * 0.9, s * 0.24, s * 0.09), b.c(str(r.choice(GOODS))))


@place("temple", 380)
def temple(b: Sheet) -> None:
    r = b.rng
    side = float(r.choice((-1, 1)))
    sky(b, 290)
    mountains(b, 280, float(r.uniform(120, 180)), 0.78, "#8aa0a8")
    top = hills(b, 270, 22, 0.45)
    treeline(b, top, 46, 0.42, pine=True)
    x = W / 2 + side * float(r.uniform(0, 50))
    roofc = str(r.choice(("#6d7a6a", "#8a6a3a", "#5f6f7d", "#3f7f7a")))
    pagoda(b, x - side * float(r.uniform(220, 260)), 330, float(r.uniform(230, 270)), roofc)
    for _ in range(4):
        pine(
            b,
            W / 2 + float(r.choice((-1, 1))) * float(r.uniform(200, 390)),
            float(r.uniform(322, 336)),
            float(r.uniform(110, 160)),
            0.16,
        )
    ground(b, 326, 4, tufts=30, flowers=10)
    plinth(b, x, 342, 420)
    hall(b, x, 314, float(r.uniform(320, 350)), 112, 0.02, roofc)
    for i in (-2, 2):
        lantern(b, x + i * 58, 222, 22)
    flagstones(b, 362, str(r.choice(("#b9b2a8", "#c4b8a6", "#a9abb0"))))
    censer(b, x, 394, 64)
    for s in (-1, 1):
        stone_lantern(b, x + s * float(r.uniform(170, 210)), 392, 84)
    pine(b, W / 2 - side * 350, 410, float(r.uniform(280, 330)))
    blossom(b, W / 2 + side * float(r.uniform(320, 350)), 408)


@draws("thing")
def pagoda(b: Sheet, x: float, y: float, h: float, roofc: str) -> None:
    """A tower of five storeys, each under its own curved roof."""
    b.sub()
    k, tall = 5, h / 6.2
    for i in range(k):
        w, foot = h * (0.3 - 0.036 * i), y - tall * 1.08 * i
        b.path(box(x - w / 2, foot - tall, w, tall), b.wall("#b5453a" if i % 2 == 0 else "#a63a2e", 0.2))
        b.path(
            "".join(box(x + w * t - w * 0.09, foot - tall * 0.72, w * 0.18, tall * 0.5) for t in (-0.26, 0.0, 0.26)),
            pane(b),
        )
        e = w * 0.86
        ey = foot - tall * 0.86
        d = f"M{n(x - e)} {n(ey - 7)}Q{n(x - w * 0.5)} {n(ey - 2)} {n(x - w * 0.34)} {n(ey - tall * 0.46)}H{n(x + w * 0.34)}Q{n(x + w * 0.5)} {n(ey - 2)} {n(x + e)} {n(ey - 7)}Q{n(x + w * 0.5)} {n(ey + 10)} {n(x)} {n(ey + 8)}Q{n(x - w * 0.5)} {n(ey + 10)} {n(x - e)} {n(ey - 7)}z"
        b.path(d, b.wall("#f2f6fc" if b.snowy else roofc, 0.16))
        b.stroke(
            f"M{n(x - e)} {n(ey - 7)}Q{n(x - w * 0.5)} {n(ey + 10)} {n(x)} {n(ey + 8)}Q{n(x + w * 0.5)} {n(ey + 10)} {n(x + e)} {n(ey - 7)}",
            b.c("#e0b44a", 0.16),
            2,
        )
    tip = y - tall * 1.08 * k - tall * 0.3
    b.stroke(f"M{n(x)} {n(tip + 10)}v{n(-tall * 0.8)}", b.c("#e0b44a", 0.16), 4)
    b.path(circles([(x, tip - 4, 6), (x, tip - 16, 4)]), b.c("#e0b44a", 0.16))


@draws("ground")
def plinth(b: Sheet, x: float, y: float, w: float) -> None:
    """The stone platform with its stairs."""
    b.sub()
    stone = "#cfc7ba"
    b.path(box(x - w / 2, y - 30, w, 46), b.wall(stone))
    b.stroke(f"M{n(x - w / 2)} {n(y - 22)}h{n(w)}", b.c(darker(stone, 0.2)), 2)
    b.path("".join(box(x - w / 2 + i * w / 16, y - 46, 5, 18) for i in range(17) if abs(i - 8) > 3), b.wall("#e6dfd2"))
    for i in range(6):
        sw = 150 + i * 12
        b.path(
            box(x - sw / 2, y - 28 + i * 8, sw, 8),
            b.grad(b.c("#f4f8ff" if b.snowy else lighter(stone, 0.3)), b.c(darker(stone, 0.14))),
        )


@draws("thing")
def censer(b: Sheet, x: float, y: float, s: float) -> None:
    """A bronze incense burner with a thread of smoke."""
    b.sub()
    bronze = "#7a6a44"
    b.shadow(x, y, s * 0.6, s * 0.09)
    b.stroke(
        f"M{n(x - s * 0.3)} {n(y)}v{n(-s * 0.3)}M{n(x + s * 0.3)} {n(y)}v{n(-s * 0.3)}M{n(x)} {n(y + 3)}v{n(-s * 0.3)}",
        b.c(darker(bronze, 0.2)),
        s * 0.1,
    )
    b.path(
        f"M{n(x - s * 0.5)} {n(y - s * 0.66)}H{n(x + s * 0.5)}Q{n(x + s * 0.5)} {n(y - s * 0.2)} {n(x)} {n(y - s * 0.2)}Q{n(x - s * 0.5)} {n(y - s * 0.2)} {n(x - s * 0.5)} {n(y - s * 0.66)}z",
        b.wall(bronze),
    )
    b.path(box(x - s * 0.56, y - s * 0.74, s * 1.12, s * 0.12), b.c(lighter(bronze, 0.3)))
    b.stroke(
        f"M{n(x - 7)} {n(y - s * 0.74)}v-16M{n(x + 2)} {n(y - s * 0.74)}v-22M{n(x + 10)} {n(y - s * 0.74)}v-14",
        b.c("#c9574f"),
        2.4,
    )
    b.stroke(f"M{n(x + 2)} {n(y - s * 1.1)}q-12 -18 2 -34t0 -36", b.c("#e9e9ee", 0.3), 4, 0.45)
