"""Trains encoder and decoder on random crops: `python -m storybrush.training.painter.fit_autoencoder --corpus DIR --out RUN`."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from storybrush.training import losses, recipe, run
from storybrush.training.features import FrozenFeatures, perceptual_loss
from storybrush.training.painter.autoencoder import CropDiscriminator, Decoder, Encoder


class AutoencoderRecipe(recipe.Recipe):
    crop: int
    batch: int
    steps: int
    learning_rate: float
    minutes: float
    latent_noise: float
    gradient_weight: float
    perceptual_weight: float
    adversarial_from: int
    adversarial_weight: float
    penalty: float
    shares: dict[str, float]


class Crops:
    """Random crops of packed drawings, uint8 in memory. Sprites are (N, H, W, 4), scenery (N, H, W, 3)."""

    def __init__(self, corpus: Path, shares: dict[str, float], seed: int) -> None:
        self.arrays: list[tuple[np.ndarray, float]] = []
        for kind, share in shares.items():
            files = sorted((corpus / kind).glob("*.npy"))
            arrays = [np.load(file) for file in files]
            total = sum(len(a) for a in arrays)
            self.arrays += [(a, share * len(a) / total) for a in arrays]
        self.rng = np.random.default_rng(seed)

    def batch(self, size: int, crop: int) -> Tensor:
        """-> (size, 4, crop, crop) float in [0, 1], colour multiplied by alpha."""
        out = np.empty((size, crop, crop, 4), np.uint8)
        chances = np.array([share for _, share in self.arrays])
        for i, which in enumerate(self.rng.choice(len(self.arrays), size, p=chances / chances.sum())):
            array = self.arrays[which][0]
            n, y, x = (
                int(self.rng.integers(k)) for k in (len(array), array.shape[1] - crop + 1, array.shape[2] - crop + 1)
            )
            patch = array[n, y : y + crop, x : x + crop]
            if self.rng.random() < 0.5:
                patch = patch[:, ::-1]
            if self.rng.random() < 0.15:  # other colours than the artists', so that every colour can be decoded
                patch = patch[..., [*self.rng.permutation(3), *range(3, patch.shape[-1])]]
            out[i, ..., : patch.shape[-1]] = patch
            if patch.shape[-1] == 3:
                out[i, ..., 3] = 255
        picture = torch.from_numpy(out).permute(0, 3, 1, 2).float().div_(255)  # NCHW view of NHWC: channels_last
        picture[:, :3] *= picture[:, 3:]
        return picture


def over(picture: Tensor, backdrop: Tensor) -> Tensor:
    """Premultiplied RGBA over a flat colour (B, 3, 1, 1) -> RGB."""
    return picture[:, :3] + (1 - picture[:, 3:]) * backdrop


def fit(corpus: Path, out: Path, r: AutoencoderRecipe, frozen: Path | None = None, seed: int = 0) -> None:
    """frozen: an earlier run whose encoder is kept as it is, so that what generators learned from it stays true while
    the decoder, which goes on from there, becomes sharper."""
    torch.manual_seed(seed)
    where = run.device()
    folder = run.Run(out, r)
    nets = torch.nn.ModuleDict({"encoder": Encoder(), "decoder": Decoder()}).to(
        where, memory_format=torch.channels_last
    )
    critic = CropDiscriminator().to(where, memory_format=torch.channels_last)
    average = run.Average(nets)
    features = FrozenFeatures().to(where, memory_format=torch.channels_last)
    learned = nets["decoder"] if frozen else nets
    optimiser = torch.optim.AdamW(
        learned.parameters(), r.learning_rate, betas=(0.9, 0.99), weight_decay=1e-4, fused=True
    )
    critic_optimiser = torch.optim.Adam(critic.parameters(), r.learning_rate / 2, betas=(0.0, 0.99))
    if frozen:
        state = torch.load(frozen / "checkpoint.pt", map_location=where, weights_only=True)
        for net in (nets, average.net):
            net.load_state_dict(state["average"])
        critic.load_state_dict(state["critic"])
        nets["encoder"].requires_grad_(False)
    parts = {"nets": nets, "critic": critic, "average": average.net, "optimiser": optimiser,
             "critic_optimiser": critic_optimiser}  # fmt: skip
    # a checkpoint of this very run comes after, and above, what `frozen` gave
    loop = run.Loop(folder, r, parts, lambda step: show(folder, average.net, real[:12]), seconds=300)
    data = Crops(corpus, r.shares, seed + loop.start)

    for step in loop:
        real = data.batch(r.batch, r.crop).to(where, non_blocking=True)

        # 1. reconstruct
        watched = r.batch // 4  # the perceptual network costs as much as ours: a quarter of the batch is enough
        adversarial = step >= r.adversarial_from
        with run.mixed_precision():
            with torch.set_grad_enabled(frozen is None):
                latent = nets["encoder"](real)
            latent = latent + r.latent_noise * torch.randn_like(latent)
            fake = nets["decoder"](latent)
            backdrop = torch.rand(real.shape[0], 3, 1, 1, device=where)
            with torch.no_grad():
                wanted = features(over(real, backdrop)[:watched])
            seen = features(over(fake, backdrop)[:watched])
            fooled = critic(fake) if adversarial else None
            with torch.no_grad():
                truth = critic(real) if adversarial else None
        l1 = (fake.float() - real).abs().mean()
        edges = losses.gradient_difference(fake.float(), real)
        look = perceptual_loss([x.float() for x in wanted], [x.float() for x in seen])
        # the second moment stays near 1, so that one noise level means the same in every channel
        unit = (latent.float().square().mean((0, 2, 3)) - 1).square().mean() + latent.float().mean(
            (0, 2, 3)
        ).square().mean()
        loss = l1 + r.gradient_weight * edges + r.perceptual_weight * look + 0.01 * unit
        cheat = torch.zeros(())
        if fooled is not None and truth is not None:
            cheat = losses.relativistic_generator(truth.float(), fooled.float())
            loss = loss + r.adversarial_weight * cheat
        run.descend(loss, learned, optimiser, clip=1.0)
        average.update(nets, step)

        # 2. the adversary learns to tell (from a little before it is listened to)
        if step >= r.adversarial_from - 300:
            losses.critic_step(critic, critic_optimiser, real, fake, r.penalty, step)

        if step % 100 == 0:
            folder.log(
                step, l1=l1, edges=edges, look=look, unit=unit, cheat=cheat, crops_per_second=loop.per_second(r.batch)
            )


@torch.no_grad()
def show(folder: run.Run, nets: torch.nn.Module, real: Tensor) -> None:
    """Two rows: real crops and what the averaged networks make of them, over white."""
    fake = nets["decoder"](nets["encoder"](real)).clamp(0, 1)
    rows = [torch.cat(list(over(x, torch.ones(len(x), 3, 1, 1))), dim=-1) for x in (real, fake)]
    grid = (torch.cat(rows, dim=-2).clamp(0, 1) * 255).byte().permute(1, 2, 0).numpy()
    Image.fromarray(grid).resize((grid.shape[1] * 2, grid.shape[0] * 2), Image.Resampling.NEAREST).save(
        folder.folder / "samples" / "latest.png"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--frozen", type=Path, help="an earlier run: keep its encoder, train its decoder on")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    arguments = parser.parse_args()
    fit(arguments.corpus, arguments.out, recipe.load(AutoencoderRecipe, "autoencoder", arguments.set), arguments.frozen)
