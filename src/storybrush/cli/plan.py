"""`storybrush plan`: the script of a story, to read and to edit before it is drawn."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from storybrush.cli import engine, options


def plan(
    story: options.StoryFile = None,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="A file for the script; stdout unless said.")] = None,
    text: options.Text = None,
    title: options.Title = None,
    seed: options.Seed = 0,
    size: options.Size = "1024x768",
    style: options.Style = "storybook",
    pages: options.Pages = None,
    force: options.Force = False,
) -> None:
    """storybrush plan story.txt -o script.json

    Writes the script: which pages there are and what stands where. Edit it, then `storybrush draw script.json`.
    """
    pixels = options.size_of(size)
    script = engine.plan(engine.story_of(story, text, title), seed, pages, pixels, style)
    if out is None:
        print(script.to_json(), end="")
    else:
        print(engine.save(out, script.to_json().encode(), force))
