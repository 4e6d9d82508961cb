"""A page that is written and labelled at the same time: every phrase leaves a mark, and the labels are marks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from storybrush.planner.actions import OF_A_PAGE, OF_AN_ITEM
from storybrush.script import Language

Mark = tuple[int, int]  # characters, end-exclusive
_NO_SPACE_BEFORE = tuple(",.!?;:'’”)…")


def weighted(shapes: Mapping[Callable[..., Any], int]) -> list[Callable[..., Any]]:
    """Each shape as many times as it weighs, to pick from."""
    return [shape for shape, times in shapes.items() for _ in range(times)]


@dataclass(eq=False)
class Thing:
    """Something on the page, with where the page says what about it."""

    kind: str
    word: str
    head: Mark
    many: bool = False
    said: list[tuple[str, Mark]] = field(default_factory=list)
    related: list[tuple[str, Thing]] = field(default_factory=list)
    sex: str = "it"  # male, female, it: which pronoun fits


@dataclass(frozen=True, slots=True)
class Labelled:
    """A page and its exact plan: (action, start, end) in characters; (-1, -1) for `end`."""

    text: str
    language: Language
    plan: tuple[tuple[str, int, int], ...]


class Page:
    """Collects text and labels."""

    def __init__(self, language: Language, rng: np.random.Generator) -> None:
        self.language, self.rng = language, rng
        self.parts: list[str] = []
        self.length = 0
        self.things: list[Thing] = []
        self.setting: dict[str, Mark] = {}
        self.fresh = True  # at the start of a sentence
        self.quoting = False

    # -- writing

    def say(self, text: str) -> Mark:
        """Adds words; English gets its spaces and capitals. -> the mark of exactly these words."""
        if not text:
            return (self.length, self.length)
        if self.language == "en":
            if self.fresh:
                text = text[0].upper() + text[1:]
            if self.parts and not text.startswith(_NO_SPACE_BEFORE) and not self.parts[-1].endswith(("“", "\n", "(")):
                self._add(" ")
        start = self.length
        self._add(text)
        self.fresh = text.endswith((".", "!", "?", "。", "！", "？", "“", "\n"))
        return (start, self.length)

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def set(self, kind: str, mark: Mark) -> None:
        """A word about the whole page; the first one counts."""
        self.setting.setdefault(kind, mark)

    # -- chance

    def pick(self, options):  # type: ignore[no-untyped-def]
        return options[int(self.rng.integers(len(options)))]

    def chance(self, p: float) -> bool:
        return bool(self.rng.random() < p)

    def one(self, *options: str) -> str:
        return options[int(self.rng.integers(len(options)))]

    # -- reading off

    def finish(self) -> Labelled:
        plan: list[tuple[str, int, int]] = []
        order = {name: n for n, name in enumerate(OF_AN_ITEM)}
        for thing in sorted(self.things, key=lambda t: t.head):
            plan.append(("item", *thing.head))
            done = set()
            clothes = [s for s in thing.said if s[0].startswith("wears")]
            for action, mark in sorted(
                (s for s in thing.said if not s[0].startswith("wears")), key=lambda s: order[s[0]]
            ):
                if action not in done:  # one value each
                    done.add(action)
                    plan.append((action, *mark))
            plan += [(action, *mark) for action, mark in clothes]
            plan += [(f"rel:{kind}", *other.head) for kind, other in thing.related]
        plan += [(kind, *self.setting[kind]) for kind in OF_A_PAGE if kind in self.setting]
        return Labelled("".join(self.parts), self.language, (*plan, ("end", -1, -1)))
