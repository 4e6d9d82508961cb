"""Heads of cats, dogs and bears, in three quarters and from the front."""

from __future__ import annotations

import math

from .animal_face import Features
from .head_parts import Pad, cheek_stripes, ears_pointed, ears_round, nose, skull, stripes, whiskers
from .svg import mix, oval, shade, smooth, tint


def cat(p: Pad) -> Features:
    sk, c, m = p.sk, p.c, p.mid
    ears_pointed(p, tall=0.95)
    d = skull(p, 43, 36)
    with sk.inside(d):
        if p.fur < 2:
            stripes(sk, (m - 12, m, m + 12), c.dark, 5.5)
            cheek_stripes(sk, c.dark, 5, (4, 15))
        sk.fill(oval(m, 24, 21, 14), c.light)
    nose(sk, m, 12, 5.5, c.nose)
    whiskers(sk, m * 0.6, 18, c.light if p.fur == 2 else mix(c.dark, "#35272f", 0.3))
    return Features(p.eyes(19, -3), 9.6, (m, 20), 10, p.brow, c.main)


def lion(p: Pad) -> Features:
    sk, c, m = p.sk, p.c, p.mid
    ring = []
    for i in range(26):
        a = i * math.tau / 26
        r = 60 if i % 2 == 0 else 52
        ring.append((r * math.sin(a) - 1, 3 - r * math.cos(a)))
    mane = smooth(ring, tension=0.2)
    sk.blob(mane, c.dark, shift=(-4, -4))
    with sk.inside(mane):
        for i in range(0, 26, 2):
            a = i * math.tau / 26
            s, k = math.sin(a), math.cos(a)
            sk.line(f"M{36 * s:.1f} {3 - 36 * k:.1f}L{50 * s:.1f} {3 - 50 * k:.1f}", tint(c.dark, 0.22), 3)
    ears_round(p, 12, 29, -28)
    skull(p, 37, 35)
    sk.fill(oval(m, 20, 21, 15), c.light)
    nose(sk, m, 9, 8.5, c.nose)
    return Features(p.eyes(17.5, -6), 8.8, (m, 20), 10.5, p.brow, c.main)


def tiger(p: Pad) -> Features:
    sk, c, m = p.sk, p.c, p.mid
    ears_round(p, 14, 30, -29, inner=c.light)
    d = smooth([(-41, -4), (-31, -31), (0, -38), (32, -31), (41, -4), (48, 18), (29, 29), (0, 38), (-28, 30),
                (-48, 20)])  # fmt: skip
    sk.blob(d, c.main)
    with sk.inside(d):
        for s in (-1, 1):
            sk.fill(oval(s * 37, 26, 22, 15), c.light)
            sk.fill(oval(m + s * 19, -12, 12, 8), c.light)
        sk.fill(oval(m, 24, 21, 15), c.light)
        for x, w in ((m - 12, 6.5), (m, 8), (m + 12, 6.5)):
            sk.line(f"M{x} -40L{x * 0.8 + 1} -23", c.dark, w)
        cheek_stripes(sk, c.dark, 5.5, (-8, 5, 18))
    nose(sk, m, 10, 7.5, "#d9776f")
    return Features(p.eyes(18.5, -4), 8.6, (m, 21), 9.5, c.dark, c.main, None)


def dog(p: Pad) -> Features:
    sk, c, m = p.sk, p.c, p.mid
    d = skull(p, 38, 38)
    with sk.inside(d):
        sk.fill(oval(m + 17, -6, 17, 22, 12), c.light)
        sk.fill(oval(m, 25, 28, 21), c.light)
    for s in (-1, 1):
        sk.blob(smooth([(s * 25, -37), (s * 44, -31), (s * 54, -3), (s * 48, 22), (s * 37, 19), (s * 31, -4)]), c.dark)
    nose(sk, m, 11, 9, c.nose)
    return Features(p.eyes(16.5, -8), 8.8, (m, 22), 11, p.brow, c.main)


def fox(p: Pad) -> Features:
    sk, c, m = p.sk, p.c, p.mid
    ears_pointed(p, tip=c.dark, tall=1.2, wide=1.06)
    d = smooth([(-53, 14), (-37, -22), (0, -37), (37, -22), (53, 14), (32, 25), (m, 40), (-32, 25)], tension=0.15)
    sk.blob(d, c.main)
    with sk.inside(d):
        sk.fill(smooth([(-60, 6), (-30, 3), (m - 14, 15), (m, 6), (m + 14, 15), (m + 30, 3), (60, 6), (34, 44),
                        (-34, 44)]), c.light)  # fmt: skip
        sk.fill(smooth([(m - 7, 14), (m, -6), (m + 7, 14), (m, 24)]), c.main)
    nose(sk, m, 18, 7.5, c.nose)
    return Features(p.eyes(19.5, -2), 9, (m, 26), 9.5, p.brow, c.main, None)


def wolf(p: Pad) -> Features:
    """Longer than a cat in the muzzle, with a ruff of fur at the cheeks and a dark mask down to the nose."""
    sk, c, m = p.sk, p.c, p.mid
    ears_pointed(p, tip=c.dark, tall=1.22, wide=0.98)
    ruff = [(-38, -8), (-54, 4), (-46, 9), (-60, 20), (-47, 22), (-52, 34), (-36, 32), (-34, 42), (-20, 36), (-10, 44),
            (0, 40)]  # fmt: skip
    d = smooth([*ruff, *((-x, y) for x, y in ruff[-2::-1]), (30, -29), (0, -38), (-30, -29)], tension=0.07)
    sk.blob(d, c.main)
    with sk.inside(d):
        sk.fill(smooth([(-70, 16), (-36, 8), (m - 20, 18), (m, 0), (m + 20, 18), (40, 8), (70, 16), (44, 52), (-44, 52)]),
                c.light)  # fmt: skip
        sk.fill(smooth([(-22, -46), (m - 8, -6), (m, 6), (m + 8, -6), (26, -46)]), c.dark)
        for s in (-1, 1):
            sk.fill(oval(m + s * 19, -15, 8, 5, s * -18), c.light)
    muzzle = smooth([(m - 16, 8), (m - 9, -4), (m, -8), (m + 9, -4), (m + 16, 8), (m + 19, 24), (m + 15, 38), (m, 47),
                     (m - 15, 38), (m - 19, 24)])  # fmt: skip
    sk.blob(muzzle, tint(c.light, 0.3), outline=1.0)
    with sk.inside(muzzle):
        sk.fill(smooth([(m - 10, -12), (m + 10, -12), (m + 8, 14), (m, 18), (m - 8, 14)]), c.main)
    nose(sk, m, 18, 9, c.nose)
    return Features(p.eyes(19.5, -6), 9, (m, 30), 11, mix(c.dark, "#2a2028", 0.6), c.main, None)


def bear(p: Pad) -> Features:
    sk, c, m = p.sk, p.c, p.mid
    ears_round(p, 15, 30, -29, inner=c.light)
    skull(p, 42, 38)
    sk.fill(oval(m, 18, 24, 18), c.light)
    nose(sk, m, 9, 9.5, c.nose)
    return Features(p.eyes(18.5, -7), 8.6, (m, 20), 11, p.brow, c.main)


def panda(p: Pad) -> Features:
    sk, c, m = p.sk, p.c, p.mid
    ears_round(p, 15, 31, -29, colour=c.dark, inner=tint(c.dark, 0.12))
    skull(p, 43, 38)
    for s in (-1, 1):
        sk.fill(oval(m + s * 20, 0, 13.5, 17, s * -24), c.dark)
    nose(sk, m, 13, 7.5, c.nose)
    return Features(p.eyes(19, -2), 7.8, (m, 22), 9.5, mix(c.dark, "#35272f", 0.4), c.dark, "#f2a0a0", white=True)


def monkey(p: Pad) -> Features:
    sk, c, m = p.sk, p.c, p.mid
    for s in (-1, 1):
        sk.blob(oval(s * 43, 0, 15, 16), c.main)
        sk.fill(oval(s * 43, 1, 9, 10), c.light)
    skull(p, 40, 39)
    sk.blob([oval(m - 11, -6, 19, 19), oval(m + 11, -6, 19, 19), oval(m, 18, 30, 19)], c.light, shift=(-1, -2),
            outline=0.6)  # fmt: skip
    sk.blob(smooth([(-10, -36), (-2, -49), (4, -41), (12, -48), (12, -34)]), c.main)
    for s in (-1, 1):
        sk.fill(oval(m + s * 4.5, 8, 2.6, 3.2), shade(c.light, 0.5))
    return Features(p.eyes(14.5, -6), 8.4, (m, 20), 12, c.dark, c.light)
