"""Named media, drawn with numpy and Pillow alone: what pigment, wax, ink and paper do to a flat picture.

Inside: float32 in [0, 1], colour (H, W, 3), fields (H, W). Lengths are in pixels of a page 768 high and scale with it.
"""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageFilter

LUMA = np.array([0.299, 0.587, 0.114], np.float32)


def watercolour(rgb: np.ndarray, seed: int) -> np.ndarray:
    """Thin pigment on rough paper: pools, dark rims where it dried, edges that wander, a ragged white border."""
    unit, rng = rgb.shape[0] / 768, np.random.default_rng([seed, 11])
    shape = rgb.shape[:2]
    picture = kuwahara(as_float(rgb), max(2, round(3 * unit)))
    picture = warp(picture, noise(shape, rng, 26 * unit) * 4 * unit, noise(shape, rng, 26 * unit) * 4 * unit)
    # where the paper was wet, colours run; not where there is much to see, for that was painted last, on dry paper
    drawn = np.clip(blurred(np.abs(picture - blurred(picture, 3 * unit)).max(-1) * 4, 9 * unit) * 2.2, 0, 1)
    wet = smoothstep(-0.2, 0.6, noise(shape, rng, 90 * unit)) * (1 - drawn)
    picture += (blurred(picture, 9 * unit) - picture) * wet[..., None]
    # pigment is what is missing from white; it is thinned, pools in clouds, and gathers at the rim of each wash
    rims = np.abs(picture - blurred(picture, 3.2 * unit)).max(-1)
    cloud = 0.6 * noise(shape, rng, 120 * unit) + 0.4 * noise(shape, rng, 34 * unit)
    tooth = paper(shape, rng, unit)
    density = 0.80 + 0.42 * cloud + np.minimum(rims * 4.2, 0.70) + tooth * 0.9
    grey = (picture @ LUMA)[..., None]
    bright = np.clip(grey + (picture - grey) * 1.22, 0, 1) * 0.86 + 0.14
    painted = np.exp(np.log(np.clip(bright, 0.02, 1)) * density[..., None])
    border = ragged(shape, rng, 15 * unit, 9 * unit)[..., None]
    sheet = np.array([0.985, 0.975, 0.95], np.float32) * (1 + tooth * 0.35)[..., None]
    return as_bytes(sheet + (painted * (1 + tooth * 0.3)[..., None] - sheet) * border)


def crayon(rgb: np.ndarray, seed: int) -> np.ndarray:
    """Wax dragged over the tooth of paper: broad strokes to and fro, white flecks between them, thick waxy outlines."""
    unit, rng = rgb.shape[0] / 768, np.random.default_rng([seed, 12])
    shape = rgb.shape[:2]
    flat = kuwahara(as_float(rgb), max(2, round(3 * unit)))
    flat = warp(flat, noise(shape, rng, 20 * unit) * 3.5 * unit, noise(shape, rng, 20 * unit) * 3.5 * unit)
    grey = flat @ LUMA
    colour = np.clip(grey[..., None] + (flat - grey[..., None]) * 1.35, 0, 1) * 0.94 + 0.04
    tooth = grain(shape, rng, 1.5 * unit)
    long = strokes(shape, rng, -0.65, 90 * unit, 7.5 * unit)
    cross = strokes(shape, rng, -0.95, 70 * unit, 6.0 * unit)
    # pale colours are pressed lightly, dark ones hard
    press = 0.80 - 0.48 * grey
    # eyes and mouths are small: there the wax is pressed in, elsewhere the paper shows through
    drawn = np.clip(blurred(np.abs(flat - blurred(flat, 3 * unit)).max(-1) * 4, 8 * unit) * 2.2, 0, 1)
    first = smoothstep(-0.40, 0.45, 0.55 * long + 1.05 * tooth + press * 1.35 + 0.55 * drawn)
    first = 0.38 + 0.62 * first  # even the bare tooth is smeared with wax
    second = smoothstep(0.0, 0.9, 0.9 * cross + 0.9 * tooth + press * 0.8 - 0.2)
    sheet = np.array([0.99, 0.98, 0.955], np.float32)
    picture = sheet + (colour * (1 + 0.09 * long)[..., None] - sheet) * (first * 0.94)[..., None]
    picture += (colour * 0.82 - picture) * (second * 0.60)[..., None]
    line = contours(flat, 2.4 * unit, 0.055) * smoothstep(-0.75, 0.25, tooth + 0.3 * long + 0.2)
    picture += (colour * 0.36 - picture) * (line * 0.85)[..., None]
    border = ragged(shape, rng, 9 * unit, 13 * unit) * smoothstep(-0.9, 0.2, long + tooth * 0.6 + 0.6)
    edge = ragged(shape, rng, 26 * unit, 14 * unit)
    cover = np.where(edge > 0.99, 1, border)[..., None]
    return as_bytes(sheet + (picture - sheet) * cover)


def ink(rgb: np.ndarray, seed: int) -> np.ndarray:
    """Pen lines that swell and break, hatching in the shade, and a pale wash that does not quite meet them."""
    unit, rng = rgb.shape[0] / 768, np.random.default_rng([seed, 13])
    shape = rgb.shape[:2]
    picture = as_float(rgb)
    flat = kuwahara(picture, max(2, round(3 * unit)))
    grey = flat @ LUMA
    tooth = paper(shape, rng, unit)
    # the wash: few steps, thinned, shifted a little as if painted after the line
    wash = kuwahara(picture, max(3, round(6 * unit)))
    wash = warp(
        wash, noise(shape, rng, 60 * unit) * 6 * unit + 2 * unit, noise(shape, rng, 60 * unit) * 6 * unit + 1.5 * unit
    )
    cloud = noise(shape, rng, 80 * unit)
    thin = np.exp(np.log(np.clip(wash, 0.05, 1)) * (0.40 + 0.14 * cloud + tooth)[..., None])
    sheet = np.array([0.985, 0.965, 0.92], np.float32) * (1 + tooth * 0.3)[..., None]
    page = sheet * thin
    hatch = np.zeros(shape, np.float32)
    for angle, limit in ((-0.8, 0.30), (0.75, 0.19)):
        lines = hatching(shape, rng, angle, 6.0 * unit, 0.26)
        hatch = np.maximum(hatch, lines * smoothstep(limit, limit - 0.10, grey))
    swell = 0.75 + 0.5 * noise(shape, rng, 40 * unit)
    wander = warp(flat, noise(shape, rng, 24 * unit) * 1.6 * unit, noise(shape, rng, 24 * unit) * 1.6 * unit)
    line = np.clip(contours(wander, 1.5 * unit, 0.022) * swell * 1.6, 0, 1)
    black = np.maximum(line, hatch * 0.62)[..., None]
    return as_bytes(page + (np.array([0.09, 0.075, 0.10], np.float32) - page) * black * 0.95)


def pencil(rgb: np.ndarray, seed: int) -> np.ndarray:
    """Coloured pencil: fine hatching on white paper, crossed where it is dark, under a graphite outline."""
    unit, rng = rgb.shape[0] / 768, np.random.default_rng([seed, 14])
    shape = rgb.shape[:2]
    flat = kuwahara(as_float(rgb), max(2, round(2.5 * unit)))
    grey = flat @ LUMA
    dark = 1 - grey
    full = flat.max(-1) - flat.min(-1)
    tooth = grain(shape, rng, 1.1 * unit)
    sheet = np.array([0.985, 0.98, 0.965], np.float32)
    # a light tone rubbed over everything, then hatching: each set of strokes starts at a darker tone
    vivid = np.clip(grey[..., None] + (flat - grey[..., None]) * 1.45, 0, 1)
    tone = vivid * 0.70 + 0.30
    page = sheet + (tone - sheet) * (np.clip(0.52 + 0.16 * tooth + 0.30 * full, 0, 1))[..., None]
    deep = vivid * 0.80
    for angle, start, amount in ((-0.95, 0.02, 0.80), (-0.70, 0.45, 0.60), (0.55, 0.70, 0.50)):
        lines = hatching(shape, rng, angle, 6.5 * unit, 0.42) * smoothstep(-1.3, 0.3, tooth + 0.25)
        reach = np.clip(smoothstep(start, start + 0.5, dark) + (0.45 * full if start < 0.5 else 0), 0, 1)
        page += (deep - page) * (lines * reach * amount)[..., None]
    line = contours(flat, 1.6 * unit, 0.024) * smoothstep(-1.0, 0.35, tooth + 0.25)
    page += (np.array([0.20, 0.20, 0.23], np.float32) - page) * (line * 0.85)[..., None]
    return as_bytes(page)


def papercut(rgb: np.ndarray, seed: int) -> np.ndarray:
    """Sheets of coloured paper: few flat colours, each sheet's cut edge catches light and throws a soft shadow below."""
    unit, rng = rgb.shape[0] / 768, np.random.default_rng([seed, 15])
    shape = rgb.shape[:2]
    flat = kuwahara(as_float(rgb), max(2, round(5 * unit)))
    flat = kuwahara(flat, max(2, round(3 * unit)))
    grey = flat @ LUMA
    vivid = np.clip(grey[..., None] + (flat - grey[..., None]) * 1.15, 0, 1)
    # the colours are chosen where there is something to see: else a wood takes all of them and a head gets none
    seen = blurred(np.clip(np.abs(vivid - blurred(vivid, 6 * unit)).max(-1) * 2.5, 0, 1), 4 * unit)
    loud = seen * (0.25 + vivid.max(-1) - vivid.min(-1))
    chosen = vivid[rng.random(shape) < 0.02 + loud / max(float(loud.max()), 1e-3) * 0.5]
    palette = Image.fromarray(as_bytes(chosen[None])).quantize(24, method=Image.Quantize.MEDIANCUT, kmeans=2)
    quantised = Image.fromarray(as_bytes(vivid)).quantize(palette=palette, dither=Image.Dither.NONE)
    labels = np.asarray(quantised.filter(ImageFilter.ModeFilter(max(3, round(3 * unit) * 2 + 1))))
    colours = np.asarray(quantised.getpalette(), np.float32).reshape(-1, 3) / 255
    used = [int(v) for v in np.unique(labels)]
    rows = np.arange(shape[0], dtype=np.float32)[:, None] * np.ones(shape, np.float32)
    # lower on the page is nearer: those sheets lie on top
    used.sort(key=lambda v: float(rows[labels == v].mean()))
    height_of = np.zeros(256, np.int32)
    for level, value in enumerate(used):
        height_of[value] = level
    level_at = height_of[labels]
    fibre = grain(shape, rng, 1.0 * unit) * 0.030 + noise(shape, rng, 9 * unit) * 0.016
    page = colours[np.where(labels < len(colours), labels, 0)] * (1 + fibre)[..., None]
    shadow = np.zeros(shape, np.float32)
    bevel = np.zeros(shape, np.float32)
    dx, dy = round(4 * unit), round(6 * unit)
    for level in range(1, len(used)):
        above = (level_at >= level).astype(np.float32)
        fallen = shifted(softened(above, 4.5 * unit), dx, dy)
        shadow = np.maximum(shadow, fallen * (1 - above))
        bevel = np.maximum(bevel, above * (1 - shifted(above, max(1, round(unit)), max(1, round(unit)))))
    page *= (1 - 0.50 * shadow)[..., None]
    page *= 1 + 0.28 * bevel[..., None]
    return as_bytes(page)


# --- what they are made of --------------------------------------------------------------------------------------------------


def as_float(rgb: np.ndarray) -> np.ndarray:
    return rgb.astype(np.float32) / 255


def as_bytes(picture: np.ndarray) -> np.ndarray:
    return (np.clip(picture, 0, 1) * 255 + 0.5).astype(np.uint8)


def smoothstep(low: float, high: float, value: np.ndarray) -> np.ndarray:
    """0 at `low`, 1 at `high` (which may be the smaller one), smooth between."""
    t = np.clip((value - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def blurred(picture: np.ndarray, radius: float) -> np.ndarray:
    """Gaussian; any of (H, W), (H, W, 3) in [0, 1]."""
    return np.asarray(Image.fromarray(as_bytes(picture)).filter(ImageFilter.GaussianBlur(radius)), np.float32) / 255


def softened(field: np.ndarray, radius: float) -> np.ndarray:
    """`blurred` at half size: a third of the time, and a shadow has no detail to lose."""
    height, width = field.shape
    half = Image.fromarray(as_bytes(field)).reduce(2).filter(ImageFilter.GaussianBlur(radius / 2))
    return np.asarray(half.resize((width, height), Image.Resampling.BILINEAR), np.float32) / 255


def shifted(field: np.ndarray, dx: int, dy: int) -> np.ndarray:
    """Moved right and down, edges repeated."""
    height, width = field.shape
    return field[np.clip(np.arange(height) - dy, 0, height - 1)][:, np.clip(np.arange(width) - dx, 0, width - 1)]


def noise(shape: tuple[int, int], rng: np.random.Generator, size: float) -> np.ndarray:
    """Smooth random field, about -1 to 1, with features of `size` pixels."""
    height, width = shape
    small = rng.normal(0, 0.5, (max(2, round(height / size) + 2), max(2, round(width / size) + 2))).astype(np.float32)
    return np.asarray(Image.fromarray(small).resize((width, height), Image.Resampling.BICUBIC)).clip(-1, 1)


def grain(shape: tuple[int, int], rng: np.random.Generator, size: float) -> np.ndarray:
    """Fine random field, about -1 to 1: the tooth of paper."""
    field = noise(shape, rng, max(1.0, size)) + 0.6 * noise(shape, rng, max(1.0, size * 2.6))
    return field.clip(-1, 1)


def paper(shape: tuple[int, int], rng: np.random.Generator, unit: float) -> np.ndarray:
    """Rough paper lit from the left: the slope of a bumpy field, about -0.2 to 0.2."""
    bumps = 0.6 * noise(shape, rng, max(1.0, 2.4 * unit)) + 0.6 * noise(shape, rng, max(1.0, 5.5 * unit))
    slope = bumps - shifted(bumps, 1, 1)
    return np.clip(slope * 0.22, -0.2, 0.2)


def strokes(shape: tuple[int, int], rng: np.random.Generator, angle: float, length: float, width: float) -> np.ndarray:
    """Random field drawn out along a direction, about -1 to 1: the marks of a blunt tool. angle: radians."""
    height, width_of_page = shape
    side = math.ceil(math.hypot(height, width_of_page))
    small = rng.normal(0, 0.55, (max(2, round(side / width)), max(2, round(side / length)))).astype(np.float32)
    field = Image.fromarray(small).resize((side, side), Image.Resampling.BICUBIC)
    field = field.rotate(-math.degrees(angle), Image.Resampling.BILINEAR)
    x, y = (side - width_of_page) // 2, (side - height) // 2
    # the corners that a rotation leaves empty would show: the square is taken large enough only in the middle, so tile them
    array = np.asarray(field)
    rows = np.abs((np.arange(height) + y) % side)
    columns = np.abs((np.arange(width_of_page) + x) % side)
    return array[rows][:, columns].clip(-1, 1)


def hatching(shape: tuple[int, int], rng: np.random.Generator, angle: float, spacing: float, fill: float) -> np.ndarray:
    """Parallel lines that waver and fade, 0 to 1. fill: part of the spacing that a line covers."""
    height, width = shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    across = x * math.sin(angle) - y * math.cos(angle)
    across += noise(shape, rng, spacing * 14) * spacing * 1.3 + noise(shape, rng, spacing * 4) * spacing * 0.25
    wave = np.abs((across / spacing) % 1.0 - 0.5) * 2  # 0 in the middle of a line's gap, 1 on the line
    pressure = 0.80 + 0.55 * noise(shape, rng, spacing * 6)
    return smoothstep(1 - fill * 1.5, 1 - fill * 0.3, wave) * np.clip(pressure, 0, 1)


def contours(picture: np.ndarray, width: float, threshold: float) -> np.ndarray:
    """0 to 1 on the borders between colours: difference of Gaussians, by the strongest channel."""
    near, far = blurred(picture, max(0.4, width * 0.6)), blurred(picture, width * 1.6)
    return smoothstep(threshold * 0.6, threshold * 2.2, (far - near).max(-1))


def warp(picture: np.ndarray, dx: np.ndarray, dy: np.ndarray) -> np.ndarray:
    """Moves each pixel by a smooth field (pixels), bilinear."""
    height, width = dx.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    x, y = np.clip(x + dx, 0, width - 1.001), np.clip(y + dy, 0, height - 1.001)
    x0, y0 = x.astype(np.int32), y.astype(np.int32)
    fx, fy = (x - x0)[..., None], (y - y0)[..., None]
    upper = picture[y0, x0] * (1 - fx) + picture[y0, x0 + 1] * fx
    lower = picture[y0 + 1, x0] * (1 - fx) + picture[y0 + 1, x0 + 1] * fx
    return upper * (1 - fy) + lower * fy


def kuwahara(picture: np.ndarray, radius: int) -> np.ndarray:
    """Each pixel takes the mean of the calmest of its four quadrants: detail melts into dabs, edges stay."""
    height, width = picture.shape[:2]
    side = radius + 1
    padded = np.pad(picture, ((radius, radius), (radius, radius), (0, 0)), mode="edge")
    grey = padded @ LUMA
    stacked = np.dstack([padded, grey[..., None] ** 2, grey[..., None]]).astype(np.float64)
    sums = np.zeros((stacked.shape[0] + 1, stacked.shape[1] + 1, 5))
    np.cumsum(np.cumsum(stacked, 0), 1, out=sums[1:, 1:])
    means = ((sums[side:, side:] - sums[:-side, side:] - sums[side:, :-side] + sums[:-side, :-side]) / side**2).astype(
        np.float32
    )
    variance = means[..., 3] - means[..., 4] ** 2
    best = np.full((height, width), np.inf, np.float32)
    result = np.empty((height, width, 3), np.float32)
    for y in (0, radius):
        for x in (0, radius):
            here = variance[y : y + height, x : x + width]
            calmer = here < best
            best[calmer] = here[calmer]
            result[calmer] = means[y : y + height, x : x + width, :3][calmer]
    return result


def ragged(shape: tuple[int, int], rng: np.random.Generator, margin: float, wander: float) -> np.ndarray:
    """1 inside the page, 0 in an uneven border `margin` wide."""
    height, width = shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    inside = np.minimum(np.minimum(x, width - 1 - x), np.minimum(y, height - 1 - y))
    inside = inside + noise(shape, rng, wander * 5) * wander + noise(shape, rng, wander * 1.2) * wander * 0.3
    return smoothstep(margin - 2, margin + 2, inside)
