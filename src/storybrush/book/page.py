"""One page as a PNG that knows how it was made, and can be taken up again by a later run."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

import storybrush
from storybrush import pixels, weights
from storybrush.script import Character, Check, Picture, Scene

_PAGE = re.compile(r"page-(\d{2,})\.png")

# https://www.iptc.org/std/photometadata/: how a picture says that a trained network made it
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="{software}"
 Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"/>
</rdf:RDF></x:xmpmeta><?xpacket end="r"?>"""


def page_path(folder: Path, number: int) -> Path:
    return folder / f"page-{number:02d}.png"


def page_paths(folder: Path) -> list[tuple[int, Path]]:
    """The pages that are in a folder, by number."""
    found = ((_PAGE.fullmatch(path.name), path) for path in folder.iterdir())
    return sorted((int(match[1]), path) for match, path in found if match)


def page_key(scene: Scene, cast: Iterable[Character]) -> str:
    """SHA-256 of everything that decides the pixels: the scene, who appears in it, this version and its weights."""
    appear = {item.character for item in scene.items}
    digest = hashlib.sha256(storybrush.__version__.encode())
    catalogue = weights.FOLDER / "catalogue.toml"
    digest.update(catalogue.read_bytes() if catalogue.exists() else b"no weights")
    digest.update(scene.model_dump_json().encode())
    for file in weights.style_files(scene.style):
        digest.update(file.read_bytes())
    for character in cast:
        if character.id in appear:
            digest.update(character.model_dump_json().encode())
    return digest.hexdigest()


def page_metadata(picture: Picture, cast: Iterable[Character]) -> dict[str, str]:
    """What goes into the PNG as iTXt chunks."""
    software = f"Storybrush {storybrush.__version__}"
    scene = picture.scene
    return {
        "Software": software,
        "storybrush:version": storybrush.__version__,
        "storybrush:seed": str(scene.seed),
        "storybrush:scene": scene.model_dump_json(exclude_defaults=True),
        "storybrush:checks": json.dumps([dataclasses.asdict(check) for check in picture.checks], ensure_ascii=False),
        "storybrush:key": page_key(scene, cast),
        "XML:com.adobe.xmp": _XMP.format(software=software),
    }


def layer_png(rgba: np.ndarray, words: str, seed: int) -> bytes:
    """(H, W, 4) uint8 -> a transparent PNG that says which words and seed it came from."""
    software = f"Storybrush {storybrush.__version__}"
    metadata = {
        "Software": software,
        "storybrush:version": storybrush.__version__,
        "storybrush:seed": str(seed),
        "storybrush:words": words,
        "XML:com.adobe.xmp": _XMP.format(software=software),
    }
    return pixels.png(rgba, metadata)


def page_png(picture: Picture, cast: Iterable[Character] = ()) -> bytes:
    """The same bytes for the same picture."""
    return pixels.png(picture.rgb, page_metadata(picture, cast))


def write_page(folder: Path, number: int, picture: Picture, cast: Sequence[Character] = ()) -> Path:
    """Writes `page-01.png` whole or not at all. Call it as soon as a page is drawn: a stopped run goes on from there."""
    from storybrush.book.files import write

    return write(page_path(folder, number), page_png(picture, cast))


def _read(path: Path) -> tuple[dict[str, str], np.ndarray | None]:
    """The text chunks of a PNG and its pixels, (H, W, 3) uint8; ({}, None) for a file that is no PNG or was cut short."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(path) as image:
            rgb = np.array(image.convert("RGB"))
            return {key: str(value) for key, value in getattr(image, "text", {}).items()}, rgb
    except (UnidentifiedImageError, OSError, SyntaxError):
        return {}, None


def same_page(folder: Path, number: int, scene: Scene, cast: Iterable[Character]) -> bool:
    """Whether the page on the disk is what would be drawn now."""
    return _read(page_path(folder, number))[0].get("storybrush:key") == page_key(scene, cast)


def kept_page(folder: Path, number: int, scene: Scene, cast: Sequence[Character] = ()) -> Picture | None:
    """The finished page of an earlier run with its checks, or None where it must be drawn (layers are not kept)."""
    path = page_path(folder, number)
    metadata, rgb = _read(path) if path.exists() else ({}, None)
    if rgb is None or metadata.get("storybrush:key") != page_key(scene, cast):
        return None
    checks = tuple(Check(**check) for check in json.loads(metadata["storybrush:checks"]))
    return Picture(scene=scene, rgb=rgb, checks=checks)
