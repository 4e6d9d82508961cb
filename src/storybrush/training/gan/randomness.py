"""All chance of a training in two objects whose state is saved, so that a resumed run draws what an uninterrupted one would."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from storybrush.errors import BadArt


class Draws:
    """Random numbers for batches.

    With several processes each one draws the numbers of the WHOLE batch from the same seed and keeps its own rows: two
    processes of 32 see exactly what one of 64 would.
    """

    def __init__(self, seed: int, rank: int = 0, world: int = 1, device: torch.device | str = "cpu") -> None:
        self.generator = torch.Generator().manual_seed(seed)  # on the CPU, so that the numbers are the same everywhere
        self.rank, self.world, self.device = rank, world, torch.device(device)

    def mine(self, whole: Tensor) -> Tensor:
        return whole.chunk(self.world)[self.rank].to(self.device)

    def normal(self, rows: int, *shape: int) -> Tensor:
        """-> (rows, *shape) ~ N(0, 1)."""
        return self.mine(torch.randn(rows * self.world, *shape, generator=self.generator))

    def uniform(self, rows: int, *shape: int) -> Tensor:
        """-> (rows, *shape) in [0, 1)."""
        return self.mine(torch.rand(rows * self.world, *shape, generator=self.generator))

    def integers(self, rows: int, end: int) -> Tensor:
        """-> (rows,) int64 in [0, end)."""
        return self.mine(torch.randint(end, (rows * self.world,), generator=self.generator))

    def state_dict(self) -> dict[str, Any]:
        # torch's own numbers too: dropout draws from them
        return {"generator": self.generator.get_state(), "torch": torch.get_rng_state()}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        self.generator.set_state(state["generator"])
        torch.set_rng_state(state["torch"])

    def anew(self, seed: int) -> None:
        """Other numbers from here on."""
        self.generator.manual_seed(seed)


class Order:
    """Which pictures come when: a new permutation each epoch. `next()` -> (rows,) indices of this process."""

    def __init__(self, count: int, rows: int, seed: int, rank: int = 0, world: int = 1) -> None:
        self.count, self.whole, self.rank, self.world = count, rows * world, rank, world
        self.generator = torch.Generator().manual_seed(seed)
        self._begin_epoch()

    def _begin_epoch(self) -> None:
        self.epoch_began, self.position = self.generator.get_state(), 0
        self.permutation = torch.randperm(self.count, generator=self.generator)

    def next(self) -> Tensor:
        parts, wanted = [], self.whole
        while wanted:  # a data set smaller than a batch is gone through more than once
            if self.position == self.count:
                self._begin_epoch()
            part = self.permutation[self.position : self.position + wanted]
            self.position += len(part)
            wanted -= len(part)
            parts.append(part)
        return torch.cat(parts).chunk(self.world)[self.rank]

    def state_dict(self) -> dict[str, Any]:
        return {"epoch_began": self.epoch_began, "position": self.position, "count": self.count}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        if state["count"] != self.count:
            raise BadArt(
                f"The run was begun with {state['count']} pictures and now there are {self.count}: it cannot go on exactly. "
                f"Put back what was there, or begin another run from its networks: `gan fit --set start=RUN`."
            )
        self.generator.set_state(state["epoch_began"])
        self._begin_epoch()
        self.position = state["position"]

    def anew(self, seed: int) -> None:
        """A new epoch in another order."""
        self.generator.manual_seed(seed)
        self._begin_epoch()
