"""The head of a person seen from the front and from the side; the three-quarter view is `people_head`'s.

80 units wide round (0, 0), as there. In profile the face looks to the right: one eye, the outline of the nose.
"""

from __future__ import annotations

from .face import FaceMap, draw_cheeks, draw_face
from .people_head import LASHES, spectacles
from .spec import HAIR_COLOURS, SKINS, FigureSpec
from .strands import beard, falling
from .svg import INK, Sketch, mix, oval, shade, smooth, tint

_FRONT = "M-38 -6C-38 -46 38 -46 38 -6C39 14 28 28 17 34C8 39 -8 39 -17 34C-28 28 -39 14 -38 -6Z"
_FRONT_BABY = "M-41 -2C-41 -44 41 -44 41 -2C44 24 26 37 0 37C-26 37 -44 24 -41 -2Z"
# forehead, brow, nose, lips, chin, jaw, nape
_SIDE = (
    "M-38 -6C-38 -46 28 -48 32 -12C33 -8 32 -5 33 -2C36 2 41 6 42 9C43 13 38 14 35 14C37 17 37 19 35 21"
    "C36 26 35 33 26 35C14 39 -2 38 -12 34C-28 30 -38 14 -38 -6Z"
)
_SIDE_BABY = (
    "M-40 -2C-42 -46 32 -46 35 -8C35 -4 34 0 35 3C37 6 41 8 41 11C41 14 37 15 35 16C36 19 36 21 34 23"
    "C34 30 28 37 10 37C-22 38 -42 24 -40 -2Z"
)
_EARS_SHOW = ("short", "bun", "ponytail", "bald", "braids")


def behind(sk: Sketch, spec: FigureSpec, ribbon: str) -> None:
    """Hair that falls behind the shoulders."""
    c, style, side = HAIR_COLOURS[spec.hair_colour], spec.hair_style, spec.view == "side"
    if style == "bob":
        sk.blob("M0 -46C-50 -46 -50 0 -46 30C-44 44 -24 44 -12 38L12 38C24 44 44 44 46 30C50 0 50 -46 0 -46Z" if not side
                else "M-4 -46C-54 -46 -54 4 -50 30C-48 46 -26 46 -6 38L8 20L12 -40Z", c)  # fmt: skip
    elif style == "long":
        falling(sk, c, "M0 -46C-52 -46 -50 6 -52 36C-53 52 -60 60 -60 72C-52 68 -50 70 -45 66C-42 72 -38 76 -32 78C-28 74 -22 70 -18 68"
                "L18 68C22 70 28 74 32 78C38 76 42 72 45 66C50 70 52 68 60 72C60 60 53 52 52 36C50 6 52 -46 0 -46Z"
                if not side else "M-4 -46C-58 -46 -54 10 -56 40C-57 56 -66 62 -64 74C-56 70 -54 72 -50 68C-46 74 -42 76 -36 78"
                "C-34 74 -30 74 -26 70C-22 74 -16 74 -10 74C-2 56 6 30 12 0L8 -42Z",
                (-44, -34, -24, *((28, 38) if not side else (-14,))), (24, 68))  # fmt: skip
    elif style == "ponytail":
        if side:
            sk.blob(smooth([(-28, -34), (-50, -40), (-72, -24), (-78, 4), (-70, 36), (-60, 24), (-52, 4), (-44, -10),
                            (-30, -16)]), c)  # fmt: skip
            sk.line("M-60 -14Q-68 4 -66 22", shade(c, 0.22), 2)
            sk.blob(oval(-37, -25, 7, 9), ribbon)
        else:
            sk.blob(smooth([(0, -40), (22, -58), (46, -50), (58, -26), (58, 8), (50, 18), (46, -6), (34, -28)]), c)
            sk.blob(oval(20, -46, 8, 7), ribbon)
    elif style == "curly":
        puffs = [oval(-38, -26, 20), oval(-46, 0, 18), oval(-42, 26, 17), oval(0, -46, 22), oval(-22, -42, 18)]
        rest = [oval(22, -42, 18), oval(38, -26, 20), oval(46, 0, 18), oval(42, 26, 17)]
        sk.blob([*puffs, *(rest if not side else [oval(20, -40, 16), oval(-26, 34, 16), oval(-50, 12, 16)])], c)
    elif style == "bun":
        x, y = (-34, -46) if side else (0, -56)
        sk.blob(oval(x, y, 18, 17), c)
        sk.blob(oval(x * 0.8, y + 14, 13, 5, -30 if side else 0), ribbon)
    elif style == "braids" and side:
        _braid(sk, -24, c, ribbon)


def _braid(sk: Sketch, x: float, c: str, ribbon: str, lean: float = -3) -> None:
    sk.blob([oval(x + lean * t, 16 + 13.5 * t, 9.5 - t, 8.5) for t in range(4)], c)
    for t in range(3):
        mx, my = x + lean * t, 21 + 13.5 * t
        sk.line(f"M{mx - 7} {my}Q{mx} {my + 6} {mx + 7} {my}", shade(c, 0.25), 1.7)
    bx, by = x + lean * 3.2, 16 + 13.5 * 3.7
    sk.blob([oval(bx - 6, by, 6.5, 4.5, 25), oval(bx + 6, by, 6.5, 4.5, -25), oval(bx, by, 3.2)], ribbon)


def _front_hair(sk: Sketch, spec: FigureSpec, ribbon: str) -> None:
    c, style = HAIR_COLOURS[spec.hair_colour], spec.hair_style
    if style == "bald":
        if spec.subject == "baby":
            sk.line("M-5 -38C-10 -50 6 -54 6 -44C6 -38 -2 -40 0 -46", c, 3.2)
        elif spec.subject != "monk":
            for s in (-1, 1):
                sk.blob(f"M{s * 37} -16C{s * 47} -12 {s * 47} 10 {s * 38} 15C{s * 31} 16 {s * 31} 8 {s * 33} 0"
                        f"C{s * 34} -8 {s * 32} -15 {s * 37} -16Z", c)  # fmt: skip
    elif style == "short":
        sk.blob("M-39 6C-48 -22 -36 -50 -6 -51C2 -56 12 -54 12 -51C36 -50 48 -24 39 6C37 10 35 4 34 -4C33 -12 30 -17 26 -21"
                "C16 -13 2 -13 -6 -25C-4 -22 -4 -20 -4 -20C-14 -20 -22 -24 -26 -27C-30 -14 -33 -6 -34 2C-36 8 -38 10 -39 6Z",
                c)  # fmt: skip
        sk.line("M-16 -43C-4 -46 10 -44 18 -38", tint(c, 0.22), 2.6)
    elif style == "bob":
        sk.blob("M-46 24C-52 -26 -32 -50 0 -50C32 -50 52 -26 46 24C44 36 32 34 33 22C34 8 33 -8 30 -20C12 -17 -12 -17 -30 -20"
                "C-33 -2 -34 8 -33 22C-32 34 -44 36 -46 24Z", c)  # fmt: skip
        sk.line("M-24 -36C-10 -43 10 -43 24 -36", tint(c, 0.25), 3.2)
    elif style == "curly":
        sk.blob([oval(-34, -18, 12), oval(-24, -33, 13), oval(-8, -40, 13), oval(10, -40, 13), oval(26, -32, 13),
                 oval(35, -17, 12), oval(-39, -2, 8), oval(39, -2, 8), oval(0, -33, 10), oval(-16, -31, 10),
                 oval(17, -31, 10)], c)  # fmt: skip
        for x, y in ((-24, -36), (0, -42), (24, -36)):
            sk.line(f"M{x - 5} {y + 3}Q{x} {y - 6} {x + 5} {y + 2}", tint(c, 0.2), 2)
    else:
        low = 24 if style == "long" else 6
        sk.blob(f"M-42 {low}C-50 -24 -34 -51 0 -51C34 -51 50 -24 42 {low}C40 {low + 8} 34 {low + 6} 33 {low - 4}"
                f"C33 -6 30 -14 24 -18C14 -22 4 -28 0 -36C-4 -28 -14 -22 -24 -18C-30 -14 -33 -6 -33 {low - 4}"
                f"C-34 {low + 6} -40 {low + 8} -42 {low}Z", c)  # fmt: skip
        sk.line("M0 -36L0 -50", shade(c, 0.25), 1.8)
        sk.line("M-32 -26C-26 -38 -16 -43 -8 -44", tint(c, 0.25), 3)
    if style == "braids":
        for x, lean in ((-41, -5), (41, 5)):
            _braid(sk, x, c, ribbon, lean)


def _side_hair(sk: Sketch, spec: FigureSpec) -> None:
    c, style = HAIR_COLOURS[spec.hair_colour], spec.hair_style
    if style == "bald":
        if spec.subject == "baby":
            sk.line("M8 -38C4 -50 20 -54 20 -44C20 -38 12 -40 14 -46", c, 3.2)
        elif spec.subject != "monk":
            sk.blob(
                "M-36 -16C-46 -12 -46 12 -36 20C-24 22 -16 16 -14 10C-20 4 -22 -4 -22 -10C-26 -16 -32 -18 -36 -16Z", c
            )
    elif style == "curly":
        sk.blob([oval(-34, -20, 14), oval(-22, -36, 14), oval(-4, -43, 14), oval(14, -40, 13), oval(26, -28, 11),
                 oval(-40, -2, 12), oval(-36, 14, 11), oval(10, -28, 10), oval(-10, -24, 14), oval(-22, -6, 12),
                 oval(-26, 12, 11)], c)  # fmt: skip
        for x, y in ((-24, -36), (0, -42), (-36, -14)):
            sk.line(f"M{x - 5} {y + 3}Q{x} {y - 6} {x + 5} {y + 2}", tint(c, 0.2), 2)
    elif style in ("bob", "long"):
        low = 34 if style == "bob" else 40
        sk.blob(f"M-46 {low - 8}C-54 -26 -34 -50 -2 -50C24 -50 36 -34 33 -14C26 -17 18 -19 10 -22C8 -8 4 4 -2 10"
                f"C-2 22 -4 30 -10 {low}C-24 {low + 8} -44 {low + 4} -46 {low - 8}Z", c)  # fmt: skip
        sk.line("M-28 -34C-16 -43 6 -43 20 -34", tint(c, 0.25), 3.2)
    else:
        nape = 20 if style == "short" else 14
        sk.blob(f"M-38 {nape}C-52 -16 -42 -50 -4 -51C26 -53 38 -34 33 -14C28 -20 22 -22 16 -22C8 -20 2 -16 -2 -12"
                f"C-4 -6 -4 0 -6 4C-10 0 -18 0 -22 6C-26 12 -24 18 -30 {nape + 4}C-34 {nape + 6} -37 {nape + 4} -38 {nape}Z",
                c)  # fmt: skip
        sk.line("M-22 -40C-10 -46 6 -46 16 -40", tint(c, 0.22), 2.6)


def draw_view(sk: Sketch, spec: FigureSpec, ribbon: str, asleep: bool) -> FaceMap:
    """Everything of the head in front of the body but hats and what goes over them; `spec.view` is front or side."""
    side, baby, old = spec.view == "side", spec.subject == "baby", spec.subject in ("grandma", "grandpa")
    skin, deep = SKINS[spec.skin], spec.skin >= 4
    sk.blob((_SIDE_BABY if baby else _SIDE) if side else (_FRONT_BABY if baby else _FRONT), skin, shift=(0, -3.5))
    hair = HAIR_COLOURS[spec.hair_colour]
    y = 5.0 if baby else 2.0
    at = FaceMap(
        near=(-16.5, y),
        far=(16.5 if not side else 17, y),
        eye=9.6 if baby or side else 9.3,
        mouth=(0, y + 21) if not side else (22, y + 22),
        wide=12.0 if spec.bearded else 13.6,
        brow=mix(hair, INK, (0.85 if deep else 0.55) if spec.hair_colour not in ("white", "grey") else 0.25),
        lid=skin,
        blush="#f07a72" if not deep else "#d2584f",
        sclera=True,
        half=side,
        lashes=spec.subject in LASHES,
        hidden=spec.hat == "ninja mask",
    )
    draw_cheeks(sk, at, spec.feeling, asleep)
    if spec.bearded:
        beard(sk, spec, skin, at.mouth)
    draw_face(sk, at, spec.feeling, asleep, people=True)
    if not side:
        sk.fill(oval(0, y + 10, 4.4, 3.2), mix(shade(skin, 0.24), "#e0675c", 0.25))
    if old:
        sk.line("M-28 22Q-30 26 -27 29" if not side else "M4 22Q2 26 5 29", shade(skin, 0.35), 1.6)
    if side:
        _side_hair(sk, spec)
    else:
        _front_hair(sk, spec, ribbon)
    if spec.hair_style in _EARS_SHOW:
        for x in (-13,) if side else (-38, 38):
            sk.blob(oval(x, 6, 7, 10), skin, shift=(1, -1.5))
            sk.line(f"M{x - 2} 2Q{x + 3} 4 {x} 10", shade(skin, 0.4), 1.8)
    if spec.subject in ("grandma", "grandpa", "teacher") and not asleep:
        spectacles(sk, spec.view, y, "#8c6a3f" if spec.subject != "teacher" else "#4b4350", 2.2)
    return at
