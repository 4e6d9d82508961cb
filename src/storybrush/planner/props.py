"""The things of a story: "a red balloon" is red on every page that speaks of "the balloon", until the text says otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from storybrush.planner.draft import Draft
from storybrush.planner.features import Unit
from storybrush.script import Language

_POINTS = frozenset(
    ["the", "his", "her", "their", "its", "my", "our", "your", "this", "that", "these", "those", "both"]
)
_BETWEEN = frozenset({"colour", "size", "count", "tag adjective", "feeling", "unknown"})


@dataclass
class Prop:
    """How a thing was last described."""

    count: int
    colour: str | None = None
    size: str | None = None


class Props:
    """Grows page by page, as the cast does."""

    def __init__(self) -> None:
        self.known: dict[str, Prop] = {}

    def recall(self, draft: Draft, page: Sequence[Unit], language: Language) -> None:
        """Gives a thing that was spoken of before what is not said of it again, and remembers what is said."""
        if draft.unit.found is None:
            return
        what, said = draft.unit.found.what, draft.values
        known = self.known.get(what)
        same = known is not None and (
            draft.count == known.count or (not draft.numbered and known.count > 1 < draft.count)
        )
        if known is None or not same or not _spoken_of(draft, page, language):
            self.known[what] = Prop(draft.count, said.get("colour"), said.get("size"))
            return
        if draft.count > 1:
            said["count"] = str(known.count)
        for key in ("colour", "size"):
            if key in said:
                setattr(known, key, said[key])
            elif (before := getattr(known, key)) is not None:
                said[key] = before


def _spoken_of(draft: Draft, page: Sequence[Unit], language: Language) -> bool:
    """ "The balloon", "her balloon", 气球: not a new one."""
    if draft.fresh:
        return False
    if language == "zh":
        return True
    n = draft.at - 1
    while n >= 0 and page[n].types & _BETWEEN and page[n].word.text.lower() not in _POINTS:
        n -= 1
    return n >= 0 and ("possessive" in page[n].types or page[n].word.text.lower() in _POINTS)
