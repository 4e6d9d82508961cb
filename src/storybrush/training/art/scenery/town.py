"""Places in town: the street."""

from .buildings import lamp_post, townhouse
from .land import puddle
from .light import darker, lighter
from .places import place
from .plants import SNOW, flower_bed, tree
from .sheet import H, Sheet, W, blob, box, circles, n
from .sky import sky
from .things import bench

COBBLES = ("#b9aca2", "#a9a4ac", "#c2b094")


@place("street", 352)
def street(b: Sheet) -> None:
    r = b.rng
    sky(b, 300)
    x = -30.0
    while x < W:  # a far row of roofs behind
        w = float(r.uniform(60, 100))
        townhouse(b, x, 330, w, float(r.uniform(190, 235)), depth=0.62)
        x += w
    x = float(r.uniform(-60, -10))
    gap = float(r.uniform(200, W - 300))
    while x < W:
        w = float(r.uniform(92, 138))
        if x < gap < x + w:
            tree(b, x + w / 2, 338, 150, 0.2)
            x += w * 0.8
            gap = -1
            continue
        townhouse(b, x, 340, w, float(r.uniform(160, 215)), shop=bool(r.random() < 0.42))
        x += w
    paving(b, 338)
    for i in range(3):
        x = 110 + i * 270 + float(r.uniform(-40, 40))
        if r.random() < 0.5:
            lamp_post(b, x, 372, 170)
        else:
            tree(b, x, 368, 130)
            b.path(box(x - 20, 366, 40, 8), b.c("#8a7f78"))
    bench(b, float(r.uniform(150, W - 150)), 374, 84)
    for sx in (30, W - 120):
        planter(b, sx, 384, 96)


def planter(b: Sheet, x: float, y: float, w: float) -> None:
    flower_bed(b, x + 6, x + w - 6, y - 20, 26)
    b.path(box(x, y - 22, w, 22), b.wall("#a9714a"))
    b.stroke(f"M{n(x)} {n(y - 14)}h{n(w)}M{n(x)} {n(y - 7)}h{n(w)}", b.c("#7d5136"), 1.5)


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
        from .land import fallen

        fallen(b, r, y + 10, 40)
    if b.lit:
        b.path(box(0, y, W, 120), b.fade((0, "#ffd27a", 0.16), (1, "#ffd27a", 0.0)))
