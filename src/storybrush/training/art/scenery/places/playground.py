"""Place: the playground of a school."""

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.parts.building_parts import door, window
from storybrush.training.art.scenery.parts.land import ground, hills, treeline, under, weather_on_ground
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.parts.things import picket_fence
from storybrush.training.art.scenery.parts.trees import tree
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import H, Sheet, W, box, circles, draws, ellipse, n, poly, ridge


@place("playground", 356)
def playground(b: Sheet) -> None:
    r = b.rng
    side = float(r.choice((-1, 1)))
    sky(b, 292)
    far = hills(b, 286, 12, 0.55)
    treeline(b, far, 40, 0.5, pine=False)
    ground(b, 306, 4, tufts=40, flowers=22)
    schoolhouse(b, W / 2 + side * float(r.uniform(40, 150)), 318, float(r.uniform(300, 350)))
    for s in (-1, 1):
        tree(b, W / 2 + s * float(r.uniform(300, 370)), 322, float(r.uniform(130, 170)), 0.14)
    picket_fence(b, -6, W / 2 + side * 60 - 60, 330, 24, "#f3d27a")
    picket_fence(b, W / 2 + side * 60 + 60, W + 6, 330, 24, "#f3d27a")
    yard(b, 344)
    slide(
        b, W / 2 - side * float(r.uniform(230, 280)), 398, 150, side, str(r.choice(("#e0524a", "#4f9ad8", "#f0b43a")))
    )
    if r.random() < 0.6:
        swings(b, W / 2 + side * float(r.uniform(200, 250)), 392, 140)
    else:
        climber(b, W / 2 + side * float(r.uniform(210, 260)), 396, 130)
    hoop(b, W / 2 + side * float(r.uniform(20, 60)), 362, 120) if r.random() < 0.5 else seesaw(
        b, W / 2 + side * 30, 376, 130
    )


@draws("thing")
def schoolhouse(b: Sheet, x: float, y: float, w: float) -> None:
    r = b.sub()
    wall = str(r.choice(("#e3b08a", "#f0dcae", "#d9a08a", "#cfdde2")))
    h = w * 0.3
    b.path(box(x - w / 2, y - h, w, h), b.wall(wall, 0.2))
    for j in range(2):
        for i in range(6):
            if abs(i - 2.5) < 1 and j == 1:
                continue
            window(b, x - w * 0.45 + w * 0.155 * i, y - h * 0.9 + j * h * 0.46, w * 0.09, h * 0.3)
    b.path(
        poly(
            [(x - w * 0.54, y - h), (x - w * 0.46, y - h * 1.34), (x + w * 0.46, y - h * 1.34), (x + w * 0.54, y - h)]
        ),
        b.wall("#f2f6fc" if b.snowy else "#a8523c", 0.2),
    )
    b.path(box(x - w * 0.11, y - h * 1.5, w * 0.22, h * 1.5), b.wall(lighter(wall, 0.16), 0.18))
    b.path(
        poly([(x - w * 0.14, y - h * 1.48), (x, y - h * 1.9), (x + w * 0.14, y - h * 1.48)]),
        b.wall("#f2f6fc" if b.snowy else "#a8523c", 0.18),
    )
    b.path(circles([(x, y - h * 1.24, w * 0.048)]), b.c("#fff8e8", 0.15))
    b.stroke(
        f"M{n(x)} {n(y - h * 1.24)}v{n(-w * 0.034)}M{n(x)} {n(y - h * 1.24)}h{n(w * 0.024)}", b.c("#4a3a34", 0.15), 2
    )
    door(b, x, y, w * 0.12, h * 0.56, "#3f6f6a")
    b.stroke(f"M{n(x)} {n(y - h * 1.9)}v{n(-h * 0.5)}", b.c("#8d8a90", 0.2), 2)
    b.path(poly([(x, y - h * 2.4), (x + w * 0.1, y - h * 2.3), (x, y - h * 2.2)]), b.c("#d9463c", 0.15))


@draws("ground")
def yard(b: Sheet, y: float) -> None:
    """Beaten earth or a painted floor, with games drawn on it."""
    r = b.sub()
    tone = str(r.choice(("#d8b27a", "#c98a6a", "#8fb0a0", "#d3bd94")))
    base = "#f2f6fc" if b.snowy else tone
    b.path(under(ridge(r, y, 4), y + 26), b.c(lighter(base, 0.2)))
    b.bands(0, y + 14, W, H - y - 14, (0, b.c(lighter(base, 0.14))), (0.5, b.c(base)), (1, b.c(darker(base, 0.16))))
    x = float(r.uniform(220, 420))
    lines = "".join(box(x + i * 40 - 2 * i, 440 + (8 if i % 2 else 0), 38, 26) for i in range(5))
    b.stroke(lines, b.c("#ffffff"), 3, 0.75 if not b.snowy else 0.2)
    weather_on_ground(b, r, y + 10)


@draws("thing")
def slide(b: Sheet, x: float, y: float, h: float, side: float, colour: str) -> None:
    b.sub()
    b.shadow(x, y, h * 0.7, h * 0.07)
    b.stroke(
        f"M{n(x - side * h * 0.36)} {n(y)}L{n(x - side * h * 0.2)} {n(y - h * 0.8)}M{n(x - side * h * 0.12)} {n(y)}L{n(x - side * h * 0.04)} {n(y - h * 0.8)}",
        b.c("#4f86a8"),
        6,
    )
    b.stroke(
        "".join(
            f"M{n(x - side * h * (0.34 - 0.16 * t))} {n(y - h * 0.8 * t)}L{n(x - side * h * (0.13 - 0.08 * t))} {n(y - h * 0.8 * t)}"
            for t in (0.15, 0.35, 0.55, 0.75)
        ),
        b.c("#e9dcc4"),
        4.5,
    )
    b.path(box(min(x - side * h * 0.24, x + side * h * 0.02), y - h * 0.82, h * 0.26, h * 0.06), b.c("#f0b43a"))
    b.path(
        poly(
            [
                (x - side * h * 0.28, y - h * 1.02),
                (x - side * h * 0.11, y - h * 1.3),
                (x + side * h * 0.06, y - h * 1.02),
            ]
        ),
        b.wall(lighter(colour, 0.1)),
    )
    b.stroke(
        f"M{n(x - side * h * 0.22)} {n(y - h * 0.8)}V{n(y - h * 1.02)}M{n(x)} {n(y - h * 0.8)}V{n(y - h * 1.02)}",
        b.c("#e9dcc4"),
        4,
    )
    d = f"M{n(x)} {n(y - h * 0.78)}Q{n(x + side * h * 0.3)} {n(y - h * 0.5)} {n(x + side * h * 0.5)} {n(y - h * 0.2)}Q{n(x + side * h * 0.58)} {n(y - h * 0.08)} {n(x + side * h * 0.8)} {n(y - h * 0.07)}"
    b.stroke(d, b.c(darker(colour, 0.2)), h * 0.13)
    b.stroke(d, b.c(colour), h * 0.09)
    b.stroke(d, b.c(lighter(colour, 0.4)), h * 0.02)


@draws("thing")
def swings(b: Sheet, x: float, y: float, h: float) -> None:
    b.sub()
    b.shadow(x, y, h * 0.8, h * 0.05)
    b.stroke(
        "".join(
            f"M{n(x + s * h * 0.62)} {n(y - h)}L{n(x + s * h * 0.62 + q * h * 0.2)} {n(y)}"
            for s in (-1, 1)
            for q in (-1, 1)
        ),
        b.c("#d9574f"),
        6,
    )
    b.stroke(f"M{n(x - h * 0.66)} {n(y - h)}h{n(h * 1.32)}", b.c("#f0b43a"), 7)
    for t, lean in ((-0.26, -0.06), (0.26, 0.1)):
        sx, ex, ey = x + t * h, x + (t + lean) * h, y - h * 0.28
        b.stroke(
            f"M{n(sx - 11)} {n(y - h)}L{n(ex - 11)} {n(ey)}M{n(sx + 11)} {n(y - h)}L{n(ex + 11)} {n(ey)}",
            b.c("#8d8a90"),
            2,
        )
        b.path(box(ex - 17, ey, 34, 7), b.wall("#4f86a8"))


@draws("thing")
def climber(b: Sheet, x: float, y: float, h: float) -> None:
    """A climbing dome."""
    b.sub()
    b.shadow(x, y, h * 0.8, h * 0.06)
    for i, c in enumerate(("#d9574f", "#f0b43a", "#4f9ad8")):
        w = h * (0.75 - 0.25 * i)
        b.stroke(
            f"M{n(x - w)} {n(y)}Q{n(x - w)} {n(y - h * 1.02)} {n(x)} {n(y - h * 1.0)}Q{n(x + w)} {n(y - h * 1.02)} {n(x + w)} {n(y)}",
            b.c(c),
            5,
        )
    for t in (0.25, 0.5, 0.75):
        half = h * 0.75 * (1 - t**3) ** 0.5
        b.stroke(f"M{n(x - half)} {n(y - h * t * 0.96)}H{n(x + half)}", b.c("#6fae7a"), 4.5)


@draws("thing")
def hoop(b: Sheet, x: float, y: float, h: float) -> None:
    """A basketball stand."""
    b.sub()
    b.shadow(x, y, 22, 4)
    b.stroke(f"M{n(x)} {n(y)}v{n(-h * 0.8)}", b.c("#5a6270"), 6)
    b.path(box(x - h * 0.26, y - h * 1.06, h * 0.52, h * 0.34), b.wall("#fbf6ec"))
    b.stroke(box(x - h * 0.1, y - h * 0.96, h * 0.2, h * 0.14), b.c("#d9463c"), 2.6)
    b.stroke(ellipse(x, y - h * 0.74, h * 0.11, h * 0.03), b.c("#e8762f"), 4)
    b.stroke(
        f"M{n(x - h * 0.1)} {n(y - h * 0.73)}l5 20M{n(x)} {n(y - h * 0.71)}v20M{n(x + h * 0.1)} {n(y - h * 0.73)}l-5 20",
        b.c("#ffffff"),
        1.6,
    )


@draws("thing")
def seesaw(b: Sheet, x: float, y: float, w: float) -> None:
    b.sub()
    b.shadow(x, y, w * 0.5, 6)
    b.path(poly([(x - 16, y), (x, y - 34), (x + 16, y)]), b.wall("#4f86a8"))
    b.stroke(f"M{n(x - w * 0.6)} {n(y - 12)}L{n(x + w * 0.6)} {n(y - 56)}", b.c("#e0a53f"), 9)
    b.stroke(f"M{n(x - w * 0.48)} {n(y - 18)}v-18M{n(x + w * 0.48)} {n(y - 52)}v-18", b.c("#d9574f"), 5)
