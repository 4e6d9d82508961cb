"""Birds: a round body on two thin legs, wings folded, lifted or spread."""

from __future__ import annotations

from .animal_heads import draw_animal_head
from .coats import Coat, animal_coat
from .spec import FigureSpec
from .svg import Point, Sketch, add, along, lerp, limb, mix, oval, shade, smooth


def draw_bird_tail(sk: Sketch, kind: str, c: Coat) -> None:
    if kind == "rooster":
        for k, (x, y) in enumerate(((-54, 6), (-62, -20), (-56, -48), (-36, -62))):
            sk.blob(limb([(4, 2), (x * 0.55, y - 14), (x, y + 12)], (7, 10, 3)), mix(c.dark, "#3f8f83", k * 0.22))
    elif kind == "hen":
        sk.blob(smooth([(8, 10), (-22, 0), (-34, -28), (-20, -34), (-8, -24), (6, -14)]), c.dark)
    elif kind == "duck":
        sk.blob(smooth([(8, 10), (-18, 4), (-30, -16), (-20, -16), (4, -8)]), c.main)
    else:
        sk.blob(smooth([(8, 9), (-30, 16), (-52, 12), (-50, 0), (-26, -6), (8, -8)], tension=0.12), c.dark)


def draw_bird(sk: Sketch, spec: FigureSpec) -> None:
    c, kind, pose = animal_coat(spec), spec.subject, spec.pose
    owl = kind == "owl"
    shank = {"duck": 15, "owl": 8, "crow": 20, "hen": 18, "rooster": 24}.get(kind, 16)
    swing = {"walk": 26, "run": 46}.get(pose, 4)
    down = pose in ("sit", "sleep")
    tilt = {"run": 8, "jump": -16, "fly": -12, "eat": 26, "sing": -14}.get(pose, 0)
    foot = "#ec9433" if kind not in ("crow",) else "#57505a"
    web = kind == "duck"
    if down:
        for dx in (-8, 14):  # only the toes show under the feathers
            sk.blob(oval(dx, 36 if not owl else 40, 12, 5), foot, shift=(-1, -1))
    else:
        for k, dx in ((1, 8), (-1, -6)):
            angle = -68 - 8 * k if pose == "fly" else (-30 if pose == "jump" else swing * k * 0.8)
            hip = (dx, 28.0)
            ankle = add(hip, along(angle, shank + 12))
            sk.line(f"M{hip[0]} {hip[1]}L{ankle[0]:.1f} {ankle[1]:.1f}", shade(foot, 0.15 if k > 0 else 0), 5.5)
            with sk.frame(*ankle, turn=-angle * (1 if pose in ("fly", "jump") else 0.25)):
                if web:
                    sk.blob(smooth([(-5, -2), (10, -3), (20, 4), (8, 5), (-6, 4)], tension=0.1), foot, shift=(-1, -1))
                else:
                    for tx in (15, 9, -8):
                        sk.line(f"M0 0L{tx} 4", foot, 4.5)
    with sk.frame(0, 0, turn=tilt):
        with sk.frame(
            -40 if not owl else -22, 0 if not owl else 26, turn=0 if not owl else -50, scale=1 if not owl else 0.6
        ):
            draw_bird_tail(sk, kind, c)
        spread = {"fly": 1.5, "jump": 0.95}.get(pose, 0.0)
        if spread:
            _raised_wing(sk, c, spread, far=True, owl=owl)
        shape = smooth([(-46, -6), (-30, -26), (0, -32), (30, -34), (46, -10), (38, 20), (8, 36), (-26, 26)])
        if owl:
            shape = smooth([(-34, -30), (0, -50), (34, -30), (40, 4), (26, 34), (0, 40), (-26, 34), (-40, 4)])
        neck: Point = (26.0, -52.0) if not owl else (2.0, -54.0)
        if kind in ("duck", "hen", "rooster"):
            neck = (30.0, -62.0)
        if pose == "eat":
            neck = add(neck, (22, 46)) if not owl else add(neck, (12, 14))
        if pose == "sleep":
            neck = add(neck, (-6, 22)) if not owl else add(neck, (0, 6))
        body = [shape] if owl else [shape, limb([(20, -16), lerp((20, -16), neck, 0.6), neck], (28, 22, 20))]
        sk.blob(body, c.main, shift=(-3, -4))
        with sk.inside(body):
            if kind in ("bird", "crow", "hen", "rooster"):
                sk.fill(oval(30, 8, 24, 34, 18), c.light)
            if owl:
                sk.fill(oval(6, 8, 24, 34), c.light)
                for x, y in ((-6, -8), (8, -10), (20, -6), (0, 4), (14, 4), (-4, 16), (8, 16), (20, 14)):
                    sk.line(f"M{x - 4} {y}Q{x} {y + 6} {x + 4} {y}", c.dark, 2.2)
            if kind == "duck" and c.dark == "#3f7d55":
                sk.fill(oval(28, 6, 26, 36), "#8b5e44")
                sk.line("M0 -42Q28 -28 60 -46", "#fffaf0", 7)
        if spread:
            _raised_wing(sk, c, spread, far=False, owl=owl)
        else:
            with sk.frame(-14 if not owl else -24, -4, turn=0 if not owl else -62, scale=1 if not owl else 0.86):
                _folded_wing(sk, c)
        head_turn = {"sleep": 8, "eat": 16, "sing": -8}.get(pose, 0)
        with sk.frame(*neck, turn=head_turn, scale=0.9):
            draw_animal_head(sk, spec, pose == "sleep")
    if pose == "eat":
        for x, y in ((96, 56), (108, 60), (84, 61), (120, 56)):  # grain
            sk.blob(oval(x - 34 * owl, y - 3, 4.6, 3.4), "#e9b94a", shift=(-1, -1))
    elif pose == "sing":
        for x, y, k in ((84, -84, 1.0), (108, -60, 0.8)):
            sk.blob(oval(x, y, 7 * k, 5.5 * k, -20), "#4a3f63", shift=(-1, -1))
            sk.line(f"M{x + 6 * k} {y - 2}L{x + 6 * k} {y - 28 * k}Q{x + 18 * k} {y - 22 * k} {x + 16 * k} {y - 12 * k}",
                    "#4a3f63", 3.4)  # fmt: skip


def _raised_wing(sk: Sketch, c: Coat, size: float, far: bool, owl: bool) -> None:
    """A wing held out from the shoulder, its feathers fanned; an owl seen from the front holds one to each side."""
    colour = c.dark if not far else shade(c.dark, 0.2)
    root: Point = (34.0, 2.0) if far else (2.0, -4.0)
    turn = (84.0 if size > 1 else 60.0) if far else -14.0
    if owl:
        root, turn = ((26.0, -14.0), 100.0) if far else ((-24.0, -14.0), -18.0)
    d = smooth([(12, 4), (6, -24), (-12, -54), (-28, -70), (-36, -66), (-34, -54), (-45, -54), (-43, -40), (-52, -36),
                (-46, -24), (-50, -14), (-36, -6), (-14, 10)], tension=0.14)  # fmt: skip
    with sk.frame(*root, turn=turn, scale=size):
        sk.blob(d, colour)
        with sk.inside(d):
            for x, y in ((-30, -58), (-40, -44), (-44, -28), (-42, -14)):
                sk.line(f"M{x * 0.45:.1f} {y * 0.45 - 4:.1f}L{x * 0.86:.1f} {y * 0.86:.1f}", shade(colour, 0.25), 2)


def _folded_wing(sk: Sketch, c: Coat) -> None:
    colour = c.dark
    sk.blob(smooth([(22, -12), (4, -20), (-22, -12), (-40, 8), (-26, 10), (-20, 18), (-6, 16), (6, 20), (20, 8)],
                   tension=0.15), colour)  # fmt: skip
    for x in (-18, -2):
        sk.line(f"M{x} 4Q{x + 8} 10 {x + 14} 4", shade(colour, 0.3), 2)
