"""Meals of today."""

from __future__ import annotations

import math

from storybrush.training.art.figures.svg import luminance

from .pad import (
    TWELVE,
    Family,
    Pad,
    curve,
    drop,
    gleam,
    leaf,
    oval,
    poly,
    rect,
    ring,
    shade,
    smooth,
    stroke,
    tint,
)


def pizza(p: Pad) -> None:
    way = p.way(3)
    crust, cheese = p.natural("#c98a45", "#d39a54"), p.natural("#f6cf6a", "#f3c659")

    def topping(x: float, y: float, k: int) -> None:
        if k % 3 == 0:
            p.blob(oval(x, y, 15, 14), "#cf4634", shift=(-2, -2), outline=1.6)
            p.fill(oval(x - 4, y - 3, 3), "#e88a70")
            p.fill(oval(x + 5, y + 4, 2.4), "#a92f28")
        elif k % 3 == 1:
            with p.frame(x, y, turn=p.u(0, 360)):
                p.blob(leaf(-11, 0, 22, 0, 0.4), "#5a9a45", outline=1.2)
        else:
            p.line(oval(x, y, 8), "#3f3a44", 6)

    if way == 1:  # a slice
        p.blob(smooth([(-84, -206), (84, -206), (8, -4), (-8, -4)], tension=0.04), cheese, shift=(-5, 0), outline=2.6)
        p.blob(
            smooth([(-98, -206), (-88, -228), (0, -238), (88, -228), (98, -206), (80, -192), (0, -200), (-80, -192)]),
            crust,
            shift=(-3, -6),
            outline=2.6,
        )
        for k, (x, y) in enumerate(((-34, -160), (12, -172), (44, -150), (-4, -122), (22, -100), (-12, -76), (6, -50))):
            topping(x, y, k)
        for x, y in ((-50, -128), (28, -70)):
            p.blob(drop(x, y, 7, 22), cheese, outline=1.6)
        return
    p.blob(oval(0, -104, 104), crust, shift=(-4, -6), outline=2.8)
    p.blob(oval(0, -105, 86), "#d9583a", outline=1.2)
    p.blob(smooth(ring(p, 0, -105, 81, 81, 14, 0.05)), cheese, shift=(-3, -3), outline=1.4)
    for k in range(13):
        a, d = 2.4 * k, 68 * math.sqrt((k + 0.6) / 13)
        topping(d * math.cos(a), -105 + d * math.sin(a), k)
    for k in range(4) if way == 2 else ():  # cut into eighths
        a = math.pi * k / 4 + 0.2
        p.line(
            stroke((-102 * math.cos(a), -104 - 102 * math.sin(a)), (102 * math.cos(a), -104 + 102 * math.sin(a))),
            shade(crust, 0.3),
            3.4,
        )


def hot_dog(p: Pad) -> None:
    bun, way = p.natural("#dba15c", "#d39a54"), p.way(3)
    with p.frame(0, -58, turn=(0, -14, 12)[way]):
        p.blob(
            smooth([(-104, -14), (-96, -46), (-40, -58), (40, -58), (96, -46), (104, -14), (90, 8), (-90, 8)]),
            shade(bun, 0.08),
            shift=(-3, -6),
            outline=2.6,
        )
        p.blob(smooth([(-122, -14), (-116, -34), (-60, -44), (60, -44), (116, -34), (122, -14), (112, 6), (60, 16), (-60, 16), (-112, 6)]),
               "#c2523a", shift=(-2, -6), outline=2.6)  # fmt: skip
        gleam(p, curve((-100, -26), (-60, -34), (-20, -36)), 5, 0.4)
        if way == 2:
            for x in range(-80, 90, 32):
                p.blob(leaf(x - 22, -2, 40, p.u(-20, 20), 0.34), "#6fae4e", outline=1.6)
        p.blob(
            smooth([(-106, 2), (-84, -10), (0, -2), (84, -10), (106, 2), (98, 36), (48, 52), (-48, 52), (-98, 36)]),
            bun,
            shift=(-4, -7),
            outline=2.8,
        )
        sauce = "#f2c238" if way != 1 else "#d9302a"
        p.line(curve(*[(-100 + 20 * k, -22 + (10 if k % 2 else -10)) for k in range(11)]), shade(sauce, 0.3), 11)
        p.line(curve(*[(-100 + 20 * k, -22 + (10 if k % 2 else -10)) for k in range(11)]), sauce, 8)


def sandwich(p: Pad) -> None:
    bread, way = p.natural("#e8bd7d", "#dca866", "#f0cd94"), p.way(3)
    crust = shade(bread, 0.3)
    if way == 1:  # two triangles standing
        for x, s in ((-50, 1), (48, -1)):
            with p.frame(x, 0, flip=s < 0):
                for k, (tone, w) in enumerate(
                    ((crust, 13), ("#7dbb54", 11), ("#f6cf6a", 9), ("#e8837a", 12), (crust, 13))
                ):
                    o = -22 + k * 11
                    p.blob(
                        poly((-62 + o, -4), (46 + o, -4), (46 + o, -118)),
                        tone if tone != crust else bread,
                        shift=(0, 0),
                        outline=2.2,
                    )
                    p.line(stroke((-62 + o, -5), (46 + o, -5)) + stroke((46 + o, -118), (46 + o, -6)), tone, w * 0.5)
                p.fill(poly((-28, -14), (58, -14), (58, -100)), tint(bread, 0.3))
        return
    layers = (("loaf", 0), ("#e8837a", -36), ("#f6cf6a", -50), ("#7dbb54", -62), ("#e2503c", -78), ("loaf", -92))
    w = (104, 0, 80)[way]
    for name, y in layers:
        if name == "loaf":
            p.blob(rect(-w, y - 34, 2 * w, 34, (13, 0, 6)[way]), bread, shift=(-3, -6), outline=2.6)
            p.line(stroke((-w + 6, y - (31 if y else 4)), (w - 6, y - (31 if y else 4))), crust, 5)
        elif name == "#7dbb54":
            edge = [(-w - 10 + (2 * w + 20) * k / 10, y + (9 if k % 2 else -1)) for k in range(11)]
            p.blob(smooth([*edge, (w, y - 12), (-w, y - 12)], tension=0.18), name, outline=2)
        elif name == "#f6cf6a":
            p.blob(
                poly(
                    (-w - 4, y - 6),
                    (w + 4, y - 6),
                    (w + 4, y + 4),
                    (w * 0.5, y + 4),
                    (w * 0.2, y + 24),
                    (-w * 0.1, y + 4),
                    (-w - 4, y + 4),
                ),
                name,
                outline=2,
            )
        elif name == "#e2503c":
            for k in (-0.62, 0, 0.62):
                p.blob(rect(w * k - 30, y - 8, 60, 15, 7), name, outline=2)
        else:
            p.blob(rect(-w - 2, y - 6, 2 * w + 4, 14, 7), name, outline=2)
    if way == 2:
        p.line(stroke((0, -126), (0, -166)), "#c99a5c", 5)
        p.blob(oval(0, -172, 13, 15), "#7da03f", outline=2)
        p.fill(oval(3, -175, 4), "#d9423a")


def doughnut(p: Pad) -> None:
    icing, way = p.main("#f28fb0", "#7a4a34", "#fbf2e4", "#a9c8e6"), p.way(3)
    dough = p.natural("#d9a05c", "#cf9450")
    ry = (102, 72, 102)[way]
    cy = -ry - 2
    n = 14
    hole = [(32 * math.cos(math.tau * k / n), cy + 4 + ry * 0.31 * math.sin(math.tau * k / n)) for k in range(n)][::-1]
    low = cy + (0, 14, 0)[way]
    rim = [(106 * math.cos(math.tau * k / n), low + ry * math.sin(math.tau * k / n)) for k in range(n)]
    p.blob(
        smooth(rim) + smooth(hole), dough, shift=(-4, -7), outline=2.8
    )  # wound the other way, the hole is none of it
    edge = [
        ((88 + 7 * (-1) ** k) * math.cos(math.tau * k / n), cy + (ry - 17 + 7 * (-1) ** k) * math.sin(math.tau * k / n))
        for k in range(n)
    ]
    inner = [
        (x * (1.34 + 0.08 * (-1) ** k), cy + (y - cy) * (1.34 + 0.08 * (-1) ** k) - 3) for k, (x, y) in enumerate(hole)
    ]
    p.blob(smooth(edge) + smooth(inner), icing, shift=(-4, -6), outline=2.2)
    tones = [t for t in ("#f8d045", "#5f8fbf", "#fbf6ea", "#7da95c", "#d9584c") if t != icing]
    for k in range(22 if way != 2 else 0):
        a = 2.4 * k
        d = 0.54 + 0.24 * ((k * 7) % 10) / 10
        x, y = 100 * d * math.cos(a), cy + ry * d * math.sin(a)
        p.line(
            stroke((x - 5 * math.cos(k), y - 5 * math.sin(k)), (x + 5 * math.cos(k), y + 5 * math.sin(k))),
            tones[k % len(tones)],
            6,
        )
    if way == 2:
        stripe = "#fbf6ea" if luminance(icing) < 0.8 else "#7a4a34"
        for k in range(16):
            a = math.tau * k / 16
            p.line(
                stroke(
                    (52 * math.cos(a), cy + 50 * math.sin(a)), (78 * math.cos(a + 0.16), cy + 76 * math.sin(a + 0.16))
                ),
                stripe,
                6,
            )


def cake(p: Pad) -> None:
    """A layered cake with a slice's width cut out, or the slice alone, as a plate brings it."""
    icing, way = p.main("#f7c6d4", "#fbf2e4", "#7a4a34", "#cfe0f0"), p.way(3)
    sponge = "#f0cf8c" if luminance(icing) > 0.4 else "#8a5a3c"
    p.blob(oval(0, -12, 122, 13), "#eef1f4", shift=(0, -4), outline=2.4)
    if way == 2:  # a slice
        p.blob(poly((-92, -14), (88, -14), (88, -104), (-92, -70)), sponge, shift=(0, 0), outline=2.4)
        for y in (-36, -62):
            p.line(stroke((-90, y + 8), (86, y - 10)), tint(icing, 0.2), 10)
        p.blob(poly((-98, -70), (88, -106), (104, -122), (92, -132)), icing, outline=2)
        p.blob(
            smooth([(-100, -72), (90, -112), (98, -130), (60, -138), (-60, -98)], tension=0.06),
            icing,
            shift=(-2, -5),
            outline=2.4,
        )
        p.blob(rect(84, -122, 16, 108, 6), icing, outline=2.2)
        x, y = 34.0, -134.0
    else:
        w = 100
        p.blob(rect(-w, -104, 2 * w, 90, 12), sponge if way == 0 else icing, shift=(-5, 0), outline=2.6)
        if way == 0:
            for y in (-42, -70):
                p.line(stroke((-w + 4, y), (w - 4, y)), tint(icing, 0.2), 12)
        else:
            for k in range(9):
                p.blob(
                    oval(-w + 12 + k * 22, -22, 11),
                    tint(icing, 0.4) if luminance(icing) < 0.8 else "#f28fb0",
                    outline=1.4,
                )
        drip = [(-w - 4, -112), (w + 4, -112)] + [
            (w + 4 - (2 * w + 8) * k / 10, -84 + (16 if k % 2 else -4)) for k in range(11)
        ]
        p.blob(
            smooth(drip, tension=0.17),
            tint(icing, 0.3) if way == 1 and luminance(icing) < 0.8 else icing,
            shift=(-3, -3),
            outline=2.2,
        )
        p.blob(oval(0, -112, w + 4, 20), icing, shift=(-2, -4), outline=2.2)
        for k in (-66, 66):
            p.blob(oval(k, -124, 15, 13), "#fbf6ea" if luminance(icing) < 0.8 else "#f7c6d4", outline=1.8)
            p.blob(drop(k, -148, 8, 18), "#fbf6ea" if luminance(icing) < 0.8 else "#f7c6d4", outline=1.4)
        x, y = 0.0, -128.0
    berry = twin_at(x, y)
    p.blob(berry, "#d9302a" if p.paint != "#d9423a" else "#f8d045", shift=(-3, -3), outline=2.2)
    for dx, dy in ((-9, -10), (2, -16), (10, -6), (-2, -2), (5, 8)):
        p.fill(oval(x + dx, y - 12 + dy, 2), "#f8e08a")
    for a in (-150, -90, -30):
        p.blob(leaf(x, y - 40, 18, a, 0.36), "#5aa453", outline=1.2)


def twin_at(x: float, y: float) -> str:
    """A strawberry whose tip is near x, y."""
    right = [(x, y - 44), (x + 18, y - 38), (x + 23, y - 22), (x + 12, y), (x, y + 8)]
    return smooth([*right, *((2 * x - a, b) for a, b in reversed(right[1:-1]))])


def broccoli(p: Pad) -> None:
    green, way = p.main("#5a9a45", "#4f9350", "#6aa84e"), p.way(3)
    stem = tint(green, 0.42) if luminance(green) < 0.7 else shade(green, 0.12)
    trunk = smooth([(-30, -4), (-26, -60), (-62, -104), (-40, -116), (-6, -86), (4, -116), (26, -116), (24, -84), (50, -112), (68, -98), (32, -58), (34, -4), (0, 4)],
                   tension=0.12)  # fmt: skip
    p.blob(trunk, stem, shift=(-5, 0), outline=2.6)
    p.line(curve((-8, -20), (-6, -50), (-10, -72)), shade(stem, 0.24), 4)
    heads = (((-64, -118, 40), (62, -116, 40), (0, -120, 46), (-36, -158, 42), (38, -158, 42), (0, -186, 38)),
             ((-72, -110, 34), (70, -108, 36), (-34, -134, 42), (34, -134, 42), (0, -160, 40)),
             ((-50, -112, 40), (52, -110, 38), (-20, -150, 46), (30, -152, 42), (4, -188, 34)))[way]  # fmt: skip
    for k, (x, y, r) in enumerate(heads):
        tone = (shade(green, 0.08), green, tint(green, 0.1))[k % 3]
        shapes = [oval(x, y, r * 0.74)] + [
            oval(x + r * 0.62 * math.cos(a), y + r * 0.62 * math.sin(a), r * 0.4)
            for a in [math.tau * i / 8 for i in range(8)]
        ]
        p.blob(shapes, tone, shift=(-4, -5), outline=2.4)
        for i in range(6):
            a = 2.4 * i + k
            d = r * 0.72 * math.sqrt((i + 0.5) / 6)
            p.fill(oval(x + d * math.cos(a), y + d * math.sin(a), 5), tint(green, 0.26), 0.9)


FAMILY: Family = {
    "pizza": (pizza, ()),
    "hot-dog": (hot_dog, ()),
    "sandwich": (sandwich, ()),
    "doughnut": (doughnut, TWELVE),
    "shortcake": (cake, TWELVE),
    "broccoli": (broccoli, ("green", "purple", "white", "yellow")),
}
