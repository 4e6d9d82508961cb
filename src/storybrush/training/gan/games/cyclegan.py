"""Two kinds of pictures without pairs, arXiv 1703.10593: what goes there and comes back must be what it was."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from storybrush.training.gan import networks
from storybrush.training.gan.games.duel import Facts
from storybrush.training.gan.games.game import Batch, Deal, Game, Inputs, Stateful, dithered
from storybrush.training.gan.machines import Machines, precision
from storybrush.training.gan.networks.parts import Plan
from storybrush.training.gan.randomness import Draws
from storybrush.training.gan.recipe import GanRecipe, at
from storybrush.training.gan.reconstruction import l1

POOL = 50  # earlier fakes that the discriminator is reminded of (arXiv 1612.07828, 2.3)


class Pool:
    """Gives back half new fakes, half earlier ones, so that two networks cannot run in circles."""

    def __init__(self) -> None:
        self.kept: Tensor | None = None

    def swap(self, fakes: Tensor, draws: Draws) -> Tensor:
        if self.kept is None or len(self.kept) < POOL:
            self.kept = fakes if self.kept is None else torch.cat([self.kept, fakes])[:POOL]
            return fakes
        place = torch.randperm(len(self.kept), generator=draws.generator)[: len(fakes)]
        old = draws.uniform(len(fakes))[: len(place)] < 0.5
        out = fakes.clone()
        out[: len(place)][old] = self.kept[place[old]]
        self.kept[place[old]] = fakes[: len(place)][old]
        return out

    def state_dict(self) -> dict[str, Any]:
        return {"kept": self.kept}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        self.kept = state["kept"]


class CycleGame(Game):
    shown = ("forth", "back")

    def __init__(self, r: GanRecipe, plan: Plan, draws: Draws, machines: Machines) -> None:
        super().__init__(r, plan, draws, machines)
        self.pools = {"a": Pool(), "b": Pool()}

    def build(self) -> dict[str, nn.Module]:
        frozen = self.r.stabilise.freeze_layers
        return {
            "forth": networks.translator(self.r.generator, self.plan),
            "back": networks.translator(self.r.generator, self.plan),
            "discriminator_a": networks.discriminator(self.r.discriminator, self.plan, frozen),
            "discriminator_b": networks.discriminator(self.r.discriminator, self.plan, frozen),
        }

    def step(self, deal: Deal, step: int, progress: float) -> Facts:
        facts = Facts()
        for _ in range(self.r.stabilise.critic_steps):
            batch = deal()
            assert batch.other is not None
            a, b = dithered(batch.real, self.draws), dithered(batch.other, self.draws)
            with precision(self.r.speed.half):
                fake_b, fake_a = self.calls["forth"](a).float(), self.calls["back"](b).float()
            of_a = self.teach(
                "discriminator_a", a, self.pools["a"].swap(fake_a.detach(), self.draws), None, step, progress
            )
            of_b = self.teach(
                "discriminator_b", b, self.pools["b"].swap(fake_b.detach(), self.draws), None, step, progress
            )
            facts = {name: (of_a[name] + of_b[name]) / 2 for name in of_a}
        with precision(self.r.speed.half):
            round_a, round_b = self.calls["back"](fake_b).float(), self.calls["forth"](fake_a).float()
        adversarial = self.duels["discriminator_a"].generator_loss(a, fake_a, None, progress)
        adversarial = adversarial + self.duels["discriminator_b"].generator_loss(b, fake_b, None, progress)
        cycle = l1(round_a, a) + l1(round_b, b)
        loss = at(self.r.loss.weight, progress) * adversarial + self.r.loss.cycle * cycle
        if self.r.loss.identity:
            with precision(self.r.speed.half):
                same = l1(self.calls["forth"](b).float(), b) + l1(self.calls["back"](a).float(), a)
            facts["identity"] = same
            loss = loss + self.r.loss.cycle * self.r.loss.identity * same
        self.descend(loss, "forth", "back")
        for name, average in self.averages.items():
            average.update(self.nets[name], step)
        return facts | {"g_loss": adversarial, "cycle": cycle}

    def parts(self) -> dict[str, Stateful]:
        return super().parts() | {f"pool.{name}": pool for name, pool in self.pools.items()}

    def inputs(self, count: int, draws: Draws, batch: Batch) -> Inputs:
        assert batch.other is not None
        return {"given": batch.real[:count], "strangers": batch.other[:count]}

    @torch.no_grad()
    def draw(self, inputs: Inputs) -> Tensor:
        """A drawn as B."""
        drawn = self.shown_net("forth").eval()(inputs["given"])
        self.nets["forth"].train()
        return drawn
