"""Streams labelled pages: three quarters written by the grammar, the rest real sentences with weak labels."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from storybrush.planner import rules
from storybrush.planner.actions import NUMBER, OF_A_PAGE, USES, Step, allowed, situation
from storybrush.planner.features import TYPES, Unit, Vocabulary, arrays
from storybrush.planner.reader import Reader, Word
from storybrush.planner.units import units
from storybrush.script import Language
from storybrush.training.planner import weak
from storybrush.training.planner.grammar_en import English
from storybrush.training.planner.grammar_zh import Chinese
from storybrush.training.planner.lists import Lists
from storybrush.training.planner.text import Labelled

LONGEST, STEPS = 110, 60


@dataclass(frozen=True, slots=True)
class Example:
    """A page as units, and what to say about it. weight: of its loss."""

    page: list[Unit]
    language: Language
    plan: list[Step]
    weight: float


def point(labelled: Labelled, page: list[Unit]) -> list[Step]:
    """Marks in characters -> indices of words. What the reader's tables cannot say is left out, with all that hangs on it."""
    starts = [u.word.start for u in page]
    steps: list[Step] = []
    keeping = wearing = True
    items = set()
    for action, start, end in labelled.plan:
        if action == "end":
            steps.append(Step("end"))
            continue
        covered = [i for i, s in enumerate(starts) if s < end and page[i].word.end > start]
        fit = [i for i in covered if allowed(action, page[i].types)]
        at = fit[-1] if fit else -1
        if action == "item":
            keeping = at >= 0 and at not in items
            items.add(at)
        if action == "wears":
            wearing = at >= 0
        if at < 0 or (not keeping and action not in ("place", "time", "season", "weather", "mood")):
            continue
        if action == "wears colour" and not wearing:
            continue
        steps.append(Step(action, at))
    real = {s.at for s in steps if s.action == "item"}
    return [s for s in steps if not s.action.startswith("rel:") or s.at in real]


def hide(page: list[Unit], rng: np.random.Generator, share: float) -> list[Unit]:
    """Some nouns as if no table knew them: a noun that cannot be drawn is still found, and named on the last page of the book."""
    out = []
    for unit in page:
        plain = not unit.types & {
            "place",
            "garment",
            "pronoun",
            "possessive",
            "measure",
            "colour",
            "time",
            "weather",
            "season",
            "pose",
        }
        named = "name" in unit.types and "sentence start" in unit.types
        if (
            plain
            and ("subject" in unit.types or named)
            and len(unit.word.text) > 1
            and rng.random() < share * (3 if named else 1)
        ):
            text = "".join(chr(97 + int(n)) for n in rng.integers(0, 26, 6))  # some bucket, not the word's own number
            word = Word(text.capitalize() if named else text, unit.word.start, unit.word.end, unit.word.tag)
            keep = unit.types & {"proper", "sentence start", "tag noun", "tag verb", "tag adjective"}
            unit = Unit(word, keep | {"unknown"} | (unit.types & {"proper"}))
        out.append(unit)
    return out


class Stream:
    """Endless examples. `real`: the share of real sentences. labels: a file of self_label.py, instead of labels by rule."""

    def __init__(
        self, reader: Reader, lists: Lists, text: Path | None, real: float, seed: int, labels: Path | None = None
    ) -> None:
        self.reader, self.real = reader, real
        self.labelled = read_labels(labels) if labels else {}
        self.rng = np.random.default_rng(seed)
        self.sentences = weak.sentences(text) if text else []
        fillers: dict[Language, list[str]] = {"zh": [], "en": []}
        for n in self.rng.permutation(len(self.sentences))[:400]:  # real sentences in which nothing can be drawn
            words, language = self.sentences[n]
            if len(words) < 120 and not any(
                u.types & {"subject", "name", "pronoun", "garment", *OF_A_PAGE} for u in units(words, language, reader)
            ):
                fillers[language].append(words)
        self.writers = {"zh": Chinese(lists, fillers["zh"]), "en": English(lists, fillers["en"])}
        by = {lang: [s for s in self.sentences if s[1] == lang] for lang in ("zh", "en")}
        if self.labelled:
            by = {
                lang: [(text, lang) for text, (is_in, _) in self.labelled.items() if is_in == lang]
                for lang in ("zh", "en")
            }
        self.by_language = {lang: some for lang, some in by.items() if some}

    def __iter__(self) -> Iterator[Example]:
        while True:
            language: Language = "zh" if self.rng.random() < 0.5 else "en"
            if self.rng.random() < self.real and language in self.by_language:
                pool = self.by_language[language]
                text = pool[int(self.rng.integers(len(pool)))][0]
                page = units(text, language, self.reader)
                plan, weight = self._plan(text, page, language), 0.7
            else:
                labelled = self.writers[language].page(self.rng)
                page = hide(units(labelled.text, language, self.reader), self.rng, 0.05)
                plan, weight = point(labelled, page), 1.0
            if 0 < len(page) <= LONGEST and len(plan) <= STEPS:
                yield Example(page, language, plan, weight)

    def _plan(self, text: str, page: list[Unit], language: Language) -> list[Step]:
        if text not in self.labelled:
            return rules.label(page, language)
        plan = self.labelled[text][1]
        return [s for s in plan if s.at < len(page) and (s.at < 0 or allowed(s.action, page[s.at].types))]


def read_labels(path: Path) -> dict[str, tuple[Language, list[Step]]]:
    """text -> its language and plan, as self_label.py wrote them."""
    out: dict[str, tuple[Language, list[Step]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        out[row["text"]] = (row["language"], [Step(action, at) for action, at in row["steps"]])
    return out


def count_words(stream: Stream, number: int, size: int) -> Vocabulary:
    """The most frequent words of the real sentences and of `number` written pages."""
    counts: Counter[str] = Counter()
    for text, language in dict.fromkeys(stream.sentences):
        counts.update(
            re.findall(r"[a-z]+|[^\w\s]", text.lower())
            if language == "en"
            else [w.text for w in stream.reader.words(text, "zh")]
        )
    for n in range(number):
        language: Language = "zh" if n % 2 else "en"
        words = stream.reader.words(stream.writers[language].page(stream.rng).text, language)
        counts.update(5 * [w.text.lower() if language == "en" else w.text for w in words])
    return Vocabulary(word for word, seen in counts.most_common(size) if seen > 1 and "\n" not in word and word.strip())


def collate(
    examples: list[Example], vocabulary: Vocabulary, rng: np.random.Generator, forget: float
) -> dict[str, Tensor]:
    """Pads a batch. forget: chance that a word hides in its bucket, so that what the tables say is trusted too."""
    n, longest = len(examples), max(len(e.page) for e in examples)
    steps = max(len(e.plan) for e in examples)
    words = np.zeros((n, longest), np.int64)
    types = np.zeros((n, longest, len(TYPES)), np.float32)
    mask = np.zeros((n, longest), np.float32)
    actions = np.zeros((n, steps), np.int64)
    pointers = np.full((n, steps), -1, np.int64)
    said = np.zeros((n, steps), np.float32)
    distance = np.zeros((n, steps, longest), np.int64)
    used = np.zeros((n, steps, longest, USES), np.float32)
    for row, e in enumerate(examples):
        w, t, _ = arrays(e.page, e.language, vocabulary)
        hidden = rng.random(len(w)) < forget
        hidden &= t.any(1)  # only words that the tables know something about
        w[hidden] = len(vocabulary.words) + rng.integers(0, len(vocabulary) - len(vocabulary.words), int(hidden.sum()))
        words[row, : len(w)], types[row, : len(w)], mask[row, : len(w)] = w, t, 1
        for column, step in enumerate(e.plan):
            actions[row, column], pointers[row, column], said[row, column] = NUMBER[step.action], step.at, 1
            distance[row, column, : len(w)], used[row, column, : len(w)] = situation(e.plan[:column], len(w))
    return {
        "words": torch.from_numpy(words),
        "types": torch.from_numpy(types),
        "mask": torch.from_numpy(mask),
        "language": torch.tensor([0 if e.language == "zh" else 1 for e in examples]),
        "lengths": torch.tensor([len(e.page) for e in examples]),
        "actions": torch.from_numpy(actions),
        "pointers": torch.from_numpy(pointers),
        "said": torch.from_numpy(said),
        "distance": torch.from_numpy(distance),
        "used": torch.from_numpy(used),
        "weight": torch.tensor([e.weight for e in examples]),
    }
