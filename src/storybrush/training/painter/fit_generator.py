"""Trains the latent generator: `python -m storybrush.training.painter.fit_generator --corpus DIR --decoder RUN --out RUN`."""

from __future__ import annotations

import argparse
import json
import math
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from storybrush.painter import condition
from storybrush.training import recipe, run
from storybrush.training.art import figures
from storybrush.training.painter.autoencoder import Decoder, Encoder
from storybrush.training.painter.fit_autoencoder import over
from storybrush.training.painter.generator import GRID, LatentGenerator


class GeneratorRecipe(recipe.Recipe):
    batch: int
    minutes: float
    steps: int
    learning_rate: float
    sigma_floor: float
    shares: dict[str, float]


def load_autoencoder(folder: Path) -> tuple[Encoder, Decoder]:
    """The averaged networks of an autoencoder run, frozen."""
    state = torch.load(folder / "checkpoint.pt", map_location="cpu", weights_only=True)["average"]
    nets = torch.nn.ModuleDict({"encoder": Encoder(), "decoder": Decoder()})
    nets.load_state_dict(state)
    nets.requires_grad_(False).eval().to(run.device(), memory_format=torch.channels_last)
    return nets["encoder"], nets["decoder"]  # type: ignore[return-value]


def premultiplied(pictures: np.ndarray) -> Tensor:
    """(B, H, W, 4) uint8 -> (B, 4, H, W) float in [0, 1]."""
    x = torch.from_numpy(np.array(pictures)).permute(0, 3, 1, 2).float().div_(255)
    x[:, :3] *= x[:, 3:]
    return x.to(run.device(), memory_format=torch.channels_last)


@torch.no_grad()
def encode_pack(encoder: Encoder, pictures: np.ndarray, cache: Path) -> Tensor:
    """(N, 128, 128, 4) uint8 -> (N, 16, 16, 16) fp16 latents, kept beside the run."""
    if cache.exists():
        return torch.from_numpy(np.load(cache))
    with run.mixed_precision():
        parts = [encoder(premultiplied(pictures[i : i + 128])).half().cpu() for i in range(0, len(pictures), 128)]
    latents = torch.cat(parts)
    np.save(cache, latents.numpy())
    return latents


ATTRIBUTE_NAMES = set(condition.ATTRIBUTES)


def conditions(labels: list[dict[str, Any]], vectors: dict[str, np.ndarray]) -> np.ndarray:
    """Labels of a pack -> (N, WIDTH) float32."""
    told = []
    for row in labels:
        attributes = {k: str(v) for k, v in row.items() if k in ATTRIBUTE_NAMES}
        if "fur" in row:  # a figure of the kit
            attributes = condition.of_figure(attributes, row["subject"] in figures.PEOPLE)
        told.append(condition.condition(vectors[row["subject"]], attributes))
    return np.stack(told)


class Latents:
    """All drawings as (condition, latent) pairs in memory, drawn by pack with fixed shares."""

    def __init__(self, corpus: Path, encoder: Encoder, folder: Path, shares: dict[str, float]) -> None:
        table = np.load(corpus / "subjects.npz")
        by_emoji = {e: v for e, v in zip(table["emoji"], table["vectors"], strict=True) if e}
        by_kit = {k: v for k, v in zip(table["kit"], table["vectors"], strict=True) if k}
        by_id = dict(zip(table["ids"], table["vectors"], strict=True))
        self.packs: list[tuple[Tensor, Tensor]] = []
        self.shares = np.array(list(shares.values())) / sum(shares.values())
        for name in shares:
            labels = json.loads((corpus / f"sprites/{name}.json").read_text())
            latents = encode_pack(
                encoder, np.load(corpus / f"sprites/{name}.npy", mmap_mode="r"), folder / f"{name}.latents.npy"
            )
            # each pack names its subjects in its own way: the kit's words, the vocabulary's ids, or the emoji's names
            vectors = {"figures": by_kit, "people": by_id}.get(name, by_emoji)
            rows = [i for i, row in enumerate(labels) if row["subject"] in vectors]
            told = conditions([labels[i] for i in rows], vectors)
            self.packs.append((torch.from_numpy(told), latents[rows]))
            print(f"{name}: {len(rows)} of {len(labels)} drawings have a subject", flush=True)

    def batch(self, size: int) -> tuple[Tensor, Tensor]:
        counts = np.random.multinomial(size, self.shares)
        told, wanted = [], []
        for (c, x), n in zip(self.packs, counts, strict=True):
            index = torch.randint(len(c), (int(n),))
            told.append(c[index])
            wanted.append(x[index])
        where = run.device()
        return torch.cat(told).to(where), torch.cat(wanted).to(where).float()


def fit(corpus: Path, decoder_run: Path, out: Path, r: GeneratorRecipe, seed: int = 0) -> None:
    torch.manual_seed(seed)
    np.random.seed(seed)
    folder = run.Run(out, r)
    encoder, decoder = load_autoencoder(decoder_run)
    data = Latents(corpus, encoder, out, r.shares)
    net = LatentGenerator().to(run.device())
    average = run.Average(net)
    optimiser = torch.optim.AdamW(net.parameters(), r.learning_rate, betas=(0.9, 0.99), weight_decay=1e-3, fused=True)
    start, spent = 0, 0.0
    if state := folder.load():
        net.load_state_dict(state["net"])
        average.net.load_state_dict(state["average"])
        optimiser.load_state_dict(state["optimiser"])
        start, spent = state["step"], state["minutes"]
    fixed = data.batch(24)
    began = saved = time.time()

    def save(step: int) -> None:
        folder.save(net=net.state_dict(), average=average.net.state_dict(), optimiser=optimiser.state_dict(),
                    step=step, minutes=spent + (time.time() - began) / 60)  # fmt: skip
        show(folder, average.net, decoder, *fixed)

    step = start
    for step in range(start, r.steps):
        progress = max(step / r.steps, (spent + (time.time() - began) / 60) / r.minutes)
        if progress >= 1:
            break
        for group in optimiser.param_groups:
            group["lr"] = r.learning_rate * min(1, (step + 1) / 300) * (0.5 + 0.5 * math.cos(math.pi * progress))
        told, wanted = data.batch(r.batch)
        with run.mixed_precision():
            eps = torch.randn(len(told), condition.TEXT, device=told.device)
            drawn = net(told, eps)
        loss = (drawn.float() - wanted).abs().mean()
        # the noise may not vanish: it is what makes near words draw near things, and another seed another fox
        floor = torch.nn.functional.relu(r.sigma_floor - net.log_sigma.bias).mean()
        optimiser.zero_grad(set_to_none=True)
        (loss + floor).backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        average.update(net, step)
        if step % 200 == 0:
            pace = (step - start + 1) * r.batch / (time.time() - began)
            folder.log(step, l1=loss, sigma=net.log_sigma.bias.mean().exp(), samples_per_second=pace)
        if time.time() - saved > 240:
            saved = time.time()
            save(step + 1)
    save(step + 1)


@torch.no_grad()
def show(folder: run.Run, net: LatentGenerator, decoder: Decoder, told: Tensor, wanted: Tensor) -> None:
    """Drawings of the corpus as the decoder keeps them, and what the generator makes of their conditions."""
    drawn = net(told, torch.zeros(len(told), condition.TEXT, device=told.device))
    rows = []
    for latent in (wanted, drawn):
        picture = decoder(latent.reshape(-1, 16, GRID, GRID).to(memory_format=torch.channels_last))
        flat = over(picture, torch.full((len(told), 3, 1, 1), 0.9)).clamp(0, 1)
        rows += [torch.cat(list(half), dim=-1) for half in flat.chunk(2)]
    grid = (torch.cat([rows[0], rows[2], rows[1], rows[3]], dim=-2) * 255).byte().permute(1, 2, 0).cpu().numpy()
    Image.fromarray(grid).save(folder.folder / "samples" / "latest.png")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--decoder", type=Path, required=True, help="the autoencoder's run")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    a = parser.parse_args()
    fit(a.corpus, a.decoder, a.out, recipe.load(GeneratorRecipe, "generator", a.set))
