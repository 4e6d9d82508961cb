"""Cottages, town houses, shop fronts and awnings."""

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.sheet import Rng, Sheet, box, circles, draws, line, n, poly, smooth

from .building_parts import DOORS, LAMP, ROOFS, WALLS, chimney, door, pane, roof, window
from .plants import bush
from .trees import SNOW


@draws("thing")
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


@draws("thing")
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


@draws("thing")
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


@draws("thing")
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
