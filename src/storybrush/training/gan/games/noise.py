"""Noise (and what is told) -> picture: the game of arXiv 1406.2661, for most recipes."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from storybrush.training.gan import networks
from storybrush.training.gan.games.duel import Facts
from storybrush.training.gan.games.game import Batch, Deal, Game, Inputs
from storybrush.training.gan.machines import precision
from storybrush.training.gan.networks.progressive import Growing
from storybrush.training.gan.randomness import Draws
from storybrush.training.gan.recipe import at


class NoiseGame(Game):
    def build(self) -> dict[str, nn.Module]:
        return {
            "generator": networks.generator(self.r.generator, self.plan),
            "discriminator": networks.discriminator(self.r.discriminator, self.plan, self.r.stabilise.freeze_layers),
        }

    def noise(self, rows: int, draws: Draws) -> Tensor:
        return draws.normal(rows, self.nets["generator"].entry.noise)

    def paint(self, z: Tensor, told: Tensor | None) -> Tensor:
        with precision(self.r.speed.half):
            return self.calls["generator"](z, told).float()

    def step(self, deal: Deal, step: int, progress: float) -> Facts:
        for net in (*self.nets.values(), *(a.net for a in self.averages.values())):
            if isinstance(net, Growing):
                net.grow(progress)
        reuse, facts = self.r.speed.reuse_fakes, Facts()
        for _ in range(self.r.stabilise.critic_steps):
            # 1. the discriminator learns to tell real pictures from fakes of the same condition
            batch = deal()
            z = self.noise(len(batch.real), self.draws)
            with torch.set_grad_enabled(reuse):
                fake = self.paint(z, batch.told)
            real = like(batch.real, fake)
            facts = self.teach("discriminator", real, fake.detach(), batch.told, step, progress)
        # 2. the generator learns to be taken for real
        if not reuse:
            fake = self.paint(self.noise(len(batch.real), self.draws), batch.told)
        adversarial = self.duels["discriminator"].generator_loss(real, fake, batch.told, progress)
        loss = at(self.r.loss.weight, progress) * adversarial
        if self.r.condition.kl_weight and self.r.condition.augment:
            kl = self.nets["generator"].entry.divergence(batch.told)
            facts["kl"] = kl
            loss = loss + self.r.condition.kl_weight * kl
        self.descend(loss, "generator")
        # 3. the averaged generator follows
        for name, average in self.averages.items():
            average.update(self.nets[name], step)
        return facts | {"g_loss": adversarial}

    def inputs(self, count: int, draws: Draws, batch: Batch) -> Inputs:
        inputs = {"z": self.noise(count, draws)}
        if batch.told is not None:
            inputs["told"] = batch.told.repeat(-(-count // len(batch.told)), 1)[:count]
        return inputs

    @torch.no_grad()
    def draw(self, inputs: Inputs) -> Tensor:
        net = self.shown_net("generator").eval()
        drawn = net(inputs["z"], inputs.get("told"))
        self.nets["generator"].train()
        # a growing generator's early pictures are small
        return F.interpolate(drawn, size=self.plan.size) if drawn.shape[-1] != self.plan.size else drawn


def like(real: Tensor, fake: Tensor) -> Tensor:
    """Real pictures as small as the fakes of a growing generator."""
    return real if real.shape == fake.shape else F.adaptive_avg_pool2d(real, fake.shape[-2:])
