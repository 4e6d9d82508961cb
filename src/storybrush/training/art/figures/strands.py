"""Long hair and beards: locks with strands, never slabs."""

from __future__ import annotations

from .spec import HAIR_COLOURS, FigureSpec
from .svg import Point, Sketch, luminance, oval, shade, tint

_LONG = ("wizard", "dwarf")
_NONE = ("grandpa", "merchant")  # a moustache alone


def falling(sk: Sketch, colour: str, shape: str, at: tuple[int, ...], span: tuple[float, float]) -> None:
    """Hair that hangs behind the shoulders, with dark strands at these x, and a light one beside each second."""
    sk.blob(shape, colour)
    top, low = span
    dark = shade(colour, 0.3 if luminance(colour) > 0.3 else 0.12)
    light = tint(colour, 0.28)
    for k, x in enumerate(at):
        sk.line(f"M{x * 0.92:.1f} {top}Q{x - 5} {(top + low) / 2} {x + (-3 if x < 0 else 3)} {low - 3}", dark, 2.0)
        if k % 2 == 0:
            sk.line(f"M{x * 0.92 + 5:.1f} {top + 4}Q{x} {(top + low) / 2} {x + 3} {low - 10}", light, 2.0)


def beard(sk: Sketch, spec: FigureSpec, skin: str, mouth: Point) -> None:
    """Round the jaw, open where the mouth is: a mouth on dark hair shows no feeling. With a moustache over it."""
    c = HAIR_COLOURS[spec.hair_colour]
    x, y = mouth
    side = spec.view == "side"
    dark, light = shade(c, 0.3 if luminance(c) > 0.3 else 0.1), tint(c, 0.3)
    if spec.subject not in _NONE:
        low = 70.0 if spec.subject in _LONG else 52.0
        left, right = (-34.0, 37.0) if spec.view == "front" else (-22.0, 40.0) if side else (-34.0, 39.0)
        m = (left + right) / 2
        sk.blob(
            f"M{left} 0C{left + 4} 10 {left + 8} 14 {x - 19} {y - 9}L{x + (12 if side else 19)} {y - 9}"
            f"C{right - 4} 12 {right - 2} 6 {right} 2C{right + 3} 22 {right - 2} {low - 22} {m + 21} {low - 12}"
            f"C{m + 17} {low - 10} {m + 15} {low - 10} {m + 12} {low - 12}C{m + 10} {low - 4} {m + 5} {low - 1} {m} {low}"
            f"C{m - 5} {low - 1} {m - 9} {low - 5} {m - 11} {low - 12}C{m - 14} {low - 9} {m - 17} {low - 10} {m - 22} {low - 13}"
            f"C{left - 1} {low - 26} {left - 3} 22 {left} 0Z",
            c,
        )
        for k, dx in enumerate((-22, -11, 0, 11, 21)):
            top = y + 13 if abs(dx) < 15 else y + 2
            end = low - 6 - 0.35 * abs(dx)
            if end > top + 4:
                sk.line(f"M{m + dx} {top}Q{m + dx - 3} {(top + end) / 2:.1f} {m + dx * 0.6:.1f} {end:.1f}",
                        light if k in (1, 3) else dark, 2.0)  # fmt: skip
        sk.fill(oval(x - (1 if side else 0), y + 2, 13 if side else 16, 12.5), skin)
    w = 12 if side else 17
    top = y - 12
    sk.blob(
        f"M{x} {top}C{x - 5} {top - 3} {x - w * 0.8} {top} {x - w} {top + 9}C{x - w * 0.6} {top + 8} {x - 4} {top + 8} {x} {top + 5}"
        f"C{x + 4} {top + 8} {x + w * 0.6} {top + 8} {x + w} {top + 9}C{x + w * 0.8} {top} {x + 5} {top - 3} {x} {top}Z",
        c,
        shift=(-1, -2),
    )
