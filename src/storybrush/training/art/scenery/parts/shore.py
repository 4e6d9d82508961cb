"""Banks and shores: a crossing river, lilies, jetties, sand, shells, swell."""

from math import cos, pi, sin

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.sheet import (
    H,
    Rng,
    Sheet,
    W,
    blob,
    circles,
    draws,
    ellipse,
    leaf,
    line,
    n,
    poly,
    ridge,
    smooth,
)

from .land import under


@draws("water")
def bank(b: Sheet, y0: float, y1: float) -> None:
    """A river crossing the picture, with earthen edges and lighter ripples."""
    b.surface = (y0, y1)
    r = b.sub()
    top = ridge(r, y0 + 8, 7, step=120)
    low = ridge(r, y1 + 8, 8, step=120)
    earth = "#8c6a4a" if not b.snowy else "#c9d4e4"
    b.path(under([(x, y - 6) for x, y in top], y1 + 30), b.c(earth))
    shape = smooth(top) + "L" + smooth(low[::-1])[1:] + "Z"
    near = "#4f9fbe" if not (b.bare and b.snowy) else "#9cc3d8"
    b.path(
        shape, b.grad(mix(b.c(near), b.light.sky[2], 0.5), mix(b.c(near), b.light.sky[1], 0.2), b.c(darker(near, 0.22)))
    )
    pale, dark = "", ""
    for _ in range(54):
        t = float(r.random())
        y = y0 + 14 + (y1 - y0 - 14) * t
        x, w = float(r.uniform(-20, W)), float(r.uniform(16, 46)) * (0.5 + t)
        d = f"M{n(x)} {n(y)}q{n(w / 2)} {n(-3)} {n(w)} {n(-1)}t{n(w)} 0q{n(-w)} 4 {n(-2 * w)} 1z"
        if r.random() < 0.6:
            pale += d
        else:
            dark += d
    b.path(pale, mix(b.c("#dff3f7"), b.light.sky[2], 0.4), 0.6)
    b.path(dark, b.c(darker(near, 0.35)), 0.35)


@draws("water")
def lilies(b: Sheet, x: float, y: float) -> None:
    r = b.sub()
    if b.bare:
        return
    pads = [(x + float(r.uniform(-70, 70)), y + float(r.uniform(-9, 12)), float(r.uniform(10, 17))) for _ in range(6)]
    b.path("".join(ellipse(px, py, s, s * 0.36) for px, py, s in pads), b.c("#5f9f58"))
    b.path("".join(ellipse(px - 1, py - 1, s * 0.75, s * 0.24) for px, py, s in pads), b.c("#86bf6a"))
    for px, py, _ in pads[:2]:
        b.path("".join(leaf(px, py - 1, 12, -pi / 2 + t, 0.3) for t in (-0.9, -0.45, 0, 0.45, 0.9)), b.c("#f8c4d6"))


@draws("thing")
def jetty(b: Sheet, x: float, y: float) -> None:
    b.stroke("".join(f"M{n(x + 8 + i * 30)} {n(y - 66 + i * 12)}v26" for i in range(5)), b.c("#5d4230"), 6)
    b.path(
        poly([(x - 10, y - 74), (x + 26, y - 78), (x + 150, y), (x + 84, y + 6)]),
        b.wall("#a87c50" if not b.snowy else "#eef3fa"),
    )
    b.stroke(
        "".join(
            line([(x - 10 + 94 * t, y - 74 + 80 * t), (x + 26 + 124 * t, y - 78 + 78 * t)])
            for t in [i / 11 for i in range(12)]
        ),
        b.c("#7a5638"),
        1.6,
        0.8,
    )


@draws("ground")
def sand(b: Sheet, y: float) -> None:
    """The shore: a wet edge, foam lines, and dry sand with ripples."""
    r = b.sub()
    dry = "#efd9a4" if not b.snowy else "#f1f4f8"
    edge = ridge(r, y + 8, 12, step=100)
    b.stroke(smooth([(x, yy - 19) for x, yy in edge]), b.c("#ffffff"), 3.5, 0.6)
    b.path(under([(x, yy - 8) for x, yy in edge], y + 60), b.c("#eefaf8"), 0.85)
    b.path(under([(x, yy - 2) for x, yy in edge], y + 60), b.c("#c9a873"))
    b.path(under([(x, yy + 11) for x, yy in edge], y + 60), b.c(lighter(dry, 0.15)))
    b.bands(0, y + 40, W, H - y - 40, (0, b.c(lighter(dry, 0.15))), (0.5, b.c(dry)), (1, b.c(darker(dry, 0.16))))
    ripples = ""
    for _ in range(44):
        rx, ry, w = float(r.uniform(-20, W)), float(r.uniform(y + 34, H)), float(r.uniform(18, 60))
        ripples += f"M{n(rx)} {n(ry)}q{n(w / 2)} -4 {n(w)} 0"
    b.stroke(ripples, b.c(darker(dry, 0.22)), 1.7, 0.5)
    b.path(
        "".join(ellipse(float(r.uniform(0, W)), float(r.uniform(y + 30, H)), 1.8, 1.1) for _ in range(110)),
        b.c(darker(dry, 0.32)),
        0.5,
    )
    for _ in range(6):
        py = float(r.uniform(y + 40, H - 10))
        b.path(
            blob(r, float(r.uniform(0, W)), py, float(r.uniform(60, 140)), float(r.uniform(5, 11))),
            b.c(lighter(dry, 0.4)),
            0.5,
        )


@draws("thing")
def tuft(b: Sheet, x: float, y: float) -> None:
    r = b.sub()
    d = "".join(
        leaf(x + float(r.uniform(-10, 10)), y, float(r.uniform(20, 38)), -pi / 2 + float(r.uniform(-0.6, 0.6)), 0.1)
        for _ in range(12)
    )
    b.path(d, b.c({"spring": "#9fc45a", "summer": "#8fa85a", "autumn": "#bd9a4c", "winter": "#a39a78"}[b.spec.season]))


@draws("ground")
def towel(b: Sheet, x: float, y: float, colour: str) -> None:
    b.path(poly([(x - 46, y), (x + 34, y), (x + 50, y + 26), (x - 60, y + 26)]), b.wall(colour))
    b.path(
        poly([(x - 49, y + 5), (x + 37, y + 5), (x + 40, y + 10), (x - 52, y + 10)])
        + poly([(x - 54, y + 16), (x + 43, y + 16), (x + 46, y + 21), (x - 57, y + 21)]),
        b.c("#fff6e4"),
    )


@draws("ground")
def shells(b: Sheet) -> None:
    r = b.sub()
    for _ in range(4):
        x, y, s = float(r.uniform(40, W - 40)), float(r.uniform(410, 500)), float(r.uniform(6, 9))
        b.path(
            f"M{n(x)} {n(y + s)}Q{n(x - s * 1.5)} {n(y - s * 0.3)} {n(x)} {n(y - s)}Q{n(x + s * 1.5)} {n(y - s * 0.3)} {n(x)} {n(y + s)}z",
            b.c(str(r.choice(("#f6c2b4", "#fff0e0", "#e9b7c8")))),
        )
        b.stroke(
            f"M{n(x)} {n(y + s)}V{n(y - s)}M{n(x)} {n(y + s)}L{n(x - s * 0.6)} {n(y - s * 0.5)}M{n(x)} {n(y + s)}L{n(x + s * 0.6)} {n(y - s * 0.5)}",
            b.c("#b98a7a"),
            1,
        )
    star(b, r, float(r.uniform(60, W - 60)), float(r.uniform(420, 490)), 13)


@draws("thing")
def star(b: Sheet, r: Rng, x: float, y: float, s: float) -> None:

    t = float(r.uniform(0, 1))
    pts = [
        (
            x + s * (1 if i % 2 == 0 else 0.45) * cos(t + i * pi / 5),
            y + s * 0.7 * (1 if i % 2 == 0 else 0.45) * sin(t + i * pi / 5),
        )
        for i in range(10)
    ]
    b.path(smooth(pts, closed=True), b.c("#ec8a5a"))
    b.path(circles([(x, y, 2)]), b.c("#f9c49a"))


@draws("water")
def swell(b: Sheet, y: float, amp: float, length: float) -> None:
    """A row of waves with foam on the crests."""
    r = b.sub()
    x = -length * float(r.random())
    d, caps = f"M{n(x)} {n(y)}", ""
    while x < W + length:
        w, a = length * float(r.uniform(0.8, 1.3)), amp * float(r.uniform(0.8, 1.5))
        d += f"q{n(w * 0.5)} {n(a)} {n(w)} 0"
        x += w
        if r.random() < 0.6:  # a thin crescent of foam that hangs from the crest
            caps += f"M{n(x - w * 0.3)} {n(y + a * 0.36)}Q{n(x - w * 0.12)} {n(y + a * 0.2)} {n(x)} {n(y)}Q{n(x + w * 0.1)} {n(y + a * 0.2)} {n(x + w * 0.22)} {n(y + a * 0.34)}Q{n(x)} {n(y + a * 0.62)} {n(x - w * 0.3)} {n(y + a * 0.36)}z"
    deep = b.c("#2f86ac")
    b.path(d + f"V{n(y + 60)}H-60z", b.fade((0, mix(deep, b.light.sky[1], 0.4), 0.6), (1, deep, 0.0)))
    b.stroke(d, mix(b.c("#d8f1f6"), b.light.sky[2], 0.3), 1.2 + amp * 0.09, 0.55)
    b.path(caps, mix(b.c("#ffffff"), b.light.sky[2], 0.2), 0.75)
