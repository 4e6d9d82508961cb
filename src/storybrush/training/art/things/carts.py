"""Boats and carts, seen from the side."""

from __future__ import annotations

from .pad import ANY, GLASS, WOOD, Family, Pad, curve, oval, poly, rect, shade, smooth, stroke, tint

SAILS = ("red", "orange", "yellow", "blue", "purple", "pink", "green", "white")


def hull(p: Pad, w: float, h: float, colour: str, bow: float = 18, stern: float = 6) -> str:
    """A round-bellied hull; its bottom on the ground; -> its outline."""
    shape = smooth(
        [
            (-w - stern, -h - stern),
            (-w * 0.5, -h + 4),
            (w * 0.4, -h + 3),
            (w + bow, -h - bow),
            (w * 0.92, -h * 0.4),
            (w * 0.66, -4),
            (0, 2),
            (-w * 0.66, -4),
            (-w * 0.94, -h * 0.42),
        ],
        tension=0.12,
    )
    p.blob(shape, colour, shift=(-4, -8))
    with p.inside(shape):
        for t in (0.34, 0.64):
            p.line(
                curve((-w - 10, -h * (1.06 - t) - 3), (0, -h * (0.9 - t)), (w + 12, -h * (1.1 - t) - 6)),
                shade(colour, 0.26),
                3,
                0.8,
            )
    p.line(
        curve((-w - stern, -h - stern), (-w * 0.5, -h + 4), (w * 0.4, -h + 3), (w + bow, -h - bow)),
        tint(colour, 0.35),
        7,
    )
    return shape


def boat(p: Pad) -> None:
    colour = p.main(*WOOD, "#b5493a", "#5a86a8")
    w, h = p.u(96, 104), p.u(50, 62)
    for x in (-0.42, 0.2):
        p.blob(rect(x * w - 12, -h - 8, 36, 12, 3), tint(colour, 0.25))
    p.line(stroke((-20, -h - 34), (40, -h + 10)), "#b98a58", 7)
    hull(p, w, h, colour, p.u(14, 26), p.u(8, 16))
    p.line(stroke((10, -h - 12), (62, -8)), "#b98a58", 7)
    p.blob(oval(72, 0, 9, 22, -48), "#c79a66")


def sail(p: Pad, x: float, foot: float, top: float, reach: float, colour: str) -> None:
    shape = f"M{x:.1f} {foot:.1f}L{x:.1f} {top:.1f}Q{x + reach * 0.86:.1f} {(foot + top) / 2 - 6:.1f} {x + reach:.1f} {foot:.1f}Q{x + reach * 0.5:.1f} {foot + 9:.1f} {x:.1f} {foot:.1f}Z"
    p.blob(shape, colour, shift=(-5, -4))
    with p.inside(shape):
        for t in (0.34, 0.66):
            y = top + (foot - top) * t
            p.line(curve((x, y), (x + reach / 2, y + 5), (x + reach, y)), shade(colour, 0.16), 2.4, 0.8)


def sailboat(p: Pad) -> None:
    colour, wood = p.main("#f8f0e0", "#f4e4c8", "#e8765a"), p.natural(*WOOD, "#b5493a")
    w, h, t = p.u(84, 96), p.u(40, 50), p.u(176, 200)
    x = p.u(-14, 2)
    p.line(stroke((x, -h), (x, -t - 16)), "#7d5136", 6)
    sail(p, x + 5, -h - 16, -t, p.u(74, 88), colour)
    sail(
        p,
        x - 5,
        -h - 16,
        -t + p.u(22, 44),
        -p.u(56, 68),
        tint(colour, 0.24) if p.paint else p.pick("#f8f0e0", "#f1c659", "#e8765a"),
    )
    p.blob(
        poly((x, -t - 18), (x - 24, -t - 12), (x, -t - 5)), "#d9423a" if p.paint != "#d9423a" else "#f8d045", outline=1
    )
    hull(p, w, h, wood, p.u(12, 20), 6)


def ship(p: Pad) -> None:
    wood = p.natural("#8a5a38", "#9c6b42", "#7d5136")
    sails = p.main("#f8f0e0", "#f4e4c8")
    w, h = p.u(92, 102), p.u(58, 66)
    masts = (
        ((-w * 0.5, 160), (w * 0.12, 196), (w * 0.68, 150)) if p.chance(0.6) else ((-w * 0.34, 178), (w * 0.44, 186))
    )
    k = 27 if len(masts) == 3 else 37
    p.line(stroke((w, -h - 12), (w + 44, -h - 44)), "#6b4630", 6)
    for x, t in masts:
        t += p.u(-6, 6)
        p.line(stroke((x, -h), (x, -t - 12)), "#6b4630", 6)
        p.blob(
            poly((x, -t - 13), (x - 20, -t - 8), (x, -t - 2)),
            "#d9423a" if p.paint != "#d9423a" else "#4382c6",
            outline=1,
        )
        mid = -h - (t - h) * 0.46
        for top, foot, r in ((-t + 4, mid - 6, k * 0.8), (mid, -h - 10, k)):
            p.blob(
                f"M{x - r:.1f} {top:.1f}L{x + r:.1f} {top:.1f}Q{x + r + 15:.1f} {(top + foot) / 2:.1f} {x + r:.1f} {foot:.1f}Q{x:.1f} {foot - 11:.1f} {x - r:.1f} {foot:.1f}Q{x - r + 15:.1f} {(top + foot) / 2:.1f} {x - r:.1f} {top:.1f}Z",
                sails,
                shift=(-4, -3),
            )
            p.line(stroke((x - r - 3, top), (x + r + 3, top)), "#6b4630", 4.5)
    p.blob(rect(-w - 10, -h - 30, 50, 40, 3), shade(wood, 0.1))
    hull(p, w, h, wood, 26, 24)
    for x in (-0.56, -0.2, 0.16, 0.52):
        p.blob(oval(x * w, -h * 0.56, 7.5), "#f1c659" if p.chance(0.5) else "#4a3a36", outline=2)


def raft(p: Pad) -> None:
    wood = p.natural(*WOOD, "#b98a58")
    n = p.i(6, 8)
    k = 220 / n
    if p.chance(0.55):
        x, t = p.u(-20, 20), p.u(140, 165)
        p.line(stroke((x, -20), (x, -t)), "#7d5136", 8)
        cloth = p.pick("#f8f0e0", "#e8765a", "#f1c659")
        p.blob(
            smooth([(x + 4, -t + 8), (x + 74, -t + 30), (x + 82, -52), (x + 4, -40), (x + 20, -t * 0.6)], tension=0.12),
            cloth,
        )
    else:
        p.line(stroke((-84, -150), (-52, -14)), "#a97c50", 8)
    for i in range(n):
        x = -110 + k * (i + 0.5)
        p.blob(rect(x - k / 2, -42 + p.u(-4, 3), k, 44, 6), wood if i % 2 else tint(wood, 0.1), shift=(-3, 0))
        p.blob(oval(x, 0, k / 2, 11), tint(wood, 0.4), outline=2)
        p.line(oval(x, 0, k / 4, 5), shade(wood, 0.1), 2)
    for y in (-36, -16):
        p.line(stroke((-112, y), (112, y)), "#e3cf9f", 6)


def wheel(p: Pad, x: float, r: float, wood: str, spokes: int = 8) -> None:
    with p.frame(x, -r, turn=p.u(0, 45)):
        for i in range(spokes // 2):
            with p.frame(0, 0, turn=360 * i / spokes):
                p.line(stroke((-r * 0.86, 0), (r * 0.86, 0)), wood, r * 0.14)
    # not turned: the bounds of a turned circle would be too small
    p.line(oval(x, -r, r * 0.9), shade(wood, 0.5), r * 0.22)
    p.line(oval(x, -r, r * 0.9), wood, r * 0.16)
    p.blob(oval(x, -r, r * 0.22), tint(wood, 0.14))


def cart(p: Pad) -> None:
    wood, rim = p.main(*WOOD), p.natural("#7d5136", "#8a5a38")
    r, w = p.u(38, 46), p.u(82, 92)
    y = -r - 6
    p.line(stroke((w * 0.5, y), (w + 42, y - p.u(6, 22))), shade(rim, 0.1), 9)
    if p.chance(0.55):
        load = p.pick("hay", "pumpkins", "sacks")
        if load == "hay":
            p.blob(
                smooth([(-w, y - 46), (-w * 0.6, y - 88), (0, y - 104), (w * 0.6, y - 88), (w, y - 46), (0, y - 30)]),
                "#e6bf5c",
                shift=(-6, -5),
            )
            for _ in range(14):
                a, b = p.u(-0.7, 0.6) * w, y - p.u(52, 88)
                p.line(stroke((a, b), (a + 6, b + 13)), "#b98d3c", 2.6, 0.8)
        else:
            tone = "#ee8431" if load == "pumpkins" else "#d8bd8c"
            for a in (-0.62, 0.6, -0.02):
                p.blob(oval(a * w, y - 58, 30, 27), tone, shift=(-5, -4))
    body = poly((-w - 8, y - 54), (w + 8, y - 54), (w - 6, y), (-w + 6, y))
    p.blob(body, wood, shift=(-4, -5))
    with p.inside(body):
        for t in (18, 36):
            p.line(stroke((-w - 8, y - t), (w + 8, y - t)), shade(wood, 0.3), 3)
    for x in (-w + 4, 0, w - 4):
        p.blob(rect(x - 5, y - 58, 10, 60, 2), shade(wood, 0.12))
    for x in (-w * 0.55, w * 0.55):
        wheel(p, x, r, rim)


def carriage(p: Pad) -> None:
    colour, gold = (
        p.main("#b5493a", "#5a76a8", "#8a5fb3", "#e9ddc4"),
        "#d9a93a" if not p.paint or p.paint != "#d19a26" else "#f4e4c8",
    )
    r, t = p.u(38, 44), p.u(84, 96)
    p.line(curve((-96, -r), (-60, -34), (60, -34), (110, -r - 16)), shade(gold, 0.2), 8)
    y = -44
    shape = smooth(
        [(-84, y - t), (-94, y - t * 0.45), (-58, y), (0, y + 8), (58, y), (94, y - t * 0.45), (84, y - t)],
        tension=0.13,
    )
    p.blob(shape, colour, shift=(-8, -5))
    p.line(curve((-90, y - t * 0.5), (-58, y), (0, y + 8), (58, y), (90, y - t * 0.5)), gold, 5)
    p.blob(rect(-27, y - t + 4, 54, t, 5), tint(colour, 0.16))
    for x, k in ((-56, 20), (0, 21), (56, 20)):
        p.blob(rect(x - k, y - t + 10, 2 * k, t * 0.42, 7), GLASS)
        p.line(rect(x - k, y - t + 10, 2 * k, t * 0.42, 7), gold, 4)
    p.fill(oval(18, y - t * 0.32, 3.5), gold)
    p.blob(
        smooth([(-98, y - t + 2), (-70, y - t - 26), (0, y - t - 40), (70, y - t - 26), (98, y - t + 2)], tension=0.13),
        shade(colour, 0.2),
        shift=(-6, -4),
    )
    p.blob(oval(0, y - t - 44, 10), gold)
    for x, k in ((-66, r), (68, r * 0.86)):
        wheel(p, x, k, gold)


def sled(p: Pad) -> None:
    """Seen from above the side, so that the slats and both runners with their horns show: flat, it was a bench."""
    wood, way = p.main("#b5493a", *WOOD), p.way(3)
    iron = "#8a949c"
    dx, dy, t = 26.0, -46.0, (40.0, 52.0, 34.0)[way]
    horn = p.u(58, 74)

    def runner(x: float, y: float, tone: str) -> None:
        path = curve(
            (x - 106, y - 8),
            (x - 60, y),
            (x + 40, y),
            (x + 78, y - 8),
            (x + 100, y - 34),
            (x + 92, y - horn),
            (x + 70, y - horn - 6),
        )
        p.line(path, shade(tone, 0.4), 13)
        p.line(path, tone, 9)

    runner(dx, dy, shade(wood, 0.12))
    for x in (-62, 0, 54):
        p.line(stroke((x + dx, dy - 4), (x + dx, dy - t)), shade(wood, 0.3), 8)
    n = (5, 4, 6)[way]
    for i in range(n):  # slats across, or one seat of cloth
        x = -92 + i * 160 / n
        w = 160 / n - 5
        p.blob(
            poly((x, -t), (x + w, -t), (x + w + dx, -t + dy), (x + dx, -t + dy)),
            tint(wood, 0.22) if not p.paint else tint(wood, 0.12),
            shift=(-2, -2),
            outline=2,
        )
    runner(0, 0, wood)
    for x in (-62, 0, 54):
        p.line(stroke((x, -4), (x, -t + 2)), shade(wood, 0.2), 9)
    p.blob(rect(-100, -t - 5, 172, 12, 5), wood, shift=(0, -4), outline=2)
    p.line(curve((78, -horn), (92, -horn - 24), (98, -horn - 40)), wood, 9)
    p.line(curve((72, -horn - 6), (116, -horn - 10), (134, -26), (108, 0)), "#e3cf9f", 5)
    p.line(curve((96, -horn - 44), (140, -horn - 30), (148, -40), (110, 0)), "#e3cf9f", 5)
    if way == 1:  # a back to lean on
        for k in (0, 1):
            p.line(stroke((-88 + dx * k, -t + dy * k), (-108 + dx * k, -t - 70 + dy * k)), wood, 9)
        for k in (0.45, 0.95):
            p.line(stroke((-88 - 20 * k, -t - 70 * k), (-88 - 20 * k + dx, -t - 70 * k + dy)), tint(wood, 0.2), 11)
    elif way == 2:
        p.blob(
            smooth([(-62, -t - 6), (26, -t - 6), (48, -t + dy - 4), (-34, -t + dy - 4)], tension=0.05),
            p.natural("#5f8fbf", "#7da95c", "#e6b84e"),
            shift=(0, -5),
            outline=2,
        )
    for x in (-112, -40, 40, 100):
        p.blob(oval(x, 6, p.u(14, 24), 6), "#f4f8fb", dark="#c9d8ea", outline=1.4)
    p.line(stroke((-104, 3), (66, 3)), iron, 3)


def wheelbarrow(p: Pad) -> None:
    colour, wood = p.main("#5f8f5a", "#b5493a", "#8a949c", "#9c6b42"), p.natural(*WOOD)
    r, lift = p.u(26, 32), p.u(40, 48)
    p.line(stroke((64, -r), (-108, -lift - 44)), wood, 10)
    p.line(stroke((-40, -lift), (-56, 0)) + stroke((-56, 0), (-34, 0)), wood, 9)
    if p.chance(0.5):
        tone = p.pick("#7a5540", "#6fae4e", "#e6bf5c")
        p.blob(
            smooth(
                [
                    (-52, -lift - 46),
                    (-20, -lift - 76),
                    (20, -lift - 86),
                    (58, -lift - 70),
                    (88, -lift - 46),
                    (10, -lift - 30),
                ]
            ),
            tone,
        )
    p.blob(
        smooth([(-66, -lift - 54), (96, -lift - 54), (64, -lift + 2), (-26, -lift + 2)], tension=0.04),
        colour,
        shift=(-5, -6),
    )
    p.line(stroke((-66, -lift - 54), (96, -lift - 54)), tint(colour, 0.3), 7)
    wheel(p, 72, r, p.pick("#5a5c66", "#7d5136"), 6)


def train_wheel(p: Pad) -> None:
    wheel(p, 0, 90, p.natural(*WOOD), p.i(4, 6) * 2)


FAMILY: Family = {
    "canoe": (boat, ANY),
    "sailboat": (sailboat, SAILS),
    "ship": (ship, ("red", "white", "blue", "black", "yellow", "purple")),
    "raft": (raft, ()),
    "cart": (cart, ("red", "blue", "green", "brown", "yellow", "grey")),
    "carriage": (carriage, ("red", "blue", "purple", "pink", "white", "black", "gold", "green")),
    "sled": (sled, ("red", "blue", "green", "brown", "yellow", "purple")),
    "wheelbarrow": (wheelbarrow, ("red", "green", "blue", "yellow", "grey", "orange")),
    "wheel": (train_wheel, ()),
}
