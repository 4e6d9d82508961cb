"""What a game draws, without the loop and without its data: samples, their judgement, a run read back from its folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from storybrush.errors import BadArt, MissingWeights
from storybrush.training.gan import checkpoint, data, judges
from storybrush.training.gan.folder import Folder
from storybrush.training.gan.games import GAMES, Batch, Game
from storybrush.training.gan.games.autoencoder import AutoencoderGame
from storybrush.training.gan.machines import Machines
from storybrush.training.gan.networks import Plan
from storybrush.training.gan.randomness import Draws
from storybrush.training.gan.recipe import GanRecipe, restored


def plan_of(r: GanRecipe, facts: dict[str, Any]) -> Plan:
    told = {"none": 0, "class": len(facts["classes"]), "text": facts["text"]}[r.condition.kind]
    if r.condition.kind != "none" and not told:
        what, do = {
            "class": ("classes", "Put the pictures of each class into a folder of its own"),
            "text": (
                "captions",
                "Put a text file beside each picture (cat.png, cat.txt) or name it after what it shows",
            ),
        }[r.condition.kind]
        raise BadArt(f"The recipe is told of {what}, and {facts['data']} has none. {do}; or take the recipe r3gan.")
    return Plan(facts["size"], facts["channels"], told, r.condition.width, r.condition.augment)


def columns(r: GanRecipe, facts: dict[str, Any]) -> int:
    """One column a class, where a run is told of few; else 0: about square."""
    return len(facts["classes"]) if r.condition.kind == "class" and len(facts["classes"]) <= 20 else 0


def sample(
    game: Game, facts: dict[str, Any], count: int, seed: int, told: Tensor | None = None
) -> tuple[np.ndarray, np.ndarray | None]:
    """New pictures from noise, in small portions. Without `told` all classes in turn."""
    draws, drawn, asked = Draws(seed, device=game.machines.device), [], None
    if told is None and game.r.condition.kind == "class":
        asked = np.arange(count) % len(facts["classes"])
        told = torch.eye(len(facts["classes"]))[torch.from_numpy(asked)]
    empty = torch.zeros(1, facts["channels"], facts["size"], facts["size"])
    for start in range(0, count, 250):
        n = min(250, count - start)
        part = None if told is None else (told[start : start + n] if len(told) > 1 else told.expand(n, -1))
        drawn.append(data.to_pictures(game.draw(game.inputs(n, draws, Batch(empty, part)))))
    return np.concatenate(drawn), asked


def judge(game: Game, r: GanRecipe, pictures: data.Data, samples: int, look: judges.Eye) -> judges.Report:
    """What fits the game: clouds of features, or for pairs the distance to the right answer."""
    with torch.random.fork_rng():
        if r.game == "pix2pix":
            return judge_pix2pix(game, pictures, samples)
        if r.game == "cyclegan":
            assert pictures.other is not None

            def translated(n: int) -> tuple[np.ndarray, None]:
                chosen = pictures.pictures[np.arange(n) % len(pictures)]
                parts = [data.to_tensor(chosen[i : i + 100]) for i in range(0, n, 100)]
                return np.concatenate([data.to_pictures(game.draw({"given": p})) for p in parts]), None

            goal = data.Data(f"the second domain of {pictures.name}", pictures.other)
            return judges.judge(translated, goal, samples, look)
        if r.condition.kind == "text":
            index = torch.from_numpy(np.random.default_rng(1).integers(len(pictures), size=samples))
            told = pictures.condition(index, "text")
            return judges.judge(lambda n: sample(game, pictures.facts(), n, 99, told), pictures, samples, look)
        report = judges.judge(lambda n: sample(game, pictures.facts(), n, 99), pictures, samples, look)
        if isinstance(game, AutoencoderGame):  # and how well it keeps pictures that it never saw
            unseen = pictures.held_out if len(pictures.held_out) else pictures.pictures
            kept = data.to_tensor(unseen[: min(samples, 1000)])
            redrawn = torch.cat([game.redrawn(part) for part in kept.split(100)])
            mean = kept.mean(0, keepdim=True).expand_as(kept)
            pairs = judges.judge_pairs(redrawn, kept, mean, "the mean of all pictures")
            report = judges.Report(report.features, (*report.figures, *pairs.figures))
        return report


def judge_pix2pix(game: Game, pictures: data.Data, samples: int) -> judges.Report:
    unseen = pictures.held_out if len(pictures.held_out) and pictures.other is None else pictures.pictures
    index = np.arange(min(samples, len(unseen)))
    other = None if pictures.other is None else data.to_tensor(pictures.other[index])
    batch = Batch(data.to_tensor(unseen[index]), None, other)
    inputs = game.inputs(len(index), Draws(5), batch)
    drawn = torch.cat([game.draw({"given": part}) for part in inputs["given"].split(100)])
    return judges.judge_pairs(drawn, inputs["wanted"], inputs["given"])


def restore(path: Path, which: str = "last") -> tuple[Game, GanRecipe, dict[str, Any], dict[str, Any]]:
    """A run without its data: game, recipe, facts about the data, whole state. which: last, good or best."""
    r, folder = restored(path), Folder(path)
    if which == "best" and not folder.best.exists():
        raise MissingWeights(
            f"{path} has no best state: it was not judged while it was trained (--set judge.every=1000)."
        )
    facts, state = folder.facts(), checkpoint.load(path / f"{which}.safetensors")
    game = GAMES[r.game](r, plan_of(r, facts), Draws(0), Machines())
    game.load_state_dict(state["game"])
    return game, r, facts, state
