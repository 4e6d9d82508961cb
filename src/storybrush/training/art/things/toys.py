"""What children play with, and what they carry in the rain and in the dark."""

from __future__ import annotations

from storybrush.training.art.figures.spec import COLOURS
from storybrush.training.art.figures.svg import limb

from .pad import ANY, Family, Pad, curve, gleam, oval, poly, rect, shade, smooth, stroke, tint

PAINTS = ("#d9423a", "#4382c6", "#f8d045", "#5aa453", "#ee8431", "#f28fb0", "#8a5fb3")


def second(p: Pad, first: str) -> str:
    """A colour beside the main one: a tint of it where it was asked for, so that the thing stays of that colour."""
    other = p.pick(*PAINTS)
    if p.paint:
        if first == COLOURS["white"]:
            return "#e6dccb"
        return tint(first, 0.12 if first == COLOURS["black"] else 0.3)  # black is soon grey
    return other if other != first else "#fcf8ef"


def kite(p: Pad) -> None:
    colour = p.main(*PAINTS)
    other, bow = second(p, colour), p.pick(*PAINTS)
    w, top, low = p.u(70, 82), p.u(52, 62), p.u(98, 112)
    with p.frame(30, -150, turn=p.u(18, 34)):
        p.line(curve((0, low), (16, low + 30), (-14, low + 58), (12, low + 88), (-6, low + 112)), "#a98a6a", 3)
        for x, y, a in ((10, low + 34, 20), (-8, low + 68, -24), (6, low + 100, 14)):
            with p.frame(x, y, turn=a):
                for s in (-1, 1):
                    p.blob(poly((0, 0), (s * 19, -10), (s * 19, 10)), colour if p.paint else bow, outline=1)
        p.blob(poly((0, -top), (w, 0), (0, low), (-w, 0)), colour, shift=(-4, -4))
        p.fill(poly((0, -top + 1), (w - 1, 0), (0, 0)), other)
        p.fill(poly((0, low - 1), (-w + 1, 0), (0, 0)), other)
        p.line(stroke((0, -top), (0, low)) + stroke((-w, 0), (w, 0)), "#8a5a38", 3)
        if p.chance(0.4):
            p.fill(oval(0, 0, 17), "#fffaf0")
            p.fill(oval(0, 0, 10), bow)


def umbrella(p: Pad) -> None:
    colour = p.main(*PAINTS)
    other = second(p, colour) if p.chance(0.6) else tint(colour, 0.16)
    w, t, n = p.u(106, 116), p.u(200, 212), p.i(4, 5)
    y = -t + p.u(88, 98)
    p.line(f"M0 {y:.1f}L0 -18Q0 2 18 2Q36 2 36 -16", "#8a5a38", 8)
    p.line(stroke((0, -t), (0, -t - 14)), "#8a5a38", 7)
    cut = [-w + 2 * w * i / n for i in range(n + 1)]
    for i in range(n):
        a, b = cut[i], cut[i + 1]
        k = 1.24
        d = f"M0 {-t:.1f}C{a * 0.62:.1f} {-t:.1f} {a:.1f} {-t + 44:.1f} {a:.1f} {y:.1f}Q{(a + b) / 2:.1f} {y - 21:.1f} {b:.1f} {y:.1f}C{b:.1f} {-t + 44:.1f} {b * 0.62:.1f} {-t:.1f} 0 {-t:.1f}Z"
        p.blob(d, colour if i % 2 == 0 else other, shift=(-2 * k, -2), outline=1.2)
    gleam(p, curve((-w * 0.72, y - 30), (-w * 0.56, y - 58), (-w * 0.34, y - 76)), 5, 0.5)


def red_lantern(p: Pad) -> None:
    colour = p.main("#d9423a", "#d63c34", "#e2503a")
    rx, ry = p.u(76, 88), p.u(60, 72)
    y = -58 - ry
    p.line(curve((0, y - ry - 44), (0, y - ry)), "#8a5a38", 5)
    for k in (-16, -6, 5, 15):
        p.line(stroke((k * 0.5, y + ry + 24), (k, 0)), "#e6b84e", 4)
    p.blob(oval(0, y + ry + 22, 9), "#e6b84e")
    p.blob(oval(0, y, rx, ry), colour, shift=(-7, -6))
    for k in (0.3, 0.66):
        p.line(oval(0, y, rx * k, ry), shade(colour, 0.24), 3, 0.8)
    p.line(stroke((0, y - ry), (0, y + ry)), shade(colour, 0.24), 3, 0.8)
    gold = "#e6b84e" if colour != "#d19a26" else "#f6e3ae"
    p.blob(rect(-rx * 0.44, y - ry - 9, rx * 0.88, 17, 5), gold)
    p.blob(rect(-rx * 0.44, y + ry - 8, rx * 0.88, 17, 5), gold)
    gleam(p, curve((-rx * 0.66, y - ry * 0.34), (-rx * 0.7, y), (-rx * 0.62, y + ry * 0.3)), 7, 0.45)


def balloon(p: Pad) -> None:
    colour = p.main(*PAINTS)
    rx, ry = p.u(66, 76), p.u(80, 90)
    y = -100 - ry
    p.line(curve((0, y + ry), (p.u(-16, 16), -64), (p.u(-14, 14), -30), (0, 0)), "#a98a6a", 3.5)
    p.blob(poly((-10, y + ry + 13), (0, y + ry - 6), (10, y + ry + 13)), shade(colour, 0.12))
    p.blob(
        smooth(
            [
                (0, y + ry),
                (-rx * 0.72, y + ry * 0.5),
                (-rx, y - ry * 0.14),
                (-rx * 0.66, y - ry * 0.8),
                (0, y - ry),
                (rx * 0.66, y - ry * 0.8),
                (rx, y - ry * 0.14),
                (rx * 0.72, y + ry * 0.5),
            ]
        ),
        colour,
        shift=(-8, -8),
    )
    gleam(p, curve((-rx * 0.62, y - ry * 0.1), (-rx * 0.56, y - ry * 0.46), (-rx * 0.3, y - ry * 0.68)), 9, 0.6)


def ball(p: Pad) -> None:
    colour = p.main(*PAINTS)
    r = 100.0
    other = second(p, colour)
    circle = oval(0, -r, r)
    p.blob(circle, colour, shift=(-12, -12))
    with p.inside(circle):
        with p.frame(0, -r, turn=p.u(-40, 40)):
            kind = p.i(0, 1)
            if kind == 0:
                band = p.u(22, 30)
                p.fill(
                    f"M-110 {-band:.0f}Q0 {band * 0.4:.0f} 110 {-band:.0f}L110 {band:.0f}Q0 {band * 2.2:.0f} -110 {band:.0f}Z",
                    other,
                )
            else:
                p.fill(smooth([(-30, -110), (-62, 0), (-30, 110), (-10, 110), (-26, 0), (-10, -110)]), other)
                p.fill(smooth([(30, -110), (62, 0), (30, 110), (10, 110), (26, 0), (10, -110)]), other)
        p.fill(oval(14, -r + 112, 110, 60), "#4a2638", 0.12)
    gleam(p, curve((-r * 0.66, -r * 1.2), (-r * 0.52, -r * 1.5), (-r * 0.24, -r * 1.66)), 10, 0.6)


def drum(p: Pad) -> None:
    colour, rope = p.main("#d9423a", "#4382c6", "#5aa453"), "#f6ead6"
    w, h = p.u(90, 102), p.u(94, 110)
    body = smooth([(-w, -h), (-w, -14), (0, 12), (w, -14), (w, -h)], tension=0.06)
    p.blob(body, colour, shift=(-10, 0))
    with p.inside(body):
        n = 6
        pts = [(-w + 2 * w * i / n, (-h + 24) if i % 2 == 0 else -18.0) for i in range(n + 1)]
        p.line(stroke(*pts), rope if colour != "#fcf8ef" else "#d19a26", 5)
    for y in (-h + 8, -10):
        p.line(curve((-w, y - 4), (-w * 0.5, y + 11), (0, y + 16), (w * 0.5, y + 11), (w, y - 4)), "#d9a93a", 13)
    p.blob(oval(0, -h, w, 24), "#f8efdc", shift=(0, 3))
    p.line(oval(0, -h, w, 24), "#d9a93a", 5)
    for s in (-1, 1):
        p.blob(limb([(s * 24, -h - 4), (s * 82, -h - 62)], (4, 4)), "#a97445")
        p.blob(oval(s * 22, -h - 4, 9), "#a97445")


def teddy(p: Pad) -> None:
    fur = p.main("#b98250", "#a97445", "#c99564")
    pale = tint(fur, 0.45) if fur != "#fcf8ef" else "#efe0c6"
    k = p.u(0.94, 1.06)
    for s in (-1, 1):
        p.blob(oval(s * 46, -186 * k, 23), fur)
        p.fill(oval(s * 46, -184 * k, 12), pale)
        p.blob(oval(s * 62, -84, 19, 37, s * -34), fur)
    p.blob(oval(0, -66, 56, 60), fur, shift=(-7, -6))
    p.fill(oval(0, -60, 33, 38), pale)
    for s in (-1, 1):
        p.blob(oval(s * 50, -22, 31, 25), fur)
        p.fill(oval(s * 54, -20, 15, 14), pale)
    p.blob(oval(0, -146 * k, 62, 52), fur, shift=(-6, -6))
    p.fill(oval(0, -130 * k, 25, 20), pale)
    for s in (-1, 1):
        p.fill(oval(s * 24, -156 * k, 6.5, 7.5), "#35272f")
        p.fill(oval(s * 24 - 2, -159 * k, 2.2), "#ffffff")
    p.fill(oval(0, -139 * k, 9, 6.5), "#35272f")
    p.line(curve((-11, -125 * k), (0, -120 * k), (11, -125 * k)), "#35272f", 3)
    bow = p.pick("#d9423a", "#4382c6", "#f8d045")
    for s in (-1, 1):
        p.blob(smooth([(0, -101), (s * 25, -115), (s * 29, -100), (s * 25, -87)]), bow)
    p.blob(oval(0, -101, 7), bow)


FAMILY: Family = {
    "kite": (kite, ANY),
    "umbrella-with-rain-drops": (umbrella, ANY),
    "red-paper-lantern": (red_lantern, ("red", "orange", "yellow", "pink", "blue", "green", "white")),
    "balloon": (balloon, ANY),
    "soccer-ball": (ball, ANY),
    "drum": (drum, ("red", "blue", "green", "yellow", "brown", "orange", "purple")),
    "teddy-bear": (teddy, ("brown", "white", "pink", "grey", "yellow", "blue", "black")),
}
