"""Trains a latent generator: `python -m storybrush.training.painter.fit_generator figures --corpus DIR --decoder RUN --out RUN`.

Two of them share the work, each with a recipe of its name: `figures` knows the people and animals of the project's own hand, a
few hundred words in endless combinations; `things` knows a thousand words of ten hands, a few drawings each. One network for
both had to give up the faces.
"""

from __future__ import annotations

import argparse
import functools
import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from storybrush.painter import condition
from storybrush.training import recipe, run, subjects
from storybrush.training.art import figures, files, holdout
from storybrush.training.painter import restore
from storybrush.training.painter.adversary import Adversary, LatentCritic, balance, ramp
from storybrush.training.painter.autoencoder import Decoder, Encoder
from storybrush.training.painter.fit_autoencoder import over
from storybrush.training.painter.generator import GRID, LatentGenerator
from storybrush.training.painter.told import mismatched, recombined


class GeneratorRecipe(recipe.Recipe):
    batch: int
    minutes: float
    steps: int
    learning_rate: float
    sigma_floor: float
    joint_weight: float
    square_weight: float
    shares: dict[str, float]
    styles: dict[str, float]
    everyday: float
    adversarial_weight: float
    adversarial_from: int
    adversarial_ramp: int
    adversarial_batch: int
    unseen_weight: float
    matching: bool
    critic_rate: float
    penalty: float


def load_autoencoder(source: str | Path) -> tuple[Encoder, Decoder]:
    """The averaged networks of an autoencoder's or encoder's run, or those that are shipped; frozen."""
    nets = restore.autoencoder(source)
    nets.requires_grad_(False).eval().to(run.device(), memory_format=torch.channels_last)
    return nets["encoder"], nets["decoder"]  # type: ignore[return-value]


def premultiplied(pictures: np.ndarray) -> Tensor:
    """(B, H, W, 4) uint8 -> (B, 4, H, W) float in [0, 1]."""
    x = torch.from_numpy(np.array(pictures)).permute(0, 3, 1, 2).float().div_(255)
    x[:, :3] *= x[:, 3:]
    return x.to(run.device(), memory_format=torch.channels_last)


@torch.no_grad()
def encode_rows(encoder: Encoder, pictures: Facing, rows: np.ndarray, cache: Path) -> Tensor:
    """-> (rows, 16, 16, 16) fp16 latents of these rows, kept beside the run: a thousand are half a minute of a core.

    What was kept of other rows, of a pack that was drawn anew or of another encoder is not used: one drawing in a hundred tells.
    """
    seal = hashlib.sha256(rows.tobytes() + pictures[rows[::100]].tobytes())
    for weight in encoder.state_dict().values():
        seal.update(weight.float().cpu().numpy().tobytes())
    if cache.exists():
        kept = np.load(cache)
        if str(kept["seal"]) == seal.hexdigest():
            return torch.from_numpy(kept["latents"])
    with run.mixed_precision():
        parts = [encoder(premultiplied(pictures[rows[i : i + 128]])).half().cpu() for i in range(0, len(rows), 128)]
    latents = torch.cat(parts)
    np.savez(cache, latents=latents.numpy(), seal=seal.hexdigest())
    return latents


ATTRIBUTE_NAMES = set(condition.ATTRIBUTES)
OPTIONAL = frozenset({"openclipart"})
KIT_PACKS = ("heads", "bodies", "everyday", "beasts")
PEOPLE = frozenset(figures.PEOPLE + figures.MORE_PEOPLE)
VARIANTS = len(condition.ATTRIBUTES["variant"])


def attributes_of(row: dict[str, Any]) -> dict[str, str]:
    """A label -> what the generator is told."""
    attributes = {k: str(v) for k, v in row.items() if k in ATTRIBUTE_NAMES}
    if "fur" not in row:
        return attributes
    return condition.of_figure(attributes | {"variant": str(row["fur"])}, row["subject"] in PEOPLE)


def one_of_each(labels: list[dict[str, Any]]) -> list[dict[str, Any] | None]:
    """Labels of the kit of things -> the same with a variant, None for what is left out.

    A thing has as many drawings as variants and colours can tell apart; regression would average any more into a blur.
    """
    seen: dict[tuple[str, str], int] = {}
    chosen: list[dict[str, Any] | None] = []
    for row in labels:
        colour = row.get("colour", "")
        number = seen.setdefault((row["subject"], colour), 0)
        if "season" in row or number == (1 if colour else VARIANTS):
            chosen.append(None)
            continue
        seen[row["subject"], colour] += 1
        chosen.append(row if colour else row | {"variant": str(number)})
    return chosen


def joint_of(row: dict[str, Any]) -> list[float]:
    """-> x, y, unit in fractions of the picture's side, turn in quarter turns; NaN for a whole drawing."""
    if "joint" not in row:
        return [np.nan] * 4
    joint = row["joint"]
    return [joint["x"] / figures.SIZE, joint["y"] / figures.SIZE, joint["unit"] / figures.SIZE, joint["turn"] / 90]


class Facing:
    """A pack in which everybody looks to the right: one thing less to learn, since a mirror makes the other. Read as an array."""

    def __init__(self, pictures: np.ndarray, labels: list[dict[str, Any]]) -> None:
        self.pictures, self.left = pictures, np.array([row.get("facing") == "left" for row in labels])

    def __len__(self) -> int:
        return len(self.pictures)

    def __getitem__(self, which: slice | np.ndarray) -> np.ndarray:
        """-> (B, H, W, 4) uint8."""
        found, left = np.array(self.pictures[which]), self.left[which]
        found[left] = found[left, :, ::-1]
        return found


# what stories say of nearly everybody: clothes without a pattern, nothing in the hands, seen from three quarters
EVERYDAY = {"view": "quarter", "pattern": "plain", "build": "usual", "accessory": "none", "holds": "none"}


def chance(row: dict[str, Any], r: GeneratorRecipe) -> float:
    """How often a drawing is seen, against the others of its pack."""
    everyday = all(row.get(name, usual) == usual for name, usual in EVERYDAY.items())
    return r.styles.get(row["style"], 1.0) * (r.everyday if everyday else 1.0)


def there(corpus: Path, shares: Iterable[str]) -> list[str]:
    """Packs to learn from: all that the recipe names, but one that a corpus may lack (Open Clip Art is a package of its own)."""
    lacking = {name for name in OPTIONAL if not (corpus / files.PATHS[name]).with_suffix(".npy").exists()}
    return [name for name in shares if name not in lacking]


class Pack(NamedTuple):
    """A file of a pack, and what of it has a word: rows, by number, with what the generator is told of each."""

    name: str
    path: Path
    pictures: Facing
    labels: list[dict[str, Any]]  # of all rows
    told: dict[int, np.ndarray]

    def of(self, learned: bool) -> np.ndarray:
        """-> the numbers of the rows that are learned from, or of those that are held out."""
        return np.array([i for i in self.told if (holdout.split(self.labels[i]) == "train") == learned], np.int64)


def packs(corpus: Path, shares: Iterable[str]) -> Iterator[Pack]:
    """Each pack names its subjects in its own way: the kit's words, the vocabulary's ids, or the emoji's names."""
    table = subjects.table(corpus / "subjects.npz")
    by_emoji, by_kit, by_id = (
        {key: vector for key, vector in zip(table[column], table["vectors"], strict=True) if key}
        for column in ("emoji", "kit", "ids")
    )
    names = dict.fromkeys(KIT_PACKS, by_kit) | dict.fromkeys(("people", "things", "openclipart"), by_id)
    for name, path in ((pack, path) for pack in there(corpus, shares) for path in files.parts(corpus, pack)):
        vectors = names.get(name, by_emoji)
        labels = json.loads(path.with_suffix(".json").read_text())
        chosen = one_of_each(labels) if name == "things" else labels
        told = {
            i: condition.condition(vectors[row["subject"]], attributes_of(row))
            for i, row in enumerate(chosen)
            if row and row["subject"] in vectors
        }
        yield Pack(name, path, Facing(np.load(path.with_suffix(".npy"), mmap_mode="r"), labels), labels, told)


class Latents:
    """All drawings as (condition, latent, joint) in memory, drawn by pack with fixed shares."""

    def __init__(self, corpus: Path, encoder: Encoder, folder: Path, r: GeneratorRecipe) -> None:
        self.packs: list[tuple[Tensor, Tensor, Tensor]] = []
        self.chances: list[Tensor] = []  # of a drawing within its pack
        self.pictures: list[tuple[Facing, np.ndarray]] = []  # and the rows that are learned
        # a pack and those that continue it divide one share by what is learned of each
        sizes: dict[str, list[int]] = {}
        for pack in packs(corpus, r.shares):
            rows = pack.of(learned=True)
            latents = encode_rows(encoder, pack.pictures, rows, folder / f"{pack.path.name}.latents.npz")
            joints = torch.tensor([joint_of(pack.labels[i]) for i in rows], dtype=torch.float32)
            self.packs.append((torch.from_numpy(np.stack([pack.told[i] for i in rows])), latents, joints))
            self.chances.append(torch.tensor([chance(pack.labels[i], r) for i in rows]))
            self.pictures.append((pack.pictures, rows))
            held = len(pack.told) - len(rows)
            print(
                f"{pack.path.name}: {len(rows)} of {len(pack.labels)} drawings are learned, {held} held out", flush=True
            )
            sizes.setdefault(pack.name, []).append(len(rows))
        shares = [r.shares[name] * n / sum(counts) for name, counts in sizes.items() for n in counts]
        self.shares = np.array(shares) / sum(shares)

    def batch(self, size: int) -> tuple[Tensor, Tensor, Tensor]:
        """-> condition (size, WIDTH), latent (size, 16, 16, 16), joint (size, 4) with NaN where there is none."""
        return self._of(self._pick(size))

    def with_pictures(self, size: int) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """-> the same, and the drawings themselves: (size, 4, 128, 128) in [0, 1], premultiplied."""
        picks = self._pick(size)
        found = [pictures[rows[i.numpy()]] for (pictures, rows), i in zip(self.pictures, picks, strict=True) if len(i)]
        return *self._of(picks), premultiplied(np.concatenate(found))

    def _pick(self, size: int) -> list[Tensor]:
        """-> for each pack which of its drawings."""
        counts = np.random.multinomial(size, self.shares)
        return [
            torch.multinomial(c, int(n), replacement=True) if n else torch.empty(0, dtype=torch.long)
            for c, n in zip(self.chances, counts, strict=True)
        ]

    def _of(self, picks: list[Tensor]) -> tuple[Tensor, Tensor, Tensor]:
        parts = [torch.cat([pack[k][i] for pack, i in zip(self.packs, picks, strict=True)]) for k in range(3)]
        told, latent, joint = (part.to(run.device()).float() for part in parts)
        return told, latent, joint


LEAD = 300  # so many steps the critic learns before it is listened to


class Game:
    """One step of the game against the latent critic, on the first rows of a batch."""

    def __init__(
        self, adversary: Adversary, r: GeneratorRecipe, figures: bool, told: Tensor, latent: Tensor, drawn: Tensor
    ) -> None:
        self.adversary, self.matching, self.figures = adversary, r.matching, figures
        self.size = min(r.adversarial_batch, len(told))
        self.told, self.real, self.drawn = told[: self.size], latent[: self.size], drawn[: self.size]
        self.asked = recombined(self.told, figures)
        self.imagined: Tensor | None = None
        self.dreamt = 0.0

    @functools.cached_property
    def cheat(self) -> Tensor:
        """The generator's loss where there is a drawing to compare with."""
        return self.adversary.fool(self.real, self.drawn, self.told)

    def dream(self, net: LatentGenerator) -> Tensor:
        """Its loss on combinations that nobody drew: here it learns to compose."""
        with run.mixed_precision():
            self.imagined, _ = net(self.asked, torch.randn(self.size, condition.TEXT, device=self.asked.device))
        loss = self.adversary.fool(self.real, self.imagined, self.told, self.asked)
        self.dreamt = float(loss.detach())
        return loss

    def learn(self, step: int, net: LatentGenerator) -> dict[str, Tensor]:
        """The critic's step: fakes of what was drawn, fakes of what was not, and real drawings under wrong descriptions."""
        if self.imagined is None:
            with torch.no_grad(), run.mixed_precision():
                self.imagined, _ = net(self.asked, torch.randn(self.size, condition.TEXT, device=self.asked.device))
        fakes: list[tuple[Tensor, Tensor | None]] = [(self.drawn, self.told), (self.imagined, self.asked)]
        if self.matching:
            fakes.append((self.real, mismatched(self.told, self.figures)))
        return self.adversary.learn(step, self.real, fakes, self.told)


def fit(
    corpus: Path, decoder_run: str | Path, out: Path, r: GeneratorRecipe, name: str, start: str | Path | None = None,
    seed: int = 0,
) -> None:  # fmt: skip
    """name: figures or things. start: a run's folder, or "shipped": goes on from its weights with a fresh optimiser."""
    torch.manual_seed(seed)
    np.random.seed(seed)
    folder = run.Run(out, r)
    encoder, decoder = load_autoencoder(decoder_run)
    data = Latents(corpus, encoder, out, r)
    net = LatentGenerator()
    restore.begin(net, f"painter-{name}", start)
    net.to(run.device(), memory_format=torch.channels_last)
    average = run.Average(net)
    optimiser = torch.optim.AdamW(net.parameters(), r.learning_rate, betas=(0.9, 0.99), weight_decay=1e-3, fused=True)
    fixed = data.batch(24)[:2]
    parts: dict[str, Any] = {"net": net, "average": average.net, "optimiser": optimiser}
    adversary = None
    if r.adversarial_weight:
        adversary = Adversary(LatentCritic().to(run.device()), r.critic_rate, r.penalty)
        parts |= adversary.parts
    loop = run.Loop(folder, r, parts, lambda step: show(folder, average.net, decoder, *fixed), warm_up=300)
    factor = 0.0
    for step in loop:
        told, latent, joint = data.batch(r.batch)
        with run.mixed_precision():
            eps = torch.randn(len(told), condition.TEXT, device=told.device)
            drawn, neck = net(told, eps)
        error = drawn.float() - latent
        l1, square = error.abs().mean(), error.square().mean()
        has_neck = ~joint.isnan()
        miss = (neck.float() - joint)[has_neck].abs().sum() / has_neck.sum().clamp(min=1)
        # the noise may not vanish: it is what makes near words draw near things, and another seed another fox
        floor = torch.nn.functional.relu(r.sigma_floor - net.log_sigma.bias).mean()
        loss = l1 + r.square_weight * square + r.joint_weight * miss + floor
        facts: dict[str, Tensor | float] = {}
        if adversary and step >= r.adversarial_from - LEAD:
            game = Game(adversary, r, name == "figures", told, latent, drawn)
            strength = r.adversarial_weight * ramp(step, r.adversarial_from, r.adversarial_ramp)
            if strength:
                if step % 8 == 0 or not factor:
                    # of the drawings that both losses see, a mean over the larger batch draws less at each
                    factor = balance(l1 + r.square_weight * square, game.cheat, drawn) * (game.size / r.batch) ** 0.5
                loss = loss + strength * factor * (game.cheat + r.unseen_weight * game.dream(net))
                facts |= {"cheat": game.cheat, "dream": game.dreamt, "factor": factor}
        run.descend(loss, net, optimiser, clip=1.0)
        average.update(net, step)
        if adversary and step >= r.adversarial_from - LEAD:
            facts |= game.learn(step, net)
        if step % 200 == 0:
            sigma = net.log_sigma.bias.mean().exp()
            facts |= {"l1": l1, "square": square, "neck": miss, "sigma": sigma}
            folder.log(step, **facts, samples_per_second=loop.per_second(r.batch))


@torch.no_grad()
def show(folder: run.Run, net: LatentGenerator, decoder: Decoder, told: Tensor, wanted: Tensor) -> None:
    """Drawings of the corpus as the decoder keeps them, and what the generator makes of their conditions."""
    drawn, _ = net(told, torch.zeros(len(told), condition.TEXT, device=told.device))
    rows = []
    for latent in (wanted, drawn):
        picture = decoder(latent.reshape(-1, 16, GRID, GRID).to(memory_format=torch.channels_last))
        flat = over(picture, torch.full((len(told), 3, 1, 1), 0.9)).clamp(0, 1)
        rows += [torch.cat(list(half), dim=-1) for half in flat.chunk(2)]
    grid = (torch.cat([rows[0], rows[2], rows[1], rows[3]], dim=-2) * 255).byte().permute(1, 2, 0).cpu().numpy()
    Image.fromarray(grid).save(folder.folder / "samples" / "latest.png")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recipe", help="figures, things, or a TOML file whose name begins with one of them")
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--decoder", required=True, help="the autoencoder's or encoder's run, or `shipped`")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", help="an earlier run, or `shipped`: go on from its weights")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    a = parser.parse_args()
    name = "figures" if Path(a.recipe).name.startswith("figures") else "things"
    fit(a.corpus, a.decoder, a.out, recipe.load(GeneratorRecipe, a.recipe, a.set), name, a.start)
