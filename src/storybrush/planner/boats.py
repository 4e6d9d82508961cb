"""Nobody sails without a boat: who sails or rows is in the one that the page or the story speaks of, else in a boat."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from storybrush.planner.doers import doer_of, joined
from storybrush.planner.draft import WATER, Draft, PageDraft
from storybrush.planner.features import Unit
from storybrush.planner.garment_words import LIVING
from storybrush.planner.reader import Found
from storybrush.planner.real import spoken, unreal
from storybrush.planner.wardrobe import whose
from storybrush.script import Language

_SAILS_EN = frozenset(["sailed", "sailing", "sails", "sail", "rowed", "rowing", "rows", "row"])
_NOUNS_EN = frozenset(["sails", "sail", "rows", "row"])  # unless they stand behind who does it, or "set"
_STEERS_ZH = re.compile("^[划撑摇驾开](?!来)")
_CRAFT_ZH = re.compile("[船桨舟筏艇橹]")
_VOYAGES_ZH = ("航行", "扬帆", "起航", "启航", "远航", "出海", "划桨", "摇橹")
_ABOARD = frozenset(["in", "on", "riding"])
_BESIDE = frozenset(["near", "facing", "holding", "behind", "in front of", "left of", "right of"])


class Boats:
    """last: the boat that the story spoke of last. plain: any boat."""

    def __init__(self, plain: Found | None) -> None:
        self.last = self.plain = plain

    def turn(self, draft: PageDraft, language: Language) -> None:
        """The next page: whoever sails on it comes aboard."""
        there = [d for d in draft.items if _is_boat(d.unit)]
        if there and there[-1].unit.found is not None:
            self.last = there[-1].unit.found
        for at in _voyages(draft.units, language):
            crew = [d for d in _crew(draft, at, language) if not any(kind in _ABOARD for kind, _ in d.related)]
            if not crew:
                continue
            boat = next((d for d in draft.items if _is_boat(d.unit)), None) or self._come(draft, at)
            if boat is None:
                return
            for d in draft.items:
                ends = {boat.at, *(c.at for c in crew)}
                d.related = [
                    (k, b) for k, b in d.related if not (k in _BESIDE and {d.at, b} <= ends and boat.at in (d.at, b))
                ]
            for d in crew:
                d.related.append(("in", boat.at))

    def _come(self, draft: PageDraft, at: int) -> Draft | None:
        """The boat as an item whose word is that of the voyage."""
        if self.last is None or any(d.at == at for d in draft.items):
            return None
        unit = replace(draft.units[at], types=frozenset({"subject", "vehicle"}), found=self.last, person="")
        boat = Draft(at, unit)
        draft.items.append(boat)
        draft.setting.setdefault("place", (WATER, at))
        return boat


def _is_boat(unit: Unit) -> bool:
    return unit.found is not None and unit.found.kind == "vehicle" and unit.found.stands == "water"


def _voyages(page: Sequence[Unit], language: Language) -> list[int]:
    """The words by which somebody sails, as a deed of the page."""
    quoted = spoken(page)
    out = []
    for at, unit in enumerate(page):
        text = unit.word.text.lower()
        if quoted[at] or unit.types & {"subject", "name"} or unreal(page, at, language) or _denied(page, at):
            continue
        if language == "en":
            before = page[at - 1] if at else None
            verb = text not in _NOUNS_EN or (
                before is not None and (before.types & {*LIVING} or before.word.text.lower() in ("set", "to"))
            )
            if text in _SAILS_EN and verb:
                out.append(at)
        elif text in _VOYAGES_ZH:
            out.append(at)
        elif _STEERS_ZH.match(text):
            rest = itertools.takewhile(lambda u: "punctuation" not in u.types, page[at : at + 5])
            if any(_CRAFT_ZH.search(u.word.text) for u in rest):
                out.append(at)
    return out


def _denied(page: Sequence[Unit], at: int) -> bool:
    return any("negation" in u.types for u in page[max(0, at - 3) : at])


def _crew(draft: PageDraft, at: int, language: Language) -> list[Draft]:
    """Who does it, with those who are joined to them."""
    doer = doer_of(draft.units, at, language)
    if doer is None or not draft.units[doer].types & LIVING:
        return []
    words = [doer]
    for n in range(doer - 1, -1, -1):
        if draft.units[n].types & LIVING and "own" not in draft.units[n].types:
            if not joined(draft.units, n, words[-1]):
                break
            words.append(n)
    told = [whose(draft, n, language) for n in words]
    return list(dict.fromkeys(d for d in told if d is not None))
