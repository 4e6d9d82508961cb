"""What marks the people of fairy tales and trades besides their clothes and hats: a fish tail, wings, an eyepatch."""

from __future__ import annotations

import math

from .clothes import Palette
from .pose import Build, Joints
from .spec import HAIR_COLOURS, SKINS, FigureSpec
from .svg import INK, Sketch, add, lerp, limb, oval, shade, smooth, tint


def draw_on_back(sk: Sketch, spec: FigureSpec, j: Joints, b: Build) -> None:
    """Behind the body."""
    x, y = lerp(j.pelvis, j.chest, 0.7)
    if spec.subject == "angel":
        wings = ((-6, False), (6, True)) if spec.view == "front" else ((-8, False),) if spec.view == "side" else (
            (-10, False), (12, True))  # fmt: skip
        for dx, flip in wings:
            with sk.frame(x + dx, y, flip=flip, scale=0.8 if flip and spec.view == "quarter" else 1):
                d = smooth([(2, 4), (-10, -26), (-34, -42), (-62, -40), (-58, -26), (-66, -18), (-56, -8), (-58, 4),
                            (-46, 8), (-44, 20), (-26, 18)], tension=0.13)  # fmt: skip
                sk.blob(d, "#fffaf2", shift=(1, -3))
                for px, py in ((-50, -28), (-48, -12), (-40, 2)):
                    sk.line(f"M-14 {py * 0.4:.1f}Q-28 {py - 6} {px} {py}", "#d9cfc6", 2)
    elif spec.subject == "hunter" and spec.pose != "sleep":
        with sk.frame(x - b.shoulder * 0.7, y - 10, turn=-24):
            for k in (-6, 0, 6):
                sk.line(f"M{k} -10L{k * 1.3} -44", "#a97445", 3)
                sk.blob(f"M{k * 1.3 - 4} -52L{k * 1.3 + 4} -52L{k * 1.3 + 3} -38L{k * 1.3 - 3} -38Z", "#e2503f")
            sk.blob("M-11 -26L11 -26L9 30L-9 30Z", "#7a4b35")
    elif spec.subject == "astronaut" and spec.pose != "sleep":
        w = b.shoulder + 9
        sk.blob(smooth([(x - w, y - 22), (x + w * 0.7, y - 22), (x + w * 0.7, y + 34), (x - w, y + 34)], tension=0.06),
                "#aeb6c1")  # fmt: skip


def draw_tail_fin(sk: Sketch, j: Joints, b: Build, p: Palette) -> None:
    """A fish tail in place of legs: from the hips along the legs, the fin lifted forward."""
    knee, ankle = lerp(j.near_leg[1], j.far_leg[1], 0.5), lerp(j.near_leg[2], j.far_leg[2], 0.5)
    way = add(ankle, knee, -1)
    length = (way[0] ** 2 + way[1] ** 2) ** 0.5 or 1.0
    u = (way[0] / length, way[1] / length)
    n = (u[1], -u[0])  # forward
    tip = add(add(ankle, n, 16), u, -2)
    w = b.hip
    tail = limb([j.pelvis, knee, ankle, tip], (w * 1.1, w * 0.92, w * 0.62, w * 0.36, w * 0.26))
    end = add(tip, n, 4)

    def at(f: float, s: float) -> tuple[float, float]:
        return add(add(end, n, f), u, s)

    fin = smooth([at(-8, 0), at(10, -16), at(36, -34), at(34, -14), at(26, 0), at(40, 10), at(44, 22), at(16, 14)],
                 tension=0.14)  # fmt: skip
    sk.blob(fin, tint(p.main, 0.3))
    for f, s in ((30, -24), (34, 15)):
        a, c = at(2, 0), at(f, s)
        sk.line(f"M{a[0]:.1f} {a[1]:.1f}L{c[0]:.1f} {c[1]:.1f}", shade(p.main, 0.25), 2)
    sk.blob(tail, p.main)
    with sk.inside(tail):
        line = shade(p.main, 0.22)
        for i in range(1, 9):
            mid = lerp(j.pelvis, knee, i / 4) if i <= 4 else lerp(knee, ankle, (i - 4) / 4)
            for k in range(-3, 4):
                x, y = add(mid, n, k * 11 + (5.5 if i % 2 else 0))
                sk.line(f"M{x - 5.5:.1f} {y:.1f}Q{x:.1f} {y + 8:.1f} {x + 5.5:.1f} {y:.1f}", line, 1.8)
    across = add(j.chest, j.pelvis, -1)
    q = (-across[1] / b.torso, across[0] / b.torso)
    rim = [add(add(j.pelvis, across, 0.06), q, s * w * 1.06) for s in (-1, 0, 1)]
    sk.line(smooth(rim, False), tint(p.main, 0.45), 5)


def draw_mark(sk: Sketch, spec: FigureSpec, j: Joints, b: Build) -> None:
    """On the front of the body."""
    shift = {"front": -4.0, "side": 7.0}.get(spec.view, 0.0)
    x, y = lerp(j.pelvis, j.chest, 0.72)
    x += shift
    if spec.subject == "police officer":
        star = "".join(f"{'L' if k else 'M'}{px:.1f} {py:.1f}" for k, (px, py) in enumerate(_star(x + 15, y, 8))) + "Z"
        sk.blob(star, "#f3c13a", shift=(-1, -1))
    elif spec.subject == "knight":
        with sk.frame(x + 5, y - 2):
            for d in ("M-8 0L8 0", "M0 -9L0 12"):
                sk.line(d, "#d9423a" if spec.garment_colour not in ("red", "pink", "orange") else "#fbf3e2", 5)


def _star(x: float, y: float, r: float) -> list[tuple[float, float]]:
    return [(x + (r if k % 2 == 0 else r * 0.45) * math.sin(k * math.pi / 5),
             y - (r if k % 2 == 0 else r * 0.45) * math.cos(k * math.pi / 5)) for k in range(10)]  # fmt: skip


def draw_face_mark(sk: Sketch, spec: FigureSpec) -> None:
    """Over face and hair, under the hat."""
    skin = SKINS[spec.skin]
    if spec.subject == "elf":
        for side in {"quarter": (-1, 1), "front": (-1, 1), "side": (0,)}[spec.view]:
            if side:
                with sk.frame(side * 36 + (2 if spec.view == "quarter" else 0), 4, flip=side > 0):
                    sk.blob("M4 12C-8 12 -24 -8 -32 -24C-16 -22 0 -16 4 -8Z", skin, shift=(1, -1.5))
                    sk.line("M-22 -16Q-8 -8 -2 4", shade(skin, 0.35), 2)
            else:
                sk.blob(
                    "M-6 12C-14 14 -22 4 -22 -8C-24 -16 -34 -22 -40 -28C-24 -30 -6 -16 -4 -2Z", skin, shift=(1, -1.5)
                )
                sk.line("M-30 -23Q-14 -12 -12 4", shade(skin, 0.35), 2)
    elif spec.subject == "pirate":
        x, y = {"quarter": (24.0, 0.0), "front": (16.5, 0.0), "side": (18.0, 0.0)}[spec.view]
        if spec.view != "side":
            sk.line(f"M-38 -16Q0 {y - 16} {x + 16} -2", INK, 2.6)
            sk.blob(oval(x, y, 10.5, 10), "#35272f", shift=(-1, -1))
        else:
            sk.line("M-36 -12Q0 -18 32 -10", INK, 2.6)
    elif spec.subject == "swordsman" and spec.hat == "none":
        c = HAIR_COLOURS[spec.hair_colour]
        x = {"quarter": -10.0, "front": 0.0, "side": -30.0}[spec.view]
        sk.line(f"M{x - 10} -46L{x + 12} -62", "#d9a53a", 3.4)
        sk.fill(oval(x, -40, 13, 4), shade(c, 0.3))
