"""The nouns of a page become items: who is who, in which clothes, and how they stand to each other."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from storybrush.planner import company, family, parts
from storybrush.planner.cast import LIVING, Cast, Member
from storybrush.planner.draft import OTHER, Draft, PageDraft, Worn, span
from storybrush.planner.features import Unit
from storybrush.planner.looks import known_by, trade_of
from storybrush.planner.mounts import CROSSED
from storybrush.planner.outfits import hand_over, unseen
from storybrush.planner.poses import pose_of
from storybrush.planner.props import Props
from storybrush.planner.reader import Found
from storybrush.script import CLOTHES, NATURAL_POSES, OTHER_SEX, Colour, Garment, Item, Language, Relation, Remark

_BESIDE = frozenset(["near", "left of", "right of", "in front of", "behind", "facing"])  # one may stand so to several
_ONE = frozenset(["a", "an", "the", "this", "that", "这", "那"])
_HERS = frozenset(["dress", "apron-dress", "shirt-skirt", "qipao", "nurse dress"])
_BED = "bed"  # in the id of every item that is one


@dataclass
class Entry:
    """An item on its way into the scene. word: index of its word on the page."""

    item: Item
    found: Found
    word: int
    draft: Draft


def items_of(
    draft: PageDraft, cast: Cast, props: Props, number: int, offset: int, language: Language
) -> tuple[list[Entry], tuple[Relation, ...], list[Remark]]:
    entries: list[Entry] = []
    remarks: list[Remark] = []
    evidence = pronoun_evidence(draft.units)
    meant: dict[int, tuple[str, ...]] = {}  # word of the page -> ids of the items that it means
    who: dict[int, list[Member]] = {}  # word of the page -> whom it means
    cast.gone.clear()
    for d in _rest_last(draft.items):
        worn = known_by(d.unit.word.text)
        if worn is not None and not any(d.unit.word.text in m.words for m in cast.members):
            d.wears.insert(0, Worn(*worn))  # where she comes in; later pages say what else she wears
        met, species = _met(d, draft, cast, number, evidence, who)
        if not met and d.unit.found is not None:
            props.recall(d, draft.units, language)
            known = next((e for e in entries if again(e.item, d)), None)
            if known is None:
                entries.append(known := _thing(d, d.unit.found, entries, offset))
            else:
                known.draft.related += d.related
            meant[d.at] = (known.item.id,)
        drawn = met[0][0].found if met else d.unit.found
        for member, count in met:
            if d.name and not member.character.name:
                cast.name(member, d.name, evidence)
            meant[d.at] = (*meant.get(d.at, ()), _character(d, member, count, entries, offset))
            who.setdefault(d.at, []).append(member)
            member.among = member.among or parts.among(d, member, cast.members, draft.units, number, who)
        if d.unit.found is not None and not d.unit.found.exact and species is None:
            words = d.unit.word.text
            remarks.append(
                Remark(
                    kind="drawn as",
                    words=words,
                    why=f"{words!r} is not in the vocabulary; drawn as {(drawn or d.unit.found).what!r}",
                    span=span(d.unit, offset),
                )
            )
    order = [d.at for d in draft.items]
    entries.sort(key=lambda e: order.index(e.word))
    entries = parts.told_apart(entries, cast.members, meant)
    for loss in draft.losses:
        cast.lose(loss)
    hand_over(draft, who, cast.gone)
    entries = [_clothed_as(e, cast) for e in entries]
    dyes = {word: garment.colour for (_, word), garment in cast.gone.items()}
    entries = [_dyed(e, dyes.get(e.word)) for e in entries]
    remarks += unseen(draft, who, offset)
    living = [m for m in cast.members if m.page == number]
    if evidence and len(living) == 1:
        cast.call(living[0], evidence)
    relations: list[Relation] = []
    for e in entries:
        for kind, word in e.draft.related:
            others = [other for other in meant.get(word, ()) if other != e.item.id]
            for other in others if kind in _BESIDE else others[-1:]:
                relation = Relation.model_validate({"kind": kind, "subject": e.item.id, "object": other})
                if relation not in relations:
                    relations.append(relation)
    entries, relations = _each_their_own(entries, relations, draft.units)
    cups = {e.item.id for e in entries if e.found.stands == "table"}
    return [seated(e, relations, cups) for e in entries], tuple(relations), remarks


def _met(
    d: Draft, draft: PageDraft, cast: Cast, number: int, evidence: str, who: dict[int, list[Member]]
) -> tuple[list[tuple[Member, int]], Found | None]:
    """Whom of the cast the item means, and how many of them; of an animal's kin, what they are."""
    ids = [[m.character.id for m in who[at]] if at in who else cast.whom(draft.units[at]) for at in d.unit.apart]
    apart = {id for several in ids for id in several}
    owner, species = family.whose(d, draft, cast, who)
    kin, group = d.kin, d.unit.group if d.share_of < 0 else None
    if group is not None and not group.pair and (kin is None or family.known_as(cast, kin.role) is None):
        if kin is not None and kin.role == "friend" and who and not group.number:
            group = replace(group, rest=True)  # 他和小伙伴们: others than he
        colour = d.values.get("colour")
        several = [
            m
            for m in company.several(cast.members, group, number, apart)
            if colour is None or m.colour in (None, colour)
        ]
        if len(several) > 1 or any(m.count > 1 or kin is None for m in several):  # one alone is not "her friends"
            return [(cast.again(m, d, number), m.count) for m in several], species
    if group is not None and group.pair:
        return family.pair(d, group.pair, cast, number, owner, species), species
    if kin is None or (d.name and cast.called(d.name)):
        return cast.meet(d, number, evidence, apart), species
    return family.meet(d, kin, cast, number, evidence, owner, species), species


def _each_their_own(
    entries: list[Entry], relations: list[Relation], page: Sequence[Unit]
) -> tuple[list[Entry], list[Relation]]:
    """他们骑着自行车, "they rode their ponies": where no number says otherwise, everybody has a mount."""
    for mount in list(entries):
        rides = [r for r in relations if r.kind == "riding" and r.object == mount.item.id]
        if len(rides) < 2 or _one(page, mount.word):
            continue
        entries[entries.index(mount)] = mount = replace(mount, item=mount.item.model_copy(update={"count": 1}))
        for ride in rides[1:]:
            own = {"id": _free(mount.found.what, entries), "character": None}
            entries.append(replace(mount, item=mount.item.model_copy(update=own)))
            relations[relations.index(ride)] = ride.model_copy(update={"object": own["id"]})
    return entries, relations


def _one(page: Sequence[Unit], noun: int) -> bool:
    """ "A pony", 一辆自行车."""
    n = noun - 1
    while n > 0 and page[n].types & {"colour", "size", "feeling", "measure", "tag adjective"}:
        n -= 1
    return n >= 0 and ("count" in page[n].types or page[n].word.text.lower() in _ONE)


def _rest_last(items: list[Draft]) -> list[Draft]:
    """ "The others danced, and the bear sang": if nobody is named before them, who the others are is known at the end."""
    first = next((d for d in items if d.unit.types & {*LIVING, "name", "pronoun"}), None)
    if first is None or first.unit.group is None or not first.unit.group.rest:
        return items
    return [*(d for d in items if d is not first), first]


def still_there(cast: Cast, number: int, page: Sequence[Unit]) -> list[Entry]:
    """Who was on the page before, for a page that names nothing to draw ("It was a strange feeling.", “快跑！”)."""
    last = max((m.page for m in cast.members), default=0)
    entries = []
    for member in [m for m in cast.members if m.page == last and last][:2]:
        member.come(number)
        character = member.character
        values = {
            "id": character.id, "what": member.found.what, "words": character.name or member.words[0], "count": member.count,
            "colour": member.colour, "size": member.size or "medium",
            "wears": [g.model_dump() for g in member.worn(member.count)], "character": character.id,
            "either": _either(member, member.count, member.worn(member.count)),
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
        apart = e.draft.unit.group is not None and d.unit.group is None  # "they all sat, and the cat slept"
        changed: dict[str, object] = {
            k: v
            for k, v in d.values.items()
            if k in ("pose", "feeling", "size", "facing")
            and (apart or getattr(e.item, k) in ("stand", "neutral", "medium", None) or (k == "pose" and e.draft.comes))
        }
        if apart and "pose" in d.values:
            e = replace(e, draft=replace(e.draft, values=e.draft.values | {"pose": d.values["pose"]}))
        e.draft.related += d.related
        if d.wet:
            changed["in_water"] = True
        wears = member.worn(e.item.count)
        if "pose" in changed:
            changed["pose"] = pose_of(d.values["pose"], member.found, clothed(wears))
        entries[there] = replace(e, item=e.item.model_copy(update=changed | {"wears": wears}))
        return e.item.id
    values = _common(d, member.found, _free(member.character.id, entries), count, offset)
    wears = member.worn(count)
    values |= {"character": member.character.id, "wears": [g.model_dump() for g in wears]}
    if "pose" in values:
        values["pose"] = pose_of(d.values["pose"], member.found, clothed(wears))
    values["colour"] = values.get("colour") or member.colour
    if member.size is not None:
        values.setdefault("size", member.size)
    if member.count > 1 and d.unit.word.text == member.words[0] and _of_either_sex(d):
        member.sex = "any"
    values["either"] = _either(member, count, wears)
    entries.append(Entry(Item.model_validate(values), member.found, d.at, d))
    return entries[-1].item.id


def _of_either_sex(d: Draft) -> bool:
    """Children, people and those of a trade, where no word says which: 孩子们, "the villagers", "two guards"."""
    if d.unit.found is None or d.sex:
        return False
    trade = trade_of(d.unit.found.what)
    return d.unit.found.what in ("child", "person") or (trade is not None and not trade[0])


def _either(member: Member, count: int, wears: Sequence[Garment]) -> bool:
    """Whether girls and boys, or women and men, are drawn in turn: not of children who are all in dresses."""
    hers = any(g.what in _HERS for g in wears)
    return count > 1 and member.sex == "any" and member.found.what in OTHER_SEX and not hers


def _clothed_as(entry: Entry, cast: Cast) -> Entry:
    """In what its character has on at the end of the page."""
    member = next((m for m in cast.members if m.character.id == entry.item.character), None)
    if member is None:
        return entry
    return replace(entry, item=entry.item.model_copy(update={"wears": member.worn(entry.item.count)}))


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
    if d.wet:
        values["in_water"] = True
    if found.kind in LIVING:
        for key in ("pose", "feeling"):
            if key in d.values:
                values[key] = d.values[key]
        if values.get("pose") == "cry":
            values["feeling"] = "crying"
    return values


def clothed(wears: Sequence[Garment]) -> bool:
    """In more than a hat."""
    return any(g.what in CLOTHES for g in wears)


def seated(entry: Entry, relations: list[Relation], cups: Collection[str] = ()) -> Entry:
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
    elif pose == "drink" and any(r.kind == "holding" and r.object in cups for r in own):
        now = "drink"  # from a cup, not with the head down
    elif now == "fly" and any(r.kind in ("in", "on", "riding") for r in own):
        now = "sit"  # the balloon flies, and whoever is in it sits
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
    return same and not numbered and d.nth != OTHER and d.values.get("colour", item.colour) == item.colour


def pronoun_evidence(page: Sequence[Unit]) -> str:
    """male or female, if the page's pronouns agree."""
    seen = {u.person for u in page if u.person in ("male", "female") and "pronoun" in u.types}
    seen |= {"male" for u in page if u.word.text.lower() in ("his", "himself")}
    seen |= {"female" for u in page if u.word.text.lower() in ("her", "hers", "herself")}
    return seen.pop() if len(seen) == 1 else ""


def _free(base: str, entries: list[Entry]) -> str:
    taken = {e.item.id for e in entries}
    return next(i for i in (base, *(f"{base}-{n}" for n in range(2, 99))) if i not in taken)
