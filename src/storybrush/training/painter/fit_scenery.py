"""Trains the scenery generator: `python -m storybrush.training.painter.fit_scenery --corpus DIR --decoder RUN --out RUN`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor, nn
from torch.nn import functional as F

from storybrush.painter.backdrop import BLOCKS, CODE_CHANNELS, DETAIL_CHANNELS, seam, setting_vector
from storybrush.training import recipe, run
from storybrush.training.painter import restore
from storybrush.training.painter.adversary import Adversary, balance, ramp
from storybrush.training.painter.autoencoder import Decoder, Encoder
from storybrush.training.painter.fit_generator import LEAD, load_autoencoder
from storybrush.training.painter.scenery import CELL, SceneryCritic, SceneryGenerator

# what a layout keeps under every setting; the rest is the setting's
KEPT = ("place", "style")


class SceneryRecipe(recipe.Recipe):
    batch: int
    minutes: float
    steps: int
    learning_rate: float
    code_learning_rate: float
    code_noise: float
    adversarial_from: int
    adversarial_ramp: int
    adversarial_weight: float
    unseen_weight: float
    dreams: int
    critic_rate: float
    penalty: float
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


def without_constants(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """Forgets the weather of a place that all weathers leave as it is: a kitchen is told rain, too, one day."""
    for place in {row["place"] for row in rows}:
        here = [row for row in rows if row["place"] == place]
        if len({row["weather"] for row in here}) == 1:
            for row in here:
                del row["weather"]
    return rows


def told(said: Tensor) -> Tensor:
    """(B, SETTING_WIDTH): fills each block that is empty, and so does not matter, with one of its values at random."""
    filled, start = said.clone(), 0
    for values in BLOCKS.values():
        block = filled[:, start : start + len(values)]
        empty = block.sum(1) == 0
        any_value = F.one_hot(torch.randint(len(values), (len(said),), device=said.device), len(values)).to(said)
        block[empty] = any_value[empty]
        start += len(values)
    return filled


def layout_settings(rows: list[dict[str, str]], layout: Tensor) -> Tensor:
    """-> (layouts, SETTING_WIDTH): place and style of each layout, zero where every setting is served."""
    table = torch.zeros(int(layout.max()) + 1, len(setting_vector({})))
    for row, i in zip(rows, layout.tolist(), strict=True):
        table[i] = torch.from_numpy(setting_vector({k: row[k] for k in KEPT}))
    return table


def components(latents: Tensor, layout: Tensor, count: int) -> tuple[Tensor, Tensor]:
    """(N, 16, 48, 64), (N,) -> (layouts, count, 12, 16), (256, count). Each cell's share of the mean of its layout in the `count`
    directions in which cells differ most, each as long as the others (principal components, whitened); and those directions, in
    their length: the product of both is what they hold of the mean."""
    number = torch.bincount(layout)
    mean = (
        torch.zeros(len(number), *latents.shape[1:]).index_add_(0, layout, latents.float())
        / number[:, None, None, None]
    )
    cells = F.pixel_unshuffle(mean, CELL)
    flat = cells.permute(0, 2, 3, 1).flatten(0, 2)
    flat = flat - flat.mean(0)
    spread, directions = torch.linalg.eigh(flat.T @ flat / len(flat))
    best = slice(-count, None)
    print(f"{float(spread[best].sum() / spread.sum()):.0%} of what differs between cells is kept", flush=True)
    code = flat @ (directions[:, best] / spread[best].sqrt())
    shape = (len(number), *cells.shape[2:])
    return code.unflatten(0, shape).permute(0, 3, 1, 2).contiguous(), directions[:, best] * spread[best].sqrt()


@torch.no_grad()
def begin_details(
    net: SceneryGenerator, codes: Tensor, said: Tensor, latents: Tensor, layout: Tensor, each: int = 8
) -> None:
    """Fills what is behind the first numbers of `codes`, and the layer that reads it, with what the network leaves out of `each`
    pictures of every layout."""
    left, rows = [], []
    for number in range(len(codes)):
        rows += (layout == number).nonzero()[:each, 0].tolist()
    for part in torch.tensor(rows).split(16):
        drawn = net(told(said[part]), unit(codes[layout[part].to(codes.device)]))
        left.append((latents[part].to(drawn) - drawn).cpu())
    details, directions = components(torch.cat(left), layout[rows], DETAIL_CHANNELS)
    codes[:, CODE_CHANNELS:] = details.to(codes)
    net.details.weight.copy_(directions[..., None, None])


def begin_codes(codes: Tensor, settings: Tensor) -> int:
    """Gives the n-th layout of each place and hand the n-th shipped code that is bound to them; -> how many there were."""
    kept, bound = restore.codes()
    free: dict[tuple[float, ...], list[int]] = {}
    for i, row in enumerate(bound.tolist()):
        free.setdefault(tuple(row), []).append(i)
    count = 0
    for i, row in enumerate(settings.tolist()):
        if mine := free.get(tuple(row)):
            with torch.no_grad():
                codes[i] = kept[mine.pop(0)].to(codes.device)
            count += 1
    return count


class Partners:
    """Another layout of the same place, for codes that nobody drew."""

    def __init__(self, settings: Tensor) -> None:
        same = settings @ settings.T == settings.sum(1)
        self.of = [row.nonzero()[:, 0] for row in same]

    def join(self, codes: Tensor, layout: Tensor) -> Tensor:
        """codes (layouts, 208, 12, 16), layout (B,) -> the same for B: each joined with another, on its right or on its left."""
        others = torch.stack([of[torch.randint(len(of), ())] for of in (self.of[i] for i in layout.tolist())])
        share = torch.from_numpy(np.stack([seam(at) for at in np.random.uniform(0.2, 0.8, len(layout))])).to(
            codes.device
        )
        share = torch.where(torch.rand(len(layout), 1, device=codes.device) < 0.5, share, 1 - share)[:, None, None]
        left, right = codes[layout], codes[others]
        code = left * (1 - share) + right * share
        details = left * (1 - 2 * share).clamp(min=0) + right * (2 * share - 1).clamp(min=0)  # as backdrop.joined
        return unit(torch.cat([code[:, :CODE_CHANNELS], details[:, CODE_CHANNELS:]], dim=1))


def fit(
    corpus: Path, decoder_run: str | Path, out: Path, r: SceneryRecipe, start: str | Path | None = None, seed: int = 0
) -> None:
    """start: a run's folder, or "shipped": goes on from its weights, and from the shipped codes, with a fresh optimiser."""
    torch.manual_seed(seed)
    np.random.seed(seed)
    where = run.device()
    folder = run.Run(out, r)
    encoder, decoder = load_autoencoder(decoder_run)
    labels = json.loads((corpus / f"{r.pack}.json").read_text())
    pictures = np.load(corpus / f"{r.pack}.npy", mmap_mode="r")
    latents = encode_scenes(encoder, pictures, out / "latents.npy")
    rows = without_constants([{k: row[k] for k in BLOCKS if k in row} for row in labels])
    said = torch.from_numpy(np.stack([setting_vector(row) for row in rows])).to(where)
    layout = torch.unique(torch.tensor([row["layout"] for row in labels]), return_inverse=True)[1]
    chance, settings = chances(rows), layout_settings(rows, layout)
    print(f"{len(latents)} backgrounds of {len(settings)} layouts", flush=True)

    net = SceneryGenerator()
    restore.begin(net, "painter-scenery", start)
    net.to(where, memory_format=torch.channels_last)
    first, _ = components(latents, layout, CODE_CHANNELS)
    codes = nn.Parameter(F.pad(first, (0, 0, 0, 0, 0, DETAIL_CHANNELS)).to(where))
    if str(start) == restore.SHIPPED:
        print(f"{begin_codes(codes, settings)} layouts go on from their shipped codes", flush=True)
    if not net.details.weight.any():
        begin_details(net, codes, said, latents, layout)
    table = nn.ParameterDict({"weight": codes})
    learned = nn.ModuleDict({"scenery": net, "codes": table})
    average = run.Average(learned)
    optimiser = torch.optim.AdamW(
        [{"params": net.parameters(), "lr": r.learning_rate},
         {"params": [codes], "lr": r.code_learning_rate, "weight_decay": 0.0}],
        betas=(0.9, 0.99), weight_decay=1e-4, fused=True,
    )  # fmt: skip
    adversary = Adversary(SceneryCritic().to(where, memory_format=torch.channels_last), r.critic_rate, r.penalty)
    partners = Partners(settings)
    parts = {"net": net, "codes": table, "average": average.net, "optimiser": optimiser, **adversary.parts}
    loop = run.Loop(
        folder, r, parts, lambda step: show(folder, average.net, decoder, told(said), layout, latents, chance, partners),
        facts={"settings": settings},
    )  # fmt: skip
    factor = 0.0
    for step in loop:
        index = torch.multinomial(chance, r.batch, replacement=True)
        wanted, asked = (
            latents[index].to(where).float().contiguous(memory_format=torch.channels_last),
            told(said[index]),
        )
        strength = r.adversarial_weight * ramp(step, r.adversarial_from, r.adversarial_ramp)
        playing = step >= r.adversarial_from - LEAD

        # 1. layouts that were drawn, and beside them joined ones that were not
        code = unit(codes[layout[index]])
        dreams = r.dreams if playing else 0
        if dreams:
            code = torch.cat([code, partners.join(codes, layout[index[:dreams]])])
        code = code + r.code_noise * torch.randn_like(code)
        with run.mixed_precision():
            drawn = net(torch.cat([asked, asked[:dreams]]), code).float()
        fake, dream = drawn[: r.batch], drawn[r.batch :]
        l1 = (fake - wanted).abs().mean()
        loss, facts = l1, {"l1": l1}
        if strength:
            cheat = adversary.fool(wanted, fake, asked)
            if step % 8 == 0 or not factor:
                factor = balance(l1, cheat, fake)
            unseen = adversary.fool(wanted[:dreams], dream, asked[:dreams])
            loss = loss + strength * factor * (cheat + r.unseen_weight * unseen)
            facts |= {"cheat": cheat, "dream": unseen, "factor": factor}
        run.descend(loss, net, optimiser, clip=1.0)
        average.update(learned, step)

        # 2. the critic
        if playing:
            facts |= adversary.learn(step, wanted, [(fake, asked), (dream, asked[:dreams])], asked)
        if step % 100 == 0:
            folder.log(step, **facts, samples_per_second=loop.per_second(r.batch))


def unit(codes: Tensor) -> Tensor:
    """Codes live on a sphere: the mean square of their first numbers is 1. Details are as large as they are."""
    stands, detail = codes[:, :CODE_CHANNELS], codes[:, CODE_CHANNELS:]
    return torch.cat([stands / stands.square().mean((1, 2, 3), keepdim=True).add(1e-6).sqrt(), detail], dim=1)


@torch.no_grad()
def show(
    folder: run.Run, nets: nn.Module, decoder: Decoder, told: Tensor, layout: Tensor, latents: Tensor, chance: Tensor,
    partners: Partners,
) -> None:  # fmt: skip
    """Rows: as the decoder keeps a background; the generator's; its code under another setting; joined with another code."""
    generator = torch.Generator().manual_seed(3)
    index = torch.multinomial(chance, 5, replacement=True, generator=generator)
    net, codes = nets["scenery"], nets["codes"]["weight"]
    z = unit(codes[layout[index]])
    place = told[:, : len(BLOCKS["place"])]
    relit = []
    for i in index.tolist():
        here = (place == place[i]).all(1).nonzero()[:, 0]
        relit.append(here[torch.randint(len(here), (), generator=generator)])
    rows = []
    for latent in (
        latents[index].float().to(z.device),
        net(told[index], z),
        net(told[torch.stack(relit)], z),
        net(told[index], partners.join(codes, layout[index])),
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
