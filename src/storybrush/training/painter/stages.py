"""`storybrush-train painter all`: from a corpus to checked ONNX files, as a table of stages.

A stage is one training, or the export. Each goes on where it was stopped, and is passed over once it is through; what it needs
stands before it. Stages run one after another, because two trainings on two cores cost each other more than they gain.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from storybrush import weights
from storybrush.errors import BadArt
from storybrush.training import recipe


@dataclass(frozen=True)
class Plan:
    """corpus, runs: folders. fresh: from nothing, with a latent space of its own; else from the shipped weights.
    said: stage -> `key=value` of its recipe. npm, art, openclipart: what `art build` draws the corpus from; without the
    first two it is taken as it is."""

    corpus: Path
    runs: Path
    fresh: bool = False
    said: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    npm: Path | None = None
    art: Path | None = None
    openclipart: Path | None = None

    def overrides(self, stage: str) -> list[str]:
        return list(self.said.get(stage, ()))

    @property
    def start(self) -> str | None:
        """What generators begin with."""
        return None if self.fresh else "shipped"

    @property
    def encoder(self) -> str | Path:
        """Whose latent space it is: a run here, or the shipped encoder's."""
        own = self.runs / ("autoencoder" if self.fresh else "encoder")
        return (
            own
            if self.fresh or (own / "checkpoint.pt").exists() or "painter-encoder" not in weights.catalogue()
            else "shipped"
        )

    @property
    def decoder(self) -> str | Path:
        own = self.runs / "decoder"
        return own if (own / "checkpoint.pt").exists() else self.encoder


def _corpus(plan: Plan) -> None:
    from storybrush.training.art import corpus
    from storybrush.training.art.sources import Materials

    if plan.npm and plan.art:
        corpus.build(Materials(plan.npm, plan.art, openclipart=plan.openclipart), plan.corpus)


def _autoencoder(plan: Plan) -> None:
    from storybrush.training.painter import fit_autoencoder as f

    r = recipe.load(f.AutoencoderRecipe, "autoencoder", plan.overrides("autoencoder"))
    f.fit(plan.corpus, plan.runs / "autoencoder", r)


def _encoder(plan: Plan) -> None:
    from storybrush.training.painter import fit_encoder as f

    r = recipe.load(f.EncoderRecipe, "encoder", plan.overrides("encoder"))
    f.fit(plan.corpus, plan.runs / "encoder", r)


def _decoder(plan: Plan) -> None:
    from storybrush.training.painter import fit_autoencoder as f

    r = recipe.load(f.AutoencoderRecipe, "decoder", plan.overrides("decoder"))
    f.fit(plan.corpus, plan.runs / "decoder", r, frozen=plan.encoder)


def _generator(name: str) -> Callable[[Plan], None]:
    def run(plan: Plan) -> None:
        from storybrush.training.painter import fit_generator as f

        r = recipe.load(f.GeneratorRecipe, name, plan.overrides(name))
        f.fit(plan.corpus, plan.encoder, plan.runs / name, r, name, plan.start)

    return run


def _scenery(plan: Plan) -> None:
    from storybrush.training.painter import fit_scenery as f

    r = recipe.load(f.SceneryRecipe, "scenery", plan.overrides("scenery"))
    f.fit(plan.corpus, plan.encoder, plan.runs / "scenery", r, plan.start)


def _pixels(plan: Plan) -> None:
    from storybrush.training.painter import fit_pixels as f

    r = recipe.load(f.PixelsRecipe, "pixels", plan.overrides("pixels"))
    for name in r.networks:  # what the generators' runs have encoded need not be encoded again
        (plan.runs / "pixels" / name).mkdir(parents=True, exist_ok=True)
        for cache in (plan.runs / name).glob("*.latents.npz"):
            link = plan.runs / "pixels" / name / cache.name
            if not link.exists():
                link.symlink_to(cache.resolve())
    generators = {name: plan.runs / name for name in r.networks}
    f.fit(plan.corpus, plan.decoder, generators, plan.runs / "pixels", r)


def _enlarger(plan: Plan) -> None:
    from storybrush.training.painter import fit_enlarger as f

    r = recipe.load(f.EnlargerRecipe, "enlarger", plan.overrides("enlarger"))
    f.fit(plan.corpus, plan.decoder, plan.runs / "enlarger", r, plan.start)


def _export(plan: Plan) -> None:
    from storybrush.training.painter import export

    runs = plan.runs
    what = ["--encoder", str(plan.encoder)] if plan.encoder != "shipped" else []
    what += ["--pixels", str(runs / "pixels"), "--scenery", str(runs / "scenery"), "--enlarger", str(runs / "enlarger")]
    export.main(["--corpus", str(plan.corpus), *what])
    tell_hours(weights.FOLDER / "cards" / "painter.md", runs)


@dataclass(frozen=True)
class Stage:
    """needs: packs of the corpus, by file; where one is missing, the stage says so before it begins."""

    name: str
    about: str
    run: Callable[[Plan], None]
    needs: tuple[str, ...] = ()


FIGURES = tuple(f"sprites/{name}" for name in ("heads", "bodies", "everyday", "beasts"))
THINGS = tuple(f"sprites/{name}" for name in ("emoji", "recoloured", "people", "things"))
STAGES: dict[str, Stage] = {
    stage.name: stage
    for stage in (
        Stage("corpus", "all drawings, where --npm and --art say what from", _corpus),
        Stage("autoencoder", "how flat art looks, from nothing", _autoencoder, ("sprites/emoji", "scenery/glitch")),
        Stage("encoder", "an encoder for the shipped latent space", _encoder, ("sprites/emoji", "scenery/glitch")),
        Stage("decoder", "sharper, against the frozen encoder", _decoder, ("sprites/emoji", "scenery/glitch")),
        Stage("figures", "words -> latents: people and animals", _generator("figures"), FIGURES),
        Stage("things", "words -> latents: all else", _generator("things"), THINGS),
        Stage("scenery", "setting -> latents", _scenery, ("layouts/scenery",)),
        Stage("pixels", "words -> pixels, end to end", _pixels, FIGURES + THINGS),
        Stage("enlarger", "128 -> 512 pixels", _enlarger, ("huge/sprites",)),
        Stage("export", "ONNX, checked; hours into the card", _export),
    )
}


def wanted(plan: Plan, only: Iterable[str] = ()) -> list[Stage]:
    """The stages of a plan, in order. Raises BadArt for a name that is none."""
    only = list(only)
    if unknown := sorted(set(only) - set(STAGES)):
        raise BadArt(f"There is no stage {', '.join(unknown)}. Choose from: {', '.join(STAGES)}.")
    left_out = {"encoder"} if plan.fresh else {"autoencoder"}
    if plan.encoder == "shipped":
        left_out.add("encoder")
    return [stage for stage in STAGES.values() if (stage.name in only if only else stage.name not in left_out)]


def progress(plan: Plan, stage: Stage) -> dict[str, float | bool]:
    """step, minutes, cpu_hours, through; empty where nothing has been done."""
    path = plan.runs / stage.name / "progress.json"
    return json.loads(path.read_text()) if path.exists() else {}


def through(plan: Plan, stage: Stage) -> bool:
    """Whether there is nothing left to do. A recipe that was given more time since is not through."""
    done = progress(plan, stage)
    if not done.get("through"):
        return False
    own = recipe.RECIPES / f"{stage.name}.toml"
    budget = recipe.load(_Budget, str(own), plan.overrides(stage.name))
    return done["minutes"] >= budget.minutes or done["step"] >= budget.steps


class _Budget(recipe.Recipe):
    model_config = {"extra": "ignore", "frozen": True}  # of any recipe, only how long

    steps: int
    minutes: float


def table(plan: Plan, only: Iterable[str] = ()) -> list[tuple[str, str, str]]:
    """-> stage, what it is about, how far it is; the last row is the sum."""
    rows, hours = [], 0.0
    for stage in wanted(plan, only):
        done = progress(plan, stage)
        hours += float(done.get("cpu_hours", 0))
        how = "to do"
        if done:
            state = "done" if through(plan, stage) else "begun"
            how = f"{state}: {done['step']:,} steps, {done['minutes']:.0f} min, {done['cpu_hours']:.2f} CPU-hours"
        rows.append((stage.name, stage.about, how))
    return [*rows, ("all", "", f"{hours:.2f} CPU-hours")]


def run_all(plan: Plan, only: Iterable[str] = (), tell: Callable[[str], None] = print) -> None:
    """Every stage that is not through, in order. Ctrl-C stops it; the next call goes on there."""
    for stage in wanted(plan, only):
        if missing := [pack for pack in stage.needs if not (plan.corpus / f"{pack}.npy").exists()]:
            raise BadArt(
                f"The stage {stage.name} needs {', '.join(missing)} in {plan.corpus}. "
                "Draw it with: storybrush-train art build --help."
            )
        if through(plan, stage):
            tell(f"{stage.name}: done")
            continue
        tell(f"{stage.name}: {stage.about}")
        stage.run(plan)


BEGIN, END = "<!-- hours of training: written by `storybrush-train painter all` -->", "<!-- end of hours -->"


def tell_hours(card: Path, runs: Path) -> None:
    """Writes into a card how long each stage was trained: a table between two marks, at the end where there are none."""
    rows, total = [], 0.0
    for name in STAGES:
        path = runs / name / "progress.json"
        if path.exists():
            done = json.loads(path.read_text())
            total += done["cpu_hours"]
            rows.append(f"| {name} | {done['step']:,} | {done['minutes']:.0f} | {done['cpu_hours']:.2f} |")
    head = "| stage | steps | minutes | CPU-hours |\n|---|---:|---:|---:|"
    block = "\n".join([BEGIN, head, *rows, f"| all | | | {total:.2f} |", END])
    text = card.read_text(encoding="utf-8")
    if BEGIN in text:
        before, rest = text.split(BEGIN, 1)
        text = before + block + rest.split(END, 1)[1]
    else:
        text = f"{text.rstrip()}\n\n## Hours\n\nOf the runs that the shipped weights were exported from.\n\n{block}\n"
    card.write_text(text, encoding="utf-8")
