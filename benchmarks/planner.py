"""How well the planner reads: `python benchmarks/planner.py [--text FOLDER]` on dev.jsonl, sentence by sentence.

An item counts as found if its subject, or a word of the text that it came from, is one of the accepted labels. Items of one
word of the text are one: "they", drawn as a girl and a boy, is found once and is two. Precision takes only items that the gold
calls `must`, `may` or nothing at all; an item that may be drawn is neither right nor wrong.
"""

from __future__ import annotations

import argparse
import datetime
import json
import platform
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from storybrush.language.lexicon import Lexicon
from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.reader import LanguageReader
from storybrush.script import Item, Scene, Story

TIMES = {"morning": "dawn", "noon": "day", "afternoon": "day", "evening": "sunset"}
PEOPLE = {"person", "child", "people", "adult"}


def labels(item: Item) -> set[str]:
    """All names of what is drawn, and what the text calls it."""
    names = {item.what, item.what.replace("-", " "), item.words.lower()}
    if item.what in Lexicon.load():
        subject = Lexicon.load().subject(item.what)
        names |= {w.lower() for w in (*subject.en, *subject.zh)}
        if subject.category in ("person", "fantasy"):
            names |= {"person"} | ({"child"} if item.what in ("girl", "boy", "baby") else set())
    return names


Group = tuple[Item, ...]  # the items of one word of the text


def groups(scene: Scene) -> list[Group]:
    by_word: dict[tuple[int, int], list[Item]] = {}
    for item in scene.items:
        by_word.setdefault((item.span.start, item.span.end) if item.span else (-1, id(item)), []).append(item)
    return [tuple(some) for some in by_word.values()]


def same(group: Group, gold: dict[str, Any]) -> bool:
    wanted = {w.lower() for w in gold["what"]} | {gold["zh"]}
    return any(labels(item) & wanted for item in group)


def match(scene: Scene, gold: list[dict[str, Any]]) -> dict[int, Group]:
    """Gold item -> what was drawn for it, each used once; must-items choose first."""
    free = groups(scene)
    out = {}
    for n in sorted(range(len(gold)), key=lambda n: not gold[n]["must"]):
        fit = next((group for group in free if same(group, gold[n])), None)
        if fit is not None:
            out[n] = fit
            free.remove(fit)
    return out


def score(rows: list[dict[str, Any]], planner: Seq2SeqPlanner) -> dict[str, Any]:
    c: Counter[str] = Counter()
    started = time.perf_counter()
    for row in rows:
        scene = planner.plan(Story(text=row["text"], language=row["lang"]), pages=1).scenes[0]
        found = match(scene, row["items"])
        must = [n for n, g in enumerate(row["items"]) if g["must"]]
        c["must"] += len(must)
        c["must found"] += sum(n in found for n in must)
        drawn = [g for g in groups(scene) if not any(g == f and not row["items"][n]["must"] for n, f in found.items())]
        c["drawn"] += len(drawn)
        c["drawn right"] += sum(g in found.values() for g in drawn)
        for label in row["absent"]:
            c["absent"] += 1
            c["absent kept out"] += not any(label in labels(i) for i in scene.items)
        for n, group in found.items():
            g, number = row["items"][n], sum(item.count for item in group)
            if isinstance(g["count"], int) and not PEOPLE & set(g["what"]) and g["count"] <= 12:
                c["count"] += 1
                c["count right"] += number == g["count"]
            elif g["count"] == "many":
                c["many"] += 1
                c["many right"] += number > 1
            if g["colour"] and " " not in g["colour"] and g["colour"] != "colourful":
                c["colour"] += 1
                c["colour right"] += any(item.colour == g["colour"] for item in group)
        if row["setting"]["place"]:
            c["place"] += 1
            c["place right"] += place_fits(scene, row["setting"]["place"])
        if row["setting"]["time"]:
            c["time"] += 1
            c["time right"] += scene.setting.time == TIMES.get(row["setting"]["time"], row["setting"]["time"])
        for relation in row["relations"]:
            a, b = found.get(relation["subject"]), found.get(relation["object"])
            if a is not None and b is not None:
                c["relation"] += 1
                kind = relation["predicate"].replace("_", " ")
                ends = [{x.id, y.id} for x in a for y in b]
                c["relation right"] += any({r.subject, r.object} in ends and r.kind == kind for r in scene.relations)
    seconds = time.perf_counter() - started
    recall, precision = c["must found"] / max(c["must"], 1), c["drawn right"] / max(c["drawn"], 1)
    out: dict[str, Any] = {
        "sentences": len(rows),
        "must recall": [round(recall, 3), c["must"]],
        "precision": [round(precision, 3), c["drawn"]],
        "must F1": round(2 * recall * precision / max(recall + precision, 1e-9), 3),
    }
    for key, right in (
        ("absent", "absent kept out"),
        *((k, f"{k} right") for k in ("count", "many", "colour", "place", "time", "relation")),
    ):
        out[right] = [round(c[right] / c[key], 3) if c[key] else None, c[key]]
    out["ms a sentence"] = round(1000 * seconds / len(rows), 1)
    return out


def place_fits(scene: Scene, accepted: list[str]) -> bool:
    """The gold's words mean the place that was chosen."""
    from storybrush.language.attributes import Attributes

    means = {Attributes.load().find("place", word) or word for word in accepted} | set(accepted)
    return scene.setting.span is not None and scene.setting.place in means


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path, default=Path(__file__).resolve().parents[2] / "shared" / "text")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "results" / "planner.json")
    arguments = parser.parse_args()
    rows = [json.loads(line) for line in (arguments.text / "dev.jsonl").read_text(encoding="utf-8").splitlines()]
    planner = Seq2SeqPlanner(LanguageReader())
    result = {language: score([r for r in rows if r["lang"] == language], planner) for language in ("zh", "en")}
    import numpy
    import onnxruntime

    report = {
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "hardware": f"{platform.machine()}, 2 threads",
        "versions": {
            "python": platform.python_version(),
            "numpy": numpy.__version__,
            "onnxruntime": onnxruntime.__version__,
        },
        "data": "dev.jsonl, looked at while the planner was written; its stories are not in the training text",
        "result": result,
    }
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    json.dump(result, sys.stdout, indent=1, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
