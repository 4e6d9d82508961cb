"""A vessel and what is in it are one thing where the drawing of either shows both: a cup of tea, 一盆花, noodles in a pot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from storybrush.planner.belongings import contents
from storybrush.planner.draft import SEVERAL, Draft, PageDraft, merge
from storybrush.planner.features import Unit
from storybrush.planner.reader import Found
from storybrush.script import Language

_DRINKS = frozenset(
    ["glass-of-milk", "hot-beverage", "teacup-without-handle", "sake", "wine-glass", "tropical-drink", "beer-mug", "tumbler-glass", "cup-with-straw",
     "bubble-tea", "beverage-box", "mate"]
)  # fmt: skip
_BOWLS = frozenset(["bowl-with-spoon", "cooked-rice", "curry-rice", "steaming-bowl"])
# what is drawn in a cup, a bowl or a pot of its own
_SERVED = _DRINKS | _BOWLS | {"pot-of-food", "honey-pot", "custard", "ice-cream", "shaved-ice", "green-salad", "fondue"}
# what something is served in, by its word: the same drawings are milk, coffee and porridge
_VESSELS = frozenset(
    ["cup", "cups", "mug", "mugs", "glass", "glasses", "goblet", "goblets", "teacup", "teacups", "bowl", "bowls", "plate", "plates", "dish", "dishes", "saucer",
     "saucers", "pot", "pots", "cauldron", "jar", "jars", "pan", "pans", "tub", "杯", "杯子", "茶杯", "酒杯", "玻璃杯", "碗", "饭碗", "盘", "盘子", "碟", "碟子", "锅",
     "大锅", "铁锅", "汤锅", "砂锅", "罐", "罐子", "坛子", "玻璃罐", "勺"]
)  # fmt: skip
_DEEP = frozenset(["pot"])
# nobody sees what is in them, so they are drawn and the liquid is not
_CLOSED = frozenset(["bottle", "bucket", "amphora", "teapot", "water-vat", "oil-drum", "baby-bottle"])
_PLANTED = frozenset(["pot", "basin", "jar", "potted-plant"])
_OUT_OF = frozenset(["from", "of", "into", "in"])
_MARKS = frozenset("，。！？；,.!?;:\n")


def served(draft: PageDraft, language: Language, subject: Callable[[str], Found]) -> None:
    """subject: a row of the vocabulary by its id."""
    for vessel, inside in _pairs(draft, language):
        _one(draft, vessel, inside, subject)


def _pairs(draft: PageDraft, language: Language) -> list[tuple[int, int]]:
    """Words of a vessel and of what is said to be in it."""
    page, out = draft.units, []
    for at, unit in enumerate(page):
        if not _vessel(unit):
            continue
        measured = "measure" in unit.types and at > 0 and "count" in page[at - 1].types
        of = language == "en" and at + 1 < len(page) and page[at + 1].word.text.lower() == "of"
        inside = contents(page, at) if measured or of else _drunk(page, at, language)
        if inside is not None:
            out.append((at, inside))
    said = {d.at: d for d in draft.items}
    return [
        *out,
        *((b, d.at) for d in draft.items for kind, b in d.related if kind == "in" and b in said and _vessel(page[b])),
    ]


def _vessel(unit: Unit) -> bool:
    found = unit.found
    return unit.word.text.lower() in _VESSELS or (found is not None and found.what in _CLOSED | _PLANTED)


def _drunk(page: Sequence[Unit], at: int, language: Language) -> int | None:
    """ "Drank tea from two tiny cups", 用碗喝汤: what is served in the vessel stands elsewhere in that part of the sentence."""
    step, reach = (1, 6) if language == "zh" else (-1, 10)
    near = page[max(0, at - 4) : at]
    if not any(u.word.text.lower() in (("用",) if language == "zh" else _OUT_OF) for u in near):
        return None
    n = at + step
    while 0 <= n < len(page) and abs(n - at) < reach and page[n].word.text not in _MARKS:
        found = page[n].found
        if found is not None and found.what in _SERVED and page[n].word.text.lower() not in _VESSELS:
            return n
        n += step
    return None


def _one(draft: PageDraft, vessel: int, inside: int, subject: Callable[[str], Found]) -> None:
    page, found, what = draft.units, page_found(draft, vessel), page_found(draft, inside)
    if what is None:
        return
    holder = next((d for d in draft.items if d.at == vessel), None)
    held = next((d for d in draft.items if d.at == inside), None)
    if holder is None and held is None:
        return
    kind = found.what if found is not None else ""
    flowers = what.kind == "plant" and what.height < 1
    if kind in _CLOSED:
        if what.what in _DRINKS and holder is not None and held is not None:
            merge(draft, holder, held)
        return
    if flowers and kind in _PLANTED:
        what = subject("potted-plant")
    elif kind in _DEEP and what.what in _BOWLS:
        what = subject("pot-of-food")
    elif page[vessel].word.text.lower() not in _VESSELS:
        return
    elif what.what not in _SERVED and holder is not None and held is not None and _place(held, vessel):
        return  # cherries in a bowl
    drawn = held or holder
    assert drawn is not None
    drawn.unit = replace(page[inside], found=what)
    if "count" not in drawn.values and holder is None and (number := _number(page, vessel)) is not None:
        drawn.values["count"], drawn.sources["count"] = page[number].values["count"], number
    if holder is not None and holder is not drawn:
        if what.what not in _SERVED and "plural" in page[inside].types:
            holder.values.pop("count", None)  # two bowls of cherries are more than two cherries
        elif "plural" in page[vessel].types:
            holder.values.setdefault("count", str(SEVERAL))
        merge(draft, drawn, holder)


def _number(page: Sequence[Unit], vessel: int) -> int | None:
    """The word that counts a vessel which is no item."""
    for n in range(vessel - 1, max(-1, vessel - 4), -1):
        if "count" in page[n].types:
            return n
        if not page[n].types & {"size", "colour", "tag adjective"}:
            return None
    return None


def _place(held: Draft, vessel: int) -> bool:
    return any(kind in ("in", "on") and at == vessel for kind, at in held.related)


def page_found(draft: PageDraft, at: int) -> Found | None:
    return next((d.unit.found for d in draft.items if d.at == at), draft.units[at].found)
