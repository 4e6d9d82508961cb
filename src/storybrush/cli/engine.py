"""The only place where the command line meets the rest of the house. Everything here is imported when it is called."""

from __future__ import annotations

import dataclasses
import functools
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from storybrush.pipeline import Crew
    from storybrush.script import Book, Canvas, Character, Layer, Remark, Scene, Script, Story

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


def read_cast(path: Path | None) -> tuple[Character, ...]:
    """A cast file, or the cast of a script. Raises BadScript."""
    from storybrush.cli.options import bytes_of
    from storybrush.script import read_cast

    return () if path is None else read_cast(bytes_of(path))


def cast_json(script: Script) -> str:
    from storybrush.script import cast_json

    return cast_json(script.cast)


def planner_of(name: str) -> Any:
    """own, or openai:URL."""
    kind, _, url = name.partition(":")
    if name == "own":
        return crew().planner
    if kind != "openai" or not url.startswith(("http://", "https://")):
        raise typer.BadParameter(
            f"{name!r} is no planner. Write own, or openai:URL with the server's address, as in openai:http://localhost:8080/v1.",
            param_hint="--planner",
        )
    from storybrush import pipeline

    return pipeline.remote_planner(
        url, crew().planner, lambda sentence: print(f"storybrush: {sentence}", file=sys.stderr)
    )


def canvas_of(size: str, text_room: str | None) -> Canvas:
    """What the options --size and --text-room say."""
    from storybrush.cli.options import size_of, text_room_of
    from storybrush.script import Canvas

    width, height = size_of(size)
    return Canvas.model_validate({"width": width, "height": height, "text_room": text_room_of(text_room)})


def plan(
    story: Story, seed: int, pages: int | None, canvas: Canvas, style: str, cast: Sequence[Character] = (),
    allow: bool = False, planner: str = "own",
) -> Script:  # fmt: skip
    return planner_of(planner).plan(story, seed=seed, pages=pages, canvas=canvas, style=style, cast=cast, allow=allow)


def explain(
    story: Story,
    seed: int,
    pages: int | None,
    canvas: Canvas,
    style: str,
    cast: Sequence[Character],
    allow: bool,
) -> str:
    """Every word that means something, page by page, with what became of it."""
    script, readings = crew().planner.explain(story, seed, pages, canvas, style, cast, allow)  # type: ignore[attr-defined]
    lines = []
    for number, (scene, reading) in enumerate(zip(script.scenes, readings, strict=True), 1):
        lines.append(f"page {number}: {' '.join(scene.words.split())}")
        lines += [f"  {use.span.text:<16} {'; '.join(use.became)}" for use in reading.words if use.became]
        if reading.left:
            lines.append(f"  left: {', '.join(use.span.text for use in reading.left)}")
        lines += [f"  {note.kind}: {note.words}: {note.why}" for note in scene.remarks]
    return "\n".join(lines) + "\n"


def make(
    story: Story, folder: Path, formats: tuple[str, ...], seed: int, pages: int | None, canvas: Canvas, style: str,
    force: bool, progress: Progress, cast: Sequence[Character] = (), allow: bool = False, planner: str = "own",
) -> Book:  # fmt: skip
    """A book that is there already, untouched and of the same story and house, is not made again (`kept.py`)."""
    from storybrush import kept

    people = [c.model_dump(mode="json") for c in cast]
    key = kept.key_of(
        story,
        formats=formats,
        seed=seed,
        pages=pages,
        canvas=canvas.model_dump(mode="json"),
        style=style,
        cast=people,
        allow=allow,
        planner=planner,
    )
    book = None if force else kept.kept_book(folder, key)
    if book is not None:
        progress(len(book.script.scenes), len(book.script.scenes))
        return book
    from storybrush import pipeline

    crew_of_it = crew() if planner == "own" else dataclasses.replace(crew(), planner=planner_of(planner))
    book = pipeline.illustrate(
        story, crew_of_it, folder, formats, seed, pages, canvas, style, force, progress, cast, allow
    )
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
    from storybrush import steps

    return steps.paint_words(words, size=size, seed=seed, style=style)


def layer_png(layer: Layer, words: str, seed: int) -> bytes:
    from storybrush.book import layer_png

    return layer_png(layer.rgba, words, seed)


def layer_svg(layer: Layer, words: str) -> bytes:
    from storybrush.vector import to_svg

    return to_svg(layer.rgba, words).encode("utf-8")


def look(path: Path, scene: Scene | None) -> Any:
    from storybrush import steps

    return plain(steps.look_at(path, scene))


def subjects(word: str | None) -> list[Any]:
    from storybrush import steps

    return [plain(subject) for subject in steps.find_subjects(word)]


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
