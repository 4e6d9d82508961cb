"""Place: under water."""

from math import cos, pi, sin

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import H, Sheet, W, blob, circles, draws, n, poly, ridge, smooth


@place("underwater", 372, "water", 0.92)
def underwater(b: Sheet) -> None:
    r = b.rng
    top, mid, low = {
        "dawn": ("#f0cdb8", "#6fb4c0", "#2f6f96"), "day": ("#9fe6e6", "#3fb0cc", "#1f6fa4"),
        "sunset": ("#f5a56a", "#7f7f9a", "#2f4f80"), "night": ("#1f3f72", "#12285a", "#0b1a40"),
    }[b.spec.time]  # fmt: skip
    if b.spec.weather != "clear":
        top, mid = (
            mix(top, "#7a98a8" if not b.night else "#24406a", 0.45),
            mix(mid, "#4f7f96" if not b.night else "#18305a", 0.3),
        )
    b.surface = (0.0, float(H))
    with b.drawing("water"):
        b.bands(0, 0, W, H, (0, top), (0.45, mid), (1, low))
        warm = mix(top, "#ffffff", 0.5 if not b.night else 0.2)
        for _ in range(6):
            x, w = float(r.uniform(40, W - 40)), float(r.uniform(24, 64))
            b.path(
                poly([(x, -4), (x + w, -4), (x + w * 2.4 - 100, 420), (x - w - 100, 420)]),
                b.fade((0, warm, 0.36), (1, warm, 0.0)),
            )
        wave = "".join(f"M{n(x)} {n(float(r.uniform(6, 26)))}q22 -9 44 0t44 0" for x in range(-30, W, 70))
        b.stroke(wave, warm, 2.4, 0.6)
    veil = mid

    def wet(c: str, depth: float) -> str:
        dark = {"dawn": 0.12, "day": 0.0, "sunset": 0.24, "night": 0.58}[b.spec.time]
        return mix(mix(c, "#0d1f4a", dark), veil, depth)

    with b.drawing("far"):
        for depth, y, amp, c in ((0.8, 330, 40, "#4f8fa8"), (0.6, 360, 30, "#4f86a0"), (0.4, 384, 18, "#5f8f9a")):
            b.path(
                smooth(ridge(b.sub(), y, amp, step=70)) + f"V{n(y + amp + 50)}H-40z",
                b.grad(wet(lighter(c, 0.2), depth), wet(c, depth)),
            )
    for s in (-1, 1):
        arch = W / 2 + s * float(r.uniform(310, 370))
        h = float(r.uniform(140, 240))
        pts = [
            (arch - 90, 420),
            (arch - 70, 420 - h * 0.5),
            (arch - 40, 420 - h * 0.9),
            (arch + 10, 420 - h),
            (arch + 50, 420 - h * 0.7),
            (arch + 84, 420 - h * 0.4),
            (arch + 96, 420),
        ]
        b.path(smooth(pts) + "Z", b.grad(wet("#8a8aa4", 0.3), wet("#565a80", 0.15)))
        b.path(
            circles(
                [
                    (arch + float(r.uniform(-50, 50)), 420 - h * float(r.uniform(0.2, 0.8)), float(r.uniform(5, 12)))
                    for _ in range(7)
                ]
            ),
            wet("#454a72", 0.2),
            0.6,
        )
    with b.drawing("ground"):
        sandc = "#ecd9a8"
        edge = ridge(b.sub(), 400, 9, step=100)
        b.path(
            smooth(edge) + f"V{H}H-40z",
            b.grad(wet(lighter(sandc, 0.3), 0.2), wet(sandc, 0.1), wet(darker(sandc, 0.2), 0.1)),
        )
        rip = "".join(
            f"M{n(float(r.uniform(-20, W)))} {n(float(r.uniform(418, H)))}q26 -6 52 0t52 0" for _ in range(30)
        )
        b.stroke(rip, wet(darker(sandc, 0.25), 0.1), 2, 0.5)
    for x in (*r.uniform(20, 250, 3), *r.uniform(W - 250, W - 20, 3)):
        weed(
            b,
            float(x),
            float(r.uniform(410, 440)),
            float(r.uniform(110, 210)),
            wet(str(r.choice(("#5fae5a", "#3f9a7a", "#a0b04a"))), 0.08),
        )
    for _ in range(5):
        x = W / 2 + float(r.choice((-1, 1))) * float(r.uniform(150, 370))
        coral(
            b,
            x,
            float(r.uniform(412, 446)),
            float(r.uniform(44, 88)),
            wet(str(r.choice(("#ec7a6a", "#f2a05a", "#e07fb0", "#b98ae0"))), 0.06),
        )
    for x in (float(r.uniform(60, 240)), float(r.uniform(W - 240, W - 60))):
        b.path(blob(b.sub(), x, 448, 46, 20), b.grad(wet("#a09ab0", 0.05), wet("#5f5f84", 0.05)))
    with b.drawing("water"):
        bubbles = [(float(r.uniform(0, W)), float(r.uniform(30, 400)), float(r.uniform(2, 7))) for _ in range(26)]
        b.stroke(circles(bubbles), mix("#ffffff", top, 0.3), 1.5, 0.75)
        b.path(
            circles([(x - s * 0.3, y - s * 0.3, s * 0.28) for x, y, s in bubbles]),
            "#ffffff",
            0.7 if not b.night else 0.4,
        )


@draws("thing")
def weed(b: Sheet, x: float, y: float, h: float, colour: str) -> None:
    r = b.sub()
    for i in range(4):
        px, k = x + (i - 1.5) * 12, h * float(r.uniform(0.55, 1.0))
        sway = float(r.uniform(10, 20)) * (1 if i % 2 else -1)
        left = [(px - 6 * (1 - t) + sway * sin(t * 5 + i), y - k * t) for t in (0, 0.2, 0.4, 0.6, 0.8, 1.0)]
        right = [(px + 6 * (1 - t) + sway * sin(t * 5 + i), y - k * t) for t in (1.0, 0.8, 0.6, 0.4, 0.2, 0)]
        b.path(
            smooth([*left, *right], closed=True),
            b.grad(lighter(colour, 0.2), darker(colour, 0.14)) if i % 2 else darker(colour, 0.2),
        )


@draws("thing")
def coral(b: Sheet, x: float, y: float, s: float, colour: str) -> None:
    r = b.sub()
    if r.random() < 0.35:
        dome = f"M{n(x - s * 0.5)} {n(y)}q0 {n(-s * 0.6)} {n(s * 0.5)} {n(-s * 0.6)}q{n(s * 0.5)} 0 {n(s * 0.5)} {n(s * 0.6)}z"
        b.path(dome, b.grad(lighter(colour, 0.2), darker(colour, 0.2)))
        b.stroke(
            "".join(
                f"M{n(x + s * t)} {n(y - 3)}q{n(-s * t * 0.3)} {n(-s * 0.4)} {n(-s * t * 0.7)} {n(-s * 0.5)}"
                for t in (-0.35, -0.18, 0.18, 0.35)
            ),
            darker(colour, 0.3),
            2,
            0.6,
        )
        return
    thick, thin = "", ""

    def grow(px: float, py: float, a: float, length: float, level: int) -> None:
        nonlocal thick, thin
        qx, qy = px + length * cos(a), py + length * sin(a)
        d = f"M{n(px)} {n(py)}L{n(qx)} {n(qy)}"
        if level == 0:
            thick += d
        else:
            thin += d
        if level < 2:
            for t in (-0.5, 0.45):
                grow(qx, qy, a + t + float(r.uniform(-0.15, 0.15)), length * 0.72, level + 1)

    for t in (-0.6, 0.0, 0.6):
        grow(x, y, -pi / 2 + t, s * 0.36, 0)
    b.stroke(thick, darker(colour, 0.14), s * 0.14)
    b.stroke(thin, colour, s * 0.1)
    b.stroke(thin, lighter(colour, 0.35), s * 0.03)
