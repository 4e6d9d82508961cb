"""Picture -> picture from pairs, arXiv 1611.07004: the discriminator sees what was given beside what was drawn."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from storybrush.training.gan import networks, reconstruction
from storybrush.training.gan.games.duel import Facts
from storybrush.training.gan.games.game import Batch, Deal, Game, Inputs
from storybrush.training.gan.machines import Machines, precision
from storybrush.training.gan.networks.parts import Plan
from storybrush.training.gan.randomness import Draws
from storybrush.training.gan.recipe import GanRecipe, at
from storybrush.training.gan.sources import SOURCES


class Pix2pixGame(Game):
    def __init__(self, r: GanRecipe, plan: Plan, draws: Draws, machines: Machines) -> None:
        super().__init__(r, plan, draws, machines)
        self.distances = reconstruction.distances(dict(r.loss.reconstruction))

    def build(self) -> dict[str, nn.Module]:
        both = Plan(self.plan.size, 2 * self.plan.channels)
        return {
            "generator": networks.translator(self.r.generator, self.plan),
            "discriminator": networks.discriminator(self.r.discriminator, both, self.r.stabilise.freeze_layers),
        }

    def pair(self, batch: Batch, draws: Draws) -> tuple[Tensor, Tensor]:
        """-> what is given, what is wanted."""
        if self.r.pictures.source == "pair":
            assert batch.other is not None
            return batch.real, batch.other
        return SOURCES[self.r.pictures.source](batch.real, draws), batch.real

    def step(self, deal: Deal, step: int, progress: float) -> Facts:
        facts = Facts()
        for _ in range(self.r.stabilise.critic_steps):
            given, wanted = self.pair(deal(), self.draws)
            with precision(self.r.speed.half):
                drawn = self.calls["generator"](given).float()
            real, fake = torch.cat([given, wanted], 1), torch.cat([given, drawn], 1)
            facts = self.teach("discriminator", real, fake.detach(), None, step, progress)
        adversarial = self.duels["discriminator"].generator_loss(real, fake, None, progress)
        loss = at(self.r.loss.weight, progress) * adversarial
        for name, weight, distance in self.distances:
            facts[name] = distance(drawn, wanted)
            loss = loss + weight * facts[name]
        self.descend(loss, "generator")
        for name, average in self.averages.items():
            average.update(self.nets[name], step)
        return facts | {"g_loss": adversarial}

    def inputs(self, count: int, draws: Draws, batch: Batch) -> Inputs:
        given, wanted = self.pair(
            Batch(*(x if x is None else x[:count] for x in (batch.real, None, batch.other))), draws
        )
        return {"given": given, "wanted": wanted}

    @torch.no_grad()
    def draw(self, inputs: Inputs) -> Tensor:
        drawn = self.shown_net("generator").eval()(inputs["given"])
        self.nets["generator"].train()
        return drawn
