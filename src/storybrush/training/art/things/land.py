"""What lies about in the country: stones, wood, hay, water, nests, fires."""

from __future__ import annotations

import math

from storybrush.training.art.figures.svg import limb

from .pad import LEAF, STONE, WOOD, Family, Pad, curve, leaf, oval, poly, shade, smooth, stroke, tint


def tuft(p: Pad, x: float, y: float, size: float, green: str) -> None:
    for a in (-130, -105, -80, -55):
        p.blob(leaf(x, y, size * p.u(0.8, 1.2), a + p.u(-8, 8), 0.16), green, outline=1)


def rock(p: Pad) -> None:
    colour = p.main(*STONE)
    way = p.way(3)
    if way == 1:  # broad, with moss
        w, h = p.u(104, 112), p.u(84, 92)
        stone(p, 0, 0, w, h, colour)
        moss = p.natural("#7d9f52", "#6b8f4a") if not p.paint else tint(colour, 0.2)
        p.blob(smooth([(-w * 0.46, -h * 0.88), (0, -h - 4), (w * 0.56, -h * 0.84), (w * 0.5, -h * 0.66), (w * 0.3, -h * 0.74), (w * 0.14, -h * 0.56),
                       (-w * 0.06, -h * 0.74), (-w * 0.24, -h * 0.62)], tension=0.14), moss, shift=(-3, -4), outline=1.6)  # fmt: skip
    elif way == 2:  # tall
        stone(p, 0, 0, p.u(62, 70), p.u(170, 190), colour)
    if way:
        green = p.natural(*LEAF)
        for x in (-66, 60) if way == 2 else (-92, 86):
            tuft(p, x, 2, 24, green)
        return
    w, h = p.u(84, 104), p.u(96, 128)
    peak = p.u(-28, 28)
    shape = smooth(
        [
            (-w, -6),
            (-w * 0.9, -h * 0.46),
            (-w * 0.45 + peak * 0.5, -h * 0.9),
            (peak, -h),
            (w * 0.55 + peak * 0.3, -h * 0.78),
            (w * 0.95, -h * 0.36),
            (w, -6),
            (w * 0.4, 2),
            (-w * 0.4, 2),
        ],
        tension=0.1,
    )
    p.blob(shape, colour, shift=(-12, -10))
    with p.inside(shape):
        p.fill(
            poly((peak - 8, -h), (-w * 0.5, -h * 0.88), (-w * 0.92, -h * 0.4), (-w * 0.3, -h * 0.52)),
            tint(colour, 0.24),
            0.8,
        )
        for _ in range(3):
            x, y = p.u(-0.5, 0.5) * w, -h * p.u(0.15, 0.55)
            p.line(curve((x - 10, y - 9), (x, y), (x + 14, y + 2)), shade(colour, 0.3), 3, 0.7)
    if p.chance(0.5):
        green = p.natural(*LEAF)
        for x in (-w * 0.8, w * 0.74):
            tuft(p, x, 2, 24, green)


def stone(p: Pad, x: float, y: float, w: float, h: float, colour: str) -> None:
    """One stone that lies at x, y: a lit face at the upper left, a crack."""
    k = p.u(-0.16, 0.16)
    shape = smooth([(x - w, y - h * 0.1), (x - w * 0.9, y - h * 0.56), (x - w * 0.4, y - h * 0.94), (x + w * (0.1 + k), y - h), (x + w * 0.64, y - h * 0.82),
                    (x + w * 0.96, y - h * 0.4), (x + w, y - h * 0.06), (x + w * 0.4, y + 2), (x - w * 0.5, y + 2)], tension=0.1)  # fmt: skip
    p.blob(shape, colour, shift=(-w * 0.13, -h * 0.07), outline=2)
    with p.inside(shape):
        p.fill(poly((x + w * k, y - h), (x - w * 0.44, y - h * 0.96), (x - w, y - h * 0.5), (x - w * 0.5, y - h * 0.5), (x - w * 0.2, y - h * 0.72)),
               tint(colour, 0.24), 0.8)  # fmt: skip
        a, b = x + w * p.u(0.0, 0.4), y - h * p.u(0.3, 0.5)
        p.line(curve((a - 8, b - 12), (a, b), (a + 14, b + 4), (a + 18, b + 16)), shade(colour, 0.3), 3, 0.8)


def hill(p: Pad) -> None:
    green = p.natural("#8fc05e", "#7fb554", "#a3c968")
    h, peak = p.u(84, 112), p.u(-24, 24)
    shape = smooth(
        [
            (-116, 0),
            (-88, -h * 0.42),
            (peak - 30, -h * 0.96),
            (peak + 30, -h * 0.96),
            (88, -h * 0.44),
            (116, 0),
            (0, 4),
        ],
        tension=0.15,
    )
    p.blob(shape, green, shift=(-10, -8))
    with p.inside(shape):
        p.fill(oval(-44 + peak, -h * 0.66, 40, 15, -30), tint(green, 0.24), 0.7)
        for _ in range(9):
            x, y = p.u(-80, 80), -p.u(6, 0.7 * h)
            p.line(curve((x - 5, y - 5), (x, y), (x + 5, y - 6)), shade(green, 0.34), 3, 0.7)
        for _ in range(8):
            p.fill(oval(p.u(-85, 85), -p.u(8, 0.62 * h), 4), p.pick("#f28fb0", "#fcf8ef", "#f8d045"))


def haystack(p: Pad) -> None:
    straw = p.natural("#e6bf5c", "#dcb04e", "#efcf74")
    w, h = p.u(78, 92), p.u(128, 152)
    shape = smooth(
        [
            (-w, 0),
            (-w * 0.96, -h * 0.4),
            (-w * 0.55, -h * 0.8),
            (0, -h),
            (w * 0.55, -h * 0.8),
            (w * 0.96, -h * 0.4),
            (w, 0),
            (0, 4),
        ],
        tension=0.14,
    )
    p.blob(shape, straw, shift=(-11, -7))
    with p.inside(shape):
        for i in range(52):
            x, y = p.u(-0.9, 0.9) * w, -h * p.u(0.0, 0.9)
            tone = shade(straw, 0.26) if i % 2 else tint(straw, 0.4)
            p.line(stroke((x, y), (x + x * 0.14 + p.u(-4, 4), y + p.u(14, 22))), tone, 2.6, 0.85)
    p.line(curve((-w * 0.84, -h * 0.52), (0, -h * 0.46), (w * 0.84, -h * 0.52)), "#a9793c", 4)
    for k in range(7):
        x = (k / 3 - 1) * w
        p.line(stroke((x, 0), (x + p.u(-12, 12), 7)), shade(straw, 0.2), 3)


def rings(p: Pad, x: float, y: float, rx: float, ry: float, colour: str) -> None:
    """The cut end of a trunk."""
    p.blob(oval(x, y, rx, ry), tint(colour, 0.5), shift=(-2, -2), outline=4)
    for k in (0.7, 0.44, 0.18):
        p.line(oval(x + p.u(-1, 1), y, rx * k, ry * k), shade(colour, 0.08), 2.2, 0.8)


def log(p: Pad) -> None:
    bark = p.natural(*WOOD)
    if p.chance(0.5):  # one log with a twig
        h, w = p.u(46, 58), p.u(82, 94)
        p.blob(limb([(w * 0.1, -h * 1.2), (w * 0.34, -h * 2.0)], (9, 6)), bark)
        p.blob(leaf(w * 0.34, -h * 1.95, 34, -30, 0.34), "#6fae4e")
        p.blob(
            smooth(
                [(-w, -h * 1.6), (w, -h * 1.6), (w + 18, -h * 0.8), (w, 0), (-w, 0), (-w - 18, -h * 0.8)], tension=0.1
            ),
            bark,
            shift=(0, -9),
        )
        for _ in range(7):
            x, y, k = p.u(-0.6, 0.6) * w, -h * p.u(0.25, 1.4), p.u(18, 40)
            p.line(curve((x, y), (x + k / 2, y + 2), (x + k, y)), shade(bark, 0.34), 3, 0.7)
        rings(p, -w, -h * 0.8, h * 0.5, h * 0.8, bark)
        return
    r = p.u(30, 34)
    for x, y in ((-2 * r, -r), (0, -r), (2 * r, -r), (-r, -2.72 * r), (r, -2.72 * r), (0, -4.44 * r)):
        with p.frame(x, y):
            p.blob(oval(0, 0, r), bark, shift=(-3, -3), outline=2)
            rings(p, -1, -1, r * 0.8, r * 0.8, bark)


def stump(p: Pad) -> None:
    bark, green = p.natural(*WOOD), p.natural(*LEAF)
    w, h = p.u(66, 78), p.u(72, 96)
    p.blob(
        smooth(
            [
                (-w * 1.45, 0),
                (-w * 1.02, -h * 0.26),
                (-w * 0.92, -h),
                (w * 0.92, -h),
                (w * 1.02, -h * 0.26),
                (w * 1.45, 0),
                (w * 0.6, -5),
                (w * 0.1, 5),
                (-w * 0.5, -4),
            ],
            tension=0.11,
        ),
        bark,
        shift=(-10, 0),
    )
    for _ in range(7):
        x, y = p.u(-0.7, 0.75) * w, -h * p.u(0.2, 0.5)
        p.line(curve((x, y), (x + 2, y - 12), (x, y - p.u(18, 30))), shade(bark, 0.34), 3, 0.7)
    rings(p, 0, -h, w * 0.95, w * 0.32, bark)
    tuft(p, -w * 1.1, 3, 30, green)
    if p.chance(0.6):
        p.blob(leaf(w * 0.86, -h * 0.5, 34, -40, 0.34), green)
        p.blob(leaf(w * 0.86, -h * 0.5, 28, -85, 0.34), green)


def pond(p: Pad) -> None:
    bank, water = p.natural("#8fbf62", "#9cc56c"), p.natural("#7fc3dc", "#6fb6d6")
    p.blob(
        smooth([(-118, -34), (-84, -66), (0, -76), (82, -66), (118, -34), (84, -4), (0, 4), (-84, -4)]),
        bank,
        shift=(0, -5),
    )
    w = p.u(92, 100)
    shape = smooth(
        [(-w, -34), (-w * 0.66, -57), (0, -64), (w * 0.66, -57), (w, -34), (w * 0.66, -14), (0, -8), (-w * 0.66, -14)]
    )
    p.blob(shape, water, shift=(4, 5))
    for x, y, k in ((-50, -46, 26), (14, -53, 30), (-8, -20, 34), (44, -36, 22)):
        p.line(curve((x - k / 2, y), (x, y - 3), (x + k / 2, y)), "#eaf8fb", 3, 0.8)
    for _ in range(p.i(1, 3)):
        x, y = p.u(-50, 60), -p.u(22, 48)
        p.blob(smooth([(x - 15, y), (x, y - 6), (x + 15, y), (x, y + 6)]), "#5a9c50", outline=1)
        if p.chance(0.5):
            p.blob(oval(x, y - 5, 6, 4), "#f7a9c0", outline=1)
    green = p.natural("#5a9c50", "#6fae4e")
    for x in (-100, -88, 96) if p.chance(0.5) else (-98, 90, 102):
        h = p.u(62, 84)
        p.line(curve((x, -30), (x + 2, -60), (x, -30 - h)), green, 4)
        p.blob(oval(x, -30 - h, 5.5, 15), "#7d5136", outline=1)
        p.blob(leaf(x, -28, p.u(46, 60), -90 + p.u(-25, 25), 0.12), green, outline=1)


def campfire(p: Pad) -> None:
    h = p.u(120, 146)

    def flame(k: float, colour: str) -> None:
        w, t = 62 * k, h * k
        p.blob(
            smooth(
                [
                    (-w * 0.7, -16),
                    (-w, -t * 0.36),
                    (-w * 0.6, -t * 0.66),
                    (-w * 0.42, -t * 0.48),
                    (-w * 0.08, -t - 8),
                    (w * 0.3, -t * 0.56),
                    (w * 0.55, -t * 0.74),
                    (w, -t * 0.34),
                    (w * 0.7, -16),
                    (0, -8),
                ],
                tension=0.15,
            ),
            colour,
            outline=0.5,
            dark=colour,
        )

    with p.frame(0, -8, flip=p.chance(0.5)):
        flame(1, "#ee7a31")
        flame(0.74, "#f6a83a")
        flame(0.46, "#fbe08a")
    for side in (-1, 1):
        bark = p.natural(*WOOD)
        with p.frame(0, -16, turn=side * p.u(12, 18)):
            p.blob(limb([(-76, 0), (76, 0)], (12, 12)), bark, shift=(0, -4))
            rings(p, -side * 78, 0, 9, 11, bark)
    stone = p.natural(*STONE)
    for x in (-84, -52, -18, 18, 52, 84):
        p.blob(oval(x + p.u(-4, 4), -4 + abs(x) * -0.04, p.u(16, 20), p.u(11, 14)), stone)


def twigs(p: Pad, colour: str, w: float, h: float) -> str:
    shape = smooth(
        [(-w, -h), (-w * 0.86, -h * 0.3), (-w * 0.4, 0), (w * 0.4, 0), (w * 0.86, -h * 0.3), (w, -h), (0, -h * 0.72)],
        tension=0.14,
    )
    p.blob(shape, colour, shift=(-7, -5))
    for i in range(46):
        x, y = p.u(-0.92, 0.92) * w, -h * p.u(0.06, 0.95)
        k, a = p.u(20, 36), p.u(-0.45, 0.45) + x / w * -0.5
        tone = (shade(colour, 0.34), tint(colour, 0.3), shade(colour, 0.16))[i % 3]
        p.line(
            curve((x - k * math.cos(a), y - k * math.sin(a)), (x, y + 3), (x + k * math.cos(a), y + k * math.sin(a))),
            tone,
            3.4,
            0.9,
        )
    return shape


def nest(p: Pad, eggs: bool = False) -> None:
    colour = p.natural("#a97848", "#9c6b42", "#b58652")
    w, h = p.u(92, 104), p.u(74, 88)
    p.blob(oval(0, -h, w, h * 0.3), shade(colour, 0.45), shift=(0, 4))
    if eggs:
        shell = p.main("#bfe0e8", "#f6ead6", "#cfe3c4")
        for x, y in ((-40, -h - 10), (40, -h - 10), (0, -h - 14)):
            egg = smooth(
                [(x - 27, y + 8), (x - 19, y - 22), (x, y - 38), (x + 19, y - 22), (x + 27, y + 8), (x, y + 32)]
            )
            p.blob(egg, shell, shift=(-5, -5))
            for _ in range(5):
                p.fill(oval(x + p.u(-17, 17), y + p.u(-24, 6), 2.4), shade(shell, 0.3), 0.8)
    twigs(p, colour, w, h)


def nest_with_eggs(p: Pad) -> None:
    nest(p, eggs=True)


FAMILY: Family = {
    "rock": (rock, ("grey", "brown", "black", "white")),
    "hill": (hill, ()),
    "haystack": (haystack, ()),
    "wood": (log, ()),
    "stump": (stump, ()),
    "pond": (pond, ()),
    "fire": (campfire, ()),
    "empty-nest": (nest, ()),
    "nest-with-eggs": (nest_with_eggs, ()),
}
