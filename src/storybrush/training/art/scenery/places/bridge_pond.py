"""Places: on a bridge over a river; the pond."""

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.parts.backdrop import backdrop
from storybrush.training.art.scenery.parts.land import ground, rock, sparkle_road, water
from storybrush.training.art.scenery.parts.plants import bush, reeds
from storybrush.training.art.scenery.parts.shore import lilies
from storybrush.training.art.scenery.parts.things import rail_fence, rowboat
from storybrush.training.art.scenery.parts.trees import PETALS, foliage, pine, tree, trunk
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import H, Sheet, W, blob, box, circles, draws, n, smooth

DECKS = {"stone": "#b9aea2", "red": "#b5453a", "wood": "#a87c50"}


@place("bridge", 388, floor=0.835)
def bridge(b: Sheet) -> None:
    r = b.rng
    backdrop(b, 270, 0.6)
    ground(b, 274, 5, tufts=20, flowers=20)
    for _ in range(5):
        (tree if r.random() < 0.6 else pine)(
            b, W / 2 + float(r.choice((-1, 1))) * float(r.uniform(120, 390)), 296, float(r.uniform(100, 160)), 0.16
        )
    water(b, 300, H, str(r.choice(("#4f9fbe", "#4a98a8", "#5f9fae"))), 60)
    sparkle_road(b, float(r.uniform(0.3, 0.7)) * W, 306, 480)
    for s in (-1, 1):
        shelf_of_bank(b, s, float(r.uniform(120, 210)))
    if r.random() < 0.5:
        rowboat(b, W / 2 + float(r.uniform(-150, 150)), 356, 90, str(r.choice(("#b8553c", "#3f6f8a", "#6d8a4a"))))
    else:
        lilies(b, W / 2 + float(r.uniform(-120, 120)), 352)
    look = str(r.choice(("stone", "stone", "red", "wood")))
    span(b, look, float(r.uniform(16, 34)))
    for s in (-1, 1):
        reeds(b, W / 2 + s * float(r.uniform(300, 360)), 510, float(r.uniform(70, 100)))


@draws("far")
def shelf_of_bank(b: Sheet, side: int, w: float) -> None:
    """The bank at one side of the river."""
    r = b.sub()
    x = W / 2 + side * (W / 2 + 30)
    pts = [
        (x, 296),
        (x - side * w * 0.8, 300),
        (x - side * w, 326),
        (x - side * w * 0.7, 372),
        (x - side * w * 0.9, 430),
        (x, 470),
    ]
    b.path(smooth(pts) + "Z", b.c("#8c6a4a" if not b.snowy else "#c9d4e4"))
    green = (
        "#f2f6fc"
        if b.snowy
        else {"spring": "#86bd55", "summer": "#69a544", "autumn": "#a59c4e", "winter": "#98a378"}[b.spec.season]
    )
    b.path(smooth([(px, py - 9) for px, py in pts]) + "Z", b.wall(green))
    for _ in range(3):
        foliage(
            b,
            r,
            x - side * float(r.uniform(20, w * 0.7)),
            float(r.uniform(316, 350)),
            34,
            22,
            darker(green, 0.1) if not b.snowy else "#8f9f90",
            0.1,
            8,
        )


def span(b: Sheet, look: str, rise: float) -> None:
    """The bridge from side to side, its way towards us: far rail, deck, the arched face, near kerb."""
    r = b.sub()
    tone = DECKS[look]
    feet = {"stone": "#cdc2b2", "red": "#c9a070", "wood": "#c29560"}[look]

    def at(x: float, dy: float = 0.0) -> tuple[float, float]:
        t = x / W
        return x, 392 + rise * (1 - 4 * t * (1 - t)) + dy

    xs = range(-32, W + 64, 32)
    with b.drawing("thing"):  # the rail behind the way
        b.stroke(
            "".join(f"M{n(at(x)[0])} {n(at(x)[1])}v-40" for x in range(-16, W + 40, 40)),
            b.c(darker(tone, 0.1), 0.05),
            9 if look == "stone" else 6,
        )
        for dy in (-40, -20) if look != "stone" else (-38,):
            b.stroke(smooth([at(x, dy) for x in xs]), b.c(lighter(tone, 0.2), 0.05), 8 if look == "stone" else 5)
        if look == "stone":
            b.path(circles([(at(x)[0], at(x)[1] - 46, 8) for x in range(-16, W + 40, 120)]), b.c(lighter(tone, 0.3)))
        if b.snowy:
            b.stroke(smooth([at(x, -44) for x in xs]), b.c("#f4f8ff"), 5)
    top, low = [at(x, -4) for x in xs], [at(x, 46) for x in xs]
    with b.drawing("ground"):
        c = "#eef3fa" if b.snowy else feet
        b.path(smooth(top) + "L" + smooth(low[::-1])[1:] + "Z", b.grad(b.c(lighter(c, 0.16)), b.c(darker(c, 0.12))))
        seams = "".join(
            f"M{n(at(x)[0])} {n(at(x, -3)[1])}l{n((x - W / 2) * 0.05)} 46"
            for x in range(-20, W + 40, 24 if look != "stone" else 44)
        )
        if look == "stone":
            seams += smooth([at(x, 14) for x in xs]) + smooth([at(x, 30) for x in xs])
        b.stroke(seams, b.c(darker(feet, 0.3)), 1.5, 0.55 if not b.snowy else 0.25)
    with b.drawing("thing"):
        k = 3 if look == "stone" else 4
        holes = ""
        for i in range(k):
            cx, half = W * (i + 0.5) / k, W / k * 0.37
            holes += f"M{n(cx - half)} {H + 10}V{n(at(cx)[1] + 110)}Q{n(cx - half)} {n(at(cx)[1] + 62)} {n(cx)} {n(at(cx)[1] + 62)}Q{n(cx + half)} {n(at(cx)[1] + 62)} {n(cx + half)} {n(at(cx)[1] + 110)}V{H + 10}z"
        if look == "wood":
            b.path("".join(box(W * i / 4 - 9, at(W * i / 4, 50)[1], 18, 100) for i in range(5)), b.wall("#7a5638"))
        else:
            face = smooth(low) + f"L{W + 40} {H + 10}H-40Z"
            b.path(face, b.grad(b.c(darker(tone, 0.06)), b.c(darker(tone, 0.3))))
            joints = ""
            for _ in range(60):
                px = float(r.uniform(0, W))
                joints += f"M{n(px)} {n(at(px, 54)[1] + float(r.uniform(0, 70)))}h{n(float(r.uniform(10, 22)))}"
            if look == "stone":
                b.stroke(joints, b.c(darker(tone, 0.42)), 1.6, 0.6)
            b.path(holes, b.grad(b.c("#2f6f8a"), b.c("#4f9fbe")))
            b.stroke(holes, b.c(lighter(tone, 0.16)), 6)
        b.stroke(smooth([at(x, 47) for x in xs]), b.c("#f4f8ff" if b.snowy else lighter(tone, 0.24)), 11)


@place("pond", 396)
def pond_view(b: Sheet) -> None:
    r = b.rng
    side = float(r.choice((-1, 1)))
    backdrop(b, 280, 0.25)
    ground(b, 284, 6, tufts=30, flowers=34)
    for _ in range(4):
        tree(b, float(r.uniform(0, W)), float(r.uniform(296, 306)), float(r.uniform(120, 180)), 0.14)
    if r.random() < 0.5:
        rail_fence(b, [(x, 312) for x in range(-40, W + 80, 40)], -20, float(r.uniform(200, 320)), 24, depth=0.1)
    x = W / 2 - side * float(r.uniform(0, 60))
    mere(b, x, 352, float(r.uniform(260, 310)), 38)
    for dx in (-190, -90, 110, 200):
        lilies(b, x + dx * 0.7, 350 + float(r.uniform(-14, 16)))
    for s in (-1, 1):
        reeds(b, x + s * float(r.uniform(230, 280)), float(r.uniform(352, 372)), float(r.uniform(60, 84)), 11)
    for _ in range(4):
        rock(
            b,
            x + float(r.choice((-1, 1))) * float(r.uniform(140, 290)),
            float(r.uniform(376, 392)),
            float(r.uniform(24, 46)),
        )
    willow(b, W / 2 + side * float(r.uniform(300, 340)), 398, float(r.uniform(300, 340)))
    bush(b, W / 2 - side * 356, 402, 120, bloom=str(r.choice(PETALS)))


@draws("water")
def mere(b: Sheet, x: float, y: float, rx: float, ry: float) -> None:
    r = b.sub()
    b.surface = (y - ry, y + ry)
    b.path(blob(r, x, y, rx * 1.07, ry * 1.14, 0.05, 12), b.c("#8c6a4a" if not b.snowy else "#d5dfec"))
    near = "#4f9fae" if not b.snowy else "#a9cbe0"
    b.path(
        blob(r, x, y + 2, rx, ry, 0.05, 12),
        b.grad(mix(b.c(near), b.light.sky[2], 0.5), mix(b.c(near), b.light.sky[1], 0.3), b.c(darker(near, 0.2))),
    )
    d = "".join(
        f"M{n(x + rx * float(r.uniform(-0.8, 0.5)))} {n(y + ry * float(r.uniform(-0.7, 0.7)))}h{n(float(r.uniform(20, 60)))}"
        for _ in range(20)
    )
    b.stroke(d, mix(b.c("#dff3f7"), b.light.sky[2], 0.4), 1.8, 0.55)


@draws("thing")
def willow(b: Sheet, x: float, y: float, size: float) -> None:
    """A weeping willow; bare rods in winter."""
    r = b.sub()
    b.shadow(x, y + 2, size * 0.34, size * 0.05, 0.34)
    trunk(b, r, x, y, size * 0.09, size * 0.62, "#7a6248", 0.0, float(r.uniform(-0.05, 0.05)) * size)
    colour = {"spring": "#a3cc62", "summer": "#6fa84e", "autumn": "#d3ab45", "winter": "#a08a5c"}[b.spec.season]
    if not b.bare:
        foliage(b, r, x, y - size * 0.76, size * 0.34, size * 0.2, colour, 0.0, 18)
    dark, pale = "", ""
    for i in range(46):
        t = float(r.uniform(-1, 1))
        x0, y0 = x + t * size * 0.34, y - size * (0.92 - 0.2 * t * t)
        x1, y1 = x + t * size * 0.46, y - size * float(r.uniform(0.08, 0.34))
        d = f"M{n(x0)} {n(y0)}Q{n(x1)} {n(y0 - 6)} {n(x1)} {n(y1)}"
        if i % 2:
            dark += d
        else:
            pale += d
    w = size * (0.013 if not b.bare else 0.006)
    b.stroke(dark, b.c(darker(colour, 0.2)), w)
    b.stroke(pale, b.c("#f4f8ff" if b.snowy else lighter(colour, 0.16)), w * 0.8)
