"""Story -> Script: pages, the seq2seq's words for each, grammar's amendments, the cast, the setting, the layout."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import Protocol

from storybrush.errors import BadStory, UnknownSubject
from storybrush.planner import atmosphere, indoors, inside, outside, safety
from storybrush.planner.actions import Step
from storybrush.planner.again import second_mentions
from storybrush.planner.amend import amend
from storybrush.planner.bearing import bare, fed, felt, grown, shared
from storybrush.planner.boats import Boats
from storybrush.planner.cast import Cast
from storybrush.planner.counting import counted
from storybrush.planner.decode import Seq2Seq
from storybrush.planner.deeds import deeds
from storybrush.planner.doers import acting
from storybrush.planner.draft import PageDraft, colour_in_the_name, read, span, too_many
from storybrush.planner.entries import items_of, still_there
from storybrush.planner.explain import PageReading, reading_of
from storybrush.planner.features import Unit
from storybrush.planner.groups import gathered
from storybrush.planner.hair import haired
from storybrush.planner.identity import identify, named, names_given
from storybrush.planner.kin import kindred
from storybrush.planner.lasting import Lasting
from storybrush.planner.layout import arrange
from storybrush.planner.namesakes import worn_in
from storybrush.planner.nouns import furnish, resolve
from storybrush.planner.poses import posed
from storybrush.planner.predicates import coloured
from storybrush.planner.pronouns import unmet
from storybrush.planner.props import Props
from storybrush.planner.reader import Found, Reader
from storybrush.planner.scenery import in_the_backdrop
from storybrush.planner.servings import served
from storybrush.planner.several import several
from storybrush.planner.shares import share_out
from storybrush.planner.styles import style_of
from storybrush.planner.subjects import complete, opened
from storybrush.planner.tables import laid
from storybrush.planner.units import units
from storybrush.planner.wardrobe import changed, dressed, in_a_colour, unworn
from storybrush.planner.waters import bathers, waters
from storybrush.script import Canvas, Character, Ground, Language, Remark, Scene, Script, Setting, Span, Story

MOST_READ = {"en": 2400, "zh": 900}  # characters of a page that can come into one picture
SCENERY = ("sky", "skies")  # every background has them
FIGURES = ("girl", "boy", "woman", "man")
ELDERS = ("grandma", "grandpa")


class Writer(Protocol):
    """Seq2Seq, or a test's stand-in."""

    def write(self, page: list[Unit], language: Language) -> list[Step]: ...


class Seq2SeqPlanner:
    """The Planner protocol of pipeline.py."""

    def __init__(
        self,
        reader: Reader,
        writer: Writer | None = None,
        grammar: bool = True,
        ground: Callable[[Setting, Canvas], Ground | None] = lambda setting, canvas: None,
    ) -> None:
        """grammar: amend what the writer says by rules; without, it is measured alone. ground: what the background of a page
        will show; where that is not known, things stand as on a meadow."""
        self.reader, self.grammar, self.ground = reader, grammar, ground
        self._writer = writer

    @functools.cached_property
    def writer(self) -> Writer:
        return self._writer or Seq2Seq.load()

    @functools.cached_property
    def figures(self) -> dict[str, Found]:
        found = {name: self.reader.find(name, "en") for name in (*FIGURES, *ELDERS)}
        missing = [name for name in FIGURES if found[name] is None]
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
        cast: Sequence[Character] = (),
        allow: bool = False,
    ) -> Script:
        """One scene for each page; the same story and seed give the same script.

        cast: characters of another book, who keep their looks. allow: also draw what is not for children.
        """
        return self.explain(story, seed, pages, canvas, style, cast, allow)[0]

    def explain(
        self,
        story: Story,
        seed: int = 0,
        pages: int | None = None,
        canvas: Canvas | None = None,
        style: str = "storybook",
        cast: Sequence[Character] = (),
        allow: bool = False,
    ) -> tuple[Script, tuple[PageReading, ...]]:
        """As `plan`, and for each page what its words became."""
        if not story.text.strip():
            raise BadStory("The story is empty. Write at least one sentence.")
        names = self._names(story)
        whole = units(self._plain(story.text, story.language), story.language, self.reader, names)
        given, worn = named(whole, story.language), worn_in(whole)
        people = Cast(seed, self.figures, [(c, self.reader.subject(c.what)) for c in cast], given)
        style = style_of(self._plain(story.text, story.language)) or style if style == "storybook" else style
        canvas = canvas or Canvas()
        props, boats = Props(), Boats(self.reader.find("boat", "en"))
        lasting, scenes, readings = Lasting(seed, story.language), [], []
        for number, where in enumerate(self.reader.pages(story, pages), 1):
            text = story.text[where.start : where.end]
            told = self._plain(text[: _end(text, MOST_READ[story.language])], story.language)
            page = units(told, story.language, self.reader, names, worn)
            draft, lost = self.read(page, story.language)
            unsafe = () if allow else safety.find(told, story.language)
            remarks = safety.keep_out(draft, unsafe, where.start)
            if self.grammar:
                boats.turn(draft, story.language)
            setting = lasting.turn(draft, where, seed + number)
            indoors.hearth(draft, setting.place, self.reader.find("fireplace", "en"))
            entries, relations, more = items_of(draft, people, props, number, where.start, story.language)
            if not entries and not draft.setting and page:
                entries = still_there(people, number, page)
            entries = laid(entries, relations, setting.place, draft.units, self.reader.subject)
            entries = in_the_backdrop(entries, relations, setting, draft.units)
            remarks += [
                *more,
                *too_many(draft, where.start),
                *(not_drawn(page[n], where.start) for n in lost if page[n].word.text.lower() not in SCENERY),
            ]
            if len(told) < len(text):
                remarks.append(_unread(text, len(told), where.start))
            facts = {e.item.id: e.found for e in entries}
            items, impossible = arrange(
                tuple(e.item for e in entries), relations, facts, canvas, seed + 31 * number, text, setting.place,
                self.ground(setting, canvas),
            )  # fmt: skip
            scene = Scene(
                words=text.strip(),
                canvas=canvas,
                setting=setting,
                style=style,
                items=items,
                relations=relations,
                remarks=(*remarks, *impossible),
                seed=(seed + 1000003 * number) % 2**31,
            )
            scenes.append(scene)
            readings.append(reading_of(draft, scene, where.start))
        met = tuple(m.character for m in people.members if m.page)
        script = Script(title=story.title, language=story.language, seed=seed % 2**31, cast=met, scenes=tuple(scenes))
        return script, tuple(readings)

    def read(self, page: list[Unit], language: Language) -> tuple[PageDraft, list[int]]:
        """The words of a page -> its nouns with all that is said of them, and the words for things that cannot be drawn."""
        steps = self.writer.write(page, language)
        page, steps = deeds(page, steps, language)
        page, steps, lost = resolve(page, steps, language, self.reader)
        if not self.grammar:
            return read(page, steps), lost
        page, steps = unmet(page, complete(opened(steps, page), page), language)
        page, steps = gathered(page, steps, language)
        steps = atmosphere.complete(steps, page, language)
        draft = read(page, amend(page, furnish(page, steps), language))
        second_mentions(draft, language)
        served(draft, language, self.reader.subject)
        bare(draft)  # a deed that is denied leaves room for one that is done
        posed(draft, language)
        felt(draft, language)
        dressed(draft, language)
        in_a_colour(draft, language)
        coloured(draft, language)
        bare(draft)
        changed(draft, language)
        unworn(draft)
        shared(draft, language)
        fed(draft)
        grown(draft)
        haired(draft, language)
        identify(draft, language)
        kindred(draft, language)
        counted(draft)
        several(draft, language)
        acting(draft, language)
        atmosphere.full_moon(draft, self.reader.find("full moon", "en"), language)
        atmosphere.signs(draft, language)
        bathers(draft, language)
        waters(draft, language)
        inside.within(draft, language)
        atmosphere.innermost(draft, language)
        atmosphere.waters(draft, language)
        indoors.indoors(draft, language)
        outside.outside(draft, language)
        colour_in_the_name(draft)
        share_out(draft, language)
        told = {*(d.at for d in draft.items), *(at for _, at in draft.setting.values())}
        return draft, [n for n in lost if n not in told]

    def place(self, scene: Scene) -> Scene:
        """Positions and facing for the items that have none; what a hand has placed stays."""
        facts = {item.id: self.reader.subject(item.what) for item in scene.items}
        placed, impossible = arrange(
            scene.items, scene.relations, facts, scene.canvas, scene.seed, scene.words, scene.setting.place,
            self.ground(scene.setting, scene.canvas),
        )  # fmt: skip
        items = tuple(
            old
            if old.positions and old.facing
            else new.model_copy(update={"positions": old.positions or new.positions})
            for old, new in zip(scene.items, placed, strict=True)
        )
        return scene.model_copy(
            update={"items": items, "remarks": (*scene.remarks, *(r for r in impossible if r not in scene.remarks))}
        )

    def _plain(self, text: str, language: Language) -> str:
        return self.reader.simplified(text) if language == "zh" else text

    def _names(self, story: Story) -> frozenset[str]:
        """Names of the whole story: a word that is a name once is one everywhere."""
        page = units(self._plain(story.text, story.language), story.language, self.reader)
        plain = {u.word.text for u in page if "name" in u.types and u.found is None}
        return names_given(page, story.language) | plain


def _end(text: str, most: int) -> int:
    """Where to stop reading: after a sentence, if there is one, at the latest after `most` characters."""
    if len(text) <= most:
        return len(text)
    stops = [text.rfind(mark, most // 2, most) for mark in ".。!！?？…\n"]
    return max(stops) + 1 or most


def _unread(text: str, read: int, offset: int) -> Remark:
    rest = text[read : read + 24].strip()
    why = f"this page has {len(text):,} characters, and its picture is of the first {read:,}; more pages show more (--pages)"
    where = Span(start=offset + read, end=offset + len(text), text=rest)
    return Remark(kind="not drawn", words=f"{rest} ...", why=why, span=where)


def not_drawn(unit: Unit, offset: int) -> Remark:
    """A noun that cannot be drawn is said, not passed over."""
    why = "not in the vocabulary (`storybrush subjects` lists it)"
    return Remark(kind="not drawn", words=unit.word.text, why=why, span=span(unit, offset))
