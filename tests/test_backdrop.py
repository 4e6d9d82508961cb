"""Which learned background is shown: layouts serve every setting, single pictures only their own."""

import numpy as np
import pytest

from storybrush.painter import backdrop
from storybrush.painter.backdrop import BLOCKS, CODE, choose_code, fitting, setting_vector
from storybrush.script import Setting


def table(*rows: dict[str, str]) -> np.ndarray:
    return np.stack([setting_vector(row) for row in rows])


def test_a_layout_serves_every_setting_of_its_place() -> None:
    river, village = {"place": "river", "style": "storybook"}, {"place": "village", "style": "storybook"}
    settings = table(river, village, river)
    for time in BLOCKS["time"]:
        asked = setting_vector(river | {"time": time, "season": "winter", "weather": "snow"})
        assert fitting(settings, asked).tolist() == [0, 2]


def test_single_pictures_are_chosen_by_their_setting() -> None:
    river = {"place": "river", "weather": "clear", "style": "storybook"}
    settings = table(
        river | {"time": "night", "season": "winter"},
        river | {"time": "day", "season": "winter"},
        river | {"time": "day", "season": "summer"},
    )
    assert fitting(settings, setting_vector(river | {"time": "day", "season": "summer"})).tolist() == [2]
    assert fitting(settings, setting_vector(river | {"time": "night", "season": "summer"})).tolist() == [0]


def test_the_code_depends_on_place_and_seed_not_on_the_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(0)
    rows = [{"place": place, "style": "storybook"} for place in ("river", "village") for _ in range(4)]
    codes = rng.standard_normal((len(rows), CODE)).astype(np.float32)
    monkeypatch.setattr(backdrop, "_codes", lambda: (codes, table(*rows)))
    day, code_by_day = choose_code(Setting(place="river", time="day", season="summer"), 5)
    night, code_by_night = choose_code(Setting(place="river", time="night", season="winter"), 5)
    assert (code_by_day == code_by_night).all()  # the same view, relit
    assert (day != night).any()
    assert (
        night
        == setting_vector(
            {"place": "river", "time": "night", "season": "winter", "weather": "clear", "style": "storybook"}
        )
    ).all()
    assert (choose_code(Setting(place="river"), 6)[1] != code_by_day).any()
    assert np.linalg.norm(code_by_day) == pytest.approx(np.sqrt(CODE), rel=1e-4)


def test_every_place_of_the_types_can_be_painted_somehow() -> None:
    first = BLOCKS["place"][:31]  # what the first scenery learned
    later = BLOCKS["place"][31:]
    assert set(backdrop.LIKE) == set(later)
    assert set(backdrop.LIKE.values()) <= set(first)


def test_a_place_that_was_not_learned_is_painted_as_its_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"place": place, "style": "storybook"} for place in ("forest", "street") for _ in range(2)]
    codes = np.random.default_rng(0).standard_normal((len(rows), CODE)).astype(np.float32)
    monkeypatch.setattr(backdrop, "_codes", lambda: (codes, table(*rows)))
    assert backdrop.places() == {"forest", "street"}
    assert backdrop.stand_in("jungle") == "forest"
    assert (choose_code(Setting(place="jungle"), 3)[0] == choose_code(Setting(place="forest"), 3)[0]).all()
    monkeypatch.setattr(backdrop, "_codes", lambda: (codes[:2], table({"place": "jungle"}, {"place": "jungle"})))
    assert backdrop.stand_in("jungle") == "jungle"  # once it is learned, nothing stands in for it


def test_a_network_that_was_told_less_is_told_its_own_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    old = {name: len(values) for name, values in BLOCKS.items()} | {"place": 31}
    monkeypatch.setattr(backdrop, "shipped", lambda: old)
    told = setting_vector({"place": "cave", "time": "night", "style": "glitch"})
    less = backdrop.narrowed(told)
    assert len(less) == sum(old.values())
    assert np.flatnonzero(less).tolist() == [27, 31 + 3, 31 + 4 + 4 + 5 + 1]
    assert (backdrop._moved(less, old, backdrop._sizes()) == told).all()


@pytest.mark.weights
def test_the_shipped_scenery_says_what_it_has_learned() -> None:
    assert {"forest", "village"} <= backdrop.places() <= set(BLOCKS["place"])
    width = sum(backdrop.shipped().values())
    from storybrush.weights import session

    asked = next(given.shape[1] for given in session(backdrop.NETWORK).get_inputs() if given.name == "setting")
    assert asked == width
