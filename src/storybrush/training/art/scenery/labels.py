"""Where things are and where figures can stand, read from a drawing's own map (`Sheet.plan`).

All numbers are fractions of the picture from its top left corner: x of the width, y of the height.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace

import numpy as np
import resvg_py
from PIL import Image

from .register import Scene
from .sheet import KINDS, H, Sheet, W

FIGURE = 0.42  # height of a figure that stands at the near edge of the ground
SLIM = 0.4  # width of a figure over its height
ROWS = 5  # lines of feet that are tried, from the far edge of the ground to the near one
MAP = (192, 128)
Box = tuple[float, float, float, float]
GROUND, THING = KINDS.index("ground"), KINDS.index("thing")


@dataclass(frozen=True, slots=True)
class Label:
    """horizon: where land or water meets the sky. ground: farthest and nearest line of feet. depth: height of a thing at the
    farthest line over that of the same thing at the nearest. free: x0 y0 x1 y1; y1 is the line of feet, y1 - y0 the height of
    an adult there; anywhere between x0 and x1 the feet are on the ground and nothing nearer is covered. wall: where wall and
    floor meet. water: first and last line of the water. None: the scene has none."""

    horizon: float | None
    ground: tuple[float, float] | None
    depth: float | None
    free: tuple[Box, ...]
    wall: float | None
    water: tuple[float, float] | None

    def cropped(self, left: float, right: float) -> Label:
        """Of the part of the picture between left and right (fractions of its width); boxes too slim for a figure go."""
        wide = right - left
        boxes = []
        for x0, y0, x1, y1 in self.free:
            a, b = max(0.0, (x0 - left) / wide), min(1.0, (x1 - left) / wide)
            if b - a >= (y1 - y0) * SLIM * H / W / wide:
                boxes.append((round(a, 3), y0, round(b, 3), y1))
        return replace(self, free=tuple(boxes))


def plan_pixels(sheet: Sheet, width: int = MAP[0], height: int = MAP[1]) -> tuple[np.ndarray, np.ndarray]:
    """-> (height, width) uint8, index into KINDS; (height, width) int, number of the thing (0: none)."""
    png = bytes(resvg_py.svg_to_bytes(svg_string=sheet.plan(), width=width, height=height, skip_system_fonts=True))
    rgb = np.asarray(Image.open(io.BytesIO(png)).convert("RGB"))
    return rgb[..., 0], rgb[..., 1].astype(int) * 256 + rgb[..., 2]


def read_label(sheet: Sheet, scene: Scene) -> Label:
    kinds, things = plan_pixels(sheet)
    far, near = scene.horizon / H, scene.floor
    # What a figure's size shrinks towards. In a room the eye is above the picture's middle and the floor is short.
    vanish = (sheet.horizon / H if sheet.horizon is not None else 0.6) - 0.04 if sheet.wall_foot is None else -0.1
    walkable = bool((kinds == GROUND).any())
    depth = (far - vanish) / (near - vanish)
    return Label(
        horizon=None if sheet.horizon is None or sheet.wall_foot is not None else round(sheet.horizon / H, 3),
        ground=(round(far, 3), round(near, 3)) if walkable else None,
        depth=round(depth, 3) if walkable else None,
        free=_free(kinds, things, far, near, vanish) if walkable else (),
        wall=None if sheet.wall_foot is None else round(sheet.wall_foot / H, 3),
        water=None if sheet.surface is None else (round(sheet.surface[0] / H, 3), round(sheet.surface[1] / H, 3)),
    )


def _free(kinds: np.ndarray, things: np.ndarray, far: float, near: float, vanish: float) -> tuple[Box, ...]:
    rows, columns = kinds.shape
    # the line on which each thing stands: its lowest row
    foot_of = np.full(things.max() + 1, -1)
    ys, xs = np.nonzero(kinds == THING)
    np.maximum.at(foot_of, things[ys, xs], ys)
    nearer = np.where(kinds == THING, foot_of[things], -1)
    boxes = []
    for y in np.linspace(far, near, ROWS):
        tall = FIGURE * (y - vanish) / (near - vanish)
        slim = tall * SLIM * H / W
        foot = min(rows - 1, int(y * rows))
        top = max(0, int((y - tall) * rows))
        stands = (kinds[foot - 2 : foot + 1] == GROUND).all(0)
        blocked = (nearer[top:foot] > foot + 1).any(0)
        ok = np.concatenate(([False], stands & ~blocked, [False]))
        edges = np.flatnonzero(ok[1:] != ok[:-1]).reshape(-1, 2)
        for x0, x1 in edges / columns:
            if x1 - x0 >= slim:
                boxes.append((round(float(x0), 3), round(float(y - tall), 3), round(float(x1), 3), round(float(y), 3)))
    return tuple(boxes)
