"""Endless labelled crops for the recogniser: one drawing over any background, between others, softened and relit."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from storybrush.eye.recogniser import MARGIN, SIZE
from storybrush.training.eye.sprites import (
    Backgrounds,
    Sprites,
    main_colours,
    over,
    place,
    plain,
    premultiplied,
    recolour,
    relight,
    soften,
)  # fmt: skip


@dataclass(frozen=True)
class Batch:
    """crop: (B, 3, 96, 96) in [0, 1]. right: (B, classes) bool. colour: (B,), -1 unknown. pose: (B,)."""

    crop: Tensor
    right: Tensor
    colour: Tensor
    pose: Tensor


class Crops:
    def __init__(self, sprites: Sprites, backgrounds: Backgrounds, figures: float) -> None:
        self.sprites, self.backgrounds, self.figures = sprites, backgrounds, figures

    def batch(self, size: int) -> Batch:
        """Random drawings, with everything that may happen to them."""
        rows = self.sprites.draw(size, self.figures)
        straight, colour = self._coloured(rows)
        pictures = soften(premultiplied(straight))
        return self._over(rows, pictures, colour, hard=True)

    def plain_batch(self, rows: Tensor) -> Batch:
        """The given drawings as drawn, over random backgrounds: to judge by."""
        straight = self.sprites.pixels[rows]
        colour = torch.where(self.sprites.colour[rows] >= 0, self.sprites.colour[rows], main_colours(straight))
        return self._over(rows, premultiplied(straight), colour, hard=False)

    def _coloured(self, rows: Tensor) -> tuple[Tensor, Tensor]:
        straight, known = self.sprites.pixels[rows], self.sprites.colour[rows]
        straight, changed = recolour(straight, 0.2)
        # the colour of a garment is known by name; once the channels are exchanged only the pixels know
        seen = main_colours(straight)
        return straight, torch.where(changed, torch.where(known >= 0, -1, seen), torch.where(known >= 0, known, seen))

    def _over(self, rows: Tensor, pictures: Tensor, colour: Tensor, hard: bool) -> Batch:
        size, source = len(rows), self.sprites.box[rows]
        # 1. where it lies in the crop: the square around its box with the margin, both a little wrong
        extent = source[:, 2:] - source[:, :2]
        fill = SIZE / (1 + 2 * MARGIN) * (1 - 0.28 * torch.rand(size) if hard else torch.ones(size))
        stretch = torch.exp(0.12 * torch.randn(size, 2)) if hard else torch.ones(size, 2)
        target_size = extent * stretch
        target_size = target_size * (fill / target_size.amax(1))[:, None]
        middle = SIZE / 2 + ((torch.rand(size, 2) - 0.5) * 0.16 * SIZE if hard else torch.zeros(size, 2))
        target = torch.cat([middle - target_size / 2, middle + target_size / 2], dim=1)
        turn = torch.randn(size) * 0.1 if hard else torch.zeros(size)
        flip = torch.rand(size) < 0.5
        thing = place(pictures, source, target, SIZE, SIZE, turn, flip)
        # 2. what is behind it: scenery, and plain tones for every third
        flat = torch.arange(size) % 3 == 2
        backdrop = torch.empty(size, 3, SIZE, SIZE)
        backdrop[~flat] = self.backgrounds.windows(int((~flat).sum()), SIZE, SIZE, (1, 2, 3))
        backdrop[flat] = plain(int(flat.sum()), SIZE, SIZE)
        # 3. every second has a neighbour that overlaps its edge, behind or before it
        if hard:
            here, other = torch.arange(0, size, 2), torch.arange(0, size, 2).roll(1)
            angle, count = torch.rand(len(here)) * 6.283, len(here)
            away = torch.stack([angle.cos(), angle.sin()], 1) * SIZE * (0.55 + 0.35 * torch.rand(count, 1))
            room = (0.4 + 0.7 * torch.rand(count, 1)) * SIZE
            beside = torch.cat([middle[here] + away - room / 2, middle[here] + away + room / 2], dim=1)
            neighbour = place(pictures[other], source[other], beside, SIZE, SIZE, turn[other], flip[here])
            before = torch.zeros(size, dtype=torch.bool)
            before[here] = torch.rand(count) < 0.4
            backdrop[here[~before[here]]] = over(neighbour[~before[here]], backdrop[here[~before[here]]])
            picture = over(thing, backdrop)
            picture[before] = over(neighbour[before[here]], picture[before])
            picture = relight(picture, 0.5)
        else:
            picture = over(thing, backdrop)
        right = self.sprites.valid[self.sprites.source[rows]]
        return Batch(picture, right, colour, self.sprites.pose[rows])
