"""Patterns of cloth (more.PATTERNS), laid over a garment of one colour: the colour still reads, the pattern is thin."""

from __future__ import annotations

import math
from collections.abc import Sequence

from .svg import Sketch, add, along, luminance, oval, shade, tint

_LEFT, _TOP, _RIGHT, _BOTTOM = -100, -110, 110, 150  # round the pelvis, in units of the figure


def draw_pattern(sk: Sketch, shapes: str | Sequence[str], pattern: str, colour: str) -> None:
    """Inside the shapes only; what is drawn later (collars, belts, buttons) lies over it."""
    if pattern == "plain":
        return
    light = luminance(colour) > 0.72
    ink = shade(colour, 0.5) if light else tint(colour, 0.72)
    with sk.inside(shapes):
        if pattern == "stripes":
            for y in range(_TOP, _BOTTOM, 13):
                sk.line(f"M{_LEFT} {y}L{_RIGHT} {y}", ink, 3.8)
        elif pattern == "checks":
            for y in range(_TOP, _BOTTOM, 15):
                sk.line(f"M{_LEFT} {y}L{_RIGHT} {y}", ink, 3, 0.85)
            for x in range(_LEFT, _RIGHT, 15):
                sk.line(f"M{x} {_TOP}L{x} {_BOTTOM}", ink, 3, 0.85)
        elif pattern == "dots":
            sk.fill("".join(oval(x, y, 3.6) for x, y in _grid(15)), ink)
        elif pattern == "flowers":
            spots = _grid(20)
            sk.fill("".join(oval(*add(at, along(k * 72, 4.2)), 3.1) for at in spots for k in range(5)), ink)
            sk.fill(
                "".join(oval(x, y, 2.5) for x, y in spots),
                "#f3b73c" if not 0.6 < luminance(colour) < 0.9 else "#d9423a",
            )
        elif pattern == "patches":
            for k, (x, y) in enumerate(
                ((-13, -34), (12, -16), (-8, 6), (20, 22), (-24, 30), (4, 52), (-14, 82), (14, 92))
            ):
                patch = ("#e9b94a", "#7fae6a", "#d8775a", "#6f9fcf")[k % 4]
                c, s = math.cos(k * 1.7) * 0.2, 8.0
                corners = [
                    (x - s, y - s + c * s),
                    (x + s, y - s - c * s),
                    (x + s, y + s - c * s),
                    (x - s, y + s + c * s),
                ]
                sk.fill("M" + "L".join(f"{u:.1f} {v:.1f}" for u, v in corners) + "Z", patch)
                sk.parts.append(  # stitches
                    f'<path d="M{"L".join(f"{u:.1f} {v:.1f}" for u, v in corners)}Z" fill="none" stroke="#5b4038" '
                    f'stroke-width="1.6" stroke-dasharray="3.4 2.6"/>'
                )


def _grid(step: int) -> list[tuple[float, float]]:
    """Every second row is set off by half a step."""
    return [
        (x + (step / 2 if row % 2 else 0), y)
        for row, y in enumerate(range(_TOP, _BOTTOM, step))
        for x in range(_LEFT, _RIGHT, step)
    ]
