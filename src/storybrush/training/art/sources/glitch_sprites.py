"""The pieces that Glitch's scenery is made of (Tiny Speck, CC0), without names: for the decoder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from storybrush.training.art.drawing import Piece
from storybrush.training.art.sources.glitch_scenery import CREDIT, GET
from storybrush.training.art.sources.source import Credit, Materials, present


@dataclass(frozen=True, slots=True)
class GlitchSprites:
    name: str = "glitch-sprites"
    licence: str = "CC0-1.0"
    credit: Credit = CREDIT
    get: str = GET
    code: tuple[str, ...] = ("sources/glitch_sprites.py",)

    def drawings(self, materials: Materials) -> Iterator[Piece]:
        for file in sorted(present(materials.art / "glitch/sprites", self.get).glob("*.webp")):
            yield Piece(str(file), self.licence)


SPRITES_OF_GLITCH = GlitchSprites()
