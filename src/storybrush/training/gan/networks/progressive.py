"""Progressive growing, arXiv 1710.10196: small pictures first; each doubling is faded in while the training goes on.

Weights are N(0, 1) and scaled as they are used (equalised learning rate); each pixel's features have length one (pixel norm).
"""

from __future__ import annotations

import itertools

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from storybrush.training.gan import recipe
from storybrush.training.gan.networks.parts import Entry, Plan, Score, ladder


class Equalised(nn.Module):
    """A convolution or dense layer whose He constant is applied at run time, so that Adam moves all layers alike."""

    def __init__(self, layer: nn.Conv2d | nn.Linear, gain: float = 2**0.5) -> None:
        super().__init__()
        nn.init.normal_(layer.weight)
        nn.init.zeros_(layer.bias)  # type: ignore[arg-type]
        self.layer, self.scale = layer, gain / layer.weight[0].numel() ** 0.5

    def forward(self, x: Tensor) -> Tensor:
        if isinstance(self.layer, nn.Linear):
            return F.linear(x, self.layer.weight * self.scale, self.layer.bias)
        return F.conv2d(x, self.layer.weight * self.scale, self.layer.bias, padding=self.layer.padding)


def conv(a: int, b: int, kernel: int = 3, gain: float = 2**0.5) -> Equalised:
    return Equalised(nn.Conv2d(a, b, kernel, padding=kernel // 2), gain)


def unit(x: Tensor) -> Tensor:
    return x * torch.rsqrt(x.square().mean(1, keepdim=True) + 1e-8)


class Growing(nn.Module):
    """`level` 0: smallest pictures; 1.3: the first doubling is whole, the second has a weight of 0.3."""

    level: Tensor

    def __init__(self, levels: int) -> None:
        super().__init__()
        self.levels = levels
        self.register_buffer("level", torch.tensor(float(levels)))

    def grow(self, progress: float) -> None:
        """Half of each stage fades in, half settles; the last third belongs to the full size."""
        at = min(progress * 1.5, 1.0) * self.levels
        self.level.fill_(int(at) + min(1.0, 2 * (at % 1)))

    def blend(self) -> tuple[int, float]:
        """-> highest stage in use, its weight."""
        level = float(self.level)
        whole = int(level)
        return (whole, 1.0) if level == whole else (whole + 1, level - whole)


class Generator(Growing):
    """z -> (B, C, s, s), s the side at the present level."""

    def __init__(self, plan: Plan, r: recipe.Generator) -> None:
        side, levels = ladder(plan.size)
        super().__init__(levels)
        self.entry = Entry(r.latent, plan)
        wide = [r.width * min(4, 2 ** (levels - i)) for i in range(levels + 1)]
        self.dense = Equalised(nn.Linear(self.entry.width, wide[0] * side**2))
        self.unflatten = nn.Unflatten(1, (wide[0], side, side))
        self.first = conv(wide[0], wide[0])
        self.stages = nn.ModuleList(nn.ModuleList([conv(a, b), conv(b, b)]) for a, b in itertools.pairwise(wide))
        self.paint = nn.ModuleList(conv(w, plan.channels, 1, 1.0) for w in wide)

    def forward(self, z: Tensor, told: Tensor | None = None) -> Tensor:
        top, weight = self.blend()
        x = unit(F.leaky_relu(self.unflatten(self.dense(unit(self.entry(z, told)))), 0.2))
        x = unit(F.leaky_relu(self.first(x), 0.2))
        before = x
        for one, two in list(self.stages)[:top]:
            before = x
            x = F.interpolate(x, scale_factor=2.0)
            x = unit(F.leaky_relu(two(unit(F.leaky_relu(one(x), 0.2))), 0.2))
        picture = self.paint[top](x)
        if top and weight < 1:
            picture = torch.lerp(F.interpolate(self.paint[top - 1](before), scale_factor=2.0), picture, weight)
        return picture


class Discriminator(Growing):
    """(B, C, s, s) -> (B,)."""

    def __init__(self, plan: Plan, r: recipe.Discriminator) -> None:
        side, levels = ladder(plan.size)
        super().__init__(levels)
        wide = [r.width * min(4, 2 ** (levels - i)) for i in range(levels + 1)]
        self.read = nn.ModuleList(conv(plan.channels, w, 1) for w in wide)
        self.stages = nn.ModuleList(nn.ModuleList([conv(b, b), conv(b, a)]) for a, b in itertools.pairwise(wide))
        self.last = conv(wide[0], wide[0])
        self.score = Score(wide[0], side, plan, r.spread)

    def forward(self, x: Tensor, told: Tensor | None = None) -> Tensor:
        top, weight = self.blend()
        h = F.leaky_relu(self.read[top](x), 0.2)
        for stage in range(top - 1, -1, -1):
            one, two = self.stages[stage]
            h = F.avg_pool2d(F.leaky_relu(two(F.leaky_relu(one(h), 0.2)), 0.2), 2)
            if stage == top - 1 and weight < 1:
                h = torch.lerp(F.leaky_relu(self.read[stage](F.avg_pool2d(x, 2)), 0.2), h, weight)
        return self.score(F.leaky_relu(self.last(h), 0.2), told)
