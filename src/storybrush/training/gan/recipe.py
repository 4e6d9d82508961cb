"""What a training is, as data: every key of `recipes/gan/*.toml`, what it may be, and what it means."""

from __future__ import annotations

import difflib
import json
import math
import tomllib
from pathlib import Path
from typing import Literal

import pydantic
from pydantic import Field

from storybrush.errors import StorybrushError
from storybrush.training.recipe import RECIPES, Recipe, load

FOLDER = RECIPES / "gan"
# keys that only some networks, or only some games, look at
OF_KIND = {
    ("generator", "depth"): ("r3gan", "residual"),
    ("generator", "stem"): ("dcgan", "resnet", "r3gan"),
    ("generator", "bound"): ("r3gan",),
    ("discriminator", "depth"): ("resnet", "r3gan", "patch"),
    ("discriminator", "stem"): ("dcgan", "critic", "resnet", "r3gan", "patch"),
    ("discriminator", "spread"): (
        "documents-conv", "documents-strided", "dcgan", "critic", "resnet", "progressive", "r3gan",
    ),
}  # fmt: skip
OF_GAME = {
    ("pictures", "source"): ("pix2pix",),
    ("loss", "cycle"): ("cyclegan",),
    ("loss", "identity"): ("cyclegan",),
    ("loss", "kl"): ("autoencoder",),
    ("loss", "reconstruction"): ("autoencoder", "pix2pix"),
    ("speed", "reuse_fakes"): ("noise",),
    ("judge", "target"): ("noise", "autoencoder", "cyclegan"),
    ("judge", "patience"): ("noise", "autoencoder", "cyclegan"),
}


class BadRecipe(StorybrushError):
    """A recipe that does not exist, or a key or value that no training has."""

    exit_code = 10


class Schedule(Recipe):
    """A number that changes while the training goes on: `{ start = 1e-3, end = 0, shape = "cosine" }`."""

    start: float
    end: float
    shape: Literal["linear", "cosine"] = "cosine"
    over: float = Field(1.0, gt=0, le=1)  # share of the training in which the end is reached

    def at(self, progress: float) -> float:
        """progress: 0 at the first step, 1 after the last."""
        done = min(progress / self.over, 1.0)
        if self.shape == "cosine":
            done = 0.5 - 0.5 * math.cos(math.pi * done)
        return self.start + (self.end - self.start) * done


Number = float | Schedule


def at(value: Number, progress: float) -> float:
    return value.at(progress) if isinstance(value, Schedule) else value


def not_negative(value: Number) -> Number:
    if min(at(value, 0), at(value, 1)) < 0:
        raise ValueError("cannot be negative")
    return value


class Pictures(Recipe):
    size: int = Field(0, ge=0)  # pixels of a side; 0: as the data says
    channels: Literal[0, 1, 3] = 0  # 1 grey, 3 colour; 0: as the data says
    flip: bool = False  # mirror half of the real pictures
    source: Literal["pair", "edges", "grey", "small", "noise", "hole"] = "pair"  # pix2pix: what is to be translated


class Generator(Recipe):
    kind: str
    latent: int = Field(100, ge=1)
    width: int = Field(64, ge=1)
    depth: int = Field(1, ge=0)
    stem: int = Field(1, ge=1)  # the last layers paint blocks of stem x stem pixels (pixel shuffle)
    bound: Literal["none", "tanh", "soft"] = "none"  # r3gan: how pictures end (all others have their paper's exit)


class Discriminator(Recipe):
    kind: str
    width: int = Field(64, ge=1)
    depth: int = Field(1, ge=0)
    stem: int = Field(1, ge=1)  # the first layer reads blocks of stem x stem pixels (pixel unshuffle)
    spectral_norm: bool = False
    spread: bool = False  # a last channel tells how much the pictures of a batch differ (minibatch standard deviation)


class Condition(Recipe):
    kind: Literal["none", "class", "text"] = "none"
    width: int = Field(64, ge=1)
    augment: bool = False  # c = mu(t) + sigma(t) * eps (StackGAN)
    kl_weight: float = Field(0.0, ge=0)


class Loss(Recipe):
    adversarial: Literal["saturating", "non-saturating", "lsgan", "hinge", "wasserstein", "relativistic"]
    weight: Number = 1.0  # of the adversarial part in the generator's loss; from 0 up: D is brought in gently
    reconstruction: dict[Literal["l1", "l2", "ssim", "perceptual"], float] = {}
    cycle: float = Field(10.0, ge=0)  # cyclegan: A -> B -> A
    identity: float = Field(0.5, ge=0)  # cyclegan: B -> B changes nothing; a share of `cycle`
    kl: float = Field(0.0, ge=0)  # autoencoder: of the latent from the normal distribution that is sampled from

    _not_negative = pydantic.field_validator("weight")(not_negative)


class Penalty(Recipe):
    gradient: Number = 0.0  # WGAN-GP: gradients between real and fake have norm one
    r1: Number = 0.0  # gradients at real pictures are zero
    r2: Number = 0.0  # gradients at fake pictures are zero
    every: int = Field(1, ge=1)  # lazy: only every k-th step, k times as strong
    l1_decay: float = Field(0.0, ge=0)
    l2_decay: float = Field(0.0, ge=0)

    _not_negative = pydantic.field_validator("gradient", "r1", "r2")(not_negative)


class Optimiser(Recipe):
    kind: Literal["adam", "adamw", "rmsprop"] = "adam"
    learning_rate: Number = 2e-4
    discriminator: float = Field(1.0, gt=0)  # the discriminator's rate, as a multiple (two-time-scale update rule)
    beta1: float = Field(0.5, ge=0, lt=1)
    beta2: Number = 0.999
    weight_decay: float = Field(0.0, ge=0)  # the optimiser's own; adamw: decoupled
    warm_up: int = Field(0, ge=0)
    clip: float = Field(0.0, ge=0)  # largest gradient norm; 0: any


class Augment(Recipe):
    """What the discriminator sees is changed at random, real and fake alike, so that few pictures suffice."""

    operations: list[Literal["colour", "translation", "cutout", "flip", "rotate", "scale"]] = []
    chance: float = Field(1.0, ge=0, le=1)  # of each operation for each picture; where it begins if adaptive
    adaptive: bool = False
    target: float = Field(0.6, gt=0, lt=1)  # overfitting at which the chance stays as it is
    speed: float = Field(500_000, gt=0)  # pictures in which the chance can rise from 0 to 1


class Stabilise(Recipe):
    instance_noise: Number = 0.0  # standard deviation of noise on all that the discriminator sees
    label_smoothing: float = Field(0.0, ge=0, lt=0.5)
    critic_steps: int = Field(1, ge=1)
    freeze_layers: int = Field(0, ge=0)  # the first layers of the discriminator never learn (FreezeD)
    freeze_until: float = Field(
        0.0, ge=0, lt=1
    )  # share of the training before which the discriminator does not learn yet
    freeze_from: float = Field(1.0, ge=0, le=1)  # share of the training after which the discriminator no longer learns
    average: Number = 0.999  # decay of the averaged generator, the one that is shown; 0: none


class Speed(Recipe):
    channels_last: bool = True
    half: bool = True  # bf16 where the processor multiplies it natively
    reuse_fakes: bool = False  # the generator learns from the pictures that the discriminator has just seen
    fused: bool = True  # the optimiser's fused kernel
    compile: bool = False


class Guard(Recipe):
    every: int = Field(500, ge=1)  # steps between two looks; each also saves
    limit: float = Field(1e4, gt=0)  # a loss beyond this is divergence
    variety: float = Field(
        0.15, ge=0, lt=1
    )  # collapse: distances between fakes below this share of those between real ones
    entropy: float = Field(0.4, ge=0, lt=1)  # collapse: classes drawn, as entropy, below this share of the real ones'
    settle: int = Field(1000, ge=0)  # steps in which a random start, which draws all alike, must have become varied
    rate: float = Field(0.5, gt=0, le=1)  # each return to the last good state multiplies the learning rates
    returns: int = Field(3, ge=0)  # then the training stops
    features: str = "auto"  # auto, pixels, lite0, mnist, fashion, or the folder of a `cnn fit`


class Judge(Recipe):
    every: int = Field(0, ge=0)  # steps between two judgements; 0: only by `gan judge`
    samples: int = Field(1000, ge=6)
    features: str = "auto"
    target: float = Field(0.0, ge=0)  # stop when the Frechet distance is at most this; 0: never
    patience: int = Field(0, ge=0)  # stop after so many judgements without a better one; 0: never


class Log(Recipe):
    every: int = Field(50, ge=1)
    grid: int = Field(500, ge=1)
    pictures: int = Field(64, ge=1)  # of the fixed grid


class GanRecipe(Recipe):
    game: Literal["noise", "autoencoder", "pix2pix", "cyclegan"] = "noise"
    batch: int = Field(64, ge=1)
    steps: int = Field(ge=1)
    minutes: float = Field(0.0, ge=0)  # the number of steps that fit is counted out as it goes; 0: as `steps` says
    seed: int = 0
    start: str = ""  # a run whose networks are taken as a start (fine-tuning)
    pictures: Pictures = Pictures()
    generator: Generator
    discriminator: Discriminator
    condition: Condition = Condition()
    loss: Loss
    penalty: Penalty = Penalty()
    optimiser: Optimiser = Optimiser()
    augment: Augment = Augment()
    stabilise: Stabilise = Stabilise()
    speed: Speed = Speed()
    guard: Guard = Guard()
    judge: Judge = Judge()
    log: Log = Log()

    @pydantic.model_validator(mode="after")
    def _every_option_acts(self) -> GanRecipe:
        """An option that would change nothing is refused, so that nobody believes that it helped."""
        s = self.stabilise
        if s.freeze_until >= s.freeze_from:
            raise ValueError(
                "stabilise.freeze_until must lie before stabilise.freeze_from, or the discriminator never learns"
            )
        if s.label_smoothing and self.loss.adversarial not in ("saturating", "non-saturating", "lsgan"):
            raise ValueError(f"stabilise.label_smoothing: the {self.loss.adversarial} loss has no labels to smooth")
        for limits, whose in ((OF_KIND, lambda section: getattr(self, section).kind), (OF_GAME, lambda _: self.game)):
            for (section, key), able in limits.items():
                part, mine = getattr(self, section), whose(section)
                if getattr(part, key) != type(part).model_fields[key].default and mine not in able:
                    raise ValueError(f"{section}.{key} does nothing for {mine!r}; it is for {', '.join(able)}")
        if s.critic_steps > 1 and self.speed.reuse_fakes:
            raise ValueError("speed.reuse_fakes needs stabilise.critic_steps = 1")
        if self.condition.augment and self.condition.kind == "none":
            raise ValueError("condition.augment needs condition.kind = class or text")
        if self.condition.kl_weight and not self.condition.augment:
            raise ValueError("condition.kl_weight needs condition.augment = true")
        if (self.judge.target or self.judge.patience) and not self.judge.every:
            raise ValueError(
                "judge.target and judge.patience need judge.every: how many steps lie between two judgements"
            )
        if self.augment.adaptive and not self.augment.operations:
            raise ValueError("augment.adaptive needs augment.operations")
        if self.condition.kind != "none" and self.game != "noise":
            raise ValueError(f"condition.kind: the game {self.game!r} is told nothing but its pictures")
        return self


def names(kind: type[Recipe] = GanRecipe) -> list[str]:
    return sorted(p.stem for p in FOLDER.glob("*.toml") if p.stem.startswith("cnn") != (kind is GanRecipe))


def read(name: str, overrides: list[str] | None = None, kind: type[Recipe] = GanRecipe) -> Recipe:
    """name: of `recipes/gan/`, or the path of a TOML file. Raises BadRecipe, which says what there is."""
    there = names(kind)
    if not name.endswith(".toml") and name not in there:
        near = difflib.get_close_matches(name, there, 1, 0.4)
        guess = f" Did you mean {near[0]}?" if near else ""
        raise BadRecipe(f"There is no recipe {name!r}.{guess} There are: {', '.join(there)}; or give a .toml file.")
    for override in overrides or []:
        key, equals, value = override.partition("=")
        if not (key and equals and value):
            raise BadRecipe(f"--set {override}: give a key, = and a value, such as --set steps=5000.")
    try:
        return load(kind, name if name.endswith(".toml") else f"gan/{name}", overrides)
    except OSError as error:
        raise BadRecipe(f"{name} cannot be read ({error.strerror}). There are: {', '.join(there)}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadRecipe(f"{name} is no TOML ({error}). Take one of the package as a pattern: {FOLDER}.") from None
    except (TypeError, AttributeError):  # a dotted key that goes on below a number
        keys = ", ".join(o.partition("=")[0] for o in overrides or [] if "." in o)
        raise BadRecipe(f"One of these keys goes deeper than the recipe does: {keys}. Keys are section.key.") from None
    except pydantic.ValidationError as error:
        raise BadRecipe(f"The recipe {name} cannot be used: {told(error, kind)}.") from None


def told(error: pydantic.ValidationError, kind: type[Recipe]) -> str:
    """Each fault in words, an unknown key with the keys that there are."""
    faults = []
    for fault in error.errors():
        parts = [str(p) for p in fault["loc"]]
        where = ".".join(p for p in parts if p not in ("float", "Schedule"))
        words = str(fault["msg"]).lower().removeprefix("value error, ")
        if fault["type"] == "extra_forbidden":
            fields = fields_of(kind, parts[:-1])
            near = difflib.get_close_matches(parts[-1], fields, 1) or near_key(kind, parts[-1])
            words = (
                "no such key; " + (f"did you mean {near[0]}? There are " if near else "there are ") + ", ".join(fields)
            )
        elif fault["type"] == "model_type" and parts[-1] != "Schedule":
            fields = fields_of(kind, parts)
            words = f"is a section of keys; set one of them: {', '.join(f'{where}.{field}' for field in fields)}"
        elif fault["type"] != "value_error":
            words += f" (given: {json.dumps(fault['input'], default=str)})"
        faults.append(f"{where}: {words}" if where else words)
    return "; ".join(dict.fromkeys(faults))


def near_key(kind: type[Recipe], name: str) -> list[str]:
    """-> the dotted key of another section that a key was perhaps meant to be; [] if none is like it."""
    dotted = {}
    for part, field in kind.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, Recipe):
            dotted |= {leaf: f"{part}.{leaf}" for leaf in field.annotation.model_fields}
    return [dotted[leaf] for leaf in difflib.get_close_matches(name, dotted, 1, 0.7)]


def fields_of(kind: type[Recipe], path: list[str]) -> list[str]:
    for part in path:
        inner = kind.model_fields[part].annotation if part in kind.model_fields else None
        if not isinstance(inner, type) or not issubclass(inner, Recipe):
            return list(Schedule.model_fields)
        kind = inner
    return list(kind.model_fields)


def restored(folder: Path) -> GanRecipe:
    """The resolved recipe of a run."""
    path = folder / "recipe.json"
    if not path.exists():
        raise BadRecipe(f"{folder} is no run: it has no recipe.json. `storybrush-train gan fit` makes one.")
    return GanRecipe.model_validate_json(path.read_text(encoding="utf-8"))
