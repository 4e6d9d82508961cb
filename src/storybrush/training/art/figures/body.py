"""Upright bodies in their clothes: limbs, garments, shoes, and the things that a pose or a trade holds."""

from __future__ import annotations

from dataclasses import dataclass

from .pose import Build, Joints, Stance
from .spec import COLOURS, FigureSpec
from .svg import INK, Point, Sketch, add, along, edge, hull, lerp, limb, mix, oval, shade, smooth, tint

# garment -> (sleeve: share of the arm covered, flare at its end, skirt: share of the leg covered or 0, trousers?)
_CUT: dict[str, tuple[float, float, float, bool]] = {
    "dress": (0.34, 1.55, 0.58, False),
    "shirt-trousers": (0.42, 1.35, 0.0, True),
    "shirt-skirt": (0.42, 1.35, 0.5, False),
    "coat": (0.94, 1.35, 0.42, True),
    "robe": (0.94, 1.9, 0.93, False),
    "hanfu": (0.94, 2.5, 0.95, False),
    "qipao": (0.26, 1.3, 0.86, False),
    "apron-dress": (0.42, 1.6, 0.72, False),
    "armour": (0.9, 1.3, 0.2, True),
    "overalls": (0.46, 1.35, 0.0, True),
    "pyjamas": (0.92, 1.4, 0.0, True),
    "uniform": (0.94, 1.3, 0.12, True),
    "none": (0.0, 1.0, 0.0, False),
}


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one dressed body."""

    main: str
    second: str
    trim: str
    skin: str
    shoe: str


def palette_of(spec: FigureSpec, skin: str, belly: str | None = None) -> Palette:
    """The second colour is fixed by the garment and its colour, so that the first one always reads."""
    name = spec.garment_colour
    main = COLOURS[name]
    pale = "#cfe0f2" if name == "white" else "#fdf6e9"
    dark = "#8a6f5a" if name in ("blue", "grey", "black", "purple") else "#56607a"
    trim = {"gold": "#a8433a", "yellow": "#b5543f", "orange": "#fbe7b4"}.get(name, "#f0c14b")
    if spec.garment == "none":
        return Palette(skin, belly or tint(skin), trim, skin, skin)
    second = {
        "dress": pale,
        "shirt-trousers": dark,
        "shirt-skirt": dark,
        "coat": dark,
        "robe": pale,
        "hanfu": pale,
        "qipao": trim,
        "apron-dress": pale,
        "armour": mix(main, INK, 0.45),
        "overalls": "#f7d98b" if name in ("white", "grey", "black", "blue") else pale,
        "pyjamas": pale,
        "uniform": mix(main, INK, 0.3),
    }[spec.garment]
    shoe = {"armour": mix(main, INK, 0.35), "pyjamas": tint(main, 0.35), "uniform": "#3d3742"}.get(
        spec.garment, "#7a4b35" if name not in ("brown",) else "#4c3a3a"
    )
    if spec.garment == "dress":
        shoe = mix(main, INK, 0.18) if name not in ("white", "black") else "#c9576b"
    return Palette(main, second, trim, skin, shoe)


def _part(joints: tuple[Point, ...], share: float) -> list[Point]:
    """The first `share` of a two-bone limb."""
    a, b, c = joints
    if share <= 0.5:
        return [a, lerp(a, b, share * 2)]
    return [a, b, lerp(b, c, share * 2 - 1)]


def draw_arm(sk: Sketch, arm: tuple[Point, Point, Point], build: Build, spec: FigureSpec, p: Palette, far: bool) -> None:
    share, flare, _, _ = _CUT[spec.garment]
    r = build.arm
    dim = 0.09 if far else 0.0
    skin = shade(p.skin, dim)
    cloth = p.second if spec.garment == "overalls" else p.main
    if spec.garment == "armour":
        cloth = p.main
    hand = add(arm[2], add(arm[2], arm[1], -1), 0.22)
    pointing = spec.pose == "point" and far
    parts = [limb(arm, (r * 0.95, r * 0.92, r * 0.8)), oval(*hand, r * 1.08, r * 1.08)]
    way = add(arm[2], arm[1], -1)
    length = (way[0] ** 2 + way[1] ** 2) ** 0.5 or 1
    way = (way[0] / length, way[1] / length)
    thumb = add(add(hand, way, r * 0.2), (way[1], -way[0]), r * 1.0)
    if spec.is_person:
        parts.append(oval(*thumb, r * 0.42))
        if pointing:
            parts.append(limb([hand, add(hand, way, r * 2.5)], (r * 0.42, r * 0.38)))
    sk.blob(parts, skin)
    if share == 0:
        return
    cover = _part(arm, share)
    fill = shade(cloth, dim)
    if spec.garment in ("dress", "apron-dress") and share < 0.5:  # puffed
        mid = lerp(cover[0], cover[-1], 0.55)
        sk.blob([oval(*mid, r * 1.75, r * 1.6), limb(cover, (r * 1.4, r * 1.5))], fill)
        sk.line(smooth([add(cover[-1], (way[1], -way[0]), r), add(cover[-1], (way[1], -way[0]), -r)], False), edge(fill), 2)
        return
    sk.blob(limb(cover, (r * 1.22, r * 1.25, r * flare)), fill)
    if spec.garment in ("hanfu", "robe", "qipao", "uniform", "armour"):
        end, n = cover[-1], (way[1], -way[0])
        w = r * flare * 0.94
        sk.line(smooth([add(end, n, w), add(end, way, 1.5), add(end, n, -w)], False), p.trim if spec.garment != "armour"
                else p.second, 3.2)  # fmt: skip


def _foot(sk: Sketch, leg: tuple[Point, Point, Point], build: Build, p: Palette, far: bool, paw: bool) -> None:
    way = add(leg[2], leg[1], -1)
    angle = _bearing(way)
    turn = -angle if abs(angle) > 24 else 0.0  # a foot on the ground lies flat
    r = build.leg
    colour = shade(p.shoe, 0.12 if far else 0)
    with sk.frame(*leg[2], turn=turn):
        if paw:
            sk.blob(oval(r * 0.55, 2, r * 1.75, r * 0.98), colour, shift=(-1, -2))
        else:
            sk.blob(f"M{-r} {-r * 0.7}L{r * 0.9} {-r * 0.7}C{r * 1.4} {-r * 0.3} {r * 2.6} {-r * 0.2} {r * 2.5} {r * 0.75}"
                    f"C{r * 2.4} {r * 1.05} {-r * 0.8} {r * 1.05} {-r * 1.05} {r * 0.9}C{-r * 1.25} {r * 0.4} "
                    f"{-r * 1.15} {-r * 0.2} {-r} {-r * 0.7}Z", colour, shift=(-1, -2))  # fmt: skip


def _bearing(v: Point) -> float:
    import math

    return math.degrees(math.atan2(v[0], v[1]))


def draw_leg(sk: Sketch, leg: tuple[Point, Point, Point], build: Build, spec: FigureSpec, p: Palette, far: bool) -> None:
    r = build.leg
    dim = 0.1 if far else 0.0
    trousers = _CUT[spec.garment][3]
    paw = spec.garment == "none" or spec.garment == "pyjamas"
    if not trousers:
        sk.blob(limb(leg, (r * 1.05, r * 0.95, r * 0.8)), shade(p.skin, dim))
        if spec.garment in ("dress", "apron-dress", "shirt-skirt") and spec.is_person:
            sk.blob(limb(_part(leg, 1.0)[1:], (r * 0.92, r * 0.86)), shade("#fffaf2", dim * 1.2))
        _foot(sk, leg, build, p, far, paw)
        return
    cloth = {"overalls": p.main, "pyjamas": p.main, "armour": p.main, "uniform": p.second}.get(spec.garment, p.second)
    _foot(sk, leg, build, p, far, paw)
    sk.blob(limb(_part(leg, 0.94), (r * 1.35, r * 1.22, r * 1.15)), shade(cloth, dim))
    if spec.garment == "armour":
        sk.blob(oval(*leg[1], r * 1.15), shade(tint(cloth, 0.25), dim))
    if spec.garment == "uniform":
        sk.blob(limb([lerp(leg[1], leg[2], 0.35), leg[2]], (r * 1.2, r * 1.15)), p.shoe)


def _torso(j: Joints, b: Build) -> str:
    up = add(j.chest, j.pelvis, -1)
    n = (-up[1] / b.torso, up[0] / b.torso)  # forward

    def at(t: float, side: float) -> Point:
        return add(lerp(j.pelvis, j.chest, t), n, side)

    s, h, w = b.shoulder, b.hip, b.belly
    return smooth([at(1.02, -s * 0.5), at(0.9, -s * 0.98), at(0.45, -w * 0.92), at(0, -h * 1.04), at(-0.16, -h * 0.8),
                   at(-0.2, 0), at(-0.16, h * 0.8), at(0, h * 1.04), at(0.4, w), at(0.9, s * 0.9),
                   at(1.02, s * 0.5)])  # fmt: skip


def _skirt(j: Joints, b: Build, share: float, flare: float, waist: float = 0.22) -> str:
    """A bell from the waist round both legs: follows the thighs when they lift."""
    up = add(j.chest, j.pelvis, -1)
    n = (-up[1] / b.torso, up[0] / b.torso)
    top = [add(lerp(j.pelvis, j.chest, waist), n, s * b.hip * 0.98) for s in (-1, 1)]
    hips = [add(j.pelvis, n, s * b.hip * 1.12) for s in (-1, 1)]
    pts = [*top, *hips]
    for leg, lead in ((j.near_leg, -1), (j.far_leg, 1)):
        cover = _part(leg, share)
        end, before = cover[-1], cover[-2]
        way = add(end, before, -1)
        length = (way[0] ** 2 + way[1] ** 2) ** 0.5 or 1
        q = (way[1] / length, -way[0] / length)
        pts += [add(end, q, flare * (1.0 if lead > 0 else 0.45)), add(end, q, -flare * (1.0 if lead < 0 else 0.45))]
        pts += [add(cover[0], q, b.leg * 1.3), add(cover[0], q, -b.leg * 1.3)]
        if len(cover) == 3:
            pts += [add(cover[1], q, b.leg * 1.4), add(cover[1], q, -b.leg * 1.4)]
    return _rounded(hull(pts), 7.0)


def _rounded(pts: list[Point], r: float) -> str:
    """A polygon with soft corners."""
    d = []
    for i, p in enumerate(pts):
        a, b = pts[i - 1], pts[(i + 1) % len(pts)]
        la, lb = _dist(a, p), _dist(b, p)
        u, v = lerp(p, a, min(0.45, r / (la or 1))), lerp(p, b, min(0.45, r / (lb or 1)))
        d.append(f"{'L' if d else 'M'}{u[0]:.1f} {u[1]:.1f}Q{p[0]:.1f} {p[1]:.1f} {v[0]:.1f} {v[1]:.1f}")
    return "".join(d) + "Z"


def _dist(a: Point, b: Point) -> float:
    return ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5


def draw_trunk(sk: Sketch, j: Joints, b: Build, spec: FigureSpec, p: Palette) -> None:
    """Torso and skirt with everything sewn on them."""
    g = spec.garment
    _, _, share, trousers = _CUT[g]
    torso = _torso(j, b)
    up = add(j.chest, j.pelvis, -1)
    up = (up[0] / b.torso, up[1] / b.torso)
    n = (-up[1], up[0])

    def at(t: float, side: float) -> Point:
        return add(add(j.pelvis, up, t * b.torso), n, side)

    neck = limb([at(0.9, 3), at(1.25, 3)], (b.arm * 1.05, b.arm))
    sk.blob(neck, shade(p.skin, 0.12))
    flare = {"dress": 17, "shirt-skirt": 14, "coat": 13, "robe": 15, "hanfu": 17, "qipao": 3, "apron-dress": 17,
             "armour": 9, "uniform": 7}.get(g, 0)  # fmt: skip
    shapes = [torso]
    skirt = _skirt(j, b, share, b.leg * 0.9 + flare) if share else ""
    if g == "none":
        sk.blob(torso, p.skin)
        with sk.inside(torso):
            sk.fill(oval(*at(0.28, 7), b.belly * 0.78, b.torso * 0.5), p.second)
        return
    if g == "shirt-skirt":
        sk.blob(skirt, p.second)
        with sk.inside(skirt):
            for k in (-0.5, 0.1, 0.65):
                a, c = at(0.1, k * b.hip), at(-1.2, k * b.hip * 2.2)
                sk.line(f"M{a[0]:.1f} {a[1]:.1f}L{c[0]:.1f} {c[1]:.1f}", shade(p.second, 0.28), 1.8)
        sk.blob(torso, p.main)
    elif g in ("shirt-trousers", "pyjamas", "overalls"):
        sk.blob(torso, p.second if g == "overalls" else p.main)
        with sk.inside(torso):
            lower = smooth([at(-0.02, -60), at(-0.06, 0), at(-0.02, 60), at(-0.9, 60), at(-0.9, -60)])
            if g == "shirt-trousers":
                sk.fill(lower, p.second)
    else:
        if skirt:
            shapes.append(skirt)
        sk.blob(shapes, p.main)
    with sk.inside(shapes):
        _trims(sk, g, p, b, at, j)


def _trims(sk: Sketch, g: str, p: Palette, b: Build, at, j: Joints) -> None:  # noqa: ANN001 - at(t, side) -> Point
    def stroke(points: list[Point], colour: str, width: float) -> None:
        sk.line(smooth(points, False), colour, width)

    def patch(points: list[Point], colour: str) -> None:
        sk.fill(smooth(points, tension=0.08), colour)

    fold = shade(p.main, 0.3)
    if g in ("dress", "apron-dress", "robe", "hanfu"):
        for k in (-0.62, -0.05, 0.55):  # folds fall from the waist
            stroke([at(0.02, k * b.hip), at(-0.45, k * b.hip * 1.5), at(-1.3, k * b.hip * 2.1)], fold, 1.7)
    if g == "dress":
        stroke([at(0.2, -60), at(0.17, 0), at(0.2, 60)], fold, 3.2)
        for s in (-1, 1):
            patch([at(1.04, 3), at(1.02, 3 + s * b.shoulder * 0.72), at(0.8, 3 + s * b.shoulder * 0.6), at(0.84, 3)],
                  p.second)  # fmt: skip
    elif g == "apron-dress":
        patch([at(0.82, -b.hip * 0.4), at(0.82, b.hip * 0.62), at(0.24, b.hip * 0.66), at(0.24, -b.hip * 0.4)], p.second)
        patch([at(0.24, -b.hip * 0.55), at(0.24, b.hip * 0.8), at(-0.75, b.hip * 1.05), at(-0.78, -b.hip * 0.7)], p.second)
        stroke([at(0.24, -60), at(0.21, 0), at(0.24, 60)], shade(p.second, 0.18), 4)
        for s in (-0.36, 0.56):
            stroke([at(0.8, b.hip * s), at(1.1, b.hip * s)], p.second, 4.5)
    elif g in ("shirt-trousers", "shirt-skirt"):
        for s in (-1, 1):
            patch([at(1.06, 3), at(1.02, 3 + s * b.shoulder * 0.6), at(0.82, 3 + s * 7)], tint(p.main, 0.45))
        for t in (0.62, 0.38, 0.14):
            sk.fill(oval(*at(t, 4), 2.1), tint(p.main, 0.7))
        if g == "shirt-trousers":
            stroke([at(-0.02, -60), at(-0.06, 0), at(-0.02, 60)], "#6b4632", 5)
            sk.fill(oval(*at(-0.06, 4), 4, 3.4), "#eec25a")
    elif g == "coat":
        stroke([at(1.0, 5), at(0.4, 6), at(-0.9, 7)], fold, 2.4)
        patch([at(1.05, 5), at(1.02, -b.shoulder * 0.55), at(0.55, -2), at(0.5, 5)], tint(p.main, 0.3))
        patch([at(1.05, 5), at(1.02, b.shoulder * 0.7), at(0.55, 12), at(0.5, 5)], tint(p.main, 0.3))
        patch([at(1.08, 5), at(1.0, -3), at(0.78, 4), at(1.0, 12)], p.second)
        for t in (0.42, 0.18, -0.06):
            sk.fill(oval(*at(t, 11), 2.8), p.trim)
        for s in (-0.75, 0.8):
            stroke([at(-0.06, b.hip * s - 5), at(-0.08, b.hip * s + 5)], fold, 3)
    elif g == "robe":
        patch([at(1.08, 4), at(1.0, -4), at(0.4, 0), at(-1.6, -7), at(-1.6, 17), at(0.4, 9), at(1.0, 12)], p.second)
        for s in (-1, 1):
            stroke([at(1.05, 4 + s * 10), at(0.4, 4 + s * 6), at(-1.6, 5 + s * 13)], p.trim, 3.6)
        stroke([at(0.2, -60), at(0.16, 0), at(0.2, 60)], p.trim, 6)
        for x in (-8, 0, 8):
            sk.fill(oval(*at(0.98, 4 + x * 2), 8, 7), p.second)
    elif g == "hanfu":
        stroke([at(1.08, -12), at(0.75, 1), at(0.25, 16)], p.second, 8)
        stroke([at(1.08, 18), at(0.8, 8), at(0.5, -2)], p.second, 8)
        stroke([at(1.08, -12), at(0.75, 1), at(0.25, 16)], fold, 1.4)
        stroke([at(0.22, -60), at(0.18, 0), at(0.22, 60)], p.trim, 11)
        stroke([at(0.16, 4), at(-0.3, 6), at(-0.75, 3)], p.trim, 5.5)
        sk.fill(oval(*at(0.18, 5), 6, 5), shade(p.trim, 0.25))
    elif g == "qipao":
        stroke([at(1.04, -9), at(1.06, 3), at(1.04, 14)], p.trim, 5)
        stroke([at(0.98, 4), at(0.78, 12), at(0.7, b.shoulder)], p.trim, 3)
        for q in (at(0.9, 7), at(0.76, 14)):
            sk.fill(oval(*q, 3.2), p.trim)
        leg = j.near_leg
        mid = lerp(leg[1], leg[2], 0.1)
        for dx, dy in ((2, -20), (10, -10), (3, 2)):
            x, y = mid[0] + dx, mid[1] + dy
            for ox, oy in ((0, -3.4), (3.2, -1), (2, 2.8), (-2, 2.8), (-3.2, -1)):
                sk.fill(oval(x + ox, y + oy, 2.2), p.trim)
        stroke([at(-1.25, -60), at(-1.27, 0), at(-1.25, 60)], p.trim, 3)
    elif g == "armour":
        shine = tint(p.main, 0.5)
        stroke([at(0.92, -9), at(0.6, -11), at(0.42, -7)], shine, 4.5)
        stroke([at(1.0, 5), at(0.3, 6)], fold, 2)
        for t in (0.28, 0.08, -0.16):
            stroke([at(t + 0.04, -60), at(t, 0), at(t + 0.04, 60)], p.second, 2.6)
        stroke([at(1.03, -12), at(1.0, 3), at(1.03, 17)], p.second, 6)
    elif g == "overalls":
        patch([at(0.7, -b.belly * 0.5), at(0.7, b.belly * 0.72), at(0.3, b.belly * 0.82), at(0.18, 60), at(-0.9, 60),
               at(-0.9, -60), at(0.18, -60), at(0.3, -b.belly * 0.62)], p.main)  # fmt: skip
        for s in (-0.42, 0.62):
            stroke([at(0.68, b.belly * s), at(1.1, b.belly * s * 0.95)], p.main, 6)
            sk.fill(oval(*at(0.63, b.belly * s), 3), "#f3d48a")
        patch([at(0.48, -6), at(0.48, 12), at(0.24, 11), at(0.24, -5)], shade(p.main, 0.14))
        stroke([at(0.48, -6), at(0.48, 12)], fold, 1.6)
    elif g == "pyjamas":
        stroke([at(1.0, 4), at(-0.2, 5)], fold, 1.8)
        for t, s in ((0.8, -12), (0.62, 13), (0.5, -6), (0.3, -17), (0.26, 14), (0.06, -7), (0.02, 18), (0.78, 20)):
            sk.fill(oval(*at(t, s), 2.7), p.second)
        patch([at(1.06, 3), at(1.02, -9), at(0.86, 2), at(1.02, 14)], p.second)
    elif g == "uniform":
        stroke([at(1.0, 5), at(-0.3, 6)], fold, 2)
        stroke([at(0.06, -60), at(0.02, 0), at(0.06, 60)], "#4a3a38", 6.5)
        sk.fill(oval(*at(0.03, 5), 5, 4.2), p.trim)
        for t in (0.82, 0.6, 0.38):
            for s in (-5, 14):
                sk.fill(oval(*at(t, s), 2.6), p.trim)
        stroke([at(1.04, -8), at(1.0, 4), at(1.04, 16)], p.second, 7)
        for s in (-0.8, 0.85):
            stroke([at(0.97, b.shoulder * s - 6), at(0.97, b.shoulder * s + 6)], p.trim, 5)


def draw_behind(sk: Sketch, spec: FigureSpec, j: Joints, b: Build) -> None:
    """What a trade carries on its back."""
    x, y = lerp(j.pelvis, j.chest, 0.62)
    if spec.subject == "fairy":
        for turn, size in ((-28, 1.0), (-72, 0.72)):
            with sk.frame(x - 8, y, turn=turn):
                sk.blob(oval(-36 * size, -10, 40 * size, 20 * size), "#cfeaf4", outline=2)
                sk.line(f"M-4 -4L{-58 * size} -12", "#a9d3e6", 2)
        with sk.frame(x + 12, y, turn=34):
            sk.blob(oval(28, -12, 32, 17), "#cfeaf4", outline=2)
    elif spec.subject in ("king", "prince", "queen"):
        hem = max(j.near_leg[1][1], j.pelvis[1]) + 6
        cape = COLOURS["purple"] if spec.garment_colour not in ("purple", "pink", "blue") else "#a8433a"
        if spec.pose != "sleep":
            sk.blob(smooth([add(j.chest, (-b.shoulder, 2)), add(j.chest, (b.shoulder * 0.8, 2)), (b.hip + 10, hem),
                            (0, hem + 8), (-b.hip - 26, hem + 2)], tension=0.12), cape)  # fmt: skip


def draw_props(sk: Sketch, spec: FigureSpec, j: Joints, b: Build) -> None:
    """What the pose holds; painted before the near arm, so that the hand closes over it."""
    near, far = j.near_arm[2], j.far_arm[2]
    if spec.pose == "read":
        x, y = lerp(near, far, 0.55)
        with sk.frame(x + 8, y - 6, turn=-8):
            sk.blob("M0 12C-12 4 -24 4 -32 7L-32 -19C-22 -23 -10 -22 0 -14C10 -22 20 -23 30 -19L30 7C22 4 12 4 0 12Z",
                    "#b4554a")  # fmt: skip
            sk.fill("M0 8C-10 1 -20 1 -29 3L-29 -22C-20 -25 -8 -24 0 -17C8 -24 18 -25 27 -22L27 3C18 1 10 1 0 8Z",
                    "#fffaf0")  # fmt: skip
            sk.line("M0 -16L0 8", "#cbb9a5", 2)
            for k in (-16, -9, -2):
                sk.line(f"M-24 {k}L-6 {k + 3}", "#d8cab8", 1.8)
                sk.line(f"M6 {k + 3}L22 {k}", "#d8cab8", 1.8)
    elif spec.pose == "carry":
        x, y = lerp(near, far, 0.6)
        with sk.frame(x + 4, y - 4):
            for cx, cy, c in ((-12, -14, "#d9423a"), (4, -17, "#ee9a3a"), (17, -13, "#d9423a"), (-2, -11, "#8fb84f")):
                sk.blob(oval(cx, cy, 10), c)
            basket = "M-29 -12L31 -12C30 6 26 18 20 20L-18 20C-25 18 -28 6 -29 -12Z"
            sk.blob(basket, "#c8915a")
            with sk.inside(basket):
                for k in (-2, 8):
                    sk.line(f"M-34 {k}L36 {k}", "#a5703f", 2)
                for k in range(-24, 30, 9):
                    sk.line(f"M{k} -12L{k * 0.8} 22", "#a5703f", 1.6)
            sk.blob("M-32 -15L34 -15L33 -8L-31 -8Z", "#d9a66d")
    elif spec.pose == "play":
        ankle = j.far_leg[2]
        x, y = ankle[0] + b.leg * 2.2 + 22, ankle[1] - 6
        ball = oval(x, y, 19)
        sk.blob(ball, "#fbf3e2")
        with sk.inside(ball):
            sk.fill(f"M{x} {y}L{x - 30} {y - 12}L{x - 8} {y - 32}Z", "#e8683f")
            sk.fill(f"M{x} {y}L{x + 30} {y - 14}L{x + 20} {y + 22}Z", "#4f9fca")
            sk.fill(f"M{x} {y}L{x - 22} {y + 26}L{x + 4} {y + 30}Z", "#f1bd3e")
            sk.fill(oval(x, y, 4), "#fbf3e2")
    elif spec.pose == "sleep":
        pass


def draw_tools(sk: Sketch, spec: FigureSpec, j: Joints) -> None:
    """A trade's mark, small enough to leave the colour of the clothes alone."""
    if spec.subject == "doctor":
        x, y = lerp(j.pelvis, j.chest, 0.86)
        sk.line(f"M{x - 9} {y - 8}C{x - 12} {y + 12} {x + 6} {y + 16} {x + 6} {y + 26}", "#4b5563", 3)
        sk.line(f"M{x + 15} {y - 8}C{x + 16} {y + 8} {x + 8} {y + 8} {x + 2} {y + 12}", "#4b5563", 3)
        sk.blob(oval(x + 6, y + 29, 5), "#aeb6c1")


def stance_for(spec: FigureSpec, base: Stance) -> Stance:
    return base


_ = (along, mix)
