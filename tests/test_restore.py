"""Shipped weights, read back into the networks that are trained on; the encoder that lands in an old latent space."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from storybrush import weights
from storybrush.errors import MissingWeights
from storybrush.painter import condition

torch = pytest.importorskip("torch", reason="training needs the extra `train`")
pytestmark = pytest.mark.train

from storybrush.training import export, recipe  # noqa: E402
from storybrush.training.painter import fit_encoder, fit_scenery, restore, told  # noqa: E402
from storybrush.training.painter.autoencoder import Decoder, Encoder  # noqa: E402
from storybrush.training.painter.generator import LatentGenerator  # noqa: E402


def shaken(net: torch.nn.Module) -> torch.nn.Module:
    """Every weight away from its start, GroupNorm's too."""
    for p in net.parameters():
        torch.nn.init.normal_(p, std=0.2)
    return net


def test_an_exported_decoder_is_read_back_with_its_norms(tmp_path: Path) -> None:
    torch.manual_seed(0)
    net, path = shaken(Decoder(wide=16, deep=24)), tmp_path / "decoder.onnx"
    export.export(net, [torch.randn(1, 16, 4, 4)], path, ["latent"], ["picture"])
    again = Decoder(wide=16, deep=24)
    assert restore.load_onnx(again, path) == []
    for name, value in net.state_dict().items():
        assert torch.allclose(again.state_dict()[name], value, atol=1e-3), name  # halves have eleven bits
    assert not torch.equal(again.layers[1].norm.weight, torch.ones(24))


def test_bytes_become_numbers_again(tmp_path: Path) -> None:
    torch.manual_seed(0)
    net, path = shaken(LatentGenerator(width=32, hidden=16, depth=2)), tmp_path / "generator.onnx"
    inputs = [torch.randn(1, condition.WIDTH), torch.randn(1, condition.TEXT)]
    export.export(net, inputs, path, ["condition", "eps"], ["latent", "joint"], int8=["blocks.", "leave."])
    again = LatentGenerator(width=32, hidden=16, depth=2)
    restore.load_onnx(again, path)
    largest = net.blocks[1].expand.weight.detach().abs().max()
    assert torch.allclose(again.blocks[1].expand.weight, net.blocks[1].expand.weight, atol=float(largest / 250))
    with pytest.raises(MissingWeights, match=r"blocks\.2\.norm\.weight is \(0,\)"):
        restore.load_onnx(LatentGenerator(width=32, hidden=16, depth=3), path)
    deeper = LatentGenerator(width=32, hidden=16, depth=3)
    assert {name.split(".")[1] for name in restore.load_onnx(deeper, path, partly=True)} == {"2"}
    assert torch.equal(deeper.enter.weight, again.enter.weight)


def test_a_generator_from_before_the_refinement_goes_on_as_it_was(tmp_path: Path) -> None:
    class Nothing(torch.nn.Module):
        def forward(self, latent: torch.Tensor, thought: torch.Tensor) -> torch.Tensor:
            return torch.zeros_like(latent)

    torch.manual_seed(0)
    old, path = shaken(LatentGenerator(width=32, hidden=16, depth=2)), tmp_path / "generator.onnx"
    old.refine = Nothing()
    inputs = [torch.randn(3, condition.WIDTH), torch.randn(3, condition.TEXT)]
    export.export(old, inputs, path, ["condition", "eps"], ["latent", "joint"])
    new = LatentGenerator(width=32, hidden=16, depth=2)
    fresh = restore.load_onnx(new, path, partly=True)
    assert {name.split(".")[0] for name in fresh} == {"refine"}
    for a, b in zip(old(*inputs), new(*inputs), strict=True):
        assert torch.allclose(a, b, atol=0.02)  # halves
    new = shaken(new)
    export.export(new, inputs, path, ["condition", "eps"], ["latent", "joint"])
    again = LatentGenerator(width=32, hidden=16, depth=2)
    assert restore.load_onnx(again, path) == []
    assert torch.allclose(again.refine.blocks[2].norm.weight, new.refine.blocks[2].norm.weight, atol=1e-3)


def test_a_block_that_grew_is_told_with_zeros_and_the_others_move_along(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(restore.TOLD, "setting", {"place": 3, "time": 2, "new": 1})
    matrix = np.arange(1.0, 6.0)[None]  # two places, two times, a code of one number
    wide = restore.widened(matrix, 7, {"setting": {"place": 2, "time": 2}})
    assert wide.tolist() == [[1, 2, 0, 3, 4, 0, 5]]
    told = torch.tensor([[1.0, 2, 9, 3, 4, 9]])
    assert restore.narrowed(told, {"place": 2, "time": 2}, restore.TOLD["setting"]).tolist() == [[1, 2, 3, 4]]


def test_a_layout_survives_the_catalogue() -> None:
    text = restore.as_text(restore.TOLD["condition"])
    assert text.startswith("text 96, style ")
    start, size = restore.block_of("condition", "hair_style")
    assert (start, size) == (condition.OFFSETS["hair_style"], 8)


@pytest.mark.weights
@pytest.mark.parametrize("name", [n for n in restore.NETWORKS if n in weights.catalogue()])
def test_what_is_shipped_computes_what_onnx_runtime_does(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    net = restore.NETWORKS[name]()
    restore.begin(net, name, "shipped")
    if not capsys.readouterr().out:  # a network of an older kind is only a start
        assert restore.difference(net, name) < restore.TOLERANCE


def test_a_start_that_is_no_run_says_what_is_allowed(tmp_path: Path) -> None:
    with pytest.raises(MissingWeights, match="shipped"):
        restore.begin(torch.nn.Linear(1, 1), "painter-decoder", tmp_path)


@pytest.mark.weights
def test_layouts_of_a_place_take_its_shipped_codes() -> None:
    kept, bound = restore.codes()
    settings = bound[[0, 0, 5]].clone()
    settings[1] = 0  # a place that was not shipped
    codes = torch.zeros(3, *kept.shape[1:])
    assert fit_scenery.begin_codes(codes, settings) == 2
    assert torch.equal(codes[0], kept[0])


@pytest.mark.weights
def test_random_conditions_say_only_what_acts() -> None:
    figures = told.Conditions(seed=1).figures(200)
    head, body = (figures[:, condition.OFFSETS["part"] + i] == 1 for i in range(2))
    assert head.any()
    assert body.any()

    def says(name: str) -> np.ndarray:
        start, size = condition.OFFSETS[name], len(condition.ATTRIBUTES[name])
        return figures[:, start : start + size].sum(1)

    assert not says("feeling")[body].any()
    assert not says("garment")[head].any()
    assert says("pose")[body].all()
    things = told.Conditions(seed=1).things(50)
    assert things.shape == (50, condition.WIDTH)


class Noise:
    """Latents that no generator painted."""

    def batch(self, size: int, cells: int) -> torch.Tensor:
        return torch.randn(size, 16, cells, cells)


def corpus_of(path: Path, count: int = 6) -> Path:
    """A corpus of one small pack: discs of random colours."""
    rng = np.random.default_rng(0)
    y, x = np.mgrid[:32, :32]
    pictures = np.zeros((count, 32, 32, 4), np.uint8)
    for picture in pictures:
        inside = (x - rng.integers(10, 22)) ** 2 + (y - rng.integers(10, 22)) ** 2 < 80
        picture[inside] = (*rng.integers(0, 256, 3), 255)
    (path / "sprites").mkdir()
    np.save(path / "sprites" / "discs.npy", pictures)
    row = {"style": "storybook", "licence": "project", "subject": "ball"}
    labels = [row | {"variant": str(i)} for i in range(count)]
    (path / "sprites" / "discs.json").write_text(json.dumps(labels))
    return path


def test_a_new_encoder_learns_the_space_of_the_decoder_and_leaves_it_alone(tmp_path: Path) -> None:
    torch.manual_seed(0)
    nets = torch.nn.ModuleDict({"encoder": Encoder(16, 16), "decoder": Decoder(16, 16)})
    nets["decoder"].layers[-2].weight.data.mul_(0.2)  # no picture is clamped: every latent can be read from it
    before = {k: v.clone() for k, v in nets["decoder"].state_dict().items()}
    said = ["crop=32", "batch=4", "painted=4", "steps=120", "minutes=50", 'shares={sprites=1.0}', "learning_rate=2e-2",
            "painted_noise=0.0"]  # fmt: skip
    r = recipe.load(fit_encoder.EncoderRecipe, "encoder", said)
    fit_encoder.fit(corpus_of(tmp_path), tmp_path / "run", r, nets=nets, paintings=Noise())  # type: ignore[arg-type]
    assert all(torch.equal(before[k], v) for k, v in nets["decoder"].state_dict().items())
    state = torch.load(tmp_path / "run" / "checkpoint.pt", weights_only=True)
    assert state["step"] == 120
    latent = Noise().batch(16, 4)
    with torch.no_grad():
        back = nets["encoder"](nets["decoder"](latent).clamp(0, 1))
    print(torch.nn.functional.cosine_similarity(back.flatten(), latent.flatten(), dim=0))
    assert torch.nn.functional.cosine_similarity(back.flatten(), latent.flatten(), dim=0) > 0.3
