"""Parametric storybook scenery: place x time x season x weather x seed -> one opaque SVG, 768 x 512."""

import numpy as np

from . import countryside, fantasy, halls, remote, rooms, town, waters, wild
from .places import SCENES
from .sheet import H, Sheet
from .spec import INDOOR, PLACES, SEASONS, SHELTERED, TIMES, WEATHERS, Ground, ScenerySpec, random_spec

__all__ = [
    "INDOOR", "PLACES", "SEASONS", "SHELTERED", "TIMES", "WEATHERS", "Ground", "ScenerySpec", "draw", "ground", "random_spec",
]  # fmt: skip

# Importing a family registers its places.
FAMILIES = (countryside, town, waters, rooms, halls, wild, fantasy, remote)


def draw(spec: ScenerySpec) -> str:
    """The scene as SVG. The same spec gives the same text; the seed alone decides the layout."""
    sheet = Sheet(spec, np.random.default_rng([spec.seed, PLACES.index(spec.place)]))
    SCENES[spec.place].paint(sheet)
    return sheet.svg()


def ground(spec: ScenerySpec) -> Ground:
    """Where figures can stand in this scene."""
    scene = SCENES[spec.place]
    return Ground(horizon=round(scene.horizon / H, 3), floor=scene.floor, kind=scene.kind)
