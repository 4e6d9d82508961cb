"""Chinese words that the tokeniser took for one, cut where the tables know both parts: 爬树, 船上, 太阳升, 戴帽子.

A tokeniser without a verb-object table joins what often stands together, and the thing in it would never be drawn.
"""

from __future__ import annotations

import functools
import re

from storybrush.planner.measures import BARE, MEASURES, NUMERAL, is_numeral
from storybrush.planner.reader import Reader, Word

INSIDE = "里上中下内前后"
# the whole means something else than its parts: at once, just now, in the world ...
_WHOLE = frozenset(
    ["马上", "早上", "晚上", "天上", "地上", "路上", "世上", "身上", "手上", "手里", "心里", "心中", "家里", "这里", "那里", "哪里", "夜里", "以上", "以下", "以前", "以后",
     "之前", "之后", "一下", "地下", "天下", "楼上", "楼下", "眼前", "眼里", "脸上", "嘴里", "嘴上", "头上", "火上", "晚会上", "从前", "门前", "其中", "空中", "海上"]
)  # fmt: skip
# verbs that take a thing as their object, besides those of the tables
_VERBS = frozenset("有买卖看见摘种养捉抓追打吃喝爬钓浇砍捡采放赶骑穿戴拿抱提画修盖推拉踢扔咬喂送带找偷养搬扛举采")
_STANDS = frozenset("放站坐躺停挂有是睡住摆趴蹲")  # what something does that is somewhere
_COUNTED = re.compile(rf"^({NUMERAL}+?[{MEASURES}]|[{BARE}])(.+)$")
_MEASURED = re.compile(f"^([{MEASURES}])(.+)$")  # behind a number: 三 + 封信
_VERY = frozenset("太很最更真好")
# what follows a verb and belongs to it: 跑出去, 跳进, 爬上, 睡着了
COMPLEMENTS = frozenset("着了过进出来去上下到在起开走好完住回向满成倒")


def parts(word: Word, reader: Reader, before: str = "") -> tuple[Word, ...]:
    """The word itself, or two or three words that lie side by side in its place. before: the word before it."""
    cut = _parts(word.text, word.tag, reader, is_numeral(before))
    if len(cut) == 1:
        return (word,)
    return tuple(Word(w.text, word.start + w.start, word.start + w.end, w.tag) for w in cut)


@functools.lru_cache(maxsize=65536)
def _parts(text: str, tag: str, reader: Reader, behind_a_number: bool) -> tuple[Word, ...]:
    """As `parts`, with offsets from the start of the word."""
    word = Word(text, 0, len(text), tag)
    if not 2 <= len(text) <= 5 or text in _WHOLE or not all("\u4e00" <= c <= "\u9fff" for c in text):
        return (word,)
    counts = _MEASURED if behind_a_number else _COUNTED
    if (counted := counts.match(text)) and not reader.known(text, "zh") and _thing(counted[2], reader):
        number = len(counted[1])  # 一个男孩, 本书: the measure belongs to what is counted
        front = (_cut(word, 0, number - 1, "number"),) if number > 1 else ()
        return (*front, _cut(word, number - 1, number, "other"), _cut(word, number, None, "n"))
    if len(text) == 2 and text[0] in "上下里中" and text[1] in _STANDS and not reader.known(text, "zh"):
        return (_cut(word, 0, 1, "other"), _cut(word, 1, None, "verb"))  # 桌子 + 上放
    if text[-1] == "是" and not reader.known(text, "zh") and _thing(text[:-1], reader):
        return (_cut(word, 0, -1, "n"), _cut(word, len(text) - 1, None, "verb"))  # 小 + 象是
    if not reader.known(text, "zh") and (cut := _loose(word, reader)):
        return cut
    said = {a.kind for a in reader.attributes(text, "zh")}
    head, last = text[:-1], text[-1]
    found, whole = reader.find(head, "zh"), reader.find(text, "zh")
    place = found is not None and found.kind == "building"  # 山上 and 城里 stay places; 床上, 船上 are cut
    if (
        last in INSIDE
        and (whole is None or whole == found)
        and said <= {"place"}
        and _thing(head, reader)
        and not place
    ):
        return (_cut(word, 0, -1, "n"), _cut(word, len(text) - 1, None, "other"))
    if said or reader.find(text, "zh") or reader.known(text, "zh"):
        return (word,)
    if text[0] in _VERY and text[1] != text[0] and (reader.attributes(text[1:], "zh") or len(text) == 2):
        return (_cut(word, 0, 1, "other"), _cut(word, 1, None, "adjective"))  # 太高兴
    for at in range(1, len(text)):
        verb, rest = text[:at], text[at:]
        if not _acts(verb, reader):
            continue
        middle = at
        while rest and rest[0] in COMPLEMENTS and len(rest) > 1:
            middle, rest = middle + 1, rest[1:]
        if _thing(rest, reader):
            between = (_cut(word, at, middle, "other"),) if middle > at else ()
            return (_cut(word, 0, at, "verb"), *between, _cut(word, middle, None, "n"))
    for at in range(len(text) - 1, 0, -1):  # 太阳升, 鸟飞
        noun = text[:at] in _WHOLE or (word.tag == "nr" and _thing(text[:at], reader))
        if len(text) - at <= 2 and noun and (_acts(text[at:], reader) or text[at:] in "升落藏叫"):
            return (_cut(word, 0, at, "n"), _cut(word, at, None, "verb"))
    return (word,)


def _loose(word: Word, reader: Reader) -> tuple[Word, ...]:
    """和 + 床, 手 + 提, 待 + 在 + 家里: words of grammar that stuck to their neighbour."""
    text = word.text
    if text[0] in "和跟与" and _thing(text[1:], reader):
        return _cut(word, 0, 1, "other"), _cut(word, 1, None, "n")
    if text[0] == "手" and text[1:] in "提拿捧抱举握":
        return _cut(word, 0, 1, "n"), _cut(word, 1, None, "verb")
    at = text.find("在")
    rest = text[at + 1 :]
    if (
        1 <= at <= 2
        and rest
        and (_thing(rest, reader) or any(a.kind == "place" for a in reader.attributes(rest, "zh")))
    ):
        return _cut(word, 0, at, "verb"), _cut(word, at, at + 1, "other"), _cut(word, at + 1, None, "n")
    return ()


@functools.lru_cache(maxsize=65536)
def stem(text: str, reader: Reader) -> str:
    """ "跑出去" -> "跑": the verb that the tables know, before what only says how it went on; else the word itself."""
    for end in range(len(text) - 1, 0, -1):
        if all(c in COMPLEMENTS for c in text[end:]) and _acts(text[:end], reader, tables_only=True):
            return text[:end]
    return text


def _thing(text: str, reader: Reader) -> bool:
    if not text:
        return False
    return reader.find(text, "zh") is not None or any(a.kind == "garment" for a in reader.attributes(text, "zh"))


def _acts(text: str, reader: Reader, tables_only: bool = False) -> bool:
    if any(a.kind == "pose" for a in reader.attributes(text, "zh")):
        return True
    return not tables_only and text in _VERBS


def _cut(word: Word, start: int, end: int | None, tag: str) -> Word:
    text = word.text[start:end]
    at = word.start + (start if start >= 0 else len(word.text) + start)
    return Word(text, at, at + len(text), tag)
