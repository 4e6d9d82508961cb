"""How near the generators come to drawings: `python benchmarks/latents.py --corpus CORPUS [--figures RUN] [--things RUN] [--scenery RUN]`.

L1 between the latent of a drawing and what the generator makes of its words, for drawings that it learned and for those that
`training/art/holdout.toml` holds out, pack by pack; of backgrounds, for layouts under settings that it holds out. A latent's deviation is about 1. The shipped weights, unless a run is named. It is
a measure of regression: it says how much of a drawing is kept, not how good the picture looks.
"""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path

import numpy as np
import torch
from first_book import hardware
from torch import nn

from storybrush.painter import backdrop, condition
from storybrush.training import recipe, run
from storybrush.training.art.sources.scenery import held_specs, layout_drawing
from storybrush.training.painter import fit_generator, fit_scenery, restore
from storybrush.training.painter.generator import LatentGenerator
from storybrush.training.painter.scenery import SceneryGenerator

RESULTS = Path(__file__).parent / "results" / "latents.json"


@torch.no_grad()
def off(net: nn.Module, encoder: nn.Module, pack: fit_generator.Pack, rows: np.ndarray) -> float:
    """The mean L1, without noise on the word."""
    told = torch.from_numpy(np.stack([pack.told[i] for i in rows]))
    with run.mixed_precision():
        wanted = encoder(fit_generator.premultiplied(pack.pictures[rows])).float()
        drawn, _ = net(told.to(wanted.device), torch.zeros(len(rows), condition.TEXT, device=wanted.device))
    return float((drawn.float() - wanted).abs().mean())


def measure(name: str, source: str, corpus: Path, count: int, seed: int) -> dict[str, dict[str, float]]:
    """name: figures or things. source: a run, or "shipped". -> pack -> learned, held out, and their numbers of samples."""
    encoder, _ = fit_generator.load_autoencoder(restore.SHIPPED)
    net = LatentGenerator()
    restore.begin(net, f"painter-{name}", source)
    net.eval().to(run.device())
    found = {}
    for pack in fit_generator.packs(corpus, recipe.load(fit_generator.GeneratorRecipe, name).shares):
        rng = np.random.default_rng(seed)
        found[pack.path.name] = row = {}
        for learned in (True, False):
            rows = pack.of(learned)
            some = np.sort(rng.choice(rows, min(count, len(rows)), replace=False))
            kind = "learned" if learned else "held out"
            row |= {kind: round(off(net, encoder, pack, some), 4), f"n {kind}": len(some)}
        print(name, pack.path.name, row, flush=True)
    return found


@torch.no_grad()
def measure_scenery(source: str, count: int, seed: int) -> dict[str, float]:
    """L1 and mean square of what the scenery generator leaves out of layouts under settings that nobody drew for it."""
    encoder, _ = fit_generator.load_autoencoder(restore.SHIPPED)
    net = SceneryGenerator()
    restore.begin(net, "painter-scenery", source)
    if source == restore.SHIPPED:
        codes, _ = restore.codes()
    else:
        codes = fit_scenery.unit(restore.averaged_state(Path(source) / "checkpoint.pt", "codes")["weight"])
    off = []
    for number, spec in held_specs(count, np.random.default_rng(seed)):
        picture = torch.from_numpy(layout_drawing(spec, 1).copy()).permute(2, 0, 1)[None].float() / 255
        wanted = encoder(torch.cat([picture, torch.ones_like(picture[:, :1])], 1).to(run.device())).cpu().float()
        told = {"place": spec.place, "time": spec.time, "season": spec.season, "weather": spec.weather}
        vector = torch.from_numpy(backdrop.setting_vector(told | {"style": "storybook"}))[None]
        off.append(net.eval()(vector, codes[number : number + 1]) - wanted)
    found = {
        "L1": round(float(torch.cat(off).abs().mean()), 4), "square": round(float(torch.cat(off).square().mean()), 4),
        "n": count,
    }  # fmt: skip
    print("scenery", found, flush=True)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--figures", default=restore.SHIPPED, help="a run, or `shipped`")
    parser.add_argument("--things", default=restore.SHIPPED, help="a run, or `shipped`")
    parser.add_argument("--scenery", default=restore.SHIPPED, help="a run, or `shipped`")
    parser.add_argument("--only", choices=("figures", "things", "scenery"))
    parser.add_argument("--count", type=int, default=250, help="drawings of each row, at most")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--out", type=Path, default=RESULTS)
    a = parser.parse_args()
    result = json.loads(a.out.read_text(encoding="utf-8")) if a.out.exists() else {}
    result |= hardware() | {"torch": torch.__version__, "date": date.today().isoformat(), "seed": a.seed}
    for name in ("figures", "things"):
        if a.only in (None, name):
            source = getattr(a, name)
            result[name] = {"of": Path(source).name, "packs": measure(name, source, a.corpus, a.count, a.seed)}
    if a.only in (None, "scenery"):
        result["scenery"] = {"of": Path(a.scenery).name} | measure_scenery(a.scenery, min(a.count, 120), a.seed)
    a.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
