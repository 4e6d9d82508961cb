"""Flowers with stem and leaves, grass, mushrooms."""

from __future__ import annotations

import math

from .pad import LEAF, Family, Pad, curve, leaf, limb, oval, poly, shade, smooth, stroke, tint

PETALS = ("red", "orange", "yellow", "blue", "purple", "pink", "white")


def stem(p: Pad, x: float, height: float, leaves: int = 2, width: float = 4) -> str:
    """From 0, 0 up to x, -height; -> its green."""
    green = p.natural(*LEAF)
    p.blob(limb([(0, 0), (x * 0.2, -height * 0.5), (x, -height)], (width + 1, width, width)), green)
    for i in range(leaves):
        side = 1 if i % 2 else -1
        y = -height * p.u(0.12, 0.32)
        p.blob(leaf(0, y, p.u(46, 62), -90 + side * p.u(42, 62), 0.26), green)
    return green


def tulip(p: Pad) -> None:
    way = p.way(3)
    colour, h, x = (
        p.main("#e8536a", "#f28fb0", "#ee8431", "#f8d045"),
        p.u(95, 125),
        (p.u(-8, 8), p.u(-6, 6), p.u(22, 30))[way],
    )
    green = stem(p, x, h, 0, 5)
    for side in (-1, 1):
        tip = (side * p.u(44, 58), -h * p.u(0.72, 0.9))
        p.blob(smooth([(0, 0), (side * 26, -h * 0.24), tip, (side * 14, -h * 0.44)], tension=0.12), green)
    w, t, y = (p.u(44, 54), p.u(60, 66), p.u(32, 37))[way], (p.u(86, 100), p.u(78, 86), p.u(92, 102))[way], 12.0
    with p.frame(x, -h, turn=(0, 0, 14)[way]):
        if way == 1:  # wide open: five petals that bend outwards
            for k in (-0.5, 0.5):
                p.blob(leaf(0, y, t * 1.1, -90 + k * 62, 0.36), shade(colour, 0.16), shift=(-3, -3))
            for k, tone in ((-1, colour), (1, colour), (0, tint(colour, 0.14))):
                p.blob(smooth([(k * w * 1.1, y - t * (0.8 if k else 1.0)), (k * w * 0.86 + w * 0.34, y - t * 0.5), (k * w * 0.3 + w * 0.2, y - 6), (0, y + 4),
                               (k * w * 0.3 - w * 0.2, y - 6), (k * w * 0.86 - w * 0.34, y - t * 0.5)], tension=0.14), tone, shift=(-4, -3))  # fmt: skip
            return
        p.blob(smooth([(0, y - t), (w * 0.42, y - t * 0.55), (0, y), (-w * 0.42, y - t * 0.55)]), shade(colour, 0.12))
        for side in (-1, 1):
            p.blob(smooth([(side * w * (0.86, 0, 0.4)[way], y - t * 0.96), (side * w, y - t * 0.42), (side * w * 0.5, y - 4), (-side * w * 0.3, y),
                           (side * w * 0.12, y - t * 0.4)], tension=0.15), colour, shift=(-4, -3))  # fmt: skip
        p.line(
            curve((-w * 0.55, y - t * 0.7), (-w * 0.66, y - t * 0.45), (-w * 0.5, y - t * 0.22)),
            tint(colour, 0.5),
            4,
            0.7,
        )


def rose(p: Pad) -> None:
    way = p.way(3)
    colour, h = p.main("#d9423a", "#e8536a", "#f28fb0"), (p.u(95, 120), p.u(120, 135), p.u(100, 115))[way]
    x = (0, 0, -22)[way]
    green = stem(p, x, h, 2, 4.5)
    for side in (-1, 1):
        p.blob(leaf(x * 0.4, -h * p.u(0.4, 0.55), p.u(44, 56), -90 + side * p.u(45, 65), 0.32), green)
    if way == 1:  # half open
        y, w, t = -h + 6, p.u(38, 44), p.u(84, 92)
        p.blob(
            smooth(
                [
                    (0, y - t),
                    (w * 0.7, y - t * 0.8),
                    (w, y - t * 0.36),
                    (0, y),
                    (-w, y - t * 0.36),
                    (-w * 0.7, y - t * 0.8),
                ]
            ),
            shade(colour, 0.12),
            shift=(-4, -3),
        )
        p.blob(
            smooth(
                [
                    (-w * 0.7, y - t * 0.82),
                    (w * 0.1, y - t * 0.62),
                    (w * 0.2, y - 2),
                    (-w * 0.5, y - t * 0.1),
                    (-w * 1.04, y - t * 0.4),
                ]
            ),
            colour,
            shift=(-4, -3),
        )
        p.blob(
            smooth(
                [
                    (w * 0.8, y - t * 0.76),
                    (-w * 0.1, y - t * 0.44),
                    (-w * 0.12, y - 2),
                    (w * 0.56, y - t * 0.1),
                    (w * 1.06, y - t * 0.4),
                ]
            ),
            tint(colour, 0.08),
            shift=(-3, -3),
        )
        p.line(curve((-w * 0.3, y - t * 0.8), (w * 0.1, y - t * 0.9), (w * 0.4, y - t * 0.78)), shade(colour, 0.36), 4)
        for a in (-150, -90, -30):
            p.blob(leaf(0, y + 4, 36, a, 0.24), green)
        return
    y, r = -h - 34, p.u(50, 58)
    for a in (-150, -95, -45, 10, 70, 125, 180):
        p.blob(
            oval(x + r * 0.42 * math.cos(math.radians(a)), y + r * 0.42 * math.sin(math.radians(a)), r * 0.62),
            colour,
            shift=(-4, -4),
        )
    p.blob(oval(x, y, r * 0.62), colour, shift=(-4, -4))
    for k in (0.62, 0.44, 0.26):
        a = p.u(0, 6)
        pts = [(x + r * k * math.cos(a + t * 0.8), y + r * k * math.sin(a + t * 0.8)) for t in range(6)]
        p.line(curve(*pts), shade(colour, 0.36), 4)
    for side in (-1, 1):
        p.blob(leaf(x, -h + 12, 34, -90 + side * 58, 0.26), green)
    if way == 2:  # thorns
        for k, side in ((0.3, 1), (0.5, -1), (0.7, 1), (0.84, -1)):
            a = x * k
            p.blob(poly((a, -h * k - 6), (a + side * 13, -h * k - 8), (a, -h * k + 5)), shade(green, 0.1), outline=1)


def flower_head(p: Pad, x: float, y: float, r: float, colour: str, heart: str, n: int, wide: float = 0.3) -> None:
    turn = p.u(0, 360)
    for i in range(n):
        a = turn + 360 * i / n
        c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
        p.blob(oval(x + r * 0.6 * c, y + r * 0.6 * s, r * 0.42, r * wide, a), colour, shift=(-2, -2))
    p.blob(oval(x, y, r * 0.32), heart, shift=(-2, -2))


def sunflower(p: Pad) -> None:
    colour, h, r = p.main("#f8c52f", "#f5b82e"), p.u(120, 145), p.u(62, 72)
    green = stem(p, 0, h, 0, 6)
    for side in (-1, 1):
        p.blob(leaf(0, -h * p.u(0.25, 0.45), p.u(58, 72), -90 + side * p.u(48, 70), 0.34), green)
    y, way = -h - r * 0.5, p.way(3)
    n, heart = (16, 16, 11)[way], (0.5, 0.5, 0.48)[way]
    thin = 0.72 if way == 1 else 1.0  # the second looks to the side
    with p.frame(0, y, turn=(0, 16, 0)[way]):
        for turn, tone in ((0, shade(colour, 0.12)), (180 / n, colour)):
            for i in range(n):
                a = math.radians(turn + 360 * i / n)
                c, s = math.cos(a) * thin, math.sin(a)
                p.blob(
                    leaf(
                        r * 0.42 * c,
                        r * 0.42 * s,
                        r * 0.66 * math.hypot(c, s),
                        math.degrees(math.atan2(s, c)),
                        (0.3, 0.3, 0.44)[way],
                    ),
                    tone,
                )
        p.blob(oval(0, 0, r * heart * thin, r * heart), "#7a4a2c", shift=(-4, -4))
        for i in range(26):
            k, a = r * heart * 0.84 * math.sqrt(i / 26), i * 2.4
            p.fill(oval(k * math.cos(a) * thin, k * math.sin(a), 3), "#54331f", 0.7)


def daisies(p: Pad) -> None:
    colour, green = p.main("#fcf8ef", "#f28fb0", "#f8d045", "#a98fd0", "#ee8431"), p.natural(*LEAF)
    heart = "#f5b82e" if p.paint != "#f8d045" else "#b9703a"
    n = p.i(3, 4)
    for a in range(-165, -10, 24):
        p.blob(leaf(0, 0, p.u(46, 76), a + p.u(-6, 6), 0.18), green)
    for i in range(n):
        t = (i - (n - 1) / 2) / (n / 2)
        x, y = t * p.u(62, 78), -p.u(96, 150) + abs(t) * 34
        p.line(curve((t * 8, 0), (x * 0.5, y * 0.5), (x, y)), green, 6)
        flower_head(p, x, y, p.u(42, 50), colour, heart, p.i(8, 11), 0.2)


def grass(p: Pad) -> None:
    """A tuft, a wide low strip, tall blades with ears, by turns."""
    green, way = p.main("#6fae4e", "#7fb554", "#5e9f4a"), p.way(3)
    wide, tall, n = ((62.0, 1.0, 9), (104.0, 0.5, 15), (44.0, 1.5, 7))[way]
    for row, tone in ((1.0, shade(green, 0.16)), (0.72, green)):
        for i in range(n):
            t = 2 * i / (n - 1) - 1
            x, k = t * wide, p.u(90, 135) * row * tall * (1 - 0.35 * abs(t) * (way != 1))
            bend = t * p.u(30, 56) * (0.3 if way == 1 else 1) + p.u(-12, 12)
            w = p.u(8, 12) * (0.8 if way == 2 else 1)
            p.blob(
                smooth(
                    [
                        (x - w, 0),
                        (x - w * 0.4 + bend * 0.3, -k * 0.55),
                        (x + bend, -k),
                        (x + w * 0.7 + bend * 0.3, -k * 0.5),
                        (x + w, 0),
                    ],
                    tension=0.12,
                ),
                tone,
                shift=(-3, 0),
            )
            if way == 2 and row < 1 and i % 2:
                p.blob(limb([(x + bend, -k * 1.06), (x + bend * 1.2, -k * 1.3)], (6, 3)), "#d9b96a")
    if way == 1:
        for _ in range(p.i(3, 5)):
            x, y = p.u(-90, 90), -p.u(16, 52)
            p.line(stroke((x, 0), (x, y)), green, 4)
            p.blob(oval(x, y - 5, 9), p.pick("#fcf8ef", "#f28fb0", "#f8d045"), outline=1)
            p.fill(oval(x, y - 5, 3.6), "#e6a23c")


def mushroom(p: Pad) -> None:
    colour, n = p.main("#d9423a", "#cf4a3c"), p.i(1, 2)
    for i in range(n):
        x, k = (0.0, 1.0) if i == 0 else (float(p.pick("-82", "82")), p.u(0.5, 0.62))
        with p.frame(x, 0, turn=p.u(-5, 5) + (x / 12), scale=k):
            h, w, cap = p.u(72, 96), p.u(26, 34), p.u(84, 100)
            p.blob(
                smooth(
                    [
                        (-w * 0.8, -h),
                        (-w, -h * 0.3),
                        (-w * 1.15, -6),
                        (0, 2),
                        (w * 1.15, -6),
                        (w, -h * 0.3),
                        (w * 0.8, -h),
                    ],
                    tension=0.13,
                ),
                "#f7ecd6",
                shift=(-8, 0),
            )
            p.blob(smooth([(-w * 1.5, -h + 6), (0, -h + 20), (w * 1.5, -h + 6), (0, -h - 10)]), "#ead9bd")
            top = smooth(
                [
                    (-cap, -h + 2),
                    (-cap * 0.8, -h - 48),
                    (0, -h - p.u(82, 98)),
                    (cap * 0.8, -h - 48),
                    (cap, -h + 2),
                    (cap * 0.5, -h + 8),
                    (0, -h + 4),
                    (-cap * 0.5, -h + 8),
                ]
            )
            p.blob(top, colour, shift=(-8, -8))
            with p.inside(top):
                dot = "#fff6e6" if p.paint != "#fcf8ef" else "#e6d5c0"
                for dx, dy, r in (
                    (-0.5, -26, 12),
                    (0.02, -58, 15),
                    (0.52, -30, 12),
                    (-0.06, -14, 9),
                    (-0.86, -8, 9),
                    (0.9, -4, 8),
                    (0.36, -70, 7),
                ):
                    p.fill(oval(dx * cap + p.u(-4, 4), -h + dy + p.u(-4, 4), r * p.u(0.85, 1.2), r * 0.8), dot)


def sprout(p: Pad) -> None:
    green = p.main("#7fb554", "#6fae4e", "#8cc152")
    h = p.u(80, 105)
    p.blob(limb([(0, -4), (p.u(-8, 8), -h * 0.5), (0, -h)], (8, 6, 5)), green)
    for side in (-1, 1):
        shape = leaf(0, -h + 3, p.u(84, 104), -90 + side * p.u(48, 66), 0.34)
        p.blob(shape, green, shift=(-3, -4))
    p.blob(smooth([(-66, 0), (-44, -20), (0, -28), (44, -20), (66, 0)], tension=0.14), "#8a5f42", shift=(-5, -5))


def clover(p: Pad) -> None:
    green = p.main("#5aa453", "#4f9350")
    h = 92
    p.line(curve((6, 0), (p.u(-6, 8), -h * 0.5), (0, -h)), green, 8)
    for a in (-150, -30, -90):
        c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
        lobes = [
            oval(46 * c - 21 * s, -h + 46 * s + 21 * c, 28),
            oval(46 * c + 21 * s, -h + 46 * s - 21 * c, 28),
            poly((0, -h), (62 * c - 32 * s, -h + 62 * s + 32 * c), (62 * c + 32 * s, -h + 62 * s - 32 * c)),
        ]
        p.blob(lobes, green, shift=(-4, -4))
        p.line(stroke((10 * c, -h + 10 * s), (52 * c, -h + 52 * s)), tint(green, 0.4), 3)


def lotus(p: Pad) -> None:
    colour, green = p.main("#f28fb0", "#f7b6cc"), p.natural("#5aa453", "#4f9350")
    way = p.way(3)
    if way == 1:  # on a stalk above its leaf
        p.blob(smooth([(-112, -8), (-70, -20), (0, -24), (70, -20), (112, -8), (60, 4), (0, 8), (-60, 4)]), green)
        p.line(stroke((0, -8), (0, -84)), shade(green, 0.1), 9)
        for angles, k, tone in (
            ((-150, -118, -62, -30), 0.92, shade(colour, 0.14)),
            ((-132, -90, -48), 1.0, colour),
            ((-108, -72), 0.86, tint(colour, 0.2)),
        ):
            for a in angles:
                p.blob(leaf(0, -76, p.u(96, 104) * k, a, 0.36), tone, shift=(-3, -3))
        return
    if way == 2:  # a bud that opens
        p.blob(smooth([(-112, -10), (-70, -26), (0, -30), (70, -26), (112, -10), (60, 4), (0, 8), (-60, 4)]), green)
        for a, k, tone in (
            (-128, 0.8, shade(colour, 0.14)),
            (-52, 0.8, shade(colour, 0.14)),
            (-108, 1.0, colour),
            (-72, 1.0, colour),
            (-90, 1.06, tint(colour, 0.16)),
        ):
            p.blob(leaf(0, -10, p.u(112, 120) * k, a, 0.32), tone, shift=(-3, -3))
        return
    p.blob(smooth([(-112, -12), (-70, -30), (0, -34), (70, -30), (112, -12), (60, 4), (0, 8), (-60, 4)]), green)
    for angles, k, tone in (
        ((-160, -125, -90, -55, -20), 1.0, shade(colour, 0.14)),
        ((-145, -90, -35), 0.98, colour),
        ((-115, -65), 0.84, tint(colour, 0.2)),
    ):
        for a in angles:
            p.blob(leaf(0, -10, p.u(104, 118) * k, a, 0.34), tone, shift=(-3, -3))


FAMILY: Family = {
    "tulip": (tulip, PETALS),
    "rose": (rose, PETALS),
    "sunflower": (sunflower, ()),
    "blossom": (daisies, PETALS),
    "lotus": (lotus, ("pink", "white", "red", "purple", "yellow")),
    "grass": (grass, ()),
    "seedling": (sprout, ()),
    "shamrock": (clover, ()),
    "mushroom": (mushroom, ("red", "brown", "orange", "yellow", "purple", "blue", "white")),
}
