"""Heads of animals in profile, looking to the right: a skull, a muzzle before it, one eye."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .animal_face import Features
from .coats import PINK
from .head_parts import Pad, antler, nose, whiskers
from .svg import INK, Point, limb, luminance, mix, oval, shade, smooth, tint


@dataclass(frozen=True, slots=True)
class Side:
    """reach: the tip of the muzzle; girth: its radii at the skull and at the tip. pale: how much of it is light."""

    reach: Point = (38, 14)
    girth: Point = (22, 13)
    ear: str = "round"
    tall: float = 1.0
    tip: str = "pad"  # pad, disc, nostril
    pale: float = 0.8
    skull: Point = (37, 36)
    eye: Point = (12, -7)
    size: float = 9.0


_SIDES: dict[str, Side] = {
    "cat": Side((32, 14), (20, 14), "pointed", 0.95),
    "lion": Side((38, 14), (22, 15), "round", skull=(35, 34)),
    "tiger": Side((36, 14), (22, 15), "round"),
    "dog": Side((42, 14), (21, 15), "flop"),
    "fox": Side((54, 18), (22, 6), "pointed", 1.2, pale=1.0),
    "wolf": Side((60, 17), (23, 12), "pointed", 1.2, pale=1.0),
    "bear": Side((44, 13), (22, 15), "round"),
    "panda": Side((38, 14), (21, 14), "round", pale=0.0),
    "monkey": Side((32, 16), (24, 19), "monkey", tip="nostril", pale=1.0),
    "pig": Side((42, 8), (22, 14), "pig", tip="disc", pale=0.0),
    "sheep": Side((44, 22), (22, 14), "leaf", pale=0.7, skull=(32, 33)),
    "goat": Side((48, 28), (22, 13), "leaf", pale=0.7, skull=(32, 33)),
    "cow": Side((48, 22), (24, 20), "leaf", tip="nostril", pale=1.0, skull=(33, 33)),
    "horse": Side((60, 30), (25, 16), "upright", 1.0, "nostril", 0.8, (32, 34)),
    "donkey": Side((56, 30), (24, 16), "upright", 1.75, "nostril", 1.0, (32, 34)),
    "zebra": Side((58, 30), (25, 16), "upright", 1.1, "nostril", 0.8, (32, 34)),
    "deer": Side((52, 22), (21, 12), "leaf", pale=0.7, skull=(32, 33)),
    "giraffe": Side((58, 26), (22, 15), "leaf", tip="nostril", pale=0.8, skull=(31, 32)),
    "camel": Side((54, 20), (22, 17), "round", 0.7, "nostril", 0.9, (32, 32)),
    "elephant": Side((24, 8), (26, 20), "elephant", tip="none", pale=0.0, skull=(38, 38)),
    "hippo": Side((58, 20), (25, 25), "round", 0.7, "nostril", 0.7, (32, 33)),
    "rhino": Side((56, 20), (25, 19), "upright", 0.8, "nostril", 0.7, (33, 34)),
    "rabbit": Side((30, 13), (22, 15), "long", pale=0.7),
    "mouse": Side((46, 16), (20, 6), "big", tip="ball", pale=0.6),
    "squirrel": Side((34, 14), (21, 12), "pointed", 0.62, pale=0.8),
    "hedgehog": Side((54, 18), (22, 5), "spines", tip="ball", pale=1.0),
    "kangaroo": Side((50, 20), (20, 12), "upright", 1.35, pale=0.7, skull=(32, 32)),
    "frog": Side((30, 12), (24, 19), "none", tip="none", pale=0.6, skull=(38, 26), eye=(8, -24), size=9),
    "tortoise": Side((30, 8), (24, 18), "none", tip="beak", pale=0.3),
    "snake": Side((44, 12), (22, 14), "none", tip="nostril", pale=0.4, skull=(34, 28)),
    "crocodile": Side((76, 22), (22, 14), "none", tip="nostril", pale=0.0, skull=(32, 28), eye=(6, -22), size=8.8),
    "dragon": Side((54, 16), (23, 17), "none", tip="nostril", pale=0.4, skull=(34, 35)),
    "chinese dragon": Side((56, 16), (24, 19), "none", tip="nostril", pale=0.4, skull=(34, 35)),
}


def side_head(p: Pad) -> Features:
    s, sk, c, kind = _SIDES[p.kind], p.sk, p.c, p.kind
    _behind(p, s)
    face = c.main if kind != "sheep" else c.dark
    if kind == "hedgehog":
        face = c.light
    rx, ry = s.skull
    shapes = [oval(0, 0, rx, ry), limb([(6, 6), (s.reach[0] * 0.6, s.reach[1] * 0.75), s.reach],
                                       (s.girth[0], (s.girth[0] + s.girth[1]) / 2, s.girth[1]))]  # fmt: skip
    if kind == "frog":
        shapes.append(oval(8, -24, 17))
    if kind == "crocodile":
        shapes.append(oval(6, -23, 15))
    sk.blob(shapes, face)
    with sk.inside(shapes):
        _marks(p, s)
    _before(p, s)
    x, y = s.reach
    tip = x + s.girth[1]
    if s.tip == "pad":
        nose(sk, tip - 5, y - s.girth[1] * 0.55, 7 if kind not in ("cat", "rabbit", "squirrel") else 5.5, c.nose)
    elif s.tip == "ball":
        sk.blob(oval(tip, y - 2, 7.5, 6.5), c.nose, shift=(-1, -1))
    elif s.tip == "disc":
        sk.blob(oval(tip - 3, y, 8, 14), c.nose, shift=(-1, -1))
        sk.fill(oval(tip - 2, y - 2, 2.6, 4.2), shade(c.nose, 0.5))
    elif s.tip == "nostril":
        sk.fill(oval(tip - 9, y - s.girth[1] * 0.4, 3, 3.6), shade(c.main, 0.6))
    white = (
        luminance(face) < 0.42 or kind in ("panda", "zebra", "crocodile") or (kind == "cow" and luminance(face) > 0.8)
    )
    brow = mix(c.dark, INK, 0.55)
    if luminance(c.main) < 0.42 or (kind == "sheep" and white):
        brow = tint(c.light, 0.2)
    mouth = (x + 1, y + s.girth[1] * 0.3)
    wide = {"cat": 8.0, "rabbit": 7.0, "squirrel": 7.0, "fox": 7.5, "mouse": 7.5, "hedgehog": 7.5}.get(kind, 9.5)
    if kind in ("fox", "wolf", "mouse", "hedgehog"):
        mouth = (x - 8 if kind != "wolf" else x - 4, y + s.girth[1] * 0.4 + (4 if kind != "wolf" else 0))
    elif kind in ("frog", "tortoise", "snake"):
        mouth, wide = (x - 4, y + 1), 12
    elif kind == "crocodile":
        mouth, wide = (x - 22, y + 1), 12
    elif kind == "elephant":
        mouth, wide = (14, 21), 8.5
    lid = c.dark if kind == "panda" or (kind == "cow" and white) else face
    blush = None if kind in ("tiger", "fox", "wolf", "crocodile", "dragon", "chinese dragon") else "#f0746c"
    return Features((s.eye,), s.size if kind != "panda" else 7.8, mouth, wide, brow, lid, blush, white=white)


def _ear_leaf(p: Pad, root: Point, colour: str, lift: float = 0) -> None:
    x, y = root
    d = smooth(
        [(x + 8, y - 6), (x - 18, y - 14 - lift), (x - 38, y - 4 - lift * 1.6), (x - 20, y + 8 - lift), (x + 4, y + 9)]
    )
    p.sk.blob(d, colour)
    p.sk.fill(oval(x - 17, y - 3 - lift * 0.8, 11, 4.6, 6 + lift), p.c.inner)


def _ear_up(p: Pad, x: float, tall: float, colour: str, wide: float = 9, turn: float = -10) -> None:
    with p.sk.frame(x, -28, turn=turn):
        p.sk.blob(
            smooth([(-wide, 4), (-wide * 1.25, -tall * 0.5), (0, -tall), (wide * 1.25, -tall * 0.5), (wide, 4)]), colour
        )


def _ear_point(p: Pad, x: float, tall: float, colour: str, tip: str | None, inner: bool) -> None:
    d = smooth(
        [(x - 19, -20), (x - 14, -40 - 16 * tall), (x - 6, -42 - 26 * tall), (x + 8, -46), (x + 15, -30)], tension=0.1
    )
    p.sk.blob(d, colour)
    if tip:
        with p.sk.inside(d):
            p.sk.fill(oval(x - 7, -42 - 26 * tall, 17, 22), tip)
    if inner:
        p.sk.fill(smooth([(x - 10, -26), (x - 6, -38 - 20 * tall), (x + 8, -34)], tension=0.06),
                  p.c.inner if not tip else mix(p.c.dark, p.c.light, 0.4))  # fmt: skip


def _behind(p: Pad, s: Side) -> None:
    """The far ear, horns, manes, spines."""
    sk, c, kind, back = p.sk, p.c, p.kind, shade(p.c.main, 0.16)
    if kind in ("lion", "hedgehog", "chinese dragon"):
        n, (r1, r0), cx = (26, (60, 52), -8) if kind == "lion" else (30, (56, 44), -10)
        if kind == "chinese dragon":
            n, r1 = 24, 62
        ring = [((r1 if i % 2 else r0) * math.sin(a) + cx, 3 - (r1 if i % 2 else r0) * math.cos(a))
                for i, a in enumerate(i * math.tau / n for i in range(n))]  # fmt: skip
        sk.blob(smooth(ring, tension=0.14 if kind == "lion" else 0.08), c.dark, shift=(-4, -4))
    if kind == "wolf":
        sk.blob(smooth([(4, -30), (-30, -32), (-46, -8), (-40, -2), (-56, 14), (-44, 18), (-50, 34), (-34, 32), (-28, 46),
                        (-14, 36), (4, 46), (14, 30)], tension=0.07), c.main)  # fmt: skip
    tip = c.dark if kind in ("fox", "wolf") else None
    if s.ear == "pointed":
        _ear_point(p, 12, s.tall, back, tip, False)
    elif s.ear == "round":
        sk.blob(oval(14, -33, 13 * s.tall), shade(c.dark if kind == "panda" else c.main, 0.16))
    elif s.ear == "upright":
        _ear_up(p, 6, 33 * s.tall, back, turn=6)
    elif s.ear == "long":
        with sk.frame(-2, -26, turn=-4):
            sk.blob(smooth([(-9, 4), (-13, -34), (-6, -64), (6, -64), (13, -34), (9, 4)]), back)
    elif s.ear == "big":
        sk.blob(oval(14, -34, 22), back)
    elif s.ear == "pig":
        sk.blob(smooth([(2, -26), (8, -50), (24, -50), (26, -24)], tension=0.12), shade(c.dark, 0.16))
    if kind == "deer":
        antler(sk, -8, -1)
        antler(sk, 2, 1)
    elif kind == "chinese dragon":
        antler(sk, -10, -1, "#e8b23c")
        antler(sk, 0, 1, "#d29a2c")
        sk.blob(smooth([(34, 26), (34, 54), (44, 46), (52, 60), (60, 28)], tension=0.1), c.dark)
    elif kind == "goat":
        sk.blob(smooth([(-10, -24), (-14, -50), (-40, -68), (-34, -44), (-26, -20)]), "#a8937c")
        sk.blob(smooth([(34, 32), (36, 56), (44, 66), (50, 54), (52, 34)]), c.dark)
    elif kind == "cow":
        for x, k in ((10, 0.14), (-4, 0.0)):
            sk.blob(
                smooth([(x - 7, -26), (x - 2, -46), (x + 12, -58), (x + 12, -44), (x + 8, -26)]), shade("#efdcb4", k)
            )
    elif kind == "giraffe":
        for x in (-8, 8):
            sk.line(f"M{x} -26L{x - 2} -56", c.main, 8)
            sk.blob(oval(x - 2, -58, 7.5), c.dark)
    elif kind == "dragon":
        for x, k in ((6, 0.14), (-8, 0.0)):
            sk.blob(smooth([(x + 6, -28), (x - 8, -52), (x - 30, -64), (x - 22, -44), (x - 14, -22)], tension=0.12),
                    shade("#f3dfae", k))  # fmt: skip
        sk.blob(
            smooth([(-24, -8), (-54, -18), (-47, -2), (-58, 8), (-44, 12), (-46, 26), (-20, 20)], tension=0.07),
            mix(c.light, c.dark, 0.3),
        )
    if kind in ("horse", "zebra"):
        sk.blob(smooth([(10, -34), (-16, -48), (-38, -28), (-46, 4), (-46, 36), (-30, 28), (-20, -6)]), c.dark)


def _marks(p: Pad, s: Side) -> None:
    """Painted on the skull and the muzzle, within them."""
    sk, c, kind = p.sk, p.c, p.kind
    x, y = s.reach
    w = s.girth[1]
    light = c.light
    if kind == "sheep":
        light = tint(c.dark, 0.42)
    if s.pale and kind in ("fox", "wolf"):
        sk.fill(smooth([(-50, 12), (-16, 4), (6, 16), (26, y - 2), (x + 20, y + 1), (x + 20, 60), (-50, 60)]), light)
        if kind == "wolf":
            sk.fill(smooth([(-20, -46), (18, -18), (40, -8), (46, 0), (30, -22), (20, -46)]), c.dark)
            sk.fill(oval(14, -19, 8, 4.5, -10), light)
    elif s.pale and kind == "monkey":
        sk.fill(oval(22, -6, 20, 20), light)
        sk.fill(oval(34, 18, 32, 20), light)
    elif s.pale:
        sk.fill(oval(x + w * 0.2, y + w * 0.5, w * 2.0 * s.pale, w * 1.5), light)
    if kind == "tiger" or (kind == "cat" and p.fur < 2):
        for k in (-16, -3, 10):
            sk.line(f"M{k} -44L{k + 3} -25", c.dark, 5.5)
        for k in (2, 14):
            sk.line(f"M-44 {k}L-22 {k + 3}", c.dark, 5)
    elif kind == "dog":
        sk.fill(oval(14, -9, 16, 20, 12), c.light)
    elif kind == "panda":
        sk.fill(oval(13, -5, 14, 17, -20), c.dark)
    elif kind == "cow" and luminance(c.main) > 0.8:
        sk.fill(oval(8, -12, 22, 24), c.dark)
    elif kind == "zebra":
        for k in range(5):
            sk.line(f"M{-26 + k * 15} {-44 + k * 6}L{-16 + k * 15} {-12 + k * 8}", c.dark, 5.5)
            sk.line(f"M{-34 + k * 12} 42L{-22 + k * 12} {20 + k * 2}", c.dark, 5)
        sk.fill(oval(x + 8, y + 4, 20, 24), c.dark)
    elif kind in ("donkey", "squirrel", "deer"):
        sk.fill(oval(s.eye[0], s.eye[1], 14, 14), mix(c.main, c.light, 0.7))
    elif kind == "giraffe":
        for k, v, r in ((-20, -12, 9), (-4, -26, 8), (-12, 10, 8), (26, -14, 6), (32, 6, 5)):
            sk.fill(oval(k, v, r, r * 0.85), c.dark)
    elif kind in ("crocodile", "snake", "tortoise"):
        for k, v in ((-16, -10), (-4, 8), (-20, 8), (22, -6)):
            sk.fill(oval(k, v, 5, 3.6), c.dark, 0.65)


def _before(p: Pad, s: Side) -> None:
    """The near ear and what lies over the face."""
    sk, c, kind = p.sk, p.c, p.kind
    x, y = s.reach
    if s.ear == "pointed":
        tip = c.dark if kind in ("fox", "wolf") else None
        _ear_point(p, -12, s.tall, c.main, tip, True)
    elif s.ear == "round":
        r = 14.5 * s.tall
        sk.blob(oval(-14, -30, r), c.main if kind != "panda" else c.dark)
        sk.fill(oval(-14, -28, r * 0.58), c.inner if kind not in ("bear", "tiger", "panda") else
                (c.light if kind != "panda" else tint(c.dark, 0.12)))  # fmt: skip
    elif s.ear == "flop":
        sk.blob(smooth([(-6, -36), (-28, -34), (-40, -4), (-36, 24), (-22, 22), (-12, 0), (-2, -20)]), c.dark)
    elif s.ear == "leaf":
        _ear_leaf(p, (-14, -14 if kind != "deer" else -20), c.main if kind not in ("cow", "sheep") else c.dark,
                  8 if kind in ("deer", "giraffe") else 0)  # fmt: skip
    elif s.ear == "upright":
        _ear_up(p, -10, 33 * s.tall, c.main)
        _ear_up(p, -10, 24 * s.tall, c.dark if kind == "donkey" else c.inner, 4.5)
    elif s.ear == "long":
        with sk.frame(-14, -26, turn=-18):
            sk.blob(smooth([(-10, 4), (-14, -34), (-6, -64), (6, -64), (14, -34), (10, 4)]), c.main)
            sk.fill(smooth([(-4, -4), (-8, -34), (-2, -55), (3, -55), (8, -34), (4, -4)]), c.inner)
    elif s.ear == "big":
        sk.blob(oval(-20, -32, 27), c.main)
        sk.fill(oval(-19, -30, 16.5), c.inner)
    elif s.ear == "pig":
        sk.blob(smooth([(-26, -16), (-22, -44), (-2, -52), (4, -40), (-2, -20)], tension=0.12), c.dark)
    elif s.ear == "monkey":
        sk.blob(oval(-20, 0, 15, 16), c.main)
        sk.fill(oval(-19, 1, 9, 10), c.light)
    elif s.ear == "spines":
        sk.blob(smooth([(-14, -40), (8, -30), (0, -22), (4, -10), (-6, -4), (-4, 10), (-14, 14), (-12, 28), (-40, 34),
                        (-48, -10)], tension=0.08), c.dark)  # fmt: skip
        sk.blob(oval(-6, -12, 9), c.light)
        sk.fill(oval(-6, -11, 5), c.inner)
    elif s.ear == "elephant":
        trunk = [(20, -10), (44, 4), (50, 34), (54, 58), (74, 62), (84, 48), (82, 40), (72, 42), (68, 48), (64, 44), (66, 20),
                 (58, -8), (34, -24)]  # fmt: skip
        sk.blob(smooth([(22, 16), (24, 34), (38, 46), (36, 18)]), "#fff6e2")
        sk.blob(smooth(trunk), c.main, outline=2.0)
        for k in (10, 21, 32):
            sk.line(f"M{50 + k * 0.1} {k}Q58 {k + 4} {65 - k * 0.02} {k - 3}", shade(c.dark, 0.15), 2.6)
        sk.fill(oval(28, -6, 16, 20), c.main)
        sk.blob(smooth([(-4, -30), (-36, -40), (-60, -12), (-52, 22), (-28, 32), (-6, 16)]), c.main)
        sk.fill(oval(-30, -4, 17, 24), PINK, 0.75)
    if kind == "sheep":
        sk.blob([oval(k, v, r) for k, v, r in ((-26, -20, 16), (-12, -34, 16), (6, -36, 14), (-30, 0, 13), (-8, -24, 14),
                                               (-34, 14, 10))], c.main)  # fmt: skip
        _ear_leaf(p, (-14, -4), c.dark)
    elif kind in ("horse", "zebra"):
        sk.blob(smooth([(-8, -36), (6, -50), (18, -40), (22, -24), (10, -22), (2, -28)]), c.dark)
    elif kind == "camel":
        sk.blob([oval(-12, -34, 12), oval(2, -38, 13), oval(14, -31, 9)], c.dark)
    elif kind == "rhino":
        sk.blob(smooth([(x - 4, y - 14), (x + 12, y - 46), (x + 18, y - 44), (x + 16, y - 8)], tension=0.12), "#f7eed8")
        sk.blob(smooth([(x - 28, y - 18), (x - 18, y - 38), (x - 12, y - 16)], tension=0.12), "#f0e6d0")
    elif kind == "hippo":
        sk.blob(smooth([(x + 4, y + 10), (x + 12, y + 10), (x + 12, y + 22), (x + 4, y + 22)]), "#fff9ea", shift=(0, 0))
    elif kind == "crocodile":
        sk.fill(oval(6, -24, 12), "#fffdf6")
        sk.line(f"M22 24Q46 30 {x + 12} 24", shade(c.main, 0.5), 2.6)
        for k in (34, 48, 62, 76):
            sk.fill(f"M{k - 5} 24L{k + 5} 24L{k} 35Z", "#fffdf2")
    elif kind == "frog":
        sk.fill(oval(9, -25, 12.5), "#fffdf6")
    elif kind == "snake" and p.mood not in ("crying", "sad", "asleep", "sleepy"):
        sk.line(f"M{x + 12} {y + 5}L{x + 32} {y + 8}M{x + 30} {y + 8}L{x + 42} {y + 2}M{x + 30} {y + 8}L{x + 41} {y + 15}",
                "#d23b45", 4.5)  # fmt: skip
    elif kind == "chinese dragon":
        sk.line(f"M{x + 4} {y + 2}C{x + 30} {y - 8} {x + 26} {y + 22} {x + 40} {y + 36}", "#e8b23c", 4)
        sk.blob(
            smooth([(-18, 22), (-44, 34), (-30, 14), (-46, 6), (-28, -2), (-34, -18), (-12, -14)], tension=0.1), c.dark
        )
    elif kind == "dragon":
        sk.blob(smooth([(-8, -34), (2, -52), (12, -32)], tension=0.1), c.dark)
    if kind in ("cat", "mouse"):
        whiskers(sk, x - 14, y + 4, c.light if luminance(c.main) < 0.4 else mix(c.dark, INK, 0.3), (-1,))
