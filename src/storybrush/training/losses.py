"""The mathematics of the workshop on one page: each loss is a plain function, its paper named.

`real` and `fake` are the discriminator's raw scores (logits), any shape; every loss is a scalar mean.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from storybrush.training import run


def relativistic_discriminator(real: Tensor, fake: Tensor) -> Tensor:
    """Each real score is paired with a fake one and should exceed it; arXiv 2501.05441, eq. 2."""
    return F.softplus(fake - real).mean()


def relativistic_generator(real: Tensor, fake: Tensor) -> Tensor:
    """The same pairing from the generator's side."""
    return F.softplus(real - fake).mean()


def zero_centred_penalty(scores: Tensor, pictures: Tensor) -> Tensor:
    """R1 on real pictures, R2 on fake ones: half the mean squared gradient norm; arXiv 1801.04406, eq. 9.

    `pictures` must require grad and `scores` be computed from them.
    """
    (gradient,) = torch.autograd.grad(scores.sum(), pictures, create_graph=True)
    return gradient.float().square().flatten(1).sum(1).mean() / 2


def gradient_difference(a: Tensor, b: Tensor) -> Tensor:
    """(B, C, H, W) x 2: L1 between finite differences, so that edges stay where they are; arXiv 1511.05440, eq. 6."""
    dx = (a.diff(dim=-1) - b.diff(dim=-1)).abs().mean()
    dy = (a.diff(dim=-2) - b.diff(dim=-2)).abs().mean()
    return dx + dy


def conditioning_augmentation(mu: Tensor, log_sigma: Tensor) -> tuple[Tensor, Tensor]:
    """(B, D) x 2 -> c = mu + sigma * eps, and KL(N(mu, sigma^2) || N(0, 1)) a dimension; StackGAN, arXiv 1612.03242, eq. 2-3."""
    c = mu + log_sigma.exp() * torch.randn_like(mu)
    kl = 0.5 * (mu.square() + (2 * log_sigma).exp() - 1 - 2 * log_sigma).mean()
    return c, kl


def critic_step(
    critic: nn.Module,
    optimiser: torch.optim.Optimizer,
    real: Tensor,
    fake: Tensor,
    penalty: float,
    step: int,
    every: int = 8,
) -> Tensor:
    """One step of a discriminator: relativistic loss, and R1 + R2 every `every` steps, as much stronger (lazy
    regularisation, arXiv 1912.04958). real, fake: (B, C, H, W), without gradients. -> the loss, detached.
    """
    a, b = real.detach().requires_grad_(), fake.detach().float().requires_grad_()
    lazy = step % every == 0
    # the penalty differentiates twice: that needs float32
    with torch.enable_grad() if lazy else run.mixed_precision():
        scores_real, scores_fake = critic(a), critic(b)
    loss = relativistic_discriminator(scores_real.float(), scores_fake.float())
    if lazy:
        both = zero_centred_penalty(scores_real, a) + zero_centred_penalty(scores_fake, b)
        loss = loss + every * penalty * both / scores_real[0].numel()
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    optimiser.step()
    return loss.detach()
