"""Bodies of animals as nature made them: four legs seen from the side, or two and wings."""

from __future__ import annotations

from .animal_heads import draw_animal_head
from .beast_extras import draw_back, draw_before_body, draw_over_body, wing
from .beast_front import draw_from_front
from .beast_parts import draw_fleece, draw_markings, draw_paw, leg_colours
from .birds import draw_bird
from .coats import animal_coat
from .frames import FRAMES, GAITS, Frame4
from .frog import draw_frog
from .kangaroo import draw_kangaroo
from .serpents import draw_chinese_dragon, draw_snake
from .spec import BIRDS, FigureSpec
from .svg import Point, Sketch, add, along, lerp, limb, oval, shade
from .tails import TUFTED, draw_tail

HEAD = 1.12  # animals of picture books have large heads; a face of few pixels is no face


def draw_beast(sk: Sketch, spec: FigureSpec) -> None:
    if spec.subject in BIRDS:
        draw_bird(sk, spec)
    elif spec.subject == "frog":
        draw_frog(sk, spec)
    elif spec.subject == "snake":
        draw_snake(sk, spec)
    elif spec.subject == "chinese dragon":
        draw_chinese_dragon(sk, spec)
    elif spec.view == "front":
        draw_from_front(sk, spec)
    elif spec.subject == "kangaroo" and spec.pose not in ("sleep", "lie"):
        draw_kangaroo(sk, spec)
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


def _standing(sk: Sketch, spec: FigureSpec) -> None:
    f, c = FRAMES[spec.subject], animal_coat(spec)
    tilt, legs = GAITS[spec.pose]
    rump: Point = (0.0, 0.0)
    chest = add(rump, along(90 - tilt, f.length))
    near_fore, far_fore, near_hind, far_hind = legs
    limb_colour, paw_colour = leg_colours(spec, c)
    head = add(chest, f.neck)
    if spec.pose == "eat":  # the muzzle at the ground: as far forward as the neck is long
        head = add(chest, (max(f.neck[0], -f.neck[1] * 0.8) + f.chest * 0.5 + 4, f.rump * 0.75 + f.leg - 34 * f.head))
    elif spec.pose == "rear":
        head = add(chest, (f.neck[0] * 0.55, f.neck[1] - 2))
    elif spec.pose == "look back":
        head = add(chest, (-f.neck[0] * 0.1, f.neck[1] - 6))
    with sk.frame(-f.rump * 0.85, -f.rump * 0.3 if spec.subject != "crocodile" else 0):
        draw_tail(sk, spec.subject, c)
    draw_before_body(sk, spec.subject, c, rump, chest, f, spec.pose)
    hip, shoulder = add(rump, (-f.rump * 0.25, f.rump * 0.25)), add(chest, (f.chest * 0.15, f.chest * 0.2))
    for root, angle, fore in ((add(hip, (11, -2)), far_hind, False), (add(shoulder, (9, -2)), far_fore, True)):
        shapes, foot, bearing = _leg_shapes(root, angle, f, fore, f.rump * 0.75)
        sk.blob(shapes, shade(limb_colour, 0.17))
        draw_paw(sk, foot, bearing, f, shade(paw_colour, 0.17), shade(f.hoof, 0.1) if f.hoof else "")
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
        draw_fleece(sk, c, rump, chest, f)
    elif limb_colour != c.main:
        sk.blob(body, c.main)
        draw_markings(sk, spec, c, body, rump, chest, f)
        sk.blob(fused, limb_colour)
    else:
        sk.blob([*body, *fused], c.main, shift=(-3, -4))
        draw_markings(sk, spec, c, body, rump, chest, f)
        if spec.subject == "horse" and spec.pose != "eat":
            sk.blob(limb([lerp(chest, head, -0.1), lerp(chest, head, 0.5), head], (4, 9, 12)), c.dark)
    if spec.subject in ("horse", "zebra"):
        mane = [add(chest, (-14, -26)), add(lerp(chest, head, 0.5), (-18, -4)), add(head, (-24, -8))]
        if spec.pose == "eat":  # the neck slopes down: its upper edge is to the right
            mane = [add(chest, (0, -26)), add(lerp(chest, head, 0.5), (10, -20)), add(head, (-4, -26))]
        sk.blob(limb(mane, (6, 10, 10)), c.dark)
    for foot, bearing in feet:
        draw_paw(sk, foot, bearing, f, paw_colour, f.hoof)
    draw_over_body(sk, spec.subject, c, rump, chest, f, spec.pose)
    head_turn = {"eat": 24, "rear": -14, "fly": -6}.get(spec.pose, tilt * 0.4)
    with sk.frame(*head, turn=head_turn, scale=f.head * HEAD, flip=spec.pose == "look back"):
        draw_animal_head(sk, spec, False)


def _sitting(sk: Sketch, spec: FigureSpec) -> None:
    """Haunches on the ground, straight forelegs, three-quarter front."""
    f, c = FRAMES[spec.subject], animal_coat(spec)
    limb_colour, paw_colour = leg_colours(spec, c)
    stout = min(f.rump, 38)
    rump: Point = (-6.0, -stout * 0.9)
    chest: Point = (8.0, -stout * 0.9 - 44)
    head = add(chest, (10, -34 - f.chest * 0.28))
    if spec.subject == "giraffe":
        head = add(head, (8, -62))
    # what would hang like a third leg lies on the ground behind
    lies = spec.subject in ("horse", "wolf", "crocodile", "dragon", *TUFTED)
    turn = {"crocodile": -18, "dragon": -16}.get(spec.subject, 64 if spec.subject != "wolf" else 50)
    with sk.frame(rump[0] - stout * 0.72, rump[1] + (stout * 0.55 if lies else 12), turn=turn if lies else 10):
        draw_tail(sk, spec.subject, c)
    draw_before_body(sk, spec.subject if spec.subject == "camel" else "", c, (rump[0] - 26, rump[1] - 16), (rump[0] - 26, rump[1] - 34), f,
                     "sit")  # fmt: skip
    if spec.subject == "dragon":
        wing(sk, c, add(chest, (8, 6)), "sit", far=True)
    elif spec.subject == "hedgehog":
        draw_back(sk, c, "hedgehog", (rump[0] - 6, rump[1] - 16), stout * 1.05, stout * 1.45)
    w = f.width
    sk.blob(limb([add(chest, (18, 12)), (30, -18), (31, -w * 0.6)], (w * 1.1, w, w * 0.95)), shade(limb_colour, 0.15))
    draw_paw(sk, (31, -w * 0.6), 0, f, shade(paw_colour, 0.15), f.hoof)
    body = [limb([rump, lerp(rump, chest, 0.5), chest, head], (stout, stout * 0.92, f.chest * 0.88, 18))]
    haunch = oval(rump[0] - 2, rump[1] + stout * 0.22, stout * 0.92, stout * 0.68, -14)
    if spec.subject == "sheep":
        draw_fleece(sk, c, (rump[0], rump[1] - 2), (chest[0] - 2, chest[1] + 10), f)
    else:
        sk.blob(body, c.main, shift=(-3, -4))
        with sk.inside(body):
            if spec.subject == "panda":
                sk.fill(oval(chest[0] + 4, chest[1] + 4, 60, 20, -6), c.dark)
            elif spec.subject not in ("cow", "elephant", "pig", "horse", "zebra", "giraffe"):
                sk.fill(oval(chest[0] + 16, chest[1] + 22, f.chest * 0.66, 34, -6), c.light)
            if spec.subject == "tiger" or (spec.subject == "cat" and spec.fur < 2):
                for y in (-6, 10, 26):
                    sk.line(f"M{chest[0] - 44} {chest[1] + y}L{chest[0] - 12} {chest[1] + y + 5}", c.dark, 5)
            if spec.subject == "cow" and spec.fur < 2:
                sk.fill(oval(chest[0] - 18, chest[1] + 14, 17, 15), c.dark)
            if spec.subject == "wolf":
                sk.fill(oval(chest[0] - 26, chest[1] + 14, 16, 46, 14), c.dark)
            if spec.subject == "zebra":
                for y in range(-26, 50, 13):
                    sk.line(f"M{chest[0] - 46} {chest[1] + y}Q{chest[0] - 10} {chest[1] + y + 9} {chest[0] + 26} "
                            f"{chest[1] + y + 2}", c.dark, 6.5)  # fmt: skip
            if spec.subject == "giraffe":
                for x, y in (
                    (-20, 6),
                    (-2, 20),
                    (-22, 30),
                    (4, 44),
                    (8, -4),
                    (-10, -16),
                    (14, -40),
                    (2, -60),
                    (16, 24),
                ):
                    sk.fill(oval(chest[0] + x, chest[1] + y, 9, 7.5), c.dark)
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
    draw_paw(sk, (rump[0] + stout * 0.42, -w * 0.55), 0, f, paw_colour, f.hoof)
    sk.blob(limb([add(chest, (2, 16)), (13, -22), near], (w * 1.2, w * 1.05, w)), limb_colour)
    draw_paw(sk, near, 0, f, paw_colour, f.hoof)
    if spec.subject == "horse":
        sk.blob(
            limb([add(chest, (-20, -6)), add(lerp(chest, head, 0.5), (-20, 0)), add(head, (-20, -4))], (6, 10, 10)),
            c.dark,
        )
    if spec.subject == "tortoise":
        draw_over_body(sk, spec.subject, c, (rump[0] - 4, rump[1] - 4), (rump[0] + 6, rump[1] - 24), f, "sit")
    elif spec.subject == "dragon":
        wing(sk, c, add(chest, (-18, 12)), "sit", far=False)
    with sk.frame(*head, scale=f.head * HEAD):
        draw_animal_head(sk, spec, False)


def _curled(sk: Sketch, spec: FigureSpec) -> None:
    """Lying: head down on the paws and eyes shut, or awake with the head up."""
    asleep = spec.pose == "sleep"
    f, c = FRAMES[spec.subject], animal_coat(spec)
    limb_colour, paw_colour = leg_colours(spec, c)
    r = min(f.rump, 36)
    rump: Point = (0.0, -r)
    chest: Point = (f.length * 0.92, -r * 0.86)
    hangs = spec.subject in ("horse", "wolf", *TUFTED) and not asleep
    with sk.frame(-r * 0.82, -r * 0.72, turn=42 if hangs else -12):  # laid on the ground, not through it
        draw_tail(sk, spec.subject, c)
    draw_before_body(sk, spec.subject, c, rump, chest, f, spec.pose)
    w = f.width
    body = [
        limb([rump, lerp(rump, chest, 0.5), chest], (r, r * 0.94, min(f.chest, r) * 0.9)),
        oval(rump[0], -r * 0.8, r, r * 0.8),
    ]
    if spec.subject == "sheep":
        draw_fleece(sk, c, rump, chest, f)
    else:
        sk.blob(body, c.main, shift=(-3, -4))
        draw_markings(sk, spec, c, body, rump, chest, f)
    haunch = oval(rump[0] + 2, -r * 0.66, r * 0.82, r * 0.66)
    sk.blob(haunch, limb_colour if spec.subject != "sheep" else c.main, shift=(-2, -4))
    draw_paw(sk, (rump[0] + r * 0.7, -w * 0.75), 0, f, paw_colour, f.hoof)
    draw_over_body(sk, spec.subject, c, rump, chest, f, spec.pose)
    head = (chest[0] + 34 * f.head, -42 * f.head) if asleep else add(chest, (20 + 6 * f.head, -26 - 26 * f.head))
    if not asleep:
        sk.blob(limb([add(chest, (-4, 0)), lerp(chest, head, 0.5), head], (min(f.chest, r) * 0.8, 20, 17)),
                c.main, shift=(-3, -4))  # fmt: skip
    for x in (chest[0] + 4, chest[0] + 26):
        sk.blob(limb([(x - 12, -w * 1.2), (x + 34, -w * 0.8)], (w, w * 0.9)), limb_colour)
        draw_paw(sk, (x + 34, -w * 0.75), 0, f, paw_colour, f.hoof)
    with sk.frame(*head, turn=7 if asleep else 0, scale=f.head * HEAD):
        draw_animal_head(sk, spec, asleep)
