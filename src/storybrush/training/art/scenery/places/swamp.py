"""Place: the swamp."""

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.parts.land import fallen, ground, hills, treeline, water
from storybrush.training.art.scenery.parts.plants import bush, reeds
from storybrush.training.art.scenery.parts.shore import lilies
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.parts.woodland import log, mushrooms
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Rng, Sheet, W, blob, circles, draws, ellipse, line, n, smooth


@place("swamp", 360)
def swamp(b: Sheet) -> None:
    r = b.rng
    sky(b, 270, clouds=2 if b.spec.weather == "clear" else None)
    leafc = {"spring": "#7f9f58", "summer": "#5f8450", "autumn": "#a3803f", "winter": "#8a9484"}[b.spec.season]
    if b.snowy:
        leafc = mix(leafc, "#dfe8f4", 0.45)
    for y, size, depth in ((256, 48, 0.7), (278, 70, 0.5)):
        top = hills(b, y, 8, depth, leafc)
        treeline(b, top, size, depth, pine=False)
    water(b, 284, 400, "#5f8f6a" if not b.snowy else "#8fb0b8", 60)
    b.path(blob(b.sub(), W / 2, 288, W * 0.7, 15, 0.1), b.light.haze, 0.45)
    for i in range(4):
        x = W * (i + float(r.uniform(0.15, 0.85))) / 4
        cypress(b, x, float(r.uniform(300, 330)), float(r.uniform(190, 240)), 0.3, leafc)
    for x in (float(r.uniform(150, 330)), float(r.uniform(440, 620))):
        lilies(b, x, float(r.uniform(338, 366)))
    islet(b, float(r.uniform(180, W - 180)), float(r.uniform(336, 352)))
    ground(b, 386, 9, tufts=60, flowers=14)
    for _ in range(7):
        x = W / 2 + float(r.choice((-1, 1))) * float(r.uniform(120, 380))
        reeds(b, x, float(r.uniform(388, 406)), float(r.uniform(56, 92)))
    side = float(r.choice((-1, 1)))
    cypress(b, W / 2 - side * float(r.uniform(310, 360)), 424, 430, 0.0, leafc)
    cypress(b, W / 2 + side * float(r.uniform(330, 380)), 404, 340, 0.06, leafc)
    if r.random() < 0.5:
        log(b, W / 2 + side * float(r.uniform(190, 240)), 420)
    mushrooms(b, W / 2 - side * float(r.uniform(220, 260)), 446)
    if b.spec.season == "autumn" and not b.snowy:
        fallen(b, b.sub(), 400, 30)


@draws("thing")
def islet(b: Sheet, x: float, y: float) -> None:
    b.path(ellipse(x, y + 3, 74, 9), b.c("#3f5f50"), 0.5)
    b.path(ellipse(x, y, 68, 9), b.c("#6f8a4a" if not b.snowy else "#eef3fa"))
    bush(b, x - 20, y, 50, "#5f8a48")
    reeds(b, x + 34, y + 2, 46, 6)


@draws("thing")
def cypress(b: Sheet, x: float, y: float, size: float, depth: float, leafc: str) -> None:
    """A tree that stands in water on spread roots, moss hanging from its arms."""
    r = b.sub()
    bark, w, lean = "#6d5a4c", size * 0.05, float(r.uniform(-0.05, 0.05)) * size
    top = (x + lean, y - size * 0.8)
    foot = [(x - w * 2.6, y), (x - w * 1.1, y - size * 0.1), (x - w * 0.8, y - size * 0.3), (top[0] - w * 0.4, top[1]),
            (top[0] + w * 0.4, top[1]), (x + w * 0.8, y - size * 0.3), (x + w * 1.1, y - size * 0.1), (x + w * 2.6, y)]  # fmt: skip
    b.path(ellipse(x, y, w * 3.4, w * 0.6), b.c("#2f4a44", depth), 0.35)
    b.path(smooth(foot) + f"Q{n(x + w)} {n(y - w)} {n(x)} {n(y + w * 0.4)}Q{n(x - w)} {n(y - w)} {n(foot[0][0])} {n(y)}z",
           b.grad(b.c(lighter(bark, 0.14), depth), b.c(darker(bark, 0.24), depth), across=True))  # fmt: skip
    b.stroke("".join(line([(x + t * w, y - w * 0.6), (x + t * w * 0.5, y - size * 0.4)]) for t in (-0.8, 0.0, 0.8)),
             b.c(darker(bark, 0.35), depth), max(1.0, w * 0.1), 0.5)  # fmt: skip
    arms = [(s, t, float(r.uniform(0.16, 0.3)) * size) for t in (0.5, 0.66, 0.8) for s in (-1, 1)]
    crown = darker(leafc, 0.08)
    for s, t, length in arms:
        ax, ay = x + lean * t, y - size * t
        ex, ey = ax + s * length, ay - length * 0.28
        b.stroke(f"M{n(ax)} {n(ay)}Q{n((ax + ex) / 2)} {n(ay)} {n(ex)} {n(ey)}", b.c(bark, depth), w * 0.4)
        puffs = [(ex + float(r.uniform(-0.5, 0.5)) * length, ey - float(r.uniform(-0.1, 0.24)) * length, length * float(r.uniform(0.26, 0.4)))
                 for _ in range(5)]  # fmt: skip
        moss(b, r, ex, ey, length, depth)
        if not b.bare:
            b.path(circles(puffs), b.c(crown, depth))
            b.path(
                circles([(px - q * 0.15, py - q * 0.25, q * 0.6) for px, py, q in puffs]),
                b.c(lighter(crown, 0.2), depth),
                0.75,
            )
        elif b.snowy:
            b.stroke(line([(ax, ay - w * 0.3), (ex, ey - w * 0.3)]), b.c("#f4f8ff", depth), w * 0.24)


@draws("thing")
def moss(b: Sheet, r: Rng, x: float, y: float, length: float, depth: float) -> None:
    d = "".join(
        f"M{n(x + t * length)} {n(y)}q{n(length * 0.05)} {n(length * k * 0.5)} 0 {n(length * k)}"
        for t, k in (
            (-0.4, float(r.uniform(0.3, 0.6))),
            (-0.1, float(r.uniform(0.4, 0.8))),
            (0.2, float(r.uniform(0.3, 0.7))),
        )
    )
    b.stroke(d, b.c("#9fae7a" if not b.snowy else "#cdd8dc", depth), max(1.5, length * 0.045), 0.8)
