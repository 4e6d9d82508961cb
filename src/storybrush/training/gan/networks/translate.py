"""Picture to picture: U-Net and patch discriminator of pix2pix (arXiv 1611.07004), residual generator of CycleGAN (arXiv 1703.10593)."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from storybrush.training.gan import recipe
from storybrush.training.gan.networks.parts import Plan, ladder, quarter, small_normal


def norm(channels: int) -> nn.Module:
    return nn.InstanceNorm2d(channels, affine=True)


class UNet(nn.Module):
    """(B, C, S, S) -> the same, in [-1, 1]: down to 4 to 7 pixels and up again, each level beside its own copy from before."""

    def __init__(self, plan: Plan, r: recipe.Generator) -> None:
        super().__init__()
        _, levels = ladder(plan.size)
        wide = [r.width * min(8, 2**i) for i in range(levels)]
        self.down = nn.ModuleList(
            nn.Sequential(nn.Conv2d(a, b, 4, 2, 1), norm(b), nn.LeakyReLU(0.2))
            for a, b in zip([plan.channels, *wide], wide, strict=False)
        )
        self.up = nn.ModuleList()
        now = wide[-1]
        for level in range(levels - 1, -1, -1):
            after = wide[level - 1] if level else plan.channels
            layers: list[nn.Module] = [nn.ConvTranspose2d(now, after, 4, 2, 1)]
            if level:
                # dropout is the only noise of pix2pix: one sketch, several drawings
                layers += [norm(after), nn.Dropout(0.5 if level == levels - 1 else 0.0), nn.ReLU()]
            self.up.append(nn.Sequential(*layers))
            now = 2 * after
        small_normal(self)

    def forward(self, x: Tensor, told: Tensor | None = None) -> Tensor:
        kept = []
        for layer in self.down:
            x = layer(x)
            kept.append(x)
        kept.pop()
        for layer in self.up:
            x = layer(x)
            if kept:
                x = torch.cat([x, kept.pop()], 1)
        return torch.tanh(x)


class Residual(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv1, self.norm1 = nn.Conv2d(channels, channels, 3, padding=1, padding_mode="reflect"), norm(channels)
        self.conv2, self.norm2 = nn.Conv2d(channels, channels, 3, padding=1, padding_mode="reflect"), norm(channels)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.norm2(self.conv2(F.relu(self.norm1(self.conv1(x)))))


class ResidualTranslator(nn.Module):
    """(B, C, S, S) -> the same, in [-1, 1]: two halvings, `depth` residual blocks, two doublings."""

    def __init__(self, plan: Plan, r: recipe.Generator) -> None:
        super().__init__()
        quarter(plan.size)
        w = r.width
        self.layers = nn.Sequential(
            nn.Conv2d(plan.channels, w, 7, padding=3, padding_mode="reflect"), norm(w), nn.ReLU(),
            nn.Conv2d(w, 2 * w, 3, 2, 1), norm(2 * w), nn.ReLU(), nn.Conv2d(2 * w, 4 * w, 3, 2, 1), norm(4 * w), nn.ReLU(),
            *[Residual(4 * w) for _ in range(r.depth)],
            nn.ConvTranspose2d(4 * w, 2 * w, 4, 2, 1), norm(2 * w), nn.ReLU(),
            nn.ConvTranspose2d(2 * w, w, 4, 2, 1), norm(w), nn.ReLU(),
            nn.Conv2d(w, plan.channels, 7, padding=3, padding_mode="reflect"), nn.Tanh(),
        )  # fmt: skip
        small_normal(self)

    def forward(self, x: Tensor, told: Tensor | None = None) -> Tensor:
        return self.layers(x)


class PatchDiscriminator(nn.Module):
    """(B, C, S, S) -> (B, 1, s, s): one score a patch. `depth` halvings."""

    def __init__(self, plan: Plan, r: recipe.Discriminator) -> None:
        super().__init__()
        layers: list[nn.Module] = [nn.PixelUnshuffle(r.stem)]
        now = plan.channels * r.stem**2
        for level in range(r.depth):
            after = r.width * min(8, 2**level)
            layers += [nn.Conv2d(now, after, 4, 2, 1), *([norm(after)] if level else []), nn.LeakyReLU(0.2)]
            now = after
        self.layers = nn.Sequential(*layers, nn.Conv2d(now, 1, 3, padding=1))
        small_normal(self)

    def forward(self, x: Tensor, told: Tensor | None = None) -> Tensor:
        return self.layers(x)
