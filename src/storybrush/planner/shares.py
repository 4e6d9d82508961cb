"""Several of a kind that differ: "two birds, one red and one yellow", 一红一黄两只气球, "red and yellow balloons". Each share becomes
an item of its own; their counts sum up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from storybrush.planner.draft import MANY, Draft, PageDraft
from storybrush.planner.share_phrases import STOPS, TRAITS, Share, colours_before, colours_behind, run_at
from storybrush.script import Language

_EACH = 2  # of a plural without a number: so many of each colour


def share_out(draft: PageDraft, language: Language) -> None:
    """Splits each item of which the text says that some are of one colour and some of another."""
    at = 0
    while at < len(draft.units):
        run = run_at(draft.units, at, language)
        plain = run and run[0].noun >= 0 and draft.units[at].word.text.lower() == "the"  # "the black goat"
        if len(run) > 1 or (run and run[0].part and (run[0].number or run[0].half) and not plain):
            _by_number(draft, run)
            at = run[-1].end
        at += 1
    for item in list(draft.items):
        _by_list(draft, item)


def _by_number(draft: PageDraft, run: Sequence[Share]) -> None:
    item = _group(draft, run)
    total = _total(item, run) if item is not None else 0
    numbers = _numbers(run, total)
    if item is None or numbers is None:
        return
    inside = range(run[0].start, run[-1].end)
    draft.items[:] = [d for d in draft.items if d is item or d.at not in inside]
    for other in draft.items:  # these colours and clothes are of nobody else
        for key in [k for k in (*TRAITS, "count") if other.sources.get(k, -1) in inside]:
            other.values.pop(key, None)
            del other.sources[key]
        other.wears = [
            replace(w, colour=None, dye=-1) if w.dye in inside else w for w in other.wears if w.at not in inside
        ]
    parts = [replace(share, number=number) for number, share in zip(numbers, run, strict=True)]
    if total > sum(numbers):
        parts.append(Share(run[0].start, run[0].start, total - sum(numbers), dye=run[0].start - 1))
    _split(draft, item, parts)


def _group(draft: PageDraft, run: Sequence[Share]) -> Draft | None:
    """The item that is shared out."""
    page, start, end = draft.units, run[0].start, run[-1].end

    dyed = any("colour" in s.traits for s in run)  # people are not
    bare = all(s.number is None for s in run) and not page[start].word.text.isascii()  # Chinese has no plural

    def fits(item: Draft) -> bool:
        found = item.unit.found
        several = _several(item) or (bare and "count" not in item.values)
        able = found is not None and not (dyed and found.kind == "person")
        return able and several and _numbers(run, _total(item, run)) is not None

    nearest = sorted((d for d in draft.items if d.at < start and fits(d)), key=lambda d: -d.at)
    before = sorted(nearest, key=lambda d: not _total(d, run))  # whose number is said, before a mere plural
    if (noun := next((s.noun for s in run if s.noun >= 0), -1)) >= 0:
        same = [d for d in draft.items if d.unit.found is not None and d.unit.found == page[noun].found]
        told = [d for d in same if start <= d.at < end]
        if together := [d for d in before if d in same]:
            return together[0]
        if len(told) < len(run) or len(run) == 1:
            return next(iter([*told, *same]), None)
        for share in run:  # each has its item already
            for item in told:
                if item.at == share.noun:
                    item.values |= {"count": str(share.number or _EACH)} | share.traits
                    item.sources |= {"count": share.start} | dict.fromkeys(share.traits, share.dye)
                    item.share_of = told[0].at
        return None
    for item in draft.items:  # 一红一黄两只气球
        between = page[end : item.at]
        if end <= item.at < end + 5 and all(
            u.types & {"count", "measure", "size"} or u.word.text == "的" for u in between
        ):
            return item
    stops = [n for n in range(start) if page[n].word.text in STOPS]
    here = stops[:-1] if stops[-1:] == [start - 1] else stops  # "There were two birds. One was red ..."
    return next((d for d in before if d.at > (here[-1] if here else -1)), None)


def _several(item: Draft) -> bool:
    return item.count > 1 or "plural" in item.unit.types


def _total(item: Draft, run: Sequence[Share] = ()) -> int:
    """How many the text says there are, 0 for a plural without a number: that of a share is not that of the whole."""
    said = item.sources.get("count", item.at)
    return item.count if said not in (item.at, *(s.start for s in run)) and item.count > 1 else 0


def _numbers(run: Sequence[Share], total: int) -> list[int] | None:
    """How many each share has; None where they do not fit the whole."""
    if not total:
        numbers = [s.number or _EACH for s in run]
        return numbers if sum(numbers) <= MANY else None
    if len(run) == 2 and all(s.half for s in run):
        return [total - total // 2, total // 2]
    numbers = [s.number or (total // 2 if s.half else 0) for s in run]
    left, open_ = total - sum(numbers), numbers.count(0)
    if left < open_ or (left and not open_ and not any(s.part for s in run)):
        return None
    for n, number in enumerate(numbers):
        if not number:
            numbers[n] = -(-left // open_)
            left, open_ = left - numbers[n], open_ - 1
    return numbers


def _by_list(draft: PageDraft, item: Draft) -> None:
    found, page = item.unit.found, draft.units
    if item.share_of >= 0 or found is None or "colour" in item.unit.types:
        return
    dyes = colours_before(page, item.at) or (colours_behind(page, item.at) if _several(item) else [])
    colours = [page[d].values["colour"] for d in dyes]
    patched = found.kind == "animal" and set(colours) == {"black", "white"}
    total = _total(item)
    if len(set(colours)) < 2 or patched or (total and total < len(dyes)):
        return
    if item.unit.word.text.isascii() and not _several(item):
        return  # "a red and blue ball"
    share, more = divmod(total or min(_EACH * len(dyes), MANY), len(dyes))
    _split(
        draft, item, [Share(d, d, share + (k < more), dye=d, traits={"colour": c}) for k, (c, d) in enumerate(zip(colours, dyes, strict=True))]
    )  # fmt: skip


def _split(draft: PageDraft, item: Draft, parts: Sequence[Share]) -> None:
    """In the place of the item one for each part, who do and wear what it does and wears, and stand where it stands."""
    new = []
    for part in parts:
        one = replace(
            item, at=part.dye, values=dict(item.values), wears=list(item.wears), related=list(item.related),
            sources=dict(item.sources), name="", fresh=False, share_of=item.at,
        )  # fmt: skip
        for key in ("count", "colour", *part.traits):
            one.values.pop(key, None)
            one.sources.pop(key, None)
        one.values |= {"count": str(part.number), **part.traits}
        one.sources |= {"count": part.start, **dict.fromkeys(part.traits, part.dye)}
        one.wears += part.wears
        one.values |= {key: draft.units[at].values[key] for key, at in part.deeds.items()}
        one.sources |= part.deeds
        new.append(one)
    new[0].at = item.at
    new[0].name, new[0].fresh = item.name, item.fresh
    where = draft.items.index(item)
    draft.items[where : where + 1] = new
    for other in draft.items:  # who holds them holds all of them
        more = [(kind, one.at) for kind, at in other.related if at == item.at for one in new[1:] if one is not other]
        other.related += more
