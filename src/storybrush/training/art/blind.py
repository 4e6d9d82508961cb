"""The blind check: random drawings with nothing but a number, and their labels in another file.

Somebody looks at the pictures only and writes down what each shows; only then are the labels opened. What is called by
another name than its label is a drawing that teaches the wrong thing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from storybrush.errors import BadArt
from storybrush.training.art.figures.seen import is_figure, seen
from storybrush.training.art.files import open_pack
from storybrush.training.art.sheet import INK, PAPER, told

LINE = 14


def draw_blind(
    corpus: Path, counts: Mapping[str, int], seed: int, out: Path, key: Path, columns: int = 10, cell: int = 140
) -> None:
    """counts: pack -> how many of its drawings. Writes `out`, the sheet, and `key`: JSON lines of number, pack and label, in
    the sheet's order, which mixes the packs."""
    rng = np.random.default_rng(seed)
    cards: list[tuple[np.ndarray, dict[str, Any]]] = []
    for pack, count in counts.items():
        pixels, labels = open_pack(corpus, pack)
        if count > len(labels):
            raise BadArt(f"The pack {pack!r} holds {len(labels)} drawings, {count} were asked for. Ask for fewer.")
        for i in np.sort(rng.choice(len(labels), count, replace=False)):
            shows = {"shows": " or ".join(seen(labels[i]))} if is_figure(labels[i]) else {}
            cards.append((np.array(pixels[i]), {"pack": pack, "index": int(i)} | shows | told(labels[i])))
    cards = [cards[i] for i in rng.permutation(len(cards))]
    font = ImageFont.load_default(11)
    high = cell + LINE
    sheet = Image.new("RGB", (columns * cell, -(-len(cards) // columns) * high), PAPER)
    draw = ImageDraw.Draw(sheet)
    for number, (picture, _) in enumerate(cards):
        image = Image.fromarray(picture).convert("RGBa" if picture.shape[2] == 4 else "RGB")
        scale = (cell - 8) / max(image.size)
        image = image.resize((round(image.width * scale), round(image.height * scale)), Image.Resampling.LANCZOS)
        image = image.convert("RGBA")
        x, y = number % columns * cell, number // columns * high
        sheet.paste(image, (x + (cell - image.width) // 2, y + (cell - image.height) // 2), image)
        draw.text((x + 4, y + cell - 2), str(number + 1), fill=INK, font=font)
    out.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(out, **({"quality": 82, "method": 6} if out.suffix == ".webp" else {}))
    lines = [json.dumps({"number": n + 1} | facts, ensure_ascii=False) for n, (_, facts) in enumerate(cards)]
    key.write_text("\n".join(lines) + "\n", encoding="utf-8")
