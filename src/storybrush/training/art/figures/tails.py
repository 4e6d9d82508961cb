"""Tails, for animals on four legs and upright ones."""

from __future__ import annotations

from .birds import draw_bird_tail
from .coats import Coat
from .spec import BIRDS
from .svg import Point, Sketch, limb, oval, shade, smooth, tint

TUFTED = ("lion", "donkey", "cow", "elephant", "giraffe", "zebra", "camel", "hippo", "rhino")


def draw_tail(sk: Sketch, kind: str, c: Coat) -> None:
    """A tail growing from (0, 0) to the left."""
    if kind == "fox":
        d = smooth(
            [(8, -8), (-14, -6), (-30, -18), (-38, -40), (-54, -58), (-66, -32), (-60, 2), (-38, 20), (-10, 15), (8, 9)]
        )
        sk.blob(d, c.main)
        with sk.inside(d):
            sk.fill(
                smooth([(-80, -16), (-58, -24), (-50, -18), (-44, -26), (-30, -28), (-34, -70), (-70, -70)]), c.light
            )
    elif kind == "wolf":  # a brush that hangs, ragged at its edge
        d = smooth([(10, -10), (-14, -14), (-38, -4), (-54, 18), (-50, 24), (-62, 38), (-54, 42), (-60, 62), (-44, 56), (-38, 62),
                    (-30, 46), (-22, 46), (-16, 28), (-4, 16), (10, 12)], tension=0.09)  # fmt: skip
        sk.blob(d, c.main)
        with sk.inside(d):
            sk.fill(smooth([(-80, 34), (-52, 36), (-46, 44), (-38, 38), (-20, 42), (-24, 76), (-74, 76)]), c.dark)
            sk.fill(oval(-16, 22, 14, 7, -50), c.light)
    elif kind in ("cat", "tiger", "monkey"):
        path = (
            [(6, 0), (-26, 2), (-34, -30), (-22, -52)]
            if kind != "monkey"
            else [(6, 0), (-34, 4), (-44, -36), (-24, -44)]
        )
        d = limb(path, (7.5, 7.5, 7.5, 7) if kind != "monkey" else (6.5, 6.5, 6.5, 6))
        sk.blob(d, c.main)
        with sk.inside(d):
            if kind == "tiger":
                for x, y in ((-10, 1), (-24, -2), (-31, -18), (-30, -34)):
                    sk.line(f"M{x - 10} {y - 5}L{x + 10} {y + 5}", c.dark, 5)
            if kind != "monkey":
                sk.fill(oval(-21, -54, 13), c.dark)
    elif kind == "squirrel":  # as large as its body
        d = smooth([(10, 4), (-10, 14), (-34, 4), (-48, -26), (-46, -62), (-26, -88), (2, -84), (12, -66), (2, -54), (-10, -58),
                    (-14, -40), (-6, -18)])  # fmt: skip
        sk.blob(d, c.main)
        with sk.inside(d):
            sk.line("M-8 2C-30 -8 -34 -48 -22 -64C-14 -74 0 -72 2 -66", tint(c.main, 0.35), 7)
    elif kind == "kangaroo":
        sk.blob(limb([(14, -12), (-24, 12), (-66, 24)], (15, 10, 5)), c.main)
    elif kind in ("crocodile", "dragon"):
        long = 0.78 if kind == "crocodile" else 0.74
        spine: list[Point] = [
            (16.0, 0.0),
            (-30 * long, 8),
            (-66 * long, 22),
            (-92 * long, 8 if kind == "dragon" else 26),
        ]
        for x, y in ((-6, -12), (-20, -6), (-34, 2), (-46, 8)):
            sk.blob(smooth([(x - 6, y + 6), (x - 5, y - 8), (x + 7, y + 4)], tension=0.08), c.dark)
        if kind == "dragon":
            u, v = spine[-1]
            sk.blob(
                smooth([(u + 6, v + 6), (u - 14, v + 10), (u - 16, v - 20), (u + 12, v - 10)], tension=0.07), c.dark
            )
        sk.blob(limb(spine, (19, 13, 8, 3.5)), c.main)
    elif kind == "tortoise":
        sk.blob(smooth([(8, -4), (-18, 6), (8, 14)], tension=0.1), c.main)
    elif kind == "dog":
        sk.blob(limb([(6, 2), (-18, -6), (-28, -38)], (8, 8, 5)), c.main)
    elif kind in ("bear", "panda", "hedgehog"):
        sk.blob(oval(-6, 0, 11, 10), c.main)
    elif kind in TUFTED:
        short = 0.6 if kind in ("hippo", "rhino") else 1.0
        sk.blob(limb([(4, 0), (-22 * short, 8 * short), (-24 * short, 40 * short)], (5.5, 5, 4.5)), c.main)
        with sk.frame(0, 0, scale=short):
            sk.blob(smooth([(-24, 32), (-36, 48), (-26, 66), (-14, 48)]), c.dark)
    elif kind == "pig":
        for colour, width in ((shade(c.main, 0.35), 8.0), (c.main, 5.0)):
            sk.line("M4 2C-14 4 -22 -14 -10 -18C2 -20 4 -4 -10 -2C-24 0 -30 -10 -28 -18", colour, width)
    elif kind == "sheep":
        sk.blob(oval(-6, 4, 10, 11), c.main)
    elif kind in ("goat", "deer"):
        sk.blob(smooth([(6, 6), (-16, 0), (-26, -18), (-6, -18), (6, -6)]), c.light if kind == "deer" else c.main)
    elif kind == "horse":
        sk.blob(limb([(8, 0), (-26, 2), (-34, 58)], (6, 13, 14, 4)), c.dark)
    elif kind == "rabbit":
        sk.blob([oval(-8, 0, 13), oval(-14, -6, 9), oval(-15, 5, 9)], tint(c.light, 0.3))
    elif kind == "mouse":
        d = smooth([(4, 4), (-30, 14), (-52, -4), (-74, -2)], closed=False)
        sk.line(d, shade(c.inner, 0.3), 8)
        sk.line(d, c.inner, 5.5)
    elif kind == "snake":
        sk.blob(limb([(8, 4), (-26, 22), (-54, 12), (-74, 24)], (12, 10, 7, 2.5)), c.main)
    elif kind == "chinese dragon":
        sk.blob(limb([(10, 0), (-30, 14), (-62, -6), (-80, -22)], (15, 11, 8, 4)), c.main)
        sk.blob(
            smooth([(-74, -16), (-96, -12), (-88, -28), (-100, -44), (-80, -40), (-74, -56), (-66, -30)], tension=0.1),
            c.dark,
        )
    elif kind in BIRDS:
        draw_bird_tail(sk, kind, c)
