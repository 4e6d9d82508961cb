"""Birds: a round body on two thin legs, wings folded, lifted or spread."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .animal_heads import draw_animal_head
from .coats import Coat, animal_coat
from .spec import FigureSpec
from .svg import Point, Sketch, add, along, lerp, limb, mix, oval, shade, smooth, tint


@dataclass(frozen=True, slots=True)
class BirdBody:
    """neck: the middle of the head. lean: degrees that the body stands up from level. head: its scale."""

    neck: Point = (26, -50)
    girth: tuple[float, float, float] = (28, 23, 21)
    shank: float = 16
    lean: float = 0
    head: float = 0.96
    foot: str = "#ec9433"
    web: bool = False
    egg: bool = False  # upright: owl, penguin


_BODIES = {
    "duck": BirdBody((30, -60), (28, 22, 20), 15, web=True),
    "goose": BirdBody((42, -92), (26, 16, 15), 20, head=0.86, web=True),
    "swan": BirdBody((46, -104), (24, 13, 13), 15, head=0.84, foot="#4a444e", web=True),
    "hen": BirdBody((30, -60), shank=18),
    "rooster": BirdBody((32, -66), shank=24),
    "crow": BirdBody(shank=20, foot="#57505a"),
    "bird": BirdBody((24, -44), (30, 27, 24), 16, head=1.06),
    "owl": BirdBody((2, -54), shank=8, egg=True, head=1.0),
    "eagle": BirdBody((34, -52), (30, 25, 22), 17, 24, 0.94, "#e6a52e"),
    "parrot": BirdBody((32, -50), (28, 25, 23), 11, 34, 1.0, "#8b8288"),
    "penguin": BirdBody((4, -62), shank=6, egg=True, web=True, head=1.0),
    "peacock": BirdBody((38, -82), (26, 15, 14), 24, head=0.8, foot="#8f7a66"),
}
_FANS = ("stand", "sing", "walk")


def draw_bird_tail(sk: Sketch, kind: str, c: Coat) -> None:
    if kind == "rooster":
        for k, (x, y) in enumerate(((-52, 14), (-70, -8), (-78, -36), (-68, -62), (-46, -78))):
            feather = limb([(4, 2), (x * 0.5, y - 18), (x, y + 12)], (8, 12, 3.5))
            sk.blob(feather, (c.dark, shade(c.light, 0.08))[k % 2])
    elif kind == "hen":
        sk.blob(smooth([(8, 10), (-24, 0), (-38, -30), (-24, -38), (-10, -26), (6, -14)]), c.dark)
    elif kind in ("duck", "goose", "swan"):
        sk.blob(
            smooth([(8, 12), (-20, 6), (-36, -16), (-26, -18), (-30, -28), (-8, -18), (6, -10)], tension=0.12), c.main
        )
    elif kind == "parrot":
        for k, colour in enumerate((c.dark, c.light, c.main)):
            sk.blob(limb([(4, 2 - 5 * k), (-36, 10 - 4 * k), (-78 + 12 * k, 20 - 8 * k)], (8, 9, 5)), colour)
    elif kind == "eagle":
        sk.blob(smooth([(8, -10), (-40, -8), (-62, -2), (-56, 6), (-62, 12), (-54, 17), (-56, 25), (-30, 20), (8, 12)],
                       tension=0.08), c.dark)  # fmt: skip
    elif kind == "penguin":
        sk.blob(smooth([(6, -6), (-18, 8), (6, 14)], tension=0.1), c.dark)
    elif kind == "peacock":
        d = smooth([(8, -12), (-50, -8), (-104, 14), (-118, 34), (-84, 36), (-30, 22), (8, 14)])
        sk.blob(d, c.dark)
        for x, y in ((-34, 4), (-58, 8), (-58, 22), (-84, 16), (-84, 28), (-104, 26)):
            _eyespot(sk, c, x, y, 7)
    else:
        sk.blob(smooth([(8, 9), (-30, 16), (-54, 13), (-48, 5), (-54, -2), (-26, -7), (8, -8)], tension=0.1), c.dark)


def _eyespot(sk: Sketch, c: Coat, x: float, y: float, r: float) -> None:
    white = c.main.startswith("#f")
    for k, colour in ((1.25, "#d9b44a" if not white else "#e9dcc0"), (0.9, "#2aa6a0" if not white else "#cfd6e2"),
                      (0.5, "#22357a" if not white else "#9aa4bc")):  # fmt: skip
        sk.fill(oval(x, y, r * k), colour)


def _fan(sk: Sketch, c: Coat, at: Point, low: float, high: float) -> None:
    """The spread train, between two angles in degrees (0: straight up)."""
    n = 11
    for ring, (r, w) in enumerate(((104, 19), (74, 17))):
        feathers = []
        for i in range(n):
            a = math.radians(low + (high - low) * (i + 0.5 * ring) / n)
            feathers.append((at[0] + r * math.sin(a), at[1] - r * math.cos(a)))
        sk.blob([limb([at, p], (10, w)) for p in feathers], c.dark if ring == 0 else mix(c.dark, "#57b56a", 0.4))
        for p in feathers:
            _eyespot(sk, c, *p, 9)


def draw_bird(sk: Sketch, spec: FigureSpec) -> None:
    if spec.view == "front":
        _from_front(sk, spec)
        return
    c, kind, pose = animal_coat(spec), spec.subject, spec.pose
    b = _BODIES[kind]
    owl, egg = kind == "owl", b.egg
    swing = {"walk": 30, "run": 50}.get(pose, 4)
    down = pose in ("sit", "sleep")
    tilt = {"run": 10, "jump": -16, "fly": -12, "eat": 26, "sing": -14}.get(pose, 0)
    if egg:
        tilt = {"run": 16, "walk": 6, "fly": 24}.get(pose, tilt)
    lean = 0.0 if pose in ("fly", "eat") else b.lean * (0.5 if down else 1.0)
    if kind == "peacock" and pose in _FANS:
        _fan(sk, c, (-2, -8), -112, 82)
    _legs(sk, b, pose, swing, down)
    with sk.frame(0, 0, turn=tilt):
        with sk.frame(0, 0, turn=-lean):
            if not (kind == "peacock" and pose in _FANS):
                root = (-40, 0) if not egg else (-22, 26)
                turn = 0 if not egg else (-50 if owl else -10)
                with sk.frame(*root, turn=turn + lean * (0.55 if kind == "parrot" else 0.2), scale=0.6 if owl else 1.0):
                    draw_bird_tail(sk, kind, c)
        spread = {"fly": 1.5, "jump": 0.95}.get(pose, 0.0) * (0.62 if kind == "penguin" else 1.0)
        if kind == "eagle":
            spread *= 1.15
        if spread:
            _raised_wing(sk, _wing_colour(kind, c), spread, far=True, egg=egg)
        shape = smooth([(-46, -6), (-30, -26), (0, -32), (30, -34), (46, -10), (38, 20), (8, 36), (-26, 26)])
        if egg:
            shape = smooth([(-34, -30), (0, -50), (34, -30), (40, 4), (26, 34), (0, 40), (-26, 34), (-40, 4)])
        neck = b.neck
        if pose == "eat":
            neck = (b.neck[0] * 0.4 + 42, 4) if not egg else add(neck, (16, 14))
        elif pose == "sleep":
            neck = (28, -34) if b.neck[1] < -80 else add(neck, (-6 if not egg else 0, 20 if not egg else 6))
        elif pose == "fly" and b.neck[1] < -80:
            neck = (92, -34)
        bend = lerp((20, -16), neck, 0.6)
        if kind in ("swan", "goose", "peacock") and pose not in (
            "eat",
            "sleep",
            "fly",
        ):  # the neck swings back, then forward
            bend = add(lerp((20, -16), neck, 0.5), (-10 if kind != "goose" else -4, 0))
        with sk.frame(0, 0, turn=-lean):
            if lean:
                shape = smooth([(-50, -4), (-30, -26), (0, -32), (30, -32), (44, -8), (36, 22), (6, 34), (-28, 22)])
            body = [shape] if egg else [shape, limb([(20, -16), bend, neck], b.girth)]
            sk.blob(body, c.main, shift=(-3, -4))
            with sk.inside(body):
                _plumage(sk, kind, c, spec.fur)
        if spread:
            _raised_wing(sk, _wing_colour(kind, c), spread, far=False, egg=egg)
        elif kind == "penguin":
            for x, turn in ((-32, 14), (36, -16)):
                with sk.frame(x, -22, turn=turn + (22 if pose in ("run", "walk") and x < 0 else 0)):
                    sk.blob(
                        smooth([(-7, -6), (8, -4), (9, 24), (0, 48), (-9, 26)]), c.dark if x < 0 else shade(c.dark, 0.1)
                    )
        else:
            with sk.frame(-14 if not egg else -24, -4, turn=(0 if not egg else -62) - lean, scale=0.86 if egg else 1.0):
                _folded_wing(sk, c, kind)
        a = math.radians(-lean)
        at = (neck[0] * math.cos(a) - neck[1] * math.sin(a), neck[0] * math.sin(a) + neck[1] * math.cos(a))
        head_turn = {"sleep": 8, "eat": 16, "sing": -8, "fly": 10}.get(pose, 0)
        with sk.frame(*at, turn=head_turn, scale=b.head):
            draw_animal_head(sk, spec, pose == "sleep")
    _scene(sk, pose, owl)


def _legs(sk: Sketch, b: BirdBody, pose: str, swing: float, down: bool) -> None:
    if down:
        for toes in (-8, 14):  # only the toes show under the feathers
            sk.blob(oval(toes, 36 if not b.egg else 40, 13, 5.5), b.foot, shift=(-1, -1))
        return
    for k, beside in ((1, 8.0), (-1, -6.0)):
        dx = beside * (1.7 if b.egg else 1.0)
        angle = -68 - 8 * k if pose == "fly" else (-30 if pose == "jump" else swing * k * 0.8)
        hip = (dx, 28.0)
        ankle = add(hip, along(angle, b.shank + 12))
        sk.line(f"M{hip[0]} {hip[1]}L{ankle[0]:.1f} {ankle[1]:.1f}", shade(b.foot, 0.15 if k > 0 else 0), 6.5)
        with sk.frame(*ankle, turn=-angle * (1 if pose in ("fly", "jump") else 0.25)):
            if b.web:
                sk.blob(smooth([(-7, -3), (12, -4), (24, 4), (10, 6), (-8, 5)], tension=0.1), b.foot, shift=(-1, -1))
            else:
                for tx in (16, 10, -9):
                    sk.line(f"M0 0L{tx} 4", b.foot, 5.5)


def _plumage(sk: Sketch, kind: str, c: Coat, fur: int) -> None:
    """Breast and belly, within the body."""
    if kind in ("bird", "crow", "hen", "rooster"):
        sk.fill(oval(30, 8, 24, 34, 18), c.light)
    elif kind == "penguin":
        sk.fill(oval(10, 4, 28, 44), c.light)
    elif kind == "parrot":
        sk.fill(oval(34, 2, 12, 20, 24), c.light)
    elif kind == "eagle":
        for x, y in ((20, -8), (32, -2), (22, 6), (34, 12), (14, 18), (26, 22)):
            sk.line(f"M{x - 5} {y}Q{x} {y + 7} {x + 5} {y}", c.light, 2.8)
    elif kind == "goose" and fur:
        sk.fill(oval(0, 34, 48, 22), c.light)
        sk.fill(oval(34, 0, 22, 26), mix(c.main, c.light, 0.5))
    elif kind == "owl":
        sk.fill(oval(6, 8, 24, 34), c.light)
        for x, y in ((-6, -8), (8, -10), (20, -6), (0, 4), (14, 4), (-4, 16), (8, 16), (20, 14)):
            sk.line(f"M{x - 4} {y}Q{x} {y + 6} {x + 4} {y}", c.dark, 2.6)
    elif kind == "duck" and fur == 2:
        sk.fill(oval(28, 6, 26, 36), "#8b5e44")
        sk.line("M-10 -40Q28 -28 66 -46", "#fffaf0", 7)


def _scene(sk: Sketch, pose: str, owl: bool) -> None:
    if pose == "eat":
        for x, y in ((96, 56), (108, 60), (84, 61), (120, 56)):  # grain
            sk.blob(oval(x - 34 * owl, y - 3, 4.6, 3.4), "#e9b94a", shift=(-1, -1))
    elif pose == "sing":
        for x, y, k in ((88, -88, 1.0), (112, -62, 0.8)):
            sk.blob(oval(x, y, 7 * k, 5.5 * k, -20), "#4a3f63", shift=(-1, -1))
            sk.line(f"M{x + 6 * k} {y - 2}L{x + 6 * k} {y - 28 * k}Q{x + 18 * k} {y - 22 * k} {x + 16 * k} {y - 12 * k}",
                    "#4a3f63", 3.4)  # fmt: skip


def _from_front(sk: Sketch, spec: FigureSpec) -> None:
    """Facing the reader, standing or sitting."""
    c, kind = animal_coat(spec), spec.subject
    b, sits = _BODIES[kind], spec.pose == "sit"
    if kind == "peacock":
        _fan(sk, c, (0, -6), -100, 100)
    elif kind == "rooster":
        with sk.frame(-6, -10, scale=0.9):
            draw_bird_tail(sk, kind, c)
    for s in (-1, 1):
        if not sits:
            sk.line(f"M{s * 13} 30L{s * 15} {40 + b.shank}", b.foot, 6.5)
        y = 40.0 if sits else 42 + b.shank
        if b.web:
            sk.blob(smooth([(s * 15 - 6, y - 5), (s * 15 + 6, y - 5), (s * 17 + 13, y + 5), (s * 17 - 13, y + 5)], tension=0.1), b.foot,
                    shift=(-1, -1))  # fmt: skip
        else:
            for tx in (-11, 0, 11):
                sk.line(f"M{s * 15} {y - 3}L{s * 16 + tx} {y + 4}", b.foot, 5.5)
    body = smooth([(-32, -28), (0, -48), (32, -28), (40, 6), (26, 34), (0, 40), (-26, 34), (-40, 6)])
    top = min(b.neck[1] + 4, -58.0)
    shapes = [body] if b.egg else [body, limb([(0, -20), (0, top)], (b.girth[0] + 4, b.girth[2]))]
    sk.blob(shapes, c.main, shift=(-3, -4))
    shift = {"owl": -6, "penguin": -10, "goose": 0, "duck": -28, "eagle": -25}.get(kind, -24)  # to the middle
    with sk.inside(shapes), sk.frame(shift, 0):
        if kind in ("bird", "crow", "hen", "rooster"):
            sk.fill(oval(24, 10, 25, 32), c.light)
        elif kind == "parrot":
            sk.fill(oval(24, 2, 18, 22), c.light)
        else:
            _plumage(sk, kind, c, spec.fur)
    for s in (-1, 1):
        with sk.frame(s * 35, -20, turn=-s * 8, flip=s < 0):
            sk.blob(smooth([(-6, -8), (8, -4), (13, 22), (4, 50), (-6, 34)]), _wing_colour(kind, c))
            sk.line("M2 20Q6 30 4 40", tint(c.dark, 0.25), 2.6)
    with sk.frame(0, top, scale=b.head):
        draw_animal_head(sk, spec, False)


def _wing_colour(kind: str, c: Coat) -> str:
    return c.dark if kind != "rooster" else shade(c.main, 0.28)  # a rooster's tail alone is of another colour


def _raised_wing(sk: Sketch, dye: str, size: float, far: bool, egg: bool) -> None:
    """A wing held out from the shoulder, its feathers fanned; a bird seen from the front holds one to each side."""
    colour = dye if not far else shade(dye, 0.2)
    root: Point = (34.0, 2.0) if far else (2.0, -4.0)
    turn = (84.0 if size > 1 else 60.0) if far else -14.0
    if egg:
        root, turn = ((26.0, -14.0), 100.0) if far else ((-24.0, -14.0), -18.0)
    d = smooth([(12, 4), (6, -24), (-12, -54), (-28, -70), (-36, -66), (-34, -54), (-45, -54), (-43, -40), (-52, -36),
                (-46, -24), (-50, -14), (-36, -6), (-14, 10)], tension=0.14)  # fmt: skip
    with sk.frame(*root, turn=turn, scale=size):
        sk.blob(d, colour)
        with sk.inside(d):
            for x, y in ((-30, -58), (-40, -44), (-44, -28), (-42, -14)):
                sk.line(f"M{x * 0.45:.1f} {y * 0.45 - 4:.1f}L{x * 0.86:.1f} {y * 0.86:.1f}", shade(colour, 0.25), 2.6)


def _folded_wing(sk: Sketch, c: Coat, kind: str) -> None:
    colour = _wing_colour(kind, c)
    if kind == "swan":  # arched over the back
        sk.blob(smooth([(24, -10), (2, -30), (-26, -34), (-52, -26), (-44, -18), (-48, -6), (-36, -4), (-34, 8), (-18, 8), (-6, 18),
                        (18, 10)], tension=0.12), tint(c.main, 0.5) if c.main > "#8" else c.dark)  # fmt: skip
        for x, y in ((-30, -14), (-18, -2), (-2, 2)):
            sk.line(f"M{x + 16} {y - 6}Q{x + 6} {y - 6} {x - 4} {y - 1}", shade(c.main, 0.25), 2.6)
        return
    if kind == "parrot":
        sk.blob(limb([(12, -6), (-16, 4), (-46, 14)], (17, 15, 5)), c.dark)
        sk.blob(limb([(12, -9), (-8, -2), (-24, 5)], (12, 11, 5)), mix(c.dark, c.light, 0.7), shift=(-1, -2))
        sk.blob(limb([(14, -11), (2, -7)], (9, 9)), c.main, shift=(-1, -2))
        return
    sk.blob(smooth([(22, -12), (4, -20), (-22, -12), (-40, 8), (-26, 10), (-20, 18), (-6, 16), (6, 20), (20, 8)],
                   tension=0.15), colour)  # fmt: skip
    for x in (-18, -2):
        sk.line(f"M{x} 4Q{x + 8} 10 {x + 14} 4", shade(colour, 0.3) if kind != "eagle" else c.light, 2.8)
