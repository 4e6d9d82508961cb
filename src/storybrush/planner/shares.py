"""Several of a kind that differ: "two birds, one red and one yellow", 一红一黄两只气球, "red and yellow balloons". Each share becomes
an item of its own; their counts sum up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from storybrush.planner.draft import MANY, Draft, PageDraft, Worn
from storybrush.planner.features import Unit
from storybrush.planner.garments import colour_of, dye_of, wearing
from storybrush.planner.meaning import tables
from storybrush.script import Language

_TRAITS = ("colour", "size")
_EACH = 2  # of a plural without a number: so many of each colour
_JOIN = frozenset(
    [",", ";", ":", ".", "and", "but", "while", "or", "，", "、", "；", "：", "。", "和", "而", "与", "跟"]
)
_STOPS = frozenset(".!?。！？\n")
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


def share_out(draft: PageDraft, language: Language) -> None:
    """Splits each item of which the text says that some are of one colour and some of another."""
    at = 0
    while at < len(draft.units):
        run = _run(draft.units, at, language)
        if len(run) > 1 or (run and run[0].part and (run[0].number or run[0].half)):
            _by_number(draft, run)
            at = run[-1].end
        at += 1
    for item in list(draft.items):
        _by_list(draft, item)


# -- "one red and one yellow"


def _run(page: Sequence[Unit], at: int, language: Language) -> list[Share]:
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
            at = _deed(page, share)
        while at < len(page) and page[at].word.text.lower() in _JOIN:
            at += 1
    return run


def _deed(page: Sequence[Unit], share: Share) -> int:
    """What a share does, up to the next mark or "and": -> where that is."""
    for n in range(share.end, min(len(page), share.end + 7)):
        if page[n].word.text.lower() in _JOIN:
            return n
        if page[n].types & {"subject", "name", "punctuation"}:
            break
        for key in ("pose", "feeling"):
            if key in page[n].types:
                share.deeds.setdefault(key, n)
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
    elif n and low[n + 1] in ("one", "ones") and _a_colour(page[at + n]):
        share.part, share.number = True, 1 if low[n + 1] == "one" else None  # "the black one"
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
    if low[n] and "subject" in page[at + n].types and low[n + 1] in _BE and "colour" not in page[at + n].types:
        share.noun = at + n  # "some flowers were red"
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
    if text == "有" and not (len(behind) == 2 and "colour" in behind[0].types and behind[1].word.text == "的"):
        return None
    share.end = n
    return share


def _told_apart(page: Sequence[Unit], share: Share, language: Language) -> bool:
    """Reads on from the number: colours, sizes and clothes, and the noun behind them."""
    how, n = (_HOW_ZH, share.end) if language == "zh" else (_HOW, share.end)
    while n < len(page):
        unit, low = page[n], page[n].word.text.lower()
        trait = next((t for t in _TRAITS if t in unit.types and t not in share.traits), None)
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
        if after[0].word.text.lower() in ("one", "ones") and not any(u.types & {*_TRAITS} for u in beyond):
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


def _by_number(draft: PageDraft, run: Sequence[Share]) -> None:
    item = _group(draft, run)
    total = _total(item, run) if item is not None else 0
    numbers = _numbers(run, total)
    if item is None or numbers is None:
        return
    inside = range(run[0].start, run[-1].end)
    draft.items[:] = [d for d in draft.items if d is item or d.at not in inside]
    for other in draft.items:  # these colours and clothes are of nobody else
        for key in [k for k in (*_TRAITS, "count") if other.sources.get(k, -1) in inside]:
            other.values.pop(key, None)
            del other.sources[key]
        other.wears = [
            replace(w, colour=None, dye=-1) if w.dye in inside else w for w in other.wears if w.at not in inside
        ]
    parts = [replace(share, number=number) for number, share in zip(numbers, run, strict=True)]
    if total > sum(numbers):
        parts.append(Share(run[0].start, run[0].start, total - sum(numbers), dye=run[0].start - 1))
    _split(draft, item, parts)


def _group(draft: PageDraft, run: Sequence[Share]) -> Draft | None:
    """The item that is shared out."""
    page, start, end = draft.units, run[0].start, run[-1].end

    def fits(item: Draft) -> bool:
        return item.unit.found is not None and _several(item) and _numbers(run, _total(item, run)) is not None

    before = [d for d in sorted(draft.items, key=lambda d: -d.at) if d.at < start and fits(d)]
    if (noun := next((s.noun for s in run if s.noun >= 0), -1)) >= 0:
        same = [d for d in draft.items if d.unit.found is not None and d.unit.found == page[noun].found]
        told = [d for d in same if start <= d.at < end]
        if together := [d for d in before if d in same]:
            return together[0]
        if len(told) < len(run) or len(run) == 1:
            return next(iter([*told, *same]), None)
        for share in run:  # each has its item already
            for item in told:
                if item.at == share.noun:
                    item.values |= {"count": str(share.number or _EACH)} | share.traits
                    item.sources |= {"count": share.start} | dict.fromkeys(share.traits, share.dye)
                    item.group = told[0].at
        return None
    for item in draft.items:  # 一红一黄两只气球
        between = page[end : item.at]
        if end <= item.at < end + 5 and all(
            u.types & {"count", "measure", "size"} or u.word.text == "的" for u in between
        ):
            return item
    stops = [n for n in range(start) if page[n].word.text in _STOPS]
    here = stops[:-1] if stops[-1:] == [start - 1] else stops  # "There were two birds. One was red ..."
    return next((d for d in before if d.at > (here[-1] if here else -1)), None)


def _several(item: Draft) -> bool:
    return item.count > 1 or "plural" in item.unit.types


def _total(item: Draft, run: Sequence[Share] = ()) -> int:
    """How many the text says there are, 0 for a plural without a number: that of a share is not that of the whole."""
    said = item.sources.get("count", item.at)
    return item.count if said not in (item.at, *(s.start for s in run)) and item.count > 1 else 0


def _numbers(run: Sequence[Share], total: int) -> list[int] | None:
    """How many each share has; None where they do not fit the whole."""
    if not total:
        numbers = [s.number or _EACH for s in run]
        return numbers if sum(numbers) <= MANY else None
    if len(run) == 2 and all(s.half for s in run):
        return [total - total // 2, total // 2]
    numbers = [s.number or (total // 2 if s.half else 0) for s in run]
    left, open_ = total - sum(numbers), numbers.count(0)
    if left < open_ or (left and not open_ and not any(s.part for s in run)):
        return None
    for n, number in enumerate(numbers):
        if not number:
            numbers[n] = -(-left // open_)
            left, open_ = left - numbers[n], open_ - 1
    return numbers


# -- "red and yellow balloons"


def _by_list(draft: PageDraft, item: Draft) -> None:
    found, page = item.unit.found, draft.units
    if item.group >= 0 or found is None or "colour" in item.unit.types:
        return
    dyes = _before(page, item.at) or (_behind(page, item.at) if _several(item) else [])
    colours = [page[d].values["colour"] for d in dyes]
    patched = found.kind == "animal" and set(colours) == {"black", "white"}
    total = _total(item)
    if len(set(colours)) < 2 or patched or (total and total < len(dyes)):
        return
    if item.unit.word.text.isascii() and not _several(item):
        return  # "a red and blue ball"
    share, more = divmod(total or min(_EACH * len(dyes), MANY), len(dyes))
    _split(
        draft, item, [Share(d, d, share + (k < more), dye=d, traits={"colour": c}) for k, (c, d) in enumerate(zip(colours, dyes, strict=True))]
    )  # fmt: skip


def _before(page: Sequence[Unit], noun: int) -> list[int]:
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


_LIST = frozenset([",", "and", "、", "和", "与", "跟", "的", "，"])


def _behind(page: Sequence[Unit], noun: int) -> list[int]:
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


def _split(draft: PageDraft, item: Draft, parts: Sequence[Share]) -> None:
    """In the place of the item one for each part, who do and wear what it does and wears, and stand where it stands."""
    new = []
    for part in parts:
        one = Draft(part.dye, item.unit, dict(item.values), list(item.wears), list(item.related), dict(item.sources))
        for key in ("count", "colour", *part.traits):
            one.values.pop(key, None)
            one.sources.pop(key, None)
        one.values |= {"count": str(part.number), **part.traits}
        one.sources |= {"count": part.start, **dict.fromkeys(part.traits, part.dye)}
        one.wears += part.wears
        one.values |= {key: draft.units[at].values[key] for key, at in part.deeds.items()}
        one.sources |= part.deeds
        one.group = item.at
        new.append(one)
    new[0].at = item.at
    new[0].name, new[0].fresh = item.name, item.fresh
    where = draft.items.index(item)
    draft.items[where : where + 1] = new
    for other in draft.items:  # who holds them holds all of them
        more = [(kind, one.at) for kind, at in other.related if at == item.at for one in new[1:] if one is not other]
        other.related += more
