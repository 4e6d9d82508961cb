"""Places by the water: river, lake, beach, the open sea."""

from math import pi

from .countryside import backdrop
from .land import ground, hills, mountains, rock, sparkle_road, treeline, under, water
from .light import darker, lighter, mix
from .places import place
from .plants import PETALS, bush, palm, pine, reeds, tree
from .sheet import H, Rng, Sheet, W, blob, box, circles, ellipse, leaf, line, n, poly, ridge, smooth
from .sky import sky
from .things import parasol, rowboat, sailboat, stone_bridge


@place("river", 404)
def river(b: Sheet) -> None:
    r = b.rng
    side = 1 if r.random() < 0.5 else -1
    backdrop(b, 282, 0.6)
    ground(b, 284, 5, tufts=20, flowers=24)
    for _ in range(4):
        (tree if r.random() < 0.6 else pine)(b, float(r.uniform(0, W)), 300, float(r.uniform(100, 150)), 0.16)
    for _ in range(5):
        bush(b, float(r.uniform(0, W)), 306, float(r.uniform(50, 84)), depth=0.12)
    bank(b, 306, 398)
    if r.random() < 0.55:
        stone_bridge(b, W / 2 + side * 130 - 125, W / 2 + side * 130 + 125, 330, 46)
    else:
        rowboat(b, W / 2 + side * float(r.uniform(60, 190)), 366, 110, str(r.choice(("#b8553c", "#3f6f8a", "#6d8a4a"))))
    for _ in range(3):
        rock(b, W / 2 - side * float(r.uniform(0, 300)), float(r.uniform(340, 384)), float(r.uniform(30, 52)))
    lilies(b, W / 2 - side * 190, 364)
    ground(b, 398, 5, tufts=26, flowers=26)
    for _ in range(5):
        x = float(r.choice((-1, 1))) * float(r.uniform(190, 380)) + W / 2
        reeds(b, x, float(r.uniform(404, 418)), float(r.uniform(50, 80)))
    tree(b, W / 2 - side * 350, 412, float(r.uniform(300, 350)))
    bush(b, W / 2 + side * 360, 436, 130, bloom=str(r.choice(PETALS)))


def bank(b: Sheet, y0: float, y1: float) -> None:
    """A river crossing the picture, with earthen edges and lighter ripples."""
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


def lilies(b: Sheet, x: float, y: float) -> None:
    r = b.sub()
    if b.bare:
        return
    pads = [(x + float(r.uniform(-70, 70)), y + float(r.uniform(-9, 12)), float(r.uniform(10, 17))) for _ in range(6)]
    b.path("".join(ellipse(px, py, s, s * 0.36) for px, py, s in pads), b.c("#5f9f58"))
    b.path("".join(ellipse(px - 1, py - 1, s * 0.75, s * 0.24) for px, py, s in pads), b.c("#86bf6a"))
    for px, py, _ in pads[:2]:
        b.path("".join(leaf(px, py - 1, 12, -pi / 2 + t, 0.3) for t in (-0.9, -0.45, 0, 0.45, 0.9)), b.c("#f8c4d6"))


@place("lake", 398)
def lake(b: Sheet) -> None:
    r = b.rng
    sky(b, 240)
    mountains(b, 236, float(r.uniform(120, 175)), 0.62)
    far = hills(b, 226, 12, 0.5)
    treeline(b, far, 34, 0.45, pine=True)
    near = hills(b, 243, 6, 0.3)
    treeline(b, near, 42, 0.28)
    water(b, 246, 410, "#3f8fb0", 56)
    d = "".join(
        poly([(x, 247), (x + 13, 247 + 40 * float(r.uniform(0.4, 1))), (x + 26, 247)]) for x in range(-10, W, 22)
    )
    b.path(d, b.c("#2f6a68" if not b.snowy else "#9cb4c6"), 0.22)
    sparkle_road(b, float(r.uniform(0.3, 0.7)) * W, 252, 390)
    if r.random() < 0.6:
        sailboat(
            b, float(r.uniform(160, W - 160)), float(r.uniform(280, 310)), float(r.uniform(52, 80)), "#8f5d38", 0.22
        )
    else:
        jetty(b, float(r.choice((150, W - 260))), 404)
    lilies(b, float(r.uniform(150, W - 150)), 380)
    ground(b, 394, 8, tufts=30, flowers=26)
    for sx in (-1, 1):
        reeds(b, W / 2 + sx * float(r.uniform(250, 330)), 408, 74, 12)
    big = pine if r.random() < 0.4 else tree
    big(b, float(r.choice((34, W - 34))), 416, float(r.uniform(290, 350)))
    rock(b, float(r.uniform(80, W - 80)), 416, 60)


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


@place("beach", 356)
def beach(b: Sheet) -> None:
    r = b.rng
    side = 1 if r.random() < 0.5 else -1
    sky(b, 232)
    if r.random() < 0.7:
        cape(b, side, 236)
    water(b, 232, 380, "#2fa0b4", 70)
    sparkle_road(b, float(r.uniform(0.3, 0.7)) * W, 238, 330)
    for _ in range(int(r.integers(1, 3))):
        sailboat(
            b, float(r.uniform(120, W - 120)), float(r.uniform(250, 268)), float(r.uniform(30, 58)), "#b8553c", 0.3
        )
    sand(b, 340)
    x = W / 2 + side * float(r.uniform(320, 360))
    palm(b, x, 404, float(r.uniform(330, 390)), -side * float(r.uniform(0.12, 0.26)))
    if r.random() < 0.6:
        palm(b, x - side * 60, 392, 240, side * 0.1)
    for dx in (-50, 40):
        tuft(b, x + dx, 412)
    sunny, own = bool(r.random() < 0.6), b.sub()
    spot = W / 2 - side * float(own.uniform(230, 290))
    tones = [str(c) for c in own.permutation(["#b8553c", "#3f6f8a", "#e0b04a", "#f0a23a"])]
    if sunny and not b.snowy:
        parasol(b, spot, 408, 130, tones[0])
        towel(b, W / 2 - side * 190, 416, tones[1])
    else:
        rowboat(b, spot, 396, 150, tones[0])
    shells(b)


def cape(b: Sheet, side: int, y: float) -> None:
    """A headland with a lighthouse now and then."""
    r = b.sub()
    x = W / 2 + side * 230
    if r.random() < 0.6:
        lx, ly = x + side * 60, y - 52
        b.path(
            poly([(lx - 9, ly), (lx - 6, ly - 58), (lx + 6, ly - 58), (lx + 9, ly)]),
            b.grad(b.c("#ffffff", 0.4), b.c("#e3d9d2", 0.4)),
        )
        b.path(
            poly([(lx - 8.3, ly - 14), (lx - 7.4, ly - 28), (lx + 7.4, ly - 28), (lx + 8.3, ly - 14)]),
            b.c("#c8443c", 0.35),
        )
        b.path(
            poly([(lx - 6.8, ly - 42), (lx - 6.2, ly - 54), (lx + 6.2, ly - 54), (lx + 6.8, ly - 42)]),
            b.c("#c8443c", 0.35),
        )
        if b.lit:
            b.glow(lx, ly - 63, 60, "#ffe9a0", 0.9)
        b.path(box(lx - 5, ly - 67, 10, 9), "#fff0b0" if b.lit else b.c("#bfe0ea", 0.3))
        b.path(poly([(lx - 8, ly - 67), (lx, ly - 76), (lx + 8, ly - 67)]), b.c("#8f3a34", 0.35))
    pts = [
        (x - side * 150, y + 2),
        (x - side * 90, y - 14),
        (x - side * 20, y - 40),
        (x + side * 60, y - 56),
        (x + side * 180, y - 60),
    ]
    b.path(
        smooth(pts) + f"V{n(y + 4)}Z", b.grad(b.c("#7fa876" if not b.snowy else "#eef3fa", 0.5), b.c("#8d7f7a", 0.5))
    )


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


def tuft(b: Sheet, x: float, y: float) -> None:
    r = b.sub()
    d = "".join(
        leaf(x + float(r.uniform(-10, 10)), y, float(r.uniform(20, 38)), -pi / 2 + float(r.uniform(-0.6, 0.6)), 0.1)
        for _ in range(12)
    )
    b.path(d, b.c({"spring": "#9fc45a", "summer": "#8fa85a", "autumn": "#bd9a4c", "winter": "#a39a78"}[b.spec.season]))


def towel(b: Sheet, x: float, y: float, colour: str) -> None:
    b.path(poly([(x - 46, y), (x + 34, y), (x + 50, y + 26), (x - 60, y + 26)]), b.wall(colour))
    b.path(
        poly([(x - 49, y + 5), (x + 37, y + 5), (x + 40, y + 10), (x - 52, y + 10)])
        + poly([(x - 54, y + 16), (x + 43, y + 16), (x + 46, y + 21), (x - 57, y + 21)]),
        b.c("#fff6e4"),
    )


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


def star(b: Sheet, r: Rng, x: float, y: float, s: float) -> None:
    from math import cos, sin

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


@place("sea", 300, "water")
def sea(b: Sheet) -> None:
    r = b.rng
    sky(b, 236)
    if r.random() < 0.4:
        hills(b, 236, 9, 0.85, "#8aa0a8", 250)
    water(b, 234, H, str(r.choice(("#2f86ac", "#2f95a4", "#3a78a8"))), 70)
    sparkle_road(b, float(r.uniform(0.25, 0.75)) * W, 240, 430)
    rough = b.spec.weather in ("rain", "snow")
    for i, y in enumerate((274, 312, 362, 426)):
        swell(b, y, (5 + i * 4) * (1.5 if rough else 1.0), 60 + i * 24)
    if r.random() < 0.5:
        sailboat(b, float(r.uniform(80, W - 80)), 262, 44, "#b8553c", 0.35)


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
