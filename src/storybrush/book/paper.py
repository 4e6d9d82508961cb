"""The PDF: a cover, a page for each picture with its words below, and what to know about the book."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import storybrush
from storybrush.book.typeset import LEADING, Fitted, fit, register, runs, shapeless, width, wrap
from storybrush.book.words import INTERFACE, about, title_of
from storybrush.script import Picture, Script

A4 = (841.89, 595.28)
MARGIN = 34.0
WORDS_AT_LEAST, WORDS_AT_MOST = 74.0, 190.0  # points of height for the words
INK, SOFT = (0.16, 0.14, 0.12), (0.46, 0.42, 0.37)


def pdf(script: Script, pictures: Sequence[Picture]) -> bytes:
    """The same bytes for the same book."""
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    rl_config.useA85 = 0  # pictures as bytes, not as text: a fifth smaller, and most of the time saved
    register()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1, pageCompression=1)  # no date and no random identity in the file
    title = title_of(script)
    canvas.setTitle(title)
    canvas.setAuthor(f"Storybrush {storybrush.__version__}")
    canvas.setCreator(f"Storybrush {storybrush.__version__}")
    canvas.setSubject(INTERFACE[script.language]["made"].format(version=storybrush.__version__, seed=script.seed))
    canvas.setCatalogEntry("Lang", "zh-Hans" if script.language == "zh" else "en")
    book = _Book(canvas, script)
    book.cover(title, pictures[0])
    for number, picture in enumerate(pictures, 1):
        book.page(number, picture)
    lines = about(script, list(pictures), storybrush.__version__)
    missing = shapeless("".join([title, *(p.scene.words for p in pictures), *lines]))
    if missing:
        codes = ", ".join(f"U+{ord(c):04X}" for c in sorted(missing))
        lines.append(INTERFACE[script.language]["no shape"].format(codes=codes))
    book.foot(lines)
    canvas.save()
    return buffer.getvalue()


class _Book:
    """Places pictures and lines on a reportlab canvas. Points, from the bottom left."""

    def __init__(self, canvas: Any, script: Script) -> None:
        self.canvas, self.script, self.say = canvas, script, INTERFACE[script.language]

    def cover(self, title: str, picture: Picture) -> None:
        wide, high = self._sheet(picture)
        self._mark("cover", title)
        fitted = fit(title, wide - 2 * MARGIN, 130, largest=46, smallest=18)
        used = len(fitted.lines) * fitted.size * LEADING + 24
        top = self._picture(picture, wide, high, room=high - 2 * MARGIN - used, above=used)
        self._lines(fitted, wide, top + used - 12)
        self.canvas.showPage()

    def page(self, number: int, picture: Picture) -> None:
        wide, high = self._sheet(picture)
        self._mark(f"page-{number}", self.say["page"].format(n=number))
        fitted = fit(picture.scene.words, wide - 2 * MARGIN - 40, WORDS_AT_MOST)
        words = max(WORDS_AT_LEAST, len(fitted.lines) * fitted.size * LEADING)
        bottom = self._picture(picture, wide, high, room=high - 2 * MARGIN - words - 12)
        # in the middle of the room that is left below the picture
        below = bottom - MARGIN + 8
        used = len(fitted.lines) * fitted.size * LEADING
        self._lines(fitted, wide, MARGIN - 8 + used + max(0.0, (below - used) / 2))
        self._folio(number, wide)
        self.canvas.showPage()
        rest = fitted.rest
        while rest:  # words that are too many for one page flow onto pages of their own
            self.canvas.setPageSize((wide, high))
            count = int((high - 2 * MARGIN) / (fitted.size * LEADING))
            self._lines(Fitted(fitted.size, rest[:count], []), wide, high - MARGIN)
            self._folio(number, wide)
            self.canvas.showPage()
            rest = rest[count:]

    def foot(self, lines: list[str]) -> None:
        wide, high = A4
        self.canvas.setPageSize(A4)
        self._mark("about", self.say["about"])
        y = high - MARGIN - 30
        for number, line in enumerate([self.say["about"], *lines]):
            size = 16.0 if number == 0 else 10.0
            for part in wrap(line, size, wide - 160):
                if y < MARGIN + 20:
                    self.canvas.showPage()
                    self.canvas.setPageSize(A4)
                    y = high - MARGIN - 30
                self._line(part, 80, y, size, INK if number == 0 else SOFT)
                y -= size * LEADING
            y -= 12 if number == 0 else 3
        self.canvas.showPage()

    def _sheet(self, picture: Picture) -> tuple[float, float]:
        height, width_ = picture.rgb.shape[:2]
        size = A4 if width_ >= height * 0.95 else A4[::-1]
        self.canvas.setPageSize(size)
        return size

    def _mark(self, key: str, name: str) -> None:
        self.canvas.bookmarkPage(key)
        self.canvas.addOutlineEntry(name, key, 0)

    def _picture(self, picture: Picture, wide: float, high: float, room: float, above: float = 0.0) -> float:
        """As large as fits, in the middle. Gives the y of its bottom edge, or of its top edge below `above`."""
        from PIL import Image
        from reportlab.lib.utils import ImageReader

        buffer = io.BytesIO()
        Image.fromarray(picture.rgb).save(buffer, "JPEG", quality=93, subsampling=0)
        buffer.seek(0)
        height, width_ = picture.rgb.shape[:2]
        scale = min((wide - 2 * MARGIN) / width_, room / height)
        w, h = width_ * scale, height * scale
        y = (high - h - above) / 2 if above else high - MARGIN - h
        self.canvas.drawImage(ImageReader(buffer), (wide - w) / 2, y, w, h)
        return y + h if above else y

    def _lines(self, fitted: Fitted, wide: float, top: float) -> None:
        """Short words stand in the middle; a page full of them is set flush left."""
        flush = len(fitted.lines) > 5
        y = top - fitted.size * 1.2
        for line in fitted.lines:
            x = MARGIN + 20 if flush else (wide - width(line, fitted.size)) / 2
            self._line(line, x, y, fitted.size, INK)
            y -= fitted.size * LEADING

    def _folio(self, number: int, wide: float) -> None:
        text = str(number)
        self._line(text, (wide - width(text, 9)) / 2, 16, 9, SOFT)

    def _line(self, text: str, x: float, y: float, size: float, colour: tuple[float, float, float]) -> None:
        self.canvas.setFillColorRGB(*colour)
        for run in runs(text):
            self.canvas.setFont(run.font, size)
            self.canvas.drawString(x, y, run.text)
            x += width(run.text, size)
