"""Place: the Chinese courtyard."""

from storybrush.training.art.scenery.light import darker
from storybrush.training.art.scenery.parts.chinese_parts import (
    blossom,
    flagstones,
    hall,
    jar,
    lantern,
    lattice,
    moon_gate,
    stone_lantern,
)
from storybrush.training.art.scenery.parts.land import mountains
from storybrush.training.art.scenery.parts.plants import bush
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.parts.trees import tree
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, box, circles, n, poly


@place("courtyard", 350)
def courtyard(b: Sheet) -> None:
    r = b.rng
    sky(b, 300)
    mountains(b, 280, 100, 0.85, "#8aa0a8")
    roofc = str(r.choice(("#5f6f7d", "#6d7a6a", "#7a6f68")))
    wallc = str(r.choice(("#f1e8da", "#e6d9c6", "#d9d4cc")))
    x = W / 2 + float(r.uniform(-40, 40))
    for s in (-1, 1):  # garden wall with tiled coping on both sides
        x0, x1 = (-10, x - 130) if s < 0 else (x + 130, W + 10)
        with b.drawing("wall"):
            b.path(box(x0, 236, x1 - x0, 106), b.wall(wallc))
            b.path(box(x0, 318, x1 - x0, 24), b.c("#a39c96"))
            b.path(poly([(x0, 224), (x1, 224), (x1 + 8, 240), (x0 - 8, 240)]), b.wall("#f2f6fc" if b.snowy else roofc))
            b.path(circles([(x0 + 12 * i, 240, 5) for i in range(int((x1 - x0) / 12) + 1)]), b.c(darker(roofc, 0.25)))
        if r.random() < 0.6:
            moon_gate(b, (x0 + x1) / 2 + s * 20, 286, 46)
        else:
            lattice(b, (x0 + x1) / 2 + s * 20, 284, 34)
    tree(b, W / 2 + float(r.choice((-1, 1))) * 330, 300, 190, 0.2)
    hall(b, x, 340, float(r.uniform(330, 370)), 122, 0.04, roofc)
    for i in (-2, -1, 1, 2):
        lantern(b, x + i * 66, 232, 24)
    flagstones(b, 342, str(r.choice(("#b9b2a8", "#c4b8a6", "#a9abb0"))))
    with b.drawing("ground"):  # a step before the door
        b.path(poly([(x - 92, 352), (x + 92, 352), (x + 80, 338), (x - 80, 338)]), b.wall("#cdc6bc"))
        b.stroke(f"M{n(x - 84)} 343h168M{n(x - 88)} 348h176", b.c("#8f8880"), 1.5)
    blossom(b, W / 2 + float(r.choice((-1, 1))) * float(r.uniform(290, 340)), 398)
    jar(b, x - 150, 374, 52)
    jar(b, x + 150, 374, 52)
    if r.random() < 0.5:
        stone_lantern(b, W / 2 + float(r.choice((-1, 1))) * 250, 396, 92)
    for s in (-1, 1):
        bush(b, W / 2 + s * 374, 412, 110, bloom="#e8546a")
