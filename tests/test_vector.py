"""A layer as SVG: flat colours, clean edges, the drawing that was painted."""

from __future__ import annotations

import io
import sys
import xml.etree.ElementTree as xml

import numpy as np
import pytest
from PIL import Image

from storybrush.errors import StorybrushError
from storybrush.vector import flattened, to_svg


def drawing() -> np.ndarray:
    """A red disc with a mottled blue square in it; its edge fades into a green that only clear pixels have."""
    y, x = np.mgrid[:128, :128]
    away = np.hypot(y - 64, x - 64)
    rgba = np.zeros((128, 128, 4), np.uint8)
    rgba[..., 1] = 200
    rgba[..., 3] = (255 * (50 - away)).clip(0, 255)
    rgba[away < 49.1, :3] = (200, 30, 30)
    noise = np.random.default_rng(0).integers(-12, 12, (30, 30, 3))
    rgba[50:80, 50:80, :3] = np.array([40, 60, 200]) + noise
    return rgba


def test_colours_become_flat_and_edges_hard() -> None:
    flat = flattened(drawing(), 4)
    assert set(np.unique(flat[..., 3])) == {0, 255}
    shown = flat[flat[..., 3] == 255][:, :3].astype(int)
    assert len(np.unique(shown, axis=0)) <= 4
    assert not (shown[:, 1] > shown[:, 0] + 50).any(), "the green of clear pixels bled into the edge"


def test_paths_show_what_was_painted() -> None:
    resvg_py = pytest.importorskip("resvg_py", reason="draws the SVG again")
    pytest.importorskip("vtracer", reason="the extra `svg`")
    svg = to_svg(drawing(), "a <red> disc & more")
    root = xml.fromstring(svg)
    assert root.get("viewBox") == "0 0 128 128"
    assert root[0].text == "a <red> disc & more"
    with Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=256)))) as image:
        again = np.asarray(image.convert("RGBA").resize((128, 128))).astype(int)
    wanted = drawing().astype(int)
    solid = wanted[..., 3] == 255
    assert np.abs(again[solid] - wanted[solid]).mean() < 12
    assert again[:8, :8, 3].max() == 0


def test_without_the_extra_a_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vtracer", None)
    with pytest.raises(StorybrushError, match=r"pip install 'storybrush\[svg\]'"):
        to_svg(drawing(), "a disc")


def test_nothing_is_not_traced() -> None:
    pytest.importorskip("vtracer", reason="the extra `svg`")
    with pytest.raises(StorybrushError, match="nothing to trace"):
        to_svg(np.zeros((16, 16, 4), np.uint8), "air")
