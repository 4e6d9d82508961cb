"""Place: a hospital room."""

from storybrush.training.art.scenery.light import lighter
from storybrush.training.art.scenery.parts.furniture import potted
from storybrush.training.art.scenery.parts.plants import flowers
from storybrush.training.art.scenery.parts.walls_floors import pick, tiled_floor, wallpaper
from storybrush.training.art.scenery.parts.windows import big_window
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, box, circles, draws, n, poly, smooth


@place("hospital", 330, "indoor")
def hospital(b: Sheet) -> None:
    r = b.rng
    flip = bool(r.random() < 0.5)
    tint = pick(b, ("#d5e8e6", "#dbe6f2", "#e9ecd8", "#f0e2e2"))
    wallpaper(b, tint, 320, 3, pick(b, ("#a9d0c8", "#b4cbe2", "#c9d8ac")) if r.random() < 0.7 else None)
    tiled_floor(b, 320, "#eef2f0", pick(b, ("#cfe0dc", "#cdd9e6", "#dadfca")))

    def at(x: float, w: float) -> float:
        return W - x - w if flip else x

    big_window(
        b,
        at(300, 160),
        60,
        160,
        150,
        frame="#ffffff",
        curtain=pick(b, ("#8fc4b8", "#9ab8dc", "#e0c68f")) if r.random() < 0.6 else None,
    )
    cross(b, at(520, 0), 96)
    sick_bed(b, at(30, 250), 372, 250, flip)
    drip(b, at(296, 0), 372, 190)
    cabinet(b, at(330, 84), 348, 84)
    if r.random() < 0.6:
        sick_bed(b, at(516, 230), 366, 230, flip)
    else:
        chair(b, at(520, 0), 372, 96)
        potted(b, at(680, 0), 356, 110)
    screen(b, at(650, 110), 350, 110, 210)


@draws("wall")
def cross(b: Sheet, x: float, y: float) -> None:
    b.sub()
    b.path(circles([(x, y, 34)]), b.c("#ffffff"))
    b.path(box(x - 8, y - 22, 16, 44) + box(x - 22, y - 8, 44, 16), b.c("#e0524a"))


@draws("thing")
def sick_bed(b: Sheet, x: float, y: float, w: float, flip: bool) -> None:
    """A white iron bed on wheels."""
    r = b.sub()
    cloth = str(r.choice(("#9fd0c4", "#a9c8ec", "#f0d9a0", "#e8b8c0")))

    def fx(t: float) -> float:
        return x + w * (1 - t if flip else t)

    def rect(t0: float, t1: float, y0: float, y1: float) -> str:
        a, e = min(fx(t0), fx(t1)), max(fx(t0), fx(t1))
        return box(a, y0, e - a, y1 - y0)

    b.shadow(x + w / 2, y, w * 0.56, 10)
    steel = b.c("#b4bcc8")
    b.stroke(
        f"M{n(fx(0.02))} {n(y - 6)}V{n(y - 124)}M{n(fx(0.98))} {n(y - 6)}V{n(y - 88)}M{n(fx(0.02))} {n(y - 36)}H{n(fx(0.98))}",
        steel,
        7,
    )
    b.stroke("".join(f"M{n(fx(0.02))} {n(y - t)}h{n((-1 if flip else 1) * -0.1)}" for t in (60, 90)), steel, 5)
    b.path(circles([(fx(0.04), y - 5, 7), (fx(0.96), y - 5, 7)]), b.c("#5a6270"))
    b.path(rect(0.03, 0.97, y - 70, y - 40), b.wall("#fbfdff"))
    b.path(
        smooth([(fx(0.05), y - 70), (fx(0.06), y - 92), (fx(0.16), y - 98), (fx(0.28), y - 90), (fx(0.29), y - 70)])
        + "Z",
        b.wall("#ffffff", 0, 0.08),
    )
    b.path(
        smooth([(fx(0.3), y - 44), (fx(0.32), y - 78), (fx(0.55), y - 82), (fx(0.92), y - 76), (fx(0.98), y - 40)])
        + "Z",
        b.wall(cloth),
    )
    b.path(rect(0.3, 0.4, y - 80, y - 46), b.c("#ffffff"))


@draws("thing")
def drip(b: Sheet, x: float, y: float, h: float) -> None:
    b.shadow(x, y, 22, 4)
    b.stroke(f"M{n(x)} {n(y)}v{n(-h)}h-16M{n(x - 18)} {n(y)}h36M{n(x)} {n(y - h)}h16", b.c("#aab2be"), 4)
    b.path(f"M{n(x - 26)} {n(y - h + 4)}h20v30q0 8 -10 10q-10 -2 -10 -10z", b.c("#dff2f6"), 0.92)
    b.path(box(x - 25, y - h + 20, 18, 16), b.c("#9fd4e4"), 0.9)
    b.stroke(f"M{n(x - 16)} {n(y - h + 46)}q-4 50 -26 60", b.c("#cfe4ea"), 2)


@draws("thing")
def cabinet(b: Sheet, x: float, y: float, w: float) -> None:
    r = b.sub()
    b.shadow(x + w / 2, y, w * 0.56, 6)
    b.path(box(x, y - 86, w, 86), b.wall("#f6f8f8"))
    b.stroke(box(x + 7, y - 78, w - 14, 22) + box(x + 7, y - 50, w - 14, 40), b.c("#b4c4cc"), 2.4)
    b.path(circles([(x + w / 2, y - 67, 3), (x + w / 2, y - 30, 3)]), b.c("#8fa0ac"))
    b.path(box(x - 4, y - 92, w + 8, 8), b.c("#ffffff"))
    vx = x + w * 0.3
    flowers(
        b,
        [(vx + float(r.uniform(-14, 14)), y - 128 + float(r.uniform(-10, 10)), 6.5) for _ in range(7)],
        str(r.choice(("#e8546a", "#f6a23c", "#c77be0"))),
    )
    b.path(poly([(vx - 10, y - 118), (vx + 10, y - 118), (vx + 7, y - 92), (vx - 7, y - 92)]), b.wall("#6fb0d0"))
    b.path(box(x + w * 0.62, y - 112, 15, 20), b.c("#e9f4f8"))


@draws("thing")
def chair(b: Sheet, x: float, y: float, h: float) -> None:
    b.shadow(x, y, h * 0.36, 5)
    b.stroke(f"M{n(x - h * 0.24)} {n(y)}V{n(y - h)}M{n(x + h * 0.24)} {n(y)}V{n(y - h * 0.46)}", b.c("#c69560"), 6)
    b.path(box(x - h * 0.28, y - h * 0.5, h * 0.56, h * 0.09), b.wall("#7fb0c4"))
    b.path(box(x - h * 0.28, y - h, h * 0.1, h * 0.34), b.wall("#7fb0c4"))


@draws("thing")
def screen(b: Sheet, x: float, y: float, w: float, h: float) -> None:
    """A folding screen."""
    r = b.sub()
    c = str(r.choice(("#a9d8cc", "#b4cdec", "#f2dcae")))
    b.shadow(x + w / 2, y, w * 0.54, 6)
    for i in range(3):
        px, lean = x + w * i / 3, 6 if i % 2 else -6
        b.path(
            poly([(px, y - h + lean), (px + w / 3, y - h - lean), (px + w / 3, y - 8 - lean), (px, y - 8 + lean)]),
            b.grad(b.c(lighter(c, 0.2 if i % 2 else 0.4)), b.c(c)),
        )
        b.stroke(f"M{n(px)} {n(y - h + lean)}V{n(y)}", b.c("#b4bcc8"), 4)
    b.stroke(f"M{n(x + w)} {n(y - h)}V{n(y)}", b.c("#b4bcc8"), 4)
