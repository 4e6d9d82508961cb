"""`storybrush-train`: what makes the weights. Results go to stdout, progress to stderr; nothing heavy is imported before a
command runs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from storybrush.errors import BadArt, StorybrushError
from storybrush.training.gan.cli import cnn, gan
from storybrush.training.painter.cli import painter

INTERRUPTED = 130


class Verbs(TyperGroup):
    """Runs a verb; tells errors of the family in one sentence, without a traceback."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except StorybrushError as error:
            print(f"storybrush-train: {error}", file=sys.stderr)
            raise typer.Exit(error.exit_code) from None
        except ModuleNotFoundError as error:
            if (error.name or "").startswith("storybrush"):
                raise
            print(
                f"storybrush-train: {error.name} is missing. pip install 'storybrush[train]' brings it.",
                file=sys.stderr,
            )
            raise typer.Exit(1) from None
        except KeyboardInterrupt:
            print(
                "\nstorybrush-train: stopped. What is done is kept; run the same command again to go on.",
                file=sys.stderr,
            )
            raise typer.Exit(INTERRUPTED) from None


_settings = {"help_option_names": ["-h", "--help"]}
app = typer.Typer(
    name="storybrush-train", cls=Verbs, no_args_is_help=True, pretty_exceptions_enable=False, context_settings=_settings
)
art = typer.Typer(
    no_args_is_help=True, help="The drawings that everything is learned from.", context_settings=_settings
)
app.add_typer(art, name="art")
app.add_typer(gan, name="gan")
app.add_typer(cnn, name="cnn")
app.add_typer(painter, name="painter")

Corpus = Annotated[Path, typer.Option(help="The folder that `art build` made.", file_okay=False)]


@app.callback()
def verbs() -> None:
    """storybrush-train art build --npm node_modules --art art --out corpus

    Trains Storybrush anew, from scratch; docs/training.md tells the steps in order.
    """


@art.command()
def build(
    npm: Annotated[Path, typer.Option(help="The folder node_modules with @iconify-json/*, emojibase-data, comicgen.")],
    art: Annotated[Path, typer.Option(help="The folder with glitch/ and kenney/.")],
    out: Annotated[Path, typer.Option(help="Where the corpus is to be.", file_okay=False)],
    only: Annotated[list[str] | None, typer.Option(help="One pack; may be given several times.")] = None,
    workers: Annotated[int, typer.Option(min=1, help="Processes that draw.")] = 2,
    again: Annotated[bool, typer.Option("--again", help="Draw even what is there.")] = False,
    spot_check: Annotated[
        int,
        typer.Option(min=0, help="Keep a pack whose code changed, if so many of its drawings still come out the same."),
    ] = 0,
    figures: Annotated[int, typer.Option(min=1, help="Figures, heads and bodies, of each.")] = 12000,
    scenes: Annotated[int, typer.Option(min=1, help="Random scenes.")] = 1350,
    layouts: Annotated[int, typer.Option(min=1, help="Layouts of each place, each under up to 9 settings.")] = 10,
    things: Annotated[int, typer.Option(min=1, help="Drawings of each thing of our own kit.")] = 40,
    openclipart: Annotated[
        Path | None,
        typer.Option(help="The unpacked Debian package openclipart-svg; left out without.", file_okay=False),
    ] = None,
) -> None:
    """storybrush-train art build --npm node_modules --art art --out corpus

    Draws the packs that are absent or out of date; goes on where it was stopped.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

    from storybrush.training.art import corpus
    from storybrush.training.art.sources import Materials

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, TaskID] = {}

        def tell(pack: str, done: int, total: int, remark: str) -> None:
            if remark:
                bar.console.print(f"{pack}: {remark}", highlight=False)
                if pack in tasks:
                    bar.remove_task(tasks.pop(pack))
                return
            if pack not in tasks:
                tasks[pack] = bar.add_task(pack, total=total)
            bar.update(tasks[pack], completed=done)

        made = {"figures": figures, "scenes": scenes, "layouts": layouts, "things": things}
        materials = Materials(npm, art, openclipart=openclipart, **made)
        corpus.build(materials, out, only or (), workers, again, tell, spot_check)
    print(out)


def build_alone() -> None:
    """`python -m storybrush.training.art.corpus`: as `storybrush-train art build`."""
    app(["art", "build", *sys.argv[1:]])


@art.command()
def sheet(
    corpus: Corpus,
    pack: Annotated[str, typer.Option(help="A pack, or a file of the corpus without suffix.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="A PNG or WebP file.", dir_okay=False)],
    where: Annotated[
        list[str] | None,
        typer.Option(metavar="KEY=VALUE", help="What the labels must say; several values with commas."),
    ] = None,
    seed: Annotated[int, typer.Option(help="Decides which drawings are shown.")] = 0,
    count: Annotated[int, typer.Option("-n", "--count", min=1, max=1000, help="How many at most.")] = 60,
    columns: Annotated[int, typer.Option(min=1, max=40)] = 10,
    cell: Annotated[int, typer.Option(min=32, max=512, help="Pixels of one drawing.")] = 128,
) -> None:
    """storybrush-train art sheet --corpus corpus --pack figures --where pose=dance -o dancing.png

    Draws a contact sheet of a slice of a pack, with what the labels say.
    """
    from storybrush.training.art.sheet import draw_sheet

    asked: dict[str, str] = {}
    for pair in where or ():
        key, equals, value = pair.partition("=")
        if not equals or not key:
            raise BadArt(
                f"--where {pair!r} says nothing. Write it as KEY=VALUE, for example pose=run or pose=run,walk."
            )
        asked[key] = value
    found = draw_sheet(corpus, pack, asked, count, seed, out, columns, cell)
    print(f"{min(count, found)} of {found} drawings", file=sys.stderr)
    print(out)


@art.command()
def blind(
    corpus: Corpus,
    pack: Annotated[list[str], typer.Option(metavar="NAME=COUNT", help="How many of which pack; several times.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="The sheet: a PNG or WebP file.", dir_okay=False)],
    key: Annotated[Path, typer.Option(help="Where the labels go, one JSON object a line.", dir_okay=False)],
    seed: Annotated[int, typer.Option(help="Decides which drawings are shown.")] = 0,
) -> None:
    """storybrush-train art blind --corpus corpus --pack emoji=40 --pack things=40 -o blind.png --key key.jsonl

    Draws random drawings with numbers only: write down what each shows, then open the key.
    """
    from storybrush.training.art.blind import draw_blind

    counts: dict[str, int] = {}
    for pair in pack:
        name, _, count = pair.partition("=")
        if not count.isdigit() or not int(count):
            raise BadArt(f"--pack {pair!r} does not say how many. Write it as NAME=COUNT, for example emoji=40.")
        counts[name] = int(count)
    draw_blind(corpus, counts, seed, out, key)
    print(out)


@art.command()
def table(
    corpus: Corpus,
    subjects: Annotated[bool, typer.Option("--subjects", help="Every subject in every style: a long table.")] = False,
) -> None:
    """storybrush-train art table --corpus corpus > tables.md

    Counts what is there, as Markdown: packs, licences, subjects, poses, places, colours, hold-outs.
    """
    from storybrush.training.art import files, table

    print(table.every_subject(files.read_labels(corpus)) if subjects else table.tables(corpus))


def main() -> None:
    app()


if __name__ == "__main__":
    main()
