"""Words as vectors: what is alike in meaning lies together, in both languages (小狗, puppy, dog, 狗).

The file `word-vectors` holds 96 numbers a word: 64 from a truncated SVD of a word x concept matrix (what is alike) and 32
from a random projection of the same matrix (this thing and no other). Built by `training/language/build_vectors.py`.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from pathlib import Path

import numpy as np

from storybrush.errors import MissingWeights
from storybrush.language.lemma import candidates
from storybrush.language.lexicon import Lexicon, is_chinese
from storybrush.weights import path_of

SIZE = 96
ALIKE = 0.5  # share of common trigrams from which an unknown English word is taken for a spelling of a known one


def unit(vector: np.ndarray) -> np.ndarray:
    """(..., D) -> (..., D) float32 of length one."""
    return (vector / np.maximum(np.linalg.norm(vector, axis=-1, keepdims=True), 1e-6)).astype(np.float32)


def grams(word: str) -> frozenset[str]:
    padded = f"<{word}>"
    return frozenset(padded[i : i + 3] for i in range(len(padded) - 2))


class WordVectors:
    """words: (W,), vectors (W, 96); characters (C,), their vectors (C, 96); subjects (N,), their vectors (N, 96)."""

    def __init__(self, path: Path) -> None:
        with np.load(path, allow_pickle=False) as file:
            words, characters, subjects = (
                bytes(file[k]).decode("utf-8").split("\n") for k in ("words", "characters", "subjects")
            )
            self._vectors = unit(file["vectors"].astype(np.float32))
            self._character_vectors = unit(file["character_vectors"].astype(np.float32))
            self._subject_vectors = file["subject_vectors"].astype(np.float32)
        self._row = {word: i for i, word in enumerate(words)}
        self._character_row = {character: i for i, character in enumerate(characters)}
        self._subject_row = {subject: i for i, subject in enumerate(subjects)}
        self.size = self._vectors.shape[1]

    @classmethod
    @functools.cache
    def load(cls) -> WordVectors:
        return cls(path_of("word-vectors"))

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and word.lower() in self._row

    def __len__(self) -> int:
        return len(self._row)

    def vector(self, word: str) -> np.ndarray | None:
        """(96,) float32 of length one, or None where nothing is known about the word."""
        word = word.strip().lower()
        if word in self._row:
            return self._vectors[self._row[word]]
        if is_chinese(word):
            rows = [self._character_row[c] for c in word if c in self._character_row]
            return unit(self._character_vectors[rows].mean(axis=0)) if rows else None
        for form in candidates(word):
            if form in self._row:
                return self._vectors[self._row[form]]
        parts = [self._row[p] for part in word.replace("-", " ").split() for p in candidates(part) if p in self._row]
        if parts and (" " in word or "-" in word):
            return unit(self._vectors[parts].mean(axis=0))
        return self._spelled_alike(word)

    def _spelled_alike(self, word: str) -> np.ndarray | None:
        mine = grams(word)
        counts: dict[str, int] = defaultdict(int)
        for gram in mine:
            for other in self._by_gram.get(gram, ()):
                counts[other] += 1
        scored = [(n / (len(mine) + len(grams(other)) - n), other) for other, n in counts.items()]
        share, best = max(scored, default=(0.0, ""))
        return self._vectors[self._row[best]] if share >= ALIKE else None

    @functools.cached_property
    def _by_gram(self) -> dict[str, list[str]]:
        index: dict[str, list[str]] = defaultdict(list)
        for word in self._row:
            if word.isascii() and " " not in word and len(word) > 3:
                for gram in grams(word):
                    index[gram].append(word)
        return index

    def similarity(self, one: str, other: str) -> float | None:
        """Cosine, or None where a word is unknown."""
        a, b = self.vector(one), self.vector(other)
        return None if a is None or b is None else float(a @ b)

    def subject_vector(self, id: str) -> np.ndarray:
        """(96,) float32: what the painter is told about a subject; every subject has its own."""
        if id not in self._subject_row:
            raise MissingWeights(
                f"The word vectors know no subject {id!r}: the vocabulary was changed after they were built. "
                "Run `python -m storybrush.training.language.build_vectors`."
            )
        return self._subject_vectors[self._subject_row[id]]


def subject_vectors() -> np.ndarray:
    """(N, 96) float32 in the order of the lexicon, per-dimension variance about 1."""
    vectors = WordVectors.load()
    return np.stack([vectors.subject_vector(subject.id) for subject in Lexicon.load()])
