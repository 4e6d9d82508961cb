"""What is in the water: how deep it lies there, and where in a boat one sits.

A share of the height that is under the surface is a figure of the drawing: where a swan's belly ends, where a hull should meet the water. All
shares are of the whole drawing, from its bottom edge.
"""

from __future__ import annotations

from dataclasses import dataclass

from storybrush.planner.blocks import stands
from storybrush.planner.slots import Slot, shape
from storybrush.script import Place

POOLS = frozenset(["pond", "water", "stream"])  # things in which one swims
KNEES, CHEST, BELLY = 0.28, 0.43, 0.36
_DEEP = {"swim": CHEST, "sit": 0.4, "kneel": 0.35, "sleep": 0.25, "lie": 0.25}  # people, by pose; all others wade
_FLOATS = frozenset(["duck", "goose", "swan"])  # their legs are short
_FLOATING = 0.3
_BIG, _BACK = 0.7, 0.22  # metres: a whale shows its back above the water; a fish shows all of itself, or leaps
_LIGHT, _BOBS = 0.1, 0.2  # a ball bobs; a leaf lies on the surface


@dataclass(frozen=True, slots=True)
class Vessel:
    """draught: what is under water. rim: how high its side, or its deck, is. open: one sits within it, behind its side; else one stands on
    it. seat: how far one alone sits from its middle, in widths, so that no oar is before the face."""

    draught: float = 0.12
    rim: float = 0.45
    open: bool = True
    seat: float = 0.0


# measured on the drawings, as shapes.json is
_VESSELS = {
    "canoe": Vessel(0.3, 0.64, seat=-0.16),
    "raft": Vessel(0.12, 0.33, open=False),
    "sailboat": Vessel(0.09, 0.27, open=False),
    "ship": Vessel(0.12, 0.38, open=False),
    "ferry": Vessel(0.1, 0.7, open=False),
    "passenger-ship": Vessel(0.1, 0.78, open=False),
    "paper-boat": Vessel(0.16, 0.45),
    "dragon-boat": Vessel(0.19, 0.42),
    "speedboat": Vessel(0.18, 0.62),
    "motor-boat": Vessel(0.14, 0.45),
}


def vessel(slot: Slot) -> Vessel:
    """A boat's figures."""
    return _VESSELS.get(slot.found.what, Vessel())


def is_vessel(slot: Slot) -> bool:
    return slot.found.kind == "vehicle" and slot.found.stands == "water"


def draught(slot: Slot) -> float:
    """The share of it that is under water, if it is in water."""
    found, pose = slot.found, slot.item.pose
    if is_vessel(slot):
        return vessel(slot).draught
    if not slot.living:
        return _BOBS if found.kind != "plant" and found.height >= _LIGHT else 0.0
    if found.kind == "person":
        return _DEEP.get(pose, KNEES)
    if found.what in _FLOATS:
        return _FLOATING
    if found.stands == "water" and not found.kit:
        return _BACK if found.height >= _BIG and pose != "jump" else 0.0
    return BELLY


def submerged(slot: Slot) -> bool:
    """Whether all of it is in the water: a fish, unless it leaps."""
    fish = slot.living and slot.found.stands == "water" and not slot.found.kit and slot.found.height < _BIG
    return fish and slot.item.pose != "jump"


def launch(slot: Slot, place: Place | None, water: bool, page: float) -> None:
    """Into the water, if it belongs there: that of the background (water: does it take the thing?), or that of the pond that it is in.
    page: its height over its width."""
    pool = slot.anchor is not None and slot.anchor.found.what in POOLS and slot.how in ("in", "on")
    if place == "underwater" or slot.row == "sky" or not ((pool and slot.living) or (water and stands(slot))):
        return
    part = draught(slot)
    if part and slot.item.pose == "swim" and slot.found.kit and slot.found.kind == "animal":
        # as nature made it, it stands in the water: the painter draws it so
        lying, standing = (shape(slot.found, pose) for pose in ("swim", "stand"))
        slot.height *= standing[1] / lying[1]
        slot.width = slot.height * standing[0] * page
    slot.sink(part)


def at_share(host: Slot, share: float) -> float:
    """The y at a share of a thing's whole height."""
    return host.y + host.whole - host.height - share * host.whole
