"""Clothes that somebody takes up and has on from then: "grabbed her coat and ran", 抓起外套跑了, 把围巾围在脖子上."""

from __future__ import annotations

from collections.abc import Sequence

from storybrush.planner.features import Unit

_TAKES = frozenset(
    [
        "grabbed",
        "grabs",
        "took",
        "take",
        "takes",
        "fetched",
        "pulled",
        "buttoned",
        "slipped",
        "threw",
        "drew",
        "抓起",
        "拿起",
        "拿",
        "取",
    ]
)
_BODIES = ("脖子", "头", "身", "腰", "肩")
_PUTS = ("围", "披", "系", "套", "穿", "戴")


def put_on(page: Sequence[Unit], at: int) -> int | None:
    """The verb by which the garment at this word is put on, or None: what is one's own and one leaves with, or puts about one."""
    if "garment" not in page[at].types:
        return None
    chinese = not page[at].word.text.isascii()
    for n in range(at - 1, max(-1, at - 7), -1):
        if "punctuation" in page[n].types:
            return None
        if _takes(page, n, at, chinese):
            return n
    return None


def _takes(page: Sequence[Unit], verb: int, at: int, chinese: bool) -> bool:
    low = page[verb].word.text.lower()
    behind = page[at + 1 : at + 5]
    if chinese and low in ("把", "将"):
        rest = "".join(u.word.text for u in behind)
        return rest.startswith(_PUTS) and (rest[1:2] not in ("在", "到") or any(b in rest for b in _BODIES))
    if low not in _TAKES:
        return False
    if chinese:
        return bool(behind) and behind[0].values.get("pose") in ("run", "walk")
    own = any("own" in u.types or u.word.text.lower() == "her" for u in page[verb + 1 : at])
    return own and any(u.values.get("pose") in ("run", "walk") or u.word.text.lower() in ("on", "out") for u in behind)
