"""Our own kit of whole storybook things: every subject in many seeds, half of them in every colour that it takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from storybrush.training.art import things
from storybrush.training.art.drawing import SPRITE, FromSpec, Painted, render_svg
from storybrush.training.art.sources.figures import PROJECT
from storybrush.training.art.sources.source import Materials


def thing_specs(each: int, shelf: str = "things") -> list[things.ThingSpec]:
    """`each` drawings a subject, every one of another seed: half in their own colours, half over all that it takes."""
    specs = []
    for subject in things.on_shelf(shelf):
        colours = things.colours_of(subject)
        for seed in range(each):
            colour = colours[seed // 2 % len(colours)] if colours and seed % 2 else "none"
            seasonal = subject in things.TREES and colour == "none"
            season = things.SEASONS[seed // 2 % len(things.SEASONS)] if seasonal else "none"
            specs.append(things.ThingSpec(subject, colour, seed, season))
    return specs


@dataclass(frozen=True, slots=True)
class Thing(FromSpec):
    spec: things.ThingSpec

    def paint(self) -> Painted:
        label = {"style": "storybook", "source": "storybrush.training.art.things", "licence": "project"}
        chosen = {k: v for k, v in asdict(self.spec).items() if v != "none"}
        return render_svg(things.draw(self.spec), SPRITE, SPRITE), label | chosen


@dataclass(frozen=True, slots=True)
class Things:
    name: str = "things"  # of the shelf, and of the pack
    licence: str = "project"
    credit: None = None
    get: str = PROJECT

    @property
    def code(self) -> tuple[str, ...]:
        # the kit sketches with the pencil and the colours of the figures
        return ("sources/things.py", *things.code_of(self.name), "figures/svg.py", "figures/spec.py")

    def drawings(self, materials: Materials) -> Iterator[Thing]:
        return map(Thing, thing_specs(materials.things, self.name))


THINGS, THINGS_2 = Things(), Things("things-2")
