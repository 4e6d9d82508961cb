"""The vocabulary as data: every row is whole, every drawing that a row names is there, every row can be given a vector."""

from __future__ import annotations

import importlib.util
import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from storybrush.language.lexicon import FILE, Lexicon, is_chinese, read
from storybrush.planner.looks import look_of, trade_of
from storybrush.weights import path_of

HEADER = ["id", "emoji", "kit", "category", "en", "zh", "height", "stands", "form"]
CATEGORIES = {
    "person", "fantasy", "activity", "animal", "bird", "insect", "reptile", "sea", "plant", "food", "building", "land",
    "vehicle", "aircraft", "boat", "sky", "thing", "furniture", "toy", "art", "festival", "clothing", "body", "face",
}  # fmt: skip
# a word on two rows, on purpose: word -> the rows, the first one wins. There is none: a word is put where stories mean it.
SHARED: dict[str, set[str]] = {}
ROWS = [line.split("\t") for line in FILE.read_text(encoding="utf-8").rstrip("\n").split("\n")]


def test_every_row_is_whole() -> None:
    assert ROWS[0] == HEADER
    for number, row in enumerate(ROWS[1:], 2):
        where = f"line {number}: {row}"
        assert len(row) == len(HEADER), where
        assert all(cell == cell.strip() for cell in row), where
        id, _, _, category, en, zh, height, _, _ = row
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id), where
        assert category in CATEGORIES, where
        assert all(re.fullmatch(r"[a-z0-9ñ][a-z0-9ñ'. -]*", word) for word in en.split("|")), where
        assert all(is_chinese(word) for word in zh.split("|")), where
        assert 0.02 <= float(height) <= 40, where


def test_stands_and_form_are_checked_when_the_file_is_read(tmp_path: Path) -> None:
    bad = tmp_path / "bad.tsv"
    bad.write_text("\t".join(HEADER) + "\ncat\tcat\t\tanimal\tcat\t猫\t0.3\tair\twhole\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"line 2: stands is 'air'; allowed: ground, sky"):
        list(read(bad))


def test_a_word_is_on_one_row_only() -> None:
    rows: dict[str, set[str]] = defaultdict(set)
    times: Counter[str] = Counter()
    for subject in Lexicon.load():
        for word in (*subject.en, *subject.zh):
            rows[word.lower()].add(subject.id)
            times[word.lower()] += 1
    assert {word: ids for word, ids in rows.items() if times[word] > 1} == SHARED
    assert len({s.id for s in Lexicon.load()}) == len(Lexicon.load())


# drawn by one or two sets only, and the hash that keeps a tenth from the painter took them all: drawn as the nearest
WHOLLY_HELD_OUT = {"mage"}


def test_the_drawings_that_a_row_names_exist() -> None:
    spec = pytest.importorskip("storybrush.training.art.figures.spec")
    things = pytest.importorskip("storybrush.training.art.things")
    learned = json.loads(path_of("painter-subjects").read_text(encoding="utf-8"))
    figures = {*spec.PEOPLE, *spec.MORE_PEOPLE, *spec.ANIMALS}
    for subject in Lexicon.load():
        assert not subject.kit or subject.kit in figures, subject
        if subject.id in WHOLLY_HELD_OUT:
            assert subject.id not in learned
        elif subject.emoji:
            assert set(learned[subject.id]["styles"]) - {"storybook"} or subject.kit, f"{subject.id}: no set draws it"
        elif not subject.kit:
            assert subject.id in things.THINGS, f"{subject.id}: neither a set nor a kit draws it"


def test_what_the_kits_draw_has_a_row() -> None:
    spec = pytest.importorskip("storybrush.training.art.figures.spec")
    things = pytest.importorskip("storybrush.training.art.things")
    lexicon = Lexicon.load()
    kits = [s.kit for s in lexicon if s.kit]
    assert len(kits) == len(set(kits)), "two rows for one figure: its drawings would have two names"
    assert set(kits) == {*spec.PEOPLE, *spec.MORE_PEOPLE, *spec.ANIMALS}
    for subject in lexicon:
        if subject.kit:  # whole, and dressed as the role (planner/looks.py), not as a trade that only has a head
            assert subject.form == "whole", subject
            assert trade_of(subject.id) is None, subject
            assert bool(look_of(subject.id, 0).wears) == (subject.kit in (*spec.PEOPLE, *spec.MORE_PEOPLE)), subject
    assert set(things.THINGS) <= {s.id for s in lexicon}


@pytest.mark.parametrize(
    ("word", "subject"),
    [("youth", "boy"), ("城堡", "castle"), ("塔楼", "tower"), ("玩具", "teddy-bear"), ("雕像", "moai"), ("cowboy", "farmer"),
     ("eel", "fish"), ("骨头", "bone"), ("指蜜鸟", "bird"), ("面粉", "sack"), ("袋子", "sack"), ("海盗", "pirate"),
     ("knights", "knight"), ("小矮人", "dwarf"), ("皇帝", "emperor"), ("国王", "king"), ("老猎人", "hunter"), ("龙王", "chinese-dragon"),
     ("恶龙", "dragon"), ("乞丐", "beggar"), ("水手", "fisherman")],
)  # fmt: skip
def test_words_stand_where_stories_mean_them(word: str, subject: str) -> None:
    assert Lexicon.load().find(word, near=False)[0].subject.id == subject


def test_sizes_are_those_of_the_world() -> None:
    height = {s.id: s.height for s in Lexicon.load()}
    order = ["ant", "mouse", "rabbit", "dog", "sheep", "cow", "elephant", "house", "castle"]
    assert [height[id] for id in order] == sorted(height[id] for id in order)
    assert height["dwarf"] < height["girl"] < height["woman"] < height["giant"] < height["tower"]
    assert height["pencil"] < height["broom"] < height["ladder"]


def test_every_row_can_be_given_a_vector() -> None:
    pytest.importorskip("scipy")
    from storybrush.training.language import build_vectors as build

    lexicon = Lexicon.load()
    words, _, matrix = build.ppmi(build.count_rows(lexicon))
    assert {w.lower() for s in lexicon for w in (*s.en, *s.zh)} <= set(words)
    vectors = build.subjects_of(words, build.embed(matrix, np.random.default_rng(0)), lexicon)
    assert vectors.shape == (len(lexicon), 96)
    assert np.isfinite(vectors).all()
    # who had a vector keeps it, bit for bit; who had none gets one as long as the others
    ids = [s.id for s in lexicon]
    old = dict(zip(ids[:900], np.random.default_rng(1).normal(size=(900, 96)), strict=True))
    kept = build.keep(vectors, ids, old)
    assert np.array_equal(kept[:900], np.stack(list(old.values())))
    lengths = np.linalg.norm(kept[900:], axis=1)
    assert np.allclose(lengths, np.linalg.norm(kept[:900], axis=1).mean())


# --- the benchmark --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    path = Path(__file__).parents[1] / "benchmarks/vocabulary.py"
    spec = importlib.util.spec_from_file_location("benchmark_vocabulary", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_coverage_counts_tokens_and_says_why_a_noun_is_missing(benchmark: ModuleType) -> None:
    counts = Counter({"dog": 5, "wolves": 2, "garden": 2, "hour": 1, "qzxv": 1})
    told = benchmark.cover(counts, "en", Lexicon.load())
    assert told["tokens on a row"] == 7
    assert told["share on a row"] == pytest.approx(7 / 11, abs=1e-4)
    assert told["share drawn as page or look"] == pytest.approx(2 / 11, abs=1e-4)
    why = {row["word"]: row["reason"] for row in told["most common that no row has"]}
    assert why == {"garden": "the place of the page", "hour": "time", "qzxv": "not sorted"}


def test_no_reason_is_given_for_what_has_a_row(benchmark: ModuleType) -> None:
    lexicon = Lexicon.load()
    said = benchmark.reasons()
    names = {w.lower() for s in lexicon if s.category not in ("face", "body") for w in (*s.en, *s.zh)}
    assert not names & said.keys()
