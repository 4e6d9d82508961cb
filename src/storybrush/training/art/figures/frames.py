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
    "wolf": Frame4(68, 42, 24, 31, 10.5, (30, -40), 1.08),
    "bear": Frame4(64, 28, 38, 36, 15, (30, -28), 1.0),
    "lion": Frame4(66, 36, 27, 30, 12, (22, -34), 0.95),
    "tiger": Frame4(70, 34, 29, 29, 12, (24, -30), 0.95),
    "pig": Frame4(54, 18, 35, 33, 10, (28, -18), 0.98, "#b0606c"),
    "sheep": Frame4(52, 28, 34, 33, 8.5, (28, -30), 1.0, "#4a3d42"),
    "goat": Frame4(56, 36, 26, 26, 8.5, (24, -44), 0.9, "#5a4a44"),
    "cow": Frame4(72, 34, 34, 34, 11.5, (30, -30), 0.98, "#5a4a44"),
    "horse": Frame4(74, 52, 29, 30, 10.5, (34, -60), 0.94, "#4a3a36"),
    "donkey": Frame4(66, 42, 27, 28, 10, (30, -48), 0.92, "#463c3c"),
    "rabbit": Frame4(36, 16, 29, 22, 8.5, (16, -34), 0.92),
    "mouse": Frame4(38, 12, 27, 21, 6.5, (18, -28), 0.9),
    "elephant": Frame4(74, 34, 45, 42, 18, (52, -34), 1.08),
    "deer": Frame4(60, 48, 24, 25, 8, (26, -52), 0.92, "#4a3a36"),
    "monkey": Frame4(48, 32, 23, 23, 8.5, (20, -34), 0.95),
    "panda": Frame4(56, 24, 37, 34, 14.5, (28, -26), 1.0),
    "squirrel": Frame4(34, 15, 25, 20, 7.5, (16, -32), 0.95),
    "hedgehog": Frame4(36, 11, 29, 26, 7, (26, -8), 0.82),
    "tortoise": Frame4(56, 17, 24, 22, 10.5, (44, -24), 0.7),
    "crocodile": Frame4(74, 15, 24, 24, 10, (34, -18), 0.98),
    "giraffe": Frame4(56, 54, 27, 30, 9.5, (36, -88), 0.98, "#6b4a34"),
    "zebra": Frame4(70, 46, 29, 30, 10.5, (32, -54), 0.94, "#37323b"),
    "camel": Frame4(72, 52, 28, 31, 9.5, (44, -54), 0.92),
    "hippo": Frame4(74, 17, 42, 40, 15, (38, -16), 1.05),
    "rhino": Frame4(76, 24, 40, 40, 15, (42, -10), 0.95),
    "dragon": Frame4(52, 28, 33, 31, 13, (28, -54), 1.14),
    "kangaroo": Frame4(44, 30, 32, 22, 8.5, (14, -40), 0.84),
    "frog": Frame4(34, 10, 29, 25, 8, (16, -22), 1.0),
}

# pose -> (body tilt, near fore, far fore, near hind, far hind: angle and bend)
GAITS: dict[str, tuple[float, tuple[tuple[float, float], ...]]] = {
    "stand": (0, ((2, 0), (8, 0), (-3, 0), (5, 0))),
    "walk": (0, ((24, 4), (-20, 8), (-24, 6), (22, 10))),
    "run": (-5, ((58, 6), (30, 34), (-58, 14), (-30, 30))),
    "jump": (-24, ((46, 44), (62, 40), (-40, 10), (-62, 14))),
    "eat": (9, ((14, 2), (-8, 4), (-3, 0), (6, 0))),
    "fly": (-12, ((54, 52), (70, 46), (-46, 20), (-62, 24))),
    "rear": (-56, ((72, 46), (92, 34), (12, 10), (22, 12))),
    "look back": (0, ((2, 0), (8, 0), (-3, 0), (5, 0))),
}
