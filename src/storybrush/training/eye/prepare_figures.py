"""Draws random figures of the paper-doll kit: `python -m storybrush.training.eye.prepare_figures --corpus DIR --count 6000`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from storybrush.training.art.drawing import render_svg
from storybrush.training.art.figures import ANIMALS, PEOPLE, draw, random_spec

SIZE = 128


def prepare(corpus: Path, count: int, seed: int = 0) -> None:
    """Writes eye_figures.npy (count, 128, 128, 4) uint8 and eye_figures.json: subject, pose, colour, source of each.

    Subjects take turns. `colour` is that of the garment, or "" for an animal in its own fur (read from its pixels then).
    """
    rng = np.random.default_rng(seed)
    subjects = PEOPLE + ANIMALS
    sheet = np.lib.format.open_memmap(corpus / "eye_figures.npy.tmp", "w+", np.uint8, (count, SIZE, SIZE, 4))
    labels = []
    for i in range(count):
        spec = random_spec(rng, subject=subjects[i % len(subjects)])
        sheet[i] = render_svg(draw(spec), SIZE, SIZE)
        colour = "" if spec.garment == "none" else spec.garment_colour
        labels.append({"subject": spec.subject, "pose": spec.pose, "colour": colour, "source": f"kit:{seed}:{i}"})
    sheet.flush()
    (corpus / "eye_figures.json").write_text(json.dumps(labels))
    (corpus / "eye_figures.npy.tmp").replace(corpus / "eye_figures.npy")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--count", type=int, default=6000)
    arguments = parser.parse_args()
    prepare(arguments.corpus, arguments.count)
