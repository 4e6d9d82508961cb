"""Larger layers with the edges that an artist would have drawn: our own super-resolution network."""

from __future__ import annotations

import math

import numpy as np

from storybrush import weights
from storybrush.pixels import from_network, resize, to_network


def scale() -> int:
    """How many times as large the shipped network draws."""
    return int(weights.catalogue()["enlarger"].get("scale", 2))


def enlarge(rgba: np.ndarray, factor: float) -> np.ndarray:
    """(H, W, 4) uint8 straight, factor 1 to 16 -> (round(H * factor), round(W * factor), 4) uint8 straight."""
    if not 1 <= factor <= 16:
        raise ValueError(f"factor must be between 1 and 16, got {factor}")
    if factor == 1:
        return rgba
    height, width = rgba.shape[:2]
    size = max(1, round(width * factor)), max(1, round(height * factor))
    picture = to_network(rgba)
    for _ in range(max(1, round(math.log(factor, scale())))):  # the nearest power of its scale, then Lanczos
        (picture,) = weights.session("enlarger").run(None, {"picture": picture})
    return resize(from_network(picture), *size)
