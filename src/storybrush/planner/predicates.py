"""Colours that are said of a thing behind it: "the ball is red", "her dress was blue", 帽子是红色的, "the frog turned pink"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from storybrush.planner.draft import Draft, PageDraft
from storybrush.planner.features import Unit
from storybrush.planner.real import spoken
from storybrush.script import Language

_IS_EN = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "turned",
        "turns",
        "became",
        "becomes",
        "grew",
        "painted",
        "dyed",
        "coloured",
        "colored",
    ]
)
_HOW_EN = frozenset(
    [
        "bright",
        "dark",
        "light",
        "pale",
        "deep",
        "very",
        "all",
        "so",
        "quite",
        "completely",
        "as",
        "and",
        "been",
        "is",
        "was",
        "were",
        "are",
    ]
)
_IS_ZH = frozenset(["是", "变", "变成", "变成了", "都是", "全是", "很", "染成", "涂成"])
_HOW_ZH = frozenset(["了", "都", "全", "成", "很", "得", "也", "又", "和", "全身", "是"])
_WHO = frozenset({"person", "animal", "name", "pronoun"})
_PERSON_OF = {"his": "male", "her": "female", "my": "i", "our": "we", "their": "they"}
_BODY = frozenset(["hair", "fur", "eyes", "feathers", "头发", "眼睛", "毛", "羽毛"])


def coloured(draft: PageDraft, language: Language) -> None:
    """Gives each colour that is said behind a verb of being to the noun before it; a garment's, to whoever wears it."""
    page, quoted = draft.units, spoken(draft.units)
    done: set[int] = set()  # black and white: the first
    for at, unit in enumerate(page):
        if "colour" not in unit.types or quoted[at] or not _said_behind(page, at, language):
            continue
        noun = _noun(page, at, language)
        if (
            noun is None
            or noun in done
            or page[noun].word.text.lower() in _BODY
            or any("negation" in u.types for u in page[noun:at])
        ):
            continue
        item = _of(draft, noun)
        wearer = _wearer(draft, noun, language) if "garment" in page[noun].types else None
        if item is None and wearer is None:
            continue
        done.add(noun)
        for other in draft.items:
            if other.sources.get("colour") == at:
                del other.values["colour"], other.sources["colour"]
        if wearer is not None:
            _dress(draft, wearer, noun, at)
        elif item is not None and item.unit.found is not None and item.unit.found.kind != "person":
            item.values["colour"], item.sources["colour"] = unit.values["colour"], at


def _said_behind(page: Sequence[Unit], at: int, language: Language) -> bool:
    """Is no noun behind it that it belongs to?"""
    n = at + 1
    while n < len(page) and ("colour" in page[n].types or page[n].word.text in ("and", ",", "的", "和", "、")):
        n += 1
    return (
        n == len(page)
        or not page[n].types & {"subject", "garment", "unknown", "name"}
        or (language == "en" and page[n - 1].word.text == ",")
        or (language == "en" and page[n - 1].word.text == "and")
    )


def _noun(page: Sequence[Unit], at: int, language: Language) -> int | None:
    """The word right before the verb of being."""
    verbs, how = (_IS_ZH, _HOW_ZH) if language == "zh" else (_IS_EN, _HOW_EN)
    n, verb = at - 1, False
    while n >= 0 and (
        page[n].word.text.lower() in verbs | how
        or "colour" in page[n].types
        or ("tag adjective" in page[n].types and not verb)
    ):
        verb = verb or page[n].word.text.lower() in verbs
        n -= 1
    if n < 0 or not verb or not page[n].types & {"subject", "garment", "pronoun", "name"}:
        return None
    return n


def _of(draft: PageDraft, noun: int) -> Draft | None:
    """The item that the word means: its own, or the one that was named so before."""
    found = draft.units[noun].found
    same = [d for d in draft.items if d.at == noun]
    if not same and found is not None:
        same = [d for d in draft.items if d.at < noun and d.unit.found is not None and d.unit.found.what == found.what]
    return same[-1] if same else None


def _wearer(draft: PageDraft, noun: int, language: Language) -> Draft | None:
    """Whose garment it is: "the queen's gown", "her hat", 他的帽子; somebody who is only named as the owner comes in."""
    page = draft.units
    n = noun - 1
    if language == "zh":
        if n < 1 or page[n].word.text != "的":
            return None
        n -= 1
    else:
        while n >= 0 and page[n].types & {"colour", "size", "tag adjective"}:
            n -= 1
    if n < 0:
        return None
    owner, low = page[n], page[n].word.text.lower()
    there = [d for d in draft.items if d.unit.types & _WHO and d.at < noun]
    if language == "en" and low in _PERSON_OF:
        if others := [d for d in there if d.at != n]:
            return others[-1]
        unit = replace(owner, types=frozenset({"pronoun"}), person=_PERSON_OF[low], found=None)
    elif owner.types & _WHO and (language == "zh" or "possessive" in owner.types):
        if (known := _of(draft, n)) is not None:
            return known
        unit = replace(owner, types=owner.types - {"possessive"})
    else:
        return None
    fresh = next((d for d in draft.items if d.at == n), None) or Draft(n, unit)
    if fresh not in draft.items:
        draft.items.append(fresh)
        draft.items.sort(key=lambda d: d.at)
    fresh.unit = unit
    return fresh


def _dress(draft: PageDraft, wearer: Draft, noun: int, at: int) -> None:
    what, colour = draft.units[noun].values["garment"], draft.units[at].values["colour"]
    draft.items[:] = [d for d in draft.items if d.at != noun or d is wearer]
    wearer.wears = [(w, c) for w, c in wearer.wears if w != what] + [(what, colour)]
    wearer.sources[f"wears {what}"], wearer.sources[f"{colour} {what}"] = noun, at
