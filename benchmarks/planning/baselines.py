"""Two honest baselines over the same lexicon, in the same run: rules alone, and the network alone."""

from __future__ import annotations

from pathlib import Path

from planning.score import Planner
from storybrush.planner import rules
from storybrush.planner.actions import END, Step
from storybrush.planner.features import Unit
from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.reader import LanguageReader
from storybrush.script import Language


class Rules:
    """A Writer that is no network: the rules which label real sentences for the training."""

    def write(self, page: list[Unit], language: Language) -> list[Step]:
        return [step for step in rules.label(page, language) if step.action != END]


def planners(naming: Path | None = None) -> dict[str, Planner]:
    """What a rule-based planner and the network reach without each other; all have the same tables, cast and layout.

    naming: the run of a network without a pointer (`pointer = false`); PyTorch is needed to read it.
    """
    reader = LanguageReader()
    each = {
        "rules alone": Seq2SeqPlanner(reader, Rules(), grammar=False),
        "rules and grammar, no seq2seq": Seq2SeqPlanner(reader, Rules()),
        "the seq2seq alone": Seq2SeqPlanner(reader, grammar=False),
    }
    if naming is not None:
        from storybrush.training.planner.naming import NamingPlanner

        each["a seq2seq without the pointer"] = NamingPlanner(reader, naming)

    def page_by(planner: Seq2SeqPlanner) -> Planner:
        return lambda story: planner.plan(story, pages=1)

    return {name: page_by(planner) for name, planner in each.items()}
