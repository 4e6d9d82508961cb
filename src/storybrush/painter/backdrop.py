"""What the scenery generator is told. Shared by training and running, numpy only."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import get_args

import numpy as np

from storybrush import script, weights
from storybrush.script import SURFACES, Setting

# A background's own code: a coarse map, 16 numbers for each 32 x 32 pixels. 16 columns are 512 pixels; a panorama has more.
CODE_CHANNELS, CODE_ROWS, CODE_COLUMNS = 16, 12, 16
# What is seen where, beside each code: four rows and two columns of cells for each of the code's.
GROUND_CELLS = (4, 2)
# The order is that of the trained weights: append, never reorder.
BLOCKS: dict[str, tuple[str, ...]] = {
    "place": get_args(script.Place),
    "time": get_args(script.Time),
    "season": get_args(script.Season),
    "weather": ("clear", "cloudy", "rain", "snow", "fog"),
    "style": ("storybook", "glitch"),
}
SETTING_WIDTH = sum(len(values) for values in BLOCKS.values())
# never joined of two layouts: walls and windows belong together, and there is one earth in the sky of the moon
WHOLE = script.ROOMS | {"space", "moon"}
WIDEST = 28  # columns of two layouts side by side: four are both's, for the seam
TRIES = 8  # to find two layouts that can be joined
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
def _table(name: str) -> np.ndarray:
    """codes (N, 16, 12, 16) and settings (N, SETTING_WIDTH) float32; grounds (N, 48, 32) uint8: what each layout shows where;
    suns (N,) float32: where the sun or the moon of each layout is, as a share of the width; NaN where that is not known."""
    with np.load(weights.path_of("painter-codes")) as file:
        table: np.ndarray = file[name]
    return table if table.dtype == np.uint8 else table.astype(np.float32)


@dataclass(frozen=True, slots=True)
class View:
    """What a background is made of: a layout, and others joined to its right. joins: (layout, the seam as a share of the width,
    columns of all so far). mirrored: the picture is turned round when it is painted."""

    first: int
    joins: tuple[tuple[int, float, int], ...] = ()
    mirrored: bool = False


def choose_view(setting: Setting, seed: int, columns: int = CODE_COLUMNS) -> View:
    """A learned layout of the place, or every other time, and always in a panorama, one that nobody drew: on the left one layout,
    on the right another.

    The table says of each code what it is bound to: a layout to its place and hand, serving every time, season and
    weather; a single picture to its whole setting.
    """
    best = fitting(_table("settings"), setting_vector(_known(setting)))
    rng = np.random.default_rng(seed)
    wide = columns > CODE_COLUMNS
    alone = not wide and (rng.random() < 0.5 or setting.place in WHOLE)
    for _ in range(TRIES):
        first, second = rng.choice(best, 2, replace=len(best) < 2)
        span = min(columns, WIDEST)
        # one of the two is most of the picture; in a panorama both are whole but for the seam
        at = 0.5 if wide else float(rng.choice([rng.uniform(0.25, 0.4), rng.uniform(0.6, 0.75)]))
        if alone or one_sun(first, second, at, span):
            break
    else:
        alone = not wide
    joins = [] if alone else [(int(second), at, span)]
    others = iter(
        [i for i in np.tile(rng.permutation(best), columns) if i not in (first, second)] or np.tile(best, columns)
    )
    while joins and (so_far := joins[-1][2]) < columns:  # wider than two layouts
        width = min(columns, so_far + WIDEST - CODE_COLUMNS)
        middle = (so_far + width - CODE_COLUMNS) / 2 / width  # of what the next has in common with those before
        joins.append((int(next(others)), middle, width))
    # every other view the other way round: twice as many views
    return View(int(first), tuple(joins), bool(np.random.default_rng([seed, 1]).random() < 0.5))


def code_of(view: View, setting: Setting) -> tuple[np.ndarray, np.ndarray]:
    """-> (SETTING_WIDTH,), (16, 12, columns): what the generator is told, and the map of the background, not yet mirrored. The asked
    setting is told, whatever the code is bound to."""
    codes, vector = _table("codes"), setting_vector(_known(setting))
    code = codes[view.first]
    for layout, at, width in view.joins:
        code = joined(code, codes[layout], at, width)
    # the style block of the chosen picture goes with its code
    style = len(BLOCKS["style"])
    vector[-style:] = _table("settings")[view.first][-style:]
    return vector, code


def ground_of(view: View) -> np.ndarray:
    """-> (48, 2 columns) uint8, index into SURFACES: what the painted background shows, joined and mirrored as its code is."""
    grounds = _table("grounds")
    ground = grounds[view.first]
    for layout, at, width in view.joins:
        ground = joined_grounds(ground, grounds[layout], at, width)
    return ground[:, ::-1] if view.mirrored else ground


def _known(setting: Setting) -> dict[str, str]:
    return {
        "place": setting.place,
        "time": setting.time,
        "season": setting.season,
        "weather": setting.weather,
        "style": "storybook",  # our own hand where it has drawn the place, another's where it has not
    }


def one_sun(first: int, second: int, at: float, columns: int = CODE_COLUMNS) -> bool:
    """Whether two layouts, joined at a share of the width, show one sun (one moon by night), and not two or half a one."""
    share = (
        CODE_COLUMNS / columns
    )  # of the width that a layout covers: the first from the left, the second to the right
    left, right = _table("suns")[first] * share, 1 - (1 - _table("suns")[second]) * share
    near = 0.15 * share
    return bool(abs(left - at) > near and abs(right - at) > near and (left < at) != (right > at))


def joined(first: np.ndarray, second: np.ndarray, at: float, columns: int = CODE_COLUMNS) -> np.ndarray:
    """Two codes (16, 12, w), w <= columns -> (16, 12, columns): the first on the left, the second on the right of `at`, a share of
    the width. Where the seam is, both must have something: between `columns` less the second's width and the first's width."""
    place = np.arange(columns)
    share = seam(at, columns)
    code = (1 - share) * first[..., np.minimum(place, first.shape[-1] - 1)]
    code += share * second[..., np.maximum(place - (columns - second.shape[-1]), 0)]
    code /= np.sqrt(np.square(code).mean() + 1e-6)  # a mean of two is shorter than either: back to the sphere
    return code.astype(np.float32)


def joined_grounds(first: np.ndarray, second: np.ndarray, at: float, columns: int = CODE_COLUMNS) -> np.ndarray:
    """Two maps of what is seen (48, 2 w) -> (48, 2 columns), as their codes are joined. Within the seam nobody knows what is painted
    where the two differ: that is a thing, on which nobody stands."""
    place = np.arange(GROUND_CELLS[1] * columns)
    late = GROUND_CELLS[1] * columns - second.shape[1]
    share = np.repeat(seam(at, columns), GROUND_CELLS[1])
    left, right = first[:, np.minimum(place, first.shape[1] - 1)], second[:, np.maximum(place - late, 0)]
    unsure = (share > 0) & (share < 1) & (left != right)
    return np.where(unsure, SURFACES.index("thing"), np.where(share < 0.5, left, right)).astype(np.uint8)


def seam(at: float, columns: int = CODE_COLUMNS) -> np.ndarray:
    """-> (columns,): how much of the second of two joined codes each column has; both meet in about four columns."""
    return np.clip((np.arange(columns) + 2.5 - at * columns) / 4, 0, 1).astype(np.float32)


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
