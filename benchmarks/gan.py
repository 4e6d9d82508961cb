"""What the GAN workshop is worth, measured: `python benchmarks/gan.py mnist | stacked | stability | table`.

Minutes are the processor's (all cores counted), so that a busy machine does not change what is compared; each training is one
process of one thread. Every training is a run folder of its own, and a figure that is there already is not measured again:
the whole takes hours, and may be stopped and gone on with.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import torch
from first_book import hardware

from storybrush.errors import StorybrushError
from storybrush.training.gan import checkpoint, data, fit, judges, show, use
from storybrush.training.gan import recipe as recipes
from storybrush.training.gan.folder import Folder

HERE = Path(__file__).parent
RESULTS = HERE / "results" / "gan.json"
SAMPLES = 10_000
STACKED_SAMPLES = 26_000  # as all who publish it
ROWS = ("conditional", "r3gan", "dcgan", "wgan-gp", "sngan-hinge", "documents-mnist")
SEEDS = (0, 1, 2)


class Lines:
    """Progress as plain lines: these trainings are watched in a log."""

    def step(self, step: int, steps: int, facts: dict[str, float], logged: bool) -> None:
        if logged and step % 500 == 0:
            told = " ".join(f"{k}={v:.3f}" for k, v in facts.items())
            print(f"  {step} of {steps} {told}", flush=True)

    def say(self, words: str) -> None:
        print(f"  {words}", flush=True)


def trained(name: str, r: recipes.GanRecipe, pictures: data.Data, out: Path, source: str) -> dict[str, Any]:
    """Trains, or goes on with, the run in `out`; -> what happened to it."""
    folder = Folder(out)
    training = fit.Training(r, pictures, folder, clock=time.process_time)
    if folder.last.exists():
        training.load_state_dict(checkpoint.load(folder.last))
    elif not (out / "recipe.json").exists():
        folder.begin(r, training.facts | {"name": source, "other": None})
    print(f"{name}: {out}", flush=True)
    failed = ""
    if training.step < training.steps:
        try:
            training.run(Lines())
        except StorybrushError as error:
            failed = str(error)
    nets = training.game.nets
    return {
        "steps": training.step,
        "cpu_minutes": round(training.seconds / 60, 2),
        "returns": training.guard.returned,
        "failed": failed,
        "generator": sum(p.numel() for p in nets["generator"].parameters()),
        "discriminator": sum(p.numel() for p in nets["discriminator"].parameters()),
    }


def judged(out: Path, pictures: data.Data, samples: int, features: str) -> dict[str, Any]:
    game, r, _, _ = show.restore(out)
    report = show.judge(
        game, r, pictures, samples, judges.eye(features, pictures.name, pictures.channels, pictures.size)
    )
    return {
        "features": report.features,
        "figures": {f.name: {"value": f.value, "floor": f.floor, "samples": f.samples} for f in report.figures},
    }


def mnist(a: argparse.Namespace) -> None:
    """The same data, the same minutes, the same judge: our conditional recipe beside what it was compared with."""
    pictures = fit.data.read("mnist")
    for name in a.only or ROWS:
        if (key := f"mnist/{name}") in kept():
            continue
        r = recipe(name, [f"minutes={a.minutes}", "judge.features=" + a.features, "guard.features=pixels", *a.set])
        row = trained(key, r, pictures, a.runs / f"mnist-{name}", "mnist")
        row |= judged(a.runs / f"mnist-{name}", pictures, SAMPLES, a.features)
        if name == "conditional":
            game, r, _, _ = show.restore(a.runs / f"mnist-{name}")
            taught = use.taught(game, r, pictures)
            row["figures"]["taught-by-fakes"] = {
                "value": taught.value,
                "floor": taught.floor,
                "samples": taught.samples,
            }
        keep(key, row | {"minutes": a.minutes, "seed": r.seed})


def stacked(a: argparse.Namespace) -> None:
    """1,000 modes: three digits as red, green and blue."""
    if "stacked" in kept():
        return
    pictures = fit.data.read("stacked-mnist")
    r = recipe("r3gan", [f"minutes={a.minutes}", f"judge.features={a.features}", "guard.features=pixels", *a.set])
    row = trained("stacked", r, pictures, a.runs / "stacked", "stacked-mnist")
    keep("stacked", row | judged(a.runs / "stacked", pictures, STACKED_SAMPLES, a.features) | {"minutes": a.minutes})


def stability(a: argparse.Namespace) -> None:
    """The default recipe on five kinds of pictures, two of them with 60 each, from three seeds. Only the guard looks at pixels
    instead of features, which would cost as much as the training."""
    art = a.art
    sets = {
        "mnist": ("mnist", []),
        "fashion": ("fashion", []),
        "glitch": (str(art / "glitch/backgrounds"), ["pictures.size=64"]),
        "animals": (str(art / "kenney/animal-pack-redux"), ["pictures.size=64"]),
        "pages": (str(art / "style"), ["pictures.size=64"]),
    }
    for name, (source, more) in sets.items():
        pictures = fit.data.read(source, 64 if more else 0)
        for seed in SEEDS:
            if (key := f"stability/{name}/{seed}") in kept():
                continue
            r = recipe("r3gan", [f"minutes={a.minutes}", f"seed={seed}", "guard.features=pixels", *more, *a.set])
            out = a.runs / f"stability-{name}-{seed}"
            row = trained(key, r, pictures, out, source) | {"pictures": len(pictures), "size": pictures.size}
            report = judged(out, pictures, 2000, "lite0")
            game, _, _, _ = show.restore(out)
            drawn, _ = show.sample(game, pictures.facts(), 256, 5)
            look = judges.Lite0()
            real = pictures.pictures[:: max(1, len(pictures) // 256)][:256]
            variety = judges.pairwise(look.all(drawn)[0]) / judges.pairwise(look.all(real)[0])
            keep(key, row | report | {"variety": round(variety, 3), "minutes": a.minutes, "seed": seed})


def recipe(name: str, sets: list[str]) -> recipes.GanRecipe:
    r = recipes.read(name, sets)
    assert isinstance(r, recipes.GanRecipe)
    return r


def kept() -> dict[str, Any]:
    return json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}


def keep(key: str, row: dict[str, Any]) -> None:
    rows = kept()
    where = hardware() | {
        "torch": torch.__version__,
        "threads": torch.get_num_threads(),
        "date": date.today().isoformat(),
    }
    rows[key] = row | {"machine": where}
    RESULTS.write_text(json.dumps(dict(sorted(rows.items())), indent=1) + "\n", encoding="utf-8")
    print(f"{key}: {json.dumps(row)}", flush=True)


def table(_: argparse.Namespace) -> None:
    """The committed results as Markdown."""
    rows = kept()
    names = ["frechet", "precision", "recall", "coverage", "copies", "as-asked", "taught-by-fakes"]
    print(
        "| recipe | CPU-minutes | steps | weights | " + " | ".join(names) + " |\n| --- |" + " ---: |" * (len(names) + 3)
    )
    floors: dict[str, float] = {}
    for key, row in rows.items():
        if key.startswith("mnist/"):
            found = row["figures"]
            floors |= {n: found[n]["floor"] for n in names if n in found}
            cells = [f"{found[n]['value']:.3f}" if n in found else "" for n in names]
            weights = (row["generator"] + row["discriminator"]) / 1e6
            told = f"| {key.removeprefix('mnist/')} | {row['minutes']:.0f} | {row['steps']:,} | {weights:.1f}M | "
            print(told + " | ".join(cells) + " |")
    print("| real pictures | | | | " + " | ".join(f"{floors[n]:.3f}" if n in floors else "" for n in names) + " |\n")
    if row := rows.get("stacked"):
        found = row["figures"]
        print(f"StackedMNIST: {found['modes']['value']:.0f} of 1000 modes, KL {found['mode-kl']['value']:.3f} "
              f"(real pictures {found['mode-kl']['floor']:.3f}), {found['modes']['samples']:,} samples, "
              f"{row['cpu_minutes']:.0f} CPU-minutes.\n")  # fmt: skip
    if any(key.startswith("stability/") for key in rows):
        print("| data | pictures | size | variety (3 seeds) | Frechet / floor | returns | failed |")
        print("| --- | ---: | ---: | --- | --- | ---: | ---: |")
    for name in ("mnist", "fashion", "glitch", "animals", "pages"):
        of = [rows[k] for k in rows if k.startswith(f"stability/{name}/")]
        if of:
            ratio = statistics.median(r["figures"]["frechet"]["value"] / r["figures"]["frechet"]["floor"] for r in of)
            variety = ", ".join(f"{r['variety']:.2f}" for r in of)
            returns, failed = sum(r["returns"] for r in of), sum(bool(r["failed"]) for r in of)
            print(
                f"| {name} | {of[0]['pictures']:,} | {of[0]['size']} | {variety} | {ratio:.1f} | {returns} | {failed} |"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("mnist", "stacked", "stability", "table"))
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--minutes", type=float, default=20, help="of the processor, for each training")
    parser.add_argument("--features", default="mnist", help="the judge: mnist, or the folder of a `cnn fit`")
    parser.add_argument("--art", type=Path, default=Path("art"), help="the folder with glitch/, kenney/ and style/")
    parser.add_argument("--only", action="append", help="recipes of `mnist`")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    a = parser.parse_args()
    torch.set_num_threads(1)
    {"mnist": mnist, "stacked": stacked, "stability": stability, "table": table}[a.what](a)


if __name__ == "__main__":
    sys.exit(main())
