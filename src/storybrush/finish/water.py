"""Things that are in water: what is below the surface is seen faintly, and the surface shows ripples and a faint reflection.

The line where the surface meets a thing bends a little towards the reader, since pages are seen from somewhat above. Arrays are float32 in
[0, 1]; (H, W, 3) colour, (h, w) masks.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from storybrush.script import Box

CLEAR = 0.38  # how much is seen of what is just below the surface
REACH = 0.07  # of the page's height: deeper than that nothing is seen, and so long is a reflection
MIRROR = 0.30  # how strong a reflection begins
SQUASH = 1.6  # a reflection is shorter than the thing, seen from above
APART = 0.06  # of the thing's width: legs farther apart than this have ripples of their own
RINGS = ((1.06, 0.62), (1.36, 0.30))  # how much wider than the thing, and how strong
SOLID = 0.35  # alpha from which a pixel belongs to the thing


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where the surface meets a thing: from a column to another (end-exclusive), on the page; row: of the surface."""

    left: int
    right: int
    row: float

    @property
    def middle(self) -> float:
        return 0.5 * (self.left + self.right - 1)

    @property
    def half(self) -> float:
        return max(2.0, 0.5 * (self.right - self.left))

    def depth(self, page: float) -> float:
        """How far its ripple reaches towards the reader; page: height in pixels."""
        return float(np.clip(0.16 * self.half, 0.003 * page, 0.016 * page))


def surface(alpha: np.ndarray, box: Box, sunk: float) -> list[Stretch]:
    """Where the surface meets a thing with `sunk` of its height below it. alpha: (h, w), its size on the page."""
    height, width = alpha.shape
    row = round((1 - sunk) * height)
    near = alpha[max(0, row - max(2, height // 25)) : row + 1]
    edges = np.flatnonzero(np.diff(near.max(0) > SOLID, prepend=False, append=False)).tolist()
    found: list[tuple[int, int]] = []
    for left, right in zip(edges[::2], edges[1::2], strict=True):
        if found and left - found[-1][1] < APART * width:
            found[-1] = (found[-1][0], right)
        elif right - left > 0.02 * width:
            found.append((left, right))
    return [Stretch(box.x0 + left, box.x0 + right, float(box.y0 + row)) for left, right in found]


def line(stretches: list[Stretch], columns: np.ndarray, row: float, page: float) -> np.ndarray:
    """(w,) columns of the page -> (w,): on which row the surface is, bent where it meets the thing."""
    rows = np.full(len(columns), row, np.float32)
    for stretch in stretches:
        off = np.clip(1 - ((columns - stretch.middle) / stretch.half) ** 2, 0, 1)
        rows += stretch.depth(page) * np.sqrt(off).astype(np.float32)
    return rows


def parted(
    alpha: np.ndarray, box: Box, sunk: float, stretches: list[Stretch], page: float
) -> tuple[np.ndarray, np.ndarray]:
    """(h, w) -> (h, w), (h, w): what is above the surface; what is below it, faint and soon nothing."""
    height, width = alpha.shape
    at = line(stretches, box.x0 + np.arange(width), box.y0 + round((1 - sunk) * height), page)
    down = box.y0 + np.arange(height, dtype=np.float32)[:, None] - at
    seen = CLEAR * np.clip(1 - down / (REACH * page), 0, 1) ** 1.5
    wet = np.clip(0.5 + down / 2.5, 0, 1)  # no hard cut
    return alpha * (1 - wet), alpha * wet * seen


def reflect(
    canvas: np.ndarray, colour: np.ndarray, alpha: np.ndarray, box: Box, sunk: float, stretches: list[Stretch]
) -> None:
    """Mirrors what is above the surface in the water before it, in place: squashed, wavy, faint and soon nothing."""
    page, wide = canvas.shape[0], canvas.shape[1]
    height, width = alpha.shape
    row = round((1 - sunk) * height)
    reach = min(round(REACH * page), page - box.y0 - row)
    if reach < 2 or not stretches or box.y0 + row < 0:
        return
    down = np.arange(reach)
    across = np.arange(width)
    wave = (0.004 * page * np.sqrt(down / reach) * np.sin(down * (55.0 / page) * 2.4)).round().astype(int)
    source_rows = np.clip(row - 1 - (down * SQUASH).astype(int), 0, height - 1)
    columns = np.clip(across[None] + wave[:, None], 0, width - 1)
    part = alpha[source_rows[:, None], columns] * (down * SQUASH < row)[:, None]
    fade = MIRROR * (1 - down / reach) ** 1.3
    x0, x1 = max(0, box.x0), min(wide, box.x1)
    if x0 >= x1:
        return
    inside = slice(x0 - box.x0, x1 - box.x0)
    there = canvas[box.y0 + row : box.y0 + row + reach, x0:x1]
    shown = colour[source_rows[:, None], columns][:, inside]
    # water is darker than what it mirrors
    there += (0.85 * shown - there) * (part * fade[:, None])[:, inside, None]


def ripples(canvas: np.ndarray, stretches: list[Stretch], before: bool) -> None:
    """Light rings on the surface around a thing, in place; before: the half towards the reader, else the half behind the thing."""
    page, wide = canvas.shape[:2]
    for stretch in stretches:
        for grow, strength in RINGS:
            rx = grow * stretch.half + 0.006 * page
            ry = grow * stretch.depth(page) + 0.003 * page
            x0, x1 = max(0, int(stretch.middle - rx - 4)), min(wide, int(stretch.middle + rx + 5))
            y0, y1 = max(0, int(stretch.row - ry - 4)), min(page, int(stretch.row + ry + 5))
            if x0 >= x1 or y0 >= y1:
                continue
            y, x = np.mgrid[y0:y1, x0:x1].astype(np.float32)
            dx, dy = (x - stretch.middle) / rx, (y - stretch.row) / ry
            far = np.sqrt(dx**2 + dy**2) + 1e-6
            off = (
                np.abs(far - 1) * far / (np.sqrt((dx / rx) ** 2 + (dy / ry) ** 2) + 1e-6)
            )  # pixels from the ring, nearly
            # a brush that is put down at the sides, and lifted towards the back
            thick = page * 0.0024 * (0.35 + np.clip(dy + 0.4, 0, 1.2))
            ring = np.exp(-((off / thick) ** 2)) * strength * np.clip(0.75 + 0.5 * dy, 0, 1)
            ring *= np.clip(0.5 + (1 if before else -1) * (y - stretch.row) / 2, 0, 1)
            there = canvas[y0:y1, x0:x1]
            there += (np.clip(there * 1.15 + 0.28, 0, 1) - there) * ring[..., None]
