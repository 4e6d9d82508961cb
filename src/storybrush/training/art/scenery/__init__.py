"""Parametric storybook scenery: place x time x season x weather x seed -> one opaque SVG, 768 x 512."""

import numpy as np

from . import places  # importing them registers them
from .labels import FIGURE, Label, plan_pixels, read_label
from .register import SCENES
from .sheet import KINDS, H, Sheet, W
from .spec import INDOOR, PLACES, SEASONLESS, SEASONS, SHELTERED, TIMES, WEATHERS, Ground, ScenerySpec, random_spec

__all__ = [
    "FIGURE", "INDOOR", "KINDS", "PLACES", "SEASONLESS", "SEASONS", "SHELTERED", "TIMES", "WEATHERS", "Ground", "Label", "ScenerySpec", "draw",
    "ground", "label", "paint", "places", "plan_pixels", "random_spec",
]  # fmt: skip


def paint(spec: ScenerySpec) -> Sheet:
    """The drawing: `.svg()` is its picture, `.plan()` its map. The same spec gives the same text."""
    sheet = Sheet(spec, np.random.default_rng([spec.seed, PLACES.index(spec.place)]))
    SCENES[spec.place].paint(sheet)
    if (
        sheet.night and spec.place in INDOOR
    ):  # lamp light over everything, so that a room by night is warm and not only dark
        sheet.glow(W * 0.5, H * 0.52, W * 0.56, "#ffc978", 0.22)
    return sheet


def draw(spec: ScenerySpec) -> str:
    """The scene as SVG; the seed alone decides the layout."""
    return paint(spec).svg()


def label(sheet: Sheet) -> Label:
    """Horizon, ground, depth and free places of a drawing, read from its map."""
    return read_label(sheet, SCENES[sheet.spec.place])


def ground(spec: ScenerySpec) -> Ground:
    """Where figures can stand in this scene."""
    scene = SCENES[spec.place]
    return Ground(horizon=round(scene.horizon / H, 3), floor=scene.floor, kind=scene.kind)
