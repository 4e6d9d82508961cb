"""Heads of animals in three views, about 80 units wide round (0, 0); those turned aside look to the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from . import heads_birds, heads_farm, heads_hunters, heads_small
from .animal_face import Features, draw_features
from .coats import animal_coat
from .hats import draw_hat
from .head_parts import Pad
from .head_side import side_head
from .spec import BIRDS, COLOURS, FigureSpec
from .svg import Sketch, luminance, tint

_HEADS: dict[str, Callable[[Pad], Features]] = {
    maker.__name__.replace("_", " "): maker
    for maker in (
        heads_hunters.cat, heads_hunters.lion, heads_hunters.tiger, heads_hunters.dog, heads_hunters.fox,
        heads_hunters.wolf, heads_hunters.bear, heads_hunters.panda, heads_hunters.monkey,
        heads_farm.pig, heads_farm.sheep, heads_farm.goat, heads_farm.cow, heads_farm.horse, heads_farm.donkey,
        heads_farm.zebra, heads_farm.deer, heads_farm.giraffe, heads_farm.camel, heads_farm.elephant,
        heads_farm.hippo, heads_farm.rhino,
        heads_small.rabbit, heads_small.mouse, heads_small.squirrel, heads_small.hedgehog, heads_small.kangaroo,
        heads_small.frog, heads_small.tortoise, heads_small.snake, heads_small.crocodile, heads_small.dragon,
        heads_small.chinese_dragon,
    )
}  # fmt: skip

# Where a hat sits, and how large, on heads with eyes, horns or wool in the way.
_HAT_SEAT = {"frog": (-26, 0.72), "sheep": (-18, 0.84), "elephant": (-15, 0.86), "goat": (-11, 0.78), "deer": (-12, 0.8),
             "owl": (-10, 0.84), "mouse": (-9, 0.72), "lion": (-14, 0.9), "hen": (-12, 0.8), "rooster": (-12, 0.8),
             "crocodile": (-24, 0.78), "hedgehog": (-16, 0.9), "camel": (-14, 0.8), "chinese dragon": (-12, 0.84),
             "dragon": (-12, 0.8)}  # fmt: skip
_DARK_SPOTS = ("panda", "sheep", "tiger", "zebra")  # these say themselves where an eye lies in white


def draw_animal_head(sk: Sketch, spec: FigureSpec, asleep: bool) -> None:
    """`spec.view` says how the head is turned. A sketch that wants no head only learns where it would be."""
    if sk.headless:
        sk.neck = sk.here
        return
    mood = "asleep" if asleep else spec.feeling
    p = Pad(sk, animal_coat(spec), spec.subject, spec.view, spec.fur, mood)
    if spec.pose == "sing" and not asleep:
        p = replace(p, mood="surprised")
    if spec.subject in BIRDS:
        at = heads_birds.owl(p) if spec.subject == "owl" else heads_birds.bird(p)
    elif spec.view == "side":
        at = side_head(p)
    else:
        at = _HEADS[spec.subject](p)
        if luminance(p.c.main) < 0.4 and spec.subject not in _DARK_SPOTS:
            at = replace(at, white=True, brow=tint(p.c.light, 0.1))
    draw_features(sk, at, spec.feeling, asleep)
    if spec.hat != "none":
        lift, size = _HAT_SEAT.get(spec.subject, (-7, 0.86))
        with sk.frame(2 if spec.view == "quarter" else 0, lift, scale=size):
            draw_hat(sk, spec.hat, COLOURS[spec.garment_colour], spec.view)
