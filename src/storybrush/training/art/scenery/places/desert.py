"""Place: the desert."""

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.parts.land import ground, rock, under
from storybrush.training.art.scenery.parts.plants import bush
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.parts.trees import palm
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import H, Sheet, W, circles, draws, ellipse, height, n, poly, ridge


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


@draws("far")
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


@draws("ground")
def winds(b: Sheet, y: float, tone: str) -> None:
    r = b.sub()
    d = ""
    for _ in range(40):
        t = float(r.random())
        x, yy, w = float(r.uniform(-40, W)), y + 14 + (H - y) * t, 26 + 60 * t
        d += f"M{n(x)} {n(yy)}q{n(w * 0.5)} {n(-5 - 4 * t)} {n(w)} 0t{n(w)} 0"
    b.stroke(d, b.c(darker(tone, 0.2)), 2, 0.42)


@draws("far")
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


@draws("far")
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


@draws("thing")
def oasis(b: Sheet, side: float) -> None:
    x = W / 2 + side * 210
    b.path(ellipse(x, 362, 150, 17), b.c("#8fae5a"))
    b.path(ellipse(x, 363, 130, 12.5), b.grad(mix(b.light.sky[1], b.c("#4fb0bc"), 0.5), b.c("#3a9aae")))
    b.stroke(f"M{n(x - 70)} 361h60M{n(x + 10)} 366h54M{n(x - 20)} 357h40", "#ffffff", 1.6, 0.5)
    palm(b, x + side * 120, 366, 230, -side * 0.2)
    palm(b, x + side * 70, 356, 180, side * 0.14)
    for dx in (-130, 100, 140):
        bush(b, x + dx, 374, 54, "#7a9a4a")


@draws("thing")
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
