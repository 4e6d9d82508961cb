"""What grows and lies in the wood: branches, leaves, bamboo, holes, hives."""

from __future__ import annotations

import math

from .land import tuft
from .pad import (
    LEAF,
    Family,
    Pad,
    curve,
    drop,
    eyes,
    leaf,
    limb,
    oval,
    poly,
    rect,
    ring,
    shade,
    smooth,
    stroke,
    tint,
    twin,
)

GREENS = ("green", "red", "yellow", "orange", "brown")


def veined(p: Pad, x: float, y: float, length: float, angle: float, width: float, green: str) -> None:
    """A leaf with a midrib and side veins."""
    with p.frame(x, y, turn=angle):
        w = length * width
        shape = smooth([(0, 0), (length * 0.2, -w * 0.72), (length * 0.5, -w), (length * 0.82, -w * 0.5), (length, 0),
                        (length * 0.82, w * 0.5), (length * 0.5, w), (length * 0.2, w * 0.72)], tension=0.14)  # fmt: skip
        p.blob(shape, green, shift=(-2, -w * 0.14), outline=2)
        with p.inside(shape):
            p.line(stroke((0, 0), (length * 0.94, 0)), tint(green, 0.45), max(length * 0.03, 2.4))
            for k in (0.2, 0.38, 0.56, 0.74):
                for s in (-1, 1):
                    p.line(
                        stroke((length * k, 0), (length * (k + 0.17), s * w * 0.8)),
                        tint(green, 0.36),
                        max(length * 0.018, 1.6),
                    )


def big_leaf(p: Pad) -> None:
    green = p.main("#6fae4e", "#5e9f4a", "#7fb554")
    way = p.way(3)
    if way == 2:  # lobed, as of a maple or an oak
        right = [
            (0, -214),
            (18, -176),
            (44, -188),
            (42, -150),
            (92, -158),
            (76, -116),
            (104, -92),
            (62, -72),
            (66, -48),
            (12, -50),
        ]
        shape = twin(*right, tension=0.06)
        p.line(stroke((0, -60), (p.u(-8, 8), 0)), shade(green, 0.3), 9)
        p.blob(shape, green, shift=(-6, -5), outline=2)
        with p.inside(shape):
            for x, y in ((0, -204), (84, -148), (-84, -148), (92, -92), (-92, -92)):
                p.line(stroke((0, -54), (x, y)), tint(green, 0.4), 4.5)
        return
    turn = p.u(-66, -40)
    with p.frame(-60, -30, turn=turn):
        p.line(curve((-60, 14), (-30, 2), (12, 0)), shade(green, 0.25), 9)
        veined(p, 0, 0, 200, 0, 0.22 if way else 0.38, green)
        if way == 0:
            p.blob(drop(120, -36, 8, 22), "#d3ecf2", outline=1)


def branch(p: Pad) -> None:
    bark, way = p.natural("#7d5a3c", "#8a6243", "#6f5038"), p.way(3)
    s = -1 if p.chance(0.5) else 1
    main = [(s * -110, -8.0), (s * -40, -40.0), (s * 30, -66.0), (s * 104, -128.0)]
    green = p.main(*LEAF)
    twigs = [
        ((s * -30, -44.0), (s * 4, -104.0)),
        ((s * 34, -68.0), (s * 98, -54.0)),
        ((s * 46, -78.0), (s * 50, -142.0)),
    ]
    for a, b in twigs[: 2 + (way > 0)]:
        p.blob(limb([a, ((a[0] + b[0]) / 2 + 6, (a[1] + b[1]) / 2), b], (7, 5, 2.4)), bark)
    p.blob(limb(main, (13, 11, 8, 3)), bark, shift=(-1, -4))
    for k in (-80, -10, 20):
        p.line(
            curve(
                (s * k, -24 - (k + 80) * 0.34),
                (s * (k + 12), -28 - (k + 80) * 0.34),
                (s * (k + 24), -34 - (k + 80) * 0.36),
            ),
            shade(bark, 0.36),
            3,
        )
    if way == 2:  # without leaves, buds only
        for _, (x, y) in (*twigs, ((0, 0), main[-1])):
            p.blob(leaf(x, y, 22, -90 + s * 20, 0.34), green)
        return
    for (_, (x, y)), angle in zip((*twigs, ((0, 0), main[-1])), (-80, 10, -95, -40), strict=True):
        veined(p, x, y, p.u(50, 60), angle if s > 0 else 180 - angle, 0.3, green)
    veined(p, s * 20, -62, 46, 60 if s > 0 else 120, 0.3, green)
    if way == 1:
        for x, y in ((-8, -66), (60, -110), (70, -58)):
            for a in range(5):
                c, d = math.cos(a * 1.257), math.sin(a * 1.257)
                p.blob(oval(s * x + 9 * c, y + 9 * d, 8), "#f7bfd0", outline=1)
            p.blob(oval(s * x, y, 5), "#f8d045", outline=0.6)


def hole(p: Pad) -> None:
    way = p.way(3)
    earth = p.natural("#9a7048", "#8a633f", "#a87d54")
    green = p.natural(*LEAF)
    if way == 2:  # a pit seen from above
        p.blob(smooth(ring(p, 0, -46, 112, 46, 13, 0.06)), earth, shift=(0, -6), outline=2)
        p.blob(oval(0, -48, 84, 31), "#4a3126", shift=(0, 8), dark="#2c1d1a")
        p.fill(oval(0, -40, 66, 20), "#2c1d1a")
        for x in (-100, -78, 82, 102):
            tuft(p, x, -30, 30, green)
        return
    h = p.u(126, 150)
    top = green if way else earth
    mound = smooth(
        [
            (-116, 0),
            (-104, -h * 0.44),
            (-60, -h * 0.86),
            (p.u(-14, 14), -h),
            (60, -h * 0.86),
            (104, -h * 0.44),
            (116, 0),
        ]
    )
    p.blob(mound, top, shift=(-8, -7), outline=2)
    w, t = p.u(52, 62), p.u(88, 100)
    for k, tone in ((1.26, shade(earth, 0.16)), (1.0, "#3a2621")):
        p.blob(
            twin(
                (0, -t * (k if k == 1 else 1.16)),
                (w * 0.74 * k, -t * 0.84 * k),
                (w * k, -t * 0.4),
                (w * 0.96 * k, 0),
                (0, 3),
                tension=0.13,
            ),
            tone,
        )
    p.fill(twin((0, -t * 0.72), (w * 0.6, -t * 0.56), (w * 0.74, -2), (0, 2), tension=0.13), "#241714")
    for _ in range(7):
        x, y = p.u(-90, 90), -p.u(14, h * 0.8)
        if abs(x) > w * 1.3 or y < -t * 1.24:
            p.blob(oval(x, y, p.u(4, 8), p.u(3, 5)), shade(top, 0.16), outline=1)
    for x, y in ((-74, 2), (76, 2), (-46, -h * 0.86), (40, -h * 0.92), (0, -h + 4)):
        tuft(p, x, y, 30, green)


def bamboo(p: Pad) -> None:
    green = p.main("#6fae4e", "#7dab54", "#5f9f58")
    n = (3, 4, 2)[p.way(3)]
    for i in range(n):
        x, lean = (i - (n - 1) / 2) * (116 / n), p.u(-10, 10)
        h, w, joints = p.u(176, 226), p.u(9, 12) * (1.2 if n == 2 else 1), p.i(4, 6)
        for k in range(joints):
            a, b = k / joints, (k + 1) / joints
            p.blob(poly((x + lean * a - w, -h * a), (x + lean * a + w, -h * a), (x + lean * b + w * 0.92, -h * b + 2), (x + lean * b - w * 0.92, -h * b + 2)), green,
                   shift=(-4, 0))  # fmt: skip
            p.line(stroke((x + lean * a - w - 2, -h * a), (x + lean * a + w + 2, -h * a)), tint(green, 0.34), 5)
        for t, s in ((0.55, 1), (0.75, -1), (0.97, 1), (0.97, -1), (0.36, -1)):
            if p.chance(0.86):
                for turn in (-6, 26, 54):
                    p.blob(
                        leaf(x + lean * t + s * w * 0.7, -h * t, p.u(36, 52), turn if s > 0 else 180 - turn, 0.17),
                        shade(green, 0.12),
                    )


def bamboo_shoot(p: Pad) -> None:
    way, green = p.way(3), p.natural("#8fae5a", "#a3b86a")
    brown = p.natural("#9a7048", "#8c6a40")

    def one(x: float, w: float, h: float) -> None:
        p.blob(smooth([(x - w, 0), (x - w * 0.86, -h * 0.42), (x - w * 0.34, -h * 0.84), (x, -h), (x + w * 0.34, -h * 0.84), (x + w * 0.86, -h * 0.42), (x + w, 0)],
                      tension=0.12), green)  # fmt: skip
        for r in range(5, -1, -1):
            t = r / 6
            y, k = -h * t, w * (1 - t * 0.86)
            s = 1 if r % 2 else -1
            sheath = smooth(
                [
                    (x - k, y),
                    (x + k, y),
                    (x + k * 0.8, y - h * 0.16),
                    (x + s * k * 0.3, y - h * 0.34),
                    (x - k * 0.8, y - h * 0.12),
                ],
                tension=0.12,
            )
            p.blob(sheath, brown if r < 5 else green, shift=(-5, -3), outline=2)
            p.line(stroke((x + s * k * 0.24, y - h * 0.26), (x + s * k * 0.1, y - 6)), shade(brown, 0.3), 3)

    if way:
        one(58, 34, p.u(90, 120))
    if way == 2:
        one(-72, 26, 76)
    one(-14 if way else 0, 58, p.u(180, 210))
    p.blob(
        smooth([(-106, -2), (-80, -18), (-30, -12), (20, -20), (76, -16), (106, -2), (50, 5), (-50, 5)], tension=0.1),
        "#8a633f",
        shift=(0, -5),
    )


def beehive(p: Pad) -> None:
    straw, way = p.natural("#e0b45a", "#d6a84e", "#e8c06a"), p.way(3)
    if way == 1:  # hanging from a bough
        p.blob(limb([(-108, -214), (0, -222), (108, -206)], (10, 12, 7)), "#7d5a3c")
        veined(p, 84, -206, 50, 30, 0.3, "#6fae4e")
    top, rows = -206.0, 7
    for r in range(rows):
        t = (r + 0.5) / rows
        w = 92 * math.sin(math.pi * (0.16 + 0.74 * t if way == 1 else 0.1 + 0.46 * t)) ** 0.7
        y = top + 16 + r * 27
        p.blob(rect(-w, y - 16, 2 * w, 33, 16), straw, shift=(-6, -5), outline=2)
        for k in range(-5, 6):
            p.line(stroke((k * w / 5.4 - 4, y - 9), (k * w / 5.4 + 3, y + 9)), shade(straw, 0.2), 3)
    if way != 1:
        p.blob(
            twin((0, top - 12), (30, top - 2), (38, top + 14), (0, top + 20)),
            tint(straw, 0.06),
            shift=(-4, -4),
            outline=2,
        )
    p.blob(oval(0, -58, 24, 26), "#4a3126", shift=(0, 5), dark="#2c1d1a")
    if way == 2:
        p.blob(rect(-104, -20, 208, 20, 4), "#9c6b42", shift=(0, -5))
    for x, y in ((-88, -150), (94, -110), (74, -190))[: 2 + (way == 0)]:
        for a in (-30, 20):
            p.blob(oval(x + a * 0.4, y - 14, 8, 12, a), "#e4f2f6", outline=1.4)
        p.blob(oval(x, y, 17, 12), "#f6c23c", shift=(-2, -2))
        for a in (-3, 7):
            p.line(stroke((x + a, y - 10), (x + a, y + 10)), "#3f3c46", 4.4)
        eyes(p, (x - 11, y - 2), r=2.6)


FAMILY: Family = {
    "leaf": (big_leaf, GREENS),
    "branch": (branch, GREENS),
    "hole": (hole, ()),
    "bamboo": (bamboo, ("green", "yellow")),
    "bamboo-shoot": (bamboo_shoot, ()),
    "beehive": (beehive, ()),
}
