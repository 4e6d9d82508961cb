"""Place: the volcano."""

from storybrush.training.art.scenery.parts.land import ground, hills, rock, treeline, way
from storybrush.training.art.scenery.parts.plants import bush
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.parts.trees import bare, palm
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import H, Sheet, W, circles, draws, ellipse, n, smooth


@place("volcano", 356)
def volcano(b: Sheet) -> None:
    r = b.rng
    sky(b, 292)
    lush = bool(r.random() < 0.5)
    hills(b, 280, 16, 0.7, None if lush else "#8a7f88")
    x = W / 2 + float(r.uniform(-130, 130))
    cone(b, x, 330, float(r.uniform(206, 240)), float(r.uniform(270, 340)))
    far = hills(b, 312, 10, 0.25, None if lush else "#6f625f")
    if lush:
        treeline(b, far, 34, 0.25, pine=False)
    base = "#f2f6fc" if b.snowy else "#86704f" if lush else "#74635f"
    if lush:
        ground(b, 332, 8, tufts=50, flowers=20)
    else:
        ground(b, 332, 8, colour=base, tufts=0, flowers=0)
        cracks(b, 350)
    way(b, 338, x, W / 2 + float(r.uniform(-100, 100)), 9, 84, "#9a8472")
    side = float(r.choice((-1, 1)))
    for _ in range(7):
        px = W / 2 + float(r.choice((-1, 1))) * float(r.uniform(150, 380))
        rock(b, px, float(r.uniform(356, 410)), float(r.uniform(28, 80)), "#6a6068")
    if lush:
        palm(b, W / 2 + side * 330, 404, float(r.uniform(280, 340)), -side * 0.14)
        bush(b, W / 2 - side * 330, 400, 110)
    else:
        snag(b, W / 2 + side * float(r.uniform(300, 340)), 404, float(r.uniform(190, 240)))
        rock(b, W / 2 - side * 340, 420, 120, "#6a6068")


@draws("far")
def cone(b: Sheet, x: float, y: float, h: float, w: float) -> None:
    """The mountain of fire: a smoking crater, streams of lava, a red sky above it."""
    r = b.sub()
    rim, top = w * 0.17, y - h
    b.glow(x, top, 170, "#ff8a3c", 0.75 if b.night else 0.45)
    puffs, px, py = [], x, top - 4
    drift = float(r.choice((-1, 1))) * float(r.uniform(9, 17))
    for i in range(11):
        s = 20 + i * 6.5
        puffs.append((px + float(r.uniform(-9, 9)), py, s))
        px, py = px + drift, py - s * 0.52
    b.path(circles(puffs), b.c("#7d7480", 0.15), 0.92)
    b.path(circles([(qx - s * 0.2, qy - s * 0.22, s * 0.66) for qx, qy, s in puffs]), b.c("#a69ca4", 0.15), 0.8)
    b.path(circles([(qx, qy + s * 0.3, s * 0.5) for qx, qy, s in puffs[:4]]), "#f08a4a", 0.6)
    sparks = [
        (x + float(r.normal()) * 60, top - float(r.uniform(4, 110)), float(r.uniform(1.6, 4.2))) for _ in range(26)
    ]
    b.path(circles(sparks), "#ffb347", 0.95)
    left = [(x - w, y), (x - w * 0.62, y - h * 0.26), (x - w * 0.34, y - h * 0.66), (x - rim, top)]
    right = [(x + rim, top), (x + w * 0.34, y - h * 0.64), (x + w * 0.6, y - h * 0.28), (x + w, y)]
    dent = [(x - rim * 0.4, top + 13), (x + rim * 0.3, top + 12)]
    body = smooth([*left, *dent, *right]) + "Z"
    b.path(body, b.grad(b.c("#8a6a68", 0.15), b.c("#6a565e", 0.2), b.c("#75707a", 0.4)))
    shade = (
        smooth([(x + rim * 0.4, top + 8), (x + w * 0.1, y - h * 0.5), (x + w * 0.26, y)])
        + "L"
        + smooth(right[::-1])[1:]
        + "Z"
    )
    b.path(shade, b.c("#43364a", 0.2), 0.55)
    if b.snowy:
        b.path(smooth([left[2], left[3], *dent, right[0], right[1], (x + w * 0.1, y - h * 0.7), (x, y - h * 0.62), (x - w * 0.14, y - h * 0.72)], closed=True),
               b.c("#f4f8ff", 0.15), 0.9)  # fmt: skip
    glowing = b.grad("#ffe27a", "#ff8f3a", "#e04a2a")
    b.path(ellipse(x, top + 7, rim * 0.86, 9), glowing)
    for t, far in ((-0.5, 0.55), (0.1, 0.86), (0.62, 0.5)):
        sx = x + rim * t
        pts = [(sx, top + 8)]
        for j in range(1, 5):
            u = far * j / 4
            pts.append((sx + (w * 0.55 * t * u) + float(r.uniform(-9, 9)), top + h * u))
        b.stroke(smooth(pts), "#d8432a", 13)
        b.stroke(smooth(pts), "#ff9a3c", 7.5)
        b.stroke(smooth(pts[:4]), "#ffe08a", 2.6)


@draws("ground")
def cracks(b: Sheet, y: float) -> None:
    """Glowing cracks in the cooled rock."""
    r = b.sub()
    d = ""
    for _ in range(9):
        px, py = float(r.uniform(20, W - 20)), y + (H - y - 16) * float(r.random())
        d += f"M{n(px)} {n(py)}l{n(float(r.uniform(14, 34)))} {n(float(r.uniform(-4, 4)))}l{n(float(r.uniform(8, 26)))} {n(float(r.uniform(2, 8)))}l{n(float(r.uniform(10, 24)))} {n(float(r.uniform(-6, 2)))}"
    b.stroke(d, b.c("#3a2c34"), 5, 0.7)
    b.stroke(d, "#ff8f3a", 2, 0.9 if not b.snowy else 0.5)


@draws("thing")
def snag(b: Sheet, x: float, y: float, size: float) -> None:
    """A burnt tree."""
    r = b.sub()
    bare(b, r, x, y, size, "#4a3c40", 0.0, float(r.uniform(-0.08, 0.08)) * size)
