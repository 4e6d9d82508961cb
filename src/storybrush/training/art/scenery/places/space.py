"""Place: space."""

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import H, Sheet, W, circles, draws, ellipse, n, poly, ridge, smooth


@place("space", 368, "air")
def space(b: Sheet) -> None:
    """Space is lit alike at every hour; the hour chooses the colour of the nebula and of the ground below."""
    r = b.rng
    deep, mid, low = {
        "dawn": ("#3a3470", "#8a5f9a", "#e39aa8"), "day": ("#1f3a7a", "#3f74b4", "#7fc0d8"),
        "sunset": ("#2f1f5a", "#8a3f7a", "#f0885a"), "night": ("#080c26", "#151c4a", "#2c2f6a"),
    }[b.spec.time]  # fmt: skip
    b.horizon = 336.0
    with b.drawing("sky"):
        b.bands(0, 0, W, 370, (0, deep), (0.6, mid), (1, low))
        for _ in range(5):
            c = str(r.choice(("#c77be0", "#5fb0e0", "#f08cb0", "#6fe0c8")))
            b.glow(
                float(r.uniform(0, W)),
                float(r.uniform(20, 300)),
                float(r.uniform(110, 230)),
                c,
                0.26 if not b.night else 0.16,
            )
        small = [(float(r.uniform(0, W)), float(r.uniform(0, 340)), float(r.uniform(0.7, 1.8))) for _ in range(130)]
        b.path(circles(small), "#fff6e0", 0.9)
        d = ""
        for _ in range(14):
            x, y, s = float(r.uniform(0, W)), float(r.uniform(0, 300)), float(r.uniform(5, 10))
            d += smooth(
                [
                    (x, y - s),
                    (x + s * 0.16, y - s * 0.16),
                    (x + s, y),
                    (x + s * 0.16, y + s * 0.16),
                    (x, y + s),
                    (x - s * 0.16, y + s * 0.16),
                    (x - s, y),
                    (x - s * 0.16, y - s * 0.16),
                ],
                closed=True,
            )
        b.path(d, "#fff1b8")
    dim = 0.62 if b.night else 0.0
    side = 1 if r.random() < 0.5 else -1
    planet(b, W / 2 + side * float(r.uniform(150, 270)), float(r.uniform(90, 140)), float(r.uniform(56, 80)), True, dim)
    planet(
        b, W / 2 - side * float(r.uniform(110, 300)), float(r.uniform(60, 200)), float(r.uniform(22, 38)), False, dim
    )
    planet(b, W / 2 - side * float(r.uniform(0, 90)), float(r.uniform(50, 120)), float(r.uniform(12, 18)), False, dim)
    comet(b, float(r.uniform(120, W - 160)), float(r.uniform(30, 120)))
    with b.drawing("ground"):
        tone = str(r.choice(("#b9a9c9", "#c9b08f", "#9fb4c4", "#d9a08f")))
        for dy, k in ((0, 0.35), (26, 0.0)):
            c = mix(darker(tone, k), "#161a3f", dim)
            top = ridge(b.sub(), 336 + dy, 14, step=110)
            b.path(smooth(top) + f"V{H}H-40z", b.grad(lighter(c, 0.2), c, darker(c, 0.34)))
        rc = b.sub()
        for _ in range(13):
            x, t = float(rc.uniform(0, W)), float(rc.random())
            y = 376 + 120 * t
            s = (12 + 34 * t) * float(rc.uniform(0.6, 1.2))
            c = mix(tone, "#161a3f", dim)
            b.path(ellipse(x, y, s, s * 0.3), darker(c, 0.3))
            b.path(ellipse(x, y + s * 0.07, s * 0.88, s * 0.2), darker(c, 0.16))
            b.stroke(f"M{n(x - s)} {n(y)}a{n(s)} {n(s * 0.3)} 0 0 0 {n(2 * s)} 0", lighter(c, 0.3), 1.8, 0.8)


@draws("sky")
def planet(b: Sheet, x: float, y: float, s: float, ring: bool, dim: float) -> None:
    r = b.sub()
    base = mix(str(r.choice(("#f0a25a", "#7fc0d4", "#e07f9a", "#9fd08a", "#b08fe0", "#f0cf7a"))), "#161a3f", dim * 0.7)
    b.glow(x, y, s * 1.7, base, 0.35)
    tilt = float(r.uniform(-24, 24))
    b.raw(f'<g transform="rotate({n(tilt)} {n(x)} {n(y)})">')
    if ring:
        b.stroke(
            f"M{n(x - s * 1.7)} {n(y)}A{n(s * 1.7)} {n(s * 0.42)} 0 0 1 {n(x + s * 1.7)} {n(y)}",
            darker(base, 0.2),
            s * 0.16,
        )
    b.path(circles([(x, y, s)]), b.grad(lighter(base, 0.35), base, darker(base, 0.4), across=True))
    bands = ""
    for t in (-0.55, -0.15, 0.3):
        h, half = s * float(r.uniform(0.08, 0.2)), s * (1 - t * t) ** 0.5
        bands += f"M{n(x - half)} {n(y + s * t)}Q{n(x)} {n(y + s * t + h)} {n(x + half)} {n(y + s * t)}Q{n(x)} {n(y + s * t + h * 2.2)} {n(x - half)} {n(y + s * t)}z"
    b.path(bands, lighter(base, 0.5), 0.45)
    if ring:
        b.stroke(
            f"M{n(x - s * 1.7)} {n(y)}A{n(s * 1.7)} {n(s * 0.42)} 0 0 0 {n(x + s * 1.7)} {n(y)}",
            lighter(base, 0.5),
            s * 0.16,
        )
    else:
        b.path(
            circles(
                [
                    (x - s * 0.3, y - s * 0.2, s * 0.18),
                    (x + s * 0.3, y + s * 0.3, s * 0.14),
                    (x + s * 0.1, y - s * 0.5, s * 0.1),
                ]
            ),
            darker(base, 0.24),
            0.7,
        )
    b.raw("</g>")


@draws("sky")
def comet(b: Sheet, x: float, y: float) -> None:
    b.path(
        poly([(x, y - 4), (x + 110, y - 46), (x, y + 5)]), b.fade((0, "#fff6d0", 0.8), (1, "#fff6d0", 0.0), across=True)
    )
    b.path(circles([(x, y, 5.5)]), "#fffbe6")
