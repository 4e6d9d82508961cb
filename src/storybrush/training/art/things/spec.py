"""What can be drawn: the subjects, the colours that act on each, the seasons of trees."""

from __future__ import annotations

from dataclasses import dataclass
from types import ModuleType
from typing import Any

import numpy as np

from . import (
    appliances,
    belongings,
    buildings,
    carts,
    creatures,
    curios,
    cutlery,
    fittings,
    food,
    fruit,
    furniture,
    handy,
    homely,
    household,
    indoors,
    kernels,
    land,
    machines,
    meals,
    nature,
    oddments,
    outdoors,
    plants,
    playthings,
    roadside,
    sky,
    sports,
    street,
    textiles,
    toys,
    transit,
    treasures,
    trees,
    vehicles,
    vessels,
    wares,
    waters,
    yard,
)
from .pad import Family

SEASONS = ("none", "spring", "summer", "autumn", "winter")
# A shelf is a pack of the corpus. What is drawn anew goes to the last one, so that the packs of the others stay as they are:
# a pack is drawn again when a file of its own shelf changes, and trainings know drawings by their place in the pack.
SHELVES: dict[str, tuple[ModuleType, ...]] = {
    "things": (
        trees, plants, land, buildings, yard, carts, furniture, fittings, vessels, toys, treasures, food, fruit, sky,
        waters, nature, household, outdoors, handy, homely, creatures, curios,
        textiles, playthings, wares, kernels, street, oddments, machines,
    ),
    "things-2": (appliances, sports, roadside, vehicles, transit, cutlery, meals, belongings, indoors),
}  # fmt: skip
FAMILY: Family = {}
for _shelf in SHELVES.values():
    for _family in _shelf:
        FAMILY |= _family.FAMILY
THINGS = tuple(FAMILY)
TREES = trees.SEASONAL


class UnknownThing(ValueError):
    """A spec that the kit cannot draw; the message names what it can."""


def on_shelf(shelf: str) -> tuple[str, ...]:
    """The subjects of one shelf, in order."""
    return tuple(subject for family in SHELVES[shelf] for subject in family.FAMILY)


def colours_of(subject: str) -> tuple[str, ...]:
    """The names of figures.COLOURS that the thing can be painted in; empty for what has one colour only."""
    return FAMILY[subject][1]


@dataclass(frozen=True, slots=True)
class ThingSpec:
    """One drawing. subject: an id of the lexicon. seed: proportions and details. season: acts on trees only."""

    subject: str
    colour: str = "none"
    seed: int = 0
    season: str = "none"

    def __post_init__(self) -> None:
        if self.subject not in FAMILY:
            raise UnknownThing(f"No thing {self.subject!r} in the kit. Choose from: {', '.join(THINGS)}.")
        seasons = SEASONS if self.subject in TREES else SEASONS[:1]
        for field, allowed in (("colour", ("none", *colours_of(self.subject))), ("season", seasons)):
            if getattr(self, field) not in allowed:
                raise UnknownThing(
                    f"No {field} {getattr(self, field)!r} for {self.subject!r}. Choose from: {', '.join(allowed)}."
                )


def random_spec(rng: np.random.Generator, **fixed: Any) -> ThingSpec:
    """Any thing, half of the time without a colour of its own; `fixed` holds what must be as it is."""
    subject = fixed["subject"] if "subject" in fixed else str(rng.choice(THINGS))
    colours = colours_of(subject) if subject in FAMILY else ()
    fields: dict[str, Any] = {
        "subject": subject,
        "colour": str(rng.choice(colours)) if colours and rng.random() < 0.5 else "none",
        "seed": int(rng.integers(2**31)),
        "season": str(rng.choice(SEASONS)) if subject in TREES else "none",
    }
    return ThingSpec(**(fields | fixed))
