"""The bookbinder: PNG pages, then what was asked for, all in one folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from storybrush.book.files import SCRIPT, write
from storybrush.book.page import page_path, same_page, write_page
from storybrush.errors import BadScript, UnknownStyle
from storybrush.script import Book, Picture, Script

FORMATS = ("html", "pdf", "png")
FONT = Path(__file__).parent / "fonts" / "StorybrushKai.ttf"


class Bookbinder:
    """Binds books. Keeps nothing between them."""

    def bind(
        self, script: Script, pictures: Sequence[Picture], folder: Path, formats: tuple[str, ...] = FORMATS
    ) -> Book:
        """Writes the book into `folder` and says where each part is.

        The pages and script.json are always written: the web page shows them, and a stopped run goes on from them.
        `formats` adds `html` and `pdf`; `png` alone adds nothing.
        """
        unknown = [name for name in formats if name not in FORMATS]
        if unknown:
            raise UnknownStyle(f"A book cannot be bound as {unknown[0]!r}. The formats are: {', '.join(FORMATS)}.")
        if len(pictures) != len(script.scenes):
            raise BadScript(
                f"The script has {len(script.scenes)} scenes, but {len(pictures)} pictures were given: one each."
            )
        folder = Path(folder)
        files = {"script": write(folder / SCRIPT, script.to_json().encode())}
        for number, picture in enumerate(pictures, 1):
            path = page_path(folder, number)
            if not path.exists() or not same_page(folder, number, picture.scene, script.cast):
                write_page(folder, number, picture, script.cast)
            files[f"page-{number:02d}"] = path
        if "html" in formats:
            from storybrush.book.web import web_page

            font = FONT.read_bytes()  # beside the page, so that the words look alike on every machine
            if not (folder / FONT.name).exists() or (folder / FONT.name).read_bytes() != font:
                write(folder / FONT.name, font)
            files["html"] = write(folder / "book.html", web_page(script, pictures).encode())
        if "pdf" in formats:
            from storybrush.book.paper import pdf

            files["pdf"] = write(folder / "book.pdf", pdf(script, pictures))
        return Book(script=script, folder=folder, files=files)
