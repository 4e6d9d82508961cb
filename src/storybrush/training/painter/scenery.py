"""The scenery generator: place, time, season, weather and a code -> the latent of a whole background.

Trained as generative latent optimisation (arXiv 1707.05776): every background owns a small code that is learned with
the network, so that nothing is averaged away; another code of the same place is another view of it.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from storybrush.painter.backdrop import CODE, SETTING_WIDTH
from storybrush.training.painter.autoencoder import LATENT_CHANNELS
from storybrush.training.painter.generator import DenseResidual, Refine


class SceneryGenerator(nn.Module):
    """setting (B, SETTING_WIDTH), code (B, 64) -> latent (B, 16, 48, 64): 384 x 512 pixels."""

    def __init__(self, width: int = 384, depth: int = 3) -> None:
        super().__init__()
        self.enter = nn.Linear(SETTING_WIDTH + CODE, width)
        self.blocks = nn.Sequential(*[DenseResidual(width) for _ in range(depth)])
        self.leave = nn.Linear(width, 96 * 12 * 16)
        self.up1, self.refine1 = nn.Conv2d(96, 4 * 64, 3, padding=1), Refine(64, 64)
        self.up2, self.refine2 = nn.Conv2d(64, 4 * 48, 3, padding=1), Refine(48, 48)
        self.out = nn.Conv2d(48, LATENT_CHANNELS, 3, padding=1)

    def forward(self, setting: Tensor, code: Tensor) -> Tensor:
        h = self.blocks(self.enter(torch.cat([setting, code], dim=1)))
        x = self.leave(F.leaky_relu(h, 0.2)).unflatten(1, (96, 12, 16))
        x = self.refine1(F.pixel_shuffle(F.leaky_relu(self.up1(x), 0.2), 2))
        x = self.refine2(F.pixel_shuffle(F.leaky_relu(self.up2(x), 0.2), 2))
        return self.out(x)
