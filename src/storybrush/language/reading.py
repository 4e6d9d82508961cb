"""Bytes -> Story -> pages of sentences -> tokens. Every Span and Token carries its offsets into the story's text."""

from storybrush.language.paging import MOST_PAGES, PAGE_LENGTH, pages
from storybrush.language.sentences import sentences
from storybrush.language.story import LIMIT, TITLE_LENGTH, clean, decode, detect_language, read_story
from storybrush.language.tokens import Tag, Token, tokens

__all__ = [
    "LIMIT", "MOST_PAGES", "PAGE_LENGTH", "TITLE_LENGTH", "Tag", "Token", "clean", "decode", "detect_language", "pages",
    "read_story", "sentences", "tokens",
]  # fmt: skip
