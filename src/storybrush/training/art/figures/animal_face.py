"""Feelings of animals: large eyes, heavy brows, wide mouths and tears, still told apart where a head is 24 pixels wide."""

from __future__ import annotations

from dataclasses import dataclass

from .svg import INK, Point, Sketch, mix, oval

_MOUTH, _TONGUE, _TEETH = "#7d2733", "#ef7f83", "#fffdf8"
_TEAR, _TEAR_EDGE = "#69bdf2", "#2f86c4"
_SHUT = ("asleep", "crying")
_CALM = ("neutral", "happy", "asleep")


@dataclass(frozen=True, slots=True)
class Features:
    """Where the features sit, in head units.

    eyes: the near eye, then the far one; in profile one alone. eye: half its height. wide: half the mouth's width.
    white: the eye lies in white, as on dark fur. speaks: a bird speaks with its beak, which the head draws.
    """

    eyes: tuple[Point, ...]
    eye: float
    mouth: Point
    wide: float
    brow: str
    lid: str
    blush: str | None = "#f0746c"
    white: bool = False
    speaks: bool = True


def draw_features(sk: Sketch, at: Features, feeling: str, asleep: bool) -> None:
    shown = "asleep" if asleep else feeling
    e = at.eye
    sides = (1, -1) if len(at.eyes) == 2 else (1,)
    if at.blush:
        deep = {"happy": 0.55, "angry": 0.7, "crying": 0.6}.get(shown, 0.25)
        for (x, y), side in zip(at.eyes, sides, strict=True):
            if side < 0 and not at.speaks and x != -at.eyes[0][0]:
                continue  # in three quarters the beak lies there
            sk.fill(oval(x - side * 0.45 * e, y + 1.7 * e, e * 0.95, e * 0.55), at.blush, deep)
    if shown == "crying":
        for x, y in at.eyes:
            _stream(sk, x, y, e)
    for (x, y), side in zip(at.eyes, sides, strict=True):
        _eye(sk, x, y, side, at, shown)
    if at.speaks:
        draw_mouth(sk, at.mouth, at.wide, shown)
    x, y = at.eyes[0]
    if shown == "afraid":
        drop(sk, x - e * 2.3, y - e * 1.5, e * 0.95)
        if len(at.eyes) == 2:
            drop(sk, at.eyes[1][0] + e * 1.9, y - e * 2.0, e * 0.75)
    elif shown == "sad":
        drop(sk, x - e * 0.35, y + e * 2.0, e * 0.7)


def drop(sk: Sketch, x: float, y: float, r: float) -> None:
    """A tear or a drop of sweat; r: half its width."""
    d = (f"M{x:.1f} {y - r * 1.7:.1f}C{x + r * 0.9:.1f} {y - r * 0.3:.1f} {x + r:.1f} {y + r:.1f} {x:.1f} {y + r:.1f}"
         f"C{x - r:.1f} {y + r:.1f} {x - r * 0.9:.1f} {y - r * 0.3:.1f} {x:.1f} {y - r * 1.7:.1f}Z")  # fmt: skip
    sk.fill(d, _TEAR)
    sk.line(d, _TEAR_EDGE, 1.4)
    sk.fill(oval(x - r * 0.3, y + r * 0.2, r * 0.22, r * 0.36), "#f2fbff")


def _stream(sk: Sketch, x: float, y: float, e: float) -> None:
    d = (f"M{x - e * 0.55:.1f} {y:.1f}L{x + e * 0.55:.1f} {y:.1f}C{x + e * 0.6:.1f} {y + e * 1.6:.1f} {x + e:.1f} "
         f"{y + e * 3.3:.1f} {x:.1f} {y + e * 3.4:.1f}C{x - e:.1f} {y + e * 3.3:.1f} {x - e * 0.6:.1f} {y + e * 1.6:.1f} "
         f"{x - e * 0.55:.1f} {y:.1f}Z")  # fmt: skip
    sk.fill(d, _TEAR)
    sk.line(d, _TEAR_EDGE, 1.5)
    sk.fill(oval(x - e * 0.15, y + e * 2.6, e * 0.22, e * 0.42), "#f2fbff")


def _eye(sk: Sketch, x: float, y: float, side: int, at: Features, feeling: str) -> None:
    """side: 1 near eye (inner corner to the right), -1 far eye."""
    e, s = at.eye, side
    rx, thick = e * 0.8, max(2.8, e * 0.38)
    ink = INK if not at.white else mix(at.brow, INK, 0.1)
    if feeling in _SHUT:
        sag = e * (-1.1 if feeling == "crying" else 0.95)
        sk.line(f"M{x - rx * 1.2:.1f} {y:.1f}Q{x:.1f} {y + sag * 1.3:.1f} {x + rx * 1.2:.1f} {y:.1f}", ink, thick)
    elif feeling in ("surprised", "afraid"):
        big = 1.36 if feeling == "surprised" else 1.26
        sk.fill(oval(x, y, rx * big + 1.6, e * big + 1.6), mix(at.brow, INK, 0.5) if not at.white else INK)
        sk.fill(oval(x, y, rx * big, e * big), "#fffdf8")
        k = 0.72 if feeling == "surprised" else 0.44
        sk.fill(oval(x + e * 0.12, y, e * k), INK)
        sk.fill(oval(x - e * 0.05, y - e * 0.22, e * 0.2), "#ffffff")
    else:
        if at.white:
            sk.fill(oval(x, y, rx * 1.3, e * 1.2), "#fffdf8")
        look = 0.22 * e if feeling == "sad" else 0.0
        sk.fill(oval(x, y + look, rx, e), INK)
        sk.fill(oval(x + rx * 0.28, y + look - e * 0.36, e * 0.34), "#ffffff")
        sk.fill(oval(x - rx * 0.28, y + look + e * 0.42, e * 0.19), "#ffffff", 0.8)
        if feeling == "happy" and not at.speaks:  # a beak cannot smile: the cheeks lift under the eyes
            with sk.inside(oval(x, y, rx * 1.32, e * 1.22)):
                sk.fill(oval(x, y + e * 1.5, rx * 1.7, e * 0.85), at.lid)
            sk.line(
                f"M{x - rx:.1f} {y + e * 0.86:.1f}Q{x:.1f} {y + e * 0.42:.1f} {x + rx:.1f} {y + e * 0.86:.1f}",
                INK,
                thick * 0.7,
            )
        cover = {"angry": (1.15, 0.05), "sad": (0.1, 0.95), "sleepy": (-0.1, -0.1)}.get(feeling)
        if cover:  # how far below the top of the eye the lid hangs: at its inner and at its outer corner
            w, top = rx * 1.55, y - e * 1.45
            yi, yo = y - e * 0.85 + cover[0] * e * 0.75, y - e * 0.85 + cover[1] * e * 0.75
            if feeling == "sleepy":
                yi = yo = y + e * 0.12
            sk.fill(f"M{x - s * w:.1f} {top:.1f}L{x + s * w:.1f} {top:.1f}L{x + s * w:.1f} {yi:.1f}"
                    f"L{x - s * w:.1f} {yo:.1f}Z", at.lid)  # fmt: skip
            sk.line(f"M{x - s * rx * 1.25:.1f} {yo:.1f}L{x + s * rx * 1.25:.1f} {yi:.1f}", INK, thick * 0.85)
    if feeling not in _CALM:
        _brow(sk, x, y, s, at, feeling, thick * 1.12)


def _brow(sk: Sketch, x: float, y: float, s: int, at: Features, feeling: str, thick: float) -> None:
    e = at.eye
    lift, inner, outer, arch = {
        "sad": (1.5, 0.5, -0.4, 0.1),
        "crying": (1.2, 0.6, -0.35, 0.1),
        "angry": (1.15, -0.75, 0.5, 0.0),
        "surprised": (2.15, 0.0, -0.1, 0.6),
        "afraid": (1.8, 0.65, -0.35, 0.1),
        "sleepy": (1.45, 0.15, -0.2, 0.3),
    }[feeling]
    w = e * 1.15
    xo, xi = x - s * w, x + s * w * (0.95 if feeling != "angry" else 1.05)
    yo, yi = y - e * (lift + outer), y - e * (lift + inner)
    bold = 1.5 if feeling == "angry" else 1.1
    sk.line(f"M{xo:.1f} {yo:.1f}Q{x:.1f} {(yo + yi) / 2 - e * arch:.1f} {xi:.1f} {yi:.1f}", at.brow, thick * bold)


def draw_mouth(sk: Sketch, at: Point, w: float, feeling: str) -> None:
    """w: half its width. `asleep` is one of the feelings here."""
    x, y = at
    w *= (
        1.2 if feeling in ("happy", "surprised", "crying", "sleepy") else 1.08
    )  # a mouth says more than an eye at 64 px
    thick = max(2.8, w * 0.24)
    if feeling in ("neutral", "asleep"):
        k = 0.8 if feeling == "neutral" else 0.55
        sk.line(f"M{x - w * k:.1f} {y:.1f}Q{x:.1f} {y + w * 0.6:.1f} {x + w * k:.1f} {y:.1f}", INK, thick)
    elif feeling == "happy":
        d = (f"M{x - w:.1f} {y - w * 0.25:.1f}Q{x:.1f} {y + w * 0.1:.1f} {x + w:.1f} {y - w * 0.25:.1f}"
             f"C{x + w:.1f} {y + w * 1.3:.1f} {x - w:.1f} {y + w * 1.3:.1f} {x - w:.1f} {y - w * 0.25:.1f}Z")  # fmt: skip
        _hollow(sk, d, oval(x, y + w * 0.85, w * 0.62, w * 0.42), thick)
    elif feeling == "sad":
        sk.line(f"M{x - w * 0.85:.1f} {y + w * 0.6:.1f}Q{x:.1f} {y - w * 0.6:.1f} {x + w * 0.85:.1f} {y + w * 0.6:.1f}",
                INK, thick * 1.15)  # fmt: skip
    elif feeling == "angry":  # clenched teeth under a drawn lip
        d = (f"M{x - w * 0.95:.1f} {y + w * 0.75:.1f}C{x - w:.1f} {y - w * 0.3:.1f} {x + w:.1f} {y - w * 0.3:.1f} "
             f"{x + w * 0.95:.1f} {y + w * 0.75:.1f}Q{x:.1f} {y + w * 0.45:.1f} {x - w * 0.95:.1f} {y + w * 0.75:.1f}Z")  # fmt: skip
        sk.fill(d, _TEETH)
        for k in (-0.35, 0.05, 0.42):
            sk.line(f"M{x + w * k:.1f} {y + w * 0.02:.1f}L{x + w * k:.1f} {y + w * 0.55:.1f}", INK, thick * 0.5)
        sk.line(d, INK, thick)
    elif feeling == "surprised":
        d = oval(x, y + w * 0.45, w * 0.62, w * 0.85)
        _hollow(sk, d, oval(x, y + w * 0.95, w * 0.42, w * 0.32), thick * 0.8)
    elif feeling == "afraid":  # a wavering mouth, teeth chattering
        d = (f"M{x - w:.1f} {y + w * 0.5:.1f}Q{x - w * 0.66:.1f} {y - w * 0.35:.1f} {x - w * 0.33:.1f} {y + w * 0.1:.1f}"
             f"Q{x:.1f} {y - w * 0.4:.1f} {x + w * 0.33:.1f} {y + w * 0.1:.1f}Q{x + w * 0.66:.1f} {y - w * 0.35:.1f} "
             f"{x + w:.1f} {y + w * 0.5:.1f}Q{x:.1f} {y + w * 1.15:.1f} {x - w:.1f} {y + w * 0.5:.1f}Z")  # fmt: skip
        sk.fill(d, _MOUTH)
        with sk.inside(d):
            sk.fill(oval(x, y + w * 0.02, w * 0.9, w * 0.3), _TEETH)
        sk.line(d, INK, thick * 0.8)
    elif feeling == "sleepy":  # a yawn
        d = oval(x, y + w * 0.42, w * 0.74, w * 0.8)
        _hollow(sk, d, oval(x, y + w * 0.9, w * 0.5, w * 0.36), thick * 0.8)
    elif feeling == "crying":
        d = (f"M{x - w:.1f} {y + w:.1f}C{x - w * 1.05:.1f} {y - w * 0.6:.1f} {x + w * 1.05:.1f} {y - w * 0.6:.1f} "
             f"{x + w:.1f} {y + w:.1f}Q{x:.1f} {y + w * 0.66:.1f} {x - w:.1f} {y + w:.1f}Z")  # fmt: skip
        _hollow(sk, d, oval(x, y + w * 0.98, w * 0.6, w * 0.42), thick)


def _hollow(sk: Sketch, d: str, tongue: str, thick: float) -> None:
    sk.fill(d, _MOUTH)
    with sk.inside(d):
        sk.fill(tongue, _TONGUE)
    sk.line(d, INK, thick * 0.7)
