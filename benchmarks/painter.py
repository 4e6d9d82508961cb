"""How well painted layers are recognised, and how long they take: `python benchmarks/painter.py`.

The reader is the shipped recogniser, which learned from real art only; it has seen the artists' drawings of these
subjects, so it says whether the painter comes near them, not how well anybody would recognise them.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path
from typing import get_args

import numpy as np
from first_book import hardware

from storybrush import pipeline, script
from storybrush.eye.colours import dominant_colours
from storybrush.eye.recogniser import Recogniser
from storybrush.language.lexicon import Lexicon
from storybrush.painter.gan import known_subjects
from storybrush.script import Canvas, Garment, Item, Setting

RESULTS = Path(__file__).parent / "results"
SEED = 20261121


def main() -> None:
    rng = np.random.default_rng(SEED)
    crew, reader = pipeline.default_crew(), Recogniser()
    painter = crew.painter
    names = [s.id for s in Lexicon.load() if s.id in known_subjects() and reader.knows(s.id)]
    ranks: dict[str, list[int]] = {"figures of the kit": [], "other things": []}
    seconds = []
    for name in names:
        seed = int(rng.integers(2**31))
        look = crew.dress(name, seed)
        began = time.perf_counter()
        layer = painter.paint(Item(id="thing", what=name), look, "storybook", seed)
        seconds.append(time.perf_counter() - began)
        order = [subject for subject, _ in reader.recognise(layer.rgba, limit=5)]
        rank = order.index(name) if name in order else 99
        ranks["figures of the kit" if known_subjects()[name].figure else "other things"].append(rank)

    # the colour of a dress, read from the pixels of the layer, not by a network
    dresses = []
    for colour in get_args(script.Colour):
        for _ in range(8):
            look = crew.dress("girl", int(rng.integers(2**31))).model_copy(
                update={"wears": (Garment(what="dress", colour=colour),)}
            )
            rgba = painter.paint(Item(id="girl", what="girl"), look, "storybook", 1).rgba
            belly = rgba[rgba.shape[0] // 2 : rgba.shape[0] * 7 // 8]
            found = [name for name, share in dominant_colours(belly) if share > 0.2]
            dresses.append(colour in found[:2])

    scenery = []
    for place in get_args(script.Place):
        began = time.perf_counter()
        painter.paint_scenery(Setting(place=place), Canvas(), "storybook", int(rng.integers(2**31)))
        scenery.append(time.perf_counter() - began)
    result = hardware() | {
        "seed": SEED,
        "recognised": {
            kind: {"n": len(r), "top-1": round(sum(x == 0 for x in r) / len(r), 3), "top-5": round(sum(x < 5 for x in r) / len(r), 3)}
            for kind, r in ranks.items()
        },
        "dress has the colour asked for": {"n": len(dresses), "share": round(sum(dresses) / len(dresses), 3)},
        "milliseconds, median": {
            "128-px layer": round(1000 * statistics.median(seconds), 1),
            "512x384 scenery": round(1000 * statistics.median(scenery), 1),
        },
    }  # fmt: skip
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "painter.json").write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n")
    json.dump(result, sys.stdout, indent=1, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
