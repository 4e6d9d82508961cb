"""Place: rice terraces."""

from math import sin

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.parts.houses import cottage
from storybrush.training.art.scenery.parts.land import ground, hills, mountains, rock, treeline, under, way
from storybrush.training.art.scenery.parts.plants import bamboo, bush
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.parts.trees import tree
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, draws, height, n, smooth


@place("rice terraces", 408)
def rice_terraces(b: Sheet) -> None:
    r = b.rng
    sky(b, 226)
    mountains(b, 232, float(r.uniform(110, 160)), 0.72, "#7f93a0")
    far = hills(b, 214, 18, 0.55)
    treeline(b, far, 26, 0.5)
    steps(b, float(r.uniform(-1, 1)), float(r.uniform(0.5, 1.0)))
    side = float(r.choice((-1, 1)))
    hut = W / 2 - side * float(r.uniform(110, 230))
    cottage(b, hut, float(r.uniform(286, 312)), float(r.uniform(74, 96)), 0.2)
    for _ in range(4):
        (tree if r.random() < 0.5 else bush)(
            b, float(r.uniform(20, W - 20)), float(r.uniform(268, 330)), float(r.uniform(44, 84)), depth=0.25
        )
    ground(b, 402, 9, tufts=50, flowers=24)
    way(b, 408, W / 2 + float(r.uniform(-60, 60)), W / 2 + float(r.uniform(-130, 130)), 24, 110, "#c9a877")
    clump(b, W / 2 + side * float(r.uniform(300, 350)), 424)
    rock(b, W / 2 - side * float(r.uniform(300, 350)), 436, float(r.uniform(50, 80)))


@draws("far")
def steps(b: Sheet, lean: float, curve: float) -> None:
    """Curved fields, one below the other: water in spring, green in summer, gold in autumn, stubble or snow in winter."""
    r = b.sub()
    season = b.spec.season
    rice = {"spring": "#7fb88f", "summer": "#6fb04a", "autumn": "#e0b348", "winter": "#a8946a"}[season]
    rice = "#eef3fa" if b.snowy else rice
    k = 9
    phase, swing = float(r.uniform(0, 6.28)), float(r.uniform(14, 30)) * curve
    for i in range(k):
        t = i / (k - 1)
        y = 236 + 172 * t**1.25
        tall = 7 + 17 * t
        depth = 0.46 * (1 - t)
        amp = swing * (0.5 + t)
        top = [
            (float(x), y + amp * sin(phase + i * 0.5 + x / 150) + lean * 26 * (1 - t) * (x / W - 0.5) * 2)
            for x in range(-40, W + 80, 32)
        ]
        b.path(under(top, y + 90), b.wall("#8a6a4a" if not b.snowy else "#cdd9e8", depth))
        rim = [(x, yy - tall * 0.1) for x, yy in top]
        green = {"spring": "#7fae55", "summer": "#5f9440", "autumn": "#9c9448", "winter": "#8f9270"}[season]
        b.stroke(smooth(rim), b.c("#f4f8ff" if b.snowy else green, depth), 3 + 3 * t)
        field = [(x, yy + 2 + 2 * t) for x, yy in top]
        low = [(x, yy + tall) for x, yy in top]
        shape = smooth(field) + "L" + smooth(low[::-1])[1:] + "Z"
        wet = season == "spring" or (season == "winter" and not b.snowy and i % 2 == 0)
        if wet and not b.snowy:  # the field mirrors the sky
            b.path(shape, b.grad(mix(b.light.sky[2], "#ffffff", 0.15), mix(b.light.sky[1], b.c("#7fb0b8"), 0.25)))
        else:
            b.path(shape, b.grad(b.c(lighter(rice, 0.2), depth), b.c(darker(rice, 0.12), depth)))
        blades = ""
        for _ in range(46):
            px = float(r.uniform(-10, W + 10))
            py = height(top, px) + 3 + tall * float(r.uniform(0.25, 0.85))
            blades += f"M{n(px)} {n(py)}l-2 {n(-3 - 4 * t)}M{n(px)} {n(py)}l2 {n(-3 - 4 * t)}"
        b.stroke(
            blades, b.c(darker(rice, 0.3) if not wet else "#4f9a4a", depth), 1.2 + 0.6 * t, 0.8 if not b.snowy else 0.25
        )


@draws("thing")
def clump(b: Sheet, x: float, y: float) -> None:
    """A clump of bamboo."""
    r = b.sub()
    b.shadow(x, y, 60, 9)
    for i in range(6):
        bamboo(
            b, x + (i - 2.5) * 17 + float(r.uniform(-4, 4)), float(r.uniform(9, 14)), 0.05, y - float(r.uniform(0, 10))
        )
