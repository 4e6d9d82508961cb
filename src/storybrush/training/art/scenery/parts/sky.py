"""Sky: gradient, sun or moon, stars, clouds."""

from math import cos, pi, sin

from storybrush.training.art.scenery.light import mix
from storybrush.training.art.scenery.sheet import Rng, Sheet, W, circles, draws, n


@draws("sky")
def sky(b: Sheet, horizon: float, celestial: bool = True, clouds: int | None = None) -> None:
    """From the top of the sheet to a little under `horizon` (in units)."""
    b.horizon = horizon
    top, middle, low = b.light.sky
    b.bands(0, 0, W, horizon + 40, (0, top), (0.55, middle), (1, low))
    r = b.sub()
    x = float(r.uniform(0.12, 0.88)) * W
    weather = b.spec.weather
    starry = b.sub()  # also by day: what is drawn next must not move with the hour
    if b.night and weather in ("clear", "cloudy"):
        stars(b, starry, horizon, 70 if weather == "clear" else 22)
    if celestial and weather in ("clear", "cloudy"):
        if b.night:
            moon(b, r, x, float(r.uniform(50, 105)))
        else:
            sun(b, x, horizon)
    if celestial and weather == "fog" and not b.night:
        b.glow(x, 110, 90, "#ffffff", 0.5)
    k = clouds if clouds is not None else {"clear": 3, "cloudy": 7, "rain": 8, "snow": 6, "fog": 2}[weather]
    rc = b.sub()
    for _ in range(k):
        cx = float(rc.uniform(-40, W + 40))
        if weather == "clear" and abs(cx - x) < 130:  # a cut-off moon reads as a mistake
            cx += 270 if cx > x else -270
        cloud(b, rc, cx, float(rc.uniform(36, max(60.0, horizon * 0.58))),
              float(rc.uniform(46, 105)) * (1.35 if weather in ("rain", "snow") else 1.0))  # fmt: skip


def sun(b: Sheet, x: float, horizon: float) -> None:
    low = b.spec.time in ("dawn", "sunset")
    y = horizon - 62 if low else 78
    core, ring = {"dawn": ("#fff1c9", "#ffcf98"), "day": ("#fff9d2", "#fff6c6"), "sunset": ("#fff0b0", "#ffb15a")}[
        b.spec.time
    ]
    b.glow(x, y, 170 if low else 110, ring, 0.75)
    b.path(circles([(x, y, 44)]), ring, 0.5 if low else 0.35)
    b.path(circles([(x, y, 36 if low else 33)]), b.grad(core, mix(core, ring, 0.6)))


def moon(b: Sheet, r: Rng, x: float, y: float) -> None:
    b.glow(x, y, 110, "#b9cdfb", 0.42)
    if r.random() < 0.5:
        a = 31.0
        side = 1 if r.random() < 0.5 else 0
        b.raw(
            f'<path transform="rotate(18 {n(x)} {n(y)})" d="M{n(x)} {n(y - a)}A{n(a)} {n(a)} 0 1 {side} {n(x)} {n(y + a)}'
            f'A{n(a * 1.12)} {n(a * 1.12)} 0 0 {1 - side} {n(x)} {n(y - a)}Z" fill="#fdf0c4"/>'
        )
    else:
        b.path(circles([(x, y, 30)]), b.grad("#fffbe2", "#f1e3b4"))
        b.path(circles([(x - 9, y - 8, 6), (x + 10, y + 4, 8), (x - 6, y + 13, 4)]), "#dfcf9c", 0.55)


def stars(b: Sheet, r: Rng, horizon: float, k: int) -> None:
    small = [
        (float(r.uniform(0, W)), float(r.uniform(0, horizon * 0.85)), float(r.uniform(0.7, 1.5))) for _ in range(k)
    ]
    b.path(circles(small), "#e6ecff", 0.85)
    d = ""
    for _ in range(k // 9):
        x, y, s = float(r.uniform(0, W)), float(r.uniform(0, horizon * 0.6)), float(r.uniform(4, 6.5))
        pts = [(x + s * (1 if i % 2 == 0 else 0.28) * cos(i * pi / 4), y + s * (1 if i % 2 == 0 else 0.28) * sin(i * pi / 4))
               for i in range(8)]  # fmt: skip
        d += "M" + "L".join(f"{n(px)} {n(py)}" for px, py in pts) + "Z"
    if d:
        b.path(d, "#fff6d2")


def cloud(b: Sheet, r: Rng, x: float, y: float, w: float) -> None:
    """A flat-bottomed heap of puffs: a shaded body and a lit top, both fading towards the base."""
    weather, time = b.spec.weather, b.spec.time
    lit = {"dawn": "#fff0e6", "day": "#ffffff", "sunset": "#ffd9a8", "night": "#50659a"}[time]
    if weather in ("rain", "snow", "cloudy"):
        lit = mix(lit, b.light.haze, {"cloudy": 0.35, "rain": 0.62, "snow": 0.3}[weather])
    shade = mix(lit, b.light.sky[1], 0.5 if weather != "rain" else 0.75)
    puffs = []
    k = 6
    for i in range(k):
        t = (i + 0.5) / k * 2 - 1
        rad = w * (0.16 + 0.17 * (1 - t * t)) * float(r.uniform(0.8, 1.2))
        puffs.append((x + t * w * 0.78, y - rad * 0.7, rad))
    base = f"M{n(x - w)} {n(y)}q0 {n(-w * 0.14)} {n(w * 0.2)} {n(-w * 0.14)}h{n(w * 1.6)}q{n(w * 0.2)} 0 {n(w * 0.2)} {n(w * 0.14)}q{n(-w)} {n(w * 0.1)} {n(-2 * w)} 0z"
    strong = 0.95 if weather in ("rain", "cloudy", "snow") else 0.85
    b.path(circles(puffs) + base, b.fade((0, lit, strong), (0.6, mix(lit, shade, 0.5), strong * 0.9), (1, shade, 0.35)))
    b.path(circles([(px - rad * 0.12, py - rad * 0.16, rad * 0.72) for px, py, rad in puffs]), lit, 0.5)
