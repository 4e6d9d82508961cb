"""A deed is of the subject of its own clause: "The cat was on the roof, Tom was running", 小猫在屋顶上，小明在跑步.

The seq2seq sometimes gives it to the subject of the clause before, too, and puts the two side by side.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from storybrush.planner.actions import Step
from storybrush.planner.doers import JOINS, WHO, doer_of, governed
from storybrush.planner.features import Unit
from storybrush.script import Language

_ENDS = frozenset(",，;；.。!！?？\n")
_COMMAS = frozenset([",", "，"])
_WITH = frozenset(["和", "跟", "与", "同", "陪", "陪着", "带", "带着", "with"])  # 和小明一起跑步: no subject of its own
_LISTED = frozenset(
    {*WHO, "subject", "colour", "size", "feeling", "count", "measure", "own", "tag adjective", "proper"}
)
_SMALL = frozenset(["a", "an", "the", "his", "her", "their", "的", "们"])


def own_clause(page: Sequence[Unit], blocks: Mapping[int, Sequence[Step]], language: Language) -> dict[int, list[Step]]:
    """The steps of each item without the deeds of somebody else's clause, which go to who does them, and without a `near` between
    the subjects of two clauses that no word says."""
    kept = {at: list(own) for at, own in blocks.items()}
    for at, own in blocks.items():
        for step in own:
            if step.action == "pose" and (doer := _other(page, at, step.at, language)) is not None:
                who = doer if doer in blocks else next((b for b in blocks if _same(page[b], page[doer])), None)
                if who is None:
                    continue  # nobody is drawn who could do it
                if who != at:
                    kept[at].remove(step)
                    if not any(s.action == "pose" for s in kept[who]):
                        kept[who].append(step)
            elif step.action == "rel:near" and _apart(page, min(at, step.at), max(at, step.at), language):
                kept[at].remove(step)
    return kept


def _other(page: Sequence[Unit], head: int, deed: int, language: Language) -> int | None:
    """The subject of the deed's clause, where that is a later clause than the head's; no pronoun, which may mean the head."""
    doer = doer_of(page, deed, language) if head < deed else None
    if doer is None or not _subject_of(page, doer, deed) or not new_clause(page, head, doer):
        return None
    return None if _same(page[head], page[doer]) else doer


def _subject_of(page: Sequence[Unit], doer: int, deed: int) -> bool:
    """Somebody in the clause of the deed, not one with whom it is done."""
    if not page[doer].types & WHO or "pronoun" in page[doer].types or _ends(page, doer, deed):
        return False
    n = doer - 1
    while n >= 0 and not _ends(page, n, n + 1) and (page[n].types & _LISTED or page[n].word.text.lower() in _SMALL):
        n -= 1
    return n < 0 or page[n].word.text.lower() not in _WITH


def new_clause(page: Sequence[Unit], head: int, doer: int) -> bool:
    """A clause ends between the two, and they are no list ("the cat, the dog and Tom") and no apposition ("Tom, a boy")."""
    return _ends(page, head, doer) and not all(
        u.types & _LISTED or u.word.text.lower() in {*JOINS, *_COMMAS, *_SMALL} for u in page[head + 1 : doer]
    )


def _apart(page: Sequence[Unit], one: int, other: int, language: Language) -> bool:
    """The subjects of two clauses of one sentence, in which no word says that they are close."""
    if not (page[one].types & WHO and page[other].types & WHO) or governed(page, other, language):
        return False
    deed = next((n for n in range(other + 1, len(page)) if "pose" in page[n].types or _ends(page, n, n + 1)), len(page))
    if deed == len(page) or "pose" not in page[deed].types or _other(page, one, deed, language) != other:
        return False
    return not any("rel:near" in u.types for u in page[one:deed])


def _ends(page: Sequence[Unit], start: int, end: int) -> bool:
    return any(u.word.text in _ENDS for u in page[start:end])


def _same(one: Unit, other: Unit) -> bool:
    return one.word.text == other.word.text or (one.found is not None and one.found == other.found)
