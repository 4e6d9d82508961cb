"""What a table is laid with."""

from __future__ import annotations

import math

from storybrush.training.art.figures.svg import luminance

from .pad import (
    TWELVE,
    Family,
    Pad,
    curve,
    gleam,
    leaf,
    oval,
    rect,
    shade,
    smooth,
    stroke,
    tint,
)

SILVER = ("#c3cad0", "#b8bfc6", "#d0d6db")


def limb_of(a: tuple[float, float], b: tuple[float, float], thin: float, thick: float) -> str:
    """A handle straight down from a to b that widens towards its end."""
    x, y, z = a[0], a[1], b[1]
    return smooth([(x - thin, y), (x - thin * 0.9, (y + z) / 2), (x - thick, z - 16), (x, z), (x + thick, z - 16), (x + thin * 0.9, (y + z) / 2), (x + thin, y)],
                  tension=0.12)  # fmt: skip


def fork(p: Pad) -> None:
    metal, way = p.main(*SILVER), p.way(3)
    grip = metal if p.paint or way == 0 else p.natural("#b5713a", "#5f8fbf", "#d9584c")
    with p.frame(0, -116, turn=(0, 32, -28)[way]):
        n, w = (4, 3, 4)[way], (27, 24, 29)[way]
        p.blob(limb_of((0, -8), (0, 116), 6.5, 11), grip, shift=(-3, 0), outline=2.4)
        for k in range(n):
            x = -w + 7 + (2 * w - 14) * k / (n - 1)
            p.blob(rect(x - 5, -116, 10, 62, 5), metal, shift=(-2, 0), outline=2.2)
        neck = smooth(
            [(-w, -66), (w, -66), (w - 2, -38), (10, -14), (7, 10), (-7, 10), (-10, -14), (-w + 2, -38)], tension=0.12
        )
        p.blob(neck, metal, shift=(-4, -2), outline=2.2)
        gleam(p, curve((-w + 9, -58), (-w + 12, -40), (-6, -18)), 4, 0.7)


def spoon(p: Pad) -> None:
    metal, way = p.main(*SILVER, "#b5713a"), p.way(3)
    with p.frame(0, -116, turn=(0, 34, -26)[way]):
        p.blob(limb_of((0, -36), (0, 116), 6.5, (11, 13, 9)[way]), metal, shift=(-3, 0), outline=2.4)
        rx, ry = ((31, 44), (36, 40), (27, 48))[way]
        p.blob(oval(0, -72, rx, ry), metal, shift=(-4, -4), outline=2.4)
        p.blob(
            oval(1, -74, rx * 0.74, ry * 0.78), shade(metal, 0.2), shift=(4, 5), dark=shade(metal, 0.34), outline=0.8
        )
        gleam(p, curve((-rx * 0.5, -62), (-rx * 0.56, -84), (-rx * 0.2, -ry - 60)), 5, 0.7)


def knife(p: Pad) -> None:
    paint, way = p.main("#8a5a38", "#3f3a42", "#d9584c", "#5f8fbf"), p.way(3)
    with p.frame(0, -112, turn=(0, 36, -32)[way]):
        blade = ([(-14, 24), (-15, -60), (-6, -108), (14, -120), (16, -60), (15, 24)],
                 [(-15, 24), (-15, -118), (10, -92), (17, -40), (15, 24)],
                 [(-13, 24), (-13, -96), (0, -120), (12, -100), (16, -40), (14, 24)])[way]  # fmt: skip
        p.blob(smooth(blade, tension=0.08), "#d0d7dd", shift=(-4, 0), outline=2.4)
        p.line(stroke((6, -86), (7, 14)), "#a9b2ba", 3)
        gleam(p, stroke((-6, -70), (-7, -6)), 4, 0.9)
        p.blob(rect(-18, 20, 36, 13, 4), "#a9b2ba", outline=2)
        p.blob(
            smooth([(-15, 32), (-13, 70), (-17, 104), (0, 116), (17, 104), (13, 70), (15, 32)], tension=0.14),
            paint,
            shift=(-4, 0),
            outline=2.6,
        )
        for y in (52, 82):
            p.blob(oval(0, y, 5), "#e3d9c0" if luminance(paint) < 0.8 else "#8a929b", outline=1.2)


def plate(p: Pad) -> None:
    """A plate between fork and knife, as a table is laid."""
    china, way = p.main("#f4f1ea", "#dfeaf0", "#f2e4d4"), p.way(3)
    edge = shade(china, 0.22) if p.paint else p.natural("#5f8fbf", "#d9584c", "#7da95c")
    for x, blade in ((-100, False), (102, True)):
        with p.frame(x, -76):
            p.blob(rect(-5, -6, 10, 80, 5), "#b8bfc6", outline=2)
            if blade:
                p.blob(smooth([(-6, 0), (-7, -64), (5, -80), (9, -40), (7, 0)], tension=0.1), "#d0d7dd", outline=2)
            else:
                for k in (-9, 0, 9):
                    p.blob(rect(k - 3, -78, 6, 40, 3), "#c3cad0", outline=1.6)
                p.blob(
                    smooth([(-13, -44), (13, -44), (11, -22), (4, -4), (-4, -4), (-11, -22)], tension=0.1),
                    "#c3cad0",
                    outline=2,
                )
    p.blob(oval(0, -78, 78), china, shift=(-4, -5), outline=2.6)
    if way == 1:
        for k in range(14):
            a = math.tau * k / 14
            p.fill(oval(67 * math.cos(a), -78 + 67 * math.sin(a), 5), edge)
    else:
        p.line(oval(0, -78, 68), edge, (6, 0, 3)[way])
    p.blob(oval(0, -78, 50), tint(china, 0.3), shift=(3, 4), dark=shade(china, 0.12), outline=1.2)
    if way == 2:
        for k in range(5):
            with p.frame(0, -78, turn=72 * k):
                p.fill(leaf(0, -6, 26, -90, 0.34), edge)
    gleam(p, curve((-58, -100), (-46, -122), (-24, -134)), 5, 0.8)


def wine_glass(p: Pad) -> None:
    wine, way = p.main("#a8324a", "#f2dc8a", "#e8a0a8"), p.way(3)
    w, low = ((52, -88), (60, -100), (44, -84))[way]
    glass = "#dcecf2"
    p.line(stroke((0, low + 8), (0, -10)), shade(glass, 0.3), 9)
    p.line(stroke((0, low + 8), (0, -10)), glass, 6)
    p.blob(oval(0, -7, 46, 9), glass, shift=(-2, -3), outline=2.2)
    top = -216
    bowl = smooth([(-w * 0.8, top), (-w, top + 60), (-w * 0.7, low - 14), (0, low + 12), (w * 0.7, low - 14), (w, top + 60), (w * 0.8, top)],
                  tension=0.14)  # fmt: skip
    p.blob(bowl, glass, shift=(-4, -2), outline=2.4)
    with p.inside(bowl):
        level = top + (52, 62, 44)[way]
        p.fill(rect(-80, level, 160, 200), wine)
        p.fill(rect(w * 0.36, level, 90, 200), shade(wine, 0.16))
        p.fill(oval(0, level, w, 9), tint(wine, 0.3))
    p.line(oval(0, top, w * 0.8, 7), shade(glass, 0.26), 2.6)
    gleam(p, curve((-w * 0.66, top + 30), (-w * 0.76, top + 66), (-w * 0.5, low - 34)), 6, 0.75)


FAMILY: Family = {
    "fork": (fork, TWELVE),
    "spoon": (spoon, TWELVE),
    "kitchen-knife": (knife, TWELVE),
    "fork-and-knife-with-plate": (plate, TWELVE),
    "wine-glass": (
        wine_glass,
        ("red", "yellow", "pink", "purple", "orange", "green", "blue", "white", "gold", "brown", "black"),
    ),
}
