"""Places: mountain, snow."""

from storybrush.training.art.scenery.light import darker, mix
from storybrush.training.art.scenery.parts.land import FAR, fallen, ground, hills, mountains, rock, treeline, way
from storybrush.training.art.scenery.parts.plants import flowers
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.parts.trees import pine, tree
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, blob, draws, ellipse, n, poly, smooth


@place("mountain", 348)
def mountain(b: Sheet) -> None:
    r = b.rng
    sky(b, 300)
    mountains(b, 290, 170, 0.8, "#8a94ae")
    mountains(b, 306, float(r.uniform(220, 260)), 0.36, str(r.choice(("#6f7c96", "#7a7486", "#68808c"))), 3)
    b.path(blob(b.sub(), W / 2, 268, W * 0.7, 15, 0.1), mix(b.light.haze, "#ffffff", 0.3 if not b.night else 0.05), 0.5)
    far = hills(b, 296, 16, 0.34)
    treeline(b, far, 36, 0.34, pine=True)
    near = hills(b, 312, 9, 0.16)
    treeline(b, near, 54, 0.2, pine=True)
    ground(b, 324, 9, tufts=40, flowers=30)
    cliff(b, float(r.choice((-1, 1))))
    for _ in range(5):
        rock(b, float(r.uniform(10, W - 10)), float(r.uniform(346, 396)), float(r.uniform(34, 84)))
    for _ in range(3):
        pine(
            b,
            W / 2 + float(r.choice((-1, 1))) * float(r.uniform(230, 390)),
            float(r.uniform(350, 392)),
            float(r.uniform(170, 270)),
        )
    way(b, 334, W / 2 + float(r.uniform(-120, 120)), W / 2 + float(r.uniform(-120, 120)), 9, 84, "#b8a48c")
    rock(b, float(r.choice((46, W - 46))), 486, 110)


@draws("thing")
def cliff(b: Sheet, side: float) -> None:
    r = b.sub()
    x = W / 2 + side * W / 2
    pts = [
        (x, 150),
        (x - side * 60, 158),
        (x - side * 84, 210),
        (x - side * 118, 224),
        (x - side * 130, 290),
        (x - side * 172, 304),
        (x - side * 186, 362),
        (x, 380),
    ]
    b.path(poly(pts), b.grad(b.c("#9a8f8c", 0.12), b.c("#6f6870", 0.1)))
    cracks = ""
    for _ in range(16):
        px, py = x - side * float(r.uniform(0, 150)), float(r.uniform(190, 350))
        if px * side > (x - side * 175) * side + (350 - py) * 0.5:
            cracks += f"M{n(px)} {n(py)}l{n(float(r.uniform(-6, 6)))} {n(float(r.uniform(16, 30)))}l{n(float(r.uniform(-10, 10)))} 8"
    b.stroke(cracks, b.c("#565060", 0.1), 2, 0.6)
    top = "#f4f8ff" if b.snowy else FAR[b.spec.season]
    for i in (0, 2, 4):
        a, e = pts[i], pts[i + 1]
        b.stroke(smooth([a, ((a[0] + e[0]) / 2, (a[1] + e[1]) / 2 - 4), e]), b.c(darker(top, 0.2), 0.1), 12)
        b.stroke(
            smooth([(a[0], a[1] - 3), ((a[0] + e[0]) / 2, (a[1] + e[1]) / 2 - 7), (e[0], e[1] - 3)]), b.c(top, 0.1), 7
        )


@place("snow", 336)
def snow(b: Sheet) -> None:
    """Snow all over; the season shows in what looks out of it."""
    r = b.rng
    b.snowy, b.bare = True, True
    sky(b, 290)
    mountains(b, 272, float(r.uniform(120, 170)), 0.72, "#8fa3c4")
    far = hills(b, 266, 18, 0.55, "#cfdcee")
    treeline(b, far, 36, 0.5, pine=True)
    near = hills(b, 292, 14, 0.3, "#dde7f4")
    treeline(b, near, 56, 0.28, pine=True)
    ground(b, 306, 12)
    thaw(b)
    for _ in range(5):
        pine(
            b,
            W / 2 + float(r.choice((-1, 1))) * float(r.uniform(90, 390)),
            float(r.uniform(322, 352)),
            float(r.uniform(120, 190)),
            0.1,
        )
    for _ in range(4):
        drift(b, float(r.uniform(0, W)), float(r.uniform(352, 400)), float(r.uniform(110, 200)))
    if r.random() < 0.5:
        pond(b, W / 2 + float(r.choice((-1, 1))) * 120, 366)
    if r.random() < 0.5:
        tree(b, W / 2 + float(r.choice((-1, 1))) * 320, 392, 280)
    else:
        pine(
            b,
            W / 2 + float(r.choice((-1, 1))) * 300,
            392,
            250,
            0.0,
            "#d99a3c" if b.spec.season == "autumn" else "#3d7350",
        )
    pine(b, float(r.choice((16, W - 16))), 414, float(r.uniform(300, 350)))
    drift(b, float(r.uniform(0, 120)), 504, 230)
    drift(b, float(r.uniform(W - 120, W)), 506, 230)


@draws("ground")
def thaw(b: Sheet) -> None:
    """What the season does to a country of snow: green patches with flowers in spring and summer, larch needles in autumn."""
    r = b.sub()
    season = b.spec.season
    patches = [(float(r.uniform(0, W)), float(r.uniform(350, 500)), float(r.uniform(44, 110))) for _ in range(11)]
    if season in ("spring", "summer"):
        for x, y, w in patches[: 6 if season == "spring" else 11]:
            b.path(blob(r, x, y, w, w * 0.16, 0.2), b.c("#c9d6b4" if season == "spring" else "#a9c47a"))
            b.path(blob(r, x, y, w * 0.8, w * 0.11, 0.2), b.c("#9dbb6a" if season == "spring" else "#7fae4f"))
            spots = [
                (x + w * float(r.uniform(-0.6, 0.6)), y + w * float(r.uniform(-0.07, 0.07)), 3.4) for _ in range(6)
            ]
            flowers(b, spots, "#b79cf0" if season == "spring" else "#f7d04a")
    if season == "autumn":
        fallen(b, r, 340, 90)


@draws("ground")
def drift(b: Sheet, x: float, y: float, w: float) -> None:
    b.path(f"M{n(x - w / 2)} {n(y)}Q{n(x - w * 0.2)} {n(y - w * 0.22)} {n(x + w * 0.08)} {n(y - w * 0.16)}Q{n(x + w * 0.34)} {n(y - w * 0.1)} {n(x + w / 2)} {n(y)}z",
           b.fade((0, b.c("#ffffff"), 1), (1, b.c("#cbd9ee"), 0.4)))  # fmt: skip


@draws("water")
def pond(b: Sheet, x: float, y: float) -> None:
    b.path(ellipse(x, y, 150, 19), b.c("#dfe9f6"))
    b.path(ellipse(x, y + 1, 142, 15.5), b.grad(mix(b.light.sky[1], "#ffffff", 0.2), b.c("#a9cbe4")))
    b.stroke(
        f"M{n(x - 90)} {n(y - 3)}l50 7M{n(x - 10)} {n(y - 6)}l60 9M{n(x + 50)} {n(y + 6)}l40 -5",
        b.c("#ffffff"),
        1.8,
        0.7,
    )
