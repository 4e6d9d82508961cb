"""Recoloured copies of SVG drawings: the fills are known, so "red", "blue" become exact labels.

The colours of one hue family, the one that covers most of the drawing, move to the target; their differences in
lightness (the shading) stay, and so do outlines, eyes and parts of other hues. A family is a stretch of the hue circle
without a gap: the light and the dark green of one tree are one paint, so they change together. A name that would be true of
a small part only is refused, since the picture would teach a wrong word.
"""

from __future__ import annotations

import colorsys
import re
from dataclasses import dataclass

import numpy as np

# The 12 colours of `script.Colour`, as flat art uses them.
TARGETS: dict[str, tuple[int, int, int]] = {
    "red": (217, 56, 48), "orange": (240, 133, 40), "yellow": (250, 208, 56), "green": (84, 165, 76),
    "blue": (58, 124, 205), "purple": (136, 88, 184), "pink": (244, 140, 178), "brown": (140, 90, 55),
    "black": (52, 50, 58), "white": (248, 246, 240), "grey": (152, 156, 163), "gold": (212, 160, 30),
}  # fmt: skip

_HEX = re.compile(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
_LUMA = np.array([0.299, 0.587, 0.114])
_NEUTRAL = 0.16  # below this chroma a colour has no hue to speak of
_OUTLINE = 0.2  # neutral and darker than this: lines, pupils
_BINS = 36
_WIDEST = 5  # bins: a family spans at most this much to either side of its peak, a third of the circle in all
_LEAST = 0.5  # so much of the drawing (without its lines) must take the new colour
_RIVAL = 0.3  # no more than this may keep another strong hue
# What is white or grey may be any of these; a green cloud or a pink wheel would be a lie about the world.
_PLAIN = ("white", "grey", "black")


def _rgb(code: str) -> tuple[float, float, float]:
    code = code if len(code) == 6 else "".join(c * 2 for c in code)
    return tuple(int(code[i : i + 2], 16) / 255 for i in (0, 2, 4))  # type: ignore[return-value]


def _chroma(rgb: np.ndarray) -> np.ndarray:
    return rgb.max(-1) - rgb.min(-1)


def _hue(rgb: tuple[float, float, float]) -> float:
    return colorsys.rgb_to_hsv(*rgb)[0]


@dataclass(frozen=True, slots=True)
class Family:
    """The paint that covers most of a drawing. low, high: hues, `low` may be below 0; None: white or grey.

    share, rival: of the drawing without its lines, what it and what all other strong hues cover. luma: its mean.
    """

    low: float | None
    high: float
    luma: float
    share: float
    rival: float

    def holds(self, rgb: tuple[float, float, float]) -> bool:
        chroma = max(rgb) - min(rgb)
        if self.low is None:
            return chroma <= _NEUTRAL + 0.06 and float(np.dot(rgb, _LUMA)) > 0.25
        return chroma > _NEUTRAL * 0.6 and (_hue(rgb) - self.low) % 1 <= self.high - self.low


def main_family(rgba: np.ndarray) -> Family:
    """(H, W, 4) uint8 -> the family that covers most; its share is 0 where there is nearly nothing."""
    pixels = rgba[rgba[..., 3] > 200][:, :3].astype(np.float64) / 255
    if len(pixels) < 50:
        return Family(None, 0.0, 0.5, 0.0, 0.0)
    luma, chroma = pixels @ _LUMA, _chroma(pixels)
    coloured = chroma > _NEUTRAL
    body = coloured | (luma > _OUTLINE)
    neutral = body & ~coloured
    hues = np.array([_hue(tuple(p)) for p in pixels[coloured]])
    if len(hues) == 0 or neutral.sum() > len(hues):
        kept = (chroma <= _NEUTRAL + 0.06) & (luma > 0.25)
        share = kept.sum() / max(body.sum(), 1)
        return Family(None, 0.0, float(luma[kept].mean()) if kept.any() else 0.5, float(share), 1 - float(share))
    counts = np.histogram(hues, _BINS, (0, 1))[0]
    smooth = (counts + 0.5 * np.roll(counts, 1) + 0.5 * np.roll(counts, -1)) / 2
    peak = int((smooth + np.roll(smooth, 1) + np.roll(smooth, -1)).argmax())
    steps = []
    for way in (-1, 1):  # as far as the paint goes on without a gap
        step = 1
        while step < _WIDEST and smooth[(peak + way * (step + 1)) % _BINS] > 0.05 * smooth[peak]:
            step += 1
        steps.append(step)
    low, high = (peak - steps[0]) / _BINS, (peak + steps[1] + 1) / _BINS
    near = (hues - low) % 1 <= high - low
    if not near.any():
        return Family(None, 0.0, 0.5, 0.0, 1.0)
    total = float(body.sum())
    return Family(
        low, high, float(luma[coloured][near].mean()), float(near.sum()) / total, float((~near).sum()) / total
    )


def _plausible(family: Family, colour: str) -> bool:
    if family.share < _LEAST or family.rival > _RIVAL:
        return False
    return family.low is not None or colour in _PLAIN


def recolour(svg: str, rgba: np.ndarray, colour: str) -> str | None:
    """The same drawing in another colour; None where the name of the colour would not be true of the most of it.

    rgba: (H, W, 4) uint8, the drawing, rendered.
    """
    family = main_family(rgba)
    if not _plausible(family, colour):
        return None
    target = np.array(TARGETS[colour]) / 255
    goal = float(target @ _LUMA)
    # room for shading: very light and very dark targets keep less of it
    spread = 0.9 if 0.2 < goal < 0.85 else 0.55

    def swap(match: re.Match[str]) -> str:
        rgb = _rgb(match[1])
        if not family.holds(rgb):
            return match[0]
        shift = (float(np.dot(rgb, _LUMA)) - family.luma) * spread
        moved = target + shift * (1 - target) if shift > 0 else target * (1 + shift / max(family.luma, 0.2))
        r, g, b = (round(v * 255) for v in moved.clip(0, 1))
        return f"#{r:02x}{g:02x}{b:02x}"

    return _HEX.sub(swap, svg)
