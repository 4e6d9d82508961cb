"""Furniture that stands in rooms."""

from math import pi

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.sheet import Sheet, box, circles, draws, ellipse, leaf, line, n, poly, smooth

from .building_parts import LAMP
from .plants import flowers
from .trees import foliage


@draws("thing")
def lamp(b: Sheet, x: float, y: float, h: float, shade: str = "#f4d9a0") -> None:
    """A lamp with its foot at y; lit from dusk on."""
    if b.lit:
        b.glow(x, y - h * 0.78, h * 2.1, "#ffd27a", 0.62)
    b.stroke(f"M{n(x)} {n(y)}v{n(-h * 0.6)}", b.c("#8d6a42"), max(3, h * 0.04))
    b.path(ellipse(x, y, h * 0.16, h * 0.045), b.c("#6b4c36"))
    d = poly([(x - h * 0.15, y - h), (x + h * 0.15, y - h), (x + h * 0.28, y - h * 0.56), (x - h * 0.28, y - h * 0.56)])
    b.path(d, b.grad("#fff6d0", "#ffd98a") if b.lit else b.wall(shade))


@draws("thing")
def bookcase(b: Sheet, x: float, y: float, w: float, h: float, wood: str, rows: int = 4) -> None:
    r = b.sub()
    b.path(box(x, y - h, w, h), b.wall(darker(wood, 0.35)))
    rh = h / rows
    colours = ("#c9574f", "#4f86a8", "#6d9a62", "#e0a53f", "#8a6fae", "#e9dcc0", "#3f8a86", "#b86a4a")
    spines: dict[str, str] = {}
    for i in range(rows):
        foot = y - rh * i - 7
        bx = x + 9
        while bx < x + w - 18:
            if r.random() < 0.12:
                bx += float(r.uniform(8, 22))
                continue
            bw, bh = float(r.uniform(6, 12)), rh * float(r.uniform(0.52, 0.78))
            c = str(r.choice(colours))
            spines[c] = spines.get(c, "") + box(bx, foot - bh, bw - 0.8, bh)
            bx += bw
    for c, d in spines.items():
        b.path(d, b.c(c))
    frame = (
        "".join(box(x, y - rh * i - 7, w, 7) for i in range(rows)) + box(x, y - h, 8, h) + box(x + w - 8, y - h, 8, h)
    )
    b.path(frame, b.wall(wood))
    b.path(box(x - 5, y - h - 7, w + 10, 10), b.c(lighter(wood, 0.14)))


@draws("thing")
def potted(b: Sheet, x: float, y: float, s: float, pot: str = "#c4714a") -> None:
    r = b.sub()
    b.shadow(x, y, s * 0.4, s * 0.07)
    if r.random() < 0.5:
        foliage(b, r, x, y - s * 0.72, s * 0.34, s * 0.34, "#5b9a52", 0.0, 14)
    else:
        for i in range(9):
            a = -pi / 2 + (i - 4) * 0.27 + float(r.uniform(-0.1, 0.1))
            b.path(
                leaf(x, y - s * 0.36, s * float(r.uniform(0.45, 0.66)), a, 0.2),
                b.c(("#4f9350", "#6cae58", "#3f7f4a")[i % 3]),
            )
    b.path(
        poly([(x - s * 0.22, y - s * 0.38), (x + s * 0.22, y - s * 0.38), (x + s * 0.16, y), (x - s * 0.16, y)]),
        b.wall(pot),
    )
    b.path(box(x - s * 0.25, y - s * 0.43, s * 0.5, s * 0.09), b.c(lighter(pot, 0.16)))


@draws("thing")
def bed(b: Sheet, x: float, y: float, w: float, h: float, wood: str, cloth: str, flip: bool = False) -> None:
    """A bed seen from the side, standing at y from x to x + w; headboard at the left, or at the right if flipped."""
    r = b.sub()

    def fx(t: float) -> float:
        return x + w * (1 - t if flip else t)

    def quad(t0: float, t1: float, y0: float, y1: float) -> str:
        return poly([(fx(t0), y0), (fx(t1), y0), (fx(t1), y1), (fx(t0), y1)])

    b.shadow(x + w / 2, y + 2, w * 0.6, 14, 0.4)
    b.path(smooth([(fx(-0.02), y - h * 0.8), (fx(0.0), y - h * 1.0), (fx(0.035), y - h * 1.06), (fx(0.07), y - h * 1.0), (fx(0.08), y - h * 0.8)])
           + f"L{n(fx(0.08))} {n(y)}H{n(fx(-0.02))}Z", b.wall(wood))  # fmt: skip
    b.path(quad(0.04, 0.96, y - h * 0.44, y - h * 0.12), b.wall(wood))
    b.path(quad(0.04, 0.97, y - h * 0.58, y - h * 0.34), b.wall("#fbf3e4"))
    b.path(
        smooth(
            [
                (fx(0.07), y - h * 0.56),
                (fx(0.085), y - h * 0.78),
                (fx(0.16), y - h * 0.82),
                (fx(0.25), y - h * 0.74),
                (fx(0.27), y - h * 0.56),
            ],
            closed=True,
        ),
        b.wall("#fffaf0"),
    )
    b.stroke(line([(fx(0.12), y - h * 0.62), (fx(0.2), y - h * 0.66)]), b.c("#d9cdbc"), 2)
    quilt = (f"M{n(fx(0.3))} {n(y - h * 0.6)}Q{n(fx(0.45))} {n(y - h * 0.74)} {n(fx(0.62))} {n(y - h * 0.66)}T{n(fx(0.97))} {n(y - h * 0.6)}L{n(fx(0.98))} {n(y - h * 0.16)}"
             f"Q{n(fx(0.8))} {n(y - h * 0.1)} {n(fx(0.64))} {n(y - h * 0.16)}T{n(fx(0.3))} {n(y - h * 0.14)}Z")  # fmt: skip
    b.path(quilt, b.grad(b.c(lighter(cloth, 0.22)), b.c(cloth), b.c(darker(cloth, 0.22))))
    patches: dict[str, str] = {}
    tones = (lighter(cloth, 0.45), "#f1c75c", "#8fb8a2", darker(cloth, 0.22))
    for i in range(7):
        for j in range(3):
            if (i + j) % 2 == 0:
                t = 0.34 + 0.088 * i
                c = str(r.choice(tones))
                patches[c] = patches.get(c, "") + quad(
                    t, t + 0.08, y - h * (0.56 - 0.13 * j), y - h * (0.44 - 0.13 * j)
                )
    for c, d in patches.items():
        b.path(d, b.c(c), 0.75)
    b.path(quad(0.28, 0.335, y - h * 0.66, y - h * 0.15), b.wall("#fff6e6"))
    b.path(quad(0.95, 1.0, y - h * 0.74, y), b.wall(wood))
    b.path(
        circles([(fx(0.975), y - h * 0.77, w * 0.024), (fx(0.03), y - h * 1.08, w * 0.026)]), b.c(lighter(wood, 0.2))
    )


@draws("thing")
def chest(b: Sheet, x: float, y: float, w: float, h: float, wood: str, rows: int = 3) -> None:
    """A chest of drawers."""
    b.shadow(x + w / 2, y, w * 0.6, 9, 0.36)
    b.path(box(x, y - h, w, h - 5), b.wall(wood))
    b.path(box(x + 4, y - 6, 9, 6) + box(x + w - 13, y - 6, 9, 6), b.c(darker(wood, 0.4)))
    rh = (h - 14) / rows
    for i in range(rows):
        b.path(box(x + 6, y - h + 6 + rh * i, w - 12, rh - 5), b.wall(lighter(wood, 0.14)))
    b.path(
        circles([(x + w * t, y - h + 4 + rh * (i + 0.5), 3) for i in range(rows) for t in (0.3, 0.7)]), b.c("#f0cf7c")
    )
    b.path(box(x - 4, y - h - 5, w + 8, 8), b.c(lighter(wood, 0.24)))


@draws("thing")
def sofa(b: Sheet, x: float, y: float, w: float, h: float, cloth: str) -> None:
    b.shadow(x + w / 2, y + 2, w * 0.58, 13, 0.4)
    b.path(box(x + w * 0.06, y - 12, 10, 12) + box(x + w * 0.9, y - 12, 10, 12), b.c("#6b4630"))
    back = f"M{n(x + w * 0.06)} {n(y - 10)}V{n(y - h * 0.8)}Q{n(x + w * 0.06)} {n(y - h)} {n(x + w * 0.14)} {n(y - h)}H{n(x + w * 0.86)}Q{n(x + w * 0.94)} {n(y - h)} {n(x + w * 0.94)} {n(y - h * 0.8)}V{n(y - 10)}Z"
    b.path(back, b.wall(cloth))
    b.stroke(f"M{n(x + w / 2)} {n(y - h * 0.98)}V{n(y - h * 0.5)}", b.c(darker(cloth, 0.28)), 2)
    b.path(circles([(x + w * t, y - h * 0.75, 2.6) for t in (0.22, 0.36, 0.64, 0.78)]), b.c(darker(cloth, 0.3)))
    for t in (0.12, 0.5):
        b.path(
            f"M{n(x + w * t + 4)} {n(y - h * 0.52)}h{n(w * 0.38 - 8)}q6 0 6 6v{n(h * 0.14)}h{n(-w * 0.38)}v{n(-h * 0.14)}q0 -6 6 -6z",
            b.wall(lighter(cloth, 0.14)),
        )
    b.path(box(x + w * 0.1, y - h * 0.36, w * 0.8, h * 0.24), b.c(darker(cloth, 0.1)))
    for t in (0.0, 0.88):
        b.path(
            f"M{n(x + w * t)} {n(y - 9)}V{n(y - h * 0.52)}q0 {n(-w * 0.06)} {n(w * 0.06)} {n(-w * 0.06)}q{n(w * 0.06)} 0 {n(w * 0.06)} {n(w * 0.06)}V{n(y - 9)}z",
            b.wall(lighter(cloth, 0.06)),
        )
    for t, c in ((0.2, "#f0c45e"), (0.76, "#e9e0cc")):
        cx, cy, s = x + w * t, y - h * 0.66, h * 0.17
        b.path(
            smooth(
                [
                    (cx - s, cy - s),
                    (cx, cy - s * 0.84),
                    (cx + s, cy - s),
                    (cx + s * 0.86, cy),
                    (cx + s, cy + s),
                    (cx, cy + s * 0.86),
                    (cx - s, cy + s),
                    (cx - s * 0.86, cy),
                ],
                closed=True,
            ),
            b.wall(c),
        )


@draws("thing")
def fireplace(b: Sheet, x: float, y: float, w: float, h: float, stone: str) -> None:
    r = b.sub()
    b.path(box(x, y - h, w, h), b.wall(stone))
    bricks = "".join(
        box(x + 3 + (w - 22) * float(r.random()), y - h + 10 + (h - 24) * float(r.random()), 17, 7) for _ in range(24)
    )
    b.path(bricks, b.c(darker(stone, 0.2)), 0.5)
    ox, ow, oh = x + w * 0.2, w * 0.6, h * 0.62
    b.path(
        f"M{n(ox)} {n(y)}V{n(y - oh * 0.7)}Q{n(ox + ow / 2)} {n(y - oh * 1.25)} {n(ox + ow)} {n(y - oh * 0.7)}V{n(y)}Z",
        b.c("#2c1c22"),
    )
    if b.lit or b.bare or b.spec.weather in ("rain", "snow", "fog"):
        b.glow(x + w / 2, y - oh * 0.3, w * 1.2, "#ff9a4a", 0.55)
        for s, c in ((1.0, "#f0762b"), (0.68, "#fbb03f"), (0.36, "#fff0a8")):
            fw, fh, cx = ow * 0.3 * s, oh * 0.72 * s, x + w / 2
            b.path(f"M{n(cx - fw)} {n(y - 10)}Q{n(cx - fw * 1.1)} {n(y - fh * 0.5)} {n(cx - fw * 0.4)} {n(y - fh * 0.8)}Q{n(cx - fw * 0.3)} {n(y - fh * 0.55)} {n(cx)} {n(y - fh)}"
                   f"Q{n(cx + fw * 0.1)} {n(y - fh * 0.6)} {n(cx + fw * 0.6)} {n(y - fh * 0.7)}Q{n(cx + fw * 1.2)} {n(y - fh * 0.3)} {n(cx + fw)} {n(y - 10)}Z", c)  # fmt: skip
    b.stroke(f"M{n(ox + 8)} {n(y - 6)}H{n(ox + ow - 8)}M{n(ox + 18)} {n(y - 13)}H{n(ox + ow - 20)}", b.c("#6b452c"), 8)
    b.path(box(x - w * 0.07, y - h - 6, w * 1.14, 13), b.wall("#8f5d38"))
    b.path(box(x + w * 0.12, y - h - 26, 9, 20) + box(x + w * 0.82, y - h - 26, 9, 20), b.c("#f6ecd6"))
    if b.lit:
        for t in (0.12, 0.82):
            b.glow(x + w * t + 4, y - h - 32, 36, LAMP, 0.7)
            b.path(leaf(x + w * t + 4.5, y - h - 25, 13, -pi / 2, 0.3), "#ffe9a0")
    b.path(box(x - w * 0.1, y - 3, w * 1.2, 8), b.c(darker(stone, 0.2)))


@draws("thing")
def vase(b: Sheet, x: float, y: float, s: float, colour: str) -> None:
    r = b.sub()
    stems = "".join(f"M{n(x)} {n(y - s * 0.5)}L{n(x + s * t)} {n(y - s * 1.05)}" for t in (-0.3, -0.1, 0.12, 0.32))
    b.stroke(stems, b.c("#4f8f45"), 2)
    flowers(
        b,
        [(x + s * t, y - s * float(r.uniform(0.98, 1.16)), s * 0.12) for t in (-0.32, -0.1, 0.12, 0.34)],
        str(r.choice(("#e8546a", "#f7d04a", "#f28bb2", "#ffffff"))),
    )
    b.path(
        smooth(
            [
                (x - s * 0.12, y - s * 0.6),
                (x - s * 0.24, y - s * 0.3),
                (x - s * 0.13, y),
                (x + s * 0.13, y),
                (x + s * 0.24, y - s * 0.3),
                (x + s * 0.12, y - s * 0.6),
            ]
        )
        + "Z",
        b.wall(colour),
    )


@draws("thing")
def table(b: Sheet, x: float, y: float, w: float, h: float, wood: str, cloth: str | None = None) -> None:
    """A table seen from the front, its feet at y."""
    b.shadow(x + w / 2, y, w * 0.56, 10, 0.36)
    legs = "".join(
        poly([(x + w * t - 5, y - h), (x + w * t + 5, y - h), (x + w * t + 3.5, y), (x + w * t - 3.5, y)])
        for t in (0.08, 0.92)
    )
    b.path(legs, b.wall(darker(wood, 0.1)))
    b.path(box(x + w * 0.05, y - h, w * 0.9, h * 0.14), b.c(darker(wood, 0.24)))
    b.path(box(x, y - h - 7, w, 9), b.wall(lighter(wood, 0.18)))
    if cloth:
        k = 9
        s = w * 0.94 / k
        b.path(
            f"M{n(x + w * 0.03)} {n(y - h - 8)}h{n(w * 0.94)}v{n(h * 0.3)}" + f"q{n(-s / 2)} 8 {n(-s)} 0" * k + "z",
            b.wall(cloth),
        )


@draws("wall")
def pendant(b: Sheet, x: float, y: float) -> None:
    b.stroke(f"M{n(x)} 0V{n(y - 22)}", b.c("#5a4030"), 2.4)
    if b.lit:
        b.glow(x, y + 6, 190, LAMP, 0.55)
        b.path(ellipse(x, y + 2, 12, 9), "#fff3c0")
    b.path(
        f"M{n(x - 34)} {n(y + 2)}Q{n(x - 28)} {n(y - 26)} {n(x)} {n(y - 26)}Q{n(x + 28)} {n(y - 26)} {n(x + 34)} {n(y + 2)}z",
        b.wall("#c9574f"),
    )


@draws("thing")
def wardrobe(b: Sheet, x: float, y: float, w: float, h: float, wood: str) -> None:
    b.shadow(x + w / 2, y, w * 0.6, 10, 0.36)
    b.path(box(x, y - h, w, h - 6), b.wall(wood))
    for t in (0.06, 0.52):
        b.path(box(x + w * t, y - h + 14, w * 0.42, h - 34), b.wall(lighter(wood, 0.14)))
        b.path(
            box(x + w * (t + 0.06), y - h + 28, w * 0.3, h * 0.36)
            + box(x + w * (t + 0.06), y - h * 0.5, w * 0.3, h * 0.36),
            b.c(darker(wood, 0.08)),
        )
    b.path(circles([(x + w * 0.46, y - h * 0.5, 3.4), (x + w * 0.54, y - h * 0.5, 3.4)]), b.c("#f0cf7c"))
    b.path(
        f"M{n(x - 7)} {n(y - h + 4)}Q{n(x + w / 2)} {n(y - h - 26)} {n(x + w + 7)} {n(y - h + 4)}z",
        b.wall(lighter(wood, 0.1)),
    )
    b.path(box(x + 4, y - 8, 12, 8) + box(x + w - 16, y - 8, 12, 8), b.c(darker(wood, 0.4)))
