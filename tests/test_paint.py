"""`storybrush paint`: all that the words name, together on one transparent layer."""

from __future__ import annotations

import numpy as np
import pytest

from storybrush import steps
from storybrush.finish.cutout import cut_out
from storybrush.script import Item, Layer, Position, Relation, Scene


def flat(name: str, colour: tuple[int, int, int], shape: tuple[int, int] = (40, 20), alpha: int = 255) -> Layer:
    return Layer(name, name, np.full((*shape, 4), (*colour, alpha), np.uint8))


def scene(*places: tuple[float, float, float, float]) -> Scene:
    items = tuple(
        Item(id=f"i{n}", what="fox", positions=(Position(x=x, y=y, height=h, depth=d),))
        for n, (x, y, h, d) in enumerate(places)
    )
    return Scene(words="", items=items)


def test_everything_is_cut_out_together_and_nothing_else():
    page = scene((0.2, 0.9, 0.4, 0.1), (0.8, 0.9, 0.2, 0.1))
    picture = cut_out(page, [flat("i0", (255, 0, 0)), flat("i1", (0, 0, 255))], 200)
    assert max(picture.shape[:2]) == 200
    solid = picture[..., 3] > 250
    assert solid.any(0)[[0, -1]].all()  # trimmed to its edges
    assert not solid[:, 60:140].any()  # and nothing between
    red, blue = (picture[..., 0] > 250) & solid, (picture[..., 2] > 250) & solid
    assert red.sum() == pytest.approx(4 * blue.sum(), rel=0.15)  # twice as tall
    assert not blue[: picture.shape[0] // 2 - 2].any()  # feet on one line


def test_the_nearer_one_is_in_front_and_glass_lets_through():
    page = scene((0.5, 0.9, 0.4, 0.5), (0.5, 0.9, 0.4, 0.1))
    front = cut_out(page, [flat("i0", (255, 0, 0)), flat("i1", (0, 0, 255))], 64)
    assert front[32, 16, 2] > 250
    glass = cut_out(page, [flat("i0", (255, 0, 0)), flat("i1", (0, 0, 255), alpha=128)], 64)
    assert 100 < glass[32, 16, 0] < 150
    assert 100 < glass[32, 16, 2] < 150
    assert glass[32, 16, 3] > 250


def test_an_empty_layer_stays_empty():
    assert cut_out(scene((0.5, 0.9, 0.4, 0.0)), [flat("i0", (9, 9, 9), alpha=0)], 32)[..., 3].max() == 0


def columns(rgba: np.ndarray) -> int:
    """How many things stand side by side: runs of columns with something in them."""
    there = (rgba[..., 3] > 60).sum(0) > 2
    return int((np.diff(there.astype(int), prepend=0) == 1).sum())


@pytest.mark.weights
@pytest.mark.parametrize("words", ["三只小猪", "three little pigs"])
def test_three_pigs_are_three(words):
    layer, remarks = steps.paint_words(words, size=256, seed=2)
    one, _ = steps.paint_words("一只小猪" if words == "三只小猪" else "a little pig", size=256, seed=2)
    assert max(layer.rgba.shape[:2]) == max(one.rgba.shape[:2]) == 256
    assert layer.rgba.shape[1] / layer.rgba.shape[0] > 2 * one.rgba.shape[1] / one.rgba.shape[0]
    assert not remarks


@pytest.mark.weights
@pytest.mark.parametrize("words", ["a fox and a crow", "一只狐狸和一只乌鸦"])
def test_both_of_two_are_painted(words):
    layer, remarks = steps.paint_words(words, size=256)
    assert columns(layer.rgba) == 2
    assert {"fox", "crow"} <= set(layer.name.split())
    assert not remarks


@pytest.mark.weights
@pytest.mark.parametrize(("words", "place"), [("a red fox in the garden", "garden"), ("花园里的一只红狐狸", "花园")])
def test_the_place_is_not_painted_and_that_is_said(words, place):
    layer, remarks = steps.paint_words(words, size=64)
    assert layer.name == "fox"
    (remark,) = remarks
    assert (remark.kind, remark.words) == ("not drawn", place)
    assert "storybrush make" in remark.why


@pytest.mark.weights
def test_what_is_held_is_in_the_hand():
    layer, _ = steps.paint_words("A girl holds a red balloon.", size=256)
    red = (layer.rgba[..., 0] > 180) & (layer.rgba[..., 1] < 80) & (layer.rgba[..., 3] > 200)
    assert red.sum() > 200
    assert columns(layer.rgba) == 1


def test_relations_are_kept_by_name():
    """Layers of a group are named as a page names them, so that what is held lies before its holder."""
    page = scene((0.5, 0.9, 0.4, 0.1), (0.5, 0.9, 0.4, 0.1))
    held = page.model_copy(update={"relations": (Relation(kind="holding", subject="i1", object="i0"),)})
    picture = cut_out(held, [flat("i0", (255, 0, 0)), flat("i1", (0, 0, 255))], 64)
    assert picture[32, 16, 0] > 250


@pytest.mark.parametrize(
    ("words", "what"),
    [("a framed picture", "framed-picture"), ("一个吸血鬼", "vampire"), ("青苹果", "green-apple"),
     ("a red fox and a cup", None)],
)  # fmt: skip
def test_what_is_called_by_just_these_words(words: str, what: str | None) -> None:
    assert steps.named(words) == what
