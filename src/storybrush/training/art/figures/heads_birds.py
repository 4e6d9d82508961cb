"""Heads of birds in all three views: a beak speaks where others have a mouth."""

from __future__ import annotations

from dataclasses import dataclass

from .animal_face import Features
from .head_parts import Pad
from .svg import INK, luminance, mix, oval, shade, smooth, tint

_MOUTH = "#7d2733"
_COMB = "#d12a58"  # crimson: recolouring a brown bird leaves it red


@dataclass(frozen=True, slots=True)
class Beak:
    """long: from the face to the tip; deep: half its height at the root; hook: how far the tip bends down."""

    long: float
    deep: float
    hook: float = 0.0
    flat: bool = False  # a bill, broad at its end


_BEAKS = {"duck": Beak(46, 10, 4, True), "goose": Beak(40, 13, 3, True), "swan": Beak(44, 11, 8, True),
          "hen": Beak(27, 10, 3), "rooster": Beak(29, 10, 4), "crow": Beak(48, 12, 6), "bird": Beak(27, 10, 3),
          "eagle": Beak(33, 15, 15.5), "parrot": Beak(25, 18, 18), "penguin": Beak(28, 9, 4), "peacock": Beak(26, 8, 4),
          "owl": Beak(20, 9, 10)}  # fmt: skip
_GAPE = {"happy": 0.6, "surprised": 1.0, "afraid": 0.75, "crying": 1.0, "angry": 0.4, "sleepy": 0.85}


def _beak(p: Pad, x: float, y: float) -> None:
    """Towards the reader from the front, else to the right, from (x, y)."""
    sk, b, gape = p.sk, _BEAKS[p.kind], _GAPE.get(p.mood, 0.0)
    colour, low = p.c.nose, shade(p.c.nose, 0.22)
    if p.view == "front":
        w, h = b.deep * (1.35 if b.flat else 1.1), b.deep * 0.75 + b.hook * 0.55 + b.long * 0.1
        if gape:
            d = oval(x, y + h * 0.6 + 11 * gape, w * 0.9, h * 0.45 + 12 * gape)
            sk.blob(d, low, shift=(0, -1))
            sk.fill(oval(x, y + h * 0.5 + 10 * gape, w * 0.7, h * 0.34 + 9 * gape), _MOUTH)
            sk.fill(oval(x, y + h * 0.5 + 16 * gape, w * 0.42, 4 * gape), "#ef7f83")
            y -= 3
        tip = smooth([(x - w, y), (x, y - h * 0.55), (x + w, y), (x + w * (0.85 if b.flat else 0.3), y + h * 0.75),
                      (x, y + h), (x - w * (0.85 if b.flat else 0.3), y + h * 0.75)])  # fmt: skip
        sk.blob(tip, colour, shift=(-1, -2))
        if not gape:
            bend = 5 if p.mood == "sad" else -4
            sk.line(f"M{x - w * 0.85:.1f} {y + h * 0.42 + bend / 2:.1f}Q{x:.1f} {y + h * 0.42 - bend:.1f} "
                    f"{x + w * 0.85:.1f} {y + h * 0.42 + bend / 2:.1f}", shade(colour, 0.5), 2.6)  # fmt: skip
        return
    n, q, k = b.long, b.deep, b.hook
    if gape:
        with sk.frame(x, y + 2, turn=30 * gape):
            sk.blob(smooth([(-4, -2), (n * 0.5, 0), (n * 0.78, 2), (n * 0.74, q * 0.6), (n * 0.4, q * 0.95), (-4, q * 0.9)]),
                    low, shift=(-1, -1))  # fmt: skip
        with sk.frame(x, y + 1, turn=15 * gape):
            sk.fill(smooth([(-2, -4), (n * 0.62, -5 * gape), (n * 0.58, 5 * gape), (0, q * 0.6)], tension=0.1), _MOUTH)
    top = [(-5, -q), (n * 0.35, -q * 0.85), (n * 0.8, -q * 0.2 + k * 0.25), (n, k)]
    under = [(n * 0.9, k + 5), (n * 0.55, q * 0.5), (-5, q * 0.55)]
    if b.flat:
        top = [(-5, -q), (n * 0.3, -q * 0.5), (n * 0.8, -2), (n, k - 1)]
        under = [(n * 1.0, k + 5), (n * 0.8, q * 0.75), (n * 0.3, q * 0.7), (-5, q * 0.75)]
    elif k > 15:
        under = [(n * 0.92, k + 6), (n * 0.72, q * 0.45), (n * 0.4, q * 0.4), (-5, q * 0.55)]
    with sk.frame(x, y, turn=-12 * gape):
        sk.blob(smooth([*top, *under], tension=0.14), colour, shift=(-1, -3))
        sk.fill(oval(n * 0.22, -q * 0.35, 2.4, 1.7), shade(colour, 0.55))
        if not gape:
            bend = 7 if p.mood == "sad" else 0
            sk.line(f"M{-3 if bend else 2} {q * 0.1 + bend}Q{n * 0.25:.1f} {q * 0.25:.1f} {n * 0.72:.1f} {q * 0.2:.1f}",
                    shade(colour, 0.5), 2.6)  # fmt: skip
        if p.kind == "swan":  # the black knob and mask
            sk.fill(smooth([(-7, -q - 1), (7, -q - 3), (10, -q * 0.2), (-6, q * 0.6)]), "#35303a")


def bird(p: Pad) -> Features:
    """Any bird but the owl."""
    sk, c, kind, front, side = p.sk, p.c, p.kind, p.view == "front", p.view == "side"
    m = {"quarter": 9.0, "front": 0.0, "side": 20.0}[p.view]
    face, dark = c.main, luminance(c.main) < 0.4
    if kind in ("hen", "rooster"):
        tall = 1.0 if kind == "hen" else 1.6
        sk.blob([oval(m * 0.4 - 15, -33, 9, 11 * tall), oval(m * 0.4, -39, 10, 13 * tall),
                 oval(m * 0.4 + 14, -34, 9, 11 * tall)], _COMB)  # fmt: skip
    elif kind == "peacock":
        for k in (-1, 0, 1):
            x, y = m * 0.3 + k * 16, -66 + abs(k) * 5
            sk.line(f"M{m * 0.3 + k * 4} -32L{x} {y}", c.dark, 3)
            sk.blob(oval(x, y, 6.5), "#2aa6a0")
    elif kind == "parrot":
        sk.blob(smooth([(-16, -28), (-30, -48), (-14, -46), (-12, -62), (2, -48), (14, -32)]), "#f6c83e")
    elif kind == "bird":
        sk.blob(smooth([(-22, -26), (-36, -46), (-20, -45), (-16, -58), (-2, -46), (8, -32)]), c.main)
    d = smooth([(-37, 2), (-29, -26), (0, -37), (29, -26), (38, 0), (30, 27), (0, 36), (-29, 28)])
    if kind == "duck" and p.fur == 2:
        face, dark = c.dark, True
    elif kind == "eagle":
        face = "#fdf8ec" if p.fur != 1 else c.main
        dark = luminance(face) < 0.4
    sk.blob(d, face)
    patch = m + (8 if side else 0)
    with sk.inside(d):
        if kind == "bird":  # a cap, and a pale cheek below it
            sk.fill(smooth([(-50, 22), (-24, 0 - m * 0.2), (m, 6), (44, 4), (60, 50), (-40, 50)]), c.light)
        elif kind == "penguin":
            for x in (m - 15, m + 15) if not side else (patch - 2,):
                sk.fill(oval(x, 2, 19, 23), c.light)
            sk.fill(oval(m, 22, 27, 18), c.light)
            sk.fill(oval(m - 36 if not side else -22, 20, 13, 11), "#f6b73c")
        elif kind == "parrot":
            for x in (m - 17, m + 17) if not side else (patch - 4,):
                sk.fill(oval(x, -3, 15, 17), "#fff6e4")
        elif kind == "goose" and p.fur == 2:
            sk.fill(oval(m - 26, 16, 15, 20), "#fdf8ec")
        elif kind == "peacock":
            for x in (m - 17, m + 17) if not side else (patch - 4,):
                sk.fill(oval(x, -3, 15, 16), "#f2f6ee")
        elif kind == "eagle" and p.fur != 1:
            sk.fill("M-50 30L-34 22L-28 34L-16 26L-8 38L4 28L12 40L24 28L50 40L40 60L-50 60Z", c.main)
    if kind == "eagle":  # the stern brow of an eagle
        for x, s in ((patch - 4, 1),) if side else ((m - 17, 1), (m + 17, -1)):
            if p.mood not in ("sad", "afraid", "crying"):
                sk.line(f"M{x - s * 13} -21L{x + s * 11} -14", mix(c.dark, INK, 0.3), 5)
    bx = {"quarter": 17.0, "front": 0.0, "side": 31.0}[p.view]
    if kind in ("hen", "rooster"):
        big = 1.0 if kind == "hen" else 1.45
        xs = (-5, 5) if front else ((20, 28) if not side else (30,))
        for x in xs:
            sk.blob(oval(x * (2.2 if front else 1), 27 + 3 * big, 6, 9.5 * big), _COMB)
    _beak(p, bx, 8 if not front else 11)
    white = dark and kind not in ("penguin", "parrot", "peacock")
    brow = tint(c.light, 0.3) if white else mix(c.dark, INK, 0.6)
    lid = face if kind not in ("penguin", "parrot", "peacock") else c.light if kind == "penguin" else "#fff6e4"
    blush = None if dark and kind != "penguin" else "#f0746c"
    eyes = ((patch - 4, -6),) if side else ((m - 17, -7), (m + 15.5, -8)) if not front else ((-17, -7), (17, -7))
    return Features(eyes, 8.8, (m, 26), 7, brow, lid, blush, white=white, speaks=False)


def owl(p: Pad) -> Features:
    sk, c, side = p.sk, p.c, p.view == "side"
    m = {"quarter": 7.0, "front": 0.0, "side": 22.0}[p.view]
    for s in (-1, 1):
        sk.blob(smooth([(s * 37, -14), (s * 42, -48), (s * 13, -35)], tension=0.08), c.main)
    d = smooth([(-39, 4), (-29, -28), (0, -36), (29, -28), (39, 4), (27, 28), (0, 36), (-27, 28)])
    sk.blob(d, c.main)
    with sk.inside(d):
        for x in (m - 18, m + 18) if not side else (16.0,):
            sk.fill(oval(x, -1, 21, 21), c.light)
            sk.line(oval(x, -1, 21, 21), c.dark, 2.4)
    if side:
        _beak(p, 31, 6)
    else:
        _owl_beak(p, m)
    eyes = ((16.0, -1.0),) if side else ((m - 17.5, -1), (m + 17.5, -1))
    return Features(eyes, 11.5, (m, 27), 5, mix(c.dark, INK, 0.4), c.light, None, speaks=False)


def _owl_beak(p: Pad, m: float) -> None:
    sk, gape = p.sk, _GAPE.get(p.mood, 0.0)
    if gape:
        sk.blob(oval(m, 24 + 7 * gape, 11, 6 + 9 * gape), shade(p.c.nose, 0.25), shift=(0, -1))
        sk.fill(oval(m, 24 + 7 * gape, 8, 4 + 7.5 * gape), _MOUTH)
        sk.fill(oval(m, 26 + 11 * gape, 5, 4 * gape), "#ef7f83")
    sk.blob(f"M{m - 8} 10Q{m} 2 {m + 8} 10Q{m + 6} 22 {m} 26Q{m - 6} 22 {m - 8} 10Z", p.c.nose, shift=(-1, -1))
    if p.mood == "sad":
        sk.line(f"M{m - 8} 30Q{m} 23 {m + 8} 30", mix(p.c.dark, INK, 0.5), 3)
