"""One of several of whom the story has told: Father Bear is among the three bears, and is not drawn beside all three."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from storybrush.planner.cast import Member
from storybrush.planner.clauses import new_clause
from storybrush.planner.draft import Draft
from storybrush.planner.features import Unit
from storybrush.planner.meaning import STOPS

if TYPE_CHECKING:
    from storybrush.planner.entries import Entry

_YOUNG = ("小", "little", "baby", "young")
_THEM = frozenset(["them", "它们", "他们", "她们"])


def among(
    d: Draft,
    member: Member,
    members: Sequence[Member],
    page: Sequence[Unit],
    number: int,
    who: Mapping[int, list[Member]],
) -> Member | None:
    """The several of whom one is that comes in by a title of kin ("Mother Bear", 熊爸爸); None: she is nobody's before her.

    number: of the page. who: whom its words mean so far. Little ones have a mother beside them, and so have those whom she calls
    or holds: "Mother Pig kissed the three pigs", "Mother Bear called them".
    """
    titled = d.kin is not None and d.of is None and "animal" in d.unit.types
    if not titled or member.count > 1 or member.pages != [number]:
        return None
    for one in reversed(members):
        if one.count < 2 or one.role or not one.pages or one.found.what != member.found.what:
            continue
        words = [at for at, meant in who.items() if one in meant]
        here = bool(words) and all(at < d.at and new_clause(page, at, d.at) for at in words)
        young = one.size in ("small", "tiny") or any(word.lower().startswith(_YOUNG) for word in one.words)
        free = sum(m.among is one for m in members) < one.count
        if free and not young and (here or (not words and one.pages[0] < number)) and not _to_them(page, d.at):
            return one
    return None


def _to_them(page: Sequence[Unit], at: int) -> bool:
    """Does the sentence say that something is done to others, who are no subject of their own clause?"""
    for n in range(at + 1, len(page)):
        if page[n].word.text in STOPS:
            return False
        if page[n].word.text.lower() in _THEM and "punctuation" not in page[n - 1].types:
            return True
    return False


def told_apart(entries: Sequence[Entry], members: Sequence[Member], meant: dict[int, tuple[str, ...]]) -> list[Entry]:
    """Of several, only those who are not on the page under their own names. Where all are, what is said of all is said of each.

    meant: word of the page -> ids of the items that it means; changed in place.
    """
    by_id = {m.character.id: m for m in members}
    kept = list(entries)
    for several in entries:
        whole = by_id.get(several.item.character or "")
        own = [e for e in kept if (m := by_id.get(e.item.character or "")) is not None and m.among is whole]
        if whole is None or not own:
            continue
        at = kept.index(several)
        if len(own) < several.item.count:
            rest = several.item.model_copy(update={"count": several.item.count - len(own)})
            kept[at] = replace(several, item=rest)
            continue
        del kept[at]
        for word, ids in meant.items():
            if several.item.id in ids:
                names = [i for i in ids if i != several.item.id]
                meant[word] = tuple(dict.fromkeys([*names, *(e.item.id for e in own)]))
        for e in own:
            e.draft.related += [r for r in several.draft.related if r not in e.draft.related]
            if e.item.pose == "stand" and "pose" not in e.draft.values:
                kept[kept.index(e)] = replace(e, item=e.item.model_copy(update={"pose": several.item.pose}))
    return kept
