"""The two networks of the eye. Dense 3x3 convolutions and BatchNorm: both fold into few large products on a CPU."""

from __future__ import annotations

import torch
from torch import Tensor, nn


def conv(inputs: int, outputs: int, stride: int = 1, kernel: int = 3) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


class Block(nn.Module):
    """Two convolutions beside the identity (arXiv 1512.03385)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first = conv(width, width)
        self.second = nn.Sequential(nn.Conv2d(width, width, 3, 1, 1, bias=False), nn.BatchNorm2d(width))
        nn.init.zeros_(self.second[1].weight)  # starts as the identity

    def forward(self, x: Tensor) -> Tensor:
        return torch.relu(x + self.second(self.first(x)))


class RecogniserNet(nn.Module):
    """(B, 3, 96, 96) in [0, 1] -> scores (B, classes), (B, colours), (B, poses)."""

    def __init__(self, classes: int, colours: int, poses: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.PixelUnshuffle(4), conv(48, 48), Block(48),  # 24 x 24
            conv(48, 112, 2), Block(112),  # 12 x 12
            conv(112, 192, 2), Block(192), Block(192),  # 6 x 6
        )  # fmt: skip
        self.widen = nn.Sequential(nn.Linear(2 * 192, 256), nn.BatchNorm1d(256), nn.ReLU(inplace=True), nn.Dropout(0.1))
        self.subjects, self.colours = nn.Linear(256, classes), nn.Linear(2 * 192, colours)
        self.poses = nn.Linear(256, poses)

    def forward(self, crop: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        x = self.body((crop - 0.5) * 4)
        x = torch.cat([x.mean((2, 3)), x.amax((2, 3))], dim=1)
        wide = self.widen(x)
        return self.subjects(wide), self.colours(x), self.poses(wide)


class DetectorNet(nn.Module):
    """(B, 3, 288, 384) in [0, 1] -> (B, 5, 36, 48): heat (logit), dx, dy, log width, log height, in cells of 8 pixels."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Sequential(nn.PixelUnshuffle(4), conv(48, 32))  # 72 x 96
        self.eighth = nn.Sequential(conv(32, 64, 2), Block(64))  # 36 x 48
        self.sixteenth = nn.Sequential(conv(64, 96, 2), Block(96))  # 18 x 24
        self.thirty_second = nn.Sequential(conv(96, 112, 2), Block(112))  # 9 x 12
        self.from_32, self.from_16 = conv(112, 96, kernel=1), conv(96, 64, kernel=1)
        self.head = nn.Sequential(conv(64, 64), nn.Conv2d(64, 5, 1))
        nn.init.constant_(self.head[1].bias[:1], -4.0)  # most cells hold nothing (arXiv 1708.02002, 4.1)

    def forward(self, page: Tensor) -> Tensor:
        eighth = self.eighth(self.stem((page - 0.5) * 4))
        sixteenth = self.sixteenth(eighth)
        sixteenth = sixteenth + nn.functional.interpolate(self.from_32(self.thirty_second(sixteenth)), scale_factor=2.0)
        return self.head(eighth + nn.functional.interpolate(self.from_16(sixteenth), scale_factor=2.0))


def parameters(net: nn.Module) -> int:
    return sum(p.numel() for p in net.parameters())
