"""The words that the grammar writes with: nouns by kind, and words that say something, from the language stage's own tables."""

from __future__ import annotations

from dataclasses import dataclass
from storybrush.script import Language


@dataclass(frozen=True)
class Lists:
    """nouns: language -> kind -> words. words: language -> kind of attribute -> (word, value)."""

    nouns: dict[Language, dict[str, list[str]]]
    words: dict[Language, dict[str, list[tuple[str, str]]]]
