"""Time of a page by stage, peak memory, size of the installed package: `python benchmarks/first_book.py`.

Draws the scenes of the four examples, `--rounds` times, in one process; medians. Memory is the peak of that process.
"""

from __future__ import annotations

import argparse
import json
import platform
import resource
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import numpy
import onnxruntime

import storybrush
from storybrush import pipeline
from storybrush.language.reading import decode, read_story

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "examples"


def hardware() -> dict[str, Any]:
    model = ""
    if (info := Path("/proc/cpuinfo")).exists():
        model = next((line.split(":")[1].strip() for line in info.read_text().splitlines() if "model name" in line), "")
    return {
        "date": date.today().isoformat(), "cpu": model, "threads": storybrush.weights.THREADS, "python": platform.python_version(),
        "onnxruntime": onnxruntime.__version__, "numpy": numpy.__version__, "storybrush": storybrush.__version__,
    }  # fmt: skip


def folder_size(folder: Path) -> float:
    """Megabytes."""
    return sum(f.stat().st_size for f in folder.rglob("*") if f.is_file() and "__pycache__" not in f.parts) / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    laps: dict[str, list[float]] = {}

    def timed(stage: str, call: Callable[..., Any], *args: Any) -> Any:
        began = time.perf_counter()
        result = call(*args)
        laps.setdefault(stage, []).append(time.perf_counter() - began)
        return result

    began = time.perf_counter()
    crew = pipeline.default_crew()
    stories = [read_story(decode(path.read_bytes())) for path in sorted(EXAMPLES.glob("*.txt"))]
    scripts = [crew.planner.plan(story) for story in stories]
    crew.draw(scripts[0].scenes[0], scripts[0].cast)  # loads every network once
    first = time.perf_counter() - began

    items = []
    for _ in range(arguments.rounds):
        for story, script in zip(stories, scripts, strict=True):
            plan_began = time.perf_counter()
            crew.planner.plan(story)
            laps.setdefault("plan, a page", []).append((time.perf_counter() - plan_began) / len(script.scenes))
            for scene in script.scenes:
                page_began = time.perf_counter()
                hand, paper = crew.hand_and_paper(scene.style)
                background = timed(
                    "paint scenery", crew.painter.paint_scenery, scene.setting, scene.canvas, hand, scene.setting.seed
                )
                painted = timed("paint things", lambda s=scene, c=script.cast, h=hand: [
                    layer for item in s.items for layer in crew.paint(item, c, h, s.seed)
                ])  # fmt: skip
                items.append(len(painted))
                picture = timed(
                    "finish", crew.finisher.finish, scene.model_copy(update={"style": paper}), background, painted
                )
                timed("eye", crew.eye.check, picture)
                laps.setdefault("page", []).append(time.perf_counter() - page_began)

    package = Path(storybrush.__file__).parent
    result = hardware() | {
        "pages": len(laps["page"]), "canvas": "1024x768", "things a page, mean": round(statistics.mean(items), 2),
        "median seconds": {stage: round(statistics.median(values), 4) for stage, values in laps.items()},
        "slowest page, seconds": round(max(laps["page"]), 3),
        "from import to first page, seconds": round(first, 2),
        "peak memory, MB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "package, MB": round(folder_size(package), 1),
        "weights, MB": round(folder_size(package / "weights"), 1),
    }  # fmt: skip
    (HERE / "results").mkdir(exist_ok=True)
    (HERE / "results" / "first_book.json").write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n")
    json.dump(result, sys.stdout, indent=1, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
