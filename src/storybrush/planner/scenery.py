"""What the background of a setting shows by itself: the sun of a clear day, the moon of a clear night, the window of a room.

Such an item stays in the scene, so that the script says what the text said, but it is painted once: with the background.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from storybrush.planner.entries import Entry
from storybrush.planner.features import Unit
from storybrush.planner.floating import POOLS
from storybrush.script import ROOMS, Place, Relation, Setting

# at dawn and sunset the sun is below the hills, or nearly; the moon of a clear night has a shape of its own, and there is one
_LIGHTS = {"sun": "day", "crescent-moon": "night", "full-moon": "night", "first-quarter-moon": "night"}
_PLAIN = frozenset(
    [
        "sun",
        "moon",
        "full moon",
        "half moon",
        "crescent moon",
        "crescent",
        "moonlight",
        "太阳",
        "日头",
        "月亮",
        "满月",
        "圆月",
        "半月",
        "弯月",
        "月牙",
        "月牙儿",
        "月光",
    ]
)  # 太阳公公 is somebody
_CLEAR = ("clear", "cloudy", "wind")
# not one sun or moon in all their backgrounds: walls, leaves and roofs are before it, or there is no sky
_HIDDEN: frozenset[Place] = ROOMS | {
    "space", "underwater", "moon", "cave", "jungle", "forest", "street", "farm", "courtyard", "harbour", "market", "train station",
    "playground", "volcano", "city", "ship",
}  # fmt: skip
_WITH_A_WINDOW: tuple[Place, ...] = ("bedroom", "kitchen", "living room", "library", "hospital", "shop")
_LAND: dict[Place, frozenset[str]] = {
    "bridge": frozenset(["bridge", "stream", "water"]), "pond": frozenset(["pond", "water"]), "river": frozenset(["stream", "water"]),
    "lake": frozenset(["pond", "water"]), "beach": frozenset(["water-wave", "water"]), "castle": frozenset(["castle"]),
    "island": frozenset(["desert-island"]), "mountain": frozenset(["mountain", "snow-capped-mountain"]),
    "ice": frozenset(["ice"]), "desert": frozenset(["desert"]), "volcano": frozenset(["volcano"]), "hilltop": frozenset(["hill"]),
    **dict.fromkeys(("city", "street", "market"), frozenset(["cityscape"])), "sea": frozenset(["water-wave", "water"]), **dict.fromkeys(_WITH_A_WINDOW, frozenset(["window"])),
    "hut": frozenset(["window", "fireplace"]),
}  # fmt: skip
# whoever stands on the ground of that background stands on it; whoever is in its water, in these
_UNDERFOOT = frozenset(["bridge", "cityscape", "ice", "desert", "mountain", "snow-capped-mountain", *POOLS])
_BESIDE = frozenset(["above", "facing", "near"])  # relations that the background keeps as well as a layer would
_PERSON = frozenset(
    ["dance", "wave", "sing", "cry", "hug", "sleep", "play", "point", "read", "bow", "cheer", "think", "drink", "eat", "carry"]
)  # fmt: skip


def in_the_backdrop(
    entries: Sequence[Entry], relations: Sequence[Relation], setting: Setting, page: Sequence[Unit]
) -> list[Entry]:
    """Marks the items of which the text says no more than that they are there: no number, colour, size, place or deed of their own."""
    seen = _seen_through(entries, relations, setting)
    relations = [r for r in _on_land(entries, relations) if r.subject not in seen]
    return [
        replace(e, item=e.item.model_copy(update={"backdrop": True}))
        if e.item.id in seen or (_shown(e, setting, page) and _plain(e, relations))
        else e
        for e in entries
    ]


def _seen_through(entries: Sequence[Entry], relations: Sequence[Relation], setting: Setting) -> set[str]:
    """The moon in the window of a room, which has its own."""
    panes = {e.item.id for e in entries if e.item.what == "window" and "window" in _LAND.get(setting.place, ())}
    lights = {e.item.id for e in entries if e.item.what in _LIGHTS and e.item.count == 1}
    return {r.subject for r in relations if r.kind == "behind" and r.object in panes and r.subject in lights}


def _on_land(entries: Sequence[Entry], relations: Sequence[Relation]) -> list[Relation]:
    """Without those of swimmers to what is over them: the water of the background has them."""
    wet = {e.item.id for e in entries if e.item.in_water or e.item.pose == "swim"}
    return [r for r in relations if not (r.subject in wet and r.kind in ("under", "below"))]


def _shown(entry: Entry, setting: Setting, page: Sequence[Unit]) -> bool:
    what = entry.item.what
    if what in _LAND.get(setting.place, ()):
        return True
    lit = _LIGHTS.get(what) == setting.time and setting.weather in _CLEAR and setting.place not in _HIDDEN
    return lit and entry.item.words.lower() in _PLAIN and not _of_its_own(page, entry.word)


def _plain(entry: Entry, relations: Sequence[Relation]) -> bool:
    item, said = entry.item, entry.draft.values
    # "a little bridge" is that of the page
    sized = item.size != "medium" and item.what not in _UNDERFOOT and item.what not in _LIGHTS
    described = item.colour or item.count > 1 or sized or item.facing or item.character
    own = {r.kind for r in relations if r.subject == item.id}
    others = {r.kind for r in relations if r.object == item.id}
    light = item.what in _LIGHTS
    kept = {"on", "in"} if item.what in _UNDERFOOT else {"under"} if light else set()
    if (
        described
        or "feeling" in said
        or said.get("pose") in _PERSON
        or own - {"above", "near", *(["on"] if light else [])}
    ):
        return False
    return not others - _BESIDE - kept


def _of_its_own(page: Sequence[Unit], at: int) -> bool:
    """ "Sun was angry", "said the moon", "flew to the moon": it has a name, speaks, or is the end of a way."""
    unit = page[at]
    before = page[at - 1].word.text.lower() if at else ""
    near = [*page[max(0, at - 2) : at], *page[at + 1 : at + 2]]
    near_words = [u.word.text.lower() for u in page[max(0, at - 2) : at]]
    if {"to", "toward", "towards", "onto", "reached", "飞到", "飞向", "到", "向"} & set(near_words):
        return True  # where somebody goes is no light of the hour
    named = "proper" in unit.types and before not in ("the", "a", "an") and page[at].word.text.isascii()
    if any("feeling" in u.types for u in page[at + 1 : at + 3]):
        return True  # "the moon smiled"
    return named or any("speech" in u.types or u.word.text in ("说", "问", "喊", "道") for u in near)
