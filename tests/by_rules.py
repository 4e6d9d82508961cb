"""The planner by its rules alone, for tests of what grammar, cast and layout do: no weights are read."""

from __future__ import annotations

from storybrush.planner import rules
from storybrush.planner.actions import END, Step
from storybrush.planner.features import Unit
from storybrush.script import Language


class Rules:
    """The rules in the seq2seq's stead."""

    def write(self, page: list[Unit], language: Language) -> list[Step]:
        return [s for s in rules.label(page, language) if s.action != END]
