"""Place: the bedroom."""

from storybrush.training.art.scenery.parts.furniture import bed, bookcase, chest, lamp, potted, wardrobe
from storybrush.training.art.scenery.parts.walls_floors import (
    CLOTHS,
    PAPERS,
    WOODS,
    boards,
    bunting,
    pick,
    rug,
    wallpaper,
)
from storybrush.training.art.scenery.parts.windows import big_window, picture
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, box, circles, draws, n


@place("bedroom", 318, "indoor")
def bedroom(b: Sheet) -> None:
    r = b.rng
    flip = bool(r.random() < 0.5)
    wood, cloth = pick(b, WOODS), pick(b, CLOTHS)
    wallpaper(
        b, pick(b, PAPERS), 312, int(r.integers(4)), pick(b, ("#fbf3e2", "#d9c3a0")) if r.random() < 0.5 else None
    )
    boards(b, 312, pick(b, ("#b98550", "#a8713f", "#c69a68")))
    mid = 400 if not flip else W - 400
    big_window(b, mid - 75, 66, 150, 150, curtain=pick(b, CLOTHS))
    bx = 34 if not flip else W - 34 - 270
    picture(b, bx + (150 if not flip else 40), 84, 74, 58)
    bed(b, bx, 352, 270, 150, wood, cloth, flip)
    nx = 330 if not flip else W - 330 - 62
    chest(b, nx, 338, 62, 70, wood, 2)
    lamp(b, nx + 31, 264, 62)
    far = W - 200 if not flip else 30
    if r.random() < 0.55:
        bookcase(b, far, 330, 160, 226, wood)
    else:
        wardrobe(b, far, 332, 150, 240, pick(b, WOODS))
    potted(b, (W - 236 if not flip else 236), 344, 74)
    rug(
        b,
        W / 2 + float(r.uniform(-60, 60)),
        434,
        float(r.uniform(200, 250)),
        46,
        pick(b, CLOTHS),
        bool(r.random() < 0.6),
    )
    toys(b, 60 if flip else W - 100, 408)
    bunting(b) if r.random() < 0.4 else None


@draws("thing")
def toys(b: Sheet, x: float, y: float) -> None:
    """A ball and letter blocks."""
    b.shadow(x, y, 50, 7)
    for dx, dy, c in ((-30, 0, "#e0a53f"), (-4, 0, "#4f86a8"), (-17, -24, "#c9574f")):
        b.path(box(x + dx, y + dy - 24, 24, 24), b.wall(c))
        b.stroke(box(x + dx + 3.5, y + dy - 20.5, 17, 17), b.c("#fff3d8"), 1.8)
        b.path(circles([(x + dx + 12, y + dy - 12, 4)]), b.c("#fff3d8"))
    b.path(circles([(x + 46, y - 15, 16)]), b.wall("#d9574f"))
    b.path(f"M{n(x + 30)} {n(y - 15)}q16 -9 32 0q-16 7 -32 0z", b.c("#fbe9c4"))
    b.path(circles([(x + 40, y - 24, 3)]), b.c("#ffffff"), 0.7)
