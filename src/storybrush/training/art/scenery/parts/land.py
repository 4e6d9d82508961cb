"""Land: far mountains, hills, tree lines, the ground one stands on, paths, puddles, rocks, water."""

from collections.abc import Sequence
from math import pi

import numpy as np

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.sheet import (
    H,
    Point,
    Rng,
    Sheet,
    W,
    blob,
    circles,
    draws,
    ellipse,
    height,
    leaf,
    line,
    n,
    poly,
    ridge,
    smooth,
)

GRASS = {"spring": "#86bd55", "summer": "#69a544", "autumn": "#a59c4e", "winter": "#98a378"}
FAR = {"spring": "#7fb07a", "summer": "#5f9a68", "autumn": "#b98a55", "winter": "#8f9fa8"}
SNOW = "#f2f6fc"


def grass(b: Sheet) -> str:
    return SNOW if b.snowy else GRASS[b.spec.season]


def under(top: Sequence[Point], bottom: float = H + 20) -> str:
    """The area below a ridge line."""
    return smooth(top) + f"L{n(top[-1][0])} {n(bottom)}L{n(top[0][0])} {n(bottom)}Z"


@draws("far")
def mountains(
    b: Sheet, y: float, tall: float, depth: float = 0.8, colour: str = "#71809c", k: int | None = None
) -> None:
    """A range with a lit and a shaded side and snow on top."""
    r = b.sub()
    k = k or int(r.integers(3, 6))
    for i in range(k):
        x = W * (i + 0.5 + float(r.uniform(-0.35, 0.35))) / k
        h = tall * float(r.uniform(0.55, 1.0))
        w = h * float(r.uniform(1.0, 1.4)) + 40
        top = (x, y - h)
        left = [(x - w * t, y - h * (1 - t) + float(r.uniform(-6, 6))) for t in (0.22, 0.45, 0.7, 1.0)]
        right = [(x + w * t, y - h * (1 - t) + float(r.uniform(-6, 6))) for t in (0.2, 0.42, 0.72, 1.0)]
        b.path(
            poly([*left[::-1], top, *right]),
            b.grad(b.c(lighter(colour, 0.18), depth), b.c(colour, min(1, depth + 0.12))),
        )
        crease = [
            (x + w * float(r.uniform(-0.04, 0.1)) + w * t * 0.16, y - h * (1 - t)) for t in (0.25, 0.5, 0.75, 1.0)
        ]
        b.path(poly([top, *right, *crease[::-1]]), b.c(darker(colour, 0.3), depth), 0.5)
        cap = 0.34 if not b.snowy else 0.6
        zig = []
        for j in range(7):
            t = 1 - 2 * j / 6
            zig.append(
                (x + w * cap * t * 0.86, y - h * (1 - cap) + (9 if j % 2 else -8) * h / 140 - h * 0.1 * (1 - abs(t)))
            )
        b.path(poly([(x + w * 0.02, y - h + 1), *zig]), b.c("#ffffff", depth * 0.7), 0.92)


@draws("far")
def hills(
    b: Sheet, y: float, amp: float, depth: float, colour: str | None = None, bottom: float | None = None
) -> list[Point]:
    """A rolling hill band, lit along its crest."""
    r = b.sub()
    top = ridge(r, y, amp)
    base = colour or (mix(SNOW, "#b9c9df", 0.25) if b.snowy else FAR[b.spec.season])
    low = bottom or y + amp + 70  # what lies below is covered by the next layer
    b.path(under(top, low), b.grad(b.c(lighter(base, 0.16), depth), b.c(base, depth), b.c(darker(base, 0.12), depth)))
    return top


@draws("far")
def treeline(b: Sheet, top: Sequence[Point], size: float, depth: float, pine: bool | None = None) -> None:
    """A far wood standing along a ridge: one path of crowns or of spires."""
    r = b.sub()
    pine = bool(r.random() < 0.5) if pine is None else pine
    base = {"spring": "#5f9a5a", "summer": "#457a4c", "autumn": "#b5713c", "winter": "#6d7c88"}[b.spec.season]
    if pine:
        base = "#3f6b56"
    if b.snowy:
        base = mix(base, "#dfe8f4", 0.35)
    start, stop = sorted(r.uniform(-0.1, 1.1, 2))
    if stop - start < 0.45:
        start, stop = -0.05, 1.05
    x, d, light = start * W, "", []
    while x < stop * W:
        s = size * float(r.uniform(0.6, 1.15))
        y = height(top, x) + 3
        if pine:
            d += poly([(x - s * 0.34, y), (x - s * 0.13, y - s * 0.5), (x - s * 0.2, y - s * 0.5), (x, y - s * 1.25),
                       (x + s * 0.2, y - s * 0.5), (x + s * 0.13, y - s * 0.5), (x + s * 0.34, y)])  # fmt: skip
        else:
            d += ellipse(x, y - s * 0.3, s * 0.5, s * 0.5)
            light.append((x - s * 0.12, y - s * 0.45, s * 0.26))
        x += s * float(r.uniform(0.35, 0.75))
    b.path(d, b.c(base, depth))
    if light:
        b.path(circles(light), b.c(lighter(base, 0.2), depth), 0.6)


@draws("ground")
def ground(
    b: Sheet, y: float, amp: float = 6, colour: str | None = None, tufts: int = 46, flowers: int = 26
) -> list[Point]:
    """The near ground from y down: gradient, soft patches, tufts, small flowers, fallen leaves, snow or puddles."""
    r = b.sub()
    base = colour or grass(b)
    top = ridge(r, y, amp, step=110)
    far, near = b.c(lighter(base, 0.2), 0.22), b.c(darker(base, 0.28))
    b.path(under(top, y + amp * 2 + 8), far)
    b.bands(0, y + amp * 1.2 + 2, W, H - y - amp * 1.2 - 2, (0, far), (0.4, b.c(base)), (1, near))
    grassy = colour is None
    for _ in range(9):
        py = y + 14 + float(r.random()) ** 1.2 * (H - y - 20)
        near = (py - y) / (H - y)
        shade = lighter(base, 0.22) if r.random() < 0.5 else darker(base, 0.16)
        b.path(blob(r, float(r.uniform(0, W)), py, 50 + 120 * near, 5 + 13 * near), b.c(shade), 0.4)
    if grassy:
        turf(b, r, y, tufts, flowers)
    weather_on_ground(b, r, y)
    return top


@draws("ground")
def turf(b: Sheet, r: Rng, y: float, tufts: int, flowers: int) -> None:
    dark, pale = "", ""
    base = grass(b)
    k = tufts // 2 if b.snowy else tufts
    for _ in range(k):
        ty = y + 16 + float(r.random()) * (H - y - 14)
        near = 0.45 + 0.75 * (ty - y) / (H - y)
        tx = float(r.uniform(0, W))
        for j in range(4):
            blade = leaf(
                tx + (j - 1.5) * 3.4 * near, ty, near * float(r.uniform(9, 16)), -pi / 2 + (j - 1.5) * 0.27, 0.16
            )
            if j % 2:
                dark += blade
            else:
                pale += blade
    tone = "#8b8f6a" if b.snowy else base
    b.path(dark, b.c(darker(tone, 0.34)), 0.85)
    b.path(pale, b.c(lighter(tone, 0.1) if b.snowy else darker(tone, 0.14)), 0.9)
    season = b.spec.season
    if b.snowy:
        return
    if season == "autumn":
        fallen(b, r, y, 46)
        return
    k = {"spring": flowers * 2, "summer": flowers, "winter": 0}[season]
    for colour in ("#ffffff", "#f8d24c", "#f08cb0") if k else ():
        spots = []
        for _ in range(k // 3):
            fy = y + 14 + float(r.random()) * (H - y - 20)
            s = (1.4 + 1.7 * (fy - y) / (H - y)) * float(r.uniform(0.8, 1.2))
            fx = float(r.uniform(0, W))
            spots += [(fx + s, fy, s), (fx - s, fy, s), (fx, fy + s, s), (fx, fy - s, s)]
        b.path(circles(spots), b.c(colour))


@draws("ground")
def fallen(b: Sheet, r: Rng, y: float, k: int, to: float = H) -> None:
    """Fallen leaves."""
    for colour in ("#d9772b", "#e8ae3a", "#b5482c"):
        d = ""
        for _ in range(k // 3):
            ly = y + 10 + float(r.random()) * (to - y - 14)
            d += leaf(float(r.uniform(0, W)), ly, 5 + 7 * (ly - y) / (H - y), float(r.uniform(-0.6, 0.6)), 0.42)
        b.path(d, b.c(colour), 0.92)


@draws("ground")
def weather_on_ground(b: Sheet, r: Rng, y: float) -> None:
    if b.spec.weather == "rain":
        for _ in range(5):
            py = y + 34 + float(r.random()) * (H - y - 70)
            near = (py - y) / (H - y)
            puddle(b, r, float(r.uniform(40, W - 40)), py, 34 + 58 * near, 4.5 + 9 * near)
    if b.snowy:
        for _ in range(5):
            py = y + 18 + float(r.random()) * (H - y - 40)
            b.path(
                blob(r, float(r.uniform(0, W)), py, float(r.uniform(70, 150)), float(r.uniform(5, 12))),
                b.c("#b4c6e2"),
                0.4,
            )
    if b.spec.weather == "fog":
        for _ in range(3):
            fy = y + float(r.uniform(-46, 30))
            b.path(blob(r, float(r.uniform(0, W)), fy, 330, 24), b.light.haze, 0.34)


@draws("ground")
def puddle(b: Sheet, r: Rng, x: float, y: float, rx: float, ry: float) -> None:
    shape = blob(r, x, y, rx, ry, 0.16)
    b.path(shape, b.grad(mix(b.light.sky[1], b.c("#8f9a9c"), 0.3), mix(b.light.sky[0], b.c("#7f8a90"), 0.3)), 0.85)
    b.stroke(ellipse(x - rx * 0.15, y, rx * 0.4, ry * 0.42), mix(b.light.sky[2], "#ffffff", 0.4), 1.2, 0.6)


@draws("ground")
def way(
    b: Sheet, y: float, x_far: float, x_near: float, far: float, near: float, colour: str, edge: str | None = None
) -> None:
    """A winding path from the horizon to the foot of the sheet."""
    r = b.sub()
    bend = float(r.uniform(-1, 1)) * 80
    left, right = [], []
    for t in np.linspace(0, 1, 7):
        s = float(t) ** 1.5
        x = x_far + (x_near - x_far) * s + bend * float(np.sin(pi * t)) * (0.4 + 0.6 * s)
        w = far + (near - far) * s
        left.append((x - w, y + (H + 14 - y) * float(t)))
        right.append((x + w, y + (H + 14 - y) * float(t)))
    d = smooth(left) + "L" + smooth(right[::-1])[1:] + "Z"
    shown = mix(colour, SNOW, 0.62) if b.snowy else colour
    b.stroke(d, b.c(edge or darker(shown, 0.22), 0.1), 5, 0.5)
    b.path(d, b.grad(b.c(lighter(shown, 0.16), 0.25), b.c(shown), b.c(darker(shown, 0.14))))
    bits = []
    for _ in range(34):
        t = float(r.uniform(0.12, 1))
        i = min(5, int(t * 6))
        bits.append((float(r.uniform(left[i][0] + 6, max(left[i][0] + 7, right[i][0] - 6))),
                     y + (H - y) * t, 0.9 + 2.2 * t))  # fmt: skip
    b.path("".join(ellipse(px, py, s * 1.8, s) for px, py, s in bits), b.c(darker(shown, 0.24)), 0.4)


@draws("thing")
def rock(b: Sheet, x: float, y: float, w: float, colour: str = "#8d8a90", depth: float = 0.0) -> None:
    r = b.sub()
    h = w * float(r.uniform(0.5, 0.75))
    b.shadow(x, y, w * 0.75, w * 0.13)
    pts = [(x - w / 2, y), (x - w * 0.44, y - h * 0.5), (x - w * 0.18, y - h * float(r.uniform(0.85, 1))), (x + w * 0.16, y - h * 0.95),
           (x + w * 0.42, y - h * float(r.uniform(0.4, 0.62))), (x + w / 2, y)]  # fmt: skip
    b.path(smooth(pts) + "Z", b.wall(colour, depth, 0.18))
    b.path(smooth([pts[1], pts[2], pts[3], (x + w * 0.05, y - h * 0.66), (x - w * 0.2, y - h * 0.56)], closed=True),
           b.c(SNOW if b.snowy else lighter(colour, 0.36), depth), 0.9 if b.snowy else 0.75)  # fmt: skip
    b.stroke(line([(x + w * 0.05, y - h * 0.62), (x + w * 0.12, y - h * 0.35), (x + w * 0.04, y - h * 0.12)]),
             b.c(darker(colour, 0.35), depth), 1.3, 0.6)  # fmt: skip


@draws("water")
def water(b: Sheet, y0: float, y1: float, near: str = "#3f93b5", glints: int = 60) -> None:
    """A sheet of open water: it mirrors the sky far off and shows its own colour near; streaks widen towards us."""
    b.surface = (y0, min(float(H), y1))
    r = b.sub()
    sky = b.light.sky
    far = mix(b.c(near), sky[2], 0.6)
    b.bands(
        0,
        y0,
        W,
        y1 - y0,
        (0, far),
        (0.33, mix(b.c(near), sky[1], 0.32)),
        (0.66, b.c(near)),
        (1, b.c(darker(near, 0.25))),
    )
    pale, dark = "", ""
    for _ in range(glints):
        t = float(r.random()) ** 1.4
        y = y0 + 3 + (y1 - y0 - 6) * t
        w, h = (10 + 46 * t) * float(r.uniform(0.6, 1.4)), 0.8 + 2.0 * t
        x = float(r.uniform(-20, W + 20))
        d = f"M{n(x - w)} {n(y)}q{n(w)} {n(-h * 1.8)} {n(2 * w)} 0q{n(-w)} {n(h * 0.9)} {n(-2 * w)} 0z"
        if r.random() < 0.55:
            pale += d
        else:
            dark += d
    b.path(pale, mix(b.c("#d8f1f6"), sky[2], 0.5), 0.55)
    b.path(dark, b.c(darker(near, 0.35)), 0.3)


@draws("water")
def sparkle_road(b: Sheet, x: float, y0: float, y1: float) -> None:
    """Sun or moon glitter on the water below the light."""
    r = b.sub()
    if b.spec.weather not in ("clear", "cloudy") or b.spec.time == "day":
        return
    d = ""
    for _ in range(30):
        t = float(r.random())
        w = (8 + 26 * t) * float(r.uniform(0.5, 1.2))
        gx, gy = x + float(r.normal()) * (9 + 22 * t), y0 + 2 + (y1 - y0) * t
        d += f"M{n(gx - w)} {n(gy)}q{n(w)} -2.4 {n(2 * w)} 0q{n(-w)} 2.4 {n(-2 * w)} 0z"
    b.path(d, {"dawn": "#ffe6c0", "sunset": "#ffd58a", "night": "#dbe5ff", "day": "#ffffff"}[b.spec.time], 0.6)
