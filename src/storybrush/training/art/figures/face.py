"""Feelings: eyes, brows and mouth, the same for people and animals, large enough to read at 64 px.

Each feeling has an outline of the mouth, a slant of the brows, eyes and cheeks of its own: at the painter's 128 px a feeling
that differs in one thin line only is lost.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from .svg import INK, Point, Sketch, mix, oval

_MOUTH = "#7d2733"
_TONGUE = "#ea7d80"
_TEETH = "#fffdf8"
_TEAR = "#7cc8f2"
_TEAR_RIM = "#3f8fc9"
_CHILL = "#8db4e8"  # cheeks of who is afraid or sad


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
    sclera: bool = False  # white round the eye: people, and dark faces
    calm_brows: bool = True  # brows also when nothing is felt
    speaks: bool = True  # a bird speaks with its beak, drawn by the head
    half: bool = False  # in profile: `far` is the one eye, `mouth` lies at the outline of the face
    lashes: bool = False
    hidden: bool = False  # the mouth is under cloth: the eyes alone must tell

    @property
    def eyes(self) -> tuple[tuple[Point, int], ...]:
        """Those to be seen; 1 near (inner corner to the right), -1 far."""
        return ((self.far, 1),) if self.half else ((self.near, 1), (self.far, -1))


def draw_face(sk: Sketch, at: FaceMap, feeling: str, asleep: bool, people: bool = False) -> None:
    """people: without cheeks, brows, tears and sweat, which go under the beard and over hair and hat."""
    shown = "asleep" if asleep else feeling
    if not people:
        draw_cheeks(sk, at, feeling, asleep)
    for centre, side in at.eyes:
        _eye(sk, centre, side, at, shown)
    if at.speaks:
        _mouth(sk, replace(at, wide=at.wide * 0.95) if at.half else at, shown)
    if not people:
        draw_over(sk, at, feeling, asleep)


def draw_over(sk: Sketch, at: FaceMap, feeling: str, asleep: bool) -> None:
    """What hair and hats must not hide."""
    shown = "asleep" if asleep else feeling
    if at.calm_brows or shown not in ("neutral", "happy", "asleep"):
        for (x, y), side in at.eyes:
            _brow(sk, x, y, side, at, shown)
    if shown == "crying":
        for (x, y), side in at.eyes:
            _tears(sk, x - side * at.eye * 0.15, y, at.eye)
    elif shown == "sad":
        (x, y), side = at.eyes[0]
        _drop(sk, x - side * at.eye * 0.6, y + at.eye * 1.75, at.eye * 0.55)
    elif shown == "afraid":
        e = at.eye
        (x, y), _ = at.eyes[0]
        _drop(sk, x - e * 2.2, y - e * 1.5, e * 0.92)
        if not at.half:
            _drop(sk, at.far[0] + e * 1.55, at.far[1] - e * 1.75, e * 0.7)


def draw_cheeks(sk: Sketch, at: FaceMap, feeling: str, asleep: bool) -> None:
    shown = "asleep" if asleep else feeling
    if not at.blush:
        return
    colour, depth, size = {
        "happy": (at.blush, 0.72, 1.25),
        "crying": (at.blush, 0.6, 1.1),
        "angry": ("#dc3b2c", 0.36, 1.15),
        "sad": (_CHILL, 0.24, 0.9),
        "afraid": (_CHILL, 0.5, 1.05),
    }.get(shown, (at.blush, 0.4, 0.95))
    e = min(at.eye, 8.0)
    for (x, y), side in at.eyes:
        sk.fill(oval(x - side * 0.62 * at.eye, y + at.eye + e * 0.75, e * size, e * 0.66 * size), colour, depth)


def _eye(sk: Sketch, centre: Point, side: int, at: FaceMap, feeling: str) -> None:
    """side: 1 near eye (inner corner to the right), -1 far eye."""
    x, y = centre
    e, s = at.eye, side
    rx = e * (0.86 if side > 0 and not at.half else 0.78)
    thick = max(2.4, e * 0.36)
    if feeling == "crying":  # screwed up
        sk.line(f"M{x - s * rx:.1f} {y - e * 0.62:.1f}L{x + s * rx * 0.8:.1f} {y - e * 0.05:.1f}L{x - s * rx:.1f} "
                f"{y + e * 0.45:.1f}", INK, thick)  # fmt: skip
        return
    if feeling in ("asleep", "sleepy") or (feeling == "happy" and at.hidden):
        sag = e * (-1.5 if feeling == "happy" else 1.3)
        low = y if feeling == "happy" else y - e * 0.1
        sk.line(
            f"M{x - rx * 1.15:.1f} {low:.1f}Q{x:.1f} {low + sag:.1f} {x + rx * 1.15:.1f} {low:.1f}", INK, thick * 1.1
        )
        if at.lashes and feeling != "happy":
            for turn in (-1, 0, 1) if at.sclera else ():
                sk.line(
                    f"M{x + turn * rx * 0.7:.1f} {low + sag * (0.5 - 0.16 * abs(turn)):.1f}l{turn * 2} {e * 0.34:.1f}",
                    INK,
                    1.8,
                )
        return
    rim = mix(at.brow, INK, 0.5)
    if feeling in ("surprised", "afraid"):
        big = 1.3 if feeling == "surprised" else 1.22
        sk.fill(oval(x, y, rx * big + 1.6, e * big + 1.6), rim)
        sk.fill(oval(x, y, rx * big, e * big), "#fffdf8")
        k = 0.62 if feeling == "surprised" else 0.36
        sk.fill(oval(x + e * 0.12, y, rx * k, e * k), INK)
        sk.fill(oval(x - e * 0.02, y - e * k * 0.4, e * k * 0.34), "#ffffff")
        return
    down = e * 0.24 if feeling == "sad" else 0.0
    if at.sclera:
        sk.fill(oval(x, y, rx * 1.06 + 1.3, e * 1.04 + 1.3), rim)
        sk.fill(oval(x, y, rx * 1.06, e * 1.04), "#fffdf8")
        sk.fill(oval(x + e * 0.14, y + e * 0.06 + down, rx * 0.68, e * 0.76), INK)
    else:
        sk.fill(oval(x, y, rx * 0.92, e), INK)
    shine = 0.36 if feeling == "happy" else 0.28
    sk.fill(oval(x + rx * 0.38, y - e * 0.3 + down, e * shine), "#ffffff")
    sk.fill(oval(x - rx * 0.12, y + e * 0.4 + down, e * 0.17), "#ffffff", 0.8)
    if feeling == "angry":  # the brow cuts the eye: a lowered lid
        _lid(sk, (x - s * rx * 1.5, y - e * 0.95), (x + s * rx * 1.45, y - e * 0.02), e, at, thick)
    elif feeling == "sad":
        _lid(sk, (x - s * rx * 1.45, y - e * 0.1), (x + s * rx * 1.45, y - e * 1.0), e, at, thick * 0.8)
    elif feeling == "happy" and at.sclera:  # cheeks that rise
        sk.fill(oval(x, y + e * 1.28, rx * 1.14, e * 0.5), at.lid)
        sk.line(f"M{x - rx * 0.95:.1f} {y + e * 0.86:.1f}Q{x:.1f} {y + e * 0.6:.1f} {x + rx * 0.95:.1f} {y + e * 0.86:.1f}",
                rim, 1.6)  # fmt: skip
    if at.lashes and feeling != "angry":
        for out, up in ((1.12, -0.45), (0.85, -0.8)):
            u, v = x - s * rx * out, y + e * up
            sk.line(f"M{u:.1f} {v:.1f}l{-s * e * 0.36:.1f} {-e * 0.26:.1f}", INK, 2.2)


def _lid(sk: Sketch, outer: Point, inner: Point, e: float, at: FaceMap, thick: float) -> None:
    """Skin over the eye above the line from the outer to the inner corner."""
    (x0, y0), (x1, y1) = outer, inner
    top = min(y0, y1) - e * 0.42
    sk.fill(f"M{x0:.1f} {y0:.1f}L{x1:.1f} {y1:.1f}L{x1:.1f} {top:.1f}L{x0:.1f} {top:.1f}Z", at.lid)
    sk.line(f"M{x0 * 0.85 + x1 * 0.15:.1f} {y0 * 0.85 + y1 * 0.15:.1f}L{x0 * 0.15 + x1 * 0.85:.1f} "
            f"{y0 * 0.15 + y1 * 0.85:.1f}", INK, thick)  # fmt: skip


# lift of the brow's middle, of its inner and its outer end, and its arch, in half heights of the eye
_BROWS = {
    "neutral": (1.62, 0.0, -0.12, 0.42),
    "happy": (1.75, -0.05, -0.2, 0.7),
    "sad": (1.5, 0.62, -0.5, 0.0),
    "crying": (1.35, 0.6, -0.4, 0.0),
    "angry": (1.0, -0.68, 0.72, -0.1),
    "surprised": (2.2, 0.0, -0.1, 0.62),
    "afraid": (1.92, 0.6, -0.42, 0.1),
    "sleepy": (1.3, 0.2, -0.3, 0.3),
    "asleep": (1.3, 0.0, -0.12, 0.3),
}


def _brow(sk: Sketch, x: float, y: float, side: int, at: FaceMap, feeling: str) -> None:
    e = at.eye
    lift, inner, outer, arch = _BROWS[feeling]
    w = e * 0.95
    xo, xi = x - side * w, x + side * w
    yo, yi = y - e * (lift + outer), y - e * (lift + inner)
    thick = max(2.4, e * (0.58 if feeling == "angry" else 0.38))
    d = f"M{xo:.1f} {yo:.1f}Q{x:.1f} {(yo + yi) / 2 - e * arch:.1f} {xi:.1f} {yi:.1f}"
    if at.sclera and at.calm_brows:  # people's brows show through their hair
        sk.line(d, at.lid, thick + 2.4)
    sk.line(d, at.brow, thick)


def _mouth(sk: Sketch, at: FaceMap, feeling: str) -> None:
    x, y = at.mouth
    w = at.wide
    thick = max(2.4, w * 0.2)
    if feeling in ("neutral", "asleep"):
        k = 0.58 if feeling == "neutral" else 0.5
        sk.line(f"M{x - w * k:.1f} {y:.1f}Q{x:.1f} {y + w * 0.6:.1f} {x + w * k:.1f} {y:.1f}", INK, thick)
    elif feeling == "happy":
        d = f"M{x - w * 1.05:.1f} {y - w * 0.34:.1f}Q{x:.1f} {y - w * 0.06:.1f} {x + w * 1.05:.1f} {y - w * 0.34:.1f}" \
            f"C{x + w:.1f} {y + w * 1.2:.1f} {x - w:.1f} {y + w * 1.2:.1f} {x - w * 1.05:.1f} {y - w * 0.34:.1f}Z"  # fmt: skip
        sk.fill(d, _MOUTH)
        with sk.inside(d):
            sk.fill(oval(x, y + w * 0.78, w * 0.64, w * 0.42), _TONGUE)
            sk.fill(oval(x, y - w * 0.24, w * 0.9, w * 0.32), _TEETH)
        sk.line(d, INK, 1.6)
    elif feeling == "sad":
        sk.line(f"M{x - w * 0.78:.1f} {y + w * 0.5:.1f}Q{x:.1f} {y - w * 0.6:.1f} {x + w * 0.78:.1f} {y + w * 0.5:.1f}", INK,
                thick * 1.25)  # fmt: skip
    elif feeling == "angry":
        d = f"M{x - w * 0.95:.1f} {y + w * 0.72:.1f}C{x - w * 0.9:.1f} {y - w * 0.5:.1f} {x + w * 0.9:.1f} {y - w * 0.5:.1f} " \
            f"{x + w * 0.95:.1f} {y + w * 0.72:.1f}Q{x:.1f} {y + w * 0.42:.1f} {x - w * 0.95:.1f} {y + w * 0.72:.1f}Z"  # fmt: skip
        sk.fill(d, _TEETH)
        with sk.inside(d):
            for k in (-0.5, 0.0, 0.5):
                sk.line(f"M{x + w * k:.1f} {y - w:.1f}L{x + w * k * 1.2:.1f} {y + w:.1f}", INK, 1.5)
        sk.line(d, INK, thick * 0.95)
    elif feeling == "surprised":
        sk.fill(oval(x, y + w * 0.2, w * 0.56 + 1.2, w * 0.76 + 1.2), INK)
        sk.fill(oval(x, y + w * 0.2, w * 0.56, w * 0.76), _MOUTH)
        sk.fill(oval(x, y + w * 0.62, w * 0.38, w * 0.28), _TONGUE)
    elif feeling == "afraid":
        a = w * 1.02
        low, top = y + w * 0.5, y - w * 0.12
        d = f"M{x - a:.1f} {low:.1f}Q{x - a * 0.75:.1f} {top - w * 0.3:.1f} {x - a * 0.35:.1f} {top + w * 0.12:.1f}" \
            f"Q{x:.1f} {top - w * 0.28:.1f} {x + a * 0.35:.1f} {top + w * 0.12:.1f}Q{x + a * 0.75:.1f} {top - w * 0.3:.1f} " \
            f"{x + a:.1f} {low:.1f}Q{x + a * 0.6:.1f} {low + w * 0.06:.1f} {x + a * 0.35:.1f} {low + w * 0.22:.1f}" \
            f"Q{x:.1f} {low - w * 0.1:.1f} {x - a * 0.35:.1f} {low + w * 0.22:.1f}" \
            f"Q{x - a * 0.6:.1f} {low + w * 0.06:.1f} {x - a:.1f} {low:.1f}Z"  # fmt: skip
        sk.fill(d, "#dfe9f5")
        sk.line(d, INK, thick * 0.85)
        sk.line(f"M{x - a * 0.8:.1f} {y + w * 0.3:.1f}L{x + a * 0.8:.1f} {y + w * 0.3:.1f}", INK, 1.5)
    elif feeling == "sleepy":  # a yawn
        sk.fill(oval(x, y + w * 0.24, w * 0.78 + 1.2, w * 0.66 + 1.2), INK)
        sk.fill(oval(x, y + w * 0.24, w * 0.78, w * 0.66), _MOUTH)
        sk.fill(oval(x, y + w * 0.56, w * 0.54, w * 0.3), _TONGUE)
    elif feeling == "crying":
        d = f"M{x - w * 1.05:.1f} {y + w * 0.86:.1f}C{x - w * 1.05:.1f} {y - w * 0.72:.1f} {x + w * 1.05:.1f} " \
            f"{y - w * 0.72:.1f} {x + w * 1.05:.1f} {y + w * 0.86:.1f}Q{x:.1f} {y + w * 0.56:.1f} {x - w * 1.05:.1f} " \
            f"{y + w * 0.86:.1f}Z"  # fmt: skip
        sk.fill(d, _MOUTH)
        with sk.inside(d):
            sk.fill(oval(x, y + w * 0.86, w * 0.62, w * 0.42), _TONGUE)
        sk.line(d, INK, 1.6)


def _tears(sk: Sketch, x: float, y: float, e: float) -> None:
    """A stream from the eye to the jaw."""
    d = f"M{x - e * 0.34:.1f} {y + e * 0.3:.1f}L{x + e * 0.34:.1f} {y + e * 0.3:.1f}C{x + e * 0.5:.1f} {y + e * 1.6:.1f} " \
        f"{x + e * 0.95:.1f} {y + e * 3.4:.1f} {x:.1f} {y + e * 3.5:.1f}C{x - e * 0.95:.1f} {y + e * 3.4:.1f} " \
        f"{x - e * 0.5:.1f} {y + e * 1.6:.1f} {x - e * 0.34:.1f} {y + e * 0.3:.1f}Z"  # fmt: skip
    sk.fill(d, _TEAR)
    sk.line(d, _TEAR_RIM, 1.5)
    sk.fill(oval(x - e * 0.05, y + e * 2.7, e * 0.2, e * 0.42), "#eaf8ff")


def _drop(sk: Sketch, x: float, y: float, r: float) -> None:
    """Sweat."""
    d = f"M{x:.1f} {y - r * 1.15:.1f}C{x + r:.1f} {y + r * 0.1:.1f} {x + r * 0.8:.1f} {y + r:.1f} {x:.1f} {y + r:.1f}" \
        f"C{x - r * 0.8:.1f} {y + r:.1f} {x - r:.1f} {y + r * 0.1:.1f} {x:.1f} {y - r * 1.15:.1f}Z"  # fmt: skip
    sk.fill(d, _TEAR)
    sk.line(d, _TEAR_RIM, 1.5)
