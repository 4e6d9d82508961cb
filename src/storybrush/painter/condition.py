"""What the generator is told: words and attributes as one vector. Shared by training and running, numpy only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

import numpy as np

from storybrush import script

TEXT = 96  # dimensions of a subject's word vector
COLOURS = get_args(script.Colour)
# The order is that of the trained weights: append, never reorder.
ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "style": (
        "storybook", "noto", "noto-v1", "fluent-flat", "fluent", "fxemoji", "twemoji", "emojione", "kenney", "comicgen",
        "openclipart",
    ),
    "colour": COLOURS,
    "pose": get_args(script.Pose),
    "garment": get_args(script.Clothes),
    "garment_colour": COLOURS,
    "hat": script.HATS,
    "feeling": get_args(script.Feeling),
    "skin": ("0", "1", "2", "3", "4", "5"),
    "hair_style": ("short", "bob", "long", "ponytail", "braids", "bun", "curly", "bald"),
    "hair_colour": ("black", "dark brown", "brown", "chestnut", "ginger", "blonde", "grey", "white"),
    "variant": ("0", "1", "2"),  # of a coat (tabby, grey or black cat), or of a thing's drawing
    "part": ("head", "body"),  # of a figure; things are whole
    "view": ("quarter", "front", "side"),
    "holds": (
        "basket", "flower", "book", "umbrella", "stick", "sword", "lantern", "balloon", "bag", "apple", "broom",
        "fishing rod", "cup", "letter",
    ),
    "pattern": ("plain", "stripes", "dots", "checks", "flowers", "patches"),
    "build": ("usual", "slim", "stout"),
    "accessory": ("glasses", "scarf"),
}  # fmt: skip
STYLES = ATTRIBUTES["style"]
OFFSETS: dict[str, int] = {}
_next = TEXT
for _name, _values in ATTRIBUTES.items():
    OFFSETS[_name] = _next
    _next += len(_values)
WIDTH = _next


def condition(text: np.ndarray, attributes: Mapping[str, str]) -> np.ndarray:
    """(96,) word vector and attribute values by name -> (WIDTH,) float32.

    An attribute that is absent or "none" leaves its block zero: the drawing as its artist made it. A value outside
    `ATTRIBUTES` raises KeyError with what is allowed.
    """
    vector = np.zeros(WIDTH, np.float32)
    vector[:TEXT] = text
    for name, value in attributes.items():
        if value == "none":
            continue
        values: Sequence[str] = ATTRIBUTES[name]
        if value not in values:
            raise KeyError(f"{name} {value!r} is none of: {', '.join(values)}")
        vector[OFFSETS[name] + values.index(value)] = 1
    return vector


PERSON_ONLY = ("skin", "hair_style", "hair_colour")
ANIMAL_ONLY = ("variant", "colour")  # people have the colour of their clothes
BODY_ONLY = ("garment", "pattern", "build", "holds")
HEAD_ONLY = ("feeling", "hat", "hair_style", "hair_colour")
FACE_POSES = ("sleep", "sing")
DRESSED_ONLY = ("garment_colour", "pattern")


def upright(attributes: Mapping[str, str], person: bool) -> bool:
    """Whether a figure stands on two legs like a person; an animal that does not is on four, or on two and wings."""
    return (
        person
        or attributes.get("garment", "none") != "none"
        or attributes.get("pose", "stand") not in script.NATURAL_POSES
    )


def of_figure(attributes: Mapping[str, str], person: bool) -> dict[str, str]:
    """What acts on a drawing of the figures kit: no hair for a cow, no smile for a body, no dress for a head.

    What does not act is never told, in training and in painting alike: else the network would learn from accidents.
    A hat was learned in the colour of the clothes; told apart, the head hears `hat_colour` where the body hears that of the clothes.
    """
    silent = set(ANIMAL_ONLY if person else PERSON_ONLY)
    part = attributes.get("part", "none")
    worn = {"head": ("hat",), "body": ("garment",)}.get(part, ("hat", "garment"))
    if part == "head":
        silent |= set(BODY_ONLY)
        if attributes.get("accessory") == "scarf":
            silent.add("accessory")
    elif part == "body":
        silent |= set(HEAD_ONLY)
        if attributes.get("accessory") == "glasses":
            silent.add("accessory")
    if all(attributes.get(name, "none") == "none" for name in worn) and not (part == "head" and person):
        silent |= set(DRESSED_ONLY)  # people also have ribbons of that colour in their hair
    told = {name: value for name, value in attributes.items() if name not in silent}
    hat_colour = told.pop("hat_colour", None)
    if part == "head" and hat_colour and "garment_colour" not in silent:
        told["garment_colour"] = hat_colour
    if part == "head" and told.get("pose") not in FACE_POSES:  # eyes are open or closed, whatever the legs do
        told.pop("pose", None)
    return told
