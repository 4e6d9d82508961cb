"""What belongs to a room: doors and windows, the lamp, the rug, the stove."""

from __future__ import annotations

from .pad import ANY, GLASS, IRON, WOOD, Family, Pad, curve, gleam, oval, poly, rect, shade, smooth, stroke, tint

CLOTHS = ("#c9574f", "#4f86a8", "#6d9a62", "#d9983f", "#8a6fae", "#d97f93")


def lamp(p: Pad) -> None:
    shade_colour, foot = p.main("#f1d08a", "#e8a08a", "#a9c7b4", "#f4e4c8"), p.natural("#b98a4a", "#8a5a38", "#6f8f9c")
    h, w = p.u(86, 104), p.u(70, 82)
    p.blob(oval(0, -8, 46, 10), foot)
    if p.chance(0.5):
        p.blob(
            smooth(
                [
                    (-12, -10),
                    (-32, -36),
                    (-26, -h * 0.66),
                    (-9, -h + 8),
                    (9, -h + 8),
                    (26, -h * 0.66),
                    (32, -36),
                    (12, -10),
                ]
            ),
            foot,
            shift=(-6, 0),
        )
    else:
        for y in (-20, -38, -56, -74):
            p.blob(oval(0, y, 15, 12), foot, shift=(-4, -2))
        p.blob(rect(-6, -h - 6, 12, h - 70, 2), foot)
    p.blob(rect(-7, -h - 8, 14, 24, 3), "#d9a93a")
    t = p.u(88, 104)
    p.blob(
        smooth([(-w, -h), (-w * 0.5, -h - t), (w * 0.5, -h - t), (w, -h), (0, -h + 8)], tension=0.05),
        shade_colour,
        shift=(-10, 0),
    )
    p.line(curve((-w, -h), (0, -h + 8), (w, -h)), tint(shade_colour, 0.5), 6)
    p.line(stroke((-w * 0.5, -h - t), (w * 0.5, -h - t)), tint(shade_colour, 0.5), 5)


def door(p: Pad) -> None:
    wood, frame = p.main(*WOOD, "#5f8a72", "#a6483c", "#4f7a9c"), p.natural("#c9a67a", "#b9ada2", "#8a6a50")
    w, t, arch = p.u(60, 68), p.u(190, 214), p.chance(0.5)

    def shape(k: float) -> str:
        if not arch:
            return rect(-w - k, -t - k, 2 * (w + k), t + k, 3)
        return smooth(
            [
                (-w - k, 0),
                (-w - k, -t * 0.66),
                (-w * 0.72 - k * 0.7, -t * 0.88 - k * 0.6),
                (0, -t - k),
                (w * 0.72 + k * 0.7, -t * 0.88 - k * 0.6),
                (w + k, -t * 0.66),
                (w + k, 0),
            ],
            tension=0.12,
        )

    p.blob(shape(13), frame, shift=(-4, -3))
    p.blob(shape(0), wood, shift=(-5, 0))
    with p.inside(shape(0)):
        if arch or p.chance(0.4):
            for k in range(-2, 3):
                p.line(stroke((k * w * 0.4, 0), (k * w * 0.4, -t)), shade(wood, 0.26), 3)
            for y in (-t * 0.72, -t * 0.2):
                p.fill(rect(-w, y, w * 1.3, 9, 4), IRON)
        else:
            for y, hh in ((-t + 16, t * 0.42), (-t * 0.44, t * 0.36)):
                for x in (-w + 12, 7):
                    p.blob(rect(x, y, w - 19, hh, 4), tint(wood, 0.1), shift=(3, 3))
    p.blob(oval(w * 0.72, -t * 0.46, 7), "#e6b84e")


def window(p: Pad) -> None:
    frame, cloth = p.main("#fbf3e2", "#8a5a38", "#a97c50"), p.natural(*CLOTHS)
    w, t = p.u(76, 90), p.u(170, 190)
    p.blob(rect(-w - 12, -t - 12, 2 * w + 24, t + 8, 5), frame, shift=(-4, -4))
    p.blob(rect(-w, -t, 2 * w, t - 18, 3), GLASS, shift=(5, 5), dark="#a5d2df")
    gleam(p, stroke((-w * 0.7, -t * 0.56), (-w * 0.3, -t * 0.86)), 6)
    gleam(p, stroke((w * 0.2, -t * 0.3), (w * 0.6, -t * 0.5)), 6)
    p.line(stroke((0, -t), (0, -18)), frame, 11)
    p.line(stroke((-w, -t * 0.55), (w, -t * 0.55)), frame, 11)
    if p.chance(0.5) and not p.paint:
        for side in (-1, 1):
            p.blob(
                smooth(
                    [
                        (side * (w + 6), -t - 6),
                        (side * w * 0.16, -t - 6),
                        (side * w * 0.42, -t * 0.6),
                        (side * w * 0.8, -t * 0.36),
                        (side * (w + 4), -24),
                    ],
                    tension=0.12,
                ),
                cloth,
            )
    p.blob(rect(-w - 24, -18, 2 * w + 48, 18, 5), frame, shift=(0, -5))


def mirror(p: Pad) -> None:
    frame = p.main("#d9a93a", "#c79a4a", "#9c6b42")
    rx, ry = p.u(66, 78), p.u(94, 108)
    p.blob(oval(0, -ry - 8, rx, ry), frame, shift=(-5, -5))
    for x in (-26, 0, 26):
        p.blob(oval(x, -2 * ry - 8 + abs(x) * 0.14, 15, 13), frame, shift=(-3, -3))
        p.blob(oval(x, -10 - abs(x) * 0.14, 14, 10), frame, shift=(-3, -3))
    p.blob(oval(0, -ry - 8, rx * 0.78, ry * 0.82), "#d3ecf2", shift=(4, 5), dark="#b4dae6")
    gleam(p, stroke((-rx * 0.4, -ry * 0.8), (rx * 0.16, -ry * 1.5)), 11, 0.7)
    gleam(p, stroke((-rx * 0.1, -ry * 0.66), (rx * 0.4, -ry * 1.28)), 6, 0.7)


def rug(p: Pad) -> None:
    colour = p.main(*CLOTHS)
    pale = tint(colour, 0.5) if colour != "#fcf8ef" else "#e3cf9f"
    w, h = p.u(104, 116), p.u(70, 88)
    if p.chance(0.5):
        for k, tone in (
            (1.0, shade(colour, 0.22)),
            (0.93, colour),
            (0.74, pale),
            (0.66, colour),
            (0.34, pale),
            (0.26, colour),
        ):
            p.fill(oval(0, -h / 2, w * k, h / 2 * k), tone)
        return
    for i in range(-14, 15):
        for y, e, k in ((-h, -8, 0.82), (0, 8, 1.0)):
            p.line(stroke((w * k * i / 14, y), (w * k * i / 14, y + e)), "#efe2c0", 3)
    for k, tone in ((1.0, shade(colour, 0.2)), (0.93, colour), (0.72, pale), (0.64, colour)):
        p.fill(
            poly(
                (-w * 0.84 * k, -h / 2 - h / 2 * k),
                (w * 0.84 * k, -h / 2 - h / 2 * k),
                (w * k, -h / 2 + h / 2 * k),
                (-w * k, -h / 2 + h / 2 * k),
            ),
            tone,
        )
    for i in (-1, 0, 1):
        p.fill(
            poly(
                (i * w * 0.38, -h * 0.72),
                (i * w * 0.38 + 17, -h * 0.5),
                (i * w * 0.38, -h * 0.28),
                (i * w * 0.38 - 17, -h * 0.5),
            ),
            pale,
        )


def stove(p: Pad) -> None:
    iron = p.main("#4a4c58", "#5a5560", "#6f7f82")
    w, h = p.u(66, 76), p.u(116, 130)
    side = 1 if p.chance(0.5) else -1
    p.blob(rect(side * 30 - 12, -h - 92, 24, 100, 3), shade(iron, 0.16), shift=(-5, 0))
    p.blob(rect(side * 30 - 16, -h - 96, 32, 12, 4), iron)
    for x in (-w + 14, w - 14):
        p.blob(smooth([(x - 9, -20), (x - 12, 0), (x + 12, 0), (x + 9, -20)], tension=0.1), shade(iron, 0.2))
    p.blob(rect(-w, -h, 2 * w, h - 14, 9), iron, shift=(-7, 0))
    p.blob(rect(-w - 9, -h - 8, 2 * w + 18, 15, 5), tint(iron, 0.16), shift=(0, -4))
    p.blob(
        smooth(
            [(-w * 0.6, -24), (-w * 0.6, -h * 0.5), (0, -h * 0.7), (w * 0.6, -h * 0.5), (w * 0.6, -24)], tension=0.11
        ),
        "#4b2c2c",
    )
    for k, tone in ((1.0, "#ee7a31"), (0.62, "#fbd06a")):
        p.fill(
            smooth(
                [
                    (-28 * k, -27),
                    (-26 * k, -27 - 20 * k),
                    (-8 * k, -27 - 46 * k),
                    (6 * k, -27 - 24 * k),
                    (20 * k, -27 - 36 * k),
                    (30 * k, -27),
                ]
            ),
            tone,
        )
    p.line(
        smooth(
            [(-w * 0.6, -24), (-w * 0.6, -h * 0.5), (0, -h * 0.7), (w * 0.6, -h * 0.5), (w * 0.6, -24)], tension=0.11
        ),
        tint(iron, 0.26),
        6,
    )
    p.blob(rect(-side * 34 - 26, -h - 36, 52, 30, 9), p.pick("#b5493a", "#5a86a8", "#d9a93a"), shift=(-5, 0))
    p.blob(rect(-side * 34 - 30, -h - 40, 60, 8, 4), "#8a949c")


FAMILY: Family = {
    "lamp": (lamp, ("red", "yellow", "green", "blue", "pink", "white", "orange", "purple")),
    "door": (door, ANY),
    "window": (window, ()),
    "mirror": (mirror, ()),
    "rug": (rug, ANY),
    "stove": (stove, ("black", "white", "red", "blue", "green")),
}
