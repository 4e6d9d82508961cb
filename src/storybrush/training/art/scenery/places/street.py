"""Place: the street: a row of houses, a lane that runs away from us, an old Chinese street."""

from storybrush.training.art.scenery.parts.backdrop import backdrop
from storybrush.training.art.scenery.parts.chinese_parts import blossom, hall, jar, lantern, stone_lantern
from storybrush.training.art.scenery.parts.farm_buildings import chapel
from storybrush.training.art.scenery.parts.houses import townhouse
from storybrush.training.art.scenery.parts.land import ground, mountains, way
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.parts.streets import COBBLES, lamp_post, paving, planter
from storybrush.training.art.scenery.parts.things import bench
from storybrush.training.art.scenery.parts.trees import tree
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, box, circles, draws, poly


@place("street", 352)
def street(b: Sheet) -> None:
    r = b.rng
    kind = float(r.random())
    if kind < 0.4:
        row(b)
    elif kind < 0.75:
        lane(b)
    else:
        old_street(b)


def row(b: Sheet) -> None:
    """A row of houses across the picture."""
    r = b.rng
    sky(b, 300)
    x = -30.0
    while x < W:  # a far row of roofs behind
        w = float(r.uniform(60, 100))
        townhouse(b, x, 330, w, float(r.uniform(190, 235)), depth=0.62)
        x += w
    x = float(r.uniform(-60, -10))
    gap = float(r.uniform(200, W - 300))
    tall = float(r.uniform(0.8, 1.2))
    while x < W:
        w = float(r.uniform(92, 150))
        if x < gap < x + w:
            tree(b, x + w / 2, 338, 150, 0.2)
            x += w * 0.8
            gap = -1
            continue
        townhouse(b, x, 340, w, tall * float(r.uniform(140, 225)), shop=bool(r.random() < 0.42))
        x += w
    paving(b, 338)
    beside(b)


def beside(b: Sheet) -> None:
    """What stands on the pavement."""
    r = b.rng
    for i in range(3):
        x = 110 + i * 270 + float(r.uniform(-40, 40))
        if r.random() < 0.5:
            lamp_post(b, x, 372, 170)
        else:
            tree(b, x, 368, 130)
            b.path(box(x - 20, 366, 40, 8), b.c("#8a7f78"))
    if r.random() < 0.6:
        bench(b, float(r.uniform(150, W - 150)), 374, 84)
    for sx in (30, W - 120):
        planter(b, sx, 384, 96)


def lane(b: Sheet) -> None:
    """Houses on both sides of a lane that ends at a tower, an arch of trees or open country."""
    r = b.rng
    backdrop(b, 288, 0.5)
    far = W / 2 + float(r.uniform(-90, 90))
    ground(b, 300, 3, colour="#f2f6fc" if b.snowy else "#b9b0a0", tufts=0, flowers=0)
    end = float(r.random())
    if end < 0.5:
        chapel(b, far, 308)
    else:
        tree(b, far + float(r.uniform(-20, 20)), 310, 100, 0.3)
    way(b, 306, far, W / 2 + float(r.uniform(-50, 50)), 30, 250, str(r.choice(COBBLES)))
    for s in (-1, 1):
        steps = [0.16, 0.32, 0.52, 0.8]
        for i, t in enumerate(steps):
            w = 66 + 120 * t
            edge = far + s * (46 + (W / 2 + 20 - s * (far - W / 2) - 90) * t**1.1)
            x = edge if s > 0 else edge - w
            townhouse(
                b,
                x,
                312 + 84 * t,
                w,
                (110 + 190 * t) * float(r.uniform(0.85, 1.1)),
                shop=bool(r.random() < 0.4),
                depth=0.3 * (1 - t) if i < 3 else 0.0,
            )
    for s in (-1, 1):
        lamp_post(b, W / 2 + s * float(r.uniform(205, 240)), 404, 190)
        planter(b, W / 2 + s * 326 - 46, 420, 92)


ROOFC = ("#5f6f7d", "#6d7a6a", "#7a6f68")


def old_street(b: Sheet) -> None:
    """Tiled shops with lanterns and hanging signs."""
    r = b.rng
    sky(b, 300)
    mountains(b, 270, float(r.uniform(90, 140)), 0.8, "#8aa0a8")
    pagoda_far(b, float(r.uniform(80, W - 80)), 300)
    roofc = str(r.choice(ROOFC))
    x = float(r.uniform(-40, 30))
    low = []
    while x < W + 60:
        w = float(r.uniform(200, 290))
        h = float(r.uniform(92, 128))
        hall(b, x + w / 2 - 30, 342, w, h, 0.04, roofc)
        low.append((x + w / 2 - 30, w, h))
        x += w * 0.98
    paving(b, 340)
    for hx, w, h in low:
        for t in (-0.3, 0.3):
            lantern(b, hx + w * t, 342 - h * 0.86, 22)
        shingle(b, hx + w * 0.48, 342 - h * 0.8)
    for i in range(2):
        px = 150 + i * 420 + float(r.uniform(-60, 60))
        (jar if r.random() < 0.5 else stone_lantern)(b, px, 382, 62)
    blossom(b, float(r.choice((60, W - 60))), 398)


@draws("wall")
def shingle(b: Sheet, x: float, y: float) -> None:
    """A cloth sign on a pole."""
    r = b.sub()
    c = str(r.choice(("#c9443c", "#3f6f8a", "#e0b44a", "#5d8a4a")))
    b.path(poly([(x - 14, y), (x + 14, y), (x + 14, y + 58), (x, y + 50), (x - 14, y + 58)]), b.wall(c))
    b.path(circles([(x, y + 16, 7), (x, y + 34, 7)]), b.c("#fbf0d8"))


@draws("far")
def pagoda_far(b: Sheet, x: float, y: float) -> None:
    d = ""
    for i in range(5):
        w, foot = 40 - 5 * i, y - 34 * i
        d += box(x - w / 2, foot - 34, w, 34) + poly(
            [(x - w * 0.9, foot - 26), (x - w * 0.4, foot - 40), (x + w * 0.4, foot - 40), (x + w * 0.9, foot - 26)]
        )
    b.path(d + poly([(x - 3, y - 172), (x, y - 206), (x + 3, y - 172)]), b.c("#8a6f74", 0.5))
