"""The workshop's mathematics, against cases worked by hand; plumbing with tiny networks."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs the extra `train`")
pytestmark = pytest.mark.train

from storybrush.training import losses  # noqa: E402


def test_relativistic_loss_is_log_two_when_nothing_can_be_told_apart() -> None:
    same = torch.zeros(4)
    assert losses.relativistic_discriminator(same, same).item() == pytest.approx(np.log(2))
    # real scores one more than the fake one: softplus(-1)
    assert losses.relativistic_discriminator(torch.ones(4), same).item() == pytest.approx(np.log1p(np.exp(-1)))
    assert losses.relativistic_generator(torch.ones(4), same).item() == pytest.approx(np.log1p(np.e))


def test_zero_centred_penalty_of_a_linear_critic_is_half_its_squared_norm() -> None:
    weight = torch.tensor([3.0, 4.0])
    pictures = torch.randn(5, 2, requires_grad=True)
    assert losses.zero_centred_penalty(pictures @ weight, pictures).item() == pytest.approx(12.5)


def test_gradient_difference_ignores_brightness_and_sees_edges() -> None:
    a = torch.zeros(1, 1, 4, 4)
    assert losses.gradient_difference(a, a + 0.5).item() == 0
    edge = a.clone()
    edge[..., 2:] = 1  # one step of 1 in 3 horizontal differences
    assert losses.gradient_difference(a, edge).item() == pytest.approx(1 / 3)


def test_conditioning_augmentation_has_no_kl_at_the_standard_normal() -> None:
    mu, log_sigma = torch.zeros(3, 8), torch.zeros(3, 8)
    torch.manual_seed(0)
    c, kl = losses.conditioning_augmentation(mu, log_sigma)
    assert c.shape == mu.shape
    assert c.std() > 0.5
    assert kl.item() == 0
    assert losses.conditioning_augmentation(mu + 1, log_sigma)[1].item() == pytest.approx(0.5)


def test_networks_agree_on_shapes() -> None:
    from storybrush.painter.backdrop import CODE, SETTING_WIDTH
    from storybrush.painter.condition import TEXT, WIDTH
    from storybrush.training.painter.autoencoder import Decoder, Encoder
    from storybrush.training.painter.generator import LatentGenerator
    from storybrush.training.painter.scenery import SceneryGenerator

    picture = torch.rand(1, 4, 64, 96)
    latent = Encoder(wide=16, deep=16)(picture)
    assert latent.shape == (1, 16, 8, 12)
    assert Decoder(wide=16, deep=16)(latent).shape == picture.shape
    assert LatentGenerator(width=32, depth=1)(torch.zeros(2, WIDTH), torch.zeros(2, TEXT)).shape == (2, 16, 16, 16)
    assert SceneryGenerator(width=32, depth=1)(torch.zeros(2, SETTING_WIDTH), torch.zeros(2, CODE)).shape == (
        2,
        16,
        48,
        64,
    )


def test_packed_weights_agree_with_pytorch(tmp_path) -> None:  # type: ignore[no-untyped-def]
    from storybrush.training import export

    torch.manual_seed(0)
    net = torch.nn.Sequential(torch.nn.Linear(64, 64), torch.nn.ReLU(), torch.nn.Linear(64, 8))
    path = tmp_path / "net.onnx"
    found = export.export(net, [torch.randn(3, 64)], path, ["x"], ["y"], {"x": {0: "b"}, "y": {0: "b"}}, int8=["2."])
    assert found["fp32"] < 1e-5
    assert found["fp32"] < found["packed"] < 0.02
    assert path.stat().st_size < 64 * 64 * 4  # half of what fp32 would take


def test_a_recipe_with_an_unknown_key_fails() -> None:
    from storybrush.training import recipe
    from storybrush.training.painter.fit_generator import GeneratorRecipe

    assert recipe.load(GeneratorRecipe, "generator", ["batch=7"]).batch == 7
    with pytest.raises(ValueError, match="colour_of_the_sea"):
        recipe.load(GeneratorRecipe, "generator", ["colour_of_the_sea=1"])


def test_a_share_alike_drawing_never_reaches_training() -> None:
    from storybrush.training.art import corpus
    from storybrush.training.art.drawing import Drawing

    with pytest.raises(ValueError, match="CC-BY-SA"):
        corpus._drawing(Drawing("fox", "openmoji", "x", "CC-BY-SA-4.0", svg="<svg/>"))


def test_recolouring_moves_the_main_hue_and_keeps_the_eye() -> None:
    from storybrush.training.art import recolour
    from storybrush.training.art.drawing import render_svg

    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#d03030"/>'
        '<circle cx="3" cy="3" r="1" fill="#111111"/></svg>'
    )
    blue = render_svg(recolour.recolour(svg, render_svg(svg, 32, 32), "blue"), 32, 32)
    assert blue[25, 25, :3].argmax() == 2
    assert blue[10, 10, :3].max() < 40
