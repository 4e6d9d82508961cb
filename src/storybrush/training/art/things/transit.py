"""What carries many people: on roads, on rails, through the air."""

from __future__ import annotations

from storybrush.training.art.figures.svg import luminance

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
from .vehicles import PANE, TYRE, wheel


def bus(p: Pad) -> None:
    paint, way = p.main("#f2b83e", "#d9423a", "#5f8fbf", "#5aa453"), p.way(3)
    pale = tint(paint, 0.5) if luminance(paint) < 0.8 else "#b8bfc6"
    tall = 186 if way == 1 else 142
    nose = 40 if way == 2 else 0
    right = 122 - nose
    if nose:  # a school bus
        p.blob(
            smooth([(70, -24), (70, -92), (112, -88), (126, -74), (126, -24)], tension=0.06),
            paint,
            shift=(-4, -5),
            outline=2.6,
        )
    p.blob(rect(-122, -tall, 122 + right, tall - 22, 14), paint, shift=(-5, -6), outline=2.8)
    p.line(stroke((-116, -tall + 8), (right - 6, -tall + 8)), tint(paint, 0.3), 6)
    rows = ((-tall + 20), -96) if way == 1 else (-tall + 22,)
    for row, y in enumerate(rows):
        last = right - (54 if row == len(rows) - 1 and not nose else 38)
        n = 5 if not nose else 4
        step = (last + 108) / n
        for k in range(n):
            pane = rect(-110 + k * step, y, step - 9, 36, 6)
            p.blob(pane, PANE, shift=(-2, -2), outline=2)
            p.line(stroke((-104 + k * step, y + 28), (-94 + k * step, y + 8)), "#fbfdfe", 5, 0.8)
    y = rows[-1]
    if nose:
        p.blob(rect(right - 32, y, 28, 36, 5), PANE, outline=2)
        p.line(stroke((right - 2, y + 4), (right - 2, -32)), shade(paint, 0.34), 3)
    else:  # the door
        p.blob(rect(right - 46, y, 36, -y - 28, 5), PANE, outline=2)
        p.line(stroke((right - 28, y + 4), (right - 28, -30)), shade(paint, 0.4), 4)
    p.fill(rect(-121, -62, (right - 50 if not nose else 124) + 121, 11), pale)
    p.blob(oval(117, -46, 6, 9), "#fbe9a8", outline=1.6)
    p.blob(rect(-124, -40, 8, 14, 3), "#e2574a" if p.paint != "#d9423a" else "#fbe9a8", outline=1.2)
    p.blob(rect(-126, -30, 252, 11, 5), shade(paint, 0.4), outline=2)
    for x in (-72.0, 60.0 + nose / 2):
        p.fill(oval(x, -26, 32), shade(paint, 0.5))
        wheel(p, x, 27)


def train(p: Pad) -> None:
    paint, way = p.main("#d9423a", "#5aa453", "#4382c6", "#3f5f7a"), p.way(3)
    p.line(stroke((-126, -4), (126, -4)), "#8a929b", 6)
    for x in range(-116, 124, 26):
        p.line(stroke((x, 3), (x + 8, 3)), "#7d5a40", 7)
    if way == 0:  # a steam engine and a coach
        for x, y, r in ((92, -186, 13), (74, -206, 18), (46, -218, 23)):
            p.blob(oval(x, y, r), "#eef1f4", outline=1.6)
        p.blob(rect(-124, -104, 78, 80, 8), tint(paint, 0.16), shift=(-4, -4), outline=2.6)
        p.blob(rect(-130, -116, 90, 15, 7), shade(paint, 0.4), outline=2)
        for x in (-114, -82):
            p.blob(rect(x, -92, 25, 30, 5), PANE, outline=2)
        p.line(stroke((-48, -32), (-34, -32)), "#5a5c66", 8)
        p.blob(rect(-34, -132, 62, 106, 5), paint, shift=(-4, -4), outline=2.6)
        p.blob(rect(-42, -146, 80, 16, 7), shade(paint, 0.4), outline=2)
        p.blob(rect(-20, -120, 34, 38, 5), PANE, outline=2)
        p.blob(rect(26, -102, 86, 66, 20), paint, shift=(-3, -7), outline=2.6)
        p.blob(
            poly((80, -100), (74, -152), (112, -152), (106, -100)),
            "#4a4b55" if p.paint != "#3f3c46" else "#6b707a",
            outline=2.2,
        )
        p.blob(oval(52, -104, 13), "#e6b84e", outline=2)
        for x in (50, 72):
            p.line(stroke((x, -100), (x, -40)), "#e6b84e", 4)
        p.blob(oval(112, -72, 10), "#fbe9a8", outline=2)
        p.blob(poly((100, -38), (128, -8), (96, -8)), "#4a4b55", outline=2)
        for x, r in ((-106, 15), (-66, 15), (-10, 24), (44, 17), (82, 17)):
            p.blob(oval(x, -r - 6, r), "#4a4b55", outline=2)
            p.blob(oval(x, -r - 6, r * 0.46), "#e6b84e", outline=1.2)
        p.line(stroke((-10, -30), (82, -22)), "#b8bfc6", 6)
        return
    if way == 1:  # a railcar with a round front
        body = smooth([(-124, -26), (-124, -134), (40, -134), (88, -122), (116, -74), (122, -26)], tension=0.06)
    else:  # fast, with a long nose
        body = smooth([(-124, -26), (-124, -112), (10, -112), (58, -102), (108, -56), (124, -26)], tension=0.07)
    top = -134 if way == 1 else -112
    p.blob(body, paint, shift=(-4, -6), outline=2.8)
    with p.inside(body):
        p.fill(rect(-130, -60, 270, 12), "#fbf6ea" if luminance(paint) < 0.75 else "#5f8fbf")
        p.fill(rect(-130, top - 4, 270, 14), shade(paint, 0.3))
    step = 38
    for k in range(4 if way == 1 else 3):
        pane = rect(-112 + k * step, top + 22, 28, 32, 6)
        p.blob(pane, PANE, outline=2)
        p.line(stroke((-108 + k * step, top + 46), (-98 + k * step, top + 28)), "#fbfdfe", 5, 0.8)
    if way == 1:
        p.blob(smooth([(50, -110), (76, -108), (100, -72), (50, -70)], tension=0.06), PANE, outline=2.2)
        p.blob(oval(110, -46, 8), "#fbe9a8", outline=1.8)
    else:
        p.blob(rect(4, -96, 22, 68, 5), shade(paint, 0.16), outline=1.8)
        p.blob(smooth([(42, -92), (56, -90), (90, -60), (44, -64)], tension=0.06), "#3f4a56", outline=2)
        p.blob(oval(108, -40, 9, 6), "#fbe9a8", outline=1.6)
    p.blob(rect(-120, -28, 236, 12, 5), "#4a4b55" if p.paint != "#3f3c46" else "#8a929b", outline=2)
    for x in (-94, -64, 56, 86):
        p.blob(oval(x, -18, 13), TYRE, outline=1.8)
        p.blob(oval(x, -18, 5), "#b8bfc6", outline=1)


def airplane(p: Pad) -> None:
    paint, way = p.main("#eef1f4", "#d9e6ee", "#e2574a", "#f2c84e"), p.way(3)
    other = (
        (shade(paint, 0.3) if luminance(paint) < 0.8 else "#b4c0cc")
        if p.paint
        else p.pick("#d9584c", "#5f8fbf", "#ee9a3a")
    )
    with p.frame(0, -88, turn=(-12, -6, -16)[way]):
        if way == 1:  # a small one with a propeller
            p.blob(poly((-104, -10), (-122, -64), (-90, -64), (-70, -14)), other, outline=2.4)
            body = smooth([(-118, -8), (-60, -36), (40, -42), (92, -28), (104, 0), (88, 26), (20, 36), (-60, 18)])
            p.blob(body, paint, shift=(-4, -7), outline=2.8)
            p.blob(smooth([(-8, -36), (6, -62), (44, -62), (60, -36)], tension=0.12), PANE, outline=2.2)
            p.line(stroke((26, -60), (26, -38)), shade(paint, 0.4), 4)
            p.blob(rect(-44, 8, 116, 19, 9), other, shift=(0, -4), outline=2.4)
            p.blob(poly((-118, -16), (-76, -16), (-84, -4), (-122, -4)), other, outline=2)
            for x in (-4, 48):
                p.line(stroke((x, 28), (x + 4, 52)), "#6b707a", 6)
                p.blob(oval(x + 5, 56, 14), TYRE, outline=2)
                p.blob(oval(x + 5, 56, 5), "#d5d9de", outline=1.2)
            for s in (-1, 1):
                p.blob(oval(110, s * 30, 8, 30), "#8a5a38", outline=2)
            p.blob(oval(108, 0, 12, 11), "#e6b84e" if p.paint != "#d19a26" else "#d9584c", outline=2)
            return
        p.blob(poly((-6, -22), (-58, -84), (-30, -84), (44, -22)), shade(other, 0.14), outline=2.4)  # the far wing
        p.blob(smooth([(-114, -20), (-128, -82), (-104, -84), (-66, -24)], tension=0.07), other, outline=2.6)
        body = smooth(
            [(-122, -16), (-60, -32), (50, -34), (100, -24), (122, 0), (104, 18), (40, 28), (-50, 22), (-108, 2)]
        )
        p.blob(body, paint, shift=(-4, -8), outline=2.8)
        with p.inside(body):
            p.fill(poly((-130, 4), (130, 10), (130, 40), (-130, 40)), other if way == 0 else shade(paint, 0.12))
        for k in range(6 if way == 0 else 5):
            x = -64 + k * (22 if way == 0 else 26)
            p.blob(oval(x, -9, 7.5, 8.5), "#7fb8d6", outline=1.4)
        p.blob(smooth([(76, -26), (98, -22), (110, -8), (80, -8)], tension=0.08), "#7fb8d6", outline=1.8)
        p.blob(
            smooth([(44, 12), (-12, 14), (-84, 78), (-56, 80), (20, 44)], tension=0.05),
            other,
            shift=(-3, -4),
            outline=2.6,
        )
        p.blob(smooth([(-70, -4), (-96, -4), (-128, 26), (-108, 26)], tension=0.06), other, outline=2.2)
        p.blob(smooth([(-26, 40), (-34, 52), (-26, 62), (10, 60), (16, 51), (10, 41)]), tint(other, 0.3), outline=2.2)
        p.fill(oval(13, 51, 4, 8), "#4a4b55")
        gleam(p, curve((-60, -24), (0, -27), (56, -26)), 5, 0.5)


FAMILY: Family = {
    "bus": (bus, TWELVE),
    "train": (train, TWELVE),
    "airplane": (airplane, TWELVE),
}
