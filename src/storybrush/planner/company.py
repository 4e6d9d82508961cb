"""Whom of the cast a word for several means (`groups.py` finds such words)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from storybrush.planner.cast import REACH, Member
from storybrush.planner.features import Group
from storybrush.planner.looks import CHILDREN

MOST = 6  # of the cast whom a word without a number brings on the page


def several(members: Sequence[Member], group: Group, page: int, apart: Collection[str]) -> list[Member]:
    """Whom a word for several means: those of this page, else of the last one, and so on back to a page with enough of them;
    nobody, if there never were."""
    if team := _team(members, group):
        return team
    staged = [m for m in members if m.pages and m.character.id not in apart]
    staged = [m for m in staged if not group.number or m.count <= group.number]
    if group.kind not in ("they", "everyone"):
        staged = [m for m in staged if not m.crowd]
    if group.rest:
        latest = page if apart else max((m.page for m in members), default=0)
        named = {m.found.kind for m in members if m.page == latest}
        staged = [m for m in staged if m.page != latest]
        alike = [m for m in staged if m.found.kind in named]  # the other animals rather than the farmer
        staged = alike if sum(m.count for m in alike) >= (group.number or 2) else staged
    if group.whole:
        on = [m for m in staged if m.page > page - 2 * REACH and _meant(m, group.kind, sure=True)]
        people = [m for m in on if m.found.kind == "person"]
        if sum(m.count for m in people) > 1:  # and the dog that came with them, not the snail that they saw
            first = {m.pages[0] for m in people}
            on = [m for m in on if m in people or m.pages[0] in first]
        return _chosen(on, group, members) if sum(m.count for m in on) > 1 else []
    back = range(page, 0 if group.number else max(0, page - REACH), -1)
    order = [(last, sure) for sure in (True, False) for last in back]
    if group.kind == "people":
        order.sort(reverse=True)
    for enough in (group.number or 2, *([1] if group.rest and not group.number else [])):
        for last, sure in order:
            on = [m for m in staged if last in m.pages and _meant(m, group.kind, sure)]
            did = [m for m in on if last in m.acted] if group.kind in ("they", "people") else []
            if sum(m.count for m in on) >= enough:
                on = did if sum(m.count for m in did) >= enough else on
                if sure or not _siblings(group.kind) or len({m.found.what for m in on}) == 1:
                    return _chosen(on, group, members)
    fit = [m for m in staged if _meant(m, group.kind, sure=True)]
    came = bool(group.number) and sum(m.count for m in fit) >= group.number
    return _chosen(fit, group, members) if came else []  # one after the other


def _team(members: Sequence[Member], group: Group) -> list[Member]:
    """All of those who once were told apart by their colours, where the text speaks of them together: "the birds"."""
    last = next((m.team for m in reversed(members) if m.team and m.character.what == group.kind), "")
    team = [m for m in members if last and m.team == last]
    return team if not group.rest and group.number in (0, sum(m.count for m in team)) else []


def _meant(member: Member, kind: str, sure: bool) -> bool:
    """May a word for several of that kind mean one like this? Not sure: as "sisters" means two cats, if no girls are there."""
    found = member.found
    if kind == "siblings":
        return found.what in CHILDREN or (not sure and found.kind == "animal")
    if kind in ("brothers", "sisters"):
        return found.what == {"brothers": "boy", "sisters": "girl"}[kind] or (not sure and found.kind == "animal")
    if kind == "female":
        return kind in (member.sex, member.said) or (not sure and "male" not in (member.sex, member.said))
    if kind == "it":
        return found.kind == "animal" or not sure
    if kind in ("person", "people"):
        return found.kind == "person" or not sure
    if kind == "animal":
        return found.kind == "animal"
    if kind == "child":
        return found.what in CHILDREN
    return kind in ("any", "they", "everyone") or found.what == kind


def _siblings(kind: str) -> bool:
    """Of one kind: a wolf and a bear are no brothers."""
    return kind in ("brothers", "sisters", "siblings")


def _chosen(staged: Sequence[Member], group: Group, members: Sequence[Member]) -> list[Member]:
    """As many as the word says: those who are one of that number (three little pigs), else those who are there most often. "They" rather
    means three pigs than the wolf beside them."""
    most = max(len(m.pages) for m in staged)
    alone = not group.number and group.kind not in ("everyone", "any", "animal") and not group.rest
    whole = [m for m in staged if m.count > 1 and (m.count == group.number or (alone and len(m.pages) == most))]
    if whole:
        parts = [m for m in members if m.among is whole[-1]]
        return parts if len(parts) == whole[-1].count else whole[-1:]
    often = sorted(staged, key=lambda m: -len(m.pages))[: group.number or MOST]
    return [m for m in staged if m in often]
