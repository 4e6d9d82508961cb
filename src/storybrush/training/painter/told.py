"""Conditions at random, as a book might ask for them: to paint without a data set, and to ask for what nobody drew."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import numpy as np

from storybrush import weights
from storybrush.painter import condition
from storybrush.training.subjects import table

UPRIGHT = 0.75  # share of figures that are asked for as a head or a body
COLOURED = 0.3  # share of drawings of other hands that are asked for in a colour


class Conditions:
    """What the shipped generators can be told: `figures(n)` and `things(n)` -> (n, WIDTH) float32."""

    def __init__(self, seed: int = 0) -> None:
        rows = table()
        self.vectors = dict(zip(rows["ids"].tolist(), rows["vectors"], strict=True))
        known: dict[str, dict[str, Any]] = json.loads(weights.path_of("painter-subjects").read_text())
        self.known = {name: row for name, row in known.items() if name in self.vectors}
        self.dolls = [name for name, row in self.known.items() if row["figure"]]
        self.rng = np.random.default_rng(seed)

    def figures(self, count: int) -> np.ndarray:
        return np.stack([self._figure() for _ in range(count)])

    def things(self, count: int) -> np.ndarray:
        names = self.rng.choice(list(self.known), count)
        return np.stack([self._thing(str(name)) for name in names])

    def _one(self, values: Iterable[str]) -> str:
        return str(self.rng.choice(list(values)))

    def _figure(self) -> np.ndarray:
        name = self._one(self.dolls)
        person = self.known[name]["figure"] == "person"
        told = {key: self._one(values) for key, values in condition.ATTRIBUTES.items()} | {"style": "storybook"}
        told["pose"] = self._one(self.known[name].get("poses") or ["stand"])
        for key in ("holds", "accessory", "hat", "garment"):
            if self.rng.random() < (0.5 if key in ("hat", "garment") else 0.85):
                told[key] = "none"
        if self.rng.random() < UPRIGHT:
            told["part"] = self._one(("head", "body"))
        else:
            told["part"] = told["garment"] = "none"
        if self.rng.random() < 0.7:
            del told["colour"]  # most animals keep the coat that they were born with
        return condition.condition(self.vectors[name], condition.of_figure(told, person))

    def _thing(self, name: str) -> np.ndarray:
        row = self.known[name]
        styles = [s for s in row["styles"] if s != "storybook" or not row["figure"]]
        if not styles:
            return self._figure()
        told = {"style": self._one(styles)}
        if told["style"] != "storybook":
            if self.rng.random() < COLOURED:
                told["colour"] = self._one(condition.COLOURS)
        elif row.get("colours") and self.rng.random() < 0.5:
            told["colour"] = self._one(row["colours"])
        else:
            told["variant"] = self._one(condition.ATTRIBUTES["variant"])
        return condition.condition(self.vectors[name], told)
