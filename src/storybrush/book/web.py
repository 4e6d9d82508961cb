"""The web page: one file of markup with the pages' pictures beside it, for any screen, for paper, and without a network."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import storybrush
from storybrush.book.page import page_path
from storybrush.book.words import INTERFACE, about, describe, title_of
from storybrush.script import Picture, Script


def web_page(script: Script, pictures: Sequence[Picture]) -> str:
    """The markup of `book.html`; its pictures are `page-01.png` and so on, in the same folder."""
    import jinja2

    loader = jinja2.FileSystemLoader(Path(__file__).parent / "templates")
    environment = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    pages = [
        {
            "file": page_path(Path(), number).name,
            "words": [line for line in picture.scene.words.splitlines() if line.strip()],
            "alt": describe(picture.scene, script.language),
            "width": picture.rgb.shape[1],
            "height": picture.rgb.shape[0],
        }
        for number, picture in enumerate(pictures, 1)
    ]
    return environment.get_template("book.html.jinja").render(
        language="zh-Hans" if script.language == "zh" else "en",
        title=title_of(script),
        pages=pages,
        say=INTERFACE[script.language],
        about=about(script, list(pictures), storybrush.__version__),
        version=storybrush.__version__,
    )
