"""Things in their places, by depth, in one light."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from PIL import Image, ImageFilter

from storybrush.enlarge import enlarge
from storybrush.finish import light as lighting
from storybrush.finish import water
from storybrush.finish.placing import back_to_front, box_of, in_the_sky, on_ground, pair
from storybrush.finish.style import apply_named, check_style
from storybrush.finish.tone import optimise
from storybrush.finish.weather import NO_SKY, mood, saturate, weather
from storybrush.pixels import resize
from storybrush.script import Box, Layer, Picture, Scene, Setting

ENLARGE_FROM = 1.5  # below this plain Lanczos is sharp enough


class Compositor:
    """The Finisher of the pipeline. `stands`: subject -> whether it stands on the ground by nature; unknown ones do."""

    def __init__(self, stands: Mapping[str, bool] | None = None) -> None:
        self.stands = dict(stands or {})
        self.milliseconds: dict[str, float] = {}  # of the last page, by step; not in the picture, which is reproducible

    def finish(self, scene: Scene, background: Layer, layers: list[Layer]) -> Picture:
        """background: opaque, any size; layers: trimmed, unplaced, one for each position of the scene.

        The picture's layers are the background and, back to front, each thing at its size on the page, as lit.
        """
        check_style(scene.style)  # before the work, not after it
        clock = _Clock()
        width, height = scene.canvas.width, scene.canvas.height
        ordered = back_to_front(scene, pair(scene, layers))

        # 1. The background fills the page.
        back = crisp(fit(background.rgba, width, height), width / background.rgba.shape[1])
        canvas = back[..., :3].astype(np.float32) / 255
        if scene.setting.place not in NO_SKY:
            saturate(canvas, lighting.WEATHERS[scene.setting.weather].saturation)
        haze = horizon_colour(canvas)
        placed = [replace(background, rgba=back, box=Box(0, 0, width, height), depth=1.0)]
        clock.lap("background")

        # 2. Far things first: scale, light, shadow, rim, blend.
        for layer, item, position in ordered:
            box = box_of(position, layer.rgba.shape[1], layer.rgba.shape[0], scene.canvas)
            rgba = fit(layer.rgba, box.width, box.height)
            clock.lap("scale")
            stands = on_ground(scene, item, position, self.stands)
            colour = shade(
                rgba[..., :3].astype(np.float32) / 255, item.what, scene.setting, position.depth, haze, stands
            )
            clock.lap("light")
            alpha = rgba[..., 3].astype(np.float32) / 255
            shore = water.surface(alpha, box, position.sunk) if position.sunk else []
            if position.sunk:
                water.reflect(canvas, colour, alpha, box, position.sunk, shore)
                alpha, under = water.parted(alpha, box, position.sunk, shore, height)
                blend(canvas, colour, under, box)
                water.ripples(canvas, shore, before=False)
                rgba = np.dstack([rgba[..., :3], to_bytes(alpha + under)])
            paste(canvas, colour, alpha, box, stands, lighting.light_of(scene.setting).shadow, item.pose == "jump")
            water.ripples(canvas, shore, before=True)
            placed.append(
                replace(layer, rgba=np.dstack([to_bytes(colour), rgba[..., 3]]), box=box, depth=position.depth)
            )
            clock.lap("blend")

        # 3. What lies over everything.
        weather(canvas, scene.setting, scene.seed)
        clock.lap("weather")
        mood(canvas, scene.setting, scene.seed)
        clock.lap("mood")
        rgb = optimise(to_bytes(canvas))
        clock.lap("tone")
        rgb = apply_named(rgb, scene.style, scene.seed)
        clock.lap("style")
        self.milliseconds = clock.laps
        return Picture(scene, rgb, tuple(placed))


def fit(rgba: np.ndarray, width: int, height: int) -> np.ndarray:
    """(h, w, 4) uint8 -> (height, width, 4) uint8; more than 1.5 times larger goes through the enlarger."""
    factor = max(width / rgba.shape[1], height / rgba.shape[0])
    if factor > ENLARGE_FROM:
        rgba = enlarge(rgba, min(16.0, factor))
    return resize(rgba, width, height)


def horizon_colour(canvas: np.ndarray) -> np.ndarray:
    """(3,): the colour of the air, where the page's far things are."""
    height = canvas.shape[0]
    return canvas[int(height * 0.28) : int(height * 0.50) : 4, ::8].reshape(-1, 3).mean(0)


def shade(rgb: np.ndarray, what: str, setting: Setting, depth: float, haze: np.ndarray, stands: bool) -> np.ndarray:
    """(h, w, 3) float32 as painted -> as seen on this page."""
    if lighting.shines(what):
        return rgb
    light = lighting.light_of(setting)
    colour = lighting.lit(rgb, light)
    if stands:
        colour = lighting.grounded_gradient(colour)
    far = light.haze * depth**1.3
    return colour + (haze - colour) * (far * (0.5 if in_the_sky(what) else 1.0))


def paste(
    canvas: np.ndarray, colour: np.ndarray, alpha: np.ndarray, box: Box, stands: bool, shadow: float, jumps: bool
) -> None:
    """Blends in place; what sticks out of the page is cut off."""
    height, width = canvas.shape[:2]
    if stands:
        # the shadow of somebody in the air lies lower and is fainter
        lift, part = (round(box.height * 0.07), 0.6) if jumps else (0, 1.0)
        lighting.cast_shadow(canvas, alpha, box.x0, box.y1 + lift, shadow * part)
    shown = alpha[_within(box, height, width)]
    total = float(shown.sum())
    if total > 0:
        grey = float(((colour[_within(box, height, width)] @ lighting.LUMA) * shown).sum()) / total
        lighting.rim(canvas, shown, grey, max(0, box.x0), max(0, box.y0), height * 0.005)
    blend(canvas, colour, alpha, box)


def blend(canvas: np.ndarray, colour: np.ndarray, alpha: np.ndarray, box: Box) -> None:
    """Lays a thing over the page in place, without shadow or rim; what sticks out of the page is cut off."""
    part_of_page = canvas[max(0, box.y0) : max(0, box.y1), max(0, box.x0) : max(0, box.x1)]
    inside = _within(box, *canvas.shape[:2])
    part_of_page += (colour[inside] - part_of_page) * alpha[inside][..., None]


def _within(box: Box, height: int, width: int) -> tuple[slice, slice]:
    """The rows and columns of a thing that lie on a page."""
    return (
        slice(max(0, -box.y0), max(0, min(height, box.y1) - box.y0)),
        slice(max(0, -box.x0), max(0, min(width, box.x1) - box.x0)),
    )


def to_bytes(picture: np.ndarray) -> np.ndarray:
    return (np.clip(picture, 0, 1) * 255 + 0.5).astype(np.uint8)


class _Clock:
    """Milliseconds by step, summed over layers."""

    def __init__(self) -> None:
        self.laps: dict[str, float] = {}
        self._last = time.perf_counter()

    def lap(self, step: str) -> None:
        now = time.perf_counter()
        self.laps[step] = round(self.laps.get(step, 0.0) + (now - self._last) * 1000, 2)
        self._last = now


def crisp(rgba: np.ndarray, enlarged: float) -> np.ndarray:
    """(H, W, 4) uint8 -> the same with firmer edges: what was painted small and enlarged so many times is soft (unsharp mask)."""
    if enlarged <= 1:
        return rgba
    rgb = Image.fromarray(np.ascontiguousarray(rgba[..., :3])).filter(ImageFilter.UnsharpMask(2 * enlarged, 40, 2))
    return np.dstack([np.asarray(rgb), rgba[..., 3]])
