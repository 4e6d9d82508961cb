"""Open Clip Art (Debian package `openclipart-svg`, public domain): the drawings listed in `openclipart.tsv`, and no others.

The library holds icons, signs, logos and portraits beside what stories speak of, and its titles are in several languages and
often wrong. So somebody looked at each drawing and wrote down what it shows: `subject` is what is seen, not what the title says.
"""

from __future__ import annotations

import csv
import hashlib
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from storybrush.errors import BadArt
from storybrush.training.art.drawing import Drawing
from storybrush.training.art.sources.source import Credit, Materials

LIST = Path(__file__).with_name("openclipart.tsv")
FOLDER = "usr/share/openclipart/svg"  # inside what the package unpacks to
VERSION = "1:0.18+dfsg-19"
# What the files themselves say: the Public Domain Dedication of Creative Commons, older than CC0 and not the same text.
PUBLIC_DOMAIN = "http://web.resource.org/cc/PublicDomain"
_LICENCE, _RESOURCE = "{http://web.resource.org/cc/}license", "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}resource"
_OPENING = re.compile(r"<(?:\w+:)?svg\b[^>]*>")
_PLACED = re.compile(r"\s(?:x|y|width|height|viewBox|preserveAspectRatio)\s*=\s*(?:\"[^\"]*\"|'[^']*')")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the list."""

    subject: str  # id of the vocabulary
    form: str  # whole, or head: an animal of which the head alone is drawn
    grade: str  # a: warm flat colours, as in a picture book; b: usable
    path: str  # below FOLDER
    sha256: str  # its first 16 hex digits
    box: str  # the part of the canvas that is drawn on, as a viewBox: most drawings lie in a corner of an A4 page
    title: str  # title, author and licence are what the metadata of the file say
    author: str
    licence: str


@cache
def entries(table: Path = LIST) -> tuple[Entry, ...]:
    """The reviewed list, in its order."""
    with table.open(encoding="utf-8", newline="") as rows:
        return tuple(Entry(**row) for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))


def licences(svg: str) -> set[str]:
    """What the RDF metadata of a drawing name as its licence; empty where they name none."""
    return {element.get(_RESOURCE, "") for element in ET.fromstring(svg.encode()).iter(_LICENCE)}


def framed(svg: str, box: str) -> str:
    """The drawing cut to `box`. Size and place go: lengths in millimetres leave resvg without a size."""
    opening = _OPENING.search(svg)
    if opening is None:
        raise ValueError("no <svg> element")
    start = _PLACED.sub("", opening[0])
    return f'{svg[: opening.start()]}{start[:-1]} viewBox="{box}">{svg[opening.end() :]}'


_CREDIT = Credit("Open Clip Art Library (its artists: sources/openclipart.tsv)", "Public domain", "openclipart.org")


@dataclass(frozen=True, slots=True)
class OpenClipArt:
    name: str = "openclipart"
    licence: str = "public-domain"
    credit: Credit = _CREDIT
    get: str = f"Debian package `openclipart-svg={VERSION}`: `apt-get download openclipart-svg; dpkg-deb -x openclipart-svg_*.deb openclipart`"
    code: tuple[str, ...] = ("sources/openclipart.py", "sources/openclipart.tsv")
    table: Path = LIST

    def drawings(self, materials: Materials) -> Iterator[Drawing]:
        """Every drawing of the list; an error where a file is not the one that was looked at, or is not public domain."""
        folder = (materials.openclipart or Path("openclipart")) / FOLDER
        if materials.openclipart is None or not folder.is_dir():
            raise BadArt(f"{folder} is missing. Get it: {self.get}; then give that folder with --openclipart.")
        for entry in entries(self.table):
            svg = framed(self._read(folder / entry.path, entry), entry.box)
            labels = {"form": entry.form, "grade": entry.grade}
            yield Drawing(entry.subject, self.name, f"openclipart:{entry.path}", self.licence, svg, labels=labels)

    def _read(self, file: Path, entry: Entry) -> str:
        if not file.is_file():
            raise BadArt(
                f"{file} is on the list {self.table.name} but not there. Unpack version {VERSION} of openclipart-svg anew."
            )
        data = file.read_bytes()
        if (found := hashlib.sha256(data).hexdigest()[:16]) != entry.sha256:
            raise BadArt(
                f"{file} has the SHA-256 {found}..., the list {self.table.name} says {entry.sha256}...: it is not the drawing "
                f"that was looked at. Unpack version {VERSION} of openclipart-svg; if this file is meant, look at it, then enter "
                "what it shows, its box and its SHA-256 in the list."
            )
        svg = data.decode()
        if (stated := licences(svg)) != {PUBLIC_DOMAIN}:
            raise BadArt(
                f"{file} states {', '.join(sorted(stated)) or 'no licence'}, not {PUBLIC_DOMAIN} alone. Take it off the list "
                f"{self.table.name}: only drawings that say themselves that they are public domain may be learned from."
            )
        return svg


OPENCLIPART = OpenClipArt()
