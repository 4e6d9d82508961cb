"""Food that the text puts nowhere is on a table in a room, and on a blanket at a picnic."""

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


def scene(planner: Seq2SeqPlanner, text: str) -> Scene:
    return planner.plan(read_story(text, title=""), pages=1).scenes[0]


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("The baker made bread and pies in the kitchen.", "table"),
        ("厨房里有三碗粥。", "table"),
        ("The girl had a picnic in the park with two pears.", "blanket"),
        ("他们在公园里野餐，有面包和水果。", "blanket"),
    ],
)
def test_food_without_a_place_gets_one(planner: Seq2SeqPlanner, text: str, host: str) -> None:
    items = {i.what: i for i in scene(planner, text).items}
    assert host in items
    surface = items[host].positions[0]
    for what in {"bread", "pie", "bowl-with-spoon", "pear"} & set(items):
        for place in items[what].positions:
            assert abs(place.x - surface.x) < 0.25
            assert place.y <= surface.y
            assert place.depth < surface.depth  # drawn after it


@pytest.mark.parametrize(
    "text",
    [
        "The girl held a pear in the kitchen.",
        "The bread fell on the floor of the kitchen.",
        "A loaf of bread lay on the stove in the kitchen.",
        "An apple fell from the tree in the garden.",
        "The cow ate carrots in the barn.",
        "桌子上有面包。",
    ],
)
def test_no_other_page_gets_a_table(planner: Seq2SeqPlanner, text: str) -> None:
    words = [i.words for i in scene(planner, text).items if i.what in ("table", "blanket")]
    assert all(words)  # only one that the text names
