"""All labelled drawings and all backgrounds in memory, and the vectorised pieces from which crops and pages are made."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from storybrush.eye.colours import COLOURS, UNNAMED, table
from storybrush.training.eye.vocabulary import POSES, Classes, held_out, read_packs


class Sprites:
    """Drawings of a split. pixels: (N, 128, 128, 4) uint8 straight. The other members have one row for each."""

    def __init__(self, corpus: Path, classes: Classes | None, held: bool, figures: int | None = None) -> None:
        """`classes`: only drawings that show one of them are kept; None keeps all. `figures`: at most so many."""
        packs = read_packs(corpus, figures)
        sources = [source for pack in packs for source in pack.sources]
        names = [name for pack in packs for name in pack.names]
        keep = np.array([held_out(name) == held for name in names])
        if classes is not None:
            keep &= np.array([source in classes.by_source for source in sources])
        if not keep.any():
            raise ValueError(
                "No drawing shows a subject of the vocabulary: do subjects.npz and the corpus name emoji alike?"
            )
        cuts = np.cumsum([0, *(len(pack.names) for pack in packs)])
        parts = [pack.pixels[keep[a:b]] for pack, a, b in zip(packs, cuts, cuts[1:], strict=False)]
        self.pixels = torch.from_numpy(np.concatenate(parts))
        rows = np.where(keep)[0]
        self.names = [names[i] for i in rows]
        is_figure = np.concatenate([np.full(len(pack.names), pack.are_figures) for pack in packs])
        self.is_figure = torch.from_numpy(is_figure[rows])
        unique = sorted({sources[i] for i in rows})
        number = {source: i for i, source in enumerate(unique)}
        self.source = torch.tensor([number[sources[i]] for i in rows])
        self.valid = (
            torch.from_numpy(classes.source_table(unique)) if classes else torch.zeros(len(unique), 0, dtype=torch.bool)
        )
        poses = [POSES.index(pose) for pack in packs for pose in pack.poses]
        colours = [COLOURS.index(colour) if colour else -1 for pack in packs for colour in pack.colours]
        self.pose, self.colour = torch.tensor(poses)[rows], torch.tensor(colours)[rows]
        self.box = tight_boxes(self.pixels)

    def __len__(self) -> int:
        return len(self.pixels)

    def draw(self, size: int, figures: float) -> Tensor:
        """(size,) random rows, about `figures` of them figures."""
        dolls, emoji = torch.where(self.is_figure)[0], torch.where(~self.is_figure)[0]
        picked = emoji[torch.randint(len(emoji), (size,))]
        if len(dolls):
            picked = torch.where(torch.rand(size) < figures, dolls[torch.randint(len(dolls), (size,))], picked)
        return picked


def tight_boxes(sprites: Tensor) -> Tensor:
    """(N, S, S, 4) uint8 -> (N, 4) float x0 y0 x1 y1 of what is visible, in pixels."""
    boxes = []
    for part in sprites.split(512):
        seen = part[..., 3] > 24
        columns, rows = seen.any(1).int(), seen.any(2).int()
        side = part.shape[1]
        boxes.append(
            torch.stack(
                [columns.argmax(1), rows.argmax(1), side - columns.flip(1).argmax(1), side - rows.flip(1).argmax(1)], 1
            ).float()
        )
    return torch.cat(boxes)


def premultiplied(sprites: Tensor) -> Tensor:
    """(B, S, S, 4) uint8 straight -> (B, 4, S, S) float in [0, 1], colour multiplied by alpha."""
    picture = sprites.permute(0, 3, 1, 2).float().div_(255)
    picture[:, :3] *= picture[:, 3:]
    return picture


def recolour(sprites: Tensor, share: float) -> tuple[Tensor, Tensor]:
    """Exchanges the colour channels of about `share` of them: a blue fox is a fox. -> sprites, (B,) bool which."""
    size = len(sprites)
    changed = torch.rand(size) < share
    order = torch.where(changed[:, None], torch.rand(size, 3).argsort(1), torch.arange(3))
    order = torch.cat([order, torch.full((size, 1), 3)], dim=1)
    return sprites.gather(3, order[:, None, None].expand(-1, *sprites.shape[1:3], -1)), changed


_TABLE = torch.from_numpy(table().astype(np.int64))


def main_colours(sprites: Tensor) -> Tensor:
    """(B, S, S, 4) uint8 straight -> (B,) index of the commonest named colour, -1 where nothing has a name.

    Black is the outline of many drawings: it counts a third.
    """
    few = sprites[:, ::4, ::4].long()
    names = _TABLE[(few[..., 0] >> 3 << 10) | (few[..., 1] >> 3 << 5) | (few[..., 2] >> 3)].flatten(1)
    counts = torch.zeros(len(sprites), UNNAMED + 1).scatter_add_(1, names, (few[..., 3].flatten(1) > 128).float())
    counts[:, COLOURS.index("black")] /= 3
    most, best = counts[:, :UNNAMED].max(1)
    return torch.where(most > 0, best, -1)


def soften(sprites: Tensor) -> Tensor:
    """What a generator leaves of a drawing: a quarter of the batch enlarged from fewer pixels, an eighth blurred, an eighth
    with blotches of colour. Changes `sprites` in place and gives them back."""
    eighth, size = len(sprites) // 8, sprites.shape[-2:]
    coarse, blurred, blotched = slice(0, 2 * eighth), slice(2 * eighth, 3 * eighth), slice(eighth, 2 * eighth)
    if not eighth:
        return sprites
    small = int(torch.randint(20, 72, ()))
    shrunk = F.interpolate(sprites[coarse], size=(small, small), mode="area")
    sprites[coarse] = F.interpolate(shrunk, size=size, mode="bilinear", align_corners=False)
    kernel = int(torch.randint(1, 3, ())) * 2 + 1
    sprites[blurred] = F.avg_pool2d(sprites[blurred], kernel, 1, kernel // 2, count_include_pad=False)
    blotches = F.interpolate(torch.randn(eighth, 3, 12, 12) * 0.06, size=size, mode="bilinear", align_corners=False)
    part = sprites[blotched]
    part[:, :3] = (part[:, :3] + blotches * part[:, 3:]).clamp(0, 1)
    return sprites


class Backgrounds:
    """Scenery without things: every (N, H, W, 3) file of corpus/scenery."""

    def __init__(self, corpus: Path) -> None:
        files = sorted((corpus / "scenery").glob("*.npy"))
        # mapped, not read: other trainings use the same pages of memory
        self.arrays = [torch.from_numpy(np.load(file, mmap_mode="c")) for file in files]
        if not self.arrays:
            raise FileNotFoundError(f"No scenery in {corpus / 'scenery'}. Render the corpus first.")
        counts = [len(a) for a in self.arrays]
        self.chances = torch.tensor([c**0.5 for c in counts])

    def windows(self, size: int, height: int, width: int, strides: tuple[int, ...]) -> Tensor:
        """-> (size, 3, height, width) in [0, 1]: random windows, every `strides`-th pixel (one stride a call)."""
        array = self.arrays[int(torch.multinomial(self.chances, 1))]
        stride = strides[int(torch.randint(len(strides), ()))]
        stride = max(1, min(stride, array.shape[1] // height, array.shape[2] // width))
        n = torch.randint(len(array), (size,))
        y = torch.randint(array.shape[1] - stride * (height - 1), (size,))[:, None] + stride * torch.arange(height)
        x = torch.randint(array.shape[2] - stride * (width - 1), (size,))[:, None] + stride * torch.arange(width)
        return array[n[:, None, None], y[:, :, None], x[:, None, :]].permute(0, 3, 1, 2).float().div_(255)


def plain(size: int, height: int, width: int) -> Tensor:
    """Flat colours and vertical gradients, as behind a layer that is looked at alone."""
    top = torch.rand(size, 3, 1, 1) * 0.8 + 0.2
    bottom = torch.where(torch.rand(size, 1, 1, 1) < 0.5, top, torch.rand(size, 3, 1, 1))
    ramp = torch.linspace(0, 1, height).view(1, 1, -1, 1)
    return (top * (1 - ramp) + bottom * ramp).expand(-1, -1, -1, width)


def relight(picture: Tensor, share: float) -> Tensor:
    """Time of day: each channel of about `share` of the pictures multiplied; night and sunset are the strong ends."""
    size = len(picture)
    gain = (0.8 + 0.35 * torch.rand(size, 1, 1, 1)) * (0.85 + 0.3 * torch.rand(size, 3, 1, 1))
    night = torch.tensor([0.5, 0.58, 0.82]).view(1, 3, 1, 1)
    gain = torch.where(torch.rand(size, 1, 1, 1) < 0.2, gain * night, gain)
    gain = torch.where(torch.rand(size, 1, 1, 1) < share, gain, torch.ones(()))
    return (picture * gain).clamp(0, 1)


def place(
    sprites: Tensor, source: Tensor, target: Tensor, height: int, width: int, turn: Tensor, flip: Tensor
) -> Tensor:
    """Draws premultiplied sprites (B, 4, S, S) so that `source` (B, 4: box in the sprite's pixels) fills `target` (B, 4: box
    in the window's pixels), turned by `turn` (B,) radians around its middle, mirrored where `flip` (B,). -> (B, 4, height, width)
    """
    side = sprites.shape[-1]
    size_s, size_t = source[:, 2:] - source[:, :2], (target[:, 2:] - target[:, :2]).clamp(min=1)
    middle_s, middle_t = (source[:, 2:] + source[:, :2]) / 2, (target[:, 2:] + target[:, :2]) / 2
    ratio = size_s / size_t  # sprite pixels a window pixel
    mirror = torch.where(flip, -1.0, 1.0)
    cos, sin = turn.cos(), turn.sin()
    window = torch.tensor([width / 2, height / 2])
    # window [-1, 1] -> window pixels from the target's middle -> turned -> sprite pixels -> sprite [-1, 1]
    across = torch.stack([cos * ratio[:, 0] * mirror, sin * ratio[:, 0] * mirror], 1)
    down = torch.stack([-sin * ratio[:, 1], cos * ratio[:, 1]], 1)
    linear = torch.stack([across, down], 1)  # (B, 2, 2)
    shift = (linear @ (window - middle_t)[:, :, None])[..., 0] + middle_s - side / 2
    theta = torch.cat([linear * window, shift[:, :, None]], dim=2) / (side / 2)
    grid = F.affine_grid(theta, [len(sprites), 4, height, width], align_corners=False)
    return F.grid_sample(sprites, grid, mode="bilinear", padding_mode="zeros", align_corners=False)


def over(top: Tensor, below: Tensor) -> Tensor:
    """Premultiplied (B, 4, H, W) over (B, 3, H, W)."""
    return top[:, :3] + (1 - top[:, 3:]) * below
