"""Cloth and bedding: pillows, blankets, curtains, bundles."""

from __future__ import annotations

from .pad import TWELVE, WOOD, Family, Pad, curve, drop, oval, poly, rect, shade, smooth, stroke, tint, twin

CLOTH = ("#c95f54", "#5f8fbf", "#7da95c", "#d9a94f", "#9a78b0")


def pillow(p: Pad) -> None:
    cloth, way = p.main("#f4ecdc", "#a9c8e6", "#f2c3cf", "#cfe0b4"), p.way(3)
    w, h = p.u(104, 112), (66, 74, 58)[way]
    with p.frame(0, -h, turn=(0, 0, -8)[way]):
        shape = smooth([(-w, -h), (-w * 0.5, -h * 0.86), (0, -h * 0.78), (w * 0.5, -h * 0.86), (w, -h), (w * 0.92, 0), (w, h), (w * 0.5, h * 0.9),
                        (0, h * 0.84), (-w * 0.5, h * 0.9), (-w, h), (-w * 0.92, 0)], tension=0.15)  # fmt: skip
        p.blob(shape, cloth, shift=(-7, -9), outline=2.6)
        with p.inside(shape):
            if way == 1:
                for k in range(-3, 4):
                    p.line(
                        curve((k * 34 - 10, -h * 1.1), (k * 34 + 4, 0), (k * 34 - 10, h * 1.1)),
                        shade(cloth, 0.26),
                        7,
                        0.8,
                    )
            elif way == 2:
                for x in range(-3, 4):
                    for y in (-1, 0, 1):
                        p.fill(oval(x * 30 + (15 if y else 0), y * 32, 6), shade(cloth, 0.26))
            p.line(curve((-w * 0.84, -h * 0.76), (-w * 0.5, -h * 0.5), (-w * 0.36, -h * 0.2)), shade(cloth, 0.3), 4)
            p.line(curve((w * 0.86, h * 0.76), (w * 0.5, h * 0.46), (w * 0.4, h * 0.16)), shade(cloth, 0.3), 4)
            p.line(curve((w * 0.8, -h * 0.7), (w * 0.6, -h * 0.5), (w * 0.5, -h * 0.3)), shade(cloth, 0.3), 4)
            p.line(curve((-30, 6), (0, 16), (34, 4)), shade(cloth, 0.3), 4)
        for x in (-1, 1):
            for y in (-1, 1):
                p.blob(oval(x * w, y * h, 9), shade(cloth, 0.14))


def blanket(p: Pad) -> None:
    way = p.way(3)
    cloth = p.main(*CLOTH)
    pale = "#f6ead6" if p.paint != "#fcf8ef" else "#c9d8e6"
    if way == 0:  # folded, layer on layer
        for i, y in enumerate((-4, -38, -72)):
            shape = rect(-104, y - 36, 208 - p.u(0, 6), 38, 18)
            p.blob(shape, (cloth, tint(cloth, 0.12), cloth)[i], shift=(-3, -6), outline=2)
            p.line(curve((-90, y - 18), (0, y - 15), (84, y - 18)), shade(cloth, 0.3), 3.4)
        top = smooth([(-104, -112), (-70, -130), (70, -130), (104, -112), (96, -92), (-96, -92)], tension=0.1)
        p.blob(top, cloth, shift=(0, -6), outline=2)
        with p.inside(top):
            for k in range(-4, 5):
                p.fill(rect(k * 46, -132, 23, 50), pale, 0.9)
        p.blob(poly((104, -110), (44, -126), (70, -76)), pale)
        return
    right, low = (112, 0) if way == 1 else (108, -6)
    shape = smooth(
        [(-86, -128), (78, -132), (right, low - 10), (60, low + 2), (0, low - 8), (-56, low + 4), (-112, low - 8)],
        tension=0.08,
    )
    p.blob(shape, cloth, shift=(-6, -6), outline=2)
    with p.inside(shape):
        tones = (cloth, pale, tint(cloth, 0.4), shade(cloth, 0.24))
        if way == 1:
            for r in range(5):
                for c in range(-4, 4):
                    y, k = -132 + r * 28, 26 + r * 2.0
                    p.fill(
                        poly((c * k, y), (c * k + k, y), (c * (k + 2) + k + 2, y + 28), (c * (k + 2), y + 28)),
                        tones[(r * 3 + c * 2 + r * c) % 4],
                    )
                    p.line(stroke((c * k, y), (c * k + k, y)), "#fffaf0", 2, 0.8)
        else:
            for k in range(-5, 6):
                p.line(stroke((k * 20, -136), (k * 26, 4)), pale, 6, 0.9)
            for y in (-110, -72, -30):
                p.line(stroke((-120, y), (120, y)), shade(cloth, 0.2), 6, 0.7)
    p.blob(
        smooth([(78, -132), (20, -130), (34, -96), (88, -84)], tension=0.08),
        pale if way == 1 else tint(cloth, 0.4),
        outline=2,
    )
    if way == 2:
        for k in range(-8, 9):
            p.line(stroke((k * 13, -4), (k * 13.4, 10)), pale, 4)


def cradle(p: Pad) -> None:
    wood, cloth, way = p.main(*WOOD), p.natural("#a9c8e6", "#f2c3cf", "#f3df9a"), p.way(3)
    p.line(curve((-100, -16), (-60, 0), (0, 4), (60, 0), (100, -16)), shade(wood, 0.24), 13)
    for x in (-64, 64):
        p.line(stroke((x * 0.96, -36), (x, -4)), shade(wood, 0.16), 12)
    if way == 0:  # a hood
        hood = smooth([(-104, -96), (-110, -150), (-86, -190), (-30, -196), (-18, -150), (-20, -96)], tension=0.13)
        p.blob(hood, shade(wood, 0.12), shift=(-6, -4))
    else:
        for s in (-1, 1):
            p.blob(
                smooth(
                    [(s * 94, -60), (s * 92, -140), (s * (100 + 4 * way), -158), (s * 116, -140), (s * 108, -60)],
                    tension=0.1,
                ),
                wood,
            )
    p.blob(oval(-62, -112, 40, 20), "#fbf6ea")
    p.blob(smooth([(-40, -96), (-24, -134), (30, -142), (84, -124), (104, -96)]), cloth, shift=(-5, -6))
    side = smooth([(-106, -104), (-92, -34), (-80, -24), (80, -24), (92, -34), (106, -104)], tension=0.05)
    p.blob(side, wood, shift=(-6, -5), outline=2)
    with p.inside(side):
        if way == 2:
            for k in range(-4, 5):
                p.line(stroke((k * 24, -104), (k * 22, -24)), shade(wood, 0.32), 5)
        else:
            p.fill(
                "M0 -46C-26 -62 -24 -84 -8 -84C-3 -84 0 -80 0 -78C0 -80 3 -84 8 -84C24 -84 26 -62 0 -46Z",
                tint(wood, 0.5),
            )
    p.blob(rect(-112, -110, 224, 15, 7), tint(wood, 0.12), shift=(0, -4))
    p.blob(
        smooth([(10, -112), (64, -112), (60, -66), (48, -58), (36, -68), (24, -58), (12, -70)], tension=0.1),
        cloth,
        outline=2,
    )


def curtain(p: Pad) -> None:
    cloth, way = p.main(*CLOTH, "#a93a44"), p.way(3)
    gold = "#e6b84e" if p.paint != "#d19a26" else "#a93a44"
    for s in (-1, 1):
        if way == 2:  # hanging straight
            shape = poly((s * 4, -200), (s * 104, -200), (s * 108, -4), (s * 34, -4))
        else:
            shape = smooth(
                [
                    (s * 2, -204),
                    (s * 104, -204),
                    (s * 104, -96),
                    (s * 112, -2),
                    (s * 56, -2),
                    (s * 76, -84),
                    (s * 40, -140),
                ],
                tension=0.1,
            )
        p.blob(shape, cloth, shift=(-6, 0), outline=2.4)
        with p.inside(shape):
            for k in range(1, 5):
                x = s * (k * 22 + 4)
                if way == 2:
                    p.line(stroke((x, -204), (x + s * (34 - k * 6), 0)), shade(cloth, 0.26), 5)
                else:
                    p.line(curve((x, -204), (s * (62 + k * 8), -92), (s * (56 + k * 13), 0)), shade(cloth, 0.26), 5)
        if way != 2:
            p.line(curve((s * 66, -86), (s * 84, -80), (s * 110, -92)), gold, 11)
            p.blob(drop(s * 80, -80, 7, 26), gold)
    if way == 1:
        p.blob(
            smooth(
                [
                    (-112, -210),
                    (112, -210),
                    (108, -166),
                    (74, -150),
                    (36, -166),
                    (0, -148),
                    (-36, -166),
                    (-74, -150),
                    (-108, -166),
                ],
                tension=0.14,
            ),
            cloth,
        )
        for x in (-74, 0, 74):
            p.blob(oval(x, -150, 6), gold)
    p.line(stroke((-114, -210), (114, -210)), gold, 11)
    for x in (-118, 118):
        p.blob(oval(x, -210, 12), gold)


def cloth_bolt(p: Pad) -> None:
    cloth, way = p.main(*CLOTH), p.way(3)
    if way == 2:  # a pile of three
        for i, tone in enumerate((shade(cloth, 0.2), tint(cloth, 0.4), cloth)):
            y = -20 - i * 42
            p.blob(rect(-100 + i * 6, y - 22, 200 - i * 12, 42, 20), tone, shift=(-4, -7), outline=2)
            p.blob(oval(84 - i * 6, y - 1, 14, 19), tint(tone, 0.3))
            p.line(oval(84 - i * 6, y - 1, 7, 10), shade(tone, 0.3), 3)
        return
    long = (0, 34)[way]
    p.blob(
        smooth(
            [(-66, -84), (66, -84), (92 + long * 0.5, -30), (104, -4), (40, 2), (-20, -6), (-100, 2), (-88, -40)],
            tension=0.1,
        ),
        tint(cloth, 0.16),
        outline=2,
    )
    for x in (-50, -6, 44):
        p.line(curve((x * 0.8, -76), (x, -40), (x * 1.3, -10)), shade(cloth, 0.2), 5)
    p.blob(rect(-98, -134 - long * 0.3, 190, 68, 34), cloth, shift=(-4, -9), outline=2)
    for k in (-0.2, 0.3) if way else ():
        for c in range(-3, 4):
            p.fill(oval(c * 26 + k * 20, -100 + k * 60, 6), tint(cloth, 0.5))
    y = -100 - long * 0.3
    p.blob(oval(88, y, 23, 34), tint(cloth, 0.3), outline=2)
    for k in (0.66, 0.34):
        p.line(oval(88, y, 23 * k, 34 * k), shade(cloth, 0.3), 3.4)
    p.blob(rect(82, y - 6, 28, 12, 5), "#c99a66")


def bundle(p: Pad) -> None:
    cloth, way = p.main(*CLOTH), p.way(3)
    pale = "#fdf3dc" if p.paint != "#fcf8ef" else "#d98a80"
    if way == 2:
        p.line(stroke((-112, -64), (108, -196)), "#8a6243", 12)
    y = -20 if way == 2 else 0
    with p.frame(0, y):
        w = (1.0, 0.78, 1.12)[way]
        body = twin((0, -140), (34 * w, -128), (84 * w, -84), (92 * w, -40), (60 * w, -6), (0, 0))
        p.blob(body, cloth, shift=(-8, -7), outline=2.4)
        with p.inside(body):
            for r in range(4):
                for c in range(-4, 5):
                    x, b = c * 38 + (19 if r % 2 else 0), -18 - r * 33
                    if way == 1:
                        p.line(stroke((x, b - 16), (x, b + 18)) + stroke((x - 19, b), (x + 19, b)), pale, 4, 0.8)
                    else:
                        p.fill(oval(x, b, 9), pale, 0.9)
            for s in (-1, 1):
                p.line(curve((s * 8, -134), (s * 30, -100), (s * 44, -70)), shade(cloth, 0.34), 4)
        for s in (-1, 1):
            p.blob(
                smooth([(0, -136), (s * 30, -178), (s * 62, -182), (s * 54, -150), (s * 26, -130)], tension=0.12),
                cloth,
                outline=2,
            )
        p.blob(oval(0, -136, 19, 16), shade(cloth, 0.1))


def handkerchief(p: Pad) -> None:
    cloth, way = p.main("#f6efe2", "#f2c3cf", "#a9c8e6"), p.way(3)
    band = shade(cloth, 0.3) if p.paint else p.natural("#d9584c", "#5f8fbf", "#7da95c")
    if way == 1:  # held by its middle
        shape = smooth(
            [
                (0, -190),
                (22, -150),
                (64, -110),
                (104, -40),
                (56, -52),
                (40, -2),
                (6, -44),
                (-34, 0),
                (-54, -50),
                (-104, -36),
                (-62, -112),
                (-20, -150),
            ],
            tension=0.07,
        )
        p.blob(shape, cloth, shift=(-6, -4), outline=2.6)
        with p.inside(shape):
            for x in (-54, -12, 28, 66):
                p.line(curve((x * 0.1, -180), (x * 0.6, -110), (x, -40)), shade(cloth, 0.24), 4)
            p.line(stroke((-104, -54), (-58, -70), (-36, -20), (4, -64), (42, -22), (56, -70), (104, -58)), band, 6)
        return
    a = poly((-96, -40), (0, -150), (96, -56), (0, 0)) if way == 0 else rect(-92, -150, 184, 146, 8)
    p.blob(a, cloth, shift=(-5, -6), outline=2.6)
    with p.inside(a):
        if way == 0:
            for k in (0.82, 0.7):
                p.line(
                    poly(*((x * k, -62 + (y + 62) * k) for x, y in ((-96, -40), (0, -150), (96, -56), (0, 0)))), band, 5
                )
        else:
            for k in (0.86, 0.74):
                p.line(rect(-92 * k, -77 - 73 * k, 184 * k, 146 * k, 4), band, 5)
    if way == 0:
        p.blob(poly((96, -56), (22, -72), (40, -6)), tint(cloth, 0.3), outline=2.4)
    else:
        p.blob(poly((92, -4), (20, -4), (92, -78)), tint(cloth, 0.4), outline=2.4)
        for x, y in ((-40, -90), (0, -90), (-20, -112)):
            p.fill(oval(x, y, 9), band)


FAMILY: Family = {
    "pillow": (pillow, TWELVE),
    "blanket": (blanket, TWELVE),
    "cradle": (cradle, TWELVE),
    "curtain": (curtain, TWELVE),
    "cloth": (cloth_bolt, TWELVE),
    "bundle": (bundle, TWELVE),
    "handkerchief": (handkerchief, TWELVE),
}
