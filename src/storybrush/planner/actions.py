"""The language that the seq2seq writes: a list of (action, pointer), each pointer a word of the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np

from storybrush.script import RelationKind

RELATIONS: tuple[str, ...] = get_args(RelationKind)
OF_AN_ITEM = ("count", "colour", "size", "pose", "feeling", "facing", "wears", "wears colour")
OF_A_PAGE = ("place", "time", "season", "weather", "mood")
END, ITEM = "end", "item"
ACTIONS: tuple[str, ...] = (END, ITEM, *OF_AN_ITEM, *(f"rel:{kind}" for kind in RELATIONS), *OF_A_PAGE)
NUMBER = {name: number for number, name in enumerate(ACTIONS)}
REACH = 14  # words; farther is all the same
USES = 3  # a word was pointed at: by anything, as an item, in the step before


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that the planner says. at: index of the word that it comes from; -1 for `end`."""

    action: str
    at: int = -1


_LEGAL: dict[str, tuple[str, ...]] = {
    ITEM: ("subject", "pronoun", "name", "unknown"),
    "count": ("count", "plural"),
    "wears": ("garment",),
    "wears colour": ("colour",),
}


def allowed(action: str, types: Iterable[str]) -> bool:
    """May this action point at a word of these types?

    Only what the tables can turn into a value may be pointed at, so every plan can be carried out.
    """
    return not set(types).isdisjoint(_of(action))


def _of(action: str) -> tuple[str, ...]:
    if action == END:
        return ()
    return _LEGAL[ITEM] if action.startswith("rel:") else _LEGAL.get(action, (action,))


def legal_types(types: Sequence[str]) -> list[list[float]]:
    """(A, K) 1 where the action may point at a word of that type."""
    return [[float(kind in _of(action)) for kind in types] for action in ACTIONS]


def situation(steps: Sequence[Step], length: int) -> tuple[np.ndarray, np.ndarray]:
    """What the next step knows of those before: distance (T,) int64 of each word from the item's noun, used (T, USES) float32."""
    used = np.zeros((length, USES), np.float32)
    head = None
    for step in steps:
        used[step.at, 0] = 1
        if step.action == ITEM:
            used[step.at, 1] = 1
            head = step.at
    if steps:
        used[steps[-1].at, 2] = 1
    if head is None:
        return np.full(length, 2 * REACH + 1, np.int64), used
    return np.clip(np.arange(length) - head, -REACH, REACH) + REACH, used
