"""Trains encoder and decoder on random crops: `python -m storybrush.training.painter.fit_autoencoder --corpus DIR --out RUN`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from storybrush.training import losses, recipe, run
from storybrush.training.art import holdout
from storybrush.training.features import FrozenFeatures, perceptual_loss
from storybrush.training.painter import restore
from storybrush.training.painter.adversary import Adversary, balance
from storybrush.training.painter.autoencoder import CropDiscriminator, Decoder, Encoder


class AutoencoderRecipe(recipe.Recipe):
    crop: int
    batch: int
    steps: int
    learning_rate: float
    minutes: float
    latent_noise: float
    gradient_weight: float
    flat_weight: float
    perceptual_weight: float
    adversarial_from: int
    adversarial_weight: float
    penalty: float
    shares: dict[str, float]


class Crops:
    """Random crops of packed drawings, read from the disk's cache. Sprites are (N, H, W, 4), scenery (N, H, W, 3).

    What `art/holdout.toml` holds out is never seen.
    """

    def __init__(self, corpus: Path, shares: dict[str, float], seed: int) -> None:
        self.arrays: list[tuple[np.ndarray, np.ndarray, float]] = []
        for kind, share in shares.items():
            files = sorted((corpus / kind).glob("*.npy"))
            arrays = [(np.load(file, mmap_mode="r"), learned(file.with_suffix(".json"))) for file in files]
            total = sum(len(rows) for _, rows in arrays)
            self.arrays += [(array, rows, share * len(rows) / total) for array, rows in arrays if len(rows)]
        self.rng = np.random.default_rng(seed)

    def batch(self, size: int, crop: int) -> Tensor:
        """-> (size, 4, crop, crop) float in [0, 1], colour multiplied by alpha."""
        out = np.empty((size, crop, crop, 4), np.uint8)
        chances = np.array([share for *_, share in self.arrays])
        for i, which in enumerate(self.rng.choice(len(self.arrays), size, p=chances / chances.sum())):
            array, rows, _ = self.arrays[which]
            n, y, x = (
                int(self.rng.integers(k)) for k in (len(rows), array.shape[1] - crop + 1, array.shape[2] - crop + 1)
            )
            patch = array[rows[n], y : y + crop, x : x + crop]
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


def learned(labels: Path) -> np.ndarray:
    """The rows of a pack that may be learned from."""
    rows = json.loads(labels.read_text())
    return np.array([i for i, row in enumerate(rows) if holdout.split(row) == "train"], np.int64)


def over(picture: Tensor, backdrop: Tensor) -> Tensor:
    """Premultiplied RGBA over a flat colour (B, 3, 1, 1) -> RGB."""
    return picture[:, :3] + (1 - picture[:, 3:]) * backdrop


def fit(
    corpus: Path, out: Path, r: AutoencoderRecipe, frozen: str | Path | None = None, start: str | Path | None = None,
    seed: int = 0,
) -> None:  # fmt: skip
    """frozen: an earlier run, or "shipped", whose encoder is kept as it is, so that what generators learned from it stays
    true while the decoder, which goes on from there, becomes sharper. start: both go on from there, and learn."""
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
    adversary = Adversary(critic, r.learning_rate, r.penalty)
    if source := frozen or start:
        nets.load_state_dict(restore.autoencoder(source).state_dict())
        average.net.load_state_dict(nets.state_dict())
        before = Path(source) / "checkpoint.pt"
        if before.exists() and "critic" in (state := torch.load(before, map_location=where, weights_only=True)):
            critic.load_state_dict(state["critic"])
    nets["encoder"].requires_grad_(not frozen)
    parts = {"nets": nets, "average": average.net, "optimiser": optimiser, **adversary.parts}
    # a checkpoint of this very run comes after, and above, what `frozen` gave
    loop = run.Loop(folder, r, parts, lambda step: show(folder, average.net, real[:12]), seconds=300)
    data = Crops(corpus, r.shares, seed + loop.start)
    factor: float | None = None  # holds the critic's pull against that of reconstruction

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
        l1 = (fake.float() - real).abs().mean()
        edges = losses.gradient_difference(fake.float(), real)
        mesh = losses.texture(fake.float(), real)
        look = perceptual_loss([x.float() for x in wanted], [x.float() for x in seen])
        # the second moment stays near 1, so that one noise level means the same in every channel
        unit = (latent.float().square().mean((0, 2, 3)) - 1).square().mean() + latent.float().mean(
            (0, 2, 3)
        ).square().mean()
        loss = l1 + r.gradient_weight * edges + r.flat_weight * mesh + r.perceptual_weight * look + 0.01 * unit
        cheat, told = torch.zeros(()), {}
        if adversarial:
            cheat = adversary.fool(real, fake)
            if factor is None or step % 25 == 0:
                now = balance(loss, cheat, nets["decoder"].exit)
                factor = now if factor is None else 0.9 * factor + 0.1 * now
            loss = loss + r.adversarial_weight * factor * cheat
        run.descend(loss, learned, optimiser, clip=1.0)
        average.update(nets, step)

        # 2. the adversary learns to tell (from a little before it is listened to)
        if step >= r.adversarial_from - 300:
            told = adversary.learn(step, real, [(fake, None)])

        if step % 100 == 0:
            folder.log(
                step,
                l1=l1,
                edges=edges,
                mesh=mesh,
                look=look,
                unit=unit,
                cheat=cheat,
                factor=factor or 0.0,
                **told,
                crops_per_second=loop.per_second(r.batch),
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
    parser.add_argument("--frozen", help="an earlier run, or `shipped`: keep its encoder, train its decoder on")
    parser.add_argument("--start", help="an earlier run, or `shipped`: train both of its networks on")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    a = parser.parse_args()
    name = "decoder" if a.frozen else "autoencoder"
    fit(a.corpus, a.out, recipe.load(AutoencoderRecipe, name, a.set), a.frozen, a.start)
