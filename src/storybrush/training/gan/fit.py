"""The one loop, for every recipe: deal, play, log, look, judge, save. Everything in it is a function of the step and of the
saved state, never of the clock, so that a resumed run is the uninterrupted one, bit for bit. (Only `minutes` asks the clock: how
many steps there are to be.)"""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import torch
from torch import Tensor

from storybrush.errors import BadArt, StorybrushError
from storybrush.training.gan import checkpoint, data, guards, judges, show
from storybrush.training.gan.folder import Folder
from storybrush.training.gan.games import GAMES, Batch, Game
from storybrush.training.gan.machines import Machines
from storybrush.training.gan.randomness import Draws, Order
from storybrush.training.gan.recipe import BadRecipe, GanRecipe, at

FIRST_COUNT = 80  # steps after which the speed is measured, if the recipe speaks of minutes ...
FIRST_LOOK = 10  # ... or so many, where these take a quarter of the minutes already


class TrainingFailed(StorybrushError):
    """Returned to the last good state as often as allowed, and went wrong again."""

    exit_code = 11


class Watcher(Protocol):
    """Who is told how it goes: the progress bar, or a test."""

    def step(self, step: int, steps: int, facts: dict[str, float], logged: bool) -> None: ...

    def say(self, words: str) -> None: ...


class Quiet:
    def step(self, step: int, steps: int, facts: dict[str, float], logged: bool) -> None:
        pass

    def say(self, words: str) -> None:
        pass


@dataclass(frozen=True)
class Outcome:
    step: int
    seconds: float
    why: str  # through, stopped by hand, target reached, no longer better


def read_data(r: GanRecipe, name: str, other: str | None = None, cache: Path | None = None) -> data.Data:
    """What a recipe needs of the pictures: their size, captions, a second domain."""
    second = r.game == "cyclegan" or (r.game == "pix2pix" and r.pictures.source == "pair")
    size, channels, captions = r.pictures.size, r.pictures.channels, r.condition.kind == "text"
    if second and other is None:  # the folder above a and b
        inside = data.Data(Path(name).name, np.zeros((1, size or 64, size or 64, channels or 3), np.uint8))
        return data.second_domain(inside, None, name, r.game == "pix2pix", cache)
    found = data.read(name, size, channels, captions, cache)
    return data.second_domain(found, other, name, r.game == "pix2pix", cache) if second else found


class Training:
    """All that a run is made of. `state_dict` is everything that the next step depends on.

    clock: what `minutes` are counted by; a benchmark on a shared machine counts the processor's time instead.
    """

    def __init__(
        self, r: GanRecipe, pictures: data.Data, folder: Folder, machines: Machines | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        self.r, self.data, self.folder, self.clock = r, pictures, folder, clock
        self.machines = machines or Machines()
        rank, world = self.machines.rank, self.machines.world
        if r.batch % world:
            raise BadArt(f"batch = {r.batch} cannot be shared among {world} processes. Choose a multiple of {world}.")
        self.rows, self.facts = r.batch // world, pictures.facts()
        self.draws = Draws(r.seed + 1, rank, world, self.machines.device)
        self.order = Order(len(pictures), self.rows, r.seed + 2, rank, world)
        paired = r.game == "pix2pix"
        strangers = 0 if pictures.other is None or paired else len(pictures.other)
        self.strangers = Order(strangers, self.rows, r.seed + 3, rank, world) if strangers else None
        self.game: Game = GAMES[r.game](r, show.plan_of(r, self.facts), self.draws, self.machines)
        self.fixed = self._fixed()
        look = judges.eye(r.guard.features, pictures.name, pictures.channels, pictures.size)
        self.guard = guards.Guard(r.guard, look, self._some_real())
        self.quality = guards.Quality(r.judge.target, r.judge.patience)
        if r.judge.every and r.game != "pix2pix":
            judges.enough(pictures)
        self.step, self.steps, self.seconds, self.factor = 0, r.steps, 0.0, 1.0

    def _some_real(self) -> np.ndarray:
        goal = self.data.pictures if self.data.other is None else self.data.other
        return goal[np.sort(np.random.default_rng(0).choice(len(goal), min(len(goal), 256), replace=False))]

    def _fixed(self) -> dict[str, Tensor]:
        """The inputs of the grid: the same whenever it is drawn, and kept in the checkpoint, so that no data is needed."""
        n, draws = self.r.log.pictures, Draws(self.r.seed + 4, device=self.machines.device)
        index = torch.arange(n) % len(self.data)
        told = self.data.condition(index, self.r.condition.kind)
        if self.r.condition.kind == "class":  # one column a class
            told = torch.eye(len(self.data.classes)).repeat(-(-n // len(self.data.classes)), 1)[:n]
        batch = Batch(self.data.batch(index), told, None if self.data.other is None else self._other(index))
        return {k: v.to(self.machines.device) for k, v in self.game.inputs(n, draws, batch).items()}

    def _other(self, index: Tensor) -> Tensor:
        assert self.data.other is not None
        return data.to_tensor(self.data.other[index.numpy() % len(self.data.other)])

    def deal(self) -> Batch:
        index, device = self.order.next(), self.machines.device
        other = None
        if self.data.other is not None:
            other = self._other(index if self.strangers is None else self.strangers.next()).to(device)
        real = self.data.batch(index, device)
        if self.r.pictures.flip:
            turned = (self.draws.uniform(len(real)) < 0.5)[:, None, None, None]
            real = torch.where(turned, real.flip(-1), real)
            if other is not None:
                other = torch.where(turned, other.flip(-1), other)
        told = self.data.condition(index, self.r.condition.kind)
        return Batch(real, None if told is None else told.to(device), other)

    @property
    def progress(self) -> float:
        return self.step / self.steps

    def grid(self) -> np.ndarray:
        return data.to_pictures(self.game.draw(self.fixed))

    def sample(self, count: int, seed: int, told: Tensor | None = None) -> tuple[np.ndarray, np.ndarray | None]:
        """-> (n, H, W, C) uint8, and the classes that were asked for."""
        return show.sample(self.game, self.facts, count, seed, told)

    def judge(self) -> judges.Report:
        r = self.r.judge
        look = judges.eye(r.features, self.data.name, self.data.channels, self.data.size)
        return show.judge(self.game, self.r, self.data, r.samples, look)

    # -- the state ---------------------------------------------------------------------------------------------------
    def state_dict(self) -> dict[str, Any]:
        state = {name: part.state_dict() for name, part in self._parts().items()}
        scalars = {name: getattr(self, name) for name in ("step", "steps", "seconds", "factor")}
        return state | scalars | {"fixed": self.fixed}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        for name, part in self._parts().items():
            part.load_state_dict(state[name])
        for name in ("step", "steps", "seconds", "factor"):
            setattr(self, name, state[name])
        self.fixed = {k: v.to(self.machines.device) for k, v in state["fixed"].items()}

    def _parts(self) -> dict[str, Any]:
        parts = {
            "game": self.game,
            "draws": self.draws,
            "order": self.order,
            "guard": self.guard,
            "quality": self.quality,
        }
        return parts | ({"strangers": self.strangers} if self.strangers is not None else {})

    def save(self) -> None:
        if self.machines.first:
            self.folder.flush()  # first: after a kill the log must not lack steps that were saved
            checkpoint.save(self.folder.last, self.state_dict())
        self.machines.wait()

    # -- the loop ----------------------------------------------------------------------------------------------------
    def run(self, watcher: Watcher | None = None, until: int | None = None) -> Outcome:
        """until: a step at which to save and stop, as if by hand (tests)."""
        watcher = watcher if watcher is not None and self.machines.first else Quiet()
        why = "through"
        with interrupts() as interrupted:
            last = self.clock()
            if self.step == 0:
                self.start_from()
            while self.step < self.steps:
                # 1. play one step
                self.game.prepare(self.step, self.progress, self.factor)
                facts = self.machines.mean(self.game.step(self.deal, self.step, self.progress))
                for duel in self.game.duels.values():
                    duel.augment.adapt(facts["sureness"], self.r.batch)
                self.step += 1
                now = self.clock()
                self.seconds, took, last = self.seconds + now - last, now - last, now
                # 2. something wrong? back to the last good state, or stop
                if (wrong := self.guard.losses(facts)) is not None:
                    self._return(wrong, watcher)
                    last = self.clock()
                    continue
                logged = self.step % self.r.log.every == 0 or self.step == self.steps
                watcher.step(self.step, self.steps, facts, logged)
                if self.machines.first and logged:
                    chances = {
                        f"chance.{n}": d.augment.chance for n, d in self.game.duels.items() if self.r.augment.adaptive
                    }
                    speed = {"pictures_per_second": self.r.batch / took, "seconds": self.seconds}
                    self.folder.log(self.step, facts | speed | chances)
                self._count_steps(watcher)
                # 3. look at the grid, judge, save; none of it touches the numbers that the next step depends on
                end = self.step == self.steps
                if self.machines.first and (self.step % self.r.log.grid == 0 or end or self.step == 1):
                    self.folder.grid(self.step, self.grid(), show.columns(self.r, self.facts))
                enough = None
                if self.r.judge.every and (self.step % self.r.judge.every == 0 or end):
                    enough = self.machines.tell(self._judge(watcher) if self.machines.first else None)
                if (self.step % self.r.guard.every == 0 or end) and not self._healthy(watcher):
                    last = self.clock()
                    continue
                if enough is not None and not end:
                    why = enough
                    break
                asked = interrupted[0] if self.machines.world == 1 else logged and self.machines.tell(interrupted[0])
                if asked or self.step == until:
                    why = "stopped by hand"
                    break
                last = self.clock()  # training time is without looking and judging
        self.save()
        if self.machines.first:
            if why != "stopped by hand":
                self._save_networks()
            self.folder.event(self.step, why)
            self.folder.close()
        on = f". `gan resume {self.folder.path}` goes on" if why == "stopped by hand" else ""
        watcher.say(f"{why}: step {self.step}, {self.seconds / 60:.1f} minutes of training{on}")
        return Outcome(self.step, self.seconds, why)

    def start_from(self) -> None:
        """Takes the networks of another run, if the recipe says so (fine-tuning). Raises BadRecipe if they do not fit."""
        if self.r.start:
            state = checkpoint.load(Path(self.r.start) / "last.safetensors")["game"]
            for name in [n for n in state if n.startswith(("net.", "average."))]:
                part = self.game.parts().get(name)
                if part is not None:
                    try:
                        part.load_state_dict(state[name])
                    except RuntimeError:
                        raise BadRecipe(
                            f"start = {self.r.start!r}: its {name.partition('.')[2]} is another network than this recipe's. "
                            f"A start needs the same kinds, widths, depths and sizes of pictures; see its recipe.json."
                        ) from None
        torch.manual_seed(self.r.seed + 5 + self.machines.rank)  # dropout's numbers, whatever was drawn before

    def _count_steps(self, watcher: Watcher) -> None:
        """minutes -> steps, from the speed so far: first after 80 steps (or 10, 20, 40), again each time that their number has
        doubled."""
        count = self.step // FIRST_LOOK
        if not self.r.minutes or self.step % FIRST_LOOK or count & (count - 1):
            return
        if self.machines.tell(self.step < FIRST_COUNT and self.seconds < self.r.minutes * 60 / 4):
            return
        left = self.machines.tell((self.r.minutes * 60 - self.seconds) / (self.seconds / self.step))
        self.steps = self.step + max(1, int(left))
        watcher.say(f"{self.r.minutes:g} minutes are about {self.steps} steps on this computer")

    def _healthy(self, watcher: Watcher) -> bool:
        wrong = self.machines.tell(self.guard.pictures(self.grid(), self.step) if self.machines.first else None)
        if wrong is not None:
            self._return(wrong, watcher)
            return False
        self.save()
        if self.machines.first:
            checkpoint.keep(self.folder.last, self.folder.good.name)
        self.machines.wait()
        return True

    def _return(self, wrong: str, watcher: Watcher) -> None:
        """To the last good state with a lower rate; raises TrainingFailed when that was tried often enough."""
        step, tried = self.step, self.guard.returned
        if tried >= self.r.guard.returns:
            if self.machines.first:
                self.folder.event(step, f"stopped: {wrong}")
                self.folder.close()
            rate = at(self.r.optimiser.learning_rate, 0)
            good = self.folder.good
            kept = f"The last good state is kept in {good}." if good.exists() else "No good state was ever reached."
            raise TrainingFailed(
                f"At step {step} {wrong}; {tried} returns to an earlier state did not help. {kept} Try a lower rate (--set optimiser.learning_rate={rate / 4:g}), a penalty "
                f"(--set penalty.r1=1), or the recipe r3gan."
            )
        factor, seconds = self.factor * self.r.guard.rate, self.seconds
        if self.machines.tell(self.folder.good.exists()):
            self.load_state_dict(checkpoint.load(self.folder.good))
            where = f"back to step {self.step}"
        else:  # nothing good was ever saved: from the beginning
            fresh = Training(self.r, self.data, self.folder, self.machines, self.clock)
            self.load_state_dict(fresh.state_dict())
            self.start_from()
            where = "back to the beginning"
        self.factor, self.guard.returned, self.seconds = factor, tried + 1, seconds  # the time was spent all the same
        self._deal_anew(tried + 1)
        says = f"At step {step} {wrong}: {where}, learning rates x {factor:g} ({tried + 1} of {self.r.guard.returns})"
        watcher.say(says)
        if self.machines.first:
            self.folder.flush()
            self.folder.forget_after(self.step)
            self.folder.event(self.step, says)

    def _deal_anew(self, times: int) -> None:
        """After a return: other pictures and other noise, because the same ones might lead to the same place again."""
        for i, part in enumerate((self.draws, self.order, self.strangers)):
            if part is not None:
                part.anew(self.r.seed + 1000 * times + i)

    def _judge(self, watcher: Watcher) -> str | None:
        report = self.judge()
        name, value, floor = next((f.name, f.value, f.floor) for f in report.figures)
        watcher.say(
            f"step {self.step}: {name} {value:.3f} (real pictures: {floor:.3f}, {report.figures[0].samples} samples)"
        )
        self.folder.event(self.step, f"{name} {value:.4f}", judged={f.name: f.value for f in report.figures})
        better = name == "frechet" and value < self.quality.best
        why = self.quality.judged(value) if name == "frechet" else None
        if better:
            checkpoint.save(self.folder.last, self.state_dict())
            checkpoint.keep(self.folder.last, self.folder.best.name)
        return why

    def _save_networks(self) -> None:
        """Both models, as the second document does; safetensors instead of pickled h5."""
        for name, net in self.game.nets.items():
            shown = self.game.shown_net(name)
            state = {"net": (shown if name in self.game.averages else net).state_dict(), "data": self.facts}
            checkpoint.save(self.folder.path / f"{name}.safetensors", state | {"recipe": self.r.model_dump_json()})


@contextmanager
def interrupts() -> Iterator[list[bool]]:
    """Ctrl-C lets the step end and saves; a second one stops at once."""
    asked = [False]
    try:
        before: Callable[..., Any] | int | None = signal.getsignal(signal.SIGINT)

        def handler(*_: object) -> None:
            if asked[0]:
                raise KeyboardInterrupt
            asked[0] = True

        signal.signal(signal.SIGINT, handler)
    except ValueError:  # not in the main thread
        yield asked
        return
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, before)
