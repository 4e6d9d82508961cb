"""Stage 2: poses and clothes that the seq2seq never saw in training, said in sentences; half of these are traps."""

from __future__ import annotations

import pytest

from storybrush import script
from storybrush.painter import condition
from storybrush.planner.actions import Step
from storybrush.planner.deeds import deeds
from storybrush.planner.doers import doer_of
from storybrush.planner.features import Unit
from storybrush.planner.looks import Wardrobe, known_by, look_of, trade_of
from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.planner.poses import pose_of
from storybrush.planner.reader import Found
from storybrush.planner.slots import shape
from storybrush.planner.units import units
from storybrush.reader import LanguageReader
from storybrush.script import Garment, Language, Scene, Story

PERSON, ANIMAL = Found("girl", "person", 1.2, "ground", "girl"), Found("cow", "animal", 1.4, "ground", "cow")

DEEDS = [
    ("一个女孩跪在地上。", "girl", "kneel"), ("小男孩爬上了大树。", "boy", "climb"), ("猴子爬树。", "monkey", "rear"),
    ("乌龟慢慢地爬着。", "turtle", "walk"), ("男孩在河里游泳。", "boy", "swim"), ("小明在踢足球。", "boy", "kick"),
    ("小红把球扔给小狗。", "girl", "throw"), ("孩子们向老师鞠躬。", "boy", "bow"), ("小兔子摔倒了。", "rabbit", "fall"),
    ("大家欢呼起来。", "man", "cheer"), ("奶奶在院子里扫地。", "grandma", "sweep"), ("爷爷在花园里挖土。", "grandpa", "dig"),
    ("王子骑着一匹白马。", "prince", "ride"), ("小羊在草地上吃草。", "sheep", "eat"), ("小马在河边喝水。", "horse", "eat"),
    ("小男孩喝着牛奶。", "boy", "drink"), ("国王想了想。", "king", "think"), ("小鸟在树上唱歌。", "bird", "sing"),
    ("小女孩在唱歌。", "girl", "sing"), ("狐狸回头看了看。", "fox", "look back"), ("小狗趴在地上。", "dog", "lie"),
    ("男孩躺在床上。", "boy", "sleep"), ("女孩躺在草地上。", "girl", "lie"),
    ("The girl knelt beside the well.", "girl", "kneel"), ("A boy climbed the tall tree.", "boy", "climb"),
    ("The cat climbed the tree.", "cat", "rear"), ("The boy swam in the lake.", "boy", "swim"), ("The boy kicked the ball.", "boy", "kick"),
    ("The girl threw a stone into the pond.", "girl", "throw"), ("The prince bowed to the queen.", "prince", "bow"),
    ("The wizard took a deep bow.", "wizard", "bow"), ("The old man slipped and fell.", "grandpa", "fall"),
    ("The children cheered.", "girl", "cheer"), ("Cinderella swept the floor.", "girl", "sweep"),
    ("The farmer was digging in the field.", "farmer", "dig"), ("A knight rode a white horse.", "knight", "ride"),
    ("The sheep ate grass in the meadow.", "sheep", "eat"), ("The horse drank from the river.", "horse", "eat"),
    ("The king drank a cup of tea.", "king", "drink"), ("The wizard thought for a long time.", "wizard", "think"),
    ("The horse reared up.", "horse", "rear"), ("The fox looked back.", "fox", "look back"), ("The dog lay under the table.", "dog", "lie"),
    ("A bird sang in the tree.", "bird", "sing"), ("The princess sang a song.", "princess", "sing"), ("Tom is digging a hole.", "boy", "dig"),
    ("The boy came to the square and danced.", "boy", "dance"), ("A boy went to the river and swam.", "boy", "swim"),
    ("The girl went into the kitchen and swept the floor.", "girl", "sweep"),
]  # fmt: skip
# what must be nobody's pose on the page
TRAPS = [
    ("男孩对妈妈撒谎。", "lie"), ("小熊想吃蜂蜜。", "eat"), ("狼想喝水。", "eat"), ("小猫不吃鱼。", "eat"), ("蚂蚁在地上爬。", "climb"),
    ("苹果从树上掉下来。女孩站在树下。", "fall"), ("他摔碎了花瓶。", "fall"), ("秋天到了，女孩站在花园里。", "fall"),
    ("妈妈做了好吃的。", "eat"), ("男孩大吃一惊。", "eat"), ("“我要吃了你！”狼说。", "eat"), ("小女孩爬上床。", "climb"),
    ("女孩头上戴着红色的蝴蝶结。", "bow"), ("小红想妈妈。", "think"), ("我们回头见。", "look back"),
    ("In the fall, the girl walked in the forest.", "fall"), ("The leaves fell and the girl looked at them.", "fall"),
    ("The girl fell asleep under the tree.", "fall"), ("The night fell. A boy stood by the window.", "fall"),
    ("A girl with a red bow in her hair stood there.", "bow"), ("The hunter carried a bow and arrows.", "bow"),
    ("The boy told a lie.", "lie"), ("The boy lied to his mother.", "lie"), ("The hen lays an egg every day.", "lie"),
    ("The wolf wanted to eat the pigs.", "eat"), ("The boy did not eat the soup.", "eat"), ("The queen gave him a drink.", "drink"),
    ("There was nothing to drink. The boy sat down.", "drink"), ('"I will eat you," said the wolf.', "eat"),
    ("The girl went on a trip to the sea.", "fall"), ("The castle lay in a valley. A boy stood there.", "lie"),
    ("The girl climbed into bed.", "climb"), ("The boy stood at the rear door.", "rear"), ("An apple fell on the man.", "fall"),
    ("The girl slipped out of the house.", "fall"),
]  # fmt: skip
CLOTHES = [
    ("Little Red Riding Hood walked through the forest.", "hood", "red"), ("小红帽走进了森林。", "hood", "red"),
    ("小红帽戴着帽子，提着篮子。", "hood", "red"), ("A girl wearing a flower wreath sat in the garden.", "flower wreath", None),
    ("The boy put on a top hat.", "top hat", None), ("The old wizard wore a blue hat.", "wizard hat", "blue"),
    ("A boy in a waistcoat and a beret waved.", "waistcoat", "red"), ("A fox in a green hood looked back.", "hood", "green"),
    ("The chef wore a chef's hat.", "toque", None), ("The pirate stood on the ship.", "pirate hat", None),
    ("A policewoman waved.", "police cap", None), ("国王穿着龙袍。", "dragon robe", "gold"), ("和尚穿着红色的袈裟。", "kasaya", "red"),
    ("小男孩戴着圣诞帽。", "santa hat", None), ("皇后戴着凤冠。", "phoenix crown", None), ("老爷爷戴着斗笠。", "bamboo hat", None),
    ("小女孩穿着破衣服。", "rags", "brown"),
]  # fmt: skip


def language_of(text: str) -> Language:
    return "zh" if any("\u4e00" <= c <= "\u9fff" for c in text) else "en"


@pytest.fixture(scope="module")
def planner() -> Seq2SeqPlanner:
    return Seq2SeqPlanner(LanguageReader())


def page_of(planner: Seq2SeqPlanner, text: str) -> Scene:
    return planner.plan(Story(text=text, language=language_of(text)), pages=1).scenes[0]


@pytest.mark.parametrize(("text", "what", "pose"), DEEDS)
def test_what_somebody_does(planner: Seq2SeqPlanner, text: str, what: str, pose: str) -> None:
    poses = {item.what: item.pose for item in page_of(planner, text).items}
    if text.startswith("The children"):
        assert pose in poses.values()  # a girl or a boy, by the seed
    else:
        assert poses.get(what) == pose, poses


@pytest.mark.parametrize(("text", "pose"), TRAPS)
def test_what_nobody_does(planner: Seq2SeqPlanner, text: str, pose: str) -> None:
    items = page_of(planner, text).items
    assert pose not in [item.pose for item in items], items


@pytest.mark.parametrize(("text", "what", "colour"), CLOTHES)
def test_what_somebody_wears(planner: Seq2SeqPlanner, text: str, what: str, colour: str | None) -> None:
    worn = [(g.what, g.colour) for item in page_of(planner, text).items for g in item.wears]
    assert (what, colour) in worn


def test_a_bow_is_a_ribbon_a_weapon_or_a_deed() -> None:
    reader = LanguageReader()

    def bow(text: str, *steps: Step) -> tuple[Unit, list[Step]]:
        page = units(text, "en", reader)
        at = next(n for n, u in enumerate(page) if u.word.text.startswith("bow"))
        told, kept = deeds(page, [Step("item", 1), *(Step(s.action, at) for s in steps)], "en")
        return told[at], kept

    ribbon, kept = bow("The girl wore a red bow.", Step("pose"), Step("wears"))
    assert "pose" not in ribbon.types
    assert [s.action for s in kept] == ["item", "wears"]
    deed, kept = bow("The girl bowed.", Step("pose"), Step("wears"), Step("item"))
    assert deed.types & {"pose", "garment", "subject"} == {"pose"}
    assert [s.action for s in kept] == ["item", "pose"]


def test_the_seq2seq_sees_the_words_as_it_learned_them(planner: Seq2SeqPlanner) -> None:
    seen: list[list[Unit]] = []

    class Silent:
        def write(self, page: list[Unit], language: Language) -> list[Step]:
            seen.append(page)
            return [Step("item", 1)]

    text = "The wolf wanted to eat the pigs."
    scene = Seq2SeqPlanner(planner.reader, Silent()).plan(Story(text=text, language="en")).scenes[0]
    assert "pose" in next(u for u in seen[0] if u.word.text == "eat").types
    assert scene.items[0].pose == "stand"
    scene = Seq2SeqPlanner(planner.reader, Silent()).plan(Story(text="The wolf dug a hole.", language="en")).scenes[0]
    assert scene.items[0].pose == "dig"  # the seq2seq was silent


@pytest.mark.parametrize(
    ("text", "word", "doer"),
    [("The boy on the wall fell.", "fell", "boy"), ("小熊把苹果扔了。", "扔", "小熊"), ("树上的小鸟唱歌。", "唱歌", "小鸟"),
     ("She saw a ball. It fell.", "fell", "It"), ("The boy picked an apple and ate it.", "ate", "boy")],
)  # fmt: skip
def test_who_did_it(planner: Seq2SeqPlanner, text: str, word: str, doer: str) -> None:
    page = units(text, language_of(text), planner.reader)
    at = next(n for n, u in enumerate(page) if u.word.text.startswith(word))
    who = doer_of(page, at, language_of(text))
    assert who is not None
    assert page[who].word.text == doer


def test_a_pose_that_is_not_for_them_becomes_another() -> None:
    for pose in condition.ATTRIBUTES["pose"]:
        assert pose_of(pose, PERSON, True) == pose
        assert pose_of(pose, ANIMAL, True) not in script.NATURAL_POSES - {
            "stand",
            "walk",
            "run",
            "sit",
            "sleep",
            "jump",
            "fly",
            "eat",
        }
        assert pose_of(pose, ANIMAL, False) in condition.ATTRIBUTES["pose"]
    assert pose_of("drink", ANIMAL, False) == "eat"


def test_every_later_pose_has_a_shape() -> None:
    assert shape(PERSON, "swim")[0] > 1 > shape(PERSON, "climb")[0]
    assert shape(PERSON, "lie") == shape(PERSON, "sleep")
    assert shape(ANIMAL, "eat")[1] < shape(ANIMAL, "stand")[1] < shape(ANIMAL, "rear")[1]


def test_one_hat_and_any_hat() -> None:
    def after(wears: tuple[Garment, ...], what: str, colour: str | None = None) -> tuple[Garment, ...]:
        clothes = Wardrobe(wears)
        clothes.put_on(what, colour)
        return clothes.wears

    worn = look_of("wizard", 1).wears
    blue = after(worn, "cap", "blue")
    assert [(g.what, g.colour) for g in blue if g.what in script.HATS] == [
        ("wizard hat", "blue")
    ]  # a witch hat has no other colour
    assert {g.what for g in after(worn, "top hat")} == {"robe", "top hat"}
    assert "cap" in {g.what for g in after(look_of("king", 1).wears, "cap", "red")}
    assert after((), "hood") == (Garment(what="hood"),)
    assert known_by("Red Riding Hood") == known_by("小红帽") == ("hood", "red")


def test_whole_trades_need_no_stand_in() -> None:
    for trade in ("police-officer", "firefighter", "cook", "astronaut"):
        assert trade_of(trade) is None
        sex, wears = trade_of(f"woman-{trade}") or ("", ())
        assert sex == "woman"
        assert [g.what for g in wears] == [g.what for g in look_of(trade, 3).wears]
    assert trade_of("pilot") is not None


@pytest.mark.parametrize(
    ("text", "who", "pose"),
    [
        ("鸭子们看见一只气球飞过去。", "duck", "stand"),
        ("The ducks watched the balloon fly over the pond.", "duck", "stand"),
        ("A balloon flew over the pond and the ducks swam.", "duck", "swim"),
        ("The ducks flew over the pond.", "duck", "fly"),
        ("Some boys flew kites.", "boy", "carry"),
        ("男孩在放风筝。", "boy", "carry"),
    ],
)
def test_who_flies_and_who_flies_a_kite(planner: Seq2SeqPlanner, text: str, who: str, pose: str) -> None:
    language: Language = "en" if text.isascii() else "zh"
    (scene,) = planner.plan(Story(text=text, language=language), pages=1).scenes
    assert {i.what: i.pose for i in scene.items}[who] == pose
    held = {r.object.split("-")[0] for r in scene.relations if r.kind == "holding"}
    assert held == ({"kite"} if pose == "carry" else set())
