"""Trees, drawn for the season: broadleaf trees, bare ones, pines, palms, and the crowns they are made of."""

from math import cos, pi, sin

from storybrush.training.art.scenery.light import darker, lighter, mix
from storybrush.training.art.scenery.sheet import Rng, Sheet, circles, draws, ellipse, leaf, line, n, poly, smooth

LEAVES = {
    "spring": ("#7fbf52", "#93c95c", "#6fb058", "#f2a9c0", "#f7c6d4"),
    "summer": ("#4f9440", "#5fa045", "#3f8446", "#6ea544", "#4f9440"),
    "autumn": ("#d9822b", "#e2a236", "#c4522d", "#cf9436", "#b5622f"),
    "winter": ("#7f8a72", "#8a8f78", "#75846f", "#7f8a72", "#8a8f78"),
}
PETALS = ("#e8546a", "#f6a23c", "#f7d04a", "#ffffff", "#c77be0", "#f28bb2", "#6d8de8")
BARK = ("#7a5638", "#6b4c36", "#8a6844", "#5f4a3c")
SNOW = "#f4f8ff"


@draws("thing")
def foliage(
    b: Sheet, r: Rng, x: float, y: float, rx: float, ry: float, colour: str, depth: float = 0.0, leafy: int = 22
) -> None:
    """A crown or bush: dark scalloped mass, lit clusters up and left, and single leaves that break the edge."""
    m = min(rx, ry)
    mass = [(x, y, m * 0.8)]
    k = 13
    for i in range(k):
        a = 2 * pi * i / k + float(r.uniform(-0.15, 0.15))
        s = m * float(r.uniform(0.26, 0.4))
        mass.append((x + (rx - s) * cos(a), y + (ry - s) * sin(a), s))
    body = ellipse(x, y, rx * 0.84, ry * 0.84)
    dark = darker(colour, 0.26)
    b.path(body + circles(mass), b.grad(b.c(mix(dark, colour, 0.5), depth), b.c(darker(colour, 0.4), depth)))
    edge = ""
    for _ in range(leafy):
        a = float(r.uniform(0, 2 * pi))
        edge += leaf(x + rx * 0.86 * cos(a), y + ry * 0.86 * sin(a), m * 0.24 + 3, a + float(r.uniform(-0.9, 0.9)))
    b.path(edge, b.c(dark, depth))
    middle, light = [], []
    for px, py, s in mass[1:]:
        if py < y + ry * 0.45:
            middle.append((px * 0.88 + x * 0.12 - m * 0.05, py * 0.88 + y * 0.12 - m * 0.06, s * 0.84))
        if py < y + ry * 0.1 and px < x + rx * 0.5:
            light.append((px * 0.8 + x * 0.2 - m * 0.07, py * 0.8 + y * 0.2 - m * 0.08, s * 0.6))
    b.path(circles(middle), b.c(colour, depth))
    pale, deep = "", ""
    for i in range(leafy):
        a, q = float(r.uniform(0, 2 * pi)), float(r.random()) ** 0.6 * 0.8
        lf = leaf(x + rx * q * cos(a), y + ry * q * sin(a), m * 0.2 + 2.5, float(r.uniform(0, 2 * pi)))
        if i % 2:
            pale += lf
        else:
            deep += lf
    b.path(deep, b.c(darker(colour, 0.2), depth), 0.8)
    b.path(circles(light), b.c(lighter(colour, 0.2), depth), 0.9)
    b.path(pale, b.c(lighter(colour, 0.3), depth), 0.8)
    if b.snowy:
        cap = [(px, py - s * 0.35, s * 0.78) for px, py, s in mass[1:] if py < y - ry * 0.2]
        b.path(circles(cap), b.c(SNOW, depth), 0.95)


def leaf_colour(b: Sheet, r: Rng) -> str:
    return str(r.choice(LEAVES[b.spec.season]))


@draws("thing")
def trunk(
    b: Sheet, r: Rng, x: float, y: float, w: float, h: float, colour: str, depth: float, lean: float = 0.0
) -> None:
    d = (
        f"M{n(x - w)} {n(y)}Q{n(x - w * 0.45)} {n(y - h * 0.15)} {n(x - w * 0.36 + lean * 0.5)} {n(y - h * 0.55)}"
        f"L{n(x - w * 0.26 + lean)} {n(y - h)}L{n(x + w * 0.26 + lean)} {n(y - h)}L{n(x + w * 0.4 + lean * 0.5)} {n(y - h * 0.55)}"
        f"Q{n(x + w * 0.5)} {n(y - h * 0.15)} {n(x + w)} {n(y)}Q{n(x)} {n(y + w * 0.28)} {n(x - w)} {n(y)}Z"
    )
    b.path(
        d, b.grad(b.c(lighter(colour, 0.14), depth), b.c(colour, depth), b.c(darker(colour, 0.35), depth), across=True)
    )
    marks = ""
    for _ in range(5):
        t = float(r.uniform(0.1, 0.85))
        mx = x + lean * t + float(r.uniform(-0.25, 0.25)) * w
        marks += f"M{n(mx)} {n(y - h * t)}q{n(w * 0.1)} {n(-h * 0.06)} 0 {n(-h * 0.12)}"
    b.stroke(marks, b.c(darker(colour, 0.4), depth), max(0.8, w * 0.09), 0.6)


@draws("thing")
def tree(b: Sheet, x: float, y: float, size: float, depth: float = 0.0, colour: str | None = None) -> None:
    """A broadleaf tree about `size` tall standing at (x, y); bare in winter."""
    r = b.sub()
    leafc = colour or leaf_colour(b, r)
    bark = str(r.choice(BARK))
    b.shadow(x, y + 2, size * 0.34, size * 0.05, 0.34)
    w, lean = size * 0.075, float(r.uniform(-0.06, 0.06)) * size
    if b.bare:
        bare(b, r, x, y, size, bark, depth, lean)
        return
    trunk(b, r, x, y, w, size * 0.55, bark, depth, lean)
    top = y - size * 0.62
    b.stroke(line([(x + lean * 0.7, y - size * 0.36), (x + size * 0.17, y - size * 0.55)])
             + line([(x + lean * 0.7, y - size * 0.32), (x - size * 0.17, y - size * 0.52)]), b.c(bark, depth), w * 0.45)  # fmt: skip
    lobes = [(0.22, 0.06, 0.22), (-0.22, 0.04, 0.22), (0.03, -0.14, 0.27)]
    if r.random() < 0.35:
        lobes = [(0.0, 0.0, 0.3), (0.02, -0.2, 0.22)]
    for dx, dy, s in lobes:
        j = float(r.uniform(0.9, 1.12))
        foliage(b, r, x + lean + dx * size * j, top + dy * size * j, s * size * j, s * size * 0.82, leafc, depth)
    if b.spec.season == "summer" and r.random() < 0.3:
        fruit = [
            (x + lean + float(r.uniform(-0.3, 0.3)) * size, top + float(r.uniform(-0.25, 0.12)) * size, size * 0.017)
            for _ in range(12)
        ]
        b.path(circles(fruit), b.c("#d8402f", depth))


@draws("thing")
def bare(b: Sheet, r: Rng, x: float, y: float, size: float, bark: str, depth: float, lean: float) -> None:
    levels: list[str] = ["", "", ""]
    tips: list[tuple[float, float, float]] = []

    def grow(px: float, py: float, a: float, length: float, level: int) -> None:
        qx, qy = px + length * cos(a), py + length * sin(a)
        levels[min(2, level)] += (
            f"M{n(px)} {n(py)}Q{n((px + qx) / 2 + length * 0.08)} {n((py + qy) / 2)} {n(qx)} {n(qy)}"
        )
        tips.append((qx, qy, length * 0.1))
        if level < 3:
            for s in (-1, 1, 0) if level < 2 else (-1, 1):
                grow(
                    qx,
                    qy,
                    a + s * float(r.uniform(0.35, 0.65)) + float(r.uniform(-0.12, 0.12)),
                    length * 0.66,
                    level + 1,
                )

    trunk(b, r, x, y, size * 0.07, size * 0.42, bark, depth, lean)
    for s in (-1, 0, 1):
        grow(x + lean, y - size * 0.38, -pi / 2 + s * 0.6 + float(r.uniform(-0.1, 0.1)), size * 0.23, 0)
    for d, w in zip(levels, (0.024, 0.013, 0.007), strict=True):
        b.stroke(d, b.c(bark, depth), max(0.7, size * w))
    if b.snowy:
        for d, w in zip(levels, (0.013, 0.008, 0.004), strict=True):
            b.raw(f'<g transform="translate(0 {n(-size * 0.008)})">')
            b.stroke(d, b.c(SNOW, depth), max(0.5, size * w))
            b.raw("</g>")


@draws("thing")
def pine(b: Sheet, x: float, y: float, size: float, depth: float = 0.0, colour: str = "#3d7350") -> None:
    r = b.sub()
    b.shadow(x, y + 2, size * 0.26, size * 0.04, 0.34)
    own = str(r.choice(("#2f6a5a", "#4f7a42", "#3d7350")))
    colour = mix(colour, own, 0.6) if colour == "#3d7350" else colour
    trunk(b, r, x, y, size * 0.045, size * 0.3, BARK[1], depth)
    k = 6
    for i in range(k):
        t = i / k
        w = size * 0.3 * (1 - t * 0.82)
        base, top = y - size * (0.12 + 0.72 * t), y - size * (0.12 + 0.72 * t + 0.27)
        zig = []
        m = 9
        for j in range(m + 1):
            u = j / m * 2 - 1
            zig.append(
                (x + u * w, base + (w * 0.13 if j % 2 else 0) - w * 0.26 * u * u + float(r.uniform(-1, 1)) * w * 0.05)
            )
        b.path(poly([(x, top), *zig[::-1]]), b.grad(b.c(colour, depth), b.c(darker(colour, 0.34), depth)))
        b.path(
            poly([(x, top), (x - w * 0.05, base - w * 0.3), *zig[:4][::-1]]), b.c(lighter(colour, 0.16), depth), 0.75
        )
        if b.snowy:
            lip = [(px, py - w * 0.02) for px, py in zig[::2]]
            b.path(smooth(lip) + "L" + smooth([(px * 0.92 + x * 0.08, py - w * 0.24) for px, py in lip[::-1]])[1:] + "Z",
                   b.c(SNOW, depth), 0.95)  # fmt: skip


@draws("thing")
def palm(b: Sheet, x: float, y: float, size: float, lean: float = 0.2) -> None:
    r = b.sub()
    b.shadow(x, y + 2, size * 0.2, size * 0.03)
    pts = [(x + lean * size * (t**1.6), y - size * 0.8 * t) for t in (0, 0.25, 0.5, 0.75, 1.0)]
    w = size * 0.042
    left = [(px - w * (1.3 - 0.6 * i / 4), py) for i, (px, py) in enumerate(pts)]
    right = [(px + w * (1.3 - 0.6 * i / 4), py) for i, (px, py) in enumerate(pts)]
    b.path(
        smooth(left) + "L" + smooth(right[::-1])[1:] + "Z",
        b.grad(b.c("#b98d5d"), b.c("#8d6540"), b.c("#6a4a34"), across=True),
    )
    rings = "".join(
        f"M{n(x + lean * size * t**1.6 - w)} {n(y - size * 0.8 * t)}q{n(w)} {n(w * 0.7)} {n(2 * w)} 0"
        for t in [i / 13 for i in range(1, 13)]
    )
    b.stroke(rings, b.c("#5d4230"), 1.4, 0.6)
    cx, cy = pts[-1]
    angles = [pi * (1.0 + i / 8) + float(r.uniform(-0.1, 0.1)) for i in range(9)] + [0.35, pi - 0.35]
    for i, a in enumerate(angles):
        length = size * float(r.uniform(0.34, 0.44))
        tip = (cx + length * cos(a), cy + length * sin(a) * 0.7 + length * 0.36)
        mid = (cx + length * 0.55 * cos(a), cy + length * 0.55 * sin(a) - length * 0.12)
        colour = ("#4f9a45", "#3f8446", "#6aad4a")[i % 3]
        feather = ""
        for j in range(10):
            t = 0.12 + 0.088 * j
            qx = (1 - t) ** 2 * cx + 2 * t * (1 - t) * mid[0] + t * t * tip[0]
            qy = (1 - t) ** 2 * cy + 2 * t * (1 - t) * mid[1] + t * t * tip[1]
            along = 1 if cos(a) >= 0 else -1
            feather += leaf(qx, qy, length * 0.3 * (1.1 - t * 0.7), pi / 2 - along * (0.5 + 0.4 * t), 0.16)
            feather += leaf(qx, qy, length * 0.22 * (1.1 - t * 0.7), (0.0 if along > 0 else pi) - along * 0.25, 0.16)
        b.path(feather, b.c(colour))
        b.stroke(f"M{n(cx)} {n(cy)}Q{n(mid[0])} {n(mid[1])} {n(tip[0])} {n(tip[1])}", b.c(darker(colour, 0.25)), 2.2)
    b.path(circles([(cx - 6, cy + 7, 6), (cx + 6, cy + 8, 6.5), (cx, cy + 12, 6)]), b.c("#7a4f2e"))
