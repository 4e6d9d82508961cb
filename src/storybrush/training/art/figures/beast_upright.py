"""What tells an animal on two legs from another below the neck: limbs, stripes and spots, shells, spines and wings."""

from __future__ import annotations

import math
from dataclasses import replace

from .beast_extras import wing
from .beast_parts import leg_colours
from .clothes import Palette
from .coats import animal_coat
from .frames import FRAMES
from .pose import Build, Joints
from .spec import BIRDS, FigureSpec
from .svg import Sketch, lerp, mix, oval, shade, smooth, tint

_FEET = {"crow": "#57505a", "swan": "#4a444e", "peacock": "#8f7a66", "parrot": "#8b8288"}


def limb_palette(spec: FigureSpec, p: Palette) -> Palette:
    """Arms and legs in the colours of the coat; bare feet as paws, hooves or claws."""
    c, kind = animal_coat(spec), spec.subject
    skin, paw = p.skin, p.shoe
    if kind in BIRDS:
        paw = _FEET.get(kind, "#ec9433")
    elif kind in FRAMES:
        leg, paw = leg_colours(spec, c)
        skin = leg if kind in ("panda", "sheep") else skin
        paw = FRAMES[kind].hoof or paw
    return replace(p, skin=skin, shoe=paw if spec.garment == "none" else p.shoe)


def draw_upright_back(sk: Sketch, spec: FigureSpec, j: Joints, b: Build) -> None:
    """What is carried on the back shows behind the body, clothes or no clothes."""
    c, kind = animal_coat(spec), spec.subject
    x, y = lerp(j.pelvis, j.chest, 0.5)
    back = {"quarter": -13.0, "front": 0.0, "side": -20.0}[spec.view]
    wide = b.belly * (1.5 if spec.view != "side" else 1.25)
    if kind == "tortoise":
        sk.blob(oval(x + back, y, wide, b.torso * 0.74), c.dark, shift=(-4, -4))
        sk.line(oval(x + back, y, wide * 0.86, b.torso * 0.6), mix(c.dark, "#fff0c8", 0.35), 4.5)
    elif kind == "hedgehog":
        ring = [(x + back + math.sin(a) * wide * k, y - math.cos(a) * b.torso * 0.72 * k)
                for a, k in ((i * math.tau / 36, 1.12 if i % 2 else 0.92) for i in range(36))]  # fmt: skip
        sk.blob(smooth(ring, tension=0.06), c.dark, shift=(-3, -3))
    elif kind == "dragon":
        for flip in (False, True) if spec.view == "front" else (False,):
            with sk.frame(0, 0, flip=flip):
                wing(sk, c, (j.chest[0] * (-1 if flip else 1) - 8, j.chest[1] + 16), "stand", far=False)


def draw_upright_coat(sk: Sketch, spec: FigureSpec, j: Joints, b: Build) -> None:
    """Markings on the bare trunk."""
    c, kind, w = animal_coat(spec), spec.subject, b.belly
    at = lerp(j.pelvis, j.chest, 0.5)
    turn = math.degrees(math.atan2(j.chest[0] - j.pelvis[0], j.pelvis[1] - j.chest[1]))
    trunk = oval(0, 0, w * 0.93, b.torso * 0.56)
    if kind == "sheep":
        with sk.frame(*at, turn=turn):
            sk.blob([oval(x * w, y * b.torso, w * 0.5) for x, y in (
                (-0.5, -0.4), (0.5, -0.4), (-0.72, -0.1), (0.72, -0.1), (-0.7, 0.2), (0.7, 0.2), (-0.4, 0.45), (0.4, 0.45), (0, 0)
            )], c.main)  # fmt: skip
        return
    with sk.frame(*at, turn=turn), sk.inside(trunk):
        if kind == "panda":
            sk.fill(
                smooth(
                    [
                        (-60, -b.torso),
                        (60, -b.torso),
                        (60, -b.torso * 0.12),
                        (0, -b.torso * 0.02),
                        (-60, -b.torso * 0.12),
                    ]
                ),
                c.dark,
            )
        elif kind in ("tiger", "zebra") or (kind == "cat" and spec.fur < 2):
            deep = 0.2 if kind == "zebra" else 0.62
            for i in range(6 if kind == "zebra" else 4):
                y = -b.torso * 0.42 + i * b.torso * (0.17 if kind == "zebra" else 0.25)
                for s in (-1, 1):
                    sk.line(
                        f"M{s * w * 1.1:.1f} {y:.1f}Q{s * w * 0.8:.1f} {y + 5:.1f} {s * w * deep:.1f} {y + 3:.1f}",
                        c.dark,
                        5,
                    )
        elif kind == "cow" and spec.fur < 2:
            sk.fill(oval(-w * 0.7, -8, 12, 15), c.dark)
            sk.fill(oval(w * 0.7, 14, 12, 13), c.dark)
        elif kind == "giraffe":
            for x, y in (
                (-0.7, -0.3),
                (0.75, -0.25),
                (-0.8, 0.05),
                (0.8, 0.15),
                (-0.6, 0.38),
                (0.55, 0.42),
                (0, -0.46),
            ):
                sk.fill(oval(x * w, y * b.torso, 6, 5.4), c.dark)
        elif kind in ("crocodile", "dragon", "snake", "chinese dragon"):
            for k in range(-2, 4):
                sk.line(
                    f"M{7 - w * 0.5:.1f} {k * 8}Q7 {k * 8 + 4} {7 + w * 0.5:.1f} {k * 8}", shade(c.light, 0.25), 2.4
                )
        elif kind == "wolf":
            sk.fill(smooth([(-24, -40), (-18, -14), (-8, -18), (4, 0), (14, -18), (24, -14), (30, -40)], tension=0.06),
                    tint(c.light, 0.4))  # fmt: skip
        elif kind == "deer":
            for x, y in ((-0.75, -0.1), (-0.8, 0.2), (0.85, 0.0), (0.8, 0.3)):
                sk.fill(oval(x * w, y * b.torso, 3.6), tint(c.light, 0.3))
