"""What every game has: networks, their optimisers, averaged copies, one `step`. Subclasses say what is played."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

import torch
from torch import Tensor, nn

from storybrush.training.gan import checkpoint, penalties, stabilise
from storybrush.training.gan.games.duel import Duel, Facts
from storybrush.training.gan.machines import Machines
from storybrush.training.gan.networks import Plan
from storybrush.training.gan.randomness import Draws
from storybrush.training.gan.recipe import GanRecipe, at


@dataclass(frozen=True)
class Batch:
    """real: (B, C, H, W) in [-1, 1]; told: (B, K) or None; other: the second domain's pictures (B, C, H, W) or None."""

    real: Tensor
    told: Tensor | None = None
    other: Tensor | None = None


Deal = Callable[[], Batch]
Inputs = dict[str, Tensor]


class Stateful(Protocol):
    def state_dict(self) -> dict[str, Any]: ...

    def load_state_dict(self, state_dict: Any) -> Any: ...


class Game:
    """nets: by name; those whose name begins with `discriminator` have the discriminator's learning rate."""

    shown: tuple[str, ...] = ("generator",)  # averaged, drawn with, exported

    def __init__(self, r: GanRecipe, plan: Plan, draws: Draws, machines: Machines) -> None:
        self.r, self.plan, self.draws, self.machines = r, plan, draws, machines
        torch.manual_seed(r.seed)  # the start of the networks, the same in every process
        self.nets: dict[str, nn.Module] = {}
        for name, net in self.build().items():
            net.to(machines.device)
            self.nets[name] = net.to(memory_format=torch.channels_last) if r.speed.channels_last else net  # type: ignore[call-overload]
        decay = at(r.stabilise.average, 0)
        self.averages = {name: stabilise.Average(self.nets[name], decay) for name in self.shown} if decay else {}
        self.duels = {name: Duel(r, net, draws, machines) for name, net in self.nets.items() if is_critic(name)}
        self.calls = {n: self._call(net) for n, net in self.nets.items() if not is_critic(n)}
        self.optimisers = {name: self._optimiser(name, net) for name, net in self.nets.items()}

    def build(self) -> dict[str, nn.Module]:
        raise NotImplementedError

    def step(self, deal: Deal, step: int, progress: float) -> Facts:
        raise NotImplementedError

    def inputs(self, count: int, draws: Draws, batch: Batch) -> Inputs:
        """What `draw` takes, for `count` pictures."""
        raise NotImplementedError

    def draw(self, inputs: Inputs) -> Tensor:
        """With the averaged networks: (n, C, H, W) in [-1, 1]."""
        raise NotImplementedError

    def _call(self, net: nn.Module) -> nn.Module:
        wrapped = self.machines.wrap(net)
        return torch.compile(wrapped) if self.r.speed.compile else wrapped  # type: ignore[return-value]

    def _optimiser(self, name: str, net: nn.Module) -> torch.optim.Optimizer:
        o = self.r.optimiser
        learns = [p for p in net.parameters() if p.requires_grad]
        rate, beta2 = at(o.learning_rate, 0), at(o.beta2, 0)
        if o.kind == "rmsprop":
            return torch.optim.RMSprop(learns, rate, alpha=beta2, momentum=o.beta1, weight_decay=o.weight_decay)
        kind = torch.optim.Adam if o.kind == "adam" else torch.optim.AdamW
        return kind(learns, rate, (o.beta1, beta2), weight_decay=o.weight_decay, fused=self.r.speed.fused)

    def shown_net(self, name: str) -> nn.Module:
        return self.averages[name].net if name in self.averages else self.nets[name]

    def prepare(self, step: int, progress: float, factor: float) -> None:
        """Sets what changes while a training goes on. factor: of the learning rates, lowered by the guard."""
        o = self.r.optimiser
        rate = at(o.learning_rate, progress) * stabilise.rate_factor(step, o.warm_up) * factor
        for name, optimiser in self.optimisers.items():
            for group in optimiser.param_groups:
                group["lr"] = rate * (o.discriminator if is_critic(name) else 1.0)
                if "betas" in group:
                    group["betas"] = (o.beta1, at(o.beta2, progress))
                else:
                    group["alpha"] = at(o.beta2, progress)
        for average in self.averages.values():
            average.decay = at(self.r.stabilise.average, progress)

    def descend(self, loss: Tensor, *names: str) -> None:
        """One step down the gradient for the networks named."""
        p = self.r.penalty
        for name in names:
            if p.l1_decay:
                loss = loss + p.l1_decay * penalties.l1(self.nets[name])
            if p.l2_decay:
                loss = loss + p.l2_decay * penalties.l2(self.nets[name])
            self.optimisers[name].zero_grad(set_to_none=True)
        self.machines.backward(loss)
        for name in names:
            if self.r.optimiser.clip:
                nn.utils.clip_grad_norm_(self.nets[name].parameters(), self.r.optimiser.clip)
            self.optimisers[name].step()

    def teach(self, name: str, real: Tensor, fake: Tensor, told: Tensor | None, step: int, progress: float) -> Facts:
        """One step of a discriminator, or, while it is frozen, only a look at what it says."""
        duel, s = self.duels[name], self.r.stabilise
        if not s.freeze_until <= progress < s.freeze_from:
            with torch.no_grad():  # penalties need gradients, and would change nothing
                _, facts = duel.discriminator_loss(real, fake, told, None, progress)
            return facts
        loss, facts = duel.discriminator_loss(real, fake, told, step, progress)
        self.descend(loss, name)
        return facts

    def parts(self) -> dict[str, Stateful]:
        """All that a checkpoint must hold, by name."""
        return {
            **{f"net.{k}": v for k, v in self.nets.items()},
            **{f"optimiser.{k}": v for k, v in self.optimisers.items()},
            **{f"average.{k}": v.net for k, v in self.averages.items()},
            **{f"augment.{k}": v.augment for k, v in self.duels.items()},
        }

    def state_dict(self) -> dict[str, Any]:
        return {name: part.state_dict() for name, part in self.parts().items()}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        for name, part in self.parts().items():
            if isinstance(part, torch.optim.Optimizer):
                checkpoint.restore_optimiser(part, state[name])
            else:
                part.load_state_dict(state[name])


def is_critic(name: str) -> bool:
    return name.startswith("discriminator")


def dithered(pictures: Tensor, draws: Draws) -> Tensor:
    """Each pixel somewhere within its grey level. A picture of one colour (a blank page) would have no variance at all, and
    each instance norm of a translator multiplies its gradient by up to 300: after a dozen of them it is not finite."""
    return pictures + (draws.uniform(*pictures.shape) - 0.5) / 127.5
