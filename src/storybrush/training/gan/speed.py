"""What each trick is worth on this computer: the same recipe with one thing changed, some steps each. Measured, not assumed."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from storybrush.training.gan import data, fit, recipe
from storybrush.training.gan.folder import Folder

CHANGES = {
    "as the recipe says": (),
    "float32 everywhere": ("speed.half=false",),
    "channels first": ("speed.channels_last=false",),
    "without pixel blocks": ("generator.stem=1", "discriminator.stem=1"),
    "penalties at each step": ("penalty.every=1",),
    "fakes used twice": ("speed.reuse_fakes=true",),
    "optimiser not fused": ("speed.fused=false",),
    "torch.compile": ("speed.compile=true",),
}
WARM_UP = 3  # steps until oneDNN has chosen its kernels


@dataclass(frozen=True)
class Speed:
    """Medians of one step."""

    change: str
    wall_ms: float
    cpu_ms: float
    pictures_per_second: float


def measure(
    name: str, pictures: data.Data, sets: list[str], steps: int, tell: Callable[[Speed], None] = lambda row: None
) -> list[Speed]:
    """A change that the recipe has already, or that it forbids, is left out."""
    found, seen = [], set()
    for change, more in CHANGES.items():
        try:
            r = recipe.read(name, [*sets, *more, "guard.features=pixels", "log.pictures=1"])
        except recipe.BadRecipe:
            continue
        assert isinstance(r, recipe.GanRecipe)
        if r.model_dump_json() in seen:
            continue
        seen.add(r.model_dump_json())
        with tempfile.TemporaryDirectory() as nowhere:
            found.append(one(r, pictures, Path(nowhere), steps, change))
        tell(found[-1])
    return found


def one(r: recipe.GanRecipe, pictures: data.Data, folder: Path, steps: int, change: str) -> Speed:
    training = fit.Training(r, pictures, Folder(folder))
    wall, cpu = [], []
    for step in range(WARM_UP * r.penalty.every + steps):
        began, began_cpu = time.perf_counter(), time.process_time()
        training.game.prepare(step, 0.1, 1.0)
        training.machines.mean(training.game.step(training.deal, step, 0.1))
        if step >= WARM_UP * r.penalty.every:
            wall.append(time.perf_counter() - began)
            cpu.append(time.process_time() - began_cpu)
    # lazy penalties make every k-th step longer: the mean over whole rounds, the median of these
    rounds = range(0, len(wall) - r.penalty.every + 1, r.penalty.every)
    wall_ms, cpu_ms = (
        1000 * statistics.median(statistics.fmean(times[i : i + r.penalty.every]) for i in rounds)
        for times in (wall, cpu)
    )
    return Speed(change, wall_ms, cpu_ms, 1000 * r.batch / wall_ms)
