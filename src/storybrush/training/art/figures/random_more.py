"""A random figure from all words of the kit: as stories need it, or with everything drawn for itself."""

from __future__ import annotations

from dataclasses import replace
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
from .roles import ROLES
from .spec import (
    ANIMALS,
    BIRDS,
    COLOURS,
    FEELINGS,
    FUR_VARIANTS,
    GARMENTS,
    HAIR_COLOURS,
    HAIR_STYLES,
    HATS,
    PEOPLE,
    PEOPLE_POSES,
    SKINS,
    FigureSpec,
    _pick,
    all_poses_of,
    random_spec,
)


def random_more(rng: np.random.Generator, **fixed: Any) -> FigureSpec:
    """`random_spec`, then, each in some of the drawings: a later person, pose, view, pattern, build, thing held, scarf or
    glasses. `fixed` pins any field of FigureSpec; raises UnknownFigure where what is pinned contradicts itself."""
    late = {k: fixed[k] for k in ("holds", "view", "pattern", "build", "accessory") if k in fixed}
    early = {k: v for k, v in fixed.items() if k not in late}
    if "subject" not in early and "garment" not in early and rng.random() < 0.25:
        early["subject"] = _pick(rng, MORE_PEOPLE)
    pose = early.pop("pose", None)
    # the later poses are chosen below: random_spec knows clothes and feelings for the earlier ones only
    spec = random_spec(rng, **early, **({"pose": pose} if pose in (*PEOPLE_POSES, "fly") else {}))
    if pose is None and rng.random() < 0.45:
        natural = MORE_ANIMAL_POSES if spec.subject not in BIRDS else MORE_BIRD_POSES
        pose = _pick(rng, MORE_POSES if spec.upright else natural)
        if pose not in all_poses_of(spec.subject, spec.garment):
            pose = spec.pose
    chosen: dict[str, Any] = {"pose": pose or spec.pose}
    if chosen["pose"] != spec.pose and spec.pose in ("sleep", "cry") and "feeling" not in fixed:
        chosen["feeling"] = "happy"
    bare = replace(spec, **chosen)
    if bare.upright:
        if bare.garment in PATTERNED and rng.random() < 0.45:
            chosen["pattern"] = _pick(rng, PATTERNS[1:])
        if rng.random() < 0.3:
            chosen["build"] = _pick(rng, BUILDS[1:])
        if bare.pose not in HANDS_FULL and rng.random() < 0.4:
            chosen["holds"] = _pick(rng, HOLDS[1:])
        if rng.random() < 0.15:
            chosen["accessory"] = _pick(rng, ("scarf", "glasses") if bare.is_person else ("scarf",))
    if rng.random() < 0.4:
        front = FRONT_POSES if bare.upright else BEAST_FRONT_POSES
        chosen["view"] = "front" if bare.pose in front and rng.random() < 0.5 else "side"
    return replace(spec, **(chosen | late))


ANYBODY = ("girl", "boy", "woman", "man", "grandma", "grandpa", "baby")  # known by hair and size, whatever they wear


def random_wild(rng: np.random.Generator, **fixed: Any) -> FigureSpec:
    """Somebody on two legs with everything drawn for itself: any garment, hat, hair and colour together, as no story would
    have them. What a network learns from these is that they are independent of each other. `fixed` pins any field."""
    subject = fixed.get("subject") or _pick(rng, (*PEOPLE, *MORE_PEOPLE) if rng.random() < 0.7 else ANIMALS)
    person = subject not in ANIMALS
    spec: dict[str, Any] = {
        "subject": subject,
        "garment": _pick(rng, (*GARMENTS[1:], *MORE_GARMENTS)),
        "garment_colour": _pick(rng, tuple(COLOURS)),
        "hat": _pick(rng, (*HATS, *MORE_HATS)) if rng.random() < 0.75 else "none",
        "feeling": _pick(rng, FEELINGS),
        "pose": _pick(rng, (*PEOPLE_POSES, *MORE_POSES)),
        "build": _pick(rng, BUILDS),
        "view": _pick(rng, VIEWS),
        "accessory": _pick(rng, ACCESSORIES if person else ("none", "scarf")) if rng.random() < 0.3 else "none",
    }
    if person:
        spec |= {
            "skin": int(rng.integers(len(SKINS))),
            "hair_style": _pick(rng, HAIR_STYLES),
            "hair_colour": _pick(rng, tuple(HAIR_COLOURS)),
        }
    else:
        spec |= {"fur": int(rng.integers(FUR_VARIANTS))}
    spec |= fixed
    if subject in ROLES and subject not in ANYBODY:
        # a pirate dressed as a nurse is a nurse: one thing that tells the role stays
        garments, hats, *_ = ROLES[subject]
        told = tuple(hat for hat in hats if hat != "none")
        if told and spec["pose"] != "sleep":
            spec |= {"hat": _pick(rng, told)} if "hat" not in fixed else {}
        elif "garment" not in fixed:
            spec["garment"] = _pick(rng, garments)
    if spec["pose"] == "cry" and "feeling" not in fixed:
        spec["feeling"] = "crying"
    if spec["pose"] == "sleep":
        spec |= {k: v for k, v in {"feeling": "sleepy", "hat": "none"}.items() if k not in fixed}
    if spec["garment"] in PATTERNED and "pattern" not in fixed and rng.random() < 0.5:
        spec["pattern"] = _pick(rng, PATTERNS[1:])
    if spec["pose"] not in HANDS_FULL and "holds" not in fixed and rng.random() < 0.4:
        spec["holds"] = _pick(rng, HOLDS[1:])
    if spec["view"] == "front" and spec["pose"] not in FRONT_POSES and "view" not in fixed:
        spec["view"] = "quarter"
    return FigureSpec(**spec)
