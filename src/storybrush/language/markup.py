"""Web pages and Markdown -> the text that a reader sees."""

from __future__ import annotations

import html.parser
import re

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
# Markdown, in the order in which it is taken away
_MARKDOWN = (
    (re.compile(r"^(```|~~~).*?^\1[^\n]*$", re.MULTILINE | re.DOTALL), ""),  # programs
    (re.compile(r"!\[[^\]\n]*\]\([^)\s]*\)"), ""),  # pictures
    (re.compile(r"(?<!\w)\[([^\]\n]+)\]\([^)\s]+\)"), r"\1"),
    (re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE), ""),
    (re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__)(?=\S)([^\n]+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_`])(?=[^\s*_`])([^*_`\n]*[^\s*_`])\1(?![\w*])"), r"\2"),
)


def plain(text: str) -> str:
    """Without tags and Markdown's signs; what is only there to get about in a web page goes too."""
    if _TAG.search(text):
        text = _stripped(text, hide=True) or _stripped(text, hide=False)
    for pattern, instead in _MARKDOWN:
        text = pattern.sub(instead, text)
    return text


def _stripped(text: str, hide: bool) -> str:
    stripper = _Stripper(_HIDDEN if hide else _NEVER_SHOWN)
    stripper.feed(text)
    stripper.close()
    title = "" if stripper.headed else stripper.title
    return f"{title}\n{''.join(stripper.parts)}".strip()


_NEVER_SHOWN = frozenset(["script", "style", "template", "noscript", "svg"])
_HIDDEN = _NEVER_SHOWN | {"nav", "footer", "aside", "form", "button", "select", "iframe"}
_BLOCKS = frozenset(
    ["p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "section", "article", "blockquote"]
)


class _Stripper(html.parser.HTMLParser):
    """Blocks become lines, hidden parts vanish; the title is that of the page, if it has no heading."""

    def __init__(self, hidden: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.title, self.headed = "", False
        self._hidden, self._inside, self._in_title = hidden, 0, False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside += tag in self._hidden
        self._in_title = tag == "title"
        self.headed |= tag == "h1"
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._inside -= tag in self._hidden and self._inside > 0
        self._in_title = False
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        elif not self._inside:
            self.parts.append(data)
