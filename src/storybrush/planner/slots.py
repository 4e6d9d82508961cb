"""One copy of an item while it is being placed: how tall and how wide it is on the page."""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from storybrush.planner.reader import Found
from storybrush.script import Item

PERSON = 0.45  # of the page, for 1.6 m
HORIZON, FLOOR = 0.72, 0.94  # between them one can stand
LIVING = ("person", "animal")
_SIZES = {"tiny": 0.6, "small": 0.82, "medium": 1.0, "large": 1.22, "huge": 1.45}
_TALL = 3.0  # metres: above it, what is twice as tall is only a little taller on the page
# width over height, as most drawings are; nine in ten are narrower than this. What is otherwise stands in shapes.json
ASPECT = {
    "person": 1.0,
    "animal": 1.15,
    "plant": 1.0,
    "food": 1.15,
    "building": 1.1,
    "vehicle": 1.45,
    "sky": 1.3,
    "thing": 1.15,
}
# figures that take poses: pose -> (width over height, height against that of standing), measured on the art
_PERSONS = {"stand": (0.55, 1.0), "walk": (0.62, 1.0), "run": (0.72, 1.0), "jump": (0.72, 1.0), "dance": (0.72, 1.0), "play": (0.94, 0.9),
            "sit": (0.82, 0.8), "sleep": (2.5, 0.38), "point": (0.74, 1.0), "fly": (0.75, 1.0), "carry": (0.64, 1.0),
            "kneel": (0.64, 0.9), "climb": (0.58, 1.0), "swim": (1.55, 0.7), "kick": (1.05, 1.0), "throw": (0.72, 1.0), "bow": (0.74, 0.9),
            "fall": (1.05, 0.8), "sweep": (0.7, 1.0), "dig": (0.78, 0.97), "ride": (0.8, 0.92), "eat": (0.55, 1.0), "drink": (0.55, 1.0),
            "think": (0.6, 1.05), "lie": (2.5, 0.38), "sing": (0.72, 1.0)}  # fmt: skip
_ANIMALS = {"sit": (0.9, 1.0), "sleep": (1.7, 0.66), "fly": (1.4, 1.0), "run": (1.45, 0.95), "walk": (1.35, 1.0), "stand": (1.3, 1.0),
            "jump": (1.2, 1.0), "eat": (1.7, 0.8), "rear": (0.78, 1.3), "look back": (1.05, 1.04), "lie": (1.5, 0.86), "sing": (1.2, 1.1),
            "swim": (1.5, 0.95), "kick": (1.08, 1.1), "fall": (0.95, 1.05), "bow": (0.9, 1.05), "ride": (0.86, 1.05),
            "dig": (0.85, 1.1), "sweep": (0.78, 1.1)}  # fmt: skip
_UPRIGHT = (0.68, 1.1)  # an animal that reads, dances, weeps


@dataclass(eq=False)
class Slot:
    """x, y: middle of the bottom edge, or of the line where the water begins."""

    item: Item
    copy: int
    found: Found
    height: float
    width: float
    x: float = 0.5
    y: float = 0.88
    depth: float = 0.0
    sunk: float = 0.0  # of the whole thing's height; `height` and `y` are those of what is seen above the water
    row: str = "front"  # front, back, sky, wall, hanging
    anchor: Slot | None = None
    how: str = ""
    guests: list[Slot] = field(default_factory=list)

    @property
    def living(self) -> bool:
        return self.found.kind in LIVING

    @property
    def swims(self) -> bool:
        """Whether it belongs into water: a fish, a boat, a swimmer."""
        return self.found.stands == "water" or self.item.in_water or (self.living and self.item.pose == "swim")

    @property
    def whole(self) -> float:
        """Its height with what is under water."""
        return self.height / (1 - self.sunk)

    def sink(self, part: float) -> None:
        """Into the water, to a share of its whole height; 0 brings it ashore."""
        self.height, self.sunk = (1 - part) * self.whole, part

    def scale(self, by: float) -> None:
        self.height *= by
        self.width *= by

    def stay_inside(self) -> None:
        """Nothing is cut by the edge of the page."""
        if self.width > 0.96:
            self.scale(0.96 / self.width)
        half = 0.5 * self.width
        self.x = float(np.clip(self.x, half + 0.01, 0.99 - half))
        self.y = float(np.clip(self.y, min(self.height + 0.02, 0.98), 0.98))


def height_on_page(found: Found, size: str) -> float:
    """True sizes with storybook licence: a mouse can be seen, a house fits, and the mouse is still the smaller one."""
    metres = max(found.height, 0.02)
    power = 0.41 if found.kind in LIVING or metres > 1 else 0.5
    height = PERSON * (min(metres, _TALL) / 1.6) ** power * max(metres / _TALL, 1.0) ** 0.12 * _SIZES[size]
    low = 0.1 if found.kind in LIVING else 0.07
    return float(np.clip(height, low, 0.68))


@functools.cache
def _shapes() -> dict[str, float]:
    """Subject -> width over height, as the painter draws it; made by `tools/measure_shapes.py`."""
    table: dict[str, float] = json.loads(Path(__file__).with_name("shapes.json").read_text(encoding="utf-8"))
    return table


def shape(found: Found, pose: str) -> tuple[float, float]:
    """-> width over height, and height against that of one who stands: a sleeper is as long as a stander is tall."""
    if not found.kit:
        aspect = _shapes().get(found.what) or ASPECT.get(found.kind, 1.0)
        return aspect, min(1.0, (1.4 / aspect) ** 0.5)  # a rug is wide, and lies flat
    if found.kind == "person":
        return _PERSONS.get(pose, (0.66, 1.0))
    return _ANIMALS.get(pose, _UPRIGHT)


def slot_of(item: Item, copy: int, found: Found, page: float) -> Slot:
    """page: height of the page over its width."""
    aspect, tall = shape(found, item.pose)
    height = height_on_page(found, item.size) * tall
    return Slot(item, copy, found, height, height * aspect * page)


def face(slot: Slot) -> tuple[float, float, float, float]:
    """Where the face of a person or an animal is: its middle x, half its width, its top y and its bottom y."""
    top = slot.y - slot.height
    if slot.item.pose in ("sleep", "lie"):
        return slot.x, 0.4 * slot.width, top, slot.y - 0.2 * slot.height
    if slot.found.kind == "person":
        return slot.x, 0.3 * slot.width, top, min(slot.y, top + 0.36 * slot.whole)
    return slot.x, 0.42 * slot.width, top, min(slot.y, top + 0.5 * slot.whole)  # an animal may look either way
