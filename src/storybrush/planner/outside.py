"""Out of doors: who stands before a school, comes out of a cave or steps outside is not in it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from storybrush.planner.draft import PageDraft
from storybrush.planner.features import Unit
from storybrush.planner.real import spoken, unreal
from storybrush.planner.syntax_en_words import GAZE
from storybrush.script import ROOMS, Language, Place, Setting

OUTDOORS = "outdoors"  # in a page's setting, until it is known what was left
# what lies before the door of a place whose picture is its inside
_BEFORE: dict[Place, Place] = {
    "classroom": "playground", "palace": "castle yard", "shop": "street", "library": "street", "hospital": "street", "bedroom": "garden",
    "kitchen": "garden", "living room": "garden", "attic": "garden", "cellar": "garden", "hut": "meadow", "barn": "farm", "cave": "rocky land",
}  # fmt: skip
_WITHOUT = frozenset(["outside", "near", "behind", "beside", "past", "front", "before", "by", "towards", "toward"])
_WAY_OUT = frozenset(["gate", "door", "entrance", "gates", "doors", "doorstep"])
_PANES = frozenset(["window", "windows", "wall", "floor", "table", "door"])
_ADVERBS = frozenset(["outside", "outdoors", "out of doors"])
_HOUSES = frozenset(["house", "home", "door", "hut", "cottage", "cabin", "building", "room", "tent"])
_SEES = GAZE | {"watch", "watched", "heard", "hear", "saw", "see", "from"}
_FRONT_ZH = ("门口", "门外", "门前", "外面", "外边", "外", "前面", "前", "旁边", "旁", "后面", "附近", "大门")
_OUT_ZH = frozenset(["外面", "户外", "室外", "屋外", "门外", "院外"])
_LEAVES_ZH = ("离开", "走出", "跑出", "逃出", "冲出", "爬出", "飞出", "钻出", "出了", "出来", "出去")


def outside(draft: PageDraft, language: Language) -> None:
    """Corrects the place of the page, or sets it to OUTDOORS where somebody leaves a house that may have been told before."""
    page, place = draft.units, draft.setting.get("place")
    without = _without_zh if language == "zh" else _without_en
    if place is not None and place[0] in _BEFORE and without(page, place[1]):
        draft.setting["place"] = (_BEFORE[place[0]], place[1])  # type: ignore[index]  # it is in the table
        return
    if place is not None and place[0] not in ROOMS:
        return
    quoted = spoken(page)
    goes = _goes_out_zh if language == "zh" else _goes_out_en
    for at in range(len(page)):
        leaves = place is None or (at > place[1] and _moves(page, at))
        if leaves and not quoted[at] and not unreal(page, at, language) and goes(page, at):
            draft.setting["place"] = (_BEFORE.get(place[0], OUTDOORS) if place is not None else OUTDOORS, at)  # type: ignore[call-overload]
            return


def _moves(page: Sequence[Unit], at: int) -> bool:
    """Ran, stepped, 跑到外面: not only sleeps there while others are in bed."""
    near = page[max(0, at - 3) : at]
    return any(u.values.get("pose") in ("walk", "run", "jump") or u.word.text in ("out", "到", "去") for u in near)


def found_again(said: str, before: Setting) -> Place:
    """The place that OUTDOORS means on this page: before the door of the one before, or that one, if it is under the sky."""
    if said != OUTDOORS:
        return said  # type: ignore[return-value]  # of the table of places
    return _BEFORE.get(before.place, "meadow" if before.place in ROOMS else before.place)


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
