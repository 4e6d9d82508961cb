"""What every contestant is measured by, ours and theirs: seconds of the processor, all cores counted, without the time that is
spent on showing. Only numpy and the standard library: this file is read in the environments of other packages, too."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

FAKES = 10_000


def sooner_and_later(seconds: float, first: float) -> list[float]:
    """A ladder of marks that ends with `seconds`: 5, 10, 20, 40, ... of the processor's seconds."""
    marks, mark = [], first
    while mark < 0.75 * seconds:
        marks.append(mark)
        mark *= 2
    return [*marks, seconds]


class Marks:
    """At each mark: `FAKES` pictures (N, H, W, C) uint8 as NPY, for one judge to look at afterwards.

    draw(n) -> pictures. The clock stands still while it draws.
    """

    def __init__(self, out: Path, seconds: float, draw: Callable[[int], np.ndarray], first: float = 5) -> None:
        self.out, self.draw, self.left, self.rows = out, draw, sooner_and_later(seconds, first), []
        self.steps, self.began, self.took = 0, time.process_time(), []
        out.mkdir(parents=True, exist_ok=True)
        for old in out.glob("*.npy"):
            old.unlink()

    @property
    def seconds(self) -> float:
        return time.process_time() - self.began

    def stepped(self) -> bool:
        """After each step -> whether the time is over."""
        self.steps += 1
        self.took.append(self.seconds)
        if self.left and self.seconds >= self.left[0]:
            shown = self.seconds
            while self.left and shown >= self.left[0]:  # a long step may pass two marks
                self.left.pop(0)
            name = f"{len(self.rows):02}.npy"
            np.save(self.out / name, self.draw(FAKES))
            self.rows.append({"fakes": name, "cpu_seconds": round(shown, 1), "steps": self.steps})
            self.began += self.seconds - shown
        return not self.left

    def write(self, **facts: Any) -> None:
        """facts.json: how long a step takes (median; the first fifth, in which libraries warm up, is left out), and the dumps."""
        ends = np.array(self.took)
        lengths = np.diff(ends)[len(ends) // 5 :]
        step_ms = round(1000 * float(np.median(lengths)), 2) if len(lengths) else None
        told = {"step_ms": step_ms, "steps": self.steps, "cpu_seconds": round(float(ends[-1]), 1), "marks": self.rows}
        (self.out / "facts.json").write_text(json.dumps(facts | told, indent=1) + "\n", encoding="utf-8")


def to_pictures(drawn: np.ndarray) -> np.ndarray:
    """[-1, 1] -> uint8."""
    return np.clip(np.rint((drawn + 1) * 127.5), 0, 255).astype(np.uint8)
