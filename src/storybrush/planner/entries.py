"""The nouns of a page become items: who is who, in which clothes, and how they stand to each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from storybrush.planner.cast import LIVING, Cast, Member
from storybrush.planner.draft import Draft, PageDraft, Worn, span
from storybrush.planner.features import Unit
from storybrush.planner.identity import CALLED
from storybrush.planner.looks import known_by
from storybrush.planner.mounts import CROSSED
from storybrush.planner.outfits import hand_over, unseen
from storybrush.planner.poses import pose_of
from storybrush.planner.reader import Found
from storybrush.script import CLOTHES, NATURAL_POSES, Colour, Garment, Item, Relation, Remark

_BED = "bed"  # in the id of every item that is one


@dataclass
class Entry:
    """An item on its way into the scene. word: index of its word on the page."""

    item: Item
    found: Found
    word: int
    draft: Draft


def items_of(
    draft: PageDraft, cast: Cast, number: int, offset: int
) -> tuple[list[Entry], tuple[Relation, ...], list[Remark]]:
    entries: list[Entry] = []
    remarks: list[Remark] = []
    evidence = pronoun_evidence(draft.units)
    meant: dict[int, str] = {}  # word of the page -> id of the item that it means
    people: dict[int, list[Member]] = {}  # word of the page -> whom of the cast it means
    cast.gone.clear()
    for d in draft.items:
        worn = known_by(d.unit.word.text)
        if worn is not None and not any(d.unit.word.text in m.words for m in cast.members):
            d.wears.insert(0, Worn(*worn))  # where she comes in; later pages say what else she wears
        met = cast.meet(d, number, evidence)
        people[d.at] = [member for member, _ in met]
        if not met and d.unit.found is not None:
            known = next((e for e in entries if again(e.item, d)), None)
            if known is None:
                entries.append(known := _thing(d, d.unit.found, entries, offset))
            else:
                known.draft.related += d.related
            meant[d.at] = known.item.id
        for member, count in met:
            if d.name and not member.character.name:
                cast.name(member, d.name)
            meant[d.at] = _character(d, member, count, entries, offset)
        if d.unit.found is not None and not d.unit.found.exact:
            words = d.unit.word.text
            remarks.append(
                Remark(
                    kind="drawn as",
                    words=words,
                    why=f"{words!r} is not in the vocabulary; drawn as {d.unit.found.what!r}",
                    span=span(d.unit, offset),
                )
            )
    hand_over(draft, people, cast.gone)
    entries = [_clothed_as(e, cast) for e in entries]
    dyes = {word: garment.colour for (_, word), garment in cast.gone.items()}
    entries = [_dyed(e, dyes.get(e.word)) for e in entries]
    remarks += unseen(draft, people, offset)
    _link_names(draft, entries, cast)
    living = [m for m in cast.members if m.page == number]
    if evidence and len(living) == 1:
        cast.call(living[0], evidence)
    relations: list[Relation] = []
    for e in entries:
        for kind, word in e.draft.related:
            other = meant.get(word, e.item.id)
            if other == e.item.id:
                continue
            relation = Relation.model_validate({"kind": kind, "subject": e.item.id, "object": other})
            if relation not in relations:
                relations.append(relation)
    return [seated(e, relations) for e in entries], tuple(relations), remarks


def still_there(cast: Cast, number: int, page: Sequence[Unit]) -> list[Entry]:
    """Who was on the page before, for a page that names nothing to draw ("It was a strange feeling.", “快跑！”)."""
    last = max((m.page for m in cast.members), default=0)
    entries = []
    for member in [m for m in cast.members if m.page == last and last][:2]:
        member.page = number
        character = member.character
        values = {
            "id": character.id, "what": member.found.what, "words": character.name or member.words[0], "count": member.count,
            "colour": member.colour, "wears": [g.model_dump() for g in member.wears], "character": character.id,
        }  # fmt: skip
        item = Item.model_validate(values)
        entries.append(Entry(item, member.found, 0, Draft(0, page[0])))
    return entries


def _thing(d: Draft, found: Found, entries: list[Entry], offset: int) -> Entry:
    item = Item.model_validate(_common(d, found, _free(found.what, entries), d.count, offset))
    return Entry(item, found, d.at, d)


def _character(d: Draft, member: Member, count: int, entries: list[Entry], offset: int) -> str:
    """Adds somebody of the cast, or what a second mention on the page says of them."""
    there = next((n for n, e in enumerate(entries) if e.item.character == member.character.id), None)
    if there is not None:
        e = entries[there]
        changed = {
            k: v
            for k, v in d.values.items()
            if k in ("pose", "feeling", "size", "facing") and getattr(e.item, k) in ("stand", "neutral", "medium", None)
        }
        e.draft.related += d.related
        if "pose" in changed:
            changed["pose"] = pose_of(changed["pose"], member.found, clothed(member.wears))
        entries[there] = replace(e, item=e.item.model_copy(update=changed | {"wears": member.wears}))
        return e.item.id
    values = _common(d, member.found, _free(member.character.id, entries), count, offset)
    values |= {"character": member.character.id, "wears": [g.model_dump() for g in member.wears]}
    if "pose" in values:
        values["pose"] = pose_of(d.values["pose"], member.found, clothed(member.wears))
    values["colour"] = values.get("colour") or member.colour
    entries.append(Entry(Item.model_validate(values), member.found, d.at, d))
    return entries[-1].item.id


def _clothed_as(entry: Entry, cast: Cast) -> Entry:
    """In what its character has on at the end of the page."""
    member = next((m for m in cast.members if m.character.id == entry.item.character), None)
    return entry if member is None else replace(entry, item=entry.item.model_copy(update={"wears": member.wears}))


def _dyed(entry: Entry, colour: Colour | None) -> Entry:
    """A coat that is taken off and lies there."""
    there = entry.item.character is None and entry.item.colour is None and colour is not None
    return replace(entry, item=entry.item.model_copy(update={"colour": colour})) if there else entry


def _common(d: Draft, found: Found, id: str, count: int, offset: int) -> dict[str, object]:
    values: dict[str, object] = {
        "id": id,
        "what": found.what,
        "words": d.unit.word.text,
        "count": count,
        "span": span(d.unit, offset),
    }
    for key in ("colour", "size", "facing"):
        if key in d.values:
            values[key] = d.values[key]
    if found.kind in LIVING:
        for key in ("pose", "feeling"):
            if key in d.values:
                values[key] = d.values[key]
        if values.get("pose") == "cry":
            values["feeling"] = "crying"
    return values


def _link_names(draft: PageDraft, entries: list[Entry], cast: Cast) -> None:
    """ "a girl called Mary", 小女孩叫小红: the name is another word for the noun before it."""
    for at, unit in enumerate(draft.units):
        if unit.word.text.lower() not in CALLED:
            continue
        after = next((u for u in draft.units[at + 1 : at + 3] if "name" in u.types), None)
        nouns = [e for e in entries if e.word < at and at - e.word < 7 and e.item.character]
        if after is None or not nouns:
            continue
        member = next(m for m in cast.members if m.character.id == nouns[-1].item.character)
        if not member.character.name:
            cast.name(member, after.word.text)


def clothed(wears: Sequence[Garment]) -> bool:
    """In more than a hat."""
    return any(g.what in CLOTHES for g in wears)


def seated(entry: Entry, relations: list[Relation]) -> Entry:
    """Whoever holds something carries it; whoever rides sits astride, unless the text says otherwise; who rides on nothing that is drawn sits; in a bed one sleeps."""
    if entry.found.kind not in LIVING:
        return entry
    own = [r for r in relations if r.subject == entry.item.id]
    if _perched(entry, own) and entry.item.pose not in NATURAL_POSES:
        return replace(entry, item=entry.item.model_copy(update={"pose": "sit"}))  # no beast stands upright on a branch
    rides, pose = any(r.kind == "riding" for r in own), entry.draft.values.get("pose")
    now: str = entry.item.pose
    if pose is None and entry.found.kind == "person" and any(r.kind == "holding" for r in own):
        now = "carry"
    if rides and pose in (None, "ride"):
        now = "ride"
    elif now == "ride":  # in a cart one sits; whose horse is not drawn goes on foot
        now = "sit" if any(r.kind in ("in", "on") for r in own) and not _on_a_way(own) else "walk"
    elif (
        now == "lie" and entry.found.kind == "person" and any(r.kind in ("on", "in") and _BED in r.object for r in own)
    ):
        now = "sleep"
    return replace(entry, item=entry.item.model_copy(update={"pose": now}))


_TREES = ("tree", "branch", "nest", "roof", "fence")


def _perched(entry: Entry, own: Sequence[Relation]) -> bool:
    """An animal without clothes, up in a tree or the like."""
    up = any(r.kind in ("on", "in") and any(t in r.object for t in _TREES) for r in own)
    return up and entry.found.kind == "animal" and not clothed(entry.item.wears)


def _on_a_way(own: Sequence[Relation]) -> bool:
    return any(r.object.startswith(tuple(CROSSED)) for r in own)


def again(item: Item, d: Draft) -> bool:
    """Is this the thing that the page spoke of before ("a big cheese ... the cheese")? Not if number or colour differ."""
    same = d.unit.found is not None and item.what == d.unit.found.what and item.character is None
    numbered = "count" in d.values and d.sources.get("count", d.at) != d.at
    return same and not numbered and d.values.get("colour", item.colour) == item.colour


def pronoun_evidence(page: Sequence[Unit]) -> str:
    """male or female, if the page's pronouns agree."""
    seen = {u.person for u in page if u.person in ("male", "female") and "pronoun" in u.types}
    seen |= {"male" for u in page if u.word.text.lower() in ("his", "himself")}
    seen |= {"female" for u in page if u.word.text.lower() in ("her", "hers", "herself")}
    return seen.pop() if len(seen) == 1 else ""


def _free(base: str, entries: list[Entry]) -> str:
    taken = {e.item.id for e in entries}
    return next(i for i in (base, *(f"{base}-{n}" for n in range(2, 99))) if i not in taken)
