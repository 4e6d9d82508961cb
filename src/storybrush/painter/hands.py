"""Hands that an artist taught the painter: a small network behind the generators, in one file (`storybrush-train painter adapt`)."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from storybrush import weights
from storybrush.errors import UnknownStyle

# "storybook" is the project's own hand; where it has not drawn a subject, the sets that sit best beside it step in
NEXT_BEST = (
    "storybook", "noto", "fluent-flat", "noto-v1", "openclipart", "twemoji", "fluent", "emojione", "fxemoji", "kenney", "comicgen",
)  # fmt: skip

# Where another hand has not drawn a subject, those steps in whose drawings of the same things look most alike: by the median distance of
# EfficientNet-Lite0's features over what both have drawn (up to 236 things a pair). Two hands with few things in common come last.
LIKE = {
    "noto": ("noto-v1", "twemoji", "fxemoji", "storybook", "emojione", "fluent-flat", "fluent"),
    "noto-v1": ("noto", "twemoji", "fxemoji", "fluent-flat", "emojione", "storybook", "fluent"),
    "fluent-flat": ("fluent", "fxemoji", "twemoji", "noto", "noto-v1", "storybook", "emojione"),
    "fluent": ("fluent-flat", "noto", "twemoji", "fxemoji", "storybook", "noto-v1", "emojione"),
    "fxemoji": ("twemoji", "fluent-flat", "noto", "noto-v1", "emojione", "storybook", "fluent"),
    "twemoji": ("fxemoji", "fluent-flat", "noto", "noto-v1", "emojione", "storybook", "fluent"),
    "emojione": ("noto", "fxemoji", "noto-v1", "twemoji", "storybook", "fluent-flat", "fluent"),
    "kenney": ("fxemoji", "fluent-flat", "twemoji", "storybook", "noto", "noto-v1", "emojione", "fluent"),
    "openclipart": ("storybook", "fxemoji", "noto", "noto-v1", "twemoji", "emojione", "fluent-flat", "fluent"),
}


def stand_in(style: str, styles: Sequence[str]) -> str:
    """The hand that draws a subject where `style` does not: of `styles`, which do, the one that looks most like it."""
    return next(s for s in (style, *LIKE.get(style, ()), *NEXT_BEST) if s in styles)


def whole_style(styles: Sequence[str]) -> str:
    """The hand from which a taught drawing begins: one that draws the subject in one piece."""
    return next((s for s in NEXT_BEST[1:] if s in styles), NEXT_BEST[1])


@dataclass(frozen=True)
class Hand:
    """base: the hand in which all else is begun. subjects: what the artist has drawn."""

    base: str
    subjects: frozenset[str]
    session: Any

    def redraw(self, latents: np.ndarray, told: np.ndarray) -> np.ndarray:
        """(B, 16, 16, 16), (B, WIDTH) -> (B, 16, 16, 16), float32."""
        return self.session.run(None, {"latent": latents, "told": told})[0]


def space() -> str:
    """What a hand belongs to: the latent space of the shipped decoder's encoder."""
    return str(weights.catalogue().get("painter-encoder", weights.catalogue()["painter-decoder"])["sha256"])


def installed() -> tuple[str, ...]:
    """Names that `--style` takes."""
    folder = weights.hands_folder()
    return tuple(sorted(path.stem for path in folder.glob("*.onnx"))) if folder.is_dir() else ()


def find(style: str) -> Hand | None:
    """The hand of that name or file; None where it is none. Raises UnknownStyle for a file that is no hand, or an old one."""
    path = weights.hand_file(style)
    if path is None:
        if style.endswith(".onnx"):
            raise UnknownStyle(f"There is no file {style}. Teach a hand with: storybrush-train painter adapt --help.")
        return None
    return _open(path.resolve(), path.stat().st_mtime_ns)


@functools.lru_cache(maxsize=4)
def _open(path: Path, changed: int) -> Hand:
    try:
        session = weights.open_session(path)
    except Exception as error:  # whatever ONNX Runtime says of a file that is none of its own
        raise UnknownStyle(f"{path} is no hand that was taught: {error}") from error
    facts = session.get_modelmeta().custom_metadata_map
    if facts.get("storybrush") != "hand":
        raise UnknownStyle(f"{path} is no hand that was taught with: storybrush-train painter adapt.")
    if facts.get("space") != space():
        raise UnknownStyle(
            f"{path} was taught to another version of the painter. Teach it again with the same drawings."
        )
    return Hand(facts["base"], frozenset(facts["subjects"].split(",")), session)
