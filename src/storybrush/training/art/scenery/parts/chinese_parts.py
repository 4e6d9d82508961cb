"""Chinese building: hall, lantern, moon gate, lattice; and what stands in a courtyard."""

from math import pi

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.sheet import (
    H,
    Sheet,
    W,
    blob,
    box,
    circles,
    draws,
    ellipse,
    leaf,
    line,
    n,
    poly,
    smooth,
)

from .building_parts import pane
from .land import fallen, puddle
from .plants import flowers
from .trees import BARK, SNOW, foliage, trunk


@draws("thing")
def hall(b: Sheet, x: float, y: float, w: float, h: float, depth: float = 0.0, roofc: str = "#5f6f7d") -> None:
    """A Chinese hall facing us: red columns, lattice doors, a sweeping tiled roof. Centred on x, its foot at y."""
    red, beam = "#a63a2e", "#2f6a68"
    b.path(box(x - w * 0.46, y - h, w * 0.92, h), b.wall("#d9b98c", depth))
    bays = 5
    bw = w * 0.92 / bays
    for i in range(bays):
        bx = x - w * 0.46 + bw * i
        b.path(box(bx + bw * 0.16, y - h * 0.82, bw * 0.68, h * 0.82), b.wall("#8f3a2c", depth))
        b.path(box(bx + bw * 0.22, y - h * 0.76, bw * 0.56, h * 0.46), pane(b))
        lat = "".join(f"M{n(bx + bw * (0.22 + 0.56 * j / 5))} {n(y - h * 0.76)}v{n(h * 0.46)}" for j in range(6))
        lat += "".join(f"M{n(bx + bw * 0.22)} {n(y - h * (0.76 - 0.46 * j / 5))}h{n(bw * 0.56)}" for j in range(6))
        b.stroke(lat, b.c("#7a2c22", depth), 1.4)
        b.stroke(f"M{n(bx + bw / 2)} {n(y - h * 0.82)}V{n(y)}", b.c("#5f221c", depth), 2)
    b.path(box(x - w * 0.47, y - h, w * 0.94, h * 0.13), b.wall(beam, depth))
    b.path(
        circles([(x - w * 0.46 + w * 0.92 * i / 16, y - h * 0.935, h * 0.025) for i in range(17)]),
        b.c("#e8bf5a", depth),
    )
    for i in range(bays + 1):
        cx = x - w * 0.46 + bw * i
        b.path(
            box(cx - w * 0.013, y - h * 0.9, w * 0.026, h * 0.9),
            b.grad(b.c(lighter(red, 0.15), depth), b.c(darker(red, 0.3), depth), across=True),
        )
        b.path(box(cx - w * 0.02, y - 5, w * 0.04, 6), b.c("#b9b0a4", depth))
    rh = h * 0.72
    ey, ry = y - h * 0.98, y - h - rh
    roofd = (
        f"M{n(x - w * 0.6)} {n(ey - h * 0.12)}Q{n(x - w * 0.4)} {n(ey - h * 0.1)} {n(x - w * 0.34)} {n(ry)}H{n(x + w * 0.34)}"
        f"Q{n(x + w * 0.4)} {n(ey - h * 0.1)} {n(x + w * 0.6)} {n(ey - h * 0.12)}Q{n(x + w * 0.5)} {n(ey + h * 0.05)} {n(x + w * 0.4)} {n(ey + h * 0.03)}"
        f"H{n(x - w * 0.4)}Q{n(x - w * 0.5)} {n(ey + h * 0.05)} {n(x - w * 0.6)} {n(ey - h * 0.12)}Z"
    )
    b.path(roofd, b.wall(SNOW if b.snowy else roofc, depth, 0.18))
    ribs = "".join(
        f"M{n(x + w * 0.33 * t)} {n(ry + 3)}Q{n(x + w * 0.36 * t)} {n(ey - h * 0.2)} {n(x + w * 0.46 * t)} {n(ey)}"
        for t in [i / 13 for i in range(-13, 14)]
    )
    b.stroke(ribs, b.c("#b4c5dc" if b.snowy else darker(roofc, 0.3), depth), 1.6, 0.7)
    b.path(
        circles([(x + w * 0.45 * i / 20, ey + h * 0.02, h * 0.022) for i in range(-20, 21)]),
        b.c(darker(roofc, 0.3), depth),
    )
    b.path(smooth([(x - w * 0.38, ry - h * 0.1), (x - w * 0.34, ry - h * 0.03), (x, ry - h * 0.04), (x + w * 0.34, ry - h * 0.03), (x + w * 0.38, ry - h * 0.1)])
           + f"L{n(x + w * 0.345)} {n(ry + h * 0.05)}H{n(x - w * 0.345)}Z", b.c(darker(roofc, 0.35), depth))  # fmt: skip


@draws("thing")
def lantern(b: Sheet, x: float, y: float, s: float) -> None:
    """A red paper lantern hanging from (x, y)."""
    b.stroke(f"M{n(x)} {n(y)}v{n(s * 0.5)}", b.c("#5d3a2a"), 1.4)
    if b.lit:
        b.glow(x, y + s * 1.0, s * 2.4, "#ff9a52", 0.6)
    fill = b.grad("#ff8a4c", "#e8402f") if b.lit else b.wall("#d23c30")
    b.path(ellipse(x, y + s * 1.0, s * 0.62, s * 0.52), fill)
    b.stroke(
        f"M{n(x)} {n(y + s * 0.5)}v{n(s)}" + "".join(ellipse(x, y + s, s * t, s * 0.51) for t in (0.25, 0.45)),
        b.c("#a32a24"),
        1,
        0.6,
    )
    gold = b.c("#efc253")
    b.path(
        box(x - s * 0.26, y + s * 0.44, s * 0.52, s * 0.1) + box(x - s * 0.26, y + s * 1.46, s * 0.52, s * 0.1), gold
    )
    b.stroke(f"M{n(x)} {n(y + s * 1.55)}v{n(s * 0.5)}", gold, max(1.5, s * 0.14))


@draws("wall")
def moon_gate(b: Sheet, x: float, y: float, s: float) -> None:
    b.path(circles([(x, y, s)]), b.c("#a9a098"))
    b.path(circles([(x, y, s * 0.86)]), b.grad(b.light.sky[2], b.c("#8fb573" if not b.snowy else "#e8eef6", 0.3)))
    r = b.sub()
    for dx in (-0.4, 0.05, 0.45):
        lx = x + dx * s
        b.stroke(f"M{n(lx)} {n(y + s * 0.6)}V{n(y - s * 0.56)}", b.c("#6f9a4a", 0.2), 3)
        b.path(
            "".join(leaf(lx, y + s * float(r.uniform(-0.5, 0.3)), 13, float(r.uniform(0, pi)), 0.2) for _ in range(5)),
            b.c("#5f8f45", 0.2),
        )


@draws("wall")
def lattice(b: Sheet, x: float, y: float, s: float) -> None:
    b.path(box(x - s, y - s, 2 * s, 2 * s), pane(b))
    d = "".join(
        f"M{n(x - s)} {n(y - s + s * 0.5 * i)}h{n(2 * s)}M{n(x - s + s * 0.5 * i)} {n(y - s)}v{n(2 * s)}"
        for i in range(5)
    )
    b.stroke(d + line([(x - s, y), (x, y - s), (x + s, y), (x, y + s), (x - s, y)]), b.c("#7a4a34"), 2.6)


@draws("ground")
def flagstones(b: Sheet, y: float, stone: str) -> None:
    r = b.sub()
    base = "#f2f6fc" if b.snowy else stone
    b.bands(0, y, W, H - y, (0, b.c(lighter(base, 0.16), 0.1)), (0.5, b.c(base)), (1, b.c(darker(base, 0.2))))
    rows, d = 6, ""
    ys = [y + (H - y) * (i / rows) ** 1.5 for i in range(rows + 1)]
    slabs = ""
    for i in range(rows):
        d += f"M0 {n(ys[i])}H{W}"
        for j in range(-10, 22):

            def at(yy: float, j: float = j + 0.5 * (i % 2)) -> float:
                return W / 2 + (j - 6) * 64 * (1 + 0.9 * (yy - y) / (H - y))

            d += f"M{n(at(ys[i]))} {n(ys[i])}L{n(at(ys[i + 1]))} {n(ys[i + 1])}"
            if r.random() < 0.3:
                k = 64 * (1 + 0.9 * (ys[i] - y) / (H - y))
                slabs += poly(
                    [
                        (at(ys[i]), ys[i]),
                        (at(ys[i]) + k, ys[i]),
                        (at(ys[i + 1]) + k * 1.05, ys[i + 1]),
                        (at(ys[i + 1]), ys[i + 1]),
                    ]
                )
    b.path(slabs, b.c(darker(base, 0.16)), 0.35)
    b.stroke(d, b.c(darker(base, 0.28)), 1.6, 0.55 if not b.snowy else 0.2)
    if b.spec.weather == "rain":
        for _ in range(4):
            puddle(b, r, float(r.uniform(80, W - 80)), float(r.uniform(400, 490)), 76, 11)
    if b.snowy:
        for _ in range(6):
            b.path(blob(r, float(r.uniform(0, W)), float(r.uniform(y + 20, H)), 120, 9), b.c("#b4c6e2"), 0.4)
    if b.spec.season == "autumn" and not b.snowy:
        fallen(b, r, y, 50)


@draws("thing")
def blossom(b: Sheet, x: float, y: float) -> None:
    """A plum or cherry tree with a crooked trunk; blossom in spring and (plum) in winter."""
    r = b.sub()
    b.path(ellipse(x, y, 66, 12), b.c("#7a5d45" if not b.snowy else "#e3eaf4"))
    bark = BARK[3]
    s = 1 if x < W / 2 else -1
    trunk(b, r, x, y, 17, 150, bark, 0.0, s * 26)
    arms = [
        (x + s * 20, y - 110, x + s * 96, y - 190),
        (x + s * 24, y - 140, x - s * 40, y - 220),
        (x + s * 26, y - 150, x + s * 40, y - 246),
    ]
    for x0, y0, x1, y1 in arms:
        b.stroke(f"M{n(x0)} {n(y0)}Q{n((x0 + x1) / 2)} {n(y0 - 10)} {n(x1)} {n(y1)}", b.c(bark), 8)
    season = b.spec.season
    if season in ("summer", "autumn"):
        for _, _, x1, y1 in arms:
            foliage(b, r, x1, y1, 62, 44, "#5f9a4f" if season == "summer" else "#d9702f")
        return
    colour = "#f6b3c8" if season == "spring" else "#e0506a"
    if season == "spring":
        for _, _, x1, y1 in arms:
            foliage(b, r, x1, y1, 60, 42, colour)
    spots = [
        (x1 + 52 * float(r.normal()) * 0.6, y1 + 36 * float(r.normal()) * 0.6, float(r.uniform(3.4, 5.2)))
        for _, _, x1, y1 in arms
        for _ in range(15)
    ]
    flowers(b, spots, lighter(colour, 0.4) if season == "spring" else colour)
    b.path(
        "".join(ellipse(float(r.uniform(x - 140, x + 140)), y + float(r.uniform(-6, 60)), 3, 1.6) for _ in range(20)),
        b.c(colour),
        0.85,
    )


@draws("thing")
def jar(b: Sheet, x: float, y: float, s: float) -> None:
    """A glazed water jar with lotus leaves."""
    b.shadow(x, y, s * 0.6, s * 0.1)
    for dx, dy in ((-0.3, 0.95), (0.1, 1.15), (0.4, 0.9)):
        if not b.bare:
            b.stroke(f"M{n(x)} {n(y - s * 0.5)}L{n(x + s * dx)} {n(y - s * dy)}", b.c("#4f7f45"), 2)
            b.path(ellipse(x + s * dx, y - s * dy, s * 0.26, s * 0.1), b.c("#6fae5a"))
    b.path(
        f"M{n(x - s * 0.34)} {n(y - s * 0.66)}Q{n(x - s * 0.62)} {n(y - s * 0.3)} {n(x - s * 0.26)} {n(y)}H{n(x + s * 0.26)}Q{n(x + s * 0.62)} {n(y - s * 0.3)} {n(x + s * 0.34)} {n(y - s * 0.66)}z",
        b.wall("#4f7f9a"),
    )
    b.stroke(f"M{n(x - s * 0.44)} {n(y - s * 0.4)}q{n(s * 0.44)} {n(s * 0.12)} {n(s * 0.88)} 0", b.c("#a9cbd9"), 2.4)
    b.path(box(x - s * 0.4, y - s * 0.7, s * 0.8, s * 0.09), b.c("#6f9fb8"))


@draws("thing")
def stone_lantern(b: Sheet, x: float, y: float, s: float) -> None:
    stone = "#a3a39c"
    b.shadow(x, y, s * 0.36, s * 0.07)
    b.path(
        box(x - s * 0.2, y - s * 0.1, s * 0.4, s * 0.1)
        + box(x - s * 0.07, y - s * 0.5, s * 0.14, s * 0.4)
        + box(x - s * 0.22, y - s * 0.56, s * 0.44, s * 0.08),
        b.wall(stone),
    )
    if b.lit:
        b.glow(x, y - s * 0.68, s * 0.7, "#ffd27a", 0.7)
    b.path(box(x - s * 0.17, y - s * 0.8, s * 0.34, s * 0.24), b.wall(stone))
    b.path(box(x - s * 0.09, y - s * 0.77, s * 0.18, s * 0.18), "#ffe39a" if b.lit else b.c("#5a5a58"))
    b.path(
        f"M{n(x - s * 0.34)} {n(y - s * 0.78)}Q{n(x - s * 0.1)} {n(y - s * 0.86)} {n(x)} {n(y - s * 1.04)}Q{n(x + s * 0.1)} {n(y - s * 0.86)} {n(x + s * 0.34)} {n(y - s * 0.78)}z",
        b.c("#f4f8ff") if b.snowy else b.wall(darker(stone, 0.16)),
    )
