"""The encoder of autoencoder-gan (VAE/GAN, arXiv 1512.09300); its decoder is any generator of the workshop."""

from __future__ import annotations

from torch import Tensor, nn

from storybrush.training.gan import recipe
from storybrush.training.gan.networks.parts import Plan, ladder


class Encoder(nn.Module):
    """(B, C, S, S) -> mu, log sigma (B, latent): the picture's place among all pictures, and how sure."""

    def __init__(self, plan: Plan, r: recipe.Generator) -> None:
        super().__init__()
        side, levels = ladder(plan.size)
        layers: list[nn.Module] = []
        now = plan.channels
        for level in range(levels):
            after = r.width * 2**level
            layers += [nn.Conv2d(now, after, 4, 2, 1), nn.BatchNorm2d(after), nn.LeakyReLU(0.2)]
            now = after
        self.layers = nn.Sequential(*layers, nn.Flatten(), nn.Linear(now * side**2, 2 * r.latent))

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        mu, log_sigma = self.layers(x).chunk(2, dim=1)
        return mu, log_sigma.clamp(-6, 2)
