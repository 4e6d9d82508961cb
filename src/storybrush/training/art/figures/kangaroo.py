"""The kangaroo: up on long hind feet, with small arms and a tail to lean on; it walks, runs and jumps in leaps."""

from __future__ import annotations

from .animal_heads import draw_animal_head
from .coats import animal_coat
from .spec import FigureSpec
from .svg import Point, Sketch, limb, oval, shade, smooth


def draw_kangaroo(sk: Sketch, spec: FigureSpec) -> None:
    c, pose = animal_coat(spec), spec.pose
    leap = {"walk": 0.35, "run": 0.7, "jump": 1.0}.get(pose, 0.0)
    sits = pose == "sit"
    with sk.frame(0, 14 if sits else 0, turn=26 * leap):
        with sk.frame(-24, -34, turn=-26 * leap if leap else 0):
            sk.blob(limb([(12, 0), (-30, 26 - 20 * leap), (-72, 30 - 46 * leap)], (17, 11, 5)), c.main)
        for far in (True, False):
            colour = shade(c.main, 0.18) if far else c.main
            hip: Point = (2.0 + 12 * far, -34.0)
            knee: Point = (26 + 10 * far - 26 * leap, -22 + 12 * leap)
            ankle: Point = (-6 + 12 * far - 40 * leap, -8 + 18 * leap)
            toe: Point = (34 + 12 * far - 84 * leap, -5 + 34 * leap)
            if far:
                sk.blob([limb([hip, knee, ankle], (20, 15, 8)), limb([ankle, toe], (8, 7))], colour)
            else:
                body = [limb([(-6, -36), (4, -66), (16, -98), (20, -116)], (31, 27, 19, 16))]
                sk.blob(body, c.main, shift=(-3, -4))
                with sk.inside(body):
                    sk.fill(oval(26, -56, 21, 42, 10), c.light)
                sk.line("M2 -50Q16 -38 30 -44", shade(c.light, 0.35), 3)  # the pouch
                sk.blob([limb([hip, knee, ankle], (24, 16, 9)), limb([ankle, toe], (9, 8))], colour)
        for dx, k in ((10, 0.15), (0, 0.0)):
            hand = (46 + dx, -62 - 8 * leap)
            sk.blob(limb([(18 + dx, -90), (30 + dx, -72), hand], (9, 8, 7)), shade(c.main, k))
            sk.blob(oval(hand[0] + 2, hand[1] + 1, 8, 7), shade(c.dark, k), shift=(-1, -1))
        with sk.frame(24, -132, turn=-20 * leap, scale=0.94):
            draw_animal_head(sk, spec, False)
    if sits:
        sk.blob(smooth([(-8, 8), (30, 6), (46, 12), (20, 17), (-10, 16)]), c.main)
