"""A sheet of SVG: collects elements and gradients, grades every colour by the light, and knows a few organic shapes.

Every element also remembers what it shows (`KINDS`) and which thing it belongs to, so that the same drawing can be rendered
as an exact map of ground, water, sky, walls and things (`Sheet.plan`).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from math import cos, pi, sin
from typing import Concatenate, ParamSpec, TypeVar

import numpy as np

from storybrush.script import SURFACES, Surface

from .light import darker, grade, hexa, light_of, lighter, rgb
from .spec import SNOWLESS, ScenerySpec

W, H = 768, 512
Point = tuple[float, float]
Rng = np.random.Generator
Kind, KINDS = Surface, SURFACES
P = ParamSpec("P")
T = TypeVar("T")
COLOURED = re.compile(r'(fill|stroke)="(?!none)[^"]*"')
VEILED = re.compile(r' (?:fill|stroke)-opacity="([0-9.]+)"')


def n(v: float) -> str:
    return f"{v:.1f}"


def poly(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{n(x)} {n(y)}" for x, y in points) + "Z"


def line(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{n(x)} {n(y)}" for x, y in points)


def box(x: float, y: float, w: float, h: float) -> str:
    return f"M{n(x)} {n(y)}h{n(w)}v{n(h)}h{n(-w)}z"


def smooth(points: Sequence[Point], closed: bool = False) -> str:
    """A Catmull-Rom curve through the points."""
    p = list(points)
    m = len(p)
    out = [f"M{n(p[0][0])} {n(p[0][1])}"]
    for i in range(m if closed else m - 1):
        a, b = p[i], p[(i + 1) % m]
        before = p[(i - 1) % m] if closed or i else a
        after = p[(i + 2) % m] if closed or i + 2 < m else b
        c1 = (a[0] + (b[0] - before[0]) / 6, a[1] + (b[1] - before[1]) / 6)
        c2 = (b[0] - (after[0] - a[0]) / 6, b[1] - (after[1] - a[1]) / 6)
        out.append(f"C{n(c1[0])} {n(c1[1])} {n(c2[0])} {n(c2[1])} {n(b[0])} {n(b[1])}")
    return "".join(out) + ("Z" if closed else "")


def circles(spots: Sequence[tuple[float, float, float]]) -> str:
    """Many circles in one path: one element is much cheaper to render than fifty."""
    return "".join(
        f"M{n(x - r)} {n(y)}a{n(r)} {n(r)} 0 1 1 {n(2 * r)} 0a{n(r)} {n(r)} 0 1 1 {n(-2 * r)} 0z" for x, y, r in spots
    )


def ellipse(x: float, y: float, rx: float, ry: float) -> str:
    return f"M{n(x - rx)} {n(y)}a{n(rx)} {n(ry)} 0 1 1 {n(2 * rx)} 0a{n(rx)} {n(ry)} 0 1 1 {n(-2 * rx)} 0z"


def leaf(x: float, y: float, length: float, angle: float, width: float = 0.34) -> str:
    """A lens from (x, y) along the angle (radians, clockwise from right)."""
    dx, dy = length * cos(angle), length * sin(angle)
    px, py = -dy * width, dx * width
    mx, my = x + dx / 2, y + dy / 2
    return f"M{n(x)} {n(y)}Q{n(mx + px)} {n(my + py)} {n(x + dx)} {n(y + dy)}Q{n(mx - px)} {n(my - py)} {n(x)} {n(y)}Z"


def blob(r: Rng, x: float, y: float, rx: float, ry: float, rough: float = 0.12, k: int = 9) -> str:
    """A soft irregular patch."""
    turn = r.uniform(0, 2 * pi)
    size = r.uniform(1 - rough, 1 + rough, k)
    return smooth(
        [
            (x + rx * s * cos(turn + 2 * pi * i / k), y + ry * s * sin(turn + 2 * pi * i / k))
            for i, s in enumerate(size)
        ],
        closed=True,
    )


def ridge(r: Rng, y: float, amp: float, step: float = 90, x0: float = -40, x1: float = W + 40) -> list[Point]:
    """A rolling line from left to right: a long wave and a small one."""
    a, b = r.uniform(0, 2 * pi, 2)
    f, g = r.uniform(0.5, 1.1), r.uniform(1.6, 2.6)
    xs = np.arange(x0, x1 + step, step)
    return [
        (float(x), float(y - amp * (0.7 * sin(a + f * 2 * pi * x / W) + 0.35 * sin(b + g * 2 * pi * x / W))))
        for x in xs
    ]


def height(line_: Sequence[Point], x: float) -> float:
    """The height of a ridge at x."""
    return float(np.interp(x, [p[0] for p in line_], [p[1] for p in line_]))


class Sheet:
    """The drawing in progress. `rng` decides the layout; each object draws its details from its own `sub()`."""

    def __init__(self, spec: ScenerySpec, rng: Rng) -> None:
        self.spec = spec
        self.rng = rng
        self.light = light_of(spec)
        self.night = spec.time == "night"
        # Lamps and windows are lit from dusk on.
        self.lit = spec.time in ("night", "sunset") or (spec.time == "dawn" and spec.weather != "clear")
        self.snowy = (spec.season == "winter" or spec.weather == "snow") and spec.place not in SNOWLESS
        self.bare = spec.season == "winter"
        self.parts: list[str] = []
        self.defs: list[str] = []
        self._gradients: dict[str, str] = {}
        self._veils: set[str] = set()  # gradients that one sees through
        self.tags: list[tuple[Kind, int]] = []  # of each part: what it shows, and the number of its thing
        self._now: tuple[Kind, int] | None = None
        self._things = 0
        # Lines that the drawing is built on, in units from the top; each place sets those that it has.
        self.horizon: float | None = None
        self.wall_foot: float | None = None
        self.surface: tuple[float, float] | None = None

    @contextmanager
    def drawing(self, kind: Kind) -> Iterator[None]:
        """What is drawn inside shows `kind`; where blocks are nested, the outermost says so (a leaf is of its tree)."""
        outer = self._now
        if outer is None:
            self._things += kind == "thing"
            self._now = (kind, self._things if kind == "thing" else 0)
        try:
            yield
        finally:
            self._now = outer

    def raw(self, markup: str) -> None:
        if self._now is None:  # drawn by the place itself: a thing of its own
            self._things += 1
        self.parts.append(markup)
        self.tags.append(self._now or ("thing", self._things))

    def sub(self) -> Rng:
        """A generator of an object's own: one object drawn with more or fewer strokes does not move its neighbours."""
        return np.random.default_rng(int(self.rng.integers(2**32)))

    def c(self, colour: str, depth: float = 0.0) -> str:
        return grade(colour, self.light, round(depth, 2))

    def path(self, d: str, fill: str, opacity: float = 1.0) -> None:
        more = f' fill-opacity="{opacity:.2f}"' if opacity < 1 else ""
        self.raw(f'<path d="{d}" fill="{fill}"{more}/>')

    def stroke(self, d: str, colour: str, width: float, opacity: float = 1.0) -> None:
        more = f' stroke-opacity="{opacity:.2f}"' if opacity < 1 else ""
        self.raw(
            f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{n(width)}" '
            f'stroke-linecap="round" stroke-linejoin="round"{more}/>'
        )

    def _gradient(self, head: str, tail: str, stops: Sequence[tuple[float, str, float]]) -> str:
        body = "".join(
            f'<stop offset="{o:.2f}" stop-color="{c}"' + (f' stop-opacity="{a:.2f}"/>' if a < 1 else "/>")
            for o, c, a in stops
        )
        key = head + body
        if key not in self._gradients:
            self._gradients[key] = f"g{len(self._gradients)}"
            if min(alpha for _, _, alpha in stops) < 0.5:
                self._veils.add(f"url(#{self._gradients[key]})")
            self.defs.append(f'{head} id="{self._gradients[key]}">{body}{tail}')
        return f"url(#{self._gradients[key]})"

    def grad(self, *colours: str, across: bool = False) -> str:
        """An even gradient, top to bottom (or left to right)."""
        k = max(1, len(colours) - 1)
        return self.fade(*((i / k, c, 1.0) for i, c in enumerate(colours)), across=across)

    def fade(self, *stops: tuple[float, str, float], across: bool = False) -> str:
        """A gradient with (offset, colour, opacity) stops."""
        x2, y2 = (1, 0) if across else (0, 1)
        return self._gradient(f'<linearGradient x1="0" y1="0" x2="{x2}" y2="{y2}"', "</linearGradient>", stops)

    def bands(self, x: float, y: float, w: float, h: float, *stops: tuple[float, str], step: float = 5) -> None:
        """A large opaque top-to-bottom gradient as plain strips: the renderer fills flat colour ten times faster."""
        k = max(2, int(h / step))
        at = [o for o, _ in stops]
        channels = [np.interp([(i + 0.5) / k for i in range(k)], at, [rgb(c)[j] for _, c in stops]) for j in range(3)]
        for i in range(k):
            c = hexa((float(channels[0][i]), float(channels[1][i]), float(channels[2][i])))
            # Strips overlap downwards so that no seam shows at any scale.
            self.raw(f'<path d="{box(x, y + h * i / k, w, h / k + (1.5 if i < k - 1 else 0))}" fill="{c}"/>')

    def halo(self, colour: str, strength: float = 0.6) -> str:
        """A round glow that fades out at the shape's edge."""
        stops = ((0.0, colour, strength), (0.4, colour, strength * 0.45), (1.0, colour, 0.0))
        return self._gradient("<radialGradient", "</radialGradient>", stops)

    def glow(self, x: float, y: float, r: float, colour: str = "#ffd98a", strength: float = 0.5) -> None:
        self.path(circles([(x, y, r)]), self.halo(colour, strength))

    def shadow(self, x: float, y: float, rx: float, ry: float, strength: float = 0.3) -> None:
        """A soft contact shadow."""
        self.path(ellipse(x, y, rx, ry), self.halo("#14122e", strength))

    def wall(self, colour: str, depth: float = 0.0, amount: float = 0.14) -> str:
        """A soft top-lit gradient of one colour."""
        return self.grad(self.c(lighter(colour, amount), depth), self.c(darker(colour, amount), depth))

    def svg(self) -> str:
        defs = f"<defs>{''.join(self.defs)}</defs>" if self.defs else ""
        # Below everything, past the edges: anti-aliased seams and borders must stay opaque at any size.
        base = f'<path d="{box(-9, -9, W + 18, H + 18)}" fill="{self.light.haze}"/>'
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {W} {H}">{defs}{base}{"".join(self.parts)}</svg>'

    def plan(self) -> str:
        """The same drawing as a map: each element in the flat colour 0xKKTTTT, KK its kind (`KINDS`), TTTT its thing, no edge
        softened. What one sees through (shadows, glows, beams, mist) is left out."""
        shown = []
        for part, (kind, thing) in zip(self.parts, self.tags, strict=True):
            if any(float(found) < 0.5 for found in VEILED.findall(part)) or any(veil in part for veil in self._veils):
                continue
            code = f"#{KINDS.index(kind):02x}{thing:04x}"
            shown.append(VEILED.sub("", COLOURED.sub(lambda found, c=code: f'{found[1]}="{c}"', part)))  # type: ignore[misc]
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {W} {H}" shape-rendering="crispEdges">'
            f'<path d="{box(-9, -9, W + 18, H + 18)}" fill="#000000"/>{"".join(shown)}</svg>'
        )


def draws(kind: Kind) -> Callable[[Callable[Concatenate[Sheet, P], T]], Callable[Concatenate[Sheet, P], T]]:
    """Marks a function that draws one thing, or a piece of ground, water, wall, sky or far land."""

    def mark(paint: Callable[Concatenate[Sheet, P], T]) -> Callable[Concatenate[Sheet, P], T]:
        @wraps(paint)
        def marked(b: Sheet, *args: P.args, **more: P.kwargs) -> T:
            with b.drawing(kind):
                return paint(b, *args, **more)

        return marked

    return mark
