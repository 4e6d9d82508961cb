"""Sun, moon, stars, clouds, rainbow, and the snowman whom the sky brings."""

from __future__ import annotations

import math

from storybrush.training.art.figures.svg import limb

from .pad import Family, Pad, curve, lumps, oval, poly, rect, shade, smooth, star, stroke


def rays(p: Pad, r: float, y: float, colour: str) -> None:
    n, kind, turn = p.i(8, 13), p.i(0, 1), p.u(0, 360)
    for i in range(n):
        with p.frame(0, y, turn=turn + 360 * i / n):
            k = r * (1.62 if i % 2 or kind else 1.46)
            w = r * 2.1 / n
            shape = (
                poly((-w, -r * 1.12), (0, -k), (w, -r * 1.12))
                if kind
                else limb([(0, -r * 1.22), (0, -k)], (w * 0.55, w * 0.4))
            )
            p.blob(shape, colour, outline=1)


def sun(p: Pad) -> None:
    gold = p.main("#f8c52f", "#f6b73a", "#fbd04e")
    rays(p, 68, 0, shade(gold, 0.06) if p.chance(0.5) else "#f4a03a")
    p.blob(oval(0, 0, 68), gold, shift=(-7, -7))
    p.fill(oval(-20, -22, 24, 20), "#fff3c4", 0.6)


def smiling_sun(p: Pad) -> None:
    sun(p)
    for s in (-1, 1):
        p.fill(oval(s * 22, -8, 6.5, 8.5), "#5a3a2c")
        p.fill(oval(s * 22 - 2, -11, 2.2), "#ffffff")
        p.fill(oval(s * 40, 14, 12, 8), "#ee8431", 0.5)
    p.line(curve((-20, 17), (0, 30), (20, 17)), "#5a3a2c", 5)


def moon(p: Pad) -> None:
    gold = p.main("#f8d878", "#f4cf6a", "#fbe6a0")
    k, turn = p.u(0.42, 0.62), p.u(-26, -4)
    with p.frame(0, 0, turn=turn):
        # two arcs between the horns, as many points: the bounds of a turned curve are taken from the points on it
        horn_x, horn_y, waist = 100 * math.cos(1.15), 100 * math.sin(1.15), 100 * k * 0.72
        x = (horn_x**2 + horn_y**2 - waist**2) / (2 * (waist + horn_x))
        r, half = x + waist, math.atan2(horn_y, x - horn_x)
        ts = [i / 24 for i in range(25)]
        outer = [(100 * math.cos(a), 100 * math.sin(a)) for a in (1.15 + t * (math.tau - 2.3) for t in ts)]
        inner = [(x - r * math.cos(a), r * math.sin(a)) for a in (-half + t * 2 * half for t in ts)]
        d = poly(*outer, *inner)
        p.blob(d, gold, shift=(-4, -4))
        p.fill(oval(-80, -12, 6), shade(gold, 0.12))
        p.fill(oval(-66, 34, 5), shade(gold, 0.12))


def full_moon(p: Pad) -> None:
    pale = p.main("#f8e4a0", "#f6ead6", "#f4dc90")
    p.blob(oval(0, 0, 100), pale, shift=(-10, -10))
    for _ in range(p.i(5, 7)):
        a, k, r = p.u(0, math.tau), p.u(15, 74), p.u(9, 19)
        p.fill(oval(k * math.cos(a), k * math.sin(a), r, r * 0.9), shade(pale, 0.13), 0.8)


def star_drawing(p: Pad) -> None:
    gold = p.main("#f8d045", "#f4c53a", "#fbdc6a")
    pts = star(0, 0, 100, p.u(46, 56), 5, p.u(-98, -82))
    p.blob(smooth(pts, tension=p.u(0.03, 0.09)), gold, shift=(-6, -6))
    p.fill(oval(-24, -26, 15, 11, -40), "#fffaf0", 0.55)


def cloud(p: Pad) -> None:
    white = p.paint or p.pick("#fdfbf7", "#f2f5fa", "#fffaf4")
    n, shapes = p.i(4, 5), [rect(-92, -46, 184, 46, 23)]
    for i in range(n):
        t = 2 * i / (n - 1) - 1
        r = 28 + 24 * (1 - t * t) + p.u(-3, 8)
        shapes.append(oval(t * 64 + p.u(-5, 5), -34 - 26 * (1 - t * t), r))
    p.blob(shapes, white, shift=(-3, -8), dark=shade(white, 0.12) if p.paint else "#d3dfec")


def rainbow(p: Pad) -> None:
    bands = ("#d9423a", "#ee8431", "#f8d045", "#5aa453", "#4382c6", "#8a5fb3")
    w = p.u(13, 16)
    for i, tone in enumerate(bands):
        r = 108 - i * w
        p.line(f"M{-r:.1f} 0C{-r:.1f} {-r * 1.33:.1f} {r:.1f} {-r * 1.33:.1f} {r:.1f} 0", tone, w + 0.6)
    for s in (-1, 1):
        x = s * (108 - 2.5 * w)
        p.blob([rect(x - 50, -16, 100, 32, 16), *lumps(p, x, -8, 50, 30, 6)], "#fdfbf7", shift=(-2, -5), dark="#d3dfec")


def rain_cloud(p: Pad) -> None:
    p.sketch.box[3] = max(p.sketch.box[3], 62)
    for i in range(5):
        x, y = -70 + i * 35 + p.u(-5, 5), 18 + (i % 2) * 22
        p.blob(smooth([(x, y), (x + 9, y + 17), (x, y + 27), (x - 9, y + 17)], tension=0.13), "#6fb6e0", outline=1)
    n, grey = p.i(4, 5), p.natural("#a9b6c6", "#b9c3d0", "#98a6b8")
    shapes = [rect(-92, -46, 184, 46, 23)]
    for i in range(n):
        t = 2 * i / (n - 1) - 1
        shapes.append(oval(t * 64, -34 - 26 * (1 - t * t), 28 + 24 * (1 - t * t) + p.u(-3, 8)))
    p.blob(shapes, grey, shift=(-3, -8))


def snowman(p: Pad) -> None:
    scarf, snow = p.main("#d9423a", "#4382c6", "#5aa453"), "#f8fafc"
    low, mid, head = p.u(60, 66), p.u(44, 48), p.u(33, 37)
    y1, y2 = -low * 1.8 - mid * 0.62, -low * 1.8 - mid * 1.5 - head * 0.6
    for s in (-1, 1):
        tip = (s * p.u(88, 100), y1 - p.u(22, 52))
        p.blob(limb([(s * 34, y1 - 4), tip], (4.5, 3)), "#7d5136")
        for dx, dy in ((s * 13, -14), (s * 17, 5)):
            p.line(stroke((tip[0] - s * 9, tip[1] + 4), (tip[0] + dx * 0.6, tip[1] + dy)), "#7d5136", 4.5)
    for y, r in ((-low * 0.94, low), (y1, mid), (y2, head)):
        p.blob(oval(0, y, r, r * 0.95), snow, shift=(-7, -6), dark="#cddbea")
    p.blob(
        smooth(
            [
                (-mid * 0.72, y1 - mid * 0.7),
                (0, y1 - mid * 0.5),
                (mid * 0.72, y1 - mid * 0.7),
                (mid * 0.66, y1 - mid * 1.02),
                (0, y1 - mid * 0.84),
                (-mid * 0.66, y1 - mid * 1.02),
            ]
        ),
        scarf,
    )
    p.blob(poly((14, y1 - mid * 0.6), (36, y1 - mid * 0.66), (42, y1 + 16), (20, y1 + 18)), scarf)
    for y in (y1 + 2, y1 + 22, -low * 1.1):
        p.fill(oval(0, y, 5), "#3f3c46")
    for s in (-1, 1):
        p.fill(oval(s * 12, y2 - 6, 4.6), "#35272f")
    p.blob(poly((-2, y2 - 1), (34, y2 + 7), (-2, y2 + 9)), "#ee8431", outline=1)
    p.line(curve((-13, y2 + 14), (-3, y2 + 19), (10, y2 + 17)), "#35272f", 3)
    hat = y2 - head * 0.72
    if p.chance(0.5):
        p.blob(rect(-24, hat - 40, 48, 44, 4), "#4a4650", shift=(-5, 0))
        p.fill(rect(-24, hat - 10, 48, 11), scarf)
        p.blob(rect(-40, hat - 1, 80, 10, 5), "#4a4650")
    else:
        p.blob(smooth([(-30, hat + 8), (-24, hat - 20), (0, hat - 34), (24, hat - 20), (30, hat + 8)]), scarf)
        p.blob(oval(0, hat - 36, 11), "#fdfbf7")


FAMILY: Family = {
    "sun": (sun, ("yellow", "orange", "red")),
    "sun-with-face": (smiling_sun, ("yellow", "orange", "red")),
    "crescent-moon": (moon, ("yellow", "white", "gold")),
    "full-moon": (full_moon, ("yellow", "white", "red")),
    "star": (star_drawing, ("yellow", "gold", "red", "blue", "white", "pink", "orange", "green", "purple")),
    "cloud": (cloud, ("white", "grey", "black", "pink")),
    "cloud-with-rain": (rain_cloud, ()),
    "rainbow": (rainbow, ()),
    "snowman-without-snow": (snowman, ()),
}
