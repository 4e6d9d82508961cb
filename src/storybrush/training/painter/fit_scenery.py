"""Trains the scenery generator: `python -m storybrush.training.painter.fit_scenery --corpus DIR --decoder RUN --out RUN`."""

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
from torch import Tensor, nn

from storybrush.painter.backdrop import CODE, setting_vector
from storybrush.training import recipe, run
from storybrush.training.art import scenery
from storybrush.training.painter.autoencoder import Decoder, Encoder
from storybrush.training.painter.fit_generator import load_autoencoder
from storybrush.training.painter.scenery import SceneryGenerator

# the labels of the Glitch crops in the words of `script.Setting`
GLITCH_PLACES = {
    "open sky": "field", "beach/sea": "beach", "village/town": "village", "fantasy": "forest", "floating islands": "mountain",
    "room": "living room",
}  # fmt: skip
GLITCH_TIMES = {"sunset": "sunset", "night": "night", "day": "day", "indoor": None}


class SceneryRecipe(recipe.Recipe):
    batch: int
    minutes: float
    steps: int
    learning_rate: float
    code_learning_rate: float
    code_noise: float
    per_place: dict[str, int]
    shares: dict[str, float]


def glitch_setting(row: dict[str, Any]) -> dict[str, str]:
    """Labels of a Glitch crop -> what the generator is told."""
    known = {"place": GLITCH_PLACES.get(row["place"], row["place"]), "style": "glitch"}
    if when := GLITCH_TIMES[row["time"]]:
        known["time"] = when
    if row["place"] == "snow":
        known |= {"season": "winter"}
    if "fog" in row["mood"]:
        known |= {"weather": "fog"}
    return known


def kit_setting(row: dict[str, Any]) -> dict[str, str]:
    return {k: row[k] for k in ("place", "time", "season", "weather", "style")}


def choose(settings: list[dict[str, str]], per_place: dict[str, int]) -> list[int]:
    """Which backgrounds are learned: so many of each place at each time of day, clear weather first, then as they come.

    A place that names no time (indoors, a cave) takes all its share from what there is.
    """
    clear = sorted(range(len(settings)), key=lambda i: settings[i].get("weather", "clear") != "clear")
    left: dict[tuple[str, str], int] = {}
    chosen = []
    for i in clear:
        known = settings[i]
        if known["style"] == "glitch" and known["place"] in scenery.PLACES:
            continue  # our own hand has drawn it, and sits better beside our figures
        time_of_day = known.get("time", "")
        key = (known["place"], time_of_day)
        if left.setdefault(key, per_place.get(time_of_day, sum(per_place.values()))) > 0:
            left[key] -= 1
            chosen.append(i)
    return sorted(chosen)


@torch.no_grad()
def encode_scenes(encoder: Encoder, pictures: np.ndarray, cache: Path) -> Tensor:
    """(N, 384, 512, 3) uint8 -> (N, 16, 48, 64) fp16 latents, kept beside the run."""
    if cache.exists():
        return torch.from_numpy(np.load(cache))
    parts = []
    for i in range(0, len(pictures), 16):
        x = torch.from_numpy(np.array(pictures[i : i + 16])).permute(0, 3, 1, 2).float().div_(255)
        x = torch.cat([x, torch.ones_like(x[:, :1])], dim=1).to(run.device(), memory_format=torch.channels_last)
        with run.mixed_precision():
            parts.append(encoder(x).half().cpu())
    latents = torch.cat(parts)
    np.save(cache, latents.numpy())
    return latents


def fit(corpus: Path, decoder_run: Path, out: Path, r: SceneryRecipe, seed: int = 0) -> None:
    torch.manual_seed(seed)
    np.random.seed(seed)
    folder = run.Run(out, r)
    encoder, decoder = load_autoencoder(decoder_run)
    told, wanted, chances = [], [], []
    for name, share in r.shares.items():
        labels = json.loads((corpus / f"scenery/{name}.json").read_text())
        settings = [glitch_setting(row) if name == "glitch" else kit_setting(row) for row in labels]
        pictures = np.load(corpus / f"scenery/{name}.npy", mmap_mode="r")
        latents_of = encode_scenes(encoder, pictures, out / f"{name}.latents.npy")
        chosen = choose(settings, r.per_place)
        settings = [settings[i] for i in chosen]
        wanted.append(latents_of[chosen])
        told += [setting_vector(known) for known in settings]
        # rare places are shown as often as the square root of their number allows
        places = [known["place"] for known in settings]
        weight = np.array([places.count(p) ** -0.5 for p in places])
        chances.append(share * weight / weight.sum())
    settings_all = torch.from_numpy(np.stack(told)).to(run.device())
    latents, chance = torch.cat(wanted), torch.from_numpy(np.concatenate(chances)).float()

    print(f"{len(latents)} backgrounds", flush=True)
    net = SceneryGenerator().to(run.device(), memory_format=torch.channels_last)
    codes = nn.Embedding(len(latents), CODE).to(run.device())
    average = run.Average(net)
    optimiser = torch.optim.AdamW(
        [{"params": net.parameters(), "lr": r.learning_rate, "base": r.learning_rate},
         {"params": codes.parameters(), "lr": r.code_learning_rate, "base": r.code_learning_rate, "weight_decay": 0.0}],
        betas=(0.9, 0.99), weight_decay=1e-4,
    )  # fmt: skip
    start, spent = 0, 0.0
    if state := folder.load():
        net.load_state_dict(state["net"])
        codes.load_state_dict(state["codes"])
        average.net.load_state_dict(state["average"])
        optimiser.load_state_dict(state["optimiser"])
        start, spent = state["step"], state["minutes"]
    began = saved = time.time()

    def save(step: int) -> None:
        folder.save(net=net.state_dict(), codes=codes.state_dict(), average=average.net.state_dict(), settings=settings_all,
                    optimiser=optimiser.state_dict(), step=step, minutes=spent + (time.time() - began) / 60)  # fmt: skip
        show(folder, average.net, decoder, settings_all, codes.weight, latents, chance)

    step = start
    for step in range(start, r.steps):
        progress = max(step / r.steps, (spent + (time.time() - began) / 60) / r.minutes)
        if progress >= 1:
            break
        for group in optimiser.param_groups:
            group["lr"] = group["base"] * min(1, (step + 1) / 200) * (0.5 + 0.5 * math.cos(math.pi * progress))
        index = torch.multinomial(chance, r.batch, replacement=True)
        with run.mixed_precision():
            code = unit(codes(index.to(run.device())))
            drawn = net(settings_all[index], code + r.code_noise * torch.randn_like(code))
        loss = (drawn.float() - latents[index].to(run.device()).float()).abs().mean()
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        average.update(net, step)
        if step % 100 == 0:
            folder.log(step, l1=loss, samples_per_second=(step - start + 1) * r.batch / (time.time() - began))
        if time.time() - saved > 240:
            saved = time.time()
            save(step + 1)
    save(step + 1)


def unit(codes: Tensor) -> Tensor:
    """Codes live on a sphere of radius sqrt(64): as long as a standard normal vector, and never escaping."""
    return codes / codes.square().mean(-1, keepdim=True).add(1e-6).sqrt()


@torch.no_grad()
def show(
    folder: run.Run, net, decoder: Decoder, settings: Tensor, codes: Tensor, latents: Tensor, chance: Tensor
) -> None:
    """Columns: a background as the decoder keeps it, the generator's, and the generator half-way to another code of the place."""
    generator = torch.Generator().manual_seed(3)
    index = torch.multinomial(chance, 5, generator=generator)
    z = unit(codes[index])
    other = torch.stack([same_place(settings, int(i), generator) for i in index])
    half = unit((z + unit(codes[other])) / 2)
    rows = []
    for latent in (latents[index].float(), net(settings[index], z), net(settings[index], half)):
        rows.append(torch.cat(list(decoder(latent.to(memory_format=torch.channels_last))[:, :3].clamp(0, 1)), dim=-1))
    grid = (torch.cat(rows, dim=-2) * 255).byte().permute(1, 2, 0).cpu().numpy()
    Image.fromarray(grid).resize((1600, 720), Image.Resampling.LANCZOS).save(folder.folder / "samples" / "latest.png")


def same_place(settings: Tensor, index: int, generator: torch.Generator) -> Tensor:
    alike = (settings == settings[index]).all(1).nonzero()[:, 0]
    return alike[torch.randint(len(alike), (), generator=generator)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--decoder", type=Path, required=True, help="the autoencoder's run")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    a = parser.parse_args()
    fit(a.corpus, a.decoder, a.out, recipe.load(SceneryRecipe, "scenery", a.set))
