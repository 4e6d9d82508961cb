"""What a decoder leaves on flat colours, taken away: a mesh and blotches that no artist has drawn. Then edges are made as firm as artists draw."""

from __future__ import annotations

import numpy as np

REACH = 2  # pixels to each side
NEAR = 1.5  # pixels: deviation of the weight that distance has
ALIKE = 18.0  # of 255: deviation of the weight that a difference of colour has; outlines differ by far more
TIMES = 2
DRAWN = 60  # of 255: what has less alpha has no colour that counts
FIRM = 2.0  # of the difference from a blur of one pixel, added to firm edges
FLAT = 3.0  # of 255: a smaller difference is none


def flatten(rgba: np.ndarray) -> np.ndarray:
    """(H, W, 4) uint8 straight -> the same, flat where it was nearly flat, its edges firmer; alpha stays.

    A bilateral filter (Tomasi and Manduchi 1998), along rows and then along columns (Pham and van Vliet 2005), twice; and an unsharp mask.
    """
    rows, columns = (np.flatnonzero((rgba[..., 3] > DRAWN).any(axis)) for axis in (1, 0))
    if not len(rows):
        return rgba
    there = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
    flat = rgba.copy()
    flat[there] = _flatten(rgba[there])
    return flat


def _flatten(rgba: np.ndarray) -> np.ndarray:
    colour = np.ascontiguousarray(rgba[..., :3].transpose(2, 0, 1), np.float32)  # planes: numpy adds them much faster
    counts = (rgba[..., 3] > DRAWN).astype(np.float32)
    for _ in range(TIMES):
        colour = _mean(colour, counts, NEAR, ALIKE)
    edge = colour - _mean(colour, counts, 1.0)
    hidden = counts == 0
    lowest = _least(np.where(hidden, 255, colour))  # no halo: nothing becomes darker or brighter than what is beside it
    highest = 255 - _least(np.where(hidden, 255, 255 - colour))
    firm = (colour + FIRM * edge * (np.abs(edge) >= FLAT)).clip(lowest, highest)
    colour = np.where(hidden, colour, firm)
    return np.dstack([(colour + 0.5).clip(0, 255).astype(np.uint8).transpose(1, 2, 0), rgba[..., 3]])


def _mean(colour: np.ndarray, counts: np.ndarray, near: float, alike: float = np.inf) -> np.ndarray:
    """colour (3, H, W) 0 to 255, counts (H, W) 0 or 1, both float32 -> weighted means of what counts, along rows, then along columns."""
    for behind in ((), (slice(None),)):  # the axis of rows, that of columns
        total, weight = colour.copy(), np.ones_like(counts)
        for step in range(1, REACH + 1):
            first, second = ((..., part, *behind) for part in (slice(None, -step), slice(step, None)))
            like = np.float32(np.exp(-step * step / (2 * near * near)))
            if np.isfinite(alike):
                apart = np.square(colour[second] - colour[first]).sum(0)
                like = like * np.exp(apart / np.float32(-2 * alike * alike))
            for here, there in ((first, second), (second, first)):
                share = like * counts[there]
                total[here] += share * colour[there]
                weight[here] += share
        colour = total / weight
    return colour


def _least(colour: np.ndarray) -> np.ndarray:
    """(3, H, W) -> the least of each pixel and its neighbours along rows and columns, for each channel."""
    for axis in (1, 2):
        least, line = colour.copy(), np.moveaxis(colour, axis, 0)
        view = np.moveaxis(least, axis, 0)
        np.minimum(view[1:], line[:-1], out=view[1:])
        np.minimum(view[:-1], line[1:], out=view[:-1])
        colour = least
    return colour
