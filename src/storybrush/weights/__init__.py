"""The trained networks: `catalogue.toml` names each file with its SHA-256, `cards/` says what it can and cannot do."""

from __future__ import annotations

import functools
import hashlib
import os
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from storybrush.errors import MissingWeights

if TYPE_CHECKING:
    import onnxruntime

FOLDER = Path(__file__).parent
THREADS = 2


@functools.cache
def catalogue() -> dict[str, dict[str, Any]]:
    """Name -> {file, sha256, card, ...}."""
    return tomllib.loads((FOLDER / "catalogue.toml").read_text(encoding="utf-8"))


@functools.cache
def path_of(name: str) -> Path:
    """The file of a catalogued weight, its SHA-256 checked once a process. Raises MissingWeights."""
    entry = catalogue().get(name)
    if entry is None:
        raise MissingWeights(f"There are no weights called {name!r}. The catalogue has: {', '.join(catalogue())}.")
    path = FOLDER / entry["file"]
    if not path.exists():
        raise MissingWeights(f"The weight file {path} is missing. Install storybrush again, or check out the file.")
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != entry["sha256"]:
        raise MissingWeights(
            f"The weight file {path} is damaged (SHA-256 {found[:12]}, not {entry['sha256'][:12]}). Install again."
        )
    return path


@functools.cache
def session(name: str) -> onnxruntime.InferenceSession:
    """A catalogued network, opened once a process."""
    return open_session(path_of(name))


def open_session(path: Path) -> onnxruntime.InferenceSession:
    """ONNX Runtime on the CPU, two threads, the same output for the same input."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = THREADS
    options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    # between two runs its threads sleep: to spin took a third of a book's processor time
    options.add_session_config_entry("session.force_spinning_stop", "1")
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def told(name: str, kind: str) -> dict[str, int]:
    """What a catalogued network is told, in order: block -> how many numbers it has; empty where the catalogue does not say.

    kind: a key of its entry ("setting": "place 31, time 4" -> {"place": 31, "time": 4}).
    """
    parts = [part.rsplit(" ", 1) for part in catalogue()[name].get(kind, "").split(", ") if part]
    return {word: int(size) for word, size in parts}


# --- hands that an artist taught the painter (`storybrush-train painter adapt`) -------------------------------------------


def hands_folder() -> Path:
    """Where `--style NAME` finds them: $XDG_DATA_HOME/storybrush/hands, by default ~/.local/share/storybrush/hands."""
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(data) / "storybrush" / "hands"


def hand_file(style: str) -> Path | None:
    """The file of a taught hand: `style` is a path that ends in .onnx, or the name of one in `hands_folder()`; else None."""
    if style.endswith(".onnx"):
        path = Path(style)
    elif style.isidentifier() and len(style) < 100:
        path = hands_folder() / f"{style}.onnx"
    else:
        return None
    return path if path.is_file() else None


def style_files(style: str) -> list[Path]:
    """The files that decide how a style looks: the taught hand that paints ("nana", "nana+watercolour"), and the picture whose manner it
    ends in ("file:PATH", "noto+file:PATH")."""
    hand = hand_file(style) or hand_file(style.partition("+")[0])
    reference = Path(style.partition("file:")[2])
    return ([hand] if hand else []) + ([reference] if reference.is_file() else [])
