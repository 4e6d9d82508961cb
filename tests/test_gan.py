"""The small functions of the workshop against cases worked by hand."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training needs the extra `train`")
pytest.importorskip("torchmetrics", reason="training needs the extra `train`")
pytestmark = pytest.mark.train

from gan_bench import tiny_recipe, training  # noqa: E402
from storybrush.training.gan import (  # noqa: E402
    augment,
    losses,
    networks,
    penalties,
    recipe,
    reconstruction,
    stabilise,
)
from storybrush.training.gan.networks import Plan  # noqa: E402
from storybrush.training.gan.randomness import Draws, Order  # noqa: E402

LOG2 = math.log(2)


# -- losses ------------------------------------------------------------------------------------------------------------
def test_losses_at_scores_worked_by_hand() -> None:
    real, fake = torch.tensor([0.0, 0.0]), torch.tensor([0.0, 0.0])
    of = {
        name: (float(x.discriminator(real, fake, 0.0)), float(x.generator(real, fake)))
        for name, x in losses.LOSSES.items()
    }
    assert of["saturating"] == pytest.approx((2 * LOG2, -LOG2))
    assert of["non-saturating"] == pytest.approx((2 * LOG2, LOG2))
    assert of["lsgan"] == pytest.approx((0.5, 0.5))
    assert of["hinge"] == pytest.approx((2.0, 0.0))
    assert of["wasserstein"] == pytest.approx((0.0, 0.0))
    assert of["relativistic"] == pytest.approx((LOG2, LOG2))
    assert float(losses.wasserstein(torch.tensor(3.0), torch.tensor(1.0))) == -2
    assert float(losses.hinge(torch.tensor(2.0), torch.tensor(-0.5))) == 0.5


@pytest.mark.parametrize("name", losses.LOSSES)
def test_each_loss_pushes_real_and_fake_apart_and_the_generator_back(name: str) -> None:
    loss = losses.LOSSES[name]
    real, fake = torch.zeros(3, requires_grad=True), torch.zeros(3, requires_grad=True)
    up, down = torch.autograd.grad(loss.discriminator(real, fake, 0.0), (real, fake), allow_unused=True)
    assert (up < 0).all()  # descending raises real scores
    assert down is None or (down > 0).all() or name == "lsgan"  # least squares: 0 is what fakes should score
    (fooled,) = torch.autograd.grad(loss.generator(real, fake), fake)
    assert (fooled < 0).all()


def test_only_the_saturating_loss_saturates() -> None:
    """Where D is sure of a fake (score -20), L_G = log(1 - D) has no slope left, -log D has its full one."""
    score = torch.tensor([-20.0], requires_grad=True)
    slopes = [
        torch.autograd.grad(f(score, score), score)[0].abs().item() for f in (losses.saturating, losses.non_saturating)
    ]
    assert slopes[0] < 1e-8
    assert slopes[1] == pytest.approx(1.0)


def test_gradients_of_the_documents_losses_are_those_of_the_theory() -> None:
    """dL_D/ds is D(x) - 1 at real scores, D(G(z)) at fake ones; dL_G/ds is D(G(z)) - 1. (The second document has
    -D(x)/D(x) + ..., which is no derivative.)"""
    real, fake = (torch.randn(5, dtype=torch.float64, requires_grad=True) for _ in range(2))
    at_real, at_fake = torch.autograd.grad(losses.cross_entropy(real, fake), (real, fake))
    assert torch.allclose(at_real * 5, real.sigmoid() - 1)
    assert torch.allclose(at_fake * 5, fake.sigmoid())
    (of_generator,) = torch.autograd.grad(losses.non_saturating(real, fake), fake)
    assert torch.allclose(of_generator * 5, fake.sigmoid() - 1)
    assert torch.autograd.gradcheck(losses.cross_entropy, (real, fake))


def test_the_best_discriminator_is_one_half_where_real_and_fake_are_alike() -> None:
    """D* = p / (p + q): found by descending on two small distributions."""
    p, q = torch.tensor([0.5, 0.3, 0.2]), torch.tensor([0.5, 0.1, 0.4])
    score = torch.zeros(3, requires_grad=True)
    optimiser = torch.optim.Adam([score], 0.1)
    for _ in range(400):
        loss = (p * torch.nn.functional.softplus(-score) + q * torch.nn.functional.softplus(score)).sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    assert torch.allclose(score.sigmoid().detach(), p / (p + q), atol=1e-3)
    assert score.sigmoid()[0].item() == pytest.approx(0.5, abs=1e-3)


def test_label_smoothing_moves_the_best_score() -> None:
    best = torch.tensor([math.log(9.0)])  # D = 0.9
    nearby = [float(losses.cross_entropy(best + d, torch.tensor(-20.0), 0.1)) for d in (-0.1, 0.0, 0.1)]
    assert nearby[1] == min(nearby)
    assert float(losses.least_squares(torch.tensor([0.9]), torch.tensor([0.0]), 0.1)) == pytest.approx(0)


def test_accuracy_is_a_half_for_guessing() -> None:
    real, fake = torch.tensor([1.0, -1.0]), torch.tensor([1.0, -1.0])
    assert losses.LOSSES["hinge"].accuracy(real, fake) == 0.5
    assert losses.LOSSES["wasserstein"].accuracy(torch.tensor([5.0]), torch.tensor([4.0])) == 1
    assert losses.LOSSES["lsgan"].accuracy(torch.tensor([0.6]), torch.tensor([0.4])) == 1


def test_kl_is_zero_only_at_the_normal_distribution() -> None:
    zero = torch.zeros(2, 3)
    assert float(losses.kl_from_normal(zero, zero)) == 0
    assert float(losses.kl_from_normal(zero + 1, zero)) == pytest.approx(0.5)
    assert float(losses.kl_from_normal(zero, zero + 1)) == pytest.approx(0.5 * (math.e**2 - 3))


# -- penalties ---------------------------------------------------------------------------------------------------------
def test_penalties_of_a_linear_critic() -> None:
    weight = torch.tensor([3.0, 4.0]).reshape(1, 1, 2)

    def critic(x: torch.Tensor) -> torch.Tensor:  # its gradient is (3, 4) everywhere: norm 5
        return (x * weight).sum((1, 2, 3))

    x, y, mix = torch.randn(6, 1, 1, 2), torch.randn(6, 1, 1, 2), torch.rand(6, 1, 1, 1)
    assert float(penalties.zero_centred(critic, x)) == pytest.approx(12.5)
    assert float(penalties.gradient_penalty(critic, x, y, mix)) == pytest.approx(16.0, rel=1e-5)


def test_penalties_reach_the_weights_and_survive_a_flat_critic() -> None:
    layer = torch.nn.Linear(4, 1)
    x = torch.randn(3, 1, 2, 2)
    penalties.zero_centred(lambda p: layer(p.flatten(1)), x).backward()
    assert layer.weight.grad is not None
    assert layer.weight.grad.abs().sum() > 0
    torch.nn.init.zeros_(layer.weight)
    loss = penalties.gradient_penalty(lambda p: layer(p.flatten(1)), x, x, torch.rand(3, 1, 1, 1))
    loss.backward()
    assert torch.isfinite(layer.weight.grad).all()


def test_spectral_norm_makes_the_largest_singular_value_one() -> None:
    torch.manual_seed(0)
    net = penalties.spectral_norm(torch.nn.Sequential(torch.nn.Linear(8, 6)))
    for _ in range(50):
        net(torch.randn(1, 8))
    assert torch.linalg.matrix_norm(net[0].weight, 2).item() == pytest.approx(1, abs=1e-3)


def test_weight_decay_counts_weights_not_biases() -> None:
    layer = torch.nn.Linear(2, 1)
    torch.nn.init.constant_(layer.weight, -2.0)
    torch.nn.init.constant_(layer.bias, 100.0)
    assert penalties.l1(layer).item() == 4
    assert penalties.l2(layer).item() == 4


# -- reconstruction ----------------------------------------------------------------------------------------------------
def test_reconstruction_distances() -> None:
    from torchmetrics.functional.image import structural_similarity_index_measure

    torch.manual_seed(0)
    a = torch.rand(2, 1, 24, 24) * 2 - 1
    b = (a + 0.3 * torch.randn_like(a)).clamp(-1, 1)
    assert float(reconstruction.l1(a, a + 0.5)) == pytest.approx(0.5)
    assert float(reconstruction.l2(a, a + 0.5)) == pytest.approx(0.25)
    assert float(reconstruction.ssim(a, a)) == pytest.approx(0, abs=1e-5)
    theirs = float(structural_similarity_index_measure(a, b, data_range=2.0))  # pads its border; nearly the same
    assert 1 - float(reconstruction.ssim(a, b)) == pytest.approx(theirs, abs=0.03)


def test_perceptual_distance_sees_structure() -> None:
    distance = reconstruction.Perceptual()
    torch.manual_seed(0)
    stripes = torch.ones(1, 1, 32, 32)
    stripes[..., ::4] = -1
    assert float(distance(stripes, stripes)) == pytest.approx(0, abs=1e-6)
    assert float(distance(stripes, stripes.transpose(2, 3))) > float(distance(stripes, stripes * 0.9)) > 0


# -- augmentation ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("name", augment.OPERATIONS)
def test_each_operation_changes_pictures_keeps_shape_and_passes_gradients(name: str) -> None:
    x = torch.rand(16, 3, 12, 12).mul(2).sub(1).requires_grad_()
    out = augment.OPERATIONS[name](x, Draws(1))
    assert out.shape == x.shape
    assert not torch.allclose(out, x)
    out.square().sum().backward()
    assert x.grad is not None
    assert torch.isfinite(x.grad).all()
    assert x.grad.abs().sum() > 0


def test_operations_do_what_their_names_say() -> None:
    x = torch.zeros(64, 1, 16, 16)
    x[:, :, 4:8, 4:8] = 1
    moved = augment.translation(x, Draws(0))
    assert torch.allclose(moved.sum((1, 2, 3)), torch.full((64,), 16.0))  # nothing lost within two pixels
    assert len({tuple(p.flatten().tolist()) for p in moved}) > 4
    flipped = augment.flip(x, Draws(0))
    kinds = [int(torch.equal(p, q)) for p, q in zip(flipped, x, strict=True)]
    assert 15 < sum(kinds) < 49
    assert all(torch.equal(p, q if same else q.flip(-1)) for p, q, same in zip(flipped, x, kinds, strict=True))
    larger = augment.scale(x, Draws(0)).sum((1, 2, 3))
    assert larger.min() < 14 < 18 < larger.max()
    assert (augment.cutout(torch.ones(9, 1, 16, 16), Draws(0)) == 0).float().mean() > 0.05


def test_chance_and_adaptation() -> None:
    x = torch.rand(200, 1, 8, 8)
    never, half = (augment.Augment(["colour"], c, False, 0.6, 1000) for c in (0.0, 0.5))
    assert torch.equal(never(x, Draws(0)), x)
    changed = (half(x, Draws(0)) != x).flatten(1).any(1).float().mean()
    assert 0.35 < changed < 0.65
    adaptive = augment.Augment(["colour"], 0.0, True, 0.6, 1000)
    for _ in range(50):
        adaptive.adapt(1.0, 20)  # knows every real picture: overfitting
    assert adaptive.chance > 0.3
    high = adaptive.chance
    for _ in range(50):
        adaptive.adapt(0.0, 20)
    assert adaptive.chance < high
    fixed = augment.Augment(["colour"], 0.3, False, 0.6, 1000)
    fixed.adapt(1.0, 500)
    assert fixed.chance == 0.3


# -- randomness, averages ----------------------------------------------------------------------------------------------
def test_two_processes_draw_what_one_would() -> None:
    whole, a, b = Draws(5), Draws(5, 0, 2), Draws(5, 1, 2)
    for _ in range(2):
        assert torch.equal(whole.normal(8, 3), torch.cat([a.normal(4, 3), b.normal(4, 3)]))
    order, first, second = Order(20, 8, 1), Order(20, 4, 1, 0, 2), Order(20, 4, 1, 1, 2)
    for _ in range(6):
        assert torch.equal(order.next(), torch.cat([first.next(), second.next()]))


def test_order_shows_every_picture_once_an_epoch_and_goes_round_small_sets() -> None:
    order = Order(12, 4, 3)
    assert sorted(torch.cat([order.next() for _ in range(3)]).tolist()) == list(range(12))
    assert len(Order(3, 8, 0).next()) == 8


def test_average_follows_and_carries_buffers() -> None:
    net = torch.nn.BatchNorm1d(2)
    average = stabilise.Average(net, 0.5)
    torch.nn.init.constant_(net.weight, 3.0)
    net.num_batches_tracked += 7
    average.update(net, 1000)
    assert torch.allclose(average.net.weight, torch.tensor([2.0, 2.0]))
    assert average.net.num_batches_tracked == 7


def test_freezing_layers_holds_the_first_ones_only(tmp_path: Path) -> None:
    t = training(tiny_recipe("dcgan", "discriminator.kind=critic", "stabilise.freeze_layers=1", "steps=3"), tmp_path)
    layers = [m for m in t.game.nets["discriminator"].modules() if isinstance(m, torch.nn.Conv2d | torch.nn.Linear)]
    before = [m.weight.detach().clone() for m in layers]
    t.run()
    same = [torch.equal(m.weight, w) for m, w in zip(layers, before, strict=True)]
    assert same[0]
    assert not any(same[1:])


def test_freezing_the_discriminator_early(tmp_path: Path) -> None:
    t = training(tiny_recipe("wgan-gp", "stabilise.freeze_from=0.5", "stabilise.critic_steps=1", "steps=8"), tmp_path)
    t.run(until=4)
    before = [p.detach().clone() for p in t.game.nets["discriminator"].parameters()]
    painter = [p.detach().clone() for p in t.game.nets["generator"].parameters()]
    t.run()
    assert all(torch.equal(a, b) for a, b in zip(before, t.game.nets["discriminator"].parameters(), strict=True))
    assert not all(torch.equal(a, b) for a, b in zip(painter, t.game.nets["generator"].parameters(), strict=True))


@pytest.mark.parametrize("kind", sorted(networks.GENERATORS.keys() - {"progressive"}))  # linear, as in its paper
def test_what_a_generator_draws_is_a_picture(kind: str) -> None:
    """In [-1, 1], however far its last layer goes: an unbounded ground is never quite black."""
    net = networks.generator(
        recipe.Generator(kind=kind, latent=8, width=8, bound="tanh" if kind == "r3gan" else "none"), Plan(28, 1)
    )
    with torch.no_grad():
        for p in net.parameters():
            p.mul_(30)
        drawn = net(torch.randn(4, 8), None)
    assert drawn.abs().max() <= 1
