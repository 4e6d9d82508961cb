"""Names that are words for things as well: 小红帽 is a girl, and 一顶小红帽 a small red cap; 小花 picks 一朵小花."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from storybrush.planner.features import Unit
from storybrush.planner.garment_words import BARES, DESCRIBES, GONE_BEHIND, OFF_BEHIND, PUTS, puts_on
from storybrush.planner.meaning import unit_of
from storybrush.planner.reader import Reader, Word
from storybrush.script import Language

_OF_PEOPLE = frozenset("个位名些群对")  # measures by which somebody may be counted
_SMALL = "小老大"
_ARTICLES = frozenset(["a", "an", "another", "his", "her", "their", "its", "my", "your", "our"])
_CALLED = ("叫", "名叫", "叫做", "叫作", "是")


def namesake(page: Sequence[Unit], at: int, language: Language, reader: Reader, worn: frozenset[str]) -> Unit:
    """The word as a thing, if it stands where only a thing can; else as it was. worn: names that are garments in this story."""
    unit = page[at]
    if not (unit.types & {"name", "person"} and (unit.found is None or unit.found.kind == "person")):
        return unit
    thing = _english(unit, reader) if language == "en" else _chinese(unit, reader)
    if thing is None:
        return unit
    if language == "en":
        return thing if _owned(page, at) else unit
    wearable = "garment" in thing.types
    clothes = wearable and (unit.word.text in worn or _put_on(page, at) or _comes_off(page, at))
    return thing if clothes or _counted(page, at) else unit


def worn_in(page: Sequence[Unit]) -> frozenset[str]:
    """page: the whole story. -> the names that it uses for a garment first, and by which nobody is called or speaks."""
    first: dict[str, bool] = {}
    people: set[str] = set()
    for at, unit in enumerate(page):
        text, after = unit.word.text, page[at + 1] if at + 1 < len(page) else None
        first.setdefault(text, "garment" in unit.types and len(text) > 2)
        called = at > 0 and page[at - 1].word.text in _CALLED
        if "name" in unit.types and (called or (after is not None and after.types & {"speech", "pose", "feeling"})):
            people.add(text)
    return frozenset(text for text, garment in first.items() if garment and text not in people)


def _chinese(unit: Unit, reader: Reader) -> Unit | None:
    """What the word names without 小: a red cap, a flower."""
    word = unit.word
    rest = word.text.lstrip(_SMALL)
    if not rest or rest == word.text:
        return None
    thing = unit_of(Word(rest, word.start, word.end, "n"), "zh", reader, False, frozenset())
    if not thing.types & {"garment", "subject"} or "name" in thing.types:
        return None
    return replace(thing, word=replace(word, tag="n"), types=thing.types | unit.types & {"sentence start"})


def _english(unit: Unit, reader: Reader) -> Unit | None:
    """ "red riding hood": a colour and a garment."""
    first, _, rest = unit.word.text.partition(" ")
    said = {a.kind: a.value for a in reader.attributes(rest, "en")} if unit.word.text.islower() and rest else {}
    dye = {a.kind: a.value for a in reader.attributes(first, "en")}
    if "garment" not in said or "colour" not in dye:
        return None
    return replace(
        unit,
        types=frozenset({"garment", "colour", "tag noun"}),
        found=None,
        values={"garment": said["garment"], "colour": dye["colour"]},
    )


def _owned(page: Sequence[Unit], at: int) -> bool:
    """Behind an article, an owner or a verb of wearing."""
    for unit in reversed(page[max(0, at - 4) : at]):
        if unit.word.text.lower() in _ARTICLES or unit.types & {"possessive", "own", "wear"}:
            return True
        if not unit.types & {"colour", "size", "tag adjective"}:
            return False
    return False


def _counted(page: Sequence[Unit], at: int) -> bool:
    """一朵小花, 那条小龙: counted as no person is."""
    n = at - 1
    while n > 0 and "measure" not in page[n].types and page[n].types & DESCRIBES:
        n -= 1
    if n < 1 or "measure" not in page[n].types or page[n].word.text in _OF_PEOPLE:
        return False
    return "count" in page[n - 1].types or page[n - 1].word.text in "这那每"


def _put_on(page: Sequence[Unit], at: int) -> bool:
    """戴上小红帽, 摘下了他的小红帽: the object of a verb of clothes."""
    n = at - 1
    while n >= 0 and (page[n].types & DESCRIBES or page[n].word.text in ("着", "了", "上", "下", "好", "的", "掉")):
        if puts_on(page[n].word.text):
            break
        n -= 1
    if n < 0:
        return False
    text = page[n].word.text
    return puts_on(text) or (text[0] in BARES and len(text) <= 2)


def _comes_off(page: Sequence[Unit], at: int) -> bool:
    """小红帽被风吹走了, 把小红帽戴在头上."""
    rest = "".join(u.word.text for u in page[at + 1 : at + 7])
    moved = at > 0 and page[at - 1].word.text in ("把", "将")
    blown = GONE_BEHIND.match(rest) is not None and rest[:1] in "被给吹刮飞"
    return blown or (moved and (rest[:1] in PUTS or OFF_BEHIND.match(rest) is not None))
