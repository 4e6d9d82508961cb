"""A page as one string, for turns of phrase that are no single word: what a pattern finds is a word of the page again."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from typing import NamedTuple

from storybrush.planner.features import Unit
from storybrush.planner.real import spoken
from storybrush.script import Language


class Turn(NamedTuple):
    """What a pattern found: its first and its last word, and its text."""

    first: int
    last: int
    text: str


class Flat:
    """text: the words of the page in small letters, side by side in Chinese, with a space between them in English."""

    def __init__(self, page: Sequence[Unit], language: Language) -> None:
        between = "" if language == "zh" else " "
        self.starts: list[int] = []
        self.text = ""
        for unit in page:
            self.starts.append(len(self.text))
            self.text += unit.word.text.lower() + between
        self.text = self.text.rstrip()
        self.quoted = spoken(page)

    def word(self, offset: int) -> int:
        return bisect.bisect_right(self.starts, offset) - 1

    def all(self, pattern: re.Pattern[str]) -> list[Turn]:
        """What is told, not spoken."""
        found = [Turn(self.word(m.start()), self.word(m.end() - 1), m.group()) for m in pattern.finditer(self.text)]
        return [turn for turn in found if not self.quoted[turn.last]]

    def last(self, pattern: re.Pattern[str]) -> int | None:
        """The last word of what is found last."""
        found = self.all(pattern)
        return found[-1].last if found else None
