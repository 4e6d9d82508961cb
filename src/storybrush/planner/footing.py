"""Who stands, stands on the ground of the chosen background; who swims is in its water; a clock hangs on its wall.

The background is known before it is painted (`Ground`). Each block looks for the nearest place where its feet find what they need: a
line of feet, and a stretch of that line within which the solver may move it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from storybrush.planner.blocks import Block, stands
from storybrush.planner.composing import FARTHEST
from storybrush.planner.floating import submerged
from storybrush.planner.slots import FLOOR, HORIZON, Slot
from storybrush.script import SURFACES, Ground, Surface

FEET = 0.6  # of its width, on which a thing stands
SOLE = 0.02  # of the page's height: so much of the surface is seen above the line of feet
BELOW: dict[Surface, float] = {"ground": 0.01, "water": 0.045}  # and so much below it; a boat is not half ashore
LINES = {"front": (0.70, 0.98), "back": (0.66, 0.86)}  # between which one stands in each row
IN_WATER = (0.52, 0.96)
LEAST = 0.72  # smaller than this nothing becomes by standing farther away: who is in the story stays in sight
# how far it may still go aside once all have their places: less than what a relation of sides keeps two apart; one of a crowd
A_STEP, ALONE = 0.03, 0.12
HAZY = 0.5  # depth from which on the air takes colours away
A_LINE = 0.02  # who stands before somebody stands at least so much lower on the page
_BODY = (0.9, 0.7, 0.5)  # of a fish: so much of it is in the water, if there is water enough
_SHALLOW = 0.6  # smaller than this no fish becomes for the sake of its pond
UP = 1.5  # what a step up or down costs against one aside


@dataclass(frozen=True, slots=True)
class Place:
    """y: the line of feet. left, right: between which the middle of the feet may be."""

    y: float
    left: float
    right: float

    def nearest(self, x: float) -> float:
        return min(max(x, self.left), self.right)


@dataclass(frozen=True, slots=True)
class Water:
    """A part of the page that is all water: top, bottom, left, right."""

    top: float
    bottom: float
    left: float
    right: float


class Floor:
    """Where one surface is wide enough for feet."""

    def __init__(self, ground: Ground, what: Surface) -> None:
        fits = ground.surfaces == SURFACES.index(what)
        self._below = BELOW[what]
        self._above = np.concatenate((np.zeros((1, fits.shape[1]), int), fits.cumsum(0)))  # cells of it above each row
        self._stretches: dict[tuple[int, int], list[tuple[float, float]]] = {}
        self.lines = [n / len(fits) for n in range(len(fits) + 1)]

    def stretches(self, y: float, above: float = SOLE) -> list[tuple[float, float]]:
        """From where to where a line of feet has the surface so far above it, and a little below it."""
        rows, columns = len(self._above) - 1, self._above.shape[1]
        band = max(0, int((y - above) * rows)), min(rows, math.ceil((y + self._below) * rows))
        if band not in self._stretches:
            whole = self._above[band[1]] - self._above[band[0]] == band[1] - band[0]
            edges = np.flatnonzero(np.diff(whole, prepend=False, append=False)).tolist()
            self._stretches[band] = [(a / columns, b / columns) for a, b in zip(edges[::2], edges[1::2], strict=True)]
        return self._stretches[band]

    def under(self, slot: Slot) -> bool:
        """Whether at least half of its feet are there."""
        half = 0.25 * FEET * slot.width - 1e-3
        return any(left <= slot.x - half and slot.x + half <= right for left, right in self.stretches(slot.y))

    def nearest(
        self, slot: Slot, lines: tuple[float, float], reach: float, eye: float | None, above: float = SOLE
    ) -> Place | None:
        """The nearest place for the whole of its feet, or at least for half of them. lines: between which its y may be; reach: how
        far its x may move; eye: see `smaller`; above: how much of the surface it needs there. None: there is none."""
        here = min(max(slot.y, lines[0]), lines[1]) if lines[0] <= lines[1] else slot.y
        heights = [here, *(y for y in self.lines if lines[0] <= y <= lines[1])]
        heights.sort(key=lambda y: abs(y - slot.y))
        for part in (1.0, 0.5):
            best, least = None, math.inf
            for y in heights:
                if UP * abs(y - slot.y) >= least:
                    break
                half = 0.5 * part * FEET * slot.width * smaller(slot.y, y, eye)
                for left, right in self.stretches(y, above):
                    place = Place(y, left + half, right - half)
                    away = abs(place.nearest(slot.x) - slot.x)
                    cost = away + UP * abs(y - slot.y)
                    if place.left <= place.right and away <= reach + 1e-6 and cost < least:
                        best, least = place, cost
            if best is not None:
                return best
        return None


def smaller(before: float, after: float, eye: float | None) -> float:
    """By what a thing shrinks that goes from one line of feet to one behind the second line of the page; before it, all are as near.
    eye: the height of the horizon; None: in a room, where nothing is far."""
    near = min(before, FARTHEST)
    if eye is None or after >= near or near <= eye:
        return 1.0
    return max((after - eye) / (near - eye), LEAST)


class Footing:
    """Of one page: what its background shows, and the lines of feet that follow from it."""

    def __init__(self, ground: Ground, eye: float | None) -> None:
        """eye: see `smaller`."""
        self.eye = eye
        self._land, self._water = Floor(ground, "ground"), Floor(ground, "water")

    def takes(self, slot: Slot) -> bool:
        """Whether it is in the water of this background: it swims, or there is no ground for somebody to stand on."""
        wades = slot.living and self._land.nearest(slot, LINES["front"], 1.0, self.eye) is None
        return (slot.swims or wades) and self._water.nearest(slot, IN_WATER, 1.0, self.eye) is not None

    def water(self) -> Water | None:
        """Where several can swim; None: nowhere."""
        widest = {
            y: max(self._water.stretches(y), key=lambda s: s[1] - s[0], default=(0.0, 0.0)) for y in self._water.lines
        }
        most = max(right - left for left, right in widest.values())
        lines = [y for y, (left, right) in widest.items() if right - left >= max(0.7 * most, 0.2)]
        lines = [y for y in lines if IN_WATER[0] <= y <= IN_WATER[1]]
        if not lines:
            return None
        left, right = max(widest[y][0] for y in lines), min(widest[y][1] for y in lines)
        return Water(min(lines), max(lines), left, right) if left < right else None

    def find(self, blocks: Sequence[Block]) -> dict[int, tuple[float, float]]:
        """Moves the lines of feet of all that stands or swims to where they have footing -> id of a block: between which x it has
        it there."""
        moved: dict[int, float] = {}
        limits: dict[int, tuple[float, float]] = {}
        home = {id(member): block for block in blocks for member in block.members}
        for block in sorted(blocks, key=_hosts):
            lead, host = block.lead, block.lead.anchor
            if lead.row in ("sky", "wall"):
                continue
            if submerged(lead) and (water := self.water()) is not None:
                deep = (water.bottom - water.top + SOLE) / _BODY[0]
                block.scale(min(1.0, max(_SHALLOW, deep / lead.height)))
            follow = moved.get(id(home[id(host)]), 0.0) if host is not None else 0.0
            _to_line(block, lead.y + follow)  # whoever stands behind somebody follows him
            if block.crowd and lead.swims and (water := self.water()) is not None:
                half = 0.5 * min(block.width, water.right - water.left)
                limits[id(block)] = (water.left + half, water.right - half)
            place = None if block.crowd else self._search(lead, 1.0)
            if place is None:
                if follow and host is not None:  # no ground there: then at least on the right side, and near it
                    _to_line(block, host.y + (-A_LINE if lead.how == "behind" else A_LINE))
                continue
            moved[id(block)] = place.y - lead.y
            if abs(place.y - lead.y) > 1e-6:
                block.scale(smaller(lead.y, place.y, self.eye))
                _to_line(block, place.y)
            limits[id(block)] = (place.left, place.right)
        return limits

    def keep(self, blocks: Sequence[Block]) -> None:
        """After the solver: who was pushed off the ground by what matters more finds another line, and each of a crowd its own
        place."""
        for block in sorted(blocks, key=_hosts):
            if block.lead.row in ("sky", "wall"):
                continue
            if block.crowd:
                for slot in block.members:
                    if stands(slot) and (place := self._search(slot, ALONE)):
                        _carry(slot, place.nearest(slot.x) - slot.x, place.y - slot.y)
            elif place := self._search(block.lead, A_STEP):
                block.move(place.nearest(block.lead.x) - block.lead.x)
                _to_line(block, place.y)

    def ashore(self, blocks: Sequence[Block]) -> None:
        """Who found no water after all is not sunk into the ground."""
        for slot in (member for block in blocks for member in block.members):
            if slot.sunk and stands(slot) and not self._water.under(slot):
                slot.sink(0.0)

    def _search(self, slot: Slot, reach: float) -> Place | None:
        """What swims is in the water, if there is any. All stay before, behind or under what they stand by."""
        place = None
        if slot.swims or slot.sunk:
            for above in (*(part * slot.height for part in _BODY if submerged(slot)), SOLE):
                place = place or self._water.nearest(slot, _lines(slot, IN_WATER), reach, self.eye, above)
        return place or self._land.nearest(slot, _lines(slot, LINES.get(slot.row, LINES["front"])), reach, self.eye)


def _lines(slot: Slot, lines: tuple[float, float]) -> tuple[float, float]:
    """Which of these it may be moved to."""
    host = slot.anchor
    if host is None:
        return lines
    far, near = {"behind": (host.y - 0.12, host.y - A_LINE), "under": (host.y - 0.01, host.y + 0.08)}.get(
        slot.how, (host.y + A_LINE, 0.98)
    )
    return max(lines[0], far), min(lines[1], near)


def _to_line(block: Block, y: float) -> None:
    by = y - block.lead.y
    for slot in block.members:
        _down(slot, by)


def _carry(slot: Slot, right: float, down: float) -> None:
    """Moves one of a crowd with all that it holds."""
    slot.x += right
    _down(slot, down)
    for guest in slot.guests:
        if not stands(guest):
            _carry(guest, right, down)


def _down(slot: Slot, by: float) -> None:
    """Who is moved far back keeps more of his colours than the air there would leave him."""
    depth = slot.depth - by / (FLOOR - HORIZON)
    near = max(slot.depth, HAZY)
    slot.y, slot.depth = slot.y + by, depth if depth <= near else near + 0.4 * (depth - near)


def _hosts(block: Block) -> int:
    """How many things its place hangs on."""
    steps, host = 0, block.lead.anchor
    while host is not None:
        steps, host = steps + 1, host.anchor
    return steps
