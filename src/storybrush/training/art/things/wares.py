"""Vessels, cages, cannons, boats and stone lions."""

from __future__ import annotations

import math

from .pad import (
    TWELVE,
    WOOD,
    Family,
    Pad,
    curve,
    drop,
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

CLOTH = ("#d9584c", "#5f8fbf", "#7da95c", "#e6b84e", "#9a78b0")


def cannon(p: Pad) -> None:
    iron, way = p.main("#4f535e", "#5a5c66", "#6f6a60"), p.way(3)
    wood = p.natural(*WOOD)
    p.blob(poly((-104, 0), (-92, -22), (20, -74), (48, -60), (40, -40), (-70, 0)), wood, outline=2)
    with p.frame(14, -76, turn=(-16, -26, -8)[way]):
        barrel = smooth(
            [(-92, -30), (-60, -36), (40, -26), (98, -22), (98, 22), (40, 26), (-60, 36), (-92, 30), (-102, 0)],
            tension=0.08,
        )
        p.blob(oval(-108, 0, 14), iron, outline=2)
        p.blob(barrel, iron, shift=(-3, -9), outline=2.4)
        for x, k in ((-58, 37), (6, 31)):
            p.blob(rect(x - 6, -k, 12, 2 * k, 4), tint(iron, 0.2), shift=(0, -8))
        p.blob(rect(90, -28, 18, 56, 6), iron, shift=(0, -8), outline=2)
        p.blob(oval(107, 0, 8, 17), "#26242c")
        gleam(p, stroke((-50, -20), (76, -13)), 5, 0.4)
    r = 50
    p.blob(oval(16, -r, r), shade(wood, 0.34), outline=2)
    p.line(oval(16, -r, r - 6), wood, 12)
    for k in range(8):
        a = math.tau * k / 8
        p.line(stroke((16, -r), (16 + (r - 8) * math.cos(a), -r + (r - 8) * math.sin(a))), tint(wood, 0.1), 8)
    p.blob(oval(16, -r, 13), iron)
    for x, y in ((-58, -13), (-84, -13), (-71, -35)) if way == 1 else ():
        p.blob(oval(x, y, 14), "#3f3c46", shift=(-3, -4))


def hot_air_balloon(p: Pad) -> None:
    colour, way = p.main(*CLOTH), p.way(3)
    pale = "#fdf3dc" if p.paint != "#fcf8ef" else "#d98a80"
    other = pale if way != 1 else ("#e6b84e" if p.paint not in ("#f8d045", "#d19a26") else "#d9584c")
    rx = (84, 92, 78)[way]
    body = twin((0, -232), (rx * 0.62, -216), (rx, -160), (rx * 0.84, -112), (24, -62), (0, -60), tension=0.16)
    for s in (-1, 1):
        p.line(stroke((s * 22, -64), (s * 19, -32)), "#8a6243", 3.4)
    p.blob(body, colour, shift=(-8, -5), outline=2.4)
    with p.inside(body):
        if way == 2:  # zigzag
            for y in (-176, -128):
                pts = [(-100 + k * 25, y + (14 if k % 2 else -14)) for k in range(9)]
                p.line(stroke(*pts), other, 17)
        else:
            for a, b in ((-0.78, -0.42), (-0.13, 0.2), (0.5, 0.8)):
                p.fill(
                    smooth(
                        [
                            (a * 16, -236),
                            (b * 16, -236),
                            (b * rx * 1.16, -150),
                            (b * 26, -58),
                            (a * 26, -58),
                            (a * rx * 1.16, -150),
                        ],
                        tension=0.14,
                    ),
                    other,
                    0.95,
                )
            p.fill(smooth([(rx * 0.5, -230), (rx * 1.2, -160), (30, -50), (rx * 0.56, -140)]), "#6a3a5c", 0.12)
        p.fill(oval(-rx * 0.42, -184, 16, 26, 24), "#fffaf0", 0.4)
    basket = poly((-25, -36), (25, -36), (20, 0), (-20, 0))
    p.blob(basket, "#b98650", outline=2)
    with p.inside(basket):
        for y in (-22, -9):
            p.line(stroke((-26, y), (26, y)), "#8a5f38", 4)
        for x in (-12, 0, 12):
            p.line(stroke((x, -36), (x * 0.8, 0)), "#8a5f38", 3)
    p.blob(rect(-29, -42, 58, 11, 5), "#d6ab6c", shift=(0, -3))


def birdcage(p: Pad) -> None:
    wire, way = p.main("#d9a93a", "#8a949c", "#b98a58"), p.way(3)
    w, h = ((70, 120), (62, 150), (82, 96))[way]
    p.line(stroke((-w * 0.5, -h * 0.6), (w * 0.5, -h * 0.6)), "#8a6243", 8)
    bird = p.natural("#f8d045", "#6fa8cf", "#e8738a")
    x, y = p.u(-12, 12), -h * 0.6 - 22
    p.blob([oval(x, y, 22, 18), oval(x + 18, y - 16, 14)], bird, shift=(-3, -3), outline=2)
    p.blob(leaf(x - 16, y, 34, 158, 0.26), shade(bird, 0.1))
    p.blob(leaf(x + 2, y - 4, 28, 160, 0.36), shade(bird, 0.16))
    p.blob(poly((x + 30, y - 19), (x + 42, y - 13), (x + 29, y - 10)), "#ee8431", outline=1)
    eyes(p, (x + 22, y - 18), r=3.2)
    n = 7
    for i in range(n):
        t = -1 + 2 * i / (n - 1)
        if way == 2:
            p.line(stroke((t * w, -12), (t * w, -h - 34)), wire, 4.6)
        else:
            p.line(
                curve((t * w, -12), (t * w, -h), (t * w * 0.86, -h - 34), (t * w * 0.4, -h - 58), (0, -h - 68)),
                wire,
                4.6,
            )
    p.line(stroke((-w, -h), (w, -h)), wire, 6)
    if way == 2:
        p.blob(rect(-w - 6, -h - 46, 2 * w + 12, 14, 5), wire, shift=(0, -4), outline=2)
        top = -h - 48
    else:
        top = -h - 70
    p.blob(rect(-w - 8, -20, 2 * w + 16, 20, 6), wire, shift=(0, -6), outline=2)
    p.line(oval(0, top - 14, 13), wire, 6)


def watering_can(p: Pad) -> None:
    tin, way = p.main("#7da95c", "#5f8fbf", "#8f979e", "#d9584c"), p.way(3)
    w, h = ((62, 116), (70, 100), (54, 130))[way]
    p.line(
        curve((-w * 0.6, -h + 4), (-w - 38, -h * 0.9), (-w - 34, -h * 0.4), (-w * 0.86, -h * 0.22)), shade(tin, 0.2), 12
    )
    p.line(curve((-w * 0.7, -h), (-w * 0.3, -h - 46), (w * 0.3, -h - 44), (w * 0.7, -h)), shade(tin, 0.14), 11)
    p.blob(poly((w * 0.7, -h * 0.42), (w + 44, -h - 12), (w + 58, -h - 2), (w * 0.8, -16)), tin, outline=2)
    with p.frame(w + 56, -h - 14, turn=38):
        p.blob(poly((-12, 14), (12, 14), (27, -14), (-27, -14)), tint(tin, 0.1), outline=2)
        p.blob(oval(0, -14, 27, 9), tint(tin, 0.36), shift=(0, 0), outline=2)
    body = smooth([(-w * 0.92, -h), (-w, -6), (0, 6), (w, -6), (w * 0.92, -h)], tension=0.05)
    p.blob(oval(0, -h, w * 0.92, 15), shade(tin, 0.44))
    p.blob(body, tin, shift=(-9, 0), outline=2.4)
    with p.inside(body):
        for y in (-h * 0.82, -h * 0.14):
            p.line(curve((-w, y - 4), (0, y + 9), (w, y - 4)), shade(tin, 0.26), 5)
        if way == 1:
            for k in range(5):
                a = math.tau * k / 5
                p.fill(oval(16 * math.cos(a), -h * 0.45 + 16 * math.sin(a), 11), tint(tin, 0.5))
            p.fill(oval(0, -h * 0.45, 9), "#e6b84e")
    if way != 2:
        for x, y in ((w + 82, -h + 10), (w + 92, -h + 36), (w + 70, -h + 40), (w + 84, -h + 62)):
            p.blob(drop(x, y, 5, 15), "#6fb6dc", outline=1)


def basin(p: Pad) -> None:
    wood, way = p.main("#b98a58", "#a97c50", "#c99a66"), p.way(3)
    w, h = ((106, 84), (96, 108), (110, 66))[way]
    for s in (-1, 1):
        p.blob(rect(s * w * 0.9 - 14, -h - 32, 28, 50, 10), shade(wood, 0.08), outline=2)
        p.fill(oval(s * w * 0.9, -h - 16, 6), shade(wood, 0.5))
    p.blob(oval(0, -h, w, 24), tint(wood, 0.16), outline=2)
    p.blob(oval(0, -h + 4, w * 0.88, 17), "#8cc9e0", shift=(3, 4), dark="#6faecb")
    body = smooth([(-w, -h), (-w * 0.86, -8), (0, 8), (w * 0.86, -8), (w, -h), (0, -h + 26)], tension=0.05)
    p.blob(body, wood, shift=(-9, 0), outline=2.4)
    with p.inside(body):
        for k in range(-5, 6):
            p.line(stroke((k * w * 0.2, -h), (k * w * 0.17, 10)), shade(wood, 0.3), 3.6)
        for y in (-h * 0.66, -h * 0.2):
            p.line(curve((-w, y - 12), (0, y + 12), (w, y - 12)), "#7d858e", 8)
    if way == 1:
        for x, y, r in ((-40, -h - 2, 15), (-16, -h - 10, 19), (12, -h - 4, 16), (36, -h - 8, 14), (-4, -h - 30, 10)):
            p.blob(oval(x, y, r), "#f4fbfd", outline=1.2)


def water_vat(p: Pad) -> None:
    glaze, way = p.main("#8a5636", "#7a4c34", "#6f5a48"), p.way(3)
    w, h = ((98, 150), (88, 172), (108, 128))[way]
    body = twin(
        (w * 0.0, -h), (w * 0.84, -h), (w, -h * 0.7), (w * 0.82, -h * 0.24), (w * 0.56, 0), (0, 4), tension=0.13
    )
    p.blob(body, glaze, shift=(-10, -4), outline=2.4)
    with p.inside(body):
        if way == 0:
            for x in range(-4, 5):
                p.line(
                    curve((x * 30 - 15, -h * 0.66), (x * 30, -h * 0.6), (x * 30 + 15, -h * 0.66)), tint(glaze, 0.34), 6
                )
            p.line(stroke((-w, -h * 0.5), (w, -h * 0.5)), tint(glaze, 0.3), 4)
        elif way == 1:
            p.fill(rect(-w, -h * 0.62, 2 * w, h * 0.3), shade(glaze, 0.24))
            for x in (-50, 0, 50):
                p.fill(oval(x, -h * 0.47, 15, 12), tint(glaze, 0.34))
        else:
            for x in (-80, -30, 14, 60):
                p.fill(drop(x, -h * 1.1, 20, h * p.u(0.5, 0.8)), tint(glaze, 0.16), 0.8)
    p.blob(oval(0, -h, w * 0.92, 21), tint(glaze, 0.26), shift=(0, -3), outline=2)
    p.blob(oval(0, -h + 2, w * 0.76, 14), "#6fb0cc", shift=(3, 4), dark="#4f8aa8")
    p.line(curve((-30, -h + 2), (-10, -h - 2), (14, -h + 3)), "#d3ecf2", 4)
    gleam(p, curve((-w * 0.76, -h * 0.72), (-w * 0.76, -h * 0.5), (-w * 0.62, -h * 0.26)), 8, 0.35)


def stone_lion(p: Pad) -> None:
    stone, way = p.main("#b3aaa0", "#a9a39c", "#c4bba8"), p.way(3)
    flip = way == 1
    p.blob(rect(-84, -42, 168, 42, 4), shade(stone, 0.1), shift=(-5, -5), outline=2.4)
    p.blob(rect(-92, -52, 184, 18, 4), stone, shift=(0, -5), outline=2)
    p.line(rect(-64, -28, 128, 18, 3), shade(stone, 0.3), 4)
    with p.frame(0, -52, flip=flip):
        p.blob(limb([(-58, -30), (-84, -62), (-66, -104)], (12, 14, 16)), stone, outline=2)
        p.blob(
            smooth([(-66, 0), (-70, -44), (-40, -84), (0, -110), (40, -70), (52, 0)], tension=0.14),
            stone,
            shift=(-6, -5),
            outline=2.4,
        )
        for x in (8, 42):
            p.blob(limb([(x, -64), (x + 4, -8)], (17, 15)), stone, shift=(-4, 0), outline=2)
            p.blob(oval(x + 12, -9, 21, 11), stone, shift=(-3, -4), outline=2)
        p.blob(oval(-34, -16, 34, 18), stone, shift=(-4, -4), outline=2)
        if way == 2:
            p.blob(oval(62, -18, 19), "#d9a94f" if not p.paint else tint(stone, 0.3), shift=(-4, -4), outline=2)
        hx, hy = 24, -130
        for k in range(11):  # curls of the mane
            a = math.tau * k / 11
            x, y = hx + 48 * math.cos(a), hy + 46 * math.sin(a)
            p.blob(oval(x, y, 18), shade(stone, 0.08), outline=2)
            p.line(oval(x, y, 8), shade(stone, 0.36), 3.4)
        p.blob(oval(hx, hy, 44, 42), stone, shift=(-4, -4), outline=2)
        for s in (-1, 1):
            p.blob(leaf(hx + s * 26, hy - 34, 26, -90 + s * 30, 0.4), stone, outline=2)
            p.line(curve((hx + s * 8, hy - 18), (hx + s * 18, hy - 26), (hx + s * 32, hy - 18)), shade(stone, 0.42), 6)
        eyes(p, (hx - 16, hy - 8), (hx + 18, hy - 8), r=6)
        p.blob(oval(hx + 2, hy + 6, 14, 9), shade(stone, 0.2), outline=1.6)
        p.blob(
            smooth([(hx - 24, hy + 16), (hx + 28, hy + 16), (hx + 20, hy + 32), (hx - 16, hy + 32)], tension=0.12),
            "#7a3a3a",
            outline=2,
        )
        for x in (-12, 2, 16):
            p.fill(rect(hx + x - 4, hy + 15, 9, 8, 2), "#fbf6ea")


def dragon_boat(p: Pad) -> None:
    hull, way = p.main("#d9423a", "#4f8f5a", "#e0a92f"), p.way(3)
    trim = "#e6b84e" if p.paint not in ("#f8d045", "#d19a26") else "#d9423a"
    n = (4, 5, 3)[way]
    for i in range(n):
        x = -58 + i * 112 / (n - 1)
        p.line(stroke((x, -48), (x - 26, 4)), "#8a6243", 6)
        shirt = ("#f6c94a", "#5f8fbf", "#f6efe2")[way]
        p.blob(twin_body(x), shirt, outline=1.8)
        p.blob(oval(x + 3, -88, 12), "#f0c9a0", outline=1.8)
        p.blob(twin_hair(x + 2), "#3f3c46", outline=1)
    boat = smooth(
        [(-112, -70), (-92, -46), (0, -38), (84, -46), (104, -64), (92, -14), (0, 0), (-88, -14)], tension=0.12
    )
    p.blob(limb([(-98, -40), (-122, -74), (-110, -104), (-128, -122)], (14, 11, 8, 3)), hull, outline=2)
    p.blob(limb([(88, -38), (108, -74), (100, -108)], (20, 17, 16)), hull, outline=2)
    p.blob(boat, hull, shift=(0, -5), outline=2.4)
    with p.inside(boat):
        for r in range(2):
            for k in range(-7, 8):
                x, y = k * 16 + (8 if r else 0), -26 + r * 13
                p.line(curve((x - 8, y), (x, y + 8), (x + 8, y)), trim, 3)
    p.line(curve((-108, -62), (-84, -46), (0, -38), (84, -46), (98, -58)), trim, 6)
    for a in (150, 180, 210):
        p.blob(leaf(92, -116, 36, a, 0.3), trim, outline=1.4)
    p.blob([oval(104, -116, 26, 23), limb([(108, -114), (140, -106)], (18, 13))], hull, shift=(-3, -4), outline=2)
    p.line(curve((118, -98), (132, -94), (150, -100)), "#fbf6ea", 5)
    for s in (-4, 8):
        p.line(curve((98 + s, -136), (92 + s, -152), (80 + s, -160)), trim, 6)
    p.blob(oval(110, -124, 9), "#fbf6ea", outline=1)
    eyes(p, (112, -123), r=4.6)
    p.line(curve((146, -112), (160, -122), (158, -138)), trim, 4)
    wave = smooth([(-130, -14), (-70, -20), (0, -12), (70, -20), (140, -14), (120, 8), (0, 14), (-116, 8)])
    p.blob(wave, "#6fb6dc", shift=(0, -5))
    for x in (-84, -20, 46, 96):
        p.line(curve((x - 18, 0), (x, -6), (x + 18, 0)), "#eaf8fb", 4)


def twin_body(x: float) -> str:
    return smooth([(x - 12, -76), (x + 14, -76), (x + 17, -38), (x - 17, -38)], tension=0.12)


def twin_hair(x: float) -> str:
    return smooth([(x - 12, -88), (x - 8, -100), (x + 4, -102), (x + 12, -92), (x, -94)], tension=0.15)


FAMILY: Family = {
    "cannon": (cannon, ("black", "grey", "gold", "green", "red", "blue")),
    "hot-air-balloon": (hot_air_balloon, TWELVE),
    "birdcage": (birdcage, TWELVE),
    "watering-can": (watering_can, TWELVE),
    "basin": (basin, TWELVE),
    "water-vat": (water_vat, ("brown", "blue", "green", "black", "grey", "red", "white")),
    "stone-lion": (stone_lion, ("grey", "white", "gold", "black", "red", "green", "brown")),
    "dragon-boat": (dragon_boat, ("red", "green", "gold", "blue", "yellow", "purple", "orange")),
}
