"""The planner's training: what it reads, its labels, and a checkpoint from the shipped graphs."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs the extra `train`")
pytestmark = pytest.mark.train

from by_rules import Rules  # noqa: E402
from storybrush.language.reading import read_story  # noqa: E402
from storybrush.planner import rules  # noqa: E402
from storybrush.planner.actions import END, ITEM, allowed  # noqa: E402
from storybrush.planner.draft import Worn  # noqa: E402
from storybrush.planner.features import Vocabulary  # noqa: E402
from storybrush.planner.plan import Seq2SeqPlanner  # noqa: E402
from storybrush.planner.units import units  # noqa: E402
from storybrush.reader import LanguageReader  # noqa: E402
from storybrush.training.planner import fit, naming, restore, self_label, weak  # noqa: E402
from storybrush.training.planner.data import Example, collate  # noqa: E402


def write(folder: Path) -> None:
    def zipped(name: str, lines: list[str]) -> None:
        (folder / name).write_bytes(gzip.compress("\n".join(lines).encode()))

    row = {"source": "global-asp/global-asp zh/0001_a.md page 1", "id": "dev-1", "text": "一只猫。"}
    (folder / "dev.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    pages = [
        {"story": s, "zh": f"第{n}页有一只狐狸。", "en": f"Page {n} has a fox."}
        for n, s in enumerate(("0001", "0002", "0003"))
    ]
    zipped("pages.jsonl.gz", [json.dumps(p) for p in pages])
    zipped("captions.jsonl.gz", [json.dumps({"book": "b", "caption": "A dog sleeps.", "text": None})])
    zipped("fairytale_sentences.txt.gz", ["The king had a golden crown.", "A hen sat on her eggs."])


def test_gold_sets_are_left_out_of_what_is_read(tmp_path):
    write(tmp_path)
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps({"text": "A hen sat on her eggs. Page 2 has a fox."}) + "\n", encoding="utf-8")
    all_of_it = {text for text, _ in weak.sentences(tmp_path)}
    assert "Page 0 has a fox." not in all_of_it  # its story is in dev.jsonl
    assert {"Page 1 has a fox.", "Page 2 has a fox.", "A hen sat on her eggs."} <= all_of_it
    rest = {text for text, _ in weak.sentences(tmp_path, gold)}
    assert all_of_it - rest == {"Page 2 has a fox.", "A hen sat on her eggs."}


def test_labels_of_the_whole_planner_can_be_pointed_at():
    reader = LanguageReader()
    planner = Seq2SeqPlanner(reader, Rules())
    text = "A happy girl in a red dress sat on a bench in the garden at night."
    page = units(text, "en", reader)
    steps = self_label.label(text, "en", planner)
    said = {(s.action, page[s.at].word.text) for s in steps if s.at >= 0}
    assert {
        (ITEM, "girl"),
        ("wears", "dress"),
        ("wears colour", "red"),
        ("rel:on", "bench"),
        ("place", "garden"),
        ("time", "night"),
    } <= said
    assert steps[-1].action == END
    assert all(allowed(s.action, page[s.at].types) for s in steps[:-1])


@pytest.mark.weights
def test_the_shipped_graphs_become_a_checkpoint_again(tmp_path):
    pytest.importorskip("onnx")
    assert restore.restore(tmp_path / "run") < restore.TOLERANCE
    assert {p.name for p in (tmp_path / "run").iterdir()} == {"recipe.json", "vocabulary.txt", "checkpoint.pt"}


def test_a_network_without_a_pointer_learns_to_name(tmp_path):
    """Two pages by heart: what is spelled is read back as items, colours, relations to the right one, and a place."""
    reader = LanguageReader()
    texts = ["A red fox slept under a tree in the forest.", "A girl wearing a green dress held a big apple."]
    pages = [units(text, "en", reader) for text in texts]
    examples = [Example(page, "en", rules.label(page, "en"), 1.0) for page in pages]
    vocabulary = Vocabulary(sorted({u.word.text.lower() for page in pages for u in page}))
    torch.manual_seed(0)
    net = naming.Namer(len(vocabulary), 24, 24, 48, 0.0)
    batch = collate(examples, vocabulary, np.random.default_rng(0), 0.0)
    batch["symbols"] = naming.targets([(e.page, e.plan) for e in examples])
    optimiser = torch.optim.Adam(net.parameters(), 0.02)
    for _ in range(60):
        optimiser.zero_grad()
        seen = net.loss(batch)
        seen["loss"].backward()
        optimiser.step()
    assert seen["whole"] == 1
    fox, girl = (naming.draft_of(net.write(page, "en", vocabulary), reader) for page in pages)
    assert [(d.unit.found.what, d.values.get("colour")) for d in fox.items] == [
        ("fox", "red"),
        ("deciduous-tree", None),
    ]
    assert fox.items[0].related == [("under", 1)]
    assert fox.setting["place"][0] == "forest"
    assert girl.items[0].wears == [Worn("dress", "green")]
    assert girl.items[0].related == [("holding", 1)]


def test_a_run_without_a_pointer_plans(tmp_path):
    recipe_ = fit.PlannerRecipe(
        words=50, counted=4, width=8, hidden=8, decoder=8, dropout=0.0, forget=0.0, real=0.0, batch=4, learning_rate=1e-3,
        minutes=5, steps=2, pointer=False,
    )  # fmt: skip
    fit.fit(None, tmp_path, recipe_)
    planner = naming.NamingPlanner(LanguageReader(), tmp_path)
    assert planner.plan(read_story("A fox slept."), pages=1).scenes[0].words == "A fox slept."
