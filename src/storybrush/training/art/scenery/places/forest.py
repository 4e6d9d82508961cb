"""Places: the forest (mixed, of pines, of birches, a glade with a brook); the bamboo forest."""

from math import sin

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.parts.chinese_parts import stone_lantern
from storybrush.training.art.scenery.parts.land import fallen, ground, hills, rock, way
from storybrush.training.art.scenery.parts.plants import bamboo, bush
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.parts.trees import foliage, pine, tree
from storybrush.training.art.scenery.parts.woodland import big, light_shafts, log, mushrooms, wood
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import H, Sheet, W, box, draws, ellipse, line, n, poly, smooth


@place("forest", 344)
def forest(b: Sheet) -> None:
    r = b.rng
    sky(b, 300, clouds=1)
    kind = ("mixed", "mixed", "pines", "birches", "brook")[int(r.integers(5))]
    season = b.spec.season
    leafc = {"spring": "#7fb560", "summer": "#4f8f52", "autumn": "#c98a3f", "winter": "#8f9c9a"}[season]
    if kind == "birches":
        leafc = {"spring": "#a3cc6a", "summer": "#7fb45a", "autumn": "#e3b544", "winter": "#a3a99a"}[season]
    if kind == "pines":
        leafc = {"spring": "#4f8a66", "summer": "#3f7a5c", "autumn": "#5f7f58", "winter": "#6a8a80"}[season]
    if b.snowy:
        leafc = mix(leafc, "#dfe8f4", 0.45)
    lift = float(r.uniform(-14, 12))
    for depth, y, size in ((0.85, 290, 150), (0.62, 300, 190), (0.4, 312, 240)):
        if kind == "pines":
            spires(b, y + lift, size, depth, leafc)
        else:
            wood(b, y + lift, size, depth, leafc)
    ground(b, 316, 7, tufts=60, flowers=30)
    if kind == "birches":
        for i in range(9):
            birch(
                b, W * (i + float(r.uniform(0.2, 0.8))) / 9, float(r.uniform(330, 350)), float(r.uniform(12, 18)), 0.16
            )
    for _ in range({"mixed": 5, "pines": 7, "birches": 1, "brook": 4}[kind]):
        x = W / 2 + float(r.choice((-1, 1))) * float(r.uniform(110, 380))
        likes = {"mixed": 0.45, "pines": 1.0, "birches": 0.5, "brook": 0.2}[kind]
        (pine if r.random() < likes else tree)(b, x, float(r.uniform(326, 346)), float(r.uniform(190, 250)), 0.14)
    if kind == "brook":
        brook(b, float(r.choice((-1, 1))))
    elif r.random() < 0.75:
        way(
            b,
            322,
            W / 2 + float(r.uniform(-150, 150)),
            W / 2 + float(r.uniform(-160, 160)),
            12,
            float(r.uniform(80, 120)),
            "#b98f62",
        )
    light_shafts(b)
    for _ in range(5):
        x = W / 2 + float(r.choice((-1, 1))) * float(r.uniform(180, 390))
        bush(b, x, float(r.uniform(352, 374)), float(r.uniform(60, 110)))
    frame = float(r.random())
    for s in (-1, 1):
        if kind == "birches":
            for i in range(3):
                birch(
                    b,
                    W / 2 + s * float(r.uniform(230 + 50 * i, 270 + 50 * i)),
                    376 + 18 * i,
                    float(r.uniform(24, 32)),
                    0.0,
                )
        elif kind == "pines":
            pine(b, W / 2 + s * float(r.uniform(300, 370)), float(r.uniform(400, 420)), float(r.uniform(330, 420)))
        elif frame < 0.6 or s == (1 if frame < 0.8 else -1):
            big(b, W / 2 + s * float(r.uniform(334, 394)), 424)
        else:
            tree(b, W / 2 + s * float(r.uniform(310, 360)), 404, float(r.uniform(290, 340)))
    for s in (-1, 1):
        mushrooms(b, W / 2 + s * float(r.uniform(194, 280)), float(r.uniform(424, 470)))
    if r.random() < 0.6:
        log(b, W / 2 + float(r.choice((-1, 1))) * 250, 398)
    else:
        rock(b, W / 2 + float(r.choice((-1, 1))) * 240, 404, float(r.uniform(60, 100)))
    if season == "autumn" and not b.snowy:
        fallen(b, b.sub(), 340, 60)


@draws("far")
def spires(b: Sheet, y: float, size: float, depth: float, leafc: str) -> None:
    """A wall of far pines."""
    r = b.sub()
    d, lit = "", ""
    x = -30.0
    while x < W + 30:
        h, w = size * float(r.uniform(0.8, 1.35)), size * float(r.uniform(0.14, 0.2))
        pts = [(x, y - h)]
        for i in range(1, 6):
            t = i / 5
            pts += [(x + w * t, y - h * (1 - t) + 4), (x + w * t * 0.62, y - h * (1 - t))]
        d += poly([*pts, *[(2 * x - px, py) for px, py in pts[:0:-1]]])
        lit += poly([(x, y - h), (x - w * 0.1, y - h * 0.3), (x - w * 0.6, y - h * 0.3)])
        x += w * float(r.uniform(0.7, 1.3))
    b.path(d + box(-10, y - 8, W + 20, 40), b.c(darker(leafc, 0.12), depth))
    b.path(lit, b.c(lighter(leafc, 0.16), depth), 0.6)


@draws("thing")
def birch(b: Sheet, x: float, y: float, w: float, depth: float) -> None:
    """A white trunk with dark marks, its crown at the top of the picture."""
    r = b.sub()
    b.shadow(x, y, w * 1.8, w * 0.3, 0.3)
    lean = float(r.uniform(-26, 26))
    b.path(
        poly([(x - w * 0.6, y), (x + w * 0.6, y), (x + lean + w * 0.36, -10), (x + lean - w * 0.36, -10)]),
        b.grad(b.c("#fbf8f0", depth), b.c("#e9e4dc", depth), b.c("#b9b4b4", depth), across=True),
    )
    d = ""
    for _ in range(13):
        t = float(r.uniform(0.03, 0.95))
        px, py = x + lean * t, y - (y + 10) * t
        s = float(r.choice((-1, 1)))
        d += f"M{n(px + s * w * 0.5)} {n(py)}l{n(-s * w * float(r.uniform(0.3, 0.7)))} {n(float(r.uniform(-2, 2)))}l{n(s * w * 0.2)} 4z"
    b.path(d, b.c("#4a4248", depth))
    leafc = {"spring": "#a3cc6a", "summer": "#86bb58", "autumn": "#ecbd45", "winter": "#a3a99a"}[b.spec.season]
    tops = [(x + lean + float(r.uniform(-70, 70)), float(r.uniform(-10, 56))) for _ in range(3)]
    if b.bare:
        b.stroke(
            "".join(line([(x + lean * 0.8, 76), (px, py)]) for px, py in tops),
            b.c("#e0dad4" if not b.snowy else "#f4f8ff", depth),
            max(2.0, w * 0.16),
        )
        return
    for px, py in tops:
        foliage(b, r, px, py, 54, 34, leafc, depth, 16)


@draws("water")
def brook(b: Sheet, side: float) -> None:
    """A brook that comes towards us through the wood."""
    r = b.sub()
    left, right = [], []
    bend = float(r.uniform(50, 100)) * side
    for i in range(8):
        t = i / 7
        x = W / 2 - side * 40 + side * 250 * t + bend * sin(4.2 * t)
        w = 9 + 62 * t**1.4
        left.append((x - w, 324 + (H - 310) * t))
        right.append((x + w, 324 + (H - 310) * t))
    d = smooth(left) + "L" + smooth(right[::-1])[1:] + "Z"
    b.stroke(d, b.c("#7a6248" if not b.snowy else "#cdd9e8"), 8)
    near = "#5fa4b8" if not b.snowy else "#a3c8dc"
    b.path(d, b.grad(mix(b.c(near), b.light.sky[2], 0.4), b.c(near), b.c(darker(near, 0.2))))
    glints = ""
    for _ in range(22):
        i = int(r.integers(0, 7))
        t = float(r.random())
        px = left[i][0] + (right[i][0] - left[i][0]) * t * 0.7
        glints += f"M{n(px)} {n(left[i][1] + 30 * float(r.random()))}q8 -3 {n(10 + 3 * i)} 0"
    b.stroke(glints, mix(b.c("#e9f7fa"), b.light.sky[2], 0.3), 2, 0.7)
    for i in (1, 3, 5, 6):
        for px, py in (left[i], right[i]):
            b.path(ellipse(px, py, 9 + 3 * i, 5 + 1.6 * i), b.wall("#8d8a90"))


@place("bamboo forest", 350)
def bamboo_forest(b: Sheet) -> None:
    r = b.rng
    sky(b, 330, clouds=0)
    mist = b.c("#d5e8b8" if not b.snowy else "#e6eef2", 0.35)
    with b.drawing("sky"):
        b.path(box(0, 0, W, 350), b.fade((0, mist, 0.7), (0.6, mist, 0.35), (1, mist, 0.85)))
    hills(b, 290, 16, 0.75)
    for depth, k, w, foot in ((0.72, 26, 7, 326), (0.45, 16, 12, 336)):
        for i in range(k):
            bamboo(b, W * (i + float(r.uniform(0.1, 0.9))) / k, w * float(r.uniform(0.8, 1.2)), depth, foot)
    ground(b, 330, 6, tufts=50, flowers=12)
    way(b, 334, W / 2 + float(r.uniform(-110, 110)), W / 2 + float(r.uniform(-140, 140)), 16, 120, "#c9b084")
    for side in (-1, 1):
        for i in range(3):
            x = W / 2 + side * float(r.uniform(180 + i * 60, 240 + i * 60))
            bamboo(b, x, float(r.uniform(19, 27)), 0.08, 356 + i * 16)
    light_shafts(b)
    for x in (float(r.uniform(60, 200)), float(r.uniform(W - 200, W - 60))):
        rock(b, x, float(r.uniform(394, 420)), float(r.uniform(48, 80)), "#8a928a")
        bush(b, x + 60, 404, 70, "#5f9a4a")
    if r.random() < 0.5:
        stone_lantern(b, W / 2 + float(r.choice((-1, 1))) * 190, 392, 90)
    shoots(b)


@draws("thing")
def shoots(b: Sheet) -> None:
    """Bamboo shoots, in spring."""
    if b.spec.season != "spring" or b.snowy:
        return
    r = b.sub()
    for _ in range(6):
        x, y = W / 2 + float(r.choice((-1, 1))) * float(r.uniform(150, 360)), float(r.uniform(390, 480))
        s = float(r.uniform(26, 44))
        b.path(
            f"M{n(x - s * 0.3)} {n(y)}Q{n(x - s * 0.3)} {n(y - s * 0.6)} {n(x)} {n(y - s)}Q{n(x + s * 0.3)} {n(y - s * 0.6)} {n(x + s * 0.3)} {n(y)}z",
            b.wall("#a8834f"),
        )
        b.stroke(
            f"M{n(x - s * 0.28)} {n(y - s * 0.2)}L{n(x)} {n(y - s * 0.5)}L{n(x + s * 0.28)} {n(y - s * 0.2)}M{n(x - s * 0.2)} {n(y - s * 0.5)}L{n(x)} {n(y - s * 0.75)}L{n(x + s * 0.2)} {n(y - s * 0.5)}",
            b.c("#6f8a3f"),
            2,
        )
