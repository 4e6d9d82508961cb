"""Notices when a training goes wrong, says it in words, and knows the way back."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np

from storybrush.training.gan import judges
from storybrush.training.gan.recipe import Guard as GuardRecipe


class Guard:
    """`losses` after each step, `pictures` each `every` steps; both say what is wrong, or None.

    Collapse is measured on the fixed grid against real pictures: how far two drawings are from each other, and how many
    classes they are. A random start draws all alike, too: nothing is said before variety was once there, or until
    `settle` steps are done.
    """

    def __init__(self, r: GuardRecipe, look: judges.Eye, real: np.ndarray) -> None:
        self.r, self.look = r, look
        features, logits = look.all(real)
        self.real_variety = judges.pairwise(features)
        self.real_entropy = None if logits is None else judges.class_entropy(logits)
        self.was_varied, self.returned = False, 0

    def losses(self, facts: Mapping[str, float]) -> str | None:
        for name, value in facts.items():
            if not math.isfinite(value):
                return f"{name} is not a number any more"
        name, value = max(((n, v) for n, v in facts.items() if n.endswith("loss")), key=lambda pair: abs(pair[1]))
        if abs(value) > self.r.limit:
            return f"{name} has run away to {value:.3g} (the limit is {self.r.limit:.3g})"
        return None

    def variety(self, drawn: np.ndarray) -> tuple[float, float | None]:
        """-> distances between the drawings as a share of those between real pictures; the same for classes."""
        features, logits = self.look.all(drawn)
        share = judges.pairwise(features) / max(self.real_variety, 1e-9)
        if logits is None or not self.real_entropy:
            return share, None
        return share, judges.class_entropy(logits) / self.real_entropy

    def pictures(self, drawn: np.ndarray, step: int) -> str | None:
        """drawn: (n, H, W, C) uint8, the fixed grid."""
        distance, classes = self.variety(drawn)
        poor = distance < self.r.variety or (classes is not None and classes < self.r.entropy)
        if not poor:
            self.was_varied = True
            return None
        if not self.was_varied and step < self.r.settle:
            return None
        if distance < self.r.variety:
            return f"the pictures have become alike: they differ {distance:.0%} as much as real ones do (mode collapse)"
        return f"only few classes are drawn: their entropy is {classes:.0%} of the real ones' (mode collapse)"

    def state_dict(self) -> dict[str, Any]:
        return {"was_varied": self.was_varied, "returned": self.returned}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        self.was_varied, self.returned = state["was_varied"], state["returned"]


class Quality:
    """ "Repeat until quality is reached": stops when the Frechet distance meets a target, or no longer falls."""

    def __init__(self, target: float, patience: int) -> None:
        self.target, self.patience = target, patience
        self.best, self.waited = math.inf, 0

    def judged(self, frechet: float) -> str | None:
        """-> why the training may stop, or None."""
        if frechet < self.best:
            self.best, self.waited = frechet, 0
        else:
            self.waited += 1
        if self.target and frechet <= self.target:
            return f"the Frechet distance {frechet:.2f} has reached the target {self.target:g}"
        if self.patience and self.waited >= self.patience:
            return f"{self.waited} judgements without a better Frechet distance than {self.best:.2f}"
        return None

    def state_dict(self) -> dict[str, Any]:
        return {"best": None if math.isinf(self.best) else self.best, "waited": self.waited}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        self.best, self.waited = (math.inf if state["best"] is None else state["best"]), state["waited"]
