"""A corpus on the disk: which file holds which pack, and how it is read. Needs none of the kits that drew it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from storybrush.errors import BadArt

# pack -> NAME.npy (uint8) and NAME.json (one label a drawing), in the order in which they are drawn
PATHS = {
    "emoji": "sprites/emoji",
    "recoloured": "sprites/recoloured",
    "people": "sprites/people",
    "figures": "sprites/figures",
    "heads": "sprites/heads",
    "bodies": "sprites/bodies",
    "everyday": "sprites/everyday",
    "things": "sprites/things",
    "large": "large/sprites",
    "raster": "sprites/raster",
    "scenes": "scenery/scenes",
    "layouts": "layouts/scenery",
    "glitch": "scenery/glitch",
    "openclipart": "sprites/openclipart",
    "huge": "huge/sprites",
    "things-2": "sprites/things-2",
    "beasts": "sprites/beasts",
    "heads-2": "sprites/heads-2",
    "everyday-2": "sprites/everyday-2",
    "heads-3": "sprites/heads-3",
    "bodies-2": "sprites/bodies-2",
}
Rows = list[dict[str, Any]]


def labels_of(path: Path) -> Rows:
    """The labels of one pack; the first packs held bare names for pieces without a subject."""
    return [row if isinstance(row, dict) else {"source": str(row)} for row in json.loads(path.read_text())]


def parts(corpus: Path, name: str) -> list[Path]:
    """The files, without suffix, of a pack and of those that continue it: whoever reads `things` reads `things-2` too.

    A pack is continued in another one, so that adding a few drawings draws no old one again and moves none.
    """
    first = corpus / PATHS.get(name, name)
    found = [first, *sorted(path.with_suffix("") for path in first.parent.glob(f"{first.name}-*.npy"))]
    there = [path for path in found if path.with_suffix(".npy").exists() and path.with_suffix(".json").exists()]
    if first not in there:
        raise BadArt(
            f"There is no pack {name!r} in {corpus}. Build the corpus first: storybrush-train art build --help."
        )
    return there


def read_labels(corpus: Path) -> dict[str, Rows]:
    """Pack -> labels, of the packs that are there."""
    files = {name: (corpus / path).with_suffix(".json") for name, path in PATHS.items()}
    found = {name: labels_of(file) for name, file in files.items() if file.exists()}
    if not found:
        raise BadArt(f"There is no pack in {corpus}. Build the corpus first: storybrush-train art build --help.")
    return found


def open_pack(corpus: Path, name: str) -> tuple[np.ndarray, Rows]:
    """(N, H, W, C) uint8, mapped, and labels. `name`: of a pack, or of files in the corpus without suffix."""
    path = corpus / PATHS.get(name, name)
    if not path.with_suffix(".npy").exists() or not path.with_suffix(".json").exists():
        there = sorted(str(p.relative_to(corpus).with_suffix("")) for p in corpus.rglob("*.npy"))
        raise BadArt(f"There is no pack {name!r} in {corpus}. There are: {', '.join(there) or 'none; build it first'}.")
    return np.load(path.with_suffix(".npy"), mmap_mode="r"), labels_of(path.with_suffix(".json"))
