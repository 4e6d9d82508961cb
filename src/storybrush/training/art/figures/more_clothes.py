"""What is sewn on the later garments (more.MORE_GARMENTS); cut and colours are in `clothes`."""

from __future__ import annotations

from collections.abc import Callable

from .pose import Build
from .svg import Point, Sketch, oval, shade, smooth, tint


def draw_more_trims(
    sk: Sketch, g: str, main: str, second: str, trim: str, b: Build, at: Callable[[float, float], Point]
) -> None:
    """at(t, side): a point on the torso, t from pelvis 0 to chest 1, side forward of the middle."""

    def stroke(points: list[Point], colour: str, width: float) -> None:
        sk.line(smooth(points, False), colour, width)

    def patch(points: list[Point], colour: str) -> None:
        sk.fill(smooth(points, tension=0.08), colour)

    fold = shade(main, 0.3)
    belt = "#6b4632"
    if g == "tail":  # a bodice of two shells
        for s in (-0.52, 0.62):
            x, y = at(0.66, 4 + b.shoulder * s)
            d = f"M{x - 12} {y - 5}C{x - 9} {y - 13} {x + 9} {y - 13} {x + 12} {y - 5}L{x} {y + 10}Z"
            sk.blob(d, second, shift=(-1, -2))
            for k in (-6, 0, 6):
                sk.line(f"M{x} {y + 8}L{x + k} {y - 8}", shade(second, 0.3), 1.5)
    elif g == "tunic":
        stroke([at(1.04, -8), at(0.86, 4), at(1.04, 16)], trim, 5)
        stroke([at(0.86, 4), at(0.62, 4)], fold, 2.2)
        for t in (0.8, 0.7):
            stroke([at(t, -1), at(t - 0.05, 9)], trim, 2)
        stroke([at(0.16, -60), at(0.12, 0), at(0.16, 60)], belt, 8)
        sk.blob(oval(*at(0.13, 5), 6, 5.4), "#eec25a", shift=(-1, -1))
        for k in (-0.8, -0.25, 0.35, 0.9):
            stroke([at(0.04, k * b.hip), at(-0.6, k * b.hip * 1.3)], fold, 1.7)
    elif g == "rags":
        stroke([at(1.03, -9), at(0.8, 4), at(1.03, 16)], fold, 3)
        for (t, s), colour, turn in (((0.6, -12), "#7f9a5a", 8), ((0.28, 15), "#c08a4a", -10), ((0.02, -10), "#6f86a8", 5),
                                     ((0.76, 18), "#a8604c", 12)):  # fmt: skip
            with sk.frame(*at(t, s), turn=turn):
                sk.fill("M-8 -7L8 -8L7 8L-8 7Z", colour)
                for x in (-6, 0, 6):
                    for y in (-8, 8):
                        sk.line(f"M{x} {y - 2}L{x} {y + 2}", "#4b3a30", 1.5)
        stroke([at(0.18, -60), at(0.14, 0), at(0.18, 60)], "#b69a67", 5)
        stroke([at(0.14, 8), at(-0.2, 11)], "#b69a67", 3.4)
    elif g == "space suit":
        for t in (0.12, 0.02):
            stroke([at(t + 0.03, -60), at(t, 0), at(t + 0.03, 60)], shade(main, 0.22), 2.4)
        patch([at(0.8, -10), at(0.8, 18), at(0.36, 18), at(0.36, -10)], "#56607a" if main != "#56607a" else trim)
        for (t, s), colour in (((0.69, -3), "#e2503f"), ((0.69, 6), "#f3c13a"), ((0.69, 14), "#6cc27a")):
            sk.fill(oval(*at(t, s), 3), colour)
        stroke([at(0.5, -5), at(0.5, 13)], "#dfe6ee", 4)
        stroke([at(1.02, -16), at(0.97, 4), at(1.02, 22)], "#aeb6c1", 7)
    elif g == "ninja suit":
        stroke([at(1.05, -10), at(0.7, 4), at(0.24, 12)], tint(main, 0.3), 4)
        stroke([at(1.05, 17), at(0.78, 6)], tint(main, 0.3), 4)
        sash = "#d9423a" if main != "#d9423a" else "#f0c14b"
        stroke([at(0.2, -60), at(0.16, 0), at(0.2, 60)], sash, 9)
        stroke([at(0.16, 12), at(-0.16, 15)], sash, 5)
        stroke([at(0.16, 9), at(-0.1, 6)], sash, 5)
    elif g == "kasaya":  # a robe over one shoulder
        patch([at(1.1, 26), at(1.04, 6), at(0.5, -14), at(0.1, -b.hip * 1.4), at(-0.5, -b.hip * 2), at(-1.6, -b.hip * 2.4),
               at(-1.6, 14), at(-0.4, 12), at(0.5, 20)], second)  # fmt: skip
        stroke([at(1.06, 6), at(0.5, -14), at(0.1, -b.hip * 1.4)], "#f0c14b", 2.6)
        for k in (-1.4, -0.7):
            stroke([at(0.3, -b.hip * 0.2 + k * 6), at(-0.5, k * 14), at(-1.5, k * 18)], "#f0c14b", 2)
        for t in (-0.1, -0.55, -1.0):
            stroke([at(t, -b.hip * 2.2), at(t - 0.02, 14)], "#f0c14b", 2)
        for k in range(11):  # prayer beads
            s = (k - 5) / 5
            sk.fill(oval(*at(1.0 - 0.42 * (1 - s * s), 4 + s * b.shoulder * 0.66), 3.2), "#6b4632")
    elif g == "dragon robe":
        stroke([at(1.08, -12), at(0.75, 1), at(0.25, 16)], second, 8)
        stroke([at(1.08, 18), at(0.8, 8), at(0.5, -2)], second, 8)
        x, y = at(0.56, 5)  # a coiled dragon in a roundel, as far as it can be seen
        sk.blob(oval(x, y, 14, 14), second, shift=(-1, -1))
        sk.line(f"M{x - 8} {y + 6}C{x - 12} {y - 10} {x + 4} {y - 12} {x + 6} {y - 3}C{x + 7} {y + 5} {x - 3} {y + 5} "
                f"{x - 2} {y - 2}", main, 3.2)  # fmt: skip
        sk.fill(oval(x + 7, y + 6, 2.4), main)
        stroke([at(0.16, -60), at(0.12, 0), at(0.16, 60)], second, 8)
        sk.blob(oval(*at(0.13, 5), 6, 6), "#7fc4a0", shift=(-1, -1))
        for base, colour in ((-1.16, second), (-1.3, tint(second, 0.4))):  # waves along the hem
            pts = [at(base + (0.09 if k % 2 else 0.0), (k - 4) * b.hip * 0.6) for k in range(10)]
            stroke(pts, colour, 5)
        stroke([at(0.08, 4), at(-0.5, 6), at(-1.0, 4)], second, 6)
    elif g == "work coat":
        band = "#f6e05a" if main not in ("#f8d045", "#d19a26") else "#f2f4f6"
        stroke([at(1.0, 5), at(0.4, 6), at(-0.7, 6)], fold, 3)
        for t in (0.62, 0.06, -0.34):
            stroke([at(t + 0.03, -60), at(t, 0), at(t + 0.03, 60)], band, 7)
            stroke([at(t + 0.03, -60), at(t, 0), at(t + 0.03, 60)], "#dfe4ea", 2.4)
        stroke([at(1.04, -10), at(0.98, 4), at(1.04, 18)], second, 7)
    elif g == "nurse dress":
        for s in (-1, 1):
            patch([at(1.04, 3), at(1.02, 3 + s * b.shoulder * 0.6), at(0.82, 3 + s * 7)], tint(main, 0.5))
        stroke([at(0.9, 4), at(-0.8, 5)], fold, 1.8)
        stroke([at(0.2, -60), at(0.16, 0), at(0.2, 60)], second, 6)
        patch([at(0.14, -b.hip * 0.5), at(0.14, b.hip * 0.7), at(-0.5, b.hip * 0.85), at(-0.52, -b.hip * 0.55)], second)
        x, y = at(0.66, 14)
        for d in (f"M{x - 6} {y}L{x + 6} {y}", f"M{x} {y - 6}L{x} {y + 6}"):
            sk.line(d, "#d9423a", 4)
    elif g == "chef jacket":
        stroke([at(1.0, -4), at(0.3, -3), at(-0.3, -3)], fold, 2)
        for t in (0.74, 0.5, 0.26):
            for s in (-10, 10):
                sk.fill(oval(*at(t, 3 + s), 2.8), "#56607a" if main != "#3f3c46" else "#f3ead8")
        kerchief = "#d9423a" if main != "#d9423a" else "#f8d045"
        stroke([at(1.04, -12), at(0.98, 4), at(1.04, 20)], kerchief, 7)
        patch([at(1.0, 0), at(1.0, 9), at(0.78, 12), at(0.84, 4), at(0.78, -4)], kerchief)
        patch([at(0.1, -b.hip * 0.7), at(0.1, b.hip * 0.9), at(-0.7, b.hip * 1.0), at(-0.7, -b.hip * 0.8)],
              "#fffdf6" if main != "#fcf8ef" else "#dfe6ee")  # fmt: skip
    elif g == "waistcoat":  # open over a striped shirt
        shirt = [at(1.1, -5), at(1.1, 12), at(0.5, 13), at(-0.04, 14), at(-0.04, -7), at(0.5, -6)]
        patch(shirt, second)
        with sk.inside(smooth(shirt, tension=0.08)):
            for k in range(7):
                stroke([at(0.95 - k * 0.16, -30), at(0.95 - k * 0.16, 40)], "#4a5878", 3.6)
        for s in (-6, 13.5):
            stroke([at(1.08, s), at(0.5, s), at(-0.04, s - (1 if s < 0 else -1))], trim, 3)
        stroke([at(0.06, -60), at(0.02, 0), at(0.06, 60)], belt, 8)
        sk.blob(oval(*at(0.03, 4), 6, 5.4), "#eec25a", shift=(-1, -1))
