"""Adversarial losses, one page. `real` and `fake` are raw scores (logits) of any shape; every loss is a scalar mean.

The sigmoid of the documents' discriminators is inside the loss: `softplus(-s) = -log(sigmoid(s))` stays finite where
`log(sigmoid(s))` is the logarithm of zero.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F


@dataclass(frozen=True)
class Loss:
    """discriminator(real, fake, smoothing), generator(real, fake). boundary: the score from which a picture counts as
    real; None where scores mean something only in pairs (a real one is told if it exceeds its fake partner).
    paired: the generator's loss needs the real scores too.
    """

    discriminator: Callable[[Tensor, Tensor, float], Tensor]
    generator: Callable[[Tensor, Tensor], Tensor]
    boundary: float | None
    paired: bool = False

    def accuracy(self, real: Tensor, fake: Tensor) -> Tensor:
        """Share of pictures that the discriminator tells right; 1/2 is what it reaches by guessing."""
        if self.boundary is None:
            return (real > fake).float().mean()
        return ((real > self.boundary).float().mean() + (fake < self.boundary).float().mean()) / 2


def cross_entropy(real: Tensor, fake: Tensor, smoothing: float = 0.0) -> Tensor:
    """L_D = -log D(x) - log(1 - D(G(z))); Goodfellow et al., arXiv 1406.2661, eq. 1.

    smoothing: real pictures are called 1 - smoothing (one-sided: smoothing fakes as well would hold them where they are;
    arXiv 1606.03498, 3.4).
    """
    certain = F.softplus(-real).mean()
    if smoothing:
        certain = (1 - smoothing) * certain + smoothing * F.softplus(real).mean()
    return certain + F.softplus(fake).mean()


def saturating(real: Tensor, fake: Tensor) -> Tensor:
    """L_G = log(1 - D(G(z))), the other side of the same game. Its gradient is D(G(z)): none while fakes are poor."""
    return -F.softplus(fake).mean()


def non_saturating(real: Tensor, fake: Tensor) -> Tensor:
    """L_G = -log D(G(z)), that of both documents. Its gradient is D(G(z)) - 1: strongest while fakes are poor."""
    return F.softplus(-fake).mean()


def least_squares(real: Tensor, fake: Tensor, smoothing: float = 0.0) -> Tensor:
    """Real ones score 1 (or 1 - smoothing), fakes 0; arXiv 1611.04076, eq. 9."""
    return ((real - (1 - smoothing)).square().mean() + fake.square().mean()) / 2


def least_squares_generator(real: Tensor, fake: Tensor) -> Tensor:
    return (fake - 1).square().mean() / 2


def hinge(real: Tensor, fake: Tensor, smoothing: float = 0.0) -> Tensor:
    """Nothing more to gain beyond a margin of 1; arXiv 1705.02894."""
    return F.relu(1 - real).mean() + F.relu(1 + fake).mean()


def wasserstein(real: Tensor, fake: Tensor, smoothing: float = 0.0) -> Tensor:
    """The critic's estimate of the earth mover's distance, negative; arXiv 1701.07875, eq. 2. Needs a Lipschitz critic."""
    return fake.mean() - real.mean()


def raise_fake(real: Tensor, fake: Tensor) -> Tensor:
    """The generator's side of hinge and Wasserstein."""
    return -fake.mean()


def relativistic(real: Tensor, fake: Tensor, smoothing: float = 0.0) -> Tensor:
    """Each real score should exceed that of its fake partner; arXiv 2501.05441, eq. 2."""
    return F.softplus(fake - real).mean()


def relativistic_generator(real: Tensor, fake: Tensor) -> Tensor:
    """The same pairing from the generator's side."""
    return F.softplus(real - fake).mean()


LOSSES = {
    "saturating": Loss(cross_entropy, saturating, 0.0),
    "non-saturating": Loss(cross_entropy, non_saturating, 0.0),
    "lsgan": Loss(least_squares, least_squares_generator, 0.5),
    "hinge": Loss(hinge, raise_fake, 0.0),
    "wasserstein": Loss(wasserstein, raise_fake, None),
    "relativistic": Loss(relativistic, relativistic_generator, None, paired=True),
}


def kl_from_normal(mu: Tensor, log_sigma: Tensor) -> Tensor:
    """KL(N(mu, sigma^2) || N(0, 1)), mean over dimensions; arXiv 1612.03242, eq. 2."""
    return 0.5 * (mu.square() + torch.exp(2 * log_sigma) - 1 - 2 * log_sigma).mean()
