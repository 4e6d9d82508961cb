"""Taught hands, as --style and the page's key see them; and the pictures whose manner a style takes. Teaching: test_hands_training.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from storybrush import weights
from storybrush.book.page import page_key
from storybrush.errors import UnknownStyle
from storybrush.painter import hands
from storybrush.script import Canvas, Scene, Setting


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return weights.hands_folder()


def test_a_style_that_is_no_file_is_no_hand(own_folder: Path) -> None:
    assert hands.find("storybook") is None
    assert hands.installed() == ()
    with pytest.raises(UnknownStyle, match=r"no file none\.onnx.*painter adapt"):
        hands.find("none.onnx")
    own_folder.mkdir(parents=True)
    (own_folder / "nana.onnx").write_bytes(b"not a network")
    assert hands.installed() == ("nana",)
    with pytest.raises(UnknownStyle, match="no hand that was taught"):
        hands.find("nana")
    assert weights.hand_file("../hands/nana") is None


@pytest.mark.parametrize("style", ["nana", "nana+watercolour"])
def test_a_page_is_drawn_again_when_its_hand_was_taught_anew(own_folder: Path, style: str) -> None:
    scene = Scene(words="", canvas=Canvas(), setting=Setting(place="meadow"), style=style, items=(), seed=1)
    own_folder.mkdir(parents=True)
    keys = []
    for content in (None, b"one", b"two"):
        if content:
            (own_folder / "nana.onnx").write_bytes(content)
        keys.append(page_key(scene, ()))
    assert len(set(keys)) == 3


@pytest.mark.parametrize("before", ["", "noto+"])
def test_a_page_is_drawn_again_when_the_picture_of_its_manner_changed(tmp_path: Path, before: str) -> None:
    manner = tmp_path / "manner.png"
    style = f"{before}file:{manner}"
    scene = Scene(words="", canvas=Canvas(), setting=Setting(place="meadow"), style=style, items=(), seed=1)
    keys = set()
    for content in (b"one", b"two"):
        manner.write_bytes(content)
        keys.add(page_key(scene, ()))
    assert len(keys) == 2


def test_what_begins_a_taught_drawing_is_drawn_in_one_piece() -> None:
    assert hands.whole_style(("storybook", "twemoji", "noto")) == "noto"
    assert hands.whole_style(("storybook",)) == "noto"
