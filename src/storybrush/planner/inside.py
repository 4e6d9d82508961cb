"""A place that is told by a thing: who is in a hut, on a ship or in the sky; and what only stands in water.

The seq2seq knows these words as things. They say where the page plays only in a phrase of place, and only where nothing else does.
"""

from __future__ import annotations

from collections.abc import Sequence

from storybrush.planner.draft import Draft, PageDraft
from storybrush.planner.features import Unit
from storybrush.planner.real import spoken, unreal
from storybrush.script import Language

_IN_EN = frozenset(["in", "inside", "into", "within", "aboard", "on", "onto", "through", "across"])
_UP_EN = frozenset(["above", "over", "among"])  # the clouds
_FLAT_EN = frozenset(["on", "onto", "aboard"])
_TRAVELS = frozenset(["went", "going", "travelled", "traveled", "rocket", "rocketed", "trip", "journey", "zoomed", "way", "up", "back"])  # fmt: skip
_LOOSE_EN = frozenset({"colour", "size", "tag adjective", "own", "unknown", "feeling"})
_IN_ZH = frozenset(["里", "里面", "里边", "中", "内", "上", "上面", "中间"])
_ELSEWHERE = frozenset({"rel:under", "rel:near", "rel:behind", "rel:in front of", "rel:below", "rel:above"})
_ROUND_ZH = ("之下", "底下", "旁", "旁边", "边", "下方", "周围")
_TO_ZH = ("在", "到", "进", "上", "飞向", "飞过")
_OPEN = frozenset(["sky", "moon", "rooftop"])  # one is on or up in these, not indoors
_GROUND = frozenset(["地上", "地面", "地面上", "草地上", "ground", "earth"])
_LIVING = frozenset({"person", "animal", "name", "pronoun"})
_ABOARD = frozenset(["in", "on", "riding"])
_SMALL = 0.8  # metres: what is seen only under water


def within(draft: PageDraft, language: Language) -> None:
    """Sets the place by the first thing that somebody is said to be in, unless the page has said a place."""
    if "place" in draft.setting:
        return
    page, quoted = draft.units, spoken(draft.units)
    drawn = {d.at for d in draft.items}
    for at, unit in enumerate(page):
        if "room" in unit.values and not quoted[at] and not unreal(page, at, language):
            draft.setting["place"] = (unit.values["room"], at)  # the kitchen table, the bedroom window
            return
        place = unit.values.get("inside")
        if place is None or quoted[at] or "possessive" in unit.types or unreal(page, at, language):
            continue
        if not (_inside_zh if language == "zh" else _inside_en)(page, at, place):
            continue
        if place == "moon" and page[at - 1].word.text.isascii() and not _lands(draft, at):
            continue
        outside = at in drawn and "building" in unit.types  # a hut that is drawn is seen from without
        if not outside and (place != "sky" or _aloft(draft)):
            draft.setting["place"] = (place, at)
            if place == "moon":  # the ground, not a thing that hangs in the sky
                gone = {d.at for d in draft.items if d.unit.values.get("inside") == "moon"}
                draft.items = [d for d in draft.items if d.at not in gone]
                for d in draft.items:
                    d.related = [(kind, word) for kind, word in d.related if word not in gone]
            return
    falls = draft.setting.get("weather", ("clear", 0))[0] in ("rain", "snow", "storm")  # and is seen from below
    if draft.items and not falls and all(d.unit.types & {"sky"} and not d.related for d in draft.items):
        draft.setting["place"] = ("sky", draft.items[0].at)  # the moon rose, and nothing else


def _inside_en(page: Sequence[Unit], at: int, place: str) -> bool:
    for n in range(at - 1, max(-1, at - 5), -1):
        low = page[n].word.text.lower()
        if low in _UP_EN:
            return place == "sky" and "sky" in page[at].types
        if low == "to" and place == "moon":
            return True
        if low in _IN_EN:
            return place not in ("rooftop", "moon") or low in _FLAT_EN
        if low not in ("the", "a", "an", "this", "that", "of") and not page[n].types & _LOOSE_EN:
            return False
    return False


def _lands(draft: PageDraft, at: int) -> bool:
    """Somebody "flew to the moon": not who "sang to the moon", nor a rocket, which is on its way there."""
    page = draft.units
    to = next((n for n in range(at - 1, max(-1, at - 5), -1) if page[n].word.text.lower() == "to"), -1)
    if to < 0:
        return True
    goes = any(
        u.values.get("pose") in ("fly", "walk", "run", "jump") or u.word.text.lower() in _TRAVELS
        for u in page[max(0, to - 3) : to]
    )
    return goes and any(d.unit.types & _LIVING for d in draft.items)


def _inside_zh(page: Sequence[Unit], at: int, place: str) -> bool:
    text = page[at].word.text
    after = page[at + 1].word.text if at + 1 < len(page) else ""
    if after in _IN_ZH or (text[-1] in "上中" and len(text) > 1):
        return True
    if at + 1 < len(page) and (page[at + 1].types & _ELSEWHERE or after in _ROUND_ZH):
        return False  # 坐在月亮下, 站在屋顶旁边
    before = page[at - 1].word.text if at else ""
    return place in _OPEN and before.endswith(_TO_ZH) and after != "的"


def _aloft(draft: PageDraft) -> bool:
    """Is nobody on the ground? People are, unless they fly or are in something; animals, if they do anything else."""
    if any(u.word.text.lower() in _GROUND for u in draft.units):
        return False
    for d in draft.items:
        pose = d.values.get("pose")
        if (
            not d.unit.types & _LIVING
            or pose == "fly"
            or any(
                kind in ("in", "riding") or (kind == "on" and "sky" in draft.units[at].types) for kind, at in d.related
            )
        ):
            continue
        if pose is not None or "animal" not in d.unit.types:
            return False
    return True


def afloat(draft: PageDraft) -> tuple[str, int] | None:
    """The water, where what is drawn is at home in it and the page says no place: a whale, a boat. -> place, word.

    Whoever stands beside a boat is on the beach; a fish beside somebody who is not in the water tells nothing.
    """
    held = {at for d in draft.items for kind, at in d.related if kind == "holding"}
    wet = [d for d in draft.items if _at_home(d) and d.at not in held]
    if "place" in draft.setting or not wet:
        return None
    aboard = {d.at for d in draft.items if any(kind in _ABOARD for kind, _ in d.related)}
    ashore = [d for d in draft.items if not _at_home(d) and d.at not in aboard and d.unit.types & _LIVING]
    first = wet[0]
    if ashore:
        return ("beach", first.at) if "vehicle" in first.unit.types else None
    found = first.unit.found
    small = found is not None and "animal" in first.unit.types and found.height < _SMALL
    still = found is not None and (found.kind == "plant" or found.what in ("swan", "tadpole"))
    return "pond" if still else "underwater" if small else "sea", first.at


def _at_home(d: Draft) -> bool:
    found = d.unit.found
    return found is not None and found.exact and found.stands == "water"
