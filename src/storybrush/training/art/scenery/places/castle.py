"""Place: the castle and its grounds."""

from storybrush.training.art.scenery.parts.backdrop import backdrop
from storybrush.training.art.scenery.parts.castle_parts import keep, rampart, topiary, tower
from storybrush.training.art.scenery.parts.land import ground, way
from storybrush.training.art.scenery.parts.plants import bush, flower_bed
from storybrush.training.art.scenery.parts.trees import PETALS, tree
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, smooth


@place("castle", 344)
def castle(b: Sheet) -> None:
    r = b.rng
    backdrop(b, 300, 0.8)
    wall = str(r.choice(("#d9cbb4", "#c9c4cc", "#e3cfc4", "#cbd3d0")))
    cap = str(r.choice(("#4f6f9f", "#a8483f", "#6a5a9a", "#3f7f7a")))
    flag = str(r.choice(("#e0b03f", "#d9574f", "#ffffff")))
    x = W / 2 + float(r.uniform(-120, 120))
    mound = [(x - 330, 330), (x - 240, 306), (x - 150, 290), (x, 284), (x + 150, 290), (x + 240, 306), (x + 330, 330)]
    b.path(smooth(mound) + "Z", b.wall("#7fae5a" if not b.snowy else "#f2f6fc", 0.2))
    tower(b, x, 230, 56, float(r.uniform(90, 110)), wall, cap, 0.3, flag)
    for s in (-1, 1):
        tower(b, x + s * 72, 262, 40, float(r.uniform(96, 120)), wall, cap, 0.26, flag if r.random() < 0.5 else None)
    keep(b, x, 296, 180, 96, wall)
    for s in (-1, 1):
        rampart(b, x + (90 if s > 0 else -168), 298, 78, 58, wall)
        tower(b, x + s * 172, 304, 50, float(r.uniform(90, 116)), wall, cap, 0.14, flag)
    for s in (-1, 1):
        for i in range(4):
            (bush)(b, x + s * float(r.uniform(60, 260)), 304 + i * 2, float(r.uniform(40, 66)), depth=0.12)
    ground(b, 318, 6)
    way(b, 300, x, W / 2 + float(r.uniform(-110, 110)), 20, 120, "#d9c199")
    for s in (-1, 1):
        flower_bed(b, W / 2 + s * 280 - 80, W / 2 + s * 280 + 80, 380, 32)
        topiary(b, W / 2 + s * float(r.uniform(180, 220)), 372, 84)
    tree(b, float(r.choice((10, W - 10))), 400, float(r.uniform(260, 310)))
    bush(b, float(r.choice((60, W - 60))), 420, 120, bloom=str(r.choice(PETALS)))
