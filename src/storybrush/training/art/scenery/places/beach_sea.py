"""Places: beach, the open sea."""

from storybrush.training.art.scenery.light import lighter, mix
from storybrush.training.art.scenery.parts.land import hills, sparkle_road, water
from storybrush.training.art.scenery.parts.shore import sand, shells, swell, towel, tuft
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.parts.things import parasol, rowboat, sailboat
from storybrush.training.art.scenery.parts.trees import palm
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import H, Sheet, W, box, draws, ellipse, n, poly, smooth


@place("beach", 356)
def beach(b: Sheet) -> None:
    r = b.rng
    side = 1 if r.random() < 0.5 else -1
    sky(b, 232)
    if r.random() < 0.7:
        cape(b, side, 236)
    water(b, 232, 380, "#2fa0b4", 70)
    sparkle_road(b, float(r.uniform(0.3, 0.7)) * W, 238, 330)
    for _ in range(int(r.integers(1, 3))):
        sailboat(
            b, float(r.uniform(120, W - 120)), float(r.uniform(250, 268)), float(r.uniform(30, 58)), "#b8553c", 0.3
        )
    sand(b, 340)
    x = W / 2 + side * float(r.uniform(320, 360))
    palm(b, x, 404, float(r.uniform(330, 390)), -side * float(r.uniform(0.12, 0.26)))
    if r.random() < 0.6:
        palm(b, x - side * 60, 392, 240, side * 0.1)
    for dx in (-50, 40):
        tuft(b, x + dx, 412)
    sunny, own = bool(r.random() < 0.6), b.sub()
    spot = W / 2 - side * float(own.uniform(230, 290))
    tones = [str(c) for c in own.permutation(["#b8553c", "#3f6f8a", "#e0b04a", "#f0a23a"])]
    if sunny and not b.snowy:
        parasol(b, spot, 408, 130, tones[0])
        towel(b, W / 2 - side * 190, 416, tones[1])
    else:
        rowboat(b, spot, 396, 150, tones[0])
    shells(b)


@draws("far")
def cape(b: Sheet, side: int, y: float) -> None:
    """A headland with a lighthouse now and then."""
    r = b.sub()
    x = W / 2 + side * 230
    if r.random() < 0.6:
        lx, ly = x + side * 60, y - 52
        b.path(
            poly([(lx - 9, ly), (lx - 6, ly - 58), (lx + 6, ly - 58), (lx + 9, ly)]),
            b.grad(b.c("#ffffff", 0.4), b.c("#e3d9d2", 0.4)),
        )
        b.path(
            poly([(lx - 8.3, ly - 14), (lx - 7.4, ly - 28), (lx + 7.4, ly - 28), (lx + 8.3, ly - 14)]),
            b.c("#c8443c", 0.35),
        )
        b.path(
            poly([(lx - 6.8, ly - 42), (lx - 6.2, ly - 54), (lx + 6.2, ly - 54), (lx + 6.8, ly - 42)]),
            b.c("#c8443c", 0.35),
        )
        if b.lit:
            b.glow(lx, ly - 63, 60, "#ffe9a0", 0.9)
        b.path(box(lx - 5, ly - 67, 10, 9), "#fff0b0" if b.lit else b.c("#bfe0ea", 0.3))
        b.path(poly([(lx - 8, ly - 67), (lx, ly - 76), (lx + 8, ly - 67)]), b.c("#8f3a34", 0.35))
    pts = [
        (x - side * 150, y + 2),
        (x - side * 90, y - 14),
        (x - side * 20, y - 40),
        (x + side * 60, y - 56),
        (x + side * 180, y - 60),
    ]
    b.path(
        smooth(pts) + f"V{n(y + 4)}Z", b.grad(b.c("#7fa876" if not b.snowy else "#eef3fa", 0.5), b.c("#8d7f7a", 0.5))
    )


@place("sea", 300, "water")
def sea(b: Sheet) -> None:
    r = b.rng
    sky(b, 236)
    if r.random() < 0.4:
        hills(b, 236, 9, 0.85, "#8aa0a8", 250)
    water(b, 234, H, str(r.choice(("#2f86ac", "#2f95a4", "#3a78a8"))), 70)
    sparkle_road(b, float(r.uniform(0.25, 0.75)) * W, 240, 430)
    rough = b.spec.weather in ("rain", "snow")
    for i, y in enumerate((274, 312, 362, 426)):
        swell(b, y, (5 + i * 4) * (1.5 if rough else 1.0), 60 + i * 24)
    if r.random() < 0.5:
        sailboat(b, float(r.uniform(80, W - 80)), 262, 44, "#b8553c", 0.35)
    side = float(r.choice((-1, 1)))
    if r.random() < 0.55:
        skerry(b, W / 2 + side * float(r.uniform(200, 330)), 318, float(r.uniform(110, 170)), bool(r.random() < 0.5))
    else:
        sailboat(b, W / 2 + side * float(r.uniform(150, 300)), 322, float(r.uniform(90, 130)), "#8f5d38", 0.08)
    gulls(b)
    swell(b, 470, 24, 190)


@draws("thing")
def skerry(b: Sheet, x: float, y: float, w: float, light: bool) -> None:
    """A rock in the sea, now and then with a lighthouse."""
    r = b.sub()
    stone = mix("#7d7a84", "#c9c6d6", 0.4 if b.night else 0.0)
    h = w * float(r.uniform(0.24, 0.36))
    if light:
        top, tall, s = y - h * 0.8, w * 0.8, w * 0.085
        for i in range(4):
            a, e = s * (1 - 0.1 * i), s * (0.9 - 0.1 * i)
            y0, y1 = top - tall * i / 4, top - tall * (i + 1) / 4
            b.path(
                poly([(x - a, y0), (x - e, y1), (x + e, y1), (x + a, y0)]),
                b.wall("#c8443c" if i % 2 else "#fbf4ea", 0.05),
            )
        if b.lit:
            b.glow(x, top - tall - 9, w * 0.8, "#ffe9a0", 0.9)
            b.path(
                poly([(x, top - tall - 12), (x + w * 2.4, top - tall - 60), (x + w * 2.4, top - tall + 30)]),
                b.fade((0, "#ffe9a0", 0.5), (1, "#ffe9a0", 0.0), across=True),
            )
        b.path(box(x - s * 0.7, top - tall - 18, s * 1.4, 19), "#fff0b0" if b.lit else b.c("#bfe0ea"))
        b.path(poly([(x - s, top - tall - 17), (x, top - tall - 32), (x + s, top - tall - 17)]), b.c("#8f3a34"))
    pts = [
        (x - w * 0.6, y),
        (x - w * 0.4, y - h * 0.6),
        (x - w * 0.12, y - h),
        (x + w * 0.16, y - h * 0.9),
        (x + w * 0.42, y - h * 0.5),
        (x + w * 0.62, y),
    ]
    b.path(smooth(pts) + "Z", b.wall(stone, 0.04, 0.22))
    b.path(smooth([pts[1], pts[2], pts[3], (x, y - h * 0.6)], closed=True), b.c(lighter(stone, 0.34)), 0.8)
    foam = "".join(
        ellipse(x + w * float(r.uniform(-0.6, 0.6)), y + float(r.uniform(-3, 5)), w * float(r.uniform(0.06, 0.16)), 3.4)
        for _ in range(12)
    )
    b.path(foam, mix(b.c("#ffffff"), b.light.sky[2], 0.2), 0.85)


@draws("sky")
def gulls(b: Sheet) -> None:
    r = b.sub()
    d = ""
    for _ in range(5):
        x, y, s = float(r.uniform(40, W - 40)), float(r.uniform(90, 220)), float(r.uniform(8, 15))
        d += f"M{n(x - s)} {n(y - s * 0.3)}Q{n(x - s * 0.4)} {n(y - s * 0.7)} {n(x)} {n(y)}Q{n(x + s * 0.4)} {n(y - s * 0.7)} {n(x + s)} {n(y - s * 0.3)}"
    b.stroke(d, b.c("#ffffff"), 2.6, 0.95)
