"""Kin of animals, names beside nouns, groups and things that are spoken of again."""

from __future__ import annotations

import pytest

from by_rules import Rules
from storybrush.language.reading import read_story
from storybrush.planner.identity import apposed, called, named
from storybrush.planner.kinship import kin_of
from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.planner.units import units
from storybrush.reader import LanguageReader
from storybrush.script import Item, Language, Scene


@pytest.fixture(scope="module")
def planner() -> Seq2SeqPlanner:
    return Seq2SeqPlanner(LanguageReader(), Rules())


def scenes(planner: Seq2SeqPlanner, *pages: str) -> tuple[Scene, ...]:
    return planner.plan(read_story("\n\n".join(pages), title=""), pages=len(pages)).scenes


def one(scene: Scene, what: str) -> Item:
    (item,) = [i for i in scene.items if i.what == what]
    return item


@pytest.mark.parametrize(
    ("first", "second", "what", "size"),
    [
        ("A mole named Otis dug a hole.", "His mother slept.", "rat", "large"),
        ("A goose named Otis swam.", "Otis's brother danced.", "goose", "medium"),
        ("小猪胖胖在跑。", "爸爸站在树下。", "pig", "large"),
        ("小猪胖胖在跑。", "胖胖的妹妹在睡觉。", "pig", "medium"),
        ("A goose named Otis swam.", "A fox ran. Otis's friends danced.", "goose", "medium"),
    ],
)
def test_kin_of_an_animal_is_of_its_kind(
    planner: Seq2SeqPlanner, first: str, second: str, what: str, size: str
) -> None:
    one_page, other = scenes(planner, first, second)
    kin = one(other, what)
    assert kin.size == size
    assert kin.character != one(one_page, what).character
    assert not {"woman", "man", "girl", "boy"} & {i.what for i in other.items}


@pytest.mark.parametrize(
    "pages",
    [
        ("A girl had a pony.", "Her mother waved."),
        ("小明有一只小猫。", "妈妈站在树下。"),
        ("A cow stood in a field.", "Otto's mother milked the cow."),
    ],
)
def test_a_child_has_a_human_mother(planner: Seq2SeqPlanner, pages: tuple[str, ...]) -> None:
    assert one(scenes(planner, *pages)[-1], "woman").size == "medium"


def test_two_boys_who_are_brothers_are_two(planner: Seq2SeqPlanner) -> None:
    first, second = scenes(planner, "Tom and his brother ran.", "His brother fell.")
    assert len({i.character for i in first.items}) == 2
    assert second.items[0].character in {i.character for i in first.items}


def test_the_young_of_an_animal_with_a_title(planner: Seq2SeqPlanner) -> None:
    first, second = scenes(planner, "兔妈妈有三个孩子。", "孩子们在草地上跑，兔妈妈笑了。")
    assert {(i.what, i.count, i.size) for i in first.items} == {("rabbit", 1, "large"), ("rabbit", 3, "small")}
    assert {i.character for i in first.items} == {i.character for i in second.items}


def pairs(text: str, language: Language) -> set[tuple[str, str]]:
    reader = LanguageReader()
    page = units(text, language, reader, frozenset({"Bramble"}))
    return {(page[a].word.text, page[b].word.text) for a, b in (*apposed(page, language), *called(page, language))}


@pytest.mark.parametrize(
    ("text", "language", "pair"),
    [
        ("小象阿宝睡着了。", "zh", ("小象", "阿宝")),
        ("阿宝老师来了。", "zh", ("老师", "阿宝")),
        ("一只叫阿宝的小象来了。", "zh", ("小象", "阿宝")),
        ("Then Captain Bramble came.", "en", ("Captain", "Bramble")),
        ("The goat, Bramble, slept.", "en", ("goat", "Bramble")),
        ("Bramble the goat slept.", "en", ("goat", "Bramble")),
        ("Bramble, a small goat, slept.", "en", ("goat", "Bramble")),
    ],
)
def test_a_name_beside_a_noun_is_its_name(text: str, language: Language, pair: tuple[str, str]) -> None:
    assert pairs(text, language) == {pair}


@pytest.mark.parametrize(
    ("text", "language"),
    [("The goat saw Bramble.", "en"), ("The goat, Bramble, and the cow slept.", "en"), ("阿宝妈妈来了。", "zh")],
)
def test_a_name_elsewhere_is_somebody_elses(text: str, language: Language) -> None:
    assert not pairs(text, language)


def test_a_name_is_known_before_it_is_explained(planner: Seq2SeqPlanner) -> None:
    first, second = scenes(planner, "胖胖在睡觉。", "小猪胖胖笑了。")
    assert one(first, "pig").character == one(second, "pig").character
    page = units("小猪胖胖笑了。胖胖在睡觉。", "zh", LanguageReader(), frozenset({"胖胖"}))
    assert named(page, "zh")["胖胖"].what == "pig"


def test_a_title_a_name_and_a_predicate_are_one_person(planner: Seq2SeqPlanner) -> None:
    first, second = scenes(planner, "Captain Rosa was a pirate.", "A parrot flew. Rosa was very angry.")
    (rosa,) = first.items
    again = one(second, "pirate")
    assert (rosa.what, again.character, again.feeling) == ("pirate", rosa.character, "angry")


def test_she_is_the_heroine_and_not_her_parrot(planner: Seq2SeqPlanner) -> None:
    pages = scenes(planner, "Captain Rosa was a pirate.", "A parrot sat in a tree.", "She laughed.")
    assert [i.what for i in pages[-1].items] == ["pirate"]


def test_an_object_pronoun_is_not_who_gives(planner: Seq2SeqPlanner) -> None:
    first, second = scenes(planner, "Ella was a girl.", "Her mother gave her a drum.")
    assert one(second, "girl").character == first.items[0].character


def test_a_plural_without_a_number_is_the_group_that_was_there(planner: Seq2SeqPlanner) -> None:
    first, second, third = scenes(
        planner, "Two monkeys took the map.", "The monkeys danced. The monkeys ran.", "Five monkeys came."
    )
    group = one(first, "monkey")
    assert (one(second, "monkey").count, one(second, "monkey").character) == (2, group.character)
    assert one(third, "monkey").character != group.character


def test_a_thing_keeps_its_colour_until_the_story_changes_it(planner: Seq2SeqPlanner) -> None:
    pages = scenes(
        planner,
        "A girl held a large red kite.",
        "The kite flew.",
        "The kite turned blue.",
        "Her kite fell.",
        "A kite flew.",
    )
    kites = [(k.colour, k.size) for k in (one(p, "kite") for p in pages)]
    assert kites == [("red", "large"), ("red", "large"), ("blue", "large"), ("blue", "large"), (None, "medium")]


def test_mr_is_no_man_of_his_own(planner: Seq2SeqPlanner) -> None:
    assert [i.what for i in scenes(planner, "Mr. Badger danced.")[0].items] == ["badger"]


def test_a_title_is_no_owner() -> None:
    page = units("熊爸爸和小熊来了。", "zh", LanguageReader())
    assert [kin.role if (kin := kin_of(page, n)) else "" for n in (0, 2)] == ["father", ""]


def test_the_father_of_a_daughter_is_whose_daughter_she_is(planner: Seq2SeqPlanner) -> None:
    first, second = scenes(planner, "An old otter lived with his daughter Lulu.", "Lulu and her father danced.")
    assert len({i.character for i in first.items}) == 2
    assert {i.character for i in second.items} == {i.character for i in first.items}


def test_a_word_that_means_something_else_may_be_a_name(planner: Seq2SeqPlanner) -> None:
    first, second = scenes(planner, "公主有一匹马，名叫闪电。", "闪电跑了。")
    assert one(second, "horse").character == one(first, "horse").character
    assert [i.what for i in scenes(planner, "Queen Marigold danced.")[0].items] == ["queen"]


def test_the_three_bears(planner: Seq2SeqPlanner) -> None:
    first, second = scenes(
        planner,
        "There were three bears: a big father bear, a mother bear and a baby bear.",
        "The three bears walked home.",
    )
    assert [(i.what, i.count) for i in first.items] == [("bear", 1)] * 3
    assert [i.size for i in first.items] == ["large", "large", "small"]
    assert {i.character for i in second.items} == {i.character for i in first.items}


@pytest.mark.parametrize(
    ("pages", "number"),
    [
        (("The three bears came home. Father Bear and Mother Bear looked at their chairs.",), 3),
        (("三只熊回到家。熊爸爸看着碗，熊妈妈看着椅子。",), 3),
        (("从前有三只狐狸。", "三只狐狸回到家，狐狸爸爸在跳舞。"), 3),
        (("The foxes sat under the tree. Mother Fox sang.",), 3),
        # who is beside them, as a mother beside her young, is one more
        (("Three little pigs lived in a house. Mother Pig cooked.",), 4),
        (("三只小熊在玩。熊妈妈来了。",), 4),
        (("Mother Bear and the three bears walked.",), 4),
        (("Three otters played in the snow. Mother Otter called them.",), 4),
    ],
)
def test_one_of_several_is_not_drawn_beside_all(planner: Seq2SeqPlanner, pages: tuple[str, ...], number: int) -> None:
    beasts = [i for i in scenes(planner, *pages)[-1].items if i.what in ("bear", "fox", "pig", "otter")]
    assert sum(i.count for i in beasts) == number


def test_who_came_in_under_their_own_names_are_the_several(planner: Seq2SeqPlanner) -> None:
    told = scenes(
        planner,
        "Once there were three foxes.",
        "Father Fox sat. Mother Fox sang. Baby Fox cried.",
        "The three foxes sat under a tree. Baby Fox danced.",
    )
    assert {i.character for i in told[2].items if i.what == "fox"} == {i.character for i in told[1].items}
    assert [i.pose for i in told[2].items if i.what == "fox"] == ["sit", "sit", "dance"]
    assert [r.kind for r in told[2].relations] == ["under"] * 3
