"""The kit of things: takes a small typed spec, gives an SVG drawing of one thing in the hand of the paper dolls."""

from __future__ import annotations

import zlib

import numpy as np

from storybrush.training.art.figures.svg import Sketch

from .pad import Pad
from .shelves import FAMILY, SHELVES, THINGS, code_of, on_shelf
from .spec import SEASONS, TREES, ThingSpec, UnknownThing, colours_of, random_spec

SIZE, FLOOR, ROOM = 256, 248, 232  # as the figures: the box, where the thing stands, its longer side


def draw(spec: ThingSpec) -> str:
    """A transparent SVG with viewBox 0 0 256 256; the same spec always gives the same text."""
    sketch = Sketch(f"t{zlib.crc32(repr(spec).encode()):08x}_")
    # a seed is one drawing of a thing in every colour: a sequence of its own for subject and seed, not for the colour
    rng = np.random.default_rng((zlib.crc32(spec.subject.encode()), spec.seed))
    FAMILY[spec.subject][0](Pad(sketch, rng, spec.colour, spec.season, spec.seed))
    return sketch.svg(SIZE, FLOOR, ROOM, flip=False)


__all__ = [
    "SEASONS", "SHELVES", "THINGS", "TREES", "ThingSpec", "UnknownThing", "code_of", "colours_of", "draw", "on_shelf",
    "random_spec",
]  # fmt: skip
