"""Finds things on a page, whatever they are: centre points on a heat map (CenterNet, arXiv 1904.07850)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from storybrush import pixels
from storybrush.eye.recogniser import Session
from storybrush.script import Box
from storybrush.weights import session

WIDTH, HEIGHT, STRIDE = 384, 288, 8  # the view of the network, and how many of its pixels a cell of the map covers
THRESHOLD = 0.35  # of the heat map; not tuned yet: the card has precision and recall at this value
OVERLAP = 0.55  # two peaks whose boxes overlap more than this are one thing


@dataclass(frozen=True, slots=True)
class Found:
    """box: page pixels. score: heat of the peak, 0 to 1."""

    box: Box
    score: float


class Detector:
    """A page of any size -> boxes. Loads the shipped weights unless a session is given."""

    def __init__(self, net: Session | None = None) -> None:
        self._net: Session = net or session("detector")

    def detect(self, rgb: np.ndarray, threshold: float = THRESHOLD) -> list[Found]:
        """(H, W, 3) uint8 -> things, surest first."""
        view = pixels.resize(np.ascontiguousarray(rgb[..., :3]), WIDTH, HEIGHT)
        feed = np.ascontiguousarray(view.transpose(2, 0, 1)[None].astype(np.float32) / 255)
        maps = self._net.run(None, {"page": feed})[0][0]
        scale = (rgb.shape[1] / WIDTH, rgb.shape[0] / HEIGHT)
        return [Found(_scaled(box, scale), score) for box, score in peaks(maps, threshold)]


def peaks(maps: np.ndarray, threshold: float) -> list[tuple[tuple[float, float, float, float], float]]:
    """(5, h, w): heat (logit), dx, dy (cells, from the cell's middle), log width, log height (cells).

    -> ((x0, y0, x1, y1) in pixels of the network's view, score), highest first. A cell is a peak where none of its eight
    neighbours is hotter; of peaks whose boxes overlap by more than OVERLAP the hottest stays.
    """
    heat = 1 / (1 + np.exp(-maps[0].clip(-30, 30)))
    padded = np.pad(heat, 1)
    h, w = heat.shape
    neighbours = np.max([padded[i : i + h, j : j + w] for i in range(3) for j in range(3)], axis=0)
    rows, columns = np.where((heat >= neighbours) & (heat >= threshold))
    order = np.argsort(-heat[rows, columns], kind="stable")
    kept: list[tuple[tuple[float, float, float, float], float]] = []
    for row, column in zip(rows[order], columns[order], strict=True):
        x, y = (column + 0.5 + maps[1, row, column]) * STRIDE, (row + 0.5 + maps[2, row, column]) * STRIDE
        half_w, half_h = np.exp(maps[3:5, row, column].clip(-3, 5)) * STRIDE / 2
        box = (float(x - half_w), float(y - half_h), float(x + half_w), float(y + half_h))
        if all(overlap(box, other) <= OVERLAP for other, _ in kept):
            kept.append((box, float(heat[row, column])))
    return kept


def overlap(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> float:
    """Intersection over union."""
    width, height = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    if width <= 0 or height <= 0:
        return 0.0
    both = width * height
    return both / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both)


def _scaled(box: tuple[float, float, float, float], scale: tuple[float, float]) -> Box:
    return Box(
        round(box[0] * scale[0]), round(box[1] * scale[1]), round(box[2] * scale[0]), round(box[3] * scale[1])
    )  # fmt: skip
