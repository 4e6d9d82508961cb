"""Trains the scenery generator: `python -m storybrush.training.painter.fit_scenery --corpus DIR --decoder RUN --out RUN`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor, nn

from storybrush.painter.backdrop import BLOCKS, CODE, setting_vector
from storybrush.training import recipe, run
from storybrush.training.painter import restore
from storybrush.training.painter.autoencoder import Decoder, Encoder
from storybrush.training.painter.fit_generator import load_autoencoder
from storybrush.training.painter.scenery import SceneryGenerator

# what a layout keeps under every setting; the rest is the setting's
KEPT = ("place", "style")


class SceneryRecipe(recipe.Recipe):
    batch: int
    minutes: float
    steps: int
    learning_rate: float
    code_learning_rate: float
    code_noise: float
    pack: str


@torch.no_grad()
def encode_scenes(encoder: Encoder, pictures: np.ndarray, cache: Path) -> Tensor:
    """(N, 384, 512, 3) uint8 -> (N, 16, 48, 64) fp16 latents, kept beside the run."""
    if cache.exists() and len(kept := np.load(cache, mmap_mode="r")) == len(pictures):
        return torch.from_numpy(np.array(kept))
    parts = []
    for i in range(0, len(pictures), 16):
        x = torch.from_numpy(np.array(pictures[i : i + 16])).permute(0, 3, 1, 2).float().div_(255)
        x = torch.cat([x, torch.ones_like(x[:, :1])], dim=1).to(run.device(), memory_format=torch.channels_last)
        with run.mixed_precision():
            parts.append(encoder(x).half().cpu())
    latents = torch.cat(parts)
    np.save(cache, latents.numpy())
    return latents


def chances(rows: list[dict[str, str]]) -> Tensor:
    """-> (N,): how often each picture is drawn, so that every place is seen equally often."""
    places = [row["place"] for row in rows]
    count = {place: places.count(place) for place in set(places)}
    return torch.tensor([1 / (len(count) * count[place]) for place in places])


def layout_settings(rows: list[dict[str, str]], layout: Tensor) -> Tensor:
    """-> (layouts, SETTING_WIDTH): place and style of each layout, zero where every setting is served."""
    table = torch.zeros(int(layout.max()) + 1, len(setting_vector({})))
    for row, i in zip(rows, layout.tolist(), strict=True):
        table[i] = torch.from_numpy(setting_vector({k: row[k] for k in KEPT}))
    return table


def begin_codes(codes: nn.Embedding, settings: Tensor) -> int:
    """Gives the n-th layout of each place and hand the n-th shipped code that is bound to them; -> how many there were."""
    kept, bound = restore.codes()
    free: dict[tuple[float, ...], list[int]] = {}
    for i, row in enumerate(bound.tolist()):
        free.setdefault(tuple(row), []).append(i)
    count = 0
    for i, row in enumerate(settings.tolist()):
        if mine := free.get(tuple(row)):
            with torch.no_grad():
                codes.weight[i] = kept[mine.pop(0)].to(codes.weight.device)
            count += 1
    return count


def fit(
    corpus: Path, decoder_run: str | Path, out: Path, r: SceneryRecipe, start: str | Path | None = None, seed: int = 0
) -> None:
    """start: a run's folder, or "shipped": goes on from its weights, and from the shipped codes, with a fresh optimiser."""
    torch.manual_seed(seed)
    folder = run.Run(out, r)
    encoder, decoder = load_autoencoder(decoder_run)
    labels = json.loads((corpus / f"{r.pack}.json").read_text())
    pictures = np.load(corpus / f"{r.pack}.npy", mmap_mode="r")
    chosen = [i for i, row in enumerate(labels) if row["place"] in BLOCKS["place"]]
    if len(chosen) < len(labels):
        unknown = sorted({row["place"] for row in labels} - set(BLOCKS["place"]))
        print(f"left out, because no script can name them: {', '.join(unknown)}", flush=True)
    latents = encode_scenes(encoder, pictures, out / "latents.npy")[chosen]
    rows = [{k: labels[i][k] for k in BLOCKS} for i in chosen]
    told = torch.from_numpy(np.stack([setting_vector(row) for row in rows])).to(run.device())
    layout = torch.unique(torch.tensor([labels[i]["layout"] for i in chosen]), return_inverse=True)[1]
    chance, settings = chances(rows), layout_settings(rows, layout)
    print(f"{len(latents)} backgrounds of {len(settings)} layouts", flush=True)

    net = SceneryGenerator()
    restore.begin(net, "painter-scenery", start)
    net.to(run.device(), memory_format=torch.channels_last)
    codes = nn.Embedding(len(settings), CODE).to(run.device())
    if str(start) == restore.SHIPPED:
        print(f"{begin_codes(codes, settings)} layouts go on from their shipped codes", flush=True)
    average = run.Average(net)
    optimiser = torch.optim.AdamW(
        [{"params": net.parameters(), "lr": r.learning_rate},
         {"params": codes.parameters(), "lr": r.code_learning_rate, "weight_decay": 0.0}],
        betas=(0.9, 0.99), weight_decay=1e-4,
    )  # fmt: skip
    parts = {"net": net, "codes": codes, "average": average.net, "optimiser": optimiser}
    loop = run.Loop(
        folder, r, parts, lambda step: show(folder, average.net, decoder, told, codes.weight, layout, latents, chance),
        facts={"settings": settings},
    )  # fmt: skip
    for step in loop:
        index = torch.multinomial(chance, r.batch, replacement=True)
        with run.mixed_precision():
            code = unit(codes(layout[index].to(run.device())))
            drawn = net(told[index], code + r.code_noise * torch.randn_like(code))
        loss = (drawn.float() - latents[index].to(run.device()).float()).abs().mean()
        run.descend(loss, net, optimiser, clip=1.0)
        average.update(net, step)
        if step % 100 == 0:
            folder.log(step, l1=loss, samples_per_second=loop.per_second(r.batch))


def unit(codes: Tensor) -> Tensor:
    """Codes live on a sphere of radius sqrt(64): as long as a standard normal vector, and never escaping."""
    return codes / codes.square().mean(-1, keepdim=True).add(1e-6).sqrt()


@torch.no_grad()
def show(
    folder: run.Run, net: nn.Module, decoder: Decoder, told: Tensor, codes: Tensor, layout: Tensor, latents: Tensor,
    chance: Tensor,
) -> None:  # fmt: skip
    """Rows: as the decoder keeps a background; the generator's; its code under another setting; half-way to another code."""
    generator = torch.Generator().manual_seed(3)
    index = torch.multinomial(chance, 5, generator=generator)
    z = unit(codes[layout[index]])
    place = told[:, : len(BLOCKS["place"])]
    relit, between = [], []
    for i in index.tolist():
        here = (place == place[i]).all(1).nonzero()[:, 0]
        relit.append(here[torch.randint(len(here), (), generator=generator)])
        between.append(here[torch.randint(len(here), (), generator=generator)])
    half = unit((z + unit(codes[layout[torch.stack(between)]])) / 2)
    rows = []
    for latent in (
        latents[index].float().to(z.device),
        net(told[index], z),
        net(told[torch.stack(relit)], z),
        net(told[index], half),
    ):
        rows.append(torch.cat(list(decoder(latent.to(memory_format=torch.channels_last))[:, :3].clamp(0, 1)), dim=-1))
    grid = (torch.cat(rows, dim=-2) * 255).byte().permute(1, 2, 0).cpu().numpy()
    Image.fromarray(grid).resize((1600, 960), Image.Resampling.LANCZOS).save(folder.folder / "samples" / "latest.png")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--decoder", required=True, help="the autoencoder's or encoder's run, or `shipped`")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", help="an earlier run, or `shipped`: go on from its weights")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    a = parser.parse_args()
    fit(a.corpus, a.decoder, a.out, recipe.load(SceneryRecipe, "scenery", a.set), a.start)
