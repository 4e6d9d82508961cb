"""Places: the orchard; the vegetable garden."""

from math import pi

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.parts.backdrop import backdrop
from storybrush.training.art.scenery.parts.houses import cottage
from storybrush.training.art.scenery.parts.land import ground, way
from storybrush.training.art.scenery.parts.plants import flower_bed, flowers
from storybrush.training.art.scenery.parts.things import picket_fence
from storybrush.training.art.scenery.parts.trees import bare, foliage, tree, trunk
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, box, circles, draws, ellipse, leaf, n, poly


@place("orchard", 346)
def orchard(b: Sheet) -> None:
    r = b.rng
    backdrop(b, 292, 0.35)
    ground(b, 300, 6, tufts=60, flowers=40)
    fruit = str(r.choice(("#d8402f", "#f0a23a", "#f2d24a", "#b8456a")))
    for y, k, size, depth in ((314, 9, 92, 0.3), (330, 6, 138, 0.14)):
        for i in range(k):
            apple(
                b,
                W * (i + 0.5 + float(r.uniform(-0.14, 0.14))) / k,
                y,
                size * float(r.uniform(0.92, 1.08)),
                fruit,
                depth,
            )
    way(
        b,
        330,
        W / 2 + float(r.uniform(-50, 50)),
        W / 2 + float(r.uniform(-70, 70)),
        14,
        100,
        "#c9b07f" if r.random() < 0.5 else "#a8c06a",
    )
    side = float(r.choice((-1, 1)))
    apple(b, W / 2 + side * float(r.uniform(280, 330)), 402, float(r.uniform(270, 310)), fruit)
    apple(b, W / 2 - side * float(r.uniform(310, 350)), 384, float(r.uniform(220, 260)), fruit)
    ladder(b, W / 2 + side * float(r.uniform(180, 210)), 398, 170, side)
    for i in range(int(r.integers(2, 4))):
        pail(b, W / 2 - side * (150 + i * 54), float(r.uniform(372, 392)), 40, fruit)


@draws("thing")
def apple(b: Sheet, x: float, y: float, size: float, fruit: str, depth: float = 0.0) -> None:
    """A low fruit tree: white with blossom in spring, hung with fruit in summer and autumn."""
    r = b.sub()
    b.shadow(x, y + 2, size * 0.36, size * 0.05, 0.34)
    lean = float(r.uniform(-0.04, 0.04)) * size
    if b.bare:
        bare(b, r, x, y, size * 0.9, "#6b4c36", depth, lean)
        return
    trunk(b, r, x, y, size * 0.08, size * 0.5, "#6b4c36", depth, lean)
    green = {"spring": "#a8cf7a", "summer": "#5a9a48", "autumn": "#86964a", "winter": "#8a8f78"}[b.spec.season]
    spots = []
    for dx, dy, s in ((-0.2, 0.58, 0.22), (0.2, 0.6, 0.22), (0.0, 0.76, 0.25)):
        foliage(b, r, x + lean + dx * size, y - dy * size, s * size, s * size * 0.82, green, depth, 12)
        spots += [
            (
                x + lean + dx * size + s * size * 0.8 * float(r.uniform(-1, 1)),
                y - dy * size + s * size * 0.62 * float(r.uniform(-1, 1)),
                size * 0.024,
            )
            for _ in range(9)
        ]
    if b.spec.season == "spring":
        flowers(b, [(px, py, s * 0.9) for px, py, s in spots], "#fdeef2")
    elif not b.snowy:
        b.path(circles(spots), b.c(fruit, depth))
        b.path(
            circles([(px - s * 0.3, py - s * 0.35, s * 0.36) for px, py, s in spots]), b.c(lighter(fruit, 0.5), depth)
        )


@draws("thing")
def ladder(b: Sheet, x: float, y: float, h: float, side: float) -> None:
    dx = side * h * 0.34
    b.stroke(f"M{n(x)} {n(y)}L{n(x + dx)} {n(y - h)}M{n(x + 34)} {n(y)}L{n(x + dx + 26)} {n(y - h)}", b.c("#a8784a"), 6)
    b.stroke(
        "".join(f"M{n(x + dx * t)} {n(y - h * t)}h{n(34 - 8 * t)}" for t in (0.12, 0.26, 0.4, 0.54, 0.68, 0.82, 0.95)),
        b.c("#c69560"),
        4.5,
    )


@draws("thing")
def pail(b: Sheet, x: float, y: float, s: float, fruit: str) -> None:
    """A basket, full at harvest."""
    r = b.sub()
    b.shadow(x, y, s * 0.62, s * 0.1)
    if b.spec.season in ("summer", "autumn"):
        spots = [
            (x + s * 0.36 * float(r.uniform(-1, 1)), y - s * float(r.uniform(0.56, 0.78)), s * 0.12) for _ in range(12)
        ]
        b.path(circles(spots), b.c(fruit))
        b.path(circles([(px - 1.5, py - 1.5, q * 0.36) for px, py, q in spots]), b.c(lighter(fruit, 0.5)))
    b.path(
        poly([(x - s * 0.5, y - s * 0.58), (x + s * 0.5, y - s * 0.58), (x + s * 0.38, y), (x - s * 0.38, y)]),
        b.wall("#c2955a"),
    )
    b.stroke(
        "".join(
            f"M{n(x - s * (0.48 - 0.1 * t))} {n(y - s * 0.58 * (1 - t))}h{n(s * (0.96 - 0.2 * t))}"
            for t in (0.0, 0.3, 0.6)
        ),
        b.c("#8a6238"),
        3,
    )
    b.stroke(
        f"M{n(x - s * 0.44)} {n(y - s * 0.56)}Q{n(x)} {n(y - s * 1.2)} {n(x + s * 0.44)} {n(y - s * 0.56)}",
        b.c("#8a6238"),
        3.4,
    )


@place("vegetable garden", 404)
def vegetable_garden(b: Sheet) -> None:
    r = b.rng
    side = float(r.choice((-1, 1)))
    backdrop(b, 288, 0.2)
    ground(b, 294, 4)
    cottage(b, W / 2 + side * float(r.uniform(170, 210)) - 90, 312, float(r.uniform(150, 180)), 0.1)
    tree(b, W / 2 - side * float(r.uniform(230, 320)), 312, float(r.uniform(130, 170)), 0.14)
    picket_fence(b, -6, W + 6, 322, 28)
    crops = [str(c) for c in r.permutation(["cabbage", "carrot", "tomato", "pumpkin", "corn"])]
    for i, (y, tall) in enumerate(((346, 20), (368, 27), (394, 35))):
        plot(b, y, tall, crops[i])
    scarecrow(b, W / 2 - side * float(r.uniform(120, 230)), 366, float(r.uniform(126, 150)))
    ground(b, 404, 4, colour="#f2f6fc" if b.snowy else "#c2a06c", tufts=0, flowers=0)
    barrow(b, W / 2 + side * float(r.uniform(230, 290)), 430, 120)
    if r.random() < 0.5:
        flower_bed(b, -10, float(r.uniform(130, 190)), 508, 34)
    else:
        flower_bed(b, W - float(r.uniform(130, 190)), W + 10, 508, 34)


@draws("thing")
def plot(b: Sheet, y: float, tall: float, crop: str) -> None:
    """One bed of vegetables across the picture; bare earth in winter."""
    r = b.sub()
    earth = "#7a5236" if not b.snowy else "#dfe7f2"
    b.path(box(-10, y - 5, W + 20, tall * 0.5), b.grad(b.c(lighter(earth, 0.14)), b.c(darker(earth, 0.2))))
    if b.bare or b.snowy:
        b.stroke("".join(f"M{n(x)} {n(y)}q10 -5 20 0" for x in range(-10, W, 34)), b.c(darker(earth, 0.14)), 2.4, 0.7)
        return
    step = tall * 1.25
    for i in range(int(W / step) + 2):
        x = i * step + float(r.uniform(-3, 3))
        if crop == "cabbage":
            foliage(b, r, x, y - tall * 0.36, tall * 0.5, tall * 0.4, "#8fc06a" if i % 2 else "#7ab078", 0.0, 5)
            b.path(circles([(x, y - tall * 0.42, tall * 0.24)]), b.c("#cfe6a0"))
        elif crop == "carrot":
            b.path(
                "".join(leaf(x, y, tall * 0.9, -pi / 2 + t, 0.16) for t in (-0.6, -0.3, 0.0, 0.3, 0.6)), b.c("#5f9f3f")
            )
            b.path(ellipse(x, y + 1, tall * 0.2, tall * 0.16), b.c("#f08a3a"))
        elif crop == "tomato":
            b.stroke(f"M{n(x)} {n(y)}v{n(-tall * 1.3)}", b.c("#a8784a"), 2.4)
            foliage(b, r, x, y - tall * 0.8, tall * 0.42, tall * 0.6, "#5a9a48", 0.0, 6)
            b.path(
                circles(
                    [
                        (x + tall * dx, y - tall * dy, tall * 0.13)
                        for dx, dy in ((-0.2, 0.6), (0.22, 0.8), (0.0, 1.1), (0.1, 0.4))
                    ]
                ),
                b.c("#e0452f"),
            )
        elif crop == "pumpkin":
            b.path(
                "".join(ellipse(x + dx, y - tall * 0.1, tall * 0.34, tall * 0.16) for dx in (-tall * 0.5, tall * 0.5)),
                b.c("#5f9a48"),
            )
            b.path(
                "".join(ellipse(x + dx * tall, y - tall * 0.3, tall * 0.2, tall * 0.32) for dx in (-0.2, 0.2, 0.0)),
                b.wall("#ef8f2f"),
            )
            b.stroke(f"M{n(x)} {n(y - tall * 0.6)}q2 -6 7 -7", b.c("#5f7a3a"), 3)
        else:
            b.path(
                "".join(
                    leaf(x, y - tall * q, tall * 0.9, a, 0.13)
                    for q, a in ((0.2, -0.8), (0.3, -2.3), (0.6, -1.0), (0.7, -2.1), (0.9, -1.57))
                ),
                b.c("#6aa844"),
            )
            b.path(ellipse(x + 4, y - tall * 0.8, tall * 0.1, tall * 0.26), b.c("#f0cf55"))


@draws("thing")
def scarecrow(b: Sheet, x: float, y: float, h: float) -> None:
    r = b.sub()
    coat = str(r.choice(("#b8553c", "#4f7fa8", "#6d8a4a", "#8a6fae")))
    b.stroke(
        f"M{n(x)} {n(y)}v{n(-h * 0.8)}M{n(x - h * 0.36)} {n(y - h * 0.58)}h{n(h * 0.72)}", b.c("#8a6238"), h * 0.04
    )
    b.path(
        poly(
            [
                (x - h * 0.36, y - h * 0.64),
                (x + h * 0.36, y - h * 0.64),
                (x + h * 0.36, y - h * 0.52),
                (x + h * 0.15, y - h * 0.5),
                (x + h * 0.18, y - h * 0.24),
                (x - h * 0.18, y - h * 0.24),
                (x - h * 0.15, y - h * 0.5),
                (x - h * 0.36, y - h * 0.52),
            ]
        ),
        b.wall(coat),
    )
    b.path(box(x - h * 0.09, y - h * 0.42, h * 0.08, h * 0.08), b.c("#f0cf7c"))
    straw = "".join(
        leaf(x + s * h * 0.36, y - h * 0.58, h * 0.12, (0 if s > 0 else pi) + t, 0.12)
        for s in (-1, 1)
        for t in (-0.5, 0, 0.5)
    )
    b.path(
        straw + "".join(leaf(x + t * h, y - h * 0.25, h * 0.1, 1.57, 0.2) for t in (-0.12, -0.04, 0.04, 0.12)),
        b.c("#e6c25a"),
    )
    b.path(circles([(x, y - h * 0.74, h * 0.11)]), b.c("#f0d8a0"))
    b.path(circles([(x - h * 0.04, y - h * 0.76, h * 0.014), (x + h * 0.04, y - h * 0.76, h * 0.014)]), b.c("#4a3a34"))
    b.stroke(f"M{n(x - h * 0.05)} {n(y - h * 0.7)}q{n(h * 0.05)} {n(h * 0.04)} {n(h * 0.1)} 0", b.c("#4a3a34"), 2)
    b.path(
        ellipse(x, y - h * 0.83, h * 0.2, h * 0.03)
        + poly(
            [
                (x - h * 0.1, y - h * 0.83),
                (x - h * 0.05, y - h * 0.98),
                (x + h * 0.06, y - h * 0.97),
                (x + h * 0.1, y - h * 0.83),
            ]
        ),
        b.c("#d8b050"),
    )


@draws("thing")
def barrow(b: Sheet, x: float, y: float, s: float) -> None:
    """A wheelbarrow."""
    b.shadow(x, y, s * 0.56, s * 0.07)
    b.path(
        poly(
            [
                (x - s * 0.34, y - s * 0.42),
                (x + s * 0.36, y - s * 0.42),
                (x + s * 0.2, y - s * 0.16),
                (x - s * 0.24, y - s * 0.16),
            ]
        ),
        b.wall("#5f8fa8"),
    )
    b.stroke(
        f"M{n(x - s * 0.24)} {n(y - s * 0.16)}L{n(x + s * 0.56)} {n(y - s * 0.36)}M{n(x + s * 0.16)} {n(y - s * 0.18)}v{n(s * 0.18)}",
        b.c("#a8784a"),
        s * 0.05,
    )
    b.path(circles([(x - s * 0.3, y - s * 0.12, s * 0.12)]), b.c("#4a4650"))
    b.path(circles([(x - s * 0.3, y - s * 0.12, s * 0.05)]), b.c("#c9c4cc"))
