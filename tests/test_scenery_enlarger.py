"""The enlarger of backgrounds: what it learns from, and that it learns."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs the extra `train`")

from storybrush.training import recipe  # noqa: E402
from storybrush.training.painter import fit_scenery_enlarger as f  # noqa: E402


@pytest.mark.train
class TestTraining:
    def test_every_layout_is_drawn_as_it_was_learned_and_as_it_never_was(self) -> None:
        specs = f.specs(600, 3)
        assert [number for number, _ in specs] == [n for n in range(600) for _ in range(3)]
        learned = set(f.layout_tasks(10))
        assert all(task in learned for task in specs[::3])
        assert sum(task not in learned for task in specs) > 600
        for number in range(600):  # one place and one layout, whatever the light
            assert len({(spec.place, spec.seed) for _, spec in specs[3 * number : 3 * number + 3]}) == 1

    @pytest.fixture
    def pairs(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> f.Pairs:
        """Twenty layouts; the kit draws stripes, the painter softens them."""
        stripes = np.kron(np.random.default_rng(0).integers(0, 255, (48, 64, 3)), np.ones((16, 16, 1))).astype(np.uint8)

        def soft(layout: int, spec: object) -> np.ndarray:
            small = stripes[::2, ::2].astype(np.float32)
            return ((small + np.roll(small, 1, 1) + np.roll(small, 1, 0) + np.roll(small, -1, 1)) / 4).astype(np.uint8)

        monkeypatch.setattr(f, "painted", soft)
        monkeypatch.setattr(f, "layout_drawing", lambda spec, times: stripes)
        monkeypatch.setattr(f, "shipped_codes", lambda: (np.zeros(20), np.zeros(20)))
        monkeypatch.setattr(f, "specs", lambda layouts, pictures: [(n, None) for n in range(layouts)])
        return f.Pairs(tmp_path, 1)

    def test_pairs_show_the_same_places_and_every_tenth_layout_is_held_out(self, pairs: f.Pairs) -> None:
        assert pairs.held.tolist() == [9, 19]
        assert len(pairs.learned) == 18
        small, large = pairs.batch(pairs.learned, 6, 32, np.random.default_rng(1))
        assert (small.shape, large.shape) == ((6, 3, 32, 32), (6, 3, 64, 64))
        assert (torch.nn.functional.avg_pool2d(large, 2) - small).abs().mean() < 0.12

    def test_it_learns_and_goes_on_where_it_was_stopped(self, pairs: f.Pairs, tmp_path: Path) -> None:
        said = ["batch=4", "crop=32", "adversarial_from=20", "adversarial_ramp=5", "minutes=5"]
        f.fit(tmp_path, recipe.load(f.SceneryEnlargerRecipe, "scenery-enlarger", [*said, "steps=20"]))
        f.fit(tmp_path, recipe.load(f.SceneryEnlargerRecipe, "scenery-enlarger", [*said, "steps=40"]))
        import json

        rows = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text().splitlines()]
        held = [row for row in rows if "held_l1" in row]
        assert [row["step"] for row in held] == [20, 40]
        assert held[-1]["held_l1"] < held[-1]["held_plain"]
        assert (tmp_path / "samples" / "latest.png").exists()
