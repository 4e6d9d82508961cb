"""What several verbs share: their options, what the options mean, and how results and progress are shown."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

FORMATS = ("html", "pdf", "png")
SMALLEST, LARGEST = 128, 4096  # of script.Canvas; a test holds them together

StoryFile = Annotated[
    Path | None,
    typer.Argument(metavar="STORY", help="A text file, or - for stdin."),
]
StoryFiles = Annotated[
    list[Path] | None,
    typer.Argument(metavar="STORY", help="A text file, or several, or - for stdin."),
]
Text = Annotated[str | None, typer.Option(help="The story itself, instead of a file.")]
Title = Annotated[str | None, typer.Option(help="The title; unless said, a short first line of the story is one.")]
Seed = Annotated[int, typer.Option(min=0, max=2**31 - 1, help="Another number, another drawing of the same story.")]
Size = Annotated[str, typer.Option(metavar="WxH", help=f"Pixels of a page, {SMALLEST} to {LARGEST} each way.")]
Style = Annotated[
    str,
    typer.Option(
        help="The hand that draws (noto, fluent, ..., one of your own), the paper (watercolour, ink, ..., file:PATH), or both: noto+watercolour. "
        "Two hands, form and colours: noto+fluent."
    ),
]
Pages = Annotated[int | None, typer.Option(min=1, max=200, help="How many pages; without it, the story decides.")]
TEXT_ROOMS = ("top", "bottom", "left", "right")
TextRoom = Annotated[
    str | None,
    typer.Option(
        metavar="SIDE",
        help="Keep one side of every picture free for words of your own: top, bottom, left or right. The book's own words stay below the picture.",
    ),
]
Formats = Annotated[
    str, typer.Option(help="What to bind besides the PNG pages and script.json: html, pdf; png adds nothing.")
]
Cast = Annotated[
    Path | None,
    typer.Option(
        "--cast", help="Characters of another book, who keep their looks: cast.json, or that book's script.json."
    ),
]
Allow = Annotated[bool, typer.Option("--allow", help="For adults: also draw what is kept from children.")]
Planner = Annotated[
    str,
    typer.Option(help="Who plans: own, or openai:URL for any server of that protocol (the story is sent there)."),
]
Force = Annotated[bool, typer.Option("--force", help="Replace what is there.")]


def size_of(text: str) -> tuple[int, int]:
    """'1024x768' -> (1024, 768)."""
    width, cross, height = text.lower().replace("×", "x").partition("x")
    if not (cross and width.isdecimal() and height.isdecimal()):
        raise typer.BadParameter(f"{text!r} is not a size. Write width x height, as in 1024x768.", param_hint="--size")
    if not all(SMALLEST <= int(side) <= LARGEST for side in (width, height)):
        raise typer.BadParameter(
            f"{text} is out of range: {SMALLEST} to {LARGEST} pixels each way.", param_hint="--size"
        )
    return int(width), int(height)


def text_room_of(text: str | None) -> str | None:
    if text is not None and text not in TEXT_ROOMS:
        raise typer.BadParameter(
            f"{text!r} is no side of a picture. Choose from: {', '.join(TEXT_ROOMS)}.", param_hint="--text-room"
        )
    return text


def formats_of(text: str) -> tuple[str, ...]:
    """'html, pdf' -> ('html', 'pdf')."""
    names = tuple(dict.fromkeys(name.strip().lower() for name in text.split(",") if name.strip()))
    unknown = [name for name in names if name not in FORMATS]
    if unknown or not names:
        given = unknown[0] if unknown else text
        raise typer.BadParameter(f"{given!r} is no format. Choose from: {', '.join(FORMATS)}.", param_hint="--formats")
    return names


def bytes_of(path: Path) -> bytes:
    """The file's, or stdin's for `-`."""
    try:
        return sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise typer.BadParameter(
            f"Cannot read {path} ({error.strerror}). Give a file that you may read, or - for stdin."
        ) from error


@contextmanager
def progress(task: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on stderr; call it with (pages done, pages in all). Silent where stderr is no terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        row = bar.add_task(task, total=None)
        yield lambda done, total: bar.update(row, completed=done, total=total)


def remark(kind: str, words: str, why: str, page: int | None = None) -> None:
    """Something that the person should know, on stderr."""
    where = f"page {page}: " if page else ""
    print(f"{where}{kind}: {words!r}: {why}", file=sys.stderr)
