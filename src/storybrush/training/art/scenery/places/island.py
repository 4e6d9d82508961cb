"""Place: a small island in the sea."""

from math import cos, pi, sin

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.parts.building_parts import door, window
from storybrush.training.art.scenery.parts.land import hills, rock, sparkle_road, water
from storybrush.training.art.scenery.parts.plants import bush
from storybrush.training.art.scenery.parts.shore import swell
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.parts.things import rowboat, sailboat
from storybrush.training.art.scenery.parts.trees import foliage, palm
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import H, Sheet, W, box, draws, n, poly, smooth


@place("island", 372, floor=0.86)
def island(b: Sheet) -> None:
    r = b.rng
    sky(b, 232)
    if r.random() < 0.5:
        hills(b, 234, 8, 0.85, "#8aa0a8", 250)
    water(b, 230, H, str(r.choice(("#2f9fb4", "#2f90b0", "#35a49c"))), 70)
    sparkle_road(b, float(r.uniform(0.2, 0.8)) * W, 236, 330)
    if r.random() < 0.6:
        sailboat(b, float(r.choice((70, W - 70))), float(r.uniform(262, 280)), float(r.uniform(40, 62)), "#b8553c", 0.3)
    x = W / 2 + float(r.uniform(-40, 40))
    shoal(b, x, 404, 360, 86)
    knoll(b, x + float(r.uniform(-80, 80)), 352, float(r.uniform(150, 210)))
    side = float(r.choice((-1, 1)))
    palm(b, x + side * float(r.uniform(190, 240)), 372, float(r.uniform(240, 310)), -side * float(r.uniform(0.1, 0.26)))
    palm(b, x + side * float(r.uniform(120, 170)), 362, float(r.uniform(180, 230)), side * float(r.uniform(0.06, 0.2)))
    if r.random() < 0.55:
        shack(b, x - side * float(r.uniform(130, 180)), 368, float(r.uniform(104, 126)))
    else:
        palm(b, x - side * float(r.uniform(180, 230)), 376, float(r.uniform(230, 290)), side * 0.16)
        rock(b, x - side * 110, 374, 66)
    rowboat(b, x - side * float(r.uniform(270, 300)), 452, 120, str(r.choice(("#b8553c", "#3f6f8a", "#e0b04a"))))
    for dx in (-200, -60, 90, 230):
        bush(b, x + dx + float(r.uniform(-20, 20)), 364, float(r.uniform(40, 66)))
    swell(b, 500, 7, 90)


@draws("ground")
def shoal(b: Sheet, x: float, y: float, rx: float, ry: float) -> None:
    """The island's sand, with shallows and foam around it."""
    r = b.sub()
    dry = "#efd9a4" if not b.snowy else "#f1f4f8"
    turn = [float(r.uniform(0.94, 1.06)) for _ in range(16)]

    def ring(k: float) -> str:
        return smooth(
            [
                (x + rx * k * t * cos(2 * pi * i / 16), y + ry * k * t * sin(2 * pi * i / 16))
                for i, t in enumerate(turn)
            ],
            closed=True,
        )

    b.path(ring(1.2), b.c("#7fd6cc"), 0.45)  # seen through, so it counts as water
    b.path(ring(1.06), b.c("#eefaf8"), 0.4)
    b.path(ring(1.0), b.c("#cbaa75"))
    b.path(ring(0.96), b.grad(b.c(lighter(dry, 0.2)), b.c(dry), b.c(darker(dry, 0.12))))
    rip = ""
    for _ in range(26):
        a, q = float(r.uniform(0, 2 * pi)), float(r.uniform(0, 0.8))
        rip += f"M{n(x + rx * q * cos(a))} {n(y + ry * q * sin(a))}q14 -4 28 0"
    b.stroke(rip, b.c(darker(dry, 0.22)), 1.7, 0.5)


@draws("thing")
def knoll(b: Sheet, x: float, y: float, w: float) -> None:
    """A green hump with bushes."""
    r = b.sub()
    green = (
        "#f2f6fc"
        if b.snowy
        else {"spring": "#86bd55", "summer": "#5fa04a", "autumn": "#a59c4e", "winter": "#8f9f70"}[b.spec.season]
    )
    k = float(r.uniform(0.3, 0.42))
    b.path(
        smooth(
            [
                (x - w, y + 8),
                (x - w * 0.5, y - w * k * 0.7),
                (x, y - w * k),
                (x + w * 0.55, y - w * k * 0.6),
                (x + w, y + 8),
            ]
        )
        + "Z",
        b.wall(green, 0.06),
    )
    for _ in range(5):
        t = float(r.uniform(-0.7, 0.7))
        foliage(
            b,
            r,
            x + w * t,
            y - w * k * (1 - t * t) * 0.8,
            30,
            20,
            darker(green, 0.06) if not b.snowy else "#7f9a78",
            0.06,
            8,
        )


@draws("thing")
def shack(b: Sheet, x: float, y: float, w: float) -> None:
    """A hut of boards under a roof of palm leaves."""
    r = b.sub()
    h = w * 0.5
    b.shadow(x, y, w * 0.6, 8)
    b.path(box(x - w / 2, y - h, w, h), b.wall("#b98a58"))
    b.stroke("".join(f"M{n(x - w / 2 + w * i / 9)} {n(y)}v{n(-h)}" for i in range(10)), b.c("#85592f"), 1.6, 0.8)
    door(b, x + w * 0.14, y, w * 0.2, h * 0.76, "#6b4630", arch=False)
    window(b, x - w * 0.34, y - h * 0.72, w * 0.2, h * 0.34)
    straw = "#d8b46a" if not b.snowy else "#f2f6fc"
    b.path(
        poly(
            [
                (x - w * 0.68, y - h * 0.88),
                (x - w * 0.2, y - h * 1.8),
                (x + w * 0.2, y - h * 1.8),
                (x + w * 0.68, y - h * 0.88),
            ]
        ),
        b.wall(straw),
    )
    d = "".join(
        f"M{n(x + w * 0.2 * t)} {n(y - h * 1.76)}L{n(x + w * 0.66 * t)} {n(y - h * float(r.uniform(0.78, 0.9)))}"
        for t in [i / 12 for i in range(-12, 13)]
    )
    b.stroke(d, b.c(darker(straw, 0.3)), 1.5, 0.7)
