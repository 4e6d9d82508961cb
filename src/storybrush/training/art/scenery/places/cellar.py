"""Place: the cellar."""

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.parts.walls_floors import pick
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import H, Sheet, W, blob, box, circles, draws, ellipse, leaf, n, poly, smooth


@place("cellar", 334, "indoor")
def cellar(b: Sheet) -> None:
    r = b.rng
    flip = bool(r.random() < 0.5)
    tone = pick(b, ("#9a9088", "#b5906c", "#7f8c98", "#a8a090"))
    vault(b, 324, tone, float(r.uniform(0.36, 0.8)))
    flags(b, 324, darker(tone, 0.1))

    def at(x: float, w: float) -> float:
        return W - x - w if flip else x

    stone_stairs(b, at(0, 0), 338, 1 if flip else -1, tone)
    if r.random() < 0.5:
        for i, y in enumerate((344, 344, 250)):
            cask(b, at(300 + i % 2 * 104 + (52 if i == 2 else 0), 0), y, 48)
        racks(b, at(560, 180), 334, 180)
    else:
        racks(b, at(280, 200), 334, 200)
        for i, s in enumerate((58, 46, 36)):
            cask(b, at(560 + i * 92, 0), 350 + 3 * i, s)
    lantern_lamp(b, at(250, 0), 96)
    for i in range(int(r.integers(2, 4))):
        sack(b, at(690 - i * 52, 0), 386 + 5 * (i % 2), 56)
    if r.random() < 0.6:
        pots_row(b, at(470, 0), 378)
    else:
        cask(b, at(500, 0), 384, 36)


@draws("wall")
def vault(b: Sheet, y: float, tone: str, light: float) -> None:
    """Walls of stone under two round arches."""
    r = b.sub()
    b.bands(0, 0, W, y, (0, b.c(darker(tone, 0.36))), (0.5, b.c(darker(tone, 0.08))), (1, b.c(darker(tone, 0.22))))
    dark, pale = "", ""
    for j in range(10):
        x = -float(r.uniform(0, 40))
        while x < W:
            w = float(r.uniform(36, 74))
            d = box(x + 2, j * 33 + 2, w - 4, 29)
            if r.random() < 0.35:
                pale += d
            elif r.random() < 0.5:
                dark += d
            x += w
    b.path(pale, b.c(lighter(tone, 0.12)), 0.5)
    b.path(dark, b.c(darker(tone, 0.3)), 0.5)
    for x0 in (-20.0, W / 2 + 10):
        w = W / 2 + 10
        b.path(
            f"M{n(x0)} -10V{n(y)}h26V150A{n(w / 2 - 26)} 120 0 0 1 {n(x0 + w - 26)} 150V{n(y)}h26V-10z",
            b.wall(darker(tone, 0.16)),
        )
        b.stroke(
            f"M{n(x0 + 26)} {n(y)}V150A{n(w / 2 - 26)} 120 0 0 1 {n(x0 + w - 26)} 150V{n(y)}",
            b.c(lighter(tone, 0.2)),
            4,
            0.7,
        )
    lx = W * light
    b.path(box(lx - 40, 56, 80, 44), b.grad(*b.light.sky))
    b.stroke(box(lx - 40, 56, 80, 44) + f"M{n(lx - 14)} 56v44M{n(lx + 14)} 56v44", b.c("#4a4650"), 5)
    white = {"spring": "#9ccb66", "summer": "#5fa04a", "autumn": "#d9862f", "winter": "#eef3fa"}[b.spec.season]
    b.path(
        "".join(leaf(lx + dx, 98, 17, -1.57 + dx / 60, 0.3) for dx in (-30, -22, 20, 32)),
        mix(white, "#101c3e", 0.6 if b.night else 0.0),
    )
    if b.spec.weather in ("rain", "snow", "fog", "cloudy"):
        b.path(box(lx - 40, 56, 80, 44), b.light.haze, 0.4)
    warm = {"dawn": "#ffe3c4", "day": "#fff6d6", "sunset": "#ffb66a", "night": "#a9c0ff"}[b.spec.time]
    b.path(
        poly([(lx - 38, 100), (lx + 38, 100), (lx + 10, 470), (lx - 200, 470)]), b.fade((0, warm, 0.34), (1, warm, 0.0))
    )


@draws("ground")
def flags(b: Sheet, y: float, tone: str) -> None:
    r = b.sub()
    b.wall_foot = y
    b.bands(0, y, W, H - y, (0, b.c(darker(tone, 0.24))), (0.5, b.c(tone)), (1, b.c(lighter(tone, 0.1))))
    d = ""
    ys = [y + (H - y) * (i / 6) ** 1.5 for i in range(7)]
    for i in range(6):
        d += f"M0 {n(ys[i])}H{W}" + "".join(
            f"M{n(W / 2 + (j + 0.5 * (i % 2)) * 60 * (1 + 0.14 * i))} {n(ys[i])}L{n(W / 2 + (j + 0.5 * (i % 2)) * 60 * (1.14 + 0.14 * i))} {n(ys[i + 1])}"
            for j in range(-8, 9)
        )
    b.stroke(d, b.c(darker(tone, 0.36)), 1.8, 0.7)
    for _ in range(6):
        b.path(blob(r, float(r.uniform(0, W)), float(r.uniform(y + 20, H)), 70, 8), b.c(lighter(tone, 0.16)), 0.35)


@draws("thing")
def stone_stairs(b: Sheet, x: float, y: float, side: int, tone: str) -> None:
    """Stairs up to the light of the house, at the edge of the picture."""
    b.glow(x - side * 40, 120, 170, "#ffe0a0", 0.5)
    for i in range(7):
        w, yy = 220 - i * 30, y - i * 32
        b.path(box(min(x, x - side * w), yy - 32, w, 34), b.grad(b.c(lighter(tone, 0.34)), b.c(darker(tone, 0.16))))
        b.path(box(min(x, x - side * w), yy - 32, w, 6), b.c(lighter(tone, 0.5)))
    b.path(
        box(min(x, x - side * 56), 20, 56, y - 256 if y > 290 else 40), "#ffe6b0" if not b.night else "#ffcf7a", 0.95
    )


@draws("thing")
def cask(b: Sheet, x: float, y: float, s: float) -> None:
    """A barrel that lies with its end towards us."""
    wood = "#a8713f"
    b.shadow(x, y, s * 1.0, 7)
    b.path(circles([(x, y - s, s)]), b.wall(darker(wood, 0.2)))
    b.path(circles([(x, y - s, s * 0.84)]), b.wall(lighter(wood, 0.12)))
    b.stroke(
        "".join(
            f"M{n(x + s * t)} {n(y - s - s * 0.84 * (1 - (t / 0.84) ** 2) ** 0.5)}V{n(y - s + s * 0.84 * (1 - (t / 0.84) ** 2) ** 0.5)}"
            for t in (-0.5, -0.17, 0.17, 0.5)
        ),
        b.c(darker(wood, 0.3)),
        2,
    )
    b.stroke(circles([(x, y - s, s * 0.92)]), b.c("#5d6068"), s * 0.1)
    b.path(box(x - 5, y - s * 0.5, 10, 16), b.c("#d9b07a"))


@draws("thing")
def racks(b: Sheet, x: float, y: float, w: float) -> None:
    """Shelves with jars of preserves and cheeses."""
    r = b.sub()
    wood = "#8f5d38"
    b.path(box(x, y - 210, w, 210), b.c("#4a3a34"), 0.6)
    for i in range(4):
        foot = y - 8 - i * 52
        gx = x + 12
        while gx < x + w - 22:
            c = str(r.choice(("#c9443c", "#e0a53f", "#7f9a4a", "#8a4f7a", "#f0d88a")))
            if r.random() < 0.25 and gx < x + w - 46:
                b.path(f"M{n(gx)} {n(foot)}v-14q0 -8 16 -8q16 0 16 8v14z", b.wall("#f2cf6a"))
                gx += 38
                continue
            b.path(f"M{n(gx)} {n(foot)}v-22q0 -5 5 -5h8q5 0 5 5v22z", b.wall(c))
            b.path(box(gx + 1, foot - 33, 16, 7), b.c("#e9dcc0"))
            gx += 23
        b.path(box(x - 4, foot, w + 8, 8), b.wall(wood))
    b.path(box(x - 6, y - 214, 9, 214) + box(x + w - 3, y - 214, 9, 214), b.wall(darker(wood, 0.1)))


@draws("wall")
def lantern_lamp(b: Sheet, x: float, y: float) -> None:
    """A hanging lantern, always lit: a cellar is dark."""
    b.glow(x, y + 24, 240, "#ffd27a", 0.55)
    b.stroke(f"M{n(x)} -6V{n(y)}", b.c("#4a4450"), 3)
    b.path(poly([(x - 16, y + 6), (x, y - 8), (x + 16, y + 6)]), b.c("#4a4450"))
    b.path(box(x - 12, y + 6, 24, 34), b.grad("#fff3c0", "#ffc860"))
    b.stroke(box(x - 12, y + 6, 24, 34) + f"M{n(x)} {n(y + 6)}v34", b.c("#4a4450"), 3)


@draws("thing")
def sack(b: Sheet, x: float, y: float, s: float) -> None:
    r = b.sub()
    c = str(r.choice(("#c9ab78", "#d8bf90", "#b89a6a")))
    b.shadow(x, y, s * 0.6, 6)
    b.path(
        smooth(
            [
                (x - s * 0.4, y),
                (x - s * 0.48, y - s * 0.6),
                (x - s * 0.16, y - s),
                (x - s * 0.2, y - s * 1.16),
                (x + s * 0.2, y - s * 1.16),
                (x + s * 0.16, y - s),
                (x + s * 0.48, y - s * 0.6),
                (x + s * 0.4, y),
            ]
        )
        + "Z",
        b.wall(c),
    )
    b.stroke(f"M{n(x - s * 0.17)} {n(y - s)}h{n(s * 0.34)}", b.c("#8a6238"), 3)


@draws("thing")
def pots_row(b: Sheet, x: float, y: float) -> None:
    for dx, s in ((-36, 44), (10, 54), (52, 36)):
        b.shadow(x + dx, y, s * 0.5, 5)
        b.path(
            f"M{n(x + dx - s * 0.2)} {n(y - s)}Q{n(x + dx - s * 0.62)} {n(y - s * 0.5)} {n(x + dx - s * 0.24)} {n(y)}H{n(x + dx + s * 0.24)}Q{n(x + dx + s * 0.62)} {n(y - s * 0.5)} {n(x + dx + s * 0.2)} {n(y - s)}z",
            b.wall("#b8704a"),
        )
        b.path(ellipse(x + dx, y - s, s * 0.24, s * 0.06), b.c("#e9dcc0"))
