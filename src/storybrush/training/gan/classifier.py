"""The CNN of the second document: convolutions find local features, pooling makes the maps smaller, dense layers decide.

`cnn fit` trains it on MNIST, Fashion-MNIST or a folder of classes; the judges look through its last features.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from pydantic import Field
from torch import Tensor, nn
from torch.nn import functional as F

from storybrush.errors import BadArt, MissingWeights
from storybrush.training.gan import augment, checkpoint
from storybrush.training.gan.data import Data, to_tensor
from storybrush.training.gan.machines import precision
from storybrush.training.gan.randomness import Draws, Order
from storybrush.training.gan.recipe import Schedule
from storybrush.training.gan.stabilise import Average
from storybrush.training.recipe import Recipe

FEATURES = 128


class CnnRecipe(Recipe):
    width: int = Field(32, ge=1)
    dropout: float = Field(0.3, ge=0, lt=1)
    batch: int = Field(128, ge=2)
    epochs: float = Field(10, gt=0)
    learning_rate: float = Field(2e-3, gt=0)
    warm_up: float = Field(0.1, gt=0, lt=1)  # share of the training
    weight_decay: float = Field(0.02, ge=0)
    smoothing: float = Field(0.05, ge=0, lt=1)
    shift: int = Field(2, ge=0)  # pixels
    turn: bool = True  # rotated and scaled, one picture in two
    flip: bool = False  # mirrored; a mirrored shoe is a shoe, a mirrored 3 is none
    erase: float = Field(0.0, ge=0, le=1)  # chance of a grey square
    average: float = Field(0.998, ge=0, lt=1)
    seed: int = 0
    half: bool = True


def block(a: int, b: int, *more: nn.Module) -> list[nn.Module]:
    return [nn.Conv2d(a, b, 3, padding=1, bias=False), nn.BatchNorm2d(b), nn.ReLU(), *more]


class Classifier(nn.Module):
    """(B, C, S, S) in [-1, 1] -> logits (B, K). S: 16 or more."""

    def __init__(self, channels: int, classes: int, size: int, width: int = 32, dropout: float = 0.3) -> None:
        super().__init__()
        w = width
        self.convolutions = nn.Sequential(
            *block(channels, w), *block(w, w, nn.MaxPool2d(2)),
            *block(w, 2 * w), *block(2 * w, 2 * w, nn.MaxPool2d(2)),
            *block(2 * w, 4 * w), *block(4 * w, 4 * w, nn.MaxPool2d(2)),
        )  # fmt: skip
        self.dense = nn.Sequential(
            nn.Flatten(), nn.Dropout(dropout), nn.Linear(4 * w * (size // 8) ** 2, FEATURES, bias=False),
            nn.BatchNorm1d(FEATURES), nn.ReLU(),
        )  # fmt: skip
        self.decide = nn.Sequential(nn.Dropout(dropout), nn.Linear(FEATURES, classes))

    def features(self, x: Tensor) -> Tensor:
        """-> (B, 128), what the judges look at."""
        return self.dense(self.convolutions(x))

    def forward(self, x: Tensor) -> Tensor:
        return self.decide(self.features(x))


def varied(x: Tensor, r: CnnRecipe, draws: Draws) -> Tensor:
    """Training pictures, a little different each time."""
    if r.flip:
        x = augment.flip(x, draws)
    if r.turn:
        angle, size = (draws.uniform(len(x), 2) * 2 - 1).unbind(1)
        on = (draws.uniform(len(x)) < 0.5).float()
        angle, size = angle * on * (torch.pi / 15), 1.12 ** (size * on)
        zero = torch.zeros_like(angle)
        turn = [angle.cos() / size, -angle.sin() / size, zero, angle.sin() / size, angle.cos() / size, zero]
        x = augment.warp(x, torch.stack(turn, 1))
    if r.shift:
        offsets = draws.integers(
            2, 2 * r.shift + 1
        )  # one shift for the whole batch: cheap, and as good over many batches
        x = F.pad(x, (r.shift,) * 4, mode="replicate")
        x = x[..., offsets[0] :, offsets[1] :][..., : x.shape[-2] - 2 * r.shift, : x.shape[-1] - 2 * r.shift]
    if r.erase:
        erased = augment.cutout(x, draws)
        x = torch.where((draws.uniform(len(x)) < r.erase)[:, None, None, None], erased, x)
    return x


@torch.no_grad()
def accuracy(net: nn.Module, pictures: Any, labels: Any, half: bool = True) -> float:
    net.eval()
    right = 0
    for start in range(0, len(pictures), 500):
        with precision(half):
            said = net(to_tensor(pictures[start : start + 500]).contiguous(memory_format=torch.channels_last))
        right += int((said.argmax(1) == torch.from_numpy(labels[start : start + 500])).sum())
    return right / len(pictures)


def begin(data: Data, r: CnnRecipe) -> Classifier:
    if data.labels is None or len(data.classes) < 2:
        raise BadArt(f"{data.name} has no classes. Put the pictures of each class into a folder of its own.")
    torch.manual_seed(r.seed)
    net = Classifier(data.channels, len(data.classes), data.size, r.width, r.dropout)
    return net.to(memory_format=torch.channels_last)


def fit(
    data: Data, r: CnnRecipe, out: Path | None = None, tell: Callable[[dict[str, float]], None] = lambda row: None
) -> tuple[nn.Module, dict[str, float]]:
    """-> the averaged network and its scores. With `out` it saves each epoch, and goes on from there if it was stopped."""
    net = begin(data, r)
    average = Average(net, r.average)
    optimiser = torch.optim.AdamW(net.parameters(), r.learning_rate, weight_decay=r.weight_decay, fused=True)
    order, draws = Order(len(data), r.batch, r.seed), Draws(r.seed + 1)
    steps, an_epoch = max(1, round(r.epochs * len(data) / r.batch)), max(1, len(data) // r.batch)
    first, spent = 0, 0.0
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        (out / "recipe.json").write_text(r.model_dump_json(indent=1), encoding="utf-8")
        (out / "data.json").write_text(json.dumps(data.facts(), ensure_ascii=False, indent=1), encoding="utf-8")
        if (out / "last.safetensors").exists():
            state = checkpoint.load(out / "last.safetensors")
            net.load_state_dict(state["net"])
            average.net.load_state_dict(state["average"])
            checkpoint.restore_optimiser(optimiser, state["optimiser"])
            order.load_state_dict(state["order"])
            draws.load_state_dict(state["draws"])
            first, spent = state["step"], state["seconds"]
    rise = Schedule(start=0.04, end=1.0, shape="linear", over=r.warm_up)
    fall = Schedule(start=1.0, end=0.0)
    began, row = time.monotonic(), {"step": float(first), "test": scores(average.net, data, r.half) if first else 0.0}
    for step in range(first, steps):
        progress = step / steps
        for group in optimiser.param_groups:
            group["lr"] = (
                r.learning_rate * rise.at(progress) * fall.at(max(0.0, progress - r.warm_up) / (1 - r.warm_up))
            )
        index = order.next()
        net.train()
        with precision(r.half):
            said = net(varied(data.batch(index), r, draws)).float()
        wanted = torch.from_numpy(data.labels[index.numpy()])  # type: ignore[index]
        loss = F.cross_entropy(said, wanted, label_smoothing=r.smoothing)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
        average.update(net, step)
        if (step + 1) % an_epoch == 0 or step + 1 == steps:
            seconds = spent + time.monotonic() - began
            row = {
                "step": step + 1.0,
                "steps": float(steps),
                "seconds": round(seconds, 1),
                "loss": float(loss.detach()),
            }
            row |= {
                "train": (said.argmax(1) == wanted).float().mean().item(),
                "test": scores(average.net, data, r.half),
            }
            tell(row)
            if out is not None:
                parts = {"net": net, "average": average.net, "optimiser": optimiser, "order": order, "draws": draws}
                state = {name: part.state_dict() for name, part in parts.items()}
                checkpoint.save(out / "last.safetensors", state | {"step": step + 1, "seconds": seconds})
                with (out / "log.jsonl").open("a", encoding="utf-8") as log:
                    log.write(json.dumps(row) + "\n")
    if out is not None:
        save(out / "classifier.safetensors", average.net, data, r, row)
    return average.net, row


def scores(net: nn.Module, data: Data, half: bool) -> float:
    """On the held-out pictures, where there are such."""
    if not len(data.held_out):
        return accuracy(net, data.pictures, data.labels, half)
    return accuracy(net, data.held_out, data.held_out_labels, half)


def save(path: Path, net: nn.Module, data: Data, r: CnnRecipe, row: dict[str, float]) -> None:
    """The network with what is needed to build it again. Halves: a judge's features do not need more."""
    halves = {k: v.half() if v.is_floating_point() else v for k, v in net.state_dict().items()}
    checkpoint.save(path, {"net": halves, "recipe": r.model_dump(), "data": data.facts(), "scores": row})


def load(path: Path) -> tuple[Classifier, dict[str, Any]]:
    """path: a file, or the folder of a `cnn fit` -> network in eval mode, facts about its data."""
    if not path.is_file() and not (path / "classifier.safetensors").exists():
        raise MissingWeights(
            f"{path} holds no classifier. `storybrush-train cnn fit --data mnist --out {path}` makes one."
        )
    state = checkpoint.load(path / "classifier.safetensors" if path.is_dir() else path)
    facts, r = state["data"], CnnRecipe.model_validate(state["recipe"])
    net = Classifier(facts["channels"], len(facts["classes"]), facts["size"], r.width, r.dropout)
    net.load_state_dict({k: v.float() if v.is_floating_point() else v for k, v in state["net"].items()})
    return net.eval().requires_grad_(False).to(memory_format=torch.channels_last), facts | {"scores": state["scores"]}
