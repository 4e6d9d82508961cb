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
    ],
)
def test_where_it_plays(planner: Seq2SeqPlanner, text: str, place: str) -> None:
    assert plan(planner, text).scenes[0].setting.place == place


def test_the_moon_that_one_stands_on_does_not_hang_in_the_sky(planner: Seq2SeqPlanner) -> None:
    assert [i.what for i in plan(planner, "A robot walked on the moon.").scenes[0].items] == ["robot"]


def test_nobody_stays_in_the_sky(planner: Seq2SeqPlanner) -> None:
    script = plan(planner, "A fox sat in the forest.\n\nThe stars shone in the sky.\n\nThe fox slept.", pages=3)
    assert [s.setting.place for s in script.scenes] == ["forest", "sky", "forest"]


def test_what_flew_is_no_fly(planner: Seq2SeqPlanner) -> None:
    assert [i.what for i in plan(planner, "The owl flew away.").scenes[0].items] == ["owl"]


def test_every_place_has_a_name_of_its_own() -> None:
    for place in get_args(Place):
        for language in ("en", "zh"):
            assert Attributes.load().find("place", Attributes.load().name("place", place, language)) == place
