"""Hats of every view, and those that came after the first packs (more.MORE_HATS)."""

from __future__ import annotations

from . import people_head
from .more import MORE_HATS
from .more_hats import draw_more_hat
from .spec import FigureSpec
from .svg import INK, Sketch, mix, oval

_ROUND_THE_FACE = ("none", "headscarf", "hood", "ninja mask", "knight helm", "space helmet", "bow", "helmet")


def draw_any_hat(sk: Sketch, spec: FigureSpec, ribbon: str) -> None:
    """On the head of a person, in the view of the spec. ribbon: the colour that matches the clothes."""
    colour = ribbon if spec.hat != "cap" else mix(ribbon, "#35272f", 0.08)
    with sk.frame(0, 0 if spec.hat in _ROUND_THE_FACE else -5):  # brims stay clear of the brows
        if spec.view == "quarter" or not _draw_seen(sk, spec, colour):
            draw_hat(sk, spec.hat, colour, spec.view)


def draw_hat(sk: Sketch, hat: str, colour: str, view: str = "quarter") -> None:
    """A hat on a head of half width 40 round (0, 0)."""
    if hat in MORE_HATS:
        draw_more_hat(sk, hat, colour, view)
    else:
        people_head.draw_hat(sk, hat, colour)


def _draw_seen(sk: Sketch, spec: FigureSpec, colour: str) -> bool:
    """The hats whose front shows; -> False for those that look alike from all sides."""
    side = spec.view == "side"
    if spec.hat == "cap":
        if side:
            sk.blob("M-43 -12C-46 -60 36 -60 36 -20C14 -26 -22 -22 -43 -12Z", colour)
            sk.blob("M10 -26C34 -30 56 -24 66 -14C68 -9 62 -8 56 -10C42 -16 24 -17 10 -17Z", mix(colour, INK, 0.18))
        else:
            sk.blob("M-42 -18C-46 -62 46 -62 42 -18C20 -27 -20 -27 -42 -18Z", colour)
            sk.blob("M-38 -20C-26 -31 26 -31 38 -20C42 -14 36 -10 30 -13C14 -20 -14 -20 -30 -13C-36 -10 -42 -14 -38 -20Z",
                    mix(colour, INK, 0.18))  # fmt: skip
        sk.blob(oval(-4 if side else 0, -54, 4.5, 3), mix(colour, INK, 0.18))
    elif spec.hat == "headscarf":
        if side:
            sk.blob("M-44 28C-58 -24 -42 -56 -4 -56C22 -56 36 -42 34 -26C20 -28 9 -22 4 -8C2 6 7 22 17 36"
                    "C14 46 4 44 -10 44C-28 44 -40 42 -44 28Z", colour)  # fmt: skip
            x = 20
        else:
            sk.blob("M-44 26C-56 -24 -40 -56 0 -56C40 -56 56 -24 44 26C40 36 30 42 18 44L-18 44C-30 42 -40 36 -44 26Z"
                    "M-33 16C-28 32 -14 38 0 38C14 38 28 32 33 16C38 -8 24 -32 0 -32C-24 -32 -38 -8 -33 16Z", colour)  # fmt: skip
            x = 0
        sk.blob([oval(x - 10, 48, 9, 6, 30), oval(x + 10, 48, 9, 6, -30), oval(x, 45, 5)], colour)
    else:
        return False
    return True
