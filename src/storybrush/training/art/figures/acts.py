"""What the later poses (more.MORE_POSES) take in hand or lie in: a rope, a ball in the air, a broom, water."""

from __future__ import annotations

import math

from .pose import STANCES, Build, Joints
from .spec import FigureSpec
from .svg import Point, Sketch, add, lerp, limb, oval, shade, smooth

WOOD = "#a97445"


def palm(arm: tuple[Point, Point, Point]) -> Point:
    """The middle of the hand."""
    return add(arm[2], add(arm[2], arm[1], -1), 0.22)


def floor_of(j: Joints, b: Build) -> float:
    return max(j.near_leg[2][1], j.far_leg[2][1], j.pelvis[1]) + b.leg * 0.9


def ball(sk: Sketch, x: float, y: float, r: float = 19) -> None:
    k = r / 19
    d = oval(x, y, r)
    sk.blob(d, "#fbf3e2")
    with sk.inside(d):
        sk.fill(f"M{x} {y}L{x - 30 * k} {y - 12 * k}L{x - 8 * k} {y - 32 * k}Z", "#e8683f")
        sk.fill(f"M{x} {y}L{x + 30 * k} {y - 14 * k}L{x + 20 * k} {y + 26 * k}Z", "#4f9fca")
        sk.fill(f"M{x} {y}L{x - 22 * k} {y + 26 * k}L{x + 4 * k} {y + 30 * k}Z", "#f1bd3e")
        sk.fill(oval(x, y, 4 * k), "#fbf3e2")


def apple(sk: Sketch, x: float, y: float, r: float = 12) -> None:
    sk.blob([oval(x - r * 0.38, y, r * 0.78, r), oval(x + r * 0.38, y, r * 0.78, r)], "#d9423a", shift=(-2, -2))
    sk.line(f"M{x} {y - r * 0.8}L{x + 2} {y - r * 1.5}", "#6b4632", 2.6)
    sk.blob(oval(x + r * 0.6, y - r * 1.25, r * 0.5, r * 0.26, -25), "#5aa453", shift=(-1, -1))


def cup(sk: Sketch, x: float, y: float, turn: float = 0.0) -> None:
    with sk.frame(x, y, turn=turn):
        sk.line("M8 -7C19 -8 19 8 7 7", "#3f77b3", 4)
        sk.blob("M-11 -13L11 -13L9 12C8 15 -8 15 -9 12Z", "#5b9bd5", shift=(-2, -1))
        sk.fill(oval(0, -13, 11, 3.4), "#e9f2fa")
        sk.line("M-9 -2L9 -2", "#fbf3e2", 3)


def broom(sk: Sketch, top: Point, foot: Point) -> None:
    """A besom from the end of its stick to its brush."""
    way = add(foot, top, -1)
    length = math.hypot(*way)
    with sk.frame(*foot, turn=math.degrees(math.atan2(-way[0], way[1]))):
        sk.blob(limb([(0, -length), (0, -18)], (3.4, 3.4)), WOOD, shift=(-1, -1))
        brush = "M-6 -40L6 -40C10 -26 20 -10 24 2C10 7 -10 7 -24 2C-20 -10 -10 -26 -6 -40Z"
        sk.blob(brush, "#e2b95c")
        with sk.inside(brush):
            for x in (-14, -5, 4, 13):
                sk.line(f"M{x * 0.3} -38L{x} 6", shade("#e2b95c", 0.35), 2)
            sk.line("M-14 -31Q0 -27 14 -31", "#b5543f", 4.5)


def _shovel(sk: Sketch, top: Point, foot: Point) -> None:
    way = add(foot, top, -1)
    length = math.hypot(*way)
    with sk.frame(*foot, turn=math.degrees(math.atan2(-way[0], way[1]))):
        sk.blob(limb([(0, -length), (0, -24)], (3.6, 3.6)), WOOD, shift=(-1, -1))
        sk.blob(limb([(-9, -length), (9, -length)], (4, 4)), WOOD, shift=(-1, -1))
        sk.blob("M-14 -32L14 -32L14 -10C14 0 6 6 0 10C-6 6 -14 0 -14 -10Z", "#aeb6c1", shift=(-2, -1))
        sk.line("M0 -29L0 -10", "#dfe4ea", 3)


def _down(a: Point, c: Point, floor: float) -> Point:
    """Where the line from a through c meets the floor."""
    return lerp(a, c, (floor - a[1]) / max(c[1] - a[1], 1e-6))


def draw_act(sk: Sketch, spec: FigureSpec, j: Joints, b: Build) -> None:
    """Painted over the body and under the near arm."""
    near, far = palm(j.near_arm), palm(j.far_arm)
    floor = floor_of(j, b)
    if spec.pose == "climb":
        x, peak = max(near[0], far[0]) + 2, min(near[1], far[1]) - 40
        rails = [f"M{x + dx} {floor}L{x + dx + 8} {peak:.1f}" for dx in (-15, 17)]
        steps = int((floor - peak) / 24)
        rungs = []
        for i in range(steps):
            y = floor - 14 - i * 24
            slant = 8 * (floor - y) / (floor - peak)
            rungs.append(f"M{x - 13 + slant:.1f} {y:.1f}L{x + 15 + slant:.1f} {y:.1f}")
        for d in [*rungs, *rails]:
            sk.line(d, shade("#c99257", 0.4), 7)
        for d in [*rungs, *rails]:
            sk.line(d, "#c99257", 4.4)
    elif spec.pose == "kick":
        toe = j.far_leg[2]
        x, y = toe[0] + 62, toe[1] - 30
        for dy in (-9, 2, 13):
            sk.line(f"M{x - 40} {y + 14 + dy}L{x - 25} {y + 7 + dy}", "#b9a58f", 2.6)
        ball(sk, x, y, 17)
    elif spec.pose == "throw":
        x, y = add(near, add(near, j.near_arm[1], -1), 0.5)
        ball(sk, x, y, 15)
    elif spec.pose in ("sweep", "dig"):
        top = lerp(near, far, -0.9 if spec.pose == "sweep" else -0.5)
        foot = _down(near, far, floor - (2 if spec.pose == "sweep" else 4))
        if spec.pose == "sweep":
            broom(sk, top, foot)
            for dx, dy in ((26, -6), (38, -13), (40, -2)):
                sk.fill(oval(foot[0] + dx, foot[1] + dy, 4.5, 3.5), "#cbb9a5", 0.9)
        else:
            _shovel(sk, top, foot)
            x, y = foot[0] + 14, floor
            sk.blob(smooth([(x - 30, y), (x - 18, y - 10), (x + 2, y - 19), (x + 22, y - 11), (x + 34, y)],
                           tension=0.14), "#8a5f3f")  # fmt: skip
            for dx, dy in ((-6, -5), (8, -9), (18, -4)):
                sk.fill(oval(x + dx, y + dy, 3, 2.2), "#6d4830")
    elif spec.pose == "ride":
        end = add(far, (44, 8))
        for hand, dy in ((near, 4), (far, 0)):
            x, y = hand
            sk.line(
                f"M{x:.1f} {y:.1f}Q{(x + end[0]) / 2:.1f} {y + 18:.1f} {end[0]:.1f} {end[1] + dy:.1f}", "#7a4b35", 3.4
            )
    elif spec.pose == "eat":
        apple(sk, far[0] - 3, far[1] - 10, 11.5)
    elif spec.pose == "think":
        x, y = j.head
        for dx, dy, r in ((50, -28, 4.5), (58, -44, 6.5), (72, -66, 16)):
            sk.blob(oval(x + dx, y + dy, r * 1.25, r), "#fffaf0", shift=(-1, -2))
        for k in (-9, 0, 9):
            sk.fill(oval(x + 72 + k, y - 66, 2.6), "#7f7480")
    elif spec.pose == "drink":
        cup(sk, far[0] - 12, far[1] - 8, -30)
    elif spec.pose == "fall":
        x, y = j.pelvis[0] - b.hip, j.pelvis[1] + b.hip
        with sk.frame(x, y, turn=-STANCES["fall"].turn):  # where the ground is hit
            for dx, dy in ((-22, -8), (-24, 8), (-8, 14)):
                sk.line(f"M{dx} {dy}L{dx * 1.7:.1f} {dy * 1.5:.1f}", "#e2953c", 3.4)


def draw_water(sk: Sketch, spec: FigureSpec, j: Joints, b: Build) -> None:
    """Where a swimmer lies: in front of everything, in the frame of the page (not turned with the figure)."""
    if spec.pose != "swim":
        return
    reach = b.torso + b.thigh + b.shin
    x0, x1, y = -reach * 0.9, reach * 0.75 + 40, 2.0
    humps = 7
    step = (x1 - x0) / humps
    top = "".join(f"Q{x0 + (i + 0.5) * step:.1f} {y - 13:.1f} {x0 + (i + 1) * step:.1f} {y:.1f}" for i in range(humps))
    d = f"M{x0:.1f} {y:.1f}{top}C{x1 + 6:.1f} {y + 26:.1f} {x1 - 30:.1f} {y + 46:.1f} {x1 - 60:.1f} {y + 46:.1f}" \
        f"L{x0 + 60:.1f} {y + 46:.1f}C{x0 + 30:.1f} {y + 46:.1f} {x0 - 6:.1f} {y + 26:.1f} {x0:.1f} {y:.1f}Z"  # fmt: skip
    sk.blob(d, "#7cc0e4", shift=(0, -4))
    for i in range(1, humps, 2):
        x = x0 + i * step
        sk.line(f"M{x:.1f} {y + 12:.1f}Q{x + step / 2:.1f} {y + 4:.1f} {x + step:.1f} {y + 12:.1f}", "#d8eef9", 3)
