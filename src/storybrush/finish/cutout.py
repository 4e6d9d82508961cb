"""Several things in their places with nothing behind them: one transparent picture, for collages and games."""

from __future__ import annotations

import numpy as np

from storybrush.finish.compose import fit
from storybrush.finish.placing import back_to_front, box_of, pair
from storybrush.script import Layer, Scene


def cut_out(scene: Scene, layers: list[Layer], size: int) -> np.ndarray:
    """layers: trimmed, one for each position of the scene. -> (H, W, 4) uint8, straight alpha, its longer side `size`; (h, w) >= 1."""
    ordered = back_to_front(scene, pair(scene, layers))
    boxes = [box_of(place, layer.rgba.shape[1], layer.rgba.shape[0], scene.canvas) for layer, _, place in ordered]
    x0, y0 = min(b.x0 for b in boxes), min(b.y0 for b in boxes)
    wide, high = max(b.x1 for b in boxes) - x0, max(b.y1 for b in boxes) - y0
    scale = size / max(wide, high)
    picture = np.zeros((max(1, round(high * scale)), max(1, round(wide * scale)), 4), np.float32)
    for (layer, _, _), box in zip(ordered, boxes, strict=True):
        rgba = fit(layer.rgba, max(1, round(box.width * scale)), max(1, round(box.height * scale)))
        top = min(round((box.y0 - y0) * scale), max(0, picture.shape[0] - rgba.shape[0]))
        left = min(round((box.x0 - x0) * scale), max(0, picture.shape[1] - rgba.shape[1]))
        rgba = rgba[: picture.shape[0] - top, : picture.shape[1] - left].astype(np.float32) / 255
        _over(picture[top : top + rgba.shape[0], left : left + rgba.shape[1]], rgba)
    return (np.clip(picture, 0, 1) * 255 + 0.5).astype(np.uint8)


def _over(below: np.ndarray, above: np.ndarray) -> None:
    """Porter and Duff's "over" on straight alpha, in place. (h, w, 4) float32 in 0 .. 1."""
    alpha, under = above[..., 3:], below[..., 3:]
    both = alpha + under * (1 - alpha)
    colour = (above[..., :3] * alpha + below[..., :3] * under * (1 - alpha)) / np.maximum(both, 1e-6)
    below[..., :3], below[..., 3:] = colour, both
