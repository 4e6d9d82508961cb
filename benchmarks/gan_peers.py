"""The workshop side by side with what one would take instead: `python benchmarks/gan_peers.py run NAME | cuda | judge | table`.

Each contestant trains in a process of its own, the others in an environment of their own (`--python`), and puts down 10,000
pictures at given seconds of the processor (all cores counted, so that a busy machine changes nothing). One judge, our MNIST
CNN, then looks at all of them: the distance over time is what is compared.

    keras-printed, keras-right   the second document's script in TensorFlow/Keras  (pip install tensorflow-cpu==2.21.0)
    documents-mnist, r3gan, conditional                          our recipes at 28 pixels
    mimicry-sngan, mimicry-dcgan                  torch-mimicry 0.1.16 at 32 pixels (pip install torch-mimicry tensorflow-cpu tensorboard,
                                    then torch==2.13.0 again, and uninstall triton: it crashes beside TensorFlow)
    r3gan-32                                            our recipe at 32 pixels, as many weights as mimicry's
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import torch
from first_book import hardware
from PIL import Image

sys.path.insert(0, str(Path(__file__).parent / "peers"))
from marks import FAKES, Marks

from storybrush.errors import StorybrushError
from storybrush.training.gan import data, fit, judges
from storybrush.training.gan import recipe as recipes
from storybrush.training.gan.folder import Folder, tiled

HERE = Path(__file__).parent
RESULTS, PAGE = HERE / "results" / "gan_peers.json", HERE.parent / "docs" / "gan" / "benchmarks.md"
MIMICRY_WIDTH, OUR_WIDTH = 26, 32  # as many weights, G and D together, within a few per cent
PEERS = {
    "keras-printed": ("keras_document.py", ["printed"], 28, 1),
    "keras-right": ("keras_document.py", ["right"], 28, 1),
    "mimicry-sngan": ("mimicry.py", ["sngan", "--width", str(MIMICRY_WIDTH)], 32, 3),
    "mimicry-dcgan": ("mimicry.py", ["dcgan", "--width", str(MIMICRY_WIDTH)], 32, 3),
}
OURS = {
    "documents-mnist": ("documents-mnist", [], 28, 1),
    "r3gan": ("r3gan", [], 28, 1),
    "conditional": ("conditional", [], 28, 1),
    "r3gan-32": ("r3gan", [f"generator.width={OUR_WIDTH}", f"discriminator.width={OUR_WIDTH}"], 32, 3),
}
DIGITS = 1.5  # entropy score (10 at best) below which the classifier sees no digits: a ratio of times says little there
# who is compared with whom; our own first
PAIRS = [
    ("r3gan", "keras-right"), ("conditional", "keras-right"), ("documents-mnist", "keras-right"),
    ("r3gan-32", "mimicry-sngan"), ("r3gan-32", "mimicry-dcgan"),
]  # fmt: skip
# PyPI's torchvision is built for CUDA and is not to be the reason why a package fails (see peers/mimicry.py)
NMS = """import torch
library = torch.library.Library("torchvision", "DEF")
for name in ("nms", "qnms"):
    library.define(name + "(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
"""
CUDA_ONLY = {"lightweight_gan": "LightweightGAN", "stylegan2_pytorch": "StyleGAN2"}
SAID = {
    "keras-printed": "Keras, the document's script as printed", "keras-right": "Keras, the script done right",
    "mimicry-sngan": "torch-mimicry, SNGAN", "mimicry-dcgan": "torch-mimicry, DCGAN",
    "documents-mnist": "ours, `documents-mnist`", "r3gan": "ours, `r3gan`", "conditional": "ours, `conditional`",
    "r3gan-32": f"ours, `r3gan`, width {OUR_WIDTH}",
}  # fmt: skip


class Watch:
    """Tells the marks of each step that our loop has made. The loop does not count the time that a watcher takes."""

    def __init__(self) -> None:
        self.marks: Marks | None = None

    def step(self, step: int, steps: int, facts: dict[str, float], logged: bool) -> None:
        assert self.marks is not None
        self.marks.stepped()

    def say(self, words: str) -> None:
        print(words, flush=True)


def packed(runs: Path, size: int, channels: int) -> Path:
    """The pictures that everybody learns from, as one file."""
    path = runs / f"mnist-{size}-{channels}.npy"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        np.save(path, data.resized(data.read("mnist"), size, channels).pictures)
    return path


def ours(name: str, a: argparse.Namespace) -> None:
    recipe, sets, size, channels = OURS[name]
    more = [f"minutes={a.minutes}", f"seed={a.seed}", "guard.features=pixels", f"pictures.size={size}"]
    r = recipes.read(recipe, [*more, f"pictures.channels={channels}", "log.grid=100000", *sets, *a.set])
    assert isinstance(r, recipes.GanRecipe)
    mnist = data.read("mnist")
    pictures = data.Data("mnist", np.load(packed(a.runs, size, channels)), mnist.labels, mnist.classes)
    out = a.runs / name
    shutil.rmtree(out / "run", ignore_errors=True)
    training = fit.Training(r, pictures, folder := Folder(out / "run"), clock=time.process_time)
    folder.begin(r, training.facts | {"name": "mnist", "other": None})
    watch, failed = Watch(), ""
    watch.marks = Marks(out, 60 * a.minutes, lambda n: training.sample(n, 99)[0])
    try:
        training.run(watch)
    except StorybrushError as error:
        failed = str(error)
    while watch.marks.left and not failed:  # the last steps were counted out, not timed: the end is the end
        watch.marks.left = [0.0]
        watch.marks.steps -= 1
        watch.marks.stepped()
    nets = training.game.nets
    count = {n: sum(p.numel() for p in nets[n].parameters()) for n in ("generator", "discriminator")}
    versions = {"torch": torch.__version__, "numpy": np.__version__}
    facts: dict[str, Any] = {
        "weights": count,
        "versions": versions,
        "seed": a.seed,
        "threads": a.threads,
        "batch": r.batch,
    }
    watch.marks.write(**facts, failed=failed, returns=training.guard.returned, half=r.speed.half)


def theirs(name: str, a: argparse.Namespace) -> None:
    script, more, size, channels = PEERS[name]
    given = [*more, "--data", packed(a.runs, size, channels), "--out", a.runs / name, "--seconds", 60 * a.minutes]
    command = [a.python, HERE / "peers" / script, *given, "--threads", a.threads, "--seed", a.seed]
    a.runs.mkdir(parents=True, exist_ok=True)
    with (a.runs / f"{name}.log").open("w", encoding="utf-8") as log:
        subprocess.run([str(c) for c in command], check=True, stdout=log, stderr=subprocess.STDOUT)


def run(a: argparse.Namespace) -> None:
    (ours if a.name in OURS else theirs)(a.name, a)
    print((a.runs / a.name / "facts.json").read_text(encoding="utf-8"))


def cuda(a: argparse.Namespace) -> None:
    """Two packages assert CUDA when they are imported: what is left if that one line is taken out of a copy?"""
    found = {}
    for name, network in CUDA_ONLY.items():
        code = f"import importlib.util as u; print(u.find_spec('{name}').submodule_search_locations[0])"
        source = Path(subprocess.run([a.python, "-c", code], check=True, capture_output=True, text=True).stdout.strip())
        with tempfile.TemporaryDirectory() as copy:
            shutil.copytree(source, Path(copy) / name)
            file, rows = Path(copy) / name / f"{name}.py", {}
            whole = file.read_text(encoding="utf-8")
            line = next(line for line in whole.splitlines() if line.startswith("assert torch.cuda.is_available()"))
            trials = {
                "imported": f"import {name}",
                "imported without that line": f"import {name}",
                "a network built then": f"from {name}.{name} import {network}; {network}(image_size=64, latent_dim=256)",
            }
            for how, trial in trials.items():
                if how != "imported":
                    file.write_text(whole.replace(line, ""), encoding="utf-8")
                code = NMS + f"import sys; sys.path.insert(0, {copy!r})\n{trial}"
                done = subprocess.run([a.python, "-c", code], capture_output=True, text=True)
                rows[how] = "yes" if not done.returncode else done.stderr.strip().splitlines()[-1]
        places = sum(bool(re.search(r"\.cuda\(|cuda:|'cuda'", text)) for text in whole.splitlines())
        found[name] = {"version": version_of(a.python, name), **rows, "other lines that name CUDA": places}
        print(name, json.dumps(found[name], indent=1))
    keep({"cuda_only": found})


def version_of(python: Path, name: str) -> str:
    command = [python, "-c", f"import importlib.metadata as m; print(m.version('{name.replace('_', '-')}'))"]
    return subprocess.run([str(c) for c in command], check=True, capture_output=True, text=True).stdout.strip()


def seen(pictures: np.ndarray) -> np.ndarray:
    """Of any size and number of channels -> (N, 28, 28, 1), what the judge looks at; real ones and fakes alike."""
    if pictures.shape[1:] == (28, 28, 1):
        return pictures
    out = np.empty((len(pictures), 28, 28, 1), np.uint8)
    for i, picture in enumerate(pictures):
        out[i, ..., 0] = Image.fromarray(picture.squeeze()).convert("L").resize((28, 28), Image.Resampling.LANCZOS)
    return out


def judge(a: argparse.Namespace) -> None:
    look = judges.eye(a.features, "mnist", 1, 28)
    mnist, rows, floors, real = data.read("mnist"), {}, {}, {}
    some = np.sort(np.random.default_rng(0).choice(len(mnist), FAKES, replace=False))
    for size in (28, 32):
        channels = 1 if size == 28 else 3
        wide = data.resized(data.Data("mnist", mnist.pictures[some], held_out=mnist.held_out), size, channels)
        real[size] = look.all(seen(wide.pictures))[0]
        floors[size] = round(judges.frechet(real[size], look.all(seen(wide.held_out))[0]), 4)
    for name in (*PEERS, *OURS):
        folder = a.runs / name
        if not (folder / "facts.json").exists():
            continue
        told = json.loads((folder / "facts.json").read_text(encoding="utf-8"))
        size = (PEERS | OURS)[name][2]
        for mark in told["marks"]:
            drawn = np.load(folder / mark.pop("fakes"))
            features, logits = look.all(seen(drawn))
            assert logits is not None
            mark["frechet"] = round(judges.frechet(real[size], features), 4)
            mark["entropy"] = round(judges.entropy_score(logits), 2)
            print(name, mark, flush=True)
        tiled(drawn[:60], 15).convert("RGB").save(a.runs / f"{name}.png")
        rows[name] = told | {"size": size, "samples": len(drawn), "floor": floors[size]}
    keep({"judge": look.name if a.features == "mnist" else "our CNN, `cnn fit --data mnist`", "runs": rows})


def keep(more: dict[str, Any]) -> None:
    kept = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    where = {k: v for k, v in hardware().items() if k in ("cpu", "python", "numpy", "storybrush")}
    kept |= {"date": date.today().isoformat(), "machine": where, **more}
    RESULTS.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def reached(marks: list[dict[str, Any]], distance: float) -> float | None:
    """The processor's seconds until the distance is first at most this, on straight lines between the marks (in the logarithm
    of the distance); None: never."""
    before = None
    for mark in marks:
        if mark["frechet"] <= distance:
            if before is None or mark["frechet"] == before["frechet"]:
                return mark["cpu_seconds"]
            ends = np.log([before["frechet"], mark["frechet"]])
            share = float((ends[0] - np.log(distance)) / (ends[0] - ends[1]))
            return before["cpu_seconds"] + share * (mark["cpu_seconds"] - before["cpu_seconds"])
        before = mark
    return None


def markdown(kept: dict[str, Any]) -> str:
    rows = kept["runs"]
    out = ["| who | pixels | weights, G + D | ms a step | steps | CPU-seconds | Frechet | real pictures |"]
    out.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name, row in rows.items():
        weights, last = sum(row["weights"].values()) / 1e6, row["marks"][-1]
        out.append(
            f"| {SAID[name]} | {row['size']} | {weights:.2f}M | {row['step_ms']:.0f} | {row['steps']:,} "
            f"| {last['cpu_seconds']:.0f} | {last['frechet']:.3g} | {row['floor']:.2g} |"
        )
    for size in (28, 32):
        of = {name: row["marks"] for name, row in rows.items() if row["size"] == size}
        if not of:
            continue
        out += ["", f"The distance over the processor's seconds, {size} pixels:", ""]
        out += [f"* {SAID[name]}: " + ", ".join(f"{m['cpu_seconds']:.0f} s **{m['frechet']:.3g}**" for m in marks)
                for name, marks in of.items()]  # fmt: skip
    out += [
        "",
        "| ours | against | the best distance of the other | its seconds | our seconds to the same | times fewer |",
    ]
    out.append("| --- | --- | ---: | ---: | ---: | ---: |")
    for mine, other in PAIRS:
        if mine not in rows or other not in rows:
            continue
        best = min(rows[other]["marks"], key=lambda m: m["frechet"])
        seconds = reached(rows[mine]["marks"], best["frechet"])
        ratio = "not reached" if seconds is None else f"{best['cpu_seconds'] / seconds:.1f}"
        if best["entropy"] < DIGITS:
            ratio += ", but no digits yet"
        first = rows[mine]["marks"][0]["cpu_seconds"]
        cell = "" if seconds is None else f"{'at most ' if seconds == first else ''}{seconds:.0f}"
        out.append(
            f"| {SAID[mine]} | {SAID[other]} | {best['frechet']:.3g} | {best['cpu_seconds']:.0f} | {cell} | {ratio} |"
        )
    if told := kept.get("cuda_only"):
        columns = ("imported", "imported without that line", "a network built then", "other lines that name CUDA")
        out += ["", "| package | " + " | ".join(columns) + " |", "| --- | --- | --- | --- | ---: |"]
        for name, facts in told.items():
            out.append(
                f"| {name.replace('_', '-')} {facts['version']} | " + " | ".join(str(facts[c]) for c in columns) + " |"
            )
    return "\n".join(out)


def table(a: argparse.Namespace) -> None:
    """Puts the tables between the marks of docs/gan/benchmarks.md."""
    text = markdown(json.loads(RESULTS.read_text(encoding="utf-8")))
    print(text)
    page = PAGE.read_text(encoding="utf-8")
    begin, end = "<!-- benchmarks/gan_peers.py table -->", "<!-- end of gan_peers -->"
    before, _, rest = page.partition(begin)
    PAGE.write_text(f"{before}{begin}\n\n{text}\n\n{end}{rest.partition(end)[2]}", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("run", "cuda", "judge", "table"))
    parser.add_argument("name", nargs="?", choices=(*PEERS, *OURS))
    parser.add_argument("--runs", type=Path, default=Path("runs/peers"))
    parser.add_argument("--python", type=Path, default=Path(sys.executable), help="of the other package's environment")
    parser.add_argument("--minutes", type=float, default=5, help="of the processor")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--features", default="mnist", help="the judge: mnist, or the folder of a `cnn fit`")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", help="for our own recipes")
    a = parser.parse_args()
    if a.what == "run" and a.name is None:
        parser.error(f"run whom? There are: {', '.join((*PEERS, *OURS))}.")
    torch.set_num_threads(a.threads)
    {"run": run, "cuda": cuda, "judge": judge, "table": table}[a.what](a)


if __name__ == "__main__":
    main()
