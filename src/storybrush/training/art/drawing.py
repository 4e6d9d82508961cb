"""One labelled drawing, and how it becomes pixels."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import resvg_py
from PIL import Image

from storybrush.errors import BadArt

SPRITE = 128
# Licences under which a drawing may be learned from. Share-alike and non-commercial ones are not among them.
# "public-domain" is no SPDX id: the drawing's own metadata say http://web.resource.org/cc/PublicDomain, the dedication that
# Creative Commons had before CC0 (SPDX: CC-PDDC). It waives the copyright as CC0 does, but is another text.
FREE_LICENCES = frozenset({"Apache-2.0", "MIT", "CC-BY-4.0", "CC0-1.0", "public-domain", "project"})

Label = dict[str, Any]  # what a drawing shows: subject, style, source, licence; pose, colour, place, ... where known
Painted = tuple[np.ndarray, Label]


class Drawable(Protocol):
    """A drawing that is not drawn yet: small, can be sent to another process."""

    def paint(self) -> Painted | None:
        """-> (H, W, 3 or 4) uint8, straight alpha, and its label; None where nothing is to be seen."""

    def content(self) -> bytes:
        """All that the pixels and the label depend on besides the code: equal where, and only where, these are equal."""


class FromSpec:
    """A drawable whose fields say everything."""

    def content(self) -> bytes:
        return repr(self).encode()


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

    @property
    def label(self) -> Label:
        """The label; an error where the licence forbids learning from the drawing."""
        must_be_free(self.licence, self.source)
        known = {"subject": self.subject, "style": self.style, "source": self.source, "licence": self.licence}
        return known | dict(self.labels)

    def paint(self) -> Painted | None:
        label = self.label
        picture = render(self, SPRITE)
        return (picture, label) if picture[..., 3].any() else None

    def markup(self) -> tuple[str, Label]:
        return self.svg, self.label

    def content(self) -> bytes:
        # not the path: the same art in another folder is the same art
        art = Path(self.file).read_bytes() if self.file else self.svg.encode()
        return repr((self.subject, self.style, self.source, self.licence, sorted(self.labels.items()))).encode() + art


@dataclass(frozen=True, slots=True)
class Piece:
    """A raster picture without a name: it teaches the decoder how flat art looks."""

    file: str
    licence: str

    def paint(self) -> Painted:
        must_be_free(self.licence, self.file)
        image = Image.open(self.file).convert("RGBA")
        return fit(image, SPRITE, SPRITE), {"source": Path(self.file).name, "licence": self.licence}

    def content(self) -> bytes:
        return f"{Path(self.file).name} {self.licence}".encode() + Path(self.file).read_bytes()


def must_be_free(licence: str | None, source: str) -> None:
    if licence not in FREE_LICENCES:
        raise BadArt(
            f"{source} has the licence {licence or 'unknown'!r}. Training takes: {', '.join(sorted(FREE_LICENCES))}. "
            "Leave it out, or keep it to judge by (training/art/holdout.toml)."
        )


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
