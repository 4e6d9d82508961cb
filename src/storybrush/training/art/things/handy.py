"""What is taken in the hand: sticks, tools, weapons of tales."""

from __future__ import annotations

from .pad import TWELVE, WOOD, Family, Pad, curve, flames, leaf, limb, oval, poly, rect, shade, smooth, stroke, twin

CLOTH = ("#d9584c", "#5f8fbf", "#7da95c", "#e6b84e", "#9a78b0")
STEEL = ("#b4bcc4", "#a9b1ba", "#c1c7cd")


def slanting(p: Pad) -> float:
    """Long things lie aslant, one way or the other, so that they fill their box."""
    return (38.0, -38.0, 24.0)[p.way(3)] + p.u(-5, 5)


def stick(p: Pad) -> None:
    wood, way = p.main(*WOOD, "#8c6a4a"), p.way(3)
    with p.frame(0, -110, turn=slanting(p)):
        if way == 2:  # a cudgel
            p.blob(
                smooth([(-10, 110), (10, 110), (13, 20), (27, -70), (22, -112), (-20, -114), (-28, -72), (-13, 20)]),
                wood,
                shift=(-5, 0),
                outline=2,
            )
            for x, y in ((-10, -80), (9, -54), (2, -94)):
                p.blob(oval(x, y, 6), shade(wood, 0.2))
        else:
            bend = p.u(-9, 9)
            p.blob(
                limb([(0, 114), (bend, 40), (-bend, -40), (2, -114)], (8, 10, 9, 11)), wood, shift=(-4, 0), outline=2
            )
            for y in (-70, 0, 58):
                p.blob(oval(p.u(-4, 4), y, 5, 7), shade(wood, 0.28), outline=1)
            if way == 1:
                p.blob(limb([(4, -40), (34, -72)], (7, 4)), wood)
                p.blob(leaf(34, -70, 34, -70, 0.32), "#6fae4e")


def torch(p: Pad) -> None:
    wood, way = p.natural(*WOOD), p.way(3)
    with p.frame(0, -96, turn=(0, 18, -18)[way]):
        p.blob(poly((-9, 100), (9, 100), (17, -30), (-17, -30)), wood, shift=(-5, 0), outline=2)
        for y in (-24, -12, 0) if way != 1 else ():
            p.line(stroke((-17, y), (17, y - 5)), "#e0cfa8", 7)
        p.blob(rect(-24, -50, 48, 24, 6), "#5a4a44" if way != 1 else "#d19a26", shift=(0, -4), outline=2)
    x = (0, 46, -46)[way]
    flames(p, x, -140 + (0, 8, 8)[way], 42, p.u(92, 108))


def scissors(p: Pad) -> None:
    colour, way = p.main("#d9423a", "#4382c6", "#5aa453", "#ee8431"), p.way(3)
    open_ = (20, 34, 12)[way]
    with p.frame(0, -104, turn=(0, 24, -90)[way]):
        for s in (-1, 1):
            with p.frame(0, 0, turn=s * open_):
                p.blob(
                    smooth([(-8, 14), (9, 14), (13, -40), (0, -118), (-7, -60)], tension=0.1),
                    p.natural(*STEEL),
                    shift=(-3, 0),
                    outline=2,
                )
            with p.frame(0, 0, turn=s * open_):
                p.blob(poly((-8, 4), (8, 4), (9, 44), (-9, 44)), colour, outline=1)
                ring_ = oval(-s * 8, 74, 31, 37, s * -14)
                p.line(ring_, shade(colour, 0.4), 19)
                p.line(ring_, colour, 15)
        p.blob(oval(0, 4, 8), "#7d8088")


def spear(p: Pad) -> None:
    wood, way = p.main(*WOOD), p.way(3)
    with p.frame(0, -112, turn=slanting(p)):
        p.blob(rect(-5, -70, 10, 190, 4), wood, shift=(-2, 0), outline=2)
        if way == 1:
            p.blob(
                poly((0, -124), (18, -92), (8, -88), (8, -62), (-8, -62), (-8, -88), (-18, -92)),
                p.natural(*STEEL),
                outline=2,
            )
        else:
            p.blob(twin((0, -128), (19, -92), (9, -66), tension=0.1), p.natural(*STEEL), shift=(-4, 0), outline=2)
            p.line(stroke((0, -116), (0, -74)), "#7d8088", 3)
        if way == 2:  # a red tassel
            for x in (-16, -8, 0, 8, 16):
                p.blob(leaf(0, -64, 46, 90 + x * 2.2, 0.16), "#d9423a", outline=1)
        p.blob(rect(-9, -72, 18, 14, 4), "#d19a26")


def long_handle(p: Pad, wood: str, top: float = -96.0) -> None:
    p.blob(rect(-6, top, 12, 114 - top, 5), wood, shift=(-3, 0), outline=2)


def hoe(p: Pad) -> None:
    wood, way, steel = p.main(*WOOD), p.way(3), p.natural("#7d858e", "#8a929b")
    with p.frame(0, -110, turn=(30, -30, 16)[way]):
        long_handle(p, wood)
        s = 1 if way != 1 else -1
        p.line(curve((0, -96), (s * 14, -108), (s * 30, -100)), steel, 11)
        wide = 46 if way != 2 else 30
        p.blob(
            poly((s * 20, -106), (s * 40, -106), (s * (30 + wide * 0.5), -40), (s * (34 - wide * 0.5), -40)),
            steel,
            shift=(-3, -3),
            outline=2,
        )


def rake(p: Pad) -> None:
    wood, way = p.main(*WOOD), p.way(3)
    with p.frame(0, -110, turn=(24, -24, 10)[way]):
        if way == 1:  # a hay fork
            long_handle(p, wood, -40)
            steel = "#7d858e"
            for x in (-34, 0, 34):
                p.line(curve((0, -38), (x, -46), (x, -116)), steel, 9)
            return
        long_handle(p, wood)
        n = (8, 0, 6)[way]
        w = 66.0
        p.blob(rect(-w - 6, -104, 2 * w + 12, 15, 6), wood, shift=(0, -4), outline=2)
        for i in range(n):
            x = -w + 2 * w * i / (n - 1)
            p.blob(
                poly((x - 5, -92), (x + 5, -92), (x + 2, -58), (x - 2, -58)),
                shade(wood, 0.16) if not way else "#7d858e",
                outline=1.4,
            )
        for s in (-1, 1):
            p.line(stroke((s * 4, -44), (s * 38, -92)), shade(wood, 0.1), 6)


def sickle(p: Pad) -> None:
    way, steel = p.way(3), p.natural(*STEEL)
    wood = p.main("#b5493a", *WOOD)
    if way == 2:  # a scythe
        with p.frame(0, -100, turn=14):
            p.blob(rect(-6, -106, 12, 216, 5), wood, shift=(-3, 0), outline=2)
            p.line(stroke((4, -10), (30, -16)) + stroke((4, 44), (30, 38)), shade(wood, 0.2), 9)
            p.blob(
                smooth(
                    [(4, -114), (-50, -112), (-104, -70), (-118, -28), (-86, -66), (-44, -90), (4, -94)], tension=0.13
                ),
                steel,
                shift=(-2, -4),
                outline=2,
            )
        return
    with p.frame(0, -96, flip=way == 1):
        p.blob(smooth([(10, 18), (26, 8), (66, -30), (62, -84), (14, -112), (-52, -104), (-96, -64), (-50, -82), (8, -84), (36, -60), (34, -22), (4, 0)], tension=0.14), steel,
               shift=(-3, -4), outline=2)  # fmt: skip
        with p.frame(10, 8, turn=22):
            p.blob(rect(-12, -4, 24, 92, 10), wood, shift=(-4, 0), outline=2)
            p.blob(rect(-14, -8, 28, 14, 5), "#7d858e")


def oar(p: Pad) -> None:
    wood, way = p.main("#b98a58", "#a97c50", "#c99a66"), p.way(3)

    def one(turn: float) -> None:
        with p.frame(0, -112, turn=turn):
            p.blob(rect(-6, -114, 12, 170, 5), wood, shift=(-3, 0), outline=2)
            p.blob(twin((0, 28), (22, 44), (25, 96), (14, 120), (0, 123), tension=0.12), wood, shift=(-5, 0), outline=2)
            if p.paint is None:
                with p.inside(twin((0, 28), (22, 44), (25, 96), (14, 120), (0, 123), tension=0.12)):
                    p.fill(rect(-30, 84, 60, 15), "#d9423a" if way else "#fdf6e8")
            p.line(stroke((0, 40), (0, 112)), shade(wood, 0.26), 3.4)

    if way == 2:
        one(-26)
        one(26)
    else:
        one((34, -34)[way])


FAMILY: Family = {
    "stick": (stick, ("brown", "black", "gold", "red", "white", "grey")),
    "torch": (torch, ()),
    "scissors": (scissors, TWELVE),
    "spear": (spear, ("brown", "red", "black", "gold", "blue")),
    "hoe": (hoe, ("brown", "red", "blue", "green")),
    "rake": (rake, ("brown", "red", "blue", "green")),
    "sickle": (sickle, ("brown", "red", "blue", "green")),
    "oar": (oar, TWELVE),
}
