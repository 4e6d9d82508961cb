"""A second run makes nothing again, and never keeps what a change has made wrong."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from storybrush import kept
from storybrush.book import write_page
from storybrush.cli import engine
from storybrush.cli.app import app
from storybrush.pipeline import Crew
from storybrush.script import Picture, Script, Story


class Counted:
    """A planner that counts what it is asked."""

    def __init__(self, planner: object) -> None:
        self.planner, self.planned = planner, 0

    def plan(self, *words: object, **more: object) -> Script:
        self.planned += 1
        return self.planner.plan(*words, **more)  # type: ignore[attr-defined, no-any-return]

    def __getattr__(self, name: str) -> object:
        return getattr(self.planner, name)


@pytest.fixture
def planned(crew: Crew, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[], int]:
    """How often something was planned since the last time this was asked."""
    planner = Counted(crew.planner)
    counted = Crew(planner, crew.painter, crew.finisher, crew.eye, crew.binder, crew.dress)
    monkeypatch.setattr(engine, "crew", lambda: counted)
    monkeypatch.chdir(tmp_path)
    Path("story.txt").write_text("A girl is in the garden.\nShe sees a bird.\n", encoding="utf-8")

    def since() -> int:
        count, planner.planned = planner.planned, 0
        return count

    return since


def make(*words: str) -> Result:
    result = CliRunner().invoke(app, ["make", "--size", "160x128", *words])
    assert result.exit_code == 0, result.stderr
    return result


def contents(folder: str) -> dict[str, tuple[bytes, int]]:
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in Path(folder).iterdir()}


def test_a_book_that_is_there_is_not_made_again(planned: Callable[[], int]) -> None:
    first = make("story.txt", "-o", "out")
    assert planned() == 1
    before = contents("out")
    second = make("story.txt", "-o", "out")
    assert planned() == 0
    assert contents("out") == before
    assert (second.stdout, second.stderr) == (first.stdout, first.stderr)  # where the parts are, and what was not drawn


@pytest.mark.parametrize(
    "change", [["--seed", "1"], ["--size", "192x128"], ["--pages", "1"], ["--title", "T"], ["--style", "noto"],
               ["--formats", "png"], ["--force"]],
)  # fmt: skip
def test_every_option_counts(planned: Callable[[], int], change: list[str]) -> None:
    make("story.txt", "-o", "out")
    planned()
    # most are refused: another book is there
    CliRunner().invoke(app, ["make", "--size", "160x128", "story.txt", "-o", "out", *change])
    assert planned() == 1


def test_a_changed_story_counts(planned: Callable[[], int]) -> None:
    make("story.txt", "-o", "out")
    planned()
    Path("story.txt").write_text("A girl is in the garden.\nShe sees a fox.\n", encoding="utf-8")
    make("story.txt", "-o", "out", "--force")
    assert planned() == 1
    assert "a fox" in Path("out/book.html").read_text()
    make("story.txt", "-o", "out")
    assert planned() == 0


def test_a_reference_picture_counts_with_its_content(tmp_path: Path) -> None:
    path, story = tmp_path / "look.png", Story(text="A fox.", language="en")
    keys = set()
    for grey in (10, 20):
        Image.new("RGB", (8, 8), (grey, grey, grey)).save(path)
        keys.add(kept.key_of(story, style=f"file:{path}"))
    assert len(keys) == 2


@pytest.mark.parametrize(
    "part", ["page-01.png", "page-02.png", "book.html", "book.pdf", "script.json", "StorybrushKai.ttf"]
)
def test_a_part_that_is_missing_or_damaged_is_mended(planned: Callable[[], int], part: str) -> None:
    make("story.txt", "-o", "out")
    whole, path = contents("out"), Path("out", part)
    for damage in (path.unlink, lambda: path.write_bytes(b"x")):
        planned()
        damage()
        make("story.txt", "-o", "out", "--force")
        assert planned() == 1
        assert {name: data for name, (data, _) in contents("out").items()} == {
            n: data for n, (data, _) in whole.items()
        }
    planned()
    path.unlink()
    make("story.txt", "-o", "out") if part != "script.json" else None  # without it, the folder is no book of ours
    assert planned() == (part != "script.json")


def test_another_house_counts(planned: Callable[[], int], monkeypatch: pytest.MonkeyPatch) -> None:
    make("story.txt", "-o", "out")
    planned()
    monkeypatch.setattr(kept, "house", lambda: "another")
    make("story.txt", "-o", "out")
    assert planned() == 1


@pytest.mark.parametrize("note", [b"", b"[]", b"{}", b'{"key": 1}', b"\xff\x00"])
def test_a_note_that_cannot_be_read_counts_for_nothing(planned: Callable[[], int], note: bytes) -> None:
    make("story.txt", "-o", "out")
    planned()
    Path("out", kept.STAMP).write_bytes(note)
    make("story.txt", "-o", "out")
    assert planned() == 1


def test_the_house_is_its_code_tables_and_weights_but_not_its_training(tmp_path: Path) -> None:
    for name in ("code.py", "weights/net.onnx", "language/table.tsv", "training/fit.py", "a/__pycache__/code.pyc"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"one")
    digest = kept.digest_of(tmp_path)
    for name in ("training/fit.py", "a/__pycache__/code.pyc"):
        (tmp_path / name).write_bytes(b"two")
        assert kept.digest_of(tmp_path) == digest, name
    for name in ("code.py", "weights/net.onnx", "language/table.tsv", "new.py"):
        (tmp_path / name).write_bytes(b"two")
        assert kept.digest_of(tmp_path) != digest, name
        digest = kept.digest_of(tmp_path)
    (tmp_path / "code.py").rename(tmp_path / "other.py")
    assert kept.digest_of(tmp_path) != digest


def test_the_house_counts_all_its_libraries() -> None:
    root = Path(__file__).parents[1]
    needed = tomllib.loads((root / "pyproject.toml").read_text())["project"]["dependencies"]
    names = {line.split(">")[0].split("=")[0] for line in needed}
    assert names == {*kept.LIBRARIES, "typer", "rich"}  # these two only speak with the person


def test_several_stories_are_several_books(planned: Callable[[], int]) -> None:
    Path("other.txt").write_text("A fox runs.\n", encoding="utf-8")
    printed = make("story.txt", "other.txt").stdout
    assert planned() == 2
    assert "books/story/book.html" in printed
    assert "books/other/book.html" in printed
    alone = make("other.txt", "-o", "alone").stdout
    assert "alone/book.pdf" in alone
    assert Path("alone/book.pdf").read_bytes() == Path("books/other/book.pdf").read_bytes()
    planned()
    make("story.txt", "other.txt")
    assert planned() == 0


def test_several_stories_say_which_is_wrong(planned: Callable[[], int]) -> None:
    Path("empty.txt").write_text(" ")
    Path("story.txt").write_text("A fox runs.")
    result = CliRunner().invoke(app, ["make", "empty.txt", "story.txt"])
    assert result.exit_code == 3
    assert "empty.txt: The story is empty" in result.stderr
    for words in (["-o", "x"], ["--title", "T"]):
        assert CliRunner().invoke(app, ["make", "story.txt", "empty.txt", *words]).exit_code == 2


def test_a_kept_page_is_read_once(
    tmp_path: Path, script: Script, pictures: list[Picture], monkeypatch: pytest.MonkeyPatch
) -> None:
    from storybrush.book import kept_page

    write_page(tmp_path, 1, pictures[0], script.cast)
    opened: list[object] = []
    real = Image.open
    monkeypatch.setattr(Image, "open", lambda *a, **k: opened.append(a) or real(*a, **k))
    page = kept_page(tmp_path, 1, script.scenes[0], script.cast)
    assert page is not None
    assert np.array_equal(page.rgb, pictures[0].rgb)
    assert len(opened) == 1
