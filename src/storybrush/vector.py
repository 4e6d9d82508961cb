"""A painted layer as scalable paths (SVG), flat colours cut like paper: for posters, stickers, cutting machines."""

from __future__ import annotations

import io
import re
from xml.sax.saxutils import escape

import numpy as np
from PIL import Image, ImageFilter

from storybrush.errors import StorybrushError

SOLID, SEEN = 250, 128  # alpha from which a pixel's colour is only its own, and from which it belongs to the drawing
FRINGE = 12  # pixels at most between the two
SMOOTH = 5  # pixels: what is narrower is no shape of its own
SPECK = 6  # pixels: side of the smallest patch that becomes a path


def to_svg(rgba: np.ndarray, words: str, colours: int = 20) -> str:
    """(H, W, 4) uint8 straight -> an SVG document as wide and high as the layer. words: its title.

    Traced by VTracer (visioncortex; the extra `svg`) after the painter's shades became `colours` flat ones, and half-clear edges
    the colour of what they belong to. Raises StorybrushError: the extra is not installed, or nothing is drawn.
    """
    try:
        import vtracer
    except ImportError:
        raise StorybrushError(
            "An SVG needs one more package, VTracer: pip install 'storybrush[svg]'. A PNG (-o name.png) needs none."
        ) from None
    if not (rgba[..., 3] >= SEEN).any():
        raise StorybrushError("There is nothing to trace: the layer is clear all over.")
    png = io.BytesIO()
    Image.fromarray(flattened(rgba, colours)).save(png, "PNG")
    traced: str = vtracer.convert_raw_image_to_svg(
        png.getvalue(), img_format="png", colormode="color", hierarchical="stacked", mode="spline",
        filter_speckle=SPECK, color_precision=8, layer_difference=0, corner_threshold=60, path_precision=1,
    )  # fmt: skip
    height, width = rgba.shape[:2]
    head = f'<svg version="1.1" xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
    return re.sub(r"<svg [^>]*>", lambda _: f"{head}\n<title>{escape(words)}</title>", traced, count=1)


def flattened(rgba: np.ndarray, colours: int) -> np.ndarray:
    """(H, W, 4) uint8 straight -> the same in at most so many colours, each pixel wholly clear or wholly opaque."""
    inside = rgba[..., 3] >= SEEN
    rgb = Image.fromarray(_solid_to_the_edge(rgba)).filter(ImageFilter.MedianFilter(SMOOTH))
    # the palette is that of the drawing alone: what lies around it would take a share
    drawn = Image.fromarray(np.asarray(rgb)[inside][None])
    palette = drawn.quantize(colours, method=Image.Quantize.MEDIANCUT, kmeans=3)
    numbers = Image.fromarray(np.asarray(rgb.quantize(palette=palette, dither=Image.Dither.NONE)))
    # of numbers, since a mode of each channel would mix colours
    chosen = np.asarray(numbers.filter(ImageFilter.ModeFilter(SMOOTH)))
    flat = np.array(palette.getpalette() or (), np.uint8).reshape(-1, 3)[chosen]
    return np.dstack([flat, np.where(inside, 255, 0).astype(np.uint8)])


def _solid_to_the_edge(rgba: np.ndarray) -> np.ndarray:
    """-> (H, W, 3): half-clear pixels take the colour of their nearest solid neighbour; theirs is a mixture with nothing."""
    rgb, known = rgba[..., :3].copy(), rgba[..., 3] >= SOLID
    for _ in range(FRINGE):
        for axis, step in ((0, 1), (0, -1), (1, 1), (1, -1)):
            found, colour = np.roll(known, step, axis), np.roll(rgb, step, axis)
            new = found & ~known
            rgb[new] = colour[new]
            known |= new
    return rgb
