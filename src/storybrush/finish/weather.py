"""What falls, blows or lies over the whole page, and what the mood does to its edges. Every stroke comes from the seed.

Canvas: (H, W, 3) float32 in [0, 1], changed in place.
"""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from storybrush.finish.light import INDOORS, LUMA
from storybrush.script import Setting

NO_SKY = INDOORS | {"space", "moon", "underwater"}


def weather(canvas: np.ndarray, setting: Setting, seed: int) -> None:
    """Rain, snow, wind, fog. Rooms, caves, space and the bottom of the sea have none."""
    if setting.place in NO_SKY or setting.weather in ("clear", "cloudy"):
        return
    rng = np.random.default_rng([seed, 5])
    night = setting.time == "night"
    if setting.weather in ("rain", "storm"):
        storm = setting.weather == "storm"
        veil(canvas, (0.34, 0.36, 0.39) if night else (0.52, 0.58, 0.66), 0.15 if storm else 0.11)
        canvas *= 0.98 if night else 0.84 if storm else 0.93
        rain(canvas, rng, heavy=storm)
    elif setting.weather == "snow":
        veil(canvas, (0.60, 0.64, 0.72) if night else (0.90, 0.94, 0.99), 0.08)
        snow(canvas, rng)
    elif setting.weather == "wind":
        wind(canvas, rng, setting.season)
    elif setting.weather == "fog":
        fog(canvas, rng, (0.47, 0.49, 0.53) if night else (0.88, 0.90, 0.91))


def veil(canvas: np.ndarray, colour: tuple[float, float, float], strength: float) -> None:
    canvas *= 1 - strength
    canvas += np.asarray(colour, np.float32) * strength


def lay(canvas: np.ndarray, mask: Image.Image, colour: tuple[float, float, float], strength: float = 1.0) -> None:
    """Blends one colour over the canvas where the mask (mode L, of the canvas's size) says, only where it says anything."""
    box = mask.getbbox()
    if box is None:
        return
    x0, y0, x1, y1 = box
    part = canvas[y0:y1, x0:x1]
    alpha = (np.asarray(mask.crop(box), np.float32) * (strength / 255))[..., None]
    part += (np.asarray(colour, np.float32) - part) * alpha


def rain(canvas: np.ndarray, rng: np.random.Generator, heavy: bool) -> None:
    """Thin far streaks, fewer long near ones, and small rings where drops meet the ground."""
    height, width = canvas.shape[:2]
    unit = height / 768
    slant = float(rng.choice([-1, 1])) * (0.34 if heavy else 0.16)
    for count, length, thick, strength in ((330, 26, 1, 0.30), (130, 52, 2, 0.36)):
        mask = Image.new("L", (width, height))
        draw = ImageDraw.Draw(mask)
        for x, y, stretch in rng.random((round(count * (1.6 if heavy else 1.0) * width / height * 0.75), 3)):
            long = length * unit * (0.6 + 0.8 * stretch)
            x, y = x * width * 1.3 - 0.15 * width, y * (height + long) - long
            draw.line(
                (x, y, x + slant * long, y + long), fill=140 + int(115 * stretch), width=max(1, round(thick * unit))
            )
        lay(
            canvas,
            mask.filter(ImageFilter.GaussianBlur(0.55 * unit)),
            (0.86, 0.91, 0.97),
            strength * (1.25 if heavy else 1.0),
        )
    rings = Image.new("L", (width, height))
    draw = ImageDraw.Draw(rings)
    for x, y, size in rng.random((70, 3)):
        y = (0.74 + 0.26 * y) * height
        rx = (4 + 8 * size) * unit * (0.5 + y / height)
        draw.ellipse(
            (x * width - rx, y - rx * 0.32, x * width + rx, y + rx * 0.32), outline=200, width=max(1, round(1.2 * unit))
        )
    lay(canvas, rings.filter(ImageFilter.GaussianBlur(0.5 * unit)), (0.86, 0.91, 0.97), 0.40)


def snow(canvas: np.ndarray, rng: np.random.Generator) -> None:
    """Three sizes of flakes: specks far away, soft blobs near the eye."""
    height, width = canvas.shape[:2]
    unit = height / 768
    for count, radius, soft, strength in ((420, 1.5, 0.5, 0.75), (150, 3.0, 0.9, 0.85), (34, 6.5, 2.6, 0.80)):
        mask = Image.new("L", (width, height))
        draw = ImageDraw.Draw(mask)
        for x, y, size in rng.random((round(count * width / height * 0.75), 3)):
            r = radius * unit * (0.7 + 0.6 * size)
            draw.ellipse((x * width - r, y * height - r, x * width + r, y * height + r), fill=180 + int(75 * size))
        lay(canvas, mask.filter(ImageFilter.GaussianBlur(soft * unit)), (0.98, 0.99, 1.0), strength)


def wind(canvas: np.ndarray, rng: np.random.Generator, season: str) -> None:
    """Long tapering gusts, some with a curl at the end, and what the season lets fly."""
    height, width = canvas.shape[:2]
    unit = height / 768
    way = float(rng.choice([-1, 1]))
    mask = Image.new("L", (width, height))
    draw = ImageDraw.Draw(mask)
    for number in range(9):
        x, y = rng.uniform(-0.05, 0.75) * width, rng.uniform(0.06, 0.86) * height
        long, wave, phase = rng.uniform(0.22, 0.42) * width, rng.uniform(5, 14) * unit, rng.uniform(0, math.tau)
        t = np.linspace(0, 1, 60)
        xs, ys = x + t * long, y + np.sin(phase + t * math.tau * 0.8) * wave
        if number % 2 == 0:  # a curl that winds inwards
            turn = np.linspace(0, math.tau * 1.1, 40)
            r = rng.uniform(13, 22) * unit * (1 - turn / (math.tau * 1.5))
            xs, ys = np.append(xs, xs[-1] + r * np.sin(turn)), np.append(ys, ys[-1] - r[0] + r * np.cos(turn))
        if way < 0:
            xs = width - xs
        thick = np.sin(np.linspace(0.05, math.pi * 0.95, len(xs)))
        for i in range(len(xs) - 1):
            line = (xs[i], ys[i], xs[i + 1], ys[i + 1])
            draw.line(line, fill=int(70 + 150 * thick[i]), width=max(1, round(3.2 * thick[i] * unit)))
    lay(canvas, mask.filter(ImageFilter.GaussianBlur(0.8 * unit)), (0.97, 0.98, 0.99), 0.55)
    colours: dict[str, tuple[tuple[float, float, float], ...]] = {
        "spring": ((0.98, 0.78, 0.85), (0.99, 0.88, 0.91)),
        "summer": ((0.45, 0.62, 0.26), (0.58, 0.70, 0.30)),
        "autumn": ((0.85, 0.45, 0.14), (0.90, 0.66, 0.18), (0.70, 0.28, 0.14)),
        "winter": ((0.97, 0.98, 1.0), (0.90, 0.94, 0.99)),
    }
    for colour in colours[season]:
        leaves = Image.new("L", (width, height))
        draw = ImageDraw.Draw(leaves)
        for x, y, turn, size in rng.random((13, 4)):
            long, angle = (6 + 6 * size) * unit, turn * math.tau
            ax, ay = math.cos(angle) * long, math.sin(angle) * long
            cx, cy = x * width, (0.1 + 0.85 * y) * height
            side = 0.38 + 0.2 * size
            draw.polygon(
                [
                    (cx - ax, cy - ay),
                    (cx - ay * side, cy + ax * side),
                    (cx + ax, cy + ay),
                    (cx + ay * side, cy - ax * side),
                ],
                fill=255,
            )
        lay(canvas, leaves.filter(ImageFilter.GaussianBlur(0.7 * unit)), colour, 0.95)


def fog(canvas: np.ndarray, rng: np.random.Generator, colour: tuple[float, float, float]) -> None:
    """Thick at the horizon, thinner in the sky, thin at the feet, in long banks."""
    height, width = canvas.shape[:2]
    rows = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    bank = 0.50 * np.exp(-(((rows - 0.42) / np.where(rows < 0.42, 0.62, 0.26)) ** 2)) + 0.13
    noise = rng.random((9, 5)).astype(np.float32)
    drift = np.asarray(Image.fromarray(noise).resize((width, height), Image.Resampling.BICUBIC))
    alpha = np.clip(bank * (0.62 + 0.76 * drift), 0, 0.80)[..., None]
    canvas += (np.asarray(colour, np.float32) - canvas) * alpha


def mood(canvas: np.ndarray, setting: Setting, seed: int) -> None:
    """Calm is the plain page; the others shade its edges, its colours, or both."""
    rng = np.random.default_rng([seed, 6])
    if setting.mood == "calm":
        return
    if setting.mood == "cheerful":
        saturate(canvas, 1.05)
    elif setting.mood == "sad":
        saturate(canvas, 0.84)
        edges(canvas, (0.50, 0.56, 0.68), 0.80)
    elif setting.mood == "scary":
        saturate(canvas, 0.92)
        edges(canvas, (0.03, 0.03, 0.08), 0.88)
    elif setting.mood == "mysterious":
        edges(canvas, (0.34, 0.28, 0.56), 0.75)
    elif setting.mood == "festive":
        saturate(canvas, 1.07)
        edges(canvas, (1.0, 0.86, 0.60), 0.75)
        confetti(canvas, rng)


def saturate(canvas: np.ndarray, factor: float) -> None:
    grey = (canvas @ LUMA)[..., None]
    canvas -= grey
    canvas *= factor
    canvas += grey
    np.clip(canvas, 0, 1, out=canvas)


def edges(canvas: np.ndarray, colour: tuple[float, float, float], strength: float) -> None:
    """A vignette of coloured glass: clear in the middle, `strength` in the corners. It multiplies, so black stays black."""
    height, width = canvas.shape[:2]
    y, x = np.linspace(-1, 1, height, dtype=np.float32)[:, None], np.linspace(-1, 1, width, dtype=np.float32)[None]
    far = np.clip((np.sqrt(x * x + y * y) - 0.52) / 0.86, 0, 1)
    alpha = (far * far * (3 - 2 * far) * strength)[..., None]
    canvas *= 1 - alpha * (1 - np.asarray(colour, np.float32))


def confetti(canvas: np.ndarray, rng: np.random.Generator) -> None:
    """Paper specks, more of them high up, so that faces stay free."""
    height, width = canvas.shape[:2]
    unit = height / 768
    for colour in ((0.95, 0.30, 0.32), (0.98, 0.80, 0.25), (0.35, 0.70, 0.95), (0.55, 0.80, 0.40), (0.95, 0.55, 0.80)):
        mask = Image.new("L", (width, height))
        draw = ImageDraw.Draw(mask)
        for x, y, turn, size in rng.random((17, 4)):
            cx, cy, angle = x * width, y**1.7 * height * 0.8, turn * math.tau
            a, b = (4 + 4 * size) * unit, 2.4 * unit
            dx, dy = math.cos(angle), math.sin(angle)
            corners = [
                (cx + i * a * dx - j * b * dy, cy + i * a * dy + j * b * dx)
                for i, j in ((-1, -1), (1, -1), (1, 1), (-1, 1))
            ]
            draw.polygon(corners, fill=255)
        lay(canvas, mask.filter(ImageFilter.GaussianBlur(0.5 * unit)), colour, 0.9)
