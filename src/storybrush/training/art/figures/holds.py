"""Things held (more.HOLDS): which hand takes a thing, how the arm then bends, and how the thing is drawn."""

from __future__ import annotations

from dataclasses import replace

from .acts import WOOD, apple, broom, cup, floor_of, palm
from .pose import Build, Joints, Stance
from .spec import COLOURS, FigureSpec
from .svg import Point, Sketch, add, along, limb, oval, shade, smooth

HANGING = ("basket", "bag", "lantern")  # from a lowered hand
_NEAR_IS_BUSY = ("wave", "jump", "dance", "cheer")  # raised: the far hand takes the thing, lowered


def hand_of(spec: FigureSpec) -> str:
    """near or far."""
    if spec.pose == "point":
        return "near"
    return "near" if spec.holds in HANGING and spec.pose not in _NEAR_IS_BUSY else "far"


def holding(spec: FigureSpec, stance: Stance) -> Stance:
    """The stance with the arm that holds the thing brought where the thing can be seen."""
    if spec.holds == "none":
        return stance
    hanging = spec.holds in HANGING
    if hand_of(spec) == "near":
        return replace(stance, near_arm=(-30, 12) if hanging else (-42, 24))
    if spec.holds == "book":
        return replace(stance, far_arm=(30, 78))
    return replace(stance, far_arm=(38, 40) if hanging else (44, 56))


def draw_held(sk: Sketch, spec: FigureSpec, j: Joints, b: Build, turn: float) -> None:
    """turn: of the whole figure, so that what hangs hangs down. Painted under the arm that holds it."""
    if spec.holds == "none":
        return
    near = hand_of(spec) == "near"
    x, y = palm(j.near_arm if near else j.far_arm)
    aside = -20 if near and spec.holds in ("umbrella", "balloon") else 0  # clear of the head
    with sk.frame(x, y, turn=aside - turn):
        _draw(sk, spec, floor_of(j, b) - y, -1 if near else 1)


def _draw(sk: Sketch, spec: FigureSpec, low: float, side: int) -> None:
    """The thing at the hand (0, 0); low: how far below the hand the floor is; side: 1 held in front, -1 behind."""
    dye = COLOURS[spec.garment_colour]
    {
        "basket": lambda: _basket(sk),
        "flower": lambda: _flower(sk, side),
        "book": lambda: _book(sk),
        "umbrella": lambda: _umbrella(sk, "#d9423a" if spec.garment_colour != "red" else "#4382c6"),
        "stick": lambda: _stick(sk, low),
        "sword": lambda: _sword(sk, side),
        "lantern": lambda: _lantern(sk),
        "balloon": lambda: _balloon(sk, "#e8534a" if dye != COLOURS["red"] else "#f0b83c", side),
        "bag": lambda: _bag(sk),
        "apple": lambda: apple(sk, 2 * side, -9, 13),
        "broom": lambda: broom(sk, (0, -26), (side * 8, max(low - 3, 40))),
        "fishing rod": lambda: _rod(sk, side),
        "cup": lambda: cup(sk, 4 * side, -8),
        "letter": lambda: _letter(sk, side),
    }[spec.holds]()


def _basket(sk: Sketch) -> None:
    sk.line("M-24 34C-26 -8 26 -8 24 34", shade("#b67c45", 0.3), 6)
    sk.line("M-24 34C-26 -8 26 -8 24 34", "#b67c45", 4)
    d = "M-28 32L28 32C27 48 23 60 18 62L-18 62C-23 60 -27 48 -28 32Z"
    sk.blob(d, "#c8915a")
    with sk.inside(d):
        for k in (42, 52):
            sk.line(f"M-34 {k}L36 {k}", "#a5703f", 2)
        for k in range(-24, 30, 9):
            sk.line(f"M{k} 32L{k * 0.8} 66", "#a5703f", 1.6)
    sk.blob("M-31 28L31 28L30 36L-30 36Z", "#d9a66d")


def _flower(sk: Sketch, side: int) -> None:
    sk.line(f"M{-2 * side} 20Q{2 * side} -10 {6 * side} -30", "#5a9a48", 4)
    sk.blob(oval(-6 * side, -9, 9, 4.5, 30 * side), "#6cae57", shift=(-1, -1))
    x, y = 6 * side, -40
    petals = [oval(*add((x, y), along(k * 72, 10)), 8.5) for k in range(5)]
    sk.blob(petals, "#f2789f", shift=(-2, -2))
    sk.blob(oval(x, y, 6.5), "#f8d045", shift=(-1, -1))


def _book(sk: Sketch) -> None:
    with sk.frame(4, -12, turn=8):
        sk.blob("M-17 -24L18 -24L18 22L-17 22Z", "#b4554a", shift=(-2, -2))
        sk.fill("M15 -20L18 -20L18 22L15 22Z", "#fffaf0")
        sk.line("M-12 -23L-12 21", shade("#b4554a", 0.3), 2.4)
        sk.blob(oval(2, -4, 8, 8), "#f3c13a", shift=(-1, -1))


def _umbrella(sk: Sketch, colour: str) -> None:
    """The canopy is high enough to clear a head and its hat."""
    top = -112
    sk.line(f"M0 {top}L0 14", "#6b4632", 4)
    sk.line("M0 14C0 24 11 24 11 15", "#6b4632", 4)
    d = f"M-68 {top + 4}C-64 {top - 52} 64 {top - 52} 68 {top + 4}Q56 {top - 8} 45 {top + 3}Q33 {top - 9} 22 {top + 3}" \
        f"Q11 {top - 9} 0 {top + 3}Q-11 {top - 9} -22 {top + 3}Q-33 {top - 9} -45 {top + 3}Q-56 {top - 8} -68 {top + 4}Z"  # fmt: skip
    sk.line(f"M0 {top - 38}L0 {top - 48}", "#6b4632", 4)
    sk.blob(d, colour)
    for x in (-45, -22, 0, 22, 45):
        sk.line(f"M0 {top - 37}Q{x * 0.8} {top - 30} {x} {top + 2}", shade(colour, 0.3), 2)


def _stick(sk: Sketch, low: float) -> None:
    sk.blob(limb([(-2, -58), (4, 0), (6, max(low - 4, 30))], (4.6, 4, 3.4)), WOOD, shift=(-1, -1))
    sk.blob(limb([(0, -38), (12, -50)], (3, 2.4)), WOOD, shift=(-1, -1))


def _sword(sk: Sketch, side: int) -> None:
    with sk.frame(0, 0, turn=24 * side):
        sk.blob("M-6 -16L-6 -84L0 -98L6 -84L6 -16Z", "#c9d1da", shift=(-2, 0))
        sk.line("M0 -20L0 -86", "#eef2f6", 2.4)
        sk.blob(limb([(-17, -14), (17, -14)], (4, 4)), "#d9a53a", shift=(-1, -1))
        sk.blob(limb([(0, -12), (0, 12)], (4, 4)), "#7a4b35", shift=(-1, -1))
        sk.blob(oval(0, 16, 5.5), "#d9a53a", shift=(-1, -1))


def _lantern(sk: Sketch) -> None:
    sk.line("M0 0L0 18", "#6b4632", 3)
    sk.fill(oval(0, 42, 40), "#ffdf7e", 0.3)
    body = smooth([(-9, 22), (9, 22), (22, 34), (22, 48), (9, 60), (-9, 60), (-22, 48), (-22, 34)])
    sk.blob(body, "#e2503f")
    with sk.inside(body):
        sk.fill(oval(-2, 41, 12, 13), "#f9b155", 0.75)
        for x in (-12, 0, 12):
            sk.line(f"M{x * 0.6} 20Q{x * 1.5} 41 {x * 0.6} 62", "#b53a30", 2)
    for y in (20, 62):
        sk.blob(f"M-11 {y - 3}L11 {y - 3}L11 {y + 3}L-11 {y + 3}Z", "#e3b23c", shift=(-1, -1))
    for x in (-4, 0, 4):
        sk.line(f"M{x} 66L{x * 1.3} 80", "#e3b23c", 2.4)


def _balloon(sk: Sketch, colour: str, side: int) -> None:
    x, y = 16 * side, -118
    sk.line(f"M0 6Q{-6 * side} -40 {x} {y + 36}", "#7f7480", 2.2)
    sk.blob(f"M{x - 6} {y + 40}L{x + 6} {y + 40}L{x} {y + 30}Z", shade(colour, 0.15))
    sk.blob(f"M{x} {y + 34}C{x - 22} {y + 20} {x - 32} {y - 2} {x - 30} {y - 12}C{x - 28} {y - 46} {x + 28} {y - 46} "
            f"{x + 30} {y - 12}C{x + 32} {y - 2} {x + 22} {y + 20} {x} {y + 34}Z", colour)  # fmt: skip
    sk.fill(oval(x - 12, y - 20, 5, 9, 25), "#ffffff", 0.6)


def _bag(sk: Sketch) -> None:
    sk.line("M-12 24C-14 -6 14 -6 12 24", "#7a4b35", 4)
    sk.blob("M-24 24C-26 22 26 22 24 24L28 58C28 64 -28 64 -28 58Z", "#b5794a")
    sk.blob("M-25 23L25 23L22 40C10 46 -10 46 -22 40Z", "#9a6238", shift=(-2, -2))
    sk.blob(oval(0, 42, 4.5), "#f0c14b", shift=(-1, -1))


def _rod(sk: Sketch, side: int) -> None:
    tip: Point = (66 * side, -104)
    sk.blob(limb([(-12 * side, 20), (0, 0), tip], (3.6, 3.2, 1.6)), "#8b5c38", shift=(-1, -1))
    x, y = tip
    sk.line(f"M{x} {y}Q{x + 5 * side} {y + 40} {x + 2 * side} {y + 84}", "#8f979f", 1.8)
    with sk.frame(x + 2 * side, y + 96):
        sk.blob("M0 -13C9 -8 10 6 0 13L7 21L-7 21L0 13C-10 6 -9 -8 0 -13Z", "#6fa8cf")
        sk.fill(oval(2, -6, 1.8), "#35272f")


def _letter(sk: Sketch, side: int) -> None:
    with sk.frame(9 * side, -12, turn=-10 * side):
        sk.blob("M-23 -15L23 -15L23 15L-23 15Z", "#fffaf0", shift=(-2, -2))
        sk.line("M-22 -14L0 4L22 -14", "#c9b8a4", 2.2)
        sk.blob(oval(0, 4, 5), "#d9423a", shift=(-1, -1))
