"""Larger layers with clean edges: the trained enlarger where it is catalogued, else Lanczos with steepened edges."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageFilter

from storybrush import weights
from storybrush.finish.tone import neighbours
from storybrush.pixels import from_network, resize, to_network

NETWORK = "enlarger"
NETWORK_FACTOR = 4


def enlarge(rgba: np.ndarray, factor: float) -> np.ndarray:
    """(H, W, 4) uint8 straight, factor >= 1 -> (round(H * factor), round(W * factor), 4) uint8 straight."""
    if not 1 <= factor <= 16:
        raise ValueError(f"factor must be between 1 and 16, got {factor}")
    height, width = rgba.shape[:2]
    size = max(1, round(width * factor)), max(1, round(height * factor))
    if factor == 1:
        return rgba
    if NETWORK in weights.catalogue():
        session = weights.session(NETWORK)
        large = from_network(session.run(None, {session.get_inputs()[0].name: to_network(rgba)})[0])
        return resize(large, *size)
    while factor > 1:  # twice at most in one step, so that each step can steepen what it has softened
        step = min(2.0, factor)
        factor /= step
        target = size if factor <= 1 else (round(rgba.shape[1] * step), round(rgba.shape[0] * step))
        rgba = steepen(resize(rgba, *target))
    return rgba


def steepen(rgba: np.ndarray) -> np.ndarray:
    """Colour: unsharp, held within the neighbours' range (no halo). Alpha: the same, then a steeper middle."""
    premultiplied = np.asarray(Image.fromarray(rgba).convert("RGBa"))
    image = Image.merge("RGBA", [Image.fromarray(np.ascontiguousarray(premultiplied[..., i])) for i in range(4)])
    sharp = np.asarray(image.filter(ImageFilter.UnsharpMask(1.4, 140, 0)))
    low, high = neighbours(premultiplied)
    bounded = np.clip(sharp, low, high).astype(np.float32)
    alpha = bounded[..., 3:]
    steep = np.clip((alpha - 127.5) * 1.35 + 127.5, 0, 255)
    colour = np.where(alpha > 0, bounded[..., :3] / np.maximum(alpha, 1) * 255, 0)
    return (np.concatenate([np.clip(colour, 0, 255), steep], -1) + 0.5).astype(np.uint8)
