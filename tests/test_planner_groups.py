"""Words that mean several of the cast bring the cast, not strangers; and whoever is only thought of is not there."""

from __future__ import annotations

import pytest

from by_rules import Rules
from storybrush.language.reading import read_story
from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.reader import LanguageReader
from storybrush.script import Item, Scene, Script


@pytest.fixture(scope="module")
def planner() -> Seq2SeqPlanner:
    return Seq2SeqPlanner(LanguageReader(), Rules())


def plan(planner: Seq2SeqPlanner, *pages: str) -> Script:
    return planner.plan(read_story("\n\n".join(pages), title=""), pages=len(pages))


def living(scene: Scene) -> list[str]:
    return sorted(f"{i.what}*{i.count}" if i.count > 1 else i.what for i in scene.items if i.character)


THREE_ZH = "小熊、小兔和狐狸住在山洞里。"
THREE_EN = "A bear, an owl and a fox lived in a cave."
CHILDREN_EN = "Tom, Anna and their dog went to the beach."


@pytest.mark.parametrize(
    ("pages", "who"),
    [
        ((THREE_EN, "Everybody slept."), ["bear", "fox", "owl"]),
        ((THREE_EN, "They all laughed."), ["bear", "fox", "owl"]),
        ((THREE_EN, "The three friends sat down."), ["bear", "fox", "owl"]),
        ((THREE_EN, "All the animals danced."), ["bear", "fox", "owl"]),
        ((THREE_EN, "The owl slept.", "All the animals danced."), ["bear", "fox", "owl"]),
        ((THREE_EN, "The bear sang, and the others danced."), ["bear", "fox", "owl"]),
        ((THREE_EN, "The other animals danced, and the bear sang."), ["bear", "fox", "owl"]),
        ((THREE_EN, "A wolf came.", "The three friends ran."), ["bear", "fox", "owl"]),
        (("A mouse met a frog.", "Both of them swam."), ["frog", "mouse"]),
        (("A mouse met a frog.", "A fox came, and they ran away."), ["fox", "frog", "mouse"]),
        ((CHILDREN_EN, "The two children sat down."), ["boy", "girl"]),
        ((CHILDREN_EN, "The dog saw them."), ["boy", "dog", "girl"]),
        ((CHILDREN_EN, "A butterfly flew.", "The whole family slept."), ["boy", "dog", "girl"]),
        (("Mia lived with her mother and father.", "Her parents slept."), ["man", "woman"]),
        (("A young bear sat in a cave.", "Its parents slept."), ["bear", "bear"]),
        (("Three pigs met a wolf.", "They ran."), ["pig*3"]),
        ((THREE_ZH, "大家都睡着了。"), ["bear", "fox", "rabbit"]),
        ((THREE_ZH, "它们在跳舞。"), ["bear", "fox", "rabbit"]),
        ((THREE_ZH, "三个好朋友坐在树下。"), ["bear", "fox", "rabbit"]),
        ((THREE_ZH, "动物们都笑了。"), ["bear", "fox", "rabbit"]),
        ((THREE_ZH, "小熊唱歌，其他动物跳舞。"), ["bear", "fox", "rabbit"]),
        ((THREE_ZH, "小熊睡着了，另外两个朋友在跳舞。"), ["bear", "fox", "rabbit"]),
        (("小明和小红去公园。", "奶奶给两个孩子讲故事。"), ["boy", "girl", "grandma"]),
        (("哥哥和妹妹在森林里走。", "兄妹俩很害怕。"), ["boy", "girl"]),
        (("爸爸、妈妈和小丽去海边。", "小丽跑了。", "全家人都睡着了。"), ["girl", "man", "woman"]),
        (("小猫和小狗在花园里。", "老爷爷给它们面包吃。"), ["cat", "dog", "grandpa"]),
        (("王子和公主在花园里。", "两人跳舞。"), ["prince", "princess"]),
    ],
)
def test_the_cast_is_meant(planner: Seq2SeqPlanner, pages: tuple[str, ...], who: list[str]) -> None:
    script = plan(planner, *pages)
    assert living(script.scenes[-1]) == who
    met = {i.character for scene in script.scenes[:-1] for i in scene.items}
    known = {i.character for i in script.scenes[-1].items if i.what in ("bear", "owl", "mouse", "boy", "girl")}
    assert known <= met or "parents" in pages[-1]  # the very same, not others of their kind


@pytest.mark.parametrize(
    ("pages", "least"),
    [
        (("Everybody danced.",), 3),
        ((THREE_EN, "Everybody in the town danced."), 3),
        ((CHILDREN_EN, "All the people of the village laughed."), 3),
        ((CHILDREN_EN, "The children of the village laughed."), 3),
        ((CHILDREN_EN, "Two children sat on a wall."), 2),
        ((THREE_ZH, "村民们都笑了。"), 3),
        (("小明和小红去公园。", "来了两个孩子。"), 2),
        (("小明和小红去公园。", "村里的孩子们在跳舞。"), 3),
    ],
)
def test_newcomers_and_crowds_stay_what_they_are(planner: Seq2SeqPlanner, pages: tuple[str, ...], least: int) -> None:
    script = plan(planner, *pages)
    met = {i.character for scene in script.scenes[:-1] for i in scene.items}
    shown = [i for i in script.scenes[-1].items if i.character]
    assert all(i.character not in met for i in shown)
    assert sum(i.count for i in shown) >= least


@pytest.mark.parametrize(
    ("pages", "who"),
    [
        (("A small mouse lived in a barn.", "Her friends danced."), ["mouse", "mouse*3"]),
        (("A small mouse lived in a barn.", "A frog came.", "The mouse and her friends danced."), ["mouse", "mouse*3"]),
        (("小兔、小熊和狐狸住在森林里。", "小兔和他的朋友们跳舞。"), ["bear", "fox", "rabbit"]),
        (("小青蛙在池塘里。", "一只蜻蜓来了。", "小青蛙和小伙伴们游来游去。"), ["frog", "frog*3"]),
        (("Two mice, Pip and Pop, ran.", "Pip slept.", "The two mice ate cheese."), ["mouse", "mouse"]),
        (("妈妈喂小猫。",), ["cat", "woman"]),
    ],
)
def test_kin_come_where_nobody_of_the_cast_is_meant(
    planner: Seq2SeqPlanner, pages: tuple[str, ...], who: list[str]
) -> None:
    assert living(plan(planner, *pages).scenes[-1]) == who


def test_one_of_them_does_something_else(planner: Seq2SeqPlanner) -> None:
    page = plan(planner, "小狐狸和小猫在家里。", "大家坐着，小猫睡着了。").scenes[1]
    assert {i.what: i.pose for i in page.items if i.character} == {"fox": "sit", "cat": "sleep"}


def test_things_are_no_group(planner: Seq2SeqPlanner) -> None:
    script = plan(planner, THREE_EN, "A girl bought two pears and a loaf of bread. She put them in her basket.")
    assert living(script.scenes[1]) == ["girl"]


def test_an_object_is_not_its_own_subject(planner: Seq2SeqPlanner) -> None:
    script = plan(planner, "小红在树下哭。", "一只小鸟对她唱歌。")
    assert living(script.scenes[1]) == ["bird", "girl"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Two brothers, Jack and Peter, ran.", ["boy", "boy"]),
        ("She had two children called Hansel and Gretel.", ["boy", "girl", "girl"]),
        ("Two girls, a dog and a cat ran.", ["cat", "dog", "girl*2"]),
        ("从前有两个孩子，小明和小红。", ["boy", "girl"]),
        ("从前有三个好朋友：小兔、小熊和小狐狸。", ["bear", "fox", "rabbit"]),
    ],
)
def test_a_number_and_its_list_are_the_same_people(planner: Seq2SeqPlanner, text: str, who: list[str]) -> None:
    assert living(plan(planner, text).scenes[0]) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The girl missed her old grandmother.", ["girl"]),
        ("The king missed his mother and father.", ["king"]),
        ("The boy dreamt of a lion.", ["boy"]),
        ("The fox wrote a long letter to the bear.", ["fox"]),
        ("The fox got a letter from the bear.", ["fox"]),
        ("Grandma gave a letter to the boy.", ["boy", "grandma"]),
        ("The farmer spoke of the old horse.", ["farmer"]),
        ("The girl put on the coat that her grandmother had made.", ["girl"]),
        ("Her father was far away, and the girl slept.", ["girl"]),
        ("The prince came to see the princess.", ["prince", "princess"]),
        ("The boy thought for a while and hugged his dog.", ["boy", "dog"]),
        ("女孩想念她的奶奶。", ["girl"]),
        ("女孩记得去世的奶奶。", ["girl"]),
        ("小熊忘不了那只小鸟。", ["bear"]),
        ("公主给国王写了一封信。", ["princess"]),
        ("男孩看着奶奶的照片。", ["boy"]),
        ("爸爸在外地，女孩一个人吃饭。", ["girl"]),
        ("妈妈忘了喂小猫。", ["cat", "woman"]),
        ("小兔害怕地躲在小熊身后。", ["bear", "rabbit"]),
        ("奶奶把礼物送给女孩。", ["girl", "grandma"]),
    ],
)
def test_who_is_only_thought_of_is_not_there(planner: Seq2SeqPlanner, text: str, who: list[str]) -> None:
    assert living(plan(planner, text).scenes[0]) == who


@pytest.mark.parametrize(
    ("text", "mounts"),
    [
        ("爸爸和妈妈骑着自行车回家。", 2),
        ("爸爸和妈妈骑着一辆自行车回家。", 1),
        ("The king and the queen rode horses.", 2),
        ("The king and the queen rode a horse.", 1),
    ],
)
def test_several_riders_have_each_their_mount(planner: Seq2SeqPlanner, text: str, mounts: int) -> None:
    scene = plan(planner, text).scenes[0]
    rides = [r for r in scene.relations if r.kind == "riding"]
    assert len(rides) == 2
    assert len({r.object for r in rides}) == mounts


def test_a_word_for_the_cast_leaves_no_remark(planner: Seq2SeqPlanner) -> None:
    page = plan(planner, THREE_EN, "The bear sang. The others danced.").scenes[1]
    assert page.remarks == ()


def test_who_is_told_of_apart_does_what_is_said_of_him(planner) -> None:
    script = planner.plan(read_story("小熊和小猫来了。\n\n大家围着炉火坐着，小猫睡着了。", title=""), pages=2)
    poses = {i.what: i.pose for i in script.scenes[1].items if i.character}
    assert poses == {"bear": "sit", "cat": "sleep"}


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("A bear's friends, a fox and two rabbits, came with a sled.", ["fox", "rabbit*2"]),
        ("The mechanic, a young woman in green overalls, opened a box.", ["woman"]),
        ("The king, a queen, and a girl danced.", ["girl", "king", "queen"]),
    ],
)
def test_who_is_told_between_commas(planner: Seq2SeqPlanner, text: str, there: list[str]) -> None:
    (scene,) = plan(planner, text).scenes
    assert [w for w in living(scene) if not w.startswith("bear")] == there
    assert all(i.size == "medium" for i in scene.items)


KING_EN, KING_ZH = "A king and a queen sat in a palace.", "国王和王后坐在宫殿里。"


@pytest.mark.parametrize(
    ("pages", "who"),
    [
        (("A wolf and a bear walked.", "Two brothers found a drum. They danced."), ["boy*2"]),
        (("Two brothers had a dog.", "The dog and a cat slept.", "The two brothers danced."), ["boy*2"]),
        (("从前有两个兄弟。", "一只狐狸和一只熊走来了。", "两个兄弟捡到一面鼓。他们跳起舞来。"), ["boy*2"]),
        (("一只狼和一只熊在走。", "兄弟俩来到河边。"), ["boy", "boy"]),
        (("Three pigs ran.", "The two brothers slept."), ["pig*2"]),
        ((KING_EN, "The twins ran. They danced."), ["boy", "girl"]),
        ((KING_ZH, "双胞胎在跑。他们跳起舞来。"), ["boy", "girl"]),
        ((KING_EN, "An old couple sat in a boat. They sang."), ["grandma", "grandpa"]),
        ((KING_ZH, "一对老夫妻坐在船上。他们在唱歌。"), ["grandma", "grandpa"]),
        ((KING_ZH, "夫妻俩坐在船上。"), ["man", "woman"]),
    ],
)
def test_who_are_of_each_other_are_of_nobody_before(
    planner: Seq2SeqPlanner, pages: tuple[str, ...], who: list[str]
) -> None:
    assert living(plan(planner, *pages).scenes[-1]) == who


@pytest.mark.parametrize(
    "text",
    [
        "Two boys came to the river. They danced.",
        "Tom and his brother came home. They danced.",
        "两个男孩来到河边。他们在跳舞。",
        "A girl came to the river. She danced.",
    ],
)
def test_what_they_do_where_they_come_is_seen(planner: Seq2SeqPlanner, text: str) -> None:
    assert {i.pose for i in plan(planner, text).scenes[0].items if i.character} == {"dance"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("It was night. People lit lanterns.", 3),
        ("Everybody hung flags on the houses.", 3),
        ("家家户户挂起了灯笼。", 3),
        ("Somebody opened a box.", 1),
        ("有人放了一个箱子。", 1),
        ("A fox slept. People say that it is clever.", 0),
    ],
)
def test_people_who_do_something_are_there(planner: Seq2SeqPlanner, text: str, number: int) -> None:
    people = [i for i in plan(planner, text).scenes[0].items if i.what in ("woman", "man", "girl", "boy")]
    assert sum(i.count for i in people) == number


@pytest.mark.parametrize(
    ("pages", "either"),
    [
        (("Five children played in the garden.", "They danced.", "The children sat down."), True),
        (("五个孩子在公园里玩。", "孩子们在唱歌。"), True),
        (("村民们在广场上跳舞。",), True),
        (("Two guards stood at the gate.",), True),
        # the text says which, or it is one alone
        (("Five girls danced.", "The girls sat down."), False),
        (("三个男孩在唱歌。",), False),
        (("Three children in red dresses danced.",), False),
        (("A child danced.",), False),
    ],
)
def test_several_of_whom_the_text_does_not_say_are_of_both_sexes(
    planner: Seq2SeqPlanner, pages: tuple[str, ...], either: bool
) -> None:
    people = [next(i for i in s.items if i.character) for s in plan(planner, *pages).scenes]
    assert [i.either for i in people] == [either] * len(pages)
    assert len({(i.character, i.kinds) for i in people}) == 1


def test_there_is_no_other_sex_of_a_thing() -> None:
    with pytest.raises(ValueError, match="there is no other sex"):
        Item(id="tree", what="tree", count=2, either=True)
