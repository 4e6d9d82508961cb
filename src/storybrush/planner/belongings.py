"""Nouns that belong to another: vessels and their contents, parts of bodies, materials, where somebody lives, names that are none."""

from __future__ import annotations

from collections.abc import Sequence

from storybrush.planner.features import Unit
from storybrush.script import Language

# what is there beside its contents: a basket of apples, 一盆水; a cup of tea is drawn as tea
CONTAINERS = frozenset(
    [
        "basket",
        "bucket",
        "basin",
        "box",
        "sack",
        "bottle",
        "jar",
        "amphora",
        "oil-drum",
        "wheelbarrow",
        "cart",
        "water-vat",
    ]
)
_MATERIALS = frozenset(
    [
        "silk",
        "cloth",
        "gold",
        "silver",
        "wood",
        "stone",
        "velvet",
        "wool",
        "glass",
        "paper",
        "leather",
        "straw",
        "iron",
        "brick",
        "cotton",
        "fur",
        "ice",
        "clay",
        "tin",
        "lace",
        "satin",
        "marble",
    ]
)


_HANDY = 0.95  # metres: what stands on tables


def handy(unit: Unit) -> bool:
    """Whether whoever has it has it in hand: a sword, three apples, a basket; not a house, a horse, a coat."""
    found = unit.found
    if found is None or unit.types & {"garment", "person", "animal"} or found.kind not in ("thing", "food"):
        return False
    if found.what in CONTAINERS:
        return found.height < 0.5 * _HANDY
    return found.stands == "hand" or (found.stands == "table" and found.height < _HANDY)


def one_of_the_living(unit: Unit) -> bool:
    """Whether what it has is in its hand: "my parents have an umbrella" does not say in whose."""
    return (
        bool(unit.types & {"person", "animal", "name", "pronoun"})
        and "plural" not in unit.types
        and unit.person not in ("they", "we")
    )


def holds_something(page: Sequence[Unit], at: int) -> bool:
    """A vessel before its contents: 一篮(红)苹果, "a basket of (red) apples"."""
    unit = page[at]
    if unit.found is None or unit.found.what not in CONTAINERS or at + 1 >= len(page):
        return False
    if "measure" in unit.types:
        return at > 0 and "count" in page[at - 1].types and contents(page, at) is not None
    return page[at + 1].word.text.lower() == "of" and contents(page, at) is not None


def contents(page: Sequence[Unit], at: int) -> int | None:
    """The noun that says what is in the vessel."""
    for n in range(at + 1, min(at + 5, len(page))):
        if "subject" in page[n].types and "colour" not in page[n].types:
            return n
        if page[n].types & {"punctuation", "pose", "tag verb"} or page[n].word.text in ("在", "和", "and"):
            return None
    return None


_BODILY = frozenset(["trunk", "wing", "wings", "horn", "horns", "shell", "tail", "tails", "hoof", "hooves", "paw", "paws", "feather", "feathers", "mane", "beak", "crest", "palm", "chest", "calf", "calves", "nails", "lashes", "temples", "heart", "bill", "comb", "翅膀", "壳", "角", "羽毛", "爪子", "鼻子"])  # fmt: skip


def bodily(page: Sequence[Unit], at: int, language: Language) -> bool:
    """A part of somebody: "its trunk", "flapping their wings", 它的翅膀; not a thing that lies there."""
    if page[at].word.text.lower() not in _BODILY or not at:
        return False
    before = page[at - 1]
    if language == "zh":
        owner = page[at - 2] if at > 1 and before.word.text == "的" else before
        return bool(owner.types & {"pronoun", "own", "animal", "person", "name"})
    near = page[max(0, at - 3) : at]
    return any("own" in u.types or u.word.text.lower() == "her" or "possessive" in u.types for u in near)


def at_home(page: Sequence[Unit], at: int) -> bool:
    """ "go home", "at home": no house is spoken of, only where somebody lives."""
    if page[at].word.text.lower() != "home":
        return False
    before = page[at - 1] if at else None
    return before is None or not (
        before.types & {"own", "possessive", "colour", "size", "tag adjective", "count"}
        or before.word.text.lower() in ("a", "the", "her", "this", "that", "new")
    )


def made_of(page: Sequence[Unit], at: int) -> bool:
    """ "shoes of red silk", "a stone castle": the material is no thing of its own."""
    low = page[at].word.text.lower()
    after = page[at + 1] if at + 1 < len(page) else None
    if (
        low in _MATERIALS
        and after is not None
        and "subject" in after.types
        and after.types & {"building", "thing", "vehicle"}
    ):
        return True
    n = at - 1
    while n > 0 and page[n].types & {"colour", "tag adjective"} and page[n].word.text.lower() != "of":
        n -= 1
    if (
        n > 1
        and page[n].word.text.lower() in ("of", "from")
        and page[n - 1].word.text.lower() in ("made", "woven", "built", "out")
    ):
        return "subject" in page[at].types and not page[at].types & {"person", "animal", "building"}
    if n < 1 or low not in _MATERIALS or page[n].word.text.lower() != "of":
        return False
    return (
        bool(
            page[n - 1].types & {"subject", "garment"} or page[n - 1].word.text.lower() in ("is", "was", "are", "were")
        )
        and not holds_something(page, n - 1)
        and page[n - 1].word.text.lower() not in ("pile", "heap", "piece", "lump", "block", "bundle")
    )


def _where(page: Sequence[Unit], at: int) -> bool:
    unit = page[at]
    known = unit.person or unit.found is not None or "name" not in unit.types
    return not known and at > 0 and page[at - 1].word.text.lower() in ("in", "into", "throughout")


def _dye(page: Sequence[Unit], at: int) -> bool:
    after = page[at + 1] if at + 1 < len(page) else None
    return after is not None and "colour" in after.types and page[at].word.text.lower() in _DYES


_DYES = frozenset(
    [
        "jet",
        "coal",
        "snow",
        "milk",
        "blood",
        "rose",
        "sky",
        "pitch",
        "lily",
        "ash",
        "olive",
        "emerald",
        "ruby",
        "lemon",
        "straw",
        "ivory",
        "grass",
        "raven",
    ]
)
_BEFORE_NAMES = frozenset(
    [
        "和",
        "跟",
        "与",
        "、",
        "叫",
        "名叫",
        "叫做",
        "是",
        "给",
        "把",
        "被",
        "对",
        "问",
        "了",
        "到",
        "着",
        "见",
        "：",
        ":",
    ]
)


def no_name(page: Sequence[Unit], at: int, language: Language) -> bool:
    """What only looks like a name: it is held or counted or stands there by itself (白又白), or is a country ("in Japan").

    Nor is the jet of "jet black" a plane.
    """
    unit = page[at]
    if language == "en":
        return _where(page, at) or _dye(page, at)
    if "name" not in unit.types or unit.found is not None or unit.person or not at:
        return False
    before = page[at - 1]
    if before.word.text not in _BEFORE_NAMES and (
        before.types & {"rel:holding", "measure"} or before.word.text[-1] in "拿提端举"
    ):
        return True
    ends = at + 1 == len(page) or "punctuation" in page[at + 1].types
    called = before.word.text in _BEFORE_NAMES or before.types & {"tag verb", "person", "animal", "rel:facing"}
    return ends and not called
