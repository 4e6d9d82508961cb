"""Place: the cave."""

from math import cos, pi, sin

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.parts.land import hills, rock, treeline, under
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import H, Sheet, W, blob, box, draws, n, poly, ridge, smooth


@place("cave", 350)
def cave(b: Sheet) -> None:
    """From inside: the mouth with the country outside, hanging stones, crystals, a pool."""
    r = b.rng
    sky(b, 260)
    far = hills(b, 262, 16, 0.6)
    treeline(b, far, 40, 0.5)
    hills(b, 292, 10, 0.3)
    side = float(r.choice((-1, 1)))
    tone = str(r.choice(("#7d7484", "#85766c", "#6f7888")))
    cx, half, crest = W / 2 - side * float(r.uniform(30, 130)), float(r.uniform(150, 210)), float(r.uniform(96, 140))
    rim = [(cx - half * 1.08, 344.0)]
    for i in range(9):
        a = pi - pi * i / 8
        rim.append(
            (
                cx + half * cos(a) * float(r.uniform(0.92, 1.06)),
                336 - (336 - crest) * sin(a) * float(r.uniform(0.94, 1.05)),
            )
        )
    rim.append((cx + half * 1.08, 344.0))
    with b.drawing("wall"):
        for grow, dark in ((1.0, 0.0), (1.16, 0.16), (1.36, 0.3), (1.62, 0.42)):
            ring = [(cx + (x - cx) * grow, 344 - (344 - y) * grow) for x, y in rim]
            walls = f"M-20 -20V352H{n(ring[0][0])}"
            b.path(walls + smooth(ring).replace("M", "L", 1) + f"V352H{W + 20}V-20Z", b.c(darker(tone, dark)), 1.0)
    ridges(b, cx, half, tone)
    hanging(b, tone)
    with b.drawing("ground"):
        b.bands(
            0,
            340,
            W,
            H - 340,
            (0, b.c(lighter(tone, 0.12))),
            (0.4, b.c(darker(tone, 0.08))),
            (1, b.c(darker(tone, 0.34))),
        )
        b.path(under(ridge(b.sub(), 344, 5), 360), b.c(lighter(tone, 0.1)))
    shine = {"dawn": "#ffe0c0", "day": "#fff8dc", "sunset": "#ffc07a", "night": "#a9c0ff"}[b.spec.time]
    b.path(poly([(cx - half, 344), (cx + half, 344), (cx + half * 1.7 + side * 60, H), (cx - half * 1.7 + side * 60, H)]),
           b.fade((0, shine, 0.34), (1, shine, 0.0)))  # fmt: skip
    pool(b, W / 2 + side * float(r.uniform(110, 220)), float(r.uniform(386, 410)))
    for _ in range(5):
        standing(
            b,
            W / 2 + float(r.choice((-1, 1))) * float(r.uniform(210, 380)),
            float(r.uniform(350, 400)),
            float(r.uniform(40, 110)),
            tone,
        )
    for _ in range(6):
        x = W / 2 + float(r.choice((-1, 1))) * float(r.uniform(170, 380))
        rock(b, x, float(r.uniform(376, 440)), float(r.uniform(24, 64)), tone)
    colour = str(r.choice(("#7fd0e8", "#c99af0", "#8fe0b0")))
    for x in (W / 2 + side * float(r.uniform(270, 340)), W / 2 - side * float(r.uniform(290, 350))):
        crystals(b, x, float(r.uniform(392, 430)), float(r.uniform(44, 76)), colour)
    rock(b, float(r.choice((40, W - 40))), 492, 120, tone)


@draws("wall")
def ridges(b: Sheet, cx: float, half: float, tone: str) -> None:
    """Cracks and lit edges on the walls."""
    r = b.sub()
    dark, pale = "", ""
    for _ in range(34):
        a, far = float(r.uniform(-0.1, 1.1)) * pi, float(r.uniform(1.25, 2.3))
        x, y = cx + half * far * cos(a), 336 - 226 * far * 0.9 * sin(a)
        d = f"M{n(x)} {n(y)}q{n(float(r.uniform(-10, 10)))} {n(float(r.uniform(10, 22)))} {n(float(r.uniform(-16, 16)))} {n(float(r.uniform(24, 44)))}"
        if y < 330:
            dark += d
            pale += f"M{n(x + 5)} {n(y + 2)}q4 8 0 16"
    b.stroke(dark, b.c(darker(tone, 0.55)), 3, 0.6)
    b.stroke(pale, b.c(lighter(tone, 0.25)), 2, 0.5)


@draws("wall")
def hanging(b: Sheet, tone: str) -> None:
    r = b.sub()
    for _ in range(13):
        x, w = float(r.uniform(0, W)), float(r.uniform(14, 34))
        tall = float(r.uniform(46, 130)) * (0.6 + 0.7 * abs(x / W - 0.5))
        d = f"M{n(x - w)} -10Q{n(x - w * 0.3)} {n(tall * 0.5)} {n(x)} {n(tall)}Q{n(x + w * 0.3)} {n(tall * 0.5)} {n(x + w)} -10z"
        b.path(d, b.grad(b.c(darker(tone, 0.34)), b.c(lighter(tone, 0.06))))
        b.stroke(
            f"M{n(x - w * 0.4)} 4Q{n(x - w * 0.2)} {n(tall * 0.4)} {n(x - 1)} {n(tall * 0.86)}",
            b.c(lighter(tone, 0.2)),
            2,
            0.5,
        )


@draws("thing")
def standing(b: Sheet, x: float, y: float, h: float, tone: str) -> None:
    b.shadow(x, y, h * 0.34, h * 0.06)
    b.path(f"M{n(x - h * 0.26)} {n(y)}Q{n(x - h * 0.07)} {n(y - h * 0.5)} {n(x)} {n(y - h)}Q{n(x + h * 0.09)} {n(y - h * 0.5)} {n(x + h * 0.28)} {n(y)}z",
           b.grad(b.c(lighter(tone, 0.2)), b.c(darker(tone, 0.3)), across=True))  # fmt: skip


@draws("water")
def pool(b: Sheet, x: float, y: float) -> None:
    r = b.sub()
    b.path(blob(r, x, y, 130, 20, 0.1), b.c("#4a4656"), 0.7)
    b.path(blob(r, x, y + 1, 118, 15, 0.08), b.grad(mix(b.light.sky[1], b.c("#5fa0b8"), 0.5), b.c("#3a6f90")))
    b.stroke(f"M{n(x - 70)} {n(y - 2)}h54M{n(x + 8)} {n(y + 4)}h46", mix(b.light.sky[2], "#ffffff", 0.3), 1.6, 0.6)


@draws("thing")
def crystals(b: Sheet, x: float, y: float, s: float, colour: str) -> None:
    r = b.sub()
    b.shadow(x, y, s * 0.7, s * 0.1)
    b.glow(x, y - s * 0.4, s * 1.5, colour, 0.5 if b.night else 0.3)
    for t, k in ((-0.5, 0.6), (0.5, 0.66), (-0.2, 0.84), (0.22, 0.74), (0.0, 1.0)):
        h, w = s * k * float(r.uniform(0.9, 1.15)), s * 0.13
        tx, bx = x + t * s * 1.15, x + t * s * 0.6
        b.path(
            poly([(bx - w, y), (tx - w * 0.9, y - h * 0.78), (tx, y - h), (tx + w * 0.9, y - h * 0.78), (bx + w, y)]),
            colour,
            0.95,
        )
        b.path(
            poly([(bx, y), (tx + w * 0.1, y - h * 0.74), (tx, y - h), (tx + w * 0.9, y - h * 0.78), (bx + w, y)]),
            darker(colour, 0.32),
            0.9,
        )
    b.path(box(x - s * 0.5, y - 2, s, 3), b.c("#4a4656"), 0.4)
