"""Upright bodies in their clothes: arms, legs, shoes, torso and skirt."""

from __future__ import annotations

import math

from .clothes import CUT, Palette, draw_trims
from .more import HANDS_OVER_FACE
from .patterns import draw_pattern
from .pose import Build, Joints
from .spec import FigureSpec
from .svg import Point, Sketch, add, edge, hull, lerp, limb, oval, shade, smooth, tint


def _part(joints: tuple[Point, ...], share: float) -> list[Point]:
    """The first `share` of a two-bone limb."""
    a, b, c = joints
    if share <= 0.5:
        return [a, lerp(a, b, share * 2)]
    return [a, b, lerp(b, c, share * 2 - 1)]


def draw_arm(
    sk: Sketch, arm: tuple[Point, Point, Point], build: Build, spec: FigureSpec, p: Palette, far: bool
) -> None:
    share, flare, _, _ = CUT[spec.garment]
    r = build.arm
    dim = 0.09 if far and spec.view != "front" else 0.0
    skin = shade(p.skin if spec.garment != "armour" else p.second, dim)
    cloth = p.second if spec.garment in ("overalls", "waistcoat") else p.main
    if spec.garment == "armour":
        cloth = p.main
    pointing = spec.pose == "point" and far
    way = add(arm[2], arm[1], -1)
    length = (way[0] ** 2 + way[1] ** 2) ** 0.5 or 1
    way = (way[0] / length, way[1] / length)
    hand = add(add(arm[2], add(arm[2], arm[1], -1), 0.22), way, r * 0.1)
    inward = -1.0 if far and spec.view == "front" else 1.0
    across = (way[1] * inward, -way[0] * inward)
    turn = math.degrees(math.atan2(way[1], way[0]))
    parts = [limb(arm, (r * 0.95, r * 0.9, r * 0.78)), oval(*hand, r * 1.42, r * 1.22, turn)]
    if spec.is_person:  # a mitten: the thumb stands off
        root = add(add(hand, way, -r * 0.3), across, r * 0.7)
        parts.append(limb([root, add(add(root, across, r * 0.85), way, r * 0.7)], (r * 0.5, r * 0.46)))
        if pointing:
            parts.append(limb([hand, add(hand, way, r * 2.9)], (r * 0.5, r * 0.44)))
    sk.blob(parts, skin)
    if share == 0:
        return
    cover = _part(arm, share)
    fill = shade(cloth, dim)
    if spec.garment in ("dress", "apron-dress") and share < 0.5:  # puffed
        mid = lerp(cover[0], cover[-1], 0.55)
        puff = [oval(*mid, r * 1.75, r * 1.6), limb(cover, (r * 1.4, r * 1.5))]
        sk.blob(puff, fill)
        draw_pattern(sk, puff, spec.pattern, fill)
        sk.line(
            smooth([add(cover[-1], (way[1], -way[0]), r), add(cover[-1], (way[1], -way[0]), -r)], False), edge(fill), 2
        )
        return
    sleeve = limb(cover, (r * 1.22, r * 1.25, r * flare))
    sk.blob(sleeve, fill)
    draw_pattern(sk, sleeve, spec.pattern, fill)
    if spec.garment == "armour":
        plate = shade(tint(p.main, 0.28), dim)
        sk.blob(oval(*arm[1], r * 1.4, r * 1.3), plate)
        sk.blob(oval(*lerp(arm[0], arm[1], 0.12), r * 2.15, r * 1.8), plate)
        sk.line(smooth([add(lerp(arm[0], arm[1], 0.3), (-r * 1.6, 0)), add(lerp(arm[0], arm[1], 0.42), (0, 2)),
                        add(lerp(arm[0], arm[1], 0.3), (r * 1.6, 0))], False), p.second, 2.4)  # fmt: skip
    if spec.garment in ("hanfu", "robe", "qipao", "uniform", "armour", "dragon robe", "work coat", "chef jacket"):
        end, n = cover[-1], (way[1], -way[0])
        w = r * flare * 0.94
        sk.line(smooth([add(end, n, w), add(end, way, 1.5), add(end, n, -w)], False), p.trim if spec.garment != "armour"
                else p.second, 3.2)  # fmt: skip


def _foot(sk: Sketch, leg: tuple[Point, Point, Point], build: Build, p: Palette, far: bool, paw: bool,
          front: bool = False) -> None:  # fmt: skip
    way = add(leg[2], leg[1], -1)
    angle = _bearing(way)
    turn = -angle if abs(angle) > 24 else 0.0  # a foot on the ground lies flat
    r = build.leg
    colour = shade(p.shoe, 0.12 if far and not front else 0)
    if front:  # foreshortened, toes a little outwards
        with sk.frame(*leg[2], turn=turn):
            out = r * (0.35 if far else -0.35)
            sk.blob(smooth([(-r * 1.05, -r * 0.6), (r * 1.05, -r * 0.6), (r * 1.45 + out, r * 0.6), (r + out, r * 1.05),
                            (-r + out, r * 1.05), (-r * 1.45 + out, r * 0.6)]), colour, shift=(-1, -2))  # fmt: skip
        return
    with sk.frame(*leg[2], turn=turn):
        if paw:
            sk.blob(oval(r * 0.55, 2, r * 1.75, r * 0.98), colour, shift=(-1, -2))
        else:
            sk.blob(f"M{-r} {-r * 0.7}L{r * 0.9} {-r * 0.7}C{r * 1.4} {-r * 0.3} {r * 2.6} {-r * 0.2} "
                    f"{r * 2.5} {r * 0.75}"
                    f"C{r * 2.4} {r * 1.05} {-r * 0.8} {r * 1.05} {-r * 1.05} {r * 0.9}C{-r * 1.25} {r * 0.4} "
                    f"{-r * 1.15} {-r * 0.2} {-r} {-r * 0.7}Z", colour, shift=(-1, -2))  # fmt: skip


def _bearing(v: Point) -> float:
    return math.degrees(math.atan2(v[0], v[1]))


def draw_leg(
    sk: Sketch, leg: tuple[Point, Point, Point], build: Build, spec: FigureSpec, p: Palette, far: bool
) -> None:
    r = build.leg
    dim = 0.1 if far and spec.view != "front" else 0.0
    trousers = CUT[spec.garment][3]
    paw = spec.garment == "none" or spec.garment == "pyjamas"
    if not trousers:
        sk.blob(limb(leg, (r * 1.05, r * 0.95, r * 0.8)), shade(p.skin, dim))
        if spec.garment in ("dress", "apron-dress", "shirt-skirt") and spec.is_person:
            sk.blob(limb(_part(leg, 1.0)[1:], (r * 0.92, r * 0.86)), shade("#fffaf2", dim * 1.2))
        _foot(sk, leg, build, p, far, paw, spec.view == "front")
        return
    cloth = {"waistcoat": "#56607a", "overalls": p.main, "pyjamas": p.main, "armour": p.main, "uniform": p.second}.get(
        spec.garment, p.second
    )
    _foot(sk, leg, build, p, far, paw, spec.view == "front")
    trouser = limb(_part(leg, 0.94), (r * 1.35, r * 1.22, r * 1.15))
    sk.blob(trouser, shade(cloth, dim))
    if spec.garment == "pyjamas":
        draw_pattern(sk, trouser, spec.pattern, shade(cloth, dim))
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
    for leg in (j.near_leg, j.far_leg):
        cover = _part(leg, share)
        end, before = cover[-1], cover[-2]
        way = add(end, before, -1)
        length = (way[0] ** 2 + way[1] ** 2) ** 0.5 or 1
        q = (way[1] / length, -way[0] / length)
        # A standing skirt hangs level; one on a lifted thigh opens across the thigh.
        lifted = abs(_bearing(way)) > 60
        hem, wide = (q, flare * 0.62) if lifted else (n, flare * 0.9)
        pts += [add(end, hem, wide), add(end, hem, -wide)]
        pts += [add(cover[0], q, b.leg * 1.3), add(cover[0], q, -b.leg * 1.3)]
        if len(cover) == 3:
            pts += [add(cover[1], q, b.leg * 1.4), add(cover[1], q, -b.leg * 1.4)]
    return _rounded(hull(pts), 7.0)


def _rounded(pts: list[Point], r: float) -> str:
    """A polygon with soft corners."""
    d: list[str] = []
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
    share = CUT[g][2]
    torso = _torso(j, b)
    up = add(j.chest, j.pelvis, -1)
    up = (up[0] / b.torso, up[1] / b.torso)
    n = (-up[1], up[0])

    def at(t: float, side: float) -> Point:
        return add(add(j.pelvis, up, t * b.torso), n, side)

    # where the head is painted first, the neck must not reach over its chin
    top = 1.25 if spec.pose not in HANDS_OVER_FACE else 1 + (b.neck - 4 - 0.9 * b.arm) / b.torso
    neck = limb([at(0.7, 3), at(top, 3)], (b.arm * 1.05, b.arm))
    sk.blob(neck, shade(p.skin, 0.12))
    flare = {"dress": 22, "shirt-skirt": 14, "coat": 13, "robe": 15, "hanfu": 17, "qipao": 3, "apron-dress": 20,
             "armour": 9, "uniform": 7, "tunic": 12, "rags": 9, "kasaya": 15, "dragon robe": 19, "work coat": 9,
             "nurse dress": 12, "chef jacket": 7}.get(g, 0)  # fmt: skip
    shapes = [torso]
    if g == "dress" and spec.subject in ("princess", "queen"):
        share, flare = 0.88, 30  # a gown
    if spec.pose == "sit" and share < 0.8:
        share *= 0.76  # seated, a skirt ends at the knee and shows the legs
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
        draw_pattern(sk, skirt, spec.pattern, p.second)
        sk.blob(torso, p.main)
        draw_pattern(sk, torso, spec.pattern, p.main)
    elif g in ("shirt-trousers", "pyjamas", "overalls"):
        sk.blob(torso, p.second if g == "overalls" else p.main)
        draw_pattern(sk, torso, spec.pattern, p.main)
        with sk.inside(torso):
            lower = smooth([at(-0.02, -60), at(-0.06, 0), at(-0.02, 60), at(-0.9, 60), at(-0.9, -60)])
            if g == "shirt-trousers":
                sk.fill(lower, p.second)
    else:
        if skirt:
            shapes.append(skirt)
        sk.blob(shapes, p.main if g != "tail" else p.skin)
        draw_pattern(sk, shapes, spec.pattern, p.main)
    shift = {"front": -4.0, "side": 9.0}.get(
        spec.view, 0.0
    )  # trims are cut for three quarters: 4 forward of the middle

    def front(t: float, side: float) -> Point:
        return at(t, side + shift)

    with sk.inside(shapes):
        draw_trims(sk, g, p, b, front, j)
