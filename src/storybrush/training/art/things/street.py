"""The playground, the street and the yard: swings, crossings, letterboxes."""

from __future__ import annotations

from .pad import (
    LEAF,
    TWELVE,
    WOOD,
    Family,
    Pad,
    curve,
    eyes,
    leaf,
    limb,
    oval,
    poly,
    rect,
    shade,
    smooth,
    stroke,
    tint,
    twin,
)

CLOTH = ("#d9584c", "#5f8fbf", "#7da95c", "#e6b84e")


def scarecrow(p: Pad) -> None:
    coat, way = p.main("#5f8fbf", "#c95f54", "#7a8f4c", "#8a6a9a"), p.way(3)
    straw, hat = p.natural("#e6bf5c", "#dcb04e"), p.natural("#c99a4c", "#a97c50")
    p.line(stroke((0, -60), (0, -4)), "#8a6243", 14)
    p.line(stroke((-104, -142), (104, -142)), "#8a6243", 11)
    for s in (-1, 1):
        for a in (-28, -10, 8, 26):
            p.blob(leaf(s * 82, -142, 42, (0 if s > 0 else 180) + a, 0.12), straw, outline=1.2)
        for k in range(4):
            p.blob(leaf(s * (10 + k * 12), -58, 34, 80 + k * 6 if s > 0 else 100 - k * 6, 0.16), straw, outline=1.2)
        p.blob(poly((s * 20, -168), (s * 84, -160), (s * 88, -122), (s * 24, -118)), coat, outline=2)
    body = smooth([(-30, -170), (30, -170), (40, -120), (56, -52), (0, -44), (-56, -52), (-40, -120)], tension=0.08)
    p.blob(body, coat, shift=(-5, 0), outline=2)
    with p.inside(body):
        if way == 1:
            for k in range(-3, 4):
                p.line(stroke((k * 15, -170), (k * 20, -44)), tint(coat, 0.34), 4)
    p.blob(rect(8, -92, 26, 26, 2), p.natural("#e6b84e", "#d9584c"))
    p.blob(rect(-36, -120, 24, 22, 2), p.natural("#7da95c", "#f2c3cf"))
    p.line(curve((-42, -104), (0, -98), (42, -104)), "#7d5136", 6)
    p.blob(oval(0, -196, 36, 34), "#ead2a8", shift=(-4, -4), outline=2)
    p.line(curve((-17, -182), (0, -174), (17, -182)), "#7d5136", 4)
    for x in (-9, 0, 9):
        p.line(stroke((x, -183), (x, -173)), "#7d5136", 2.6)
    eyes(p, (-13, -201), (13, -201), r=4.6)
    p.blob(poly((-5, -194), (5, -194), (0, -184)), "#ee8431", outline=1)
    for x in (-32, -24, 25, 33):
        p.blob(leaf(x, -212, 30, 90 - x * 0.7, 0.16), straw, outline=1.2)
    if way == 2:  # a round straw hat
        p.blob(oval(0, -216, 66, 15), straw, shift=(0, -4), outline=2)
        p.blob(twin((0, -250), (28, -244), (36, -216), tension=0.14), straw, outline=2)
    else:
        p.blob(smooth([(-64, -212), (0, -224), (64, -212), (0, -204)], tension=0.13), hat, outline=2)
        p.blob(
            smooth([(-34, -216), (-22, -252), (p.u(-4, 24), -268), (24, -244), (34, -216)], tension=0.12),
            hat,
            outline=2,
        )
    p.line(curve((-34, -220), (0, -228), (34, -220)), "#c9443a", 7)


def swing(p: Pad) -> None:
    wood, way = p.main("#9c6b42", "#c9443a", "#4382c6"), p.way(3)
    y = -p.u(50, 66)
    if way == 2:  # from a bough
        p.blob(limb([(-108, -212), (-10, -224), (108, -206)], (14, 13, 8)), "#7d5a3c")
        for x in (-84, 0, 82):
            p.blob([oval(x + a, -230 + b, 24, 17) for a, b in ((-16, 4), (16, 2), (0, -8))], p.natural(*LEAF))
        p.blob(rect(-62, y - 6, 124, 16, 5), wood, shift=(0, -5), outline=2)
        for x in (-46, 46):
            p.line(stroke((x, -216), (x, y - 4)), "#d8b878", 5)
        return
    for s in (-1, 1):
        p.line(stroke((s * 84, -206), (s * 112, 0)), wood, 12)
        p.line(stroke((s * 84, -206), (s * 62, -8)), shade(wood, 0.2), 12)
        p.line(stroke((s * 72, -96), (s * 98, -96)), shade(wood, 0.1), 8)
    p.blob(rect(-100, -216, 200, 16, 6), wood, shift=(0, -5), outline=2)
    seats = (-32, 32) if way == 1 else (0,)
    for x in seats:
        w = 24 if way == 1 else 36
        for s in (-1, 1):
            p.line(stroke((x + s * w * 0.8, -202), (x + s * w * 0.8, y - 3)), "#d8b878" if way == 0 else "#8a8c96", 5)
        p.blob(
            rect(x - w - 4, y - 6, 2 * w + 8, 15, 5),
            tint(wood, 0.3) if not way else "#e6b84e",
            shift=(0, -5),
            outline=2,
        )


def seesaw(p: Pad) -> None:
    colour, way = p.main("#d9584c", "#4382c6", "#7da95c", "#e6b84e"), p.way(3)
    tilt = p.u(9, 13) * (-1 if p.seed % 2 else 1)
    stand = "#8a949c" if way else "#9c6b42"
    if way == 1:
        p.blob("M-40 0Q-40 -54 0 -54Q40 -54 40 0Z", stand, outline=2)
    else:
        p.blob(poly((0, -62), (44, 0), (-44, 0)), stand, outline=2)
    if way == 2:
        p.blob(poly((0, -40), (20, -8), (-20, -8)), "#f0ece2", outline=1)
    with p.frame(0, -62, turn=tilt):
        p.blob(rect(-114, -9, 228, 18, 7), colour, shift=(0, -6), outline=2)
        for s in (-1, 1):
            p.line(stroke((s * 66, -8), (s * 66, -38)), shade(colour, 0.3), 6)
            p.line(stroke((s * 66 - 13, -38), (s * 66 + 13, -38)), shade(colour, 0.3), 8)
            p.blob(rect(s * 94 - 20, -18, 40, 12, 5), "#e6b84e" if p.paint not in ("#f8d045", "#d19a26") else "#c9443a")
    p.blob(oval(0, -62, 8), "#5a5c66")


def crosswalk(p: Pad) -> None:
    way, grey = p.way(3), p.natural("#7d8088", "#72757e", "#888a90")
    h = p.u(84, 104)
    if way == 2:  # leading away from us, the bars across
        road = poly((-62, -h - 20), (62, -h - 20), (116, 0), (-116, 0))
        p.blob(road, grey, shift=(0, 0), outline=2)
        with p.inside(road):
            y, k = -6.0, 15.0
            while y > -h - 10:
                w = 116 + y * 54 / (h + 20)
                p.fill(poly((-w * 0.84, y), (w * 0.84, y), (w * 0.8, y - k), (-w * 0.8, y - k)), "#fdfaf2")
                y -= k * 1.9
                k *= 0.87
        return
    lean = 36 if way else 0
    road = poly((-92 + lean, -h), (92 + lean, -h), (116, 0), (-116, 0))
    p.blob(road, grey, shift=(0, -4), outline=2)
    with p.inside(road):
        n = (6, 5)[way]
        for i in range(n):
            a, b = -1 + (2 * i + 0.55) / n, -1 + (2 * i + 1.6) / n
            t, u = 96, 112
            p.fill(
                poly((a * t * 0.92 + lean, -h + 8), (b * t * 0.92 + lean, -h + 8), (b * u, -8), (a * u, -8)), "#fdfaf2"
            )
    for y, k in ((-h, 0.8), (4, 1.02)):
        x = lean if y < 0 else 0
        p.blob(rect(x - 116 * k, y - 7, 232 * k, 9, 3), "#c4bbb0", shift=(0, -3))


def mailbox(p: Pad) -> None:
    red, way = p.main("#d9423a", "#4f8f5a", "#4382c6"), p.way(3)
    pale = "#fdf3dc" if p.paint != "#fcf8ef" else "#c9443a"
    if way == 1:  # on a post
        p.blob(rect(-9, -100, 18, 100, 2), "#9c6b42")
        p.blob("M-62 -100L-62 -156Q-62 -190 -30 -190L50 -190Q82 -190 82 -156L82 -100Z", red, shift=(-4, -6), outline=2)
        p.blob("M-62 -100L-62 -156Q-62 -190 -32 -190Q-4 -190 -4 -156L-4 -100Z", tint(red, 0.14), outline=2)
        p.line(stroke((-46, -150), (-20, -150)), "#3a2621", 6)
        p.line(stroke((58, -140), (58, -206)), "#8a6243", 6)
        p.blob(poly((58, -212), (92, -204), (58, -190)), "#e6b84e")
        return
    w = 48 if way == 0 else 60
    p.blob(rect(-w - 8, -16, 2 * w + 16, 16, 4), shade(red, 0.3))
    p.blob(rect(-w, -176, 2 * w, 162, 4), red, shift=(-8, 0), outline=2)
    if way == 0:
        p.blob(twin((0, -218), (34, -212), (w + 8, -184), tension=0.14), red, outline=2)
        p.blob(rect(-w - 8, -186, 2 * w + 16, 15, 6), shade(red, 0.1), shift=(0, -4))
    else:
        p.blob(f"M{-w} -174Q{-w} -220 0 -220Q{w} -220 {w} -174Z", tint(red, 0.1), shift=(-6, -5), outline=2)
    p.blob(rect(-w * 0.62, -158, w * 1.24, 13, 5), "#3a2621")
    p.blob(rect(-26, -126, 52, 36, 3), pale)
    p.line(stroke((-24, -124), (0, -106), (24, -124)), shade(pale, 0.4), 4)
    p.line(rect(-w * 0.7, -78, w * 1.4, 56, 3), shade(red, 0.32), 4)


def trash_can(p: Pad) -> None:
    grey, way = p.main("#8f979e", "#7d8a86", "#5f8f6a"), p.way(3)
    w, h = p.u(64, 72), p.u(140, 156)
    body = poly((-w, -h), (w, -h), (w * 0.82, 0), (-w * 0.82, 0))
    p.blob(body, grey, shift=(-8, 0), outline=2.4)
    with p.inside(body):
        for k in range(-3, 4) if way != 1 else ():
            p.line(stroke((k * w * 0.28, -h + 26), (k * w * 0.23, -14)), shade(grey, 0.28), 6)
        for y in (-h + 16, -8) if way == 0 else (-h * 0.6,):
            p.line(stroke((-w, y), (w, y)), shade(grey, 0.24), 7)
    if way == 1:
        p.blob(rect(-24, -h * 0.54, 48, 48, 5), tint(grey, 0.4))
        p.line(
            stroke((-12, -h * 0.54 + 34), (0, -h * 0.54 + 12), (12, -h * 0.54 + 34), (-12, -h * 0.54 + 34)),
            shade(grey, 0.3),
            6,
        )
    for s in (-1, 1):
        p.line(
            curve((s * w, -h * 0.72), (s * (w + 18), -h * 0.7), (s * (w + 16), -h * 0.54), (s * w * 0.95, -h * 0.52)),
            shade(grey, 0.34),
            7,
        )
    with p.frame(0, -h, turn=0 if way != 2 else -14):
        p.blob(
            twin((0, -34), (w * 0.6, -26), (w + 8, -4), (w + 8, 6), (0, 8), tension=0.12),
            tint(grey, 0.16),
            shift=(-3, -5),
            outline=2,
        )
        p.line(curve((-16, -34), (-12, -48), (12, -48), (16, -34)), shade(grey, 0.34), 7)


def washing_line(p: Pad) -> None:
    wood, way = p.natural(*WOOD), p.way(3)
    for x in (-106, 106):
        p.blob(rect(x - 6, -170, 12, 170, 3), wood)
        p.line(stroke((x - 15, -160), (x + 15, -160)), wood, 8)
    p.line(curve((-106, -160), (-50, -146), (0, -142), (50, -146), (106, -160)), "#d8c49a", 4)
    tones = [p.main(*CLOTH), p.natural("#f6efe2"), p.natural("#f2c3cf", "#a9c8e6", "#f3df9a")]
    x, y = -62.0, -148.0
    shirt = [
        (x - 14, y),
        (x + 14, y),
        (x + 38, y + 16),
        (x + 28, y + 36),
        (x + 18, y + 28),
        (x + 18, y + 76),
        (x - 18, y + 76),
        (x - 18, y + 28),
        (x - 28, y + 36),
        (x - 38, y + 16),
    ]
    p.blob(poly(*shirt), tones[0], outline=2)
    p.blob(rect(-14, -144, 54, (62, 88, 74)[way], 3), tones[1], outline=2)
    p.line(stroke((-14, -122), (40, -122)), tones[0], 7)
    if way == 1:
        p.blob(smooth([(54, -148), (94, -152), (104, -70), (44, -70)], tension=0.06), tones[2], outline=2)
    else:
        for a in (58, 82):
            p.blob(
                smooth(
                    [
                        (a - 9, -150),
                        (a + 9, -152),
                        (a + 9, -106),
                        (a + 22, -96),
                        (a + 18, -84),
                        (a - 6, -84),
                        (a - 9, -104),
                    ],
                    tension=0.1,
                ),
                tones[2],
                outline=2,
            )
    for a in (-76, -48, -8, 34, 58, 84):
        p.blob(rect(a - 3, -156, 6, 16, 2), "#e6b84e", outline=1)


FAMILY: Family = {
    "scarecrow": (scarecrow, TWELVE),
    "swing": (swing, TWELVE),
    "seesaw": (seesaw, TWELVE),
    "crosswalk": (crosswalk, ()),
    "mailbox": (mailbox, TWELVE),
    "trash-can": (trash_can, TWELVE),
    "washing-line": (washing_line, TWELVE),
}
