"""Who has which clothes on, takes them off or gives them away: the garments of `garments`, given to the nouns of the page."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from storybrush.planner.bearing import owner
from storybrush.planner.doers import doer_of, joined
from storybrush.planner.draft import Draft, Gift, Loss, PageDraft, Worn, indefinite
from storybrush.planner.features import Unit
from storybrush.planner.garment_words import ANY, LAST, LIVING, garment, lower_half
from storybrush.planner.garments import colour_of, dye_of, pattern_of, wearing
from storybrush.planner.predicates import come_in, wearer_of
from storybrush.planner.pronouns import fits
from storybrush.planner.real import spoken, unreal
from storybrush.planner.undressing import by_itself, put_back, receiver, swapped, taken_off
from storybrush.script import Language

_WHOLE_COLOUR = frozenset(["一身", "浑身上下", "通身"])
_SUITS = ("shirt-trousers", "shirt-skirt")
_PERSON = {"his": "male", "him": "male", "her": "female", "their": "they", "them": "they"}


def dressed(draft: PageDraft, language: Language) -> None:
    """Gives each garment that somebody has on to whoever it is said of, in its own colour; what the seq2seq wrote of the very
    same words gives way."""
    page, quoted = draft.units, spoken(draft.units)
    for at, unit in enumerate(page):
        said = next(((d, w) for d in draft.items for w in d.wears if w.at == at), None)
        if "garment" not in unit.types or any(d.at == at for d in draft.items) or (quoted[at] and said is None):
            continue
        how = wearing(page, at)
        if how is None:
            continue
        who = whose(draft, how.who, language) if how.who is not None else None
        if who is None and said is None:
            who = owner(draft, how.verb, language)
        if who is None and said is None:
            continue
        dye = dye_of(page, how.verb, at)
        old = said[1] if said is not None else None
        if dye is None and old is not None and old.colour and not any(garment(u) for u in page[old.dye + 1 : at]):
            dye = old.dye
        if said is not None:
            said[0].wears.remove(said[1])
        holder = who if who is not None else said[0] if said is not None else None
        assert holder is not None
        others = _with(draft, holder, how.verb, at)
        kind = ANY if how.whole else unit.values["garment"]
        if (pattern := pattern_of(page, how.verb, at)) is not None:
            draft.notes.append((pattern, "not drawn", "clothes are drawn in one colour, without a pattern"))
            draft.items[:] = [d for d in draft.items if d.at != pattern]
        worn = Worn(kind, colour_of(page[dye]) if dye is not None else None, at, _word(dye))
        for one in (holder, *others):
            one.wears.append(worn)
    for at in range(len(page)):
        if not quoted[at] and put_back(page, at) and (who := owner(draft, at, language)) is not None:
            who.wears.append(_it(draft, at))
    for item in draft.items:
        item.wears.sort(key=lambda w: w.at)
        if item.sources.get("colour") in {n for w in item.wears for n in (w.at, w.dye)}:
            del item.values["colour"], item.sources["colour"]  # of the coat, not of the fox
        _suited(draft, item)


def _with(draft: PageDraft, holder: Draft, verb: int, at: int) -> list[Draft]:
    """ "A boy and a girl, both in yellow", 男孩和女孩都穿着雨衣, "Tom and Ann wore red hats": who is joined to the wearer has one too."""
    page = draft.units
    plural = "plural" in page[at].types
    both = any(u.word.text.lower() in ("both", "all", "都", "全", "全都") for u in page[max(0, verb - 2) : verb + 1])
    if not (plural or both) or holder.at > verb:
        return []
    living = sorted((d for d in draft.items if d.unit.types & LIVING and d.at <= holder.at), key=lambda d: -d.at)
    out = []
    for other, one in itertools.pairwise(living):
        if not joined(draft.units, one.at, other.at):
            break
        out.append(one)
    return out


def _it(draft: PageDraft, at: int) -> Worn:
    """What is put on as "it": a garment that lay there until now, else what was taken off last."""
    page = draft.units
    before = next((n for n in range(at - 1, max(-1, at - 16), -1) if "garment" in page[n].types), None)
    if before is None or taken_off(page, before) is not None or wearing(page, before) is not None:
        return Worn(LAST, at=at)
    draft.items[:] = [d for d in draft.items if d.at != before]
    for item in draft.items:
        item.related = [(kind, other) for kind, other in item.related if other != before]
    dye = dye_of(page, -1, before)
    return Worn(page[before].values["garment"], colour_of(page[dye]) if dye is not None else None, at, _word(dye))


def _word(at: int | None) -> int:
    return -1 if at is None else at


def _suited(draft: PageDraft, item: Draft) -> None:
    """A shirt and trousers are one garment, in the colour of the shirt; the colour of trousers alone is given to the shirt."""
    lower = [w for w in item.wears if w.at >= 0 and lower_half(draft.units[w.at])]
    upper = [w for w in item.wears if w.what in _SUITS and w not in lower]
    for worn in lower:
        word = draft.units[worn.at].word.text
        if upper and worn.what in _SUITS:
            item.wears.remove(worn)
            item.wears[item.wears.index(upper[0])] = upper[0] = replace(upper[0], what=worn.what)
        if worn.colour and worn.what in _SUITS:
            draft.notes.append((worn.at, "drawn as", f"{word!r} come with a shirt, and only the shirt has a colour of its own"))  # fmt: skip


def unworn(draft: PageDraft) -> None:
    """Notes what somebody has on that came to nothing: boots, for which nobody has other feet."""
    page, quoted = draft.units, spoken(draft.units)
    told = {d.at for d in draft.items} | {w.at for d in draft.items for w in d.wears} | {at for at, *_ in draft.notes}
    told |= {gift.at for d in draft.items for gift in d.gets}
    living = any(d.unit.types & LIVING for d in draft.items)
    shirt = any(w.what in _SUITS for d in draft.items for w in d.wears)
    for at, unit in enumerate(page):
        if at in told or quoted[at] or not living or not garment(unit) or wearing(page, at) is None:
            continue
        if shirt and lower_half(unit):
            continue
        word = unit.word.text
        why = f"it is not clear who has {word!r} on" if "garment" in unit.types else "the art has nobody who wears it"
        draft.notes.append((at, "not drawn", why))


def in_a_colour(draft: PageDraft, language: Language) -> None:
    """ "A woman in red", "all dressed in white", 一身白: whatever they wear is of that colour."""
    page = draft.units
    for at, unit in enumerate(page):
        if "colour" not in unit.types or not at:
            continue
        after = page[at + 1] if at + 1 < len(page) else None
        noun = after is not None and after.types & {"subject", "garment", "unknown", "colour", "tag noun"}
        before = page[at - 1].word.text.lower()
        if noun or "garment" in unit.types or not (before == "in" if language == "en" else before in _WHOLE_COLOUR):
            continue
        people = [d for d in draft.items if d.unit.types & {"person", "name", "pronoun"}]
        close = [d for d in people if at - 3 <= d.at < at]
        who = close[-1] if close else owner(draft, at - 1, language)
        if who is None:  # "All in white, the bride smiled"
            comma = next((n for n in range(at + 1, min(len(page), at + 8)) if page[n].word.text == ","), len(page))
            who = next((d for d in people if comma < d.at < comma + 5), None)
        if who in people and not who.wears:
            who.wears.append(Worn(ANY, unit.values["colour"], at, at))
            if who.sources.get("colour") == at:
                del who.values["colour"], who.sources["colour"]


def changed(draft: PageDraft, language: Language) -> None:
    """What is taken off, blown away, given to somebody or swapped: nobody's any more, or another's."""
    page, quoted = draft.units, spoken(draft.units)
    for at, unit in enumerate(page):
        if "garment" not in unit.types or quoted[at]:
            continue
        if (verb := swapped(page, at)) is not None:
            _swap(draft, at, verb, language)
            continue
        off, to = taken_off(page, at), receiver(page, at)
        if (off is None and to is None) or unreal(
            page, _word(off if off is not None else to[0] if to else at), language
        ):
            continue
        first = off if off is not None else to[0] if to is not None else at
        doer = _doer(draft, min(first, at), language)
        giver = _possessor(draft, at, doer, language)
        taker = whose(draft, to[1], language, doer) if to is not None else None
        if taker is giver:
            taker = None
        _strip(draft, at, first if off is not None else None, keep=taker is None)
        dye = dye_of(page, max(-1, at - 5), at)
        colour = colour_of(page[dye]) if dye is not None else None
        if giver is not None:
            giver.off.append((unit.values["garment"], at))
        if by_itself(page, at) and not indefinite(page, at):
            draft.losses.append(Loss(unit.values["garment"], colour, at, _his(page, at)))
        if taker is not None:
            taker.gets.append(Gift(unit.values["garment"], colour, at, giver))


def _his(page: Sequence[Unit], at: int) -> str:
    """ "His hat", 她的帽子: the person of the owner."""
    for n in range(at - 1, max(-1, at - 5), -1):
        low = page[n].word.text.lower()
        if low in _PERSON or (page[n].person and n + 1 < at and page[n + 1].word.text == "的"):
            return _PERSON.get(low, page[n].person)
        if not (page[n].types & {"colour", "size", "tag adjective", "measure"} or low == "的"):
            break
    return ""


def _strip(draft: PageDraft, at: int, verb: int | None, keep: bool) -> None:
    """What comes off is no garment of anybody's any more, and to take it off is not to carry it. keep: it may lie there as a thing."""
    for item in draft.items:
        item.wears = [w for w in item.wears if w.at != at]
        if verb is not None and item.sources.get("pose") == verb:
            del item.values["pose"], item.sources["pose"]
    if not keep:
        draft.items[:] = [d for d in draft.items if d.at != at]
        for item in draft.items:
            item.related = [(kind, other) for kind, other in item.related if other != at]


def _swap(draft: PageDraft, at: int, verb: int, language: Language) -> None:
    """Two who swap: those who are named before the verb, or "they"."""
    kind = draft.units[at].values["garment"]
    _strip(draft, at, verb, keep=False)
    they = next((d for d in draft.items if d.at < verb and d.unit.person == "they"), None)
    for n in range(max(0, verb - 6), verb) if they is None else ():  # "Leo and Anna swapped hats"
        if draft.units[n].types & {"person", "animal", "name"} and whose(draft, n, language) is None:
            come_in(draft, n, draft.units[n])
    living = [d for d in draft.items if d.unit.types & LIVING and d.unit.person != "they"]
    before = [d for d in living if d.at < verb][-2:]
    pair = before if len(before) == 2 else [*before, *(d for d in living if d.at > verb)][:2]
    if they is not None:
        they.swaps.append(kind)
    elif len(pair) == 2:
        one, other = pair
        for giver, taker in ((one, other), (other, one)):
            giver.off.append((kind, at))
            taker.gets.append(Gift(kind, None, at, giver))


def _doer(draft: PageDraft, at: int, language: Language) -> Draft | None:
    doer = doer_of(draft.units, at, language)
    if doer is None:
        return owner(draft, at, language)
    return whose(draft, doer, language) if draft.units[doer].types & LIVING else None


def _possessor(draft: PageDraft, at: int, doer: Draft | None, language: Language) -> Draft | None:
    """Who wore it: "the man's hat", "his hat" of another than the doer, else the doer."""
    page = draft.units
    for n in range(at - 1, max(-1, at - 4), -1):
        low = page[n].word.text.lower()
        if "possessive" in page[n].types or (low == "的" and n and page[n - 1].types & {"person", "animal", "name"}):
            return whose(draft, n if low != "的" else n - 1, language) or wearer_of(draft, at, language)
        if low in _PERSON:
            mine = doer is not None and fits(doer.unit, _PERSON[low])
            wearer = wearer_of(draft, at, language)
            wearer = wearer if wearer is not None and fits(wearer.unit, _PERSON[low]) else None
            return doer if mine else whose(draft, n, language, doer) or wearer
        if not page[n].types & {"colour", "size", "tag adjective", "own"}:
            break
    return doer


def whose(draft: PageDraft, word: int, language: Language, but: Draft | None = None) -> Draft | None:
    """The item that a noun or a pronoun means, among those on the page. but: somebody whom an object cannot mean."""
    unit = draft.units[word]
    living = [d for d in draft.items if d.unit.types & LIVING]
    exact = next((d for d in living if d.at == word), None)
    if exact is not None:
        return exact
    before = [d for d in living if d.at < word and d is not but]
    if unit.types & {"pronoun", "own"}:
        person = unit.person or _PERSON.get(unit.word.text.lower(), "it")
        own = "own" in unit.types or unit.word.text.lower() == "her"
        if own and (doer := _doer(draft, word, language)) is not None and doer in before and fits(doer.unit, person):
            return doer
        return next((d for d in reversed(before) if fits(d.unit, person)), None)
    name = unit.word.text.removesuffix("'s").removesuffix("’s")
    same = [d for d in living if (unit.found is not None and d.unit.found == unit.found) or d.unit.word.text == name]
    return same[-1] if same else None
