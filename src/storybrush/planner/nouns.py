"""Nouns that no table knows, and furniture that is said with its place."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from storybrush.planner.actions import ITEM, OF_A_PAGE, Step
from storybrush.planner.features import KINDS, Unit
from storybrush.planner.reader import Reader
from storybrush.script import Language

_AT = frozenset({"rel:on", "rel:under", "rel:behind", "rel:in"})
_BODILY = frozenset(
    {"colour", "size", "count", "measure", "wear", "rel:on", "rel:under", "rel:behind", "rel:holding", "rel:riding"}
)
_DETERMINERS = (
    "a",
    "an",
    "the",
    "his",
    "her",
    "their",
    "its",
    "my",
    "our",
    "your",
    "this",
    "that",
    "these",
    "those",
    "some",
)
_SHOWS = (
    "有",
    "放着",
    "拿着",
    "抱着",
    "骑着",
    "看见",
    "开着",
    "停着",
    "是",
    "挂着",
    "摆着",
    "买",
    "吃",
    "拉着",
    "推着",
)


def noun_like(page: Sequence[Unit], at: int, language: Language, strict: bool = False) -> bool:
    """zh: by the tagger and a measure, a place or a verb of having beside it; en: after an article or a number, with no noun behind.

    strict: only with a number, a colour, a size, a hand or a place before it, as thoughts and times seldom have.
    """
    unit = page[at]
    if strict and not any(u.types & _BODILY for u in page[max(0, at - (1 if language == "zh" else 2)) : at]):
        return False
    if "punctuation" in unit.types or not re.search(r"\w", unit.word.text):
        return False
    return _chinese(page, at) if language == "zh" else _english(page, at)


def _chinese(page: Sequence[Unit], at: int) -> bool:
    unit = page[at]
    if unit.word.tag not in ("n", "nw", "nz") or len(unit.word.text) < 2:
        return False
    after = page[at + 1] if at + 1 < len(page) else None
    if after is not None and (after.types & {"subject"} or after.word.text == "的"):
        return False  # 木头房子: what it is made of, or whose it is
    if after is not None and after.types & _AT:
        return True
    if at == 0:
        return False
    before = page[at - 1]
    if "measure" in before.types and at > 1 and "count" in page[at - 2].types:
        return True
    if before.types & {"colour", "wear", "rel:holding", "rel:riding"} or before.word.text in _SHOWS:
        return True
    return before.word.text == "的" and any("measure" in u.types for u in page[max(0, at - 5) : at - 1])


def _english(page: Sequence[Unit], at: int) -> bool:
    unit = page[at]
    text = unit.word.text.lower()
    if not text.isalpha() or len(text) < 3 or text.endswith(("ly", "ing", "ed")):
        return False
    after = page[at + 1] if at + 1 < len(page) else None
    if (
        after is not None
        and after.types & {"subject", "unknown", "colour", "size", "garment"}
        and "pronoun" not in after.types
    ):
        return False  # "a gloomy house": an adjective
    before = page[at - 1] if at else None
    if before is None:
        return False
    if before.word.text.lower() in _DETERMINERS or before.types & {"colour", "size"} or "count" in before.types:
        return True
    # "a strange zorp": an adjective that no table knows stands between
    return at > 1 and "unknown" in before.types and page[at - 2].word.text.lower() in ("a", "an")


def resolve(
    page: list[Unit], steps: list[Step], language: Language, reader: Reader
) -> tuple[list[Unit], list[Step], list[int]]:
    """Gives every unknown noun that is an item its nearest subject, or takes it out.

    -> the page, the steps, and the words that are things but are not drawn.
    """
    page = list(page)
    heads = {s.at for s in steps if s.action == ITEM}
    lost = []
    for at in sorted(heads):
        unit = page[at]
        if "unknown" not in unit.types:
            continue
        if language == "en" and "proper" in unit.types:
            page[at] = replace(unit, types=unit.types | {"name"})
            continue
        if "inside" in unit.values:  # the sky is no thing, though the page may be in it
            lost.append(at)
            continue
        word = unit.word.text.lower() if language == "en" else unit.word.text
        near = reader.find(word, language, near=True)
        if language == "zh" and unit.word.text.endswith(("地", "得", "慢", "儿", "上", "里", "下")):
            lost.append(at)  # 慢慢地, 一会儿, 肩上: how, how long or where
        elif language == "zh" and _acts(steps, at) and (near is None or near.kind not in ("person", "animal")):
            page[at] = replace(unit, types=unit.types | {"name"})  # a name that the tagger does not know
        elif near is None or not (noun_like(page, at, language, strict=True) or _somebody(page, at, near.kind, steps)):
            lost.append(
                at
            )  # thoughts and times have near words too: only what is counted, coloured or held is drawn as one
        else:
            kind = near.kind if near.kind in KINDS else "thing"
            page[at] = replace(unit, found=replace(near, exact=False), types=unit.types | {"subject", kind})
    kept: list[Step] = []
    keeping = True
    for step in steps:
        if step.action == ITEM:
            keeping = step.at not in lost
        elif step.action in OF_A_PAGE:
            keeping = True
        elif step.action.startswith("rel:") and step.at in lost:
            continue
        if keeping:
            kept.append(step)
    missed = [
        n
        for n, unit in enumerate(page)
        if n not in heads
        and "unknown" in unit.types
        and "inside" not in unit.values
        and _surely(page, n, language)
        and not _denied(page, n)
    ]
    # the network may take an adjective for a noun: only what grammar calls a thing is said to be missing
    named = {n for n in lost if noun_like(page, n, language) and "inside" not in page[n].values}
    return page, kept, sorted({*named, *missed})


def _surely(page: Sequence[Unit], at: int, language: Language) -> bool:
    """A thing that the network passed over: "a zorp", "the red zorp", but not "the remembrance"."""
    if not noun_like(page, at, language):
        return False
    article = at > 0 and page[at - 1].word.text.lower() in ("a", "an")
    return language == "zh" or article or noun_like(page, at, language, strict=True)


def _acts(steps: Sequence[Step], head: int) -> bool:
    """Does the item do, feel, wear or hold something, as only somebody can?"""
    at = next(n for n, s in enumerate(steps) if s.action == ITEM and s.at == head)
    own = itertools.takewhile(lambda s: s.action != ITEM and s.action not in OF_A_PAGE, steps[at + 1 :])
    return any(s.action in ("pose", "feeling", "wears", "rel:holding", "rel:riding", "rel:facing") for s in own)


def _somebody(page: Sequence[Unit], at: int, kind: str, steps: Sequence[Step]) -> bool:
    """A person or an animal that does something, or of whom there are several: 官员们."""
    several = page[at].word.text.endswith("们") or (at + 1 < len(page) and page[at + 1].word.text == "们")
    return kind in ("person", "animal") and (several or _acts(steps, at))


def _denied(page: Sequence[Unit], at: int) -> bool:
    """ "no zorp", "like a zorp": nobody expects to see it."""
    for unit in reversed(page[max(0, at - 4) : at]):
        if "punctuation" in unit.types:
            return False
        if unit.types & {"negation", "simile", "talk"}:
            return True
    return False


_FURNITURE = frozenset({"thing", "vehicle", "food"})


def furnish(page: Sequence[Unit], steps: list[Step]) -> list[Step]:
    """小熊在床上睡着了: the place is a bedroom, and the bed is there too, with whoever is named before it on or in it."""
    heads = [s.at for s in steps if s.action == ITEM]
    place = next((s.at for s in steps if s.action == "place"), None)
    if place is None or place in heads or page[place].found is None:
        return steps
    if not page[place].types & _FURNITURE:
        return steps
    kind = _position(page, place)
    if kind is None:
        return steps
    before = [h for h in heads if h < place and page[h].types & {"person", "animal", "name", "pronoun"}]
    first = next((n for n, s in enumerate(steps) if s.action in OF_A_PAGE), len(steps))
    out = [*steps[:first], Step(ITEM, place), *steps[first:]]
    if before:
        at = out.index(Step(ITEM, before[-1])) + 1
        out.insert(at, Step(kind, place))
    return out


def _position(page: Sequence[Unit], at: int) -> str | None:
    """rel:on or rel:in, said next to the word: "in bed", 床上."""
    near = [*page[max(0, at - 3) : at], *page[at + 1 : at + 2]]
    return next((t for u in near for t in ("rel:on", "rel:in") if t in u.types), None)
