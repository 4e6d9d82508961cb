"""Words of deeds in their sentence: "a bow" is none, 爬 up a tree is another than 爬 on the ground, and who did it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from storybrush.planner.actions import ITEM, OF_A_PAGE, Step, allowed
from storybrush.planner.doers import WHO, doer_of
from storybrush.planner.features import Unit
from storybrush.planner.real import spoken
from storybrush.script import Language, Pose

FIRST = 15  # poses that the seq2seq learned; the words of these stay as it learned them
LATER: frozenset[str] = frozenset(get_args(Pose)[FIRST:])
LIVING = frozenset({"person", "animal"})
_TALL = 1.5  # metres: what one climbs, and does not only step on

_ARTICLES = frozenset(["a", "an", "the", "this", "that", "these", "those", "his", "its", "their", "my", "our", "your"])
_LIGHT = frozenset(
    ["take", "takes", "took", "taking", "make", "makes", "made", "making", "give", "gives", "gave", "giving", "drop", "dropped"]
)  # fmt: skip
_OUTING = frozenset(
    ["take", "takes", "took", "taking", "for", "have", "has", "had", "having"]
)  # took a bite, had a drink, went for a swim
_SENSED = frozenset(
    [
        "saw",
        "see",
        "sees",
        "heard",
        "hear",
        "hears",
        "watched",
        "watch",
        "watches",
        "let",
        "lets",
        "helped",
        "made",
        "felt",
    ]
)
_UNREAL = frozenset(
    ["will", "would", "might", "may", "should", "shall", "need", "needs", "needed", "refused", "refuses", "forgot", "afraid", "too", "how",
     "time", "ready", "something", "anything", "nothing", "going", "asked", "told", "invited", "begged", "unable", "'ll"]
)  # fmt: skip
_NOT_YET = frozenset(
    ["要", "准备", "打算", "应该", "必须", "不敢", "请", "可以", "能", "不能", "舍不得", "忘了", "爱", "喜欢", "好"]
)
# a word of a deed, and what must not follow it
_NOT_BEFORE: dict[str, frozenset[str]] = {
    "fall": frozenset(
        ["asleep", "ill", "sick", "silent", "quiet", "still", "apart", "behind", "for", "love", "in", "under"]
    ),
    "cheer": frozenset(["up"]),
    "sweep": frozenset(["away", "off", "over"]),
    "climb": frozenset(["into", "in", "out", "aboard", "onto", "inside"]),
    "lie": frozenset(["to"]),
    "throw": frozenset(["party", "feast", "up"]),
}
_SNEAKS = frozenset(["away", "out", "into", "through", "past", "off", "inside", "from", "under"])


def deeds(page: Sequence[Unit], steps: Sequence[Step], language: Language) -> tuple[list[Unit], list[Step]]:
    """The page, where a word of a later pose that is no deed here says no pose, and one that is says nothing else; and the
    steps that can still be carried out. The seq2seq itself is shown the words as it learned them."""
    quoted = spoken(page)
    told = [_deed(page, n, language, quoted[n]) for n in range(len(page))]
    kept: list[Step] = []
    nobody = bare = False  # after an item, or a garment, that is none
    for step in steps:
        legal = step.at < 0 or allowed(step.action, told[step.at].types) or told[step.at] == page[step.at]
        if step.action == ITEM:
            nobody = not legal
        elif step.action in OF_A_PAGE:
            nobody = False
        if step.action == "wears":
            bare = not legal
        if legal and not (nobody or (bare and step.action == "wears colour")):
            kept.append(step)
    return told, kept


def _deed(page: Sequence[Unit], at: int, language: Language, quoted: bool) -> Unit:
    unit = page[at]
    pose = unit.values.get("pose")
    if unit.word.text.startswith("放") and at + 1 < len(page) and page[at + 1].word.text.endswith("风筝"):
        return replace(_as(unit, "carry"), types=unit.types | {"pose", "rel:holding"})
    if "feeling" in unit.types and _goes_over(page, at):
        return _without_pose(unit, "feeling")
    if pose == "cry" and _cries_out(page, at, quoted):
        return _without_pose(unit, "feeling")
    if pose == "carry" and unit.word.text.startswith("搬") and _moves_house(page, at):
        return _without_pose(unit)
    if pose == "walk" and language == "zh" and unit.word.text.startswith("爬"):
        return _as(unit, "climb") if _upwards(page, at) else unit
    if pose == "fly" and (held := _flown(page, at)) is not None:
        return held
    if pose == "fly" and _dead(page, at, language):
        return _without_pose(unit)  # it is the balloon that flies
    if pose not in LATER:
        return unit
    real = _real_zh(page, at, pose) if language == "zh" else _real_en(page, at, pose)
    if (quoted and not _shouted(unit)) or not real or unreal(page, at, language) or _dead(page, at, language):
        return _without_pose(unit)
    if unit.types & {"garment", "subject"}:  # "he bowed", not a ribbon and no weapon
        kept = frozenset(
            {"pose", "punctuation", "sentence start", "tag verb", "proper"} | {"rel:riding", "rel:holding"}
        )
        return replace(unit, types=unit.types & kept, found=None, values={"pose": pose})
    return unit


def _flown(page: Sequence[Unit], at: int) -> Unit | None:
    """ "People flew kites": a deed of the hands, where a thing is right behind the verb."""
    n = at + 1
    while n < len(page) and (page[n].word.text.lower() in _ARTICLES or page[n].types & _DESCRIBES):
        n += 1
    found = page[n].found if n < len(page) else None
    if found is None or "thing" not in page[n].types or found.stands in ("ground", "wall"):
        return None
    unit = _as(page[at], "carry")
    return replace(unit, types=unit.types | {"rel:holding"})


_DESCRIBES = frozenset({"colour", "size", "count", "own", "tag adjective", "measure"})


def _as(unit: Unit, pose: Pose) -> Unit:
    return replace(unit, values={**unit.values, "pose": pose})


def _without_pose(unit: Unit, *more: str) -> Unit:
    none = {"pose", *more}
    return replace(unit, types=unit.types - none, values={k: v for k, v in unit.values.items() if k not in none})


def _goes_over(page: Sequence[Unit], at: int) -> bool:
    """ "Crossed the bridge": a way, not a mood."""
    low = page[at].word.text.lower()
    after = page[at + 1].word.text.lower() if at + 1 < len(page) else ""
    return low in ("crossed", "crosses", "crossing") or (low == "cross" and after in (*_ARTICLES, "over"))


def _moves_house(page: Sequence[Unit], at: int) -> bool:
    """搬家, 搬到了新家: nothing is carried, unless 把 says what."""
    rest = page[at].word.text + "".join(u.word.text for u in page[at + 1 : at + 5])
    return ("家" in rest or "到" in rest[:3]) and not any(
        u.word.text in ("把", "将") for u in page[max(0, at - 5) : at]
    )


def _cries_out(page: Sequence[Unit], at: int, quoted: bool) -> bool:
    """ "Help!" cried the boy: a word of speech beside what is spoken."""
    if quoted or "speech" not in page[at].types:
        return False
    near = [u.word.text for u in [*page[max(0, at - 3) : at], *page[at + 1 : at + 6]]]
    return any(w in near for w in ('"', "“", "”"))


def _shouted(unit: Unit) -> bool:
    return unit.word.text.lower() in ("hooray", "hurrah")


def unreal(page: Sequence[Unit], at: int, language: Language) -> bool:
    """Wanted, denied, feared or to come: "wanted to eat", 不吃, 想喝."""
    reach = 2 if language == "zh" else 4
    for unit in reversed(page[max(0, at - reach) : at]):
        if "punctuation" in unit.types or unit.types & {"person", "animal"}:
            return False
        text = unit.word.text.lower()
        if unit.types & {"negation", "talk", "simile"} and text not in ("thought", "as", "一样", "for"):
            return True
        if text in (_NOT_YET if language == "zh" else _UNREAL):
            return True
    return False


def _real_en(page: Sequence[Unit], at: int, pose: str) -> bool:
    unit = page[at]
    text = unit.word.text.lower()
    after = page[at + 1].word.text.lower() if at + 1 < len(page) else ""
    if at and _noun(page, at, pose):
        return False
    if after in _NOT_BEFORE.get(pose, ()) and not (
        pose == "fall" and after == "in" and not _next(page, at, {"love"}, 2)
    ):
        return False
    if text.startswith("slip") and after in _SNEAKS:
        return False
    if text == "fall" and at and page[at - 1].word.text.lower() in ("in", "last", "every", "next", "each"):
        return False  # the season
    if pose == "throw" and _next(page, at, {"party", "feast"}, 3):
        return False
    if pose == "lie":
        told = any(u.word.text.lower() in ("tell", "tells", "told", "telling") for u in page[max(0, at - 3) : at])
        return (
            not (text in ("lied", "lies") and told)
            and text != "lied"
            and not told
            and not _next(page, at, {"egg", "eggs"}, 3)
        )
    if pose == "rear" and " " not in text:  # "the rear door", "she reared three children"
        return after in ("up", "on", "back", "at", "in", "and", ".", ",", "!")
    return True


def _noun(page: Sequence[Unit], at: int, pose: str) -> bool:
    """After an article, a number or an adjective; but one who takes a bow bows."""
    before, text = page[at - 1], page[at].word.text.lower()
    if text.endswith("ed") and text not in ("bed",):
        return False
    low = before.word.text.lower()
    own = low == "her" and not (at > 1 and page[at - 2].word.text.lower() in _SENSED)
    described = before.types & {"colour", "size", "count"} and "pronoun" not in before.types
    if not (own or low in _ARTICLES or described or "possessive" in before.types or "tag adjective" in before.types):
        return False
    near = [u.word.text.lower() for u in page[max(0, at - 4) : at]]
    if pose == "bow":
        taken = any(w in _LIGHT for w in near[-3:])
        return not taken or "colour" in before.types or _next(page, at, {"arrow", "arrows", "tie"}, 4)
    return not any(w in _OUTING for w in near)


def _next(page: Sequence[Unit], at: int, words: set[str], reach: int) -> bool:
    return any(u.word.text.lower() in words for u in page[at + 1 : at + 1 + reach])


def _real_zh(page: Sequence[Unit], at: int, pose: str) -> bool:
    text = page[at].word.text
    after = page[at + 1] if at + 1 < len(page) else None
    if after is None:
        return True
    if pose == "look back" and after.word.text[0] in "见再":
        return False
    if text[0] == "摔" and after.word.text[0] in "碎坏破":
        return False
    if pose in ("eat", "drink") and after.word.text in ("的", "惊", "力", "亏"):  # 吃的: food; but 吃草的羊
        beyond = page[at + 2] if at + 2 < len(page) else None
        return after.word.text == "的" and beyond is not None and bool(beyond.types & LIVING)
    return True


def _upwards(page: Sequence[Unit], at: int) -> bool:
    """爬上去, 爬树, 爬上山顶; not 爬上床, not 爬过来."""
    text = page[at].word.text
    up = "上" in text or (at + 1 < len(page) and page[at + 1].word.text in ("上", "上去", "上来"))
    for unit in page[at + 1 : at + 4]:
        if "punctuation" in unit.types:
            break
        if unit.found is not None:
            return unit.found.height >= _TALL and unit.found.kind in ("plant", "building", "thing", "vehicle")
        if unit.values.get("place") == "mountain":
            return True
    return up


def _dead(page: Sequence[Unit], at: int, language: Language) -> bool:
    """A stone, an apple or the night fell: nobody did."""
    doer = doer_of(page, at, language)
    return doer is not None and not page[doer].types & WHO
