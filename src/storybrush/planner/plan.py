"""Story -> Script: pages, the seq2seq's words for each, grammar's amendments, the cast, the setting, the layout."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import Protocol

from storybrush.errors import BadStory, UnknownSubject
from storybrush.planner import atmosphere, inside, outside, safety
from storybrush.planner.actions import Step
from storybrush.planner.amend import amend
from storybrush.planner.bearing import bare, fed, felt, shared
from storybrush.planner.cast import Cast
from storybrush.planner.counting import counted
from storybrush.planner.decode import Seq2Seq
from storybrush.planner.deeds import deeds
from storybrush.planner.draft import PageDraft, colour_in_the_name, read, span, too_many
from storybrush.planner.entries import items_of, still_there
from storybrush.planner.explain import PageReading, reading_of
from storybrush.planner.features import Unit
from storybrush.planner.identity import identify
from storybrush.planner.layout import arrange
from storybrush.planner.nouns import furnish, resolve
from storybrush.planner.poses import posed
from storybrush.planner.predicates import coloured
from storybrush.planner.pronouns import unmet
from storybrush.planner.reader import Found, Reader
from storybrush.planner.scenery import in_the_backdrop
from storybrush.planner.several import several
from storybrush.planner.shares import share_out
from storybrush.planner.styles import style_of
from storybrush.planner.subjects import complete, opened
from storybrush.planner.units import units
from storybrush.planner.wardrobe import changed, dressed, in_a_colour, unworn
from storybrush.script import Canvas, Character, Ground, Language, Remark, Scene, Script, Setting, Span, Story

MOST_READ = {"en": 2400, "zh": 900}  # characters of a page that can come into one picture
SCENERY = ("sky", "skies")  # every background has them
FIGURES = ("girl", "boy", "woman", "man")


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
        people = Cast(seed, self.figures, [(c, self.reader.subject(c.what)) for c in cast])
        names = self._names(story)
        style = style_of(self._plain(story.text, story.language)) or style if style == "storybook" else style
        canvas = canvas or Canvas()
        lasting, scenes, readings = Setting(seed=seed), [], []
        for number, where in enumerate(self.reader.pages(story, pages), 1):
            text = story.text[where.start : where.end]
            told = self._plain(text[: _end(text, MOST_READ[story.language])], story.language)
            page = units(told, story.language, self.reader, names)
            draft, lost = self.read(page, story.language)
            unsafe = () if allow else safety.find(told, story.language)
            remarks = safety.keep_out(draft, unsafe, where.start)
            setting = self._setting(lasting, draft, where, seed + number)
            # nobody stays in the sky: the next page is where the one before was
            lasting = setting if setting.place != "sky" else landed(setting, lasting)
            entries, relations, more = items_of(draft, people, number, where.start)
            if not draft.items and not draft.setting and page:
                entries = still_there(people, number, page)
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
        steps = atmosphere.complete(steps, page, language)
        draft = read(page, amend(page, furnish(page, steps), language))
        bare(draft)  # a deed that is denied leaves room for one that is done
        posed(draft, language)
        felt(draft, language)
        dressed(draft, language)
        in_a_colour(draft, language)
        coloured(draft, language)
        bare(draft)
        changed(draft, language)
        unworn(draft)
        shared(draft)
        fed(draft)
        identify(draft)
        counted(draft)
        several(draft, language)
        atmosphere.signs(draft)
        inside.within(draft, language)
        atmosphere.innermost(draft, language)
        outside.outside(draft, language)
        colour_in_the_name(draft)
        share_out(draft, language)
        return draft, [n for n in lost if n not in [at for _, at in draft.setting.values()]]

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
        page = units(story.text, story.language, self.reader)
        return frozenset(u.word.text for u in page if "name" in u.types and u.found is None)

    def _setting(self, before: Setting, draft: PageDraft, where: Span, seed: int) -> Setting:
        """What the page says, else as on the page before. Weather lasts a page only while the place stays."""
        said = {kind: value for kind, (value, _) in draft.setting.items()}
        if before.span is None and (water := inside.afloat(draft)) is not None:
            draft.setting["place"] = water
            said["place"] = water[0]
        if "place" in said:
            said["place"] = outside.found_again(said["place"], before)
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


def landed(now: Setting, before: Setting) -> Setting:
    """The hour and the weather of now, at the place of before."""
    return now.model_copy(update={"place": before.place, "seed": before.seed, "span": before.span})


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
