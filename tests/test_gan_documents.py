"""docs/gan/documents.md in numbers: what the two documents print, beside what is right, line by line.

Their code is Keras; it is done again here in PyTorch, so that no TensorFlow is needed to see what it does.
"""

from __future__ import annotations

import itertools
import math

import pytest

torch = pytest.importorskip("torch", reason="training needs the extra `train`")
pytestmark = pytest.mark.train

from torch import Tensor, nn  # noqa: E402
from torch.nn import functional as F  # noqa: E402

LOG2 = math.log(2)


def parameters(layers: list[nn.Module]) -> int:
    """As Keras counts: batch norm with its running mean and variance."""
    counted = sum(p.numel() for layer in layers for p in layer.parameters())
    return counted + sum(
        2 * layer.num_features for layer in layers if isinstance(layer, nn.BatchNorm1d | nn.BatchNorm2d)
    )


class Same(nn.Conv2d):
    """Keras' `padding="same"`: as many outputs as steps that begin inside, ceil(n / stride); the odd pixel goes last."""

    def forward(self, x: Tensor) -> Tensor:
        n, k, s = x.shape[-1], self.kernel_size[0], self.stride[0]
        missing = max((math.ceil(n / s) - 1) * s + k - n, 0)
        before, after = missing // 2, missing - missing // 2
        return super().forward(F.pad(x, (before, after, before, after)))


# The formulas


def test_printed_gradient_of_l_d_is_always_zero_and_its_next_line_is_another() -> None:
    for real, fake in ((0.9, 0.1), (0.6, 0.4), (0.5, 0.5)):
        second_line = -real / real + (1 - fake) / (1 - fake)
        third_line = (fake - 1) / fake
        assert second_line == 0
        assert third_line < -0.9


def test_printed_gradient_of_l_g_is_a_slope_in_d_and_not_in_theta() -> None:
    theta = torch.tensor([0.3, -0.2, 0.5], dtype=torch.float64, requires_grad=True)
    z = torch.tensor([1.0, 2.0, -1.0], dtype=torch.float64)
    judged = (theta * z).sum().sigmoid()
    (true,) = torch.autograd.grad(-judged.log(), theta)
    printed = -1 / judged.detach()
    assert true.shape == (3,)  # a number for each parameter, and the printed one is a single number
    assert torch.allclose(
        true, printed * (judged * (1 - judged)).detach() * z
    )  # it lacks the chain: dD/dx times dG/dtheta


def test_printed_common_gradient_is_solved_by_two_and_not_by_a_half() -> None:
    def printed(d: float) -> float:
        return -1 / d + (d - 1) / d

    assert printed(2) == 0
    assert printed(0.5) == pytest.approx(-3)
    assert all(printed(k / 100) < 0 for k in range(1, 100))  # no probability solves it


def test_printed_loss_without_logarithm_rewards_calling_everything_real() -> None:
    def printed(d_real: Tensor, d_fake: Tensor) -> Tensor:
        return -(d_real - 1).sum() - d_fake.sum()

    d_real, d_fake = torch.full((4,), 0.5, requires_grad=True), torch.full((4,), 0.5, requires_grad=True)
    of_real, of_fake = torch.autograd.grad(printed(d_real, d_fake), (d_real, d_fake))
    assert torch.equal(of_real, of_fake)  # the same push upwards, for real and fake
    assert printed(torch.ones(4), torch.ones(4)) < printed(
        torch.ones(4), torch.zeros(4)
    )  # the best answer is not the right one
    # cross-entropy pushes them apart, and does not grow with the batch
    (up, down) = torch.autograd.grad(-d_real.log().mean() - (1 - d_fake).log().mean(), (d_real, d_fake))
    assert (up < 0).all()
    assert (down > 0).all()


def test_mu_plus_sigma_eps_on_pixels_is_noise_on_the_picture() -> None:
    torch.manual_seed(0)
    flat_sky, sigma = torch.full((1, 1, 64, 64), 0.3), 0.2
    drawn = flat_sky + sigma * torch.randn(1, 1, 64, 64)
    assert drawn.diff(dim=-1).std().item() == pytest.approx(
        sigma * math.sqrt(2), rel=0.05
    )  # neighbours are independent
    # noise on a condition of 8 numbers moves the picture in 8 directions only, those that the generator has learned
    paint = nn.Linear(8, 64 * 64)
    by_condition = paint(torch.ones(8) + sigma * torch.randn(50, 8)) - paint(torch.ones(8))
    assert torch.linalg.matrix_rank(by_condition) == 8
    assert torch.linalg.matrix_rank(sigma * torch.randn(50, 64 * 64)) == 50


# The first document's code


def test_first_generator_goes_down_and_the_mended_one_up() -> None:
    x, sizes = torch.zeros(1, 128, 7, 7), []
    for layer in (Same(128, 128, 5, 1), Same(128, 64, 5, 2), Same(64, 3, 5, 2)):
        x = layer(x)
        sizes.append(tuple(x.shape[1:]))
    assert sizes == [(128, 7, 7), (64, 4, 4), (3, 2, 2)]  # its discriminator expects (1, 28, 28)
    # up, with the document's kernel of 5 (which makes checkerboards) or with 4 (which does not)
    five, four = {"kernel_size": 5, "padding": 2, "output_padding": 1}, {"kernel_size": 4, "padding": 1}
    for how in (five, four):
        x, sizes = torch.zeros(1, 128, 7, 7), []
        for layer in (nn.ConvTranspose2d(128, 64, stride=2, **how), nn.ConvTranspose2d(64, 1, stride=2, **how)):
            x = layer(x)
            sizes.append(tuple(x.shape[1:]))
        assert sizes == [(64, 14, 14), (1, 28, 28)]


def test_first_networks_in_numbers() -> None:
    widths = [100, 256, 512, 1024, 128 * 7 * 7]
    generator: list[nn.Module] = [nn.Linear(a, b) for a, b in itertools.pairwise(widths)]
    generator += [Same(128, 128, 5), Same(128, 64, 5), Same(64, 3, 5)]
    assert parameters(generator) == 7_730_947
    assert parameters([Same(1, 32, 5), Same(32, 64, 5), nn.Linear(64 * 7 * 7, 1)]) == 55_233


def test_swapped_arguments_of_the_loss_leave_fakes_without_a_gradient() -> None:
    """Keras takes (label, prediction); the document gives (prediction, label): D(x) as label, the constant as logit."""
    judged = torch.tensor([0.2, 0.7], requires_grad=True)
    as_real = F.binary_cross_entropy_with_logits(torch.ones(2), judged)
    assert as_real.item() == pytest.approx((F.softplus(torch.ones(2)) - judged).mean().item())  # linear in D
    as_fake = F.binary_cross_entropy_with_logits(torch.zeros(2), judged)
    assert as_fake.item() == pytest.approx(LOG2)
    (slope,) = torch.autograd.grad(as_fake, judged)
    assert torch.equal(slope.abs(), torch.zeros(2))  # whatever D says of a fake costs the same


def test_sigmoid_twice_can_never_be_sure_and_drives_d_to_say_fake() -> None:
    sure_of_real, sure_of_fake = torch.tensor(1.0), torch.tensor(0.0)  # the best that a sigmoid can put out
    assert (F.softplus(-sure_of_real) + F.softplus(sure_of_fake)).item() == pytest.approx(0.3133 + 0.6931, abs=1e-4)
    # real and fake alike: the right answer is 1/2, the loss is least at 0, and there the slope is gone
    a = torch.linspace(-12, 12, 49, requires_grad=True)
    s = a.sigmoid()
    loss = F.softplus(-s) + F.softplus(s)
    assert loss.argmin() == 0
    (slope,) = torch.autograd.grad(loss.sum(), a)
    assert slope[0].abs() < 1e-5
    once = F.softplus(-a) + F.softplus(a)
    assert a[once.argmin()].abs() < 1e-6


# The second document's code


def second_discriminator() -> nn.Sequential:
    """As printed; Keras' momentum 0.8 is PyTorch's 0.2. The sigmoid is left to the loss."""
    return nn.Sequential(
        nn.Conv2d(1, 32, 3), nn.LeakyReLU(0.01), nn.BatchNorm2d(32, momentum=0.2),
        nn.Conv2d(32, 64, 3), nn.LeakyReLU(0.01), nn.BatchNorm2d(64, momentum=0.2),
        nn.Flatten(), nn.Linear(64 * 24 * 24, 1),
    )  # fmt: skip


def test_second_networks_in_numbers() -> None:
    judge = second_discriminator()
    assert judge[:6](torch.zeros(2, 1, 28, 28)).shape == (
        2,
        64,
        24,
        24,
    )  # neither stride nor pooling: only the borders go
    assert parameters(list(judge)) == 56_065
    middle = nn.Linear(7 * 7 * 256, 7 * 7 * 128)
    first, last = nn.Linear(100, 7 * 7 * 256), nn.Linear(7 * 7 * 128, 784)
    norms = [nn.BatchNorm1d(7 * 7 * 256), nn.BatchNorm1d(7 * 7 * 128)]
    everything = parameters([first, middle, last, *norms])
    assert everything == 84_942_480
    assert parameters([middle]) / everything > 0.92


def test_second_generator_puts_out_a_row_and_not_a_picture() -> None:
    row = torch.zeros(2, 28 * 28 * 1)
    assert torch.equal(nn.Flatten()(row), row)  # the Flatten before it does nothing either
    with pytest.raises(RuntimeError):
        second_discriminator()(row)
    assert second_discriminator()(row.view(2, 1, 28, 28)).shape == (2, 1)


def test_a_discriminator_that_is_not_frozen_learns_to_call_fakes_real() -> None:
    torch.manual_seed(0)
    generator = nn.Sequential(nn.Linear(100, 784), nn.Tanh(), nn.Unflatten(1, (1, 28, 28)))
    judge = second_discriminator()
    z = torch.randn(16, 100)
    old_fakes = generator(z).detach()
    optimiser = torch.optim.Adam(
        [*generator.parameters(), *judge.parameters()], 1e-4
    )  # as `gan.compile` without freezing
    before = judge(old_fakes).sigmoid().mean()
    for _ in range(5):
        optimiser.zero_grad()
        F.softplus(-judge(generator(z))).mean().backward()
        optimiser.step()
    assert judge(old_fakes).sigmoid().mean() > before + 0.1  # the same pictures: it is D that gave in


def test_printed_loss_and_accuracy() -> None:
    d_real, d_fake = torch.tensor([0.9, 0.6, 0.4]), torch.tensor([0.2, 0.7, 0.1])
    loss = (F.binary_cross_entropy(d_real, torch.ones(3)) + F.binary_cross_entropy(d_fake, torch.zeros(3))) / 2
    accuracy = ((d_real > 0.5).float().mean() + (d_fake <= 0.5).float().mean()) / 2
    assert accuracy.item() == pytest.approx(4 / 6)
    assert loss.item() == pytest.approx(-(math.log(0.9 * 0.6 * 0.4) + math.log(0.8 * 0.3 * 0.9)) / 6)
    # at equilibrium: half of 2 log 2, because the two halves are averaged
    half = torch.full((3,), 0.5)
    assert F.binary_cross_entropy(half, torch.ones(3)).item() == pytest.approx(LOG2)
    # accuracy knows only the side of 1/2: 0.51 for everything is 100 % of the real ones, 0 % of the fakes, 50 % in all
    timid = torch.full((100,), 0.51)
    assert ((timid > 0.5).float().mean() + (timid <= 0.5).float().mean()).item() / 2 == 0.5


def test_ten_thousand_epochs_are_ten_thousand_steps() -> None:
    epochs = 10_000 * 128 / 60_000  # steps x batch / pictures of MNIST
    assert epochs == pytest.approx(21.3, abs=0.05)


def test_leaky_relu_of_a_hundredth_passes_a_hundredth_of_the_gradient() -> None:
    x = torch.tensor([-2.0, 3.0], requires_grad=True)
    y = F.leaky_relu(x, 0.01)
    assert torch.allclose(y, torch.tensor([-0.02, 3.0]))
    assert torch.allclose(torch.autograd.grad(y.sum(), x)[0], torch.tensor([0.01, 1.0]))


# What is said of the sigmoid


def test_sigmoid_vanishes_and_changes_no_order() -> None:
    a = torch.linspace(-20, 20, 401, dtype=torch.float64, requires_grad=True)
    (slope,) = torch.autograd.grad(a.sigmoid().sum(), a)
    assert slope.max().item() == pytest.approx(0.25)
    assert slope[0] < 3e-9
    assert torch.equal(a.argsort(), a.sigmoid().argsort())  # what is told apart after it was told apart before it


def test_cross_entropy_of_logits_stays_finite_where_that_of_probabilities_does_not() -> None:
    a = torch.tensor([20.0], requires_grad=True)  # a fake that D is sure is real
    with_sigmoid = -(1 - a.sigmoid()).log()
    assert torch.isinf(with_sigmoid).all()
    (slope,) = torch.autograd.grad(with_sigmoid.sum(), a)
    assert not torch.isfinite(slope).all()
    on_logits = F.binary_cross_entropy_with_logits(a, torch.zeros(1))
    assert on_logits.item() == pytest.approx(20)
    assert torch.autograd.grad(on_logits, a)[0].item() == pytest.approx(1)  # sigmoid(a) - label: nothing vanishes
