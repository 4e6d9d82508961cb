"""Water and what belongs to it: puddle, stream, waterfall, reeds, ice, wet earth."""

from __future__ import annotations

import math

from .pad import (
    LEAF,
    STONE,
    Family,
    Pad,
    curve,
    drop,
    gleam,
    leaf,
    limb,
    oval,
    poly,
    ring,
    shade,
    smooth,
    stroke,
    tint,
    twin,
)

BLUE = ("#6fb6dc", "#7fc3e0", "#5fa9d6")


def ripples(p: Pad, x: float, y: float, w: float, n: int = 3) -> None:
    """Short light arcs, as on moving water."""
    for _ in range(n):
        a, b, k = x + p.u(-0.6, 0.6) * w, y + p.u(-9, 9), w * p.u(0.1, 0.2)
        p.line(curve((a - k, b), (a - k / 2, b - 4), (a, b), (a + k / 2, b + 4), (a + k, b)), "#eaf8fb", 3.6, 0.9)


def flat(p: Pad, w: float, h: float, colour: str, uneven: float) -> str:
    """A patch that lies on the ground; its middle is h above it."""
    shape = smooth(ring(p, 0, -h, w, h, 11, uneven))
    p.blob(shape, colour, shift=(0, -5), outline=2)
    return shape


def water(p: Pad) -> None:
    blue = p.natural(*BLUE)
    shape = flat(p, p.u(104, 116), p.u(38, 46), blue, 0.07)
    with p.inside(shape):
        p.fill(oval(-20, -58, 74, 16), tint(blue, 0.3), 0.7)
    ripples(p, -14, -52, 100)
    ripples(p, 16, -24, 90)
    if (way := p.way(3)) == 0:  # something has just fallen in
        for k in (34, 20):
            p.line(oval(6, -44, k, k * 0.36), "#eaf8fb", 3.6)
        for x, y, k in ((-16, -92, 17), (8, -114, 22), (30, -90, 16)):
            p.blob(drop(x, y, k * 0.42, k * 1.3), tint(blue, 0.12), outline=1.4)
    elif way == 1:  # small waves stand on it
        for x in (-58, 0, 58):
            y = -52 + p.u(-5, 5)
            p.blob(
                smooth([(x - 26, y), (x - 8, y - 17), (x + 12, y - 22), (x + 8, y - 10), (x + 24, y)]), tint(blue, 0.34)
            )
    else:
        for _ in range(5):
            x, y = p.u(-70, 70), -p.u(22, 60)
            p.line(stroke((x - 6, y), (x + 6, y)) + stroke((x, y - 6), (x, y + 6)), "#fffaf0", 3)


def puddle(p: Pad) -> None:
    way = p.way(3)
    mud = p.natural("#9a7048", "#8c6442")
    if way:
        flat(p, 116, p.u(34, 40), mud, 0.08)
    blue = p.natural("#9ccbdd", "#88bdd4") if way != 2 else p.natural("#b99066", "#a98258")
    with p.frame(0, -5 if way else 0):
        h = p.u(27, 32)
        flat(p, p.u(88, 98), h, blue, 0.15)
        x, y = p.u(-26, 26), -h + p.u(-4, 4)
        for k in (40, 22):
            p.line(oval(x, y, k, k * 0.32), tint(blue, 0.7), 3.4)
        gleam(p, stroke((-60, -h + 7), (-38, -h + 7)), 5, 0.8)
        for s in (-1, 1):
            p.blob(smooth(ring(p, s * p.u(98, 106), -6, 13, 5, 7)), blue, outline=1.5)
    if way == 1:
        for x, y, k in ((-22, -92, 16), (10, -108, 20), (34, -84, 13)):
            p.blob(drop(x, y, k * 0.42, k * 1.3), tint(blue, 0.1), outline=1.4)


def stream(p: Pad) -> None:
    green, blue = p.natural("#9cc56c", "#8fbf62", "#a8cb78"), p.natural(*BLUE)
    s = -1 if p.way(2) else 1
    bank = p.u(28, 34)
    path = [(s * -30, -128.0), (s * 34, -104.0), (s * 44, -80.0), (s * -34, -50.0), (s * -22, -14.0)]
    widths = (9.0, 13.0, 19.0, 27.0, 36.0)
    land = smooth([(-116, 0), (-112, -70), (-66, -126), (0, -136), (66, -126), (112, -70), (116, 0)], tension=0.1)
    p.blob(land, green, shift=(0, -5))
    with p.inside(land):
        path.append((s * 8, 26.0))
        p.fill(limb(path, [w + bank * 0.24 for w in (*widths, 42)]), shade(green, 0.24))
        p.fill(limb(path, (*widths, 42)), blue)
        for k in (-0.5, 0.1, 0.55):
            p.line(
                curve(*((x + k * w, y) for (x, y), w in zip(path, (*widths, 42), strict=True))), tint(blue, 0.5), 3, 0.9
            )
        for _ in range(10):
            x, y = p.u(-100, 100), -p.u(8, 110)
            if abs(x) > 66:
                p.line(curve((x - 5, y - 6), (x, y), (x + 5, y - 7)), shade(green, 0.34), 3)
    for x, y in ((s * -70, -22), (s * 44, -12), (s * 62, -50), (s * -64, -66)):
        p.blob(oval(x, y, p.u(9, 14), p.u(6, 9)), p.natural(*STONE))
    if p.chance(0.5):
        for x in (s * 84, s * 94):
            p.line(curve((x, -40), (x + 2, -70), (x, -p.u(90, 110))), "#5a9c50", 4)


def waterfall(p: Pad) -> None:
    stone, blue = p.natural(*STONE), p.natural(*BLUE)
    h, w = p.u(190, 214), (30, 42, 52)[p.way(3)]
    back = twin((0, -h * 0.96), (w + 20, -h), (w + 34, -h * 0.5), (w + 20, -20), (0, -16), tension=0.1)
    p.blob(back, shade(stone, 0.22))
    fall = poly((-w, -h + 8), (w, -h + 8), (w * 1.1, -12), (-w * 1.1, -12))
    p.blob(fall, tint(blue, 0.2), shift=(-4, 0))
    with p.inside(fall):
        for k in range(7):
            x = (-0.86 + k * 0.29) * w
            tone = ("#fffaf0", shade(blue, 0.06))[k % 2]
            p.line(stroke((x, -h + p.u(4, 40)), (x * 1.08, -p.u(16, 60))), tone, 6, 0.85)
    for s in (-1, 1):
        for x, y, k in ((w + 26, 0, 1.0), (w + 30, 0, 0.52)):
            top = -h * k * p.u(0.94, 1.05)
            rock = smooth([(s * (x - 34), y), (s * (x - 30), top * 0.6), (s * (x - 20), top), (s * (x + 16), top * 0.96),
                           (s * (x + 30), top * 0.46), (s * (x + 40), y)], tension=0.08)  # fmt: skip
            p.blob(rock, stone, shift=(-6, -5))
            with p.inside(rock):
                for _ in range(3):
                    a, b = s * (x + p.u(-14, 18)), top * p.u(0.3, 0.86)
                    p.line(curve((a - 9, b - 7), (a, b), (a + 11, b + 2)), shade(stone, 0.34), 3)
        p.blob(oval(s * (w + 22), -h - 2, 26, 13), p.natural(*LEAF))
    p.blob(oval(0, -2, w + 52, 20), blue, shift=(0, -4))
    for k in range(7):
        p.blob(oval((k / 3 - 1) * w * 1.15, -14 + p.u(-5, 5), p.u(13, 18)), "#f4fbfd", outline=1, shift=(-2, -3))


def pad_leaf(p: Pad, x: float, y: float, w: float, green: str, turn: float) -> None:
    """A round floating leaf with a notch, seen from the side and above."""
    cut = math.radians(turn)
    edge = [
        (x + w * math.cos(cut + a), y + w * 0.42 * math.sin(cut + a)) for a in (0.3 + k * 5.68 / 14 for k in range(15))
    ]
    shape = smooth([(x + w * 0.06 * math.cos(cut), y), *edge], tension=0.12)
    p.blob(shape, green, shift=(0, -5), outline=2)
    with p.inside(shape):
        for k in range(7):
            a = cut + 0.7 + k * 4.9 / 6
            p.line(stroke((x, y), (x + w * 0.8 * math.cos(a), y + w * 0.33 * math.sin(a))), tint(green, 0.34), 3, 0.9)


def lily_pad(p: Pad) -> None:
    green, blue = p.natural("#5fa653", "#6fae4e", "#4f9350"), p.natural(*BLUE)
    way = p.way(3)
    p.blob(oval(0, -40, 116, 40), blue, shift=(0, -4))
    for k in (0.9, 0.8):
        p.line(oval(0, -40, 116 * k, 40 * k), tint(blue, 0.5), 3, 0.9)
    if way == 0:
        pad_leaf(p, 0, -44, 88, green, p.u(-20, 20))
    else:
        pad_leaf(p, 46, -58, 44, shade(green, 0.08), p.u(-60, 200))
        pad_leaf(p, -24, -38, 66, green, p.u(-20, 20))
    if way == 2:  # a lily on it
        for a in (-165, -15, -140, -40, -115, -65, -90):
            p.blob(leaf(-24, -44, 46, a, 0.34), p.pick("#f7b3c8", "#fbf1f0"), outline=1.4)
        p.blob(oval(-24, -50, 9, 6), "#f8d045", outline=1)


def reeds(p: Pad) -> None:
    green = p.natural("#6d9e4c", "#7dab54", "#8aa653")
    way = p.way(3)
    n = (5, 7, 4)[way]
    for i in range(n * 2):
        t = 2 * i / (n * 2 - 1) - 1
        k = p.u(90, 190)
        bend = t * 40 + p.u(-18, 18)
        p.blob(limb([(t * 44, 0), (t * 50 + bend * 0.3, -k * 0.5), (t * 54 + bend, -k)], (7, 6, 1)), green)
    for i in range(n):
        t = 2 * i / (n - 1) - 1
        x, k = t * 62 + p.u(-8, 8), p.u(150, 206) * (1 - 0.18 * abs(t))
        p.line(curve((t * 36, 0), (x * 0.8, -k * 0.6), (x, -k)), shade(green, 0.2), 5)
        if way == 1:  # silver plumes
            for a in range(-9, 1):
                y = -k + a * 5.4 + 12
                p.blob(leaf(x, y, 25 + a, -90 + (46 if a % 2 else -46) + t * 16, 0.24), "#e6d8b8", outline=1)
        else:
            p.blob(limb([(x, -k + 6), (x + t * 4, -k - 40)], (9, 8.5)), "#7d5136")
            p.line(stroke((x + t * 4, -k - 46), (x + t * 5, -k - 60)), shade(green, 0.2), 4)


def stepping_stones(p: Pad) -> None:
    way = p.way(3)
    rows = (
        [(-64, -20, 44), (22, -18, 38), (84, -15, 30), (-20, -46, 34), (46, -42, 28)],
        [(-48, -22, 52), (48, -24, 56), (0, -60, 46)],
        [(-86, -14, 30), (-28, -18, 36), (34, -16, 33), (88, -14, 28), (-54, -40, 26), (4, -44, 30), (60, -40, 26), (-22, -64, 20)],
    )[way]  # fmt: skip
    for x, y, k in sorted(rows, key=lambda r: r[1]):
        tone = p.main("#a9a39c", "#b9a48c", "#8d8f98", "#c4b6a2", "#9a8672")
        if p.paint:
            tone = tint(tone, p.u(0, 0.2))
        shape = smooth(ring(p, x, y, k, k * 0.66, 8, 0.06))
        p.blob(shape, tone, shift=(-5, -6), outline=2)
        gleam(p, curve((x - k * 0.5, y - k * 0.22), (x - k * 0.2, y - k * 0.42), (x + k * 0.1, y - k * 0.44)), 5, 0.45)


def icicles(p: Pad) -> None:
    ice = p.natural("#b9def0", "#a9d4ec", "#c9e6f2")
    n = (5, 4, 7)[p.way(3)]
    w = 104 / n
    for i in range(n):
        x, k = (2 * i - n + 1) * w, p.u(90, 190)
        shape = smooth([(x - w * 0.9, -206), (x + w * 0.9, -206), (x + w * 0.4, -206 + k * 0.5), (x, -200 + k), (x - w * 0.44, -206 + k * 0.5)],
                       tension=0.1)  # fmt: skip
        p.blob(shape, ice, shift=(-5, 0), outline=2)
        gleam(p, stroke((x - w * 0.34, -186), (x - w * 0.12, -200 + k * 0.6)), 4, 0.9)
        if i == n // 2:
            p.blob(drop(x, -190 + k, 6, 18), tint(ice, 0.2))
    cap = smooth([(-112, -196), (-116, -214), (-90, -230), (-40, -226), (10, -234), (70, -226), (112, -226), (114, -198), (60, -190),
                  (0, -198), (-60, -190)])  # fmt: skip
    p.blob(cap, "#f6f9fc", shift=(-3, -6), outline=2)


def snowball(p: Pad) -> None:
    snow = "#f4f7fb"
    way = p.way(3)
    balls = ([(0, -76, 76)], [(-40, -46, 48), (42, -46, 46), (2, -114, 44)], [(-26, -62, 62), (66, -28, 28)])[way]
    for x, y, r in balls:
        shape = smooth(ring(p, x, y, r, r, 12, 0.03))
        p.blob(shape, snow, shift=(-8, -9), dark="#c9d8ea", outline=2.4)
        with p.inside(shape):
            for _ in range(5):
                a, b = x + p.u(-0.6, 0.6) * r, y + p.u(-0.6, 0.6) * r
                p.line(curve((a - 7, b), (a, b + 4), (a + 7, b)), "#c3d3e6", 3.4)
    for _ in range(4):
        p.blob(oval(p.u(-100, 100), -5, p.u(5, 9), 5), snow, dark="#c9d8ea")


def mud(p: Pad) -> None:
    brown = p.natural("#8a5e3c", "#7a5236", "#966a44")
    way = p.way(3)
    h = (64, 100, 84)[way]
    p.blob(smooth(ring(p, 0, -14, 112, 15, 12, 0.12)), shade(brown, 0.16))
    outline = [
        (-92, -8),
        (-70, -h * 0.5),
        (-34, -h * 0.74),
        (p.u(-20, 10), -h),
        (34, -h * 0.8),
        (60, -h * 0.44),
        (92, -8),
        (0, 2),
    ]
    p.blob(smooth(outline), brown, shift=(-8, -8), outline=2)
    if way == 2:  # a lump of clay on the heap
        p.blob(smooth(ring(p, 4, -h - 16, 40, 30, 8, 0.1)), tint(brown, 0.1), shift=(-6, -6))
    gleam(p, curve((-50, -h * 0.48), (-32, -h * 0.64), (-14, -h * 0.78)), 8, 0.5)
    gleam(p, curve((34, -h * 0.58), (46, -h * 0.44), (54, -h * 0.3)), 6, 0.4)
    for x in (-40, 18, 52):
        p.blob(drop(x, -h * p.u(0.3, 0.45), 7, 26), shade(brown, 0.14), outline=1)
    for x, y in ((-110, -26), (104, -34), (92, -52)):
        p.blob(oval(x, y, 6), brown)


FAMILY: Family = {
    "water": (water, ()),
    "puddle": (puddle, ()),
    "stream": (stream, ()),
    "waterfall": (waterfall, ()),
    "lily-pad": (lily_pad, ()),
    "reeds": (reeds, ()),
    "stepping-stones": (stepping_stones, ("grey", "brown", "black", "white")),
    "icicles": (icicles, ()),
    "snowball": (snowball, ()),
    "mud": (mud, ()),
}
