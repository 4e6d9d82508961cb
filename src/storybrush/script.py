"""The words of Storybrush: Story -> Script -> Layer -> Picture -> Book. Read this file first.

What is read and written (JSON, by a person, a seq2seq model or a language model) is a strict pydantic model; what holds
pixels is a frozen dataclass. Every stage takes and gives these types and nothing else.

Positions are fractions of the page, measured from its top left corner: x and width of the page's width, y and height of
its height. `left` and `right` are as the reader of the picture sees them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

import numpy as np
import pydantic
import pydantic_core
from pydantic import Field

from storybrush.errors import BadScript

# --- what can be said ---------------------------------------------------------------------------------------------------

Language = Literal["zh", "en"]
Colour = Literal[
    "red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white", "grey", "gold"
]
Size = Literal["tiny", "small", "medium", "large", "huge"]
Time = Literal["dawn", "day", "sunset", "night"]
Season = Literal["spring", "summer", "autumn", "winter"]
Weather = Literal["clear", "cloudy", "rain", "snow", "wind", "fog", "storm"]
Mood = Literal["cheerful", "calm", "sad", "scary", "mysterious", "festive"]
Pose = Literal[
    "stand", "walk", "run", "sit", "sleep", "wave", "jump", "dance", "play", "read", "carry", "point", "cry", "hug", "fly",
    "kneel", "climb", "swim", "kick", "throw", "bow", "fall", "cheer", "sweep", "dig", "ride", "eat", "drink", "think", "rear",
    "look back", "lie", "sing",
]  # fmt: skip
# what animals do as nature made them; all else they do on two legs
NATURAL_POSES: frozenset[Pose] = frozenset(
    ["stand", "walk", "run", "sit", "sleep", "jump", "fly", "eat", "rear", "look back", "lie", "sing"]
)
Feeling = Literal["neutral", "happy", "sad", "angry", "surprised", "afraid", "sleepy", "crying"]
Facing = Literal["left", "right"]
Clothes = Literal[
    "dress", "shirt-trousers", "shirt-skirt", "coat", "robe", "hanfu", "qipao", "apron-dress", "armour", "overalls",
    "pyjamas", "uniform", "tail", "tunic", "rags", "space suit", "ninja suit", "kasaya", "dragon robe", "work coat",
    "nurse dress", "chef jacket", "waistcoat",
]  # fmt: skip
Hat = Literal[
    "cap", "straw hat", "crown", "witch hat", "headscarf", "bow", "helmet", "beret", "top hat", "wizard hat", "santa hat",
    "hood", "flower wreath", "pointed cap", "pirate hat", "knight helm", "ninja mask", "bamboo hat", "mian crown",
    "phoenix crown", "skullcap", "feather hat", "nurse cap", "police cap", "fire helmet", "toque", "space helmet", "halo",
]  # fmt: skip
GarmentKind = Literal[Clothes, Hat, "glasses"]  # of people; of each of the three one at a time is drawn
CLOTHES: tuple[str, ...] = get_args(Clothes)
HATS: tuple[str, ...] = get_args(Hat)
TextRoom = Literal["top", "bottom", "left", "right"]
RelationKind = Literal[
    "left of", "right of", "above", "below", "on", "in", "under", "behind", "in front of", "near", "holding", "riding",
    "facing",
]  # fmt: skip
Place = Literal[
    "garden", "park", "village", "street", "farm", "field", "road", "river", "lake", "beach", "sea", "bedroom", "kitchen",
    "living room", "classroom", "palace", "shop", "courtyard", "bamboo forest", "desert", "space", "underwater", "castle",
    "forest", "meadow", "mountain", "snow", "cave", "savanna", "swamp", "rocky land",
    "rice terraces", "volcano", "island", "moon", "bridge", "hilltop", "mountain path", "orchard", "vegetable garden", "pond",
    "jungle", "ice", "sky", "ship", "harbour", "city", "rooftop", "market", "train station", "playground", "zoo", "temple",
    "castle yard", "library", "hospital", "hut", "attic", "cellar", "barn",
]  # fmt: skip

ROOMS: frozenset[Place] = frozenset(
    [
        "bedroom",
        "kitchen",
        "living room",
        "classroom",
        "palace",
        "shop",
        "library",
        "hospital",
        "hut",
        "attic",
        "cellar",
        "barn",
    ]
)

OTHER_SEX = {"girl": "boy", "boy": "girl", "woman": "man", "man": "woman"}
Fraction = Annotated[float, Field(ge=-1, le=2)]  # a thing may stick out of the page
Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=64)]


class _Strict(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(extra="forbid", frozen=True)


# --- Story and Script -----------------------------------------------------------------------------------------------------


class Story(_Strict):
    """What a person wrote."""

    text: str
    title: str = ""
    language: Language


class Span(_Strict):
    """Which characters of the story something came from: `start` inclusive, `end` exclusive, `text` for reading."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    text: str


class Garment(_Strict):
    """One thing that is worn."""

    what: GarmentKind
    colour: Colour | None = None


class Look(_Strict):
    """What stays the same about a character on every page, until the text says otherwise."""

    wears: tuple[Garment, ...] = ()
    colour: Colour | None = None
    skin: Annotated[int, Field(ge=0, le=5)] = 0
    hair_style: Literal["short", "bob", "long", "ponytail", "braids", "bun", "curly", "bald"] = "short"
    hair_colour: Literal["black", "dark brown", "brown", "chestnut", "ginger", "blonde", "grey", "white"] = "brown"
    fur: Annotated[int, Field(ge=0, le=2)] = 0


class Character(_Strict):
    """Somebody of the cast. `seed` and `look` fix the drawing for the whole book."""

    id: Id
    what: str
    name: str = ""
    called: tuple[str, ...] = ()  # words of the text that mean this character
    look: Look = Look()
    seed: Annotated[int, Field(ge=0, lt=2**31)] = 0


class Position(_Strict):
    """Where a thing stands: (x, y) is the middle of its bottom edge, `height` its height, as fractions of the page.

    `depth` is 0 at the front and 1 at the horizon; what is nearer is drawn later. `sunk`: how much of its height is below the
    surface of water, and hidden by it.
    """

    x: Fraction
    y: Fraction
    height: Annotated[float, Field(gt=0, le=1.5)]
    depth: Annotated[float, Field(ge=0, le=1)] = 0.0
    sunk: Annotated[float, Field(ge=0, le=0.9)] = 0.0


class Item(_Strict):
    """One thing, or several alike, in a scene. The image instruction of the documents: what, size, colour, position."""

    id: Id
    what: str  # a subject of the vocabulary (`storybrush subjects`)
    words: str = ""  # as the text calls it
    count: Annotated[int, Field(ge=1, le=12)] = 1
    colour: Colour | None = None
    size: Size = "medium"
    pose: Pose = "stand"
    feeling: Feeling = "neutral"
    facing: Facing | None = None  # None: the layout decides
    wears: tuple[Garment, ...] = ()
    character: Id | None = None  # of the cast
    either: bool = False  # several of whom the text does not say: girls and boys, or women and men, in turn
    in_water: bool = False  # stands, swims or floats in the background's water, if there is any
    backdrop: bool = False  # the background shows it: no layer of its own ("the moon shone on the village")
    positions: tuple[Position, ...] = ()  # one for each of `count`; filled by the layout, or by hand
    span: Span | None = None

    @pydantic.model_validator(mode="after")
    def _one_position_each(self) -> Item:
        if self.positions and len(self.positions) != self.count:
            raise ValueError(
                f"item {self.id!r} has count {self.count} but {len(self.positions)} positions; give one each, or none"
            )
        return self

    @pydantic.model_validator(mode="after")
    def _either_of_two(self) -> Item:
        if self.either and self.what not in OTHER_SEX:
            raise ValueError(
                f"item {self.id!r} is {self.what!r}, of which there is no other sex; `either` is for {', '.join(OTHER_SEX)}"
            )
        return self

    @property
    def kinds(self) -> tuple[str, ...]:
        """The subjects that the copies are, in turn."""
        return (self.what, OTHER_SEX[self.what]) if self.either and self.count > 1 else (self.what,)


class Relation(_Strict):
    """`subject` is <kind> `object`: both are ids of items of the same scene."""

    kind: RelationKind
    subject: Id
    object: Id


class Setting(_Strict):
    """Where and when. None: the text does not say, and the scene decides by its seed."""

    place: Place = "meadow"
    time: Time = "day"
    season: Season = "summer"
    weather: Weather = "clear"
    mood: Mood = "cheerful"
    seed: Annotated[int, Field(ge=0, lt=2**31)] = 0
    span: Span | None = None


class Remark(_Strict):
    """Something that a person should know about a page: a word that was not drawn, or was drawn as something near."""

    kind: Literal["not drawn", "drawn as", "not possible"]
    words: str
    why: str
    span: Span | None = None


class Canvas(_Strict):
    """Pixels of a page, and the side on which it is kept free for words of your own."""

    width: Annotated[int, Field(ge=128, le=4096)] = 1024
    height: Annotated[int, Field(ge=128, le=4096)] = 768
    text_room: TextRoom | None = None


class Scene(_Strict):
    """Everything that is drawn on one page, and the words under it."""

    words: str
    canvas: Canvas = Canvas()
    setting: Setting = Setting()
    style: str = "storybook"
    items: tuple[Item, ...] = ()
    relations: tuple[Relation, ...] = ()
    remarks: tuple[Remark, ...] = ()
    seed: Annotated[int, Field(ge=0, lt=2**31)] = 0

    @pydantic.model_validator(mode="after")
    def _names_agree(self) -> Scene:
        ids = [item.id for item in self.items]
        if len(set(ids)) < len(ids):
            raise ValueError(f"two items have the same id: {', '.join(sorted({i for i in ids if ids.count(i) > 1}))}")
        for relation in self.relations:
            for end in (relation.subject, relation.object):
                if end not in ids:
                    raise ValueError(f"a relation names {end!r}, but the items are: {', '.join(ids) or 'none'}")
        return self

    def layered(self) -> Scene:
        """Without what the background shows by itself: all that has a layer of its own."""
        items = tuple(item for item in self.items if not item.backdrop)
        if len(items) == len(self.items):
            return self
        left = {item.id for item in items}
        relations = tuple(r for r in self.relations if {r.subject, r.object} <= left)
        return self.model_copy(update={"items": items, "relations": relations})


class Script(_Strict):
    """The whole book before it is drawn. Saved as JSON, meant to be read and edited by hand."""

    title: str = ""
    language: Language
    seed: Annotated[int, Field(ge=0, lt=2**31)] = 0
    cast: tuple[Character, ...] = ()
    scenes: Annotated[tuple[Scene, ...], Field(min_length=1)]

    @pydantic.model_validator(mode="after")
    def _cast_is_known(self) -> Script:
        known = [character.id for character in self.cast]
        for number, scene in enumerate(self.scenes, 1):
            for item in scene.items:
                if item.character is not None and item.character not in known:
                    raise ValueError(
                        f"page {number}: item {item.id!r} is character {item.character!r}, but the cast is: {', '.join(known) or 'empty'}"
                    )
        return self

    def character(self, id: str) -> Character:
        return next(c for c in self.cast if c.id == id)

    def to_json(self) -> str:
        return self.model_dump_json(indent=2, exclude_defaults=True) + "\n"

    @classmethod
    def from_json(cls, text: str | bytes) -> Script:
        """Raises BadScript: which field, what was given, what is allowed."""
        try:
            return cls.model_validate_json(text)
        except pydantic.ValidationError as error:
            raise BadScript(_explain(error)) from None


def _explain(error: pydantic.ValidationError) -> str:
    lines = []
    problems = error.errors(include_url=False)
    # a list is also "too short" when one of its members is wrong: the member is the news
    real = [p for p in problems if p["type"] != "too_short" or len(problems) == 1]
    for problem in real[:8]:
        where = ".".join(str(part) for part in problem["loc"]) or "the whole script"
        given = repr(problem["input"])
        given = given if len(given) < 80 else given[:77] + "..."
        lines.append(f"{where}: {problem['msg']} (given: {given})")
    more = len(real) - len(lines)
    return "This script cannot be drawn.\n  " + "\n  ".join(lines) + (f"\n  and {more} more" if more > 0 else "")


class _CastFile(_Strict):
    """What `storybrush plan --save-cast` writes."""

    cast: tuple[Character, ...]


def cast_json(cast: tuple[Character, ...]) -> str:
    """A file to edit, and to use in another story."""
    return _CastFile(cast=cast).model_dump_json(indent=2, exclude_defaults=True) + "\n"


def read_cast(text: str | bytes) -> tuple[Character, ...]:
    """The cast of a cast file or of a script. Raises BadScript: which field, what was given, what is allowed."""
    try:
        data = pydantic_core.from_json(text)
        return _CastFile.model_validate_json(pydantic_core.to_json({"cast": data["cast"]})).cast
    except pydantic.ValidationError as error:
        raise BadScript(_explain(error).replace("script cannot be drawn", "cast cannot be used")) from None
    except (ValueError, TypeError, KeyError):
        raise BadScript(
            'This is no cast. A cast file is JSON: {"cast": [{"id": ..., "what": ...}, ...]}; a script.json will do.'
        ) from None


# --- pixels ---------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Box:
    """Page pixels, end-exclusive; may stick out of the page."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def width(self) -> int:
        return self.x1 - self.x0

    @property
    def height(self) -> int:
        return self.y1 - self.y0


@dataclass(frozen=True, slots=True)
class Layer:
    """One drawn thing. rgba: (H, W, 4) uint8, straight alpha. box: where it lies on the page, None while it has no place."""

    name: str  # id of the item, with its number where there are several; "background" for the setting
    what: str
    rgba: np.ndarray
    box: Box | None = None
    depth: float = 0.0


Surface = Literal["sky", "far", "ground", "water", "wall", "thing"]
SURFACES: tuple[Surface, ...] = get_args(Surface)


@dataclass(frozen=True, slots=True)
class Ground:
    """What a background shows where, as a coarse map of the whole page: who stands, stands on "ground".

    surfaces: (rows, columns) uint8, index into SURFACES. "far": hills, woods and houses near the horizon; "thing": a tree, a fence,
    a table, and whatever else is painted before ground, water or wall.
    """

    surfaces: np.ndarray

    def part(self, left: float, top: float, right: float, bottom: float) -> Ground:
        """What a part of the page shows; fractions of it."""
        rows, columns = (
            _cells(n, a, b) for n, a, b in zip(self.surfaces.shape, (top, left), (bottom, right), strict=True)
        )
        return Ground(self.surfaces[np.ix_(rows, columns)])


def _cells(number: int, start: float, end: float) -> np.ndarray:
    """Which of `number` cells lie between two fractions of their row."""
    count = max(1, round(number * (end - start)))
    middles = start + (np.arange(count) + 0.5) / count * (end - start)
    return np.clip((middles * number).astype(int), 0, number - 1)


@dataclass(frozen=True, slots=True)
class Seen:
    """Something that the eye found on a page. confidence: 0 to 1."""

    what: str
    box: Box
    confidence: float
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One promise of the scene, and whether the pixels keep it."""

    item: str
    asked: str
    seen: str
    kept: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished page. rgb: (H, W, 3) uint8. layers: back to front, each with its box."""

    scene: Scene
    rgb: np.ndarray
    layers: tuple[Layer, ...] = ()
    checks: tuple[Check, ...] = ()
    metadata: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Book:
    """What was bound: the script, and the files that were written, by format."""

    script: Script
    folder: Path
    files: dict[str, Path] = field(default_factory=dict)
