"""Comicgen's whole-bodied people (npm `comicgen`, CC0): an emotion layer over a pose layer on one canvas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from storybrush.training.art.drawing import Drawing
from storybrush.training.art.sources.source import Credit, Materials, present

# only characters whose licence the package states as CC0; portraits of politicians and CC BY sets are left out
PEOPLE = {"deenuova": "woman", "deynuovo": "man", "priyanuova": "woman", "ringonuovo": "man"}
# file names of the package -> the words of `script.py`. Left out: what has no word there, and weeping and tired faces, which
# nobody who looked at them without the label called so
FEELINGS = {
    "afraid": "afraid", "angry": "angry", "laugh": "happy", "neutral": "neutral",
    "sad": "sad", "smile": "happy", "surprised": "surprised", "shocked": "surprised",
    "worried": "afraid",
}  # fmt: skip
POSES = {
    "pointingright": "point",
    "pointingup": "point",
    "holdingbook": "read",
    "readingpaper": "read",
    "yuhoo": "jump",
}


def _nested(path: Path) -> str:
    """The layer as an element that can stand inside another document."""
    markup = path.read_text(encoding="utf-8")
    opening, rest = markup[markup.index("<svg") :].split(">", 1)
    opening = re.sub(r'\s(x|y|width|height)="[^"]*"', "", opening)
    return f'{opening} x="0" y="0" width="500" height="600">{rest}'


CREDIT = Credit("Comicgen characters (Gramener)", "CC0 1.0", "github.com/gramener/comicgen")


@dataclass(frozen=True, slots=True)
class Comicgen:
    name: str = "comicgen"
    licence: str = "CC0-1.0"
    credit: Credit = CREDIT
    get: str = "`npm i comicgen@1.9.9`"
    code: tuple[str, ...] = ("sources/comicgen.py",)

    def drawings(self, materials: Materials) -> Iterator[Drawing]:
        """Every feeling on every pose of the four characters, standing and sitting."""
        for name, subject in PEOPLE.items():
            for angle in ("straight", "sitting"):
                folder = present(materials.npm / "comicgen/svg" / name, self.get) / angle
                for pose in sorted((folder / "pose").glob("*.svg")):
                    for emotion in sorted((folder / "emotion").glob("*.svg")):
                        if emotion.stem not in FEELINGS:
                            continue
                        body = _nested(emotion) + _nested(pose)
                        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 600">{body}</svg>'
                        said = "sit" if angle == "sitting" else POSES.get(pose.stem, "stand")
                        labels = {"pose": said, "feeling": FEELINGS[emotion.stem]}
                        source = f"comicgen:{name}/{angle}/{emotion.stem}+{pose.stem}"
                        yield Drawing(subject, "comicgen", source, self.licence, svg, labels=labels)


COMICGEN = Comicgen()
