"""What keeps a discriminator smooth, one page. `critic`: pictures (B, C, H, W) -> scores of any shape."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn.utils import parametrizations

Critic = Callable[[Tensor], Tensor]


def squared_slopes(critic: Critic, pictures: Tensor) -> Tensor:
    """-> (B,) squared norm of each score's gradient in its picture, itself differentiable."""
    at = pictures.detach().requires_grad_()
    (slope,) = torch.autograd.grad(critic(at).sum(), at, create_graph=True)
    return slope.square().flatten(1).sum(1)


def zero_centred(critic: Critic, pictures: Tensor) -> Tensor:
    """R1 at real pictures, R2 at fake ones: half the mean squared gradient norm; arXiv 1801.04406, eq. 9."""
    return squared_slopes(critic, pictures).mean() / 2


def gradient_penalty(critic: Critic, real: Tensor, fake: Tensor, mix: Tensor) -> Tensor:
    """WGAN-GP: between real and fake the gradient has norm one; arXiv 1704.00028, eq. 3. mix: (B, 1, 1, 1) in [0, 1]."""
    slopes = squared_slopes(critic, mix * real + (1 - mix) * fake)
    return ((slopes + 1e-12).sqrt() - 1).square().mean()  # the root's own slope is infinite at 0


def spectral_norm(net: nn.Module) -> nn.Module:
    """Divides every weight by its largest singular value, so that no layer stretches; arXiv 1802.05957."""
    for module in list(net.modules()):
        if isinstance(module, nn.Conv2d | nn.Linear) and any(p.requires_grad for p in module.parameters()):
            parametrizations.spectral_norm(module)
    return net


def weights(net: nn.Module) -> list[Tensor]:
    """Without biases and scales: those are not what overfits."""
    return [p for p in net.parameters() if p.requires_grad and p.ndim > 1]


def l1(net: nn.Module) -> Tensor:
    """Sum of |w|: weights that do not help become exactly small."""
    return torch.stack([w.abs().sum() for w in weights(net)]).sum()


def l2(net: nn.Module) -> Tensor:
    """Half the sum of w^2."""
    return torch.stack([w.square().sum() for w in weights(net)]).sum() / 2
