"""Story -> Script: pages, the seq2seq's words for each, the cast, the setting, the layout."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from storybrush.errors import BadStory, UnknownSubject
from storybrush.planner import atmosphere
from storybrush.planner.actions import Step
from storybrush.planner.amend import amend
from storybrush.planner.cast import LIVING, Cast, Member
from storybrush.planner.decode import Seq2Seq
from storybrush.planner.deeds import deeds, pose_of, posed
from storybrush.planner.bearing import dressed, felt
from storybrush.planner.draft import Draft, PageDraft, colour_in_the_name, read, span
from storybrush.planner.features import Unit, units
from storybrush.planner.layout import arrange
from storybrush.planner.looks import dress, known_by
from storybrush.planner.nouns import furnish, resolve
from storybrush.planner.reader import Found, Reader
from storybrush.planner.several import several
from storybrush.planner.subjects import complete, opened
from storybrush.script import (
    HATS,
    Canvas,
    Garment,
    Item,
    Language,
    Relation,
    Remark,
    Scene,
    Script,
    Setting,
    Span,
    Story,
)

_BED = "bed"  # in the id of every item that is one
FIGURES = ("girl", "boy", "woman", "man")
STYLES: dict[str, tuple[str, ...]] = {
    "watercolour": ("水彩", "watercolor", "watercolour"),
    "pencil": ("铅笔", "素描", "pencil", "sketch"),
    "ink": ("水墨", "ink wash", "ink painting"),
    "crayon": ("蜡笔", "crayon"),
    "papercut": ("剪纸", "paper cut", "papercut"),
}


class Writer(Protocol):
    """Seq2Seq, or a test's stand-in."""

    def write(self, page: list[Unit], language: Language) -> list[Step]: ...


@dataclass
class _Entry:
    """An item on its way into the scene. word: index of its word on the page."""

    item: Item
    found: Found
    word: int
    draft: Draft


class Seq2SeqPlanner:
    """The Planner protocol of pipeline.py."""

    def __init__(self, reader: Reader, writer: Writer | None = None) -> None:
        self.reader = reader
        self._writer = writer

    @functools.cached_property
    def writer(self) -> Writer:
        return self._writer or Seq2Seq.load()

    @functools.cached_property
    def figures(self) -> dict[str, Found]:
        found = {name: self.reader.find(name, "en") for name in FIGURES}
        missing = [name for name, row in found.items() if row is None]
        if missing:
            raise UnknownSubject(
                f"The vocabulary lacks {', '.join(missing)}, which names and pronouns need. Add these rows to the lexicon."
            )
        return {name: row for name, row in found.items() if row is not None}

    def plan(
        self,
        story: Story,
        seed: int = 0,
        pages: int | None = None,
        canvas: Canvas | None = None,
        style: str = "storybook",
    ) -> Script:
        """One scene for each page; the same story and seed give the same script."""
        if not story.text.strip():
            raise BadStory("The story is empty. Write at least one sentence.")
        cast = Cast(seed, self.figures)
        spans = self.reader.pages(story, pages)
        names = self._names(story)
        style = style_of(story.text) or style if style == "storybook" else style
        setting = Setting(seed=seed)
        scenes = []
        for number, where in enumerate(spans, 1):
            text = story.text[where.start : where.end]
            page = units(text, story.language, self.reader, names)
            steps = self.writer.write(page, story.language)
            page, steps = deeds(page, steps, story.language)
            page, steps, lost = resolve(page, steps, story.language, self.reader)
            steps = atmosphere.complete(complete(opened(steps, page), page), page, story.language)
            draft = read(page, amend(page, furnish(page, steps), story.language))
            posed(draft, story.language)
            felt(draft, story.language)
            dressed(draft, story.language)
            several(draft, story.language)
            atmosphere.signs(draft)
            colour_in_the_name(draft)
            setting = self._setting(setting, draft, where, seed + number)
            entries, relations, remarks = self._items(draft, cast, number, where.start)
            remarks += [not_drawn(page[n], where.start) for n in lost]
            items = tuple(e.item for e in entries)
            facts = {e.item.id: e.found for e in entries}
            items, impossible = arrange(items, relations, facts, canvas or Canvas(), seed + 31 * number)
            scenes.append(
                Scene(
                    words=text.strip(),
                    canvas=canvas or Canvas(),
                    setting=setting,
                    style=style,
                    items=items,
                    relations=relations,
                    remarks=(*remarks, *impossible),
                    seed=(seed + 1000003 * number) % 2**31,
                )
            )
        return Script(
            title=story.title,
            language=story.language,
            seed=seed % 2**31,
            cast=tuple(m.character for m in cast.members),
            scenes=tuple(scenes),
        )

    def place(self, scene: Scene) -> Scene:
        """Positions and facing for the items that have none; what a hand has placed stays."""
        facts = {item.id: self.reader.subject(item.what) for item in scene.items}
        placed, impossible = arrange(scene.items, scene.relations, facts, scene.canvas, scene.seed)
        items = tuple(
            old
            if old.positions and old.facing
            else new.model_copy(update={"positions": old.positions or new.positions})
            for old, new in zip(scene.items, placed, strict=True)
        )
        return scene.model_copy(
            update={"items": items, "remarks": (*scene.remarks, *(r for r in impossible if r not in scene.remarks))}
        )

    def _names(self, story: Story) -> frozenset[str]:
        """Names of the whole story: a word that is a name once is one everywhere."""
        page = units(story.text, story.language, self.reader)
        return frozenset(u.word.text for u in page if "name" in u.types and u.found is None)

    def _setting(self, before: Setting, draft: PageDraft, where: Span, seed: int) -> Setting:
        """What the page says, else as on the page before. Weather lasts a page only while the place stays."""
        said = {kind: value for kind, (value, _) in draft.setting.items()}
        if "place" in said and said["place"] != before.place:
            said.setdefault("weather", "clear")
        if not said:
            return before
        at = draft.setting.get("place") or next(iter(draft.setting.values()))
        moved = "place" in said and said["place"] != before.place
        return Setting.model_validate(
            before.model_dump(exclude={"span", "seed"})
            | said
            | {"span": span(draft.units[at[1]], where.start), "seed": seed % 2**31 if moved else before.seed}
        )

    def _items(
        self, draft: PageDraft, cast: Cast, number: int, offset: int
    ) -> tuple[list[_Entry], tuple[Relation, ...], list[Remark]]:
        entries: list[_Entry] = []
        remarks: list[Remark] = []
        evidence = pronoun_evidence(draft.units)
        meant: dict[int, str] = {}  # word of the page -> id of the item that it means
        for d in draft.items:
            worn = known_by(d.unit.word.text)
            if worn is not None and not any(d.unit.word.text in m.words for m in cast.members):
                d.wears.insert(0, worn)  # where she comes in; later pages say what else she wears
            met = cast.meet(d, number, evidence)
            if not met and d.unit.found is not None:
                known = next((e for e in entries if again(e.item, d)), None)
                if known is None:
                    entries.append(known := self._thing(d, d.unit.found, entries, offset))
                else:
                    known.draft.related += d.related
                meant[d.at] = known.item.id
            for member, count in met:
                meant[d.at] = self._character(d, member, count, entries, offset)
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
        self._link_names(draft, entries, cast)
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

    def _thing(self, d: Draft, found: Found, entries: list[_Entry], offset: int) -> _Entry:
        item = Item.model_validate(self._common(d, found, _free(found.what, entries), d.count, offset))
        return _Entry(item, found, d.at, d)

    def _character(self, d: Draft, member: Member, count: int, entries: list[_Entry], offset: int) -> str:
        """Adds somebody of the cast, or what a second mention on the page says of them."""
        there = next((n for n, e in enumerate(entries) if e.item.character == member.character.id), None)
        if there is not None:
            e = entries[there]
            changed = {
                k: v
                for k, v in d.values.items()
                if k in ("pose", "feeling", "size", "facing")
                and getattr(e.item, k) in ("stand", "neutral", "medium", None)
            }
            e.draft.related += d.related
            wears = self._wears(member, d)
            if "pose" in changed:
                changed["pose"] = pose_of(changed["pose"], member.found, clothed(wears))
            entries[there] = replace(e, item=e.item.model_copy(update=changed | {"wears": wears}))
            return e.item.id
        values = self._common(d, member.found, _free(member.character.id, entries), count, offset)
        wears = self._wears(member, d)
        values |= {"character": member.character.id, "wears": [g.model_dump() for g in wears]}
        if "pose" in values:
            values["pose"] = pose_of(d.values["pose"], member.found, clothed(wears))
        values["colour"] = values.get("colour") or member.colour
        entries.append(_Entry(Item.model_validate(values), member.found, d.at, d))
        return entries[-1].item.id

    @staticmethod
    def _wears(member: Member, d: Draft) -> tuple[Garment, ...]:
        return dress(member.wears, d.wears)

    @staticmethod
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

    @staticmethod
    def _link_names(draft: PageDraft, entries: list[_Entry], cast: Cast) -> None:
        """ "a girl called Mary", 小女孩叫小红: the name is another word for the noun before it."""
        for at, unit in enumerate(draft.units):
            if unit.word.text.lower() not in ("named", "called", "叫", "名叫", "叫做"):
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
    return any(g.what not in HATS for g in wears)


def seated(entry: _Entry, relations: list[Relation]) -> _Entry:
    """Whoever rides sits astride, unless the text says otherwise; who rides on nothing that is drawn sits; in a bed one sleeps."""
    if entry.found.kind not in LIVING:
        return entry
    own = [r for r in relations if r.subject == entry.item.id]
    rides, pose = any(r.kind == "riding" for r in own), entry.draft.values.get("pose")
    now: str = entry.item.pose
    if rides and pose in (None, "ride"):
        now = "ride"
    elif now == "ride":
        now = "sit"
    elif (
        now == "lie" and entry.found.kind == "person" and any(r.kind in ("on", "in") and _BED in r.object for r in own)
    ):
        now = "sleep"
    return replace(entry, item=entry.item.model_copy(update={"pose": now}))


def not_drawn(unit: Unit, offset: int) -> Remark:
    """A noun that cannot be drawn is said, not passed over."""
    why = "not in the vocabulary (`storybrush subjects` lists it)"
    return Remark(kind="not drawn", words=unit.word.text, why=why, span=span(unit, offset))


def again(item: Item, d: Draft) -> bool:
    """Is this the thing that the page spoke of before ("a big cheese ... the cheese")? Not if number or colour differ."""
    same = d.unit.found is not None and item.what == d.unit.found.what and item.character is None
    return same and "count" not in d.values and d.values.get("colour", item.colour) == item.colour


def pronoun_evidence(page: Sequence[Unit]) -> str:
    """male or female, if the page's pronouns agree."""
    seen = {u.person for u in page if u.person in ("male", "female") and "pronoun" in u.types}
    seen |= {"male" for u in page if u.word.text.lower() == "his"}
    return seen.pop() if len(seen) == 1 else ""


def style_of(text: str) -> str | None:
    """ "水彩画风格", "a pencil sketch": a wish for a style, spoken to the painter."""
    low = text.lower()
    for style, words in STYLES.items():
        for word in words:
            at = low.find(word)
            near = low[max(0, at - 16) : at + len(word) + 16]
            if at >= 0 and any(
                sign in near
                for sign in (
                    "风格",
                    "画风",
                    "style",
                    "drawing of",
                    "painting of",
                    "sketch of",
                    "in pencil",
                    "in watercolo",
                )
            ):
                return style
    return None


def _free(base: str, entries: list[_Entry]) -> str:
    taken = {e.item.id for e in entries}
    return next(i for i in (base, *(f"{base}-{n}" for n in range(2, 99))) if i not in taken)
