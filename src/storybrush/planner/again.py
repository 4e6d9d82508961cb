"""Somebody who is named a second time on the page: what is said behind that word is said of her.

"Lily and her grandmother walked. Lily wore a yellow dress": the seq2seq points at a thing once, by its first word, and gave the
dress to whoever stood nearest.
"""

from __future__ import annotations

from storybrush.planner.doers import doer_of
from storybrush.planner.draft import Draft, PageDraft
from storybrush.script import Language

_LIVING = frozenset({"person", "animal", "name"})


def meant(draft: PageDraft, at: int) -> Draft | None:
    """The item whose word stands here again."""
    text, unit = _bare(draft.units[at].word.text), draft.units[at]
    if not unit.types & _LIVING or any(d.at == at for d in draft.items):
        return None
    return next((d for d in draft.items if d.at < at and _bare(d.unit.word.text) == text), None)


def _bare(word: str) -> str:
    return word.lower().removesuffix("'s").removesuffix("’s")


def second_mentions(draft: PageDraft, language: Language) -> None:
    """Moves deeds, feelings and clothes to those who are named again right before them."""
    for d in list(draft.items):
        for key in ("pose", "feeling"):
            who = _other(draft, d, d.sources.get(key), language)
            if who is not None and key not in who.values:
                who.values[key], who.sources[key] = d.values.pop(key), d.sources.pop(key)
        for worn in list(d.wears):
            who = _other(draft, d, worn.at, language)
            if who is not None:
                d.wears.remove(worn)
                who.wears.append(worn)


def _other(draft: PageDraft, d: Draft, at: int | None, language: Language) -> Draft | None:
    """Of whom the word is said, if it is somebody named again and not `d`."""
    if at is None or at <= d.at:
        return None
    doer = doer_of(draft.units, at, language)
    who = meant(draft, doer) if doer is not None and doer > d.at else None
    return None if who is d else who
