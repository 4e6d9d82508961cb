"""A sketch pad: soft shaded shapes in nested frames, with bounds kept so that the figure can be fitted to its box."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from itertools import pairwise

Point = tuple[float, float]
INK = "#35272f"  # a warm near-black; pure black looks printed, not painted
_SHADE = "#6a3a5c"  # shadows lean to plum, as in gouache


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))


@lru_cache(maxsize=4096)
def mix(a: str, b: str, t: float) -> str:
    """a at t=0, b at t=1."""
    return "#" + "".join(f"{round(x + (y - x) * t):02x}" for x, y in zip(_rgb(a), _rgb(b), strict=True))


def shade(colour: str, t: float = 0.17) -> str:
    return mix(colour, _SHADE, t)


def tint(colour: str, t: float = 0.25) -> str:
    return mix(colour, "#fffaf0", t)


def edge(colour: str) -> str:
    """The soft outline of a shape of this colour."""
    return mix(colour, "#4a2638", 0.38)


def luminance(colour: str) -> float:
    r, g, b = _rgb(colour)
    return (0.3 * r + 0.59 * g + 0.11 * b) / 255


def along(angle: float, length: float = 1.0) -> Point:
    """A step at an angle in degrees: 0 is down, 90 is forward (to the right), 180 is up."""
    a = math.radians(angle)
    return length * math.sin(a), length * math.cos(a)


def add(p: Point, q: Point, k: float = 1.0) -> Point:
    return p[0] + k * q[0], p[1] + k * q[1]


def lerp(p: Point, q: Point, t: float) -> Point:
    return p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t


def smooth(points: Sequence[Point], closed: bool = True, tension: float = 1 / 6) -> str:
    """A Catmull-Rom curve through the points, as SVG path data."""
    n = len(points)
    d = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for i in range(n if closed else n - 1):
        p0 = points[i - 1] if closed or i else points[0]
        p1, p2 = points[i], points[(i + 1) % n]
        p3 = points[(i + 2) % n] if closed or i + 2 < n else p2
        a = add(p1, add(p2, p0, -1), tension)
        b = add(p2, add(p3, p1, -1), -tension)
        d.append(f"C{a[0]:.1f} {a[1]:.1f} {b[0]:.1f} {b[1]:.1f} {p2[0]:.1f} {p2[1]:.1f}")
    return "".join(d) + ("Z" if closed else "")


def oval(x: float, y: float, rx: float, ry: float | None = None, turn: float = 0.0) -> str:
    """An ellipse as path data, turned by degrees clockwise."""
    ry = rx if ry is None else ry
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    k = 0.5523

    def at(u: float, v: float) -> str:
        return f"{x + u * rx * c - v * ry * s:.1f} {y + u * rx * s + v * ry * c:.1f}"

    return (
        f"M{at(1, 0)}C{at(1, k)} {at(k, 1)} {at(0, 1)}C{at(-k, 1)} {at(-1, k)} {at(-1, 0)}"
        f"C{at(-1, -k)} {at(-k, -1)} {at(0, -1)}C{at(k, -1)} {at(1, -k)} {at(1, 0)}Z"
    )


def spine(joints: Sequence[Point], steps: int = 6) -> list[Point]:
    """The joints with their corners rounded: a limb bends like a noodle, never like a ruler."""
    if len(joints) < 3:
        return [lerp(joints[0], joints[-1], i / steps) for i in range(steps + 1)]
    out = [joints[0]]
    for i in range(1, len(joints) - 1):
        a, b, c = lerp(joints[i - 1], joints[i], 0.6), joints[i], lerp(joints[i], joints[i + 1], 0.4)
        out += [lerp(lerp(a, b, t / steps), lerp(b, c, t / steps), t / steps) for t in range(steps + 1)]
    return [*out, joints[-1]]


def limb(joints: Sequence[Point], widths: Sequence[float], cap: bool = True) -> str:
    """A tube round the joints; widths are radii, spread evenly along the length. cap: round the far end."""
    pts = spine(joints)
    reach = [0.0]
    for p, q in pairwise(pts):
        reach.append(reach[-1] + math.dist(p, q))
    total = reach[-1] or 1.0
    left: list[Point] = []
    right: list[Point] = []
    for i, p in enumerate(pts):
        t = reach[i] / total * (len(widths) - 1)
        j = min(int(t), len(widths) - 2)
        w = widths[j] + (widths[j + 1] - widths[j]) * (t - j)
        a, b = pts[max(i - 1, 0)], pts[min(i + 1, len(pts) - 1)]
        length = math.dist(a, b) or 1.0
        n = ((b[1] - a[1]) / length, -(b[0] - a[0]) / length)
        left.append(add(p, n, w))
        right.append(add(p, n, -w))

    def end(centre: Point, start: Point, w: float) -> list[Point]:
        a0 = math.atan2(start[1] - centre[1], start[0] - centre[0])
        return [(centre[0] + w * math.cos(a0 + k * math.pi / 4), centre[1] + w * math.sin(a0 + k * math.pi / 4))
                for k in (1, 2, 3)]  # fmt: skip

    tip = end(pts[-1], left[-1], widths[-1]) if cap else []
    root = end(pts[0], right[0], widths[0])
    return smooth([*left, *tip, *right[::-1], *root])


def hull(points: Sequence[Point]) -> list[Point]:
    """Convex hull, counter-clockwise (Andrew's monotone chain)."""
    pts = sorted(set(points))

    def half(seq: Sequence[Point]) -> list[Point]:
        out: list[Point] = []
        for p in seq:
            while len(out) > 1 and (out[-1][0] - out[-2][0]) * (p[1] - out[-2][1]) <= (
                (out[-1][1] - out[-2][1]) * (p[0] - out[-2][0])
            ):
                out.pop()
            out.append(p)
        return out[:-1]

    return half(pts) + half(pts[::-1])


_PIECE = re.compile(r"([MLCQ])([^MLCQZ]*)")
_NUMBER = re.compile(r"-?\d+\.?\d*(?:e[-+]?\d+)?")


@lru_cache(maxsize=4096)  # heads and hats recur in every drawing
def _outline(d: str) -> tuple[Point, ...]:
    """The ends and the middle of every piece of a path of absolute M, L, C, Q, Z commands: enough for bounds."""
    out: list[Point] = []
    x = y = 0.0
    for command, body in _PIECE.findall(d):
        v = [float(n) for n in _NUMBER.findall(body)]
        if command == "C":
            for i in range(0, len(v), 6):
                x1, y1, x2, y2, x3, y3 = v[i : i + 6]
                out.append(((x + 3 * x1 + 3 * x2 + x3) / 8, (y + 3 * y1 + 3 * y2 + y3) / 8))
                out.append((x3, y3))
                x, y = x3, y3
        elif command == "Q":
            for i in range(0, len(v), 4):
                x1, y1, x2, y2 = v[i : i + 4]
                out.append(((x + 2 * x1 + x2) / 4, (y + 2 * y1 + y2) / 4))
                out.append((x2, y2))
                x, y = x2, y2
        else:
            for i in range(0, len(v), 2):
                x, y = v[i], v[i + 1]
                out.append((x, y))
    return tuple(out)


class Sketch:
    """Collects SVG elements in the order painted. Everything is drawn facing right.

    headless: an animal's head is not painted; `neck` then says in which frame it would be, as an affine matrix a b c d e f.
    """

    def __init__(self, prefix: str, headless: bool = False) -> None:
        self.headless = headless
        self.neck: tuple[float, ...] = ()
        self.parts: list[str] = []
        self.box = [1e9, 1e9, -1e9, -1e9]  # x0 y0 x1 y1 in the outermost frame
        self._frames: list[tuple[float, ...]] = [(1, 0, 0, 1, 0, 0)]
        self._prefix = prefix
        self._clips = 0

    @contextmanager
    def frame(self, x: float, y: float, turn: float = 0.0, scale: float = 1.0, flip: bool = False) -> Iterator[None]:
        """Draw inside in a moved, turned (degrees clockwise), scaled frame; flip mirrors it left to right."""
        a = math.radians(turn)
        sx = -scale if flip else scale
        m = (math.cos(a) * sx, math.sin(a) * sx, -math.sin(a) * scale, math.cos(a) * scale, x, y)
        self.parts.append(f'<g transform="matrix({" ".join(f"{v:.4g}" for v in m)})">')
        p = self._frames[-1]
        self._frames.append(
            (
                p[0] * m[0] + p[2] * m[1],
                p[1] * m[0] + p[3] * m[1],
                p[0] * m[2] + p[2] * m[3],
                p[1] * m[2] + p[3] * m[3],
                p[0] * m[4] + p[2] * m[5] + p[4],
                p[1] * m[4] + p[3] * m[5] + p[5],
            )
        )
        yield
        self._frames.pop()
        self.parts.append("</g>")

    @property
    def here(self) -> tuple[float, ...]:
        """The frame that is drawn in, against the outermost: an affine matrix a b c d e f."""
        return self._frames[-1]

    def _grow(self, d: str, pad: float) -> None:
        a, b, c, e, x, y = self._frames[-1]
        pad *= math.hypot(a, b)
        points = _outline(d)
        xs = [a * u + c * v + x for u, v in points]
        ys = [b * u + e * v + y for u, v in points]
        box = self.box
        box[0], box[1] = min(box[0], min(xs) - pad), min(box[1], min(ys) - pad)
        box[2], box[3] = max(box[2], max(xs) + pad), max(box[3], max(ys) + pad)

    def fill(self, d: str, colour: str, opacity: float = 1.0) -> None:
        """A plain flat shape."""
        self._grow(d, 0)
        extra = f' opacity="{opacity:.2g}"' if opacity < 1 else ""
        self.parts.append(f'<path d="{d}" fill="{colour}"{extra}/>')

    def line(self, d: str, colour: str, width: float, opacity: float = 1.0) -> None:
        self._grow(d, width / 2)
        extra = f' opacity="{opacity:.2g}"' if opacity < 1 else ""
        self.parts.append(
            f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width:.1f}" stroke-linecap="round" '
            f'stroke-linejoin="round"{extra}/>'
        )

    def blob(
        self, shapes: str | Sequence[str], colour: str, shift: Point = (-3.0, -3.0), outline: float = 1.5,
        dark: str | None = None,
    ) -> None:  # fmt: skip
        """Shapes fused into one body of colour: a soft outline, and a crescent of shadow away from `shift`."""
        shapes = [shapes] if isinstance(shapes, str) else shapes
        joined = " ".join(shapes)
        self._grow(joined, outline / 2)
        rim = edge(colour)
        for d in shapes:
            self.parts.append(
                f'<path d="{d}" fill="{rim}" stroke="{rim}" stroke-width="{outline:.1f}" stroke-linejoin="round"/>'
            )
        name = self._clip(shapes)
        low = dark or shade(colour)
        for d in shapes:
            self.parts.append(f'<path d="{d}" fill="{low}"/>')
        self.parts.append(f'<g clip-path="url(#{name})"><g transform="translate({shift[0]:.1f} {shift[1]:.1f})">')
        for d in shapes:
            self.parts.append(f'<path d="{d}" fill="{colour}"/>')
        self.parts.append("</g></g>")

    def _clip(self, shapes: Sequence[str]) -> str:
        name = f"{self._prefix}{self._clips}"
        self._clips += 1
        inner = "".join(f'<path d="{d}"/>' for d in shapes)
        self.parts.append(f'<clipPath id="{name}">{inner}</clipPath>')
        return name

    @contextmanager
    def inside(self, shapes: str | Sequence[str]) -> Iterator[None]:
        """Draw markings (stripes, patches, trims) that never leave the shapes; they do not change the bounds."""
        name = self._clip([shapes] if isinstance(shapes, str) else shapes)
        box = list(self.box)
        self.parts.append(f'<g clip-path="url(#{name})">')
        yield
        self.parts.append("</g>")
        self.box = box

    def placing(self, size: float, floor: float, room: float, flip: bool = False) -> tuple[float, float, float]:
        """Where the origin of the sketch comes to lie in the finished drawing, and how many of its pixels a unit takes."""
        x0, y0, x1, y1 = self.box
        k = room / max(x1 - x0, y1 - y0)
        return size / 2 - (-k if flip else k) * (x0 + x1) / 2, floor - k * y1, k

    def svg(self, size: float, floor: float, room: float, flip: bool) -> str:
        """The finished drawing, scaled to `room` pixels, standing on `floor`, centred."""
        return self.placed(size, *self.placing(size, floor, room, flip), flip)

    def placed(self, size: float, dx: float, dy: float, k: float, flip: bool = False) -> str:
        """The finished drawing, its origin at (dx, dy), a unit `k` pixels long."""
        sx = -k if flip else k
        body = "".join(self.parts)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size:g} {size:g}">'
            f'<g transform="matrix({sx:.4f} 0 0 {k:.4f} {dx:.2f} {dy:.2f})">{body}</g></svg>'
        )
