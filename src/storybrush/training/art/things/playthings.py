"""Toys, flags, gongs and small treasures."""

from __future__ import annotations

from .pad import (
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
    star,
    stroke,
    tint,
    twin,
)

CLOTH = ("#d9584c", "#5f8fbf", "#7da95c", "#e6b84e", "#9a78b0")
STEEL = ("#b4bcc4", "#a9b1ba", "#c1c7cd")


def spinning_top(p: Pad) -> None:
    colour, way = p.main(*CLOTH), p.way(3)
    pale = "#fdf3dc" if p.paint != "#fcf8ef" else "#d98a80"
    with p.frame(0, 0, turn=(9, -12, 0)[way]):
        p.blob(rect(-7, -206, 14, 60, 6), "#c99a66")
        p.blob(oval(0, -208, 13, 10), "#c99a66")
        k = (1.0, 0.78, 1.1)[way]
        body = twin((0, -156), (46, -150), (100 * k, -112), (94 * k, -84), (44, -34), (9, -8), (0, 0), tension=0.13)
        p.blob(body, colour, shift=(-8, -6), outline=2.4)
        with p.inside(body):
            p.line(curve((-110, -104), (0, -78), (110, -104)), pale, 17)
            p.line(curve((-80, -58), (0, -40), (80, -58)), shade(colour, 0.3) if way else "#e6b84e", 12)
            if way == 2:
                for x in range(-4, 5):
                    p.fill(oval(x * 26, -120 + 14 * (1 - (x / 4) ** 2), 7), "#e6b84e")
        p.blob(poly((-7, -8), (7, -8), (0, 12)), "#7d858e", outline=1)
    for s in (-1, 1):
        p.line(curve((s * 92, -26), (s * 104, -14), (s * 84, -4)), "#c9bba4", 5)


def blocks(p: Pad) -> None:
    way = p.way(3)
    tones = ["#d9584c", "#5f8fbf", "#e6b84e", "#7da95c", "#9a78b0", "#ee9a3a"]
    k = p.i(0, 5)
    tones = tones[k:] + tones[:k]
    place = (
        [(-76, 0), (0, 0), (76, 0), (-38, -74), (38, -74), (0, -148)],
        [(-44, 0), (36, 0), (-4, -74), (0, -148)],
        [(-80, 0), (4, 0), (82, 0), (-40, -74), (46, -74)],
    )[way]  # fmt: skip
    for i, (x, y) in enumerate(place):
        tone = tones[i % 6]
        top = i == len(place) - 1
        with p.frame(x, y, turn=p.u(-5, 5) if y else 0):
            if top and way != 2:
                p.blob(poly((-40, -2), (40, -2), (0, -62)), tone, shift=(-5, -3), outline=2.4)
                continue
            if top:
                p.blob(
                    "M-38 -2A38 60 0 0 1 38 -2Z".replace("A38 60 0 0 1", "Q-38 -60 0 -60Q38 -60"),
                    tone,
                    shift=(-5, -5),
                    outline=2.4,
                )
                continue
            p.blob(rect(-36, -73, 72, 72, 7), tone, shift=(-5, -5), outline=2.4)
            p.blob(rect(-24, -61, 48, 48, 5), tint(tone, 0.6), shift=(2, 2), outline=1)
            mark = i % 3
            if mark == 0:
                p.fill(oval(0, -37, 14), tone)
            elif mark == 1:
                p.fill(poly((0, -54), (16, -24), (-16, -24)), tone)
            else:
                p.fill(poly(*star(0, -36, 19, 8)), tone)


def rocking_horse(p: Pad) -> None:
    coat, way = p.main("#c99a66", "#b98a58", "#f4ecdc", "#a9744a"), p.way(3)
    red = p.natural("#d9423a", "#4382c6", "#7da95c") if p.paint not in ("#d9423a", "#4382c6", "#5aa453") else "#e6b84e"
    mane = "#7d5136" if way != 1 else "#e6bf5c"
    for y in (-10, 0):
        p.line(
            curve((-112, y - 30), (-70, y - 8), (0, y), (70, y - 8), (112, y - 30)), red if y else shade(red, 0.3), 12
        )
    for x, a in ((-48, -70), (-28, -44), (42, 44), (60, 70)):
        p.blob(limb([(x, -84), (a, -14)], (12, 9)), shade(coat, 0.12) if a in (-44, 44) else coat, outline=2)
    p.blob(limb([(-62, -106), (-100, -98), (-104, -54)], (8, 12, 5)), mane)
    p.blob(
        [
            oval(0, -104, 74, 33),
            limb([(48, -110), (70, -158), (84, -190)], (30, 22, 20)),
            limb([(76, -192), (116, -168)], (23, 16)),
        ],
        coat,
        shift=(-4, -6),
        outline=2,
    )
    for a in (72, 86):
        p.blob(leaf(a, -204, 28, -86, 0.34), coat)
    for x, y in ((72, -206), (56, -186), (46, -162), (40, -140)):
        p.blob(oval(x, y, 13, 17, 30), mane, outline=1)
    p.blob(smooth([(-34, -138), (0, -128), (34, -138), (30, -90), (0, -84), (-30, -90)], tension=0.13), red, outline=2)
    p.line(stroke((72, -180), (112, -176)) + stroke((92, -210), (102, -162)), red, 5)
    eyes(p, (94, -190), r=5)
    if way == 2:
        for x, y in ((-52, -112), (-30, -86), (50, -94), (62, -128)):
            p.fill(oval(x, y, 8, 7), tint(coat, 0.5))


def paper_boat(p: Pad) -> None:
    paper, way = p.main("#fbf8f0", "#f6f1e4"), p.way(3)
    p.blob(
        smooth([(-116, -14), (-60, -22), (0, -16), (60, -22), (116, -14), (100, 2), (0, 6), (-100, 2)]),
        "#7fc3e0",
        shift=(0, -4),
    )
    with p.frame(0, -12, turn=(0, -5, 5)[way]):
        t = p.u(110, 134)
        p.blob(poly((0, -t), (52, -38), (-52, -38)), shade(paper, 0.1), shift=(-14, 0), outline=3)
        p.blob(poly((-110, -72), (0, -44), (0, 0), (-66, 0)), tint(paper, 0.2), shift=(0, 0), outline=3)
        p.blob(poly((110, -72), (0, -44), (0, 0), (66, 0)), shade(paper, 0.12), shift=(0, 0), outline=3)
        if way == 1:
            p.line(stroke((-54, -20), (-24, -14)) + stroke((-48, -32), (-30, -28)), shade(paper, 0.34), 3)
        if way == 2:
            p.line(stroke((0, -t), (0, -t - 24)), "#8a6243", 4)
            p.blob(poly((2, -t - 26), (30, -t - 17), (2, -t - 8)), "#d9423a")
    for x in (-78, 24, 70):
        p.line(curve((x - 18, -2), (x, -7), (x + 18, -2)), "#eaf8fb", 4)


def paper_plane(p: Pad) -> None:
    paper, way = p.main("#fbf8f0", "#f4f0e6"), p.way(3)
    with p.frame(0, -80, turn=(0, -14, 12)[way], flip=way == 2):
        p.blob(poly((112, -62), (-110, -30), (-40, 4)), tint(paper, 0.3), shift=(0, 0), outline=3)
        p.blob(poly((112, -62), (-40, 4), (-52, 62), (-16, 22)), shade(paper, 0.24), shift=(0, 0), outline=3)
        p.blob(poly((112, -62), (-18, 16), (54, 58)), shade(paper, 0.07), shift=(0, 0), outline=3)
    for x, y in ((-104, -16), (-84, 6)) if way else ():
        p.line(stroke((x, y), (x - 26 if way == 1 else x - 14, y + 8)), "#b9c9d6", 5)


def gong(p: Pad) -> None:
    brass, way = p.natural("#d9a93a", "#cf9c34"), p.way(3)
    if way != 2:
        red = "#b5393a" if way == 0 else "#7d5136"
        for s in (-1, 1):
            p.blob(rect(s * 96 - 8, -206, 16, 206, 4), red, shift=(-3, 0), outline=2)
            p.blob(rect(s * 96 - 22, -12, 44, 12, 4), shade(red, 0.2))
        p.blob(rect(-116, -216, 232, 16, 7), red, shift=(0, -5), outline=2)
        for s in (-1, 1):
            p.line(stroke((s * 40, -202), (s * 34, -158)), "#e3cf9f", 5)
        x, y, r = 0, -100, p.u(60, 80)
    else:
        p.line(curve((-40, -160), (-20, -204), (20, -204), (40, -160)), "#d9423a", 6)
        x, y, r = 0, -94, 90
    p.blob(oval(x, y, r), brass, shift=(-6, -6), outline=2.4)
    p.line(oval(x, y, r * 0.84), shade(brass, 0.26), 5)
    p.line(oval(x, y, r * 0.56), shade(brass, 0.2), 4)
    p.blob(oval(x, y, r * 0.3), tint(brass, 0.26), shift=(-4, -4))
    gleam(p, curve((x - r * 0.66, y - r * 0.2), (x - r * 0.5, y - r * 0.5), (x - r * 0.2, y - r * 0.68)), 6, 0.7)
    p.line(stroke((72, -12), (36, -72)), "#8a6243", 10)
    p.blob(oval(34, -76, 17, 15, 30), "#d9423a", outline=2)


def flag(p: Pad) -> None:
    colour, way = p.main("#d9423a", "#4382c6", "#5aa453", "#ee8431"), p.way(3)
    p.blob(rect(-88, -210, 11, 210, 4), "#9c6b42", shift=(-3, 0), outline=2)
    p.blob(oval(-82, -216, 11), "#e6b84e")
    if way == 1:  # a pennant
        shape = smooth(
            [(-76, -204), (-20, -190), (40, -176), (112, -150), (40, -138), (-20, -118), (-76, -110)], tension=0.1
        )
    elif way == 2:  # swallow-tailed
        shape = smooth(
            [
                (-76, -204),
                (-20, -214),
                (40, -194),
                (108, -208),
                (74, -152),
                (108, -96),
                (40, -92),
                (-20, -112),
                (-76, -100),
            ],
            tension=0.08,
        )
    else:
        shape = smooth(
            [(-76, -204), (-20, -216), (40, -192), (108, -206), (108, -96), (40, -82), (-20, -106), (-76, -94)],
            tension=0.11,
        )
    p.blob(shape, colour, shift=(-3, -8), outline=2.4)
    with p.inside(shape):
        for x in (-34, 34):
            p.line(curve((x, -220), (x + 12, -150), (x, -80)), shade(colour, 0.2), 12, 0.5)


def ingot(p: Pad) -> None:
    gold, way = p.main("#f0bf3a", "#e6b232"), p.way(3)

    def one(x: float, y: float, k: float) -> None:
        with p.frame(x, y, scale=k):
            p.blob(oval(0, -66, 42, 34), tint(gold, 0.3), shift=(-5, -6), outline=2)
            body = smooth(
                [
                    (-106, -98),
                    (-70, -72),
                    (0, -58),
                    (70, -72),
                    (106, -98),
                    (92, -34),
                    (56, -4),
                    (0, 0),
                    (-56, -4),
                    (-92, -34),
                ],
                tension=0.13,
            )
            p.blob(body, gold, shift=(-6, -7), outline=2.4)
            gleam(p, curve((-80, -62), (-66, -34), (-40, -18)), 8, 0.7)

    if way == 0:
        one(-54, 0, 0.5)
        one(54, 0, 0.5)
        one(0, -44, 0.66)
    elif way == 1:
        one(0, 0, 1)
    else:  # bars
        for x, y in ((-54, 0), (54, 0), (0, -52)):
            p.blob(poly((x - 50, y), (x - 36, y - 38), (x + 36, y - 38), (x + 50, y)), gold, shift=(-3, 0), outline=2.4)
            p.blob(
                poly((x - 36, y - 38), (x - 24, y - 52), (x + 24, y - 52), (x + 36, y - 38)), tint(gold, 0.4), outline=2
            )
    p.fill(poly(*star(70, -122, 22, 6, 4)), "#fff6d2")
    p.fill(poly(*star(-84, -104, 14, 4, 4)), "#fff6d2")


def pearl(p: Pad) -> None:
    tone, way = p.main("#fbe9ea", "#f6eef2"), p.way(3)
    if way == 2:  # in its shell
        shell = "#e8a9a0"
        for k in range(-3, 4):
            p.blob(limb([(0, -64), (k * 30, -150 + abs(k) * 13)], (14, 20)), shell, outline=2)
        p.blob(smooth([(-108, -66), (-80, -20), (0, 0), (80, -20), (108, -66), (0, -44)]), shade(shell, 0.1), outline=2)
        p.blob(oval(0, -70, 40), tone, shift=(-6, -7), outline=2.4)
        gleam(p, oval(-14, -86, 7), 6, 0.9)
        return
    if way == 1:
        p.fill(oval(0, -110, 112), "#fdf0c4", 0.7)
    y, r = -110, (92, 72)[way] if way < 2 else 0
    p.blob(oval(0, y, r), tone, shift=(-9, -10), outline=3)
    p.fill(oval(r * 0.3, y + r * 0.36, r * 0.4, r * 0.26, -36), "#cfe3f2", 0.7)
    p.fill(oval(-r * 0.34, y - r * 0.38, r * 0.24, r * 0.18, -36), "#ffffff", 0.95)
    p.line(curve((-r * 0.78, y + r * 0.1), (-r * 0.6, y + r * 0.5), (-r * 0.2, y + r * 0.76)), "#f0c9d6", r * 0.08)


FAMILY: Family = {
    "spinning-top": (spinning_top, TWELVE),
    "blocks": (blocks, ()),
    "rocking-horse": (rocking_horse, TWELVE),
    "paper-boat": (paper_boat, TWELVE),
    "paper-plane": (paper_plane, TWELVE),
    "gong": (gong, ()),
    "flag": (flag, TWELVE),
    "ingot": (ingot, ("gold", "grey")),
    "pearl": (pearl, ("white", "pink", "black", "gold", "purple", "blue", "green")),
}
