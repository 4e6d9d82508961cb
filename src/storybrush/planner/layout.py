"""Where things stand: sizes from the world's heights, positions from the relations, x by a small constraint solver.

All figures are fractions of the page. A thing is first given a slot (one for each copy); slots that hang on another thing
(held, riding, on, in) follow it; the others stand in two rows on the ground, or hang in the sky.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from storybrush.planner.hanging import FLOOR, HORIZON, PLACERS, settle
from storybrush.planner.promises import broken
from storybrush.planner.reader import Found
from storybrush.planner.slots import Slot, slot_of
from storybrush.script import Canvas, Item, Position, Relation, Remark


def arrange(
    items: tuple[Item, ...], relations: tuple[Relation, ...], facts: Mapping[str, Found], canvas: Canvas, seed: int
) -> tuple[tuple[Item, ...], tuple[Remark, ...]]:
    """facts: item id -> its subject. -> the items with positions and facing, and what was not possible."""
    rng = np.random.default_rng([seed, 7])
    page = canvas.height / canvas.width
    slots: dict[str, list[Slot]] = {}
    for item in items:
        slots[item.id] = [slot_of(item, n, facts[item.id], page) for n in range(item.count)]
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
            slot.stay_inside()
            settle(slot)
    for slot in everyone:  # a host may have grown or moved for its guests
        slot.stay_inside()
    remarks += broken(relations, slots, remarks)
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
        if relation.kind not in PLACERS:
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
        half = min(0.5 * slot.width, 0.48)
        solver.addConstraint((x >= half + 0.01) | "required")
        solver.addConstraint((x <= 0.99 - half) | "required")
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
