"""Heads of small furred animals, of frogs and of animals with scales, in three quarters and from the front."""

from __future__ import annotations

import math

from .animal_face import Features
from .head_parts import Pad, antler, ears_round, ears_upright, long_face, nose, nostrils, whiskers
from .svg import INK, mix, oval, shade, smooth, tint


def rabbit(p: Pad) -> Features:
    sk, c, m = p.sk, p.c, p.mid
    for s in (-1, 1):
        with sk.frame(s * 18, -26, turn=s * 12):
            sk.blob(smooth([(-10, 4), (-14, -34), (-6, -64), (6, -64), (14, -34), (10, 4)]), c.main)
            sk.fill(smooth([(-4, -4), (-8, -34), (-2, -55), (3, -55), (8, -34), (4, -4)]), c.inner)
    sk.blob(smooth([(-41, 8), (-34, -20), (0, -36), (34, -20), (41, 8), (29, 29), (0, 37), (-28, 29)]), c.main)
    for s in (-1, 1):
        sk.fill(oval(m + s * 10, 20, 13, 11.5), tint(c.light, 0.3))
    nose(sk, m, 11, 6, c.nose)
    return Features(p.eyes(20, -4), 9.4, (m, 20), 9, p.brow, c.main)


def mouse(p: Pad) -> Features:
    sk, c, m = p.sk, p.c, p.mid
    ears_round(p, 27, 36, -33)
    d = smooth([(-39, 2), (-27, -27), (0, -35), (28, -25), (40, 3), (m + 26, 26), (m + 6, 37), (m - 22, 30)])
    sk.blob(d, c.main)
    m *= 1.8
    with sk.inside(d):
        sk.fill(oval(m, 24, 22, 14), c.light)
    whiskers(sk, m, 16, mix(c.dark, INK, 0.4))
    sk.blob(oval(m, 9, 7.5, 6.2), c.nose, shift=(-1, -1))
    return Features(p.eyes(18, -5), 8.8, (m * 0.9, 21), 8.5, p.brow, c.main)


def squirrel(p: Pad) -> Features:
    sk, c, m = p.sk, p.c, p.mid
    for s in (-1, 1):  # ears with tufts
        sk.blob(
            smooth([(s * 36, -16), (s * 37, -36), (s * 33, -58), (s * 23, -44), (s * 13, -31)], tension=0.1), c.main
        )
        sk.fill(smooth([(s * 32, -24), (s * 32, -42), (s * 21, -33)], tension=0.1), c.dark)
    d = smooth([(-42, 8), (-34, -20), (0, -36), (34, -20), (42, 8), (32, 27), (0, 36), (-32, 27)])
    sk.blob(d, c.main)
    with sk.inside(d):
        for s in (-1, 1):
            sk.fill(oval(m + s * 14, 24, 19, 15), c.light)
            sk.fill(oval(m + s * 19, -4, 14, 14), mix(c.main, c.light, 0.7))
    nose(sk, m, 10, 6, c.nose)
    sk.blob(smooth([(m - 6, 26), (m + 6, 26), (m + 6, 38), (m - 6, 38)]), "#fffdf8", shift=(0, 0))
    return Features(p.eyes(19, -4), 9.6, (m, 17), 8.5, p.brow, mix(c.main, c.light, 0.7))


def hedgehog(p: Pad) -> Features:
    sk, c, m = p.sk, p.c, p.mid
    crown = []
    for i in range(27):
        a = math.radians(-128 + i * 256 / 26)
        r = 54 if i % 2 else 43
        crown.append((r * math.sin(a), 2 - r * math.cos(a)))
    sk.blob(smooth([*crown, (20, 30), (-20, 30)], tension=0.06), c.dark)
    ears_round(p, 9, 31, -15, c.light, c.inner)
    d = smooth([(-34, 6), (-30, -16), (-15, -24), (0, -16), (15, -24), (30, -16), (34, 6), (m + 22, 26), (m + 4, 36),
                (m - 12, 34), (-26, 26)])  # fmt: skip
    sk.blob(d, c.light)
    sk.blob(oval(m * 2, 11, 9, 7.5), c.nose, shift=(-1, -1))
    return Features(p.eyes(17, -3), 8.8, (m * 1.6, 22), 9, p.brow, c.light)


def kangaroo(p: Pad) -> Features:
    sk, c = p.sk, p.c
    m = p.mid + 2 if p.mid else 0.0
    ears_upright(p, 46, 11, 20)
    long_face(p, c.light, 17, 40)
    nose(sk, m, 21, 9, c.nose)
    return Features(p.eyes(18, -6), 9, (m, 30), 8.5, p.brow, c.main)


def frog(p: Pad) -> Features:
    sk, c, m = p.sk, p.c, p.mid * 0.6
    d = [smooth([(-49, 10), (-38, -16), (0, -26), (39, -16), (50, 10), (36, 29), (0, 36), (-35, 29)]),
         oval(m - 26, -24, 18), oval(m + 26, -24, 17.5)]  # fmt: skip
    sk.blob(d, c.main)
    with sk.inside(d):
        sk.fill(oval(m, 34, 45, 17), c.light)
    for s in (-1, 1):
        sk.fill(oval(m + s * 26, -25, 13, 13.5), "#fffdf6")
        sk.fill(oval(m + s * 5, -4, 2.2, 2.4), c.dark)
    return Features(((m - 25, -24), (m + 26, -24)), 9, (m, 9), 17, mix(c.dark, INK, 0.4), c.main, None)


def tortoise(p: Pad) -> Features:
    sk, c, m = p.sk, p.c, p.mid
    d = smooth([(-36, 4), (-30, -28), (0, -39), (30, -28), (37, 4), (m + 24, 29), (m, 36), (m - 26, 30)])
    sk.blob(d, c.main)
    with sk.inside(d):
        sk.fill(oval(m, 30, 36, 15), c.light)
        for x, y in ((-20, -26), (-2, -31), (16, -27)):
            sk.fill(oval(x, y, 6, 4), c.dark, 0.6)
    for s in (-1, 1):
        sk.fill(oval(m + s * 4.5, 4, 2, 2.4), shade(c.main, 0.5))
    return Features(p.eyes(17.5, -6), 9.4, (m, 15), 13, p.brow, c.main)


def snake(p: Pad) -> Features:
    sk, c, m = p.sk, p.c, p.mid
    if p.mood not in ("crying", "sad", "asleep", "sleepy"):
        d = f"M{m} 28L{m + 2} 46M{m + 2} 44L{m - 6} 55M{m + 2} 44L{m + 11} 54"
        sk.line(d, "#d23b45", 4.5)
    d = smooth([(-34, 10), (-33, -18), (0, -33), (34, -18), (35, 10), (m + 22, 29), (m, 35), (m - 23, 29)])
    sk.blob(d, c.main)
    with sk.inside(d):
        sk.fill(oval(m, 32, 36, 14), c.light)
        sk.fill(smooth([(m - 9, -36), (m, -8), (m + 9, -36)]), c.dark)
    for s in (-1, 1):
        sk.fill(oval(m + s * 5, 6, 2.2, 2.6), shade(c.main, 0.5))
    return Features(p.eyes(19, -6), 9.4, (m, 15), 12, p.brow, c.main)


def crocodile(p: Pad) -> Features:
    """Eyes on knobs above a long flat jaw full of teeth."""
    sk, c, m = p.sk, p.c, p.mid * 1.6
    top = [smooth([(-32, -2), (-30, -20), (0, -27), (30, -20), (33, -2), (m + 30, 20), (m + 33, 40), (m + 16, 52),
                   (m - 16, 52), (m - 33, 40), (m - 30, 20)]), oval(m * 0.5 - 19, -24, 16), oval(m * 0.5 + 19, -24, 15.5)]  # fmt: skip
    sk.blob(top, c.main)
    with sk.inside(top):
        sk.fill(oval(m, 54, 38, 22), c.light)
        for x, y in ((-4, -12), (5, -2), (-2, 8)):
            sk.fill(oval(m * 0.6 + x, y, 5, 3.4), c.dark, 0.7)
    nostrils(sk, m, 22, shade(c.main, 0.55), 11)
    for x in (-26, -15, 15, 26):
        sk.fill(f"M{m + x - 4.5} 33L{m + x + 4.5} 33L{m + x} 43Z", "#fffdf2")
    sk.line(f"M{m - 31} 33Q{m} 37 {m + 31} 33", shade(c.main, 0.5), 2.4)
    middle = m * 0.5
    return Features(
        ((middle - 19, -24), (middle + 19, -24)), 8.8, (m, 38), 12, mix(c.dark, INK, 0.4), c.main, None, white=True
    )


def dragon(p: Pad) -> Features:
    """The dragon of the west: horns, a snout with a little smoke, frills at the cheeks."""
    sk, c, m = p.sk, p.c, p.mid
    for s in (-1, 1):
        sk.blob(
            smooth([(s * 13, -30), (s * 20, -54), (s * 36, -70), (s * 37, -50), (s * 30, -24)], tension=0.12), "#f3dfae"
        )
        sk.blob(smooth([(s * 30, -6), (s * 60, -16), (s * 54, -1), (s * 63, 9), (s * 50, 12), (s * 50, 24), (s * 28, 18)],
                       tension=0.07), mix(c.light, c.dark, 0.3))  # fmt: skip
    d = smooth([(-37, -4), (-29, -30), (0, -38), (29, -30), (37, -4), (m + 27, 14), (m + 28, 30), (m + 14, 42), (m - 14, 42),
                (m - 28, 30), (m - 28, 14)])  # fmt: skip
    sk.blob(d, c.main)
    with sk.inside(d):
        sk.fill(oval(m, 38, 36, 19), c.light)
    sk.blob(smooth([(m - 8, -30), (m, -52), (m + 8, -30), (m, -20)], tension=0.1), c.dark)
    nostrils(sk, m, 14, shade(c.main, 0.55), 10)
    return Features(p.eyes(18.5, -7), 9, (m, 27), 12, mix(c.dark, INK, 0.5), c.main, None)


def chinese_dragon(p: Pad) -> Features:
    """The dragon of the east: antlers, whiskers, beard and a mane of flames."""
    sk, c, m = p.sk, p.c, p.mid
    ring = []
    for i in range(22):
        a = math.radians(-150 + i * 300 / 21)
        r = 60 if i % 2 else 43
        ring.append((r * math.sin(a), 4 - r * math.cos(a)))
    sk.blob(smooth(ring, tension=0.1), c.dark)
    with sk.frame(0, 4):
        antler(sk, -13, -1, "#e8b23c")
        antler(sk, 14, 1, "#e8b23c")
    sk.blob(smooth([(m - 15, 36), (m - 8, 62), (m, 54), (m + 8, 64), (m + 15, 36)], tension=0.1), c.dark)
    d = smooth([(-37, -4), (-29, -30), (0, -38), (29, -30), (37, -4), (m + 29, 16), (m + 31, 32), (m + 15, 43), (m - 15, 43),
                (m - 31, 32), (m - 30, 16)])  # fmt: skip
    sk.blob(d, c.main)
    with sk.inside(d):
        sk.fill(oval(m, 38, 37, 19), c.light)
    sk.blob([oval(m - 9, 13, 10, 8), oval(m + 9, 13, 10, 8)], tint(c.main, 0.15), shift=(-1, -2))
    for s in (-1, 1):
        sk.fill(oval(m + s * 9, 14, 3.4, 3), shade(c.main, 0.6))
        sk.line(f"M{m + s * 20} 20C{m + s * 42} 12 {m + s * 50} 30 {m + s * 58} 50", "#e8b23c", 4)
        sk.line(f"M{m + s * 30} -20L{m + s * 8} -17", c.dark, 6)
    return Features(p.eyes(18.5, -5), 9, (m, 28), 12, mix(c.dark, INK, 0.5), c.main, None)
