"""Feelings: eyes, brows and mouth, the same for people and animals, large enough to read at 128 px."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .svg import INK, Point, Sketch, mix, oval

_MOUTH = "#7d2733"
_TONGUE = "#ea7d80"
_TEAR = "#79c3ee"


@dataclass(frozen=True, slots=True)
class FaceMap:
    """Where the features sit, in head units. near/far: the eyes; eye: half height; wide: half width of the mouth."""

    near: Point
    far: Point
    eye: float
    mouth: Point
    wide: float
    brow: str
    lid: str
    blush: str | None = "#f0857d"
    sclera: bool = False  # white round the eye, for dark faces
    calm_brows: bool = True  # brows also when nothing is felt
    speaks: bool = True  # a bird speaks with its beak, drawn by the head


def draw_face(sk: Sketch, at: FaceMap, feeling: str, asleep: bool) -> None:
    if at.blush:
        for (x, y), dx in ((at.near, -0.55), (at.far, 0.55)):
            sk.fill(oval(x + dx * at.eye, y + 2.0 * at.eye, at.eye * 1.0, at.eye * 0.66), at.blush, 0.42)
    if feeling == "crying" and not asleep:
        _tears(sk, at)
    for centre, side in ((at.near, 1), (at.far, -1)):
        _eye(sk, centre, side, at, "asleep" if asleep else feeling)
    if at.speaks:
        _mouth(sk, at, "asleep" if asleep else feeling)
    if feeling == "afraid" and not asleep:
        x, y = at.near[0] - at.eye * 2.6, at.near[1] - at.eye * 1.2
        sk.fill(f"M{x} {y - 8}C{x + 7} {y + 1} {x + 5} {y + 7} {x} {y + 7}"
                f"C{x - 5} {y + 7} {x - 7} {y + 1} {x} {y - 8}Z",
                _TEAR)  # fmt: skip


def draw_half_face(sk: Sketch, at: FaceMap, feeling: str, asleep: bool) -> None:
    """In profile: `far` is the one eye, `mouth` lies at the outline of the face."""
    shown = "asleep" if asleep else feeling
    x, y = at.far
    if at.blush:
        sk.fill(oval(x - 0.8 * at.eye, y + 2.1 * at.eye, at.eye * 1.1, at.eye * 0.7), at.blush, 0.42)
    alone = replace(at, near=at.far)
    if shown == "crying":
        _tears(sk, alone)
    _eye(sk, at.far, 1, at, shown)
    _mouth(sk, replace(at, wide=at.wide * 0.74), shown)
    if shown == "afraid":
        x, y = x - at.eye * 3.4, y - at.eye * 2.2
        sk.fill(f"M{x} {y - 8}C{x + 7} {y + 1} {x + 5} {y + 7} {x} {y + 7}C{x - 5} {y + 7} {x - 7} {y + 1} {x} {y - 8}Z",
                _TEAR)  # fmt: skip


def _eye(sk: Sketch, centre: Point, side: int, at: FaceMap, feeling: str) -> None:
    """side: 1 near eye (inner corner to the right), -1 far eye."""
    x, y = centre
    e = at.eye
    rx = e * (0.78 if side > 0 else 0.7)
    thick = max(2.2, e * 0.42)
    if feeling in ("asleep", "crying", "sleepy"):
        sag = e * (-0.8 if feeling == "crying" else 0.75)
        sk.line(f"M{x - rx * 1.3} {y}Q{x} {y + sag * 1.6} {x + rx * 1.3} {y}", INK, thick)
    elif feeling in ("surprised", "afraid"):
        big = 1.4 if feeling == "surprised" else 1.32
        sk.fill(oval(x, y, rx * big + 1.1, e * big + 1.1), mix(at.brow, INK, 0.4))
        sk.fill(oval(x, y, rx * big, e * big), "#fffdf8")
        k = 0.8 if feeling == "surprised" else 0.52
        sk.fill(oval(x + e * 0.18, y, rx * k, e * k), INK)
        sk.fill(oval(x + e * 0.02, y - e * 0.25, e * 0.2), "#ffffff")
    else:
        if at.sclera:
            sk.fill(oval(x - side * e * 0.12, y, rx * 1.42, e * 1.22), "#fffdf8")
        sk.fill(oval(x, y, rx, e), INK)
        sk.fill(oval(x + rx * 0.3, y - e * 0.36, e * 0.3), "#ffffff")
        sk.fill(oval(x - rx * 0.25, y + e * 0.42, e * 0.15), "#ffffff", 0.75)
        if feeling == "angry":  # the brow cuts the eye: a lowered lid, not a scary stare
            s = side
            sk.fill(
                f"M{x - s * rx * 1.6} {y - e * 1.35}L{x + s * rx * 1.7} {y - e * 1.3}L{x + s * rx * 1.7} {y - e * 0.05}"
                f"L{x - s * rx * 1.6} {y - e * 0.75}Z",
                at.lid,
            )
    if at.calm_brows or feeling not in ("neutral", "happy", "asleep"):
        _brow(sk, x, y, e, side, at.brow, feeling, thick)


def _brow(sk: Sketch, x: float, y: float, e: float, side: int, colour: str, feeling: str, thick: float) -> None:
    lift, inner, outer, arch = {
        "neutral": (1.8, 0.05, -0.1, 0.4),
        "happy": (2.0, 0.1, -0.15, 0.55),
        "sad": (1.75, 0.6, -0.35, 0.15),
        "crying": (1.5, 0.6, -0.3, 0.15),
        "angry": (1.2, -0.65, 0.55, 0.0),
        "surprised": (2.5, 0.1, 0.0, 0.5),
        "afraid": (2.15, 0.6, -0.3, 0.1),
        "sleepy": (1.6, 0.3, -0.25, 0.35),
        "asleep": (1.35, 0.05, -0.1, 0.25),
    }[feeling]
    w = e * 1.05
    xo, xi = x - side * w, x + side * w
    yo, yi = y - e * (lift + outer), y - e * (lift + inner)
    bold = 1.35 if feeling == "angry" else 1.0
    sk.line(f"M{xo} {yo}Q{x} {(yo + yi) / 2 - e * arch} {xi} {yi}", colour, thick * bold)


def _mouth(sk: Sketch, at: FaceMap, feeling: str) -> None:
    x, y = at.mouth
    w = at.wide
    thick = max(2.2, w * 0.2)
    if feeling in ("neutral", "asleep"):
        k = 0.8 if feeling == "neutral" else 0.6
        sk.line(f"M{x - w * k} {y}Q{x} {y + w * 0.62} {x + w * k} {y}", INK, thick)
    elif feeling == "happy":
        d = f"M{x - w} {y - w * 0.22}Q{x} {y + w * 0.12} {x + w} {y - w * 0.22}C{x + w} {y + w * 1.15} " \
            f"{x - w} {y + w * 1.15} {x - w} {y - w * 0.22}Z"  # fmt: skip
        sk.fill(d, _MOUTH)
        with sk.inside(d):
            sk.fill(oval(x, y + w * 0.78, w * 0.62, w * 0.42), _TONGUE)
            sk.fill(oval(x, y - w * 0.24, w * 0.75, w * 0.26), "#fffdf8")
    elif feeling == "sad":
        sk.line(f"M{x - w * 0.75} {y + w * 0.42}Q{x} {y - w * 0.5} {x + w * 0.75} {y + w * 0.42}", INK, thick * 1.1)
    elif feeling == "angry":
        d = f"M{x - w * 0.85} {y + w * 0.55}Q{x} {y - w * 0.75} {x + w * 0.85} {y + w * 0.55}Q{x} {y + w * 0.25} " \
            f"{x - w * 0.85} {y + w * 0.55}Z"  # fmt: skip
        sk.fill(d, _MOUTH)
        sk.line(d, INK, thick * 0.8)
    elif feeling == "surprised":
        sk.fill(oval(x, y + w * 0.35, w * 0.56, w * 0.75), _MOUTH)
        sk.fill(oval(x, y + w * 0.72, w * 0.36, w * 0.28), _TONGUE)
    elif feeling == "afraid":
        a = w * 0.85
        d = f"M{x - a} {y + w * 0.45}Q{x - a * 0.6} {y - w * 0.2} {x - a * 0.3} {y + w * 0.1}Q{x} {y - w * 0.25} " \
            f"{x + a * 0.3} {y + w * 0.1}Q{x + a * 0.6} {y - w * 0.2} {x + a} {y + w * 0.45}Q{x} {y + w * 0.95} " \
            f"{x - a} {y + w * 0.45}Z"  # fmt: skip
        sk.fill(d, "#fffdf8")
        sk.line(d, INK, thick * 0.8)
    elif feeling == "sleepy":  # a yawn
        sk.fill(oval(x, y + w * 0.3, w * 0.66, w * 0.62), _MOUTH)
        sk.fill(oval(x, y + w * 0.62, w * 0.42, w * 0.26), _TONGUE)
    elif feeling == "crying":
        d = f"M{x - w} {y + w * 0.85}C{x - w} {y - w * 0.55} {x + w} {y - w * 0.55} {x + w} {y + w * 0.85}" \
            f"Q{x} {y + w * 0.5} {x - w} {y + w * 0.85}Z"  # fmt: skip
        sk.fill(d, _MOUTH)
        with sk.inside(d):
            sk.fill(oval(x, y + w * 0.85, w * 0.6, w * 0.4), _TONGUE)


def _tears(sk: Sketch, at: FaceMap) -> None:
    e = at.eye
    for x, y in (at.near, at.far):
        sk.fill(f"M{x - e * 0.4} {y}L{x + e * 0.4} {y}C{x + e * 0.55} {y + e * 2} {x + e * 0.8} {y + e * 3.6} {x} "
                f"{y + e * 3.7}C{x - e * 0.8} {y + e * 3.6} {x - e * 0.55} {y + e * 2} {x - e * 0.4} {y}Z",
                _TEAR)  # fmt: skip
        sk.fill(oval(x, y + e * 2.9, e * 0.22, e * 0.4), "#e4f5ff")
