"""The kit of things: every drawing is in its box, every option acts, no two seeds are alike."""

from __future__ import annotations

import io
import re
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from storybrush.language.lexicon import Lexicon
from storybrush.training.art import recolour, things
from storybrush.training.art.figures import COLOURS

resvg_py = pytest.importorskip("resvg_py")


def pixels(spec: things.ThingSpec, size: int = 64) -> np.ndarray:
    """(size, size, 4) uint8 RGBA."""
    png = resvg_py.svg_to_bytes(svg_string=things.draw(spec), width=size, height=size)
    return np.asarray(Image.open(io.BytesIO(bytes(png))).convert("RGBA"))


def strokes(spec: things.ThingSpec) -> str:
    """The drawing without the clip names, which differ by spec even where nothing is drawn differently."""
    return re.sub(r"t[0-9a-f]{8}_\d+", "", things.draw(spec))


def test_every_thing_has_a_word() -> None:
    lexicon = Lexicon.load()
    assert not [subject for subject in things.THINGS if subject not in lexicon], "no story could ask for these"


@pytest.mark.parametrize("subject", things.THINGS)
def test_a_thing_is_drawn_inside_its_box(subject: str) -> None:
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


BUILT_IN_THREE_WAYS = ("bread", "ear-of-corn", "grass", "sled", "deciduous-tree", "apple-tree", "water", "puddle", "hole", "branch",
                       "leaf", "bottle", "clock", "blanket", "stool", "armchair", "swing", "wall", "coal", "acorn",
                       "bundle", "sickle", "flag", "millipede", "guinea-fowl", "box", "reeds", "rake", "water-vat",
                       "evergreen-tree", "willow", "palm-tree", "leafless-tree", "bush", "potted-plant", "house", "fence",
                       "well", "rock", "tulip", "rose", "sunflower", "lotus", "automobile", "bus", "train", "toaster",
                       "fire-hydrant", "hair-drier", "surfboard", "sandwich", "teapot")  # fmt: skip
SAMPLE = ("kite", "umbrella-with-rain-drops", "soccer-ball", "door", "cupboard", "canoe", "tent", "barn", "closed-book",
          "hot-beverage", "egg", "star", "balloon", "rug", "red-apple", "castle", "oil-drum", "teddy-bear",
          "button", "armchair", "bundle", "flag", "paper-plane", "starfish", "leaf", "water-vat", "plum",
          "mailbox", "trash-can", "cloth", "surfboard", "snowboard", "toaster", "fire-hydrant", "baseball-glove", "hair-drier",
          "tv-remote", "automobile", "bus", "backpack", "luggage", "wrapped-gift", "teapot", "fish", "stop-sign",
          "fork", "necktie", "keyboard", "toilet")  # fmt: skip


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


@pytest.mark.parametrize("subject", things.THINGS)
def test_every_colour_is_drawn_inside_the_box(subject: str) -> None:
    for number, colour in enumerate(things.colours_of(subject)):
        alpha = pixels(things.ThingSpec(subject, colour, seed=number))[..., 3]
        assert (alpha > 40).sum() > 0.05 * alpha.size
        assert np.concatenate([alpha[0], alpha[-1], alpha[:, 0], alpha[:, -1]]).max() == 0


@pytest.mark.parametrize("subject", [s for s in BUILT_IN_THREE_WAYS if s in things.THINGS])
def test_seeds_in_a_row_are_different_builds(subject: str) -> None:
    """Painted alike, so that only the shape can make the difference."""
    masks = [pixels(things.ThingSpec(subject, seed=seed))[..., 3] > 100 for seed in (0, 1, 2)]
    for a, b in ((0, 1), (1, 2), (0, 2)):
        assert (masks[a] ^ masks[b]).mean() > 0.01, f"seeds {a} and {b} have one outline"


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


# --- drawings in another colour --------------------------------------------------------------------------------------------


def picture(*shapes: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">{"".join(shapes)}</svg>'


def box(colour: str, x: int, width: int) -> str:
    return f'<path fill="{colour}" d="M{x} 4h{width}v56h-{width}z"/>'


def rendered(svg: str) -> np.ndarray:
    """(64, 64, 4) uint8 RGBA."""
    return np.asarray(Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=64, height=64)))))


@pytest.mark.parametrize("main", [20, 28, 36, 44])
def test_a_colour_is_named_only_where_most_of_the_thing_takes_it(main: int) -> None:
    svg = picture(box("#d93830", 4, main), box("#3a7ccd", 4 + main, 56 - main))
    done = recolour.recolour(svg, rendered(svg), "green")
    assert (done is not None) == (max(main, 56 - main) >= 40), "more than two thirds here: the rest is of another hue"


def test_shades_of_one_paint_change_together() -> None:
    svg = picture(box("#8fce5a", 4, 18), box("#4fa653", 22, 20), box("#2f8a5a", 42, 18))  # a broccoli's greens
    done = recolour.recolour(svg, rendered(svg), "orange")
    assert done is not None
    left = rendered(done)[32]
    assert all(left[x, 0] > left[x, 2] + 40 and left[x, 0] > left[x, 1] for x in (10, 30, 50))


def test_what_is_white_may_be_grey_but_not_green() -> None:
    svg = picture(box("#f4f4f4", 4, 56))
    assert recolour.recolour(svg, rendered(svg), "green") is None
    assert recolour.recolour(svg, rendered(svg), "black") is not None


def test_a_drawing_asks_for_colours_that_can_be_asked_for() -> None:
    """`p.paint != "#d9423a"` keeps a red lamp off a red car; with a red that no paint has it would always be true."""
    for file in Path(things.__file__).parent.glob("*.py"):
        asked = re.findall(r"p\.paint (?:[!=]=|(?:not )?in) (\([^)]*\)|\"[^\"]*\")", file.read_text(encoding="utf-8"))
        assert {hex for some in asked for hex in re.findall("#[0-9a-f]{6}", some)} <= set(COLOURS.values()), file.name
