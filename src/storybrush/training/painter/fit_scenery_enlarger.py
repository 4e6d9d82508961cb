"""Trains the enlarger of backgrounds: `python -m storybrush.training.painter.fit_scenery_enlarger --out RUN`.

Early: after 28 minutes of one slow core (1,009 steps) it is no better than the unsharp mask that pages get, and nothing is exported.

It learns from pairs: what the shipped painter makes of a layout under a setting, and the kit's own drawing of the same at twice
the size. So it learns the painter's own mistakes, and not only what shrinking takes away. Every tenth layout is held out. It needs
no corpus: both sides are made here, once, and kept in the run's folder.
"""

from __future__ import annotations

import argparse
import functools
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor, nn
from torch.nn import functional as F

from storybrush import weights
from storybrush.painter import backdrop
from storybrush.training import losses, recipe, run
from storybrush.training.art import scenery
from storybrush.training.art.sources.scenery import layout_drawing, layout_tasks
from storybrush.training.painter import restore
from storybrush.training.painter.adversary import Adversary, balance, ramp
from storybrush.training.painter.autoencoder import CropDiscriminator
from storybrush.training.painter.enlarger import SceneryEnlarger
from storybrush.training.painter.fit_generator import LEAD

SCALE = 2
HELD = 10  # every so many-th layout of all
SMALL = (384, 512)


class SceneryEnlargerRecipe(recipe.Recipe):
    pictures: int
    crop: int
    batch: int
    steps: int
    minutes: float
    learning_rate: float
    gradient_weight: float
    adversarial_from: int
    adversarial_ramp: int
    adversarial_weight: float
    critic_rate: float
    penalty: float


def specs(layouts: int, pictures: int) -> list[tuple[int, scenery.ScenerySpec]]:
    """(layout, what to draw): of each layout the first of what the painter was shown, the others under any setting."""
    each = layouts // len(scenery.PLACES)
    shown: dict[int, list[scenery.ScenerySpec]] = {}
    for number, spec in layout_tasks(each):
        shown.setdefault(number, []).append(spec)
    found = []
    for number in range(layouts):
        rng = np.random.default_rng([number, 7])
        known = shown[number]
        found.append((number, known[int(rng.integers(len(known)))]))
        for _ in range(pictures - 1):
            found.append((number, scenery.random_spec(rng, place=known[0].place, seed=known[0].seed)))
    return found


@functools.cache
def shipped_codes() -> tuple[np.ndarray, np.ndarray]:
    return tuple(x.numpy() for x in restore.codes())


def painted(layout: int, spec: scenery.ScenerySpec) -> np.ndarray:
    """-> (384, 512, 3) uint8: what the shipped painter makes of a learned layout."""
    codes, bound = shipped_codes()
    told = {"place": spec.place, "time": spec.time, "season": spec.season, "weather": spec.weather}
    vector = backdrop.setting_vector(told)
    style = len(backdrop.BLOCKS["style"])
    vector[-style:] = bound[layout, -style:]
    (latent,) = weights.session("painter-scenery").run(None, {"setting": vector[None], "code": codes[layout][None]})
    (picture,) = weights.session("painter-decoder").run(None, {"latent": latent})
    return (picture[0, :3].clip(0, 1) * 255 + 0.5).astype(np.uint8).transpose(1, 2, 0)


class Pairs:
    """small (N, 384, 512, 3), large (N, 768, 1024, 3) uint8, mapped; made where the folder lacks them, the small ones anew where
    another painter is shipped."""

    def __init__(self, folder: Path, pictures: int) -> None:
        wanted = specs(len(shipped_codes()[0]), pictures)
        self.layout = np.array([number for number, _ in wanted])
        self.large = self._made(
            folder / "large.npy", [lambda spec=spec: layout_drawing(spec, SCALE) for _, spec in wanted]
        )
        painters = "".join(weights.catalogue()[name]["sha256"][:6] for name in ("painter-scenery", "painter-codes"))
        self.small = self._made(folder / f"small-{painters}.npy", [lambda task=task: painted(*task) for task in wanted])
        held = self.layout % HELD == HELD - 1
        self.learned, self.held = np.flatnonzero(~held), np.flatnonzero(held)

    @staticmethod
    def _made(path: Path, pictures: list[Callable[[], np.ndarray]]) -> np.ndarray:
        """Goes on where it was stopped: a picture that is black has not been made."""
        shape = (len(pictures), *(first := pictures[0]()).shape)
        if path.exists() and (kept := np.load(path, mmap_mode="r+")).shape == shape:
            array = kept
        else:
            array = np.lib.format.open_memmap(path, mode="w+", dtype=np.uint8, shape=shape)
        array[0] = first
        for i, picture in enumerate(pictures):
            if not array[i, :: shape[1] // 8].any():
                array[i] = picture()
                if i % 100 == 0:
                    print(f"{path.stem}: {i} of {len(pictures)}", flush=True)
        return array

    def batch(self, rows: np.ndarray, size: int, crop: int, rng: np.random.Generator) -> tuple[Tensor, Tensor]:
        """-> (size, 3, crop, crop), (size, 3, 2 crop, 2 crop) in [0, 1]: the same places of random `rows`, half of them mirrored."""
        small, large = [], []
        for i in rng.choice(rows, size):
            y, x = (int(rng.integers(side - crop + 1)) for side in SMALL)
            turn = slice(None, None, -1 if rng.random() < 0.5 else 1)
            small.append(self.small[i, y : y + crop, x : x + crop][:, turn])
            large.append(self.large[i, SCALE * y : SCALE * (y + crop), SCALE * x : SCALE * (x + crop)][:, turn])
        return tensor(small), tensor(large)


def tensor(pictures: list[np.ndarray]) -> Tensor:
    """B times (H, W, 3) uint8 -> (B, 3, H, W) in [0, 1]."""
    x = torch.from_numpy(np.stack(pictures)).permute(0, 3, 1, 2).float().div_(255)
    return x.contiguous(memory_format=torch.channels_last).to(run.device())


@torch.no_grad()
def judge(net: nn.Module, pairs: Pairs, folder: run.Run, count: int = 24) -> dict[str, float]:
    """On held-out layouts: L1, L1 of plain enlarging, gradient energy over the kit's. Shows four of them, in three rows: enlarged
    plainly, by the network, the kit's own."""
    l1, plain, energy, rows = [], [], [], []
    for n, i in enumerate(np.random.default_rng(1).choice(pairs.held, min(count, len(pairs.held)), replace=False)):
        small, large = tensor([np.array(pairs.small[i])]), tensor([np.array(pairs.large[i])])
        drawn, wide = net(small).clamp(0, 1), F.interpolate(small, scale_factor=float(SCALE), mode="bilinear")
        l1.append((drawn - large).abs().mean())
        plain.append((wide - large).abs().mean())
        energy.append((drawn.diff(dim=-1).abs().mean() + drawn.diff(dim=-2).abs().mean())
                      / (large.diff(dim=-1).abs().mean() + large.diff(dim=-2).abs().mean()))  # fmt: skip
        if n < 4:
            rows.append(torch.cat([x[0, :, 256:640, 256:768] for x in (wide, drawn, large)], dim=1))
    grid = (torch.cat(rows, dim=2) * 255).byte().permute(1, 2, 0).cpu().numpy()
    Image.fromarray(np.ascontiguousarray(grid)).save(folder.folder / "samples" / "latest.png")
    means = (float(torch.stack(x).mean()) for x in (l1, plain, energy))
    return dict(zip(("held_l1", "held_plain", "held_energy"), means, strict=True))


def fit(out: Path, r: SceneryEnlargerRecipe, seed: int = 0) -> None:
    torch.manual_seed(seed)
    where = run.device()
    folder = run.Run(out, r)
    pairs = Pairs(out, r.pictures)
    net = SceneryEnlarger()
    net.to(where, memory_format=torch.channels_last)
    average = run.Average(net)
    optimiser = torch.optim.Adam(net.parameters(), r.learning_rate, betas=(0.9, 0.99))
    critic = CropDiscriminator(64, channels=3).to(where, memory_format=torch.channels_last)
    adversary = Adversary(critic, r.critic_rate, r.penalty)
    parts = {"net": net, "average": average.net, "optimiser": optimiser, **adversary.parts}
    loop = run.Loop(folder, r, parts, lambda step: folder.log(step, **judge(average.net, pairs, folder)))
    rng, factor = np.random.default_rng(seed + loop.start), 0.0
    for step in loop:
        small, large = pairs.batch(pairs.learned, r.batch, r.crop, rng)
        with run.mixed_precision():
            drawn = net(small)
        drawn = drawn.float()
        l1, edges = (drawn - large).abs().mean(), losses.gradient_difference(drawn, large)
        loss = l1 + r.gradient_weight * edges
        facts = {"l1": l1, "edges": edges}
        if strength := r.adversarial_weight * ramp(step, r.adversarial_from, r.adversarial_ramp):
            cheat = adversary.fool(large, drawn)
            if step % 8 == 0 or not factor:
                factor = balance(loss, cheat, drawn)
            loss = loss + strength * factor * cheat
            facts |= {"cheat": cheat, "factor": factor}
        run.descend(loss, net, optimiser, clip=1.0)
        average.update(net, step)
        if step >= r.adversarial_from - LEAD:
            facts |= adversary.learn(step, large, [(drawn, None)])
        if step % 100 == 0:
            folder.log(step, **facts, crops_per_second=loop.per_second(r.batch))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    a = parser.parse_args()
    fit(a.out, recipe.load(SceneryEnlargerRecipe, "scenery-enlarger", a.set))
