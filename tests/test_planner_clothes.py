"""Who has what on in which colour, what becomes of it, and what of it cannot be drawn; several of a kind in several colours."""

from __future__ import annotations

import pytest

from storybrush.language.reading import read_story
from storybrush.planner.garments import wearing
from storybrush.planner.looks import Wardrobe, own_colour
from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.planner.undressing import receiver, taken_off
from storybrush.planner.units import units
from storybrush.reader import LanguageReader
from storybrush.script import Garment, Item, Scene


@pytest.fixture(scope="module")
def reader() -> LanguageReader:
    return LanguageReader()


@pytest.fixture(scope="module")
def planner(reader: LanguageReader) -> Seq2SeqPlanner:
    return Seq2SeqPlanner(reader)


def scenes(planner: Seq2SeqPlanner, *pages: str) -> tuple[Scene, ...]:
    return planner.plan(read_story("\n\n".join(pages), title=""), pages=len(pages)).scenes


def one(scene: Scene, what: str) -> Item:
    return next(i for i in scene.items if what in (i.what, i.character))


def wears(scene: Scene, what: str) -> set[tuple[str, str | None]]:
    return {(g.what, g.colour) for g in one(scene, what).wears}


def parts(scene: Scene, what: str) -> list[tuple[int, str | None]]:
    return sorted(((i.count, i.colour) for i in scene.items if i.what == what), key=str)


# -- the words


@pytest.mark.parametrize(
    ("text", "garment", "verb"),
    [
        ("The man wore a long grey coat.", "coat", "wore"),
        ("The man had on a red tie and a coat.", "coat", "had"),
        ("A bear in a cap and a woolly scarf sat.", "scarf", "in"),
        ("She changed into her pyjamas.", "pyjamas", "changed"),
        ("老人披着一件旧斗篷。", "斗篷", "披"),
        ("士兵头戴铁灰色的头盔。", "头盔", "头戴"),
    ],
)
def test_words_by_which_something_is_worn(reader: LanguageReader, text: str, garment: str, verb: str) -> None:
    page = units(text, "en" if text.isascii() else "zh", reader)
    how = wearing(page, next(n for n, u in enumerate(page) if u.word.text == garment))
    assert how is not None
    assert page[how.verb].word.text == verb


@pytest.mark.parametrize(
    ("text", "garment"),
    [
        ("The man wore no hat.", "hat"), ("There were coins in the hat.", "hat"), ("He put the scarf into a box.", "scarf"),
        ("The boy took his coat off.", "coat"), ("桌上放着一顶帽子。", "帽子"), ("老人没戴帽子。", "帽子"), ("老人摘下帽子。", "帽子"),
    ],
)  # fmt: skip
def test_what_only_lies_there_or_is_denied_is_not_worn(reader: LanguageReader, text: str, garment: str) -> None:
    page = units(text, "en" if text.isascii() else "zh", reader)
    assert wearing(page, next(n for n, u in enumerate(page) if u.word.text == garment)) is None


@pytest.mark.parametrize(
    ("text", "garment", "off", "to"),
    [
        ("The queen removed her crown.", "crown", "removed", None),
        ("His cap fell off.", "cap", "fell", None),
        ("She took off her scarf and handed it to the old man.", "scarf", "took", "man"),
        ("Nora lent him her coat.", "coat", None, "him"),
        ("他把外套脱掉，披在妹妹身上。", "外套", "脱掉", "妹妹"),
        ("老爷爷的草帽被风刮走了。", "草帽", "被", None),
    ],
)
def test_words_by_which_it_comes_off_and_to_somebody(
    reader: LanguageReader, text: str, garment: str, off: str | None, to: str | None
) -> None:
    page = units(text, "en" if text.isascii() else "zh", reader)
    at = next(n for n, u in enumerate(page) if u.word.text == garment)
    verb, taker = taken_off(page, at), receiver(page, at)
    assert (None if verb is None else page[verb].word.text) == off
    assert (None if taker is None else page[taker[1]].word.text.split()[-1]) == to


# -- on whom, in which colour


@pytest.mark.parametrize(
    ("text", "who", "worn"),
    [
        ("A boy in a yellow cap and a green jacket ran.", "boy", {("cap", "yellow"), ("coat", "green")}),
        ("The woman wore a white scarf, a purple cloak and a dress.", "woman", {("headscarf", "white"), ("robe", "purple")}),
        ("A woman in a red dress stood next to a man in a black suit.", "man", {("uniform", "black")}),
        ("His cap was green, and his coat was of red wool, said the tailor of the boy.", "boy", set()),
        ("The king came home. His cloak was of red velvet.", "king", {("robe", "red")}),
        ("The woodcutter, all in brown, sat down.", "woodcutter", {("shirt-trousers", "brown")}),
        ("Clad in white from head to toe, the fairy sang.", "fairy", {("dress", "white")}),
        ("On the girl's head sat a green beret.", "girl", {("beret", "green")}),
        ("The granny with a blue ribbon in her hair knitted.", "grandma", {("bow", "blue")}),
        ("She was a tall woman in a green coat.", "woman", {("coat", "green")}),
        ("戴着黄帽子、穿着绿外套的男孩在跑步。", "boy", {("cap", "yellow"), ("coat", "green")}),
        ("老奶奶头上裹着一块白头巾，身上披着紫斗篷。", "grandma", {("headscarf", "white"), ("robe", "purple")}),
        ("小姑娘换上了一件红底白花的旗袍。", "girl", {("qipao", "red")}),
        ("走来一个一身黑衣的老头。", "grandpa", {("shirt-trousers", "black")}),
        ("爸爸给弟弟穿上绿色的雨衣。", "boy", {("coat", "green")}),
        ("外婆戴着一副老花镜，披着蓝披肩。", "grandma", {("glasses", None), ("headscarf", "blue")}),
    ],
)  # fmt: skip
def test_each_garment_has_its_own_colour(
    planner: Seq2SeqPlanner, text: str, who: str, worn: set[tuple[str, str]]
) -> None:
    (scene,) = scenes(planner, text)
    assert worn <= wears(scene, who)


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The girl wore a red coat and green boots.", "boots", "not drawn"),
        ("The woman had a yellow dress on under her brown coat.", "dress", "not drawn"),
        ("The man wore a white shirt and red trousers.", "trousers", "drawn as"),
        ("The boy wore a striped shirt.", "striped", "not drawn"),
        ("The farmer wore a blue straw hat.", "straw hat", "drawn as"),
        ("The fox wore glasses.", "glasses", "not drawn"),
        ("女孩穿着红大衣和绿靴子。", "靴子", "not drawn"),
        ("阿姨里面穿着黄裙子，外面套着棕色大衣。", "裙子", "not drawn"),
        ("男孩穿着碎花衬衫。", "碎花", "not drawn"),
        ("国王戴着黑色的王冠。", "王冠", "drawn as"),
    ],
)
def test_what_cannot_be_drawn_is_said(planner: Seq2SeqPlanner, text: str, word: str, kind: str) -> None:
    (scene,) = scenes(planner, text)
    assert (kind, True) in {(r.kind, word in r.words) for r in scene.remarks}


def test_trousers_do_not_dye_the_shirt(planner: Seq2SeqPlanner) -> None:
    (scene,) = scenes(planner, "The man wore a white shirt and red trousers.")
    assert ("shirt-trousers", "white") in wears(scene, "man")


def test_a_coat_goes_over_what_comes_back_when_it_is_taken_off() -> None:
    clothes = Wardrobe((Garment(what="dress", colour="pink"), Garment(what="crown")))
    clothes.put_on("coat", "blue")
    assert clothes.wears == (Garment(what="coat", colour="blue"), Garment(what="crown"))
    assert clothes.take_off("coat", None) == Garment(what="coat", colour="blue")
    assert clothes.wears == (Garment(what="dress", colour="pink"), Garment(what="crown"))
    clothes.put_on("robe", "red")
    clothes.put_on("pyjamas", "white")  # who changes has nothing below
    clothes.take_off("pyjamas", Garment(what="dress"))
    assert clothes.wears[0] == Garment(what="dress")
    assert clothes.take_off("cap", None) is None  # a crown is not "the hat"


def test_hats_that_no_word_dyes() -> None:
    assert own_colour(Garment(what="crown", colour="black")) == "gold"
    assert own_colour(Garment(what="crown", colour="gold")) is None
    assert own_colour(Garment(what="beret", colour="black")) is None


# -- what becomes of it


def test_what_is_taken_off_stays_off(planner: Seq2SeqPlanner) -> None:
    on, off, later = scenes(planner, "The boy wore a green coat.", "He took off his coat.", "The boy sang.")
    assert ("coat", "green") in wears(on, "boy")
    for scene in (off, later):
        assert "coat" not in {what for what, _ in wears(scene, "boy")}
        assert one(scene, "boy").wears  # and nobody is bare
    assert one(off, "boy").pose != "carry"


def test_an_animal_may_wear_nothing(planner: Seq2SeqPlanner) -> None:
    script = planner.plan(read_story("小熊戴着红帽子。\n\n小熊把帽子摘了下来。", title=""), pages=2)
    assert ("cap", "red") in wears(script.scenes[0], "bear")
    assert one(script.scenes[1], "bear").wears == script.cast[0].look.wears == ()  # else the look would be drawn


@pytest.mark.parametrize(
    ("pages", "giver", "taker", "garment"),
    [
        (("Mia wore a purple scarf.", "Mia gave her scarf to the rabbit.", "The rabbit slept."), "mia", "rabbit", ("headscarf", "purple")),
        (("The queen wore a red cloak.", "The queen took off her cloak and put it around the boy.", "The boy ate."), "queen", "boy", ("robe", "red")),
        (("小狐狸围着黄围巾。", "小狐狸把围巾送给了小兔子。", "小兔子睡着了。"), "fox", "rabbit", ("headscarf", "yellow")),
        (("爷爷戴着一顶草帽。", "爷爷摘下草帽，戴在孙女头上。", "孙女笑了。"), "grandpa", "girl", ("straw hat", None)),
    ],
)  # fmt: skip
def test_a_gift_is_worn_by_another(
    planner: Seq2SeqPlanner, pages: tuple[str, ...], giver: str, taker: str, garment: tuple[str, str | None]
) -> None:
    before, gift, after = scenes(planner, *pages)
    assert garment in wears(before, giver)
    assert garment not in wears(gift, giver)
    assert garment in wears(gift, taker)
    assert garment in wears(after, taker)


@pytest.mark.parametrize(
    "pages",
    [
        ("The boy wore a red cap.", "He took off his cap.", "He put it on again."),
        ("The boy wore a red cap.", "He took off his cap.", "Then the boy put on his hat."),
        ("男孩戴着一顶红帽子。", "男孩摘下帽子。", "男孩又戴上了。"),
    ],
)
def test_what_was_taken_off_is_put_on_again_as_it_was(planner: Seq2SeqPlanner, pages: tuple[str, ...]) -> None:
    _, off, again = scenes(planner, *pages)
    assert ("cap", "red") not in wears(off, "boy")
    assert ("cap", "red") in wears(again, "boy")


@pytest.mark.parametrize("text", ["A boy and a girl, both in yellow raincoats, jumped.", "男孩和女孩都穿着黄雨衣。"])
def test_both_wear_it(planner: Seq2SeqPlanner, text: str) -> None:
    (scene,) = scenes(planner, text)
    assert ("coat", "yellow") in wears(scene, "boy") & wears(scene, "girl")


def test_the_helmet_of_a_knight_is_a_helmet_too(planner: Seq2SeqPlanner) -> None:
    _, off = scenes(planner, "The knight waved.", "The knight removed his helmet.")
    assert {what for what, _ in wears(off, "knight")} == {"armour"}


@pytest.mark.parametrize(
    "pages",
    [
        ("Leo wore a blue cap. Anna wore a straw hat.", "Leo and Anna swapped hats."),
        ("Leo wore a blue cap. Anna wore a straw hat.", "They exchanged hats."),
    ],
)
def test_two_swap(planner: Seq2SeqPlanner, pages: tuple[str, str]) -> None:
    _, after = scenes(planner, *pages)
    assert ("straw hat", None) in wears(after, "leo")
    assert ("cap", "blue") in wears(after, "anna")


def test_the_wind_takes_the_hat_of_somebody_who_is_only_named_as_its_owner(planner: Seq2SeqPlanner) -> None:
    _, after = scenes(planner, "奶奶戴着一顶绿帽子。", "风把奶奶的帽子吹走了。")
    assert "cap" not in {what for what, _ in wears(after, "grandma")}


@pytest.mark.parametrize(
    ("pages", "loser", "others", "thing"),
    [
        (("小老鼠戴着一顶红帽子。", "小猫来了。可是帽子掉进了池塘里。", "小老鼠哭了。"), "mouse", ["cat"], "red"),
        (("A frog had a green hat on his head.", "A duck swam past. The hat fell off into the water.", "The frog cried."), "frog", ["duck"], "green"),
        (("小熊戴着一顶草帽。", "一阵风把草帽吹走了。", "小熊哭了。"), "bear", [], None),
        (("The boy wore a blue hat.", "A gust of wind blew his hat into the river.", "The boy cried."), "boy", [], "blue"),
        (("小兔围着一条红围巾。", "小兔把围巾弄丢了。", "小兔回家了。"), "rabbit", [], None),
    ],
)  # fmt: skip
def test_what_falls_or_is_lost_is_worn_by_nobody(
    planner: Seq2SeqPlanner, pages: tuple[str, ...], loser: str, others: list[str], thing: str | None
) -> None:
    before, lost, after = scenes(planner, *pages)
    garments = {what for what, _ in wears(before, loser)} & {"cap", "straw hat", "headscarf"}
    assert garments
    for scene in (lost, after):
        worn = {g.what for item in scene.items if item.what in (loser, *others) for g in item.wears}
        assert not worn & garments
    if thing is not None:
        assert [i.colour for i in lost.items if i.what == "womans-hat"] == [thing]


def test_his_hat_is_of_nobody_whom_the_word_cannot_mean(planner: Seq2SeqPlanner) -> None:
    _, lost = scenes(planner, "Anna wore a red hat.", "Tom wore a blue hat. The wind blew her hat away.")
    assert ("cap", "blue") in wears(lost, "tom")


@pytest.mark.parametrize(
    "pages",
    [
        ("小老鼠戴着一顶红帽子。", "帽子掉进了池塘里。", "小猫把帽子还给了小老鼠。"),
        ("The mouse wore a red hat.", "The hat rolled into the pond.", "The cat gave the hat back to the mouse."),
        ("The mouse wore a red hat.", "The hat rolled into the pond.", "The cat brought the hat back to the mouse."),
    ],
)
def test_what_comes_back_is_worn_again(planner: Seq2SeqPlanner, pages: tuple[str, ...]) -> None:
    _, lost, back = scenes(planner, *pages)
    assert "mouse" not in [i.what for i in lost.items] or not wears(lost, "mouse")
    assert wears(back, "mouse") == {("cap", "red")}
    assert not wears(back, "cat")


@pytest.mark.parametrize(
    ("text", "who", "worn"),
    [
        ("小老鼠戴上一顶小红帽。", "mouse", {("cap", "red")}),
        ("小刺猬头上戴着小黄帽。", "hedgehog", {("cap", "yellow")}),
        ("小熊摘下小红帽，坐在石头上。", "bear", set()),
        ("The rabbit put on a little red riding hood.", "rabbit", {("hood", "red")}),
    ],
)
def test_a_garment_is_nobody(planner: Seq2SeqPlanner, text: str, who: str, worn: set[tuple[str, str]]) -> None:
    (scene,) = scenes(planner, text)
    assert wears(scene, who) == worn
    assert "girl" not in {i.what for i in scene.items}


@pytest.mark.parametrize(
    ("text", "what", "thing"),
    [("草地上开着一朵小花。", "blossom", True), ("河里游着一条小龙。", "chinese-dragon", True), ("小花在草地上玩。", "girl", False),
     ("小红帽戴上一顶草帽。", "girl", False), ("Little Red Riding Hood met a wolf.", "girl", False)],
)  # fmt: skip
def test_a_name_that_is_a_word_for_a_thing(planner: Seq2SeqPlanner, text: str, what: str, thing: bool) -> None:
    (scene,) = scenes(planner, text)
    assert what in {i.what for i in scene.items}
    assert thing != ("girl" in {i.what for i in scene.items} or "boy" in {i.what for i in scene.items})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The badger put on his green coat and a yellow scarf.", {"coat", "scarf"}),
        ("海狸戴着一顶红帽子。", {"红帽子"}),
        ("The rabbit wore a blue coat.", set()),
    ],
)
def test_who_is_drawn_without_clothes_has_a_remark_for_each(
    planner: Seq2SeqPlanner, text: str, words: set[str]
) -> None:
    (scene,) = scenes(planner, text)
    assert {r.words for r in scene.remarks if "wears no clothes" in r.why} == words


def test_what_is_hung_up_hangs_there_in_its_colour(planner: Seq2SeqPlanner) -> None:
    _, after = scenes(planner, "The girl wore a yellow coat.", "She hung her coat on a tree.")
    assert (one(after, "coat").colour, [r.kind for r in after.relations if r.subject == "coat"]) == ("yellow", ["on"])


# -- several of a kind


@pytest.mark.parametrize(
    ("text", "what", "shares"),
    [
        ("Two fish, one blue and one orange, swam by.", "fish", [(1, "blue"), (1, "orange")]),
        (
            "He had three kites: a red one, a white one and a black one.",
            "kite",
            [(1, "black"), (1, "red"), (1, "white")],
        ),
        ("There were five kites; three were green and the others were pink.", "kite", [(2, "pink"), (3, "green")]),
        ("Half of the six sheep were black.", "sheep", [(3, "black"), (3, None)]),
        ("There were nine eggs on the table, two of them brown.", "egg", [(2, "brown"), (7, None)]),
        ("He ate one green and two red apples.", "red-apple", [(1, "green"), (2, "red")]),
        ("Blue and white kites flew above the hill.", "kite", [(2, "blue"), (2, "white")]),
        ("The tulips were red and yellow.", "tulip", [(2, "red"), (2, "yellow")]),
        ("水里游着两条鱼，一条蓝，一条橙。", "fish", [(1, "blue"), (1, "orange")]),
        ("他有三只风筝：一只红的，一只白的，一只黑的。", "kite", [(1, "black"), (1, "red"), (1, "white")]),
        ("天上飘着五只风筝，三只是绿色的，其余的是粉色的。", "kite", [(2, "pink"), (3, "green")]),
        ("两红一绿三只气球飘走了。", "balloon", [(1, "green"), (2, "red")]),
        ("红、黄、蓝三只气球飘走了。", "balloon", [(1, "blue"), (1, "red"), (1, "yellow")]),
        ("墙上有两只鸟，一只红鸟，一只黄鸟。", "bird", [(1, "red"), (1, "yellow")]),
    ],
)
def test_shares_sum_up(planner: Seq2SeqPlanner, text: str, what: str, shares: list[tuple[int, str | None]]) -> None:
    (scene,) = scenes(planner, text)
    assert parts(scene, what) == sorted(shares, key=str)


@pytest.mark.parametrize(
    ("text", "what", "shares"),
    [
        ("Four black and white cows stood there.", "cow", 1),
        ("Three birds and one red kite flew past.", "bird", 1),
        ("Two dogs chased a red ball and a blue kite.", "dog", 1),
        ("A red and blue kite flew past.", "kite", 1),
        ("三只鸟和一只红风筝飞过。", "bird", 1),
        ("两只小狗追一个红球。", "dog", 1),
    ],
)
def test_what_is_no_share(planner: Seq2SeqPlanner, text: str, what: str, shares: int) -> None:
    (scene,) = scenes(planner, text)
    assert len(parts(scene, what)) == shares


def test_shares_do_what_the_whole_does_and_are_held_by_who_holds_it(planner: Seq2SeqPlanner) -> None:
    (scene,) = scenes(planner, "A girl held two balloons, a pink one and a purple one.")
    assert sorted(r.object for r in scene.relations if r.kind == "holding") == ["balloon", "balloon-2"]
    (scene,) = scenes(planner, "Two cats, one black and one white, slept on a wall.")
    assert {i.pose for i in scene.items if i.what == "cat"} == {"sleep"}


@pytest.mark.parametrize(
    ("text", "what", "poses"),
    [
        (
            "Two dogs lay in the yard: the black one slept and the white one ran.",
            "dog",
            {"black": "sleep", "white": "run"},
        ),
        ("他养了两只狗，黑色的那只在跑，白色的那只在睡觉。", "dog", {"black": "run", "white": "sleep"}),
    ],
)
def test_each_share_does_what_is_said_of_it(
    planner: Seq2SeqPlanner, text: str, what: str, poses: dict[str, str]
) -> None:
    (scene,) = scenes(planner, text)
    assert {i.colour: i.pose for i in scene.items if i.what == what} == poses


@pytest.mark.parametrize(
    "text",
    ["Three girls wore red dresses and two girls wore blue dresses.", "三个女孩穿着红裙子，两个女孩穿着蓝裙子。"],
)
def test_two_groups_in_their_own_clothes(planner: Seq2SeqPlanner, text: str) -> None:
    (scene,) = scenes(planner, text)
    assert [(i.count, [(g.what, g.colour) for g in i.wears]) for i in scene.items] == [
        (3, [("dress", "red")]),
        (2, [("dress", "blue")]),
    ]


def test_shares_may_differ_in_clothes(planner: Seq2SeqPlanner) -> None:
    for text in (
        "Two boys, one in a red coat and one in a green coat, ran.",
        "两个男孩在跑，一个穿红大衣，一个穿绿大衣。",
    ):
        (scene,) = scenes(planner, text)
        assert [(i.count, [(g.what, g.colour) for g in i.wears]) for i in scene.items if i.what == "boy"] == [
            (1, [("coat", "red")]),
            (1, [("coat", "green")]),
        ]


def test_those_who_were_told_apart_come_again_together_and_alone(planner: Seq2SeqPlanner) -> None:
    pages = ("Two birds, one red and one blue, sat there.", "The birds flew away.", "The red bird sang.")
    first, both, alone = scenes(planner, *pages)
    assert parts(first, "bird") == parts(both, "bird") == [(1, "blue"), (1, "red")]
    assert parts(alone, "bird") == [(1, "red")]


def test_each_word_is_explained(planner: Seq2SeqPlanner) -> None:
    story = read_story(
        "Two birds, one red and one yellow, slept. The girl took off her hat and gave it to the boy.", title=""
    )
    _, (page,) = planner.explain(story, pages=1)
    became = {word.span.text: " ".join(word.became) for word in page.words}
    assert became["red"] == "colour of bird: red"
    assert "colour of bird-2: yellow" in became["yellow"]
    assert became["hat"] == "girl takes off cap boy gets cap"


@pytest.mark.parametrize(
    ("text", "clothes"),
    [
        ("Three children danced.", []),
        ("Three children wore red hats.", ["cap"]),
        ("Three mechanics danced.", ["overalls", "cap"]),
    ],
)
def test_each_of_several_wears_its_own_unless_the_text_or_the_trade_says_what(
    planner: Seq2SeqPlanner, text: str, clothes: list[str]
) -> None:
    worn = [g.what for i in scenes(planner, text)[0].items if i.count > 1 for g in i.wears]
    assert worn == [] if not clothes else set(clothes) <= set(worn)


def test_who_is_named_later_keeps_what_was_given(planner: Seq2SeqPlanner) -> None:
    page = scenes(planner, "The king gave his red hat to a boy called Tom.")[0]
    assert [(g.what, g.colour) for g in one(page, "boy").wears if g.what == "cap"] == [("cap", "red")]
