"""What lasts from page to page: where the story is until it goes elsewhere, the hour, the season, and the weather until it ends."""

from __future__ import annotations

from storybrush.planner import atmosphere, inside, outside
from storybrush.planner.draft import EARTH, HOME, INDOORS, OUTDOORS, WATER, PageDraft, span
from storybrush.planner.indoors import ANY_ROOM, PERHAPS, dwelling
from storybrush.planner.waters import WET, open_water, swum_in
from storybrush.planner.weather import wet
from storybrush.script import ROOMS, Language, Place, Setting, Span

_HOMELY: frozenset[Place] = frozenset(["bedroom", "kitchen", "living room"])
_SLEPT_IN: frozenset[Place] = frozenset(["hut", "hospital", "attic", "barn", "cave", "ship"])
_CLOSED: frozenset[Place] = ROOMS | _SLEPT_IN | {"palace", "temple"}
_WATERS: frozenset[Place] = frozenset(
    ["pond", "river", "lake", "sea", "beach", "harbour", "island", "swamp", "ship", "bridge", "underwater"]
)
_AFLOAT: frozenset[Place] = frozenset(["pond", "river", "lake", "swamp", "harbour"])
_SUNKEN: frozenset[Place] = frozenset(["palace", "castle yard", "ship", "sea"])
_ALOFT: frozenset[Place] = frozenset(["space", "moon", "sky"])
_FALLS = ("rain", "snow", "fog")  # over all the land, wherever one goes; a storm, a wind or a cloud is soon elsewhere
_AT_MOST = 3  # pages that do not speak of the weather: a long story does not stay in the rain


class Lasting:
    """now: the setting of the page before."""

    def __init__(self, seed: int, language: Language) -> None:
        self.now, self.language = Setting(seed=seed), language
        self._house: Place | None = None  # at whose door the story is
        self._home: Place = "living room"
        self._ground: Place = "meadow"  # where the story was before it left the earth
        self._silent = 0  # pages since the weather was spoken of

    def turn(self, draft: PageDraft, where: Span, seed: int) -> Setting:
        """The setting of the next page. The draft is told which place its words came to mean."""
        before = self.now
        self._home = dwelling(draft.units, self.language) or self._home
        self._place(draft)
        self._hour(draft)
        self._weather(draft)
        said = {kind: value for kind, (value, _) in draft.setting.items()}
        if not said:
            return before
        at = draft.setting.get("place") or next(iter(draft.setting.values()))
        moved = "place" in said and said["place"] != before.place
        setting = Setting.model_validate(
            before.model_dump(exclude={"span", "seed"})
            | said
            | {"span": span(draft.units[at[1]], where.start), "seed": seed % 2**31 if moved else before.seed}
        )
        # nobody stays in the sky: the next page is where the one before was
        self.now = setting if setting.place != "sky" else landed(setting, before)
        if self.now.place not in _ALOFT:
            self._ground = self.now.place
        return setting

    def _place(self, draft: PageDraft) -> None:
        room = draft.setting.pop("room", None)
        if (self.now.span is None and room is None and (water := inside.afloat(draft)) is not None) or (
            room is None and self.now.place not in WET and (water := swum_in(draft)) is not None
        ):
            draft.setting["place"] = water
        told = draft.setting.pop("place", None)
        place: Place | None
        if told is not None:
            own, at = draft.units[told[1]].values.get("place"), told[1]
            own = open_water(draft) if told[0] == WATER and own in (None, "underwater") else own
            place = self._meant(told[0], own)
            if "vehicle" in draft.units[at].types and place == "sea" and self.now.place in _AFLOAT:
                place = self.now.place  # a boat on the river stays there
            if self.now.place == "underwater" and place in _SUNKEN:
                place = self.now.place  # the palace of the sea, a wreck
            if told[0] in (HOME, INDOORS) and room is not None:
                place = self._furnished(room[0], place)
        elif room is not None:
            place, at = self._furnished(room[0], self._house or self.now.place), room[1]
        else:
            return
        if place is None:
            return
        self._house = self._door(told[0] if told else place, place, draft.units[at].values)
        draft.setting["place"] = (place, at)
        if place in ROOMS:  # within a home nobody sees it from without
            draft.items = [d for d in draft.items if d.unit.word.text.lower() not in ("家", "home")]

    def _meant(self, said: str, own: str | None) -> Place:
        """The place that a word means on this page: HOME, OUTDOORS and the like are found by what was told before."""
        before = self.now.place
        if said == HOME:
            return self._home
        if said == INDOORS:
            within = self._house or before
            return (
                "palace"
                if within in ("castle", "castle yard")
                else within
                if within in _CLOSED and within not in _ALOFT
                else self._home
            )
        if said == EARTH:
            return self._ground if before in _ALOFT else before
        if said == WATER:
            ashore = own == "beach" and before in ("sea", "ship", "underwater")
            return before if before in _WATERS and not ashore else own  # type: ignore[return-value]  # of the table of places
        return outside.found_again(said, self.now)

    def _furnished(self, room: str, within: Place) -> Place | None:
        """The room that a piece of furniture tells: the one where the story is already, if such a thing may stand there."""
        if room == PERHAPS:  # a fire or a table may be anywhere
            return within if within in _CLOSED else "living room" if self.now.span is None else None
        if within in _CLOSED - _HOMELY and (room in (ANY_ROOM, "kitchen") or within in _SLEPT_IN):
            return within
        if room == ANY_ROOM:
            return within if within in _HOMELY else "living room"
        return room  # type: ignore[return-value]  # of the table of furniture

    def _door(self, said: str, place: Place, values: dict[str, str]) -> Place | None:
        """The house at whose door the story is now."""
        if said == OUTDOORS:
            return self.now.place if place != self.now.place else self._house
        own = values.get("place", values.get("inside"))
        return own if own is not None and outside.door_of(own) == place else None  # type: ignore[return-value]

    def _hour(self, draft: PageDraft) -> None:
        told = draft.setting.get("time")
        if told is not None and self.now.time != "night" and atmosphere.the_sun(draft.units[told[1]]):
            wet = self.now.weather in _FALLS or draft.setting.get("weather", told)[1] != told[1]
            if told[0] == "dawn" and wet and "weather" in draft.setting:
                del draft.setting["time"]  # it comes out of the clouds
        day = atmosphere.new_day(draft.units, self.language)
        if day is not None and "time" not in draft.setting and self.now.time != "day":
            draft.setting["time"] = ("day", day)
        sky, at = draft.setting.get("weather", ("", 0))
        if self.now.time == "night" and sky == "clear" and atmosphere.the_sun(draft.units[at]):
            draft.setting.setdefault("time", ("day", at))

    def _weather(self, draft: PageDraft) -> None:
        """It ends with the day or the hour, in another season, or when nobody has spoken of it for long."""
        now, setting = self.now, draft.setting
        if "weather" in setting:
            self._silent = 0
            return
        self._silent = 0 if wet(draft) else self._silent + 1
        if now.weather == "clear":
            return
        place, hour, season = (setting.get(kind) for kind in ("place", "time", "season"))
        moved = place is not None and place[0] != now.place
        later = (hour is not None and hour[0] != now.time) or (season is not None and season[0] != now.season)
        day = atmosphere.new_day(draft.units, self.language)
        left = moved and place is not None and place[0] not in ROOMS and now.weather not in _FALLS
        ends = later or day is not None or self._silent > _AT_MOST or left
        if ends:
            at = next((told[1] for told in (hour, season, place) if told is not None), day or 0)
            setting["weather"] = ("clear", at)


def landed(now: Setting, before: Setting) -> Setting:
    """The hour and the weather of now, at the place of before."""
    return now.model_copy(update={"place": before.place, "seed": before.seed, "span": before.span})
