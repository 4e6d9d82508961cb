"""Bodies of animals as nature made them: four legs seen from the side, or two and wings."""

from __future__ import annotations

from .animal_heads import draw_animal_head
from .birds import draw_bird
from .coats import Coat, animal_coat
from .frames import FRAMES, GAITS, Frame4
from .frog import draw_frog
from .spec import BIRDS, FigureSpec
from .svg import Point, Sketch, add, along, lerp, limb, oval, shade, smooth, tint
from .tails import draw_tail


def draw_beast(sk: Sketch, spec: FigureSpec) -> None:
    if spec.subject in BIRDS:
        draw_bird(sk, spec)
    elif spec.subject == "frog":
        draw_frog(sk, spec)
    elif spec.pose in ("sleep", "lie"):
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
    f, c = FRAMES[spec.subject], animal_coat(spec)
    tilt, legs = GAITS[spec.pose]
    rump: Point = (0.0, 0.0)
    chest = add(rump, along(90 - tilt, f.length))
    near_fore, far_fore, near_hind, far_hind = legs
    limb_colour, paw_colour = _leg_colours(spec, c)
    head = add(chest, f.neck)
    if spec.pose == "eat":  # the muzzle at the ground: as far forward as the neck is long
        head = add(chest, (max(f.neck[0], -f.neck[1] * 0.8) + f.chest * 0.5 + 4, f.rump * 0.75 + f.leg - 34 * f.head))
    elif spec.pose == "rear":
        head = add(chest, (f.neck[0] * 0.55, f.neck[1] - 2))
    elif spec.pose == "look back":
        head = add(chest, (-f.neck[0] * 0.1, f.neck[1] - 6))
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
        if spec.subject == "horse" and spec.pose != "eat":
            sk.blob(limb([lerp(chest, head, -0.1), lerp(chest, head, 0.5), head], (4, 9, 12)), c.dark)
    if spec.subject == "horse":
        mane = [add(chest, (-14, -26)), add(lerp(chest, head, 0.5), (-18, -4)), add(head, (-24, -8))]
        if spec.pose == "eat":  # the neck slopes down: its upper edge is to the right
            mane = [add(chest, (0, -26)), add(lerp(chest, head, 0.5), (10, -20)), add(head, (-4, -26))]
        sk.blob(limb(mane, (6, 10, 10)), c.dark)
    for foot, bearing in feet:
        _paw(sk, foot, bearing, f, paw_colour, f.hoof)
    head_turn = {"eat": 24, "rear": -14}.get(spec.pose, tilt * 0.4)
    with sk.frame(*head, turn=head_turn, scale=f.head, flip=spec.pose == "look back"):
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
    f, c = FRAMES[spec.subject], animal_coat(spec)
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
    """Lying: head down on the paws and eyes shut, or awake with the head up."""
    asleep = spec.pose == "sleep"
    f, c = FRAMES[spec.subject], animal_coat(spec)
    limb_colour, paw_colour = _leg_colours(spec, c)
    r = min(f.rump, 36)
    rump: Point = (0.0, -r)
    chest: Point = (f.length * 0.92, -r * 0.86)
    hangs = spec.subject in ("horse", "lion", "donkey", "cow", "elephant", "wolf") and not asleep
    with sk.frame(-r * 0.82, -r * 0.72, turn=42 if hangs else -12):  # laid on the ground, not through it
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
    head = (chest[0] + 32 * f.head, -39 * f.head) if asleep else add(chest, (20 + 6 * f.head, -26 - 26 * f.head))
    if not asleep:
        sk.blob(limb([add(chest, (-4, 0)), lerp(chest, head, 0.5), head], (min(f.chest, r) * 0.8, 20, 17)),
                c.main, shift=(-3, -4))  # fmt: skip
    for x in (chest[0] + 4, chest[0] + 26):
        sk.blob(limb([(x - 12, -w * 1.2), (x + 34, -w * 0.8)], (w, w * 0.9)), limb_colour)
        _paw(sk, (x + 34, -w * 0.75), 0, f, paw_colour, f.hoof)
    with sk.frame(*head, turn=7 if asleep else 0, scale=f.head):
        draw_animal_head(sk, spec, asleep)
