"""Hair: "long golden hair", "in two braids", 红头发, 满头白发的老奶奶. It stays the same on every page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from storybrush.planner.bearing import owner
from storybrush.planner.draft import Draft, PageDraft
from storybrush.planner.features import Unit
from storybrush.planner.real import spoken
from storybrush.script import Language

_WHO = frozenset({"person", "name", "pronoun"})
_HAIR = re.compile(r"^(?:hair|haired|curls|locks|braids?|plaits?|pigtails|ponytail|bun|bald)$|-haired$", re.I)
_HAIR_ZH = re.compile("头发|长发|短发|卷发|[金红黑白银棕褐栗]发|辫|马尾|光头|秃|发髻")
# looked for in the words right before and in the word itself; the first that fits
_COLOURS = {
    "en": {"blond|fair|gold|yellow": "blonde", "red|ginger|orange|copper": "ginger", "chestnut|auburn": "chestnut", "dark": "dark brown",
           "brown": "brown", "black|raven": "black", "silver|gr[ea]y": "grey", "white|snowy": "white"},
    "zh": {"金|黄": "blonde", "红|橙": "ginger", "栗": "chestnut", "棕|褐": "brown", "黑|乌": "black", "银|灰|花白": "grey", "白": "white"},
}  # fmt: skip
_STYLES = {
    "en": {"bald": "bald", "braid|plait|pigtail": "braids", "ponytail": "ponytail", "bun": "bun", "curl": "curly", "long": "long", "short": "short"},
    "zh": {"光头|秃": "bald", "辫": "braids", "马尾": "ponytail", "髻": "bun", "卷": "curly", "长": "long", "短": "short"},
}  # fmt: skip
_REACH = 5  # words before it: "long, straight and very black hair"


def haired(draft: PageDraft, language: Language) -> None:
    """Gives everybody the hair that the page speaks of."""
    quoted = spoken(draft.units)
    for at, unit in enumerate(draft.units):
        shows = (_HAIR if language == "en" else _HAIR_ZH).search(unit.word.text)
        if not shows or quoted[at]:
            continue
        said = " ".join(u.word.text.lower() for u in _before(draft.units, at))
        told = {
            kind: value
            for kind, table in (("hair_colour", _COLOURS), ("hair_style", _STYLES))
            if (value := next((v for word, v in table[language].items() if re.search(word, said)), None)) is not None
        }
        who = _described(draft, at) or owner(draft, at, language)
        if told and who is not None and who.unit.types & _WHO:
            who.hair = told | who.hair


def _before(page: Sequence[Unit], at: int) -> list[Unit]:
    """The word and those before it that may describe it: back to a noun, a verb or the end of a clause."""
    words = [page[at]]
    for unit in reversed(page[max(0, at - _REACH) : at]):
        if unit.types & {"subject", "pose", "wear", "garment", "tag verb", "pronoun"}:
            break
        if "punctuation" in unit.types and unit.word.text not in (",", "，", "、"):
            break
        words.insert(0, unit)
    return words


def _described(draft: PageDraft, at: int) -> Draft | None:
    """满头白发的老奶奶, "a red-haired girl": the noun behind it."""
    near = draft.units[at + 1 : at + 3]
    if near and (near[0].word.text == "的" or draft.units[at].word.text.lower().endswith("haired")):
        return next((d for d in draft.items if at < d.at <= at + 2), None)
    return None
