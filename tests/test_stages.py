"""`storybrush-train painter all`: the stages in order, what is done, and the hours in the card."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from storybrush import weights
from storybrush.errors import BadArt
from storybrush.training import recipe
from storybrush.training.painter import stages


@pytest.fixture
def plan(tmp_path: Path) -> stages.Plan:
    for stage in stages.STAGES.values():
        for pack in stage.needs:
            path = tmp_path / "corpus" / f"{pack}.npy"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
    return stages.Plan(tmp_path / "corpus", tmp_path / "runs")


def finish(plan: stages.Plan, name: str, minutes: float = 1e6, hours: float = 1.5, through: bool = True) -> None:
    folder = plan.runs / name
    folder.mkdir(parents=True, exist_ok=True)
    facts = {"step": 7, "minutes": minutes, "cpu_hours": hours, "through": through}
    (folder / "progress.json").write_text(json.dumps(facts))


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the stages that ran; none of them trains anything."""
    names: list[str] = []
    for name, stage in stages.STAGES.items():
        fake = stages.Stage(name, stage.about, lambda plan, name=name: names.append(name), stage.needs)  # type: ignore[misc]
        monkeypatch.setitem(stages.STAGES, name, fake)
    return names


def test_stages_run_in_order_and_what_is_through_is_passed_over(plan: stages.Plan, ran: list[str]) -> None:
    finish(plan, "decoder")
    finish(plan, "things", minutes=1.0)  # through once, but its recipe has more minutes now
    finish(plan, "scenery", through=False)
    stages.run_all(plan, tell=lambda line: None)
    assert "decoder" not in ran
    assert [n for n in ran if n not in ("corpus", "encoder")] == [
        "figures", "things", "scenery", "pixels", "enlarger", "export"
    ]  # fmt: skip
    assert "autoencoder" not in ran


def test_from_nothing_there_is_an_autoencoder_and_no_start(plan: stages.Plan, ran: list[str]) -> None:
    fresh = stages.Plan(plan.corpus, plan.runs, fresh=True)
    stages.run_all(fresh, tell=lambda line: None)
    assert ran[:3] == ["corpus", "autoencoder", "decoder"]
    assert fresh.start is None
    assert fresh.encoder == plan.runs / "autoencoder"
    assert plan.start == "shipped"


def test_a_stage_without_its_drawings_says_so(plan: stages.Plan, ran: list[str]) -> None:
    (plan.corpus / "huge" / "sprites.npy").unlink()
    with pytest.raises(BadArt, match="enlarger needs huge/sprites"):
        stages.run_all(plan, ["enlarger"])
    with pytest.raises(BadArt, match="no stage paint"):
        stages.run_all(plan, ["paint"])
    assert ran == []


def test_every_training_stage_has_a_recipe_that_says_how_long() -> None:
    for name in stages.STAGES:
        if name not in ("corpus", "export"):
            assert recipe.load(stages._Budget, str(recipe.RECIPES / f"{name}.toml")).minutes > 0


def test_the_card_tells_the_hours_once(plan: stages.Plan, tmp_path: Path) -> None:
    finish(plan, "figures", hours=2.25)
    finish(plan, "pixels", hours=0.5)
    card = tmp_path / "painter.md"
    card.write_text("# painter\n\nDraws.\n")
    for _ in range(2):
        stages.tell_hours(card, plan.runs)
    text = card.read_text()
    assert text.startswith("# painter\n\nDraws.\n")
    assert text.count("| figures | 7 |") == 1
    assert "2.75" in text


def test_the_command_shows_what_is_done(plan: stages.Plan, capsys: pytest.CaptureFixture[str]) -> None:
    from typer.testing import CliRunner

    from storybrush.training.cli import app

    finish(plan, "figures", hours=2.25)
    where = ["painter", "all", "--corpus", str(plan.corpus), "--runs", str(plan.runs)]
    shown = CliRunner().invoke(app, [*where, "--show"])
    assert shown.exit_code == 0
    assert "done: 7 steps" in shown.stdout
    assert "2.25 CPU-hours" in shown.stdout
    wrong = CliRunner().invoke(app, [*where, "--set", "minutes=3"])
    assert wrong.exit_code == 9


def test_the_shipped_encoder_makes_its_stage_needless(plan: stages.Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "catalogue", lambda: {"painter-encoder": {}})
    assert plan.encoder == "shipped"
    assert "encoder" not in [stage.name for stage in stages.wanted(plan)]


def test_a_generator_that_was_not_exported_is_listed_with_what_it_knew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The corpus has grown since: the generator of things has not learned it, the one of figures has."""
    export = pytest.importorskip("storybrush.training.painter.export")
    own = {"style": "storybook", "licence": "project", "source": "kit"}
    packs = {
        "bodies": [own | {"subject": "fox", "pose": pose, "part": "body"} for pose in ("read", "wave", "hug", "dig")],
        "everyday": [], "beasts": [own | {"subject": "fox", "pose": pose, "part": "body"} for pose in ("run", "sit", "eat")],
        "emoji": [], "recoloured": [own | {"subject": "red-apple", "style": "noto", "colour": c} for c in ("blue", "green", "pink")],
        "people": [], "things": [own | {"subject": "surfboard", "colour": c} for c in ("red", "blue", "green")],
    }  # fmt: skip
    (tmp_path / "sprites").mkdir()
    for name, rows in packs.items():
        np.save(tmp_path / f"sprites/{name}.npy", np.zeros((len(rows), 2, 2, 4), np.uint8))
        (tmp_path / f"sprites/{name}.json").write_text(json.dumps(rows))
    before = {
        "fox": {"styles": ["noto", "storybook"], "figure": "animal", "poses": ["dance"]},
        "ball": {"styles": ["storybook"], "figure": "", "colours": ["red"]},
    }
    (tmp_path / "painter-subjects.json").write_text(json.dumps(before))
    monkeypatch.setattr(export, "FOLDER", tmp_path)
    monkeypatch.setattr(export.export, "enter", lambda *names, **facts: None)
    export.export_subjects(tmp_path, ["figures"])
    listed = json.loads((tmp_path / "painter-subjects.json").read_text())
    assert set(listed) == {"fox", "ball"}
    assert listed["ball"] == before["ball"]
    assert listed["fox"]["styles"] == ["noto", "storybook"]
    assert "dance" not in listed["fox"]["poses"]
    assert {"run", "read"} & set(listed["fox"]["poses"])
    export.export_subjects(tmp_path, ["things"])
    listed = json.loads((tmp_path / "painter-subjects.json").read_text())
    assert "surfboard" in listed
    assert "ball" not in listed
    assert listed["fox"]["styles"] == ["storybook"]
    assert "variants" not in listed["surfboard"]  # they have colours
    assert set(listed["red-apple"]["dyed"]["noto"]) & {"blue", "green", "pink"}
