"""Guards and judges on clouds and pictures whose figures are known."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs the extra `train`")
pytest.importorskip("torchmetrics", reason="training needs the extra `train`")
pytestmark = pytest.mark.train

from gan_bench import blobs, tiny_data, tiny_recipe, training  # noqa: E402
from storybrush.errors import BadArt  # noqa: E402
from storybrush.training.gan import (  # noqa: E402
    checkpoint,
    fit,
    guards,
    judges,
    recipe,
)
from storybrush.training.gan.data import Data  # noqa: E402


# -- guards ------------------------------------------------------------------------------------------------------------
def test_guard_sees_nan_divergence_and_collapse() -> None:
    pictures, _ = blobs(64)
    guard = guards.Guard(recipe.Guard(settle=10), judges.Pixels(), pictures)
    assert guard.losses({"d_loss": 1.0, "g_loss": 2.0}) is None
    assert "not a number" in (guard.losses({"d_loss": math.nan, "g_loss": 0.0}) or "")
    assert "run away" in (guard.losses({"d_loss": 2e4, "g_loss": 0.0}) or "")
    alike = np.repeat(pictures[:1], 16, axis=0)
    assert guard.pictures(alike, 5) is None  # a random start
    assert "mode collapse" in (guard.pictures(alike, 11) or "")
    assert guard.pictures(pictures[:16], 11) is None
    assert "mode collapse" in (guard.pictures(alike, 5) or "")  # it was varied once


class Sees(judges.Eye):
    """Classes by the brighter half."""

    def look(self, pictures: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        left, right = pictures.chunk(2, 3)
        logits = 20 * torch.stack([left.mean((1, 2, 3)), right.mean((1, 2, 3))], 1)
        return torch.randn(len(pictures), 4, generator=torch.Generator().manual_seed(0)), logits


def test_guard_sees_missing_classes() -> None:
    pictures, labels = blobs(64)
    guard = guards.Guard(recipe.Guard(settle=0), Sees(), pictures)
    assert guard.pictures(pictures, 5) is None
    assert "only few classes" in (guard.pictures(pictures[labels == 0], 5) or "")


def test_rolls_back_with_a_lower_rate_and_then_stops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    t = training(tiny_recipe("dcgan", "steps=40", "guard.every=5", "guard.returns=2"), tmp_path)
    bad = {"from": 12}
    play = t.game.step

    def poisoned(deal: object, step: int, progress: float) -> dict[str, torch.Tensor]:
        facts = play(deal, step, progress)
        return facts | {"g_loss": facts["g_loss"] * math.nan} if step >= bad["from"] else facts

    monkeypatch.setattr(t.game, "step", poisoned)
    words: list[str] = []

    class Hears(fit.Quiet):
        def say(self, said: str) -> None:
            words.append(said)
            if "1 of 2" in said:
                rates.append(t.factor)

    rates: list[float] = []
    with pytest.raises(fit.TrainingFailed, match=r"g_loss is not a number.*2 returns"):
        t.run(Hears())
    assert "back to step 10, learning rates x 0.5 (1 of 2)" in words[0]
    assert rates == [0.5]
    assert t.step == 13
    assert t.factor == 0.25
    monkeypatch.setattr(t.game, "step", play)
    t.load_state_dict(checkpoint.load(t.folder.good))
    assert t.step == 10  # the last good state is kept


def test_a_return_deals_other_pictures(tmp_path: Path) -> None:
    """The same ones in the same order might lead to the same NaN, however low the rate is."""
    t = training(tiny_recipe("dcgan", "steps=40", "guard.every=5", "guard.returns=2"), tmp_path)
    t.run(until=5)
    same = training(t.r, tmp_path)
    same.load_state_dict(checkpoint.load(t.folder.good))
    t._return("something", fit.Quiet())
    assert t.step == same.step == 5
    assert not torch.equal(t.order.next(), same.order.next())
    assert not torch.equal(t.draws.normal(3), same.draws.normal(3))


def test_an_early_failure_promises_no_good_state(tmp_path: Path) -> None:
    t = training(tiny_recipe("dcgan", "steps=4", "guard.returns=0", "guard.limit=1e-9"), tmp_path)
    with pytest.raises(fit.TrainingFailed, match="No good state was ever reached"):
        t.run()


def test_repeats_until_quality_is_reached(tmp_path: Path) -> None:
    t = training(tiny_recipe("dcgan", "judge.every=4", "judge.samples=30", "judge.target=1e9", "steps=20"), tmp_path)
    outcome = t.run()
    assert outcome.step == 4
    assert "reached the target" in outcome.why
    assert (tmp_path / "best.safetensors").exists()
    quality = guards.Quality(0.0, 2)
    assert [bool(quality.judged(v)) for v in (5.0, 4.0, 4.5, 4.2)] == [False, False, False, True]


# -- judges ------------------------------------------------------------------------------------------------------------
def test_distances_of_clouds() -> None:
    torch.manual_seed(0)
    a, b = torch.randn(4000, 4), torch.randn(4000, 4)
    shifted = b + torch.tensor([3.0, 0, 0, 0])
    assert judges.frechet(a, b) < 0.05
    assert judges.frechet(a, shifted) == pytest.approx(9, rel=0.05)  # squared distance of the means
    assert judges.kernel(a[:500], shifted[:500]) > 10 * abs(judges.kernel(a[:500], b[:500]))


def test_precision_recall_density_coverage() -> None:
    torch.manual_seed(0)
    real = torch.randn(300, 2)
    assert judges.precision_recall(real, torch.randn(300, 2)) == pytest.approx((1, 1), abs=0.1)
    narrow = 0.05 * torch.randn(300, 2)  # good pictures, few kinds
    precision, recall = judges.precision_recall(real, narrow)
    assert precision > 0.95
    assert recall < 0.1
    density, coverage = judges.density_coverage(real, torch.randn(300, 2))
    assert density == pytest.approx(1, abs=0.2)
    assert coverage > 0.9
    assert judges.density_coverage(real, narrow)[1] < 0.3
    far = real + 100
    assert judges.precision_recall(real, far) == (0, 0)


def test_entropy_score_modes_and_copies() -> None:
    sure = 50 * torch.eye(10).repeat(20, 1)
    assert judges.entropy_score(sure) == pytest.approx(10, rel=1e-3)
    assert judges.entropy_score(sure[:1].repeat(100, 1)) == pytest.approx(1, abs=1e-3)
    digits = torch.cartesian_prod(*[torch.arange(10)] * 3)
    logits = 50 * torch.nn.functional.one_hot(digits, 10).float().flatten(1)
    assert judges.modes(logits) == (1000, pytest.approx(0, abs=1e-9))
    assert judges.modes(logits[:1].repeat(50, 1)) == (1, pytest.approx(math.log(1000)))
    torch.manual_seed(0)
    seen, unseen = torch.randn(500, 4), torch.randn(500, 4)
    assert judges.copies(seen, unseen, seen[:100])[0] == 1
    assert judges.copies(seen, unseen, torch.randn(500, 4))[0] < 0.05


def test_judging_real_pictures_gives_the_floor() -> None:
    found = tiny_data()
    again, _ = blobs(30, seed=7)
    report = judges.judge(lambda n: (again[:n], None), found, 30, judges.Pixels())
    noise = np.random.default_rng(0).integers(0, 255, (30, 8, 8, 1)).astype(np.uint8)
    worse = judges.judge(lambda n: (noise[:n], None), found, 30, judges.Pixels())
    frechet = next(f for f in report.figures if f.name == "frechet")
    assert frechet.floor is not None
    assert 0.3 < frechet.value / frechet.floor < 3
    assert worse["frechet"] > 5 * report["frechet"]
    assert frechet.samples == 30


def test_too_few_pictures_to_judge_by(tmp_path: Path) -> None:
    def few(n: int) -> Data:
        return Data("few", blobs(n)[0])

    with pytest.raises(BadArt, match="few has 11 pictures, too few"):
        training(tiny_recipe("dcgan", "judge.every=2"), tmp_path, few(11))  # said before the training, not in its midst
    report = judges.judge(lambda n: (blobs(n)[0], None), few(12), 12, judges.Pixels())
    assert all(f.samples == 6 and math.isfinite(f.value) for f in report.figures)
    assert "6 with 6" in report.few


def test_ssim_and_psnr_of_pairs() -> None:
    torch.manual_seed(0)
    wanted = torch.rand(3, 1, 24, 24) * 2 - 1
    given = (wanted + 0.5 * torch.randn_like(wanted)).clamp(-1, 1)
    report = judges.judge_pairs(wanted * 0.99, wanted, given)
    for f in report.figures:
        assert f.floor is not None
        assert f.value > f.floor


def test_lite0_sees_structure_not_noise() -> None:
    eye = judges.eye("auto", "folder", 3, 32)
    assert eye.name == "lite0"
    features, logits = eye.all(blobs(3, 32, 3)[0])
    assert features.shape == (3, 152)
    assert logits is None
