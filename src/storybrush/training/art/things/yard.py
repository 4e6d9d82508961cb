"""What stands before a house: well, bridge, fence, gate, signpost, lantern."""

from __future__ import annotations

from .pad import (
    IRON,
    LEAF,
    STONE,
    WOOD,
    Family,
    Pad,
    curve,
    grain,
    leaf,
    limb,
    oval,
    poly,
    rect,
    shade,
    smooth,
    stroke,
    tint,
)

FENCE = ("white", "brown", "red", "blue", "green", "yellow", "pink", "grey", "black")


def masonry(p: Pad, shape: str, box: tuple[float, float, float, float], colour: str, rows: int) -> None:
    """Courses of stone inside the shape; box is x, y, w, h."""
    x, y, w, h = box
    k = h / rows
    with p.inside(shape):
        for r in range(rows):
            a = x - p.u(4, 20)
            while a < x + w:
                b = p.u(20, 34)
                tone = (tint(colour, 0.16), shade(colour, 0.07), colour)[p.i(0, 2)]
                p.fill(rect(a + 1.5, y + r * k + 1.5, b - 3, k - 3, 5), tone)
                a += b


def well(p: Pad) -> None:
    stone, wood, roof = p.natural(*STONE), p.natural(*WOOD), p.natural("#b5493a", "#a9573e", "#8a5a44")
    way = p.way(3)
    if way:
        (winch_well if way == 1 else sweep_well)(p, stone, wood)
        return
    w, h, t = p.u(66, 76), p.u(62, 72), p.u(150, 168)
    p.blob(oval(0, -h, w, 15), "#3f4650")
    for x in (-w * 0.86, w * 0.86):
        p.blob(rect(x - 6, -t, 12, t - h * 0.6, 2), wood)
    p.blob(rect(-w, -t + 30, 2 * w, 10, 4), shade(wood, 0.1))
    p.line(stroke((0, -t + 36), (0, -h - 44)), "#d8c49a", 4)
    p.blob(poly((-17, -h - 44), (17, -h - 44), (13, -h - 8), (-13, -h - 8)), wood)
    p.line(stroke((-16, -h - 32), (16, -h - 32)), IRON, 3)
    wall = smooth([(-w, -h), (-w, -4), (0, 10), (w, -4), (w, -h), (0, -h + 15)], tension=0.06)
    p.blob(wall, shade(stone, 0.3))
    masonry(p, wall, (-w, -h, 2 * w, h + 12), stone, 4)
    p.line(curve((-w, -h), (-w * 0.6, -h + 11), (0, -h + 15), (w * 0.6, -h + 11), (w, -h)), tint(stone, 0.3), 9)
    shape = poly((-w - 26, -t + 8), (-w * 0.5, -t - 44), (w * 0.5, -t - 44), (w + 26, -t + 8))
    p.blob(shape, roof, shift=(-4, -5))
    with p.inside(shape):
        for k in range(-6, 7):
            p.line(stroke((k * 11, -t - 44), (k * 19, -t + 10)), shade(roof, 0.26), 3, 0.8)


def ring_wall(p: Pad, w: float, h: float, stone: str) -> None:
    """The round wall of a well, the dark of it above."""
    p.blob(oval(0, -h, w, w * 0.2), "#3f4650", outline=2)
    wall = smooth([(-w, -h), (-w, -4), (0, 10), (w, -4), (w, -h), (0, -h + w * 0.2)], tension=0.06)
    p.blob(wall, shade(stone, 0.3))
    masonry(p, wall, (-w, -h, 2 * w, h + 12), stone, 4)
    p.line(
        curve((-w, -h), (-w * 0.6, -h + w * 0.15), (0, -h + w * 0.2), (w * 0.6, -h + w * 0.15), (w, -h)),
        tint(stone, 0.3),
        10,
    )


def winch_well(p: Pad, stone: str, wood: str) -> None:
    """Open to the sky: a roller between two posts with a crank, a bucket on the rim."""
    w, h, t = p.u(84, 94), p.u(70, 80), p.u(142, 154)
    for x in (-w * 0.9, w * 0.9):
        p.blob(
            smooth([(x - 9, -h * 0.5), (x - 8, -t), (x, -t - 10), (x + 8, -t), (x + 9, -h * 0.5)], tension=0.06),
            wood,
            shift=(-3, 0),
            outline=2,
        )
    p.blob(rect(-w * 0.9, -t + 16, w * 1.8, 20, 8), tint(wood, 0.12), shift=(0, -5), outline=2)
    for x in range(-28, 30, 8):
        p.line(stroke((x, -t + 17), (x - 3, -t + 35)), "#d8c49a", 6)
    p.line(stroke((0, -t + 34), (0, -h - 2)), "#d8c49a", 4.5)
    p.line(stroke((w * 0.96, -t + 26), (w + 22, -t + 26), (w + 22, -t + 52)), IRON, 6)
    p.line(stroke((w + 22, -t + 52), (w + 38, -t + 52)), wood, 9)
    ring_wall(p, w, h, stone)
    x = -w * 0.5
    p.line(curve((x - 19, -h - 20), (x, -h - 52), (x + 19, -h - 20)), IRON, 3.4)
    p.blob(
        poly((x - 21, -h - 22), (x + 21, -h - 22), (x + 16, -h + 14), (x - 16, -h + 14)), wood, shift=(-3, 0), outline=2
    )
    p.line(stroke((x - 19, -h - 10), (x + 19, -h - 10)), IRON, 3.4)


def sweep_well(p: Pad, stone: str, wood: str) -> None:
    """A long pole in a fork lifts the bucket, as in old villages."""
    w, h = p.u(58, 66), p.u(52, 60)
    p.blob(limb([(-86, 0), (-82, -96), (-84, -128)], (9, 8, 7)), wood, shift=(-3, 0), outline=2)
    for s in (-1, 1):
        p.blob(limb([(-83, -104), (-83 + s * 16, -136)], (6, 4)), wood, outline=2)
    p.blob(limb([(-118, -96), (-84, -124), (14, -206)], (8, 7, 4.5)), tint(wood, 0.12), shift=(-2, -2), outline=2)
    p.blob(smooth([(-130, -104), (-120, -112), (-106, -100), (-112, -80), (-128, -84)]), p.natural(*STONE), outline=2)
    p.line(stroke((12, -204), (14, -h - 44)), "#d8c49a", 4.5)
    p.line(curve((-4, -h - 30), (14, -h - 48), (32, -h - 30)), IRON, 3.4)
    p.blob(poly((-6, -h - 32), (34, -h - 32), (29, -h + 6), (-1, -h + 6)), wood, shift=(-3, 0), outline=2)
    p.line(stroke((-4, -h - 20), (32, -h - 20)), IRON, 3.4)
    with p.frame(16, 0):
        ring_wall(p, w, h, stone)


def bridge(p: Pad) -> None:
    if p.chance(0.5) and not p.paint:
        wooden_bridge(p, p.natural(*WOOD))
    elif p.paint:
        wooden_bridge(p, p.paint)
    else:
        stone = p.natural(*STONE)
        rise, a = p.u(66, 80), p.u(48, 60)
        shape = (
            f"M-118 0Q-70 {-rise:.1f} 0 {-rise:.1f}Q70 {-rise:.1f} 118 0L{a + 6:.1f} 0Q{a:.1f} {-rise * 0.66:.1f} 0 {-rise * 0.66:.1f}"
            f"Q{-a:.1f} {-rise * 0.66:.1f} {-a - 6:.1f} 0Z"
        )
        parapet = f"M-118 0L-118 -30Q-70 {-rise - 34:.1f} 0 {-rise - 34:.1f}Q70 {-rise - 34:.1f} 118 -30L118 0Q70 {-rise:.1f} 0 {-rise:.1f}Q-70 {-rise:.1f} -118 0Z"
        p.blob([shape, parapet], shade(stone, 0.3))
        masonry(p, shape, (-118, -rise, 236, rise), stone, 4)
        masonry(p, parapet, (-118, -rise - 34, 236, rise + 34), tint(stone, 0.1), 6)
        p.line(f"M-118 -30Q-70 {-rise - 34:.1f} 0 {-rise - 34:.1f}Q70 {-rise - 34:.1f} 118 -30", tint(stone, 0.34), 9)
        p.line(
            f"M{-a - 6:.1f} 0Q{-a:.1f} {-rise * 0.66:.1f} 0 {-rise * 0.66:.1f}Q{a:.1f} {-rise * 0.66:.1f} {a + 6:.1f} 0",
            shade(stone, 0.5),
            4,
        )


def wooden_bridge(p: Pad, wood: str) -> None:
    rise = p.u(40, 58)

    def at(t: float) -> float:
        return -18 - rise * (1 - t * t)

    for t in (-0.92, -0.46, 0.0, 0.46, 0.92):
        p.blob(rect(t * 116 - 4, at(t) - 44, 8, 40, 2), shade(wood, 0.2))
    p.line(curve(*((t * 116, at(t) - 40) for t in (-0.96, -0.5, 0, 0.5, 0.96))), shade(wood, 0.2), 7)
    for k in range(-9, 10):
        t = k / 9.6
        with p.frame(t * 116, at(t), turn=t * rise * 0.9):
            p.blob(rect(-7, -5, 13, 18, 2), tint(wood, 0.12) if k % 2 else wood, outline=1)
    for t in (-0.98, -0.5, 0.0, 0.5, 0.98):
        p.blob(rect(t * 116 - 5.5, at(t) - 46, 11, 62 - (1 - t * t) * 4, 3), wood, shift=(-3, 0))
    for up in (40, 22):
        p.line(curve(*((t * 116, at(t) - up) for t in (-1, -0.5, 0, 0.5, 1))), shade(wood, 0.34), 9)
        p.line(curve(*((t * 116, at(t) - up) for t in (-1, -0.5, 0, 0.5, 1))), wood, 7)


def fence(p: Pad) -> None:
    wood, green = p.main("#f4ecdc", *WOOD[:3]), p.natural(*LEAF)
    way = p.way(3)
    if way:
        (rails if way == 1 else wattle)(p, wood)
        for _ in range(4):
            x = p.u(-100, 100)
            for a in (-125, -95, -60):
                p.blob(leaf(x, 3, p.u(18, 28), a, 0.18), green, outline=1)
        return
    n, h = p.i(6, 8), p.u(92, 116)
    k = 228 / n
    for y in (0.7, 0.34):
        p.blob(rect(-116, -h * y, 232, 13, 3), shade(wood, 0.14), shift=(0, -4))
    point = p.chance(0.6)
    for i in range(n):
        x, t, w = -114 + k * (i + 0.5), h + p.u(-5, 5), k * p.u(0.3, 0.34)
        top = (x, -t - 6) if point else (x, -t + 7)
        p.blob(
            smooth([(x - w, 0), (x - w, -t + 12), top, (x + w, -t + 12), (x + w, 0)], tension=0.03 if point else 0.1),
            wood,
            shift=(-4, 0),
        )
    for _ in range(4):
        x = p.u(-100, 100)
        for a in (-125, -95, -60):
            p.blob(leaf(x, 3, p.u(18, 28), a, 0.18), green, outline=1)


def rails(p: Pad, wood: str) -> None:
    """Posts and long rails, as round a meadow."""
    h = p.u(88, 104)
    for y in (0.84, 0.5):
        tilt = p.u(-4, 4)
        bar = smooth([(-122, -h * y - 9 + tilt), (0, -h * y - 10), (122, -h * y - 9 - tilt), (122, -h * y + 9 - tilt), (0, -h * y + 9), (-122, -h * y + 9 + tilt)],
                     tension=0.1)  # fmt: skip
        p.blob(bar, wood, shift=(0, -5), outline=2)
        for x in (-84, -8, 62):
            p.line(stroke((x, -h * y - 2), (x + p.u(20, 34), -h * y - 1)), shade(wood, 0.3), 2.6, 0.8)
    for x in (-98, 0, 98):
        t = h + p.u(-4, 6)
        p.blob(smooth([(x - 12, 0), (x - 11, -t), (x - 4, -t - 8), (x + 5, -t - 7), (x + 11, -t), (x + 12, 0)], tension=0.05), shade(wood, 0.08),
               shift=(-4, 0), outline=2)  # fmt: skip
        for y in (0.84, 0.5):
            p.fill(oval(x, -h * y, 3.4), shade(wood, 0.5))


def wattle(p: Pad, wood: str) -> None:
    """Twigs woven between stakes."""
    h = p.u(86, 100)
    stakes = (-104, -62, -20, 22, 64, 106)
    for x in stakes:
        p.blob(
            smooth(
                [(x - 7, 0), (x - 6, -h - 18 + p.u(-5, 5)), (x, -h - 26), (x + 6, -h - 16), (x + 7, 0)], tension=0.05
            ),
            shade(wood, 0.16),
            shift=(-2, 0),
            outline=1.8,
        )
    for row in range(6):
        y = -14 - row * (h - 18) / 5.4
        tone = wood if row % 2 else tint(wood, 0.14)
        for i in range(len(stakes) - 1):  # over one stake, behind the next
            a, b = stakes[i], stakes[i + 1]
            up = -5 if (i + row) % 2 else 5
            band = curve((a - 12, y), ((a + b) / 2, y + up), (b + 12, y))
            p.line(band, shade(wood, 0.45), 14)
            p.line(band, tone, 11)
        for i, x in enumerate(stakes):
            if (i + row) % 2:
                p.fill(rect(x - 6, y - 9, 12, 18), shade(wood, 0.16))
                p.line(stroke((x + 5, y - 8), (x + 5, y + 8)), shade(wood, 0.4), 2)


def gate(p: Pad) -> None:
    wood = p.main("#f4ecdc", *WOOD[:3])
    h = p.u(112, 130)
    for x in (-100, 100):
        p.blob(rect(x - 14, -h - 16, 28, h + 16, 3), shade(wood, 0.1), shift=(-6, 0))
        p.blob(oval(x, -h - 24, 15, 13), wood)
    y0, sag = -h + 6, p.u(-26, 22)
    for y in (-h * 0.66, -20):
        p.blob(rect(-84, y, 168, 14, 3), shade(wood, 0.16), shift=(0, -4))
    p.line(stroke((-78, -16), (78, -h * 0.58)), shade(wood, 0.16), 10)
    for i in range(7):
        t = (i - 3) / 3
        p.blob(rect(t * 72 - 9, y0 + sag * (1 - t * t), 18, -y0 - 6 - sag * (1 - t * t), 6), wood, shift=(-4, 0))
    for y in (-h * 0.62, -14):
        p.fill(rect(-90, y, 30, 6, 3), IRON)
    p.blob(oval(80, -h * 0.44, 6), IRON)


def signpost(p: Pad) -> None:
    wood, green = p.main(*WOOD), p.natural(*LEAF)
    h = p.u(176, 200)
    p.blob(rect(-9, -h, 18, h, 3), shade(wood, 0.2), shift=(-4, 0))
    side = 1 if p.chance(0.5) else -1
    for k in range(p.i(1, 2) + 1):
        y, w = -h + 20 + k * p.u(50, 56), p.u(70, 84)
        with p.frame(0, y, turn=p.u(-5, 5), flip=side < 0):
            p.blob(
                poly((-w * 0.7, -19), (w * 0.8, -19), (w * 1.15, 0), (w * 0.8, 19), (-w * 0.7, 19)),
                wood,
                shift=(-3, -4),
            )
            grain(p, (-w * 0.6, -17, w * 1.2, 34), wood, 4)
            for x in (-w * 0.1, w * 0.1):
                p.fill(oval(x, -12, 2.6), shade(wood, 0.5))
        side = -side
    for x, a in ((-12, -120), (-6, -100), (9, -75), (14, -55)):
        p.blob(leaf(x, 3, p.u(26, 38), a, 0.18), green)


def street_lamp(p: Pad) -> None:
    iron = p.main("#4a4c58", "#3f5560", "#574a4a")
    h, w = p.u(150, 170), p.u(24, 29)
    p.blob(rect(-6, -h, 12, h, 2), iron, shift=(-3, 0))
    p.blob(poly((-22, 0), (-14, -16), (14, -16), (22, 0)), iron)
    p.blob(rect(-10, -h * 0.56, 20, 9, 3), iron)
    p.line(curve((-26, -h + 18), (-14, -h + 6), (0, -h + 10), (14, -h + 6), (26, -h + 18)), iron, 5)
    p.blob(
        poly((-w * 0.66, -h), (-w, -h - 54), (w, -h - 54), (w * 0.66, -h)), "#fce9a8", shift=(-4, -4), dark="#f6cf6e"
    )
    p.fill(oval(0, -h - 26, 8, 14), "#fffaf0")
    p.line(stroke((-w * 0.2, -h), (-w * 0.34, -h - 54)) + stroke((w * 0.2, -h), (w * 0.34, -h - 54)), iron, 3)
    p.blob(
        smooth(
            [(-w - 10, -h - 52), (-w * 0.4, -h - 78), (0, -h - 84), (w * 0.4, -h - 78), (w + 10, -h - 52)], tension=0.1
        ),
        iron,
        shift=(-4, -2),
    )
    p.blob(oval(0, -h - 88, 7), iron)
    p.blob(rect(-w * 0.8, -h - 3, w * 1.6, 8, 3), iron)


FAMILY: Family = {
    "well": (well, ()),
    "bridge": (bridge, ("red", "brown", "grey", "white", "blue", "green")),
    "fence": (fence, FENCE),
    "gate": (gate, FENCE),
    "signpost": (signpost, ("brown", "white", "red", "blue", "green", "yellow")),
    "street-lamp": (street_lamp, ("black", "green", "blue", "grey", "red")),
}
