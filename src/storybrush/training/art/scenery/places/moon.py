"""Place: the surface of the moon, the earth in the sky."""

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.parts.land import under
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import (
    H,
    Sheet,
    W,
    blob,
    box,
    circles,
    draws,
    ellipse,
    n,
    poly,
    ridge,
    smooth,
)


@place("moon", 340, "air")
def moon_land(b: Sheet) -> None:
    """No air: the sky is black at every hour. The hour says how high the sun stands over the ground."""
    r = b.rng
    b.horizon = 322.0
    with b.drawing("sky"):
        low = {"dawn": "#3a3a6a", "day": "#26305f", "sunset": "#4a3458", "night": "#121838"}[b.spec.time]
        b.bands(0, 0, W, 360, (0, "#070a20"), (0.6, "#0d1434"), (1, low))
        b.path(
            circles(
                [(float(r.uniform(0, W)), float(r.uniform(0, 320)), float(r.uniform(0.7, 1.9))) for _ in range(150)]
            ),
            "#f2f4ff",
            0.9,
        )
    side = float(r.choice((-1, 1)))
    earth(b, W / 2 + side * float(r.uniform(120, 260)), float(r.uniform(96, 150)), float(r.uniform(62, 92)))
    tone = {"dawn": "#c9bcc4", "day": "#d3d3d8", "sunset": "#cdb0a2", "night": "#5a668f"}[b.spec.time]
    with b.drawing("far"):
        for y, amp, k in ((312, 26, 0.36), (328, 16, 0.2)):
            c = mix(tone, "#20264a", k)
            b.path(under(ridge(b.sub(), y, amp, step=64)), b.grad(lighter(c, 0.16), darker(c, 0.2)))
    with b.drawing("ground"):
        b.bands(0, 338, W, H - 338, (0, lighter(tone, 0.12)), (0.4, tone), (1, darker(tone, 0.26)))
        b.path(under(ridge(b.sub(), 338, 7), 352), lighter(tone, 0.12))
        craters(b, tone)
    kind = float(r.random())
    if kind < 0.4:
        rocket(
            b,
            W / 2 - side * float(r.uniform(210, 280)),
            384,
            float(r.uniform(210, 250)),
            str(r.choice(("#e0524a", "#3f86c4", "#f0a23a"))),
        )
    elif kind < 0.75:
        lander(b, W / 2 - side * float(r.uniform(190, 270)), 388, float(r.uniform(120, 150)))
    else:
        stone(b, W / 2 - side * 290, 396, 130, tone)
    flag(b, W / 2 - side * float(r.uniform(60, 120)), 372, 84)
    for _ in range(6):
        stone(
            b,
            W / 2 + float(r.choice((-1, 1))) * float(r.uniform(130, 370)),
            float(r.uniform(356, 420)),
            float(r.uniform(18, 54)),
            tone,
        )


@draws("sky")
def earth(b: Sheet, x: float, y: float, s: float) -> None:
    r = b.sub()
    b.glow(x, y, s * 1.7, "#7fc0ff", 0.4)
    b.path(circles([(x, y, s)]), b.grad("#7fd0f5", "#3f94dc", "#2358a8", across=True))
    turn = float(r.uniform(-14, 14))
    b.raw(f'<g transform="rotate({n(turn)} {n(x)} {n(y)})">')
    for dx, dy, rx, ry in (
        (-0.36, -0.3, 0.38, 0.3),
        (-0.14, 0.34, 0.22, 0.36),
        (0.42, -0.08, 0.28, 0.34),
        (0.3, 0.5, 0.2, 0.12),
    ):
        b.path(blob(r, x + dx * s, y + dy * s, rx * s, ry * s, 0.24), "#6fbf62")
    b.path(blob(r, x - 0.3 * s, y - 0.3 * s, 0.18 * s, 0.12 * s, 0.2), "#d3c07a", 0.9)
    b.path(ellipse(x, y - s * 0.9, s * 0.36, s * 0.1), "#f4fbff", 0.95)
    for dy, w in ((-0.12, 0.8), (0.2, 0.7), (0.62, 0.5)):
        b.stroke(
            f"M{n(x - s * w * 0.9)} {n(y + s * dy)}q{n(s * w * 0.5)} {n(-s * 0.14)} {n(s * w)} 0t{n(s * w * 0.7)} {n(-s * 0.03)}",
            "#ffffff",
            s * 0.07,
            0.75,
        )
    b.raw("</g>")
    b.path(
        f"M{n(x + s * 0.2)} {n(y - s * 0.98)}A{n(s)} {n(s)} 0 0 1 {n(x + s * 0.2)} {n(y + s * 0.98)}A{n(s * 1.25)} {n(s * 1.25)} 0 0 0 {n(x + s * 0.2)} {n(y - s * 0.98)}z",
        "#0b1230",
        0.42,
    )


def craters(b: Sheet, tone: str) -> None:
    r = b.sub()
    for _ in range(13):
        t = float(r.random())
        x, y, s = float(r.uniform(0, W)), 362 + 136 * t, (16 + 44 * t) * float(r.uniform(0.6, 1.2))
        b.path(ellipse(x, y, s, s * 0.3), darker(tone, 0.24))
        b.path(ellipse(x, y + s * 0.08, s * 0.86, s * 0.2), darker(tone, 0.1))
        b.stroke(f"M{n(x - s)} {n(y)}a{n(s)} {n(s * 0.3)} 0 0 0 {n(2 * s)} 0", lighter(tone, 0.4), 2, 0.9)
    b.path(
        circles([(float(r.uniform(0, W)), float(r.uniform(350, H)), float(r.uniform(1, 2.6))) for _ in range(60)]),
        darker(tone, 0.25),
        0.6,
    )


@draws("thing")
def stone(b: Sheet, x: float, y: float, w: float, tone: str) -> None:
    r = b.sub()
    h = w * float(r.uniform(0.5, 0.8))
    b.shadow(x + w * 0.2, y, w * 0.8, w * 0.12, 0.4)
    b.path(
        smooth(
            [
                (x - w / 2, y),
                (x - w * 0.4, y - h * 0.6),
                (x - w * 0.05, y - h),
                (x + w * 0.36, y - h * 0.6),
                (x + w / 2, y),
            ]
        )
        + "Z",
        b.grad(lighter(tone, 0.2), darker(tone, 0.4)),
    )


@draws("thing")
def rocket(b: Sheet, x: float, y: float, h: float, colour: str) -> None:
    w = h * 0.19
    dim = 0.45 if b.night else 0.0

    def c(v: str) -> str:
        return mix(v, "#1a2450", dim)

    b.shadow(x, y, w * 2, w * 0.26, 0.4)
    for s in (-1, 1):
        b.path(
            f"M{n(x + s * w * 0.7)} {n(y - h * 0.34)}Q{n(x + s * w * 1.9)} {n(y - h * 0.22)} {n(x + s * w * 1.8)} {n(y)}L{n(x + s * w * 0.6)} {n(y - h * 0.12)}z",
            c(colour),
        )
    b.path(
        f"M{n(x - w * 0.6)} {n(y - h * 0.08)}Q{n(x - w * 1.3)} {n(y - h * 0.6)} {n(x)} {n(y - h)}Q{n(x + w * 1.3)} {n(y - h * 0.6)} {n(x + w * 0.6)} {n(y - h * 0.08)}z",
        b.grad(c("#ffffff"), c("#e9eaf2"), c("#9aa0b8"), across=True),
    )
    b.path(
        f"M{n(x - w * 0.52)} {n(y - h * 0.8)}Q{n(x - w * 0.3)} {n(y - h * 0.92)} {n(x)} {n(y - h)}Q{n(x + w * 0.3)} {n(y - h * 0.92)} {n(x + w * 0.52)} {n(y - h * 0.8)}Q{n(x)} {n(y - h * 0.76)} {n(x - w * 0.52)} {n(y - h * 0.8)}z",
        c(colour),
    )
    b.path(circles([(x, y - h * 0.58, w * 0.36)]), c(colour))
    b.path(circles([(x, y - h * 0.58, w * 0.26)]), "#ffe9a0" if b.night else c("#bfe4f2"))
    b.path(box(x - w * 0.42, y - h * 0.09, w * 0.84, h * 0.05), c("#5a5f78"))


@draws("thing")
def lander(b: Sheet, x: float, y: float, s: float) -> None:
    """A small landing craft on four legs."""
    dim = 0.45 if b.night else 0.0
    gold, grey = mix("#e6b94a", "#1a2450", dim), mix("#d9dde6", "#1a2450", dim)
    b.shadow(x, y, s * 0.7, s * 0.08, 0.4)
    b.stroke(
        f"M{n(x - s * 0.3)} {n(y - s * 0.3)}L{n(x - s * 0.58)} {n(y)}M{n(x + s * 0.3)} {n(y - s * 0.3)}L{n(x + s * 0.58)} {n(y)}M{n(x - s * 0.16)} {n(y - s * 0.2)}L{n(x - s * 0.24)} {n(y - 4)}M{n(x + s * 0.16)} {n(y - s * 0.2)}L{n(x + s * 0.24)} {n(y - 4)}",
        darker(grey, 0.3),
        s * 0.035,
    )
    b.path("".join(ellipse(x + s * t, y, s * 0.09, s * 0.025) for t in (-0.58, 0.58, -0.24, 0.24)), darker(grey, 0.2))
    b.path(
        poly(
            [
                (x - s * 0.44, y - s * 0.22),
                (x - s * 0.36, y - s * 0.5),
                (x + s * 0.36, y - s * 0.5),
                (x + s * 0.44, y - s * 0.22),
            ]
        ),
        b.grad(lighter(gold, 0.3), darker(gold, 0.2)),
    )
    b.path(
        poly(
            [
                (x - s * 0.26, y - s * 0.5),
                (x - s * 0.32, y - s * 0.7),
                (x - s * 0.16, y - s * 0.92),
                (x + s * 0.16, y - s * 0.92),
                (x + s * 0.32, y - s * 0.7),
                (x + s * 0.26, y - s * 0.5),
            ]
        ),
        b.grad(lighter(grey, 0.3), darker(grey, 0.16)),
    )
    b.path(circles([(x, y - s * 0.7, s * 0.11)]), "#ffe9a0" if b.night else "#6fb0d8")
    b.stroke(f"M{n(x + s * 0.1)} {n(y - s * 0.92)}l{n(s * 0.1)} {n(-s * 0.16)}", grey, 2)
    b.path(ellipse(x + s * 0.22, y - s * 1.1, s * 0.1, s * 0.05), grey)


@draws("thing")
def flag(b: Sheet, x: float, y: float, h: float) -> None:
    r = b.sub()
    b.stroke(f"M{n(x)} {n(y)}v{n(-h)}", "#d9dde6", 3)
    c = mix(str(r.choice(("#e0524a", "#f0b43a", "#4f9ad8", "#7ac06a"))), "#1a2450", 0.35 if b.night else 0.0)
    b.path(f"M{n(x)} {n(y - h)}q14 -6 26 0t26 0v28q-12 6 -26 0t-26 0z", c)
    b.path(circles([(x + 26, y - h + 14, 7)]), "#fff3d0")
