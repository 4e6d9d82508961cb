"""Lines for print: which font shows a character, where a line may break, how large the words can be."""

from __future__ import annotations

import functools
import unicodedata
from dataclasses import dataclass
from pathlib import Path

OWN = "StorybrushKai"
SPARE = "STSong-Light"  # Adobe's: not embedded, every reader of PDF brings a face for it
BOX = "□"

NOT_FIRST = set("，。、；：？！…—·％）》〉」』】〕’”,.;:?!)]}%~～")
NOT_LAST = set("（《〈「『【〔‘“([{")


@functools.cache
def register() -> frozenset[int]:
    """Makes both fonts known to reportlab; gives the code points of our own."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfbase.ttfonts import TTFont

    own = TTFont(OWN, str(Path(__file__).parent / "fonts" / f"{OWN}.ttf"))
    pdfmetrics.registerFont(own)
    pdfmetrics.registerFont(UnicodeCIDFont(SPARE))
    return frozenset(own.face.charToGlyph)


def font_of(character: str) -> str | None:
    """Our own font, the spare one for the rest of Chinese, or None: then a box is printed and the book says so."""
    if ord(character) in register():
        return OWN
    try:
        character.encode("gbk")
    except UnicodeEncodeError:
        return None
    return SPARE


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one font."""

    font: str
    text: str


def clean(text: str) -> str:
    """Composed, without control and joining characters, which have no shape."""
    text = unicodedata.normalize("NFC", text).replace("\t", " ")
    return "".join(c for c in text if unicodedata.category(c) not in ("Cc", "Cf") and c not in "\ufe0e\ufe0f")


def shapeless(text: str) -> set[str]:
    return {c for c in clean(text.replace("\n", "").replace("\r", "")) if font_of(c) is None}


@functools.lru_cache(maxsize=256)
def runs(text: str) -> tuple[Run, ...]:
    found: list[Run] = []
    for character in text:
        font = font_of(character)
        if font is None:
            font, character = OWN, BOX
        if found and found[-1].font == font:
            found[-1] = Run(font, found[-1].text + character)
        else:
            found.append(Run(font, character))
    return tuple(found)


@functools.lru_cache(maxsize=65536)
def _advance(character: str) -> float:
    """Width at size 1: neither font kerns, so a line is as wide as its characters together."""
    from reportlab.pdfbase import pdfmetrics

    return float(sum(pdfmetrics.stringWidth(run.text, run.font, 1) for run in runs(character)))


def width(text: str, size: float) -> float:
    """Points."""
    return sum(map(_advance, text)) * size


def _wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF" or character in "“”‘’…—"


def _pieces(text: str) -> list[str]:
    """What must not be broken: a word of letters, or one Chinese character with the marks that cling to it."""
    pieces: list[str] = []
    for character in text:
        clings = bool(pieces) and (
            character in NOT_FIRST
            or pieces[-1][-1] in NOT_LAST
            or not (_wide(character) or character == " " or _wide(pieces[-1][-1]) or pieces[-1][-1] == " ")
        )
        if clings and character != " ":
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def wrap(text: str, size: float, room: float) -> list[str]:
    """Lines no wider than `room` points; a word that is wider by itself is broken."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        line, used = "", 0.0
        for piece in _pieces(clean(paragraph)):
            if used + width(piece, size) <= room:
                line, used = line + piece, used + width(piece, size)
                continue
            if line.strip():
                lines.append(line.strip())
            line, used = "", 0.0
            for character in piece.lstrip():
                if line and used + width(character, size) > room:
                    lines.append(line)
                    line, used = "", 0.0
                line, used = line + character, used + width(character, size)
        if line.strip():
            lines.append(line.strip())
    return lines


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines at a size in points; `rest` is what has no room."""

    size: float
    lines: list[str]
    rest: list[str]


LEADING = 1.55


def fit(text: str, room: float, height: float, largest: float = 22, smallest: float = 11) -> Fitted:
    """The largest size at which all words fit; what does not fit at the smallest flows on (`rest`)."""
    size, lines = smallest, wrap(text, smallest, room)
    if len(lines) * size * LEADING <= height:  # else no larger size fits either
        size = largest
        while size > smallest and len(lines := wrap(text, size, room)) * size * LEADING > height:
            size -= 0.5
        lines = wrap(text, size, room)
    fitting = max(1, int(height / (size * LEADING)))
    return Fitted(size, lines[:fitting], lines[fitting:])
