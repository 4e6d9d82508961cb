"""The paper-doll kit: every option acts, every drawing stays inside its box."""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import fields, replace
from itertools import combinations

import numpy as np
import pytest
from PIL import Image

from storybrush.painter.join import Joint, join
from storybrush.training.art import figures as fig
from storybrush.training.art import holdout
from storybrush.training.art.drawing import render_svg
from storybrush.training.art.figures import parts
from storybrush.training.art.sources import figures as source

resvg_py = pytest.importorskip("resvg_py")


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
        fig.FigureSpec("teapot")
    with pytest.raises(fig.UnknownFigure, match="needs a garment"):
        fig.FigureSpec("girl")


def joined(spec: fig.FigureSpec) -> Image.Image:
    """Head and body drawn apart and joined as the painter joins them, cut to the edges."""
    (body_svg, neck), (head_svg, middle) = parts.draw_body_part(spec), parts.draw_head_part(spec)
    at, pivot = (Joint(j.x / fig.SIZE, j.y / fig.SIZE, j.unit / fig.SIZE, j.turn) for j in (neck, middle))
    body, head = (render_svg(svg, 256, 256) for svg in (body_svg, head_svg))
    page = Image.fromarray(join(body, at, head, pivot, 256, head_first=spec.pose in fig.HANDS_OVER_FACE))
    return cut(page)


def cut(page: Image.Image) -> Image.Image:
    """To what is well visible: turning leaves a faint rim."""
    return page.crop(page.getchannel("A").point(lambda a: 255 * (a > 40)).getbbox())


@pytest.mark.parametrize(
    "spec",
    [
        fig.FigureSpec("king", "wave", "robe", "green", "crown"),
        fig.FigureSpec("girl", "cry", "dress", feeling="crying"),
        fig.FigureSpec("man", "eat", "shirt-trousers", view="front"),
        fig.FigureSpec("woman", "think", "coat", view="side"),
        fig.FigureSpec("boy", "sleep", "pyjamas", feeling="sleepy"),
        fig.FigureSpec("wizard", "hug", "robe", "blue", "wizard hat"),
        fig.FigureSpec("fox", "dance", "none", hat="cap"),
    ],
    ids=lambda spec: f"{spec.subject} {spec.pose}",
)
def test_head_and_body_join_to_the_whole_figure(spec: fig.FigureSpec) -> None:
    """Drawn apart and joined at the joint, the figure has the bounds and most of the pixels of the one drawn whole."""
    ours = joined(spec)
    whole = Image.fromarray(render_svg(fig.draw(spec), 256, 256))
    whole = cut(whole)
    assert abs(ours.width / ours.height - whole.width / whole.height) < 0.03
    same = np.asarray(ours.resize(whole.size).convert("RGB")).astype(int) - np.asarray(whole.convert("RGB"))
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
    with pytest.raises(fig.UnknownFigure, match="Only people wear glasses"):
        fig.FigureSpec("cat", "stand", "coat", accessory="glasses")
    with pytest.raises(fig.UnknownFigure, match="From the front nobody can swim"):
        person(pose="swim", view="front")
    with pytest.raises(fig.UnknownFigure, match="Patterned are"):
        person(garment="armour", pattern="dots")
    with pytest.raises(fig.UnknownFigure, match="four legs"):
        fig.FigureSpec("cat", build="stout")
    with pytest.raises(fig.UnknownFigure, match="has no pose 'rear'"):
        fig.FigureSpec("owl", "rear")


# pixels of a head of 64 x 64 that differ between any two feelings, at least; a mouth alone has about so many
FELT = 40


def least_difference(spec: fig.FigureSpec) -> int:
    """Between the heads of any two feelings."""
    heads = [render_svg(parts.draw_head_part(replace(spec, feeling=f))[0], 64, 64).astype(int) for f in fig.FEELINGS]
    return min(int((np.abs(a - b).max(-1) > 40).sum()) for a, b in combinations(heads, 2))


@pytest.mark.parametrize("who", fig.PEOPLE + fig.MORE_PEOPLE)
def test_every_feeling_shows_in_every_face(who: str) -> None:
    number = (fig.PEOPLE + fig.MORE_PEOPLE).index(who)
    spec = replace(fig.default_spec(who), view=fig.VIEWS[number % 3], skin=number % len(fig.SKINS))
    assert least_difference(spec) >= FELT


@pytest.mark.parametrize("hat", fig.HATS + fig.MORE_HATS)
def test_every_feeling_shows_under_every_hat(hat: str) -> None:
    view = fig.VIEWS[(fig.HATS + fig.MORE_HATS).index(hat) % 3]
    assert least_difference(person(hat=hat, view=view, hair_style="bun")) >= FELT


def test_a_tall_hat_leaves_the_face_large() -> None:
    bare = parts.draw_head_part(person(hair_style="short"))[1].unit
    for hat in fig.HATS + fig.MORE_HATS:
        assert parts.draw_head_part(person(hair_style="short", hat=hat))[1].unit > 0.58 * bare, hat


@pytest.mark.parametrize("who", ["girl", "fox"])
def test_every_garment_and_hat_is_drawn_with_every_other(who: str) -> None:
    garments, hats = (*fig.GARMENTS[1:], *fig.MORE_GARMENTS), (*fig.HATS, *fig.MORE_HATS)
    drawn = {strokes(fig.FigureSpec(who, garment=g, hat=h)) for g in garments for h in hats}
    assert len(drawn) == len(garments) * len(hats)


def test_random_wild_draws_everything_with_everything() -> None:
    rng = np.random.default_rng(1)
    specs = [fig.random_wild(rng) for _ in range(2500)]
    for field, words in (
        ("garment", fig.GARMENTS[1:] + fig.MORE_GARMENTS), ("hat", fig.HATS + fig.MORE_HATS), ("view", fig.VIEWS),
        ("pose", fig.PEOPLE_POSES + fig.MORE_POSES), ("holds", fig.HOLDS), ("feeling", fig.FEELINGS),
        ("subject", fig.PEOPLE + fig.MORE_PEOPLE + fig.ANIMALS), ("pattern", fig.PATTERNS),
    ):  # fmt: skip
        assert {getattr(spec, field) for spec in specs} == set(words)
    assert all(spec.upright for spec in specs)
    fixed = fig.random_wild(rng, subject="king", garment="rags", hat="bow", feeling="sad")
    assert (fixed.subject, fixed.garment, fixed.hat, fixed.feeling) == ("king", "rags", "bow", "sad")


def test_upright_ones_of_the_packs_are_of_all_kinds() -> None:
    specs = [source.random_upright(seed) for seed in range(3000)]
    assert all(spec.upright and spec.facing == "right" for spec in specs)
    animals = [spec for spec in specs if not spec.is_person]
    assert 0.26 < len(animals) / len(specs) < 0.34
    bare = [spec for spec in animals if spec.garment == "none"]
    assert 0.15 < sum(spec.hat != "none" for spec in bare) / len(animals) < 0.4
    assert 0.15 < sum(spec.hat == "none" for spec in bare) / len(animals) < 0.4
    dyes = Counter(spec.garment_colour for spec in specs if spec.garment != "none")
    assert 0.75 < dyes["red"] / dyes["grey"] < 1.33
    # a king in what no king of a story wears
    assert any(spec.subject == "king" and spec.garment not in ("robe",) for spec in specs)


def test_a_family_differs_in_the_feeling_only() -> None:
    number = {seed: source.Doll("head", seed).family for seed in range(64)}
    assert Counter(number.values()) == {None: 32, 0: 8, 1: 8, 2: 8, 3: 8}
    for family in range(4):
        members = [source.Doll("head", seed).spec() for seed, n in number.items() if n == family]
        assert {spec.feeling for spec in members} == set(fig.FEELINGS)
        assert len({replace(spec, feeling="happy") for spec in members}) == 1
    assert len({source.Doll("body", seed).spec() for seed in range(8)}) == 8, (
        "bodies of one family would be one drawing"
    )


def test_no_family_is_split_by_the_hold_out() -> None:
    splits: dict[int, set[str]] = {}
    for seed in range(640):
        doll = source.Doll("head", seed)
        if doll.family is not None:
            splits.setdefault(doll.family, set()).add(holdout.split(doll.markup()[1]))
    assert {len(of) for of in splits.values()} == {1}
    assert len(set.union(*splits.values())) > 1, "some families are held out"


def test_labels_state_every_field() -> None:
    for part in ("whole", "head", "body"):
        picture, label = source.Doll(part, 5).paint()
        assert {f.name for f in fields(fig.FigureSpec)} <= label.keys()
        assert picture.shape == (128, 128, 4)
        assert ("family" in label) == (part == "head")


def test_eyes_lie_in_one_of_few_places() -> None:
    """A hat, a beard or long hair may change the frame of a head, but not to one of its own."""
    from storybrush.training.art.figures import parts

    joints = [
        parts.draw_head_part(person(hat=hat, hair_style=style))[1]
        for hat in ("none", "cap", "crown", "witch hat", "straw hat", "top hat")
        for style in fig.HAIR_STYLES
    ]
    assert len({(joint.x, round(joint.y, 3), round(joint.unit, 3)) for joint in joints}) <= len(parts.HEAD_FRAMES)


def test_hatted_heads_are_animals_in_every_hat_and_people_of_no_family() -> None:
    drawn = [source.random_hatted_head(seed) for seed in range(600)]
    animals = [spec for spec in drawn if not spec.is_person]
    assert 240 < len(animals) < 360
    assert all(spec.hat != "none" and spec.garment == "none" and spec.upright for spec in animals)
    assert {spec.hat for spec in animals} >= {*fig.HATS[1:], *fig.MORE_HATS}
    assert len({replace(spec, feeling="happy") for spec in drawn}) > 590  # a family would be eight of one
    assert source.Doll("hatted-head", 3).markup()[1]["part"] == "head"
    assert source.Doll("hatted-head", 3).family is None


def test_beasts_are_bodies_of_bare_animals_and_their_heads_sleep_and_sing_too() -> None:
    bodies = [source.random_beast(seed) for seed in range(400)]
    assert not any(spec.upright for spec in bodies)
    assert {spec.subject for spec in bodies} == set(fig.ANIMALS)
    heads = [source.random_beast_head(seed) for seed in range(400)]
    assert not any(spec.upright or spec.hat != "none" for spec in heads)
    assert sum(spec.pose == "sleep" for spec in heads) > 100
    assert any(spec.pose == "sing" for spec in heads)
    # what does not show is always the same, or one drawing could be held out under one name and learned under another
    assert {(spec.feeling, spec.garment_colour) for spec in bodies} == {("happy", "red")}
    assert source.Doll("beast-head", 3).markup()[1]["part"] == "head"
    assert source.Doll("beast", 3).markup()[1]["part"] == "body"
