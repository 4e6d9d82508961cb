"""Food as tales name it; bees, butterflies, a bunch of flowers; a church."""

from __future__ import annotations

import math

from storybrush.training.art.figures.svg import luminance

from .pad import (
    GLASS,
    TWELVE,
    Family,
    Pad,
    curve,
    eyes,
    gleam,
    leaf,
    limb,
    oval,
    poly,
    rect,
    shade,
    smooth,
    stroke,
    tint,
)


def milk(p: Pad) -> None:
    way, glass = p.way(3), "#d3e8ef"
    w, h = ((58, 170), (66, 140), (50, 188))[way]
    shape = smooth([(-w, -h), (-w * 0.8, -8), (-w * 0.66, 0), (w * 0.66, 0), (w * 0.8, -8), (w, -h)], tension=0.03)
    p.blob(shape, glass, shift=(-5, 0), outline=2.8)
    level = -h + (30, 26, 46)[way]
    with p.inside(shape):
        p.fill(
            smooth(
                [
                    (-w * 0.95, level),
                    (-w * 0.74, -10),
                    (-w * 0.6, -6),
                    (w * 0.6, -6),
                    (w * 0.74, -10),
                    (w * 0.95, level),
                ],
                tension=0.03,
            ),
            "#fffdf8",
        )
        p.fill(poly((w * 0.36, level), (w, level), (w * 0.8, 0), (w * 0.3, 0)), "#e9e2dc")
        p.fill(oval(0, level, w * 0.94, 10), "#ffffff")
        p.line(oval(0, level, w * 0.94, 10), "#e2dad4", 2.4)
    p.line(oval(0, -h, w, 11), shade(glass, 0.3), 3.4)
    if way == 2:  # a straw
        p.line(stroke((10, level), (34, -h - 44), (58, -h - 52)), "#d9423a", 9)
        for k in range(4):
            p.line(stroke((17 + k * 6, level - 24 - k * 25), (22 + k * 6, level - 36 - k * 25)), "#fbf6ea", 9)
    gleam(p, stroke((-w * 0.72, -h + 44), (-w * 0.62, -40)), 7, 0.9)


def meat(p: Pad) -> None:
    way = p.way(3)
    roast = p.natural("#b5633a", "#a9552f", "#c0703f")
    with p.frame(0, -74, turn=(-24, 18, -8)[way]):
        for x, s in ((92, 1), (-92, -1)) if way != 1 else ((96, 1),):
            p.blob(limb([(x - s * 60, 0), (x + s * 10, 0)], (9, 9)), "#f6ead2", outline=2.4)
            for y in (-11, 11):
                p.blob(oval(x + s * 18, y, 14), "#f6ead2", outline=2.4)
            p.fill(rect(x + s * 4 - 10, -8, 20, 16), "#f6ead2")
        if way == 1:
            shape = smooth([(52, -14), (10, -58), (-54, -66), (-100, -34), (-106, 12), (-72, 52), (-10, 56), (52, 16)])
        else:
            shape = smooth([(-72, -26), (-30, -58), (30, -60), (74, -26), (78, 20), (34, 56), (-30, 56), (-76, 22)])
        p.blob(shape, roast, shift=(-5, -9), outline=3)
        with p.inside(shape):
            for k in (-1, 0, 1):
                p.line(curve((k * 36 - 22, -36), (k * 36, 0), (k * 36 - 18, 36)), shade(roast, 0.34), 6, 0.8)
            if way == 2:  # the cut shows its marbling
                p.blob(oval(30, 4, 34, 44), "#e8948a", outline=2.2)
                p.line(curve((14, -20), (34, -4), (24, 24)), "#f8d9d0", 5)
        gleam(p, curve((-56, -22), (-30, -42), (6, -46)), 8, 0.4)


def rice(p: Pad) -> None:
    china, way = p.main("#5f8fbf", "#d9584c", "#f4f1ea", "#7da95c"), p.way(3)
    mark = tint(china, 0.5) if luminance(china) < 0.75 else "#5f8fbf"
    heap = smooth([(-92, -88), (-74, -124), (-30, -148), (18, -152), (64, -132), (92, -90)], tension=0.15)
    p.blob(heap, "#fffdf6", shift=(-5, -5), dark="#e4dccf", outline=2.6)
    with p.inside(heap):
        for k in range(26):
            a, d = 2.4 * k, math.sqrt((k + 0.5) / 26)
            x, y = 84 * d * math.cos(a), -102 + 42 * d * math.sin(a)
            p.line(stroke((x - 5, y - 2), (x + 5, y + 3)), "#ddd3c4", 4)
    if way == 1:  # chopsticks
        for x in (24, 44):
            p.line(stroke((x, -118), (x + 62, -206)), "#8a3a30", 7)
    elif way == 2:  # steam
        for x in (-36, 6, 46):
            p.line(curve((x, -166), (x + 9, -180), (x - 6, -194), (x + 6, -210)), "#d9d3c8", 6, 0.9)
    bowl = smooth([(-108, -92), (-98, -48), (-56, -12), (56, -12), (98, -48), (108, -92)], tension=0.13)
    p.blob(bowl, china, shift=(-7, -6), outline=2.8)
    with p.inside(bowl):
        if way == 0:
            p.line(curve((-110, -70), (0, -62), (110, -70)), mark, 7)
        elif way == 1:
            for x in (-66, 0, 66):
                p.line(oval(x, -52, 15), mark, 5)
        else:
            for k in range(-4, 5):
                p.line(curve((k * 26 - 13, -40), (k * 26, -54), (k * 26 + 13, -40)), mark, 5)
    p.line(stroke((-107, -92), (107, -92)), tint(china, 0.3), 7)
    p.blob(rect(-42, -14, 84, 14, 5), shade(china, 0.14), outline=2.4)


def candy(p: Pad) -> None:
    sweet, way = p.main("#e8536a", "#4382c6", "#ee8431", "#7da95c", "#9a6fc4"), p.way(3)
    stripe = "#fbf6ea" if luminance(sweet) < 0.8 else "#e8536a"
    with p.frame(0, -72, turn=(-16, 14, -30)[way]):
        for s in (-1, 1):  # the twisted ends
            p.blob(
                smooth(
                    [
                        (s * 46, -4),
                        (s * 104, -44),
                        (s * 98, -14),
                        (s * 112, 4),
                        (s * 98, 18),
                        (s * 104, 46),
                        (s * 46, 6),
                    ],
                    tension=0.05,
                ),
                tint(sweet, 0.14),
                outline=2.6,
            )
            for y in (-18, 18):
                p.line(stroke((s * 60, y * 0.3), (s * 94, y)), shade(sweet, 0.26), 4)
        shape = oval(0, 0, 62) if way != 1 else rect(-66, -44, 132, 88, 30)
        p.blob(shape, sweet, shift=(-6, -7), outline=2.8)
        with p.inside(shape):
            if way == 0:  # a whirl
                for a in range(0, 360, 60):
                    with p.frame(0, 0, turn=a):
                        p.fill("M0 0C16 -18 20 -44 4 -66L34 -66C42 -40 28 -12 0 0Z", stripe)
            else:
                for k in range(-3, 4):
                    p.fill(poly((k * 40 - 34, 70), (k * 40 - 16, 70), (k * 40 + 26, -70), (k * 40 + 8, -70)), stripe)
        gleam(p, curve((-40, -18), (-26, -38), (0, -46)), 8, 0.7)


def bone(p: Pad) -> None:
    ivory, way = p.main("#f6ead2", "#fbf3e0", "#efe0c4"), p.way(3)
    with p.frame(0, -70, turn=(-24, 18, -36)[way]):
        n, r = ((104, 24), (92, 28), (112, 21))[way]
        knobs = [oval(s * n, y, r) for s in (-1, 1) for y in (-r * 0.8, r * 0.8)]
        p.blob([rect(-n, -15, 2 * n, 30, 8), *knobs], ivory, shift=(-4, -6), outline=3)
        p.line(curve((-n + 34, 4), (0, 7), (n - 34, 4)), shade(ivory, 0.26), 4)
        gleam(p, stroke((-n + 30, -7), (n - 46, -7)), 5, 0.8)


def bee(p: Pad) -> None:
    way = p.way(3)
    yellow = p.natural("#f5c53a", "#f8cf4a")
    dark = "#4a3a34"
    with p.frame(0, -74, turn=(0, -14, 10)[way]):
        for x, a in ((-14, -26), (18, 14)):
            with p.frame(x, -44, turn=a):
                p.blob(oval(0, -38, 26, 46), "#d9eef4", shift=(-3, -3), outline=2.4)
                p.line(curve((0, -4), (2, -36), (-4, -66)), "#a9cdd8", 3)
        p.blob(poly((-92, -6), (-116, 2), (-92, 10)), dark, outline=1.6)
        body = oval(-8, 0, (90, 86, 94)[way], (50, 56, 46)[way])
        p.blob(body, yellow, shift=(-3, -8), outline=2.8)
        with p.inside(body):
            for x in (-62, -24):
                p.fill(smooth([(x, -70), (x + 22, -70), (x + 28, 0), (x + 22, 70), (x, 70), (x + 6, 0)]), dark)
        head = oval(70, -6, 42, 40)
        p.blob(head, tint(yellow, 0.14), shift=(-3, -5), outline=2.6)
        for x, t in ((62, 54), (84, 92)):
            p.line(curve((x, -40), (t + 4, -64), (t + 12, -72)), dark, 5)
            p.fill(oval(t + 14, -73, 7), dark)
        eyes(p, (66, -10), (94, -10), r=7)
        p.line(curve((70, 10), (82, 17), (94, 10)), dark, 4)
        for x in (56, 104):
            p.fill(oval(x, 6, 8, 6), "#f08a6a", 0.7)
        for x in (-30, 4, 34):
            p.line(curve((x, 44), (x + 4, 58), (x - 4, 66)), dark, 5)


def butterfly(p: Pad) -> None:
    wing, way = p.main("#ee8431", "#5f8fbf", "#e8738a", "#f5c53a", "#9a6fc4"), p.way(3)
    light = tint(wing, 0.5) if luminance(wing) < 0.75 else "#5f8fbf"
    rim = shade(wing, 0.45)
    with p.frame(0, -100, turn=(0, 14, -12)[way]):
        for s in (-1, 1):
            low = smooth([(s * 4, 6), (s * 60, 14), (s * 86, 52), (s * 58, 92), (s * 24, 66)], tension=0.16)
            p.blob(low, shade(wing, 0.1), shift=(-3, -4), outline=3)
            p.fill(oval(s * 54, 50, 17, 19), light)
            up = ([(s * 4, -4), (s * 36, -70), (s * 94, -98), (s * 114, -58), (s * 92, -6), (s * 44, 12)],
                  [(s * 4, -4), (s * 30, -84), (s * 80, -104), (s * 112, -72), (s * 104, -18), (s * 44, 12)],
                  [(s * 4, -4), (s * 46, -60), (s * 110, -76), (s * 122, -40), (s * 84, 2), (s * 44, 10)])[way]  # fmt: skip
            upper = smooth(up, tension=0.16)
            p.blob(upper, wing, shift=(-4, -5), outline=3)
            with p.inside(upper):
                p.line(curve(*up[1:5]), rim, 12)
                for x, y in ((92, -78), (104, -50), (94, -20)):
                    p.fill(oval(s * x, y, 5), "#fffaf0")
                if way == 1:
                    for t in (0.4, 0.8):
                        p.line(stroke((s * 8, -6), (s * 100 * t, -100 + 30 * t)), rim, 4)
            p.fill(oval(s * 62, -46, 18, 15), light)
        p.blob(limb([(0, -42), (0, 14), (0, 64)], (9, 11, 5)), "#5a4438", shift=(-3, 0), outline=2)
        p.blob(oval(0, -52, 15), "#5a4438", outline=2)
        for s in (-1, 1):
            p.line(curve((s * 5, -62), (s * 16, -92), (s * 32, -104)), "#5a4438", 4.5)
            p.fill(oval(s * 33, -105, 6), "#5a4438")
        eyes(p, (-6, -54), (6, -54), r=3.4)


def bouquet(p: Pad) -> None:
    petal, way = p.main("#e8536a", "#f5c53a", "#9a6fc4", "#ee8431"), p.way(3)
    tones = (
        (petal, tint(petal, 0.3) if luminance(petal) < 0.8 else "#f6d9e0", shade(petal, 0.14))
        if p.paint
        else (petal, "#fbf6ea", p.natural("#f28fb0", "#f5c53a", "#7fa8dc"))
    )
    green = p.natural("#6fae4e", "#5a9c50")
    for x in (-20, -8, 6, 18):
        p.line(stroke((x * 0.5, -90), (x, -4)), shade(green, 0.16), 6)
    for a in (-168, -140, -40, -12):
        p.blob(leaf(0, -104, 106, a, 0.26), green, outline=2)
    spots = (
        (-62, -148),
        (62, -148),
        (-24, -182),
        (28, -186),
        (0, -136),
        (-70, -112),
        (70, -112),
        (-34, -118),
        (36, -116),
    )
    for k, (x, y) in enumerate(spots):
        tone, r = tones[k % 3], 30 - (k > 4) * 4
        if way == 1 and k % 3 == 0:  # tulips among them
            for dx in (-12, 12, 0):
                p.blob(leaf(x + dx * 0.3, y + 22, 48, -90 + dx * 1.6, 0.36), tone, outline=1.8)
            continue
        for i in range(6):
            a = math.radians(60 * i + 20 * k)
            p.blob(
                oval(x + r * 0.58 * math.cos(a), y + r * 0.58 * math.sin(a), r * 0.46),
                tone,
                shift=(-2, -2),
                outline=1.6,
            )
        p.blob(
            oval(x, y, r * 0.36), "#f5b82e" if luminance(tone) > 0.45 and tone != "#f5c53a" else "#fbe9a8", outline=1.4
        )
    if way == 2:  # wrapped in paper
        paper = "#f3e3c8"
        p.blob(poly((-72, -104), (72, -104), (22, 0), (-22, 0)), paper, shift=(-6, 0), outline=2.6)
        p.blob(poly((-72, -104), (0, -88), (-14, 0), (-22, 0)), shade(paper, 0.1), outline=2)
    ribbon = shade(petal, 0.1) if p.paint else "#5f8fbf"
    y = -52
    for s in (-1, 1):
        p.blob(smooth([(0, y), (s * 38, y - 20), (s * 42, y + 14)], tension=0.1), ribbon, outline=2)
        p.blob(poly((0, y), (s * 10, y), (s * 30, y + 44), (s * 12, y + 42)), shade(ribbon, 0.1), outline=1.8)
    p.blob(oval(0, y, 11), tint(ribbon, 0.2), outline=2)


def church(p: Pad) -> None:
    walls, way = p.main("#f4e9d4", "#e9dcc4", "#efe6da"), p.way(3)
    roof = shade(walls, 0.36) if p.paint and luminance(walls) < 0.8 else p.natural("#a9573e", "#6f7f92", "#8a5a44")
    side = -1 if way == 1 else 1
    x = side * -50.0
    nave = min(side * -20, side * 112)
    p.blob(rect(nave, -84, 132, 84), walls, shift=(-6, 0), outline=2.6)
    p.blob(
        poly((nave - 8, -80), (nave + 16, -132), (nave + 116, -132), (nave + 140, -80)),
        roof,
        shift=(-4, -5),
        outline=2.6,
    )
    for k in range(3):
        a = nave + 36 + k * 32
        arch = smooth([(a - 9, -24), (a - 9, -48), (a, -60), (a + 9, -48), (a + 9, -24)], tension=0.1)
        p.blob(arch, GLASS, outline=2.2)
        p.line(stroke((a, -58), (a, -26)), "#fbf6ea", 3)
    h = (136, 150, 124)[way]
    p.blob(rect(x - 40, -h, 80, h), walls, shift=(-6, 0), outline=2.8)
    if way == 2:  # a rounded dome
        p.blob(
            smooth(
                [
                    (x - 46, -h),
                    (x - 44, -h - 34),
                    (x - 18, -h - 58),
                    (x, -h - 74),
                    (x + 18, -h - 58),
                    (x + 44, -h - 34),
                    (x + 46, -h),
                ],
                tension=0.14,
            ),
            roof,
            shift=(-4, -5),
            outline=2.6,
        )
        top = -h - 72
    else:
        p.blob(poly((x - 48, -h + 4), (x, -h - 84), (x + 48, -h + 4)), roof, shift=(-4, -4), outline=2.6)
        top = -h - 82
    p.line(
        stroke((x, top + 4), (x, top - 34)) + stroke((x - 13, top - 20), (x + 13, top - 20)),
        "#e6b84e" if p.paint != "#d19a26" else "#8a5a38",
        7,
    )
    bell = smooth(
        [(x - 17, -h + 52), (x - 17, -h + 28), (x, -h + 14), (x + 17, -h + 28), (x + 17, -h + 52)], tension=0.1
    )
    p.blob(bell, "#4a4650", outline=2.2)
    p.blob(
        smooth([(x - 10, -h + 48), (x - 6, -h + 30), (x + 6, -h + 30), (x + 10, -h + 48)], tension=0.1),
        "#e6b84e",
        outline=1.6,
    )
    door = smooth([(x - 19, 0), (x - 19, -36), (x, -54), (x + 19, -36), (x + 19, 0)], tension=0.1)
    p.blob(door, "#8a5a38", outline=2.6)
    p.line(stroke((x, -50), (x, -2)), "#5f3d27", 3)
    p.blob(rect(x - 28, -5, 56, 7, 2), "#b9ada2", outline=1.4)


FAMILY: Family = {
    "glass-of-milk": (milk, ()),
    "meat-on-bone": (meat, ()),
    "cooked-rice": (rice, TWELVE),
    "candy": (candy, TWELVE),
    "bone": (bone, ("white", "gold", "brown", "grey", "yellow")),
    "honeybee": (bee, ()),
    "butterfly": (butterfly, TWELVE),
    "bouquet": (bouquet, ("red", "pink", "yellow", "purple", "white", "orange", "blue")),
    "church": (church, ("white", "red", "yellow", "blue", "brown", "grey", "pink", "green", "orange")),
}
