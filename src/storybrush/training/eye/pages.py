"""Endless pages for the detector: up to eight drawings with contact shadows on scenery, so exact boxes come free."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from storybrush.eye.detector import HEIGHT, STRIDE, WIDTH
from storybrush.training.eye.sprites import Backgrounds, Sprites, place, plain, premultiplied, recolour, relight, soften

# longer side as fractions of the page's height, side of the window that it is drawn in, halvings of the 128-pixel sprite
SLOTS = [(0.30, 0.60, 208, 0)] * 2 + [(0.15, 0.30, 112, 1)] * 3 + [(0.08, 0.15, 60, 2)] * 3
VISIBLE = 0.35  # share of a thing that must show, or it is not asked for
_PAD = 112  # things may stick out of the page by half a window


@dataclass(frozen=True)
class PageBatch:
    """page: (B, 3, 288, 384) in [0, 1]. boxes: (B, 8, 4) x0 y0 x1 y1 in pixels, clipped to the page. there: (B, 8) bool."""

    page: Tensor
    boxes: Tensor
    there: Tensor


class Pages:
    def __init__(self, sprites: Sprites, backgrounds: Backgrounds, figures: float) -> None:
        self.sprites, self.backgrounds, self.figures = sprites, backgrounds, figures

    def batch(self, size: int) -> PageBatch:
        page = F.pad(self._scenery(size), (_PAD,) * 4, mode="replicate").permute(0, 2, 3, 1).contiguous()
        owner = torch.full(page.shape[:3], -1, dtype=torch.int8)
        crowd = torch.rand(size) * 1.1  # from empty pages to full ones
        boxes, present, areas = torch.zeros(size, 8, 4), torch.zeros(size, 8, dtype=torch.bool), torch.ones(size, 8)
        for slot in torch.randperm(8).tolist():
            low, high, window, halvings = SLOTS[slot]
            there = torch.rand(size) < crowd
            rows = self.sprites.draw(size, self.figures)
            source = self.sprites.box[rows]
            extent = source[:, 2:] - source[:, :2]
            longer = (low + (high - low) * torch.rand(size)) * HEIGHT
            target_size = extent * (longer / extent.amax(1))[:, None]
            middle = torch.rand(size, 2) * torch.tensor([WIDTH, 0.85 * HEIGHT]) + torch.tensor([0.0, 0.13 * HEIGHT])
            corner = (middle - window / 2).floor()
            inside = middle - corner
            target = torch.cat([inside - target_size / 2, inside + target_size / 2], dim=1)
            # 1. the drawing at about its final size, so that shrinking does not flicker
            sprite = premultiplied(recolour(self.sprites.pixels[rows], 0.2)[0])
            sprite = soften(sprite) if halvings < 2 else sprite
            sprite = F.avg_pool2d(sprite, 2**halvings) if halvings else sprite
            flip, turn = torch.rand(size) < 0.5, torch.randn(size) * 0.04
            thing = place(sprite, source / 2**halvings, target, window, window, turn, flip).permute(0, 2, 3, 1)
            thing = thing * there.view(-1, 1, 1, 1)
            # 2. its shadow, itself, and whose pixels they are
            y = corner[:, 1].long()[:, None] + _PAD + torch.arange(window)
            x = corner[:, 0].long()[:, None] + _PAD + torch.arange(window)
            at = (torch.arange(size)[:, None, None], y[:, :, None], x[:, None, :])
            shade = _shadow(target, window) * (torch.rand(size) * 0.55 * there).view(-1, 1, 1)
            page[at] = thing[..., :3] + (1 - thing[..., 3:]) * (page[at] * (1 - shade[..., None]))
            solid = thing[..., 3] > 0.5
            owner[at] = torch.where(solid, torch.tensor(slot, dtype=torch.int8), owner[at])
            boxes[:, slot] = torch.cat([middle - target_size / 2, middle + target_size / 2], dim=1)
            present[:, slot], areas[:, slot] = there, solid.sum((1, 2)).clamp(min=1).float()
        owner = owner[:, _PAD:-_PAD, _PAD:-_PAD]
        shown = torch.stack([(owner == slot).sum((1, 2)) for slot in range(8)], dim=1) / areas
        page = page[:, _PAD:-_PAD, _PAD:-_PAD].permute(0, 3, 1, 2)
        limit = torch.tensor([WIDTH, HEIGHT, WIDTH, HEIGHT])
        return PageBatch(relight(page, 0.5), boxes.clamp(min=0).minimum(limit), present & (shown >= VISIBLE))

    def _scenery(self, size: int) -> Tensor:
        if torch.rand(()) < 0.15:
            return plain(size, HEIGHT, WIDTH).contiguous()
        if torch.rand(()) < 0.5:
            whole = self.backgrounds.windows(size, 384, 512, (1,))
            return F.interpolate(whole, size=(HEIGHT, WIDTH), mode="area")
        return self.backgrounds.windows(size, HEIGHT, WIDTH, (1,))


def _shadow(target: Tensor, window: int) -> Tensor:
    """(B, 4) boxes in the window -> (B, window, window) in [0, 1]: a soft ellipse under each."""
    steps = torch.arange(window).float()
    middle, half = (target[:, 0] + target[:, 2]) / 2, (target[:, 2] - target[:, 0]).clamp(min=4) * 0.45
    across = ((steps - middle[:, None]) / half[:, None]).square()
    down = ((steps - target[:, 3:] + 1) / (0.25 * half[:, None])).square()
    return torch.exp(-across[:, None, :] - down[:, :, None])


@dataclass(frozen=True)
class Targets:
    """heat: (B, h, w), exactly 1 in the middle cell of a thing. box: (B, 4, h, w) dx dy log-width log-height in cells.
    weight: (B, h, w), where `box` counts."""

    heat: Tensor
    box: Tensor
    weight: Tensor


def targets(boxes: Tensor, there: Tensor) -> Targets:
    """(B, K, 4) pixels, (B, K) bool -> what the network should say (CenterNet's Gaussian peaks, elliptic)."""
    h, w = HEIGHT // STRIDE, WIDTH // STRIDE
    middle, size = (
        (boxes[..., :2] + boxes[..., 2:]) / 2 / STRIDE,
        ((boxes[..., 2:] - boxes[..., :2]) / STRIDE).clamp(min=0.5),
    )
    cell = torch.stack([middle[..., 0].floor().clamp(0, w - 1), middle[..., 1].floor().clamp(0, h - 1)], dim=-1)
    spread = (0.1 * size).clamp(min=0.55)
    across = ((torch.arange(w) - cell[..., :1]) / spread[..., :1]).square()
    down = ((torch.arange(h) - cell[..., 1:]) / spread[..., 1:]).square()
    each = torch.exp(-(across[:, :, None, :] + down[:, :, :, None]) / 2) * there[..., None, None]  # (B, K, h, w)
    heat, winner = each.max(1)
    chosen = torch.cat([middle, size.log()], dim=-1)  # (B, K, 4)
    spread_out = chosen.gather(1, winner.flatten(1)[..., None].expand(-1, -1, 4)).permute(0, 2, 1).unflatten(2, (h, w))
    here = torch.stack(torch.meshgrid(torch.arange(w) + 0.5, torch.arange(h) + 0.5, indexing="xy"))
    box = torch.cat([spread_out[:, :2] - here, spread_out[:, 2:]], dim=1)
    return Targets(heat, box, torch.where(heat > 0.3, heat, 0.0))
