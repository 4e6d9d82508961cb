"""The only place where the command line meets the rest of the house. Everything here is imported when it is called."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from storybrush.pipeline import Crew
    from storybrush.script import Book, Layer, Remark, Scene, Script, Story

Progress = Callable[[int, int], None]


@functools.cache
def crew() -> Crew:
    """The members that the package brings, the same for several books. Tests exchange this function for one with a fake crew."""
    from storybrush import pipeline

    return pipeline.default_crew()


def story_of(path: Path | None, text: str | None, title: str | None) -> Story:
    """Whatever the person gave, read. Raises BadStory."""
    from storybrush.cli.options import bytes_of

    if (path is None) == (text is None):
        raise typer.BadParameter(
            "Give a story: a file, - for stdin, or --text, and only one of them.", param_hint="STORY"
        )
    from storybrush.language.reading import decode, read_story

    if text is None:
        assert path is not None
        text = decode(bytes_of(path))
    return read_story(text, title=title)


def plan(story: Story, seed: int, pages: int | None, size: tuple[int, int], style: str) -> Script:
    from storybrush.script import Canvas

    canvas = Canvas(width=size[0], height=size[1])
    return crew().planner.plan(story, seed=seed, pages=pages, canvas=canvas, style=style)


def make(
    story: Story, folder: Path, formats: tuple[str, ...], seed: int, pages: int | None, size: tuple[int, int], style: str,
    force: bool, progress: Progress,
) -> Book:  # fmt: skip
    """A book that is there already, untouched and of the same story and house, is not made again (`kept.py`)."""
    from storybrush import kept

    key = kept.key_of(story, formats=formats, seed=seed, pages=pages, size=size, style=style)
    book = None if force else kept.kept_book(folder, key)
    if book is not None:
        progress(len(book.script.scenes), len(book.script.scenes))
        return book
    from storybrush import pipeline
    from storybrush.script import Canvas

    canvas = Canvas(width=size[0], height=size[1])
    book = pipeline.illustrate(story, crew(), folder, formats, seed, pages, canvas, style, force, progress)
    kept.stamp(book, key)
    return book


def read_script(path: Path) -> Script:
    """Raises BadScript."""
    from storybrush.cli.options import bytes_of
    from storybrush.script import Script

    return Script.from_json(bytes_of(path))


def draw(script: Script, folder: Path, formats: tuple[str, ...], force: bool, progress: Progress) -> Book:
    from storybrush import pipeline

    return pipeline.draw_script(script, crew(), folder, formats=formats, force=force, progress=progress)


def paint(words: str, size: int, seed: int, style: str) -> tuple[Layer, Sequence[Remark]]:
    from storybrush import pipeline

    return pipeline.paint_words(words, size=size, seed=seed, style=style)


def layer_png(layer: Layer, words: str, seed: int) -> bytes:
    from storybrush.book import layer_png

    return layer_png(layer.rgba, words, seed)


def look(path: Path, scene: Scene | None) -> Any:
    from storybrush import pipeline

    return plain(pipeline.look_at(path, scene))


def subjects(word: str | None) -> list[Any]:
    from storybrush import pipeline

    return [plain(subject) for subject in pipeline.find_subjects(word)]


def save(path: Path, data: bytes, force: bool) -> Path:
    """Raises OutputExists, CannotWrite."""
    from storybrush.book import write

    return write(path, data, force=force)


def plain(value: Any) -> Any:
    """Types of the house -> what JSON can say."""
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json")
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, dict):
        return {str(key): plain(member) for key, member in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(member) for member in value]
    if isinstance(value, Path):
        return str(value)
    return value.item() if hasattr(value, "item") else value


def tell(book: Book) -> None:
    """Where the parts are, one a line, on stdout; what was not drawn, on stderr."""
    from storybrush.cli.options import remark

    for number, scene in enumerate(book.script.scenes, 1):
        for note in scene.remarks:
            remark(note.kind, note.words, note.why, page=number)
    for path in book.files.values():
        print(path)
