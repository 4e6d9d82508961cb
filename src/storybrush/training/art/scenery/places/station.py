"""Place: the train station."""

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.parts.building_parts import pane
from storybrush.training.art.scenery.parts.land import ground, hills, treeline
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.parts.streets import lamp_post
from storybrush.training.art.scenery.parts.things import bench
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import H, Sheet, W, box, circles, draws, n, poly


@place("train station", 386)
def train_station(b: Sheet) -> None:
    r = b.rng
    side = 1 if r.random() < 0.5 else -1
    sky(b, 240)
    far = hills(b, 236, 14, 0.6)
    treeline(b, far, 30, 0.56)
    ground(b, 250, 4, tufts=10, flowers=6)
    colour = str(r.choice(("#b8443c", "#2f6f7a", "#3f5f9a", "#5d7a3f")))
    track(b, 366)
    train(b, side, 356, colour, bool(r.random() < 0.6))
    platform(b, 372)
    post = W / 2 - side * float(r.uniform(250, 300))
    roofed(b, post, 392)
    timepiece(b, W / 2 + side * float(r.uniform(20, 90)), 392, 170)
    bench(b, W / 2 - side * float(r.uniform(120, 190)), 398, 104)
    lamp_post(b, W / 2 + side * float(r.uniform(220, 300)), 392, 170)
    if r.random() < 0.6:
        luggage(b, W / 2 + side * float(r.uniform(300, 350)), 416)


@draws("far")
def track(b: Sheet, y: float) -> None:
    b.sub()
    b.path(box(-10, y - 16, W + 20, 24), b.c("#8d8480" if not b.snowy else "#dfe7f0"))
    b.path("".join(box(x, y - 10, 16, 8) for x in range(-10, W, 30)), b.c("#6b4c36"))
    b.path(box(-10, y - 13, W + 20, 4), b.c("#b9bcc4"))


@draws("thing")
def train(b: Sheet, side: int, y: float, colour: str, steam: bool) -> None:
    """A train that stands at the platform: an engine and coaches."""
    r = b.sub()

    def fx(x: float) -> float:
        return x if side > 0 else W - x

    def rect(x: float, yy: float, w: float, h: float) -> str:
        return box(x if side > 0 else W - x - w, yy, w, h)

    cream = "#f6ead2"
    for i in range(2):
        x0 = -60 + i * 236
        b.path(rect(x0, y - 132, 226, 116), b.wall(colour))
        b.path(rect(x0, y - 112, 226, 50), b.c(cream))
        b.path(rect(x0 - 4, y - 142, 234, 14), b.c("#f4f8ff" if b.snowy else darker(colour, 0.4)))
        for j in range(4):
            b.path(rect(x0 + 14 + j * 53, y - 106, 38, 38), pane(b))
            b.stroke(rect(x0 + 14 + j * 53, y - 106, 38, 38), b.c(darker(colour, 0.1)), 2.6)
        b.stroke(rect(x0 + 8, y - 54, 210, 0.1), b.c("#e6b94a"), 3)
        b.path(circles([(fx(x0 + dx), y - 10, 15) for dx in (40, 84, 146, 190)]), b.c("#33353f"))
        b.path(circles([(fx(x0 + dx), y - 10, 6) for dx in (40, 84, 146, 190)]), b.c("#b9bcc4"))
    if steam:
        b.path(rect(430, y - 150, 74, 134), b.wall(colour))
        b.path(rect(442, y - 134, 50, 46), pane(b))
        b.path(rect(422, y - 160, 90, 13), b.c(darker(colour, 0.4)))
        b.path(rect(504, y - 112, 150, 78), b.grad(b.c("#6a6f7c"), b.c("#4a4f5c"), b.c("#2f323c")))
        for dx in (530, 576, 622):
            b.path(rect(dx, y - 113, 6, 80), b.c("#e0b44a"))
        b.path(rect(606, y - 156, 26, 46) + rect(600, y - 166, 38, 12), b.wall("#3f434e"))
        b.path(rect(556, y - 130, 30, 20), b.c("#e0b44a"))
        b.path(circles([(fx(660), y - 74, 30)]), b.c("#33353f"))
        b.path(circles([(fx(666), y - 100, 9)]), "#fff0b0" if b.lit else b.c("#f6ead2"))
        b.path(rect(430, y - 36, 250, 20), b.wall(darker(colour, 0.2)))
        b.path(
            circles([(fx(462), y - 12, 26), (fx(532), y - 12, 26), (fx(602), y - 10, 18), (fx(650), y - 10, 18)]),
            b.c(darker(colour, 0.3)),
        )
        b.stroke(circles([(fx(462), y - 12, 24), (fx(532), y - 12, 24)]), b.c("#e0b44a"), 3)
        b.stroke(f"M{n(fx(462))} {n(y - 12)}L{n(fx(612))} {n(y - 20)}", b.c("#c9ccd4"), 6)
        puffs = [(fx(619 - i * i * 3.2), y - 184 - i * 21, 15 + i * 6.5) for i in range(6)]
        b.path(circles(puffs), b.c("#eeeef2", 0.1), 0.85)
        b.path(circles([(px - 3, py - 4, s * 0.66) for px, py, s in puffs]), b.c("#ffffff", 0.1), 0.7)
    else:
        nose = f"M{n(fx(412))} {n(y - 16)}V{n(y - 142)}H{n(fx(600))}Q{n(fx(672))} {n(y - 132)} {n(fx(700))} {n(y - 44)}Q{n(fx(704))} {n(y - 16)} {n(fx(690))} {n(y - 16)}z"
        b.path(nose, b.wall(colour))
        b.path(f"M{n(fx(412))} {n(y - 62)}H{n(fx(694))}L{n(fx(698))} {n(y - 48)}H{n(fx(412))}z", b.c("#f6ead2"))
        b.path(f"M{n(fx(610))} {n(y - 124)}Q{n(fx(654))} {n(y - 112)} {n(fx(672))} {n(y - 76)}H{n(fx(610))}z", pane(b))
        for j in range(3):
            b.path(rect(430 + j * 56, y - 120, 40, 40), pane(b))
        b.path(circles([(fx(682), y - 36, 8)]), "#fff0b0" if b.lit else b.c("#fff8e0"))
        b.path(circles([(fx(dx), y - 10, 15) for dx in (450, 494, 610, 654)]), b.c("#33353f"))
    del r


@draws("ground")
def platform(b: Sheet, y: float) -> None:
    r = b.sub()
    stone = str(r.choice(("#bdb4aa", "#c4b39a", "#aeb0b8")))
    base = "#eef3fa" if b.snowy else stone
    b.path(box(-10, y - 6, W + 20, 10), b.c(lighter(base, 0.34)))
    b.path(box(-10, y + 8, W + 20, 5), b.c("#f0c94a"))
    b.bands(0, y + 13, W, H - y - 13, (0, b.c(lighter(base, 0.12))), (1, b.c(darker(base, 0.18))))
    d = "".join(f"M0 {n(y + 14 + (H - y - 14) * (i / 5) ** 1.4)}H{W}" for i in range(1, 5))
    d += "".join(f"M{n(W / 2 + i * 58)} {n(y + 14)}L{n(W / 2 + i * 96)} {H}" for i in range(-9, 10))
    b.stroke(d, b.c(darker(stone, 0.22)), 1.4, 0.55 if not b.snowy else 0.2)


@draws("thing")
def roofed(b: Sheet, x: float, y: float) -> None:
    """The end of the platform's roof on two iron posts."""
    iron = "#3f6f6a"
    b.shadow(x, y, 40, 5)
    for dx in (-70, 70):
        b.path(box(x + dx - 5, 96, 10, y - 96), b.grad(b.c(lighter(iron, 0.2)), b.c(darker(iron, 0.2)), across=True))
        b.stroke(
            f"M{n(x + dx)} 140Q{n(x + dx)} 104 {n(x + dx - 36)} 100M{n(x + dx)} 140Q{n(x + dx)} 104 {n(x + dx + 36)} 100",
            b.c(iron),
            4,
        )
    b.path(
        poly([(x - 190, 84), (x - 150, 58), (x + 150, 58), (x + 190, 84)]), b.wall("#f4f8ff" if b.snowy else "#8a5a48")
    )
    k = 19
    b.path(
        "".join(poly([(x - 190 + i * 20, 84), (x - 170 + i * 20, 84), (x - 180 + i * 20, 102)]) for i in range(k)),
        b.c("#f6ead2"),
    )
    b.path(box(x - 190, 82, 380, 7), b.c(iron))


@draws("thing")
def timepiece(b: Sheet, x: float, y: float, h: float) -> None:
    """The station clock on its post."""
    b.shadow(x, y, 16, 4)
    b.stroke(f"M{n(x)} {n(y)}v{n(-h * 0.74)}", b.c("#3f434e"), 6)
    if b.lit:
        b.glow(x, y - h * 0.86, h * 0.36, "#fff0c0", 0.5)
    b.path(circles([(x, y - h * 0.86, h * 0.16)]), b.c("#3f434e"))
    b.path(circles([(x, y - h * 0.86, h * 0.135)]), "#fff8e0" if b.lit else b.c("#fff8e8"))
    b.stroke(
        f"M{n(x)} {n(y - h * 0.86)}v{n(-h * 0.1)}M{n(x)} {n(y - h * 0.86)}l{n(h * 0.07)} {n(h * 0.03)}", "#3a3440", 3
    )


@draws("thing")
def luggage(b: Sheet, x: float, y: float) -> None:
    r = b.sub()
    b.shadow(x, y, 62, 7)
    for dx, dy, w, h in ((0, 0, 92, 40), (-6, -40, 70, 32), (4, -72, 48, 24)):
        c = str(r.choice(("#a8713f", "#8f4a3c", "#4f6f86", "#c69560")))
        b.path(box(x + dx - w / 2, y + dy - h, w, h), b.wall(c))
        b.stroke(
            f"M{n(x + dx - w * 0.3)} {n(y + dy)}v{n(-h)}M{n(x + dx + w * 0.3)} {n(y + dy)}v{n(-h)}",
            b.c(darker(c, 0.36)),
            4,
        )
        b.path(box(x + dx - 7, y + dy - h * 0.64, 14, 6), b.c("#e6c36a"))
