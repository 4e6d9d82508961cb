"""Plants, drawn for the season: broadleaf trees, pines, palms, willows, bamboo, bushes, flower beds, reeds."""

from math import cos, pi, sin

from .light import darker, lighter, mix
from .sheet import Rng, Sheet, circles, ellipse, leaf, line, n, poly, smooth

LEAVES = {
    "spring": ("#7fbf52", "#93c95c", "#6fb058", "#f2a9c0", "#f7c6d4"),
    "summer": ("#4f9440", "#5fa045", "#3f8446", "#6ea544", "#4f9440"),
    "autumn": ("#d9822b", "#e2a236", "#c4522d", "#cf9436", "#b5622f"),
    "winter": ("#7f8a72", "#8a8f78", "#75846f", "#7f8a72", "#8a8f78"),
}
PETALS = ("#e8546a", "#f6a23c", "#f7d04a", "#ffffff", "#c77be0", "#f28bb2", "#6d8de8")
BARK = ("#7a5638", "#6b4c36", "#8a6844", "#5f4a3c")
SNOW = "#f4f8ff"


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
            b.parts.append(f'<g transform="translate(0 {n(-size * 0.008)})">')
            b.stroke(d, b.c(SNOW, depth), max(0.5, size * w))
            b.parts.append("</g>")


def pine(b: Sheet, x: float, y: float, size: float, depth: float = 0.0, colour: str = "#3d7350") -> None:
    r = b.sub()
    b.shadow(x, y + 2, size * 0.26, size * 0.04, 0.34)
    colour = mix(colour, str(r.choice(("#2f6a5a", "#4f7a42", "#3d7350"))), 0.6)
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


def bush(
    b: Sheet, x: float, y: float, w: float, colour: str | None = None, depth: float = 0.0, bloom: str | None = None
) -> None:
    """A rounded bush whose foot is at y, w wide, with flowers if `bloom` is given and the season allows."""
    r = b.sub()
    colour = colour or leaf_colour(b, r)
    h = w * float(r.uniform(0.3, 0.42))
    b.shadow(x, y, w * 0.6, w * 0.09, 0.34)
    foliage(b, r, x, y - h * 0.9, w * 0.5, h, colour, depth, 16)
    if bloom and b.spec.season in ("spring", "summer") and not b.snowy:
        spots = [
            (x + w * 0.42 * float(r.uniform(-1, 1)), y - h * float(r.uniform(0.2, 1.6)), w * 0.03 + 1.2)
            for _ in range(12)
        ]
        flowers(b, spots, bloom)


def flowers(b: Sheet, spots: list[tuple[float, float, float]], colour: str) -> None:
    """Five petals and a yellow heart each."""
    petals = [
        (x + s * cos(a) * 0.9, y + s * sin(a) * 0.9, s * 0.66)
        for x, y, s in spots
        for a in (0.3, 0.3 + 0.4 * pi, 0.3 + 0.8 * pi, 0.3 + 1.2 * pi, 0.3 + 1.6 * pi)
    ]
    b.path(circles(petals), b.c(colour))
    b.path(circles([(x, y, s * 0.5) for x, y, s in spots]), b.c("#f9d34f" if colour != "#f7d04a" else "#b5652c"))


def flower_bed(b: Sheet, x0: float, x1: float, y: float, tall: float = 30) -> None:
    """A long bed: dark leaves below, stems, and flowers of two or three colours; straw and seed heads out of season."""
    r = b.sub()
    span = x1 - x0
    colours = [str(c) for c in r.choice(PETALS, 3, replace=False)]
    b.path(ellipse((x0 + x1) / 2, y, span / 2 + 8, 7), b.c("#6b4a35" if not b.snowy else "#dbe4f0"), 0.85)
    green = {"spring": "#5da047", "summer": "#46883f", "autumn": "#9a8840", "winter": "#7d8068"}[b.spec.season]
    back, front = "", ""
    spots: list[tuple[float, float, float]] = []
    if b.bare or b.snowy:
        tall *= 0.5
    for _ in range(max(8, int(span / 7))):
        x = float(r.uniform(x0, x1))
        for _ in range(3):
            a = -pi / 2 + float(r.uniform(-0.7, 0.7))
            lf = leaf(x, y + 3, tall * float(r.uniform(0.35, 0.85)), a, 0.2)
            if r.random() < 0.5:
                back += lf
            else:
                front += lf
        spots.append((x, y - tall * float(r.uniform(0.35, 1.0)), tall * float(r.uniform(0.09, 0.15)) + 1))
    b.path(back, b.c(darker(green, 0.3)))
    b.path(front, b.c(green))
    if b.bare or b.snowy:
        if b.snowy:
            b.path(circles([(x, y - tall * 0.3 + (yy - y) * 0.3, s * 1.7) for x, yy, s in spots]), b.c(SNOW), 0.9)
        return
    b.stroke("".join(f"M{n(x)} {n(y)}L{n(x)} {n(fy)}" for x, fy, _ in spots), b.c(darker(green, 0.1)), 1.3)
    for i, colour in enumerate(colours):
        flowers(b, spots[i::3], colour)


def reeds(b: Sheet, x: float, y: float, size: float, k: int = 9) -> None:
    r = b.sub()
    green = {"spring": "#7aa84a", "summer": "#5f9140", "autumn": "#b8983f", "winter": "#a59a6e"}[b.spec.season]
    d, dark, heads = "", "", ""
    for i in range(k):
        px = x + float(r.uniform(-0.4, 0.4)) * size
        a = -pi / 2 + float(r.uniform(-0.28, 0.28))
        length = size * float(r.uniform(0.55, 1.0))
        if i % 3 == 0:
            heads += leaf(px + length * 0.78 * cos(a), y + length * 0.78 * sin(a), size * 0.24, a, 0.28)
        if i % 2:
            d += leaf(px, y, length, a, 0.08)
        else:
            dark += leaf(px, y, length, a, 0.08)
    b.path(dark, b.c(darker(green, 0.28)))
    b.path(d, b.c(green))
    b.path(heads, b.c("#7a5230"))


def bamboo(b: Sheet, x: float, w: float, depth: float, foot: float) -> None:
    """One stalk from `foot` up past the top of the sheet, with nodes and sprays of leaves."""
    r = b.sub()
    colour = {"spring": "#86b548", "summer": "#6aa24a", "autumn": "#a3a548", "winter": "#7f9d62"}[b.spec.season]
    colour = mix(colour, "#4f8a4a", float(r.uniform(0, 0.4)))
    lean = float(r.uniform(-30, 30))
    fill = b.grad(b.c(lighter(colour, 0.3), depth), b.c(colour, depth), b.c(darker(colour, 0.35), depth), across=True)
    b.path(poly([(x - w / 2, foot), (x + w / 2, foot), (x + lean + w * 0.36, -10), (x + lean - w * 0.36, -10)]), fill)
    step = w * float(r.uniform(3.2, 4.4))
    nodes, sprays, pale = "", "", ""
    t = foot - step * float(r.uniform(0.3, 0.9))
    while t > -10:
        cx = x + lean * (foot - t) / (foot + 10)
        nodes += f"M{n(cx - w * 0.52)} {n(t)}q{n(w * 0.5)} {n(w * 0.16)} {n(w)} 0"
        if r.random() < 0.42 and t < foot * 0.7:
            side = 1 if r.random() < 0.5 else -1
            ex, ey = cx + side * w * 3.0, t - w * 1.2
            for j in range(5):
                a = (0.55 if side > 0 else pi - 0.55) + float(r.uniform(-0.6, 0.6))
                lf = leaf(cx + (ex - cx) * (j + 1) / 5, t + (ey - t) * (j + 1) / 5, w * 1.6 + 9, a, 0.17)
                if j % 2:
                    sprays += lf
                else:
                    pale += lf
        t -= step
    b.stroke(nodes, b.c(darker(colour, 0.4), depth), max(1.0, w * 0.1), 0.75)
    b.path(sprays, b.c(darker(colour, 0.2), depth))
    b.path(pale, b.c(lighter(colour, 0.12), depth))
