"""Relations that grammar tells: between nouns that are items already, in both languages."""

from __future__ import annotations

from collections.abc import Sequence

from storybrush.planner import syntax_en, syntax_zh
from storybrush.planner.features import Unit
from storybrush.script import Language

Told = tuple[str, int, int]  # kind, word of the subject, word of the object


def relations(page: Sequence[Unit], heads: Sequence[int], language: Language) -> list[Told]:
    """heads: the items' words."""
    return (syntax_zh if language == "zh" else syntax_en).relations(page, heads)
