"""The networks of the two documents that this workshop began with, as they are meant, not as they are printed.

What was put right is said beside each line; `docs/gan/` tells the whole story.
"""

from __future__ import annotations

from torch import Tensor, nn

from storybrush.training.gan import recipe
from storybrush.training.gan.networks.parts import Entry, Plan, Score, quarter

SLOPE = 0.01  # LeakyReLU(alpha=0.01)


class DenseGenerator(nn.Module):
    """The second document's: Dense 7*7*256, Dense 7*7*128, Dense 28*28 with tanh. At width 256 it has 85 million weights."""

    def __init__(self, plan: Plan, r: recipe.Generator) -> None:
        super().__init__()
        self.entry, self.shape = Entry(r.latent, plan), (plan.channels, plan.size, plan.size)
        cells, wide = (plan.size // 4) ** 2, r.width
        self.layers = nn.Sequential(
            nn.Linear(self.entry.width, cells * wide), nn.LeakyReLU(SLOPE),
            # Keras counts momentum as what is kept (0.8), PyTorch as what is new (0.2)
            nn.BatchNorm1d(cells * wide, momentum=0.2),
            nn.Linear(cells * wide, cells * wide // 2), nn.LeakyReLU(SLOPE), nn.BatchNorm1d(cells * wide // 2, momentum=0.2),
            # the document flattens what is flat already; what is missing is the reshape to a picture, and so the
            # discriminator was given 784 numbers where it expects 28 x 28 x 1
            nn.Linear(cells * wide // 2, plan.channels * plan.size**2), nn.Tanh(),
        )  # fmt: skip

    def forward(self, z: Tensor, told: Tensor | None = None) -> Tensor:
        return self.layers(self.entry(z, told)).unflatten(1, self.shape)


class ConvDiscriminator(nn.Module):
    """The second document's: two 3x3 convolutions with batch normalisation, then one dense layer.

    Without its sigmoid: that is in the loss (losses.py), where the logarithm of it cannot overflow.
    """

    def __init__(self, plan: Plan, r: recipe.Discriminator) -> None:
        super().__init__()
        wide = r.width
        self.layers = nn.Sequential(
            nn.Conv2d(plan.channels, wide, 3), nn.LeakyReLU(SLOPE), nn.BatchNorm2d(wide, momentum=0.2),
            nn.Conv2d(wide, 2 * wide, 3), nn.LeakyReLU(SLOPE), nn.BatchNorm2d(2 * wide, momentum=0.2),
        )  # fmt: skip
        self.score = Score(2 * wide, plan.size - 4, plan, r.spread)

    def forward(self, x: Tensor, told: Tensor | None = None) -> Tensor:
        return self.score(self.layers(x), told)


class UpwardGenerator(nn.Module):
    """The first document's: Dense 256, 512, 1024, 128*7*7, then convolutions of 128, 64 and the picture's channels.

    Its text says transposed convolutions that raise the resolution; its code uses Conv2D with stride 2, which lowers it from
    7 x 7 to 2 x 2. Here they go up: 7 -> 7 -> 14 -> 28. Its last layer has three channels where its discriminator takes one;
    here both have as many as the pictures.
    """

    def __init__(self, plan: Plan, r: recipe.Generator) -> None:
        super().__init__()
        self.entry, side, wide = Entry(r.latent, plan), quarter(plan.size), r.width
        self.dense = nn.Sequential(
            nn.Linear(self.entry.width, 2 * wide), nn.ReLU(), nn.Linear(2 * wide, 4 * wide), nn.ReLU(),
            nn.Linear(4 * wide, 8 * wide), nn.ReLU(), nn.Linear(8 * wide, wide * side**2), nn.ReLU(),
            nn.Unflatten(1, (wide, side, side)),
        )  # fmt: skip
        self.layers = nn.Sequential(
            nn.ConvTranspose2d(wide, wide, 5, 1, 2), nn.ReLU(),
            nn.ConvTranspose2d(wide, wide // 2, 5, 2, 2, output_padding=1), nn.ReLU(),
            nn.ConvTranspose2d(wide // 2, plan.channels, 5, 2, 2, output_padding=1), nn.Tanh(),
        )  # fmt: skip

    def forward(self, z: Tensor, told: Tensor | None = None) -> Tensor:
        return self.layers(self.dense(self.entry(z, told)))


class StridedDiscriminator(nn.Module):
    """The first document's: two 5x5 convolutions of stride 2, one dense layer.

    Its code takes the sigmoid twice (once in the last layer, once in `from_logits=True`), which leaves D between 0.5 and 0.73.
    """

    def __init__(self, plan: Plan, r: recipe.Discriminator) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(plan.channels, r.width, 5, 2, 2), nn.LeakyReLU(SLOPE),
            nn.Conv2d(r.width, 2 * r.width, 5, 2, 2), nn.LeakyReLU(SLOPE),
        )  # fmt: skip
        self.score = Score(2 * r.width, -(-plan.size // 4), plan, r.spread)

    def forward(self, x: Tensor, told: Tensor | None = None) -> Tensor:
        return self.score(self.layers(x), told)
