"""What is not drawn for children, and why: our own list by kind with the contexts in which a word is harmless, and open word lists.

The rest of the page is drawn, and every word that was kept out is a Remark. The open lists are those of naughty-words (Shutterstock and
contributors, CC BY 4.0), shortened by the words that stories mean otherwise (奶, 老二, the bird, the donkey).
"""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from storybrush.planner.draft import Draft, PageDraft
from storybrush.script import Language, Remark, Span

HERE = Path(__file__).parent
RUDE = "a rude word"
ADULTS = "(--allow draws it)"  # ends the reason of every remark that is made here


@dataclass(frozen=True, slots=True)
class Unsafe:
    """start, end: characters of the page's text."""

    start: int
    end: int
    words: str
    why: str


@dataclass(frozen=True)
class _Kind:
    why: str
    words: re.Pattern[str]
    fine: re.Pattern[str] | None


@functools.cache
def _kinds(language: Language) -> tuple[_Kind, ...]:
    table = tomllib.loads((HERE / "safety.toml").read_text(encoding="utf-8"))
    kinds = []
    for kind in table.values():
        fine = re.compile("|".join(kind["fine"]), re.IGNORECASE) if kind["fine"] else None
        kinds.append(_Kind(kind["why"], _pattern(kind[language], language), fine))
    listed = (HERE / f"naughty-{language}.txt").read_text(encoding="utf-8").split("\n")
    kinds.append(_Kind(RUDE, _pattern([w for w in listed if w], language), None))
    return tuple(kinds)


def _pattern(words: list[str], language: Language) -> re.Pattern[str]:
    """English words whole, with the common endings; Chinese has no ends of words."""
    longest_first = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
    if language == "zh":
        return re.compile(longest_first, re.IGNORECASE)
    return re.compile(
        rf"(?<![\w-])(?:{longest_first})(?:s|es|d|ed|ing|er|ers|bed|bing|red|ned)?(?![\w])", re.IGNORECASE
    )


def find(text: str, language: Language) -> tuple[Unsafe, ...]:
    """What a page says that is not for children, in the order of the text; harmless uses of the same words are left out."""
    out: list[Unsafe] = []
    for kind in _kinds(language):
        harmless = [m.span() for m in kind.fine.finditer(text)] if kind.fine else []
        for m in kind.words.finditer(text):
            inside = any(a <= m.start() and m.end() <= b for a, b in harmless)
            known = any(u.start <= m.start() and m.end() <= u.end for u in out)
            if not inside and not known:
                out.append(Unsafe(m.start(), m.end(), m.group(), kind.why))
    return tuple(sorted(out, key=lambda u: u.start))


def keep_out(draft: PageDraft, unsafe: tuple[Unsafe, ...], offset: int) -> list[Remark]:
    """Takes the items that such a word names off the page, and deeds and clothes that it says; -> a remark for each word."""
    if not unsafe:
        return []
    bad = {
        at
        for at, unit in enumerate(draft.units)
        if any(unit.word.start < u.end and u.start < unit.word.end for u in unsafe)
    }
    draft.items[:] = [item for item in draft.items if item.at not in bad]
    for item in draft.items:
        _clean(item, bad)
    for kind in [k for k, (_, at) in draft.setting.items() if at in bad]:
        del draft.setting[kind]
    return [
        Remark(
            kind="not drawn", words=u.words, why=f"{u.why} {ADULTS}",
            span=Span(start=u.start + offset, end=u.end + offset, text=u.words),
        )
        for u in unsafe
    ]  # fmt: skip


def _clean(item: Draft, bad: set[int]) -> None:
    for key in [k for k, at in item.sources.items() if at in bad]:
        item.values.pop(key, None)
        del item.sources[key]
    item.wears[:] = [w for w in item.wears if w.at not in bad]
    item.related[:] = [(kind, at) for kind, at in item.related if at not in bad]
