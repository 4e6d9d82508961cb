"""Two honest baselines over the same lexicon, in the same run: rules alone, and the network alone."""

from __future__ import annotations

from typing import Any

from planning.score import Planner
from storybrush.planner import rules
from storybrush.planner.actions import END, Step
from storybrush.planner.features import Unit
from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.reader import LanguageReader
from storybrush.script import Language, Script, Story


class Rules:
    """A Writer that is no network: the rules which label real sentences for the training."""

    def write(self, page: list[Unit], language: Language) -> list[Step]:
        return [step for step in rules.label(page, language) if step.action != END]


def planners() -> dict[str, Planner]:
    rules = Seq2SeqPlanner(LanguageReader(), Rules())

    def by_rules(story: Story, **more: Any) -> Script:
        return rules.plan(story, pages=1, **more)

    return {"rules instead of the seq2seq": by_rules}
