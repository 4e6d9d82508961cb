"""Cauldrons, millstones, sedan chairs, lutes, blackboards, bird houses: what else a tale calls for."""

from __future__ import annotations

from .pad import (
    TWELVE,
    WOOD,
    Family,
    Pad,
    curve,
    drop,
    eyes,
    gleam,
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

CLOTH = ("#d9584c", "#5f8fbf", "#7da95c", "#e6b84e", "#9a78b0")


def cauldron(p: Pad) -> None:
    """Empty, with its inside to be seen."""
    iron, way = p.main("#45474f", "#50505a", "#4a4448"), p.way(3)
    w, h = ((96, 118), (106, 92), (84, 138))[way]
    for x in (-w * 0.56, w * 0.56):
        p.blob(poly((x - 12, -24), (x - 8, 2), (x + 8, 2), (x + 12, -24)), shade(iron, 0.2))
    if way == 2:  # hangs by a bow
        p.line(
            curve((-w * 0.84, -h), (-w * 0.6, -h - 60), (0, -h - 80), (w * 0.6, -h - 60), (w * 0.84, -h)),
            shade(iron, 0.1),
            8,
        )
    else:
        for s in (-1, 1):
            p.line(
                curve(
                    (s * w * 0.84, -h + 24), (s * (w + 20), -h + 16), (s * (w + 15), -h + 46), (s * w * 0.97, -h + 48)
                ),
                shade(iron, 0.2),
                10,
            )
    p.blob(twin((0, -h), (w * 0.84, -h), (w, -h * 0.5), (w * 0.7, -14), (0, -4)), iron, shift=(-9, -5), outline=2.4)
    p.blob(oval(0, -h, w * 0.94, 25), tint(iron, 0.2), shift=(0, -3), outline=2)
    p.blob(oval(0, -h + 2, w * 0.8, 18), shade(iron, 0.5), shift=(2, 6), dark="#26242c", outline=2)
    gleam(p, curve((-w * 0.76, -h * 0.66), (-w * 0.8, -h * 0.44), (-w * 0.64, -h * 0.22)), 8, 0.35)
    if way == 1:
        p.line(curve((-w * 0.94, -h * 0.6), (0, -h * 0.42), (w * 0.94, -h * 0.6)), tint(iron, 0.2), 6)


def millstone(p: Pad) -> None:
    stone, way = p.main("#b3aaa0", "#a9a39c", "#bdb2a0"), p.way(3)
    w, h = ((98, 34), (86, 44), (104, 28))[way]
    if way == 1:
        p.blob(poly((-96, -40), (96, -40), (84, 0), (-84, 0)), "#8a6243", outline=2)
    y = -40 if way == 1 else -14
    for k, b in ((1.12, 0), (1.0, h + 8)):
        a = w * k
        d = f"M{-a:.0f} {y - b - h:.0f}L{-a:.0f} {y - b:.0f}Q{-a:.0f} {y - b + 20:.0f} 0 {y - b + 20:.0f}Q{a:.0f} {y - b + 20:.0f} {a:.0f} {y - b:.0f}L{a:.0f} {y - b - h:.0f}Z"
        p.blob(d, stone, shift=(-9, 0), outline=2.4)
        with p.inside(d):
            for x in range(-8, 9):
                p.line(stroke((x * a / 8, y - b - h), (x * a / 8 + 6, y - b + 20)), shade(stone, 0.22), 3.4)
        p.blob(oval(0, y - b - h, a, 24), tint(stone, 0.2), shift=(0, -3), outline=2)
    top = y - 2 * h - 8
    p.blob(oval(-16, top, 22, 8), "#4a3a33")
    for x in (-26, -16, -6):
        p.blob(oval(x, top - 2, 6, 4), "#e6bf5c", outline=1)
    s = -1 if way == 2 else 1
    p.blob(rect(s * w * 0.62 - 6, top - 46, 12, 52, 5), "#9c6b42", shift=(-3, 0), outline=2)
    for x, b in ((-w - 6, 2), (-w * 0.4, 6), (w * 0.7, 4)):
        p.blob(smooth(ring(p, x, b - 4, 24, 7, 7, 0.1)), "#f6ecd8", outline=1.4)


def sedan_chair(p: Pad) -> None:
    red, way = p.main("#c9303a", "#d9423a"), p.way(3)
    gold = "#e6b84e" if p.paint not in ("#f8d045", "#d19a26") else "#c9303a"
    for y in (-86,):
        p.line(stroke((-116, y), (116, y)), "#7d5136", 10)
    for x in (-58, 58):
        p.blob(rect(x - 7, -20, 14, 20, 3), shade(red, 0.3))
    p.blob(rect(-66, -150, 132, 134, 4), red, shift=(-6, 0), outline=2.4)
    if way == 1:
        p.blob(rect(-34, -132, 68, 108, 4), shade(red, 0.36), outline=2)
        for s in (-1, 1):
            p.blob(
                smooth([(s * 2, -134), (s * 34, -134), (s * 34, -24), (s * 22, -24), (s * 24, -80)], tension=0.1),
                gold,
                outline=2,
            )
    else:
        p.blob(rect(-36, -128, 72, 58, 4), tint(gold, 0.4), outline=2)
        for k in range(-2, 3):
            p.line(stroke((k * 14, -128), (k * 14, -70)), shade(red, 0.16), 4)
        for b in (-112, -90):
            p.line(stroke((-36, b), (36, b)), shade(red, 0.16), 4)
        p.fill(oval(0, -44, 15), gold)
        p.fill(oval(0, -44, 8), red)
    top = (-206, -214, -196)[way]
    p.blob(
        smooth(
            [(-16, top), (16, top), (46, -166), (92, -154), (86, -142), (-86, -142), (-92, -154), (-46, -166)],
            tension=0.1,
        ),
        shade(red, 0.1),
        shift=(-2, -5),
        outline=2.4,
    )
    p.line(curve((-90, -146), (0, -140), (90, -146)), gold, 7)
    p.blob(oval(0, top - 8, 13), gold)
    for x in (-84, -42, 0, 42, 84):
        p.blob(drop(x, -142, 6, 22), gold, outline=1)
    p.line(stroke((-116, -34), (-66, -34)) + stroke((66, -34), (116, -34)), "#7d5136", 10)


def butterfly_net(p: Pad) -> None:
    wood, way = p.main("#c99a66", "#5f8fbf", "#d9584c"), p.way(3)
    with p.frame(0, -104, turn=(32, -32, 14)[way]):
        p.blob(rect(-5, -24, 10, 138, 4), wood, shift=(-2, 0), outline=2)
        y, r = -64.0, (40, 44, 36)[way]
        s = 1 if way != 1 else -1
        bag = smooth(
            [
                (-r, y),
                (s * r * 0.2 - r * 0.8, y + 46),
                (s * 62 - 10, y + 84),
                (s * 74, y + 78),
                (s * r * 0.3 + r, y + 30),
                (r, y),
                (0, y - 12),
            ]
        )
        p.fill(bag, "#eef4ee", 0.8)
        with p.inside(bag):
            for k in range(-9, 12):
                p.line(
                    stroke((k * 14 - 60, y + 110), (k * 14 + 30, y - 30))
                    + stroke((k * 14 + 60, y + 110), (k * 14 - 30, y - 30)),
                    "#a9c4b4",
                    2.6,
                )
        p.line(bag, "#8fae9c", 3.4)
        p.line(oval(0, y, r, 15), wood, 7)
        p.blob(rect(-8, -52, 16, 30, 4), shade(wood, 0.2))


def birdhouse(p: Pad) -> None:
    paint, way = p.main(*CLOTH, "#b98a58"), p.way(3)
    roof = shade(paint, 0.34) if p.paint else p.natural("#8a5a38", "#b5493a", "#5f7f8a")
    if way:
        p.blob(rect(-9, -96, 18, 96, 2), "#9c6b42")
    y = -90.0 if way else -10.0
    k = 1.0 if way else 1.2
    front = poly((-58 * k, y), (-58 * k, y - 76 * k), (0, y - 132 * k), (58 * k, y - 76 * k), (58 * k, y))
    if way == 2:
        front = smooth(
            [(-50, y), (-62, y - 60), (-36, y - 110), (0, y - 124), (36, y - 110), (62, y - 60), (50, y)], tension=0.12
        )
    p.blob(front, paint, shift=(-6, -3), outline=2.4)
    if way == 2:
        p.blob(
            twin((0, y - 156), (34, y - 132), (82, y - 84), (40, y - 96), (0, y - 104), tension=0.1), roof, outline=2.4
        )
    else:
        for s in (-1, 1):
            p.blob(
                poly((0, y - 154 * k), (s * 78 * k, y - 76 * k), (s * 66 * k, y - 62 * k), (0, y - 126 * k)),
                roof,
                shift=(-2, -4),
                outline=2.4,
            )
    p.blob(oval(0, y - 66 * k, 23 * k), "#4a3126", shift=(0, 5), dark="#2c1d1a", outline=4)
    p.line(stroke((0, y - 26 * k), (0, y - 22 * k)), shade(paint, 0.5), 15)
    p.blob(rect(-66 * k, y - 6, 132 * k, 14, 4), shade(paint, 0.2), shift=(0, -4), outline=2)
    if way != 1:
        x, b = 3.0, y - 66 * k
        p.blob(oval(x, b + 6, 15, 14), "#6fa8cf" if p.paint != "#4382c6" else "#e6b84e", outline=1.6)
        p.blob(poly((x + 10, b + 3), (x + 27, b + 8), (x + 10, b + 12)), "#ee9a3a", outline=1)
        eyes(p, (x + 3, b + 3), r=3)


def blackboard(p: Pad) -> None:
    wood, way = p.main(*WOOD), p.way(3)
    board, chalk = p.natural("#3f6b5a", "#3a4a4a", "#44705a"), "#f4f2ea"
    y = -70.0 if way != 1 else -16.0
    if way != 1:
        for s in (-1, 1):
            p.line(stroke((s * 66, -80), (s * (96 if way else 84), -4)), shade(wood, 0.12), 12)
        p.line(stroke((-80, -34), (80, -34)), shade(wood, 0.12), 8)
    p.blob(rect(-114, y - 134, 228, 138, 5), wood, shift=(-4, -4), outline=2.4)
    p.blob(rect(-102, y - 122, 204, 114, 2), board, shift=(4, 4), outline=2)
    if way == 0:
        for x, digits in ((-70, ((0, -92, 0, -50),)), (10, ((0, -92, 0, -50),))):
            for a, b, c, d in digits:
                p.line(stroke((x + a, y + b), (x + c, y + d)), chalk, 6)
        p.line(stroke((-48, y - 70), (-20, y - 70)) + stroke((-34, y - 84), (-34, y - 56)), chalk, 6)
        p.line(stroke((34, y - 78), (58, y - 78)) + stroke((34, y - 62), (58, y - 62)), chalk, 6)
        p.line(
            curve((68, y - 84), (80, y - 94), (90, y - 80), (68, y - 50)) + stroke((68, y - 50), (92, y - 50)), chalk, 6
        )
    elif way == 1:
        for k, w in ((0, 150), (1, 120), (2, 164)):
            p.line(
                curve(*((-82 + w * i / 8, y - 98 + k * 32 + (5 if i % 2 else -5)) for i in range(9))), chalk, 5, 0.95
            )
    else:
        p.line(poly((-60, y - 40), (-60, y - 76), (-30, y - 104), (0, y - 76), (0, y - 40)), chalk, 5)
        p.line(oval(56, y - 84, 17), chalk, 5)
        for x, b in ((56, -112), (84, -84), (56, -56), (28, -84)):
            p.line(stroke((56 + (x - 56) * 0.8, y - 84 + (b + 84) * 0.8), (x, y + b)), chalk, 4)
    p.blob(rect(-114, y, 228, 12, 3), tint(wood, 0.2), shift=(0, -4), outline=2)
    p.blob(rect(-40, y - 9, 26, 9, 3), "#fdfaf2", outline=1)
    p.blob(rect(20, y - 14, 44, 14, 3), p.natural(*CLOTH), outline=1.6)


def quiver(p: Pad) -> None:
    hide, way = p.main("#8a5a38", "#a9744a", "#7a4a34"), p.way(3)
    with p.frame(0, -90, turn=(14, -16, 0)[way]):
        n = (5, 4, 6)[way]
        for i in range(n):
            x = -30 + 60 * i / (n - 1)
            top = -112 - (14 if i % 2 else 0)
            p.line(stroke((x * 0.8, -40), (x, top + 20)), "#c99a66", 6)
            feather = ("#d9423a", "#fbf6ea", "#5f8fbf")[i % 3]
            for s in (-1, 1):
                p.blob(
                    poly((x, top + 40), (x + s * 11, top + 30), (x + s * 11, top), (x, top + 8)), feather, outline=1.4
                )
        body = poly((-40, -54), (40, -54), (28, 84), (-28, 84))
        p.blob(
            smooth([(-40, -54), (40, -54), (34, 40), (26, 84), (-26, 84), (-34, 40)], tension=0.07),
            hide,
            shift=(-7, 0),
            outline=2.4,
        )
        with p.inside(body):
            for y in (-32, 58):
                p.line(stroke((-44, y), (44, y)), shade(hide, 0.34), 12)
            for k in range(-3, 4):
                p.line(
                    stroke((k * 10 - 5, 0), (k * 10 + 5, 22)) + stroke((k * 10 + 5, 0), (k * 10 - 5, 22)),
                    tint(hide, 0.4),
                    3,
                )
        p.blob(oval(0, -54, 41, 9), shade(hide, 0.5))
        p.line(curve((38, -46), (70, -6), (66, 70), (30, 104), (2, 84)), shade(hide, 0.2), 5)


def pipa(p: Pad) -> None:
    wood, way = p.main("#b5743c", "#a9673a", "#c98a4a"), p.way(3)
    with p.frame(0, -100, turn=(20, -22, 0)[way]):
        k = (1.0, 0.88, 1.12)[way]
        body = twin((0, -44), (16, -36), (48 * k, 16), (64 * k, 66), (40 * k, 98), (0, 104), tension=0.14)
        p.blob(rect(-10, -110, 20, 84, 3), shade(wood, 0.3), outline=2)
        p.blob(
            smooth([(-10, -104), (-14, -126), (4, -140), (16, -130), (10, -104)], tension=0.12),
            shade(wood, 0.2),
            outline=2,
        )
        for y in (-104, -90):
            for s in (-1, 1):
                p.line(stroke((0, y), (s * 26, y - 5)), "#4a3a33", 7)
        p.blob(body, wood, shift=(-6, -5), outline=2.4)
        with p.inside(body):
            p.fill(twin((0, -30), (34 * k, 22), (48 * k, 68), (0, 94), tension=0.14), tint(wood, 0.3), 0.7)
        for i in range(7):
            p.line(stroke((-9 - i * 1.6, -64 + i * 13), (9 + i * 1.6, -64 + i * 13)), "#f3e3c0", 4)
        p.blob(rect(-26, 62, 52, 11, 4), "#4a3a33")
        for x in (-12, -4, 4, 12):
            p.line(stroke((x * 0.5, -106), (x * 1.4, 66)), "#fbf6ea", 1.8)
        for s in (-1, 1):
            p.line(curve((s * 34 * k, 26), (s * 27 * k, 36), (s * 34 * k, 48)), "#4a3a33", 5)


def stage(p: Pad) -> None:
    cloth, way = p.main("#b5303f", "#c9443a"), p.way(3)
    gold, wood = "#e6b84e" if p.paint not in ("#f8d045", "#d19a26") else "#b5303f", p.natural("#c99a66", "#b98a58")
    p.blob(rect(-96, -186, 192, 150, 2), ("#5f4a6a", "#a9c8e6", "#3f4a6a")[way], outline=2)
    if way == 1:
        p.fill(oval(40, -140, 20), "#fbe08a")
        p.fill(smooth([(-96, -60), (-40, -92), (20, -70), (96, -96), (96, -36), (-96, -36)]), "#7da95c")
    else:
        p.fill(poly((-14, -186), (14, -186), (56, -40), (-56, -40)), "#fbe9a0", 0.5)
        p.fill(oval(0, -44, 56, 12), "#fbe9a0", 0.6)
    p.blob(poly((-100, -48), (100, -48), (116, -24), (-116, -24)), tint(wood, 0.2), shift=(0, 0), outline=2)
    for k in range(-4, 5):
        p.line(stroke((k * 22, -48), (k * 26, -24)), shade(wood, 0.2), 3)
    p.blob(rect(-116, -26, 232, 26, 3), wood, shift=(0, -5), outline=2)
    if way == 2:
        for x in (-80, -40, 0, 40, 80):
            p.blob(oval(x, -24, 9), "#fbe08a", outline=1.6)
    for s in (-1, 1):
        shape = smooth(
            [(s * 34, -196), (s * 112, -196), (s * 112, -40), (s * 72, -40), (s * 88, -104), (s * 58, -150)],
            tension=0.1,
        )
        p.blob(shape, cloth, shift=(-4, 0), outline=2.4)
        with p.inside(shape):
            for k in range(4):
                p.line(
                    curve((s * (44 + k * 18), -196), (s * (84 + k * 7), -110), (s * (76 + k * 10), -40)),
                    shade(cloth, 0.3),
                    5,
                )
        p.line(curve((s * 80, -106), (s * 94, -100), (s * 112, -106)), gold, 9)
    fall = smooth(
        [
            (-114, -208),
            (114, -208),
            (114, -168),
            (86, -152),
            (57, -168),
            (28, -152),
            (0, -168),
            (-28, -152),
            (-57, -168),
            (-86, -152),
            (-114, -168),
        ],
        tension=0.13,
    )
    p.blob(fall, cloth, shift=(0, -5), outline=2.4)
    p.line(
        curve(
            (-112, -166),
            (-86, -151),
            (-57, -166),
            (-28, -151),
            (0, -166),
            (28, -151),
            (57, -166),
            (86, -151),
            (112, -166),
        ),
        gold,
        5,
    )
    p.line(stroke((-112, -208), (112, -208)), gold, 7)


FAMILY: Family = {
    "pot": (cauldron, TWELVE),
    "millstone": (millstone, ("grey", "brown", "white")),
    "sedan-chair": (sedan_chair, ("red", "gold", "blue", "green", "purple", "pink", "yellow")),
    "butterfly-net": (butterfly_net, TWELVE),
    "birdhouse": (birdhouse, TWELVE),
    "blackboard": (blackboard, ("brown", "white", "red", "yellow", "blue")),
    "quiver": (quiver, ("brown", "red", "green", "blue", "black")),
    "pipa": (pipa, ("brown", "red", "gold", "black")),
    "stage": (stage, ("red", "blue", "purple", "green", "gold", "pink", "yellow")),
}
