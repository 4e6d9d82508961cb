"""Food that the text puts nowhere stands on a table in a room, and on a blanket at a picnic; not on the floor."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from storybrush.planner.entries import Entry
from storybrush.planner.features import Unit
from storybrush.planner.reader import Found
from storybrush.script import ROOMS, Item, Place, Relation

_BARE: frozenset[Place] = frozenset(["barn", "cellar"])  # rooms where nobody eats
_HOSTS = frozenset(["table", "stall", "blanket", "rug", "cloth"])
_PICNIC = frozenset(["picnic", "picnics", "picnicked", "野餐"])
_FLOOR = frozenset(["floor", "ground", "crumbs", "地上", "地板", "地面", "地板上"])
_PLACED = frozenset(["on", "in", "under", "behind", "riding"])


def laid(
    entries: list[Entry],
    relations: Sequence[Relation],
    place: Place,
    page: Sequence[Unit],
    subject: Callable[[str], Found],
) -> list[Entry]:
    """With a table or a blanket where some food has no place of its own, and nothing is there that it could stand on; the layout
    puts it there. subject: a row of the vocabulary by its id."""
    words = {unit.word.text.lower() for unit in page}
    if words & _FLOOR or any(e.found.what in _HOSTS for e in entries):
        return entries
    placed = {r.object for r in relations if r.kind == "holding"} | {r.subject for r in relations if r.kind in _PLACED}
    loose = [e for e in entries if e.found.kind == "food" and e.found.stands == "table" and e.item.id not in placed]
    if not loose:
        return entries
    if place in ROOMS and place not in _BARE:
        host = subject("table")
    elif place not in ROOMS and words & _PICNIC:
        host = subject("blanket")
    else:
        return entries
    item = Item(id=host.what, what=host.what)
    first = loose[0]
    return [*entries, Entry(item, host, first.word, first.draft)]
