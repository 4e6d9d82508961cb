"""Projected GAN, arXiv 2111.01007: the discriminator looks at frozen features of a network that has seen the world.

Features of several depths are mixed by fixed random 1x1 convolutions (cross-channel mixing), then judged by one small head
each: no depth can be ignored, and nothing that the frozen network knows has to be learned again.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from storybrush.training.features import FrozenFeatures
from storybrush.training.gan import recipe
from storybrush.training.gan.networks.parts import Plan
from storybrush.training.gan.reconstruction import as_colour

BLOCKS = (2, 4, 10)  # after a quarter, an eighth and a sixteenth of the side
CHANNELS = (24, 40, 112)
VIEW = 64  # pixels of a side at which the frozen network looks, at least


class Discriminator(nn.Module):
    """(B, C, S, S) -> (B, n): one score for each place of each depth."""

    def __init__(self, plan: Plan, r: recipe.Discriminator) -> None:
        super().__init__()
        self.frozen = FrozenFeatures(BLOCKS)
        self.view = max(VIEW, plan.size)
        self.mix = nn.ModuleList(nn.Conv2d(c, r.width, 1, bias=False) for c in CHANNELS).requires_grad_(False)
        for mix in self.mix:
            nn.init.kaiming_normal_(mix.weight, nonlinearity="linear")
        self.heads = nn.ModuleList(
            nn.Sequential(nn.Conv2d(r.width, 2 * r.width, 3, 2 if i < 2 else 1, 1), nn.LeakyReLU(0.2)) for i in range(3)
        )
        self.scores = nn.ModuleList(nn.Conv2d(2 * r.width, 1, 1) for _ in CHANNELS)
        self.project = nn.ModuleList(nn.Linear(plan.told, 2 * r.width, bias=False) for _ in CHANNELS if plan.told)

    def forward(self, x: Tensor, told: Tensor | None = None) -> Tensor:
        if x.shape[-1] < self.view:
            x = F.interpolate(x, size=(self.view, self.view), mode="bilinear", align_corners=False)
        found = []
        for i, features in enumerate(self.frozen(as_colour(x))):
            h = self.heads[i](self.mix[i](features))
            score = self.scores[i](h)
            if told is not None and len(self.project):
                score = score + (self.project[i](told.to(h.dtype))[..., None, None] * h).mean(1, keepdim=True)
            found.append(score.flatten(1))
        return torch.cat(found, 1)
