"""Garments: how each is cut, its colours, and what is sewn on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .more import MORE_GARMENTS
from .more_clothes import draw_more_trims
from .pose import Build, Joints
from .spec import COLOURS, FigureSpec
from .svg import INK, Point, Sketch, lerp, mix, oval, shade, smooth, tint

# garment -> (sleeve: share of the arm covered, flare at its end, skirt: share of the leg covered or 0, trousers?)
CUT: dict[str, tuple[float, float, float, bool]] = {
    "dress": (0.34, 1.55, 0.58, False),
    "shirt-trousers": (0.42, 1.35, 0.0, True),
    "shirt-skirt": (0.42, 1.35, 0.5, False),
    "coat": (0.94, 1.35, 0.42, True),
    "robe": (0.94, 1.9, 0.93, False),
    "hanfu": (0.94, 2.5, 0.95, False),
    "qipao": (0.26, 1.3, 0.86, False),
    "apron-dress": (0.42, 1.6, 0.72, False),
    "armour": (0.9, 1.3, 0.2, True),
    "overalls": (0.46, 1.35, 0.0, True),
    "pyjamas": (0.92, 1.4, 0.0, True),
    "uniform": (0.94, 1.3, 0.12, True),
    "none": (0.0, 1.0, 0.0, False),
    # since the first packs (more.MORE_GARMENTS)
    "tail": (0.0, 1.0, 0.0, False),
    "tunic": (0.94, 1.2, 0.36, True),
    "rags": (0.5, 1.5, 0.2, True),
    "space suit": (0.94, 1.5, 0.0, True),
    "ninja suit": (0.94, 1.15, 0.12, True),
    "kasaya": (0.9, 2.0, 0.93, False),
    "dragon robe": (0.94, 2.5, 0.95, False),
    "work coat": (0.94, 1.35, 0.34, True),
    "nurse dress": (0.42, 1.4, 0.68, False),
    "chef jacket": (0.94, 1.35, 0.2, True),
    "waistcoat": (0.94, 1.6, 0.06, True),
}


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one dressed body."""

    main: str
    second: str
    trim: str
    skin: str
    shoe: str


def palette_of(spec: FigureSpec, skin: str, belly: str | None = None) -> Palette:
    """The second colour is fixed by the garment and its colour, so that the first one always reads."""
    name = spec.garment_colour
    main = COLOURS[name]
    pale = "#cfe0f2" if name == "white" else "#fdf6e9"
    dark = "#8a6f5a" if name in ("blue", "grey", "black", "purple") else "#56607a"
    trim = {"gold": "#a8433a", "yellow": "#b5543f", "orange": "#fbe7b4"}.get(name, "#f0c14b")
    if spec.garment == "none":
        return Palette(skin, belly or tint(skin), trim, skin, skin)
    second = {
        "tail": mix(main, "#fffaf0", 0.45),
        "tunic": dark,
        "rags": dark,
        "space suit": main,
        "ninja suit": main,
        "kasaya": "#a8433a" if name not in ("red", "brown") else "#f0c14b",
        "dragon robe": trim,
        "work coat": mix(main, INK, 0.5),
        "nurse dress": "#f4f8fb" if name != "white" else "#d3e4f2",
        "chef jacket": "#56607a",
        "waistcoat": "#fdf6e9",
        "dress": pale,
        "shirt-trousers": dark,
        "shirt-skirt": dark,
        "coat": dark,
        "robe": pale,
        "hanfu": pale,
        "qipao": trim,
        "apron-dress": pale,
        "armour": mix(main, INK, 0.45),
        "overalls": "#f7d98b" if name in ("white", "grey", "black", "blue") else pale,
        "pyjamas": pale,
        "uniform": mix(main, INK, 0.3),
    }[spec.garment]
    shoe = {"armour": mix(main, INK, 0.35), "pyjamas": tint(main, 0.35), "uniform": "#3d3742"}.get(
        spec.garment, "#7a4b35" if name not in ("brown",) else "#4c3a3a"
    )
    if spec.garment in ("space suit", "ninja suit", "work coat"):
        shoe = mix(main, INK, 0.3)
    elif spec.garment == "nurse dress":
        shoe = "#f4f1ea"
    if spec.garment == "dress":
        shoe = mix(main, INK, 0.18) if name not in ("white", "black") else "#c9576b"
    return Palette(main, second, trim, skin, shoe)


def draw_trims(sk: Sketch, g: str, p: Palette, b: Build, at: Callable[[float, float], Point], j: Joints) -> None:
    """at(t, side): a point on the torso, t from pelvis 0 to chest 1, side forward of the middle."""

    def stroke(points: list[Point], colour: str, width: float) -> None:
        sk.line(smooth(points, False), colour, width)

    def patch(points: list[Point], colour: str) -> None:
        sk.fill(smooth(points, tension=0.08), colour)

    fold = shade(p.main, 0.3)
    if g in MORE_GARMENTS:
        draw_more_trims(sk, g, p.main, p.second, p.trim, b, at)
        return
    if g in ("dress", "apron-dress", "robe", "hanfu"):
        for k in (-0.62, -0.05, 0.55):  # folds fall from the waist
            stroke([at(0.02, k * b.hip), at(-0.45, k * b.hip * 1.5), at(-1.3, k * b.hip * 2.1)], fold, 1.7)
    if g == "dress":
        stroke([at(0.2, -60), at(0.17, 0), at(0.2, 60)], shade(p.main, 0.36), 4.2)
        sk.fill(oval(*at(0.18, 5), 4.6, 4), p.trim)
        for s in (-1, 1):
            patch([at(1.04, 3), at(1.02, 3 + s * b.shoulder * 0.72), at(0.8, 3 + s * b.shoulder * 0.6), at(0.84, 3)],
                  p.second)  # fmt: skip
    elif g == "apron-dress":
        patch(
            [at(0.82, -b.hip * 0.4), at(0.82, b.hip * 0.62), at(0.24, b.hip * 0.66), at(0.24, -b.hip * 0.4)], p.second
        )
        patch(
            [at(0.24, -b.hip * 0.55), at(0.24, b.hip * 0.75), at(-0.6, b.hip * 0.9), at(-0.62, -b.hip * 0.6)], p.second
        )
        stroke([at(0.24, -60), at(0.21, 0), at(0.24, 60)], shade(p.second, 0.18), 4)
        for s in (-0.36, 0.56):
            stroke([at(0.8, b.hip * s), at(1.1, b.hip * s)], p.second, 4.5)
    elif g in ("shirt-trousers", "shirt-skirt"):
        for s in (-1, 1):
            patch([at(1.06, 3), at(1.02, 3 + s * b.shoulder * 0.6), at(0.82, 3 + s * 7)], tint(p.main, 0.45))
        for t in (0.62, 0.38, 0.14):
            sk.fill(oval(*at(t, 4), 2.1), tint(p.main, 0.7))
        if g == "shirt-trousers":
            stroke([at(-0.02, -60), at(-0.06, 0), at(-0.02, 60)], "#6b4632", 5)
            sk.fill(oval(*at(-0.06, 4), 4, 3.4), "#eec25a")
    elif g == "coat":
        stroke([at(1.0, 5), at(0.4, 6), at(-0.9, 7)], fold, 2.4)
        patch([at(1.05, 5), at(1.02, -b.shoulder * 0.55), at(0.55, -2), at(0.5, 5)], tint(p.main, 0.3))
        patch([at(1.05, 5), at(1.02, b.shoulder * 0.7), at(0.55, 12), at(0.5, 5)], tint(p.main, 0.3))
        patch([at(1.08, 5), at(1.0, -3), at(0.78, 4), at(1.0, 12)], p.second)
        for t in (0.42, 0.18, -0.06):
            sk.fill(oval(*at(t, 11), 2.8), p.trim)
        for s in (-0.75, 0.8):
            stroke([at(-0.06, b.hip * s - 5), at(-0.08, b.hip * s + 5)], fold, 3)
    elif g == "robe":
        patch([at(1.08, 4), at(1.0, -4), at(0.4, 0), at(-1.6, -7), at(-1.6, 17), at(0.4, 9), at(1.0, 12)], p.second)
        for s in (-1, 1):
            stroke([at(1.05, 4 + s * 10), at(0.4, 4 + s * 6), at(-1.6, 5 + s * 13)], p.trim, 3.6)
        stroke([at(0.2, -60), at(0.16, 0), at(0.2, 60)], p.trim, 6)
        for x in (-8, 0, 8):
            sk.fill(oval(*at(0.98, 4 + x * 2), 8, 7), p.second)
    elif g == "hanfu":
        stroke([at(1.08, -12), at(0.75, 1), at(0.25, 16)], p.second, 8)
        stroke([at(1.08, 18), at(0.8, 8), at(0.5, -2)], p.second, 8)
        stroke([at(1.08, -12), at(0.75, 1), at(0.25, 16)], fold, 1.4)
        stroke([at(0.22, -60), at(0.18, 0), at(0.22, 60)], p.trim, 11)
        stroke([at(0.16, 4), at(-0.3, 6), at(-0.75, 3)], p.trim, 5.5)
        sk.fill(oval(*at(0.18, 5), 6, 5), shade(p.trim, 0.25))
    elif g == "qipao":
        stroke([at(1.04, -9), at(1.06, 3), at(1.04, 14)], p.trim, 5)
        stroke([at(0.98, 4), at(0.78, 12), at(0.7, b.shoulder)], p.trim, 3)
        for q in (at(0.9, 7), at(0.76, 14)):
            sk.fill(oval(*q, 3.2), p.trim)
        leg = j.near_leg
        mid = lerp(leg[1], leg[2], 0.1)
        for dx, dy in ((2, -20), (10, -10), (3, 2)):
            x, y = mid[0] + dx, mid[1] + dy
            for ox, oy in ((0, -3.4), (3.2, -1), (2, 2.8), (-2, 2.8), (-3.2, -1)):
                sk.fill(oval(x + ox, y + oy, 2.2), p.trim)
        stroke([at(-1.25, -60), at(-1.27, 0), at(-1.25, 60)], p.trim, 3)
    elif g == "armour":
        shine = tint(p.main, 0.5)
        patch([at(0.98, -b.shoulder * 0.5), at(0.98, 5 + b.shoulder * 0.5), at(0.6, 5 + b.belly * 0.72), at(0.4, 5),
               at(0.6, -b.belly * 0.6)], tint(p.main, 0.26))  # fmt: skip
        stroke([at(0.9, -9), at(0.7, -11), at(0.58, -8)], shine, 4.5)
        stroke([at(1.0, 5), at(0.42, 5)], fold, 2)
        for t in (0.28, 0.08, -0.16):
            stroke([at(t + 0.04, -60), at(t, 0), at(t + 0.04, 60)], p.second, 2.6)
        stroke([at(1.03, -12), at(1.0, 3), at(1.03, 17)], p.second, 6)
    elif g == "overalls":
        patch([at(0.7, -b.belly * 0.5), at(0.7, b.belly * 0.72), at(0.3, b.belly * 0.82), at(0.18, 60), at(-0.9, 60),
               at(-0.9, -60), at(0.18, -60), at(0.3, -b.belly * 0.62)], p.main)  # fmt: skip
        for s in (-0.42, 0.62):
            stroke([at(0.68, b.belly * s), at(1.1, b.belly * s * 0.95)], p.main, 6)
            sk.fill(oval(*at(0.63, b.belly * s), 3), "#f3d48a")
        patch([at(0.48, -6), at(0.48, 12), at(0.24, 11), at(0.24, -5)], shade(p.main, 0.14))
        stroke([at(0.48, -6), at(0.48, 12)], fold, 1.6)
    elif g == "pyjamas":
        stroke([at(1.0, 4), at(-0.2, 5)], fold, 1.8)
        for t, s in ((0.8, -12), (0.62, 13), (0.5, -6), (0.3, -17), (0.26, 14), (0.06, -7), (0.02, 18), (0.78, 20)):
            sk.fill(oval(*at(t, s), 2.7), p.second)
        patch([at(1.06, 3), at(1.02, -9), at(0.86, 2), at(1.02, 14)], p.second)
    elif g == "uniform":
        stroke([at(1.0, 5), at(-0.3, 6)], fold, 2)
        stroke([at(0.06, -60), at(0.02, 0), at(0.06, 60)], "#4a3a38", 6.5)
        sk.fill(oval(*at(0.03, 5), 5, 4.2), p.trim)
        for t in (0.82, 0.6, 0.38):
            for s in (-5, 14):
                sk.fill(oval(*at(t, s), 2.6), p.trim)
        stroke([at(1.04, -8), at(1.0, 4), at(1.04, 16)], p.second, 7)
        for s in (-0.8, 0.85):
            stroke([at(0.97, b.shoulder * s - 6), at(0.97, b.shoulder * s + 6)], p.trim, 5)
