"""How the words of a page share out several of a kind: "one red and one yellow", 一红一黄, "the black one", "red and yellow" balloons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from storybrush.planner.draft import Worn
from storybrush.planner.features import Unit
from storybrush.planner.garment_words import puts_on
from storybrush.planner.garments import colour_of, dye_of, wearing
from storybrush.planner.meaning import tables
from storybrush.script import Language

TRAITS = ("colour", "size")
STOPS = frozenset(".!?。！？\n")
_JOIN = frozenset(
    [",", ";", ":", ".", "and", "but", "while", "or", "，", "、", "；", "：", "。", "和", "而", "与", "跟"]
)
_LIST = frozenset([",", "and", "、", "和", "与", "跟", "的", "，"])
_BE = frozenset(["was", "were", "is", "are"])
_THEM = frozenset(["the", "them", "these", "those", "which", "whom", "their"])
_HOW = frozenset(["bright", "dark", "light", "pale", "deep", "very", "all", "a", "quite", *_BE])
_HOW_ZH = frozenset(
    ["是", "都", "都是", "全", "全是", "则", "则是", "也", "很", "的", "呈", "为", "颜色", "涂成", "染成"]
)
_REST_ZH = ("其余", "其他", "其它", "剩下", "余下", "别的", "另一半", "另外一半")
_SOME_ZH = ("有的", "有些", "一些", "有")
_NOUNS = frozenset({"person", "animal", "plant", "thing", "food", "building", "vehicle"})


@dataclass
class Share:
    """start, end: its words. number: None for an equal part of the rest. half: of the whole. part: said to be a part of something
    ("three of them", 其余). noun: its own, -1 if it is left out. dye: the word that tells it from the others."""

    start: int
    end: int
    number: int | None = None
    half: bool = False
    part: bool = False
    noun: int = -1
    dye: int = -1
    traits: dict[str, str] = field(default_factory=dict)
    wears: list[Worn] = field(default_factory=list)
    deeds: dict[str, int] = field(default_factory=dict)  # pose, feeling: the word


def run_at(page: Sequence[Unit], at: int, language: Language) -> list[Share]:
    """Shares that follow one another, of the same noun or of none."""
    run: list[Share] = []
    while at < len(page):
        share = _counted_zh(page, at) if language == "zh" else _counted_en(page, at)
        if share is None or not _told_apart(page, share, language):
            break
        nouns = {page[s.noun].found for s in (*run, share) if s.noun >= 0}
        alike = not run or run[0].traits.keys() & share.traits.keys() or (run[0].wears and share.wears)
        if len(nouns) > 1 or None in nouns or not alike:
            break
        run.append(share)
        at = share.end
        if share.part and not share.wears:  # "the black one snored and the white one slept"
            at = _deed(page, share, language)
        while at < len(page) and page[at].word.text.lower() in _JOIN:
            at += 1
    if any(share.deeds for share in run[:-1]):
        last = run[-1]
        end = next((n for n in range(last.end, len(page)) if "punctuation" in page[n].types), len(page))
        _does(page, last, end)
    return run


def _does(page: Sequence[Unit], share: Share, end: int) -> None:
    """The deed and the feeling that are said of a share, before any other noun."""
    for n in range(share.end, end):
        if "subject" in page[n].types:
            return
        for key in ("pose", "feeling"):
            if key in page[n].types:
                share.deeds.setdefault(key, n)


def _deed(page: Sequence[Unit], share: Share, language: Language) -> int:
    """Up to the mark or the "and" behind which the next share begins: -> where that is."""
    next_ = _counted_zh if language == "zh" else _counted_en
    for n in range(share.end, min(len(page) - 1, share.end + 10)):
        if page[n].word.text in STOPS:
            break
        if page[n].word.text.lower() in _JOIN and next_(page, n + 1) is not None:
            _does(page, share, n)
            return n
    return share.end


def _counted_en(page: Sequence[Unit], at: int) -> Share | None:
    """ "One", "the other two", "half of them", "some flowers were"."""
    low = [u.word.text.lower() for u in page[at : at + 9]] + [""] * 9
    n = 1 if low[0] == "the" else 0
    share = Share(at, at)
    number = page[at + n].values.get("count", "") if at + n < len(page) else ""
    if low[n] in ("other", "others", "rest", "remaining"):
        share.part, n = True, n + 1
        number = page[at + n].values.get("count", "") if at + n < len(page) else ""
        if number.isdigit():
            share.number, n = int(number), n + 1
        n += low[n] == "half"
    elif low[n] == "half":
        share.half, share.part, n = True, True, n + 1
    elif low[n] in ("a", "an", "another"):
        share.number, n = 1, n + 1
    elif n and low[2] and _a_colour(page[at + 1]) and (low[2] in ("one", "ones") or "subject" in page[at + 2].types):
        many = low[2] == "ones" or "plural" in page[at + 2].types
        share.part, share.number = True, None if many else 1  # "the black one", "the black goat"
    elif low[n] == "some":
        n += 1
    elif number.isdigit() and low[n] not in ("both", "pair", "couple"):
        share.number, n = int(number), n + 1
    else:
        return None
    if low[n] == "of":
        share.part, n = True, n + 1
        while low[n] in _THEM or (low[n - 1] in _THEM and low[n] and "count" in page[at + n].types):
            n += 1
    if low[n] and _noun_of(page, at + n):
        share.noun = at + n  # "some flowers were red", "two girls wore red"
        n += 1
    share.end = at + n
    return share


def _counted_zh(page: Sequence[Unit], at: int) -> Share | None:
    """一只, 两条, 一半, 其余的, 另一只, 有的."""
    inner = page[at].word.text in ("其中", "还有") and at + 1 < len(page)
    n = at + 1 if inner else at
    text, number = page[n].word.text, page[n].values.get("count", "")
    share = Share(at, at, part=inner)
    if text == "一半":
        share.half = share.part = True
    elif text.startswith(_REST_ZH):
        share.part = True
        n += page[n + 1 : n + 2] != [] and page[n + 1].word.text == "的"
        number = page[n + 1].values.get("count", "") if n + 1 < len(page) else ""
        if number.isdigit():
            share.number, n = int(number), n + 1
    elif text.startswith("另"):
        share.part, share.number = True, 1
        number = page[n + 1].values.get("count", "") if n + 1 < len(page) else ""
        if number.isdigit():
            share.number, n = int(number), n + 1
        if n + 1 < len(page) and page[n + 1].word.text == "半":
            share.number, n = None, n + 1
    elif number.isdigit():
        share.number = int(number)
    elif (
        _a_colour(page[n])
        and [u.word.text for u in page[n + 1 : n + 2]] == ["的"]
        and (not n or "punctuation" in page[n - 1].types)
    ):
        return Share(n, n, part=True) if n + 2 < len(page) and "subject" not in page[n + 2].types else None  # 黑的
    elif text not in _SOME_ZH:
        return None
    n += 1
    stuck = n < len(page) and ("measure", "none") in tables("zh").get(
        page[n].word.text.removesuffix("是"), ()
    )  # 五只是黄的
    if stuck and "colour" not in page[n].types:
        n += 1
    behind = page[n : n + 2]
    if text == "有" and not (
        len(behind) == 2 and any("colour" in u.types for u in behind) and any(u.word.text == "的" for u in behind)
    ):
        return None
    if n < len(page) and _noun_of(page, n):
        share.noun = n  # 三个女孩穿着红裙子
        n += 1
    share.end = n
    return share


def _noun_of(page: Sequence[Unit], at: int) -> bool:
    """A noun of which is said behind it what it is or has on."""
    after = page[at + 1] if at + 1 < len(page) else None
    if after is None or "subject" not in page[at].types or page[at].types & {"colour", "garment"}:
        return False
    return "wear" in after.types or after.word.text.lower() in (*_BE, "in", "had", "是") or puts_on(after.word.text)


def _told_apart(page: Sequence[Unit], share: Share, language: Language) -> bool:
    """Reads on from the number: colours, sizes and clothes, and the noun behind them."""
    how, n = (_HOW_ZH, share.end) if language == "zh" else (_HOW, share.end)
    while n < len(page):
        unit, low = page[n], page[n].word.text.lower()
        trait = next((t for t in TRAITS if t in unit.types and t not in share.traits), None)
        size = {"大": "large", "小": "small"}.get(low[0]) if "subject" in unit.types and len(low) > 1 else None
        if trait is not None and "garment" not in unit.types:
            share.traits[trait], share.dye = unit.values[trait], n
        elif size is not None:
            share.traits["size"], share.dye = size, n  # 大狗
        elif low not in how:
            break
        n += 1
        if unit.types & _NOUNS and "subject" in unit.types and (len(low) > 1 or trait is None):
            share.noun = n - 1  # 红鸟
            break
    if share.dye < 0:
        share.wears = list(_clothes(page, n))
        if not share.wears:
            return False
        share.dye, share.end = share.wears[0].at, share.wears[-1].at + 1
        return True
    after, beyond = page[n : n + 1], page[n + 1 : n + 2]
    if share.noun < 0 and after:
        behind = after[0].types & {"subject", "garment", "unknown", "name"} and "tag verb" not in after[0].types
        if after[0].word.text.lower() in ("one", "ones") and not any(u.types & {*TRAITS} for u in beyond):
            n += 1
        elif behind:
            share.noun, n = n, n + 1
    share.end = n
    return True


def _clothes(page: Sequence[Unit], at: int) -> Iterator[Worn]:
    """ "One in a red coat and a hat", 一个穿红衣服."""
    for n in range(at + 1, min(len(page), at + 9)):
        if "punctuation" in page[n].types or page[n].values.get("count", "").isdigit():
            return
        how = wearing(page, n) if "garment" in page[n].types else None
        if how is not None and how.verb in (at, at + 1):
            dye = dye_of(page, how.verb, n)
            colour = colour_of(page[dye]) if dye is not None else None
            yield Worn(page[n].values["garment"], colour, n, -1 if dye is None else dye)


def colours_before(page: Sequence[Unit], noun: int) -> list[int]:
    """The colours in front of a noun that are joined by marks or "and", of more than one thing."""
    dyes: list[int] = []
    n = noun - 1
    while n > 0 and page[n].types & {"count", "measure", "size"} and page[n].values.get("count") != "1":
        n -= 1  # 红、黄、蓝三个气球
    while n >= 0 and (_a_colour(page[n]) or page[n].word.text.lower() in _LIST):
        if _a_colour(page[n]):
            if dyes[:1] == [n + 1]:
                return []  # one colour of two words
            dyes.insert(0, n)
        n -= 1
    one = any(u.values.get("count") == "1" or u.word.text.lower() in ("a", "an") for u in page[max(0, n - 1) : n + 1])
    return [] if one else dyes


def colours_behind(page: Sequence[Unit], noun: int) -> list[int]:
    """ "The flowers were red, yellow and blue", 花有红的、黄的、蓝的."""
    n, dyes = noun + 1, list[int]()
    if n >= len(page) or page[n].word.text.lower() not in (*_BE, "有", "是"):
        return []
    for k in range(n + 1, min(len(page), n + 12)):
        if _a_colour(page[k]):
            dyes.append(k)
        elif page[k].word.text.lower() not in _LIST | _HOW:
            return dyes if page[k].types & {"punctuation"} else []
    return dyes


def _a_colour(unit: Unit) -> bool:
    return "colour" in unit.types and not unit.types & {"subject", "garment"}
