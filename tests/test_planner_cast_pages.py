"""Who is on a page that hardly says so: dialogue, "It was strange", a role said of somebody, a boy whom Tom sees."""

from __future__ import annotations

import pytest

from by_rules import Rules
from storybrush.language.reading import read_story
from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.reader import LanguageReader
from storybrush.script import Scene


@pytest.fixture(scope="module")
def planner() -> Seq2SeqPlanner:
    return Seq2SeqPlanner(LanguageReader(), Rules())


def scenes(planner: Seq2SeqPlanner, *pages: str) -> tuple[Scene, ...]:
    return planner.plan(read_story("\n\n".join(pages), title=""), pages=len(pages)).scenes


def test_a_page_that_names_nothing_shows_who_was_there(planner: Seq2SeqPlanner) -> None:
    drawn = scenes(
        planner, "A bear met a goat in the forest.", '"Who are you?"', "The forest was dark.", "An owl flew."
    )
    assert [{i.what for i in s.items} for s in drawn] == [{"bear", "goat"}, {"bear", "goat"}, set(), {"owl"}]
    first, second = drawn[:2]
    assert {i.character for i in first.items} == {i.character for i in second.items}


def test_a_part_of_a_name_means_the_whole(planner: Seq2SeqPlanner) -> None:
    first, second = scenes(planner, "Hedda Gribble sat on a box.", "Then Hedda slept.")
    assert first.items[0].character == second.items[0].character
    assert second.items[0].what == "girl"  # as most names that end so


def test_an_animal_that_was_called_she_stays_one(planner: Seq2SeqPlanner) -> None:
    pages = scenes(
        planner,
        "A crow sat in a tree. She sang.",
        "A fox came. He sat down.",
        "The fox met the crow.",
        "She flew away.",
    )
    assert [i.what for i in pages[-1].items] == ["crow"]


def test_what_is_denied_leaves_room_for_what_is_done(planner: Seq2SeqPlanner) -> None:
    assert scenes(planner, "乌龟没有停下来。他走过小河。")[0].items[0].pose == "walk"


def test_a_first_page_that_names_nothing_stays_empty(planner: Seq2SeqPlanner) -> None:
    assert scenes(planner, "It was a strange feeling.")[0].items == ()
    assert scenes(planner, "“快跑！”")[0].items == ()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("My brother is a pirate.", ["pirate"]),
        ("我的爸爸是厨师。", ["cook"]),
        ("The king was a kind man.", ["king"]),
        ("Tom sees a boy.", ["boy", "boy"]),
        ("Tom ran. The boy fell.", ["boy"]),
        ("七个小矮人在跳舞。", ["dwarf"]),
        ("两个兄弟坐在船上。", ["boy", "ship"]),
        ("The twelve brothers slept.", ["boy"]),
        ("The Giant's garden was full of flowers.", ["bouquet"]),
        ("A king lived in Peru.", ["king"]),
    ],
)
def test_who_is_who(planner: Seq2SeqPlanner, text: str, what: list[str]) -> None:
    assert sorted(i.what for i in scenes(planner, text)[0].items) == what


@pytest.mark.parametrize(
    ("text", "pose"),
    [
        ("The girl held an apple.", "carry"),
        ("女孩喂了一只羊。", "eat"),
        ("女孩没有哭。", "stand"),
        ("孩子们一起踢球。", "kick"),
        ("老师在看书。", "read"),
        ("小猪拔腿就跑。", "run"),
    ],
)
def test_deeds_that_follow_from_others(planner: Seq2SeqPlanner, text: str, pose: str) -> None:
    assert pose in {i.pose for i in scenes(planner, text)[0].items if i.what != "soccer-ball"}


def test_a_game_brings_its_ball(planner: Seq2SeqPlanner) -> None:
    assert "soccer-ball" in {i.what for i in scenes(planner, "他们一起踢球。")[0].items}


@pytest.mark.parametrize(
    ("text", "colours"),
    [
        ("The ball is red.", {"soccer-ball": "red"}),
        ("The frog turned bright pink and the box was blue.", {"frog": "pink", "box": "blue"}),
        ("苹果是红色的，桌子是绿的。", {"red-apple": "red", "table": "green"}),
        ("The house was painted yellow.", {"house": "yellow"}),
        ("The cow was black and white.", {"cow": "black"}),
        ("The box is not red.", {"box": None}),
        ("The box was in a green field.", {"box": None}),
    ],
)
def test_colours_that_are_said_behind_the_noun(
    planner: Seq2SeqPlanner, text: str, colours: dict[str, str | None]
) -> None:
    assert {i.what: i.colour for i in scenes(planner, text)[0].items} == colours


@pytest.mark.parametrize(
    ("text", "who", "worn"),
    [
        ("The queen's gown was purple.", "queen", ("dress", "purple")),
        ("A king sat down. His coat was red.", "king", ("coat", "red")),
        ("国王的帽子是绿色的。", "king", ("cap", "green")),
    ],
)
def test_a_garment_of_a_colour_is_on_its_owner(
    planner: Seq2SeqPlanner, text: str, who: str, worn: tuple[str, str]
) -> None:
    (item,) = scenes(planner, text)[0].items
    assert item.what == who
    assert worn in {(g.what, g.colour) for g in item.wears}


def test_the_cast_is_told_apart_and_a_crowd_is_no_uniform(planner: Seq2SeqPlanner) -> None:
    for seed in range(6):
        story = read_story("A girl and a boy met a woman, a man and a fox. Five boys danced.", title="")
        script = planner.plan(story, seed, pages=1)
        worn = [g.colour for c in script.cast if c.look.wears for g in c.look.wears[:1]]
        assert len(set(worn[:4])) == 4
        assert (
            next(c for c in script.cast if c.what == "fox").look.fur == 0
        )  # a red one, unless the text says otherwise
        crowd = next(i for i in script.scenes[0].items if i.count == 5)
        assert crowd.wears == ()
    told = scenes(planner, "Five boys in red coats danced.")[0].items[0]
    assert [(g.what, g.colour) for g in told.wears] == [("coat", "red")]


@pytest.mark.parametrize(
    ("text", "hair"),
    [
        ("A girl named Ida came. She had long golden hair and a blue dress.", ("blonde", "long")),
        ("A boy with curly red hair ran.", ("ginger", "curly")),
        ("小女孩有一头长长的红头发。", ("ginger", "long")),
        ("一位满头白发的老奶奶走来。", ("white", None)),
        ("一个扎着两条辫子的小女孩笑了。", (None, "braids")),
    ],
)
def test_hair_is_that_of_the_text(planner: Seq2SeqPlanner, text: str, hair: tuple[str | None, str | None]) -> None:
    for seed in range(3):
        (one,) = planner.plan(read_story(text, title=""), seed).cast
        assert hair[0] in (None, one.look.hair_colour)
        assert hair[1] in (None, one.look.hair_style)


def _who(scene: Scene) -> list[str]:
    return [i.character for i in scene.items if i.character]


@pytest.mark.parametrize(
    ("pages", "last"),
    [
        (("A hen sat by the river. Another hen came.",), ["hen", "hen-2"]),
        (("A hen sat by the river. Then a second hen came.",), ["hen", "hen-2"]),
        (("A hen sat.", "Another hen came.", "The hen slept. The other hen danced."), ["hen", "hen-2"]),
        (("A hen sat.", "Another hen came.", "The second hen slept."), ["hen-2"]),
        (("A hen sat.", "Another hen came.", "The first hen slept."), ["hen"]),
        (("A hen sat.", "Another hen came.", "The two hens slept."), ["hen", "hen-2"]),
        (("Three hens sat.", "The second hen slept."), ["hen"]),
        (("一只母鸡坐在河边。另一只母鸡走了过来。",), ["hen", "hen-2"]),
        (("一只母鸡坐在河边。", "又来了一只母鸡。"), ["hen-2"]),
        (("一只母鸡坐在河边。", "来了另外一只母鸡。", "第二只母鸡睡着了。"), ["hen-2"]),
        (("一只母鸡坐在河边。", "又过了一天，母鸡睡着了。"), ["hen"]),
    ],
)
def test_another_of_a_kind_is_somebody_else(planner: Seq2SeqPlanner, pages: tuple[str, ...], last: list[str]) -> None:
    assert sorted(_who(scenes(planner, *pages)[-1])) == last


@pytest.mark.parametrize("text", ["A cow ate one pear. She ate another pear.", "奶牛吃了一个梨，又吃了一个梨。"])
def test_another_thing_is_a_second_one(planner: Seq2SeqPlanner, text: str) -> None:
    assert sum(i.count for i in scenes(planner, text)[0].items if not i.character) == 2


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ('"Somebody slept in my bed," said the bear.', ["bear stand"]),
        ('The goat said, "My grandmother sleeps in the barn."', ["goat stand"]),
        ('"Where is the wolf?" asked the goat.', ["goat stand"]),
        ('"Look, a wolf!" cried the goat.', ["goat stand", "wolf stand"]),
        ('"Good morning, Crow," said the fox.', ["crow stand", "fox stand"]),
        ("“爸爸在谷仓里睡觉。”女孩说。", ["girl stand"]),
        ("“我看见一只狼。”山羊说。", ["goat stand"]),
        ("“看，那是大象！”山羊说。", ["elephant stand", "goat stand"]),
    ],
)
def test_who_is_only_spoken_of_does_nothing_on_the_page(planner: Seq2SeqPlanner, text: str, there: list[str]) -> None:
    (scene,) = scenes(planner, text)
    assert sorted(f"{i.what} {i.pose}".replace("point", "stand") for i in scene.items if i.character) == there
    assert scene.setting.place == "meadow"
    assert not [r for r in scene.relations if r.kind == "in"]


@pytest.mark.parametrize(
    ("text", "what", "colour"),
    [
        ("Two cranes danced.", "flamingo", "white"),
        ("一只丹顶鹤站着。", "flamingo", "white"),
        ("A flamingo danced.", "flamingo", None),
        ("A pigeon sang.", "bird", "grey"),
        ("A brown pigeon sang.", "bird", "brown"),
        ("一只鸽子在唱歌。", "bird", "grey"),
        ("A dove flew.", "dove", None),
    ],
)
def test_birds_with_the_drawing_of_another_have_their_own_colour(
    planner: Seq2SeqPlanner, text: str, what: str, colour: str | None
) -> None:
    (bird,) = scenes(planner, text)[0].items
    assert (bird.what, bird.colour) == (what, colour)
