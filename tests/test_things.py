"""The kit of things: every drawing is in its box, every option acts."""

from __future__ import annotations

import io
import re

import numpy as np
import pytest
from PIL import Image

from storybrush.language.lexicon import Lexicon
from storybrush.training.art import things
from storybrush.training.art.figures import COLOURS

resvg_py = pytest.importorskip("resvg_py")


def pixels(spec: things.ThingSpec, size: int = 64) -> np.ndarray:
    """(size, size, 4) uint8 RGBA."""
    png = resvg_py.svg_to_bytes(svg_string=things.draw(spec), width=size, height=size)
    return np.asarray(Image.open(io.BytesIO(bytes(png))).convert("RGBA"))


def strokes(spec: things.ThingSpec) -> str:
    """The drawing without the clip names, which differ by spec even where nothing is drawn differently."""
    return re.sub(r"t[0-9a-f]{8}_\d+", "", things.draw(spec))


@pytest.mark.parametrize("subject", things.THINGS)
def test_a_thing_is_drawn_inside_its_box(subject: str) -> None:
    assert subject in Lexicon.load()
    for seed in (0, 1, 2):
        alpha = pixels(things.ThingSpec(subject, seed=seed))[..., 3]
        rows, columns = np.nonzero(alpha > 40)
        assert len(rows) > 0.05 * alpha.size
        assert np.concatenate([alpha[0], alpha[-1], alpha[:, 0], alpha[:, -1]]).max() == 0
        assert 59 <= rows.max() <= 62, "stands on the floor, y = 248 of 256"
        assert max(np.ptp(rows), np.ptp(columns)) >= 50, "fills the box"
        assert abs(columns.min() + columns.max() - 63) <= 6, "stands in the middle"


@pytest.mark.parametrize("subject", things.THINGS)
def test_a_seed_is_one_drawing(subject: str) -> None:
    one, other = things.ThingSpec(subject, seed=3), things.ThingSpec(subject, seed=4)
    assert things.draw(one) == things.draw(things.ThingSpec(subject, seed=3))
    assert strokes(one) != strokes(other)
    first, second = (pixels(s).astype(int) for s in (one, other))
    assert (np.abs(first - second).max(axis=-1) > 24).mean() > 0.01, "two seeds cannot be told apart"


SAMPLE = ("kite", "umbrella-with-rain-drops", "soccer-ball", "door", "cupboard", "canoe", "tent", "barn", "closed-book",
          "hot-beverage", "egg", "star", "balloon", "rug", "red-apple", "castle", "oil-drum", "teddy-bear")  # fmt: skip


@pytest.mark.parametrize("subject", SAMPLE)
def test_the_main_colour_is_the_one_asked_for(subject: str) -> None:
    names = [name for name in COLOURS if name != "gold"]  # gold lies between yellow and brown
    rgb = np.array([[int(COLOURS[name][i : i + 2], 16) for i in (1, 3, 5)] for name in names])
    for colour in things.colours_of(subject):
        if colour == "gold":
            continue
        rgba = pixels(things.ThingSpec(subject, colour, seed=5))
        median = np.median(rgba[rgba[..., 3] > 200][:, :3], axis=0)
        assert names[np.abs(rgb - median).sum(axis=1).argmin()] == colour


@pytest.mark.parametrize("subject", [s for s in things.THINGS if things.colours_of(s)])
def test_every_colour_acts(subject: str) -> None:
    plain = [strokes(things.ThingSpec(subject, colour, seed=1)) for colour in ("none", *things.colours_of(subject))]
    assert len(set(plain)) >= len(things.colours_of(subject))  # the natural colour may be one of them


def test_a_tree_has_four_dresses() -> None:
    for tree in things.TREES:
        drawn = {strokes(things.ThingSpec(tree, seed=1, season=season)) for season in things.SEASONS[1:]}
        assert len(drawn) >= (2 if tree == "evergreen-tree" else 3)


def test_a_spec_that_cannot_be_drawn_says_what_can() -> None:
    with pytest.raises(things.UnknownThing, match="house"):
        things.ThingSpec("no-such-thing")
    with pytest.raises(things.UnknownThing, match="red"):
        things.ThingSpec("kite", "octarine")
    with pytest.raises(things.UnknownThing, match="none"):
        things.ThingSpec("kite", season="winter")


def test_random_specs_keep_what_is_fixed() -> None:
    rng = np.random.default_rng(0)
    specs = [things.random_spec(rng) for _ in range(60)]
    assert len({s.subject for s in specs}) > 20
    assert any(s.colour != "none" for s in specs)
    assert all(things.random_spec(rng, subject="kite", colour="blue").colour == "blue" for _ in range(5))
