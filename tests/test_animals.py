"""Animals of the paper-doll kit: every pose, view and feeling is drawn, feelings show, heads sit where bodies end."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from PIL import Image

from storybrush.painter import join as joining
from storybrush.training.art import figures as fig
from storybrush.training.art.figures import parts
from storybrush.training.art.figures.animal_heads import draw_animal_head
from storybrush.training.art.figures.spec import _natural_poses
from storybrush.training.art.figures.svg import Sketch

resvg_py = pytest.importorskip("resvg_py")

LEAST_CHANGE = 0.014  # of a head's pixels, between any two feelings
CHANGED = 40  # levels, of 255


def render(svg: str, size: int) -> np.ndarray:
    """(size, size, 4) uint8, straight alpha."""
    png = resvg_py.svg_to_bytes(svg_string=svg, width=size, height=size)
    return np.asarray(Image.open(io.BytesIO(bytes(png))).convert("RGBA"))


def head(spec: fig.FigureSpec, asleep: bool = False) -> np.ndarray:
    """The head alone in a fixed frame of 200 units, 64 pixels: tears do not move it."""
    sk = Sketch("h")
    draw_animal_head(sk, spec, asleep)
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-100 -100 200 200">'
        f'<rect x="-100" y="-100" width="200" height="200" fill="#8899aa"/>{"".join(sk.parts)}</svg>'
    )
    return render(svg, 64)[..., :3].astype(int)


def drawable(subject: str) -> list[fig.FigureSpec]:
    """Each natural pose in each view it has; the feelings take turns."""
    out = []
    for pose in _natural_poses(subject):
        for view in fig.VIEWS:
            if view == "front" and pose not in fig.BEAST_FRONT_POSES:
                continue
            out.append(fig.FigureSpec(subject, pose, view=view, feeling=fig.FEELINGS[len(out) % 8]))
    return out


@pytest.mark.parametrize("subject", fig.ANIMALS)
def test_every_natural_pose_in_every_view_fills_its_box(subject: str) -> None:
    for spec in drawable(subject):
        alpha = render(fig.draw(spec), 64)[..., 3]
        rows, columns = np.nonzero(alpha > 40)
        assert len(rows) > 0.08 * alpha.size, spec
        assert max(alpha[0].max(), alpha[-1].max(), alpha[:, 0].max(), alpha[:, -1].max()) == 0, spec
        assert 60 <= rows.max() <= 62, spec
        assert max(np.ptp(rows), np.ptp(columns)) >= 53, spec


@pytest.mark.parametrize("subject", fig.ANIMALS)
def test_upright_in_every_pose_and_view(subject: str) -> None:
    """Bare and dressed on two legs: fits its box, by the bounds of what was drawn."""
    for i, pose in enumerate((*fig.PEOPLE_POSES, *fig.MORE_POSES)):
        for view in fig.VIEWS:
            if (view == "front" and pose not in fig.FRONT_POSES) or (view != "quarter" and i % 3):
                continue  # a third of the poses says enough of the other views
            garment = "none" if pose not in _natural_poses(subject) else "coat"
            spec = fig.FigureSpec(subject, pose, garment, view=view, feeling=fig.FEELINGS[i % 8])
            svg, joint = parts.draw_body_part(spec)
            assert svg.startswith("<svg")
            assert -60 < joint.x < 316, spec
            assert -120 < joint.y < 300, spec


@pytest.mark.parametrize("subject", fig.ANIMALS)
@pytest.mark.parametrize("view", fig.VIEWS)
def test_any_two_feelings_differ_on_the_face(subject: str, view: str) -> None:
    spec = fig.FigureSpec(subject, "stand", view=view)
    faces = {feeling: head(replace(spec, feeling=feeling)) for feeling in fig.FEELINGS}
    faces["asleep"] = head(spec, asleep=True)
    size = (np.abs(faces["neutral"] - (0x88, 0x99, 0xAA)).max(-1) > 12).sum()
    for one, other in combinations(faces, 2):
        changed = (np.abs(faces[one] - faces[other]).max(-1) > CHANGED).sum() / size
        assert changed >= LEAST_CHANGE, (one, other, round(float(changed), 4))


@pytest.mark.parametrize("subject", fig.ANIMALS)
def test_views_and_coats_are_other_pictures(subject: str) -> None:
    views = [render(fig.draw(fig.FigureSpec(subject, view=v)), 64)[..., :3].astype(int) for v in fig.VIEWS]
    coats = [render(fig.draw(fig.FigureSpec(subject, fur=k)), 64).astype(int) for k in range(3)]
    for one, other in combinations(views, 2):
        assert (np.abs(one - other).max(-1) > 48).mean() > 0.01
    seen = coats[0][..., 3] == 255
    for one, other in combinations(coats, 2):  # a coat is a colour that a reader tells apart, not a shade
        assert np.abs(one - other)[seen][:, :3].mean() > 9


def test_the_same_spec_gives_the_same_bytes() -> None:
    for subject in fig.ANIMALS:
        for spec in (fig.FigureSpec(subject, "run", feeling="afraid"), fig.FigureSpec(subject, "wave", view="side")):
            assert fig.draw(spec).encode() == fig.draw(replace(spec)).encode()


@pytest.mark.parametrize("subject", fig.ANIMALS)
@pytest.mark.parametrize("pose", ["wave", "walk", "sleep", "sit", "look back", "in a coat"])
def test_head_and_body_joined_are_the_whole_animal(subject: str, pose: str) -> None:
    if pose == "look back" and pose not in fig.all_poses_of(subject):
        pytest.skip("it cannot")
    spec = fig.FigureSpec(subject, "walk", "coat") if pose == "in a coat" else fig.FigureSpec(subject, pose)
    (body_svg, neck), (head_svg, middle) = parts.draw_body_part(spec), parts.draw_head_part(spec)
    body, face = render(body_svg, 128), render(head_svg, 128)
    near = [joining.Joint(j.x / fig.SIZE, j.y / fig.SIZE, j.unit / fig.SIZE, j.turn) for j in (neck, middle)]
    sheet = joining.join(body, near[0], face, near[1], 128, looks_back=pose == "look back")
    whole = render(fig.draw(spec), 128)
    boxes = [Image.fromarray(p[..., 3]).point(lambda v: 255 * (v > 60)).getbbox() for p in (sheet, whole)]
    assert None not in boxes
    ratio = [(b[2] - b[0]) / (b[3] - b[1]) for b in boxes]
    assert abs(ratio[0] / ratio[1] - 1) < 0.05
    one, other = (Image.fromarray(p).crop(b).resize((64, 64)) for p, b in zip((sheet, whole), boxes, strict=True))
    wrong = (np.abs(np.asarray(one).astype(int) - np.asarray(other)).max(-1) > 120).mean()
    assert wrong < 0.07, wrong


def test_an_animal_on_four_legs_faces_the_reader_only_at_rest() -> None:
    with pytest.raises(fig.UnknownFigure, match="stand, sit"):
        fig.FigureSpec("fox", "run", view="front")
    assert fig.FigureSpec("dragon", "fly").pose == "fly"
    with pytest.raises(fig.UnknownFigure, match="no pose 'fly'"):
        fig.FigureSpec("hedgehog", "fly")


def test_a_recoloured_rooster_keeps_its_comb_and_its_tail() -> None:
    from storybrush.training.art.recolour import recolour

    svg = fig.draw(fig.FigureSpec("rooster"))
    other = recolour(svg, render(svg, 256), "blue")
    assert other is not None
    assert svg.count("#d12a58") == other.count("#d12a58") > 0  # the comb
    assert svg.count("#1f5d57") == other.count("#1f5d57") > 0  # the tail
