"""R3GAN's networks, arXiv 2501.05441: residual bottlenecks, no normalisation anywhere, one start that keeps variances.

Differences, for a CPU: a stem of pixel blocks at the picture's end (the largest maps cost most and say least), the spatial
convolution of a bottleneck may have any number of groups, and pictures may be bounded (docs/gan/benchmarks.md: what it is worth,
and where not).
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from storybrush.training.gan import recipe
from storybrush.training.gan.networks.parts import Entry, Plan, Score, he, ladder


def soft(x: Tensor) -> Tensor:
    """What lies beyond [-1, 1] counts a tenth: the ground is clean, and no pixel is out of reach of the gradient."""
    return 0.1 * x + 0.9 * x.clamp(-1, 1)


BOUNDS: dict[str, Callable[[Tensor], Tensor]] = {"none": lambda x: x, "tanh": torch.tanh, "soft": soft}
GROUP = 16  # channels of a group of the spatial convolution


class Bottleneck(nn.Module):
    """1x1, grouped 3x3, 1x1, added to the input; starts as the identity (Fixup, arXiv 1901.09321)."""

    def __init__(self, channels: int, blocks: int) -> None:
        super().__init__()
        groups = max(1, channels // GROUP)
        self.conv1 = nn.Conv2d(channels, channels, 1)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1, groups=groups)
        self.conv3 = nn.Conv2d(channels, channels, 1, bias=False)
        he(self)
        with torch.no_grad():
            for conv in (self.conv1, self.conv2):
                conv.weight.mul_(blocks**-0.25)
        nn.init.zeros_(self.conv3.weight)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.conv3(F.leaky_relu(self.conv2(F.leaky_relu(self.conv1(x), 0.2, True)), 0.2, True))


def stages(width: int, levels: int) -> list[int]:
    """Channels from the largest map to the smallest: twice as many at half the side, at most four times."""
    return [width * min(2**i, 4) for i in range(levels + 1)]


class Generator(nn.Module):
    """z (B, latent) -> (B, C, S, S); bounded if the recipe says so, else not, as in R3GAN."""

    def __init__(self, plan: Plan, r: recipe.Generator) -> None:
        super().__init__()
        side, levels = ladder(plan.size, r.stem)
        self.entry = Entry(r.latent, plan)
        wide = stages(r.width, levels)[::-1]
        blocks = r.depth * (levels + 1)
        self.dense = nn.Linear(self.entry.width, wide[0] * side**2)
        self.unflatten = nn.Unflatten(1, (wide[0], side, side))
        layers: list[nn.Module] = []
        for level, now in enumerate(wide):
            if level:
                before = wide[level - 1]
                if before != now:
                    layers.append(nn.Conv2d(before, now, 1, bias=False))  # before doubling: a quarter of the work
                layers.append(nn.Upsample(scale_factor=2, mode="bilinear", align_corners=False))
            layers += [Bottleneck(now, blocks) for _ in range(r.depth)]
        self.layers = nn.Sequential(*layers)
        self.paint = nn.Conv2d(wide[-1], plan.channels * r.stem**2, 3 if r.stem > 1 else 1, padding=int(r.stem > 1))
        self.stem, self.end = r.stem, BOUNDS[r.bound]
        for module in (self.dense, self.paint):
            he(module, 1.0)

    def forward(self, z: Tensor, told: Tensor | None = None) -> Tensor:
        x = self.layers(self.unflatten(self.dense(self.entry(z, told))))
        x = F.pixel_shuffle(self.paint(F.leaky_relu(x, 0.2)), self.stem)
        return self.end(x)


class Discriminator(nn.Module):
    """(B, C, S, S) -> (B,): the generator in reverse."""

    def __init__(self, plan: Plan, r: recipe.Discriminator) -> None:
        super().__init__()
        side, levels = ladder(plan.size, r.stem)
        wide = stages(r.width, levels)
        blocks = r.depth * (levels + 1)
        now = plan.channels * r.stem**2
        layers: list[nn.Module] = [nn.PixelUnshuffle(r.stem)]
        layers.append(nn.Conv2d(now, wide[0], 3 if r.stem > 1 else 1, padding=int(r.stem > 1)))
        for level, after in enumerate(wide):
            if level:
                layers.append(nn.AvgPool2d(2))
                if wide[level - 1] != after:
                    layers.append(nn.Conv2d(wide[level - 1], after, 1, bias=False))
            layers += [Bottleneck(after, blocks) for _ in range(r.depth)]
        self.layers = nn.Sequential(*layers, nn.LeakyReLU(0.2))
        self.score = Score(wide[-1], side, plan, r.spread)

    def forward(self, x: Tensor, told: Tensor | None = None) -> Tensor:
        return self.score(self.layers(x), told)
