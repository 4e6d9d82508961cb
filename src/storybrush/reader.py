"""Joins stage 1 to stage 2: the language stage as the planner's `Reader`."""

from __future__ import annotations

import functools

from storybrush.planner.reader import Attribute, Found, Word
from storybrush.script import Language, Span, Story

# categories of the lexicon -> kinds that the planner and its network know
KINDS = {
    "person": "person", "fantasy": "person", "activity": "person", "animal": "animal", "bird": "animal", "insect": "animal",
    "reptile": "animal", "sea": "animal", "plant": "plant", "food": "food", "building": "building", "land": "building",
    "vehicle": "vehicle", "aircraft": "vehicle", "boat": "vehicle", "sky": "sky",
}  # fmt: skip


class LanguageReader:
    """Words, pages, subjects and attributes from `storybrush.language`."""
