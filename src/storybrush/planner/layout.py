"""Where things stand: sizes from the world's heights, x from the relations and the thirds of the page by a constraint solver.

All figures are fractions of the page. A thing is first given a slot (one for each copy); slots that hang on another thing (held, riding, on,
in) follow it; the others stand in two rows on the ground, as a crowd, or fly. `blocks.py` then moves them along x.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from storybrush.planner import crowds
from storybrush.planner.blocks import SIDES, Block, blocks_of, solve, stands
from storybrush.planner.composing import fit, shrink, wishes
from storybrush.planner.floating import POOLS, launch, submerged
from storybrush.planner.footing import Footing
from storybrush.planner.hanging import PLACERS, settle
from storybrush.planner.promises import broken
from storybrush.planner.reader import Found
from storybrush.planner.room import Room
from storybrush.planner.slots import FLOOR, HORIZON, Slot, slot_of
from storybrush.script import ROOMS, Canvas, Ground, Item, Place, Relation, Remark


def arrange(
    items: tuple[Item, ...],
    relations: tuple[Relation, ...],
    facts: Mapping[str, Found],
    canvas: Canvas,
    seed: int,
    words: str = "",
    place: Place | None = None,
    ground: Ground | None = None,
) -> tuple[tuple[Item, ...], tuple[Remark, ...]]:
    """facts: item id -> its subject. words, place: of the page. ground: of its background, if that is known. -> the
    items with positions and facing, and what was not possible."""
    rng = np.random.default_rng([seed, 7])
    room = Room.of(canvas)
    slots: dict[str, list[Slot]] = {}
    shown = {item.id for item in items if not item.backdrop}  # the background has its own places
    relations = tuple(r for r in relations if {r.subject, r.object} <= shown)
    for item in items:
        if item.backdrop:
            continue
        slots[item.id] = [slot_of(item, n, facts[item.id], room.shape) for n in range(item.count)]
    remarks: list[Remark] = []
    _hang(slots, (*relations, *_laid(slots, relations), *_in_the_pool(slots, relations)), remarks)
    everyone = [slot for group in slots.values() for slot in group]
    for slot in everyone:
        _row(slot, place)
    order = _order(list(slots), relations, remarks, slots)
    slots = {id: slots[id] for id in order}
    _come_nearer(everyone)
    footing = Footing(room.ground(ground), None if place in ROOMS else room.eye) if ground else None
    for slot in everyone:
        launch(slot, place, footing is not None and footing.takes(slot), room.shape)
    crowded = [id for id, group in slots.items() if len(group) >= crowds.CROWD and group[0].row not in ("sky", "wall")]
    front = [s for group in slots.values() for s in group if s.row == "front"]
    back = [s for group in slots.values() for s in group if s.row == "back"]

    # 1. A first place for everything, so that what is carried knows where its carrier is.
    _depths(front, back, rng)
    for id in crowded:
        if slots[id][0].anchor is None:
            others = sum(s.width for s in front if s.item.id != id) if slots[id][0].row == "front" else 0.0
            water = footing.water() if footing and slots[id][0].swims else None
            if water:
                middle, wide = 0.5 * (water.left + water.right), water.right - water.left
                between = (water.bottom, water.top)
                crowds.on_the_ground(slots[id], middle, min(0.94, wide), crowds.lined_up(words), rng, between)
                continue
            crowds.on_the_ground(slots[id], 0.5, max(0.62, 0.94 - others), crowds.lined_up(words), rng)
    high = [s for s in everyone if s.row in ("sky", "wall")]
    _sky(high, [*front, *back], rng)
    for slot in everyone:
        if slot.anchor is None:
            settle(slot)
    for id in crowded:
        host = slots[id][0].anchor
        if host is not None and stands(slots[id][0]):
            crowds.on_the_ground(slots[id], host.x, min(0.9, 2.2 * host.width + 0.3), crowds.lined_up(words), rng)

    # 2. Blocks: as large as the page allows, where the eye likes them; then as the text says.
    blocks = blocks_of(slots, crowded)
    fit([b for b in blocks if b.lead.row not in ("sky", "wall", "back")])
    shrink([b for b in blocks if b.lead.row == "back" and not b.crowd], 1.2)
    wishes(blocks, rng)
    solve(blocks, relations, slots)
    limits = footing.find(blocks) if footing else {}
    if high:  # now that it is known where roofs and crowns are
        _sky(high, [s for s in everyone if s not in high], rng)
        for slot in high:
            settle(slot)
    if high or limits:
        for block in blocks:
            block.wish = block.x
        solve(blocks, relations, slots, limits)
    if footing:
        footing.keep(blocks)
        footing.ashore(blocks)
    for block in blocks:
        _onto_the_page(block)

    remarks += broken(relations, slots, remarks)
    facing = _facing(slots, relations)
    done = []
    for item in items:
        if item.backdrop:
            done.append(item)
            continue
        update = {
            "positions": tuple(room.position(s) for s in slots[item.id]),
            "facing": item.facing or facing.get(item.id),
        }
        done.append(item.model_copy(update=update))
    return tuple(done), tuple(remarks)


def _laid(slots: dict[str, list[Slot]], relations: tuple[Relation, ...]) -> list[Relation]:
    """What belongs on a table lies on the one that is there, if the text puts it nowhere: a cup, a loaf, a lantern's neighbour."""
    hosts = {group[0].found.what: id for id, group in slots.items()}
    table = hosts.get("table", hosts.get("blanket"))
    placed = {r.object if r.kind == "holding" else r.subject for r in relations if r.kind in PLACERS}
    placed |= {r.object for r in relations if r.kind in PLACERS and r.kind != "holding"}
    placed |= {side for r in relations if table in (r.subject, r.object) for side in (r.subject, r.object)}
    small = [id for id, group in slots.items() if group[0].found.stands == "table" and id not in placed]
    return [Relation(kind="on", subject=id, object=table) for id in small if table is not None]


def _in_the_pool(slots: dict[str, list[Slot]], relations: tuple[Relation, ...]) -> list[Relation]:
    """Fish that the text puts nowhere are in the pond that stands on the page."""
    pool = next((id for id, group in slots.items() if group[0].found.what in POOLS), None)
    placed = {r.subject for r in relations if r.kind in PLACERS} | {r.object for r in relations if r.kind == "holding"}
    fish = [id for id, group in slots.items() if submerged(group[0]) and id not in placed]
    return [Relation(kind="in", subject=id, object=pool) for id in fish if pool is not None]


def _hang(slots: dict[str, list[Slot]], relations: tuple[Relation, ...], remarks: list[Remark]) -> None:
    """Gives every thing that is held, ridden on, put on something ... its anchor; a circle is not possible."""
    for relation in relations:
        if relation.kind not in PLACERS:
            continue
        guest, host = relation.subject, relation.object
        up, down = slots[guest][0], slots[host][0]
        high, low = (up, down) if relation.kind == "above" else (down, up)
        if relation.kind in ("above", "below", "under") and _flies(high) and not _flies(low):
            continue  # the sky is above everything
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


def _flies(slot: Slot) -> bool:
    return slot.found.stands == "sky" or (slot.item.pose == "fly" and slot.living)


def _row(slot: Slot, place: Place | None) -> None:
    """Where a thing belongs that hangs on nothing. A clock hangs on the wall of a room, elsewhere it stands; what swims is under
    water what a bird is in the air."""
    if slot.row == "hanging":
        return
    if _flies(slot) or (place == "underwater" and slot.swims):
        slot.row = "sky"
    elif slot.found.stands == "wall" and place in ROOMS:
        slot.row = "wall"
    elif not slot.living and (
        (slot.found.kind in ("building", "plant") and slot.height > 0.33)
        or (slot.found.kind == "vehicle" and slot.height > 0.45)
        or (slot.found.kind == "thing" and slot.found.height >= 2)
    ):
        slot.row = "back"


def _come_nearer(everyone: Sequence[Slot]) -> None:
    """A page of small things only is seen from near: an ant alone is no dot."""
    roots = [s for s in everyone if stands(s) and s.row not in ("sky", "wall")]
    tallest = max((s.height for s in roots), default=1.0)
    if tallest < 0.3:
        wide = sum(s.width for s in roots)
        by = max(1.0, min(2.2, 0.34 / tallest, 0.8 / wide))
        for slot in everyone:
            if slot.row not in ("sky", "wall"):
                slot.scale(by)


def _depths(front: Sequence[Slot], back: Sequence[Slot], rng: np.random.Generator) -> None:
    """y, depth and a first x: the small stand before the tall, and nobody's feet are on one line."""
    for n, slot in enumerate(front):
        low, high = (0.905, 0.935) if slot.height < 0.2 else (0.865, 0.9)
        slot.y = float(rng.uniform(low, high)) - (0.04 if n % 2 and len(front) > 2 else 0.0)
    for slot in back:
        slot.y = float(rng.uniform(0.755, 0.79))
    for row in (front, back):
        for n, slot in enumerate(row):
            slot.x = (n + 0.5) / len(row)
            slot.depth = (FLOOR - slot.y) / (FLOOR - HORIZON)


def _sky(high: Sequence[Slot], others: Sequence[Slot], rng: np.random.Generator) -> None:
    """Above the heads of those on the ground, beside roofs and crowns; lower where the page is empty."""
    tops = [s.y - s.height for s in others if s.row != "back"]
    taken = [(s.x - 0.5 * s.width, s.x + 0.5 * s.width, s.y - s.height) for s in others]
    crowds.in_the_sky(high, float(np.clip(min(tops, default=0.6), 0.3, 0.6)), taken, rng)


def _onto_the_page(block: Block) -> None:
    """Nothing is cut by the edge of the page."""
    for slot in block.members:
        slot.stay_inside()


def _order(
    ids: list[str], relations: tuple[Relation, ...], remarks: list[Remark], slots: dict[str, list[Slot]]
) -> list[str]:
    """From left to right: as the relations say, else friends side by side in the order of the text."""
    before: dict[str, set[str]] = {i: set() for i in ids}  # what stands left of it
    for relation in relations:
        if relation.kind not in SIDES:
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
