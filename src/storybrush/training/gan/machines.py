"""One process or many, through Lightning Fabric: `torchrun --nproc-per-node 2 -m storybrush.training gan fit ...`."""

from __future__ import annotations

import os
import warnings
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any, TypeVar

import torch
from torch import Tensor, nn

from storybrush.training import run

if TYPE_CHECKING:
    from lightning_fabric import Fabric

T = TypeVar("T")


class Machines:
    """Alone it does nothing; under torchrun it wraps the networks, so that their gradients are means over all processes."""

    def __init__(self) -> None:
        self.rank, self.world = int(os.environ.get("RANK", 0)), int(os.environ.get("WORLD_SIZE", 1))
        self.fabric: Fabric | None = None
        self.device = run.device()
        if self.world > 1:
            from lightning_fabric import Fabric
            from lightning_fabric.strategies import DDPStrategy

            # its successor also copies buffers at the beginning, and only newer versions know it
            warnings.filterwarnings("ignore", ".*broadcast_buffers.*deprecated")
            gpu = torch.cuda.is_available()
            strategy = DDPStrategy(
                process_group_backend="nccl" if gpu else "gloo",
                broadcast_buffers=False,  # a discriminator is called several times a step: its buffers must stay in place
                find_unused_parameters=True,  # a growing network leaves its larger stages out at first
            )
            local = int(os.environ.get("LOCAL_WORLD_SIZE", self.world))
            self.fabric = Fabric(
                accelerator="cuda" if gpu else "cpu", devices=local, num_nodes=self.world // local, strategy=strategy
            )
            self.fabric.launch()
            self.device = self.fabric.device

    @property
    def first(self) -> bool:
        """Only the first process writes."""
        return self.rank == 0

    def wrap(self, net: nn.Module) -> nn.Module:
        return net if self.fabric is None else self.fabric.setup_module(net, move_to_device=True)

    def backward(self, loss: Tensor) -> None:
        if self.fabric is None:
            loss.backward()
        else:
            self.fabric.backward(loss)

    def mean(self, facts: Mapping[str, Tensor]) -> dict[str, float]:
        """Numbers of all processes, averaged: each sees the same, and decides the same."""
        if self.fabric is not None:
            names = list(facts)
            both = self.fabric.all_reduce(torch.stack([facts[n].detach().float() for n in names]), reduce_op="mean")
            assert isinstance(both, Tensor)
            return dict(zip(names, both.tolist(), strict=True))
        return {name: float(value.detach()) for name, value in facts.items()}

    def tell(self, value: T) -> T:
        """What the first process says, everywhere."""
        return value if self.fabric is None else self.fabric.broadcast(value)

    def wait(self) -> None:
        if self.fabric is not None:
            self.fabric.barrier()


def precision(half: bool) -> AbstractContextManager[Any]:
    """bf16 where the processor multiplies it natively, if asked for."""
    return run.mixed_precision() if half else nullcontext()
