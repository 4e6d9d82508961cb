"""Kenney's people, objects and scenery pieces (CC0), as listed in `kenney.tsv`."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass

from storybrush.language.lexicon import Lexicon
from storybrush.training.art.drawing import Drawing, Piece
from storybrush.training.art.sources.source import Credit, Materials, present

# the beginning of a pose's description -> the words of `script.py`; climbing, falling and the like stay unsaid
POSES = {
    "standing": "stand", "walking": "walk", "running": "run", "sitting": "sit", "jumping": "jump", "holding": "carry",
    "cheering": "jump", "talking": "stand",
}  # fmt: skip
PIECES = ("silhouette", "strip", "repeatable", "bank", "trunk", "wall", "crown")  # parts of a scenery, not things
UNSURE = "foliage-pack"  # its descriptions stand a row beside their drawings: a trunk is called a fir
# what the descriptions name wrongly for us: a chest of foliage, a vest that a soldier wears
NOT_THESE = ("treasure-chest", "safety-vest", "brick", "construction", "hindu-temple", "seedling")


def subject_of(description: str, lexicon: Lexicon) -> str | None:
    """`young man with ginger hair, green shirt` -> `man`: the longest name that ends the part before "with" or a comma."""
    words = description.split(",")[0].split(" with ")[0].replace("young ", "").split()
    for start in range(len(words)):
        if found := lexicon.find(" ".join(words[start:]), "en", near=False):
            return found[0].subject.id
    return None


_CREDIT = Credit("Kenney game art (Kenney Vleugels)", "CC0 1.0", "kenney.nl")
_GET = (
    "the packs background-elements, background-elements-redux, foliage-pack, platformer-characters, animal-pack-redux and "
    "toon-characters of [kenney.nl](https://kenney.nl), with a table `kenney.tsv`"
)


@dataclass(frozen=True, slots=True)
class Kenney:
    """What a subject of the vocabulary names."""

    name: str = "kenney"
    licence: str = "CC0-1.0"
    credit: Credit = _CREDIT
    get: str = _GET
    code: tuple[str, ...] = ("sources/kenney.py",)

    def drawings(self, materials: Materials) -> Iterator[Drawing]:
        lexicon = Lexicon.load()
        folder = materials.art / "kenney"
        with present(folder / "kenney.tsv", self.get).open(encoding="utf-8") as table:
            for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
                subject = subject_of(row["subject"], lexicon)
                if (
                    subject is None
                    or row["pack"] == UNSURE
                    or subject in NOT_THESE
                    or any(word in row["subject"] for word in PIECES)
                    or row["pose"] == "head only"
                ):
                    continue
                said = next((ours for theirs, ours in POSES.items() if row["pose"].startswith(theirs)), None)
                if "/scenes/" in row["file"] or (row["pose"] and said is None):
                    continue
                labels = {"pose": said} if said else {}
                file = str(folder / row["file"])
                yield Drawing(subject, "kenney", f"kenney:{row['file']}", self.licence, file=file, labels=labels)


@dataclass(frozen=True, slots=True)
class KenneyPieces:
    """Every picture of the packs, without names: for the decoder."""

    name: str = "kenney-pieces"
    licence: str = "CC0-1.0"
    credit: Credit = _CREDIT
    get: str = _GET
    code: tuple[str, ...] = ("sources/kenney.py",)

    def drawings(self, materials: Materials) -> Iterator[Piece]:
        for file in sorted(present(materials.art / "kenney", self.get).rglob("*.png")):
            yield Piece(str(file), self.licence)


KENNEY, PIECES_OF_KENNEY = Kenney(), KenneyPieces()
