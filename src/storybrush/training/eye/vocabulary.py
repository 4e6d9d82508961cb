"""Which drawings show which subject of the vocabulary, and how subjects become classes."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from storybrush.script import Pose

HELD_OUT = 0.1  # of the drawings, chosen by the hash of their source: never trained on


@dataclass(frozen=True)
class Classes:
    """Subjects with the same emoji and the same figure look alike: they are one class."""

    members: tuple[tuple[str, ...], ...]  # class -> ids
    by_source: dict[str, tuple[int, ...]]  # "emoji:fox" or "kit:fox" -> classes that it may show

    def source_table(self, sources: list[str]) -> np.ndarray:
        """(len(sources), classes) bool: which classes a drawing of each source is a right answer for."""
        table = np.zeros((len(sources), len(self.members)), bool)
        for row, source in enumerate(sources):
            table[row, list(self.by_source.get(source, ()))] = True
        return table


def read_classes(subjects: Path) -> Classes:
    """`subjects`: the vocabulary's file (ids, emoji, kit: strings, "" where a subject has none)."""
    if not subjects.exists():
        raise FileNotFoundError(f"{subjects} is missing. The language stage writes it: make the vocabulary first.")
    data = np.load(subjects, allow_pickle=False)
    together: dict[tuple[str, str], list[str]] = {}
    for id, emoji, kit in zip(data["ids"], data["emoji"], data["kit"], strict=True):
        if emoji or kit:
            together.setdefault((str(emoji), str(kit)), []).append(str(id))
    by_source: dict[str, list[int]] = {}
    for index, (emoji, kit) in enumerate(together):
        for source in (f"emoji:{emoji}" if emoji else "", f"kit:{kit}" if kit else ""):
            if source:
                by_source.setdefault(source, []).append(index)
    return Classes(tuple(tuple(ids) for ids in together.values()), {k: tuple(v) for k, v in by_source.items()})


def held_out(name: str) -> bool:
    """Seeded by a hash, so that the same drawing is held out in every run."""
    return int(hashlib.sha256(f"eye:{name}".encode()).hexdigest()[:8], 16) / 2**32 < HELD_OUT


POSES: tuple[str, ...] = (*Pose.__args__, "other")  # type: ignore[attr-defined]


def read_emoji(corpus: Path) -> tuple[np.ndarray, list[dict[str, str]]]:
    """-> (N, 128, 128, 4) uint8 straight, N descriptions (subject, style, source, licence)."""
    pixels, notes = corpus / "sprites" / "emoji.npy", corpus / "sprites" / "emoji.json"
    if not pixels.exists():
        raise FileNotFoundError(f"{pixels} is missing. Render the corpus first.")
    return np.load(pixels, mmap_mode="r"), json.loads(notes.read_text())
