"""Four-legged animals that face the reader, sitting or standing."""

from __future__ import annotations

from .animal_heads import draw_animal_head
from .beast_extras import draw_back, wing
from .beast_parts import draw_paw, leg_colours
from .coats import Coat, animal_coat
from .frames import FRAMES, Frame4
from .spec import FigureSpec
from .svg import Point, Sketch, limb, oval, shade, smooth, tint
from .tails import draw_tail

_HEAD = 1.12
_PALE_CHEST = ("cat", "dog", "fox", "wolf", "lion", "tiger", "deer", "rabbit", "mouse", "donkey", "monkey", "squirrel", "bear",
               "kangaroo", "crocodile", "dragon", "hedgehog", "tortoise", "goat", "camel")  # fmt: skip


def draw_from_front(sk: Sketch, spec: FigureSpec) -> None:
    f, c = FRAMES[spec.subject], animal_coat(spec)
    sits = spec.pose == "sit"
    limb_colour, paw_colour = leg_colours(spec, c)
    kind, w = spec.subject, f.width
    wide = max(f.chest, f.rump * 0.86) * (1.02 if sits else 1.0)
    tall = 40 + f.rump * 0.5 if sits else f.rump * 1.05
    leg = 0.0 if sits else f.leg + 4
    middle: Point = (0.0, -leg - tall * 0.82)
    shoulder = middle[1] - tall * 0.55
    neck = max(-f.neck[1] - 30, 0.0) * (0.85 if kind != "giraffe" else 1.0)
    head: Point = (0.0, shoulder - 22 - neck - (6 if sits else 0))
    if kind in ("crocodile", "hippo", "rhino", "pig", "tortoise", "hedgehog", "elephant"):
        head = (0.0, shoulder - (4 if not sits else 18))
    with sk.frame(
        -wide * 0.72, -10 if sits else middle[1], turn=0 if sits else (-58 if kind == "monkey" else -6), scale=0.92
    ):
        if kind in (
            "horse",
            "donkey",
            "cow",
            "elephant",
            "zebra",
            "giraffe",
            "camel",
            "hippo",
            "rhino",
            "lion",
            "wolf",
        ):
            with sk.frame(0, -16 if sits else 0, turn=40 if sits else 0, scale=0.9):
                draw_tail(sk, kind, c)
        else:
            draw_tail(sk, kind, c)
    if kind == "dragon":
        for flip in (False, True):
            with sk.frame(0, 0, flip=flip):
                wing(sk, c, (-wide * 0.55, shoulder + 14), "stand", far=False)
    elif kind == "camel":
        sk.blob(
            smooth([(-22, shoulder + 20), (-14, shoulder - 20), (14, shoulder - 20), (22, shoulder + 20)]),
            shade(c.main, 0.08),
        )
    elif kind in ("tortoise", "hedgehog"):
        draw_back(sk, c, kind, middle, wide, tall)
    # hind legs: haunches to both sides, or legs behind the forelegs
    for s in (-1, 1):
        if sits:
            sk.blob(oval(s * wide * 0.82, -f.rump * 0.52, f.rump * 0.56, f.rump * 0.56), limb_colour if kind != "sheep" else c.main,
                    shift=(-2, -3))  # fmt: skip
        else:
            x = s * wide * 0.72
            sk.blob(limb([(x * 0.9, middle[1] + tall * 0.3), (x, -w * 0.8)], (w * 1.3, w)), shade(limb_colour, 0.18))
            _front_paw(sk, (x, -w * 0.7), f, shade(paw_colour, 0.18))
    low = middle[1] + tall * 0.84
    body = smooth([(0, shoulder - 10), (wide * 0.62, shoulder), (wide, middle[1] + tall * 0.12), (wide * 0.86, low - 6), (0, low),
                   (-wide * 0.86, low - 6), (-wide, middle[1] + tall * 0.12), (-wide * 0.62, shoulder)])  # fmt: skip
    trunk = [body]
    if neck or kind == "giraffe":
        trunk.append(limb([(0, shoulder + 12), (0, head[1])], (wide * 0.62, 17)))
    if kind == "sheep":
        sk.blob([oval(x * wide, middle[1] + y * tall, wide * 0.46) for x, y in (
            (-0.6, -0.45), (0, -0.6), (0.6, -0.45), (-0.8, 0.1), (0.8, 0.1), (-0.6, 0.5), (0, 0.55), (0.6, 0.5), (0, 0))], c.main)  # fmt: skip
    else:
        sk.blob(trunk, c.main if kind != "hedgehog" else c.light, shift=(-3, -4))
        with sk.inside(trunk):
            _chest(sk, spec, c, middle, wide, tall, shoulder, head)
    if sits:
        for s in (-1, 1):
            _front_paw(sk, (s * wide * 0.86, -w * 0.55), f, paw_colour)
    for s in (-1, 1):
        x = s * wide * (0.36 if sits else 0.44)
        top = middle[1] + (0 if sits else tall * 0.2)
        sk.blob(limb([(x, top), (x * 1.02, -w * 0.6)], (w * 1.15, w)), limb_colour)
        _front_paw(sk, (x, -w * 0.6), f, paw_colour)
    with sk.frame(*head, scale=f.head * _HEAD):
        draw_animal_head(sk, spec, False)


def _front_paw(sk: Sketch, at: Point, f: Frame4, colour: str) -> None:
    if f.hoof:
        draw_paw(sk, at, 0, f, colour, f.hoof)
        return
    w = f.width
    sk.blob(oval(at[0], at[1] + w * 0.1, w * 1.25, w * 0.85), colour, shift=(-1, -2))
    for k in (-0.4, 0.4):
        sk.line(
            f"M{at[0] + w * k:.1f} {at[1] + w * 0.1:.1f}L{at[0] + w * k:.1f} {at[1] + w * 0.65:.1f}",
            shade(colour, 0.4),
            2,
        )


def _chest(
    sk: Sketch, spec: FigureSpec, c: Coat, middle: Point, wide: float, tall: float, shoulder: float, head: Point
) -> None:
    kind = spec.subject
    if kind == "panda":
        sk.fill(oval(0, shoulder + 4, wide * 1.3, 22), c.dark)
    elif kind in _PALE_CHEST:
        sk.fill(oval(0, middle[1] + 4, wide * 0.56, tall * 0.7), c.light)
    if kind == "wolf":
        y = shoulder - 6
        sk.fill(smooth([(-30, y), (-26, y + 22), (-16, y + 20), (-14, y + 40), (-4, y + 32), (0, y + 50), (4, y + 32), (14, y + 40),
                        (16, y + 20), (26, y + 22), (30, y)], tension=0.06), tint(c.light, 0.3))  # fmt: skip
    elif kind in ("tiger", "zebra") or (kind == "cat" and spec.fur < 2):
        rows = 4 if kind != "zebra" else 6
        for i in range(rows):
            y = shoulder + 6 + i * tall * 1.2 / rows
            for s in (-1, 1):
                reach = 0.42 if kind != "zebra" else 0.1
                sk.line(
                    f"M{s * (wide + 4):.1f} {y:.1f}Q{s * wide * 0.7:.1f} {y + 7:.1f} {s * wide * reach:.1f} {y + 4:.1f}",
                    c.dark,
                    6,
                )
    elif kind == "cow" and spec.fur < 2:
        sk.fill(oval(-wide * 0.7, middle[1] - 6, 19, 22), c.dark)
        sk.fill(oval(wide * 0.75, middle[1] + 14, 16, 18), c.dark)
    elif kind == "giraffe":
        for i in range(12):
            y = head[1] + 34 + i * (middle[1] + tall - head[1] - 40) / 12
            sk.fill(oval((-1) ** i * (10 + i * 0.9), y, 8, 7), c.dark)
    elif kind == "deer":
        for x, y in ((-0.8, -0.2), (0.8, -0.2), (-0.86, 0.25), (0.86, 0.25), (-0.7, 0.55), (0.7, 0.55)):
            sk.fill(oval(x * wide, middle[1] + y * tall, 4.4), tint(c.light, 0.3))
    elif kind in ("crocodile", "dragon"):
        for k in range(5):
            y = middle[1] - tall * 0.4 + k * tall * 0.25
            sk.line(f"M{-wide * 0.5:.1f} {y:.1f}Q0 {y + 6:.1f} {wide * 0.5:.1f} {y:.1f}", shade(c.light, 0.25), 2.6)
