"""The earth, a mountain, a drop, a crab, wheat."""

from __future__ import annotations

from storybrush.training.art.figures.svg import luminance

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
    ring,
    shade,
    smooth,
    stroke,
    tint,
)


def earth(p: Pad) -> None:
    way, sea = p.way(3), p.natural("#4f9fd4", "#5aa8da")
    ball = oval(0, -104, 104)
    p.blob(ball, sea, shift=(-8, -8), outline=3)
    lands = (
        [(-40, -160, 44, 30), (-52, -92, 30, 46), (46, -140, 48, 36), (52, -64, 40, 40), (-6, -26, 30, 12)],
        [(-10, -166, 60, 26), (20, -112, 40, 40), (34, -56, 24, 34), (-70, -110, 26, 34), (-44, -44, 28, 20)],
        [(10, -156, 72, 34), (54, -104, 40, 26), (-58, -116, 34, 30), (30, -48, 44, 24), (-34, -50, 20, 30)],
    )[way]
    with p.inside(ball):
        for x, y, w, h in lands:
            p.blob(smooth(ring(p, x, y, w, h, 9, 0.2)), p.natural("#6fae4e", "#7db554"), shift=(-3, -3), outline=1.6)
        p.fill(smooth([(-110, -190), (0, -198), (110, -190), (60, -214), (-60, -214)]), "#f4f8fa")
        p.fill(smooth([(-70, -14), (0, -20), (70, -14), (40, 4), (-40, 4)]), "#f4f8fa")
        for x, y in ((-56, -134), (40, -92), (-20, -60)):
            p.line(curve((x - 22, y), (x, y - 5), (x + 24, y + 2)), "#fdfefe", 9, 0.85)
    gleam(p, curve((-84, -118), (-70, -154), (-38, -182)), 9, 0.5)


def drop_of_water(p: Pad) -> None:
    blue, way = p.main("#5fb4e0", "#74c0e6", "#4fa6d6"), p.way(3)
    lean, w = ((0, 74), (24, 66), (-20, 80))[way]
    shape = smooth(
        [
            (lean, -206),
            (w * 0.42 + lean * 0.4, -136),
            (w, -66),
            (w * 0.68, -14),
            (0, 0),
            (-w * 0.68, -14),
            (-w, -66),
            (-w * 0.42 + lean * 0.4, -136),
        ],
        tension=0.16,
    )
    p.blob(shape, blue, shift=(-8, -4), outline=3)
    gleam(p, curve((-w * 0.66, -62), (-w * 0.58, -92), (-w * 0.34, -118)), 11, 0.7)
    p.fill(oval(w * 0.3, -34, 13, 8), "#fffaf0", 0.5)


def crab(p: Pad) -> None:
    shell, way = p.main("#e0533a", "#e8703f", "#d9423a"), p.way(3)
    lift = (0, -26, 12)[way]
    for s in (-1, 1):
        for k, (x, y) in enumerate(((92, -6), (84, -2), (66, 0))):  # legs
            p.line(curve((s * (54 - k * 8), -34), (s * (x - 4), -44 + k * 9), (s * x, y)), shade(shell, 0.45), 12)
            p.line(curve((s * (54 - k * 8), -34), (s * (x - 4), -44 + k * 9), (s * x, y)), shade(shell, 0.1), 8)
        p.blob(limb([(s * 54, -62), (s * 92, -76), (s * 92, -104 + lift)], (10, 9, 8)), shade(shell, 0.06), outline=2.4)
        with p.frame(s * 90, -128 + lift, turn=-s * 12):  # claws
            p.blob(
                smooth(
                    [
                        (-s * 4, 34),
                        (-s * 34, 4),
                        (-s * 22, -34),
                        (-s * 8, -10),
                        (s * 2, 2),
                        (s * 8, -38),
                        (s * 32, -6),
                        (s * 20, 30),
                    ],
                    tension=0.12,
                ),
                shell,
                shift=(-3, -4),
                outline=2.6,
            )
    body = smooth([(-84, -46), (-66, -88), (0, -104), (66, -88), (84, -46), (46, -10), (-46, -10)])
    p.blob(body, shell, shift=(-6, -8), outline=3)
    with p.inside(body):
        p.fill(
            smooth([(-90, -26), (0, -8), (90, -26), (60, 10), (-60, 10)]),
            tint(shell, 0.3) if luminance(shell) < 0.8 else shade(shell, 0.14),
        )
        for x, y in ((-44, -76), (-30, -86), (44, -76)):
            p.fill(oval(x, y, 5), tint(shell, 0.4) if luminance(shell) < 0.8 else shade(shell, 0.2))
    for s in (-1, 1):
        p.line(stroke((s * 24, -94), (s * 26, -118)), shade(shell, 0.1), 8)
        p.blob(oval(s * 26, -128, 16), "#fffdf6", outline=2)
    eyes(p, (-24, -127), (28, -127), r=7)
    p.line(curve((-18, -50), (0, -40), (18, -50)), shade(shell, 0.6) if luminance(shell) > 0.3 else "#fbf6ea", 5)


def mountain(p: Pad) -> None:
    stone, way = p.natural("#8a93a6", "#8f8a99", "#7f8f8f"), p.way(3)
    peaks = (((0, -196, 116),), ((-44, -146, 76), (38, -196, 84)), ((-66, -120, 54), (62, -134, 58), (0, -200, 78)))[
        way
    ]
    for x, y, w in peaks:
        shape = poly((x - w, 0), (x - w * 0.62, y * 0.44), (x - w * 0.42, y * 0.52), (x - w * 0.12, y * 0.94), (x, y), (x + w * 0.2, y * 0.86), (x + w * 0.46, y * 0.5),
                     (x + w * 0.66, y * 0.42), (x + w, 0))  # fmt: skip
        p.blob(shape, stone, shift=(0, 0), outline=3)
        with p.inside(shape):
            p.fill(
                poly(
                    (x, y - 4),
                    (x + w * 0.1, y * 0.7),
                    (x - w * 0.08, y * 0.46),
                    (x + w * 0.16, y * 0.2),
                    (x, 0),
                    (x + w + 4, 0),
                    (x + w * 0.7, y * 0.46),
                ),
                shade(stone, 0.2),
            )
            snow = [
                (x - w * 0.4, y * 0.62),
                (x - w * 0.22, y * 0.7),
                (x - w * 0.1, y * 0.58),
                (x + w * 0.06, y * 0.7),
                (x + w * 0.2, y * 0.58),
                (x + w * 0.44, y * 0.66),
            ]
            p.fill(poly((x, y - 6), *reversed(snow), (x - w, y - 6)), "#fbfcfe")
            p.fill(
                poly(
                    (x + 2, y), (x + w * 0.08, y * 0.7), (x + w * 0.2, y * 0.58), (x + w * 0.44, y * 0.66), (x + w, y)
                ),
                "#dbe3ee",
            )
    green = p.natural("#6fae4e", "#5f9f4a")
    p.blob(
        smooth([(-120, 0), (-96, -24), (-52, -16), (-8, -30), (44, -14), (92, -28), (120, 0), (0, 6)], tension=0.13),
        green,
        shift=(-2, -5),
        outline=2.4,
    )
    for x in (-84, -62, 72):
        p.blob(poly((x - 11, -18), (x, -52), (x + 11, -18)), shade(green, 0.26), outline=1.8)


def wheat(p: Pad) -> None:
    gold, way = p.natural("#e6b84e", "#dba93f", "#efc65c"), p.way(3)
    stalks = ((-34, -18), (-17, -9), (0, 0), (17, 9), (34, 18)) if way != 1 else ((-20, -12), (0, 0), (20, 12))
    for x, a in stalks:
        with p.frame(x * 0.4, 0, turn=a):
            p.line(stroke((0, 0), (0, -160)), shade(gold, 0.4), 7)
            p.line(stroke((0, 0), (0, -160)), tint(gold, 0.14), 4.5)
            for k in range(5):
                y = -124 - k * 18
                for s in (-1, 1):
                    p.blob(leaf(0, y + 8, 28, -90 + s * 34, 0.32), gold, shift=(-2, -2), outline=1.8)
            p.blob(leaf(0, -204, 28, -90, 0.34), tint(gold, 0.14), outline=1.8)
            for s in (-1, 0, 1):
                p.line(stroke((0, -214), (s * 14, -246)), shade(gold, 0.2), 2.6)
    for a in (-156, -24) if way == 1 else ():
        p.blob(leaf(0, -56, 84, a, 0.16), p.natural("#8fae4e", "#a9b85a"), outline=2)
    if way != 1:  # bound
        band = p.natural("#c0563f", "#b98a58", "#5f8fbf")
        p.blob(rect(-24, -78, 48, 19, 8), band, shift=(0, -4), outline=2.4)
        if way == 2:
            for s in (-1, 1):
                p.blob(smooth([(0, -68), (s * 34, -86), (s * 36, -56)], tension=0.1), band, outline=2)


FAMILY: Family = {
    "globe-showing-europe-africa": (earth, ()),
    "droplet": (drop_of_water, ("blue", "green", "purple", "pink", "red", "white", "yellow")),
    "crab": (crab, TWELVE),
    "mountain": (mountain, ()),
    "sheaf-of-rice": (wheat, ()),
}
