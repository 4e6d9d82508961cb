"""Somebody whom the story only thinks of, dreams of, speaks of, or writes to; and who is far away or died long ago."""

from __future__ import annotations

import re
from collections.abc import Sequence

from storybrush.planner.features import Unit
from storybrush.planner.meaning import STOPS
from storybrush.planner.syntax_zh_words import MARKS
from storybrush.script import Language

_SOMEBODY = frozenset({"person", "animal", "name", "pronoun"})


def in_mind(page: Sequence[Unit], at: int, language: Language) -> bool:
    """ "Missed her grandmother", 想念她的奶奶, "a letter from him", 爸爸在外地: named, and not there. Of things, nothing is said."""
    if not page[at].types & _SOMEBODY:
        return False
    return _in_mind_zh(page, at) if language == "zh" else _in_mind_en(page, at)


# -- Chinese

# what stands between a verb and its object: 那只, 她的, 小, or all that 的 ends (去世的外婆)
_TO_NOUN = "(?:[^，。！？；：、“”]{1,10}的)?(?:[他她它我您你]们?|自己|的|那|这|一|几|[两二三四五六七八九十]|[个只位头条匹些]|小|老|大|好|朋友)*$"
_DREAMS_ZH = "梦[见到]|想象|幻想"
_MIND_ZH = re.compile(
    f"(?:{_DREAMS_ZH}|想念|思念|怀念|惦[记念]|[挂牵]念|[牵挂]挂|想[起到着]|回想|记[得起着]|回忆|忘不[了掉]|忘[了记]|担心|盼望?|期待|等待?|听说|[说提谈讲][起到]|谈论|关于|害?怕"
    f"|羡慕|[打写寄]给|打电话给|写信给|寄给了?|以为(?:[^，。！？]{{1,6}})?是)[了着过起到]?{_TO_NOUN}"
)
_GIVE_ZH = re.compile(f"给{_TO_NOUN}")
_SENT_ZH = re.compile(
    "们?(?:[打写寄发]了?[一这那]?[封个张]?(?:长长的|短)?(?:信|电话|明信片|贺卡|消息|短信|包裹)|扫墓|寄|捎)"
)
_LATE_ZH = re.compile(f"(?:去世|死去|过世|离世|离开人世)了?(?:多年|很久|已久)?的{_TO_NOUN}")
_TRACE_ZH = re.compile("们?(?:的(?:来信|信|电话|消息|照片|相片|画像|遗物|坟|墓|故事)|[寄写捎]来的)")
_AWAY_ZH = re.compile(
    "们?(?:(?:已经?|早就?|早已|很久以前就?|多年前就?)+(?:去世|过世|离世|病?死)|[去到]?(?:出差|外地|国外|远方|很远)|在(?:外地|国外|远方|很远))"
)


def _in_mind_zh(page: Sequence[Unit], at: int) -> bool:
    start = max((n + 1 for n in range(at) if page[n].word.text in MARKS), default=0)
    before = "".join(u.word.text for u in page[start:at])
    after = "".join(u.word.text for u in page[at + 1 : at + 10])
    if (mind := _MIND_ZH.search(before)) is not None:
        return not (re.match(_DREAMS_ZH, mind.group()) and _dressed(page[max(start, at - 8) : at]))
    sent = _GIVE_ZH.search(before) and _SENT_ZH.match(after)
    return bool(sent or _LATE_ZH.search(before) or _TRACE_ZH.match(after) or _AWAY_ZH.match(after))


# -- English

_DREAMS_EN = "(?:dream(?:s|ed|t|ing)?) (?:of|about)"
_MISS = (
    "miss(?:es|ed|ing)?|remember(?:s|ed|ing)?|recall(?:s|ed|ing)?|for(?:get|gets|getting|got|gotten)|imagin(?:e|es|ed|ing)"
    "|mourn(?:s|ed|ing)?|await(?:s|ed|ing)?|lost|telephoned|phoned"
)
_TELL = (
    "(?:think(?:s|ing)?|thought|hear(?:s|d|ing)?|speak(?:s|ing)?|spoke|talk(?:s|ed|ing)?|tell(?:s|ing)?|told|sing(?:s|ing)?|sang"
    "|knew|know|memor(?:y|ies)|stor(?:y|ies)|tales?|songs?|news) of"
)
_PICTURE = r"(?!is|was|this|that)\w+ (?:a|an|the|his|her|its|their|my|that)(?: \w+)? (?:picture|photo|photograph|portrait|drawing|painting) of"
_WRITE = "(?:writ(?:e|es|ing|ten)|wrote)"
_SEND = "(?:sen(?:d|ds|ding|t)|post(?:s|ed)?|mail(?:s|ed)?)"
_LETTER = "(?:letters?|notes?|cards?|postcards?|parcels?|messages?|invitations?|news|calls?|presents?|gifts?|word)"
_GO = "(?:go|goes|went|going|gone|off|out|way|wants?|wanted|decided)"
_MIND_EN = re.compile(
    rf"\b(?:{_DREAMS_EN}|{_MISS}|{_TELL}|{_PICTURE}|(?:long|yearn|pine|wish|hope|pray)(?:s|ed|ing)? for|in search of"
    rf"|(?:{_WRITE}|{_SEND})(?: \w+){{0,4}} to|{_WRITE}|{_LETTER} from|{_GO} to (?:see|visit|find|meet))$"
)
_AWAY_EN = re.compile(
    r"(?:(?:had|has) (?:\w+ )?(?:died|passed away)|(?:was|were|is|are|lived|lives) (?:far |far , far )?(?:away|abroad|at sea|at work|out of town)\b)"
)
_BETWEEN = frozenset({"count", "measure", "size", "colour", "tag adjective", "feeling", "possessive"})
_DETERMINERS = frozenset(
    [
        "a",
        "an",
        "the",
        "his",
        "her",
        "its",
        "their",
        "my",
        "our",
        "your",
        "this",
        "that",
        "those",
        "these",
        "some",
        "both",
        "all",
    ]
)
_THINGS = frozenset({"thing", "food", "garment"})


def _in_mind_en(page: Sequence[Unit], at: int) -> bool:
    n = at - 1
    while n >= 0 and _of_the_noun(page, n):
        n -= 1
    start = max((k + 1 for k in range(n + 1) if page[k].word.text in STOPS), default=0)
    before = " ".join(u.word.text.lower() for u in page[start : n + 1])
    after = " ".join(u.word.text.lower() for u in page[at + 1 : at + 6])
    if (mind := _MIND_EN.search(before)) is not None:
        return not (re.match(_DREAMS_EN, mind.group()) and _dressed(page[at + 1 : at + 3]))
    # "the ring (that) her mother had given her"
    given = 0 <= n < at - 1 and (page[n].word.text.lower() in ("that", "which") or page[n].types & _THINGS)
    return bool(_AWAY_EN.match(after) or (given and after.startswith("had ")))


def _of_the_noun(page: Sequence[Unit], n: int) -> bool:
    """Does the word belong to the noun behind it: its article, an adjective, the "mother and" of "missed her mother and father"?"""
    low = page[n].word.text.lower()
    if page[n].types & _BETWEEN or low in _DETERMINERS:
        return True
    after = page[n + 1].word.text.lower()
    if page[n].types & _SOMEBODY:
        return after in ("and", "or")
    if low in ("and", "or"):
        return n > 0 and bool(page[n - 1].types & _SOMEBODY)
    known = page[n].types & {"subject", "tag verb", "punctuation", "pose", "talk"}
    return (
        not known and n > 0 and page[n - 1].word.text.lower() in _DETERMINERS
    )  # "the old horse": an adjective that no table has


def _dressed(page: Sequence[Unit]) -> bool:
    """Of a dream that says what its figures wear, the picture is of the dream."""
    return any("wear" in u.types for u in page)
