"""Out of doors: who stands before a school, comes out of a cave or steps outside is not in it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from storybrush.planner.draft import HOME, INDOORS, OUTDOORS, PageDraft
from storybrush.planner.features import Unit
from storybrush.planner.flat import Flat
from storybrush.planner.real import spoken, unreal
from storybrush.planner.syntax_en_words import GAZE
from storybrush.script import ROOMS, Language, Place, Setting

# what lies before the door of a place whose picture is its inside
_BEFORE: dict[Place, Place] = {
    "classroom": "playground", "palace": "castle yard", "shop": "street", "library": "street", "hospital": "street", "bedroom": "garden",
    "kitchen": "garden", "living room": "garden", "attic": "garden", "cellar": "garden", "hut": "meadow", "barn": "farm", "cave": "rocky land",
}  # fmt: skip
_WITHOUT = frozenset(["outside", "near", "behind", "beside", "past", "front", "before", "by", "towards", "toward"])
_WAY_OUT = frozenset(["gate", "door", "entrance", "gates", "doors", "doorstep"])
_DOOR = ("门口", "门外", "门前", "大门")
_PANES = frozenset(["window", "windows", "wall", "floor", "table", "door"])
_ADVERBS = frozenset(["outside", "outdoors", "out of doors"])
_HOUSES = frozenset(["house", "home", "door", "hut", "cottage", "cabin", "building", "room", "tent"])
_SEES = GAZE | {"watch", "watched", "heard", "hear", "saw", "see", "from"}
_FRONT_ZH = ("门口", "门外", "门前", "外面", "外边", "外", "前面", "前", "旁边", "旁", "后面", "附近", "大门")
_OUT_ZH = frozenset(["外面", "户外", "室外", "屋外", "门外", "院外"])
# somebody goes out, whatever was within: "ran out with a sledge", 出了门; but 从草丛里跑出来 and a candle that went out are none
_GOES_OUT: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:went|goes|go|came|comes|ran|runs|walked|walks|stepped|hurried|rushed|crept|slipped|dashed|hopped|marched|skipped)"
        r"(?: back| right| straight)? out\b(?= [,.;!?]|$| and\b| to\b| into\b| with\b| after\b| without\b)|\bleft (?:the house|home)\b"
    ),
    "zh": re.compile(r"(?:走|跑|冲|溜|蹦|奔|赶)了?出了?(?:来|去|门|家门|屋|房间)|出了?家?门(?![口票牌])"),
}  # fmt: skip
_GROWS = 2.0  # metres: a plant that one is in or under stands out of doors
_OF_OUTDOORS = frozenset(["snowman", "snowman-without-snow", "sled", "puddle"])
_LEAVES_ZH = ("离开", "走出", "跑出", "逃出", "冲出", "爬出", "飞出", "钻出", "出了", "出来", "出去")


def outside(draft: PageDraft, language: Language) -> None:
    """Corrects the place of the page, or sets it to OUTDOORS where somebody leaves a house that may have been told before."""
    page, place = draft.units, draft.setting.get("place")
    if place is not None and place[1] and page[place[1]].word.text.startswith(_DOOR):  # 商店门口: of the shop
        own = page[place[1] - 1].values.get("place", page[place[1] - 1].values.get("inside"))
        if own in _BEFORE:
            place = (own, place[1] - 1)
    without = _without_zh if language == "zh" else _without_en
    if place is not None and place[0] in _BEFORE and without(page, place[1]):
        draft.setting["place"] = (_BEFORE[place[0]], place[1])  # type: ignore[index]  # it is in the table
        return
    if place is not None and place[0] not in ROOMS | {INDOORS, HOME}:
        return
    quoted = spoken(page)
    goes = _goes_out_zh if language == "zh" else _goes_out_en
    left = [turn.first for turn in Flat(page, language).all(_GOES_OUT[language]) if _leaves(page, turn.first, language)]
    within = place or draft.setting.get("room")
    for at in range(len(page)):
        leaves = within is None or (at > within[1] and (at in left or _moves(page, at)))
        if leaves and not quoted[at] and not unreal(page, at, language) and (at in left or goes(page, at)):
            draft.setting["place"] = (_BEFORE.get(place[0], OUTDOORS) if place is not None else OUTDOORS, at)  # type: ignore[call-overload]
            return
    if place is None and "room" not in draft.setting:
        grows = next((at for at in sorted(_hosts(draft)) if _under_the_sky(page[at])), None)
        if grows is not None:
            draft.setting["place"] = (OUTDOORS, grows)


def _leaves(page: Sequence[Unit], at: int, language: Language) -> bool:
    """Is it somebody who went out, and of a house: no candle, no sun, and not 从草丛里?"""
    doer = next((u for u in reversed(page[max(0, at - 6) : at]) if "subject" in u.types), None)
    if language == "en":
        return doer is None or bool(doer.types & {"person", "animal"}) or "punctuation" in page[at - 1].types
    clause = [u.word.text for u in itertools.takewhile(lambda u: "punctuation" not in u.types, reversed(page[:at]))]
    return "从" not in clause or any(w.startswith(("屋", "房", "家", "门")) for w in clause)


def _hosts(draft: PageDraft) -> set[int]:
    """The words of what somebody is on, in, under or behind; and of snowmen and the like, wherever they are."""
    related = {at for d in draft.items for kind, at in d.related if kind in ("on", "in", "under", "behind", "near")}
    for d in draft.items:  # "came back to the oak tree"
        back = [u.word.text.lower() for u in draft.units[max(0, d.at - 4) : d.at]]
        if "to" in back or back[-1:] in (["到"], ["来到"], ["回到"]):
            related.add(d.at)
    return related | {d.at for d in draft.items if d.unit.found is not None and d.unit.found.what in _OF_OUTDOORS}


def _under_the_sky(unit: Unit) -> bool:
    found = unit.found
    if found is None or not found.exact:
        return False
    return found.what in _OF_OUTDOORS or (found.kind == "plant" and found.height >= _GROWS)


def _moves(page: Sequence[Unit], at: int) -> bool:
    """Ran, stepped, 跑到外面: not only sleeps there while others are in bed."""
    near = page[max(0, at - 3) : at]
    return any(u.values.get("pose") in ("walk", "run", "jump") or u.word.text in ("out", "到", "去") for u in near)


def found_again(said: str, before: Setting) -> Place:
    """The place that OUTDOORS means on this page: before the door of the one before, or that one, if it is under the sky."""
    if said != OUTDOORS:
        return said  # type: ignore[return-value]  # of the table of places
    return _BEFORE.get(before.place, "meadow" if before.place in ROOMS else before.place)


def door_of(place: str) -> Place | None:
    """What lies before the door of a place whose picture is its inside."""
    return _BEFORE.get(place)  # type: ignore[call-overload,no-any-return]


def _without_en(page: Sequence[Unit], at: int) -> bool:
    after = page[at + 1].word.text.lower() if at + 1 < len(page) else ""
    if after in _PANES:
        return False
    words: list[str] = []
    for unit in reversed(page[max(0, at - 4) : at]):
        if "punctuation" in unit.types or unit.found is not None:
            if unit.word.text.lower() in _WAY_OUT and words[-1:] == ["of"]:
                return True  # "at the gate of the school"
            break
        words.append(unit.word.text.lower())
    if any(w in _SEES for w in (u.word.text.lower() for u in page[max(0, at - 5) : at])):
        return False
    leaves = "left" in words or ("of", "out") in itertools.pairwise(words)
    return leaves or bool(_WITHOUT & set(words)) or after in ("gate", "gates", "entrance")


def _goes_out_en(page: Sequence[Unit], at: int) -> bool:
    low = page[at].word.text.lower()
    before = [u.word.text.lower() for u in page[max(0, at - 3) : at]]
    if any(w in _SEES for w in before):
        return False
    if low in _ADVERBS:
        after = page[at + 1] if at + 1 < len(page) else None
        noun = after is not None and (
            after.word.text.lower() in ("the", "a", "an") or bool(after.types & {"own", "subject", "place"})
        )
        acts = any("pose" in u.types and u.values["pose"] != "point" for u in page[max(0, at - 2) : at])
        return acts and not (noun and low == "outside")
    return low in _HOUSES and before[-3:-1] == ["out", "of"]


def _without_zh(page: Sequence[Unit], at: int) -> bool:
    text = page[at].word.text
    after = [u.word.text for u in page[at + 1 : at + 3]]
    if text.endswith(("门口", "门外", "外")) or (after and after[0] in _FRONT_ZH):
        return True
    back = [u.word.text for u in page[max(0, at - 2) : at]]
    rest = "".join(u.word.text for u in page[at + 1 : at + 6]).split("，")[0]
    if "从" in back and any(w in rest for w in ("出", "离开")):
        return True
    return bool(back) and back[-1].startswith(_LEAVES_ZH)


def _goes_out_zh(page: Sequence[Unit], at: int) -> bool:
    text = page[at].word.text
    back = page[max(0, at - 2) : at]
    if any("rel:facing" in u.types or u.word.text in ("看", "听见", "听到") for u in back):
        return False
    if text in _OUT_ZH:
        after = page[at + 1].word.text if at + 1 < len(page) else ""
        return after != "的" and any("pose" in u.types or u.word.text.endswith(("到", "去", "在", "出")) for u in back)
    return text in ("门", "家门", "屋", "屋子", "房子", "房间") and any(
        u.word.text.startswith(_LEAVES_ZH) for u in back[-1:]
    )
