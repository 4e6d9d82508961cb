"""What the scenery generator is told. Shared by training and running, numpy only."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import get_args

import numpy as np

from storybrush import script, weights
from storybrush.script import SURFACES, Setting

# A background's own code: a coarse map, for each 32 x 32 pixels 16 numbers of what stands there (these lie on a sphere), and behind
# them 192 of how it looks in detail. 16 columns are 512 pixels; a panorama has more.
CODE_CHANNELS, CODE_ROWS, CODE_COLUMNS = 16, 12, 16
DETAIL_CHANNELS = 192
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
TRIES = 16  # to find two layouts that can be joined
MOST_CUT = 0.15  # of their seam: fields, lakes and roads are joined, gardens and towns hardly ever
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
def table(name: str) -> np.ndarray:
    """codes (N, 16, 12, 16) and settings (N, SETTING_WIDTH) float32; details (N, 192, 12, 16) int8, and what one is worth in each channel,
    detail_steps (192,) float32; grounds (N, 48, 32) uint8: what each layout shows where;
    suns (N,) float32: where the sun or the moon of each layout is, as a share of the width; NaN where that is not known."""
    with np.load(weights.path_of("painter-codes")) as file:
        kept: np.ndarray = file[name]
    return kept if kept.dtype in (np.uint8, np.int8) else kept.astype(np.float32)


def code_of_layout(number: int) -> np.ndarray:
    """-> (208, 12, 16) float32, with its details. All of them at once would be a hundred megabytes."""
    details = table("details")[number] * table("detail_steps")[:, None, None]
    return np.concatenate([table("codes")[number], details], dtype=np.float32)


@dataclass(frozen=True, slots=True)
class View:
    """What a background is made of: a layout, and others joined to its right. joins: (layout, the seam as a share of the width,
    columns of all so far). mirrored: the picture is turned round when it is painted."""

    first: int
    joins: tuple[tuple[int, float, int], ...] = ()
    mirrored: bool = False


def choose_view(setting: Setting, seed: int, columns: int = CODE_COLUMNS) -> View:
    """A learned layout of the place, or every other time where no seam cuts much, and always in a panorama, one that nobody drew: on the
    left one layout, on the right another.

    The table says of each code what it is bound to: a layout to its place and hand, serving every time, season and
    weather; a single picture to its whole setting.
    """
    best = fitting(table("settings"), setting_vector(_known(setting)))
    rng = np.random.default_rng(seed)
    wide = columns > CODE_COLUMNS
    alone = not wide and (rng.random() < 0.5 or setting.place in WHOLE)
    span = min(columns, WIDEST)
    pairs = []
    for _ in range(1 if alone else TRIES):
        first, second = (int(i) for i in rng.choice(best, 2, replace=len(best) < 2))
        # one of the two is most of the picture; in a panorama both are whole but for the seam
        at = 0.5 if wide else float(rng.choice([rng.uniform(0.25, 0.4), rng.uniform(0.6, 0.75)]))
        pairs.append((first, second, at))
    if not alone:
        # those that go together, with how much a seam would cut in two; a panorama needs one, whatever it cuts
        cuts = [(cut_by_seam(*pair, columns=span), pair) for pair in pairs if one_sun(*pair, span)]
        good = sorted(cuts)[:1] if wide else [(cut, pair) for cut, pair in cuts if cut <= MOST_CUT]
        alone = not wide and not good
        pairs = [pair for _, pair in good] or pairs
    first, second, at = pairs[0]
    joins = [] if alone else [(second, at, span)]
    others = iter(
        [i for i in np.tile(rng.permutation(best), columns) if i not in (first, second)] or np.tile(best, columns)
    )
    while joins and (so_far := joins[-1][2]) < columns:  # wider than two layouts
        width = min(columns, so_far + WIDEST - CODE_COLUMNS)
        middle = (so_far + width - CODE_COLUMNS) / 2 / width  # of what the next has in common with those before
        joins.append((int(next(others)), middle, width))
    # every other view the other way round: twice as many views
    return View(first, tuple(joins), bool(np.random.default_rng([seed, 1]).random() < 0.5))


def code_of(view: View, setting: Setting) -> tuple[np.ndarray, np.ndarray]:
    """-> (SETTING_WIDTH,), (208, 12, columns): what the generator is told, and the map of the background, not yet mirrored. The asked
    setting is told, whatever the code is bound to."""
    code, vector = code_of_layout(view.first), setting_vector(_known(setting))
    for layout, at, width in view.joins:
        code = joined(code, code_of_layout(layout), at, width)
    # the style block of the chosen picture goes with its code
    style = len(BLOCKS["style"])
    vector[-style:] = table("settings")[view.first][-style:]
    return vector, code


def ground_of(view: View) -> np.ndarray:
    """-> (48, 2 columns) uint8, index into SURFACES: what the painted background shows, joined and mirrored as its code is."""
    grounds = table("grounds")
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
    left, right = table("suns")[first] * share, 1 - (1 - table("suns")[second]) * share
    near = 0.15 * share
    return bool(abs(left - at) > near and abs(right - at) > near and (left < at) != (right > at))


def cut_by_seam(first: int, second: int, at: float, columns: int = CODE_COLUMNS) -> float:
    """How much of the seam of two layouts, from 0 to 1, shows a thing in one of them, or ground in one and none in the other."""
    left, right = placed(table("grounds")[first], table("grounds")[second], GROUND_CELLS[1] * columns)
    share = np.repeat(seam(at, columns), GROUND_CELLS[1])
    meet = (share > 0) & (share < 1)
    left, right = left[:, meet], right[:, meet]
    thing = SURFACES.index("thing")
    return float(((left == thing) | (right == thing) | (left != right)).mean())


def placed(first: np.ndarray, second: np.ndarray, columns: int) -> tuple[np.ndarray, np.ndarray]:
    """Two maps (..., w), w <= columns -> both as wide as that: the first from the left, the second to the right; their last columns
    are repeated."""
    place = np.arange(columns)
    late = columns - second.shape[-1]
    return first[..., np.minimum(place, first.shape[-1] - 1)], second[..., np.maximum(place - late, 0)]


def joined(first: np.ndarray, second: np.ndarray, at: float, columns: int = CODE_COLUMNS) -> np.ndarray:
    """Two codes (208, 12, w), w <= columns -> (208, 12, columns): the first on the left, the second on the right of `at`, a share of
    the width. Where the seam is, both must have something: between `columns` less the second's width and the first's width."""
    share = seam(at, columns)
    left, right = placed(first, second, columns)
    code = (1 - share) * left + share * right
    stands = code[:CODE_CHANNELS]
    stands /= np.sqrt(np.square(stands).mean() + 1e-6)  # a mean of two is shorter than either: back to the sphere
    # details of two layouts over each other are a double exposure: one's are gone where the other's begin
    code[CODE_CHANNELS:] = faded(1 - share) * left[CODE_CHANNELS:] + faded(share) * right[CODE_CHANNELS:]
    return code.astype(np.float32)


def joined_grounds(first: np.ndarray, second: np.ndarray, at: float, columns: int = CODE_COLUMNS) -> np.ndarray:
    """Two maps of what is seen (48, 2 w) -> (48, 2 columns), as their codes are joined. Within the seam nobody knows what is painted
    where the two differ: that is a thing, on which nobody stands."""
    share = np.repeat(seam(at, columns), GROUND_CELLS[1])
    left, right = placed(first, second, GROUND_CELLS[1] * columns)
    unsure = (share > 0) & (share < 1) & (left != right)
    return np.where(unsure, SURFACES.index("thing"), np.where(share < 0.5, left, right)).astype(np.uint8)


def seam(at: float, columns: int = CODE_COLUMNS) -> np.ndarray:
    """-> (columns,): how much of the second of two joined codes each column has; both meet in about four columns."""
    return np.clip((np.arange(columns) + 2.5 - at * columns) / 4, 0, 1).astype(np.float32)


def faded(share: np.ndarray) -> np.ndarray:
    """How much of its details a layout has where it has `share` of the code: none below a half."""
    return np.maximum(2 * share - 1, 0).astype(np.float32)


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
