"""What lasts from page to page: rooms told by furniture, coming in and going out, home, weather until it ends, hours and days."""

from __future__ import annotations

import pytest

from by_rules import Rules
from storybrush.language.reading import read_story
from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.reader import LanguageReader
from storybrush.script import Scene


@pytest.fixture(scope="module")
def planner() -> Seq2SeqPlanner:
    return Seq2SeqPlanner(LanguageReader(), Rules())


def scenes(planner: Seq2SeqPlanner, *pages: str) -> tuple[Scene, ...]:
    out = planner.plan(read_story("\n\n".join(pages), title=""), pages=len(pages)).scenes
    assert len(out) == len(pages)
    return out


@pytest.mark.parametrize(
    ("pages", "places"),
    [
        # furniture tells the room, if the page says no place
        (["小山羊趴在窗台上打盹。"], ["living room"]),
        (["大家围着壁炉讲笑话。"], ["living room"]),
        (["The badger slept in his bed."], ["bedroom"]),
        (["A kettle stood on the stove, and the duck sat beside it."], ["kitchen"]),
        (["An old sailor sat by the fire."], ["living room"]),
        (["A girl sat on a sofa in the garden."], ["garden"]),
        # it stays the room where the story is
        (["The owl read in the library.", "She sat at the window."], ["library", "library"]),
        (["Grandma lay in bed.", "The cat slept on the carpet."], ["bedroom", "bedroom"]),
        (["小猫在卧室里唱歌。", "它跳到炉子旁边取暖。"], ["bedroom", "kitchen"]),
        # but who only looks in, or buys a bed, is in none; and a fire in the woods is one
        (["A sparrow sat in the forest.", "It looked in at the window of a cottage."], ["forest", "forest"]),
        (["The goat walked through the village.", "The goat bought a bed."], ["village", "village"]),
        (["They sang in the forest.", "They sat by the fire."], ["forest", "forest"]),
        # in and out
        (["小羊站在商店门口。", "一只胖鹅走进来。", "小羊坐在窗边喝水。"], ["street", "shop", "shop"]),
        (["A boy ran across the garden.", "He came in, cold and wet."], ["garden", "living room"]),
        (["A boy walked on the beach.", "He came in a boat."], ["beach", "sea"]),
        (["The mouse ate cheese in the kitchen.", "Then the mouse ran out with a bell."], ["kitchen", "garden"]),
        (["A candle burned in the bedroom.", "The candle went out."], ["bedroom", "bedroom"]),
        (["妹妹在客厅里画画。", "她穿上外套出了门。"], ["living room", "garden"]),
        (["小鹿在客厅里玩。", "小松鼠坐在苹果树下吃坚果。"], ["living room", "garden"]),
        # home
        (["小熊在森林里迷路了。", "爸爸把他抱回了家。"], ["forest", "living room"]),
        (["一只老獾住在山洞里。", "他在草地上采蘑菇。", "他回到家，数了数蘑菇。"], ["cave", "meadow", "cave"]),
        (["The twins played in the park.", "They went home and ate soup."], ["park", "living room"]),
        (["The twins played in the park.", "They walked home under the moon."], ["park", "park"]),
        (["小狗在公园里玩。", "小狗坐火箭飞到太空。", "小狗回到了地球。"], ["park", "space", "park"]),
        # water is that of the page before, unless one dives
        (["鸭子在池塘里洗澡。", "两条小鱼在水里看着她。"], ["pond", "pond"]),
        (["鸭子在池塘里洗澡。", "她潜到水里找贝壳。"], ["pond", "underwater"]),
        (["A dog ran on the beach.", "A whale looked at him from the water."], ["beach", "beach"]),
        (["Two elephants lived in the zoo.", "An elephant sprayed a boy with water."], ["zoo", "zoo"]),
    ],
)  # fmt: skip
def test_where_the_story_is(planner: Seq2SeqPlanner, pages: list[str], places: list[str]) -> None:
    assert [s.setting.place for s in scenes(planner, *pages)] == places


@pytest.mark.parametrize(
    ("pages", "weathers"),
    [
        (["外面下着雨。", "小猪撑着伞在路上走。", "小猪跳进水坑里。"], ["rain", "rain", "rain"]),
        (["外面下着雨，小猪在家里。", "雨停了，小猪跑到花园里。"], ["rain", "clear"]),
        (["外面下着雨，小猪在家里。", "雨还没停，小猪跑到花园里。"], ["rain", "rain"]),
        (["It rained on the farm.", "The cow walked to the village.", "The next day the cow was ill."], ["rain", "rain", "clear"]),
        (["It rained on the farm.", "Then the sun came out."], ["rain", "clear"]),
        (["It rained on the farm.", "The rain would not stop."], ["rain", "rain"]),
        (["外面下着雨，小猪在家里。", "他的风筝停在树上。"], ["rain", "rain"]),
        (["It snowed in the forest.", "In the evening a hare slept."], ["snow", "clear"]),
        (["A strong wind blew in the park.", "The hat lay in the street."], ["wind", "clear"]),
        (["A strong wind blew, and it began to rain."], ["rain"]),
        (["A man drank hot tea in the fog."], ["fog"]),
        (["A snowy owl sat in a tree."], ["clear"]),
        (["It rained.", *["The goat sang."] * 4], ["rain"] * 4 + ["clear"]),
    ],
)  # fmt: skip
def test_the_weather_lasts_until_it_ends(planner: Seq2SeqPlanner, pages: list[str], weathers: list[str]) -> None:
    assert [s.setting.weather for s in scenes(planner, *pages)] == weathers


@pytest.mark.parametrize(
    ("pages", "times"),
    [
        (["深夜，小狼在山上嚎叫。", "第二天，小狼睡着了。"], ["night", "day"]),
        (["深夜，小狼在山上嚎叫。", "天渐渐亮了，小狼睡着了。"], ["night", "dawn"]),
        (["小狼在山上嚎叫。", "天已经黑了，小狼回洞里睡觉。"], ["day", "night"]),
        (["At night a bat flew over the barn.", "A week later the bat slept."], ["night", "day"]),
        (["At night it rained.", "The sun came out, and a snail sang."], ["night", "day"]),
        (["In the evening it rained.", "The sun came out, and a snail sang."], ["sunset", "sunset"]),
    ],
)
def test_the_hour_goes_on(planner: Seq2SeqPlanner, pages: list[str], times: list[str]) -> None:
    assert [s.setting.time for s in scenes(planner, *pages)] == times


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("On a snowy evening a hare ran through the village.", "winter"),
        ("小狼在雪地里打滚。", "winter"),
        ("In spring it snowed once more.", "spring"),
        ("On a rainy evening a hare ran through the village.", "summer"),
    ],
)
def test_where_snow_lies_it_is_winter(planner: Seq2SeqPlanner, text: str, season: str) -> None:
    assert scenes(planner, text)[0].setting.season == season


@pytest.mark.parametrize(
    ("text", "moon"),
    [
        ("At night the moon was big and round above the tower.", "full-moon"),
        ("又圆又亮的月亮照着小狼。", "full-moon"),
        ("月亮圆圆的，小狼在山上唱歌。", "full-moon"),
        ("弯弯的月亮照着小狼。", "crescent-moon"),
        ("A half moon shone, and the wolf sang on the round table.", "first-quarter-moon"),
    ],
)
def test_a_full_moon_is_no_crescent(planner: Seq2SeqPlanner, text: str, moon: str) -> None:
    assert moon in [i.what for i in scenes(planner, text)[0].items]


def test_no_second_moon_is_painted_beside_the_one_of_the_night(planner: Seq2SeqPlanner) -> None:
    scene = scenes(planner, "At night a wolf sat on the hill under the full moon.")[0]
    assert [i.what for i in scene.items if i.backdrop] == ["full-moon"]


def test_in_a_room_the_window_is_its_own_and_the_fire_burns_in_a_fireplace(planner: Seq2SeqPlanner) -> None:
    scene = scenes(planner, "A goat sat at the window near the fire.")[0]
    assert {i.what: i.backdrop for i in scene.items if i.what != "goat"} == {"window": True, "fireplace": False}


@pytest.mark.parametrize("text", ["爸爸把小熊抱回了家。", "小狗回到了地球，跳了起来。"])
def test_the_goal_of_a_way_is_no_thing(planner: Seq2SeqPlanner, text: str) -> None:
    drawn = {i.what for i in scenes(planner, text)[0].items}
    assert not drawn & {"house", "globe-showing-europe-africa"}


def test_a_resolved_place_is_what_is_explained(planner: Seq2SeqPlanner) -> None:
    story = read_story("The owl read in the library.\n\nShe sat at the window.", title="")
    _, readings = planner.explain(story, pages=2)
    assert any("place: library" in word.became for word in readings[1].words)
