"""Picture -> latent -> picture, adversarially: VAE/GAN, arXiv 1512.09300. Draws new pictures from noise as well."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from storybrush.training.gan import networks, reconstruction
from storybrush.training.gan.games.duel import Facts
from storybrush.training.gan.games.game import Deal
from storybrush.training.gan.games.noise import NoiseGame
from storybrush.training.gan.losses import kl_from_normal
from storybrush.training.gan.machines import Machines, precision
from storybrush.training.gan.networks.autoencoder import Encoder
from storybrush.training.gan.networks.parts import Plan
from storybrush.training.gan.randomness import Draws
from storybrush.training.gan.recipe import GanRecipe, at


class AutoencoderGame(NoiseGame):
    shown = ("encoder", "generator")

    def __init__(self, r: GanRecipe, plan: Plan, draws: Draws, machines: Machines) -> None:
        super().__init__(r, plan, draws, machines)
        self.distances = reconstruction.distances(dict(r.loss.reconstruction))

    def build(self) -> dict[str, nn.Module]:
        return {
            "encoder": Encoder(self.plan, self.r.generator),
            "generator": networks.generator(self.r.generator, self.plan),
            "discriminator": networks.discriminator(self.r.discriminator, self.plan, self.r.stabilise.freeze_layers),
        }

    def step(self, deal: Deal, step: int, progress: float) -> Facts:
        facts = Facts()
        for _ in range(self.r.stabilise.critic_steps):
            real = deal().real
            with torch.no_grad():
                fake, _, _ = self.redraw(real)
            facts = self.teach("discriminator", real, fake, None, step, progress)
        fake, redrawn, kl = self.redraw(real)
        facts["kl"] = kl
        adversarial = self.duels["discriminator"].generator_loss(real, fake, None, progress)
        loss = at(self.r.loss.weight, progress) * adversarial + self.r.loss.kl * kl
        for name, weight, distance in self.distances:
            facts[name] = distance(redrawn, real)
            loss = loss + weight * facts[name]
        self.descend(loss, "encoder", "generator")
        for name, average in self.averages.items():
            average.update(self.nets[name], step)
        return facts | {"g_loss": adversarial}

    def redraw(self, real: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """-> fakes: half redrawn, half from noise alone, so that both must look real; all redrawn; KL of the latent."""
        rows = len(real)
        with precision(self.r.speed.half):
            mu, log_sigma = (x.float() for x in self.calls["encoder"](real))
            z = mu + log_sigma.exp() * self.draws.normal(*mu.shape)  # the documents' mu + sigma * eps, on the latent
            drawn = self.calls["generator"](torch.cat([z, self.draws.normal(rows, mu.shape[1])]), None).float()
        redrawn, free = drawn.chunk(2)
        half = rows // 2
        return torch.cat([redrawn[:half], free[half:]]), redrawn, kl_from_normal(mu, log_sigma)

    @torch.no_grad()
    def redrawn(self, pictures: Tensor) -> Tensor:
        """Each picture as the averaged networks keep it."""
        mu, _ = self.shown_net("encoder").eval()(pictures)
        drawn = self.shown_net("generator").eval()(mu, None)
        for net in self.nets.values():
            net.train()
        return drawn
