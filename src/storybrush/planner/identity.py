"""One person, two words: "Mia is a girl with a blue dress", "a fox named Rusty", 小明是一个男孩, 小熊贝贝, "Captain Rosa"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from storybrush.planner.counting import number_of
from storybrush.planner.draft import Draft, PageDraft, merge
from storybrush.planner.features import Unit
from storybrush.planner.kinship import HONORIFICS, KINSHIP, kin_of, known_kin
from storybrush.planner.looks import CHILDREN, FEMALE, MEN
from storybrush.planner.reader import Found
from storybrush.script import Language

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
_AND = frozenset(["and", "和", "与"])
_MOST_LISTED = 12
_BETWEEN = frozenset([",", "，", "、", "and", "和", "与", "a", "an", "the", "的"])


def identify(draft: PageDraft, language: Language) -> None:
    """A name and the noun that it is said to be become one item, which is called by the name."""
    _listed(draft)
    by_word = {d.at: d for d in draft.items}
    for noun, name in [*apposed(draft.units, language), *called(draft.units, language)]:
        item = by_word.get(noun)
        if item is None or item.name:
            continue
        _one(draft, item, by_word.get(name), draft.units[name].word.text)
        by_word[name] = item
    for at, unit in enumerate(draft.units):
        other_at = _described(draft.units, at) if language == "en" and "person" in unit.types else None
        one, other = by_word.get(at), by_word.get(other_at) if other_at is not None else None
        if (
            one is not None
            and other is not None
            and "person" in other.unit.types
            and {id(one), id(other)} <= {id(d) for d in draft.items}
        ):
            _trade(draft, one, other)
        word = unit.word.text.lower()
        if word not in IS:
            if word in CALLED:
                _not_done(draft, at)
            continue
        one = by_word.get(at - 1)
        if at and one is not None and one in draft.items and one.unit.types & _LIVING:
            other = _noun_after(draft, at, by_word)
            if other is not None and "person" in other.unit.types and other in draft.items:
                _trade(draft, one, other)
        elif at and _names_somebody(draft.units[at - 1]) and (one is None or not one.name):
            noun_item = _noun_after(draft, at, by_word)
            if noun_item is not None and noun_item in draft.items:
                _one(draft, noun_item, one, draft.units[at - 1].word.text)
        elif one is not None and one in draft.items and one.unit.person in ("male", "female"):
            other = _noun_after(draft, at, by_word)
            if other is not None and other in draft.items:  # "He was a boy": a boy, if nobody was named
                one.unit = replace(one.unit, found=other.unit.found)
                _one(draft, one, other, one.name)


def named(page: Sequence[Unit], language: Language) -> dict[str, Found]:
    """What the names of a story are said to be, on whatever page: 团团 -> panda."""
    out: dict[str, Found] = {}
    lists = [(at, name) for at, unit in enumerate(page) if _living(unit) for name in list_behind(page, at)]
    for noun, name in [*apposed(page, language), *called(page, language), *lists]:
        found = page[noun].found
        if found is not None and found.exact and page[noun].word.text not in KINSHIP and "name" in page[name].types:
            out.setdefault(page[name].word.text, found)
    return out


def names_given(page: Sequence[Unit], language: Language) -> frozenset[str]:
    """Words that are names because the story gives them to somebody, whatever else they mean: 小狗豆豆, "a cow called Daisy"."""
    given = _given_zh if language == "zh" else _given_en
    return frozenset(page[at].word.text for at in range(1, len(page)) if given(page, at))


def _given_en(page: Sequence[Unit], at: int) -> bool:
    """ "Called Daisy"; "Daisy the cow" and "Queen Daisy", if a daisy is no living thing."""
    before, over = page[at - 1], page[at + 1 : at + 3]
    if "proper" not in page[at].types or before.word.text.lower() in CALLED:
        return "proper" in page[at].types
    titled = "person" in before.types and "proper" in before.types and "possessive" not in before.types
    apposed_to = len(over) == 2 and over[0].word.text == "the" and bool(over[1].types & {"animal"})
    return bool(page[at].types & {"thing", "plant", "food", "sky", "colour"}) and (titled or apposed_to)


def _given_zh(page: Sequence[Unit], at: int) -> bool:
    """A doubled word or one behind 名叫; what also means something else must stand as a subject somewhere (蹦蹦, 闪电)."""
    text, before = page[at].word.text, page[at - 1]
    if "punctuation" in page[at].types or len(text) < 2 or page[at].types & _LIVING:
        return "name" in page[at].types
    doubled = len(text) == 2 and text[0] == text[1]
    if before.word.text in CALLED:
        introduced = before.word.text != "叫" or (at > 1 and bool(page[at - 2].types & {"punctuation", "animal"}))
        return introduced and (doubled or _acts_zh(page, text))
    return doubled and _living(before) and ((not page[at].types - _PLAIN and _bare(page, text)) or _acts_zh(page, text))


_PLAIN = frozenset({"unknown", "tag noun", "subject", "food", "plant", "thing"})
_HOW = frozenset(["地", "叫", "的"])


def _bare(page: Sequence[Unit], text: str) -> bool:
    """Not only 胖胖的 and 汪汪叫."""
    return any(u.word.text == text and after.word.text not in _HOW for u, after in itertools.pairwise(page))


def _acts_zh(page: Sequence[Unit], text: str) -> bool:
    """Does the word open a clause as the one who does or feels something?"""
    near = zip(page, page[1:], page[2:], strict=False)
    return any(
        u.word.text == text
        and "punctuation" in before.types
        and (bool(after.types & {"pose", "tag verb", "feeling"}) or after.word.text in ("很", "也", "和"))
        for before, u, after in near
    )


def apposed(page: Sequence[Unit], language: Language) -> list[tuple[int, int]]:
    """(noun, name) side by side: 小熊贝贝, 阿强船长, "Captain Rosa", "Rusty the fox", "the fox, Rusty, ran", "Pip, a small mouse"."""
    out = []
    for at, unit in enumerate(page):
        if not _living(unit) or "possessive" in unit.types or "plural" in unit.types:
            continue
        name = _apposed_zh(page, at) if language == "zh" else _apposed_en(page, at)
        if name is not None:
            out.append((at, name))
    return out


def _apposed_zh(page: Sequence[Unit], at: int) -> int | None:
    after, before = page[at + 1 : at + 2], page[at - 1] if at else None
    if after and "name" in after[0].types and after[0].found is None and after[0].word.text not in CALLED:
        return at + 1
    titled = "person" in page[at].types and (page[at].word.text not in KINSHIP or page[at].word.text in HONORIFICS)
    if before is not None and titled and "name" in before.types and before.found is None:
        return at - 1
    return None


def _apposed_en(page: Sequence[Unit], at: int) -> int | None:
    after = page[at + 1] if at + 1 < len(page) else None
    if after is not None and _named(after) and "sentence start" not in after.types:
        return at + 1
    if after is not None and after.word.text == "," and at + 3 < len(page) and _named(page[at + 2]):
        joined = at + 4 < len(page) and page[at + 4].word.text.lower() in ("and", "or")
        if page[at + 3].word.text == "," and not joined:
            return at + 2
    n = at - 1
    while n > 0 and page[n].types & {"size", "colour", "feeling", "tag adjective"}:
        n -= 1
    if n < 1 or page[n].word.text.lower() not in ("the", "a", "an"):
        return None
    if page[n].word.text == "the" and _named(page[n - 1]):
        return n - 1
    ends = after is None or "punctuation" in after.types or after.word.text.lower() in ("with", "who", "in")
    if n > 1 and page[n - 1].word.text == "," and _named(page[n - 2]) and ends:
        return n - 2
    return None


def called(page: Sequence[Unit], language: Language) -> list[tuple[int, int]]:
    """(noun, name): "a girl called Mary", 小女孩叫小红, 一只叫乐乐的小猴子."""
    out = []
    for at, unit in enumerate(page):
        if unit.word.text.lower() not in CALLED:
            continue
        name = next((n for n in range(at + 1, min(at + 3, len(page))) if "name" in page[n].types), None)
        if name is None or _joined(page, name):
            continue  # "two children called Jack and Jill"
        if page[name + 1 : name + 2] and page[name + 1].word.text == "的":
            noun = next((n for n in range(name + 2, min(name + 6, len(page))) if _living(page[n])), None)
        else:
            back = range(at - 1, max(-1, at - 1 - REACH), -1)
            noun = next((n for n in back if _living(page[n]) or "pronoun" in page[n].types), None)
        if noun is not None:
            out.append((noun, name))
    return out


def _living(unit: Unit) -> bool:
    return bool(unit.types & _LIVING) and unit.found is not None


def _named(unit: Unit) -> bool:
    return (
        "name" in unit.types and unit.found is None and not unit.types & {"possessive"} and unit.word.text[:1].isupper()
    )


def _not_done(draft: PageDraft, at: int) -> None:
    """To be called is nothing that one does."""
    for d in draft.items:
        if d.sources.get("pose") == at:
            del d.values["pose"], d.sources["pose"]


def _joined(page: Sequence[Unit], name: int) -> bool:
    """Jack of "Jack and Jill"."""
    behind = page[name + 1 : name + 3]
    return len(behind) == 2 and behind[0].word.text in _BETWEEN and _names_somebody(behind[1])


def _listed(draft: PageDraft) -> None:
    """ "Two brothers, Jack and Peter", 三个好朋友：小兔、小熊和小狐狸: they are told one by one, and are not there a second time."""
    for d in [d for d in draft.items if d.unit.types & _LIVING or known_kin(d.unit.word.text) is not None]:
        told = list_behind(draft.units, d.at) or _one_by_one(draft, d)
        if not told:
            continue
        items = {o.at: o for o in draft.items}
        place = draft.items.index(d)
        for n in told:
            one = items.get(n) or Draft(n, draft.units[n])
            _take_over(one, d)
            if n not in items:
                draft.items.insert(place + 1, one)
        draft.items.remove(d)


def _one_by_one(draft: PageDraft, several: Draft) -> list[int]:
    """ "Three bears lived there: a father bear, a mother bear and a baby bear": as many of the kind, each new."""
    number, found = number_of(draft.units, several.at), several.unit.found
    ones = [d for d in draft.items if d.at > several.at and d.unit.found == found and "plural" not in d.unit.types]
    new = all(d.fresh or kin_of(draft.units, d.at) is not None for d in ones)
    return [d.at for d in ones] if found is not None and 1 < number == len(ones) and new else []


def list_behind(page: Sequence[Unit], noun: int) -> list[int]:
    """As many names and nouns as the noun before the list says there are, each of which may be one of them; else none.

    A plural without a number is told by any list: "Benny's friends, a squirrel and two rabbits, came".
    """
    number, colon = number_of(page, noun), noun + 1
    loose = number < 2 and ("plural" in page[noun].types or known_kin(page[noun].word.text) is not None)
    number = _MOST_LISTED if loose else number
    if number < 2 or colon >= len(page) or page[colon].word.text.lower() not in _LISTS:
        return []
    told: list[int] = []
    for n in range(colon + 1, len(page)):
        unit = page[n]
        if unit.types & _LIVING or _names_somebody(unit):
            told.append(n)
            if len(told) == number:
                break
        elif not (unit.types & _DESCRIBES or unit.word.text.lower() in _BETWEEN):
            break
    whole = len(told) == number or (
        loose and len(told) > 1 and any(u.word.text.lower() in _AND for u in page[told[-2] + 1 : told[-1]])
    )
    return told if whole and all(_one_of(page[noun], page[n]) for n in told) else []


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


def _described(page: Sequence[Unit], at: int) -> int | None:
    """ "The mechanic, a young woman in green overalls, opened ...": the noun between the commas that says who he is."""
    if at + 3 >= len(page) or page[at + 1].word.text != "," or page[at + 2].word.text.lower() not in ("a", "an"):
        return None
    noun = next((n for n in range(at + 3, min(at + 3 + REACH, len(page))) if page[n].types & _LIVING), None)
    if noun is None or any("punctuation" in u.types or u.word.text.lower() == "and" for u in page[at + 3 : noun]):
        return None
    close = next((n for n in range(noun + 1, min(noun + 8, len(page))) if "punctuation" in page[n].types), None)
    if close is None or page[close].word.text != "," or close + 1 >= len(page):
        return None
    after = page[close + 1]  # not the next of a list
    listed = after.types & {"subject", "name", "count"} or after.word.text.lower() in _BETWEEN
    return None if listed else noun


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
    what = drop.unit.found.what if drop.unit.found is not None else ""
    keep.sex = "female" if what in FEMALE else "male" if what in MEN else keep.sex
    _one(draft, keep, drop, keep.name or drop.name)


def _one(draft: PageDraft, noun: Draft, named: Draft | None, name: str) -> None:
    noun.name = name or noun.name
    if named is None or named is noun:
        return
    merge(draft, noun, named)
