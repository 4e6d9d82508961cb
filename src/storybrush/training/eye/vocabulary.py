"""Which drawings show which subject of the vocabulary, and how subjects become classes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from storybrush.script import Pose
from storybrush.training.art import files, holdout
from storybrush.training.subjects import table


@dataclass(frozen=True)
class Classes:
    """Subjects with the same emoji and the same figure look alike: they are one class."""

    members: tuple[tuple[str, ...], ...]  # class -> ids
    by_source: dict[str, tuple[int, ...]]  # "emoji:fox", "kit:fox" or "id:fox" -> classes that it may show

    def source_table(self, sources: list[str]) -> np.ndarray:
        """(len(sources), classes) bool: which classes a drawing of each source is a right answer for."""
        right = np.zeros((len(sources), len(self.members)), bool)
        for row, source in enumerate(sources):
            right[row, list(self.by_source.get(source, ()))] = True
        return right


def read_classes(subjects: Path) -> Classes:
    """`subjects`: a file with a vocabulary (ids, emoji, kit: strings, "" where a subject has none); absent: the package's."""
    data = table(subjects)
    together: dict[tuple[str, str], list[str]] = {}
    for id, emoji, kit in zip(data["ids"].tolist(), data["emoji"].tolist(), data["kit"].tolist(), strict=True):
        # a subject that only the kit of things draws goes by its own id
        together.setdefault((emoji, kit or ("" if emoji else f"id:{id}")), []).append(id)
    by_source: dict[str, list[int]] = {}
    for index, (emoji, kit) in enumerate(together):
        named = [f"id:{id}" for id in together[emoji, kit]]
        for source in (
            *named,
            f"emoji:{emoji}" if emoji else "",
            f"kit:{kit}" if kit and not kit.startswith("id:") else "",
        ):
            if source:
                by_source.setdefault(source, []).append(index)
    return Classes(tuple(tuple(ids) for ids in together.values()), {k: tuple(v) for k, v in by_source.items()})


def held_out(name: str) -> bool:
    """Decided by a hash, so that the same drawing is held out in every run: the rule of training/art/holdout.toml."""
    return holdout.held("drawing", name)


POSES: tuple[str, ...] = (*Pose.__args__, "other")  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Pack:
    """Labelled drawings of one file. pixels: (N, 128, 128, 4) uint8 straight, mapped. The lists have one entry for each."""

    pixels: np.ndarray
    sources: list[str]  # keys of `Classes.by_source`
    names: list[str]  # of the drawing, for the hold-out
    poses: list[str]
    colours: list[str]  # "" where only the pixels know
    are_figures: bool


def read_packs(corpus: Path, figures: int | None = None) -> list[Pack]:
    """The packs of `training.art.corpus`: emoji, figures (at most `figures`), people and things where there are any."""
    packs = [_read(corpus / "sprites/emoji", "emoji"), _read(corpus / "sprites/figures", "kit", figures)]
    optional = ("people", "things")  # Comicgen and Kenney; our own kit of things
    there = [name for name in optional if (corpus / f"sprites/{name}.json").exists()]
    return packs + [_read(path, "id", pack=name) for name in there for path in files.parts(corpus, name)]


def _read(path: Path, kind: str, most: int | None = None, pack: str = "") -> Pack:
    """pack: the one that `path` is a part of."""
    if not path.with_suffix(".json").exists():
        raise FileNotFoundError(f"{path}.npy and .json are missing: build the corpus (storybrush.training.art.corpus).")
    pixels = np.load(path.with_suffix(".npy"), mmap_mode="r")[:most]
    rows = json.loads(path.with_suffix(".json").read_text())[:most]
    figure = kind == "kit"
    part = path.name.removeprefix(pack) if pack else ""  # "" for the first part: its names are as old as the eye
    return Pack(
        pixels,
        [f"{kind}:{row['subject']}" for row in rows],
        # the drawings of a kit share one source, so their number is their name
        [
            f"{row['source']}{part}:{i}" if row.get("licence") == "project" else row["source"]
            for i, row in enumerate(rows)
        ],
        [row["pose"] if figure and row["pose"] in POSES else "other" for row in rows],
        [_colour(row) if row.get("licence") == "project" else "" for row in rows],
        figure,
    )


def _colour(row: dict[str, str]) -> str:
    """Of the garment where one is worn, else the one that the fur was given, else "" (only the pixels know)."""
    dressed = row.get("garment", "none") != "none"
    return row["garment_colour"] if dressed else row.get("colour", "")
