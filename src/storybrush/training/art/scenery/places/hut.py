"""Place: inside a hut."""

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.parts.furniture import bed, chest, potted, table
from storybrush.training.art.scenery.parts.walls_floors import CLOTHS, boards, pick, rug
from storybrush.training.art.scenery.parts.windows import big_window
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, box, circles, draws, ellipse, leaf, n, poly


@place("hut", 330, "indoor")
def hut(b: Sheet) -> None:
    r = b.rng
    flip = bool(r.random() < 0.5)
    wood = pick(b, ("#a8713f", "#8f5d38", "#b98550"))
    logs(b, 318, wood)
    boards(b, 318, pick(b, ("#8f5d38", "#a8784a", "#7d5136")))

    def at(x: float, w: float) -> float:
        return W - x - w if flip else x

    big_window(b, at(330, 110), 110, 110, 100, frame="#8a5a34", curtain=pick(b, CLOTHS) if r.random() < 0.6 else None)
    hearth(b, at(530, 180), 330, 180)
    if r.random() < 0.6:
        bed(b, at(20, 230), 356, 230, 110, wood, pick(b, CLOTHS), flip)
    else:
        chest(b, at(40, 130), 346, 130, 96, wood, 2)
        potted(b, at(220, 0), 350, 70)
    table(b, at(300, 160), 372, 160, 70, wood)
    bowl(b, at(300, 160) + 70, 300)
    stool(b, at(486, 0), 388, 46)
    bundles(b, at(60, 200), 70)
    rug(
        b,
        W / 2 + float(r.uniform(-60, 60)),
        440,
        float(r.uniform(160, 220)),
        34,
        pick(b, CLOTHS),
        bool(r.random() < 0.5),
    )
    sheaf(b, at(716, 0), 384)


@draws("wall")
def logs(b: Sheet, y: float, wood: str) -> None:
    """A wall of logs, and the beams above."""
    r = b.sub()
    k = 9
    for i in range(k):
        yy, h = y * i / k, y / k
        b.path(box(-10, yy, W + 20, h + 1), b.grad(b.c(lighter(wood, 0.2)), b.c(wood), b.c(darker(wood, 0.36))))
        d = "".join(
            f"M{n(float(r.uniform(-20, W)))} {n(yy + h * float(r.uniform(0.3, 0.7)))}h{n(float(r.uniform(30, 110)))}"
            for _ in range(7)
        )
        b.stroke(d, b.c(darker(wood, 0.3)), 1.5, 0.6)
    b.path(box(-10, 0, W + 20, 16), b.wall(darker(wood, 0.3)))
    for x in (6, W / 2 - 14, W - 34):
        b.path(box(x, 0, 28, y), b.grad(b.c(lighter(wood, 0.1)), b.c(darker(wood, 0.34)), across=True))
    b.path(box(-10, y - 4, W + 20, 6), b.c(darker(wood, 0.5)))


@draws("thing")
def hearth(b: Sheet, x: float, y: float, w: float) -> None:
    """A hearth of field stones with a kettle over the fire."""
    r = b.sub()
    b.path(
        poly(
            [
                (x, y),
                (x + w * 0.06, y - 170),
                (x + w * 0.24, y - 200),
                (x + w * 0.28, 0),
                (x + w * 0.72, 0),
                (x + w * 0.76, y - 200),
                (x + w * 0.94, y - 170),
                (x + w, y),
            ]
        ),
        b.wall("#8d857e"),
    )
    d, e = "", ""
    for _ in range(58):
        sx, sy = x + w * float(r.uniform(0.08, 0.86)), y - float(r.uniform(6, 178))
        s = ellipse(sx, sy, float(r.uniform(8, 15)), float(r.uniform(6, 9)))
        if r.random() < 0.5:
            d += s
        else:
            e += s
    b.path(d, b.c("#aaa198"))
    b.path(e, b.c("#787068"))
    hole = f"M{n(x + w * 0.2)} {n(y)}v-86q0 -34 {n(w * 0.3)} -34q{n(w * 0.3)} 0 {n(w * 0.3)} 34v86z"
    b.path(hole, b.c("#2a1f28"))
    fx = x + w / 2
    b.glow(fx, y - 34, w * 0.9, "#ff9a3c", 0.6 if b.lit else 0.4)
    b.path(box(fx - 40, y - 14, 80, 11), b.c("#5d3a26"))
    b.path(
        leaf(fx, y - 8, 62, -1.57, 0.36) + leaf(fx - 18, y - 8, 44, -1.8, 0.36) + leaf(fx + 18, y - 8, 44, -1.34, 0.36),
        "#ff8a32",
    )
    b.path(leaf(fx, y - 8, 38, -1.57, 0.36) + leaf(fx - 11, y - 8, 26, -1.75, 0.36), "#ffd860")
    b.stroke(f"M{n(fx)} {n(y - 116)}v34", b.c("#4a4450"), 3)
    b.path(f"M{n(fx - 22)} {n(y - 80)}h44q2 34 -22 34q-24 0 -22 -34z", b.c("#3f3c48"))
    b.path(box(x - 8, y - 176, w + 16, 12), b.wall("#8a5a34"))


@draws("thing")
def bowl(b: Sheet, x: float, y: float) -> None:
    b.path(f"M{n(x - 22)} {n(y - 14)}h44q-2 16 -22 16q-20 0 -22 -16z", b.wall("#c98a5a"))
    b.path(ellipse(x, y - 14, 22, 4), b.c("#f0dcae"))
    b.path(box(x + 32, y - 20, 14, 20), b.wall("#6f9fb8"))


@draws("thing")
def stool(b: Sheet, x: float, y: float, s: float) -> None:
    b.shadow(x, y, s * 0.5, 5)
    b.stroke(
        f"M{n(x - s * 0.36)} {n(y)}L{n(x - s * 0.22)} {n(y - s * 0.84)}M{n(x + s * 0.36)} {n(y)}L{n(x + s * 0.22)} {n(y - s * 0.84)}M{n(x)} {n(y + 3)}V{n(y - s * 0.84)}",
        b.c("#8a5a34"),
        6,
    )
    b.path(box(x - s * 0.5, y - s, s, s * 0.2), b.wall("#c69560"))


@draws("wall")
def bundles(b: Sheet, x: float, y: float) -> None:
    """Herbs, onions and corn that hang to dry."""
    r = b.sub()
    b.stroke(f"M{n(x)} {n(y)}h200", b.c("#5d4230"), 5)
    for i in range(5):
        px = x + 20 + i * 40
        c = ("#7f9a4a", "#d99a4a", "#e8c25a", "#b8563c", "#8fae5a")[int(r.integers(5))]
        b.stroke(f"M{n(px)} {n(y)}v12", b.c("#c9b07a"), 2)
        b.path("".join(leaf(px, y + 10, 40, 1.57 + t, 0.2) for t in (-0.3, -0.1, 0.1, 0.3)), b.c(c))


@draws("thing")
def sheaf(b: Sheet, x: float, y: float) -> None:
    """Firewood and a broom."""
    b.shadow(x, y, 50, 7)
    b.path(
        circles(
            [(x - 30 + 22 * i, y - 11, 11) for i in range(4)]
            + [(x - 19 + 22 * i, y - 30, 11) for i in range(3)]
            + [(x - 8 + 22 * i, y - 49, 11) for i in range(2)]
        ),
        b.c("#8a5f3c"),
    )
    b.path(
        circles(
            [(x - 30 + 22 * i, y - 11, 7.5) for i in range(4)]
            + [(x - 19 + 22 * i, y - 30, 7.5) for i in range(3)]
            + [(x - 8 + 22 * i, y - 49, 7.5) for i in range(2)]
        ),
        b.c("#e0bc86"),
    )
