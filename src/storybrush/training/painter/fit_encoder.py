"""Trains a new encoder for a decoder that stays: `python -m storybrush.training.painter.fit_encoder --corpus DIR --out RUN`.

All that the generators know is written in the latent space of one encoder. Where that encoder is lost, a new one must land in
the same space. Two things pull it there: what the generators paint must come back as it was painted (distillation), and real
art must come back through the decoder as it was drawn.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from storybrush import weights
from storybrush.painter import condition
from storybrush.training import losses, recipe, run
from storybrush.training.features import FrozenFeatures, perceptual_loss
from storybrush.training.painter import restore
from storybrush.training.painter.autoencoder import SCALE, Decoder, Encoder
from storybrush.training.painter.fit_autoencoder import Crops, over, show
from storybrush.training.painter.told import Conditions


class EncoderRecipe(recipe.Recipe):
    crop: int
    batch: int
    painted: int
    steps: int
    minutes: float
    learning_rate: float
    distil_weight: float
    painted_noise: float
    latent_noise: float
    gradient_weight: float
    perceptual_weight: float
    shares: dict[str, float]
    sources: dict[str, float]


class Paintings:
    """Latents as the shipped generators give them, each for a condition at random, cut to square crops."""

    def __init__(self, sources: dict[str, float], seed: int) -> None:
        self.rng = np.random.default_rng(seed)
        self.names = list(sources)
        self.shares = np.array(list(sources.values())) / sum(sources.values())
        sprites = [name for name in self.names if name != "scenery"]
        self.nets = {n: restore.shipped(f"painter-{n}").requires_grad_(False).to(run.device()) for n in sprites}
        self.conditions = Conditions(seed)
        if "scenery" in self.names:
            self.codes, self.bound = restore.codes()

    @torch.no_grad()
    def batch(self, size: int, cells: int) -> Tensor:
        """-> (size, 16, cells, cells)."""
        parts = []
        for name, count in zip(self.names, self.rng.multinomial(size, self.shares), strict=True):
            if count:
                latents = self._scenery() if name == "scenery" else self._sprites(name, int(count))
                parts += [self._crop(latents[i % len(latents)], cells) for i in range(count)]
        return torch.stack(parts).to(run.device(), memory_format=torch.channels_last)

    def _sprites(self, name: str, count: int) -> Tensor:
        told = torch.from_numpy(getattr(self.conditions, name)(count)).to(run.device())
        return self.nets[name](told, torch.randn(count, condition.TEXT, device=told.device))[0]

    def _scenery(self) -> Tensor:
        """One background, many crops: it costs as much as a hundred sprites. By ONNX Runtime, because the network that is
        shipped may be of an older kind than the one that is trained now."""
        i = int(self.rng.integers(len(self.codes)))
        setting = self.bound[i : i + 1].clone()
        for block in ("time", "season", "weather"):
            start, size = restore.block_of("setting", block)
            if not setting[0, start : start + size].any():
                setting[0, start + int(self.rng.integers(size))] = 1
        told = restore.narrowed(setting, restore.stored_layout("painter-scenery")["setting"], restore.TOLD["setting"])
        feed = {"setting": told.numpy(), "code": self.codes[i : i + 1].numpy()}
        return torch.from_numpy(weights.session("painter-scenery").run(["latent"], feed)[0])

    def _crop(self, latent: Tensor, cells: int) -> Tensor:
        y, x = (int(self.rng.integers(n - cells + 1)) for n in latent.shape[1:])
        return latent[:, y : y + cells, x : x + cells]


def fit(
    corpus: Path, out: Path, r: EncoderRecipe, start: str | Path | None = None, seed: int = 0,
    nets: torch.nn.ModuleDict | None = None, paintings: Paintings | None = None,
) -> None:  # fmt: skip
    """start: an earlier run of this training. nets, paintings: others than the shipped ones, for tests."""
    torch.manual_seed(seed)
    where = run.device()
    folder = run.Run(out, r)
    if nets is None:
        nets = torch.nn.ModuleDict({"encoder": Encoder(), "decoder": Decoder()})
        nets["decoder"].load_state_dict(restore.shipped("painter-decoder").state_dict())
        restore.begin(nets["encoder"], "encoder", start)
    nets.to(where, memory_format=torch.channels_last)
    encoder, decoder = nets["encoder"], nets["decoder"].requires_grad_(False)
    average = run.Average(nets)
    features = FrozenFeatures().to(where, memory_format=torch.channels_last)
    optimiser = torch.optim.AdamW(encoder.parameters(), r.learning_rate, betas=(0.9, 0.99), weight_decay=1e-4)
    parts = {"nets": nets, "average": average.net, "optimiser": optimiser}
    loop = run.Loop(folder, r, parts, lambda step: show(folder, average.net, real[:12]), seconds=300)
    data = Crops(corpus, r.shares, seed + loop.start)
    paintings = paintings or Paintings(r.sources, seed + loop.start)
    for step in loop:
        real = data.batch(r.batch, r.crop).to(where)
        latent = paintings.batch(r.painted, r.crop // SCALE)
        # every second one moves off what generators paint
        latent[::2] += r.painted_noise * torch.randn_like(latent[::2])
        watched = max(1, r.batch // 4)  # the perceptual network costs as much as ours
        with run.mixed_precision():
            with torch.no_grad():
                painted = decoder(latent).float().clamp(0, 1)
            found = encoder(torch.cat([painted, real]))
            back, code = found[: len(painted)], found[len(painted) :]
            drawn = decoder(code + r.latent_noise * torch.randn_like(code))
            backdrop = torch.rand(len(real), 3, 1, 1, device=where)
            with torch.no_grad():
                wanted = features(over(real, backdrop)[:watched])
            seen = features(over(drawn, backdrop)[:watched])
        distil = (back.float() - latent).abs().mean()
        l1 = (drawn.float() - real).abs().mean()
        edges = losses.gradient_difference(drawn.float(), real)
        look = perceptual_loss([x.float() for x in wanted], [x.float() for x in seen])
        loss = r.distil_weight * distil + l1 + r.gradient_weight * edges + r.perceptual_weight * look
        run.descend(loss, encoder, optimiser, clip=1.0)
        average.update(nets, step)
        if step % 100 == 0:
            clean = (back[1::2].float() - latent[1::2]).abs().mean()
            folder.log(
                step, distil=distil, distil_clean=clean, l1=l1, edges=edges, look=look,
                spread=code.float().std(), crops_per_second=loop.per_second(r.batch + r.painted),
            )  # fmt: skip


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", help="an earlier run of this training: go on from its weights")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    a = parser.parse_args()
    fit(a.corpus, a.out, recipe.load(EncoderRecipe, "encoder", a.set), a.start)
