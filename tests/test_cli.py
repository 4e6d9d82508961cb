"""The command line, with a fake crew: what goes to stdout, which exit code, what is kept."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
import typer
from PIL import Image
from typer.testing import CliRunner, Result

import storybrush
from storybrush import errors, steps
from storybrush.book import FORMATS
from storybrush.cli import engine, options
from storybrush.cli.app import EXIT_CODES, app
from storybrush.pipeline import Crew
from storybrush.script import Canvas, Layer, Remark, Scene, Script, TextRoom

STORY = "A girl is in the garden.\nShe sees a bird.\nShe laughs.\n"


@pytest.fixture(autouse=True)
def at_home(crew: Crew, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder of its own, the fake crew, no terminal."""
    monkeypatch.setattr(engine, "crew", lambda: crew)
    monkeypatch.chdir(tmp_path)
    Path("story.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def call(*words: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, list(words), input=stdin)


def test_make_prints_where_the_book_is() -> None:
    result = call("make", "story.txt", "-o", "out", "--size", "160x128", "--title", "Garden")
    assert result.exit_code == 0, result.stderr
    printed = result.stdout.split()
    assert "out/book.html" in printed
    assert all(Path(path).is_file() for path in printed)
    assert "love" in result.stderr  # what was not drawn is told
    with Image.open("out/page-01.png") as image:
        assert image.size == (160, 128)


def test_every_option_of_make_acts(crew: Crew) -> None:
    call("make", "story.txt", "-o", "plain", "--size", "160x128")
    for name, change in {
        "seed": ["--seed", "5"], "size": ["--size", "192x128"], "style": ["--style", "noto"], "pages": ["--pages", "2"],
        "title": ["--title", "Other"], "text": ["--text", "Another story."], "formats": ["--formats", "pdf"],
        "text-room": ["--text-room", "left"],
    }.items():  # fmt: skip
        source = [] if name == "text" else ["story.txt"]
        words = ["make", *source, "-o", name, "--size", "160x128", *change]
        result = call(*words)
        assert result.exit_code == 0, (name, result.stderr)
        if name == "formats":
            assert Path(name, "book.pdf").exists()
            assert not Path(name, "book.html").exists()
        else:
            assert Path(name, "script.json").read_text() != Path("plain", "script.json").read_text(), name


def test_stdin_text_and_a_script_between() -> None:
    planned = call("plan", "-", "--size", "160x128", stdin=STORY)
    assert planned.exit_code == 0, planned.stderr
    script = Script.from_json(planned.stdout)
    assert script.scenes[0].canvas == Canvas(width=160, height=128)
    assert call("plan", "story.txt", "-o", "script.json", "--size", "160x128").stdout == "script.json\n"
    assert Path("script.json").read_text() == planned.stdout
    assert call("draw", "script.json", "-o", "drawn").exit_code == 0
    assert call("draw", "-", "-o", "piped", stdin=planned.stdout).exit_code == 0
    assert Path("drawn/page-02.png").read_bytes() == Path("piped/page-02.png").read_bytes()


def test_ctrl_c_keeps_finished_pages_and_the_same_command_goes_on(crew: Crew) -> None:
    finisher = crew.finisher
    finisher.stop_before = "She laughs."  # type: ignore[attr-defined]
    stopped = call("make", "story.txt", "-o", "out")
    assert stopped.exit_code == 130
    assert "run the same command again" in stopped.stderr
    assert sorted(path.name for path in Path("out").glob("*.png")) == ["page-01.png", "page-02.png"]
    finisher.stop_before = None  # type: ignore[attr-defined]
    finisher.drawn.clear()  # type: ignore[attr-defined]
    assert call("make", "story.txt", "-o", "out").exit_code == 0
    assert finisher.drawn == ["She laughs."]  # type: ignore[attr-defined]


def test_what_exists_is_kept_unless_forced() -> None:
    Path("mine").mkdir()
    Path("mine/notes.txt").write_text("dear")
    refused = call("make", "story.txt", "-o", "mine")
    assert refused.exit_code == errors.OutputExists.exit_code
    assert "--force" in refused.stderr
    assert [path.name for path in Path("mine").iterdir()] == ["notes.txt"]
    assert call("make", "story.txt", "-o", "mine", "--force").exit_code == 0
    assert Path("mine/notes.txt").read_text() == "dear"
    assert call("make", "story.txt", "-o", "mine").exit_code == 0  # the same story: nothing to refuse
    assert call("make", "story.txt", "-o", "mine", "--seed", "9").exit_code == errors.OutputExists.exit_code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["make", "story.txt", "--size", "big"], 2),
        (["make", "story.txt", "--size", "64x64"], 2),
        (["make", "story.txt", "--formats", "epub"], 2),
        (["make", "story.txt", "--pages", "0"], 2),
        (["make", "absent.txt"], 2),
        (["make"], 2),
        (["make", "story.txt", "--text", "and this"], 2),
        (["make", "--text", "  "], 3),
        (["make", "binary.bin"], 3),
        (["draw", "story.txt", "-o", "x"], 4),
        (["make", "story.txt", "--style", "cubist"], 5),
        (["make", "story.txt", "-o", "story.txt"], 6),
        (["make", "story.txt", "-o", "story.txt/book"], 7),
    ],
)
def test_wrong_input_gets_a_sentence_and_its_code(words: list[str], code: int) -> None:
    Path("binary.bin").write_bytes(bytes(range(256)))
    result = call(*words)
    assert result.exit_code == code, (result.stdout, result.stderr)
    assert result.stderr.strip()
    assert not result.stdout
    assert "Traceback" not in result.stderr


def test_every_exit_code_is_told() -> None:
    family = [error for error in vars(errors).values() if isinstance(error, type) and issubclass(error, Exception)]
    assert len(family) > 5
    for error in family:
        assert f" {error.exit_code} " in EXIT_CODES, error
    assert "130" in call("--help").stdout


def test_paint_writes_one_transparent_layer(monkeypatch: pytest.MonkeyPatch) -> None:
    def paint_words(words: str, size: int, seed: int, style: str) -> tuple[Layer, tuple[Remark, ...]]:
        rgba = np.full((size, size // 2, 4), (seed, 7, 7, 128), np.uint8)
        return Layer("fox", words, rgba), (Remark(kind="drawn as", words="vixen", why="drawn as fox"),)

    monkeypatch.setattr(steps, "paint_words", paint_words)
    result = call("paint", "a red vixen", "-o", "fox.png", "--size", "64", "--seed", "3")
    assert result.stdout == "fox.png\n"
    assert "vixen" in result.stderr
    with Image.open("fox.png") as image:
        assert image.size == (32, 64)
        assert image.getpixel((0, 0)) == (3, 7, 7, 128)
        assert image.text["storybrush:words"] == "a red vixen"  # type: ignore[attr-defined]
    assert call("paint", "a red vixen", "-o", "fox.png", "--size", "32").exit_code == errors.OutputExists.exit_code
    piped = call("paint", "a red vixen", "-o", "-", "--size", "64", "--seed", "3")
    assert piped.stdout_bytes == Path("fox.png").read_bytes()


def test_look_compares_with_the_page_that_the_name_says(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Scene | None] = []

    def look_at(path: Path, scene: Scene | None = None) -> steps.Report:
        asked.append(scene)
        return steps.Report(seen=())

    monkeypatch.setattr(steps, "look_at", look_at)
    call("make", "story.txt", "-o", "out", "--size", "160x128")
    assert json.loads(call("look", "out/page-02.png").stdout) == {"seen": [], "checks": []}
    call("look", "out/page-02.png", "--scene", "out/script.json")
    call("look", "out/page-02.png", "--scene", "out/script.json", "--page", "3")
    assert [scene and scene.words for scene in asked] == [None, "She sees a bird.", "She laughs."]
    assert call("look", "out/page-02.png", "--scene", "out/script.json", "--page", "4").exit_code == 2


def test_subjects_are_lines_or_json(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"id": "wolf", "en": ["wolf"], "zh": ["狼"], "confidence": 1.0}]
    monkeypatch.setattr(steps, "find_subjects", lambda word: rows if word == "wolf" else [])
    assert call("subjects", "wolf").stdout == "wolf\twolf\t狼\t1.00\n"
    assert json.loads(call("subjects", "wolf", "--json").stdout) == rows


def test_the_options_agree_with_the_types() -> None:
    assert options.FORMATS == FORMATS
    assert get_args(TextRoom) == options.TEXT_ROOMS
    assert engine.canvas_of("160x128", "top") == Canvas(width=160, height=128, text_room="top")
    with pytest.raises(typer.BadParameter, match="no side"):
        engine.canvas_of("160x128", "middle")
    assert options.size_of("1024x768") == (Canvas().width, Canvas().height)
    for side in (options.SMALLEST, options.LARGEST):
        assert Canvas(width=side, height=side)
    for side in (options.SMALLEST - 1, options.LARGEST + 1):
        with pytest.raises(typer.BadParameter):
            options.size_of(f"{side}x512")
        with pytest.raises(ValueError, match="width"):
            Canvas(width=side)
    assert get_args(options.Seed)


@pytest.mark.parametrize("verb", ["make", "plan", "draw", "paint", "look", "subjects"])
def test_help_opens_with_an_example(verb: str) -> None:
    text = call(verb, "--help").stdout.split("\n\n") if verb else []
    body = " ".join(" ".join(text).split())
    assert f"storybrush {verb} " in body.split("Usage:")[1].split("─")[0]


HEAVY = {"PIL", "jieba", "jinja2", "numpy", "onnxruntime", "pydantic"}


@pytest.mark.parametrize(("option", "unneeded"), [("--version", {*HEAVY, "rich"}), ("--help", HEAVY)])
def test_a_start_imports_little(option: str, unneeded: set[str]) -> None:
    code = f"""
import sys
from storybrush.cli import main
sys.argv[1:] = [{option!r}]
try: main()
finally: print(sorted({unneeded} & sys.modules.keys()))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("\n[]\n")
    if option == "--version":
        assert done.stdout.startswith(f"storybrush {storybrush.__version__}\n")


def test_help_takes_no_longer_than_importing_what_prints_it() -> None:
    def processor_time(*command: str) -> float:
        """Seconds; a busy machine does not change them much, a slow one changes both commands'."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *command], capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    commands = ("-m", "storybrush.cli", "--help"), ("-c", "import typer.rich_utils")
    ours, theirs = zip(*([processor_time(*command) for command in commands] for _ in range(3)), strict=True)
    assert min(ours) < 1.1 * min(theirs)
