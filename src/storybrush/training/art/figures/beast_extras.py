"""What some four-legged animals carry on the back: shells, spines, humps, wings, plates."""

from __future__ import annotations

import math

from .coats import Coat
from .frames import Frame4
from .svg import Point, Sketch, add, lerp, mix, oval, shade, smooth, tint


def draw_before_body(sk: Sketch, kind: str, c: Coat, rump: Point, chest: Point, f: Frame4, pose: str) -> None:
    """What the trunk hides in part."""
    if kind == "camel":
        for t in (0.12, 0.72):
            x, y = lerp(rump, chest, t)
            sk.blob(smooth([(x - 26, y), (x - 16, y - f.rump - 26), (x, y - f.rump - 34), (x + 16, y - f.rump - 26),
                            (x + 26, y)]), shade(c.main, 0.06))  # fmt: skip
            sk.fill(oval(x, y - f.rump - 28, 10, 6), c.dark)
    elif kind in ("dragon", "crocodile"):
        size = 15 if kind == "dragon" else 9
        for t in (-0.32, -0.08, 0.16, 0.4, 0.64, 0.88):
            x, y = lerp(rump, chest, t)
            top = y - (f.rump if t < 0.5 else f.chest) * (1.0 if t > -0.2 else 0.86)
            sk.blob(smooth([(x - size * 0.8, top + 8), (x - size * 0.3, top - size), (x + size * 0.8, top + 8)], tension=0.08),
                    c.dark)  # fmt: skip
        if kind == "dragon":
            wing(sk, c, add(lerp(rump, chest, 0.55), (8, -f.chest * 0.6)), pose, far=True)


def draw_over_body(sk: Sketch, kind: str, c: Coat, rump: Point, chest: Point, f: Frame4, pose: str) -> None:
    if kind == "tortoise":
        _shell(sk, c, lerp(rump, chest, 0.5), f, math.degrees(math.atan2(chest[1] - rump[1], chest[0] - rump[0])))
    elif kind == "hedgehog":
        _spines(sk, c, lerp(rump, chest, 0.4), f)
    elif kind == "dragon":
        wing(sk, c, add(lerp(rump, chest, 0.42), (0, -f.chest * 0.45)), pose, far=False)


def draw_back(sk: Sketch, c: Coat, kind: str, middle: Point, wide: float, tall: float) -> None:
    """A shell or spines that show behind the body."""
    if kind == "tortoise":
        sk.blob(oval(middle[0], middle[1] - 2, wide * 1.85, tall * 1.15), c.dark, shift=(-4, -4))
        sk.line(oval(middle[0], middle[1] - 2, wide * 1.66, tall * 0.98), mix(c.dark, "#fff0c8", 0.35), 5)
        return
    ring = [(middle[0] + math.sin(a) * wide * (1.6 if i % 2 else 1.3), middle[1] - 2 - math.cos(a) * tall * (1.22 if i % 2 else 1.0))
            for i, a in enumerate(math.radians(-125 + k * 250 / 28) for k in range(29))]  # fmt: skip
    sk.blob(smooth(ring, tension=0.06), c.dark, shift=(-3, -3))


def _shell(sk: Sketch, c: Coat, mid: Point, f: Frame4, turn: float) -> None:
    with sk.frame(mid[0], mid[1] + 2, turn=turn):
        w = f.length * 0.5 + f.rump * 0.95
        sk.blob(
            smooth([(-w - 5, 16), (-w, 4), (w, 4), (w + 5, 16), (w - 6, 24), (-w + 6, 24)], tension=0.12),
            tint(c.dark, 0.35),
        )
        d = smooth([(-w, 14), (-w * 0.86, -24), (-w * 0.4, -50), (w * 0.1, -56), (w * 0.58, -44), (w * 0.92, -18), (w, 14)],
                   tension=0.15)  # fmt: skip
        sk.blob(d, c.dark, shift=(-4, -4))
        with sk.inside(d):
            plate = mix(c.dark, "#fff0c8", 0.3)
            for x, y, r in ((-w * 0.56, -14, 16), (-4, -27, 18), (w * 0.54, -14, 16)):
                hexagon = [
                    (x + r * math.cos(k * math.pi / 3), y + r * 0.95 * math.sin(k * math.pi / 3)) for k in range(6)
                ]
                sk.blob(smooth(hexagon, tension=0.03), plate, shift=(-2, -2))
            for x in (-w * 0.3, w * 0.28):
                sk.fill(oval(x, 8, 10, 6), plate)


def _spines(sk: Sketch, c: Coat, mid: Point, f: Frame4) -> None:
    """A coat of spines from the brow to the rump, its edge in points."""
    x0, y0, w, h = mid[0] - 2, mid[1] + 8, f.length * 0.5 + f.rump * 1.0, f.rump * 1.55
    ring = []
    for i in range(31):
        a = math.pi * (1 - i / 30)
        k = 1.14 if i % 2 else 0.96
        ring.append((x0 + w * k * math.cos(a), y0 - h * k * math.sin(a)))
    edge = [(x0 + w * 0.9 - (w * 1.8) * i / 12, y0 + (9 if i % 2 else -1)) for i in range(13)]
    d = smooth([*ring, *edge], tension=0.05)
    sk.blob(d, c.dark, shift=(-4, -4))
    with sk.inside(d):
        for r in (0.4, 0.66, 0.88):
            for i in range(1, 11):
                a = math.pi * (1 - (i + (0.5 if r == 0.66 else 0)) / 11)
                x, y = x0 + w * r * math.cos(a), y0 - h * r * math.sin(a)
                sk.line(
                    f"M{x:.1f} {y:.1f}L{x + 7 * math.cos(a) - 3:.1f} {y - 8 * math.sin(a):.1f}", tint(c.dark, 0.35), 2.8
                )


def wing(sk: Sketch, c: Coat, root: Point, pose: str, far: bool) -> None:
    """The leathery wing of a dragon: folded half on the ground, spread in flight."""
    spread = {"fly": 1.5, "jump": 1.3, "run": 1.2, "rear": 1.3}.get(pose, 1.16)
    if pose in ("sleep", "lie", "sit"):
        spread = 1.0
    turn = (34.0 if far else 0.0) - (10 if pose == "fly" else 0)
    skin = shade(c.dark, 0.22) if far else c.dark
    with sk.frame(*root, turn=turn, scale=spread):
        d = smooth([(6, 6), (-2, -36), (-22, -66), (-46, -60), (-72, -40), (-62, -30), (-64, -12), (-48, -14), (-44, 2), (-26, -4),
                    (-16, 10)], tension=0.09)  # fmt: skip
        sk.blob(d, skin)
        with sk.inside(d):
            for x, y in ((-72, -40), (-64, -12), (-44, 2)):
                sk.line(f"M-16 -54Q{(x - 16) / 2:.1f} {(y - 60) / 2:.1f} {x} {y}", shade(skin, 0.3), 2.6)
        sk.line("M4 4Q-4 -30 -22 -66", shade(c.main, 0.15 if far else 0), 8)
        sk.blob(smooth([(-26, -62), (-24, -76), (-16, -66)], tension=0.1), "#f3dfae", shift=(-1, -1))
