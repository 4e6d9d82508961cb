"""What the networks share: how a condition comes in, how a score comes out, how sizes double."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from storybrush.training.gan.losses import kl_from_normal
from storybrush.training.gan.recipe import BadRecipe


@dataclass(frozen=True)
class Plan:
    """What the pictures ask of a network. told: numbers of a condition (classes, or text), 0 if there is none."""

    size: int
    channels: int
    told: int = 0
    told_width: int = 64
    augment: bool = False  # the condition is mu + sigma * eps


def ladder(size: int, stem: int = 1) -> tuple[int, int]:
    """size -> (side of the smallest map, how often it doubles): 28 -> 7, 2; 32 -> 4, 3; 64 -> 4, 4."""
    side = size // stem
    levels = 0
    while side % 2 == 0 and side >= 8:
        side, levels = side // 2, levels + 1
    if size % stem or not 4 <= side <= 7 or levels == 0:
        raise BadRecipe(
            f"pictures.size = {size} with stem = {stem} is not 4, 5, 6 or 7 doubled a few times. "
            f"Try 28, 32, 48, 64, 96 or 128."
        )
    return side, levels


def quarter(size: int) -> int:
    """-> a quarter of the side, for networks that halve it twice whatever it is."""
    if size % 4 or size < 8:
        raise BadRecipe(f"pictures.size = {size} cannot be halved twice. Try 28, 32, 48, 64, 96 or 128.")
    return size // 4


class Entry(nn.Module):
    """z (B, latent), told (B, K) or None -> (B, width): noise, and beside it the condition.

    With `augment` the condition is c = mu(t) + sigma(t) * eps (StackGAN, arXiv 1612.03242, eq. 2), and the last numbers of
    z are eps. This is where the documents' G(z) = mu(z) + sigma(z) * eps belongs: noise around what is TOLD makes neighbours
    in meaning share drawings; around a picture it would be grain.
    """

    def __init__(self, latent: int, plan: Plan) -> None:
        super().__init__()
        self.latent, self.told, self.augment = latent, plan.told, plan.augment
        self.noise = latent + (plan.told_width if plan.augment else 0)  # numbers of z
        self.width = latent + (plan.told_width if plan.told else 0)
        if plan.told:
            self.mu = nn.Linear(plan.told, plan.told_width)
        if plan.augment:
            self.log_sigma = nn.Linear(plan.told, plan.told_width)
            nn.init.constant_(self.log_sigma.bias, -3.0)  # nearly certain at first; the KL term widens it

    def forward(self, z: Tensor, told: Tensor | None) -> Tensor:
        if not self.told:
            return z
        assert told is not None
        told = told.to(self.mu.weight.dtype)
        c = self.mu(told)
        if self.augment:
            c = c + self.log_sigma(told).clamp(-6, 2).exp() * z[:, self.latent :]
        # one-hot classes come out small beside z, and would not be listened to
        return torch.cat([z[:, : self.latent], F.normalize(c, dim=1) * c.shape[1] ** 0.5], dim=1)

    def divergence(self, told: Tensor) -> Tensor:
        """KL of mu + sigma * eps from the normal distribution: keeps sigma from vanishing."""
        return kl_from_normal(self.mu(told), self.log_sigma(told).clamp(-6, 2))


class Score(nn.Module):
    """features (B, C, h, w), told -> (B,): w . f, and with a condition (V told) . f (projection, arXiv 1802.05637, eq. 3).

    spread: a further channel, the standard deviation over groups of four of the batch (arXiv 1710.10196, 3): a collapsed
    generator is seen at once.
    """

    def __init__(self, channels: int, side: int, plan: Plan, spread: bool = False) -> None:
        super().__init__()
        self.spread = spread
        wide = (channels + spread) * side * side
        self.score = nn.Linear(wide, 1)
        self.project = nn.Linear(plan.told, wide, bias=False) if plan.told else None
        if self.project is not None:
            nn.init.normal_(self.project.weight, std=wide**-0.5)

    def forward(self, x: Tensor, told: Tensor | None) -> Tensor:
        if self.spread:
            group = next(n for n in (4, 2, 1) if len(x) % n == 0)
            # the strided view pairs far rows, not neighbours
            deviation = x.float().unflatten(0, (group, -1)).var(0, unbiased=False).add(1e-8).sqrt().mean((1, 2, 3))
            x = torch.cat([x, deviation.to(x.dtype).repeat(group)[:, None, None, None].expand(-1, 1, *x.shape[2:])], 1)
        flat = x.flatten(1)
        score = self.score(flat)[:, 0]
        if self.project is not None and told is not None:
            score = score + (self.project(told.to(flat.dtype)) * flat).sum(1)
        return score


def he(net: nn.Module, slope: float = 0.2) -> None:
    """He's initialisation (arXiv 1502.01852)."""
    for module in net.modules():
        if isinstance(module, nn.Conv2d | nn.ConvTranspose2d | nn.Linear):
            nn.init.kaiming_normal_(module.weight, a=slope, nonlinearity="leaky_relu")
            if module.bias is not None:
                nn.init.zeros_(module.bias)


def small_normal(net: nn.Module) -> None:
    """DCGAN's: N(0, 0.02), scales around 1; arXiv 1511.06434, 3."""
    for module in net.modules():
        if isinstance(module, nn.Conv2d | nn.ConvTranspose2d | nn.Linear):
            nn.init.normal_(module.weight, std=0.02)
        elif isinstance(module, nn.BatchNorm2d | nn.BatchNorm1d) and module.affine:
            nn.init.normal_(module.weight, 1.0, 0.02)
