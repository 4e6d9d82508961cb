"""Places: road, meadow."""

from storybrush.training.art.scenery.parts.backdrop import backdrop
from storybrush.training.art.scenery.parts.land import ground, rock, way
from storybrush.training.art.scenery.parts.plants import bush, flower_bed
from storybrush.training.art.scenery.parts.streets import signpost
from storybrush.training.art.scenery.parts.things import rail_fence
from storybrush.training.art.scenery.parts.trees import PETALS, pine, tree
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W


@place("road", 336)
def road(b: Sheet) -> None:
    r = b.rng
    backdrop(b, 296, 0.6)
    ground(b, 300, 6)
    far = W / 2 + float(r.uniform(-170, 170))
    for i in range(4):
        x = far + (1 if i % 2 else -1) * float(r.uniform(60, 330))
        (tree if r.random() < 0.65 else pine)(b, x, 318 + float(r.uniform(-4, 12)), float(r.uniform(110, 170)), 0.14)
    way(b, 302, far, W / 2 + float(r.uniform(-80, 80)), 7, 185, str(r.choice(("#d3b488", "#c2a583", "#b9b0a6"))))
    edge = [(x, 352) for x in range(-40, W + 80, 40)]
    rail_fence(b, edge, -20, 150, 30)
    rail_fence(b, edge, W - 150, W + 20, 30)
    signpost(b, W / 2 + float(r.choice((-1, 1))) * float(r.uniform(215, 260)), 376)
    rock(b, float(r.uniform(20, 90)), 420, 62)
    tree(b, float(r.choice((-6, W + 6))), 388, 330)
    bush(b, float(r.choice((W - 60, 60))), 402, 110, bloom="#f7d04a")


@place("meadow", 334)
def meadow(b: Sheet) -> None:
    r = b.rng
    backdrop(b, 300, 0.6)
    ground(b, 304, 9, tufts=80, flowers=90)
    for _ in range(int(r.integers(1, 4))):
        tree(b, float(r.uniform(30, W - 30)), 326, float(r.uniform(110, 175)), 0.14)
    for _ in range(4):
        bush(b, float(r.uniform(0, W)), 344, float(r.uniform(60, 100)), bloom=str(r.choice(PETALS)))
    if r.random() < 0.5:
        rock(b, float(r.uniform(60, W - 60)), 372, 74)
    for x0 in (-20, 560):
        flower_bed(b, x0 + float(r.uniform(0, 40)), x0 + 210, 506, 40)
    tree(b, float(r.choice((10, W - 10))), 380, float(r.uniform(280, 340)))
