"""Where a page is turned: new scenes, lengths, quotations."""

from __future__ import annotations

import itertools
import textwrap

import numpy as np
import pytest

from storybrush.language.paging import SCENE, cut, pages
from storybrush.language.scenes import signs
from storybrush.language.sentences import sentences
from storybrush.language.story import read_story
from storybrush.script import Language, Span, Story

CASES: list[tuple[Language, list[str]]] = [
    ("en", ["A hen sat in the barn and counted her eggs. She counted them twice, because she liked to. ",
            "The next morning there was a loud noise on the road. A cart had lost a wheel. "]),
    ("en", ["Tom dug a hole in the garden. It grew deeper and deeper. He found a rusty key and two worms. ",
            "On the beach his sister was flying a kite. It was yellow and had a long tail, and she laughed. "]),
    ("zh", ["母鸡坐在谷仓里数鸡蛋。它数了两遍，因为它喜欢数。", "第二天早上，路上传来一声巨响。一辆马车掉了一个轮子。"]),
    ("zh", ["小明在菜园里挖坑。坑越挖越深。他挖到一把生锈的钥匙。", "傍晚，姐姐在沙滩上放风筝。风筝是黄色的，尾巴很长。"]),
]  # fmt: skip


def texts(language: Language, text: str, number: int | None) -> list[str]:
    return [text[g[0].start : g[-1].end] for g in pages(Story(text=text, language=language), number)]


@pytest.mark.parametrize(("language", "scenes"), CASES)
def test_the_page_is_turned_where_a_scene_begins(language, scenes):
    assert texts(language, "".join(scenes), 2) == [s.strip() for s in scenes]


def test_what_a_quotation_tells_is_no_change_of_place():
    text = "Mia sat in the kitchen. “In the forest there is a bear,” she said. Her brother stood in the garden."
    kitchen, quoted, garden = signs(sentences(text, "en"), "en")
    assert (kitchen.place, quoted.place, garden.place) == (0, 0, 1)
    assert quoted.score < garden.score


def test_a_long_paragraph_is_divided_unasked_and_a_short_one_is_not():
    scenes = [s + "Nobody knew what to think about it, and so they thought about nothing at all." for s in CASES[0][1]]
    assert texts("en", " ".join(scenes), None) == scenes
    assert (
        len(texts("en", "A hen sat in the barn and counted her eggs. She counted them twice. Then she slept.", None))
        == 1
    )


def test_a_short_paragraph_is_divided_where_night_turns_to_morning():
    assert texts("en", "".join(CASES[0][1]), None) == [s.strip() for s in CASES[0][1]]


def test_a_line_that_opens_a_scene_has_a_page_of_its_own():
    assert len(texts("en", "A fox ran.\nIt ran and ran.\nA dog slept.", None)) == 1
    assert len(texts("en", "A fox ran.\nThe next morning a dog slept.", None)) == 2


def test_a_verse_is_a_page():
    lines = [
        "Twinkle, twinkle, little star,",
        "How I wonder what you are!",
        "Up above the world so high,",
        "Like a diamond in the sky.",
    ]
    verse = "\n".join(lines)
    assert texts("en", f"{verse}\n\n{verse}", None) == [verse, verse]


def test_lines_that_were_broken_at_a_margin_are_joined():
    told = "Once upon a time there was a little girl who lived in a village near the forest. She wore a red cap, and so everybody called her Red Cap."
    lines = textwrap.wrap(told, 60)
    assert len(lines) > 2
    both = read_story("\n".join(lines) + "\n\n" + "\n".join(lines), title="")
    assert both.text == f"{told}\n\n{told}"
    chinese = "从前有一个小女孩，她住在森林边上的一个村子里，每天都戴着一顶红色的帽子，所以大家都叫她小红帽，她很高兴。"
    assert read_story("\n".join(textwrap.wrap(chinese, 24)), title="").text == chinese
    verse = "I wandered lonely as a cloud\nThat floats on high"
    assert read_story(verse, title="").text == verse


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The fox spoke. “Wait! The next day will come. I am tired.” Then he slept. The hare ran."),
        ("en", 'The fox spoke. "Wait! The next day will come. I am tired." Then he slept. The hare ran.'),
        ("zh", "狐狸说：“等一等！第二天会来的。我累了。”然后它睡着了。兔子跑了。"),
        ("zh", "狐狸说：「等一等！第二天会来的。我累了。」然后它睡着了。兔子跑了。"),
    ],
)
def test_no_quotation_is_torn(language, text):
    for number in (None, *range(1, 9)):
        for page in texts(language, text, number):
            assert page.count('"') % 2 == 0
            assert page.count("“") + page.count("「") == page.count("”") + page.count("」"), page


def test_a_quotation_that_is_never_closed_does_not_swallow_the_story():
    text = "“Run! " + "The fox ran. " * 20
    assert len(sentences(text, "en")) == 21
    assert len(sentences('5" of snow fell. ' * 3, "en")) == 3
    assert len(sentences("“" + "The fox ran. " * 80 + "”", "en")) > 10  # a tale that somebody tells


def test_the_turns_are_the_best_that_there_are():
    rng = np.random.default_rng(4)
    for _ in range(20):
        n = int(rng.integers(3, 9))
        lengths, scores = rng.integers(5, 60, n), rng.choice([0, 0.3, 0.9], n)
        spans = [Span(start=i, end=i + 1, text="x" * int(k)) for i, k in enumerate(lengths)]
        for parts in range(1, n + 1):
            best = min(_cost(lengths, scores, at, parts) for at in itertools.combinations(range(1, n), parts - 1))
            groups = cut(spans, scores.tolist(), parts)
            assert [s for g in groups for s in g] == spans
            assert len(groups) == parts
            turns = tuple(g[0].start for g in groups[1:])
            assert _cost(lengths, scores, turns, parts) == pytest.approx(best)


def _cost(lengths: np.ndarray, scores: np.ndarray, turns: tuple[int, ...], parts: int) -> float:
    sizes = np.array([lengths[a:b].sum() for a, b in itertools.pairwise([0, *turns, len(lengths)])])
    return float(((sizes / (lengths.sum() / parts) - 1) ** 2).sum() - SCENE * sum(scores[a] for a in turns))


def test_every_number_of_pages_for_a_very_long_text():
    text = "小猫坐在树下。狐狸来了。\n" * 4000
    for number in (1, 7, 200):
        book = pages(Story(text=text, language="zh"), number)
        assert len(book) == number
        sizes = [sum(len(s.text) for s in page) for page in book]
        assert max(sizes) <= 2 * min(sizes)


def test_a_place_that_leads_a_sentence_opens_a_scene():
    harbour = "The moon shone over the harbour and two ships sailed home. "
    assert len(texts("en", harbour + "In the kitchen, grandma baked a cake for three children.", None)) == 2
    assert (
        len(
            texts(
                "zh",
                "小船静静地停在港口，月亮照着水面，两个水手坐在船头唱歌。厨房里，奶奶给三个孩子做了一个大大的蛋糕，香味飘满了整个屋子。",
                None,
            )
        )
        == 2
    )
