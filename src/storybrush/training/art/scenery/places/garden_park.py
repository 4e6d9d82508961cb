"""Places: garden, park."""

from storybrush.training.art.scenery.parts.backdrop import backdrop
from storybrush.training.art.scenery.parts.houses import cottage
from storybrush.training.art.scenery.parts.land import fallen, ground, hills, puddle, treeline, way
from storybrush.training.art.scenery.parts.plants import bush, flower_bed
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.parts.streets import fountain, lamp_post, skyline
from storybrush.training.art.scenery.parts.things import bench, picket_fence
from storybrush.training.art.scenery.parts.trees import PETALS, tree
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, draws, ellipse


@place("garden", 330)
def garden(b: Sheet) -> None:
    r = b.rng
    side = 1 if r.random() < 0.5 else -1
    mid = W / 2
    backdrop(b, 300, 0.3)
    tree(b, mid - side * float(r.uniform(40, 120)), 312, float(r.uniform(150, 190)), 0.12)
    cottage(b, mid + side * float(r.uniform(150, 190)) - 95, 318, float(r.uniform(180, 210)), 0.05)
    ground(b, 312, 4)
    way(b, 318, mid + side * float(r.uniform(110, 150)), mid - side * float(r.uniform(0, 120)), 12, 78, "#d9bd92")
    if r.random() < 0.65:
        picket_fence(b, -6, mid - 60 if side > 0 else mid - 110, 336, 38)
        picket_fence(b, mid + 110 if side > 0 else mid + 60, W + 6, 336, 38)
    else:
        for i in range(9):
            x = -10 + i * 98
            if abs(x - (mid + side * 120)) > 70:
                bush(b, x, 338, 110, "#4f8f45")
    for x0, x1 in ((14, 250), (W - 240, W - 10)):
        flower_bed(b, x0 + float(r.uniform(-10, 30)), x1 + float(r.uniform(-40, 10)), 352, 36)
    tree(b, mid - side * 330, 372, float(r.uniform(270, 320)))
    bush(b, mid + side * 352, 392, 120, bloom=str(r.choice(PETALS)))
    for sx in (-1, 1):
        x = mid + sx * float(r.uniform(310, 350))
        flower_bed(b, x - 95, x + 95, 505, 42)
    if b.spec.season == "spring":
        fallen_petals(b)


@draws("ground")
def fallen_petals(b: Sheet) -> None:
    r = b.sub()
    d = "".join(ellipse(float(r.uniform(0, W)), float(r.uniform(340, 505)), 3.2, 1.6) for _ in range(40))
    b.path(d, b.c("#fbd3df"), 0.85)


@place("park", 338)
def park(b: Sheet) -> None:

    r = b.rng
    side = 1 if r.random() < 0.5 else -1
    sky(b, 280)
    skyline(b)
    far = hills(b, 278, 10, 0.4)
    treeline(b, far, 46, 0.4, pine=False)
    ground(b, 300, 5)
    for i in range(5):
        tree(
            b, 40 + i * 170 + float(r.uniform(-40, 40)), 322 + float(r.uniform(-5, 5)), float(r.uniform(130, 175)), 0.16
        )
    if r.random() < 0.6:
        with b.drawing("water"):
            puddle(b, b.sub(), W / 2 + side * 170, 346, 130, 15)
    else:
        fountain(b, W / 2 + side * 150, 356, 110)
    way(b, 326, W / 2 + side * 40, W / 2 - side * 40, 16, 150, "#d9c4a0")
    bench(b, W / 2 - side * float(r.uniform(170, 220)), 372, 100)
    lamp_post(b, W / 2 - side * float(r.uniform(95, 120)), 366, 140)
    flower_bed(b, W / 2 + side * 250 - 90, W / 2 + side * 250 + 90, 386, 32)
    tree(b, W / 2 - side * 350, 380, float(r.uniform(270, 320)))
    bush(b, W / 2 + side * 365, 410, 130, bloom=str(r.choice(PETALS)))
    if b.spec.season == "autumn":
        fallen(b, b.sub(), 350, 50)
