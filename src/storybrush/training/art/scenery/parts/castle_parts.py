"""Towers, keep, ramparts, clipped trees."""

from storybrush.training.art.scenery.light import darker, lighter
from storybrush.training.art.scenery.sheet import Sheet, box, draws, line, n, poly

from .building_parts import window
from .trees import SNOW, foliage


@draws("thing")
def tower(
    b: Sheet, x: float, y: float, w: float, h: float, wall: str, cap: str, depth: float = 0.0, flag: str | None = None
) -> None:
    """A round castle tower centred on x, with a pointed roof."""
    r = b.sub()
    b.path(
        box(x - w / 2, y - h, w, h),
        b.grad(b.c(lighter(wall, 0.16), depth), b.c(wall, depth), b.c(darker(wall, 0.3), depth), across=True),
    )
    stones = ""
    for _ in range(int(h / 12)):
        stones += box(x + w * float(r.uniform(-0.42, 0.28)), y - h * float(r.uniform(0.02, 0.95)), w * 0.15, 4.5)
    b.path(stones, b.c(darker(wall, 0.22), depth), 0.45)
    for t in (0.82, 0.5):
        window(b, x - w * 0.09, y - h * t, w * 0.18, w * 0.34, frame="#d9cbb4", arch=True)
    b.path(box(x - w * 0.58, y - h - w * 0.1, w * 1.16, w * 0.2), b.c(darker(wall, 0.12), depth))
    b.path("".join(box(x - w * 0.58 + w * 0.29 * i, y - h - w * 0.22, w * 0.16, w * 0.14) for i in range(4)) + box(x + w * 0.5, y - h - w * 0.22, w * 0.08, w * 0.14),
           b.c(wall, depth))  # fmt: skip
    tip = (x, y - h - w * 1.45)
    b.path(f"M{n(x - w * 0.56)} {n(y - h - w * 0.12)}Q{n(x - w * 0.16)} {n(y - h - w * 0.6)} {n(tip[0])} {n(tip[1])}Q{n(x + w * 0.16)} {n(y - h - w * 0.6)} "
           f"{n(x + w * 0.56)} {n(y - h - w * 0.12)}Q{n(x)} {n(y - h + w * 0.06)} {n(x - w * 0.56)} {n(y - h - w * 0.12)}Z",
           b.grad(b.c(lighter(cap, 0.16), depth), b.c(cap, depth), b.c(darker(cap, 0.35), depth), across=True))  # fmt: skip
    if b.snowy:
        b.path(
            poly(
                [
                    tip,
                    (x - w * 0.28, y - h - w * 0.5),
                    (x - w * 0.1, y - h - w * 0.62),
                    (x + w * 0.08, y - h - w * 0.48),
                    (x + w * 0.25, y - h - w * 0.58),
                ]
            ),
            b.c(SNOW, depth),
        )
    if flag:
        b.stroke(line([tip, (tip[0], tip[1] - w * 0.5)]), b.c("#6d5a4a", depth), 1.6)
        fx, fy = tip[0], tip[1] - w * 0.5
        b.path(
            f"M{n(fx)} {n(fy)}q{n(w * 0.25)} {n(-w * 0.1)} {n(w * 0.5)} {n(w * 0.05)}l{n(-w * 0.1)} {n(w * 0.12)}l{n(w * 0.1)} {n(w * 0.1)}q{n(-w * 0.25)} {n(-w * 0.06)} {n(-w * 0.5)} {n(w * 0.04)}z",
            b.c(flag, depth),
        )


@draws("thing")
def keep(b: Sheet, x: float, y: float, w: float, h: float, wall: str) -> None:
    rampart(b, x - w / 2, y, w, h, wall)
    gate = f"M{n(x - 30)} {n(y)}v-44q0 -30 30 -30q30 0 30 30v44z"
    b.path(gate, b.wall("#6b4630", 0.1))
    b.stroke(gate, b.c(darker(wall, 0.3), 0.1), 5)
    b.stroke("".join(f"M{n(x + 10 * i)} {n(y)}V{n(y - 66)}" for i in (-2, -1, 0, 1, 2)), b.c("#4a3026", 0.1), 1.6)
    for t in (-0.36, 0.36):
        window(b, x + w * t - 8, y - h * 0.7, 16, 30, frame="#d9cbb4", arch=True)


@draws("thing")
def rampart(b: Sheet, x: float, y: float, w: float, h: float, wall: str) -> None:
    r = b.sub()
    b.path(box(x, y - h, w, h), b.wall(wall, 0.18))
    k = max(3, int(w / 18))
    s = w / k
    b.path("".join(box(x + s * i, y - h - s * 0.6, s * 0.6, s * 0.7) for i in range(k)), b.c(wall, 0.18))
    b.path(
        "".join(box(x + w * float(r.random()) * 0.9, y - h * float(r.uniform(0.05, 0.95)), 12, 5) for _ in range(14)),
        b.c(darker(wall, 0.22), 0.18),
        0.5,
    )
    if b.snowy:
        b.path("".join(box(x + s * i, y - h - s * 0.7, s * 0.6, 4) for i in range(k)), b.c("#f4f8ff"))


@draws("thing")
def topiary(b: Sheet, x: float, y: float, h: float) -> None:
    r = b.sub()
    b.shadow(x, y, h * 0.3, h * 0.05)
    b.path(box(x - 2.5, y - h * 0.5, 5, h * 0.5), b.c("#6b4c36"))
    for t, s in ((0.36, 0.24), (0.74, 0.18), (1.0, 0.12)):
        foliage(b, r, x, y - h * t, h * s, h * s, "#4f8f4a", 0.0, 8)
