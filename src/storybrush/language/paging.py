"""Sentences -> pages: by paragraphs, by length, and where a new scene begins.

Where to turn the page is a shortest path: every page costs what it is too long or too short, every turn costs less the more its
sentence looks like the beginning of a scene (`scenes.py`). Found by dynamic programming (Knuth and Plass broke lines so, 1981).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

import numpy as np

from storybrush.errors import BadStory
from storybrush.language.scenes import signs
from storybrush.language.sentences import sentences
from storybrush.script import Span, Story

MOST_PAGES = 12
PAGE_LENGTH = {"en": 260, "zh": 90}  # characters, about two or three sentences
PARAGRAPH = 0.8  # what the beginning of a paragraph counts beside its signs
SCENE = 1.0  # a turn at a score of 1 is worth a page that is as much too long or too short as its length should be
NEW_SCENE = 0.85  # a score from which even a short paragraph has a page of its own, and a short one may be divided
LONG = 1.0  # of the length of a page: a paragraph from which it may be divided
MOST_PIECES = 4000  # of a very long text, neighbours are taken together first


def pages(story: Story, pages: int | None = None) -> list[list[Span]]:
    """Sentences by page; exactly `pages` if there are that many sentences. No quotation is torn."""
    paragraphs = _paragraphs(story)
    every = [s for paragraph in paragraphs for s in paragraph]
    if not every:
        raise BadStory("No sentence was found in the story. Give at least one, in Chinese or English.")
    if pages is not None and pages < 1:
        raise BadStory(f"A book of {pages} pages cannot be made; ask for at least 1.")
    scores = dict(zip((s.start for s in every), (s.score for s in signs(every, story.language)), strict=True))
    opens = {paragraph[0].start for paragraph in paragraphs}

    def best(spans: list[Span], parts: int) -> list[list[Span]]:
        return cut(spans, [scores[s.start] + PARAGRAPH * (s.start in opens) for s in spans], parts)

    if pages is not None:
        return best(every, pages)
    limit = PAGE_LENGTH[story.language]
    groups: list[list[Span]] = []
    for block in _blocks(story.text, paragraphs):
        worth = [scores[s.start] + PARAGRAPH * (s.start in opens) for s in block]
        turns = any(scores[s.start] >= NEW_SCENE for s in block[1:])
        groups += free(block, worth, limit) if turns or _size(block) > LONG * limit else [block]
    merged: list[list[Span]] = []
    for group in groups:  # a line of dialogue is too little for a page
        little = merged and _size(group) + _size(merged[-1]) <= 0.3 * limit
        if little and scores[group[0].start] < NEW_SCENE:
            merged[-1] = merged[-1] + group
        else:
            merged.append(group)
    return merged if len(merged) <= MOST_PAGES else best(every, MOST_PAGES)


def _paragraphs(story: Story) -> list[list[Span]]:
    found = [
        [
            s.model_copy(update={"start": s.start + m.start(), "end": s.end + m.start()})
            for s in sentences(m.group(), story.language)
        ]
        for m in re.finditer(r"[^\n]+", story.text)
    ]
    return [p for p in found if p]


def _blocks(text: str, paragraphs: list[list[Span]]) -> list[list[Span]]:
    """Lines with no empty line between them belong together (a verse), if the writer left lines empty elsewhere."""
    gaps = ["\n\n" in text[a[-1].end : b[0].start] for a, b in itertools.pairwise(paragraphs)]
    if not any(gaps) or all(gaps):
        return paragraphs
    blocks = [list(paragraphs[0])]
    for empty, paragraph in zip(gaps, paragraphs[1:], strict=True):
        if empty:
            blocks.append(list(paragraph))
        else:
            blocks[-1] += paragraph
    return blocks


def _size(spans: Sequence[Span]) -> int:
    return sum(len(s.text) for s in spans)


def cut(spans: list[Span], scores: Sequence[float], parts: int) -> list[list[Span]]:
    """Exactly `parts` groups in order (or one for each sentence, if there are fewer), none empty, at the best turns.

    scores: of each sentence, what it is worth to begin a page with it.
    """
    at = _turns(np.array([len(s.text) for s in spans], float), np.asarray(scores, float), min(parts, len(spans)))
    return [spans[a:b] for a, b in zip([0, *at], [*at, len(spans)], strict=True)]


def free(spans: list[Span], scores: Sequence[float], length: int) -> list[list[Span]]:
    """As many groups as are best, each of about `length` characters."""
    until = np.concatenate([[0.0], np.cumsum([len(s.text) for s in spans])])
    best, came = np.zeros(len(spans) + 1), np.zeros(len(spans) + 1, int)
    for i in range(1, len(spans) + 1):
        first = min(int(np.searchsorted(until, until[i] - 3 * length)), i - 1)  # no page of more than three lengths
        turn = best[first:i] - SCENE * np.array([scores[j] if j else 0.0 for j in range(first, i)])
        cost = turn + ((until[i] - until[first:i]) / length - 1) ** 2
        came[i] = first + int(cost.argmin())
        best[i] = cost.min()
    at = [len(spans)]
    while at[-1]:
        at.append(int(came[at[-1]]))
    return [spans[a:b] for a, b in itertools.pairwise(at[::-1])]


def _turns(lengths: np.ndarray, scores: np.ndarray, parts: int) -> list[int]:
    """lengths, scores: (n,). -> the parts - 1 places to turn the page, ascending.

    best[i]: the least cost of k pages over the first i sentences; one row for each k, vectorised over i.
    """
    n = len(lengths)
    if parts <= 1:
        return []
    if n > MOST_PIECES:
        step = -(-n // MOST_PIECES)
        if -(-n // step) >= parts:
            starts = np.arange(0, n, step)
            return [int(t) * step for t in _turns(np.add.reduceat(lengths, starts), scores[starts], parts)]
    until = np.concatenate([[0.0], np.cumsum(lengths)])
    target = until[-1] / parts
    widest = min(n - parts + 1, max(4 * -(-n // parts), 12))  # sentences of a page at most
    best = np.full(n + 1, np.inf)
    best[0] = 0.0
    came = np.zeros((parts + 1, n + 1), np.int32)
    turn = np.concatenate([[0.0], -SCENE * scores[1:], [0.0]])  # what it is worth to begin a page at i
    for k in range(1, parts + 1):
        row = np.full(n + 1, np.inf)
        for wide in range(1, widest + 1):
            before = best[: n + 1 - wide] + turn[: n + 1 - wide]
            off = (until[wide:] - until[: n + 1 - wide]) / target - 1
            cost = before + off * off
            better = cost < row[wide:]
            row[wide:][better] = cost[better]
            came[k, wide:][better] = wide
        best = row
    at, turns = n, []
    for k in range(parts, 0, -1):
        at -= int(came[k, at])
        turns.append(at)
    return turns[::-1][1:]
