"""Conditions at random, as a book might ask for them: to paint without a data set, and to ask for what nobody drew."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import numpy as np
import torch
from torch import Tensor

from storybrush import weights
from storybrush.painter import condition
from storybrush.training.subjects import table

# what is told together changes together: a garment, its colour and its pattern; a hand, and which of its drawings
FIGURE_GROUPS = (
    ("pose",), ("garment", "garment_colour", "pattern", "hat"), ("feeling",), ("colour", "variant"), ("skin",),
    ("hair_style",), ("hair_colour",), ("view",), ("holds",), ("build",), ("accessory",),
)  # fmt: skip
THING_GROUPS = (("style", "variant", "colour"),)
COLOURS_ALONE = ("garment_colour", "colour")  # also apart from their group, among those that have one
COLOURED = 0.3  # share of drawings of other hands that are asked for in a colour


def block(name: str) -> slice:
    start = condition.OFFSETS[name]
    return slice(start, start + len(condition.ATTRIBUTES[name]))


def recombined(told: Tensor, figures: bool, chance: float = 0.5) -> Tensor:
    """(B, WIDTH) -> as many conditions that nobody drew: each keeps its word, and takes some attributes of another row of its
    kind (heads from heads, bodies of animals from bodies of animals), so that nothing is told that does not act."""
    kind = torch.zeros(len(told), dtype=torch.long, device=told.device)
    if figures:
        part, skin = told[:, block("part")], told[:, block("skin")]
        kind = 2 * (part.sum(1) * (1 + part.argmax(1))).long() + (skin.sum(1) > 0).long()
    new = told.clone()
    for value in kind.unique():
        rows = (kind == value).nonzero()[:, 0]
        for group in FIGURE_GROUPS if figures else THING_GROUPS:
            _take(new, rows, told[_mixed(rows)], group, torch.rand(len(rows), device=told.device) < chance)
        for name in COLOURS_ALONE:
            other = told[_mixed(rows)]
            coloured = (new[rows, block(name)].sum(1) > 0) & (other[:, block(name)].sum(1) > 0)
            _take(new, rows, other, (name,), coloured & (torch.rand(len(rows), device=told.device) < chance))
    return new


def mismatched(told: Tensor, figures: bool) -> Tensor:
    """(B, WIDTH) -> wrong descriptions of the same drawings: half name another thing, half have other attributes."""
    wrong = recombined(told, figures, chance=0.7)
    half = len(told) // 2
    wrong[:half] = told[:half].roll(1, 0)
    return wrong


def _mixed(rows: Tensor) -> Tensor:
    return rows[torch.randperm(len(rows), device=rows.device)]


def _take(new: Tensor, rows: Tensor, other: Tensor, names: tuple[str, ...], where: Tensor) -> None:
    for name in names:
        new[rows[where], block(name)] = other[where][:, block(name)]


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
        told["part"] = self._one(("head", "body"))
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
