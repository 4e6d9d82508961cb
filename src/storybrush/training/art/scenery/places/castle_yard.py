"""Place: the yard inside a castle."""

from math import cos, pi, sin

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.parts.castle_parts import rampart, tower
from storybrush.training.art.scenery.parts.chinese_parts import flagstones
from storybrush.training.art.scenery.parts.land import mountains
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.parts.streets import fountain
from storybrush.training.art.scenery.parts.things import hay_bale, well
from storybrush.training.art.scenery.parts.trees import tree
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, draws, leaf, n, poly


@place("castle yard", 372)
def castle_yard(b: Sheet) -> None:
    r = b.rng
    side = float(r.choice((-1, 1)))
    sky(b, 300)
    mountains(b, 240, 90, 0.85)
    wall = str(r.choice(("#cfc3b0", "#c4c0c8", "#d9c8b8", "#bfc4c0")))
    cap = str(r.choice(("#4f6f9f", "#a8483f", "#6a5a9a", "#3f7f7a")))
    flagc = str(r.choice(("#e0b03f", "#d9574f", "#5a8fd0")))
    tower(b, W / 2 + side * float(r.uniform(60, 110)), 250, 74, float(r.uniform(120, 150)), wall, cap, 0.24, flagc)
    rampart(b, -20, 350, W + 40, float(r.uniform(140, 166)), wall)
    x = W / 2 - side * float(r.uniform(30, 110))
    portal(b, x, 352, 120, wall)
    for s in (-1, 1):
        tower(b, W / 2 + s * float(r.uniform(300, 340)), 362, 116, float(r.uniform(210, 250)), wall, cap, 0.06, flagc)
    for s in (-1, 1):
        banner(b, x + s * 120, 226, cap if s > 0 else flagc)
    flagstones(b, 352, str(r.choice(("#b9b2a8", "#c4b8a6", "#a9abb0"))))
    if r.random() < 0.6:
        well(b, W / 2 + side * float(r.uniform(100, 180)), 398, 84)
    else:
        fountain(b, W / 2 + side * float(r.uniform(110, 180)), 398, 130)
    tree(b, W / 2 - side * float(r.uniform(190, 240)), 366, float(r.uniform(150, 190)), 0.06)
    for i in range(2):
        brazier(b, x + (-1, 1)[i] * 92, 374)
    hay_bale(b, W / 2 + side * float(r.uniform(250, 290)), 404, 60)
    keg(b, W / 2 - side * float(r.uniform(250, 300)), 404, 62)


@draws("wall")
def portal(b: Sheet, x: float, y: float, w: float, wall: str) -> None:
    """The gate in the wall, its portcullis half up."""
    d = f"M{n(x - w / 2)} {n(y)}V{n(y - w * 0.6)}A{n(w / 2)} {n(w / 2)} 0 0 1 {n(x + w / 2)} {n(y - w * 0.6)}V{n(y)}z"
    b.path(d, b.grad(b.light.sky[2], b.c("#8fb573" if not b.snowy else "#e8eef6", 0.4)))
    bars = (
        "".join(f"M{n(x - w / 2 + w * i / 7)} {n(y - w * 1.06)}V{n(y - w * 0.56)}" for i in range(1, 7))
        + f"M{n(x - w / 2)} {n(y - w * 0.82)}h{n(w)}M{n(x - w / 2)} {n(y - w * 0.62)}h{n(w)}"
    )
    b.stroke(bars, b.c("#4a4450"), 5)
    b.path(
        f"M{n(x - w / 2 - 20)} {n(y)}V{n(y - w * 0.6)}A{n(w / 2 + 20)} {n(w / 2 + 20)} 0 0 1 {n(x + w / 2 + 20)} {n(y - w * 0.6)}V{n(y)}H{n(x + w / 2)}V{n(y - w * 0.6)}A{n(w / 2)} {n(w / 2)} 0 0 0 {n(x - w / 2)} {n(y - w * 0.6)}V{n(y)}z",
        b.wall(darker(wall, 0.2)),
    )
    b.stroke(
        "".join(
            f"M{n(x + (w / 2) * cos(pi * i / 8))} {n(y - w * 0.6 - (w / 2) * sin(pi * i / 8))}L{n(x + (w / 2 + 20) * cos(pi * i / 8))} {n(y - w * 0.6 - (w / 2 + 20) * sin(pi * i / 8))}"
            for i in range(9)
        ),
        b.c(darker(wall, 0.4)),
        2,
    )


@draws("wall")
def banner(b: Sheet, x: float, y: float, colour: str) -> None:
    b.stroke(f"M{n(x - 26)} {n(y)}h52", b.c("#8a6238"), 5)
    b.path(poly([(x - 21, y), (x + 21, y), (x + 21, y + 74), (x, y + 92), (x - 21, y + 74)]), b.wall(colour))
    b.path(poly([(x, y + 18), (x + 12, y + 36), (x, y + 54), (x - 12, y + 36)]), b.c("#f6e6b4"))


@draws("thing")
def brazier(b: Sheet, x: float, y: float) -> None:
    """A basket of fire on a stand."""
    b.shadow(x, y, 20, 4)
    if b.lit:
        b.glow(x, y - 66, 110, "#ffb04a", 0.7)
    b.stroke(f"M{n(x - 13)} {n(y)}L{n(x)} {n(y - 44)}L{n(x + 13)} {n(y)}", b.c("#3f3c46"), 4)
    b.path(poly([(x - 19, y - 56), (x + 19, y - 56), (x + 12, y - 38), (x - 12, y - 38)]), b.c("#4a4450"))
    b.path(
        leaf(x, y - 54, 34, -1.57, 0.4) + leaf(x - 9, y - 54, 24, -1.75, 0.4) + leaf(x + 9, y - 54, 24, -1.4, 0.4),
        "#ff9a3c",
    )
    b.path(leaf(x, y - 54, 20, -1.57, 0.4), "#ffe27a")


@draws("thing")
def keg(b: Sheet, x: float, y: float, h: float) -> None:
    wood = "#a8713f"
    b.shadow(x, y, h * 0.5, h * 0.08)
    b.path(
        f"M{n(x - h * 0.3)} {n(y)}Q{n(x - h * 0.46)} {n(y - h * 0.5)} {n(x - h * 0.3)} {n(y - h)}H{n(x + h * 0.3)}Q{n(x + h * 0.46)} {n(y - h * 0.5)} {n(x + h * 0.3)} {n(y)}z",
        b.grad(b.c(lighter(wood, 0.2)), b.c(wood), b.c(darker(wood, 0.36)), across=True),
    )
    b.stroke(
        f"M{n(x - h * 0.35)} {n(y - h * 0.2)}h{n(h * 0.7)}M{n(x - h * 0.35)} {n(y - h * 0.8)}h{n(h * 0.7)}",
        b.c("#5d6068"),
        h * 0.06,
    )
