"""Machines that run on electricity: in the kitchen, the bathroom, the living room."""

from __future__ import annotations

import math

from storybrush.training.art.figures.svg import luminance

from .pad import TWELVE, Family, Pad, curve, gleam, oval, poly, rect, shade, smooth, stroke, tint

PLASTIC = ("#d9584c", "#5f8fbf", "#7da95c", "#e6b84e", "#e8738a")
DARK, STEEL = "#3b3a45", "#b8bfc6"


def beside(paint: str) -> str:
    """Grey that can be told from the paint: for knobs and grips."""
    return "#6b707a" if luminance(paint) > 0.5 else "#d5d9de"


def tube(p: Pad, d: str, colour: str, width: float) -> None:
    """A bent rod with the soft outline of a shape."""
    p.line(d, shade(colour, 0.45), width + 3)
    p.line(d, colour, width)


def microwave(p: Pad) -> None:
    paint, way = p.main("#eef1f2", "#c9cdd2", "#cfe6dc", "#f2d9c9"), p.way(3)
    w, h = ((106, 122), (112, 112), (100, 132))[way]
    for x in (-w * 0.78, w * 0.78):
        p.blob(rect(x - 12, -9, 24, 9, 3), "#4a4b55")
    p.blob(rect(-w, -h - 6, 2 * w, h, (12, 22, 8)[way]), paint, shift=(-7, -6), outline=2.6)
    pane_w = 2 * w - (76, 82, 70)[way]
    pane = rect(-w + 14, -h + 10, pane_w, h - 32, (8, 18, 4)[way])
    p.blob(pane, DARK, outline=2)
    lit = rect(-w + 24, -h + 20, pane_w - 20, h - 52, 6)
    p.fill(lit, "#f6d68a")
    with p.inside(lit):
        low = -32
        p.fill(oval(-w + 14 + pane_w / 2, low + 2, pane_w * 0.36, 9), "#e3edf2")
        if way == 0:  # a pie on the turntable
            p.blob(smooth([(-w + 30, low - 4), (-w + 44, low - 28), (-w + pane_w - 16, low - 28), (-w + pane_w - 2, low - 4)]),
                   "#c98a4a", outline=1.6)  # fmt: skip
        else:  # a cup that steams
            x = -w + 14 + pane_w / 2
            cup = ("#5f8fbf", "#d9584c")[way - 1]
            tube(p, curve((x + 16, low - 30), (x + 32, low - 20), (x + 15, low - 8)), cup, 5)
            p.blob(rect(x - 22, low - 38, 40, 38, 6), cup, outline=1.6)
        gleam(p, stroke((-w + 34, -h + 62), (-w + 66, -h + 18)), 7, 0.5)
    side = -w + pane_w + 22
    p.line(stroke((side + 2, -h + 16), (side + 2, -26)), beside(paint), 8)
    x, board = side + 12, w - side - 24
    p.blob(rect(x, -h + 12, board, 20, 4), "#26302d", outline=1.4)
    p.line(stroke((x + 7, -h + 22), (x + board - 7, -h + 22)), "#8fe0a6", 6)
    if way == 1:
        for y in (-h + 52, -30):
            p.blob(oval(x + board / 2, y, 14), beside(paint), outline=1.6)
            p.line(stroke((x + board / 2, y), (x + board / 2 + 6, y - 10)), paint, 4)
    else:
        for row in range(2 + (way == 2)):
            for col in range(2):
                p.blob(
                    rect(x + col * (board / 2) + 1, -h + 42 + row * 19, board / 2 - 5, 12, 3), beside(paint), outline=1
                )
        p.blob(oval(x + board / 2 - 1, -26, 8), "#d9584c" if p.paint != "#d9423a" else "#f8d045", outline=1.2)


def toaster(p: Pad) -> None:
    paint, way = p.main(*PLASTIC, "#c9cdd2"), p.way(3)
    w, h = ((92, 112), (102, 104), (84, 124))[way]
    for x, jump in ((-w * 0.1 - 20, 40), (w * 0.1 + 14, 46)):  # two slices look out
        top = -h - jump + (0, 16, 6)[way]
        slice_ = smooth([(x - 40, -h + 12), (x - 40, top + 26), (x - 46, top + 14), (x - 30, top), (x + 30, top),
                         (x + 46, top + 14), (x + 40, top + 26), (x + 40, -h + 12)], tension=0.12)  # fmt: skip
        p.blob(slice_, "#b0733f", outline=2)
        p.blob(smooth([(x - 32, -h + 12), (x - 32, top + 26), (x - 34, top + 16), (x - 24, top + 9), (x + 24, top + 9),
                       (x + 34, top + 16), (x + 32, top + 26), (x + 32, -h + 12)], tension=0.12), "#f0c987", outline=1)  # fmt: skip
        for _ in range(5):
            p.fill(oval(x + p.u(-20, 20), top + p.u(16, 34), 3), "#d9a35e")
    for x in (-w * 0.72, w * 0.72):
        p.blob(rect(x - 13, -10, 26, 10, 3), "#4a4b55")
    body = smooth([(-w, -10), (-w, -h * 0.62), (-w * 0.82, -h * 0.96), (0, -h), (w * 0.82, -h * 0.96), (w, -h * 0.62), (w, -10)],
                  tension=(0.14, 0.1, 0.17)[way])  # fmt: skip
    p.blob(body, paint, shift=(-8, -6), outline=2.8)
    p.line(stroke((-w * 0.66, -h * 0.95), (w * 0.66, -h * 0.95)), shade(paint, 0.5), 7)
    with p.inside(body):
        p.fill(rect(-w - 4, -26, 2 * w + 8, 30), shade(paint, 0.2))
        if way == 1:
            for y in (-h * 0.34, -h * 0.5, -h * 0.66):
                p.line(stroke((-w * 0.56, y), (w * 0.3, y)), shade(paint, 0.24), 5)
    gleam(p, curve((-w * 0.84, -h * 0.42), (-w * 0.8, -h * 0.68), (-w * 0.6, -h * 0.82)), 8, 0.6)
    p.line(stroke((w * 0.62, -h * 0.72), (w * 0.62, -h * 0.24)), shade(paint, 0.5), 7)
    p.blob(rect(w * 0.62 - 17, -h * (0.66, 0.4, 0.52)[way] - 8, 34, 18, 7), beside(paint), outline=2)
    p.blob(oval(w * 0.18, -h * 0.3, 13), beside(paint), outline=1.6)


def hair_drier(p: Pad) -> None:
    paint, way = p.main("#e8738a", "#5f8fbf", "#4a4b55", "#9a78b0", "#d9584c"), p.way(3)
    other = tint(paint, 0.35) if luminance(paint) < 0.75 else shade(paint, 0.22)
    with p.frame(0, -132, turn=(-6, -14, 0)[way]):
        p.line(curve((-52, 128), (-60, 150), (-34, 160), (-8, 152)), "#4a4b55", 8)
        grip = smooth([(-66, 20), (-74, 120), (-66, 134), (-40, 134), (-32, 120), (-16, 22)], tension=0.1)
        p.blob(grip, shade(paint, 0.1), shift=(-5, 0), outline=2.4)
        for y in (66, 92):
            p.blob(rect(-62, y, 22, 16, 6), "#fbf6ea" if luminance(paint) < 0.8 else "#6b707a", outline=1.4)
        if way == 1:  # a wide nozzle
            p.blob(
                poly((62, -24), (112, -44), (112, 44), (62, 24)),
                "#4a4b55" if p.paint != "#3f3c46" else "#8a929b",
                outline=2,
            )
        else:
            p.blob(rect(58, -30, 46, 60, 8), "#4a4b55" if p.paint != "#3f3c46" else "#8a929b", outline=2)
            p.blob(rect(96, -36, 18, 72, 6), "#5f616b" if p.paint != "#3f3c46" else "#a9b0b8", outline=2)
        barrel = smooth([(74, -40), (20, -54), (-40, -60), (-86, -48), (-104, 0), (-86, 48), (-40, 60), (20, 54), (74, 40)],
                        tension=0.12)  # fmt: skip
        p.blob(barrel, paint, shift=(-4, -9), outline=2.6)
        p.blob(oval(-66, 0, 34, 38), other, outline=2)
        for k in range(5):  # where the air goes in
            a = math.pi * k / 5
            p.line(stroke((-66 - 24 * math.cos(a), -26 * math.sin(a)), (-66 + 24 * math.cos(a), 26 * math.sin(a))),
                   shade(other, 0.5), 4.5)  # fmt: skip
        if way != 2:
            p.line(stroke((26, -50), (26, 50)), other, 8)
        gleam(p, curve((-30, -44), (10, -40), (50, -30)), 7, 0.6)
        for y in (-34, 0, 34) if way == 2 else ():  # warm air
            p.line(curve((122, y), (134, y - 6), (146, y + 4), (158, y)), "#f3a24a", 6, 0.9)


def tv_remote(p: Pad) -> None:
    paint, way = p.main("#4a4b55", "#6b707a", "#3f4f66"), p.way(3)
    pale = "#f1f0ec" if luminance(paint) < 0.6 else "#5a5c66"
    w, h = ((40, 216), (34, 226), (48, 206))[way]
    with p.frame(0, -h / 2, turn=(0, 20, -16)[way]):
        case = rect(-w, -h / 2, 2 * w, h, (18, 32, 12)[way])
        p.blob(case, paint, shift=(-6, -6), outline=2.6)
        p.fill(rect(-16, -h / 2 - 3, 32, 7, 3), "#7a2b33")
        y = -h / 2 + 26
        p.blob(oval(-w * 0.5, y, 10), "#e0483e" if p.paint != "#d9423a" else "#fbf6ea", outline=1.4)
        p.line(stroke((w * 0.2, y), (w * 0.62, y)), pale, 6)
        y += (46, 50, 44)[way]
        r = w * 0.68
        p.blob(oval(0, y, r), pale, outline=1.6)
        p.blob(oval(0, y, r * 0.42), paint, outline=1.4)
        for row in range(3):
            for col in range(3):
                p.blob(oval(w * 0.55 * (col - 1), y + r + 22 + row * 22, 7.5), pale, outline=1)
        y += r + 22 + 3 * 22 - 4
        for x, tone in ((-0.6, "#d9584c"), (-0.2, "#f2c84e"), (0.2, "#7da95c"), (0.6, "#5f8fbf")):
            if y < h / 2 - 8:
                p.blob(rect(w * x - 5.5, y, 11, 9, 3), tone, outline=1)
        gleam(p, stroke((-w + 9, -h / 2 + 54), (-w + 9, h / 2 - 40)), 4, 0.35)


def television(p: Pad) -> None:
    paint, way = p.main("#4a4b55", "#8a5a38", "#5a5c66"), p.way(3)
    if way == 1:  # an old set with a rabbit's ears
        p.line(stroke((0, -168), (-46, -222)) + stroke((0, -168), (52, -216)), "#8a929b", 5)
        for x, y in ((-46, -224), (52, -218)):
            p.blob(oval(x, y, 7), "#8a929b")
        for s in (-1, 1):
            p.line(stroke((s * 62, -26), (s * 80, 0)), shade(paint, 0.3), 11)
        p.blob(rect(-112, -170, 224, 148, 22), paint, shift=(-7, -6), outline=2.6)
        glass = rect(-92, -150, 138, 108, 26)
        for k, y in enumerate((-134, -98)):
            p.blob(oval(82, y, 16), beside(paint), outline=1.6)
            p.line(stroke((82, y), (82 + 8 * (1 - 2 * k), y - 8)), paint, 4)
        for y in (-64, -52, -40):
            p.line(stroke((68, y), (97, y)), shade(paint, 0.5), 5)
    else:
        if way == 0:
            p.blob(poly((-16, -34), (16, -34), (22, -6), (-22, -6)), shade(paint, 0.16), outline=2)
            p.blob(rect(-62, -11, 124, 11, 5), paint, outline=2)
        else:  # on two feet
            for s in (-1, 1):
                p.line(stroke((s * 70, -30), (s * 88, -4)), shade(paint, 0.2), 10)
        p.blob(rect(-120, -166, 240, 138, 9), paint, shift=(-4, -4), outline=2.6)
        glass = rect(-101, -148, 202, 98, 5)
        p.fill(oval(0, -39, 4), "#fbf6ea" if luminance(paint) < 0.6 else "#d9584c")
    p.blob(glass, "#9fd3e6", shift=(0, 0), dark="#9fd3e6", outline=2)
    with p.inside(glass):  # a picture: a hill under the sun, a little house
        p.fill(smooth([(-130, -74), (-50, -96), (40, -76), (130, -94), (130, -20), (-130, -20)]), "#86b860")
        p.fill(oval(-62, -128, 15), "#fbe08a")
        p.fill(rect(0, -92, 34, 26), "#fbf0dc")
        p.fill(poly((-6, -92), (17, -112), (40, -92)), "#d9584c")
        gleam(p, stroke((40, -160), (10, -100)), 9, 0.4)


def laptop(p: Pad) -> None:
    paint, way = p.main("#b8bfc6", "#8a929b", "#4a4b55"), p.way(3)
    lean = (0, 14, -12)[way]
    lid = poly((-94 + lean, -160), (94 + lean, -160), (100, -32), (-100, -32))
    p.blob(lid, paint, shift=(-3, -4), outline=2.6)
    glass = poly((-77 + lean, -145), (77 + lean, -145), (82, -47), (-82, -47))
    p.blob(glass, ("#5aa0d0", "#fbf6ea", "#7fc3a8")[way], shift=(0, 0), outline=1.6)
    with p.inside(glass):
        if way == 1:  # a page with lines
            for k in range(5):
                p.line(stroke((-62, -128 + k * 18), (30 - 20 * (k % 2), -128 + k * 18)), "#8a929b", 6)
            p.fill(rect(46, -134, 32, 40, 3), "#f0a24a")
        else:
            p.fill(
                smooth([(-100, -70), (-30, -92), (30, -66), (100, -88), (100, -20), (-100, -20)]), tint("#5f9f4a", 0.1)
            )
            p.fill(oval(44, -122, 13), "#fbe9a8")
        gleam(p, stroke((-40, -150), (-66, -60)), 10, 0.3)
    deck = poly((-100, -30), (100, -30), (122, -8), (-122, -8))
    p.blob(deck, tint(paint, 0.12), shift=(0, -3), outline=2.4)
    with p.inside(deck):
        p.fill(poly((-82, -28), (82, -28), (92, -15), (-92, -15)), shade(paint, 0.34))
        for k in range(2):
            p.line(stroke((-82 - k * 4, -24 + k * 5), (82 + k * 4, -24 + k * 5)), tint(paint, 0.3), 2.4)
    p.blob(rect(-122, -10, 244, 10, 5), paint, outline=2)


def keyboard(p: Pad) -> None:
    paint, way = p.main("#e9e4da", "#4a4b55", "#b8bfc6"), p.way(3)
    key = tint(paint, 0.34) if luminance(paint) < 0.72 else shade(paint, 0.16)
    rows, cols = (4, 4, 3)[way], (11, 9, 12)[way]
    h = rows * 24 + 20
    p.line(curve((60, -h), (70, -h - 24), (100, -h - 30)), "#5a5c66", 6)
    board = poly((-108, -h), (108, -h), (118, -10), (-118, -10))
    p.blob(rect(-119, -20, 238, 20, 7), shade(paint, 0.24), outline=2)
    p.blob(board, paint, shift=(-3, -5), outline=2.4)
    for r in range(rows):
        y = -h + 11 + r * 24
        half = 100 + 8 * r / rows
        if r == rows - 1:  # the long bar
            p.blob(rect(-half, y, 40, 17, 4), key, outline=1)
            p.blob(rect(-half + 47, y, 2 * half - 141, 17, 4), key, outline=1)
            for k in range(2):
                p.blob(rect(half - 88 + k * 46, y, 40, 17, 4), key, outline=1)
            continue
        step = 2 * half / cols
        for c in range(cols):
            tone = "#e0645a" if (r, c) == (0, 0) and not p.paint else key
            p.blob(rect(-half + c * step + 1.5, y, step - 4, 17, 4), tone, outline=1)


def mobile_phone(p: Pad) -> None:
    paint, way = p.main("#4a4b55", "#3f4f66", "#e8738a", "#f1f0ec"), p.way(3)
    pale = "#fbf6ea" if luminance(paint) < 0.7 else "#6b707a"
    if way == 2:  # one with keys
        p.blob(rect(22, -236, 18, 40, 7), shade(paint, 0.2), outline=2)
        p.blob(rect(-52, -214, 104, 214, 26), paint, shift=(-5, -5), outline=2.6)
        p.blob(rect(-38, -190, 76, 70, 7), "#a9d8a0", outline=2)
        for k in range(3):
            p.line(stroke((-26, -172 + k * 18), (20 - 12 * k, -172 + k * 18)), "#3f6b4a", 5)
        for r in range(4):
            for c in range(3):
                p.blob(rect(-37 + c * 27, -108 + r * 24, 20, 16, 6), pale, outline=1)
        return
    with p.frame(0, -108, turn=(0, 14)[way]):
        p.blob(rect(-58, -108, 116, 216, 20), paint, shift=(-4, -5), outline=2.8)
        glass = rect(-45, -86, 90, 168, 8)
        p.blob(glass, ("#5aa0d0", "#f2c9a8")[way], shift=(0, 0), outline=1.4)
        with p.inside(glass):
            tones = ("#d9584c", "#f2c84e", "#7da95c", "#fbf6ea", "#9a78b0", "#ee9a3a")
            for r in range(3):
                for c in range(3):
                    p.blob(rect(-39 + c * 29, -58 + r * 32, 21, 21, 6), tones[(r * 3 + c + way) % 6], outline=0.8)
            p.fill(rect(-48, 50, 96, 36), "#fbf6ea", 0.5)
            p.line(stroke((-34, -78), (-8, -78)), "#fbf6ea", 6)
            gleam(p, stroke((20, -90), (-34, 40)), 12, 0.25)
        p.line(stroke((-12, -100), (12, -100)), pale, 4)
        p.blob(oval(0, 97, 6), pale, outline=1)


FAMILY: Family = {
    "microwave": (microwave, TWELVE),
    "toaster": (toaster, TWELVE),
    "hair-drier": (hair_drier, TWELVE),
    "tv-remote": (tv_remote, TWELVE),
    "television": (television, TWELVE),
    "laptop": (laptop, TWELVE),
    "keyboard": (keyboard, TWELVE),
    "mobile-phone": (mobile_phone, TWELVE),
}
