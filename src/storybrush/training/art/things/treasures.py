"""Small things that stories turn on: a candle, a crown, a key, a book."""

from __future__ import annotations

import math

from storybrush.training.art.figures.svg import limb

from .pad import ANY, Family, Pad, curve, gleam, leaf, oval, poly, rect, shade, smooth, star, stroke, tint

PAINTS = ("#d9423a", "#4382c6", "#f8d045", "#5aa453", "#ee8431", "#f28fb0", "#8a5fb3")


def candle(p: Pad) -> None:
    wax = p.main("#f6ead6", "#f4e0b8", "#e8a08a")
    w, h = p.u(24, 30), p.u(92, 120)
    p.blob(oval(0, -12, 66, 14), "#d9a93a", shift=(0, -4))
    p.line(oval(70, -20, 16, 13), "#d9a93a", 8)
    p.blob(rect(-w - 8, -32, 2 * w + 16, 20, 5), "#d9a93a")
    p.blob(smooth([(-w, -26), (-w, -h - 26), (0, -h - 34), (w, -h - 26), (w, -26)], tension=0.04), wax, shift=(-6, 0))
    p.blob(
        smooth([(w * 0.2, -h - 30), (w * 0.3, -h + p.u(4, 22)), (w * 0.75, -h + p.u(10, 30)), (w, -h - 28)]),
        tint(wax, 0.3),
        outline=1,
    )
    p.line(stroke((0, -h - 30), (2, -h - 46)), "#54372e", 4)
    y = -h - 40
    for k, tone in ((1.0, "#f6a83a"), (0.56, "#fdeaa0")):
        p.blob(
            smooth(
                [
                    (0, y),
                    (-17 * k, y - 22 * k),
                    (-4 * k, y - 48 * k),
                    (3 * k, y - 64 * k),
                    (10 * k, y - 42 * k),
                    (17 * k, y - 20 * k),
                ]
            ),
            tone,
            outline=0.6,
            dark=tone,
        )


def crown(p: Pad) -> None:
    gold = p.main("#e6b43c", "#ddaa33", "#efc24e")
    w, h, n = 100.0, p.u(110, 134), p.i(3, 4) * 2 - 1
    pts = [(-w, -8.0), (-w - 6, -h * 0.84)]
    tops = []
    for i in range(1, n):
        t = -1 + 2 * i / n
        x = t * w
        if i % 2:
            pts.append((x, -h * 0.42))
        else:
            pts.append((x, -h))
            tops.append((x, -h))
    pts += [(w + 6, -h * 0.84), (w, -8.0)]
    tops += [(-w - 6, -h * 0.84), (w + 6, -h * 0.84)]
    p.blob("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in pts) + f"Q0 14 {-w:.1f} -8Z", gold, shift=(-7, -5))
    for x, y in tops:
        p.blob(oval(x, y - 6, 10), tint(gold, 0.2))
    p.line(curve((-w + 2, -34), (0, -16), (w - 2, -34)), tint(gold, 0.4), 5)
    for i, tone in enumerate(("#4382c6", "#d9423a", "#5aa453", "#d9423a", "#4382c6")):
        x = (i - 2) * 40
        p.blob(oval(x, -16 + 5 - abs(i - 2) * 4, 9, 9), tone, outline=1)


def key(p: Pad) -> None:
    gold = p.main("#d9a93a", "#b98a4a", "#9aa0a6")
    with p.frame(0, -60, turn=p.u(-48, -36)):
        p.line(oval(-70, 0, 33), shade(gold, 0.34), 22)
        p.line(oval(-70, 0, 33), gold, 18)
        p.blob(rect(-38, -9, 148, 18, 7), gold, shift=(0, -4))
        p.blob(rect(-30, -13, 13, 26, 4), gold)
        for x, k in ((66, p.u(22, 34)), (90, p.u(28, 40))):
            p.blob(rect(x, 4, 15, k, 3), gold)


def wand(p: Pad) -> None:
    stick, colour = p.natural("#8a5a38", "#6f5a94", "#4a4c58"), p.main("#f8d045", "#f4c53a")
    r = p.u(50, 60)
    p.blob(limb([(-70, 0), (50, -134)], (6.5, 5)), stick)
    p.blob(limb([(-76, 6), (-50, -22)], (9, 8)), tint(stick, 0.3))
    p.blob(
        "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in star(60, -146, r, r * 0.46, 5, p.u(-100, -70))) + "Z",
        colour,
        shift=(-4, -4),
    )
    for _ in range(5):
        a, k = p.u(0, math.tau), p.u(74, 96)
        p.fill(
            "M"
            + "L".join(f"{x:.1f} {y:.1f}" for x, y in star(60 + k * math.cos(a), -146 + k * math.sin(a), 9, 3, 4))
            + "Z",
            colour,
        )


def bell(p: Pad) -> None:
    gold = p.main("#e0ac38", "#d19a26", "#b9b4a8")
    w, h = p.u(84, 96), p.u(150, 170)
    p.line(oval(0, -h - 16, 17, 15), shade(gold, 0.24), 9)
    p.blob(oval(0, -10, 21, 17), shade(gold, 0.3))
    p.blob(
        smooth(
            [
                (-w, -22),
                (-w * 0.7, -52),
                (-w * 0.56, -h * 0.66),
                (-w * 0.3, -h * 0.95),
                (0, -h),
                (w * 0.3, -h * 0.95),
                (w * 0.56, -h * 0.66),
                (w * 0.7, -52),
                (w, -22),
                (0, -12),
            ]
        ),
        gold,
        shift=(-9, -4),
    )
    p.line(curve((-w * 0.78, -46), (0, -36), (w * 0.78, -46)), shade(gold, 0.25), 5)
    gleam(p, curve((-w * 0.48, -60), (-w * 0.4, -h * 0.6), (-w * 0.22, -h * 0.82)), 8)


def book(p: Pad) -> None:
    cover = p.main("#b5493a", "#4f7a9c", "#5f8a52", "#7d5a94")
    h = p.u(118, 136)
    w, drop = 112.0, p.u(12, 20)
    p.blob(
        smooth(
            [
                (0, 0),
                (-w * 0.5, -drop),
                (-w, -8),
                (-w, -h),
                (-w * 0.5, -h - drop),
                (0, -h + 8),
                (w * 0.5, -h - drop),
                (w, -h),
                (w, -8),
                (w * 0.5, -drop),
            ],
            tension=0.08,
        ),
        cover,
        shift=(-4, -5),
    )
    for s in (-1, 1):
        d = smooth(
            [
                (0, -10),
                (s * w * 0.5, -drop - 12),
                (s * (w - 16), -20),
                (s * (w - 16), -h - 8),
                (s * w * 0.5, -h - drop - 10),
                (0, -h),
            ],
            tension=0.08,
        )
        p.blob(d, "#fdf6e6", shift=(4 * s, 0))
        for k in range(5):
            y = -h + 24 + k * (h - 50) / 4
            if s > 0 and k < 3 and p.paint is None:
                continue
            p.line(curve((s * 16, y + 2), (s * w * 0.5, y - 9), (s * (w - 30), y - 2)), "#cdbda8", 3.6)
    if p.paint is None:
        p.fill(oval(w * 0.46, -h * 0.7, 25, 19), p.pick("#8cc9e0", "#f1c659", "#8fb86a", "#f28fb0"))
    p.line(stroke((0, -h + 4), (0, -8)), "#cbb9a5", 4)
    p.blob(
        poly((24, -18), (36, -20), (36, 14), (30, 6), (24, 14)),
        "#d9423a" if cover != "#d9423a" else "#f8d045",
        outline=1,
    )


def closed_book(p: Pad) -> None:
    cover = p.main("#b5493a", "#c9423a")
    w, h = p.u(72, 82), p.u(190, 208)
    p.blob(rect(-w + 10, -h + 10, 2 * w, h - 8, 5), shade(cover, 0.3))
    p.blob(rect(-w + 12, -h + 4, 2 * w - 8, h - 12, 3), "#fdf6e6")
    p.blob(rect(-w, -h, 2 * w - 6, h - 8, 6), cover, shift=(-4, -4))
    p.fill(rect(-w, -h, 20, h - 8, 5), shade(cover, 0.24))
    gold = "#f1cf74" if cover != "#f8d045" else "#9c5a2c"
    p.line(rect(-w + 34, -h + 18, 2 * w - 58, h - 44, 5), gold, 4)
    c = (7.0, -h * 0.54)
    if p.chance(0.5):
        p.fill("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in star(*c, 30, 13)) + "Z", gold)
    else:
        p.fill(oval(*c, 22, 27), gold)
        p.fill(leaf(c[0], c[1] + 18, 36, -90, 0.3), cover)


FAMILY: Family = {
    "candle": (candle, ("white", "red", "blue", "yellow", "pink", "green")),
    "crown": (crown, ("gold", "grey", "red", "blue", "pink")),
    "key": (key, ("gold", "grey", "brown", "black")),
    "magic-wand": (wand, ()),
    "bell": (bell, ("gold", "grey", "red", "brown")),
    "open-book": (book, ()),
    "closed-book": (closed_book, ANY),
}
