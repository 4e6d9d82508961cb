"""How near the generators come to drawings: `python benchmarks/latents.py --corpus CORPUS [--figures RUN] [--things RUN]`.

L1 between the latent of a drawing and what the generator makes of its words, for drawings that it learned and for those that
`training/art/holdout.toml` holds out, pack by pack. A latent's deviation is about 1. The shipped weights, unless a run is named. It is
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

from storybrush.painter import condition
from storybrush.training import recipe, run
from storybrush.training.painter import fit_generator, restore
from storybrush.training.painter.generator import LatentGenerator

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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--figures", default=restore.SHIPPED, help="a run, or `shipped`")
    parser.add_argument("--things", default=restore.SHIPPED, help="a run, or `shipped`")
    parser.add_argument("--only", choices=("figures", "things"))
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
    a.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
