"""What a house holds: boxes, bottles, clocks, fireplaces, stairs."""

from __future__ import annotations

import math

from .pad import (
    TWELVE,
    WOOD,
    Family,
    Pad,
    curve,
    flames,
    gleam,
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

CLOTH = ("#c95f54", "#5f8fbf", "#7da95c", "#d9a94f", "#9a78b0")


def box(p: Pad) -> None:
    wood, way = p.main("#b98a58", "#c99a66", "#a97c50"), p.way(3)
    w, h, d = p.u(72, 84), (104, 84, 124)[way], 44.0
    front, side, top = (
        poly((-w, -h), (w * 0.5, -h), (w * 0.5, 0), (-w, 0)),
        poly((w * 0.5, -h), (w * 0.5 + d, -h - d * 0.6), (w * 0.5 + d, -d * 0.6), (w * 0.5, 0)),
        poly((-w, -h), (w * 0.5, -h), (w * 0.5 + d, -h - d * 0.6), (-w + d, -h - d * 0.6)),
    )
    p.blob(side, shade(wood, 0.2), shift=(0, 0), outline=2)
    p.blob(top, tint(wood, 0.2), shift=(0, 0), outline=2)
    p.blob(front, wood, shift=(-5, 0), outline=2)
    if way == 1:  # cardboard with tape
        p.fill(
            poly(
                (-w + w * 0.66, -h),
                (-w + w * 0.86, -h),
                (-w + w * 0.86 + d, -h - d * 0.6),
                (-w + w * 0.66 + d, -h - d * 0.6),
            ),
            "#e9dcc0",
        )
        p.fill(rect(-w + w * 0.66, -h, w * 0.2, 30), "#e9dcc0")
        p.line(
            stroke((-w * 0.86, -18), (-w * 0.5, -18)) + stroke((-w * 0.86, -28), (-w * 0.62, -28)), shade(wood, 0.4), 4
        )
        return
    with p.inside(front):
        n = (3, 0, 4)[way]
        for k in range(1, n + 1):
            p.line(stroke((-w, -h * k / (n + 1)), (w, -h * k / (n + 1))), shade(wood, 0.36), 4)
    with p.inside(side):
        for k in range(1, n + 1):
            y = -h * k / (n + 1)
            p.line(stroke((w * 0.5, y), (w * 0.5 + d, y - d * 0.6)), shade(wood, 0.45), 4)
    for x in (-w, w * 0.5 - 18):
        p.blob(rect(x, -h, 18, h, 2), tint(wood, 0.08), shift=(-3, 0))
        for y in (-h + 11, -11):
            p.fill(oval(x + 9, y, 3.4), shade(wood, 0.5))
    if way == 2:
        p.line(stroke((-w + 18, -14), (w * 0.5 - 18, -h + 14)), tint(wood, 0.08), 15)


def bottle(p: Pad) -> None:
    glass, way = p.main("#9fd0c4", "#a9cfe0", "#a8c98a"), p.way(3)
    w, h, neck = ((44, 210, 15), (66, 180, 19), (54, 196, 24))[way]
    if way == 1:
        body = twin(
            (neck, -h), (neck, -h * 0.66), (w * 0.9, -h * 0.42), (w, -h * 0.2), (w * 0.7, -3), (0, 0), tension=0.12
        )
    else:
        body = twin(
            (neck, -h),
            (neck, -h * 0.72),
            (w * 0.8, -h * 0.6),
            (w, -h * 0.5),
            (w, -10),
            (w * 0.86, -1),
            (0, 0),
            tension=0.08,
        )
    p.blob(rect(-neck * 0.82, -h - 24, neck * 1.64, 36, 4), "#b98a58", shift=(-3, 0))
    p.blob(body, tint(glass, 0.35), shift=(-6, 0), outline=2.6, dark=glass)
    with p.inside(body):
        p.fill(rect(-w, -h * p.u(0.36, 0.48), 2 * w, h), glass)
        p.fill(oval(0, -h * 0.42, w, 8), tint(glass, 0.2))
    p.blob(rect(-neck - 5, -h - 4, neck * 2 + 10, 13, 5), glass, shift=(0, -3))
    if way == 2:
        p.blob(rect(-w + 2, -h * 0.44, 2 * w - 4, 52, 4), "#fdf3dc", shift=(0, 0))
        p.line(
            stroke((-w * 0.6, -h * 0.44 + 20), (w * 0.6, -h * 0.44 + 20))
            + stroke((-w * 0.4, -h * 0.44 + 34), (w * 0.4, -h * 0.44 + 34)),
            "#a97c50",
            4,
        )
    gleam(p, curve((-w * 0.62, -h * 0.46), (-w * 0.66, -h * 0.28), (-w * 0.6, -h * 0.1)), 8, 0.8)


def clock(p: Pad) -> None:
    wood, way = p.main(*WOOD), p.way(3)
    r, x, y = 86.0, 0.0, -100.0
    if way == 1:  # grandfather clock
        r, y = 40.0, -176.0
        p.blob(smooth([(-56, -220), (0, -248), (56, -220)], tension=0.12), shade(wood, 0.1))
        p.blob(rect(-54, -222, 108, 92, 6), wood, shift=(-5, 0))
        p.blob(rect(-40, -132, 80, 104, 3), shade(wood, 0.08), shift=(-4, 0))
        p.blob(rect(-26, -122, 52, 84, 6), "#4a3126")
        p.line(stroke((0, -122), (8, -66)), "#e6b84e", 5)
        p.blob(oval(9, -58, 13), "#e6b84e")
        p.blob(rect(-58, -30, 116, 30, 4), wood, shift=(-5, 0))
    elif way == 2:  # an alarm clock on feet
        for s in (-1, 1):
            p.line(stroke((s * 46, -40), (s * 64, -2)), shade(wood, 0.2), 14)
            p.blob(oval(s * 46, -194, 32, 24, s * 36), tint(wood, 0.15), shift=(-4, -4))
        p.blob(rect(-6, -212, 12, 24, 4), shade(wood, 0.2))
    p.blob(oval(x, y, r * 1.16), wood, shift=(-6, -6), outline=2.4)
    p.blob(oval(x, y, r * 0.95), "#fdf6e6", shift=(3, 4))
    for i in range(12):
        a = math.tau * i / 12
        k = 0.68 if i % 3 == 0 else 0.76
        p.line(
            stroke(
                (x + r * k * math.cos(a), y + r * k * math.sin(a)),
                (x + r * 0.84 * math.cos(a), y + r * 0.84 * math.sin(a)),
            ),
            "#4a3a3a",
            r * 0.06,
        )
    for k, w in ((0.46, 0.1), (0.66, 0.066)):
        a = math.tau * p.i(0, 11) / 12
        p.line(stroke((x, y), (x + r * k * math.cos(a), y + r * k * math.sin(a))), "#3f3c46", r * w)
    p.blob(oval(x, y, r * 0.08), "#d9423a")


def fireplace(p: Pad) -> None:
    way = p.way(3)
    brick = p.natural(*(("#b5604a", "#a9573e"), ("#a9a39c", "#9aa0a6"), ("#efe6d6", "#e6dccb"))[way])
    wall = rect(-92, -176, 184, 176, 2)
    p.blob(wall, shade(brick, 0.3), outline=2)
    with p.inside(wall):
        for r in range(9):
            for c in range(-4, 5):
                p.fill(
                    rect(c * 34 + (17 if r % 2 else 0) - 17, -175 + r * 20, 31, 17, 2),
                    (brick, tint(brick, 0.14), shade(brick, 0.08))[p.i(0, 2)],
                )
    p.blob(rect(-112, -200, 224, 28, 5), p.natural(*WOOD), shift=(0, -6))
    arch = (0, -132.0) if way != 1 else (0, -118.0)
    inside = twin(arch, (42, -122), (60, -96), (60, 0), tension=0.12) if way != 1 else rect(-62, -120, 124, 120)
    p.blob(inside, "#3a2621", outline=7)
    flames(p, 0, -22, 42, p.u(72, 88))
    for s in (-1, 1):
        with p.frame(0, -14, turn=s * 9):
            p.blob(limb([(-48, 0), (48, 0)], (9, 9)), "#7d5136")
    p.blob(rect(-112, -8, 224, 14, 3), shade(brick, 0.16), shift=(0, -4))
    if way != 1:
        for x, tone in ((-80, "#d9a94f"), (78, "#5f8fbf")):
            p.blob(rect(x - 8, -226, 16, 28, 5), tone)
    else:
        p.blob(rect(-18, -240, 36, 40, 3), "#d9a94f")
        p.fill(rect(-12, -234, 24, 28), "#a9c8e6")


def stairs(p: Pad) -> None:
    way = p.way(3)
    stone = p.main(*(("#b98a58", "#a97c50"), ("#b3aaa0", "#a9a39c"), ("#c9a070", "#b98a58"))[way])
    n = (6, 5, 7)[way]
    w, h = 200 / n, 150 / n
    steps = [(-100.0, 0.0)]
    for i in range(n):
        steps += [(-100 + i * w, -h * (i + 1)), (-100 + (i + 1) * w, -h * (i + 1))]
    p.blob(poly(*steps, (100, 0)), shade(stone, 0.12), outline=2)
    if way == 1:
        for r in range(n):
            for c in range(r, n):
                p.fill(rect(-98 + c * w + (r % 2) * 6, -h * (r + 1) + 3, w - 8, h - 6, 4), tint(stone, p.u(0, 0.16)))
    else:
        for i in range(n):
            p.fill(rect(-98 + i * w, -h * (i + 1) + 8, w - 3, h * (i + 1) - 10), shade(stone, 0.2 if i % 2 else 0.14))
    for i in range(n):
        p.blob(rect(-104 + i * w, -h * (i + 1) - 5, w + 8, 13, 4), tint(stone, 0.24), shift=(0, -4))
    if way != 1:
        rail, up = shade(stone, 0.3), 70.0
        for i in range(n):
            x = -100 + (i + 0.5) * w
            p.line(stroke((x, -h * (i + 1) - 4), (x, -h * (i + 1) - up)), rail, 6)
        p.line(stroke((-104 + w * 0.4, -h * 0.9 - up), (100, -h * (n + 0.1) - up)), shade(stone, 0.16), 13)
        for x, y in ((-100 + w * 0.4, -h), (96, -h * n)):
            p.line(stroke((x, y), (x, y - up - 10)), shade(stone, 0.16), 13)
            p.blob(oval(x, y - up - 16, 12), tint(stone, 0.1))


def button(p: Pad) -> None:
    colour, way = p.main("#d9423a", "#4382c6", "#e6b84e", "#7da95c"), p.way(3)
    y = -100.0
    p.blob(oval(0, y, 100), colour, shift=(-7, -8), outline=2.4)
    if way == 2:
        for k in range(12):
            a = math.tau * k / 12
            p.blob(oval(90 * math.cos(a), y + 90 * math.sin(a), 19), colour, outline=1)
        p.fill(oval(0, y, 92), colour)
    p.line(oval(0, y, 76), shade(colour, 0.3), 8)
    p.line(oval(-1, y - 3, 76), tint(colour, 0.3), 3)
    n = (4, 2, 4)[way]
    at = [
        (
            33 * math.cos(0.785 + math.tau * k / n) * (1.2 if n == 2 else 1),
            y + (33 * math.sin(0.785 + math.tau * k / n) if n == 4 else 0),
        )
        for k in range(n)
    ]
    for x, b in at:
        p.blob(oval(x, b, 13), shade(colour, 0.62), shift=(0, 0))
    if way != 1:
        thread = "#fdf3dc" if p.paint != "#fcf8ef" else "#d9423a"
        p.line(stroke(at[0], at[2]) + stroke(at[1], at[3]), thread, 8)
    else:
        p.line(stroke(*at), "#fdf3dc", 8)
    gleam(p, curve((-78, y - 36), (-60, y - 62), (-36, y - 78)), 8, 0.6)


FAMILY: Family = {
    "box": (box, TWELVE),
    "bottle": (bottle, TWELVE),
    "clock": (clock, TWELVE),
    "fireplace": (fireplace, ()),
    "stairs": (stairs, ("brown", "white", "grey", "red", "black")),
    "button": (button, TWELVE),
}
