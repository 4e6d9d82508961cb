"""Who stands, stands on what the background shows as ground. With the real vocabulary; the maps are made by hand, without weights."""

from __future__ import annotations

import numpy as np
import pytest

from storybrush.planner.footing import FEET
from storybrush.planner.layout import arrange
from storybrush.planner.reader import Found
from storybrush.planner.slots import FLOOR, Slot, face, slot_of
from storybrush.reader import LanguageReader
from storybrush.script import SURFACES, Canvas, Ground, Item, Place, Position, Relation, Surface

READER = LanguageReader()
SKY, GROUND, WATER, THING = (SURFACES.index(name) for name in ("sky", "ground", "water", "thing"))


def meadow() -> np.ndarray:
    """(48, 32): sky above, ground from the middle on."""
    surfaces = np.full((48, 32), SKY, np.uint8)
    surfaces[26:] = GROUND
    return surfaces


def lake() -> np.ndarray:
    """Water to four fifths of the height, then the shore."""
    surfaces = meadow()
    surfaces[26:38] = WATER
    return surfaces


def bridge() -> np.ndarray:
    """One can stand on a narrow band only."""
    surfaces = lake()
    surfaces[37:41], surfaces[41:] = GROUND, THING
    return surfaces


def pool() -> np.ndarray:
    """Water in the middle of the foreground."""
    surfaces = meadow()
    surfaces[36:, 6:17] = WATER
    return surfaces


def facts(items: tuple[Item, ...]) -> dict[str, Found]:
    return {item.id: READER.subject(item.what) for item in items}


def layout(
    items: tuple[Item, ...],
    surfaces: np.ndarray | None,
    *relations: tuple[str, str, str],
    seed: int = 3,
    place: Place = "meadow",
    canvas: Canvas = Canvas(),  # noqa: B008
) -> dict[str, tuple[Position, ...]]:
    told = tuple(Relation.model_validate({"subject": a, "kind": kind, "object": b}) for a, kind, b in relations)
    ground = None if surfaces is None else Ground(surfaces)
    done, _ = arrange(items, told, facts(items), canvas, seed, "", place, ground)
    return {item.id: item.positions for item in done}


def item(what: str, count: int = 1, **more: str) -> Item:
    return Item.model_validate({"id": what, "what": what, "count": count} | more)


def slots(items: tuple[Item, ...], placed: dict[str, tuple[Position, ...]]) -> list[Slot]:
    found = []
    for it in items:
        for n, at in enumerate(placed[it.id]):
            slot = slot_of(it, n, READER.subject(it.what), 0.75)
            slot.scale(at.height / slot.height)
            slot.sink(at.sunk)
            slot.x, slot.y, slot.depth = at.x, at.y - at.sunk * at.height, at.depth
            found.append(slot)
    return found


def on(slot: Slot, surfaces: np.ndarray, what: Surface = "ground") -> bool:
    """All that is seen under the middle of its width, and just above the line of its feet."""
    half = 0.5 * FEET * slot.width - 0.002  # positions are rounded
    columns = slice(int((slot.x - half) * 32), int((slot.x + half) * 32) + 1)
    under = surfaces[int((slot.y - 0.015) * 48) : int(np.ceil(slot.y * 48)), columns]
    return bool((under == SURFACES.index(what)).all())


FAMILY = (item("man"), item("girl"), item("dog"))


@pytest.mark.parametrize("surfaces", [bridge(), pool(), lake()], ids=["bridge", "pool", "lake"])
@pytest.mark.parametrize("seed", range(8))
def test_everybody_stands_on_ground(surfaces: np.ndarray, seed: int) -> None:
    figures = slots(FAMILY, layout(FAMILY, surfaces, seed=seed))
    assert all(on(slot, surfaces) for slot in figures)
    for near in figures:  # and no face is hidden for it
        for far in figures:
            if near is not far and (near.depth, -near.y) <= (far.depth, -far.y):
                x, half, top, low = face(far)
                covered = min(near.y, low) - max(near.y - near.height, top) > 0.25 * (low - top)
                wide = min(near.x + 0.5 * near.width, x + half) - max(near.x - 0.5 * near.width, x - half)
                assert not covered or wide <= 0.6 * half


def test_without_a_map_some_of_them_would_not() -> None:
    for surfaces in (bridge(), pool()):
        pages = [slots(FAMILY, layout(FAMILY, None, seed=seed)) for seed in range(8)]
        assert not all(on(slot, surfaces) for page in pages for slot in page)


def test_where_all_stand_well_nobody_moves() -> None:
    for seed in range(5):
        assert layout(FAMILY, meadow(), seed=seed) == layout(FAMILY, None, seed=seed)


@pytest.mark.parametrize("surfaces", [bridge(), pool(), lake()], ids=["bridge", "pool", "lake"])
@pytest.mark.parametrize("seed", range(4))
def test_relations_stay_true(surfaces: np.ndarray, seed: int) -> None:
    placed = layout(FAMILY, surfaces, ("girl", "left of", "man"), ("dog", "right of", "man"), seed=seed)
    assert placed["girl"][0].x < placed["man"][0].x < placed["dog"][0].x
    for kind in ("behind", "in front of"):
        placed = layout(FAMILY, surfaces, ("dog", kind, "girl"), seed=seed)
        dog, girl = placed["dog"][0], placed["girl"][0]
        assert (dog.y < girl.y and dog.depth > girl.depth) if kind == "behind" else dog.y > girl.y
    tree = (item("deciduous-tree"), item("girl"))
    placed = layout(tree, surfaces, ("girl", "under", "deciduous-tree"), seed=seed)
    girl, crown = placed["girl"][0], placed["deciduous-tree"][0]
    assert abs(girl.x - crown.x) < 0.3
    assert girl.y >= crown.y - 0.02
    assert girl.depth < crown.depth


@pytest.mark.parametrize("what", ["canoe", "swan", "fish"])
def test_what_swims_is_in_the_water(what: str) -> None:
    for seed in range(4):
        (boat,) = slots((item(what),), layout((item(what),), lake(), seed=seed, place="lake"))
        assert on(boat, lake(), "water")
        assert boat.depth < 0.7  # nearer than its line is: not lost in the haze
    (ashore,) = slots((item(what),), layout((item(what),), meadow()))
    assert on(ashore, meadow())  # no water: as before


def test_a_swimmer_is_in_the_water_and_who_looks_on_is_not() -> None:
    page = (item("boy", pose="swim"), item("girl"))
    boy, girl = slots(page, layout(page, lake(), place="lake"))
    assert on(boy, lake(), "water")
    assert on(girl, lake())


def test_who_is_in_the_boat_goes_with_it() -> None:
    page = (item("canoe"), item("man"))
    before, after = (layout(page, surfaces, ("man", "in", "canoe"), place="lake") for surfaces in (None, lake()))
    (boat0,), (man0,), (boat,), (man,) = before["canoe"], before["man"], after["canoe"], after["man"]
    by = boat.height / boat0.height
    assert by < 1
    assert man.height == pytest.approx(by * man0.height, abs=0.001)
    assert man.y - boat.y == pytest.approx(by * (man0.y - boat0.y), abs=0.001)
    assert man.x - boat.x == pytest.approx(by * (man0.x - boat0.x), abs=0.002)


def test_fish_under_water_float_as_birds_fly() -> None:
    page = (item("fish", 3), item("crab"))
    placed = layout(page, meadow(), place="underwater")
    assert max(at.y for at in placed["fish"]) < 0.7
    assert len({round(at.y, 2) for at in placed["fish"]}) > 1
    assert placed["crab"][0].y > 0.8


@pytest.mark.parametrize("seed", range(4))
def test_of_a_crowd_each_finds_its_place(seed: int) -> None:
    sheep = (item("sheep", 8),)
    surfaces = meadow()
    surfaces[40:, :3] = WATER
    before, after = (slots(sheep, layout(sheep, known, seed=seed)) for known in (None, surfaces))
    assert sum(on(slot, surfaces) for slot in before) < 8
    assert sum(on(slot, surfaces) for slot in after) == 8


def test_far_things_stand_on_the_near_shore_too() -> None:
    page = (item("house"), item("girl"))
    house, girl = slots(page, layout(page, lake(), place="lake"))
    assert on(house, lake())
    assert house.y < girl.y


def test_who_must_go_far_back_becomes_smaller_but_not_in_a_room() -> None:
    surfaces = meadow()
    surfaces[36:] = THING
    page = (item("girl"),)
    plain, far, room = (
        layout(page, known, place=place)["girl"][0]
        for known, place in ((None, "meadow"), (surfaces, "meadow"), (surfaces, "bedroom"))
    )
    assert far.y < FLOOR - 0.15
    assert 0.7 < far.height / plain.height < 0.95
    assert room.height == plain.height


def test_with_room_for_words_the_map_is_that_of_the_rest_of_the_page() -> None:
    page = (item("girl"), item("boy"))
    canvas = Canvas(text_room="bottom")
    surfaces = meadow()
    surfaces[:34] = WATER  # of the three quarters that things have, the lowest tenth is ground
    placed = layout(page, surfaces, canvas=canvas)
    for positions in placed.values():
        assert positions[0].y <= 0.76
        assert surfaces[int((positions[0].y - 0.001) * 48), int(positions[0].x * 32)] == GROUND


def test_a_part_of_a_map() -> None:
    surfaces = np.arange(48 * 32, dtype=np.uint16).reshape(48, 32)
    part = Ground(surfaces).part(0.25, 0.5, 0.75, 1.0).surfaces
    assert (part == surfaces[24:, 8:24]).all()
    assert (Ground(surfaces).part(0, 0, 1, 1).surfaces == surfaces).all()
