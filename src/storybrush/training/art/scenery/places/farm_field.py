"""Places: farm, field."""

from math import cos, pi, sin

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.parts.backdrop import backdrop
from storybrush.training.art.scenery.parts.farm_buildings import barn, silo, windmill
from storybrush.training.art.scenery.parts.land import ground, way
from storybrush.training.art.scenery.parts.things import hay_bale, haystack, rail_fence
from storybrush.training.art.scenery.parts.trees import foliage, tree
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import H, Sheet, W, draws, ellipse, height, leaf, line, poly


@place("farm", 340)
def farm(b: Sheet) -> None:
    r = b.rng
    side = 1 if r.random() < 0.5 else -1
    backdrop(b, 290, 0.35)
    plots(b, 268, 312)
    ground(b, 306, 5)
    bx = W / 2 + side * float(r.uniform(130, 190)) - 120
    silo(b, bx + (244 if side < 0 else -52), 330, 50, float(r.uniform(150, 190)))
    barn(b, bx, 336, float(r.uniform(215, 250)), str(r.choice(("#b1443a", "#a8503a", "#8f3f44", "#b9683a"))))
    if r.random() < 0.6:
        windmill(b, W / 2 - side * float(r.uniform(190, 260)), 322, float(r.uniform(150, 185)))
    else:
        tree(b, W / 2 - side * float(r.uniform(200, 280)), 330, 170)
    way(b, 334, W / 2 + side * 150, W / 2 - side * 60, 16, 95, "#c9a574")
    top = [(x, 350 + 6 * (x / W)) for x in range(-40, W + 80, 40)]
    rail_fence(b, top, -20 if side > 0 else W / 2 + 90, W / 2 - 110 if side > 0 else W + 20, 34)
    for _ in range(int(r.integers(2, 4))):
        hay_bale(b, W / 2 - side * float(r.uniform(110, 340)), float(r.uniform(362, 388)), float(r.uniform(42, 58)))
    if r.random() < 0.5:
        haystack(b, W / 2 + side * 335, 390, 96)
    veg(b, 20 if side > 0 else W - 250, 492, 230)


@draws("far")
def plots(b: Sheet, y0: float, y1: float) -> None:
    """Striped fields on the slopes behind."""
    r = b.sub()
    x = -30.0
    while x < W:
        w = float(r.uniform(110, 200))
        skew = float(r.uniform(-30, 30))
        colour = {"spring": ("#a9cf6a", "#8fbf5d", "#c9b27a"), "summer": ("#e6cf6a", "#9fc05a", "#d9b950"), "autumn": ("#d9b055", "#b98a4a", "#c9a05a"),
                  "winter": ("#b9a98a", "#a89a80", "#c2b496")}[b.spec.season]  # fmt: skip
        c = str(r.choice(colour)) if not b.snowy else "#e6edf6"
        b.path(poly([(x, y1), (x + skew, y0), (x + w + skew, y0), (x + w, y1)]), b.grad(b.c(c, 0.4), b.c(c, 0.2)))
        rows = "".join(line([(x + w * i / 9, y1), (x + skew + w * i / 9, y0)]) for i in range(10))
        b.stroke(rows, b.c(darker(c, 0.22), 0.3), 1.3, 0.5)
        x += w


@draws("ground")
def veg(b: Sheet, x: float, y: float, w: float) -> None:
    """A row of cabbages in dark earth."""
    r = b.sub()
    b.path(ellipse(x + w / 2, y, w / 2 + 10, 11), b.c("#6d4a34" if not b.snowy else "#dbe3ee"), 0.9)
    if b.bare or b.snowy:
        return

    for i in range(int(w / 34)):
        foliage(b, r, x + 17 + i * 34, y - 9, 15, 12, "#8fbf5d" if i % 2 else "#7aae62", 0.0, 8)


@place("field", 338)
def field(b: Sheet) -> None:
    r = b.rng
    backdrop(b, 292, 0.4)
    ripe = {"spring": "#9cc764", "summer": "#e3c455", "autumn": "#d6a745", "winter": "#b5a27c"}[b.spec.season]
    ripe = "#e9eff8" if b.snowy else ripe
    kind = float(r.random())
    top = ground(b, 300, 7, colour=ripe, tufts=0, flowers=0)
    rows(b, 312, ripe, float(r.uniform(0.25, 0.75)) * W)
    if kind < 0.5:
        tree(b, float(r.uniform(90, W - 90)), height(top, 300) + 18, float(r.uniform(170, 220)), 0.08)
    else:
        for _ in range(3):
            haystack(b, float(r.uniform(60, W - 60)), float(r.uniform(318, 350)), float(r.uniform(54, 76)))
    edge = [(x, 356 + 5 * (x % 3)) for x in range(-40, W + 80, 40)]
    if r.random() < 0.6:
        rail_fence(b, edge, -20, float(r.uniform(180, 330)), 30)
        rail_fence(b, edge, float(r.uniform(480, 560)), W + 20, 30)
    ears(b, 340, ripe)


@draws("ground")
def rows(b: Sheet, y: float, colour: str, vx: float) -> None:
    """Furrows that run to one vanishing point."""
    dark = "".join(
        poly([(vx + i * 16, y), (vx + i * 16 + 5, y), (vx + i * 74 + 22, H), (vx + i * 74, H)]) for i in range(-26, 27)
    )
    b.path(dark, b.fade((0, b.c(darker(colour, 0.2)), 0.25), (1, b.c(darker(colour, 0.28)), 0.55)))


@draws("thing")
def ears(b: Sheet, y: float, colour: str) -> None:
    """Stalks at both sides, a clear strip in the middle."""

    r = b.sub()
    if b.snowy:
        return
    dark, pale, heads = "", "", ""
    for _ in range(150):
        t = float(r.random()) ** 2.2
        x = t * 250 if r.random() < 0.5 else W - t * 250
        foot = y + 20 + (H - y) * float(r.random())
        s = 20 + 26 * (foot - y) / (H - y)
        a = -pi / 2 + float(r.uniform(-0.3, 0.3))
        blade = leaf(x, foot, s, a, 0.07)
        if r.random() < 0.5:
            dark += blade
        else:
            pale += blade

        heads += leaf(x + s * 0.8 * cos(a), foot + s * 0.8 * sin(a), s * 0.42, a + 0.2, 0.3)
    b.path(dark, b.c(darker(colour, 0.36)))
    b.path(pale, b.c(darker(colour, 0.16)))
    if b.spec.season in ("summer", "autumn"):
        b.path(heads, b.c(lighter(colour, 0.16)))
