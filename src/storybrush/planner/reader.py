"""What the planner needs from whoever reads the text: words, pages, and what a word may mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from storybrush.script import Language, Span, Story


@dataclass(frozen=True, slots=True)
class Word:
    """A word or punctuation mark. start, end: character offsets, end-exclusive. tag: part of speech, "" if unknown."""

    text: str
    start: int
    end: int
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A subject of the vocabulary that a word means, or comes near to."""

    what: str
    kind: str  # person, animal, plant, food, building, vehicle, sky, thing, ...
    height: float  # metres in the world
    stands: str  # where it belongs: ground, sky, water, hand, wall, ...
    kit: str = ""  # the whole-bodied figure that draws it, if there is one
    exact: bool = True  # False: a near match


@dataclass(frozen=True, slots=True)
class Attribute:
    """What a word may say about an item or a page: ("colour", "red"), ("place", "garden"), ("negation", "")."""

    kind: str
    value: str


class Reader(Protocol):
    """Joined to the language stage by `storybrush.reader`; a test may hand over a dictionary."""

    def __hash__(self) -> int:
        """What a reader says of a word is remembered by reader."""

    def words(self, text: str, language: Language) -> tuple[Word, ...]:
        """Words and punctuation in order; multi-word subjects ("polar bear") may be one word."""

    def simplified(self, text: str) -> str:
        """Chinese in simplified characters, as long as it was given."""

    def pages(self, story: Story, number: int | None) -> tuple[Span, ...]:
        """The parts of the story, one for each page."""

    def find(self, word: str, language: Language, near: bool = False) -> Found | None:
        """The subject that is meant. near: also accept the nearest one by meaning (`exact` is then False)."""

    def subject(self, what: str) -> Found:
        """A row of the vocabulary by its id. Raises UnknownSubject."""

    def known(self, word: str, language: Language) -> bool:
        """Is this very word (no form of it) in the tables? Only such words are joined from parts."""

    def attributes(self, word: str, language: Language) -> tuple[Attribute, ...]:
        """Everything that the word may say, most likely first."""
