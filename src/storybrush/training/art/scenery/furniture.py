"""Rooms: wall, floor, window with a view, and the furniture that stands in them."""

from math import cos, pi, sin

from .buildings import LAMP
from .land import FAR, GRASS
from .light import darker, lighter, mix
from .plants import flowers, foliage
from .sheet import H, Sheet, W, box, circles, ellipse, leaf, line, n, poly, smooth

WOODS = ("#a8713f", "#8f5d38", "#b98550", "#7d5136", "#c69560")
CLOTHS = ("#c9574f", "#4f86a8", "#6d9a62", "#d9983f", "#8a6fae", "#d97f93", "#3f8a86")


def wallpaper(b: Sheet, colour: str, floor: float, pattern: int, wainscot: str | None = None) -> None:
    """The back wall down to `floor`, with stripes, sprigs, dots or plain plaster, a picture rail and a skirting board."""
    r = b.sub()
    b.bands(0, 0, W, floor, (0, b.c(lighter(colour, 0.1))), (0.5, b.c(colour)), (1, b.c(darker(colour, 0.08))), step=8)
    tone = darker(colour, 0.1) if r.random() < 0.5 else lighter(colour, 0.3)
    if pattern == 0:
        b.path("".join(box(x, 0, 22, floor) for x in range(0, W, 44)), b.c(tone), 0.5)
    elif pattern == 1:
        d = ""
        for j, y in enumerate(range(18, int(floor), 44)):
            for x in range(20 if j % 2 else 46, W, 52):
                d += (
                    leaf(x, y, 11, -pi / 2, 0.34)
                    + leaf(x, y + 2, 10, -pi / 2 - 1.0, 0.34)
                    + leaf(x, y + 2, 10, -pi / 2 + 1.0, 0.34)
                )
        b.path(d, b.c(tone), 0.75)
    elif pattern == 2:
        b.path(
            circles(
                [
                    (x, y, 4.2)
                    for j, y in enumerate(range(16, int(floor), 32))
                    for x in range(18 if j % 2 else 38, W, 40)
                ]
            ),
            b.c(tone),
            0.7,
        )
    if wainscot:
        top = floor - 84
        b.path(box(0, top, W, 84), b.c(wainscot))
        b.stroke(
            "".join(box(x + 9, top + 17, 78, 46) for x in range(-20, W, 96)), b.c(darker(wainscot, 0.15)), 2.2, 0.8
        )
        b.path(box(0, top - 5, W, 7), b.c(lighter(wainscot, 0.3)))
    b.path(box(0, floor - 13, W, 14), b.c(lighter(wainscot or colour, 0.34)))
    b.path(box(0, floor - 2, W, 4), b.c("#3a2a3c"), 0.35)
    b.path(box(0, 0, W, 9), b.c(lighter(colour, 0.45)))


def boards(b: Sheet, y: float, colour: str) -> None:
    """A floor of planks running towards us."""
    r = b.sub()
    b.bands(0, y, W, H - y, (0, b.c(darker(colour, 0.2))), (0.5, b.c(colour)), (1, b.c(lighter(colour, 0.1))))
    k = 22
    seams = ""
    for i in range(-6, k + 7):
        x0, x1 = W * i / k, W / 2 + (W * i / k - W / 2) * 1.75
        seams += f"M{n(x0)} {n(y)}L{n(x1)} {n(H)}"
        if i % 2 == 0:
            x2, x3 = W * (i + 1) / k, W / 2 + (W * (i + 1) / k - W / 2) * 1.75
            b.path(poly([(x0, y), (x2, y), (x3, H), (x1, H)]), b.c(darker(colour, 0.12)), float(r.uniform(0.15, 0.5)))
        t = float(r.random())
        xa, xb = x0 + (x1 - x0) * t, x0 + (x1 - x0) * t + W / k * (1 + 0.75 * t)
        seams += f"M{n(xa)} {n(y + (H - y) * t)}H{n(xb)}"
    b.stroke(seams, b.c(darker(colour, 0.36)), 1.3, 0.7)


def tiled_floor(b: Sheet, y: float, one: str, two: str) -> None:
    """Chequered tiles in perspective."""
    b.path(box(0, y, W, H - y), b.c(one))
    rows, k = 7, 14
    d = ""
    ys = [y + (H - y) * (i / rows) ** 1.6 for i in range(rows + 1)]
    for i in range(rows):
        for j in range(-8, k + 8):
            if (i + j) % 2:
                continue

            def at(col: float, yy: float) -> tuple[float, float]:
                return W / 2 + (col / k - 0.5) * W * (0.9 + 1.1 * (yy - y) / (H - y)), yy

            d += poly([at(j, ys[i]), at(j + 1, ys[i]), at(j + 1, ys[i + 1]), at(j, ys[i + 1])])
    b.path(d, b.c(two))
    b.path(box(0, y, W, H - y), b.fade((0, "#1c1230", 0.26), (0.4, "#1c1230", 0.04), (1, "#fff3d0", 0.1)))


def rug(b: Sheet, x: float, y: float, rx: float, ry: float, colour: str, oval: bool = True) -> None:
    pale, gold = lighter(colour, 0.5), "#edd08a"
    if oval:
        b.shadow(x, y + 4, rx * 1.08, ry * 1.16, 0.3)
        for t, c in (
            (1.0, darker(colour, 0.2)),
            (0.94, colour),
            (0.78, pale),
            (0.71, darker(colour, 0.08)),
            (0.42, gold),
            (0.36, colour),
        ):
            b.path(ellipse(x, y, rx * t, ry * t), b.c(c))
        ring = []
        for i in range(22):
            ring.append((x + rx * 0.86 * cos(2 * pi * i / 22), y + ry * 0.86 * sin(2 * pi * i / 22), ry * 0.05))
        b.path(circles(ring), b.c(gold))
        return
    s = 0.8

    def quad(t: float) -> str:
        return poly(
            [
                (x - rx * t * s, y - ry * t),
                (x + rx * t * s, y - ry * t),
                (x + rx * t * 1.08, y + ry * t),
                (x - rx * t * 1.08, y + ry * t),
            ]
        )

    fringe = "".join(
        f"M{n(x + rx * 1.08 * i / 24)} {n(y + ry)}v7M{n(x + rx * s * i / 24)} {n(y - ry)}v-4" for i in range(-24, 25)
    )
    b.stroke(fringe, b.c("#efe2c0"), 2)
    for t, c in ((1.0, darker(colour, 0.2)), (0.92, colour), (0.76, gold), (0.71, darker(colour, 0.15))):
        b.path(quad(t), b.c(c))
    b.path(
        "".join(
            poly(
                [
                    (x + rx * 0.28 * i, y - ry * 0.34),
                    (x + rx * (0.28 * i + 0.11), y),
                    (x + rx * 0.28 * i, y + ry * 0.34),
                    (x + rx * (0.28 * i - 0.11), y),
                ]
            )
            for i in (-2, -1, 0, 1, 2)
        ),
        b.c(pale),
    )


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


def lamp(b: Sheet, x: float, y: float, h: float, shade: str = "#f4d9a0") -> None:
    """A lamp with its foot at y; lit from dusk on."""
    if b.lit:
        b.glow(x, y - h * 0.78, h * 2.1, "#ffd27a", 0.62)
    b.stroke(f"M{n(x)} {n(y)}v{n(-h * 0.6)}", b.c("#8d6a42"), max(3, h * 0.04))
    b.path(ellipse(x, y, h * 0.16, h * 0.045), b.c("#6b4c36"))
    d = poly([(x - h * 0.15, y - h), (x + h * 0.15, y - h), (x + h * 0.28, y - h * 0.56), (x - h * 0.28, y - h * 0.56)])
    b.path(d, b.grad("#fff6d0", "#ffd98a") if b.lit else b.wall(shade))


def bookcase(b: Sheet, x: float, y: float, w: float, h: float, wood: str, rows: int = 4) -> None:
    r = b.sub()
    b.path(box(x, y - h, w, h), b.wall(darker(wood, 0.35)))
    rh = h / rows
    colours = ("#c9574f", "#4f86a8", "#6d9a62", "#e0a53f", "#8a6fae", "#e9dcc0", "#3f8a86", "#b86a4a")
    spines: dict[str, str] = {}
    for i in range(rows):
        foot = y - rh * i - 7
        bx = x + 9
        while bx < x + w - 18:
            if r.random() < 0.12:
                bx += float(r.uniform(8, 22))
                continue
            bw, bh = float(r.uniform(6, 12)), rh * float(r.uniform(0.52, 0.78))
            c = str(r.choice(colours))
            spines[c] = spines.get(c, "") + box(bx, foot - bh, bw - 0.8, bh)
            bx += bw
    for c, d in spines.items():
        b.path(d, b.c(c))
    frame = (
        "".join(box(x, y - rh * i - 7, w, 7) for i in range(rows)) + box(x, y - h, 8, h) + box(x + w - 8, y - h, 8, h)
    )
    b.path(frame, b.wall(wood))
    b.path(box(x - 5, y - h - 7, w + 10, 10), b.c(lighter(wood, 0.14)))


def potted(b: Sheet, x: float, y: float, s: float, pot: str = "#c4714a") -> None:
    r = b.sub()
    b.shadow(x, y, s * 0.4, s * 0.07)
    if r.random() < 0.5:
        foliage(b, r, x, y - s * 0.72, s * 0.34, s * 0.34, "#5b9a52", 0.0, 14)
    else:
        for i in range(9):
            a = -pi / 2 + (i - 4) * 0.27 + float(r.uniform(-0.1, 0.1))
            b.path(
                leaf(x, y - s * 0.36, s * float(r.uniform(0.45, 0.66)), a, 0.2),
                b.c(("#4f9350", "#6cae58", "#3f7f4a")[i % 3]),
            )
    b.path(
        poly([(x - s * 0.22, y - s * 0.38), (x + s * 0.22, y - s * 0.38), (x + s * 0.16, y), (x - s * 0.16, y)]),
        b.wall(pot),
    )
    b.path(box(x - s * 0.25, y - s * 0.43, s * 0.5, s * 0.09), b.c(lighter(pot, 0.16)))


def bed(b: Sheet, x: float, y: float, w: float, h: float, wood: str, cloth: str, flip: bool = False) -> None:
    """A bed seen from the side, standing at y from x to x + w; headboard at the left, or at the right if flipped."""
    r = b.sub()

    def fx(t: float) -> float:
        return x + w * (1 - t if flip else t)

    def quad(t0: float, t1: float, y0: float, y1: float) -> str:
        return poly([(fx(t0), y0), (fx(t1), y0), (fx(t1), y1), (fx(t0), y1)])

    b.shadow(x + w / 2, y + 2, w * 0.6, 14, 0.4)
    b.path(smooth([(fx(-0.02), y - h * 0.8), (fx(0.0), y - h * 1.0), (fx(0.035), y - h * 1.06), (fx(0.07), y - h * 1.0), (fx(0.08), y - h * 0.8)])
           + f"L{n(fx(0.08))} {n(y)}H{n(fx(-0.02))}Z", b.wall(wood))  # fmt: skip
    b.path(quad(0.04, 0.96, y - h * 0.44, y - h * 0.12), b.wall(wood))
    b.path(quad(0.04, 0.97, y - h * 0.58, y - h * 0.34), b.wall("#fbf3e4"))
    b.path(
        smooth(
            [
                (fx(0.07), y - h * 0.56),
                (fx(0.085), y - h * 0.78),
                (fx(0.16), y - h * 0.82),
                (fx(0.25), y - h * 0.74),
                (fx(0.27), y - h * 0.56),
            ],
            closed=True,
        ),
        b.wall("#fffaf0"),
    )
    b.stroke(line([(fx(0.12), y - h * 0.62), (fx(0.2), y - h * 0.66)]), b.c("#d9cdbc"), 2)
    quilt = (f"M{n(fx(0.3))} {n(y - h * 0.6)}Q{n(fx(0.45))} {n(y - h * 0.74)} {n(fx(0.62))} {n(y - h * 0.66)}T{n(fx(0.97))} {n(y - h * 0.6)}L{n(fx(0.98))} {n(y - h * 0.16)}"
             f"Q{n(fx(0.8))} {n(y - h * 0.1)} {n(fx(0.64))} {n(y - h * 0.16)}T{n(fx(0.3))} {n(y - h * 0.14)}Z")  # fmt: skip
    b.path(quilt, b.grad(b.c(lighter(cloth, 0.22)), b.c(cloth), b.c(darker(cloth, 0.22))))
    patches: dict[str, str] = {}
    tones = (lighter(cloth, 0.45), "#f1c75c", "#8fb8a2", darker(cloth, 0.22))
    for i in range(7):
        for j in range(3):
            if (i + j) % 2 == 0:
                t = 0.34 + 0.088 * i
                c = str(r.choice(tones))
                patches[c] = patches.get(c, "") + quad(
                    t, t + 0.08, y - h * (0.56 - 0.13 * j), y - h * (0.44 - 0.13 * j)
                )
    for c, d in patches.items():
        b.path(d, b.c(c), 0.75)
    b.path(quad(0.28, 0.335, y - h * 0.66, y - h * 0.15), b.wall("#fff6e6"))
    b.path(quad(0.95, 1.0, y - h * 0.74, y), b.wall(wood))
    b.path(
        circles([(fx(0.975), y - h * 0.77, w * 0.024), (fx(0.03), y - h * 1.08, w * 0.026)]), b.c(lighter(wood, 0.2))
    )


def chest(b: Sheet, x: float, y: float, w: float, h: float, wood: str, rows: int = 3) -> None:
    """A chest of drawers."""
    b.shadow(x + w / 2, y, w * 0.6, 9, 0.36)
    b.path(box(x, y - h, w, h - 5), b.wall(wood))
    b.path(box(x + 4, y - 6, 9, 6) + box(x + w - 13, y - 6, 9, 6), b.c(darker(wood, 0.4)))
    rh = (h - 14) / rows
    for i in range(rows):
        b.path(box(x + 6, y - h + 6 + rh * i, w - 12, rh - 5), b.wall(lighter(wood, 0.14)))
    b.path(
        circles([(x + w * t, y - h + 4 + rh * (i + 0.5), 3) for i in range(rows) for t in (0.3, 0.7)]), b.c("#f0cf7c")
    )
    b.path(box(x - 4, y - h - 5, w + 8, 8), b.c(lighter(wood, 0.24)))


def sofa(b: Sheet, x: float, y: float, w: float, h: float, cloth: str) -> None:
    b.shadow(x + w / 2, y + 2, w * 0.58, 13, 0.4)
    b.path(box(x + w * 0.06, y - 12, 10, 12) + box(x + w * 0.9, y - 12, 10, 12), b.c("#6b4630"))
    back = f"M{n(x + w * 0.06)} {n(y - 10)}V{n(y - h * 0.8)}Q{n(x + w * 0.06)} {n(y - h)} {n(x + w * 0.14)} {n(y - h)}H{n(x + w * 0.86)}Q{n(x + w * 0.94)} {n(y - h)} {n(x + w * 0.94)} {n(y - h * 0.8)}V{n(y - 10)}Z"
    b.path(back, b.wall(cloth))
    b.stroke(f"M{n(x + w / 2)} {n(y - h * 0.98)}V{n(y - h * 0.5)}", b.c(darker(cloth, 0.28)), 2)
    b.path(circles([(x + w * t, y - h * 0.75, 2.6) for t in (0.22, 0.36, 0.64, 0.78)]), b.c(darker(cloth, 0.3)))
    for t in (0.12, 0.5):
        b.path(
            f"M{n(x + w * t + 4)} {n(y - h * 0.52)}h{n(w * 0.38 - 8)}q6 0 6 6v{n(h * 0.14)}h{n(-w * 0.38)}v{n(-h * 0.14)}q0 -6 6 -6z",
            b.wall(lighter(cloth, 0.14)),
        )
    b.path(box(x + w * 0.1, y - h * 0.36, w * 0.8, h * 0.24), b.c(darker(cloth, 0.1)))
    for t in (0.0, 0.88):
        b.path(
            f"M{n(x + w * t)} {n(y - 9)}V{n(y - h * 0.52)}q0 {n(-w * 0.06)} {n(w * 0.06)} {n(-w * 0.06)}q{n(w * 0.06)} 0 {n(w * 0.06)} {n(w * 0.06)}V{n(y - 9)}z",
            b.wall(lighter(cloth, 0.06)),
        )
    for t, c in ((0.2, "#f0c45e"), (0.76, "#e9e0cc")):
        cx, cy, s = x + w * t, y - h * 0.66, h * 0.17
        b.path(
            smooth(
                [
                    (cx - s, cy - s),
                    (cx, cy - s * 0.84),
                    (cx + s, cy - s),
                    (cx + s * 0.86, cy),
                    (cx + s, cy + s),
                    (cx, cy + s * 0.86),
                    (cx - s, cy + s),
                    (cx - s * 0.86, cy),
                ],
                closed=True,
            ),
            b.wall(c),
        )


def fireplace(b: Sheet, x: float, y: float, w: float, h: float, stone: str) -> None:
    r = b.sub()
    b.path(box(x, y - h, w, h), b.wall(stone))
    bricks = "".join(
        box(x + 3 + (w - 22) * float(r.random()), y - h + 10 + (h - 24) * float(r.random()), 17, 7) for _ in range(24)
    )
    b.path(bricks, b.c(darker(stone, 0.2)), 0.5)
    ox, ow, oh = x + w * 0.2, w * 0.6, h * 0.62
    b.path(
        f"M{n(ox)} {n(y)}V{n(y - oh * 0.7)}Q{n(ox + ow / 2)} {n(y - oh * 1.25)} {n(ox + ow)} {n(y - oh * 0.7)}V{n(y)}Z",
        b.c("#2c1c22"),
    )
    if b.lit or b.bare or b.spec.weather in ("rain", "snow", "fog"):
        b.glow(x + w / 2, y - oh * 0.3, w * 1.2, "#ff9a4a", 0.55)
        for s, c in ((1.0, "#f0762b"), (0.68, "#fbb03f"), (0.36, "#fff0a8")):
            fw, fh, cx = ow * 0.3 * s, oh * 0.72 * s, x + w / 2
            b.path(f"M{n(cx - fw)} {n(y - 10)}Q{n(cx - fw * 1.1)} {n(y - fh * 0.5)} {n(cx - fw * 0.4)} {n(y - fh * 0.8)}Q{n(cx - fw * 0.3)} {n(y - fh * 0.55)} {n(cx)} {n(y - fh)}"
                   f"Q{n(cx + fw * 0.1)} {n(y - fh * 0.6)} {n(cx + fw * 0.6)} {n(y - fh * 0.7)}Q{n(cx + fw * 1.2)} {n(y - fh * 0.3)} {n(cx + fw)} {n(y - 10)}Z", c)  # fmt: skip
    b.stroke(f"M{n(ox + 8)} {n(y - 6)}H{n(ox + ow - 8)}M{n(ox + 18)} {n(y - 13)}H{n(ox + ow - 20)}", b.c("#6b452c"), 8)
    b.path(box(x - w * 0.07, y - h - 6, w * 1.14, 13), b.wall("#8f5d38"))
    b.path(box(x + w * 0.12, y - h - 26, 9, 20) + box(x + w * 0.82, y - h - 26, 9, 20), b.c("#f6ecd6"))
    if b.lit:
        for t in (0.12, 0.82):
            b.glow(x + w * t + 4, y - h - 32, 36, LAMP, 0.7)
            b.path(leaf(x + w * t + 4.5, y - h - 25, 13, -pi / 2, 0.3), "#ffe9a0")
    b.path(box(x - w * 0.1, y - 3, w * 1.2, 8), b.c(darker(stone, 0.2)))


def vase(b: Sheet, x: float, y: float, s: float, colour: str) -> None:
    r = b.sub()
    stems = "".join(f"M{n(x)} {n(y - s * 0.5)}L{n(x + s * t)} {n(y - s * 1.05)}" for t in (-0.3, -0.1, 0.12, 0.32))
    b.stroke(stems, b.c("#4f8f45"), 2)
    flowers(
        b,
        [(x + s * t, y - s * float(r.uniform(0.98, 1.16)), s * 0.12) for t in (-0.32, -0.1, 0.12, 0.34)],
        str(r.choice(("#e8546a", "#f7d04a", "#f28bb2", "#ffffff"))),
    )
    b.path(
        smooth(
            [
                (x - s * 0.12, y - s * 0.6),
                (x - s * 0.24, y - s * 0.3),
                (x - s * 0.13, y),
                (x + s * 0.13, y),
                (x + s * 0.24, y - s * 0.3),
                (x + s * 0.12, y - s * 0.6),
            ]
        )
        + "Z",
        b.wall(colour),
    )


def table(b: Sheet, x: float, y: float, w: float, h: float, wood: str, cloth: str | None = None) -> None:
    """A table seen from the front, its feet at y."""
    b.shadow(x + w / 2, y, w * 0.56, 10, 0.36)
    legs = "".join(
        poly([(x + w * t - 5, y - h), (x + w * t + 5, y - h), (x + w * t + 3.5, y), (x + w * t - 3.5, y)])
        for t in (0.08, 0.92)
    )
    b.path(legs, b.wall(darker(wood, 0.1)))
    b.path(box(x + w * 0.05, y - h, w * 0.9, h * 0.14), b.c(darker(wood, 0.24)))
    b.path(box(x, y - h - 7, w, 9), b.wall(lighter(wood, 0.18)))
    if cloth:
        k = 9
        s = w * 0.94 / k
        b.path(
            f"M{n(x + w * 0.03)} {n(y - h - 8)}h{n(w * 0.94)}v{n(h * 0.3)}" + f"q{n(-s / 2)} 8 {n(-s)} 0" * k + "z",
            b.wall(cloth),
        )
