"""The scenery generator: place, time, season, weather and a code -> the latent of a whole background.

Trained as generative latent optimisation (arXiv 1707.05776): every layout owns a small code that is learned with the
network, so that nothing is averaged away. A layout is seen under many settings, so what the setting does cannot hide in
the code: the same code at night is the same place by night.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from storybrush.painter.backdrop import CODE, SETTING_WIDTH
from storybrush.training.painter.autoencoder import LATENT_CHANNELS
from storybrush.training.painter.generator import GatedResidual, Refine


class Tone(nn.Module):
    """The setting scales and shifts each channel everywhere (FiLM, arXiv 1709.07871): light is the same all over a picture."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.tell = nn.Linear(SETTING_WIDTH, 2 * channels)
        nn.init.zeros_(self.tell.weight)
        nn.init.zeros_(self.tell.bias)

    def forward(self, x: Tensor, setting: Tensor) -> Tensor:
        scale, shift = self.tell(setting)[..., None, None].chunk(2, dim=1)
        return x * (1 + scale) + shift


class SceneryGenerator(nn.Module):
    """setting (B, SETTING_WIDTH), code (B, 64) -> latent (B, 16, 48, 64): 384 x 512 pixels."""

    def __init__(self, width: int = 352, depth: int = 3, channels: int = 64) -> None:
        super().__init__()
        self.channels = channels
        self.enter = nn.Linear(SETTING_WIDTH + CODE, width)
        self.blocks = nn.Sequential(*[GatedResidual(width, 2 * width // 3) for _ in range(depth)])
        self.leave = nn.Linear(width, channels * 12 * 16)
        self.up1, self.tone1, self.refine1 = nn.Conv2d(channels, 4 * 64, 3, padding=1), Tone(64), Refine(64, 64)
        self.up2, self.tone2, self.refine2 = nn.Conv2d(64, 4 * 48, 3, padding=1), Tone(48), Refine(48, 48)
        self.out = nn.Conv2d(48, LATENT_CHANNELS, 3, padding=1)

    def forward(self, setting: Tensor, code: Tensor) -> Tensor:
        h = self.blocks(self.enter(torch.cat([setting, code], dim=1)))
        x = self.leave(F.leaky_relu(h, 0.2)).unflatten(1, (self.channels, 12, 16))
        x = self.refine1(self.tone1(F.pixel_shuffle(F.leaky_relu(self.up1(x), 0.2), 2), setting))
        x = self.refine2(self.tone2(F.pixel_shuffle(F.leaky_relu(self.up2(x), 0.2), 2), setting))
        return self.out(x)
