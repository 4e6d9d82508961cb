"""Clothes that go from one of the cast to another, and which of them the art cannot show as they are said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from storybrush.planner.cast import Member
from storybrush.planner.draft import PageDraft, Worn, span
from storybrush.planner.garment_words import ANY, LAST
from storybrush.planner.looks import is_kind, own_colour, slot
from storybrush.script import Garment, Remark

Met = Mapping[int, Sequence[Member]]  # word of a draft -> whom of the cast it means


def hand_over(draft: PageDraft, met: Met, gone: Mapping[tuple[int, int], Garment]) -> None:
    """gone: what came off on this page: word of the draft of whoever wore it, word of the garment."""
    for item in draft.items:
        who = met.get(item.at, ())
        for kind in item.swaps:
            if len(who) == 2:
                for other, garment in zip(who, [m.take_off(kind) for m in reversed(who)], strict=True):
                    if garment is not None:
                        other.clothes.wear(garment)
        for gift in item.gets:
            was = gone.get((gift.giver.at, gift.at)) if gift.giver is not None else None
            for member in who:
                if was is not None:
                    for giver in met.get(gift.giver.at, ()) if gift.giver is not None else ():
                        giver.clothes.shed = tuple(g for g in giver.clothes.shed if g != was)
                    member.clothes.wear(was.model_copy(update={"colour": gift.colour or was.colour}))
                else:
                    member.clothes.put_on(gift.what, gift.colour)


def unseen(draft: PageDraft, met: Met, offset: int) -> list[Remark]:
    """A remark for each garment that is said and not drawn, or not as it is said."""
    out = []
    for item in draft.items:
        for member in met.get(item.at, ())[:1]:
            for worn in item.wears:
                off = any(slot(what) == slot(worn.what) and word > worn.at for what, word in item.off)
                if worn.at >= 0 and not off and (told := _told(member, worn)) is not None:
                    where = span(draft.units[worn.at], offset)
                    out.append(Remark(kind=told[0], words=where.text, why=told[1], span=where))
    for at, kind, why in draft.notes:
        where = span(draft.units[at], offset)
        out.append(Remark(kind=kind, words=where.text, why=why, span=where))
    return list(dict.fromkeys(out))


def _told(member: Member, worn: Worn) -> tuple[Literal["not drawn", "drawn as"], str] | None:
    if not member.found.kit:
        return "not drawn", f"the drawing of a {member.found.what.replace('-', ' ')} wears no clothes"
    if worn.what == "glasses" and member.found.kind != "person":
        return "not drawn", "only people are drawn with glasses"
    seen = next((g for g in member.wears if worn.what in (ANY, LAST) or is_kind(g.what, worn.what)), None)
    if seen is None:
        over = next((g.what for g in member.wears if slot(g.what) == slot(worn.what)), "")
        return "not drawn", (
            f"under the {over}" if over else "nobody is drawn with it"
        ) + "; one garment and one hat are drawn on each"
    if worn.colour and (dye := own_colour(seen)) is not None:
        return "drawn as", f"a {seen.what} is drawn in {dye}"
    return None
