"""Machines of the house, prams and toy cars; castles of sand."""

from __future__ import annotations

import math

from .pad import TWELVE, Family, Pad, curve, eyes, gleam, oval, poly, rect, ring, shade, smooth, stroke, tint, twin

CLOTH = ("#d9584c", "#5f8fbf", "#7da95c", "#e6b84e", "#9a78b0")


def fridge(p: Pad) -> None:
    paint, way = p.main("#cfe6dc", "#eef1f2", "#f2d9c9", "#c9dcec"), p.way(3)
    w, h = ((60, 220), (66, 200), (86, 214))[way]
    for x in (-w + 14, w - 14):
        p.blob(rect(x - 9, -12, 18, 12, 3), "#5a5c66")
    p.blob(rect(-w, -h, 2 * w, h - 8, (20, 30, 10)[way]), paint, shift=(-7, -5), outline=2.6)
    grip = "#8a929b" if p.paint != "#9b9fa6" else "#4f535e"
    if way == 2:  # doors side by side
        p.line(stroke((-8, -h + 4), (-8, -12)), shade(paint, 0.4), 4)
        for x in (-20, 5):
            p.line(stroke((x, -h * 0.66), (x, -h * 0.36)), grip, 8)
        p.blob(rect(-w + 16, -h * 0.7, 34, 44, 4), "#4f535e")
    else:
        y = -h * (0.64 if way == 0 else 0.7)
        p.line(stroke((-w + 2, y), (w - 2, y)), shade(paint, 0.4), 4)
        p.line(stroke((-w + 17, y - 16), (-w + 17, y - 44)), grip, 8)
        p.line(stroke((-w + 17, y + 18), (-w + 17, y + 60)), grip, 8)
        for x, b, tone in ((18, y + 34, "#f8d045"), (36, y + 58, "#e8738a")):
            p.blob(rect(x - 11, b - 11, 22, 22, 3), tone, outline=1)
    gleam(p, stroke((w - 20, -h + 26), (w - 20, -h + 54)), 6, 0.7)


def washing_machine(p: Pad) -> None:
    paint, way = p.main("#f1f2f2", "#dfe6ea", "#cfe6dc"), p.way(3)
    w, h = ((84, 196), (90, 180), (78, 206))[way]
    p.blob(rect(-w, -h, 2 * w, h, 14), paint, shift=(-7, -4), outline=2.6)
    p.line(stroke((-w + 3, -h + 40), (w - 3, -h + 40)), shade(paint, 0.36), 4)
    p.blob(rect(-w + 14, -h + 12, 52, 18, 4), tint(paint, 0.3) if p.paint else "#c9d3da", outline=1.6)
    for k in range(2 + (way == 1)):
        p.blob(oval(w - 22 - k * 28, -h + 21, 10), ("#5f8fbf", "#d9584c", "#7da95c")[k], outline=1.6)
    y, r = -h * 0.4, 56
    p.blob(oval(0, y, r + 6), shade(paint, 0.26), outline=2)
    p.blob(oval(0, y, r - 6), "#bfe3ec", shift=(4, 5), dark="#8fc4d6", outline=2)
    glass = oval(0, y, r - 6)
    with p.inside(glass):
        p.fill(
            smooth([(-60, y + 6), (-20, y - 6), (16, y + 10), (60, y - 2), (60, y + 70), (-60, y + 70)]), "#7fc3e0", 0.9
        )
        for x, b, tone in ((-20, y + 22, "#d9584c"), (16, y + 30, "#e6b84e"), (4, y + 10, "#7da95c")):
            p.fill(smooth(ring(p, x, b, 20, 13, 7, 0.16)), tone)
        for _ in range(6):
            p.fill(oval(p.u(-38, 38), y + p.u(-20, 4), p.u(4, 8)), "#fbfdfe", 0.9)
    gleam(p, curve((-30, y - 14), (-20, y - 30), (-4, y - 37)), 6, 0.9)


def pram(p: Pad) -> None:
    cloth, way = p.main("#5f8fbf", "#e8738a", "#7da95c", "#3f5f7a"), p.way(3)
    s = -1 if way == 1 else 1
    p.line(curve((s * -84, -104), (s * -112, -134), (s * -126, -140)), "#5a5c66", 8)
    p.blob(rect(min(s * -140, s * -116), -150, 24, 17, 7), "#8a6243")
    for a, b in ((-56, 48), (56, -48)):
        p.line(stroke((a, -26), (b, -78)), "#8a929b", 7)
    hood = smooth([(s * 4, -116), (s * 4, -196), (s * 46, -204), (s * 88, -174), (s * 100, -116)], tension=0.14)
    p.blob(hood, tint(cloth, 0.16), shift=(-4, -5), outline=2.4)
    with p.inside(hood):
        for x, y in ((34, -206), (66, -196), (92, -168)):
            p.line(stroke((s * 4, -116), (s * x, y)), shade(cloth, 0.24), 5)
    p.blob(oval(s * -20, -116, 46, 20), "#fbf6ea", outline=2)
    if way != 2:
        p.blob(oval(s * -6, -130, 21), "#f3cfae", outline=2)
        eyes(p, (s * -6 - 6, -131), (s * -6 + 6, -131), r=2.6)
        p.line(curve((s * -6 - 5, -122), (s * -6, -119), (s * -6 + 5, -122)), "#a9583c", 2.6)
    body = smooth([(-100, -116), (-84, -70), (-48, -52), (48, -52), (84, -70), (100, -116)], tension=0.09)
    p.blob(body, cloth, shift=(-6, -5), outline=2.4)
    with p.inside(body):
        p.line(curve((-96, -92), (0, -84), (96, -92)), tint(cloth, 0.5), 6)
    p.line(stroke((-102, -116), (102, -116)), tint(cloth, 0.4), 9)
    for x in (-60, 60):
        p.line(oval(x, -30, 27), "#4a4c58", 8)
        for k in range(4):
            a = math.pi * k / 4
            p.line(
                stroke((x - 24 * math.cos(a), -30 - 24 * math.sin(a)), (x + 24 * math.cos(a), -30 + 24 * math.sin(a))),
                "#b4bcc4",
                3,
            )
        p.blob(oval(x, -30, 6), "#8a929b")


def sand_castle(p: Pad) -> None:
    sand, way = p.natural("#e8c98a", "#e0bd7a", "#efd49c"), p.way(3)
    p.blob(
        smooth([(-114, 0), (-96, -26), (-40, -34), (30, -30), (96, -24), (114, 0), (0, 5)], tension=0.1),
        shade(sand, 0.06),
        shift=(-4, -6),
        outline=2,
    )
    towers = (
        [(-48, 104, 30), (48, 104, 30)],
        [(-58, 88, 27), (0, 144, 32), (58, 88, 27)],
        [(-6, 124, 46), (66, 60, 24)],
    )[way]
    if way != 2:
        p.blob(rect(-52, -84, 104, 76, 3), sand, shift=(-4, 0), outline=2)
    for x, h, w in towers:
        p.blob(poly((x - w, -12), (x - w * 0.84, -h), (x + w * 0.84, -h), (x + w, -12)), sand, shift=(-5, 0), outline=2)
        for k in (-0.72, 0, 0.72):
            p.blob(rect(x + k * w - w * 0.22, -h - 15, w * 0.44, 19, 2), sand, shift=(-2, -2), outline=2)
        p.blob(twin_door(x, -h + 26), shade(sand, 0.5), outline=1)
        for _ in range(6):
            p.fill(oval(x + p.u(-0.6, 0.6) * w, -p.u(20, h * 0.9), 2.4), shade(sand, 0.3))
    x, h, _ = towers[0] if way != 1 else towers[1]
    p.line(stroke((x, -h - 12), (x, -h - 62)), "#8a6243", 5)
    p.blob(poly((x + 2, -h - 64), (x + 40, -h - 50), (x + 2, -h - 36)), p.natural(*CLOTH), outline=2)
    p.blob(twin((0, -54), (16, -46), (18, -14), tension=0.12), shade(sand, 0.56), outline=1)
    with p.frame(-92, -24, turn=-18):
        p.blob(rect(-5, -70, 10, 54, 4), "#e6b84e", outline=1.6)
        p.blob(twin((0, -18), (16, -14), (17, 12), (0, 26), tension=0.1), "#d9584c", outline=2)
    p.blob(smooth(ring(p, 86, -10, 14, 10, 5, 0.2)), "#f2c3cf", outline=1.6)


def twin_door(x: float, y: float) -> str:
    return smooth([(x - 7, y + 18), (x - 7, y), (x, y - 7), (x + 7, y), (x + 7, y + 18)], tension=0.1)


def toy_car(p: Pad) -> None:
    colour, way = p.main(*CLOTH, "#ee9a3a"), p.way(3)
    if way == 1:  # a lorry
        p.blob(rect(-112, -104, 134, 66, 6), tint(colour, 0.3), shift=(-4, -5), outline=2.4)
        p.blob(
            smooth([(26, -38), (26, -126), (70, -126), (98, -84), (112, -76), (112, -38)], tension=0.06),
            colour,
            shift=(-4, -5),
            outline=2.4,
        )
        p.blob(poly((44, -112), (66, -112), (86, -80), (44, -80)), "#cfe9f2", outline=2)
        for x, y, r in ((-84, -112, 17), (-44, -116, 20), (-8, -110, 16)):
            p.blob(oval(x, y, r), "#e6b84e" if p.paint != "#f8d045" else "#d9584c", outline=1.6)
        p.blob(rect(-112, -104, 134, 30, 6), tint(colour, 0.3), shift=(-4, -5), outline=2)
    else:
        top = (-126, 0, -104)[way]
        p.blob(smooth([(-64, -76), (-46, top), (36, top), (66, -76)], tension=0.07), tint(colour, 0.16), outline=2.4)
        p.blob(
            smooth([(-112, -34), (-110, -70), (-60, -82), (70, -82), (108, -66), (114, -34)], tension=0.1),
            colour,
            shift=(-5, -6),
            outline=2.4,
        )
        p.blob(poly((-46, -80), (-36, top + 12), (-6, top + 12), (-6, -80)), "#cfe9f2", outline=2)
        p.blob(poly((6, -80), (6, top + 12), (30, top + 12), (48, -80)), "#cfe9f2", outline=2)
        p.blob(oval(102, -56, 9), "#fbe08a", outline=1.6)
        if way == 2:
            p.blob(oval(-6, -58, 19), "#fdf6e8", outline=1.4)
            p.line(stroke((-4, -66), (-4, -50)), "#3f3c46", 5)
    for x in (-62, 64):
        p.blob(oval(x, -30, 30), "#4a4650", outline=2)
        p.blob(oval(x, -30, 14), "#f3df9a", shift=(-2, -2))
    p.line(curve((112, -40), (132, -34), (130, -14), (146, -8)), "#c99a66", 4)


FAMILY: Family = {
    "fridge": (fridge, TWELVE),
    "washing-machine": (washing_machine, TWELVE),
    "pram": (pram, TWELVE),
    "sand-castle": (sand_castle, ()),
    "toy-car": (toy_car, TWELVE),
}
