"""One person, two words: "Mia is a girl with a blue dress", "a fox named Rusty", 小明是一个男孩."""

from __future__ import annotations

from collections.abc import Sequence

from storybrush.planner.counting import number_of
from storybrush.planner.draft import Draft, PageDraft
from storybrush.planner.features import Unit
from storybrush.planner.looks import CHILDREN

IS = frozenset({"is", "was", "是", "就是"})
CALLED = frozenset({"named", "called", "叫", "名叫", "叫做"})
_LISTS = CALLED | frozenset({",", ":", "，", "：", "—", "——", "-", "–"})
REACH = 6  # words from "is" to its noun: "is a very small and hungry fox"
# what comes between makes it no identity: "is not a girl", "is like a fox", "is near a girl"
_STOPS = frozenset(",.;:!?，。；：！？、") | frozenset(
    ("not", "不", "like", "像", "as", "in", "on", "at", "by", "near", "under", "behind", "with", "在")
)
_LIVING = frozenset({"person", "animal"})
_DESCRIBES = frozenset({"colour", "size", "count", "measure", "own", "feeling", "tag adjective"})
_BETWEEN = frozenset([",", "，", "、", "and", "和", "与", "a", "an", "the", "的"])


def identify(draft: PageDraft) -> None:
    """A name and the noun that it is said to be become one item, which is called by the name."""
    _listed(draft)
    by_word = {d.at: d for d in draft.items}
    for at, unit in enumerate(draft.units):
        word = unit.word.text.lower()
        if word in IS and at and _names_somebody(draft.units[at - 1]):
            noun = _noun_after(draft, at, by_word)
            if noun is not None:
                _one(draft, noun, by_word.get(at - 1), draft.units[at - 1].word.text)
        elif word in IS and (one := by_word.get(at - 1)) is not None and one.unit.types & _LIVING:
            other = _noun_after(draft, at, by_word)
            if other is not None and "person" in other.unit.types and other in draft.items and one in draft.items:
                _trade(draft, one, other)
        elif word in CALLED:
            named = called(draft.units, at)
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


def called(page: Sequence[Unit], at: int) -> Unit | None:
    """The name behind "called", if one is called so: not in "two children called Jack and Jill"."""
    n = next((n for n in range(at + 1, min(at + 3, len(page))) if "name" in page[n].types), None)
    joined = n is not None and n + 2 < len(page) and page[n + 1].word.text in _BETWEEN and _names_somebody(page[n + 2])
    return None if n is None or joined else page[n]


def _listed(draft: PageDraft) -> None:
    """ "Two brothers, Jack and Peter", 三个好朋友：小兔、小熊和小狐狸: they are told one by one, and are not there a second time."""
    page = draft.units
    for d in [d for d in draft.items if d.unit.types & _LIVING]:
        number, colon = number_of(page, d.at), d.at + 1
        if number < 2 or colon >= len(page) or page[colon].word.text.lower() not in _LISTS:
            continue
        told = _list_behind(page, colon, number)
        if len(told) < number or not all(_one_of(d.unit, page[n]) for n in told):
            continue
        items = {o.at: o for o in draft.items}
        place = draft.items.index(d)
        for n in told:
            one = items.get(n) or Draft(n, page[n])
            _take_over(one, d)
            if n not in items:
                draft.items.insert(place + 1, one)
        draft.items.remove(d)


def _list_behind(page: list[Unit], colon: int, number: int) -> list[int]:
    """The first so many names and nouns of a list of nothing else."""
    told: list[int] = []
    for n in range(colon + 1, len(page)):
        unit = page[n]
        if unit.types & _LIVING or _names_somebody(unit):
            told.append(n)
            if len(told) == number:
                break
        elif not (unit.types & _DESCRIBES or unit.word.text.lower() in _BETWEEN):
            break
    return told


def _one_of(several: Unit, one: Unit) -> bool:
    """Jack may be one of the brothers, a dog is none of the two girls."""
    if several.found is None or one.found is None or not several.found.exact:
        return True
    whole = {"child": CHILDREN, "people-holding-hands": (one.found.what,)}.get(several.found.what, ())
    return one.found.what in (several.found.what, *whole)


def _take_over(one: Draft, several: Draft) -> None:
    """What is said of all is said of each."""
    one.values = {k: v for k, v in several.values.items() if k != "count"} | one.values
    one.sources = {k: v for k, v in several.sources.items() if k != "count"} | one.sources
    one.wears += [w for w in several.wears if w not in one.wears]
    one.related += [r for r in several.related if r not in one.related and r[1] != one.at]


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
    """我的爸爸是警察: one person; of the two nouns, the one that says more is drawn. The lion who was king stays a lion."""
    more = one if "animal" in one.unit.types or (other.unit.found and other.unit.found.what in _ANYBODY) else other
    keep, drop = (one, other) if more is one else (other, one)
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
