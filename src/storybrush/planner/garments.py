"""Which garments of a page somebody has on, and in which colour, by the words beside them. Who that is, `wardrobe` says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from storybrush.planner import garment_words as words
from storybrush.planner.features import Unit
from storybrush.planner.garment_words import LIVING, describes, garment, owns, puts_on, served
from storybrush.planner.meaning import ZH_COLOURS
from storybrush.planner.undressing import taken_off


@dataclass(frozen=True, slots=True)
class Wearing:
    """verb: the word by which it is on somebody, where its phrase begins. who: a word for whom, None: the doer of the verb.
    whole: 一身绿衣, clothes of no kind: whatever they wear."""

    verb: int
    who: int | None = None
    whole: bool = False


def wearing(page: Sequence[Unit], at: int) -> Wearing | None:
    """How the garment at this word is on somebody; None: it lies there, is denied, or is taken off."""
    if not garment(page[at]) or taken_off(page, at) is not None:
        return None
    return _wearing_en(page, at) if page[at].word.text.isascii() else _wearing_zh(page, at)


def dye_of(page: Sequence[Unit], verb: int, at: int) -> int | None:
    """The word of the garment's own colour, within its phrase."""
    if "colour" in page[at].types:
        return at
    verb = verb if verb < at else -1  # "a black cloak hung from her shoulders"
    ground = next((n for n in range(at - 1, max(verb, at - 6), -1) if _ground(page[n])), None)
    if ground is not None:
        return ground
    for n in range(at - 1, max(verb, at - 7), -1):
        if "colour" in page[n].types:
            return n
        if garment(page[n]) or page[n].word.text == "、":
            return None
        if page[n].word.text.lower() in (",", "and", "和") and not page[n - 1].types & {
            "colour",
            "size",
            "tag adjective",
        }:
            return None
    return _of_stuff(page, at)


def colour_of(unit: Unit) -> str:
    """A colour word, or the ground of a pattern: 白底."""
    return unit.values.get("colour") or ZH_COLOURS[unit.word.text[0]]


def pattern_of(page: Sequence[Unit], verb: int, at: int) -> int | None:
    """The word of a pattern on the garment: "striped", 白底蓝花, "with blue dots"."""
    for n in range(max(verb + 1, at - 6), at):
        if page[n].word.text.lower().startswith(words.PATTERNED) or (n > verb + 1 and _ground(page[n - 1])):
            return n
    if page[at + 1 : at + 2] and page[at + 1].word.text.lower() == "with":
        for n in range(at + 2, min(len(page), at + 6)):
            if page[n].word.text.lower() in words.PATTERNS:
                return n
            if not describes(page[n]):
                return None
    return None


def _ground(unit: Unit) -> bool:
    return len(unit.word.text) == 2 and unit.word.text[0] in ZH_COLOURS and unit.word.text[1] == "底"


def _of_stuff(page: Sequence[Unit], at: int) -> int | None:
    """ "A coat of brown wool", "a robe made of red silk"."""
    n = at + 1
    while n < len(page) and page[n].word.text.lower() in ("made", "of", "was", "is", "were", "all"):
        n += 1
    stuff = n + 1 < len(page) and (page[n + 1].word.text.lower() in words.MATERIALS or "unknown" in page[n + 1].types)
    return n if n > at + 1 and stuff and "colour" in page[n].types and page[n - 1].word.text == "of" else None


# -- English


def _wearing_en(page: Sequence[Unit], at: int) -> Wearing | None:
    if (body := _on_a_body(page, at)) is not None:
        return body
    n = at - 1
    while n >= max(0, at - 20):
        unit, low = page[n], page[n].word.text.lower()
        before = page[n - 1].word.text.lower() if n else ""
        if "negation" in unit.types:
            return None
        if low == "on" and not (n and garment(page[n - 1])):
            return Wearing(n - 1) if n and (before in words.DONS or "wear" in page[n - 1].types) else None
        if low in ("put", "puts", *words.HAVE):
            return Wearing(n) if any(garment(page[k]) and _bare_on(page, k) for k in range(n + 1, at + 1)) else None
        if low in words.WEARS_EN or "wear" in unit.types:
            return Wearing(n)
        if low in words.FETCHES:
            return Wearing(n) if _taken_up(page, n, at) else None
        if low == "in":
            stowed = any(u.word.text.lower() in words.STOWS for u in page[max(0, n - 5) : n])
            thing = n and "subject" in page[n - 1].types and not (page[n - 1].types & LIVING or garment(page[n - 1]))
            return None if stowed or thing else Wearing(n, _beside(page, n))
        if low == "with":
            return None if before in words.COMES else Wearing(n, _beside(page, n))
        if low == "into":
            return Wearing(n - 1) if before in words.CHANGES else None
        if low in words.BODY and n > 1:  # "on her head a red hat", "on the queen's head sat a crown"
            head, n = (
                n,
                next((k for k in range(n - 1, max(-1, n - 5), -1) if page[k].word.text.lower() in words.ABOUT), -1),
            )
            owner = next((k for k in range(head - 1, n, -1) if owns(page[k])), None)
            if n < 0 or owner is None:
                return None
            if any(u.word.text.lower() in words.RESTS for u in page[head + 1 : at]):
                return Wearing(n, owner)
        elif not (describes(unit) or low in words.MATERIALS or garment(unit) or _between(page, n)):
            return None
        n -= 1
    return None


def _between(page: Sequence[Unit], at: int) -> bool:
    """What joins a garment to what is said of another: a coat "over" a dress, "on her head sat" a crown, a dress "on" under it."""
    low = page[at].word.text.lower()
    before = page[at - 1].word.text.lower() if at else ""
    layer = low in words.LAYERS and (before == "on" or (at > 0 and garment(page[at - 1])))
    return layer or low == "on" or (low in words.RESTS and before in words.BODY)


def _beside(page: Sequence[Unit], at: int) -> int | None:
    """ "To the right of a man in a grey suit": the noun right before "in"."""
    return at - 1 if at and page[at - 1].types & {"person", "animal", "name"} else None


def _on_a_body(page: Sequence[Unit], at: int) -> Wearing | None:
    """ "A ribbon in her hair", "the crown on the queen's head", "a cloak hung from his shoulders"."""
    to = at + 1 + any(u.word.text.lower() in words.HANGS for u in page[at + 1 : at + 2])
    if to + 2 >= len(page) or page[to].word.text.lower() not in words.ABOUT | {"from"}:
        return None
    for n in range(to + 1, min(to + 5, len(page) - 1)):
        if owns(page[n]) and any(u.word.text.lower() in words.BODY for u in page[n + 1 : n + 3]):
            return Wearing(at, n)
        if "punctuation" in page[n].types:
            return None
    return None


def _taken_up(page: Sequence[Unit], verb: int, at: int) -> bool:
    """ "Grabbed her coat and ran", 抓起外套跑了: what is one's own and one leaves with."""
    behind = page[at + 1 : at + 5]
    if not page[at].word.text.isascii():
        return bool(behind) and behind[0].values.get("pose") in ("run", "walk")
    own = any(owns(u) for u in page[verb + 1 : at])
    return own and any(u.values.get("pose") in ("run", "walk") or u.word.text.lower() in ("on", "out") for u in behind)


def _bare_on(page: Sequence[Unit], at: int) -> bool:
    """ "Had a red hat on.", "put his hat on and ran": nothing behind it that the hat would be on."""
    if [u.word.text.lower() for u in page[at + 1 : at + 2]] != ["on"]:
        return False
    after = page[at + 2] if at + 2 < len(page) else None
    return (
        after is None
        or "punctuation" in after.types
        or after.word.text.lower() in ("and", "then", "but", "when", "to", "again", *words.LAYERS)
    )


# -- Chinese


def _wearing_zh(page: Sequence[Unit], at: int) -> Wearing | None:
    for n in range(at - 1, max(-1, at - 16), -1):
        unit, text = page[n], page[n].word.text
        counted = n > 0 and "count" in page[n - 1].types  # 一套衣服
        if text in words.WHOLE or (("wear" in unit.types or puts_on(text)) and not counted):
            if "negation" in page[n - 1].types and n:
                return None
            return Wearing(n, _described(page, at) or served(page, n), text in words.WHOLE)
        if text in ("是", "有") and n and page[n - 1].word.text in words.UPON_ZH:  # 脚上是一双凉鞋
            return Wearing(n)
        if text in ("把", "将"):
            return Wearing(n) if _put_about(page, at) else None
        if text in words.FETCHES:
            return Wearing(n) if _taken_up(page, n, at) else None
        of = n + 1 < at and page[n + 1].word.text == "的"  # 羊毛的围巾, 白底蓝花的裙子, 妈妈的白裙子
        living = unit.types & LIVING and not of
        if living or ("punctuation" in unit.types and text != "、") or unit.types & {"negation", "pose"}:
            return None
        if "subject" in unit.types and not (garment(unit) or of or unit.types & {"measure", "colour"}):
            return None
        if "tag verb" in unit.types and not unit.types & {"colour", "measure"} and text != "是":
            return None
    return None


def _described(page: Sequence[Unit], at: int) -> int | None:
    """穿绿衣服的老奶奶, 戴着红帽子、穿着蓝大衣的小女孩: the noun behind 的."""
    for n in range(at + 1, min(len(page), at + 14)):
        unit, text = page[n], page[n].word.text
        if text == "的":
            for k in range(n + 1, min(len(page), n + 6)):
                if page[k].types & {"person", "animal", "name"}:
                    return k
                if page[k].types & {"punctuation", "pose", "tag verb", "garment"}:
                    return None
            return None
        wears = "wear" in unit.types or puts_on(text)
        more = text in ("、", "和", "着", "了", "，") or unit.types & {"colour", "size", "measure", "count"}
        if text == "，" and not (n + 1 < len(page) and puts_on(page[n + 1].word.text)):
            return None
        if not (more or wears or garment(unit) or text.strip(words.BODILY) == ""):
            return None
    return None


def _put_about(page: Sequence[Unit], at: int) -> bool:
    """把围巾围在脖子上: one's own, as nobody else is named."""
    behind = page[at + 1 : at + 6]
    rest = "".join(u.word.text for u in behind)
    about = puts_on(rest[:1]) and (rest[1:2] not in ("在", "到") or any(b in rest for b in words.BODIES))
    return about and not any(u.types & LIVING for u in behind)
