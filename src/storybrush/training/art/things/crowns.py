"""What trees have in common: a trunk with roots and boughs, and a crown of leaves in the dress of its season."""

from __future__ import annotations

import math

from .pad import LEAF, WOOD, Pad, curve, leaf, limb, mix, oval, shade, smooth, stroke, tint

SNOW = "#f6f8fb"
CROWNS = {
    "spring": ("#f3b6c8", "#f7cbd6", "#b9d67a"),
    "summer": LEAF,
    "autumn": ("#e08a35", "#d9692f", "#e9b23f", "#c95b34"),
    "winter": ("#e9eff5", "#dfe8f0"),
    "none": LEAF,
}
# the clumps of a crown from the back to the front: where (of the half axes), how large, how light
CLUMPS = (
    (0.0, 0.42, 0.56, -0.3), (0.6, 0.3, 0.42, -0.26), (-0.58, 0.28, 0.44, -0.14), (0.56, -0.22, 0.44, -0.04),
    (0.02, 0.02, 0.52, 0.02), (-0.5, -0.26, 0.46, 0.12), (0.1, -0.52, 0.46, 0.18),
)  # fmt: skip


def crown_colour(p: Pad) -> str:
    return p.main(*CROWNS[p.season])


def trunk(p: Pad, height: float, width: float, lean: float = 0.0, colour: str | None = None) -> str:
    """Stands on 0, 0; -> its colour."""
    bark = colour or p.natural(*WOOD)
    w = width / 2
    p.blob(
        smooth([(-w * 2.1, 0), (-w * 1.1, -height * 0.12), (-w * 0.8 + lean / 2, -height * 0.6), (-w * 0.75 + lean, -height),
                (w * 0.75 + lean, -height), (w * 0.9 + lean / 2, -height * 0.55), (w * 1.2, -height * 0.12), (w * 2.2, 0),
                (w * 0.8, -height * 0.03), (0, 2), (-w, -height * 0.03)], tension=0.13),
        bark, shift=(-width * 0.16, 0),
    )  # fmt: skip
    for _ in range(3):
        x, y, k = p.u(-w * 0.5, w * 0.5), -height * p.u(0.15, 0.6), height * p.u(0.08, 0.16)
        p.line(curve((x, y), (x + 2, y - k / 2), (x, y - k)), shade(bark, 0.35), 2.4, 0.7)
    return bark


def clump(p: Pad, x: float, y: float, rx: float, ry: float, n: int = 6) -> str:
    """A cushion of leaves with n bulges."""
    turn = p.u(0, math.tau)
    at = [turn + math.tau * (i + p.u(-0.12, 0.12)) / n for i in range(n)]
    d = f"M{x + rx * math.cos(at[0]):.1f} {y + ry * math.sin(at[0]):.1f}"
    for i in range(n):
        a, b = at[i], at[(i + 1) % n] + (math.tau if i == n - 1 else 0)
        m, k = (a + b) / 2, p.u(1.34, 1.46)
        d += f"Q{x + rx * k * math.cos(m):.1f} {y + ry * k * math.sin(m):.1f} {x + rx * math.cos(b):.1f} {y + ry * math.sin(b):.1f}"
    return d + "Z"


def deeper(colour: str, t: float) -> str:
    """In the shade of leaves: greens go to blue-green there, all else to plum."""
    r, g, b = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return mix(colour, "#1d4a44", t * 1.5) if g > r + 12 and g > b + 12 else shade(colour, t)


def leaves(p: Pad, x: float, y: float, size: float, colour: str) -> None:
    """A sprig: leaves suggested by two that part."""
    turn = p.u(-25, 25)
    for a in (20, 100):
        p.fill(leaf(x, y, size * 1.15, a + turn, 0.3), colour)


def crown(p: Pad, x: float, y: float, rx: float, ry: float, colour: str) -> None:
    """Cushions of leaves: dark ones behind and below, light ones at the upper left, a few bows on each."""
    size = 0.12 * math.sqrt(rx * ry)
    for u, v, k, light in CLUMPS:
        a, b, r = x + (u + p.u(-0.05, 0.05)) * rx, y + (v + p.u(-0.05, 0.05)) * ry, k * p.u(0.96, 1.06)
        tone = tint(colour, light) if light > 0 else deeper(colour, -light)
        p.blob(
            clump(p, a, b, rx * r, ry * r), tone, shift=(-rx * 0.06, -ry * 0.08), outline=1.8, dark=deeper(tone, 0.22)
        )
        for s in (-1, 1):
            mark = (a + s * rx * r * p.u(0.36, 0.5), b + ry * r * (0.1 + s * p.u(0.2, 0.36)))
            leaves(p, *mark, size * p.u(0.9, 1.1), deeper(tone, 0.32))
        if light > 0:
            leaves(p, a - rx * r * 0.3, b - ry * r * 0.5, size, tint(tone, 0.4))
    if p.season == "spring" and not p.paint:
        for _ in range(16):
            p.fill(oval(x + p.u(-0.75, 0.75) * rx, y + p.u(-0.75, 0.75) * ry, rx * 0.055), "#fff4f2", 0.95)
    if p.season == "autumn":
        for _ in range(8):
            tone = p.pick("#e9b23f", "#c9542f", "#f0c65a")
            p.fill(leaf(x + p.u(-0.7, 0.6) * rx, y + p.u(-0.7, 0.7) * ry, rx * 0.17, p.u(0, 180), 0.36), tone, 0.9)


def forked(p: Pad, h: float, width: float, lean: float, reach: float, thick: float, colour: str | None = None) -> str:
    """A trunk with two boughs that part from it and vanish in the crown; -> the colour of its bark."""
    bark = colour or p.natural(*WOOD)
    for side in (-1, 1):
        tip = (lean + side * reach * p.u(0.9, 1.1), -h * p.u(1.06, 1.16))
        root = (lean * 0.6 + side * 3, -h * 0.5)
        p.blob(
            limb([root, (lean + side * reach * 0.5, -h * 0.8), tip], (thick, thick * 0.75, thick * 0.5)),
            bark,
            shift=(-2, 0),
        )
    trunk(p, h * 0.86, width, lean, bark)
    return bark


def branches(p: Pad, bark: str, h: float, n: int, snow: bool = False) -> None:
    """A fan of bare boughs from the top of a trunk of height h."""
    for i in range(n):
        a = math.radians(-90 + (i - (n - 1) / 2) * 30 + p.u(-7, 7))
        length = p.u(82, 108)
        root = (0.0, -h * 0.74)
        mid = (root[0] + length * 0.5 * math.cos(a), root[1] + length * 0.5 * math.sin(a))
        tip = (root[0] + length * math.cos(a + 0.1), root[1] + length * math.sin(a) - 6)
        p.blob(limb([root, mid, tip], (9, 6, 1.8)), bark)
        for side in (-0.7, 0.6):
            b = a + side + p.u(-0.12, 0.12)
            k = p.u(30, 46)
            end = (mid[0] + k * math.cos(b), mid[1] + k * math.sin(b))
            p.blob(limb([mid, end], (4.2, 1.4)), bark)
            if snow:
                p.line(stroke((mid[0], mid[1] - 4), (end[0], end[1] - 3)), SNOW, 5)
        if snow:
            p.line(stroke((mid[0], mid[1] - 7), (tip[0], tip[1] - 4)), SNOW, 6)
