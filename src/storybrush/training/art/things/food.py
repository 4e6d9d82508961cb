"""What is eaten, but fruit: bread and cake, the kitchen garden, eggs and honey."""

from __future__ import annotations

from .pad import LEAF, Family, Pad, curve, gleam, leaf, oval, poly, rect, shade, smooth, stroke, tint, twin


def bread(p: Pad) -> None:
    """A cut loaf, a round one with a cross, a tin loaf with slices before it."""
    crust, way = p.natural("#d6924a", "#c98540", "#dca05a"), p.way(3)
    pale = tint(crust, 0.56)
    if way == 1:  # round
        p.blob(twin((0, -p.u(112, 132)), (62, -106), (104, -60), (100, -14), (0, 0)), crust, shift=(-7, -9), outline=2)
        for s in (-1, 1):
            p.blob(smooth([(s * -52, -92), (s * -6, -76), (s * 44, -46), (s * -4, -62)]), pale, outline=1)
        for _ in range(9):
            p.fill(oval(p.u(-70, 70), -p.u(24, 94), 4, 2.6, p.u(0, 90)), "#f6e6c4")
        return
    if way == 2:  # of a tin
        for x in (34,):
            p.blob(
                smooth(
                    [
                        (x - 118, 0),
                        (x - 120, -66),
                        (x - 128, -92),
                        (x - 100, -122),
                        (x + 40, -124),
                        (x + 76, -100),
                        (x + 66, -70),
                        (x + 66, 0),
                    ],
                    tension=0.12,
                ),
                crust,
                shift=(-5, -9),
                outline=2,
            )
        for x, y in ((-58, 4), (-92, 10)):
            slice_ = smooth(
                [
                    (x - 40, y),
                    (x - 42, y - 62),
                    (x - 56, y - 84),
                    (x - 42, y - 112),
                    (x, y - 120),
                    (x + 42, y - 112),
                    (x + 56, y - 84),
                    (x + 42, y - 62),
                    (x + 40, y),
                ],
                tension=0.1,
            )
            p.blob(slice_, crust, shift=(-3, -3), outline=2)
            with p.frame(x, y - 58, scale=0.86), p.frame(-x, 58 - y):
                p.blob(slice_, tint(crust, 0.74), shift=(-2, -2), outline=1)
            for _ in range(5):
                p.fill(oval(x + p.u(-26, 26), y - p.u(20, 92), 3.4, 2.6), shade(pale, 0.1), 0.8)
        return
    w, h = p.u(104, 114), p.u(76, 96)
    p.blob(smooth([(-w, -h * 0.34), (-w * 0.86, -h * 0.76), (-w * 0.4, -h), (w * 0.4, -h), (w * 0.86, -h * 0.76), (w, -h * 0.34), (w * 0.82, 0), (-w * 0.82, 0)],
                  tension=0.14), crust, shift=(-7, -9), outline=2)  # fmt: skip
    n = p.i(3, 5)
    for i in range(n):
        x = (i - (n - 1) / 2) * w * 1.5 / n
        p.blob(
            smooth([(x - 20, -h * 0.4), (x - 4, -h * 0.66), (x + 20, -h * 0.92), (x + 10, -h * 0.56)]),
            pale,
            outline=1,
            shift=(-1, -2),
        )


def cake(p: Pad) -> None:
    cream, sponge = p.main("#f7b6cc", "#fdf3e2", "#8a5a3c", "#f8e0a0"), p.natural("#e6b86a", "#dca85c")
    top = tint(cream, 0.16)
    p.blob(oval(0, -6, 112, 13), "#dfe6ee")
    y = -10.0
    tiers = ((94.0, p.u(60, 72)), (60.0, p.u(46, 56))) if p.chance(0.6) else ((94.0, p.u(84, 98)),)
    for w, h in tiers:
        p.blob(rect(-w, y - h, 2 * w, h, 9), cream if p.paint else sponge, shift=(-7, 0))
        n = round(w / 13)
        for i in range(n):
            x = -w + 2 * w * (i + 0.5) / n
            p.blob(limb_drop(x, y - h, w / n * 0.98, p.u(14, 28)), top, outline=0.8)
        p.blob(rect(-w - 2, y - h - 13, 2 * w + 4, 22, 11), top, shift=(0, -4))
        y -= h + 8
    for i in range(p.i(3, 4)):
        x = (i - 1.3) * 26
        p.blob(rect(x - 4, y - 32, 8, 32, 2), p.pick("#6fa8cf", "#d9423a", "#8fb84f"), outline=1)
        p.blob(smooth([(x, y - 32), (x - 7, y - 42), (x, y - 56), (x + 7, y - 42)]), "#f6a83a", outline=0.5)
    for w, _ in tiers[:1]:
        for i in range(5):
            p.blob(oval(-w * 0.8 + i * w * 0.4, -24, 8), "#d9423a", shift=(-2, -2))


def limb_drop(x: float, y: float, w: float, h: float) -> str:
    return smooth(
        [(x - w, y - 6), (x - w * 0.9, y + h * 0.6), (x, y + h), (x + w * 0.9, y + h * 0.6), (x + w, y - 6)],
        tension=0.13,
    )


def cheese(p: Pad) -> None:
    gold = p.natural("#f6c94a", "#f3bf3e", "#f8d45e")
    h = p.u(84, 100)
    p.blob(
        poly((-108, -h * 0.62), (34, -h - p.u(52, 66)), (108, -h * 0.92), (108, -h * 0.5)),
        tint(gold, 0.34),
        shift=(0, -2),
    )
    face = poly((-108, -h * 0.62), (108, -h * 0.84), (108, -6), (-108, 0))
    p.blob(face, gold, shift=(-5, -5))
    with p.inside(face):
        for x, y, r in (
            (-70, -h * 0.3, 14),
            (-20, -h * 0.5, 11),
            (18, -h * 0.2, 17),
            (62, -h * 0.58, 13),
            (88, -h * 0.16, 12),
            (-40, -4, 10),
        ):
            r *= p.u(0.8, 1.2)
            p.fill(oval(x + p.u(-7, 7), y, r, r * 0.94), shade(gold, 0.22))
            p.fill(oval(x + 3, y + 3, r * 0.76, r * 0.7), shade(gold, 0.1))


def carrot(p: Pad) -> None:
    root, green = p.natural("#ee8431", "#f0913c", "#e87a2c"), p.natural(*LEAF)
    with p.frame(0, -70, turn=p.u(34, 52)):
        w, h = p.u(32, 38), p.u(150, 172)
        for a in (-128, -106, -90, -72, -50):
            p.blob(leaf(0, -60, p.u(62, 84), a, 0.2), green)
        p.blob(
            smooth(
                [
                    (-w, -56),
                    (-w * 0.4, -72),
                    (w * 0.4, -72),
                    (w, -56),
                    (w * 0.6, h * 0.2),
                    (0, h - 60),
                    (-w * 0.6, h * 0.2),
                ],
                tension=0.14,
            ),
            root,
            shift=(-5, -3),
        )
        for y, s in ((-34, -1), (-8, 1), (16, -1), (44, 1)):
            p.line(
                curve((s * w * 0.72 * (1 - y / 140), y), (s * w * 0.4 * (1 - y / 140), y + 4), (s * 4, y + 3)),
                shade(root, 0.24),
                4,
                0.85,
            )


def cabbage(p: Pad) -> None:
    green = p.natural("#a3cc6c", "#8fc05e", "#b4d67e")
    wide, tall = p.u(0.84, 1.1), p.u(0.84, 1.12)
    for s in (-wide, wide):
        p.blob(
            smooth([(s * 10, 0), (s * 84, -8), (s * 112, -64), (s * 92, -128), (s * 44, -130), (s * 30, -60)]),
            shade(green, 0.14),
        )
        p.line(curve((s * 24, -10), (s * 66, -50), (s * 88, -104)), tint(green, 0.4), 5)
    p.blob(oval(0, -88, 78 * wide, 80 * tall), tint(green, 0.1), shift=(-8, -8))
    for x, k in ((-8, -34), (14, 38), (4, 2)):
        p.line(curve((x * 0.4, -12), (x + k * 0.6, -70), (x + k * 1.2, -138)), tint(green, 0.55), 5)
        for y in (-50, -84, -112):
            t = -y / 140
            p.line(stroke((x + k * t, y), (x + k * t + 18, y - 16)), tint(green, 0.5), 3, 0.9)
    for s in (-wide * p.u(0.9, 1.05), wide * p.u(0.9, 1.05)):
        p.blob(
            smooth([(0, 0), (s * 62, -2), (s * 92, -44), (s * 78, -92), (s * 50, -64), (s * 20, -30)]),
            green,
            shift=(-4, -4),
        )
        p.line(curve((s * 12, -6), (s * 50, -30), (s * 76, -76)), tint(green, 0.5), 5)


def pumpkin(p: Pad) -> None:
    skin = p.natural("#ee8431", "#f0963f", "#e67a2a")
    w, h = p.u(56, 64), p.u(66, 78)
    p.blob(
        smooth(
            [(-12, -2 * h + 10), (-8, -2 * h - 26), (12, -2 * h - 38), (22, -2 * h - 28), (14, -2 * h + 10)],
            tension=0.1,
        ),
        "#7a8f4c",
    )
    for x, k in ((-1.0, 0.82), (1.0, 0.82), (-0.56, 0.94), (0.56, 0.94), (0.0, 1.0)):
        p.blob(oval(x * w, -h * k - (1 - k) * h * 0.5, w * 0.72, h * k), skin, shift=(-5, -5))
    p.line(curve((16, -2 * h + 4), (48, -2 * h - 14), (66, -2 * h + 4), (82, -2 * h - 6)), "#6fae4e", 5)
    p.blob(leaf(40, -2 * h - 8, p.u(46, 58), p.u(-30, -5), 0.4), p.natural(*LEAF))
    gleam(p, curve((-w * 1.4, -h * 0.9), (-w * 1.3, -h * 1.3), (-w * 1.04, -h * 1.5)), 8, 0.4)


def turnip(p: Pad) -> None:
    skin, green = p.natural("#d9587f", "#e06a8a", "#f6efe2", "#b86aa4"), p.natural(*LEAF)
    w, h = p.u(72, 82), p.u(120, 136)
    for a in (-140, -116, -90, -64, -40):
        p.blob(leaf(0, -h + 6, p.u(84, 108), a + p.u(-5, 5), 0.24), green)
        p.line(curve((0, -h), (8, -h - 20), (0, -h - 1)), green, 4)
    shape = smooth(
        [
            (-w * 0.4, -h),
            (-w, -h * 0.66),
            (-w * 0.66, -h * 0.24),
            (-8, -4),
            (p.u(-10, 16), 22),
            (10, -4),
            (w * 0.66, -h * 0.24),
            (w, -h * 0.66),
            (w * 0.4, -h),
        ]
    )
    p.blob(shape, skin, shift=(-8, -7))
    with p.inside(shape):
        p.fill(poly((-w, -h * 0.16), (0, -h * 0.34), (w, -h * 0.16), (w, 30), (-w, 30)), "#fbf4e6", 0.9)
    gleam(p, curve((-w * 0.7, -h * 0.56), (-w * 0.66, -h * 0.76), (-w * 0.4, -h * 0.88)), 8, 0.5)


def corn(p: Pad) -> None:
    """One ear upright, two crossing, one lying bare."""
    gold, green, way = p.natural("#f8d045", "#f4c83c", "#f0bf4a"), p.natural(*LEAF), p.way(3)

    def ear(h: float, w: float, husk: float) -> None:
        shape = twin((0, -h), (w * 0.76, -h * 0.84), (w, -h * 0.4), (w * 0.6, -14), (0, -4))
        p.blob(shape, gold, shift=(-6, -4), outline=2)
        with p.inside(shape):
            for r in range(13):
                for k in range(-3, 4):
                    x, y = k * 14.0 + (7 if r % 2 else 0), -h + 8 + r * 15
                    p.fill(oval(x, y, 6, 6.5), tint(gold, 0.34) if (k + r) % 3 else shade(gold, 0.1), 0.9)
        for s in (-1, 1):
            top = h * husk * p.u(0.88, 1.1)
            p.blob(
                smooth(
                    [
                        (0, 0),
                        (s * 46, -30),
                        (s * 60, -top * 0.6),
                        (s * p.u(58, 88), -top),
                        (s * 24, -top * 0.5),
                        (s * 4, -20),
                    ],
                    tension=0.14,
                ),
                green,
                shift=(-4, -3),
                outline=2,
            )
            p.line(curve((s * 10, -12), (s * 40, -top * 0.4), (s * 58, -top * 0.84)), tint(green, 0.4), 3)
        p.blob(smooth([(-26, -8), (0, -60), (26, -8), (0, 6)]), green)

    if way == 0:
        ear(p.u(186, 204), p.u(38, 44), 0.72)
    elif way == 1:
        for turn in (-26, 26):
            with p.frame(-turn * 0.9, -6, turn=turn):
                ear(176, 36, 0.5)
    else:
        with p.frame(-84, -44, turn=p.u(74, 84)):
            for k in (-8, 0, 8):
                p.line(curve((k * 0.5, -190), (k * 2, -214), (k * 3.4, -226)), "#b9793c", 4)
            ear(196, 42, 0.4)


def egg(p: Pad) -> None:
    shell = p.main("#f6e6cc", "#f1d3b0", "#fbf4e6")
    w, h = p.u(74, 82), p.u(196, 210)
    p.blob(
        smooth(
            [
                (0, -h),
                (w * 0.62, -h * 0.82),
                (w, -h * 0.4),
                (w * 0.66, -h * 0.07),
                (0, 0),
                (-w * 0.66, -h * 0.07),
                (-w, -h * 0.4),
                (-w * 0.62, -h * 0.82),
            ]
        ),
        shell,
        shift=(-10, -9),
    )
    if p.chance(0.4):
        for _ in range(11):
            p.fill(oval(p.u(-0.55, 0.5) * w, -h * p.u(0.14, 0.8), p.u(2.4, 4.4)), shade(shell, 0.24), 0.8)
    gleam(p, curve((-w * 0.6, -h * 0.44), (-w * 0.5, -h * 0.66), (-w * 0.28, -h * 0.8)), 10, 0.6)


def honey(p: Pad) -> None:
    pot, gold = p.main("#c9853f", "#b9703a", "#d69a52"), "#f3ae2f"
    w, h = p.u(82, 92), p.u(138, 156)
    body = smooth(
        [
            (-w * 0.66, -h),
            (-w, -h * 0.6),
            (-w * 0.86, -h * 0.14),
            (-w * 0.5, 0),
            (w * 0.5, 0),
            (w * 0.86, -h * 0.14),
            (w, -h * 0.6),
            (w * 0.66, -h),
        ]
    )
    p.blob(body, pot, shift=(-9, -5))
    p.blob(rect(-w * 0.56, -h * 0.58, w * 1.12, h * 0.32, 8), "#fdf3dc")
    for dx, dy in ((-16, 0), (16, 0), (0, -14), (0, 14)):
        p.fill(
            "M"
            + "L".join(
                f"{dx + 9 * c:.1f} {-h * 0.42 + dy * 0.8 + 9 * s:.1f}"
                for c, s in ((1, 0), (0.5, 0.87), (-0.5, 0.87), (-1, 0), (-0.5, -0.87), (0.5, -0.87))
            )
            + "Z",
            gold,
        )
    p.line(stroke((p.u(10, 22), -h), (p.u(46, 62), -h - 66)), "#a97445", 9)
    p.blob(rect(-w * 0.82, -h - 17, w * 1.64, 26, 10), tint(pot, 0.2), shift=(0, -4))
    for x, k in ((-w * 0.5, p.u(22, 44)), (-w * 0.22, p.u(12, 30)), (w * 0.4, p.u(18, 48))):
        p.blob(limb_drop(x, -h - 10, 13, k + 16), gold, outline=0.8)
    p.blob(oval(0, -h - 15, w * 0.72, 11), gold, shift=(0, -3))


FAMILY: Family = {
    "bread": (bread, ()),
    "birthday-cake": (cake, ("pink", "white", "brown", "yellow", "blue", "green", "purple")),
    "cheese-wedge": (cheese, ()),
    "carrot": (carrot, ()),
    "leafy-green": (cabbage, ()),
    "jack-o-lantern": (pumpkin, ()),
    "root-vegetable": (turnip, ()),
    "ear-of-corn": (corn, ()),
    "egg": (egg, ("white", "brown", "blue", "gold", "red", "green", "pink", "yellow")),
    "honey-pot": (honey, ()),
}
