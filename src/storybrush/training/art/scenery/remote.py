"""Far-off places: cave, savanna, swamp, rocky land."""

from math import cos, pi, sin

from .land import fallen, ground, height, hills, mountains, rock, treeline, under, water, way
from .light import darker, lighter, mix
from .places import place
from .plants import bush, reeds
from .sheet import H, Rng, Sheet, W, blob, box, circles, ellipse, leaf, line, n, poly, ridge, smooth
from .sky import sky
from .waters import lilies
from .wild import log, mushrooms

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


def waterhole(b: Sheet, x: float, y: float) -> None:
    r = b.sub()
    b.path(blob(r, x, y, 150, 21, 0.1), b.c("#a9845a"))
    b.path(blob(r, x, y + 1, 132, 15, 0.08), b.grad(mix(b.light.sky[1], b.c("#6fa9b4"), 0.4), b.c("#4f8ea0")))
    b.stroke(f"M{n(x - 80)} {n(y - 2)}h60M{n(x + 10)} {n(y + 5)}h50", mix(b.light.sky[2], "#ffffff", 0.3), 1.6, 0.55)


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


def mound(b: Sheet, x: float, y: float, h: float) -> None:
    """A termite hill."""
    b.shadow(x, y, h * 0.4, h * 0.06)
    pts = [(x - h * 0.34, y), (x - h * 0.22, y - h * 0.4), (x - h * 0.1, y - h * 0.62), (x, y - h), (x + h * 0.1, y - h * 0.7),
           (x + h * 0.2, y - h * 0.48), (x + h * 0.34, y)]  # fmt: skip
    b.path(smooth(pts) + "Z", b.grad(b.c("#c98f5f"), b.c("#9a6644"), across=True))
    b.stroke(line([(x - h * 0.05, y - h * 0.7), (x - h * 0.12, y - h * 0.2)]) + line([(x + h * 0.1, y - h * 0.5), (x + h * 0.14, y - h * 0.1)]),
             b.c("#7d5038"), 2, 0.6)  # fmt: skip


@place("swamp", 360)
def swamp(b: Sheet) -> None:
    r = b.rng
    sky(b, 270, clouds=2 if b.spec.weather == "clear" else None)
    leafc = {"spring": "#7f9f58", "summer": "#5f8450", "autumn": "#a3803f", "winter": "#8a9484"}[b.spec.season]
    if b.snowy:
        leafc = mix(leafc, "#dfe8f4", 0.45)
    for y, size, depth in ((256, 48, 0.7), (278, 70, 0.5)):
        top = hills(b, y, 8, depth, leafc)
        treeline(b, top, size, depth, pine=False)
    water(b, 284, 400, "#5f8f6a" if not b.snowy else "#8fb0b8", 60)
    b.path(blob(b.sub(), W / 2, 288, W * 0.7, 15, 0.1), b.light.haze, 0.45)
    for i in range(4):
        x = W * (i + float(r.uniform(0.15, 0.85))) / 4
        cypress(b, x, float(r.uniform(300, 330)), float(r.uniform(190, 240)), 0.3, leafc)
    for x in (float(r.uniform(150, 330)), float(r.uniform(440, 620))):
        lilies(b, x, float(r.uniform(338, 366)))
    islet(b, float(r.uniform(180, W - 180)), float(r.uniform(336, 352)))
    ground(b, 386, 9, tufts=60, flowers=14)
    for _ in range(7):
        x = W / 2 + float(r.choice((-1, 1))) * float(r.uniform(120, 380))
        reeds(b, x, float(r.uniform(388, 406)), float(r.uniform(56, 92)))
    side = float(r.choice((-1, 1)))
    cypress(b, W / 2 - side * float(r.uniform(310, 360)), 424, 430, 0.0, leafc)
    cypress(b, W / 2 + side * float(r.uniform(330, 380)), 404, 340, 0.06, leafc)
    if r.random() < 0.5:
        log(b, W / 2 + side * float(r.uniform(190, 240)), 420)
    mushrooms(b, W / 2 - side * float(r.uniform(220, 260)), 446)
    if b.spec.season == "autumn" and not b.snowy:
        fallen(b, b.sub(), 400, 30)


def islet(b: Sheet, x: float, y: float) -> None:
    b.path(ellipse(x, y + 3, 74, 9), b.c("#3f5f50"), 0.5)
    b.path(ellipse(x, y, 68, 9), b.c("#6f8a4a" if not b.snowy else "#eef3fa"))
    bush(b, x - 20, y, 50, "#5f8a48")
    reeds(b, x + 34, y + 2, 46, 6)


def cypress(b: Sheet, x: float, y: float, size: float, depth: float, leafc: str) -> None:
    """A tree that stands in water on spread roots, moss hanging from its arms."""
    r = b.sub()
    bark, w, lean = "#6d5a4c", size * 0.05, float(r.uniform(-0.05, 0.05)) * size
    top = (x + lean, y - size * 0.8)
    foot = [(x - w * 2.6, y), (x - w * 1.1, y - size * 0.1), (x - w * 0.8, y - size * 0.3), (top[0] - w * 0.4, top[1]),
            (top[0] + w * 0.4, top[1]), (x + w * 0.8, y - size * 0.3), (x + w * 1.1, y - size * 0.1), (x + w * 2.6, y)]  # fmt: skip
    b.path(ellipse(x, y, w * 3.4, w * 0.6), b.c("#2f4a44", depth), 0.35)
    b.path(smooth(foot) + f"Q{n(x + w)} {n(y - w)} {n(x)} {n(y + w * 0.4)}Q{n(x - w)} {n(y - w)} {n(foot[0][0])} {n(y)}z",
           b.grad(b.c(lighter(bark, 0.14), depth), b.c(darker(bark, 0.24), depth), across=True))  # fmt: skip
    b.stroke("".join(line([(x + t * w, y - w * 0.6), (x + t * w * 0.5, y - size * 0.4)]) for t in (-0.8, 0.0, 0.8)),
             b.c(darker(bark, 0.35), depth), max(1.0, w * 0.1), 0.5)  # fmt: skip
    arms = [(s, t, float(r.uniform(0.16, 0.3)) * size) for t in (0.5, 0.66, 0.8) for s in (-1, 1)]
    crown = darker(leafc, 0.08)
    for s, t, length in arms:
        ax, ay = x + lean * t, y - size * t
        ex, ey = ax + s * length, ay - length * 0.28
        b.stroke(f"M{n(ax)} {n(ay)}Q{n((ax + ex) / 2)} {n(ay)} {n(ex)} {n(ey)}", b.c(bark, depth), w * 0.4)
        puffs = [(ex + float(r.uniform(-0.5, 0.5)) * length, ey - float(r.uniform(-0.1, 0.24)) * length, length * float(r.uniform(0.26, 0.4)))
                 for _ in range(5)]  # fmt: skip
        moss(b, r, ex, ey, length, depth)
        if not b.bare:
            b.path(circles(puffs), b.c(crown, depth))
            b.path(
                circles([(px - q * 0.15, py - q * 0.25, q * 0.6) for px, py, q in puffs]),
                b.c(lighter(crown, 0.2), depth),
                0.75,
            )
        elif b.snowy:
            b.stroke(line([(ax, ay - w * 0.3), (ex, ey - w * 0.3)]), b.c("#f4f8ff", depth), w * 0.24)


def moss(b: Sheet, r: Rng, x: float, y: float, length: float, depth: float) -> None:
    d = "".join(
        f"M{n(x + t * length)} {n(y)}q{n(length * 0.05)} {n(length * k * 0.5)} 0 {n(length * k)}"
        for t, k in (
            (-0.4, float(r.uniform(0.3, 0.6))),
            (-0.1, float(r.uniform(0.4, 0.8))),
            (0.2, float(r.uniform(0.3, 0.7))),
        )
    )
    b.stroke(d, b.c("#9fae7a" if not b.snowy else "#cdd8dc", depth), max(1.5, length * 0.045), 0.8)


@place("rocky land", 340)
def rocky_land(b: Sheet) -> None:
    r = b.rng
    tone = str(r.choice(("#a69a90", "#b59a80", "#9a9ca4")))
    sky(b, 290)
    mountains(b, 286, float(r.uniform(110, 170)), 0.78, mix(tone, "#6f7a94", 0.5))
    for y, amp, depth in ((278, 16, 0.55), (300, 10, 0.3)):
        top = hills(b, y, amp, depth, tone if not b.snowy else None)
        for _ in range(5):
            x = float(r.uniform(0, W))
            spire(b, x, height(top, x) + 10, float(r.uniform(40, 92)) * (1.4 - depth), tone, depth)
    base = mix(
        tone, {"spring": "#86bd55", "summer": "#9ca860", "autumn": "#b08a50", "winter": "#a9a08c"}[b.spec.season], 0.42
    )
    ground(b, 318, 8, colour=base if not b.snowy else "#f2f6fc", tufts=0, flowers=0)
    way(b, 328, W / 2 + float(r.uniform(-120, 120)), W / 2 + float(r.uniform(-90, 90)), 10, 88, lighter(tone, 0.2))
    side = float(r.choice((-1, 1)))
    arch(b, W / 2 - side * float(r.uniform(200, 260)), 362, float(r.uniform(150, 190)), tone)
    for _ in range(9):
        x = W / 2 + float(r.choice((-1, 1))) * float(r.uniform(120, 390))
        rock(b, x, float(r.uniform(352, 410)), float(r.uniform(28, 84)), tone)
    for _ in range(4):
        bush(b, float(r.uniform(0, W)), float(r.uniform(352, 384)), float(r.uniform(36, 58)), "#7f8f55")
    spire(b, W / 2 + side * float(r.uniform(310, 350)), 404, float(r.uniform(200, 270)), tone, 0.0)
    for x, w in ((float(r.uniform(20, 110)), 120.0), (float(r.uniform(W - 110, W - 20)), 100.0)):
        rock(b, x, float(r.uniform(470, 496)), w, tone)


def spire(b: Sheet, x: float, y: float, h: float, tone: str, depth: float) -> None:
    """A stack of weathered blocks."""
    r = b.sub()
    w, at = h * 0.3, y
    b.shadow(x, y, w * 1.1, w * 0.16)
    for i in range(4):
        tall, wide = h * (0.32, 0.27, 0.23, 0.18)[i], w * (1.0, 0.86, 0.72, 0.5)[i] * float(r.uniform(0.88, 1.15))
        cx = x + float(r.uniform(-0.08, 0.08)) * w
        pts = [(cx - wide, at + 3), (cx - wide * 0.94, at - tall * 0.7), (cx - wide * 0.6, at - tall), (cx + wide * 0.55, at - tall * 0.98),
               (cx + wide * 0.95, at - tall * 0.62), (cx + wide, at + 3)]  # fmt: skip
        c = tone if i % 2 else darker(tone, 0.08)
        b.path(
            smooth(pts) + "Z",
            b.grad(b.c(lighter(c, 0.22), depth), b.c(c, depth), b.c(darker(c, 0.28), depth), across=True),
        )
        b.stroke(line([pts[0], pts[5]]), b.c(darker(tone, 0.42), depth), max(1.0, h * 0.012), 0.55)
        if i == 3 or (b.snowy and i % 2):
            b.path(
                ellipse(cx, at - tall + 2, wide * 0.66, tall * 0.13),
                b.c("#f4f8ff" if b.snowy else lighter(c, 0.4), depth),
                0.9,
            )
        at -= tall * 0.94


def arch(b: Sheet, x: float, y: float, s: float, tone: str) -> None:
    """A natural bridge of rock."""
    r = b.sub()
    k = float(r.uniform(0.9, 1.1))
    b.shadow(x, y, s * 0.66, s * 0.08)
    outer = [(x - s * 0.62, y), (x - s * 0.6, y - s * 0.5 * k), (x - s * 0.4, y - s * 0.82), (x, y - s * 0.92 * k), (x + s * 0.42, y - s * 0.8),
             (x + s * 0.6, y - s * 0.45), (x + s * 0.66, y)]  # fmt: skip
    inner = [(x + s * 0.36, y), (x + s * 0.32, y - s * 0.34), (x + s * 0.14, y - s * 0.58), (x - s * 0.12, y - s * 0.6), (x - s * 0.3, y - s * 0.36),
             (x - s * 0.34, y)]  # fmt: skip
    b.path(smooth(outer) + "L" + smooth(inner)[1:] + "Z", b.wall(tone, 0.06, 0.24))
    b.stroke(smooth(inner), b.c(darker(tone, 0.4)), 3, 0.6)
    b.stroke("".join(line([(x + t * s, y - s * 0.16), (x + t * s * 0.94, y - s * 0.5)]) for t in (-0.52, -0.44, 0.46, 0.54)),
             b.c(darker(tone, 0.32)), 2, 0.5)  # fmt: skip
    b.stroke(smooth(outer[1:5]), b.c("#f4f8ff" if b.snowy else lighter(tone, 0.4)), s * 0.035, 0.9)


@place("cave", 350)
def cave(b: Sheet) -> None:
    """From inside: the mouth with the country outside, hanging stones, crystals, a pool."""
    r = b.rng
    sky(b, 260)
    far = hills(b, 262, 16, 0.6)
    treeline(b, far, 40, 0.5)
    hills(b, 292, 10, 0.3)
    side = float(r.choice((-1, 1)))
    tone = str(r.choice(("#7d7484", "#85766c", "#6f7888")))
    cx, half, crest = W / 2 - side * float(r.uniform(30, 130)), float(r.uniform(150, 210)), float(r.uniform(96, 140))
    rim = [(cx - half * 1.08, 344.0)]
    for i in range(9):
        a = pi - pi * i / 8
        rim.append(
            (
                cx + half * cos(a) * float(r.uniform(0.92, 1.06)),
                336 - (336 - crest) * sin(a) * float(r.uniform(0.94, 1.05)),
            )
        )
    rim.append((cx + half * 1.08, 344.0))
    for grow, dark in ((1.0, 0.0), (1.16, 0.16), (1.36, 0.3), (1.62, 0.42)):
        ring = [(cx + (x - cx) * grow, 344 - (344 - y) * grow) for x, y in rim]
        walls = f"M-20 -20V352H{n(ring[0][0])}"
        b.path(walls + smooth(ring).replace("M", "L", 1) + f"V352H{W + 20}V-20Z", b.c(darker(tone, dark)), 1.0)
    ridges(b, cx, half, tone)
    hanging(b, tone)
    b.bands(
        0, 340, W, H - 340, (0, b.c(lighter(tone, 0.12))), (0.4, b.c(darker(tone, 0.08))), (1, b.c(darker(tone, 0.34)))
    )
    b.path(under(ridge(b.sub(), 344, 5), 360), b.c(lighter(tone, 0.1)))
    shine = {"dawn": "#ffe0c0", "day": "#fff8dc", "sunset": "#ffc07a", "night": "#a9c0ff"}[b.spec.time]
    b.path(poly([(cx - half, 344), (cx + half, 344), (cx + half * 1.7 + side * 60, H), (cx - half * 1.7 + side * 60, H)]),
           b.fade((0, shine, 0.34), (1, shine, 0.0)))  # fmt: skip
    pool(b, W / 2 + side * float(r.uniform(110, 220)), float(r.uniform(386, 410)))
    for _ in range(5):
        standing(
            b,
            W / 2 + float(r.choice((-1, 1))) * float(r.uniform(210, 380)),
            float(r.uniform(350, 400)),
            float(r.uniform(40, 110)),
            tone,
        )
    for _ in range(6):
        x = W / 2 + float(r.choice((-1, 1))) * float(r.uniform(170, 380))
        rock(b, x, float(r.uniform(376, 440)), float(r.uniform(24, 64)), tone)
    colour = str(r.choice(("#7fd0e8", "#c99af0", "#8fe0b0")))
    for x in (W / 2 + side * float(r.uniform(270, 340)), W / 2 - side * float(r.uniform(290, 350))):
        crystals(b, x, float(r.uniform(392, 430)), float(r.uniform(44, 76)), colour)
    rock(b, float(r.choice((40, W - 40))), 492, 120, tone)


def ridges(b: Sheet, cx: float, half: float, tone: str) -> None:
    """Cracks and lit edges on the walls."""
    r = b.sub()
    dark, pale = "", ""
    for _ in range(34):
        a, far = float(r.uniform(-0.1, 1.1)) * pi, float(r.uniform(1.25, 2.3))
        x, y = cx + half * far * cos(a), 336 - 226 * far * 0.9 * sin(a)
        d = f"M{n(x)} {n(y)}q{n(float(r.uniform(-10, 10)))} {n(float(r.uniform(10, 22)))} {n(float(r.uniform(-16, 16)))} {n(float(r.uniform(24, 44)))}"
        if y < 330:
            dark += d
            pale += f"M{n(x + 5)} {n(y + 2)}q4 8 0 16"
    b.stroke(dark, b.c(darker(tone, 0.55)), 3, 0.6)
    b.stroke(pale, b.c(lighter(tone, 0.25)), 2, 0.5)


def hanging(b: Sheet, tone: str) -> None:
    r = b.sub()
    for _ in range(13):
        x, w = float(r.uniform(0, W)), float(r.uniform(14, 34))
        tall = float(r.uniform(46, 130)) * (0.6 + 0.7 * abs(x / W - 0.5))
        d = f"M{n(x - w)} -10Q{n(x - w * 0.3)} {n(tall * 0.5)} {n(x)} {n(tall)}Q{n(x + w * 0.3)} {n(tall * 0.5)} {n(x + w)} -10z"
        b.path(d, b.grad(b.c(darker(tone, 0.34)), b.c(lighter(tone, 0.06))))
        b.stroke(
            f"M{n(x - w * 0.4)} 4Q{n(x - w * 0.2)} {n(tall * 0.4)} {n(x - 1)} {n(tall * 0.86)}",
            b.c(lighter(tone, 0.2)),
            2,
            0.5,
        )


def standing(b: Sheet, x: float, y: float, h: float, tone: str) -> None:
    b.shadow(x, y, h * 0.34, h * 0.06)
    b.path(f"M{n(x - h * 0.26)} {n(y)}Q{n(x - h * 0.07)} {n(y - h * 0.5)} {n(x)} {n(y - h)}Q{n(x + h * 0.09)} {n(y - h * 0.5)} {n(x + h * 0.28)} {n(y)}z",
           b.grad(b.c(lighter(tone, 0.2)), b.c(darker(tone, 0.3)), across=True))  # fmt: skip


def pool(b: Sheet, x: float, y: float) -> None:
    r = b.sub()
    b.path(blob(r, x, y, 130, 20, 0.1), b.c("#4a4656"), 0.7)
    b.path(blob(r, x, y + 1, 118, 15, 0.08), b.grad(mix(b.light.sky[1], b.c("#5fa0b8"), 0.5), b.c("#3a6f90")))
    b.stroke(f"M{n(x - 70)} {n(y - 2)}h54M{n(x + 8)} {n(y + 4)}h46", mix(b.light.sky[2], "#ffffff", 0.3), 1.6, 0.6)


def crystals(b: Sheet, x: float, y: float, s: float, colour: str) -> None:
    r = b.sub()
    b.shadow(x, y, s * 0.7, s * 0.1)
    b.glow(x, y - s * 0.4, s * 1.5, colour, 0.5 if b.night else 0.3)
    for t, k in ((-0.5, 0.6), (0.5, 0.66), (-0.2, 0.84), (0.22, 0.74), (0.0, 1.0)):
        h, w = s * k * float(r.uniform(0.9, 1.15)), s * 0.13
        tx, bx = x + t * s * 1.15, x + t * s * 0.6
        b.path(
            poly([(bx - w, y), (tx - w * 0.9, y - h * 0.78), (tx, y - h), (tx + w * 0.9, y - h * 0.78), (bx + w, y)]),
            colour,
            0.95,
        )
        b.path(
            poly([(bx, y), (tx + w * 0.1, y - h * 0.74), (tx, y - h), (tx + w * 0.9, y - h * 0.78), (bx + w, y)]),
            darker(colour, 0.32),
            0.9,
        )
    b.path(box(x - s * 0.5, y - 2, s, 3), b.c("#4a4656"), 0.4)
