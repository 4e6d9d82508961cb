"""What the words of a page say of clothes: that somebody has one on, takes it off, gives it away. Who that is, `wardrobe` says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from storybrush.planner import syntax_en_words as words
from storybrush.planner.features import Unit
from storybrush.planner.meaning import ZH_COLOURS

ANY = "clothes"  # a garment of no kind: whatever its wearer has on
LIVING = frozenset({"person", "animal", "name", "pronoun"})
_LOWER = frozenset(["trousers", "pants", "jeans", "shorts", "breeches", "skirt"])
_LOWER_ZH = ("裤子", "裤", "短裙", "半身裙", "百褶裙")
_DESCRIBES = frozenset(
    {"colour", "size", "count", "own", "measure", "tag adjective", "feeling", "possessive", "unknown"}
)
_BETWEEN = frozenset(["a", "an", "the", "of", "her", "his", "some", "pair", "very", "and", ",", "as", "well", "also", "both", "made", "only", "just"])  # fmt: skip
_LAYERS = ("over", "under", "beneath", "underneath")
_GRAMMAR = frozenset({*words.PREPOSITIONS, *words.BE, *words.CLAUSE, *words.HAVE, *words.WHO, *words.VERBS, *words.SUBJECTS, "to", "not", "up", "on", "off"})  # fmt: skip
_MATERIALS = frozenset(["wool", "silk", "cotton", "velvet", "leather", "fur", "lace", "satin", "linen", "straw", "cloth"])  # fmt: skip
_BODY = frozenset(["head", "heads", "hair", "neck", "necks", "shoulders", "shoulder", "feet", "foot", "waist", "body", "ears", "nose", "back", "braids", "plaits", "ponytail"])  # fmt: skip
_ABOUT = frozenset(["on", "in", "around", "round", "over", "about", "upon", "onto"])
_RESTS = frozenset(["was", "is", "were", "are", "sat", "sits", "lay", "rested", "shone", "gleamed", "perched", "she", "he", "there"])  # fmt: skip
_HANGS = frozenset(["hung", "hanging", "hangs", "draped", "tied", "wound", "sat", "perched", "flowed", "was", "is", "lay"])  # fmt: skip
_HAVE = frozenset(["had", "has", "have", "having"])
_WEARS_EN = frozenset(["donned", "dons", "clad", "sporting", "sported"])
_DONS = _HAVE | frozenset(["put", "puts", "putting", "pulled", "pulls", "pull", "slipped", "threw", "tried", "tries", "got", "kept", "tugged", "drew"])  # fmt: skip
_CHANGES = frozenset(["changed", "changes", "change", "got", "slipped", "climbed", "dressed"])
_LAYS = frozenset(
    ["put", "puts", "placed", "places", "set", "sets", "laid", "lays", "wrapped", "wraps", "tied", "ties", "draped", "slipped", "threw", "hung", "pinned",
     "fastened", "wound", "pulled"]
)  # fmt: skip
_STOWS = frozenset(["put", "puts", "placed", "dropped", "found", "kept", "caught", "collected", "carried", "carries", "hid", "held", "holding", "look", "looked"])  # fmt: skip
_COMES = frozenset(["came", "comes", "went", "returned", "arrived", "ran", "played", "back", "plays", "playing", "do", "did", "to"])  # fmt: skip
_TAKES = frozenset(
    ["took", "take", "takes", "taking", "pulled", "pulls", "pull", "threw", "throws", "slipped", "slips", "kicked", "tore", "whipped", "peeled", "lifted", "got",
     "blew", "blows", "blown", "knocked"]
)  # fmt: skip
_REMOVES = frozenset(
    [
        "removed",
        "removes",
        "remove",
        "removing",
        "doffed",
        "shed",
        "sheds",
        "lost",
        "loses",
        "discarded",
        "hung",
        "hangs",
    ]
)
_LEAVES = frozenset(["flew", "flies", "fell", "falls", "blew", "blown", "came", "slipped"])
_GIVES = frozenset(["gave", "give", "gives", "giving", "handed", "hands", "hand", "lent", "lends", "lend", "passed", "offered", "offers", "threw", "returned"])  # fmt: skip
_FETCHES = frozenset(["grabbed", "grabs", "took", "take", "takes", "fetched", "buttoned", "pulled", "slipped", "threw", "drew", "抓起", "拿起", "拿", "取"])  # fmt: skip
_SWAPS = ("swapped", "swap", "swaps", "swapping", "exchanged", "exchange", "traded", "trade", "交换", "互换", "对换", "调换")  # fmt: skip
_PATTERNED = ("strip", "dotted", "polka", "spotted", "check", "plaid", "tartan", "flower", "floral", "pattern", "patched", "条纹", "格子", "圆点", "波点", "碎花", "印花", "花纹")  # fmt: skip
_PATTERNS = frozenset(["flowers", "dots", "spots", "stripes", "stars", "hearts", "checks", "squares", "patches", "roses", "daisies", "pattern"])  # fmt: skip
_STOPS = frozenset(".!?;。！？；\n")
# Chinese
_PUTS = "穿戴披系围套扎裹蒙佩换"
_DONE = frozenset("着了上起好过在到给")
_BARES = "脱摘解取卸褪扯"
_OFF_ZH = ("下", "掉", "了", "去", "开")
_BODIES = ("脖子", "头", "身", "腰", "肩")
_BODILY = "身头脚腰颈肩手上下"
_WHOLE = frozenset(["一身", "浑身", "全身", "满身", "通身"])
_TO_ZH = ("给", "送给", "递给", "交给", "借给", "让给", "还给", "戴给")
_FOR_ZH = frozenset(["给", "帮", "替", "为"])
_HOW_ZH = "(?:也|都|就|又|轻轻地?|慢慢地?|赶紧|连忙|急忙)*"
_OFF_BEHIND = re.compile(f"{_HOW_ZH}(?:[{_BARES}拿](?:{'|'.join(_OFF_ZH)})|[放挂搁丢扔](?:在|到|上|进))")
_GONE_BEHIND = re.compile(f"{_HOW_ZH}(?:被风|给风)?(?:吹|刮|弄|飞|掉|丢)(?:走|掉|跑|丢|了|飞)")


@dataclass(frozen=True, slots=True)
class Wearing:
    """verb: the word by which it is on somebody, where its phrase begins. who: a word for whom, None: the doer of the verb.
    whole: 一身绿衣, clothes of no kind: whatever they wear."""

    verb: int
    who: int | None = None
    whole: bool = False


def garment(unit: Unit) -> bool:
    """A thing to be worn, whether or not a script can say it."""
    return "garment" in unit.types or (unit.found is not None and unit.found.stands == "wear")


def lower_half(unit: Unit) -> bool:
    """Trousers or a skirt, which are drawn with a shirt whose colour is that of the whole."""
    low = unit.word.text.lower()
    return low in _LOWER or low.endswith(_LOWER_ZH)


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
        if page[n].word.text.lower().startswith(_PATTERNED) or (n > verb + 1 and _ground(page[n - 1])):
            return n
    if page[at + 1 : at + 2] and page[at + 1].word.text.lower() == "with":
        for n in range(at + 2, min(len(page), at + 6)):
            if page[n].word.text.lower() in _PATTERNS:
                return n
            if not _describes(page[n]):
                return None
    return None


def _ground(unit: Unit) -> bool:
    return len(unit.word.text) == 2 and unit.word.text[0] in ZH_COLOURS and unit.word.text[1] == "底"


def _of_stuff(page: Sequence[Unit], at: int) -> int | None:
    """ "A coat of brown wool", "a robe made of red silk"."""
    n = at + 1
    while n < len(page) and page[n].word.text.lower() in ("made", "of", "was", "is", "were", "all"):
        n += 1
    stuff = n + 1 < len(page) and (page[n + 1].word.text.lower() in _MATERIALS or "unknown" in page[n + 1].types)
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
            return Wearing(n - 1) if n and (before in _DONS or "wear" in page[n - 1].types) else None
        if low in ("put", "puts", *_HAVE):
            return Wearing(n) if any(garment(page[k]) and _bare_on(page, k) for k in range(n + 1, at + 1)) else None
        if low in _WEARS_EN or "wear" in unit.types:
            return Wearing(n)
        if low in _FETCHES:
            return Wearing(n) if _taken_up(page, n, at) else None
        if low == "in":
            stowed = any(u.word.text.lower() in _STOWS for u in page[max(0, n - 5) : n])
            thing = n and "subject" in page[n - 1].types and not (page[n - 1].types & LIVING or garment(page[n - 1]))
            return None if stowed or thing else Wearing(n, _beside(page, n))
        if low == "with":
            return None if before in _COMES else Wearing(n, _beside(page, n))
        if low == "into":
            return Wearing(n - 1) if before in _CHANGES else None
        if low in _BODY and n > 1:  # "on her head a red hat", "on the queen's head sat a crown"
            head, n = n, next((k for k in range(n - 1, max(-1, n - 5), -1) if page[k].word.text.lower() in _ABOUT), -1)
            owner = next((k for k in range(head - 1, n, -1) if _own(page[k])), None)
            if n < 0 or owner is None:
                return None
            if any(u.word.text.lower() in _RESTS for u in page[head + 1 : at]):
                return Wearing(n, owner)
        elif not (_describes(unit) or low in _MATERIALS or garment(unit) or _between(page, n)):
            return None
        n -= 1
    return None


def _between(page: Sequence[Unit], at: int) -> bool:
    """What joins a garment to what is said of another: a coat "over" a dress, "on her head sat" a crown, a dress "on" under it."""
    low = page[at].word.text.lower()
    before = page[at - 1].word.text.lower() if at else ""
    layer = low in _LAYERS and (before == "on" or (at > 0 and garment(page[at - 1])))
    return layer or low == "on" or (low in _RESTS and before in _BODY)


def _beside(page: Sequence[Unit], at: int) -> int | None:
    """ "To the right of a man in a grey suit": the noun right before "in"."""
    return at - 1 if at and page[at - 1].types & {"person", "animal", "name"} else None


def _on_a_body(page: Sequence[Unit], at: int) -> Wearing | None:
    """ "A ribbon in her hair", "the crown on the queen's head", "a cloak hung from his shoulders"."""
    to = at + 1 + any(u.word.text.lower() in _HANGS for u in page[at + 1 : at + 2])
    if to + 2 >= len(page) or page[to].word.text.lower() not in _ABOUT | {"from"}:
        return None
    for n in range(to + 1, min(to + 5, len(page) - 1)):
        if _own(page[n]) and any(u.word.text.lower() in _BODY for u in page[n + 1 : n + 3]):
            return Wearing(at, n)
        if "punctuation" in page[n].types:
            return None
    return None


def _taken_up(page: Sequence[Unit], verb: int, at: int) -> bool:
    """ "Grabbed her coat and ran", 抓起外套跑了: what is one's own and one leaves with."""
    behind = page[at + 1 : at + 5]
    if not page[at].word.text.isascii():
        return bool(behind) and behind[0].values.get("pose") in ("run", "walk")
    own = any(_own(u) for u in page[verb + 1 : at])
    return own and any(u.values.get("pose") in ("run", "walk") or u.word.text.lower() in ("on", "out") for u in behind)


def _describes(unit: Unit) -> bool:
    """What may stand in the phrase of a noun before it."""
    low = unit.word.text.lower()
    if unit.types & _DESCRIBES or low in _BETWEEN or low.startswith(_PATTERNED):
        return True
    return not unit.types and low.isalpha() and low not in _GRAMMAR  # "long"


def _own(unit: Unit) -> bool:
    """His, her, the queen's."""
    return bool(unit.types & {"own", "possessive"}) or unit.word.text.lower() == "her"


def _bare_on(page: Sequence[Unit], at: int) -> bool:
    """ "Had a red hat on.", "put his hat on and ran": nothing behind it that the hat would be on."""
    if [u.word.text.lower() for u in page[at + 1 : at + 2]] != ["on"]:
        return False
    after = page[at + 2] if at + 2 < len(page) else None
    return (
        after is None
        or "punctuation" in after.types
        or after.word.text.lower() in ("and", "then", "but", "when", "to", "again", *_LAYERS)
    )


# -- Chinese


def puts_on(text: str) -> bool:
    """A verb of wearing, with the part of the body before it or what it came to behind it: 脚穿, 换上了, 披着."""
    verb = text.lstrip(_BODILY)
    return bool(verb) and verb[0] in _PUTS and all(c in _DONE for c in verb[1:])


def _wearing_zh(page: Sequence[Unit], at: int) -> Wearing | None:
    for n in range(at - 1, max(-1, at - 16), -1):
        unit, text = page[n], page[n].word.text
        counted = n > 0 and "count" in page[n - 1].types  # 一套衣服
        if text in _WHOLE or (("wear" in unit.types or puts_on(text)) and not counted):
            if "negation" in page[n - 1].types and n:
                return None
            return Wearing(n, _described(page, at) or _served(page, n), text in _WHOLE)
        if text in ("把", "将"):
            return Wearing(n) if _put_about(page, at) else None
        if text in _FETCHES:
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
        if not (more or wears or garment(unit) or text.strip(_BODILY) == ""):
            return None
    return None


def _served(page: Sequence[Unit], verb: int) -> int | None:
    """给妹妹戴上: who is dressed by another."""
    for n in range(verb - 1, max(-1, verb - 5), -1):
        if page[n].types & LIVING:
            return n if n and page[n - 1].word.text in _FOR_ZH else None
        if "punctuation" in page[n].types:
            return None
    return None


def _put_about(page: Sequence[Unit], at: int) -> bool:
    """把围巾围在脖子上: one's own, as nobody else is named."""
    behind = page[at + 1 : at + 6]
    rest = "".join(u.word.text for u in behind)
    about = puts_on(rest[:1]) and (rest[1:2] not in ("在", "到") or any(b in rest for b in _BODIES))
    return about and not any(u.types & LIVING for u in behind)


# -- off, and on to somebody else


def taken_off(page: Sequence[Unit], at: int) -> int | None:
    """The verb by which the garment at this word comes off: "took off her hat", "his cap flew away", 摘下帽子; else None."""
    if not garment(page[at]):
        return None
    return _off_en(page, at) if page[at].word.text.isascii() else _off_zh(page, at)


def _off_en(page: Sequence[Unit], at: int) -> int | None:
    rest = [u.word.text.lower() for u in page[at + 1 : at + 6]]
    rest = [w for w in rest if w not in ("was", "had", "were", "got", "been")]
    if len(rest) > 1 and rest[0] in _LEAVES and rest[1] in ("off", "away", "down"):
        return at + 1
    if (laid := _laid(page, at)) is not None:
        return laid
    off = False
    for n in range(at - 1, max(-1, at - 10), -1):
        unit, low = page[n], page[n].word.text.lower()
        own = any(_own(u) for u in page[n:at])
        if low == "off":
            off = True
        elif low in _TAKES:
            return n if off or rest[:1] in (["off"], ["away"]) else None
        elif low in _REMOVES or low == "without":
            return n if own or low.startswith(("remov", "doff")) else None
        elif not (unit.types & _DESCRIBES or low in _BETWEEN or low in ("up", "all") or garment(unit)):
            return None
    return None


def _laid(page: Sequence[Unit], at: int) -> int | None:
    """ "Put the hat on the table", "hung his coat on the tree"."""
    if at + 2 >= len(page) or page[at + 1].word.text.lower() not in _ABOUT | {"into", "under", "behind"}:
        return None
    verb = next(
        (
            n
            for n in range(at - 1, max(-1, at - 6), -1)
            if not _describes(page[n]) and page[n].word.text.lower() != "up"
        ),
        -1,
    )
    if verb < 0 or page[verb].word.text.lower() not in _LAYS:
        return None
    for n in range(at + 2, min(len(page), at + 7)):
        if page[n].types & LIVING or page[n].word.text.lower() in _BODY or "punctuation" in page[n].types:
            return None
        if "subject" in page[n].types:
            return verb
    return None


def _off_zh(page: Sequence[Unit], at: int) -> int | None:
    rest = "".join(u.word.text for u in page[at + 1 : at + 7])
    moved = any(u.word.text in ("把", "将") for u in page[max(0, at - 6) : at])
    if (moved and _OFF_BEHIND.match(rest)) or _GONE_BEHIND.match(rest):
        return at + 1
    for n in range(at - 1, max(-1, at - 9), -1):
        unit, text = page[n], page[n].word.text
        if text[0] in _BARES + "拿" and "".join(u.word.text for u in page[n : n + 2])[1:2] in _OFF_ZH:
            return n
        if "punctuation" in unit.types and text != "、":
            return None
        if unit.types & {"pose", "tag verb", "wear"} and not unit.types & {"colour", "measure"}:
            return None
    return None


def receiver(page: Sequence[Unit], at: int) -> tuple[int, int] | None:
    """-> the verb by which the garment at this word comes to somebody, and the word for whom: "gave it to the boy", 戴在妹妹头上."""
    return _receiver_en(page, at) if page[at].word.text.isascii() else _receiver_zh(page, at)


def _receiver_en(page: Sequence[Unit], at: int) -> tuple[int, int] | None:
    low = [u.word.text.lower() for u in page]
    start = next((n for n in range(at, 0, -1) if low[n - 1] in _STOPS), 0)
    end = next((n for n in range(at, len(page)) if low[n] in _STOPS), len(page))
    if end + 1 < len(page) and any(
        w in ("it", "them") for w in low[end + 1 : end + 8]
    ):  # "He took it off. He gave it to her."
        end = next((n for n in range(end + 1, len(page)) if low[n] in _STOPS), len(page))
    for verb in range(start, end):
        if low[verb] not in _GIVES | _LAYS:
            continue
        head = _head(page, verb + 1, end)
        if head is None:
            continue
        if low[verb] in _GIVES and page[head].types & LIVING and low[head] not in ("it", "them"):
            if _head(page, head + 1, end) == at or low[head + 1 : head + 2] == ["it"]:
                return verb, head
            continue
        if not (head == at or (low[head] in ("it", "them") and at < verb)) or head + 1 >= end:
            continue
        to = "to" if low[verb] in _GIVES else ""
        if low[head + 1] == to or (low[verb] in _LAYS and low[head + 1] in _ABOUT):
            whose = head + 2
            own = low[head + 1] != "to" and low[whose : whose + 1] and low[whose] in ("his", "her", "their")
            if own and whose + 1 < end and low[whose + 1] in _BODY:
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
        if not (_describes(unit) or "subject" in unit.types or low == "on"):
            return None
    return None


def _receiver_zh(page: Sequence[Unit], at: int) -> tuple[int, int] | None:
    for n in range(at + 1, min(len(page), at + 16)):
        text = page[n].word.text
        if text in _STOPS:
            return None
        gives = text in _TO_ZH or (text[0] in "送递借让交" and page[n + 1 : n + 2] and page[n + 1].word.text in ("给", "了"))  # fmt: skip
        lays = text[0] in _PUTS and (
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


def swapped(page: Sequence[Unit], at: int) -> int | None:
    """The verb of "they swapped hats", 交换了帽子."""
    for n in range(at - 1, max(-1, at - 5), -1):
        if page[n].word.text.lower() in _SWAPS:
            return n
        if "punctuation" in page[n].types or page[n].types & LIVING - {"pronoun"}:
            return None
    return None
