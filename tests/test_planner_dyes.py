"""A colour that is said afterwards: "They were blue" is said of those named before who may have a colour."""

from __future__ import annotations

import pytest

from by_rules import Rules
from storybrush.language.reading import read_story
from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.reader import LanguageReader


@pytest.fixture(scope="module")
def planner() -> Seq2SeqPlanner:
    return Seq2SeqPlanner(LanguageReader(), Rules())


@pytest.mark.parametrize(
    ("text", "dyed"),
    [
        ("Three aliens came to the village. They were blue.", {"alien": "blue"}),
        ("来了三个外星人。他们都是绿色的。", {"alien": "green"}),
        ("Five ducks sat by a tree. They were yellow.", {"duck": "yellow"}),
        ("There were roses in the garden. They were purple.", {"rose": "purple"}),
        ("花园里有很多玫瑰。它们都是黄色的。", {"rose": "yellow"}),
        ("Two girls saw three ducks. They were white.", {"duck": "white"}),
        ("Some ducks slept. All of them were brown.", {"duck": "brown"}),
        ("A ball lay on the grass. It was red.", {"ball": "red"}),
        ("Two girls ran. They were red.", {}),
    ],
)
def test_colours_of_those_named_before(planner: Seq2SeqPlanner, text: str, dyed: dict[str, str]) -> None:
    (scene,) = planner.plan(read_story(text, title=""), pages=1).scenes
    told = {i.what: i.colour for i in scene.items if i.colour}
    assert {what.replace("soccer-", ""): colour for what, colour in told.items()} == dyed
    people = {i.what for i in scene.items} & {"girl", "boy"}
    assert not people or "girls" in text  # "they" are the roses, and nobody comes in
