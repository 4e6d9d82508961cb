"""Where a page plays: places that things tell (planner/inside.py), and which of two places is meant."""

from __future__ import annotations

from typing import get_args

import pytest

from by_rules import Rules
from storybrush.language.attributes import Attributes
from storybrush.language.reading import read_story
from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.reader import LanguageReader
from storybrush.script import Place, Script


@pytest.fixture(scope="module")
def planner() -> Seq2SeqPlanner:
    return Seq2SeqPlanner(LanguageReader(), Rules())


def plan(planner: Seq2SeqPlanner, text: str, pages: int = 1) -> Script:
    return planner.plan(read_story(text, title=""), pages=pages)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A frog sang in the jungle.", "jungle"),
        ("Two owls flew in the dark sky.", "sky"),
        ("The sun shone in the sky. A boy ran.", "meadow"),  # he is on the ground
        ("A bear sat in a boat.", "sea"),
        ("A whale.", "sea"),
        ("A boy waved at a ship.", "beach"),
        ("A dog watched a fish.", "meadow"),
        ("The goat slept on the roof.", "rooftop"),
        ("A robot walked on the moon.", "moon"),
        ("The moon shone on the garden.", "garden"),
        ("There was no cow in the barn.", "barn"),
        ("The forest was dark.", "forest"),
        ("They wanted to go to the zoo.", "meadow"),
        ("老鹰在天上飞。", "sky"),
        ("老鹰在天上飞，小狗在地上跑。", "meadow"),
        ("公鸡站在屋顶上。", "rooftop"),
        ("爷爷在菜园里种萝卜。", "vegetable garden"),
        ("他住在山脚下的村子里。", "village"),
        ("山上有一座小庙，奶奶在田里干活。", "field"),
        ("小熊在桥上跳舞。", "bridge"),
        ("小兔坐在月亮下唱歌。", "meadow"),
        ("小兔坐在月亮底下。", "meadow"),
        ("嫦娥住在月亮上。", "moon"),
        ("The little bear flew to the moon.", "moon"),
        ("The wolf sang to the moon.", "meadow"),
        ("The goat climbed the mountain.", "mountain"),
        ("The boy put ice in the glass.", "meadow"),
        ("The cat sailed away.", "lake"),
    ],
)
def test_where_it_plays(planner: Seq2SeqPlanner, text: str, place: str) -> None:
    assert plan(planner, text).scenes[0].setting.place == place


def test_the_moon_that_one_stands_on_does_not_hang_in_the_sky(planner: Seq2SeqPlanner) -> None:
    assert [i.what for i in plan(planner, "A robot walked on the moon.").scenes[0].items] == ["robot"]


@pytest.mark.parametrize("text", ["小狐狸坐在月亮下。", "星空下，小狐狸在跳舞。", "小狐狸在月光下跳舞。"])
def test_under_the_moon_it_is_night_where_the_story_is(planner: Seq2SeqPlanner, text: str) -> None:
    scene = plan(planner, f"小狐狸走进森林。\n\n{text}", pages=2).scenes[1]
    assert (scene.setting.place, scene.setting.time) == ("forest", "night")


@pytest.mark.parametrize(
    ("text", "what"),
    [("The penguin sailed away to the ice.", "ice"), ("企鹅在冰上滑来滑去。", "ice"), ("The bear walked onto the ice.", "ice"),
     ("The goat climbed the mountain.", "mountain")],
)  # fmt: skip
def test_the_ground_of_the_page_is_no_thing_on_it(planner: Seq2SeqPlanner, text: str, what: str) -> None:
    scene = plan(planner, text).scenes[0]
    assert scene.setting.place == what
    assert what not in {i.what for i in scene.layered().items}


@pytest.mark.parametrize(
    ("pages", "crew", "boat"),
    [
        (("The fox built a little boat.", "The fox sailed away."), {"fox"}, "canoe"),
        (("The rabbit and the mouse found a raft.", "They sailed down the river."), {"rabbit", "mouse"}, "raft"),
        (("The fox and the hen built a boat. The fox and the hen sailed away.",), {"fox", "hen"}, "canoe"),
        (("The old sailor rowed home.",), {"fisherman"}, "canoe"),
        (("小熊划船过河。",), {"bear"}, "canoe"),
        (("小老鼠造了一艘帆船。", "小老鼠开船出海了。"), {"mouse"}, "sailboat"),
    ],
)
def test_nobody_sails_without_a_boat(
    planner: Seq2SeqPlanner, pages: tuple[str, ...], crew: set[str], boat: str
) -> None:
    scene = plan(planner, "\n\n".join(pages), pages=len(pages)).scenes[-1]
    assert {(r.subject, r.object) for r in scene.relations if r.kind == "in"} == {(who, boat) for who in crew}


def test_nobody_stays_in_the_sky(planner: Seq2SeqPlanner) -> None:
    script = plan(planner, "A fox sat in the forest.\n\nThe stars shone in the sky.\n\nThe fox slept.", pages=3)
    assert [s.setting.place for s in script.scenes] == ["forest", "sky", "forest"]


def test_what_flew_is_no_fly(planner: Seq2SeqPlanner) -> None:
    assert [i.what for i in plan(planner, "The owl flew away.").scenes[0].items] == ["owl"]


def test_every_place_has_a_name_of_its_own() -> None:
    for place in get_args(Place):
        for language in ("en", "zh"):
            assert Attributes.load().find("place", Attributes.load().name("place", place, language)) == place
