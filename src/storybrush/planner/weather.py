"""The weather of a page: of all that it says, what comes last; where it ends; and what shows that it goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from storybrush.planner.draft import PageDraft
from storybrush.planner.features import Unit
from storybrush.planner.flat import Flat, Turn
from storybrush.planner.real import compared, unreal
from storybrush.script import Language

_UNTIL = r"(?:stopped|stops|ended|ceased|passed|lifted|cleared|vanished|eased|melted|was over|is over|(?:was|were|had) gone|blew over|blew away|let up|died (?:down|away)|went away|drifted away|parted)"  # fmt: skip
# the end of a weather; what is behind it on the page and says the same weather again speaks of what is left of it
_ENDS: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        rf"\b(?:rain|snow|storm|thunderstorm|wind|fog|mist|shower|blizzard|thunder|clouds)(?: \w+){{0,2}}? {_UNTIL}\b(?! (?:the|a|an|his|her|their|them|him|it|us)\b)"
        r"|\bstop(?:ped|s)? (?:raining|snowing|blowing)\b|\bafter the (?:\w+ )?(?:rain|storm|snow|shower)\b|\bno longer (?:raining|snowing)\b"
        r"|\bsun(?:shine)? (?:(?:finally|suddenly|soon|at last) )?(?:came out|comes out|broke through|peeped out|peeked out|shone|shines|was shining|is shining)\b"
        r"|\bsky (?:\w+ )?(?:cleared|turned blue|became blue)\b"
    ),
    "zh": re.compile(
        r"(?:雨|雪|风|雷|雾|云)(?:\w{0,3}?)(?:停|住了|散|过去了|小了)|不(?:再)?[下刮](?:雨|雪|风)了?|雨过天晴|放晴|天晴|[雨雪]过?后|雪\w{0,3}[化融]"
        r"|太阳(?:公公)?(?:又|终于|也|慢慢|重新){0,2}(?:从[^，。]{1,6})?(?:出来|露出|探出|钻出|照)|露出了太阳"
    ),
}  # fmt: skip
_NOT_YET = re.compile(r"\b(?:not|never|n't)\b|n't\b|还没|没有|没停|不停|不肯|没散|不散|没化")
_HEAVY = frozenset({"rain", "snow", "storm", "fog"})


def weather(draft: PageDraft, language: Language) -> None:
    """Of all that the page says of the weather, what comes last; but a wind or clouds are no end of the rain."""
    page, flat = draft.units, Flat(draft.units, language)
    chosen = draft.setting.get("weather")
    told = [
        (at, unit.values["weather"])
        for at, unit in enumerate(page)
        if (chosen is not None and at == chosen[1])
        or (
            "weather" in unit.types
            and "possessive" not in unit.types
            and not (flat.quoted[at] or unreal(page, at, language) or compared(page, at, language))
            and not of_a_thing(page, at, language)
        )
    ]
    events = [(at, False, value, at) for at, value in told]
    events += [
        (turn.last, True, "clear", turn.first)
        for turn in flat.all(_ENDS[language])
        if not _denied(page, turn, language)
    ]
    now, over, where = "", "", -1
    for _, ends, value, at in sorted(events):
        if ends:
            over = now
        elif (value in ("wind", "cloudy") and now in _HEAVY) or value == over:
            continue
        now, where = value, at
    if now:
        draft.setting["weather"] = (now, where)


def _denied(page: Sequence[Unit], turn: Turn, language: Language) -> bool:
    """ "The rain would not stop"; nor does 风筝停在树上 speak of the wind."""
    if page[turn.first].types & {"thing", "person", "animal", "garment"}:
        return True
    before = (
        "" if language == "zh" else " ".join(u.word.text.lower() for u in page[max(0, turn.first - 3) : turn.first])
    )
    return _NOT_YET.search(f"{before} {turn.text}") is not None or unreal(page, turn.last, language)


_LOOSE = frozenset(["hot", "clear"])
_OF_THE_SKY = frozenset(
    [
        "day",
        "days",
        "morning",
        "afternoon",
        "night",
        "evening",
        "sky",
        "skies",
        "weather",
        "summer",
        "sun",
        "noon",
        "it",
    ]
)


def of_a_thing(page: Sequence[Unit], at: int, language: Language) -> bool:
    """ "A cup of hot tea", "a snowy owl", "rain boots": no word of the weather."""
    if language == "zh":
        return False
    after = page[at + 1] if at + 1 < len(page) else None
    if page[at].word.text.lower() in _LOOSE:
        return not _OF_THE_SKY & {u.word.text.lower() for u in page[max(0, at - 3) : at + 4]}
    return (
        after is not None and bool(after.types & {"animal", "person", "garment"}) and "possessive" not in page[at].types
    )


_WETTED = frozenset(
    [
        "wet",
        "soaked",
        "dripping",
        "raincoat",
        "raincoats",
        "drops",
        "flakes",
        "湿",
        "湿透",
        "湿漉漉",
        "淋湿",
        "雨衣",
        "雨伞",
        "雨靴",
        "雨鞋",
        "打伞",
        "撑伞",
    ]
)


def wet(draft: PageDraft) -> bool:
    """Umbrellas, puddles and wet clothes: it still rains, though the page does not say so."""
    things = {d.unit.found.what for d in draft.items if d.unit.found is not None}
    wetted = any(u.word.text.lower() in _WETTED for u in draft.units)
    return wetted or any(what.startswith(("umbrella", "puddle", "snow")) for what in things)
