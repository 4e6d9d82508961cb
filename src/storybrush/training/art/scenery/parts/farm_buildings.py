"""Barn, silo, windmill, clock tower."""

from math import cos, pi, sin

from storybrush.training.art.scenery.light import darker
from storybrush.training.art.scenery.sheet import Sheet, box, circles, draws, ellipse, line, n, poly

from .building_parts import door, pane, window
from .trees import SNOW


@draws("thing")
def barn(b: Sheet, x: float, y: float, w: float, colour: str = "#b1443a") -> None:
    """A gambrel barn, its left foot at (x, y)."""
    r = b.sub()
    h = w * 0.5
    top = [
        (x - w * 0.05, y - h),
        (x + w * 0.1, y - h - w * 0.24),
        (x + w * 0.5, y - h - w * 0.38),
        (x + w * 0.9, y - h - w * 0.24),
        (x + w * 1.05, y - h),
    ]
    b.shadow(x + w / 2, y, w * 0.66, w * 0.07, 0.4)
    b.path(poly([(x, y), (x, y - h), *top[1:4], (x + w, y - h), (x + w, y)]), b.wall(colour))
    b.stroke(
        "".join(f"M{n(x + w * i / 14)} {n(y - 2)}V{n(y - h - (0.1 if 2 < i < 12 else 0) * w)}" for i in range(1, 14)),
        b.c(darker(colour, 0.28)),
        1,
        0.55,
    )
    white = b.c("#f6ecdc")
    dw, dh = w * 0.36, h * 0.78
    dx = x + w / 2 - dw / 2
    b.path(box(dx, y - dh, dw, dh), b.wall(darker(colour, 0.14)))
    b.stroke(
        box(dx, y - dh, dw, dh)
        + f"M{n(dx)} {n(y - dh)}L{n(dx + dw / 2)} {n(y)}V{n(y - dh)}M{n(dx + dw / 2)} {n(y)}L{n(dx + dw)} {n(y - dh)}",
        white,
        w * 0.018,
    )
    b.path(box(x + w * 0.42, y - h - w * 0.19, w * 0.16, w * 0.14), pane(b) if b.lit else b.c("#4a2c2a"))
    b.path(circles([(x + w * (0.45 + 0.03 * i), y - h - w * 0.065, w * 0.022) for i in range(5)]), b.c("#e6bc54"))
    b.stroke(box(x + w * 0.42, y - h - w * 0.19, w * 0.16, w * 0.14), white, w * 0.016)
    for t in (0.1, 0.78):
        window(b, x + w * t, y - h * 0.66, w * 0.12, h * 0.3)
    b.stroke(line(top), b.c(SNOW if b.snowy else "#5d5660"), w * (0.06 if b.snowy else 0.045))
    b.stroke(line([(px, py + w * 0.035) for px, py in top]), white, w * 0.012)
    del r


@draws("thing")
def silo(b: Sheet, x: float, y: float, w: float, h: float) -> None:
    b.path(box(x, y - h, w, h), b.grad(b.c("#e5ded2"), b.c("#bdb4ac"), b.c("#8d8690"), across=True))
    b.stroke(
        "".join(f"M{n(x)} {n(y - h * t)}q{n(w / 2)} {n(w * 0.12)} {n(w)} 0" for t in (0.15, 0.35, 0.55, 0.75, 0.95)),
        b.c("#7a7480"),
        1.4,
        0.6,
    )
    b.path(
        f"M{n(x - 3)} {n(y - h)}a{n(w / 2 + 3)} {n(w * 0.5)} 0 0 1 {n(w + 6)} 0z",
        b.c(SNOW) if b.snowy else b.wall("#9a4a40"),
    )


@draws("thing")
def windmill(b: Sheet, x: float, y: float, h: float) -> None:

    r = b.sub()
    b.path(poly([(x - h * 0.17, y), (x - h * 0.1, y - h * 0.66), (x + h * 0.1, y - h * 0.66), (x + h * 0.17, y)]),
           b.grad(b.c("#f3e8d4", 0.1), b.c("#d6c6b0", 0.1), b.c("#a8988e", 0.1), across=True))  # fmt: skip
    door(b, x, y, h * 0.1, h * 0.18, "#7b4a2d")
    window(b, x - h * 0.03, y - h * 0.42, h * 0.06, h * 0.09)
    b.path(
        f"M{n(x - h * 0.12)} {n(y - h * 0.65)}Q{n(x)} {n(y - h * 0.94)} {n(x + h * 0.12)} {n(y - h * 0.65)}Z",
        b.wall("#a8523c" if not b.snowy else "#f2f6fc", 0.1),
    )
    cx, cy, turn = x, y - h * 0.7, float(r.uniform(0.2, 1.3))
    for i in range(4):
        a = turn + i * pi / 2
        ux, uy, px, py = cos(a), sin(a), -sin(a), cos(a)
        length = h * 0.44

        def at(
            s: float, t: float, ux: float = ux, uy: float = uy, px: float = px, py: float = py, k: float = length
        ) -> tuple[float, float]:
            return cx + ux * s * k + px * t * k, cy + uy * s * k + py * t * k

        b.path(poly([at(0.2, 0), at(0.2, 0.2), at(1, 0.2), at(1, 0)]), b.c("#fbf3e2", 0.1), 0.92)
        b.stroke(
            "".join(line([at(s, 0), at(s, 0.2)]) for s in (0.2, 0.4, 0.6, 0.8, 1.0))
            + line([at(0, 0), at(1, 0)])
            + line([at(0.2, 0.2), at(1, 0.2)]),
            b.c("#7a5638", 0.1),
            1.8,
        )
    b.path(ellipse(cx, cy, 4, 4), b.c("#5d4230"))


@draws("thing")
def chapel(b: Sheet, x: float, y: float) -> None:
    """A small clock tower that gives a village its outline."""

    wall = "#e6dac6"
    b.path(box(x - 20, y - 130, 40, 130), b.grad(b.c(wall, 0.3), b.c(darker(wall, 0.2), 0.3)))
    b.path(
        poly([(x - 26, y - 128), (x, y - 200), (x + 26, y - 128)]), b.wall("#6d6f86" if not b.snowy else "#f2f6fc", 0.3)
    )
    b.path(ellipse(x, y - 106, 12, 12), b.c("#fff7e0", 0.2))
    b.stroke(ellipse(x, y - 106, 12, 12) + line([(x, y - 114), (x, y - 106), (x + 6, y - 103)]), b.c("#5a4a44", 0.2), 2)
    window(b, x - 7, y - 78, 14, 26, arch=True)
