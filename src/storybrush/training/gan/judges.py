"""How good a generator is, offline. Every figure stands beside what real pictures get in its place (the floor) and the
number of samples: a Frechet distance without those two says nothing.

Frechet and kernel distance, entropy score, SSIM and PSNR are torchmetrics', on features of our own networks.
"""

from __future__ import annotations

import json
import math
import warnings
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F
from torchmetrics.functional.image import peak_signal_noise_ratio, structural_similarity_index_measure
from torchmetrics.image.fid import FrechetInceptionDistance
from torchmetrics.image.inception import InceptionScore
from torchmetrics.image.kid import KernelInceptionDistance

from storybrush.errors import BadArt, MissingWeights
from storybrush.training.features import FrozenFeatures
from storybrush.training.gan import classifier
from storybrush.training.gan.data import STACKED, Data, to_tensor
from storybrush.training.gan.reconstruction import as_colour
from storybrush.weights import catalogue, path_of

CHUNK = 250
FEWEST = 6  # pictures on each side: density looks at the fifth neighbour of each
# torchmetrics tells that it keeps all features; here they are kept anyway
warnings.filterwarnings("ignore", "Metric `.*` will save all extracted features", UserWarning)
SHIPPED = {"mnist": "judge-mnist", "fashion": "judge-fashion"}


@dataclass(frozen=True)
class Figure:
    """floor: the same figure for real pictures that were held out, in place of the fakes (ssim, psnr: for doing nothing).
    better: "low" or "high".
    """

    name: str
    value: float
    floor: float | None
    better: str
    samples: int
    meaning: str


@dataclass(frozen=True)
class Report:
    features: str
    figures: tuple[Figure, ...]

    def __getitem__(self, name: str) -> float:
        return next(f.value for f in self.figures if f.name == name)

    @property
    def few(self) -> str:
        """What is to be said of a Frechet distance of few samples; empty if they are enough."""
        first = self.figures[0]
        if first.name != "frechet" or first.samples >= 1000:
            return ""
        return (
            f"frechet and kernel compare {first.samples} with {first.samples}: so few say little. Compare only with runs that "
            f"were judged with as many of the same pictures."
        )

    def write(self, path: Path, **facts: float | str) -> None:
        rows = {"features": self.features, **facts, "figures": [asdict(f) for f in self.figures]}
        path.write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8")


class Eye:
    """pictures (B, C, H, W) in [-1, 1] -> features (B, D), class logits (B, K) or None."""

    name: str
    classes = 0

    def look(self, pictures: Tensor) -> tuple[Tensor, Tensor | None]:
        raise NotImplementedError

    @torch.no_grad()
    def all(self, pictures: np.ndarray) -> tuple[Tensor, Tensor | None]:
        """(N, H, W, C) uint8 -> (N, D), (N, K): in small portions."""
        found = [self.look(to_tensor(pictures[i : i + CHUNK])) for i in range(0, len(pictures), CHUNK)]
        logits = [b for _, b in found if b is not None]
        return torch.cat([a for a, _ in found]).float(), torch.cat(logits).float() if logits else None


class Pixels(Eye):
    """The picture itself, 8 x 8: enough to see a collapse, not enough to judge beauty."""

    name = "pixels"

    def look(self, pictures: Tensor) -> tuple[Tensor, Tensor | None]:
        return F.adaptive_avg_pool2d(pictures, 8).flatten(1), None


class Lite0(Eye):
    """EfficientNet-Lite0, blocks 4 and 10 (112 + 40 numbers), seen at 64 pixels or more."""

    name = "lite0"

    def __init__(self) -> None:
        self.net = FrozenFeatures((4, 10))

    def look(self, pictures: Tensor) -> tuple[Tensor, Tensor | None]:
        if pictures.shape[-1] < 64:
            pictures = F.interpolate(pictures, size=(64, 64), mode="bilinear", align_corners=False)
        return torch.cat([taps.mean((2, 3)) for taps in self.net(as_colour(pictures))], 1), None


class Cnn(Eye):
    """Our own classifier. Pictures with three times its channels are three pictures (StackedMNIST)."""

    def __init__(self, path: Path, name: str) -> None:
        self.net, self.facts = classifier.load(path)
        self.name, self.classes = name, len(self.facts["classes"])

    def look(self, pictures: Tensor) -> tuple[Tensor, Tensor | None]:
        times = pictures.shape[1] // self.facts["channels"]
        if times * self.facts["channels"] != pictures.shape[1] or pictures.shape[-1] != self.facts["size"]:
            fits = f"{self.facts['channels']} channels of {self.facts['size']} pixels"
            given = f"{pictures.shape[1]} channels of {pictures.shape[-1]}"
            raise MissingWeights(f"The judge {self.name} looks at {fits}; these pictures have {given}. Use lite0.")
        features = self.net.features(pictures.reshape(-1, self.facts["channels"], *pictures.shape[2:]))
        return features.reshape(len(pictures), -1), self.net.decide(features).reshape(len(pictures), -1)


def eye(name: str, data: str, channels: int, size: int) -> Eye:
    """name: auto, pixels, lite0, mnist, fashion, or a folder of `cnn fit`. auto: the shipped CNN of the data, else lite0."""
    if name == "auto":
        wanted = SHIPPED.get("mnist" if data == STACKED else data)
        if wanted is None or wanted not in catalogue() or size != 28:
            return Lite0()
        return Cnn(path_of(wanted), wanted)
    if name == "pixels":
        return Pixels()
    if name == "lite0":
        return Lite0()
    if name in SHIPPED:
        return Cnn(path_of(SHIPPED[name]), SHIPPED[name])
    if (Path(name) / "classifier.safetensors").exists():
        return Cnn(Path(name), name)
    raise MissingWeights(
        f"There is no judge {name!r}. There are: pixels, lite0, mnist, fashion, or the folder of a `cnn fit`."
    )


class AsIs(nn.Identity):
    """torchmetrics asks for a network; the features are there already."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.num_features = size


def frechet(real: Tensor, fake: Tensor) -> float:
    """(N, D) x 2; arXiv 1706.08500."""
    metric = FrechetInceptionDistance(feature=AsIs(real.shape[1]), input_img_size=(1, 1, 1)).set_dtype(torch.float64)
    metric.update(real.double(), real=True)
    metric.update(fake.double(), real=False)
    return float(metric.compute())


def kernel(real: Tensor, fake: Tensor) -> float:
    """Cubic polynomial kernel, unbiased; arXiv 1801.01401. May be slightly below zero."""
    size = min(1000, len(real), len(fake))
    metric = KernelInceptionDistance(feature=AsIs(real.shape[1]), subsets=20, subset_size=size)
    metric.update(real, real=True)
    metric.update(fake, real=False)
    with torch.random.fork_rng():
        torch.manual_seed(0)
        return float(metric.compute()[0])


def entropy_score(logits: Tensor) -> float:
    """Inception score's formula with our classifier: 1 if all look alike, the number of classes if each is sure and all
    are drawn alike often; arXiv 1606.03498, 4.
    """
    metric = InceptionScore(feature=AsIs(logits.shape[1]), splits=1)
    metric.update(logits)
    with torch.random.fork_rng(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # one split has no deviation
        return float(metric.compute()[0])


def radii(points: Tensor, k: int) -> Tensor:
    """-> (N,) distance of each point to its k-th neighbour."""
    return torch.cat(
        [torch.cdist(part, points).topk(k + 1, largest=False).values[:, -1] for part in points.split(1000)]
    )


def precision_recall(real: Tensor, fake: Tensor, k: int = 3) -> tuple[float, float]:
    """Share of fakes within a neighbourhood of real ones, and the reverse; arXiv 1904.06991."""
    of_real, of_fake = radii(real, k), radii(fake, k)
    inside = torch.cat([(torch.cdist(part, real) <= of_real).any(1) for part in fake.split(1000)])
    reached = torch.cat([(torch.cdist(part, fake) <= of_fake).any(1) for part in real.split(1000)])
    return inside.float().mean().item(), reached.float().mean().item()


def density_coverage(real: Tensor, fake: Tensor, k: int = 5) -> tuple[float, float]:
    """In how many neighbourhoods a fake lies, over k; share of real neighbourhoods with a fake in them; arXiv 2002.09797."""
    of_real = radii(real, k)
    counts, nearest = [], torch.full((len(real),), math.inf)
    for part in fake.split(1000):
        distance = torch.cdist(part, real)
        counts.append((distance <= of_real).sum(1))
        nearest = torch.minimum(nearest, distance.min(0).values)
    return torch.cat(counts).float().mean().item() / k, (nearest <= of_real).float().mean().item()


def nearest(points: Tensor, among: Tensor) -> Tensor:
    """-> (N,) distance of each to its nearest."""
    return torch.cat([torch.cdist(part, among).min(1).values for part in points.split(1000)])


def copies(seen: Tensor, held_out: Tensor, fake: Tensor) -> tuple[float, float]:
    """Share of fakes nearer to a training picture than 99 of 100 real unseen ones are, and the real ones' own share (0.01).

    A generator that learned by heart has many; one that only invents has about 0.01.
    """
    limit = torch.quantile(nearest(held_out, seen), 0.01)
    return (nearest(fake, seen) < limit).float().mean().item(), 0.01


def modes(logits: Tensor, times: int = 3) -> tuple[int, float]:
    """StackedMNIST: (N, times * 10) -> digits triples drawn, KL of their shares from equal ones; arXiv 1611.02163, 4.3.2."""
    digits = logits.unflatten(1, (times, -1)).argmax(2)
    count = logits.shape[1] // times
    which = (digits * torch.tensor([count**i for i in range(times - 1, -1, -1)])).sum(1)
    shares = torch.bincount(which, minlength=count**times).double() / len(which)
    drawn = shares[shares > 0]
    return len(drawn), float((drawn * (drawn * count**times).log()).sum())


def pairwise(features: Tensor) -> float:
    """Mean distance between two of them."""
    return float(torch.pdist(features).mean()) if len(features) > 1 else 0.0


def class_entropy(logits: Tensor) -> float:
    """Entropy of the classes that are drawn, in nats."""
    shares = logits.softmax(1).mean(0)
    return float(-(shares * shares.clamp_min(1e-12).log()).sum())


def enough(data: Data) -> None:
    """Raises BadArt if the pictures are too few for any figure."""
    there = len(data) // 2 if not len(data.held_out) else min(len(data), len(data.held_out))
    if there < FEWEST:
        raise BadArt(
            f"{data.name} has {len(data)} pictures, too few to judge by: one half is measured against the other, and each "
            f"needs {FEWEST}. Look at the grids instead, and leave judge.every at 0."
        )


def judge(
    draw: Callable[[int], tuple[np.ndarray, np.ndarray | None]], data: Data, samples: int, look: Eye, seed: int = 0
) -> Report:
    """draw(n) -> n fakes (n, H, W, C) uint8 and the classes that were asked for, or None."""
    rng = np.random.default_rng(seed)
    enough(data)
    unseen, unseen_labels = data.held_out, data.held_out_labels
    known = data.pictures
    if not len(unseen):  # no test set: one half is measured against the other
        both = rng.permutation(len(known))
        halves = np.sort(both[: len(both) // 2]), np.sort(both[len(both) // 2 :])
        unseen, known = known[halves[0]], known[halves[1]]
        unseen_labels = None if data.labels is None else data.labels[halves[0]]
    n = min(samples, len(unseen), len(known))
    pick = np.sort(rng.choice(len(unseen), n, replace=False))
    seen = known[np.sort(rng.choice(len(known), n, replace=False))]
    drawn, asked = draw(samples)
    (a, _), (b, real_logits), (c, fake_logits) = look.all(seen), look.all(unseen[pick]), look.all(drawn)
    same = c[:n]  # the distances depend on the number of samples: as many of each
    figures = [
        Figure("frechet", frechet(a, same), frechet(a, b), "low", n, "distance of the two clouds of features"),
        Figure("kernel", kernel(a, same), kernel(a, b), "low", n, "the same without assuming normal clouds"),
    ]
    for name, fakes, floors, meaning in (
        ("precision", precision_recall(a, same), precision_recall(a, b), "fakes that lie among real ones"),
        ("density", density_coverage(a, same), density_coverage(a, b), "how deep among them"),
    ):
        other = {"precision": "recall", "density": "coverage"}[name]
        figures.append(Figure(name, fakes[0], floors[0], "high", n, meaning))
        figures.append(Figure(other, fakes[1], floors[1], "high", n, "real ones that have a fake beside them"))
    mine, floor = copies(look.all(known[:20000])[0], b, same)
    figures.append(Figure("copies", mine, floor, "low", n, "fakes suspiciously near to a training picture"))
    if fake_logits is not None and real_logits is not None:
        if data.name == STACKED:
            (drawn_modes, kl), (real_modes, real_kl) = modes(fake_logits), modes(real_logits)
            figures.append(Figure("modes", drawn_modes, real_modes, "high", len(drawn), "of 1000"))
            figures.append(Figure("mode-kl", kl, real_kl, "low", len(drawn), "from drawing all modes alike often"))
        else:
            figures.append(
                Figure("entropy", entropy_score(fake_logits), entropy_score(real_logits), "high", len(drawn),
                       f"sure and varied, {look.classes} at best")
            )  # fmt: skip
            if asked is not None and unseen_labels is not None:
                right = float((fake_logits.argmax(1).numpy() == asked).mean())
                real_right = float((real_logits.argmax(1).numpy() == unseen_labels[pick]).mean())
                figures.append(
                    Figure("as-asked", right, real_right, "high", len(drawn), "read by the CNN as asked for")
                )
    return Report(look.name, tuple(figures))


def judge_pairs(drawn: Tensor, wanted: Tensor, given: Tensor, instead: str = "what was given, left as it is") -> Report:
    """Picture to picture: against the right answer. The floor is what one gets for nothing: `given`, which `instead` names."""
    figures = []
    for name, metric, meaning in (
        ("ssim", structural_similarity_index_measure, "structural similarity, 1 at best"),
        ("psnr", peak_signal_noise_ratio, "decibels"),
    ):
        value, floor = (float(metric(x.clamp(-1, 1), wanted, data_range=2.0)) for x in (drawn, given))
        figures.append(Figure(name, value, floor, "high", len(drawn), f"{meaning} (beside it: {instead})"))
    return Report("pixels", tuple(figures))
