"""Heads of animals with hooves, the elephant and the hippopotamus, in three quarters and from the front."""

from __future__ import annotations

from .animal_face import Features
from .coats import PINK
from .head_parts import Pad, antler, ears_leaf, ears_round, ears_upright, horn, long_face, nose, nostrils, skull
from .svg import Point, luminance, mix, oval, shade, smooth, tint


def pig(p: Pad) -> Features:
    sk, c, m = p.sk, p.c, p.mid
    for s in (-1, 1):
        sk.blob(
            smooth([(s * 37, -12), (s * 44, -42), (s * 39, -51), (s * 18, -42), (s * 8, -28)], tension=0.12), c.dark
        )
    skull(p, 43, 37)
    m *= 1.4
    sk.blob(oval(m, 8, 19, 14), c.nose, shift=(-1.5, -1.5))
    for s in (-1, 1):
        sk.fill(oval(m + s * 7, 8, 3.8, 5.4), shade(c.nose, 0.5))
    return Features(p.eyes(22, -9), 8.8, (m * 0.9, 26), 9.5, p.brow, c.main, "#ee6d7d")


def sheep(p: Pad) -> Features:
    sk, c, m = p.sk, p.c, p.mid
    face = c.dark
    for s in (-1, 1):
        sk.blob(smooth([(s * 28, -8), (s * 54, -7), (s * 59, 5), (s * 45, 11), (s * 26, 3)]), face)
    sk.blob(smooth([(-34, -8), (-26, -30), (0, -36), (27, -30), (35, -8), (m * 0.6 + 26, 22), (m + 12, 38), (m - 12, 38),
                    (m * 0.6 - 26, 22)]), face)  # fmt: skip
    sk.blob([oval(x, y, r) for x, y, r in ((-26, -26, 16), (-9, -37, 16), (10, -37, 16), (27, -27, 15), (1, -25, 15),
                                           (-36, -11, 10), (37, -12, 9))], c.main)  # fmt: skip
    dark = luminance(face) < 0.5
    sk.fill(oval(m, 23, 19, 15), tint(face, 0.42) if dark else tint(face, 0.3))
    nose(sk, m, 15, 6.5, c.nose if not dark else "#33262c")
    return Features(p.eyes(15.5, -4), 8, (m, 24), 8.5, mix(face, "#fffaf0", 0.55) if dark else "#a87f62", face, "#f0857d",
                    white=dark)  # fmt: skip


def goat(p: Pad) -> Features:
    sk, c = p.sk, p.c
    m = p.mid + 3 if p.mid else 0.0
    horn(sk, [(-22, -28), (-36, -52), (-54, -62), (-46, -44), (-33, -22)], "#a8937c")
    far: list[Point] = [(22, -28), (36, -52), (54, -62), (46, -44), (33, -22)]
    if p.mid:
        far = [(6, -34), (4, -58), (-6, -72), (20, -62), (24, -34)]
    horn(sk, far, "#a8937c")
    ears_leaf(p, 60, -12, 8)
    sk.blob(smooth([(m - 13, 40), (m - 9, 62), (m - 2, 72), (m + 6, 62), (m + 11, 40)]), c.dark)
    long_face(p, c.light, 18)
    nose(sk, m, 25, 7.5, c.nose)
    sk.blob([oval(m - 13, -34, 10), oval(m, -37, 11), oval(m + 11, -32, 9)], c.light)
    return Features(p.eyes(17, -8), 8, (m, 34), 8.5, p.brow, c.main)


def cow(p: Pad) -> Features:
    sk, c, m = p.sk, p.c, p.mid
    for s in (-1, 1):
        horn(sk, [(s * 18, -32), (s * 32, -45), (s * 33, -60), (s * 42, -47), (s * 32, -28)], "#efdcb4")
    ears_leaf(p, 62, -15, 0, c.dark)
    d = smooth([(-35, -8), (-28, -31), (0, -38), (28, -31), (36, -8), (m + 29, 20), (m + 27, 36), (m + 10, 45),
                (m - 10, 45), (m - 27, 36), (m - 29, 20)])  # fmt: skip
    sk.blob(d, c.main)
    pale = luminance(c.main) > 0.8
    with sk.inside(d):
        if pale:
            sk.fill(oval(m - 27, -12, 21, 27, 14), c.dark)
        sk.fill(oval(m, 33, 32, 20), c.light)
    nostrils(sk, m, 27, shade(c.light, 0.5), 12)
    return Features(p.eyes(17.5, -6), 8.2, (m, 36), 9.5, p.brow, c.main, None, white=pale)


def _horse_like(p: Pad, ears: float, crest: bool) -> Features:
    sk, c = p.sk, p.c
    m = p.mid + 3 if p.mid else 0.0
    if crest and p.mid:
        sk.blob(smooth([(-2, -46), (-34, -40), (-50, -6), (-54, 34), (-38, 30), (-28, 4), (-14, -20)]), c.dark)
    elif crest:
        for s in (-1, 1):
            sk.blob(smooth([(0, -44), (s * 30, -40), (s * 44, -6), (s * 40, 26), (s * 30, 10), (s * 16, -20)]), c.dark)
    ears_upright(p, 33 * ears, 9, 21, c.dark if ears > 1 else mix(c.main, c.dark, 0.5))
    d = long_face(p, c.light, 21)
    with sk.inside(d):
        if p.kind == "zebra":
            for y, k in ((-30, 8), (-18, 12), (-6, 7), (8, 12), (20, 15)):
                for s in (-1, 1):
                    sk.line(f"M{s * 46} {y - 4}L{m * 0.6 + s * (6 + k)} {y + 3}", c.dark, 5.5)
            sk.fill(oval(m, 44, 27, 17), c.dark)
        elif crest:
            sk.fill(smooth([(m - 4, -32), (m + 4, -32), (m + 7, 12), (m, 20), (m - 7, 12)]), tint(c.light, 0.7))
        else:
            for s in (-1, 1):
                sk.fill(oval(p.mid + s * 18, -5, 12, 14), mix(c.main, c.light, 0.7))
    if crest or p.kind == "zebra":
        sk.blob(smooth([(m - 26, -36), (m - 8, -52), (m + 8, -48), (m + 14, -26), (m + 4, -14), (m - 2, -28), (m - 10, -14),
                        (m - 16, -28)]), c.dark)  # fmt: skip
    else:
        sk.blob(smooth([(m - 18, -34), (m - 8, -50), (m + 6, -46), (m + 10, -26), (m - 4, -18)]), c.dark)
    nostrils(sk, m, 33, shade(c.light, 0.5) if p.kind != "zebra" else "#16121a", 10)
    return Features(p.eyes(18, -6), 8.4, (m, 39), 8.5, p.brow, c.main, None,
                    white=luminance(c.main) < 0.55 or p.kind == "zebra")  # fmt: skip


def horse(p: Pad) -> Features:
    return _horse_like(p, 1.0, True)


def donkey(p: Pad) -> Features:
    return _horse_like(p, 1.75, False)


def zebra(p: Pad) -> Features:
    return _horse_like(p, 1.1, False)


def deer(p: Pad) -> Features:
    sk, c = p.sk, p.c
    m = p.mid + 3 if p.mid else 0.0
    antler(sk, -14, -1)
    antler(sk, 15, 1)
    ears_leaf(p, 60, -22, -6, inner=c.light)
    long_face(p, c.light, 16)
    patch = mix(c.main, c.light, 0.5)
    for x, _ in p.eyes(17.5, -5):
        sk.fill(oval(x, -6, 13, 14.5), patch)
    nose(sk, m, 27, 8, c.nose)
    return Features(p.eyes(17.5, -6), 9, (m, 36), 8, p.brow, patch)


def giraffe(p: Pad) -> Features:
    sk, c = p.sk, p.c
    m = p.mid + 3 if p.mid else 0.0
    for x in (-11, 13):
        sk.line(f"M{x} -30L{x * 1.25} -58", c.main, 8)
        sk.blob(oval(x * 1.3, -60, 7.5), c.dark)
    ears_leaf(p, 56, -20, -8)
    d = long_face(p, c.light, 22)
    with sk.inside(d):
        for u, v, r in ((-24.0, -24, 8), (2.0, -28, 8), (28.0, -20, 8), (m, -8, 6), (-30.0, 2, 7), (36.0, 2, 6)):
            sk.fill(oval(u, v, r, r * 0.8), c.dark)
    nostrils(sk, m, 32, shade(c.light, 0.5), 10)
    return Features(p.eyes(18.5, -4), 8.6, (m, 38), 9, p.brow, c.main)


def camel(p: Pad) -> Features:
    sk, c = p.sk, p.c
    m = p.mid + 3 if p.mid else 0.0
    for s in (-1, 1):
        sk.blob(oval(s * 29, -29, 10, 12, s * 24), c.main)
        sk.fill(oval(s * 29, -28, 5, 7, s * 24), c.inner)
    long_face(p, c.light, 24)
    sk.blob([oval(-12, -36, 12), oval(3, -41, 14), oval(17, -35, 11)], c.dark)
    for s in (-1, 1):
        sk.line(f"M{m + s * 6} 28L{m + s * 14} 24", shade(c.light, 0.5), 3.4)
    return Features(p.eyes(18, -6), 8, (m, 37), 11, p.brow, c.main)


def elephant(p: Pad) -> Features:
    sk, c, m = p.sk, p.c, p.mid
    for s in (-1, 1) if not p.mid else (-1, 0.82):
        sk.blob(smooth([(s * 26, -32), (s * 56, -44), (s * 78, -16), (s * 68, 20), (s * 44, 30), (s * 28, 14)]), c.main)
        sk.fill(oval(s * 53, -6, abs(s) * 16, 23), PINK, 0.75)
    trunk = [(-2, -2), (-5, 26), (0, 54), (16, 74), (40, 76), (58, 60), (60, 46), (47, 46), (42, 57), (28, 58), (20, 42),
             (24, 20), (28, -2)]  # fmt: skip
    if not p.mid:  # seen from the front it hangs, its tip turned aside
        trunk = [(-15, -2), (-13, 30), (-10, 58), (0, 74), (18, 72), (24, 60), (15, 57), (10, 58), (11, 30), (15, -2)]
    head = smooth([(-39, -4), (-28, -33), (0, -42), (29, -33), (39, -4), (31, 20), (8, 28), (-26, 22)])
    for x in (m - 17, m + 17):
        sk.blob(smooth([(x - 5, 18), (x - 6, 34), (x + 2, 45), (x + 7, 20)]), "#fff6e2")
    sk.blob([head, smooth(trunk)], c.main, outline=2.2)
    for y in (22, 32, 42):
        sk.line(f"M{m * 0.3 - 9} {y}Q{m * 1.3} {y + 6} {m * 1.8 + 8} {y - 1}", shade(c.dark, 0.15), 2.8)
    x = -15 if p.mid else -23
    return Features(p.eyes(21, -9), 8.4, (x, 17), 8.5, p.brow, c.main, "#e99a9c")


def hippo(p: Pad) -> Features:
    sk, c, m = p.sk, p.c, p.mid
    ears_round(p, 10, 29, -33)
    head = smooth([(-32, -10), (-26, -34), (0, -38), (26, -34), (32, -10), (m + 40, 12), (m + 43, 34), (m + 22, 48),
                   (m - 22, 48), (m - 43, 34), (m - 38, 12)])  # fmt: skip
    sk.blob(head, c.main)
    with sk.inside(head):
        sk.fill(oval(m, 34, 44, 26), c.light)
    for s in (-1, 1):
        sk.fill(oval(m + s * 14, 15, 5, 4), shade(c.main, 0.45))
        sk.blob(smooth([(m + s * 21 - 4, 33), (m + s * 21 + 4, 33), (m + s * 21 + 4, 44), (m + s * 21 - 4, 44)]),
                "#fff9ea", shift=(0, 0))  # fmt: skip
    return Features(p.eyes(17, -13), 8.4, (m, 29), 14, p.brow, c.main, "#ee8d92")


def rhino(p: Pad) -> Features:
    sk, c = p.sk, p.c
    m = p.mid + 3 if p.mid else 0.0
    ears_upright(p, 26, 9, 24, c.inner)
    long_face(p, c.light, 25, 44)
    sk.blob(smooth([(m - 7, -14), (m - 1, -30), (m + 3, -28), (m + 7, -14)], tension=0.12), "#f0e6d0")
    sk.blob(smooth([(m - 12, 14), (m - 7, -6), (m + 2, -24), (m + 8, -4), (m + 12, 14)], tension=0.12), "#f7eed8")
    nostrils(sk, m, 25, shade(c.main, 0.5), 15)
    return Features(p.eyes(21, -7), 8, (m, 36), 10, p.brow, c.main)
