"""The scenery generator: place, time, season, weather and a code -> the latent of a whole background.

Generative latent optimisation (arXiv 1707.05776): every layout owns a code that is learned with the network, so that nothing is
averaged away. A layout is seen under many settings, so what the setting does cannot hide in the code: the same code at night is
the same place by night. The code is a coarse map, not one vector, so that the network is convolutional from end to end: it need
not know where things are by heart, the halves of two layouts can be joined to a third, and a panorama is a wider map.

Most of a code goes straight to the exit: 192 of its 208 numbers a cell are coordinates of what the rest of the network leaves out (they
begin as the principal components of that), lit by the setting. Without them 16 numbers stood for the 256 of a cell's latent, and a
flower bed was a blur whatever the training.
"""

from __future__ import annotations

import itertools

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from storybrush.painter.backdrop import CODE_CHANNELS, DETAIL_CHANNELS, SETTING_WIDTH
from storybrush.training.gan.networks.parts import he
from storybrush.training.painter.autoencoder import LATENT_CHANNELS
from storybrush.training.painter.generator import Toned

CELL = 4  # latent cells along a side of a code's cell


class SceneryGenerator(nn.Module):
    """setting (B, SETTING_WIDTH), code (B, 208, 12, W) -> latent (B, 16, 48, 4 W): 384 x 32 W pixels."""

    def __init__(self, widths: tuple[int, ...] = (144, 96, 72), depths: tuple[int, ...] = (3, 2, 2)) -> None:
        super().__init__()
        self.enter = nn.Conv2d(CODE_CHANNELS, widths[0], 3, padding=1)
        self.blocks = nn.ModuleList(
            nn.ModuleList(Toned(width, SETTING_WIDTH) for _ in range(depth))
            for width, depth in zip(widths, depths, strict=True)
        )
        self.ups = nn.ModuleList(
            nn.Conv2d(before, 4 * after, 3, padding=1) for before, after in itertools.pairwise(widths)
        )
        self.leave = nn.Conv2d(widths[-1], LATENT_CHANNELS, 3, padding=1)
        # begun as zero: a generator of before there were details goes on as it was
        self.heed = nn.Conv2d(DETAIL_CHANNELS, widths[0], 1, bias=False)
        self.light = nn.Linear(SETTING_WIDTH, DETAIL_CHANNELS)
        self.details = nn.Conv2d(DETAIL_CHANNELS, LATENT_CHANNELS * CELL**2, 1, bias=False)
        for part in (self.heed, self.light, self.details):
            nn.init.zeros_(part.weight)
        nn.init.zeros_(self.light.bias)

    def forward(self, setting: Tensor, code: Tensor) -> Tensor:
        code, detail = code[:, :CODE_CHANNELS], code[:, CODE_CHANNELS:]
        x = self.enter(code) + self.heed(detail)
        for level, blocks in enumerate(self.blocks):
            if level:
                x = F.pixel_shuffle(self.ups[level - 1](x), 2)
            for block in blocks:
                x = block(x, setting)
        lit = detail * (1 + self.light(setting))[..., None, None]
        return self.leave(F.leaky_relu(x, 0.2)) + F.pixel_shuffle(self.details(lit), CELL)


class SceneryCritic(nn.Module):
    """latent (B, 16, h, w), setting (B, SETTING_WIDTH) -> (B, n): a score for each place, from about 100 pixels around it and
    from what is told (projection, arXiv 1802.05637)."""

    def __init__(self, width: int = 64) -> None:
        super().__init__()
        act = nn.LeakyReLU(0.2)
        self.layers = nn.Sequential(
            nn.Conv2d(LATENT_CHANNELS, width, 3, padding=1), act,
            nn.Conv2d(width, width, 4, 2, 1), act, nn.Conv2d(width, 2 * width, 3, padding=1), act,
            nn.Conv2d(2 * width, 2 * width, 4, 2, 1), act, nn.Conv2d(2 * width, 2 * width, 3, padding=1), act,
        )  # fmt: skip
        he(self)
        self.score = nn.Conv2d(2 * width, 1, 1)
        self.project = nn.Linear(SETTING_WIDTH, 2 * width, bias=False)
        nn.init.normal_(self.project.weight, std=(2 * width) ** -0.5)

    def forward(self, latent: Tensor, setting: Tensor) -> Tensor:
        features = self.layers(latent)
        told = self.project(setting.to(features.dtype))
        return (self.score(features)[:, 0] + torch.einsum("bchw,bc->bhw", features, told)).flatten(1)
