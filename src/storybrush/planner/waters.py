"""Water in the words of a page: the river that is crossed, the bridge that one walks over, and who is in the water."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from storybrush.planner.doers import WHO, doer_of, joined
from storybrush.planner.draft import Draft, PageDraft
from storybrush.planner.features import Unit
from storybrush.planner.real import spoken, unreal
from storybrush.planner.syntax_en_words import GAZE
from storybrush.script import Language, Place

WATERS: frozenset[str] = frozenset(["river", "lake", "pond", "sea"])
# backgrounds with water enough for somebody to swim
WET: frozenset[Place] = frozenset(
    ["river", "lake", "pond", "sea", "beach", "island", "swamp", "harbour", "bridge", "underwater", "ice"]
)
# 过河, 河上, 溪边: one word for the tokeniser, which no table has
_COMPOUND = re.compile("(?:过|渡|涉|蹚|趟)?[大小]?([河江溪湖池塘海])[上里中面边岸心畔]?")
_NAMED: dict[str, Place] = {
    "河": "river",
    "江": "river",
    "溪": "river",
    "湖": "lake",
    "池": "pond",
    "塘": "pond",
    "海": "sea",
}
_SHALLOW_ZH = frozenset(["水里", "水中"])  # where only fish are under water
_POND = frozenset(["duck", "goose", "swan", "frog", "tadpole", "lotus", "lily-pad"])
_FLOATERS = frozenset(["duck", "goose", "swan"])
_FLOATS = frozenset(["float", "drift", "bob", "wade", "paddle", "bathe", "splash", "swim", "sail"])
_FLOATS_ZH = re.compile("漂|浮|泡|洗澡|戏水|玩水|蹚|趟|涉|游")
_IN, _ON = frozenset(["in", "into", "inside"]), frozenset(["on", "onto", "upon"])
_ALONG = frozenset(["across", "through", "down", "along", "up", "around"])
_LOOSE = frozenset({"colour", "size", "tag adjective", "own", "unknown", "feeling"})
_BETWEEN = frozenset(["the", "a", "an", "this", "that", "of", "middle", "deep"])
# done at the water, not in it
_BESIDE = GAZE | {"see", "sees", "saw", "fish", "fished", "fishing", "throw", "threw", "throws", "pour", "poured", "drank", "drink", "drinks", "dip", "dipped",
                  "fetch", "fetched", "washed", "washes", "wash"}  # fmt: skip
_BESIDE_ZH = re.compile("钓|看|望|瞧|瞅|照|扔|丢|投|洗衣|打水|挑水|喝|舀|倒|听")
_INTO_ZH = re.compile("[进入下]了?$")
_TOWARDS_ZH = frozenset(["往", "朝", "向", "从"])
_OVER_ZH = re.compile("[过上]了?$")
_TO = frozenset(["to", "towards", "toward", "into", "到", "去", "往", "回"])
_RESTS = frozenset(["in", "on", "riding"])


def waters(draft: PageDraft, language: Language) -> None:
    """Where the page plays, if water tells it."""
    page, quoted = draft.units, spoken(draft.units)
    for at, unit in enumerate(page):
        place = _compound(unit)
        if "place" not in draft.setting and place and not quoted[at] and not unreal(page, at, language):
            draft.setting["place"] = (place, at)
    said = draft.setting.get("place")
    for at, unit in enumerate(page):
        if unit.found is None or unit.found.what != "bridge" or quoted[at] or unreal(page, at, language):
            continue
        over = _walked_over(draft, at, language)
        if _under(draft, at):  # whom the deck of that background would hide: the bridge stands by the river
            if said is not None and said[0] == "bridge":
                draft.setting["place"] = ("river", at)
            return
        by_water = said is not None and said[0] in WATERS  # where else should a bridge over a river be seen?
        if by_water or (over and (said is None or _left_or_reached(page, said[1], at))):
            draft.setting["place"] = ("bridge", at)
            return


def swum_in(draft: PageDraft) -> tuple[Place, int] | None:
    """The water in which somebody swims, where the page says no place. -> place, the word that says so."""
    at = next((d.sources["pose"] for d in draft.items if d.values.get("pose") == "swim" and "pose" in d.sources), None)
    return None if "place" in draft.setting or at is None else (open_water(draft), at)


def bathers(draft: PageDraft, language: Language) -> None:
    """Marks who is in the river, lake, pond or sea: stands, falls or floats in it, wades across it."""
    page, quoted = draft.units, spoken(draft.units)
    for at, unit in enumerate(page):
        if quoted[at] or not _is_water(unit) or unreal(page, at, language):
            continue
        for item in _in_it(draft, at, language):
            item.wet = item.wet or not _rests(draft, item)
    living = sorted((d for d in draft.items if d.unit.types & WHO), key=lambda d: d.at)
    for one, other in itertools.pairwise(living):
        if (
            one.wet != other.wet
            and joined(draft.units, one.at, other.at)
            and not (_rests(draft, one) or _rests(draft, other))
        ):
            one.wet = other.wet = True


def _in_it(draft: PageDraft, at: int, language: Language) -> list[Draft]:
    page = draft.units
    how = _how_zh(page, at) if language == "zh" else _how_en(page, at)
    doer = doer_of(page, at, language)
    end = next((n for n in range(at + 1, len(page)) if "punctuation" in page[n].types), len(page))
    start = at if doer is None else doer + 1
    if doer is None:  # 池塘里有一只青蛙: who is named behind it
        doer = next((n for n in range(at + 1, end) if page[n].types & WHO), None)
    if how is None or doer is None:
        return []
    items = [d for d in draft.items if d.at == doer]
    if not items and "pronoun" in page[doer].types:
        items = [d for d in draft.items if d.at < doer and d.unit.types & WHO][-1:]
    words = [u.word.text.lower() for u in page[start : max(at, end if language == "zh" else at)]]
    if language == "zh":
        text = "".join(words)
        beside, floats = bool(_BESIDE_ZH.search(text)), bool(_FLOATS_ZH.search(text))
    else:
        nouns = any(u.types & {"subject"} and u.found is not None for u in page[start : at - 1])
        beside = bool(_BESIDE & set(words)) or nouns
        floats = any(w.startswith(tuple(f.rstrip("e") for f in _FLOATS)) for w in words)
    if beside and not floats:
        return []
    return [d for d in items if _may_be_in(d, how, floats)]


def _may_be_in(item: Draft, how: str, floats: bool) -> bool:
    found = item.unit.found
    if found is None or item.unit.types & {"person", "animal"}:
        return how == "in" or floats or (found is not None and found.what in _FLOATERS and how == "on")
    return floats and found.kind not in ("sky", "building") and found.stands != "sky"


def _how_en(page: Sequence[Unit], at: int) -> str | None:
    for unit in reversed(page[max(0, at - 5) : at]):
        low = unit.word.text.lower()
        if low in _IN:
            return "in"
        if low in _ON:
            return "on"
        if low in _ALONG:
            return "along"
        if low not in _BETWEEN and not unit.types & _LOOSE:
            return None
    return None


def _how_zh(page: Sequence[Unit], at: int) -> str | None:
    text = page[at].word.text
    after = page[at + 1] if at + 1 < len(page) else None
    back = [u.word.text for u in page[max(0, at - 2) : at]]
    if back and back[-1] in _TOWARDS_ZH:
        return None
    if text[-1] in "里中" or (after is not None and "rel:in" in after.types):
        return "in"
    if (text[-1] in "面上" and len(text) > 1) or (after is not None and "rel:on" in after.types):
        return "on"
    before = "".join(back)
    if _INTO_ZH.search(before) and text[-1] not in "边岸畔":
        return "in"
    return "along" if text[0] in "过渡涉蹚趟" or _OVER_ZH.search(before) else None


def _walked_over(draft: PageDraft, at: int, language: Language) -> bool:
    """Is somebody on this bridge, or going over it? Then that is how they stand to it."""
    page = draft.units
    if any(kind in _RESTS and word == at for d in draft.items for kind, word in d.related):
        return True
    if language == "zh":
        crossed = bool(_OVER_ZH.search("".join(u.word.text for u in page[max(0, at - 2) : at])))
    else:
        before = [
            u.word.text.lower()
            for u in page[max(0, at - 5) : at]
            if u.word.text.lower().startswith("cross") or (u.word.text.lower() not in _BETWEEN and not u.types & _LOOSE)
        ]
        crossed = bool(before) and (before[-1].startswith("cross") or before[-1] in ("across", "over", "along"))
    doer = doer_of(page, at, language) if crossed else None
    who = next((d for d in draft.items if d.at == doer), None)
    if who is not None and who.values.get("pose") != "fly":
        for item in [who, *(d for d in draft.items if d.at < who.at and joined(draft.units, d.at, who.at))]:
            item.related = [(kind, word) for kind, word in item.related if word != at] + [("on", at)]
        return True
    return crossed and doer is not None and "pronoun" in page[doer].types


def _under(draft: PageDraft, bridge: int) -> bool:
    """Is somebody under the bridge, and not in the water?"""
    below = [d for d in draft.items if any(kind in ("under", "below") and word == bridge for kind, word in d.related)]
    return any(not d.wet and d.values.get("pose") != "swim" for d in below)


def _left_or_reached(page: Sequence[Unit], place: int, bridge: int) -> bool:
    """Is the place only where the way leads, "over the bridge to the meadow", or was it told a sentence before?"""
    between = page[min(place, bridge) : max(place, bridge)]
    later = place < bridge and any(u.word.text in "。！？!?.\n" for u in between)
    return later or any(u.word.text.lower() in _TO for u in page[max(0, place - 3) : place])


def _rests(draft: PageDraft, item: Draft) -> bool:
    """Is it in a boat, on a leaf, on somebody's back?"""
    return any(kind in _RESTS and not _is_water(draft.units[word]) for kind, word in item.related)


def _is_water(unit: Unit) -> bool:
    return unit.values.get("place") in WATERS or unit.word.text in _SHALLOW_ZH or _compound(unit) is not None


def _compound(unit: Unit) -> Place | None:
    found = _COMPOUND.fullmatch(unit.word.text) if len(unit.word.text) > 1 and "place" not in unit.types else None
    return _NAMED[found[1]] if found else None


def _fish(item: Draft) -> bool:
    found = item.unit.found
    return found is not None and found.stands == "water" and found.kind == "animal" and found.what not in _POND


def open_water(draft: PageDraft) -> Place:
    """水里, of which nothing was told: only fish are under water; a pond for ducks and frogs, a lake for all others."""
    if any(_fish(d) for d in draft.items):
        return "underwater"
    living = [d.unit.found.what for d in draft.items if d.unit.found is not None and d.unit.types & WHO]
    return "pond" if living and set(living) <= _POND else "lake"
