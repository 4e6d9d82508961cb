"""Stage 1: the bytes of a story, its sentences and words, and the subjects that words mean."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from storybrush.errors import BadStory, UnknownSubject
from storybrush.language.attributes import KINDS, Attributes
from storybrush.language.lexicon import Lexicon
from storybrush.language.reading import decode, detect_language, pages, read_story, sentences, tokens
from storybrush.language.vectors import SIZE, WordVectors, subject_vectors, unit

STORY = "“快跑！”狐狸说。小红帽提着篮子，走进了森林。乌鸦叼着一块奶酪。"


def first(word: str) -> str | None:
    found = Lexicon.load().find(word, near=False)
    return found[0].subject.id if found else None


# --- lexicon --------------------------------------------------------------------------------------------------------------


def test_the_vocabulary_is_large_and_each_word_means_one_row() -> None:
    lexicon = Lexicon.load()
    assert len(lexicon) >= 1000
    assert len({s.id for s in lexicon}) == len(lexicon)
    words = [w.lower() for s in lexicon for w in (*s.en, *s.zh)]
    assert len(set(words)) == len(words)
    assert all(0 < s.height <= 40 for s in lexicon)


@pytest.mark.parametrize(
    ("word", "subject"),
    [("puppy", "dog"), ("mice", "mouse"), ("geese", "goose"), ("children", "child"), ("Wolves", "wolf"), ("bunny", "rabbit"),
     ("fishermen", "fisherman"), ("old women", "grandma"), ("butterflies", "butterfly"), ("bat", "bat"), ("cottage", "house"),
     ("小狗", "dog"), ("老狐狸先生", "fox"), ("兔妈妈", "rabbit"), ("小狐狸们", "fox"), ("外婆", "grandma"), ("乌鸦", "crow"),
     ("一块肉", "meat-on-bone"), ("城堡", "castle"), ("树", "deciduous-tree"), ("dress", "dress"), ("princess", "princess")],
)  # fmt: skip
def test_words_find_their_subject(word: str, subject: str) -> None:
    assert first(word) == subject


def test_a_form_is_less_certain_than_a_name_and_nonsense_is_nothing() -> None:
    lexicon = Lexicon.load()
    name, form = lexicon.find("wolf")[0], lexicon.find("wolves")[0]
    assert (name.how, form.how) == ("name", "form")
    assert name.confidence > form.confidence
    assert lexicon.find("qzxv") == []
    assert lexicon.find("") == []


def test_an_unknown_id_teaches() -> None:
    with pytest.raises(UnknownSubject, match="can be drawn"):
        Lexicon.load().subject("no-such-thing")


# --- attributes -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_each_value_is_found_by_its_own_words(kind: str) -> None:
    attributes = Attributes.load()
    for value in KINDS[kind]:
        for language in ("en", "zh"):
            assert attributes.find(kind, attributes.name(kind, value, language)) in KINDS[kind]  # type: ignore[arg-type]


def test_words_that_say_how() -> None:
    attributes = Attributes.load()
    assert attributes.find("colour", "scarlet") == attributes.find("colour", "大红") == "red"
    assert attributes.find("pose", "running") == attributes.find("pose", "奔跑") == "run"
    assert attributes.find("place", "竹林") == "bamboo forest"
    assert attributes.kinds("春天") == {"season": "spring"}
    assert attributes.find("colour", "dog") is None


# --- vectors --------------------------------------------------------------------------------------------------------------


def test_both_languages_share_a_space() -> None:
    vectors = WordVectors.load()
    for one, other in (("小狗", "puppy"), ("狗", "dog"), ("公主", "princess"), ("苹果", "apple"), ("树", "tree")):
        assert (vectors.similarity(one, other) or 0) > 0.7 > 0.3 > (vectors.similarity(one, "火箭") or 0)
    vector = vectors.vector("小狗")
    assert vector is not None
    assert vector.shape == (SIZE,)
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-3)


def test_unknown_words_borrow_from_what_they_are_made_of() -> None:
    vectors = WordVectors.load()
    assert "鹰狗" not in vectors
    assert vectors.vector("鹰狗") is not None
    assert (vectors.similarity("elephantt", "elephant") or 0) > 0.99
    assert vectors.vector("qzxv") is None


def test_every_subject_has_a_vector_of_its_own() -> None:
    matrix = subject_vectors()
    assert matrix.shape == (len(Lexicon.load()), SIZE)
    assert matrix.dtype == np.float32
    cosines = unit(matrix) @ unit(matrix).T - 2 * np.eye(len(matrix))
    assert cosines.max() < 0.97
    # whitened over the first rows; those that came later are carried over, and lie where the first ones are dense
    assert np.all(np.abs(matrix.std(axis=0) - 1) < 0.35)


# --- reading --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_every_common_encoding_is_read(encoding: str) -> None:
    text = STORY + " The fox ran."  # bare UTF-16 is known by the zero bytes of its ASCII
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", bytes(range(128, 256)), b"a" * 1_000_001])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(BadStory, match=r"text|at most"):
        decode(data)


@pytest.mark.parametrize(
    ("text", "named"),
    [("Жил-был царь", "Cyrillic"), ("كان يا ما كان", "Arabic"), ("12 345", "digits"), ("😀😀", "emoji"),
     ("むかしむかし", "Japanese"), ("Il était une fois une petite fille dans la forêt", "does not read as English")],
)  # fmt: skip
def test_other_languages_are_named(text: str, named: str) -> None:
    with pytest.raises(BadStory, match=named):
        detect_language(text)


def test_languages() -> None:
    assert detect_language(STORY) == "zh"
    assert detect_language("Red fox, two mice.") == "en"
    assert detect_language("小明说 hello，然后走了。") == "zh"


def test_title_tags_and_control_characters() -> None:
    story = read_story("<h1>The Fox</h1><p>A fox&nbsp;ran.\x07</p><script>evil()</script><p>It slept.</p>")
    assert story.title == "The Fox"
    assert story.text == "A fox ran.\n\nIt slept."
    assert read_story("乌鸦和狐狸\n乌鸦叼着肉。").title == "乌鸦和狐狸"
    assert read_story("A fox ran.\nIt slept.").title == ""
    assert read_story("A fox ran.", title="Mine").title == "Mine"
    with pytest.raises(BadStory, match="empty"):
        read_story(" \n\t ")


def test_a_web_page_is_its_story_and_markdown_is_its_words() -> None:
    page = "<html><head><title>My blog</title></head><body><nav>Home | About</nav><h1>The Fox</h1><p>A fox ran.</p><footer>2020</footer></body></html>"
    story = read_story(page)
    assert (story.title, story.text) == ("The Fox", "A fox ran.")
    assert read_story("<title>The Fox</title><p>A fox ran.</p>").title == "The Fox"
    assert read_story("<nav>A fox ran.").text == "A fox ran."  # nothing else is there
    told = read_story(
        "# The Bear\n\n**Once** there was a *bear*.\n\n> He sat in `a cave`.\n\n```\nprint(1)\n```\n![x](a.png) [He](http://x.y) slept.\n***\n2 * 3 * 4"
    )
    assert told.title == "The Bear"
    assert told.text == "Once there was a bear.\n\nHe sat in a cave.\n\nHe slept.\n\n2 * 3 * 4"


@pytest.mark.parametrize(
    "text",
    ["- a fox\n- two dogs", "小明 10:21\n你看见那只猫了吗？", "name,age,animal\nTom,5,dog", "INT. KITCHEN - NIGHT\n\nAnna stands there.",
     "I wandered lonely as a cloud\nThat floats on high o'er vales and hills"],
)  # fmt: skip
def test_what_is_no_title(text: str) -> None:
    story = read_story(text)
    assert story.title == ""
    assert story.text == text


def test_sentences_keep_offsets_quotes_and_abbreviations() -> None:
    text = 'Mr. Fox met Dr. Owl at 3.5 miles. "Run!" said the fox. “I am. You are.” They ran'
    found = sentences(text, "en")
    assert [s.text for s in found] == [
        "Mr. Fox met Dr. Owl at 3.5 miles.", '"Run!" said the fox.', "“I am. You are.”", "They ran",
    ]  # fmt: skip
    assert all(text[s.start : s.end] == s.text for s in found)
    assert [s.text for s in sentences(STORY, "zh")] == [
        "“快跑！”狐狸说。",
        "小红帽提着篮子，走进了森林。",
        "乌鸦叼着一块奶酪。",
    ]


def test_tokens_keep_words_whole_and_offsets_right() -> None:
    text = "乌龟穿着红色的连衣裙。"
    found = tokens(text, "zh")
    assert {"乌龟", "连衣裙"} <= {t.text for t in found if t.tag == "noun"}
    assert all(text[t.start : t.end] == t.text for t in found)
    english = {t.text: (t.lemma, t.tag) for t in tokens("The sun rose. She saw three mice near the well.", "en")}
    assert english["mice"] == ("mouse", "noun")
    assert english["rose"][1] == "verb"  # not the flower
    assert english["well"][1] == "noun"
    assert english["saw"][0] == "see"
    assert english["three"][1] == "number"


def test_pages() -> None:
    story = read_story(
        "\n".join(f"This is what the fox did on day {n}. It was a long day for a fox in the wood." for n in range(30))
    )
    book = pages(story)
    assert len(book) <= 12
    every = [s.text for page in book for s in page]
    assert every == [s.text for s in sentences(story.text, "en")]
    assert all(story.text[s.start : s.end] == s.text for page in book for s in page)
    assert [len(pages(story, n)) for n in (1, 5, 20, 999)] == [1, 5, 20, 60]
    with pytest.raises(BadStory, match="at least 1"):
        pages(story, 0)


def test_jiebas_tables_are_kept_and_made_again_when_damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from storybrush.language import tokens as module

    made: list[list[str]] = []

    def make(tokenizer: object, words: list[str], said: list[str]) -> module.Tables:
        made.append(words)
        return {"小": 0, "小红": 0, "小红帽": 50, "跑": 9}, 100, {"跑": "v"}, {"小红帽": "n"}

    def start() -> list[tuple[str, str]]:
        module._jieba.cache_clear()
        module._cut.cache_clear()
        return [(token.text, token.tag) for token in module.tokens("小红帽跑", "zh")]

    monkeypatch.setattr(module, "_made", make)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    try:
        read = start()
        assert read == [("小红帽", "noun"), ("跑", "verb")]
        assert len(made) == 1
        (kept,) = (tmp_path / "storybrush").iterdir()
        assert start() == read
        assert len(made) == 1
        for damage in (b"", b"no tables", kept.read_bytes()[:-3]):
            made.clear()
            kept.write_bytes(damage)
            assert start() == read
            assert len(made) == 1
        made.clear()
        monkeypatch.setattr(module.Lexicon, "words", lambda self, language=None: {"乙", "甲"})
        assert start() == read
        assert made == [sorted(["甲", "乙"])]  # another lexicon, other tables
        assert len(list((tmp_path / "storybrush").iterdir())) == 1
        monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null")  # nowhere to keep them: no error
        assert start() == read
    finally:
        module._jieba.cache_clear()
        module._cut.cache_clear()


def test_kept_tags_spare_jieba_its_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    import jieba.posseg

    from storybrush.language import tokens as module

    monkeypatch.setattr(jieba, "posseg", jieba.posseg)  # is put back at the end, as is the module
    monkeypatch.delitem(sys.modules, "jieba.posseg")
    posseg = module._posseg({"狐狸": "n"})
    assert posseg.dt.word_tag_tab == {"狐狸": "n"}  # also for others who use jieba
    with jieba.dt.get_dict_file() as dictionary:
        assert b" " in dictionary.readline()  # which is there again
    assert module._posseg({"乌鸦": "n"}).dt.word_tag_tab == {"狐狸": "n"}  # what is imported already is left alone


@pytest.mark.parametrize(("word", "first"), [("井", "well"), ("table", "table"), ("foxes", "fox")])
def test_a_row_that_bears_the_word_comes_before_its_neighbours(word: str, first: str) -> None:
    from storybrush.steps import find_subjects

    rows = find_subjects(word)
    assert rows[0]["id"] == first
    assert len({row["id"] for row in rows}) == len(rows) > 1
