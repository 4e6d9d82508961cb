"""Where everybody stands, from left to right: one set of linear constraints for the page, solved by kiwisolver (Cassowary).

A block is a thing with all that it carries, or a whole crowd; it moves as one, and its x is the unknown. Required: it stays on the page.
Strong: sides as the text says, whoever is under a tree is under it, no face is hidden. Medium: bodies stand apart, friends near. Weak: where
the eye likes it, the thirds of the page.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from storybrush.planner.slots import Slot, face
from storybrush.script import Relation

SIDES = ("left of", "right of")
ON_THE_FLOOR = ("under", "behind", "in front of", "below")
EDGE = 0.01
HIDDEN = 0.25  # of a face: less than this may be covered


@dataclass(eq=False)
class Block:
    """lead: the thing itself, the first of a crowd. members: all that moves with it, itself too."""

    lead: Slot
    members: list[Slot]
    crowd: bool = False
    line: int = 0  # 1: farther back than those of line 0
    wish: float = 0.5  # where its middle would stand if nothing else was on the page

    @property
    def x(self) -> float:
        return 0.5 * sum(self.extent) if self.crowd else self.lead.x

    @property
    def extent(self) -> tuple[float, float]:
        """From its left edge to its right one."""
        return min(s.x - 0.5 * s.width for s in self.members), max(s.x + 0.5 * s.width for s in self.members)

    @property
    def width(self) -> float:
        left, right = self.extent
        return right - left

    def move(self, by: float) -> None:
        for slot in self.members:
            slot.x += by

    def scale(self, by: float) -> None:
        """About its foot."""
        x, y = self.x, self.lead.y
        for slot in self.members:
            slot.x, slot.y = x + (slot.x - x) * by, y + (slot.y - y) * by
            slot.scale(by)


def stands(slot: Slot) -> bool:
    """Whether it stands by itself: on the ground or in the sky, or by a relation that leaves it on the floor."""
    host = slot.anchor
    if host is None:
        return True
    if slot.how == "under":
        return host.found.stands not in ("hand", "sky", "wear")
    if slot.how == "below":
        return host.row in ("sky", "wall")
    return slot.how in ON_THE_FLOOR


def blocks_of(slots: Mapping[str, Sequence[Slot]], crowds: Iterable[str]) -> list[Block]:
    """crowds: ids of items whose copies are placed as one."""
    found: list[Block] = []
    for id, group in slots.items():
        roots = [s for s in group if stands(s)]
        if roots and id in crowds:
            found.append(Block(roots[0], [m for s in roots for m in _carried(s)], crowd=True))
        else:
            found += [Block(s, _carried(s)) for s in roots]
    return found


def _carried(slot: Slot) -> list[Slot]:
    return [slot, *(m for guest in slot.guests if not stands(guest) for m in _carried(guest))]


def solve(
    blocks: Sequence[Block],
    relations: Sequence[Relation],
    slots: Mapping[str, Sequence[Slot]],
    limits: Mapping[int, tuple[float, float]] = MappingProxyType({}),
) -> None:
    """Moves the blocks along x. They come in the order in which they stand, row by row. limits: id of a block -> between which x it
    has ground under its feet; weightier than that bodies stand apart, but not than what the text says, nor than faces."""
    import kiwisolver as kiwi

    solver, footing = kiwi.Solver(), kiwi.strength.create(0, 100, 0)
    unknown = {id(b): kiwi.Variable(f"x{n}") for n, b in enumerate(blocks)}
    home = {id(m): b for b in blocks for m in b.members}
    near = {frozenset((r.subject, r.object)) for r in relations if r.kind in ("near", "facing", "holding")}

    def at(slot: Slot):  # type: ignore[no-untyped-def]  # a kiwi expression
        block = home[id(slot)]
        return unknown[id(block)] + (slot.x - block.x)

    for block in blocks:
        x, left = unknown[id(block)], block.extent[0]
        room = min(block.width, 1 - 2 * EDGE)
        to_left = (block.x - left) * room / block.width
        solver.addConstraint((x >= EDGE + to_left) | "required")
        solver.addConstraint((x <= 1 - EDGE - room + to_left) | "required")
        solver.addConstraint((x == block.wish) | "weak")
        if id(block) in limits:
            solver.addConstraint((x >= limits[id(block)][0]) | footing)
            solver.addConstraint((x <= limits[id(block)][1]) | footing)

    # 1. Those of one row in their order, side by side; friends and the members of a group near each other.
    for row, which in (("front", 0), ("front", 1), ("back", 0)):
        line = [b for b in blocks if b.lead.row == row and b.line == which]
        for one, other in itertools.pairwise(line):
            gap = (one.extent[1] - one.x) + (other.x - other.extent[0])
            apart = unknown[id(other)] - unknown[id(one)]
            solver.addConstraint((apart >= 0.5 * gap) | "strong")
            solver.addConstraint((apart >= (0.97 if row == "front" else 0.7) * gap) | "medium")
            friends = frozenset((one.lead.item.id, other.lead.item.id))
            if friends in near or len(friends) == 1:
                solver.addConstraint((apart <= 1.12 * gap + 0.02) | "medium")

    # 2. What the text says of sides.
    for relation in relations:
        if relation.kind not in SIDES:
            continue
        lefts, rights = slots[relation.subject], slots[relation.object]
        if relation.kind == "right of":
            lefts, rights = rights, lefts
        for a, b in itertools.product(lefts, rights):
            if home[id(a)] is not home[id(b)]:
                step = 0.06 if {a.row, b.row} & {"back", "sky"} else 0.3 * (a.width + b.width)
                solver.addConstraint((at(b) - at(a) >= max(step, 0.06)) | "strong")

    # 3. Whoever stands under, behind or before something stays there.
    for block in blocks:
        host = block.lead.anchor
        if host is not None and home[id(host)] is not block:
            group = (
                sum(b.width for b in blocks if b.lead.anchor is host and b.lead.item is block.lead.item) - block.width
            )
            reach = 0.55 * host.width + 0.5 * group + (0.0 if block.lead.how == "under" else 0.4 * block.width)
            away = unknown[id(block)] - at(host)
            if not block.crowd:
                solver.addConstraint((away <= max(reach, 0.1)) | "strong")
                solver.addConstraint((away >= -max(reach, 0.1)) | "strong")

    # 4. No face is hidden, and bodies on the same ground stand apart.
    for one, other in itertools.combinations(blocks, 2):
        if (other.wish, other.x) < (one.wish, one.x):
            one, other = other, one
        for a, b in itertools.product(one.members, other.members):
            if need := _distance(a, b):
                solver.addConstraint((at(b) - at(a) >= need) | "strong")
        same_row = one.lead.row == other.lead.row and one.lead.row in ("front", "back") and one.line == other.line
        low = abs(one.lead.y - other.lead.y) < 0.09 and "back" not in (one.lead.row, other.lead.row)
        if low and not same_row and not {one.lead.row, other.lead.row} & {"sky", "wall"}:
            gap = (one.extent[1] - one.x) + (other.x - other.extent[0])
            solver.addConstraint((unknown[id(other)] - unknown[id(one)] >= 0.9 * gap) | "medium")
    solver.updateVariables()
    moves = {id(b): float(unknown[id(b)].value()) - b.x for b in blocks}
    for block in blocks:
        block.move(moves[id(block)])


def _distance(a: Slot, b: Slot) -> float:
    """How far two middles must be apart, so that neither hides the other's face; 0 if they cannot."""
    need = 0.0
    for near, far in ((a, b), (b, a)):
        if far.living and (near.depth, -near.y) <= (far.depth, -far.y):
            _, half, top, low = face(far)
            covered = min(near.y, low) - max(near.y - near.height, top)
            if covered > HIDDEN * (low - top):
                need = max(need, 0.5 * near.width + half * (1 - HIDDEN))
    if {a.row, b.row} <= {"sky", "wall"} and min(a.y, b.y) > max(a.y - a.height, b.y - b.height):
        need = max(need, 0.5 * (a.width + b.width))  # nothing flies into another
    return need
