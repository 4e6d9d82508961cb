"""What every training shares: device, precision, averaged weights, checkpoints that survive a kill, a plain log, the loop."""

from __future__ import annotations

import copy
import json
import math
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

import torch
from torch import Tensor, nn


def device() -> torch.device:
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def mixed_precision() -> AbstractContextManager[Any]:
    """bf16 where the machine multiplies it natively.

    With AMX tiles a step takes a third to a fifth of what float32 takes. With AVX-512 BF16 alone, one thread, forward,
    backward and optimiser: 0.62 of it for the decoder on 16 crops of 64 pixels (154 ms, 249 in float32), 0.51 for the latent
    generator on 512 samples (303 ms, 590). Without either, bf16 is emulated and slower: float32.
    """
    where = device().type
    native = where == "cuda" or torch.cpu._is_amx_tile_supported() or torch.cpu._is_avx512_bf16_supported()
    return torch.autocast(where, dtype=torch.bfloat16, enabled=native)


class Average:
    """Exponential moving average of a network's weights (the generator that is shown and exported)."""

    def __init__(self, net: nn.Module, decay: float = 0.999) -> None:
        self.net, self.decay = copy.deepcopy(net).requires_grad_(False).eval(), decay

    @torch.no_grad()
    def update(self, net: nn.Module, step: int) -> None:
        # a short memory first, so that the average forgets the random start
        decay = min(self.decay, (1 + step) / (10 + step))
        for mine, theirs in zip(self.net.state_dict().values(), net.state_dict().values(), strict=True):
            if mine.dtype.is_floating_point:
                mine.lerp_(theirs, 1 - decay)
            else:
                mine.copy_(theirs)


class Run:
    """A folder that explains itself: recipe.json, log.jsonl, checkpoint.pt, samples/."""

    def __init__(self, folder: Path, recipe: Any) -> None:
        self.folder = Path(folder)
        (self.folder / "samples").mkdir(parents=True, exist_ok=True)
        (self.folder / "recipe.json").write_text(recipe.model_dump_json(indent=1))
        self.started = time.time()

    def log(self, step: int, **values: float | torch.Tensor) -> None:
        row = {"step": step, "seconds": round(time.time() - self.started, 1)}
        row |= {k: round(float(v.detach() if isinstance(v, torch.Tensor) else v), 5) for k, v in values.items()}
        with (self.folder / "log.jsonl").open("a") as out:
            out.write(json.dumps(row) + "\n")
        print(" ".join(f"{k}={v}" for k, v in row.items()), flush=True)

    def save(self, **parts: Any) -> None:
        """Atomic: a kill while saving leaves the previous checkpoint whole."""
        path = self.folder / "checkpoint.pt"
        torch.save(parts, path.with_suffix(".tmp"))
        os.replace(path.with_suffix(".tmp"), path)

    def note(self, **facts: float | bool) -> None:
        """progress.json: how far the training is, for those who do not want to open a checkpoint."""
        (self.folder / "progress.json").write_text(json.dumps(facts) + "\n")

    def noted(self) -> dict[str, Any]:
        path = self.folder / "progress.json"
        return json.loads(path.read_text()) if path.exists() else {}

    def load(self) -> dict[str, Any] | None:
        path = self.folder / "checkpoint.pt"
        return torch.load(path, map_location=device(), weights_only=True) if path.exists() else None


class Budget(Protocol):
    """What a recipe says about how long to train: whichever is through first."""

    @property
    def steps(self) -> int: ...

    @property
    def minutes(self) -> float: ...


class Stateful(Protocol):
    """A network or an optimiser."""

    def state_dict(self) -> dict[str, Any]: ...

    def load_state_dict(self, state_dict: Any) -> Any: ...


def cosine(step: int, progress: float, warm_up: int) -> float:
    """Factor of the learning rate: up in a straight line for `warm_up` steps, down along half a cosine; arXiv 1608.03983."""
    return min(1, (step + 1) / warm_up) * (0.5 + 0.5 * math.cos(math.pi * progress))


class Loop:
    """The steps of a training: `for step in Loop(...)`. Resumes, sets the learning rate, saves, stops.

    parts: what the checkpoint holds, by key; `optimiser` is one of them, and the one whose rate follows `cosine`.
    facts: tensors that are stored beside the parts and never loaded.
    saved: called after each save with the number of steps done, to show samples and judge.
    A checkpoint's `step` is the number of steps done, `minutes` the time of all runs together.
    """

    def __init__(
        self, folder: Run, budget: Budget, parts: Mapping[str, Stateful], saved: Callable[[int], None] = lambda step: None,
        facts: Mapping[str, Tensor] | None = None, warm_up: int = 200, seconds: float = 240,
    ) -> None:  # fmt: skip
        self.folder, self.budget, self.parts, self.facts = folder, budget, dict(parts), dict(facts or {})
        self.saved, self.warm_up, self.seconds = saved, warm_up, seconds
        self.optimiser: Any = parts["optimiser"]
        self.rates = [group["lr"] for group in self.optimiser.param_groups]  # before loading: the recipe decides
        self.start, self.spent = 0, 0.0
        if state := folder.load():
            for name, part in self.parts.items():
                part.load_state_dict(state[name])
            self.start, self.spent = state["step"], state["minutes"]
        self.step, self.began = self.start, time.monotonic()
        self.hours, self.busy = float(folder.noted().get("cpu_hours", 0.0)), time.process_time()

    @property
    def minutes(self) -> float:
        """Of all runs together."""
        return self.spent + (time.monotonic() - self.began) / 60

    @property
    def progress(self) -> float:
        """0 at the first step, 1 when the training is through."""
        return max(self.step / self.budget.steps, self.minutes / self.budget.minutes)

    def __iter__(self) -> Iterator[int]:
        self.began = last = time.monotonic()
        self.busy = time.process_time()
        while (progress := self.progress) < 1:
            for group, rate in zip(self.optimiser.param_groups, self.rates, strict=True):
                group["lr"] = rate * cosine(self.step, progress, self.warm_up)
            yield self.step
            self.step += 1
            if time.monotonic() - last > self.seconds and self.progress < 1:
                self.save()
                last = time.monotonic()
        if self.step > self.start:
            self.save()
        else:
            self.note()
            print(f"{self.folder.folder} is through: {self.step} steps in {self.minutes:.1f} minutes.", flush=True)

    def save(self) -> None:
        states = {name: part.state_dict() for name, part in self.parts.items()}
        self.folder.save(**states, **self.facts, step=self.step, minutes=self.minutes)
        self.note()
        self.saved(self.step)

    def note(self) -> None:
        """CPU-hours are those of all threads and all runs together."""
        hours = self.hours + (time.process_time() - self.busy) / 3600
        self.folder.note(
            step=self.step, minutes=round(self.minutes, 2), cpu_hours=round(hours, 4), through=self.progress >= 1
        )

    def per_second(self, batch: int) -> float:
        """Samples a second since this run began."""
        return (self.step - self.start + 1) * batch / (time.monotonic() - self.began)


def descend(loss: Tensor, net: nn.Module, optimiser: torch.optim.Optimizer, clip: float) -> None:
    """One step down the gradient, the norm of the network's gradients at most `clip`."""
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_(net.parameters(), clip)
    optimiser.step()
