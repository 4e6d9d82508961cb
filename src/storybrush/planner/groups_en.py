"""English words for several who are there already: pronouns, "the others", definite plurals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from storybrush.planner.counting import number_of
from storybrush.planner.features import COUPLE, Group, Mention, Unit
from storybrush.script import ROOMS

_LIVING = frozenset({"person", "animal"})
_FRIENDS = frozenset(["friends", "pals", "companions", "playmates"])
_NOUNS = {
    **dict.fromkeys([*_FRIENDS, "creatures"], "any"), "siblings": "siblings", "twins": "siblings",
    **dict.fromkeys(["animals", "beasts", "pets"], "animal"),
    **dict.fromkeys(["children", "kids", "youngsters", "little ones"], "child"),
    "people": "person", "brothers": "brothers", "sisters": "sisters",
}  # fmt: skip
_SETS = {"pair": 2, "couple": 2, "twins": 2, "trio": 3}
_COUPLES = frozenset(["couple", "husband and wife", "newlyweds"])
_OLD = frozenset(["old", "elderly", "aged"])
_PAIRS = {
    "parents": (("mother", "woman"), ("father", "man")),
    "grandparents": (("grandmother", "grandma"), ("grandfather", "grandpa")),
}
_PRONOUNS = frozenset(["they", "them", "we", "us"])
_PARTS = frozenset(["one", "none", "some", "most", "many", "few", "neither", "either", "any", "half", "which", "who"])
_DEFINITE = frozenset(["the", "these", "those"])
_OWN = frozenset(["his", "her", "its", "their", "my", "our", "your"])
_VAGUE = frozenset(
    ["some", "several", "few", "many", "lots", "plenty", "dozens", "couple", "group", "flock", "herd", "swarm", "pile", "crowd", "pair"]
)  # fmt: skip
_DESCRIBES = frozenset({"size", "colour", "feeling", "tag adjective"})
_WHOLE = frozenset(["whole", "entire"])
_BE = frozenset(["were", "are", "had", "have"])


def mentions(page: Sequence[Unit]) -> Iterator[Mention]:
    low = [u.word.text.lower() for u in page]
    for at in range(len(page)):
        m = _pronoun(page, low, at) or _couple(low, at) or _without_noun(page, low, at) or _noun(page, low, at)
        if m is not None:
            yield m


def _number(unit: Unit, low: str) -> int:
    """2 of "two" and "both"; 0 of "some"."""
    return int(unit.values["count"]) if "count" in unit.types and low not in _VAGUE else 0


def _pronoun(page: Sequence[Unit], low: Sequence[str], at: int) -> Mention | None:
    """ "they", "they both", "all of them", "the two of us", "everybody"."""
    after = low[at + 1] if at + 1 < len(low) else ""
    if low[at] in ("everyone", "everybody"):
        if _of_a_place(page, low, at + 1) or after in ("'s", "’s"):
            return None
        if after == "else":
            return Mention(at, at, at + 2, Group("any", rest=True))
        return Mention(at, at, at + 1, Group("everyone"))
    if low[at] not in _PRONOUNS:
        return None
    how = low[at - 2] if at > 1 and low[at - 1] == "of" else ""
    if how in _PARTS:
        return None
    some = _number(page[at - 2], how) if how else 0
    if how not in ("all", "each", "rest") and some < 2:
        if after in _BE and low[at + 2 : at + 3] in (["both"], ["all"]):  # "they were all happy"
            after = low[at + 2]
        if after in ("both", "all"):
            return Mention(at, at, at + 1, Group("they", 2) if after == "both" else Group("everyone"))
        return Mention(at, at, at + 1, Group("people" if low[at] in ("we", "us") else "they"))
    start = at - 2 - (at > 2 and low[at - 3] in ("the", "all"))
    if how == "rest":
        return Mention(start, at - 2, at + 1, Group("they", rest=True))
    return Mention(start, at - 2, at + 1, Group("they" if some else "everyone", some))


def _couple(low: Sequence[str], at: int) -> Mention | None:
    """ "An old couple", "the couple": a woman and a man; not "a couple of apples"."""
    if low[at] not in _COUPLES or low[at + 1 : at + 2] == ["of"]:
        return None
    start = at
    while (
        start and at - start < 3 and (low[start - 1] in _OLD or low[start - 1] in ("a", "an", "the", "poor", "young"))
    ):
        start -= 1
    return Mention(start, at, at + 1, Group(pair=COUPLE[bool(_OLD & set(low[start:at]))]))


def _without_noun(page: Sequence[Unit], low: Sequence[str], at: int) -> Mention | None:
    """ "the others", "the other two", "the rest", "both" and "all" before what they did."""
    before, after = low[at - 1] if at else "", page[at + 1] if at + 1 < len(page) else None
    acts = after is not None and (bool(after.types & {"pose", "tag verb", "feeling"}) or low[at + 1] in _BE)
    if low[at] == "others" and before == "the":
        return Mention(at - 1, at, at + 1, Group(rest=True))
    if before == "other" and at > 1 and low[at - 2] == "the" and _number(page[at], low[at]) > 1:
        noun = after is not None and after.types & {"subject", "unknown", *_DESCRIBES} and not acts
        if not noun and low[at + 1] != "friends":
            return Mention(at - 2, at, at + 1, Group("any", _number(page[at], low[at]), True))
    opens = at == 0 or before in ("and", "but", "so", "then", "while", "when") or "punctuation" in page[at - 1].types
    if low[at] == "rest" and before == "the" and acts:
        return Mention(at - 1, at, at + 1, Group(rest=True))
    if low[at] in ("both", "all") and opens and acts:
        return Mention(at, at, at + 1, Group("they" if low[at] == "both" else "everyone", 2 * (low[at] == "both")))
    return None


def _noun(page: Sequence[Unit], low: Sequence[str], at: int) -> Mention | None:
    """ "the two friends", "all the animals", "the boys", "the whole family", "her parents"."""
    unit, last = page[at], low[at].split()[-1]
    if "possessive" in unit.types:
        return None
    drawn = bool(unit.types & _LIVING) and unit.found is not None and unit.found.exact
    kind = _NOUNS.get(low[at]) or _NOUNS.get(last)
    if last in _PAIRS:
        kind = "pair"
    elif kind is None and (last in _SETS or last == "family"):
        kind = "any"
    elif kind is None and drawn and "plural" in unit.types and unit.found is not None and unit.found.what != "person":
        kind = unit.found.what
    if kind is None:
        return None
    number, rest, n = _SETS.get(last, 0), False, at - 1
    if " " in low[at]:  # "two friends" is one word of the tables
        number = number_of(page, at) or number
    while n >= 0 and (page[n].types & {*_DESCRIBES, "count"} or low[n] in ("other", *_WHOLE)):
        if "count" in page[n].types and _number(page[n], low[n]) < 2:
            return None
        number, rest = _number(page[n], low[n]) or number, rest or low[n] == "other"
        n -= 1
    first = low[n] if n >= 0 else ""
    if kind == "pair":
        owned = first in _OWN or first == "the" or (n >= 0 and "possessive" in page[n].types)
        return Mention(at, at, at + 1, Group(pair=_PAIRS[last])) if owned and not number and not rest else None
    if first in _OWN and last in _FRIENDS:
        return Mention(n + 1, at, at + 1, Group("any", number, True))
    start = n + 1
    if first in _DEFINITE:
        start = n
        how = low[n - 1] if n else ""
        if how == "of":
            how, start = low[n - 2] if n > 1 else "", n - 2
            if how not in ("all", "both", "each", "rest"):
                return None  # "one of the children"
            rest |= how == "rest"
        elif how in ("all", "both"):
            start = n - 1
        number = 2 if how == "both" else number
    elif not (first == "all" and (number or rest)) and low[start] != "both":
        return None  # "two children came"
    if (last in _SETS and low[at + 1 : at + 2] == ["of"]) or (
        last == "family" and start < at - 1 and "animal" in page[at - 1].types
    ):
        return None
    if last == "people" and not number:
        return None
    if (
        drawn
        and low[at + 1 : at + 2]
        and (low[at + 1] in ("of", "from", "who", "whose", "that") or (not number and _of_a_place(page, low, at + 1)))
    ):
        return None
    whole = not number and not rest and (last == "family" or "all" in low[start:at])
    return Mention(start, at, at + 1, Group(kind, number, rest, whole), noun=drawn)


def _of_a_place(page: Sequence[Unit], low: Sequence[str], at: int) -> bool:
    """ "in town", "of the whole village", "from the city": too many to be those whom the story tells of; not "in the kitchen"."""
    if low[at : at + 1] not in (["in"], ["of"], ["from"], ["at"], ["on"]):
        return False
    for unit in page[at + 1 : at + 4]:
        if "place" in unit.types:
            return unit.values["place"] not in ROOMS
        if unit.word.text.lower() in ("world", "kingdom", "country", "land"):
            return True
        if "punctuation" in unit.types:
            return False
    return False
