"""Windows seen from inside, with a view of the hour and the season; curtains; framed pictures."""

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.sheet import H, Sheet, box, circles, draws, n, poly

from .land import FAR, GRASS
from .walls_floors import WOODS


def view(b: Sheet, x: float, y: float, w: float, h: float) -> None:
    """What is seen through a window: the hour's sky, a sun or a moon, hills and trees of the season."""
    r = b.sub()
    s = b.light.sky
    time, season, weather = b.spec.time, b.spec.season, b.spec.weather
    b.path(box(x, y, w, h), b.grad(*s))
    dim = {"dawn": 0.16, "day": 0.0, "sunset": 0.3, "night": 0.68}[time]
    shade = {"night": "#101c3e", "sunset": "#7a3f4a", "dawn": "#c79aa0", "day": "#ffffff"}[time]
    if weather in ("clear", "cloudy"):
        if time == "night":
            b.path(
                circles(
                    [
                        (x + w * float(r.uniform(0.05, 0.95)), y + h * float(r.uniform(0.04, 0.5)), 1.4)
                        for _ in range(14)
                    ]
                ),
                "#f2f4ff",
            )
            b.glow(x + w * 0.72, y + h * 0.24, w * 0.3, "#b9cdfb", 0.4)
            b.path(circles([(x + w * 0.72, y + h * 0.24, min(w, h) * 0.1)]), "#fbf0c8")
        else:
            sy = 0.26 if time == "day" else 0.56
            b.path(circles([(x + w * 0.7, y + h * sy, min(w, h) * 0.12)]), "#fff3b8" if time != "sunset" else "#ffe08a")
    if weather != "clear" or r.random() < 0.7:
        cx, cy = x + w * 0.32, y + h * 0.25
        b.path(
            circles([(cx - w * 0.1, cy, h * 0.06), (cx, cy - h * 0.025, h * 0.085), (cx + w * 0.1, cy, h * 0.06)]),
            mix("#ffffff", s[1], 0.2 if not b.night else 0.8),
            0.85,
        )
    white = season == "winter" or weather == "snow"
    far = mix(mix("#dfe8f4" if white else FAR[season], s[2], 0.35), shade, dim)
    near = mix("#f4f7fc" if white else GRASS[season], shade, dim)
    b.path(
        f"M{n(x)} {n(y + h * 0.72)}q{n(w * 0.3)} {n(-h * 0.2)} {n(w * 0.55)} {n(-h * 0.02)}t{n(w * 0.45)} {n(-h * 0.05)}V{n(y + h)}H{n(x)}z",
        far,
    )
    b.path(f"M{n(x)} {n(y + h * 0.86)}q{n(w * 0.4)} {n(-h * 0.12)} {n(w)} {n(-h * 0.04)}V{n(y + h)}H{n(x)}z", near)
    leafc = {"spring": "#9ccb66", "summer": "#4f9440", "autumn": "#e0832f", "winter": "#e9eff8"}[season]
    tx, ty = x + w * float(r.uniform(0.15, 0.85)), y + h * 0.8
    m = min(w, h)
    b.stroke(f"M{n(tx)} {n(ty + m * 0.06)}v{n(-m * 0.2)}", mix("#6b4c36", shade, dim), m * 0.035)
    inside = [
        (max(x + m * 0.1, min(x + w - m * 0.1, tx + dx * m)), ty - dy * m, m * 0.095)
        for dx, dy in ((-0.08, 0.18), (0.08, 0.18), (0, 0.27), (0, 0.15))
    ]
    b.path(circles(inside), mix(leafc, shade, dim))
    if weather == "fog":
        b.path(box(x, y, w, h), b.light.haze, 0.45)
    if weather == "rain":
        drops = "".join(
            f"M{n(x + w * float(r.uniform(0.06, 0.97)))} {n(y + h * float(r.uniform(0.04, 0.8)))}l-3 12"
            for _ in range(26)
        )
        b.stroke(drops, mix("#ffffff", s[0], 0.3), 1.3, 0.75)
    if weather == "snow":
        b.path(
            circles(
                [(x + w * float(r.uniform(0.04, 0.96)), y + h * float(r.uniform(0.04, 0.95)), 1.9) for _ in range(30)]
            ),
            "#ffffff",
            0.9,
        )


@draws("wall")
def big_window(
    b: Sheet,
    x: float,
    y: float,
    w: float,
    h: float,
    frame: str = "#fbf4e6",
    curtain: str | None = None,
    arch: bool = False,
) -> None:
    view(b, x, y, w, h)
    if arch:  # the wall's own corners are drawn back over the view
        b.stroke(f"M{n(x - 4)} {n(y + h)}V{n(y - 4)}H{n(x + w + 4)}V{n(y + h)}", b.c(frame), 8)
    t = max(4.0, w * 0.035)
    b.stroke(box(x, y, w, h), b.c(frame), t * 2)
    b.stroke(f"M{n(x + w / 2)} {n(y)}v{n(h)}M{n(x)} {n(y + h * 0.42)}h{n(w)}", b.c(frame), t)
    b.stroke(box(x + t, y + t, w - 2 * t, h - 2 * t), b.c(darker(frame, 0.25)), 1.2, 0.6)
    b.path(box(x - w * 0.09, y + h + t * 0.8, w * 1.18, 10), b.wall(frame, 0.0, 0.1))
    if curtain:
        drapes(b, x, y, w, h, curtain)
    if not b.night:
        light = {"dawn": "#ffe3c4", "day": "#fff6d6", "sunset": "#ffb66a"}[b.spec.time]
        if b.spec.weather in ("clear", "cloudy"):
            b.path(
                poly([(x, y + h), (x + w, y + h), (x + w * 1.5, H), (x + w * 0.25, H)]),
                b.fade((0, light, 0.3), (1, light, 0.0)),
            )


@draws("wall")
def drapes(b: Sheet, x: float, y: float, w: float, h: float, colour: str) -> None:
    top, long = y - 18, h + 44
    cw = w * 0.3
    for side in (-1, 1):
        ex = x - w * 0.14 if side < 0 else x + w * 1.14
        inner = ex - side * cw
        waist = ex - side * cw * 0.42
        d = (f"M{n(ex)} {n(top)}H{n(inner)}Q{n(inner - side * -2)} {n(top + long * 0.42)} {n(waist)} {n(top + long * 0.62)}Q{n(waist - side * cw * 0.2)} {n(top + long * 0.8)} "
             f"{n(waist - side * cw * 0.24)} {n(top + long)}H{n(ex + side * cw * 0.1)}Z")  # fmt: skip
        b.path(d, b.grad(b.c(lighter(colour, 0.16)), b.c(colour), b.c(darker(colour, 0.22)), across=side > 0))
        folds = "".join(f"M{n(ex - side * cw * t)} {n(top + 4)}Q{n(ex - side * cw * t * 0.9)} {n(top + long * 0.45)} {n(ex - side * cw * t * 0.42)} {n(top + long * 0.62)}"
                        f"L{n(ex - side * cw * t * 0.5)} {n(top + long - 3)}" for t in (0.25, 0.5, 0.75))  # fmt: skip
        b.stroke(folds, b.c(darker(colour, 0.3)), 1.8, 0.55)
        b.stroke(
            f"M{n(ex + side * 3)} {n(top + long * 0.61)}Q{n((ex + waist) / 2)} {n(top + long * 0.66)} {n(waist)} {n(top + long * 0.62)}",
            b.c("#edc766"),
            5,
        )
    hem = x - w * 0.17
    k = 7
    s = w * 1.34 / k
    b.path(f"M{n(hem)} {n(top - 6)}h{n(w * 1.34)}v20" + f"q{n(-s / 2)} 20 {n(-s)} 0" * k + "z", b.wall(colour))
    b.stroke(f"M{n(hem - 8)} {n(top - 6)}h{n(w * 1.34 + 16)}", b.c("#8a6238"), 6)


@draws("wall")
def picture(b: Sheet, x: float, y: float, w: float, h: float) -> None:
    """A framed little landscape."""
    r = b.sub()
    b.path(box(x + 3, y + 5, w, h), "#1c1230", 0.2)
    b.path(box(x, y, w, h), b.wall(str(r.choice(WOODS))))
    ix, iy, iw, ih = x + w * 0.09, y + w * 0.09, w * 0.82, h - w * 0.18
    b.path(box(ix, iy, iw, ih), b.grad(b.c("#bfe0ea"), b.c("#fbeccb")))
    b.path(circles([(ix + iw * float(r.uniform(0.2, 0.8)), iy + ih * 0.3, ih * 0.12)]), b.c("#f7cf62"))
    b.path(
        f"M{n(ix)} {n(iy + ih * 0.62)}q{n(iw * 0.25)} {n(-ih * 0.25)} {n(iw * 0.5)} 0t{n(iw * 0.5)} 0V{n(iy + ih)}H{n(ix)}z",
        b.c(str(r.choice(("#7fae72", "#6f9fb0", "#d09a62")))),
    )
    b.path(box(ix, iy + ih * 0.82, iw, ih * 0.18), b.c("#5f8f56"))
