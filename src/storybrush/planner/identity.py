"""One person, two words: "Mia is a girl with a blue dress", "a fox named Rusty", 小明是一个男孩."""

from __future__ import annotations

from dataclasses import replace

from storybrush.planner.draft import Draft, PageDraft
from storybrush.planner.features import Unit

IS = frozenset({"is", "was", "是", "就是"})
CALLED = frozenset({"named", "called", "叫", "名叫", "叫做"})
REACH = 6  # words from "is" to its noun: "is a very small and hungry fox"
# what comes between makes it no identity: "is not a girl", "is like a fox", "is near a girl"
_STOPS = frozenset(",.;:!?，。；：！？、") | frozenset(
    ("not", "不", "like", "像", "as", "in", "on", "at", "by", "near", "under", "behind", "with", "在")
)
_LIVING = frozenset({"person", "animal"})


def identify(draft: PageDraft) -> None:
    """A name and the noun that it is said to be become one item, which is called by the name."""
    by_word = {d.at: d for d in draft.items}
    for at, unit in enumerate(draft.units):
        word = unit.word.text.lower()
        if word in IS and at and _names_somebody(draft.units[at - 1]):
            noun = _noun_after(draft, at, by_word)
            if noun is not None:
                _one(draft, noun, by_word.get(at - 1), draft.units[at - 1].word.text)
        elif word in IS and (one := by_word.get(at - 1)) is not None and "person" in one.unit.types:
            other = _noun_after(draft, at, by_word)
            if other is not None and "person" in other.unit.types and other in draft.items and one in draft.items:
                _trade(draft, one, other)
        elif word in IS and (one := by_word.get(at - 1)) is not None and one.unit.person in ("male", "female"):
            other = _noun_after(draft, at, by_word)
            if (
                other is not None and other in draft.items and one in draft.items
            ):  # "He was a boy": a boy, if nobody was named
                one.unit = replace(one.unit, found=other.unit.found)
                _one(draft, one, other, one.name)
        elif word in CALLED:
            named = next((u for u in draft.units[at + 1 : at + 3] if "name" in u.types), None)
            before = [
                d
                for d in draft.items
                if at - REACH <= d.at < at and (d.unit.types & _LIVING or "pronoun" in d.unit.types)
            ]
            if named is not None and before and not before[-1].name:
                before[-1].name = named.word.text
            for d in draft.items:  # to be called is nothing that one does
                if d.sources.get("pose") == at:
                    del d.values["pose"], d.sources["pose"]


def _names_somebody(unit: Unit) -> bool:
    """ "Rusty was ...": at the beginning of a sentence a capital alone says nothing, but an unknown word does."""
    return "name" in unit.types or {"proper", "unknown"} <= unit.types


def _noun_after(draft: PageDraft, at: int, by_word: dict[int, Draft]) -> Draft | None:
    for n in range(at + 1, min(at + 1 + REACH, len(draft.units))):
        unit = draft.units[n]
        if unit.word.text.lower() in _STOPS or "pose" in unit.types:
            return None
        if n in by_word and unit.types & _LIVING:
            return by_word[n]
    return None


_ANYBODY = frozenset(["man", "woman", "girl", "boy", "person", "child", "family-man-woman-girl-boy"])


def _trade(draft: PageDraft, one: Draft, other: Draft) -> None:
    """我的爸爸是警察: one person; of the two nouns, the one that says more is drawn."""
    keep, drop = (one, other) if other.unit.found is not None and other.unit.found.what in _ANYBODY else (other, one)
    _one(draft, keep, drop, keep.name)


def _one(draft: PageDraft, noun: Draft, named: Draft | None, name: str) -> None:
    noun.name = name
    if named is None or named is noun:
        return
    noun.values = named.values | noun.values
    noun.sources = named.sources | noun.sources
    noun.wears += [w for w in named.wears if w not in noun.wears]
    noun.related += named.related
    draft.items.remove(named)
    for d in draft.items:
        d.related = [(kind, noun.at if word == named.at else word) for kind, word in d.related]
        d.related = [(kind, word) for kind, word in d.related if word != d.at]
