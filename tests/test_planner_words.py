"""Stage 2: which words of a page are things, and what becomes of nouns that no table knows."""

from __future__ import annotations

import numpy as np
import pytest

from storybrush.planner.actions import Step
from storybrush.planner.draft import read
from storybrush.planner.features import Unit
from storybrush.planner.looks import trade_of
from storybrush.planner.nouns import furnish, noun_like, resolve
from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.planner.several import several
from storybrush.planner.subjects import opened
from storybrush.planner.units import units
from storybrush.reader import LanguageReader
from storybrush.script import Language, Story


@pytest.fixture(scope="module")
def reader() -> LanguageReader:
    return LanguageReader()


def texts(page: list[Unit]) -> list[str]:
    return [u.word.text for u in page]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("猴子爬树。", ["爬", "树"]),
        ("他在船上。", ["船", "上"]),
        ("女孩躺在床上。", ["床", "上"]),
        ("太阳升起来了。", ["太阳", "升"]),
        ("我太高兴了。", ["太", "高兴"]),
        ("他们跑出去了。", ["跑出去"]),
        ("他马上走了。", ["马上"]),
    ],
)
def test_chinese_words_are_cut_where_both_parts_are_known(reader, text, parts):
    page = units(text, "zh", reader)
    assert "|" + "|".join(parts) + "|" in "|" + "|".join(texts(page)) + "|"
    assert all(text[u.word.start : u.word.end] == u.word.text for u in page)


def test_a_verb_keeps_its_meaning_with_what_follows_it(reader):
    page = {u.word.text: u for u in units("他们跑出去，跳进湖里。", "zh", reader)}
    assert page["跑出去"].values["pose"] == "run"
    assert page["跳进"].values["pose"] == "jump"


def test_bed_is_a_thing_and_tells_the_place(reader):
    bed = next(u for u in units("女孩躺在床上。", "zh", reader) if u.word.text == "床")
    assert bed.found is not None
    assert bed.found.what == "bed"
    assert bed.values["place"] == "bedroom"


@pytest.mark.parametrize(
    ("language", "text", "word", "thing"),
    [
        ("zh", "老鼠被猫抓住了。", "被", False),
        ("zh", "她画了一朵花。", "画", False),
        ("zh", "墙上有一幅漂亮的画。", "漂亮", False),
        ("zh", "墙上挂着红色画。", "画", True),
        ("en", "The mother milks the cow.", "milks", False),
        ("en", "The elephant sticks its trunk into the jug.", "sticks", False),
        ("en", "He carried two sticks.", "sticks", True),
        ("en", "Then they saw a house.", "saw", False),
    ],
)
def test_a_word_that_is_a_thing_only_in_some_places(reader, language: Language, text, word, thing):
    unit = next(u for u in units(text, language, reader) if u.word.text == word)
    assert ("subject" in unit.types) == thing


def test_unknown_nouns_are_marked_and_words_of_grammar_are_not(reader):
    page = {u.word.text: u.types for u in units("Then a zorp was here with the others.", "en", reader)}
    assert "unknown" in page["zorp"]
    assert not any("unknown" in page[w] for w in ("Then", "was", "here", "the"))


class Scripted:
    """Writes the steps of the test."""

    def __init__(self, *steps: tuple[str, str]) -> None:
        self.steps = steps

    def write(self, page: list[Unit], language: Language) -> list[Step]:
        return [Step(action, texts(page).index(word)) for action, word in self.steps]


def test_an_unknown_noun_never_vanishes(reader):
    def plan(*steps: tuple[str, str]):  # type: ignore[no-untyped-def]
        story = Story(text="A red zorp sits on the chair.", language="en")
        return Seq2SeqPlanner(reader, Scripted(*steps)).plan(story).scenes[0]

    seen = plan(("item", "zorp"), ("pose", "sits"), ("rel:on", "chair"), ("item", "chair"))
    missed = plan(("item", "chair"))
    for scene in (seen, missed):
        assert [i.what for i in scene.items] == ["chair"]
        assert scene.relations == ()
        assert [(r.kind, r.words) for r in scene.remarks] == [("not drawn", "zorp")]
        assert scene.remarks[0].span is not None


def test_what_is_denied_is_not_missed(reader):
    page = units("There is no red zorp.", "en", reader)
    assert noun_like(page, texts(page).index("zorp"), "en")
    assert resolve(page, [], "en", reader)[2] == []


def test_an_unknown_name_is_somebody(reader):
    scene = Seq2SeqPlanner(reader, Scripted(("item", "Lekishon"))).plan(Story(text="Lekishon slept.", language="en"))
    assert scene.cast[0].name == "Lekishon"


def test_whoever_opens_a_sentence_is_there(reader):
    page = units("A boy holds a kite. The cat sits on the sofa. “The dog is here,” he said.", "en", reader)
    words = texts(page)
    steps = [Step(a, words.index(w)) for a, w in (("item", "boy"), ("rel:holding", "kite"), ("pose", "sits"), ("rel:on", "sofa"),
                                                  ("item", "kite"), ("item", "sofa"))]  # fmt: skip
    said = [(s.action, words[s.at]) for s in opened(steps, page)]
    assert said == [("item", "boy"), ("rel:holding", "kite"), ("item", "kite"), ("item", "cat"), ("pose", "sits"), ("rel:on", "sofa"),
                    ("item", "sofa")]  # fmt: skip
    assert opened(said_steps := opened(steps, page), page) == said_steps


def test_the_bed_of_a_bedroom_is_drawn(reader):
    page = units("小熊在床上睡着了。", "zh", reader)
    words = texts(page)
    steps = furnish(page, [Step("item", words.index("小熊")), Step("place", words.index("床"))])
    assert [(s.action, words[s.at]) for s in steps] == [
        ("item", "小熊"),
        ("rel:on", "床"),
        ("item", "床"),
        ("place", "床"),
    ]


def test_a_white_rabbit_is_white_by_its_name(reader):
    scene = Seq2SeqPlanner(reader, Scripted(("item", "白兔"))).plan(Story(text="白兔跑了。", language="zh")).scenes[0]
    assert [(i.what, i.colour) for i in scene.items] == [("rabbit", "white")]


def test_the_moon_makes_it_night(reader):
    story = Story(text="The moon shone on a girl.", language="en")
    scene = Seq2SeqPlanner(reader, Scripted(("item", "moon"), ("item", "girl"))).plan(story).scenes[0]
    assert scene.setting.time == "night"


def test_bare_flowers_are_several(reader):
    def count(text: str, word: str) -> int:
        page = units(text, "zh", reader)
        draft = read(page, [Step("item", texts(page).index(word))])
        several(draft, "zh")
        return draft.items[0].count

    assert count("路边开满了野花。", "野花") == 3
    assert count("路边有一朵黄色的野花。", "野花") == 1
    assert count("路边有大树。", "大树") == 1


def test_a_trade_is_a_whole_person_in_its_clothes(reader):
    assert trade_of("girl") is None
    story = Story(text="A pilot saw a girl.", language="en")
    script = Seq2SeqPlanner(reader, Scripted(("item", "pilot"), ("item", "girl"))).plan(story)
    drawn = script.scenes[0].items[0]
    assert drawn.what in ("man", "woman")
    assert [(g.what, g.colour) for g in drawn.wears] == [("uniform", "blue"), ("police cap", "blue")]
    assert len(script.cast) == 2


# --- training text


@pytest.fixture(scope="module")
def writers(reader):  # type: ignore[no-untyped-def]
    pytest.importorskip("torch")
    from storybrush.training.planner.grammar_en import English
    from storybrush.training.planner.grammar_zh import Chinese
    from storybrush.training.planner.lists import from_tables

    lists = from_tables(reader)
    return {"zh": Chinese(lists, []), "en": English(lists, [])}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_shape_writes_marks_that_lie_in_its_text(writers, language):
    from storybrush.training.planner.text import Page

    writer = writers[language]
    for shape in dict.fromkeys(writer.SHAPES):
        for seed in range(5):
            p = Page(language, np.random.default_rng(seed))
            shape(writer, p)
            labelled = p.finish()
            assert labelled.text, shape.__name__
            for action, start, end in labelled.plan:
                assert action == "end" or 0 <= start < end <= len(labelled.text), shape.__name__
                assert action == "end" or labelled.text[start:end].strip() == labelled.text[start:end], shape.__name__


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_somebody_is_called_in_speech_is_no_second_item(writers, language):
    from storybrush.training.planner.text import Page

    for seed in range(30):
        p = Page(language, np.random.default_rng(seed))
        writers[language].praised(p)
        text = p.finish().text
        spoken = text.index("“"), text.index("”")
        assert not any(spoken[0] < t.head[0] < spoken[1] for t in p.things)


def test_a_training_begins_with_earlier_weights(tmp_path):
    torch = pytest.importorskip("torch")
    from storybrush.training.planner.fit import take_over
    from storybrush.training.planner.network import Planner

    old, new = Planner(50, 8, 8, 8, 0.0), Planner(50, 8, 8, 8, 0.0)
    state = old.state_dict()
    state["encoder.sort.weight"] = state["encoder.sort.weight"][:, :-5]  # before the last five types were known
    state["decoder.legal"] = state["decoder.legal"][:, :-5]
    torch.save({"average": state}, tmp_path / "checkpoint.pt")
    take_over(new, tmp_path)
    assert torch.equal(new.encoder.sort.weight[:, :-5], state["encoder.sort.weight"])
    assert not new.encoder.sort.weight[:, -5:].any()
    assert torch.equal(new.decoder.query.weight, old.decoder.query.weight)
    assert new.decoder.legal.shape[1] == new.encoder.sort.in_features


@pytest.mark.parametrize(
    ("word", "kind", "value"),
    [
        ("autum", "season", "autumn"),
        ("evning", "time", "sunset"),
        ("wintr", "season", "winter"),
        ("table", "season", None),
    ],
)
def test_a_letter_off_is_still_the_season(reader: LanguageReader, word: str, kind: str, value: str | None) -> None:
    assert next((a.value for a in reader.attributes(word, "en") if a.kind == kind), None) == value


def test_a_likeness_is_drawn_and_an_association_is_not(reader: LanguageReader) -> None:
    assert reader.find("beaker", "en", near=True) is None  # not the bird whose beak it has in its spelling
    assert reader.find("edge", "en", near=True) is None
    assert reader.find("romantic", "en", near=True) is None
    assert getattr(reader.find("gold-fish", "en"), "what", None) == getattr(reader.find("goldfish", "en"), "what", "")


def test_chinese_words_that_lie_in_one_token(reader: LanguageReader) -> None:

    def cut(text: str) -> list[str]:
        return [w.text for w in reader.words(text, "zh")]

    assert cut("狐狸坐在井里。")[-3:-1] == ["井", "里"]
    assert cut("羊背上有一只鸟。")[:2] == ["羊", "背上"]
    assert cut("小鸟停在窗外。")[-3:-1] == ["窗", "外"]
    assert "马上" in cut("他马上跑了。")
