"""Places: river, lake."""

from storybrush.training.art.scenery.parts.backdrop import backdrop
from storybrush.training.art.scenery.parts.land import ground, hills, mountains, rock, sparkle_road, treeline, water
from storybrush.training.art.scenery.parts.plants import bush, reeds
from storybrush.training.art.scenery.parts.shore import bank, jetty, lilies
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.parts.things import rowboat, sailboat, stone_bridge
from storybrush.training.art.scenery.parts.trees import PETALS, pine, tree
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, poly


@place("river", 404)
def river(b: Sheet) -> None:
    r = b.rng
    side = 1 if r.random() < 0.5 else -1
    backdrop(b, 282, 0.6)
    ground(b, 284, 5, tufts=20, flowers=24)
    for _ in range(4):
        (tree if r.random() < 0.6 else pine)(b, float(r.uniform(0, W)), 300, float(r.uniform(100, 150)), 0.16)
    for _ in range(5):
        bush(b, float(r.uniform(0, W)), 306, float(r.uniform(50, 84)), depth=0.12)
    bank(b, 306, 398)
    if r.random() < 0.55:
        stone_bridge(b, W / 2 + side * 130 - 125, W / 2 + side * 130 + 125, 330, 46)
    else:
        rowboat(b, W / 2 + side * float(r.uniform(60, 190)), 366, 110, str(r.choice(("#b8553c", "#3f6f8a", "#6d8a4a"))))
    for _ in range(3):
        rock(b, W / 2 - side * float(r.uniform(0, 300)), float(r.uniform(340, 384)), float(r.uniform(30, 52)))
    lilies(b, W / 2 - side * 190, 364)
    ground(b, 398, 5, tufts=26, flowers=26)
    for _ in range(5):
        x = float(r.choice((-1, 1))) * float(r.uniform(190, 380)) + W / 2
        reeds(b, x, float(r.uniform(404, 418)), float(r.uniform(50, 80)))
    tree(b, W / 2 - side * 350, 412, float(r.uniform(300, 350)))
    bush(b, W / 2 + side * 360, 436, 130, bloom=str(r.choice(PETALS)))


@place("lake", 398)
def lake(b: Sheet) -> None:
    r = b.rng
    sky(b, 240)
    mountains(b, 236, float(r.uniform(120, 175)), 0.62)
    far = hills(b, 226, 12, 0.5)
    treeline(b, far, 34, 0.45, pine=True)
    near = hills(b, 243, 6, 0.3)
    treeline(b, near, 42, 0.28)
    water(b, 246, 410, "#3f8fb0", 56)
    d = "".join(
        poly([(x, 247), (x + 13, 247 + 40 * float(r.uniform(0.4, 1))), (x + 26, 247)]) for x in range(-10, W, 22)
    )
    b.path(d, b.c("#2f6a68" if not b.snowy else "#9cb4c6"), 0.22)
    sparkle_road(b, float(r.uniform(0.3, 0.7)) * W, 252, 390)
    if r.random() < 0.6:
        sailboat(
            b, float(r.uniform(160, W - 160)), float(r.uniform(280, 310)), float(r.uniform(52, 80)), "#8f5d38", 0.22
        )
    else:
        jetty(b, float(r.choice((150, W - 260))), 404)
    lilies(b, float(r.uniform(150, W - 150)), 380)
    ground(b, 394, 8, tufts=30, flowers=26)
    for sx in (-1, 1):
        reeds(b, W / 2 + sx * float(r.uniform(250, 330)), 408, 74, 12)
    big = pine if r.random() < 0.4 else tree
    big(b, float(r.choice((34, W - 34))), 416, float(r.uniform(290, 350)))
    rock(b, float(r.uniform(80, W - 80)), 416, 60)
