"""How far a drawing is from the one it should be. All: (B, C, H, W) x 2 in [-1, 1] -> ()."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from storybrush.training.features import FrozenFeatures, perceptual_loss

Distance = Callable[[Tensor, Tensor], Tensor]


def l1(drawn: Tensor, wanted: Tensor) -> Tensor:
    return (drawn - wanted).abs().mean()


def l2(drawn: Tensor, wanted: Tensor) -> Tensor:
    return (drawn - wanted).square().mean()


def ssim(drawn: Tensor, wanted: Tensor) -> Tensor:
    """1 - structural similarity in 11 x 11 Gaussian windows; Wang et al., IEEE TIP 13(4), 2004, eq. 13.

    Smooth and small, so that it can be a loss; judges.py takes torchmetrics' for reports, and a test compares the two.
    """
    channels, side = drawn.shape[1], min(11, drawn.shape[-1], drawn.shape[-2])
    line = torch.exp(-((torch.arange(side, device=drawn.device) - (side - 1) / 2) ** 2) / (2 * 1.5**2))
    line = line / line.sum()
    window = torch.outer(line, line).expand(channels, 1, side, side)

    def local(x: Tensor) -> Tensor:
        return F.conv2d(x, window, groups=channels)

    a, b = drawn.float(), wanted.float()
    mean_a, mean_b = local(a), local(b)
    var_a, var_b = local(a * a) - mean_a**2, local(b * b) - mean_b**2
    both = local(a * b) - mean_a * mean_b
    c1, c2 = (0.01 * 2) ** 2, (0.03 * 2) ** 2  # the range of the values is 2
    similar = ((2 * mean_a * mean_b + c1) * (2 * both + c2)) / ((mean_a**2 + mean_b**2 + c1) * (var_a + var_b + c2))
    return 1 - similar.mean()


class Perceptual(nn.Module):
    """Distance between frozen EfficientNet-Lite0 features: what is alike for the eye, not pixel by pixel."""

    def __init__(self) -> None:
        super().__init__()
        self.features = FrozenFeatures()

    def forward(self, drawn: Tensor, wanted: Tensor) -> Tensor:
        return perceptual_loss(self.features(as_colour(drawn)), self.features(as_colour(wanted)))


def as_colour(pictures: Tensor) -> Tensor:
    """(B, 1 or 3, H, W) in [-1, 1] -> (B, 3, H, W) in [0, 1], as FrozenFeatures takes them."""
    return (pictures.expand(-1, 3, -1, -1) if pictures.shape[1] == 1 else pictures) * 0.5 + 0.5


def distances(shares: dict[str, float]) -> list[tuple[str, float, Distance]]:
    """`{ l1 = 100, ssim = 1 }` -> (name, weight, function); the feature network is loaded only if it is asked for."""
    plain: dict[str, Distance] = {"l1": l1, "l2": l2, "ssim": ssim}
    return [(name, weight, plain[name] if name in plain else Perceptual()) for name, weight in shares.items() if weight]
