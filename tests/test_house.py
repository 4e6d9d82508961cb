"""The rules of the house: who may import whom, no PyTorch and no network while a book is made."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1] / "src" / "storybrush"
STAGES = ("language", "planner", "painter", "eye", "finish", "book")
COMMON = {"script", "errors", "pixels", "enlarge", "weights"}
HEAVY = {"torch", "onnx", "onnxscript", "scipy", "resvg_py", "efficientnet_lite_pytorch", "tqdm", "torchvision"}
ONLINE = {"socket", "urllib.request", "http.client", "requests", "httpx", "aiohttp", "ftplib"}


def imports(path: Path) -> set[str]:
    """Full names of the modules that a file imports, anywhere in it, but for types alone."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            node.body = []
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write the whole name"
            base = node.module or ""
            found |= {f"{base}.{alias.name}" for alias in node.names} if base == "storybrush" else {base}
    return found


def files(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (HOUSE / folder).rglob("*.py"))


def test_imports_are_seen(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text("from storybrush import pixels\nfrom storybrush.eye import look\ndef f():\n    import torch.nn\n")
    assert imports(path) == {"storybrush.pixels", "storybrush.eye", "torch.nn"}


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_knows_the_types_and_its_own_folder(stage: str) -> None:
    assert files(stage), f"there is no stage {stage}"
    for path in files(stage):
        for name in imports(path):
            top, _, rest = name.partition(".")
            if top == "storybrush" and rest and not rest.startswith("__"):
                assert rest.split(".")[0] in COMMON | {stage}, f"{path.relative_to(HOUSE)} imports {name}"


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_says_what_it_takes_and_gives(stage: str) -> None:
    text = ast.get_docstring(ast.parse((HOUSE / stage / "__init__.py").read_text(encoding="utf-8"))) or ""
    assert text.startswith(f"Stage {STAGES.index(stage) + 1} of 6: takes "), f"{stage}: {text[:60]!r}"
    assert "gives" in text.split("\n\n")[0]


def test_only_training_needs_heavy_packages_and_nothing_needs_training() -> None:
    for path in HOUSE.rglob("*.py"):
        if "training" in path.relative_to(HOUSE).parts:
            continue
        found = imports(path)
        assert not {name.split(".")[0] for name in found} & HEAVY, path
        assert not [name for name in found if name.startswith("storybrush.training")], path
        if (
            path != HOUSE / "planner" / "remote.py"
        ):  # --planner openai:URL; it is imported when that is asked for, not before
            assert not found & ONLINE, path


def test_importing_the_house_loads_no_torch_opens_nothing_and_makes_nothing(tmp_path: Path) -> None:
    code = """
import sys, socket
class Torch:  # as if it were absent
    def find_spec(self, name, *rest):
        if name.split(".")[0] in %r: raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Torch())
def refuse(*_, **__): raise AssertionError("a socket")
socket.socket = refuse
import storybrush.pipeline, storybrush.cli.app
assert "torch" not in sys.modules
assert "onnxruntime" not in sys.modules, "the network runtime is loaded when something is drawn, not before"
"""
    done = subprocess.run([sys.executable, "-c", code % sorted(HEAVY)], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.weights
def test_a_book_is_made_without_torch_and_without_a_network(tmp_path: Path) -> None:
    code = """
import sys, socket
from pathlib import Path
class Torch:
    def find_spec(self, name, *rest):
        if name.split(".")[0] in %r: raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Torch())
def refuse(*_, **__): raise AssertionError("a socket")
socket.socket = socket.create_connection = refuse
from storybrush import pipeline
from storybrush.language.reading import read_story
from storybrush.script import Canvas
crew = pipeline.default_crew()
for name in ("a", "b"):
    story = read_story("A girl in a red dress is playing in the garden.")
    pipeline.illustrate(story, crew, Path(name), ("html", "pdf"), seed=3, canvas=Canvas(width=256, height=192))
"""
    done = subprocess.run([sys.executable, "-c", code % sorted(HEAVY)], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    for name in ("page-01.png", "book.pdf", "book.html", "script.json"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes(), name
