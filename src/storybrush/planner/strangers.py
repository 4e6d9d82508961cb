"""People whose trade no table knows: "a musician", "the innkeeper", 面包师. By how the word is made, and by what they do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from storybrush.planner.features import Unit
from storybrush.planner.reader import Reader
from storybrush.script import Language

_SURELY_EN = re.compile(
    r".{2,}(?:man|men|woman|women|keepers?|makers?|smiths?|sellers?|mongers?|wrights?|mistress|ists?|icians?|[ar]rians?|sician|teers?|neers?)$"
)
_MAYBE_EN = re.compile(r".{3,}(?:ers?|ors?|ants?|tress)$")
_NOBODY_EN = re.compile(
    r"(?:mist|fist|wrist|twist|list|waist|exist|consist|insist|resist|assist|checklist|playlist)s?$"
)
_SURELY_ZH = re.compile(
    r".{1,3}[员师匠]$|.{2,3}[家者手长客兵商贩徒]$|.{1,2}(?:夫|民|姑娘|先生|小姐|大娘|大婶|大叔)$|.{2}人$"
)
_NOBODY_ZH = frozenset(
    [
        "功夫",
        "工夫",
        "丈夫",
        "动员",
        "出师",
        "老人家",
        "机器人",
        "稻草人",
        "每个人",
        "所有人",
        "没有人",
        "任何人",
        "其他人",
    ]
)
_STILL = frozenset(["stand", "lie", "fall", "fly"])  # what a wall or a leaf does as well
_BEFORE = frozenset(["a", "an", "the", "this", "that", "another", "these", "those"])
_LEFT = frozenset({"pronoun", "punctuation", "place", "time", "season", "weather", "plain"})
_WHO = frozenset(["who", "whose"])
_SAID = frozenset({"speech", "wear", "feeling", "rel:holding", "rel:riding", "rel:facing"})


def stranger(page: Sequence[Unit], at: int, language: Language, reader: Reader) -> Unit:
    """The word as a person who is drawn as somebody, if it means one; else as it was."""
    unit = page[at]
    if "unknown" not in unit.types or unit.types & _LEFT:
        return unit
    means = _chinese(page, at) if language == "zh" else _english(page, at, reader)
    somebody = reader.find("person", "en") if means else None
    if somebody is None:
        return unit
    low = unit.word.text.lower()
    several = (
        {"plural"}
        if language == "en" and (low.endswith(("men", "women")) or (low[-1] == "s" and low[-2] != "s"))
        else set()
    )
    types = (unit.types - {"unknown"}) | {"subject", "person", "tag noun"} | several
    return replace(unit, types=types, found=replace(somebody, exact=False))


def _chinese(page: Sequence[Unit], at: int) -> bool:
    text = page[at].word.text
    after = page[at + 1] if at + 1 < len(page) else None
    of = after is not None and (after.word.text == "的" or after.types & {"subject"})  # whose, or what kind of
    return bool(_SURELY_ZH.match(text)) and text not in _NOBODY_ZH and page[at].word.tag in ("n", "nr") and not of


def _english(page: Sequence[Unit], at: int, reader: Reader) -> bool:
    low = page[at].word.text.lower()
    surely = bool(_SURELY_EN.match(low)) and not _NOBODY_EN.match(low)
    if not surely and not _MAYBE_EN.match(low):
        return False
    if not _noun(page, at):
        return False
    near = reader.find(low, "en", near=True)  # a boulder is near a rock
    return surely or ((near is None or near.kind == "person") and _acts(page, at))


def _noun(page: Sequence[Unit], at: int) -> bool:
    """Behind an article, a number or the like, with no more than adjectives between, and not before another noun."""
    after = page[at + 1] if at + 1 < len(page) else None
    if after is not None and after.types & {"subject", "garment"}:
        return False
    for back in reversed(page[max(0, at - 4) : at]):
        if back.word.text.lower() in _BEFORE or back.types & {"own", "count", "possessive"}:
            return True
        if not back.types & {"colour", "size", "feeling", "tag adjective", "unknown"} or "punctuation" in back.types:
            return False
    return "plural" in page[at].types


def _acts(page: Sequence[Unit], at: int) -> bool:
    """Does, says, feels or wears something right behind the word, or is one "who"."""
    for unit in page[at + 1 : at + 4]:
        if unit.word.text.lower() in _WHO or unit.types & _SAID or unit.values.get("pose", "fall") not in _STILL:
            return True
        if unit.types & {"punctuation", "subject", "name"} or any(t.startswith("rel:") for t in unit.types):
            return False
    return False
