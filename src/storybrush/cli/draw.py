"""`storybrush draw`: a script in, a book out."""

from pathlib import Path
from typing import Annotated

import typer

from storybrush.cli import engine, options


def draw(
    script: Annotated[Path, typer.Argument(help="script.json, or - for stdin.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="The book's folder.")],
    formats: options.Formats = "html,pdf,png",
    force: options.Force = False,
) -> None:
    """storybrush draw script.json -o my-book

    Draws a script that `storybrush plan` wrote or that you edited. With --force it replaces an earlier drawing.
    """
    kinds = options.formats_of(formats)
    read = engine.read_script(script)
    with options.progress("Drawing") as progress:
        book = engine.draw(read, out, kinds, force, progress)
    engine.tell(book)
