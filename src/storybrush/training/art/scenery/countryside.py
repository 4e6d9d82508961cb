"""Places in the country: garden, village, farm, field, road, meadow, park."""

from .buildings import barn, cottage, lamp_post, silo
from .land import fallen, ground, height, hills, mountains, rock, treeline, way
from .light import darker, lighter
from .places import place
from .plants import PETALS, bush, flower_bed, pine, tree
from .sheet import H, Sheet, W, box, ellipse, line, n, poly
from .sky import sky
from .things import bench, hay_bale, haystack, picket_fence, rail_fence, stone_wall, well


def backdrop(b: Sheet, y: float, peaks: float = 0.5) -> None:
    """Sky, then far mountains or hills, a wood, and a nearer hill that ends at y."""
    r = b.sub()
    sky(b, y - 20)
    if r.random() < peaks:
        mountains(b, y - 30, float(r.uniform(90, 150)), 0.78)
    else:
        hills(b, y - 84, 22, 0.86)
    far = hills(b, y - 46, 20, 0.62)
    treeline(b, far, 26, 0.56)
    near = hills(b, y - 20, 13, 0.36)
    treeline(b, near, 40, 0.32)


@place("garden", 330)
def garden(b: Sheet) -> None:
    r = b.rng
    side = 1 if r.random() < 0.5 else -1
    mid = W / 2
    backdrop(b, 300, 0.3)
    tree(b, mid - side * float(r.uniform(40, 120)), 312, float(r.uniform(150, 190)), 0.12)
    cottage(b, mid + side * float(r.uniform(150, 190)) - 95, 318, float(r.uniform(180, 210)), 0.05)
    ground(b, 312, 4)
    way(b, 318, mid + side * float(r.uniform(110, 150)), mid - side * float(r.uniform(0, 120)), 12, 78, "#d9bd92")
    if r.random() < 0.65:
        picket_fence(b, -6, mid - 60 if side > 0 else mid - 110, 336, 38)
        picket_fence(b, mid + 110 if side > 0 else mid + 60, W + 6, 336, 38)
    else:
        for i in range(9):
            x = -10 + i * 98
            if abs(x - (mid + side * 120)) > 70:
                bush(b, x, 338, 110, "#4f8f45")
    for x0, x1 in ((14, 250), (W - 240, W - 10)):
        flower_bed(b, x0 + float(r.uniform(-10, 30)), x1 + float(r.uniform(-40, 10)), 352, 36)
    tree(b, mid - side * 330, 372, float(r.uniform(270, 320)))
    bush(b, mid + side * 352, 392, 120, bloom=str(r.choice(PETALS)))
    for sx in (-1, 1):
        x = mid + sx * float(r.uniform(310, 350))
        flower_bed(b, x - 95, x + 95, 505, 42)
    if b.spec.season == "spring":
        fallen_petals(b)


def fallen_petals(b: Sheet) -> None:
    r = b.sub()
    d = "".join(ellipse(float(r.uniform(0, W)), float(r.uniform(340, 505)), 3.2, 1.6) for _ in range(40))
    b.path(d, b.c("#fbd3df"), 0.85)


@place("village", 348)
def village(b: Sheet) -> None:
    r = b.rng
    backdrop(b, 286, 0.6)
    ground(b, 288, 8, tufts=40, flowers=24)
    x = float(r.uniform(-70, -20))
    while x < W:
        w = float(r.uniform(84, 106))
        if r.random() < 0.78:
            cottage(b, x, 312 + float(r.uniform(-8, 8)), w, 0.2)
        else:
            tree(b, x + w / 2, 314, float(r.uniform(96, 125)), 0.2)
        x += w + float(r.uniform(14, 44))
    if r.random() < 0.5:
        chapel(b, float(r.uniform(200, W - 200)), 308)
    way(b, 318, W / 2 + float(r.uniform(-90, 90)), W / 2 + float(r.uniform(-150, 150)), 10, 120, "#d8bd93")
    wl, wr = float(r.uniform(165, 200)), float(r.uniform(165, 200))
    cottage(b, float(r.uniform(-40, 10)), 362, wl)
    cottage(b, W - wr + float(r.uniform(-10, 40)), 362, wr)
    if r.random() < 0.6:
        well(b, W / 2 + float(r.choice((-1, 1))) * float(r.uniform(90, 130)), 378, 58)
    else:
        lamp_post(b, W / 2 + float(r.choice((-1, 1))) * float(r.uniform(90, 140)), 372, 120)
    stone_wall(b, -10, float(r.uniform(60, 110)), 396, 28)
    bush(b, W - 40, 398, 110, bloom=str(r.choice(PETALS)))
    flower_bed(b, -10, 150, 506, 34)
    flower_bed(b, W - 130, W + 10, 508, 34)


def chapel(b: Sheet, x: float, y: float) -> None:
    """A small clock tower that gives a village its outline."""
    from .buildings import window

    wall = "#e6dac6"
    b.path(box(x - 20, y - 130, 40, 130), b.grad(b.c(wall, 0.3), b.c(darker(wall, 0.2), 0.3)))
    b.path(
        poly([(x - 26, y - 128), (x, y - 200), (x + 26, y - 128)]), b.wall("#6d6f86" if not b.snowy else "#f2f6fc", 0.3)
    )
    b.path(ellipse(x, y - 106, 12, 12), b.c("#fff7e0", 0.2))
    b.stroke(ellipse(x, y - 106, 12, 12) + line([(x, y - 114), (x, y - 106), (x + 6, y - 103)]), b.c("#5a4a44", 0.2), 2)
    window(b, x - 7, y - 78, 14, 26, arch=True)


@place("farm", 340)
def farm(b: Sheet) -> None:
    r = b.rng
    side = 1 if r.random() < 0.5 else -1
    backdrop(b, 290, 0.35)
    plots(b, 268, 312)
    ground(b, 306, 5)
    bx = W / 2 + side * float(r.uniform(130, 190)) - 120
    silo(b, bx + (244 if side < 0 else -52), 330, 50, float(r.uniform(150, 190)))
    barn(b, bx, 336, float(r.uniform(215, 250)), str(r.choice(("#b1443a", "#a8503a", "#8f3f44", "#b9683a"))))
    if r.random() < 0.6:
        windmill(b, W / 2 - side * float(r.uniform(190, 260)), 322, float(r.uniform(150, 185)))
    else:
        tree(b, W / 2 - side * float(r.uniform(200, 280)), 330, 170)
    way(b, 334, W / 2 + side * 150, W / 2 - side * 60, 16, 95, "#c9a574")
    top = [(x, 350 + 6 * (x / W)) for x in range(-40, W + 80, 40)]
    rail_fence(b, top, -20 if side > 0 else W / 2 + 90, W / 2 - 110 if side > 0 else W + 20, 34)
    for _ in range(int(r.integers(2, 4))):
        hay_bale(b, W / 2 - side * float(r.uniform(110, 340)), float(r.uniform(362, 388)), float(r.uniform(42, 58)))
    if r.random() < 0.5:
        haystack(b, W / 2 + side * 335, 390, 96)
    veg(b, 20 if side > 0 else W - 250, 492, 230)


def plots(b: Sheet, y0: float, y1: float) -> None:
    """Striped fields on the slopes behind."""
    r = b.sub()
    x = -30.0
    while x < W:
        w = float(r.uniform(110, 200))
        skew = float(r.uniform(-30, 30))
        colour = {"spring": ("#a9cf6a", "#8fbf5d", "#c9b27a"), "summer": ("#e6cf6a", "#9fc05a", "#d9b950"), "autumn": ("#d9b055", "#b98a4a", "#c9a05a"),
                  "winter": ("#b9a98a", "#a89a80", "#c2b496")}[b.spec.season]  # fmt: skip
        c = str(r.choice(colour)) if not b.snowy else "#e6edf6"
        b.path(poly([(x, y1), (x + skew, y0), (x + w + skew, y0), (x + w, y1)]), b.grad(b.c(c, 0.4), b.c(c, 0.2)))
        rows = "".join(line([(x + w * i / 9, y1), (x + skew + w * i / 9, y0)]) for i in range(10))
        b.stroke(rows, b.c(darker(c, 0.22), 0.3), 1.3, 0.5)
        x += w


def veg(b: Sheet, x: float, y: float, w: float) -> None:
    """A row of cabbages in dark earth."""
    r = b.sub()
    b.path(ellipse(x + w / 2, y, w / 2 + 10, 11), b.c("#6d4a34" if not b.snowy else "#dbe3ee"), 0.9)
    if b.bare or b.snowy:
        return
    from .plants import foliage

    for i in range(int(w / 34)):
        foliage(b, r, x + 17 + i * 34, y - 9, 15, 12, "#8fbf5d" if i % 2 else "#7aae62", 0.0, 8)


def windmill(b: Sheet, x: float, y: float, h: float) -> None:
    from math import cos, pi, sin

    from .buildings import door, window

    r = b.sub()
    b.path(poly([(x - h * 0.17, y), (x - h * 0.1, y - h * 0.66), (x + h * 0.1, y - h * 0.66), (x + h * 0.17, y)]),
           b.grad(b.c("#f3e8d4", 0.1), b.c("#d6c6b0", 0.1), b.c("#a8988e", 0.1), across=True))  # fmt: skip
    door(b, x, y, h * 0.1, h * 0.18, "#7b4a2d")
    window(b, x - h * 0.03, y - h * 0.42, h * 0.06, h * 0.09)
    b.path(
        f"M{n(x - h * 0.12)} {n(y - h * 0.65)}Q{n(x)} {n(y - h * 0.94)} {n(x + h * 0.12)} {n(y - h * 0.65)}Z",
        b.wall("#a8523c" if not b.snowy else "#f2f6fc", 0.1),
    )
    cx, cy, turn = x, y - h * 0.7, float(r.uniform(0.2, 1.3))
    for i in range(4):
        a = turn + i * pi / 2
        ux, uy, px, py = cos(a), sin(a), -sin(a), cos(a)
        length = h * 0.44

        def at(
            s: float, t: float, ux: float = ux, uy: float = uy, px: float = px, py: float = py, k: float = length
        ) -> tuple[float, float]:
            return cx + ux * s * k + px * t * k, cy + uy * s * k + py * t * k

        b.path(poly([at(0.2, 0), at(0.2, 0.2), at(1, 0.2), at(1, 0)]), b.c("#fbf3e2", 0.1), 0.92)
        b.stroke(
            "".join(line([at(s, 0), at(s, 0.2)]) for s in (0.2, 0.4, 0.6, 0.8, 1.0))
            + line([at(0, 0), at(1, 0)])
            + line([at(0.2, 0.2), at(1, 0.2)]),
            b.c("#7a5638", 0.1),
            1.8,
        )
    b.path(ellipse(cx, cy, 4, 4), b.c("#5d4230"))


@place("field", 338)
def field(b: Sheet) -> None:
    r = b.rng
    backdrop(b, 292, 0.4)
    ripe = {"spring": "#9cc764", "summer": "#e3c455", "autumn": "#d6a745", "winter": "#b5a27c"}[b.spec.season]
    ripe = "#e9eff8" if b.snowy else ripe
    kind = float(r.random())
    top = ground(b, 300, 7, colour=ripe, tufts=0, flowers=0)
    rows(b, 312, ripe, float(r.uniform(0.25, 0.75)) * W)
    if kind < 0.5:
        tree(b, float(r.uniform(90, W - 90)), height(top, 300) + 18, float(r.uniform(170, 220)), 0.08)
    else:
        for _ in range(3):
            haystack(b, float(r.uniform(60, W - 60)), float(r.uniform(318, 350)), float(r.uniform(54, 76)))
    edge = [(x, 356 + 5 * (x % 3)) for x in range(-40, W + 80, 40)]
    if r.random() < 0.6:
        rail_fence(b, edge, -20, float(r.uniform(180, 330)), 30)
        rail_fence(b, edge, float(r.uniform(480, 560)), W + 20, 30)
    ears(b, 340, ripe)


def rows(b: Sheet, y: float, colour: str, vx: float) -> None:
    """Furrows that run to one vanishing point."""
    dark = "".join(
        poly([(vx + i * 16, y), (vx + i * 16 + 5, y), (vx + i * 74 + 22, H), (vx + i * 74, H)]) for i in range(-26, 27)
    )
    b.path(dark, b.fade((0, b.c(darker(colour, 0.2)), 0.25), (1, b.c(darker(colour, 0.28)), 0.55)))


def ears(b: Sheet, y: float, colour: str) -> None:
    """Stalks at both sides, a clear strip in the middle."""
    from math import pi

    from .sheet import leaf

    r = b.sub()
    if b.snowy:
        return
    dark, pale, heads = "", "", ""
    for _ in range(150):
        t = float(r.random()) ** 2.2
        x = t * 250 if r.random() < 0.5 else W - t * 250
        foot = y + 20 + (H - y) * float(r.random())
        s = 20 + 26 * (foot - y) / (H - y)
        a = -pi / 2 + float(r.uniform(-0.3, 0.3))
        blade = leaf(x, foot, s, a, 0.07)
        if r.random() < 0.5:
            dark += blade
        else:
            pale += blade
        from math import cos, sin

        heads += leaf(x + s * 0.8 * cos(a), foot + s * 0.8 * sin(a), s * 0.42, a + 0.2, 0.3)
    b.path(dark, b.c(darker(colour, 0.36)))
    b.path(pale, b.c(darker(colour, 0.16)))
    if b.spec.season in ("summer", "autumn"):
        b.path(heads, b.c(lighter(colour, 0.16)))


@place("road", 336)
def road(b: Sheet) -> None:
    r = b.rng
    backdrop(b, 296, 0.6)
    ground(b, 300, 6)
    far = W / 2 + float(r.uniform(-170, 170))
    for i in range(4):
        x = far + (1 if i % 2 else -1) * float(r.uniform(60, 330))
        (tree if r.random() < 0.65 else pine)(b, x, 318 + float(r.uniform(-4, 12)), float(r.uniform(110, 170)), 0.14)
    way(b, 302, far, W / 2 + float(r.uniform(-80, 80)), 7, 185, str(r.choice(("#d3b488", "#c2a583", "#b9b0a6"))))
    edge = [(x, 352) for x in range(-40, W + 80, 40)]
    rail_fence(b, edge, -20, 150, 30)
    rail_fence(b, edge, W - 150, W + 20, 30)
    signpost(b, W / 2 + float(r.choice((-1, 1))) * float(r.uniform(215, 260)), 376)
    rock(b, float(r.uniform(20, 90)), 420, 62)
    tree(b, float(r.choice((-6, W + 6))), 388, 330)
    bush(b, float(r.choice((W - 60, 60))), 402, 110, bloom="#f7d04a")


def signpost(b: Sheet, x: float, y: float) -> None:
    b.shadow(x, y, 20, 4)
    b.path(box(x - 4, y - 92, 8, 92), b.wall("#8a6644"))
    for dy, s in ((84, 1), (60, -1)):
        b.path(
            poly(
                [
                    (x - 10 * s, y - dy),
                    (x + 42 * s, y - dy),
                    (x + 54 * s, y - dy + 9),
                    (x + 42 * s, y - dy + 18),
                    (x - 10 * s, y - dy + 18),
                ]
            ),
            b.wall("#c69560"),
        )
        b.stroke(f"M{n(x)} {n(y - dy + 7)}h{n(32 * s)}M{n(x)} {n(y - dy + 12)}h{n(24 * s)}", b.c("#7a5638"), 2)
    if b.snowy:
        b.path(box(x - 44, y - 64, 50, 5) + box(x - 10, y - 88, 54, 5), b.c("#f4f8ff"))


@place("meadow", 334)
def meadow(b: Sheet) -> None:
    r = b.rng
    backdrop(b, 300, 0.6)
    ground(b, 304, 9, tufts=80, flowers=90)
    for _ in range(int(r.integers(1, 4))):
        tree(b, float(r.uniform(30, W - 30)), 326, float(r.uniform(110, 175)), 0.14)
    for _ in range(4):
        bush(b, float(r.uniform(0, W)), 344, float(r.uniform(60, 100)), bloom=str(r.choice(PETALS)))
    if r.random() < 0.5:
        rock(b, float(r.uniform(60, W - 60)), 372, 74)
    for x0 in (-20, 560):
        flower_bed(b, x0 + float(r.uniform(0, 40)), x0 + 210, 506, 40)
    tree(b, float(r.choice((10, W - 10))), 380, float(r.uniform(280, 340)))


@place("park", 338)
def park(b: Sheet) -> None:
    from .land import puddle

    r = b.rng
    side = 1 if r.random() < 0.5 else -1
    sky(b, 280)
    skyline(b)
    far = hills(b, 278, 10, 0.4)
    treeline(b, far, 46, 0.4, pine=False)
    ground(b, 300, 5)
    for i in range(5):
        tree(
            b, 40 + i * 170 + float(r.uniform(-40, 40)), 322 + float(r.uniform(-5, 5)), float(r.uniform(130, 175)), 0.16
        )
    if r.random() < 0.6:
        puddle(b, b.sub(), W / 2 + side * 170, 346, 130, 15)
    else:
        fountain(b, W / 2 + side * 150, 356, 110)
    way(b, 326, W / 2 + side * 40, W / 2 - side * 40, 16, 150, "#d9c4a0")
    bench(b, W / 2 - side * float(r.uniform(170, 220)), 372, 100)
    lamp_post(b, W / 2 - side * float(r.uniform(95, 120)), 366, 140)
    flower_bed(b, W / 2 + side * 250 - 90, W / 2 + side * 250 + 90, 386, 32)
    tree(b, W / 2 - side * 350, 380, float(r.uniform(270, 320)))
    bush(b, W / 2 + side * 365, 410, 130, bloom=str(r.choice(PETALS)))
    if b.spec.season == "autumn":
        fallen(b, b.sub(), 350, 50)


def skyline(b: Sheet) -> None:
    """Pale roofs of a town behind the park."""
    r = b.sub()
    x = -20.0
    while x < W:
        w, h = float(r.uniform(36, 80)), float(r.uniform(40, 120))
        b.path(
            poly(
                [
                    (x, 300),
                    (x, 280 - h),
                    (x + w / 2, 280 - h - float(r.choice((0, 16, 30)))),
                    (x + w, 280 - h),
                    (x + w, 300),
                ]
            ),
            b.c("#a39cae", 0.72),
        )
        x += w + float(r.uniform(-4, 26))


def fountain(b: Sheet, x: float, y: float, w: float) -> None:
    stone = "#c4bcb4"
    b.shadow(x, y, w * 0.62, w * 0.1)
    b.path(
        f"M{n(x - w / 2)} {n(y - w * 0.2)}L{n(x - w * 0.44)} {n(y)}H{n(x + w * 0.44)}L{n(x + w / 2)} {n(y - w * 0.2)}Z",
        b.wall(stone),
    )
    b.path(ellipse(x, y - w * 0.2, w / 2, w * 0.08), b.c(lighter(stone, 0.3)))
    b.path(ellipse(x, y - w * 0.2, w * 0.44, w * 0.06), b.c("#7fc0d4"))
    b.path(box(x - w * 0.05, y - w * 0.56, w * 0.1, w * 0.36), b.wall(stone))
    b.path(
        f"M{n(x - w * 0.22)} {n(y - w * 0.6)}Q{n(x)} {n(y - w * 0.42)} {n(x + w * 0.22)} {n(y - w * 0.6)}Z",
        b.wall(stone),
    )
    if not b.bare:
        jets = "".join(
            f"M{n(x)} {n(y - w * 0.62)}Q{n(x + w * t * 0.5)} {n(y - w * 0.98)} {n(x + w * t)} {n(y - w * 0.22)}"
            for t in (-0.34, -0.18, 0.18, 0.34)
        )
        b.stroke(jets, b.c("#e4f5fa"), 2.6, 0.8)
