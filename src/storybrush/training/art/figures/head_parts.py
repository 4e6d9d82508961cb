"""What the heads of animals are put together from: ears, skulls, noses, whiskers, horns."""

from __future__ import annotations

from dataclasses import dataclass

from .coats import Coat
from .svg import INK, Point, Sketch, mix, oval, smooth, tint


@dataclass(frozen=True, slots=True)
class Pad:
    """A head being drawn, 80 units wide round (0, 0). mid: the x of the nose, moved to the right in three quarters."""

    sk: Sketch
    c: Coat
    kind: str
    view: str  # quarter or front; profiles are head_side's
    fur: int
    mood: str  # the feeling shown, or asleep

    @property
    def mid(self) -> float:
        return 7.0 if self.view == "quarter" else 0.0

    def eyes(self, apart: float, y: float) -> tuple[Point, Point]:
        """The pair round the middle; the far one nearer to it when the head is turned."""
        return (self.mid - apart, y), (self.mid + apart * (0.96 if self.view == "quarter" else 1.0), y)

    @property
    def brow(self) -> str:
        return mix(self.c.dark, INK, 0.55)


def ears_pointed(p: Pad, tip: str | None = None, tall: float = 1.0, wide: float = 1.0) -> None:
    for side in (-1, 1):
        x = [side * v * wide for v in (39, 38, 34, 15, 3)]
        pts = ((side * 39, -8), (x[1], -38), (x[2], -36 - 30 * tall), (side * 15, -50 * tall + 4), (side * 3, -32))
        d = smooth(pts, tension=0.09)
        p.sk.blob(d, p.c.main)
        if tip:
            with p.sk.inside(d):
                p.sk.fill(oval(x[2], pts[2][1] - 2, 18, 24), tip)
        mid = ((side * 32, -24), (x[2] * 0.93, -27 - 26 * tall), (side * 15, -34))
        p.sk.fill(smooth(mid, tension=0.06), p.c.inner if not tip else mix(p.c.dark, p.c.light, 0.4))


def ears_round(p: Pad, r: float = 15, x: float = 29, y: float = -30, colour: str | None = None,
               inner: str | None = None) -> None:  # fmt: skip
    for side in (-1, 1):
        p.sk.blob(oval(side * x, y, r), colour or p.c.main)
        p.sk.fill(oval(side * x, y + 2, r * 0.58), inner or p.c.inner)


def ears_leaf(p: Pad, reach: float = 60, y: float = -14, droop: float = 0, colour: str | None = None,
              inner: str | None = None) -> None:  # fmt: skip
    """Ears held out to the sides: cow, goat, sheep, deer."""
    for s in (-1, 1):
        d = smooth([(s * 26, y - 8), (s * reach * 0.82, y - 13 + droop * 0.6), (s * reach, y + droop),
                    (s * reach * 0.8, y + 9 + droop), (s * 28, y + 8)])  # fmt: skip
        p.sk.blob(d, colour or p.c.main)
        p.sk.fill(oval(s * reach * 0.74, y - 1 + droop * 0.6, reach * 0.17, 5.5, s * (6 + droop)), inner or p.c.inner)


def ears_upright(p: Pad, tall: float, wide: float = 9, x: float = 20, inner: str | None = None) -> None:
    """Horse, donkey, zebra, giraffe, kangaroo: leaves on end."""
    for s in (-1, 1):
        with p.sk.frame(s * x, -28, turn=s * 14):
            p.sk.blob(smooth([(-wide, 4), (-wide * 1.2, -tall * 0.5), (0, -tall), (wide * 1.2, -tall * 0.5), (wide, 4)]),
                      p.c.main)  # fmt: skip
            p.sk.fill(smooth([(-wide * 0.45, 0), (-wide * 0.6, -tall * 0.5), (0, -tall * 0.8),
                              (wide * 0.6, -tall * 0.5), (wide * 0.45, 0)]), inner or p.c.inner)  # fmt: skip


def skull(p: Pad, rx: float = 40, ry: float = 36, y: float = 0, colour: str | None = None) -> str:
    d = smooth([(-rx, y + 4), (-rx * 0.74, y - ry * 0.78), (0, y - ry), (rx * 0.74, y - ry * 0.78), (rx, y + 4),
                (rx * 0.68, y + ry * 0.8), (0, y + ry), (-rx * 0.68, y + ry * 0.8)])  # fmt: skip
    p.sk.blob(d, colour or p.c.main)
    return d


def nose(sk: Sketch, x: float, y: float, w: float, colour: str) -> None:
    sk.fill(smooth([(x - w, y - w * 0.45), (x, y - w * 0.75), (x + w, y - w * 0.45), (x + w * 0.5, y + w * 0.35),
                    (x, y + w * 0.65), (x - w * 0.5, y + w * 0.35)], tension=0.13), colour)  # fmt: skip
    sk.fill(oval(x - w * 0.3, y - w * 0.35, w * 0.3, w * 0.16), tint(colour, 0.6))


def whiskers(sk: Sketch, x: float, y: float, colour: str, sides: tuple[int, ...] = (-1, 1)) -> None:
    for side in sides:
        for dy in (-5, 4):
            sk.line(f"M{x + side * 20:.1f} {y + dy * 0.6:.1f}L{x + side * 47:.1f} {y + dy * 2.1:.1f}", colour, 2.3, 0.8)


def horn(sk: Sketch, points: list[Point], colour: str) -> None:
    sk.blob(smooth(points), colour)


def antler(sk: Sketch, x: float, s: int, colour: str = "#7e5636") -> None:
    """Grows from (x, -30) to the side s."""
    for d in (f"M{x} -30C{x + s * 6} -50 {x + s * 22} -54 {x + s * 20} -80",
              f"M{x + s * 12} -51C{x + s * 5} -62 {x + s * 3} -66 {x + s * 3} -74",
              f"M{x + s * 19} -60C{x + s * 28} -62 {x + s * 34} -66 {x + s * 34} -74"):  # fmt: skip
        sk.line(d, colour, 7)


def long_face(p: Pad, muzzle: str, wide: float = 23, low: float = 46) -> str:
    """Forehead and a long nose that ends below: cow, goat, horse, donkey, deer, giraffe."""
    m = p.mid + 3 if p.mid else 0.0
    d = smooth([(-35, -8), (-28, -31), (0, -38), (28, -31), (36, -8), (m * 0.6 + 30, 12), (m + wide + 3, low * 0.7),
                (m + wide * 0.6, low), (m, low + 3), (m - wide * 0.6, low), (m - wide - 3, low * 0.7),
                (m * 0.6 - 29, 12)])  # fmt: skip
    p.sk.blob(d, p.c.main)
    with p.sk.inside(d):
        p.sk.fill(oval(m, low - 5, wide * 1.25, 22), muzzle)
    return d


def nostrils(sk: Sketch, x: float, y: float, colour: str, apart: float = 9) -> None:
    for s in (-1, 1):
        sk.fill(oval(x + s * apart, y, 3.4, 4.2), colour)


def stripes(sk: Sketch, xs: tuple[float, ...], colour: str, w: float) -> None:
    """Down from the top of the forehead."""
    for x in xs:
        sk.line(f"M{x:.1f} -42L{x * 0.8:.1f} -24", colour, w)


def cheek_stripes(sk: Sketch, colour: str, w: float, rows: tuple[float, ...]) -> None:
    for y in rows:
        for s in (-1, 1):
            sk.line(f"M{s * 50} {y}L{s * 35} {y + 1.5}", colour, w)
