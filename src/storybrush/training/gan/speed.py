"""What each trick is worth on this computer: the same recipe with one thing changed, some steps each. Measured, not assumed.
Two of the changes are no keys of a recipe: PyTorch without oneDNN, and one thread."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

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


@contextmanager
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def without_onednn() -> AbstractContextManager[Any]:
    return torch.backends.mkldnn.flags(enabled=False)


AROUND: dict[str, tuple[tuple[str, ...], Callable[[], AbstractContextManager[Any]]]] = {
    "float32, without oneDNN": (("speed.half=false",), without_onednn),
    "one thread": ((), one_thread),
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
    found: list[Speed] = []

    def add(change: str, r: recipe.GanRecipe, around: Callable[[], AbstractContextManager[Any]] = nullcontext) -> None:
        with tempfile.TemporaryDirectory() as nowhere, around():
            found.append(one(r, pictures, Path(nowhere), steps, change))
        tell(found[-1])

    seen = set()
    for change, more in CHANGES.items():
        r = changed(name, [*sets, *more])
        if r is not None and r.model_dump_json() not in seen:
            seen.add(r.model_dump_json())
            add(change, r)
    for change, (more, around) in AROUND.items():
        r = changed(name, [*sets, *more])
        if r is not None and not (around is one_thread and torch.get_num_threads() == 1):
            add(change, r, around)
    return found


def changed(name: str, sets: list[str]) -> recipe.GanRecipe | None:
    """None: the recipe forbids it."""
    try:
        r = recipe.read(name, [*sets, "guard.features=pixels", "log.pictures=1"])
    except recipe.BadRecipe:
        return None
    assert isinstance(r, recipe.GanRecipe)
    return r


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
