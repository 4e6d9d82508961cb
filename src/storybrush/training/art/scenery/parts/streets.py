"""Paving, planters, lamp posts, signposts, fountains."""

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.sheet import H, Sheet, W, blob, box, circles, draws, ellipse, n, poly

from .building_parts import LAMP
from .land import fallen, puddle
from .plants import flower_bed
from .trees import SNOW

COBBLES = ("#b9aca2", "#a9a4ac", "#c2b094")


@draws("thing")
def planter(b: Sheet, x: float, y: float, w: float) -> None:
    flower_bed(b, x + 6, x + w - 6, y - 20, 26)
    b.path(box(x, y - 22, w, 22), b.wall("#a9714a"))
    b.stroke(f"M{n(x)} {n(y - 14)}h{n(w)}M{n(x)} {n(y - 7)}h{n(w)}", b.c("#7d5136"), 1.5)


@draws("ground")
def paving(b: Sheet, y: float) -> None:
    """Pavement, kerb and a cobbled roadway, with snow or puddles."""
    r = b.sub()
    stone = str(r.choice(COBBLES))
    base = SNOW if b.snowy else stone
    b.path(box(0, y, W, 60), b.c(lighter(base, 0.12)))
    kerb = y + 44
    if not b.snowy:
        flags = f"M0 {n(y + 16)}H{W}M0 {n(y + 30)}H{W}" + "".join(
            f"M{n(x)} {n(y)}l{n((x - W / 2) * 0.06)} 44" for x in range(-20, W + 40, 38)
        )
        b.stroke(flags, b.c(darker(stone, 0.22)), 1.2, 0.6)
    b.path(box(0, kerb, W, 7), b.c(lighter(base, 0.3)))
    b.path(box(0, kerb + 7, W, 5), b.c(darker(base, 0.32)))
    road = darker(stone, 0.16) if not b.snowy else "#dfe7f2"
    b.bands(0, kerb + 12, W, H - kerb - 12, (0, b.c(lighter(road, 0.1))), (1, b.c(darker(road, 0.14))))
    pale, dark = "", ""
    yy, step = kerb + 14, 9.0
    row = 0
    while yy < H + 4:
        x = -step * (1 + (row % 2) * 0.9)
        while x < W:
            if r.random() < (0.55 if not b.snowy else 0.12):
                d = f"M{n(x + 3)} {n(yy)}h{n(step * 1.5)}q3 0 3 3v{n(step * 0.4)}q0 3 -3 3h{n(-step * 1.5)}q-3 0 -3 -3v{n(-step * 0.4)}q0 -3 3 -3z"
                if r.random() < 0.5:
                    pale += d
                else:
                    dark += d
            x += step * 2.1
        yy += step * 1.05
        step *= 1.1
        row += 1
    b.path(pale, b.c(lighter(road, 0.18)), 0.6)
    b.path(dark, b.c(darker(road, 0.16)), 0.55)
    if b.spec.weather == "rain":
        for _ in range(4):
            puddle(
                b,
                r,
                float(r.uniform(60, W - 60)),
                float(r.uniform(410, 495)),
                float(r.uniform(50, 95)),
                float(r.uniform(8, 13)),
            )
    if b.snowy:
        for _ in range(6):
            b.path(
                blob(
                    r,
                    float(r.uniform(0, W)),
                    float(r.uniform(y + 8, H - 10)),
                    float(r.uniform(80, 150)),
                    float(r.uniform(5, 11)),
                ),
                b.c("#b4c6e2"),
                0.42,
            )
        b.path(
            circles([(float(r.uniform(0, W)), kerb + 3, float(r.uniform(5, 10))) for _ in range(24)]), b.c("#ffffff")
        )
    if b.spec.season == "autumn" and not b.snowy:
        fallen(b, r, y + 10, 40)
    if b.lit:
        b.path(box(0, y, W, 120), b.fade((0, "#ffd27a", 0.16), (1, "#ffd27a", 0.0)))


@draws("thing")
def lamp_post(b: Sheet, x: float, y: float, h: float) -> None:
    b.shadow(x, y, h * 0.1, h * 0.02)
    iron = b.c("#3d4350")
    b.stroke(f"M{n(x)} {n(y)}V{n(y - h * 0.8)}", iron, h * 0.03)
    b.path(
        poly([(x - h * 0.05, y), (x - h * 0.02, y - h * 0.12), (x + h * 0.02, y - h * 0.12), (x + h * 0.05, y)]), iron
    )
    if b.lit:
        b.glow(x, y - h * 0.88, h * 0.62, LAMP, 0.65)
    b.path(poly([(x - h * 0.045, y - h * 0.8), (x - h * 0.07, y - h * 0.95), (x + h * 0.07, y - h * 0.95), (x + h * 0.045, y - h * 0.8)]),
           b.grad("#fff3c0", "#ffd170") if b.lit else b.c("#d9e6e6"))  # fmt: skip
    b.path(
        poly([(x - h * 0.085, y - h * 0.95), (x, y - h * 1.03), (x + h * 0.085, y - h * 0.95)]),
        b.c(SNOW) if b.snowy else iron,
    )
    b.stroke(f"M{n(x - h * 0.06)} {n(y - h * 0.62)}h{n(h * 0.12)}", iron, h * 0.018)


@draws("thing")
def signpost(b: Sheet, x: float, y: float) -> None:
    b.shadow(x, y, 20, 4)
    b.path(box(x - 4, y - 92, 8, 92), b.wall("#8a6644"))
    for dy, s in ((84, 1), (60, -1)):
        b.path(
            poly(
                [
                    (x - 10 * s, y - dy),
                    (x + 42 * s, y - dy),
                    (x + 54 * s, y - dy + 9),
                    (x + 42 * s, y - dy + 18),
                    (x - 10 * s, y - dy + 18),
                ]
            ),
            b.wall("#c69560"),
        )
        b.stroke(f"M{n(x)} {n(y - dy + 7)}h{n(32 * s)}M{n(x)} {n(y - dy + 12)}h{n(24 * s)}", b.c("#7a5638"), 2)
    if b.snowy:
        b.path(box(x - 44, y - 64, 50, 5) + box(x - 10, y - 88, 54, 5), b.c("#f4f8ff"))


@draws("thing")
def fountain(b: Sheet, x: float, y: float, w: float) -> None:
    stone = "#c4bcb4"
    b.shadow(x, y, w * 0.62, w * 0.1)
    b.path(
        f"M{n(x - w / 2)} {n(y - w * 0.2)}L{n(x - w * 0.44)} {n(y)}H{n(x + w * 0.44)}L{n(x + w / 2)} {n(y - w * 0.2)}Z",
        b.wall(stone),
    )
    b.path(ellipse(x, y - w * 0.2, w / 2, w * 0.08), b.c(lighter(stone, 0.3)))
    b.path(ellipse(x, y - w * 0.2, w * 0.44, w * 0.06), b.c("#7fc0d4"))
    b.path(box(x - w * 0.05, y - w * 0.56, w * 0.1, w * 0.36), b.wall(stone))
    b.path(
        f"M{n(x - w * 0.22)} {n(y - w * 0.6)}Q{n(x)} {n(y - w * 0.42)} {n(x + w * 0.22)} {n(y - w * 0.6)}Z",
        b.wall(stone),
    )
    if not b.bare:
        jets = "".join(
            f"M{n(x)} {n(y - w * 0.62)}Q{n(x + w * t * 0.5)} {n(y - w * 0.98)} {n(x + w * t)} {n(y - w * 0.22)}"
            for t in (-0.34, -0.18, 0.18, 0.34)
        )
        b.stroke(jets, b.c("#e4f5fa"), 2.6, 0.8)


@draws("far")
def skyline(b: Sheet) -> None:
    """Pale roofs of a town behind the park."""
    r = b.sub()
    x = -20.0
    while x < W:
        w, h = float(r.uniform(36, 80)), float(r.uniform(40, 120))
        b.path(
            poly(
                [
                    (x, 300),
                    (x, 280 - h),
                    (x + w / 2, 280 - h - float(r.choice((0, 16, 30)))),
                    (x + w, 280 - h),
                    (x + w, 300),
                ]
            ),
            b.c("#a39cae", 0.72),
        )
        x += w + float(r.uniform(-4, 26))
