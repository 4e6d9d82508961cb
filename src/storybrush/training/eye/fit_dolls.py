"""Trains the reader of dolls: `python -m storybrush.training.eye.fit_dolls --corpus DIR --out RUN`.

It names the pose, the garment and its colour of a body that it is shown alone. It learns from the kit's own drawings and is there
to judge what the painter makes of the same words (benchmarks/painter.py): the painter never sees it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from storybrush import script
from storybrush.eye.recogniser import Labels
from storybrush.training import recipe, run
from storybrush.training.art import holdout
from storybrush.training.eye import shipped
from storybrush.training.eye.nets import RecogniserNet
from storybrush.training.eye.sprites import over, plain, premultiplied, soften
from storybrush.training.painter.restore import SHIPPED

SIDE = 96
POSES: tuple[str, ...] = get_args(script.Pose)
GARMENTS: tuple[str, ...] = ("none", *get_args(script.Clothes))
COLOURS: tuple[str, ...] = get_args(script.Colour)
HEADS = {"garment": GARMENTS, "garment_colour": COLOURS, "pose": POSES}  # in the order of the network's three heads


class DollsRecipe(recipe.Recipe):
    batch: int
    steps: int
    minutes: float
    learning_rate: float
    weight_decay: float
    colour_weight: float
    packs: tuple[str, ...]


class Bodies:
    """Bodies of the kit with what they do and wear. held: the drawings that the painter does not learn, by what is held out."""

    def __init__(self, corpus: Path, packs: Sequence[str], splits: Sequence[str]) -> None:
        self.arrays = [np.load(corpus / f"sprites/{name}.npy", mmap_mode="r") for name in packs]
        labels = [json.loads((corpus / f"sprites/{name}.json").read_text()) for name in packs]
        self.rows = [
            (pack, i, row) for pack, rows in enumerate(labels) for i, row in enumerate(rows)
            if row.get("part") == "body" and row["pose"] in POSES and holdout.split(row) in splits
        ]  # fmt: skip
        self.told = torch.tensor([self._told(row) for *_, row in self.rows])

    def __len__(self) -> int:
        return len(self.rows)

    @staticmethod
    def _told(row: dict[str, str]) -> list[int]:
        worn = row.get("garment", "none")
        colour = COLOURS.index(row["garment_colour"]) if worn != "none" and row["garment_colour"] in COLOURS else -1
        return [GARMENTS.index(worn), colour, POSES.index(row["pose"])]

    def pictures(self, which: Sequence[int]) -> Tensor:
        """-> (B, 128, 128, 4) uint8 straight, all facing right."""
        found = []
        for i in which:
            pack, row, label = self.rows[i]
            picture = np.array(self.arrays[pack][row])
            found.append(picture[:, ::-1] if label.get("facing") == "left" else picture)
        return torch.from_numpy(np.stack(found))


def shown(pictures: Tensor, soft: bool) -> Tensor:
    """(B, S, S, 4) uint8 straight -> (B, 3, 96, 96) over flat colours and ramps; soft: some as blurred as a painter leaves them."""
    small = F.interpolate(premultiplied(pictures), size=(SIDE, SIDE), mode="area")
    return over(soften(small) if soft else small, plain(len(small), SIDE, SIDE))


def network() -> RecogniserNet:
    return RecogniserNet(len(GARMENTS), len(COLOURS), len(POSES))


@torch.no_grad()
def read(net: nn.Module, pictures: Tensor) -> dict[str, list[str]]:
    """(B, S, S, 4) uint8 straight -> what each head reads."""
    with torch.random.fork_rng():
        torch.manual_seed(0)
        scores = [net(shown(part, soft=False)) for part in pictures.split(64)]
    return {
        name: [values[i] for i in torch.cat([s[k] for s in scores]).argmax(1).tolist()]
        for k, (name, values) in enumerate(HEADS.items())
    }


def load(folder: Path) -> nn.Module:
    net = network()
    net.load_state_dict(torch.load(folder / "checkpoint.pt", map_location="cpu", weights_only=True)["average"])
    return net.eval().requires_grad_(False)


def judge(net: nn.Module, bodies: Bodies, most: int = 1000) -> dict[str, float]:
    """Share of right readings on drawings that it never saw: the ceiling of what the painter can reach."""
    pick = np.random.default_rng(1).permutation(len(bodies))[:most].tolist()
    found, right = read(net, bodies.pictures(pick)), {}
    for k, (name, values) in enumerate(HEADS.items()):
        truth = bodies.told[pick, k].tolist()
        said = [values.index(word) == t for word, t in zip(found[name], truth, strict=True) if t >= 0]
        right[name] = sum(said) / max(1, len(said))
    return right


def fit(corpus: Path, out: Path, r: DollsRecipe, start: str | None = None, seed: int = 0) -> None:
    """start: "shipped" begins with what the shipped recogniser sees, which has looked at whole figures; None: from nothing."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    folder = run.Run(out, r)
    data, exam = Bodies(corpus, r.packs, ("train",)), Bodies(corpus, r.packs, ("drawing",))
    net = network()
    if start == SHIPPED:
        labels = Labels(tuple((name,) for name in GARMENTS), COLOURS, POSES)
        shipped.begin(
            net, labels, lambda: shown(data.pictures(rng.integers(len(data), size=r.batch).tolist()), soft=True)
        )
    net.to(run.device(), memory_format=torch.channels_last)
    average = run.Average(net)
    optimiser = torch.optim.AdamW(net.parameters(), r.learning_rate, betas=(0.9, 0.99), weight_decay=r.weight_decay)
    parts = {"net": net, "average": average.net, "optimiser": optimiser}
    loop = run.Loop(folder, r, parts, lambda step: folder.log(step, **judge(average.net, exam)))
    for step in loop:
        pick = rng.integers(len(data), size=r.batch).tolist()
        told = data.told[pick].to(run.device())
        crop = shown(data.pictures(pick), soft=True).to(run.device(), memory_format=torch.channels_last)
        with run.mixed_precision():
            garment, colour, pose = (scores.float() for scores in net(crop))
        losses = [F.cross_entropy(garment, told[:, 0]), F.cross_entropy(pose, told[:, 2])]
        dyed = F.cross_entropy(colour, told[:, 1], ignore_index=-1) if (told[:, 1] >= 0).any() else colour.sum() * 0
        run.descend(torch.stack(losses).sum() + r.colour_weight * dyed, net, optimiser, clip=2.0)
        average.update(net, step)
        if step % 50 == 0:
            folder.log(step, garment=losses[0], pose=losses[1], colour=dyed, per_second=loop.per_second(r.batch))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", choices=[SHIPPED], help="begin with the shipped recogniser")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    a = parser.parse_args()
    fit(a.corpus, a.out, recipe.load(DollsRecipe, "dolls", a.set), a.start)
