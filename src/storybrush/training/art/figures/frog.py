"""The frog, whose body is like no other animal's."""

from __future__ import annotations

from .animal_heads import draw_animal_head
from .coats import animal_coat
from .spec import FigureSpec
from .svg import Point, Sketch, lerp, limb, oval, shade, smooth


def draw_frog(sk: Sketch, spec: FigureSpec) -> None:
    """A frog squats on folded thighs; it creeps on all fours, or leaps with its hind legs stretched."""
    c, pose = animal_coat(spec), spec.pose
    leap = {"jump": 1.0, "run": 0.7}.get(pose, 0.0)
    step = 22.0 if pose == "walk" else 0.0  # one hand forward and the other foot back
    low = 14 if pose in ("sit", "sleep") else 0
    back = shade(c.main, 0.16)

    def webbed(at: Point, colour: str, turn: float = 0.0) -> None:
        with sk.frame(*at, turn=turn):
            sk.blob([limb([(-6, 0), (16, y)], (5, 4.5)) for y in (-5, 1, 6)], colour, shift=(-1, -1))

    def hind(dx: float, colour: str) -> None:
        hip: Point = (-24 + dx, 14)
        knee = lerp((-6 + dx, 8), (-56 + dx, 22), leap)
        ankle = lerp((-40 + dx, 34), (-86 + dx, 48), leap)
        foot = lerp((-12 + dx, 42), (-108 + dx, 66), leap)
        sk.blob(limb([hip, knee, ankle], (19, 15, 8)), colour)
        sk.blob(limb([ankle, foot], (7, 5.5)), colour)
        webbed(foot, colour, 150 * leap)

    rise = (
        -16 if pose == "stand" else -9 if pose == "walk" else 0
    )  # up on the hands, where sitting is flat on the ground
    with sk.frame(0, low, turn=-22 * leap + rise):
        hind(12 + step * 0.5, back)
        far: Point = (52 + 18 * leap - step * 0.3, 40 - rise)
        sk.blob(limb([(34, 10), (44, 24), far], (9, 7, 6)), back)
        webbed(far, back, -rise)
        body = smooth([(-44, 16), (-30, -16), (4, -36), (34, -28), (42, 2), (30, 30), (-4, 38), (-36, 34)])
        sk.blob(body, c.main)
        with sk.inside(body):
            sk.fill(oval(30, 24, 30, 32, 24), c.light)
            for x, y in ((-22, -8), (-30, 8), (-8, -20)):
                sk.fill(oval(x, y, 6, 4.5, -30), c.dark, 0.7)
        hind(-8 - step, c.main)
        near: Point = (28 + 20 * leap + step * 1.5, 42 - rise * 0.6 - step * 0.2)
        sk.blob(limb([(22, 12), (24 + step, 28), near], (10, 8, 6.5)), c.main)
        webbed(near, c.main, -rise)
        with sk.frame(24, -34 + (8 if pose == "sleep" else 0), turn=14 * leap - rise * 0.8):
            draw_animal_head(sk, spec, pose == "sleep")
