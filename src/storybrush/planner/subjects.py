"""Who acts on a page, where the seq2seq was silent: the grammatical subject of a sentence is there."""

from __future__ import annotations

from collections.abc import Sequence

from storybrush.planner.actions import ITEM, OF_A_PAGE, Step
from storybrush.planner.features import Unit

_LEAD = frozenset(
    {"colour", "size", "feeling", "count", "measure", "own", "proper", "sentence start", "tag adjective", "tag noun"}
)
_LEADING_WORDS = (
    "the",
    "a",
    "an",
    "this",
    "that",
    "then",
    "and",
    "but",
    "so",
    "现在",
    "这时",
    "于是",
    "那",
    "这",
    "可是",
)
_SAY = frozenset(["say", "think", "believe", "know", "常说", "都说", "认为", "相信", "传说"])
_QUOTES = {"“": 1, "”": -1, "「": 1, "」": -1, "『": 1, "』": -1}


def complete(steps: list[Step], page: list[Unit]) -> list[Step]:
    """Somebody acts on every page that speaks of "she": if the seq2seq saw nobody, the first pronoun is an item."""
    living = [s for s in steps if s.action == "item" and page[s.at].types & {"person", "animal", "name", "pronoun"}]
    who = next(
        (n for n, u in enumerate(page) if "pronoun" in u.types and u.person not in ("i", "we", "everyone", "it")), None
    )
    if living or who is None:
        return steps
    posed = [Step("pose", n) for n in range(who + 1, len(page)) if "pose" in page[n].types][:1]
    return [Step("item", who), *posed, *steps]


def opened(steps: list[Step], page: Sequence[Unit]) -> list[Step]:
    """ "A boy holds a kite. The cat sits behind the sofa.": whoever opens a sentence is an item, with what is said after it.

    Steps of earlier items that point into the rest of the sentence are its own.
    """
    steps = list(steps)
    for head in _openers(page):
        heads = [s.at for s in steps if s.action == ITEM]
        known = any(_alike(page[head], page[h]) for h in heads)
        if any(s.at == head for s in steps):
            continue
        over = next((n for n in range(head + 1, len(page)) if "sentence start" in page[n].types), len(page))
        end = next(
            (n for n, s in enumerate(steps) if s.action in OF_A_PAGE or (s.action == ITEM and s.at > head)), len(steps)
        )
        mine, owner = [], head
        for step in steps[:end]:
            if step.action == ITEM:
                owner = step.at
            elif head < step.at < over and not _alike(page[owner], page[head]):
                mine.append(step)
        if known and not mine:
            continue  # already told of the right one
        kept = [s for s in steps[:end] if s not in mine]
        if not known and not any(s.action == "pose" for s in mine):
            mine = [*_pose(page, head), *mine]
        steps = [*kept, Step(ITEM, head), *mine, *steps[end:]]
    return steps


def _openers(page: Sequence[Unit]) -> list[int]:
    """First person or animal of each sentence that is told, not spoken, and no more than adjectives before it."""
    found = []
    spoken = 0
    for start, unit in enumerate(page):
        if unit.word.text == '"':
            spoken = 0 if spoken else 1
        spoken = max(0, spoken + _QUOTES.get(unit.word.text, 0))
        opens = "sentence start" in unit.types
        if spoken or not (opens or (start and page[start - 1].word.text in ",，")):
            continue
        for at in range(start, min(len(page), start + 6)):
            here = page[at]
            if "pronoun" in here.types and here.person == "everyone" and _acts(page, at):
                found.append(at)  # "People lit lanterns"
                break
            if not opens:
                break
            if (
                here.types & {"person", "animal"}
                and here.found is not None
                and (here.found.exact or "person" in here.types)
            ):
                if not _owner(page, at):
                    found.append(at)
                break
            if here.types - _LEAD or (not here.types & _LEAD and here.word.text.lower() not in _LEADING_WORDS):
                break
    return found


def _acts(page: Sequence[Unit], at: int) -> bool:
    """Is something done right behind the word, and more than said?"""
    after = page[at + 1 : at + 3]
    if not after or "punctuation" in after[0].types or _owner(page, at) or anybody(page, at):
        return False
    return not any(u.types & {"speech", "talk", "negation"} for u in after)


def anybody(page: Sequence[Unit], at: int) -> bool:
    """ "People say that ...", 人们常说: nobody is there."""
    behind = [u.word.text.lower() for u in page[at + 1 : at + 3]]
    said = bool(_SAY & {*behind, "".join(behind)})
    return page[at].person == "everyone" and "pronoun" in page[at].types and said


def _owner(page: Sequence[Unit], at: int) -> bool:
    """ "The king's horse", 国王的马, "the bear cub": the word belongs to the next one."""
    after = page[at + 1] if at + 1 < len(page) else None
    return "possessive" in page[at].types or (
        after is not None
        and (after.word.text in ("的", "'s", "’s") or bool(after.types & {"subject", "negation", "simile", "pronoun"}))
    )


def _alike(one: Unit, other: Unit) -> bool:
    if one.found is not None and other.found is not None:
        return one.found.what == other.found.what
    return one.word.text == other.word.text


def _pose(page: Sequence[Unit], head: int) -> list[Step]:
    for at in range(head + 1, min(len(page), head + 4)):
        if page[at].types & {"punctuation", "subject"}:
            break
        if "pose" in page[at].types:
            return [Step("pose", at)]
    return []
