"""Paws, markings and wool of animals on four legs."""

from __future__ import annotations

from .coats import Coat
from .frames import Frame4
from .spec import FigureSpec
from .svg import Point, Sketch, lerp, oval, shade, smooth, tint


def draw_paw(sk: Sketch, foot: Point, bearing: float, f: Frame4, colour: str, hoof: str) -> None:
    with sk.frame(*foot, turn=-bearing if abs(bearing) > 28 else 0):
        w = f.width
        if hoof:
            sk.blob(f"M{-w * 0.85} {-w * 0.3}L{w * 0.85} {-w * 0.3}L{w * 1.2} {w}L{-w * 1.05} {w}Z", hoof,
                    shift=(-1, -1))  # fmt: skip
        else:
            sk.blob(oval(w * 0.45, w * 0.05, w * 1.5, w * 0.95), colour, shift=(-1, -2))
            for k in (0.55, 1.1):
                sk.line(f"M{w * k} {w * 0.1}L{w * (k + 0.08)} {w * 0.6}", shade(colour, 0.45), 2.4)


def leg_colours(spec: FigureSpec, c: Coat) -> tuple[str, str]:
    """Leg and paw."""
    if spec.subject == "panda":
        return c.dark, c.dark
    if spec.subject == "fox":
        return c.main, c.dark
    if spec.subject == "hedgehog":
        return c.light, c.light
    if spec.subject == "sheep":
        return c.dark, c.dark
    return c.main, c.main if spec.subject not in ("wolf", "cat", "dog", "rabbit") else c.light


def draw_markings(
    sk: Sketch, spec: FigureSpec, c: Coat, shapes: list[str], rump: Point, chest: Point, f: Frame4
) -> None:
    kind = spec.subject
    mid = lerp(rump, chest, 0.5)
    with sk.inside(shapes):
        if kind in (
            "fox",
            "cat",
            "dog",
            "wolf",
            "lion",
            "tiger",
            "deer",
            "rabbit",
            "mouse",
            "donkey",
            "monkey",
            "squirrel",
            "crocodile",
            "dragon",
            "camel",
            "hippo",
            "rhino",
        ):
            sk.fill(oval(mid[0] + f.length * 0.1, mid[1] + f.chest * 1.02, f.length * 0.62, f.chest * 0.42), c.light)
            sk.fill(oval(chest[0] + f.chest * 0.62, chest[1] + 1, f.chest * 0.55, f.chest * 0.8), c.light)
        if kind == "tiger" or (kind == "cat" and spec.fur < 2):
            for t in (-0.15, 0.12, 0.39, 0.66, 0.92):
                x, y = lerp(rump, chest, t)
                sk.line(f"M{x} {y - f.rump * 1.15}Q{x + 6} {y - f.rump * 0.6} {x + 1} {y - f.rump * 0.1}", c.dark,
                        5.5 if kind == "tiger" else 4.5)  # fmt: skip
        elif kind == "wolf":  # a dark saddle, a pale ruff
            x, y = mid
            sk.fill(oval(x - 4, y - f.rump * 0.98, f.length * 0.72, f.rump * 0.52), c.dark)
            sk.fill(
                smooth(
                    [
                        (chest[0] - 6, chest[1] + 4),
                        (chest[0] + 8, chest[1] - 6),
                        (chest[0] + 10, chest[1] - 20),
                        (chest[0] + 60, chest[1] - 30),
                        (chest[0] + 60, chest[1] + 50),
                        (chest[0] + 4, chest[1] + 40),
                        (chest[0] + 8, chest[1] + 24),
                        (chest[0] - 4, chest[1] + 18),
                    ],
                    tension=0.06,
                ),
                c.light,
            )
        elif kind == "zebra":
            for t in (-0.35, -0.12, 0.1, 0.32, 0.54, 0.76, 0.98, 1.2):
                x, y = lerp(rump, chest, t)
                sk.line(f"M{x - 4} {y - f.rump * 1.3}Q{x + 9} {y - 4} {x} {y + f.rump * 0.85}", c.dark, 7)
        elif kind == "giraffe":
            for i, (t, dy) in enumerate(
                (
                    (-0.25, -0.5),
                    (-0.1, 0.2),
                    (0.15, -0.6),
                    (0.3, 0.15),
                    (0.45, -0.5),
                    (0.6, 0.4),
                    (0.75, -0.35),
                    (0.95, 0.2),
                    (0.05, 0.8),
                    (1.1, -0.6),
                    (1.2, 0.5),
                )
            ):
                x, y = lerp(rump, chest, t)
                sk.fill(
                    smooth(
                        [
                            (x - 9, y + dy * f.rump - 5),
                            (x + 2, y + dy * f.rump - 10),
                            (x + 10, y + dy * f.rump - 2),
                            (x + 5, y + dy * f.rump + 9),
                            (x - 7, y + dy * f.rump + 7),
                        ],
                        tension=0.08,
                    ),
                    c.dark,
                )
                if i < 7:  # and up the neck
                    nx, ny = chest[0] + f.neck[0] * (0.15 + 0.12 * i), chest[1] + f.neck[1] * (0.15 + 0.12 * i)
                    sk.fill(oval(nx + (9 if i % 2 else -8), ny, 8, 7), c.dark)
        elif kind == "crocodile":
            for t, dy in ((-0.1, -0.4), (0.1, 0.0), (0.3, -0.45), (0.5, 0.05), (0.7, -0.4), (0.92, 0.0)):
                x, y = lerp(rump, chest, t)
                sk.fill(oval(x, y + dy * f.rump, 7, 4.6), c.dark, 0.75)
        elif kind == "dragon":
            for k in (-8, 8, 24, 40):
                sk.line(
                    f"M{chest[0] + 10} {chest[1] + k}L{chest[0] + 44} {chest[1] + k + 5}", shade(c.light, 0.22), 2.6
                )
        elif kind == "cow" and spec.fur < 2:
            for t, dy, rx, ry in ((0.0, -0.5, 22, 18), (0.55, -0.2, 20, 16), (0.22, 0.65, 14, 11), (1.0, 0.5, 13, 12)):
                x, y = lerp(rump, chest, t)
                sk.fill(oval(x, y + dy * f.rump, rx, ry, 20), c.dark)
        elif kind == "deer":
            for t, dy in (
                (-0.2, -0.35),
                (0.05, -0.6),
                (0.1, 0),
                (0.32, -0.35),
                (0.52, -0.62),
                (0.6, -0.1),
                (0.82, -0.4),
            ):
                x, y = lerp(rump, chest, t)
                sk.fill(oval(x, y + dy * f.rump, 4), tint(c.light, 0.3))
        elif kind == "panda":
            x, y = chest
            sk.fill(
                smooth(
                    [(x - 16, y - 60), (x + 70, y - 60), (x + 80, y), (x + 60, y + 60), (x - 18, y + 60), (x - 8, y)]
                ),
                c.dark,
            )
        elif kind == "dog":
            x, y = lerp(rump, chest, 0.22)
            sk.fill(oval(x, y - f.rump * 0.6, 20, 15, 10), c.dark)


def draw_fleece(sk: Sketch, c: Coat, rump: Point, chest: Point, f: Frame4) -> None:
    puffs = [oval(*lerp(rump, chest, t), f.rump * 0.98) for t in (0.1, 0.5, 0.95)]
    for t, dy in ((-0.35, -0.2), (-0.2, -0.7), (0.15, -0.98), (0.5, -1.02), (0.85, -0.98), (1.25, -0.6), (1.35, 0.1),
                  (1.1, 0.7), (0.75, 0.85), (0.4, 0.88), (0.05, 0.8), (-0.3, 0.4)):  # fmt: skip
        x, y = lerp(rump, chest, t)
        puffs.append(oval(x, y + dy * f.rump * 0.85, f.rump * 0.42))
    sk.blob(puffs, c.main, shift=(-4, -5))
    for t, dy in ((0.1, -0.3), (0.55, 0.1), (0.3, 0.5), (0.75, -0.45), (0.0, 0.35)):
        x, y = lerp(rump, chest, t)
        y += dy * f.rump
        sk.line(f"M{x - 7} {y}C{x - 6} {y - 9} {x + 7} {y - 9} {x + 6} {y}", shade(c.main, 0.2), 2.2)
