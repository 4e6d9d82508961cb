"""Place: the village."""

from storybrush.training.art.scenery.parts.backdrop import backdrop
from storybrush.training.art.scenery.parts.farm_buildings import chapel
from storybrush.training.art.scenery.parts.houses import cottage
from storybrush.training.art.scenery.parts.land import ground, way
from storybrush.training.art.scenery.parts.plants import bush, flower_bed
from storybrush.training.art.scenery.parts.streets import lamp_post
from storybrush.training.art.scenery.parts.things import stone_wall, well
from storybrush.training.art.scenery.parts.trees import PETALS, tree
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W


@place("village", 348)
def village(b: Sheet) -> None:
    r = b.rng
    backdrop(b, 286, 0.6)
    ground(b, 288, 8, tufts=40, flowers=24)
    x = float(r.uniform(-70, -20))
    while x < W:
        w = float(r.uniform(84, 106))
        if r.random() < 0.78:
            cottage(b, x, 312 + float(r.uniform(-8, 8)), w, 0.2)
        else:
            tree(b, x + w / 2, 314, float(r.uniform(96, 125)), 0.2)
        x += w + float(r.uniform(14, 44))
    if r.random() < 0.5:
        chapel(b, float(r.uniform(200, W - 200)), 308)
    way(b, 318, W / 2 + float(r.uniform(-90, 90)), W / 2 + float(r.uniform(-150, 150)), 10, 120, "#d8bd93")
    wl, wr = float(r.uniform(165, 200)), float(r.uniform(165, 200))
    cottage(b, float(r.uniform(-40, 10)), 362, wl)
    cottage(b, W - wr + float(r.uniform(-10, 40)), 362, wr)
    if r.random() < 0.6:
        well(b, W / 2 + float(r.choice((-1, 1))) * float(r.uniform(90, 130)), 378, 58)
    else:
        lamp_post(b, W / 2 + float(r.choice((-1, 1))) * float(r.uniform(90, 140)), 372, 120)
    stone_wall(b, -10, float(r.uniform(60, 110)), 396, 28)
    bush(b, W - 40, 398, 110, bloom=str(r.choice(PETALS)))
    flower_bed(b, -10, 150, 506, 34)
    flower_bed(b, W - 130, W + 10, 508, 34)
