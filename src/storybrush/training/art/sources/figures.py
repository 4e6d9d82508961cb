"""Our own paper dolls: whole people and animals, and the heads and the bodies of those that stand upright."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

import numpy as np

from storybrush.training.art import figures, recolour
from storybrush.training.art.drawing import SPRITE, FromSpec, Label, Painted, render_svg
from storybrush.training.art.figures import parts
from storybrush.training.art.sources.source import Materials

Part = Literal["whole", "head", "body"]
PROJECT = "drawn by the project; nothing to get"


def random_figure(seed: int) -> figures.FigureSpec:
    """As stories need them: animals mostly on four legs and calm, people in every pose, red as often as grey."""
    rng = np.random.default_rng(seed)
    if rng.random() < 0.58:
        return figures.random_spec(rng, subject=str(rng.choice(figures.PEOPLE)))
    fixed: dict[str, Any] = {"subject": str(rng.choice(figures.ANIMALS))}
    if rng.random() < 0.75:
        fixed |= {"garment": "none", "hat": "none"}
        fixed["pose"] = str(
            rng.choice(
                figures.ANIMAL_POSES if fixed["subject"] not in figures.BIRDS else (*figures.ANIMAL_POSES, "fly")
            )
        )
    if rng.random() < 0.5:
        fixed["feeling"] = str(rng.choice(["neutral", "happy"]))
    return figures.random_spec(rng, **fixed)


def random_upright(seed: int) -> figures.FigureSpec:
    """Somebody on two legs, facing right: mostly people, and animals in clothes or doing what people do."""
    rng = np.random.default_rng((seed, 2))
    if rng.random() < 0.7:
        return figures.random_spec(rng, subject=str(rng.choice(figures.PEOPLE)), facing="right")
    while True:
        spec = figures.random_spec(rng, subject=str(rng.choice(figures.ANIMALS)), facing="right")
        if spec.upright:
            return spec


@dataclass(frozen=True, slots=True)
class Doll(FromSpec):
    """The seed decides who it is; head and body of one seed belong to each other."""

    part: Part
    seed: int

    def spec(self) -> figures.FigureSpec:
        return random_figure(self.seed) if self.part == "whole" else random_upright(self.seed)

    def markup(self) -> tuple[str, Label]:
        """In nature's colours. A part's label holds its joint: where the neck is."""
        spec = self.spec()
        label = {"style": "storybook", "source": "storybrush.training.art.figures", "licence": "project"}
        label |= asdict(spec)
        if self.part == "whole":
            return figures.draw(spec), label
        svg, joint = (parts.draw_head_part if self.part == "head" else parts.draw_body_part)(spec)
        return svg, label | {"part": self.part, "joint": asdict(joint)}

    def paint(self) -> Painted:
        """Where the fur may have any colour, it has another than nature's in four of ten drawings."""
        spec, (svg, label) = self.spec(), self.markup()
        picture = render_svg(svg, SPRITE, SPRITE)
        bare = spec.garment == "none" or (self.part == "head" and spec.hat == "none")
        rng = np.random.default_rng((self.seed, 1))
        if spec.subject in figures.ANIMALS and bare and rng.random() < 0.4:
            colour = str(rng.choice(list(recolour.TARGETS)))
            if other := recolour.recolour(svg, picture, colour):
                return render_svg(other, SPRITE, SPRITE), label | {"colour": colour}
        return picture, label


@dataclass(frozen=True, slots=True)
class Dolls:
    name: str
    part: Part
    licence: str = "project"
    credit: None = None
    get: str = PROJECT
    code: tuple[str, ...] = ("sources/figures.py", "figures", "recolour.py")

    def drawings(self, materials: Materials) -> Iterator[Doll]:
        return (Doll(self.part, seed) for seed in range(materials.figures))


FIGURES, HEADS, BODIES = Dolls("figures", "whole"), Dolls("heads", "head"), Dolls("bodies", "body")
