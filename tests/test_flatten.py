"""What is nearly flat becomes flat, what is an edge stays one, and what nobody sees colours nothing."""

from __future__ import annotations

import numpy as np

from storybrush.painter.flatten import flatten

RNG = np.random.default_rng(0)


def opaque(colour: np.ndarray) -> np.ndarray:
    """(H, W, 3) of 0 to 255 -> (H, W, 4) uint8."""
    return np.dstack([colour.clip(0, 255), np.full(colour.shape[:2], 255)]).astype(np.uint8)


def test_a_mesh_goes() -> None:
    mesh = 120 + 5 * ((np.indices((64, 64)).sum(0) % 2) * 2 - 1)[..., None] * np.ones(3)
    blotches = 120 + 4 * RNG.standard_normal((64, 64, 3))
    for rough in (mesh, blotches):
        assert flatten(opaque(rough))[..., :3].std() < 0.4 * rough.std()


def test_an_edge_stays_where_it_is_and_as_firm() -> None:
    two = np.full((32, 32, 3), 60.0)
    two[:, 16:] = (200, 120, 90)
    drawn = flatten(opaque(two)).astype(int)
    assert np.abs(drawn[:, :16, :3] - 60).max() <= 2
    assert np.abs(drawn[:, 16:, :3] - (200, 120, 90)).max() <= 2


def test_a_soft_edge_becomes_firmer() -> None:
    ramp = (130 + 90 * np.tanh((np.arange(32) - 15.5) / 1.5))[None, :, None] * np.ones((32, 1, 3))
    steps = np.diff(flatten(opaque(ramp))[16, :, 0].astype(int))
    assert steps.max() > np.diff(ramp[16, :, 0]).max() + 5


def test_a_line_of_one_pixel_is_still_drawn() -> None:
    line = np.full((32, 32, 3), 230.0)
    line[:, 16] = 40
    drawn = flatten(opaque(line)).astype(int)
    assert drawn[:, 16, 0].max() < 80
    assert np.abs(drawn[:, :14, 0] - 230).max() <= 2


def test_alpha_stays_and_what_is_hidden_colours_nothing() -> None:
    rgba = opaque(np.full((32, 32, 3), 100.0))
    rgba[:, :16] = (255, 0, 0, 0)  # what a decoder leaves where nothing is drawn
    rgba[:, 16, 3] = 120
    drawn = flatten(rgba)
    assert (drawn[..., 3] == rgba[..., 3]).all()
    assert np.abs(drawn[:, 16:, :3].astype(int) - 100).max() <= 1
