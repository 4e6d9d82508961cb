"""Trees that are known by their fruit and their blossom."""

from __future__ import annotations

import math

from .crowns import crown, forked, trunk
from .pad import LEAF, Pad, curve, leaf, mix, oval, shade, smooth, stroke


def orchard(p: Pad, tones: tuple[str, ...], kind: str) -> None:
    """A tree with fruit that can be told from afar."""
    way = p.way(3)
    h, colour = p.u(85, 108), p.natural(*LEAF)
    forked(p, h, p.u(26, 34), p.u(-8, 8), 42, 10)
    rx, ry = ((90.0, 72.0), (108.0, 62.0), (74.0, 90.0))[way]
    y = -h - ry * 0.52
    crown(p, 0, y, rx, ry, colour)
    tone = p.main(*tones)
    turn, n = p.u(0, 6), p.i(9, 12)
    r = {"cherry": 6.5, "plum": 9.0}.get(kind, 12.0)
    at = [(0.78 * math.sqrt((i + 0.4) / n), turn + i * 2.4) for i in range(n)]
    for k, a in at:
        x, v = rx * k * math.cos(a), y + ry * k * math.sin(a)
        if kind == "pear":
            p.blob(twin_at(x, v, r), tone, shift=(-2, -2))
        elif kind == "peach":
            p.blob(oval(x, v, r, r * 0.95), tone, shift=(-2, -2))
            p.fill(oval(x + r * 0.3, v + r * 0.2, r * 0.5, r * 0.6), mix(tone, "#e2574a", 0.5), 0.7)
            p.line(curve((x - 1, v - r * 0.9), (x + 3, v), (x, v + r * 0.8)), shade(tone, 0.3), 2)
        else:
            p.blob(oval(x, v, r, r * 0.95), tone, shift=(-2, -2))
        p.line(stroke((x, v - r * 0.9), (x + 2, v - r * 1.45)), "#6b4630", 2.6)
        p.blob(leaf(x + 2, v - r * 1.2, r * 1.1, -24, 0.34), "#5a9c50", outline=0.8)
        p.fill(oval(x - r * 0.3, v - r * 0.34, r * 0.24), "#fffaf0", 0.75)
    if p.chance(0.5):  # one has fallen
        side = 1 if p.chance(0.5) else -1
        x = side * p.u(48, 72)
        p.blob(twin_at(x, -r, r) if kind == "pear" else oval(x, -r, r), tone, shift=(-2, -2))


def twin_at(x: float, y: float, r: float) -> str:
    """A pear of radius r whose middle is at x, y."""
    points = [(0.0, -1.4), (0.42, -1.0), (0.5, -0.4), (0.96, 0.2), (0.74, 0.9), (0.0, 1.08)]
    right = [(x + r * u, y + r * v) for u, v in points]
    left = [(x - r * u, y + r * v) for u, v in reversed(points[1:-1])]
    return smooth([*right, *left])


def apple(p: Pad) -> None:
    orchard(p, ("#d9423a", "#e2574a"), "apple")


def pear_tree(p: Pad) -> None:
    orchard(p, ("#e9d04a", "#d6cf52"), "pear")


def peach_tree(p: Pad) -> None:
    orchard(p, ("#f6a08a", "#f5927e"), "peach")


def orange_tree(p: Pad) -> None:
    orchard(p, ("#f08a24", "#ee8431"), "orange")


def cherry_tree(p: Pad) -> None:
    """In blossom, as stories have it."""
    way = p.way(3)
    h, colour = p.u(88, 108), p.main("#f5b9cc", "#f8cbd8", "#f3a9c2")
    forked(p, h, p.u(22, 30), p.u(-10, 10), 48, 9, "#6b4a42")
    if way == 1:
        for x, y, k in ((-62, -h - 8, 0.62), (64, -h - 16, 0.6), (0, -h - 66, 0.78)):
            crown(p, x, y, 88 * k, 72 * k, colour)
    else:
        crown(p, 0, -h - 42, 92 if way == 0 else 76, 70 if way == 0 else 86, colour)
    for _ in range(12):
        x, y = p.u(-74, 74), -h - 42 + p.u(-48, 50)
        for i in range(5):
            a = i * 1.257
            p.fill(oval(x + 4.4 * math.cos(a), y + 4.4 * math.sin(a), 4.2), "#fff4f4")
        p.fill(oval(x, y, 2.6), "#e8678c")
    for _ in range(7):
        p.fill(oval(p.u(-100, 100), -p.u(2, 66), 5, 3, p.u(0, 90)), colour)


def maple(p: Pad) -> None:
    """In autumn: red and gold, leaves on the ground."""
    h, colour = p.u(84, 104), p.main("#d9542f", "#e0782f", "#c9432f")
    trunk(p, h, p.u(24, 32), p.u(-8, 8))
    p.season = "autumn"
    way = p.way(3)
    if way == 1:
        for side in (-1, 1):
            crown(p, side * 56, -h - 14, 56, 48, colour)
    crown(p, 0, -h - (40, 60, 62)[way], (92, 70, 66)[way], (76, 60, 98)[way], colour)
    for _ in range(9):
        p.blob(
            leaf(p.u(-105, 90), -p.u(0, 10), p.u(16, 22), p.u(-40, 40), 0.36),
            p.pick("#e9b23f", "#d9542f", "#e0782f"),
            outline=1,
        )
