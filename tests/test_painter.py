"""The painter: what the networks are told, and what the shipped ones do with it."""

from __future__ import annotations

import numpy as np
import pytest

from storybrush import weights
from storybrush.errors import UnknownStyle, UnknownSubject
from storybrush.painter import backdrop, condition
from storybrush.painter.gan import FIGURES, clean, known_subjects
from storybrush.painter.join import Joint, join
from storybrush.script import NATURAL_POSES, Canvas, Garment, Item, Look, Setting

shipped = pytest.mark.weights
needs_weights = pytest.mark.skipif(
    "painter-figures" not in weights.catalogue(), reason="the painter's weights are not in the catalogue"
)


def test_a_condition_holds_the_word_and_one_flag_for_each_attribute() -> None:
    text = np.linspace(-1, 1, condition.TEXT, dtype=np.float32)
    told = condition.condition(text, {"style": "noto", "colour": "red", "hat": "none"})
    assert np.array_equal(told[: condition.TEXT], text)
    assert told[condition.TEXT :].sum() == 2  # "none" says nothing
    assert told[condition.OFFSETS["colour"] + condition.COLOURS.index("red")] == 1


def test_blocks_do_not_overlap() -> None:
    seen = set()
    for name, values in condition.ATTRIBUTES.items():
        for value in values:
            (place,) = np.flatnonzero(condition.condition(np.zeros(condition.TEXT), {name: value}))
            assert place not in seen
            seen.add(place)
    assert len(seen) == condition.WIDTH - condition.TEXT


def test_an_unknown_value_names_what_is_allowed() -> None:
    with pytest.raises(KeyError, match=r"mauve.*red, orange"):
        condition.condition(np.zeros(condition.TEXT), {"colour": "mauve"})


def test_wind_and_storm_share_a_sky_with_cloud_and_rain() -> None:
    assert np.array_equal(backdrop.setting_vector({"weather": "storm"}), backdrop.setting_vector({"weather": "rain"}))
    assert not np.array_equal(
        backdrop.setting_vector({"weather": "storm"}), backdrop.setting_vector({"weather": "snow"})
    )


def test_haze_becomes_nothing_and_solid_becomes_solid() -> None:
    rgba = np.zeros((1, 3, 4), np.uint8)
    rgba[0, :, 3] = (20, 128, 240)
    assert clean(rgba)[0, :, 3].tolist() == [0, 128, 255]


def test_only_what_acts_on_a_part_is_told() -> None:
    girl = {"pose": "run", "garment": "dress", "garment_colour": "red", "hat": "crown", "feeling": "sad", "skin": "2",
            "hair_style": "bob", "hair_colour": "black", "variant": "0"}  # fmt: skip
    head, body = (condition.of_figure(girl | {"part": p}, person=True) for p in ("head", "body"))
    assert not {"pose", "garment", "variant"} & head.keys()
    assert {"hat", "feeling", "skin", "hair_style"} <= head.keys()
    assert not {"hat", "feeling", "hair_style", "variant"} & body.keys()
    assert {"pose", "garment", "skin"} <= body.keys()
    assert condition.of_figure(girl | {"part": "head", "pose": "sleep"}, person=True)["pose"] == "sleep"  # closed eyes


def test_a_hat_has_a_colour_of_its_own() -> None:
    told = {"garment": "coat", "garment_colour": "blue", "hat": "cap", "hat_colour": "red"}
    head, body = (condition.of_figure(told | {"part": p}, person=True) for p in ("head", "body"))
    assert (head["garment_colour"], body["garment_colour"]) == ("red", "blue")
    assert "hat_colour" not in {*head, *body}
    condition.condition(np.zeros(condition.TEXT), head)  # all that is told has a place in the vector


def test_upright_means_the_same_as_in_the_drawing_kit() -> None:
    figures = pytest.importorskip("storybrush.training.art.figures")
    rng = np.random.default_rng(0)
    for _ in range(300):
        spec = figures.random_more(rng)
        if spec.pose in NATURAL_POSES - {"stand"} and not spec.is_person and spec.garment == "none":
            continue  # a frog that eats does so on two legs, a cow on four: the kit decides, and its packs teach it
        assert condition.upright({"garment": spec.garment, "pose": spec.pose}, spec.is_person) == spec.upright, spec


def test_the_painter_can_be_told_all_that_the_kit_draws() -> None:
    figures = pytest.importorskip("storybrush.training.art.figures")
    drawn = {
        "garment": (*figures.GARMENTS, *figures.MORE_GARMENTS), "hat": (*figures.HATS, *figures.MORE_HATS),
        "pose": (*figures.POSES, *figures.MORE_POSES, *figures.MORE_ANIMAL_POSES, *figures.MORE_BIRD_POSES),
        "feeling": figures.FEELINGS, "hair_style": figures.HAIR_STYLES, "hair_colour": tuple(figures.HAIR_COLOURS),
        "view": figures.VIEWS, "holds": figures.HOLDS, "pattern": figures.PATTERNS, "build": figures.BUILDS,
        "accessory": figures.ACCESSORIES, "garment_colour": tuple(figures.COLOURS),
    }  # fmt: skip
    for name, values in drawn.items():
        assert set(values) - {"none"} == set(condition.ATTRIBUTES[name]), name


def test_head_and_body_meet_at_the_neck() -> None:
    body, head = np.zeros((64, 64, 4), np.uint8), np.zeros((64, 64, 4), np.uint8)
    body[16:, 24:40] = (0, 0, 255, 255)
    head[16:48, 16:48] = (255, 0, 0, 255)
    neck, pivot = Joint(0.5, 0.1, 0.005), Joint(0.5, 0.5, 0.01)  # the head was drawn twice as large
    figure = join(body, neck, head, pivot, 64)
    red = np.argwhere((figure[..., 0] > 200) & (figure[..., 3] > 200))
    blue = np.argwhere((figure[..., 2] > 200) & (figure[..., 3] > 200))
    assert np.ptp(red, axis=0) == pytest.approx([15, 15], abs=2)
    middle, trunk = (red.min(0) + red.max(0)) / 2, (blue.min(0) + blue.max(0)) / 2
    assert middle[1] == pytest.approx(trunk[1], abs=1)
    assert blue[:, 0].min() - middle[0] == pytest.approx((16 / 64 - 0.1) * 64, abs=1.5)


def test_a_lying_body_turns_the_head() -> None:
    body, head = np.zeros((64, 64, 4), np.uint8), np.zeros((64, 64, 4), np.uint8)
    head[8:32, 28:36] = (255, 0, 0, 255)  # a tall thing above its pivot
    figure = join(body, Joint(0.5, 0.5, 0.01, 90), head, Joint(0.5, 0.5, 0.01), 64)
    rows, columns = np.nonzero(figure[..., 3] > 128)
    assert np.ptp(columns) > 2 * np.ptp(rows)
    assert columns.mean() > figure.shape[1] / 2  # clockwise: what was above is now to the right


def test_specks_go_and_hairs_stay() -> None:
    rgba = np.zeros((128, 128, 4), np.uint8)
    for rows, columns in (
        (slice(40, 80), slice(40, 80)),
        (60, slice(80, 120)),
        (slice(8, 10), slice(8, 10)),
        (slice(100, 106), slice(90, 96)),
    ):
        rgba[rows, columns, 3] = 255
    alpha = clean(rgba)[..., 3] > 0
    assert alpha[60, 119]
    assert alpha[102, 92]
    assert not alpha[:20, :20].any()


@pytest.fixture(scope="module")
def painter():  # type: ignore[no-untyped-def]
    from storybrush.pipeline import _painter

    return _painter()


@needs_weights
@shipped
class TestShipped:
    def test_every_subject_of_the_vocabulary_is_painted(self, painter) -> None:  # type: ignore[no-untyped-def]
        from storybrush.language.lexicon import Lexicon

        undrawn = [subject.id for subject in Lexicon.load() if subject.id not in known_subjects()]
        held_out = {"mage"}  # all their drawings: see test_vocabulary.py
        assert set(undrawn) <= held_out

    def test_a_thing_is_drawn_as_it_was_learned(self, painter) -> None:  # type: ignore[no-untyped-def]
        """Of its three drawings some were held out: asked for one of those, the painter would only guess."""
        what, known = next((w, k) for w, k in known_subjects().items() if k.variants and len(k.variants) < 3)
        for fur in range(3):
            told = painter.attributes(Item(id="it", what=what), Look(fur=fur), "storybook")
            assert told["variant"] in known.variants

    def test_what_was_never_dyed_keeps_its_colour(self, painter) -> None:  # type: ignore[no-untyped-def]
        what = next(w for w, k in known_subjects().items() if not (k.figure or k.colours or k.dyed))
        assert "colour" not in painter.attributes(Item(id="it", what=what, colour="gold"), Look(), "storybook")

    def test_a_colour_comes_from_the_set_that_has_it(self, painter) -> None:  # type: ignore[no-untyped-def]
        only_flat = [
            (what, colour)
            for what, known in known_subjects().items()
            for colour in known.dyed.get("fluent-flat", ())
            if not known.figure
            and "storybook" in known.styles
            and colour not in {*known.colours, *known.dyed.get("noto", ())}
        ]
        assert only_flat
        for what, colour in only_flat[:5]:
            told = painter.attributes(Item(id="it", what=what, colour=colour), Look(), "storybook")
            assert (told["style"], told["colour"]) == ("fluent-flat", colour)

    def test_the_same_seed_paints_the_same_pixels(self, painter) -> None:  # type: ignore[no-untyped-def]
        item = Item(id="fox", what="fox")
        one, two = (painter.paint(item, Look(), "storybook", 7).rgba for _ in range(2))
        assert np.array_equal(one, two)

    def test_another_seed_paints_another_picture(self, painter) -> None:  # type: ignore[no-untyped-def]
        one, two = (painter.paint(Item(id="fox", what="fox"), Look(), "storybook", s).rgba for s in (1, 2))
        assert not np.array_equal(one, two)

    @pytest.mark.parametrize(("colour", "channel"), [("red", 0), ("green", 1), ("blue", 2)])
    def test_a_dress_has_the_colour_that_was_asked_for(self, painter, colour: str, channel: int) -> None:  # type: ignore[no-untyped-def]
        look = Look(wears=(Garment(what="dress", colour=colour),))  # type: ignore[arg-type]
        rgba = painter.paint(Item(id="girl", what="girl"), look, "storybook", 3).rgba
        height = rgba.shape[0]
        belly = rgba[height // 2 : height * 3 // 4].reshape(-1, 4)
        belly = belly[belly[:, 3] > 200][:, :3].astype(int)
        vivid = belly[belly.max(1) - belly.min(1) > 60]
        assert len(vivid) > 50
        assert np.median(vivid, axis=0).argmax() == channel

    def test_a_hat_and_a_coat_have_two_colours(self, painter) -> None:  # type: ignore[no-untyped-def]
        look = Look(wears=(Garment(what="coat", colour="blue"), Garment(what="cap", colour="red")))
        for part, channel in (("head", 0), ("body", 2)):
            rgba = self.part(painter, part, look)
            rows = np.flatnonzero((rgba[..., 3] > 200).any(axis=1))
            top = rgba[rows[0] : rows[0] + len(rows) // 4] if part == "head" else rgba[rows[0] : rows[len(rows) // 2]]
            solid = top[top[..., 3] > 200][:, :3]
            vivid = solid[solid.max(1) - solid.min(1) > 60]
            assert np.median(vivid, axis=0).argmax() == channel

    def test_glasses_show_on_people(self, painter) -> None:  # type: ignore[no-untyped-def]
        bare, glasses = (self.part(painter, "head", Look(wears=w)) for w in ((), (Garment(what="glasses"),)))
        assert np.abs(bare - glasses).mean() > 2

    def test_every_pose_acts(self, painter) -> None:  # type: ignore[no-untyped-def]
        look = Look(wears=(Garment(what="dress", colour="red"),))
        run, wave = (self.part(painter, "body", look, pose=p) for p in ("run", "wave"))
        assert np.abs(run - wave).mean() > 4

    def test_a_feeling_shows_in_the_face(self, painter) -> None:  # type: ignore[no-untyped-def]
        happy, crying = (self.part(painter, "head", Look(), feeling=f) for f in ("happy", "crying"))
        assert np.abs(happy - crying).mean() > 2

    @staticmethod
    def part(painter, part: str, look: Look, **how: str) -> np.ndarray:  # type: ignore[no-untyped-def]
        """A girl's head or body as the networks leave it, (128, 128, 4) int."""
        told = painter.attributes(Item(id="girl", what="girl", **how), look, "storybook")  # type: ignore[arg-type]
        ((rgba, _),) = painter._paint_all(FIGURES, "girl", [condition.of_figure(told | {"part": part}, person=True)], 3)
        return rgba.astype(int)

    @pytest.mark.parametrize("what", ["girl", "fox"])
    def test_the_other_way_is_the_mirror(self, painter, what: str) -> None:  # type: ignore[no-untyped-def]
        left, right = (
            painter.paint(Item(id="x", what=what, facing=f), Look(), "storybook", 3).rgba for f in ("left", "right")
        )
        assert np.array_equal(left, right[:, ::-1])

    def test_a_person_sleeps_lying_and_stands_upright(self, painter) -> None:  # type: ignore[no-untyped-def]
        look = Look(wears=(Garment(what="pyjamas", colour="blue"),))
        lying, standing = (
            painter.paint(Item(id="boy", what="boy", pose=p), look, "storybook", 3).rgba.shape
            for p in ("sleep", "stand")
        )
        assert lying[1] > lying[0]
        assert standing[0] > standing[1]

    def test_a_pose_that_nobody_drew_becomes_the_nearest(self, painter) -> None:  # type: ignore[no-untyped-def]
        fly, jump = (
            painter.paint(Item(id="x", what="girl", pose=p), Look(), "storybook", 3).rgba for p in ("fly", "jump")
        )
        assert np.array_equal(fly, jump)

    def test_a_colour_that_our_own_hand_never_gave_comes_from_another(self, painter) -> None:  # type: ignore[no-untyped-def]
        known = known_subjects()
        what = next(
            n
            for n, k in known.items()
            if {"storybook", "noto"} <= set(k.styles) and not k.figure and "blue" not in k.colours
        )
        told = [painter.attributes(Item(id="x", what=what, colour=c), Look(), "storybook") for c in (None, "blue")]
        assert [t["style"] for t in told] == ["storybook", "noto"]

    def test_an_animal_runs_as_nature_made_it_and_reads_as_people_do(self, painter) -> None:  # type: ignore[no-untyped-def]
        runs, reads = (
            painter.attributes(Item(id="x", what="fox", pose=pose), Look(), "storybook") for pose in ("run", "read")
        )
        assert not condition.upright(runs, person=False)
        assert reads["pose"] == "read"
        assert condition.upright(reads, person=False)

    def test_a_red_fox_is_as_foxes_are_and_a_green_one_is_dyed(self, painter) -> None:  # type: ignore[no-untyped-def]
        red, green = (
            painter.attributes(Item(id="x", what="fox", colour=c), Look(), "storybook") for c in ("red", "green")
        )
        assert "colour" not in red
        assert red["variant"] == str(known_subjects()["fox"].coats["red"])
        assert green["colour"] == "green"

    def test_another_seed_shows_another_view(self, painter) -> None:  # type: ignore[no-untyped-def]
        views = {painter.paint_scenery(Setting(), Canvas(), "storybook", s).rgba.tobytes() for s in range(8)}
        assert len(views) >= 6  # ten layouts, mirrored or not: two seeds may meet

    def test_snow_lies_in_winter_and_not_in_summer(self, painter) -> None:  # type: ignore[no-untyped-def]
        ground = {}
        for season in ("summer", "winter"):
            rgb = painter.paint_scenery(Setting(place="meadow", season=season), Canvas(), "storybook", 2).rgba[
                300:, :, :3
            ]
            ground[season] = rgb.reshape(-1, 3).mean(0)
        assert ground["summer"][1] > ground["summer"][2] + 20  # grass is greener than blue
        assert abs(ground["winter"][1] - ground["winter"][2]) < 20

    def test_night_is_darker_than_day(self, painter) -> None:  # type: ignore[no-untyped-def]
        day, night = (
            painter.paint_scenery(Setting(place="garden", time=t), Canvas(), "storybook", 5).rgba
            for t in ("day", "night")
        )
        assert night[..., :3].mean() < 0.8 * day[..., :3].mean()

    def test_scenery_has_the_shape_of_the_canvas(self, painter) -> None:  # type: ignore[no-untyped-def]
        for width, height in ((1024, 768), (1200, 600), (600, 900)):
            rgba = painter.paint_scenery(Setting(), Canvas(width=width, height=height), "storybook", 1).rgba
            assert abs(rgba.shape[1] / rgba.shape[0] - width / height) < 0.02
            assert (rgba[..., 3] == 255).all()

    def test_errors_teach(self, painter) -> None:  # type: ignore[no-untyped-def]
        with pytest.raises(UnknownSubject, match="storybrush subjects"):
            painter.paint(Item(id="x", what="flux-capacitor"), Look(), "storybook", 1)
        with pytest.raises(UnknownStyle, match="storybook, noto"):
            painter.paint(Item(id="fox", what="fox"), Look(), "cubist", 1)
