"""Stage 2: what the seq2seq writes, who is who, what stands where."""

from __future__ import annotations

import itertools
import re

import numpy as np
import pytest

from storybrush.errors import BadStory, MissingWeights
from storybrush.planner.actions import ACTIONS, ITEM, OF_A_PAGE, REACH, Step, allowed, situation
from storybrush.planner.decode import Seq2Seq
from storybrush.planner.draft import read
from storybrush.planner.features import TYPES, Unit, Vocabulary, arrays
from storybrush.planner.layout import arrange
from storybrush.planner.looks import look_of
from storybrush.planner.plan import Seq2SeqPlanner, style_of
from storybrush.planner.reader import Attribute, Found, Word
from storybrush.planner.slots import height_on_page, shape, slot_of
from storybrush.planner.units import units
from storybrush.script import Canvas, Item, Language, Position, Relation, Scene, Span, Story

SUBJECTS = {
    "girl": Found("girl", "person", 1.2, "ground", "girl"), "boy": Found("boy", "person", 1.2, "ground", "boy"),
    "woman": Found("woman", "person", 1.65, "ground", "woman"), "man": Found("man", "person", 1.75, "ground", "man"),
    "fox": Found("fox", "animal", 0.5, "ground", "fox"), "mouse": Found("mouse", "animal", 0.08, "ground", "mouse"),
    "apple": Found("apple", "food", 0.08, "table"), "house": Found("house", "building", 5.0, "ground"),
    "table": Found("table", "thing", 0.8, "ground"), "sun": Found("sun", "sky", 2.0, "sky"), "tree": Found("tree", "plant", 5.0, "ground"),
    "elephant": Found("elephant", "animal", 3.0, "ground", "elephant"), "crow": Found("crow", "animal", 0.45, "ground", "crow"),
    "chair": Found("chair", "thing", 1.0, "ground"),
}  # fmt: skip
SAYS = {
    "red": [("colour", "red")], "blue": [("colour", "blue")], "dress": [("garment", "dress")], "garden": [("place", "garden")],
    "forest": [("place", "forest")], "played": [("pose", "play")], "two": [("count", "2")], "three": [("count", "3")],
    "night": [("time", "night")], "coat": [("garment", "coat")],
}  # fmt: skip


class Dictionary:
    """A reader that knows the words above; sentences are pages."""

    def words(self, text: str, language: Language) -> tuple[Word, ...]:
        return tuple(Word(m.group(), m.start(), m.end()) for m in re.finditer(r"\w+|[^\w\s]", text))

    def pages(self, story: Story, number: int | None) -> tuple[Span, ...]:
        return tuple(Span(start=m.start(), end=m.end(), text=m.group()) for m in re.finditer(r"[^.]+\.", story.text))

    def find(self, word: str, language: Language, near: bool = False) -> Found | None:
        return SUBJECTS.get(word) or (SUBJECTS.get(word[:-1]) if word.endswith("s") else None)

    def subject(self, what: str) -> Found:
        return SUBJECTS[what]

    def known(self, word: str, language: Language) -> bool:
        return word in SUBJECTS or word in SAYS

    def attributes(self, word: str, language: Language) -> tuple[Attribute, ...]:
        return tuple(Attribute(*pair) for pair in SAYS.get(word, []))


class Scripted:
    """Writes what the test wants: action -> the word that it comes from, in order."""

    def __init__(self, *pages: str) -> None:
        self.pages = list(pages)

    def write(self, page: list[Unit], language: Language) -> list[Step]:
        texts = [u.word.text.lower() for u in page]
        return [
            Step(a.replace("_", " "), texts.index(w))
            for a, w in (pair.split("=") for pair in self.pages.pop(0).split())
        ]


def plan(text: str, *pages: str, seed: int = 0):  # type: ignore[no-untyped-def]
    return Seq2SeqPlanner(Dictionary(), Scripted(*pages)).plan(Story(text=text, language="en"), seed=seed)


def test_types_come_from_the_tables():
    page = units("Two apples saw no red house near Alice.", "en", Dictionary())
    types = {u.word.text: u.types for u in page}
    assert {"subject", "food", "plural"} <= types["apples"]
    assert "plural" not in types["house"]
    assert "count" in types["Two"]
    assert "colour" in types["red"]
    assert "negation" in types["no"]
    assert "name" in types["Alice"]
    assert "building" in types["house"]


class RandomSession:
    """A network of random weights: the search must still write plans that can be carried out."""

    def __init__(self, seed: int, encoder: bool) -> None:
        self.rng, self.encoder = np.random.default_rng(seed), encoder

    def run(self, outputs, inputs):  # type: ignore[no-untyped-def]
        if self.encoder:
            length = inputs["words"].shape[1]
            assert inputs["types"].shape == (1, length, len(TYPES))
            return [np.zeros((1, length, 8), np.float32), np.zeros((1, 1, 8), np.float32)]
        length = inputs["memory"].shape[1]
        assert inputs["distance"].max() <= 2 * REACH + 1
        assert inputs["used"].shape[:3] == (1, 1, length)
        scores = self.rng.normal(size=(1, 1, len(ACTIONS), length)) * 3
        for number, action in enumerate(ACTIONS):
            for at in range(length):
                if not allowed(action, [TYPES[k] for k in np.flatnonzero(inputs["types"][0, at])]):
                    scores[0, 0, number, at] = -1e4
        return [scores, self.rng.normal(size=(1, 1)) - 1, inputs["state"]]


@pytest.mark.parametrize("seed", range(6))
def test_any_network_writes_plans_that_can_be_carried_out(seed):
    page = units("Two red foxes and a girl in a blue dress played in the garden at night.", "en", Dictionary())
    steps = Seq2Seq(RandomSession(seed, True), RandomSession(seed, False), Vocabulary(["red"])).write(page, "en")
    draft = read(page, steps)  # would raise KeyError where a pointer has no value
    heads = [s.at for s in steps if s.action == ITEM]
    assert heads == sorted(set(heads))
    assert all(s.action == ITEM or s.action in OF_A_PAGE for s in steps[:1])
    assert all(item.count >= 1 for item in draft.items)


def test_situation_measures_from_the_last_noun():
    distance, used = situation([Step("item", 2), Step("colour", 1)], 5)
    assert distance.tolist() == [REACH - 2, REACH - 1, REACH, REACH + 1, REACH + 2]
    assert used[2].tolist() == [1, 1, 0]
    assert used[1].tolist() == [1, 0, 1]


def test_older_weights_see_the_types_that_they_know():
    class Old(RandomSession):
        def run(self, outputs, inputs):  # type: ignore[no-untyped-def]
            assert inputs["types"].shape[-1] == len(TYPES) - 5
            length = inputs["types"].shape[1]
            if self.encoder:
                return [np.zeros((1, length, 8), np.float32), np.zeros((1, 1, 8), np.float32)]
            return [np.full((1, 1, len(ACTIONS), length), -1e4), np.zeros((1, 1)), inputs["state"]]

    page = units("Two red foxes.", "en", Dictionary())
    assert Seq2Seq(Old(0, True), Old(0, False), Vocabulary(["red"]), len(TYPES) - 5).write(page, "en") == []


def test_unknown_words_share_buckets():
    vocabulary = Vocabulary(["red", "fox"])
    words, types, language = arrays(units("red zyzzyva", "en", Dictionary()), "en", vocabulary)
    assert words[0] == 0
    assert 2 <= words[1] < len(vocabulary)
    assert language == 1
    assert types.shape[1] == len(TYPES)


def test_clothes_stay_until_the_text_changes_them():
    script = plan(
        "A girl in a red dress played in the garden. She played. The girl had a blue coat.",
        "item=girl pose=played wears=dress wears_colour=red place=garden",
        "item=she pose=played",
        "item=girl wears=coat wears_colour=blue",
    )
    first, second, third = (scene.items[0] for scene in script.scenes)
    assert first.character == second.character == third.character
    assert [(g.what, g.colour) for g in second.wears] == [("dress", "red")]
    assert second.pose == "play"
    assert [(g.what, g.colour) for g in third.wears] == [("coat", "blue")]
    assert [s.setting.place for s in script.scenes] == ["garden"] * 3
    assert script.scenes[0].items[0].span.text == "girl"


def test_a_pronoun_is_drawn_even_if_the_network_is_silent():
    script = plan("A fox played. He played.", "item=fox pose=played", "")
    assert script.scenes[1].items[0].character == "fox"
    assert script.scenes[1].items[0].pose == "play"


def test_two_things_keep_their_own_colours_and_counts():
    script = plan(
        "Two red apples and three blue mouses.", "item=apples count=two colour=red item=mouses count=three colour=blue"
    )
    apple, mouse = script.scenes[0].items
    assert (apple.what, apple.count, apple.colour) == ("apple", 2, "red")
    assert (mouse.what, mouse.count, mouse.colour) == ("mouse", 3, "blue")
    assert len(mouse.positions) == 3


def test_a_second_mention_is_the_same_thing():
    script = plan("A fox saw apple near the apples.", "item=fox rel:facing=apple item=apple item=apples")
    scene = script.scenes[0]
    assert [i.what for i in scene.items] == ["fox", "apple"]
    assert [(r.subject, r.object) for r in scene.relations] == [("fox", "apple")]


def test_same_seed_same_script_and_seeds_differ():
    text, steps = "A girl and a boy.", "item=girl item=boy"
    assert plan(text, steps, seed=3) == plan(text, steps, seed=3)
    looks = {plan(text, steps, seed=s).cast[0].look.model_dump_json() for s in range(6)}
    assert len(looks) > 1


def test_empty_story_is_an_error():
    with pytest.raises(BadStory, match="empty"):
        plan(" ", "")


# --- layout


def layout(names: list[str], relations: list[tuple[str, str, str]] = [], **more: int):  # type: ignore[no-untyped-def] # noqa: B006
    items = tuple(Item(id=n, what=n, count=more.get(n, 1)) for n in names)
    rels = tuple(Relation.model_validate({"kind": k, "subject": a, "object": b}) for a, k, b in relations)
    out, remarks = arrange(items, rels, {n: SUBJECTS[n] for n in names}, Canvas(), 5)
    return {i.id: i for i in out}, remarks


@pytest.mark.parametrize(("a", "b"), [("girl", "fox"), ("fox", "girl"), ("apple", "table")])
def test_left_and_right(a, b):
    left, _ = layout([a, b], [(a, "left of", b)])
    right, _ = layout([a, b], [(a, "right of", b)])
    assert left[a].positions[0].x < left[b].positions[0].x - 0.03
    assert right[a].positions[0].x > right[b].positions[0].x + 0.03


def test_held_on_under_and_sky():
    items, _ = layout(["girl", "apple", "sun", "tree", "fox"], [("girl", "holding", "apple"), ("fox", "under", "tree")])
    girl, apple = items["girl"].positions[0], items["apple"].positions[0]
    assert girl.y - girl.height < apple.y < girl.y
    assert abs(apple.x - girl.x) < 0.2
    assert apple.height < girl.height / 2
    assert items["sun"].positions[0].y < 0.4
    fox, tree = items["fox"].positions[0], items["tree"].positions[0]
    assert fox.height < tree.height
    assert abs(fox.x - tree.x) < tree.height
    assert fox.depth < tree.depth
    items, _ = layout(["apple", "table"], [("apple", "on", "table")])
    apple, table = items["apple"].positions[0], items["table"].positions[0]
    assert table.y - table.height - 0.02 < apple.y < table.y - 0.5 * table.height


def test_whoever_stands_on_something_tall_is_still_on_the_page():
    items, _ = layout(["girl", "house"], [("girl", "on", "house")])
    girl = items["girl"].positions[0]
    assert girl.y - girl.height >= 0.02
    assert girl.y < items["house"].positions[0].y


def test_a_bird_on_a_tree_sits_within_its_crown():
    items, _ = layout(["crow", "tree"], [("crow", "on", "tree")])
    crow, tree = items["crow"].positions[0], items["tree"].positions[0]
    assert crow.depth < tree.depth
    assert crow.y - crow.height >= 0.01
    assert 0.5 * tree.height < tree.y - crow.y < 0.7 * tree.height  # on every tree there are leaves at that height
    assert abs(crow.x - tree.x) * 4 / 3 < 0.2 * tree.height  # and so near its trunk, on a tall crown as on a round one
    three, _ = layout(["crow", "tree"], [("crow", "on", "tree")], crow=3)
    xs = [p.x for p in three["crow"].positions]
    assert xs == sorted(xs)
    assert min(b - a for a, b in itertools.pairwise(xs)) > 0.04


def test_nothing_is_cut_by_the_edge_of_the_page():
    rows = [["elephant", "girl"], ["elephant", "boy", "fox", "house"], ["girl", "elephant", "tree", "sun"]]
    for names in rows:
        for count in (1, 2, 4):
            items, _ = layout(names, [(names[0], "left of", names[1])], elephant=count)
            for item in items.values():
                half = 0.5 * shape(SUBJECTS[item.what], item.pose)[0] * 0.75
                for p in item.positions:
                    assert half * p.height - 0.001 <= p.x <= 1.001 - half * p.height, (names, count, item.id)
                    assert p.y - p.height >= 0
                    assert p.y <= 1


def test_whoever_sleeps_is_as_long_as_tall():
    stands = slot_of(Item(id="girl", what="girl"), 0, SUBJECTS["girl"], 0.75)
    sleeps = slot_of(Item(id="girl", what="girl", pose="sleep"), 0, SUBJECTS["girl"], 0.75)
    assert sleeps.height < 0.5 * stands.height
    assert 0.7 * stands.height < sleeps.width / 0.75 < 1.2 * stands.height


def test_one_sits_in_the_seat_of_a_chair():
    items = (Item(id="girl", what="girl", pose="sit"), Item(id="chair", what="chair"))
    on = Relation(kind="on", subject="girl", object="chair")
    placed, _ = arrange(items, (on,), {i.id: SUBJECTS[i.what] for i in items}, Canvas(), 5)
    girl, chair = (i.positions[0] for i in placed)
    assert chair.y - 0.6 * chair.height < girl.y < chair.y - 0.2 * chair.height
    assert girl.y - girl.height < chair.y - chair.height  # the head is above the back


def test_everything_on_the_ground_stands_on_it_and_apart():
    items, _ = layout(["girl", "boy", "fox", "mouse"], mouse=4)
    places = [p for i in items.values() for p in i.positions]
    assert all(0.72 <= p.y <= 0.94 and 0.02 < p.x < 0.98 for p in places)
    people = sorted(items[n].positions[0].x for n in ("girl", "boy"))
    assert people[1] - people[0] > 0.1
    items, _ = layout(["girl", "boy"])
    assert items["girl"].facing != items["boy"].facing


def test_contradiction_is_remarked():
    _, remarks = layout(["girl", "boy"], [("girl", "left of", "boy"), ("boy", "left of", "girl")])
    assert [r.kind for r in remarks] == ["not possible"]
    _, remarks = layout(["girl", "boy"], [("girl", "on", "boy"), ("boy", "on", "girl")])
    assert [r.kind for r in remarks] == ["not possible"]


def test_sizes_keep_their_order():
    heights = [height_on_page(SUBJECTS[n], "medium") for n in ("mouse", "fox", "girl", "man", "house")]
    assert heights == sorted(heights)
    assert heights[0] >= 0.13
    assert heights[-1] <= 0.62
    assert height_on_page(SUBJECTS["fox"], "large") > height_on_page(SUBJECTS["fox"], "small")


def test_a_script_by_hand_is_placed_and_keeps_what_it_says():
    here = Position(x=0.31, y=0.9, height=0.2)
    items = (Item(id="fox", what="fox", positions=(here,)), Item(id="girl", what="girl"))
    scene = Seq2SeqPlanner(Dictionary(), Scripted()).place(Scene(words="", items=items))
    assert scene.items[0].positions == (here,)
    assert len(scene.items[1].positions) == 1


def test_style_words():
    assert style_of("水彩画风格，一只猫") == "watercolour"
    assert style_of("a pencil sketch of a cat") == "pencil"
    assert style_of("He ate oil.") is None


# --- with the shipped weights


@pytest.fixture(scope="module")
def shipped():  # type: ignore[no-untyped-def]
    from storybrush.reader import LanguageReader
    from storybrush.weights import path_of

    try:
        path_of("planner-encode")
    except MissingWeights as error:
        pytest.skip(str(error))
    return Seq2SeqPlanner(LanguageReader())


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "一个穿着红色连衣裙的女孩在花园里玩耍"), ("en", "A girl in a red dress is playing in the garden.")],
)
def test_the_documents_example(shipped, language, text):
    scene = shipped.plan(Story(text=text, language=language)).scenes[0]
    assert [i.what for i in scene.items] == ["girl"]
    girl = scene.items[0]
    assert scene.setting.place == "garden"
    assert girl.pose == "play"
    assert girl.count == 1
    assert ("dress", "red") in [(g.what, g.colour) for g in girl.wears]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Three white rabbits and a brown dog.", {"rabbit": (3, "white"), "dog": (1, "brown")}),
        ("zh", "三只白色的兔子和一只棕色的狗。", {"rabbit": (3, "white"), "dog": (1, "brown")}),
        ("en", "A cat sits under the tree. There is no dog.", {"cat": (1, None)}),
        ("zh", "一只猫坐在树下，旁边没有狗。", {"cat": (1, None)}),
    ],
)
def test_counts_colours_negation(shipped, language, text, wanted):
    scene = shipped.plan(Story(text=text, language=language)).scenes[0]
    drawn = {i.what: (i.count, i.colour) for i in scene.items}
    assert wanted.items() <= drawn.items()
    assert "dog" in wanted or "dog" not in drawn


def test_a_look_is_one_that_the_painter_was_shown() -> None:
    pytest.importorskip("storybrush.training.art.figures.roles")
    from storybrush.training.art.figures import MORE_PEOPLE, PEOPLE
    from storybrush.training.art.figures.roles import ROLES

    for role in (*PEOPLE, *MORE_PEOPLE):
        garments, hats, styles, hair, dyes = ROLES[role]
        for seed in range(30):
            look = look_of(role.replace(" ", "-"), seed)
            assert look.wears
            assert look.hair_style in styles, (role, look)
            assert look.hair_colour in hair, (role, look)
            for worn in look.wears:
                assert worn.what in (*garments, *hats), (role, look)
                assert worn.colour is None or worn.colour in dyes, (role, look)


def test_every_side_that_the_layout_cannot_keep_is_said():
    """Held in the girl's hand, the apple cannot stand right of a tree that she stands left of; the rest is kept."""
    relations = [("girl", "left of", "tree"), ("girl", "holding", "apple"), ("apple", "right of", "tree")]
    items, remarks = layout(["girl", "tree", "apple"], relations)
    assert items["girl"].positions[0].x < items["tree"].positions[0].x
    assert [r.words for r in remarks] == ["apple right of tree"]
    none, remarks = layout(["girl", "fox", "sun"], [("girl", "right of", "fox"), ("sun", "above", "fox")])
    assert not remarks
    assert none["sun"].positions[0].y < none["fox"].positions[0].y


def test_what_sits_on_somebody_leaves_the_face_free():
    items, _ = layout(["girl", "crow"], [("crow", "on", "girl")], crow=2)
    girl = items["girl"].positions[0]
    width = shape(SUBJECTS["girl"], "stand")[0] * girl.height * 0.75
    for p in items["crow"].positions:
        half = 0.5 * shape(SUBJECTS["crow"], "stand")[0] * p.height * 0.75
        assert abs(p.x - girl.x) - half > 0.2 * width


def test_whoever_sleeps_on_somebody_lies_in_the_lap():
    items = (Item(id="girl", what="girl", pose="sit"), Item(id="crow", what="crow", pose="sleep"))
    on = Relation(kind="on", subject="crow", object="girl")
    placed, _ = arrange(items, (on,), {i.id: SUBJECTS[i.what] for i in items}, Canvas(), 5)
    girl, crow = (i.positions[0] for i in placed)
    assert girl.y - 0.5 * girl.height < crow.y < girl.y
