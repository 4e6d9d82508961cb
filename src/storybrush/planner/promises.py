"""After the layout: which relations the positions keep. What could not be kept is said on the page, the rest stays as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from storybrush.planner.slots import Slot
from storybrush.script import Relation, Remark

_SLACK = 0.02  # of the page
WHY = "this relation and the others of this page cannot hold together; it was left out"


def broken(relations: Sequence[Relation], slots: Mapping[str, Sequence[Slot]], told: Sequence[Remark]) -> list[Remark]:
    """A remark for each relation of side or height that the positions do not keep, unless the layout has said so already."""
    said = {remark.words for remark in told}
    out = []
    for relation in relations:
        words = f"{relation.subject} {relation.kind} {relation.object}"
        if words not in said and not kept(relation.kind, slots[relation.subject], slots[relation.object]):
            out.append(Remark(kind="not possible", words=words, why=WHY))
            said.add(words)
    return out


def kept(kind: str, one: Sequence[Slot], other: Sequence[Slot]) -> bool:
    """Do the middles of two groups stand as the relation says? Relations without a side are kept by hanging, or need no place."""
    ax, bx = (sum(s.x for s in group) / len(group) for group in (one, other))
    ay, by = (sum(s.y - 0.5 * s.height for s in group) / len(group) for group in (one, other))
    if kind == "left of":
        return ax < bx + _SLACK
    if kind == "right of":
        return ax > bx - _SLACK
    if kind == "above":
        return ay < by + _SLACK
    if kind in ("below", "under"):
        return ay > by - _SLACK or any(a.anchor is not None for a in one)
    return True
