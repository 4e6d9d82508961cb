"""Place: the attic."""

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.parts.furniture import chest, lamp
from storybrush.training.art.scenery.parts.walls_floors import CLOTHS, boards, pick, rug, wallpaper
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import H, Sheet, W, box, circles, draws, ellipse, line, n, poly


@place("attic", 336, "indoor")
def attic(b: Sheet) -> None:
    r = b.rng
    flip = bool(r.random() < 0.5)
    wood = pick(b, ("#a8784a", "#8f6a48", "#b98a5a"))
    wallpaper(b, pick(b, ("#d9c8a8", "#c9c4b0", "#d9b8a0")), 326, 3)
    eaves(b, 326, wood, float(r.uniform(0.36, 0.46)))
    boards(b, 326, pick(b, ("#9a6f45", "#8f5d38", "#a8784a")))

    def at(x: float, w: float) -> float:
        return W - x - w if flip else x

    trunk_box(b, at(250, 130), 352, 130, pick(b, ("#8f4a3c", "#4f6f86", "#7d5136")))
    boxes(b, at(80, 0), 372)
    if r.random() < 0.6:
        mirror(b, at(560, 0), 362, 170)
    else:
        lamp(b, at(560, 0), 366, 150)
        chest(b, at(590, 84), 360, 84, 90, wood, 3)
    horse(b, at(440, 0), 372, 96, -1 if flip else 1)
    rug(
        b,
        W / 2 + float(r.uniform(-60, 60)),
        446,
        float(r.uniform(170, 220)),
        34,
        pick(b, CLOTHS),
        bool(r.random() < 0.5),
    )
    boxes(b, at(690, 0), 400)


@draws("wall")
def eaves(b: Sheet, y: float, wood: str, pitch: float) -> None:
    """The sloping roof with its beams, a round window in the gable, dust in the light, cobwebs."""
    r = b.sub()
    mid = W / 2
    for s in (-1, 1):
        x = mid + s * (mid + 10)
        b.path(
            poly([(mid + s * mid * pitch * 0.2, -10), (x, -10), (x, y - 20), (mid + s * mid * 0.86, y - 20)]),
            b.grad(b.c(darker(wood, 0.12)), b.c(darker(wood, 0.34)), across=s > 0),
        )
        d = "".join(
            line([(mid + s * mid * (pitch * 0.2 + t), -10), (mid + s * mid * (0.86 + t), y - 20)])
            for t in (0.1, 0.22, 0.34, 0.46, 0.58, 0.7)
        )
        b.stroke(d, b.c(darker(wood, 0.46)), 2, 0.7)
        b.stroke(
            line([(mid + s * mid * pitch * 0.2, -10), (mid + s * mid * 0.86, y - 20), (mid + s * mid * 0.86, y)]),
            b.c(lighter(wood, 0.1)),
            20,
        )
    b.path(box(mid - mid * 0.44, 66, mid * 0.88, 18), b.wall(lighter(wood, 0.06)))
    cx, cy = mid, 168.0
    b.path(circles([(cx, cy, 64)]), b.wall("#f3e8d0"))
    view_box = f"M{n(cx - 54)} {n(cy)}a54 54 0 1 1 108 0a54 54 0 1 1 -108 0z"
    b.path(view_box, b.grad(*b.light.sky))
    if b.night:
        b.path(circles([(cx + 18, cy - 16, 12)]), "#fbf0c8")
        b.path(
            circles([(cx + float(r.uniform(-38, 38)), cy + float(r.uniform(-38, 38)), 1.6) for _ in range(9)]),
            "#f2f4ff",
        )
    else:
        b.path(circles([(cx - 16, cy + 8, 12), (cx, cy + 2, 16), (cx + 18, cy + 8, 12)]), "#ffffff", 0.85)
    leafc = {"spring": "#9ccb66", "summer": "#4f9440", "autumn": "#e0832f", "winter": "#dfe8f4"}[b.spec.season]
    b.path(circles([(cx - 30, cy + 30, 13), (cx - 14, cy + 36, 13)]), mix(leafc, "#101c3e", 0.6 if b.night else 0.05))
    if b.spec.weather in ("rain", "snow"):
        b.stroke(
            "".join(
                f"M{n(cx + float(r.uniform(-40, 40)))} {n(cy + float(r.uniform(-36, 30)))}l-2 9" for _ in range(14)
            ),
            "#ffffff",
            1.8,
            0.8,
        )
    b.stroke(f"M{n(cx - 54)} {n(cy)}h108M{n(cx)} {n(cy - 54)}v108", b.c("#f3e8d0"), 6)
    warm = {"dawn": "#ffe3c4", "day": "#fff6d6", "sunset": "#ffb66a", "night": "#a9c0ff"}[b.spec.time]
    b.path(
        poly([(cx - 50, cy + 20), (cx + 50, cy + 20), (cx + 150, H), (cx - 70, H)]),
        b.fade((0, warm, 0.36), (1, warm, 0.0)),
    )
    web = f"M{n(mid - mid * 0.5)} 84l-44 44M{n(mid - mid * 0.5)} 84l-16 56M{n(mid - mid * 0.5)} 84l-56 14" + "".join(
        f"M{n(mid - mid * 0.5 - 56 * t)} {n(84 + 14 * t)}Q{n(mid - mid * 0.5 - 38 * t)} {n(84 + 30 * t)} {n(mid - mid * 0.5 - 16 * t)} {n(84 + 56 * t)}"
        for t in (0.4, 0.7, 1.0)
    )
    b.stroke(web, b.c("#f4f0e6"), 1.3, 0.7)


@draws("thing")
def trunk_box(b: Sheet, x: float, y: float, w: float, colour: str) -> None:
    """A travelling trunk with a rounded lid."""
    b.shadow(x + w / 2, y, w * 0.56, 8)
    b.path(box(x, y - 58, w, 58), b.wall(colour))
    b.path(f"M{n(x)} {n(y - 56)}v-12q0 -26 26 -26h{n(w - 52)}q26 0 26 26v12z", b.wall(lighter(colour, 0.14)))
    for t in (0.14, 0.8):
        b.path(box(x + w * t, y - 92, 9, 92), b.c("#d9b07a"))
    b.path(box(x + w / 2 - 10, y - 66, 20, 20), b.c("#e6c36a"))
    b.stroke(f"M{n(x)} {n(y - 57)}h{n(w)}", b.c(darker(colour, 0.4)), 3)


@draws("thing")
def boxes(b: Sheet, x: float, y: float) -> None:
    r = b.sub()
    b.shadow(x, y, 66, 8)
    for dx, dy, w, h in ((-28, 0, 62, 46), (32, 0, 54, 40), (-16, -46, 50, 36)):
        c = str(r.choice(("#cfa873", "#bf9864", "#d9b88a")))
        b.path(box(x + dx - w / 2, y + dy - h, w, h), b.wall(c))
        b.path(box(x + dx - 6, y + dy - h, 12, h), b.c(lighter(c, 0.3)), 0.8)
        b.path(
            poly(
                [
                    (x + dx - w / 2, y + dy - h),
                    (x + dx - w / 2 - 10, y + dy - h - 10),
                    (x + dx - 4, y + dy - h - 8),
                    (x + dx, y + dy - h),
                ]
            ),
            b.c(darker(c, 0.12)),
        )


@draws("thing")
def mirror(b: Sheet, x: float, y: float, h: float) -> None:
    b.shadow(x, y, 40, 6)
    b.stroke(
        f"M{n(x - 44)} {n(y)}V{n(y - h * 0.6)}M{n(x + 44)} {n(y)}V{n(y - h * 0.6)}M{n(x - 56)} {n(y)}h24M{n(x + 32)} {n(y)}h24",
        b.c("#8a5a34"),
        7,
    )
    b.path(ellipse(x, y - h * 0.56, 38, h * 0.42), b.wall("#d9ab45"))
    b.path(ellipse(x, y - h * 0.56, 30, h * 0.37), b.grad(b.c("#e9f4f6"), b.c("#a9c8d4")))
    b.stroke(f"M{n(x - 12)} {n(y - h * 0.76)}l20 -22M{n(x - 12)} {n(y - h * 0.6)}l30 -34", b.c("#ffffff"), 4, 0.7)


@draws("thing")
def horse(b: Sheet, x: float, y: float, s: float, side: int) -> None:
    """A rocking horse."""
    wood = "#d9a867"
    b.shadow(x, y, s * 0.6, 7)
    b.stroke(
        f"M{n(x - s * 0.6)} {n(y - s * 0.14)}Q{n(x)} {n(y + s * 0.12)} {n(x + s * 0.6)} {n(y - s * 0.14)}",
        b.c("#b8443c"),
        s * 0.08,
    )
    b.stroke(
        "".join(f"M{n(x + s * t)} {n(y - s * 0.42)}L{n(x + s * t * 1.3)} {n(y - s * 0.05)}" for t in (-0.26, 0.26)),
        b.c(wood),
        s * 0.09,
    )
    b.path(ellipse(x, y - s * 0.5, s * 0.38, s * 0.17), b.wall(wood))
    hx = x + side * s * 0.4
    b.path(
        poly(
            [
                (x + side * s * 0.16, y - s * 0.52),
                (hx - side * s * 0.06, y - s * 0.94),
                (hx + side * s * 0.22, y - s * 0.8),
                (hx + side * s * 0.2, y - s * 0.7),
                (hx - side * s * 0.0, y - s * 0.7),
                (x + side * s * 0.36, y - s * 0.44),
            ]
        ),
        b.wall(wood),
    )
    b.stroke(
        f"M{n(x + side * s * 0.14)} {n(y - s * 0.56)}L{n(hx - side * s * 0.08)} {n(y - s * 0.94)}M{n(x - side * s * 0.36)} {n(y - s * 0.52)}q{n(-side * s * 0.14)} {n(s * 0.04)} {n(-side * s * 0.14)} {n(s * 0.22)}",
        b.c("#7a4a2c"),
        s * 0.07,
    )
    b.path(box(x - s * 0.14, y - s * 0.68, s * 0.26, s * 0.1), b.c("#b8443c"))
    b.path(circles([(hx + side * s * 0.04, y - s * 0.82, s * 0.026)]), b.c("#3a2c2c"))
