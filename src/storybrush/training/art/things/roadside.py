"""What stands beside a road in a town."""

from __future__ import annotations

from storybrush.training.art.figures.svg import luminance

from .pad import STONE, TWELVE, Family, Pad, curve, gleam, oval, poly, rect, shade, smooth, star, stroke, twin


def fire_hydrant(p: Pad) -> None:
    paint, way = p.main("#d9423a", "#e2574a", "#f2b83e"), p.way(3)
    cap = shade(paint, 0.14) if way != 1 or p.paint else "#e9e4da"
    w = (46, 42, 52)[way]
    p.blob(rect(-w - 24, -16, 2 * w + 48, 16, 5), shade(paint, 0.2), outline=2.4)
    for x in (-w - 10, w + 10):
        p.blob(oval(x, -20, 8, 6), shade(paint, 0.34), outline=1.4)
    for s in (-1, 1):  # the outlets to both sides
        p.blob(rect(s * (w + 13) - 19, -128, 38, 42, 7), shade(paint, 0.08), outline=2.4)
        p.blob(rect(s * (w + 34) - 9, -134, 18, 54, 6), cap, outline=2.4)
        p.blob(rect(s * (w + 46) - 6, -117, 12, 20, 4), shade(paint, 0.3), outline=1.8)
    body = smooth([(-w, -14), (-w, -150), (w, -150), (w, -14)], tension=0.03)
    p.blob(body, paint, shift=(-9, 0), outline=2.8)
    p.blob(oval(0, -106, 29), cap, shift=(-3, -4), outline=2.4)
    p.blob(poly(*star(0, -106, 17, 14.5, 5)), shade(cap, 0.24), outline=1.8)
    p.blob(rect(-w - 10, -164, 2 * w + 20, 18, 7), shade(paint, 0.1), shift=(-5, 0), outline=2.4)
    top = (-222, -212, -226)[way]
    p.blob(
        twin((0, top), (w * 0.5, top + 7), (w * 0.86, top + 28), (w * 0.92, -160), tension=0.14),
        cap,
        shift=(-7, 0),
        outline=2.6,
    )
    p.blob(rect(-11, top - 16, 22, 22, 4), shade(paint, 0.26), outline=2)
    if way != 2:
        for x in (-w * 0.5, 0, w * 0.5):
            p.line(stroke((x, -172), (x * 0.7, top + 18)), shade(cap, 0.26), 4)
    p.blob(rect(-w - 2, -46, 2 * w + 4, 14, 5), shade(paint, 0.12), shift=(-5, 0), outline=2)
    gleam(p, stroke((-w + 13, -142), (-w + 13, -58)), 7, 0.5)


def parking_meter(p: Pad) -> None:
    paint, way = p.main("#8a929b", "#5f7f9a", "#6b707a", "#5f8f6a"), p.way(3)
    p.blob(smooth([(-34, 0), (-20, -14), (20, -14), (34, 0)], tension=0.1), "#8a8580", outline=2)
    p.blob(rect(-8, -132, 16, 126, 3), "#9aa0a8", shift=(-4, 0), outline=2.2)
    p.blob(rect(-15, -140, 30, 16, 5), shade(paint, 0.2), outline=2)
    if way == 1:
        case = smooth(
            [(-30, -136), (-46, -176), (-36, -218), (0, -234), (36, -218), (46, -176), (30, -136)], tension=0.18
        )
    elif way == 2:
        case = rect(-42, -238, 84, 104, 10)
    else:
        case = smooth(
            [(-27, -136), (-36, -180), (-34, -218), (0, -240), (34, -218), (36, -180), (27, -136)], tension=0.15
        )
    p.blob(case, paint, shift=(-6, -4), outline=2.6)
    glass = smooth([(-24, -184), (-23, -212), (0, -226), (23, -212), (24, -184)], tension=0.13)
    p.blob(glass, "#fbf8ee", outline=2)
    with p.inside(glass):
        alarm = "#e2574a" if p.paint != "#d9423a" else "#f8d045"
        p.fill(poly((-30, -184), (-30, -230), (-6, -230), (-2, -184)), alarm)
        p.line(stroke((2, -184), (11 - 22 * (way == 1), -213)), "#35272f", 4)
    pale = "#d5d9de" if luminance(paint) < 0.66 else "#6b707a"
    p.blob(rect(-18, -174, 36, 15, 4), pale, outline=1.6)
    p.line(stroke((-6, -166), (6, -166)), "#35272f", 4)
    p.blob(oval(0, -147, 9), pale, outline=1.6)
    p.line(stroke((0, -152), (0, -142)), "#35272f", 3)
    gleam(p, curve((-27, -150), (-30, -176), (-29, -200)), 4, 0.5)


def traffic_light(p: Pad) -> None:
    case, way = p.main("#3b3f47", "#4a4b55", "#e6b84e", "#3f5f4a"), p.way(3)
    post = "#8a929b" if p.paint != "#9b9fa6" else "#5a5c66"
    p.blob(rect(-9, -90, 18, 88, 3), post, shift=(-4, 0), outline=2)
    p.blob(rect(-32, -11, 64, 11, 4), post, outline=2)
    for s in (-1, 1) if way == 1 else ():  # blinds at the sides
        for y in (-216, -164, -112):
            p.blob(
                poly((s * 36, y - 20), (s * 62, y - 12), (s * 50, y + 12), (s * 36, y + 18)),
                shade(case, 0.2),
                outline=2,
            )
    p.blob(rect(-40, -240, 80, 158, (16, 14, 36)[way]), case, shift=(-6, -4), outline=2.8)
    lit = p.i(0, 2)
    for k, (tone, y) in enumerate((("#e2453a", -214), ("#f6c53e", -161), ("#4fb45a", -108))):
        colour = tone if way == 2 or k == lit else shade(tone, 0.42)
        p.blob(oval(0, y, 22), "#23252c" if p.paint != "#3f3c46" else "#8a929b", outline=1.4)
        p.blob(oval(0, y, 18.5), colour, shift=(-2, -2), outline=1)
        p.fill(oval(-6, y - 7, 5), "#fffaf0", 0.8 if way == 2 or k == lit else 0.25)
        if way == 0:
            p.line(curve((-23, y - 5), (0, y - 29), (23, y - 5)), "#23252c" if p.paint != "#3f3c46" else "#8a929b", 7)


def stop_sign(p: Pad) -> None:
    paint, way = p.main("#d63c34", "#cf3a30"), p.way(3)
    lean = (0, 5, -5)[way]
    with p.frame(0, 0, turn=lean):
        p.blob(rect(-7, -126, 14, 126, 3), p.natural(*STONE), shift=(-3, 0), outline=2)
        if way == 1:
            for x in (-22, 20):
                p.blob(
                    smooth([(x - 20, 2), (x - 8, -20), (x + 2, -6), (x + 10, -26), (x + 22, 2)], tension=0.08),
                    "#6fae4e",
                    outline=1.6,
                )
        p.blob(poly(*star(0, -166, 78, 78, 4, 22.5)), "#fbf8f0", shift=(0, 0), outline=2.8)
        p.blob(poly(*star(0, -166, 68, 68, 4, 22.5)), paint, shift=(-4, -4), outline=1)
        pen = "#fdfbf4" if luminance(paint) < 0.72 else "#4a4b55"
        with p.frame(0, -166, scale=1.06):
            p.line(curve((-31, -12), (-39, -17), (-46, -10), (-38, 0), (-31, 9), (-39, 17), (-47, 12)), pen, 7)  # S
            p.line(stroke((-25, -16), (-3, -16)) + stroke((-14, -16), (-14, 17)), pen, 7)  # T
            p.line(oval(11, 0, 9, 16.5), pen, 7)  # O
            p.line(stroke((29, 17), (29, -16)) + curve((29, -15), (40, -15), (45, -7), (40, 1), (29, 1)), pen, 7)  # P
        for y in (-226, -106):
            p.blob(oval(0, y, 4.5), "#b8bfc6", outline=1)


FAMILY: Family = {
    "fire-hydrant": (fire_hydrant, TWELVE),
    "parking-meter": (parking_meter, TWELVE),
    "vertical-traffic-light": (traffic_light, TWELVE),
    "stop-sign": (
        stop_sign,
        ("red", "blue", "yellow", "green", "white", "black", "orange", "purple", "pink", "brown", "grey"),
    ),
}
