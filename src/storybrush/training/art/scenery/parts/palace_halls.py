"""Two more halls of a palace: a Chinese throne hall, a ballroom with tall windows."""

from math import cos, pi, sin

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.parts.chinese_parts import lantern
from storybrush.training.art.scenery.parts.furniture import potted
from storybrush.training.art.scenery.parts.walls_floors import CLOTHS, tiled_floor, wallpaper
from storybrush.training.art.scenery.parts.windows import big_window
from storybrush.training.art.scenery.sheet import Sheet, W, box, circles, draws, ellipse, leaf, n, poly, smooth


def throne_hall(b: Sheet) -> None:
    """Red columns with gold, a screen of clouds and a sun behind the throne, lanterns."""
    r = b.rng
    wallpaper(b, str(r.choice(("#b5543f", "#a8483f", "#c98a4f"))), 322, 3)
    tiled_floor(b, 322, str(r.choice(("#d9b98c", "#cfc4b4"))), str(r.choice(("#b98a62", "#a99a8c"))))
    mid = W / 2 + float(r.uniform(-30, 30))
    for x in (mid - 250, mid + 250):
        grille(b, x, 92, 120, 200)
    cloud_screen(b, mid, 318)
    dragon_seat(b, mid, 322)
    for x in (mid - 340, mid - 160, mid + 160, mid + 340):
        pillar(b, x, 334, 34)
    beams(b)
    for x in (mid - 250, mid - 82, mid + 82, mid + 250):
        lantern(b, x, 62, 34)
    for s in (-1, 1):
        urn(b, mid + s * float(r.uniform(110, 130)), 350, 70)


@draws("wall")
def grille(b: Sheet, x: float, y: float, w: float, h: float) -> None:
    """A lattice window that the sky shines through."""
    b.path(box(x - w / 2, y, w, h), b.grad(*b.light.sky))
    d = "".join(f"M{n(x - w / 2 + w * i / 6)} {n(y)}v{n(h)}" for i in range(7)) + "".join(
        f"M{n(x - w / 2)} {n(y + h * i / 10)}h{n(w)}" for i in range(11)
    )
    b.stroke(d, b.c("#6f2c22"), 4)
    b.stroke(box(x - w / 2, y, w, h), b.c("#e0b44a"), 7)


@draws("wall")
def cloud_screen(b: Sheet, x: float, y: float) -> None:
    r = b.sub()
    tone = str(r.choice(("#e6c36a", "#d9cfae", "#8fb8b0")))
    b.path(box(x - 130, 96, 260, y - 96), b.wall("#7a2c22"))
    for i in range(5):
        px = x - 122 + i * 49
        b.path(box(px, 106, 46, y - 116), b.grad(b.c(lighter(tone, 0.3)), b.c(darker(tone, 0.1))))
    b.path(circles([(x, 150, 26)]), b.c("#d9463c"), 0.9)
    d = "".join(
        f"M{n(x - 112 + 224 * float(r.random()))} {n(float(r.uniform(176, 280)))}q10 -16 22 -4q16 -10 22 6q10 0 8 8h-54q-6 -6 2 -10z"
        for _ in range(9)
    )
    b.path(d, b.c("#fff6e0"), 0.75)
    b.stroke(f"M{n(x - 138)} 92h276", b.c("#e0b44a"), 11)


@draws("thing")
def dragon_seat(b: Sheet, x: float, y: float) -> None:
    """A wide gilded throne on three steps."""
    b.sub()
    for i, c in enumerate(("#d9cbb4", "#e9ddc6", "#f3e9d4")):
        w = 250 - i * 44
        b.path(box(x - w / 2, y - 2 - i * 13, w, 14), b.wall(c))
    gold = "#e6b94a"
    b.path(
        smooth(
            [
                (x - 62, y - 30),
                (x - 66, y - 104),
                (x - 40, y - 130),
                (x, y - 150),
                (x + 40, y - 130),
                (x + 66, y - 104),
                (x + 62, y - 30),
            ]
        )
        + "Z",
        b.wall(gold),
    )
    b.path(
        smooth([(x - 44, y - 60), (x - 46, y - 100), (x, y - 130), (x + 46, y - 100), (x + 44, y - 60)]) + "Z",
        b.wall("#c9443c"),
    )
    b.path(box(x - 58, y - 74, 116, 20), b.wall("#d9574f"))
    b.path(box(x - 70, y - 92, 15, 64) + box(x + 55, y - 92, 15, 64) + box(x - 66, y - 54, 132, 12), b.wall(gold))
    b.path(circles([(x - 62, y - 94, 9), (x + 62, y - 94, 9), (x, y - 152, 10)]), b.c(lighter(gold, 0.4)))


@draws("thing")
def pillar(b: Sheet, x: float, y: float, w: float) -> None:
    b.shadow(x, y, w * 1.1, 8, 0.34)
    b.path(box(x - w / 2, 30, w, y - 40), b.grad(b.c("#d9604a"), b.c("#b5382c"), b.c("#6f201c"), across=True))
    d = "".join(f"M{n(x - w / 2)} {n(yy)}q{n(w * 0.5)} 16 {n(w)} 0" for yy in range(80, int(y) - 40, 44))
    b.stroke(d, b.c("#e0b44a"), 4, 0.9)
    b.path(box(x - w * 0.7, y - 14, w * 1.4, 14), b.wall("#cfc4b4"))
    b.path(box(x - w * 0.6, 30, w * 1.2, 22), b.c("#2f6a68"))


@draws("wall")
def beams(b: Sheet) -> None:
    b.path(box(-10, -10, W + 20, 46), b.wall("#2f6a68"))
    b.path(box(-10, 34, W + 20, 9) + box(-10, 58, W + 20, 5), b.c("#e0b44a"))
    b.path(box(-10, 42, W + 20, 17), b.c("#7a2c22"))
    b.path(circles([(x, 14, 8) for x in range(20, W, 52)]), b.c("#e8bf5a"))
    b.path(circles([(x, 14, 4) for x in range(20, W, 52)]), b.c("#c9443c"))


@draws("thing")
def urn(b: Sheet, x: float, y: float, s: float) -> None:
    """A blue and white vase."""
    b.sub()
    b.shadow(x, y, s * 0.4, 5)
    b.path(
        f"M{n(x - s * 0.16)} {n(y - s)}Q{n(x - s * 0.12)} {n(y - s * 0.8)} {n(x - s * 0.34)} {n(y - s * 0.62)}Q{n(x - s * 0.4)} {n(y - s * 0.3)} {n(x - s * 0.18)} {n(y)}H{n(x + s * 0.18)}Q{n(x + s * 0.4)} {n(y - s * 0.3)} {n(x + s * 0.34)} {n(y - s * 0.62)}Q{n(x + s * 0.12)} {n(y - s * 0.8)} {n(x + s * 0.16)} {n(y - s)}z",
        b.wall("#f2f4f6"),
    )
    b.stroke(
        f"M{n(x - s * 0.3)} {n(y - s * 0.6)}q{n(s * 0.3)} 10 {n(s * 0.6)} 0M{n(x - s * 0.3)} {n(y - s * 0.26)}q{n(s * 0.3)} 10 {n(s * 0.6)} 0",
        b.c("#3f6fb8"),
        4,
    )
    b.path(
        circles(
            [(x, y - s * 0.42, s * 0.1), (x - s * 0.18, y - s * 0.44, s * 0.05), (x + s * 0.18, y - s * 0.44, s * 0.05)]
        ),
        b.c("#3f6fb8"),
    )


def ballroom(b: Sheet) -> None:
    """Five tall windows to the floor, mirrors of light on a patterned floor, a small stage for music at one side."""
    r = b.rng
    side = float(r.choice((-1, 1)))
    wall = str(r.choice(("#e9e0f0", "#dcebe6", "#f2e2d6", "#e2e8f4")))
    gold = "#e3bf6a"
    wallpaper(b, wall, 318, 3, str(r.choice(("#c9b4d6", "#b4d0c4", "#e0c4b0"))))
    tiled_floor(b, 318, "#f4ead8", str(r.choice(("#d9c09a", "#c4b4cc", "#b9cfc4"))))
    drape = str(r.choice(CLOTHS))
    for i in range(4):
        x = W / 2 + (i - 1.5) * 168
        big_window(b, x - 44, 66, 88, 196, frame=gold, curtain=drape)
    mosaic(b, W / 2 + float(r.uniform(-50, 50)), 440, drape)
    for x in (W / 2 - 168, W / 2, W / 2 + 168):
        sconce(b, x, 150)
    piano(b, W / 2 + side * float(r.uniform(250, 290)), 392, side)
    potted(b, W / 2 - side * float(r.uniform(320, 350)), 374, 130)


@draws("ground")
def mosaic(b: Sheet, x: float, y: float, colour: str) -> None:
    """A star laid into the floor."""
    b.sub()
    for k, c in ((1.0, "#e3bf6a"), (0.95, lighter(colour, 0.4)), (0.7, "#e3bf6a"), (0.66, "#fbf3e2")):
        b.path(ellipse(x, y, 250 * k, 50 * k), b.c(c), 0.9)
    pts = [
        (x + (160 if i % 2 == 0 else 66) * cos(pi * i / 8), y + (32 if i % 2 == 0 else 13) * sin(pi * i / 8))
        for i in range(16)
    ]
    b.path(poly(pts), b.c(colour), 0.8)


@draws("wall")
def sconce(b: Sheet, x: float, y: float) -> None:
    if b.lit:
        b.glow(x, y - 20, 110, "#ffd98a", 0.55)
    b.stroke(f"M{n(x - 16)} {n(y - 8)}q0 16 16 16q16 0 16 -16M{n(x)} {n(y + 30)}v-34", b.c("#d9ab45"), 4)
    for dx in (-16, 0, 16):
        b.path(box(x + dx - 3, y - 24, 6, 16), b.c("#fff6e4"))
        b.path(leaf(x + dx, y - 24, 13, -1.57, 0.3), "#ffe08a" if b.lit else b.c("#f0d08a"))


@draws("thing")
def piano(b: Sheet, x: float, y: float, side: float) -> None:
    b.sub()
    wood = "#5a3a34"
    b.shadow(x, y, 96, 9)
    b.path(box(x - 70, y - 44, 9, 44) + box(x + 62, y - 44, 9, 44), b.c(darker(wood, 0.2)))
    b.path(poly([(x - 84, y - 84), (x + 84, y - 84), (x + 78, y - 44), (x - 78, y - 44)]), b.wall(wood))
    b.path(
        poly([(x - side * 80, y - 84), (x + side * 84, y - 84), (x + side * 60, y - 160), (x - side * 20, y - 138)]),
        b.wall(lighter(wood, 0.1)),
    )
    b.path(box(x - side * 84 - 14, y - 74, 28, 10), b.c("#fbf6ec"))
