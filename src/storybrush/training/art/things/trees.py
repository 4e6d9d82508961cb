"""Trees and bushes, each in three builds."""

from __future__ import annotations

import math

from .crowns import CROWNS, SNOW, branches, clump, crown, crown_colour, deeper, forked, leaves, trunk
from .orchards import apple, cherry_tree, maple, orange_tree, peach_tree, pear_tree
from .pad import LEAF, Family, Pad, curve, leaf, limb, oval, shade, smooth, stroke, tint

SEASONAL = ("deciduous-tree", "willow", "bush", "evergreen-tree")
CROWN_COLOURS = ("green", "red", "orange", "yellow", "pink", "white")


def broad(p: Pad) -> None:
    way = p.way(3)
    h, colour = (p.u(95, 112), p.u(86, 100), p.u(78, 92))[way], crown_colour(p)
    width, lean = (p.u(28, 34), p.u(32, 38), p.u(22, 27))[way], p.u(-6, 6)
    if p.season == "winter" and not p.paint:
        branches(p, trunk(p, h, width, lean), h, 5, snow=True)
        return
    forked(p, h, width, lean, (44, 70, 28)[way], (11, 14, 9)[way])
    if way == 0:  # round
        rx, ry = p.u(86, 98), p.u(76, 88)
        crown(p, p.u(-4, 4), -h - ry * 0.6, rx, ry, colour)
    elif way == 1:  # spreading: three crowns on three boughs
        for side in (-1, 1):
            crown(p, side * p.u(64, 72), -h - 14 - p.u(0, 14), 52, 42, colour)
        crown(p, p.u(-6, 6), -h - p.u(42, 50), 72, 64, colour)
    else:  # tall: one crown upon another, as of a poplar or a lime
        crown(p, 0, -h - 46, p.u(68, 76), 58, colour)
        crown(p, p.u(-5, 5), -h - 122, p.u(50, 56), 58, colour)


def bare(p: Pad) -> None:
    way = p.way(3)
    h = (p.u(100, 120), p.u(86, 100), p.u(128, 142))[way]
    bark = p.main("#7a5a48", "#85695a", "#6d5044")
    if way == 0:  # a fan
        branches(p, bark, h, 5)
        trunk(p, h, p.u(26, 32), p.u(-4, 4), bark)
    elif way == 1:  # bent by the wind
        for a, k in ((-158, 92), (-142, 120), (-118, 126), (-92, 96), (-64, 66)):
            c, s = math.cos(math.radians(a + p.u(-5, 5))), math.sin(math.radians(a))
            root, mid, tip = (
                (-6.0, -h * 0.86),
                (-6 + k * 0.56 * c, -h * 0.86 + k * 0.62 * s),
                (-14 + k * c, -h * 0.86 + k * 0.86 * s),
            )
            p.blob(limb([root, mid, tip], (9, 6, 1.8)), bark)
            for turn in (-0.8, 0.5):
                b = math.radians(a) + turn
                p.blob(limb([mid, (mid[0] + 36 * math.cos(b), mid[1] + 36 * math.sin(b))], (4, 1.4)), bark)
        trunk(p, h, p.u(26, 32), -8, bark)
    else:  # tall and forked, boughs to both sides
        for side in (-1, 1):
            p.blob(limb([(0, -h * 0.9), (side * 22, -h - 34), (side * p.u(26, 34), -h - 96)], (11, 8, 2)), bark)
            for y, k in ((-h - 22, 54), (-h - 58, 38)):
                p.blob(
                    limb([(side * 22, y), (side * (22 + k * 0.6), y - 16), (side * (22 + k), y - 44)], (6, 4, 1.4)),
                    bark,
                )
            p.blob(
                limb([(side * 4, -h * 0.62), (side * 40, -h * 0.78), (side * p.u(64, 76), -h - 14)], (8, 6, 1.8)), bark
            )
            p.blob(limb([(side * 44, -h * 0.82), (side * 74, -h * 0.84)], (4.4, 1.4)), bark)
        trunk(p, h, p.u(24, 30), 0, bark)
    p.blob(oval(p.u(-3, 3), -h * 0.44, 6, 9), shade(bark, 0.5))


def fir(p: Pad, colour: str, wide: float, tall: float, n: int) -> None:
    """A tree for Christmas: tiers with drooping tips."""
    trunk(p, 44, p.u(20, 26))
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


def pine(p: Pad) -> None:
    way, colour = p.way(3), p.main("#3f7f4e", "#4a8a52", "#35704c")
    if way == 0:
        fir(p, colour, p.u(72, 82), p.u(190, 205), 4)
    elif way == 1:
        spruce(p, colour)
    else:
        scots_pine(p, colour)


def spruce(p: Pad, colour: str) -> None:
    """Slim, with many boughs that hang like fans."""
    trunk(p, 40, 20)
    n, wide = 7, p.u(50, 58)
    for i in range(n):
        y, w = -26 - 26 * i, wide * (1 - i / (n + 0.4))
        for side in (-1, 1):
            fan = smooth([(side * -6, y - 34), (side * w * 0.6, y - 12), (side * w, y + 10), (side * w * 0.7, y + 4), (side * w * 0.5, y + 12),
                          (side * w * 0.3, y + 3), (side * -4, y + 10)], tension=0.1)  # fmt: skip
            p.blob(fan, shade(colour, 0.1) if side > 0 else colour, shift=(-3, -4), outline=1.6)
            if p.season == "winter":
                p.line(curve((0, y - 30), (side * w * 0.55, y - 11), (side * w * 0.92, y + 8)), SNOW, 7)
            else:
                p.line(
                    curve((side * 4, y - 14), (side * w * 0.4, y - 6), (side * w * 0.7, y + 2)),
                    shade(colour, 0.34),
                    2.6,
                    0.8,
                )
    top = -26 - 26 * n
    p.blob(smooth([(0, top - 26), (13, top + 14), (0, top + 20), (-13, top + 14)], tension=0.08), colour, outline=1.6)
    if p.season == "winter":
        p.line(curve((-5, top), (0, top - 18), (5, top)), SNOW, 7)


def scots_pine(p: Pad, colour: str) -> None:
    """A bare bent trunk with cushions of needles on its boughs."""
    lean = p.u(8, 18) * (1 if p.chance(0.5) else -1)
    bark = p.natural("#a9683f", "#b5764a", "#95603c")
    p.blob(limb([(0, 0), (lean * 1.4, -90), (lean * 0.4, -176)], (15, 10, 6)), bark, shift=(-3, 0))
    for y in (-30, -56, -84, -112):
        p.line(curve((lean - 6, y + 4), (lean, y), (lean + 5, y + 5)), shade(bark, 0.34), 3, 0.8)
    for x, y, a, b, w, h in (
        (lean * 1.2, -104, -62, -124, 46, 20), (lean * 1.1, -122, 64, -146, 48, 21), (lean * 0.7, -150, -44, -176, 44, 21), (lean * 0.4, -172, 8, -204, 54, 26)
    ):  # fmt: skip
        p.blob(limb([(x, y), ((x + a) / 2, (y + b) / 2 + 4), (a, b + 6)], (7, 5, 3.4)), bark, shift=(-2, 0))
        p.blob(clump(p, a, b, w * 0.86, h * 0.86, 7), colour, shift=(-3, -5), outline=1.8, dark=shade(colour, 0.26))
        for k in (-0.5, 0, 0.5):
            leaves(p, a + k * w, b + p.u(-4, 4), 8, shade(colour, 0.36))
        if p.season == "winter":
            p.blob(smooth([(a - w * 0.7, b - h * 0.4), (a - w * 0.3, b - h * 1.02), (a + w * 0.3, b - h * 1.02), (a + w * 0.7, b - h * 0.4), (a, b - h * 0.56)]),
                   SNOW, outline=1)  # fmt: skip


def willow(p: Pad) -> None:
    way = p.way(3)
    h = (p.u(100, 114), p.u(92, 102), p.u(118, 128))[way]
    colour = p.main(*(CROWNS[p.season] if p.season != "spring" else ("#a9cf6c", "#b9d67a")))
    lean = (0, -14, 5)[way]
    forked(p, h, p.u(28, 34), lean, (44, 50, 30)[way], 9)
    rx = (p.u(86, 94), p.u(98, 106), p.u(64, 72))[way]

    def strands(n: int, tone: str, longer: float, top: float) -> None:
        for i in sorted(range(n), key=lambda k: -abs(k - (n - 1) / 2)):
            t = 2 * i / (n - 1) - 1
            x, bend = lean + rx * t, t * (8, 18, 3)[way]
            y0 = -h - top + abs(t) ** 2 * (top - 16)
            fall = -y0 - 16 - p.u(0, 22) + longer - (42 if abs(t) < 0.3 and longer <= 0 else 0)
            shape = limb([(lean + rx * 0.74 * t, y0), (x, y0 + fall * 0.36), (x + bend, y0 + fall)], (9, 9, 2))
            p.blob(shape, tone, shift=(-2, 0), outline=1.6)
            with p.inside(shape):
                for k in range(2, 9):  # narrow leaves
                    a, b = x + bend * max(0.0, k / 9 - 0.36), y0 + fall * k / 9
                    p.line(stroke((a, b - 9), (a + (6 if k % 2 else -6), b + 3)), deeper(tone, 0.3), 2.8)

    strands((10, 12, 8)[way], deeper(colour, 0.2), 8, 30)
    crown(p, lean, -h - 40, rx * 0.84, (48, 42, 54)[way], colour)
    strands((9, 11, 7)[way], tint(colour, 0.06), 0, 46)


def palm(p: Pad) -> None:
    way = p.way(3)
    bark = p.natural("#b98a58", "#a97c50")
    colour = p.main("#5fa64c", "#4f9a52", "#77b052")
    side = 1 if p.chance(0.5) else -1
    for h, lean, k in (((150, 28, 1.0),), ((104, -46, 0.66), (160, 22, 0.9)), ((92, 4, 1.3),))[way]:
        one_palm(p, h + p.u(-6, 8), lean * side, k, bark, colour)


def one_palm(p: Pad, h: float, lean: float, k: float, bark: str, colour: str) -> None:
    w = 13 * min(k, 1.1)
    p.blob(limb([(0, 0), (lean * 0.2, -h * 0.5), (lean, -h)], (w, w * 0.7, w * 0.6)), bark, shift=(-3, 0))
    for i in range(1, 9):
        t = i / 9
        x = lean * t * t
        p.line(curve((x - w * 0.7, -h * t), (x, -h * t + 4), (x + w * 0.7, -h * t)), shade(bark, 0.34), 2.4, 0.8)
    for a in (-176, -4, -150, -30, -116, -64, 160, 20):
        a += p.u(-5, 5)
        r = p.u(74, 86) * k
        c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
        root, mid, tip = (
            (lean, -h),
            (lean + r * 0.56 * c, -h + r * 0.56 * s - 10 * k),
            (lean + r * c, -h + r * s + 32 * k),
        )
        frond = limb([root, mid, tip], (4 * k, 14 * k, 2))
        p.blob(frond, colour if a < -20 else shade(colour, 0.1), shift=(-2, -3), outline=1.6)
        p.line(curve(root, mid, tip), shade(colour, 0.34), 2.4, 0.9)
        with p.inside(frond):  # the slits of the leaf
            for t in (0.3, 0.5, 0.7, 0.9):
                a, b, u = (root, mid, 2 * t) if t < 0.5 else (mid, tip, 2 * t - 1)
                x, y = a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u
                p.line(stroke((x, y), (x - 9 * k * (1 if c > 0 else -1), y + 13 * k)), shade(colour, 0.3), 2.2, 0.8)
    for x in (-9, 8, 0):
        p.blob(oval(lean + x * k, -h + 6, 8.5 * k), "#7c5233", shift=(-2, -2))


def bush(p: Pad) -> None:
    way = p.way(3)
    colour = p.main(*CROWNS["none" if p.season == "winter" else p.season])
    rx, ry = ((p.u(92, 102), p.u(58, 66)), (p.u(64, 72), p.u(84, 92)), (p.u(98, 106), p.u(44, 50)))[way]
    cushions = (((-0.5, 0.66), (0.48, 0.62), (0.0, 0.96)), ((-0.42, 0.72), (0.44, 0.66), (0.02, 0.98)),
                ((-0.66, 0.78), (0.66, 0.74), (-0.02, 0.9)))[way]  # fmt: skip
    if way == 1:  # tall: its stems can be seen
        for x in (-22, 0, 20):
            p.blob(limb([(x * 0.5, 0), (x, -30), (x * 1.6, -64)], (6, 5, 4)), "#8a5a38", outline=1.6)
    for u, k in cushions:
        x, lift = u * rx, 26 if way == 1 else 0
        crown(p, x, -lift - ry * k * 0.84, rx * k * (0.62 if way != 1 else 0.74), ry * k, colour)
        if p.season == "winter":
            top, w = -lift - ry * k * 1.7, rx * k * 0.8
            p.blob(smooth([(x - w * 0.7, top + 26), (x - w * 0.42, top + 2), (x, top - 8), (x + w * 0.42, top + 2), (x + w * 0.7, top + 26),
                           (x + w * 0.36, top + 17), (x, top + 24), (x - w * 0.36, top + 16)]), SNOW, outline=0.8)  # fmt: skip
    if way == 0 and p.season in ("none", "summer"):  # berries in threes
        berry = p.pick("#d9423a", "#4f5fb0") if colour != p.paint else shade(colour, 0.4)
        for x, y in ((-0.62, 0.5), (-0.2, 1.1), (0.16, 0.55), (0.56, 0.85), (-0.4, 0.86)):
            for dx, dy in ((-5, 0), (5, 1), (0, 7)):
                p.blob(oval(x * rx + dx, -y * ry + dy, 5), berry, shift=(-1, -1), outline=1)
    elif way == 2 and p.season in ("none", "spring", "summer") and not p.paint:  # in flower
        petal = p.pick("#f28fb0", "#fcf8ef", "#f8d045")
        for x, y in (
            (-0.84, 0.8),
            (-0.5, 1.3),
            (-0.1, 0.7),
            (0.1, 1.4),
            (0.46, 0.9),
            (0.8, 1.1),
            (0.8, 0.4),
            (-0.6, 0.4),
        ):
            for i in range(5):
                a = i * 1.257
                p.fill(oval(x * rx + 6 * math.cos(a), -y * ry + 6 * math.sin(a), 5.4), petal)
            p.fill(oval(x * rx, -y * ry, 4), "#e6a83a" if petal != "#f8d045" else "#e0782f")


def potted(p: Pad) -> None:
    way = p.way(3)
    pot, green = p.main("#c9734a", "#b9653f", "#d08a5c"), p.natural(*LEAF)
    if way == 0:  # pointed leaves
        for a in range(-160, -10, 25):
            p.blob(leaf(0, -78, p.u(70, 95), a + p.u(-7, 7), 0.24), green)
        for a in (-120, -92, -62):
            p.blob(leaf(0, -78, p.u(70, 100), a + p.u(-8, 8), 0.26), tint(green, 0.12))
    elif way == 1:  # large round leaves on stalks, each with a rib
        for a, k in ((-158, 70), (-22, 70), (-132, 104), (-48, 102), (-106, 134), (-76, 140)):
            c, s = math.cos(math.radians(a + p.u(-4, 4))), math.sin(math.radians(a))
            x, y = k * c, -76 + k * s
            p.line(curve((0, -74), (x * 0.4, -76 + (y + 76) * 0.6), (x, y)), shade(green, 0.3), 5)
            p.blob(
                leaf(x - 27 * c, y - 27 * s, 66, a, 0.52),
                green if k < 110 else tint(green, 0.12),
                shift=(-3, -4),
                outline=2,
            )
            p.line(stroke((x - 18 * c, y - 18 * s), (x + 28 * c, y + 28 * s)), shade(green, 0.34), 3)
    else:  # a little round tree
        p.blob(limb([(0, -70), (3, -110), (0, -140)], (7, 5.5, 5)), "#8a5a38", outline=1.8)
        crown(p, 0, -168, 58, 54, green)
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
