"""What stands and lies in a bathroom, on a sofa, on a table; a present and a fish."""

from __future__ import annotations

import math

from storybrush.training.art.figures.svg import luminance

from .appliances import STEEL, beside, tube
from .belongings import CLOTH
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
    stroke,
    tint,
    twin,
)


def couch(p: Pad) -> None:
    """A sofa and the lamp beside it."""
    cloth, way = p.main(*CLOTH), p.way(3)
    p.line(stroke((104, -12), (104, -140)), "#8a5a38", 6)
    p.blob(oval(104, -6, 22, 7), "#8a5a38", outline=2)
    p.blob(poly((82, -190), (126, -190), (142, -134), (66, -134)), "#fbe3a0", shift=(-4, 0), outline=2.4)
    for x in (-104, 46):
        p.blob(poly((x - 6, -18), (x + 8, -18), (x + 4, 0), (x - 2, 0)), "#6b4630", outline=1.8)
    back = (rect(-112, -132, 170, 100, 24), smooth([(-114, -40), (-112, -118), (-70, -128), (-27, -146), (16, -128), (56, -118), (60, -40)], tension=0.13),
            rect(-108, -114, 162, 80, 10))[way]  # fmt: skip
    p.blob(back, cloth, shift=(-5, -6), outline=2.8)
    if way == 1:
        for x in (-70, -27, 16):
            p.blob(oval(x, -98, 5), shade(cloth, 0.3), outline=1)
    else:
        p.line(stroke((-27, -126 if way == 0 else -108), (-27, -62)), shade(cloth, 0.26), 4)
    for x in (-98, -26):
        p.blob(rect(x, -74, 70, 34, 12), tint(cloth, 0.12), shift=(-3, -5), outline=2.4)
    p.blob(rect(-108, -46, 162, 32, 8), shade(cloth, 0.08), shift=(-3, -4), outline=2.4)
    for x in (-126, 40):
        p.blob(rect(x, -92, 32, 78, 15), cloth, shift=(-4, -5), outline=2.6)
    if way != 1:
        with p.frame(-66, -88, turn=-14):
            p.blob(rect(-20, -20, 40, 40, 10), "#fbf2dc" if luminance(cloth) < 0.8 else "#e8738a", outline=2)


def toilet(p: Pad) -> None:
    china, way = p.main("#f4f5f5", "#eef1f4", "#f5ece4"), p.way(3)
    lid = tint(china, 0.3) if p.paint and luminance(china) < 0.8 else p.natural("#d9b27a", "#5f8fbf", "#f4f5f5")
    top = (-206, -190, -176)[way]
    p.blob(rect(-100, top, 62, -top - 78, 10), china, shift=(-4, -5), outline=2.8)
    p.blob(rect(-106, top - 12, 74, 18, 7), china, shift=(-3, -4), outline=2.4)
    if way != 1:
        p.blob(rect(-80, top - 22, 22, 11, 5), "#b8bfc6", outline=1.6)
    else:
        p.line(stroke((-44, top + 24), (-28, top + 24)), "#b8bfc6", 7)
    p.blob(
        smooth([(-70, 0), (-62, -44), (-84, -92), (36, -92), (22, -50), (34, 0)], tension=0.1),
        china,
        shift=(-6, 0),
        outline=2.6,
    )
    bowl = smooth([(-92, -104), (88, -104), (80, -74), (44, -48), (-40, -44), (-84, -66)], tension=0.14)
    p.blob(bowl, china, shift=(-5, -6), outline=2.8)
    p.blob(rect(-88, -116, 184, 17, 8), lid, shift=(-3, -4), outline=2.4)
    if way != 2:  # the lid stands open
        with p.frame(-34, -112, turn=-9):
            p.blob(
                smooth([(-4, 0), (-8, -88), (4, -100), (14, -88), (12, 0)], tension=0.13),
                lid,
                shift=(-3, 0),
                outline=2.4,
            )
    else:
        p.blob(
            smooth([(-84, -114), (-70, -130), (76, -130), (96, -114)], tension=0.12), lid, shift=(-3, -4), outline=2.4
        )
    gleam(p, curve((-70, -78), (-40, -60), (-8, -56)), 6, 0.7)


def sink(p: Pad) -> None:
    china, way = p.main("#f4f5f5", "#e9f0f2", "#f5ece4"), p.way(3)
    if way == 1:  # set into a cupboard
        wood = china if p.paint else p.natural("#c99a5c", "#a9cbd6", "#8fae7c")
        p.blob(rect(-98, -112, 196, 110, 6), wood, shift=(-4, 0), outline=2.6)
        p.line(stroke((0, -108), (0, -6)), shade(wood, 0.34), 4)
        for x in (-14, 14):
            p.blob(oval(x, -66, 6), "#e6c15a", outline=1.4)
        p.blob(rect(-112, -128, 224, 22, 9), china, shift=(-3, -4), outline=2.6)
        p.blob(oval(0, -128, 74, 15), shade(china, 0.16), shift=(2, 4), outline=2)
    else:
        if way == 0:
            p.blob(
                smooth([(-34, 0), (-20, -20), (-18, -96), (18, -96), (20, -20), (34, 0)], tension=0.08),
                china,
                shift=(-4, 0),
                outline=2.6,
            )
        else:
            tube(p, curve((0, -90), (0, -44), (26, -34), (44, -52), (60, -40), (60, 0)), STEEL, 12)
        p.blob(
            smooth([(-108, -126), (108, -126), (96, -84), (50, -58), (-50, -58), (-96, -84)], tension=0.14),
            china,
            shift=(-6, -6),
            outline=2.8,
        )
        p.blob(oval(0, -126, 108, 20), china, shift=(-3, -4), outline=2.6)
        p.blob(oval(0, -124, 82, 13), shade(china, 0.18), shift=(2, 4), outline=1.8)
    tube(p, curve((-34, -138), (-34, -200), (-6, -206), (6, -182)), STEEL, 13)
    p.blob(rect(-2, -184, 18, 12, 4), shade(STEEL, 0.2), outline=1.6)
    for x, tone in ((-66, "#d9584c"), (-8, "#5f8fbf")):
        p.line(stroke((x, -134), (x, -146)), STEEL, 8)
        p.blob(oval(x, -150, 12, 8), tone, outline=1.6)
    if way != 2:
        for y in (-162, -146):
            p.blob(smooth([(7, y - 9), (12, y + 2), (7, y + 6), (2, y + 2)]), "#7fc3e6", outline=1)


def tap(p: Pad) -> None:
    metal, way = p.main("#b8bfc6", "#d9b45a", "#c3cad0"), p.way(3)
    p.blob(rect(-106, -150, 20, 76, 8), shade(metal, 0.2), outline=2.4)
    p.blob(rect(-90, -132, 44, 40, 4), metal, shift=(0, -6), outline=2.6)
    spout = limb([(-50, -112), (44, -116), (78, -92), (78, -56)], (19, 20, 18))
    p.blob(spout, metal, shift=(-3, -7), outline=2.8)
    p.blob(rect(56, -66, 44, 16, 6), shade(metal, 0.16), outline=2.4)
    p.blob(rect(-18, -168, 28, 46, 5), metal, shift=(-4, 0), outline=2.4)
    knob = p.natural("#d9423a", "#4382c6") if not p.paint else shade(metal, 0.26)
    if way == 0:
        p.blob(rect(-58, -188, 108, 22, 11), knob, shift=(0, -5), outline=2.4)
    elif way == 1:
        for a in range(0, 360, 72):
            p.blob(
                oval(-4 + 30 * math.cos(math.radians(a)), -184 + 13 * math.sin(math.radians(a)), 17, 12),
                knob,
                outline=2,
            )
        p.blob(oval(-4, -186, 14, 9), tint(knob, 0.3), outline=1.4)
    else:
        p.blob(limb([(-4, -170), (20, -196), (70, -206)], (12, 10, 9)), knob, outline=2.4)
    gleam(p, curve((-38, -122), (30, -126), (64, -112)), 6, 0.7)
    for k, y in enumerate((-40, -14)):
        p.blob(smooth([(78, y - 17), (87 - k, y + 2), (78, y + 12), (69 + k, y + 2)]), "#7fc3e6", outline=1.4)


def toothbrush(p: Pad) -> None:
    paint, way = p.main(*CLOTH, "#3fa9a5"), p.way(3)
    with p.frame(0, -112, turn=(58, -52, 34)[way]):
        for k in range(6):
            y = -112 + k * 11
            tone = "#fdfdfb" if k % 2 or p.paint in ("#fcf8ef",) else "#a9d4ee"
            p.blob(rect(8, y, 24 + (3 if k in (0, 5) else 0), 12, 3), tone, outline=1.6)
        p.blob(smooth([(-9, -122), (9, -122), (11, -52), (7, -30), (12, 30), (12, 104), (0, 118), (-12, 104), (-13, 30), (-8, -30), (-10, -52)], tension=0.12),
               paint, shift=(-4, 0), outline=2.6)  # fmt: skip
        p.blob(rect(-6, 10, 12, 66, 6), tint(paint, 0.4) if luminance(paint) < 0.8 else "#9fc4dc", outline=1.2)
        if way != 1:  # paste
            p.blob(smooth([(30, -112), (46, -104), (42, -88), (48, -74), (40, -58), (30, -54)]), "#9fe0d8", outline=1.8)
        gleam(p, stroke((-6, -104), (-6, -62)), 4, 0.6)


def teapot(p: Pad) -> None:
    china, way = p.main("#f4f1ea", "#5f8fbf", "#d9584c", "#7da95c", "#e6b84e"), p.way(3)
    mark = shade(china, 0.26) if luminance(china) > 0.75 else tint(china, 0.45)
    w, h = ((72, 120), (84, 100), (66, 132))[way]
    tube(p, curve((-w + 6, -h + 16), (-w - 44, -h + 8), (-w - 46, -46), (-w + 10, -34)), china, 13)
    p.blob(smooth([(w - 22, -30), (w + 20, -52), (w + 28, -h + 6), (w + 54, -h - 12), (w + 62, -h), (w + 44, -h + 26), (w + 40, -44), (w - 10, -6)], tension=0.13),
           china, shift=(-4, -4), outline=2.6)  # fmt: skip
    body = smooth(
        [
            (-w * 0.5, -2),
            (-w, -h * 0.4),
            (-w * 0.86, -h * 0.78),
            (-w * 0.4, -h),
            (w * 0.4, -h),
            (w * 0.86, -h * 0.78),
            (w, -h * 0.4),
            (w * 0.5, -2),
        ]
    )
    p.blob(body, china, shift=(-6, -6), outline=2.8)
    with p.inside(body):
        if way == 0:
            for k in range(5):
                with p.frame(-4, -h * 0.46, turn=72 * k):
                    p.fill(oval(0, -17, 10, 13), mark)
            p.fill(oval(-4, -h * 0.46, 8), "#e6b84e" if p.paint != "#d19a26" else "#fbf6ea")
        elif way == 1:
            for r in range(4):
                for c in range(-3, 4):
                    p.fill(oval(c * 28 + (14 if r % 2 else 0), -h * 0.8 + r * 24, 7), mark)
        else:
            p.line(curve((-90, -h * 0.62), (0, -h * 0.52), (90, -h * 0.62)), mark, 8)
            p.line(curve((-90, -h * 0.24), (0, -h * 0.14), (90, -h * 0.24)), mark, 8)
    p.blob(
        smooth([(-w * 0.44, -h), (-w * 0.3, -h - 20), (0, -h - 26), (w * 0.3, -h - 20), (w * 0.44, -h)], tension=0.13),
        china,
        shift=(-4, -4),
        outline=2.4,
    )
    p.blob(oval(0, -h - 33, 12), mark, outline=2)
    p.blob(rect(-w * 0.56, -9, w * 1.12, 9, 4), shade(china, 0.14), outline=2)
    gleam(p, curve((-w * 0.7, -h * 0.34), (-w * 0.74, -h * 0.6), (-w * 0.5, -h * 0.82)), 7, 0.7)


def computer_mouse(p: Pad) -> None:
    paint, way = p.main("#e9e4da", "#4a4b55", "#b8bfc6"), p.way(3)
    if way != 1:
        p.line(curve((0, -168), (6, -200), (44, -196), (56, -226)), "#5a5c66", 7)
    w = (58, 62, 52)[way]
    body = twin((0, -176), (w * 0.7, -160), (w, -104), (w * 0.96, -44), (w * 0.6, -6), (0, 0))
    p.blob(body, paint, shift=(-6, -5), outline=2.8)
    with p.inside(body):
        p.line(curve((-70, -96), (0, -84), (70, -96)), shade(paint, 0.4), 4)
        p.line(stroke((0, -180), (0, -88)), shade(paint, 0.4), 4)
        if way == 2:
            p.fill(oval(0, -38, 16), tint(paint, 0.4) if luminance(paint) < 0.7 else shade(paint, 0.16))
    p.blob(rect(-9, -146, 18, 40, 9), beside(paint), outline=1.8)
    gleam(p, curve((-w * 0.62, -66), (-w * 0.72, -104), (-w * 0.5, -138)), 6, 0.6)


def gift(p: Pad) -> None:
    paper, way = p.main(*CLOTH), p.way(3)
    band = "#fbf2dc" if p.paint and luminance(paper) < 0.8 else p.natural("#e6c15a", "#d9423a", "#fbf2dc", "#4382c6")
    if band == paper or (p.paint and luminance(paper) >= 0.8):
        band = "#d9423a"
    w, h = ((84, 118), (104, 86), (66, 150))[way]
    body = rect(-w, -h, 2 * w, h - 2, 6)
    p.blob(body, paper, shift=(-6, -3), outline=2.8)
    with p.inside(body):
        if way == 1:
            for r in range(4):
                for c in range(-4, 5):
                    p.fill(
                        oval(c * 28 + (14 if r % 2 else 0), -h + 30 + r * 22, 6),
                        tint(paper, 0.4) if luminance(paper) < 0.8 else shade(paper, 0.16),
                    )
        p.fill(rect(-14, -h, 28, h), band)
        p.fill(rect(9, -h, 5, h), shade(band, 0.2))
    lid = rect(-w - 9, -h - 22, 2 * w + 18, 34, 6)
    p.blob(lid, tint(paper, 0.1) if way != 2 else paper, shift=(-4, -5), outline=2.6)
    with p.inside(lid):
        p.fill(rect(-15, -h - 24, 30, 40), band)
    y = -h - 24
    for s in (-1, 1):
        p.blob(
            smooth([(0, y), (s * 26, y - 42), (s * 58, y - 46), (s * 62, y - 18), (s * 32, y - 2)]),
            band,
            shift=(-2, -4),
            outline=2.4,
        )
        p.blob(
            smooth([(s * 12, y - 8), (s * 32, y - 30), (s * 48, y - 32), (s * 48, y - 18)]),
            shade(band, 0.26),
            outline=1.4,
        )
    p.blob(oval(0, y - 7, 14, 12), tint(band, 0.1), outline=2.2)


def fish(p: Pad) -> None:
    paint, way = p.main("#ee8431", "#5f9fc0", "#e2574a", "#8fae5c", "#e6b84e", "#9aa7b0"), p.way(3)
    pale = tint(paint, 0.4) if luminance(paint) < 0.8 else shade(paint, 0.12)
    h = (52, 66, 40)[way]
    y = -h - 30
    tail = smooth([(-70, y), (-120, y - 44), (-112, y), (-120, y + 44)], tension=0.1)
    p.blob(tail, shade(paint, 0.1), shift=(-3, -4), outline=2.6)
    for k in (-14, 0, 14):
        p.line(stroke((-80, y + k * 0.5), (-108, y + k * 1.6)), shade(paint, 0.32), 3)
    p.blob(
        smooth(
            [(-40, y - h + 14), (-20, y - h - 30), (30, y - h - 22), (52, y - h + 12), (0, y - h + 22)], tension=0.12
        ),
        shade(paint, 0.14),
        outline=2.4,
    )
    p.blob(
        smooth([(-14, y + h - 12), (-26, y + h + 20), (14, y + h + 22), (24, y + h - 10)], tension=0.12),
        shade(paint, 0.14),
        outline=2.2,
    )
    body = smooth(
        [
            (-78, y),
            (-30, y - h + 8),
            (36, y - h),
            (92, y - h * 0.5),
            (116, y + 2),
            (92, y + h * 0.54),
            (36, y + h),
            (-30, y + h - 8),
        ]
    )
    p.blob(body, paint, shift=(-4, -7), outline=2.8)
    with p.inside(body):
        p.fill(
            smooth([(-80, y + 14), (20, y + h * 0.4), (116, y + 14), (116, y + h + 20), (-80, y + h + 20)]), pale, 0.8
        )
        if way == 1:
            for x in (-36, 2):
                p.fill(
                    smooth(
                        [
                            (x, y - h - 8),
                            (x + 20, y - h - 8),
                            (x + 26, y),
                            (x + 20, y + h + 8),
                            (x, y + h + 8),
                            (x + 6, y),
                        ]
                    ),
                    shade(paint, 0.3),
                )
        else:
            for r in range(-1, 2):
                for c in range(4):
                    x = -46 + c * 25 + (12 if r % 2 else 0)
                    p.line(
                        curve((x, y + r * 20 - 10), (x + 10, y + r * 20), (x, y + r * 20 + 10)), shade(paint, 0.32), 3.4
                    )
        p.line(curve((62, y - h), (50, y), (62, y + h)), shade(paint, 0.34), 4)
    p.blob(leaf(22, y + 12, -44, 22, 0.4), shade(paint, 0.16), outline=2)
    p.blob(oval(84, y - 12, 13), "#fffdf6", outline=1.6)
    eyes(p, (87, y - 12), r=6.5)
    p.line(curve((100, y + 16), (92, y + 22), (84, y + 20)), shade(paint, 0.5), 4)


FAMILY: Family = {
    "couch-and-lamp": (couch, TWELVE),
    "toilet": (toilet, TWELVE),
    "sink": (sink, TWELVE),
    "tap": (tap, ("gold", "grey", "red", "blue", "green", "white", "black", "brown")),
    "toothbrush": (toothbrush, TWELVE),
    "teapot": (teapot, TWELVE),
    "computer-mouse": (computer_mouse, TWELVE),
    "wrapped-gift": (gift, TWELVE),
    "fish": (fish, TWELVE),
}
