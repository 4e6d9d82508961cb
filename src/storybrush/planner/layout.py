"""Where things stand: sizes from the world's heights, positions from the relations, x by a small constraint solver.

All figures are fractions of the page. A thing is first given a slot (one for each copy); slots that hang on another thing
(held, riding, on, in) follow it; the others stand in two rows on the ground, or hang in the sky.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from storybrush.planner.reader import Found
from storybrush.script import Canvas, Item, Position, Relation, Remark

HORIZON, FLOOR = 0.72, 0.94
PERSON = 0.45  # of the page, for 1.6 m
_SIZES = {"tiny": 0.6, "small": 0.82, "medium": 1.0, "large": 1.22, "huge": 1.45}
# width over height, as the drawings mostly are
_ASPECT = {
    "person": 0.52,
    "animal": 0.95,
    "plant": 0.8,
    "food": 1.0,
    "building": 1.0,
    "vehicle": 1.5,
    "sky": 1.3,
    "thing": 0.9,
}
_HANGING = ("holding", "riding", "on", "in", "under", "behind", "in front of", "above", "below")
LIVING = ("person", "animal")


@dataclass(eq=False)
class Slot:
    """One copy of an item while it is being placed. x, y: middle of the bottom edge."""

    item: Item
    copy: int
    found: Found
    height: float
    width: float
    x: float = 0.5
    y: float = 0.88
    depth: float = 0.0
    row: str = "front"  # front, back, sky, wall, hanging
    anchor: Slot | None = None
    how: str = ""
    guests: list[Slot] = field(default_factory=list)

    @property
    def living(self) -> bool:
        return self.found.kind in LIVING

    def scale(self, by: float) -> None:
        self.height *= by
        self.width *= by


def height_on_page(found: Found, size: str) -> float:
    """True sizes with storybook licence: a mouse can be seen, a house fits, and the mouse is still the smaller one."""
    metres = max(found.height, 0.02)
    power = 0.35 if found.kind in LIVING or metres > 1 else 0.5
    height = PERSON * (metres / 1.6) ** power * _SIZES[size]
    low = 0.13 if found.kind in LIVING else 0.07
    return float(np.clip(height, low, 0.62))


def arrange(
    items: tuple[Item, ...], relations: tuple[Relation, ...], facts: Mapping[str, Found], canvas: Canvas, seed: int
) -> tuple[tuple[Item, ...], tuple[Remark, ...]]:
    """facts: item id -> its subject. -> the items with positions and facing, and what was not possible."""
    rng = np.random.default_rng([seed, 7])
    page = canvas.height / canvas.width
    slots: dict[str, list[Slot]] = {}
    for item in items:
        found = facts[item.id]
        height = height_on_page(found, item.size)
        aspect = _ASPECT.get(found.kind, 1.0) * (1.35 if item.pose == "sleep" and found.kind == "person" else 1.0)
        slots[item.id] = [Slot(item, n, found, height, height * aspect * page) for n in range(item.count)]
    remarks: list[Remark] = []
    _hang(slots, relations, remarks)
    for group in slots.values():
        for slot in group:
            _row(slot)
    everyone = [slot for group in slots.values() for slot in group]
    _shrink([s for s in everyone if s.row == "front"], 1.0)
    _shrink([s for s in everyone if s.row == "back"], 1.25)
    order = _order([i.id for i in items], relations, remarks, slots)
    front, back = ([s for i in order for s in slots[i] if s.row == row] for row in ("front", "back"))
    ground(front, relations, slots, rng)
    ground(back, relations, slots, rng)
    _apart(front, back)
    _sky([s for s in everyone if s.row in ("sky", "wall")], relations, slots, rng)
    for slot in everyone:
        if slot.anchor is None:
            _settle(slot, page)
    facing = _facing(slots, relations)
    done = []
    for item in items:
        positions = tuple(
            Position(
                x=round(s.x, 4),
                y=round(min(s.y, 1.2), 4),
                height=round(s.height, 4),
                depth=round(float(np.clip(s.depth, 0, 1)), 4),
            )
            for s in slots[item.id]
        )
        done.append(item.model_copy(update={"positions": positions, "facing": item.facing or facing.get(item.id)}))
    return tuple(done), tuple(remarks)


def _hang(slots: dict[str, list[Slot]], relations: tuple[Relation, ...], remarks: list[Remark]) -> None:
    """Gives every thing that is held, ridden on, put on something ... its anchor; a circle is not possible."""
    for relation in relations:
        if relation.kind not in _HANGING:
            continue
        guest, host = relation.subject, relation.object
        if relation.kind == "holding":
            guest, host = host, guest
        for n, slot in enumerate(slots[guest]):
            anchor = slots[host][n % len(slots[host])]
            if slot.anchor is not None:
                continue  # the first relation places it; the second is kept where it can be
            above: Slot | None = anchor
            while above is not None and above is not slot:
                above = above.anchor
            if above is slot:
                words = f"{relation.subject} {relation.kind} {relation.object}"
                remarks.append(
                    Remark(
                        kind="not possible",
                        words=words,
                        why="the relations of this page form a circle; this one was left out",
                    )
                )
                break
            slot.anchor, slot.how, slot.row = anchor, relation.kind, "hanging"
            anchor.guests.append(slot)


def _row(slot: Slot) -> None:
    """Where a thing belongs that hangs on nothing."""
    if slot.row == "hanging":
        return
    flies = slot.item.pose == "fly" and slot.living
    if slot.found.stands == "sky" or flies:
        slot.row = "sky"
    elif slot.found.stands == "wall":
        slot.row = "wall"
    elif (slot.found.kind in ("building", "plant") and slot.height > 0.33) or (
        slot.found.kind == "vehicle" and slot.height > 0.45
    ):
        slot.row = "back"


def _shrink(row: list[Slot], room: float) -> None:
    """Many things in a row become smaller together, so that faces stay free."""
    wide = sum(s.width + sum(0.5 * g.width for g in s.guests) for s in row)
    if wide <= room * 0.9:
        return
    by = max(0.5, room * 0.9 / wide)
    for slot in row:
        slot.scale(max(by, 0.13 / slot.height) if slot.living and by * slot.height < 0.13 else by)


def _order(
    ids: list[str], relations: tuple[Relation, ...], remarks: list[Remark], slots: dict[str, list[Slot]]
) -> list[str]:
    """From left to right: as the relations say, else friends side by side in the order of the text."""
    before: dict[str, set[str]] = {i: set() for i in ids}  # what stands left of it
    for relation in relations:
        if relation.kind not in ("left of", "right of"):
            continue
        left, right = (
            (relation.subject, relation.object) if relation.kind == "left of" else (relation.object, relation.subject)
        )
        # a held thing stands where its holder stands
        left, right = _root(slots, left), _root(slots, right)
        reach, todo = set(), [left]
        while todo:
            at = todo.pop()
            reach.add(at)
            todo += [b for b in before[at] if b not in reach]
        if right in reach:
            words = f"{relation.subject} {relation.kind} {relation.object}"
            remarks.append(
                Remark(
                    kind="not possible",
                    words=words,
                    why="another relation of this page says the opposite; this one was left out",
                )
            )
        else:
            before[right].add(left)
    out: list[str] = []
    while len(out) < len(ids):
        free = [i for i in ids if i not in out and before[i] <= set(out)]
        near = [i for i in free if out and any({r.subject, r.object} == {i, out[-1]} for r in relations)]
        out.append((near or free)[0])
    return out


def _root(slots: dict[str, list[Slot]], item: str) -> str:
    slot = slots[item][0]
    while slot.anchor is not None:
        slot = slot.anchor
    return slot.item.id


def ground(
    row: list[Slot], relations: tuple[Relation, ...], slots: dict[str, list[Slot]], rng: np.random.Generator
) -> None:
    """x of a row in its order: inside the page, not over each other, neighbours near, the rest spread."""
    if not row:
        return
    import kiwisolver as kiwi

    solver = kiwi.Solver()
    xs = [kiwi.Variable(f"x{n}") for n in range(len(row))]
    near = {(r.subject, r.object) for r in relations if r.kind in ("near", "facing", "holding")}
    for n, (slot, x) in enumerate(zip(row, xs, strict=True)):
        half = min(0.5 * slot.width, 0.45)
        solver.addConstraint((x >= half + 0.02) | "required")
        solver.addConstraint((x <= 0.98 - half) | "required")
        spread = (n + 0.5) / len(row) if len(row) > 1 else 0.5 + float(rng.uniform(-0.08, 0.08))
        solver.addConstraint((x == spread + float(rng.uniform(-0.02, 0.02))) | "weak")
        if n:
            other, left = row[n - 1], xs[n - 1]
            gap = 0.5 * (slot.width + other.width)
            solver.addConstraint((x - left >= 0.5 * gap) | "strong")
            solver.addConstraint((x - left >= 0.95 * gap) | "medium")
            pair = (slot.item.id, other.item.id)
            if pair in near or pair[::-1] in near or slot.item.id == other.item.id:
                solver.addConstraint((x - left <= 1.15 * gap + 0.02) | "medium")
    for relation in relations:  # across rows: the other row is placed already, or is free
        for n, slot in enumerate(row):
            pair = (relation.subject, relation.object)
            if slot.item.id not in pair or relation.kind not in ("left of", "right of"):
                continue
            other_id = pair[1] if slot.item.id == pair[0] else pair[0]
            other = slots[other_id][0]
            if other.row == slot.row or other.row == "hanging" or other.row == "sky":
                continue
            lefter = (relation.kind == "left of") == (slot.item.id == pair[0])
            solver.addConstraint((xs[n] <= 0.4 if lefter else xs[n] >= 0.6) | "medium")
    solver.updateVariables()
    for slot, x in zip(row, xs, strict=True):
        slot.x = float(x.value())
        back = slot.row == "back"
        small = slot.height < 0.2
        slot.y = (
            float(rng.uniform(0.755, 0.79))
            if back
            else float(rng.uniform(0.91, 0.935))
            if small
            else float(rng.uniform(0.87, 0.9))
        )
        if slot.copy % 2 and not back and slot.item.count > 3:
            slot.y -= 0.05  # a crowd stands in two lines
        slot.depth = (FLOOR - slot.y) / (FLOOR - HORIZON)


def _apart(front: list[Slot], back: list[Slot]) -> None:
    """Trees and houses step aside where they can, so that they are seen between the characters."""
    for slot in back:
        best, clear = slot.x, -1.0
        for x in (slot.x, slot.x - 0.12, slot.x + 0.12, slot.x - 0.24, slot.x + 0.24):
            if not 0.5 * slot.width - 0.05 <= x <= 1.05 - 0.5 * slot.width:
                continue
            free = min([abs(x - f.x) for f in front] + [abs(x - b.x) for b in back if b is not slot] + [0.3])
            if free > clear + 0.04:
                best, clear = x, free
        same_order = all((b.x < slot.x) == (b.x < best) for b in back if b is not slot)
        if same_order and len(back) > 0:
            slot.x = best


def _sky(
    high: list[Slot], relations: tuple[Relation, ...], slots: dict[str, list[Slot]], rng: np.random.Generator
) -> None:
    """Upper third; what is above something is above it."""
    for n, slot in enumerate(sorted(high, key=lambda s: s.item.id)):
        slot.x = (n + 0.5) / len(high) if len(high) > 1 else float(rng.choice([0.2, 0.8]))
        slot.x = float(
            np.clip(slot.x + rng.uniform(-0.03, 0.03), 0.5 * slot.width + 0.01, max(0.99 - 0.5 * slot.width, 0.5))
        )
        slot.scale(min(1.0, 0.3 / slot.height, 0.9 / max(len(high), 1) / slot.width))
        lowest = 0.36 if slot.row == "sky" else 0.5
        slot.y = float(np.clip(slot.height + 0.03 + rng.uniform(0, 0.08), slot.height + 0.02, lowest))
        slot.depth = 0.95 if slot.living is False else 0.4


def _settle(host: Slot, page: float) -> None:
    """Places what hangs on a thing, and what hangs on that."""
    for n, slot in enumerate(host.guests):
        spread = (n + 0.5) / len(host.guests) - 0.5  # -0.5 .. 0.5 over the host's width
        _PLACERS[slot.how](slot, host, spread)
        slot.x = float(np.clip(slot.x, 0.4 * slot.width, 1 - 0.4 * slot.width))
        _settle(slot, page)


def _held(slot: Slot, host: Slot, spread: float) -> None:
    slot.scale(min(1.0, 0.42 * host.height / slot.height))
    side = 1 if spread >= 0 else -1
    if host.x > 0.6 and len(host.guests) == 1:
        side = -1  # into the page
    slot.x = host.x + side * 0.42 * host.width
    slot.y = host.y - 0.36 * host.height + 0.5 * slot.height
    slot.depth = host.depth - 0.02


def _riding(slot: Slot, host: Slot, spread: float) -> None:
    if host.found.kind == "vehicle":
        slot.scale(min(1.0, 0.85 * host.height / slot.height))
        slot.x, slot.y, slot.depth = host.x + spread * 0.6 * host.width, host.y - 0.3 * host.height, host.depth + 0.02
    else:
        slot.scale(min(1.0, 0.9 * host.height / slot.height))
        slot.x, slot.y, slot.depth = host.x + spread * 0.3 * host.width, host.y - 0.58 * host.height, host.depth - 0.02


def _on(slot: Slot, host: Slot, spread: float) -> None:
    top = {"plant": 0.6, "building": 0.97, "animal": 0.75, "person": 0.72, "vehicle": 0.8, "food": 0.85}.get(
        host.found.kind, 0.82
    )
    if host.living:
        slot.scale(min(1.0, 0.5 * host.height / slot.height) if slot.height > host.height else 1.0)
    if host.found.stands == "ground" and host.height < 0.2 and slot.height > 1.5 * host.height:
        host.scale(1.4)
    slot.x = host.x + spread * 0.75 * host.width
    if host.living and len(host.guests) == 1:
        slot.x = host.x + 0.3 * host.width  # on the shoulder, not over the face
    # on a hill as tall as the page one stands part of the way up, not above the page
    slot.y, slot.depth = max(host.y - top * host.height, slot.height + 0.03), host.depth - 0.02


def _in(slot: Slot, host: Slot, spread: float) -> None:
    if host.height < 1.25 * slot.height:  # one that is in something is smaller than it: both give way
        host.scale(min(1.6, 1.25 * slot.height / host.height))
        slot.scale(min(1.0, 0.8 * host.height / slot.height))
    slot.x = host.x + spread * 0.6 * host.width
    if host.found.kind == "plant":
        slot.y, slot.depth = host.y - 0.45 * host.height, host.depth - 0.02
    elif host.found.kind in ("building", "vehicle"):
        slot.scale(min(1.0, 0.5 * host.height / slot.height))
        slot.y, slot.depth = host.y - 0.06 * host.height, host.depth - 0.02
    else:  # looks out over the rim
        slot.y, slot.depth = host.y - 0.4 * host.height, host.depth + 0.02


def _under(slot: Slot, host: Slot, spread: float) -> None:
    if host.found.stands in ("hand", "sky", "wear"):  # an umbrella: the roof comes to the guest
        host.x, host.y = slot.x if host.anchor is None and host.row != "sky" else host.x, host.y
        slot.x, slot.y = host.x, 0.9
        host.y, host.depth = slot.y - 0.8 * slot.height, slot.depth + 0.02
        host.scale(max(1.0, 1.1 * slot.width / host.width))
        return
    if host.height < 1.3 * slot.height:
        host.scale(min(1.5, 1.3 * slot.height / host.height, 0.62 / host.height))
        slot.scale(min(1.0, 0.75 * host.height / slot.height))
    slot.x = host.x + (spread * 0.9 if spread else 0.12) * max(host.width, 0.2)
    slot.y, slot.depth = min(host.y + 0.03, FLOOR), host.depth - 0.1


def _behind(slot: Slot, host: Slot, spread: float) -> None:
    side = -1 if host.x > 0.55 else 1
    slot.x = host.x + side * (0.4 * host.width + 0.15 * slot.width) + spread * 0.1
    slot.y, slot.depth = max(host.y - 0.045, HORIZON), host.depth + 0.15


def _before(slot: Slot, host: Slot, spread: float) -> None:
    if host.living and slot.height > 0.7 * host.height:
        slot.x = host.x + (0.5 * (host.width + slot.width)) * (1 if host.x < 0.5 else -1) * 0.75
    else:
        slot.x = host.x + (spread * 0.9 if spread else 0.15) * host.width
    slot.y, slot.depth = min(max(host.y + 0.05, 0.86), FLOOR), max(host.depth - 0.2, 0.0)


def _above(slot: Slot, host: Slot, spread: float) -> None:
    slot.scale(min(1.0, 0.3 / slot.height))
    slot.x = host.x + spread * 0.8 * max(host.width, 0.25)
    slot.y = max(host.y - host.height - 0.04, slot.height + 0.02)
    slot.depth = host.depth + 0.05


def _below(slot: Slot, host: Slot, spread: float) -> None:
    slot.x = host.x + spread * max(host.width, 0.2)
    if host.row in ("sky", "wall"):
        slot.y, slot.depth = 0.89, 0.2
    else:
        host.y, slot.y, slot.depth = min(host.y, FLOOR - 0.8 * slot.height), FLOOR, host.depth - 0.05


_PLACERS = {
    "holding": _held, "riding": _riding, "on": _on, "in": _in, "under": _under, "behind": _behind, "in front of": _before,
    "above": _above, "below": _below,
}  # fmt: skip


def _facing(slots: dict[str, list[Slot]], relations: tuple[Relation, ...]) -> dict[str, str]:
    """Whom one looks at: the other end of a relation, else the nearest face, else the middle of the page."""
    living = [group[0] for group in slots.values() if group[0].living]
    out: dict[str, str] = {}
    for slot in living:
        targets = [
            slots[r.object][0].x
            for r in relations
            if r.subject == slot.item.id and r.kind in ("facing", "near", "holding")
        ]
        others = [s.x for s in living if s is not slot]
        target = targets[0] if targets else min(others, key=lambda x: abs(x - slot.x)) if others else 0.5
        if slot.how == "riding" and slot.anchor is not None and slot.anchor.item.id in out:
            out[slot.item.id] = out[slot.anchor.item.id]
            continue
        out[slot.item.id] = "right" if target > slot.x or (target == slot.x and slot.x <= 0.5) else "left"
    return out
