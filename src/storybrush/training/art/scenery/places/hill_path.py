"""Places: the top of a hill; a path in the mountains."""

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.parts.farm_buildings import windmill
from storybrush.training.art.scenery.parts.land import (
    grass,
    ground,
    hills,
    mountains,
    rock,
    treeline,
    turf,
    under,
    way,
    weather_on_ground,
)
from storybrush.training.art.scenery.parts.plants import bush
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.parts.streets import signpost
from storybrush.training.art.scenery.parts.things import bench, rail_fence
from storybrush.training.art.scenery.parts.trees import PETALS, foliage, pine, tree
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import H, Sheet, W, blob, box, circles, draws, n, poly


@place("hilltop", 372)
def hilltop(b: Sheet) -> None:
    r = b.rng
    sky(b, 350, clouds=None)
    mountains(b, 344, float(r.uniform(46, 80)), 0.9)
    for y, depth in ((340, 0.8), (352, 0.62)):
        far = hills(b, y, 9, depth)
        treeline(b, far, 15, depth)
    x = W / 2 + float(r.uniform(-110, 110))
    crown(b, x, float(r.uniform(322, 338)))
    side = float(r.choice((-1, 1)))
    kind = float(r.random())
    if kind < 0.6:
        tree(b, x + side * float(r.uniform(120, 190)), 364, float(r.uniform(230, 300)))
    elif kind < 0.8:
        for i in range(3):
            pine(b, x + side * (130 + i * 64), 366 + i * 8, float(r.uniform(150, 220)))
    else:
        windmill(b, x + side * float(r.uniform(150, 190)), 362, float(r.uniform(190, 230)))
    if r.random() < 0.5:
        bench(b, x - side * float(r.uniform(90, 150)), 362, 84)
    else:
        rock(b, x - side * float(r.uniform(100, 190)), 366, float(r.uniform(50, 90)))
    way(b, 372, x + float(r.uniform(-40, 40)), W / 2 + float(r.uniform(-120, 120)), 14, 84, "#c9ab80")
    for _ in range(4):
        bush(
            b,
            W / 2 + float(r.choice((-1, 1))) * float(r.uniform(230, 390)),
            float(r.uniform(404, 430)),
            float(r.uniform(50, 90)),
            bloom=str(r.choice(PETALS)),
        )


@draws("ground")
def crown(b: Sheet, x: float, y: float) -> None:
    """The hill's round top."""
    r = b.sub()
    base = grass(b)
    top = [(px, y + 74 * ((px - x) / (W / 2)) ** 2 + float(r.uniform(-2, 2))) for px in range(-40, W + 80, 40)]
    b.path(under(top), b.grad(b.c(lighter(base, 0.24), 0.06), b.c(base), b.c(darker(base, 0.28))))
    for _ in range(9):
        py = y + 40 + float(r.random()) * (H - y - 40)
        b.path(
            blob(r, float(r.uniform(0, W)), py, 110, 13),
            b.c(lighter(base, 0.22) if r.random() < 0.5 else darker(base, 0.16)),
            0.4,
        )
    turf(b, r, y + 56, 60, 42)
    weather_on_ground(b, r, y + 40)


@place("mountain path", 352)
def mountain_path(b: Sheet) -> None:
    r = b.rng
    side = float(r.choice((-1, 1)))
    sky(b, 300)
    mountains(b, 300, 190, 0.8, "#8a94ae")
    mountains(b, 330, float(r.uniform(150, 190)), 0.5, str(r.choice(("#6f7c96", "#7a7486", "#68808c"))), 3)
    mist(b, 316)
    far = hills(b, 326, 14, 0.36)
    treeline(b, far, 34, 0.36, pine=True)
    tone = str(r.choice(("#9a8f8c", "#a3937f", "#8f949a")))
    ground(b, 342, 7, colour="#f2f6fc" if b.snowy else mix(tone, grass(b), 0.45), tufts=0, flowers=0)
    precipice(b, side, tone)
    way(b, 346, W / 2 + side * float(r.uniform(20, 90)), W / 2 - side * float(r.uniform(0, 110)), 12, 120, "#cbb695")
    treads(b, W / 2 + side * 60)
    rail_fence(
        b,
        [(x, 366 + 0.1 * abs(x - W / 2)) for x in range(-40, W + 80, 40)],
        *((-20, 150) if side > 0 else (W - 150, W + 20)),
        36,
    )
    for _ in range(4):
        rock(b, W / 2 - side * float(r.uniform(130, 360)), float(r.uniform(360, 410)), float(r.uniform(28, 70)), tone)
    pine(b, W / 2 - side * float(r.uniform(290, 350)), 404, float(r.uniform(240, 300)))
    pine(b, W / 2 - side * float(r.uniform(180, 240)), 368, float(r.uniform(130, 180)), 0.1)
    if r.random() < 0.5:
        signpost(b, W / 2 - side * float(r.uniform(120, 170)), 384)


@draws("far")
def mist(b: Sheet, y: float) -> None:
    """A sea of clouds in the valley."""
    r = b.sub()
    c = mix(b.light.haze, "#ffffff", 0.5 if not b.night else 0.12)
    puffs = [
        (float(r.uniform(-20, W + 20)), y + float(r.uniform(-12, 18)), float(r.uniform(14, 34))) for _ in range(40)
    ]
    b.path(circles(puffs) + box(-10, y + 6, W + 20, 40), c, 0.75)


@draws("thing")
def precipice(b: Sheet, side: float, tone: str) -> None:
    """The rock face along which the path goes."""
    r = b.sub()
    x = W / 2 + side * (W / 2 + 10)
    pts = [(x, -10), (x - side * 120, -10), (x - side * 96, 70), (x - side * 150, 120), (x - side * 128, 200), (x - side * 190, 250), (x - side * 178, 330),
           (x - side * 214, 372), (x - side * 120, 400), (x, 430)]  # fmt: skip
    pts = [(px + float(r.uniform(-8, 8)), py) for px, py in pts]
    b.path(poly(pts), b.grad(b.c(lighter(tone, 0.2)), b.c(darker(tone, 0.26)), across=side < 0))
    lit = "".join(
        poly(
            [
                pts[i],
                pts[i + 1],
                (pts[i + 1][0] + side * 40, pts[i + 1][1] + 6),
                (pts[i][0] + side * 52, pts[i][1] + 10),
            ]
        )
        for i in (2, 4, 6)
    )
    b.path(lit, b.c(lighter(tone, 0.34)), 0.6)
    cracks = ""
    for _ in range(24):
        px, py = x - side * float(r.uniform(4, 120)), float(r.uniform(10, 380))
        cracks += f"M{n(px)} {n(py)}l{n(float(r.uniform(-9, 9)))} {n(float(r.uniform(16, 34)))}l{n(float(r.uniform(-14, 14)))} 9"
    b.stroke(cracks, b.c(darker(tone, 0.42)), 2.2, 0.6)
    green = (
        "#f4f8ff"
        if b.snowy
        else {"spring": "#7fb060", "summer": "#5f9450", "autumn": "#b98a4a", "winter": "#8f9a80"}[b.spec.season]
    )
    for i in (3, 5, 7):
        foliage(b, r, pts[i][0] + side * 22, pts[i][1] - 2, 34, 14, green, 0.04, 8)


@draws("ground")
def treads(b: Sheet, x: float) -> None:
    """Stone steps where the path climbs."""
    stone = "#b8ada0" if not b.snowy else "#eef3fa"
    for i in range(5):
        y, w = 348 + i * 7 + i * i * 0.8, 26 + i * 8
        b.path(box(x - w / 2, y, w, 4 + i), b.c(lighter(stone, 0.2)))
        b.path(box(x - w / 2, y + 4 + i, w, 2.5), b.c(darker(stone, 0.34)))
