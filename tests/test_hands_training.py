"""Hands that an artist teaches the painter: learned from a folder of drawings, taken by --style."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from storybrush import weights
from storybrush.errors import UnknownStyle
from storybrush.painter import hands
from storybrush.script import Item, Look


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return weights.hands_folder()


torch = pytest.importorskip("torch", reason="training needs the extra `train`")

from storybrush.errors import BadArt, OutputExists  # noqa: E402
from storybrush.training.painter import adapt  # noqa: E402
from storybrush.training.painter.autoencoder import Decoder, Encoder  # noqa: E402
from storybrush.training.painter.generator import LatentGenerator  # noqa: E402

train = pytest.mark.train
NAMES = ("fox", "red fox-2", "狐狸 3", "dog", "cat", "bear", "house", "table", "wolf", "rabbit")


@pytest.fixture
def drawings(tmp_path: Path) -> Path:
    folder = tmp_path / "art"
    folder.mkdir()
    for i, name in enumerate(NAMES):
        image = Image.new("RGB", (200, 160), "white")
        ImageDraw.Draw(image).ellipse((40, 30, 120 + 4 * i, 130), fill=(20 * i, 80, 200), outline="black", width=6)
        ImageDraw.Draw(image).ellipse((70, 60, 90, 80), fill="white")  # white inside a drawing is no paper
        image.save(folder / f"{name}.png")
    Image.new("RGB", (20, 20)).save(folder / "qqqq.png")
    return folder


@train
def test_drawings_are_read_by_their_names_and_lose_their_paper(
    drawings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    subjects, pictures = adapt.read_art(drawings)
    assert sorted(subjects) == ["bear", "cat", "dog", "fox", "fox", "fox", "house", "rabbit", "table", "wolf"]
    assert "left out: qqqq.png" in capsys.readouterr().out
    alpha = pictures[..., 3]
    assert (alpha[:, 0] == 0).all()
    assert 0.4 < (alpha > 200).mean() < 0.9
    solid = pictures[0][alpha[0] > 250][:, :3]
    assert (solid > 240).all(1).any()  # the white eye stayed


@train
def test_too_few_drawings_say_how_many_are_needed(tmp_path: Path) -> None:
    with pytest.raises(BadArt, match=r"0 drawings.*8 to 1000"):
        adapt.read_art(tmp_path)


def networks() -> dict[str, torch.nn.Module]:
    torch.manual_seed(0)
    tiny = {name: LatentGenerator(width=32, hidden=16, depth=1) for name in ("figures", "things")}
    return {"encoder": Encoder(16, 16), "decoder": Decoder(16, 16)} | tiny


@train
def test_a_hand_learns_its_drawings_and_leaves_the_rest_in_place(drawings: Path, own_folder: Path) -> None:
    nets = networks()
    said = [
        "batch=8",
        "steps=60",
        "learning_rate=1e-2",
        "adversarial_from=20",
        "adversarial_ramp=10",
        "width=16",
        "rank=8",
    ]
    path = adapt.adapt(drawings, "nana", minutes=20, said=said, nets=nets)
    assert path == own_folder / "nana.onnx"
    assert path.with_suffix(".png").exists()
    assert not path.with_suffix(".run").exists()
    hand = hands.find("nana")
    assert hand is not None
    assert hand.base == "storybook"
    assert {"fox", "dog", "bear"} <= hand.subjects
    subjects, pictures = adapt.read_art(drawings)
    teaching = adapt.Teaching(subjects, pictures, nets, 0)
    told, painted, wanted = teaching.own(32)
    redrawn = hand.redraw(painted.numpy(), told.numpy())
    before, after = (float(np.abs(x - wanted.numpy()).mean()) for x in (painted.numpy(), redrawn))
    assert after < 0.7 * before
    with pytest.raises(OutputExists, match="--force"):
        adapt.adapt(drawings, "nana", said=said, nets=nets)


@train
@pytest.mark.parametrize("name", ["noto", "watercolour", "two words"])
def test_a_hand_needs_a_name_of_its_own(name: str, drawings: Path) -> None:
    with pytest.raises(BadArt, match="cannot name a hand"):
        adapt.adapt(drawings, name)


@train
@pytest.mark.weights
def test_the_painter_takes_a_hand_by_name_and_by_file(own_folder: Path, tmp_path: Path) -> None:
    from storybrush import pipeline

    net = adapt.Adapter(8, 4)
    torch.nn.init.constant_(net.manner[-1].bias, 0.5)
    adapt.write(net, own_folder / "nana.onnx", "storybook", ["fox"])
    painter = pipeline._painter()
    assert "nana" in painter.styles

    def drawn(what: str, style: str) -> np.ndarray:
        return painter.paint(Item(id="a", what=what, facing="right"), Look(), style, 3).rgba

    for what in ("fox", "house", "girl"):  # what was taught; a thing; somebody of head and body
        ours, theirs = drawn(what, "nana"), drawn(what, "storybook")
        assert ours.shape != theirs.shape or not np.array_equal(ours, theirs)
        assert np.array_equal(ours, drawn(what, str(own_folder / "nana.onnx")))
    assert pipeline.default_crew().hand_and_paper("nana") == ("nana", "storybook")


@train
def test_a_hand_of_another_latent_space_is_refused(own_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    adapt.write(adapt.Adapter(8, 4), own_folder / "nana.onnx", "storybook", ["fox"])
    monkeypatch.setattr(hands, "space", lambda: "another")
    with pytest.raises(UnknownStyle, match="another version"):
        hands.find("nana")
