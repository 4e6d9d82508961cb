"""Within doors: furniture tells a room, who comes in is inside, and who comes home is at home."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from storybrush.planner.draft import EARTH, HOME, INDOORS, OUTDOORS, PageDraft
from storybrush.planner.features import Unit
from storybrush.planner.flat import Flat
from storybrush.planner.reader import Found
from storybrush.planner.real import unreal
from storybrush.planner.syntax_en_words import GAZE
from storybrush.script import ROOMS, Language, Place

ANY_ROOM, PERHAPS = "room", "perhaps"  # furniture of every room; what also stands out of doors
_LIVING = frozenset({"person", "animal", "name", "pronoun"})
_DWELLINGS: dict[str, Place] = {
    "hut": "hut", "cave": "cave", "palace": "palace", "castle": "palace", "pond": "pond", "ship": "ship", "barn": "barn",
    "underwater": "underwater", "temple": "temple",
}  # fmt: skip
_BY_EN = frozenset(
    ["in", "on", "by", "at", "near", "beside", "under", "behind", "before", "around", "to", "onto", "into", "against", "front", "from", "of"]
)  # fmt: skip
_LOOSE_EN = frozenset(["the", "a", "an", "his", "her", "their", "its", "my", "our", "your", "this", "that"])
_BESIDE_ZH = frozenset({"rel:on", "rel:in", "rel:near", "rel:under", "rel:behind", "rel:in front of"})
_AT_ZH = ("在", "到", "进", "着", "上", "了", "围", "靠", "倚", "钻")
_LANDS = ("落", "停", "飞", "land", "lands", "landed", "perched", "flew", "flies")
_CARGO = frozenset(["buy", "bought", "sell", "sold", "made", "built", "build", "买", "卖", "运", "做"])

# somebody goes in, and what lies behind the word is no place: "came in, wet", "let him in"
_GOES_IN: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:came|come|comes|went|go|goes|ran|runs|walked|walks|stepped|hurried|rushed|crept|hopped|climbed|jumped|marched|invited \w+|let \w+|let the \w+|brought \w+)"
        r" (?:back |right |straight )?(?:(?:inside|indoors)\b(?! the| a| his| her| its)|in\b(?= [,.;!?]|$| and\b| to\b| from\b| out of\b| through the (?:door|window)| with\b))"
    ),
    "zh": re.compile(r"(?:走|跑|冲|溜|钻|跳|爬|闯|请|迎|让|躲|扑)(?:\w{0,4})进(?:了)?(?:来|屋|门|家门|房)|进(?:了)?(?:屋|家门|房间|屋子)|走进门|回到屋"),
}  # fmt: skip
# home is reached, even if nothing more is told
_REACHES: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:came|come|comes|got|gets|arrived|arrives|returned|returns|reached|back|took|takes|brought|brings|carried|carries|led|safe|safely)"
        r"(?: (?!way\b)\w+){0,4}? home\b"
    ),
    "zh": re.compile(r"(?:回到了?|[抱带背领接送搬扛提拿牵拖捡捧叼驮拉]了?回了?到?|赶到|到|来到)了?(?:他|她|它|我|自己|们|的){0,3}家(?![具人庭长乡园门])"),
}  # fmt: skip
# somebody is on the way home: there, if the page goes on
_GOES_HOME: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:went|go|goes|walked|ran|rode|drove|flew|hurried|headed|sailed|skipped|rushed|swam|hopped|trotted)(?: \w+){0,3}? home\b"
    ),
    "zh": re.compile(r"回了?家(?![具人庭长乡园门])"),
}
_LANDS_ON_EARTH: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:back|returned|returns|return|came|went|flew|landed|down|home)(?: \w+)? (?:to|on) (?:the )?(?:planet )?earth\b"),
    "zh": re.compile(r"(?:回到?了?|返回了?|飞到了?|降落到?在?了?|落到了?|来到了?|在)地球(?!仪)"),
}  # fmt: skip
_LIVES: dict[Language, re.Pattern[str]] = {"en": re.compile(r"\b(?:lived|lives|live)\b"), "zh": re.compile(r"住")}
# a window that one looks in at, or that of a bus
_NO_ROOM = re.compile(
    r"乘客|座位|车厢|\bpassengers?\b|\bseats?\b|窗\w{0,3}[往向朝]里|窗[户子口]?里|隔着\w{0,3}窗|\bin (?:at|through) (?:the|a|his|her|their) (?:\w+ )?window"
)


def indoors(draft: PageDraft, language: Language) -> None:
    """Sets the page's room by its furniture, and its place where somebody comes in or comes home."""
    page, flat = draft.units, Flat(draft.units, language)
    _furnished(draft, flat, language)
    entered = flat.last(_GOES_IN[language])
    if entered is not None and (house := _house(page, entered)) is not None:
        draft.setting["place"] = house
    else:
        _arrives(draft, flat, INDOORS, entered, language)
    home = flat.last(_REACHES[language])
    if home is None and (way := flat.last(_GOES_HOME[language])) is not None:
        if _goes_on(page, way):
            home = way
        else:
            _arrives(draft, flat, OUTDOORS, way, language)
    _arrives(draft, flat, HOME, home, language)
    earth = flat.last(_LANDS_ON_EARTH[language])
    _arrives(draft, flat, EARTH, earth, language)
    goals = [
        at for at in (home, earth) if at is not None and page[at].word.text.lower() in ("家", "home", "earth", "地球")
    ]
    draft.items = [d for d in draft.items if d.at not in goals]


def hearth(draft: PageDraft, place: Place, fireplace: Found | None) -> None:
    """In a room a fire burns in a fireplace, not on the floor."""
    for d in draft.items:
        if place in ROOMS and fireplace is not None and d.unit.found is not None and d.unit.found.what == "fire":
            d.unit = replace(d.unit, found=fireplace)


def dwelling(page: Sequence[Unit], language: Language) -> Place | None:
    """ "An old man lived in a hut", 池塘里住着一只青蛙: where home is, if it is more than a house."""
    lives = Flat(page, language).last(_LIVES[language])
    if lives is None:
        return None
    near = [*page[lives + 1 : lives + 10], *page[max(0, lives - 3) : lives]]
    told = [p for u in near if (p := _DWELLINGS.get(u.values.get("place", u.values.get("inside", "")))) is not None]
    return told[0] if told else None


def _house(page: Sequence[Unit], at: int) -> tuple[str, int] | None:
    """ "She came to the bakery and went inside"."""
    for n in range(at, -1, -1):
        own = page[n].values.get("place", page[n].values.get("inside", ""))
        if "furniture" not in page[n].values and (own in ROOMS or own in _DWELLINGS):
            return _DWELLINGS.get(own, own), n
    return None


def _arrives(draft: PageDraft, flat: Flat, place: str, at: int | None, language: Language) -> None:
    if at is None or flat.quoted[at] or unreal(draft.units, at, language):
        return
    told = draft.setting.get("place")
    if told is None or told[1] < at or _left(draft.units, told[1]):
        draft.setting["place"] = (place, at)


def _left(page: Sequence[Unit], at: int) -> bool:
    return any(u.word.text.lower() in ("from", "从") for u in page[max(0, at - 3) : at])


def _goes_on(page: Sequence[Unit], at: int) -> bool:
    """Is something done behind this word, in another clause, that is no more than the sky?"""
    broken = False
    for unit in page[at + 1 :]:
        broken |= "punctuation" in unit.types or unit.word.text.lower() in ("and", "then", "to")
        if broken and unit.types & {"pose", "subject"} and "sky" not in unit.types:
            return True
    return False


def _furnished(draft: PageDraft, flat: Flat, language: Language) -> None:
    page = draft.units
    told = draft.setting.get("place")
    if told is not None and "furniture" in page[told[1]].values:  # the word says a room, and which one is found later
        del draft.setting["place"]
        if not flat.all(_NO_ROOM):
            draft.setting["room"] = (page[told[1]].values["furniture"], told[1])
    if "room" in draft.setting or flat.all(_NO_ROOM):
        return
    beside = _beside_zh if language == "zh" else _beside_en
    living = any(d.unit.types & _LIVING for d in draft.items)
    fit: list[tuple[str, int]] = []
    for at, unit in enumerate(page):
        room = unit.values.get("furniture")
        if room is None or flat.quoted[at] or "possessive" in unit.types or unreal(page, at, language):
            continue
        if beside(page, at) and (room != PERHAPS or living):
            fit.append((room, at))
    if fit:  # a bed says more than a table
        draft.setting["room"] = min(fit, key=lambda told: (told[0] == PERHAPS, told[0] == ANY_ROOM))


def _beside_en(page: Sequence[Unit], at: int) -> bool:
    after = page[at + 1].word.text.lower() if at + 1 < len(page) else ""
    back = [u.word.text.lower() for u in page[max(0, at - 9) : at]]
    if after == "of" or _CARGO & set(back[-4:]):
        return False
    low = page[at].word.text.lower()
    if low in ("television", "tv", "bath"):
        return bool({"watch", "watched", "watching", "watches", "took", "had", "in", "by"} & set(back[-4:]))
    for n in range(at - 1, max(-1, at - 5), -1):
        word = page[n].word.text.lower()
        if word in _BY_EN:
            # "looked out of the window", but not "fell out of the window"
            gaze = bool(GAZE & set(back)) or "out" not in back[-4:] or "bed" in low
            return gaze and not set(_LANDS) & set(back[-5:])
        if word not in _LOOSE_EN and not page[n].types & {
            "colour",
            "size",
            "tag adjective",
            "unknown",
            "subject",
            "feeling",
        }:
            return False
    return False


def _beside_zh(page: Sequence[Unit], at: int) -> bool:
    text = page[at].word.text
    before = page[at - 1].word.text if at else ""
    back = "".join(u.word.text for u in page[max(0, at - 4) : at])
    after = page[at + 1] if at + 1 < len(page) else None
    if any(w in back for w in _CARGO) or before.startswith(_LANDS):
        return False
    if text in ("电视", "电视机"):
        return "看" in back
    if after is not None and after.word.text in ("外", "外面"):  # one sees from within what is before the window
        return _gazes(before) or any(u.types & {"weather", "sky"} for u in page[at + 2 : at + 8])
    if after is not None and after.types & _BESIDE_ZH and after.word.text not in ("和", "跟"):
        return True
    return text[-1] in "边旁上里前" or before.endswith(_AT_ZH)


def _gazes(word: str) -> bool:
    return word.startswith(("看", "望", "瞧", "盯"))
