"""What the scenery generator is told. Shared by training and running, numpy only."""

from __future__ import annotations

import functools
from typing import get_args

import numpy as np

from storybrush import script, weights
from storybrush.script import Setting

CODE = 64  # numbers of a background's own code
NETWORK, CODES = "painter-scenery", "painter-codes"
# The order is that of the trained weights: append, never reorder.
BLOCKS: dict[str, tuple[str, ...]] = {
    "place": get_args(script.Place),
    "time": get_args(script.Time),
    "season": get_args(script.Season),
    "weather": ("clear", "cloudy", "rain", "snow", "fog"),
    "style": ("storybook", "glitch"),
}
SETTING_WIDTH = sum(len(values) for values in BLOCKS.values())
# what is painted for a place that the shipped network has not learned: what looks most like it, inside for inside
LIKE: dict[str, str] = {
    "rice terraces": "field", "volcano": "rocky land", "island": "beach", "moon": "space", "bridge": "river", "hilltop": "meadow",
    "mountain path": "mountain", "orchard": "garden", "vegetable garden": "garden", "pond": "lake", "jungle": "forest",
    "ice": "snow", "sky": "meadow", "ship": "sea", "harbour": "beach", "city": "street", "rooftop": "street",
    "market": "street", "train station": "street", "playground": "park", "zoo": "park", "temple": "courtyard",
    "castle yard": "castle", "library": "classroom", "hospital": "bedroom", "hut": "living room", "attic": "bedroom",
    "cellar": "cave", "barn": "farm",
}  # fmt: skip
# weathers that the sky cannot tell apart: wind and storm are added by the finishing stage
SAME_SKY = {"wind": "cloudy", "storm": "rain"}


def setting_vector(known: dict[str, str]) -> np.ndarray:
    """Values by block name -> (SETTING_WIDTH,) float32; what is not known stays zero."""
    parts = []
    for name, values in BLOCKS.items():
        part = np.zeros(len(values), np.float32)
        value = known.get(name)
        if value is not None:
            part[values.index(SAME_SKY.get(value, value))] = 1
        parts.append(part)
    return np.concatenate(parts)


@functools.cache
def _codes() -> tuple[np.ndarray, np.ndarray]:
    """-> (N, CODE), (N, SETTING_WIDTH): the learned layouts, and what each is bound to, in the blocks of today."""
    with np.load(weights.path_of(CODES)) as table:
        return table["codes"].astype(np.float32), _moved(table["settings"].astype(np.float32), shipped(), _sizes())


def _sizes() -> dict[str, int]:
    return {name: len(values) for name, values in BLOCKS.items()}


def shipped() -> dict[str, int]:
    """Blocks of the setting as the shipped network is told them: it may have been trained before a block grew."""
    return weights.told(NETWORK, "setting") or _sizes()


def narrowed(vector: np.ndarray) -> np.ndarray:
    """(SETTING_WIDTH,) -> what the shipped network takes of it."""
    return _moved(vector, _sizes(), shipped())


def _moved(told: np.ndarray, old: dict[str, int], new: dict[str, int]) -> np.ndarray:
    """(..., sum of old) -> (..., sum of new): values keep their place in their block; what only `new` has is zero."""
    parts, start = [], 0
    for name, size in new.items():
        count = old.get(name, 0)
        part = np.zeros((*told.shape[:-1], size), told.dtype)
        both = min(size, count)
        part[..., :both] = told[..., start : start + both]
        parts.append(part)
        start += count
    return np.concatenate(parts, axis=-1)


def places() -> frozenset[str]:
    """The places that the shipped network has learned: those that a learned layout is bound to."""
    bound = _codes()[1][:, : len(BLOCKS["place"])].sum(0)
    return frozenset(BLOCKS["place"][n] for n in np.flatnonzero(bound))


def stand_in(place: str) -> str:
    """The place itself if it can be painted, else the nearest that can."""
    known = places()
    while place not in known and place in LIKE:
        place = LIKE[place]
    return place


def choose_code(setting: Setting, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """-> (SETTING_WIDTH,), (CODE,): what the generator is told, and a learned layout of the place, mixed a little with
    another one by the seed.

    The table says of each code what it is bound to: a layout to its place and hand, serving every time, season and
    weather; a single picture to its whole setting. Either way the asked setting is told. The mixture is a view that no
    training picture has; a code alone would recall one. A place that was not learned is its nearest (`stand_in`).
    """
    codes, settings = _codes()
    known: dict[str, str] = {
        "place": stand_in(setting.place),
        "time": setting.time,
        "season": setting.season,
        "weather": setting.weather,
        "style": "storybook",  # our own hand where it has drawn the place, another's where it has not
    }
    vector = setting_vector(known)
    best = fitting(settings, vector)
    rng = np.random.default_rng(seed)
    first, second = rng.choice(best, 2, replace=len(best) < 2)
    share = rng.uniform(0.0, 0.25)
    code = (1 - share) * codes[first] + share * codes[second]
    code *= np.sqrt(CODE) / np.linalg.norm(code)
    # the style block of the chosen picture goes with its code
    width = len(BLOCKS["style"])
    vector[-width:] = settings[first][-width:]
    return vector, code.astype(np.float32)


def fitting(settings: np.ndarray, asked: np.ndarray) -> np.ndarray:
    """(N, SETTING_WIDTH), (SETTING_WIDTH,) -> indices of the codes that fit best: place before time before weather before
    season before hand. A block that a code leaves empty fits everything."""
    score = np.zeros(len(settings), np.float32)
    start = 0
    for values, weight in zip(BLOCKS.values(), (8, 4, 1, 2, 0.5), strict=True):
        block = slice(start, start + len(values))
        free = settings[:, block].sum(1) == 0
        score += weight * np.where(free, 1.0, settings[:, block] @ asked[block])
        start += len(values)
    return np.flatnonzero(score >= score.max() - 1e-6)
