"""A resumed run is the uninterrupted one, bit for bit; a kill while saving leaves the last checkpoint whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="training needs the extra `train`")
pytest.importorskip("torchmetrics", reason="training needs the extra `train`")
pytestmark = pytest.mark.train

from gan_bench import blobs, tiny_recipe, training  # noqa: E402
from storybrush.errors import BadArt, MissingWeights  # noqa: E402
from storybrush.training.gan import checkpoint  # noqa: E402
from storybrush.training.gan.data import Data  # noqa: E402

RECIPES = {
    "r3gan": (
        "penalty.every=4",
        'augment.operations=["colour", "translation"]',
        "augment.adaptive=true",
        "augment.speed=200",
    ),
    "conditional": ("stabilise.instance_noise=0.1",),
    "dcgan": (),
    "wgan-gp": ("stabilise.critic_steps=2", "optimiser.kind=rmsprop"),
    "sngan-hinge": (),
    "progressive": (),
    "autoencoder-gan": (),
    "pix2pix": ("pictures.source=noise",),
    "cyclegan": ("generator.depth=1", "discriminator.depth=1", "batch=4"),
}


def assert_equal(a: Any, b: Any, path: str = "") -> None:
    if isinstance(a, torch.Tensor):
        assert torch.equal(a, b), path
    elif isinstance(a, dict):
        assert a.keys() == b.keys(), path
        for key in a:
            if key != "seconds":  # of the clock
                assert_equal(a[key], b[key], f"{path}/{key}")
    elif isinstance(a, list | tuple):
        assert len(a) == len(b), path
        for i, (x, y) in enumerate(zip(a, b, strict=True)):
            assert_equal(x, y, f"{path}/{i}")
    else:
        assert a == b, path


@pytest.mark.parametrize("name", RECIPES)
def test_resumed_run_equals_uninterrupted(name: str, tmp_path: Path) -> None:
    steps = 207 if name == "r3gan" else 19  # the 200 steps of the promise where a step is cheapest
    r = tiny_recipe(name, *RECIPES[name], f"steps={steps}")
    whole = training(r, tmp_path / "whole")
    whole.run()
    first = training(r, tmp_path / "parts")
    assert first.run(until=7).why == "stopped by hand"
    second = training(r, tmp_path / "parts")
    second.load_state_dict(checkpoint.load(second.folder.last))
    assert second.step == 7
    torch.manual_seed(99)  # whatever else a new process has drawn
    second.load_state_dict(checkpoint.load(second.folder.last))
    second.run()
    assert_equal(whole.state_dict(), second.state_dict())
    assert_equal(whole.order.next(), second.order.next())
    logs = [
        [row.split('"pictures_per_second"')[0] for row in (tmp_path / p / "log.jsonl").read_text().splitlines()]
        for p in ("whole", "parts")
    ]
    assert logs[0][-1] == logs[1][-1]


def test_looking_and_judging_change_nothing(tmp_path: Path) -> None:
    plain = training(tiny_recipe("dcgan"), tmp_path / "plain")
    plain.run()
    looked = training(
        tiny_recipe("dcgan", "log.grid=3", "guard.every=4", "judge.every=5", "judge.samples=20"), tmp_path / "l"
    )
    looked.run()
    assert_equal(plain.game.state_dict(), looked.game.state_dict())


def test_a_checkpoint_keeps_every_kind_of_value(tmp_path: Path) -> None:
    tree = {"a": [1, 2.5, None, True, "x"], 3: {"deep": (torch.arange(3), torch.tensor(1.5))}, "none": {}}
    checkpoint.save(tmp_path / "c.safetensors", tree)
    assert_equal(tree, checkpoint.load(tmp_path / "c.safetensors"))
    with pytest.raises(TypeError, match="cannot hold"):
        checkpoint.save(tmp_path / "d.safetensors", {"a": object()})


def test_what_is_saved_has_been_logged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kill after a save, and a resume from it: the log must have no hole."""
    t = training(tiny_recipe("dcgan", "steps=4", "log.every=1", "guard.every=2", "guard.settle=99"), tmp_path)
    seen = []

    def save(path: Path, state: dict[str, Any]) -> None:
        rows = (tmp_path / "log.jsonl").read_text().splitlines()
        seen.append((state.get("step"), len(rows)))
        write(path, state)

    write = checkpoint.save
    monkeypatch.setattr(checkpoint, "save", save)
    t.run()
    assert [pair for pair in seen if pair[0] is not None] == [(2, 2), (4, 4), (4, 4)]


def test_a_checkpoint_can_be_read_by_others(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        checkpoint.save(tmp_path / "c.safetensors", {"a": torch.ones(1)})
    finally:
        os.umask(before)
    assert (tmp_path / "c.safetensors").stat().st_mode & 0o777 == 0o644


def test_other_pictures_than_at_the_beginning_are_told(tmp_path: Path) -> None:
    training(tiny_recipe("dcgan", "steps=2"), tmp_path).run(until=1)
    more = training(tiny_recipe("dcgan", "steps=2"), tmp_path, Data("blobs", blobs(41)[0]))
    with pytest.raises(BadArt, match="begun with 40 pictures and now there are 41"):
        more.load_state_dict(checkpoint.load(more.folder.last))


def test_a_damaged_checkpoint_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "last.safetensors"
    checkpoint.save(path, {"a": torch.ones(100)})
    path.write_bytes(path.read_bytes()[:150])
    with pytest.raises(MissingWeights, match=r"good\.safetensors"):
        checkpoint.load(path)
    with pytest.raises(MissingWeights, match="no checkpoint"):
        checkpoint.load(tmp_path / "none.safetensors")


SAVER = """
import sys, torch
from pathlib import Path
from storybrush.training.gan import checkpoint
path = Path(sys.argv[1])
for i in range(10_000):
    checkpoint.save(path, {"i": i, "big": torch.full((2_000_000,), float(i))})
    print(i, flush=True)
"""


def test_killed_while_saving_the_last_checkpoint_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "last.safetensors"
    env = os.environ | {"OMP_NUM_THREADS": "1"}
    process = subprocess.Popen([sys.executable, "-c", SAVER, str(path)], stdout=subprocess.PIPE, text=True, env=env)
    assert process.stdout is not None
    for wait in (0.0, 0.003, 0.011, 0.017, 0.023):
        seen = int(process.stdout.readline())
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
        state = checkpoint.load(path)
        assert state["i"] >= seen
        assert torch.equal(state["big"], torch.full((2_000_000,), float(state["i"])))
        process = subprocess.Popen([sys.executable, "-c", SAVER, str(path)], stdout=subprocess.PIPE, text=True, env=env)
        assert process.stdout is not None
    process.kill()
    process.wait()
