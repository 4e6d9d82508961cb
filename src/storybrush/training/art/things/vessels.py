"""Baskets, buckets, pots: what holds something."""

from __future__ import annotations

from .pad import ANY, GLASS, IRON, WOOD, Family, Pad, curve, gleam, leaf, oval, poly, rect, shade, smooth, stroke, tint


def basket(p: Pad) -> None:
    cane = p.main("#c99a5c", "#b98650", "#d6ab6c")
    w, h, t = p.u(88, 102), p.u(78, 94), p.u(170, 196)
    p.line(
        curve((-w * 0.8, -h), (-w * 0.66, -t * 0.84), (0, -t), (w * 0.66, -t * 0.84), (w * 0.8, -h)),
        shade(cane, 0.34),
        15,
    )
    p.line(curve((-w * 0.8, -h), (-w * 0.66, -t * 0.84), (0, -t), (w * 0.66, -t * 0.84), (w * 0.8, -h)), cane, 11)
    fill = p.i(0, 2)
    if fill == 1 and not p.paint:
        for x, tone in ((-52, "#d9423a"), (52, "#d9423a"), (0, "#8fb84f"), (-26, "#ee9a3a"), (27, "#d9423a")):
            p.blob(oval(x, -h - 14, 27, 25), tone, shift=(-4, -4))
    elif fill == 2 and not p.paint:
        cloth = p.natural("#e2574a", "#6fa8cf", "#f4ecdc")
        p.blob(
            smooth(
                [
                    (-w * 0.9, -h + 4),
                    (-50, -h - 26),
                    (0, -h - 34),
                    (50, -h - 26),
                    (w * 0.9, -h + 4),
                    (30, -h + 34),
                    (0, -h + 8),
                ],
                tension=0.1,
            ),
            cloth,
        )
    body = smooth(
        [(-w, -h), (-w * 0.9, -h * 0.4), (-w * 0.72, 0), (w * 0.72, 0), (w * 0.9, -h * 0.4), (w, -h)], tension=0.08
    )
    p.blob(body, cane, shift=(-8, 0))
    with p.inside(body):
        rows = 5
        for r in range(rows):
            y = -h + (r + 0.8) * h / rows
            for k in range(-6, 7):
                x = k * 20 + (10 if r % 2 else 0)
                p.line(curve((x - 8, y - 2), (x, y - 5), (x + 8, y - 2)), shade(cane, 0.3), 3.4, 0.8)
    p.blob(rect(-w - 7, -h - 8, 2 * w + 14, 17, 8), tint(cane, 0.14), shift=(0, -4))
    for k in range(-7, 8):
        p.line(stroke((k * w / 7 - 4, -h - 5), (k * w / 7 + 3, -h + 5)), shade(cane, 0.24), 3, 0.8)


def bucket(p: Pad) -> None:
    colour, wooden = p.main("#9c6b42", "#8a949c", "#ad7b4c"), p.chance(0.5)
    w, h = p.u(68, 78), p.u(120, 136)
    p.line(
        curve((-w * 0.96, -h + 6), (-w * 0.7, -h - 58), (0, -h - 80), (w * 0.7, -h - 58), (w * 0.96, -h + 6)), IRON, 6
    )
    p.blob(oval(0, -h, w, 19), shade(colour, 0.4))
    p.blob(oval(0, -h + 5, w * 0.88, 12), "#8cc9e0")
    body = smooth([(-w, -h), (-w * 0.74, -6), (0, 9), (w * 0.74, -6), (w, -h), (0, -h + 19)], tension=0.05)
    p.blob(body, colour, shift=(-10, 0))
    with p.inside(body):
        for k in range(-3, 4) if wooden else ():
            p.line(stroke((k * w * 0.27, -h), (k * w * 0.2, 10)), shade(colour, 0.3), 3, 0.8)
        for y in (-h * 0.7, -h * 0.2):
            p.line(curve((-w, y - 10), (0, y + 9), (w, y - 10)), IRON if wooden else shade(colour, 0.25), 8)
    p.line(curve((-w, -h), (-w * 0.6, -h + 14), (0, -h + 19), (w * 0.6, -h + 14), (w, -h)), tint(colour, 0.3), 6)
    for x in (-w * 0.96, w * 0.96):
        p.blob(oval(x, -h + 7, 7), IRON)


def pot(p: Pad) -> None:
    iron = p.main("#4a4c58", "#5a5560", "#575c66")
    w, h = p.u(88, 98), p.u(104, 122)
    for i in range(3):
        x = (i - 1) * 32 + p.u(-6, 6)
        p.line(curve((x, -h - 18), (x - 10, -h - 36), (x + 8, -h - 52), (x - 3, -h - 72)), "#fffaf0", 6, 0.75)
    for x in (-w * 0.6, w * 0.6):
        p.blob(poly((x - 12, -20), (x - 7, 2), (x + 7, 2), (x + 12, -20)), shade(iron, 0.2))
    for s in (-1, 1):
        p.line(
            curve((s * w * 0.8, -h + 22), (s * (w + 18), -h + 14), (s * (w + 14), -h + 44), (s * w * 0.96, -h + 46)),
            shade(iron, 0.2),
            9,
        )
    p.blob(
        smooth(
            [(-w * 0.84, -h), (-w, -h * 0.5), (-w * 0.72, -12), (0, -4), (w * 0.72, -12), (w, -h * 0.5), (w * 0.84, -h)]
        ),
        iron,
        shift=(-10, -6),
    )
    soup = p.pick("#e0a552", "#c9774a", "#a7b46a", "#e8c98a")
    p.blob(oval(0, -h, w * 0.92, 21), tint(iron, 0.14))
    p.blob(oval(0, -h, w * 0.8, 14), soup)
    for _ in range(5):
        p.fill(oval(p.u(-0.55, 0.55) * w, -h + p.u(-6, 6), 7, 4), p.pick("#ee8431", "#6fae4e", "#f4e4c8"))
    gleam(p, curve((-w * 0.76, -h * 0.68), (-w * 0.8, -h * 0.46), (-w * 0.66, -h * 0.24)), 7, 0.35)


def bowl(p: Pad) -> None:
    colour, inside = p.main("#6fa8cf", "#e8a08a", "#d9b260", "#f4ecdc"), p.pick("#f6ead6", "#efd9b0", "#e0a552")
    w, h = p.u(100, 112), p.u(84, 98)
    p.line(stroke((20, -h - 4), (p.u(84, 100), -h - p.u(52, 66))), "#a97c50", 9)
    p.blob(rect(-40, -10, 80, 12, 4), shade(colour, 0.12))
    p.blob(
        smooth(
            [(-w, -h), (-w * 0.86, -h * 0.44), (-w * 0.4, -8), (w * 0.4, -8), (w * 0.86, -h * 0.44), (w, -h)],
            tension=0.13,
        ),
        colour,
        shift=(-8, -5),
    )
    p.blob(oval(0, -h, w, 21), tint(colour, 0.34))
    p.blob(oval(0, -h + 2, w * 0.86, 14), inside, shift=(0, 3))
    band = tint(colour, 0.5) if colour != "#fcf8ef" else "#6fa8cf"
    p.line(curve((-w * 0.88, -h * 0.52), (0, -h * 0.36), (w * 0.88, -h * 0.52)), band, 6)


def cup(p: Pad) -> None:
    colour = p.main("#e2574a", "#6fa8cf", "#f4ecdc", "#8fb86a")
    w, h = p.u(66, 76), p.u(122, 140)
    p.line(
        smooth([(w * 0.9, -h * 0.82), (w + 34, -h * 0.8), (w + 38, -h * 0.42), (w * 0.8, -h * 0.24)], closed=False),
        shade(colour, 0.2),
        18,
    )
    p.line(
        smooth([(w * 0.9, -h * 0.82), (w + 34, -h * 0.8), (w + 38, -h * 0.42), (w * 0.8, -h * 0.24)], closed=False),
        colour,
        14,
    )
    p.blob(
        smooth(
            [(-w, -h), (-w * 0.96, -h * 0.4), (-w * 0.72, -4), (0, 4), (w * 0.72, -4), (w * 0.96, -h * 0.4), (w, -h)],
            tension=0.1,
        ),
        colour,
        shift=(-9, 0),
    )
    p.blob(oval(0, -h, w, 16), tint(colour, 0.36))
    p.blob(oval(0, -h + 2, w * 0.86, 11), p.pick("#8a5a3c", "#c98f4a", "#a9703c"))
    gleam(p, stroke((-w * 0.74, -h * 0.76), (-w * 0.64, -h * 0.26)), 7, 0.5)
    for i in range(p.i(2, 3)):
        x = (i - 0.7) * 30
        p.line(curve((x, -h - 18), (x - 9, -h - 36), (x + 8, -h - 54), (x, -h - 70)), "#fffaf0", 6, 0.75)


def jar(p: Pad) -> None:
    inside = p.natural("#e8b04a", "#c9485a", "#8a5fb3", "#ee8431")
    lid = p.main("#d9423a", "#6d9a62", "#4f86a8")
    w, h = p.u(66, 76), p.u(150, 172)
    shape = smooth(
        [
            (-w * 0.78, -h),
            (-w, -h + 26),
            (-w, -20),
            (-w * 0.8, 0),
            (w * 0.8, 0),
            (w, -20),
            (w, -h + 26),
            (w * 0.78, -h),
        ],
        tension=0.13,
    )
    p.blob(shape, GLASS, outline=2)
    with p.inside(shape):
        p.fill(rect(-w + 7, -h * 0.76, 2 * w - 14, h * 0.76 - 8, 14), inside)
        p.fill(oval(0, -h * 0.76, w - 8, 8), tint(inside, 0.25))
    p.blob(rect(-w * 0.5, -h * 0.5, w, h * 0.26, 5), "#fdf6e6")
    p.fill(oval(0, -h * 0.37, 11), inside)
    p.blob(rect(-w * 0.86, -h - 24, w * 1.72, 30, 6), lid, shift=(-5, -4))
    gleam(p, stroke((-w * 0.76, -h * 0.82), (-w * 0.76, -h * 0.2)), 6)


def vase(p: Pad) -> None:
    clay = p.main("#c9734a", "#b9653f", "#5a86a8", "#d9b260")
    h, w, neck = p.u(180, 205), p.u(68, 80), p.u(24, 32)
    for s in (-1, 1):
        p.line(curve((s * neck, -h + 14), (s * (w * 0.9), -h + 20), (s * w * 0.86, -h * 0.62)), shade(clay, 0.18), 12)
    body = smooth(
        [
            (-neck - 10, -h),
            (-neck, -h + 24),
            (-neck - 4, -h * 0.78),
            (-w, -h * 0.5),
            (-w * 0.7, -h * 0.16),
            (-w * 0.42, 0),
            (w * 0.42, 0),
            (w * 0.7, -h * 0.16),
            (w, -h * 0.5),
            (neck + 4, -h * 0.78),
            (neck, -h + 24),
            (neck + 10, -h),
        ],
        tension=0.14,
    )
    p.blob(body, clay, shift=(-9, -3))
    band = tint(clay, 0.45) if clay != "#fcf8ef" else "#5a86a8"
    with p.inside(body):
        for y in (-h * 0.68, -h * 0.34):
            p.line(curve((-w - 4, y - 6), (0, y + 5), (w + 4, y - 6)), band, 6)
        for k in range(-4, 5):
            x = k * w * 0.25
            p.line(stroke((x - 8, -h * 0.46), (x, -h * 0.57), (x + 8, -h * 0.46)), band, 4)
    p.blob(oval(0, -h, neck + 11, 7), shade(clay, 0.35))


def barrel(p: Pad) -> None:
    wood = p.main(*WOOD)
    w, h = p.u(66, 76), p.u(176, 196)
    body = smooth(
        [
            (-w * 0.82, -h),
            (-w * 1.04, -h * 0.7),
            (-w * 1.04, -h * 0.3),
            (-w * 0.82, 0),
            (0, 9),
            (w * 0.82, 0),
            (w * 1.04, -h * 0.3),
            (w * 1.04, -h * 0.7),
            (w * 0.82, -h),
        ],
        tension=0.12,
    )
    p.blob(body, wood, shift=(-11, 0))
    with p.inside(body):
        for k in range(-3, 4):
            p.line(curve((k * w * 0.23, -h), (k * w * 0.31, -h / 2), (k * w * 0.23, 8)), shade(wood, 0.3), 3, 0.85)
        for y in (-h * 0.84, -h * 0.64, -h * 0.3, -h * 0.1):
            p.line(curve((-w * 1.1, y - 5), (0, y + 6), (w * 1.1, y - 5)), IRON, 10)
    p.blob(oval(0, -h, w * 0.82, 15), tint(wood, 0.2))
    p.line(oval(0, -h, w * 0.82, 15), IRON, 5)


def chest(p: Pad) -> None:
    wood, gold = p.main("#9c6b42", "#8a5a38"), "#e6b84e"
    w, h, t = p.u(98, 108), p.u(76, 86), p.u(52, 62)
    opened = p.chance(0.5)
    if opened:
        p.blob(
            smooth(
                [
                    (-w, -h + 4),
                    (-w - 4, -h - t),
                    (-w * 0.6, -h - t - 24),
                    (w * 0.6, -h - t - 24),
                    (w + 4, -h - t),
                    (w, -h + 4),
                ],
                tension=0.1,
            ),
            shade(wood, 0.36),
        )
        for _ in range(15):
            x = p.u(-0.78, 0.78) * w
            p.blob(
                oval(x, -h - p.u(0, 30) * (1 - abs(x) / w), 14, 11), p.pick("#f1c659", "#e6b84e", "#f8d878"), outline=1
            )
        for x, tone in ((-34, "#d9423a"), (38, "#4382c6"), (4, "#5aa453")):
            p.blob(poly((x - 11, -h - 22), (x, -h - 34), (x + 11, -h - 22), (x, -h - 8)), tone, outline=1)
    else:
        lid = smooth(
            [
                (-w - 4, -h),
                (-w - 2, -h - t * 0.6),
                (-w * 0.7, -h - t),
                (w * 0.7, -h - t),
                (w + 2, -h - t * 0.6),
                (w + 4, -h),
            ],
            tension=0.1,
        )
        p.blob(lid, wood, shift=(-5, -6))
        for x in (-w * 0.66, w * 0.66):
            p.line(stroke((x, -h), (x, -h - t + 2)), gold, 13)
    p.blob(rect(-w, -h, 2 * w, h, 4), wood, shift=(-6, -5))
    for y in (-h * 0.66, -h * 0.33):
        p.line(stroke((-w, y), (w, y)), shade(wood, 0.3), 3)
    for x in (-w * 0.66, w * 0.66):
        p.blob(rect(x - 7, -h, 14, h, 2), gold, outline=1)
    p.line(stroke((-w - 2, -h), (w + 2, -h)), gold, 10)
    p.blob(rect(-17, -h - 8, 34, 38, 6), gold)
    p.fill(oval(0, -h + 6, 6), "#4a3a2c")
    p.fill(rect(-2.5, -h + 6, 5, 16, 2), "#4a3a2c")


def sack(p: Pad) -> None:
    cloth = p.main("#d0ae78", "#c49f6a", "#dcc08e")
    w, h = p.u(74, 88), p.u(150, 172)
    p.blob(
        smooth(
            [(-26, -h + 8), (-44, -h - 26), (-12, -h - 20), (4, -h - 34), (20, -h - 20), (46, -h - 26), (26, -h + 8)]
        ),
        cloth,
    )
    p.blob(
        smooth(
            [
                (-24, -h),
                (-w * 0.9, -h * 0.6),
                (-w, -22),
                (-w * 0.6, 0),
                (w * 0.6, 0),
                (w, -22),
                (w * 0.9, -h * 0.6),
                (24, -h),
            ]
        ),
        cloth,
        shift=(-11, -5),
    )
    for x, k in ((-14, -30), (2, 4), (16, 34)):
        p.line(curve((x, -h + 6), (x + k * 0.5, -h * 0.84), (x + k, -h * 0.7)), shade(cloth, 0.3), 3, 0.8)
    p.line(curve((-27, -h + 2), (0, -h + 8), (27, -h + 2)), "#8a5a38", 9)
    if p.chance(0.5):
        p.blob(rect(-w * 0.3, -h * 0.46, w * 0.56, w * 0.5, 3), p.natural("#c9574f", "#6d9a62", "#b98a58"))
        p.line(rect(-w * 0.3 + 5, -h * 0.46 + 5, w * 0.56 - 10, w * 0.5 - 10, 2), "#fffaf0", 2, 0.7)
    else:
        for a in (-110, -70, -90):
            p.blob(leaf(0, -h * 0.26, 40, a, 0.16), "#b98d3c")


FAMILY: Family = {
    "basket": (basket, ("brown", "white", "red", "blue", "green", "pink", "yellow")),
    "bucket": (bucket, ANY),
    "pot-of-food": (pot, ("black", "red", "blue", "green", "grey", "white")),
    "bowl-with-spoon": (bowl, ANY),
    "hot-beverage": (cup, ANY),
    "jar": (jar, ()),
    "amphora": (vase, ANY),
    "oil-drum": (barrel, ("brown", "red", "blue", "green", "grey", "black", "yellow")),
    "treasure-chest": (chest, ("brown", "red", "blue", "green", "black", "purple")),
    "sack": (sack, ("brown", "white", "red", "blue", "green", "grey")),
}
