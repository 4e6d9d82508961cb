"""`gan speed` and the clock of the benchmarks: that a change is really made while it is measured, and undone afterwards."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from storybrush.training.gan import data, recipe, speed  # noqa: E402

pytestmark = pytest.mark.train
BENCHMARKS = Path(__file__).resolve().parents[1] / "benchmarks"
TINY = ["batch=4", "generator.width=8", "discriminator.width=8", "pictures.size=16"]


def test_changes_that_are_no_keys_act_while_they_are_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, tuple[bool, int, bool]] = {}

    def look(r: recipe.GanRecipe, pictures: data.Data, folder: Path, steps: int, change: str) -> speed.Speed:
        seen[change] = (torch.backends.mkldnn.enabled, torch.get_num_threads(), r.speed.half)
        return speed.Speed(change, 1.0, 1.0, 1.0)

    monkeypatch.setattr(speed, "one", look)
    before = torch.get_num_threads()
    try:
        torch.set_num_threads(2)
        speed.measure("dcgan", data.Data("tiny", np.zeros((8, 16, 16, 1), np.uint8)), TINY, 2)
        assert torch.backends.mkldnn.enabled
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(before)
    assert seen["as the recipe says"] == (True, 2, True)
    assert seen["float32, without oneDNN"] == (False, 2, False)
    assert seen["one thread"] == (True, 1, True)


def test_speed_counts_the_steps_of_whole_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed, "CHANGES", {"as the recipe says": (), "again": ()})
    monkeypatch.setattr(speed, "AROUND", {})
    pictures = data.Data("tiny", np.zeros((8, 16, 16, 1), np.uint8))
    (found,) = speed.measure("dcgan", pictures, TINY, 3)  # the second is the same recipe: left out
    assert found.wall_ms > 0
    assert found.pictures_per_second == pytest.approx(4000 / found.wall_ms)


def test_marks_stop_the_clock_while_pictures_are_drawn(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS / "peers"))
    import marks

    now = [0.0]
    monkeypatch.setattr(marks.time, "process_time", lambda: now[0])

    def draw(n: int) -> np.ndarray:
        now[0] += 1000  # drawing costs, and does not count
        return np.zeros((n, 2, 2, 1), np.uint8)

    found = marks.Marks(tmp_path, 20, draw)
    assert found.left == [5, 10, 20]
    steps = 0
    while True:
        now[0] += 3
        steps += 1
        if found.stepped():
            break
    assert steps == 7
    assert [(row["cpu_seconds"], row["steps"]) for row in found.rows] == [(6, 2), (12, 4), (21, 7)]


def test_seconds_until_a_distance_lie_between_the_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    import gan_peers

    marks = [{"cpu_seconds": s, "frechet": f} for s, f in ((5, 100.0), (10, 25.0), (20, 30.0), (40, 6.25))]
    assert gan_peers.reached(marks, 200) == 5
    assert gan_peers.reached(marks, 50) == pytest.approx(7.5)  # halfway between 100 and 25 as factors
    assert gan_peers.reached(marks, 25) == 10
    assert gan_peers.reached(marks, 6) is None
