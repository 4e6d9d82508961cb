"""The enlarger: twice as large, edges as clean as vector art. Fully convolutional, so any size goes in."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional as F

from storybrush.training.painter.autoencoder import start_at_unit_variance


class Block(nn.Module):
    """Two 3x3 convolutions added to the input, without normalisation: it would blur contrast (EDSR, arXiv 1707.02921)."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, channels, 3, padding=1)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.conv2(F.leaky_relu(self.conv1(x), 0.2))


class Enlarger(nn.Module):
    """(B, 4, H, W) in [0, 1], premultiplied -> (B, 4, 2H, 2W), not yet clamped."""

    def __init__(self, width: int = 48, depth: int = 3) -> None:
        super().__init__()
        self.enter = nn.Conv2d(4, width, 3, padding=1)
        self.blocks = nn.Sequential(*[Block(width) for _ in range(depth)])
        self.leave = nn.Conv2d(width, 16, 3, padding=1)
        start_at_unit_variance(self)
        for block in self.blocks:
            nn.init.zeros_(block.conv2.weight)
        nn.init.zeros_(self.leave.weight)

    def forward(self, picture: Tensor) -> Tensor:
        # the network adds what plain enlarging lacks
        plain = F.interpolate(picture, scale_factor=2.0, mode="bilinear", align_corners=False)
        return plain + F.pixel_shuffle(self.leave(self.blocks(self.enter(picture * 2 - 1))), 2)
