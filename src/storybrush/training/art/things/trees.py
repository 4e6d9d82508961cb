"""Trees: a trunk with roots, a crown in the dress of its season."""

from __future__ import annotations

import math

from .pad import LEAF, WOOD, Family, Pad, curve, leaf, limb, mix, oval, shade, smooth, stroke, tint

SEASONAL = ("deciduous-tree", "willow", "bush", "evergreen-tree")
SNOW = "#f6f8fb"
CROWNS = {
    "spring": ("#f3b6c8", "#f7cbd6", "#b9d67a"),
    "summer": LEAF,
    "autumn": ("#e08a35", "#d9692f", "#e9b23f", "#c95b34"),
    "winter": ("#e9eff5", "#dfe8f0"),
    "none": LEAF,
}
CROWN_COLOURS = ("green", "red", "orange", "yellow", "pink", "white")


def crown_colour(p: Pad) -> str:
    return p.main(*CROWNS[p.season])


def trunk(p: Pad, height: float, width: float, lean: float = 0.0, colour: str | None = None) -> str:
    """Stands on 0, 0; -> its colour."""
    bark = colour or p.natural(*WOOD)
    w = width / 2
    p.blob(
        smooth([(-w * 2.1, 0), (-w * 1.1, -height * 0.12), (-w * 0.8 + lean / 2, -height * 0.6), (-w * 0.75 + lean, -height),
                (w * 0.75 + lean, -height), (w * 0.9 + lean / 2, -height * 0.55), (w * 1.2, -height * 0.12), (w * 2.2, 0),
                (w * 0.8, -height * 0.03), (0, 2), (-w, -height * 0.03)], tension=0.13),
        bark, shift=(-width * 0.16, 0),
    )  # fmt: skip
    for _ in range(3):
        x, y, k = p.u(-w * 0.5, w * 0.5), -height * p.u(0.15, 0.6), height * p.u(0.08, 0.16)
        p.line(curve((x, y), (x + 2, y - k / 2), (x, y - k)), shade(bark, 0.35), 2.4, 0.7)
    return bark


def scallop(p: Pad, x: float, y: float, rx: float, ry: float, n: int) -> str:
    """A clump of foliage: n bulges round an ellipse."""
    turn = p.u(0, math.tau)
    at = [turn + math.tau * (i + p.u(-0.16, 0.16)) / n for i in range(n)]
    d = f"M{x + rx * math.cos(at[0]):.1f} {y + ry * math.sin(at[0]):.1f}"
    for i in range(n):
        a, b = at[i], at[(i + 1) % n] + (math.tau if i == n - 1 else 0)
        m, k = (a + b) / 2, p.u(1.24, 1.4)
        d += f"Q{x + rx * k * math.cos(m):.1f} {y + ry * k * math.sin(m):.1f} {x + rx * math.cos(b):.1f} {y + ry * math.sin(b):.1f}"
    return d + "Z"


def crown(p: Pad, x: float, y: float, rx: float, ry: float, colour: str, n: int = 9) -> None:
    """Clumps of leaves over each other: dark ones behind and below, light ones at the upper left."""
    back = [scallop(p, x, y, rx * 0.84, ry * 0.84, n + 2)]
    p.blob(back, shade(colour, 0.16), shift=(-rx * 0.05, -ry * 0.06), outline=2)
    clumps = [
        (0.42, 0.4, 0.42),
        (-0.5, 0.3, 0.42),
        (0.5, -0.18, 0.4),
        (0.02, 0.06, 0.46),
        (-0.44, -0.24, 0.42),
        (0.1, -0.46, 0.44),
    ]
    for i, (u, v, k) in enumerate(clumps):
        a, b, r = x + (u + p.u(-0.07, 0.07)) * rx, y + (v + p.u(-0.07, 0.07)) * ry, k * p.u(0.9, 1.12)
        tone = mix(shade(colour, 0.08), tint(colour, 0.16), i / 5)
        shape = scallop(p, a, b, rx * r, ry * r, 7)
        p.blob(shape, tone, shift=(-rx * 0.05, -ry * 0.07), outline=1.2)
        for _ in range(3):
            t, w = p.u(0, math.tau), p.u(0.2, 0.8) * r
            p.fill(
                leaf(a + rx * w * math.cos(t), b + ry * w * math.sin(t), rx * 0.15, p.u(20, 160), 0.34),
                (tint(colour, 0.34), shade(colour, 0.22))[_ % 2],
                0.85,
            )
    if p.season == "spring" and not p.paint:
        for _ in range(14):
            p.fill(oval(x + p.u(-0.75, 0.75) * rx, y + p.u(-0.75, 0.75) * ry, rx * 0.05), "#fff4f2", 0.95)
    if p.season == "autumn":
        for _ in range(8):
            tone = p.pick("#e9b23f", "#c9542f", "#f0c65a")
            p.fill(leaf(x + p.u(-0.7, 0.6) * rx, y + p.u(-0.7, 0.7) * ry, rx * 0.17, p.u(0, 180), 0.36), tone, 0.9)


def broad(p: Pad) -> None:
    way = p.way(3)
    h, colour = (p.u(95, 120), p.u(82, 100), p.u(92, 112))[way], crown_colour(p)
    bark = trunk(p, h, p.u(24, 34), p.u(-8, 8))
    for side in (-1, 1):
        p.blob(limb([(0, -h * 0.66), (side * p.u(32, 46), -h * p.u(0.94, 1.1))], (7, 4)), bark)
    if p.season == "winter" and not p.paint:
        branches(p, bark, h, 5, snow=True)
        return
    if way == 0:  # round
        rx, ry = p.u(84, 98), p.u(72, 86)
        crown(p, p.u(-6, 6), -h - ry * 0.55, rx, ry, colour, p.i(8, 11))
    elif way == 1:  # spreading: three crowns on three boughs
        for side in (-1, 1):
            crown(p, side * p.u(58, 68), -h - 12 - p.u(0, 16), 56, 46, colour, 7)
        crown(p, p.u(-6, 6), -h - p.u(58, 70), 72, 58, colour, 8)
    else:  # tall, as a poplar or a lime
        rx, ry = p.u(56, 68), p.u(104, 120)
        crown(p, 0, -h - ry * 0.64, rx, ry, colour, p.i(10, 12))


def orchard(p: Pad, tones: tuple[str, ...], kind: str) -> None:
    """A tree with fruit that can be told from afar."""
    way = p.way(3)
    h, colour = p.u(85, 108), p.natural(*LEAF)
    trunk(p, h, p.u(26, 34), p.u(-8, 8))
    rx, ry = ((90.0, 72.0), (108.0, 62.0), (74.0, 90.0))[way]
    y = -h - ry * 0.52
    crown(p, 0, y, rx, ry, colour)
    tone = p.main(*tones)
    turn, n = p.u(0, 6), p.i(9, 12)
    r = {"cherry": 6.5, "plum": 9.0}.get(kind, 12.0)
    at = [(0.78 * math.sqrt((i + 0.4) / n), turn + i * 2.4) for i in range(n)]
    for k, a in at:
        x, v = rx * k * math.cos(a), y + ry * k * math.sin(a)
        if kind == "pear":
            p.blob(twin_at(x, v, r), tone, shift=(-2, -2))
        elif kind == "peach":
            p.blob(oval(x, v, r, r * 0.95), tone, shift=(-2, -2))
            p.fill(oval(x + r * 0.3, v + r * 0.2, r * 0.5, r * 0.6), mix(tone, "#e2574a", 0.5), 0.7)
            p.line(curve((x - 1, v - r * 0.9), (x + 3, v), (x, v + r * 0.8)), shade(tone, 0.3), 2)
        else:
            p.blob(oval(x, v, r, r * 0.95), tone, shift=(-2, -2))
        p.line(stroke((x, v - r * 0.9), (x + 2, v - r * 1.45)), "#6b4630", 2.6)
        p.blob(leaf(x + 2, v - r * 1.2, r * 1.1, -24, 0.34), "#5a9c50", outline=0.8)
        p.fill(oval(x - r * 0.3, v - r * 0.34, r * 0.24), "#fffaf0", 0.75)
    if p.chance(0.5):  # one has fallen
        side = 1 if p.chance(0.5) else -1
        x = side * p.u(48, 72)
        p.blob(twin_at(x, -r, r) if kind == "pear" else oval(x, -r, r), tone, shift=(-2, -2))


def twin_at(x: float, y: float, r: float) -> str:
    """A pear of radius r whose middle is at x, y."""
    points = [(0.0, -1.4), (0.42, -1.0), (0.5, -0.4), (0.96, 0.2), (0.74, 0.9), (0.0, 1.08)]
    right = [(x + r * u, y + r * v) for u, v in points]
    left = [(x - r * u, y + r * v) for u, v in reversed(points[1:-1])]
    return smooth([*right, *left])


def apple(p: Pad) -> None:
    orchard(p, ("#d9423a", "#e2574a"), "apple")


def pear_tree(p: Pad) -> None:
    orchard(p, ("#e9d04a", "#d6cf52"), "pear")


def peach_tree(p: Pad) -> None:
    orchard(p, ("#f6a08a", "#f5927e"), "peach")


def orange_tree(p: Pad) -> None:
    orchard(p, ("#f08a24", "#ee8431"), "orange")


def cherry_tree(p: Pad) -> None:
    """In blossom, as stories have it."""
    way = p.way(3)
    h, colour = p.u(88, 108), p.main("#f5b9cc", "#f8cbd8", "#f3a9c2")
    bark = trunk(p, h, p.u(22, 30), p.u(-14, 14), "#6b4a42")
    for side in (-1, 1):
        p.blob(limb([(0, -h * 0.6), (side * p.u(36, 52), -h * p.u(0.94, 1.08))], (8, 4)), bark)
    if way == 1:
        for x, y, k in ((-62, -h - 8, 0.62), (64, -h - 16, 0.6), (0, -h - 66, 0.78)):
            crown(p, x, y, 88 * k, 72 * k, colour, 7)
    else:
        crown(p, 0, -h - 42, 92 if way == 0 else 76, 70 if way == 0 else 86, colour, 9)
    for _ in range(12):
        x, y = p.u(-74, 74), -h - 42 + p.u(-48, 50)
        for i in range(5):
            a = i * 1.257
            p.fill(oval(x + 4.4 * math.cos(a), y + 4.4 * math.sin(a), 4.2), "#fff4f4")
        p.fill(oval(x, y, 2.6), "#e8678c")
    for _ in range(7):
        p.fill(oval(p.u(-100, 100), -p.u(2, 66), 5, 3, p.u(0, 90)), colour)


def maple(p: Pad) -> None:
    """In autumn: red and gold, leaves on the ground."""
    h, colour = p.u(84, 104), p.main("#d9542f", "#e0782f", "#c9432f")
    trunk(p, h, p.u(24, 32), p.u(-8, 8))
    p.season = "autumn"
    way = p.way(3)
    if way == 1:
        for side in (-1, 1):
            crown(p, side * 56, -h - 14, 56, 48, colour, 7)
    crown(p, 0, -h - (40, 60, 62)[way], (92, 70, 66)[way], (76, 60, 98)[way], colour, 9)
    for _ in range(9):
        p.blob(
            leaf(p.u(-105, 90), -p.u(0, 10), p.u(16, 22), p.u(-40, 40), 0.36),
            p.pick("#e9b23f", "#d9542f", "#e0782f"),
            outline=1,
        )


def branches(p: Pad, bark: str, h: float, n: int, snow: bool = False) -> None:
    """A fan of bare boughs from the top of a trunk of height h."""
    for i in range(n):
        a = math.radians(-90 + (i - (n - 1) / 2) * 30 + p.u(-7, 7))
        length = p.u(82, 108)
        root = (0.0, -h * 0.74)
        mid = (root[0] + length * 0.5 * math.cos(a), root[1] + length * 0.5 * math.sin(a))
        tip = (root[0] + length * math.cos(a + 0.1), root[1] + length * math.sin(a) - 6)
        p.blob(limb([root, mid, tip], (9, 6, 1.8)), bark)
        for side in (-0.7, 0.6):
            b = a + side + p.u(-0.12, 0.12)
            k = p.u(30, 46)
            end = (mid[0] + k * math.cos(b), mid[1] + k * math.sin(b))
            p.blob(limb([mid, end], (4.2, 1.4)), bark)
            if snow:
                p.line(stroke((mid[0], mid[1] - 4), (end[0], end[1] - 3)), SNOW, 5)
        if snow:
            p.line(stroke((mid[0], mid[1] - 7), (tip[0], tip[1] - 4)), SNOW, 6)


def bare(p: Pad) -> None:
    h = p.u(100, 130)
    bark = p.main("#7a5a48", "#85695a", "#6d5044")
    branches(p, bark, h, p.i(4, 5))
    trunk(p, h, p.u(24, 32), p.u(-4, 4), bark)
    p.blob(oval(p.u(-3, 3), -h * 0.5, 6, 9), shade(bark, 0.5))


def pine(p: Pad) -> None:
    n, colour = p.i(3, 5), p.main("#3f7f4e", "#4a8a52", "#35704c")
    trunk(p, 44, p.u(20, 26))
    wide, tall = p.u(66, 82), p.u(190, 225)
    step = tall / (n + 0.7)
    for i in range(n):
        y, w = -30 - step * i, wide * (1 - i / (n + 0.6))
        top = y - step * 1.75
        teeth = 5
        hem = [
            (w - 2 * w * k / teeth, y + (7 if k % 2 else -4) + p.u(-2, 2) + (-8 if k in (0, teeth) else 0))
            for k in range(teeth + 1)
        ]
        shape = smooth(
            [(0, top), (w * 0.42, top + (y - top) * 0.52), *hem, (-w * 0.42, top + (y - top) * 0.52)], tension=0.1
        )
        p.blob(shape, colour, shift=(-w * 0.12, -5))
        with p.inside(shape):
            if p.season == "winter":
                p.fill(
                    smooth(
                        [
                            (0, top - 8),
                            (w * 0.5, y - 26),
                            (w * 0.2, y - 34),
                            (0, y - 20),
                            (-w * 0.25, y - 34),
                            (-w * 0.55, y - 24),
                        ]
                    ),
                    SNOW,
                )
            else:
                for _ in range(4):
                    a, b = p.u(-0.55, 0.5) * w, y - p.u(8, step * 0.7)
                    p.line(curve((a - 6, b - 4), (a, b + 2), (a + 6, b - 4)), shade(colour, 0.3), 3, 0.6)


def willow(p: Pad) -> None:
    h, colour = p.u(100, 120), p.main(*(CROWNS[p.season] if p.season != "spring" else ("#a9cf6c", "#b9d67a")))
    trunk(p, h, p.u(26, 34), p.u(-6, 6))
    rx = p.u(78, 96)
    crown(p, 0, -h - 34, rx * 0.86, 50, colour)
    n = 9
    for i in sorted(range(n), key=lambda k: -abs(k - (n - 1) / 2)):
        x = rx * (2 * i / (n - 1) - 1)
        drop = h + 28 - p.u(14, 36) - (34 if abs(x) < rx * 0.3 else 0)
        y0 = -h - 40 + abs(x) * 0.35
        shape = limb([(x * 0.72, y0), (x, y0 + drop * 0.4), (x * 1.07, y0 + drop)], (14, 13, 5))
        p.blob(shape, colour, shift=(-3, 0))
        p.line(curve((x * 0.74, y0 + 8), (x, y0 + drop * 0.45), (x * 1.05, y0 + drop - 8)), shade(colour, 0.24), 2, 0.7)


def palm(p: Pad) -> None:
    h, lean, bark = p.u(135, 165), p.u(12, 34) * (1 if p.chance(0.5) else -1), p.natural("#b98a58", "#a97c50")
    p.blob(limb([(0, 0), (lean * 0.2, -h * 0.5), (lean, -h)], (13, 9, 8)), bark)
    for i in range(1, 9):
        t = i / 9
        x = lean * t * t
        p.line(curve((x - 9, -h * t), (x, -h * t + 4), (x + 9, -h * t)), shade(bark, 0.34), 2.4, 0.8)
    colour = p.main("#5fa64c", "#4f9a52", "#77b052")
    for a in (-172, -8, -148, -32, -118, -62, 165, 15):
        a += p.u(-6, 6)
        k = p.u(70, 88)
        c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
        tip = (lean + k * c, -h + k * s + 34)
        mid = (lean + k * 0.55 * c, -h + k * 0.55 * s - 8)
        frond = limb([(lean, -h), mid, tip], (4, 13, 2))
        p.blob(frond, colour)
        p.line(curve((lean, -h), mid, tip), shade(colour, 0.3), 2, 0.8)
    for x in (-9, 8, 0):
        p.blob(oval(lean + x, -h + 6, 8), "#7c5233", shift=(-2, -2))


def bush(p: Pad) -> None:
    colour = p.main(*CROWNS["none" if p.season == "winter" else p.season])
    rx, ry = p.u(84, 102), p.u(50, 66)
    for x, k in ((-rx * 0.45, 0.72), (rx * 0.42, 0.7), (0, 0.95)):
        crown(p, x, -ry * k * 0.82, rx * k * 0.78, ry * k, colour, p.i(7, 9))
        if p.season == "winter":
            top = -ry * k * 1.62
            p.blob(smooth([(x - rx * k * 0.6, top + 26), (x - rx * k * 0.36, top), (x, top - 9), (x + rx * k * 0.36, top), (x + rx * k * 0.6, top + 26),
                           (x + rx * k * 0.3, top + 16), (x, top + 24), (x - rx * k * 0.3, top + 15)]), SNOW, outline=0.8)  # fmt: skip
    if p.chance(0.4):
        berry = p.pick("#d9423a", "#f28fb0", "#fcf8ef")
        for _ in range(9):
            p.blob(oval(p.u(-0.7, 0.7) * rx, -p.u(0.3, 1.2) * ry, 5), berry, shift=(-1, -1))


def potted(p: Pad) -> None:
    pot, green = p.main("#c9734a", "#b9653f", "#d08a5c"), p.natural(*LEAF)
    for a in range(-160, -10, 25):
        p.blob(leaf(0, -78, p.u(70, 95), a + p.u(-7, 7), 0.24), green)
    for a in (-120, -92, -62):
        p.blob(leaf(0, -78, p.u(70, 100), a + p.u(-8, 8), 0.26), tint(green, 0.12))
    p.blob(smooth([(-46, -70), (-36, -6), (-30, 0), (30, 0), (36, -6), (46, -70)], tension=0.06), pot, shift=(-8, 0))
    p.blob(smooth([(-54, -90), (-52, -70), (52, -70), (54, -90)], tension=0.05), tint(pot, 0.1))


FAMILY: Family = {
    "deciduous-tree": (broad, CROWN_COLOURS),
    "evergreen-tree": (pine, ("green", "blue", "white")),
    "apple-tree": (apple, ("red", "green", "yellow", "gold")),
    "pear-tree": (pear_tree, ("yellow", "green", "gold")),
    "peach-tree": (peach_tree, ("pink", "red", "orange")),
    "orange-tree": (orange_tree, ("orange", "gold", "yellow")),
    "cherry-tree": (cherry_tree, ("pink", "white", "red")),
    "maple-tree": (maple, ("red", "orange", "yellow", "gold")),
    "willow": (willow, ("green", "yellow")),
    "palm-tree": (palm, ("green",)),
    "leafless-tree": (bare, ("brown", "black", "grey", "white")),
    "bush": (bush, ("green", "red", "yellow", "pink")),
    "potted-plant": (potted, ()),
}
