"""Which learned background is shown: layouts serve every setting, single pictures only their own."""

import numpy as np
import pytest

from storybrush.painter import backdrop
from storybrush.painter.backdrop import BLOCKS, View, choose_view, code_of, fitting, joined, seam, setting_vector
from storybrush.painter.gan import GanPainter, columns_of
from storybrush.script import SURFACES, Canvas, Setting


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
    codes = rng.standard_normal((len(rows), 16, 12, 16)).astype(np.float32)
    codes /= np.sqrt(np.square(codes).mean((1, 2, 3), keepdims=True))
    grounds = np.zeros((len(rows), 48, 32), np.uint8)
    details, steps = rng.integers(-9, 9, (len(rows), 192, 12, 16)).astype(np.int8), np.full(192, 0.1, np.float32)
    tables = {"codes": codes, "details": details, "detail_steps": steps, "settings": table(*rows), "grounds": grounds}
    monkeypatch.setattr(backdrop, "table", tables.__getitem__)
    monkeypatch.setattr(backdrop, "one_sun", lambda *_: True)

    def chosen(setting: Setting, seed: int, columns: int = 16) -> tuple[np.ndarray, np.ndarray]:
        return code_of(choose_view(setting, seed, columns), setting)

    day, code_by_day = chosen(Setting(place="river", time="day", season="summer"), 5)
    night, code_by_night = chosen(Setting(place="river", time="night", season="winter"), 5)
    assert (code_by_day == code_by_night).all()  # the same view, relit
    assert (day != night).any()
    assert (
        night
        == setting_vector(
            {"place": "river", "time": "night", "season": "winter", "weather": "clear", "style": "storybook"}
        )
    ).all()
    views = [chosen(Setting(place="river"), seed)[1] for seed in range(20)]
    learned = [any(np.array_equal(view, backdrop.code_of_layout(i)) for i in range(4)) for view in views]
    assert 4 < sum(learned) < 16  # every other view is one that nobody drew
    assert len({view.tobytes() for view in views}) > 10
    for columns in (17, 22, 28, 31, 60):
        panorama = chosen(Setting(place="river"), 5, columns)[1]
        assert panorama.shape == (208, 12, columns)
        step = np.abs(np.diff(panorama[:16], axis=-1)).mean((0, 1))
        assert step.min() > 0.1  # no column is drawn out
    assert np.square(code_by_day[:16]).mean() == pytest.approx(1, rel=1e-3)


@pytest.mark.parametrize("columns", [16, 22])
def test_two_layouts_are_joined_left_and_right(columns: int) -> None:
    first, second = np.random.default_rng(1).standard_normal((2, 16, 12, 16)).astype(np.float32)
    code = joined(first, second, 0.5, columns)
    assert code.shape == (16, 12, columns)

    def alike(a: np.ndarray, b: np.ndarray) -> float:
        return float(np.corrcoef(a.ravel(), b.ravel())[0, 1])

    assert alike(code[..., :4], first[..., :4]) > 0.99
    assert alike(code[..., -4:], second[..., -4:]) > 0.99
    share = seam(0.5, columns)
    assert (np.diff(share) >= 0).all()
    assert 3 <= ((share > 0) & (share < 1)).sum() <= 4


def test_the_seam_lies_where_nothing_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three layouts of a river; a house stands in the second wherever it could be joined, and the other two are alike."""
    grounds = np.full((3, 48, 32), SURFACES.index("ground"), np.uint8)
    grounds[1, 20:] = SURFACES.index("thing")
    settings = table(*[{"place": "river", "style": "storybook"}] * 3)
    monkeypatch.setattr(backdrop, "table", {"grounds": grounds, "settings": settings}.__getitem__)
    monkeypatch.setattr(backdrop, "one_sun", lambda *_: True)
    assert backdrop.cut_by_seam(0, 2, 0.5) == 0
    assert backdrop.cut_by_seam(0, 1, 0.5) > 0.5
    joined = [view for view in (choose_view(Setting(place="river"), seed) for seed in range(40)) if view.joins]
    assert len(joined) > 10
    assert all(1 not in (view.first, view.joins[0][0]) for view in joined)


def test_details_of_two_layouts_are_never_over_each_other() -> None:
    first, second = np.ones((208, 12, 16), np.float32), np.full((208, 12, 16), 3, np.float32)
    details = joined(first, second, 0.5)[backdrop.CODE_CHANNELS :, 0]
    assert (details[:, 0] == 1).all()
    assert (details[:, -1] == 3).all()
    assert details[0].min() < 1  # both fade
    assert (np.diff(details[0][np.argmin(details[0]) :]) >= 0).all()


def test_two_layouts_are_joined_only_if_one_sun_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    suns = np.array([0.1, 0.9, np.nan, 0.45, 0.2], np.float32)
    monkeypatch.setattr(backdrop, "table", {"suns": suns}.__getitem__)
    assert backdrop.one_sun(0, 4, 0.5)  # the first one's, on the left
    assert backdrop.one_sun(1, 1, 0.5)  # the second one's, on the right
    assert not backdrop.one_sun(0, 1, 0.5)  # two
    assert not backdrop.one_sun(1, 0, 0.5)  # none
    assert not backdrop.one_sun(0, 2, 0.5)  # not known
    assert not backdrop.one_sun(3, 4, 0.5)  # cut by the seam
    assert backdrop.one_sun(
        0, 4, 0.5, 20
    )  # wider: the second one's, a fifth from its left, is still covered by the first
    assert not backdrop.one_sun(0, 4, 0.5, 28)  # so wide that the second is seen nearly whole, its sun too


@pytest.mark.weights
def test_every_place_that_a_script_can_name_is_learned() -> None:
    settings = backdrop.table("settings")
    channels = backdrop.CODE_CHANNELS + backdrop.DETAIL_CHANNELS
    for number in range(0, len(settings), 97):
        code = backdrop.code_of_layout(number)
        assert code.shape == (channels, backdrop.CODE_ROWS, backdrop.CODE_COLUMNS)
        assert (
            np.abs(code[backdrop.CODE_CHANNELS :]).mean() > 0.1
        )  # details are there, and about as large as they were learned
    assert (settings[:, : len(BLOCKS["place"])].sum(0) >= 2).all()  # two layouts at least, to be joined


def grounds_table(monkeypatch: pytest.MonkeyPatch) -> np.ndarray:
    """Four layouts of a river and what they show: number n shows surface n in its left half, ground in its right."""
    grounds = np.full((4, 48, 32), SURFACES.index("ground"), np.uint8)
    grounds[:, :, :16] = np.array([0, 1, 3, 4], np.uint8)[:, None, None]
    settings = table(*[{"place": "river", "style": "storybook"}] * 4)
    tables = {"grounds": grounds, "settings": settings, "suns": np.full(4, np.nan, np.float32)}
    monkeypatch.setattr(backdrop, "table", tables.__getitem__)
    return grounds


def test_the_ground_is_that_of_the_view(monkeypatch: pytest.MonkeyPatch) -> None:
    grounds = grounds_table(monkeypatch)
    assert (backdrop.ground_of(View(2)) == grounds[2]).all()
    assert (backdrop.ground_of(View(2, mirrored=True)) == grounds[2][:, ::-1]).all()
    both = backdrop.ground_of(View(0, ((3, 0.7, 16),)))
    assert (both[:, :16] == grounds[0][:, :16]).all()
    assert (both[:, -5:] == grounds[3][:, -5:]).all()
    wide = backdrop.ground_of(View(0, ((2, 0.5, 28), (3, 0.7, 40))))
    assert wide.shape == (48, 80)
    assert (wide[:, :16] == 0).all()
    assert (wide[:, -16:] == SURFACES.index("ground")).all()
    assert set(np.unique(wide)) <= {0, 2, 3, 4, SURFACES.index("thing")}


def test_nobody_stands_in_a_seam_of_which_nobody_knows_what_it_shows() -> None:
    land, water = (np.full((48, 32), SURFACES.index(what), np.uint8) for what in ("ground", "water"))
    both = backdrop.joined_grounds(land, water, 0.5)[0]
    unsure = np.flatnonzero(both == SURFACES.index("thing"))
    assert 6 <= len(unsure) <= 8  # the seam: about four columns of the code
    assert (both[: unsure[0]] == SURFACES.index("ground")).all()
    assert (both[unsure[-1] + 1 :] == SURFACES.index("water")).all()
    assert (backdrop.joined_grounds(land, land, 0.5) == SURFACES.index("ground")).all()  # ground goes on


def test_the_page_learns_what_its_own_background_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    grounds_table(monkeypatch)
    painter = GanPainter({})
    setting = Setting(place="river")
    for seed in range(6):
        for width, height in ((1024, 768), (600, 900), (2048, 640)):
            canvas = Canvas(width=width, height=height)
            whole = backdrop.ground_of(choose_view(setting, seed, columns_of(canvas)))
            shown = painter.ground(setting, canvas, seed).surfaces
            assert shown.shape[0] == 48
            assert abs(shown.shape[1] / 48 - 0.5 * width / height) < 0.02  # cells are twice as wide as high
            left = (whole.shape[1] - shown.shape[1]) // 2
            assert (shown == whole[:, left : left + shown.shape[1]]).mean() > 0.9  # the middle, as the picture is cut
    assert (painter.ground(setting, Canvas(), 3).surfaces == painter.ground(setting, Canvas(), 3).surfaces).all()


@pytest.mark.weights
def test_the_shipped_codes_know_their_ground() -> None:
    grounds = backdrop.table("grounds")
    assert grounds.shape == (len(backdrop.table("codes")), 48, 32)
    assert grounds.max() < len(SURFACES)
    places = backdrop.table("settings")[:, : len(BLOCKS["place"])].argmax(1)
    for number, place in enumerate(BLOCKS["place"]):
        lowest = grounds[places == number, 40:] == SURFACES.index("ground")
        if place in ("sea", "sky"):
            assert not lowest.any()
        else:
            assert lowest.any(2).any(1).all(), place  # somewhere in the foreground of every layout one can stand
