"""Houses, towers, tents: front views, walls lit from the left."""

from __future__ import annotations

from .pad import ANY, GLASS, Family, Pad, curve, oval, poly, rect, shade, smooth, stroke, tint

WALLS = ("#f4e4c8", "#efd7b0", "#f6ead6", "#e9c9a4", "#e8d9c0")
ROOFS = ("#c8573f", "#b5493a", "#a9573e", "#8a5a44", "#6f7f92")


def door(p: Pad, x: float, w: float, h: float, colour: str, arch: bool = False) -> None:
    """Stands on the ground round x."""
    shape = smooth(
        [(x - w / 2, 0), (x - w / 2, -h * 0.72), (x, -h), (x + w / 2, -h * 0.72), (x + w / 2, 0)], tension=0.12
    )
    shape = shape if arch else rect(x - w / 2, -h, w, h, 3)
    p.blob(shape, colour, shift=(-2, 0), outline=4)
    with p.inside(shape):
        for t in (0.33, 0.66):
            p.line(stroke((x - w / 2 + w * t, -h), (x - w / 2 + w * t, 0)), shade(colour, 0.3), 2)
    p.fill(oval(x + w * 0.3, -h * 0.42, 3), "#f1c659")


def pane(p: Pad, x: float, y: float, w: float, h: float, frame: str = "#fdf6e6", arch: bool = False) -> None:
    """A window round x, its middle at y."""
    shape = oval(x, y, w / 2, h / 2) if arch else rect(x - w / 2, y - h / 2, w, h, 3)
    p.blob(shape, GLASS, shift=(-2, -2))
    p.line(shape, frame, 4.5)
    p.line(stroke((x, y - h / 2), (x, y + h / 2)), frame, 3)
    p.line(stroke((x - w / 2, y), (x + w / 2, y)), frame, 3)


def bricks(p: Pad, box: tuple[float, float, float, float], colour: str, n: int = 9) -> None:
    x, y, w, h = box
    for _ in range(n):
        p.fill(rect(x + p.u(0.03, 0.84) * w, y + p.u(0.06, 0.9) * h, 15, 7, 2), shade(colour, 0.14), 0.8)


def gable(p: Pad, w: float, eaves: float, rise: float, colour: str, over: float = 16) -> None:
    """A pitched roof, its eaves `eaves` above ground, with rows of tiles."""
    shape = poly(
        (-w / 2 - over, -eaves + 8),
        (-w / 2 + w * 0.14, -eaves - rise),
        (w / 2 - w * 0.14, -eaves - rise),
        (w / 2 + over, -eaves + 8),
    )
    p.blob(shape, colour, shift=(-5, -6))
    with p.inside(shape):
        rows = 4
        for r in range(rows):
            y = -eaves - rise + (r + 1) * (rise + 8) / rows
            for k in range(-7, 8):
                x = k * 24 + (12 if r % 2 else 0)
                p.line(curve((x - 12, y - 9), (x, y - 2), (x + 12, y - 9)), shade(colour, 0.26), 3, 0.8)


def chimney(p: Pad, x: float, y: float, h: float) -> None:
    p.blob(rect(x - 12, y - h, 24, h + 22, 2), "#b36a50", shift=(-4, 0))
    p.blob(rect(x - 16, y - h - 8, 32, 11, 3), "#c9826a")


def house(p: Pad) -> None:
    walls, roof = p.natural(*WALLS), p.main(*ROOFS)
    if p.paint:  # a red house is one whose walls are red; its roof is another colour
        walls, roof = p.paint, shade(p.paint, 0.26) if p.chance(0.6) else tint(p.paint, 0.12)
    way = p.way(3)
    if way:
        (gable_house if way == 1 else porch_house)(p, walls, roof)
        return
    w, h, rise = p.u(150, 178), p.u(72, 92), p.u(64, 84)
    chimney(p, (1 if p.chance(0.5) else -1) * w * 0.26, -h - rise + 10, 26)
    box = rect(-w / 2, -h, w, h)
    p.blob(box, walls, shift=(-8, 0))
    bricks(p, (-w / 2, -h, w, h), walls, 6)
    gable(p, w, h, rise, roof)
    side = 1 if p.chance(0.5) else -1
    wood = p.pick("#8a5a38", "#5f8a72", "#a6483c", "#4f7a9c") if not p.paint else "#8a5a38"
    door(p, side * w * 0.27, w * 0.2, h * 0.74, wood, p.chance(0.5))
    for x in (-side * w * 0.3, -side * w * 0.02):
        pane(p, x, -h * 0.52, w * 0.19, h * 0.42)
    p.blob(rect(side * w * 0.27 - w * 0.15, -5, w * 0.3, 7, 2), "#b9ada2")
    pane(p, 0, -h - rise * 0.48, 26, 26, arch=True)


def gable_house(p: Pad, walls: str, roof: str) -> None:
    """Two storeys high, its gable to the front, an annexe at one side."""
    side = 1 if p.chance(0.5) else -1
    w, h, rise = p.u(104, 116), p.u(112, 124), p.u(62, 72)
    wood = p.pick("#8a5a38", "#5f8a72", "#a6483c", "#4f7a9c") if not p.paint else "#8a5a38"
    chimney(p, -side * w * 0.26, -h - rise * 0.56, 30)
    x0 = min(side * w * 0.4, side * w * 0.4 + side * 66)
    p.blob(rect(x0, -66, 66, 66), shade(walls, 0.06), shift=(-5, 0))  # the annexe
    pane(p, side * (w * 0.5 + 26), -34, 26, 28)
    p.blob(
        poly((side * w * 0.4, -104), (side * (w * 0.5 + 40), -60), (side * (w * 0.5 + 44), -52), (side * w * 0.4, -62)),
        shade(roof, 0.1),
        outline=2,
    )
    front = poly((-w / 2, 0), (-w / 2, -h), (0, -h - rise), (w / 2, -h), (w / 2, 0))
    p.blob(front, walls, shift=(-7, 0), outline=2)
    bricks(p, (-w / 2, -h, w, h), walls, 7)
    for s in (-1, 1):  # the two slopes, seen from their edges
        p.blob(
            poly((0, -h - rise - 14), (s * (w / 2 + 18), -h + 14), (s * (w / 2 + 5), -h + 22), (0, -h - rise + 12)),
            roof,
            shift=(-3, -4),
            outline=2,
        )
    door(p, 0, 30, 56, wood, p.chance(0.5))
    p.blob(rect(-24, -5, 48, 7, 2), "#b9ada2")
    for x in (-w * 0.28, w * 0.28):
        pane(p, x, -h * 0.74, 24, 30)
        p.blob(rect(x - 17, -h * 0.74 + 16, 34, 8, 3), wood, outline=1.4)
        for k in (-10, 0, 10):
            p.fill(oval(x + k, -h * 0.74 + 13, 5), p.pick("#d9584c", "#f28fb0", "#f8d045"))
    pane(p, 0, -h - rise * 0.36, 22, 22, arch=True)


def porch_house(p: Pad, walls: str, roof: str) -> None:
    """Low and wide, a porch on posts before it, a dormer in the roof."""
    w, h, rise = p.u(180, 196), p.u(66, 76), p.u(58, 68)
    wood = p.pick("#8a5a38", "#5f8a72", "#a6483c", "#4f7a9c") if not p.paint else "#8a5a38"
    side = 1 if p.chance(0.5) else -1
    chimney(p, side * w * 0.3, -h - rise + 8, 26)
    p.blob(rect(-w / 2, -h, w, h), walls, shift=(-8, 0))
    bricks(p, (-w / 2, -h, w, h), walls, 5)
    gable(p, w, h, rise, roof, 12)
    p.blob(
        poly(
            (-26, -h - rise * 0.3),
            (-26, -h - rise * 0.72),
            (0, -h - rise * 1.1),
            (26, -h - rise * 0.72),
            (26, -h - rise * 0.3),
        ),
        walls,
        outline=2,
    )
    for s in (-1, 1):
        p.blob(
            poly(
                (0, -h - rise * 1.1 - 10),
                (s * 36, -h - rise * 0.6),
                (s * 28, -h - rise * 0.54),
                (0, -h - rise * 1.1 + 8),
            ),
            roof,
            outline=1.6,
        )
    pane(p, 0, -h - rise * 0.56, 24, 26)
    door(p, 0, 34, h * 0.8, wood, True)
    for s in (-1, 1):
        pane(p, s * w * 0.33, -h * 0.5, 36, 32)
        for k in (-1, 1):  # shutters
            p.blob(rect(s * w * 0.33 + k * 26 - 7, -h * 0.5 - 17, 14, 34, 2), wood, outline=1.4)
        p.blob(rect(s * 34 - 4, -h + 6, 8, h - 6, 2), "#fbf3e2" if p.paint != "#fcf8ef" else "#b9ada2", outline=1.6)
    p.blob(
        poly((-56, -h + 14), (-44, -h - 8), (44, -h - 8), (56, -h + 14)), shade(roof, 0.08), shift=(-2, -3), outline=2
    )
    p.blob(rect(-48, -7, 96, 9, 3), "#b9ada2")


def hut(p: Pad) -> None:
    """A thatched cottage."""
    walls, thatch = p.natural(*WALLS), p.main("#d9b260", "#cda352", "#c79a58")
    w, h, rise = p.u(140, 165), p.u(64, 78), p.u(82, 98)
    chimney(p, w * 0.24 * (1 if p.chance(0.5) else -1), -h - rise + 6, 22)
    p.blob(rect(-w / 2, -h, w, h), walls, shift=(-8, 0))
    for x in (-w / 2 + 6, -w * 0.12, w / 2 - 6):
        p.line(stroke((x, -h), (x, 0)), "#8a5f42", 6)
    door(p, w * 0.14, w * 0.22, h * 0.84, p.pick("#7d5136", "#6b8f5c", "#a6483c"), True)
    pane(p, -w * 0.31, -h * 0.5, w * 0.2, h * 0.4, "#8a5f42")
    shape = smooth([(-w / 2 - 26, -h + 16), (-w / 2 - 4, -h - rise * 0.36), (-w * 0.2, -h - rise), (w * 0.2, -h - rise), (w / 2 + 4, -h - rise * 0.36),
                    (w / 2 + 26, -h + 16), (w * 0.25, -h + 4), (0, -h + 9), (-w * 0.25, -h + 4)], tension=0.13)  # fmt: skip
    p.blob(shape, thatch, shift=(-6, -7))
    with p.inside(shape):
        for _ in range(34):
            x, y = p.u(-0.6, 0.6) * w, -h - p.u(0, 0.95) * rise
            p.line(stroke((x, y), (x + x * 0.08, y + 16)), shade(thatch, 0.26), 2.2, 0.8)
    p.line(curve((-w * 0.22, -h - rise + 4), (0, -h - rise - 3), (w * 0.22, -h - rise + 4)), shade(thatch, 0.2), 9)


def spire(p: Pad, x: float, y: float, w: float, h: float, colour: str, flag: str = "") -> None:
    if flag:
        p.line(stroke((x, y - h + 4), (x, y - h - 26)), "#6b4630", 3)
        p.blob(poly((x, y - h - 27), (x + 24, y - h - 20), (x, y - h - 12)), flag, outline=1)
    p.blob(
        smooth(
            [
                (x - w / 2, y),
                (x - w * 0.2, y - h * 0.45),
                (x, y - h),
                (x + w * 0.2, y - h * 0.45),
                (x + w / 2, y),
                (x, y + 7),
            ],
            tension=0.1,
        ),
        colour,
        shift=(-w * 0.13, 0),
    )


def battlement(p: Pad, x: float, y: float, w: float, colour: str, n: int = 4) -> None:
    k = w / (2 * n - 1)
    for i in range(n):
        p.blob(rect(x - w / 2 + 2 * i * k, y - k * 1.25, k, k * 1.5, 1), colour, shift=(-2, 0), outline=1)
    p.blob(rect(x - w / 2, y - 1, w, k * 1.1, 1), colour, shift=(-2, 0))


def castle(p: Pad) -> None:
    wall = p.main("#d8ccb8", "#cfc6bb", "#c9c2c0", "#dcc9b0")
    roof, flag = p.pick("#5a76a8", "#b5493a", "#6f5a94", "#4c8a86"), p.pick("#d9423a", "#f8d045")
    if p.paint:
        roof = shade(p.paint, 0.45)
    w, h = p.u(88, 102), p.u(72, 86)
    mid = p.u(118, 134)
    p.blob(rect(-27, -mid, 54, mid, 1), tint(wall, 0.1), shift=(-8, 0))
    spire(p, 0, -mid, 68, p.u(58, 72), roof, flag)
    pane(p, 0, -mid + 24, 15, 22, wall, True)
    p.blob(rect(-w, -h, 2 * w, h), wall, shift=(-8, 0))
    battlement(p, 0, -h, 2 * w, wall, 6)
    bricks(p, (-w * 0.7, -h, w * 1.4, h), wall, 9)
    for side in (-1, 1):
        t = p.u(104, 118)
        x = side * w
        p.blob(rect(x - 24, -t, 48, t, 1), wall, shift=(-8, 0))
        battlement(p, x, -t, 58, wall, 3)
        spire(p, x, -t - 10, 50, p.u(50, 64), roof, flag if side > 0 else "")
        pane(p, x, -t * 0.62, 14, 22, tint(wall, 0.3), True)
        bricks(p, (x - 20, -t * 0.5, 34, t * 0.45), wall, 3)
    door(p, 0, 50, 58, "#7d5136", True)


def tower(p: Pad) -> None:
    wall, roof = p.main("#c9bfae", "#b9b2ac", "#d3c4ac"), p.pick("#b5493a", "#5a76a8", "#6f5a94", "#8a5a44")
    if p.paint:
        roof = shade(p.paint, 0.45)
    w, h = p.u(62, 76), p.u(150, 170)
    body = poly((-w / 2 - 8, 0), (-w / 2, -h), (w / 2, -h), (w / 2 + 8, 0))
    p.blob(body, wall, shift=(-12, 0))
    with p.inside(body):
        bricks(p, (-w / 2, -h, w, h), wall, 16)
    spire(p, 0, -h - 14, w * 1.28, p.u(70, 88), roof, p.pick("#d9423a", "#f8d045"))
    battlement(p, 0, -h, w * 1.22, wall, 4)
    pane(p, 0, -h * 0.76, 24, 34, tint(wall, 0.35), True)
    pane(p, p.u(-10, 10), -h * 0.44, 18, 26, tint(wall, 0.35), True)
    door(p, 0, w * 0.46, 44, "#7d5136", True)


def barn(p: Pad) -> None:
    wall = p.main("#b5453a", "#a9503e")
    w, h, r = p.u(160, 180), p.u(74, 88), p.u(66, 80)
    white = "#f8f0e0" if p.paint != "#fcf8ef" else "#a9503e"
    outline = ((-w / 2, -h), (-w * 0.36, -h - r * 0.66), (0, -h - r), (w * 0.36, -h - r * 0.66), (w / 2, -h))
    body = poly((-w / 2, 0), *outline, (w / 2, 0))
    p.blob(body, wall, shift=(-8, 0))
    with p.inside(body):
        for k in range(1, 11):
            x = -w / 2 + w * k / 11
            p.line(stroke((x, 0), (x, -h - r)), shade(wall, 0.22), 2, 0.7)
    dw, dh = w * 0.42, h * 0.84
    p.blob(rect(-dw / 2, -dh, dw, dh), shade(wall, 0.16))
    p.line(rect(-dw / 2, -dh, dw, dh), white, 5)
    p.line(
        stroke((-dw / 2, -dh), (0, 0))
        + stroke((0, -dh), (-dw / 2, 0))
        + stroke((0, -dh), (dw / 2, 0))
        + stroke((dw / 2, -dh), (0, 0))
        + stroke((0, -dh), (0, 0)),
        white,
        4,
    )
    p.blob(rect(-17, -h - r * 0.66, 34, 30, 2), "#54372e")
    p.fill(oval(0, -h - r * 0.66 + 26, 16, 9), "#e6bc54")
    p.line(rect(-17, -h - r * 0.66, 34, 30, 2), white, 4)
    roof = p.pick("#6d6a76", "#8a5a44", "#7d6f6a")
    grow = [(x * 1.08, y - 4 + (12 if abs(x) == w / 2 else 0)) for x, y in outline]
    p.line(stroke(*grow), shade(roof, 0.4), 15)
    p.line(stroke(*grow), roof, 12)


def tent(p: Pad) -> None:
    cloth = p.main("#e0a04c", "#d97a4a", "#6f9f6a", "#5a8fb5")
    w, h = p.u(92, 106), p.u(132, 156)
    for side in (-1, 1):
        p.line(stroke((side * 3, -h + 8), (-side * 9, -h - 12)), "#8a5a38", 5)
    p.blob(
        smooth([(0, -h), (-w * 0.44, -h * 0.44), (-w, 0), (0, 3), (w, 0), (w * 0.44, -h * 0.44)], tension=0.08),
        cloth,
        shift=(-10, 0),
    )
    for side in (-1, 1):
        p.line(
            curve((side * 3, -h * 0.94), (side * w * 0.36, -h * 0.36), (side * w * 0.7, 0)), shade(cloth, 0.18), 3, 0.8
        )
    p.blob(
        smooth(
            [(0, -h * 0.66), (-w * 0.16, -h * 0.3), (-w * 0.32, 0), (0, 2), (w * 0.32, 0), (w * 0.16, -h * 0.3)],
            tension=0.08,
        ),
        "#5b3d34",
    )
    for side in (-1, 1):
        p.blob(
            poly((0, -h * 0.68), (side * w * 0.18, -h * 0.3), (side * w * 0.5, 0), (side * w * 0.27, 0)),
            tint(cloth, 0.22),
        )


def windmill(p: Pad) -> None:
    wall, cap = p.main("#f1e6d2", "#e6d2b0", "#d9b99a"), p.pick("#b5493a", "#8a5a44", "#5a76a8")
    w, h = p.u(76, 90), p.u(120, 138)
    body = poly((-w / 2 - 12, 0), (-w * 0.32, -h), (w * 0.32, -h), (w / 2 + 12, 0))
    p.blob(body, wall, shift=(-12, 0))
    with p.inside(body):
        bricks(p, (-w / 2, -h, w, h), wall, 9)
    p.blob(
        smooth(
            [(-w * 0.4, -h + 4), (-w * 0.32, -h - 24), (0, -h - 40), (w * 0.32, -h - 24), (w * 0.4, -h + 4)],
            tension=0.14,
        ),
        cap,
    )
    door(p, 0, 30, 46, "#7d5136", True)
    pane(p, 0, -h * 0.6, 20, 24)
    turn = p.u(0, 90)
    for k in range(4):
        with p.frame(0, -h - 8, turn=turn + 90 * k):
            p.blob(rect(2, -86, 26, 70, 2), "#f8f0de", shift=(-2, -2))
            for y in (-72, -58, -44, -30):
                p.line(stroke((2, y), (28, y)), "#b08a66", 2)
            p.line(stroke((0, 0), (0, -90)), "#7d5136", 6)
    p.blob(oval(0, -h - 8, 9), "#6b4630")


FAMILY: Family = {
    "house": (house, ANY),
    "hut": (hut, ()),
    "castle": (castle, ("grey", "white", "pink", "blue", "brown", "purple", "yellow")),
    "tower": (tower, ("grey", "white", "brown", "red", "blue", "yellow")),
    "barn": (barn, ("red", "brown", "white", "grey", "blue", "green")),
    "tent": (tent, ANY),
    "windmill": (windmill, ("white", "brown", "red", "grey", "yellow", "blue")),
}
