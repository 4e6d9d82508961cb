"""What is worn besides clothes and hat (more.ACCESSORIES): a scarf goes with the body, glasses with the head."""

from __future__ import annotations

from .people_head import spectacles
from .pose import Build, Joints
from .spec import FigureSpec
from .svg import Sketch, add, limb, oval, shade


def draw_scarf(sk: Sketch, spec: FigureSpec, j: Joints, b: Build) -> None:
    if spec.accessory != "scarf":
        return
    colour = "#e2503f" if spec.garment_colour not in ("red", "orange", "pink", "brown") else "#3f8fb5"
    up = add(j.chest, j.pelvis, -1)
    up = (up[0] / b.torso, up[1] / b.torso)
    n = (-up[1], up[0])
    wide = b.shoulder * 0.8 + 6

    def at(rise: float, side: float) -> tuple[float, float]:
        return add(add(j.chest, up, rise), n, side)

    x = {"front": 9.0, "side": 12.0}.get(spec.view, 14.0)
    sk.blob(limb([at(0, x - 2), at(-20, x + 2), at(-40, x)], (7, 8, 8.5)), colour, shift=(-2, -2))
    for k in (-6, 0, 6):
        a, c = at(-44, x + k), at(-53, x + k)
        sk.line(f"M{a[0]:.1f} {a[1]:.1f}L{c[0]:.1f} {c[1]:.1f}", shade(colour, 0.1), 3)
    for t in (-22, -32):
        a, c = at(t, x - 7), at(t, x + 9)
        sk.line(f"M{a[0]:.1f} {a[1]:.1f}L{c[0]:.1f} {c[1]:.1f}", "#fbf3e2", 3)
    sk.blob(limb([at(3, -wide), at(-5, 4), at(3, wide)], (8, 10, 8)), colour, shift=(-2, -2))
    sk.blob(oval(*at(-5, x - 1), 8, 9), colour, shift=(-2, -2))


def draw_glasses(sk: Sketch, spec: FigureSpec, asleep: bool) -> None:
    """Round ones, over the hair; the old and the teacher wear their own already."""
    if spec.accessory != "glasses" or asleep:
        return
    spectacles(sk, spec.view, 5.0 if spec.subject == "baby" else 2.0, "#3b3550", 3.0)
