"""Text -> sentences -> pages, as Spans with their offsets."""

from __future__ import annotations

import re

from storybrush.errors import BadStory
from storybrush.script import Language, Span, Story

MOST_PAGES = 12
PAGE_LENGTH = {"en": 260, "zh": 90}  # characters, about two or three sentences

_CLOSERS = "”’\"'」』）)]》"
_OPENERS = "“「『\"'(（《"
_ABBREVIATIONS = frozenset(
    ["mr", "mrs", "ms", "dr", "st", "prof", "jr", "sr", "vs", "etc", "e.g", "i.e", "no", "capt", "gen", "col", "lt",
     "rev", "hon"]
)  # fmt: skip


def sentences(text: str, language: Language) -> list[Span]:
    """Spans without surrounding blanks. A quotation stays with the sentence that speaks it."""
    enders = "。！？!?…" if language == "zh" else ".!?…"
    spans: list[Span] = []
    start = i = open_quotes = 0
    while i < len(text):
        c = text[i]
        if c == "\n":
            _add(spans, text, start, i)
            start, open_quotes, i = i + 1, 0, i + 1
            continue
        open_quotes += (c in "“「『") - (c in "”」』")
        open_quotes = max(open_quotes, 0)
        if c in enders and not (c == "." and _inside(text, i)):
            end = i + 1
            while end < len(text) and text[end] in enders:
                end += 1
            closed = end
            while closed < len(text) and text[closed] in _CLOSERS:
                open_quotes = max(open_quotes - (text[closed] in "”」』"), 0)
                closed += 1
            if open_quotes == 0 and _ends_here(text, end, closed, language):
                _add(spans, text, start, closed)
                start = closed
            i = closed
            continue
        i += 1
    _add(spans, text, start, len(text))
    return spans


def _inside(text: str, i: int) -> bool:
    """Whether this full stop belongs to a number, an initial or an abbreviation."""
    if i + 1 < len(text) and text[i + 1].isdigit() and i > 0 and text[i - 1].isdigit():
        return True
    match = re.search(r"([A-Za-z][A-Za-z.]*)$", text[max(0, i - 12) : i])
    word = match.group(1) if match else ""
    following = text[i + 1 : i + 3].strip()
    single = len(word) == 1 and word.isupper() and word != "I" and following[:1].isupper()
    return bool(word) and (word.lower() in _ABBREVIATIONS or single) and i + 1 < len(text)


def _ends_here(text: str, end: int, closed: int, language: Language) -> bool:
    """After a closing quotation mark the sentence goes on if the speaker follows: “Run!” said the fox."""
    rest = text[closed:].lstrip(" ")
    if not rest or rest[0] == "\n":
        return True
    if language == "zh":
        # “快跑！”狐狸说。 : a short piece with a verb of saying, not a new quotation
        return not (closed > end and re.match(r"[^。！？!?…“「\n]{0,14}(说|道|问|喊|叫|答|想|笑)", rest))
    return not (rest[0].islower() or rest[0] in ",;")


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    piece = piece.strip()
    if piece and any(c.isalnum() for c in piece):
        spans.append(Span(start=start + left, end=start + left + len(piece), text=piece))


def pages(story: Story, pages: int | None = None) -> list[list[Span]]:
    """Sentences by page: paragraphs where the writer made them, else by length; exactly `pages` if there are that many."""
    paragraphs = [
        [
            s.model_copy(update={"start": s.start + m.start(), "end": s.end + m.start()})
            for s in sentences(m.group(), story.language)
        ]
        for m in re.finditer(r"[^\n]+", story.text)
    ]
    paragraphs = [p for p in paragraphs if p]
    every = [s for p in paragraphs for s in p]
    if not every:
        raise BadStory("No sentence was found in the story. Give at least one, in Chinese or English.")
    if pages is not None:
        if pages < 1:
            raise BadStory(f"A book of {pages} pages cannot be made; ask for at least 1.")
        return _cut(every, min(pages, len(every)))
    limit = PAGE_LENGTH[story.language]
    groups: list[list[Span]] = []
    for paragraph in paragraphs:
        size = sum(len(s.text) for s in paragraph)
        parts = max(1, round(size / limit)) if size > 1.4 * limit else 1
        groups += _cut(paragraph, min(parts, len(paragraph)))
    merged: list[list[Span]] = []
    for group in groups:  # a line of dialogue is too little for a page
        size = sum(len(s.text) for s in group)
        if merged and size + sum(len(s.text) for s in merged[-1]) <= 0.3 * limit:
            merged[-1] = merged[-1] + group
        else:
            merged.append(group)
    return merged if len(merged) <= MOST_PAGES else _cut(every, MOST_PAGES)


def _cut(spans: list[Span], parts: int) -> list[list[Span]]:
    """Exactly `parts` groups in order, none empty, of about equal length."""
    groups: list[list[Span]] = []
    rest = list(spans)
    for left in range(parts, 0, -1):
        target = sum(len(s.text) for s in rest) / left
        taken = [rest.pop(0)]
        size = len(taken[0].text)
        while len(rest) > left - 1 and (left == 1 or size + len(rest[0].text) / 2 <= target):
            size += len(rest[0].text)
            taken.append(rest.pop(0))
        groups.append(taken)
    return groups
