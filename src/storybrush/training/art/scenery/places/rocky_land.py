"""Place: rocky land."""

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.parts.land import ground, hills, mountains, rock, way
from storybrush.training.art.scenery.parts.plants import bush
from storybrush.training.art.scenery.parts.sky import sky
from storybrush.training.art.scenery.register import place
from storybrush.training.art.scenery.sheet import Sheet, W, draws, ellipse, height, line, smooth


@place("rocky land", 340)
def rocky_land(b: Sheet) -> None:
    r = b.rng
    tone = str(r.choice(("#a69a90", "#b59a80", "#9a9ca4")))
    if b.night:  # grey rock in blue light is nearly black; by the moon it is pale
        tone = mix(tone, "#dcd8e6", 0.5)
    sky(b, 290)
    mountains(b, 286, float(r.uniform(110, 170)), 0.78, mix(tone, "#6f7a94", 0.5))
    for y, amp, depth in ((278, 16, 0.55), (300, 10, 0.3)):
        top = hills(b, y, amp, depth, tone if not b.snowy else None)
        for _ in range(5):
            x = float(r.uniform(0, W))
            spire(b, x, height(top, x) + 10, float(r.uniform(40, 92)) * (1.4 - depth), tone, depth)
    base = mix(
        tone, {"spring": "#86bd55", "summer": "#9ca860", "autumn": "#b08a50", "winter": "#a9a08c"}[b.spec.season], 0.42
    )
    ground(b, 318, 8, colour=base if not b.snowy else "#f2f6fc", tufts=0, flowers=0)
    way(b, 328, W / 2 + float(r.uniform(-120, 120)), W / 2 + float(r.uniform(-90, 90)), 10, 88, lighter(tone, 0.2))
    side = float(r.choice((-1, 1)))
    arch(b, W / 2 - side * float(r.uniform(200, 260)), 362, float(r.uniform(150, 190)), tone)
    for _ in range(9):
        x = W / 2 + float(r.choice((-1, 1))) * float(r.uniform(120, 390))
        rock(b, x, float(r.uniform(352, 410)), float(r.uniform(28, 84)), tone)
    for _ in range(4):
        bush(b, float(r.uniform(0, W)), float(r.uniform(352, 384)), float(r.uniform(36, 58)), "#7f8f55")
    spire(b, W / 2 + side * float(r.uniform(310, 350)), 404, float(r.uniform(200, 270)), tone, 0.0)
    for x, w in ((float(r.uniform(20, 110)), 120.0), (float(r.uniform(W - 110, W - 20)), 100.0)):
        rock(b, x, float(r.uniform(470, 496)), w, tone)


@draws("thing")
def spire(b: Sheet, x: float, y: float, h: float, tone: str, depth: float) -> None:
    """A stack of weathered blocks."""
    r = b.sub()
    w, at = h * 0.3, y
    b.shadow(x, y, w * 1.1, w * 0.16)
    for i in range(4):
        tall, wide = h * (0.32, 0.27, 0.23, 0.18)[i], w * (1.0, 0.86, 0.72, 0.5)[i] * float(r.uniform(0.88, 1.15))
        cx = x + float(r.uniform(-0.08, 0.08)) * w
        pts = [(cx - wide, at + 3), (cx - wide * 0.94, at - tall * 0.7), (cx - wide * 0.6, at - tall), (cx + wide * 0.55, at - tall * 0.98),
               (cx + wide * 0.95, at - tall * 0.62), (cx + wide, at + 3)]  # fmt: skip
        c = tone if i % 2 else darker(tone, 0.08)
        b.path(
            smooth(pts) + "Z",
            b.grad(b.c(lighter(c, 0.22), depth), b.c(c, depth), b.c(darker(c, 0.28), depth), across=True),
        )
        b.stroke(line([pts[0], pts[5]]), b.c(darker(tone, 0.42), depth), max(1.0, h * 0.012), 0.55)
        if i == 3 or (b.snowy and i % 2):
            b.path(
                ellipse(cx, at - tall + 2, wide * 0.66, tall * 0.13),
                b.c("#f4f8ff" if b.snowy else lighter(c, 0.4), depth),
                0.9,
            )
        at -= tall * 0.94


@draws("thing")
def arch(b: Sheet, x: float, y: float, s: float, tone: str) -> None:
    """A natural bridge of rock."""
    r = b.sub()
    k = float(r.uniform(0.9, 1.1))
    b.shadow(x, y, s * 0.66, s * 0.08)
    outer = [(x - s * 0.62, y), (x - s * 0.6, y - s * 0.5 * k), (x - s * 0.4, y - s * 0.82), (x, y - s * 0.92 * k), (x + s * 0.42, y - s * 0.8),
             (x + s * 0.6, y - s * 0.45), (x + s * 0.66, y)]  # fmt: skip
    inner = [(x + s * 0.36, y), (x + s * 0.32, y - s * 0.34), (x + s * 0.14, y - s * 0.58), (x - s * 0.12, y - s * 0.6), (x - s * 0.3, y - s * 0.36),
             (x - s * 0.34, y)]  # fmt: skip
    b.path(smooth(outer) + "L" + smooth(inner)[1:] + "Z", b.wall(tone, 0.06, 0.24))
    b.stroke(smooth(inner), b.c(darker(tone, 0.4)), 3, 0.6)
    b.stroke("".join(line([(x + t * s, y - s * 0.16), (x + t * s * 0.94, y - s * 0.5)]) for t in (-0.52, -0.44, 0.46, 0.54)),
             b.c(darker(tone, 0.32)), 2, 0.5)  # fmt: skip
    b.stroke(smooth(outer[1:5]), b.c("#f4f8ff" if b.snowy else lighter(tone, 0.4)), s * 0.035, 0.9)
