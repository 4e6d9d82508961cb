"""Draws packs and keeps them: `storybrush-train art build --npm DIR --art DIR --out DIR`.

Sprites are (N, 128, 128, 4) uint8, straight alpha; large ones (N, 256, 256, 4), huge ones 512; scenery is (N, 384, 512, 3).

Beside each pack lies NAME.stamp.json: the SHA-256 of the code and of all that its drawings were made from. A pack whose
stamp agrees is kept. Another one is drawn chunk by chunk into OUT/.chunks; chunks are named by the SHA-256 of what
they hold, so that an interrupted build goes on where it was. Every file is written under another name and then moved: at
any time it is whole or absent.

A change of code that changes no drawing need not cost the whole corpus: with a spot check some drawings of such a pack are
drawn again, and where they come out the same to the byte, the pack is kept and stamped anew.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import io
import json
import multiprocessing
import os
import shutil
import signal
import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from itertools import chain, islice
from pathlib import Path

import numpy as np

from storybrush.errors import BadArt
from storybrush.training.art.drawing import Drawable
from storybrush.training.art.packs import PACKS, Pack
from storybrush.training.art.sources import Materials

ART = Path(__file__).parent
Tell = Callable[[str, int, int, str], None]  # pack, chunks done, chunks in all, a remark ("" while it is drawn)


def stamp_of_code(pack: Pack) -> str:
    """Of the files of `training/art` that act on the pack, and of the libraries that draw."""
    digest = hashlib.sha256()
    for name in sorted(pack.code):
        path = ART / name
        for file in [path] if path.is_file() else sorted(path.rglob("*.py")):
            digest.update(f"{file.relative_to(ART).as_posix()} ".encode() + file.read_bytes())
    for library in ("resvg_py", "pillow", "numpy"):
        digest.update(f"{library} {importlib.metadata.version(library)}".encode())
    return digest.hexdigest()


def _replace(path: Path, data: bytes) -> None:
    part = path.with_name(path.name + ".part")
    part.write_bytes(data)
    os.replace(part, path)


def _draw(path: Path, drawables: Sequence[Drawable]) -> None:
    """One chunk: (n, H, W, C) pixels and their labels."""
    painted = [p for p in (drawable.paint() for drawable in drawables) if p is not None]
    pixels = np.stack([picture for picture, _ in painted]) if painted else np.empty(0, np.uint8)
    labels = np.frombuffer(json.dumps([label for _, label in painted]).encode(), np.uint8)
    held = io.BytesIO()
    np.savez(held, pixels=pixels, labels=labels)
    _replace(path, held.getvalue())


def _load(path: Path) -> tuple[np.ndarray, list[dict]]:
    with np.load(path, allow_pickle=False) as held:
        return held["pixels"], json.loads(held["labels"].tobytes())


def _draw_all(tasks: dict[Path, list[Drawable]], workers: int, done: Callable[[], None]) -> None:
    if workers == 1:
        for path, drawables in tasks.items():
            _draw(path, drawables)
            done()
        return
    # spawned, not forked: the parent runs the thread of the progress bar; Ctrl-C is the parent's to answer
    deaf = (signal.SIGINT, signal.SIG_IGN)
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), signal.signal, deaf) as pool:
        waiting, running = iter(tasks.items()), set[Future[None]]()
        try:
            while True:
                running |= {pool.submit(_draw, *task) for task in islice(waiting, 2 * workers - len(running))}
                if not running:
                    break
                finished, running = wait(running, return_when=FIRST_COMPLETED)
                for future in finished:
                    future.result()
                    done()
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def _assemble(pack: Pack, out: Path, chunks: Sequence[Path]) -> int:
    """Chunks -> NAME.npy and NAME.json, without holding the pack in memory. -> number of drawings."""
    labels: list[dict] = []
    shape: tuple[int, ...] | None = None
    for chunk in chunks:
        with np.load(chunk, allow_pickle=False) as held:
            rows = json.loads(held["labels"].tobytes())
            if rows and shape is None:
                shape = held["pixels"].shape[1:]
        labels += rows
    if shape is None:
        raise BadArt(f"The pack {pack.name} has no drawing. Look at the folders given with --npm and --art.")
    part = out.with_name(out.name + ".npy.part")
    target = np.lib.format.open_memmap(part, mode="w+", dtype=np.uint8, shape=(len(labels), *shape))
    at = 0
    for chunk in chunks:
        pixels, rows = _load(chunk)
        target[at : at + len(rows)] = pixels.reshape(len(rows), *shape)
        at += len(rows)
    target.flush()
    del target
    # until the new stamp is there nothing agrees with the pack: a kill in between leads to assembling again
    _replace(_stamp(out), b'{"stamp": "unfinished"}\n')
    os.replace(part, out.with_suffix(".npy"))
    _replace(out.with_suffix(".json"), json.dumps(labels).encode())
    return len(labels)


def _stamp(out: Path) -> Path:
    return out.with_suffix(".stamp.json")


def still_drawn_so(target: Path, drawables: Sequence[Drawable], count: int) -> bool:
    """Whether `count` of the drawings, spread over the whole pack, come out as they lie in it."""
    pixels, labels = (
        np.load(target.with_suffix(".npy"), mmap_mode="r"),
        json.loads(target.with_suffix(".json").read_text()),
    )
    rows: dict[str, list[int]] = {}
    for i, label in enumerate(labels):
        rows.setdefault(json.dumps(label, sort_keys=True), []).append(i)
    for i in np.unique(np.linspace(0, len(drawables) - 1, count).round().astype(int)).tolist():
        if (painted := drawables[i].paint()) is None:  # it has no row, so a row cannot be told by its number
            continue
        picture, label = painted
        if not any(np.array_equal(pixels[row], picture) for row in rows.get(json.dumps(label, sort_keys=True), ())):
            return False
    return True


def build_pack(
    pack: Pack, materials: Materials, out: Path, workers: int, again: bool, tell: Tell, spot_check: int = 0
) -> None:
    target = out / pack.path
    exists = target.with_suffix(".json").exists() and target.with_suffix(".npy").exists()
    if exists and not _stamp(target).exists() and not again:
        tell(pack.name, 1, 1, "kept, but nobody knows what drew it: it has no stamp; --again draws it anew")
        return
    code = stamp_of_code(pack)
    drawables = iter(pack.drawings(materials))
    folder = out / ".chunks" / pack.name
    chunks: dict[Path, list[Drawable]] = {}
    stamp = hashlib.sha256(code.encode())
    while some := list(islice(drawables, pack.chunk)):
        name = hashlib.sha256(code.encode())
        for drawable in some:
            name.update(hashlib.sha256(drawable.content()).digest())
        stamp.update(name.digest())
        # the place is in the name, lest equal chunks be counted once
        chunks[folder / f"{len(chunks):05d}-{name.hexdigest()[:32]}.npz"] = some
    if exists and not again and json.loads(_stamp(target).read_text())["stamp"] == stamp.hexdigest():
        tell(pack.name, 1, 1, "kept")
        return
    if (
        exists
        and not again
        and spot_check
        and still_drawn_so(target, list(chain.from_iterable(chunks.values())), spot_check)
    ):
        facts = json.loads(_stamp(target).read_text()) | {
            "stamp": stamp.hexdigest(),
            "code": code,
            "checked": spot_check,
        }
        _replace(_stamp(target), (json.dumps(facts, indent=1) + "\n").encode())
        tell(pack.name, 1, 1, f"kept: {spot_check} of its drawings were drawn again and are the same to the byte")
        return
    if again:
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    todo = {path: some for path, some in chunks.items() if not path.exists()}
    done = [len(chunks) - len(todo)]
    began = time.monotonic()
    drawn = sum(map(len, todo.values()))
    tell(pack.name, done[0], len(chunks), "")

    def one_more() -> None:
        done[0] += 1
        tell(pack.name, done[0], len(chunks), "")

    _draw_all(todo, workers, one_more)
    count, seconds = _assemble(pack, target, list(chunks)), time.monotonic() - began
    facts = {"stamp": stamp.hexdigest(), "code": code, "drawings": count, "drawn": drawn, "seconds": round(seconds, 1)}
    _replace(_stamp(target), (json.dumps(facts | {"workers": workers}, indent=1) + "\n").encode())
    shutil.rmtree(folder)
    tell(pack.name, 1, 1, f"{count} drawings, {drawn / max(seconds, 1e-3):.0f} a second")


def build(
    materials: Materials,
    out: Path,
    only: Sequence[str] = (),
    workers: int = 2,
    again: bool = False,
    tell: Tell = lambda pack, done, total, remark: None,
    spot_check: int = 0,
) -> None:
    """All packs, or those named in `only`. `again`: draws even what is there and right.

    spot_check: a pack whose code changed is kept if so many of its drawings come out the same; 0 draws it anew.
    """
    if unknown := sorted(set(only) - set(PACKS)):
        raise BadArt(f"There is no pack {', '.join(unknown)}. Choose from: {', '.join(PACKS)}.")
    for pack in PACKS.values():  # a wrong folder is said now, and not after a quarter of an hour
        if pack.name in only or (not only and pack.wanted(materials)):
            next(iter(pack.drawings(materials)), None)
    for pack in PACKS.values():
        if not only and not pack.wanted(materials):
            get, named = pack.sources[0].get, f"left out: it is large. To have it: --only {pack.name}"
            folder = f"left out: no folder was given with --{pack.needs}. To have it: {get}"
            tell(pack.name, 1, 1, named if pack.on_request else folder)
        elif not only or pack.name in only:
            build_pack(pack, materials, out, workers, again, tell, spot_check)
    if (out / ".chunks").exists() and not any((out / ".chunks").iterdir()):
        (out / ".chunks").rmdir()


if __name__ == "__main__":
    from storybrush.training.cli import build_alone

    build_alone()
