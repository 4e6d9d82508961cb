"""Nouns that mean several without a number: plurals, 顾客们, 全是鱼, a pile of wood, the penguin family, bare Chinese flowers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from storybrush.planner.counting import BUNCHES
from storybrush.planner.draft import MANY, SEVERAL, Draft, PageDraft
from storybrush.planner.features import Unit
from storybrush.script import Language

_COUNTED_ZH = re.compile("([一二三四五六七八九十])[个只位条头]")
_SMALL = 0.7  # metres: flowers and leaves, not trees
_FAMILY = 4
_HEAPS_ZH = (
    "摞",
    "堆",
    "群",
    "排",
    "串",
    "束",
    "捆",
    "窝",
    "队",
    "筐",
    "些",
    "批",
    "丛",
    "簇",
    "片片",
    "朵朵",
    "只只",
    "颗颗",
)
_FULL_ZH = (
    "全是",
    "都是",
    "满是",
    "到处",
    "开满",
    "长满",
    "挂满",
    "装满",
    "堆满",
    "站满",
    "坐满",
    "布满",
    "种满",
    "围满",
    "铺满",
    "摆满",
    "各种",
    "各种各样",
    "许多",
    "无数",
)
_PERCHES = frozenset("坐站蹲趴停躺睡卧歇落跳")
_HEAPS_EN = frozenset(
    ["pile", "piles", "heap", "bunch", "group", "crowd", "flock", "herd", "swarm", "lots", "many", "several", "tower", "row", "rows", "items",
     "full", "covered", "filled", "other", "hundreds", "thousands", "dozens", "all"]
)  # fmt: skip
# what hardly ever comes alone in a story that gives no number: in both languages, by subject
_CROWDS = frozenset(
    ["butterfly", "bee", "honeybee", "firefly", "leaf", "fallen-leaf", "vegetable", "pebble", "bead", "jewel", "gem-stone", "grapes", "fruit",
     "stepping-stones", "coin", "leafy-green", "bubbles", "star", "beans", "nut", "petal"]
)  # fmt: skip


def several(draft: PageDraft, language: Language) -> None:
    """Sets a count where none was said and the noun means more than one."""
    for item in draft.items:
        told = _COUNTED_ZH.match(item.unit.word.text)
        if told and "count" not in item.values:  # 七个小矮人
            item.values["count"] = str("一二三四五六七八九十".index(told[1]) + 1)
        if language == "en" and item.values.get("count") == str(SEVERAL) and _article(draft.units, item.at):
            del item.values["count"]  # "a skis"
        elif "count" not in item.values and (number := _number(draft.units, item, language)) > 1:
            item.values["count"] = str(min(number, MANY))
        item.numbered = _numbered(draft.units, item)


def _numbered(page: Sequence[Unit], item: Draft) -> bool:
    """Is a number said, and not only a plural or "some"?"""
    if "count" not in item.values:
        return False
    said = item.sources.get("count")
    if said is None:
        return _COUNTED_ZH.match(item.unit.word.text) is not None
    return said != item.at and "count" in page[said].types and page[said].word.text.lower() not in _VAGUE


_VAGUE = frozenset(
    [
        "们",
        "the",
        "some",
        "many",
        "several",
        "few",
        "lots",
        "all",
        "一些",
        "许多",
        "很多",
        "好多",
        "几",
        "一群",
        "群",
        "些",
    ]
)


def _number(page: Sequence[Unit], item: Draft, language: Language) -> int:
    unit, at = item.unit, item.at
    after = page[at + 1].word.text if at + 1 < len(page) else ""
    if after in ("一家", "family") and "animal" in unit.types:
        return _FAMILY
    if language == "en":
        if _article(page, at):
            return 1
        if "plural" in unit.types and not unit.word.text.endswith(("glasses", "trousers", "scissors")):
            return SEVERAL
        words = [u.word.text.lower() for u in page[max(0, at - 3) : at]]
        heaped = len(words) > 1 and words[-1] == "of" and words[-2] in _HEAPS_EN
        return SEVERAL if heaped else 1
    if unit.word.text in ("兄弟", "姐妹", "弟兄") and not _one(page, at):
        return SEVERAL - 1
    if after == "们" or unit.word.text.endswith("们"):
        return SEVERAL
    if _each(page, at):
        return SEVERAL
    if _one(page, at):
        return 1
    bunch = unit.found is not None and unit.found.what in BUNCHES
    for back in reversed(page[max(0, at - 4) : at]):
        text = back.word.text
        if "punctuation" in back.types or (back.found is not None and "measure" not in back.types):
            break
        if (
            (text.endswith(_HEAPS_ZH) and not (bunch and "measure" in back.types))
            or text in _FULL_ZH
            or text[-1] == "满"
            or (text == "是" and _all_before(page, back))
        ):
            return SEVERAL
    if "、" in [u.word.text for u in page[max(0, at - 2) : at]] or any(
        u.word.text in _FULL_ZH for u in page[max(0, at - 6) : at]
    ):
        joined = any(u.word.text in ("和", "、") for u in page[max(0, at - 2) : at])
        if joined and any(u.word.text in _FULL_ZH for u in page[max(0, at - 6) : at]):
            return SEVERAL  # 全是鱼和水草
    if after in ("上", "上面") and any(_PERCHES & set(u.word.text) for u in page[max(0, at - 3) : at + 4]):
        return 1  # 荷叶上坐着一只青蛙: the one that carries somebody
    found = unit.found
    if found is None or not found.exact:
        return 1
    small = found.kind == "plant" and found.height < _SMALL and found.what not in ("cactus", "stump")
    object_ = not any(a in item.values for a in ("pose", "feeling")) and "sentence start" not in unit.types
    return SEVERAL if small or found.what == "star" or (found.what in _CROWDS and object_) else 1


def _all_before(page: Sequence[Unit], unit: Unit) -> bool:
    """全 + 是, 都 + 是."""
    at = page.index(unit)
    return at > 0 and page[at - 1].word.text in ("全", "都", "尽", "净", "全部", "到处")


def _each(page: Sequence[Unit], at: int) -> bool:
    """The words by which Chinese says "each of several": 都, 全都, 个个 behind the noun, or a doubled measure before it (一朵朵)."""
    after = page[at + 1 : at + 3]
    joined = at > 0 and page[at - 1].word.text in ("和", "、", "跟", "与")
    if after and after[0].word.text in ("都", "全", "全都", "个个", "纷纷", "成群", "一个个", "一只只") and not joined:
        return True
    near = page[max(0, at - 3) : at]
    before = "".join(u.word.text for u in near).removesuffix("的")
    measures = {u.word.text[-1] for u in near if "measure" in u.types}  # 一只胖胖的大熊: a doubled adjective is not one
    return len(before) > 1 and before[-1] == before[-2] and before[-1] in measures


def _article(page: Sequence[Unit], at: int) -> bool:
    """ "A" before it, with no more than adjectives between."""
    for unit in reversed(page[max(0, at - 3) : at]):
        if unit.word.text.lower() in ("a", "an"):
            return True
        if not unit.types & {"colour", "size", "tag adjective"}:
            return False
    return False


def _one(page: Sequence[Unit], at: int) -> bool:
    """一朵小花, 这片叶子, 他的: a measure or a hand stands before it, in the same part of the sentence."""
    near, found = page[max(0, at - 6) : at], page[at].found
    bunch = found is not None and found.what in BUNCHES
    for n, unit in enumerate(reversed(near)):
        text = unit.word.text
        if "punctuation" in unit.types or (
            unit.found is not None and "colour" not in unit.types and "measure" not in unit.types
        ):
            return False
        heap = text.endswith(_HEAPS_ZH) and not ("measure" in unit.types and bunch)
        if heap or text in _FULL_ZH or text in ("把", "将") or "tag verb" in unit.types:
            return False  # 一个卖蔬菜的摊位: one stall
        if (unit.types & {"measure", "count"} and unit.values.get("count", "1") == "1") or text in (
            "这",
            "那",
            "一朵",
            "一片",
        ):
            counted = near[len(near) - n - 2] if n + 1 < len(near) else None
            return counted is None or "count" not in counted.types or counted.values.get("count", "1") == "1"
    return False
