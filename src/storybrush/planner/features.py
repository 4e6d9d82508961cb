"""What the network sees of a page: numbers of words, and for each word what it may mean by the tables."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from storybrush.planner.actions import OF_A_PAGE, RELATIONS
from storybrush.planner.reader import Found, Word
from storybrush.script import Language

KINDS = ("person", "animal", "plant", "food", "building", "vehicle", "thing", "sky")
MARKS = ("negation", "simile", "talk", "speech", "pronoun", "own", "wear", "measure", "name", "proper")
# The order is part of the trained weights: add at the end only, and train again.
TYPES: tuple[str, ...] = (
    "subject", *KINDS, *OF_A_PAGE, "count", "plural", "colour", "size", "pose", "feeling", "facing", "garment", *MARKS,
    *(f"rel:{kind}" for kind in RELATIONS), "punctuation", "sentence start",
    "unknown", "possessive", "tag noun", "tag verb", "tag adjective",
)  # fmt: skip
TYPE_NUMBER = {name: number for number, name in enumerate(TYPES)}
BUCKETS = 1024
LANGUAGES: tuple[Language, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Group:
    """Several who are on the stage already, as a word means them: "they", 三个好朋友, "the others".

    kind: who may be meant: everyone, they, people (他们), it (它们), any (friends), person, animal, child, brothers, sisters, siblings (twins), female, or a subject. number: 0 where it
    is not said. rest: those whom the page has not named yet. whole: all of the last pages ("all the animals", 全家). pair: (word,
    subject) of 爸爸妈妈.
    """

    kind: str = "any"
    number: int = 0
    rest: bool = False
    whole: bool = False
    pair: tuple[tuple[str, str], ...] = ()


# Group.pair of "a couple", 夫妻, and of an old one
COUPLE = ((("wife", "woman"), ("husband", "man")), (("wife", "grandma"), ("husband", "grandpa")))


@dataclass(frozen=True, slots=True)
class Mention:
    """Words start ... end of a page (end exclusive) that mean a group. head: the one that stands for all. noun: who does not know such a
    group draws newcomers, as the noun says."""

    start: int
    head: int
    end: int
    group: Group
    noun: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """A word of the page with everything that the tables say about it."""

    word: Word
    types: frozenset[str]
    found: Found | None = None
    values: dict[str, str] = field(default_factory=dict)  # kind of attribute -> its value
    person: str = ""  # of a pronoun or a name: male, female, it, they, i, we, everyone, girl, boy, man, woman
    group: Group | None = None
    apart: tuple[int, ...] = ()  # words for somebody whom a pronoun does not mean, as the "boy" of "the boy saw him"


class Vocabulary:
    """The frequent words by number; every other word shares one of 1,024 buckets."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(words)
        self.number = {word: number for number, word in enumerate(self.words)}

    @classmethod
    def load(cls, path: Path) -> Vocabulary:
        return cls(path.read_text(encoding="utf-8").splitlines())

    def __len__(self) -> int:
        return len(self.words) + BUCKETS

    def __call__(self, word: str) -> int:
        known = self.number.get(word)
        return known if known is not None else len(self.words) + zlib.crc32(word.encode()) % BUCKETS


def key(unit: Unit, language: Language) -> str:
    """How a word is looked up in the vocabulary."""
    return unit.word.text.lower() if language == "en" else unit.word.text


def arrays(page: list[Unit], language: Language, vocabulary: Vocabulary) -> tuple[np.ndarray, np.ndarray, int]:
    """-> words (T,) int64, types (T, K) float32, number of the language."""
    words = np.array([vocabulary(key(unit, language)) for unit in page], np.int64)
    types = np.zeros((len(page), len(TYPES)), np.float32)
    for row, unit in enumerate(page):
        for name in unit.types:
            types[row, TYPE_NUMBER[name]] = 1
    return words, types, LANGUAGES.index(language)
