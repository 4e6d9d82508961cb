"""Parts of buildings: windows that light up, doors, tiled roofs, chimneys."""

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.sheet import Rng, Sheet, box, circles, draws, line, n, poly, smooth

from .plants import flowers
from .trees import SNOW

LAMP = "#ffdc86"
WALLS = ("#f3e2c2", "#f0cfa8", "#e9d9c8", "#dbe3d8", "#f2d3c0", "#e6dcb6", "#cfdde2", "#f5ead6")
ROOFS = ("#b8553c", "#a2463a", "#8c5a44", "#c77544", "#6d6f86", "#7d8f5c", "#566d80")
DOORS = ("#7b4a2d", "#3f6f6a", "#a13e36", "#4a5f8c", "#5d7a3f")


def pane(b: Sheet, glowing: bool | None = None) -> str:
    """What a window seen from outside is filled with."""
    if b.lit if glowing is None else glowing:
        return b.grad("#fff0b4", LAMP, "#f2a950")
    return b.grad(b.c("#a9d0e0"), b.c("#7ba6bf"))


@draws("thing")
def window(b: Sheet, x: float, y: float, w: float, h: float, frame: str = "#fbf4e4", arch: bool = False,
           shutters: str | None = None, box_colour: str | None = None, glowing: bool | None = None) -> None:  # fmt: skip
    """A mullioned window with its top left corner at (x, y)."""
    if b.lit if glowing is None else glowing:
        b.glow(x + w / 2, y + h / 2, max(w, h) * 1.5, LAMP, 0.45 if b.night else 0.25)
    if shutters:
        for sx in (x - w * 0.5, x + w * 1.06):
            b.path(box(sx, y, w * 0.44, h), b.wall(shutters))
            b.stroke(
                "".join(f"M{n(sx + 2)} {n(y + h * t)}h{n(w * 0.44 - 4)}" for t in (0.2, 0.4, 0.6, 0.8)),
                b.c(darker(shutters, 0.3)),
                1,
                0.6,
            )
    shape = (
        f"M{n(x)} {n(y + h)}V{n(y + w / 2)}A{n(w / 2)} {n(w / 2)} 0 0 1 {n(x + w)} {n(y + w / 2)}V{n(y + h)}Z"
        if arch
        else box(x, y, w, h)
    )
    b.path(shape, pane(b, glowing))
    mid = y + (h * 0.5 if not arch else h * 0.58)
    b.stroke(f"M{n(x + w / 2)} {n(y)}V{n(y + h)}M{n(x)} {n(mid)}H{n(x + w)}", b.c(frame), max(1.0, w * 0.07))
    b.stroke(shape, b.c(frame), max(1.4, w * 0.11))
    b.path(box(x - w * 0.1, y + h, w * 1.2, max(2.0, h * 0.08)), b.c(SNOW if b.snowy else darker(frame, 0.14)))
    if box_colour:
        by = y + h + max(2.0, h * 0.08)
        b.path(box(x - w * 0.05, by, w * 1.1, h * 0.2), b.wall("#8c5f3c"))
        b.path(
            circles([(x + w * t, by - h * 0.04, w * 0.13) for t in (0.05, 0.3, 0.55, 0.8, 0.97)]),
            b.c("#4f8f45" if not b.snowy else SNOW),
        )
        if b.spec.season in ("spring", "summer") and not b.snowy:
            flowers(b, [(x + w * t, by - h * 0.07, w * 0.065) for t in (0.08, 0.36, 0.63, 0.92)], box_colour)


@draws("thing")
def door(b: Sheet, x: float, y: float, w: float, h: float, colour: str, arch: bool = True) -> None:
    """A door whose foot is at y, centred on x."""
    shape = (
        f"M{n(x - w / 2)} {n(y)}V{n(y - h + w / 2)}A{n(w / 2)} {n(w / 2)} 0 0 1 {n(x + w / 2)} {n(y - h + w / 2)}V{n(y)}Z"
        if arch else box(x - w / 2, y - h, w, h)
    )  # fmt: skip
    b.path(shape, b.wall(colour))
    b.stroke(shape, b.c(lighter("#c9b59a", 0.1)), max(1.5, w * 0.12))
    b.stroke(
        "".join(f"M{n(x + w * t)} {n(y - 2)}V{n(y - h * 0.82)}" for t in (-0.2, 0, 0.2)),
        b.c(darker(colour, 0.35)),
        1,
        0.7,
    )
    b.path(circles([(x + w * 0.3, y - h * 0.42, max(1.2, w * 0.06))]), b.c("#f0c860"))
    b.path(box(x - w * 0.72, y - 2, w * 1.44, max(3.0, h * 0.07)), b.c(SNOW if b.snowy else "#b9ada0"))


def tiles(b: Sheet, x0: float, x1: float, y0: float, y1: float, inset: float, colour: str, step: float) -> None:
    """Rows of scalloped tiles on a roof narrowing by `inset` at both ends towards y0."""
    d = ""
    rows = max(2, int((y1 - y0) / step))
    for i in range(1, rows + 1):
        t = i / (rows + 0.4)
        y = y0 + (y1 - y0) * t
        a, e = x0 + inset * (1 - t), x1 - inset * (1 - t)
        m = max(2, int((e - a) / (step * 1.3)))
        s = (e - a) / m
        d += f"M{n(a)} {n(y)}" + f"q{n(s / 2)} {n(step * 0.42)} {n(s)} 0" * m
    b.stroke(d, b.c(darker(colour, 0.32)), 1.1, 0.6)


@draws("thing")
def roof(
    b: Sheet, x: float, y: float, w: float, h: float, colour: str, inset: float, eave: float = 10, depth: float = 0.0
) -> None:
    """A pitched roof over a wall whose top left is (x, y); inset = how far the ridge is drawn in."""
    shape = [(x - eave, y), (x + inset, y - h), (x + w - inset, y - h), (x + w + eave, y)]
    b.path(poly(shape), b.wall(colour, depth, 0.17))
    tiles(b, x - eave, x + w + eave, y - h, y, inset + eave, colour, max(6.0, h / 7))
    if b.snowy:
        m = 8
        lip = [
            (x + w + eave - (w + 2 * eave) * i / m, y - h * 0.16 + (5 if i % 2 else -2) * h / 60) for i in range(m + 1)
        ]
        b.path(poly(shape[1:3]) [:-1] + "L" + smooth([(x + w + eave * 0.6, y - h * 0.2), *lip[1:-1], (x - eave * 0.6, y - h * 0.2)])[1:] + "Z",
               b.grad(b.c(SNOW, depth), b.c("#d3e0f1", depth)))  # fmt: skip
    else:
        b.stroke(
            line([(x + inset, y - h), (x + w - inset, y - h)]), b.c(lighter(colour, 0.3), depth), max(2.0, h * 0.05)
        )
    b.path(box(x - eave, y - 1, w + 2 * eave, max(2.5, h * 0.05)), b.c(darker(colour, 0.45), depth))
    b.path(box(x, y + 1, w, max(4.0, h * 0.1)), b.c("#2a1d3a", depth), 0.2)


@draws("thing")
def chimney(b: Sheet, r: Rng, x: float, y: float, w: float, h: float) -> None:
    b.path(box(x, y - h, w, h), b.wall("#a8644a"))
    b.path(box(x - 2, y - h - 3, w + 4, 5), b.c(SNOW if b.snowy else "#8a5240"))
    if b.lit or b.snowy or b.spec.season == "autumn":
        puffs = [(x + w / 2 + i * i * 1.9 + float(r.uniform(-2, 2)), y - h - 9 - i * 11, 5 + i * 2.6) for i in range(5)]
        b.path(circles(puffs), b.c("#f1f1f4", 0.5), 0.5)
