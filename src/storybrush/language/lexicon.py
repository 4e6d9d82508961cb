"""The vocabulary: which things can be drawn, what they are called in both languages, how tall they are, where they stand.

`lexicon.tsv` is the one list, made to be read and edited by a person. The order of its rows decides between two rows with
the same word: what stories mean more often stands first (`bat`, the animal, before the one of baseball).
"""

from __future__ import annotations

import csv
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

import numpy as np

from storybrush.errors import UnknownSubject
from storybrush.language.lemma import candidates, chinese_forms
from storybrush.script import Language

FILE = Path(__file__).with_name("lexicon.tsv")
Stands = Literal["ground", "sky", "water", "wall", "table", "hand", "wear"]
Form = Literal["whole", "head", "face", "part", "scene"]
How = Literal["name", "form", "near"]
NEAR = 0.55  # a cosine below this is a guess that helps nobody


@dataclass(frozen=True, slots=True)
class Subject:
    """One row. height: metres in the world, as drawn. emoji, kit: where its drawings come from.

    kit is a word of the paper dolls; what has neither is drawn by the kit of things, which knows subjects by id.
    """

    id: str
    emoji: str
    kit: str
    category: str
    en: tuple[str, ...]
    zh: tuple[str, ...]
    height: float
    stands: Stands
    form: Form

    def name(self, language: Language) -> str:
        return (self.zh if language == "zh" else self.en)[0]


@dataclass(frozen=True, slots=True)
class Match:
    """A subject that a word may mean. confidence: 1 for a name, less for a form of it, the cosine for `near`."""

    subject: Subject
    confidence: float
    how: How


_CHINESE = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")


def is_chinese(word: str) -> bool:
    return _CHINESE.search(word) is not None


class Lexicon:
    """All subjects, and the way from a word to them."""

    def __init__(self, subjects: list[Subject]) -> None:
        self.subjects = tuple(subjects)
        self._by_id = {subject.id: subject for subject in subjects}
        self._by_word: dict[str, list[tuple[int, Subject]]] = {}
        for subject in subjects:
            for names in (subject.en, subject.zh):
                for rank, word in enumerate(names):
                    self._by_word.setdefault(word.lower(), []).append((rank, subject))

    @classmethod
    @functools.cache
    def load(cls) -> Lexicon:
        return cls(list(read(FILE)))

    def __len__(self) -> int:
        return len(self.subjects)

    def __iter__(self) -> Iterator[Subject]:
        return iter(self.subjects)

    def __contains__(self, id: object) -> bool:
        return id in self._by_id

    def subject(self, id: str) -> Subject:
        """Raises UnknownSubject, with the nearest that exist."""
        if id not in self._by_id:
            close = ", ".join(match.subject.id for match in self.nearest(id, 3)) or "none"
            raise UnknownSubject(
                f"There is no subject {id!r} among the {len(self)} that can be drawn. Closest: {close}. See `storybrush subjects`."
            )
        return self._by_id[id]

    def words(self, language: Language | None = None) -> set[str]:
        """Every name and synonym, in lower case."""
        return {w for w in self._by_word if language is None or is_chinese(w) == (language == "zh")}

    def find(self, word: str, language: Language | None = None, near: bool = True) -> list[Match]:
        """What the word may mean, best first: an exact name, else a form of one, else (if `near`) the nearest by vector."""
        word = word.strip().lower()
        if not word:
            return []
        chinese = language == "zh" if language else is_chinese(word)
        if chinese:
            forms = chinese_forms(word)
        else:
            head, _, last = word.rpartition(" ")
            forms = (f"{head} {form}".strip() for form in candidates(last))
        for number, form in enumerate(forms):
            entries = self._by_word.get(form, [])
            if entries:
                # a row that has the word as its name comes before one that has it as a synonym; then the order of the file
                ranked = sorted(entries, key=lambda entry: entry[0] > 0)
                how: How = "name" if number == 0 else "form"
                return [Match(s, 1.0 if how == "name" else 0.95, how) for _, s in ranked]
        return self.nearest(word, 3) if near else []

    def nearest(self, word: str, n: int = 5) -> list[Match]:
        """The subjects whose names lie nearest to the word, cosine at least NEAR."""
        from storybrush.language.vectors import WordVectors

        vectors = WordVectors.load()
        vector = vectors.vector(word)
        if vector is None:
            return []
        cosines = self._name_vectors() @ vector
        best = np.argsort(-cosines, kind="stable")[:n]
        return [Match(self.subjects[i], float(cosines[i]), "near") for i in best if cosines[i] >= NEAR]

    def alike(self, id: str, n: int = 5) -> list[Match]:
        """The subjects nearest to one, without what all of their category share, cosine at least NEAR.

        A name that no emoji has lies near all others of its category that none has: by `nearest` a toaster would be a mailbox.
        """
        vectors = self._name_vectors()
        groups = np.array([f"{subject.category} {bool(subject.emoji)}" for subject in self.subjects])
        rows = np.array(vectors)
        for group in set(groups.tolist()):
            rows[groups == group] -= vectors[groups == group].mean(axis=0)
        rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6)
        own = self.subjects.index(self.subject(id))
        cosines = rows @ rows[own]
        best = [i for i in np.argsort(-cosines, kind="stable")[: n + 1] if i != own]
        return [Match(self.subjects[i], float(cosines[i]), "near") for i in best if cosines[i] >= NEAR]

    @functools.cache  # noqa: B019  (one lexicon lives as long as the process)
    def _name_vectors(self) -> np.ndarray:
        """(N, 96) float32: the unit mean of the vectors of a subject's names; zero where no name is known."""
        from storybrush.language.vectors import WordVectors

        vectors = WordVectors.load()
        rows = np.zeros((len(self), vectors.size), np.float32)
        for i, subject in enumerate(self.subjects):
            known = [v for w in (subject.en[0], subject.zh[0]) if (v := vectors.vector(w)) is not None]
            if known:
                mean = np.mean(known, axis=0)
                rows[i] = mean / max(float(np.linalg.norm(mean)), 1e-6)
        return rows


def read(path: Path) -> Iterator[Subject]:
    """The rows of a vocabulary file. Raises ValueError naming line and column of what does not fit."""
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE), 2):
            where = f"{path.name}, line {number}"
            for column, allowed in (("stands", get_args(Stands)), ("form", get_args(Form))):
                if row[column] not in allowed:
                    raise ValueError(f"{where}: {column} is {row[column]!r}; allowed: {', '.join(allowed)}.")
            en, zh = (tuple(w for w in row[c].split("|") if w) for c in ("en", "zh"))
            if not en or not zh or not row["id"]:
                raise ValueError(f"{where}: id, en, zh must be filled; the row is {row}.")
            yield Subject(
                row["id"], row["emoji"], row["kit"], row["category"], en, zh, float(row["height"]),
                row["stands"], row["form"],  # type: ignore[arg-type]  # checked above
            )  # fmt: skip
