"""Recoloured copies of SVG drawings: the fills are known, so "red", "blue" become exact labels.

The colours of one hue family, the one that covers most of the drawing, move to the target; their differences in
lightness (the shading) stay, and so do outlines, eyes and parts of other hues.
"""

from __future__ import annotations

import colorsys
import re

import numpy as np

# The 12 colours of `script.Colour`, as flat art uses them.
TARGETS: dict[str, tuple[int, int, int]] = {
    "red": (217, 56, 48), "orange": (240, 133, 40), "yellow": (250, 208, 56), "green": (84, 165, 76),
    "blue": (58, 124, 205), "purple": (136, 88, 184), "pink": (244, 140, 178), "brown": (140, 90, 55),
    "black": (52, 50, 58), "white": (248, 246, 240), "grey": (152, 156, 163), "gold": (212, 160, 30),
}  # fmt: skip

_HEX = re.compile(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
_NEUTRAL = 0.16  # below this chroma a colour has no hue to speak of


def _rgb(code: str) -> tuple[float, float, float]:
    code = code if len(code) == 6 else "".join(c * 2 for c in code)
    return tuple(int(code[i : i + 2], 16) / 255 for i in (0, 2, 4))  # type: ignore[return-value]


def _chroma(rgb: np.ndarray) -> np.ndarray:
    return rgb.max(-1) - rgb.min(-1)


def _hue(rgb: tuple[float, float, float]) -> float:
    return colorsys.rgb_to_hsv(*rgb)[0]


def main_hue(rgba: np.ndarray) -> tuple[float | None, float, float]:
    """(H, W, 4) uint8 -> (hue in [0, 1) or None where the drawing is mainly neutral, its mean luma, its share of the drawing)."""
    pixels = rgba[rgba[..., 3] > 200][:, :3].astype(np.float64) / 255
    if len(pixels) < 50:
        return None, 0.5, 0.0
    luma = pixels @ (0.299, 0.587, 0.114)
    coloured = _chroma(pixels) > _NEUTRAL
    hues = np.array([_hue(tuple(p)) for p in pixels[coloured][::7]])
    neutral = (~coloured) & (luma > 0.2)
    if len(hues) == 0 or neutral.sum() > 1.3 * coloured.sum():
        return None, float(luma[neutral].mean()) if neutral.any() else 0.5, float(neutral.mean())
    counts, _ = np.histogram(hues, 24, (0, 1))
    smooth = counts + np.roll(counts, 1) + np.roll(counts, -1)
    centre = (int(smooth.argmax()) + 0.5) / 24
    near = np.abs((hues - centre + 0.5) % 1 - 0.5) < 0.09
    return centre, float(luma[coloured][::7][near].mean()), float(near.mean() * coloured.mean())


def recolour(svg: str, rgba: np.ndarray, colour: str) -> str | None:
    """The same drawing in another colour; None where no single colour covers a third of it. `rgba`: the drawing, rendered."""
    hue, mean, share = main_hue(rgba)
    if share < 0.33:
        return None
    target = np.array(TARGETS[colour]) / 255
    goal = float(target @ (0.299, 0.587, 0.114))
    # room for shading: very light and very dark targets keep less of it
    spread = 0.9 if 0.2 < goal < 0.85 else 0.55

    def swap(match: re.Match[str]) -> str:
        rgb = _rgb(match[1])
        luma = float(np.dot(rgb, (0.299, 0.587, 0.114)))
        chroma = max(rgb) - min(rgb)
        if hue is None:
            belongs = chroma <= _NEUTRAL + 0.06 and luma > 0.25
        else:
            belongs = chroma > _NEUTRAL * 0.6 and abs((_hue(rgb) - hue + 0.5) % 1 - 0.5) < 0.1
        if not belongs:
            return match[0]
        shift = (luma - mean) * spread
        moved = target + shift * (1 - target) if shift > 0 else target * (1 + shift / max(mean, 0.2))
        r, g, b = (round(v * 255) for v in moved.clip(0, 1))
        return f"#{r:02x}{g:02x}{b:02x}"

    return _HEX.sub(swap, svg)
