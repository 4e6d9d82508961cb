"""How the scenery generator learns: codes that begin well, settings that do not matter, layouts that are joined."""

import json
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from storybrush.painter.backdrop import BLOCKS, CODE_CHANNELS, DETAIL_CHANNELS, setting_vector  # noqa: E402
from storybrush.training import recipe  # noqa: E402
from storybrush.training.painter import fit_scenery  # noqa: E402
from storybrush.training.painter.scenery import SceneryCritic, SceneryGenerator  # noqa: E402

pytestmark = pytest.mark.train


def test_codes_begin_with_what_differs_between_layouts() -> None:
    """Three layouts, each twice, under two lights: codes of one layout are its own, and every number of them is of use."""
    generator = torch.Generator().manual_seed(0)
    drawn = torch.randn(3, 16, 48, 64, generator=generator)
    light = torch.randn(2, 16, 1, 1, generator=generator)
    latents = torch.cat([drawn + light[0], drawn + light[1]]).half()
    codes, directions = fit_scenery.components(latents, torch.tensor([0, 1, 2, 0, 1, 2]), 16)
    assert directions.shape == (256, 16)
    assert codes.shape == (3, 16, 12, 16)
    assert codes.flatten(2).permute(1, 0, 2).flatten(1).std(1) == pytest.approx(1, abs=0.02)
    assert torch.corrcoef(codes.flatten(1)).fill_diagonal_(0).abs().max() < 0.6


def test_what_does_not_matter_is_told_at_random() -> None:
    rows = [
        {"place": "kitchen", "time": "day", "season": "summer", "weather": "clear", "style": "storybook"},
        {"place": "sea", "time": "day", "weather": "clear", "style": "storybook"},
        {"place": "sea", "time": "day", "weather": "rain", "style": "storybook"},
    ]
    rows = fit_scenery.without_constants(rows)
    assert "weather" not in rows[0]  # all weathers leave a kitchen as it is
    assert rows[1]["weather"] == "clear"
    said = torch.from_numpy(np.stack([setting_vector(row) for row in rows])).repeat(200, 1)
    told = fit_scenery.told(said)
    assert (told.sum(1) == len(BLOCKS)).all()
    assert (told >= said).all()  # what was said stays said
    start = sum(len(BLOCKS[name]) for name in ("place", "time", "season"))
    assert (told[0::3, start : start + 5].sum(0) > 10).all()


def test_a_layout_is_joined_with_one_of_its_own_place() -> None:
    settings = torch.zeros(4, 10)
    settings[:2, 3], settings[2:, 5] = 1, 1
    codes = torch.arange(4.0)[:, None, None, None].expand(4, 16, 12, 16) * 100 + 1
    partners = fit_scenery.Partners(settings)
    assert [of.tolist() for of in partners.of] == [[0, 1], [0, 1], [2, 3], [2, 3]]
    joined = partners.join(codes + torch.randn(4, 16, 12, 16), torch.tensor([2] * 30))
    assert joined.shape == (30, 16, 12, 16)
    assert joined.square().mean((1, 2, 3)) == pytest.approx(1, rel=1e-3)


def test_the_critic_hears_the_setting() -> None:
    critic = SceneryCritic(width=8)
    latent = torch.randn(2, 16, 16, 24)
    day, night = (torch.from_numpy(setting_vector({"time": t})).repeat(2, 1) for t in ("day", "night"))
    assert critic(latent, day).shape == (2, 4 * 6)
    assert not torch.allclose(critic(latent, day), critic(latent, night))


def test_the_setting_acts_and_the_code_says_where() -> None:
    net = SceneryGenerator(widths=(16, 16, 8), depths=(1, 1, 1))
    for p in net.parameters():
        torch.nn.init.normal_(p, std=0.2)
    code = torch.randn(1, CODE_CHANNELS + DETAIL_CHANNELS, 12, 16)
    there = code.clone()
    there[..., 15] += 1
    said = torch.from_numpy(setting_vector({"time": "day"}))[None]
    at_night = torch.from_numpy(setting_vector({"time": "night"}))[None]
    drawn = net(said, code)
    assert not torch.allclose(drawn, net(at_night, code))
    change = (net(said, there) - drawn).abs().mean((0, 1, 2))
    assert change[-8:].mean() > 3 * change[:8].mean()


def test_details_begin_with_what_the_network_leaves_out() -> None:
    """Two layouts under two lights: what both pictures of a layout have in common comes back, whatever the network made of it."""
    torch.manual_seed(0)
    net = SceneryGenerator(widths=(16, 16, 8), depths=(1, 1, 1))
    layout = torch.tensor([0, 0, 1, 1])
    latents = torch.randn(2, 16, 48, 64)[layout] + 0.1 * torch.randn(4, 16, 48, 64)
    said = torch.from_numpy(np.stack([setting_vector({"time": t}) for t in ("day", "night")] * 2))
    codes = torch.randn(2, CODE_CHANNELS + DETAIL_CHANNELS, 12, 16)
    codes[:, CODE_CHANNELS:] = 0

    def miss() -> float:
        with torch.no_grad():
            return float((net(said, fit_scenery.unit(codes[layout])) - latents).square().mean())

    before = miss()
    fit_scenery.begin_details(net, codes, said, latents, layout)
    assert miss() < 0.3 * before
    # a byte each is enough
    from storybrush.training.painter.export import WORTH, as_bytes

    kept, steps = as_bytes(codes[:, CODE_CHANNELS:].numpy(), net.details.weight.detach()[..., 0, 0].norm(dim=0).numpy())
    exact = miss()
    codes[:, CODE_CHANNELS:] = torch.from_numpy(kept * steps[:, None, None])
    assert miss() < exact + WORTH**2 / 12 * 1.2


@pytest.mark.weights
def test_a_training_of_four_steps_is_resumed_and_read_back(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus/layouts"
    corpus.mkdir(parents=True)
    rng = np.random.default_rng(0)
    np.save(corpus / "scenery.npy", rng.integers(0, 255, (4, 384, 512, 3), np.uint8))
    rows = [
        {"place": place, "time": time, "season": "summer", "weather": "clear", "style": "storybook", "layout": layout}
        for layout, place in enumerate(("meadow", "river"))
        for time in ("day", "night")
    ]
    (corpus / "scenery.json").write_text(json.dumps(rows))
    said = ["batch=4", "dreams=2", "adversarial_from=0", "adversarial_ramp=1", "minutes=50"]
    for steps in (2, 4):
        r = recipe.load(fit_scenery.SceneryRecipe, "scenery", [*said, f"steps={steps}"])
        fit_scenery.fit(tmp_path / "corpus", "shipped", tmp_path / "run", r)
    state = torch.load(tmp_path / "run/checkpoint.pt", weights_only=True)
    assert state["step"] == 4
    assert state["codes"]["weight"].shape == (2, CODE_CHANNELS + DETAIL_CHANNELS, 12, 16)
    assert (tmp_path / "run/samples/latest.png").exists()


def test_the_sun_is_found_where_it_stands() -> None:
    from storybrush.training.painter.export import sun_of

    sky = np.full((96, 128, 3), (120, 180, 240), np.uint8)
    assert np.isnan(sun_of(sky, night=False))
    y, x = np.mgrid[:96, :128]
    sky[(y - 20) ** 2 + (x - 100) ** 2 < 100] = (255, 250, 200)
    assert sun_of(sky, night=False) == pytest.approx(100 / 128, abs=0.01)


@pytest.mark.weights
def test_the_shipped_grounds_are_those_of_the_kit() -> None:
    """Of layouts all over the table, drawn again: of each cell, what most of it shows."""
    from storybrush.painter import backdrop
    from storybrush.training.art.sources.scenery import layout_tasks, surfaces_of
    from storybrush.training.painter.grounds import CELLS, coarse

    shipped = backdrop.table("grounds")
    assert shipped.shape[1:] == CELLS
    specs = dict(reversed(layout_tasks(10)))
    for number in range(7, len(shipped), 83):
        assert (coarse(surfaces_of(specs[number])) == shipped[number]).all(), specs[number]


def test_a_cell_shows_what_most_of_it_shows() -> None:
    from storybrush.training.painter.grounds import coarse, grounds_of

    drawing = np.zeros((96, 64), np.uint8)
    drawing[:, :20], drawing[2:, 20:] = 2, 3  # cells are 2 x 2
    map_ = coarse(drawing)
    assert map_.shape == (48, 32)
    assert (map_[:, :10] == 2).all()
    assert (map_[0, 10:] == 0).all()
    assert (map_[1:, 10:] == 3).all()
    with pytest.raises(ValueError, match="60 places"):
        grounds_of(77)
