"""Small animals that no set of emoji has: guinea fowl, millipede, dragonfly, firefly, tadpole, starfish, sea horse."""

from __future__ import annotations

import math

from .pad import (
    LEAF,
    TWELVE,
    Family,
    Pad,
    curve,
    drop,
    eyes,
    gleam,
    leaf,
    limb,
    oval,
    poly,
    ring,
    shade,
    smooth,
    star,
    stroke,
    tint,
)


def guinea_fowl(p: Pad) -> None:
    grey, way = p.main("#5f6674", "#6a6f80", "#566070"), p.way(3)
    pale = "#f4f1ea" if p.paint != "#fcf8ef" else "#9b9fa6"
    for x, s in ((-16, -1), (22, 1)):
        p.line(stroke((x, -50), (x + s * (2 + 6 * (way == 1)), -6)), "#c98a4a", 7)
        for a in (-12, 2, 15):
            p.line(stroke((x + s * (2 + 6 * (way == 1)), -6), (x + s * 4 + a, 0)), "#c98a4a", 5)
    p.blob(
        smooth([(-60, -110), (-112, -92), (-118, -58), (-92, -52), (-50, -56)], tension=0.14),
        shade(grey, 0.16),
        outline=2,
    )
    body = smooth(
        [(-92, -86), (-74, -128), (-30, -158), (26, -150), (66, -118), (62, -72), (20, -40), (-40, -38), (-80, -54)]
    )
    neck = (66, -196) if way != 2 else (96, -120)  # the third pecks
    p.blob(
        [body, limb([(44, -118), (64, -150 if way != 2 else -128), neck], (30, 17, 13))],
        grey,
        shift=(-5, -6),
        outline=2.4,
    )
    with p.inside(body):
        for r in range(8):
            for c in range(12):
                x, y = -96 + c * 15 + (7.5 if r % 2 else 0), -154 + r * 15
                p.fill(oval(x, y, p.u(2.6, 3.8)), pale)
    wing = smooth([(-52, -116), (-6, -130), (34, -104), (14, -72), (-36, -66), (-70, -82)])
    p.blob(wing, shade(grey, 0.1), shift=(-3, -5), outline=2)
    with p.inside(wing):
        for r in range(4):
            for c in range(8):
                p.fill(oval(-70 + c * 15 + (7 if r % 2 else 0), -122 + r * 15, 3.2), pale)
    x, y = neck
    p.blob(oval(x + 4, y - 2, 23, 22), "#9fc7e0", shift=(-3, -3), outline=2)
    p.blob(
        smooth([(x - 8, y - 20), (x - 2, y - 46), (x + 12, y - 38), (x + 16, y - 20)], tension=0.13),
        "#b98a58",
        outline=2,
    )
    p.blob(poly((x + 22, y - 10), (x + 46, y + 2), (x + 22, y + 9)), "#e6a23c", outline=2)
    for k in (8, 20):
        p.blob(drop(x + k, y + 8, 7, 24), "#d9423a", outline=1.4)
    eyes(p, (x + 10, y - 6), r=5)


def millipede(p: Pad) -> None:
    brown, way = p.main("#8a5a3a", "#7a4a38", "#a0683e"), p.way(3)
    n = (15, 12, 19)[way]
    if way == 1:  # one hump
        path = [(-104 + 172 * i / (n - 1), -26 - 74 * math.exp(-(((i - n * 0.42) / 2.6) ** 2))) for i in range(n)]
    elif way == 2:  # a long S
        path = [
            (-96 + 150 * i / (n - 1) + 26 * math.sin(i * 0.7), -34 - 5.2 * i + 20 * math.sin(i * 0.62))
            for i in range(n)
        ]
    else:
        path = [(-106 + 176 * i / (n - 1), -30 - 13 * math.sin(i * 0.75)) for i in range(n)]
    r = (19, 22, 16)[way]
    for i, (x, y) in enumerate(path):
        for s in (-1, 1):
            a = x + s * 5 + 4 * math.sin(i * 1.1)
            p.line(curve((x + s * 4, y + r * 0.6), (a, y + r * 1.1), (a + s * 3, y + r * 1.6)), "#d98a4a", 4.6)
    for i, (x, y) in enumerate(path):
        tone = brown if i % 2 else shade(brown, 0.14)
        p.blob(oval(x, y, r * 0.86, r), tone, shift=(-2, -5), outline=2)
        p.fill(oval(x, y - r * 0.4, r * 0.3, r * 0.24), tint(brown, 0.4), 0.8)
    x, y = path[-1]
    x, y = x + r * 1.1, y - 8
    for s, k in ((-4, -10), (8, 12)):
        p.line(curve((x + s, y - r), (x + s + k * 0.4, y - r - 20), (x + s + k, y - r - 32)), shade(brown, 0.3), 4.6)
        p.blob(oval(x + s + k, y - r - 34, 6), "#e6b84e")
    p.blob(oval(x, y, r * 1.36), tint(brown, 0.16), shift=(-3, -4), outline=2)
    eyes(p, (x - 4, y - 6), (x + 15, y - 6), r=5.4)
    p.line(curve((x - 4, y + 10), (x + 6, y + 16), (x + 16, y + 10)), "#5a2f2a", 4)
    for k in (-13, 22):
        p.fill(oval(x + k, y + 6, 6, 4.4), "#f08a8a", 0.7)


def dragonfly(p: Pad) -> None:
    colour, way = p.main("#4aa0b5", "#d9584c", "#6fae4e", "#5f7fc9"), p.way(3)
    with p.frame(0, -100, turn=(28, -32, 74)[way]):
        for s in (-1, 1):
            for a, k, y in ((-14, 112, -28), (14, 98, -14)):
                turn = a if s > 0 else 180 - a
                c, d = math.cos(math.radians(turn)), math.sin(math.radians(turn))
                wing = oval(c * k * 0.55, y + d * k * 0.55, k * 0.5, 16, turn)
                p.blob(wing, "#dff0f5", outline=2, dark="#b9dce6")
                with p.inside(wing):
                    p.line(stroke((0, y), (c * k, y + d * k)), "#9cc9d6", 2.4)
                    for t in (0.4, 0.6, 0.8):
                        p.line(
                            stroke((c * k * t, y + d * k * t - 14), (c * k * (t + 0.06), y + d * k * t + 14)),
                            "#9cc9d6",
                            1.8,
                        )
                p.fill(oval(c * k * 0.94, y + d * k * 0.94, 6, 4, turn), shade(colour, 0.2))
        p.blob(limb([(0, -20), (p.u(-5, 5), 50), (0, 112)], (9, 7, 6)), colour, shift=(-3, 0), outline=2)
        for k in range(5):
            p.line(stroke((-8, 20 + k * 18), (8, 20 + k * 18)), shade(colour, 0.34), 3.4)
        p.blob(oval(0, -22, 15, 25), colour, shift=(-3, -3), outline=2)
        p.blob(oval(0, -54, 19, 16), tint(colour, 0.1), outline=2)
        for s in (-1, 1):
            p.blob(
                oval(s * 13, -59, 11, 12), "#7a3a3a" if p.paint != "#d9423a" else "#3f3c46", shift=(-2, -2), outline=2
            )
            p.fill(oval(s * 13 - 3, -63, 3.4), "#fffaf0")


def firefly(p: Pad) -> None:
    way = p.way(3)
    body, glow = p.natural("#5a4a4a", "#4f4650", "#6a4f42"), p.main("#fbe36a", "#f6e85a", "#d9f06a")
    with p.frame(0, -100, turn=(-18, 16, -40)[way]):
        for k, o in ((1.0, 0.3), (0.7, 0.45), (0.46, 0.7)):
            p.fill(oval(-44, 26, 82 * k), glow, o)
        for s in (-1, 1):
            for x in (4, 24, 40):
                p.line(stroke((x, 22), (x + s * 6, 46)), body, 5)
        p.blob(oval(-44, 20, 40, 32), glow, shift=(-4, -5), outline=2)
        for x in (-54, -32):
            p.line(curve((x, -8), (x - 5, 20), (x, 48)), shade(glow, 0.24), 4)
        p.blob(oval(16, 8, 44, 31), body, shift=(-4, -5), outline=2)
        for a, k in ((-128, 88), (-100, 84)):
            c, d = math.cos(math.radians(a)), math.sin(math.radians(a))
            p.blob(oval(10 + c * k * 0.5, -10 + d * k * 0.5, k * 0.52, 20, a), "#e4f2f6", outline=2, dark="#c3dfe8")
        p.blob(oval(64, -4, 31, 29), shade("#c9583c", 0.06) if way != 1 else "#e0a05a", shift=(-4, -4), outline=2)
        for s, k in ((52, -14), (72, 14)):
            p.line(curve((s, -28), (s + k * 0.4, -48), (s + k, -58)), body, 5)
            p.blob(oval(s + k, -60, 5.6), body)
        eyes(p, (58, -8), (80, -8), r=5.4)
        p.line(curve((60, 8), (69, 13), (78, 8)), "#5a2f2a", 4)
    for x, y in ((-96, -176), (88, -30), (-104, -20))[: 2 + (way == 2)]:
        p.fill(poly(*star(x, y, 12, 4, 4)), "#fbe9a0")


def tadpole(p: Pad) -> None:
    black, way = p.main("#4a4c58", "#55505a", "#4f5a5c"), p.way(3)

    def one(x: float, y: float, k: float, turn: float) -> None:
        with p.frame(x, y, turn=turn, scale=k):
            p.blob(
                smooth(
                    [(-10, -18), (-60, -32), (-104, -10), (-152, -30), (-116, 8), (-64, 22), (-10, 18)], tension=0.15
                ),
                shade(black, 0.06),
                outline=2,
            )
            if way == 2:  # hind legs have come
                p.blob(limb([(-24, 20), (-44, 44), (-20, 56)], (9, 7, 5)), black, outline=2)
            p.blob(oval(22, 0, 56, 46), black, shift=(-5, -6), outline=2.4)
            gleam(p, curve((-8, -28), (10, -36), (30, -36)), 6, 0.4)
            for a, b in ((36, -12), (60, -8)):
                p.blob(oval(a, b, 11, 12), "#fbf6ea", outline=1)
                p.fill(oval(a + 2, b, 6), "#26242c")
            p.line(
                curve((38, 16), (50, 21), (62, 14)),
                "#fbf6ea" if p.paint not in ("#fcf8ef", "#f8d045") else "#4a3a3a",
                4,
            )

    p.blob(smooth(ring(p, 0, -70, 114, 66, 11, 0.05)), "#9ccfe2", shift=(0, -5), outline=2)
    if way == 1:
        for x, y, t in ((-50, -104, -12), (52, -86, 14), (-26, -46, 6), (70, -44, -14)):
            one(x, y, 0.38, t)
    else:
        one(24, -72, 0.86, (-8, 0, 10)[way])
    for _ in range(3):
        x, y = p.u(-80, 80), -p.u(14, 120)
        p.line(oval(x, y, p.u(4, 7)), "#eaf8fb", 3)
    if way != 1:
        p.blob(leaf(-92, -30, 50, -60, 0.2), p.natural(*LEAF))


def starfish(p: Pad) -> None:
    colour, way = p.main("#ee8431", "#e8675a", "#e6a23c"), p.way(3)
    inner = (42, 34, 52)[way]
    with p.frame(0, -96, turn=p.u(-16, 16)):
        points = star(0, 0, 104, inner)
        shape = smooth([(x * 1.0, y) for x, y in points], tension=0.2)
        p.blob(shape, colour, shift=(-7, -7), outline=2.4)
        with p.inside(shape):
            for i in range(5):
                a = math.radians(-90 + 72 * i)
                for k in range(2, 9):
                    p.fill(oval(k * 11 * math.cos(a), k * 11 * math.sin(a), 5.4 - k * 0.35), tint(colour, 0.5))
                    if way == 2 and k < 7:
                        for s in (-0.26, 0.26):
                            p.fill(oval(k * 11 * math.cos(a + s), k * 11 * math.sin(a + s), 3), tint(colour, 0.4))
        if way != 1:
            eyes(p, (-15, -10), (15, -10), r=7)
            p.line(curve((-13, 10), (0, 19), (13, 10)), "#8a3a2a", 5)
            for x in (-29, 29):
                p.fill(oval(x, 4, 8, 6), "#f08a8a", 0.7)


def seahorse(p: Pad) -> None:
    colour, way = p.main("#f0963f", "#e8738a", "#e6b84e", "#5fb0a8"), p.way(3)
    with p.frame(0, 0, flip=way == 1):
        for y in (-150, -128, -106, -84):
            p.blob(leaf(-26, y, 40 + (y == -106) * 12, 176, 0.32), tint(colour, 0.3), outline=2)
        tail = [(4, -70), (14, -36), (-14, -8), (-42, -16), (-44, -40), (-24, -44), (-20, -28)]
        p.blob(limb(tail, (27, 20, 15, 12, 9, 7, 5)), colour, outline=2)
        body = smooth(
            [(-22, -176), (6, -186), (30, -150), (40, -110), (30, -70), (4, -56), (-22, -70), (-30, -110), (-24, -144)]
        )
        p.blob(body, colour, shift=(-5, -3), outline=2.4)
        with p.inside(body):
            p.fill(smooth([(20, -160), (46, -110), (26, -60), (6, -80), (14, -116)]), tint(colour, 0.5))
            for k in range(6):
                y = -152 + k * 17
                p.line(curve((-4, y), (20, y + 6), (44, y)), shade(colour, 0.24), 4)
        for k in range(3 + (way == 2)):
            p.blob(leaf(-12 + k * 12, -226, 30, -120 + k * 26, 0.34), tint(colour, 0.2), outline=1.6)
        p.blob([oval(4, -204, 38, 32), limb([(30, -200), (78, -188)], (16, 11))], colour, shift=(-4, -5), outline=2.4)
        p.blob(oval(80, -188, 9, 14, 10), shade(colour, 0.1), outline=2)
        eyes(p, (16, -210), r=7)
        p.fill(oval(24, -190, 9, 6), "#f08a8a", 0.6)
        p.blob(leaf(-14, -126, 38, 150 + p.u(-14, 14), 0.4), tint(colour, 0.36), outline=1.6)


FAMILY: Family = {
    "guinea-fowl": (guinea_fowl, ("grey", "brown", "black", "white", "blue", "purple")),
    "millipede": (millipede, TWELVE),
    "dragonfly": (dragonfly, TWELVE),
    "firefly": (firefly, ("yellow", "green", "orange", "blue", "gold")),
    "tadpole": (tadpole, ("black", "brown", "grey", "green", "blue")),
    "starfish": (starfish, TWELVE),
    "seahorse": (seahorse, TWELVE),
}
