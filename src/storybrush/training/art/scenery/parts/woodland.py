"""What makes a wood: far trunks under one canopy, shafts of light, framing trunks, mushrooms, logs."""

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.sheet import Sheet, W, box, circles, draws, ellipse, n, poly, smooth

from .trees import BARK, foliage, leaf_colour, trunk


@draws("far")
def wood(b: Sheet, y: float, size: float, depth: float, leafc: str) -> None:
    """A wall of far trunks below a joined canopy."""
    r = b.sub()
    trunks = ""
    x = -20.0
    while x < W + 20:
        w = size * float(r.uniform(0.035, 0.07))
        trunks += poly([(x - w, y + 20), (x - w * 0.5, y - size), (x + w * 0.5, y - size), (x + w, y + 20)])
        x += size * float(r.uniform(0.22, 0.42))
    b.path(trunks, b.c(darker("#6b4c36", 0.1), depth))
    if b.bare and not b.snowy:
        return
    crowns, lit = [], []
    for i in range(int(W / (size * 0.2)) + 2):
        cx, cy = i * size * 0.2 - 10, y - size * float(r.uniform(0.72, 1.0))
        s = size * float(r.uniform(0.16, 0.26))
        crowns.append((cx, cy, s))
        lit.append((cx - s * 0.2, cy - s * 0.25, s * 0.55))
    b.path(circles(crowns) + box(0, -10, W, y - size * 0.85 + 10), b.c(darker(leafc, 0.1), depth))
    b.path(circles(lit), b.c(lighter(leafc, 0.14), depth), 0.7)
    bushes = [(float(r.uniform(0, W)), y + 12, size * float(r.uniform(0.08, 0.16))) for _ in range(18)]
    b.path(circles(bushes), b.c(darker(leafc, 0.16), depth))


def light_shafts(b: Sheet) -> None:
    r = b.sub()
    if b.spec.weather != "clear":
        return
    warm = {"dawn": "#ffe3c0", "day": "#fffbd8", "sunset": "#ffca82", "night": "#9db8ff"}[b.spec.time]
    strong = 0.18 if b.night else 0.3
    for _ in range(4):
        x = float(r.uniform(120, W - 120))
        w = float(r.uniform(24, 60))
        b.path(
            poly([(x, 0), (x + w, 0), (x + w * 2 - 130, 400), (x - w - 130, 400)]),
            b.fade((0, warm, strong), (1, warm, 0.0)),
        )


@draws("thing")
def big(b: Sheet, x: float, y: float) -> None:
    """A near trunk that frames the picture, its crown out of sight above."""
    r = b.sub()
    bark = str(r.choice(BARK))
    b.shadow(x, y, 110, 14, 0.4)
    trunk(b, r, x, y, 74, 470, bark, 0.0)
    b.path(ellipse(x + 4, y - 190, 11, 17), b.c(darker(bark, 0.55)))
    leafc = leaf_colour(b, r)
    if not b.bare:
        for dx in (-70, 20, 100):
            foliage(b, r, x + dx, 4, 92, 58, leafc, 0.0, 26)
    elif b.snowy:
        b.path(
            circles([(x - 40, y + 2, 12), (x - 18, y + 5, 15), (x + 12, y + 5, 16), (x + 40, y + 3, 12)]),
            b.c("#f4f8ff"),
        )
    if not b.snowy:
        b.path(circles([(x - 46, y, 11), (x - 26, y + 3, 13), (x + 30, y + 3, 13), (x + 50, y, 10)]), b.c("#5f8f45"))


@draws("thing")
def mushrooms(b: Sheet, x: float, y: float) -> None:
    r = b.sub()
    if b.snowy:
        return
    red = str(r.choice(("#d9463c", "#c98a4a", "#e0913a")))
    for dx, s in ((0, 17), (19, 11), (-15, 10)):
        b.shadow(x + dx, y, s * 0.9, 3)
        b.path(
            f"M{n(x + dx - s * 0.22)} {n(y)}q{n(s * 0.1)} {n(-s * 0.6)} 0 {n(-s * 0.9)}h{n(s * 0.44)}q{n(-s * 0.1)} {n(s * 0.4)} 0 {n(s * 0.9)}z",
            b.c("#fbf0dc"),
        )
        b.path(
            f"M{n(x + dx - s * 0.75)} {n(y - s * 0.7)}Q{n(x + dx - s * 0.6)} {n(y - s * 1.6)} {n(x + dx)} {n(y - s * 1.6)}Q{n(x + dx + s * 0.6)} {n(y - s * 1.6)} {n(x + dx + s * 0.75)} {n(y - s * 0.7)}Q{n(x + dx)} {n(y - s * 0.5)} {n(x + dx - s * 0.75)} {n(y - s * 0.7)}z",
            b.wall(red),
        )
        b.path(
            circles(
                [
                    (x + dx - s * 0.3, y - s, s * 0.13),
                    (x + dx + s * 0.1, y - s * 1.3, s * 0.13),
                    (x + dx + s * 0.4, y - s * 0.9, s * 0.12),
                ]
            ),
            b.c("#fff6e4"),
        )


@draws("thing")
def log(b: Sheet, x: float, y: float) -> None:
    b.shadow(x, y, 84, 9, 0.36)
    b.path(f"M{n(x - 66)} {n(y - 34)}H{n(x + 60)}v34H{n(x - 66)}q-14 0 -14 -17q0 -17 14 -17z", b.wall("#7d5a3c"))
    b.path(ellipse(x + 60, y - 17, 11, 17), b.c("#d9b583"))
    b.stroke(ellipse(x + 60, y - 17, 7, 11) + ellipse(x + 60, y - 17, 3, 5), b.c("#a8784a"), 1.5)
    b.stroke(
        f"M{n(x - 60)} {n(y - 24)}h50M{n(x - 30)} {n(y - 13)}h60M{n(x - 66)} {n(y - 7)}h30", b.c("#5a3f2c"), 1.8, 0.7
    )
    top = "#f4f8ff" if b.snowy else "#6d9a4a"
    b.path(
        smooth(
            [
                (x - 70, y - 30),
                (x - 40, y - 38),
                (x, y - 35),
                (x + 30, y - 38),
                (x + 50, y - 33),
                (x + 10, y - 28),
                (x - 30, y - 30),
            ],
            closed=True,
        ),
        b.c(top),
    )
