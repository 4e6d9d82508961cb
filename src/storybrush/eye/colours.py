"""Which of the twelve named colours a pixel has: thresholds on lightness, chroma and hue in CIELAB (D65).

| name | rule, tried in this order (L 0..100, C chroma, h hue in degrees) |
|---|---|
| black | L < 22 and C < 28, or L < 32 and C < 14, or L < 8 |
| white | L > 86 and C < 12 |
| grey | C < 10 |
| none | skin and beige: L > 72, 10 <= C < 33, 25 <= h < 90 |
| brown | h in 25..100 with L < 60 and C < 50, or L < 72 and C < 33 |
| pink | h in 345..42 with L > 64 and C < 55, or h in 345..5 with L > 45 |
| red | h in 345..42 |
| gold | h in 70..100, L < 76 and C < 76 |
| orange | h in 42..72 |
| yellow | h in 72..108 |
| green | h in 108..205 |
| blue | h in 205..292; to 310 where C > 80 or L < 25 (sRGB's own blue has h 306) |
| purple | h up to 328 |
| pink | h in 328..345, purple where L < 50 |
"""

from __future__ import annotations

import functools
from typing import get_args

import numpy as np

from storybrush.script import Colour

COLOURS: tuple[str, ...] = get_args(Colour)
UNNAMED = len(COLOURS)  # skin, beige: none of the twelve
_OPAQUE = 128

# sRGB (D65) -> XYZ, rows already divided by the white point
_TO_XYZ = np.array(
    [
        [0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883],
    ]
)


def to_lab(rgb: np.ndarray) -> np.ndarray:
    """(..., 3) uint8 sRGB -> (..., 3) float: L in 0..100, a, b."""
    s = rgb.astype(np.float64) / 255
    linear = np.where(s <= 0.04045, s / 12.92, ((s + 0.055) / 1.055) ** 2.4)
    xyz = linear @ _TO_XYZ.T
    f = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.stack([116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], axis=-1)


def name_pixels(rgb: np.ndarray) -> np.ndarray:
    """(..., 3) uint8 -> (...) uint8: index into COLOURS, or UNNAMED."""
    lab = to_lab(rgb)
    light, chroma = lab[..., 0], np.hypot(lab[..., 1], lab[..., 2])
    hue = np.degrees(np.arctan2(lab[..., 2], lab[..., 1])) % 360
    warm_hue = (hue >= 25) & (hue < 100)
    reddish = (hue >= 345) | (hue < 42)
    rules = [
        ("black", ((light < 22) & (chroma < 28)) | ((light < 32) & (chroma < 14)) | (light < 8)),
        ("white", (light > 86) & (chroma < 12)),
        ("grey", chroma < 10),
        ("", (light > 72) & (chroma < 33) & (hue >= 25) & (hue < 90)),
        ("brown", warm_hue & (((light < 60) & (chroma < 50)) | ((light < 72) & (chroma < 33)))),
        ("pink", reddish & (((light > 64) & (chroma < 55)) | ((light > 45) & ((hue >= 345) | (hue < 5))))),
        ("red", reddish),
        ("gold", (hue >= 70) & (hue < 100) & (light < 76) & (chroma < 76)),
        ("orange", hue < 72),
        ("yellow", hue < 108),
        ("green", hue < 205),
        ("blue", (hue < 292) | ((hue < 310) & ((chroma > 80) | (light < 25)))),
        ("purple", (hue < 328) | (light < 50)),
    ]
    names = [UNNAMED if not name else COLOURS.index(name) for name, _ in rules]
    return np.select([mask for _, mask in rules], names, default=COLOURS.index("pink")).astype(np.uint8)


@functools.cache
def table() -> np.ndarray:
    """(32768,) uint8: the names of all colours at 5 bits a channel, index `r >> 3 << 10 | g >> 3 << 5 | b >> 3`."""
    steps = np.arange(32, dtype=np.uint8) * 8 + 4
    r, g, b = np.meshgrid(steps, steps, steps, indexing="ij")
    return name_pixels(np.stack([r, g, b], axis=-1)).reshape(-1)


def dominant_colours(pixels: np.ndarray, least: float = 0.04) -> list[tuple[str, float]]:
    """(H, W, 3 or 4) uint8 -> named colours with their share of the opaque pixels, largest first.

    Shares below `least` are left out, and so is what has no name (skin, beige): the shares may add up to less than 1.
    """
    rgb = pixels[pixels[..., 3] >= _OPAQUE][:, :3] if pixels.shape[-1] == 4 else pixels.reshape(-1, 3)
    if not len(rgb):
        return []
    five = rgb.astype(np.int32) >> 3
    counts = np.bincount(table()[five[:, 0] << 10 | five[:, 1] << 5 | five[:, 2]], minlength=UNNAMED + 1)
    shares = counts[:UNNAMED] / len(rgb)
    order = np.argsort(-shares, kind="stable")
    return [(COLOURS[i], float(shares[i])) for i in order if shares[i] >= least]
