"""Wild places: forest, bamboo forest, mountain, snow, desert."""

from .land import FAR, fallen, ground, height, hills, mountains, rock, treeline, under, way
from .light import darker, lighter, mix
from .places import place
from .plants import BARK, bamboo, bush, foliage, leaf_colour, palm, pine, tree, trunk
from .sheet import H, Sheet, W, blob, box, circles, ellipse, n, poly, ridge, smooth
from .sky import sky


@place("forest", 344)
def forest(b: Sheet) -> None:
    r = b.rng
    sky(b, 300, clouds=1)
    season = b.spec.season
    leafc = {"spring": "#7fb560", "summer": "#4f8f52", "autumn": "#c98a3f", "winter": "#8f9c9a"}[season]
    if b.snowy:
        leafc = mix(leafc, "#dfe8f4", 0.45)
    for depth, y, size in ((0.85, 290, 150), (0.62, 300, 190), (0.4, 312, 240)):
        wood(b, y, size, depth, leafc)
    ground(b, 316, 7, tufts=60, flowers=30)
    for _ in range(5):
        x = W / 2 + float(r.choice((-1, 1))) * float(r.uniform(110, 380))
        (pine if r.random() < 0.45 else tree)(b, x, float(r.uniform(326, 346)), float(r.uniform(190, 250)), 0.14)
    way(b, 322, W / 2 + float(r.uniform(-60, 60)), W / 2 + float(r.uniform(-120, 120)), 12, 110, "#b98f62")
    light_shafts(b)
    for _ in range(5):
        bush(
            b,
            W / 2 + float(r.choice((-1, 1))) * float(r.uniform(180, 390)),
            float(r.uniform(352, 374)),
            float(r.uniform(70, 110)),
        )
    big(b, float(r.uniform(-10, 50)), 420)
    big(b, float(r.uniform(W - 50, W + 10)), 430)
    mushrooms(b, float(r.uniform(110, 190)), float(r.uniform(424, 470)))
    mushrooms(b, float(r.uniform(W - 190, W - 110)), float(r.uniform(424, 470)))
    if r.random() < 0.6:
        log(b, W / 2 + float(r.choice((-1, 1))) * 250, 398)
    if season == "autumn" and not b.snowy:
        fallen(b, b.sub(), 340, 60)


def wood(b: Sheet, y: float, size: float, depth: float, leafc: str) -> None:
    """A wall of far trunks below a joined canopy."""
    r = b.sub()
    trunks = ""
    x = -20.0
    while x < W + 20:
        w = size * float(r.uniform(0.035, 0.07))
        trunks += poly([(x - w, y + 20), (x - w * 0.5, y - size), (x + w * 0.5, y - size), (x + w, y + 20)])
        x += size * float(r.uniform(0.22, 0.42))
    b.path(trunks, b.c(darker("#6b4c36", 0.1), depth))
    if b.bare and not b.snowy:
        return
    crowns, lit = [], []
    for i in range(int(W / (size * 0.2)) + 2):
        cx, cy = i * size * 0.2 - 10, y - size * float(r.uniform(0.72, 1.0))
        s = size * float(r.uniform(0.16, 0.26))
        crowns.append((cx, cy, s))
        lit.append((cx - s * 0.2, cy - s * 0.25, s * 0.55))
    b.path(circles(crowns) + box(0, -10, W, y - size * 0.85 + 10), b.c(darker(leafc, 0.1), depth))
    b.path(circles(lit), b.c(lighter(leafc, 0.14), depth), 0.7)
    bushes = [(float(r.uniform(0, W)), y + 12, size * float(r.uniform(0.08, 0.16))) for _ in range(18)]
    b.path(circles(bushes), b.c(darker(leafc, 0.16), depth))


def light_shafts(b: Sheet) -> None:
    r = b.sub()
    if b.spec.weather != "clear":
        return
    warm = {"dawn": "#ffe3c0", "day": "#fffbd8", "sunset": "#ffca82", "night": "#9db8ff"}[b.spec.time]
    strong = 0.18 if b.night else 0.3
    for _ in range(4):
        x = float(r.uniform(120, W - 120))
        w = float(r.uniform(24, 60))
        b.path(
            poly([(x, 0), (x + w, 0), (x + w * 2 - 130, 400), (x - w - 130, 400)]),
            b.fade((0, warm, strong), (1, warm, 0.0)),
        )


def big(b: Sheet, x: float, y: float) -> None:
    """A near trunk that frames the picture, its crown out of sight above."""
    r = b.sub()
    bark = str(r.choice(BARK))
    b.shadow(x, y, 110, 14, 0.4)
    trunk(b, r, x, y, 74, 470, bark, 0.0)
    b.path(ellipse(x + 4, y - 190, 11, 17), b.c(darker(bark, 0.55)))
    leafc = leaf_colour(b, r)
    if not b.bare:
        for dx in (-70, 20, 100):
            foliage(b, r, x + dx, 4, 92, 58, leafc, 0.0, 26)
    elif b.snowy:
        b.path(
            circles([(x - 40, y + 2, 12), (x - 18, y + 5, 15), (x + 12, y + 5, 16), (x + 40, y + 3, 12)]),
            b.c("#f4f8ff"),
        )
    if not b.snowy:
        b.path(circles([(x - 46, y, 11), (x - 26, y + 3, 13), (x + 30, y + 3, 13), (x + 50, y, 10)]), b.c("#5f8f45"))


def mushrooms(b: Sheet, x: float, y: float) -> None:
    r = b.sub()
    if b.snowy:
        return
    red = str(r.choice(("#d9463c", "#c98a4a", "#e0913a")))
    for dx, s in ((0, 17), (19, 11), (-15, 10)):
        b.shadow(x + dx, y, s * 0.9, 3)
        b.path(
            f"M{n(x + dx - s * 0.22)} {n(y)}q{n(s * 0.1)} {n(-s * 0.6)} 0 {n(-s * 0.9)}h{n(s * 0.44)}q{n(-s * 0.1)} {n(s * 0.4)} 0 {n(s * 0.9)}z",
            b.c("#fbf0dc"),
        )
        b.path(
            f"M{n(x + dx - s * 0.75)} {n(y - s * 0.7)}Q{n(x + dx - s * 0.6)} {n(y - s * 1.6)} {n(x + dx)} {n(y - s * 1.6)}Q{n(x + dx + s * 0.6)} {n(y - s * 1.6)} {n(x + dx + s * 0.75)} {n(y - s * 0.7)}Q{n(x + dx)} {n(y - s * 0.5)} {n(x + dx - s * 0.75)} {n(y - s * 0.7)}z",
            b.wall(red),
        )
        b.path(
            circles(
                [
                    (x + dx - s * 0.3, y - s, s * 0.13),
                    (x + dx + s * 0.1, y - s * 1.3, s * 0.13),
                    (x + dx + s * 0.4, y - s * 0.9, s * 0.12),
                ]
            ),
            b.c("#fff6e4"),
        )


def log(b: Sheet, x: float, y: float) -> None:
    b.shadow(x, y, 84, 9, 0.36)
    b.path(f"M{n(x - 66)} {n(y - 34)}H{n(x + 60)}v34H{n(x - 66)}q-14 0 -14 -17q0 -17 14 -17z", b.wall("#7d5a3c"))
    b.path(ellipse(x + 60, y - 17, 11, 17), b.c("#d9b583"))
    b.stroke(ellipse(x + 60, y - 17, 7, 11) + ellipse(x + 60, y - 17, 3, 5), b.c("#a8784a"), 1.5)
    b.stroke(
        f"M{n(x - 60)} {n(y - 24)}h50M{n(x - 30)} {n(y - 13)}h60M{n(x - 66)} {n(y - 7)}h30", b.c("#5a3f2c"), 1.8, 0.7
    )
    top = "#f4f8ff" if b.snowy else "#6d9a4a"
    b.path(
        smooth(
            [
                (x - 70, y - 30),
                (x - 40, y - 38),
                (x, y - 35),
                (x + 30, y - 38),
                (x + 50, y - 33),
                (x + 10, y - 28),
                (x - 30, y - 30),
            ],
            closed=True,
        ),
        b.c(top),
    )


@place("bamboo forest", 350)
def bamboo_forest(b: Sheet) -> None:
    r = b.rng
    sky(b, 330, clouds=0)
    mist = b.c("#d5e8b8" if not b.snowy else "#e6eef2", 0.35)
    b.path(box(0, 0, W, 350), b.fade((0, mist, 0.7), (0.6, mist, 0.35), (1, mist, 0.85)))
    hills(b, 290, 16, 0.75)
    for depth, k, w, foot in ((0.72, 26, 7, 326), (0.45, 16, 12, 336)):
        for i in range(k):
            bamboo(b, W * (i + float(r.uniform(0.1, 0.9))) / k, w * float(r.uniform(0.8, 1.2)), depth, foot)
    ground(b, 330, 6, tufts=50, flowers=12)
    way(b, 334, W / 2 + float(r.uniform(-80, 80)), W / 2 + float(r.uniform(-120, 120)), 16, 120, "#c9b084")
    for side in (-1, 1):
        for i in range(3):
            bamboo(
                b,
                W / 2 + side * float(r.uniform(180 + i * 60, 240 + i * 60)),
                float(r.uniform(19, 27)),
                0.08,
                356 + i * 16,
            )
    light_shafts(b)
    for x in (float(r.uniform(60, 200)), float(r.uniform(W - 200, W - 60))):
        rock(b, x, float(r.uniform(394, 420)), float(r.uniform(48, 80)), "#8a928a")
        bush(b, x + 60, 404, 70, "#5f9a4a")
    if r.random() < 0.5:
        stone_lantern(b, W / 2 + float(r.choice((-1, 1))) * 190, 392, 90)
    shoots(b)


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


def shoots(b: Sheet) -> None:
    """Bamboo shoots, in spring."""
    if b.spec.season != "spring" or b.snowy:
        return
    r = b.sub()
    for _ in range(6):
        x, y, s = (
            W / 2 + float(r.choice((-1, 1))) * float(r.uniform(150, 360)),
            float(r.uniform(390, 480)),
            float(r.uniform(26, 44)),
        )
        b.path(
            f"M{n(x - s * 0.3)} {n(y)}Q{n(x - s * 0.3)} {n(y - s * 0.6)} {n(x)} {n(y - s)}Q{n(x + s * 0.3)} {n(y - s * 0.6)} {n(x + s * 0.3)} {n(y)}z",
            b.wall("#a8834f"),
        )
        b.stroke(
            f"M{n(x - s * 0.28)} {n(y - s * 0.2)}L{n(x)} {n(y - s * 0.5)}L{n(x + s * 0.28)} {n(y - s * 0.2)}M{n(x - s * 0.2)} {n(y - s * 0.5)}L{n(x)} {n(y - s * 0.75)}L{n(x + s * 0.2)} {n(y - s * 0.5)}",
            b.c("#6f8a3f"),
            2,
        )


@place("mountain", 348)
def mountain(b: Sheet) -> None:
    r = b.rng
    sky(b, 300)
    mountains(b, 290, 170, 0.8, "#8a94ae")
    mountains(b, 306, float(r.uniform(220, 260)), 0.36, str(r.choice(("#6f7c96", "#7a7486", "#68808c"))), 3)
    b.path(blob(b.sub(), W / 2, 268, W * 0.7, 15, 0.1), mix(b.light.haze, "#ffffff", 0.3 if not b.night else 0.05), 0.5)
    far = hills(b, 296, 16, 0.34)
    treeline(b, far, 36, 0.34, pine=True)
    near = hills(b, 312, 9, 0.16)
    treeline(b, near, 54, 0.2, pine=True)
    ground(b, 324, 9, tufts=40, flowers=30)
    cliff(b, float(r.choice((-1, 1))))
    for _ in range(5):
        rock(b, float(r.uniform(10, W - 10)), float(r.uniform(346, 396)), float(r.uniform(34, 84)))
    for _ in range(3):
        pine(
            b,
            W / 2 + float(r.choice((-1, 1))) * float(r.uniform(230, 390)),
            float(r.uniform(350, 392)),
            float(r.uniform(170, 270)),
        )
    way(b, 334, W / 2 + float(r.uniform(-120, 120)), W / 2 + float(r.uniform(-120, 120)), 9, 84, "#b8a48c")
    rock(b, float(r.choice((46, W - 46))), 486, 110)


def cliff(b: Sheet, side: float) -> None:
    r = b.sub()
    x = W / 2 + side * W / 2
    pts = [
        (x, 150),
        (x - side * 60, 158),
        (x - side * 84, 210),
        (x - side * 118, 224),
        (x - side * 130, 290),
        (x - side * 172, 304),
        (x - side * 186, 362),
        (x, 380),
    ]
    b.path(poly(pts), b.grad(b.c("#9a8f8c", 0.12), b.c("#6f6870", 0.1)))
    cracks = ""
    for _ in range(16):
        px, py = x - side * float(r.uniform(0, 150)), float(r.uniform(190, 350))
        if px * side > (x - side * 175) * side + (350 - py) * 0.5:
            cracks += f"M{n(px)} {n(py)}l{n(float(r.uniform(-6, 6)))} {n(float(r.uniform(16, 30)))}l{n(float(r.uniform(-10, 10)))} 8"
    b.stroke(cracks, b.c("#565060", 0.1), 2, 0.6)
    top = "#f4f8ff" if b.snowy else FAR[b.spec.season]
    for i in (0, 2, 4):
        a, e = pts[i], pts[i + 1]
        b.stroke(smooth([a, ((a[0] + e[0]) / 2, (a[1] + e[1]) / 2 - 4), e]), b.c(darker(top, 0.2), 0.1), 12)
        b.stroke(
            smooth([(a[0], a[1] - 3), ((a[0] + e[0]) / 2, (a[1] + e[1]) / 2 - 7), (e[0], e[1] - 3)]), b.c(top, 0.1), 7
        )


@place("snow", 336)
def snow(b: Sheet) -> None:
    """Snow all over, whatever the season asked for."""
    r = b.rng
    b.snowy, b.bare = True, True
    sky(b, 290)
    mountains(b, 272, float(r.uniform(120, 170)), 0.72, "#8fa3c4")
    far = hills(b, 266, 18, 0.55, "#cfdcee")
    treeline(b, far, 36, 0.5, pine=True)
    near = hills(b, 292, 14, 0.3, "#dde7f4")
    treeline(b, near, 56, 0.28, pine=True)
    ground(b, 306, 12)
    for _ in range(5):
        pine(
            b,
            W / 2 + float(r.choice((-1, 1))) * float(r.uniform(90, 390)),
            float(r.uniform(322, 352)),
            float(r.uniform(120, 190)),
            0.1,
        )
    for _ in range(4):
        drift(b, float(r.uniform(0, W)), float(r.uniform(352, 400)), float(r.uniform(110, 200)))
    if r.random() < 0.5:
        pond(b, W / 2 + float(r.choice((-1, 1))) * 120, 366)
    if r.random() < 0.5:
        tree(b, W / 2 + float(r.choice((-1, 1))) * 320, 392, 280)
    pine(b, float(r.choice((16, W - 16))), 414, float(r.uniform(300, 350)))
    drift(b, float(r.uniform(0, 120)), 504, 230)
    drift(b, float(r.uniform(W - 120, W)), 506, 230)


def drift(b: Sheet, x: float, y: float, w: float) -> None:
    b.path(f"M{n(x - w / 2)} {n(y)}Q{n(x - w * 0.2)} {n(y - w * 0.22)} {n(x + w * 0.08)} {n(y - w * 0.16)}Q{n(x + w * 0.34)} {n(y - w * 0.1)} {n(x + w / 2)} {n(y)}z",
           b.fade((0, b.c("#ffffff"), 1), (1, b.c("#cbd9ee"), 0.4)))  # fmt: skip


def pond(b: Sheet, x: float, y: float) -> None:
    b.path(ellipse(x, y, 150, 19), b.c("#dfe9f6"))
    b.path(ellipse(x, y + 1, 142, 15.5), b.grad(mix(b.light.sky[1], "#ffffff", 0.2), b.c("#a9cbe4")))
    b.stroke(
        f"M{n(x - 90)} {n(y - 3)}l50 7M{n(x - 10)} {n(y - 6)}l60 9M{n(x + 50)} {n(y + 6)}l40 -5",
        b.c("#ffffff"),
        1.8,
        0.7,
    )


@place("desert", 336)
def desert(b: Sheet) -> None:
    r = b.rng
    sky(b, 286, clouds=1 if b.spec.weather == "clear" else None)
    kind = float(r.random())
    if kind < 0.4:
        pyramids(b, 286)
    elif kind < 0.8:
        mesas(b, 290)
    tone = str(r.choice(("#e6bb72", "#dfa866", "#ebc98a")))
    for depth, y, amp in ((0.62, 276, 20), (0.4, 292, 18), (0.18, 312, 14)):
        dune(b, y, amp, depth, tone)
    ground(b, 326, 10, colour=tone, tufts=0, flowers=0)
    winds(b, 340, tone)
    if r.random() < 0.5:
        oasis(b, float(r.choice((-1, 1))))
    else:
        for _ in range(3):
            cactus(
                b,
                W / 2 + float(r.choice((-1, 1))) * float(r.uniform(150, 370)),
                float(r.uniform(344, 400)),
                float(r.uniform(80, 170)),
            )
    for _ in range(4):
        rock(b, float(r.uniform(20, W - 20)), float(r.uniform(350, 400)), float(r.uniform(24, 56)), "#b98a5f")
    cactus(b, float(r.choice((40, W - 40))), 440, float(r.uniform(150, 200)))


def dune(b: Sheet, y: float, amp: float, depth: float, tone: str) -> None:
    """A dune band: lit faces, and slopes in shadow that hang from the crests."""
    r = b.sub()
    top = ridge(r, y, amp, step=70)
    b.path(under(top, y + amp + 64), b.grad(b.c(lighter(tone, 0.22), depth), b.c(darker(tone, 0.1), depth)))
    for _ in range(3):
        x = float(r.uniform(0, W))
        ty = height(top, x)
        b.path(
            f"M{n(x)} {n(ty)}Q{n(x + 40)} {n(ty + 26)} {n(x + 16)} {n(ty + 60)}Q{n(x + 110)} {n(ty + 44)} {n(x + 170)} {n(height(top, x + 170) + 2)}Q{n(x + 80)} {n(ty - 4)} {n(x)} {n(ty)}z",
            b.c(darker(tone, 0.28), depth),
            0.55,
        )


def winds(b: Sheet, y: float, tone: str) -> None:
    r = b.sub()
    d = ""
    for _ in range(40):
        t = float(r.random())
        x, yy, w = float(r.uniform(-40, W)), y + 14 + (H - y) * t, 26 + 60 * t
        d += f"M{n(x)} {n(yy)}q{n(w * 0.5)} {n(-5 - 4 * t)} {n(w)} 0t{n(w)} 0"
    b.stroke(d, b.c(darker(tone, 0.2)), 2, 0.42)


def pyramids(b: Sheet, y: float) -> None:
    r = b.sub()
    for x, s in (
        (float(r.uniform(100, 300)), 150),
        (float(r.uniform(340, 520)), 100),
        (float(r.uniform(560, 680)), 70),
    ):
        b.path(poly([(x, y - s * 0.75), (x + s * 0.8, y + 6), (x - s * 0.8, y + 6)]), b.c("#e3b878", 0.5))
        b.path(poly([(x, y - s * 0.75), (x + s * 0.8, y + 6), (x + s * 0.16, y + 6)]), b.c("#a87a58", 0.5))
        b.stroke(
            "".join(
                f"M{n(x - s * 0.8 * t)} {n(y + 6 - (s * 0.75 + 6) * (1 - t))}H{n(x + s * 0.16 * t)}"
                for t in [i / 9 for i in range(2, 9)]
            ),
            b.c("#b98a5f", 0.5),
            1,
            0.5,
        )


def mesas(b: Sheet, y: float) -> None:
    r = b.sub()
    for _ in range(3):
        x, w, h = float(r.uniform(0, W)), float(r.uniform(70, 170)), float(r.uniform(60, 130))
        pts = [
            (x - w * 0.62, y + 6),
            (x - w * 0.44, y - h * 0.4),
            (x - w * 0.4, y - h),
            (x + w * 0.36, y - h * 0.97),
            (x + w * 0.42, y - h * 0.45),
            (x + w * 0.62, y + 6),
        ]
        b.path(poly(pts), b.grad(b.c("#d98a5a", 0.55), b.c("#b9694a", 0.55), b.c("#d9a070", 0.6)))
        b.path(
            poly([(x + w * 0.1, y - h * 0.98), pts[3], pts[4], pts[5], (x + w * 0.2, y + 6)]), b.c("#8a5048", 0.5), 0.45
        )
        b.stroke(
            "".join(f"M{n(x - w * 0.41)} {n(y - h * t)}H{n(x + w * 0.38)}" for t in (0.55, 0.7, 0.86)),
            b.c("#f0b483", 0.5),
            2.4,
            0.5,
        )


def oasis(b: Sheet, side: float) -> None:
    x = W / 2 + side * 210
    b.path(ellipse(x, 362, 150, 17), b.c("#8fae5a"))
    b.path(ellipse(x, 363, 130, 12.5), b.grad(mix(b.light.sky[1], b.c("#4fb0bc"), 0.5), b.c("#3a9aae")))
    b.stroke(f"M{n(x - 70)} 361h60M{n(x + 10)} 366h54M{n(x - 20)} 357h40", "#ffffff", 1.6, 0.5)
    palm(b, x + side * 120, 366, 230, -side * 0.2)
    palm(b, x + side * 70, 356, 180, side * 0.14)
    for dx in (-130, 100, 140):
        bush(b, x + dx, 374, 54, "#7a9a4a")


def cactus(b: Sheet, x: float, y: float, h: float) -> None:
    r = b.sub()
    b.shadow(x, y, h * 0.22, h * 0.035)
    green = "#5f9a58"
    w = h * 0.15
    limbs = f"M{n(x)} {n(y - w * 0.3)}V{n(y - h + w / 2)}"
    arms = ""
    for s in (-1, 1):
        t = float(r.uniform(0.35, 0.55))
        arms += f"M{n(x)} {n(y - h * t)}h{n(s * h * 0.2)}q{n(s * h * 0.06)} 0 {n(s * h * 0.06)} {n(-h * 0.06)}v{n(-h * float(r.uniform(0.1, 0.24)))}"
    b.stroke(arms, b.c(darker(green, 0.12)), w * 0.78)
    b.stroke(limbs, b.c(green), w)
    b.stroke(f"M{n(x - w * 0.22)} {n(y - w * 0.4)}V{n(y - h + w * 0.6)}", b.c(lighter(green, 0.3)), w * 0.16)
    b.stroke(f"M{n(x + w * 0.2)} {n(y - w * 0.4)}V{n(y - h + w * 0.6)}", b.c(darker(green, 0.3)), w * 0.16)
    b.path(circles([(x - 3, y - h, w * 0.24), (x + 3, y - h - 1, w * 0.22)]), b.c("#f07a9a"))
