"""Small outdoor things: fences, wells, benches, hay, boats, bridges, umbrellas, stalls."""

from collections.abc import Sequence
from math import pi, sin

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.sheet import (
    Point,
    Sheet,
    box,
    circles,
    draws,
    ellipse,
    height,
    leaf,
    line,
    n,
    poly,
    smooth,
)

from .building_parts import LAMP
from .houses import awning
from .trees import SNOW


@draws("thing")
def picket_fence(b: Sheet, x0: float, x1: float, y: float, h: float, colour: str = "#fbf6ea", step: float = 15) -> None:
    r = b.sub()
    rails = "".join(box(x0, y - h * t, x1 - x0, h * 0.1) for t in (0.72, 0.34))
    b.path(rails, b.c(darker(colour, 0.2)))
    d, caps, x = "", [], x0
    while x < x1:
        top = y - h * float(r.uniform(0.95, 1.03))
        d += poly(
            [(x, y), (x, top + h * 0.14), (x + step * 0.3, top), (x + step * 0.6, top + h * 0.14), (x + step * 0.6, y)]
        )
        caps.append((x + step * 0.3, top + h * 0.08, step * 0.28))
        x += step
    b.path(d, b.wall(colour, 0.0, 0.1))
    if b.snowy:
        b.path(circles(caps), b.c(SNOW))


@draws("thing")
def rail_fence(
    b: Sheet, top: Sequence[Point], x0: float, x1: float, h: float, colour: str = "#8a6644", depth: float = 0.0
) -> None:
    """Posts and two rails that follow the lie of the land."""
    step = h * 1.9
    k = max(1, int((x1 - x0) / step))
    xs = [x0 + (x1 - x0) * i / k for i in range(k + 1)]
    for t in (0.8, 0.42):
        b.stroke(line([(x, height(top, x) - h * t) for x in xs]), b.c(lighter(colour, 0.1), depth), h * 0.12)
    b.path(
        "".join(box(x - h * 0.08, height(top, x) - h, h * 0.16, h * 1.06) for x in xs), b.c(darker(colour, 0.14), depth)
    )
    if b.snowy:
        b.stroke(line([(x, height(top, x) - h * 0.88) for x in xs]), b.c(SNOW, depth), h * 0.08)


@draws("thing")
def stone_wall(b: Sheet, x0: float, x1: float, y: float, h: float, colour: str = "#a89f98") -> None:
    r = b.sub()
    b.path(box(x0, y - h, x1 - x0, h), b.wall(darker(colour, 0.16)))
    pale, mid = "", ""
    rows = max(2, int(h / 11))
    for i in range(rows):
        x = x0 - float(r.uniform(0, 14))
        while x < x1:
            w = float(r.uniform(14, 27))
            a, e = max(x, x0), min(x + w - 2, x1)
            if e - a > 4:
                d = f"M{n(a + 3)} {n(y - h * i / rows - 1)}H{n(e - 3)}q3 0 3 -3V{n(y - h * (i + 1) / rows + 4)}q0 -3 -3 -3H{n(a + 3)}q-3 0 -3 3V{n(y - h * i / rows - 4)}q0 3 3 3z"
                if r.random() < 0.5:
                    pale += d
                else:
                    mid += d
            x += w
    b.path(pale, b.c(lighter(colour, 0.14)))
    b.path(mid, b.c(colour))
    if b.snowy:
        b.path(box(x0 - 3, y - h - 5, x1 - x0 + 6, 8), b.c(SNOW))


@draws("thing")
def well(b: Sheet, x: float, y: float, s: float) -> None:
    b.shadow(x, y, s * 0.75, s * 0.12)
    for sx in (-0.42, 0.36):
        b.path(box(x + s * sx, y - s * 1.25, s * 0.07, s * 0.9), b.c("#7a5638"))
    b.stroke(f"M{n(x - s * 0.4)} {n(y - s * 0.9)}h{n(s * 0.8)}", b.c("#8d6744"), s * 0.06)
    b.stroke(f"M{n(x)} {n(y - s * 0.9)}v{n(s * 0.28)}", b.c("#cbb58a"), 1.6)
    b.path(
        poly(
            [
                (x - s * 0.1, y - s * 0.64),
                (x + s * 0.1, y - s * 0.64),
                (x + s * 0.07, y - s * 0.46),
                (x - s * 0.07, y - s * 0.46),
            ]
        ),
        b.c("#9a6a40"),
    )
    stone_wall(b, x - s * 0.5, x + s * 0.5, y, s * 0.48, "#b3a9a0")
    b.path(ellipse(x, y - s * 0.48, s * 0.5, s * 0.08), b.c("#7d746e"))
    b.path(
        poly([(x - s * 0.6, y - s * 1.2), (x, y - s * 1.62), (x + s * 0.6, y - s * 1.2)]),
        b.c(SNOW) if b.snowy else b.wall("#a8523c"),
    )


@draws("thing")
def bench(b: Sheet, x: float, y: float, w: float, colour: str = "#a06a3e") -> None:
    b.shadow(x, y, w * 0.55, w * 0.07)
    iron = b.c("#474b52")
    b.stroke("".join(f"M{n(x + w * t)} {n(y)}V{n(y - w * 0.42)}" for t in (-0.42, 0.42)), iron, w * 0.035)
    for t in (0.42, 0.33):
        b.path(box(x - w / 2, y - w * t, w, w * 0.06), b.wall(colour))
    b.path(box(x - w * 0.52, y - w * 0.21, w * 1.04, w * 0.055), b.c(SNOW if b.snowy else lighter(colour, 0.2)))
    b.path(box(x - w * 0.52, y - w * 0.155, w * 1.04, w * 0.035), b.c(darker(colour, 0.3)))


@draws("thing")
def hay_bale(b: Sheet, x: float, y: float, s: float) -> None:
    """A round bale."""
    b.shadow(x, y, s * 0.8, s * 0.13)
    b.path(circles([(x, y - s * 0.5, s * 0.5)]), b.grad(b.c("#efcf74"), b.c("#b98d3c")))
    b.stroke(
        "".join(circles([(x, y - s * 0.5, s * t)]) for t in (0.16, 0.28, 0.4)), b.c("#a67c34"), max(1.2, s * 0.03), 0.6
    )
    if b.snowy:
        b.path(
            f"M{n(x - s * 0.4)} {n(y - s * 0.8)}q{n(s * 0.4)} {n(-s * 0.42)} {n(s * 0.8)} 0q{n(-s * 0.4)} {n(-s * 0.1)} {n(-s * 0.8)} 0z",
            b.c(SNOW),
        )


@draws("thing")
def haystack(b: Sheet, x: float, y: float, s: float) -> None:
    r = b.sub()
    b.shadow(x, y, s * 0.62, s * 0.1)
    b.path(smooth([(x - s * 0.5, y), (x - s * 0.42, y - s * 0.42), (x - s * 0.1, y - s * 0.86), (x, y - s * 0.9), (x + s * 0.1, y - s * 0.86),
                   (x + s * 0.42, y - s * 0.42), (x + s * 0.5, y)]) + "Z", b.grad(b.c("#f1d37c"), b.c("#c2953f")))  # fmt: skip
    straw = "".join(
        leaf(
            x + s * float(r.uniform(-0.4, 0.4)),
            y - s * float(r.uniform(0.0, 0.5)),
            s * 0.16,
            -pi / 2 + float(r.uniform(-0.5, 0.5)),
            0.1,
        )
        for _ in range(26)
    )
    b.path(straw, b.c("#a67c34"), 0.7)
    if b.snowy:
        b.path(
            smooth(
                [
                    (x - s * 0.32, y - s * 0.56),
                    (x - s * 0.1, y - s * 0.88),
                    (x + s * 0.1, y - s * 0.88),
                    (x + s * 0.32, y - s * 0.56),
                    (x + s * 0.1, y - s * 0.62),
                    (x - s * 0.1, y - s * 0.55),
                ],
                closed=True,
            ),
            b.c(SNOW),
        )


@draws("thing")
def sailboat(b: Sheet, x: float, y: float, s: float, hull: str, depth: float = 0.3) -> None:
    b.path(
        poly([(x - s * 0.02, y - s * 0.12), (x - s * 0.02, y - s * 1.1), (x + s * 0.42, y - s * 0.2)]),
        b.wall("#fbf4e2", depth),
    )
    b.path(
        poly([(x - s * 0.06, y - s * 0.2), (x - s * 0.06, y - s * 0.9), (x - s * 0.36, y - s * 0.2)]),
        b.wall("#e8765a", depth),
    )
    b.stroke(f"M{n(x - s * 0.04)} {n(y - s * 0.1)}V{n(y - s * 1.16)}", b.c("#6b4c36", depth), max(1, s * 0.03))
    b.path(
        f"M{n(x - s * 0.5)} {n(y - s * 0.14)}H{n(x + s * 0.55)}Q{n(x + s * 0.4)} {n(y + s * 0.06)} {n(x + s * 0.3)} {n(y + s * 0.06)}H{n(x - s * 0.32)}Q{n(x - s * 0.44)} {n(y + s * 0.04)} {n(x - s * 0.5)} {n(y - s * 0.14)}Z",
        b.wall(hull, depth),
    )
    b.path(ellipse(x, y + s * 0.08, s * 0.5, s * 0.03), b.c("#e9f6f8", depth), 0.6)


@draws("thing")
def rowboat(b: Sheet, x: float, y: float, s: float, colour: str) -> None:
    b.shadow(x, y, s * 0.62, s * 0.08, 0.35)
    b.path(ellipse(x, y - s * 0.2, s * 0.46, s * 0.06), b.c("#5d4030"))
    b.path(
        f"M{n(x - s * 0.56)} {n(y - s * 0.27)}Q{n(x)} {n(y - s * 0.1)} {n(x + s * 0.56)} {n(y - s * 0.27)}Q{n(x + s * 0.46)} {n(y)} {n(x + s * 0.3)} {n(y)}H{n(x - s * 0.3)}Q{n(x - s * 0.46)} {n(y)} {n(x - s * 0.56)} {n(y - s * 0.27)}Z",
        b.wall(colour),
    )
    b.stroke(
        f"M{n(x - s * 0.56)} {n(y - s * 0.27)}Q{n(x)} {n(y - s * 0.1)} {n(x + s * 0.56)} {n(y - s * 0.27)}",
        b.c("#f3e3c4"),
        s * 0.03,
    )
    b.stroke(
        f"M{n(x - s * 0.5)} {n(y - s * 0.13)}Q{n(x)} {n(y + s * 0.02)} {n(x + s * 0.5)} {n(y - s * 0.13)}",
        b.c(darker(colour, 0.3)),
        s * 0.018,
    )


@draws("thing")
def stone_bridge(
    b: Sheet, x0: float, x1: float, y: float, rise: float, colour: str = "#b0a69c", depth: float = 0.15
) -> None:
    """An arched bridge over water at y."""
    mid, w = (x0 + x1) / 2, x1 - x0
    arch = f"M{n(mid - w * 0.26)} {n(y)}A{n(w * 0.26)} {n(rise * 0.74)} 0 0 1 {n(mid + w * 0.26)} {n(y)}"
    b.path(
        f"M{n(x0)} {n(y)}Q{n(mid)} {n(y - rise * 2)} {n(x1)} {n(y)}H{n(mid + w * 0.26)}A{n(w * 0.26)} {n(rise * 0.74)} 0 0 0 {n(mid - w * 0.26)} {n(y)}Z",
        b.wall(colour, depth),
    )
    b.stroke(arch, b.c(darker(colour, 0.34), depth), 4, 0.8)
    top = [(x0 + w * i / 12, y - rise * 4 * (i / 12) * (1 - i / 12)) for i in range(13)]
    b.stroke(line(top), b.c(SNOW if b.snowy else lighter(colour, 0.25), depth), 6)
    b.stroke("".join(f"M{n(px)} {n(py)}v-15" for px, py in top[1:-1]), b.c(darker(colour, 0.1), depth), 4)
    b.stroke(line([(px, py - 15) for px, py in top[1:-1]]), b.c(SNOW if b.snowy else lighter(colour, 0.2), depth), 5)
    r = b.sub()
    joints = ""
    for _ in range(22):
        t = float(r.uniform(0.1, 0.9))
        px, py = x0 + w * t, y - rise * 4 * t * (1 - t)
        joints += f"M{n(px)} {n(py + float(r.uniform(6, 12)))}h{n(float(r.uniform(7, 14)))}"
    b.stroke(joints, b.c(darker(colour, 0.3), depth), 1.4, 0.55)
    b.path(ellipse(mid, y + 3, w * 0.27, rise * 0.16), b.c("#22405a"), 0.3)


@draws("thing")
def parasol(b: Sheet, x: float, y: float, s: float, colour: str) -> None:
    b.shadow(x + s * 0.1, y, s * 0.6, s * 0.07)
    b.stroke(f"M{n(x)} {n(y)}L{n(x + s * 0.08)} {n(y - s)}", b.c("#e9dcc4"), s * 0.03)
    cx, cy = x + s * 0.08, y - s * 0.98
    k = 6
    for i in range(k):
        a, e = cx - s * 0.62 + s * 1.24 * i / k, cx - s * 0.62 + s * 1.24 * (i + 1) / k
        ya, ye = cy + s * 0.36 - s * 0.05 * sin(pi * i / k), cy + s * 0.36 - s * 0.05 * sin(pi * (i + 1) / k)
        b.path(f"M{n(cx)} {n(cy)}Q{n((cx + a) / 2 + (a - cx) * 0.18)} {n(cy + s * 0.06)} {n(a)} {n(ya)}Q{n((a + e) / 2)} {n(cy + s * 0.26)} {n(e)} {n(ye)}"
               f"Q{n((cx + e) / 2 + (e - cx) * 0.18)} {n(cy + s * 0.06)} {n(cx)} {n(cy)}Z", b.wall(colour if i % 2 else "#fff6e4"))  # fmt: skip


@draws("thing")
def stall(b: Sheet, x: float, y: float, w: float, colour: str, goods: Sequence[str]) -> None:
    """A market stall with heaps of fruit."""
    r = b.sub()
    h = w * 0.82
    b.shadow(x + w / 2, y, w * 0.62, w * 0.08)
    for t in (0.04, 0.92):
        b.path(box(x + w * t, y - h, w * 0.04, h), b.c("#7a5638"))
    if b.lit:
        b.glow(x + w / 2, y - h * 0.55, w * 0.7, LAMP, 0.5)
    heaps = w / max(1, len(goods))
    for i, g in enumerate(goods):
        cx = x + heaps * (i + 0.5)
        spots = [
            (cx + float(r.uniform(-0.36, 0.36)) * heaps, y - h * (0.44 + 0.1 * float(r.random())), w * 0.035)
            for _ in range(11)
        ]
        b.path(circles(spots), b.c(g))
        b.path(circles([(px - 1, py - 1, s * 0.45) for px, py, s in spots]), b.c(lighter(g, 0.35)), 0.8)
    b.path(box(x, y - h * 0.42, w, h * 0.42), b.wall("#a9784a"))
    b.stroke("".join(f"M{n(x)} {n(y - h * t)}h{n(w)}" for t in (0.1, 0.2, 0.31)), b.c("#7a5332"), 1.6)
    awning(b, x - w * 0.06, y - h * 1.12, w * 1.12, h * 0.3, colour)
