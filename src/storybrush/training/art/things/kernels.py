"""Nuts, berries and seeds; smoke, ashes, coal and light."""

from __future__ import annotations

import math

from .nature import veined
from .pad import LEAF, Family, Pad, curve, gleam, limb, oval, poly, ring, shade, smooth, stroke, tint, twin

GREENS = ("green", "red", "yellow", "orange", "brown")


def acorn(p: Pad) -> None:
    nut, cap = p.natural("#b9793c", "#a96c34", "#c58a48"), p.natural("#7d5a3a", "#6f4e32")
    way = p.way(3)

    def one(x: float, y: float, k: float, turn: float) -> None:
        with p.frame(x, y, turn=turn, scale=k):
            body = twin((0, -120), (60, -110), (64, -66), (40, -22), (8, -6), (0, 10))
            p.blob(body, nut, shift=(-8, -5))
            gleam(p, curve((-40, -86), (-42, -60), (-28, -34)), 8, 0.55)
            top = twin((0, -178), (50, -164), (80, -124), (66, -104), (0, -98))
            p.blob(top, cap, shift=(-6, -6))
            with p.inside(top):
                for r in range(5):
                    for c in range(-5, 6):
                        a, b = c * 18 + (9 if r % 2 else 0), -170 + r * 17
                        p.line(curve((a - 8, b), (a, b + 9), (a + 8, b)), shade(cap, 0.36), 3.4)
            p.line(curve((0, -174), (4, -190), (12, -204)), shade(cap, 0.2), 12)

    if way == 0:
        one(0, 0, 1, p.u(-8, 14))
    elif way == 1:
        veined(p, -6, -132, 96, -150, 0.34, p.natural(*LEAF))
        one(-44, 0, 0.78, -12)
        one(52, 0, 0.78, 14)
    else:
        with p.frame(-104, -52, turn=p.u(72, 80)):
            one(0, 0, 0.84, 0)
        veined(p, 40, -74, 70, -50, 0.34, p.natural(*LEAF))
        one(84, 0, 0.5, 8)


def berries(p: Pad) -> None:
    red, green = p.main("#d9423a", "#c93a4a", "#e2574a"), p.natural(*LEAF)
    way = p.way(3)
    spots_at = (
        [(-52, -42), (0, -34), (50, -46), (-26, -84), (28, -88), (2, -126)],
        [(-70, -40), (68, -36), (-2, -30), (38, -76)],
        [(-84, -112), (-46, -70), (6, -50), (58, -66), (88, -110), (10, -100), (-34, -122), (42, -118)],
    )[way]  # fmt: skip
    r = (28, 34, 22)[way]
    root = (10.0, -190.0)
    for x, y in spots_at:
        p.line(curve(root, ((x + root[0]) / 2 + 10, (y + root[1]) / 2), (x, y - r)), "#6b7d42", 6)
    for a in ((-160, -20), (160, 25), (-170, -5))[way]:
        veined(p, *root, p.u(82, 100), a, 0.32, green)
    for x, y in spots_at:
        p.blob(oval(x, y, r, r * 0.97), red, shift=(-5, -5))
        gleam(p, curve((x - r * 0.5, y - r * 0.2), (x - r * 0.3, y - r * 0.5), (x, y - r * 0.6)), 5, 0.8)
        p.fill(oval(x, y + r * 0.76, 4, 3), shade(red, 0.5))


def plum(p: Pad) -> None:
    skin, green, way = p.main("#7a4a92", "#6a4488", "#8a4a7a"), p.natural(*LEAF), p.way(3)
    for x, y, r in ([(0, -82, 84)], [(-52, -62, 60), (54, -62, 60)], [(-24, -74, 74), (70, -44, 44)])[way]:
        p.line(curve((x, y - r * 0.84), (x + 4, y - r * 1.1), (x + 14, y - r * 1.3)), "#6b4630", 7)
        veined(p, x + 5, y - r * 1.05, r * 0.84, p.u(-34, -10), 0.32, green)
        p.blob(oval(x, y, r, r * 0.97), skin, shift=(-8, -8))
        p.line(
            curve((x + r * 0.1, y - r * 0.9), (x + r * 0.34, y - r * 0.2), (x + r * 0.2, y + r * 0.78)),
            shade(skin, 0.34),
            5,
        )
        p.fill(oval(x - r * 0.42, y - r * 0.36, r * 0.26, r * 0.36, 30), tint(skin, 0.6), 0.6)


def walnut(p: Pad) -> None:
    shell, way = p.natural("#b98a58", "#a97a48", "#c79a68"), p.way(3)

    def whole(x: float, r: float) -> None:
        shape = smooth(
            [
                (x, -2.22 * r),
                (x + r * 0.62, -1.84 * r),
                (x + r * 0.9, -r),
                (x + r * 0.6, -0.16 * r),
                (x, 0),
                (x - r * 0.6, -0.16 * r),
                (x - r * 0.9, -r),
                (x - r * 0.62, -1.84 * r),
            ]
        )
        p.blob(shape, shell, shift=(-7, -7))
        with p.inside(shape):
            p.line(curve((x, -2.2 * r), (x + r * 0.16, -r), (x, 0)), shade(shell, 0.42), 6)
            for _ in range(16):
                a, b, k = x + p.u(-0.8, 0.8) * r, -r + p.u(-0.8, 0.8) * r, p.u(8, 15)
                p.line(
                    curve((a - k, b), (a - k * 0.3, b - k * 0.6), (a + k * 0.3, b + k * 0.6), (a + k, b)),
                    shade(shell, 0.3),
                    4,
                )

    def half(x: float, r: float) -> None:
        p.blob(oval(x, -r, r, r * 0.95), shell, shift=(-4, -4))
        p.blob(oval(x, -r, r * 0.8, r * 0.76), "#ead2a8", outline=1)
        for s in (-1, 1):
            nut = smooth(ring(p, x + s * r * 0.34, -r, r * 0.32, r * 0.6, 9, 0.14))
            p.blob(nut, "#c9955a", shift=(-3, -3))
            p.line(
                curve((x + s * r * 0.4, -r * 1.4), (x + s * r * 0.26, -r), (x + s * r * 0.4, -r * 0.6)), "#8f6235", 4
            )
        p.line(stroke((x, -r * 1.6), (x, -r * 0.4)), "#8f6235", 4)

    if way == 0:
        whole(-56, 58)
        half(58, 54)
    elif way == 1:
        whole(0, 90)
    else:
        whole(-4, 50)
        half(-66, 44)
        whole(64, 46)


def seeds(p: Pad) -> None:
    way = p.way(3)
    colour = p.natural(*(("#a9743c", "#96683a"), ("#e0bb64", "#d8ae52"), ("#5a4638", "#4c3c34"))[way])
    n = (26, 34, 18)[way]
    at = sorted(((p.u(-1, 1), p.u(0, 1)) for _ in range(n)), key=lambda t: -t[1])
    for x, y in at:
        with p.frame(x * 88 * (1 - y * 0.72), -10 - y * 72, turn=p.u(-80, 80)):
            shape = smooth([(-18, 0), (-6, -9), (12, -7), (21, 0), (12, 7), (-6, 9)])
            p.blob(shape, tint(colour, p.u(0, 0.22)), outline=1.8)
            if way == 2:
                p.line(stroke((-8, -3), (12, -2)), "#efe2c8", 3)
    with p.frame(p.u(-14, 26), -13, turn=p.u(-24, 14)):  # one that can be looked at
        p.blob(smooth([(-40, 2), (-16, -19), (18, -17), (44, 0), (20, 16), (-14, 18)]), colour, outline=2)
        gleam(p, curve((-20, -7), (-4, -12), (16, -10)), 5, 0.7)


def smoke(p: Pad) -> None:
    grey, way = p.main("#d3d3d8", "#c4c6cc", "#dfdfe4"), p.way(3)
    if way == 0:
        path = [(0, -18, 20), (14, -46, 27), (-12, -78, 33), (22, -114, 38), (-14, -150, 42), (26, -182, 36)]
    elif way == 1:
        path = [
            (-34, -24, 24),
            (-50, -74, 30),
            (-30, -124, 34),
            (40, -30, 24),
            (54, -84, 30),
            (36, -140, 36),
            (4, -180, 40),
            (0, -70, 22),
        ]
    else:
        path = [(-70, -60, 44), (-20, -92, 54), (44, -76, 50), (86, -44, 34), (10, -40, 46), (-40, -30, 28)]
    p.blob([smooth(ring(p, x, y, r, r * 0.92, 9, 0.04)) for x, y, r in path], grey, shift=(-6, -7), outline=2.4)
    for x, y, r in path[1:]:
        a = p.u(0, 3)
        p.line(
            curve(
                *(
                    (
                        x + r * 0.55 * (1 - t * 0.12) * math.cos(a + t * 0.8),
                        y + r * 0.5 * (1 - t * 0.12) * math.sin(a + t * 0.8),
                    )
                    for t in range(6)
                )
            ),
            shade(grey, 0.2),
            4,
        )


def ashes(p: Pad) -> None:
    grey, way = p.natural("#a9a5a4", "#98969a", "#b6b0aa"), p.way(3)
    h = (70, 88, 56)[way]
    p.blob(
        smooth(
            [
                (-108, 0),
                (-84, -h * 0.4),
                (-30, -h * 0.82),
                (p.u(-6, 16), -h),
                (46, -h * 0.7),
                (88, -h * 0.34),
                (108, 0),
                (0, 4),
            ]
        ),
        grey,
        shift=(-8, -7),
        outline=2,
    )
    for _ in range(16):
        x = p.u(-82, 82)
        p.blob(
            oval(x, -p.u(6, h * (0.94 - abs(x) / 100)), p.u(4, 11), p.u(3, 6)),
            p.pick("#7d7b80", "#c9c5c2", "#5d5a5e"),
            outline=0.6,
        )
    for x in (-36, 30, 4)[: 2 + (way == 1)]:
        shape = smooth(ring(p, x, -h * p.u(0.3, 0.5), 17, 12, 7, 0.14))
        p.blob(shape, "#4a3a3a")
        with p.inside(shape):
            p.line(stroke((x - 14, -h * 0.3), (x + 2, -h * 0.46), (x + 14, -h * 0.34)), "#ee7a31", 6)
    for x in (-20, 24):
        p.line(curve((x, -h - 2), (x - 8, -h - 20), (x + 8, -h - 38), (x - 2, -h - 58)), "#cfcbca", 6, 0.8)
    if way == 2:
        p.blob(limb([(-96, -10), (-30, -36)], (9, 7)), "#4a4044")


def coal(p: Pad) -> None:
    black, way = p.natural("#47444e", "#3f3c46", "#504c58"), p.way(3)
    spots_at = (
        [(-60, -34, 42), (58, -32, 40), (0, -30, 42), (-30, -84, 38), (34, -82, 36), (2, -126, 32)],
        [(-44, -48, 56), (54, -40, 46)],
        [(-84, -24, 30), (-30, -28, 34), (28, -26, 32), (82, -24, 30), (-54, -62, 30), (2, -68, 34), (56, -60, 28)],
    )[way]  # fmt: skip
    for x, y, r in sorted(spots_at, key=lambda s: s[1]):
        points = ring(p, x, y, r, r * 0.84, 8, 0.1)
        p.blob(poly(*points), black, shift=(-5, -5), outline=2)
        with p.inside(poly(*points)):
            p.fill(poly((x, y), points[0], points[1], points[2]), tint(black, 0.2))
            p.fill(poly((x, y), points[4], points[5]), tint(black, 0.1))
        gleam(p, stroke((x - r * 0.4, y - r * 0.3), (x - r * 0.1, y - r * 0.5)), 4, 0.6)


def light(p: Pad) -> None:
    way, warm = p.way(3), p.main("#fbd65a", "#fbdf7c", "#f9cf6a")
    for k, o in ((1.0, 0.26), (0.74, 0.42), (0.5, 0.75)):
        p.fill(oval(0, -112, 112 * k), warm, o)
    n = (12, 8, 16)[way]
    for i in range(n):
        a = math.tau * i / n
        k = (98, 108)[i % 2] if way != 1 else 104
        c, s = math.cos(a), math.sin(a)
        w = 0.13 if way != 1 else 0.2
        p.fill(
            poly(
                (40 * math.cos(a - w), -112 + 40 * math.sin(a - w)),
                (k * c, -112 + k * s),
                (40 * math.cos(a + w), -112 + 40 * math.sin(a + w)),
            ),
            tint(warm, 0.45),
            0.95,
        )
    p.fill(oval(0, -112, 40), "#fff6d2")
    p.fill(oval(0, -112, 26), "#fffdf2")


FAMILY: Family = {
    "acorn": (acorn, ()),
    "berries": (berries, ("red", "blue", "purple", "black", "orange")),
    "plum": (plum, ("purple", "red", "blue", "yellow", "green")),
    "walnut": (walnut, ()),
    "seeds": (seeds, ()),
    "smoke": (smoke, ("grey", "white", "black", "blue", "green", "purple", "pink")),
    "ashes": (ashes, ()),
    "coal": (coal, ()),
    "light": (light, ("yellow", "gold", "blue", "green", "pink", "white")),
}
