"""Is a noun of the text really there? Not what is denied, compared, wished for, only spoken of, or only the owner of something."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from storybrush.planner.features import Unit
from storybrush.script import Language

OPENING, CLOSING = "“「『", "”」』"
MADE_OF = ("石头", "木头", "稻草", "砖", "冰", "泥", "竹子", "玻璃", "水晶")
_THINGS = frozenset({"plant", "thing", "food", "building", "vehicle", "garment"})
_PREPOSITIONS = frozenset(["in", "on", "with", "under", "near", "at", "by", "to", "of", ",", ".", "and"])
_SEEN = frozenset(["found", "saw", "had", "have", "has"])


def spoken(page: Sequence[Unit]) -> list[bool]:
    """Which words stand between quotation marks: what is said is not what is done."""
    out, depth, straight = [], 0, False
    for unit in page:
        text = unit.word.text
        if text == '"':
            straight = not straight
        depth = max(0, depth + (text in OPENING) - (text in CLOSING))
        out.append(straight or depth > 0)
    return out


def unreal(page: Sequence[Unit], at: int, language: Language) -> bool:
    """Denied, compared, wished for or dreamt of, by a word before it in the same part of the sentence."""
    reach = 4 if language == "zh" else 5
    for i in range(at - 1, max(-1, at - reach - 1), -1):
        if "punctuation" in page[i].types:
            return False
        if page[i].types & {"negation", "simile"} or (page[i].types & {"talk"} and "name" not in page[at].types):
            return page[i].word.text.lower() not in ("as", "before") or at - i <= 3
    return False


def belongs(page: Sequence[Unit], at: int, language: Language) -> bool:
    """The owner of a thing need not be there: "the shoemaker's wife", 外婆的睡帽; nor what a thing is made of: 石头房子."""
    if at + 1 >= len(page):
        return False
    after = page[at + 1]
    if language == "en":
        return "possessive" in page[at].types and bool(after.types & {"subject", "name"})
    if after.word.text == "的" and at + 2 < len(page) and page[at].types & {"person", "animal"}:
        return bool(page[at + 2].types & {*_THINGS, "person"})
    return page[at].word.text in MADE_OF and bool(after.types & _THINGS)


def spoken_of(page: Sequence[Unit], at: int, language: Language) -> bool:
    """ "You are a clever fox", 你是一只聪明的狐狸: says what somebody is who is there already."""
    back = [page[i].word.text.lower() for i in range(max(0, at - 6), at)]
    if language == "zh":
        near = "".join(back)
        return (
            any(f"{who}是" in near for who in ("你", "您", "我", "他", "她", "它", "们"))
            and "，" not in near[near.rfind("是") :]
        )
    for who, verb in itertools.pairwise(back):
        if who in ("you", "i", "he", "she", "we", "they") and verb in ("are", "am", "was", "were", "is"):
            after = back[back.index(verb) + 1 :]
            return after[:1] in (["a"], ["an"], ["the"], ["such"]) and not any(w in _PREPOSITIONS for w in after)
    return any(a == "what" and b in ("a", "an") for a, b in itertools.pairwise(back[-4:]))


def modifies(page: Sequence[Unit], at: int, language: Language) -> bool:
    """The first of two nouns says what kind the second is: "goat skin", 玩具机器人. A verb, a name or a mark between them ends it."""
    if at + 1 >= len(page) or "name" in page[at].types or "plural" in page[at].types:
        return False
    after = page[at + 1]
    if after.types & {"punctuation", "pronoun", "pose", "name", "proper", "possessive", "place"}:
        return False
    if language == "en":
        noun = bool(after.types & {"subject"}) or ("unknown" in after.types and after.word.tag in ("n", "noun"))
        return noun and "tag verb" not in after.types and not page[at].types & {"pronoun"}
    return bool(after.types & _THINGS) and not page[at].types & {"person", "animal"} and "subject" in after.types
