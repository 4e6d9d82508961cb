"""Place: inside the barn, a stable with a hay loft."""

from math import cos, pi, sin

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.parts.things import hay_bale, haystack
from storybrush.training.art.scenery.parts.walls_floors import pick
from storybrush.training.art.scenery.parts.windows import view
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import H, Sheet, W, box, circles, draws, ellipse, line, n, poly


@place("barn", 332, "indoor")
def barn_inside(b: Sheet) -> None:
    r = b.rng
    flip = bool(r.random() < 0.5)
    wood = pick(b, ("#a8784a", "#8f5d38", "#b06a48"))
    planks(b, 322, wood, (W * 0.5 + float(r.uniform(-40, 40))))
    litter(b, 322)

    def at(x: float, w: float) -> float:
        return W - x - w if flip else x

    for i in range(2):
        stall_box(b, at(520 + i * 128, 124), 338, 124, wood)
    loft(b, at(-10, 250), wood)
    haystack(b, at(90, 0), 368, 150)
    for i in range(int(r.integers(2, 4))):
        hay_bale(b, at(190 + i * 60, 0), 370 + 6 * (i % 2), 62)
    rungs(b, at(236, 34), 346, wood)
    trough(b, at(560, 150), 398, 150)
    if r.random() < 0.6:
        fork(b, at(480, 0), 352)
    else:
        wheel(b, at(476, 0), 356, 44)
    hung(b, at(300, 0), 60)


@draws("wall")
def planks(b: Sheet, y: float, wood: str, x: float) -> None:
    """The plank wall with the open door and the country outside."""
    r = b.sub()
    b.bands(0, 0, W, y, (0, b.c(darker(wood, 0.34))), (0.6, b.c(wood)), (1, b.c(darker(wood, 0.1))))
    b.stroke("".join(f"M{px} 0V{n(y)}" for px in range(-6, W, 32)), b.c(darker(wood, 0.4)), 2.4)
    d = "".join(
        f"M{n(float(r.uniform(0, W)))} {n(float(r.uniform(10, y)))}v{n(float(r.uniform(14, 50)))}" for _ in range(60)
    )
    b.stroke(d, b.c(darker(wood, 0.24)), 1.4, 0.6)
    dw, dh = 150.0, 216.0
    view(b, x - dw / 2, y - dh, dw, dh)
    b.stroke(f"M{n(x - dw / 2)} {n(y)}v{n(-dh)}h{n(dw)}v{n(dh)}", b.c(lighter(wood, 0.26)), 12)
    for s in (-1, 1):  # the leaves of the door, folded back
        px = x + s * (dw / 2 + 6)
        b.path(
            poly([(px, y - dh), (px + s * 52, y - dh - 8), (px + s * 52, y + 2), (px, y)]), b.wall(lighter(wood, 0.1))
        )
        b.stroke(
            f"M{n(px)} {n(y - dh + 14)}L{n(px + s * 52)} {n(y - 12)}M{n(px)} {n(y - 12)}L{n(px + s * 52)} {n(y - dh + 8)}",
            b.c("#f0dfc0"),
            4,
        )
    for px in (20.0, W - 46.0):
        b.path(box(px, 0, 26, y), b.grad(b.c(lighter(wood, 0.14)), b.c(darker(wood, 0.36)), across=True))
    b.path(box(-10, 44, W + 20, 22), b.wall(darker(wood, 0.2)))
    if not b.night:
        warm = {"dawn": "#ffe3c4", "day": "#fff6d6", "sunset": "#ffb66a", "night": "#ffffff"}[b.spec.time]
        b.path(
            poly([(x - dw / 2, y), (x + dw / 2, y), (x + dw * 0.9, H), (x - dw * 0.9, H)]),
            b.fade((0, warm, 0.4), (1, warm, 0.0)),
        )


@draws("ground")
def litter(b: Sheet, y: float) -> None:
    """A floor strewn with straw."""
    r = b.sub()
    b.wall_foot = y
    tone = "#c9a05c"
    b.bands(0, y, W, H - y, (0, b.c(darker(tone, 0.3))), (0.4, b.c(tone)), (1, b.c(lighter(tone, 0.1))))
    dark, pale = "", ""
    for _ in range(240):
        py = y + 4 + (H - y) * float(r.random()) ** 0.8
        k = (6 + 16 * (py - y) / (H - y)) * float(r.uniform(0.6, 1.3))
        a = float(r.uniform(-0.7, 0.7))
        px = float(r.uniform(-10, W))
        d = f"M{n(px)} {n(py)}l{n(k * cos(a))} {n(k * sin(a) * 0.5)}"
        if r.random() < 0.5:
            dark += d
        else:
            pale += d
    b.stroke(dark, b.c(darker(tone, 0.34)), 1.8, 0.8)
    b.stroke(pale, b.c(lighter(tone, 0.4)), 1.8, 0.8)


@draws("thing")
def stall_box(b: Sheet, x: float, y: float, w: float, wood: str) -> None:
    """A box for a horse or a cow."""
    b.path(box(x, 120, w, y - 216), b.c("#2a1f28"), 0.62)
    b.path(box(x, y - 96, w, 96), b.wall(lighter(wood, 0.14)))
    b.stroke(
        "".join(f"M{n(x)} {n(y - t)}h{n(w)}" for t in (24, 48, 72))
        + f"M{n(x + 4)} {n(y - 92)}L{n(x + w - 4)} {n(y - 4)}",
        b.c(darker(wood, 0.3)),
        4,
    )
    b.path(box(x - 8, 100, 16, y - 100) + box(x + w - 8, 100, 16, y - 100), b.wall(darker(wood, 0.1)))
    b.path(box(x - 8, 96, w + 16, 15) + box(x, y - 102, w, 11), b.wall(lighter(wood, 0.26)))


@draws("wall")
def loft(b: Sheet, x: float, wood: str) -> None:
    """The hay loft."""
    r = b.sub()
    tufts = [
        (x + 125 + float(r.uniform(-110, 110)), 148 - float(r.uniform(0, 46)), float(r.uniform(18, 34)))
        for _ in range(16)
    ]
    b.path(circles(tufts) + box(x + 8, 130, 234, 30), b.grad(b.c("#f1d37c"), b.c("#c2953f")))
    b.stroke(
        "".join(
            f"M{n(px)} {n(py)}l{n(float(r.uniform(-14, 14)))} {n(float(r.uniform(6, 20)))}"
            for px, py, _ in tufts
            for _ in range(3)
        ),
        b.c("#a67c34"),
        1.6,
        0.7,
    )
    b.path(box(x, 156, 250, 16), b.wall(lighter(wood, 0.16)))


@draws("thing")
def rungs(b: Sheet, x: float, y: float, wood: str) -> None:
    c = lighter(wood, 0.3)
    b.stroke(
        f"M{n(x)} {n(y)}V130M{n(x + 34)} {n(y)}V130"
        + "".join(f"M{n(x)} {n(yy)}h34" for yy in range(150, int(y) - 8, 28)),
        b.c(c),
        6,
    )


@draws("thing")
def trough(b: Sheet, x: float, y: float, w: float) -> None:
    b.shadow(x + w / 2, y, w * 0.54, 7)
    b.path(ellipse(x + w / 2, y - 40, w * 0.5, 9), b.c("#7fc0d4"))
    b.path(poly([(x, y - 42), (x + w, y - 42), (x + w - 16, y), (x + 16, y)]), b.wall("#8a6a4c"))
    b.stroke(f"M{n(x + 5)} {n(y - 28)}h{n(w - 10)}M{n(x + 11)} {n(y - 14)}h{n(w - 22)}", b.c("#5d4230"), 2.4)


@draws("thing")
def fork(b: Sheet, x: float, y: float) -> None:
    b.stroke(f"M{n(x)} {n(y)}l26 -170", b.c("#c69560"), 6)
    b.stroke(
        f"M{n(x + 24)} {n(y - 168)}l4 -46M{n(x + 12)} {n(y - 174)}q-4 -20 4 -42M{n(x + 38)} {n(y - 170)}q8 -20 4 -40M{n(x + 12)} {n(y - 174)}l26 4",
        b.c("#6d7480"),
        3.4,
    )


@draws("thing")
def wheel(b: Sheet, x: float, y: float, s: float) -> None:
    b.shadow(x, y, s, 6)
    b.stroke(
        "".join(line([(x, y - s), (x + s * cos(i * pi / 4), y - s + s * sin(i * pi / 4))]) for i in range(8)),
        b.c("#a8713f"),
        5,
    )
    b.stroke(circles([(x, y - s, s * 0.94)]), b.c("#8a5a34"), 9)
    b.path(circles([(x, y - s, s * 0.18)]), b.c("#6b4630"))


@draws("wall")
def hung(b: Sheet, x: float, y: float) -> None:
    """A stable lantern on a beam."""
    if b.lit:
        b.glow(x, y + 40, 220, "#ffd27a", 0.6)
    b.stroke(f"M{n(x)} {n(y)}v18", b.c("#4a4450"), 3)
    b.path(poly([(x - 15, y + 28), (x, y + 16), (x + 15, y + 28)]), b.c("#4a4450"))
    b.path(box(x - 12, y + 28, 24, 32), b.grad("#fff3c0", "#ffc860") if b.lit else b.c("#d9e6e6"))
    b.stroke(box(x - 12, y + 28, 24, 32) + f"M{n(x)} {n(y + 28)}v32", b.c("#4a4450"), 3)
