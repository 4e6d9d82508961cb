"""The same figure as two drawings, head and body, each filling its own box, and how they join again.

A painter that learns them apart has far fewer combinations to learn, and twice the pixels for a face. Only upright
figures have parts; an animal on four legs is one drawing.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from .animal_heads import draw_animal_head
from .figure import FLOOR, ROOM, SIZE, body_of, head_angle, ribbon_of
from .person import draw_behind_head, draw_person_head
from .spec import FigureSpec
from .svg import Sketch


@dataclass(frozen=True, slots=True)
class Joint:
    """Where the middle of the head lies in a drawing's 256 x 256 box, how many pixels a unit of the kit takes there, and
    how far the head is turned (degrees clockwise). The drawing faces right."""

    x: float
    y: float
    unit: float
    turn: float = 0.0


def draw_body_part(spec: FigureSpec) -> tuple[str, Joint]:
    """The figure without its head. Raises ValueError for an animal on four legs."""
    if not spec.upright:
        raise ValueError(f"A {spec.subject} on four legs is one drawing; only upright figures have parts.")
    sk = _sketch(spec, "b")
    x, y, turn = body_of(sk, spec)
    placed = sk.placing(SIZE, FLOOR, ROOM)
    return sk.svg(SIZE, FLOOR, ROOM, flip=False), Joint(
        placed[0] + placed[2] * x, placed[1] + placed[2] * y, placed[2], turn
    )


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
    placed = sk.placing(SIZE, FLOOR, ROOM)
    return sk.svg(SIZE, FLOOR, ROOM, flip=False), Joint(placed[0], placed[1], placed[2])


def _sketch(spec: FigureSpec, part: str) -> Sketch:
    return Sketch(part + hashlib.sha1(spec.key.encode()).hexdigest()[:7] + "_")


__all__ = ["Joint", "draw_body_part", "draw_head_part", "head_angle"]
