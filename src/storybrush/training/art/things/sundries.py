"""Small things that tales name often: a letter, a lock, a rope, a pie."""

from __future__ import annotations

import math
from itertools import pairwise

from storybrush.training.art.figures.svg import luminance

from .pad import (
    TWELVE,
    WOOD,
    Family,
    Pad,
    curve,
    gleam,
    leaf,
    oval,
    poly,
    rect,
    shade,
    smooth,
    stroke,
    tint,
    twin,
)


def bow_and_arrow(p: Pad) -> None:
    wood, way = p.main(*WOOD), p.way(3)
    with p.frame(0, -108, turn=(0, -34, 24)[way]):
        bow = [(-36, -108), (-8, -84), (24, -44), (28, 0), (24, 44), (-8, 84), (-36, 108)]
        p.line(stroke((-34, -104), (-70 if way != 1 else -34, 0), (-34, 104)), "#e9dcc0", 4)
        p.line(curve(*bow), shade(wood, 0.45), 17)
        p.line(curve(*bow), wood, 13)
        p.line(stroke((29, -20), (29, 20)), shade(wood, 0.4) if luminance(wood) > 0.3 else "#a93a44", 17)
        for k in (-14, 0, 14):
            p.line(stroke((23, k), (36, k - 3)), "#e6b84e" if p.paint != "#d19a26" else "#fbf6ea", 3)
        x0 = -72 if way != 1 else -36
        p.line(stroke((x0, 0), (92, 0)), shade("#b98a58", 0.4), 9)
        p.line(stroke((x0, 0), (92, 0)), "#c99a66", 6)
        p.blob(poly((84, -15), (120, 0), (84, 15), (92, 0)), "#9aa3ab", outline=2.2)
        for s in (-1, 1):
            p.blob(
                poly((x0 + 2, 0), (x0 - 16, s * 17), (x0 + 18, s * 17), (x0 + 34, 0)),
                p.natural("#d9423a", "#fbf6ea", "#4382c6"),
                outline=1.8,
            )


def padlock(p: Pad) -> None:
    metal, way = p.main("#e6b84e", "#b8bfc6", "#c98a4a"), p.way(3)
    bow = "#9aa3ab" if p.paint != "#9b9fa6" else "#5a5c66"
    w, h = ((84, 116), (78, 104), (92, 110))[way]
    arch = f"M{-w * 0.56:.0f} {-h + 8:.0f}L{-w * 0.56:.0f} {-h - 34:.0f}C{-w * 0.56:.0f} {-h - 98:.0f} {w * 0.56:.0f} {-h - 98:.0f} {w * 0.56:.0f} {-h - 34:.0f}L{w * 0.56:.0f} {-h + 8:.0f}"
    p.line(arch, shade(bow, 0.45), 27)
    p.line(arch, bow, 22)
    gleam(p, curve((-w * 0.62, -h - 20), (-w * 0.54, -h - 58), (-w * 0.2, -h - 78)), 5, 0.7)
    body = (
        rect(-w, -h, 2 * w, h, 18),
        oval(0, -h * 0.5, w + 8, h * 0.56),
        twin((0, -h), (w * 0.9, -h + 4), (w, -h * 0.5), (w * 0.5, -12), (0, 0)),
    )[way]
    p.blob(body, metal, shift=(-7, -6), outline=3)
    hole = shade(metal, 0.75) if luminance(metal) > 0.3 else "#d5d9de"
    p.fill(oval(0, -h * 0.58, 15), hole)
    p.fill(poly((-7, -h * 0.58), (7, -h * 0.58), (13, -h * 0.2), (-13, -h * 0.2)), hole)
    for s in (-1, 1) if way == 0 else ():
        for y in (-h + 18, -18):
            p.fill(oval(s * (w - 18), y, 5), shade(metal, 0.3))


def shirt(p: Pad) -> None:
    cloth, way = p.main("#5f8fbf", "#d9584c", "#7da95c", "#e6b84e", "#fbf6ea"), p.way(3)
    mark = tint(cloth, 0.45) if luminance(cloth) < 0.75 else "#5f8fbf"
    for s in (-1, 1):
        sleeve = (
            [(s * 56, -196), (s * 112, -142), (s * 86, -112), (s * 54, -140)],
            [(s * 54, -196), (s * 104, -80), (s * 76, -66), (s * 50, -136)],
            [(s * 56, -196), (s * 112, -142), (s * 86, -112), (s * 54, -140)],
        )[way]
        p.blob(smooth(sleeve, tension=0.06), shade(cloth, 0.06), shift=(-3, -3), outline=2.8)
        a, b = sleeve[1], sleeve[2]
        p.line(stroke((a[0] * 0.97, a[1] - 4), (b[0], b[1] - 5)), shade(cloth, 0.3), 4)
    body = smooth(
        [(-34, -206), (-62, -196), (-62, -100), (-66, -4), (66, -4), (62, -100), (62, -196), (34, -206), (0, -184)],
        tension=0.06,
    )
    p.blob(body, cloth, shift=(-6, -3), outline=2.8)
    with p.inside(body):
        if way == 0:
            for y in (-140, -104, -68, -32):
                p.fill(rect(-80, y, 160, 15), mark)
        elif way == 2:
            p.fill(
                poly(
                    *(
                        (34 * k * math.cos(math.radians(a)), -104 + 34 * k * math.sin(math.radians(a)))
                        for a, k in ((-90 + 36 * i, 1.0 if i % 2 == 0 else 0.42) for i in range(10))
                    )
                ),
                mark,
            )
        else:
            p.line(stroke((-70, -14), (70, -14)), shade(cloth, 0.26), 9)
    p.line(curve((-36, -205), (0, -180), (36, -205)), mark if way != 0 else shade(cloth, 0.34), 10)


def pie(p: Pad) -> None:
    crust, way = p.natural("#dba35a", "#d3954c", "#e2b06a"), p.way(3)
    fill = p.main("#c8433f", "#7a4a8a", "#e08a35", "#5f4fa0")
    tin = "#a9b2ba"
    p.blob(poly((-112, -58), (112, -58), (84, -4), (-84, -4)), tin, shift=(-5, -3), outline=2.8)
    for x in range(-80, 90, 20):
        p.line(stroke((x * 1.14, -52), (x * 0.9, -8)), shade(tin, 0.3), 3.4)
    dome = smooth([(-116, -56), (-92, -98), (-40, -122), (40, -122), (92, -98), (116, -56)], tension=0.14)
    p.blob(dome, fill if way == 0 else crust, shift=(-5, -6), outline=2.8)
    with p.inside(dome):
        if way == 0:  # a lattice
            for k in range(-4, 5):
                for a, b in (((k * 36 - 60, -30), (k * 36 + 60, -140)), ((k * 36 + 60, -30), (k * 36 - 60, -140))):
                    p.line(stroke(a, b), shade(crust, 0.4), 17)
                    p.line(stroke(a, b), crust, 13)
        else:  # cuts from which it runs
            for x, a in ((-44, -20), (0, 0), (44, 20)):
                with p.frame(x, -94, turn=a):
                    p.fill(leaf(0, 16, 38, -90, 0.2), fill)
            if way == 2:
                p.blob(oval(0, -92, 20, 14), fill, outline=2)
    for k in range(12):  # the rim
        p.blob(oval(-108 + k * 19.6, -58, 13, 10), tint(crust, 0.1), shift=(-2, -3), outline=2)
    if way != 1:
        for x in (-36, 6, 44):
            p.line(curve((x, -140), (x + 8, -154), (x - 6, -168), (x + 5, -182)), "#d9d3c8", 6, 0.9)


def tea(p: Pad) -> None:
    china, way = p.main("#f4f1ea", "#7da95c", "#5f8fbf", "#a9683f"), p.way(3)
    mark = tint(china, 0.5) if luminance(china) < 0.75 else "#5f8fbf"
    w, h = ((80, 104), (92, 84), (70, 120))[way]
    for x in (-28, 6, 36):
        p.line(curve((x, -h - 18), (x + 9, -h - 34), (x - 7, -h - 50), (x + 6, -h - 68)), "#d4cdc0", 7, 0.9)
    if way == 1:
        p.blob(oval(0, -8, 112, 14), shade(china, 0.1), shift=(0, -4), outline=2.6)
    cup = smooth(
        [(-w, -h), (-w * 0.94, -h * 0.5), (-w * 0.6, -10), (w * 0.6, -10), (w * 0.94, -h * 0.5), (w, -h)], tension=0.11
    )
    p.blob(cup, china, shift=(-7, -4), outline=2.8)
    p.blob(oval(0, -h, w, w * 0.2), shade(china, 0.1), outline=2.6)
    p.fill(oval(0, -h + 3, w * 0.86, w * 0.14), ("#a3b85a", "#b5743a", "#a3b85a")[way])
    with p.inside(cup):
        if way == 2:  # a bamboo
            for x in (-16, 12):
                p.line(stroke((x, -20), (x + 4, -h * 0.7)), mark, 6)
            for a in (-150, -110, -40):
                p.fill(leaf(6, -h * 0.52, 34, a, 0.24), mark)
        else:
            for k in range(-3, 4):
                p.line(curve((k * 34 - 17, -h * 0.42), (k * 34, -h * 0.56), (k * 34 + 17, -h * 0.42)), mark, 6)
    p.blob(rect(-w * 0.5, -14, w, 13, 5), shade(china, 0.14), outline=2.4)


def letter(p: Pad) -> None:
    paper, way = p.main("#fbf3e2", "#f6e6d0", "#f2d6da"), p.way(3)
    seal = "#d9423a" if p.paint != "#d9423a" else "#f8d045"
    with p.frame(0, -78, turn=(-6, 8, 0)[way]):
        if way == 1:  # a sheet looks out
            p.blob(rect(-88, -124, 176, 120, 4), "#fffdf6", outline=2.4)
            for k in range(4):
                p.line(stroke((-66, -102 + k * 18), (66 - 30 * (k == 3), -102 + k * 18)), "#9aa7b5", 5)
            p.blob(poly((-112, -58), (0, 12), (112, -58), (112, 74), (-112, 74)), paper, shift=(-4, -4), outline=3)
            p.line(stroke((-112, 74), (-20, -2)) + stroke((112, 74), (20, -2)), shade(paper, 0.3), 3.4)
        else:
            p.blob(rect(-112, -74, 224, 148, 6), paper, shift=(-5, -5), outline=3)
            p.line(stroke((-110, 72), (-22, 0)) + stroke((110, 72), (22, 0)), shade(paper, 0.26), 3.4)
            p.blob(
                poly((-112, -74), (112, -74), (0, 22)),
                tint(paper, 0.16) if luminance(paper) < 0.9 else shade(paper, 0.06),
                shift=(-2, -4),
                outline=2.6,
            )
        if way == 2:
            p.blob(
                "M0 42C-34 20 -32 -8 -14 -8C-5 -8 0 -2 0 2C0 -2 5 -8 14 -8C32 -8 34 20 0 42Z",
                seal,
                shift=(-2, -3),
                outline=2.2,
            )
        else:
            p.blob(oval(0, 18, 21), seal, shift=(-3, -3), outline=2.2)
            p.line(oval(0, 18, 12), shade(seal, 0.34), 3.4)


def rope(p: Pad) -> None:
    hemp, way = p.main("#d9b27a", "#c99a5c", "#cfa76c"), p.way(3)

    def twist(points: list[tuple[float, float]]) -> None:
        p.line(curve(*points), shade(hemp, 0.5), 21)
        p.line(curve(*points), hemp, 17)
        for (ax, ay), (bx, by) in pairwise(points):  # the strands
            n = max(2, round(math.dist((ax, ay), (bx, by)) / 12))
            for k in range(n):
                x, y = ax + (bx - ax) * k / n, ay + (by - ay) * k / n
                a = math.atan2(by - ay, bx - ax) + 0.9
                p.line(
                    stroke((x - 6 * math.cos(a), y - 6 * math.sin(a)), (x + 6 * math.cos(a), y + 6 * math.sin(a))),
                    shade(hemp, 0.36),
                    3,
                )

    if way == 1:  # knotted in the middle
        twist([(-116, -40), (-70, -52), (-30, -70), (10, -96), (36, -72), (8, -44), (-26, -58)])
        twist([(116, -40), (70, -50), (34, -62), (-10, -94), (-40, -84), (-34, -58), (6, -46)])
        return
    for k in range((5, 0, 4)[way]):  # a coil
        w, y = 100 - k * 5, -22 - k * 22
        loop = [(w * math.cos(math.radians(a)), y + (26 - k) * math.sin(math.radians(a))) for a in range(-30, 331, 24)]
        twist(loop)
    if way == 0:
        twist([(78, -120), (104, -96), (116, -50), (118, -12)])
    else:
        twist([(-60, -96), (-20, -132), (24, -124), (60, -152), (88, -136)])


FAMILY: Family = {
    "bow-and-arrow": (bow_and_arrow, ("brown", "gold", "red", "blue", "green", "black", "white", "grey")),
    "locked": (padlock, TWELVE),
    "t-shirt": (shirt, TWELVE),
    "pie": (pie, ()),
    "teacup-without-handle": (tea, TWELVE),
    "love-letter": (letter, ("white", "pink", "red", "yellow", "blue", "purple", "green", "orange")),
    "knot": (rope, ("brown", "white", "red", "blue", "yellow", "green", "gold", "black")),
}
