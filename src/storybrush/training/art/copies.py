"""Drawings made of other drawings: in another colour, or several times as large."""

from __future__ import annotations

from dataclasses import dataclass

from storybrush.training.art import recolour
from storybrush.training.art.drawing import SPRITE, Drawing, Painted, render, render_svg
from storybrush.training.art.sources import figures


@dataclass(frozen=True, slots=True)
class Recoloured:
    drawing: Drawing
    colour: str

    def paint(self) -> Painted | None:
        label = self.drawing.label
        svg = recolour.recolour(self.drawing.svg, render(self.drawing, 64), self.colour)
        return (render_svg(svg, SPRITE, SPRITE), label | {"colour": self.colour}) if svg else None

    def content(self) -> bytes:
        return self.colour.encode() + self.drawing.content()


@dataclass(frozen=True, slots=True)
class Large:
    """Several times the painter's size, for the enlarger to aim at."""

    of: Drawing | figures.Doll
    times: int = 2

    def paint(self) -> Painted:
        svg, label = self.of.markup()
        # the joint is told in pixels of the small drawing
        return render_svg(svg, self.times * SPRITE, self.times * SPRITE), {
            k: v for k, v in label.items() if k != "joint"
        }

    def content(self) -> bytes:
        name = b"large " if self.times == 2 else b"huge "
        return name + self.of.content()
