"""Tails, for animals on four legs and upright ones."""

from __future__ import annotations

from .birds import draw_bird_tail
from .coats import Coat
from .spec import BIRDS
from .svg import Sketch, limb, oval, shade, smooth, tint


def draw_tail(sk: Sketch, kind: str, c: Coat) -> None:
    """A tail growing from (0, 0) to the left."""
    if kind == "fox":
        d = smooth(
            [(8, -7), (-14, -4), (-28, -16), (-34, -34), (-48, -50), (-58, -28), (-54, 0), (-36, 18), (-10, 14), (8, 8)]
        )
        sk.blob(d, c.main)
        with sk.inside(d):
            sk.fill(
                smooth([(-70, -16), (-52, -22), (-46, -16), (-38, -24), (-26, -26), (-30, -60), (-60, -60)]), c.light
            )
    elif kind == "wolf":
        d = smooth([(8, -8), (-16, -10), (-38, 4), (-50, 26), (-48, 52), (-34, 44), (-20, 22), (-8, 12), (8, 9)])
        sk.blob(d, c.main)
        with sk.inside(d):
            sk.fill(oval(-44, 46, 16, 16), c.dark)
    elif kind in ("cat", "tiger", "monkey"):
        path = (
            [(6, 0), (-26, 2), (-34, -30), (-22, -52)]
            if kind != "monkey"
            else [(6, 0), (-34, 4), (-44, -36), (-24, -44)]
        )
        d = limb(path, (6.5, 6.5, 6.5, 6) if kind != "tiger" else (7, 7, 7, 6.5))
        sk.blob(d, c.main)
        with sk.inside(d):
            if kind == "tiger":
                for x, y in ((-10, 1), (-24, -2), (-31, -18), (-30, -34)):
                    sk.line(f"M{x - 10} {y - 5}L{x + 10} {y + 5}", c.dark, 4.5)
            if kind != "monkey":
                sk.fill(oval(-21, -54, 12), c.dark)
    elif kind == "dog":
        sk.blob(limb([(6, 2), (-18, -6), (-26, -34)], (7, 7, 4)), c.main)
    elif kind in ("bear", "panda"):
        sk.blob(oval(-6, 0, 11, 10), c.main)
    elif kind in ("lion", "donkey", "cow", "elephant"):
        sk.blob(limb([(4, 0), (-22, 8), (-24, 40)], (4.5, 4, 3.6)), c.main)
        sk.blob(smooth([(-24, 34), (-34, 48), (-26, 62), (-16, 48)]), c.dark)
    elif kind == "pig":
        sk.line("M4 2C-14 4 -20 -12 -10 -16C0 -18 2 -4 -10 -2C-22 0 -28 -10 -26 -16", shade(c.main, 0.35), 6.5)
        sk.line("M4 2C-14 4 -20 -12 -10 -16C0 -18 2 -4 -10 -2C-22 0 -28 -10 -26 -16", c.main, 4)
    elif kind == "sheep":
        sk.blob(oval(-6, 4, 10, 11), c.main)
    elif kind in ("goat", "deer"):
        sk.blob(smooth([(6, 6), (-14, 0), (-22, -16), (-6, -16), (6, -6)]), c.light if kind == "deer" else c.main)
    elif kind == "horse":
        sk.blob(limb([(8, 0), (-26, 2), (-34, 58)], (6, 13, 14, 4)), c.dark)
    elif kind == "rabbit":
        sk.blob([oval(-8, 0, 12), oval(-13, -6, 8), oval(-14, 5, 8)], tint(c.light, 0.3))
    elif kind == "mouse":
        d = smooth([(4, 4), (-30, 14), (-52, -4), (-74, -2)], closed=False)
        sk.line(d, shade(c.inner, 0.3), 6)
        sk.line(d, c.inner, 4)
    elif kind in BIRDS:
        draw_bird_tail(sk, kind, c)
