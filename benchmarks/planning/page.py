"""The tables and the mistakes of docs/planning.md, written by `benchmarks/planner.py` so that they cannot rot."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

BARS = {
    "must F1": "0.85", "absent": "0.95", "count": "0.95", "colour": "0.92", "garment colour": "0.90", "setting": "0.88",
    "relations F1 without near": "0.80",
}  # fmt: skip
ROWS = (
    ("must F1", "must-items F1"), ("must recall", "recall"), ("precision", "precision"), ("absent", "kept out, what must not be drawn"),
    ("count", "counts"), ("many", "several, where no number is said"), ("colour", "colours on the right thing"), ("garment", "garments"),
    ("garment colour", "garment colours"), ("setting", "setting fields, where stated"),
    ("setting that a script can say", "of those that a script can say"), ("relations F1 without near", "relations F1, without `near`"),
    ("relations F1 with near", "relations F1, with `near`"), ("relations recall where both are drawn", "relations, where both ends are drawn"),
    ("pose", "poses"), ("feeling", "feelings"),
)  # fmt: skip
EACH = 10


def number(value: Any) -> str:
    """0.84 or [0.84, 60] -> text."""
    if isinstance(value, list):
        return "-" if value[0] is None else f"{value[0]:.2f} (n = {value[1]})"
    return "-" if value is None else f"{value:.2f}"


def scores(result: dict[str, Any]) -> str:
    sets = ("dev.jsonl", "own gold")
    lines = ["| | bar | dev zh | dev en | own zh | own en |", "|---|---|---|---|---|---|"]
    for key, name in ROWS:
        cells = [number(result[s][language][key]) for s in sets for language in ("zh", "en")]
        lines.append(f"| {name} | {BARS.get(key, '')} | {' | '.join(cells)} |")
    gaps = [f"{result[s]['gap']['must F1']:.3f}" for s in sets]
    lines.append(f"| gap of must-items F1 between the languages | 0.03 | {gaps[0]} | | {gaps[1]} | |")
    return "\n".join(lines)


def origins(result: dict[str, Any]) -> str:
    lines = [
        "| origin | set | sentences | must F1 | setting | relations F1 | with `near` |",
        "|---|---|---|---|---|---|---|",
    ]
    for name in ("dev.jsonl", "own gold"):
        for origin, row in result[name]["by origin"].items():
            cells = (row["must F1"], row["setting"], row["relations F1 without near"], row["relations F1 with near"])
            lines.append(f"| {origin} | {name} | {row['sentences']} | {' | '.join(number(c) for c in cells)} |")
    return "\n".join(lines)


def baselines(result: dict[str, Any]) -> str:
    lines = ["| planner | set | must F1 zh / en | setting zh / en | relations F1 zh / en |", "|---|---|---|---|---|"]
    rows = {"shipped": {s: result[s] for s in ("dev.jsonl", "own gold")}} | result["baselines"]
    for name, sets in rows.items():
        for s, part in sets.items():
            cells = [
                " / ".join(number(part[language][key]) for language in ("zh", "en"))
                for key in ("must F1", "setting", "relations F1 without near")
            ]
            lines.append(f"| {name} | {s} | {' | '.join(cells)} |")
    return "\n".join(lines)


def geneval(result: dict[str, Any]) -> str:
    lines = ["| task | prompts | the vocabulary covers | plan right, where covered | of all |", "|---|---|---|---|---|"]
    for task, row in result["GenEval"].items():
        if isinstance(row, dict) and "prompts" in row:
            lines.append(
                f"| {task} | {row['prompts']} | {row['coverage']:.3f} | {row['right where covered']:.3f} | {row['right of all']:.3f} |"
            )
    return "\n".join(lines)


def times(result: dict[str, Any]) -> str:
    return "\n".join(["| | |", "|---|---|", *(f"| {key} | {value} |" for key, value in result["time"].items())])


def mistakes(lines: list[str]) -> str:
    """Ten of each kind, of both languages in turn."""
    kinds: dict[str, dict[str, list[str]]] = defaultdict(lambda: {"zh": [], "en": []})
    for line in lines:
        language, rest = line.split(" ", 1)
        kind, text = rest.split(": ", 1)
        kinds[kind][language].append(text)
    out = []
    for kind in sorted(kinds):
        both = kinds[kind]
        picked = [both[language][n] for n in range(EACH) for language in ("zh", "en") if n < len(both[language])][:EACH]
        count = len(both["zh"]) + len(both["en"])
        out.append(f"### {kind} ({count})\n\n" + "\n".join(f"* {_short(text)}" for text in picked))
    return "\n\n".join(out)


def _short(text: str) -> str:
    where, _, what = text.rpartition(" | ")
    id, _, words = where.partition(" ")
    words = words if len(words) < 150 else words[:147] + "..."
    return f"`{id}` {words} **{what}**"


def fill(path: Path, report: dict[str, Any], wrong: list[str]) -> None:
    """Replaces what stands between `<!-- NAME -->` and `<!-- end -->`."""
    result = report["result"]
    parts = {
        "scores": scores(result), "origins": origins(result), "baselines": baselines(result), "geneval": geneval(result),
        "times": times(result), "mistakes": mistakes(wrong), "when": f"{report['date']}, {report['hardware']}.",
    }  # fmt: skip
    text = path.read_text(encoding="utf-8")
    for name, part in parts.items():
        text = re.sub(
            rf"(<!-- {name} -->\n).*?(<!-- end -->)", lambda m, p=part: f"{m[1]}{p}\n{m[2]}", text, flags=re.DOTALL
        )
    path.write_text(text, encoding="utf-8")
