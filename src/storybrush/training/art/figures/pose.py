"""Bodies as joint angles: where the joints are, before any cloth or fur."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from .svg import Point, add, along


@dataclass(frozen=True, slots=True)
class Build:
    """Lengths in head units (a head is about 80 wide and high)."""

    torso: float
    shoulder: float
    hip: float
    belly: float
    upper: float
    fore: float
    thigh: float
    shin: float
    arm: float  # radius of the arm
    leg: float
    neck: float = 5.0


CHILD = Build(54, 21, 19, 22, 29, 27, 28, 28, 7.2, 8.6)
WOMAN = Build(68, 24, 21, 21, 36, 33, 44, 42, 7.2, 8.6, 9)
MAN = Build(72, 31, 23, 26, 37, 34, 44, 44, 8.6, 9.8, 7)
ELDER = Build(62, 27, 24, 28, 33, 30, 33, 32, 8.2, 9.4, 3)
BABY = Build(46, 19, 21, 26, 20, 18, 14, 14, 8.2, 9.6, 0)
BEAST = Build(58, 22, 22, 26, 29, 26, 25, 26, 8.8, 10.2, -2)


@dataclass(frozen=True, slots=True)
class Stance:
    """Angles in degrees; 0 hangs down, 90 points forward. An elbow bends forward, a knee bends back."""

    near_arm: tuple[float, float] = (-14, 10)
    far_arm: tuple[float, float] = (16, 8)
    near_leg: tuple[float, float] = (-3, 0)
    far_leg: tuple[float, float] = (5, 0)
    lean: float = 2
    turn: float = 0  # the whole figure, degrees clockwise


STANCES: dict[str, Stance] = {
    "stand": Stance(),
    "walk": Stance((-36, 24), (38, 26), (28, 4), (-24, 20), 4),
    "run": Stance((-62, 78), (62, 72), (50, 62), (-32, 62), 13),
    "sit": Stance((-22, 36), (26, 30), (80, 2), (96, 22), -4),
    "sleep": Stance((-8, 50), (0, 0), (-2, 2), (7, 4), 0, -90),
    "wave": Stance((-118, -34), (18, 14), (-4, 0), (6, 0), 1),
    "jump": Stance((-122, -16), (122, 16), (-24, 46), (36, 74), 3),
    "dance": Stance((-118, -40), (92, 34), (-8, 0), (46, 78), -7),
    "play": Stance((-58, -24), (74, 24), (-12, 6), (52, 14), -8),
    "read": Stance((8, 84), (28, 66), (-3, 0), (5, 0), 0),
    "carry": Stance((18, 66), (34, 54), (-8, 4), (12, 6), -5),
    "point": Stance((-16, 20), (92, 2), (-4, 0), (6, 0), 2),
    "cry": Stance((-34, 158), (40, 132), (-3, 0), (4, 0), 5),
    "hug": Stance((56, 26), (104, 4), (-8, 4), (12, 8), 6),
}  # fmt: skip


def reach(root: Point, target: Point, build: Build, side: int) -> tuple[Point, Point, Point]:
    """An arm whose hand lies on the target; the elbow points to `side` (-1 back, 1 forward)."""
    dx, dy = target[0] - root[0], target[1] - root[1]
    gap = min(math.hypot(dx, dy), (build.upper + build.fore) * 0.98) or 1.0
    along_root = (gap**2 + build.upper**2 - build.fore**2) / (2 * gap)
    out = math.sqrt(max(build.upper**2 - along_root**2, 0.0))
    u = (dx / math.hypot(dx, dy), dy / math.hypot(dx, dy))
    n = (-u[1], u[0]) if (-u[1] > 0) == (side > 0) else (u[1], -u[0])
    return root, add(add(root, u, along_root), n, out), add(root, u, gap)


@dataclass(frozen=True, slots=True)
class Joints:
    pelvis: Point
    chest: Point
    head: Point
    near_arm: tuple[Point, Point, Point]  # shoulder, elbow, wrist
    far_arm: tuple[Point, Point, Point]
    near_leg: tuple[Point, Point, Point]  # hip, knee, ankle
    far_leg: tuple[Point, Point, Point]


def solve(build: Build, stance: Stance) -> Joints:
    """Forward kinematics from the pelvis at (0, 0); y grows downwards."""
    pelvis = (0.0, 0.0)
    up = along(180 - stance.lean)
    across = along(90 - stance.lean)
    chest = add(pelvis, up, build.torso)
    head = add(chest, up, build.neck + 35)

    def arm(root: Point, angles: tuple[float, float]) -> tuple[Point, Point, Point]:
        elbow = add(root, along(angles[0], build.upper))
        return root, elbow, add(elbow, along(angles[0] + angles[1], build.fore))

    def leg(root: Point, angles: tuple[float, float]) -> tuple[Point, Point, Point]:
        knee = add(root, along(angles[0], build.thigh))
        return root, knee, add(knee, along(angles[0] - angles[1], build.shin))

    shoulder = add(chest, up, -build.arm * 0.9)
    joints = Joints(
        pelvis,
        chest,
        head,
        arm(add(shoulder, across, -(build.shoulder - build.arm * 0.6)), stance.near_arm),
        arm(add(shoulder, across, build.shoulder - build.arm * 0.9), stance.far_arm),
        leg(add(pelvis, across, -build.hip * 0.5), stance.near_leg),
        leg(add(pelvis, across, build.hip * 0.5), stance.far_leg),
    )
    if stance is STANCES["cry"]:  # fists rub the eyes
        joints = replace(
            joints,
            near_arm=reach(joints.near_arm[0], add(head, (-25, 25)), build, -1),
            far_arm=reach(joints.far_arm[0], add(head, (35, 25)), build, 1),
        )
    return joints
