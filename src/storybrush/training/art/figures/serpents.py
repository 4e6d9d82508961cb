"""Bodies like ropes: the snake, and the dragon of the east."""

from __future__ import annotations

import math
from itertools import pairwise

from .animal_heads import draw_animal_head
from .coats import Coat, animal_coat
from .spec import FigureSpec
from .svg import Point, Sketch, limb, oval, shade, smooth


def draw_snake(sk: Sketch, spec: FigureSpec) -> None:
    """Coiled with the head raised, or winding along the ground."""
    c, pose = animal_coat(spec), spec.pose
    if pose in ("walk", "run", "jump"):
        n, high = {"walk": (3, 13.0), "run": (4, 18.0), "jump": (2, 26.0)}[pose]
        pts = [(-150 + i * 150 / (n * 2), -16 - high * (1 if i % 2 else -0.1)) for i in range(n * 2 + 1)]
        neck: list[Point] = [(24, -28), (34, -64)] if pose != "jump" else [(30, -60), (66, -96)]
        _rope(sk, c, [*pts, *neck], (2.5, 9, 15, 17, 17, 17, 16))
        head: Point = (neck[-1][0] + 6, neck[-1][1] - 14)
    elif spec.view == "front":
        _coils(sk, c, pose == "sit")
        _rope(sk, c, [(0, -40), (-6, -62), (0, -92)], (17, 16, 15))
        head = (0, -106)
    else:
        _coils(sk, c, pose == "sit")
        head = (40, -44) if pose == "sleep" else (16, -112 if pose == "stand" else -88)
        if pose != "sleep":
            _rope(sk, c, [(-18, -42), (-26, -66), (2, head[1] + 28), (head[0] - 2, head[1] + 6)], (17, 17, 16, 15))
    with sk.frame(*head, scale=0.86):
        draw_animal_head(sk, spec, pose == "sleep")


def _coils(sk: Sketch, c: Coat, low: bool) -> None:
    sk.blob(limb([(30, -14), (66, -10), (84, -22), (96, -34)], (13, 9, 5, 2.5)), c.main)
    for y, w in ((-17, 66), (-39, 50), *(() if low else ((-58, 34),))):
        d = oval(0, y, w, 19)
        sk.blob(d, c.main, shift=(-2, -5))
        with sk.inside(d):
            for k in range(-2, 3):
                x = k * w * 0.42
                sk.fill(smooth([(x - 9, y), (x, y - 9), (x + 9, y), (x, y + 9)], tension=0.05), c.dark)


def _rope(sk: Sketch, c: Coat, pts: list[Point], widths: tuple[float, ...]) -> None:
    d = limb(pts, widths)
    sk.blob(d, c.main, shift=(-2, -4))
    with sk.inside(d):
        for (x0, y0), (x1, y1) in pairwise(pts):
            for t in (0.25, 0.75):
                x, y = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t
                sk.fill(smooth([(x - 8, y), (x, y - 8), (x + 8, y), (x, y + 8)], tension=0.05), c.dark)


# knots of the body from the tail to the neck
_WAVES: dict[str, list[Point]] = {
    "stand": [(-128, -60), (-104, -30), (-66, -34), (-44, -66), (-10, -72), (12, -42), (44, -44), (58, -84)],
    "walk": [(-134, -48), (-104, -62), (-76, -38), (-44, -34), (-16, -62), (16, -62), (40, -40), (66, -72)],
    "run": [(-150, -66), (-114, -44), (-78, -60), (-46, -80), (-12, -60), (22, -48), (52, -64), (78, -90)],
    "jump": [(-118, -6), (-96, -34), (-58, -34), (-38, -66), (-4, -80), (26, -72), (44, -98), (66, -124)],
    "fly": [(-140, -40), (-112, -72), (-74, -72), (-48, -36), (-10, -26), (22, -56), (46, -84), (80, -86)],
    "sit": [(-84, -12), (-40, -16), (20, -18), (44, -36), (20, -58), (-24, -54), (-30, -84), (6, -104)],
    "sleep": [(-100, -34), (-92, -14), (-40, -18), (10, -18), (30, -44), (-20, -54), (16, -62), (48, -42)],
}


def draw_chinese_dragon(sk: Sketch, spec: FigureSpec) -> None:
    """A long scaled body in waves, four short legs with claws, a mane of flames along the back."""
    c, pose = animal_coat(spec), spec.pose
    pts = _WAVES[pose] if spec.view != "front" else [(-70, -14), (-10, -16), (50, -24), (58, -52), (10, -56), (-36, -66), (-30, -96),
                                                     (0, -112)]  # fmt: skip
    with sk.frame(pts[0][0] * 0.84, pts[0][1], turn=20 if pose not in ("fly", "run") else 0, scale=0.9):
        draw_tail_of_flames(sk, c)
    pts = [(x * 0.84, y) for x, y in pts]
    d = limb(pts, (9, 14, 18, 20, 21, 21, 20, 19))
    grounded = pose in ("stand", "walk")
    for i, (a, far) in enumerate(((5, True), (2, True))):
        _leg(sk, c, pts[a], grounded, pose, far, i)
    for i in range(1, len(pts) - 1):  # flames along the back
        (x0, y0), (x1, y1) = pts[i - 1], pts[i + 1]
        turn = math.degrees(math.atan2(y1 - y0, x1 - x0))
        with sk.frame(*pts[i], turn=turn):
            sk.blob(smooth([(-14, -12), (-22, -32), (-4, -22), (-2, -38), (10, -22), (12, -10)], tension=0.1), c.dark)
    sk.blob(d, c.main, shift=(-3, -5))
    with sk.inside(d):
        for i in range(len(pts) - 1):
            for t in (0.0, 0.33, 0.66):
                x, y = (pts[i][k] + (pts[i + 1][k] - pts[i][k]) * t for k in (0, 1))
                sk.line(
                    f"M{x - 5:.1f} {y - 8:.1f}Q{x + 5:.1f} {y - 3:.1f} {x - 3:.1f} {y + 5:.1f}",
                    shade(c.main, 0.32),
                    2.4,
                )
                sk.fill(oval(x + 1, y + 17, 9, 6), c.light)
    for i, (a, far) in enumerate(((6, False), (3, False)) if pose not in ("sleep",) else ((4, False),)):
        _leg(sk, c, pts[a], grounded, pose, far, i)
    x, y = pts[-1]
    head = (x + 14, y - 20) if spec.view != "front" else (x, y - 20)
    with sk.frame(*head, scale=1.12):
        draw_animal_head(sk, spec, pose == "sleep")


def draw_tail_of_flames(sk: Sketch, c: Coat) -> None:
    sk.blob(
        smooth([(6, -4), (-18, -10), (-14, -28), (-30, -40), (-8, -38), (4, -54), (8, -28), (16, -8)], tension=0.1),
        c.dark,
    )


def _leg(sk: Sketch, c: Coat, at: Point, grounded: bool, pose: str, far: bool, i: int) -> None:
    colour = shade(c.main, 0.2) if far else c.main
    x, y = at[0] + (10 if far else 0), at[1] + 8
    if grounded:
        step = {"walk": (16, -14)}.get(pose, (4, 2))[i]
        knee, foot = (x + 8, (y - 6) / 2), (x + step, -5.0)
    else:
        knee, foot = (x + 16, y + 16), (x + 26, y + 32)
    sk.blob(limb([(x, y - 6), knee, foot], (11, 9, 7)), colour)
    for dx in (-8, 1, 10):
        sk.blob(limb([foot, (foot[0] + dx + 3, foot[1] + 5)], (4.5, 2.6)), "#fff3d8", shift=(0, -1))
