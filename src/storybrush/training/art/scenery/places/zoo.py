"""Place: the zoo."""

from storybrush.training.art.scenery.light import mix
from storybrush.training.art.scenery.parts.backdrop import backdrop
from storybrush.training.art.scenery.parts.land import ground, way
from storybrush.training.art.scenery.parts.plants import bush
from storybrush.training.art.scenery.parts.streets import lamp_post
from storybrush.training.art.scenery.parts.trees import PETALS, palm, tree
from storybrush.training.art.scenery.parts.woodland import log
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, box, circles, draws, ellipse, n, smooth


@place("zoo", 380)
def zoo(b: Sheet) -> None:
    r = b.rng
    side = float(r.choice((-1, 1)))
    backdrop(b, 284, 0.2)
    ground(b, 290, 5, tufts=20, flowers=10)
    for _ in range(3):
        tree(b, float(r.uniform(20, W - 20)), 300, float(r.uniform(110, 160)), 0.18)
    crag(b, W / 2 - side * float(r.uniform(140, 210)), 344, float(r.uniform(150, 190)))
    if r.random() < 0.6:
        mere_small(b, W / 2 + side * 60, 342)
    else:
        log(b, W / 2 + side * 60, 346)
    palm(b, W / 2 + side * float(r.uniform(180, 240)), 344, float(r.uniform(170, 210)), -side * 0.12)
    for i in range(3):
        bush(b, W / 2 + side * (110 + i * 80), 350, float(r.uniform(56, 84)))
    bars(b, 366)
    gate(b, W / 2 + side * float(r.uniform(190, 240)), 372, str(r.choice(("#3f7f5a", "#b8553c", "#4f6f9a"))))
    way(b, 372, W / 2 + float(r.uniform(-50, 50)), W / 2 + float(r.uniform(-60, 60)), 420, 460, "#d9c4a0")
    board(b, W / 2 - side * float(r.uniform(90, 170)), 392)
    bush(b, W / 2 - side * 350, 412, 120, bloom=str(r.choice(PETALS)))
    if r.random() < 0.6:
        balloons(b, W / 2 - side * float(r.uniform(270, 300)), 404)
    else:
        lamp_post(b, W / 2 - side * 290, 392, 150)


@draws("far")
def crag(b: Sheet, x: float, y: float, w: float) -> None:
    """The rock of an enclosure, with a den."""
    r = b.sub()
    for dx, s in ((-0.4, 0.6), (0.4, 0.66), (0.0, 1.0)):
        rw, rh = w * 0.5 * s, w * 0.5 * s * float(r.uniform(0.9, 1.2))
        cx = x + dx * w
        b.path(
            smooth(
                [
                    (cx - rw, y),
                    (cx - rw * 0.8, y - rh * 0.7),
                    (cx - rw * 0.3, y - rh),
                    (cx + rw * 0.3, y - rh * 0.94),
                    (cx + rw * 0.82, y - rh * 0.6),
                    (cx + rw, y),
                ]
            )
            + "Z",
            b.wall("#a3968a", 0.1, 0.2),
        )
        b.path(
            ellipse(cx - rw * 0.1, y - rh * 0.9, rw * 0.4, rh * 0.08),
            b.c("#f4f8ff" if b.snowy else "#c9beb0", 0.1),
            0.8,
        )
    b.path(f"M{n(x - 26)} {n(y)}v-26q0 -26 26 -26q26 0 26 26v26z", b.c("#4a404a", 0.05))


@draws("water")
def mere_small(b: Sheet, x: float, y: float) -> None:
    b.surface = (y - 13, y + 13)
    b.path(ellipse(x, y, 96, 13), b.c("#8d8480"))
    b.path(ellipse(x, y + 1, 88, 10), b.grad(mix(b.light.sky[1], b.c("#5fb0c4"), 0.5), b.c("#3f92ac")))


@draws("thing")
def bars(b: Sheet, y: float) -> None:
    """The low fence between the animals and the visitors."""
    b.path(box(-10, y - 8, W + 20, 12), b.wall("#a59a90"))
    b.stroke("".join(f"M{x} {n(y - 6)}v-42" for x in range(6, W, 26)), b.c("#4f6f5a"), 3.4)
    b.stroke(f"M-6 {n(y - 44)}H{W + 6}M-6 {n(y - 16)}H{W + 6}", b.c("#3f5f4a"), 4.4)
    if b.snowy:
        b.stroke(f"M-6 {n(y - 48)}H{W + 6}", b.c("#f4f8ff"), 3)


@draws("thing")
def gate(b: Sheet, x: float, y: float, colour: str) -> None:
    """An arch with a paw on it."""
    b.shadow(x, y, 90, 7)
    for s in (-1, 1):
        b.path(box(x + s * 76 - 13, y - 150, 26, 150), b.wall("#c9b08a"))
        b.path(circles([(x + s * 76, y - 158, 14)]), b.wall("#e6b94a"))
    b.path(
        f"M{n(x - 96)} {n(y - 128)}Q{n(x)} {n(y - 208)} {n(x + 96)} {n(y - 128)}v30Q{n(x)} {n(y - 168)} {n(x - 96)} {n(y - 98)}z",
        b.wall(colour),
    )
    paw = [
        (x, y - 146, 11),
        (x - 14, y - 160, 5.5),
        (x - 5, y - 166, 5.5),
        (x + 6, y - 166, 5.5),
        (x + 15, y - 160, 5.5),
    ]
    b.path(circles(paw), b.c("#fbf0d8"))


@draws("thing")
def board(b: Sheet, x: float, y: float) -> None:
    """A sign with a map."""
    b.shadow(x, y, 40, 5)
    b.path(box(x - 34, y - 92, 7, 92) + box(x + 27, y - 92, 7, 92), b.c("#7a5638"))
    b.path(box(x - 44, y - 98, 88, 54), b.wall("#a8713f"))
    b.path(box(x - 38, y - 92, 76, 42), b.c("#d9e6c4"))
    b.stroke(f"M{n(x - 34)} {n(y - 60)}q20 -24 34 -8t32 -16", b.c("#d9b07a"), 5)
    b.path(circles([(x - 18, y - 78, 6), (x + 20, y - 64, 7)]), b.c("#6fae5a"))
    b.path(circles([(x + 4, y - 82, 5)]), b.c("#5fb0d0"))


@draws("thing")
def balloons(b: Sheet, x: float, y: float) -> None:
    r = b.sub()
    b.shadow(x, y, 14, 3)
    b.path(box(x - 9, y - 14, 18, 14), b.wall("#8d8a94"))
    for c in ("#e0524a", "#f0b43a", "#4f9ad8", "#7ac06a", "#c77be0"):
        px, py = x + float(r.uniform(-44, 44)), y - float(r.uniform(110, 170))
        b.stroke(f"M{n(x)} {n(y - 14)}Q{n(x)} {n(y - 60)} {n(px)} {n(py + 16)}", b.c("#8d8a90"), 1.3)
        b.path(ellipse(px, py, 15, 19), b.wall(c))
        b.path(ellipse(px - 5, py - 7, 4, 6), b.c("#ffffff"), 0.6)
