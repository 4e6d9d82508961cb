"""The whole flow on one screen: Story -> Script -> Pictures -> Book. Read `script.py` first.

text -> words and vectors -> seq2seq -> image instructions -> conditional GAN -> picture -> detection, finish -> book
"""

from __future__ import annotations

import dataclasses
import functools
import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from storybrush import weights
from storybrush.book import Bookbinder, kept_page, ready_folder, write_page
from storybrush.errors import UnknownStyle
from storybrush.script import (
    Book,
    Canvas,
    Character,
    Ground,
    Item,
    Layer,
    Look,
    Picture,
    Remark,
    Scene,
    Script,
    Setting,
    Story,
)  # fmt: skip


class Planner(Protocol):
    def plan(
        self, story: Story, seed: int = 0, pages: int | None = None, canvas: Canvas = ..., style: str = ...,
        cast: Sequence[Character] = ..., allow: bool = ...,
    ) -> Script:  # fmt: skip
        """Which pages there are, and what stands where on each. cast: of another book. allow: also what is not for children."""

    def place(self, scene: Scene) -> Scene:
        """The same scene with positions for the items that have none (a script may be written by hand)."""


class Painter(Protocol):
    @property
    def styles(self) -> tuple[str, ...]:
        """The hands in which it paints."""

    def paint(self, item: Item, look: Look, style: str, seed: int) -> Layer:
        """One thing on a transparent layer, cut to its edges, without a place on the page."""

    def paint_scenery(self, setting: Setting, canvas: Canvas, style: str, seed: int) -> Layer:
        """The background, opaque, in the shape of the canvas."""

    def ground(self, setting: Setting, canvas: Canvas, seed: int) -> Ground | None:
        """What that background shows where, without painting it. None: the painter does not know."""


class Finisher(Protocol):
    def finish(self, scene: Scene, background: Layer, layers: list[Layer]) -> Picture:
        """One picture: things in their places, by depth, in one light, on the paper that the style names."""


class Eye(Protocol):
    def check(self, picture: Picture) -> Picture:
        """The same picture with its `checks`: what was asked, what the pixels show."""


class Binder(Protocol):
    def bind(self, script: Script, pictures: Sequence[Picture], folder: Path, formats: tuple[str, ...]) -> Book:
        """Pages on the disk: HTML, PDF, PNG, and the script beside them."""


@dataclass(frozen=True)
class Crew:
    """Who does what. Exchange one member to exchange a stage."""

    planner: Planner
    painter: Painter
    finisher: Finisher
    eye: Eye
    binder: Binder
    dress: Callable[[str, int], Look]  # how somebody looks whom the cast does not know: subject, seed -> Look
    # what is painted for a subject: itself, the nearest that the painter has learned, or nothing
    stand_in: Callable[[str], str | None] = lambda what: what

    def drawable(self, scene: Scene) -> Scene:
        """The vocabulary may be ahead of the painter: what it has not learned becomes the nearest that it has, or is left
        out, and the page says so. A subject that is not in the vocabulary raises UnknownSubject."""
        items, remarks = [], list(scene.remarks)
        for item in scene.items:
            if item.backdrop:
                items.append(item)
                continue
            instead = self.stand_in(item.what)
            words = item.words or item.what
            if instead is None:
                why = f"the painter has not learned {item.what!r}, nor anything near it"
                remarks.append(Remark(kind="not drawn", words=words, why=why, span=item.span))
                continue
            if instead != item.what:
                why = f"the painter has not learned {item.what!r}; drawn as {instead!r}"
                remarks.append(Remark(kind="drawn as", words=words, why=why, span=item.span))
                item = item.model_copy(update={"what": instead})
            items.append(item)
        if len(remarks) == len(scene.remarks):
            return scene
        left = {item.id for item in items}
        relations = tuple(r for r in scene.relations if {r.subject, r.object} <= left)
        return scene.model_copy(update={"items": tuple(items), "relations": relations, "remarks": tuple(remarks)})

    def draw(self, scene: Scene, cast: Sequence[Character]) -> Picture:
        """One page. What the background shows by itself has no layer, and no check."""
        hand, paper = self.hand_and_paper(scene.style)
        background = self.painter.paint_scenery(scene.setting, scene.canvas, hand, scene.setting.seed)
        layered = empty_handed(scene.layered())
        layers = [layer for item in layered.items for layer in self.paint(item, cast, hand, scene.seed)]
        picture = self.finisher.finish(layered.model_copy(update={"style": paper}), background, layers)
        picture = self.eye.check(dataclasses.replace(picture, scene=layered))
        return dataclasses.replace(picture, scene=scene)

    def paint(self, item: Item, cast: Sequence[Character], hand: str, seed: int) -> list[Layer]:
        """A character is painted with its own seed and look on every page; the members of a crowd differ, and of a crowd that is a
        character ("three children") each is itself, a girl or a boy, on every page."""
        known = next((c for c in cast if c.id == item.character), None)
        layers = []
        for copy in range(item.count):
            own = ((known.seed if known else seed) + 7919 * copy) % 2**31
            what = item.kinds[copy % len(item.kinds)]
            what = what if self.stand_in(what) == what else item.what
            look = known.look if known and not copy else self.dress(what, own)
            facing = item.facing or ("right" if copy % 2 else "left")
            layer = self.painter.paint(item.model_copy(update={"what": what, "facing": facing}), look, hand, own)
            name = item.id if item.count == 1 else f"{item.id}-{copy + 1}"
            layers.append(dataclasses.replace(layer, name=name))
        return layers

    def hand_and_paper(self, style: str) -> tuple[str, str]:
        """A style names the hand that paints (an art set, two of them, or one that an artist taught it), the paper it ends on
        (watercolour, file:PATH, ...), or both: noto, noto+fluent, watercolour, noto+watercolour."""
        from storybrush.finish.style import STYLES, check_style

        if weights.hand_file(style):
            return style, "storybook"
        words = style.split("+")
        hands = list(itertools.takewhile(lambda word: word in self.painter.styles or weights.hand_file(word), words))
        paper = "+".join(words[len(hands) :]) if len(hands) < len(words) else "storybook"
        if len(hands) > 1 and (len(hands) > 2 or any(weights.hand_file(hand) for hand in hands)):
            raise UnknownStyle(
                f"The style {style!r} names {len(hands)} hands. Two art sets can be joined, form and colours: noto+fluent. "
                "A hand that was taught paints alone."
            )
        try:
            check_style(paper)
        except UnknownStyle as error:
            if paper.startswith("file:"):
                raise
            known = dict.fromkeys([*STYLES, *self.painter.styles])
            raise UnknownStyle(
                f"There is no style {style!r}. Styles: {', '.join(known)}, a taught hand (.onnx), "
                "or file:PATH. A hand and a paper, or two hands, are joined by +: noto+watercolour."
            ) from error
        return "+".join(hands) or "storybook", paper


CUPS = (
    "glass-of-milk", "hot-beverage", "teacup-without-handle", "tumbler-glass", "beer-mug", "wine-glass", "cup-with-straw",
)  # fmt: skip


def empty_handed(scene: Scene) -> Scene:
    """Whoever holds a thing that has a layer of its own stands with free hands: the painter's pose of carrying brings a basket with it,
    that of playing a ball. What a pose brings itself has no layer: the cup of who drinks, the broom of who sweeps."""
    poses = {i.id: i.pose for i in scene.items}
    held = {r.object: poses.get(r.subject) for r in scene.relations if r.kind == "holding"}
    brought = {
        i.id
        for i in scene.items
        if (i.what == "broom" and "sweep" in poses.values() and i.count == 1)
        or (i.what in CUPS and held.get(i.id) == "drink" and i.count == 1)
    }
    kept = tuple(r for r in scene.relations if not brought & {r.subject, r.object})
    scene = scene.model_copy(update={"items": tuple(i for i in scene.items if i.id not in brought), "relations": kept})
    holders = {r.subject for r in scene.relations if r.kind == "holding"}
    items = tuple(
        i.model_copy(update={"pose": "stand"}) if i.id in holders and i.pose in ("carry", "play") else i
        for i in scene.items
    )
    return scene.model_copy(update={"items": items})


def illustrate(
    story: Story, crew: Crew, folder: Path, formats: tuple[str, ...] = ("html", "pdf", "png"), seed: int = 0,
    pages: int | None = None, canvas: Canvas = Canvas(), style: str = "storybook", force: bool = False,  # noqa: B008
    progress: Callable[[int, int], None] = lambda page, of: None, cast: Sequence[Character] = (), allow: bool = False,
) -> Book:  # fmt: skip
    """The whole flow: a story becomes a book in `folder`."""
    crew.hand_and_paper(style)  # a style that does not exist is said before the planning, not after it
    script = crew.planner.plan(story, seed=seed, pages=pages, canvas=canvas, style=style, cast=cast, allow=allow)
    return draw_script(script, crew, folder, formats, force, progress)


def draw_script(
    script: Script, crew: Crew, folder: Path, formats: tuple[str, ...] = ("html", "pdf", "png"), force: bool = False,
    progress: Callable[[int, int], None] = lambda page, of: None,
) -> Book:  # fmt: skip
    """Draws a script that the planner, or a person, wrote. Each page is on the disk as soon as it is finished."""
    scenes = tuple(crew.drawable(crew.planner.place(scene)) for scene in script.scenes)
    script = script.model_copy(update={"scenes": scenes})
    ready_folder(folder, script, force)
    pictures = []
    for number, scene in enumerate(script.scenes, 1):
        picture = kept_page(folder, number, scene, script.cast)  # the same scene, weights and version: the same pixels
        if picture is None:
            picture = crew.draw(scene, script.cast)
            write_page(folder, number, picture, script.cast)
        pictures.append(dataclasses.replace(picture, layers=()))  # a long book must not hold all its layers in memory
        progress(number, len(script.scenes))
    return crew.binder.bind(script, pictures, folder, formats)


# --- the members that the package brings ------------------------------------------------------------------------------


def default_crew() -> Crew:
    """The members that the package brings."""
    from storybrush.eye import Eye
    from storybrush.finish import Compositor
    from storybrush.language.lexicon import Lexicon
    from storybrush.planner.cast import look_of
    from storybrush.planner.plan import Seq2SeqPlanner
    from storybrush.reader import LanguageReader

    stands = {subject.id: subject.stands == "ground" for subject in Lexicon.load()}
    painter = _painter()
    return Crew(
        Seq2SeqPlanner(LanguageReader(), ground=lambda setting, canvas: painter.ground(setting, canvas, setting.seed)),
        painter,
        Compositor(stands),
        Eye(),
        Bookbinder(),
        look_of,
        stand_in,
    )


def remote_planner(url: str, own: Planner, say: Callable[[str], None]) -> Planner:
    """A server of OpenAI's protocol as the planner, with our own to fall back on. say: told in a sentence when that happens."""
    from storybrush.language.lexicon import Lexicon
    from storybrush.planner.remote import RemotePlanner

    return RemotePlanner(url, own, {subject.id: subject.en[0] for subject in Lexicon.load()}, say)


@functools.cache
def stand_in(what: str) -> str | None:
    """The subject itself if the painter has learned it, else the nearest of its kind that it has: people and animals whole."""
    from storybrush.language.lexicon import Lexicon
    from storybrush.painter.gan import known_subjects
    from storybrush.reader import NEAR, found_of

    known, lexicon = known_subjects(), Lexicon.load()
    if what in known:
        return what
    wanted = lexicon.subject(what)  # raises UnknownSubject
    kind = found_of(wanted).kind
    for match in lexicon.nearest(wanted.en[0], 60) if wanted.kit else lexicon.alike(what, 60):
        near = match.subject
        if near.id not in known or found_of(near).kind != kind or near.form != wanted.form:
            continue
        if not (wanted.emoji or near.emoji or wanted.kit):
            continue  # names that only the vocabulary knows lie together by their category alone
        if (wanted.kit and known[near.id].figure) or (not wanted.kit and match.confidence >= NEAR):
            return near.id
    return "man" if kind == "person" and wanted.kit and "man" in known else None


def _painter() -> Painter:
    from storybrush.language.lexicon import Lexicon
    from storybrush.language.vectors import WordVectors
    from storybrush.painter import GanPainter

    vectors = WordVectors.load()
    return GanPainter({subject.id: vectors.subject_vector(subject.id) for subject in Lexicon.load()})
