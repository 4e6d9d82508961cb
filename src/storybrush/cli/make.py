"""`storybrush make`: a story in, a book out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from storybrush.cli import engine, options


def make(
    story: options.StoryFile = None,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="The book's folder; books/STORY unless said.")] = None,
    text: options.Text = None,
    title: options.Title = None,
    seed: options.Seed = 0,
    size: options.Size = "1024x768",
    style: options.Style = "storybook",
    pages: options.Pages = None,
    formats: options.Formats = "html,pdf,png",
    force: options.Force = False,
) -> None:
    """storybrush make story.txt -o my-book

    Makes a picture book of a story and prints where its parts are. A run that was stopped goes on where it was.
    """
    kinds, pixels = options.formats_of(formats), options.size_of(size)
    told = engine.story_of(story, text, title)
    folder = out or Path("books") / (story.stem if story and str(story) != "-" else "story")
    with options.progress("Drawing") as progress:
        book = engine.make(told, folder, kinds, seed, pages, pixels, style, force, progress)
    engine.tell(book)
