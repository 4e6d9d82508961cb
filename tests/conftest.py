"""What tests share: a small made-up book, a fake crew that draws in no time, and pictures of what went wrong."""

from __future__ import annotations

import dataclasses
import importlib.util
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from storybrush.book import Bookbinder
from storybrush.pipeline import Crew
from storybrush.script import (
    Box,
    Canvas,
    Character,
    Check,
    Garment,
    Ground,
    Item,
    Layer,
    Look,
    Picture,
    Remark,
    Scene,
    Script,
    Setting,
    Story,
)  # fmt: skip

FAILURES = Path(__file__).parent / "failures"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests marked `train` are skipped where PyTorch is absent, as it is for most people."""
    if importlib.util.find_spec("torch") is None:
        for item in items:
            if item.get_closest_marker("train"):
                item.add_marker(pytest.mark.skip(reason="needs PyTorch: pip install -e '.[train]'"))


def pytest_sessionstart() -> None:
    shutil.rmtree(FAILURES, ignore_errors=True)


@pytest.fixture
def same_picture(request: pytest.FixtureRequest) -> Callable[[np.ndarray, np.ndarray, float], None]:
    """Compares (H, W, 3 or 4) uint8 pictures; on failure saves both into tests/failures for looking at."""

    def compare(actual: np.ndarray, expected: np.ndarray, tolerance: float = 0.0) -> None:
        alike = actual.shape == expected.shape
        if alike and np.abs(actual.astype(int) - expected.astype(int)).max(initial=0) <= tolerance:
            return
        FAILURES.mkdir(exist_ok=True)
        for name, picture in {"actual": actual, "expected": expected}.items():
            Image.fromarray(picture).save(FAILURES / f"{request.node.name}-{name}.png")
        pytest.fail(f"The pictures differ by more than {tolerance}: see {FAILURES}/{request.node.name}-*.png")

    return compare


def picture_of(scene: Scene, checks: tuple[Check, ...] = ()) -> Picture:
    """Noise that is the same for the same scene."""
    noise = np.random.default_rng(scene.seed).integers(0, 256, (12, 16, 3), dtype=np.uint8)
    rgb = np.asarray(Image.fromarray(noise).resize((scene.canvas.width, scene.canvas.height)))
    return Picture(scene=scene, rgb=rgb, checks=checks)


class FakePlanner:
    """A page for each line."""

    def plan(
        self,
        story: Story,
        seed: int = 0,
        pages: int | None = None,
        canvas: Canvas | None = None,
        style: str = "storybook",
        cast: tuple[Character, ...] = (),
        allow: bool = False,
    ) -> Script:
        girl = Character(
            id="girl", what="girl", name="", look=Look(wears=(Garment(what="dress", colour="red"),)), seed=seed
        )
        lines = [line for line in story.text.splitlines() if line.strip()][:pages]
        scenes = tuple(
            Scene(
                words=line,
                canvas=canvas or Canvas(),
                setting=Setting(place="garden", seed=seed),
                style=style,
                items=(Item(id="girl", what="girl", character="girl"),),
                remarks=(Remark(kind="not drawn", words="love", why="it has no shape"),) if number == 0 else (),
                seed=seed + number,
            )
            for number, line in enumerate(lines)
        )
        return Script(title=story.title, language=story.language, seed=seed, cast=(girl,), scenes=scenes)

    def place(self, scene: Scene) -> Scene:
        return scene


class FakePainter:
    """Flat colours."""

    styles = ("storybook", "noto")

    def paint(self, item: Item, look: Look, style: str, seed: int) -> Layer:
        return Layer(name=item.id, what=item.what, rgba=np.full((8, 8, 4), seed % 256, np.uint8))

    def paint_scenery(self, setting: Setting, canvas: Canvas, style: str, seed: int) -> Layer:
        return Layer("background", setting.place, np.full((canvas.height, canvas.width, 4), 255, np.uint8))

    def ground(self, setting: Setting, canvas: Canvas, seed: int) -> Ground | None:
        return None


class FakeFinisher:
    """Draws by the scene's seed; counts, so that tests see which pages were drawn; stops where it is told to."""

    def __init__(self) -> None:
        self.drawn: list[str] = []
        self.stop_before: str | None = None

    def finish(self, scene: Scene, background: Layer, layers: list[Layer]) -> Picture:
        if scene.words == self.stop_before:
            raise KeyboardInterrupt
        self.drawn.append(scene.words)
        placed = [dataclasses.replace(layer, box=Box(0, 0, 8, 8)) for layer in layers]
        return dataclasses.replace(picture_of(scene), layers=tuple(placed))


class FakeEye:
    """Content with everything."""

    def check(self, picture: Picture) -> Picture:
        checks = tuple(Check(item.id, item.what, item.what, True) for item in picture.scene.items)
        return dataclasses.replace(picture, checks=checks)


@pytest.fixture
def crew() -> Crew:
    return Crew(FakePlanner(), FakePainter(), FakeFinisher(), FakeEye(), Bookbinder(), lambda what, seed: Look())


@pytest.fixture
def script() -> Script:
    story = Story(text="一个女孩在花园里玩耍。\n她看见一只小鸟。\n她笑了。", title="花园", language="zh")
    return FakePlanner().plan(story, seed=7, canvas=Canvas(width=160, height=128))


@pytest.fixture
def pictures(script: Script) -> list[Picture]:
    checks = (Check("girl", "girl", "girl", True), Check("girl", "red dress", "blue dress", False))
    return [picture_of(scene, checks) for scene in script.scenes]
