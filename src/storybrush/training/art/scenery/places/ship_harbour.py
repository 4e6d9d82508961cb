"""Places: the deck of a ship; the harbour."""

from math import cos, pi, sin

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.parts.building_parts import window
from storybrush.training.art.scenery.parts.houses import townhouse
from storybrush.training.art.scenery.parts.land import hills, puddle, sparkle_road, water
from storybrush.training.art.scenery.parts.shore import swell
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.parts.streets import lamp_post
from storybrush.training.art.scenery.parts.walls_floors import boards
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import H, Sheet, W, blob, box, circles, draws, ellipse, line, n, poly


@place("ship", 372)
def ship(b: Sheet) -> None:
    r = b.rng
    side = float(r.choice((-1, 1)))
    sky(b, 250)
    if r.random() < 0.5:
        hills(b, 250, 10, 0.85, "#8aa0a8", 266)
    water(b, 248, 360, str(r.choice(("#2f86ac", "#2f95a4", "#3a78a8"))), 50)
    sparkle_road(b, float(r.uniform(0.25, 0.75)) * W, 254, 330)
    swell(b, 300, 7, 90)
    wood = str(r.choice(("#b98550", "#a8713f", "#c69a68")))
    with b.drawing("thing"):  # the rail
        b.path(box(-10, 318, W + 20, 44), b.wall(darker(wood, 0.24)))
        b.stroke("M-10 333H778M-10 348H778", b.c(darker(wood, 0.44)), 2)
        b.stroke("".join(f"M{x} 276v42" for x in range(14, W, 48)), b.c(lighter(wood, 0.06)), 8)
        b.path(box(-10, 268, W + 20, 11) + box(-10, 312, W + 20, 9), b.wall(lighter(wood, 0.16)))
    boards(b, 362, wood)
    b.wall_foot = None
    mast(b, W / 2 + side * float(r.uniform(120, 200)), 392, wood, str(r.choice(("#fbf4e2", "#f3d9b0", "#e8c4b0"))))
    for i in range(int(r.integers(2, 4))):
        barrel(b, W / 2 - side * (330 - i * 56), 398 + (i % 2) * 14, 74)
    if r.random() < 0.6:
        helm(b, W / 2 - side * float(r.uniform(60, 120)), 378, 104)
    coil(b, W / 2 + side * float(r.uniform(270, 340)), 430)


@draws("thing")
def mast(b: Sheet, x: float, y: float, wood: str, cloth: str) -> None:
    """The mast with its sail and ropes."""
    r = b.sub()
    b.shadow(x, y, 60, 8)
    stripe = str(r.choice(("#c9574f", "#4f86a8", "#d9983f")))
    b.stroke(f"M{n(x - 220)} 300L{n(x)} -20M{n(x + 220)} 300L{n(x)} -20", b.c("#8a7458"), 2.4, 0.8)
    d = f"M{n(x - 150)} 44Q{n(x)} 84 {n(x + 150)} 44Q{n(x + 190)} 130 {n(x + 138)} 214Q{n(x)} 246 {n(x - 138)} 214Q{n(x - 110)} 130 {n(x - 150)} 44z"
    b.path(d, b.grad(b.c(lighter(cloth, 0.2)), b.c(darker(cloth, 0.14))))
    for t in (0.3, 0.7):
        yy = 44 + 170 * t
        b.path(
            f"M{n(x - 136)} {n(yy)}Q{n(x)} {n(yy + 40)} {n(x + 160)} {n(yy)}v26Q{n(x)} {n(yy + 66)} {n(x - 132)} {n(yy + 26)}z",
            b.c(stripe),
            0.9,
        )
    b.path(
        box(x - 11, -20, 22, y + 20), b.grad(b.c(lighter(wood, 0.16)), b.c(wood), b.c(darker(wood, 0.4)), across=True)
    )
    b.path(box(x - 170, 34, 340, 12), b.wall(darker(wood, 0.1)))
    b.path(box(x - 18, y - 26, 36, 26), b.wall(darker(wood, 0.2)))


@draws("thing")
def barrel(b: Sheet, x: float, y: float, h: float, wood: str = "#a8713f") -> None:
    b.shadow(x, y, h * 0.48, h * 0.08)
    b.path(
        f"M{n(x - h * 0.3)} {n(y)}Q{n(x - h * 0.46)} {n(y - h * 0.5)} {n(x - h * 0.3)} {n(y - h)}H{n(x + h * 0.3)}Q{n(x + h * 0.46)} {n(y - h * 0.5)} {n(x + h * 0.3)} {n(y)}z",
        b.grad(b.c(lighter(wood, 0.2)), b.c(wood), b.c(darker(wood, 0.36)), across=True),
    )
    b.stroke(
        "".join(
            f"M{n(x + h * t)} {n(y - 2)}Q{n(x + h * t * 1.4)} {n(y - h * 0.5)} {n(x + h * t)} {n(y - h + 2)}"
            for t in (-0.16, 0.0, 0.16)
        ),
        b.c(darker(wood, 0.4)),
        1.4,
        0.7,
    )
    b.stroke(
        f"M{n(x - h * 0.35)} {n(y - h * 0.2)}h{n(h * 0.7)}M{n(x - h * 0.35)} {n(y - h * 0.8)}h{n(h * 0.7)}",
        b.c("#5d6068"),
        h * 0.06,
    )
    b.path(ellipse(x, y - h, h * 0.3, h * 0.06), b.c(lighter(wood, 0.3)))


@draws("thing")
def helm(b: Sheet, x: float, y: float, s: float) -> None:
    """The steering wheel."""
    b.shadow(x, y, s * 0.4, s * 0.06)
    b.path(
        poly([(x - s * 0.2, y), (x - s * 0.1, y - s * 0.5), (x + s * 0.1, y - s * 0.5), (x + s * 0.2, y)]),
        b.wall("#8f5d38"),
    )
    cy = y - s * 0.66
    b.stroke(
        "".join(line([(x, cy), (x + s * 0.46 * cos(i * pi / 4), cy + s * 0.46 * sin(i * pi / 4))]) for i in range(8)),
        b.c("#8a5a34"),
        s * 0.05,
    )
    b.stroke(circles([(x, cy, s * 0.33)]), b.c("#a8713f"), s * 0.085)
    b.path(circles([(x, cy, s * 0.09)]), b.c("#e0b44a"))


@draws("thing")
def coil(b: Sheet, x: float, y: float) -> None:
    """A coil of rope."""
    b.shadow(x, y + 4, 46, 8)
    for i, s in enumerate((40, 38, 36)):
        b.stroke(ellipse(x, y - i * 8, s, s * 0.3), b.c("#d9c08a" if i % 2 else "#c4a870"), 8)


@place("harbour", 376)
def harbour(b: Sheet) -> None:
    r = b.rng
    side = float(r.choice((-1, 1)))
    sky(b, 244)
    hills(b, 240, 14, 0.7)
    water(b, 240, 400, str(r.choice(("#3f8fb0", "#3a86a8"))), 60)
    sparkle_road(b, float(r.uniform(0.3, 0.7)) * W, 246, 350)
    x = W / 2 + side * (W / 2 + 10)
    with b.drawing("far"):
        b.path(
            poly([(x, 228), (x - side * 300, 244), (x - side * 320, 268), (x, 286)]),
            b.wall("#a59a90" if not b.snowy else "#e6edf5", 0.2),
        )
    for i in range(3):
        townhouse(b, (x - 74 if side > 0 else x) - side * i * 84, 254, 74, float(r.uniform(96, 128)), depth=0.28)
    lighthouse(b, W / 2 - side * float(r.uniform(250, 310)), 268, float(r.uniform(150, 180)))
    for i in range(3):
        cutter(
            b,
            W / 2 - side * (170 - i * 120) + float(r.uniform(-20, 20)),
            300 + i * 16,
            float(r.uniform(100, 130)) + i * 14,
            str(r.choice(("#b8553c", "#3f6f8a", "#6d8a4a", "#8f5d38"))),
        )
    quay(b, 366, str(r.choice(("#b0a69c", "#a5a4ac", "#bcab94"))))
    for i in range(3):
        bollard(b, 130 + i * 254 + float(r.uniform(-30, 30)), 384)
    crates(b, W / 2 + side * float(r.uniform(270, 310)), 416)
    lamp_post(b, W / 2 - side * float(r.uniform(290, 340)), 398, 190)
    if r.random() < 0.6:
        barrel(b, W / 2 - side * 250, 402, 62)


@draws("ground")
def quay(b: Sheet, y: float, stone: str) -> None:
    """The stone edge that ships are tied to."""
    r = b.sub()
    base = "#eef3fa" if b.snowy else stone
    b.path(box(-10, y, W + 20, 22), b.c(lighter(base, 0.3)))
    b.bands(0, y + 20, W, H - y - 20, (0, b.c(lighter(base, 0.14))), (1, b.c(darker(base, 0.2))))
    d = ""
    for i in range(6):
        yy, nxt = y + 20 + (H - y) * (i / 6) ** 1.4, y + 20 + (H - y) * ((i + 1) / 6) ** 1.4
        d += f"M0 {n(yy)}H{W}" + "".join(
            f"M{n(xx + 24 * (i % 2) + (xx - W / 2) * 0.1 * i)} {n(yy)}V{n(nxt)}" for xx in range(-40, W + 60, 62)
        )
    b.stroke(d, b.c(darker(stone, 0.28)), 1.5, 0.5 if not b.snowy else 0.2)
    if b.spec.weather == "rain":
        for _ in range(4):
            puddle(b, r, float(r.uniform(60, W - 60)), float(r.uniform(420, 490)), 70, 10)


@draws("thing")
def cutter(b: Sheet, x: float, y: float, s: float, hull: str) -> None:
    """A fishing boat with furled sails, seen from the side."""
    b.stroke(
        f"M{n(x)} {n(y - s * 0.1)}V{n(y - s * 1.1)}M{n(x)} {n(y - s * 1.0)}L{n(x - s * 0.5)} {n(y - s * 0.22)}M{n(x)} {n(y - s * 1.0)}L{n(x + s * 0.6)} {n(y - s * 0.26)}",
        b.c("#6b4c36", 0.1),
        2.6,
    )
    b.path(
        f"M{n(x + 3)} {n(y - s * 0.96)}Q{n(x + s * 0.34)} {n(y - s * 0.5)} {n(x + s * 0.4)} {n(y - s * 0.34)}L{n(x + 3)} {n(y - s * 0.3)}z",
        b.wall("#fbf0d8", 0.1),
    )
    b.path(box(x - s * 0.34, y - s * 0.42, s * 0.26, s * 0.2), b.wall("#f3e6cc", 0.1))
    window(b, x - s * 0.27, y - s * 0.38, s * 0.1, s * 0.1)
    b.path(
        f"M{n(x - s * 0.56)} {n(y - s * 0.24)}Q{n(x)} {n(y - s * 0.14)} {n(x + s * 0.66)} {n(y - s * 0.3)}Q{n(x + s * 0.5)} {n(y + s * 0.06)} {n(x + s * 0.36)} {n(y + s * 0.06)}H{n(x - s * 0.4)}Q{n(x - s * 0.52)} {n(y + s * 0.02)} {n(x - s * 0.56)} {n(y - s * 0.24)}z",
        b.wall(hull, 0.08),
    )
    b.stroke(
        f"M{n(x - s * 0.55)} {n(y - s * 0.2)}Q{n(x)} {n(y - s * 0.1)} {n(x + s * 0.64)} {n(y - s * 0.25)}",
        b.c("#fbf0d8", 0.08),
        s * 0.035,
    )
    b.path(ellipse(x, y + s * 0.08, s * 0.6, s * 0.03), b.c("#e9f6f8", 0.1), 0.6)
    flagc = "#e0b03f"
    b.path(poly([(x, y - s * 1.1), (x + s * 0.14, y - s * 1.05), (x, y - s * 1.0)]), b.c(flagc, 0.1))


@draws("thing")
def lighthouse(b: Sheet, x: float, y: float, h: float) -> None:
    b.path(blob(b.sub(), x, y + 2, h * 0.4, h * 0.09), b.wall("#8d8a90", 0.2))
    w = h * 0.13
    for i in range(5):
        t, u = i / 5, (i + 1) / 5
        wa, wb = w * (1 - 0.4 * t), w * (1 - 0.4 * u)
        b.path(
            poly(
                [
                    (x - wa, y - h * 0.8 * t),
                    (x - wb, y - h * 0.8 * u),
                    (x + wb, y - h * 0.8 * u),
                    (x + wa, y - h * 0.8 * t),
                ]
            ),
            b.wall("#c8443c" if i % 2 else "#fbf4ea", 0.16),
        )
    b.path(box(x - w * 0.8, y - h * 0.84, w * 1.6, h * 0.04), b.c("#4a4650", 0.16))
    if b.lit:
        b.glow(x, y - h * 0.9, h * 0.7, "#ffe9a0", 0.85)
    b.path(box(x - w * 0.5, y - h * 0.95, w, h * 0.11), "#fff0b0" if b.lit else b.c("#bfe0ea", 0.16))
    b.path(poly([(x - w * 0.7, y - h * 0.95), (x, y - h * 1.06), (x + w * 0.7, y - h * 0.95)]), b.c("#8f3a34", 0.16))


@draws("thing")
def bollard(b: Sheet, x: float, y: float) -> None:
    b.shadow(x, y, 16, 4)
    b.path(f"M{n(x - 9)} {n(y)}v-18q-5 -4 -3 -9h24q2 5 -3 9v18z", b.wall("#4a4f5c"))
    b.stroke(
        f"M{n(x - 9)} {n(y - 13)}q9 5 18 0M{n(x + 8)} {n(y - 14)}Q{n(x + 30)} {n(y - 16)} {n(x + 34)} {n(y - 40)}",
        b.c("#d9c08a"),
        4,
    )


@draws("thing")
def crates(b: Sheet, x: float, y: float) -> None:
    r = b.sub()
    b.shadow(x, y, 76, 9)
    for dx, dy, s in ((-34, 0, 56), (28, 0, 50), (-6, -52, 46)):
        c = str(r.choice(("#b98550", "#a8713f", "#c69a68")))
        b.path(box(x + dx - s / 2, y + dy - s, s, s), b.wall(c))
        b.stroke(
            box(x + dx - s / 2 + 3, y + dy - s + 3, s - 6, s - 6)
            + f"M{n(x + dx - s / 2 + 4)} {n(y + dy - 4)}L{n(x + dx + s / 2 - 4)} {n(y + dy - s + 4)}",
            b.c(darker(c, 0.34)),
            4,
        )
