"""Walls, towers, stalls, animal houses."""

from __future__ import annotations

from .land import tuft
from .pad import (
    LEAF,
    STONE,
    TWELVE,
    WOOD,
    Family,
    Pad,
    curve,
    drop,
    eyes,
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
from .yard import masonry

CLOTH = ("#d9584c", "#5f8fbf", "#7da95c", "#e6b84e")


def wall(p: Pad) -> None:
    way = p.way(3)
    stone = p.main(*(("#b5604a", "#c06c52"), ("#a9a39c", "#b3aaa0"), ("#d8cbb4", "#cdbfa8"))[way])
    h = p.u(112, 136)
    shape = rect(-110, -h, 220, h, 4)
    p.blob(shape, shade(stone, 0.34), outline=2)
    if way == 0:
        with p.inside(shape):
            for r in range(7):
                for c in range(-5, 5):
                    p.fill(
                        rect(c * 46 + (23 if r % 2 else 0) - 22, -h + 3 + r * h / 7, 42, h / 7 - 4, 2),
                        (stone, tint(stone, 0.15), shade(stone, 0.09))[p.i(0, 2)],
                    )
    else:
        masonry(p, shape, (-110, -h, 220, h), stone, (0, 4, 5)[way])
    if way == 2:  # with battlements
        for x in (-110, -52, 6, 64):
            p.blob(rect(x, -h - 34, 46, 36, 3), stone, shift=(-4, -4), outline=2)
    else:
        p.blob(rect(-116, -h - 14, 232, 20, 6), tint(stone, 0.2), shift=(0, -5), outline=2)
    for x in (-96, 88, 104):
        tuft(p, x, 2, 28, p.natural(*LEAF))
    if way == 1:
        for x, y in ((70, -h), (86, -h + 22), (60, -h + 34), (94, -h + 52), (78, -h + 62)):
            p.blob(leaf(x, y, 30, p.u(40, 130), 0.4), p.natural(*LEAF))


def lighthouse(p: Pad) -> None:
    red, way = p.main("#d9423a", "#4382c6"), p.way(3)
    h, w = p.u(150, 164), (34, 40, 30)[way]
    p.blob(
        smooth([(-84, 4), (-74, -22), (-40, -34), (0, -28), (44, -36), (78, -18), (88, 4)], tension=0.12),
        p.natural(*STONE),
        shift=(-5, -6),
    )
    tower = poly((-w * 0.66, -h - 20), (w * 0.66, -h - 20), (w, -24), (-w, -24))
    pale = "#fdf6e8" if p.paint != "#fcf8ef" else "#c9c6c8"
    p.blob(tower, pale, shift=(-6, 0), outline=2)
    with p.inside(tower):
        if way == 2:
            for k in range(-1, 5):
                y = -h + k * 50
                p.fill(poly((-50, y), (50, y - 44), (50, y - 18), (-50, y + 26)), red)
        else:
            n = (5, 7)[way]
            for k in range(0, n, 2):
                p.fill(rect(-60, -h - 20 + k * (h - 4) / n, 120, (h - 4) / n), red)
        p.fill(rect(w * 0.3, -h - 20, 60, h), "#6a3a5c", 0.14)
    p.blob(twin((0, -58), (10, -52), (11, -24), tension=0.12), "#7d5136")
    p.blob(rect(-w * 0.66 - 13, -h - 28, w * 1.32 + 26, 13, 3), "#4a4c58", shift=(0, -3))
    p.blob(rect(-w * 0.5, -h - 62, w, 36, 2), "#fbe08a")
    for s in (-1, 0, 1):
        p.line(stroke((s * w * 0.48, -h - 62), (s * w * 0.48, -h - 26)), "#4a4c58", 4)
    p.blob(twin((0, -h - 96), (w * 0.46, -h - 78), (w * 0.8, -h - 60), tension=0.1), red, outline=2)
    p.line(stroke((0, -h - 96), (0, -h - 112)), "#4a4c58", 5)
    for s in (-1, 1):
        p.fill(
            poly((s * w * 0.6, -h - 52), (s * 112, -h - 76), (s * 112, -h - 16), (s * w * 0.6, -h - 38)), "#fbe08a", 0.5
        )


def stall(p: Pad) -> None:
    cloth, wood, way = p.main(*CLOTH), p.natural(*WOOD), p.way(3)
    pale = "#fdf6e8" if p.paint != "#fcf8ef" else "#c9d8e6"
    for x in (-92, 92):
        p.blob(rect(x - 5, -190, 10, 190, 2), wood)
    p.blob(rect(-102, -84, 204, 84, 3), wood, shift=(-5, 0), outline=2)
    for k in range(-3, 4):
        p.line(stroke((k * 28, -80), (k * 28, -2)), shade(wood, 0.3), 3.4)
    goods = (
        ("#d9423a", "#8fb84f", "#ee9a3a", "#d9423a"),
        ("#d9a05a", "#c98540", "#e6c078", "#d6924a"),
        ("#f28fb0", "#f8d045", "#a98fd0", "#e8536a"),
    )[way]
    for i, tone in enumerate(goods):
        x = -72 + i * 48
        for a, b in ((-13, -98), (0, -104), (13, -98), (-6, -112), (8, -112)):
            if way == 1:
                p.blob(oval(x + a, b, 13, 8, -24), tone, outline=1.2)
            elif way == 2:
                p.line(stroke((x, -92), (x + a, b)), "#5a9c50", 3)
                p.blob(oval(x + a, b - 10, 9), tone, outline=1.2)
            else:
                p.blob(oval(x + a, b, 11), tone, outline=1.2)
        p.blob(poly((x - 24, -98), (x + 24, -98), (x + 19, -78), (x - 19, -78)), "#c99a5c", outline=1.6)
    p.blob(rect(-110, -84, 220, 14, 3), tint(wood, 0.2), shift=(0, -4))
    n = 7
    for i in range(n):
        a, b = -1 + 2 * i / n, -1 + 2 * (i + 1) / n
        tone = (cloth, pale)[i % 2]
        t = 112.0
        p.blob(poly((a * 84, -218), (b * 84, -218), (b * t, -158), (a * t, -158)), tone, shift=(0, 0), outline=1)
        x0, x1 = a * t, b * t
        p.blob(
            f"M{x0:.1f} -159Q{x0:.1f} -136 {(x0 + x1) / 2:.1f} -136Q{x1:.1f} -136 {x1:.1f} -159Z",
            tone,
            shift=(0, -3),
            outline=1,
        )
    if way == 2:
        p.blob(rect(-30, -48, 60, 30, 4), "#fdf3dc")


def tiled(p: Pad, y: float, w: float, h: float, top: float, colour: str) -> None:
    """A Chinese roof: its eaves at y, half as wide as w, turned up at both ends; `top`: half the ridge."""
    shape = smooth([(-top, y - h), (top, y - h), (w * 0.6, y - h * 0.24), (w, y - h * 0.34), (w * 1.04, y - h * 0.5), (w * 0.96, y), (w * 0.5, y + 4), (0, y + 2),
                    (-w * 0.5, y + 4), (-w * 0.96, y), (-w * 1.04, y - h * 0.5), (-w, y - h * 0.34), (-w * 0.6, y - h * 0.24)], tension=0.1)  # fmt: skip
    p.blob(shape, colour, shift=(0, -5), outline=2)
    with p.inside(shape):
        n = max(3, round(w / 16))
        for k in range(-n, n + 1):
            p.line(
                curve((k / n * top, y - h), (k / n * w * 0.62, y - h * 0.3), (k / n * w, y + 4)), shade(colour, 0.34), 3
            )


def pavilion(p: Pad) -> None:
    roof, red, way = p.main("#4f8f6a", "#6f7f86", "#d9a93a"), "#c9443a", p.way(3)
    if p.paint == "#d9423a":
        red = "#8a5a38"
    p.blob(rect(-104, -14, 208, 14, 3), "#b3aaa0", shift=(0, -4))
    p.blob(rect(-92, -26, 184, 13, 3), "#c4bbb0", shift=(0, -4))
    for x in (-82, -40, 40, 82) if way != 2 else (-82, -28, 28, 82):
        p.blob(rect(x - 7, -124, 14, 100, 2), red, shift=(-4, 0))
    for s in (-1, 1):
        p.line(stroke((s * 44, -56), (s * 78, -56)) + stroke((s * 61, -56), (s * 61, -26)), shade(red, 0.2), 6)
    p.blob(rect(-90, -132, 180, 15, 3), "#4f7fa8" if way != 1 else "#d9a94f")
    tiled(p, -124, 112, 66, 24 if way == 0 else 40, roof)
    if way == 1:  # two storeys
        for x in (-32, 0, 32):
            p.blob(rect(x - 5, -222, 10, 34, 2), red)
        tiled(p, -214, 66, 46, 12, roof)
        p.blob(drop(0, -288, 10, 32), "#e6b84e")
    else:
        p.blob(drop(0, -226, 13, 40), "#e6b84e")


def pagoda(p: Pad) -> None:
    roof, way = p.main("#5a7f86", "#b5604a", "#4f8f6a"), p.way(3)
    wall_tone = p.natural("#d9695a", "#efe0c4", "#c9855a")
    n = (5, 7, 3)[way]
    step = 196 / n
    for i in range(n):
        k = 1 - i / (n + 1.6)
        y = -10 - i * step
        w = 58 * k
        p.blob(rect(-w, y - step, 2 * w, step, 2), wall_tone, shift=(-5, 0), outline=2)
        d = min(w * 0.26, 14)
        for x in (0,) if i == 0 else (-w * 0.56, 0, w * 0.56):
            p.blob(
                twin((x, y - step * 0.62), (x + d, y - step * 0.5), (x + d, y - 2), tension=0.1)
                if x == 0
                else rect(x - d * 0.7, y - step * 0.56, d * 1.4, step * 0.34, 4),
                "#5a3a33",
            )
        tiled(p, y - step * 0.72, 92 * k, step * 0.46, 58 * (1 - (i + 1) / (n + 1.6)), roof)
    p.line(stroke((0, -10 - n * step), (0, -44 - n * step)), "#d19a26", 6)
    for k in range(3):
        p.blob(oval(0, -16 - n * step - k * 11, 10 - k * 2, 6), "#e6b84e")
    p.blob(rect(-84, -12, 168, 12, 3), "#b3aaa0", shift=(0, -4))


def dog_house(p: Pad) -> None:
    roof, wood, way = p.main("#c9443a", "#4382c6", "#7d5136"), p.natural(*WOOD), p.way(3)
    w, h = p.u(76, 86), p.u(90, 104)
    front = poly((-w, 0), (-w, -h), (0, -h - 66), (w, -h), (w, 0))
    p.blob(front, wood, shift=(-6, 0), outline=2)
    with p.inside(front):
        for k in range(1, 8):
            p.line(
                stroke((-w, -k * 22), (w, -k * 22)) if way != 1 else stroke((-w + k * 22, 0), (-w + k * 22, -190)),
                shade(wood, 0.28),
                3.4,
            )
    p.blob(
        twin((0, -h * 0.92), (w * 0.42, -h * 0.78), (w * 0.52, -h * 0.44), (w * 0.52, 0), tension=0.14),
        "#3a2621",
        outline=4,
    )
    for s in (-1, 1):
        p.blob(
            poly((0, -h - 84), (s * (w + 26), -h + 6), (s * (w + 14), -h + 22), (0, -h - 56)),
            roof,
            shift=(-2, -4),
            outline=2,
        )
    bone = [
        limb([(-20, -h - 18), (20, -h - 18)], (6, 6)),
        *(oval(s * 22, -h - 18 + t * 6, 8) for s in (-1, 1) for t in (-1, 1)),
    ]
    if way == 0:
        p.blob(bone, "#fbf3e2")
    if way == 2:
        p.blob(oval(92, -10, 30, 9), "#5f8fbf")
        p.blob(poly((62, -10), (122, -10), (114, 4), (70, 4)), "#5f8fbf")


def chicken_coop(p: Pad) -> None:
    roof, wood, way = p.main("#b5493a", "#7d6a5a", "#5f8f5a"), p.natural("#c99a66", "#b98a58", "#d6ab74"), p.way(3)
    for x in (-64, 64):
        p.blob(rect(x - 7, -56, 14, 56, 2), shade(wood, 0.2))
    body = (
        poly((-80, -50), (-80, -138), (0, -186), (80, -138), (80, -50))
        if way != 1
        else poly((-80, -50), (-80, -176), (80, -136), (80, -50))
    )
    p.blob(body, wood, shift=(-6, 0), outline=2)
    with p.inside(body):
        for k in range(-4, 5):
            p.line(stroke((k * 20, -52), (k * 20, -190)), shade(wood, 0.26), 3.4)
    p.blob(
        twin((0, -120), (20, -112), (25, -96), (25, -52), tension=0.13) if way == 0 else rect(-72, -112, 42, 60, 6),
        "#3a2621",
        outline=3,
    )
    x = 0 if way == 0 else -50
    p.blob(poly((x - 16, -52), (x + 16, -52), (x - 40 + 16, 2), (x - 40 - 20, 2)), tint(wood, 0.1), outline=2)
    for k in range(1, 5):
        p.line(stroke((x - 16 - k * 8, -52 + k * 11), (x + 14 - k * 8, -52 + k * 11)), shade(wood, 0.4), 3.6)
    if way:
        p.blob(rect(8, -112, 56, 36, 3), "#4a3a33", outline=4)
        for k in range(1, 4):
            p.line(stroke((8 + k * 14, -112), (8 + k * 14, -76)), tint(wood, 0.3), 3)
    if way == 1:
        p.blob(poly((-98, -192), (-96, -172), (98, -124), (98, -144)), roof, outline=2)
    else:
        for s in (-1, 1):
            p.blob(poly((0, -208), (s * 104, -142), (s * 96, -124), (0, -184)), roof, shift=(-2, -4), outline=2)
    p.blob([oval(60, -14, 20, 15), oval(76, -32, 10)], "#fdf6e8", outline=2)  # a hen by the ramp
    p.blob([oval(73, -44, 4), oval(79, -44, 4)], "#d9423a", outline=1)
    p.blob(poly((85, -33), (95, -29), (85, -27)), "#ee9a3a", outline=1)
    eyes(p, (79, -34), r=2.2)


FAMILY: Family = {
    "wall": (wall, ("red", "grey", "white", "brown", "yellow", "black")),
    "lighthouse": (lighthouse, ("red", "blue", "green", "yellow", "black", "orange")),
    "stall": (stall, TWELVE),
    "pavilion": (pavilion, ("green", "grey", "gold", "blue", "red", "yellow", "brown")),
    "pagoda": (pagoda, ("green", "grey", "gold", "blue", "red", "yellow", "brown")),
    "dog-house": (dog_house, TWELVE),
    "chicken-coop": (chicken_coop, ("red", "green", "blue", "brown", "grey", "orange")),
}
