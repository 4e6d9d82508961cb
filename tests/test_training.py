"""The workshop's mathematics, against cases worked by hand; plumbing with tiny networks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs the extra `train`")
pytestmark = pytest.mark.train

from storybrush.training import losses  # noqa: E402
from storybrush.training.gan import losses as gan_losses  # noqa: E402


def test_relativistic_loss_is_log_two_when_nothing_can_be_told_apart() -> None:
    same = torch.zeros(4)
    loss = gan_losses.LOSSES["relativistic"]
    assert loss.discriminator(same, same, 0.0).item() == pytest.approx(np.log(2))
    # real scores one more than the fake one: softplus(-1)
    assert loss.discriminator(torch.ones(4), same, 0.0).item() == pytest.approx(np.log1p(np.exp(-1)))
    assert loss.generator(torch.ones(4), same).item() == pytest.approx(np.log1p(np.e))


def test_gradient_difference_ignores_brightness_and_sees_edges() -> None:
    a = torch.zeros(1, 1, 4, 4)
    assert losses.gradient_difference(a, a + 0.5).item() == 0
    edge = a.clone()
    edge[..., 2:] = 1  # one step of 1 in 3 horizontal differences
    assert losses.gradient_difference(a, edge).item() == pytest.approx(1 / 3)


def test_networks_agree_on_shapes() -> None:
    from storybrush.painter.backdrop import CODE_CHANNELS, DETAIL_CHANNELS, SETTING_WIDTH
    from storybrush.painter.condition import TEXT, WIDTH
    from storybrush.training.painter.autoencoder import Decoder, Encoder
    from storybrush.training.painter.generator import LatentGenerator
    from storybrush.training.painter.scenery import SceneryGenerator

    picture = torch.rand(1, 4, 64, 96)
    latent = Encoder(wide=16, deep=16)(picture)
    assert latent.shape == (1, 16, 8, 12)
    assert Decoder(wide=16, deep=16)(latent).shape == picture.shape
    drawn, joint = LatentGenerator(width=32, hidden=16, depth=1)(torch.zeros(2, WIDTH), torch.zeros(2, TEXT))
    assert drawn.shape == (2, 16, 16, 16)
    assert joint.shape == (2, 4)
    refine = LatentGenerator(width=32, hidden=16, depth=1, channels=8, refinements=1).refine
    latent, thought = torch.randn(2, 16, 16, 16), torch.randn(2, 32)
    assert not refine(latent, thought).any()  # begins as zero
    torch.nn.init.normal_(refine.leave.weight)
    moved = refine(latent + torch.eye(16)[5][:, None] * 0.1, thought) - refine(latent, thought)  # one row of cells
    assert moved[:, :, 5].any()
    assert not moved[:, :, 12:].any()  # a cell sees its neighbours, and not the whole picture
    scenery = SceneryGenerator(widths=(16, 16, 8), depths=(1, 1, 1))
    for columns in (16, 22):
        latent = scenery(torch.zeros(2, SETTING_WIDTH), torch.zeros(2, CODE_CHANNELS + DETAIL_CHANNELS, 12, columns))
        assert latent.shape == (2, 16, 48, 4 * columns)


def test_packed_weights_agree_with_pytorch(tmp_path) -> None:  # type: ignore[no-untyped-def]
    from storybrush.training import export

    torch.manual_seed(0)
    net = torch.nn.Sequential(torch.nn.Linear(64, 64), torch.nn.ReLU(), torch.nn.Linear(64, 8))
    path = tmp_path / "net.onnx"
    found = export.export(net, [torch.randn(3, 64)], path, ["x"], ["y"], {"x": {0: "b"}, "y": {0: "b"}}, int8=["2."])
    assert found["fp32"] < 1e-5
    assert found["fp32"] < found["packed"] < 0.02
    assert path.stat().st_size < 64 * 64 * 4  # half of what fp32 would take


def test_a_recipe_with_an_unknown_key_fails() -> None:
    from storybrush.training import recipe
    from storybrush.training.painter.fit_generator import GeneratorRecipe

    assert recipe.load(GeneratorRecipe, "figures", ["batch=7"]).batch == 7
    with pytest.raises(ValueError, match="colour_of_the_sea"):
        recipe.load(GeneratorRecipe, "figures", ["colour_of_the_sea=1"])


# --- the loop that all trainings share ------------------------------------------------------------------------------------


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """[seconds]: time passes only where a test adds to it."""
    from storybrush.training import run

    now = [1000.0]
    monkeypatch.setattr(run.time, "monotonic", lambda: now[0])
    return now


def train(
    out: Path, steps: int = 10, minutes: float = 1e9, rate: float = 0.1, each: Callable[[int], None] = lambda step: None
) -> tuple[list[int], list[float], list[int], torch.Tensor]:
    """A line through points that the step alone decides. -> steps done, their rates, steps at each save, the weights."""
    from storybrush.training import recipe, run

    class Tiny(recipe.Recipe):
        steps: int
        minutes: float

    torch.manual_seed(0)
    budget = Tiny(steps=steps, minutes=minutes)
    net = torch.nn.Linear(2, 1)
    average = run.Average(net)
    optimiser = torch.optim.AdamW(net.parameters(), rate)
    done: list[int] = []
    rates: list[float] = []
    saves: list[int] = []
    parts = {"net": net, "average": average.net, "optimiser": optimiser}
    facts = {"fixed": torch.arange(3)}
    for step in run.Loop(run.Run(out, budget), budget, parts, saves.append, facts, warm_up=2, seconds=60):
        each(step)
        x = torch.randn(8, 2, generator=torch.Generator().manual_seed(step))
        run.descend((net(x) - x.sum(1, keepdim=True)).square().mean(), net, optimiser, clip=1.0)
        average.update(net, step)
        done.append(step)
        rates.append(optimiser.param_groups[0]["lr"])
    return done, rates, saves, torch.cat([net.weight.detach().flatten(), average.net.weight.flatten()])


def test_a_training_that_was_killed_goes_on_as_if_it_had_not_been(tmp_path: Path, clock: list[float]) -> None:
    whole, rates, saves, weights = train(tmp_path / "whole")
    assert whole == list(range(10))
    assert saves == [10]

    def killed(step: int) -> None:
        clock[0] += 20  # a save after every fourth step
        if step == 6:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        train(tmp_path / "cut", each=killed)
    kept = torch.load(tmp_path / "cut" / "checkpoint.pt", weights_only=True)
    assert set(kept) == {"net", "average", "optimiser", "fixed", "step", "minutes"}
    assert kept["step"] == 4  # steps done: 0, 1, 2, 3
    assert kept["minutes"] == pytest.approx(80 / 60)
    rest, later_rates, saves, resumed = train(tmp_path / "cut")
    assert rest == [4, 5, 6, 7, 8, 9]
    assert later_rates == rates[4:]
    assert torch.equal(resumed, weights)
    assert saves == [10]


def test_the_learning_rate_warms_up_and_falls_to_nothing_with_steps_or_with_minutes(
    tmp_path: Path, clock: list[float]
) -> None:
    rates = train(tmp_path / "steps")[1]
    assert rates[0] == pytest.approx(0.1 / 2)  # the first of two steps of warming up
    assert rates[5] == pytest.approx(0.1 / 2)  # half-way down
    assert rates[9] == pytest.approx(0.1 * (0.5 + 0.5 * np.cos(0.9 * np.pi)))

    def minute(step: int) -> None:
        clock[0] += 60

    done, rates, saves, _ = train(tmp_path / "minutes", steps=1000, minutes=4, each=minute)
    assert done == [0, 1, 2, 3]
    assert rates[2] == pytest.approx(0.1 / 2)  # two of four minutes are over
    assert saves[-1] == 4
    # time of all runs together: three more minutes, not seven
    assert train(tmp_path / "minutes", steps=1000, minutes=7, each=minute)[0] == [4, 5, 6]


def test_a_training_that_is_through_changes_nothing(
    tmp_path: Path, clock: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    train(tmp_path)
    before = (tmp_path / "checkpoint.pt").read_bytes()
    assert train(tmp_path)[0] == []
    assert (tmp_path / "checkpoint.pt").read_bytes() == before
    assert "is through: 10 steps" in capsys.readouterr().out


def test_a_resumed_training_follows_the_rate_of_its_recipe(tmp_path: Path, clock: list[float]) -> None:
    train(tmp_path, steps=4)
    assert train(tmp_path, steps=8, rate=0.3)[1][0] == pytest.approx(0.3 / 2)  # the checkpoint's rate had fallen
