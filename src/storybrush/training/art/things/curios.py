"""What tales need now and then: ploughs, nets, skins, wreaths, anvils, water mills."""

from __future__ import annotations

import math

from .pad import (
    LEAF,
    WOOD,
    Family,
    Pad,
    Point,
    curve,
    eyes,
    leaf,
    limb,
    oval,
    poly,
    rect,
    shade,
    smooth,
    star,
    stroke,
    tint,
)

CLOTH = ("#d9584c", "#5f8fbf", "#7da95c", "#e6b84e", "#9a78b0")


def plough(p: Pad) -> None:
    wood, way, iron = p.main(*WOOD), p.way(3), "#7d858e"
    s = -1 if way == 1 else 1
    p.blob(limb([(s * 108, -62), (s * 30, -44), (s * -40, -34)], (8, 9, 10)), wood, outline=2)
    for k in (0, 1) if way != 2 else (0,):
        p.blob(
            limb(
                [(s * (-20 - k * 12), -34), (s * (-66 - k * 14), -92), (s * (-104 + k * 8), -142 + k * 10)], (9, 8, 7)
            ),
            shade(wood, 0.1 * k),
            outline=2,
        )
        p.line(stroke((s * (-104 + k * 8), -142 + k * 10), (s * (-122 + k * 8), -146 + k * 10)), wood, 11)
    p.blob(poly((s * -52, -40), (s * 10, -44), (s * 52, 0), (s * -20, -6)), iron, shift=(-3, -5), outline=2)
    p.blob(poly((s * 6, -40), (s * 26, -44), (s * 34, -6)), tint(iron, 0.3), outline=1.6)
    if way == 2:
        p.line(oval(s * 84, -26, 22), shade(wood, 0.2), 8)
        for k in range(3):
            a = math.pi * k / 3
            p.line(
                stroke(
                    (s * 84 - 20 * math.cos(a), -26 - 20 * math.sin(a)),
                    (s * 84 + 20 * math.cos(a), -26 + 20 * math.sin(a)),
                ),
                wood,
                4,
            )
    for x in (-86, -60, 64, 88):
        p.blob(oval(s * x, -2, p.u(12, 18), 7), "#8a633f", outline=1.6)


def net(p: Pad) -> None:
    cord, way = p.natural("#a9875a", "#8f7a5c", "#b59468"), p.way(3)
    if way == 1:  # on a rack to dry
        for x in (-104, 104):
            p.blob(rect(x - 6, -180, 12, 180, 3), "#8a6243")
        shape = smooth(
            [(-104, -172), (0, -156), (104, -172), (96, -70), (50, -34), (0, -52), (-50, -28), (-96, -70)], tension=0.12
        )
    else:
        h = (120, 0, 150)[way]
        shape = smooth(
            [
                (-110, -6),
                (-88, -h * 0.5),
                (-30, -h * 0.82),
                (p.u(-4, 16), -h),
                (44, -h * 0.76),
                (90, -h * 0.44),
                (112, -6),
                (40, 2),
                (-40, 2),
            ],
            tension=0.13,
        )
    p.fill(shape, tint(cord, 0.55), 0.55)
    with p.inside(shape):
        for k in range(-16, 17):
            x = k * 20
            p.line(curve((x - 96, 10), (x - 30, -96), (x + 60, -200)), shade(cord, 0.2), 4.4)
            p.line(curve((x + 96, 10), (x + 30, -96), (x - 60, -200)), cord, 4.4)
    p.line(shape, shade(cord, 0.24), 6)
    floats = (
        [(-104, -14), (-70, 0), (-24, 2), (26, 2), (72, 0), (106, -14)]
        if way != 1
        else [(-88, -166), (-46, -158), (0, -154), (46, -158), (88, -166)]
    )
    for x, y in floats:
        p.blob(oval(x, y - 4, 13, 10), "#d9824a" if way != 2 else "#d9423a", shift=(-3, -3), outline=2)
    if way == 2:
        with p.frame(6, -58, turn=-12):
            p.blob([oval(0, 0, 38, 20), poly((30, 0), (58, -18), (58, 18))], "#8fb9cf", outline=2)
            eyes(p, (-22, -4), r=4)


def fur(p: Pad) -> None:
    tone, way = p.main("#a97448", "#8a5e40", "#c99a5c"), p.way(3)
    right = [
        (0, -206),
        (22, -190),
        (30, -168),
        (62, -172),
        (92, -196),
        (104, -180),
        (84, -146),
        (66, -120),
        (66, -80),
        (86, -44),
        (104, -14),
        (88, -4),
        (58, -28),
        (30, -40),
        (10, -18),
        (0, 0),
    ]
    right = [(x * (1, 0.86, 1.06)[way], y) for x, y in right]
    points: list[Point] = []
    both = [*right, *((-x, y) for x, y in reversed(right[1:-1]))]
    for (x, y), (u, v) in zip(both, [*both[1:], both[0]], strict=True):  # a ragged hem
        points += [(x, y), ((x * 2 + u) / 3 * 1.05, (y * 2 + v) / 3 + 3), ((x + 2 * u) / 3 * 0.97, (y + 2 * v) / 3 - 3)]
    shape = smooth(points, tension=0.06)
    p.blob(shape, tone, shift=(-6, -6), outline=2)
    with p.inside(shape):
        p.fill(oval(0, -104, 34, 70), tint(tone, 0.2), 0.8)
        if way == 1:  # a tiger's
            for k in range(7):
                y = -176 + k * 24
                for s in (-1, 1):
                    p.line(curve((s * 70, y - 8), (s * 40, y), (s * 14, y + 4)), shade(tone, 0.62), 8)
        for _ in range(26):
            x, y = p.u(-80, 80), -p.u(10, 190)
            p.line(stroke((x, y), (x + p.u(-4, 4), y + 13)), shade(tone, 0.26), 3, 0.8)
    if way == 2:
        p.line(curve((-104, -188), (-70, -170), (-40, -172)), shade(tone, 0.3), 4)


def wreath(p: Pad) -> None:
    way, green = p.way(3), p.natural(*LEAF)
    colour = p.main("#e8738a", "#f8d045", "#a98fd0", "#fcf8ef", "#d9584c")
    ry = (84, 60, 84)[way]  # the second lies as a crown does
    y = -ry - 16
    p.line(oval(0, y, 84, ry), "#8a6a42", 8)
    for i in range(30):
        a = math.tau * i / 30
        x, v = 84 * math.cos(a), y + ry * math.sin(a)
        p.blob(
            leaf(x, v, 32, math.degrees(a) + (60 if i % 2 else 120), 0.32),
            (green, shade(green, 0.14), tint(green, 0.14))[i % 3],
            outline=1.4,
        )
    n = (8, 7, 12)[way]
    for i in range(n):
        a = math.tau * (i + 0.5) / n
        x, v, r = 84 * math.cos(a), y + ry * math.sin(a), 19 if way != 2 else 12
        tone = colour if i % 2 or p.paint else p.natural("#fcf8ef", "#f8d045", "#f3a9c2")
        if way == 2:
            p.blob(oval(x, v, r), colour, shift=(-3, -3), outline=1.4)
            continue
        for k in range(6):
            b = math.tau * k / 6
            p.blob(
                oval(x + r * 0.62 * math.cos(b), v + r * 0.62 * math.sin(b), r * 0.5), tone, shift=(-2, -2), outline=1.2
            )
        p.blob(oval(x, v, r * 0.42), "#f5b82e" if tone != "#f8d045" else "#b9703a", outline=1)
    if way == 2:
        for s in (-1, 1):
            p.blob(
                smooth([(0, y + ry), (s * 40, y + ry - 24), (s * 46, y + ry + 14)], tension=0.14), "#d9423a", outline=2
            )
        p.blob(oval(0, y + ry, 12), "#c93a34")


def anvil(p: Pad) -> None:
    iron, way = p.natural("#5a5c66", "#4f535e"), p.way(3)
    bark = p.natural(*WOOD)
    w = (58, 70, 50)[way]
    p.blob(
        smooth([(-w - 12, 0), (-w, -60), (-w, -92), (w, -92), (w, -60), (w + 12, 0), (0, 6)], tension=0.08),
        bark,
        shift=(-8, 0),
        outline=2,
    )
    for x in (-30, -6, 24):
        p.line(curve((x, -20), (x + 3, -44), (x, -66)), shade(bark, 0.34), 4)
    p.blob(oval(0, -92, w, 15), tint(bark, 0.4), outline=2)
    s = -1 if way == 1 else 1
    p.blob(smooth([(s * -74, -176), (s * -74, -150), (s * -30, -142), (s * -22, -120), (s * -46, -94), (s * 46, -94), (s * 22, -120), (s * 34, -142), (s * 74, -148), (s * 122, -172), (s * 70, -176)],
                  tension=0.07), iron, shift=(-3, -6), outline=2.4)  # fmt: skip
    p.line(stroke((s * -70, -174), (s * 66, -174)), tint(iron, 0.4), 5)
    if way != 2:
        with p.frame(s * -8, -182, turn=s * -34):
            p.blob(rect(-6, -8, 96, 12, 4), "#9c6b42", outline=2)
            p.blob(rect(-26, -20, 36, 38, 5), "#7d858e", shift=(-3, -4), outline=2)
    else:
        p.line(stroke((-40, -182), (30, -182)), "#ee7a31", 10)
        for x, y in ((-20, -206), (4, -218), (24, -202)):
            p.fill(poly(*star(x, y, 9, 3, 4)), "#fbd65a")


def watermill(p: Pad) -> None:
    stone, roof, wood, way = (
        p.natural("#b3aaa0", "#c4b49c"),
        p.main("#b5493a", "#8a5a44", "#5f7f8a"),
        p.natural(*WOOD),
        p.way(3),
    )
    s = -1 if way == 1 else 1
    x0 = s * -28
    front = poly((x0 - 62, 0), (x0 - 62, -104), (x0, -158), (x0 + 62, -104), (x0 + 62, 0))
    p.blob(front, stone, shift=(-5, 0), outline=2)
    with p.inside(front):
        for r in range(9):
            for c in range(-4, 4):
                if p.chance(0.4):
                    p.fill(rect(x0 + c * 22 + (r % 2) * 11, -150 + r * 17, 19, 13, 4), shade(stone, p.u(0.06, 0.16)))
    for t in (-1, 1):
        p.blob(poly((x0, -182), (x0 + t * 84, -108), (x0 + t * 74, -90), (x0, -154)), roof, shift=(-2, -4), outline=2)
    p.blob(twin_window(x0), "#5a4138", outline=2)
    p.blob(rect(x0 - s * 34 - 15, -58, 30, 58, 6), shade(wood, 0.1), outline=2)
    cx, cy, r = s * 58, -66, (58, 62, 52)[way]
    for k in range(10):
        a = math.tau * k / 10
        c, d = math.cos(a), math.sin(a)
        p.line(stroke((cx, cy), (cx + r * c, cy + r * d)), wood, 5)
        p.line(
            stroke((cx + r * c - 9 * d, cy + r * d + 9 * c), (cx + (r + 12) * c + 9 * d, cy + (r + 12) * d - 9 * c)),
            shade(wood, 0.2),
            8,
        )
    for k in (r, r * 0.72):
        p.line(oval(cx, cy, k), wood, 8)
    p.blob(oval(cx, cy, 11), tint(wood, 0.2))
    p.blob(
        smooth([(-112, -6), (-60, -14), (0, -8), (60, -16), (116, -8), (110, 10), (0, 14), (-108, 10)], tension=0.1),
        "#6fb6dc",
        shift=(0, -4),
        outline=2,
    )
    for x in (-70, -10, 44, 84):
        p.line(curve((x - 16, 1), (x, -4), (x + 16, 1)), "#eaf8fb", 4)
    for x in (-14, 12, 34):
        p.blob(oval(cx + s * x, -10, 9), "#f4fbfd", outline=1)


def twin_window(x: float) -> str:
    return rect(x - 14, -126, 28, 32, 12)


FAMILY: Family = {
    "plough": (plough, ("brown", "red", "blue", "green")),
    "net": (net, ()),
    "fur": (fur, ("brown", "white", "black", "grey", "orange", "gold")),
    "wreath": (wreath, ("red", "orange", "yellow", "blue", "purple", "pink", "white")),
    "anvil": (anvil, ()),
    "watermill": (watermill, ("red", "brown", "blue", "green", "grey", "orange")),
}
