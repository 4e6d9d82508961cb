"""Place: the savanna."""

from math import pi

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.parts.land import ground, hills, mountains, rock, way
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import (
    H,
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
    smooth,
)

SAVANNA = {"spring": "#a9bf5e", "summer": "#dcb757", "autumn": "#cf9a4c", "winter": "#d3c08c"}


@place("savanna", 336)
def savanna(b: Sheet) -> None:
    r = b.rng
    sky(b, 286, clouds=2 if b.spec.weather == "clear" else None)
    if r.random() < 0.5:
        mountains(b, 284, float(r.uniform(70, 130)), 0.85, "#9a8a94", 2)
    tone = SAVANNA[b.spec.season]
    for y, amp, depth in ((276, 12, 0.66), (294, 10, 0.4)):
        top = hills(b, y, amp, depth, darker(tone, 0.06))
        for _ in range(int(r.integers(2, 5))):
            x = float(r.uniform(0, W))
            acacia(b, x, height(top, x) + 4, float(r.uniform(44, 66)) * (1.5 - depth), depth)
    ground(b, 310, 6, colour=tone, tufts=0, flowers=0)
    side = float(r.choice((-1, 1)))
    acacia(b, W / 2 - side * float(r.uniform(120, 230)), 340, float(r.uniform(130, 170)), 0.12)
    if r.random() < 0.6:
        waterhole(b, W / 2 + side * float(r.uniform(60, 200)), 362)
    else:
        way(b, 322, W / 2 + side * 90, W / 2 - side * 60, 9, 84, "#cf9f68")
    for _ in range(3):
        rock(b, float(r.uniform(20, W - 20)), float(r.uniform(352, 396)), float(r.uniform(26, 60)), "#a58468")
    straw(b, 330, tone)
    acacia(b, W / 2 + side * float(r.uniform(280, 340)), 398, float(r.uniform(270, 330)))
    if r.random() < 0.5:
        mound(b, W / 2 - side * float(r.uniform(280, 350)), 410, float(r.uniform(80, 120)))


@draws("thing")
def acacia(b: Sheet, x: float, y: float, size: float, depth: float = 0.0) -> None:
    """A flat crown on a forked, leaning trunk."""
    r = b.sub()
    b.shadow(x, y + 2, size * 0.4, size * 0.04, 0.32)
    bark, lean = "#7d5a40", float(r.uniform(-0.12, 0.12)) * size
    fork = (x + lean * 0.4, y - size * 0.4)
    b.stroke(
        f"M{n(x)} {n(y)}Q{n(x - lean * 0.3)} {n(y - size * 0.2)} {n(fork[0])} {n(fork[1])}",
        b.c(bark, depth),
        size * 0.06,
    )
    spread = [float(r.uniform(0.8, 1.15)) for _ in range(4)]
    tips = [(fork[0] + t * size * s, y - size * (0.72 + 0.06 * (i % 2)))
            for i, (t, s) in enumerate(zip((-0.34, -0.13, 0.14, 0.36), spread, strict=True))]  # fmt: skip
    b.stroke(
        "".join(f"M{n(fork[0])} {n(fork[1])}Q{n(fork[0] * 0.7 + px * 0.3)} {n(py * 0.6 + fork[1] * 0.4)} {n(px)} {n(py)}" for px, py in tips),
        b.c(darker(bark, 0.1), depth), size * 0.032,
    )  # fmt: skip
    green = {"spring": "#6f9a4a", "summer": "#63894a", "autumn": "#a08a45", "winter": "#8a8a58"}[b.spec.season]
    for (px, py), w in zip(tips, (0.3, 0.27, 0.29, 0.26), strict=True):
        rx, ry = size * w, size * 0.085
        puffs = [
            (px + t * rx, py - ry * float(r.uniform(0.2, 0.9)), ry * float(r.uniform(0.8, 1.2)))
            for t in (-0.8, -0.4, 0.0, 0.4, 0.8)
        ]
        d = circles(puffs) + ellipse(px, py, rx, ry * 0.8)
        b.path(d, b.c(darker(green, 0.18), depth))
        b.path(
            circles([(qx - s * 0.1, qy - s * 0.3, s * 0.62) for qx, qy, s in puffs]),
            b.c(lighter(green, 0.16), depth),
            0.8,
        )


@draws("water")
def waterhole(b: Sheet, x: float, y: float) -> None:
    r = b.sub()
    b.path(blob(r, x, y, 150, 21, 0.1), b.c("#a9845a"))
    b.path(blob(r, x, y + 1, 132, 15, 0.08), b.grad(mix(b.light.sky[1], b.c("#6fa9b4"), 0.4), b.c("#4f8ea0")))
    b.stroke(f"M{n(x - 80)} {n(y - 2)}h60M{n(x + 10)} {n(y + 5)}h50", mix(b.light.sky[2], "#ffffff", 0.3), 1.6, 0.55)


@draws("ground")
def straw(b: Sheet, y: float, tone: str) -> None:
    """Tufts of tall dry grass, higher towards us."""
    r = b.sub()
    dark, pale = "", ""
    for _ in range(64):
        t = float(r.random()) ** 0.8
        x, foot = float(r.uniform(0, W)), y + 10 + (H - y) * t
        for j in range(5):
            blade = leaf(
                x + (j - 2) * 3, foot, (10 + 20 * t) * float(r.uniform(0.7, 1.1)), -pi / 2 + (j - 2) * 0.24, 0.1
            )
            if j % 2:
                dark += blade
            else:
                pale += blade
    b.path(dark, b.c(darker(tone, 0.3)), 0.85)
    b.path(pale, b.c(lighter(tone, 0.22)), 0.9)


@draws("thing")
def mound(b: Sheet, x: float, y: float, h: float) -> None:
    """A termite hill."""
    b.shadow(x, y, h * 0.4, h * 0.06)
    pts = [(x - h * 0.34, y), (x - h * 0.22, y - h * 0.4), (x - h * 0.1, y - h * 0.62), (x, y - h), (x + h * 0.1, y - h * 0.7),
           (x + h * 0.2, y - h * 0.48), (x + h * 0.34, y)]  # fmt: skip
    b.path(smooth(pts) + "Z", b.grad(b.c("#c98f5f"), b.c("#9a6644"), across=True))
    b.stroke(line([(x - h * 0.05, y - h * 0.7), (x - h * 0.12, y - h * 0.2)]) + line([(x + h * 0.1, y - h * 0.5), (x + h * 0.14, y - h * 0.1)]),
             b.c("#7d5038"), 2, 0.6)  # fmt: skip
