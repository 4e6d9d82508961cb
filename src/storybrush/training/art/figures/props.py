"""The things that a pose or a trade holds."""

from __future__ import annotations

from .acts import ball
from .pose import Build, Joints
from .spec import COLOURS, FigureSpec
from .svg import INK, Sketch, add, lerp, limb, oval, smooth

# a rod or an axe on the back, in these poses only: in all others it is in the way
_WITH_TOOL = ("stand", "walk", "wave", "point", "sit", "think", "carry", "kneel")


def draw_behind(sk: Sketch, spec: FigureSpec, j: Joints, b: Build) -> None:
    """What a trade carries on its back."""
    x, y = lerp(j.pelvis, j.chest, 0.62)
    if spec.subject == "fairy":
        for turn, size in ((-28, 1.0), (-72, 0.72)):
            with sk.frame(x - 8, y, turn=turn):
                sk.blob(oval(-36 * size, -10, 40 * size, 20 * size), "#cfeaf4", outline=2)
                sk.line(f"M-4 -4L{-58 * size} -12", "#a9d3e6", 2)
        with sk.frame(x + 12, y, turn=34):
            sk.blob(oval(28, -12, 32, 17), "#cfeaf4", outline=2)
    elif spec.subject == "woodcutter" and spec.pose in _WITH_TOOL and spec.holds == "none":
        a, c = add(j.pelvis, (20, 16)), add(j.chest, (-b.shoulder - 16, -26))
        sk.blob(limb([a, c], (3.6, 3.6)), "#a97445")
        with sk.frame(*c, turn=-38):
            sk.blob("M-4 -9C-16 -10 -26 -18 -30 -22C-34 -6 -34 8 -30 20C-24 14 -14 8 -4 7L8 7L8 -9Z", "#b4bcc6")
            sk.line("M-30 -19C-33 -6 -33 6 -30 17", "#eef1f5", 3)
    elif spec.subject == "fisherman" and spec.pose in _WITH_TOOL and spec.holds == "none":
        a, c = add(j.pelvis, (14, 10)), add(j.head, (-66, -34))
        sk.line(f"M{a[0]:.1f} {a[1]:.1f}L{c[0]:.1f} {c[1]:.1f}", "#8b5c38", 5)
        sk.line(f"M{c[0]:.1f} {c[1]:.1f}L{c[0] - 3:.1f} {c[1] + 60:.1f}", "#8f979f", 1.8)
        with sk.frame(c[0] - 3, c[1] + 72):
            sk.blob("M0 -13C9 -8 10 6 0 13L7 21L-7 21L0 13C-10 6 -9 -8 0 -13Z", "#6fa8cf")
            sk.fill(oval(2, -6, 1.8), INK)
    elif spec.subject in ("king", "prince", "queen"):
        hem = max(j.near_leg[1][1], j.pelvis[1]) + 6
        cape = COLOURS["purple"] if spec.garment_colour not in ("purple", "pink", "blue") else "#a8433a"
        if spec.pose != "sleep":
            sk.blob(smooth([add(j.chest, (-b.shoulder, 2)), add(j.chest, (b.shoulder * 0.8, 2)), (b.hip + 10, hem),
                            (0, hem + 8), (-b.hip - 26, hem + 2)], tension=0.12), cape)  # fmt: skip


def draw_pillow(sk: Sketch, spec: FigureSpec, j: Joints, b: Build) -> None:
    """Under the cheek of a sleeper, whose front is turned to the ground: it reaches down to where the knees lie."""
    x, y = j.head
    low = max(j.near_leg[1][0], j.far_leg[1][0]) + b.leg * 1.3
    top, low = x + 12, max(low, x + 56)
    d = smooth([(top, y - 46), (top + 4, y), (top, y + 44), (low - 6, y + 54), (low, y + 30), (low, y - 34), (low - 6, y - 56)],
               tension=0.15)  # fmt: skip
    sk.blob(d, "#f4ead8" if spec.garment_colour != "white" else "#d5def0", shift=(-3, 0))
    sk.line(f"M{low - 9} {y - 40}Q{low - 12} {y} {low - 9} {y + 36}", "#d9c8ae", 2.2)


def draw_props(sk: Sketch, spec: FigureSpec, j: Joints, b: Build) -> None:
    """What the pose holds; painted before the near arm, so that the hand closes over it."""
    near, far = j.near_arm[2], j.far_arm[2]
    if spec.pose == "read":
        x, y = lerp(near, far, 0.55)
        with sk.frame(x + 8, y - 6, turn=-8):
            sk.blob("M0 12C-12 4 -24 4 -32 7L-32 -19C-22 -23 -10 -22 0 -14C10 -22 20 -23 30 -19L30 7C22 4 12 4 0 12Z",
                    "#b4554a")  # fmt: skip
            sk.fill("M0 8C-10 1 -20 1 -29 3L-29 -22C-20 -25 -8 -24 0 -17C8 -24 18 -25 27 -22L27 3C18 1 10 1 0 8Z",
                    "#fffaf0")  # fmt: skip
            sk.line("M0 -16L0 8", "#cbb9a5", 2)
            for k in (-16, -9, -2):
                sk.line(f"M-24 {k}L-6 {k + 3}", "#d8cab8", 1.8)
                sk.line(f"M6 {k + 3}L22 {k}", "#d8cab8", 1.8)
    elif spec.pose == "carry":
        x, y = lerp(near, far, 0.6)
        with sk.frame(x + 4, y - 4):
            for cx, cy, c in ((-12, -14, "#d9423a"), (4, -17, "#ee9a3a"), (17, -13, "#d9423a"), (-2, -11, "#8fb84f")):
                sk.blob(oval(cx, cy, 10), c)
            basket = "M-29 -12L31 -12C30 6 26 18 20 20L-18 20C-25 18 -28 6 -29 -12Z"
            sk.blob(basket, "#c8915a")
            with sk.inside(basket):
                for k in (-2, 8):
                    sk.line(f"M-34 {k}L36 {k}", "#a5703f", 2)
                for k in range(-24, 30, 9):
                    sk.line(f"M{k} -12L{k * 0.8} 22", "#a5703f", 1.6)
            sk.blob("M-32 -15L34 -15L33 -8L-31 -8Z", "#d9a66d")
    elif spec.pose == "play":  # a ball thrown up
        ball(sk, far[0] + 6, far[1] - 44)


def draw_tools(sk: Sketch, spec: FigureSpec, j: Joints) -> None:
    """A trade's mark, small enough to leave the colour of the clothes alone."""
    if spec.subject == "doctor":
        x, y = lerp(j.pelvis, j.chest, 0.86)
        sk.line(f"M{x - 9} {y - 8}C{x - 12} {y + 12} {x + 6} {y + 16} {x + 6} {y + 26}", "#4b5563", 3)
        sk.line(f"M{x + 15} {y - 8}C{x + 16} {y + 8} {x + 8} {y + 8} {x + 2} {y + 12}", "#4b5563", 3)
        sk.blob(oval(x + 6, y + 29, 5), "#aeb6c1")
