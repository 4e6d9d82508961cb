"""What is played: noise -> picture, picture -> latent -> picture, picture -> picture with pairs and without."""

from __future__ import annotations

from storybrush.training.gan.games.autoencoder import AutoencoderGame
from storybrush.training.gan.games.cyclegan import CycleGame
from storybrush.training.gan.games.game import Batch, Deal, Game, Inputs
from storybrush.training.gan.games.noise import NoiseGame
from storybrush.training.gan.games.pix2pix import Pix2pixGame

GAMES: dict[str, type[Game]] = {
    "noise": NoiseGame,
    "autoencoder": AutoencoderGame,
    "pix2pix": Pix2pixGame,
    "cyclegan": CycleGame,
}
__all__ = ["GAMES", "Batch", "Deal", "Game", "Inputs"]
