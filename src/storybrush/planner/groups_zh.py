"""Chinese words for several who are there already: pronouns, 大家, 其他动物, 两个孩子 before its verb, 小猪们, 全家."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from storybrush.planner.belongings import contents
from storybrush.planner.doers import WHO
from storybrush.planner.features import COUPLE, Group, Mention, Unit
from storybrush.planner.measures import MEASURES
from storybrush.planner.pronouns import owns_zh

_LIVING = frozenset({"person", "animal"})
_DESCRIBES = frozenset({"size", "colour", "feeling", "tag adjective", "measure", "count"})
_NUMBERS = {"两": 2, "二": 2, "俩": 2, "三": 3, "仨": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_N = "(?P<n>[两二三四五六七八九十俩仨])"
_M = "[个只位头条名匹]?"
_NOUN = (
    "(?:(?:小|好|老)*(?P<any>朋友|伙伴|同伴|伙计|家伙)|小?(?P<animal>动物|野兽|宠物|牲口)|(?P<child>小?孩子?|小朋友|娃娃)"
    "|(?P<brothers>兄弟|弟兄)|(?P<sisters>姐妹|姊妹)|(?P<person>人))"
)
_LOOSE = "(?:[^，。！？；：、“”的]{1,4}的|好|小|老|大)*"
_KIN = "[兄弟姐妹母父子女夫妻爷孙祖师徒婆媳叔侄]{2}"
_PATTERNS = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("pronoun", f"(?P<who>[他她它我咱])(?:们?(?=[俩仨])|们(?={_N.replace('?P<n>', '')}[个只位人]))(?P<n>.)个?人?|(?P<whom>[他她它我咱])们"),
        ("everyone", "大家伙儿?|大伙儿?|大家|所有的?人|每个人|人人|众人"),
        ("rest", f"(?:其[他它余]的?|[剩余]下的|别的|另外?(?=[两二三四五六七八九十])|另外的)那?{_N}?{_M}{_LOOSE}(?:{_NOUN}们?)?"),
        ("couple", "(?:一对)?(?:年轻的?|年老的?|老|小)?(?:夫妻|夫妇|两口子?)(?:俩|两人)?"),
        ("kin", f"{_KIN}{_N}{_M}人?|(?P<two>双胞胎)"),
        ("counted", f"(?P<given>[这那])?{_N}{_M}{_LOOSE}{_NOUN}"),
        ("all", f"(?:所有的?|全体|这些|那些){_LOOSE}{_NOUN}们?"),
        ("all", f"{_LOOSE}{_NOUN}们"),
        ("family", f"全家人?|一家人|一家子|一家老小|一家{_N}口人?"),
        ("pair", "爸爸妈妈|妈妈爸爸|爸妈|父母|爹娘|爷爷奶奶|外公外婆|姥姥姥爷"),
    )
)  # fmt: skip
_PAIRS = {
    "爷": (("奶奶", "grandma"), ("爷爷", "grandpa")),
    "外": (("外婆", "grandma"), ("外公", "grandpa")),
    "姥": (("姥姥", "grandma"), ("姥爷", "grandpa")),
}
_TO = ("给", "对", "向", "跟", "和", "让", "把", "将", "被", "请", "叫", "带", "带着", "陪", "陪着", "为", "替", "与", "同")  # fmt: skip
GOVERNS = (*_TO, "着", "了", "在", "向", "有")
_BRINGS = frozenset(["有", "是", "了", "着", "在", "来"])  # what stands behind them may be new


def mentions(page: Sequence[Unit]) -> Iterator[Mention]:
    text, starts = "", {}
    ends = {}
    for n, unit in enumerate(page):
        starts[len(text)] = n
        text += unit.word.text
        ends[len(text)] = n + 1
    for name, pattern in _PATTERNS:
        for found in pattern.finditer(text):
            start, end = starts.get(found.start()), ends.get(found.end())
            if start is not None and end is not None:
                m = _mention(page, name, found, start, end)
                if m is not None:
                    yield m
    for at, unit in enumerate(page):
        if unit.types & _LIVING and unit.found is not None and unit.found.exact:
            m = _noun(page, at, unit.found.what)
            if m is not None:
                yield m


def _mention(page: Sequence[Unit], name: str, found: re.Match[str], start: int, end: int) -> Mention | None:
    told = {k: v for k, v in found.groupdict().items() if v}
    number = _NUMBERS.get(told.get("n", ""), 0)
    kind = next((k for k in ("any", "animal", "child", "brothers", "sisters", "person") if k in told), "any")
    head, after = end - 1, page[end] if end < len(page) else None
    if page[head].word.text == "们":
        head -= 1
    thing = page[head].found
    drawn = thing is not None and thing.exact and bool(page[head].types & _LIVING)
    if after is not None and after.word.text in ("的", "之间", "中"):
        return None  # 他们的家, 他们中的一个
    if name == "couple" and page[head].word.text[-1] in MEASURES and contents(page, head) is not None:
        return None  # 两口井
    if name == "pronoun":
        who = told.get("who") or told["whom"]
        if not number and after is not None and owns_zh(page, start, after):
            return None
        return Mention(start, start, end, Group({"她": "female", "它": "it"}.get(who, "people"), number))
    before = page[start - 1] if start else None
    if name == "everyone":
        others = before is not None and (before.word.text.endswith(("的", "们")) or "place" in before.types)
        return None if others else Mention(start, head, end, Group("everyone"))
    if name == "rest":
        if not told.keys() - {"n"}:  # 其他小猪, but 其他水果
            if after is not None and after.types & _LIVING and after.found is not None and after.found.what != "person":
                return Mention(
                    start, end, end + 1 + _plural(page, end + 1), Group(after.found.what, number, True), noun=True
                )
            if after is not None and after.types & {"subject", "unknown", "tag noun", "size", "colour"}:
                return None
        if kind == "person":  # 其他人
            return Mention(start, head, end, Group("any", number, True))
        return Mention(start, head, end, Group(kind, number, True), noun=drawn)
    if name == "pair":
        parents = (("妈妈", "woman"), ("爸爸", "man"))
        return Mention(start, head, end, Group(pair=_PAIRS.get(found.group()[0], parents)))
    if name == "couple":
        return Mention(start, head, end, Group(pair=COUPLE["老" in found.group()]))
    if name == "family" and before is not None and "animal" in before.types:
        return None  # 小熊一家: several.py counts them
    if name == "all" and (kind == "person" or (drawn and _from_elsewhere(page, start, end))):
        return None
    if name in ("counted", "kin") and "given" not in told and not _told_before(page, start):
        return None
    if name == "kin" and kind == "any":
        kin = set(found.group()[:2])
        kind = "brothers" if kin == set("兄弟") else "sisters" if kin == set("姐妹") else kind
        kind = "siblings" if kin in (set("兄妹"), set("姐弟")) or "two" in told else kind
    whole = not number and (name == "family" or found.group().startswith(("所有", "全体")))
    return Mention(start, head, end, Group(kind, 2 if "two" in told else number, whole=whole), noun=drawn)


def _noun(page: Sequence[Unit], at: int, what: str) -> Mention | None:
    """两只小猪, 小猪们: those two, where two are known."""
    if what == "person":
        return None
    n, number = at - 1, 0
    while n >= 0 and not number and (page[n].types & _DESCRIBES or page[n].word.text == "的"):
        number = _NUMBERS.get(page[n].word.text, 0)
        n -= 1
    plural = _plural(page, at + 1) or page[at].word.text.endswith("们")
    if page[at + 1 + plural : at + 2 + plural] and page[at + 1 + plural].word.text == "的":
        return None
    given = n >= 0 and page[n].word.text in ("这", "那")
    start = n + 1 if number else at
    if not (plural if not number else given or _told_before(page, start)) or _from_elsewhere(page, start, at):
        return None
    return Mention(start, at, at + 1 + plural, Group(what, number), noun=True)


def _plural(page: Sequence[Unit], at: int) -> int:
    return int(at < len(page) and page[at].word.text == "们")


def _from_elsewhere(page: Sequence[Unit], start: int, end: int) -> bool:
    """村里的孩子们, 国王的孩子们: not those whom the story tells of."""
    near = page[max(0, start - 2) : end]
    return any(b.word.text == "的" and a.types & {"place", *WHO} for a, b in itertools.pairwise(near))


def _told_before(page: Sequence[Unit], start: int) -> bool:
    """两个孩子 before the verb of its clause, or behind 给, 对, 和 ...; what stands behind a verb (来了两个孩子) comes in there."""
    if start and page[start - 1].word.text in _TO:
        return True
    for unit in reversed(page[:start]):
        if "punctuation" in unit.types:
            return True
        if (
            unit.types & {"tag verb", "pose", "rel:holding", "rel:facing"}
            or unit.word.text in _BRINGS
            or unit.word.text in ("另", "另外", "又")
        ):
            return False
    return True
