"""Trains the enlarger: `python -m storybrush.training.painter.fit_enlarger --corpus DIR --decoder RUN --out RUN`."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor
from torch.nn import functional as F

from storybrush.training import losses, recipe, run
from storybrush.training.painter import restore
from storybrush.training.painter.adversary import Adversary
from storybrush.training.painter.autoencoder import CropDiscriminator
from storybrush.training.painter.enlarger import Enlarger
from storybrush.training.painter.fit_autoencoder import Crops, over
from storybrush.training.painter.fit_generator import load_autoencoder


class EnlargerRecipe(recipe.Recipe):
    scale: int
    crop: int
    batch: int
    steps: int
    minutes: float
    learning_rate: float
    painted: float
    latent_noise: float
    gradient_weight: float
    adversarial_from: int
    adversarial_weight: float
    penalty: float
    shares: dict[str, float]


def fit(
    corpus: Path, decoder_run: str | Path, out: Path, r: EnlargerRecipe, start: str | Path | None = None, seed: int = 0
) -> None:
    """start: a run's folder, or "shipped": goes on from its weights with a fresh optimiser."""
    torch.manual_seed(seed)
    where = run.device()
    folder = run.Run(out, r)
    encoder, decoder = load_autoencoder(decoder_run)
    net = Enlarger(scale=r.scale)
    restore.begin(net, "enlarger", start)
    net.to(where, memory_format=torch.channels_last)
    critic = CropDiscriminator(64).to(where, memory_format=torch.channels_last)
    average = run.Average(net)
    optimiser = torch.optim.Adam(net.parameters(), r.learning_rate, betas=(0.9, 0.99))
    adversary = Adversary(critic, r.learning_rate / 2, r.penalty)

    def small_of(large: Tensor) -> Tensor:
        """The same crops as the painter would give them: small, and most of them through its latent space."""
        small = F.avg_pool2d(large, r.scale)
        with torch.no_grad(), run.mixed_precision():
            latent = encoder(small)
            painted = decoder(latent + r.latent_noise * torch.randn_like(latent)).float().clamp(0, 1)
        keep = torch.rand(len(large), 1, 1, 1, device=where) < r.painted
        return torch.where(keep, painted, small).contiguous(memory_format=torch.channels_last)

    parts = {"net": net, "average": average.net, "optimiser": optimiser, **adversary.parts}
    loop = run.Loop(folder, r, parts, lambda step: show(folder, average.net, small, large))
    data = Crops(corpus, r.shares, seed + loop.start)
    for step in loop:
        large = data.batch(r.batch, r.scale * r.crop).to(where)
        small = small_of(large)
        with run.mixed_precision():
            drawn = net(small)
        drawn = drawn.float()
        l1 = (drawn - large).abs().mean()
        edges = losses.gradient_difference(drawn, large)
        loss = l1 + r.gradient_weight * edges
        if step >= r.adversarial_from:
            loss = loss + r.adversarial_weight * adversary.fool(large, drawn)
        run.descend(loss, net, optimiser, clip=1.0)
        average.update(net, step)
        if step >= r.adversarial_from - 300:
            adversary.learn(step, large, [(drawn, None)])
        if step % 200 == 0:
            plain = (F.interpolate(small, scale_factor=float(r.scale), mode="bilinear") - large).abs().mean()
            folder.log(step, l1=l1, bilinear=plain, edges=edges, crops_per_second=loop.per_second(r.batch))


@torch.no_grad()
def show(folder: run.Run, net: Enlarger, small: Tensor, large: Tensor) -> None:
    """Rows: what goes in (plainly enlarged), what comes out, what the artist drew."""
    rows = [F.interpolate(small, size=large.shape[-2:], mode="bilinear"), net(small), large]
    flat = [torch.cat(list(over(x[:8], torch.ones(len(x[:8]), 3, 1, 1)).clamp(0, 1)), dim=-1) for x in rows]
    grid = (torch.cat(flat, dim=-2) * 255).byte().permute(1, 2, 0).cpu().numpy()
    Image.fromarray(np.ascontiguousarray(grid)).save(folder.folder / "samples" / "latest.png")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--decoder", required=True, help="the autoencoder's or encoder's run, or `shipped`")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", help="an earlier run, or `shipped`: go on from its weights")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    a = parser.parse_args()
    fit(a.corpus, a.decoder, a.out, recipe.load(EnlargerRecipe, "enlarger", a.set), a.start)
