"""Water: who is in it and where it is (words), how deep (layout), and how that is drawn (finish). Without weights."""

from __future__ import annotations

import numpy as np
import pytest

from by_rules import Rules
from storybrush.finish import Compositor
from storybrush.finish.placing import foot_of
from storybrush.language.reading import read_story
from storybrush.painter import GanPainter
from storybrush.planner.actions import ITEM, Step
from storybrush.planner.features import Unit
from storybrush.planner.floating import CHEST, KNEES
from storybrush.planner.layout import arrange
from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.reader import LanguageReader
from storybrush.script import (
    SURFACES,
    Canvas,
    Ground,
    Item,
    Language,
    Layer,
    Look,
    Place,
    Position,
    Relation,
    Scene,
    Script,
    Setting,
)

READER = LanguageReader()
CANVAS = Canvas(width=256, height=192)
SHORE = 0.78  # of the lake's page


@pytest.fixture(scope="module")
def planner() -> Seq2SeqPlanner:
    return Seq2SeqPlanner(READER, Rules())


def plan(planner: Seq2SeqPlanner, text: str, pages: int = 1) -> Script:
    return planner.plan(read_story(text, title=""), pages=pages)


# --- words --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("小羊过河去吃草。", "river"),
        ("一片树叶漂在河上。", "river"),
        ("河马泡在水里。", "lake"),  # only fish are under water there
        ("小鱼在水里游。", "underwater"),
        ("A goat swam.", "lake"),
        ("A duck swam.", "pond"),
        ("A hen crossed the bridge.", "bridge"),
        ("小马过了桥。", "bridge"),
        ("Two pigs went over the bridge to the meadow.", "bridge"),
        ("A cow lived on a farm. It crossed the bridge.", "bridge"),
        ("A bird flew over the bridge on the farm.", "farm"),
        ("In the forest, the fox walked over the bridge.", "forest"),  # the page says another place
        ("He did not cross the bridge. A cow ate.", "meadow"),
        ("A swan swam in the river under the bridge.", "bridge"),
    ],
)
def test_water_tells_the_place(planner: Seq2SeqPlanner, text: str, place: str) -> None:
    assert plan(planner, text).scenes[0].setting.place == place


def test_one_swims_where_the_page_before_was_if_there_is_water(planner: Seq2SeqPlanner) -> None:
    by_the_sea = plan(planner, "A dog sat on the beach.\n\nThe dog swam.", 2)
    inland = plan(planner, "A dog sat on the farm.\n\nThe dog swam.", 2)
    assert [s.setting.place for s in by_the_sea.scenes] == ["beach", "beach"]
    assert [s.setting.place for s in inland.scenes] == ["farm", "lake"]


@pytest.mark.parametrize(
    ("text", "wet"),
    [
        ("A bear stood in the river.", {"bear"}),
        ("A bear and a fox stood in the river.", {"bear", "fox"}),
        ("A girl fell into the water.", {"girl"}),
        ("Two ducks rested on the lake.", {"duck"}),
        ("An elephant bathed in the lake and a girl sat by the lake.", {"elephant"}),
        ("A bear sat by the river.", set()),
        ("A fox looked into the river.", set()),
        ("A boy threw a stone into the river.", set()),
        ("A goat wanted to jump into the river.", set()),
        ("A mouse sat in a boat on the river.", set()),
        ("小象在河里洗澡。", {"elephant"}),
        ("小马走进河里，小牛站在河边。", {"horse"}),
        ("池塘里有一只青蛙。", {"frog"}),
        ("老爷爷在河里钓鱼。", set()),
        ("小猴子往河里扔石头。", set()),
        ("狐狸看见河里有一条鱼。", set()),
    ],
)
def test_who_is_in_the_water(planner: Seq2SeqPlanner, text: str, wet: set[str]) -> None:
    items = plan(planner, text).scenes[0].items
    assert {i.what for i in items if i.in_water and i.what not in ("canoe", "fish")} == wet


class OnlyTheSecond:
    """Says of the second of two that it is in the boat."""

    def write(self, page: list[Unit], language: Language) -> list[Step]:
        bear, fox, boat = (n for n, unit in enumerate(page) if unit.found is not None)
        return [Step(ITEM, bear), Step(ITEM, fox), Step("rel:in", boat), Step(ITEM, boat)]


def test_ducks_swim_under_the_bridge_of_the_background_and_a_troll_needs_one_of_its_own(
    planner: Seq2SeqPlanner,
) -> None:
    swans = plan(planner, "A goat stood on the bridge. A swan swam under the bridge.").scenes[0]
    troll = plan(planner, "A goat stood on the bridge. A troll sat under the bridge.").scenes[0]
    shown = [(scene.setting.place, [i.backdrop for i in scene.items if i.what == "bridge"]) for scene in (swans, troll)]
    assert shown == [("bridge", [True]), ("river", [False])]


def test_two_sail_in_one_boat() -> None:
    scene = plan(Seq2SeqPlanner(READER, OnlyTheSecond()), "A bear and a fox sailed across the lake in a boat.").scenes[
        0
    ]
    assert {(r.subject, r.object) for r in scene.relations if r.kind == "in"} == {("bear", "canoe"), ("fox", "canoe")}


def test_whoever_crosses_is_on_the_bridge_and_in_no_bad_mood(planner: Seq2SeqPlanner) -> None:
    scene = plan(planner, "The hen and the goat crossed the bridge.").scenes[0]
    assert {r.subject for r in scene.relations if r.kind == "on" and r.object == "bridge"} == {"hen", "goat"}
    assert all(i.feeling == "neutral" for i in scene.items)


# --- layout -------------------------------------------------------------------------------------------------------------


def lake(water: bool = True, top: int = 26) -> Ground:
    surfaces = np.full((48, 32), SURFACES.index("sky"), np.uint8)
    surfaces[24:] = SURFACES.index("ground")
    if water:
        surfaces[top : round(SHORE * 48)] = SURFACES.index("water")
    return Ground(surfaces)


def sea() -> Ground:
    surfaces = np.full((48, 32), SURFACES.index("sky"), np.uint8)
    surfaces[22:] = SURFACES.index("water")
    return Ground(surfaces)


def item(what: str, count: int = 1, **more: object) -> Item:
    return Item.model_validate({"id": what, "what": what, "count": count} | more)


def layout(
    *items: Item, ground: Ground | None, relations: tuple[tuple[str, str, str], ...] = (), place: Place = "lake"
) -> dict[str, tuple[Position, ...]]:
    told = tuple(Relation.model_validate({"subject": a, "kind": kind, "object": b}) for a, kind, b in relations)
    facts = {i.id: READER.subject(i.what) for i in items}
    done, _ = arrange(items, told, facts, Canvas(), 3, "", place, ground)
    return {i.id: i.positions for i in done}


@pytest.mark.parametrize(
    ("what", "low", "high"),
    [
        (item("swan"), 0.2, 0.4),
        (item("dog", pose="swim"), 0.3, 0.5),
        (item("girl", in_water=True), KNEES, KNEES),
        (item("girl", pose="swim"), CHEST, CHEST),
        (item("canoe"), 0.2, 0.4),
        (item("whale"), 0.1, 0.3),
        (item("fish"), 0.0, 0.0),  # it leaps, or is seen whole
    ],
)
def test_how_deep(what: Item, low: float, high: float) -> None:
    (at,) = layout(what, ground=lake())[what.id]
    assert low <= at.sunk <= high
    assert 0.54 < foot_of(at) < SHORE
    (dry,) = layout(what, ground=lake(water=False), place="meadow")[what.id]
    (unknown,) = layout(what, ground=None)[what.id]
    assert dry.sunk == unknown.sunk == 0  # and nobody sinks into the grass


def test_a_dog_swims_and_its_friend_stays_ashore() -> None:
    placed = layout(item("dog", pose="swim"), item("girl"), ground=lake())
    assert placed["dog"][0].sunk > 0
    assert placed["girl"][0].sunk == 0
    assert foot_of(placed["girl"][0]) > SHORE


@pytest.mark.parametrize("number", [1, 3, 6])
def test_a_fish_is_all_in_the_water_of_a_narrow_river(number: int) -> None:
    top = 28
    placed = layout(item("fish", number), item("boy"), ground=lake(top=top), place="river")
    for at in placed["fish"]:
        assert at.y - at.height > top / 48 - 0.02
        assert at.y < SHORE


def test_a_fish_that_the_text_puts_nowhere_is_in_the_pond_of_the_page() -> None:
    placed = layout(item("fish"), item("pond"), item("cow"), ground=lake(water=False), place="farm")
    (fish,), (pond,) = placed["fish"], placed["pond"]
    assert pond.y - pond.height < fish.y < pond.y
    assert abs(fish.x - pond.x) < 0.1


def test_where_all_is_water_nobody_walks_on_it() -> None:
    (girl,) = layout(item("girl"), ground=sea(), place="sea")["girl"]
    assert girl.sunk == KNEES


def test_eight_ducks_swim_in_the_water_and_not_in_a_row() -> None:
    ducks = layout(item("duck", 8, pose="swim"), ground=lake())["duck"]
    assert all(at.sunk > 0 and 0.54 < foot_of(at) < SHORE for at in ducks)
    assert len({round(foot_of(at), 2) for at in ducks}) > 2


def test_ducks_on_a_pond_that_is_drawn_need_no_background_with_water() -> None:
    placed = layout(
        item("duck", pose="swim"),
        item("pond"),
        ground=lake(water=False),
        relations=(("duck", "on", "pond"),),
        place="farm",
    )
    (duck,), (pond,) = placed["duck"], placed["pond"]
    assert duck.sunk > 0
    assert pond.y - pond.height < foot_of(duck) < pond.y


@pytest.mark.parametrize("who", ["mouse", "girl", "bear"])
def test_in_a_boat_one_is_seen_above_its_side_and_not_below_its_bottom(who: str) -> None:
    placed = layout(item(who, pose="sit"), item("canoe"), ground=lake(), relations=((who, "in", "canoe"),))
    (rider,), (boat,) = placed[who], placed["canoe"]
    rim = boat.y - 0.64 * boat.height
    assert boat.sunk > 0
    assert rider.sunk == 0
    assert rider.y - 0.6 * rider.height < rim < rider.y < foot_of(boat)


def test_on_a_bridge_of_its_own_one_is_seen_over_the_rail() -> None:
    placed = layout(
        item("girl"), item("bridge"), item("troll"), ground=lake(water=False), place="forest",
        relations=(("girl", "on", "bridge"), ("troll", "under", "bridge")),
    )  # fmt: skip
    (girl,), (bridge,) = placed["girl"], placed["bridge"]
    top = bridge.y - bridge.height
    assert girl.y - girl.height >= 0
    assert girl.y - 0.5 * girl.height < top < girl.y < bridge.y - 0.3 * bridge.height


def test_the_painter_draws_a_swimming_animal_standing_where_the_page_has_water() -> None:
    painter = GanPainter({})
    swims = {
        (what, sunk): painter.attributes(
            item(what, pose="swim", positions=(Position(x=0.5, y=0.8, height=0.3, sunk=sunk),)), Look(), "storybook"
        )["pose"]
        for what in ("dog", "girl")
        for sunk in (0.0, 0.4)
    }
    assert swims == {("dog", 0.0): "swim", ("dog", 0.4): "stand", ("girl", 0.0): "swim", ("girl", 0.4): "swim"}


# --- finish -------------------------------------------------------------------------------------------------------------

BLUE, RED = (70, 130, 180), (220, 40, 40)


def page(sunk: float, height: float = 0.5) -> tuple[np.ndarray, Layer]:
    """A red disc in flat blue water."""
    y, x = np.mgrid[0:64, 0:64] - 31.5
    alpha = np.clip((32 - np.hypot(x, y)) * 255, 0, 255).astype(np.uint8)
    disc = Layer("ball", "ball", np.dstack([np.full((64, 64, 3), RED, np.uint8), alpha]))
    water = Layer("background", "lake", np.full((192, 256, 4), (*BLUE, 255), np.uint8))
    ball = Item(id="ball", what="ball", positions=(Position(x=0.5, y=0.8, height=height, sunk=sunk),))
    scene = Scene(words="", canvas=CANVAS, setting=Setting(place="lake", mood="calm"), items=(ball,), seed=3)
    picture = Compositor().finish(scene, water, [disc])
    return picture.rgb.astype(int), picture.layers[-1]


def test_what_is_below_the_surface_is_seen_faintly_and_soon_not_at_all() -> None:
    dry, _ = page(0.0)
    wet, layer = page(0.4)
    row = round((0.8 - 0.4 * 0.5) * 192)  # of the surface
    red = wet[:, 128, 0] - wet[:, 10, 0]  # more than the water beside it
    assert np.abs(wet[row - 30, 128] - dry[row - 30, 128]).max() < 10  # above: as ever
    assert red[row + 8] < 0.6 * red[row - 30]
    assert red[row + 8] > red[row + 12] > 0
    assert abs(red[row + 22]) <= 2
    assert layer.box is not None
    assert layer.rgba[-2:, :, 3].max() <= 2  # as on the page, so in the layer


def test_the_surface_shows_a_light_line_and_ripples_beside_the_thing() -> None:
    wet, _ = page(0.4)
    row = round((0.8 - 0.4 * 0.5) * 192)
    beside = wet[row - 8 : row + 9, 60:80]  # outside of the disc
    assert beside.sum(-1).max() > sum(BLUE) + 40
    assert np.abs(wet[:, 5] - wet[0, 5]).max() <= 2  # and far from it nothing


def test_nothing_in_water_has_a_shadow_and_the_same_page_has_the_same_bytes() -> None:
    assert page(0.0)[0].min() < page(0.4)[0].min()
    assert (page(0.4)[0] == page(0.4)[0]).all()
    assert (page(0.4, height=1.2)[0].shape) == (192, 256, 3)  # also where it sticks out of the page


def test_a_bridge_on_the_ground_has_a_shadow_at_each_end_only() -> None:
    y, x = np.mgrid[0:64, 0:128]
    arch = np.hypot((x - 63.5) / 64, (y - 63) / 63)
    alpha = np.where((arch < 1) & (arch > 0.75), 255, 0).astype(np.uint8)
    bridge = Layer("bridge", "bridge", np.dstack([np.full((64, 128, 3), RED, np.uint8), alpha]))
    grass = Layer("background", "meadow", np.full((192, 256, 4), (120, 170, 90, 255), np.uint8))
    there = Item(id="bridge", what="bridge", positions=(Position(x=0.5, y=0.8, height=0.33),))
    scene = Scene(words="", canvas=CANVAS, setting=Setting(mood="calm"), items=(there,), seed=3)
    rgb = Compositor().finish(scene, grass, [bridge]).rgb.astype(int)
    foot = round(0.8 * 192) - 1
    assert (rgb[foot, 128] == rgb[185, 128]).all()
    assert rgb[foot + 1, 72].sum() < rgb[185, 128].sum() - 20
