"""The words that the grammar writes with: nouns by kind and words that say something, from the tables of the running code."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

import storybrush.planner
from storybrush.language.attributes import KINDS as ATTRIBUTES
from storybrush.language.attributes import Attributes
from storybrush.language.lexicon import Lexicon
from storybrush.planner.reader import Reader
from storybrush.reader import found_of
from storybrush.script import Language


@dataclass(frozen=True)
class Lists:
    """nouns: language -> kind -> words. words: language -> kind of attribute -> (word, value)."""

    nouns: dict[Language, dict[str, list[str]]]
    words: dict[Language, dict[str, list[tuple[str, str]]]]


# categories whose names nobody counts on a page, and words that grammar would read otherwise
_LEFT_OUT = ("face", "body", "activity", "festival")


def from_tables(reader: Reader) -> Lists:
    """Only words that the reader finds again, so that every label can be pointed at. What stories are about stands more often."""
    nouns: dict[Language, dict[str, list[str]]] = {"zh": {}, "en": {}}
    words: dict[Language, dict[str, list[tuple[str, str]]]] = {"zh": {}, "en": {}}
    for subject in Lexicon.load():
        if subject.category in _LEFT_OUT or subject.form == "face":
            continue
        kind = found_of(subject).kind
        for language, names in (("zh", subject.zh), ("en", subject.en)):
            for rank, word in enumerate(names):
                found = reader.find(word.lower(), language)
                if (
                    found is None
                    or found.what != subject.id
                    or (language == "zh" and len(word) > 5)
                    or word[:1].isupper()
                ):
                    continue
                times = (12 if subject.kit else 2) if rank == 0 else (3 if subject.kit else 1) if rank < 6 else 1
                nouns[language].setdefault(kind, []).extend([word] * times)
    for kind, values in ATTRIBUTES.items():
        for value in values:
            for language in ("zh", "en"):
                for rank, word in enumerate(Attributes.load().words(kind, value, language)):
                    times = max(1, 4 - rank) if kind not in ("pose", "mood") else 1
                    words[language].setdefault(kind, []).extend([(word, value)] * times)
    tables = tomllib.loads((Path(storybrush.planner.__file__).parent / "words.toml").read_text(encoding="utf-8"))
    for language in ("zh", "en"):
        words[language]["name"] = [
            (w, sex) for sex, names in tables[language]["name"].items() for w in names if sex in ("girl", "boy")
        ]
    return Lists(nouns, words)
