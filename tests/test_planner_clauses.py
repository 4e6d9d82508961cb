"""Stage 2: what is said of the subject of one clause is not said of the subject of another."""

from __future__ import annotations

import pytest

from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.reader import LanguageReader
from storybrush.script import Language, Scene, Story

# a page, and the pose of each
POSES = [
    ("小猫在屋顶上，小明在跑步。", {"cat": "stand", "boy": "run"}),
    ("鸽子在屋顶上，小明在扫地。", {"bird": "stand", "boy": "sweep"}),
    ("公主在城堡里，王子在睡觉。", {"princess": "stand", "prince": "sleep"}),
    ("小明和妈妈在家里，妈妈在扫地。", {"boy": "stand", "woman": "sweep"}),
    ("The dog was under the tree, Anna was dancing.", {"dog": "stand", "girl": "dance"}),
    ("The geese were on the pond, the farmer waved.", {"goose": "stand", "farmer": "wave"}),
    # one clause, or one subject: the deed is that of all who are named
    ("小猫和小明在草地上，跑步。", {"cat": "run", "boy": "run"}),
    ("小猫、小狗和小明在跑步。", {"cat": "run", "dog": "run", "boy": "run"}),
    ("小明在草地上，他在跑步。", {"boy": "run"}),
    ("Tom, a brave boy, was running.", {"boy": "run"}),
    ("A frog, a mouse and a duck danced.", {"frog": "dance", "mouse": "dance", "duck": "dance"}),
]


@pytest.fixture(scope="module")
def planner() -> Seq2SeqPlanner:
    return Seq2SeqPlanner(LanguageReader())


def page_of(planner: Seq2SeqPlanner, text: str) -> Scene:
    language: Language = "en" if text.isascii() else "zh"
    return planner.plan(Story(text=text, language=language), pages=1).scenes[0]


@pytest.mark.parametrize(("text", "poses"), POSES)
def test_a_deed_is_of_the_subject_of_its_own_clause(planner: Seq2SeqPlanner, text: str, poses: dict[str, str]) -> None:
    items = {i.what: i.pose for i in page_of(planner, text).items}
    assert {what: items.get(what) for what in poses} == poses


@pytest.mark.parametrize("text", ["小猫在屋顶上，小明在跑步。", "鸽子在屋顶上，小明在扫地。"])
def test_two_clauses_put_nobody_side_by_side(planner: Seq2SeqPlanner, text: str) -> None:
    assert "near" not in [r.kind for r in page_of(planner, text).relations]


def test_a_word_that_says_so_puts_them_side_by_side(planner: Seq2SeqPlanner) -> None:
    relations = page_of(planner, "小兔在草地上，小熊在它旁边跳舞。").relations
    assert [r.kind for r in relations] == ["near"]
