"""The verbs together, and the one place where an error becomes a sentence and an exit code.

Nothing heavy is imported before a verb runs: `--help` answers at once.
"""

import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

import storybrush
from storybrush.cli import draw, look, make, paint, plan, subjects
from storybrush.errors import StorybrushError

INTERRUPTED = 130

EXIT_CODES = (
    "Exit codes: 0 done; 1 something else went wrong; 2 wrong use of a command; 3 the text cannot be read as a story; "
    "4 the script is wrong; 5 unknown subject or style; 6 something would be overwritten (add --force); "
    "7 cannot write (disk full, no permission); 8 weights missing or damaged; 9 art to learn from is missing or not free; "
    "130 stopped with Ctrl-C."
)


class Verbs(TyperGroup):
    """Runs a verb; tells errors of the family in one sentence, without a traceback."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except StorybrushError as error:
            print(f"storybrush: {error}", file=sys.stderr)
            raise typer.Exit(error.exit_code) from None
        except KeyboardInterrupt:
            print(
                "\nstorybrush: stopped. Finished pages are kept; run the same command again to go on.", file=sys.stderr
            )
            raise typer.Exit(INTERRUPTED) from None


app = typer.Typer(
    name="storybrush",
    cls=Verbs,
    no_args_is_help=True,
    epilog=EXIT_CODES,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        print(f"storybrush {storybrush.__version__}")
        raise typer.Exit


@app.callback()
def verbs(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """storybrush make story.txt -o my-book

    A story goes in, a picture book comes out: in Chinese or English, on this computer, with nothing sent anywhere.
    """


for verb in (make.make, plan.plan, draw.draw, paint.paint, look.look, subjects.subjects):
    # the list of verbs says what each does; its own help opens with an example
    app.command(short_help=(verb.__doc__ or "").split("\n\n")[1].strip())(verb)
