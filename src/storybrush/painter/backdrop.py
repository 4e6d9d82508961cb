"""What the scenery generator is told. Shared by training and running, numpy only."""

from __future__ import annotations

from typing import get_args

import numpy as np

from storybrush import script

CODE = 64  # numbers of a background's own code
# The order is that of the trained weights: append, never reorder.
BLOCKS: dict[str, tuple[str, ...]] = {
    "place": get_args(script.Place),
    "time": get_args(script.Time),
    "season": get_args(script.Season),
    "weather": ("clear", "cloudy", "rain", "snow", "fog"),
    "style": ("storybook", "glitch"),
}
SETTING_WIDTH = sum(len(values) for values in BLOCKS.values())
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
