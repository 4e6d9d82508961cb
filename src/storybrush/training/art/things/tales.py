"""What tales turn on: weapons and tools, rings and coins, a feather, a heart."""

from __future__ import annotations

import math

from storybrush.training.art.figures.svg import luminance

from .pad import TWELVE, WOOD, Family, Pad, curve, gleam, limb, oval, poly, rect, shade, smooth, stroke, tint, twin

BLADE, GOLD = "#cfd6dc", "#e6b84e"


def gilt(p: Pad) -> str:
    """Gold that stands out from the paint."""
    return GOLD if p.paint not in ("#d19a26", "#f8d045") else "#8a5a38"


def dagger(p: Pad) -> None:
    hilt, way = p.main("#8a5a38", "#a93a44", "#3f5f7a", "#5a4a6a"), p.way(3)
    gold = gilt(p)
    with p.frame(0, -112, turn=(28, -32, 40)[way]):
        if way == 2:  # a curved one
            blade = smooth([(-13, 46), (-16, -20), (-4, -80), (34, -124), (28, -72), (16, -10), (14, 46)], tension=0.12)
        else:
            w, tip = ((17, -112), (14, -132))[way]
            blade = poly((-w, 46), (-w + 2, tip + 30), (0, tip), (w - 2, tip + 30), (w, 46))
        p.blob(blade, BLADE, shift=(-5, 0), outline=2.6)
        if way != 2:
            p.line(stroke((0, 40), (0, -84)), shade(BLADE, 0.3), 4)
        gleam(p, stroke((-7, 20), (-8, -60)), 4, 0.9)
        p.blob(rect(-9, 52, 18, 50, 5), hilt, shift=(-3, 0), outline=2.4)
        for y in range(60, 100, 11):
            p.line(stroke((-9, y + 4), (9, y - 2)), tint(hilt, 0.3), 3)
        guard = (
            rect(-42, 42, 84, 15, 7)
            if way != 1
            else smooth([(-46, 40), (0, 48), (46, 40), (44, 58), (0, 60), (-44, 58)], tension=0.12)
        )
        p.blob(guard, gold, shift=(0, -4), outline=2.4)
        p.blob(oval(0, 110, 14), gold, shift=(-3, -3), outline=2.4)
        p.blob(oval(0, 110, 6), "#d9423a" if p.paint != "#d9423a" else "#4382c6", outline=1.2)


def axe(p: Pad) -> None:
    metal, way = p.main("#9aa3ab", "#b0b8bf", "#8a929b"), p.way(3)
    wood = p.natural(*WOOD)
    with p.frame(0, -112, turn=(18, -20, 32)[way]):
        p.blob(limb([(-4, -112), (0, 0), (6, 116)], (8, 8, 11)), wood, shift=(-3, 0), outline=2.6)
        head = smooth([(-16, -104), (18, -106), (62, -128), (76, -86), (62, -38), (20, -62), (-16, -60)], tension=0.08)
        p.blob(head, metal, shift=(-3, -6), outline=2.8)
        with p.inside(head):
            p.fill(smooth([(56, -132), (66, -84), (54, -34), (100, -34), (100, -132)]), tint(metal, 0.45))
        if way == 1:  # two edges
            other = smooth(
                [(16, -104), (-18, -106), (-62, -128), (-76, -86), (-62, -38), (-20, -62), (16, -60)], tension=0.08
            )
            p.blob(other, metal, shift=(-3, -6), outline=2.8)
            with p.inside(other):
                p.fill(smooth([(-56, -132), (-66, -84), (-54, -34), (-100, -34), (-100, -132)]), tint(metal, 0.45))
        p.blob(rect(-14, -112, 22, 58, 5), shade(metal, 0.24), outline=2)


def shovel(p: Pad) -> None:
    metal, way = p.main("#8a929b", "#9aa3ab", "#6b707a"), p.way(3)
    wood = p.natural(*WOOD)
    with p.frame(0, -116, turn=(14, -22, 0)[way]):
        p.blob(limb([(0, -92), (0, 40)], (7, 7)), wood, shift=(-3, 0), outline=2.4)
        if way == 1:
            p.blob(oval(0, -100, 12, 14), wood, outline=2.4)
        else:  # a grip across
            for s in (-1, 1):
                p.line(stroke((0, -84), (s * 20, -112)), shade(wood, 0.2), 9)
            p.blob(rect(-28, -120, 56, 15, 7), wood, shift=(0, -4), outline=2.4)
        edge = [(40, 26), (42, 74), (26, 104), (0, 118)] if way != 2 else [(40, 26), (44, 108), (40, 116), (0, 116)]
        blade = smooth([(0, 26), *edge, *((-x, y) for x, y in reversed(edge[:-1]))], tension=0.1)
        p.blob(blade, metal, shift=(-6, -4), outline=2.8)
        p.blob(smooth([(-11, 18), (11, 18), (7, 62), (0, 76), (-7, 62)], tension=0.1), shade(metal, 0.2), outline=2)
        gleam(p, curve((-28, 40), (-29, 70), (-20, 92)), 5, 0.6)


def hammer(p: Pad) -> None:
    metal, way = p.main("#8a929b", "#9aa3ab", "#6b707a"), p.way(3)
    wood = p.natural(*WOOD, "#d9584c")
    with p.frame(0, -108, turn=(24, -26, 8)[way]):
        p.blob(limb([(0, -80), (0, 20), (2, 108)], (8, 9, 12)), wood, shift=(-3, 0), outline=2.6)
        if way == 2:  # a sledge
            p.blob(rect(-64, -108, 128, 56, 9), metal, shift=(-4, -6), outline=2.8)
            for x in (-44, 44):
                p.line(stroke((x, -104), (x, -56)), shade(metal, 0.3), 4)
        else:  # a face, and a claw or a wedge
            p.blob(rect(18, -104, 50, 48, 8), shade(metal, 0.1), shift=(-3, -5), outline=2.6)
            back = (
                [(10, -104), (-40, -108), (-84, -78), (-80, -70), (-40, -78), (10, -60)]
                if way == 0
                else [(10, -104), (-40, -98), (-84, -84), (-84, -74), (-40, -66), (10, -58)]
            )
            p.blob(smooth(back, tension=0.1), metal, shift=(-2, -5), outline=2.6)
            p.blob(rect(-20, -108, 44, 54, 7), metal, shift=(-4, -6), outline=2.6)
        gleam(p, stroke((-8, -96), (10, -96)), 5, 0.6)


def ring(p: Pad) -> None:
    stone, way = p.main("#d9423a", "#4382c6", "#5aa453", "#8a5fb3", "#9fdcec"), p.way(3)
    gold = gilt(p)
    y = -70
    p.line(oval(0, y, 62, 62), shade(gold, 0.45), 24)
    p.line(oval(0, y, 62, 62), gold, 20)
    p.line(curve((-54, y + 26), (-62, y), (-50, y - 34)), tint(gold, 0.5), 5)
    if way == 0:  # cut
        p.blob(poly((-40, -170), (40, -170), (58, -148), (0, -104), (-58, -148)), stone, shift=(-3, -3), outline=2.6)
        for x in (-22, 0, 22):
            p.line(stroke((x, -170), (x * 1.3, -148), (0, -106)), tint(stone, 0.45), 3)
        p.line(stroke((-56, -148), (56, -148)), tint(stone, 0.45), 3)
    elif way == 1:  # round
        p.blob(oval(0, -140, 44, 38), shade(gold, 0.1), outline=2.4)
        p.blob(oval(0, -142, 35, 30), stone, shift=(-4, -5), outline=2.2)
        gleam(p, curve((-20, -144), (-14, -158), (4, -164)), 6, 0.8)
    else:  # a heart of stone between two pearls
        for s in (-1, 1):
            p.blob(oval(s * 44, -122, 13), "#fbf6ea", outline=2)
        p.blob(
            "M0 -104C-52 -136 -46 -172 -22 -172C-8 -172 0 -162 0 -156C0 -162 8 -172 22 -172C46 -172 52 -136 0 -104Z",
            stone,
            shift=(-3, -4),
            outline=2.4,
        )
        gleam(p, curve((-26, -146), (-26, -158), (-16, -163)), 5, 0.8)


def gem(p: Pad) -> None:
    stone, way = p.main("#5fb8dc", "#d9423a", "#5aa453", "#9a6fc4", "#e8738a"), p.way(3)
    light, dark = tint(stone, 0.36), shade(stone, 0.2)
    if way == 0:
        shape = [(-64, -164), (64, -164), (104, -112), (0, 0), (-104, -112)]
        p.blob(poly(*shape), stone, shift=(0, 0), outline=3)
        for a, b, c, tone in (((-104, -112), (-64, -164), (-38, -112), light), ((64, -164), (104, -112), (38, -112), dark), ((-64, -164), (0, -164), (-38, -112), tint(stone, 0.2)),
                              ((0, -164), (38, -112), (-38, -112), light), ((-104, -112), (-38, -112), (0, 0), tint(stone, 0.16)), ((38, -112), (104, -112), (0, 0), dark)):  # fmt: skip
            p.fill(poly(a, b, c), tone)
        p.line(stroke((-104, -112), (104, -112)), tint(stone, 0.6), 3)
    elif way == 1:  # eight corners
        out = [
            (104 * math.cos(math.radians(22.5 + 45 * k)), -100 + 100 * math.sin(math.radians(22.5 + 45 * k)))
            for k in range(8)
        ]
        inn = [(x * 0.56, -100 + (y + 100) * 0.56) for x, y in out]
        p.blob(poly(*out), stone, shift=(0, 0), outline=3)
        for k in range(8):
            n = (k + 1) % 8
            p.fill(
                poly(out[k], out[n], inn[n], inn[k]),
                (dark, dark, stone, tint(stone, 0.16), light, light, tint(stone, 0.2), stone)[k],
            )
            p.line(stroke(out[k], inn[k]), tint(stone, 0.55), 2.4)
        p.blob(poly(*inn), tint(stone, 0.14), shift=(0, 0), outline=1.6)
    else:  # a crystal and two small ones
        for x, w, h, a in ((-52, 24, 96, -18), (54, 22, 84, 20), (0, 38, 186, 0)):
            with p.frame(x, 0, turn=a):
                p.blob(poly((-w, 0), (-w, -h * 0.7), (0, -h), (w, -h * 0.7), (w, 0)), stone, shift=(0, 0), outline=2.6)
                p.fill(poly((-w, 0), (-w, -h * 0.7), (-w * 0.3, -h * 0.62), (-w * 0.3, 0)), light)
                p.fill(poly((w, 0), (w, -h * 0.7), (w * 0.4, -h * 0.62), (w * 0.4, 0)), dark)
                p.line(
                    stroke((-w, -h * 0.7), (-w * 0.3, -h * 0.62), (w * 0.4, -h * 0.62), (w, -h * 0.7)),
                    tint(stone, 0.6),
                    2.4,
                )
    for x, y, r in ((-78, -184, 12), (88, -40, 9)):
        p.fill(poly((x, y - r * 1.6), (x + r * 0.4, y - r * 0.4), (x + r * 1.6, y), (x + r * 0.4, y + r * 0.4), (x, y + r * 1.6), (x - r * 0.4, y + r * 0.4),
                    (x - r * 1.6, y), (x - r * 0.4, y - r * 0.4)), tint(stone, 0.5))  # fmt: skip


def coin(p: Pad) -> None:
    metal, way = p.main("#e6b84e", "#e0ac3a", "#efc65c"), p.way(3)
    rx = (100, 76, 100)[way]
    if way == 1:
        p.blob(oval(13, -100, rx, 100), shade(metal, 0.26), outline=2.8)
    # a Chinese coin has a square hole, wound the other way
    hole = "M-24 -124L-24 -76L24 -76L24 -124Z" if way == 2 else ""
    p.blob(oval(0, -100, rx, 100) + hole, metal, shift=(-6, -6), outline=3)
    p.line(oval(0, -100, rx * 0.8, 80), shade(metal, 0.28), 5)
    if way == 2:
        p.line(hole, shade(metal, 0.4), 5)
        for a in (0, 90, 180, 270):
            with p.frame(0, -100, turn=a):
                p.line(
                    stroke((-9, -56), (9, -56)) + stroke((0, -64), (0, -44)) + stroke((-8, -44), (8, -44)),
                    shade(metal, 0.4),
                    5,
                )
    elif way == 1:
        p.blob(poly(*((rx * 0.5 * k * math.cos(math.radians(a)), -100 + 50 * k * math.sin(math.radians(a))) for a, k in ((-90 + 36 * i, 1.0 if i % 2 == 0 else 0.42) for i in range(10)))),
               shade(metal, 0.22), outline=2)  # fmt: skip
    else:  # a crown
        p.blob(
            poly((-44, -70), (-50, -124), (-22, -104), (0, -138), (22, -104), (50, -124), (44, -70)),
            shade(metal, 0.22),
            outline=2,
        )
        for x in (-26, 0, 26):
            p.fill(oval(x, -82, 5), tint(metal, 0.4))
    gleam(p, curve((-rx * 0.88, -118), (-rx * 0.72, -154), (-rx * 0.4, -182)), 8, 0.7)


def money_bag(p: Pad) -> None:
    cloth, way = p.main("#b98a58", "#a9754a", "#8a5a38", "#7d6bb0"), p.way(3)
    gold = gilt(p)
    w = (92, 82, 100)[way]
    if way != 1:  # coins that spill
        for x, y in ((w * 0.9, -10), (w * 1.16, -8), (-w * 1.04, -9)):
            p.blob(oval(x, y, 20, 9), gold, shift=(0, -3), outline=2)
    neck = smooth(
        [(-34, -146), (-58, -190), (-30, -182), (-12, -200), (10, -184), (34, -198), (56, -186), (34, -146)],
        tension=0.12,
    )
    p.blob(neck, shade(cloth, 0.1), shift=(-4, -3), outline=2.6)
    body = twin((0, -152), (30, -150), (w * 0.72, -104), (w, -52), (w * 0.8, -8), (0, 0))
    p.blob(body, cloth, shift=(-7, -6), outline=2.8)
    with p.inside(body):
        for s in (-1, 1):
            p.line(curve((s * 16, -146), (s * 32, -118), (s * 38, -92)), shade(cloth, 0.28), 4)
    p.line(curve((-36, -150), (0, -142), (36, -150)), gold, 10)
    p.line(curve((20, -146), (34, -128), (28, -108)), gold, 6)
    if way == 2:
        p.blob(rect(-34, -84, 40, 38, 4), shade(cloth, 0.22) if luminance(cloth) > 0.3 else tint(cloth, 0.3), outline=2)
        for x in (-28, -18, -8):
            p.line(stroke((x, -88), (x + 3, -78)), tint(cloth, 0.4), 3)
    else:
        p.blob(oval(0, -62, 34), gold, shift=(-3, -3), outline=2.4)
        p.line(oval(0, -62, 25), shade(gold, 0.3), 4)
        p.line(stroke((0, -78), (0, -46)), shade(gold, 0.4), 6)


def feather(p: Pad) -> None:
    plume, way = p.main("#fbf6ea", "#5f8fbf", "#d9584c", "#7da95c", "#9aa3ab"), p.way(3)
    with p.frame(0, -112, turn=(28, -36, 50)[way]):
        w = (38, 32, 44)[way]
        left, right = (
            [(-w * 0.6, 60), (-w, 20), (-w * 0.96, -40), (-w * 0.5, -96)],
            [(w * 0.4, -98), (w * 0.8, -50), (w * 0.84, 8), (w * 0.5, 58)],
        )
        vane = smooth([(0, 72), *left, (2, -124), *right], tension=0.15)
        p.blob(vane, plume, shift=(-5, -2), outline=2.6)
        with p.inside(vane):
            for k in range(-7, 6):
                y = k * 16
                p.line(curve((0, y + 18), (-w * 0.5, y + 4), (-w * 1.1, y - 16)), shade(plume, 0.26), 2.6)
                p.line(curve((0, y + 18), (w * 0.5, y + 4), (w * 1.1, y - 16)), shade(plume, 0.26), 2.6)
            if way == 2:  # an eye, as of a peacock
                p.fill(oval(0, -70, 24, 28), shade(plume, 0.3))
                p.fill(oval(0, -70, 12, 15), tint(plume, 0.5) if luminance(plume) < 0.8 else "#5f8fbf")
        p.line(curve((3, -112), (0, -20), (0, 70), (4, 118)), shade(plume, 0.4), 6)
        p.line(
            curve((3, -112), (0, -20), (0, 70), (4, 116)), tint(plume, 0.4) if luminance(plume) < 0.8 else "#d9cfb8", 3
        )


def heart(p: Pad) -> None:
    red, way = p.main("#e0403a", "#d9423a", "#e8536a"), p.way(3)
    with p.frame(0, 0, turn=(0, -12, 10)[way]):
        w, h = ((1.0, 1.0), (0.9, 1.06), (1.1, 0.92))[way]
        d = (
            f"M0 0C{-72 * w:.0f} {-56 * h:.0f} {-112 * w:.0f} {-92 * h:.0f} {-112 * w:.0f} {-136 * h:.0f}C{-112 * w:.0f} {-176 * h:.0f} {-82 * w:.0f} {-198 * h:.0f} "
            f"{-52 * w:.0f} {-198 * h:.0f}C{-26 * w:.0f} {-198 * h:.0f} {-8 * w:.0f} {-184 * h:.0f} 0 {-164 * h:.0f}C{8 * w:.0f} {-184 * h:.0f} {26 * w:.0f} {-198 * h:.0f} "
            f"{52 * w:.0f} {-198 * h:.0f}C{82 * w:.0f} {-198 * h:.0f} {112 * w:.0f} {-176 * h:.0f} {112 * w:.0f} {-136 * h:.0f}C{112 * w:.0f} {-92 * h:.0f} {72 * w:.0f} {-56 * h:.0f} 0 0Z"
        )
        p.blob(d, red, shift=(-8, -8), outline=3)
        gleam(p, curve((-86 * w, -122 * h), (-84 * w, -154 * h), (-54 * w, -174 * h)), 11, 0.6)
        if way == 2:
            p.fill(oval(-34 * w, -178 * h, 6), "#fffaf0", 0.6)


def trumpet(p: Pad) -> None:
    brass, way = p.main("#e6b84e", "#d9a83c", "#efc65c"), p.way(3)
    with p.frame(0, -70, turn=(-10, 12, -24)[way]):
        if way == 1:  # a straight horn with a banner
            cloth = p.natural("#d9423a", "#4382c6", "#7d5fb0") if not p.paint else tint(brass, 0.3)
            p.blob(poly((-60, 6), (40, 6), (40, 78), (14, 62), (-10, 80), (-34, 62), (-60, 78)), cloth, outline=2.2)
            p.line(stroke((-104, 0), (60, 0)), shade(brass, 0.45), 15)
            p.line(stroke((-104, 0), (60, 0)), brass, 11)
        else:
            for y in (-2, 38):
                p.line(stroke((-108 if y < 0 else -60, y), (52, y)), shade(brass, 0.45), 15)
            p.line(curve((52, -2), (84, 18), (52, 38)), shade(brass, 0.45), 15)
            p.line(curve((-60, -2), (-86, 18), (-60, 38)), shade(brass, 0.45), 15)
            p.line(curve((52, -2), (84, 18), (52, 38)), brass, 11)
            p.line(curve((-60, -2), (-86, 18), (-60, 38)), brass, 11)
            for y in (-2, 38):
                p.line(stroke((-108 if y < 0 else -60, y), (52, y)), brass, 11)
            for x in (-24, 0, 24):  # the valves
                p.blob(rect(x - 9, -14, 18, 62, 6), tint(brass, 0.14), shift=(-3, 0), outline=2)
                p.line(stroke((x, -14), (x, -32)), shade(brass, 0.3), 6)
                p.blob(oval(x, -36, 10, 6), "#fbf6ea", outline=1.6)
        bell = smooth(
            [(50, -8), (82, -16), (112, -52), (122, -54), (122, 50), (112, 48), (82, 12), (50, 6)], tension=0.1
        )
        p.blob(bell, brass, shift=(-3, -6), outline=2.6)
        p.blob(oval(121, -2, 11, 52), shade(brass, 0.3), outline=2.4)
        p.blob(smooth([(-104, -9), (-122, -13), (-122, 11), (-104, 6)], tension=0.08), tint(brass, 0.2), outline=2.2)
        gleam(p, curve((70, -12), (92, -22), (106, -38)), 5, 0.7)


def flute(p: Pad) -> None:
    wood, way = p.main("#c99a5c", "#a9753f", "#d9b27a", "#b8bfc6"), p.way(3)
    dark = shade(wood, 0.6) if luminance(wood) > 0.25 else "#fbf6ea"
    with p.frame(0, -80, turn=(-30, 26, -38)[way]):
        if way == 1:  # a recorder
            p.blob(smooth([(-118, -9), (-84, -16), (-60, -15), (84, -13), (98, -19), (118, -19), (118, 19), (98, 19), (84, 13), (-60, 15), (-84, 16), (-118, 7)], tension=0.07),
                   wood, shift=(0, -6), outline=2.8)  # fmt: skip
            p.blob(rect(-66, -6, 20, 12, 3), dark, outline=1)
        else:
            p.blob(rect(-118, -14, 236, 28, 9), wood, shift=(0, -6), outline=2.8)
            p.blob(oval(-84, -2, 11, 7), dark, outline=1)
            for x in (-100, 60, 104) if way == 0 else (-56, 108):  # bindings, as on bamboo
                p.line(stroke((x, -13), (x, 13)), shade(wood, 0.4), 5)
        for k in range(6):
            p.fill(oval(-30 + k * 22, -1, 6), dark)
        gleam(p, stroke((-106 if way != 1 else -40, -8), (90, -8)), 3.4, 0.4)
        if way == 2:  # a tassel
            p.line(curve((108, 12), (112, 34), (96, 46)), "#d9423a" if p.paint != "#d9423a" else "#e6b84e", 4)
            p.blob(
                smooth([(96, 42), (108, 54), (104, 84), (88, 84), (86, 54)], tension=0.1),
                "#d9423a" if p.paint != "#d9423a" else "#e6b84e",
                outline=1.8,
            )


FAMILY: Family = {
    "dagger": (dagger, ()),
    "axe": (axe, ("grey", "gold", "red", "blue", "black", "white", "brown")),
    "shovel": (shovel, TWELVE),
    "hammer": (hammer, ("grey", "gold", "red", "blue", "black", "yellow", "green", "brown")),
    "ring": (ring, ("red", "blue", "green", "purple", "pink", "white", "yellow", "black", "orange")),
    "gem-stone": (gem, TWELVE),
    "coin": (coin, ("gold", "grey", "brown")),
    "money-bag": (money_bag, TWELVE),
    "feather": (feather, TWELVE),
    "red-heart": (heart, TWELVE),
    "trumpet": (trumpet, TWELVE),
    "flute": (flute, TWELVE),
}
