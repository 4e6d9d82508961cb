"""`storybrush paint`: a thing, or several, on a transparent layer."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from storybrush.cli import engine, options


def paint(
    words: Annotated[str, typer.Argument(help="What to paint, in English or Chinese.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="A PNG or SVG file, or - for stdout (PNG).")],
    size: Annotated[int, typer.Option(min=16, max=2048, help="Pixels of the longer side.")] = 256,
    seed: options.Seed = 0,
    style: options.Style = "storybook",
    force: options.Force = False,
) -> None:
    """storybrush paint "a red fox" -o fox.png

    Paints a thing, or several together ("three little pigs"), with nothing behind them, for collages and games.
    A name that ends in .svg gives scalable paths in flat colours (needs the extra `svg`).
    `storybrush make --text` draws a whole page.
    """
    layer, remarks = engine.paint(words, size, seed, style)
    for note in remarks:
        options.remark(note.kind, note.words, note.why)
    as_svg = out.suffix.lower() == ".svg"
    data = engine.layer_svg(layer, words) if as_svg else engine.layer_png(layer, words, seed)
    if str(out) == "-":
        sys.stdout.buffer.write(data)
    else:
        print(engine.save(out, data, force))
