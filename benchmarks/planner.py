"""How well the planner reads: `python benchmarks/planner.py [--text FOLDER] [--mistakes FILE]`.

Two gold sets, sentence by sentence: dev.jsonl, which was looked at while the planner was written, and `planner_gold.jsonl`, written
before the planner's answers to it were looked at and never tuned on. In the same run: the baselines, GenEval's prompts, the time.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import statistics
import sys
import time
from pathlib import Path
from typing import Any

from planning import baselines, geneval, page
from planning.score import Planner, score, table

from storybrush.language.reading import read_story
from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.reader import LanguageReader

HERE = Path(__file__).parent
OWN = HERE / "planner_gold.jsonl"
GAP = ("must F1", "relations F1 without near")


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def by_part(rows: list[dict[str, Any]], plan: Planner, mistakes: list[str] | None = None) -> dict[str, Any]:
    """By language, then by origin; the gap between the languages."""
    out: dict[str, Any] = {}
    for language in ("zh", "en"):
        tally = score([r for r in rows if r["lang"] == language], plan)
        out[language] = {"sentences": len(tally.seconds)} | table(tally)
        if mistakes is not None:
            for kind, lines in tally.mistakes.items():
                mistakes += [f"{language} {kind}: {line}" for line in lines]
    out["gap"] = {key: round(abs((out["zh"][key] or 0) - (out["en"][key] or 0)), 3) for key in GAP}
    out["by origin"] = {}
    for origin in sorted({r["origin"] for r in rows}):
        part = table(score(some := [r for r in rows if r["origin"] == origin], plan))
        keys = ("must F1", "setting", "relations F1 without near", "relations F1 with near")
        out["by origin"][origin] = {"sentences": len(some)} | {key: part[key] for key in keys}
    return out


def timing(rows: list[dict[str, Any]], planner: Seq2SeqPlanner) -> dict[str, Any]:
    """A sentence: the median. A story of a hundred pages: the sentences of both sets, a page each, twice over.

    Seconds of the processor, all threads together: what else runs on the machine must not count."""
    out: dict[str, Any] = {}
    for language in ("zh", "en"):
        texts = [r["text"].replace("\n", " ") for r in rows if r["lang"] == language]
        story = read_story("\n\n".join((texts * 3)[:100]), title="")
        started = time.process_time()
        script = planner.plan(story, pages=100)
        seconds = time.process_time() - started
        out[f"story of {len(script.scenes)} pages, {language}, s"] = round(seconds, 2)
        each = []
        for text in texts:
            started = time.process_time()
            planner.plan(read_story(text, title=""), pages=1)
            each.append(time.process_time() - started)
        out[f"a sentence, {language}, median ms"] = round(1000 * statistics.median(each), 1)
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path, default=HERE.parents[1] / "shared" / "text")
    parser.add_argument("--out", type=Path, default=HERE / "results" / "planner.json")
    parser.add_argument("--mistakes", type=Path, help="a text file for every mistake on dev.jsonl")
    parser.add_argument("--own-mistakes", type=Path, help="the same of the own gold set: reading it ends its honesty")
    parser.add_argument("--page", type=Path, help="docs/planning.md, whose tables and mistakes are written anew")
    parser.add_argument(
        "--geneval", type=Path, help="GenEval's evaluation_metadata.jsonl, instead of rebuilding its prompts"
    )
    parser.add_argument("--naming", type=Path, help="a run without the pointer, for the row of that baseline")
    parser.add_argument("--quick", action="store_true", help="dev.jsonl only, printed and not written")
    arguments = parser.parse_args()
    planner = Seq2SeqPlanner(LanguageReader())

    def shipped(story: Any) -> Any:
        return planner.plan(story, pages=1)

    dev, mistakes, own_mistakes = read(arguments.text / "dev.jsonl"), [], []
    shipped(read_story("A fox.", title=""))  # loads what is loaded once
    result: dict[str, Any] = {"dev.jsonl": by_part(dev, shipped, mistakes)}
    if arguments.mistakes:
        arguments.mistakes.write_text("\n".join(sorted(mistakes)) + "\n", encoding="utf-8")
    if arguments.quick:
        json.dump(result["dev.jsonl"], sys.stdout, indent=1, ensure_ascii=False)
        return
    own = read(OWN)
    result["own gold"] = by_part(own, shipped, own_mistakes)
    if arguments.own_mistakes:
        arguments.own_mistakes.write_text("\n".join(sorted(own_mistakes)) + "\n", encoding="utf-8")
    result["baselines"] = {}
    for name, baseline in baselines.planners(arguments.naming).items():
        parts = {"dev.jsonl": by_part(dev, baseline), "own gold": by_part(own, baseline)}
        for part in parts.values():
            part.pop("by origin")
        result["baselines"][name] = parts
    prompts = geneval.read(read(arguments.geneval)) if arguments.geneval else geneval.prompts()
    geneval.check(prompts)
    result["GenEval"] = geneval.score(prompts, shipped)
    result["time"] = timing([*dev, *own], planner)
    import jieba
    import numpy
    import onnxruntime

    report = {
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "hardware": f"{platform.machine()}, {os.cpu_count()} cores",
        "versions": {
            "python": platform.python_version(),
            "numpy": numpy.__version__,
            "onnxruntime": onnxruntime.__version__,
            "jieba": jieba.__version__,
        },
        "seed": 0,
        "data": {
            "dev.jsonl": "looked at while the planner was written; its stories are not in the training text",
            "own gold": "written before the planner's answers were looked at, not tuned on",
            "GenEval": "the 553 published prompts, rebuilt from their recipe (seed 43); not trained on",
        },
        "result": result,
    }
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    if arguments.page:
        page.fill(arguments.page, report, sorted(mistakes))
    json.dump(result, sys.stdout, indent=1, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
