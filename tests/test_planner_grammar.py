"""What grammar adds to the seq2seq's page: relations, nouns that it passed over, the setting, numbers, feelings, clothes."""

from __future__ import annotations

import pytest

from storybrush.language.reading import read_story
from storybrush.planner import atmosphere, rules, syntax
from storybrush.planner.actions import ITEM, Step
from storybrush.planner.again import second_mentions
from storybrush.planner.amend import amend
from storybrush.planner.bearing import bare, felt, shared
from storybrush.planner.draft import read
from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.planner.poses import posed
from storybrush.planner.pronouns import unmet
from storybrush.planner.several import several
from storybrush.planner.units import units
from storybrush.planner.wardrobe import dressed
from storybrush.reader import LanguageReader
from storybrush.script import Language


@pytest.fixture(scope="module")
def reader() -> LanguageReader:
    return LanguageReader()


def told(reader: LanguageReader, text: str, language: Language) -> set[tuple[str, str, str]]:
    page = units(text, language, reader)
    return {
        (page[a].word.text.lower(), kind, page[b].word.text.lower())
        for kind, a, b in syntax.relations(page, rules.heads(page, language), language)
    }


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The fox sleeps under the table.", ("fox", "under", "table")),
        ("On the table stood two bottles.", ("bottles", "on", "table")),
        ("A bench left of a bear.", ("bench", "left of", "bear")),
        ("The lion stands to the right of the tiger.", ("lion", "right of", "tiger")),
        ("A farmer, who was carrying a goose, sang.", ("farmer", "holding", "goose")),
        ("The girl tucked the goose under her arm.", ("girl", "holding", "goose")),
        ("Dad carries a basket on his head.", ("basket", "on", "dad")),
        ("A monkey lies on a bed reading a book.", ("monkey", "holding", "book")),
        ("The wolf held a plate, a spoon and a fork.", ("wolf", "holding", "fork")),
        ("The dog follows the cat.", ("dog", "behind", "cat")),
        ("The bird stared at the frog.", ("bird", "facing", "frog")),
        ("Beneath a tree, the pig dances.", ("pig", "under", "tree")),
        ("The basket was filled with eggs.", ("eggs", "in", "basket")),
        ("The knight rode a horse.", ("knight", "riding", "horse")),
        ("On a bench under a tree sat an old woman.", ("old woman", "on", "bench")),
        ("The dog gave the king a spoon.", ("dog", "holding", "spoon")),
        ("The dog gave the king a spoon.", ("dog", "near", "king")),
        ("The cook carried a bucket of fish.", ("fish", "in", "bucket")),
        ("The cook carried a bucket of fish.", ("cook", "holding", "bucket")),
        ("A wolf in silver armour fights a green snake.", ("wolf", "facing", "snake")),
        ("The bear climbed the tree.", ("bear", "in", "tree")),
        ("The bear looks at its reflection in a mirror.", ("bear", "facing", "mirror")),
        ("The whale swam with a mouse on its back.", ("mouse", "on", "whale")),
        ("Nora sat on a bench. Then Nora stood behind a bush.", ("nora", "behind", "bush")),
    ],
)
def test_english_tells_who_stands_where(reader, text, relation):
    assert relation in told(reader, text, "en")


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("狐狸睡在桌子下面。", ("狐狸", "under", "桌子")),
        ("桌子上放着一个瓶子。", ("瓶子", "on", "桌子")),
        ("杯子在盘子的左边。", ("杯子", "left of", "盘子")),
        ("农夫把大象牵到一艘大船上。", ("大象", "on", "船")),
        ("猴子手里拿着一把雨伞。", ("猴子", "holding", "雨伞")),
        ("狮子坐在长椅上，嘴里叼着一条鱼。", ("狮子", "holding", "鱼")),
        ("老虎和大象坐在长椅上，大象在右边。", ("大象", "right of", "老虎")),
        ("房子上面飘着六个气球。", ("气球", "above", "房子")),
        ("青蛙对树下的乌龟说话。", ("乌龟", "under", "树")),
        ("小狗追着蝴蝶。", ("小狗", "behind", "蝴蝶")),
        ("女巫骑着扫帚飞过城堡。", ("女巫", "riding", "扫帚")),
        ("小猫打开了箱子，里面的苹果很红。", ("苹果", "in", "箱子")),
        ("厨师给了国王一个蛋糕。", ("厨师", "holding", "蛋糕")),
        ("厨师把蛋糕递给国王。", ("厨师", "holding", "蛋糕")),
        ("猎人提着一篮鸡蛋。", ("鸡蛋", "in", "篮")),
        ("猎人把小鹿抱在怀里。", ("猎人", "holding", "小鹿")),
        ("坐船的国王在睡觉。", ("国王", "in", "船")),
        ("狮子爬上了树。", ("狮子", "in", "树")),
        ("老鼠叼着面包，把它放进箱子里。", ("面包", "in", "箱子")),
        ("狐狸站在窗外。", ("狐狸", "behind", "窗")),
        ("羊背上坐着一只猴子，吹着笛子。", ("猴子", "holding", "笛子")),
        ("王子脖子上挂着奖牌，坐在石头上。", ("王子", "on", "石头")),
        ("爷爷推着一车装满南瓜的小车。", ("南瓜", "in", "小车")),
    ],
)
def test_chinese_tells_who_stands_where(reader, text, relation):
    assert relation in told(reader, text, "zh")


def test_what_is_said_between_quotation_marks_puts_nobody_anywhere(reader):
    assert not told(reader, '"The cat is under the table," said nobody.', "en")


@pytest.mark.parametrize(
    ("text", "language", "there", "absent"),
    [
        ("The shoemaker's cat sat on a goat skin.", "en", {"cat"}, {"shoemaker", "goat", "goat skin"}),
        ("Grandpa Elephant danced.", "en", {"elephant"}, {"grandpa"}),
        ("狼戴上外婆的帽子。", "zh", {"狼"}, {"外婆", "帽子"}),
        ("企鹅太太在跳舞。", "zh", {"企鹅"}, {"太太"}),
        ("四只白兔围着胡萝卜，没有狐狸。", "zh", {"白兔", "胡萝卜"}, {"狐狸"}),
        ("The boy ran like a hare.", "en", {"boy"}, {"hare"}),
        ("The cow shook its horns and went home.", "en", {"cow"}, {"horns", "home"}),
        ("She sat in a house of red brick.", "en", {"house"}, {"brick"}),
        ("The bear family built a boat.", "en", {"bear", "boat"}, {"family"}),
        ("没穿鞋的国王看见一只没有翅膀的鸟。", "zh", {"国王", "鸟"}, {"翅膀"}),
        ("奶奶端来一盆水。", "zh", {"奶奶", "盆", "水"}, set()),
        ("老师在看书。", "zh", {"老师", "书"}, set()),
        ("床前明月光，小猪在睡觉。", "zh", {"小猪"}, {"明月光"}),
    ],
)
def test_owners_kinds_titles_and_what_is_denied_are_not_there(reader, text, language, there, absent):
    page = units(text, language, reader)
    found = {page[h].word.text.lower() for h in rules.heads(page, language)}
    assert there <= found
    assert not absent & found


@pytest.mark.parametrize(
    ("text", "language", "there", "absent"),
    [
        ("小明心里像揣了只兔子，躲在妈妈身后。", "zh", {"妈妈"}, {"兔子"}),
        ("爸爸没有带伞。", "zh", {"爸爸"}, {"伞"}),
        ("篮子和香蕉都不见了，奶奶很着急。", "zh", {"奶奶"}, {"篮子", "香蕉"}),
        ("她急得像热锅上的蚂蚁。", "zh", set(), {"蚂蚁", "锅"}),
        ("小狗没有睡觉，它看见一只猫。", "zh", {"小狗", "猫"}, set()),
        ("It was raining cats and dogs, and a girl sat at the window.", "en", {"girl", "window"}, {"cats", "dogs"}),
        ("She wore neither a train nor a golden crown.", "en", set(), {"train", "crown"}),
        ("The basket was gone, and the fox sat down.", "en", {"fox"}, {"basket"}),
        ("The hare ran as fast as a train.", "en", {"hare"}, {"train"}),
        ("The dog did not sleep near the cat.", "en", {"dog", "cat"}, set()),
        ("The king had no horse but a donkey.", "en", {"king", "donkey"}, {"horse"}),
    ],
)
def test_what_is_denied_gone_compared_or_a_turn_of_speech(reader, text, language, there, absent):
    page = units(text, language, reader)
    everything = [
        Step(ITEM, n) for n, u in enumerate(page) if "subject" in u.types
    ]  # a network that believes every word
    found = {page[s.at].word.text.lower() for s in amend(page, everything, language) if s.action == ITEM}
    assert there <= found
    assert not absent & found


def test_a_noun_that_the_seq2seq_passed_over_comes_with_its_own_deeds(reader):
    page = units("The wolf sat, and a girl in a red dress danced happily.", "en", reader)
    words = [u.word.text for u in page]
    written = [
        Step(ITEM, words.index("wolf")), Step("pose", words.index("sat")), Step("wears", words.index("dress")),
        Step("wears colour", words.index("red")),
    ]  # fmt: skip
    wolf, girl = read(page, amend(page, written, "en")).items
    assert (wolf.unit.word.text, wolf.values["pose"], wolf.wears) == ("wolf", "sit", [])
    assert (girl.unit.word.text, [(w.what, w.colour) for w in girl.wears]) == ("girl", [("dress", "red")])


@pytest.mark.parametrize(
    ("text", "language", "kind", "value"),
    [
        ("They walked through the forest.", "en", "place", "forest"),
        ("It got dark and the owl flew.", "en", "time", "sunset"),
        ("他们把小鸟带到了一座高山上。", "zh", "place", "mountain"),
        ("午夜的钟声响了。", "zh", "time", "night"),
        ("The sun rose over the hill.", "en", "time", "dawn"),
        ("孩子们堆了一个雪人。", "zh", "season", "winter"),
    ],
)
def test_the_setting_is_said_by_words_and_by_signs(reader, text, language, kind, value):
    page = units(text, language, reader)
    steps = [Step(ITEM, h) for h in rules.heads(page, language)]
    draft = read(page, atmosphere.complete(steps, page, language))
    atmosphere.signs(draft, language)
    assert draft.setting[kind][0] == value


def test_a_place_that_is_denied_or_spoken_of_is_none(reader):
    for text in ("They were not in the forest.", '"Go into the forest," said the fox.'):
        page = units(text, "en", reader)
        assert not [s for s in atmosphere.words(page, [], "en") if s.action == "place"]


@pytest.mark.parametrize(
    ("text", "language", "word", "count"),
    [
        ("The ants carry food.", "en", "ants", 3),
        ("The fishermen sang.", "en", "fishermen", 3),
        ("A pile of wood lay there.", "en", "wood", 3),
        ("The penguin family danced.", "en", "penguin", 4),
        ("A photo of a scissors.", "en", "scissors", 1),
        ("他坐在一大摞书上。", "zh", "书", 3),
        ("身边全是鱼和水草。", "zh", "鱼", 3),
        ("她追着蝴蝶。", "zh", "蝴蝶", 3),
        ("她追着一只蝴蝶。", "zh", "蝴蝶", 1),
        ("路边有一朵小花。", "zh", "小花", 1),
        ("小鸟都飞走了。", "zh", "小鸟", 3),
        ("猫和狗都睡着了。", "zh", "狗", 1),
        ("厨师把老鼠藏在树叶底下。", "zh", "树叶", 3),
    ],
)
def test_several_without_a_number(reader, text, language, word, count):
    page = units(text, language, reader)
    at = next(n for n, u in enumerate(page) if word in u.word.text)
    draft = read(page, [Step(ITEM, at)])
    several(draft, language)
    assert draft.items[0].count == count


@pytest.mark.parametrize(
    ("text", "language", "who", "pose"),
    [
        ("On a bench sat an old woman.", "en", "old woman", "sit"),
        ("树下睡着一只狐狸。", "zh", "狐狸", "sleep"),
        ("The wolf ran away.", "en", "wolf", "run"),
        ("小猫从睡着的兔子身边走过。", "zh", "兔子", "sleep"),
        ("小猫从睡着的兔子身边走过。", "zh", "小猫", "walk"),
        ('"Good morning, Crow," said the fox.', "en", "Crow", None),
        ("The wolf wanted to dance.", "en", "wolf", None),
    ],
)
def test_deeds_where_the_seq2seq_is_silent(reader, text, language, who, pose):
    page = units(text, language, reader)
    at = next(n for n, u in enumerate(page) if u.word.text == who)
    draft = read(page, [Step(ITEM, at)])
    posed(draft, language)
    assert draft.items[0].values.get("pose") == pose


def test_feelings_and_clothes_go_to_the_one_they_are_said_of(reader):
    page = units("The king was happy. A boy in a green coat was very sad.", "en", reader)
    words = [u.word.text for u in page]
    draft = read(page, [Step(ITEM, words.index("king")), Step(ITEM, words.index("boy"))])
    felt(draft, "en")
    dressed(draft, "en")
    king, boy = draft.items
    assert (king.values["feeling"], boy.values["feeling"]) == ("happy", "sad")
    assert (king.wears, [(w.what, w.colour) for w in boy.wears]) == ([], [("coat", "green")])


def test_what_is_denied_is_not_worn_and_what_is_joined_does_the_same(reader):
    page = units("没戴帽子的国王坐着。", "zh", reader)
    words = [u.word.text for u in page]
    draft = read(page, [Step(ITEM, words.index("国王")), Step("wears", words.index("帽子"))])
    bare(draft)
    assert draft.items[0].wears == []
    page = units("The king and the old queen danced.", "en", reader)
    words = [u.word.text for u in page]
    draft = read(page, [Step(ITEM, 1), Step(ITEM, words.index("old queen")), Step("pose", words.index("danced"))])
    shared(draft, "en")
    assert [d.values["pose"] for d in draft.items] == ["dance", "dance"]


def test_what_is_said_behind_a_second_mention_is_said_of_her(reader):
    page = units("The king and the queen met. The king wore a green coat. The queen was sad.", "en", reader)
    words = [u.word.text for u in page]
    wears = [Step("wears", words.index("coat")), Step("wears colour", words.index("green"))]
    draft = read(page, [Step(ITEM, 1), Step(ITEM, 4), *wears])  # the seq2seq dresses the queen
    second_mentions(draft, "en")
    felt(draft, "en")
    shared(draft, "en")
    king, queen = draft.items
    assert ([(w.what, w.colour) for w in king.wears], queen.wears) == ([("coat", "green")], [])
    assert (king.values.get("feeling"), queen.values.get("feeling")) == (None, "sad")


def test_a_doubled_adjective_is_no_plural(reader):
    for text, count in (("一只胖胖的熊走来。", None), ("一只只小鸟飞来。", "3"), ("熊都睡了。", "3")):
        page = units(text, "zh", reader)
        at = next(n for n, u in enumerate(page) if u.found is not None and "animal" in u.types)
        draft = read(page, [Step(ITEM, at)])
        several(draft, "zh")
        assert draft.items[0].values.get("count") == count, text


def test_who_looks_under_a_thing_is_not_under_it(reader):
    page = units("The hens look under the table.", "en", reader)
    words = [u.word.text for u in page]
    written = [Step(ITEM, 1), Step("rel:under", words.index("table")), Step(ITEM, words.index("table"))]
    assert not [s for s in amend(page, written, "en") if s.action == "rel:under"]


@pytest.mark.parametrize(
    ("text", "language", "met"),
    [
        ("The wolf gave her a cake.", "en", ["her"]),
        ("The queen sang. The wolf gave her a cake.", "en", []),
        ("The wolf took her cake.", "en", []),
        ("The king sang. She danced.", "en", ["She"]),
        ("When he was tired, the wolf slept.", "en", []),
        ("The shoes were red. They were new.", "en", []),
        ("他把苹果递给妹妹。", "zh", ["他"]),
        ("国王走来了，王后送给他一匹马。", "zh", []),
        ("狼给了她一块糖。", "zh", ["她"]),
        ("狼看见她的帽子。", "zh", []),
        ("“她是谁？”狼问。", "zh", []),
    ],
)
def test_pronouns_that_nobody_before_them_can_mean(reader, text, language, met):
    page = units(text, language, reader)
    steps = [
        Step(ITEM, n) for n, u in enumerate(page) if u.types & {"person", "animal"} or (u.found and u.found.what != "x")
    ]
    known = {s.at for s in steps}
    page, steps = unmet(page, steps, language)
    new = [s.at for s in steps if s.action == ITEM and s.at not in known]
    assert [page[n].word.text for n in new] == met
    assert all("pronoun" in page[n].types for n in new)


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Zuri sees a lion.", "en", ["Zuri"]),
        ("Tamba and his goat ran.", "en", ["Tamba"]),
        ("Zuri dances with a goat.", "en", ["Zuri"]),
        ("Mr Long Nose sat down.", "en", ["Mr Long Nose"]),
        ("The fox met Hedda Gribble.", "en", ["Hedda Gribble"]),
        ('The fox asks: "What is it?"', "en", []),
        ("Darkness fell. Suddenly it rained. Breakfast was late.", "en", []),
        ("扎尼尔坐在石头上。", "zh", ["扎尼尔"]),
        ("马拉着车。", "zh", []),
    ],
)
def test_names_that_no_table_knows(reader, text, language, names):
    page = units(text, language, reader)
    assert [u.word.text for u in page if "name" in u.types] == names


@pytest.mark.weights
@pytest.mark.parametrize(
    ("text", "cast", "items"),
    [
        ("Mia is a girl with a blue dress. She has a small dog.", {"Mia": "girl", "": "dog"}, 2),
        ("Rusty was a little red fox. Rusty runs in the forest.", {"Rusty": "fox"}, 1),
        ("Anna is a queen, and Bob is a king.", {"Anna": "queen", "Bob": "king"}, 2),
        ("小明是一个穿红衣服的男孩。", {"小明": "boy"}, 1),
        ("Once there was a girl called Mia.", {"Mia": "girl"}, 1),
        ("他叫阿毛。阿毛在睡觉。", {"阿毛": "boy"}, 1),
        ("Zuri sees a boy.", {"Zuri": "boy", "": "boy"}, 2),
    ],
)
def test_a_name_and_what_it_is_said_to_be_are_one(
    reader: LanguageReader, text: str, cast: dict[str, str], items: int
) -> None:
    script = Seq2SeqPlanner(reader).plan(read_story(text))
    assert {c.name: c.what for c in script.cast} == cast
    assert len(script.scenes[0].items) == items
    assert all(i.pose != "point" for i in script.scenes[0].items)  # to be called is no deed


def test_nothing_is_in_somebody_whose_garden_it_is(reader):
    page = units("He watered the tulips in the garden of Mrs. Green, an old lady.", "en", reader)
    words = [u.word.text for u in page]
    lady = next(n for n, u in enumerate(page) if "person" in u.types and u.found is not None)
    steps = [Step(ITEM, words.index("tulips")), Step("rel:in", lady), Step(ITEM, lady)]
    assert not [s for s in amend(page, steps, "en") if s.action == "rel:in"]


def test_who_lies_in_the_sun_is_in_its_light(reader):
    page = units("The cat was lying in the sun.", "en", reader)
    words = [u.word.text for u in page]
    steps = [Step(ITEM, words.index("cat")), Step("rel:in", words.index("sun")), Step(ITEM, words.index("sun"))]
    assert not [s for s in amend(page, steps, "en") if s.action == "rel:in"]
    page = units("老牛伯伯在吃草。", "zh", reader)
    told = amend(page, [Step(ITEM, n) for n, u in enumerate(page) if u.types & {"animal", "person"}], "zh")
    assert [page[s.at].word.text for s in told if s.action == ITEM and page[s.at].types & {"animal", "person"}] == [
        "老牛"
    ]


@pytest.mark.parametrize(
    ("text", "one", "kind", "other"),
    [
        ("She carried a sack to the mill.", "mill", "in", "sack"),
        ("The hen and her chicks ate the bread.", "chicks", "holding", "hen"),
    ],
)
def test_what_cannot_be_is_not_so(reader, text, one, kind, other):
    page = units(text, "en", reader)
    words = [u.word.text for u in page]
    steps = [Step(ITEM, words.index(one)), Step(f"rel:{kind}", words.index(other)), Step(ITEM, words.index(other))]
    assert not [s for s in amend(page, steps, "en") if s.action == f"rel:{kind}" and s.at == words.index(other)]
