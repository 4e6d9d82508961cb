"""The vocabulary is ahead of the painter: a story with somebody whom it has not learned is drawn all the same, and says so."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from storybrush import pipeline
from storybrush.errors import UnknownSubject
from storybrush.painter import gan
from storybrush.painter.gan import Known
from storybrush.pipeline import Crew, draw_script, stand_in
from storybrush.script import Canvas, Character, Item, Layer, Look, Relation, Remark, Scene, Script

FIGURE = Known(("storybook",), "person", ("stand",))
LEARNED = {
    "girl": FIGURE,
    "king": FIGURE,
    "man": FIGURE,
    "dog": Known(("storybook",), "animal"),
    "house": Known(("noto",), ""),
}


class Forgetful:
    """Paints what is in `LEARNED` and raises for all else, as the real painter does."""

    styles = ("storybook",)

    def __init__(self) -> None:
        self.painted: list[str] = []

    def paint(self, item: Item, look: Look, style: str, seed: int) -> Layer:
        if item.what not in LEARNED:
            raise UnknownSubject(f"The painter cannot draw {item.what!r}.")
        self.painted.append(item.what)
        return Layer(item.id, item.what, np.zeros((8, 8, 4), np.uint8))

    def paint_scenery(self, setting: object, canvas: Canvas, style: str, seed: int) -> Layer:
        return Layer("background", "garden", np.full((canvas.height, canvas.width, 4), 255, np.uint8))


@pytest.fixture
def learned(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    monkeypatch.setattr(gan, "known_subjects", lambda: LEARNED)
    stand_in.cache_clear()
    yield LEARNED
    stand_in.cache_clear()


def test_a_thing_stands_in_only_for_what_it_is_like(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows that no other source knows lie together by their category: a toaster is no mailbox, a saddle no watering can."""
    drawn = Known(("storybook",), "")
    near = ("fork-and-knife", "cricket-game", "mailbox", "watering-can", "curtain", "butterfly-net", "film-projector")
    monkeypatch.setattr(gan, "known_subjects", lambda: dict.fromkeys(near, drawn))
    stand_in.cache_clear()
    assert [stand_in(what) for what in ("fork", "baseball-bat")] == ["fork-and-knife", "cricket-game"]
    assert {stand_in(what) for what in ("toaster", "saddle", "sink", "parking-meter", "tv-remote")} == {None}
    stand_in.cache_clear()


def test_somebody_of_the_same_kind_stands_in(learned: dict[str, Known]) -> None:
    assert stand_in("girl") == "girl"
    assert learned[stand_in("pirate") or ""].figure == "person"
    assert stand_in("wolf") in ("dog", None)  # an animal by an animal, never by a house
    assert stand_in("washing-machine") is None
    with pytest.raises(UnknownSubject, match="flux-capacitor"):
        stand_in("flux-capacitor")


def test_a_story_with_a_pirate_never_crashes(crew: Crew, learned: dict[str, Known], tmp_path: Path) -> None:
    items = (
        Item(id="pirate", what="pirate", words="Pirate", character="pirate"),
        Item(id="machine", what="washing-machine", words="machine"),
        Item(id="girl", what="girl"),
    )
    relations = (
        Relation(kind="near", subject="girl", object="machine"),
        Relation(kind="near", subject="girl", object="pirate"),
    )
    old = Remark(kind="not drawn", words="love", why="it has no shape")
    scene = Scene(words="Ahoy.", canvas=Canvas(width=160, height=128), items=items, relations=relations, remarks=(old,))
    cast = (Character(id="pirate", what="pirate"),)
    script = Script(language="en", cast=cast, scenes=(scene,))
    painter = Forgetful()
    with pytest.raises(UnknownSubject):  # without the stand-in the whole book was lost
        draw_script(script, dataclasses.replace(crew, painter=painter), tmp_path / "a", formats=("html",))
    painter.painted.clear()
    book = draw_script(
        script, dataclasses.replace(crew, painter=painter, stand_in=stand_in), tmp_path / "b", formats=("html",)
    )
    drawn = book.script.scenes[0]
    assert painter.painted == [i.what for i in drawn.items]
    assert len(drawn.items) == 2
    assert drawn.items[0].what in LEARNED
    assert drawn.items[0].character == "pirate"  # in the pirate's clothes
    assert [(r.subject, r.object) for r in drawn.relations] == [("girl", "pirate")]
    assert [(r.kind, r.words) for r in drawn.remarks] == [
        ("not drawn", "love"),
        ("drawn as", "Pirate"),
        ("not drawn", "machine"),
    ]


def test_drawing_again_says_nothing_twice(crew: Crew, learned: dict[str, Known]) -> None:
    team = dataclasses.replace(crew, stand_in=stand_in)
    once = team.drawable(Scene(words="", items=(Item(id="p", what="pirate"),)))
    assert team.drawable(once) == once
    assert len(once.remarks) == 1


def test_three_children_are_three_and_the_same_three_on_every_page(crew: Crew) -> None:
    children = Character(id="children", what="child", seed=5)
    item = Item(id="a", what="child", count=3, character="children")
    pages = [[layer.rgba[0, 0, 0] for layer in crew.paint(item, (children,), "storybook", seed)] for seed in (1, 2)]
    assert len(set(pages[0])) == 3
    assert pages[0] == pages[1]


def test_the_whole_vocabulary_is_painted_or_spoken_of() -> None:
    from storybrush.language.lexicon import Lexicon

    known = gan.known_subjects()
    for subject in Lexicon.load():
        instead = pipeline.stand_in(subject.id)
        assert instead is None or instead in known
        assert instead is not None or not subject.kit or subject.category not in ("person", "fantasy"), subject.id


def test_several_who_may_be_girls_or_boys_are_both_and_the_same_on_every_page(crew: Crew) -> None:
    children = Character(id="girl", what="girl", seed=5)
    item = Item(id="girl", what="girl", count=4, either=True, character="girl")
    first, second = (crew.paint(item, [children], "storybook", seed) for seed in (1, 2))
    assert [layer.what for layer in first] == ["girl", "boy", "girl", "boy"]
    assert [(a.name, a.what, a.rgba[0, 0, 0]) for a in first] == [(b.name, b.what, b.rgba[0, 0, 0]) for b in second]
    girls = crew.paint(item.model_copy(update={"either": False}), [children], "storybook", 1)
    assert {layer.what for layer in girls} == {"girl"}
    no_boys = dataclasses.replace(crew, stand_in=lambda what: "girl")
    assert {layer.what for layer in no_boys.paint(item, [children], "storybook", 1)} == {"girl"}
