"""What a training is, as data: every key of `recipes/gan/*.toml`, what it may be, and what it means."""

from __future__ import annotations

import difflib
import json
import math
from pathlib import Path
from typing import Literal

import pydantic
from pydantic import Field

from storybrush.errors import StorybrushError
from storybrush.training.recipe import RECIPES, Recipe, load

FOLDER = RECIPES / "gan"


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


class Pictures(Recipe):
    size: int = Field(0, ge=0)  # pixels of a side; 0: as the data says
    channels: int = Field(0, ge=0, le=3)  # 1 grey, 3 colour; 0: as the data says
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
    weight: float = Field(1.0, ge=0)  # of the adversarial part in the generator's loss
    reconstruction: dict[Literal["l1", "l2", "ssim", "perceptual"], float] = {}
    cycle: float = Field(10.0, ge=0)  # cyclegan: A -> B -> A
    identity: float = Field(0.5, ge=0)  # cyclegan: B -> B changes nothing; a share of `cycle`
    kl: float = Field(0.0, ge=0)  # autoencoder: of the latent from the normal distribution that is sampled from


class Penalty(Recipe):
    gradient: Number = 0.0  # WGAN-GP: gradients between real and fake have norm one
    r1: Number = 0.0  # gradients at real pictures are zero
    r2: Number = 0.0  # gradients at fake pictures are zero
    every: int = Field(1, ge=1)  # lazy: only every k-th step, k times as strong
    l1_decay: float = Field(0.0, ge=0)
    l2_decay: float = Field(0.0, ge=0)

    @pydantic.field_validator("gradient", "r1", "r2")
    @classmethod
    def _not_negative(cls, value: Number) -> Number:
        if min(at(value, 0), at(value, 1)) < 0:
            raise ValueError("a penalty cannot be negative")
        return value


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
    samples: int = Field(1000, ge=2)
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
        if s.label_smoothing and self.loss.adversarial not in ("saturating", "non-saturating", "lsgan"):
            raise ValueError(f"stabilise.label_smoothing: the {self.loss.adversarial} loss has no labels to smooth")
        if self.generator.bound != "none" and self.generator.kind != "r3gan":
            raise ValueError(f"generator.bound is for r3gan; {self.generator.kind!r} has its own exit")
        if s.critic_steps > 1 and self.speed.reuse_fakes:
            raise ValueError("speed.reuse_fakes needs stabilise.critic_steps = 1")
        if self.condition.augment and self.condition.kind == "none":
            raise ValueError("condition.augment needs condition.kind = class or text")
        if self.condition.kl_weight and not self.condition.augment:
            raise ValueError("condition.kl_weight needs condition.augment = true")
        if self.augment.adaptive and not self.augment.operations:
            raise ValueError("augment.adaptive needs augment.operations")
        if self.loss.reconstruction and self.game in ("noise", "cyclegan"):
            raise ValueError(f"loss.reconstruction: in the game {self.game!r} no picture is to be drawn again")
        if self.condition.kind != "none" and self.game != "noise":
            raise ValueError(f"condition.kind: the game {self.game!r} is told nothing but its pictures")
        return self


def names() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.toml") if not path.stem.startswith("cnn"))


def read(name: str, overrides: list[str] | None = None, kind: type[Recipe] = GanRecipe) -> Recipe:
    """name: of `recipes/gan/`, or the path of a TOML file. Raises BadRecipe, which says what there is."""
    if not name.endswith(".toml") and not (FOLDER / f"{name}.toml").exists():
        near = difflib.get_close_matches(name, names(), 1, 0.4)
        guess = f" Did you mean {near[0]}?" if near else ""
        raise BadRecipe(f"There is no recipe {name!r}.{guess} There are: {', '.join(names())}; or give a .toml file.")
    try:
        return load(kind, name if name.endswith(".toml") else f"gan/{name}", overrides)
    except FileNotFoundError:
        raise BadRecipe(f"There is no file {name}. The recipes of the workshop are: {', '.join(names())}.") from None
    except pydantic.ValidationError as error:
        raise BadRecipe(f"The recipe {name} cannot be used: {told(error, kind)}.") from None


def told(error: pydantic.ValidationError, kind: type[Recipe]) -> str:
    """Each fault in words, an unknown key with the keys that there are."""
    faults = []
    for fault in error.errors():
        parts = [str(p) for p in fault["loc"]]
        where, words = ".".join(p for p in parts if p not in ("float", "Schedule")), str(fault["msg"]).lower()
        if fault["type"] == "extra_forbidden":
            fields = fields_of(kind, parts[:-1])
            words = f"no such key; there are {', '.join(fields)}"
        elif fault["type"] != "value_error":
            words += f" (given: {json.dumps(fault['input'], default=str)})"
        faults.append(f"{where or 'as a whole'}: {words.removeprefix('value error, ')}")
    return "; ".join(dict.fromkeys(faults))


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
