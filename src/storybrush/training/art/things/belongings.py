"""What one carries, wears, puts on a horse."""

from __future__ import annotations

from storybrush.training.art.figures.svg import luminance

from .appliances import STEEL, beside, tube
from .pad import (
    TWELVE,
    Family,
    Pad,
    curve,
    eyes,
    gleam,
    oval,
    poly,
    rect,
    shade,
    smooth,
    star,
    stroke,
    tint,
)

CLOTH = ("#d9584c", "#5f8fbf", "#7da95c", "#e6b84e", "#9a78b0", "#ee9a3a")
LEATHER = ("#8a5a38", "#a9683f", "#6b4630")


def backpack(p: Pad) -> None:
    cloth, way = p.main(*CLOTH), p.way(3)
    light = tint(cloth, 0.3) if luminance(cloth) < 0.8 else shade(cloth, 0.16)
    tube(p, curve((-20, -206), (-16, -234), (16, -234), (20, -206)), shade(cloth, 0.24), 9)
    for s in (-1, 1):
        tube(p, curve((s * 64, -176), (s * 98, -150), (s * 96, -70), (s * 78, -30)), shade(cloth, 0.3), 12)
        p.blob(rect(s * 78 - 20, -84, 40, 74, 12), shade(cloth, 0.12), outline=2.4)
    body = smooth(
        [(-76, -6), (-82, -100), (-74, -182), (-34, -214), (34, -214), (74, -182), (82, -100), (76, -6), (0, 0)],
        tension=0.1,
    )
    p.blob(body, cloth, shift=(-6, -5), outline=2.8)
    with p.inside(body):
        p.line(curve((-90, -134), (0, -120), (90, -134)), shade(cloth, 0.34), 4)
        p.line(curve((-84, -176), (0, -196), (84, -176)), shade(cloth, 0.2), 4)
    p.blob(rect(-54, -98, 108, 82, 18), light, shift=(-4, -4), outline=2.4)
    p.line(stroke((-46, -76), (46, -76)), shade(light, 0.4), 4)
    p.blob(rect(-5, -80, 10, 20, 4), "#e6b84e" if p.paint != "#d19a26" else "#8a5a38", outline=1.4)
    if way == 0:
        p.fill(poly(*star(0, -154, 20, 8.5)), light)
    elif way == 1:
        for x in (-26, 26):  # two buckles
            p.line(stroke((x, -150), (x, -104)), shade(cloth, 0.4), 9)
            p.blob(rect(x - 9, -122, 18, 16, 4), "#e6b84e" if p.paint != "#d19a26" else "#8a5a38", outline=1.6)
    else:  # a bear's face
        for s in (-1, 1):
            p.blob(oval(s * 40, -208, 18), cloth, outline=2.4)
            p.fill(oval(s * 40, -207, 9), light)
        eyes(p, (-22, -160), (22, -160), r=6)
        p.fill(oval(0, -146, 9, 6), "#4a3a38" if luminance(cloth) > 0.3 else "#f3d9cf")


def handbag(p: Pad) -> None:
    hide, way = p.main(*LEATHER, "#d9584c", "#e8738a", "#5f8fbf"), p.way(3)
    gold = "#e6c15a" if p.paint != "#d19a26" else "#8a5a38"
    tube(p, curve((-48, -120), (-52, -196), (0, -222), (52, -196), (48, -120)), shade(hide, 0.2), (10, 12, 9)[way])
    shape = (smooth([(-82, -128), (82, -128), (104, -12), (0, 0), (-104, -12)], tension=0.06),
             smooth([(-92, -126), (92, -126), (100, -60), (70, -4), (-70, -4), (-100, -60)], tension=0.13),
             rect(-98, -126, 196, 124, 16))[way]  # fmt: skip
    p.blob(shape, hide, shift=(-6, -6), outline=2.8)
    with p.inside(shape):
        if way == 0:
            p.line(curve((-92, -30), (0, -20), (92, -30)), shade(hide, 0.3), 4)
        elif way == 1:
            for k in range(-6, 8):
                p.line(
                    stroke((k * 26 - 70, 10), (k * 26 + 70, -140)) + stroke((k * 26 + 70, 10), (k * 26 - 70, -140)),
                    shade(hide, 0.2),
                    3,
                )
    if way != 1:
        flap = smooth([(-90, -132), (90, -132), (80, -84), (0, -58), (-80, -84)], tension=0.08)
        p.blob(flap, tint(hide, 0.1), shift=(-3, -5), outline=2.4)
        p.blob(rect(-14, -74, 28, 24, 6), gold, outline=2)
        p.fill(oval(0, -62, 4), shade(gold, 0.5))
    else:
        p.line(stroke((-90, -126), (90, -126)), gold, 10)
        for x in (-8, 8):
            p.blob(oval(x, -138, 9), gold, outline=1.6)
    for x in (-48, 48):
        p.blob(oval(x, -124, 9), gold, outline=1.8)


def luggage(p: Pad) -> None:
    paint, way = p.main(*CLOTH, *LEATHER), p.way(3)
    if way == 1:  # an old one with corners and a belt
        tube(p, curve((-26, -150), (-26, -174), (26, -174), (26, -150)), shade(paint, 0.4), 10)
        p.blob(rect(-112, -152, 224, 150, 16), paint, shift=(-6, -6), outline=2.8)
        for x in (-62, 62):
            p.blob(
                rect(x - 10, -154, 20, 154, 3),
                shade(paint, 0.4) if luminance(paint) > 0.35 else tint(paint, 0.3),
                outline=1.8,
            )
            p.blob(rect(x - 13, -100, 26, 22, 4), "#e6c15a" if p.paint != "#d19a26" else "#fbf6ea", outline=1.8)
        for x, y in ((-112, -152), (82, -152), (-112, -30), (82, -30)):
            p.blob(rect(x, y, 30, 28, 8), shade(paint, 0.3), outline=1.8)
        p.blob(oval(0, -62, 26, 19), "#fbf6ea", outline=1.4)
        p.fill(poly((-15, -54), (0, -72), (14, -54)), "#7da95c")
        return
    tube(
        p, stroke((-30, -176), (-30, -232), (30, -232), (30, -176)), "#8a929b" if p.paint != "#9b9fa6" else "#5a5c66", 8
    )
    p.line(stroke((-30, -233), (30, -233)), "#3b3a45", 12)
    for x in (-52, 52):
        p.blob(rect(x - 11, -16, 22, 16, 6), "#3b3a45", outline=2)
    case = rect(-76, -184, 152, 172, (22, 0, 34)[way])
    p.blob(case, paint, shift=(-6, -6), outline=2.8)
    with p.inside(case):
        if way == 0:
            for x in (-46, -16, 16, 46):
                p.line(stroke((x, -170), (x, -26)), shade(paint, 0.22), 6)
        else:
            p.line(stroke((-80, -98), (80, -98)), shade(paint, 0.34), 5)
            p.fill(poly(*star(-34, -56, 18, 8)), tint(paint, 0.4) if luminance(paint) < 0.8 else "#f2c84e")
            p.fill(oval(34, -140, 17), tint(paint, 0.4) if luminance(paint) < 0.8 else "#5f8fbf")
    for x in (-76, 66):
        p.blob(rect(x, -108, 10, 22, 3), beside(paint), outline=1.4)
    gleam(p, stroke((-62, -160), (-62, -116)), 6, 0.5)


def necktie(p: Pad) -> None:
    silk, way = p.main(*CLOTH, "#3f5f7a"), p.way(3)
    mark = tint(silk, 0.4) if luminance(silk) < 0.75 else shade(silk, 0.3)
    p.blob(
        poly((4, -180), (26, -176), (34, -44), (20, -28), (8, -46)), shade(silk, 0.26), outline=2.2
    )  # the narrow end
    blade = smooth([(-15, -186), (15, -186), (38, -40), (0, 0), (-38, -40)], tension=0.02)
    p.blob(blade, silk, shift=(-5, -2), outline=2.6)
    with p.inside(blade):
        if way == 0:
            for k in range(5):
                y = -170 + k * 40
                p.fill(poly((-60, y + 30), (60, y - 20), (60, y - 6), (-60, y + 44)), mark)
        elif way == 1:
            for r in range(8):
                for c in range(-2, 3):
                    p.fill(oval(c * 22 + (11 if r % 2 else 0), -170 + r * 22, 5), mark)
        else:
            for y in (-64, -48):
                p.line(stroke((-60, y), (60, y)), mark, 7)
    p.blob(smooth([(-24, -228), (24, -228), (15, -186), (-15, -186)], tension=0.06), silk, shift=(-4, -2), outline=2.4)
    p.line(curve((-12, -216), (0, -204), (12, -216)), shade(silk, 0.34), 3.4)


def saddle(p: Pad) -> None:
    hide, way = p.main(*LEATHER), p.way(3)
    cloth = p.natural("#d9584c", "#5f8fbf", "#7da95c") if not p.paint else tint(hide, 0.3)
    p.blob(
        smooth([(-96, -124), (0, -112), (92, -128), (104, -54), (0, -40), (-108, -52)], tension=0.1),
        cloth,
        shift=(-4, -4),
        outline=2.4,
    )
    p.line(curve((-102, -66), (0, -54), (98, -68)), tint(cloth, 0.4), 6)
    p.blob(
        smooth([(-52, -128), (46, -128), (58, -72), (34, -40), (-24, -40), (-58, -76)], tension=0.13),
        shade(hide, 0.1),
        shift=(-4, -4),
        outline=2.6,
    )
    seat = smooth(
        [
            (-106, -136),
            (-104, -162),
            (-78, -172),
            (-50, -140),
            (4, -130),
            (46, -146),
            (62, -186),
            (82, -188),
            (86, -158),
            (72, -124),
            (0, -108),
            (-80, -116),
        ]
    )
    p.blob(seat, hide, shift=(-4, -6), outline=2.8)
    if way == 0:  # a horn
        p.line(stroke((70, -178), (66, -200)), shade(hide, 0.3), 13)
        p.blob(oval(66, -206, 17, 8), shade(hide, 0.2), outline=2)
    gleam(p, curve((-84, -148), (-50, -130), (-6, -122)), 5, 0.4)
    for x in (-30, 0, 28) if way == 1 else ():
        p.blob(oval(x, -94, 5), "#e6c15a" if p.paint != "#d19a26" else "#6b4630", outline=1.2)
    p.line(stroke((2, -44), (2, -18)), shade(hide, 0.4), 8)
    p.line("M2 -34L-22 4Q2 10 26 4Z", shade(STEEL, 0.5), 10)
    p.line("M2 -34L-22 4Q2 10 26 4Z", STEEL, 7)
    p.line(stroke((2, -34), (2, -20)), shade(hide, 0.4), 8)


def shoe(p: Pad) -> None:
    hide, way = p.main(*LEATHER, "#3f3a42", "#5f8fbf"), p.way(3)
    sole = "#6b4630" if p.paint != "#91603c" else "#4a3226"
    if way == 2:
        sole = "#fbf6ea" if luminance(hide) < 0.8 else "#d9584c"
    p.blob(smooth([(-112, -22), (-112, -4), (-66, 0), (-50, -8), (112, -4), (120, -14), (112, -26)], tension=0.08) if way != 2 else rect(-114, -26, 234, 26, 11),
           sole, outline=2.6)  # fmt: skip
    upper = smooth(
        [(-108, -22), (-112, -74), (-98, -112), (-34, -112), (-8, -80), (44, -66), (98, -56), (116, -24), (0, -18)],
        tension=0.14,
    )
    p.blob(upper, hide, shift=(-4, -6), outline=2.8)
    with p.inside(upper):
        p.fill(smooth([(60, -80), (52, -40), (60, -10), (140, -10), (140, -80)]), shade(hide, 0.14))
        p.line(curve((60, -72), (52, -44), (58, -18)), shade(hide, 0.4), 3.4)
        p.line(curve((-60, -112), (-64, -70), (-58, -20)), shade(hide, 0.3), 3.4)
    p.blob(oval(-66, -112, 33, 9), shade(hide, 0.46), outline=2)
    if way == 1:  # a buckle
        p.line(curve((-58, -86), (-26, -74), (6, -60)), shade(hide, 0.34), 11)
        p.blob(rect(-24, -80, 22, 18, 4), "#e6c15a" if p.paint != "#d19a26" else "#fbf6ea", outline=1.8)
    else:
        lace = "#fbf6ea" if luminance(hide) < 0.7 else "#8a5a38"
        for x, y in ((-28, -100), (-10, -84), (10, -74)):
            p.line(stroke((x - 10, y + 18), (x + 8, y - 2)), lace, 6)
        for s in (-1, 1):
            p.line(curve((-26, -106), (-26 + s * 20, -126), (-26 + s * 28, -108), (-24, -104)), lace, 5)
    gleam(p, curve((70, -50), (92, -44), (102, -34)), 5, 0.6)


FAMILY: Family = {
    "backpack": (backpack, TWELVE),
    "handbag": (handbag, TWELVE),
    "luggage": (luggage, TWELVE),
    "necktie": (necktie, TWELVE),
    "saddle": (saddle, TWELVE),
    "mans-shoe": (shoe, TWELVE),
}
