"""Heads of people: hair behind, face, hair in front, beards, glasses; 80 units wide round (0, 0), facing right."""

from __future__ import annotations

from .face import FaceMap, draw_cheeks, draw_face
from .spec import HAIR_COLOURS, SKINS, FigureSpec
from .strands import beard, falling
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
        falling(sk, c, "M-6 -46C-56 -46 -52 6 -54 36C-55 52 -64 60 -62 72C-54 68 -52 68 -47 66C-46 72 -42 76 -36 78"
                "C-32 74 -26 70 -20 68L18 68C22 72 28 76 34 76C38 72 40 68 42 64C46 66 50 66 54 70C54 58 46 48 47 32"
                "C48 0 46 -44 -6 -46Z", (-46, -36, -26, 38), (24, 68))  # fmt: skip
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


def spectacles(sk: Sketch, view: str, y: float, frame: str, width: float) -> None:
    """Round ones, over eyes at the height y."""
    lenses = {"quarter": ((-10.0, 14.0), (24.0, 13.0)), "front": ((-16.5, 14.0), (16.5, 14.0)), "side": ((18.0, 11.5),)}
    for x, w in lenses[view]:
        sk.fill(oval(x, y, w, 13.5), "#ffffff", 0.16)
        sk.line(oval(x, y, w, 13.5), frame, width)
    bridge, arm = {
        "quarter": (f"M4 {y - 1}Q7 {y - 4} 11 {y - 1}", f"M-24 {y - 1}L-34 {y - 3}"),
        "front": (f"M-3 {y - 1}Q0 {y - 4} 3 {y - 1}", f"M-30 {y - 1}L-37 {y - 3}M30 {y - 1}L37 {y - 3}"),
        "side": (f"M29 {y - 1}L34 {y - 2}", f"M7 {y - 1}L-12 {y - 1}"),
    }[view]
    sk.line(bridge, frame, width)
    sk.line(arm, frame, width)


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
            "M-39 8C-50 -20 -38 -50 -6 -51C2 -56 12 -54 12 -51C34 -50 46 -30 39 0C37 -8 36 -17 32 -24"
            "C24 -19 10 -20 2 -26C4 -22 5 -19 5 -19"
            "C-8 -19 -20 -23 -25 -27C-27 -12 -30 0 -31 8C-32 14 -37 14 -39 8Z",
            c,
        )
        sk.line("M-4 -44C8 -46 18 -42 24 -34", tint(c, 0.22), 2.6)
    elif style == "bob":
        sk.blob(
            "M-46 22C-54 -26 -34 -50 0 -50C32 -50 46 -28 43 10C42 18 37 18 37 8C37 0 37 -10 35 -19"
            "C20 -17 0 -18 -24 -23C-29 -6 -31 12 -32 26C-33 38 -44 36 -46 22Z",
            c,
        )
        sk.line("M-26 -36C-12 -43 12 -43 24 -36", tint(c, 0.25), 3.2)
        for x in (-12, 2, 17):
            sk.line(f"M{x * 0.8:.1f} -30L{x} -20", line, 1.6)
        sk.line("M-41 -8Q-42 10 -40 24", line, 1.6)
    elif style == "curly":
        d = [oval(-32, -22, 13), oval(-20, -36, 14), oval(0, -42, 14), oval(20, -36, 13), oval(32, -24, 11),
             oval(-38, -4, 9), oval(8, -32, 10), oval(-10, -32, 11), oval(24, -29, 8)]  # fmt: skip
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
        sk.line("M6 -38C-8 -30 -22 -24 -34 -8", line, 1.6)
        sk.line("M20 -38C28 -32 34 -24 37 -12", line, 1.6)
        sk.line("M-34 -26C-28 -38 -18 -43 -8 -44", tint(c, 0.25), 3)
    if style == "braids":
        for x, lean in ((-41, -6), (41, 5)):
            if asleep and x > 0:  # the far braid lies under the head
                continue
            knots = [oval(x + lean * t, 16 + 13.5 * t, 9.5 - t, 8.5) for t in range(4)]
            sk.blob(knots, c)
            for t in range(3):
                mx, my = x + lean * t, 21 + 13.5 * t
                sk.line(f"M{mx - 7} {my}Q{mx} {my + 6} {mx + 7} {my}",
                        line, 1.7)  # fmt: skip
            bx, by = x + lean * 3.2, 16 + 13.5 * 3.7
            sk.blob([oval(bx - 6, by, 6.5, 4.5, 25), oval(bx + 6, by, 6.5, 4.5, -25), oval(bx, by, 3.2)], ribbon)


def draw_head(sk: Sketch, spec: FigureSpec, ribbon: str, asleep: bool) -> FaceMap:
    """Everything of the head in front of the body but hats and what goes over them; -> where the features are."""
    skin = SKINS[spec.skin]
    old = spec.subject in ("grandma", "grandpa")
    baby = spec.subject == "baby"
    deep = spec.skin >= 4
    sk.blob(_BABY if baby else _HEAD, skin, shift=(1.5, -3.5))
    ear = oval(-33, 5, 8, 10, -8) if spec.hair_style in ("short", "bun", "ponytail", "bald", "braids") else ""
    brow = mix(
        HAIR_COLOURS[spec.hair_colour],
        INK,
        (0.85 if deep else 0.55) if spec.hair_colour not in ("white", "grey") else 0.25,
    )
    y = 5.0 if baby else 2.0
    at = FaceMap(
        near=(-10, y),
        far=(24, y),
        eye=9.6 if baby else 9.3,
        mouth=(9, y + 21),
        wide=12.0 if spec.bearded else 13.4,
        brow=brow,
        lid=skin,
        blush="#f07a72" if not deep else "#d2584f",
        sclera=True,
        lashes=spec.subject in LASHES,
        hidden=spec.hat == "ninja mask",
    )
    draw_cheeks(sk, at, spec.feeling, asleep)
    if spec.bearded:
        beard(sk, spec, skin, at.mouth)
    draw_face(sk, at, spec.feeling, asleep, people=True)
    sk.fill(oval(14, y + 10, 4.4, 3.2), mix(shade(skin, 0.24), "#e0675c", 0.25))
    if old:
        sk.line("M-24 22Q-26 26 -23 29", shade(skin, 0.35), 1.6)
    _front_hair(sk, spec, ribbon, asleep)
    if ear:
        sk.blob(ear, skin, shift=(1, -1.5))
        sk.line("M-35 2Q-30 4 -33 10", shade(skin, 0.4), 1.8)
    if spec.subject in ("grandma", "grandpa", "teacher") and not asleep:
        spectacles(sk, "quarter", y, "#8c6a3f" if spec.subject != "teacher" else "#4b4350", 2.2)
    return at


def draw_hat(sk: Sketch, hat: str, colour: str, head: float = 40.0) -> None:
    """A hat on a head of the given half width; colour: of cap, scarf and bow. Origin: the head's centre."""
    with sk.frame(0, 0, scale=head / 40):
        if hat == "cap":
            sk.blob("M-43 -18C-46 -60 42 -62 42 -20C20 -28 -22 -26 -43 -18Z", colour)
            sk.blob("M4 -26C26 -32 52 -26 62 -15C64 -10 58 -9 52 -11C38 -17 20 -18 4 -26Z", mix(colour, INK, 0.18))
            sk.blob(oval(0, -54, 4.5, 3), mix(colour, INK, 0.18))
        elif hat == "straw hat":
            straw = "#efcf86"
            sk.blob(oval(1, -28, 62, 10, -3), straw)
            sk.blob("M-35 -29C-35 -66 35 -68 36 -31C18 -24 -20 -22 -35 -29Z", straw)
            with sk.inside("M-35 -29C-35 -66 35 -68 36 -31C18 -24 -20 -22 -35 -29Z"):
                sk.line("M-40 -36Q0 -26 40 -39", "#b5543f", 9)
            for x in (-52, -44, 44, 54):
                sk.line(f"M{x} -28L{x * 1.08} -24", edge(straw), 1.4, 0.6)
        elif hat == "crown":
            gold = "#f3c13a"
            sk.blob("M-31 -32L-37 -64L-18 -50L0 -72L18 -51L37 -66L32 -33C16 -27 -14 -26 -31 -32Z", gold)
            sk.line("M-31 -36Q0 -28 31 -37", shade(gold, 0.35), 2)
            for x, y, c in ((-37, -65, "#f8dc83"), (0, -73, "#f8dc83"), (37, -67, "#f8dc83"), (-15, -42, "#d9423a"),
                            (1, -41, "#4382c6"), (17, -43, "#d9423a")):  # fmt: skip
                sk.fill(oval(x, y, 4, 4), c)
        elif hat == "witch hat":
            dark = "#4d3f66"
            sk.blob("M-34 -27C-24 -46 -16 -62 -30 -82C-4 -80 28 -58 36 -28C16 -20 -16 -20 -34 -27Z", dark)
            with sk.inside("M-34 -27C-24 -46 -16 -62 -30 -82C-4 -80 28 -58 36 -28C16 -20 -16 -20 -34 -27Z"):
                sk.line("M-40 -36Q0 -26 42 -38", "#e0a13a", 9)
            sk.blob(oval(1, -28, 58, 9, -2), dark)
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
