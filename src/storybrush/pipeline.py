"""The whole flow on one screen: Story -> Script -> Pictures -> Book. Read `script.py` first.

text -> words and vectors -> seq2seq -> image instructions -> conditional GAN -> picture -> detection, finish -> book
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from storybrush.script import Book, Canvas, Item, Layer, Look, Picture, Scene, Script, Setting, Story


class Planner(Protocol):
    def plan(self, story: Story, seed: int = 0, pages: int | None = None, canvas: Canvas = ..., style: str = ...) -> Script:
        """Which pages there are, and what stands where on each."""


class Painter(Protocol):
    def paint(self, item: Item, look: Look, style: str, seed: int) -> Layer:
        """One thing on a transparent layer, cut to its edges, without a place on the page."""

    def paint_scenery(self, setting: Setting, canvas: Canvas, style: str, seed: int) -> Layer:
        """The background, opaque, as large as the canvas."""


class Finisher(Protocol):
    def finish(self, scene: Scene, background: Layer, layers: list[Layer]) -> Picture:
        """One picture: things in their places, by depth, in one light."""


class Eye(Protocol):
    def check(self, picture: Picture) -> Picture:
        """The same picture with its `checks`: what was asked, what the pixels show."""


class Binder(Protocol):
    def bind(self, script: Script, pictures: list[Picture], folder: Path, formats: tuple[str, ...]) -> Book:
        """Pages on the disk: HTML, PDF, PNG, and the script beside them."""


@dataclass(frozen=True)
class Crew:
    """Who does what. Exchange one member to exchange a stage."""

    planner: Planner
    painter: Painter
    finisher: Finisher
    eye: Eye
    binder: Binder

    def draw(self, scene: Scene, script: Script) -> Picture:
        """One page."""
        background = self.painter.paint_scenery(scene.setting, scene.canvas, scene.style, scene.setting.seed)
        layers = [layer for item in scene.items for layer in self.layers(item, scene, script)]
        return self.eye.check(self.finisher.finish(scene, background, layers))

    def layers(self, item: Item, scene: Scene, script: Script) -> list[Layer]:
        """A character keeps its own seed on every page; the members of a crowd differ."""
        raise NotImplementedError


def illustrate(story: Story, crew: Crew, folder: Path, formats: tuple[str, ...], progress: Callable[[int, int], None]) -> Book:
    script = crew.planner.plan(story)
    pictures = []
    for number, scene in enumerate(script.scenes, 1):
        pictures.append(crew.draw(scene, script))
        progress(number, len(script.scenes))
    return crew.binder.bind(script, pictures, folder, formats)
