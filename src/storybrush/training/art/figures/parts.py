"""The same figure as two drawings, head and body, each filling its own box, and how they join again.

A painter that learns them apart has far fewer combinations to learn, and twice the pixels for a face: one head serves the
animal on four legs, in the air and in a dress.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from math import atan2, ceil, degrees, floor, hypot

from .animal_heads import draw_animal_head
from .beasts import draw_beast
from .figure import SIZE, body_of, head_angle, ribbon_of
from .person import draw_behind_head, draw_person_head
from .spec import FigureSpec
from .svg import Sketch

Box = tuple[float, float, float, float]

# A head's frame: how far it reaches above, below and beside its middle, in the kit's units. The first that holds the head is
# taken, so eyes and mouth lie in one of a few places whatever the hat: a network that must learn where to paint a face
# before it learns which face learns neither.
HEAD_FRAMES = ((62, 54, 55), (80, 46, 62), (94, 56, 75), (76, 80, 82), (96, 82, 89))
BODY_STEP = 20  # a body's frame grows by so many units at once: a wider hem does not move the shoes
MARGIN = 5  # pixels of the 256 that stay empty on each side


@dataclass(frozen=True, slots=True)
class Joint:
    """Where the middle of the head lies in a drawing's 256 x 256 box, how many pixels a unit of the head takes there, and
    how far the head is turned (degrees clockwise). The drawing faces right."""

    x: float
    y: float
    unit: float
    turn: float = 0.0


def draw_body_part(spec: FigureSpec) -> tuple[str, Joint]:
    """The figure without its head. Who looks back has the head mirrored before it is turned."""
    sk = _sketch(spec, "b", headless=not spec.upright)
    if spec.upright:
        (x, y, turn), large = body_of(sk, spec), 1.0
    else:
        draw_beast(sk, spec)
        _, _, c, d, x, y = sk.neck  # a mirrored frame turns what is left and right, not what is above
        turn, large = degrees(atan2(-c, d)), hypot(c, d)
    dx, dy, unit = _into_picture(_in_steps(sk.box))
    return sk.placed(SIZE, dx, dy, unit), Joint(dx + unit * x, dy + unit * y, unit * large, turn)


def draw_head_part(spec: FigureSpec) -> tuple[str, Joint]:
    """The head alone, upright, with its hair and hat, its middle where the joint says."""
    sk = _sketch(spec, "h")
    asleep = spec.pose == "sleep"
    if spec.is_person:
        ribbon = ribbon_of(spec)
        draw_behind_head(sk, spec, ribbon)
        draw_person_head(sk, spec, ribbon, asleep)
    else:
        draw_animal_head(sk, spec, asleep)
    dx, dy, unit = _into_picture(_head_frame(sk.box))
    return sk.placed(SIZE, dx, dy, unit), Joint(dx, dy, unit)


def _head_frame(box: Box) -> Box:
    x0, y0, x1, y1 = box
    for above, below, aside in HEAD_FRAMES:
        if max(-x0, x1) <= aside and -y0 <= above and y1 <= below:
            return -aside, -above, aside, below
    return _in_steps(box)


def _in_steps(box: Box) -> Box:
    """The box, grown outwards to whole steps."""
    x0, y0, x1, y1 = (v / BODY_STEP for v in box)
    return floor(x0) * BODY_STEP, floor(y0) * BODY_STEP, ceil(x1) * BODY_STEP, ceil(y1) * BODY_STEP


def _into_picture(box: Box) -> tuple[float, float, float]:
    """Where the kit's origin comes to lie in the picture when the box fills it, and how many pixels a unit takes."""
    x0, y0, x1, y1 = box
    unit = (SIZE - 2 * MARGIN) / max(x1 - x0, y1 - y0)
    return SIZE / 2 - unit * (x0 + x1) / 2, SIZE / 2 - unit * (y0 + y1) / 2, unit


def _sketch(spec: FigureSpec, part: str, headless: bool = False) -> Sketch:
    return Sketch(part + hashlib.sha1(spec.key.encode()).hexdigest()[:7] + "_", headless)


__all__ = ["Joint", "draw_body_part", "draw_head_part", "head_angle"]
