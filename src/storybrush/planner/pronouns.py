"""Pronouns that mean nobody named before them on the page: "The boy gave her a flower", 他把苹果递给妹妹. Who it is, the cast says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from storybrush.planner.actions import ITEM, OF_A_PAGE, Step
from storybrush.planner.counting import means_several
from storybrush.planner.doers import subjects_of
from storybrush.planner.features import Unit
from storybrush.planner.looks import FEMALE, MALE
from storybrush.planner.real import spoken, unreal
from storybrush.planner.syntax_en_words import GIVE
from storybrush.script import Language

_WHO = frozenset({"person", "animal", "name", "pronoun"})
_OBJECTS = {"him": "male", "her": "female", "them": "they"}
_WHEN = frozenset(["when", "as", "while", "before", "after", "if", "because", "although", "since"])
_ENDS = frozenset("。！？；!?.;\n")


def unmet(page: Sequence[Unit], steps: list[Step], language: Language) -> tuple[list[Unit], list[Step]]:
    """Adds an item for each "he", "her", 他们 ... that nothing before it can mean. "her" becomes a pronoun where it is one."""
    page, quoted = list(page), spoken(page)
    for at, unit in enumerate(page):
        person = _person(page, at, language)
        heads = [s.at for s in steps if s.action == ITEM]
        if person is None or quoted[at] or unreal(page, at, language):
            continue
        governed = _is_object(page, at, language)
        apart = subjects_of(page, at, steps, language) if governed else ()
        if at in heads:
            page[at] = replace(unit, apart=apart)
            continue
        if any(page[h].types & {"pronoun"} and page[h].person == person for h in heads):
            continue  # once a page
        before = [h for h in heads if h < at and page[h].types & _WHO and not quoted[h]]
        if person == "they" and things_meant(page, at, heads):
            continue  # the shoes
        before = [h for h in before if h not in apart]
        if _named(page, before, person) or _comes_later(page, at, heads, language):
            continue
        page[at] = replace(unit, types=(unit.types - {"own", "unknown"}) | {"pronoun"}, person=person, apart=apart)
        posed = [] if governed else _pose(page, at, heads, steps)
        later = next(
            (n for n, s in enumerate(steps) if s.action in OF_A_PAGE or (s.action == ITEM and s.at > at)), len(steps)
        )
        steps = [*steps[:later], Step(ITEM, at), *posed, *steps[later:]]
    return page, steps


def things_meant(page: Sequence[Unit], at: int, heads: Sequence[int]) -> bool:
    """Things of which several were named before: more than one by the word, or together with others; 它们 are never people."""
    things = [h for h in heads if h < at and not page[h].types & _WHO]
    several = len(things) > 1 or any(means_several(page, h) for h in things)
    return several or (bool(things) and page[at].word.text == "它们")


def _person(page: Sequence[Unit], at: int, language: Language) -> str | None:
    """male, female or they, where the word stands for somebody and is no "her" of "her hat"."""
    unit = page[at]
    after = page[at + 1] if at + 1 < len(page) else None
    if language == "zh":
        if unit.person not in ("male", "female", "they") or "pronoun" not in unit.types:
            return None
        return None if after is not None and owns_zh(page, at, after) else unit.person
    low = unit.word.text.lower()
    if low == "her":
        counted = after is not None and "count" in after.types and _given(page, at)  # not "and her two brothers"
        plain = after is None or "punctuation" in after.types or counted or after.word.text.lower() in _CLOSES
        return "female" if plain else None
    if low in _OBJECTS:
        return _OBJECTS[low]
    return unit.person if low in ("he", "she", "they") else None


def _given(page: Sequence[Unit], at: int) -> bool:
    """Stands right behind a verb: "gave her two apples"."""
    before = page[at - 1] if at else None
    return before is not None and (bool(before.types & {"tag verb", "pose"}) or before.word.text.lower() in GIVE)


def owns_zh(page: Sequence[Unit], at: int, after: Unit) -> bool:
    """他的家, 他们家; but 给他们面包 has two objects."""
    given = at > 0 and page[at - 1].word.text.endswith(("给", "送", "教"))
    noun = bool(after.types & {"subject", "place"}) or {"unknown", "tag noun"} <= after.types
    return after.word.text in ("的", "自己") or (noun and not given)


_CLOSES = frozenset(["a", "an", "the", "some", "to", "and", "with", "in", "on", "at", "by", "into", "from", "for", "that", "this", "up", "down", "away", "as", "how", "what", "because", "but", "then", "when", "his", "back", "home"])  # fmt: skip


def _is_object(page: Sequence[Unit], at: int, language: Language) -> bool:
    """Is something done to whom the word means, or for them? Then it is not who does it."""
    if language == "en":
        return page[at].word.text.lower() in _OBJECTS
    before = page[at - 1] if at else None
    return before is not None and (
        before.word.text.endswith(("给", "对", "向", "跟", "和", "让", "把", "被", "着", "了", "在"))
        or "tag verb" in before.types
    )


def _named(page: Sequence[Unit], before: Sequence[int], person: str) -> bool:
    """Is somebody whom the pronoun may mean among the nouns before it? One is not "they", and several are not "he"."""
    if person == "they":
        return len(before) > 1 or any(means_several(page, h) for h in before)
    return any(fits(page[h], person) and not means_several(page, h) for h in before)


def fits(unit: Unit, person: str) -> bool:
    """May this noun be what the pronoun means? Animals and names are of either sex."""
    if person == "they":
        return True
    if "pronoun" in unit.types:
        return unit.person in (person, "everyone")
    what = unit.found.what if unit.found is not None else unit.person
    other = MALE if person == "female" else FEMALE
    return what not in other and what not in ("man", "boy")[: 2 * (person == "female")]


def _comes_later(page: Sequence[Unit], at: int, heads: Sequence[int], language: Language) -> bool:
    """ "When he was hungry, the wolf ...": the noun comes after its pronoun."""
    if language == "zh" or not at or page[at - 1].word.text.lower() not in _WHEN:
        return False
    comma = next((n for n in range(at, len(page)) if page[n].word.text == "," or page[n].word.text in _ENDS), None)
    if comma is None or page[comma].word.text != ",":
        return False
    return any(h in heads and page[h].types & _WHO for h in range(comma + 1, min(comma + 5, len(page))))


def _pose(page: Sequence[Unit], at: int, heads: Sequence[int], steps: Sequence[Step]) -> list[Step]:
    used = {s.at for s in steps}
    for n in range(at + 1, min(len(page), at + 6)):
        if n in heads or page[n].word.text in _ENDS:
            break
        if "pose" in page[n].types and n not in used:
            return [Step("pose", n)]
    return []
