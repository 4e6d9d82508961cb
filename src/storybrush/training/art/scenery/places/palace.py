"""Place: the hall of a palace."""

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.parts.building_parts import LAMP
from storybrush.training.art.scenery.parts.palace_halls import ballroom, throne_hall
from storybrush.training.art.scenery.parts.walls_floors import tiled_floor, wallpaper
from storybrush.training.art.scenery.parts.windows import big_window
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import H, Sheet, W, box, circles, draws, ellipse, leaf, n, poly, smooth


@place("palace", 330, "indoor")
def palace(b: Sheet) -> None:
    r = b.rng
    look = float(r.random())
    if look < 0.3:
        throne_hall(b)
        return
    if look < 0.5:
        ballroom(b)
        return
    wall = str(r.choice(("#e9d3a8", "#d9cbe0", "#e6c4b8", "#c9d6e0", "#dcd9b8")))
    drape = str(r.choice(("#a83244", "#5a4a9a", "#2f6f7a", "#8a3a72")))
    wallpaper(b, wall, 322, 1, None)
    tiled_floor(b, 322, "#f1e8da", str(r.choice(("#c9a9a0", "#a9b4c4", "#bcae90", "#b39cb8"))))
    mid = W / 2
    kind = float(r.random())
    for x in (150, W - 250):
        big_window(b, x, 74, 100, 190, frame="#e3bf6a")
        arch(b, x - 12, 62, 124, 214, wall)
    if kind < 0.6:
        dais(b, mid, drape)
    else:
        stairs(b, mid, drape)
    for x in (46, 300, W - 300, W - 46):
        column(b, x, 330, 44 if x in (46, W - 46) else 36, wall)
    valance(b, drape)
    carpet(b, mid, drape)
    if r.random() < 0.7:
        chandelier(b, mid, 84)
    for x in (112, W - 112):
        candle(b, x, 352)


@draws("wall")
def arch(b: Sheet, x: float, y: float, w: float, h: float, wall: str) -> None:
    """The wall drawn back over a square window, so that its top is round; then a gilded moulding."""
    d = f"M{n(x)} {n(y)}h{n(w)}v{n(w * 0.62)}q0 {n(-w * 0.5)} {n(-w / 2)} {n(-w * 0.5)}q{n(-w / 2)} 0 {n(-w / 2)} {n(w * 0.5)}z"
    b.path(d, b.c(wall))
    b.stroke(
        f"M{n(x + 4)} {n(y + h)}V{n(y + w * 0.6)}q2 {n(-w * 0.47)} {n(w / 2 - 4)} {n(-w * 0.47)}q{n(w / 2 - 6)} 0 {n(w / 2 - 4)} {n(w * 0.47)}V{n(y + h)}",
        b.c("#e3bf6a"),
        7,
    )


@draws("thing")
def column(b: Sheet, x: float, y: float, w: float, wall: str) -> None:
    stone = lighter(wall, 0.5)
    b.shadow(x, y, w * 1.1, 8, 0.34)
    b.path(
        box(x - w / 2, 40, w, y - 58),
        b.grad(b.c(lighter(stone, 0.3)), b.c(stone), b.c(darker(stone, 0.34)), across=True),
    )
    b.stroke(
        "".join(f"M{n(x + w * t)} 44V{n(y - 20)}" for t in (-0.28, -0.08, 0.12, 0.32)),
        b.c(darker(stone, 0.22)),
        1.6,
        0.55,
    )
    for yy, k, c in ((y - 20, 0.66, "#e3bf6a"), (y - 12, 0.78, stone), (30, 0.78, stone), (42, 0.66, "#e3bf6a")):
        b.path(box(x - w * k, yy, 2 * w * k, 11), b.wall(c))


@draws("thing")
def dais(b: Sheet, x: float, drape: str) -> None:
    """A throne on three steps, under a canopy."""
    b.path(
        poly([(x - 84, 300), (x - 74, 60), (x + 74, 60), (x + 84, 300)]),
        b.grad(b.c(darker(drape, 0.1)), b.c(darker(drape, 0.36))),
    )
    b.stroke(
        "".join(
            f"M{n(x + 72 * t)} 62Q{n(x + 76 * t)} 180 {n(x + 82 * t)} 300" for t in (-0.8, -0.5, -0.2, 0.2, 0.5, 0.8)
        ),
        b.c(darker(drape, 0.5)),
        2.4,
        0.6,
    )
    for i, c in enumerate(("#d9cbb4", "#e9ddc6", "#f3e9d4")):
        w = 220 - i * 40
        b.path(box(x - w / 2, 322 - i * 13, w, 14), b.wall(c))
    gold = "#e6b94a"
    b.path(
        smooth([(x - 38, 296), (x - 40, 180), (x - 24, 150), (x, 136), (x + 24, 150), (x + 40, 180), (x + 38, 296)])
        + "Z",
        b.wall(gold),
    )
    b.path(
        smooth([(x - 27, 270), (x - 28, 190), (x, 158), (x + 28, 190), (x + 27, 270)]) + "Z",
        b.wall(lighter(drape, 0.12)),
    )
    b.path(box(x - 40, 256, 80, 18), b.wall(lighter(drape, 0.2)))
    b.path(box(x - 48, 234, 13, 64) + box(x + 35, 234, 13, 64) + box(x - 44, 274, 88, 10), b.wall(gold))
    b.path(
        circles([(x - 41, 232, 8), (x + 41, 232, 8), (x, 132, 10), (x - 38, 160, 6), (x + 38, 160, 6)]),
        b.c(lighter(gold, 0.4)),
    )
    b.path(circles([(x, 176, 5), (x - 12, 188, 3), (x + 12, 188, 3)]), b.c(gold))


@draws("wall")
def stairs(b: Sheet, x: float, drape: str) -> None:
    """A grand staircase with a runner."""
    k = 12
    for i in range(k):
        t = i / k
        w, y = 230 - 110 * t, 330 - 170 * t
        b.path(box(x - w / 2, y - 16, w, 16), b.grad(b.c("#fbf3e2"), b.c("#cbbda8")))
        b.path(box(x - w * 0.29, y - 16, w * 0.58, 16), b.grad(b.c(lighter(drape, 0.14)), b.c(darker(drape, 0.3))))
    b.path(box(x - 62, 52, 124, 96), b.wall("#cdb894"))
    b.path(
        f"M{n(x - 40)} 146V96q0 -34 40 -34q40 0 40 34v50z", b.grad("#fff2c4", "#f2c878") if b.lit else b.c("#9a7f6c")
    )
    for s in (-1, 1):
        b.stroke(f"M{n(x + s * 118)} 292L{n(x + s * 62)} 122", b.c("#e3bf6a"), 7)
        b.stroke(
            "".join(f"M{n(x + s * (118 - 56 * t))} {n(292 - 170 * t)}v30" for t in [j / 8 for j in range(9)]),
            b.c("#c99f4a"),
            3,
        )
        b.path(circles([(x + s * 120, 284, 10)]), b.c("#f0d48a"))


@draws("wall")
def valance(b: Sheet, drape: str) -> None:
    k = 6
    s = W / k
    b.path(
        f"M0 0H{W}V26" + f"q{n(-s / 2)} 52 {n(-s)} 0" * k + "z",
        b.grad(b.c(lighter(drape, 0.12)), b.c(darker(drape, 0.25))),
    )
    b.stroke(f"M{W} 26" + f"q{n(-s / 2)} 52 {n(-s)} 0" * k, b.c("#e6bf5a"), 5)
    b.stroke(
        "".join(f"M{n(s * i + s * 0.1)} 6Q{n(s * (i + 0.5))} 50 {n(s * (i + 0.9))} 6" for i in range(k)),
        b.c(darker(drape, 0.4)),
        2,
        0.5,
    )
    b.path(circles([(s * i, 34, 7) for i in range(1, k)]), b.c("#e6bf5a"))


@draws("ground")
def carpet(b: Sheet, x: float, drape: str) -> None:
    def strip(near: float, far: float) -> str:
        return poly([(x - far, 334), (x + far, 334), (x + near, H), (x - near, H)])

    b.path(strip(178, 74), b.c("#e6bf5a"))
    b.path(strip(168, 70), b.grad(b.c(drape), b.c(lighter(drape, 0.1))))
    b.path(strip(146, 60), b.c(darker(drape, 0.16)))
    b.path(strip(138, 57), b.grad(b.c(drape), b.c(lighter(drape, 0.16))))
    d = ""
    for i in range(6):
        y, s = 346 + i * i * 4.6 + i * 6, 5 + i * 2.4
        d += poly([(x, y - s * 0.6), (x + s * 1.3, y), (x, y + s * 0.6), (x - s * 1.3, y)])
    b.path(d, b.c("#e6bf5a"), 0.85)


@draws("wall")
def chandelier(b: Sheet, x: float, y: float) -> None:
    gold = b.c("#d9ab45")
    if b.lit:
        b.glow(x, y + 12, 250, "#ffd98a", 0.55)
    b.stroke(
        f"M{n(x)} 0V{n(y)}M{n(x - 60)} {n(y + 8)}Q{n(x - 30)} {n(y + 40)} {n(x)} {n(y + 14)}Q{n(x + 30)} {n(y + 40)} {n(x + 60)} {n(y + 8)}M{n(x - 30)} {n(y + 8)}Q{n(x - 15)} {n(y + 34)} {n(x)} {n(y + 14)}Q{n(x + 15)} {n(y + 34)} {n(x + 30)} {n(y + 8)}",
        gold,
        4,
    )
    b.path(circles([(x, y + 2, 8), (x, y + 34, 6)]), gold)
    for t in (-60, -30, 0, 30, 60):
        b.path(box(x + t - 3, y - 8, 6, 17), b.c("#fff6e4"))
        b.path(leaf(x + t, y - 8, 14, -1.57, 0.3), "#ffe08a" if b.lit else b.c("#f0d08a"))
    b.path("".join(leaf(x + t, y + 20, 10, 1.57, 0.3) for t in (-45, -20, 20, 45)), b.c("#dff0f6"), 0.9)


@draws("thing")
def candle(b: Sheet, x: float, y: float) -> None:
    """A tall candlestick."""
    gold = b.c("#d9ab45")
    b.shadow(x, y, 24, 5)
    b.stroke(f"M{n(x)} {n(y)}v-84M{n(x - 15)} {n(y - 90)}q0 12 15 12q15 0 15 -12", gold, 5)
    b.path(ellipse(x, y - 1, 18, 5), gold)
    for t in (-15, 0, 15):
        b.path(box(x + t - 3, y - 110, 6, 22), b.c("#fff6e4"))
        if b.lit:
            b.glow(x + t, y - 118, 38, LAMP, 0.6)
            b.path(leaf(x + t, y - 110, 14, -1.57, 0.3), "#ffe9a0")
