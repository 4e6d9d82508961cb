"""Bodies of animals as nature made them: four legs seen from the side, or two and wings."""

from __future__ import annotations

from dataclasses import dataclass

from .animal_heads import draw_animal_head
from .birds import draw_bird, draw_bird_tail
from .coats import Coat, animal_coat
from .spec import BIRDS, FigureSpec
from .svg import Point, Sketch, add, along, lerp, limb, oval, shade, smooth, tint


@dataclass(frozen=True, slots=True)
class Frame4:
    """A four-legged frame, in head units: length rump to chest, leg height, girths, neck rise and reach, head scale."""

    length: float = 62
    leg: float = 34
    rump: float = 27
    chest: float = 27
    width: float = 10.5
    neck: Point = (26, -34)
    head: float = 0.95
    hoof: str = ""


_FRAMES: dict[str, Frame4] = {
    "cat": Frame4(54, 30, 23, 21, 8.5, (18, -32), 0.95),
    "dog": Frame4(56, 34, 24, 25, 9.5, (20, -38), 0.95),
    "fox": Frame4(58, 32, 22, 22, 8.5, (22, -32), 0.92),
    "wolf": Frame4(66, 40, 24, 29, 10, (28, -38), 0.92),
    "bear": Frame4(64, 28, 38, 36, 15, (30, -28), 1.0),
    "lion": Frame4(66, 36, 27, 30, 12, (22, -34), 0.95),
    "tiger": Frame4(70, 34, 29, 29, 12, (24, -30), 0.95),
    "pig": Frame4(54, 18, 35, 33, 10, (28, -18), 0.98, "#b0606c"),
    "sheep": Frame4(56, 28, 34, 33, 8, (26, -30), 0.85, "#4a3d42"),
    "goat": Frame4(56, 36, 26, 26, 8.5, (24, -44), 0.82, "#5a4a44"),
    "cow": Frame4(78, 34, 34, 34, 11.5, (30, -30), 0.9, "#5a4a44"),
    "horse": Frame4(74, 52, 29, 30, 10.5, (34, -62), 0.86, "#4a3a36"),
    "donkey": Frame4(66, 42, 27, 28, 10, (30, -48), 0.86, "#463c3c"),
    "rabbit": Frame4(36, 16, 29, 22, 8.5, (16, -34), 0.92),
    "mouse": Frame4(38, 12, 27, 21, 6.5, (18, -28), 0.9),
    "elephant": Frame4(74, 34, 45, 42, 18, (52, -34), 1.08),
    "deer": Frame4(62, 52, 24, 25, 7.5, (26, -54), 0.82, "#4a3a36"),
    "monkey": Frame4(48, 32, 23, 23, 8.5, (20, -34), 0.95),
    "panda": Frame4(56, 24, 37, 34, 14.5, (28, -26), 1.0),
    "frog": Frame4(34, 10, 29, 25, 8, (16, -22), 1.0),
}

# pose -> (body tilt, near fore, far fore, near hind, far hind: angle and bend)
_GAITS: dict[str, tuple[float, tuple[tuple[float, float], ...]]] = {
    "stand": (0, ((2, 0), (8, 0), (-3, 0), (5, 0))),
    "walk": (0, ((24, 4), (-20, 8), (-24, 6), (22, 10))),
    "run": (-5, ((58, 6), (30, 34), (-58, 14), (-30, 30))),
    "jump": (-24, ((46, 44), (62, 40), (-40, 10), (-62, 14))),
}


def draw_tail(sk: Sketch, kind: str, c: Coat) -> None:
    """A tail growing from (0, 0) to the left."""
    if kind == "fox":
        d = smooth(
            [(8, -7), (-14, -4), (-28, -16), (-34, -34), (-48, -50), (-58, -28), (-54, 0), (-36, 18), (-10, 14), (8, 8)]
        )
        sk.blob(d, c.main)
        with sk.inside(d):
            sk.fill(
                smooth([(-70, -16), (-52, -22), (-46, -16), (-38, -24), (-26, -26), (-30, -60), (-60, -60)]), c.light
            )
    elif kind == "wolf":
        d = smooth([(8, -8), (-16, -10), (-38, 4), (-50, 26), (-48, 52), (-34, 44), (-20, 22), (-8, 12), (8, 9)])
        sk.blob(d, c.main)
        with sk.inside(d):
            sk.fill(oval(-44, 46, 16, 16), c.dark)
    elif kind in ("cat", "tiger", "monkey"):
        path = (
            [(6, 0), (-26, 2), (-34, -30), (-22, -52)]
            if kind != "monkey"
            else [(6, 0), (-34, 4), (-44, -36), (-24, -44)]
        )
        d = limb(path, (6.5, 6.5, 6.5, 6) if kind != "tiger" else (7, 7, 7, 6.5))
        sk.blob(d, c.main)
        with sk.inside(d):
            if kind == "tiger":
                for x, y in ((-10, 1), (-24, -2), (-31, -18), (-30, -34)):
                    sk.line(f"M{x - 10} {y - 5}L{x + 10} {y + 5}", c.dark, 4.5)
            if kind != "monkey":
                sk.fill(oval(-21, -54, 12), c.dark)
    elif kind == "dog":
        sk.blob(limb([(6, 2), (-18, -6), (-26, -34)], (7, 7, 4)), c.main)
    elif kind in ("bear", "panda"):
        sk.blob(oval(-6, 0, 11, 10), c.main)
    elif kind in ("lion", "donkey", "cow", "elephant"):
        sk.blob(limb([(4, 0), (-22, 8), (-24, 40)], (4.5, 4, 3.6)), c.main)
        sk.blob(smooth([(-24, 34), (-34, 48), (-26, 62), (-16, 48)]), c.dark)
    elif kind == "pig":
        sk.line("M4 2C-14 4 -20 -12 -10 -16C0 -18 2 -4 -10 -2C-22 0 -28 -10 -26 -16", shade(c.main, 0.35), 6.5)
        sk.line("M4 2C-14 4 -20 -12 -10 -16C0 -18 2 -4 -10 -2C-22 0 -28 -10 -26 -16", c.main, 4)
    elif kind == "sheep":
        sk.blob(oval(-6, 4, 10, 11), c.main)
    elif kind in ("goat", "deer"):
        sk.blob(smooth([(6, 6), (-14, 0), (-22, -16), (-6, -16), (6, -6)]), c.light if kind == "deer" else c.main)
    elif kind == "horse":
        sk.blob(limb([(8, 0), (-26, 2), (-34, 58)], (6, 13, 14, 4)), c.dark)
    elif kind == "rabbit":
        sk.blob([oval(-8, 0, 12), oval(-13, -6, 8), oval(-14, 5, 8)], tint(c.light, 0.3))
    elif kind == "mouse":
        d = smooth([(4, 4), (-30, 14), (-52, -4), (-74, -2)], closed=False)
        sk.line(d, shade(c.inner, 0.3), 6)
        sk.line(d, c.inner, 4)
    elif kind in BIRDS:
        draw_bird_tail(sk, kind, c)


def draw_beast(sk: Sketch, spec: FigureSpec) -> None:
    if spec.subject in BIRDS:
        draw_bird(sk, spec)
    elif spec.subject == "frog":
        _frog(sk, spec)
    elif spec.pose == "sleep":
        _curled(sk, spec)
    elif spec.pose == "sit":
        _sitting(sk, spec)
    else:
        _standing(sk, spec)


def _leg_shapes(
    root: Point, angle: tuple[float, float], f: Frame4, fore: bool, low: float
) -> tuple[list[str], Point, float]:
    """The outline of a leg, its foot and the bearing of its last bone. Hind knees bend forward, fore knees back."""
    reach = f.leg + low
    a, bend = angle
    knee = add(root, along(a + (0 if fore else bend * 0.4), reach * 0.55))
    last = a - bend
    foot = add(knee, along(last, reach * 0.45 - f.width * 0.5))
    w = f.width
    thick = (w * 1.25, w, w * 0.9) if fore else (w * 1.7, w * 1.05, w * 0.9)
    return [limb([root, knee, foot], thick)], foot, last


def _paw(sk: Sketch, foot: Point, bearing: float, f: Frame4, colour: str, hoof: str) -> None:
    with sk.frame(*foot, turn=-bearing if abs(bearing) > 28 else 0):
        w = f.width
        if hoof:
            sk.blob(f"M{-w * 0.85} {-w * 0.3}L{w * 0.85} {-w * 0.3}L{w * 1.2} {w}L{-w * 1.05} {w}Z", hoof,
                    shift=(-1, -1))  # fmt: skip
        else:
            sk.blob(oval(w * 0.45, w * 0.1, w * 1.4, w * 0.85), colour, shift=(-1, -2))
            for k in (0.55, 1.1):
                sk.line(f"M{w * k} {w * 0.1}L{w * (k + 0.08)} {w * 0.6}", shade(colour, 0.4), 1.6)


def _leg_colours(spec: FigureSpec, c: Coat) -> tuple[str, str]:
    """Leg and paw."""
    if spec.subject == "panda":
        return c.dark, c.dark
    if spec.subject == "fox":
        return c.main, c.dark
    if spec.subject == "sheep":
        return c.dark, c.dark
    return c.main, c.main if spec.subject not in ("wolf", "cat", "dog", "rabbit") else c.light


def _markings(sk: Sketch, spec: FigureSpec, c: Coat, shapes: list[str], rump: Point, chest: Point, f: Frame4) -> None:
    kind = spec.subject
    mid = lerp(rump, chest, 0.5)
    with sk.inside(shapes):
        if kind in ("fox", "cat", "dog", "wolf", "lion", "tiger", "deer", "rabbit", "mouse", "donkey", "monkey"):
            sk.fill(oval(mid[0] + f.length * 0.1, mid[1] + f.chest * 1.02, f.length * 0.62, f.chest * 0.42), c.light)
            sk.fill(oval(chest[0] + f.chest * 0.62, chest[1] + 1, f.chest * 0.55, f.chest * 0.8), c.light)
        if kind == "tiger" or (kind == "cat" and spec.fur < 2):
            for t in (-0.15, 0.12, 0.39, 0.66, 0.92):
                x, y = lerp(rump, chest, t)
                sk.line(f"M{x} {y - f.rump * 1.15}Q{x + 6} {y - f.rump * 0.6} {x + 1} {y - f.rump * 0.1}", c.dark,
                        5.5 if kind == "tiger" else 4.5)  # fmt: skip
        elif kind == "cow" and spec.fur < 2:
            for t, dy, rx, ry in ((0.0, -0.5, 22, 18), (0.55, -0.2, 20, 16), (0.22, 0.65, 14, 11), (1.0, 0.5, 13, 12)):
                x, y = lerp(rump, chest, t)
                sk.fill(oval(x, y + dy * f.rump, rx, ry, 20), c.dark)
        elif kind == "deer":
            for t, dy in (
                (-0.2, -0.35),
                (0.05, -0.6),
                (0.1, 0),
                (0.32, -0.35),
                (0.52, -0.62),
                (0.6, -0.1),
                (0.82, -0.4),
            ):
                x, y = lerp(rump, chest, t)
                sk.fill(oval(x, y + dy * f.rump, 4), tint(c.light, 0.3))
        elif kind == "panda":
            x, y = chest
            sk.fill(
                smooth(
                    [(x - 16, y - 60), (x + 70, y - 60), (x + 80, y), (x + 60, y + 60), (x - 18, y + 60), (x - 8, y)]
                ),
                c.dark,
            )
        elif kind == "dog":
            x, y = lerp(rump, chest, 0.22)
            sk.fill(oval(x, y - f.rump * 0.6, 20, 15, 10), c.dark)


def _standing(sk: Sketch, spec: FigureSpec) -> None:
    f, c = _FRAMES[spec.subject], animal_coat(spec)
    tilt, legs = _GAITS[spec.pose]
    rump: Point = (0.0, 0.0)
    chest = add(rump, along(90 - tilt, f.length))
    near_fore, far_fore, near_hind, far_hind = legs
    limb_colour, paw_colour = _leg_colours(spec, c)
    head = add(chest, f.neck)
    with sk.frame(-f.rump * 0.85, -f.rump * 0.3):
        draw_tail(sk, spec.subject, c)
    hip, shoulder = add(rump, (-f.rump * 0.25, f.rump * 0.25)), add(chest, (f.chest * 0.15, f.chest * 0.2))
    for root, angle, fore in ((add(hip, (11, -2)), far_hind, False), (add(shoulder, (9, -2)), far_fore, True)):
        shapes, foot, bearing = _leg_shapes(root, angle, f, fore, f.rump * 0.75)
        sk.blob(shapes, shade(limb_colour, 0.17))
        _paw(sk, foot, bearing, f, shade(paw_colour, 0.17), shade(f.hoof, 0.1) if f.hoof else "")
    waist = lerp(rump, chest, 0.5)
    belly = (
        (f.rump + f.chest) / 2 * (0.98 if spec.subject not in ("cat", "dog", "fox", "wolf", "deer", "lion") else 0.9)
    )
    trunk = limb([rump, (waist[0], waist[1] + 1), chest], (f.rump, belly, f.chest))
    neck = limb([add(chest, (2, -4)), lerp(chest, head, 0.5), head], (f.chest * 0.86, f.chest * 0.66, 19 * f.head))
    body = [trunk, neck]
    fused: list[str] = []
    feet = []
    for root, angle, fore in ((hip, near_hind, False), (shoulder, near_fore, True)):
        shapes, foot, bearing = _leg_shapes(root, angle, f, fore, f.rump * 0.75)
        fused += shapes
        feet.append((foot, bearing))
    if spec.subject == "sheep":
        sk.blob(fused, limb_colour)
        _fleece(sk, c, rump, chest, f)
    elif limb_colour != c.main:
        sk.blob(body, c.main)
        _markings(sk, spec, c, body, rump, chest, f)
        sk.blob(fused, limb_colour)
    else:
        sk.blob([*body, *fused], c.main, shift=(-3, -4))
        _markings(sk, spec, c, body, rump, chest, f)
        if spec.subject in ("horse",):
            sk.blob(limb([lerp(chest, head, -0.1), lerp(chest, head, 0.5), head], (4, 9, 12)), c.dark)
    if spec.subject == "horse":
        mane = [add(chest, (-14, -26)), add(lerp(chest, head, 0.5), (-18, -4)), add(head, (-24, -8))]
        sk.blob(limb(mane, (6, 10, 10)), c.dark)
    for foot, bearing in feet:
        _paw(sk, foot, bearing, f, paw_colour, f.hoof)
    with sk.frame(*head, turn=tilt * 0.4, scale=f.head):
        draw_animal_head(sk, spec, False)


def _fleece(sk: Sketch, c: Coat, rump: Point, chest: Point, f: Frame4) -> None:
    puffs = [oval(*lerp(rump, chest, t), f.rump * 0.98) for t in (0.1, 0.5, 0.95)]
    for t, dy in ((-0.35, -0.2), (-0.2, -0.7), (0.15, -0.98), (0.5, -1.02), (0.85, -0.98), (1.25, -0.6), (1.35, 0.1),
                  (1.1, 0.7), (0.75, 0.85), (0.4, 0.88), (0.05, 0.8), (-0.3, 0.4)):  # fmt: skip
        x, y = lerp(rump, chest, t)
        puffs.append(oval(x, y + dy * f.rump * 0.85, f.rump * 0.42))
    sk.blob(puffs, c.main, shift=(-4, -5))
    for t, dy in ((0.1, -0.3), (0.55, 0.1), (0.3, 0.5), (0.75, -0.45), (0.0, 0.35)):
        x, y = lerp(rump, chest, t)
        y += dy * f.rump
        sk.line(f"M{x - 7} {y}C{x - 6} {y - 9} {x + 7} {y - 9} {x + 6} {y}", shade(c.main, 0.2), 2.2)


def _sitting(sk: Sketch, spec: FigureSpec) -> None:
    """Haunches on the ground, straight forelegs, three-quarter front."""
    f, c = _FRAMES[spec.subject], animal_coat(spec)
    limb_colour, paw_colour = _leg_colours(spec, c)
    stout = min(f.rump, 38)
    rump: Point = (-6.0, -stout * 0.9)
    chest: Point = (8.0, -stout * 0.9 - 44)
    head = add(chest, (10, -34 - f.chest * 0.28))
    with sk.frame(rump[0] - stout * 0.8, rump[1] + 12, turn=10):
        draw_tail(sk, spec.subject, c)
    w = f.width
    sk.blob(limb([add(chest, (18, 12)), (30, -18), (31, -w * 0.6)], (w * 1.1, w, w * 0.95)), shade(limb_colour, 0.15))
    _paw(sk, (31, -w * 0.6), 0, f, shade(paw_colour, 0.15), f.hoof)
    body = [limb([rump, lerp(rump, chest, 0.5), chest, head], (stout, stout * 0.92, f.chest * 0.88, 18))]
    haunch = oval(rump[0] - 2, rump[1] + stout * 0.22, stout * 0.92, stout * 0.68, -14)
    if spec.subject == "sheep":
        _fleece(sk, c, (rump[0], rump[1] - 2), (chest[0] - 2, chest[1] + 10), f)
    else:
        sk.blob(body, c.main, shift=(-3, -4))
        with sk.inside(body):
            if spec.subject == "panda":
                sk.fill(oval(chest[0] + 4, chest[1] + 4, 60, 20, -6), c.dark)
            elif spec.subject not in ("cow", "elephant", "pig", "horse"):
                sk.fill(oval(chest[0] + 16, chest[1] + 22, f.chest * 0.66, 34, -6), c.light)
            if spec.subject == "tiger" or (spec.subject == "cat" and spec.fur < 2):
                for y in (-6, 10, 26):
                    sk.line(f"M{chest[0] - 44} {chest[1] + y}L{chest[0] - 12} {chest[1] + y + 5}", c.dark, 5)
            if spec.subject == "cow" and spec.fur < 2:
                sk.fill(oval(chest[0] - 18, chest[1] + 14, 17, 15), c.dark)
            if spec.subject == "deer":
                for x, y in ((-14, 0), (-20, 16), (-10, 28), (-24, 32)):
                    sk.fill(oval(chest[0] + x, chest[1] + y, 3.6), c.light)
    near = (16.0, -w * 0.6)
    haunch_colour = limb_colour if spec.subject != "sheep" else c.main
    sk.blob([haunch], haunch_colour, shift=(-2, -4))
    if spec.subject == "tiger":
        with sk.inside(haunch):
            for x in (-22, -6, 10):
                sk.line(f"M{rump[0] + x} {rump[1] - 12}Q{rump[0] + x + 6} {rump[1]} {rump[0] + x + 1} {rump[1] + 10}",
                        c.dark, 5)  # fmt: skip
    _paw(sk, (rump[0] + stout * 0.42, -w * 0.55), 0, f, paw_colour, f.hoof)
    sk.blob(limb([add(chest, (2, 16)), (13, -22), near], (w * 1.2, w * 1.05, w)), limb_colour)
    _paw(sk, near, 0, f, paw_colour, f.hoof)
    if spec.subject == "horse":
        sk.blob(
            limb([add(chest, (-20, -6)), add(lerp(chest, head, 0.5), (-20, 0)), add(head, (-20, -4))], (6, 10, 10)),
            c.dark,
        )
    with sk.frame(*head, scale=f.head):
        draw_animal_head(sk, spec, False)


def _curled(sk: Sketch, spec: FigureSpec) -> None:
    """Lying, head down on the paws, eyes shut."""
    f, c = _FRAMES[spec.subject], animal_coat(spec)
    limb_colour, paw_colour = _leg_colours(spec, c)
    r = min(f.rump, 36)
    rump: Point = (0.0, -r)
    chest: Point = (f.length * 0.92, -r * 0.86)
    with sk.frame(-r * 0.82, -r * 0.72, turn=-12):
        draw_tail(sk, spec.subject, c)
    w = f.width
    body = [
        limb([rump, lerp(rump, chest, 0.5), chest], (r, r * 0.94, min(f.chest, r) * 0.9)),
        oval(rump[0], -r * 0.8, r, r * 0.8),
    ]
    if spec.subject == "sheep":
        _fleece(sk, c, rump, chest, f)
    else:
        sk.blob(body, c.main, shift=(-3, -4))
        _markings(sk, spec, c, body, rump, chest, f)
    haunch = oval(rump[0] + 2, -r * 0.66, r * 0.82, r * 0.66)
    sk.blob(haunch, limb_colour if spec.subject != "sheep" else c.main, shift=(-2, -4))
    _paw(sk, (rump[0] + r * 0.7, -w * 0.75), 0, f, paw_colour, f.hoof)
    head = (chest[0] + 32 * f.head, -39 * f.head)
    for x in (chest[0] + 4, chest[0] + 26):
        sk.blob(limb([(x - 12, -w * 1.2), (x + 34, -w * 0.8)], (w, w * 0.9)), limb_colour)
        _paw(sk, (x + 34, -w * 0.75), 0, f, paw_colour, f.hoof)
    with sk.frame(*head, turn=7, scale=f.head):
        draw_animal_head(sk, spec, True)


def _frog(sk: Sketch, spec: FigureSpec) -> None:
    """A frog squats on folded thighs; moving, it leaps with its hind legs stretched."""
    c, pose = animal_coat(spec), spec.pose
    leap = {"jump": 1.0, "run": 0.75, "walk": 0.5}.get(pose, 0.0)
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

    rise = -16 if pose == "stand" else 0  # up on the hands, where sitting is flat on the ground
    with sk.frame(0, low, turn=-22 * leap + rise):
        hind(12, back)
        sk.blob(limb([(34, 10), (44, 24), (52 + 18 * leap, 40 - rise)], (9, 7, 6)), back)
        webbed((52 + 18 * leap, 40 - rise), back, -rise)
        body = smooth([(-44, 16), (-30, -16), (4, -36), (34, -28), (42, 2), (30, 30), (-4, 38), (-36, 34)])
        sk.blob(body, c.main)
        with sk.inside(body):
            sk.fill(oval(30, 24, 30, 32, 24), c.light)
            for x, y in ((-22, -8), (-30, 8), (-8, -20)):
                sk.fill(oval(x, y, 6, 4.5, -30), c.dark, 0.7)
        hind(-8, c.main)
        sk.blob(limb([(22, 12), (24, 28), (28 + 20 * leap, 42 - rise * 0.6)], (10, 8, 6.5)), c.main)
        webbed((28 + 20 * leap, 42 - rise * 0.6), c.main, -rise)
        with sk.frame(24, -34 + (8 if pose == "sleep" else 0), turn=14 * leap - rise * 0.8):
            draw_animal_head(sk, spec, pose == "sleep")
