"""The paper-doll kit: every option acts, every drawing stays inside its box."""

from __future__ import annotations

import hashlib
import io
import re
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from storybrush.training.art import figures as fig
from storybrush.training.art.figures import parts

resvg_py = pytest.importorskip("resvg_py")


# of the drawings that the first packs were rendered from: random_spec(seed) for seeds 0, 1, ...
FIRST_DRAWINGS = [
    "814c4329",
    "8321ffff",
    "b040ea71",
    "8291b041",
    "b0ad3073",
    "0984d44c",
    "b71b2d0d",
    "9fcead38",
    "7f2f6197",
    "20753921",
    "7a1e5998",
    "bd362529",
    "b8960de0",
    "df6c2501",
    "f9757dac",
    "da92cd4c",
    "886102f9",
    "6c8aefb7",
    "860916bd",
    "2ddea1c2",
    "6aa38c57",
    "193198d5",
    "ee6aa64b",
    "5c3e7923",
    "d32f3305",
    "2fa0584b",
    "0484dbe4",
    "6ab3930f",
    "05e61bbe",
    "bb63cbc3",
    "8642d77c",
    "0268efbe",
    "8c141879",
    "3ecebe4f",
    "0a1d1bba",
    "71cb8328",
    "80a8d239",
    "0cae3e32",
    "d95c3040",
    "9010f18e",
    "94ce8db5",
    "2a86fbeb",
    "32850a8d",
    "bd80b40f",
    "38e150e1",
    "d687a1ce",
    "f104b75c",
    "39047bd9",
]


def fingerprint(spec: fig.FigureSpec) -> str:
    """Of the words that the first packs knew, the whole drawing, and both parts with their joints."""
    fields = (
        "subject", "pose", "garment", "garment_colour", "hat", "feeling", "skin", "hair_style", "hair_colour", "fur",
        "facing",
    )  # fmt: skip
    text = repr([getattr(spec, name) for name in fields]) + fig.draw(spec)
    if spec.upright:
        both = (parts.draw_body_part(spec), parts.draw_head_part(spec))
        text += repr([(svg, j.x, j.y, j.unit, j.turn) for svg, j in both])
    return hashlib.sha256(text.encode()).hexdigest()[:8]


@pytest.mark.parametrize("seed", range(len(FIRST_DRAWINGS)))
def test_what_the_painter_learned_from_is_still_drawn(seed: int) -> None:
    assert fingerprint(fig.random_spec(np.random.default_rng(seed))) == FIRST_DRAWINGS[seed]


def pixels(spec: fig.FigureSpec, size: int = 64) -> np.ndarray:
    """(size, size, 4) uint8 RGBA."""
    png = resvg_py.svg_to_bytes(svg_string=fig.draw(spec), width=size, height=size)
    return np.asarray(Image.open(io.BytesIO(bytes(png))).convert("RGBA"))


def strokes(spec: fig.FigureSpec) -> str:
    """The drawing without the clip names, which differ by spec even where nothing is drawn differently."""
    return re.sub(r"f[0-9a-f]{7}_\d+", "", fig.draw(spec))


def person(**fields: object) -> fig.FigureSpec:
    return replace(fig.FigureSpec("girl", garment="dress", hair_style="braids"), **fields)


@pytest.mark.parametrize("subject", fig.PEOPLE + fig.ANIMALS)
def test_every_pose_is_drawn_inside_its_box(subject: str) -> None:
    garment = "dress" if subject in fig.PEOPLE else "none"
    seen = set()
    for pose in fig.poses_of(subject, garment):
        rgba = pixels(fig.FigureSpec(subject, pose, garment))
        alpha = rgba[..., 3]
        rows, columns = np.nonzero(alpha > 40)
        assert len(rows) > 0.08 * alpha.size, pose
        border = np.concatenate([alpha[0], alpha[-1], alpha[:, 0], alpha[:, -1]])
        assert border.max() == 0, pose
        assert 60 <= rows.max() <= 62, pose  # the floor, y = 248 of 256
        assert max(np.ptp(rows), np.ptp(columns)) >= 54, pose  # fills the box
        assert abs(columns.min() + columns.max() - 63) <= 4, pose  # centred
        seen.add(strokes(fig.FigureSpec(subject, pose, garment)))
    assert len(seen) == len(fig.poses_of(subject, garment)), "two poses are the same drawing"


@pytest.mark.parametrize(
    ("subject", "garment"), [*(("girl", g) for g in fig.GARMENTS[1:]), ("fox", "coat"), ("rabbit", "overalls")]
)
def test_the_garment_has_the_colour_it_names(subject: str, garment: str) -> None:
    base = fig.FigureSpec(subject, "stand", garment)
    dressed = {name: pixels(replace(base, garment_colour=name), 96) for name in fig.COLOURS}
    for name, mine in dressed.items():
        # What changes with the colour is the garment; its commonest colour must be the one that was asked for.
        other = dressed["green" if name != "green" else "pink"]
        changed = (np.abs(mine.astype(int) - other).max(-1) > 24) & (mine[..., 3] == 255)
        common = Counter(map(tuple, mine[changed][:, :3].tolist())).most_common(1)[0][0]
        hexes = {n: tuple(int(h[i : i + 2], 16) for i in (1, 3, 5)) for n, h in fig.COLOURS.items()}
        assert min(hexes, key=lambda n: sum((a - b) ** 2 for a, b in zip(hexes[n], common, strict=True))) == name
        assert changed.mean() > 0.03


def test_facing_mirrors() -> None:
    for spec in (person(pose="point"), fig.FigureSpec("fox", "walk"), fig.FigureSpec("duck", "fly")):
        right, left = pixels(spec).astype(int), pixels(replace(spec, facing="left")).astype(int)
        assert np.abs(right[:, ::-1] - left).mean() < 1.5
        assert np.abs(right - left).mean() > 5


def test_the_same_spec_gives_the_same_drawing() -> None:
    assert fig.draw(person()) == fig.draw(person())
    assert fig.random_spec(np.random.default_rng(7)) == fig.random_spec(np.random.default_rng(7))
    assert fig.default_spec("king", 3) == fig.default_spec("king", 3)


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("subject", fig.PEOPLE),
        ("garment", fig.GARMENTS[1:]),
        ("garment_colour", tuple(fig.COLOURS)),
        ("hat", fig.HATS),
        ("feeling", fig.FEELINGS),
        ("skin", range(len(fig.SKINS))),
        ("hair_style", fig.HAIR_STYLES),
        ("hair_colour", tuple(fig.HAIR_COLOURS)),
    ],
)
def test_every_option_of_a_person_acts(field: str, values: tuple) -> None:
    drawings = {strokes(person(**{field: value})) for value in values}
    # Roles without a mark of their own differ by their usual clothes and hair alone.
    assert len(drawings) >= (len(values) if field != "subject" else 12)


def test_every_option_of_an_animal_acts() -> None:
    for subject in fig.ANIMALS:
        base = fig.FigureSpec(subject)
        assert len({strokes(replace(base, fur=k)) for k in range(3)}) == 3
        assert len({strokes(replace(base, feeling=f)) for f in fig.FEELINGS}) == len(fig.FEELINGS)


def test_default_subjects_differ_from_each_other() -> None:
    subjects = fig.PEOPLE + fig.ANIMALS
    assert len({strokes(fig.default_spec(s)) for s in subjects}) == len(subjects)


def test_random_specs_are_drawable_and_obey_what_is_fixed() -> None:
    rng = np.random.default_rng(0)
    for _ in range(200):
        spec = fig.random_spec(rng)
        assert fig.draw(spec).startswith("<svg")
        assert spec.is_person == (spec.subject in fig.PEOPLE)
    spec = fig.random_spec(rng, subject="fox", garment="coat", garment_colour="blue", pose="read")
    assert (spec.subject, spec.garment, spec.garment_colour, spec.pose) == ("fox", "coat", "blue", "read")
    assert fig.random_spec(rng, pose="fly").subject in fig.BIRDS


def test_errors_say_what_is_allowed() -> None:
    with pytest.raises(fig.UnknownFigure, match="stand, walk"):
        fig.FigureSpec("girl", "fly", "dress")
    with pytest.raises(fig.UnknownFigure, match="Choose from: girl"):
        fig.FigureSpec("dragon")
    with pytest.raises(fig.UnknownFigure, match="needs a garment"):
        fig.FigureSpec("girl")


def test_head_and_body_join_to_the_whole_figure() -> None:
    """Drawn apart and joined at the joint, the figure has the bounds and most of the pixels of the one drawn whole."""
    import math

    from PIL import Image

    from storybrush.training.art.drawing import render_svg
    from storybrush.training.art.figures import FigureSpec, draw
    from storybrush.training.art.figures.parts import draw_body_part, draw_head_part

    spec = FigureSpec("king", pose="wave", garment="robe", garment_colour="green", hat="crown")
    (body_svg, neck), (head_svg, middle) = draw_body_part(spec), draw_head_part(spec)
    body, head = (Image.fromarray(render_svg(svg, 256, 256)) for svg in (body_svg, head_svg))
    page = Image.new("RGBA", (512, 512))
    page.paste(body, (128, 200))
    scale = neck.unit / middle.unit
    a, x, y = math.radians(neck.turn), neck.x + 128, neck.y + 200
    c, s = math.cos(a) / scale, math.sin(a) / scale
    inverse = (c, s, middle.x - c * x - s * y, -s, c, middle.y + s * x - c * y)
    page = Image.alpha_composite(
        page, head.transform(page.size, Image.Transform.AFFINE, inverse, Image.Resampling.BICUBIC)
    )
    joined = page.crop(page.getbbox())
    whole = Image.fromarray(render_svg(draw(spec), 256, 256))
    whole = whole.crop(whole.getbbox())
    assert abs(joined.width / joined.height - whole.width / whole.height) < 0.03
    same = np.asarray(joined.resize(whole.size).convert("RGB")).astype(int) - np.asarray(whole.convert("RGB"))
    assert (np.abs(same).max(-1) < 48).mean() > 0.9


MORE_OF = {
    **{("girl", pose): fig.FigureSpec("girl", pose, "dress") for pose in fig.MORE_POSES},
    **{("cat", pose): fig.FigureSpec("cat", pose) for pose in fig.MORE_ANIMAL_POSES},
    **{("bird", pose): fig.FigureSpec("bird", pose) for pose in fig.MORE_BIRD_POSES},
    **{("side", pose): person(pose=pose, view="side") for pose in (*fig.PEOPLE_POSES, *fig.MORE_POSES)},
    **{("front", pose): person(pose=pose, view="front") for pose in fig.FRONT_POSES},
    **{(who, "default"): fig.default_spec(who) for who in fig.MORE_PEOPLE},
    **{("hat", hat): person(hat=hat) for hat in fig.MORE_HATS},
    **{("holds", what): person(holds=what) for what in fig.HOLDS[1:]},
    **{("pattern", what): person(pattern=what) for what in fig.PATTERNS[1:]},
    **{("build", what): person(build=what) for what in fig.BUILDS[1:]},
    **{("accessory", what): person(accessory=what) for what in fig.ACCESSORIES[1:]},
}


@pytest.mark.parametrize("name", MORE_OF, ids="-".join)
def test_later_words_are_drawn_inside_their_box(name: tuple[str, str]) -> None:
    alpha = pixels(MORE_OF[name])[..., 3]
    rows = np.nonzero(alpha > 40)[0]
    assert len(rows) > 0.06 * alpha.size
    assert max(alpha[0].max(), alpha[-1].max(), alpha[:, 0].max(), alpha[:, -1].max()) == 0
    assert 59 <= rows.max() <= 62


def test_no_two_later_words_draw_the_same() -> None:
    drawings = {strokes(spec) for spec in MORE_OF.values()}
    assert len(drawings) == len(MORE_OF)
    assert strokes(person()) not in drawings


@pytest.mark.parametrize("garment", ["dress", "shirt-trousers", "shirt-skirt", "coat", "hanfu", "qipao", "pyjamas"])
def test_a_pattern_acts_on_every_cloth_and_leaves_most_of_its_colour(garment: str) -> None:
    def green(rgba: np.ndarray) -> int:
        return int(
            ((np.abs(rgba[..., :3].astype(int) - (0x5A, 0xA4, 0x53)).max(-1) < 12) & (rgba[..., 3] == 255)).sum()
        )

    base = person(garment=garment, garment_colour="green")
    plain = pixels(base, 96)
    for pattern in fig.PATTERNS[1:]:
        rgba = pixels(replace(base, pattern=pattern), 96)
        assert (np.abs(rgba.astype(int) - plain).max(-1) > 24).mean() > 0.002, pattern
        assert green(rgba) > 0.4 * green(plain), pattern


def test_builds_are_ordered_by_width() -> None:
    def area(build: str) -> int:
        return int((pixels(person(garment="shirt-trousers", hair_style="short", build=build), 96)[..., 3] > 128).sum())

    assert area("slim") < area("usual") < area("stout")


@pytest.mark.parametrize("who", fig.MORE_PEOPLE)
def test_later_people_have_both_parts(who: str) -> None:
    (body, neck), (head, middle) = (f(fig.default_spec(who)) for f in (parts.draw_body_part, parts.draw_head_part))
    assert body != head
    assert min(neck.unit, middle.unit) > 0
    assert 0 < neck.x < fig.SIZE
    assert neck.y < fig.SIZE / 2  # the head sits over the body


def test_random_more_draws_from_all_words_and_obeys_what_is_fixed() -> None:
    rng = np.random.default_rng(3)
    specs = [fig.random_more(rng) for _ in range(600)]
    for field, words in (
        ("view", fig.VIEWS), ("pattern", fig.PATTERNS), ("build", fig.BUILDS), ("holds", fig.HOLDS),
        ("accessory", fig.ACCESSORIES),
    ):  # fmt: skip
        assert {getattr(spec, field) for spec in specs} == set(words)
    assert {spec.pose for spec in specs} >= set(fig.MORE_POSES)
    assert {spec.subject for spec in specs} >= set(fig.MORE_PEOPLE)
    spec = fig.random_more(rng, subject="pirate", pose="sweep", view="side", holds="none")
    assert (spec.subject, spec.pose, spec.view, spec.holds) == ("pirate", "sweep", "side", "none")


def test_contradictions_are_refused_with_what_is_allowed() -> None:
    with pytest.raises(fig.UnknownFigure, match="no free hand for a cup"):
        person(pose="climb", holds="cup")
    with pytest.raises(fig.UnknownFigure, match="no free hand"):
        fig.FigureSpec("cat", "walk", holds="cup")
    with pytest.raises(fig.UnknownFigure, match="Only people"):
        fig.FigureSpec("cat", view="front")
    with pytest.raises(fig.UnknownFigure, match="From the front nobody can swim"):
        person(pose="swim", view="front")
    with pytest.raises(fig.UnknownFigure, match="Patterned are"):
        person(garment="armour", pattern="dots")
    with pytest.raises(fig.UnknownFigure, match="four legs"):
        fig.FigureSpec("cat", build="stout")
    with pytest.raises(fig.UnknownFigure, match="has no pose 'rear'"):
        fig.FigureSpec("owl", "rear")
