"""The later hats (more.MORE_HATS). Drawn on a head of half width 40 round (0, 0); face towards the right unless front."""

from __future__ import annotations

import math

from .svg import INK, Sketch, add, along, edge, mix, oval, shade, smooth, tint

_GOLD = "#f3c13a"


def _ring(x: float, width: float) -> str:
    """The opening of a hood round the face, wound against the outside so that it stays empty."""
    return (
        f"M{x - width} 14C{x - width + 5} 32 {x - width * 0.4} 37 {x} 37C{x + width * 0.4} 37 {x + width - 5} 32 {x + width} 14"
        f"C{x + width + 4} -10 {x + width * 0.7} -30 {x} -30C{x - width * 0.7} -30 {x - width - 4} -10 {x - width} 14Z"
    )


def draw_more_hat(sk: Sketch, hat: str, colour: str, view: str) -> None:
    """colour: of the hats that match the clothes."""
    x: float
    y: float
    r: float
    f = {"quarter": 5.0, "front": 0.0, "side": 16.0}[view]  # where the forehead is
    dark = mix(colour, INK, 0.22)
    if hat == "beret":
        sk.blob(smooth([(-44, -26), (-52, -46), (-20, -64), (24, -60), (44, -42), (40, -27), (0, -31)]), colour)
        sk.line("M-8 -61L-10 -70", dark, 4)
        sk.line("M-40 -27Q0 -36 38 -28", dark, 4)
    elif hat == "top hat":
        black = "#3f3c46" if colour == "#d9423a" else mix(colour, INK, 0.6)
        sk.blob(
            "M-33 -32C-31 -50 -36 -66 -34 -76C-14 -82 16 -82 36 -76C38 -66 33 -50 35 -32C14 -26 -14 -26 -33 -32Z",
            black,
        )
        sk.line("M-32 -40Q0 -32 34 -40", "#d9423a", 8)
        sk.blob(oval(1, -30, 54, 8), black)
    elif hat == "wizard hat":
        d = "M-36 -28C-24 -50 -16 -68 -24 -88C2 -82 28 -60 38 -28C16 -20 -16 -20 -36 -28Z"
        sk.blob(d, colour)
        with sk.inside(d):
            for x, y, r in ((-8, -54, 8), (14, -46, 6), (-12, -74, 5), (-20, -38, 5), (24, -34, 5)):
                pts = [add((x, y), along(180 + k * 36, r if k % 2 == 0 else r * 0.45)) for k in range(10)]
                sk.fill("M" + "L".join(f"{px:.1f} {py:.1f}" for px, py in pts) + "Z", "#f8d864")
        sk.blob(oval(1, -27, 58, 9, -2), dark)
    elif hat == "santa hat":
        sk.blob("M-38 -30C-34 -66 -6 -80 22 -74C44 -70 58 -50 58 -30C50 -40 44 -46 36 -46L38 -28C14 -22 -16 -22 -38 -30Z",
                "#d9423a")  # fmt: skip
        sk.blob([oval(x, -29 + abs(x) * 0.05, 10) for x in range(-36, 41, 9)], "#fffaf2")
        sk.blob(oval(57, -26, 11), "#fffaf2")
    elif hat in ("hood", "ninja mask"):
        width = {"quarter": 33.0, "front": 32.0, "side": 22.0}[view]
        x = {"quarter": 6.0, "front": 0.0, "side": 20.0}[view]
        outer = "M-46 24C-56 -24 -42 -54 -2 -56C40 -58 52 -24 44 22C40 36 26 42 10 44L-20 44C-34 42 -42 36 -46 24Z"
        if view == "side":
            outer = (
                "M-46 24C-56 -24 -42 -56 -6 -56C26 -56 38 -38 36 -16L40 8C40 30 30 42 8 44L-20 44C-34 42 -42 36 -46 24Z"
            )
        if hat == "hood":
            if view == "side":
                sk.blob("M-46 26C-56 -24 -46 -58 -14 -62C18 -62 36 -48 34 -30C18 -28 7 -16 4 0C2 18 9 30 18 38"
                        "C10 46 -34 48 -46 26Z", colour)  # fmt: skip
            else:
                sk.blob(outer.replace("-56", "-60") + _ring(x, width), colour)
            return
        c = "#4a4652" if colour in ("#fcf8ef", "#f3c9d4") else mix(colour, INK, 0.12)
        sk.blob(outer + _slit(x, width), c)
        sk.line(f"M-44 -20Q{x} -26 {40 if view != 'side' else 36} -20", "#d9423a", 6)
        sk.blob(smooth([(-42, -20), (-60, -30), (-70, -22), (-58, -14), (-72, -4), (-60, 2), (-44, -14)], tension=0.1),
                "#d9423a")  # fmt: skip
    elif hat == "flower wreath":
        sk.line("M-40 -24Q0 -48 40 -26", "#6cae57", 6)
        for k, c in enumerate(("#f2789f", "#f8d045", "#fffaf2", "#e8534a", "#b58ad6", "#f2789f", "#f8d045")):
            x = -36 + k * 12.2
            y = -26 - 12 * math.cos(x / 28)
            sk.blob([oval(*add((x, y), along(a * 72, 5)), 4.6) for a in range(5)], c, shift=(-1, -1), outline=1)
            sk.fill(oval(x, y, 3), "#e79a3a" if c != "#f8d045" else "#b5703a")
    elif hat == "pointed cap":
        sk.blob("M-40 -26C-38 -50 -30 -66 -50 -82C-14 -82 30 -64 40 -26C16 -34 -16 -34 -40 -26Z", colour)
        sk.blob(smooth([(-42, -20), (-40, -32), (0, -40), (40, -32), (42, -20), (0, -29)]), tint(colour, 0.3))
    elif hat == "pirate hat":
        black = "#3f3c46"
        sk.blob(
            "M-56 -22C-60 -44 -34 -50 -26 -66C-8 -82 16 -80 28 -66C36 -50 62 -44 58 -22C36 -34 -34 -34 -56 -22Z", black
        )
        sk.line("M-56 -24C-34 -36 36 -36 58 -24", "#f0c14b", 3)
        sk.fill(oval(f * 0.6, -55, 8.5, 8), "#fffaf2")
        sk.fill(f"M{f * 0.6 - 5} -50L{f * 0.6 + 5} -50L{f * 0.6 + 4} -43L{f * 0.6 - 4} -43Z", "#fffaf2")
        for dx in (-3.4, 3.4):
            sk.fill(oval(f * 0.6 + dx, -55, 2.3), black)
    elif hat == "knight helm":
        steel = "#b7bec8"
        if view == "side":
            sk.blob("M-44 30C-54 -40 -34 -60 -4 -60C28 -60 38 -40 36 -20L14 -18L14 26C4 38 -34 42 -44 30Z", steel)
            sk.blob("M-8 -30L38 -34C46 -30 48 -22 46 -16L-6 -16Z", tint(steel, 0.2))
        else:
            x = 4.0 if view == "quarter" else 0.0
            sk.blob("M-45 28C-54 -30 -40 -60 0 -60C40 -60 54 -30 45 26C42 36 34 40 26 42L-28 42C-38 40 -43 36 -45 28Z"
                    + _ring(x, 30), steel)  # fmt: skip
            sk.blob(
                f"M-44 -26C-30 -48 30 -48 44 -26C40 -18 {x + 20} -22 {x} -22C{x - 20} -22 -40 -18 -44 -26Z",
                tint(steel, 0.25),
            )
            for dx in (-14, -5, 5, 14):
                sk.line(f"M{x + dx} -37L{x + dx} -28", edge(steel), 2.4)
        sk.blob(smooth([(-2, -58), (-6, -72), (-26, -80), (-50, -70), (-58, -50), (-46, -58), (-30, -62), (-14, -56)]),
                "#d9423a")  # fmt: skip
    elif hat == "bamboo hat":
        straw = "#d9b56a"
        sk.blob("M-68 -20C-36 -40 -14 -66 2 -76C18 -66 40 -40 72 -20C40 -10 -36 -10 -68 -20Z", straw)
        for x in (-44, -22, 2, 26, 48):
            sk.line(f"M2 -72L{x} -17", shade(straw, 0.3), 1.8)
        for t in (0.4, 0.72):
            sk.line(
                f"M{2 - 64 * t} {-76 + 54 * t:.1f}Q2 {-70 + 66 * t:.1f} {2 + 64 * t} {-76 + 54 * t:.1f}",
                shade(straw, 0.3),
                1.8,
            )
    elif hat == "mian crown":
        sk.blob("M-32 -30L-28 -58L30 -58L34 -30C14 -24 -14 -24 -32 -30Z", "#3f3c46")
        sk.line("M-31 -34Q0 -26 33 -34", _GOLD, 5)
        sk.blob("M-46 -66L54 -60L54 -52L-46 -58Z" if view != "front" else "M-46 -66L46 -66L50 -57L-50 -57Z", "#3f3c46")
        sk.line("M-46 -58L54 -52" if view != "front" else "M-50 -57L50 -57", _GOLD, 3)
        ends = (30, 38, 46, 52) if view != "front" else (-44, -33, -22, -11, 0, 11, 22, 33, 44)
        for x in (*ends, *((-44, -38) if view != "front" else ())):
            for k in range(4):
                sk.fill(oval(x, -48 + k * 7.5, 2.6), ("#e2503f", "#fffaf2", "#4f9fca", _GOLD)[k])
        sk.blob(oval(f, -44, 6), "#7fc4a0", shift=(-1, -1))
    elif hat == "phoenix crown":
        for side in (-1, 1):
            for k in range(4):
                sk.fill(oval(side * 42, -14 + k * 9, 3), ("#e2503f", _GOLD)[k % 2])
        sk.blob("M-40 -24C-46 -44 -34 -50 -28 -56C-22 -72 -8 -68 0 -84C8 -68 22 -72 28 -56C34 -50 46 -44 40 -24"
                "C16 -36 -16 -36 -40 -24Z", _GOLD)  # fmt: skip
        for x, y, r, c in ((0.0, -62.0, 6.0, "#e2503f"), (-18, -50, 4.5, "#4f9fca"), (18, -50, 4.5, "#4f9fca"), (-32, -38, 4, "#e2503f"),
                           (32, -38, 4, "#e2503f"), (0, -44, 4.5, "#7fc4a0")):  # fmt: skip
            sk.blob(oval(x, y, r), c, shift=(-1, -1))
        for x in (-28, 28):
            sk.blob(oval(x, -60, 7), "#e8534a", shift=(-1, -1))
    elif hat == "skullcap":
        sk.blob("M-40 -24C-40 -60 40 -60 40 -24C16 -32 -16 -32 -40 -24Z", "#3f3c46")
        for x in (-18, 2, 22):
            sk.line(f"M1 -51Q{x} -44 {x * 1.1} -30", "#26232b", 1.8)
        sk.line("M-39 -26Q0 -35 39 -26", "#6a6470", 4)
        sk.blob(oval(1, -54, 6), "#d9423a", shift=(-1, -1))
        sk.blob(oval(f, -32, 4.5), "#7fc4a0", shift=(-1, -1))
    elif hat == "feather hat":
        felt = "#6e8f4e" if colour != "#5aa453" else "#7a5a3c"
        sk.blob(smooth([(-26, -40), (-44, -66), (-58, -88), (-40, -84), (-22, -62)], tension=0.14), "#e2503f")
        sk.blob("M-36 -28C-34 -56 -8 -64 14 -58C34 -54 38 -40 38 -28Z", felt)
        sk.line("M-35 -33L38 -33", "#5b3d2b", 7)
        sk.blob("M-54 -22C-40 -34 30 -34 66 -20C56 -16 40 -20 10 -20C-20 -20 -44 -14 -54 -22Z", mix(felt, INK, 0.15))
    elif hat == "nurse cap":
        sk.blob(
            "M-32 -34C-34 -50 -30 -64 -26 -66C-8 -72 12 -72 28 -66C32 -64 36 -50 34 -34C14 -42 -14 -42 -32 -34Z",
            "#fdfbf6",
        )
        for d in (f"M{f - 8} -54L{f + 8} -54", f"M{f} -62L{f} -46"):
            sk.line(d, "#d9423a", 5.5)
    elif hat == "police cap":
        blue = "#3d5a8f"
        sk.blob(smooth([(-40, -30), (-52, -46), (-30, -62), (0, -68), (34, -62), (54, -46), (40, -30), (0, -36)]), blue)
        sk.line("M-40 -31Q0 -42 40 -31", "#26314a", 8)
        if view == "front":
            sk.blob("M-34 -28C-20 -36 20 -36 34 -28C26 -18 -26 -18 -34 -28Z", "#26314a")
        else:
            sk.blob("M0 -33C24 -36 44 -30 54 -20C50 -15 40 -17 30 -21C20 -25 8 -26 0 -26Z", "#26314a")
        sk.blob(oval(f, -48, 7), _GOLD, shift=(-1, -1))
    elif hat == "fire helmet":
        red = "#d9423a" if colour != "#d9423a" else "#c23a33"
        sk.blob("M-44 -20C-46 -70 46 -70 44 -20C16 -30 -16 -30 -44 -20Z", red)
        sk.blob(smooth([(-58, -14), (-44, -28), (0, -36), (44, -28), (58, -14), (0, -25)]), mix(red, INK, 0.12))
        sk.line("M1 -58Q2 -46 2 -34", mix(red, INK, 0.25), 5)
        sk.blob(f"M{f - 11} -54L{f + 11} -54L{f + 9} -36L{f} -30L{f - 9} -36Z", _GOLD, shift=(-1, -1))
    elif hat == "toque":
        puffs = [oval(-24, -62, 19), oval(4, -68, 20), oval(30, -62, 18), oval(2, -56, 24)]
        sk.blob([*puffs, "M-33 -32L-33 -56L36 -56L35 -32C14 -26 -14 -26 -33 -32Z"], "#fdfbf6")
        sk.line("M-33 -40Q0 -33 35 -40", "#d5cfc8", 2.4)
        for x in (-16, 2, 20):
            sk.line(f"M{x} -58L{x} -46", "#d5cfc8", 2)
    elif hat == "space helmet":
        sk.fill(oval(0, -4, 58, 56), "#bfe3f5", 0.14)
        sk.line(oval(0, -4, 58, 56), "#c3ccd6", 7)
        sk.line("M-38 -34Q-24 -50 -4 -52", "#ffffff", 6, 0.85)
        for x in (-58, 58):
            sk.blob(oval(x, 2, 8, 14), "#aeb6c1", shift=(-1, -1))
    elif hat == "halo":
        sk.line(oval(0, -66, 30, 9), "#f8dc83", 9, 0.5)
        sk.line(oval(0, -66, 30, 9), _GOLD, 5)


def _slit(x: float, width: float) -> str:
    """The opening for the eyes, wound against the outside."""
    return f"M{x - width} 13C{x - 10} 19 {x + 10} 19 {x + width} 13L{x + width} -11C{x + 10} -17 {x - 10} -17 {x - width} -11Z"
