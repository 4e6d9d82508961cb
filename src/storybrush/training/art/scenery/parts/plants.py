"""Low plants, drawn for the season: bushes, flowers, flower beds, reeds; and bamboo."""

from math import cos, pi, sin

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.sheet import Sheet, circles, draws, ellipse, leaf, n, poly

from .trees import PETALS, SNOW, foliage, leaf_colour


@draws("thing")
def bush(
    b: Sheet, x: float, y: float, w: float, colour: str | None = None, depth: float = 0.0, bloom: str | None = None
) -> None:
    """A rounded bush whose foot is at y, w wide, with flowers if `bloom` is given and the season allows."""
    r = b.sub()
    colour = colour or leaf_colour(b, r)
    h = w * float(r.uniform(0.3, 0.42))
    b.shadow(x, y, w * 0.6, w * 0.09, 0.34)
    foliage(b, r, x, y - h * 0.9, w * 0.5, h, colour, depth, 16)
    if bloom and b.spec.season in ("spring", "summer") and not b.snowy:
        spots = [
            (x + w * 0.42 * float(r.uniform(-1, 1)), y - h * float(r.uniform(0.2, 1.6)), w * 0.03 + 1.2)
            for _ in range(12)
        ]
        flowers(b, spots, bloom)


@draws("thing")
def flowers(b: Sheet, spots: list[tuple[float, float, float]], colour: str) -> None:
    """Five petals and a yellow heart each."""
    petals = [
        (x + s * cos(a) * 0.9, y + s * sin(a) * 0.9, s * 0.66)
        for x, y, s in spots
        for a in (0.3, 0.3 + 0.4 * pi, 0.3 + 0.8 * pi, 0.3 + 1.2 * pi, 0.3 + 1.6 * pi)
    ]
    b.path(circles(petals), b.c(colour))
    b.path(circles([(x, y, s * 0.5) for x, y, s in spots]), b.c("#f9d34f" if colour != "#f7d04a" else "#b5652c"))


@draws("thing")
def flower_bed(b: Sheet, x0: float, x1: float, y: float, tall: float = 30) -> None:
    """A long bed: dark leaves below, stems, and flowers of two or three colours; straw and seed heads out of season."""
    r = b.sub()
    span = x1 - x0
    colours = [str(c) for c in r.choice(PETALS, 3, replace=False)]
    b.path(ellipse((x0 + x1) / 2, y, span / 2 + 8, 7), b.c("#6b4a35" if not b.snowy else "#dbe4f0"), 0.85)
    green = {"spring": "#5da047", "summer": "#46883f", "autumn": "#9a8840", "winter": "#7d8068"}[b.spec.season]
    back, front = "", ""
    spots: list[tuple[float, float, float]] = []
    if b.bare or b.snowy:
        tall *= 0.5
    for _ in range(max(8, int(span / 7))):
        x = float(r.uniform(x0, x1))
        for _ in range(3):
            a = -pi / 2 + float(r.uniform(-0.7, 0.7))
            lf = leaf(x, y + 3, tall * float(r.uniform(0.35, 0.85)), a, 0.2)
            if r.random() < 0.5:
                back += lf
            else:
                front += lf
        spots.append((x, y - tall * float(r.uniform(0.35, 1.0)), tall * float(r.uniform(0.09, 0.15)) + 1))
    b.path(back, b.c(darker(green, 0.3)))
    b.path(front, b.c(green))
    if b.bare or b.snowy:
        if b.snowy:
            b.path(circles([(x, y - tall * 0.3 + (yy - y) * 0.3, s * 1.7) for x, yy, s in spots]), b.c(SNOW), 0.9)
        return
    b.stroke("".join(f"M{n(x)} {n(y)}L{n(x)} {n(fy)}" for x, fy, _ in spots), b.c(darker(green, 0.1)), 1.3)
    for i, colour in enumerate(colours):
        flowers(b, spots[i::3], colour)


@draws("thing")
def reeds(b: Sheet, x: float, y: float, size: float, k: int = 9) -> None:
    r = b.sub()
    green = {"spring": "#7aa84a", "summer": "#5f9140", "autumn": "#b8983f", "winter": "#a59a6e"}[b.spec.season]
    d, dark, heads = "", "", ""
    for i in range(k):
        px = x + float(r.uniform(-0.4, 0.4)) * size
        a = -pi / 2 + float(r.uniform(-0.28, 0.28))
        length = size * float(r.uniform(0.55, 1.0))
        if i % 3 == 0:
            heads += leaf(px + length * 0.78 * cos(a), y + length * 0.78 * sin(a), size * 0.24, a, 0.28)
        if i % 2:
            d += leaf(px, y, length, a, 0.08)
        else:
            dark += leaf(px, y, length, a, 0.08)
    b.path(dark, b.c(darker(green, 0.28)))
    b.path(d, b.c(green))
    b.path(heads, b.c("#7a5230"))


@draws("thing")
def bamboo(b: Sheet, x: float, w: float, depth: float, foot: float) -> None:
    """One stalk from `foot` up past the top of the sheet, with nodes and sprays of leaves."""
    r = b.sub()
    colour = {"spring": "#86b548", "summer": "#6aa24a", "autumn": "#a3a548", "winter": "#7f9d62"}[b.spec.season]
    colour = mix(colour, "#4f8a4a", float(r.uniform(0, 0.4)))
    lean = float(r.uniform(-30, 30))
    fill = b.grad(b.c(lighter(colour, 0.3), depth), b.c(colour, depth), b.c(darker(colour, 0.35), depth), across=True)
    b.path(poly([(x - w / 2, foot), (x + w / 2, foot), (x + lean + w * 0.36, -10), (x + lean - w * 0.36, -10)]), fill)
    step = w * float(r.uniform(3.2, 4.4))
    nodes, sprays, pale = "", "", ""
    t = foot - step * float(r.uniform(0.3, 0.9))
    while t > -10:
        cx = x + lean * (foot - t) / (foot + 10)
        nodes += f"M{n(cx - w * 0.52)} {n(t)}q{n(w * 0.5)} {n(w * 0.16)} {n(w)} 0"
        if r.random() < 0.42 and t < foot * 0.7:
            side = 1 if r.random() < 0.5 else -1
            ex, ey = cx + side * w * 3.0, t - w * 1.2
            for j in range(5):
                a = (0.55 if side > 0 else pi - 0.55) + float(r.uniform(-0.6, 0.6))
                lf = leaf(cx + (ex - cx) * (j + 1) / 5, t + (ey - t) * (j + 1) / 5, w * 1.6 + 9, a, 0.17)
                if j % 2:
                    sprays += lf
                else:
                    pale += lf
        t -= step
    b.stroke(nodes, b.c(darker(colour, 0.4), depth), max(1.0, w * 0.1), 0.75)
    b.path(sprays, b.c(darker(colour, 0.2), depth))
    b.path(pale, b.c(lighter(colour, 0.12), depth))
