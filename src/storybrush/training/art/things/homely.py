"""Seats and dolls."""

from __future__ import annotations

import math

from .pad import TWELVE, WOOD, Family, Pad, curve, eyes, limb, oval, poly, rect, shade, smooth, stroke, tint, twin

CLOTH = ("#d9584c", "#5f8fbf", "#7da95c", "#e6b84e", "#9a78b0")


def throne(p: Pad) -> None:
    gold, way = p.main("#e0ae3a", "#d9a331"), p.way(3)
    cushion = "#b5303f" if p.paint not in ("#d9423a", "#91603c") else "#4f5fa8"
    for x in (-58, 58):
        p.blob(rect(x - 10, -44, 20, 44, 5), shade(gold, 0.16), outline=2)
        p.blob(oval(x, -4, 13, 8), gold)
    if way == 1:
        back = twin((0, -228), (30, -206), (62, -216), (62, -64), (0, -60), tension=0.07)
    elif way == 2:
        back = twin((0, -230), (44, -214), (66, -170), (56, -64), (0, -60), tension=0.14)
    else:
        back = twin((0, -214), (24, -204), (60, -206), (66, -190), (54, -64), (0, -60), tension=0.12)
    p.blob(back, gold, shift=(-6, -3), outline=2.4)
    p.blob(rect(-40, -184, 80, 116, 22), cushion, shift=(-4, -4), outline=2)
    for x in (-18, 18):
        for y in (-154, -112):
            p.fill(oval(x, y, 5), tint(gold, 0.3))
    p.blob(
        poly((-24, -214), (-28, -246), (-12, -230), (0, -252), (12, -230), (28, -246), (24, -214)),
        tint(gold, 0.2),
        outline=2,
    )
    for x, y in ((-28, -248), (0, -254), (28, -248)):
        p.blob(oval(x, y, 6), "#d9423a" if way != 1 else "#4382c6")
    p.blob(rect(-64, -86, 128, 28, 14), cushion, shift=(0, -6), outline=2)
    p.blob(rect(-70, -62, 140, 24, 6), gold, shift=(0, -5), outline=2)
    for s in (-1, 1):
        p.blob(rect(s * 66 - 9, -110, 18, 60, 5), gold, outline=2)
        p.blob(rect(s * 68 - 16, -124, 32, 18, 9), tint(gold, 0.16), shift=(0, -4), outline=2)


def armchair(p: Pad) -> None:
    cloth, way = p.main(*CLOTH), p.way(3)
    if way == 2:  # a rocking chair
        for y in (0,):
            p.line(curve((-100, y - 22), (-50, y), (30, y), (104, y - 26)), shade(cloth, 0.3), 12)
        for a, b in ((-50, -56), (46, 52)):
            p.line(stroke((a, -74), (b, -4)), shade(cloth, 0.16), 12)
        p.line(stroke((-48, -74), (-84, -204)), cloth, 14)
        for k in range(1, 6):
            p.line(stroke((-44 + k * 6 - k * 5, -80 - k * 2), (-76 + k * 11, -196)), tint(cloth, 0.2), 7)
        p.line(stroke((-88, -204), (-8, -204)), cloth, 18)
        p.line(stroke((-10, -200), (4, -82)), cloth, 10)
        p.blob(rect(-58, -92, 124, 20, 10), tint(cloth, 0.2), shift=(0, -5), outline=2)
        p.line(stroke((-62, -136), (58, -128)) + stroke((54, -126), (50, -84)), cloth, 11)
        return
    for x in (-62, 62):
        p.blob(rect(x - 9, -26, 18, 26, 4), "#7d5136")
    back = (
        twin((0, -196), (54, -188), (76, -160), (74, -50), (0, -44), tension=0.13)
        if way == 0
        else rect(-76, -186, 152, 150, 26)
    )
    p.blob(back, cloth, shift=(-6, -6), outline=2.4)
    if way == 0:
        for x, y in ((-28, -160), (28, -160), (0, -134)):
            p.fill(oval(x, y, 5), shade(cloth, 0.36))
    else:
        p.blob(rect(-42, -138, 84, 54, 14), tint(cloth, 0.5), shift=(-4, -5), outline=2)
    p.blob(rect(-66, -90, 132, 42, 18), tint(cloth, 0.16), shift=(0, -8), outline=2)
    p.blob(rect(-70, -56, 140, 36, 8), shade(cloth, 0.06), outline=2)
    for s in (-1, 1):
        p.blob(rect(s * 84 - 22, -118, 44, 98, 21), cloth, shift=(-4, -6), outline=2.4)
        p.line(oval(s * 84, -96, 11), shade(cloth, 0.26), 4)


def stool(p: Pad) -> None:
    wood, way = p.main(*WOOD, "#b98a58"), p.way(3)
    h, w = (112, 84, 140)[way], (84, 100, 70)[way]
    for a, b in ((-0.56, -0.9), (0.56, 0.9), (0.02, 0.1)) if way != 1 else ((-0.7, -0.8), (0.7, 0.8)):
        p.blob(limb([(a * w, -h), (b * w, -4)], (11, 8)), shade(wood, 0.22 if b == 0.1 else 0.1), outline=2)
    if way:
        p.line(stroke((-w * 0.74, -h * 0.4), (w * 0.74, -h * 0.4)), shade(wood, 0.14), 9)
    if way == 1:
        p.blob(rect(-w - 8, -h - 14, 2 * w + 16, 24, 8), wood, shift=(0, -7), outline=2)
        p.line(stroke((-w * 0.6, -h - 8), (w * 0.5, -h - 8)), shade(wood, 0.3), 3)
        return
    p.blob(oval(0, -h + 8, w, 22), shade(wood, 0.2), outline=2)
    p.blob(oval(0, -h - 4, w, 22), tint(wood, 0.16), shift=(0, -5), outline=2)
    if way == 2 and not p.paint:
        p.blob(oval(0, -h - 14, w * 0.94, 20), p.natural(*CLOTH), shift=(0, -6), outline=2)
    else:
        for k in (0.66, 0.36):
            p.line(oval(2, -h - 5, w * k, 22 * k), shade(wood, 0.2), 3)


def doll(p: Pad) -> None:
    dress, way = p.main("#e8738a", "#5f8fbf", "#7da95c", "#e6b84e"), p.way(3)
    hair = ("#d9843a", "#7d5136", "#e6bf5c")[way]
    skin = p.natural("#f3cfae", "#e6b48c", "#c98f66")
    for s in (-1, 1):
        p.blob(limb([(s * 24, -34), (s * 58, -20), (s * 92, -16)], (16, 14, 12)), skin, outline=2)
        p.blob(rect(s * 74 - 7, -32, 14, 30, 3), "#fbf6ea", outline=1)
        p.blob(oval(s * 98, -20, 15, 18), "#4a3a3a" if way != 1 else "#d9423a", outline=2)
        p.blob(limb([(s * 26, -104), (s * 60, -84), (s * 66, -52)], (14, 12, 11)), skin, outline=2)
        p.blob(oval(s * 32, -102, 19, 17), dress, outline=2)
    p.blob(twin((0, -118), (26, -114), (36, -70), (66, -30), (0, -16), tension=0.13), dress, shift=(-5, -4), outline=2)
    p.blob(twin((0, -92), (20, -84), (34, -40), (0, -32), tension=0.12), "#fbf6ea", outline=1.6)
    p.blob(oval(0, -164, 58, 54), hair, outline=2)
    p.blob(oval(0, -158, 48, 45), skin, shift=(-4, -4), outline=2)
    fringe = smooth(
        [(-52, -164), (-34, -204), (0, -216), (34, -204), (52, -164), (34, -180), (12, -190), (-12, -180), (-34, -176)],
        tension=0.13,
    )
    p.blob(fringe, hair, outline=2)
    for s in (-1, 1):
        if way != 2:  # plaits
            for k in range(3):
                p.blob(oval(s * (62 + k * 4), -146 + k * 22, 14 - k, 14), hair, outline=2)
            p.blob([oval(s * 60, -162, 9, 7, s * 30), oval(s * 74, -160, 9, 7, -s * 30)], dress, outline=1.4)
        else:  # two tufts
            p.blob(oval(s * 56, -204, 24), hair, outline=2)
        p.blob(oval(s * 18, -156, 7.5), "#3f3c46", outline=1)
        p.line(
            stroke((s * 18 - 3, -159), (s * 18 + 3, -153)) + stroke((s * 18 + 3, -159), (s * 18 - 3, -153)),
            "#fbf6ea",
            1.8,
        )
        p.fill(oval(s * 30, -140, 8, 6), "#e8738a", 0.6)
    p.line(curve((-12, -136), (0, -130), (12, -136)), "#a93a44", 3.4)


def puppet(p: Pad) -> None:
    coat, way = p.main("#d9423a", "#5f8fbf", "#7da95c"), p.way(3)
    wood = p.natural("#d9a870", "#c9945c", "#e0b484")
    for x in (-60, 60):  # the cross and its strings
        p.line(stroke((x * 0.8, -246), (x, -96)), "#a9a29a", 2.4)
    p.line(stroke((0, -246), (0, -200)), "#a9a29a", 2.4)
    p.line(stroke((-62, -246), (62, -246)), "#7d5136", 9)
    p.line(stroke((-14, -256), (14, -238)), "#7d5136", 9)
    step = (8, 26, -6)[way]
    for s in (-1, 1):
        a = s * 14 + s * step * 0.5
        p.blob(limb([(s * 12, -72), (a, -42)], (9, 8)), wood, outline=2)
        p.blob(oval(a, -40, 9), shade(wood, 0.16))
        p.blob(limb([(a, -38), (a + s * step * 0.5, -10)], (8, 7)), wood, outline=2)
        p.blob(oval(a + s * step * 0.5 + 6, -7, 17, 9), "#7d5136", outline=2)
        p.blob(limb([(s * 24, -130), (s * 46, -112)], (9, 8)), coat, outline=2)
        p.blob(oval(s * 47, -111, 8), shade(wood, 0.16))
        p.blob(limb([(s * 47, -110), (s * 60, -92)], (7, 7)), wood, outline=2)
        p.blob(oval(s * 63, -90, 9), wood)
    p.blob(twin((0, -140), (22, -138), (27, -100), (22, -86), (0, -84), tension=0.12), coat, shift=(-4, 0), outline=2)
    p.blob(
        twin((0, -92), (24, -90), (22, -64), (0, -70), tension=0.1),
        "#5f7fa8" if p.paint != "#4382c6" else "#e6b84e",
        outline=2,
    )
    p.blob([poly((0, -138), (-16, -148), (-16, -128)), poly((0, -138), (16, -148), (16, -128))], "#e6b84e", outline=1.4)
    p.blob(oval(0, -174, 33, 32), wood, shift=(-4, -4), outline=2)
    p.blob(limb([(4, -172), (p.u(52, 70), -180)], (7, 4.5)), tint(wood, 0.16), outline=2)
    eyes(p, (-10, -182), (16, -184), r=4.6)
    p.line(curve((-8, -158), (4, -153), (14, -158)), "#a9583c", 3.4)
    for x in (-18, 22):
        p.fill(oval(x, -165, 6, 4.4), "#e8738a", 0.6)
    hat = smooth([(-32, -194), (30, -196), (14, -226), (-6, -236)], tension=0.1)
    p.blob(hat, "#e6c14a" if way != 1 else coat, outline=2)
    p.line(stroke((-32, -196), (30, -198)), shade(coat, 0.2), 6)


def spinning_wheel(p: Pad) -> None:
    wood, way = p.main(*WOOD), p.way(3)
    s = -1 if way == 1 else 1
    r = (62, 70, 54)[way]
    cx, cy = s * 40.0, -r - 34
    for x in (-88, -20, 104):
        p.blob(limb([(s * (x * 0.72), -56), (s * x, -2)], (7, 6)), shade(wood, 0.16), outline=2)
    p.line(stroke((s * -100, -66), (s * 100, -46)), wood, 16)
    for x in (-12, 12):
        p.line(stroke((cx + x, -52), (cx + x * 0.5, cy)), shade(wood, 0.1), 9)
    p.line(oval(cx, cy, r), shade(wood, 0.3), 15)
    p.line(oval(cx, cy, r), wood, 11)
    for k in range(8 if way != 2 else 12):
        a = math.tau * k / (8 if way != 2 else 12)
        p.line(stroke((cx, cy), (cx + r * math.cos(a), cy + r * math.sin(a))), wood, 5.5)
    p.blob(oval(cx, cy, 12), tint(wood, 0.2))
    p.line(stroke((s * -72, -64), (s * -72, -128)) + stroke((s * -48, -62), (s * -48, -116)), wood, 9)
    p.blob(
        rect(min(s * -88, s * -38), -122, 50, 22, 10),
        p.natural("#f3e3c0", "#e8738a", "#a9c8e6"),
        shift=(0, -4),
        outline=2,
    )
    p.line(
        stroke((s * -60, -122), (cx - s * 6, cy - r)) + stroke((s * -60, -102), (cx - s * 10, cy + r * 0.98)),
        "#f6ead6",
        3,
    )
    p.line(stroke((s * -92, -70), (s * -96, -196)), wood, 8)  # the distaff with its wool
    p.blob(
        [oval(s * -96 + a, -196 + b, 21, 24) for a, b in ((0, 12), (-6, -8), (6, -10), (0, -26))], "#f6f0e2", outline=2
    )
    p.line(stroke((s * 14, -14), (s * 66, -8)), shade(wood, 0.2), 9)


FAMILY: Family = {
    "throne": (throne, ("gold", "red", "blue", "purple", "green", "black", "white", "brown")),
    "armchair": (armchair, TWELVE),
    "stool": (stool, TWELVE),
    "doll": (doll, TWELVE),
    "puppet": (puppet, ("red", "blue", "green", "yellow", "orange", "purple", "pink")),
    "spinning-wheel": (spinning_wheel, ("brown", "black", "red", "blue", "gold")),
}
