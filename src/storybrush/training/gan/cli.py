"""`storybrush-train gan ...` and `storybrush-train cnn ...`: verbs over fit.py, judges.py, classifier.py. Nothing heavy is
imported before a verb runs."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from storybrush.errors import BadArt, OutputExists

if TYPE_CHECKING:
    from storybrush.training.gan.data import Data
    from storybrush.training.gan.recipe import GanRecipe

_settings = {"help_option_names": ["-h", "--help"]}
gan = typer.Typer(no_args_is_help=True, help="Train, judge and use GANs.", context_settings=_settings)
cnn = typer.Typer(no_args_is_help=True, help="The CNN classifier, which judges the GANs.", context_settings=_settings)

Run = Annotated[Path, typer.Argument(help="The folder of a run.", file_okay=False)]
DataName = Annotated[str, typer.Option("--data", help="mnist, fashion, stacked-mnist, or a folder.")]
Other = Annotated[
    str | None, typer.Option(help="The second domain, or the partners; without it: folders a and b in --data.")
]
Sets = Annotated[list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="Overrides the recipe.")]
Features = Annotated[str | None, typer.Option(help="Who looks: auto, lite0, mnist, fashion, or a folder of `cnn fit`.")]
State = Annotated[
    Literal["last", "good", "best"], typer.Option(help="The newest, the last healthy, or the best judged state.")
]
Seed = Annotated[int, typer.Option(help="The same seed draws the same pictures.")]


class Bar:
    """Progress on stderr: losses, accuracy, pictures a second, time left; the logged lines in the documents' own format."""

    def __init__(self, r: GanRecipe) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
        self.bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self.task, self.batch = self.bar.add_task("", total=r.steps), r.batch

    def step(self, step: int, steps: int, facts: dict[str, float], logged: bool) -> None:
        speed = self.bar.tasks[0].speed
        rate = f"{speed * self.batch:.0f} pictures/s" if speed else ""
        words = f"D {facts['d_loss']:.3f}  accuracy {facts['accuracy']:.0%}  G {facts['g_loss']:.3f}  {rate}"
        self.bar.update(self.task, completed=step, total=steps, description=words)
        if logged:
            line = f"{step} [D loss: {facts['d_loss']:.4f}, acc.: {100 * facts['accuracy']:.1f}] [G loss: {facts['g_loss']:.4f}]"
            self.say(line)

    def say(self, words: str) -> None:
        self.bar.console.print(words, highlight=False, markup=False, soft_wrap=True)


def run_it(training: Any) -> None:
    if not training.machines.first:
        training.run()
        return
    bar = Bar(training.r)
    with bar.bar:
        training.run(bar)
    print(training.folder.path)


@gan.command()
def fit(
    data: DataName,
    out: Annotated[Path, typer.Option(help="The folder of the run.", file_okay=False)],
    recipe: Annotated[str, typer.Option(help="See `gan recipes`, or a .toml file.")] = "r3gan",
    set: Sets = None,
    other: Other = None,
) -> None:
    """storybrush-train gan fit --data mnist --recipe conditional --set minutes=20 --out runs/mnist

    Trains a GAN from the beginning. Under torchrun: with several processes.
    """
    from storybrush.training.gan import fit as fitting
    from storybrush.training.gan import recipe as recipes
    from storybrush.training.gan.folder import Folder
    from storybrush.training.gan.machines import Machines

    r, folder, machines = recipes.read(recipe, set), Folder(out), Machines()
    assert isinstance(r, recipes.GanRecipe)
    if machines.first and (out / "recipe.json").exists():
        raise OutputExists(f"{out} holds a run already. `storybrush-train gan resume {out}` goes on with it.")
    training = fitting.Training(r, fitting.read_data(r, data, other), folder, machines)
    training.start_from()  # before the folder is made: what cannot be taken is said now
    if machines.first:
        folder.begin(r, training.facts | {"name": data, "other": other})
    machines.wait()
    run_it(training)


@gan.command()
def resume(
    run: Run,
    data: Annotated[str | None, typer.Option(help="Where the pictures are now, if they were moved.")] = None,
    other: Other = None,
    steps: Annotated[int | None, typer.Option(min=1, help="Another number of steps in all, to go on longer.")] = None,
) -> None:
    """storybrush-train gan resume runs/mnist

    Goes on exactly where the run was stopped or killed.
    """
    from storybrush.training.gan import checkpoint
    from storybrush.training.gan import fit as fitting
    from storybrush.training.gan.folder import Folder
    from storybrush.training.gan.machines import Machines
    from storybrush.training.gan.recipe import restored

    r, folder, machines = restored(run), Folder(run), Machines()
    facts = folder.facts()
    training = fitting.Training(
        r, fitting.read_data(r, data or facts["name"], other or facts["other"]), folder, machines
    )
    if folder.last.exists():
        training.load_state_dict(checkpoint.load(folder.last))
    training.steps = steps or training.steps
    if training.step >= training.steps and machines.first:
        print(
            f"{run} is through: {training.step} steps. `--steps {2 * training.step}` goes on longer.", file=sys.stderr
        )
    if machines.first:
        folder.forget_after(training.step)
    machines.wait()
    run_it(training)


@gan.command()
def sample(
    run: Run,
    out: Annotated[Path, typer.Option("-o", "--out", help="A PNG file.", dir_okay=False)],
    count: Annotated[int, typer.Option("-n", "--count", min=1, max=10000)] = 64,
    seed: Seed = 0,
    kind: Annotated[str | None, typer.Option("--class", help="Only this class (conditional runs).")] = None,
    text: Annotated[str | None, typer.Option(help="What to draw (runs with captions).")] = None,
    picture: Annotated[
        Path | None, typer.Option(help="What to translate (pix2pix, cyclegan) or redraw (autoencoder).")
    ] = None,
    columns: Annotated[int, typer.Option(min=0, help="0: about square.")] = 0,
    state: State = "last",
) -> None:
    """storybrush-train gan sample runs/mnist -n 64 -o grid.png

    Draws with the run alone; the pictures it learned from are not needed. `-n 1` draws one picture.
    """
    from storybrush.training.gan import use

    use.picture_file(out)
    use.draw(run, count, seed, kind, text, picture, state, columns).save(out)
    print(out)


@gan.command()
def judge(
    run: Run,
    data: Annotated[str | None, typer.Option(help="Where the pictures are now, if they were moved.")] = None,
    other: Other = None,
    samples: Annotated[int, typer.Option("-n", "--samples", min=10)] = 10000,
    features: Features = None,
    state: State = "last",
    teach: Annotated[
        bool, typer.Option("--teach", help="Also train a classifier on fakes alone (conditional).")
    ] = False,
) -> None:
    """storybrush-train gan judge runs/mnist -n 10000

    Each figure beside what real pictures get in its place. Writes judge.json into the run.
    """
    from storybrush.training.gan import use

    print(f"measuring up to {samples} pictures (10000 take some minutes)", file=sys.stderr, flush=True)
    report = use.judged(run, data, other, samples, features, state, teach)
    rows = [(f.name, f"{f.value:.4g}", "" if f.floor is None else f"{f.floor:.4g}", str(f.samples), f.better, f.meaning)
            for f in report.figures]  # fmt: skip
    show_table(f"{run} seen by {report.features}", ("figure", "fakes", "real", "samples", "better", "meaning"), rows)
    if report.few:
        print(report.few, file=sys.stderr)


@gan.command()
def export(
    run: Run,
    out: Annotated[Path, typer.Option("-o", "--out", help="An ONNX file.", dir_okay=False)],
    half: Annotated[bool, typer.Option("--half", help="Store weights in two bytes instead of four.")] = False,
    state: State = "last",
) -> None:
    """storybrush-train gan export runs/mnist -o model.onnx

    Writes the averaged generator and checks that ONNX Runtime draws what PyTorch draws.
    """
    from storybrush.training.gan import use

    found, step, steps = use.export(run, out, half, state)
    if step < steps:
        print(
            f"{run} is at step {step} of {steps}: `gan resume {run}` and export again when it is through.",
            file=sys.stderr,
        )
    print(f"largest difference from PyTorch: {found:.2e}", file=sys.stderr)
    print(out)


@gan.command()
def compare(
    runs: Annotated[list[Path], typer.Argument(help="Folders of runs.", file_okay=False)],
    out: Annotated[Path | None, typer.Option("-o", "--out", help="A PNG with a row of samples a run.")] = None,
    markdown: Annotated[bool, typer.Option("--markdown", help="A table for a README.")] = False,
) -> None:
    """storybrush-train gan compare runs/a runs/b -o rows.png

    Side by side what `gan judge` found, with steps, minutes and weights.
    """
    from storybrush.training.gan import use

    if out is not None:
        use.picture_file(out)
    headers, rows = use.compared(runs)
    if len({(row[headers.index("features")], row[headers.index("samples")]) for row in rows}) > 1:
        print("these runs were judged with other features or samples: do not compare their figures", file=sys.stderr)
    if markdown:
        lines = [headers, ["---"] * len(headers), *rows]
        print("\n".join("| " + " | ".join(line) + " |" for line in lines))
    else:
        show_table("", headers, rows)
    if out is not None:
        use.rows_of_samples(runs).save(out)
        print(out)


@gan.command()
def speed(
    data: DataName,
    recipe: Annotated[str, typer.Option(help="See `gan recipes`, or a .toml file.")] = "conditional",
    set: Sets = None,
    steps: Annotated[int, typer.Option(min=8, help="Steps of each measurement.")] = 40,
    other: Other = None,
    as_json: Annotated[bool, typer.Option("--json")] = False,
) -> None:
    """storybrush-train gan speed --data mnist --recipe conditional

    What each trick is worth here: the recipe with one thing changed, medians of some steps. Let nothing else run.
    """
    from dataclasses import asdict

    from storybrush.training.gan import fit as fitting
    from storybrush.training.gan import recipe as recipes
    from storybrush.training.gan import speed as measuring

    r = recipes.read(recipe, set)
    assert isinstance(r, recipes.GanRecipe)

    def tell(row: measuring.Speed) -> None:
        print(f"{row.change}: {row.wall_ms:.1f} ms a step", file=sys.stderr, flush=True)

    found = measuring.measure(recipe, fitting.read_data(r, data, other), list(set or ()), steps, tell)
    if as_json:
        print(json.dumps([asdict(f) for f in found], indent=1))
        return
    first = found[0].wall_ms
    rows = [(f.change, f"{f.wall_ms:.1f}", f"{f.cpu_ms:.1f}", f"{f.pictures_per_second:.0f}", f"{f.wall_ms / first:.2f}")
            for f in found]  # fmt: skip
    show_table(f"{recipe} on {data}", ("change", "ms a step", "CPU ms", "pictures/s", "times as long"), rows)


@gan.command()
def recipes() -> None:
    """storybrush-train gan recipes

    The recipes, each with the sentence that opens it.
    """
    from itertools import takewhile

    from storybrush.training.gan import recipe

    for name in recipe.names():
        lines = (recipe.FOLDER / f"{name}.toml").read_text(encoding="utf-8").splitlines()
        words = " ".join(line.lstrip("# ") for line in takewhile(lambda line: line.startswith("#"), lines))
        print(f"{name:16} {words.split('. ')[0].rstrip('.')}.")


@cnn.command(name="fit")
def cnn_fit(
    data: DataName,
    out: Annotated[Path, typer.Option(help="The folder of the run.", file_okay=False)],
    recipe: Annotated[str, typer.Option(help="cnn-mnist, cnn-fashion, or a .toml file.")] = "",
    set: Sets = None,
) -> None:
    """storybrush-train cnn fit --data mnist --out runs/cnn

    Trains the classifier; goes on where it was stopped.
    """
    from storybrush.training.gan import classifier
    from storybrush.training.gan import data as reading
    from storybrush.training.gan.recipe import read

    name = recipe or ("cnn-fashion" if data == "fashion" else "cnn-mnist")
    r = read(name, set, classifier.CnnRecipe)
    assert isinstance(r, classifier.CnnRecipe)

    def tell(row: dict[str, float]) -> None:
        words = f"step {row['step']:.0f} of {row['steps']:.0f}, {row['seconds']:.0f} s, loss {row['loss']:.4f}, "
        print(words + f"test accuracy {row['test']:.2%}", file=sys.stderr, flush=True)

    _, row = classifier.fit(reading.read(data), r, out, tell)
    print(f"{row['test']:.4f}")


@cnn.command(name="test")
def cnn_test(
    run: Run, data: DataName, markdown: Annotated[bool, typer.Option(help="Which class is taken for which.")] = False
) -> None:
    """storybrush-train cnn test runs/cnn --data mnist

    Accuracy on the held-out pictures, and each class by itself.
    """
    from storybrush.training.gan import use

    right, table = use.tested(run, _with_labels(data))
    if markdown:
        print("\n".join("| " + " | ".join(row) + " |" for row in table))
    print(f"{right:.4f}")


@cnn.command(name="ship")
def cnn_ship(
    run: Run, name: Annotated[str, typer.Option(help="judge-mnist or judge-fashion.")] = "judge-mnist"
) -> None:
    """storybrush-train cnn ship runs/cnn --name judge-mnist

    Copies the classifier into the package and enters it, with its hash, into the catalogue of weights.
    """
    from storybrush.training.gan import use

    print(use.ship(run, name))


def _with_labels(name: str) -> Data:
    from storybrush.training.gan import data as reading

    found = reading.read(name)
    if found.labels is None:
        raise BadArt(f"{name} has no classes. Put the pictures of each class into a folder of its own.")
    return found


def show_table(title: str, headers: tuple[str, ...] | list[str], rows: Any) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(*headers, title=title or None)
    for row in rows:
        table.add_row(*row)
    Console(width=None if sys.stdout.isatty() else 160).print(table)
