"""From a spec to a drawing: picks the body, paints back to front, fits the result to its box."""

from __future__ import annotations

import hashlib
import math

from .accessories import draw_scarf
from .acts import draw_act, draw_water
from .animal_heads import draw_animal_head
from .beast_upright import draw_upright_back, draw_upright_coat, limb_palette
from .beasts import draw_beast
from .body import draw_arm, draw_leg, draw_trunk
from .clothes import palette_of
from .coats import animal_coat
from .folk import draw_mark, draw_on_back, draw_tail_fin
from .holds import draw_held, hand_of, holding
from .more import HANDS_OVER_FACE
from .people_head import bob_angle
from .person import draw_behind_head, draw_person_head
from .pose import BABY, BEAST, CHILD, DWARF, ELDER, GIANT, MAN, WOMAN, Build, seen, shaped, solve, stance_of
from .props import draw_behind, draw_pillow, draw_props, draw_tools
from .spec import COLOURS, SKINS, FigureSpec
from .svg import Sketch
from .tails import draw_tail

SIZE = 256  # the side of the drawing's box
FLOOR = 248  # where the feet stand
ROOM = 232  # the longer side of the figure

_CHILDREN = ("girl", "boy", "princess", "prince", "fairy", "elf", "angel", "mermaid")
_WOMEN = ("woman", "queen", "witch", "teacher", "empress", "nurse")


def draw(spec: FigureSpec) -> str:
    """A transparent SVG with viewBox 0 0 256 256; the same spec always gives the same text."""
    sk = Sketch("f" + hashlib.sha1(spec.key.encode()).hexdigest()[:7] + "_")
    if spec.upright:
        _draw_upright(sk, spec)
    else:
        draw_beast(sk, spec)
    return sk.svg(SIZE, FLOOR, ROOM, flip=spec.facing == "left")


def _build(spec: FigureSpec) -> Build:
    if not spec.is_person:
        return BEAST
    if spec.subject in _CHILDREN:
        return CHILD
    if spec.subject == "baby":
        return BABY
    if spec.subject in ("grandma", "grandpa", "beggar"):
        return ELDER
    if spec.subject in ("giant", "dwarf"):
        return GIANT if spec.subject == "giant" else DWARF
    return WOMAN if spec.subject in _WOMEN else MAN


def ribbon_of(spec: FigureSpec) -> str:
    """The colour of what matches the clothes: hair bands, caps, bows."""
    ribbon = COLOURS[spec.garment_colour]
    return "#f3c9d4" if ribbon == COLOURS["white"] else ribbon


def head_angle(spec: FigureSpec) -> float:
    """Degrees clockwise against the body's frame."""
    stance = stance_of(spec.pose, spec.view)
    return stance.lean + stance.bob + (bob_angle(spec.pose) if spec.view != "front" else 0)


def _draw_upright(sk: Sketch, spec: FigureSpec) -> None:
    body_of(sk, spec, with_head=True)


def body_of(sk: Sketch, spec: FigureSpec, with_head: bool = False) -> tuple[float, float, float]:
    """Draws an upright figure, by default without its head; -> x, y of the head's middle and its turn in degrees."""
    build = seen(shaped(_build(spec), spec.build), spec.view)
    stance = stance_of(spec.pose, spec.view)
    if spec.holds != "none":
        stance = holding(spec, stance)
    j = solve(build, stance, spec.view)
    asleep = spec.pose == "sleep"
    ribbon = ribbon_of(spec)
    if spec.is_person:
        p = palette_of(spec, SKINS[spec.skin])
    else:
        coat = animal_coat(spec)
        p = palette_of(spec, coat.main, coat.light)
    limbs = p if spec.is_person else limb_palette(spec, p)
    tilt = head_angle(spec)
    with sk.frame(0, 0, turn=stance.turn):
        if asleep:
            draw_pillow(sk, spec, j, build)
        draw_behind(sk, spec, j, build)
        draw_on_back(sk, spec, j, build)
        if not spec.is_person:
            with sk.frame(j.pelvis[0] - build.hip * 0.7, j.pelvis[1] - 4, turn=-8, scale=0.8):
                draw_tail(sk, spec.subject, animal_coat(spec))
            draw_upright_back(sk, spec, j, build)
        if with_head and spec.is_person:
            with sk.frame(*j.head, turn=tilt):
                draw_behind_head(sk, spec, ribbon)
        hides_face = spec.pose in HANDS_OVER_FACE
        if hand_of(spec) == "far":
            draw_held(sk, spec, j, build, stance.turn)
        if not hides_face:
            draw_arm(sk, j.far_arm, build, spec, limbs, far=True)
        if spec.garment == "tail":
            draw_tail_fin(sk, j, build, p)
        else:
            draw_leg(sk, j.far_leg, build, spec, limbs, far=True)
            draw_leg(sk, j.near_leg, build, spec, limbs, far=False)
        draw_trunk(sk, j, build, spec, p)
        if not spec.is_person and spec.garment == "none":
            draw_upright_coat(sk, spec, j, build)
        draw_mark(sk, spec, j, build)
        draw_scarf(sk, spec, j, build)
        draw_tools(sk, spec, j)
        if with_head:
            with sk.frame(*j.head, turn=tilt):
                if spec.is_person:
                    draw_person_head(sk, spec, ribbon, asleep)
                else:
                    draw_animal_head(sk, spec, asleep)
        draw_props(sk, spec, j, build)
        draw_act(sk, spec, j, build)
        if hand_of(spec) == "near":
            draw_held(sk, spec, j, build, stance.turn)
        if hides_face:
            draw_arm(sk, j.far_arm, build, spec, limbs, far=True)
        draw_arm(sk, j.near_arm, build, spec, limbs, far=False)
    draw_water(sk, spec, j, build)
    a = math.radians(stance.turn)
    x, y = j.head
    return x * math.cos(a) - y * math.sin(a), x * math.sin(a) + y * math.cos(a), tilt + stance.turn
