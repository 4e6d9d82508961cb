"""DCGAN, arXiv 1511.06434: strided convolutions down, transposed ones up, batch normalisation between."""

from __future__ import annotations

import itertools

from torch import Tensor, nn

from storybrush.training.gan import recipe
from storybrush.training.gan.networks.parts import Entry, Plan, Score, ladder, small_normal


class Generator(nn.Module):
    """z (B, latent) -> (B, C, S, S) in [-1, 1]. `width`: channels of the last map but one."""

    def __init__(self, plan: Plan, r: recipe.Generator) -> None:
        super().__init__()
        side, levels = ladder(plan.size, r.stem)
        self.entry = Entry(r.latent, plan)
        wide = [r.width * 2**i for i in range(levels - 1, -1, -1)]
        self.dense = nn.Sequential(
            nn.Linear(self.entry.width, wide[0] * side**2, bias=False), nn.Unflatten(1, (wide[0], side, side)),
            nn.BatchNorm2d(wide[0]), nn.ReLU(),
        )  # fmt: skip
        layers: list[nn.Module] = []
        for a, b in itertools.pairwise(wide):
            layers += [nn.ConvTranspose2d(a, b, 4, 2, 1, bias=False), nn.BatchNorm2d(b), nn.ReLU()]
        layers += [nn.ConvTranspose2d(wide[-1], plan.channels * r.stem**2, 4, 2, 1), nn.PixelShuffle(r.stem), nn.Tanh()]
        self.layers = nn.Sequential(*layers)
        small_normal(self)

    def forward(self, z: Tensor, told: Tensor | None = None) -> Tensor:
        return self.layers(self.dense(self.entry(z, told)))


class Discriminator(nn.Module):
    """(B, C, S, S) -> (B,). norm: False for penalties on single pictures (WGAN-GP): batch normalisation mixes them."""

    def __init__(self, plan: Plan, r: recipe.Discriminator, norm: bool = True) -> None:
        super().__init__()
        side, levels = ladder(plan.size, r.stem)
        layers: list[nn.Module] = [nn.PixelUnshuffle(r.stem)]
        now = plan.channels * r.stem**2
        for level in range(levels):
            after = r.width * 2**level
            layers.append(nn.Conv2d(now, after, 4, 2, 1, bias=not norm or level == 0))
            if norm and level:
                layers.append(nn.BatchNorm2d(after))
            layers.append(nn.LeakyReLU(0.2))
            now = after
        self.layers, self.score = nn.Sequential(*layers), Score(now, side, plan, r.spread)
        small_normal(self.layers)

    def forward(self, x: Tensor, told: Tensor | None = None) -> Tensor:
        return self.score(self.layers(x), told)


class Critic(Discriminator):
    """The same without normalisation."""

    def __init__(self, plan: Plan, r: recipe.Discriminator) -> None:
        super().__init__(plan, r, norm=False)
