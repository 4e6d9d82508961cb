"""Stage 3 of 6: takes an Item or a Setting, gives a Layer, painted by a conditional GAN."""

from storybrush.painter.gan import GanPainter

__all__ = ["GanPainter"]
