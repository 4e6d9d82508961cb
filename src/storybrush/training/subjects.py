"""The vocabulary as the trainings need it. It comes from the package; a corpus may bring an older one as `subjects.npz`."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from storybrush.language.lexicon import Lexicon
from storybrush.language.vectors import WordVectors


def table(path: Path | None = None) -> dict[str, np.ndarray]:
    """-> ids, emoji, kit: (N,) strings, "" where a subject has none; vectors: (N, 96) float32.

    path: a file with these arrays, taken instead where it exists. The vectors are those that the running painter tells its
    networks, so that a training may go on from the weights of the package.
    """
    if path is not None and path.exists():
        with np.load(path, allow_pickle=False) as file:
            return {key: file[key] for key in ("ids", "emoji", "kit", "vectors")}
    rows, vectors = list(Lexicon.load()), WordVectors.load()
    return {
        "ids": np.array([row.id for row in rows]),
        "emoji": np.array([row.emoji for row in rows]),
        "kit": np.array([row.kit for row in rows]),
        "vectors": np.stack([vectors.subject_vector(row.id) for row in rows]),
    }
