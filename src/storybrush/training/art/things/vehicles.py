"""What drives on roads, always to the right."""

from __future__ import annotations

import math

from storybrush.training.art.figures.svg import luminance

from .appliances import tube
from .pad import (
    TWELVE,
    Family,
    Pad,
    curve,
    gleam,
    oval,
    poly,
    rect,
    shade,
    smooth,
    stroke,
    tint,
)
from .sports import BRIGHT_PAINTS

PANE, TYRE = "#cfe9f2", "#45434e"


def wheel(p: Pad, x: float, r: float, hub: str = "#d5d9de") -> None:
    """A tyre that stands on the ground, its hub."""
    p.blob(oval(x, -r, r), TYRE, outline=2)
    p.blob(oval(x, -r, r * 0.56), hub, shift=(-2, -2), outline=1.4)
    p.fill(oval(x, -r, r * 0.2), shade(hub, 0.4))


def spoked(p: Pad, x: float, r: float) -> None:
    for k in range(8):
        a = math.pi * k / 8
        p.line(stroke((x - r * math.cos(a), -r - 4 - r * math.sin(a)), (x + r * math.cos(a), -r - 4 + r * math.sin(a))),
               "#b4bcc4", 2)  # fmt: skip
    p.line(oval(x, -r - 4, r), TYRE, 8)
    p.line(oval(x, -r - 4, r - 5), "#d5d9de", 2.6)
    p.blob(oval(x, -r - 4, 6), "#8a929b", outline=1.4)


def bicycle(p: Pad) -> None:
    paint, way = p.main(*BRIGHT_PAINTS), p.way(3)
    r = (46, 48, 40)[way]
    back, front = -66.0, 68.0
    y = -r - 4
    low, seat, head = (-8.0, y + 4), (-30.0, -124.0), (48.0, -128.0)
    for x in (back, front):
        spoked(p, x, r)
    p.line(stroke(low, (back, y)), "#8a929b", 4)
    tube(p, stroke((back, y), low, seat), paint, 9)
    if way == 1:  # a low step
        tube(p, curve(head, (10, -92), low), paint, 10)
        tube(p, stroke((back, y), (-22, -98)), paint, 9)
    else:
        tube(p, stroke((back, y), (seat[0] + 4, seat[1] + 20), (head[0] - 2, head[1] + 8)), paint, 10)
        tube(p, stroke((head[0] + 2, head[1] + 18), low), paint, 10)
    tube(p, stroke((42, -146), (front, y)), paint, 9)
    if way == 2:
        tube(p, curve((42, -146), (44, -172), (22, -184)), "#8a929b", 7)
        p.line(stroke((24, -184), (6, -180)), TYRE, 11)
        p.line(curve((24, -184), (28, -166), (20, -150)), "#f2c84e" if p.paint != "#f8d045" else "#e2574a", 4)
    else:
        tube(p, stroke((42, -142), (38, -160), (60, -168)), "#8a929b", 7)
        p.line(curve((58, -168), (78, -166), (76, -148)) if way == 0 else stroke((42, -164), (18, -166)), TYRE, 9)
    p.line(stroke(seat, (seat[0] - 5, -146)), "#8a929b", 7)
    p.blob(smooth([(-66, -154), (-40, -158), (-10, -148), (-12, -142), (-40, -140), (-64, -142)]), "#5a3f33", outline=2)
    p.blob(oval(*low, 15), "#8a929b", outline=2)
    p.blob(oval(*low, 6), "#d5d9de", outline=1.2)
    p.line(stroke(low, (8, y + 26)), "#5a5c66", 6)
    p.blob(rect(-4, y + 22, 26, 8, 3), TYRE, outline=1.4)
    if way == 1:  # a basket in front
        p.blob(poly((56, -152), (104, -152), (96, -112), (62, -112)), "#c99a5c", outline=2)
        for k in (-138, -126):
            p.line(stroke((60, k), (100, k)), "#a0774a", 3)
        for x in (67, 79, 91):
            p.line(stroke((x, -150), (x, -114)), "#a0774a", 3)


def automobile(p: Pad) -> None:
    paint, way = p.main(*BRIGHT_PAINTS), p.way(3)
    if way == 0:  # round, as a beetle
        body = smooth([(-116, -26), (-118, -56), (-92, -80), (-58, -108), (-14, -122), (30, -112), (58, -80), (100, -70), (118, -48), (116, -26)],
                      tension=0.16)  # fmt: skip
        panes = (smooth([(-60, -80), (-46, -98), (-16, -108), (-12, -80)], tension=0.1),
                 smooth([(0, -80), (-2, -108), (22, -100), (42, -80)], tension=0.1))  # fmt: skip
        wheels, r, lamp = (-66.0, 66.0), 31.0, (103.0, -52.0)
    elif way == 1:  # long and low
        body = smooth(
            [
                (-122, -24),
                (-120, -64),
                (-78, -74),
                (-50, -110),
                (34, -110),
                (66, -76),
                (112, -66),
                (124, -44),
                (122, -24),
            ],
            tension=0.09,
        )
        panes = (poly((-62, -76), (-43, -102), (-8, -102), (-8, -76)), poly((2, -76), (2, -102), (30, -102), (52, -76)))
        wheels, r, lamp = (-72.0, 74.0), 27.0, (112.0, -50.0)
    else:  # high, with a rack
        body = smooth(
            [
                (-108, -26),
                (-110, -70),
                (-100, -130),
                (-80, -136),
                (36, -136),
                (62, -92),
                (104, -82),
                (114, -58),
                (112, -26),
            ],
            tension=0.09,
        )
        panes = (
            rect(-92, -124, 44, 36, 6),
            rect(-40, -124, 38, 36, 6),
            poly((6, -88), (6, -124), (32, -124), (50, -88)),
        )
        wheels, r, lamp = (-62.0, 64.0), 31.0, (102.0, -62.0)
        p.line(
            stroke((-76, -136), (-76, -146)) + stroke((20, -136), (20, -146)) + stroke((-86, -147), (30, -147)),
            "#6b707a",
            6,
        )
    p.blob(body, paint, shift=(-5, -7), outline=2.8)
    for pane in panes:
        p.blob(pane, PANE, shift=(-2, -2), outline=2.2)
        with p.inside(pane):
            p.line(stroke((-60, -60), (-20, -130)) + stroke((4, -60), (44, -130)), "#fbfdfe", 8, 0.7)
    p.line(stroke((-3, -78), (-3, -32)), shade(paint, 0.34), 3)
    p.line(stroke((-24, -62), (-10, -62)), shade(paint, 0.5), 5)
    p.line(stroke((wheels[0] + r + 6, -28), (wheels[1] - r - 6, -28)), shade(paint, 0.3), 5)
    p.blob(oval(*lamp, 8, 10), "#fbe9a8", outline=1.6)
    p.blob(rect(-122, -58, 10, 16, 4), "#e2574a" if p.paint != "#d9423a" else "#fbe9a8", outline=1.4)
    for x in (-116, 92):
        p.blob(rect(x, -32, 30, 13, 6), "#b8bfc6", outline=1.6)
    for x in wheels:
        p.fill(oval(x, -r - 2, r + 6), shade(paint, 0.5))
        wheel(p, x, r)
    gleam(p, curve((wheels[1] - 20, -80), (wheels[1] + 10, -72), (wheels[1] + 26, -68)), 5, 0.6)


def truck(p: Pad) -> None:
    paint, way = p.main(*BRIGHT_PAINTS), p.way(3)
    load = tint(paint, 0.34) if p.paint and luminance(paint) < 0.8 else "#e9e4da"
    p.blob(rect(-122, -46, 240, 18, 4), "#5a5c66", outline=2)
    if way == 1:  # an open bed full of boxes
        for x, y, s, tone in (
            (-104, -92, 44, "#c99a5c"),
            (-56, -88, 40, "#d9b27a"),
            (-92, -128, 38, "#d9b27a"),
            (-12, -84, 36, "#c99a5c"),
        ):
            p.blob(rect(x, y, s, s, 3), tone, outline=2)
            p.line(stroke((x + s / 2, y + 2), (x + s / 2, y + 14)), "#8a5a38", 4)
        p.blob(rect(-122, -78, 150, 36, 4), paint if p.paint else load, shift=(-3, -4), outline=2.6)
        for x in (-92, -56, -20):
            p.line(stroke((x, -74), (x, -46)), shade(paint if p.paint else load, 0.3), 4)
    else:
        top = (-150, -150, -132)[way]
        p.blob(rect(-122, top, 154, -top - 42, 8), load if way == 0 else paint, shift=(-5, -5), outline=2.8)
        if way == 0:
            p.fill(rect(-121, -92, 152, 15), paint)
            p.fill(oval(-46, -112, 20), paint)
        else:
            for x in range(-102, 24, 20):
                p.line(stroke((x, top + 8), (x, -50)), shade(paint, 0.24), 4)
    cab = smooth([(34, -40), (34, -128), (74, -128), (96, -88), (116, -80), (120, -40)], tension=0.06)
    p.blob(cab, paint, shift=(-4, -6), outline=2.8)
    p.blob(poly((50, -116), (71, -116), (87, -84), (50, -84)), PANE, outline=2.2)
    p.line(stroke((56, -90), (66, -110)), "#fbfdfe", 5, 0.8)
    p.line(stroke((54, -70), (66, -70)), shade(paint, 0.5), 5)
    p.blob(oval(112, -62, 8, 9), "#fbe9a8", outline=1.6)
    p.blob(rect(100, -46, 26, 14, 5), "#b8bfc6", outline=1.8)
    for x in (-84.0, -30.0, 78.0) if way != 2 else (-76.0, 78.0):
        wheel(p, x, 26)


def motorcycle(p: Pad) -> None:
    paint, way = p.main(*BRIGHT_PAINTS, "#4a4b55"), p.way(3)
    back, front, r = -72.0, 76.0, 40.0
    for x in (back, front):
        p.line(oval(x, -r, r - 8), TYRE, 17)
        p.line(oval(x, -r, r - 18), "#b8bfc6", 5)
        for k in range(3):
            a = math.pi * k / 3 + 0.3
            p.line(
                stroke((x - 22 * math.cos(a), -r - 22 * math.sin(a)), (x + 22 * math.cos(a), -r + 22 * math.sin(a))),
                "#b8bfc6",
                5,
            )
        p.blob(oval(x, -r, 8), "#6b707a", outline=1.4)
    tube(p, stroke((28, -138), (front, -r)), "#b8bfc6", 9)
    tube(p, stroke((-20, -70), (back, -r)), "#6b707a", 9)
    p.blob(smooth([(-36, -76), (-30, -34), (20, -30), (36, -62), (28, -84)], tension=0.1), "#8a929b", outline=2.4)
    for y in (-48, -60):
        p.line(stroke((-20, y), (20, y)), "#5a5c66", 5)
    tube(p, curve((14, -36), (-30, -24), (-104, -30)), "#c3cad0", 12)
    p.blob(
        smooth([(-108, -110), (-104, -84), (-54, -78), (-10, -84), (-6, -102), (-50, -98)], tension=0.14),
        paint,
        shift=(-3, -3),
        outline=2.4,
    )
    p.blob(
        smooth([(-88, -108), (-62, -118), (-18, -116), (-8, -100), (-48, -94)], tension=0.14), "#3f3a42", outline=2.2
    )
    tank = smooth([(-20, -94), (-16, -120), (16, -132), (42, -116), (40, -92), (10, -82)])
    p.blob(tank, paint, shift=(-4, -5), outline=2.6)
    gleam(p, curve((-4, -112), (12, -120), (26, -114)), 5, 0.6)
    if way == 1:  # a fairing with its screen
        p.blob(
            smooth([(30, -150), (56, -146), (80, -112), (66, -78), (36, -76), (26, -100)]),
            paint,
            shift=(-4, -4),
            outline=2.6,
        )
        p.blob(poly((34, -150), (52, -176), (60, -144)), PANE, outline=2)
    p.blob(smooth([(front - 44, -r - 14), (front - 20, -r - 46), (front + 22, -r - 46), (front + 44, -r - 10), (front + 16, -r - 34), (front - 16, -r - 34)]),
           paint, outline=2.4)  # fmt: skip
    if way == 2:  # a bag at the side
        p.blob(rect(-98, -100, 44, 38, 8), "#8a5a38", outline=2.2)
        p.line(stroke((-96, -84), (-56, -84)), "#5a3f33", 4)
    if way != 1:
        p.line(stroke((38, -118), (54, -122)), "#8a929b", 8)
    p.blob(oval(56 if way != 1 else 76, -122 if way != 1 else -116, 12, 13), "#fbe9a8", outline=2)
    tube(p, curve((30, -138), (22, -160), (2, -162)), "#b8bfc6", 7)
    p.line(stroke((4, -162), (-14, -158)), "#3b3a45", 11)


FAMILY: Family = {
    "bicycle": (bicycle, TWELVE),
    "automobile": (automobile, TWELVE),
    "delivery-truck": (truck, TWELVE),
    "motorcycle": (motorcycle, TWELVE),
}
