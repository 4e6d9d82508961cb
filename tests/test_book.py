"""Stage 6: pages that know how they were made, and books that anyone can open."""

from __future__ import annotations

import errno
import html.parser
import json
import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import storybrush
from storybrush.book import Bookbinder, kept_page, page_path, ready_folder, write, write_page
from storybrush.book.paper import pdf
from storybrush.book.typeset import fit, font_of, register, runs, shapeless, width, wrap
from storybrush.book.web import web_page
from storybrush.book.words import CHINESE, describe
from storybrush.errors import BadScript, CannotWrite, OutputExists, UnknownStyle
from storybrush.script import Canvas, Garment, Item, Picture, Scene, Script, Setting


def test_a_page_says_how_it_was_made(tmp_path: Path, script: Script, pictures: list[Picture]) -> None:
    path = write_page(tmp_path, 2, pictures[1], script.cast)
    assert path.name == "page-02.png"
    with Image.open(path) as image:
        text = image.text  # type: ignore[attr-defined]
        assert np.array_equal(np.asarray(image), pictures[1].rgb)
    assert text["storybrush:version"] == storybrush.__version__
    assert text["storybrush:seed"] == "8"
    assert Scene.model_validate_json(text["storybrush:scene"]) == script.scenes[1]
    assert "digitalsourcetype/trainedAlgorithmicMedia" in text["XML:com.adobe.xmp"]
    assert b"iTXtstorybrush:scene" in path.read_bytes()


def test_the_same_book_has_the_same_bytes(tmp_path: Path, script: Script, pictures: list[Picture]) -> None:
    books = [Bookbinder().bind(script, pictures, tmp_path / name, ("html", "pdf")) for name in "ab"]
    for name, path in books[0].files.items():
        assert path.read_bytes() == books[1].files[name].read_bytes(), name
    assert b"2000" in books[0].files["pdf"].read_bytes()  # reportlab's fixed date


def test_a_format_that_is_not_asked_for_is_not_written(tmp_path: Path, script: Script, pictures: list[Picture]) -> None:
    assert set(Bookbinder().bind(script, pictures, tmp_path / "png", ("png",)).files) == {
        "script", "page-01", "page-02", "page-03",
    }  # fmt: skip
    assert "pdf" not in Bookbinder().bind(script, pictures, tmp_path / "html", ("html",)).files
    assert not (tmp_path / "html" / "book.pdf").exists()
    with pytest.raises(UnknownStyle, match="html, pdf, png"):
        Bookbinder().bind(script, pictures, tmp_path / "x", ("epub",))
    with pytest.raises(BadScript, match="3 scenes, but 1"):
        Bookbinder().bind(script, pictures[:1], tmp_path / "x", ("png",))


def test_the_script_beside_the_book_reads_back(tmp_path: Path, script: Script, pictures: list[Picture]) -> None:
    book = Bookbinder().bind(script, pictures, tmp_path, ("png",))
    assert Script.from_json(book.files["script"].read_bytes()) == script


# --- going on, and not overwriting ------------------------------------------------------------------------------------


def test_a_finished_page_is_kept_until_something_changes(
    tmp_path: Path, script: Script, pictures: list[Picture]
) -> None:
    write_page(tmp_path, 1, pictures[0], script.cast)
    scene = script.scenes[0]
    kept = kept_page(tmp_path, 1, scene, script.cast)
    assert kept is not None
    assert np.array_equal(kept.rgb, pictures[0].rgb)
    assert kept.checks == pictures[0].checks
    assert kept_page(tmp_path, 2, script.scenes[1], script.cast) is None
    assert kept_page(tmp_path, 1, scene.model_copy(update={"seed": 99}), script.cast) is None
    redressed = script.cast[0].model_copy(update={"look": script.cast[0].look.model_copy(update={"skin": 3})})
    assert kept_page(tmp_path, 1, scene, (redressed,)) is None


def test_another_version_draws_anew(
    tmp_path: Path, script: Script, pictures: list[Picture], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_page(tmp_path, 1, pictures[0], script.cast)
    monkeypatch.setattr(storybrush, "__version__", "99")
    assert kept_page(tmp_path, 1, script.scenes[0], script.cast) is None


def test_a_page_that_was_cut_short_is_drawn_again(tmp_path: Path, script: Script, pictures: list[Picture]) -> None:
    path = write_page(tmp_path, 1, pictures[0], script.cast)
    path.write_bytes(path.read_bytes()[:-200])
    assert kept_page(tmp_path, 1, script.scenes[0], script.cast) is None


def test_a_folder_of_the_same_script_is_gone_on_with(tmp_path: Path, script: Script, pictures: list[Picture]) -> None:
    ready_folder(tmp_path / "new", script)
    write_page(tmp_path / "new", 1, pictures[0], script.cast)
    ready_folder(tmp_path / "new", script)
    assert kept_page(tmp_path / "new", 1, script.scenes[0], script.cast)


def test_nobodys_work_is_overwritten_unasked(tmp_path: Path, script: Script, pictures: list[Picture]) -> None:
    other = script.model_copy(update={"title": "another"})
    mine = tmp_path / "letters"
    mine.mkdir()
    (mine / "letter.txt").write_text("dear")
    with pytest.raises(OutputExists, match=r"letter\.txt"):
        ready_folder(mine, script)
    ready_folder(tmp_path / "book", script)
    with pytest.raises(OutputExists, match="another book"):
        ready_folder(tmp_path / "book", other)
    Image.new("RGB", (4, 4)).save(page_path(tmp_path / "book", 1))
    with pytest.raises(OutputExists, match=r"page-01\.png"):
        ready_folder(tmp_path / "book", script)
    with pytest.raises(OutputExists, match="needs a folder"):
        ready_folder(mine / "letter.txt", script)
    assert (mine / "letter.txt").read_text() == "dear"
    assert Script.from_json((tmp_path / "book" / "script.json").read_bytes()) == script


def test_force_replaces_and_takes_away_pages_of_the_longer_book(
    tmp_path: Path, script: Script, pictures: list[Picture]
) -> None:
    Bookbinder().bind(script, pictures, tmp_path, ("png",))
    short = script.model_copy(update={"scenes": script.scenes[:1]})
    ready_folder(tmp_path, short, force=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["page-01.png", "script.json"]


def test_a_write_that_fails_leaves_the_old_file_and_no_rubbish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a", b"old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite, match="disk is full"):
        write(tmp_path / "a", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"old"
    with pytest.raises(CannotWrite, match="a file, not a folder"):
        write(tmp_path / "a" / "b", b"")
    with pytest.raises(OutputExists):
        write(tmp_path / "a", b"new", force=False)


# --- the web page -----------------------------------------------------------------------------------------------------


class _Tags(html.parser.HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_the_web_page_opens_without_a_network(tmp_path: Path, script: Script, pictures: list[Picture]) -> None:
    book = Bookbinder().bind(script, pictures, tmp_path, ("html",))
    text = book.files["html"].read_text(encoding="utf-8")
    tags = _Tags(text).tags
    assert ("html", {"lang": "zh-Hans"}) in tags
    images = [attributes for tag, attributes in tags if tag == "img"]
    assert len(images) == 4  # the cover and three pages
    assert all((tmp_path / str(image["src"])).is_file() for image in images)
    assert all("alt" in image for image in images)
    assert not [
        a for _, a in tags if any(str(v).startswith(("http", "//")) for k, v in a.items() if k in ("src", "href"))
    ]
    assert "@import" not in text
    assert (tmp_path / "StorybrushKai.ttf").is_file()
    for scene in script.scenes:
        assert scene.words in text
    assert "love" in text  # what was not drawn
    assert "blue dress" in text  # what the eye found instead
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text


def test_words_cannot_break_the_web_page(script: Script, pictures: list[Picture]) -> None:
    evil = '<script>alert("1")</script> & "more"'
    scene = script.scenes[0].model_copy(update={"words": evil})
    changed = script.model_copy(update={"scenes": (scene,), "title": evil, "language": "en"})
    tags = _Tags(web_page(changed, [Picture(scene=scene, rgb=pictures[0].rgb)])).tags
    assert [tag for tag, _ in tags].count("script") == 1
    assert ("html", {"lang": "en"}) in tags


def test_alt_text_tells_the_scene() -> None:
    girl = Item(id="g", what="girl", wears=(Garment(what="dress", colour="red"),), pose="play", feeling="happy")
    ducks = Item(id="d", what="duck", words="鸭子", count=3, colour="yellow")
    scene = Scene(words="", setting=Setting(place="garden", time="night", weather="snow"), items=(girl, ducks))
    assert describe(scene, "en") == (
        "Illustration: garden at night, snow. Girl, wearing red dress, playing, happy; 3 × yellow 鸭子."
    )
    assert describe(scene, "zh") == "插图：花园，夜里，下着雪。girl，穿戴着红色的连衣裙，在玩，高兴；3个黄色的鸭子。"


def test_every_word_of_the_types_has_chinese() -> None:
    from typing import get_args

    from storybrush import script as types

    spoken = {*get_args(types.Place), *get_args(types.Time), *get_args(types.Colour), *get_args(types.GarmentKind)}
    spoken |= {*get_args(types.Pose), *get_args(types.Feeling)} - {"stand", "neutral"}
    spoken |= {*get_args(types.Weather)} - {"clear"}
    assert not spoken - set(CHINESE)


# --- paper ------------------------------------------------------------------------------------------------------------


def test_the_font_has_common_chinese_and_the_rest_is_told() -> None:
    have = register()
    level_one = [
        bytes((row, cell)).decode("gb2312", "ignore") for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)
    ]
    common = [character for character in level_one if character]
    assert len(common) == 3755
    assert not [c for c in common if ord(c) not in have]
    assert not [c for c in "，。！？：；“”‘’《》（）—…·、é" if ord(c) not in have]
    assert font_of("魑") != font_of("花")  # rare: the reader's own face
    assert font_of("🐢") is None
    assert shapeless("花🐢\n") == {"🐢"}
    assert [run.text for run in runs("a🐢魑b")] == ["a□", "魑", "b"]


@pytest.mark.parametrize(
    "text", ["龟兔赛跑，" * 30, "The fox ran. " * 30, "x" * 300, "“好。”她说：“走吧！”" * 12, "a b\nc"]
)
def test_lines_fit_and_lose_nothing(text: str) -> None:
    lines = wrap(text, 16, 200)
    assert all(width(line, 16) <= 200.01 for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(text.split())


def test_marks_do_not_begin_a_line() -> None:
    for room in range(60, 200, 7):
        for line in wrap("她说：“你好！”然后，（笑了）。他走了……" * 3, 16, room):
            assert line[0] not in "，。！”）…：", line
            assert line[-1] not in "“（", line


def test_long_words_shrink_then_flow() -> None:
    short, long, endless = fit("花。", 400, 100), fit("花开了。" * 40, 400, 100), fit("花开了。" * 400, 400, 100)
    assert short.size == 22
    assert 11 <= long.size < 22
    assert not long.rest
    assert endless.size == 11
    assert endless.rest
    assert "".join(endless.lines + endless.rest) == "花开了。" * 400


@pytest.mark.parametrize("words", ["", "花", "魑魅 🐢 \u200d\x07 𠮷", "很长。" * 1500, "w" * 5000])
@pytest.mark.parametrize("canvas", [(160, 128), (128, 300), (512, 128)])
def test_any_words_give_a_pdf(words: str, canvas: tuple[int, int]) -> None:
    scene = Scene(words=words, canvas=Canvas(width=canvas[0], height=canvas[1]))
    picture = Picture(scene=scene, rgb=np.zeros((canvas[1], canvas[0], 3), np.uint8))
    data = pdf(Script(title=words[:80], language="zh", scenes=(scene,)), [picture])
    assert data.startswith(b"%PDF")
    pages = data.count(b"/Type /Page\n") + data.count(b"/Type /Page ")
    assert pages >= (4 if len(words) > 1000 else 3)


def test_the_pdf_carries_its_font(script: Script, pictures: list[Picture]) -> None:
    data = pdf(script, pictures)
    assert b"StorybrushKai" in data
    assert b"/FontFile2" in data
    assert b"/Lang" in data


def test_the_schema_is_current() -> None:
    import importlib.util

    root = Path(__file__).parents[1]
    spec = importlib.util.spec_from_file_location("make_schema", root / "tools" / "make_schema.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.TARGET.read_text(encoding="utf-8") == module.schema(), "run `make schema`"
    assert json.loads(module.schema())["properties"]["scenes"]
