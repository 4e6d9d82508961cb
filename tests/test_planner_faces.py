"""Explaining, the cast of another book, what is kept from children, another planner by protocol, and input that nobody expected."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from by_rules import Rules
from storybrush.cli import engine
from storybrush.cli.app import app
from storybrush.errors import BadScript, BadStory
from storybrush.language.lexicon import Lexicon
from storybrush.language.numbers import number
from storybrush.language.reading import read_story
from storybrush.language.traditional import simplified
from storybrush.planner import safety
from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.planner.remote import RemotePlanner
from storybrush.reader import LanguageReader
from storybrush.script import Canvas, cast_json, read_cast


@pytest.fixture(scope="module")
def planner() -> Seq2SeqPlanner:
    return Seq2SeqPlanner(LanguageReader(), Rules())


def story(text: str):  # type: ignore[no-untyped-def]
    return read_story(text, title="")


# --- explain


def test_every_word_that_means_something_is_shown_or_listed_as_left(planner):
    script, (page,) = planner.explain(story("A girl in a red dress saw a zorp near the blue tree."), pages=1)
    became = {w.span.text: w.became for w in page.words}
    assert became["girl"] == ("girl",)
    assert any("red" in b for b in became["red"])
    assert any("colour" in b and "blue" in b for b in became["blue"])
    assert "zorp" in {w.span.text for w in page.left}
    assert [r.words for r in script.scenes[0].remarks] == ["zorp"]


def test_explain_on_the_command_line(planner, monkeypatch):
    monkeypatch.setattr(engine, "crew", lambda: type("Crew", (), {"planner": planner}))
    result = CliRunner().invoke(app, ["plan", "--text", "Two red foxes slept under a tree at night.", "--explain"])
    assert result.exit_code == 0, result.output
    assert "colour of fox: red" in result.stdout
    assert "time: night" in result.stdout
    assert "fox is under it" in result.stdout


# --- the cast


def test_a_cast_is_saved_edited_and_used_again(planner, tmp_path):
    first = planner.plan(story("A girl named Mia rode a donkey."), seed=1)
    path = tmp_path / "cast.json"
    data = json.loads(cast_json(first.cast))
    data["cast"][0]["look"]["hair_colour"] = "ginger"
    path.write_text(json.dumps(data), encoding="utf-8")
    people = read_cast(path.read_bytes())
    second = planner.plan(story("Mia slept in a red coat."), seed=99, cast=people)
    (mia,) = second.cast
    assert (mia.name, mia.seed, mia.look) == ("Mia", first.cast[0].seed, people[0].look)
    assert mia.look.hair_colour == "ginger"
    assert second.scenes[0].items[0].character == mia.id
    assert [(g.what, g.colour) for g in second.scenes[0].items[0].wears if g.what == "coat"] == [("coat", "red")]
    assert read_cast(first.to_json()) == first.cast  # a script will do


@pytest.mark.parametrize("text", ["[]", "{}", "no", '{"cast": 3}', '{"cast": [{"id": "A B", "what": "girl"}]}'])
def test_a_bad_cast_is_said(text):
    with pytest.raises(BadScript, match="cast"):
        read_cast(text)


# --- for children


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("The hunter held a gun and killed the wolf.", "en", ["gun", "killed"]),
        ("猎人拿着枪，地上有血。", "zh", ["枪", "血"]),
        ("A cock crowed and an old ass brayed.", "en", []),
        ("The boy shot a water gun in the blood-red sunset.", "en", []),
        ("这部电影杀青了，小朋友拿着水枪吃血橙。", "zh", []),
        ("The skilful gunner had begun to skip.", "en", []),
        ("奶奶和妈妈的弟弟老二在喝牛奶。", "zh", []),
        ("The hen assessed the grass in class.", "en", []),
    ],
)
def test_what_is_not_for_children_by_context(text, language, words):
    assert [u.words for u in safety.find(text, language)] == words


def test_the_rest_is_drawn_and_the_reason_is_said(planner):
    text = "A hunter held a gun near a tree."
    kept = planner.plan(story(text)).scenes[0]
    assert {i.what for i in kept.items} == {"hunter", "deciduous-tree"}
    assert [(r.kind, r.words) for r in kept.remarks] == [("not drawn", "gun")]
    assert "--allow" in kept.remarks[0].why
    allowed = planner.plan(story(text), allow=True).scenes[0]
    assert len(allowed.items) == 3
    assert not allowed.remarks


# --- another planner


class _Server(HTTPServer):
    reply: str = ""
    asked: dict[str, object] = {}


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        self.server.asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        body = json.dumps({"choices": [{"message": {"content": self.server.reply}}]}).encode()
        self.send_response(200 if self.path == "/v1/chat/completions" else 404)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[_Server]:
    server = _Server(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


GOOD = {
    "cast": [{"id": "fox", "what": "fox"}],
    "scenes": [
        {"items": [{"id": "fox", "what": "fox", "character": "fox", "pose": "sleep"}], "setting": {"place": "cave"}}
    ],
}


def remote(server: _Server, planner: Seq2SeqPlanner, said: list[str]) -> RemotePlanner:
    subjects = {subject.id: subject.en[0] for subject in Lexicon.load()}
    return RemotePlanner(f"http://127.0.0.1:{server.server_port}/v1", planner, subjects, said.append)


def test_a_server_of_the_protocol_plans_and_ours_places(server, planner):
    said: list[str] = []
    server.reply = json.dumps(GOOD)
    script = remote(server, planner, said).plan(story("A dog ran."), pages=1, canvas=Canvas(width=256, height=192))
    scene = script.scenes[0]
    assert (scene.items[0].what, scene.setting.place, scene.words) == ("fox", "cave", "A dog ran.")
    assert scene.items[0].positions
    assert scene.canvas.width == 256
    assert not said
    assert server.asked["response_format"]["type"] == "json_schema"  # type: ignore[index]
    assert "A dog ran." in json.dumps(server.asked["messages"])


@pytest.mark.parametrize(
    "reply",
    ["not json", "{}", json.dumps({**GOOD, "scenes": GOOD["scenes"] * 2}), json.dumps(GOOD).replace('"what": "fox"', '"what": "zorp"'),
     json.dumps(GOOD).replace("sleep", "levitate"), json.dumps(GOOD).replace('"character": "fox"', '"character": "nobody"')],
)  # fmt: skip
def test_a_wrong_answer_falls_back_with_a_message(server, planner, reply):
    said: list[str] = []
    server.reply = reply
    script = remote(server, planner, said).plan(story("A dog ran."), pages=1)
    assert [i.what for i in script.scenes[0].items] == ["dog"]
    assert len(said) == 1
    assert "planned on this computer" in said[0]


def answer(*scenes: dict[str, object], cast: tuple[str, ...] = ()) -> str:
    return json.dumps({"cast": [{"id": c, "what": c} for c in cast], "scenes": scenes})


def test_what_is_not_for_children_is_taken_off_a_servers_pages(server, planner):
    """By what the text says (whatever the server calls it), by the subject's name, and by the server's own words."""
    server.reply = answer(
        {
            "items": [
                {"id": "hunter", "what": "hunter"},
                {"id": "arms", "what": "water-pistol", "words": "thing"},
                {"id": "smoke", "what": "cigarette"},
                {"id": "glass", "what": "tumbler-glass"},
                {"id": "axe", "what": "axe", "words": "bloody axe"},
                {"id": "tree", "what": "deciduous-tree"},
            ],
            "relations": [
                {"kind": "holding", "subject": "hunter", "object": "arms"},
                {"kind": "near", "subject": "hunter", "object": "tree"},
            ],
        }
    )
    text, said = "A hunter held a gun near a tree.", []
    script = remote(server, planner, said).plan(story(text), pages=1)
    (scene,) = script.scenes
    meant = {i.what for i in planner.plan(story(text), pages=1, allow=True).scenes[0].items} - {
        "hunter",
        "deciduous-tree",
    }
    assert meant  # our own reading of "gun"
    assert {i.what for i in scene.items} == {"hunter", "deciduous-tree"} | ({"water-pistol"} - meant)
    assert [r.kind for r in scene.relations if r.object == "tree"] == ["near"]
    reasons = {r.words: r.why for r in scene.remarks}
    assert {"gun", "cigarette", "whisky", "bloody axe"} <= set(reasons)
    assert all("--allow" in why for why in reasons.values())
    assert not said
    allowed = remote(server, planner, said).plan(story(text), pages=1, allow=True).scenes[0]
    assert len(allowed.items) == 6
    assert not allowed.remarks


def test_one_wrong_page_costs_that_page_only(server, planner):
    fox = {"items": [{"id": "fox", "what": "fox", "character": "fox"}]}
    wrong = {"items": [{"id": "it", "what": "zorp"}]}
    server.reply = answer(fox, wrong, {"items": [{"id": "cow", "what": "cow", "pose": "levitate"}]}, cast=("fox",))
    said: list[str] = []
    script = remote(server, planner, said).plan(story("A fox ran.\nA dog slept.\nA fox sang."), pages=3)
    assert [[i.what for i in s.items] for s in script.scenes] == [["fox"], ["dog"], ["fox"]]
    assert [c.id for c in script.cast] == ["fox", "dog"]  # theirs and ours are the same fox
    assert len(said) == 1
    assert "2 of 3 pages" in said[0]
    assert "page 2" in said[0]
    assert "zorp" in said[0]
    assert all(len(i.positions) == i.count for s in script.scenes for i in s.items)


def test_two_of_one_name_stay_two(server, planner):
    """The server's `dog` is a cat; our page's dog keeps its drawing under another id."""
    theirs = {"items": [{"id": "a", "what": "cat", "character": "dog"}]}
    server.reply = json.dumps(
        {"cast": [{"id": "dog", "what": "cat"}, {"id": "X Y", "what": "cat"}], "scenes": [theirs, 7]}
    )
    script = remote(server, planner, []).plan(story("A cat sat.\nA dog slept."), pages=2)
    assert [(c.id, c.what) for c in script.cast] == [("dog", "cat"), ("dog-2", "dog")]
    assert script.scenes[1].items[0].character == "dog-2"


def test_no_server_falls_back_with_a_message(planner):
    said: list[str] = []
    RemotePlanner("http://127.0.0.1:9/v1", planner, {"dog": "dog"}, said.append).plan(story("A dog ran."), pages=1)
    assert len(said) == 1


def test_a_planner_that_is_none_is_refused():
    for name in ("gpt", "openai:", "openai:ftp://x"):
        assert CliRunner().invoke(app, ["plan", "--text", "A dog.", "--planner", name]).exit_code == 2


# --- input that nobody expected

PIECES = st.sampled_from(
    ["A red fox ", "三只小猪", "坐在", "树上", "<b>bold</b>", "<script>x</script>", "🦊", "👨‍👩‍👧", "\u202e", "\u200f", "\x00", "\t", "\n\n", "。", "...",
     "- ", "1. ", "“", "”", "the the ", "不", "他们", "שלום", "مرحبا", "http://x.y ", "ﷺ", "a" * 40, "的" * 20, "和", "、", "在", "把", "of ", "with ",
     "his head ", "0", "-1 ", "①", "½", "𠮷", "\ufeff", "&amp;", "{}", "[", "%s", "\\"]
)  # fmt: skip


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.lists(PIECES, min_size=1, max_size=30).map("".join))
def test_any_text_gives_scenes_or_a_sentence(planner, text):
    try:
        script, readings = planner.explain(story(text))
    except BadStory:
        return
    assert len(script.scenes) == len(readings)
    for scene in script.scenes:
        assert all(len(i.positions) == i.count for i in scene.items)
        assert all(0 <= p.x <= 1 and 0 < p.y <= 1.2 for i in scene.items for p in i.positions)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=200))
def test_any_characters_give_scenes_or_a_sentence(planner, text):
    with contextlib.suppress(BadStory):
        planner.plan(story(text))


def test_a_story_of_100000_characters(planner):
    text = "小猫坐在大树下面。一只红色的狐狸走过来，狐狸很高兴。\n" * 3704
    assert len(text) >= 100_000
    scenes = planner.plan(story(text[:100_000]), pages=20).scenes
    assert 1 <= len(scenes) <= 20
    assert "".join(s.words for s in scenes).count("狐狸") == text[:100_000].count("狐狸")  # every word is in the book
    (said,) = scenes[3].remarks
    assert "--pages" in said.why
    assert said.span.start + len(said.span.text) < said.span.end


def test_pages_as_asked(planner):
    text = "A fox ran. A dog slept. A cat sang. A cow ate."
    assert [len(planner.plan(story(text), pages=n).scenes) for n in (1, 2, 4, 9)] == [1, 2, 4, 4]


def test_verse_lists_and_web_pages(planner):
    for text in ("- a fox\n- two dogs\n- three cats", "<html><body><h1>Fox</h1><p>A fox ran.</p><script>dog()</script></body></html>",
                 "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。"):  # fmt: skip
        script = planner.plan(story(text))
        assert any(s.items for s in script.scenes)
        assert "script" not in script.to_json().lower()


def test_positions_are_reported_where_relations_cannot_hold(planner, tmp_path: Path):
    script = planner.plan(story("The cat is left of the dog. The dog is left of the cat."), pages=1)
    assert [r.kind for r in script.scenes[0].remarks] == ["not possible"]


@pytest.mark.parametrize(
    "text",
    ["Over the hill so high,\nHow the little stars,\nWhen the sun is gone,\nThen a lamb lies down.", "THE BIG WOLF BLEW THE HOUSE DOWN. THE PIGS RAN AWAY.",
     "The king said — The end is near: The Prince comes on Monday, May 3.", "NO! NO! THE CAT IS UP THE TREE AGAIN."],
)  # fmt: skip
def test_capitals_of_verse_shouting_and_the_calendar_are_no_names(planner, text):
    script = planner.plan(story(text))
    assert not [c.name for c in script.cast if c.name]


def test_the_sky_is_scenery_and_nothing_is_said_of_it(planner):
    for text in ("A bird flies in the blue sky.", "小鸟在天空飞。"):
        (scene,) = planner.plan(story(text), pages=1).scenes
        assert not {"red-heart", "sky"} & {i.what for i in scene.items}
        assert not scene.remarks


# --- numbers


@pytest.mark.parametrize(
    ("word", "wanted"),
    [("三十", 30), ("一百二十", 120), ("十五", 15), ("两千", 2000), ("三万五千", 35000), ("几十", 30), ("仨", 3), ("twenty-five", 25), ("Thirty", 30),
     ("dozen", 12), ("hundreds", 200), ("1,000", 1000), ("15", 15), ("1984", None), ("几", None), ("cat", None), ("twenty-cat", None), ("0", None),
     ("score", None)],
)  # fmt: skip
def test_numbers_in_words(word, wanted):
    assert number(word) == wanted


@pytest.mark.parametrize(
    ("text", "wanted", "said"),
    [
        ("Thirty sheep and a shepherd.", {"sheep": 12, "farmer": 1}, "Thirty"),
        ("山坡上有三十只羊和一个牧羊人。", {"sheep": 12, "farmer": 1}, "三十"),
        ("Two hundred white rabbits.", {"rabbit": 12}, "Two"),
        ("十五只小猪和两只狗。", {"pig": 12, "dog": 2}, "十五"),
        ("Eleven little pigs.", {"pig": 11}, None),
        ("小红 10:23 看见一只猫。", {"cat": 1}, None),
    ],
)
def test_more_than_twelve_are_drawn_as_twelve_and_that_is_said(planner, text, wanted, said):
    (scene,) = planner.plan(story(text), pages=1).scenes
    drawn = {i.what: i.count for i in scene.items}
    assert wanted.items() <= drawn.items()
    assert [r.words for r in scene.remarks if r.kind == "drawn as"] == ([said] if said else [])


# --- traditional Chinese


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("從前有一隻狐狸，牠遇見了烏鴉，烏鴉嘴裡叼著一塊肉。", "从前有一只狐狸，它遇见了乌鸦，乌鸦嘴里叼着一块肉。"),
        ("三隻紅色的鳥在樹上，著名的國王來了。", "三只红色的鸟在树上，著名的国王来了。"),
    ],
)
def test_traditional_writing_is_read_and_stays_in_the_book(planner, written, read):
    assert simplified(written) == read
    ours, theirs = (planner.plan(story(text), pages=1).scenes[0] for text in (written, read))
    assert [i.what for i in ours.items] == [i.what for i in theirs.items] != []
    assert [i.span.start for i in ours.items if i.span] == [i.span.start for i in theirs.items if i.span]
    assert ours.words == written


def test_simplified_writing_with_an_old_character_is_left_alone():
    text = "乾隆皇帝坐在宝座上，看着花园里的孩子们玩耍，大家都很高兴。" * 4
    assert simplified(text) == text


def test_traditional_words_that_are_not_for_children_are_kept_out(planner):
    (scene,) = planner.plan(story("獵人拿著槍。"), pages=1).scenes
    assert "枪" in [r.words for r in scene.remarks]
    assert [i.what for i in scene.items] == ["hunter"]
