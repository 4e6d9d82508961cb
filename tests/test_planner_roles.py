"""Who does what with which thing: what one sees, gives, has, drinks from, puts away; people whose trade no table knows."""

from __future__ import annotations

import pytest

from storybrush.language.reading import read_story
from storybrush.planner import rules, syntax
from storybrush.planner.actions import END, ITEM, Step
from storybrush.planner.amend import amend
from storybrush.planner.doers import doer_of
from storybrush.planner.draft import PageDraft, read
from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.planner.pronouns import unmet
from storybrush.planner.servings import served
from storybrush.planner.units import units
from storybrush.reader import LanguageReader
from storybrush.script import Language, Scene


@pytest.fixture(scope="module")
def reader() -> LanguageReader:
    return LanguageReader()


def told(reader: LanguageReader, text: str, language: Language) -> set[tuple[str, str, str]]:
    page = units(text, language, reader)
    return {
        (page[a].word.text.lower(), kind, page[b].word.text.lower())
        for kind, a, b in syntax.relations(page, rules.heads(page, language), language)
    }


def draft_of(reader: LanguageReader, text: str, language: Language) -> PageDraft:
    """As a network that writes what the rules say, and grammar, leave it."""
    page = units(text, language, reader)
    steps = [s for s in rules.label(page, language) if s.action != END]
    return read(page, amend(page, steps, language))


def scene_of(reader: LanguageReader, text: str) -> Scene:
    return Seq2SeqPlanner(reader).plan(read_story(text, title=""), 5, pages=1).scenes[0]


@pytest.mark.parametrize(
    ("text", "language", "there", "absent"),
    [
        ("爷爷看见一只青蛙在石头上唱歌。", "zh", ("青蛙", "on", "石头"), ("爷爷", "on", "石头")),
        ("国王发现石头上有一只青蛙在睡觉。", "zh", ("青蛙", "on", "石头"), ("国王", "on", "石头")),
        (
            "国王看见一只狼在睡觉，还有三只猴子在搬椅子。",
            "zh",
            ("猴子", "holding", "椅子"),
            ("国王", "holding", "椅子"),
        ),
        ("国王看到一只狼在睡觉，拿起了雨伞。", "zh", ("国王", "holding", "雨伞"), ("狼", "holding", "雨伞")),
        ("The king watched the monkey climb the tree.", "en", ("monkey", "in", "tree"), ("king", "in", "tree")),
        ("The king saw a wolf carrying a spoon.", "en", ("wolf", "holding", "spoon"), ("king", "holding", "spoon")),
        ("A heron stood there with a frog in its beak.", "en", ("heron", "holding", "frog"), ("heron", "near", "frog")),
    ],
)
def test_what_one_sees_does_what_is_said_behind_it(reader, text, language, there, absent):
    found = told(reader, text, language)
    assert there in found
    assert absent not in found


@pytest.mark.parametrize(
    ("text", "language", "deed", "doer"),
    [
        ("国王看见一只狼在睡觉。", "zh", "睡觉", "狼"),
        ("国王看见一只狼，还有三只猴子在跳舞。", "zh", "跳舞", "猴子"),
        ("国王看见一只狼，哭了。", "zh", "哭", "国王"),
        ("国王看见一只狼就跑。", "zh", "跑", "国王"),
        ("The king saw a wolf sitting there.", "en", "sitting", "wolf"),
        ("The king saw a wolf and ran away.", "en", "ran", "king"),
        ("The king heard the wolf that sang.", "en", "sang", "wolf"),
    ],
)
def test_the_doer_of_a_deed_that_somebody_sees(reader, text, language, deed, doer):
    page = units(text, language, reader)
    at = next(n for n, u in enumerate(page) if u.word.text == deed)
    found = doer_of(page, at, language)
    assert found is not None
    assert page[found].word.text == doer


@pytest.mark.parametrize(
    ("text", "language", "relation"),
    [
        ("She gave him a pear.", "en", ("she", "holding", "pear")),
        ("The wolf offered them four pears.", "en", ("wolf", "holding", "pears")),
        ("The wolf handed a pear to the king.", "en", ("wolf", "near", "king")),
        ("The king had a spear and a red shield.", "en", ("king", "holding", "shield")),
        ("The king rode a horse. He had a spear.", "en", ("king", "holding", "spear")),
        ("国王有一把雨伞和一面黑色的盾牌。", "zh", ("国王", "holding", "盾牌")),
        ("狼送给猴子一个球。", "zh", ("狼", "holding", "球")),
    ],
)
def test_who_gives_or_has_a_thing_holds_it(reader, text, language, relation):
    assert relation in told(reader, text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The king had a horse and a castle.", "en"),
        ("The parents have an umbrella.", "en"),
        ("国王有一座城堡。", "zh"),
        ("桌子上有一把雨伞。", "zh"),
        ("狼送给猴子一辆自行车。", "zh"),
    ],
)
def test_not_all_that_one_has_is_in_a_hand(reader, text, language):
    assert not [kind for _, kind, _ in told(reader, text, language) if kind == "holding"]


@pytest.mark.parametrize(
    ("text", "language", "things"),
    [
        ("A glass of milk stood on the stone.", "en", {"glass-of-milk": 1, "rock": 1}),
        ("The wolf ate three bowls of soup.", "en", {"pot-of-food": 3}),
        ("The wolf sipped coffee from two small mugs.", "en", {"hot-beverage": 2}),
        ("The wolf found a jar of honey.", "en", {"honey-pot": 1}),
        ("The wolf carried a bucket of milk.", "en", {"bucket": 1}),
        ("The wolf put a rose in a pot.", "en", {"potted-plant": 1}),
        ("The wolf ate two bowls of cherries.", "en", {"cherries": 3}),
        ("The wolf carried a basket of pears.", "en", {"basket": 1, "pear": 3}),
        ("桌子上有三杯热牛奶。", "zh", {"table": 1, "glass-of-milk": 3}),
        ("狼端着一碗热面条。", "zh", {"steaming-bowl": 1}),
        ("狼搬来两盆黄色的花。", "zh", {"potted-plant": 2}),
        ("狼用杯子喝茶。", "zh", {"teacup-without-handle": 1}),
        ("狼提着一瓶牛奶。", "zh", {"bottle": 1}),
        ("狼提着一篮鸡蛋。", "zh", {"basket": 1, "egg": 1}),
    ],
)
def test_a_vessel_and_what_is_in_it_are_one_thing_where_the_drawing_shows_both(reader, text, language, things):
    draft = draft_of(reader, text, language)
    served(draft, language, reader.subject)
    assert {d.unit.found.what: d.count for d in draft.items if d.unit.found.what != "wolf"} == things


@pytest.mark.parametrize(
    ("text", "language", "word", "thing"),
    [
        ("国王给白鹤包好伤口。", "zh", "包", False),
        ("国王拿着一个包。", "zh", "包", True),
        ("吃完饭，国王走了。", "zh", "饭", False),
        ("狼吃了一碗饭。", "zh", "饭", True),
        ("After lunch the king slept.", "en", "lunch", False),
        ("The king ate his lunch.", "en", "lunch", True),
    ],
)
def test_a_word_that_names_a_thing_only_where_it_is_one(reader, text, language, word, thing):
    page = units(text, language, reader)
    assert any(word in u.word.text and u.found is not None and "subject" in u.types for u in page) is thing


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The king pulled a cart full of eggs.", ("eggs", "in", "cart")),
        ("The cart was full of eggs.", ("eggs", "in", "cart")),
    ],
)
def test_what_a_thing_is_full_of_is_in_it(reader, text, relation):
    assert relation in told(reader, text, "en")


@pytest.mark.parametrize("text", ["On the beach Rosa found a drum.", "In the forest two wolves found a drum."])
def test_a_phrase_of_place_ends_where_somebody_is_named(reader, text):
    assert not [r for r in told(reader, text, "en") if r[1] in ("on", "in")]


@pytest.mark.parametrize(
    ("text", "language", "word", "somebody"),
    [
        ("A beekeeper with a spoon sat down.", "en", "beekeeper", True),
        ("Two trombonists danced.", "en", "trombonists", True),
        ("The tinker smiled.", "en", "tinker", True),
        ("The old clavier stood there.", "en", "clavier", False),
        ("The boulder rolled and jumped.", "en", "boulder", False),
        ("There was a thick mist.", "en", "mist", False),
        ("一位音乐家在跳舞。", "zh", "音乐家", True),
        ("面包师笑了。", "zh", "面包师", True),
        ("国王有真功夫。", "zh", "功夫", False),
    ],
)
def test_people_whose_trade_no_table_knows(reader, text, language, word, somebody):
    page = units(text, language, reader)
    assert any(u.word.text == word and "person" in u.types for u in page) is somebody


@pytest.mark.weights
def test_an_unknown_trade_is_a_person_of_the_sex_that_the_page_says_and_that_is_remarked(reader):
    scene = scene_of(reader, "A cellist with a feather in her hand danced. A sculptor watched her.")
    woman, feather, other = sorted(scene.items, key=lambda i: i.span.start)
    assert (woman.what, woman.pose, feather.what, feather.character) == ("woman", "dance", "feather", None)
    assert other.character != woman.character
    assert {r.words: r.kind for r in scene.remarks} == {"cellist": "drawn as", "sculptor": "drawn as"}
    assert any("'woman'" in r.why for r in scene.remarks)


@pytest.mark.parametrize(
    ("text", "language", "relations"),
    [
        (
            "The king bought three apples, a pear and bread. He put them in his basket.",
            "en",
            {("apples", "in", "basket"), ("pear", "in", "basket"), ("bread", "in", "basket")},
        ),
        (
            "The wolf and the king found two pears. They sat under a tree.",
            "en",
            {("wolf", "under", "tree"), ("king", "under", "tree")},
        ),
        ("狼摘了一个苹果和两个梨，把它们放在桌子上。", "zh", {("苹果", "on", "桌子"), ("梨", "on", "桌子")}),
        ("狼买了一个苹果和一个梨，把它放进箱子里。", "zh", {("梨", "in", "箱子")}),
    ],
)
def test_them_means_those_that_were_named_together(reader, text, language, relations):
    placed = {r for r in told(reader, text, language) if r[1] in ("in", "on", "under")}
    assert placed == relations


def test_of_several_things_none_is_met_anew_as_them(reader):
    for text, language in (
        ("狼买了一个苹果和一个梨，把它们放进箱子里。", "zh"),
        ("The wolf took a pear and a drum and hid them.", "en"),
    ):
        page = units(text, language, reader)
        steps = [Step(ITEM, h) for h in rules.heads(page, language)]
        assert len(unmet(page, steps, language)[1]) == len(steps)


@pytest.mark.parametrize(
    ("word", "language"), [("collar", "en"), ("idea", "en"), ("chimney", "en"), ("项圈", "zh"), ("徽章", "zh")]
)
def test_what_is_near_in_meaning_and_not_in_kind_is_not_drawn(reader, word, language):
    assert reader.find(word, language, near=True) is None
