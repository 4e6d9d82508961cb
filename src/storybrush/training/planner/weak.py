"""Real sentences with labels by rule: right mostly, not always; they teach what prose looks like around the things."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

from storybrush.script import Language

# Stories of dev.jsonl are never trained on; its tales of FairytaleQA are found by their sentences.
AROUND = 250


def sentences(folder: Path, without: Path | None = None) -> list[tuple[str, Language]]:
    """Pages, captions and tale sentences whose story is not in dev.jsonl. without: another gold set, whose very texts are left out."""
    dev = [json.loads(line) for line in (folder / "dev.jsonl").read_text(encoding="utf-8").splitlines()]
    sources = " ".join(d["source"] for d in dev)
    stories = set(re.findall(r"(?:en|zh)/(\d{4})_", sources))
    out: list[tuple[str, Language]] = []
    for line in _lines(folder / "pages.jsonl.gz"):
        row = json.loads(line)
        if row["story"] not in stories:
            out += [(row["zh"], "zh")] * 3 + [(row["en"], "en")]
    for line in _lines(folder / "captions.jsonl.gz"):
        row = json.loads(line)
        if f"{row['book']}/" not in sources:
            out += [(row["caption"], "en")] * 3 if row["caption"] else []
            out += [(row["text"], "en")] if row["text"] else []
    tales = _lines(folder / "fairytale_sentences.txt.gz")
    number = {line: n for n, line in enumerate(tales)}
    hidden: set[int] = set()
    for d in dev:
        if "FairytaleQA" in d["source"]:
            pieces = [d["text"], *re.split(r"(?<=[.!?]) ", d["text"])]
            found = [number[t] for t in pieces if t in number]
            if not found:
                raise ValueError(f"{d['id']} is not among the tale sentences: its tale cannot be left out.")
            hidden |= set(range(min(found) - AROUND, max(found) + AROUND))
    out += [(line, "en") for n, line in enumerate(tales) if n not in hidden]
    kept = [(text, language) for text, language in out if 4 <= len(text) <= 420]
    if without is None:
        return kept
    gold = [json.loads(line)["text"] for line in without.read_text(encoding="utf-8").splitlines()]
    parts = [p.strip() for text in gold for p in re.split(r"(?<=[.!?。！？])\s*", text) if len(p.strip()) > 7]
    return [(text, language) for text, language in kept if not any(part in text for part in parts)]


def _lines(path: Path) -> list[str]:
    return gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
