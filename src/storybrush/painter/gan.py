"""The painter: words and attributes -> latent -> pixels. Needs ONNX Runtime, not PyTorch."""

from __future__ import annotations

import functools
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from storybrush import pixels, script, weights
from storybrush.enlarge import enlarge
from storybrush.errors import UnknownStyle, UnknownSubject
from storybrush.painter import backdrop, blend, condition, hands
from storybrush.painter.flatten import flatten
from storybrush.painter.hands import NEXT_BEST, Hand
from storybrush.painter.join import Joint, join
from storybrush.script import Canvas, Ground, Item, Layer, Look, Setting

FIGURES, THINGS = "painter-figures", "painter-things"  # the generators: our own people and animals, all else
# what somebody does instead who has not learned a pose, and the face that goes with one
NEAREST_POSE = {
    "fly": "jump", "dance": "jump", "play": "jump", "read": "sit", "cry": "sit", "sing": "dance", "lie": "sleep",
    "look back": "stand", "rear": "jump",
}  # fmt: skip
ON_FOUR_LEGS = frozenset({"lie", "rear", "look back", "sing"})  # or on two with wings: nobody does these in clothes
FACE_OF_POSE = {"cry": "crying", "sleep": "sleepy", "fall": "surprised"}
HANDS_OVER_FACE = frozenset({"cry", "eat", "drink", "think"})
GLAD_POSES = frozenset(
    {"play", "dance", "hug", "wave", "cheer", "sing"}
)  # nobody does these with an empty face, unless the text says so
CHIN = 41  # units of the figures kit below the middle of a head; long hair falls behind the shoulders, a long beard does not
LONG_BEARDS = frozenset({"wizard", "king", "fisherman", "woodcutter"})
PLAIN = {"view": "quarter", "pattern": "plain", "build": "usual"}  # what no script says yet
HAZE = 24  # of 255: a decoder leaves a faint alpha where there is nothing
FAINT = 40  # of 255, after that
HAIR = 64  # pixels: a string or a whisker is not longer


@dataclass(frozen=True, slots=True)
class Known:
    """A subject that the painter has learned: in which styles, and whether "storybook" draws it as a whole figure."""

    styles: tuple[str, ...]
    figure: str  # "person", "animal" or ""
    poses: tuple[str, ...] = ()  # of a figure
    colours: tuple[str, ...] = ()  # in which "storybook" has drawn a thing, besides its natural one
    coats: Mapping[str, int] = field(default_factory=dict)  # colours that an animal has by nature, and in which variant
    variants: tuple[str, ...] = ()  # drawings of a thing that were learned; each differs
    dyed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # style -> colours that it was seen in


@functools.cache
def known_subjects() -> dict[str, Known]:
    """Subject -> what the painter knows of it."""
    rows = json.loads(weights.path_of("painter-subjects").read_text())
    return {
        name: Known(
            tuple(row["styles"]),
            row["figure"],
            tuple(row.get("poses", ())),
            tuple(row.get("colours", ())),
            row.get("coats", {}),
            tuple(row.get("variants", ())),
            {style: tuple(colours) for style, colours in row.get("dyed", {}).items()},
        )
        for name, row in rows.items()
    }


class GanPainter:
    """The Painter protocol on three networks: generator, scenery generator, and the decoder that both share.

    vectors: subject -> (96,) float32, the word vectors of the language stage.
    """

    def __init__(self, vectors: Mapping[str, np.ndarray]) -> None:
        self._vectors = vectors

    @property
    def styles(self) -> tuple[str, ...]:
        return (*condition.STYLES, *hands.installed())

    def style_for(self, what: str, style: str) -> str:
        """The style in which the subject is painted: the one asked for, or the nearest in which the painter has seen it."""
        known = known_subjects().get(what)
        if known is None:
            raise UnknownSubject(f"The painter cannot draw {what!r}. See `storybrush subjects {what}` for the nearest.")
        if style not in condition.STYLES:
            raise UnknownStyle(f"The painter has no style {style!r}. It has: {', '.join(condition.STYLES)}.")
        return hands.stand_in(style, known.styles)

    def paint(self, item: Item, look: Look, style: str, seed: int) -> Layer:
        """-> a transparent layer cut to its edges, without a place on the page: at most 128 pixels high and wide, or
        about 300 for one of our own people and animals, who are painted as head and body.

        style: a hand, or two: "noto+fluent" has the form of the first and the colours of the second. Our own people and animals
        keep the colours that they were told.
        """
        if hand := hands.find(style):
            return self._paint_by_hand(hand, item, look, seed)
        form, _, colours = style.partition("+")
        return self._paint(item, look, form, seed, None, colours)

    def _paint_by_hand(self, hand: Hand, item: Item, look: Look, seed: int) -> Layer:
        """What the artist has drawn is painted as that drawing; all else in the hand's manner."""
        if item.what not in hand.subjects:
            return self._paint(item, look, hand.base, seed, hand)
        self.style_for(item.what, hand.base)  # raises where there is nothing to paint
        told = {"style": hands.whole_style(known_subjects()[item.what].styles)}
        ((rgba, _),) = self._paint_all(THINGS, item.what, [told], seed, hand)
        if item.facing == "left":  # our artists are asked to let everybody look to the right
            rgba = rgba[:, ::-1]
        return Layer(item.id, item.what, np.ascontiguousarray(pixels.trim(rgba)))

    def _paint(
        self, item: Item, look: Look, style: str, seed: int, hand: Hand | None = None, colours: str = ""
    ) -> Layer:
        told = self.attributes(item, look, style)  # raises where there is nothing to paint
        lent = self.attributes(item, look, colours) if colours else told
        known = known_subjects()[item.what]
        figure = told["style"] == "storybook" and known.figure
        person = known.figure == "person"
        if figure:
            rgba = self._paint_figure(item.what, told, person, seed, hand)
        elif lent["style"] != told["style"] and not (lent["style"] == "storybook" and known.figure):
            rgba = self._paint_blend(item.what, told, lent, seed)
        else:
            ((rgba, _),) = self._paint_all(THINGS, item.what, [told], seed, hand)
        # our figures are learned looking to the right; the emoji artists let most things look to the left
        if item.facing == ("left" if figure else "right") and (figure or told["style"] != "storybook"):
            rgba = rgba[:, ::-1]
        return Layer(item.id, item.what, np.ascontiguousarray(pixels.trim(rgba)))

    def _paint_figure(self, what: str, told: dict[str, str], person: bool, seed: int, hand: Hand | None) -> np.ndarray:
        """Head and body, each with a picture of its own, joined at the neck."""
        parts = [condition.of_figure(told | {"part": part}, person) for part in ("head", "body")]
        (head, pivot), (body, neck) = self._paint_all(FIGURES, what, parts, seed, hand)
        body = enlarge(body, 2)  # a head is drawn about twice as large as the body that it sits on
        hangs = person and told["hair_style"] == "long" and what not in LONG_BEARDS
        return join(
            body, neck, head, pivot, body.shape[0], head_first=told["pose"] in HANDS_OVER_FACE,
            behind=CHIN if hangs else np.inf, looks_back=told["pose"] == "look back",
        )  # fmt: skip

    def _paint_all(
        self, network: str, what: str, conditions: list[dict[str, str]], seed: int, hand: Hand | None = None
    ) -> list[tuple[np.ndarray, Joint]]:
        """-> for each condition (128, 128, 4) uint8 straight, and where its neck is (of parts only)."""
        told, latents, joints = self._generate(network, what, conditions, seed)
        if hand:
            latents = hand.redraw(latents, told)
        necks = [Joint(float(x), float(y), max(float(unit), 1e-3), 90 * float(turn)) for x, y, unit, turn in joints]
        return [(flatten(clean(rgba)), neck) for rgba, neck in zip(self._decode(latents), necks, strict=True)]

    def _paint_blend(self, what: str, form: dict[str, str], colours: dict[str, str], seed: int) -> np.ndarray:
        """-> (128, 128, 4) uint8 straight: the drawing that `form` tells, in the colours of the one that `colours` tells."""
        _, latents, _ = self._generate(THINGS, what, [form, colours], seed)
        drawn = self._decode(latents)
        alphas = np.stack([rgba[..., 3] for rgba in drawn])
        moved = blend.adaptive_instance_norm(latents[0], latents[1], alphas)
        (rgba,) = self._decode(moved[None])
        return flatten(clean(np.dstack([rgba[..., :3], drawn[0][..., 3]])))

    def _generate(
        self, network: str, what: str, conditions: list[dict[str, str]], seed: int
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """-> what the network was told, (B, WIDTH); latents, (B, 16, 16, 16); joints, (B, 4)."""
        told = np.stack([condition.condition(self._vectors[what], attributes) for attributes in conditions])
        eps = np.random.default_rng(seed).standard_normal((1, condition.TEXT)).astype(np.float32)
        latents, joints = weights.session(network).run(None, {"condition": told, "eps": eps.repeat(len(told), 0)})
        return told, latents, joints

    def attributes(self, item: Item, look: Look, style: str) -> dict[str, str]:
        """What the generator is told beside the word; clothes of the item come before those of the look."""
        style = self.style_for(item.what, style)
        known = known_subjects()[item.what]
        # what was never seen in any colour but its own would be smeared in another
        colour = (item.colour or look.colour) if known.figure or known.colours or known.dyed else None
        if style == "storybook" and not known.figure and colour and colour not in known.colours:
            others = [s for s in NEXT_BEST[1:] if s in known.styles]  # the emoji sets were recoloured widely
            style = next((s for s in others if colour in known.dyed.get(s, ())), next(iter(others), style))
        elif style != "storybook" and colour and not known.dyed.get(style):
            # a hand that gave a thing some colours can give it any; else the most like it that can steps in for who asks for a
            # colour, and what is only a habit of a character goes
            able = {s for s in known.dyed if known.dyed[s]} | (
                {"storybook"} if known.colours and not known.figure else set()
            )
            other = next((s for s in hands.LIKE.get(style, NEXT_BEST) if s in able), None) if item.colour else None
            style, colour = (other, colour) if other else (style, None)
        told = {"style": style} | ({"colour": colour} if colour else {})
        if style == "storybook" and not known.figure and not colour:
            told["variant"] = known.variants[look.fur % len(known.variants)] if known.variants else str(look.fur)
        if style != "storybook" or not known.figure:
            return told
        wears = item.wears or look.wears
        clothes = next((g for g in wears if g.what in script.CLOTHES), None)
        hat = next((g for g in wears if g.what in script.HATS), None)
        pose: str = item.pose
        if pose == "swim" and known.figure == "animal" and any(at.sunk for at in item.positions):
            pose = "stand"  # the page has water of its own, and hides the legs
        while pose != "stand" and (pose not in known.poses or (clothes and pose in ON_FOUR_LEGS)):
            pose = NEAREST_POSE.get(pose, "stand")
        variant = look.fur
        if colour in known.coats:  # a red fox is a fox as foxes are, not one that was dyed
            variant = known.coats[told.pop("colour")]
        feeling = "happy" if item.feeling == "neutral" and item.pose in GLAD_POSES else item.feeling
        told |= {"pose": pose, "feeling": FACE_OF_POSE.get(item.pose, feeling), "variant": str(variant)} | PLAIN
        if clothes:
            told |= {"garment": clothes.what, "garment_colour": clothes.colour or "blue"}
        if hat and pose != "sleep":  # nobody sleeps in a crown
            told["hat"] = hat.what
            if hat.colour:
                told["hat_colour"] = hat.colour
        if known.figure == "person" and any(g.what == "glasses" for g in wears):
            told["accessory"] = "glasses"
        return told | {"skin": str(look.skin), "hair_style": look.hair_style, "hair_colour": look.hair_colour}

    def paint_scenery(self, setting: Setting, canvas: Canvas, style: str, seed: int) -> Layer:
        """-> the background, opaque, 384 pixels high and as wide as the canvas asks; the finisher enlarges it."""
        view = backdrop.choose_view(setting, seed, columns_of(canvas))
        vector, code = backdrop.code_of(view, setting)
        (latent,) = weights.session("painter-scenery").run(None, {"setting": vector[None], "code": code[None]})
        rgb = self._decode(latent)[0][..., :3]
        if view.mirrored:
            rgb = rgb[:, ::-1]
        height, width = rgb.shape[:2]
        keep = min(width, round(height * canvas.width / canvas.height))
        left = (width - keep) // 2
        rgb = rgb[:, left : left + keep]
        opaque = np.full((*rgb.shape[:2], 1), 255, np.uint8)
        return Layer("background", setting.place, np.concatenate([rgb, opaque], axis=-1))

    def ground(self, setting: Setting, canvas: Canvas, seed: int) -> Ground:
        """What the background of the same setting, canvas and seed shows where; nothing is painted for it."""
        columns = columns_of(canvas)
        shown = Ground(backdrop.ground_of(backdrop.choose_view(setting, seed, columns)))
        keep = min(1.0, backdrop.CODE_ROWS * canvas.width / canvas.height / columns)
        return shown.part(0.5 - 0.5 * keep, 0.0, 0.5 + 0.5 * keep, 1.0)

    def _decode(self, latents: np.ndarray) -> list[np.ndarray]:
        """(B, 16, h, w) -> B pictures (8h, 8w, 4) uint8 straight."""
        (pictures,) = weights.session("painter-decoder").run(None, {"latent": latents})
        return [pixels.from_network(picture[None]) for picture in pictures]


def columns_of(canvas: Canvas) -> int:
    """Of the code of a background that fills the canvas."""
    return max(backdrop.CODE_COLUMNS, math.ceil(backdrop.CODE_ROWS * canvas.width / canvas.height))


def clean(rgba: np.ndarray) -> np.ndarray:
    """(H, W, 4) uint8 -> the same without haze and specks: what is below HAZE becomes clear, what is nearly opaque opaque."""
    alpha = rgba[..., 3].astype(np.float32)
    alpha = ((alpha - HAZE) / (255 - 2 * HAZE)).clip(0, 1) * 255
    alpha[~drawn(alpha > FAINT)] = 0
    return np.concatenate([rgba[..., :3], (alpha + 0.5).astype(np.uint8)[..., None]], axis=-1)


def drawn(mask: np.ndarray) -> np.ndarray:
    """(H, W) bool -> where something is drawn, and four pixels around it; islands that are nowhere three pixels wide and high are not.

    Opening by reconstruction (Vincent 1993): eroded, then grown again inside the mask, so that a hair of a larger part stays.
    """
    kept = ~_grown(~mask, 1)
    for _ in range(HAIR // 2):
        more = _grown(kept, 2) & mask
        if (more == kept).all():
            break
        kept = more
    return _grown(kept, 4)


def _grown(mask: np.ndarray, by: int) -> np.ndarray:
    """Dilated by a square of 2 `by` + 1 pixels."""
    for axis in (0, 1):
        source, mask = np.moveaxis(mask, axis, 0), mask.copy()
        along = np.moveaxis(mask, axis, 0)
        for step in range(1, by + 1):
            along[step:] |= source[:-step]
            along[:-step] |= source[step:]
    return mask
