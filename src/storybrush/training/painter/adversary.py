"""Who the painter's networks have to convince: discriminators, and the one game that all of them play.

Relativistic pairs with R1 and R2 (R3GAN, arXiv 2501.05441), taken from the workshop; what is added is the matching-aware pair
of arXiv 1605.05396 (a real drawing under a wrong description counts as a fake), and the measure by which its pull is held
against that of regression.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, nn

from storybrush.painter.condition import TEXT, WIDTH
from storybrush.training import run
from storybrush.training.gan import losses, penalties, recipe
from storybrush.training.gan.networks import projected
from storybrush.training.gan.networks.parts import Plan, Score, he
from storybrush.training.painter.autoencoder import LATENT_CHANNELS, CropDiscriminator
from storybrush.training.painter.generator import GRID

LOSS = losses.LOSSES["relativistic"]


def evenly(told: Tensor) -> Tensor:
    """(B, WIDTH + k) -> the same with a word as long as one flag: 96 numbers of variance 1 would drown the attributes."""
    return torch.cat([told[:, :TEXT] / TEXT**0.5, told[:, TEXT:]], dim=1)


class LatentCritic(nn.Module):
    """latent (B, 16, 16, 16), told (B, WIDTH) -> (B,).

    What is told enters by projection (arXiv 1802.05637), which is linear in it: the score of a combination that nobody drew
    is the sum of what its word, style, colour, pose were each found to look like. That is what lets it judge the unseen.
    """

    def __init__(self, width: int = 64) -> None:
        super().__init__()
        act = nn.LeakyReLU(0.2)
        self.layers = nn.Sequential(
            nn.Conv2d(LATENT_CHANNELS, width, 4, 2, 1), act,
            nn.Conv2d(width, 2 * width, 4, 2, 1), act, nn.Conv2d(2 * width, 2 * width, 3, padding=1), act,
        )  # fmt: skip
        he(self)
        self.score = Score(2 * width, GRID // 4, Plan(GRID, LATENT_CHANNELS, told=WIDTH), spread=True)

    def forward(self, latent: Tensor, told: Tensor) -> Tensor:
        return self.score(self.layers(latent), evenly(told))


class PixelCritic(nn.Module):
    """crop (B, 4, 64, 64) premultiplied in [0, 1], told (B, WIDTH + 2) -> (B, n): a score for each place.

    One part looks at frozen EfficientNet-Lite0 features of the crop over a flat backdrop (projected GAN, arXiv 2111.01007), the
    other at the pixels themselves, alpha too. told: the condition, and where in the drawing the crop was taken.
    """

    def __init__(self, width: int = 64) -> None:
        super().__init__()
        plan = Plan(64, 3, told=WIDTH + 2)
        self.features = projected.Discriminator(plan, recipe.Discriminator(kind="projected", width=width))
        self.pixels = CropDiscriminator(width)

    def forward(self, crop: Tensor, told: Tensor) -> Tensor:
        # dark and bright backdrops in turn: the edge must be clean on both, and real and fake see the same
        grey = torch.linspace(0, 1, len(crop), device=crop.device, dtype=crop.dtype)[:, None, None, None]
        flat = crop[:, :3] + (1 - crop[:, 3:]) * grey
        return torch.cat([self.features(flat * 2 - 1, evenly(told)), self.pixels(crop).flatten(1)], dim=1)


class Adversary:
    """A discriminator with its optimiser. `fool` is the generator's loss, `learn` a step of its own.

    net: pictures or latents (B, ...), and told (B, K) where it is conditional -> scores (B,) or one for each place.
    penalty: R1 and R2, every `every` steps and as much stronger (lazy regularisation, arXiv 1912.04958).
    """

    def __init__(self, net: nn.Module, rate: float, penalty: float, every: int = 8) -> None:
        self.net, self.penalty, self.every = net, penalty, every
        self.learns = [p for p in net.parameters() if p.requires_grad]
        self.optimiser = torch.optim.Adam(self.learns, rate, betas=(0.0, 0.99))

    @property
    def parts(self) -> dict[str, Any]:
        """What a checkpoint must hold."""
        return {"critic": self.net, "critic_optimiser": self.optimiser}

    def _scores(self, x: Tensor, told: Tensor | None) -> Tensor:
        return self.net(x) if told is None else self.net(x, told)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Only passes gradients on: a third of the backward pass is saved, and it cannot learn from the generator's loss."""
        for p in self.learns:
            p.requires_grad_(False)
        try:
            yield
        finally:
            for p in self.learns:
                p.requires_grad_(True)

    def fool(self, real: Tensor, fake: Tensor, told: Tensor | None = None, asked: Tensor | None = None) -> Tensor:
        """-> loss of the generator. told: of the real ones; asked: of the fakes, where it is another."""
        with self.held(), run.mixed_precision():
            of_fake = self._scores(fake, told if asked is None else asked)
            with torch.no_grad():
                of_real = self._scores(real, told)
        return LOSS.generator(of_real.float(), of_fake.float())

    def learn(
        self, step: int, real: Tensor, fakes: list[tuple[Tensor, Tensor | None]], told: Tensor | None = None
    ) -> dict[str, Tensor]:
        """fakes: each (at most as many pictures as are real, what they were asked to be); a real picture under a wrong
        description is one, too."""
        real = real.detach()
        fakes = [(fake.detach().float(), asked) for fake, asked in fakes]
        with run.mixed_precision():
            of_real = self._scores(real, told).float()
            of_fakes = [self._scores(fake, asked).float() for fake, asked in fakes]
        loss = torch.stack([LOSS.discriminator(of_real[: len(of_fake)], of_fake, 0.0) for of_fake in of_fakes]).mean()
        facts = {"critic": loss.detach(), "told_apart": LOSS.accuracy(of_real.detach(), of_fakes[0].detach())}
        if self.penalty and step % self.every == 0:  # differentiated twice: float32
            slopes = [self._slope(real, told), self._slope(*fakes[0])]
            loss = loss + self.every * self.penalty * torch.stack(slopes).sum()
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        self.optimiser.step()
        return facts

    def _slope(self, x: Tensor, told: Tensor | None) -> Tensor:
        def critic(y: Tensor) -> Tensor:
            scores = self._scores(y, told)
            scores = scores.reshape(len(scores), -1)
            return scores.sum(1) / scores.shape[1] ** 0.5  # places are far apart: their slopes add in square

        return penalties.zero_centred(critic, x)


def pull(loss: Tensor, at: Tensor) -> float:
    """Norm of a loss's gradient at `at`: how strongly it draws."""
    (slope,) = torch.autograd.grad(loss, at, retain_graph=True)
    return float(slope.float().norm())


def balance(main: Tensor, adversarial: Tensor, at: Tensor) -> float:
    """The factor by which the adversarial loss draws as strongly as the main one; arXiv 2012.09841, eq. 7."""
    return min(pull(main, at) / (pull(adversarial, at) + 1e-8), 1e4)


def ramp(step: int, begin: int, length: int) -> float:
    """0 until `begin`, then in a straight line to 1: a generator that has learned is not thrown off at once."""
    return min(1.0, max(0.0, (step - begin) / max(1, length)))
