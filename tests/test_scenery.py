"""The scenery kit: every place at every hour is opaque, repeatable, different by seed, darker at night."""

import io

import numpy as np
import pytest
from PIL import Image

from storybrush.training.art.scenery import (
    PLACES,
    SEASONS,
    SHELTERED,
    TIMES,
    WEATHERS,
    ScenerySpec,
    draw,
    ground,
    random_spec,
)  # fmt: skip
from storybrush.training.art.scenery.sheet import Sheet

resvg_py = pytest.importorskip("resvg_py")


def pixels(spec: ScenerySpec, width: int = 96) -> np.ndarray:
    """(H, W, 4) uint8."""
    png = bytes(
        resvg_py.svg_to_bytes(svg_string=draw(spec), width=width, height=width * 2 // 3, skip_system_fonts=True)
    )
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGBA"))


@pytest.mark.parametrize("place", PLACES)
def test_every_hour_is_opaque_and_night_is_dark(place: str) -> None:
    bright = {}
    for time in TIMES:
        image = pixels(ScenerySpec(place, time, seed=5))
        assert image.shape == (64, 96, 4)
        assert image[..., 3].min() == 255
        bright[time] = image[..., :3].mean()
    assert bright["night"] < 0.75 * bright["day"]


@pytest.mark.parametrize("place", PLACES)
def test_same_spec_same_drawing_and_seeds_differ(place: str) -> None:
    spec = ScenerySpec(place, seed=1)
    assert draw(spec) == draw(spec)
    one, two = (pixels(ScenerySpec(place, seed=s))[..., :3].astype(float) for s in (1, 2))
    assert np.abs(one - two).mean() > 4


@pytest.mark.parametrize("place", PLACES)
def test_every_season_and_weather_acts(place: str) -> None:
    plain = draw(ScenerySpec(place, "day", "summer", "clear", 3))
    # Space has no seasons and no weather; the open sea, the desert and the snowfield have one season.
    if place == "space":
        return
    for weather in WEATHERS[1:]:
        assert draw(ScenerySpec(place, "day", "summer", weather, 3)) != plain, weather
    if place not in ("sea", "underwater", "desert", "snow"):
        for season in SEASONS:
            if season != "summer":
                assert draw(ScenerySpec(place, "day", season, "clear", 3)) != plain, season


@pytest.mark.parametrize("place", PLACES)
def test_ground_is_inside_the_frame(place: str) -> None:
    here = ground(ScenerySpec(place))
    assert 0.4 < here.horizon < here.floor <= 0.97
    assert here.kind in ("land", "water", "indoor", "air")


OUTDOORS = [place for place in PLACES if place not in SHELTERED]


@pytest.mark.parametrize("place", OUTDOORS)
def test_same_seed_same_layout_whatever_the_setting(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every object draws from a generator of its own; the setting may neither move nor skip one."""
    drawn: list[int] = []

    def sub(sheet: Sheet) -> np.random.Generator:
        drawn.append(int(sheet.rng.integers(2**32)))
        return np.random.default_rng(drawn[-1])

    monkeypatch.setattr(Sheet, "sub", sub)
    seen = []
    for time, season, weather in (
        ("day", "summer", "clear"), ("night", "autumn", "clear"), ("sunset", "spring", "cloudy"), ("dawn", "winter", "snow"),
    ):  # fmt: skip
        drawn.clear()
        draw(ScenerySpec(place, time, season, weather, seed=7))
        seen.append(list(drawn))
    # fallen leaves and petals may come after all the rest
    shared = min(len(s) for s in seen)
    assert max(len(s) for s in seen) <= shared + 1
    assert all(s[:shared] == seen[0][:shared] for s in seen)


def test_layouts_are_seen_at_all_times_and_seasons() -> None:
    from storybrush.training.art.sources.scenery import layout_tasks

    for place in PLACES:
        told = [spec for _, spec in layout_tasks(10) if spec.place == place]
        assert {spec.time for spec in told} == set(TIMES)
        assert {spec.season for spec in told} == set(SEASONS)
        if place not in SHELTERED:
            assert {spec.weather for spec in told} == set(WEATHERS)
            for seed in range(10):
                days = {s.season for s in told if s.seed == seed and (s.time, s.weather) == ("day", "clear")}
                assert days == set(SEASONS)
    ids = {layout: (spec.place, spec.seed) for layout, spec in layout_tasks(3)}
    assert sorted(ids) == list(range(3 * len(PLACES)))
    assert len(set(ids.values())) == len(ids)


def test_winter_ground_is_white() -> None:
    summer, winter = (pixels(ScenerySpec("meadow", "day", s, seed=4))[44:, :, :3] for s in ("summer", "winter"))
    assert winter.mean() > summer.mean() + 50


def test_random_spec_keeps_what_is_fixed() -> None:
    rng = np.random.default_rng(0)
    drawn = [random_spec(rng, place="farm", time="night") for _ in range(40)]
    assert {s.place for s in drawn} == {"farm"}
    assert {s.time for s in drawn} == {"night"}
    assert len({s.seed for s in drawn}) == 40
    assert {s.season for s in drawn} == set(SEASONS)


def test_unknown_place_says_what_is_near() -> None:
    with pytest.raises(ValueError, match="garden"):
        ScenerySpec("gardn")
