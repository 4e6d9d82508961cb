"""What stands in a room."""

from __future__ import annotations

from .pad import ANY, IRON, WOOD, Family, Pad, curve, grain, oval, poly, rect, shade, smooth, stroke, tint

CLOTHS = ("#c9574f", "#4f86a8", "#6d9a62", "#d9983f", "#8a6fae", "#d97f93")


def table(p: Pad) -> None:
    wood = p.main(*WOOD)
    h, w = p.u(112, 134), p.u(106, 114)
    for x in (-w * 0.72, w * 0.72):
        p.blob(rect(x - 6, -h, 12, h * 0.86, 3), shade(wood, 0.24), shift=(-3, 0))
    p.blob(rect(-w * 0.9, -h + 4, w * 1.8, 22, 3), shade(wood, 0.12), shift=(0, -5))
    for x in (-w * 0.86, w * 0.86):
        p.blob(
            smooth(
                [(x - 10, -h + 8), (x - 8, -h * 0.4), (x - 6, 0), (x + 6, 0), (x + 8, -h * 0.4), (x + 10, -h + 8)],
                tension=0.1,
            ),
            wood,
            shift=(-4, 0),
        )
    top = smooth([(-w * 0.86, -h - 18), (w * 0.86, -h - 18), (w, -h + 2), (-w, -h + 2)], tension=0.02)
    p.blob(top, tint(wood, 0.14), shift=(0, -3))
    grain(p, (-w * 0.85, -h - 16, w * 1.7, 15), wood, 5)
    p.blob(rect(-w - 2, -h, 2 * w + 4, 11, 4), wood, shift=(0, -3))
    if p.chance(0.4) and not p.paint:
        cloth = p.natural(*CLOTHS, "#f8f0e0")
        shape = smooth(
            [
                (-w * 0.42, -h - 19),
                (w * 0.42, -h - 19),
                (w * 0.46, -h + 2),
                (w * 0.5, -h + 36),
                (0, -h + 44),
                (-w * 0.5, -h + 36),
                (-w * 0.46, -h + 2),
            ],
            tension=0.04,
        )
        p.blob(shape, cloth, shift=(-3, -3))
        p.line(curve((-w * 0.48, -h + 29), (0, -h + 37), (w * 0.48, -h + 29)), tint(cloth, 0.5), 4)


def chair(p: Pad) -> None:
    wood, seat = p.main(*WOOD), p.natural(*CLOTHS)
    w, h, t = p.u(56, 64), p.u(92, 104), p.u(196, 216)
    for x in (-w + 4, w - 4):
        p.blob(rect(x - 7, -t, 14, t - 8, 5), shade(wood, 0.14), shift=(-3, 0))
    if p.chance(0.5):
        for k in range(3):
            p.blob(rect(-w + 6, -t + 12 + k * 30, 2 * w - 12, 15, 5), wood, shift=(0, -4))
    else:
        p.blob(
            smooth(
                [(-w, -t + 26), (-w * 0.5, -t), (0, -t - 9), (w * 0.5, -t), (w, -t + 26), (0, -t + 30)], tension=0.13
            ),
            wood,
            shift=(0, -5),
        )
        for x in (-w * 0.48, 0, w * 0.48):
            p.blob(rect(x - 5, -t + 20, 10, t - h - 20, 3), wood)
    for x in (-w * 0.96, w * 0.96):
        p.blob(rect(x - 8, -h, 16, h, 4), wood, shift=(-4, 0))
    p.blob(rect(-w, -h * 0.42, 2 * w, 9, 3), shade(wood, 0.1))
    tone = seat if not p.paint and p.chance(0.5) else tint(wood, 0.14)
    p.blob(
        smooth([(-w * 0.92, -h - 20), (w * 0.92, -h - 20), (w * 1.2, -h + 6), (-w * 1.2, -h + 6)], tension=0.05),
        tone,
        shift=(0, -4),
    )
    p.blob(rect(-w * 1.2, -h + 2, w * 2.4, 13, 5), wood, shift=(0, -4))


def bench(p: Pad) -> None:
    wood = p.main(*WOOD)
    t, h = p.u(98, 112), p.u(50, 58)
    legs = IRON if p.chance(0.5) and not p.paint else shade(wood, 0.2)
    for x in (-88, 88):
        p.blob(rect(x - 6, -t - 4, 12, t + 4, 4), legs, shift=(-3, 0))
    for k in range(2):
        p.blob(rect(-112, -t + k * 25, 224, 19, 5), wood, shift=(0, -5))
        grain(p, (-108, -t + k * 25, 216, 18), wood, 4)
    p.blob(poly((-108, -h - 12), (108, -h - 12), (118, -h + 6), (-118, -h + 6)), tint(wood, 0.15), shift=(0, -4))
    p.line(stroke((-114, -h - 3), (114, -h - 3)), shade(wood, 0.3), 2.5)
    p.blob(rect(-119, -h + 3, 238, 11, 4), wood, shift=(0, -4))
    for x in (-96, 96):
        p.blob(rect(x - 8, -h + 10, 16, h - 10, 4), legs, shift=(-3, 0))


def bed(p: Pad) -> None:
    wood, quilt = p.natural(*WOOD), p.main(*CLOTHS)
    t, h = p.u(112, 132), p.u(54, 62)
    p.blob(smooth([(-116, 0), (-116, -t + 16), (-108, -t), (-100, -t + 16), (-100, 0)], tension=0.08), wood)
    p.blob(rect(-108, -t + 22, 14, t - 44, 3), shade(wood, 0.14))
    p.blob(rect(-104, -h + 14, 208, 26, 3), wood, shift=(0, -5))
    p.blob(rect(-102, -h - 8, 204, 30, 11), "#f8f2e4")
    p.blob(
        smooth([(-98, -h - 6), (-96, -h - 34), (-70, -h - 38), (-44, -h - 32), (-42, -h - 6), (-70, -h - 2)]),
        "#fffaf0",
        shift=(-4, -4),
    )
    shape = smooth(
        [
            (-40, -h - 12),
            (-20, -h - 25),
            (40, -h - 24),
            (98, -h - 18),
            (106, -h + 6),
            (104, -h + 36),
            (30, -h + 32),
            (-36, -h + 36),
        ],
        tension=0.12,
    )
    p.blob(shape, quilt, shift=(-5, -6))
    with p.inside(shape):
        pale = tint(quilt, 0.4) if quilt != "#fcf8ef" else "#dcd3e0"
        kind = p.i(0, 2)
        for k in range(-1, 6):
            if kind == 0:
                p.line(stroke((-40 + k * 30, -h - 40), (-40 + k * 30, -h + 50)), pale, 6, 0.9)
            elif kind == 1:
                for j in range(3):
                    p.fill(oval(-30 + k * 29 + (j % 2) * 14, -h - 12 + j * 20, 5), pale)
    p.line(curve((-42, -h - 12), (-39, -h + 10), (-37, -h + 36)), "#fffaf0", 12)
    p.blob(smooth([(96, 0), (96, -h - 16), (106, -h - 32), (116, -h - 16), (116, 0)], tension=0.08), wood)
    p.blob(rect(-117, -10, 18, 10, 2), shade(wood, 0.2))


def knob(p: Pad, x: float, y: float) -> None:
    p.blob(oval(x, y, 5), "#e6b84e", outline=1)


def cupboard(p: Pad) -> None:
    wood = p.main(*WOOD)
    w, t = p.u(70, 82), p.u(198, 218)
    for x in (-w + 12, w - 12):
        p.blob(rect(x - 10, -14, 20, 14, 4), shade(wood, 0.3))
    p.blob(rect(-w, -t, 2 * w, t - 10, 4), wood, shift=(-6, 0))
    p.blob(
        smooth(
            [(-w - 9, -t + 8), (-w * 0.5, -t - 6), (0, -t - p.u(8, 24)), (w * 0.5, -t - 6), (w + 9, -t + 8)],
            tension=0.12,
        ),
        shade(wood, 0.1),
        shift=(0, -4),
    )
    low = -t * p.u(0.28, 0.36)
    for side in (-1, 1):
        x = -w + 8 if side < 0 else 4
        p.blob(rect(x, -t + 18, w - 12, t + low - 30, 4), tint(wood, 0.13), shift=(-2, -2))
        p.line(rect(x + 10, -t + 30, w - 32, t + low - 54, 4), shade(wood, 0.22), 3)
        knob(p, side * 11, -t * 0.6)
    for k in range(2):
        y, hh = low - 4 + k * (-low - 10) / 2, (-low - 10) / 2 - 6
        p.blob(rect(-w + 8, y, 2 * w - 16, hh, 4), tint(wood, 0.13), shift=(-2, -2))
        for x in (-w * 0.4, w * 0.4):
            knob(p, x, y + hh / 2)


def bookshelf(p: Pad) -> None:
    wood = p.main(*WOOD)
    w, t, n = p.u(76, 90), p.u(196, 214), p.i(3, 4)
    p.blob(rect(-w, -t, 2 * w, t, 4), wood, shift=(-5, 0))
    k = (t - 12) / n
    for r in range(n):
        y = -t + 10 + r * k
        p.fill(rect(-w + 9, y, 2 * w - 18, k - 9, 2), shade(wood, 0.48))
        x = -w + 11
        while x < w - 22:
            b, hh = p.u(9, 17), (k - 11) * p.u(0.62, 0.96)
            if p.chance(0.12):
                x += b
                continue
            tone = p.natural("#c9574f", "#4f86a8", "#6d9a62", "#e0a040", "#8a6fae", "#f4e4c8", "#4c8a86")
            p.blob(rect(x, y + k - 9 - hh, b, hh, 1.5), tone, shift=(-2, 0), outline=0.8)
            p.fill(rect(x + 1, y + k - 9 - hh * 0.78, b - 2, 4), "#f6e3ae", 0.9)
            x += b + 1
        p.fill(rect(-w + 4, y + k - 9, 2 * w - 8, 9, 2), tint(wood, 0.13))


FAMILY: Family = {
    "table": (table, ANY),
    "chair": (chair, ANY),
    "bench": (bench, ANY),
    "bed": (bed, ANY),
    "cupboard": (cupboard, ANY),
    "bookshelf": (bookshelf, ("brown", "white", "red", "blue", "green", "black")),
}
