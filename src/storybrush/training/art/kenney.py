"""Kenney's people, objects and scenery pieces (CC0), as listed in `kenney.tsv`."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from storybrush.language.lexicon import Lexicon
from storybrush.training.art.drawing import Drawing

# the beginning of a pose's description -> the words of `script.py`; climbing, falling and the like stay unsaid
POSES = {
    "standing": "stand", "walking": "walk", "running": "run", "sitting": "sit", "jumping": "jump", "holding": "carry",
    "cheering": "jump", "talking": "stand",
}  # fmt: skip
PIECES = ("silhouette", "strip", "repeatable", "bank", "trunk", "wall", "crown")  # parts of a scenery, not things
# what the descriptions name wrongly for us: a chest of foliage, a vest that a soldier wears
NOT_THESE = ("treasure-chest", "safety-vest", "brick", "construction", "hindu-temple", "seedling")


def subject_of(description: str, lexicon: Lexicon) -> str | None:
    """`young man with ginger hair, green shirt` -> `man`: the longest name that ends the part before "with" or a comma."""
    words = description.split(",")[0].split(" with ")[0].replace("young ", "").split()
    for start in range(len(words)):
        if found := lexicon.find(" ".join(words[start:]), "en", near=False):
            return found[0].subject.id
    return None


def drawings(art: Path) -> Iterator[Drawing]:
    lexicon = Lexicon.load()
    with (art / "kenney/kenney.tsv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            subject = subject_of(row["subject"], lexicon)
            if (
                subject is None
                or subject in NOT_THESE
                or any(word in row["subject"] for word in PIECES)
                or row["pose"] == "head only"
            ):
                continue
            said = next((ours for theirs, ours in POSES.items() if row["pose"].startswith(theirs)), None)
            if "/scenes/" in row["file"] or (row["pose"] and said is None):
                continue
            labels = {"pose": said} if said else {}
            yield Drawing(
                subject,
                "kenney",
                f"kenney:{row['file']}",
                "CC0-1.0",
                file=str(art / "kenney" / row["file"]),
                labels=labels,
            )
