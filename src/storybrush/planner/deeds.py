"""Words of deeds in their sentence: "a bow" is none, 爬 up a tree is another than 爬 on the ground, and who did it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from storybrush.planner.actions import ITEM, OF_A_PAGE, Step, allowed
from storybrush.planner.draft import Draft, PageDraft
from storybrush.planner.features import Unit
from storybrush.planner.reader import Found
from storybrush.planner.real import spoken
from storybrush.script import Language, Pose

FIRST = 15  # poses that the seq2seq learned; the words of these stay as it learned them
LATER: frozenset[str] = frozenset(get_args(Pose)[FIRST:])
LIVING = frozenset({"person", "animal"})
_WHO = frozenset({"person", "animal", "name", "pronoun"})
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
_BESIDE = frozenset(["身边", "旁边", "旁", "身旁", "边", "附近", "周围", "边上"])
_JOIN = frozenset(["和", "、", "及", "and"])
_BY = frozenset(["在", "从", "把", "被", "给", "对", "向", "往", "用", "朝", "沿", "沿着", "到", "于", "将", "像"])


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
    if pose == "walk" and language == "zh" and unit.word.text.startswith("爬"):
        return _as(unit, "climb") if _upwards(page, at) else unit
    if pose not in LATER:
        return unit
    real = _real_zh(page, at, pose) if language == "zh" else _real_en(page, at, pose)
    if (quoted and not _shouted(unit)) or not real or _unreal(page, at, language) or _dead(page, at, language):
        return _without_pose(unit)
    if unit.types & {"garment", "subject"}:  # "he bowed", not a ribbon and no weapon
        kept = frozenset(
            {"pose", "punctuation", "sentence start", "tag verb", "proper"} | {"rel:riding", "rel:holding"}
        )
        return replace(unit, types=unit.types & kept, found=None, values={"pose": pose})
    return unit


def _as(unit: Unit, pose: Pose) -> Unit:
    return replace(unit, values={**unit.values, "pose": pose})


def _without_pose(unit: Unit) -> Unit:
    return replace(unit, types=unit.types - {"pose"}, values={k: v for k, v in unit.values.items() if k != "pose"})


def _shouted(unit: Unit) -> bool:
    return unit.word.text.lower() in ("hooray", "hurrah")


def _unreal(page: Sequence[Unit], at: int, language: Language) -> bool:
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
    return doer is not None and not page[doer].types & _WHO


def doer_of(page: Sequence[Unit], at: int, language: Language) -> int | None:
    """The word that the deed is said of: the nearest noun before it in its sentence that no preposition governs."""
    for n in range(at - 1, -1, -1):
        unit = page[n]
        if unit.word.text in "。！？!?.\n":
            return None
        noun = (
            unit.types & {*_WHO, "subject", "weather", "time"}
            and "own" not in unit.types
            and "possessive" not in unit.types
        )
        if noun and not _governed(page, n, language):
            return n
    return None


def _governed(page: Sequence[Unit], at: int, language: Language) -> bool:
    """ "on the wall", 把苹果, 床上: said beside the deed, not its doer. Nor is an object: "picked an apple and ate"."""
    if language == "zh" and at + 1 < len(page) and page[at + 1].word.text in _BESIDE:
        return True  # 从兔子身边走过
    after = page[at + 1] if at + 1 < len(page) else None
    if (
        language == "zh"
        and after is not None
        and after.word.text not in _JOIN
        and any(t.startswith("rel:") for t in after.types)
    ):
        return not page[at + 1].types & {"pose", "rel:facing", "rel:holding", "rel:near", "rel:riding"}
    for n in range(at - 1, max(-1, at - 5), -1):
        unit = page[n]
        text = unit.word.text.lower()
        if n and text in _JOIN and page[n - 1].types & {"subject", *_WHO}:
            return _governed(page, n - 1, language)  # 戴着泳镜和脚蹼: what is joined to an object is one
        if unit.types & {"punctuation", "subject", *_WHO} and "own" not in unit.types:
            return False
        if language == "zh" and (text in _BY or unit.types & {"pose", "tag verb", "rel:holding", "rel:facing"}):
            return True
        if (
            language == "en"
            and text not in ("and", "then")
            and (
                any(t.startswith("rel:") for t in unit.types)
                or unit.types & {"pose", "tag verb", "wear"}
                or text in _PREPOSITIONS
            )
        ):
            return True
    return False


_PREPOSITIONS = frozenset(
    ["of", "to", "from", "for", "at", "about", "through", "across", "off", "down", "up", "over", "after", "had", "has"]
)


def posed(draft: PageDraft, language: Language) -> None:
    """Where the seq2seq says no pose of somebody: the first deed that the sentence says of them, if it is really done."""
    quoted = spoken(draft.units)
    for at, unit in enumerate(draft.units):
        if "pose" not in unit.types or (
            unit.values["pose"] not in LATER and not _done(draft.units, at, language, quoted[at])
        ):
            continue
        described = _described(draft, at) if language == "zh" else None
        doer = described if described is not None else doer_of(draft.units, at, language)
        if doer is not None and quoted[doer] and not quoted[at]:
            doer = None  # "Good morning, Crow," said the fox
        speaks = unit.values["pose"] == "point"
        who = (
            next((d for d in draft.items if d.at == doer), None)
            or (None if speaks else _meant(draft, doer))
            or _behind(draft, at)
        )
        if who is not None and ("pose" not in who.values or described == who.at) and who.unit.types & _WHO:
            who.values["pose"] = unit.values["pose"]
            who.sources["pose"] = at


def _meant(draft: PageDraft, doer: int | None) -> Draft | None:
    """他走过小河: a pronoun that is no item of its own means the last of the living before it."""
    if doer is None or "pronoun" not in draft.units[doer].types or draft.units[doer].person not in ("male", "female"):
        return None
    before = [d for d in draft.items if d.at < doer and d.unit.types & _WHO]
    return max(before, key=lambda d: d.at) if before else None


def _described(draft: PageDraft, at: int) -> int | None:
    """睡着的兔子: the deed describes the noun behind 的."""
    behind = draft.units[at + 1 : at + 4]
    texts = [u.word.text for u in behind]
    if "的" in texts[:2]:
        after = at + 2 + texts.index("的")
        return after if after < len(draft.units) and draft.units[after].types & _WHO else None
    return None


def _behind(draft: PageDraft, at: int) -> Draft | None:
    """ "On a bench sat an old woman", 树上停着三只小鸟: the deed stands before the one who does it, and nobody else is named before it."""
    for item in sorted(draft.items, key=lambda d: d.at):
        living = bool(item.unit.types & _WHO)
        between = draft.units[min(item.at, at) : max(item.at, at)]
        if living and not any(u.word.text in "。！？；!?.;，,\n" for u in between):
            near = at < item.at <= at + 6 and not any("pose" in u.types for u in draft.units[at + 1 : item.at])
            return item if near else None
    return None


def _done(page: Sequence[Unit], at: int, language: Language, quoted: bool) -> bool:
    """Is a word of one of the first poses, which `deeds` leaves alone, a deed that somebody does here?"""
    return not (quoted or "subject" in page[at].types or _unreal(page, at, language))


def pose_of(pose: str, found: Found, dressed: bool) -> str:
    """What somebody of that kind does instead, where the deed is not for them: a horse drinks with its head down."""
    if found.kind == "person":
        return pose
    if dressed:  # upright, as people are
        return {"lie": "sleep", "rear": "jump", "look back": "stand", "sing": "dance"}.get(pose, pose)
    return {"drink": "eat", "climb": "rear"}.get(pose, pose)
