"""`storybrush-train painter`: the painter's weights, from nothing, from what is shipped, or for an artist's own hand."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from storybrush.errors import BadArt

painter = typer.Typer(
    no_args_is_help=True, help="The networks that draw.", context_settings={"help_option_names": ["-h", "--help"]}
)
Minutes = Annotated[float, typer.Option(min=0.01, help="How long it may take in all.")]


@painter.command("all")
def train_all(
    corpus: Annotated[Path, typer.Option(help="The folder that `art build` made.", file_okay=False)],
    runs: Annotated[Path, typer.Option(help="Where the trainings keep their checkpoints.", file_okay=False)],
    npm: Annotated[
        Path | None, typer.Option(help="As of `art build`: to draw the corpus, too.", file_okay=False)
    ] = None,
    art: Annotated[Path | None, typer.Option(help="As of `art build`.", file_okay=False)] = None,
    openclipart: Annotated[Path | None, typer.Option(help="As of `art build`.", file_okay=False)] = None,
    only: Annotated[list[str] | None, typer.Option(help="One stage; may be given several times.")] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="From nothing, not from the shipped weights.")] = False,
    said: Annotated[
        list[str] | None, typer.Option("--set", metavar="STAGE.KEY=VALUE", help="A number of a stage's recipe.")
    ] = None,
    show: Annotated[bool, typer.Option("--show", help="Only say what is done.")] = False,
) -> None:
    """storybrush-train painter all --corpus corpus --runs runs

    Trains the whole painter and exports it, stage by stage; a stage that is done is passed over, one that was stopped goes on.
    """
    from storybrush.training.painter import stages

    overrides: dict[str, tuple[str, ...]] = {}
    for word in said or ():
        stage, dot, rest = word.partition(".")
        if not dot or "=" not in rest or stage not in stages.STAGES:
            raise BadArt(
                f"--set {word!r} is not STAGE.KEY=VALUE with a stage of {', '.join(stages.STAGES)}; "
                "for example figures.minutes=300."
            )
        overrides[stage] = (*overrides.get(stage, ()), rest)
    plan = stages.Plan(corpus, runs, fresh, overrides, npm, art, openclipart)
    if not show:
        stages.run_all(plan, only or (), lambda line: print(line, file=sys.stderr, flush=True))
    for name, about, how in stages.table(plan, only or ()):
        print(f"{name:12} {how:45} {about}".rstrip())


@painter.command()
def adapt(
    art: Annotated[
        Path, typer.Option(help="20 to 200 drawings, each named after what it shows: fox.png.", file_okay=False)
    ],
    style: Annotated[str, typer.Option(help="What the new hand is called.")],
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="The file; by default where --style finds it by name.")
    ] = None,
    base: Annotated[str, typer.Option(help="The hand that it begins with.")] = "storybook",
    minutes: Minutes = 30,
    force: Annotated[bool, typer.Option("--force", help="Replace a hand of that name.")] = False,
) -> None:
    """storybrush-train painter adapt --art my-drawings --style nana

    Learns a hand, or a character, from an artist's own drawings; then: storybrush paint "a fox" --style nana -o fox.png
    """
    from storybrush.training.painter import adapt as training

    print(training.adapt(art, style, out, base, minutes, force))
