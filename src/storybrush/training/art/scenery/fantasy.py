"""Elsewhere: the castle and its grounds, the Chinese courtyard, space, under water."""

from math import cos, pi, sin

from .buildings import hall, lantern, pane, tower, window
from .countryside import backdrop
from .land import ground, mountains, puddle, way
from .light import darker, lighter, mix
from .places import place
from .plants import BARK, PETALS, bush, flower_bed, flowers, foliage, tree, trunk
from .sheet import H, Sheet, W, blob, box, circles, ellipse, leaf, line, n, poly, ridge, smooth
from .wild import stone_lantern


@place("castle", 344)
def castle(b: Sheet) -> None:
    r = b.rng
    backdrop(b, 300, 0.8)
    wall = str(r.choice(("#d9cbb4", "#c9c4cc", "#e3cfc4", "#cbd3d0")))
    cap = str(r.choice(("#4f6f9f", "#a8483f", "#6a5a9a", "#3f7f7a")))
    flag = str(r.choice(("#e0b03f", "#d9574f", "#ffffff")))
    x = W / 2 + float(r.uniform(-120, 120))
    mound = [(x - 330, 330), (x - 240, 306), (x - 150, 290), (x, 284), (x + 150, 290), (x + 240, 306), (x + 330, 330)]
    b.path(smooth(mound) + "Z", b.wall("#7fae5a" if not b.snowy else "#f2f6fc", 0.2))
    tower(b, x, 230, 56, float(r.uniform(90, 110)), wall, cap, 0.3, flag)
    for s in (-1, 1):
        tower(b, x + s * 72, 262, 40, float(r.uniform(96, 120)), wall, cap, 0.26, flag if r.random() < 0.5 else None)
    keep(b, x, 296, 180, 96, wall)
    for s in (-1, 1):
        rampart(b, x + (90 if s > 0 else -168), 298, 78, 58, wall)
        tower(b, x + s * 172, 304, 50, float(r.uniform(90, 116)), wall, cap, 0.14, flag)
    for s in (-1, 1):
        for i in range(4):
            (bush)(b, x + s * float(r.uniform(60, 260)), 304 + i * 2, float(r.uniform(40, 66)), depth=0.12)
    ground(b, 318, 6)
    way(b, 300, x, W / 2 + float(r.uniform(-110, 110)), 20, 120, "#d9c199")
    for s in (-1, 1):
        flower_bed(b, W / 2 + s * 280 - 80, W / 2 + s * 280 + 80, 380, 32)
        topiary(b, W / 2 + s * float(r.uniform(180, 220)), 372, 84)
    tree(b, float(r.choice((10, W - 10))), 400, float(r.uniform(260, 310)))
    bush(b, float(r.choice((60, W - 60))), 420, 120, bloom=str(r.choice(PETALS)))


def keep(b: Sheet, x: float, y: float, w: float, h: float, wall: str) -> None:
    rampart(b, x - w / 2, y, w, h, wall)
    gate = f"M{n(x - 30)} {n(y)}v-44q0 -30 30 -30q30 0 30 30v44z"
    b.path(gate, b.wall("#6b4630", 0.1))
    b.stroke(gate, b.c(darker(wall, 0.3), 0.1), 5)
    b.stroke("".join(f"M{n(x + 10 * i)} {n(y)}V{n(y - 66)}" for i in (-2, -1, 0, 1, 2)), b.c("#4a3026", 0.1), 1.6)
    for t in (-0.36, 0.36):
        window(b, x + w * t - 8, y - h * 0.7, 16, 30, frame="#d9cbb4", arch=True)


def rampart(b: Sheet, x: float, y: float, w: float, h: float, wall: str) -> None:
    r = b.sub()
    b.path(box(x, y - h, w, h), b.wall(wall, 0.18))
    k = max(3, int(w / 18))
    s = w / k
    b.path("".join(box(x + s * i, y - h - s * 0.6, s * 0.6, s * 0.7) for i in range(k)), b.c(wall, 0.18))
    b.path(
        "".join(box(x + w * float(r.random()) * 0.9, y - h * float(r.uniform(0.05, 0.95)), 12, 5) for _ in range(14)),
        b.c(darker(wall, 0.22), 0.18),
        0.5,
    )
    if b.snowy:
        b.path("".join(box(x + s * i, y - h - s * 0.7, s * 0.6, 4) for i in range(k)), b.c("#f4f8ff"))


def topiary(b: Sheet, x: float, y: float, h: float) -> None:
    r = b.sub()
    b.shadow(x, y, h * 0.3, h * 0.05)
    b.path(box(x - 2.5, y - h * 0.5, 5, h * 0.5), b.c("#6b4c36"))
    for t, s in ((0.36, 0.24), (0.74, 0.18), (1.0, 0.12)):
        foliage(b, r, x, y - h * t, h * s, h * s, "#4f8f4a", 0.0, 8)


@place("courtyard", 350)
def courtyard(b: Sheet) -> None:
    from .sky import sky

    r = b.rng
    sky(b, 300)
    mountains(b, 280, 100, 0.85, "#8aa0a8")
    roofc = str(r.choice(("#5f6f7d", "#6d7a6a", "#7a6f68")))
    wallc = str(r.choice(("#f1e8da", "#e6d9c6", "#d9d4cc")))
    x = W / 2 + float(r.uniform(-40, 40))
    for s in (-1, 1):  # garden wall with tiled coping on both sides
        x0, x1 = (-10, x - 130) if s < 0 else (x + 130, W + 10)
        b.path(box(x0, 236, x1 - x0, 106), b.wall(wallc))
        b.path(box(x0, 318, x1 - x0, 24), b.c("#a39c96"))
        b.path(poly([(x0, 224), (x1, 224), (x1 + 8, 240), (x0 - 8, 240)]), b.wall("#f2f6fc" if b.snowy else roofc))
        b.path(circles([(x0 + 12 * i, 240, 5) for i in range(int((x1 - x0) / 12) + 1)]), b.c(darker(roofc, 0.25)))
        if r.random() < 0.6:
            moon_gate(b, (x0 + x1) / 2 + s * 20, 286, 46)
        else:
            lattice(b, (x0 + x1) / 2 + s * 20, 284, 34)
    tree(b, W / 2 + float(r.choice((-1, 1))) * 330, 300, 190, 0.2)
    hall(b, x, 340, float(r.uniform(330, 370)), 122, 0.04, roofc)
    for i in (-2, -1, 1, 2):
        lantern(b, x + i * 66, 232, 24)
    flagstones(b, 342, str(r.choice(("#b9b2a8", "#c4b8a6", "#a9abb0"))))
    b.path(poly([(x - 92, 352), (x + 92, 352), (x + 80, 338), (x - 80, 338)]), b.wall("#cdc6bc"))
    b.stroke(f"M{n(x - 84)} 343h168M{n(x - 88)} 348h176", b.c("#8f8880"), 1.5)
    blossom(b, W / 2 + float(r.choice((-1, 1))) * float(r.uniform(290, 340)), 398)
    jar(b, x - 150, 374, 52)
    jar(b, x + 150, 374, 52)
    if r.random() < 0.5:
        stone_lantern(b, W / 2 + float(r.choice((-1, 1))) * 250, 396, 92)
    for s in (-1, 1):
        bush(b, W / 2 + s * 374, 412, 110, bloom="#e8546a")


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


def lattice(b: Sheet, x: float, y: float, s: float) -> None:
    b.path(box(x - s, y - s, 2 * s, 2 * s), pane(b))
    d = "".join(
        f"M{n(x - s)} {n(y - s + s * 0.5 * i)}h{n(2 * s)}M{n(x - s + s * 0.5 * i)} {n(y - s)}v{n(2 * s)}"
        for i in range(5)
    )
    b.stroke(d + line([(x - s, y), (x, y - s), (x + s, y), (x, y + s), (x - s, y)]), b.c("#7a4a34"), 2.6)


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
        from .land import fallen

        fallen(b, r, y, 50)


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


@place("space", 330, "air")
def space(b: Sheet) -> None:
    """Space is lit alike at every hour; the hour chooses the colour of the nebula and of the ground below."""
    r = b.rng
    deep, mid, low = {
        "dawn": ("#3a3470", "#8a5f9a", "#e39aa8"), "day": ("#1f3a7a", "#3f74b4", "#7fc0d8"),
        "sunset": ("#2f1f5a", "#8a3f7a", "#f0885a"), "night": ("#080c26", "#151c4a", "#2c2f6a"),
    }[b.spec.time]  # fmt: skip
    b.bands(0, 0, W, 370, (0, deep), (0.6, mid), (1, low))
    for _ in range(5):
        c = str(r.choice(("#c77be0", "#5fb0e0", "#f08cb0", "#6fe0c8")))
        b.glow(
            float(r.uniform(0, W)),
            float(r.uniform(20, 300)),
            float(r.uniform(110, 230)),
            c,
            0.26 if not b.night else 0.16,
        )
    small = [(float(r.uniform(0, W)), float(r.uniform(0, 340)), float(r.uniform(0.7, 1.8))) for _ in range(130)]
    b.path(circles(small), "#fff6e0", 0.9)
    d = ""
    for _ in range(14):
        x, y, s = float(r.uniform(0, W)), float(r.uniform(0, 300)), float(r.uniform(5, 10))
        d += smooth(
            [
                (x, y - s),
                (x + s * 0.16, y - s * 0.16),
                (x + s, y),
                (x + s * 0.16, y + s * 0.16),
                (x, y + s),
                (x - s * 0.16, y + s * 0.16),
                (x - s, y),
                (x - s * 0.16, y - s * 0.16),
            ],
            closed=True,
        )
    b.path(d, "#fff1b8")
    dim = 0.62 if b.night else 0.0
    side = 1 if r.random() < 0.5 else -1
    planet(b, W / 2 + side * float(r.uniform(150, 270)), float(r.uniform(90, 140)), float(r.uniform(56, 80)), True, dim)
    planet(
        b, W / 2 - side * float(r.uniform(110, 300)), float(r.uniform(60, 200)), float(r.uniform(22, 38)), False, dim
    )
    planet(b, W / 2 - side * float(r.uniform(0, 90)), float(r.uniform(50, 120)), float(r.uniform(12, 18)), False, dim)
    comet(b, float(r.uniform(120, W - 160)), float(r.uniform(30, 120)))
    tone = str(r.choice(("#b9a9c9", "#c9b08f", "#9fb4c4", "#d9a08f")))
    for dy, k in ((0, 0.35), (26, 0.0)):
        c = mix(darker(tone, k), "#161a3f", dim)
        top = ridge(b.sub(), 336 + dy, 14, step=110)
        b.path(smooth(top) + f"V{H}H-40z", b.grad(lighter(c, 0.2), c, darker(c, 0.34)))
    rc = b.sub()
    for _ in range(13):
        x, t = float(rc.uniform(0, W)), float(rc.random())
        y = 376 + 120 * t
        s = (12 + 34 * t) * float(rc.uniform(0.6, 1.2))
        c = mix(tone, "#161a3f", dim)
        b.path(ellipse(x, y, s, s * 0.3), darker(c, 0.3))
        b.path(ellipse(x, y + s * 0.07, s * 0.88, s * 0.2), darker(c, 0.16))
        b.stroke(f"M{n(x - s)} {n(y)}a{n(s)} {n(s * 0.3)} 0 0 0 {n(2 * s)} 0", lighter(c, 0.3), 1.8, 0.8)


def planet(b: Sheet, x: float, y: float, s: float, ring: bool, dim: float) -> None:
    r = b.sub()
    base = mix(str(r.choice(("#f0a25a", "#7fc0d4", "#e07f9a", "#9fd08a", "#b08fe0", "#f0cf7a"))), "#161a3f", dim * 0.7)
    b.glow(x, y, s * 1.7, base, 0.35)
    tilt = float(r.uniform(-24, 24))
    b.parts.append(f'<g transform="rotate({n(tilt)} {n(x)} {n(y)})">')
    if ring:
        b.stroke(
            f"M{n(x - s * 1.7)} {n(y)}A{n(s * 1.7)} {n(s * 0.42)} 0 0 1 {n(x + s * 1.7)} {n(y)}",
            darker(base, 0.2),
            s * 0.16,
        )
    b.path(circles([(x, y, s)]), b.grad(lighter(base, 0.35), base, darker(base, 0.4), across=True))
    bands = ""
    for t in (-0.55, -0.15, 0.3):
        h, half = s * float(r.uniform(0.08, 0.2)), s * (1 - t * t) ** 0.5
        bands += f"M{n(x - half)} {n(y + s * t)}Q{n(x)} {n(y + s * t + h)} {n(x + half)} {n(y + s * t)}Q{n(x)} {n(y + s * t + h * 2.2)} {n(x - half)} {n(y + s * t)}z"
    b.path(bands, lighter(base, 0.5), 0.45)
    if ring:
        b.stroke(
            f"M{n(x - s * 1.7)} {n(y)}A{n(s * 1.7)} {n(s * 0.42)} 0 0 0 {n(x + s * 1.7)} {n(y)}",
            lighter(base, 0.5),
            s * 0.16,
        )
    else:
        b.path(
            circles(
                [
                    (x - s * 0.3, y - s * 0.2, s * 0.18),
                    (x + s * 0.3, y + s * 0.3, s * 0.14),
                    (x + s * 0.1, y - s * 0.5, s * 0.1),
                ]
            ),
            darker(base, 0.24),
            0.7,
        )
    b.parts.append("</g>")


def comet(b: Sheet, x: float, y: float) -> None:
    b.path(
        poly([(x, y - 4), (x + 110, y - 46), (x, y + 5)]), b.fade((0, "#fff6d0", 0.8), (1, "#fff6d0", 0.0), across=True)
    )
    b.path(circles([(x, y, 5.5)]), "#fffbe6")


@place("underwater", 372, "water", 0.92)
def underwater(b: Sheet) -> None:
    r = b.rng
    top, mid, low = {
        "dawn": ("#f0cdb8", "#6fb4c0", "#2f6f96"), "day": ("#9fe6e6", "#3fb0cc", "#1f6fa4"),
        "sunset": ("#f5a56a", "#7f7f9a", "#2f4f80"), "night": ("#1f3f72", "#12285a", "#0b1a40"),
    }[b.spec.time]  # fmt: skip
    if b.spec.weather != "clear":
        top, mid = (
            mix(top, "#7a98a8" if not b.night else "#24406a", 0.45),
            mix(mid, "#4f7f96" if not b.night else "#18305a", 0.3),
        )
    b.bands(0, 0, W, H, (0, top), (0.45, mid), (1, low))
    warm = mix(top, "#ffffff", 0.5 if not b.night else 0.2)
    for _ in range(6):
        x, w = float(r.uniform(40, W - 40)), float(r.uniform(24, 64))
        b.path(
            poly([(x, -4), (x + w, -4), (x + w * 2.4 - 100, 420), (x - w - 100, 420)]),
            b.fade((0, warm, 0.36), (1, warm, 0.0)),
        )
    wave = "".join(f"M{n(x)} {n(float(r.uniform(6, 26)))}q22 -9 44 0t44 0" for x in range(-30, W, 70))
    b.stroke(wave, warm, 2.4, 0.6)
    veil = mid

    def wet(c: str, depth: float) -> str:
        dark = {"dawn": 0.12, "day": 0.0, "sunset": 0.24, "night": 0.58}[b.spec.time]
        return mix(mix(c, "#0d1f4a", dark), veil, depth)

    for depth, y, amp, c in ((0.8, 330, 40, "#4f8fa8"), (0.6, 360, 30, "#4f86a0"), (0.4, 384, 18, "#5f8f9a")):
        b.path(
            smooth(ridge(b.sub(), y, amp, step=70)) + f"V{n(y + amp + 50)}H-40z",
            b.grad(wet(lighter(c, 0.2), depth), wet(c, depth)),
        )
    for s in (-1, 1):
        arch = W / 2 + s * float(r.uniform(310, 370))
        h = float(r.uniform(140, 240))
        pts = [
            (arch - 90, 420),
            (arch - 70, 420 - h * 0.5),
            (arch - 40, 420 - h * 0.9),
            (arch + 10, 420 - h),
            (arch + 50, 420 - h * 0.7),
            (arch + 84, 420 - h * 0.4),
            (arch + 96, 420),
        ]
        b.path(smooth(pts) + "Z", b.grad(wet("#8a8aa4", 0.3), wet("#565a80", 0.15)))
        b.path(
            circles(
                [
                    (arch + float(r.uniform(-50, 50)), 420 - h * float(r.uniform(0.2, 0.8)), float(r.uniform(5, 12)))
                    for _ in range(7)
                ]
            ),
            wet("#454a72", 0.2),
            0.6,
        )
    sandc = "#ecd9a8"
    edge = ridge(b.sub(), 400, 9, step=100)
    b.path(
        smooth(edge) + f"V{H}H-40z",
        b.grad(wet(lighter(sandc, 0.3), 0.2), wet(sandc, 0.1), wet(darker(sandc, 0.2), 0.1)),
    )
    rip = "".join(f"M{n(float(r.uniform(-20, W)))} {n(float(r.uniform(418, H)))}q26 -6 52 0t52 0" for _ in range(30))
    b.stroke(rip, wet(darker(sandc, 0.25), 0.1), 2, 0.5)
    for x in (*r.uniform(20, 250, 3), *r.uniform(W - 250, W - 20, 3)):
        weed(
            b,
            float(x),
            float(r.uniform(410, 440)),
            float(r.uniform(110, 210)),
            wet(str(r.choice(("#5fae5a", "#3f9a7a", "#a0b04a"))), 0.08),
        )
    for _ in range(5):
        x = W / 2 + float(r.choice((-1, 1))) * float(r.uniform(150, 370))
        coral(
            b,
            x,
            float(r.uniform(412, 446)),
            float(r.uniform(44, 88)),
            wet(str(r.choice(("#ec7a6a", "#f2a05a", "#e07fb0", "#b98ae0"))), 0.06),
        )
    for x in (float(r.uniform(60, 240)), float(r.uniform(W - 240, W - 60))):
        b.path(blob(b.sub(), x, 448, 46, 20), b.grad(wet("#a09ab0", 0.05), wet("#5f5f84", 0.05)))
    bubbles = [(float(r.uniform(0, W)), float(r.uniform(30, 400)), float(r.uniform(2, 7))) for _ in range(26)]
    b.stroke(circles(bubbles), mix("#ffffff", top, 0.3), 1.5, 0.75)
    b.path(
        circles([(x - s * 0.3, y - s * 0.3, s * 0.28) for x, y, s in bubbles]), "#ffffff", 0.7 if not b.night else 0.4
    )


def weed(b: Sheet, x: float, y: float, h: float, colour: str) -> None:
    r = b.sub()
    for i in range(4):
        px, k = x + (i - 1.5) * 12, h * float(r.uniform(0.55, 1.0))
        sway = float(r.uniform(10, 20)) * (1 if i % 2 else -1)
        left = [(px - 6 * (1 - t) + sway * sin(t * 5 + i), y - k * t) for t in (0, 0.2, 0.4, 0.6, 0.8, 1.0)]
        right = [(px + 6 * (1 - t) + sway * sin(t * 5 + i), y - k * t) for t in (1.0, 0.8, 0.6, 0.4, 0.2, 0)]
        b.path(
            smooth([*left, *right], closed=True),
            b.grad(lighter(colour, 0.2), darker(colour, 0.14)) if i % 2 else darker(colour, 0.2),
        )


def coral(b: Sheet, x: float, y: float, s: float, colour: str) -> None:
    r = b.sub()
    if r.random() < 0.35:
        dome = f"M{n(x - s * 0.5)} {n(y)}q0 {n(-s * 0.6)} {n(s * 0.5)} {n(-s * 0.6)}q{n(s * 0.5)} 0 {n(s * 0.5)} {n(s * 0.6)}z"
        b.path(dome, b.grad(lighter(colour, 0.2), darker(colour, 0.2)))
        b.stroke(
            "".join(
                f"M{n(x + s * t)} {n(y - 3)}q{n(-s * t * 0.3)} {n(-s * 0.4)} {n(-s * t * 0.7)} {n(-s * 0.5)}"
                for t in (-0.35, -0.18, 0.18, 0.35)
            ),
            darker(colour, 0.3),
            2,
            0.6,
        )
        return
    thick, thin = "", ""

    def grow(px: float, py: float, a: float, length: float, level: int) -> None:
        nonlocal thick, thin
        qx, qy = px + length * cos(a), py + length * sin(a)
        d = f"M{n(px)} {n(py)}L{n(qx)} {n(qy)}"
        if level == 0:
            thick += d
        else:
            thin += d
        if level < 2:
            for t in (-0.5, 0.45):
                grow(qx, qy, a + t + float(r.uniform(-0.15, 0.15)), length * 0.72, level + 1)

    for t in (-0.6, 0.0, 0.6):
        grow(x, y, -pi / 2 + t, s * 0.36, 0)
    b.stroke(thick, darker(colour, 0.14), s * 0.14)
    b.stroke(thin, colour, s * 0.1)
    b.stroke(thin, lighter(colour, 0.35), s * 0.03)
