"""What makes a game of two networks settle, one page."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from storybrush.training import run
from storybrush.training.gan.randomness import Draws


def instance_noise(x: Tensor, sigma: float, draws: Draws) -> Tensor:
    """Noise on real and fake pictures lets their distributions overlap, so that the slope is never zero; arXiv 1610.04490."""
    return x + sigma * draws.normal(*x.shape) if sigma else x


class Average(run.Average):
    """Averaged weights (EMA), all tensors in one call: a tenth of the time on a CPU. `decay` may be changed as it runs."""

    @torch.no_grad()
    def update(self, net: nn.Module, step: int) -> None:
        decay = min(self.decay, (1 + step) / (10 + step))  # a short memory first: the start was random
        mine, theirs = self.net.state_dict(), net.state_dict()
        floats = [k for k, v in mine.items() if v.dtype.is_floating_point]
        torch._foreach_lerp_([mine[k] for k in floats], [theirs[k] for k in floats], 1 - decay)
        for k in mine.keys() - set(floats):
            mine[k].copy_(theirs[k])


def freeze_layers(net: nn.Module, count: int) -> None:
    """The first `count` convolutions or dense layers never learn (FreezeD, arXiv 2002.10964): for fine-tuning on few pictures."""
    layers = [m for m in net.modules() if isinstance(m, nn.Conv2d | nn.Linear) and m.weight.requires_grad]
    for layer in layers[:count]:
        layer.requires_grad_(False)


def rate_factor(step: int, warm_up: int) -> float:
    """The learning rate rises in a straight line for `warm_up` steps."""
    return min(1.0, (step + 1) / warm_up) if warm_up else 1.0
