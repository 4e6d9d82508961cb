"""Makes `src/storybrush/planner/shapes.json`: how wide the painter draws things against their height, where that is unusual for their kind.

    python tools/measure_shapes.py

The layout needs it before anything is drawn. Two drawings of each subject, the wider one counts; after a training of the painter, run it again.
"""

from __future__ import annotations

import json
from pathlib import Path

from storybrush import pipeline
from storybrush.language.lexicon import Lexicon
from storybrush.painter.gan import known_subjects
from storybrush.planner.slots import ASPECT
from storybrush.reader import found_of
from storybrush.script import Item

FILE = Path(__file__).parent.parent / "src" / "storybrush" / "planner" / "shapes.json"
UNUSUAL = 1.2  # this many times wider or narrower than its kind
SEEDS = (3, 11)


def main() -> None:
    crew, known = pipeline.default_crew(), known_subjects()
    shapes = {}
    for subject in Lexicon.load():
        if subject.kit or subject.id not in known:  # figures take poses: slots.py knows their shapes
            continue
        sizes = [crew.paint(Item(id="it", what=subject.id), (), "storybook", seed)[0].rgba.shape for seed in SEEDS]
        aspect = round(max(size[1] / size[0] for size in sizes), 2)
        if not 1 / UNUSUAL <= aspect / ASPECT.get(found_of(subject).kind, 1.0) <= UNUSUAL:
            shapes[subject.id] = aspect
    FILE.write_text(json.dumps(shapes, indent=0, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
