"""A room's shell: wallpaper, planks, tiles, rugs, bunting."""

from math import cos, pi, sin

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.sheet import H, Sheet, W, box, circles, draws, ellipse, leaf, n, poly

WOODS = ("#a8713f", "#8f5d38", "#b98550", "#7d5136", "#c69560")
CLOTHS = ("#c9574f", "#4f86a8", "#6d9a62", "#d9983f", "#8a6fae", "#d97f93", "#3f8a86")
PAPERS = ("#e9cfa6", "#cfe0d4", "#f0c9b8", "#c9d8e6", "#ead9ee", "#f0dc9c", "#d6dfb4", "#e6b9a0")


@draws("wall")
def wallpaper(b: Sheet, colour: str, floor: float, pattern: int, wainscot: str | None = None) -> None:
    """The back wall down to `floor`, with stripes, sprigs, dots or plain plaster, a picture rail and a skirting board."""
    r = b.sub()
    b.bands(0, 0, W, floor, (0, b.c(lighter(colour, 0.1))), (0.5, b.c(colour)), (1, b.c(darker(colour, 0.08))), step=8)
    tone = darker(colour, 0.1) if r.random() < 0.5 else lighter(colour, 0.3)
    if pattern == 0:
        b.path("".join(box(x, 0, 22, floor) for x in range(0, W, 44)), b.c(tone), 0.5)
    elif pattern == 1:
        d = ""
        for j, y in enumerate(range(18, int(floor), 44)):
            for x in range(20 if j % 2 else 46, W, 52):
                d += (
                    leaf(x, y, 11, -pi / 2, 0.34)
                    + leaf(x, y + 2, 10, -pi / 2 - 1.0, 0.34)
                    + leaf(x, y + 2, 10, -pi / 2 + 1.0, 0.34)
                )
        b.path(d, b.c(tone), 0.75)
    elif pattern == 2:
        b.path(
            circles(
                [
                    (x, y, 4.2)
                    for j, y in enumerate(range(16, int(floor), 32))
                    for x in range(18 if j % 2 else 38, W, 40)
                ]
            ),
            b.c(tone),
            0.7,
        )
    if wainscot:
        top = floor - 84
        b.path(box(0, top, W, 84), b.c(wainscot))
        b.stroke(
            "".join(box(x + 9, top + 17, 78, 46) for x in range(-20, W, 96)), b.c(darker(wainscot, 0.15)), 2.2, 0.8
        )
        b.path(box(0, top - 5, W, 7), b.c(lighter(wainscot, 0.3)))
    b.path(box(0, floor - 13, W, 14), b.c(lighter(wainscot or colour, 0.34)))
    b.path(box(0, floor - 2, W, 4), b.c("#3a2a3c"), 0.35)
    b.path(box(0, 0, W, 9), b.c(lighter(colour, 0.45)))


@draws("ground")
def boards(b: Sheet, y: float, colour: str) -> None:
    """A floor of planks running towards us."""
    b.wall_foot = y
    r = b.sub()
    b.bands(0, y, W, H - y, (0, b.c(darker(colour, 0.2))), (0.5, b.c(colour)), (1, b.c(lighter(colour, 0.1))))
    k = 22
    seams = ""
    for i in range(-6, k + 7):
        x0, x1 = W * i / k, W / 2 + (W * i / k - W / 2) * 1.75
        seams += f"M{n(x0)} {n(y)}L{n(x1)} {n(H)}"
        if i % 2 == 0:
            x2, x3 = W * (i + 1) / k, W / 2 + (W * (i + 1) / k - W / 2) * 1.75
            b.path(poly([(x0, y), (x2, y), (x3, H), (x1, H)]), b.c(darker(colour, 0.12)), float(r.uniform(0.15, 0.5)))
        t = float(r.random())
        xa, xb = x0 + (x1 - x0) * t, x0 + (x1 - x0) * t + W / k * (1 + 0.75 * t)
        seams += f"M{n(xa)} {n(y + (H - y) * t)}H{n(xb)}"
    b.stroke(seams, b.c(darker(colour, 0.36)), 1.3, 0.7)


@draws("ground")
def tiled_floor(b: Sheet, y: float, one: str, two: str) -> None:
    """Chequered tiles in perspective."""
    b.wall_foot = y
    b.path(box(0, y, W, H - y), b.c(one))
    rows, k = 7, 14
    d = ""
    ys = [y + (H - y) * (i / rows) ** 1.6 for i in range(rows + 1)]
    for i in range(rows):
        for j in range(-8, k + 8):
            if (i + j) % 2:
                continue

            def at(col: float, yy: float) -> tuple[float, float]:
                return W / 2 + (col / k - 0.5) * W * (0.9 + 1.1 * (yy - y) / (H - y)), yy

            d += poly([at(j, ys[i]), at(j + 1, ys[i]), at(j + 1, ys[i + 1]), at(j, ys[i + 1])])
    b.path(d, b.c(two))
    b.path(box(0, y, W, H - y), b.fade((0, "#1c1230", 0.26), (0.4, "#1c1230", 0.04), (1, "#fff3d0", 0.1)))


@draws("ground")
def rug(b: Sheet, x: float, y: float, rx: float, ry: float, colour: str, oval: bool = True) -> None:
    pale, gold = lighter(colour, 0.5), "#edd08a"
    if oval:
        b.shadow(x, y + 4, rx * 1.08, ry * 1.16, 0.3)
        for t, c in (
            (1.0, darker(colour, 0.2)),
            (0.94, colour),
            (0.78, pale),
            (0.71, darker(colour, 0.08)),
            (0.42, gold),
            (0.36, colour),
        ):
            b.path(ellipse(x, y, rx * t, ry * t), b.c(c))
        ring = []
        for i in range(22):
            ring.append((x + rx * 0.86 * cos(2 * pi * i / 22), y + ry * 0.86 * sin(2 * pi * i / 22), ry * 0.05))
        b.path(circles(ring), b.c(gold))
        return
    s = 0.8

    def quad(t: float) -> str:
        return poly(
            [
                (x - rx * t * s, y - ry * t),
                (x + rx * t * s, y - ry * t),
                (x + rx * t * 1.08, y + ry * t),
                (x - rx * t * 1.08, y + ry * t),
            ]
        )

    fringe = "".join(
        f"M{n(x + rx * 1.08 * i / 24)} {n(y + ry)}v7M{n(x + rx * s * i / 24)} {n(y - ry)}v-4" for i in range(-24, 25)
    )
    b.stroke(fringe, b.c("#efe2c0"), 2)
    for t, c in ((1.0, darker(colour, 0.2)), (0.92, colour), (0.76, gold), (0.71, darker(colour, 0.15))):
        b.path(quad(t), b.c(c))
    b.path(
        "".join(
            poly(
                [
                    (x + rx * 0.28 * i, y - ry * 0.34),
                    (x + rx * (0.28 * i + 0.11), y),
                    (x + rx * 0.28 * i, y + ry * 0.34),
                    (x + rx * (0.28 * i - 0.11), y),
                ]
            )
            for i in (-2, -1, 0, 1, 2)
        ),
        b.c(pale),
    )


def pick(b: Sheet, options: tuple[str, ...]) -> str:
    return str(b.rng.choice(options))


@draws("wall")
def bunting(b: Sheet) -> None:
    d: dict[str, str] = {}
    b.stroke(f"M0 22Q{W / 2} 62 {W} 22", b.c("#8a6238"), 1.6)
    for i in range(16):
        t = (i + 0.5) / 16
        x, y = W * t, 22 + 80 * t * (1 - t)
        c = CLOTHS[i % len(CLOTHS)]
        d[c] = d.get(c, "") + poly([(x - 13, y), (x + 13, y), (x, y + 24)])
    for c, path in d.items():
        b.path(path, b.c(c))
