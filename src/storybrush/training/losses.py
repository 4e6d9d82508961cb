"""What the painter's trainings compare besides values. Adversarial losses and penalties are the workshop's (gan/losses.py)."""

from __future__ import annotations

from torch import Tensor


def gradient_difference(a: Tensor, b: Tensor) -> Tensor:
    """(B, C, H, W) x 2: L1 between finite differences, so that edges stay where they are; arXiv 1511.05440, eq. 6."""
    dx = (a.diff(dim=-1) - b.diff(dim=-1)).abs().mean()
    dy = (a.diff(dim=-2) - b.diff(dim=-2)).abs().mean()
    return dx + dy
