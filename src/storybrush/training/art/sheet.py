"""Contact sheets: any slice of a pack, each drawing with what its label says."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from storybrush.errors import BadArt
from storybrush.training.art.files import open_pack

PAPER, INK = (240, 236, 226), (90, 84, 76)
LINE = 12
# what captions tell, in this order, where the label has it and it is not "none"
TOLD = (
    "subject", "style", "colour", "pose", "garment_colour", "garment", "hat", "holds", "feeling", "place", "time", "season",
    "weather",
)  # fmt: skip


def select(labels: Sequence[Mapping[str, Any]], where: Mapping[str, str]) -> list[int]:
    """Indices of the drawings whose label says all of `where`; commas stand between words that will do."""
    for key, value in where.items():
        if not any(key in label for label in labels):
            raise BadArt(f"No label says {key!r}. They say: {', '.join(sorted({k for row in labels for k in row}))}.")
        known = {str(label[key]) for label in labels if key in label}
        if missing := set(value.split(",")) - known:
            raise BadArt(
                f"No drawing has {key}={','.join(sorted(missing))}. Some have: {', '.join(sorted(known)[:40])}."
            )
    wanted = {key: set(value.split(",")) for key, value in where.items()}
    found = [i for i, label in enumerate(labels) if all(str(label.get(k, "")) in v for k, v in wanted.items())]
    if not found:
        raise BadArt(f"No drawing has {' and '.join(f'{k}={v}' for k, v in where.items())} together. Ask for less.")
    return found


def told(label: Mapping[str, Any]) -> dict[str, Any]:
    """What a label says of the drawing, without what it does not wear or hold."""
    worn = label.get("garment", "none") != "none"
    return {
        key: label[key]
        for key in TOLD
        if label.get(key, "none") not in ("none", "") and (worn or key != "garment_colour")
    }


def caption(label: Mapping[str, Any], known: Collection[str] = ()) -> str:
    """What the label tells beyond `known`, which all drawings of the sheet share."""
    words = [str(value) for key, value in told(label).items() if key not in known]
    return " ".join(words) or str(label.get("source", ""))


def contact_sheet(
    pixels: np.ndarray, labels: Sequence[Mapping[str, Any]], chosen: Sequence[int], columns: int, cell: int
) -> Image.Image:
    """The chosen drawings row by row, `cell` pixels wide each, two lines of words under each."""
    font = ImageFont.load_default(10)
    tall = round(cell * pixels.shape[1] / pixels.shape[2])
    high = tall + 2 * LINE + 4
    sheet = Image.new("RGB", (columns * cell, -(-len(chosen) // columns) * high), PAPER)
    draw = ImageDraw.Draw(sheet)
    shared = {key for key in TOLD if len(chosen) > 1 and len({str(labels[i].get(key)) for i in chosen}) == 1}
    for place, index in enumerate(chosen):
        x, y = place % columns * cell, place // columns * high
        picture = Image.fromarray(pixels[index]).convert("RGBa" if pixels.shape[3] == 4 else "RGB")
        picture = picture.resize((cell - 6, round((cell - 6) * tall / cell)), Image.Resampling.LANCZOS)
        picture = picture.convert("RGBA")
        sheet.paste(picture, (x + 3, y + 3), picture)
        for number, line in enumerate(_lines(caption(labels[index], shared), font, cell - 6)):
            draw.text((x + 3, y + tall + number * LINE), line, fill=INK, font=font)
    return sheet


def _lines(words: str, font: Any, width: int) -> list[str]:
    """At most two lines; what does not fit is cut."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= width or not lines[-1]:
            lines[-1] = longer
        elif len(lines) < 2:
            lines.append(word)
        else:
            lines[-1] += " …"
            break
    return [_cut(line, font, width) for line in lines]


def _cut(line: str, font: Any, width: int) -> str:
    while len(line) > 1 and font.getlength(line) > width:
        line = line.removesuffix("…")[:-1].rstrip() + "…"
    return line


def draw_sheet(
    corpus: Path,
    pack: str,
    where: Mapping[str, str],
    count: int,
    seed: int,
    out: Path,
    columns: int = 10,
    cell: int = 128,
) -> int:
    """Writes the sheet (PNG, WebP or JPEG, by the suffix). -> how many drawings the slice holds."""
    pixels, labels = open_pack(corpus, pack)
    found = select(labels, where)
    chosen = np.sort(np.random.default_rng(seed).choice(found, min(count, len(found)), replace=False))
    sheet = contact_sheet(pixels, labels, chosen.tolist(), min(columns, len(chosen)), cell)
    out.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(out, **({"quality": 82, "method": 6} if out.suffix == ".webp" else {}))
    return len(found)
