"""What every thing is drawn with: a sketch, a die, and the few shapes that things share."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from storybrush.training.art.figures.spec import COLOURS
from storybrush.training.art.figures.svg import Point, Sketch, limb, mix, oval, shade, smooth, tint

WOOD = ("#9c6b42", "#8a5a38", "#ad7b4c", "#a0714a", "#7d5136")
STONE = ("#a9a39c", "#9aa0a6", "#b3aaa0", "#a39a94")
LEAF = ("#6fae4e", "#5e9f4a", "#7fb554", "#4f9350")
IRON = "#5a5c66"
GLASS = "#bfe3ec"
ANY = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white", "grey")
BRIGHT = ("red", "orange", "yellow", "blue", "purple", "pink", "white")
TWELVE = (*ANY, "gold")
METAL = ("gold", "grey", "brown", "black", "red", "blue", "green")


class Pad:
    """A sketch with the die that the seed throws. Ground is y = 0, up is negative; a thing is some 200 units long.

    paint: the colour asked for, as #rrggbb, or None. season: see spec.SEASONS; acts on trees only.
    """

    def __init__(self, sketch: Sketch, rng: np.random.Generator, colour: str, season: str, seed: int = 0) -> None:
        self.sketch, self.rng, self.season, self.seed = sketch, rng, season, seed
        self.paint = COLOURS.get(colour)
        self.blob, self.fill, self.line = sketch.blob, sketch.fill, sketch.line
        self.frame, self.inside = sketch.frame, sketch.inside

    def u(self, low: float, high: float) -> float:
        return float(self.rng.uniform(low, high))

    def i(self, low: int, high: int) -> int:
        """low..high, both included."""
        return int(self.rng.integers(low, high + 1))

    def chance(self, share: float) -> bool:
        return bool(self.rng.random() < share)

    def way(self, n: int) -> int:
        """0..n-1: which of n builds. Seeds in a row take turns, so that any few of them show really different ones."""
        return self.seed % n

    def pick(self, *choices: str) -> str:
        return str(self.rng.choice(choices))

    def natural(self, *choices: str) -> str:
        """One of the colours that the thing has in nature, a little lighter or darker than last time."""
        base, t = self.pick(*choices), self.u(-0.1, 0.12)
        return tint(base, t) if t > 0 else shade(base, -t)

    def main(self, *choices: str) -> str:
        """The colour asked for, else a natural one."""
        other = self.natural(*choices)  # thrown even when unused: the rest of the drawing stays as it is
        return self.paint or other


Draw = Callable[[Pad], None]
Family = dict[str, tuple[Draw, tuple[str, ...]]]  # lexicon id -> how it is drawn, the colours that it takes


def rect(x: float, y: float, w: float, h: float, r: float = 0.0) -> str:
    """x, y: the upper left corner. r: how round the corners are."""
    r = min(r, w / 2, h / 2)
    if r <= 0:
        return f"M{x:.1f} {y:.1f}L{x + w:.1f} {y:.1f}L{x + w:.1f} {y + h:.1f}L{x:.1f} {y + h:.1f}Z"
    a, b = x + w, y + h
    return (
        f"M{x + r:.1f} {y:.1f}L{a - r:.1f} {y:.1f}Q{a:.1f} {y:.1f} {a:.1f} {y + r:.1f}L{a:.1f} {b - r:.1f}"
        f"Q{a:.1f} {b:.1f} {a - r:.1f} {b:.1f}L{x + r:.1f} {b:.1f}Q{x:.1f} {b:.1f} {x:.1f} {b - r:.1f}"
        f"L{x:.1f} {y + r:.1f}Q{x:.1f} {y:.1f} {x + r:.1f} {y:.1f}Z"
    )


def poly(*points: Point) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"


def stroke(*points: Point) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def curve(*points: Point) -> str:
    return smooth(points, closed=False)


def ring(pad: Pad, x: float, y: float, rx: float, ry: float, bumps: int, depth: float = 0.12) -> list[Point]:
    """An uneven closed outline round x, y."""
    turn = pad.u(0, math.tau)
    out = []
    for i in range(bumps):
        a, k = turn + math.tau * i / bumps, 1 + pad.u(-depth, depth)
        out.append((x + rx * k * math.cos(a), y + ry * k * math.sin(a)))
    return out


def lumps(pad: Pad, x: float, y: float, rx: float, ry: float, n: int = 9) -> list[str]:
    """Foliage, a cloud: rounds along an ellipse and one over its middle."""
    turn = pad.u(0, math.tau)
    out = [oval(x, y, rx * 0.8, ry * 0.8)]
    for i in range(n):
        a = turn + math.tau * (i + pad.u(-0.2, 0.2)) / n
        r = pad.u(0.3, 0.42)
        out.append(oval(x + rx * 0.68 * math.cos(a), y + ry * 0.68 * math.sin(a), rx * r, ry * r * 1.08))
    return out


def leaf(x: float, y: float, length: float, angle: float, width: float = 0.3) -> str:
    """A pointed leaf from x, y; angle in degrees, 0 to the right, 90 down."""
    c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    w = length * width
    ex, ey = x + length * c, y + length * s
    mx, my = x + length * 0.45 * c, y + length * 0.45 * s
    ax, ay, bx, by = mx - w * s, my + w * c, mx + w * s, my - w * c
    return f"M{x:.1f} {y:.1f}Q{ax:.1f} {ay:.1f} {ex:.1f} {ey:.1f}Q{bx:.1f} {by:.1f} {x:.1f} {y:.1f}Z"


def twin(*right: Point, tension: float = 1 / 6) -> str:
    """A closed shape of two like halves; given is the right one, from its top to its bottom."""
    return smooth([*right, *((-x, y) for x, y in reversed(right) if abs(x) > 1e-6)], tension=tension)


def drop(x: float, y: float, w: float, h: float) -> str:
    """A drop whose tip is at x, y and whose belly hangs below."""
    return smooth([(x, y), (x + w, y + h * 0.64), (x, y + h), (x - w, y + h * 0.64)])


def flames(pad: Pad, x: float, y: float, w: float, h: float) -> None:
    """Fire that stands on x, y: three tongues of three colours."""
    lean = pad.u(-0.15, 0.15)
    for k, tone in ((1.0, "#ee7a31"), (0.7, "#f6a83a"), (0.42, "#fbe08a")):
        a, t = w * k, h * k
        points = [(-0.7, 0.0), (-1.0, 0.36), (-0.62, 0.68), (-0.4, 0.5), (lean, 1.0), (0.34, 0.56), (0.6, 0.76), (1.0, 0.34),
                  (0.7, 0.0), (0.0, -0.06)]  # fmt: skip
        pad.blob(smooth([(x + a * u, y - t * v) for u, v in points]), tone, outline=0.5, dark=tone)


def eyes(pad: Pad, *at: Point, r: float = 5) -> None:
    """Black eyes with a spark, as the figures have."""
    for x, y in at:
        pad.fill(oval(x, y, r, r * 1.15), "#35272f")
        pad.fill(oval(x - r * 0.3, y - r * 0.4, r * 0.34), "#fffaf0")


def star(x: float, y: float, outer: float, inner: float, n: int = 5, turn: float = -90.0) -> list[Point]:
    return [
        (
            x + (inner if i % 2 else outer) * math.cos(math.radians(turn + 180 * i / n)),
            y + (inner if i % 2 else outer) * math.sin(math.radians(turn + 180 * i / n)),
        )
        for i in range(2 * n)
    ]


def grain(pad: Pad, box: tuple[float, float, float, float], colour: str, n: int = 5, across: bool = True) -> None:
    """A few strokes of wood grain inside x, y, w, h."""
    x, y, w, h = box
    for _ in range(n):
        t, a, length = pad.u(0.12, 0.88), pad.u(0.05, 0.6), pad.u(0.15, 0.35)
        if across:
            pad.line(stroke((x + w * a, y + h * t), (x + w * (a + length), y + h * t)), shade(colour, 0.32), 1.8, 0.7)
        else:
            pad.line(stroke((x + w * t, y + h * a), (x + w * t, y + h * (a + length))), shade(colour, 0.32), 1.8, 0.7)


def gleam(pad: Pad, d: str, width: float = 4, opacity: float = 0.55) -> None:
    """A highlight, as on glass, glaze and fruit."""
    pad.line(d, "#fffaf0", width, opacity)


def spots(pad: Pad, points: Sequence[Point], radius: float, colour: str) -> None:
    for x, y in points:
        pad.fill(oval(x, y, radius * pad.u(0.8, 1.2)), colour)


__all__ = [
    "ANY", "BRIGHT", "GLASS", "IRON", "LEAF", "METAL", "STONE", "TWELVE", "WOOD", "Draw", "Family", "Pad", "Point",
    "curve", "drop", "eyes", "flames", "gleam", "grain", "leaf", "limb", "lumps", "mix", "oval", "poly", "rect", "ring",
    "shade", "smooth", "spots", "star", "stroke", "tint", "twin",
]  # fmt: skip
