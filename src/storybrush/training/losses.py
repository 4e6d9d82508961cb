"""What the painter's trainings compare besides values. Adversarial losses and penalties are the workshop's (gan/losses.py)."""

from __future__ import annotations

from torch import Tensor


def gradient_difference(a: Tensor, b: Tensor) -> Tensor:
    """(B, C, H, W) x 2: L1 between finite differences, so that edges stay where they are; arXiv 1511.05440, eq. 6."""
    dx = (a.diff(dim=-1) - b.diff(dim=-1)).abs().mean()
    dy = (a.diff(dim=-2) - b.diff(dim=-2)).abs().mean()
    return dx + dy


STILL = 1 / 510  # of [0, 1]: what a drawing of 8 bits calls no difference


def texture(fake: Tensor, real: Tensor) -> Tensor:
    """(B, C, H, W) x 2 -> L1 of the differences of neighbours in `fake` where `real` has none: artists fill with flat colours, and a
    decoder leaves a mesh there, too faint for the mean of all differences to mind."""
    parts = []
    for dim in (-1, -2):
        still = real.diff(dim=dim).abs() < STILL
        parts.append((fake.diff(dim=dim).abs() * still).mean())
    return parts[0] + parts[1]
