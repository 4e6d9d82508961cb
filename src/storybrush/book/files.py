"""What touches the disk: whole files or none, and nobody's work overwritten unasked."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from storybrush.book.page import page_path, page_paths, same_page
from storybrush.errors import BadScript, CannotWrite, OutputExists
from storybrush.script import Script

SCRIPT = "script.json"


def write(path: Path, data: bytes, force: bool = True) -> Path:
    """Atomic: whoever looks sees the old file or the whole new one. Raises OutputExists, CannotWrite."""
    if not force and path.exists():
        if path.is_file() and path.read_bytes() == data:
            return path
        raise OutputExists(f"{path} exists and is something else. Choose another name, or add --force to replace it.")
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        os.replace(draft, path)
    except OSError as error:
        raise _cannot(path, error) from error
    finally:
        draft.unlink(missing_ok=True) if draft.parent.is_dir() else None
    return path


def _cannot(path: Path, error: OSError) -> CannotWrite:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        advice = "The disk is full. Pages that are finished stay; free some space and run the same command again."
    elif error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        advice = "You may not write there. Choose another place with -o."
    elif error.errno in (errno.ENOTDIR, errno.EEXIST):
        advice = "A part of that path is a file, not a folder. Choose another place with -o."
    else:
        advice = "Choose another place with -o."
    return CannotWrite(f"Cannot write {path} ({error.strerror}). {advice}")


def ready_folder(folder: Path, script: Script, force: bool = False) -> None:
    """Makes `folder` ready for the pages of `script`, and leaves the script there.

    A folder of the same script is gone on with. Anything else in it that would be overwritten raises OutputExists,
    unless `force`. A folder that holds no book of ours is never touched without `force`, even if no name clashes.
    """
    if folder.exists() and not folder.is_dir():
        raise OutputExists(f"{folder} is a file, and a book needs a folder. Choose another place with -o.")
    if folder.is_dir() and not force:
        _refuse_other_work(folder, script)
    write(folder / SCRIPT, script.to_json().encode())
    if force:
        for number, path in page_paths(folder):
            if number > len(script.scenes):  # of a longer book that was here before
                path.unlink()


def _refuse_other_work(folder: Path, script: Script) -> None:
    choose = "Choose another place with -o, or add --force to replace it."
    try:
        names = sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        raise _cannot(folder, error) from error
    if not names:
        return
    if SCRIPT not in names:
        raise OutputExists(f"{folder} exists and is not a storybrush book (it holds {names[0]}). {choose}")
    try:
        same = Script.from_json((folder / SCRIPT).read_bytes()) == script
    except BadScript:
        same = False
    if not same:
        raise OutputExists(f"{folder} holds another book, or this one with another seed, style or size. {choose}")
    for number, scene in enumerate(script.scenes, 1):
        if page_path(folder, number).exists() and not same_page(folder, number, scene, script.cast):
            raise OutputExists(
                f"{page_path(folder, number)} was drawn from another scene or by another version. {choose}"
            )
