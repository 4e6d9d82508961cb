"""The scenery kit: every place at every hour is opaque, repeatable, different by seed, darker at night."""

import io

import numpy as np
import pytest
from PIL import Image

from storybrush.training.art.scenery import (
    FIGURE,
    KINDS,
    PLACES,
    SEASONLESS,
    SEASONS,
    SHELTERED,
    TIMES,
    WEATHERS,
    ScenerySpec,
    draw,
    ground,
    label,
    paint,
    plan_pixels,
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
    if place in ("space", "moon"):  # no air, no weather
        return
    for weather in WEATHERS[1:]:
        assert draw(ScenerySpec(place, "day", "summer", weather, 3)) != plain, weather
    if place in SEASONLESS:
        assert all(draw(ScenerySpec(place, "day", season, "clear", 3)) == plain for season in SEASONS)
    else:
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

    tasks = layout_tasks(10)
    for place in PLACES:
        told = [spec for _, spec in tasks if spec.place == place]
        assert {spec.time for spec in told} == set(TIMES)
        assert {spec.season for spec in told} == set(SEASONS)
        if place not in SHELTERED:
            assert {spec.weather for spec in told} == set(WEATHERS)
            for seed in () if place in SEASONLESS else range(10):
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


WALKABLE = [place for place in PLACES if place not in ("sea", "sky")]


@pytest.mark.parametrize("place", WALKABLE)
def test_a_doll_in_a_free_box_stands_on_the_ground(place: str) -> None:
    """The feet of a doll anywhere in a free box are on ground in a finer map than the label was read from."""
    for spec in (ScenerySpec(place, seed=2), ScenerySpec(place, "night", "winter", "snow", 3)):
        sheet = paint(spec)
        kinds, _ = plan_pixels(sheet, 384, 256)
        here = label(sheet)
        assert here.ground is not None
        assert here.depth is not None
        assert here.ground[0] < here.ground[1] <= 0.97
        assert 0.1 < here.depth < 1
        assert len(here.free) >= 2, "nowhere to stand"
        assert max(x1 - x0 for x0, _, x1, _ in here.free) > 0.25, "no room for two"
        for x0, y0, x1, y1 in here.free:
            assert 0 <= x0 < x1 <= 1
            assert here.ground[0] - 0.001 <= y1 <= here.ground[1] + 0.001
            assert FIGURE * here.depth - 0.01 <= y1 - y0 <= FIGURE + 0.01
            feet = kinds[int(y1 * 256) - 2 : int(y1 * 256) + 1, int(x0 * 384) + 2 : int(x1 * 384) - 2]
            assert (feet == KINDS.index("ground")).mean() > 0.95, (spec, (x0, y0, x1, y1))


def test_what_has_no_ground_says_so() -> None:
    for place in ("sea", "sky"):
        here = label(paint(ScenerySpec(place, seed=1)))
        assert here.ground is None
        assert here.depth is None
        assert here.free == ()
    assert label(paint(ScenerySpec("sea"))).water is not None
    assert label(paint(ScenerySpec("sky"))).water is None
    room = label(paint(ScenerySpec("bedroom")))
    assert room.horizon is None
    assert room.wall is not None
    assert room.wall <= room.ground[0]


@pytest.mark.parametrize(
    "place", ["river", "lake", "sea", "beach", "bridge", "pond", "harbour", "island", "swamp", "ice"]
)
def test_the_map_shows_water_where_the_label_says(place: str) -> None:
    sheet = paint(ScenerySpec(place, seed=1))
    kinds, _ = plan_pixels(sheet)
    top, bottom = label(sheet).water  # type: ignore[misc]
    wet = np.flatnonzero((kinds == KINDS.index("water")).mean(1) > 0.2) / 128
    assert top - 0.04 <= wet.min() < wet.max() <= bottom + 0.04


def test_things_are_told_apart_in_the_map() -> None:
    kinds, things = plan_pixels(paint(ScenerySpec("garden", seed=1)))
    assert {"sky", "ground", "thing", "far"} <= {KINDS[k] for k in np.unique(kinds)}
    assert len(np.unique(things)) > 8
    assert (things[kinds == KINDS.index("ground")] == 0).all()


def test_labels_are_cut_with_the_picture() -> None:
    whole = label(paint(ScenerySpec("meadow", seed=4)))
    part = whole.cropped(0.1, 0.1 + 8 / 9)
    assert part.free
    assert part.ground == whole.ground
    wide = {box[3]: max(b[2] - b[0] for b in whole.free if b[3] == box[3]) for box in part.free}
    for x0, _, x1, y1 in part.free:
        assert 0 <= x0 < x1 <= 1
        assert x1 - x0 <= wide[y1] * 9 / 8 + 0.002


def test_labels_reach_the_corpus_and_claim_no_season_that_is_not_seen() -> None:
    from storybrush.training.art.sources.scenery import Layout, layout_tasks

    tasks = {spec.place: Layout(number, spec) for number, spec in layout_tasks(1)}
    pixels_, told = tasks["meadow"].paint()
    assert pixels_.shape == (384, 512, 3)
    assert told["season"] in SEASONS
    assert told["free"]
    assert told["ground"]
    assert 0 < told["horizon"] < 1
    _, told = tasks["sea"].paint()
    assert "season" not in told
    assert "ground" not in told
    assert told["water"]


@pytest.mark.parametrize("place", PLACES)
def test_night_is_not_black(place: str) -> None:
    image = pixels(ScenerySpec(place, "night", seed=3))[..., :3].astype(float)
    assert image.mean() > (38 if place in ("space", "moon") else 50)
    assert image.std() > 14
