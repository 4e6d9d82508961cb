"""Trains the detector: `python -m storybrush.training.eye.fit_detector --corpus DIR --out RUN`."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
from PIL import Image, ImageDraw
from torch import Tensor
from torch.nn import functional as F

from storybrush.eye.detector import THRESHOLD, overlap, peaks
from storybrush.training import recipe, run
from storybrush.training.eye.nets import DetectorNet, parameters
from storybrush.training.eye.pages import PageBatch, Pages, targets
from storybrush.training.eye.sprites import Backgrounds, Sprites


class DetectorRecipe(recipe.Recipe):
    batch: int
    steps: int
    minutes: float
    learning_rate: float
    weight_decay: float
    figures: float
    box_weight: float


def focal_loss(logit: Tensor, heat: Tensor) -> Tensor:
    """(B, h, w) twice -> (). Focal loss with softened negatives around each peak; arXiv 1904.07850, eq. 1."""
    p = logit.sigmoid()
    peak = heat >= 1
    hit = (1 - p).square() * F.logsigmoid(logit)
    miss = (1 - heat).pow(4) * p.square() * F.logsigmoid(-logit)
    return -(torch.where(peak, hit, miss)).sum() / peak.sum().clamp(min=1)


def average_precision(
    found: list[list[tuple[tuple[float, ...], float]]], real: list[list[tuple[float, ...]]], at: float = 0.5
) -> float:
    """Area under the precision-recall curve (every point), class-agnostic, at an overlap of `at`."""
    rows = sorted(
        ((score, page, box) for page, things in enumerate(found) for box, score in things), key=lambda r: -r[0]
    )
    free = [set(range(len(boxes))) for boxes in real]
    good = []
    for _, page, box in rows:
        best = max(free[page], key=lambda i: overlap(box, real[page][i]), default=None)  # type: ignore[arg-type]
        hit = best is not None and overlap(box, real[page][best]) >= at  # type: ignore[arg-type]
        good.append(hit)
        if hit:
            free[page].discard(best)  # type: ignore[arg-type]
    total = sum(len(boxes) for boxes in real)
    if not good or not total:
        return 0.0
    true = np.cumsum(good)
    precision = np.maximum.accumulate((true / np.arange(1, len(good) + 1))[::-1])[::-1]
    recall = np.concatenate([[0], true / total])
    return float((np.diff(recall) * precision).sum())


@torch.no_grad()
def judge(net: torch.nn.Module, pages: Pages, seed: int = 1, count: int = 96) -> dict[str, float]:
    """Average precision at overlap 0.5, and precision and recall at the threshold that the running eye uses."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        found, real = [], []
        for _ in range(count // 16):
            batch = pages.batch(16)
            maps = net(batch.page.to(run.device())).float().cpu().numpy()
            found += [peaks(m, 0.05) for m in maps]
            real += [[tuple(box) for box in b[t].tolist()] for b, t in zip(batch.boxes, batch.there, strict=True)]
    sure = [[pair for pair in things if pair[1] >= THRESHOLD] for things in found]
    hits = 0
    for things, boxes in zip(sure, real, strict=True):
        free = set(range(len(boxes)))
        for box, _ in things:
            best = max(free, key=lambda i: overlap(box, boxes[i]), default=None)
            if best is not None and overlap(box, boxes[best]) >= 0.5:
                hits += 1
                free.discard(best)
    return {
        "ap50": average_precision(found, real),
        "precision": hits / max(1, sum(map(len, sure))),
        "recall": hits / max(1, sum(map(len, real))),
        "judged": len(real),
    }


def fit(corpus: Path, out: Path, r: DetectorRecipe, seed: int = 0) -> None:
    where = run.device()
    folder = run.Run(out, r)
    backgrounds = Backgrounds(corpus)
    data = Pages(Sprites(corpus, None, held=False), backgrounds, r.figures)
    exam = Pages(Sprites(corpus, None, held=True), backgrounds, r.figures)
    net = DetectorNet().to(where, memory_format=torch.channels_last)
    print(f"{parameters(net):,} parameters, {len(data.sprites)} + {len(exam.sprites)} held-out drawings")
    average = run.Average(net)
    optimiser = torch.optim.AdamW(net.parameters(), r.learning_rate, betas=(0.9, 0.99), weight_decay=r.weight_decay)

    def saved(step: int) -> None:
        folder.log(step, **{f"held_{name}": value for name, value in judge(average.net, exam).items()})
        show(folder, average.net, exam.batch(16))

    loop = run.Loop(folder, r, {"net": net, "average": average.net, "optimiser": optimiser}, saved)
    torch.manual_seed(seed + loop.start)
    for step in loop:
        batch = data.batch(r.batch)
        want = targets(batch.boxes, batch.there)
        with run.mixed_precision():
            maps = net(batch.page.to(where, memory_format=torch.channels_last))
        maps = maps.float()
        heat = focal_loss(maps[:, 0], want.heat.to(where))
        weight = want.weight.to(where)[:, None]
        box = (F.smooth_l1_loss(maps[:, 1:], want.box.to(where), reduction="none", beta=0.3) * weight).sum()
        box = box / weight.sum().clamp(min=1)
        run.descend(heat + r.box_weight * box, net, optimiser, clip=4.0)
        average.update(net, step)
        if step % 50 == 0:
            folder.log(step, heat=heat, box=box, pages_per_second=loop.per_second(r.batch))


@torch.no_grad()
def show(folder: run.Run, net: torch.nn.Module, batch: PageBatch) -> None:
    """Four pages: real boxes in white, found ones in red."""
    maps = net(batch.page[:4].to(run.device())).float().cpu().numpy()
    sheet = Image.new("RGB", (2 * batch.page.shape[3], 2 * batch.page.shape[2]))
    for i in range(4):
        image = Image.fromarray((batch.page[i].clamp(0, 1) * 255).byte().permute(1, 2, 0).numpy())
        pen = ImageDraw.Draw(image)
        for box in batch.boxes[i][batch.there[i]].tolist():
            pen.rectangle(box, outline="white", width=2)
        for found, _ in peaks(maps[i], THRESHOLD):
            pen.rectangle(found, outline="red")
        sheet.paste(image, (i % 2 * image.width, i // 2 * image.height))
    sheet.save(folder.folder / "samples" / "latest.png")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    arguments = parser.parse_args()
    fit(arguments.corpus, arguments.out, recipe.load(DetectorRecipe, "detector", arguments.set))
