"""`storybrush make`: stories in, books out."""

from pathlib import Path
from typing import Annotated

import typer

from storybrush.cli import engine, options
from storybrush.errors import StorybrushError


def make(
    stories: options.StoryFiles = None,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="The book's folder; books/STORY unless said.")] = None,
    text: options.Text = None,
    title: options.Title = None,
    seed: options.Seed = 0,
    size: options.Size = "1024x768",
    style: options.Style = "storybook",
    pages: options.Pages = None,
    formats: options.Formats = "html,pdf,png",
    text_room: options.TextRoom = None,
    cast: options.Cast = None,
    planner: options.Planner = "own",
    allow: options.Allow = False,
    force: options.Force = False,
) -> None:
    """storybrush make story.txt -o my-book

    Makes a picture book of a story and prints where its parts are; several stories become several books. A run that was
    stopped goes on where it was.
    """
    people = engine.read_cast(cast)
    kinds, canvas = options.formats_of(formats), engine.canvas_of(size, text_room)
    paths: list[Path | None] = [*stories] if stories else [None]
    if len(paths) > 1 and (out or title or Path("-") in paths):
        raise typer.BadParameter(
            "--out, --title and - (stdin) are for one story. Several stories, all of them files, go to books/STORY."
        )
    for path in paths:
        folder = out or Path("books") / (path.stem if path and str(path) != "-" else "story")
        try:
            told = engine.story_of(path, text, title)
            with options.progress("Drawing") as progress:
                book = engine.make(
                    told, folder, kinds, seed, pages, canvas, style, force, progress, people, allow, planner
                )
        except StorybrushError as error:
            if len(paths) > 1:
                raise type(error)(f"{path}: {error}") from error
            raise
        engine.tell(book)
