"""Place: the jungle."""

from math import cos, pi, sin

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.parts.land import ground, way
from storybrush.training.art.scenery.parts.plants import flowers
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.parts.trees import foliage, palm
from storybrush.training.art.scenery.parts.woodland import light_shafts
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, box, circles, draws, ellipse, leaf, line, n, poly, smooth

GREENS = ("#3f8f4a", "#4fa053", "#2f7f4f", "#6aae45")


@place("jungle", 352)
def jungle(b: Sheet) -> None:
    r = b.rng
    sky(b, 300, clouds=1)
    green = {"spring": "#5fae58", "summer": "#3f934f", "autumn": "#7f9a45", "winter": "#4f8a62"}[b.spec.season]
    for depth, y, size in ((0.72, 290, 170), (0.48, 306, 220)):
        canopy(b, y, size, depth, green)
    if r.random() < 0.5:
        cascade(b, W / 2 + float(r.uniform(-150, 150)), 336)
    ground(b, 330, 7, colour=mix(green, "#7a5f3c", 0.28), tufts=0, flowers=0)
    way(b, 334, W / 2 + float(r.uniform(-70, 70)), W / 2 + float(r.uniform(-110, 110)), 12, 96, "#a8845a")
    for _ in range(4):
        palm(
            b,
            W / 2 + float(r.choice((-1, 1))) * float(r.uniform(140, 330)),
            float(r.uniform(338, 352)),
            float(r.uniform(190, 250)),
            float(r.uniform(-0.2, 0.2)),
        )
    for _ in range(6):
        fern(
            b,
            W / 2 + float(r.choice((-1, 1))) * float(r.uniform(140, 380)),
            float(r.uniform(352, 386)),
            float(r.uniform(60, 100)),
            str(r.choice(GREENS)),
        )
    for s in (-1, 1):
        giant(b, W / 2 + s * float(r.uniform(340, 380)), 424)
    lianas(b)
    for s in (-1, 1):
        fern(
            b,
            W / 2 + s * float(r.uniform(280, 350)),
            float(r.uniform(440, 470)),
            float(r.uniform(110, 150)),
            str(r.choice(GREENS)),
        )
        orchid(b, W / 2 + s * float(r.uniform(210, 260)), float(r.uniform(400, 430)))
    light_shafts(b)


@draws("far")
def canopy(b: Sheet, y: float, size: float, depth: float, green: str) -> None:
    """A wall of trunks and crowns, hung with leaves."""
    r = b.sub()
    d = ""
    x = -20.0
    while x < W + 20:
        w = size * float(r.uniform(0.02, 0.05))
        d += poly([(x - w, y + 40), (x - w * 0.6, y - size * 1.2), (x + w * 0.6, y - size * 1.2), (x + w, y + 40)])
        x += size * float(r.uniform(0.25, 0.5))
    b.path(d, b.c("#5f5040", depth))
    crowns = [
        (float(r.uniform(-20, W + 20)), y - size * float(r.uniform(0.7, 1.3)), size * float(r.uniform(0.14, 0.26)))
        for _ in range(34)
    ]
    b.path(box(-10, -10, W + 20, max(10.0, y - size * 1.1)) + circles(crowns), b.c(darker(green, 0.12), depth))
    b.path(
        circles([(px - s * 0.2, py - s * 0.24, s * 0.6) for px, py, s in crowns]),
        b.c(lighter(green, 0.14), depth),
        0.75,
    )
    low = [(float(r.uniform(-10, W + 10)), y + 26, size * float(r.uniform(0.12, 0.24))) for _ in range(26)]
    b.path(circles(low) + box(-10, y + 20, W + 20, 40), b.c(darker(green, 0.2), depth * 0.9))
    blades = "".join(leaf(px, py, s * 1.1, float(r.uniform(-2.6, -0.5)), 0.2) for px, py, s in low for _ in range(3))
    b.path(blades, b.c(lighter(green, 0.08), depth))


@draws("water")
def cascade(b: Sheet, x: float, y: float) -> None:
    """A waterfall over a rock."""
    r = b.sub()
    b.surface = (120.0, y + 12)
    b.path(
        smooth([(x - 90, y + 10), (x - 74, 190), (x - 40, 126), (x + 40, 122), (x + 76, 180), (x + 92, y + 10)]) + "Z",
        b.wall("#7a8078", 0.35),
    )
    b.path(
        f"M{n(x - 26)} 126Q{n(x - 30)} 230 {n(x - 40)} {n(y + 6)}H{n(x + 38)}Q{n(x + 28)} 220 {n(x + 24)} 124z",
        b.grad(b.c("#e9f7fa", 0.2), b.c("#a9d8e8", 0.2)),
    )
    b.stroke(
        "".join(f"M{n(x + t)} 134Q{n(x + t * 1.1)} 230 {n(x + t * 1.4)} {n(y)}" for t in (-18, -8, 3, 14)),
        b.c("#ffffff", 0.1),
        3,
        0.7,
    )
    b.path(
        circles(
            [(x + float(r.uniform(-52, 52)), y + float(r.uniform(-6, 6)), float(r.uniform(6, 15))) for _ in range(14)]
        ),
        b.c("#f4fbfd", 0.1),
        0.75,
    )
    b.path(ellipse(x, y + 8, 96, 12), b.c("#7fc0cc", 0.2))


@draws("thing")
def fern(b: Sheet, x: float, y: float, s: float, colour: str) -> None:
    """Arching fronds or broad leaves from one foot."""
    r = b.sub()
    b.shadow(x, y, s * 0.5, s * 0.06)
    broad = r.random() < 0.5
    for i in range(9):
        a = -pi / 2 + (i - 4) * 0.3 + float(r.uniform(-0.08, 0.08))
        c = colour if i % 2 else darker(colour, 0.2)
        length = s * float(r.uniform(0.75, 1.05)) * (1 - 0.04 * abs(i - 4))
        if broad:
            b.path(leaf(x, y, length, a, 0.2), b.c(c))
            b.stroke(line([(x, y), (x + length * 0.9 * cos(a), y + length * 0.9 * sin(a))]), b.c(lighter(c, 0.26)), 1.6)
        else:
            d = ""
            for j in range(1, 9):
                t = j / 9
                px, py = x + length * t * cos(a), y + length * t * sin(a) + length * 0.22 * t * t
                for q in (-1, 1):
                    d += leaf(px, py, length * 0.26 * (1.1 - t), a + q * 1.1, 0.2)
            b.path(d, b.c(c))


@draws("thing")
def giant(b: Sheet, x: float, y: float) -> None:
    """A huge trunk with buttress roots that frames the picture."""
    r = b.sub()
    bark = "#7a6048"
    b.shadow(x, y, 120, 14, 0.4)
    b.path(smooth([(x - 130, y + 6), (x - 62, y - 60), (x - 44, y - 200), (x - 50, -20), (x + 50, -20), (x + 42, y - 200), (x + 60, y - 60), (x + 130, y + 6)]) + "Z",
           b.grad(b.c(lighter(bark, 0.2)), b.c(bark), b.c(darker(bark, 0.34)), across=True))  # fmt: skip
    b.stroke(
        "".join(
            f"M{n(x + t * 34)} 0Q{n(x + t * 26)} {n(y - 160)} {n(x + t * 70)} {n(y - 6)}"
            for t in (-0.8, -0.3, 0.25, 0.75)
        ),
        b.c(darker(bark, 0.4)),
        3,
        0.6,
    )
    for dx in (-80, 0, 90):
        foliage(b, r, x + dx, 8, 96, 56, "#3f8f4a", 0.0, 22)
    for i in range(5):
        b.path(
            leaf(x - 46, y - 60 - i * 52, 40, pi - 0.5, 0.34) + leaf(x + 44, y - 84 - i * 52, 40, 0.5, 0.34),
            b.c(GREENS[i % 4]),
        )


@draws("sky")
def lianas(b: Sheet) -> None:
    r = b.sub()
    d, leaves = "", ""
    for _ in range(4):
        x0, x1 = float(r.uniform(0, W * 0.5)), float(r.uniform(W * 0.5, W))
        sag = float(r.uniform(60, 170))
        d += f"M{n(x0)} -6Q{n((x0 + x1) / 2)} {n(sag * 2)} {n(x1)} -6"
        for j in range(1, 9):
            t = j / 9
            px, py = (1 - t) ** 2 * x0 + 2 * t * (1 - t) * (x0 + x1) / 2 + t * t * x1, 2 * t * (1 - t) * sag * 2
            leaves += leaf(px, py, 18, float(r.uniform(0.5, 2.6)), 0.3)
    b.stroke(d, b.c("#4f6a38"), 4)
    b.path(leaves, b.c("#5aa84a"))


@draws("thing")
def orchid(b: Sheet, x: float, y: float) -> None:
    r = b.sub()
    c = str(r.choice(("#e8546a", "#c77be0", "#f6a23c", "#f28bb2")))
    b.path("".join(leaf(x, y, 34, -pi / 2 + t, 0.16) for t in (-0.9, -0.5, 0.5, 0.9)), b.c("#4f9a4a"))
    b.stroke(f"M{n(x)} {n(y)}q4 -22 0 -44M{n(x)} {n(y)}q-12 -16 -18 -34", b.c("#4f8a45"), 2.4)
    flowers(b, [(x, y - 46, 7), (x - 18, y - 36, 6), (x + 3, y - 32, 5)], c)
