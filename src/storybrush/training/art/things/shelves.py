"""Which thing is drawn by which file, and in which pack of the corpus it lies."""

from __future__ import annotations

from types import ModuleType

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
    pantry,
    plants,
    playthings,
    roadside,
    sky,
    sports,
    street,
    sundries,
    tales,
    textiles,
    toys,
    transit,
    treasures,
    trees,
    vehicles,
    vessels,
    wares,
    waters,
    wilds,
    yard,
)
from .pad import Family

# A shelf is a pack of the corpus. What is drawn anew goes to the last one, so that the packs of the others stay as they are:
# a pack is drawn again when a file of its own shelf changes, and trainings know drawings by their place in the pack.
SHELVES: dict[str, tuple[ModuleType, ...]] = {
    "things": (
        trees, plants, land, buildings, yard, carts, furniture, fittings, vessels, toys, treasures, food, fruit, sky,
        waters, nature, household, outdoors, handy, homely, creatures, curios,
        textiles, playthings, wares, kernels, street, oddments, machines,
    ),
    "things-2": (appliances, sports, roadside, vehicles, transit, cutlery, meals, belongings, indoors, tales, pantry, sundries, wilds),
}  # fmt: skip
HELPERS: dict[str, tuple[str, ...]] = {
    "things": ("crowns", "orchards"),
    "things-2": (),
}  # files that the files of a shelf draw with
FAMILY: Family = {}
for _shelf in SHELVES.values():
    for _family in _shelf:
        FAMILY |= _family.FAMILY
THINGS = tuple(FAMILY)
TREES = trees.SEASONAL


def on_shelf(shelf: str) -> tuple[str, ...]:
    """The subjects of one shelf, in order."""
    return tuple(subject for family in SHELVES[shelf] for subject in family.FAMILY)


def code_of(shelf: str) -> tuple[str, ...]:
    """The files of `training/art` that draw the things of a shelf. Not this one: what it decides is in the drawings' specs."""
    files = (*(family.__name__.rpartition(".")[2] for family in SHELVES[shelf]), *HELPERS[shelf])
    return ("things/__init__.py", "things/pad.py", "things/spec.py", *(f"things/{name}.py" for name in files))
