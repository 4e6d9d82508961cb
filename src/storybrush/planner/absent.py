"""Nouns that the text names and that are not on the page: denied, gone, compared with, waited for, only thought of (`minds.py`), or part of a turn of speech."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from storybrush.planner.features import Unit
from storybrush.planner.minds import in_mind
from storybrush.planner.real import describes
from storybrush.script import Language

_BETWEEN = frozenset({"count", "measure", "size", "colour", "tag adjective", "feeling"})
_NO_ZH = frozenset(["没有", "没", "无", "毫无", "没什么", "并没有", "也没", "也没有", "不带", "未"])
_HAVE_ZH = frozenset(
    [
        "有",
        "带",
        "戴",
        "穿",
        "拿",
        "看见",
        "见",
        "看到",
        "找到",
        "见到",
        "的",
        "了",
        "着",
        "任何",
        "什么",
        "个",
        "到",
        "养",
        "买",
        "上",
        "一",
    ]
)
_GONE_ZH = re.compile(
    r"^(也|都|就|却|早就|已经|全|又|还|再|是)*(不见|没了|消失|丢了|不在|没在|失踪|(没有|没|不)(来|在|出现|回来|到)|飞走了|没有了)"
)
_DEAD_ZH = re.compile(
    r"^(过世|去世|逝世|死|离世)了?(以后|之后|后|的时候|时)"
)  # when she has died, the page is of those who live
_DEAD_EN = re.compile(r"^(had |has )?(died|passed away)\b")
_LIKE_ZH = frozenset(["像", "好像", "如同", "仿佛", "好似", "犹如", "宛如", "就像", "比"])
_AS_ZH = ("一样", "似的", "一般", "那样", "那么", "这么", "更", "还要")
_AWAIT_ZH = frozenset(
    [
        "等",
        "等待",
        "寻找",
        "找",
        "盼望",
        "盼",
        "想念",
        "思念",
        "想起",
        "关于",
        "听说",
        "怕",
        "害怕",
        "去看",
        "看望",
        "探望",
    ]
)

_NO_EN = frozenset(["no", "without", "neither", "nor", "never", "not", "n't", "didn't", "couldn't", "hadn't", "hasn't", "haven't", "don't", "doesn't", "wasn't",
                    "isn't", "weren't", "aren't", "can't", "cannot", "won't"])  # fmt: skip
_HAVE_EN = frozenset(
    ["a", "an", "any", "the", "his", "her", "its", "their", "my", "our", "single", "or", "have", "has", "had", "find", "see", "wear", "wearing", "bring", "take",
     "own", "got", "even", "one", "carry", "there", "more", "be"]
)  # fmt: skip
_ONLY_NO = frozenset(["no", "without", "neither", "nor"])
_GONE_EN = re.compile(r"^(had |has |have |was |were |is |are |'s )*(all |now |still |already )*(gone|missing|lost(?! (?:his|her|its|their|my|our|the|a|an|all|two|three|one)\b)|vanished|disappeared|nowhere|"
                      r"(was |were |is |are )?(not|n't) (there|home|here|in sight)|(wasn't|weren't|isn't|aren't) (there|home|here))\b")  # fmt: skip
_AWAIT_EN = (("wait", "for"), ("waits", "for"), ("waited", "for"), ("waiting", "for"), ("look", "for"), ("looks", "for"), ("looked", "for"), ("looking", "for"),
             ("search", "for"), ("searched", "for"), ("searching", "for"), ("wish", "for"), ("wished", "for"), ("longed", "for"), ("heard", "of"),
             ("hear", "of"), ("story", "about"), ("talk", "about"), ("talked", "about"), ("thought", "of"), ("afraid", "of"), ("instead", "of"))  # fmt: skip
_NOUNS = frozenset({"subject", "unknown", "name", "garment"})


def absent(page: Sequence[Unit], at: int, language: Language) -> bool:
    """Is the noun named only to say that it is not there?"""
    if in_mind(page, at, language) or _changed(page, at):
        return True
    if language == "zh":
        return _denied_zh(page, at) or _gone_zh(page, at) or _compared_zh(page, at)
    return _denied_en(page, at) or _gone_en(page, at) or _compared_en(page, at)


CHANGES = frozenset(["changes", "changed", "turns", "turned", "transformed", "change", "turn"])
_INTO_ZH = ("变成", "变为", "化成", "变做")


def _changed(page: Sequence[Unit], at: int) -> bool:
    """ "The pumpkin turned into a coach", 绿灯变成红灯: a thing is there no more as what it was, and what it has become is drawn.

    Of somebody who becomes another kind of creature both are: the page tells the moment.
    """
    rest = page[at + 1 : at + 8]
    low = [u.word.text.lower() for u in rest]
    n = next((n for n, w in enumerate(low[:3]) if w in CHANGES or w.startswith(_INTO_ZH)), None)
    if n is not None and low[n].startswith(_INTO_ZH):
        end = n + 1
    elif n is not None and (
        low[n + 1 : n + 2] == ["into"] or (low[n].startswith("change") and low[n + 1 : n + 2] == ["to"])
    ):
        end = n + 2
    elif low[:1] == ["into"] and any(u.word.text.lower() in CHANGES for u in page[max(0, at - 4) : at]):
        end = 1  # "turned the prince into a frog"
    else:
        return False
    result = next((u for u in rest[end:] if "subject" in u.types and "colour" not in u.types), None)
    if result is None:
        return False
    somebody = page[at].types & {"person", "animal", "name", "pronoun"}
    return not somebody or (page[at].found is not None and result.found == page[at].found)


def in_an_idiom(page: Sequence[Unit], language: Language) -> frozenset[int]:
    """The words of the page that stand inside a turn of speech."""
    gap = "" if language == "zh" else " "
    text, starts = "", []
    for unit in page:
        starts.append(len(text))
        text += unit.word.text.lower() + gap
    found = [m.span() for m in _idioms(language).finditer(text)]
    return frozenset(n for n, s in enumerate(starts) if any(a <= s < b for a, b in found))


@functools.cache
def _idioms(language: Language) -> re.Pattern[str]:
    listed = tomllib.loads((Path(__file__).parent / "idioms.toml").read_text(encoding="utf-8"))[language]
    blank = r"[^，。！？；]{0,4}" if language == "zh" else r"(?:[\w'’]+ ){0,2}[\w'’]+"
    words = sorted(listed, key=len, reverse=True)
    pattern = "|".join(re.escape(w).replace("\\~", blank).replace("~", blank) for w in words)
    return re.compile(pattern if language == "zh" else rf"\b(?:{pattern})\b")


# -- Chinese


def _denied_zh(page: Sequence[Unit], at: int) -> bool:
    for n in range(at - 1, max(-1, at - 7), -1):
        text, types = page[n].word.text, page[n].types
        if text in _NO_ZH:
            return not describes(page, n, at)
        if text in _AWAIT_ZH:
            return "pose" not in page[min(at + 1, len(page) - 1)].types
        if text == "看" and n and page[n - 1].word.text in ("去", "来", "要去") and "person" in page[at].types:
            return True  # 去看外婆: she is at the end of the way
        if text not in _HAVE_ZH and not types & _BETWEEN:
            return False
    return False


def _gone_zh(page: Sequence[Unit], at: int) -> bool:
    """篮子和香蕉都不见了: also of what is joined to it."""
    n = at + 1
    while n + 1 < len(page) and page[n].word.text in ("和", "跟", "与", "、") and page[n + 1].types & _NOUNS:
        n += 2
    after = "".join(u.word.text for u in page[n : n + 6])
    return bool(_GONE_ZH.match(after) or _DEAD_ZH.match(after))


def _compared_zh(page: Sequence[Unit], at: int) -> bool:
    """像~: what stands between it and 一样, or the end of that part of the sentence."""
    for n in range(at - 1, max(-1, at - 10), -1):
        if "punctuation" in page[n].types:
            return False
        text = page[n].word.text
        if text in _AS_ZH:
            return False
        if text in _LIKE_ZH:
            return n > 0 or text != "比"
    return False


# -- English


def _denied_en(page: Sequence[Unit], at: int) -> bool:
    for n in range(at - 1, max(-1, at - 7), -1):
        low, types = page[n].word.text.lower(), page[n].types
        if low in _NO_EN:
            return low in _ONLY_NO or any(page[k].word.text.lower() in ("have", "has", "had", "find", "see", "wear", "wearing", "bring", "take", "a", "any", "there")
                                          for k in range(n + 1, at))  # fmt: skip
        if n and (page[n - 1].word.text.lower(), low) in _AWAIT_EN:
            return True
        joined = types & _NOUNS and n + 1 < at and page[n + 1].word.text.lower() in ("or", "nor", "and", ",")
        if low not in _HAVE_EN and low != "," and not types & _BETWEEN and not joined:
            return False
        if (
            low in ("the", "his", "her", "their", "its", "my")
            and any("tag verb" in u.types for u in page[max(0, n - 1) : n])
            and not _negated_verb(page, n - 1)
        ):
            return False
    return False


def _negated_verb(page: Sequence[Unit], at: int) -> bool:
    return any(u.word.text.lower() in _NO_EN for u in page[max(0, at - 2) : at])


def _gone_en(page: Sequence[Unit], at: int) -> bool:
    n = at + 1
    while n + 2 < len(page) and page[n].word.text.lower() == "and":
        owned = page[n + 1].word.text.lower() in ("the", "a", "his", "her")
        if not page[n + 1 + owned].types & _NOUNS:
            break
        n += 2 + owned
    rest = " ".join(u.word.text.lower() for u in page[n : n + 5])
    since = any(u.word.text.lower() in ("after", "when", "since") for u in page[max(0, at - 5) : at])
    return bool(_GONE_EN.match(rest)) or (since and bool(_DEAD_EN.match(rest)))


def _compared_en(page: Sequence[Unit], at: int) -> bool:
    """ "like a hare", "as fast as a hare", "than the wind"."""
    n = at - 1
    while n >= 0 and (
        page[n].types & _BETWEEN
        or page[n].word.text.lower() in ("a", "an", "the", "any", "some", "those", "little", "wild")
    ):
        n -= 1
    if n < 0:
        return False
    low = page[n].word.text.lower()
    before = page[n - 1].word.text.lower() if n else ""
    if low == "like":
        return before not in (
            "i",
            "we",
            "you",
            "they",
            "would",
            "to",
            "not",
            "n't",
            "don't",
            "people",
            "also",
            "both",
            "really",
            "children",
        )
    if low == "than":
        return True
    return low == "as" and any(u.word.text.lower() == "as" for u in page[max(0, n - 3) : n])
