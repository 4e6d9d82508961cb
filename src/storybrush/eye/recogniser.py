"""Names what a crop shows: a small convolutional network over the whole vocabulary, with a colour and a pose head."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from storybrush import pixels
from storybrush.weights import path_of, session

SIZE = 96  # side of a crop in pixels
MARGIN = 0.08  # of the longer side of the box, on each of the four sides
# A layer is looked at over a light and a mid tone, so that neither a white nor a grey thing melts into its backdrop.
_BACKDROPS = ((214, 226, 232), (132, 158, 128))


class Session(Protocol):
    """The part of onnxruntime.InferenceSession that is used (a test may bring its own)."""

    def run(self, names: list[str] | None, feed: dict[str, np.ndarray]) -> list[np.ndarray]: ...


@dataclass(frozen=True, slots=True)
class Labels:
    """What the scores mean. A class may stand for several subjects that share one drawing."""

    classes: tuple[tuple[str, ...], ...]
    colours: tuple[str, ...]
    poses: tuple[str, ...]

    @classmethod
    def from_json(cls, text: str) -> Labels:
        data: dict[str, Any] = json.loads(text)
        return cls(tuple(tuple(c) for c in data["classes"]), tuple(data["colours"]), tuple(data["poses"]))


@dataclass(frozen=True, slots=True)
class Reading:
    """Scores of one crop, each a probability distribution: (classes,), (colours,), (poses,)."""

    classes: np.ndarray
    colours: np.ndarray
    poses: np.ndarray


class Recogniser:
    """(96, 96, 3) crops -> readings. Loads the shipped weights unless a session and labels are given."""

    def __init__(self, net: Session | None = None, labels: Labels | None = None) -> None:
        self._net: Session = net or session("recogniser")
        self.labels = labels or Labels.from_json(path_of("recogniser-labels").read_text(encoding="utf-8"))
        self._class_of = {subject: i for i, subjects in enumerate(self.labels.classes) for subject in subjects}

    def knows(self, subject: str) -> bool:
        return subject in self._class_of

    def read(self, crops: np.ndarray) -> list[Reading]:
        """(B, 96, 96, 3) uint8 -> one reading each: the mean over the crop and its mirror image."""
        if not len(crops):
            return []
        both = np.concatenate([crops, crops[:, :, ::-1]]).transpose(0, 3, 1, 2).astype(np.float32) / 255
        heads = [_softmax(scores) for scores in self._net.run(None, {"crop": np.ascontiguousarray(both)})]
        half = [(scores[: len(crops)] + scores[len(crops) :]) / 2 for scores in heads]
        return [Reading(*rows) for rows in zip(*half, strict=True)]

    def recognise(self, picture: np.ndarray, limit: int = 5) -> list[tuple[str, float]]:
        """(H, W, 3 or 4) uint8, one thing that fills it -> subjects with their probability, likeliest first."""
        crops = [square_crop(backed) for backed in _on_backdrops(picture)]
        readings = self.read(np.stack(crops))
        return self.subjects(np.mean([reading.classes for reading in readings], axis=0), limit)

    def subjects(self, scores: np.ndarray, limit: int = 5) -> list[tuple[str, float]]:
        """(classes,) -> the subjects of the likeliest classes. Subjects of one class share its probability."""
        best = np.argsort(-scores, kind="stable")[:limit]
        return [(subject, float(scores[i])) for i in best for subject in self.labels.classes[i]]

    def rank(self, scores: np.ndarray, subject: str) -> int:
        """0 where `subject` is the likeliest; the number of classes where the vocabulary of the eye lacks it."""
        if subject not in self._class_of:
            return len(scores)
        return int((scores > scores[self._class_of[subject]]).sum())

    def colour(self, reading: Reading) -> str:
        return self.labels.colours[int(reading.colours.argmax())]

    def pose(self, reading: Reading) -> str:
        return self.labels.poses[int(reading.poses.argmax())]


def _on_backdrops(picture: np.ndarray) -> list[np.ndarray]:
    """A transparent layer over flat tones, cut to its edges and with a margin; an opaque picture as it is."""
    if picture.shape[-1] == 3:
        return [picture]
    layer = pixels.trim(picture)
    border = round(MARGIN * max(layer.shape[:2]))
    side = max(layer.shape[:2]) + 2 * border
    canvas = np.zeros((side, side, 4), np.uint8)
    y, x = (side - layer.shape[0]) // 2, (side - layer.shape[1]) // 2
    canvas[y : y + layer.shape[0], x : x + layer.shape[1]] = layer
    alpha = canvas[..., 3:].astype(np.float32) / 255
    return [(canvas[..., :3] * alpha + np.array(tone) * (1 - alpha) + 0.5).astype(np.uint8) for tone in _BACKDROPS]


def square_crop(rgb: np.ndarray, box: tuple[float, float, float, float] | None = None) -> np.ndarray:
    """The square around `box` (x0, y0, x1, y1; the whole picture without one), margin added, -> (96, 96, 3) uint8.

    Beyond the page its edge pixels are repeated.
    """
    height, width = rgb.shape[:2]
    x0, y0, x1, y1 = box or (0, 0, width, height)
    side = max(4, round(max(x1 - x0, y1 - y0) * (1 + (2 * MARGIN if box else 0))))
    left, top = round((x0 + x1 - side) / 2), round((y0 + y1 - side) / 2)
    columns = np.arange(left, left + side).clip(0, width - 1)
    rows = np.arange(top, top + side).clip(0, height - 1)
    return pixels.resize(np.ascontiguousarray(rgb[rows[:, None], columns[None, :]]), SIZE, SIZE)


def _softmax(scores: np.ndarray) -> np.ndarray:
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)
