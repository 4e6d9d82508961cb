"""Garments that come off, go to somebody else, or are put on again, by the words of the page. Who that is, `wardrobe` says."""

from __future__ import annotations

from collections.abc import Sequence

from storybrush.planner import garment_words as words
from storybrush.planner.features import Unit
from storybrush.planner.garment_words import LIVING, describes, garment, owns, puts_on, served


def taken_off(page: Sequence[Unit], at: int) -> int | None:
    """The verb by which the garment at this word comes off: "took off her hat", "his cap flew away", 摘下帽子; else None."""
    if not garment(page[at]):
        return None
    return _off_en(page, at) if page[at].word.text.isascii() else _off_zh(page, at)


def _off_en(page: Sequence[Unit], at: int) -> int | None:
    rest = [u.word.text.lower() for u in page[at + 1 : at + 6]]
    rest = [w for w in rest if w not in ("was", "had", "were", "got", "been")]
    moves = len(rest) > 1 and rest[0] in words.LEAVES and rest[1] in words.WHITHER
    if moves or (rest and rest[0] in words.VANISHES):
        return at + 1
    if (laid := _laid(page, at)) is not None:
        return laid
    off = False
    for n in range(at - 1, max(-1, at - 10), -1):
        unit, low = page[n], page[n].word.text.lower()
        own = any(owns(u) for u in page[n:at])
        if low == "off":
            off = True
        elif low in words.TAKES:
            blown = low in words.BLOWS and rest[:1] and rest[0] in words.WHITHER
            return n if off or blown or rest[:1] in (["off"], ["away"]) else None
        elif low in words.REMOVES or low in words.ROBS or low == "without":
            return n if own or low.startswith(("remov", "doff")) else None
        elif not (unit.types & words.DESCRIBES or low in words.BETWEEN or low in ("up", "all") or garment(unit)):
            return None
    return None


def _laid(page: Sequence[Unit], at: int) -> int | None:
    """ "Put the hat on the table", "hung his coat on the tree"."""
    if at + 2 >= len(page) or page[at + 1].word.text.lower() not in words.ABOUT | {"into", "under", "behind"}:
        return None
    verb = next(
        (n for n in range(at - 1, max(-1, at - 6), -1) if not describes(page[n]) and page[n].word.text.lower() != "up"),
        -1,
    )
    if verb < 0 or page[verb].word.text.lower() not in words.LAYS:
        return None
    for n in range(at + 2, min(len(page), at + 7)):
        if page[n].types & LIVING or page[n].word.text.lower() in words.BODY or "punctuation" in page[n].types:
            return None
        if "subject" in page[n].types:
            return verb
    return None


def _off_zh(page: Sequence[Unit], at: int) -> int | None:
    rest = "".join(u.word.text for u in page[at + 1 : at + 7])
    moved = any(u.word.text in ("把", "将") for u in page[max(0, at - 6) : at])
    off = words.OFF_BEHIND.match(rest) or words.ROBBED_BEHIND.match(rest)
    if (moved and off) or words.GONE_BEHIND.match(rest):
        return at + 1
    for n in range(at - 1, max(-1, at - 9), -1):
        unit, text = page[n], page[n].word.text
        if words.LOSES_ZH.match(text + (page[n + 1].word.text if n + 1 < at else "")):
            return n
        if text[0] in words.BARES + "拿" and "".join(u.word.text for u in page[n : n + 2])[1:2] in words.OFF_ZH:
            return n
        if "punctuation" in unit.types and text != "、":
            return None
        if unit.types & {"pose", "tag verb", "wear"} and not unit.types & {"colour", "measure"}:
            return None
    return None


def by_itself(page: Sequence[Unit], at: int) -> bool:
    """Nobody takes the garment at this word off: it falls, or the wind has it. Whose it was, only the story so far says."""
    off = taken_off(page, at)
    if off is None:
        return False
    if off > at:
        return not page[at].word.text.isascii() or page[off].word.text.lower() not in words.LAYS
    return page[off].word.text.lower() in words.BLOWS or page[off].word.text[0] in "吹刮卷冲"


def receiver(page: Sequence[Unit], at: int) -> tuple[int, int] | None:
    """-> the verb by which the garment at this word comes to somebody, and the word for whom: "gave it to the boy", 戴在妹妹头上."""
    return _receiver_en(page, at) if page[at].word.text.isascii() else _receiver_zh(page, at)


def _receiver_en(page: Sequence[Unit], at: int) -> tuple[int, int] | None:
    low = [u.word.text.lower() for u in page]
    start = next((n for n in range(at, 0, -1) if low[n - 1] in words.STOPS), 0)
    end = next((n for n in range(at, len(page)) if low[n] in words.STOPS), len(page))
    if end + 1 < len(page) and any(
        w in ("it", "them") for w in low[end + 1 : end + 8]
    ):  # "He took it off. He gave it to her."
        end = next((n for n in range(end + 1, len(page)) if low[n] in words.STOPS), len(page))
    back = "back" in low[at + 1 : end]
    for verb in range(start, end):
        gives = words.GIVES | words.RETURNS if back else words.GIVES
        if low[verb] not in gives | words.LAYS:
            continue
        head = _head(page, verb + 1, end)
        if head is None:
            continue
        if low[verb] in gives and page[head].types & LIVING and low[head] not in ("it", "them"):
            if _head(page, head + 1, end) == at or low[head + 1 : head + 2] == ["it"]:
                return verb, head
            continue
        if not (head == at or (low[head] in ("it", "them") and at < verb)) or head + 1 >= end:
            continue
        to = "to" if low[verb] in gives else ""
        head += head + 2 < end and low[head + 1] == "back"  # "gave it back to her"
        if low[head + 1] == to or (low[verb] in words.LAYS and low[head + 1] in words.ABOUT):
            whose = head + 2
            own = low[head + 1] != "to" and low[whose : whose + 1] and low[whose] in ("his", "her", "their")
            if own and whose + 1 < end and low[whose + 1] in words.BODY:
                return verb, whose
            who = _head(page, whose, end)
            if who is not None and page[who].types & LIVING:
                return verb, who
    return None


def _head(page: Sequence[Unit], at: int, end: int) -> int | None:
    """The noun or pronoun of the phrase that begins here."""
    for n in range(at, min(end, at + 6)):
        unit, low = page[n], page[n].word.text.lower()
        following = page[n + 1] if n + 1 < end else None
        if low == "her" and following is not None and (garment(following) or following.types & {"colour", "size"}):
            continue  # "her red hat"
        if garment(unit) or unit.types & LIVING or low in ("it", "them", "her", "him"):
            return n
        if not (describes(unit) or "subject" in unit.types or low == "on" or low.endswith(("ing", "ed"))):
            return None
    return None


def _receiver_zh(page: Sequence[Unit], at: int) -> tuple[int, int] | None:
    for n in range(at + 1, min(len(page), at + 16)):
        text = page[n].word.text
        if text in words.STOPS:
            return None
        gives = text in words.TO_ZH or (text[0] in "送递借让交" and page[n + 1 : n + 2] and page[n + 1].word.text in ("给", "了"))  # fmt: skip
        lays = text[0] in words.PUTS + "盖搭罩" and (
            text[-1] in "在到" or (page[n + 1 : n + 2] and page[n + 1].word.text in ("在", "到"))
        )
        if not (gives or lays):
            continue
        for k in range(n + 1, min(len(page), n + 6)):
            if page[k].types & LIVING:
                return n, k
            if "punctuation" in page[k].types:
                break
    return None


def put_back(page: Sequence[Unit], at: int) -> bool:
    """ "Put it on again", 又穿上了: the verb of putting on at this word has no garment of its own."""
    low = [u.word.text.lower() for u in page[at : at + 5]]
    if low[0].isascii():
        return (
            low[0] in ("put", "puts", "putting", "pulled", "tried")
            and low[1:2] in (["it"], ["them"])
            and "on" in low[2:4]
        )
    if (
        not puts_on(low[0])
        or "上" not in "".join(low[:2])
        or (at and page[at - 1].types & LIVING and served(page, at) is not None)
    ):
        return False
    clause = [u for u in page[max(0, at - 8) : at] if u.word.text in ("把", "将") or "punctuation" in u.types]
    if clause and clause[-1].word.text in ("把", "将"):
        return False
    rest = next((k for k in range(at + 1, len(page)) if "punctuation" in page[k].types), len(page))
    return not any(garment(u) or u.types & {"subject", "tag noun"} for u in page[at + 1 : rest])


def swapped(page: Sequence[Unit], at: int) -> int | None:
    """The verb of "they swapped hats", 交换了帽子."""
    for n in range(at - 1, max(-1, at - 5), -1):
        if page[n].word.text.lower() in words.SWAPS:
            return n
        if "punctuation" in page[n].types or page[n].types & LIVING - {"pronoun"}:
            return None
    return None
