"""Heads of people: hair behind, face, hair in front, beards, glasses; 80 units wide round (0, 0), facing right."""

from __future__ import annotations

from .face import FaceMap, draw_face
from .spec import HAIR_COLOURS, SKINS, FigureSpec
from .svg import INK, Sketch, edge, mix, oval, shade, smooth, tint

LASHES = ("woman", "queen", "princess", "fairy", "girl", "teacher", "mermaid", "empress", "nurse", "angel")
_HEAD = "M-38 -6C-38 -46 38 -46 38 -6C39 10 32 26 22 33C14 39 0 40 -8 37C-26 33 -38 14 -38 -6Z"
_BABY = "M-40 -2C-40 -44 40 -44 40 -2C44 22 28 37 4 37C-24 37 -43 22 -40 -2Z"


def hair_behind(sk: Sketch, spec: FigureSpec, ribbon: str) -> None:
    """What falls behind the shoulders; painted before the body."""
    c = HAIR_COLOURS[spec.hair_colour]
    style = spec.hair_style
    if style == "bob":
        sk.blob("M-8 -44C-52 -46 -54 0 -50 30C-49 44 -30 46 -14 40L28 38C44 44 50 30 47 8C44 -30 24 -46 -8 -44Z", c)
    elif style == "long":
        sk.blob("M-6 -46C-56 -46 -52 10 -54 44C-55 66 -62 80 -52 86C-34 94 10 92 34 86C50 84 44 62 46 40"
                "C48 4 46 -44 -6 -46Z", c)  # fmt: skip
        for x in (-40, -28, 38):
            sk.line(f"M{x} 30Q{x - 4} 56 {x - 2} 78", shade(c, 0.22), 1.8)
    elif style == "ponytail":
        tail = smooth([(-30, -34), (-52, -38), (-74, -22), (-80, 4), (-72, 36), (-62, 24), (-54, 4), (-46, -10),
                       (-32, -16)])  # fmt: skip
        sk.blob(tail, c)
        sk.line("M-62 -14Q-70 4 -68 22", shade(c, 0.22), 2)
        sk.blob(oval(-38, -24, 7, 9), ribbon)
    elif style == "curly":
        puffs = [oval(-34 + 0, -28, 22), oval(-46, -2, 20), oval(-46, 24, 19), oval(-4, -44, 22), oval(26, -36, 19)]
        sk.blob([*puffs, oval(42, -10, 15), oval(42, 14, 13), oval(-34, 38, 14)], c)
    elif style == "bun":
        sk.blob(oval(-14, -54, 19, 17), c)
        sk.line("M-24 -58Q-14 -66 -3 -58", shade(c, 0.25), 2)
        sk.blob(oval(-10, -40, 13, 5, 12), ribbon)


def _front_hair(sk: Sketch, spec: FigureSpec, ribbon: str, asleep: bool) -> None:
    c = HAIR_COLOURS[spec.hair_colour]
    line = shade(c, 0.25)
    style = spec.hair_style
    if style == "bald":
        if spec.subject == "monk":
            return
        if spec.subject != "baby":  # a wreath at the temple says "grandfather" where no hair says "egg"
            sk.blob("M-38 -18C-48 -14 -48 10 -38 16C-30 18 -28 8 -30 0C-32 -8 -30 -16 -38 -18Z", c)
            sk.blob("M37 -14C44 -10 43 6 37 8C34 2 34 -8 37 -14Z", c)
        else:
            sk.line("M-2 -38C-8 -50 8 -54 8 -44C8 -38 0 -40 2 -46", c, 3.2)
        return
    if style == "short":
        sk.blob(
            "M-39 8C-50 -20 -38 -50 -6 -51C2 -56 12 -54 12 -51C34 -50 46 -30 39 0C37 -8 36 -14 32 -20"
            "C24 -14 10 -14 2 -19C4 -15 5 -12 5 -12"
            "C-8 -12 -20 -18 -24 -22C-26 -10 -28 0 -30 8C-32 14 -37 14 -39 8Z",
            c,
        )
        sk.line("M-4 -44C8 -46 18 -42 24 -34", tint(c, 0.22), 2.6)
    elif style == "bob":
        sk.blob(
            "M-46 22C-54 -26 -34 -50 0 -50C32 -50 46 -28 43 10C42 18 37 18 37 8C37 0 37 -6 35 -12"
            "C20 -9 0 -10 -22 -15C-27 0 -29 12 -30 26C-32 38 -44 36 -46 22Z",
            c,
        )
        sk.line("M-26 -36C-12 -43 12 -43 24 -36", tint(c, 0.25), 3.2)
        sk.line("M-2 -20L-3 -11", line, 1.6)
        sk.line("M16 -19L16 -10", line, 1.6)
    elif style == "curly":
        d = [oval(-32, -22, 13), oval(-20, -36, 14), oval(0, -42, 14), oval(20, -36, 13), oval(32, -24, 11),
             oval(-37, -4, 10), oval(8, -28, 10), oval(-10, -27, 11), oval(24, -24, 8)]  # fmt: skip
        sk.blob(d, c)
        for x, y in ((-24, -36), (0, -42), (22, -36), (-36, -14)):
            sk.line(f"M{x - 5} {y + 3}Q{x} {y - 6} {x + 5} {y + 2}", tint(c, 0.2), 2)
    else:  # centre parting for long, braids, ponytail, bun
        low = 24 if style == "long" else 8
        sk.blob(
            f"M-42 {low}C-52 -24 -36 -51 0 -51C34 -51 46 -28 42 {low - 6}C41 {low} 37 {low} 36 {low - 12}"
            f"C37 -14 30 -24 14 -35C4 -25 -14 -19 -27 -15"
            f"C-29 -2 -30 8 -32 {low}C-34 {low + 8} -40 {low + 8} -42 {low}Z",
            c,
        )
        sk.line("M14 -34C12 -42 6 -47 2 -50", line, 1.8)
        sk.line("M-34 -26C-28 -38 -18 -43 -8 -44", tint(c, 0.25), 3)
    if style == "braids":
        for x, lean in ((-41, -6), (41, 5)):
            if asleep and x > 0:  # the far braid lies under the head
                continue
            knots = [oval(x + lean * t, 16 + 17 * t, 9.5 - t, 10) for t in range(4)]
            sk.blob(knots, c)
            for t in range(3):
                mx, my = x + lean * t, 22 + 17 * t
                sk.line(f"M{mx - 7} {my}Q{mx} {my + 6} {mx + 7} {my}",
                        line, 1.7)  # fmt: skip
            bx, by = x + lean * 3.2, 16 + 17 * 3.7
            sk.blob([oval(bx - 6, by, 6.5, 4.5, 25), oval(bx + 6, by, 6.5, 4.5, -25), oval(bx, by, 3.2)], ribbon)


def _beard(sk: Sketch, spec: FigureSpec) -> None:
    c = HAIR_COLOURS[spec.hair_colour]
    if spec.subject in ("wizard", "dwarf"):
        low = 84
    elif spec.subject in ("grandpa", "merchant"):
        low = 0
    else:
        low = 54
    if low:
        sk.blob(f"M-33 6C-30 12 -22 16 -12 14C-2 10 20 10 30 14C36 12 37 6 38 2C40 24 36 {low - 16} 8 {low}"
                f"C-20 {low - 10} -34 30 -33 6Z", c)  # fmt: skip


def _moustache(sk: Sketch, spec: FigureSpec) -> None:
    c = HAIR_COLOURS[spec.hair_colour]
    sk.blob("M10 13C4 9 -10 12 -16 21C-8 23 4 22 10 17C16 22 26 23 34 20C29 12 16 9 10 13Z", c, shift=(-1, -2))


def draw_head(sk: Sketch, spec: FigureSpec, ribbon: str, asleep: bool) -> None:
    """Everything of the head in front of the body, hats left out."""
    skin = SKINS[spec.skin]
    old = spec.subject in ("grandma", "grandpa")
    baby = spec.subject == "baby"
    deep = spec.skin >= 4
    sk.blob(_BABY if baby else _HEAD, skin, shift=(1.5, -3.5))
    ear = oval(-33, 5, 8, 10, -8) if spec.hair_style in ("short", "bun", "ponytail", "bald", "braids") else ""
    brow = mix(HAIR_COLOURS[spec.hair_colour], INK, 0.55 if spec.hair_colour not in ("white", "grey") else 0.25)
    if spec.bearded:
        _beard(sk, spec)
    y = 4 if baby else 0
    mouth_y = 18 + y if not spec.bearded else 24
    at = FaceMap(
        near=(-9, y),
        far=(24, y),
        eye=6.8 if baby else 6.3,
        mouth=(9, mouth_y),
        wide=9.5 if not spec.bearded else 7.5,
        brow=brow,
        lid=skin,
        blush="#f07a72" if not deep else "#d2584f",
        sclera=deep,
    )
    draw_face(sk, at, spec.feeling, asleep)
    sk.fill(oval(14, y + 8, 4.2, 3.1), mix(shade(skin, 0.2), "#e0675c", 0.22))
    if spec.bearded:
        _moustache(sk, spec)
    if old:
        sk.line("M-22 20Q-24 24 -21 27", shade(skin, 0.35), 1.6)
    if spec.subject in LASHES and spec.feeling in (
        "neutral",
        "happy",
    ):
        for x, s in ((-14, -1), (29, 1)):  # lashes
            if not asleep:
                sk.line(f"M{x} {y - 3}Q{x + s * 2.5} {y - 3.5} {x + s * 4} {y - 6}", INK, 1.8)
    _front_hair(sk, spec, ribbon, asleep)
    if ear:
        sk.blob(ear, skin, shift=(1, -1.5))
        sk.line("M-35 2Q-30 4 -33 10", shade(skin, 0.4), 1.8)
    if spec.subject in ("grandma", "grandpa", "teacher") and not asleep:
        frame = "#8c6a3f" if spec.subject != "teacher" else "#4b4350"
        for x, w in ((-9, 11), (24, 10)):
            sk.fill(oval(x, y, w, 10.5), "#ffffff", 0.18)
            sk.line(oval(x, y, w, 10.5), frame, 2)
        sk.line(f"M2 {y - 1}Q8 {y - 4} 14 {y - 1}", frame, 2)
        sk.line(f"M-20 {y - 1}L-31 {y - 3}", frame, 2)


def draw_hat(sk: Sketch, hat: str, colour: str, head: float = 40.0) -> None:
    """A hat on a head of the given half width; colour: of cap, scarf and bow. Origin: the head's centre."""
    with sk.frame(0, 0, scale=head / 40):
        if hat == "cap":
            sk.blob("M-43 -18C-46 -60 42 -62 42 -20C20 -28 -22 -26 -43 -18Z", colour)
            sk.blob("M4 -26C26 -32 52 -26 62 -15C64 -10 58 -9 52 -11C38 -17 20 -18 4 -26Z", mix(colour, INK, 0.18))
            sk.blob(oval(0, -54, 4.5, 3), mix(colour, INK, 0.18))
        elif hat == "straw hat":
            straw = "#efcf86"
            sk.blob(oval(1, -23, 66, 13, -3), straw)
            sk.blob("M-36 -25C-36 -68 36 -70 37 -27C18 -20 -20 -18 -36 -25Z", straw)
            with sk.inside("M-36 -25C-36 -68 36 -70 37 -27C18 -20 -20 -18 -36 -25Z"):
                sk.line("M-40 -33Q0 -22 40 -36", "#b5543f", 9)
            for x in (-52, -44, 44, 54):
                sk.line(f"M{x} -22L{x * 1.08} -17", edge(straw), 1.4, 0.6)
        elif hat == "crown":
            gold = "#f3c13a"
            sk.blob("M-31 -32L-37 -64L-18 -50L0 -72L18 -51L37 -66L32 -33C16 -27 -14 -26 -31 -32Z", gold)
            sk.line("M-31 -36Q0 -28 31 -37", shade(gold, 0.35), 2)
            for x, y, c in ((-37, -65, "#f8dc83"), (0, -73, "#f8dc83"), (37, -67, "#f8dc83"), (-15, -42, "#d9423a"),
                            (1, -41, "#4382c6"), (17, -43, "#d9423a")):  # fmt: skip
                sk.fill(oval(x, y, 4, 4), c)
        elif hat == "witch hat":
            dark = "#4d3f66"
            sk.blob("M-34 -27C-22 -50 -14 -76 -30 -104C-4 -98 28 -64 36 -28C16 -20 -16 -20 -34 -27Z", dark)
            with sk.inside("M-34 -27C-22 -50 -14 -76 -30 -104C-4 -98 28 -64 36 -28C16 -20 -16 -20 -34 -27Z"):
                sk.line("M-40 -36Q0 -26 42 -38", "#e0a13a", 9)
            sk.blob(oval(1, -26, 63, 11, -2), dark)
        elif hat == "headscarf":
            sk.blob(
                "M-44 26C-56 -24 -40 -56 0 -56C40 -56 52 -26 44 20C40 32 32 38 24 42L-12 44C-28 44 -42 40 -44 26Z"
                "M-27 22C-20 34 0 40 16 36C32 32 38 14 36 -6C34 -24 18 -32 2 -32C-22 -30 -32 -6 -27 22Z",
                colour,
            )
            sk.blob([oval(-4, 48, 9, 6, 30), oval(16, 48, 9, 6, -30), oval(6, 45, 5)], colour)
        elif hat == "bow":
            sk.blob(["M-24 -44C-40 -64 -54 -56 -52 -42C-50 -30 -38 -32 -24 -44Z",
                     "M-24 -44C-12 -64 6 -62 4 -48C2 -38 -10 -36 -24 -44Z"], colour)  # fmt: skip
            sk.blob(oval(-24, -45, 6.5, 6.5), mix(colour, INK, 0.12))
        elif hat == "helmet":
            steel = "#b7bec8"
            sk.blob("M-44 -8C-50 -66 46 -68 43 -12L37 -10C36 -20 20 -26 2 -25C-16 -24 -28 -18 -30 -6L-36 -2Z", steel)
            sk.line("M-42 -16C-24 -36 20 -38 41 -19", edge(steel), 2)
            sk.line("M-28 -46C-18 -54 -4 -57 4 -57", "#f1f4f8", 4)
            sk.blob(
                smooth([(4, -56), (2, -76), (-16, -88), (-40, -78), (-46, -62), (-34, -66), (-18, -68), (-6, -56)]),
                "#d9423a",
            )


def bob_angle(pose: str) -> float:
    """How far the head tilts, in degrees clockwise."""
    return {"dance": -7, "cry": 9, "read": 8, "run": 3, "wave": -4, "hug": -5, "walk": 0}.get(pose, 0)
