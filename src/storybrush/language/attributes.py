"""Words for colour, size, time, season, weather, mood, pose, feeling, garment and place; `attributes.toml` is the list."""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path
from typing import Any, get_args

from storybrush import script
from storybrush.language.lemma import candidates
from storybrush.language.lexicon import is_chinese
from storybrush.script import Language

FILE = Path(__file__).with_name("attributes.toml")
KINDS: dict[str, tuple[str, ...]] = {
    "colour": get_args(script.Colour), "size": get_args(script.Size), "time": get_args(script.Time),
    "season": get_args(script.Season), "weather": get_args(script.Weather), "mood": get_args(script.Mood),
    "pose": get_args(script.Pose), "feeling": get_args(script.Feeling), "garment": get_args(script.GarmentKind),
    "place": get_args(script.Place),
}  # fmt: skip


class Attributes:
    """kind ("colour") -> value ("red") -> its words in both languages."""

    def __init__(self, table: dict[str, dict[str, Any]]) -> None:
        self._words: dict[str, dict[str, dict[str, tuple[str, ...]]]] = {}
        self._value: dict[str, dict[str, str]] = {}
        for kind, values in KINDS.items():
            given = table.get(kind, {})
            if set(given) != set(values):
                odd = ", ".join(sorted(set(given) ^ set(values)))
                raise ValueError(
                    f"{FILE.name}, [{kind}]: must have a line for each of {', '.join(values)}; differs in {odd}."
                )
            self._words[kind] = {v: {"en": tuple(w["en"]), "zh": tuple(w["zh"])} for v, w in given.items()}
            self._value[kind] = {}
            for value, words in self._words[kind].items():
                for word in (*words["en"], *words["zh"]):
                    self._value[kind].setdefault(word.lower(), value)  # of two lines with one word, the first wins

    @classmethod
    @functools.cache
    def load(cls) -> Attributes:
        return cls(tomllib.loads(FILE.read_text(encoding="utf-8")))

    def words(self, kind: str, value: str, language: Language) -> tuple[str, ...]:
        return self._words[kind][value][language]

    def name(self, kind: str, value: str, language: Language) -> str:
        return self._words[kind][value][language][0]

    def find(self, kind: str, word: str) -> str | None:
        """The value that a word of either language means ("scarlet", "大红", "running"), or None."""
        table, word = self._value[kind], word.strip().lower()
        if is_chinese(word):
            forms = [
                word,
                word.removesuffix("的"),
                word.removesuffix("着"),
                word.removesuffix("了"),
                word.removesuffix("地"),
            ]
        else:
            head, _, last = word.rpartition(" ")
            forms = [f"{head} {form}".strip() for form in candidates(last)]
        return next((table[form] for form in forms if form in table), None)

    def kinds(self, word: str) -> dict[str, str]:
        """Everything that a word may say: {"season": "spring"} for 春天."""
        return {kind: value for kind in KINDS if (value := self.find(kind, word)) is not None}

    def vocabulary(self, language: Language) -> set[str]:
        """All words of one language, for the tokeniser."""
        return {w for values in self._words.values() for words in values.values() for w in words[language]}
