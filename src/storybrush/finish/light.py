"""One light for all: the hour and the weather tint a layer, distance fades it, a rim keeps it readable, a shadow grounds it.

All pictures here are float32 in [0, 1]; (H, W, 3) colour, (H, W) masks.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFilter

from storybrush.finish.placing import in_the_sky
from storybrush.script import ROOMS, Setting

INDOORS = ROOMS | {"cave"}
SHINING = frozenset(
    {"fire", "flame", "candle", "lantern", "lamp", "torch", "firework", "fireworks", "firefly", "sparkles", "campfire"}
)
ARCH = 0.6  # of its width: what leaves so much of the ground free between its ends is a bridge, and each end has a shadow of its own
LUMA = np.array([0.299, 0.587, 0.114], np.float32)


@dataclass(frozen=True, slots=True)
class Light:
    """colour: factor on each channel; saturation: factor; haze: how much the farthest thing fades; shadow: its opacity."""

    colour: tuple[float, float, float]
    saturation: float
    haze: float
    shadow: float


# Colours are near grey on purpose: a stronger tint looks richer, but a white dress would become a blue one.
HOURS = {
    "day": Light((1.0, 1.0, 1.0), 1.0, 0.30, 0.40),
    "dawn": Light((0.98, 0.91, 0.93), 0.94, 0.40, 0.30),
    "sunset": Light((0.99, 0.88, 0.79), 1.02, 0.34, 0.42),
    "night": Light((0.60, 0.63, 0.705), 0.90, 0.36, 0.50),
}
WEATHERS = {
    "clear": Light((1.0, 1.0, 1.0), 1.0, 1.0, 1.0),
    "cloudy": Light((0.95, 0.96, 0.97), 0.93, 1.1, 0.70),
    "rain": Light((0.85, 0.88, 0.91), 0.86, 1.5, 0.70),
    "snow": Light((0.93, 0.96, 0.99), 0.94, 1.4, 0.60),
    "wind": Light((0.98, 0.98, 0.97), 0.97, 1.0, 0.90),
    "fog": Light((0.95, 0.96, 0.97), 0.82, 2.6, 0.35),
    "storm": Light((0.76, 0.78, 0.82), 0.86, 1.5, 0.75),
}


def light_of(setting: Setting) -> Light:
    """The hour's light through the weather; a room is lit by lamps, and the weather stays outside."""
    hour, weather = HOURS[setting.time], WEATHERS[setting.weather]
    if setting.place in INDOORS:
        near = tuple(1 - (1 - c) * 0.5 for c in hour.colour)
        return Light((near[0], near[1], near[2]), (1 + hour.saturation) / 2, hour.haze * 0.3, hour.shadow)
    share = 0.4 if setting.time == "night" else 1.0  # the night is dark enough: a storm may not hide who is out in it
    red, green, blue = (a * (1 - share * (1 - b)) for a, b in zip(hour.colour, weather.colour, strict=True))
    return Light(
        (red, green, blue),
        hour.saturation * weather.saturation,
        min(0.85, hour.haze * weather.haze),
        hour.shadow * weather.shadow,
    )


def shines(what: str) -> bool:
    """Whether it is its own lamp, so that night does not darken it."""
    return (in_the_sky(what) and "cloud" not in what) or not SHINING.isdisjoint(what.replace("-", " ").split())


def lit(rgb: np.ndarray, light: Light) -> np.ndarray:
    """The colours under that light. Full colours keep more of their own light than greys do, and warm brights most of it:
    a red dress stays red, a window stays lit."""
    grey = rgb @ LUMA
    top, bottom = rgb.max(-1), rgb.min(-1)
    red, green, blue = rgb[..., 0], rgb[..., 1], rgb[..., 2]
    warm = (
        np.clip((np.minimum(red, green) - blue - 0.25) * 3, 0, 1)
        * np.clip((grey - 0.55) * 4, 0, 1)
        * np.clip(1 - (green - red) * 9, 0, 1)
    )
    kept = np.maximum(0.40 * (top - bottom), 0.75 * warm)[..., None]
    # the tint is for greys: on full colours it would turn the hue, green to teal and pink to purple
    pure = np.clip((top - bottom) * 2.6, 0, 1)[..., None]
    colour = np.asarray(light.colour, np.float32)
    colour = colour + (float(colour @ LUMA) - colour) * pure
    toned = grey[..., None] + (rgb - grey[..., None]) * light.saturation
    return np.clip(toned * (colour + (1 - colour) * kept), 0, 1)


def grounded_gradient(rgb: np.ndarray) -> np.ndarray:
    """Light comes from above and grass shades the feet: 1.03 at the top, 0.90 at the foot."""
    rows = np.linspace(0, 1, rgb.shape[0], dtype=np.float32)[:, None, None]
    return np.clip(rgb * (1.03 - 0.13 * rows**2.5), 0, 1)


def blur(mask: np.ndarray, radius: float) -> np.ndarray:
    """(H, W) in [0, 1] -> the same, Gaussian."""
    image = Image.fromarray((mask * 255 + 0.5).astype(np.uint8))
    return np.asarray(image.filter(ImageFilter.GaussianBlur(radius)), np.float32) / 255


def cast_shadow(canvas: np.ndarray, alpha: np.ndarray, x0: int, foot: int, strength: float) -> None:
    """Darkens the canvas in place by two soft ellipses: a wide one, and a narrow one where the thing touches the ground.

    alpha: (h, w) of the thing at its size on the page; x0: its left edge; foot: the row of its bottom edge.
    """
    height = alpha.shape[0]
    columns = np.flatnonzero(alpha[int(height * 0.80) :].max(0) > 0.35)
    if not len(columns):
        return
    arch = np.diff(columns) > ARCH * (columns[-1] - columns[0] + 1)
    for end in np.split(columns, np.flatnonzero(arch) + 1):
        _shade_foot(canvas, end, height, x0, foot, strength)


def _shade_foot(canvas: np.ndarray, columns: np.ndarray, height: int, x0: int, foot: int, strength: float) -> None:
    """The shadow of what stands on these columns of a thing that is `height` tall."""
    left, right = x0 + int(columns[0]), x0 + int(columns[-1]) + 1
    middle, half = (left + right) / 2, max(3.0, (right - left) / 2)
    # the things of a page are seen from a little above, so a round foot is about four times as wide as deep
    for grow, flat, part in ((1.18, 0.26, 0.75), (0.98, 0.13, 0.65)):
        rx, ry = half * grow, max(2.0, min(half * flat, height * 0.14))
        row = foot - ry * 0.45
        ax, bx = max(0, int(middle - rx)), min(canvas.shape[1], int(middle + rx) + 2)
        ay, by = max(0, int(row - ry)), min(canvas.shape[0], int(row + ry) + 2)
        if ax >= bx or ay >= by:
            continue
        y, x = np.ogrid[ay:by, ax:bx]
        inside = np.clip(1 - ((x - middle) / rx) ** 2 - ((y - row) / ry) ** 2, 0, 1).astype(np.float32)
        dark = (strength * part * inside**0.8)[..., None]
        # a shadow keeps some of the ground's colour, cooler than black
        canvas[ay:by, ax:bx] *= 1 - dark * np.array([1.0, 0.97, 0.88], np.float32)


def rim(canvas: np.ndarray, alpha: np.ndarray, grey: float, x0: int, y0: int, width: float) -> None:
    """A faint halo in place, only as strong as the thing is hard to tell from what is behind it.

    alpha: (h, w) clipped to the page at (x0, y0); grey: mean luminance of the thing; width: pixels.
    """
    pad = int(width * 2) + 2
    ax, ay = max(0, x0 - pad), max(0, y0 - pad)
    bx, by = min(canvas.shape[1], x0 + alpha.shape[1] + pad), min(canvas.shape[0], y0 + alpha.shape[0] + pad)
    mask = np.zeros((by - ay, bx - ax), np.float32)
    mask[y0 - ay : y0 - ay + alpha.shape[0], x0 - ax : x0 - ax + alpha.shape[1]] = alpha
    ring = np.clip(blur(mask, width) * 2.2, 0, 1) * (1 - mask)
    weight = float(ring.sum())
    if weight < 1:
        return
    behind = canvas[ay:by, ax:bx]
    around = float(((behind @ LUMA) * ring).sum()) / weight
    need = max(0.0, 1 - abs(grey - around) / 0.18)  # 0.18: a step of luminance that small figures need to stand out
    if need <= 0:
        return
    target = np.clip(behind * 1.4 + 0.14, 0, 1) if around < 0.40 else behind * 0.62
    canvas[ay:by, ax:bx] += (target - behind) * (ring * 0.45 * need)[..., None]
