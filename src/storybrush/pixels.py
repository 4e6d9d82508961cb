"""The one door for pixels: between PIL, uint8 arrays and the floats that networks read.

| form | shape | dtype, range | alpha |
|---|---|---|---|
| layer, page | (H, W, 4) or (H, W, 3) | uint8, 0..255 | straight |
| network | (B, 4, H, W) | float32, 0..1 | colour multiplied by alpha |
"""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from PIL import Image


def to_network(rgba: np.ndarray) -> np.ndarray:
    """(H, W, 3 or 4) uint8 straight -> (1, 4, H, W) float32 in [0, 1], premultiplied."""
    picture = rgba.astype(np.float32) / 255
    if picture.shape[-1] == 3:
        picture = np.concatenate([picture, np.ones_like(picture[..., :1])], axis=-1)
    picture[..., :3] *= picture[..., 3:]
    return np.ascontiguousarray(picture.transpose(2, 0, 1)[None])


def from_network(picture: np.ndarray) -> np.ndarray:
    """(1, 4, H, W) float premultiplied, any range -> (H, W, 4) uint8 straight."""
    image = picture[0].transpose(1, 2, 0)
    alpha = image[..., 3:].clip(0, 1)
    colour = np.where(alpha > 1e-3, image[..., :3] / np.maximum(alpha, 1e-3), 0).clip(0, 1)
    return (np.concatenate([colour, alpha], axis=-1) * 255 + 0.5).astype(np.uint8)


def resize(array: np.ndarray, width: int, height: int) -> np.ndarray:
    """(H, W, 3 or 4) uint8 -> (height, width, same), Lanczos, with colour multiplied by alpha meanwhile."""
    if array.shape[:2] == (height, width):
        return array
    image = Image.fromarray(array)
    if array.shape[-1] == 4:
        return np.asarray(image.convert("RGBa").resize((width, height), Image.Resampling.LANCZOS).convert("RGBA"))
    return np.asarray(image.resize((width, height), Image.Resampling.LANCZOS))


def trim(rgba: np.ndarray, threshold: int = 8) -> np.ndarray:
    """Cuts away the transparent border; an empty layer stays as it is."""
    rows, columns = np.where(rgba[..., 3].max(1) > threshold)[0], np.where(rgba[..., 3].max(0) > threshold)[0]
    if not len(rows):
        return rgba
    return rgba[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def read(path: Path) -> np.ndarray:
    """Any picture file -> (H, W, 4) uint8."""
    with Image.open(path) as image:
        return np.asarray(image.convert("RGBA"))


def png(array: np.ndarray, metadata: dict[str, str] | None = None) -> bytes:
    """(H, W, 3 or 4) uint8 -> PNG bytes, the same for the same input; metadata becomes iTXt chunks."""
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    for key, value in (metadata or {}).items():
        info.add_itxt(key, value)
    buffer = io.BytesIO()
    Image.fromarray(array).save(buffer, "PNG", pnginfo=info, compress_level=6)
    return buffer.getvalue()
