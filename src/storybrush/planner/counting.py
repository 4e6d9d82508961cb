"""A number that stands right before a noun is its number, whether or not the seq2seq pointed at it: 十五只小猪, two hundred birds."""

from __future__ import annotations

from collections.abc import Sequence

from storybrush.planner.draft import SEVERAL, Draft, PageDraft
from storybrush.planner.features import Unit
from storybrush.planner.measures import MEASURES, times

_BETWEEN = frozenset({"measure", "colour", "size", "feeling", "tag adjective", "tag noun", "proper", "sentence start"})
_INNER = {"two": 2, "three": 3, "两": 2, "三": 3}
BUNCHES = frozenset(["grapes", "bouquet", "sheaf-of-rice", "bubbles"])  # one drawing shows several
_LARGE = (12, 100, 1000, 1_000_000)  # "two dozen", "three hundred": a number of them


def counted(draft: PageDraft) -> None:
    """Sets the count of every item that has such a number before it."""
    for item in draft.items:
        at, number = _before(draft.units, item.at)
        number *= _each(draft.units, at, item)
        if number > 1 and ("count" not in item.values or at <= item.sources.get("count", -1) < item.at):
            item.values["count"] = str(number)
            item.sources["count"] = at


def _each(page: Sequence[Unit], number: int, item: Draft) -> int:
    """How many things one of the measure behind the number is: two in 一双, several in 一窝, one of what is drawn as a bunch."""
    if number + 1 >= item.at:
        return 1
    behind = page[number + 1]
    if not behind.types & {"measure", "count"} or behind.word.text not in MEASURES:
        return 1
    bunch = item.unit.found is not None and item.unit.found.what in BUNCHES
    several = int(behind.values.get("count", SEVERAL))
    return times(behind.word.text) or (1 if bunch else several)


def _before(page: Sequence[Unit], noun: int) -> tuple[int, int]:
    """-> where the number begins, and the number; 0 if there is none."""
    at = noun - 1
    while at >= 0 and "count" not in page[at].types:
        if not page[at].types <= _BETWEEN and page[at].word.text.lower() != "of":
            return noun, 0
        at -= 1
    if at < 0 or noun - at > 5 or page[at].word.text == "们":  # 官员们把大象...: the plural of another noun
        return noun, 0
    if at and page[at].word.text in MEASURES and "count" in page[at - 1].types:
        at -= 1  # 两 + 双
    number = int(page[at].values.get("count", "0"))
    if number in _LARGE and at and "count" in page[at - 1].types:
        return at - 1, number * int(page[at - 1].values.get("count", "1"))
    return at, number


def number_of(page: Sequence[Unit], noun: int) -> int:
    """The number that stands right before a noun or in it ("two friends" is one word of the tables); 0 if there is none."""
    text = page[noun].word.text.lower()
    inner = _INNER.get(text.split()[0] if " " in text else text[0], 0) if page[noun].found is not None else 0
    return inner or _before(page, noun)[1]


def means_several(page: Sequence[Unit], at: int) -> bool:
    """ "boys", 孩子们, 三只猪, "they": more than one, by the word itself or what stands beside it."""
    after = page[at + 1].word.text if at + 1 < len(page) else ""
    plural = "plural" in page[at].types or page[at].person in ("they", "we", "everyone") or page[at].group is not None
    return plural or after == "们" or number_of(page, at) > 1
