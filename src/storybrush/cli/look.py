"""`storybrush look`: what is really in a picture."""

import json
import re
from pathlib import Path
from typing import Annotated

import typer

from storybrush.cli import engine


def look(
    picture: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="Any picture file.")],
    scene: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, help="A script.json, to compare with what was asked for."),
    ] = None,
    page: Annotated[
        int | None,
        typer.Option(min=1, help="Which page of the script; from the picture's name (page-03.png) unless said."),
    ] = None,
) -> None:
    """storybrush look page-01.png --scene script.json

    Says as JSON what the eye finds in a picture, and, with a script, whether it is what was asked for.
    """
    asked = None
    if scene is not None:
        scenes = engine.read_script(scene).scenes
        named = re.search(r"page-(\d+)", picture.stem)
        number = page or (int(named[1]) if named else 1)
        if number > len(scenes):
            raise typer.BadParameter(
                f"The script has {len(scenes)} pages, and you ask for page {number}.", param_hint="--page"
            )
        asked = scenes[number - 1]
    print(json.dumps(engine.look(picture, asked), ensure_ascii=False, indent=2))
