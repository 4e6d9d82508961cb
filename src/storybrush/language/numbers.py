"""How many a word says: 三十, 一百二十, twenty-five, dozens, 1,000."""

from __future__ import annotations

import re

_UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_LARGE = {"dozen": 12, "score": 20, "hundred": 100, "thousand": 1000, "million": 1_000_000}
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2, "几": 3, "数": 3}
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
_CHINESE = re.compile("[零〇一二两兩三四五六七八九十百千万几数]+")
WORDS = frozenset({*_UNITS, *_TENS, *(w for w in _LARGE if w != "score")})


def number(word: str) -> int | None:
    """The number that a word of either language is, 1 or more; None for every other word, and for digits that are more likely a year."""
    low = word.lower()
    if re.fullmatch(r"\d{1,3}|\d{1,3}(,\d{3})+", low):
        return int(low.replace(",", "")) or None
    if low in ("俩", "仨"):
        return 2 if low == "俩" else 3
    if _CHINESE.fullmatch(low) and low not in ("几", "数"):  # "some" is for the tables
        return _chinese(low)
    tens, _, unit = low.partition("-")
    if tens in _TENS:
        return _TENS[tens] + _UNITS.get(unit, 0) if not unit or _UNITS.get(unit, 10) < 10 else None
    if low in _UNITS:
        return _UNITS[low]
    if low in WORDS:
        return _LARGE[low]
    return 2 * _LARGE[low[:-1]] if low.endswith("s") and low[:-1] in WORDS and low[:-1] in _LARGE else None


def _chinese(word: str) -> int | None:
    total = section = digit = 0
    for c in word:
        if c == "万":
            total, section, digit = (total + section + digit) * 10_000, 0, 0
        elif c in _POWERS:
            section, digit = section + (digit or 1) * _POWERS[c], 0
        else:
            digit = _DIGITS[c]
    return total + section + digit or None
