"""`storybrush plan`: the script of a story, to read and to edit before it is drawn."""

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
    text_room: options.TextRoom = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show what each word became, instead of the script.")
    ] = False,
    cast: options.Cast = None,
    save_cast: Annotated[
        Path | None, typer.Option(help="A file for the cast, to edit and to use in another story.")
    ] = None,
    planner: options.Planner = "own",
    allow: options.Allow = False,
    force: options.Force = False,
) -> None:
    """storybrush plan story.txt -o script.json

    Writes the script: which pages there are and what stands where. Edit it, then `storybrush draw script.json`.
    """
    canvas = engine.canvas_of(size, text_room)
    told, people = engine.story_of(story, text, title), engine.read_cast(cast)
    if explain:
        if planner != "own":
            raise typer.BadParameter(
                "Only our own planner can explain itself; leave --planner out.", param_hint="--explain"
            )
        print(engine.explain(told, seed, pages, canvas, style, people, allow), end="")
        return
    script = engine.plan(told, seed, pages, canvas, style, people, allow, planner)
    if save_cast is not None:
        print(engine.save(save_cast, engine.cast_json(script).encode(), force))
    if out is None:
        print(script.to_json(), end="")
    else:
        print(engine.save(out, script.to_json().encode(), force))
