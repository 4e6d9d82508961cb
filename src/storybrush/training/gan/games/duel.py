"""One discriminator against one source of fakes: what every game here is made of. Read this page first."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from storybrush.training.gan import losses, penalties, stabilise
from storybrush.training.gan.augment import Augment
from storybrush.training.gan.machines import Machines, precision
from storybrush.training.gan.randomness import Draws
from storybrush.training.gan.recipe import GanRecipe, at

Facts = dict[str, Tensor]


class Duel:
    """net: the discriminator. call: the same, as it is called in training (wrapped where there are several processes)."""

    def __init__(self, r: GanRecipe, net: nn.Module, draws: Draws, machines: Machines) -> None:
        self.r, self.net, self.draws, self.machines = r, net, draws, machines
        self.call = machines.wrap(net)
        self.loss = losses.LOSSES[r.loss.adversarial]
        a = r.augment
        self.augment = Augment(list(a.operations), a.chance, a.adaptive, a.target, a.speed)
        self.learns = [p for p in net.parameters() if p.requires_grad]

    def seen(self, pictures: Tensor, progress: float) -> Tensor:
        """What the discriminator is shown: real and fake pass through the same changes."""
        sigma = at(self.r.stabilise.instance_noise, progress)
        return stabilise.instance_noise(self.augment(pictures, self.draws), sigma, self.draws)

    def discriminator_loss(
        self, real: Tensor, fake: Tensor, told: Tensor | None, step: int | None, progress: float
    ) -> tuple[Tensor, Facts]:
        """real, fake: (B, C, H, W) without gradients -> loss, and what it was made of. step None: without penalties."""
        real, fake = self.seen(real, progress), self.seen(fake, progress)
        with precision(self.r.speed.half):
            of_real, of_fake = self.call(real, told).float(), self.call(fake, told).float()
        loss = self.loss.discriminator(of_real, of_fake, self.r.stabilise.label_smoothing)
        accuracy = self.loss.accuracy(of_real.detach(), of_fake.detach())
        facts = {"d_loss": loss, "accuracy": accuracy, "real_score": of_real.mean(), "fake_score": of_fake.mean()}
        boundary = of_fake.detach() if self.loss.boundary is None else self.loss.boundary
        facts["sureness"] = (of_real.detach() - boundary).sign().mean()
        penalty = None if step is None else self._penalty(real, fake, told, step, progress)
        if penalty is not None:
            facts["penalty"] = penalty
            loss = loss + penalty * self.r.penalty.every  # as seldom, so strong (arXiv 1912.04958, 3.1)
        return loss, facts

    def _penalty(self, real: Tensor, fake: Tensor, told: Tensor | None, step: int, progress: float) -> Tensor | None:
        p = self.r.penalty
        strength = {name: at(getattr(p, name), progress) for name in ("gradient", "r1", "r2")}
        if step % p.every or not any(strength.values()):
            return None

        def critic(x: Tensor) -> Tensor:  # differentiated twice: float32
            return self.call(x, told)

        total = torch.zeros((), device=real.device)
        if strength["gradient"]:
            mix = self.draws.uniform(len(real), 1, 1, 1)
            total = total + strength["gradient"] * penalties.gradient_penalty(critic, real, fake, mix)
        if strength["r1"]:
            total = total + strength["r1"] * penalties.zero_centred(critic, real)
        if strength["r2"]:
            total = total + strength["r2"] * penalties.zero_centred(critic, fake)
        return total

    def generator_loss(self, real: Tensor, fake: Tensor, told: Tensor | None, progress: float) -> Tensor:
        """fake: with gradients. The discriminator only passes them on: its own weights are held, which also saves a third
        of the backward pass. (In the second document it is not held, and learns from the generator to call fakes real.)
        """
        for p in self.learns:
            p.requires_grad_(False)
        try:
            with precision(self.r.speed.half):
                of_fake = self.net(self.seen(fake, progress), told).float()
                with torch.no_grad():
                    of_real = self.net(self.seen(real, progress), told).float() if self.loss.paired else of_fake
            return self.loss.generator(of_real, of_fake)
        finally:
            for p in self.learns:
                p.requires_grad_(True)
