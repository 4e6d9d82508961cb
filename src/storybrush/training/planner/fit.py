"""Trains the planner: `python -m storybrush.training.planner.fit --text DIR --out RUN`. One core, minutes."""

from __future__ import annotations

import argparse
import itertools
import math
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from storybrush.planner.features import Vocabulary
from storybrush.reader import LanguageReader
from storybrush.training import recipe, run
from storybrush.training.planner.data import Stream, collate, count_words
from storybrush.training.planner.lists import from_tables
from storybrush.training.planner.naming import Namer, targets
from storybrush.training.planner.network import Planner


class PlannerRecipe(recipe.Recipe):
    words: int
    counted: int
    width: int
    hidden: int
    decoder: int
    dropout: float
    forget: float
    real: float
    batch: int
    learning_rate: float
    minutes: float
    steps: int
    pointer: bool = True


def build(r: PlannerRecipe, vocabulary: Vocabulary) -> Planner | Namer:
    kind = Planner if r.pointer else Namer
    return kind(len(vocabulary), r.width, r.hidden, r.decoder, r.dropout)


class Batches(torch.utils.data.IterableDataset):
    """Batches of pages of like length, made in a second process."""

    def __init__(
        self, text: Path | None, vocabulary: Vocabulary, r: PlannerRecipe, seed: int, labels: Path | None
    ) -> None:
        self.text, self.vocabulary, self.r, self.seed, self.labels = text, vocabulary, r, seed, labels

    def __iter__(self) -> Iterator[dict[str, Tensor]]:
        reader = LanguageReader()
        stream = iter(Stream(reader, from_tables(reader), self.text, self.r.real, self.seed, self.labels))
        rng = np.random.default_rng(self.seed + 1)
        while True:
            pool = sorted(itertools.islice(stream, self.r.batch * 8), key=lambda e: (len(e.page), len(e.plan)))
            for n in rng.permutation(8):
                some = pool[n * self.r.batch : (n + 1) * self.r.batch]
                batch = collate(some, self.vocabulary, rng, self.r.forget)
                yield batch if self.r.pointer else batch | {"symbols": targets([(e.page, e.plan) for e in some])}


def take_over(net: Planner | Namer, earlier: Path) -> None:
    """The weights of an earlier run of the same size. Types of words that came since then start at zero."""
    new = net.state_dict()
    for name, old in torch.load(earlier / "checkpoint.pt", map_location="cpu", weights_only=True)["average"].items():
        if name == "encoder.sort.weight":
            new[name] = torch.zeros_like(new[name])
            new[name][:, : old.shape[1]] = old
        elif name != "decoder.legal":  # a table of the code, not learned
            new[name] = old
    net.load_state_dict(new)


def fit(
    text: Path | None,
    out: Path,
    r: PlannerRecipe,
    seed: int = 0,
    earlier: Path | None = None,
    labels: Path | None = None,
) -> None:
    torch.manual_seed(seed)
    folder = run.Run(out, r)
    path = out / "vocabulary.txt"
    if earlier is not None and not path.exists():
        path.write_bytes((earlier / "vocabulary.txt").read_bytes())
    if not path.exists():
        reader = LanguageReader()
        stream = Stream(reader, from_tables(reader), text, 0.0, seed + 99)
        path.write_text("\n".join(count_words(stream, r.counted, r.words).words), encoding="utf-8")
    vocabulary = Vocabulary.load(path)
    where = run.device()
    net = build(r, vocabulary)
    if earlier is not None:
        take_over(net, earlier)
    net = net.to(where)
    average = run.Average(net, 0.998)
    optimiser = torch.optim.AdamW(net.parameters(), r.learning_rate, betas=(0.9, 0.98), weight_decay=1e-4)
    print(f"{sum(p.numel() for p in net.parameters()):,} parameters, {len(vocabulary):,} words", flush=True)
    start, spent = 0, 0.0
    if state := folder.load():
        net.load_state_dict(state["net"])
        average.net.load_state_dict(state["average"])
        optimiser.load_state_dict(state["optimiser"])
        start, spent = state["step"], state["minutes"]
    loader = torch.utils.data.DataLoader(
        Batches(text, vocabulary, r, seed + start, labels), batch_size=None, num_workers=1, prefetch_factor=8
    )
    began = saved = time.time()
    step = start
    for step, batch in enumerate(loader, start):
        minutes = spent + (time.time() - began) / 60
        progress = max(step / r.steps, minutes / r.minutes)
        if progress >= 1:
            break
        rate = r.learning_rate * min(1, (step + 1) / 200) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * progress)))
        for group in optimiser.param_groups:
            group["lr"] = rate
        batch = {k: v if k == "lengths" else v.to(where) for k, v in batch.items()}
        seen = net.loss(batch)
        optimiser.zero_grad(set_to_none=True)
        seen["loss"].backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        average.update(net, step)
        if step % 100 == 0:
            folder.log(step, **seen, pages_per_second=(step - start + 1) * r.batch / (time.time() - began))
        if time.time() - saved > 60:
            saved = time.time()
            keep(folder, net, average, optimiser, step + 1, spent + (saved - began) / 60)
    keep(folder, net, average, optimiser, step, spent + (time.time() - began) / 60)


def keep(
    folder: run.Run,
    net: Planner | Namer,
    average: run.Average,
    optimiser: torch.optim.Optimizer,
    step: int,
    minutes: float,
) -> None:
    folder.save(
        net=net.state_dict(),
        average=average.net.state_dict(),
        optimiser=optimiser.state_dict(),
        step=step,
        minutes=minutes,
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--text", type=Path, help="folder with pages.jsonl.gz, captions.jsonl.gz, fairytale_sentences.txt.gz, dev.jsonl"
    )
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="an earlier run whose weights and words this one begins with")
    parser.add_argument(
        "--labels", type=Path, help="a file of self_label.py: what the whole planner says of real sentences"
    )
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    arguments = parser.parse_args()
    fit(
        arguments.text,
        arguments.out,
        recipe.load(PlannerRecipe, "planner", arguments.set),
        earlier=arguments.start,
        labels=arguments.labels,
    )
