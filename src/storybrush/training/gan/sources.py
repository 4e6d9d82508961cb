"""Tasks that need no second folder: what is to be translated is made from the picture itself, one page.

The documents' uses of GANs: repair (hole), colouring (grey), more pixels (small), denoising (noise), sketch to picture
(edges). Each: (B, C, H, W) in [-1, 1] -> the same shape.
"""

from __future__ import annotations

from torch import Tensor
from torch.nn import functional as F

from storybrush.training.gan.augment import square
from storybrush.training.gan.randomness import Draws


def edges(x: Tensor, draws: Draws) -> Tensor:
    """Dark lines on white where the brightness changes."""
    grey = F.pad(x.mean(1, keepdim=True), (0, 1, 0, 1), mode="replicate")
    slope = grey.diff(dim=-1)[..., :-1, :].abs() + grey.diff(dim=-2)[..., :-1].abs()
    return (1 - 2 * slope.clamp(0, 1)).expand_as(x)


def grey(x: Tensor, draws: Draws) -> Tensor:
    return x.mean(1, keepdim=True).expand_as(x)


def small(x: Tensor, draws: Draws) -> Tensor:
    """A quarter of the sides, enlarged again without detail."""
    return F.interpolate(F.avg_pool2d(x, 4), size=x.shape[-2:], mode="bilinear", align_corners=False)


def noise(x: Tensor, draws: Draws) -> Tensor:
    return (x + 0.5 * draws.normal(*x.shape)).clamp(-1, 1)


def hole(x: Tensor, draws: Draws) -> Tensor:
    """A grey square of three eighths of a side, somewhere inside."""
    height, width = x.shape[-2:]
    return x.masked_fill(square(x, 0.3 + 0.4 * draws.uniform(len(x), 2), height * 3 / 16, width * 3 / 16), 0.0)


SOURCES = {"edges": edges, "grey": grey, "small": small, "noise": noise, "hole": hole}
