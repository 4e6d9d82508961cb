"""What every source of drawings says about itself.

Licences are SPDX ids, "public-domain" for what its makers gave to the public domain, or "project" for what the project draws.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from storybrush.errors import BadArt
from storybrush.training.art.drawing import Drawable


@dataclass(frozen=True, slots=True)
class Materials:
    """Where the art of others lies, and how much our own kits draw."""

    npm: Path  # the folder node_modules
    art: Path  # the folder with glitch/ and kenney/
    figures: int = 12000
    scenes: int = 1350
    layouts: int = 10  # of each place, each under up to 9 settings
    things: int = 40  # of each subject
    openclipart: Path | None = None  # what the Debian package unpacks to; None leaves its pack out


@dataclass(frozen=True, slots=True)
class Credit:
    """One entry of NOTICE. `who` may hold a line break, where the entry is to be broken."""

    who: str
    licence: str  # as people write it: CC BY 4.0
    where: str


class Source(Protocol):
    """Where drawings come from: one file of this folder, or a few alike in one."""

    @property
    def name(self) -> str: ...

    @property
    def licence(self) -> str: ...

    @property
    def credit(self) -> Credit | None:
        """None where the project drew it itself."""

    @property
    def get(self) -> str:
        """How anyone can get it, as one line of Markdown."""

    @property
    def code(self) -> tuple[str, ...]:
        """Files and folders of `training/art` that its drawings depend on: when they change, its packs are drawn anew."""

    def drawings(self, materials: Materials) -> Iterator[Drawable]:
        """All of them, always in the same order."""


def present(path: Path, get: str) -> Path:
    """`path`, or an error that says how to get it."""
    if not path.exists():
        raise BadArt(f"{path} is missing. Get it: {get}; then give its folder with --npm or --art.")
    return path
