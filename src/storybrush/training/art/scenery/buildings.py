"""Buildings: windows that light up, cottages, town houses, barns, towers, market stalls, Chinese halls."""

from .light import darker, lighter
from .plants import SNOW, bush, flowers
from .sheet import Rng, Sheet, box, circles, ellipse, line, n, poly, smooth

LAMP = "#ffdc86"
WALLS = ("#f3e2c2", "#f0cfa8", "#e9d9c8", "#dbe3d8", "#f2d3c0", "#e6dcb6", "#cfdde2", "#f5ead6")
ROOFS = ("#b8553c", "#a2463a", "#8c5a44", "#c77544", "#6d6f86", "#7d8f5c", "#566d80")
DOORS = ("#7b4a2d", "#3f6f6a", "#a13e36", "#4a5f8c", "#5d7a3f")


def pane(b: Sheet, glowing: bool | None = None) -> str:
    """What a window seen from outside is filled with."""
    if b.lit if glowing is None else glowing:
        return b.grad("#fff0b4", LAMP, "#f2a950")
    return b.grad(b.c("#a9d0e0"), b.c("#7ba6bf"))


def window(b: Sheet, x: float, y: float, w: float, h: float, frame: str = "#fbf4e4", arch: bool = False,
           shutters: str | None = None, box_colour: str | None = None, glowing: bool | None = None) -> None:  # fmt: skip
    """A mullioned window with its top left corner at (x, y)."""
    if b.lit if glowing is None else glowing:
        b.glow(x + w / 2, y + h / 2, max(w, h) * 1.5, LAMP, 0.45 if b.night else 0.25)
    if shutters:
        for sx in (x - w * 0.5, x + w * 1.06):
            b.path(box(sx, y, w * 0.44, h), b.wall(shutters))
            b.stroke(
                "".join(f"M{n(sx + 2)} {n(y + h * t)}h{n(w * 0.44 - 4)}" for t in (0.2, 0.4, 0.6, 0.8)),
                b.c(darker(shutters, 0.3)),
                1,
                0.6,
            )
    shape = (
        f"M{n(x)} {n(y + h)}V{n(y + w / 2)}A{n(w / 2)} {n(w / 2)} 0 0 1 {n(x + w)} {n(y + w / 2)}V{n(y + h)}Z"
        if arch
        else box(x, y, w, h)
    )
    b.path(shape, pane(b, glowing))
    mid = y + (h * 0.5 if not arch else h * 0.58)
    b.stroke(f"M{n(x + w / 2)} {n(y)}V{n(y + h)}M{n(x)} {n(mid)}H{n(x + w)}", b.c(frame), max(1.0, w * 0.07))
    b.stroke(shape, b.c(frame), max(1.4, w * 0.11))
    b.path(box(x - w * 0.1, y + h, w * 1.2, max(2.0, h * 0.08)), b.c(SNOW if b.snowy else darker(frame, 0.14)))
    if box_colour:
        by = y + h + max(2.0, h * 0.08)
        b.path(box(x - w * 0.05, by, w * 1.1, h * 0.2), b.wall("#8c5f3c"))
        b.path(
            circles([(x + w * t, by - h * 0.04, w * 0.13) for t in (0.05, 0.3, 0.55, 0.8, 0.97)]),
            b.c("#4f8f45" if not b.snowy else SNOW),
        )
        if b.spec.season in ("spring", "summer") and not b.snowy:
            flowers(b, [(x + w * t, by - h * 0.07, w * 0.065) for t in (0.08, 0.36, 0.63, 0.92)], box_colour)


def door(b: Sheet, x: float, y: float, w: float, h: float, colour: str, arch: bool = True) -> None:
    """A door whose foot is at y, centred on x."""
    shape = (
        f"M{n(x - w / 2)} {n(y)}V{n(y - h + w / 2)}A{n(w / 2)} {n(w / 2)} 0 0 1 {n(x + w / 2)} {n(y - h + w / 2)}V{n(y)}Z"
        if arch else box(x - w / 2, y - h, w, h)
    )  # fmt: skip
    b.path(shape, b.wall(colour))
    b.stroke(shape, b.c(lighter("#c9b59a", 0.1)), max(1.5, w * 0.12))
    b.stroke(
        "".join(f"M{n(x + w * t)} {n(y - 2)}V{n(y - h * 0.82)}" for t in (-0.2, 0, 0.2)),
        b.c(darker(colour, 0.35)),
        1,
        0.7,
    )
    b.path(circles([(x + w * 0.3, y - h * 0.42, max(1.2, w * 0.06))]), b.c("#f0c860"))
    b.path(box(x - w * 0.72, y - 2, w * 1.44, max(3.0, h * 0.07)), b.c(SNOW if b.snowy else "#b9ada0"))


def tiles(b: Sheet, x0: float, x1: float, y0: float, y1: float, inset: float, colour: str, step: float) -> None:
    """Rows of scalloped tiles on a roof narrowing by `inset` at both ends towards y0."""
    d = ""
    rows = max(2, int((y1 - y0) / step))
    for i in range(1, rows + 1):
        t = i / (rows + 0.4)
        y = y0 + (y1 - y0) * t
        a, e = x0 + inset * (1 - t), x1 - inset * (1 - t)
        m = max(2, int((e - a) / (step * 1.3)))
        s = (e - a) / m
        d += f"M{n(a)} {n(y)}" + f"q{n(s / 2)} {n(step * 0.42)} {n(s)} 0" * m
    b.stroke(d, b.c(darker(colour, 0.32)), 1.1, 0.6)


def roof(
    b: Sheet, x: float, y: float, w: float, h: float, colour: str, inset: float, eave: float = 10, depth: float = 0.0
) -> None:
    """A pitched roof over a wall whose top left is (x, y); inset = how far the ridge is drawn in."""
    shape = [(x - eave, y), (x + inset, y - h), (x + w - inset, y - h), (x + w + eave, y)]
    b.path(poly(shape), b.wall(colour, depth, 0.17))
    tiles(b, x - eave, x + w + eave, y - h, y, inset + eave, colour, max(6.0, h / 7))
    if b.snowy:
        m = 8
        lip = [
            (x + w + eave - (w + 2 * eave) * i / m, y - h * 0.16 + (5 if i % 2 else -2) * h / 60) for i in range(m + 1)
        ]
        b.path(poly(shape[1:3]) [:-1] + "L" + smooth([(x + w + eave * 0.6, y - h * 0.2), *lip[1:-1], (x - eave * 0.6, y - h * 0.2)])[1:] + "Z",
               b.grad(b.c(SNOW, depth), b.c("#d3e0f1", depth)))  # fmt: skip
    else:
        b.stroke(
            line([(x + inset, y - h), (x + w - inset, y - h)]), b.c(lighter(colour, 0.3), depth), max(2.0, h * 0.05)
        )
    b.path(box(x - eave, y - 1, w + 2 * eave, max(2.5, h * 0.05)), b.c(darker(colour, 0.45), depth))
    b.path(box(x, y + 1, w, max(4.0, h * 0.1)), b.c("#2a1d3a", depth), 0.2)


def chimney(b: Sheet, r: Rng, x: float, y: float, w: float, h: float) -> None:
    b.path(box(x, y - h, w, h), b.wall("#a8644a"))
    b.path(box(x - 2, y - h - 3, w + 4, 5), b.c(SNOW if b.snowy else "#8a5240"))
    if b.lit or b.snowy or b.spec.season == "autumn":
        puffs = [(x + w / 2 + i * i * 1.9 + float(r.uniform(-2, 2)), y - h - 9 - i * 11, 5 + i * 2.6) for i in range(5)]
        b.path(circles(puffs), b.c("#f1f1f4", 0.5), 0.5)


def cottage(b: Sheet, x: float, y: float, w: float, depth: float = 0.0, timber: bool | None = None) -> None:
    """A country house, w wide, its left foot at (x, y)."""
    r = b.sub()
    wall, top, doorc = str(r.choice(WALLS)), str(r.choice(ROOFS)), str(r.choice(DOORS))
    timber = bool(r.random() < 0.4) if timber is None else timber
    h, rh = w * float(r.uniform(0.42, 0.5)), w * float(r.uniform(0.38, 0.48))
    b.shadow(x + w / 2, y, w * 0.66, w * 0.07, 0.4)
    chimney(b, r, x + w * float(r.choice((0.2, 0.7))), y - h - rh * 0.55, w * 0.09, rh * 0.65)
    b.path(box(x, y - h, w, h), b.grad(b.c(lighter(wall, 0.1), depth), b.c(darker(wall, 0.14), depth)))
    stones = "".join(
        box(x + w * t, y - h * 0.12 * (1 + i % 2), w * 0.075, h * 0.09)
        for i, t in enumerate((0.01, 0.09, 0.17, 0.72, 0.8, 0.9))
    )
    b.path(stones, b.c("#a59a90", depth), 0.8)
    if timber:
        beams = (f"M{n(x)} {n(y - h)}V{n(y)}M{n(x + w)} {n(y - h)}V{n(y)}M{n(x)} {n(y - h * 0.52)}H{n(x + w)}M{n(x + w * 0.38)} {n(y - h)}V{n(y)}"
                 f"M{n(x + w * 0.66)} {n(y - h)}V{n(y)}M{n(x)} {n(y - h * 0.52)}L{n(x + w * 0.13)} {n(y - h)}M{n(x + w)} {n(y - h * 0.52)}L{n(x + w * 0.87)} {n(y - h)}")  # fmt: skip
        b.stroke(beams, b.c("#6b4630", depth), max(1.5, w * 0.022))
    flip = r.random() < 0.5
    dx = x + w * (0.25 if flip else 0.74)
    door(b, dx, y, w * 0.15, h * 0.68, doorc)
    shutter = str(r.choice(DOORS)) if r.random() < 0.6 else None
    for t in (0.56, 0.8) if flip else (0.1, 0.36):
        window(
            b, x + w * t, y - h * 0.7, w * 0.12, h * 0.32, shutters=shutter if w > 120 else None, box_colour="#e8546a"
        )
    roof(b, x, y - h, w, rh, top, w * float(r.choice((0.08, 0.2, 0.3))), w * 0.07, depth)
    gx, gy = x + w * 0.5, y - h - rh * 0.14
    b.path(poly([(gx - w * 0.13, gy), (gx, gy - rh * 0.56), (gx + w * 0.13, gy)]), b.c(wall, depth))
    window(b, gx - w * 0.035, gy - rh * 0.3, w * 0.07, rh * 0.24)
    b.stroke(
        line([(gx - w * 0.16, gy + 2), (gx, gy - rh * 0.6), (gx + w * 0.16, gy + 2)]),
        b.c(SNOW if b.snowy else darker(top, 0.15), depth),
        w * 0.03,
    )
    for t in (0.02, 0.98):
        bush(b, x + w * t, y + 4, w * 0.22, depth=depth, bloom="#f28bb2")


def townhouse(b: Sheet, x: float, y: float, w: float, h: float, shop: bool = False, depth: float = 0.0) -> None:
    """A tall narrow house in a row; with a shop front and awning below if asked."""
    r = b.sub()
    wall = str(
        r.choice(("#e9b872", "#d98a6a", "#e8cfa0", "#a9c0b4", "#d9a0a0", "#93aac4", "#e6dcc6", "#c98f5f", "#b7b07a"))
    )
    top = str(r.choice(ROOFS))
    b.path(box(x, y - h, w, h), b.grad(b.c(lighter(wall, 0.14), depth), b.c(darker(wall, 0.16), depth)))
    bricks = ""
    for _ in range(12):
        bx, by = float(r.uniform(x + 4, x + w - 14)), float(r.uniform(y - h + 8, y - 10))
        bricks += box(bx, by, 9, 4)
    b.path(bricks, b.c(darker(wall, 0.24), depth), 0.35)
    kind = int(r.integers(3))
    if kind == 0:  # stepped gable
        steps = 4
        sh = w * 0.14
        pts = [(x - 2, y - h)]
        for i in range(steps):
            pts += [(x + w * 0.115 * i, y - h - sh * (i + 1)), (x + w * 0.115 * (i + 1), y - h - sh * (i + 1))]
        pts += [(2 * x + w - px, py) for px, py in pts[::-1]]
        b.path(poly(pts), b.c(lighter(wall, 0.1), depth))
        b.stroke(line(pts), b.c(SNOW if b.snowy else "#fdf3df", depth), 4)
        window(b, x + w / 2 - w * 0.08, y - h - sh * 2.5, w * 0.16, sh * 2, arch=True)
    else:
        roof(
            b,
            x,
            y - h,
            w,
            w * (0.42 if kind == 1 else 0.62),
            top,
            w * (0.12 if kind == 1 else 0.5) - (1 if kind == 2 else 0),
            5,
            depth,
        )
        if kind == 2:
            b.path(circles([(x + w / 2, y - h - w * 0.24, w * 0.085)]), pane(b))
            b.stroke(circles([(x + w / 2, y - h - w * 0.24, w * 0.085)]), b.c("#fdf3df", depth), 2.5)
    storeys = max(2, int(h / 74))
    low = y - (76 if shop else 0)
    sh = (low - (y - h)) / storeys
    cols = 2 if w < 105 else 3
    shutter = str(r.choice(DOORS)) if r.random() < 0.5 and cols == 2 else None
    b.stroke(
        "".join(f"M{n(x)} {n(y - h + sh * i)}H{n(x + w)}" for i in range(1, storeys)),
        b.c(lighter(wall, 0.35), depth),
        2,
        0.7,
    )
    for i in range(storeys):
        for j in range(cols):
            if not shop and i == storeys - 1 and j == 0:
                continue
            ww = w * (0.2 if cols == 2 else 0.16)
            wx = x + w * (j + 0.5) / cols - ww / 2
            glowing = b.lit and bool(r.random() < 0.75)
            window(b, wx, y - h + sh * i + sh * 0.24, ww, min(sh * 0.52, ww * 1.7), shutters=shutter, glowing=glowing,
                   box_colour=str(r.choice(("#e8546a", "#f7d04a", "#f28bb2"))) if i == storeys - 2 else None)  # fmt: skip
    if shop:
        shopfront(b, r, x, y, w, 72, wall)
    else:
        door(b, x + w / cols / 2, y, w * 0.22, min(58, sh * 0.86), str(r.choice(DOORS)), arch=bool(r.random() < 0.5))


def shopfront(b: Sheet, r: Rng, x: float, y: float, w: float, h: float, wall: str) -> None:
    frame = str(r.choice(DOORS))
    b.path(box(x, y - h, w, h), b.wall(frame))
    b.path(box(x + w * 0.06, y - h * 0.66, w * 0.56, h * 0.54), pane(b))
    goods = [(x + w * (0.12 + 0.09 * i), y - h * 0.2, w * 0.035) for i in range(6)]
    b.path(circles(goods), b.c("#d9783a"))
    b.path(circles([(gx, gy - w * 0.055, s * 0.9) for gx, gy, s in goods[::2]]), b.c("#c8443c"))
    b.stroke(box(x + w * 0.06, y - h * 0.66, w * 0.56, h * 0.54), b.c("#fbf0d8"), 2)
    door(b, x + w * 0.8, y, w * 0.22, h * 0.7, darker(frame, 0.2), arch=False)
    if b.lit:
        b.glow(x + w * 0.36, y - h * 0.3, w * 0.6, LAMP, 0.4)
    awning(b, x - 3, y - h * 1.02, w + 6, h * 0.34, str(r.choice(("#c8443c", "#3f7f8a", "#d98c2b", "#5d8a4a"))))


def awning(b: Sheet, x: float, y: float, w: float, h: float, colour: str) -> None:
    """Striped cloth with a scalloped hem."""
    k = max(5, int(w / 13)) // 2 * 2 + 1
    s = w / k
    for i in range(k):
        px = x + s * i
        tx, tw = x + w * 0.05 + w * 0.9 * i / k, w * 0.9 / k
        d = f"M{n(tx)} {n(y)}h{n(tw)}L{n(px + s)} {n(y + h * 0.75)}a{n(s / 2)} {n(h * 0.25)} 0 0 1 {n(-s)} 0Z"
        b.path(d, b.wall(colour if i % 2 == 0 else "#fbf1de"))
    b.path(box(x + 3, y + h, w - 6, h * 0.4), "#1c1430", 0.16)
    if b.snowy:
        b.path(smooth([(x + w * 0.03, y + h * 0.16), (x + w * 0.3, y + h * 0.28), (x + w * 0.6, y + h * 0.18), (x + w * 0.97, y + h * 0.24),
                       (x + w * 0.94, y - 3), (x + w * 0.06, y - 3)], closed=True), b.c(SNOW))  # fmt: skip


def barn(b: Sheet, x: float, y: float, w: float, colour: str = "#b1443a") -> None:
    """A gambrel barn, its left foot at (x, y)."""
    r = b.sub()
    h = w * 0.5
    top = [
        (x - w * 0.05, y - h),
        (x + w * 0.1, y - h - w * 0.24),
        (x + w * 0.5, y - h - w * 0.38),
        (x + w * 0.9, y - h - w * 0.24),
        (x + w * 1.05, y - h),
    ]
    b.shadow(x + w / 2, y, w * 0.66, w * 0.07, 0.4)
    b.path(poly([(x, y), (x, y - h), *top[1:4], (x + w, y - h), (x + w, y)]), b.wall(colour))
    b.stroke(
        "".join(f"M{n(x + w * i / 14)} {n(y - 2)}V{n(y - h - (0.1 if 2 < i < 12 else 0) * w)}" for i in range(1, 14)),
        b.c(darker(colour, 0.28)),
        1,
        0.55,
    )
    white = b.c("#f6ecdc")
    dw, dh = w * 0.36, h * 0.78
    dx = x + w / 2 - dw / 2
    b.path(box(dx, y - dh, dw, dh), b.wall(darker(colour, 0.14)))
    b.stroke(
        box(dx, y - dh, dw, dh)
        + f"M{n(dx)} {n(y - dh)}L{n(dx + dw / 2)} {n(y)}V{n(y - dh)}M{n(dx + dw / 2)} {n(y)}L{n(dx + dw)} {n(y - dh)}",
        white,
        w * 0.018,
    )
    b.path(box(x + w * 0.42, y - h - w * 0.19, w * 0.16, w * 0.14), pane(b) if b.lit else b.c("#4a2c2a"))
    b.path(circles([(x + w * (0.45 + 0.03 * i), y - h - w * 0.065, w * 0.022) for i in range(5)]), b.c("#e6bc54"))
    b.stroke(box(x + w * 0.42, y - h - w * 0.19, w * 0.16, w * 0.14), white, w * 0.016)
    for t in (0.1, 0.78):
        window(b, x + w * t, y - h * 0.66, w * 0.12, h * 0.3)
    b.stroke(line(top), b.c(SNOW if b.snowy else "#5d5660"), w * (0.06 if b.snowy else 0.045))
    b.stroke(line([(px, py + w * 0.035) for px, py in top]), white, w * 0.012)
    del r


def silo(b: Sheet, x: float, y: float, w: float, h: float) -> None:
    b.path(box(x, y - h, w, h), b.grad(b.c("#e5ded2"), b.c("#bdb4ac"), b.c("#8d8690"), across=True))
    b.stroke(
        "".join(f"M{n(x)} {n(y - h * t)}q{n(w / 2)} {n(w * 0.12)} {n(w)} 0" for t in (0.15, 0.35, 0.55, 0.75, 0.95)),
        b.c("#7a7480"),
        1.4,
        0.6,
    )
    b.path(
        f"M{n(x - 3)} {n(y - h)}a{n(w / 2 + 3)} {n(w * 0.5)} 0 0 1 {n(w + 6)} 0z",
        b.c(SNOW) if b.snowy else b.wall("#9a4a40"),
    )


def tower(
    b: Sheet, x: float, y: float, w: float, h: float, wall: str, cap: str, depth: float = 0.0, flag: str | None = None
) -> None:
    """A round castle tower centred on x, with a pointed roof."""
    r = b.sub()
    b.path(
        box(x - w / 2, y - h, w, h),
        b.grad(b.c(lighter(wall, 0.16), depth), b.c(wall, depth), b.c(darker(wall, 0.3), depth), across=True),
    )
    stones = ""
    for _ in range(int(h / 12)):
        stones += box(x + w * float(r.uniform(-0.42, 0.28)), y - h * float(r.uniform(0.02, 0.95)), w * 0.15, 4.5)
    b.path(stones, b.c(darker(wall, 0.22), depth), 0.45)
    for t in (0.82, 0.5):
        window(b, x - w * 0.09, y - h * t, w * 0.18, w * 0.34, frame="#d9cbb4", arch=True)
    b.path(box(x - w * 0.58, y - h - w * 0.1, w * 1.16, w * 0.2), b.c(darker(wall, 0.12), depth))
    b.path("".join(box(x - w * 0.58 + w * 0.29 * i, y - h - w * 0.22, w * 0.16, w * 0.14) for i in range(4)) + box(x + w * 0.5, y - h - w * 0.22, w * 0.08, w * 0.14),
           b.c(wall, depth))  # fmt: skip
    tip = (x, y - h - w * 1.45)
    b.path(f"M{n(x - w * 0.56)} {n(y - h - w * 0.12)}Q{n(x - w * 0.16)} {n(y - h - w * 0.6)} {n(tip[0])} {n(tip[1])}Q{n(x + w * 0.16)} {n(y - h - w * 0.6)} "
           f"{n(x + w * 0.56)} {n(y - h - w * 0.12)}Q{n(x)} {n(y - h + w * 0.06)} {n(x - w * 0.56)} {n(y - h - w * 0.12)}Z",
           b.grad(b.c(lighter(cap, 0.16), depth), b.c(cap, depth), b.c(darker(cap, 0.35), depth), across=True))  # fmt: skip
    if b.snowy:
        b.path(
            poly(
                [
                    tip,
                    (x - w * 0.28, y - h - w * 0.5),
                    (x - w * 0.1, y - h - w * 0.62),
                    (x + w * 0.08, y - h - w * 0.48),
                    (x + w * 0.25, y - h - w * 0.58),
                ]
            ),
            b.c(SNOW, depth),
        )
    if flag:
        b.stroke(line([tip, (tip[0], tip[1] - w * 0.5)]), b.c("#6d5a4a", depth), 1.6)
        fx, fy = tip[0], tip[1] - w * 0.5
        b.path(
            f"M{n(fx)} {n(fy)}q{n(w * 0.25)} {n(-w * 0.1)} {n(w * 0.5)} {n(w * 0.05)}l{n(-w * 0.1)} {n(w * 0.12)}l{n(w * 0.1)} {n(w * 0.1)}q{n(-w * 0.25)} {n(-w * 0.06)} {n(-w * 0.5)} {n(w * 0.04)}z",
            b.c(flag, depth),
        )


def lamp_post(b: Sheet, x: float, y: float, h: float) -> None:
    b.shadow(x, y, h * 0.1, h * 0.02)
    iron = b.c("#3d4350")
    b.stroke(f"M{n(x)} {n(y)}V{n(y - h * 0.8)}", iron, h * 0.03)
    b.path(
        poly([(x - h * 0.05, y), (x - h * 0.02, y - h * 0.12), (x + h * 0.02, y - h * 0.12), (x + h * 0.05, y)]), iron
    )
    if b.lit:
        b.glow(x, y - h * 0.88, h * 0.62, LAMP, 0.65)
    b.path(poly([(x - h * 0.045, y - h * 0.8), (x - h * 0.07, y - h * 0.95), (x + h * 0.07, y - h * 0.95), (x + h * 0.045, y - h * 0.8)]),
           b.grad("#fff3c0", "#ffd170") if b.lit else b.c("#d9e6e6"))  # fmt: skip
    b.path(
        poly([(x - h * 0.085, y - h * 0.95), (x, y - h * 1.03), (x + h * 0.085, y - h * 0.95)]),
        b.c(SNOW) if b.snowy else iron,
    )
    b.stroke(f"M{n(x - h * 0.06)} {n(y - h * 0.62)}h{n(h * 0.12)}", iron, h * 0.018)


def hall(b: Sheet, x: float, y: float, w: float, h: float, depth: float = 0.0, roofc: str = "#5f6f7d") -> None:
    """A Chinese hall facing us: red columns, lattice doors, a sweeping tiled roof. Centred on x, its foot at y."""
    red, beam = "#a63a2e", "#2f6a68"
    b.path(box(x - w * 0.46, y - h, w * 0.92, h), b.wall("#d9b98c", depth))
    bays = 5
    bw = w * 0.92 / bays
    for i in range(bays):
        bx = x - w * 0.46 + bw * i
        b.path(box(bx + bw * 0.16, y - h * 0.82, bw * 0.68, h * 0.82), b.wall("#8f3a2c", depth))
        b.path(box(bx + bw * 0.22, y - h * 0.76, bw * 0.56, h * 0.46), pane(b))
        lat = "".join(f"M{n(bx + bw * (0.22 + 0.56 * j / 5))} {n(y - h * 0.76)}v{n(h * 0.46)}" for j in range(6))
        lat += "".join(f"M{n(bx + bw * 0.22)} {n(y - h * (0.76 - 0.46 * j / 5))}h{n(bw * 0.56)}" for j in range(6))
        b.stroke(lat, b.c("#7a2c22", depth), 1.4)
        b.stroke(f"M{n(bx + bw / 2)} {n(y - h * 0.82)}V{n(y)}", b.c("#5f221c", depth), 2)
    b.path(box(x - w * 0.47, y - h, w * 0.94, h * 0.13), b.wall(beam, depth))
    b.path(
        circles([(x - w * 0.46 + w * 0.92 * i / 16, y - h * 0.935, h * 0.025) for i in range(17)]),
        b.c("#e8bf5a", depth),
    )
    for i in range(bays + 1):
        cx = x - w * 0.46 + bw * i
        b.path(
            box(cx - w * 0.013, y - h * 0.9, w * 0.026, h * 0.9),
            b.grad(b.c(lighter(red, 0.15), depth), b.c(darker(red, 0.3), depth), across=True),
        )
        b.path(box(cx - w * 0.02, y - 5, w * 0.04, 6), b.c("#b9b0a4", depth))
    rh = h * 0.72
    ey, ry = y - h * 0.98, y - h - rh
    roofd = (
        f"M{n(x - w * 0.6)} {n(ey - h * 0.12)}Q{n(x - w * 0.4)} {n(ey - h * 0.1)} {n(x - w * 0.34)} {n(ry)}H{n(x + w * 0.34)}"
        f"Q{n(x + w * 0.4)} {n(ey - h * 0.1)} {n(x + w * 0.6)} {n(ey - h * 0.12)}Q{n(x + w * 0.5)} {n(ey + h * 0.05)} {n(x + w * 0.4)} {n(ey + h * 0.03)}"
        f"H{n(x - w * 0.4)}Q{n(x - w * 0.5)} {n(ey + h * 0.05)} {n(x - w * 0.6)} {n(ey - h * 0.12)}Z"
    )
    b.path(roofd, b.wall(SNOW if b.snowy else roofc, depth, 0.18))
    ribs = "".join(
        f"M{n(x + w * 0.33 * t)} {n(ry + 3)}Q{n(x + w * 0.36 * t)} {n(ey - h * 0.2)} {n(x + w * 0.46 * t)} {n(ey)}"
        for t in [i / 13 for i in range(-13, 14)]
    )
    b.stroke(ribs, b.c("#b4c5dc" if b.snowy else darker(roofc, 0.3), depth), 1.6, 0.7)
    b.path(
        circles([(x + w * 0.45 * i / 20, ey + h * 0.02, h * 0.022) for i in range(-20, 21)]),
        b.c(darker(roofc, 0.3), depth),
    )
    b.path(smooth([(x - w * 0.38, ry - h * 0.1), (x - w * 0.34, ry - h * 0.03), (x, ry - h * 0.04), (x + w * 0.34, ry - h * 0.03), (x + w * 0.38, ry - h * 0.1)])
           + f"L{n(x + w * 0.345)} {n(ry + h * 0.05)}H{n(x - w * 0.345)}Z", b.c(darker(roofc, 0.35), depth))  # fmt: skip


def lantern(b: Sheet, x: float, y: float, s: float) -> None:
    """A red paper lantern hanging from (x, y)."""
    b.stroke(f"M{n(x)} {n(y)}v{n(s * 0.5)}", b.c("#5d3a2a"), 1.4)
    if b.lit:
        b.glow(x, y + s * 1.0, s * 2.4, "#ff9a52", 0.6)
    fill = b.grad("#ff8a4c", "#e8402f") if b.lit else b.wall("#d23c30")
    b.path(ellipse(x, y + s * 1.0, s * 0.62, s * 0.52), fill)
    b.stroke(
        f"M{n(x)} {n(y + s * 0.5)}v{n(s)}" + "".join(ellipse(x, y + s, s * t, s * 0.51) for t in (0.25, 0.45)),
        b.c("#a32a24"),
        1,
        0.6,
    )
    gold = b.c("#efc253")
    b.path(
        box(x - s * 0.26, y + s * 0.44, s * 0.52, s * 0.1) + box(x - s * 0.26, y + s * 1.46, s * 0.52, s * 0.1), gold
    )
    b.stroke(f"M{n(x)} {n(y + s * 1.55)}v{n(s * 0.5)}", gold, max(1.5, s * 0.14))
