"""A random figure from all words of the kit, those that the running painter was not trained on included."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from .more import (
    BUILDS,
    FRONT_POSES,
    HANDS_FULL,
    HOLDS,
    MORE_ANIMAL_POSES,
    MORE_BIRD_POSES,
    MORE_PEOPLE,
    MORE_POSES,
    PATTERNED,
    PATTERNS,
)
from .spec import BIRDS, PEOPLE_POSES, FigureSpec, _pick, all_poses_of, random_spec


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
    if bare.is_person and rng.random() < 0.4:
        chosen["view"] = "front" if bare.pose in FRONT_POSES and rng.random() < 0.5 else "side"
    return replace(spec, **(chosen | late))
