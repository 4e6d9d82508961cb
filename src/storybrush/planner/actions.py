"""The language that the seq2seq writes: a list of (action, pointer), each pointer a word of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from storybrush.script import RelationKind

RELATIONS: tuple[str, ...] = get_args(RelationKind)
OF_AN_ITEM = ("count", "colour", "size", "pose", "feeling", "facing", "wears", "wears colour")
OF_A_PAGE = ("place", "time", "season", "weather", "mood")
END, ITEM = "end", "item"
ACTIONS: tuple[str, ...] = (END, ITEM, *OF_AN_ITEM, *(f"rel:{kind}" for kind in RELATIONS), *OF_A_PAGE)
NUMBER = {name: number for number, name in enumerate(ACTIONS)}


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that the planner says. at: index of the word that it comes from; -1 for `end`."""

    action: str
    at: int = -1


def allowed(action: str, types: frozenset[str]) -> bool:
    """May this action point at a word of these types?

    Only what the tables can turn into a value may be pointed at, so every plan can be carried out.
    """
    if action == ITEM or action.startswith("rel:"):
        return bool(types & {"subject", "pronoun", "name"})
    if action == "count":
        return bool(types & {"count", "plural"})
    if action == "wears colour":
        return "colour" in types
    if action == "wears":
        return "garment" in types
    return action in types
