"""Where and when a page plays, from the words that say it: a place with its preposition, an hour, the weather, and their signs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from storybrush.planner.actions import ITEM, OF_A_PAGE, Step
from storybrush.planner.draft import WATER, PageDraft
from storybrush.planner.features import Unit
from storybrush.planner.flat import Flat
from storybrush.planner.reader import Found
from storybrush.planner.real import compared, spoken, unreal
from storybrush.planner.syntax_en_words import GAZE
from storybrush.planner.weather import of_a_thing, weather
from storybrush.script import Language

_TO_EN = frozenset(
    ["in", "into", "at", "on", "onto", "to", "through", "across", "near", "by", "along", "inside", "from", "over", "around", "round", "down", "up", "of", "outside",
     "beside", "towards", "toward", "reached", "entered", "left", "climbed", "climbs", "climbing", "crossed", "crosses", "crossing"]
)  # fmt: skip
_TO_ZH = frozenset(
    [
        "在",
        "到",
        "进",
        "去",
        "来到",
        "走进",
        "回到",
        "穿过",
        "沿着",
        "沿",
        "朝",
        "往",
        "从",
        "路过",
        "跑进",
        "上",
        "过",
        "跳进",
        "住在",
        "去了",
    ]
)
_AMOUNTS = frozenset(["pile", "heap", "piece", "lump", "bundle", "bucket", "pail", "cup", "glass", "bowl", "jug", "jar", "drop", "drops", "bottle", "basin", "load",
                      "stack", "log", "handful", "bag", "made", "block"])  # fmt: skip
_WATER = ("river", "lake", "sea")
_DEEP = ("海底", "水底", "水下", "龙宫", "海底世界")
# a thing that is on the page only at one time of day or of the year
_SIGNS = {
    "moon": ("time", "night"), "star": ("time", "night"), "stars": ("time", "night"), "snowman": ("season", "winter"), "sledge": ("season", "winter"),
    "sled": ("season", "winter"), "fallen": ("season", "autumn"), "maple": ("season", "autumn"), "christmas": ("season", "winter"),
    "firefly": ("time", "night"),
}  # fmt: skip
_RISES = ("rise", "rises", "rose", "rising", "came up", "peeped", "升", "出来", "爬上")
_SETS = ("set", "sets", "went down", "sank", "goes down", "setting", "落", "下山", "西沉")


def words(page: Sequence[Unit], items: Sequence[int], language: Language) -> list[Step]:
    """The first word of each kind that is meant; of places, one that a preposition, a word of place or a verb of going points at."""
    quoted = spoken(page)
    out = []
    for kind in OF_A_PAGE:
        if kind == "mood":
            continue  # "happy" is said of somebody
        fit = [
            at for at, unit in enumerate(page)
            if kind in unit.types and not quoted[at] and (not unreal(page, at, language) or (kind == "place" and _only_the_thing(page, at)))
            and (at not in items or kind in ("place", "weather") or (kind == "time" and the_hour(page, at, language))) and ("possessive" not in unit.types or kind == "place")
            and not (kind == "place" and (pictured(page, at, language) or _stuff(page, at, language))) and not (kind == "weather" and of_a_thing(page, at, language))
        ]  # fmt: skip
        if kind == "place":
            there = [at for at in fit if _there(page, at, language)]
            told = [
                at
                for at in fit
                if at not in items
                and not (at and (page[at - 1].types & {"count", "measure"} or page[at - 1].word.text.lower() == "of"))
            ]
            there = [at for at in there if not _far(page, at, language)] or there
            fit = [at for at in there if at not in items] or there or told  # else: the place that the page speaks of
            fit = [at for at in fit if "furniture" not in page[at].values] or fit  # a garden with a sofa is no room
        if fit:
            out.append(Step(kind, fit[0]))
    return out


def the_hour(page: Sequence[Unit], at: int, language: Language) -> bool:
    """星空下, "beneath the starlight": when it is, and no thing."""
    if page[at].values.get("time") is None or "subject" not in page[at].types:
        return False
    near = page[at + 1 : at + 2] if language == "zh" else page[max(0, at - 2) : at]
    return any(u.types & {"rel:under", "rel:below"} for u in near)


def _only_the_thing(page: Sequence[Unit], at: int) -> bool:
    """ "There was no cow in the barn": the cow is denied, not the barn."""
    for unit in reversed(page[max(0, at - 6) : at]):
        if unit.types & {"punctuation", "negation", "simile", "talk"}:
            return False
        if "subject" in unit.types:
            return True
    return False


def _there(page: Sequence[Unit], at: int, language: Language) -> bool:
    after = page[at + 1] if at + 1 < len(page) else None
    if language == "zh":
        text = page[at].word.text
        if (
            after is not None
            and after.types & {"rel:in", "rel:on", "rel:near", "rel:under"}
            and after.word.text not in ("和", "跟")
        ):
            return True
        if text[-1] in "里上边下中旁底" and len(text) > 1:
            return True
        return any(
            u.word.text in _TO_ZH or u.word.text.endswith(("进", "到", "在", "过", "回"))
            for u in page[max(0, at - 4) : at]
            if "punctuation" not in u.types
        )
    near = page[max(0, at - 4) : at]
    for n, unit in enumerate(reversed(near)):
        if "punctuation" in unit.types:
            break
        if unit.word.text.lower() == "of" and at - n >= 2 and page[at - n - 2].word.text.lower() in _AMOUNTS:
            return False  # a bucket of water, a pile of wood
        if unit.word.text.lower() in _TO_EN:
            return True
        if n and unit.types & {"subject"} and unit.found is not None:
            break
    return False


_VIEWED = frozenset(["at", "over", "across", "upon", "to", "towards", "toward"])
_FROM = frozenset(["from", "beyond"])
_PICTURES = frozenset(["picture", "photo", "painting", "postcard", "map", "story", "stories", "book", "song", "poem", "drawing", "tale", "tales", "film", "dream",
                       "故事", "画", "照片", "图画", "地图", "歌", "书", "明信片", "梦", "童话", "传说", "电影"])  # fmt: skip


def _far(page: Sequence[Unit], at: int, language: Language) -> bool:
    """Looked at from elsewhere, or left: "out of the window at the garden", "came home from the market", "far from the village"."""
    back = [
        u.word.text.lower()
        for u in page[max(0, at - 3) : at]
        if u.word.text.lower() not in ("the", "a", "an", "their", "his", "her")
    ]
    if language == "zh":
        return "离" in back or any(w in ("望着", "看着", "眺望") for w in back[-1:])
    gaze = any(u.word.text.lower() in GAZE for u in page[max(0, at - 9) : at])
    return bool(back) and ((back[-1] in _VIEWED and gaze) or back[-1] in _FROM)


def pictured(page: Sequence[Unit], at: int, language: Language) -> bool:
    """ "A picture of the desert", 山里的故事: it is only in the picture, or in the story."""
    if language == "zh":
        rest = [u.word.text for u in page[at + 1 : at + 4]]
        return "的" in rest[:2] and any(w in _PICTURES for w in rest[rest.index("的") + 1 : rest.index("的") + 2])
    back = [u.word.text.lower() for u in page[max(0, at - 4) : at] if u.word.text.lower() not in ("the", "a", "an")]
    return len(back) > 1 and back[-1] in ("of", "about", "in") and back[-2] in _PICTURES


def _stuff(page: Sequence[Unit], at: int, language: Language) -> bool:
    """ "Sprayed them with water": it may be anywhere."""
    if page[at].word.text.lower() not in _IN_WATER | {"ice"}:
        return False
    before = [u.word.text.lower() for u in page[max(0, at - 2) : at]]
    return bool({"with", "of", "some"} & set(before)) or not _there(page, at, language)


def complete(steps: list[Step], page: Sequence[Unit], language: Language) -> list[Step]:
    """Adds what the seq2seq did not say of the setting, and takes out what is only compared with."""
    steps = [s for s in steps if s.action not in OF_A_PAGE or not compared(page, s.at, language)]
    steps = [
        s for s in steps if s.action != "place" or not (pictured(page, s.at, language) or _stuff(page, s.at, language))
    ]
    items = [s.at for s in steps if s.action == ITEM]
    told = words(page, items, language)
    nearer = [s for s in told if s.action == "place" and not _far(page, s.at, language)]
    if (
        nearer
    ):  # what is only seen from here, or was left, is not where the page plays; nor does a sofa make a garden a room
        proper = "furniture" not in page[nearer[0].at].values and _there(page, nearer[0].at, language)
        steps = [
            s
            for s in steps
            if s.action != "place" or not (_far(page, s.at, language) or (proper and "furniture" in page[s.at].values))
        ]
    said = {s.action for s in steps}
    return [*steps, *(s for s in told if s.action not in said)]


def innermost(draft: PageDraft, language: Language) -> None:
    """在山脚下的村子里: in the village; 山腰上有个村庄，女孩在田里劳作: where something is done, not where something is."""
    page, chosen = draft.units, draft.setting.get("place")
    if language != "zh" or chosen is None:
        return
    at = chosen[1]
    rest = [u.word.text for u in page[at + 1 : at + 7]]
    if "的" in rest[:3]:
        for n in range(at + 2 + rest.index("的"), min(at + 8, len(page))):
            if "punctuation" in page[n].types:
                break
            if "place" in page[n].types and n not in [d.at for d in draft.items]:
                draft.setting["place"] = (page[n].values["place"], n)
                return
    if not _acted_in(page, at):
        quoted = spoken(page)
        for n, unit in enumerate(page):
            if "place" in unit.types and not quoted[n] and not unreal(page, n, language) and _acted_in(page, n):
                draft.setting["place"] = (unit.values["place"], n)
                return


def _acted_in(page: Sequence[Unit], at: int) -> bool:
    """在田里劳作: the phrase of place stands right before what somebody does there."""
    if not at or page[at - 1].word.text != "在":
        return False
    after = page[at + 1 : at + 3]
    if after and after[0].types & {"rel:in", "rel:on", "rel:near", "rel:under"}:
        after = after[1:]
    return (
        bool(after) and "punctuation" not in after[0].types and after[0].word.text not in ("的", "有", "是", "住", "和")
    )


def signs(draft: PageDraft, language: Language) -> None:
    """What is on the page, or does, tells the hour, the season or the weather, unless the text says another."""
    _by_the_sky(draft)
    _by_a_turn_of_phrase(draft, language)
    for item in draft.items:
        found = item.unit.found
        if found is None:
            continue
        for part in found.what.split("-"):
            if part in _SIGNS and (part not in ("moon", "star", "stars") or found.kind == "sky"):
                kind, value = _SIGNS[part]
                draft.setting.setdefault(kind, (value, item.at))
    weather(draft, language)
    place = draft.setting.get("place")
    falls = draft.setting.get("weather")
    if falls is not None and (falls[0] == "snow" or "雪" in draft.units[falls[1]].word.text):
        draft.setting.setdefault("season", ("winter", falls[1]))
    elif place is not None and place[0] == "snow":
        draft.setting.setdefault("season", ("winter", place[1]))


def waters(draft: PageDraft, language: Language) -> None:
    """掉进了水里, 在岸边: of the water that the page speaks of, or that was told before; under water only who is below."""
    place = draft.setting.get("place")
    if place is None or draft.units[place[1]].word.text.lower() not in _IN_WATER | _ASHORE:
        return
    if Flat(draft.units, language).all(_BELOW):
        return
    for at, unit in enumerate(draft.units):
        if unit.word.text.lower() in _IN_WATER | _ASHORE:
            continue
        if unit.values.get("place") in _WATER or unit.word.text in ("江", "过江"):
            draft.setting["place"] = (unit.values.get("place", "river"), at)
            return
    draft.setting["place"] = (WATER, place[1])


_IN_WATER = frozenset(["水里", "水中", "水", "water"])
_ASHORE = frozenset(["岸边", "水边", "shore", "waterside"])
_BELOW = re.compile(
    r"潜|沉|[海水]底|水下|龙宫|\b(?:dived?|dives|dove|diving|sank|sinks?|bottom|under ?(?:the )?water)\b"
)
_HOURS: dict[Language, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "en": (
        ("dawn", re.compile(r"\b(?:it|the sky) (?:was |had |is )?(?:already |slowly |now )?(?:got|grew|getting|growing|grown|turned|became|already|now)? ?light(?= [,.;!?]|$| and| when)|\bday broke\b")),
        ("night", re.compile(r"\bthe middle of the night\b")),
    ),
    "zh": (
        ("night", re.compile(r"天(?:已经|早已|完全|全|都|彻底){1,3}黑|天还没亮|天没亮")),
        ("dawn", re.compile(r"天(?:已经|渐渐|慢慢|终于|快|就|都|刚|又|也|一|才|很快|完全){0,3}亮")),
        ("sunset", re.compile(r"天(?:渐渐|慢慢|快|就|要|刚|又|也|一|很快|快要){0,3}黑")),
    ),
}  # fmt: skip
_NEW_DAY: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:next|following|another|second|third|last) (?:\w+ )?(?:day|morning|week|month|year)\b|\bone (?:\w+ )?(?:day|morning)\b"
        r"|\b(?:days?|weeks?|months?|years?) (?:later|passed|after|went by)\b|\bthe day after\b|\btomorrow\b"
    ),
    "zh": re.compile(
        r"第[二三四五六七八九十两]天|次日|隔天|翌日|[一二两三四五六七八九十几多](?:天|个?星期|个?月|年)(?:以|之)?后|过了[^，。！？]{1,4}[天月年]"
        r"|有一天|另一天|(?:^|(?<=[，。！？]))一天[，早]|[天日年月]过去了"
    ),
}


def _by_a_turn_of_phrase(draft: PageDraft, language: Language) -> None:
    """天已经亮了, "it grew light"."""
    flat = Flat(draft.units, language)
    for value, pattern in _HOURS[language]:
        found = flat.all(pattern)
        if found and not unreal(draft.units, found[0].first, language):
            draft.setting.setdefault("time", (value, found[0].first))


def new_day(page: Sequence[Unit], language: Language) -> int | None:
    """The word that says that another day has come: "the next day", 过了几天."""
    found = Flat(page, language).all(_NEW_DAY[language])
    return found[0].first if found else None


def the_sun(unit: Unit) -> bool:
    return unit.found is not None and (unit.found.what in ("sun", "sunrise") or unit.found.what.startswith("sun-"))


_ROUND: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:full|round)(?: \w+){0,2} moon\b|\bmoon (?:is|was|looked|hung|shone)(?: \w+){0,3}? (?:full|round)\b"
    ),
    "zh": re.compile(r"[圆满]\w{0,3}月亮|月亮\w{0,5}圆"),
}


def full_moon(draft: PageDraft, full: Found | None, language: Language) -> None:
    """ "The moon was big and round", 圆圆的月亮: no crescent."""
    if full is None or not Flat(draft.units, language).all(_ROUND[language]):
        return
    for item in draft.items:
        if item.unit.word.text.lower() in ("moon", "月亮") and item.unit.found is not None:
            item.unit = replace(item.unit, found=full)


_FALLS = frozenset(
    [
        "fall",
        "falls",
        "fell",
        "falling",
        "fluttered",
        "dropped",
        "drifted",
        "落",
        "落下",
        "飘落",
        "掉落",
        "落下来",
        "落了",
        "掉下",
        "飘下",
        "飘下来",
    ]
)


def _by_the_sky(draft: PageDraft) -> None:
    """The sun rises or sets, it is dark, leaves fall: said of nature, whether or not it is an item."""
    page, quoted = draft.units, spoken(draft.units)
    for at, unit in enumerate(page):
        what = unit.found.what if unit.found is not None else ""
        near = " ".join(u.word.text.lower() for u in page[at + 1 : at + 6])
        if quoted[at]:
            continue
        if what in ("sun", "sunrise") or what.startswith("sun-"):
            if any(f" {w}" in f" {near}" for w in _RISES):
                draft.setting.setdefault("time", ("dawn", at))
            elif any(f" {w}" in f" {near}" for w in _SETS):
                draft.setting.setdefault("time", ("sunset", at))
        elif what in ("leaf", "fallen-leaf") and any(u.word.text.lower() in _FALLS for u in page[at + 1 : at + 4]):
            draft.setting.setdefault("season", ("autumn", at))
        elif unit.word.text.lower() == "dark" and page[at - 1].word.text.lower() in _IT_IS and at > 1:
            subject = next(
                (u.word.text.lower() for u in reversed(page[max(0, at - 3) : at]) if u.word.text.lower() not in _IT_IS),
                "",
            )
            if subject == "it":
                draft.setting.setdefault("time", ("night", at))


_IT_IS = frozenset(["is", "was", "very", "already", "still", "so", "too", "quite"])
