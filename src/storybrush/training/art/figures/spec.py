"""What can be drawn: the words of the kit, and sensible ways to combine them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from .more import (
    ACCESSORIES,
    BEAST_FRONT_POSES,
    BUILDS,
    FRONT_POSES,
    HANDS_FULL,
    HOLDS,
    MORE_ANIMAL_POSES,
    MORE_BIRD_POSES,
    MORE_GARMENTS,
    MORE_HATS,
    MORE_PEOPLE,
    MORE_POSES,
    PATTERNED,
    PATTERNS,
    VIEWS,
)
from .roles import BEARDED, ROLES, USUAL_COLOUR, USUAL_HOLD

PEOPLE = (
    "girl", "boy", "woman", "man", "grandma", "grandpa", "baby", "princess", "prince", "king", "queen", "farmer",
    "fisherman", "woodcutter", "soldier", "witch", "wizard", "fairy", "teacher", "doctor",
)  # fmt: skip
BIRDS = (
    "duck", "hen", "rooster", "crow", "bird", "owl", "goose", "swan", "eagle", "parrot", "penguin", "peacock",
)  # fmt: skip
ANIMALS = (
    "cat", "dog", "fox", "wolf", "bear", "lion", "tiger", "pig", "sheep", "goat", "cow", "horse", "donkey", "rabbit",
    "mouse", "elephant", "deer", "monkey", "panda", "frog", "squirrel", "hedgehog", "tortoise", "crocodile", "snake",
    "giraffe", "zebra", "camel", "hippo", "rhino", "kangaroo", "dragon", "chinese dragon", *BIRDS,
)  # fmt: skip
FLYERS = (*BIRDS, "dragon", "chinese dragon")

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
_ANY = tuple(COLOURS)
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

_FIRST = 11  # fields of a spec that the first packs knew


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
    holds: str = "none"
    view: str = "quarter"
    pattern: str = "plain"
    build: str = "usual"
    accessory: str = "none"

    def __post_init__(self) -> None:
        for field, allowed in (
            ("subject", PEOPLE + ANIMALS + MORE_PEOPLE),
            ("garment", GARMENTS + MORE_GARMENTS),
            ("garment_colour", tuple(COLOURS)),
            ("hat", HATS + MORE_HATS),
            ("feeling", FEELINGS),
            ("skin", range(len(SKINS))),
            ("hair_style", HAIR_STYLES),
            ("hair_colour", tuple(HAIR_COLOURS)),
            ("fur", range(FUR_VARIANTS)),
            ("facing", FACINGS),
            ("holds", HOLDS),
            ("view", VIEWS),
            ("pattern", PATTERNS),
            ("build", BUILDS),
            ("accessory", ACCESSORIES),
        ):
            value = getattr(self, field)
            if value not in allowed:
                raise UnknownFigure(f"No {field} {value!r} in the kit. Choose from: {', '.join(map(str, allowed))}.")
        if self.pose not in all_poses_of(self.subject, self.garment):
            known = ", ".join(all_poses_of(self.subject, self.garment))
            raise UnknownFigure(f"A {self.subject} has no pose {self.pose!r}. Choose from: {known}.")
        if self.is_person and self.garment == "none":
            raise UnknownFigure(f"A {self.subject} needs a garment. Choose from: {', '.join(GARMENTS[1:])}.")
        if self.holds != "none" and not (self.upright and self.pose not in HANDS_FULL):
            free = [pose for pose in (*PEOPLE_POSES, *MORE_POSES) if pose not in HANDS_FULL]
            raise UnknownFigure(
                f"A {self.subject} has no free hand for a {self.holds} in the pose {self.pose!r}. Only who stands on "
                f"two legs holds a thing; a hand is free in: {', '.join(free)}."
            )

        if self.pattern != "plain" and self.garment not in PATTERNED:
            raise UnknownFigure(
                f"A garment {self.garment!r} has no pattern {self.pattern!r}. Patterned are: {', '.join(PATTERNED)}."
            )
        if not self.upright and (self.build, self.accessory) != ("usual", "none"):
            raise UnknownFigure(
                f"A {self.subject} on four legs has one build and wears nothing; dress it, to stand it up."
            )
        if self.accessory == "glasses" and not self.is_person:
            raise UnknownFigure(f"Only people wear glasses; a {self.subject} can have: scarf.")
        front = FRONT_POSES if self.upright else BEAST_FRONT_POSES
        if self.view == "front" and self.pose not in front:
            raise UnknownFigure(f"From the front nobody can {self.pose}. Choose from: {', '.join(front)}.")

    @property
    def key(self) -> str:
        """Names the drawing's clips: words that came after the first packs show only where they act."""
        old = fields(self)[:_FIRST]
        new = [f for f in fields(self)[_FIRST:] if getattr(self, f.name) != f.default]
        return f"FigureSpec({', '.join(f'{f.name}={getattr(self, f.name)!r}' for f in (*old, *new))})"

    @property
    def is_person(self) -> bool:
        return self.subject in PEOPLE or self.subject in MORE_PEOPLE

    @property
    def upright(self) -> bool:
        """Drawn on two legs with arms, like a person."""
        return self.is_person or self.garment != "none" or self.pose not in _natural_poses(self.subject)

    @property
    def bearded(self) -> bool:
        return self.subject in BEARDED


def _natural_poses(subject: str) -> tuple[str, ...]:
    """What an animal does as nature made it, on four legs or on two and wings."""
    if subject in BIRDS:
        return (*ANIMAL_POSES, "fly", *(pose for pose in MORE_BIRD_POSES if (subject, pose) != ("owl", "eat")))
    if subject in ("frog", "snake", "kangaroo"):
        return ANIMAL_POSES
    if subject == "chinese dragon":
        return (*ANIMAL_POSES, "fly")
    return (*ANIMAL_POSES, *(("fly",) if subject in FLYERS else ()), *MORE_ANIMAL_POSES)


def all_poses_of(subject: str, garment: str = "none") -> tuple[str, ...]:
    """`poses_of`, and those that came later."""
    known = (*poses_of(subject, garment), *MORE_POSES)
    if subject in PEOPLE + MORE_PEOPLE or garment != "none":
        return known
    return (*known, *(pose for pose in _natural_poses(subject) if pose not in known))


def poses_of(subject: str, garment: str = "none") -> tuple[str, ...]:
    """The poses that a subject can take; birds without clothes also fly."""
    return (*PEOPLE_POSES, "fly") if subject in FLYERS and garment == "none" else PEOPLE_POSES


# Clothes that stay natural on an upright animal of either sex.
_BEAST_GARMENTS = ("coat", "shirt-trousers", "overalls", "dress", "apron-dress", "robe", "hanfu", "uniform", "pyjamas")


def _pick(rng: np.random.Generator, options: tuple[str, ...]) -> str:
    return options[int(rng.integers(len(options)))]


def _subjects_for(fixed: dict[str, Any], rng: np.random.Generator) -> tuple[str, ...]:
    if fixed.get("pose") == "fly":
        return FLYERS
    if fixed.get("garment") == "none":
        return ANIMALS
    return PEOPLE if rng.random() < 0.5 else ANIMALS


def random_spec(rng: np.random.Generator, **fixed: Any) -> FigureSpec:
    """A sensible random combination; `fixed` pins any field, and the rest follows from what is pinned."""
    subject = fixed.get("subject") or _pick(rng, _subjects_for(fixed, rng))
    facing = _pick(rng, FACINGS)
    spec: dict[str, Any] = {"subject": subject, "facing": facing}
    if subject in PEOPLE + MORE_PEOPLE:
        garments, hats, styles, colours, dyes = ROLES[subject]
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
        poses = PEOPLE_POSES if garment != "none" else ANIMAL_POSES + (("fly",) if subject in FLYERS else ())
    spec["pose"] = _pick(rng, poses)
    pose = fixed.get("pose", spec["pose"])
    spec["feeling"] = "crying" if pose == "cry" else _pick(rng, ("happy", "neutral", *FEELINGS[:-1], *FEELINGS))
    if pose == "sleep":
        spec["feeling"] = "sleepy"
        spec["hat"] = "none"  # nobody sleeps in a crown
    return FigureSpec(**(spec | fixed))


def default_spec(subject: str, seed: int = 0) -> FigureSpec:
    """The look a subject has when the story says nothing; the seed varies skin, hair and fur only."""
    known = PEOPLE + ANIMALS + MORE_PEOPLE
    if subject not in known:
        raise UnknownFigure(f"The kit cannot draw {subject!r}. Choose from: {', '.join(known)}.")
    rng = np.random.default_rng([seed, *subject.encode()])
    fixed: dict[str, Any] = {"subject": subject, "pose": "stand", "feeling": "happy", "facing": "right"}
    if subject in ANIMALS:
        return random_spec(rng, **fixed, garment="none", garment_colour="red", fur=seed % FUR_VARIANTS)
    garments, hats, *_ = ROLES[subject]
    fixed |= {"holds": USUAL_HOLD[subject]} if subject in USUAL_HOLD else {}
    return random_spec(rng, **fixed, garment=garments[0], hat=hats[0], garment_colour=USUAL_COLOUR[subject])
