"""Trains the recogniser: `python -m storybrush.training.eye.fit_recogniser --corpus DIR --out RUN`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor
from torch.nn import functional as F

from storybrush.eye.colours import COLOURS
from storybrush.eye.recogniser import Labels
from storybrush.training import recipe, run
from storybrush.training.eye import shipped
from storybrush.training.eye.crops import Batch, Crops
from storybrush.training.eye.nets import RecogniserNet, parameters
from storybrush.training.eye.sprites import Backgrounds, Sprites
from storybrush.training.eye.vocabulary import POSES, read_classes
from storybrush.training.painter.restore import SHIPPED


class RecogniserRecipe(recipe.Recipe):
    batch: int
    steps: int
    minutes: float
    learning_rate: float
    weight_decay: float
    smoothing: float
    figures: float
    colour_weight: float
    pose_weight: float


def subject_loss(scores: Tensor, right: Tensor, smoothing: float) -> Tensor:
    """(B, C), (B, C) bool -> (). Cross entropy where any of the right classes will do, with label smoothing."""
    logs = F.log_softmax(scores, dim=1)
    hit = torch.logsumexp(logs.masked_fill(~right, -torch.inf), dim=1)
    return -((1 - smoothing) * hit + smoothing * logs.mean(1)).mean()


def hits(scores: Tensor, right: Tensor, top: int) -> Tensor:
    """(B,) bool: is a right class among the `top` likeliest?"""
    return right.gather(1, scores.topk(min(top, scores.shape[1]), dim=1).indices).any(1)


@torch.no_grad()
def judge(net: torch.nn.Module, crops: Crops, seed: int = 1, most: int = 2048) -> dict[str, float]:
    """Accuracy on a fixed choice of the given drawings, each over a fixed random background."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        rows = torch.randperm(len(crops.sprites))[:most]
        sums: dict[str, list[Tensor]] = {"top1": [], "top5": [], "colour": [], "pose": [], "figure_top1": []}
        for part in rows.split(256):
            batch = crops.plain_batch(part)
            scores, colours, poses = net(batch.crop.to(run.device()))
            first, figure = hits(scores, batch.right, 1), crops.sprites.is_figure[part]
            sums["top1"].append(first)
            sums["top5"].append(hits(scores, batch.right, 5))
            sums["figure_top1"].append(first[figure])
            sums["pose"].append((poses.argmax(1) == batch.pose)[figure])
            sums["colour"].append((colours.argmax(1) == batch.colour)[batch.colour >= 0])
    return {name: float(torch.cat(parts).float().mean()) for name, parts in sums.items() if len(torch.cat(parts))} | {
        "judged": len(rows)
    }


def fit(corpus: Path, subjects: Path, out: Path, r: RecogniserRecipe, start: str | None = None, seed: int = 0) -> None:
    """start: "shipped" goes on from the shipped network, with a fresh optimiser; None: from nothing."""
    where = run.device()
    folder = run.Run(out, r)
    classes = read_classes(subjects)
    train, held = Sprites(corpus, classes, held=False), Sprites(corpus, classes, held=True)
    labels = {"classes": classes.members, "colours": COLOURS, "poses": POSES}
    (out / "labels.json").write_text(json.dumps(labels, indent=0, ensure_ascii=False))
    (out / "held_out.txt").write_text("\n".join(held.names) + "\n")
    backgrounds = Backgrounds(corpus)
    data, exam = Crops(train, backgrounds, r.figures), Crops(held, backgrounds, r.figures)
    net = RecogniserNet(len(classes.members), len(COLOURS), len(POSES))
    if start == SHIPPED:
        told = Labels.from_json(json.dumps(labels))
        known = shipped.begin(net, told, lambda: data.batch(r.batch).crop)
        print(f"{known} of {len(classes.members)} classes go on from the shipped network")
    net.to(where, memory_format=torch.channels_last)
    print(
        f"{parameters(net):,} parameters, {len(classes.members)} classes, {len(train)} + {len(held)} held-out drawings"
    )
    average = run.Average(net)
    optimiser = torch.optim.AdamW(net.parameters(), r.learning_rate, betas=(0.9, 0.99), weight_decay=r.weight_decay)

    def saved(step: int) -> None:
        folder.log(step, **{f"held_{name}": value for name, value in judge(average.net, exam).items()})
        show(folder, batch)

    loop = run.Loop(folder, r, {"net": net, "average": average.net, "optimiser": optimiser}, saved)
    torch.manual_seed(seed + loop.start)
    for step in loop:
        batch = data.batch(r.batch)
        with run.mixed_precision():
            scores, colours, poses = net(batch.crop.to(where, memory_format=torch.channels_last))
        subject = subject_loss(scores.float(), batch.right.to(where), r.smoothing)
        colour = F.cross_entropy(colours.float(), batch.colour.to(where), ignore_index=-1)
        pose = F.cross_entropy(poses.float(), batch.pose.to(where))
        run.descend(subject + r.colour_weight * colour + r.pose_weight * pose, net, optimiser, clip=2.0)
        average.update(net, step)
        if step % 50 == 0:
            seen = hits(scores.float(), batch.right.to(where), 1).float().mean()
            folder.log(
                step, subject=subject, colour=colour, pose=pose, top1=seen, crops_per_second=loop.per_second(r.batch)
            )


def show(folder: run.Run, batch: Batch) -> None:
    """Forty crops as the network sees them."""
    tiles = (batch.crop[:40].clamp(0, 1) * 255).byte().permute(0, 2, 3, 1).numpy()
    grid = (
        tiles.reshape(5, 8, *tiles.shape[1:])
        .transpose(0, 2, 1, 3, 4)
        .reshape(5 * tiles.shape[1], 8 * tiles.shape[2], 3)
    )
    Image.fromarray(np.ascontiguousarray(grid)).save(folder.folder / "samples" / "latest.png")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--subjects", type=Path, help="subjects.npz of the vocabulary; default: in the corpus")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", choices=[SHIPPED], help="go on from the shipped weights")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    arguments = parser.parse_args()
    fit(
        arguments.corpus, arguments.subjects or arguments.corpus / "subjects.npz", arguments.out,
        recipe.load(RecogniserRecipe, "recogniser", arguments.set), arguments.start,
    )  # fmt: skip
