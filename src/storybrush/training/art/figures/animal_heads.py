"""Heads of animals in three-quarter view, about 80 units wide round (0, 0), facing right."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from .coats import PINK, Coat, animal_coat
from .face import FaceMap, draw_face
from .hats import draw_hat
from .spec import COLOURS, FigureSpec
from .svg import INK, Sketch, luminance, mix, oval, shade, smooth, tint


def _ears_pointed(sk: Sketch, c: Coat, tip: str | None = None, tall: float = 1.0) -> None:
    for pts, mid in (
        (
            ((-38, -10), (-37, -40), (-33, -40 - 26 * tall), (-14, -50 * tall + 4), (-4, -32)),
            ((-31, -26), (-30, -56 * tall), (-15, -34)),
        ),
        (
            ((36, -10), (37, -40), (35, -38 - 26 * tall), (20, -48 * tall + 4), (10, -32)),
            ((33, -26), (33, -53 * tall), (20, -34)),
        ),
    ):
        d = smooth(pts, tension=0.1)
        sk.blob(d, c.main)
        if tip:
            with sk.inside(d):
                x = pts[2][0]
                sk.fill(oval(x, pts[2][1] - 2, 16, 20), tip)
        sk.fill(smooth(mid, tension=0.06), c.inner if not tip else mix(c.dark, c.light, 0.35))


def _ears_round(sk: Sketch, c: Coat, r: float = 14, x: float = 28, y: float = -30, colour: str | None = None,
                inner: str | None = None) -> None:  # fmt: skip
    for side in (-1, 1):
        ex = side * x + 2
        sk.blob(oval(ex, y, r, r), colour or c.main)
        sk.fill(oval(ex + 0.5, y + 1.5, r * 0.58, r * 0.58), inner or c.inner)


def _skull(sk: Sketch, c: Coat, rx: float = 40, ry: float = 36, y: float = 0) -> str:
    d = smooth([(-rx, y + 4), (-rx * 0.72, y - ry * 0.78), (0, y - ry), (rx * 0.74, y - ry * 0.76), (rx, y + 4),
                (rx * 0.66, y + ry * 0.8), (2, y + ry), (-rx * 0.66, y + ry * 0.82)])  # fmt: skip
    sk.blob(d, c.main)
    return d


def _nose(sk: Sketch, x: float, y: float, w: float, colour: str) -> None:
    sk.fill(smooth([(x - w, y - w * 0.45), (x, y - w * 0.75), (x + w, y - w * 0.45), (x + w * 0.5, y + w * 0.35),
                    (x, y + w * 0.65), (x - w * 0.5, y + w * 0.35)], tension=0.13), colour)  # fmt: skip
    sk.fill(oval(x - w * 0.3, y - w * 0.3, w * 0.3, w * 0.16), tint(colour, 0.6))


def _whiskers(sk: Sketch, x: float, y: float, colour: str) -> None:
    for side in (-1, 1):
        for dy in (-4, 3):
            sk.line(f"M{x + side * 22} {y + dy * 0.6}L{x + side * 42} {y + dy * 1.9}", colour, 1.6, 0.7)


def _cat(sk: Sketch, c: Coat) -> FaceMap:
    _ears_pointed(sk, c, tall=0.95)
    d = _skull(sk, c, 42, 35)
    with sk.inside(d):
        for x in (-6, 6, 18):
            sk.line(f"M{x} -38L{x * 0.8 + 1.5} -22", c.dark, 4.5)
        for y in (2, 12):
            sk.line(f"M-46 {y}L-31 {y + 1}", c.dark, 4)
            sk.line(f"M46 {y}L35 {y + 1}", c.dark, 4)
        sk.fill(oval(7, 22, 19, 13), c.light)
    _nose(sk, 7, 11, 5, c.nose)
    _whiskers(sk, 7, 16, tint(c.dark, 0.1))
    return FaceMap((-11, -1), (25, -1), 7.4, (7, 19), 8.5, c.dark, c.main)


def _dog(sk: Sketch, c: Coat) -> FaceMap:
    d = _skull(sk, c, 37, 37)
    with sk.inside(d):
        sk.fill(oval(23, -4, 15, 20, 12), c.light)
        sk.fill(oval(8, 24, 26, 20), c.light)
    for pts in (((-26, -36), (-44, -30), (-54, -2), (-48, 20), (-36, 18), (-30, -4)),
                ((28, -36), (44, -28), (50, -2), (46, 16), (37, 14), (34, -8))):  # fmt: skip
        sk.blob(smooth(pts), c.dark)
    _nose(sk, 10, 10, 8, c.nose)
    return FaceMap((-8, -6), (24, -6), 6.6, (9, 22), 10, mix(c.dark, INK, 0.3), c.main)


def _fox(sk: Sketch, c: Coat) -> FaceMap:
    _ears_pointed(sk, c, tip=c.dark, tall=1.18)
    d = smooth([(-50, 14), (-36, -22), (-2, -36), (34, -24), (48, 10), (30, 24), (9, 37), (-28, 26)], tension=0.15)
    sk.blob(d, c.main)
    with sk.inside(d):
        sk.fill(
            smooth([(-56, 8), (-30, 2), (-6, 13), (8, 6), (22, 13), (36, 2), (54, 6), (30, 40), (-30, 40)]), c.light
        )
        sk.fill(smooth([(2, 14), (8, -4), (15, 14), (9, 24)]), c.main)
    _nose(sk, 9, 17, 6.2, c.nose)
    return FaceMap((-11, -2), (27, -2), 7.2, (9, 25), 9.5, mix(c.dark, INK, 0.3), c.main, None)


def _wolf(sk: Sketch, c: Coat) -> FaceMap:
    _ears_pointed(sk, c, tall=1.12)
    d = smooth([(-44, 4), (-52, 16), (-40, 18), (-42, 28), (-26, 28), (-8, 37), (9, 40), (26, 34), (34, 26), (46, 24),
                (42, 14), (50, 10), (42, -2), (30, -28), (0, -37), (-32, -28)], tension=0.12)  # fmt: skip
    sk.blob(d, c.main)
    with sk.inside(d):
        sk.fill(smooth([(-18, -46), (8, -12), (32, -46)]), c.dark)
        sk.fill(
            smooth([(-58, 14), (-28, 6), (-10, 16), (8, 8), (24, 16), (36, 6), (56, 10), (36, 44), (-34, 44)]), c.light
        )
        sk.fill(smooth([(-3, 22), (1, -12), (8, -16), (16, -12), (20, 22), (9, 30)]), mix(c.main, c.light, 0.35))
    _nose(sk, 10, 17, 7.6, c.nose)
    return FaceMap((-11, -3), (28, -3), 6.8, (9, 28), 10.5, mix(c.dark, INK, 0.5), c.main, None)


def _bear(sk: Sketch, c: Coat) -> FaceMap:
    _ears_round(sk, c, 14, 28, -30, inner=c.light)
    _skull(sk, c, 41, 37)
    sk.fill(oval(9, 17, 22, 17), c.light)
    _nose(sk, 10, 8, 8.5, c.nose)
    return FaceMap((-13, -5), (27, -5), 6.6, (9, 20), 10, mix(c.dark, INK, 0.35), c.main)


def _lion(sk: Sketch, c: Coat) -> FaceMap:
    ring = []
    for i in range(26):
        a = i * math.tau / 26
        r = 57 if i % 2 == 0 else 50
        ring.append((r * math.sin(a) - 1, 3 - r * math.cos(a)))
    mane = smooth(ring, tension=0.2)
    sk.blob(mane, c.dark, shift=(-4, -4))
    with sk.inside(mane):
        for i in range(0, 26, 2):
            a = i * math.tau / 26
            s, k = math.sin(a), math.cos(a)
            sk.line(f"M{36 * s:.1f} {3 - 36 * k:.1f}L{48 * s:.1f} {3 - 48 * k:.1f}",
                    tint(c.dark, 0.2), 2.4)  # fmt: skip
    _ears_round(sk, c, 11, 28, -28)
    _skull(sk, c, 35, 34)
    sk.fill(oval(8, 18, 19, 14), c.light)
    _nose(sk, 8, 8, 8, c.nose)
    return FaceMap((-11, -4), (24, -4), 6.6, (8, 20), 9.5, mix(c.dark, INK, 0.3), c.main)


def _tiger(sk: Sketch, c: Coat) -> FaceMap:
    _ears_round(sk, c, 13, 29, -29, inner=c.light)
    d = smooth(
        [(-40, -4), (-30, -30), (0, -37), (32, -29), (41, -4), (46, 18), (28, 28), (2, 37), (-28, 30), (-46, 20)]
    )
    sk.blob(d, c.main)
    with sk.inside(d):
        sk.fill(oval(-34, 26, 22, 14), c.light)
        sk.fill(oval(42, 24, 18, 14), c.light)
        sk.fill(oval(8, 22, 20, 15), c.light)
        for x, w in ((-7, 6), (6, 7), (19, 6)):
            sk.line(f"M{x} -40L{x * 0.75 + 1.5} -24", c.dark, w)
        for y, k in ((-10, 12), (2, 14), (14, 12)):
            sk.line(f"M-48 {y}L{-44 + k} {y + 2}", c.dark, 4.5)
            sk.line(f"M50 {y}L{47 - k} {y + 2}", c.dark, 4.5)
    _nose(sk, 8, 9, 7.5, "#d9776f")
    return FaceMap((-12, -4), (26, -4), 6.4, (8, 21), 8.5, c.dark, c.main, None)


def _pig(sk: Sketch, c: Coat) -> FaceMap:
    for pts in (
        ((-36, -12), (-42, -44), (-36, -50), (-18, -40), (-8, -28)),
        ((12, -30), (24, -42), (40, -48), (44, -40), (36, -14)),
    ):
        sk.blob(smooth(pts, tension=0.12), c.dark)
    _skull(sk, c, 42, 36)
    sk.blob(oval(11, 7, 17, 12.5), c.nose, shift=(-1.5, -1.5))
    for x in (5, 17):
        sk.fill(oval(x, 7, 3, 4.4), shade(c.nose, 0.45))
    return FaceMap((-14, -6), (30, -6), 6.8, (9, 25), 8.5, mix(c.dark, INK, 0.45), c.main, "#ee6d7d")


def _sheep(sk: Sketch, c: Coat) -> FaceMap:
    face = c.dark
    for pts in (((-28, -8), (-54, -6), (-58, 6), (-44, 10), (-26, 2)), ((32, -8), (54, -8), (57, 3), (46, 8), (32, 2))):
        sk.blob(smooth(pts), face)
    sk.blob(
        smooth([(-32, -8), (-24, -30), (4, -36), (30, -30), (37, -8), (30, 22), (16, 36), (-6, 35), (-24, 22)]), face
    )
    wool = [oval(x, y, r) for x, y, r in ((-24, -26, 15), (-8, -36, 15), (11, -37, 15), (28, -27, 14), (4, -24, 14),
                                          (-34, -12, 9), (37, -14, 8))]  # fmt: skip
    sk.blob(wool, c.main)
    pale = face != "#ecc7a8"
    muzzle = tint(face, 0.14)
    sk.fill(oval(7, 20, 18, 14), muzzle)
    _nose(sk, 8, 14, 5.5, c.nose if not pale else "#f0c3bd")
    if pale:  # features stay visible on a dark face
        sk.fill(oval(-8, -2, 9, 10), "#fffaf0")
        sk.fill(oval(23, -2, 8.4, 10), "#fffaf0")
        sk.fill(oval(8, 24, 13, 8), tint(face, 0.45))
    return FaceMap((-8, -2), (23, -2), 6, (8, 22), 7, mix(c.dark, "#fffaf0", 0.3) if pale else "#a87f62", muzzle)


def _long_face(sk: Sketch, c: Coat, muzzle: str, wide: float = 23) -> str:
    """Forehead and a long nose to the lower right: cow, goat, horse, donkey, deer."""
    d = smooth([(-34, -8), (-28, -30), (0, -38), (28, -30), (36, -8), (35, 14), (12 + wide, 34), (8 + wide * 0.5, 46),
                (10, 49), (8 - wide * 0.7, 44), (-14, 26), (-28, 12)])  # fmt: skip
    sk.blob(d, c.main)
    with sk.inside(d):
        sk.fill(oval(12, 40, wide * 1.15, 20), muzzle)
    return d


def _nostrils(sk: Sketch, colour: str, y: float = 30) -> None:
    for x in (3, 20):
        sk.fill(oval(x, y, 3, 3.6), colour)


def _cow(sk: Sketch, c: Coat) -> FaceMap:
    for pts in (
        ((-22, -30), (-34, -46), (-30, -58), (-22, -48), (-10, -36)),
        ((14, -36), (28, -48), (36, -58), (38, -46), (28, -30)),
    ):
        sk.blob(smooth(pts), "#efdcb4")
    for pts in (
        ((-28, -20), (-54, -26), (-60, -12), (-46, -4), (-30, -8)),
        ((32, -20), (54, -26), (60, -13), (48, -5), (34, -8)),
    ):
        sk.blob(smooth(pts), c.dark)
    d = smooth([(-34, -8), (-28, -30), (0, -37), (28, -30), (36, -8), (36, 14), (36, 30), (18, 42), (-2, 42), (-22, 32),
                (-30, 14)])  # fmt: skip
    sk.blob(d, c.main)
    with sk.inside(d):
        sk.fill(oval(-22, -10, 22, 26, 14), c.dark if c.main > "#c" else c.main)
        sk.fill(oval(9, 31, 31, 19), c.light)
    _nostrils(sk, shade(c.light, 0.4), 24)
    if c.main > "#c":
        sk.fill(oval(-9, -4, 9.5, 10.5), c.main)
    return FaceMap((-9, -4), (26, -4), 6.2, (10, 33), 8, mix(c.dark, INK, 0.3), c.main, None)


def _goat(sk: Sketch, c: Coat) -> FaceMap:
    for pts in (
        ((-20, -28), (-34, -52), (-52, -62), (-44, -44), (-32, -24)),
        ((6, -34), (2, -58), (-8, -72), (18, -62), (22, -34)),
    ):
        sk.blob(smooth(pts), "#a8937c")
    for pts in (
        ((-28, -16), (-56, -10), (-62, 2), (-46, 4), (-28, -2)),
        ((34, -18), (54, -16), (60, -5), (48, -1), (34, -4)),
    ):
        sk.blob(smooth(pts), c.main)
    sk.blob(smooth([(-4, 40), (0, 62), (6, 70), (14, 62), (20, 40)]), c.dark if c.main != "#f1e9dc" else c.light)
    _long_face(sk, c, c.light, 17)
    _nose(sk, 13, 24, 6.5, c.nose)
    sk.blob([oval(-4, -34, 9), oval(8, -36, 9), oval(17, -31, 7)], c.light)
    return FaceMap((-9, -6), (25, -6), 6, (11, 35), 7, mix(c.dark, INK, 0.35), c.main)


def _horse(sk: Sketch, c: Coat, ears: float = 1.0) -> FaceMap:
    if ears == 1.0:
        sk.blob(smooth([(-2, -46), (-34, -40), (-50, -6), (-54, 34), (-38, 30), (-28, 4), (-14, -20)]), c.dark)
    for x, tilt, ex in ((-22, -14, 9), (20, 12, 8)):
        with sk.frame(x, -30, turn=tilt, scale=1):
            sk.blob(
                smooth([(-ex, 2), (-ex * 1.25, -16 * ears), (0, -32 * ears), (ex * 1.25, -16 * ears), (ex, 2)]), c.main
            )
            sk.fill(smooth([(-ex * 0.5, -2), (-ex * 0.6, -15 * ears), (0, -25 * ears), (ex * 0.6, -15 * ears),
                            (ex * 0.5, -2)]),
                    c.dark if ears > 1 else mix(c.main, c.dark, 0.5))  # fmt: skip
    d = _long_face(sk, c, c.light, 20)
    if ears == 1.0:
        with sk.inside(d):
            sk.fill(smooth([(8, -32), (14, -8), (17, 16), (10, 18), (5, -8)]), tint(c.light, 0.6))
        sk.blob(smooth([(-16, -36), (0, -50), (16, -42), (20, -22), (10, -14), (6, -26), (-4, -14), (-8, -28)]), c.dark)
    else:
        sk.blob(smooth([(-8, -34), (2, -48), (14, -36), (8, -24), (2, -30)]), c.dark)
        for x in (-10, 25):
            sk.fill(oval(x, -5, 10, 11.5), mix(c.main, c.light, 0.55))
    _nostrils(sk, shade(c.light, 0.45))
    return FaceMap((-10, -5), (25, -5), 6.4, (12, 39), 7.5, mix(c.dark, INK, 0.35), c.main, None)


def _donkey(sk: Sketch, c: Coat) -> FaceMap:
    return _horse(sk, c, 1.75)


def _rabbit(sk: Sketch, c: Coat) -> FaceMap:
    for x, tilt in ((-18, -13), (19, 12)):
        with sk.frame(x, -26, turn=tilt):
            sk.blob(smooth([(-9, 4), (-13, -34), (-6, -62), (6, -62), (13, -34), (9, 4)]), c.main)
            sk.fill(smooth([(-4, -4), (-7, -34), (-2, -54), (3, -54), (7, -34), (4, -4)]), c.inner)
    d = smooth([(-40, 8), (-34, -20), (-4, -35), (30, -24), (40, 6), (30, 27), (6, 35), (-26, 28)])
    sk.blob(d, c.main)
    sk.fill(oval(-1, 19, 13, 11), c.light)
    sk.fill(oval(17, 19, 12, 11), c.light)
    _nose(sk, 8, 11, 5, c.nose)
    return FaceMap((-13, -3), (27, -3), 7.2, (8, 19), 8.5, mix(c.dark, INK, 0.55), c.main)


def _mouse(sk: Sketch, c: Coat) -> FaceMap:
    _ears_round(sk, c, 26, 34, -34)
    d = smooth([(-38, 2), (-26, -26), (2, -34), (28, -22), (40, 4), (34, 24), (14, 35), (-20, 28)])
    sk.blob(d, c.main)
    with sk.inside(d):
        sk.fill(oval(14, 23, 20, 13), c.light)
    _whiskers(sk, 14, 15, c.dark)
    sk.blob(oval(16, 9, 6.5, 5.5), c.nose, shift=(-1, -1))
    return FaceMap((-8, -4), (28, -4), 6.8, (13, 21), 7.5, mix(c.dark, INK, 0.35), c.main)


def _elephant(sk: Sketch, c: Coat) -> FaceMap:
    for pts, inner in ((((-24, -30), (-56, -42), (-76, -16), (-66, 18), (-44, 28), (-26, 14)), (-50, -6, 16, 22)),
                       (((28, -28), (48, -36), (62, -14), (56, 14), (42, 20), (30, 10)), (46, -6, 9, 16))):  # fmt: skip
        sk.blob(smooth(pts), c.main)
        sk.fill(oval(*inner), PINK, 0.7)
    trunk = [(-2, -2), (-5, 26), (0, 54), (16, 74), (40, 76), (58, 60), (60, 46), (47, 46), (42, 57), (28, 58),
             (20, 42),
             (24, 20), (28, -2)]  # fmt: skip
    skull = smooth([(-38, -4), (-28, -32), (2, -41), (30, -30), (38, -4), (32, 18), (10, 28), (-24, 22)])
    sk.blob([skull, smooth(trunk)], c.main, outline=2.2)
    for y in (22, 32, 42):
        sk.line(f"M{2 + (y - 22) * 0.05} {y}Q12 {y + 5} 19 {y - 1}", c.dark, 2)
    for x in (-8, 27):
        sk.blob(smooth([(x - 4, 20), (x - 5, 32), (x + 3, 42), (x + 6, 22)]), "#fff6e2")
    return FaceMap((-14, -6), (28, -6), 6.2, (-15, 17), 7, mix(c.dark, INK, 0.25), c.main, "#e99a9c")


def _deer(sk: Sketch, c: Coat) -> FaceMap:
    for sx, ox in ((-1, -12), (1, 16)):
        for d in (f"M{ox} -30C{ox + sx * 6} -50 {ox + sx * 22} -54 {ox + sx * 20} -78",
                  f"M{ox + sx * 12} -51C{ox + sx * 6} -62 {ox + sx * 4} -66 {ox + sx * 4} -72",
                  f"M{ox + sx * 19} -60C{ox + sx * 28} -62 {ox + sx * 33} -66 {ox + sx * 33} -73"):  # fmt: skip
            sk.line(d, "#7e5636", 6)
    for pts, mid in ((((-26, -20), (-46, -40), (-62, -36), (-54, -14), (-30, -6)), (-46, -24)),
                     (((32, -20), (48, -38), (62, -34), (54, -14), (36, -6)), (49, -24))):  # fmt: skip
        sk.blob(smooth(pts), c.main)
        sk.fill(oval(*mid, 8, 5.5, 35 if mid[0] < 0 else -35), c.light)
    _long_face(sk, c, c.light, 15)
    patch = mix(c.main, c.light, 0.5)
    for x in (-10, 25):
        sk.fill(oval(x, -5, 10, 11.5), patch)
    _nose(sk, 13, 27, 7, c.nose)
    return FaceMap((-9, -5), (25, -5), 7, (12, 37), 7, mix(c.dark, INK, 0.35), patch)


def _monkey(sk: Sketch, c: Coat) -> FaceMap:
    for x in (-42, 41):
        sk.blob(oval(x, 0, 14, 15), c.main)
        sk.fill(oval(x, 1, 8.5, 9.5), c.light)
    _skull(sk, c, 39, 38)
    sk.blob([oval(-4, -5, 19, 18), oval(19, -5, 17, 18), oval(7, 17, 29, 18)], c.light, shift=(-1, -2), outline=0.6)
    sk.blob(smooth([(-6, -36), (2, -48), (6, -40), (14, -47), (14, -34)]), c.main)
    for x in (4, 12):
        sk.fill(oval(x, 8, 2, 2.6), shade(c.light, 0.5))
    return FaceMap((-8, -5), (22, -5), 6.2, (8, 18), 11, c.dark, c.light)


def _panda(sk: Sketch, c: Coat) -> FaceMap:
    _ears_round(sk, c, 14, 29, -29, colour=c.dark, inner=tint(c.dark, 0.12))
    _skull(sk, c, 42, 37)
    sk.fill(oval(-13, 0, 11, 14, 24), c.dark)
    sk.fill(oval(28, 0, 10.5, 14, -24), c.dark)
    sk.fill(oval(-12, -1.5, 8, 8.6), "#fffdf8")
    sk.fill(oval(27, -1.5, 7.6, 8.6), "#fffdf8")
    _nose(sk, 8, 13, 6.8, c.nose)
    return FaceMap((-12, -1), (27, -1), 5.6, (8, 23), 8, mix(c.dark, INK, 0.2), "#fffdf8", "#f2a0a0")


def _frog(sk: Sketch, c: Coat) -> FaceMap:
    d = [smooth([(-48, 10), (-38, -16), (0, -26), (40, -16), (50, 10), (36, 28), (2, 34), (-34, 28)]),
         oval(-22, -24, 16), oval(28, -24, 15.5)]  # fmt: skip
    sk.blob(d, c.main)
    with sk.inside(d):
        sk.fill(oval(4, 32, 44, 16), c.light)
    for x in (-21, 29):
        sk.fill(oval(x, -25, 11.5, 12), "#fffdf6")
    for x in (2, 11):
        sk.fill(oval(x, -4, 1.8, 2), c.dark)
    return FaceMap((-20, -24), (30, -24), 7, (6, 9), 16, c.dark, c.main, None)


def _bird_head(sk: Sketch, c: Coat, kind: str, gape: bool) -> FaceMap:
    """gape: the beak is open, a bird's way to laugh, cry or shout."""
    if kind in ("hen", "rooster"):
        tall = 1.0 if kind == "hen" else 1.45
        comb = "#d8433c"
        sk.blob([oval(-10, -33, 9, 11 * tall), oval(4, -38, 9, 13 * tall), oval(17, -34, 8, 11 * tall)], comb)
    if kind == "bird":
        sk.blob(smooth([(-14, -30), (-24, -50), (-10, -46), (-4, -58), (6, -44), (8, -30)]), c.main)
    if kind == "owl":
        for pts in (((-36, -14), (-40, -46), (-14, -34)), ((36, -16), (42, -46), (18, -34))):
            sk.blob(smooth(pts, tension=0.08), c.main)
    if kind == "owl":
        _skull(sk, c, 39, 36)
        sk.fill(oval(-10, 0, 18, 18), c.light)
        sk.fill(oval(24, 0, 16.5, 18), c.light)
        if gape:
            sk.blob("M3 14Q8 36 13 14Z", shade(c.nose, 0.3), shift=(-1, -1))
            sk.fill("M5 14Q8 30 11 14Z", "#7d2733")
        sk.blob("M2 8Q8 2 14 8Q12 20 8 22Q4 20 2 8Z", c.nose, shift=(-1, -1))
        return FaceMap((-9, 0), (24, 0), 9, (8, 27), 4, c.dark, c.light, None, speaks=False)
    skull = smooth([(-35, 4), (-28, -26), (2, -36), (28, -26), (36, 0), (28, 28), (2, 36), (-26, 30)])
    sk.blob(skull, c.main)
    if kind == "duck" and c.dark == "#3f7d55":
        sk.blob(skull, c.dark)
    beak = {"duck": "M12 4C24 -4 48 2 62 8C66 14 60 20 46 20C28 22 10 18 12 4Z",
            "crow": "M14 -4C34 -8 56 4 66 18C48 22 28 22 14 16Z",
            "bird": "M18 -2C32 -4 44 4 50 10C40 16 28 18 18 14Z"}.get(kind,
                                    "M18 -2C30 -5 44 3 50 11C40 17 28 18 17 14Z")  # fmt: skip
    if gape:
        low_tip = {"duck": (50, 34), "crow": (46, 36)}.get(kind, (38, 30))
        sk.blob(f"M14 8L{low_tip[0]} {low_tip[1] - 6}Q{low_tip[0] + 2} {low_tip[1] + 2} {low_tip[0] - 6} {low_tip[1]}"
                "C24 32 14 26 13 12Z", shade(c.nose, 0.25), shift=(-1, -2))  # fmt: skip
        sk.fill(f"M16 12L{low_tip[0] - 7} {low_tip[1] - 7}Q24 26 16 16Z", "#7d2733")
    sk.blob(beak, c.nose, shift=(-1, -3))
    low = {"duck": "M14 13Q40 17 60 13", "crow": "M16 9Q38 11 60 16"}.get(kind, "M20 7Q34 8 48 11")
    if not gape:
        sk.line(low, shade(c.nose, 0.45), 2)
    if kind in ("hen", "rooster"):
        sk.blob([oval(20, 25, 6, 10), oval(29, 23, 5.5, 9)], "#d8433c")
    dark = kind == "crow" or (kind == "duck" and c.dark == "#3f7d55")
    brow = tint(c.light, 0.25) if kind == "crow" else mix(c.dark, INK, 0.35)
    lid = c.dark if kind == "duck" and dark else c.main
    return FaceMap(
        (-7, -7), (19, -8), 6.6, (8, 26), 6, brow, lid, None if dark else "#f0857d", sclera=dark, speaks=False
    )


_HEADS: dict[str, Callable[[Sketch, Coat], FaceMap]] = {
    "cat": _cat, "dog": _dog, "fox": _fox, "wolf": _wolf, "bear": _bear, "lion": _lion, "tiger": _tiger, "pig": _pig,
    "sheep": _sheep, "goat": _goat, "cow": _cow, "horse": _horse, "donkey": _donkey, "rabbit": _rabbit,
    "mouse": _mouse, "elephant": _elephant, "deer": _deer, "monkey": _monkey, "panda": _panda, "frog": _frog,
}  # fmt: skip


# Where a hat sits, and how large, on heads with eyes or wool in the way.
_HAT_SEAT = {"frog": (-26, 0.72), "sheep": (-18, 0.84), "elephant": (-15, 0.86), "goat": (-11, 0.78),
             "deer": (-12, 0.8),
             "owl": (-10, 0.84), "mouse": (-9, 0.72), "lion": (-14, 0.9), "hen": (-12, 0.8),
             "rooster": (-12, 0.8)}  # fmt: skip


def draw_animal_head(sk: Sketch, spec: FigureSpec, asleep: bool) -> None:
    coat = animal_coat(spec)
    maker = _HEADS.get(spec.subject)
    gape = (spec.feeling in ("happy", "surprised", "afraid", "crying", "angry") or spec.pose == "sing") and not asleep
    at = maker(sk, coat) if maker else _bird_head(sk, coat, spec.subject, gape)
    if luminance(coat.main) < 0.36 and maker:
        at = replace(at, sclera=True, brow=tint(coat.light, 0.1))
    draw_face(sk, replace(at, calm_brows=False), spec.feeling, asleep)
    if spec.hat != "none":
        dye = COLOURS[spec.garment_colour]
        lift, size = _HAT_SEAT.get(spec.subject, (-7, 0.86))
        with sk.frame(2, lift, scale=size):
            draw_hat(sk, spec.hat, dye)
