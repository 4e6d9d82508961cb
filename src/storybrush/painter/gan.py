"""The painter: words and attributes -> latent -> pixels. Needs ONNX Runtime, not PyTorch."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from storybrush import pixels, weights
from storybrush.errors import UnknownStyle, UnknownSubject
from storybrush.painter import backdrop, condition
from storybrush.script import Canvas, Item, Layer, Look, Setting

HATS = frozenset(condition.ATTRIBUTES["hat"])
# "storybook" is the project's own hand; where it has not drawn a subject, the sets that sit best beside it step in
NEXT_BEST = (
    "storybook",
    "noto",
    "fluent-flat",
    "noto-v1",
    "twemoji",
    "fluent",
    "emojione",
    "fxemoji",
    "kenney",
    "comicgen",
)
HAZE = 24  # of 255: a decoder leaves a faint alpha where there is nothing


@dataclass(frozen=True, slots=True)
class Known:
    """A subject that the painter has learned: in which styles, and whether "storybook" draws it as a whole figure."""

    styles: tuple[str, ...]
    figure: str  # "person", "animal" or ""


@functools.cache
def known_subjects() -> dict[str, Known]:
    """Subject -> what the painter knows of it."""
    rows = json.loads(weights.path_of("painter-subjects").read_text())
    return {name: Known(tuple(row["styles"]), row["figure"]) for name, row in rows.items()}


class GanPainter:
    """The Painter protocol on three networks: generator, scenery generator, and the decoder that both share.

    vectors: subject -> (96,) float32, the word vectors of the language stage.
    """

    def __init__(self, vectors: Mapping[str, np.ndarray]) -> None:
        self._vectors = vectors

    @property
    def styles(self) -> tuple[str, ...]:
        return condition.STYLES

    def style_for(self, what: str, style: str) -> str:
        """The style in which the subject is painted: the one asked for, or for "storybook" the nearest that has it."""
        known = known_subjects().get(what)
        if known is None:
            raise UnknownSubject(f"The painter cannot draw {what!r}. See `storybrush subjects {what}` for the nearest.")
        if style not in condition.STYLES:
            raise UnknownStyle(f"The painter has no style {style!r}. It has: {', '.join(condition.STYLES)}.")
        if style == "storybook" and style not in known.styles:
            return next(s for s in NEXT_BEST if s in known.styles)
        return style

    def paint(self, item: Item, look: Look, style: str, seed: int) -> Layer:
        """-> a transparent layer cut to its edges, at most 128 pixels high and wide, without a place on the page."""
        rgba = clean(self._decode_item(item, look, style, seed))
        if item.facing == "right" and self.style_for(item.what, style) != "storybook":
            rgba = rgba[:, ::-1]  # the emoji artists let most things look to the left
        return Layer(item.id, item.what, np.ascontiguousarray(pixels.trim(rgba)))

    def _decode_item(self, item: Item, look: Look, style: str, seed: int) -> np.ndarray:
        """-> (128, 128, 4) uint8, as the networks leave it."""
        attributes = self.attributes(item, look, style)  # raises where there is nothing to paint
        told = condition.condition(self._vectors[item.what], attributes)[None]
        eps = np.random.default_rng(seed).standard_normal((1, condition.TEXT)).astype(np.float32)
        (latent,) = weights.session("painter-generator").run(None, {"condition": told, "eps": eps})
        return self._decode(latent)

    def attributes(self, item: Item, look: Look, style: str) -> dict[str, str]:
        """What the generator is told beside the word; clothes of the item come before those of the look."""
        style = self.style_for(item.what, style)
        colour = item.colour or look.colour
        told = {"style": style} | ({"colour": colour} if colour else {})
        if style != "storybook":
            return told
        told |= {"pose": item.pose, "feeling": item.feeling, "facing": item.facing or "right", "fur": str(look.fur)}
        wears = item.wears or look.wears
        clothes = next((g for g in wears if g.what not in HATS), None)
        hat = next((g for g in wears if g.what in HATS), None)
        if clothes:
            told |= {"garment": clothes.what, "garment_colour": clothes.colour or "blue"}
        if hat:
            told["hat"] = hat.what
        told |= {"skin": str(look.skin), "hair_style": look.hair_style, "hair_colour": look.hair_colour}
        return condition.of_figure(told, known_subjects()[item.what].figure == "person")

    def paint_scenery(self, setting: Setting, canvas: Canvas, style: str, seed: int) -> Layer:
        """-> the background, opaque, at the generator's own 512 x 384 cut to the canvas' shape; the finisher enlarges it."""
        vector, code = choose_code(setting, seed)
        (latent,) = weights.session("painter-scenery").run(None, {"setting": vector[None], "code": code[None]})
        rgb = self._decode(latent)[..., :3]
        height, width = rgb.shape[:2]
        if canvas.width * height >= canvas.height * width:  # wider than 4:3: give up sky before ground
            keep = round(width * canvas.height / canvas.width)
            rgb = rgb[(height - keep) * 2 // 3 :][:keep]
        else:
            keep = round(height * canvas.width / canvas.height)
            left = (width - keep) // 2
            rgb = rgb[:, left : left + keep]
        opaque = np.full((*rgb.shape[:2], 1), 255, np.uint8)
        return Layer("background", setting.place, np.concatenate([rgb, opaque], axis=-1))

    def _decode(self, latent: np.ndarray) -> np.ndarray:
        (picture,) = weights.session("painter-decoder").run(None, {"latent": latent})
        return pixels.from_network(picture)


def clean(rgba: np.ndarray) -> np.ndarray:
    """Stretches alpha so that what is below HAZE becomes none, and what is nearly opaque becomes opaque."""
    alpha = rgba[..., 3].astype(np.float32)
    alpha = ((alpha - HAZE) / (255 - 2 * HAZE)).clip(0, 1) * 255
    return np.concatenate([rgba[..., :3], (alpha + 0.5).astype(np.uint8)[..., None]], axis=-1)


@functools.cache
def _codes() -> tuple[np.ndarray, np.ndarray]:
    with np.load(weights.path_of("painter-codes")) as table:
        return table["codes"].astype(np.float32), table["settings"].astype(np.float32)


def choose_code(setting: Setting, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """-> (SETTING_WIDTH,), (64,): two learned codes that fit the setting best, mixed unevenly by the seed.

    The mixture is a view that no training picture has; a code alone would recall one.
    """
    codes, settings = _codes()
    known: dict[str, str] = {
        "place": setting.place,
        "time": setting.time,
        "season": setting.season,
        "weather": setting.weather,
        "style": "storybook",  # our own hand where it has drawn the place, the Glitch artists' where it has not
    }
    asked = backdrop.setting_vector(known)
    fits = settings @ (asked * _importance())
    best = np.flatnonzero(fits >= fits.max() - 1e-6)
    rng = np.random.default_rng(seed)
    first, second = rng.choice(best, 2, replace=len(best) < 2)
    share = rng.uniform(0.0, 0.25)
    code = (1 - share) * codes[first] + share * codes[second]
    code *= np.sqrt(backdrop.CODE) / np.linalg.norm(code)
    # the style block of the chosen picture goes with its code
    vector = asked.copy()
    width = len(backdrop.BLOCKS["style"])
    vector[-width:] = settings[first][-width:]
    return vector, code.astype(np.float32)


def _importance() -> np.ndarray:
    """Place before time before weather before season before hand, when no background has them all."""
    return np.concatenate(
        [np.full(len(v), w, np.float32) for v, w in zip(backdrop.BLOCKS.values(), (8, 4, 1, 2, 0.5), strict=True)]
    )
