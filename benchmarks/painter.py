"""How well the painter paints, and how fast: `python benchmarks/painter.py --corpus CORPUS --dolls RUN --runs RUNS`.

Without arguments it measures what needs neither the corpus nor PyTorch's trainings. `--count 20` is a quick look of a minute or
two, `--count 5000` what a report needs. `--only ROW` measures one row and keeps the others of the file. `--sheets DIR` draws the
contact sheets: 200 layers, 60 figures, 40 backgrounds, chosen blindly, unretouched.

The judge of subjects is the recogniser (`--judge` takes another one's folder with recogniser.onnx and recogniser-labels.json). It
learned from real art only; its score on the artists' own drawings that it never saw stands beside as the ceiling.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import get_args

import numpy as np
import painter_rows as rows
from first_book import hardware
from PIL import Image

from storybrush import pipeline, pixels, script, weights
from storybrush.eye.recogniser import Labels, Recogniser
from storybrush.script import Canvas, Item, Setting

RESULTS = Path(__file__).parent / "results"
SEED = 20261126
PAPER = (240, 236, 226)


def table(a: argparse.Namespace, studio: rows.Studio) -> dict[str, Callable[[], object]]:
    """Row -> how it is measured; only those for which there is everything that they need."""
    few = min(a.count, 500)
    measures: dict[str, Callable[[], object]] = {
        "recognised": lambda: rows.recognised(studio, min(a.count, 1500)),
        "shuffled captions": lambda: rows.shuffled(studio, few),
        "Chinese and English": lambda: rows.languages(studio, few),
        "colour": lambda: rows.colours(studio, few),
        "milliseconds, median": lambda: rows.speed(studio, a.count),
        "size": rows.size,
    }
    if a.dolls:
        measures["pose and garment"] = lambda: rows.dolls(studio, few, a.dolls)
    if a.corpus:
        measures["backgrounds"] = lambda: rows.backgrounds(studio, min(a.count, 240))
        measures["against real art"] = lambda: rows.against_art(studio, a.count)
        sheet = a.sheets / "nearest.png" if a.sheets else None
        measures["variety"] = lambda: rows.variety(studio, min(a.count, 60), sheet)
    if a.runs:
        measures["ONNX against PyTorch, largest difference"] = lambda: rows.agreement(a.runs)
    return measures


def sheets(studio: rows.Studio, folder: Path) -> None:
    """Random, before anything is drawn; nothing is left out."""
    rng = studio.rng
    names = studio.some(list(rows.known_subjects()), 200)
    _sheet([studio.paint(what) for what in names], 20, 128).save(folder / "layers.png")
    whole = {name: known for name, known in rows.known_subjects().items() if known.figure and known.poses}
    people = []
    for _ in range(60):
        what = str(rng.choice(list(whole)))
        pose, feeling = str(rng.choice(whole[what].poses)), str(rng.choice(get_args(script.Feeling)))
        item = Item(id="a", what=what, pose=pose, feeling=feeling)  # type: ignore[arg-type]
        seed = int(rng.integers(2**31))
        people.append(studio.painter.paint(item, studio.crew.dress(what, seed), "storybook", seed).rgba)
    _sheet(people, 10, 240).save(folder / "figures.png")
    places = []
    for _ in range(40):
        kinds = (script.Place, script.Time, script.Season)
        place, time, season = (str(rng.choice(get_args(kind))) for kind in kinds)
        setting = Setting(place=place, time=time, season=season)  # type: ignore[arg-type]
        canvas = Canvas(width=768, height=512)
        places.append(studio.painter.paint_scenery(setting, canvas, "storybook", int(rng.integers(2**31))).rgba)
    _sheet(places, 5, 384).save(folder / "backgrounds.png")


def _sheet(pictures: list[np.ndarray], columns: int, cell: int) -> Image.Image:
    sheet = Image.new("RGB", (columns * cell, -(-len(pictures) // columns) * cell), PAPER)
    for index, rgba in enumerate(pictures):
        scale = (cell - 8) / max(rgba.shape[:2])
        height, width = (max(1, round(side * scale)) for side in rgba.shape[:2])
        image = Image.fromarray(pixels.resize(np.ascontiguousarray(rgba), width, height))
        x, y = index % columns * cell + (cell - width) // 2, index // columns * cell + (cell - height) // 2
        sheet.paste(image, (x, y), image)
    return sheet


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=500, help="samples of a row, at most")
    parser.add_argument("--corpus", type=Path, help="the artists' drawings")
    parser.add_argument("--dolls", type=Path, help="a run of storybrush.training.eye.fit_dolls")
    parser.add_argument("--runs", type=Path, help="the folder of the trainings that were exported")
    parser.add_argument("--judge", type=Path, help="a folder with recogniser.onnx and recogniser-labels.json")
    parser.add_argument("--only", action="append", help="one row; may be given several times")
    parser.add_argument("--sheets", type=Path, help="where the contact sheets go")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--out", type=Path, default=RESULTS / "painter.json")
    a = parser.parse_args()
    judge = Recogniser()
    if a.judge:
        labels = Labels.from_json((a.judge / "recogniser-labels.json").read_text(encoding="utf-8"))
        judge = Recogniser(weights.open_session(a.judge / "recogniser.onnx"), labels)
    studio = rows.Studio(pipeline.default_crew(), judge, np.random.default_rng(a.seed), a.corpus)
    measures = table(a, studio)
    if unknown := sorted(set(a.only or ()) - set(measures)):
        parser.error(f"no row {', '.join(unknown)}, or what it needs was not given; there are: {', '.join(measures)}")
    if a.sheets:
        a.sheets.mkdir(parents=True, exist_ok=True)
    result = json.loads(a.out.read_text(encoding="utf-8")) if a.only and a.out.exists() else {}
    result |= hardware() | {"seed": a.seed, "count": a.count, "judge": str(a.judge.name if a.judge else "shipped")}
    for name, measure in measures.items():
        if not a.only or name in a.only:
            print(f"{name} ...", file=sys.stderr, flush=True)
            # a row draws the same whichever rows stand before it
            studio.rng.bit_generator.state = np.random.default_rng([a.seed, len(name)]).bit_generator.state
            result[name] = measure()
            # a file that was gone on with holds rows of several days, and of several weights
            result["measured"] = result.get("measured", {}) | {name: date.today().isoformat()}
            # at once: a row takes minutes, and a run that is stopped should have measured something
            a.out.parent.mkdir(parents=True, exist_ok=True)
            a.out.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    if a.sheets:
        sheets(studio, a.sheets)
    json.dump(result, sys.stdout, indent=1, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
