"""How each four-legged animal is built, and how its legs go in each pose."""

from __future__ import annotations

from dataclasses import dataclass

from .svg import Point


@dataclass(frozen=True, slots=True)
class Frame4:
    """A four-legged frame, in head units: length rump to chest, leg height, girths, neck rise and reach, head scale."""

    length: float = 62
    leg: float = 34
    rump: float = 27
    chest: float = 27
    width: float = 10.5
    neck: Point = (26, -34)
    head: float = 0.95
    hoof: str = ""


FRAMES: dict[str, Frame4] = {
    "cat": Frame4(54, 30, 23, 21, 8.5, (18, -32), 0.95),
    "dog": Frame4(56, 34, 24, 25, 9.5, (20, -38), 0.95),
    "fox": Frame4(58, 32, 22, 22, 8.5, (22, -32), 0.92),
    "wolf": Frame4(66, 40, 24, 29, 10, (28, -38), 0.92),
    "bear": Frame4(64, 28, 38, 36, 15, (30, -28), 1.0),
    "lion": Frame4(66, 36, 27, 30, 12, (22, -34), 0.95),
    "tiger": Frame4(70, 34, 29, 29, 12, (24, -30), 0.95),
    "pig": Frame4(54, 18, 35, 33, 10, (28, -18), 0.98, "#b0606c"),
    "sheep": Frame4(56, 28, 34, 33, 8, (26, -30), 0.85, "#4a3d42"),
    "goat": Frame4(56, 36, 26, 26, 8.5, (24, -44), 0.82, "#5a4a44"),
    "cow": Frame4(78, 34, 34, 34, 11.5, (30, -30), 0.9, "#5a4a44"),
    "horse": Frame4(74, 52, 29, 30, 10.5, (34, -62), 0.86, "#4a3a36"),
    "donkey": Frame4(66, 42, 27, 28, 10, (30, -48), 0.86, "#463c3c"),
    "rabbit": Frame4(36, 16, 29, 22, 8.5, (16, -34), 0.92),
    "mouse": Frame4(38, 12, 27, 21, 6.5, (18, -28), 0.9),
    "elephant": Frame4(74, 34, 45, 42, 18, (52, -34), 1.08),
    "deer": Frame4(62, 52, 24, 25, 7.5, (26, -54), 0.82, "#4a3a36"),
    "monkey": Frame4(48, 32, 23, 23, 8.5, (20, -34), 0.95),
    "panda": Frame4(56, 24, 37, 34, 14.5, (28, -26), 1.0),
    "frog": Frame4(34, 10, 29, 25, 8, (16, -22), 1.0),
}

# pose -> (body tilt, near fore, far fore, near hind, far hind: angle and bend)
GAITS: dict[str, tuple[float, tuple[tuple[float, float], ...]]] = {
    "stand": (0, ((2, 0), (8, 0), (-3, 0), (5, 0))),
    "walk": (0, ((24, 4), (-20, 8), (-24, 6), (22, 10))),
    "run": (-5, ((58, 6), (30, 34), (-58, 14), (-30, 30))),
    "jump": (-24, ((46, 44), (62, 40), (-40, 10), (-62, 14))),
    "eat": (9, ((14, 2), (-8, 4), (-3, 0), (6, 0))),
    "rear": (-56, ((72, 46), (92, 34), (12, 10), (22, 12))),
    "look back": (0, ((2, 0), (8, 0), (-3, 0), (5, 0))),
}
