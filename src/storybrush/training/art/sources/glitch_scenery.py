"""Scenery of the game Glitch (Tiny Speck, CC0): rendered crops with place, time and mood, as listed in `backgrounds.tsv`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from storybrush.training.art.drawing import Painted
from storybrush.training.art.sources.source import Credit, Materials, present

SIZE = (512, 384)
CREDIT = Credit("Glitch scenery (Tiny Speck)", "CC0 1.0", "github.com/revdancatt/CAT422-glitch-location-viewer")
GET = (
    "the scenery of [CAT422-glitch-location-viewer](https://github.com/revdancatt/CAT422-glitch-location-viewer): its "
    "sprites, and crops of its scenes rendered at 768 x 576"
)


@dataclass(frozen=True, slots=True)
class Crop:
    """A window of a scene. `row`: (column, value) pairs of the table."""

    file: str
    row: tuple[tuple[str, str], ...]

    def paint(self) -> Painted:
        image = Image.open(self.file).convert("RGB").resize(SIZE, Image.Resampling.LANCZOS)
        told = dict(self.row)
        return np.asarray(image), told | {"style": "glitch", "source": f"glitch:{told['file']}", "licence": "CC0-1.0"}

    def content(self) -> bytes:
        return json.dumps(self.row).encode() + Path(self.file).read_bytes()


@dataclass(frozen=True, slots=True)
class GlitchScenery:
    name: str = "glitch"
    licence: str = "CC0-1.0"
    credit: Credit = CREDIT
    get: str = GET
    code: tuple[str, ...] = ("sources/glitch_scenery.py",)

    def drawings(self, materials: Materials) -> Iterator[Crop]:
        table = present(materials.art / "glitch/backgrounds.tsv", self.get)
        head, *lines = table.read_text(encoding="utf-8").splitlines()
        for line in lines:
            row = dict(zip(head.split("\t"), line.split("\t"), strict=True))
            yield Crop(str(materials.art / "glitch/backgrounds" / Path(row["file"]).name), tuple(row.items()))


GLITCH = GlitchScenery()
