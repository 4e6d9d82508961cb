"""Residual networks of SNGAN, arXiv 1802.05957, appendix B: doubled by repeating pixels, halved by averaging."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional as F

from storybrush.training.gan import recipe
from storybrush.training.gan.networks.parts import Entry, Plan, Score, ladder


class Up(nn.Module):
    """(B, a, H, W) -> (B, b, 2H, 2W)."""

    def __init__(self, a: int, b: int) -> None:
        super().__init__()
        self.norm1, self.conv1 = nn.BatchNorm2d(a), nn.Conv2d(a, b, 3, padding=1)
        self.norm2, self.conv2 = nn.BatchNorm2d(b), nn.Conv2d(b, b, 3, padding=1)
        self.short = nn.Conv2d(a, b, 1)

    def forward(self, x: Tensor) -> Tensor:
        h = self.conv1(F.interpolate(F.relu(self.norm1(x)), scale_factor=2.0))
        # a 1x1 convolution may as well run before the pixels are repeated: a quarter of the work
        return self.conv2(F.relu(self.norm2(h))) + F.interpolate(self.short(x), scale_factor=2.0)


class Down(nn.Module):
    """(B, a, H, W) -> (B, b, H/2, W/2), or the same size."""

    def __init__(self, a: int, b: int, halve: bool = True) -> None:
        super().__init__()
        self.conv1, self.conv2 = nn.Conv2d(a, b, 3, padding=1), nn.Conv2d(b, b, 3, padding=1)
        self.short = nn.Conv2d(a, b, 1)
        self.halve = halve

    def forward(self, x: Tensor) -> Tensor:
        h = self.conv2(F.relu(self.conv1(F.relu(x))))
        if self.halve:
            h, x = F.avg_pool2d(h, 2), F.avg_pool2d(x, 2)
        return h + self.short(x)


class Generator(nn.Module):
    """z (B, latent) -> (B, C, S, S) in [-1, 1]; the same width everywhere."""

    def __init__(self, plan: Plan, r: recipe.Generator) -> None:
        super().__init__()
        side, levels = ladder(plan.size, r.stem)
        self.entry = Entry(r.latent, plan)
        self.dense = nn.Sequential(
            nn.Linear(self.entry.width, r.width * side**2), nn.Unflatten(1, (r.width, side, side))
        )
        self.layers = nn.Sequential(
            *[Up(r.width, r.width) for _ in range(levels)], nn.BatchNorm2d(r.width), nn.ReLU(),
            nn.Conv2d(r.width, plan.channels * r.stem**2, 3, padding=1), nn.PixelShuffle(r.stem), nn.Tanh(),
        )  # fmt: skip

    def forward(self, z: Tensor, told: Tensor | None = None) -> Tensor:
        return self.layers(self.dense(self.entry(z, told)))


class Discriminator(nn.Module):
    """(B, C, S, S) -> (B,)."""

    def __init__(self, plan: Plan, r: recipe.Discriminator) -> None:
        super().__init__()
        side, levels = ladder(plan.size, r.stem)
        self.layers = nn.Sequential(
            nn.PixelUnshuffle(r.stem), nn.Conv2d(plan.channels * r.stem**2, r.width, 3, padding=1),
            *[Down(r.width, r.width) for _ in range(levels)], *[Down(r.width, r.width, False) for _ in range(r.depth)],
            nn.ReLU(),
        )  # fmt: skip
        self.score = Score(r.width, side, plan, r.spread)

    def forward(self, x: Tensor, told: Tensor | None = None) -> Tensor:
        return self.score(self.layers(x), told)
