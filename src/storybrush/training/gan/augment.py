"""Differentiable augmentation, one page: random changes of all that the discriminator sees, real and fake alike, through
which the gradient still reaches the generator; arXiv 2006.10738. Adaptive: as often as the discriminator overfits; arXiv 2006.06676.

An operation is `(pictures (B, C, H, W) in [-1, 1], draws) -> pictures`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

from storybrush.training.gan.randomness import Draws

Operation = Callable[[Tensor, Draws], Tensor]


def colour(x: Tensor, draws: Draws) -> Tensor:
    """Brightness +-0.5, contrast x 0.5 to 1.5, and where there is colour, saturation x 0 to 2."""
    bright, strong, vivid = (draws.uniform(len(x), 3)[..., None, None, None]).unbind(1)
    x = x + (bright - 0.5)
    if x.shape[1] == 3:
        grey = x.mean(dim=1, keepdim=True)
        x = (x - grey) * (2 * vivid) + grey
    middle = x.mean(dim=(1, 2, 3), keepdim=True)
    return (x - middle) * (strong + 0.5) + middle


def translation(x: Tensor, draws: Draws) -> Tensor:
    """Up to an eighth of a side each way; what comes in is grey (0)."""
    height, width = x.shape[-2:]
    down, right = (draws.uniform(len(x), 2) * 2 - 1).unbind(1)
    rows = torch.arange(height, device=x.device) + (down * (height / 8)).round().long()[:, None]
    columns = torch.arange(width, device=x.device) + (right * (width / 8)).round().long()[:, None]
    padded = F.pad(x, (1, 1, 1, 1)).permute(0, 2, 3, 1)  # row 0 and the last are grey
    rows, columns = rows.clamp(-1, height) + 1, columns.clamp(-1, width) + 1
    which = torch.arange(len(x), device=x.device)[:, None, None]
    return padded[which, rows[:, :, None], columns[:, None, :]].permute(0, 3, 1, 2)


def cutout(x: Tensor, draws: Draws) -> Tensor:
    """A grey square of half a side, anywhere."""
    height, width = x.shape[-2:]
    return x.masked_fill(square(x, draws.uniform(len(x), 2), height / 4, width / 4), 0.0)


def square(x: Tensor, centre: Tensor, tall: float, wide: float) -> Tensor:
    """centre: (B, 2) in [0, 1] -> (B, 1, H, W) bool, true within tall and wide pixels of it."""
    height, width = x.shape[-2:]
    rows = torch.arange(height, device=x.device) - centre[:, :1] * height
    columns = torch.arange(width, device=x.device) - centre[:, 1:] * width
    return (rows.abs() < tall)[:, None, :, None] & (columns.abs() < wide)[:, None, None, :]


def flip(x: Tensor, draws: Draws) -> Tensor:
    """Half of the pictures, left to right."""
    return torch.where((draws.uniform(len(x)) < 0.5)[:, None, None, None], x.flip(-1), x)


def rotate(x: Tensor, draws: Draws) -> Tensor:
    """Up to 15 degrees."""
    angle = (draws.uniform(len(x)) * 2 - 1) * (torch.pi / 12)
    zero = torch.zeros_like(angle)
    return warp(x, torch.stack([angle.cos(), -angle.sin(), zero, angle.sin(), angle.cos(), zero], 1))


def scale(x: Tensor, draws: Draws) -> Tensor:
    """x 0.8 to 1.25."""
    factor = 1.25 ** (draws.uniform(len(x)) * 2 - 1)
    zero = torch.zeros_like(factor)
    return warp(x, torch.stack([1 / factor, zero, zero, zero, 1 / factor, zero], 1))


def warp(x: Tensor, matrix: Tensor) -> Tensor:
    """matrix: (B, 6), rows of an affine map from where a pixel goes to where it comes from."""
    grid = F.affine_grid(matrix.view(-1, 2, 3), list(x.shape), align_corners=False)
    # float32: bf16 has too few digits to name a pixel
    return F.grid_sample(x.float(), grid.float(), padding_mode="border", align_corners=False)


OPERATIONS: dict[str, Operation] = {
    "colour": colour, "translation": translation, "cutout": cutout, "flip": flip, "rotate": rotate, "scale": scale,
}  # fmt: skip


class Augment:
    """Applies the operations, each to a picture with probability `chance`.

    Adaptive: after each step it is told how sure the discriminator is of the real pictures (-1 to 1) and raises or lowers
    the chance, so that this stays at `target`.
    """

    def __init__(self, operations: list[str], chance: float, adaptive: bool, target: float, speed: float) -> None:
        self.operations = [OPERATIONS[name] for name in operations]
        self.chance, self.adaptive, self.target, self.speed = chance, adaptive, target, speed
        self.sureness = 0.0

    def __call__(self, x: Tensor, draws: Draws) -> Tensor:
        for operation in self.operations if self.chance > 0 else ():
            changed = operation(x, draws)
            if self.chance < 1:
                on = (draws.uniform(len(x)) < self.chance)[:, None, None, None]
                changed = torch.where(on, changed, x.to(changed.dtype))
            x = changed
        return x

    def adapt(self, sureness: float, pictures: int) -> None:
        """sureness: mean sign of the real scores, 1 if the discriminator knows every real picture (ADA's r_t)."""
        if not self.adaptive:
            return
        self.sureness = 0.9 * self.sureness + 0.1 * sureness
        self.chance += (1 if self.sureness > self.target else -1) * pictures / self.speed
        self.chance = min(max(self.chance, 0.0), 1.0)

    def state_dict(self) -> dict[str, Any]:
        return {"chance": self.chance, "sureness": self.sureness}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        self.chance, self.sureness = state["chance"], state["sureness"]
