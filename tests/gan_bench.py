"""What the tests of the workshop share: tiny pictures, tiny networks, seconds."""

from __future__ import annotations

import gzip
from pathlib import Path

import numpy as np

from storybrush.training.gan import fit, recipe
from storybrush.training.gan.data import Data
from storybrush.training.gan.folder import Folder

TINY = [
    "batch=8", "steps=20", "generator.width=4", "discriminator.width=4", "guard.features=pixels", "judge.features=pixels",
    "guard.every=1000", "log.grid=1000", "log.pictures=4", "log.every=5",
]  # fmt: skip


def blobs(count: int = 40, size: int = 8, channels: int = 1, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Two classes: a bright square on the left, or on the right."""
    rng = np.random.default_rng(seed)
    pictures = rng.integers(0, 30, (count, size, size, channels)).astype(np.uint8)
    labels = np.arange(count) % 2
    half = size // 2
    for picture, label in zip(pictures, labels, strict=True):
        top = rng.integers(half)
        picture[top : top + half, label * half : (label + 1) * half] = 220 + rng.integers(30)
    return pictures, labels.astype(np.int64)


def tiny_data(size: int = 8, channels: int = 1, other: bool = False) -> Data:
    (pictures, labels), (held, held_labels) = blobs(40, size, channels), blobs(30, size, channels, 1)
    vectors = np.eye(2, 96, dtype=np.float32)[labels]
    return Data(
        "blobs",
        pictures,
        labels,
        ("left", "right"),
        vectors,
        held,
        held_labels,
        255 - pictures[::-1] if other else None,
    )


def tiny_recipe(name: str, *more: str) -> recipe.GanRecipe:
    own = {"documents-mnist": ["generator.latent=8"], "progressive": ["generator.latent=8"]}.get(name, [])
    stems = ["generator.stem=1", "discriminator.stem=1"] if name in ("r3gan", "conditional") else []
    r = recipe.read(name, [*TINY, *own, *stems, *more])
    assert isinstance(r, recipe.GanRecipe)
    return r


def training(r: recipe.GanRecipe, folder: Path, data: Data | None = None) -> fit.Training:
    other = r.game == "cyclegan" or (r.game == "pix2pix" and r.pictures.source == "pair")
    t = fit.Training(r, data or tiny_data(other=other), Folder(folder))
    if not (folder / "recipe.json").exists():
        t.folder.begin(r, t.facts)
    return t


def write_idx(folder: Path, size: int = 8, packed: bool = False) -> None:
    """The four files of MNIST, small."""
    folder.mkdir(parents=True, exist_ok=True)
    for split, count, seed in (("train", 60, 0), ("t10k", 30, 1)):
        pictures, labels = blobs(count, size, 1, seed)
        for name, array in ((f"{split}-images-idx3-ubyte", pictures[..., 0]), (f"{split}-labels-idx1-ubyte", labels)):
            head = bytes([0, 0, 8, array.ndim]) + np.array(array.shape, ">i4").tobytes()
            raw = head + array.astype(np.uint8).tobytes()
            path = folder / (name + (".gz" if packed else ""))
            path.write_bytes(gzip.compress(raw) if packed else raw)
