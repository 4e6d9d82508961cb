"""Many of one kind: sheep on a meadow, birds in the sky, the trees of a wood. They spread, and do not stand in rows unless they should."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

import numpy as np

from storybrush.planner.slots import FLOOR, HORIZON, Slot

CROWD = 5  # fewer stand side by side
LINED = re.compile(
    r"\bin (?:a|one|two|single|a long|a straight) (?:row|rows|line|lines|queue|file)\b|\b(?:lined|queued|queuing|queueing) up\b|one behind the other|"
    r"排[成着了]?[^，。]{0,3}[排队行列]|[一两]字排开|一[排列行](?:整齐|地|站|坐|停)|整整齐齐地?[站坐排]",
    re.IGNORECASE,
)
_JITTER = 0.18  # of a cell


def lined_up(words: str) -> bool:
    """Whether the page says that they stand in a row."""
    return LINED.search(words) is not None


def on_the_ground(
    group: Sequence[Slot],
    middle: float,
    room: float,
    lined: bool,
    rng: np.random.Generator,
    between: tuple[float, float] | None = None,
) -> None:
    """x, y, depth and size of a crowd whose members stand on the ground; `room`: how wide it may be; `between`: its lines, where they
    are not those of the ground."""
    back = group[0].row == "back"
    low, high = between or ((0.80, 0.735) if back else (0.935, 0.755))
    number = len(group)
    rows = 1 if lined or (between and low - high < 0.08) else 2 if number <= 7 or back else 3
    per_row = math.ceil(number / rows)
    cell = room / per_row
    if not back and rows > 1:  # the heads of each row look over the one before it
        tallest = (low - high) / (rows - 1) / 0.36
        _scale(group, tallest / group[0].height)
    _scale(group, (1.25 if back else 0.95) * cell / group[0].width)
    cell = min(cell, (0.9 if back else 1.35) * group[0].width)
    lines = [group[n * per_row : (n + 1) * per_row] for n in range(rows)]
    for n, line in enumerate(lines):
        y = low - (low - high) * n / max(rows - 1, 1)
        for k, slot in enumerate(line):
            even = len(line) % 2 == len(lines[0]) % 2
            shift = (0.5 if even else 0.0) * (n % 2) - 0.25 * (rows > 1)
            jitter = (0.0, 0.0) if lined else rng.uniform(-_JITTER, _JITTER, 2)
            slot.x = middle + (k - 0.5 * (len(line) - 1) + shift + jitter[0]) * cell
            slot.y = y + (0.0 if lined else float(jitter[1]) * (low - high) / max(rows - 1, 1))
            slot.scale(1 - 0.22 * (low - slot.y) / max(low - high, 1e-6))  # farther away is smaller
            slot.depth = (FLOOR - slot.y) / (FLOOR - HORIZON)


def in_the_sky(
    high: Sequence[Slot], lowest: float, taken: Sequence[tuple[float, float, float]], rng: np.random.Generator
) -> None:
    """x, y and size of all that is up there, each in a cell of its own. taken: left, right and top of what reaches up there."""
    if not high:
        return
    if len(high) > 2:  # one sun is large, many stars are small
        _scale([s for s in high if not s.living], 0.55)
    for columns in range(max(2, math.ceil(math.sqrt(1.5 * len(high)))), 12):
        rows = max(math.ceil(len(high) / columns), round(columns * lowest / 1.4))
        wide, tall = 0.94 / columns, (lowest - 0.03) / rows
        cells = [(0.03 + (c + 0.5) * wide, 0.03 + (r + 1) * tall) for r in range(rows) for c in range(columns)]
        free = [cell for cell in cells if not _hidden(cell, wide, taken)]
        if len(free) >= len(high):
            break
    rng.shuffle(free)
    shines = [slot for slot in high if not slot.living]
    if 0 < len(shines) < 4:  # sun, moon and cloud stand highest; a lone one not in the very middle
        free.sort(key=lambda cell: (round(cell[1], 2), len(high) == 1 and abs(cell[0] - 0.5) < 0.1))
    for slot, (x, y) in zip(sorted(high, key=lambda s: s.living), [*free, *cells], strict=False):
        most = 1.0 if slot.living or slot.guests else 0.24 / slot.height
        more = 1.6 if slot.guests else 1.0  # who sits in it is to be seen
        slot.scale(min(1.0, most, 1.15 * more * wide / slot.width, 1.1 * more * tall / slot.height))
        loose_x, loose_y = 0.5 * max(0.0, wide - slot.width), max(0.0, tall - slot.height)
        slot.x = x + float(rng.uniform(-0.8, 0.8)) * loose_x
        slot.y = max(y - float(rng.uniform(0.0, 1.1)) * loose_y, slot.height + 0.02)
        if not slot.living:
            slot.y = min(slot.y, max(0.38, slot.height + 0.02))
        slot.depth = 0.4 if slot.living else 0.95


def _hidden(cell: tuple[float, float], wide: float, taken: Sequence[tuple[float, float, float]]) -> bool:
    """Whether more than a third of a cell lies behind a roof or a crown."""
    x, low = cell
    return any(
        min(x + 0.5 * wide, b) - max(x - 0.5 * wide, a) > 0.33 * wide and low > top + 0.04 for a, b, top in taken
    )


def _scale(group: Sequence[Slot], by: float) -> None:
    for slot in group:
        slot.scale(min(1.0, by))
