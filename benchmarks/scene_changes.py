"""Does a page turn where a new scene begins? `python benchmarks/scene_changes.py [--text FOLDER]`.

Two sets of stories whose turns are known: `scene_changes.jsonl`, 12 short stories written for this with their scenes marked, and (--text)
the pages of African Storybook, whose makers turned the page where they liked. A story is read as one paragraph. Precision and recall of the
turns, against the same cut by length alone; with the true number of pages they are the same figure, but for a turn inside a quotation.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections.abc import Callable
from pathlib import Path

from storybrush.language import paging
from storybrush.language.sentences import sentences
from storybrush.script import Language, Span, Story

HERE = Path(__file__).parent
Stories = list[tuple[Language, list[str]]]  # language, scenes


def own() -> Stories:
    lines = (HERE / "scene_changes.jsonl").read_text(encoding="utf-8").splitlines()
    return [(row["lang"], row["scenes"]) for row in map(json.loads, lines)]


def storybook(folder: Path) -> Stories:
    """Those with two sentences a page or more; where every sentence has a page of its own there is nothing to choose."""
    books: dict[tuple[str, Language], list[str]] = {}
    languages: tuple[Language, ...] = ("zh", "en")
    with gzip.open(folder / "pages.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            for language in languages:
                books.setdefault((row["story"], language), []).append(row[language])
    return [
        (lang, p)
        for (_, lang), p in books.items()
        if len(p) > 2 and sum(len(sentences(t, lang)) for t in p) >= 2 * len(p)
    ]


def measure(stories: Stories, cut: Callable[[Story, int], list[list[Span]]]) -> dict[str, tuple[int, int, int]]:
    """language -> (turns that are right, turns that were made, turns that there are)."""
    tally: dict[str, tuple[int, int, int]] = {}
    for language, scenes in stories:
        text, wanted = "", set()
        for scene in scenes:
            text += " " if text and language == "en" else ""
            wanted.add(len(text))
            text += scene.strip()
        made = {group[0].start for group in cut(Story(text=text, language=language), len(scenes))}
        right, all_made, all_there = tally.get(language, (0, 0, 0))
        tally[language] = (right + len(wanted & made) - 1, all_made + len(made) - 1, all_there + len(wanted) - 1)
    return tally


def by_scene(story: Story, number: int) -> list[list[Span]]:
    return paging.pages(story, number)


def by_scene_unasked(story: Story, number: int) -> list[list[Span]]:
    return paging.pages(story)


def by_length(story: Story, number: int) -> list[list[Span]]:
    every = sentences(story.text, story.language)
    return paging.cut(every, [0.0] * len(every), number)


def by_length_unasked(story: Story, number: int) -> list[list[Span]]:
    return by_length(story, len(paging.pages(story)))


def by_chance(story: Story, number: int) -> list[list[Span]]:
    every = sentences(story.text, story.language)
    at = sorted(random.Random(story.text).sample(range(1, len(every)), min(number, len(every)) - 1))
    return [every[a:b] for a, b in zip([0, *at], [*at, len(every)], strict=True)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path, help="the folder of pages.jsonl.gz")
    arguments = parser.parse_args()
    sets = {"own": own()}
    if arguments.text:
        sets["African Storybook"] = storybook(arguments.text)
    ways = [by_scene, by_length, by_chance, by_scene_unasked, by_length_unasked]
    for name, stories in sets.items():
        for way in ways:
            for language, (right, made, there) in sorted(measure(stories, way).items()):
                print(
                    f"{name:18} {language} {way.__name__.replace('_', ' '):18} "
                    f"precision {right / made:.2f} (n = {made}) recall {right / there:.2f} (n = {there})"
                )


if __name__ == "__main__":
    main()
