"""Places: the polar ice; the sky above the clouds."""

from math import sin

from storybrush.training.art.scenery.light import mix
from storybrush.training.art.scenery.parts.land import mountains, sparkle_road, water
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import H, Sheet, W, blob, box, circles, draws, n, poly


@place("ice", 366)
def ice(b: Sheet) -> None:
    """Snow and ice whatever the season asked for; the season is not seen."""
    r = b.rng
    b.snowy, b.bare = True, True
    sky(b, 250)
    aurora(b)
    for _ in range(3):
        berg(b, float(r.uniform(30, W - 30)), 256, float(r.uniform(50, 110)), 0.55)
    water(b, 250, 380, "#3f86b0", 50)
    sparkle_road(b, float(r.uniform(0.3, 0.7)) * W, 256, 340)
    side = float(r.choice((-1, 1)))
    berg(b, W / 2 + side * float(r.uniform(130, 260)), 306, float(r.uniform(130, 190)), 0.2)
    for _ in range(6):
        floe(b, float(r.uniform(0, W)), float(r.uniform(290, 344)), float(r.uniform(30, 76)))
    shelf_ice(b, 350)
    if r.random() < 0.6:
        igloo(b, W / 2 - side * float(r.uniform(180, 270)), 392, float(r.uniform(150, 180)))
    else:
        hummock(b, W / 2 - side * float(r.uniform(220, 290)), 394, 150)
    hummock(b, W / 2 + side * float(r.uniform(290, 350)), 402, float(r.uniform(110, 160)))


@draws("sky")
def aurora(b: Sheet) -> None:
    """Northern lights, on clear nights."""
    r = b.sub()
    waves = [(float(r.uniform(40, 110)), float(r.uniform(0, 6)), float(r.uniform(60, 100))) for _ in range(3)]
    if not b.night or b.spec.weather not in ("clear", "cloudy"):
        return
    for (y, phase, tall), c in zip(waves, ("#6ff0b0", "#7fd0f0", "#b48cf0"), strict=True):
        for x in range(-20, W + 20, 14):
            top = y + 26 * sin(phase + x / 120)
            b.path(box(x, top, 15, tall), b.fade((0, c, 0.0), (0.7, c, 0.34), (1, c, 0.0)))


@draws("far")
def berg(b: Sheet, x: float, y: float, w: float, depth: float) -> None:
    """An iceberg with lit and shaded faces."""
    r = b.sub()
    h = w * float(r.uniform(0.5, 0.8))
    peak = (x + w * float(r.uniform(-0.15, 0.15)), y - h)
    left, right = (
        [(x - w * 0.5, y), (x - w * 0.42, y - h * 0.45), (x - w * 0.22, y - h * 0.6)],
        [(x + w * 0.3, y - h * 0.72), (x + w * 0.44, y - h * 0.3), (x + w * 0.52, y)],
    )
    b.path(poly([*left, peak, *right]), b.grad(b.c("#ffffff", depth), b.c("#cfe6f4", depth)))
    b.path(poly([peak, *right, (x + w * 0.08, y), (x + w * 0.02, y - h * 0.5)]), b.c("#8fc0de", depth), 0.75)
    b.path(
        poly([(x - w * 0.54, y - 2), (x + w * 0.56, y - 2), (x + w * 0.46, y + 5), (x - w * 0.44, y + 5)]),
        b.c("#6fb4d4", depth),
        0.8,
    )


@draws("far")
def floe(b: Sheet, x: float, y: float, w: float) -> None:
    r = b.sub()
    b.path(blob(r, x, y + 4, w, w * 0.13), b.c("#7fb8d6", 0.1))
    b.path(blob(r, x, y, w, w * 0.13), b.c("#f4f9ff", 0.1))


@draws("ground")
def shelf_ice(b: Sheet, y: float) -> None:
    """The ice that one stands on, with a blue edge to the sea."""
    r = b.sub()
    edge = [(float(x), y + float(r.uniform(-7, 7))) for x in range(-40, W + 80, 52)]
    b.path(poly([*[(x, py + 12) for x, py in edge], (W + 60, H), (-60, H)]), b.c("#7fbfe0"))
    b.path(poly([*edge, (W + 60, y + 40), (-60, y + 40)]), b.c("#ffffff"))
    b.bands(0, y + 10, W, H - y - 10, (0, b.c("#fbfdff")), (0.5, b.c("#eaf2fb")), (1, b.c("#c6d9ee")))
    for _ in range(9):
        b.path(
            blob(
                r,
                float(r.uniform(0, W)),
                float(r.uniform(y + 26, H)),
                float(r.uniform(60, 140)),
                float(r.uniform(5, 12)),
            ),
            b.c("#b4cfe8"),
            0.45,
        )
    d = ""
    for _ in range(8):
        px, py = float(r.uniform(0, W)), float(r.uniform(y + 24, H - 8))
        d += f"M{n(px)} {n(py)}l{n(float(r.uniform(20, 50)))} {n(float(r.uniform(-6, 8)))}l{n(float(r.uniform(14, 36)))} {n(float(r.uniform(-8, 8)))}"
    b.stroke(d, b.c("#8fbcdc"), 2, 0.7)


@draws("thing")
def igloo(b: Sheet, x: float, y: float, w: float) -> None:
    h = w * 0.52
    b.shadow(x, y, w * 0.6, w * 0.06)
    b.path(
        f"M{n(x - w / 2)} {n(y)}A{n(w / 2)} {n(h)} 0 0 1 {n(x + w / 2)} {n(y)}Z", b.grad(b.c("#ffffff"), b.c("#c3d9ee"))
    )
    d = ""
    for i in range(1, 5):
        half = w / 2 * (1 - (i / 5) ** 2) ** 0.5
        d += f"M{n(x - half)} {n(y - h * i / 5)}Q{n(x)} {n(y - h * i / 5 + 9)} {n(x + half)} {n(y - h * i / 5)}"
        d += "".join(
            f"M{n(x + half * t)} {n(y - h * i / 5 + 6)}v{n(h / 5)}"
            for t in ((-0.7, -0.2, 0.3, 0.8) if i % 2 else (-0.45, 0.05, 0.55))
        )
    b.stroke(d, b.c("#8fb4d4"), 2, 0.8)
    b.path(
        f"M{n(x - w * 0.19)} {n(y + 2)}V{n(y - h * 0.34)}A{n(w * 0.19)} {n(w * 0.19)} 0 0 1 {n(x + w * 0.19)} {n(y - h * 0.34)}V{n(y + 2)}z",
        b.grad(b.c("#f4f9ff"), b.c("#b8d2ea")),
    )
    hole = f"M{n(x - w * 0.12)} {n(y + 2)}V{n(y - h * 0.3)}A{n(w * 0.12)} {n(w * 0.12)} 0 0 1 {n(x + w * 0.12)} {n(y - h * 0.3)}V{n(y + 2)}z"
    if b.lit:
        b.glow(x, y - h * 0.2, w * 0.5, "#ffcf7a", 0.6)
    b.path(hole, b.grad("#ffe0a0", "#f0a24a") if b.lit else b.c("#3f5f86"))


@draws("thing")
def hummock(b: Sheet, x: float, y: float, w: float) -> None:
    """Blocks of broken ice."""
    r = b.sub()
    for i in range(5):
        cx, h = x + w * (i - 2) * 0.2, w * float(r.uniform(0.25, 0.6)) * (1 - abs(i - 2) * 0.2)
        t = w * 0.16
        lean = float(r.uniform(-10, 10))
        b.path(
            poly([(cx - t, y), (cx - t * 0.7 + lean, y - h), (cx + t * 0.6 + lean, y - h * 0.9), (cx + t, y)]),
            b.grad(b.c("#ffffff"), b.c("#a9cfe8")),
        )
        b.path(
            poly(
                [
                    (cx + t * 0.2, y),
                    (cx + t * 0.2 + lean, y - h * 0.93),
                    (cx + t * 0.6 + lean, y - h * 0.9),
                    (cx + t, y),
                ]
            ),
            b.c("#7fb4d8"),
            0.6,
        )


@place("sky", 400, "air")
def above(b: Sheet) -> None:
    """High above the clouds: nothing to stand on."""
    r = b.rng
    sky(b, 470, clouds=3)
    b.horizon = None  # below the clouds, out of sight
    kind = float(r.random())
    if kind < 0.35:
        rainbow(b, float(r.uniform(0.3, 0.7)) * W)
    elif kind < 0.65:
        with b.drawing("far"):
            mountains(b, 450, float(r.uniform(120, 170)), 0.55, "#7f8cb0", 3)
    for y, s, depth in ((396, 58, 0.7), (436, 80, 0.45), (486, 112, 0.15)):
        billows(b, y, s, depth)
    side = float(r.choice((-1, 1)))
    heap(b, W / 2 + side * float(r.uniform(240, 320)), float(r.uniform(270, 330)), float(r.uniform(90, 130)))
    heap(b, W / 2 - side * float(r.uniform(200, 340)), float(r.uniform(190, 260)), float(r.uniform(60, 90)))


def cloud_tones(b: Sheet) -> tuple[str, str]:
    """What is lit of a cloud, and what is in shade."""
    lit = {"dawn": "#fff0e6", "day": "#ffffff", "sunset": "#ffd6a0", "night": "#8090c4"}[b.spec.time]
    shade = {"dawn": "#e3b8cc", "day": "#b9d8f0", "sunset": "#c9748a", "night": "#34467e"}[b.spec.time]
    grey = {"clear": 0.0, "cloudy": 0.25, "rain": 0.55, "snow": 0.25, "fog": 0.3}[b.spec.weather]
    veil = "#58648c" if b.night else "#9aa4b4"
    return mix(lit, veil, grey * 0.7), mix(shade, veil, grey)


@draws("sky")
def billows(b: Sheet, y: float, s: float, depth: float) -> None:
    """A bank of cloud from side to side."""
    r = b.sub()
    lit, shade = cloud_tones(b)
    puffs = []
    x = -s
    while x < W + s:
        puffs.append((x, y + float(r.uniform(-0.2, 0.25)) * s, s * float(r.uniform(0.45, 0.8))))
        x += s * float(r.uniform(0.45, 0.8))
    b.path(
        circles(puffs) + box(-10, y, W + 20, H - y + 10),
        b.grad(mix(lit, shade, 0.35 + 0.4 * depth), mix(lit, shade, 0.9)),
    )
    b.path(
        circles([(px - q * 0.14, py - q * 0.18, q * 0.74) for px, py, q in puffs]),
        mix(lit, shade, 0.15 + 0.35 * depth),
        0.9,
    )
    b.path(circles([(px - q * 0.26, py - q * 0.36, q * 0.42) for px, py, q in puffs]), lit, 0.75 * (1 - 0.5 * depth))


@draws("sky")
def heap(b: Sheet, x: float, y: float, w: float) -> None:
    """One cloud that hangs by itself."""
    r = b.sub()
    lit, shade = cloud_tones(b)
    puffs = [
        (x + w * t, y - w * (0.12 + 0.3 * (1 - t * t)), w * (0.2 + 0.16 * (1 - t * t)) * float(r.uniform(0.9, 1.15)))
        for t in (-0.8, -0.45, -0.1, 0.25, 0.55, 0.85)
    ]
    base = f"M{n(x - w)} {n(y)}q0 {n(-w * 0.2)} {n(w * 0.3)} {n(-w * 0.2)}h{n(w * 1.4)}q{n(w * 0.3)} 0 {n(w * 0.3)} {n(w * 0.2)}q{n(-w)} {n(w * 0.14)} {n(-w * 2)} 0z"
    b.path(circles(puffs) + base, b.grad(lit, mix(lit, shade, 0.8)))
    b.path(circles([(px - q * 0.15, py - q * 0.2, q * 0.7) for px, py, q in puffs]), lit, 0.8)


@draws("sky")
def rainbow(b: Sheet, x: float) -> None:
    b.sub()
    if b.night or b.spec.weather == "fog":
        return
    for i, c in enumerate(("#f08a8a", "#f6b97a", "#f7e08a", "#9fd69a", "#8fc4ee", "#b9a0e0")):
        s = 330 - i * 12
        b.stroke(f"M{n(x - s)} 470A{n(s)} {n(s)} 0 0 1 {n(x + s)} 470", c, 12.5, 0.55)
