"""What one plays and rides outdoors: boards, bats, gloves, discs."""

from __future__ import annotations

import math

from storybrush.training.art.figures.svg import luminance

from .appliances import tube
from .pad import TWELVE, Family, Pad, curve, gleam, limb, oval, poly, rect, shade, smooth, star, stroke, tint, twin

AROUND = tuple(math.tau * k / 24 for k in range(24))
BRIGHT_PAINTS = ("#e2574a", "#4382c6", "#f2c84e", "#5aa453", "#ee8431", "#3fa9a5", "#e8738a")


def trim(p: Pad, paint: str) -> str:
    """A colour for stripes that leaves the paint the main one."""
    if p.paint:
        return "#fbf6ea" if luminance(paint) < 0.72 else "#9aa7b0"
    return p.pick("#fbf6ea", "#f8e08a", "#35555f")


def surfboard(p: Pad) -> None:
    paint, way = p.main(*BRIGHT_PAINTS), p.way(3)
    mark = trim(p, paint)
    with p.frame(0, -118, turn=(0, 16, -62)[way]):
        tail = (112, 104, 110)[way]
        board = twin(
            (0, -118), (22, -92), (38, -40), (42, 14), (32, 74), (18, tail), (0, tail + (4, -8, 2)[way]), tension=0.16
        )
        p.blob(board, paint, shift=(-5, -3), outline=2.8)
        with p.inside(board):
            if way == 0:  # a stripe down the middle, a band across
                p.fill(rect(-9, -120, 18, 240), mark)
                p.fill(poly((-60, -34), (60, -62), (60, -36), (-60, -8)), shade(paint, 0.26))
            elif way == 1:  # a flower
                p.line(stroke((0, -120), (0, 120)), shade(paint, 0.26), 4)
                for k in range(5):
                    with p.frame(0, -22, turn=72 * k):
                        p.fill(oval(0, -19, 11, 15), mark)
                p.fill(oval(0, -22, 9), "#f2c84e" if p.paint != "#f8d045" else "#e2574a")
            else:  # waves
                p.line(stroke((0, -120), (0, 120)), shade(paint, 0.26), 4)
                for y in (24, 48):
                    p.line(curve(*[(-48 + 12 * k, y + (6 if k % 2 else -6)) for k in range(9)]), mark, 8)
        gleam(p, curve((-14, -88), (-27, -50), (-31, -6)), 6, 0.6)


def snowboard(p: Pad) -> None:
    paint, way = p.main(*BRIGHT_PAINTS, "#7d6bb0"), p.way(3)
    mark = trim(p, paint)
    with p.frame(0, -116, turn=(8, -34, 62)[way]):
        board = twin((0, -116), (22, -108), (37, -84), (31, -30), (31, 30), (37, 84), (24, 108), (0, 116), tension=0.16)
        p.blob(board, paint, shift=(-5, -3), outline=2.8)
        with p.inside(board):
            if way == 0:
                for y in (-96, -80):
                    p.fill(poly((-50, y), (50, y - 20), (50, y - 12), (-50, y + 8)), mark)
                p.fill(poly((-50, 96), (50, 70), (50, 92), (-50, 120)), mark)
            elif way == 1:  # a zigzag
                zig = [(-30, -22), (-10, 4), (4, -16), (30, 18)]
                p.fill(poly(*zig, *((x, y + 14) for x, y in reversed(zig))), mark)
                p.fill(oval(0, -96, 8), mark)
                p.fill(oval(0, 96, 8), mark)
            else:
                p.fill(poly(*star(0, 0, 20, 8)), mark)
                p.fill(rect(-40, -100, 80, 8), mark)
                p.fill(rect(-40, 92, 80, 8), mark)
        for y, a in ((-52, -14), (52, 14)):  # the bindings
            with p.frame(0, y, turn=a):
                p.blob(rect(-31, -11, 62, 22, 7), "#4a4b55" if p.paint != "#3f3c46" else "#9aa0a8", outline=2)
                p.line(curve((-20, -13), (0, -20), (20, -13)), "#2f3038" if p.paint != "#3f3c46" else "#7d848c", 8)
                for x in (-9, 9):
                    p.line(stroke((x, -8), (x, 8)), "#d5d9de", 4)
        gleam(p, curve((-12, -100), (-21, -84), (-20, -72)), 5, 0.6)


def skateboard(p: Pad) -> None:
    paint, way = p.main(*BRIGHT_PAINTS), p.way(3)
    if way == 2:  # seen from below, leaning
        with p.frame(0, -112, turn=24):
            board = twin((0, -112), (26, -106), (34, -84), (34, 84), (26, 106), (0, 112), tension=0.14)
            for s in (-1, 1):
                for y in (-62, 62):
                    p.blob(rect(s * 36 - 10, y - 16, 20, 32, 8), "#fbf0dc", outline=2)
            p.blob(board, paint, shift=(-4, -4), outline=2.8)
            with p.inside(board):
                p.fill(poly(*star(0, 0, 24, 10)), trim(p, paint))
            for y in (-62, 62):
                p.line(stroke((-36, y), (36, y)), "#8a929b", 10)
                p.blob(rect(-14, y - 14, 28, 28, 5), "#b8bfc6", outline=2)
        return
    lift = (-18, -26)[way]
    for x in (-58, 58):
        p.blob(poly((x - 16, -40), (x + 16, -40), (x + 9, -22), (x - 9, -22)), "#8a929b", outline=2)
        p.blob(oval(x, -18, 19), "#fbf0dc" if p.paint != "#fcf8ef" else "#e8a24a", outline=2.4)
        p.blob(oval(x, -18, 7), "#8a929b", outline=1.4)
    deck = smooth([(-114, -44 + lift), (-122, -54 + lift), (-108, -60 + lift), (-78, -52), (78, -52), (108, -60 + lift), (122, -54 + lift),
                   (114, -44 + lift), (80, -36), (-80, -36)], tension=0.12)  # fmt: skip
    p.blob(deck, paint, shift=(0, -6), outline=2.8)
    p.line(curve((-106, -58 + lift), (-78, -51), (78, -51), (106, -58 + lift)), shade(paint, 0.5), 5)


def baseball_glove(p: Pad) -> None:
    hide, way = p.main("#c98a4a", "#b5713a", "#d99a5c"), p.way(3)
    dark = shade(hide, 0.42) if luminance(hide) > 0.3 else tint(hide, 0.4)
    with p.frame(0, 0, turn=(0, -7, 6)[way]):
        for x, top, a in ((-30, -206, -9), (4, -220, -2), (37, -212, 5), (68, -188, 13)):  # fingers
            with p.frame(x, -106, turn=a):
                p.blob(rect(-20, top + 106, 40, -top - 100, 20), hide, shift=(-5, -3), outline=2.6)
                p.line(curve((0, top + 132), (1, top + 160), (0, top + 186)), dark, 3.4, 0.7)
        thumb = limb([(-44, -52), (-86, -100), (-92, -158)], (34, 27, 21))
        p.blob(thumb, hide, shift=(-5, -3), outline=2.6)
        web = poly((-84, -166), (-34, -186), (-30, -104), (-62, -92))
        p.blob(web, shade(hide, 0.16), outline=2.2)
        with p.inside(web):
            for k in range(5):
                p.line(stroke((-94 + k * 16, -200), (-84 + k * 16, -80)), dark, 3.6)
                p.line(stroke((-100, -176 + k * 20), (-20, -186 + k * 20)), dark, 3.6)
        palm = smooth(
            [
                (-66, -104),
                (-20, -120),
                (40, -122),
                (84, -104),
                (96, -64),
                (78, -18),
                (30, 0),
                (-22, -4),
                (-58, -30),
                (-72, -66),
            ]
        )
        p.blob(palm, hide, shift=(-7, -6), outline=2.6)
        p.fill(oval(14, -66, 46, 36), shade(hide, 0.2), 0.8)
        for k in range(8):  # stitches along the heel
            x = -50 + k * 17
            y = -24 + 0.004 * (x - 12) ** 2 * -1
            p.line(stroke((x, y), (x + 8, y + 9)), dark, 4)
        if way != 1:  # a ball in it
            p.blob(oval(10, -70, 34), "#fbf8f0", shift=(-4, -4), outline=2.2)
            for s in (-1, 1):
                seam = curve((10 + s * 29, -88), (10 + s * 16, -70), (10 + s * 29, -52))
                p.line(seam, "#d9423a", 3)
                for y in (-84, -76, -64, -56):
                    p.line(stroke((10 + s * 15, y), (10 + s * 24, y + 2)), "#d9423a", 2.4)
        p.blob(rect(-30, -14, 84, 16, 7), dark, outline=1.8)


def baseball_bat(p: Pad) -> None:
    wood, way = p.main("#d9a35e", "#c98a4a", "#b5713a"), p.way(3)
    with p.frame(0, -112, turn=(34, -30, 8)[way]):
        bat = twin((0, -118), (17, -112), (21, -92), (18, -40), (9, 34), (7.5, 92), (0, 92), tension=0.14)
        p.blob(bat, wood, shift=(-5, 0), outline=2.6)
        with p.inside(bat):
            p.fill(rect(-30, 30, 60, 64), shade(wood, 0.45) if luminance(wood) > 0.3 else tint(wood, 0.4))
            for y in range(40, 96, 11):
                p.line(stroke((-14, y), (14, y - 7)), tint(wood, 0.3), 3)
            p.line(curve((-4, -96), (2, -60), (-1, -20)), shade(wood, 0.26), 3)
            p.line(curve((8, -90), (11, -60), (8, -34)), shade(wood, 0.26), 3)
        p.blob(rect(-14, 90, 28, 16, 7), shade(wood, 0.14), outline=2)
        gleam(p, stroke((-10, -92), (-10, -50)), 5, 0.6)
    if way == 2:
        p.blob(oval(54, -26, 26), "#fbf8f0", shift=(-4, -4), outline=2.2)
        for s in (-1, 1):
            p.line(curve((54 + s * 21, -40), (54 + s * 11, -26), (54 + s * 21, -12)), "#d9423a", 3)


def flying_disc(p: Pad) -> None:
    paint, way = p.main(*BRIGHT_PAINTS), p.way(3)
    ry = (40, 62, 104)[way]
    if way == 2:  # from above
        p.blob(oval(0, -104, 104), paint, shift=(-6, -6), outline=2.8)
        p.line(oval(0, -104, 88), shade(paint, 0.28), 5)
        p.line(oval(0, -104, 58), shade(paint, 0.28), 4)
        p.fill(poly(*star(0, -104, 34, 14)), trim(p, paint))
        gleam(p, curve((-78, -122), (-66, -156), (-36, -178)), 8, 0.6)
        return
    with p.frame(0, -ry - 8, turn=(-8, 12)[way]):
        for y, tone in ((14, shade(paint, 0.2)), (0, paint)):  # of many points, so that the turned rim is measured well
            p.blob(
                smooth([(110 * math.cos(a), y + ry * math.sin(a)) for a in AROUND]), tone, shift=(-4, -5), outline=2.6
            )
        p.line(oval(0, -3, 90, ry * 0.78), shade(paint, 0.28), 5)
        p.fill(oval(0, -4, 40, ry * 0.36), trim(p, paint))
        gleam(p, curve((-88, -ry * 0.2), (-66, -ry * 0.62), (-28, -ry * 0.84)), 7, 0.6)


def skis(p: Pad) -> None:
    paint, way = p.main(*BRIGHT_PAINTS), p.way(3)
    mark = trim(p, paint)
    lean = (6, 0, 14)[way]
    for s in (-1, 1):  # poles behind
        with p.frame(s * 42, 0, turn=s * (12, 4, 26)[way]):
            p.line(stroke((0, -6), (0, -166)), "#8a929b", 6)
            p.blob(rect(-6, -186, 12, 34, 6), "#3b3a45", outline=1.6)
            p.line(oval(0, -20, 13, 5), "#4a4b55", 4)
    for s in (-1, 1):
        with p.frame(s * 14, 0, turn=s * lean):
            ski = smooth(
                [(-11, 0), (-12, -110), (-11, -196), (-5, -222), (0, -230), (5, -222), (11, -196), (12, -110), (11, 0)],
                tension=0.1,
            )
            p.blob(ski, paint, shift=(-4, 0), outline=2.6)
            with p.inside(ski):
                for y in (-180, -166) if way != 1 else (-190, -60, -46):
                    p.fill(poly((-20, y), (20, y - 9), (20, y - 1), (-20, y + 8)), mark)
            p.blob(rect(-13, -122, 26, 13, 4), "#4a4b55" if p.paint != "#3f3c46" else "#a9b0b8", outline=1.8)
            p.blob(rect(-13, -90, 26, 16, 4), "#4a4b55" if p.paint != "#3f3c46" else "#a9b0b8", outline=1.8)


def tennis_racket(p: Pad) -> None:
    paint, way = p.main(*BRIGHT_PAINTS), p.way(3)
    with p.frame(0, -114, turn=(28, -24, 0)[way]):
        p.fill(oval(0, -52, 54, 64), "#fdfaf0", 0.55)
        net = oval(0, -52, 56, 66)
        with p.inside(net):
            for k in range(-4, 5):
                p.line(stroke((k * 13, -120), (k * 13, 20)), "#c9c2b4", 2.6)
                p.line(stroke((-60, -52 + k * 14.5), (60, -52 + k * 14.5)), "#c9c2b4", 2.6)
        tube(p, stroke((-30, 4), (-5, 46)), paint, 9)
        tube(p, stroke((30, 4), (5, 46)), paint, 9)
        p.line(oval(0, -52, 56, 66), shade(paint, 0.45), 15)
        p.line(oval(0, -52, 56, 66), paint, 12)
        p.blob(rect(-9, 38, 18, 76, 6), "#4a4b55" if p.paint != "#3f3c46" else "#8a5a38", outline=2.2)
        for y in range(52, 112, 13):
            p.line(stroke((-8, y), (8, y - 7)), "#8a929b", 3)
    x = (70, -66, 76)[way]
    p.blob(oval(x, -24, 24), "#d8e04a" if p.paint != "#f8d045" else "#c4dc3a", shift=(-4, -4), outline=2)
    p.line(curve((x - 21, -34), (x - 6, -24), (x - 12, -4)), "#fdfdf0", 3.4)


FAMILY: Family = {
    "surfboard": (surfboard, TWELVE),
    "snowboard": (snowboard, TWELVE),
    "skateboard": (skateboard, TWELVE),
    "baseball-glove": (baseball_glove, TWELVE),
    "baseball-bat": (baseball_bat, TWELVE),
    "flying-disc": (flying_disc, TWELVE),
    "skis": (skis, TWELVE),
    "tennis": (tennis_racket, TWELVE),
}
