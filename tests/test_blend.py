"""Styles that are joined: two hands in one drawing, a hand and a paper, and who steps in where a hand has not drawn a thing."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest

from storybrush import pipeline
from storybrush.errors import UnknownStyle
from storybrush.eye.colours import dominant_colours
from storybrush.painter import condition, hands
from storybrush.painter.blend import adaptive_instance_norm
from storybrush.painter.gan import GanPainter, known_subjects
from storybrush.script import Colour, Item, Look


@pytest.fixture(scope="module")
def crew() -> pipeline.Crew:
    return pipeline.default_crew()


@pytest.fixture(scope="module")
def painter(crew: pipeline.Crew) -> GanPainter:
    assert isinstance(crew.painter, GanPainter)
    return crew.painter


class TestAdaptiveInstanceNorm:
    form, colours = np.random.default_rng(0).standard_normal((2, 16, 16, 16)).astype(np.float32)
    whole = np.full((2, 128, 128), 255, np.uint8)

    def test_the_form_takes_the_statistics_of_the_colours(self) -> None:
        moved = adaptive_instance_norm(self.form, 3 + 1.2 * self.colours, self.whole)
        assert np.allclose(moved.mean((1, 2)), (3 + 1.2 * self.colours).mean((1, 2)), atol=1e-4)
        for channel, old in zip(moved, self.form, strict=True):
            assert np.corrcoef(channel.ravel(), old.ravel())[0, 1] > 0.999

    def test_what_is_not_drawn_stays_and_does_not_count(self) -> None:
        alphas = self.whole.copy()
        alphas[:, :64] = 0
        colours = self.colours.copy()
        colours[:, :8] = 1e3  # of a part that nobody sees
        moved = adaptive_instance_norm(self.form, colours, alphas)
        assert (moved[:, :8] == self.form[:, :8]).all()
        assert np.abs(moved).max() < 20

    def test_hardly_a_cell_has_no_statistics(self) -> None:
        alphas = self.whole.copy()
        alphas[1, 8:] = 0  # a row of 16 cells is left
        assert adaptive_instance_norm(self.form, self.colours, alphas) is not self.form
        alphas[1, :, 8:] = 0  # one
        assert adaptive_instance_norm(self.form, self.colours, alphas) is self.form


class TestStandIn:
    def test_a_hand_that_draws_it_draws_it(self) -> None:
        assert hands.stand_in("twemoji", ("storybook", "noto", "twemoji")) == "twemoji"

    def test_else_the_one_that_looks_most_like_it(self) -> None:
        assert hands.stand_in("fluent", ("noto", "storybook", "fluent-flat")) == "fluent-flat"
        assert hands.stand_in("storybook", ("emojione", "noto")) == "noto"
        assert hands.stand_in("comicgen", ("openclipart",)) == "openclipart"

    def test_nobody_stands_in_for_himself_and_all_are_hands(self) -> None:
        for style, others in hands.LIKE.items():
            assert style not in others
            assert len({style, *others} & set(condition.STYLES)) == len(others) + 1

    def test_every_subject_is_painted_in_a_hand_that_has_drawn_it(self, painter: GanPainter) -> None:
        for what, known in known_subjects().items():
            for style in condition.STYLES:
                assert painter.style_for(what, style) in known.styles


class TestColourOfAHand:
    def test_what_is_asked_for_comes_from_a_hand_that_has_it(self, painter: GanPainter) -> None:
        told = painter.attributes(Item(id="a", what="bird", colour="blue"), Look(), "fxemoji")
        assert told["style"] in ("noto", "fluent-flat")
        assert told["colour"] == "blue"
        rgba = painter.paint(Item(id="a", what="bird", colour="blue"), Look(), "fxemoji", 1).rgba
        assert "blue" in [name for name, part in dominant_colours(rgba) if part > 0.15][:2]

    def test_a_hand_that_gave_some_colours_gives_any(self, painter: GanPainter) -> None:
        colours = get_args(Colour)
        for what, known in known_subjects().items():
            if not known.figure and "storybook" not in known.styles and known.dyed.get("noto"):
                for colour in set(colours) - set(known.dyed["noto"]):
                    told = painter.attributes(Item(id="a", what=what, colour=colour), Look(), "storybook")
                    assert told == {"style": "noto", "colour": colour}

    def test_a_habit_is_dropped_where_the_hand_never_had_it(self, painter: GanPainter) -> None:
        told = painter.attributes(Item(id="a", what="bird"), Look(colour="blue"), "twemoji")
        assert told == {"style": "twemoji"}


class TestTwoHands:
    def test_form_of_the_first_colours_of_the_second(self, painter: GanPainter) -> None:
        snake = Item(id="a", what="snake")
        form, colours, both = (painter.paint(snake, Look(), s, 3).rgba for s in ("noto", "twemoji", "noto+twemoji"))
        assert both.shape == form.shape
        assert (both[..., 3] == form[..., 3]).all()
        far = [np.abs(_mean(both) - _mean(other)).mean() for other in (form, colours)]
        assert far[1] < 0.5 * far[0]

    def test_a_colour_that_was_asked_for_stays(self, painter: GanPainter) -> None:
        told = Item(id="a", what="umbrella", colour="red")
        rgba = painter.paint(told, Look(), "storybook+fluent", 3).rgba
        assert "red" in [name for name, part in dominant_colours(rgba) if part > 0.15][:2]

    def test_our_own_figures_keep_their_clothes(self, painter: GanPainter) -> None:
        girl = Item(id="a", what="girl")
        one, other = (painter.paint(girl, Look(), style, 3).rgba for style in ("storybook", "storybook+fluent"))
        assert (one == other).all()


def _mean(rgba: np.ndarray) -> np.ndarray:
    return rgba[rgba[..., 3] > 200][:, :3].astype(float).mean(0)


class TestWhatAStyleNames:
    @pytest.mark.parametrize(
        ("style", "hand", "paper"),
        [
            ("storybook", "storybook", "storybook"),
            ("noto", "noto", "storybook"),
            ("watercolour", "storybook", "watercolour"),
            ("noto+watercolour", "noto", "watercolour"),
            ("noto+fluent", "noto+fluent", "storybook"),
            ("noto+fluent+ink", "noto+fluent", "ink"),
        ],
    )
    def test_hands_then_paper(self, crew: pipeline.Crew, style: str, hand: str, paper: str) -> None:
        assert crew.hand_and_paper(style) == (hand, paper)

    @pytest.mark.parametrize("style", ["noto+", "+noto", "noto+cubist", "watercolour+noto", "ink+ink"])
    def test_what_names_neither(self, crew: pipeline.Crew, style: str) -> None:
        with pytest.raises(UnknownStyle, match=r"no style.*joined by \+"):
            crew.hand_and_paper(style)

    def test_three_hands_are_too_many(self, crew: pipeline.Crew) -> None:
        with pytest.raises(UnknownStyle, match="names 3 hands"):
            crew.hand_and_paper("noto+fluent+twemoji")
