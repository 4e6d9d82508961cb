"""What can be drawn: the words of the kit, and sensible ways to combine them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

PEOPLE = (
    "girl", "boy", "woman", "man", "grandma", "grandpa", "baby", "princess", "prince", "king", "queen", "farmer",
    "fisherman", "woodcutter", "soldier", "witch", "wizard", "fairy", "teacher", "doctor",
)  # fmt: skip
BIRDS = ("duck", "hen", "rooster", "crow", "bird", "owl")
ANIMALS = (
    "cat", "dog", "fox", "wolf", "bear", "lion", "tiger", "pig", "sheep", "goat", "cow", "horse", "donkey", "rabbit",
    "mouse", "elephant", "deer", "monkey", "panda", "frog", *BIRDS,
)  # fmt: skip

PEOPLE_POSES = (
    "stand", "walk", "run", "sit", "sleep", "wave", "jump", "dance", "play", "read", "carry", "point", "cry", "hug",
)  # fmt: skip
ANIMAL_POSES = ("stand", "walk", "run", "sit", "sleep", "jump")
POSES = (*PEOPLE_POSES, "fly")

GARMENTS = (
    "none", "dress", "shirt-trousers", "shirt-skirt", "coat", "robe", "hanfu", "qipao", "apron-dress", "armour",
    "overalls", "pyjamas", "uniform",
)  # fmt: skip
COLOURS: dict[str, str] = {
    "red": "#d9423a",
    "orange": "#ee8431",
    "yellow": "#f8d045",
    "green": "#5aa453",
    "blue": "#4382c6",
    "purple": "#8a5fb3",
    "pink": "#f28fb0",
    "brown": "#91603c",
    "black": "#3f3c46",
    "white": "#fcf8ef",
    "grey": "#9b9fa6",
    "gold": "#d19a26",
}
HATS = ("none", "cap", "straw hat", "crown", "witch hat", "headscarf", "bow", "helmet")
FEELINGS = ("neutral", "happy", "sad", "angry", "surprised", "afraid", "sleepy", "crying")
SKINS = ("#fbdcc4", "#f5c9a3", "#e5ac7d", "#c98a5a", "#a66c45", "#7f523a")
HAIR_STYLES = ("short", "bob", "long", "ponytail", "braids", "bun", "curly", "bald")
HAIR_COLOURS: dict[str, str] = {
    "black": "#37303a",
    "dark brown": "#553a30",
    "brown": "#7c5233",
    "chestnut": "#9b5431",
    "ginger": "#d3712f",
    "blonde": "#efc35a",
    "grey": "#a9a8ad",
    "white": "#efece6",
}
FACINGS = ("left", "right")
FUR_VARIANTS = 3

_BEARDED = ("king", "woodcutter", "wizard", "fisherman", "grandpa")


class UnknownFigure(ValueError):
    """A spec that the kit cannot draw; the message names what it can."""


@dataclass(frozen=True, slots=True)
class FigureSpec:
    """One drawing. Skin and hair act on people only, fur on animals only.

    skin: index into SKINS. fur: index of a natural colour variant, 0..2.
    An animal with a garment, or in a pose that only people have, is drawn upright.
    """

    subject: str
    pose: str = "stand"
    garment: str = "none"
    garment_colour: str = "red"
    hat: str = "none"
    feeling: str = "happy"
    skin: int = 0
    hair_style: str = "short"
    hair_colour: str = "brown"
    fur: int = 0
    facing: str = "right"

    def __post_init__(self) -> None:
        for field, allowed in (
            ("subject", PEOPLE + ANIMALS),
            ("garment", GARMENTS),
            ("garment_colour", tuple(COLOURS)),
            ("hat", HATS),
            ("feeling", FEELINGS),
            ("skin", range(len(SKINS))),
            ("hair_style", HAIR_STYLES),
            ("hair_colour", tuple(HAIR_COLOURS)),
            ("fur", range(FUR_VARIANTS)),
            ("facing", FACINGS),
        ):
            value = getattr(self, field)
            if value not in allowed:
                raise UnknownFigure(f"No {field} {value!r} in the kit. Choose from: {', '.join(map(str, allowed))}.")
        if self.pose not in poses_of(self.subject, self.garment):
            known = ", ".join(poses_of(self.subject, self.garment))
            raise UnknownFigure(f"A {self.subject} has no pose {self.pose!r}. Choose from: {known}.")
        if self.subject in PEOPLE and self.garment == "none":
            raise UnknownFigure(f"A {self.subject} needs a garment. Choose from: {', '.join(GARMENTS[1:])}.")

    @property
    def is_person(self) -> bool:
        return self.subject in PEOPLE

    @property
    def upright(self) -> bool:
        """Drawn on two legs with arms, like a person."""
        return self.is_person or self.garment != "none" or self.pose not in (*ANIMAL_POSES, "fly")

    @property
    def bearded(self) -> bool:
        return self.subject in _BEARDED


def poses_of(subject: str, garment: str = "none") -> tuple[str, ...]:
    """The poses that a subject can take; birds without clothes also fly."""
    return (*PEOPLE_POSES, "fly") if subject in BIRDS and garment == "none" else PEOPLE_POSES


_ANY = tuple(COLOURS)
_GIRL = ("long", "braids", "ponytail", "bob", "bun", "curly")
_MAN = ("short", "short", "short", "curly", "bald")
_YOUNG = ("black", "dark brown", "brown", "chestnut", "ginger", "blonde")
_OLD = ("grey", "white")
_WOMENS = ("dress", "shirt-skirt", "coat", "shirt-trousers", "hanfu", "qipao", "apron-dress", "pyjamas")
_MENS = ("shirt-trousers", "shirt-trousers", "coat", "overalls", "hanfu", "pyjamas", "uniform")

# role -> garments, hats, hair styles, hair colours, garment colours; repeats weigh an option; the first garment and
# hat are the usual ones.
_ROLES: dict[str, tuple[tuple[str, ...], ...]] = {
    "girl": (("dress", "dress", *_WOMENS, "overalls"), ("none", "bow", "none", "straw hat", "cap", "headscarf"),
             ("braids", *_GIRL), _YOUNG, _ANY),
    "boy": (("shirt-trousers", "overalls", *_MENS), ("none", "none", "cap", "straw hat"), ("short", "short", "curly"),
            _YOUNG, _ANY),
    "woman": (("dress", *_WOMENS), ("none", "none", "none", "straw hat", "headscarf", "bow"), ("long", *_GIRL), _YOUNG,
              _ANY),
    "man": (_MENS, ("none", "none", "cap", "straw hat"), _MAN, _YOUNG, _ANY),
    "grandma": (("apron-dress", "dress", "coat", "shirt-skirt", "hanfu"), ("none", "none", "headscarf"),
                ("bun", "bun", "bob", "curly"), _OLD, _ANY),
    "grandpa": (("shirt-trousers", "coat", "overalls", "hanfu"), ("none", "none", "cap", "straw hat"),
                ("bald", "short"), _OLD, _ANY),
    "baby": (("pyjamas", "pyjamas", "overalls", "dress"), ("none", "none", "bow", "cap"), ("short", "bald", "curly"),
             _YOUNG, _ANY),
    "princess": (("dress", "dress", "dress", "robe", "hanfu"), ("crown",), ("long", "long", "braids", "bun"), _YOUNG,
                 _ANY),
    "prince": (("uniform", "robe", "coat", "hanfu"), ("crown",), ("short", "short", "curly"), _YOUNG, _ANY),
    "king": (("robe",), ("crown",), ("bob", "short"), ("white", "grey", "brown", "black", "ginger"), _ANY),
    "queen": (("robe", "dress"), ("crown",), ("bun", "long"), (*_YOUNG, *_OLD), _ANY),
    "farmer": (("overalls", "overalls", "shirt-trousers"), ("straw hat",), ("short", "bald"), (*_YOUNG, "grey"), _ANY),
    "fisherman": (("coat", "overalls", "shirt-trousers"), ("cap", "cap", "straw hat"), ("short", "curly"),
                  ("grey", "white", "brown", "black"), ("blue", "yellow", *_ANY)),
    "woodcutter": (("shirt-trousers", "overalls"), ("none", "cap"), ("short", "curly"),
                   ("brown", "black", "ginger", "dark brown"), ("red", *_ANY)),
    "soldier": (("uniform", "armour", "uniform"), ("helmet",), ("short",), _YOUNG, ("green", "grey", *_ANY)),
    "witch": (("robe", "dress"), ("witch hat",), ("long", "curly", "bob"), ("grey", "white", "black", "ginger"),
              ("purple", "black", *_ANY)),
    "wizard": (("robe",), ("witch hat",), ("long", "bob"), _OLD, ("blue", "purple", *_ANY)),
    "fairy": (("dress",), ("none", "bow", "crown"), ("bun", "long", "ponytail", "curly"), _YOUNG, ("pink", *_ANY)),
    "teacher": (("shirt-skirt", "shirt-trousers", "dress"), ("none",), ("bob", "bun", "short", "ponytail"),
                (*_YOUNG, "grey"), _ANY),
    "doctor": (("coat",), ("none",), ("short", "ponytail", "bob"), (*_YOUNG, "grey"),
               ("white", "white", "blue", "green")),
}  # fmt: skip

_USUAL_COLOUR = {
    "girl": "red", "boy": "blue", "woman": "green", "man": "brown", "grandma": "purple", "grandpa": "grey",
    "baby": "yellow", "princess": "pink", "prince": "blue", "king": "red", "queen": "purple", "farmer": "blue",
    "fisherman": "yellow", "woodcutter": "red", "soldier": "green", "witch": "black", "wizard": "blue",
                 "fairy": "green",
    "teacher": "orange", "doctor": "white",
}  # fmt: skip

# Clothes that stay natural on an upright animal of either sex.
_BEAST_GARMENTS = ("coat", "shirt-trousers", "overalls", "dress", "apron-dress", "robe", "hanfu", "uniform", "pyjamas")


def _pick(rng: np.random.Generator, options: tuple[str, ...]) -> str:
    return options[int(rng.integers(len(options)))]


def _subjects_for(fixed: dict[str, Any], rng: np.random.Generator) -> tuple[str, ...]:
    if fixed.get("pose") == "fly":
        return BIRDS
    if fixed.get("garment") == "none":
        return ANIMALS
    return PEOPLE if rng.random() < 0.5 else ANIMALS


def random_spec(rng: np.random.Generator, **fixed: Any) -> FigureSpec:
    """A sensible random combination; `fixed` pins any field, and the rest follows from what is pinned."""
    subject = fixed.get("subject") or _pick(rng, _subjects_for(fixed, rng))
    facing = _pick(rng, FACINGS)
    spec: dict[str, Any] = {"subject": subject, "facing": facing}
    if subject in PEOPLE:
        garments, hats, styles, colours, dyes = _ROLES[subject]
        spec |= {
            "garment": _pick(rng, garments),
            "hat": _pick(rng, hats),
            "hair_style": _pick(rng, styles),
            "hair_colour": _pick(rng, colours),
            "garment_colour": _pick(rng, dyes),
            "skin": int(rng.integers(len(SKINS))),
        }
        poses: tuple[str, ...] = PEOPLE_POSES
    else:
        wants_people_pose = fixed.get("pose") in PEOPLE_POSES and fixed.get("pose") not in ANIMAL_POSES
        dressed = (rng.random() < (0.8 if wants_people_pose else 0.4)) and fixed.get("pose") != "fly"
        spec |= {
            "garment": _pick(rng, _BEAST_GARMENTS) if dressed else "none",
            "hat": _pick(rng, HATS) if dressed and rng.random() < 0.25 else "none",
            "garment_colour": _pick(rng, _ANY),
            "fur": int(rng.integers(FUR_VARIANTS)),
        }
        garment = fixed.get("garment", spec["garment"])
        if garment == "none":
            spec["hat"] = "none"
        poses = PEOPLE_POSES if garment != "none" else ANIMAL_POSES + (("fly",) if subject in BIRDS else ())
    spec["pose"] = _pick(rng, poses)
    pose = fixed.get("pose", spec["pose"])
    spec["feeling"] = "crying" if pose == "cry" else _pick(rng, ("happy", "neutral", *FEELINGS[:-1], *FEELINGS))
    if pose == "sleep":
        spec["feeling"] = "sleepy"
        spec["hat"] = "none"  # nobody sleeps in a crown
    return FigureSpec(**(spec | fixed))


def default_spec(subject: str, seed: int = 0) -> FigureSpec:
    """The look a subject has when the story says nothing; the seed varies skin, hair and fur only."""
    if subject not in PEOPLE + ANIMALS:
        raise UnknownFigure(f"The kit cannot draw {subject!r}. Choose from: {', '.join(PEOPLE + ANIMALS)}.")
    rng = np.random.default_rng([seed, *subject.encode()])
    fixed: dict[str, Any] = {"subject": subject, "pose": "stand", "feeling": "happy", "facing": "right"}
    if subject in ANIMALS:
        return random_spec(rng, **fixed, garment="none", garment_colour="red", fur=seed % FUR_VARIANTS)
    garments, hats, *_ = _ROLES[subject]
    return random_spec(rng, **fixed, garment=garments[0], hat=hats[0], garment_colour=_USUAL_COLOUR[subject])
