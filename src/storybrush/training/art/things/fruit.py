"""Fruit."""

from __future__ import annotations

from .pad import LEAF, Family, Pad, curve, gleam, leaf, oval, shade, smooth


def apple_shape(w: float, h: float) -> str:
    return smooth([(0, -h * 0.86), (w * 0.4, -h), (w * 0.92, -h * 0.8), (w, -h * 0.46), (w * 0.66, -h * 0.08), (w * 0.26, 0), (0, -h * 0.05),
                   (-w * 0.26, 0), (-w * 0.66, -h * 0.08), (-w, -h * 0.46), (-w * 0.92, -h * 0.8), (-w * 0.4, -h)])  # fmt: skip


def apple_of(p: Pad, colour: str) -> None:
    w, h = p.u(92, 102), p.u(168, 184)
    shape = apple_shape(w, h)
    p.blob(shape, colour, shift=(-11, -9))
    p.fill(smooth([(-26, -h * 0.9), (0, -h * 0.84), (26, -h * 0.9), (0, -h * 0.8)]), shade(colour, 0.34))
    x = p.u(-6, 12)
    p.line(curve((0, -h * 0.85), (2, -h), (x, -h - 24)), "#6b4630", 8)
    p.blob(leaf(2, -h - 2, p.u(50, 66), p.u(-42, -14), 0.36), p.natural(*LEAF))
    gleam(p, curve((-w * 0.66, -h * 0.4), (-w * 0.68, -h * 0.62), (-w * 0.46, -h * 0.82)), 12, 0.5)


def red_apple(p: Pad) -> None:
    apple_of(p, p.main("#d9423a", "#d0392f", "#e2574a"))


def green_apple(p: Pad) -> None:
    apple_of(p, p.natural("#9cc552", "#8fbf4e"))


def pear(p: Pad) -> None:
    skin = p.main("#c9d058", "#d8cf5c", "#b7c653")
    w, h = p.u(74, 84), p.u(184, 200)
    p.line(curve((0, -h + 6), (3, -h - 10), (p.u(-8, 14), -h - 28)), "#6b4630", 8)
    p.blob(
        smooth(
            [
                (0, -h),
                (w * 0.36, -h * 0.9),
                (w * 0.46, -h * 0.66),
                (w, -h * 0.32),
                (w * 0.62, -4),
                (0, 0),
                (-w * 0.62, -4),
                (-w, -h * 0.32),
                (-w * 0.46, -h * 0.66),
                (-w * 0.36, -h * 0.9),
            ]
        ),
        skin,
        shift=(-9, -7),
    )
    p.blob(leaf(2, -h - 4, p.u(46, 60), p.u(-40, -10), 0.36), p.natural(*LEAF))
    gleam(p, curve((-w * 0.64, -h * 0.2), (-w * 0.66, -h * 0.38), (-w * 0.34, -h * 0.62)), 9, 0.5)
    for _ in range(7):
        p.fill(oval(p.u(-0.4, 0.6) * w, -h * p.u(0.1, 0.45), 2.2), shade(skin, 0.3), 0.6)


def peach(p: Pad) -> None:
    skin, green = p.natural("#f6a98a", "#f4a08c", "#f7b48f"), p.natural(*LEAF)
    w, h = p.u(88, 98), p.u(172, 188)
    for a in (-166, -14):
        p.blob(leaf(0, -16, p.u(112, 124), a, 0.24), green)
    shape = smooth(
        [
            (4, -h),
            (w * 0.62, -h * 0.84),
            (w, -h * 0.48),
            (w * 0.74, -h * 0.14),
            (w * 0.3, 0),
            (-w * 0.3, 0),
            (-w * 0.74, -h * 0.14),
            (-w, -h * 0.48),
            (-w * 0.62, -h * 0.85),
        ]
    )
    p.blob(shape, skin, shift=(-9, -7))
    with p.inside(shape):
        p.fill(oval(w * 0.2, -h * 0.82, w * 0.6, h * 0.3), "#ec6f76", 0.5)
    p.line(curve((4, -h + 3), (20, -h * 0.6), (12, -h * 0.2), (0, -4)), shade(skin, 0.26), 5)
    gleam(p, curve((-w * 0.66, -h * 0.32), (-w * 0.66, -h * 0.5), (-w * 0.46, -h * 0.68)), 9, 0.5)


def orange(p: Pad) -> None:
    skin = p.natural("#f09433", "#ee8431", "#f4a03a")
    r = p.u(92, 98)
    p.blob(oval(0, -r, r, r * 0.95), skin, shift=(-11, -11))
    for _ in range(22):
        p.fill(oval(p.u(-0.62, 0.62) * r, -r + p.u(-0.62, 0.62) * r, 2.4), shade(skin, 0.2), 0.7)
    p.blob(leaf(0, -r * 1.9, p.u(56, 70), p.u(-30, 0), 0.36), p.natural(*LEAF))
    p.blob(oval(0, -r * 1.9, 9, 6), "#6b8f3c")
    gleam(p, curve((-r * 0.64, -r * 1.1), (-r * 0.54, -r * 1.42), (-r * 0.26, -r * 1.6)), 10, 0.5)


def banana(p: Pad) -> None:
    skin = p.natural("#f8d045", "#f4c83c", "#f9d95e")
    for k in (2, 1, 0) if p.chance(0.6) else (0,):
        with p.frame(0, 0, turn=-k * 13):
            shape = smooth(
                [
                    (96, -150),
                    (84, -152),
                    (70, -78),
                    (10, -34),
                    (-82, -46),
                    (-106, -36),
                    (-104, -24),
                    (-60, 0),
                    (20, 4),
                    (84, -44),
                    (104, -110),
                ]
            )
            p.blob(shape, skin, shift=(-2, -7))
            p.line(curve((88, -120), (72, -60), (14, -18), (-70, -28)), shade(skin, 0.2), 4)
            p.blob(smooth([(84, -148), (82, -172), (100, -172), (98, -148)], tension=0.05), "#8a6a3c")
            p.blob(oval(-105, -30, 8, 7), "#5a4030")


def grapes(p: Pad) -> None:
    skin = p.main("#8a5fb3", "#7d5aa4", "#8fb84f")
    p.line(curve((0, -170), (4, -192), (22, -204)), "#7d5136", 8)
    p.blob(leaf(2, -176, p.u(74, 90), p.u(-24, 4), 0.4), p.natural(*LEAF))
    p.blob(leaf(-2, -176, p.u(58, 74), p.u(190, 210), 0.4), p.natural(*LEAF))
    for row, n in enumerate((5, 4, 4, 3, 2, 1)):
        for i in range(n):
            x, y = (i - (n - 1) / 2) * 36 + p.u(-3, 3), -156 + row * 27 + p.u(-3, 3)
            p.blob(oval(x, y, 21), skin, shift=(-4, -4))
            p.fill(oval(x - 7, y - 8, 5, 4), "#fffaf0", 0.55)


def strawberry(p: Pad) -> None:
    skin, green = p.main("#dc3f3f", "#e2504a"), p.natural(*LEAF)
    w, h = p.u(82, 92), p.u(164, 184)
    shape = smooth(
        [
            (0, -h * 0.94),
            (w * 0.6, -h),
            (w, -h * 0.7),
            (w * 0.6, -h * 0.24),
            (0, 0),
            (-w * 0.6, -h * 0.24),
            (-w, -h * 0.7),
            (-w * 0.6, -h),
        ]
    )
    p.blob(shape, skin, shift=(-9, -7))
    with p.inside(shape):
        for r in range(6):
            for k in range(-3, 4):
                p.fill(oval(k * 30 + (15 if r % 2 else 0), -h * 0.84 + r * h * 0.14, 3.4, 5), "#fbe08a")
    for a in (-170, -130, -90, -50, -10, 30, 150):
        p.blob(leaf(0, -h * 0.95, p.u(42, 54), a, 0.3), green)
    p.line(curve((0, -h), (3, -h - 16), (p.u(-6, 14), -h - 28)), green, 7)


def watermelon(p: Pad) -> None:
    rind = p.natural("#5a9c50", "#4f9350")
    if p.chance(0.5):
        k = p.u(98, 108)
        p.blob(f"M{-k:.1f} -86C{-k:.1f} 28 {k:.1f} 28 {k:.1f} -86Z", rind, shift=(0, -3))
        p.fill(f"M{-k + 11:.1f} -86C{-k + 12:.1f} 12 {k - 12:.1f} 12 {k - 11:.1f} -86Z", "#e9f0c4")
        p.fill(f"M{-k + 20:.1f} -86C{-k + 22:.1f} -2 {k - 22:.1f} -2 {k - 20:.1f} -86Z", "#e8575a")
        for x, y in ((-54, -70), (-26, -50), (0, -68), (28, -50), (54, -70), (0, -34)):
            p.fill(oval(x, y, 4, 6.5), "#43302c")
        return
    shape = oval(0, -82, 106, 82)
    p.blob(shape, rind, shift=(-9, -9))
    with p.inside(shape):
        for k in (-0.9, -0.45, 0.0, 0.45, 0.9):
            pts = [
                (k * 108 * (1 - (t * t)) ** 0.5 + p.u(-5, 5), -82 + t * 82) for t in (-0.98, -0.6, -0.2, 0.2, 0.6, 0.98)
            ]
            p.line(curve(*pts), shade(rind, 0.42), 13, 0.85)
    p.line(curve((0, -162), (6, -180), (24, -184)), "#7a8f4c", 7)
    gleam(p, curve((-76, -100), (-62, -132), (-34, -148)), 8, 0.4)


def cherries(p: Pad) -> None:
    skin, green = p.natural("#d9423a", "#c9303a"), p.natural(*LEAF)
    top = (p.u(10, 26), -196.0)
    for x, y in ((-52, -48), (54, -42)):
        p.line(curve((x, y - 36), (x * 0.62 + 6, -130), top), "#6f8f3c", 7)
        p.blob(oval(x, y, 48, 44), skin, shift=(-6, -6))
        gleam(p, curve((x - 28, y - 2), (x - 24, y - 18), (x - 10, y - 28)), 7, 0.55)
    p.blob(leaf(*top, p.u(70, 88), p.u(14, 34), 0.36), green)


FAMILY: Family = {
    "red-apple": (red_apple, ("red", "green", "yellow", "gold", "pink")),
    "green-apple": (green_apple, ()),
    "pear": (pear, ("yellow", "green", "gold")),
    "peach": (peach, ()),
    "tangerine": (orange, ()),
    "banana": (banana, ()),
    "grapes": (grapes, ("purple", "green", "red", "blue", "black")),
    "strawberry": (strawberry, ("red", "pink", "white")),
    "watermelon": (watermelon, ()),
    "cherries": (cherries, ()),
}
