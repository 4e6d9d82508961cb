"""Two processes under torchrun give the losses of one with the same global batch; the command line from end to end."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner

torch = pytest.importorskip("torch", reason="training needs the extra `train`")
pytest.importorskip("lightning_fabric", reason="training needs the extra `train`")
pytestmark = pytest.mark.train

from gan_bench import write_idx  # noqa: E402
from storybrush.training.cli import app  # noqa: E402

ENV = os.environ | {"OMP_NUM_THREADS": "1", "PYTHONPATH": os.pathsep.join(sys.path)}
SETS = ["steps=6", "batch=8", "generator.width=4", "discriminator.width=4", "guard.features=pixels", "judge.features=pixels",
        "generator.stem=1", "discriminator.stem=1", "log.every=1", "guard.every=3", "log.pictures=4"]  # fmt: skip


@dataclass(frozen=True)
class Done:
    returncode: int
    stdout: str
    stderr: str


def command(*words: str | Path, processes: int = 1) -> Done:
    """One process: in this one, which saves the seconds that importing PyTorch takes."""
    if processes == 1:
        said = CliRunner().invoke(app, [str(w) for w in words])
        if said.exception is not None and not isinstance(said.exception, SystemExit):
            raise said.exception
        return Done(said.exit_code, said.stdout, said.stderr)
    run = [sys.executable, "-m", "torch.distributed.run", "--standalone", f"--nproc-per-node={processes}"]
    done = subprocess.run(
        [*run, "-m", "storybrush.training", *map(str, words)], env=ENV, capture_output=True, text=True, timeout=240
    )
    return Done(done.returncode, done.stdout, done.stderr)


def fit(data: Path, out: Path, *more: str, recipe: str = "conditional", processes: int = 1) -> None:
    sets = [word for pair in (*SETS, *more) for word in ("--set", pair)]
    done = command("gan", "fit", "--data", data, "--recipe", recipe, "--out", out, *sets, processes=processes)
    assert done.returncode == 0, done.stderr[-3000:]
    assert str(out) in done.stdout


def log(run: Path) -> list[dict[str, float]]:
    return [json.loads(row) for row in (run / "log.jsonl").read_text().splitlines()]


@pytest.fixture(scope="module")
def digits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("digits")
    write_idx(folder)
    return folder


def test_two_processes_give_the_losses_of_one(digits: Path, tmp_path: Path) -> None:
    more = (
        "speed.half=false",
        "penalty.every=2",
        'augment.operations=["translation", "colour"]',
        "stabilise.instance_noise=0.1",
    )
    fit(digits, tmp_path / "one", *more)
    fit(digits, tmp_path / "two", *more, processes=2)
    one, two = log(tmp_path / "one"), log(tmp_path / "two")
    assert [row["step"] for row in one] == [row["step"] for row in two] == [1, 2, 3, 4, 5, 6]
    for a, b in zip(one, two, strict=True):
        for name in ("d_loss", "g_loss", "accuracy", "real_score", "fake_score"):
            assert a[name] == pytest.approx(b[name], rel=2e-4, abs=2e-5), (a["step"], name)
    assert sum("penalty" in row for row in one) == 3
    assert abs(one[-1]["real_score"] - one[0]["real_score"]) > 1e-4  # something was learned at all


def test_from_fit_to_export(digits: Path, tmp_path: Path) -> None:
    import onnxruntime

    run = tmp_path / "run"
    fit(digits, run)
    for name in ("recipe.json", "data.json", "log.jsonl", "last.safetensors", "generator.safetensors"):
        assert (run / name).exists()
    again = command("gan", "fit", "--data", digits, "--out", run)
    assert again.returncode == 6
    assert "gan resume" in again.stderr
    for words in (("-n", "12"), ("-n", "1", "--class", "1")):
        done = command("gan", "sample", run, "-o", tmp_path / "grid.png", *words)
        assert done.returncode == 0, done.stderr
    assert Image.open(tmp_path / "grid.png").size == (8, 8)
    wrong = command("gan", "sample", run, "-o", tmp_path / "x.png", "--class", "seven")
    assert wrong.returncode != 0
    assert "It knows: 0, 1" in wrong.stderr
    judged = command("gan", "judge", run, "-n", "30")
    assert judged.returncode == 0, judged.stderr
    assert "frechet" in judged.stdout
    told = json.loads((run / "judge.json").read_text())
    assert all(f["samples"] == 30 for f in told["figures"])
    model = tmp_path / "model.onnx"
    exported = command("gan", "export", run, "-o", model)
    assert exported.returncode == 0, exported.stderr
    session = onnxruntime.InferenceSession(str(model), providers=["CPUExecutionProvider"])
    shapes = {i.name: (5, i.shape[1]) for i in session.get_inputs()}
    (drawn,) = session.run(None, {name: np.zeros(shape, np.float32) for name, shape in shapes.items()})
    assert drawn.shape == (5, 1, 8, 8)
    assert 0 <= drawn.min() <= drawn.max() <= 1
    compared = command("gan", "compare", run, run, "-o", tmp_path / "rows.png", "--markdown")
    assert compared.returncode == 0, compared.stderr
    assert "| run | steps |" in compared.stdout
    assert (tmp_path / "rows.png").exists()
    shutil.copytree(run, tmp_path / "other")
    (tmp_path / "other" / "judge.json").write_text((run / "judge.json").read_text().replace('"pixels"', '"lite0"'))
    mixed = command("gan", "compare", run, tmp_path / "other")
    assert mixed.returncode == 0
    assert "do not compare" in mixed.stderr
    assert "do not compare" not in compared.stderr
    resumed = command("gan", "resume", run)
    assert resumed.returncode == 0, resumed.stderr
    assert "is through: 6 steps" in resumed.stderr
    half = command("gan", "resume", run, "--steps", "8")
    assert half.returncode == 0
    assert "is through: 6" not in half.stderr
    assert log(run)[-1]["step"] == 8


def test_an_unfinished_run_is_told_when_it_is_exported(digits: Path, tmp_path: Path) -> None:
    from gan_bench import tiny_recipe, training

    t = training(tiny_recipe("dcgan"), tmp_path / "run")
    t.run(until=2)
    done = command("gan", "export", tmp_path / "run", "-o", tmp_path / "m.onnx")
    assert done.returncode == 0, done.stderr
    assert "at step 2 of 20" in done.stderr
    assert command("gan", "sample", tmp_path / "run", "-o", tmp_path / "x.png", "--state", "newest").returncode == 2


def test_cnn_learns_is_kept_and_judges(digits: Path, tmp_path: Path) -> None:
    from gan_bench import blobs
    from storybrush.training.gan import classifier, judges
    from storybrush.training.gan.data import Data

    pictures, labels = blobs(200, 16)
    held, held_labels = blobs(60, 16, seed=1)
    data = Data("blobs", pictures, labels, ("left", "right"), None, held, held_labels)
    r = classifier.CnnRecipe(width=4, epochs=6, batch=20, dropout=0.0, shift=1, average=0.5)
    _, row = classifier.fit(data, r, tmp_path / "cnn")
    assert row["test"] > 0.95
    eye = judges.Cnn(tmp_path / "cnn", "here")
    _, logits = eye.all(held)
    assert logits is not None
    assert (logits.argmax(1).numpy() == held_labels).mean() > 0.95
    assert eye.all(np.repeat(held, 3, axis=3))[0].shape == (60, 3 * classifier.FEATURES)  # stacked: three looks
    _, row2 = classifier.fit(data, r, tmp_path / "cnn")  # through already: nothing is trained
    assert row2["test"] == pytest.approx(row["test"], abs=0.02)
    done = command("cnn", "fit", "--data", digits, "--out", tmp_path / "d", "--set", "epochs=1", "--set", "width=4")
    assert done.returncode == 0, done.stderr
    assert 0 <= float(done.stdout) <= 1
