"""Room for words: a part of the page where nothing but scenery stands, if the canvas asks for it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from storybrush.planner.slots import Slot
from storybrush.script import Canvas, Ground, Position

SHARE = {"top": 0.24, "bottom": 0.24, "left": 0.36, "right": 0.36}  # of the page's height, or its width

EYE = 0.45  # of the page, out of doors: towards it all becomes smaller


@dataclass(frozen=True, slots=True)
class Room:
    """The part of the page that things have, as fractions of it. shape: its height over its width, in pixels."""

    x: float
    y: float
    width: float
    height: float
    shape: float

    @classmethod
    def of(cls, canvas: Canvas) -> Room:
        side, page = canvas.text_room, canvas.height / canvas.width
        share = SHARE[side] if side else 0.0
        wide, tall = (1 - share, 1.0) if side in ("left", "right") else (1.0, 1 - share)
        return cls(share * (side == "left"), share * (side == "top"), wide, tall, page * tall / wide)

    @property
    def eye(self) -> float:
        """How high the horizon lies in this part of the page."""
        return (EYE - self.y) / self.height

    def ground(self, page: Ground) -> Ground:
        """What the background shows in the part of the page that things have."""
        return page.part(self.x, self.y, self.x + self.width, self.y + self.height)

    def position(self, slot: Slot) -> Position:
        """In fractions of the whole page."""
        return Position(
            x=round(self.x + self.width * slot.x, 4),
            y=round(min(self.y + self.height * (slot.y + (slot.whole - slot.height)), 1.2), 4),
            height=round(self.height * slot.whole, 4),
            depth=round(float(np.clip(slot.depth, 0, 1)), 4),
            sunk=round(slot.sunk, 4),
        )
