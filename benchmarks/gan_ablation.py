"""What each cure of the default recipe is worth: `python benchmarks/gan_ablation.py run | table`.

`r3gan` of half the width on MNIST with one cure taken away at a time, and the classic losses on the same networks without a penalty. Each row is
a run of so many seconds of the processor (all cores counted), with the same seed and schedule of the same length. The guard
may not go back: what happens is told.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import torch
from first_book import hardware
from torch import Tensor

from storybrush.errors import StorybrushError
from storybrush.training.gan import data, fit, judges
from storybrush.training.gan import recipe as recipes
from storybrush.training.gan.folder import Folder, tiled

HERE = Path(__file__).parent
RESULTS, PAGE = HERE / "results" / "gan_ablation.json", HERE.parent / "docs" / "gan" / "instability.md"
SAMPLES = 5000
SMALL = ["generator.width=32", "discriminator.width=32"]  # so that a minute is a thousand steps
NO_PENALTY = ["penalty.r1=0", "penalty.r2=0"]
ROWS: dict[str, list[str]] = {
    "`r3gan` as it is": [],
    "without R2": ["penalty.r2=0"],
    "without R1 and R2": NO_PENALTY,
    "constant learning rate": ["optimiser.learning_rate=1e-3"],
    "momentum (`beta1` 0.9)": ["optimiser.beta1=0.9"],
    "without the average": ["stabilise.average=0"],
    "non-saturating loss, R1 and R2 kept": ["loss.adversarial=non-saturating"],
    "non-saturating loss, no penalty": ["loss.adversarial=non-saturating", *NO_PENALTY],
    "hinge loss, no penalty": ["loss.adversarial=hinge", *NO_PENALTY],
    "Wasserstein loss, no penalty": ["loss.adversarial=wasserstein", *NO_PENALTY],
}


class Last:
    """Keeps what the last step said; the discriminator's accuracy as a mean over a hundred."""

    def __init__(self) -> None:
        self.step_number, self.facts, self.accuracy = 0, {"d_loss": 0.0, "g_loss": 0.0}, [0.5]

    def step(self, step: int, steps: int, facts: dict[str, float], logged: bool) -> None:
        self.step_number, self.facts = step, facts
        self.accuracy = [*self.accuracy[-99:], facts["accuracy"]]

    def say(self, words: str) -> None:
        pass


def one(
    sets: list[str], mnist: data.Data, real: tuple[Tensor, Tensor], a: argparse.Namespace, out: Path
) -> dict[str, Any]:
    """real: features of pictures that are learned from, and of others."""
    common = [
        f"minutes={a.seconds / 60}",
        f"seed={a.seed}",
        "guard.returns=0",
        f"guard.features={a.features}",
        "guard.every=100",
    ]
    r = recipes.read("r3gan", [*common, "guard.settle=300", "log.grid=100000", *SMALL, *sets])
    assert isinstance(r, recipes.GanRecipe)
    shutil.rmtree(out, ignore_errors=True)
    training = fit.Training(r, mnist, folder := Folder(out), clock=time.process_time)
    folder.begin(r, training.facts | {"name": "mnist", "other": None})
    last, said = Last(), ""
    try:
        training.run(last)
    except StorybrushError as error:
        said = str(error).split(";")[0]
    drawn, _ = training.sample(SAMPLES, 99)
    tiled(drawn[:60], 15).convert("RGB").save(out / "shown.png")
    of_real, of_unseen = real
    of_fake, logits = judges.eye(a.features, "mnist", 1, 28).all(drawn)
    assert logits is not None
    finite = bool(torch.isfinite(of_fake).all())
    return {
        "steps": last.step_number, "cpu_seconds": round(training.seconds, 1), "guard": said,
        "frechet": round(judges.frechet(of_real, of_fake), 4) if finite else None,
        "floor": round(judges.frechet(of_real, of_unseen), 4), "samples": SAMPLES,
        "variety": round(judges.pairwise(of_fake[:1000]) / judges.pairwise(of_unseen[:1000]), 3),
        "digits": round(float(np.exp(judges.class_entropy(logits))), 2),
        "d_loss": round(last.facts["d_loss"], 3), "g_loss": round(last.facts["g_loss"], 3),
        "accuracy": round(float(np.mean(last.accuracy)), 3), "settings": sets,
    }  # fmt: skip


def run(a: argparse.Namespace) -> None:
    mnist, look, rng = data.read("mnist"), judges.eye(a.features, "mnist", 1, 28), np.random.default_rng(0)
    chosen = [
        pictures[np.sort(rng.choice(len(pictures), SAMPLES, replace=False))]
        for pictures in (mnist.pictures, mnist.held_out)
    ]
    real = (look.all(chosen[0])[0], look.all(chosen[1])[0])
    kept = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {"rows": {}}
    for i, (name, sets) in enumerate(ROWS.items()):
        if (a.only is not None and i not in a.only) or (name in kept["rows"] and a.only is None):
            continue
        kept["rows"][name] = one(sets, mnist, real, a, a.runs / f"{i:02}")
        where = {k: v for k, v in hardware().items() if k in ("cpu", "python", "numpy", "storybrush")}
        machine = where | {"torch": torch.__version__, "threads": torch.get_num_threads()}
        kept |= {"date": date.today().isoformat(), "machine": machine, "seconds": a.seconds, "seed": a.seed}
        kept["rows"] = {n: kept["rows"][n] for n in ROWS if n in kept["rows"]}
        RESULTS.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
        print(name, json.dumps(kept["rows"][name]), flush=True)


def markdown(kept: dict[str, Any]) -> str:
    out = ["| | Frechet | variety | digits drawn | D loss | accuracy of D | G loss | steps | the guard says |"]
    out.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |")
    for name, r in kept["rows"].items():
        frechet = "" if r["frechet"] is None else f"{r['frechet']:.3g}"
        out.append(f"| {name} | {frechet} | {r['variety']:.2f} | {r['digits']:.1f} | {r['d_loss']:.2f} | {r['accuracy']:.0%} "
                   f"| {r['g_loss']:.2f} | {r['steps']:,} | {r['guard'] or 'nothing'} |")  # fmt: skip
    first = next(iter(kept["rows"].values()))
    out.append(f"| real pictures | {first['floor']:.2g} | 1.00 | 10.0 | | | | | |")
    return "\n".join(out)


def table(a: argparse.Namespace) -> None:
    """Puts the table between the marks of docs/gan/instability.md."""
    text = markdown(json.loads(RESULTS.read_text(encoding="utf-8")))
    print(text)
    begin, end = "<!-- benchmarks/gan_ablation.py table -->", "<!-- end of gan_ablation -->"
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(begin)
    PAGE.write_text(f"{before}{begin}\n\n{text}\n\n{end}{rest.partition(end)[2]}", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("run", "table"))
    parser.add_argument("--runs", type=Path, default=Path("runs/ablation"))
    parser.add_argument("--seconds", type=float, default=60, help="of the processor, a row")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--features", default="mnist", help="the judge and the guard: mnist, or the folder of a `cnn fit`"
    )
    parser.add_argument("--only", type=int, action="append", help="rows by number, also if they are there already")
    a = parser.parse_args()
    torch.set_num_threads(1)
    {"run": run, "table": table}[a.what](a)


if __name__ == "__main__":
    sys.exit(main())
