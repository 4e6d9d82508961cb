"""docs/gan/theory.md in numbers: each formula against autograd, finite differences, or brute force.

The names of these tests stand in the docs beside what they prove; the last two tests keep the names and the links true.
"""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Callable
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training needs the extra `train`")
pytestmark = pytest.mark.train

from torch import Tensor, nn  # noqa: E402
from torch.func import functional_call, jacrev  # noqa: E402
from torch.nn import functional as F  # noqa: E402

from storybrush.training.gan import losses, penalties  # noqa: E402

ROOT = Path(__file__).parent.parent
LOG2 = math.log(2)
# two distributions over the same five "pictures": of real data, and of a generator that drops the first and overdoes the last
P = torch.tensor([0.40, 0.25, 0.20, 0.10, 0.05], dtype=torch.float64)
Q = torch.tensor([0.02, 0.08, 0.20, 0.20, 0.50], dtype=torch.float64)


def kl(p: Tensor, q: Tensor) -> Tensor:
    return (torch.special.xlogy(p, p) - torch.special.xlogy(p, q)).sum()


def js(p: Tensor, q: Tensor) -> Tensor:
    return (kl(p, (p + q) / 2) + kl(q, (p + q) / 2)) / 2


def trained(loss: Callable[[Tensor], Tensor], start: Tensor) -> Tensor:
    """The table of scores that minimises `loss`: a discriminator that can be any function of the picture."""
    scores = start.clone().requires_grad_()
    optimiser = torch.optim.LBFGS(
        [scores], max_iter=500, line_search_fn="strong_wolfe", tolerance_grad=1e-10, tolerance_change=1e-15
    )

    def closure() -> Tensor:
        optimiser.zero_grad()
        value = loss(scores)
        value.backward()
        return value

    optimiser.step(closure)
    return scores.detach()


def cross_entropy(p: Tensor, q: Tensor, real_label: float = 1.0) -> Callable[[Tensor], Tensor]:
    """L_D in expectation, of a table of logits; the real label may be smoothed."""
    smoothed = real_label * p
    return lambda a: (smoothed * F.softplus(-a) + (p - smoothed + q) * F.softplus(a)).sum()


# The game


def test_trained_tabular_discriminator_is_p_over_p_plus_q() -> None:
    scores = trained(cross_entropy(P, Q), torch.zeros(5, dtype=torch.float64))
    assert torch.allclose(scores.sigmoid(), P / (P + Q), atol=1e-6)
    value = -cross_entropy(P, Q)(scores)
    assert value.item() == pytest.approx(-math.log(4) + 2 * js(P, Q).item(), abs=1e-9)


def test_at_equilibrium_d_is_half_and_the_value_is_minus_log_four() -> None:
    scores = trained(cross_entropy(P, P), torch.randn(5, dtype=torch.float64))
    assert torch.allclose(scores.sigmoid(), torch.full_like(P, 0.5), atol=1e-5)
    assert -cross_entropy(P, P)(scores).item() == pytest.approx(-math.log(4), abs=1e-8)
    # no other generator does better against its own best discriminator
    torch.manual_seed(0)
    for other in torch.softmax(2 * torch.randn(50, 5, dtype=torch.float64), dim=1):
        assert -math.log(4) + 2 * js(P, other) > -math.log(4)


def test_at_equilibrium_both_gradients_are_zero_each_by_itself() -> None:
    scores = torch.zeros(5, dtype=torch.float64, requires_grad=True)  # D = 1/2 everywhere
    (of_d,) = torch.autograd.grad(cross_entropy(P, P)(scores), scores)
    assert of_d.abs().max() < 1e-12
    theta = P.log().requires_grad_()
    (of_g,) = torch.autograd.grad((theta.softmax(0) * F.softplus(-scores.detach())).sum(), theta)
    assert of_g.abs().max() < 1e-12


def test_one_sided_label_smoothing_scales_the_optimum() -> None:
    scores = trained(cross_entropy(P, Q, real_label=0.9), torch.zeros(5, dtype=torch.float64))
    assert torch.allclose(scores.sigmoid(), 0.9 * P / (P + Q), atol=1e-6)


# The gradients of L_D and L_G


def networks() -> tuple[nn.Module, nn.Module, Tensor, Tensor]:
    """G: R2 -> R3, D: R3 -> logit, six z, six real x; float64, so that finite differences are sharp."""
    torch.manual_seed(0)
    g = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 3)).double()
    d = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1), nn.Flatten(0)).double()
    return g, d, torch.randn(6, 2, dtype=torch.float64), torch.randn(6, 3, dtype=torch.float64)


def flat(network: nn.Module) -> Tensor:
    return nn.utils.parameters_to_vector(network.parameters()).detach()


def run(network: nn.Module, theta: Tensor, x: Tensor) -> Tensor:
    """The network's output as a function of its flattened parameters."""
    named, at = {}, 0
    for name, parameter in network.named_parameters():
        named[name] = theta[at : at + parameter.numel()].view_as(parameter)
        at += parameter.numel()
    return functional_call(network, named, (x,))


def finite_differences(loss: Callable[[Tensor], Tensor], theta: Tensor, step: float = 1e-6) -> Tensor:
    steps = step * torch.eye(len(theta), dtype=theta.dtype)
    return torch.stack([(loss(theta + s) - loss(theta - s)) / (2 * step) for s in steps])


def test_gradient_of_the_discriminator_loss() -> None:
    g, d, z, x = networks()
    fake, theta = g(z).detach(), flat(d)

    def loss(t: Tensor) -> Tensor:
        return -(run(d, t, x).sigmoid().log() + (1 - run(d, t, fake).sigmoid()).log()).mean()

    real_d, fake_d = run(d, theta, x).sigmoid(), run(d, theta, fake).sigmoid()
    # dD/dtheta for each picture, (6, parameters); the documents' formula has lost it
    of_real = jacrev(lambda t: run(d, t, x).sigmoid())(theta)
    of_fake = jacrev(lambda t: run(d, t, fake).sigmoid())(theta)
    by_hand = (-of_real / real_d[:, None] + of_fake / (1 - fake_d)[:, None]).mean(0)
    # the same in logits a: nothing is divided, so nothing overflows
    a_real, a_fake = jacrev(lambda t: run(d, t, x))(theta), jacrev(lambda t: run(d, t, fake))(theta)
    in_logits = (-(1 - real_d)[:, None] * a_real + fake_d[:, None] * a_fake).mean(0)
    by_autograd = torch.func.grad(loss)(theta)
    assert by_hand.norm() > 0.1
    for other in (in_logits, by_autograd, finite_differences(loss, theta)):
        assert torch.allclose(by_hand, other, atol=1e-8)


@pytest.mark.parametrize("saturating", [False, True])
def test_gradient_of_the_generator_loss(saturating: bool) -> None:
    g, d, z, _ = networks()
    theta = flat(g)

    def loss(t: Tensor) -> Tensor:
        judged = d(run(g, t, z)).sigmoid()
        return (1 - judged).log().mean() if saturating else -judged.log().mean()

    pictures = run(g, theta, z).detach().requires_grad_()
    judged = d(pictures).sigmoid()
    (slope,) = torch.autograd.grad(judged.sum(), pictures)  # dD/dx at x = G(z), (6, 3)
    how_pictures_move = jacrev(lambda t: run(g, t, z))(theta)  # dG/dtheta, (6, 3, parameters)
    chained = torch.einsum("bp,bpt->bt", slope, how_pictures_move)
    factor = 1 / (1 - judged) if saturating else 1 / judged
    by_hand = -(factor[:, None] * chained).mean(0).detach()
    assert by_hand.norm() > 0.01
    assert torch.allclose(by_hand, torch.func.grad(loss)(theta), atol=1e-8)
    assert torch.allclose(by_hand, finite_differences(loss, theta).detach(), atol=1e-8)


def test_saturating_loss_stalls_where_the_non_saturating_one_pulls() -> None:
    a = torch.tensor([-10.0, 0.0, 10.0], dtype=torch.float64, requires_grad=True)  # the logit of D(G(z))
    (saturating,) = torch.autograd.grad((-F.softplus(a)).sum(), a)  # log(1 - D)
    (non_saturating,) = torch.autograd.grad(F.softplus(-a).sum(), a)  # -log D
    assert torch.allclose(saturating, -a.sigmoid())
    assert torch.allclose(non_saturating, a.sigmoid() - 1)
    assert saturating[0].abs() < 5e-5 < 0.9999 < non_saturating[0].abs()  # D is sure: one is still, one is at full pull
    assert saturating[1] == non_saturating[1] == -0.5  # at equilibrium they agree


def test_a_sharper_discriminator_starves_one_loss_and_inflates_the_other() -> None:
    """Real at 0, fake at theta = 1, D(x) = sigmoid(k (1/2 - x)): the larger k, the more perfect is D."""
    starved, inflated = [], []
    for k in (1.0, 10.0, 100.0):
        theta = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
        starved.append(torch.autograd.grad(-F.softplus(k * (0.5 - theta)), theta)[0].abs().item())
        theta = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
        inflated.append(torch.autograd.grad(F.softplus(-k * (0.5 - theta)), theta)[0].abs().item())
    assert starved[0] > starved[1] > starved[2]
    assert starved[2] < 1e-18
    assert inflated == pytest.approx([0.62, 9.93, 100.0], rel=0.01)


def test_non_saturating_gradient_is_that_of_kl_minus_two_js() -> None:
    theta = Q.log().requires_grad_()
    q = theta.softmax(0)
    d_star = (P / (P + q)).detach()
    (by_game,) = torch.autograd.grad((q * -d_star.log()).sum(), theta, retain_graph=True)
    (by_divergences,) = torch.autograd.grad(kl(q, P) - 2 * js(P, q), theta)
    assert torch.allclose(by_game, by_divergences, atol=1e-12)


# Divergences and the losses built on them


def bump(at: int, width: float = 0.0, cells: int = 41) -> Tensor:
    """A histogram on a line: one cell, or a bell around it."""
    x = torch.arange(cells, dtype=torch.float64)
    return F.one_hot(torch.tensor(at), cells).double() if width == 0 else (-((x - at) ** 2) / (2 * width**2)).softmax(0)


def test_js_is_flat_where_supports_are_apart_and_wasserstein_is_not() -> None:
    real = bump(10)
    for at in (11, 15, 30):
        assert js(real, bump(at)).item() == pytest.approx(LOG2)
        assert (real - bump(at)).cumsum(0).abs().sum().item() == pytest.approx(at - 10)  # Wasserstein-1 on a line
    # instance noise makes the supports meet: then JS too tells near from far
    noisy = [js(bump(10, width=4), bump(at, width=4)).item() for at in (11, 15, 30)]
    assert noisy[0] < noisy[1] < noisy[2] < LOG2


def test_wasserstein_is_the_best_that_a_one_lipschitz_critic_can_tell() -> None:
    optimize = pytest.importorskip("scipy.optimize", reason="part of the extra `train`")
    neighbours = torch.eye(5)[:-1] - torch.eye(5)[1:]
    bound = torch.ones(8)
    best = optimize.linprog(
        (Q - P).numpy(), torch.cat([neighbours, -neighbours]).numpy(), bound.numpy(), bounds=(-10, 10)
    )
    assert -best.fun == pytest.approx((P - Q).cumsum(0).abs().sum().item())
    # without the bound any critic can be scaled: the difference of means is no distance then
    assert -optimize.linprog((Q - P).numpy(), bounds=(-1000, 1000)).fun > 500


def test_gradient_penalties_of_a_linear_critic() -> None:
    weight = torch.tensor([3.0, 4.0])
    x = torch.randn(5, 2, requires_grad=True)
    (slope,) = torch.autograd.grad((x @ weight).sum(), x)
    assert ((slope.norm(dim=1) - 1) ** 2).mean().item() == pytest.approx(16)  # WGAN-GP: wants the norm 1
    assert penalties.zero_centred(lambda y: y @ weight, x).item() == pytest.approx(
        12.5
    )  # R1, R2: want the norm 0, halved


def test_least_squares_optimum_and_its_chi_square() -> None:
    a, b, c = -1.0, 1.0, 0.0  # the labels of fake and real, and what the generator wants
    scores = trained(lambda d: (P * (d - b) ** 2 + Q * (d - a) ** 2).sum() / 2, torch.zeros(5, dtype=torch.float64))
    assert torch.allclose(scores, (b * P + a * Q) / (P + Q), atol=1e-6)
    chi_square = ((2 * Q - (P + Q)) ** 2 / (P + Q)).sum()
    assert ((P + Q) * (scores - c) ** 2).sum().item() == pytest.approx(chi_square.item(), abs=1e-6)


def test_hinge_optimum_is_a_sign_and_its_value_the_total_variation() -> None:
    grid = torch.linspace(-2, 2, 401, dtype=torch.float64)[:, None]
    each = P * F.relu(1 - grid) + Q * F.relu(1 + grid)
    decided = P != Q
    assert torch.allclose(grid[each.argmin(0), 0][decided], torch.sign(P - Q)[decided])
    total_variation = (P - Q).abs().sum() / 2
    assert each.min(0).values.sum().item() == pytest.approx(2 * (1 - total_variation).item(), abs=1e-9)


def test_relativistic_pairing_settles_at_log_two_and_ignores_a_shift() -> None:
    def paired(a: Tensor, p: Tensor, q: Tensor) -> Tensor:
        return (p[:, None] * q[None, :] * F.softplus(a[None, :] - a[:, None])).sum()

    torch.manual_seed(0)
    start = torch.randn(5, dtype=torch.float64)
    same = trained(lambda a: paired(a, P, P), start)
    assert paired(same, P, P).item() == pytest.approx(LOG2)
    assert same.std() < 1e-5  # no picture is better than another
    assert paired(trained(lambda a: paired(a, P, Q), start), P, Q) < LOG2
    assert paired(start + 7, P, Q).item() == pytest.approx(paired(start, P, Q).item())
    # our loss is the same mean of softplus over pairs
    assert losses.relativistic(start, start + 1).item() == pytest.approx(math.log1p(math.e))


def dirac(theta: Tensor, psi: Tensor, gamma: float) -> tuple[Tensor, Tensor]:
    """The Dirac-GAN of arXiv 1801.04406: real at 0, fake at theta, D(x) = psi x, R1 of weight gamma: what each one descends."""
    value = -F.softplus(-theta * psi) - F.softplus(torch.zeros_like(theta))
    return value, -value + gamma / 2 * psi.square()


def dirac_forces(state: Tensor, gamma: float) -> Tensor:
    theta, psi = state.unbind()
    of_g = torch.func.grad(lambda t: dirac(t, psi, gamma)[0])(theta)
    of_d = torch.func.grad(lambda s: dirac(theta, s, gamma)[1])(psi)
    return -torch.stack([of_g, of_d])


def test_dirac_gan_circles_without_r1_and_converges_with_it() -> None:
    origin = torch.zeros(2, dtype=torch.float64)
    bare = torch.linalg.eigvals(jacrev(lambda s: dirac_forces(s, 0.0))(origin))
    assert bare.real.abs().max() < 1e-12  # a pure rotation: no local minimum that one could be stuck in
    assert sorted(bare.imag.tolist()) == pytest.approx([-0.5, 0.5])
    damped = torch.linalg.eigvals(jacrev(lambda s: dirac_forces(s, 0.8))(origin))
    assert damped.real.tolist() == pytest.approx([-0.4, -0.4])

    def after(gamma: float) -> float:
        state = torch.tensor([1.0, 0.0], dtype=torch.float64)
        for _ in range(300):
            state = state + 0.1 * dirac_forces(state, gamma)
        return state.norm().item()

    assert after(0.0) > 1.1  # each simultaneous step leads a little further away
    assert after(0.8) < 1e-3


def test_average_of_a_circling_generator_is_near_the_centre() -> None:
    state, average, furthest = (
        torch.tensor([1.0, 0.0], dtype=torch.float64),
        torch.tensor(1.0, dtype=torch.float64),
        0.0,
    )
    for step in range(2000):
        state = torch.stack([state[0] + 0.1 * dirac_forces(state, 0.0)[0], state[1]])
        state = torch.stack([state[0], state[1] + 0.1 * dirac_forces(state, 0.0)[1]])  # alternating: stays on its orbit
        average = 0.998 * average + 0.002 * state[0]
        furthest = max(furthest, state[0].abs().item()) if step > 1000 else 0.0
    assert furthest > 0.9
    assert average.abs() < 0.15


def test_workshop_computes_the_losses_that_the_page_writes() -> None:
    ours = pytest.importorskip("storybrush.training.gan.losses").LOSSES
    torch.manual_seed(0)
    real, fake = torch.randn(2, 8, dtype=torch.float64)
    d, f = real.sigmoid(), fake.sigmoid()
    written = {
        "saturating": (-(d.log() + (1 - f).log()).mean(), (1 - f).log().mean()),
        "non-saturating": (-(d.log() + (1 - f).log()).mean(), -f.log().mean()),
        "lsgan": (((real - 1) ** 2 + fake**2).mean() / 2, ((fake - 1) ** 2).mean() / 2),
        "hinge": (((1 - real).clamp(min=0) + (1 + fake).clamp(min=0)).mean(), -fake.mean()),
        "wasserstein": ((fake - real).mean(), -fake.mean()),
        "relativistic": (-(real - fake).sigmoid().log().mean(), -(fake - real).sigmoid().log().mean()),
    }
    assert ours.keys() == written.keys()
    for name, (of_d, of_g) in written.items():
        assert ours[name].discriminator(real, fake, 0.0).item() == pytest.approx(of_d.item()), name
        assert ours[name].generator(real, fake).item() == pytest.approx(of_g.item()), name


# Normalisation, conditioning


def test_spectral_norm_divides_by_the_largest_singular_value() -> None:
    torch.manual_seed(0)
    weight = torch.randn(6, 9, dtype=torch.float64)
    u = torch.randn(6, dtype=torch.float64)
    for _ in range(200):
        v = F.normalize(weight.T @ u, dim=0)
        u = F.normalize(weight @ v, dim=0)
    assert (u @ weight @ v).item() == pytest.approx(torch.linalg.svdvals(weight)[0].item())
    layer = nn.utils.parametrizations.spectral_norm(nn.Linear(9, 6), n_power_iterations=50)
    assert torch.linalg.svdvals(layer.weight)[0].item() == pytest.approx(1, abs=1e-3)
    x, y = torch.randn(100, 9), torch.randn(100, 9)
    assert ((layer(x) - layer(y)).norm(dim=1) <= (x - y).norm(dim=1) * 1.001).all()  # 1-Lipschitz


def test_conditioning_augmentation_and_its_kl() -> None:
    torch.manual_seed(0)
    mu = torch.tensor([[0.5, -1.0]]).requires_grad_()
    log_sigma = torch.tensor([[-0.7, 0.3]]).requires_grad_()
    many = mu + log_sigma.exp() * torch.randn(200_000, 2)  # as parts.Entry and the painter's generator do
    assert torch.allclose(many.mean(0), mu[0], atol=0.01)
    assert torch.allclose(many.std(0), log_sigma.exp()[0], atol=0.01)
    normal = torch.distributions.Normal(mu, log_sigma.exp())
    by_torch = torch.distributions.kl_divergence(normal, torch.distributions.Normal(0.0, 1.0)).mean()
    assert losses.kl_from_normal(mu, log_sigma).item() == pytest.approx(by_torch.item())
    # eps is drawn outside: gradients reach mu (always 1) and sigma (eps)
    (of_mu,) = torch.autograd.grad(many.mean(0).sum(), mu, retain_graph=True)
    assert torch.allclose(of_mu, torch.ones(1, 2))
    (of_sigma,) = torch.autograd.grad((many**2).mean(0).sum(), log_sigma)  # d E[c^2] / d log sigma = 2 sigma^2
    assert torch.allclose(of_sigma, 2 * (2 * log_sigma).exp(), rtol=0.02)


def test_a_frozen_discriminator_makes_the_generator_collapse() -> None:
    scores = (P / (P + Q)).log() - (Q / (P + Q)).log()  # even the best one there is
    theta = torch.zeros(5, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.Adam([theta], lr=0.1)
    for _ in range(300):
        optimiser.zero_grad()
        (theta.softmax(0) * F.softplus(-scores)).sum().backward()
        optimiser.step()
    assert theta.softmax(0)[scores.argmax()] > 0.99  # all on one picture


def test_augmentation_leaks_only_where_it_cannot_be_undone() -> None:
    """Rotation by a random quarter turn, with probability r, as a 4 x 4 matrix on the distribution over the four turns."""
    turned = torch.tensor([0.7, 0.1, 0.1, 0.1], dtype=torch.float64)
    for r in (0.5, 0.9, 1.0):
        seen_by_d = (1 - r) * torch.eye(4, dtype=torch.float64) + r * torch.full((4, 4), 0.25, dtype=torch.float64)
        assert torch.linalg.eigvalsh(seen_by_d)[0].item() == pytest.approx(1 - r, abs=1e-12)
        other = torch.roll(turned, 1)
        can_be_told_apart = not torch.allclose(seen_by_d @ turned, seen_by_d @ other)
        assert can_be_told_apart == (r < 1)


# Convolutional networks


def conv_size(n: int, k: int, s: int, p: int, d: int = 1) -> int:
    return (n + 2 * p - d * (k - 1) - 1) // s + 1


def transposed_size(n: int, k: int, s: int, p: int, extra: int = 0, d: int = 1) -> int:
    return (n - 1) * s - 2 * p + d * (k - 1) + extra + 1


@pytest.mark.parametrize("n", [7, 8, 28])
@pytest.mark.parametrize(("k", "s", "p", "d"), [(3, 1, 0, 1), (3, 1, 1, 1), (5, 2, 2, 1), (4, 2, 1, 1), (3, 2, 1, 2)])
def test_output_sizes_of_convolution_and_transposed_convolution(n: int, k: int, s: int, p: int, d: int) -> None:
    x = torch.zeros(1, 1, n, n)
    assert nn.Conv2d(1, 1, k, s, p, dilation=d)(x).shape[-1] == conv_size(n, k, s, p, d)
    for extra in range(s):
        grown = nn.ConvTranspose2d(1, 1, k, s, p, output_padding=extra, dilation=d)(x)
        assert grown.shape[-1] == transposed_size(n, k, s, p, extra, d)
    # each undoes the other's change of size, with the right output padding
    small = conv_size(n, k, s, p, d)
    assert n in {transposed_size(small, k, s, p, extra, d) for extra in range(s)}


def test_transposed_convolution_is_the_gradient_of_convolution() -> None:
    torch.manual_seed(0)
    weight = torch.randn(3, 2, 4, 4, dtype=torch.float64)
    x = torch.randn(1, 2, 8, 8, dtype=torch.float64, requires_grad=True)
    y = torch.randn(1, 3, 4, 4, dtype=torch.float64)
    (gradient,) = torch.autograd.grad((F.conv2d(x, weight, stride=2, padding=1) * y).sum(), x)
    assert torch.allclose(gradient, F.conv_transpose2d(y, weight, stride=2, padding=1))


@pytest.mark.parametrize(("kernel", "padding", "even"), [(4, 1, True), (5, 2, False), (3, 1, False)])
def test_checkerboards_come_from_a_kernel_that_the_stride_does_not_divide(
    kernel: int, padding: int, even: bool
) -> None:
    flat_picture, flat_kernel = torch.ones(1, 1, 7, 7), torch.ones(1, 1, kernel, kernel)
    grown = F.conv_transpose2d(flat_picture, flat_kernel, stride=2, padding=padding)[..., 3:-3, 3:-3]
    assert (grown.max() == grown.min()) == even


def test_convolution_shares_weights_and_follows_a_shift() -> None:
    convolution, dense = nn.Conv2d(1, 32, 3), nn.Linear(28 * 28, 32 * 26 * 26)
    assert sum(w.numel() for w in convolution.parameters()) == 32 * (9 + 1)
    assert sum(w.numel() for w in dense.parameters()) == 32 * 26 * 26 * (784 + 1)  # the same map, without sharing
    torch.manual_seed(0)
    round_world = nn.Conv2d(1, 2, 3, padding=1, padding_mode="circular")
    x = torch.randn(1, 1, 8, 8)
    assert torch.allclose(round_world(x.roll(2, -1)), round_world(x).roll(2, -1), atol=1e-6)


def test_pooling_halves_the_sides_and_keeps_the_channels() -> None:
    x = torch.randn(1, 16, 24, 24)
    assert F.max_pool2d(x, 2).shape == F.avg_pool2d(x, 2).shape == (1, 16, 12, 12)
    assert not list(nn.MaxPool2d(2).parameters())
    spot = torch.zeros(1, 1, 4, 4)
    spot[..., 0, 0] = 1
    assert torch.equal(
        F.max_pool2d(spot, 2), F.max_pool2d(spot.roll(1, -1), 2)
    )  # a shift inside the window is not seen


def test_a_fully_connected_layer_is_a_convolution_as_large_as_the_picture() -> None:
    torch.manual_seed(0)
    x, layer = torch.randn(2, 3, 7, 7), nn.Linear(3 * 7 * 7, 10)
    as_convolution = F.conv2d(x, layer.weight.view(10, 3, 7, 7), layer.bias)
    assert torch.allclose(layer(x.flatten(1)), as_convolution.flatten(1), atol=1e-5)


def test_batch_norm_momentum_is_counted_from_the_other_end() -> None:
    layer = nn.BatchNorm1d(1, momentum=1 - 0.8)  # Keras' 0.8
    layer(torch.full((4, 1), 10.0))
    assert layer.running_mean.item() == pytest.approx(0.8 * 0 + 0.2 * 10)


def test_batch_norm_draws_otherwise_in_training_than_in_use() -> None:
    torch.manual_seed(0)
    layer = nn.BatchNorm1d(3, momentum=0.2)
    x = 5 + 2 * torch.randn(16, 3)
    in_training, with_others = layer(x)[0], layer(torch.cat([x[:1], 3 * x[1:]]))[0]
    assert not torch.allclose(in_training, with_others)  # the first picture changes with its neighbours
    layer.eval()
    assert torch.allclose(layer(x)[0], layer(torch.cat([x[:1], 3 * x[1:]]))[0])
    assert not torch.allclose(layer(x)[0], in_training, atol=0.1)


def test_frechet_distance_of_few_samples_is_far_from_zero_and_the_kernel_distance_is_not() -> None:
    """Both samples of one and the same normal distribution in 64 dimensions: the true distance is 0."""
    torch.manual_seed(0)

    def frechet(a: Tensor, b: Tensor) -> float:
        product = torch.linalg.eigvals(a.T.cov() @ b.T.cov())
        trace = a.T.cov().trace() + b.T.cov().trace() - 2 * product.real.clamp(min=0).sqrt().sum()
        return ((a.mean(0) - b.mean(0)).square().sum() + trace).item()

    def kernel(a: Tensor, b: Tensor) -> float:
        def k(x: Tensor, y: Tensor) -> Tensor:
            return (x @ y.T / x.shape[1] + 1) ** 3

        n = len(a)
        same = (k(a, a).sum() - k(a, a).trace() + k(b, b).sum() - k(b, b).trace()) / (n * (n - 1))
        return (same - 2 * k(a, b).mean()).item()

    few, many = (
        [(torch.randn(n, 64, dtype=torch.float64), torch.randn(n, 64, dtype=torch.float64)) for _ in range(5)]
        for n in (100, 5000)
    )
    floor_few, floor_many = sum(frechet(a, b) for a, b in few) / 5, sum(frechet(a, b) for a, b in many) / 5
    assert floor_few > 30 * floor_many
    assert floor_few > 10
    spread = [kernel(a, b) for a, b in few]
    assert min(spread) < 0 < max(spread)  # around the true 0, on both sides


# The pages


def pages() -> list[Path]:
    return sorted((ROOT / "docs" / "gan").glob("*.md"))


def test_docs_name_tests_that_exist() -> None:
    here = {
        node.name
        for file in (ROOT / "tests").glob("test_gan*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
    }
    named = {name for page in pages() for name in re.findall(r"`(test_\w+)`", page.read_text("utf-8"))}
    assert len(named) > 30
    assert named <= here, f"docs/gan names tests that do not exist: {sorted(named - here)}"


def test_docs_name_recipe_keys_that_exist() -> None:
    recipe = pytest.importorskip("storybrush.training.gan.recipe").GanRecipe
    sections = {name: field.annotation for name, field in recipe.model_fields.items()}
    for page in pages():
        text = page.read_text("utf-8")
        if page.name == "documents.md":  # quotes Keras, where `discriminator.trainable` is something else
            text = text[text.index("\n## Where it is here") :]
        for section, key in re.findall(r"`(\w+)\.(\w+)(?: = [^`]+)?`", text):
            if hasattr(sections.get(section), "model_fields") and key != "jsonl":  # `log.jsonl` is a file
                assert key in sections[section].model_fields, f"{page.name}: there is no {section}.{key}"


def test_docs_link_to_pages_and_headings_that_exist() -> None:
    def anchors(page: Path) -> set[str]:
        headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), flags=re.M)
        return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}

    for page in pages():
        for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
            if link.startswith("http"):
                continue
            path, _, anchor = link.partition("#")
            target = (page.parent / path).resolve() if path else page
            assert target.exists(), f"{page.name} links to {link}"
            assert not anchor or anchor in anchors(target), f"{page.name}: no heading {link}"
