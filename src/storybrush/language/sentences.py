"""Text -> sentences, as Spans with their offsets; `paging.py` makes pages of them."""

from __future__ import annotations

import bisect
import re

from storybrush.script import Language, Span

LONGEST_QUOTATION = {
    "en": 600,
    "zh": 240,
}  # characters; what is longer is a tale that somebody tells: it has sentences of its own
_CLOSERS = "”’\"'」』）)]》"
_ABBREVIATIONS = frozenset(
    ["mr", "mrs", "ms", "dr", "st", "prof", "jr", "sr", "vs", "etc", "e.g", "i.e", "no", "capt", "gen", "col", "lt",
     "rev", "hon"]
)  # fmt: skip


def sentences(text: str, language: Language) -> list[Span]:
    """Spans without surrounding blanks. A quotation is not torn, and stays with the sentence that speaks it."""
    enders = "。！？!?…" if language == "zh" else ".!?…"
    quoted = _quotations(text, LONGEST_QUOTATION[language])
    spans: list[Span] = []
    start = i = 0
    while i < len(text):
        c = text[i]
        if c == "\n":
            _add(spans, text, start, i)
            start, i = i + 1, i + 1
            continue
        if c in enders and not (c == "." and _inside(text, i)):
            end = i + 1
            while end < len(text) and text[end] in enders:
                end += 1
            closed = end
            while closed < len(text) and text[closed] in _CLOSERS and closed not in quoted.opening:
                closed += 1
            if not quoted.around(closed) and _ends_here(text, end, closed, language):
                _add(spans, text, start, closed)
                start = closed
            i = closed
            continue
        i += 1
    _add(spans, text, start, len(text))
    return spans


_PAIRS = re.compile(r"“[^“”\n]*(?:“[^“”\n]*”[^“”\n]*)*”|「[^「」\n]*」|『[^『』\n]*』")


class _Quotations:
    """Where the quotations of a text lie: those that are closed in their own line. opening: places of their first marks."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self.opening = frozenset(a for a, _ in spans)
        self._spans: list[tuple[int, int]] = []
        for a, b in sorted(spans):  # one quoted inside another is part of it
            if self._spans and a < self._spans[-1][1]:
                a, b = self._spans[-1][0], max(b, self._spans.pop()[1])
            self._spans.append((a, b))
        self._starts = [a for a, _ in self._spans]

    def around(self, at: int) -> bool:
        """Whether a cut before the character `at` would tear one."""
        n = bisect.bisect_left(self._starts, at) - 1
        return n >= 0 and at < self._spans[n][1]


def _quotations(text: str, longest: int) -> _Quotations:
    found = [m.span() for m in _PAIRS.finditer(text)]
    for line in re.finditer(r"[^\n]+", text):
        marks = [m.start() + line.start() for m in re.finditer('"', line.group())]
        if len(marks) % 2 == 0:  # else one of them is something else: inches, a slip
            found += [(a, b + 1) for a, b in zip(marks[::2], marks[1::2], strict=True)]
    return _Quotations([(a, b) for a, b in found if b - a <= longest])


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
