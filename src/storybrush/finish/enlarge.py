"""Larger layers with clean edges: the trained enlarger where it is catalogued, else Lanczos with steepened edges."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageFilter

from storybrush import weights
from storybrush.finish.tone import neighbours
from storybrush.pixels import from_network, resize, to_network

NETWORK = "enlarger"


def enlarge(rgba: np.ndarray, factor: float) -> np.ndarray:
    """(H, W, 4) uint8 straight, factor >= 1 -> (round(H * factor), round(W * factor), 4) uint8 straight."""
    if not 1 <= factor <= 16:
        raise ValueError(f"factor must be between 1 and 16, got {factor}")
    height, width = rgba.shape[:2]
    size = max(1, round(width * factor)), max(1, round(height * factor))
    if factor == 1:
        return rgba
    if NETWORK in weights.catalogue():
        picture = to_network(rgba)
        while factor > 1:  # the network doubles
            (picture,) = weights.session(NETWORK).run(None, {"picture": picture})
            factor /= 2
        return resize(from_network(picture), *size)
    colour, alpha = fill_under(rgba), np.ascontiguousarray(rgba[..., 3:].repeat(3, -1))
    while factor > 1:  # twice at most in one step, so that each step can steepen what it has softened
        step = min(2.0, factor)
        factor /= step
        target = size if factor <= 1 else (round(colour.shape[1] * step), round(colour.shape[0] * step))
        colour, alpha = _bounded(resize(colour, *target)), _bounded(resize(alpha, *target))
        alpha = np.clip((alpha.astype(np.float32) - 127.5) * 1.35 + 128, 0, 255).astype(np.uint8)
    return np.dstack([colour, alpha[..., 0]])


def fill_under(rgba: np.ndarray) -> np.ndarray:
    """(H, W, 4) -> (H, W, 3): where it is not opaque, the colour of what is near.

    With it colour and alpha can be resized apart: Lanczos on multiplied colour rings at the outline and leaves a bright seam.
    """
    alpha = rgba[..., 3:].astype(np.float32) / 255
    weighted = (rgba[..., :3] * alpha + 0.5).astype(np.uint8)
    total = float(alpha.sum())
    mean = (rgba[..., :3] * alpha).sum((0, 1)) / max(total, 1e-6)
    result = np.broadcast_to(mean, (*rgba.shape[:2], 3)).astype(np.float32)
    for radius in (8, 2):
        blurred = ImageFilter.GaussianBlur(radius)
        colour = np.asarray(Image.fromarray(weighted).filter(blurred), np.float32)
        weight = np.asarray(Image.fromarray(rgba[..., 3]).filter(blurred), np.float32)[..., None]
        result = np.where(weight > 24, np.clip(colour / np.maximum(weight, 1) * 255, 0, 255), result)
    return np.where(alpha > 0.63, rgba[..., :3], result + 0.5).astype(np.uint8)


def _bounded(picture: np.ndarray) -> np.ndarray:
    """Unsharp mask held within the range of the neighbours: steeper, without a halo."""
    sharp = np.asarray(Image.fromarray(picture).filter(ImageFilter.UnsharpMask(1.4, 140, 0)))
    low, high = neighbours(picture)
    return np.clip(sharp, low, high)
