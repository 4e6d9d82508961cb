"""Traditional Chinese is read as simplified, character by character, so that every offset stays right. The book keeps its own writing.

`traditional.txt` holds OpenCC's character table (Apache-2.0), made by `tools/make_traditional.py`.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path

_STAYS = re.compile(r"着(?=[名作者述称书])|(?<=[名巨显原论])着")  # 著名, 名著; everywhere else 著 is 着


@functools.cache
def _table() -> dict[int, str]:
    pairs = Path(__file__).with_name("traditional.txt").read_text(encoding="utf-8").strip()
    return {ord(pairs[n]): pairs[n + 1] for n in range(0, len(pairs), 2)}


@functools.lru_cache(maxsize=512)
def simplified(text: str) -> str:
    """As long as `text`. Simplified text is given back as it is, even if it has a 乾 or 於 of its own."""
    table = _table()
    new = frozenset(table.values())
    if sum(ord(c) in table for c in text) <= sum(c in new for c in text):
        return text
    return _STAYS.sub("著", text.translate(table).replace("著", "着"))
