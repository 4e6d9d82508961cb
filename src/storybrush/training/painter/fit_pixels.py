"""Trains words -> pixels end to end, a little: `python -m storybrush.training.painter.fit_pixels --corpus DIR --decoder RUN
--figures RUN --things RUN --out RUN`.

Generators learned latents, the decoder learned art; neither has seen what both draw together. Here both move, slowly, against a
critic that looks at the pixels and knows the words (projected GAN on frozen features, and a small critic of its own). Anchors
hold them: the drawing where there is one, its latent, and the decoder's duty to redraw all art. The encoder is frozen.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from storybrush.painter import condition
from storybrush.training import losses, recipe, run
from storybrush.training.features import FrozenFeatures, perceptual_loss
from storybrush.training.painter import restore
from storybrush.training.painter.adversary import Adversary, PixelCritic, balance, ramp
from storybrush.training.painter.autoencoder import SCALE
from storybrush.training.painter.fit_autoencoder import Crops, over
from storybrush.training.painter.fit_generator import GeneratorRecipe, Latents, show
from storybrush.training.painter.generator import GRID, LatentGenerator
from storybrush.training.painter.told import recombined

CELLS = 8  # latent cells along a side of a crop: 64 pixels


class PixelsRecipe(recipe.Recipe):
    batch: int
    steps: int
    minutes: float
    learning_rate: float
    generator_rate: float
    last_blocks: int
    anchor_weight: float
    latent_weight: float
    keep_weight: float
    perceptual_weight: float
    adversarial_weight: float
    unseen_weight: float
    adversarial_from: int
    adversarial_ramp: int
    critic_rate: float
    penalty: float
    latent_noise: float
    exaggerate: float
    shares: dict[str, float]
    networks: dict[str, float]


class Places:
    """Where in each drawing of a batch a crop is taken, in latent cells."""

    def __init__(self, count: int, where: torch.device) -> None:
        self.corners = torch.randint(GRID - CELLS + 1, (count, 2), device=where)

    def cut(self, x: Tensor, scale: int = 1) -> Tensor:
        """(B, C, 16 * scale, 16 * scale) -> (B, C, 8 * scale, 8 * scale)."""
        side = CELLS * scale
        cut = [x[i, :, a : a + side, b : b + side] for i, (a, b) in enumerate((self.corners * scale).tolist())]
        return torch.stack(cut).contiguous(memory_format=torch.channels_last)

    def tell(self, told: Tensor) -> Tensor:
        """(B, WIDTH) -> (B, WIDTH + 2): a head looks otherwise at its top than at its chin."""
        return torch.cat([told, self.corners / (GRID - CELLS) - 0.5], dim=1)


def loosened(net: LatentGenerator, blocks: int) -> list[nn.Parameter]:
    """Freezes a generator but for its exit, what refines it, and its last blocks; -> what learns."""
    net.requires_grad_(False)
    learns = [*net.leave.parameters(), *net.refine.parameters()]
    for block in net.blocks[len(net.blocks) - blocks :]:
        learns += block.parameters()
    for p in learns:
        p.requires_grad_(True)
    return learns


def exaggerated(drawn: Tensor, latent: Tensor, most: float) -> Tensor:
    """drawn, latent (B, ...) -> drawn, moved further from the latent by up to `most` of its error, another share for each.

    A generator errs more where it has never been than where it learned: the decoder is to mend those errors, too, and their
    direction is the generator's own, which no noise would have.
    """
    share = most * torch.rand(len(drawn), *[1] * (drawn.dim() - 1), device=drawn.device)
    return drawn + share * (drawn.detach() - latent)


def networks(sources: Mapping[str, str | Path], decoder: str | Path) -> nn.ModuleDict:
    """encoder, decoder, and the generators that are named, each from its run or as shipped."""
    nets = restore.autoencoder(decoder)
    for name, source in sources.items():
        net = LatentGenerator()
        restore.begin(net, f"painter-{name}", source)
        nets[name] = net
    return nets


def fit(
    corpus: Path, decoder: str | Path, generators: Mapping[str, str | Path], out: Path, r: PixelsRecipe, seed: int = 0,
    sources: Mapping[str, GeneratorRecipe] | None = None,
) -> None:  # fmt: skip
    """generators: figures and things -> run or "shipped". The run holds all four networks; export takes them from it.
    sources: what each generator is told, and how often; its own recipe says so.
    """
    torch.manual_seed(seed)
    np.random.seed(seed)
    where = run.device()
    folder = run.Run(out, r)
    nets = networks({name: generators[name] for name in r.networks}, decoder)
    nets.to(where)
    nets.to(memory_format=torch.channels_last)
    nets["encoder"].requires_grad_(False)
    data = {}
    for name in r.networks:
        (out / name).mkdir(exist_ok=True)
        source = sources[name] if sources else recipe.load(GeneratorRecipe, name)
        data[name] = Latents(corpus, nets["encoder"], out / name, source)
    groups = [{"params": nets["decoder"].parameters(), "lr": r.learning_rate}]
    groups += [{"params": loosened(nets[n], r.last_blocks), "lr": r.generator_rate} for n in r.networks]
    optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.99), weight_decay=0.0)
    average = run.Average(nets)
    features = FrozenFeatures().to(where, memory_format=torch.channels_last)
    adversary = Adversary(PixelCritic().to(where, memory_format=torch.channels_last), r.critic_rate, r.penalty)
    names, chances = list(r.networks), np.array(list(r.networks.values())) / sum(r.networks.values())
    fixed = data[names[0]].batch(24)[:2]
    parts: dict[str, Any] = {"nets": nets, "average": average.net, "optimiser": optimiser, **adversary.parts}
    loop = run.Loop(
        folder, r, parts, lambda step: show(folder, average.net[names[0]], average.net["decoder"], *fixed), seconds=300
    )
    crops = Crops(corpus, r.shares, seed + loop.start)
    factor = 0.0
    for step in loop:
        name = str(np.random.choice(names, p=chances))
        told, latent, _, drawings = data[name].with_pictures(r.batch)
        places = Places(len(told), where)
        real, place_told = places.cut(drawings, SCALE), places.tell(told)
        kept = crops.batch(r.batch, CELLS * SCALE).to(where)
        watched = max(1, r.batch // 4)

        # 1. draw: what the words ask for, and beside it all art from its own latent
        with run.mixed_precision():
            drawn, _ = nets[name](told, torch.randn(len(told), condition.TEXT, device=where))
            shown = exaggerated(drawn, latent, r.exaggerate)
            code = nets["encoder"](kept)
            code = code + r.latent_noise * torch.randn_like(code)
            decoded = nets["decoder"](torch.cat([places.cut(shown), code.to(drawn.dtype)]))
            fake, again = decoded[: len(told)].float(), decoded[len(told) :].float()
            backdrop = torch.rand(len(real), 3, 1, 1, device=where)
            with torch.no_grad():
                wanted = features(over(real, backdrop)[:watched])
            seen = features(over(fake, backdrop)[:watched])
        anchor = (fake - real).abs().mean() + losses.gradient_difference(fake, real)
        look = perceptual_loss([x.float() for x in wanted], [x.float() for x in seen])
        off = drawn.float() - latent
        keep = (again - kept).abs().mean() + losses.gradient_difference(again, kept)
        hold = r.anchor_weight * anchor + r.perceptual_weight * look
        loss = hold + r.latent_weight * (off.abs().mean() + off.square().mean()) + r.keep_weight * keep

        # 2. the game: drawings that somebody drew, and combinations that nobody did
        asked = recombined(told, name == "figures")
        strength = r.adversarial_weight * ramp(step, r.adversarial_from, r.adversarial_ramp)
        facts: dict[str, Tensor | float] = {}
        with torch.set_grad_enabled(strength > 0), run.mixed_precision():
            imagined, _ = nets[name](asked, torch.randn(len(told), condition.TEXT, device=where))
            dream = nets["decoder"](places.cut(imagined)).float()
        asked_there = places.tell(asked)
        if strength:
            cheat = adversary.fool(real, fake, place_told)
            if step % 8 == 0 or not factor:
                factor = balance(hold, cheat, fake)
            unseen = adversary.fool(real, dream, place_told, asked_there)
            loss = loss + strength * factor * (cheat + r.unseen_weight * unseen)
            facts |= {"cheat": cheat, "dream": unseen, "factor": factor}
        run.descend(loss, nets, optimiser, clip=1.0)
        average.update(nets, step)
        facts |= adversary.learn(step, real, [(fake, place_told), (dream, asked_there)], place_told)
        if step % 100 == 0:
            facts |= {"anchor": anchor, "look": look, "keep": keep, "latent": off.abs().mean()}
            folder.log(step, **facts, crops_per_second=loop.per_second(3 * r.batch))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--decoder", required=True, help="the decoder's run, or `shipped`")
    parser.add_argument("--figures", default=restore.SHIPPED, help="the figures' run, or `shipped`")
    parser.add_argument("--things", default=restore.SHIPPED, help="the things' run, or `shipped`")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    a = parser.parse_args()
    generators = {"figures": a.figures, "things": a.things}
    fit(a.corpus, a.decoder, generators, a.out, recipe.load(PixelsRecipe, "pixels", a.set))
