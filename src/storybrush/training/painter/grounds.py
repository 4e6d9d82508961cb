"""What each learned layout of the scenery shows where, as a coarse map beside its code. The kit knows it exactly (`Sheet.plan`)."""

from __future__ import annotations

import numpy as np

from storybrush.painter.backdrop import CODE_COLUMNS, CODE_ROWS, GROUND_CELLS
from storybrush.script import SURFACES
from storybrush.training.art import scenery
from storybrush.training.art.sources.scenery import layout_tasks, surfaces_of

CELLS = (CODE_ROWS * GROUND_CELLS[0], CODE_COLUMNS * GROUND_CELLS[1])


def grounds_of(layouts: int) -> np.ndarray:
    """-> (layouts, 48, 32) uint8, index into SURFACES. layouts: how many were learned, equally many of each place.

    Time, season and weather do not move what is drawn, so one drawing of each is enough; 20 a second on one core.
    Raises ValueError where the number cannot be that of the kit's places.
    """
    each, rest = divmod(layouts, len(scenery.PLACES))
    if rest or not each:
        raise ValueError(
            f"{layouts} layouts are not equally many of each of the kit's {len(scenery.PLACES)} places. Train the scenery on all of them."
        )
    first = dict(reversed(layout_tasks(each)))  # of each layout the first of its settings
    return np.stack([coarse(surfaces_of(first[number])) for number in range(layouts)])


def coarse(surfaces: np.ndarray) -> np.ndarray:
    """(H, W) uint8, index into SURFACES -> CELLS: of each cell what most of it shows. H and W are multiples of CELLS."""
    (rows, columns), (height, width) = CELLS, surfaces.shape
    cells = surfaces.reshape(rows, height // rows, columns, width // columns)
    counts = np.stack([(cells == kind).sum((1, 3)) for kind in range(len(SURFACES))])
    return counts.argmax(0).astype(np.uint8)
