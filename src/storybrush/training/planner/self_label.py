"""Labels real sentences by the planner itself, amended by grammar: `python -m storybrush.training.planner.self_label --text DIR --out FILE`.

Self-training: the seq2seq learns from what the whole planner says of a sentence, so that grammar's rules pass into its weights. One line
of JSON a sentence: text, language, and the steps as [action, word].
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import numpy as np

from storybrush.planner.actions import END, ITEM, OF_A_PAGE, OF_AN_ITEM, Step, allowed
from storybrush.planner.draft import Draft, PageDraft
from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.planner.units import units
from storybrush.reader import LanguageReader
from storybrush.script import Language
from storybrush.training.planner import weak


def steps_of(draft: PageDraft, types: list[frozenset[str]]) -> list[Step]:
    """A page's nouns and what is said of them, as the plan that the seq2seq should have written. types: of the words as it sees them."""
    heads = {item.at for item in draft.items}
    out: list[Step] = []
    for item in draft.items:
        if allowed(ITEM, types[item.at]):
            out += [
                Step(ITEM, item.at),
                *_about(item),
                *(Step(f"rel:{kind}", at) for kind, at in item.related if at in heads),
            ]
    out += [Step(kind, draft.setting[kind][1]) for kind in OF_A_PAGE if kind in draft.setting]
    return [*(s for s in out if allowed(s.action, types[s.at])), Step(END)]


def _about(item: Draft) -> list[Step]:
    plain = [Step(key, item.sources[key]) for key in OF_AN_ITEM if key in item.sources]
    for worn in item.wears:
        if worn.at >= 0:
            plain.append(Step("wears", worn.at))
            if worn.dye >= 0:
                plain.append(Step("wears colour", worn.dye))
    return plain


def label(text: str, language: Language, planner: Seq2SeqPlanner) -> list[Step]:
    page = units(text, language, planner.reader)
    draft, _ = planner.read(list(page), language)
    return steps_of(draft, [unit.types for unit in page])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--without", type=Path, help="a gold set whose texts are left out")
    parser.add_argument("--minutes", type=float, default=15)
    arguments = parser.parse_args()
    planner = Seq2SeqPlanner(LanguageReader())
    some = list(dict.fromkeys(weak.sentences(arguments.text, arguments.without)))
    chinese = [s for s in some if s[1] == "zh"]
    captions = [s for s in some if s[1] == "en" and len(s[0]) < 220]
    order = np.random.default_rng(0).permutation(len(captions))
    todo = [*chinese, *(captions[int(n)] for n in order)]
    started = time.monotonic()
    with arguments.out.open("w", encoding="utf-8") as file:
        for text, language in todo:
            if time.monotonic() - started > 60 * arguments.minutes:
                break
            steps = [[s.action, s.at] for s in label(text, language, planner)]
            file.write(json.dumps({"text": text, "language": language, "steps": steps}, ensure_ascii=False) + "\n")
            file.flush()


if __name__ == "__main__":
    main()
