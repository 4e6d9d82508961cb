"""The decoder that knows how flat art looks, and the encoder that teaches it.

VQ-GAN's recipe without the quantiser (arXiv 2012.09841): reconstruction, perceptual and adversarial loss on random
crops of all the art, so that one small decoder serves sprites and scenery at any size.
Pictures are (B, 4, H, W) in [0, 1] with colour multiplied by alpha; latents are (B, 16, H/8, W/8), about unit variance.
"""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional as F

LATENT_CHANNELS = 16
SCALE = 8  # a latent cell covers 8 x 8 pixels


def start_at_unit_variance(net: nn.Module) -> None:
    """He's initialisation (arXiv 1502.01852), and every residual block starts as the identity."""
    for module in net.modules():
        if isinstance(module, nn.Conv2d | nn.Linear):
            nn.init.kaiming_normal_(module.weight, a=0.2, nonlinearity="leaky_relu")
            nn.init.zeros_(module.bias)
    for module in net.modules():
        if isinstance(module, Residual):
            nn.init.zeros_(module.conv2.weight)


class Residual(nn.Module):
    """GroupNorm, then two 3x3 convolutions, added to the input (pre-activation, arXiv 1603.05027).

    Without the normalisation (R3GAN's way) a step is a fifth cheaper, but 50,000 crops leave L1 at 0.061, and blurred.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm = nn.GroupNorm(8, channels)
        self.conv1 = nn.Conv2d(channels, channels, 3, padding=1)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.conv2(F.leaky_relu(self.conv1(F.leaky_relu(self.norm(x), 0.2)), 0.2))


class Encoder(nn.Module):
    """(B, 4, H, W) -> (B, 16, H/8, W/8)."""

    def __init__(self, wide: int = 96, deep: int = 160) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.PixelUnshuffle(4), nn.Conv2d(64, wide, 3, padding=1), Residual(wide), Residual(wide),
            nn.PixelUnshuffle(2), nn.Conv2d(4 * wide, deep, 1), Residual(deep), Residual(deep),
            nn.LeakyReLU(0.2), nn.Conv2d(deep, LATENT_CHANNELS, 3, padding=1),
        )  # fmt: skip
        start_at_unit_variance(self)

    def forward(self, picture: Tensor) -> Tensor:
        return self.layers(picture * 2 - 1)


class Decoder(nn.Module):
    """(B, 16, h, w) -> (B, 4, 8h, 8w), not yet clamped to [0, 1]."""

    def __init__(self, wide: int = 96, deep: int = 160) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(LATENT_CHANNELS, deep, 3, padding=1), Residual(deep), Residual(deep), Residual(deep),
            nn.Conv2d(deep, 4 * wide, 1), nn.PixelShuffle(2), Residual(wide), Residual(wide), Residual(wide),
            nn.LeakyReLU(0.2), nn.Conv2d(wide, 64, 3, padding=1), nn.PixelShuffle(4),
        )  # fmt: skip
        start_at_unit_variance(self)

    @property
    def exit(self) -> Tensor:
        """Weights of the last convolution: where losses are held against each other (arXiv 2012.09841, eq. 7)."""
        weights = self.layers[-2].weight
        assert isinstance(weights, Tensor)
        return weights

    def forward(self, latent: Tensor) -> Tensor:
        return self.layers(latent) * 0.5 + 0.5


class CropDiscriminator(nn.Module):
    """(B, channels, H, W) -> (B, 1, H/16, W/16): one score a patch (PatchGAN, arXiv 1611.07004), no normalisation (R3GAN)."""

    def __init__(self, width: int = 96, channels: int = 4) -> None:
        super().__init__()
        act = nn.LeakyReLU(0.2)
        self.layers = nn.Sequential(
            nn.PixelUnshuffle(2), nn.Conv2d(4 * channels, width // 2, 3, padding=1), act,
            nn.Conv2d(width // 2, width, 4, 2, 1), act, nn.Conv2d(width, width, 3, padding=1), act,
            nn.Conv2d(width, 2 * width, 4, 2, 1), act, nn.Conv2d(2 * width, 2 * width, 3, padding=1), act,
            nn.Conv2d(2 * width, 2 * width, 4, 2, 1), act, nn.Conv2d(2 * width, 1, 1),
        )  # fmt: skip

    def forward(self, picture: Tensor) -> Tensor:
        return self.layers(picture * 2 - 1)
