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
GIANT = Build(88, 44, 36, 46, 44, 40, 40, 40, 13.5, 16, 2)
DWARF = Build(52, 27, 26, 31, 25, 23, 14, 15, 9.2, 11, -2)
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
    bob: float = 0  # how far the head tilts against the body, degrees clockwise
    near_hand: Point | None = None  # where a hand lies, from the middle of the head: the elbow follows
    far_hand: Point | None = None
    short: tuple[float, float] = (1.0, 1.0)  # near and far leg, foreshortened


STANCES: dict[str, Stance] = {
    "stand": Stance(),
    "walk": Stance((-42, 24), (44, 28), (36, 6), (-32, 24), 5),
    "run": Stance((-62, 78), (62, 72), (74, 76), (-40, 26), 13),
    "sit": Stance((-22, 36), (26, 30), (80, 2), (96, 22), -4),
    # on the side, knees drawn up, the cheek on a pillow
    "sleep": Stance((30, 60), (30, 60), (58, 78), (76, 92), -14, 90, -10, (43, 34), (36, 56)),
    "wave": Stance((-118, -34), (18, 14), (-4, 0), (6, 0), 1),
    "jump": Stance((-122, -16), (122, 16), (-24, 46), (36, 74), 3),
    "dance": Stance((-118, -40), (92, 34), (-8, 0), (46, 78), -7),
    "play": Stance((-72, -30), (84, 62), (-14, 10), (46, 76), -4, 0, -6),
    "read": Stance((8, 84), (28, 66), (-3, 0), (5, 0), 0),
    "carry": Stance((18, 66), (34, 54), (-8, 4), (12, 6), -5),
    "point": Stance((-16, 20), (92, 2), (-4, 0), (6, 0), 2),
    "cry": Stance((-34, 158), (40, 132), (-3, 0), (4, 0), 5),
    "hug": Stance((-56, -60), (60, 64), (-14, 4), (20, 4), 5),
    # since the first packs (more.MORE_POSES)
    "kneel": Stance((-16, 22), (30, 30), (8, 98), (88, 86), 0),
    "climb": Stance((100, 30), (128, 44), (4, 8), (84, 78), 6, 0, -8, (44, 24), (54, -20)),
    "swim": Stance((-112, -26), (118, 12), (-8, 6), (14, 34), 0, 66, -50),
    "kick": Stance((-66, 14), (62, 30), (-6, 4), (82, 6), -14, 0, 6),
    "throw": Stance((-128, -40), (92, 8), (-22, 8), (34, 24), -6, 0, 4),
    "bow": Stance((-34, 8), (-26, 10), (-4, 0), (4, 0), 46, 0, -8),
    "fall": Stance((-104, -22), (118, -20), (52, -26), (98, 20), 0, -34, 22),
    "cheer": Stance((-134, -10), (134, 10), (-16, 0), (18, 0), 0, 0, -4),
    "sweep": Stance((22, 48), (58, 8), (-12, 4), (22, 10), 8, 0, 4, (20, 58), (38, 86)),
    "dig": Stance((30, 40), (52, 12), (-22, 6), (40, 40), 16, 0, 2, (16, 64), (34, 90)),
    "ride": Stance((48, 34), (62, 26), (62, 72), (70, 66), 2),
    "eat": Stance((-16, 20), (30, 30), far_hand=(33, 27)),
    "drink": Stance((-16, 20), (30, 30), lean=-2, bob=-8, far_hand=(33, 30)),
    "think": Stance((-16, 20), (30, 30), lean=1, bob=6, far_hand=(28, 38)),
}  # fmt: skip


# what looks otherwise from the front or the side; all other poses keep their angles
_STANCES_SEEN: dict[str, dict[str, Stance]] = {
    "front": {
        "stand": Stance((-12, 6), (12, -6), (-3, 0), (3, 0), 0),
        "wave": Stance((-118, -34), (12, -6), (-3, 0), (3, 0), 0),
        "jump": Stance((-122, -16), (122, 16), (-18, 34), (18, -34), 0),
        "dance": Stance((-112, -50), (104, 46), (-4, 0), (40, 62), -6),
        "point": Stance((-12, 6), (92, 2), (-3, 0), (3, 0), 0),
        "cry": Stance(lean=0, near_hand=(-24, 19), far_hand=(24, 19)),
        "hug": Stance((-54, -62), (54, 62), (-10, 0), (10, 0), 0),
        "walk": Stance((-26, -10), (12, -22), (-5, 0), (7, 0), 0, short=(1.0, 0.74)),
        "run": Stance((-44, -104), (40, -70), (-4, 0), (14, -10), 0, short=(1.0, 0.58)),
        "sit": Stance((-34, 30), (34, -30), (-68, -142), (68, 142), 0, short=(0.86, 0.86)),
        "play": Stance((-104, -36), (62, 76), (-6, 0), (44, 70), -4),
        "kneel": Stance(
            (-12, 6), (12, -6), (-12, 0), (12, 0), 0, near_hand=(-5, 62), far_hand=(5, 62), short=(0.5, 0.5)
        ),
        "kick": Stance((-66, -14), (58, 20), (-6, 0), (72, 4), -8),
        "throw": Stance((-128, -40), (74, 10), (-16, 0), (18, 0), 0),
        "read": Stance((-12, 6), (12, -6), (-3, 0), (3, 0), 0, near_hand=(-22, 78), far_hand=(20, 78)),
        "carry": Stance((-12, 6), (12, -6), (-3, 0), (3, 0), 0, near_hand=(-22, 86), far_hand=(20, 86)),
        "eat": Stance((-12, 6), (12, -6), (-3, 0), (3, 0), 0, far_hand=(12, 30)),
        "drink": Stance((-12, 6), (12, -6), (-3, 0), (3, 0), 0, far_hand=(16, 33)),
        "think": Stance((-12, 6), (12, -6), (-3, 0), (3, 0), 0, far_hand=(14, 40)),
    },
    "side": {
        "stand": Stance((-4, 8), (8, 8), (-1, 0), (3, 0), 1),
        "point": Stance((-4, 8), (92, 2), (-2, 0), (3, 0), 1),
        "wave": Stance((-4, 8), (90, 44), (-2, 0), (3, 0), 0),
        "hug": Stance((58, 14), (104, 26), (-18, 6), (22, 4), 8),
        "cry": Stance(lean=5, near_hand=(20, 24), far_hand=(29, 20)),
        "eat": Stance((-4, 8), (8, 8), (-1, 0), (3, 0), 1, far_hand=(47, 27)),
        "drink": Stance((-4, 8), (8, 8), (-1, 0), (3, 0), 0, 0, -8, far_hand=(50, 28)),
        "think": Stance((-4, 8), (8, 8), (-1, 0), (3, 0), 2, 0, 4, far_hand=(36, 42)),
    },
}


def stance_of(pose: str, view: str = "quarter") -> Stance:
    return _STANCES_SEEN.get(view, {}).get(pose, STANCES[pose])


def shaped(build: Build, kind: str) -> Build:
    """The same height, narrower or wider (more.BUILDS)."""
    if kind == "usual":
        return build
    frame, girth = (0.9, 0.8) if kind == "slim" else (1.14, 1.42)
    limbs = 0.86 if kind == "slim" else 1.18
    return replace(
        build,
        shoulder=build.shoulder * frame,
        hip=build.hip * (0.86 if kind == "slim" else 1.3),
        belly=build.belly * girth,
        arm=build.arm * limbs,
        leg=build.leg * limbs,
    )


def seen(build: Build, view: str) -> Build:
    """A body is narrow from the side."""
    if view != "side":
        return build
    return replace(build, shoulder=build.shoulder * 0.72, hip=build.hip * 0.78, belly=build.belly * 0.84)


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


def solve(build: Build, stance: Stance, view: str = "quarter") -> Joints:
    """Forward kinematics from the pelvis at (0, 0); y grows downwards."""
    near_side, far_side = build.shoulder - build.arm * 0.6, build.shoulder - build.arm * 0.9
    hips = build.hip * 0.5
    if view == "front":
        far_side = near_side
    elif view == "side":  # one behind the other
        near_side, far_side, hips = 3.0, 4.0, 3.0
    pelvis = (0.0, 0.0)
    up = along(180 - stance.lean)
    across = along(90 - stance.lean)
    chest = add(pelvis, up, build.torso)
    head = add(chest, up, build.neck + 35)

    def arm(root: Point, angles: tuple[float, float]) -> tuple[Point, Point, Point]:
        elbow = add(root, along(angles[0], build.upper))
        return root, elbow, add(elbow, along(angles[0] + angles[1], build.fore))

    def leg(root: Point, angles: tuple[float, float], short: float) -> tuple[Point, Point, Point]:
        knee = add(root, along(angles[0], build.thigh * short))
        return root, knee, add(knee, along(angles[0] - angles[1], build.shin * short))

    shoulder = add(chest, up, -build.arm * 0.9)
    joints = Joints(
        pelvis,
        chest,
        head,
        arm(add(shoulder, across, -near_side), stance.near_arm),
        arm(add(shoulder, across, far_side), stance.far_arm),
        leg(add(pelvis, across, -hips), stance.near_leg, stance.short[0]),
        leg(add(pelvis, across, hips), stance.far_leg, stance.short[1]),
    )
    if stance is STANCES["cry"]:  # fists rub the eyes
        joints = replace(
            joints,
            near_arm=reach(joints.near_arm[0], add(head, (-25, 25)), build, -1),
            far_arm=reach(joints.far_arm[0], add(head, (35, 25)), build, 1),
        )
    if stance.near_hand:
        joints = replace(joints, near_arm=reach(joints.near_arm[0], add(head, stance.near_hand), build, -1))
    if stance.far_hand:
        joints = replace(joints, far_arm=reach(joints.far_arm[0], add(head, stance.far_hand), build, 1))
    return joints
