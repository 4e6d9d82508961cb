"""Head and body, painted apart, become one figure again: scaled to one unit, turned, laid neck to neck."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from PIL import Image

ROOM = 2.2  # side of the sheet on which a figure is joined, in sides of its body's picture: heads stick out
ABOVE = 0.85  # of that, above the body: hats are tall; a sleeper's head also needs some room below


@dataclass(frozen=True, slots=True)
class Joint:
    """Where the middle of the head lies, in fractions of a square picture's side from its top left corner; how long the
    figure's unit is there, in the same fractions; how far the head is turned, degrees clockwise. Figures face right."""

    x: float
    y: float
    unit: float
    turn: float = 0.0


def join(
    body: np.ndarray,
    neck: Joint,
    head: np.ndarray,
    pivot: Joint,
    size: int,
    head_first: bool = False,
    behind: float = np.inf,
    looks_back: bool = False,
) -> np.ndarray:
    """Two square pictures (H, H, 4) uint8 and their joints -> (ROOM * size, ROOM * size, 4) uint8, straight alpha.

    size: how many pixels the side of the body's picture takes. head_first: the hands lie over the face. behind: what lies
    further below the middle of the head (in the figure's units) falls behind the body, as long hair does. looks_back: the
    head is mirrored first.
    """
    if looks_back:
        head, pivot = head[:, ::-1], replace(pivot, x=1 - pivot.x, turn=-pivot.turn)
    side = round(ROOM * size)
    corner = ((ROOM - 1) / 2 * size, ABOVE * size)  # of the body's picture
    at = (corner[0] + neck.x * size, corner[1] + neck.y * size)
    scale, turn = neck.unit / pivot.unit * size / head.shape[0], neck.turn - pivot.turn
    middle = (pivot.x * head.shape[1], pivot.y * head.shape[0])
    cut = round(min((pivot.y + behind * pivot.unit) * head.shape[0], head.shape[0]))
    above, below = head.copy(), head.copy()
    above[cut:, :, 3], below[: max(0, cut - 4), :, 3] = 0, 0  # a few rows in both, or the cut would show as a line
    face = _place(above, side, scale, turn, middle, at)
    trunk = _place(body, side, size / body.shape[0], 0.0, (0.0, 0.0), corner)
    sheet = Image.fromarray(_place(below, side, scale, turn, middle, at))
    for part in (face, trunk) if head_first else (trunk, face):
        sheet.alpha_composite(Image.fromarray(part))
    return np.asarray(sheet)


def _place(
    picture: np.ndarray, side: int, scale: float, turn: float, pivot: tuple[float, float], at: tuple[float, float]
) -> np.ndarray:
    """The picture, scaled and turned about its pivot, with the pivot at `at` on an empty square sheet."""
    image = Image.fromarray(picture).convert("RGBa")  # resampled with colour multiplied by alpha: no dark seams
    if scale < 1:  # a transform looks at few neighbours: first make it as small as it will be
        width, height = max(1, round(image.width * scale)), max(1, round(image.height * scale))
        pivot = (pivot[0] * width / image.width, pivot[1] * height / image.height)
        image, scale = image.resize((width, height), Image.Resampling.LANCZOS), 1.0
    c, s = np.cos(np.radians(turn)) / scale, np.sin(np.radians(turn)) / scale
    inverse = (c, s, pivot[0] - c * at[0] - s * at[1], -s, c, pivot[1] + s * at[0] - c * at[1])
    return np.asarray(
        image.transform((side, side), Image.Transform.AFFINE, inverse, Image.Resampling.BICUBIC).convert("RGBA")
    )
