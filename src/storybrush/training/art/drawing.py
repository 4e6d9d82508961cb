"""One labelled drawing, and how it becomes pixels."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import resvg_py
from PIL import Image

# Licences under which a drawing may be learned from. Share-alike and non-commercial ones are not among them.
FREE_LICENCES = frozenset({"Apache-2.0", "MIT", "CC-BY-4.0", "CC0-1.0", "project"})


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture of one thing. Exactly one of `svg` (markup) and `file` (path of a raster picture) is given."""

    subject: str  # id of the vocabulary, or "" where the picture has no name (it still teaches the decoder)
    style: str  # the art set
    source: str  # package or repository, with the name inside it
    licence: str
    svg: str = ""
    file: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)  # pose, garment, colour, ... where the source knows them


def render_svg(svg: str, width: int, height: int) -> np.ndarray:
    """SVG markup -> (height, width, 4) uint8, straight alpha, fitted inside and centred."""
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width, height=height, skip_system_fonts=True))
    return fit(Image.open(io.BytesIO(png)).convert("RGBA"), width, height)


def render(drawing: Drawing, size: int) -> np.ndarray:
    """-> (size, size, 4) uint8, straight alpha."""
    if drawing.svg:
        return render_svg(drawing.svg, size, size)
    return fit(Image.open(drawing.file).convert("RGBA"), size, size)


def fit(image: Image.Image, width: int, height: int) -> np.ndarray:
    """Scales to fit and centres on a transparent canvas; resampled with premultiplied alpha, so edges keep their colour."""
    if image.size != (width, height):
        scale = min(width / image.width, height / image.height)
        size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
        image = image.convert("RGBa").resize(size, Image.Resampling.LANCZOS).convert("RGBA")
        canvas = Image.new("RGBA", (width, height))
        canvas.paste(image, ((width - size[0]) // 2, (height - size[1]) // 2))
        image = canvas
    return np.asarray(image)
