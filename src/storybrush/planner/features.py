"""Words -> what the network sees: numbers of words, and for each word what it may mean by the tables."""

from __future__ import annotations

import functools
import itertools
import tomllib
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from storybrush.planner import split
from storybrush.planner.actions import OF_A_PAGE, RELATIONS
from storybrush.planner.reader import Attribute, Found, Reader, Word
from storybrush.script import Language

KINDS = ("person", "animal", "plant", "food", "building", "vehicle", "thing", "sky")
MARKS = ("negation", "simile", "talk", "speech", "pronoun", "own", "wear", "measure", "name", "proper")
# The order is part of the trained weights: add at the end only, and train again.
TYPES: tuple[str, ...] = (
    "subject", *KINDS, *OF_A_PAGE, "count", "plural", "colour", "size", "pose", "feeling", "facing", "garment", *MARKS,
    *(f"rel:{kind}" for kind in RELATIONS), "punctuation", "sentence start",
    "unknown", "possessive", "tag noun", "tag verb", "tag adjective",
)  # fmt: skip
TYPE_NUMBER = {name: number for number, name in enumerate(TYPES)}
BUCKETS = 1024
LANGUAGES: tuple[Language, ...] = ("zh", "en")

_STOPS = set("。！？!?.…\n")
_PUNCTUATION = set("，。！？；：、“”‘’（）《》—…,.!?;:\"'()[]-–\n「」『』·")
ZH_COLOURS = {"白": "white", "黑": "black", "红": "red", "黄": "yellow", "蓝": "blue", "绿": "green", "灰": "grey", "紫": "purple",
               "粉": "pink", "棕": "brown", "金": "gold", "橙": "orange"}  # fmt: skip
_ZH_LOOSE = ("小", "老", "大", "那", "这", "的")  # stripped when a word is looked up: 小白兔, 大灰狼


@dataclass(frozen=True, slots=True)
class Unit:
    """A word of the page with everything that the tables say about it."""

    word: Word
    types: frozenset[str]
    found: Found | None = None
    values: dict[str, str] = field(default_factory=dict)  # kind of attribute -> its value
    person: str = ""  # of a pronoun or a name: male, female, it, they, i, we, everyone, girl, boy, man, woman


@functools.cache
def _tables(language: Language) -> dict[str, tuple[tuple[str, str], ...]]:
    """word -> ((kind, value), ...) of words.toml."""
    data = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))[language]
    words: dict[str, list[tuple[str, str]]] = {}
    for kind, values in data.items():
        for value, members in values.items():
            for member in members:
                words.setdefault(member, []).append((kind, value))
    return {word: tuple(said) for word, said in words.items()}


def units(text: str, language: Language, reader: Reader, names: frozenset[str] = frozenset()) -> list[Unit]:
    """The words of a page, neighbours joined where only together they are a word of the tables ("polar bear").

    `names`: words that are known to be names from other pages of the story.
    """
    if language == "zh":
        text = reader.simplified(text)
    elif _shouted(text):
        text = text.lower()  # capitals say nothing there
    words = list(reader.words(text, language))
    if language == "zh":
        known = _tables("zh")
        words = [part for word in words for part in ((word,) if word.text in known else split.parts(word, reader))]
    else:  # a name at the start of one sentence may stand in the middle of another
        names |= {w.text for a, w in itertools.pairwise(words) if _odd_capital(a, w, reader, text)}
    out: list[Unit] = []
    at, start = 0, True
    while at < len(words):
        unit, used = None, 1
        for size in (3, 2):
            group = words[at : at + size]
            if len(group) < size or any(w.text in _PUNCTUATION for w in group):
                continue
            whole = text[group[0].start : group[-1].end]
            if language == "zh" and len(split.parts(Word(whole, 0, len(whole), group[0].tag), reader)) > 1:
                continue  # 床 + 上 are two words, though 床上 is in the tables
            if language == "zh" and size == 2 and group[1].text == "上" and _low(group[0].text, whole, reader):
                continue  # 楼梯 + 上 likewise
            name = language == "zh" and all(w.tag == "nr" and not reader.find(w.text, "zh") for w in group)
            if not (name or _together(whole, group, language, reader)):
                continue
            thing = (
                language == "en" and reader.find(whole.lower(), language) is not None
            )  # "stop sign", whatever "stop" is
            joined = Word(whole, group[0].start, group[-1].end, "n" if thing else group[0].tag)
            unit, used = _unit(joined, language, reader, start, names), size
            break
        if unit is None and language == "en" and (size := _entitled(words, at, reader)) > 1:
            last = words[at + size - 1]
            unit, used = _unit(words[at], language, reader, start, names), size
            unit = replace(unit, word=Word(text[words[at].start : last.end], words[at].start, last.end, "nr"))
        unit = unit or _unit(words[at], language, reader, start, names)
        last = words[at + used - 1]
        start = last.text in _STOPS or (start and words[at].text in _PUNCTUATION)
        out.append(unit)
        at += used
        start |= at < len(words) and "\n" in text[last.end : words[at].start]
    if language == "en":
        out = _full_names(out, text)
    if language == "zh":
        out = [part for unit in out for part in _with_object(unit, reader)]
        out = [_lies_in_a_place(out, n, reader) for n in range(len(out))]
    return [_in_context(out, n, language) for n in range(len(out))]


def _full_names(page: list[Unit], text: str) -> list[Unit]:
    """ "Humpty Dumpty" is one: names side by side that no table gives to somebody."""
    out: list[Unit] = []
    for unit in page:
        last = out[-1] if out else None
        if (
            last is not None
            and all("name" in u.types and u.found is None and u.word.text[:1].isupper() for u in (last, unit))
            and not unit.person
        ):
            word = Word(text[last.word.start : unit.word.end], last.word.start, unit.word.end, "nr")
            out[-1] = replace(last, word=word, types=last.types | (unit.types & {"possessive"}))
        else:
            out.append(unit)
    return out


def _with_object(unit: Unit, reader: Reader) -> tuple[Unit, ...]:
    """看书 -> 看 (to read) + 书."""
    at = unit.values.get("with_object")
    if at is None:
        return (unit,)
    word, middle = unit.word, unit.word.start + int(at)
    deed = replace(unit, word=Word(word.text[: int(at)], word.start, middle, "verb"))
    thing = _unit(Word(word.text[int(at) :], middle, word.end, "n"), "zh", reader, False, frozenset())
    return deed, thing


def _low(thing: str, whole: str, reader: Reader) -> bool:
    """Something that one is on, and not in."""
    found = reader.find(thing, "zh")
    return (
        found is not None
        and found.kind in ("thing", "building")
        and found.height < 3
        and reader.find(whole, "zh") is None
    )


def _lies_in_a_place(page: list[Unit], at: int, reader: Reader) -> Unit:
    """床 + 上: the thing is a bed, and the page is in a bedroom."""
    unit = page[at]
    if at + 1 >= len(page) or page[at + 1].word.text not in split.INSIDE or "subject" not in unit.types:
        return unit
    whole = unit.word.text + page[at + 1].word.text
    place = next((a.value for a in reader.attributes(whole, "zh") if a.kind == "place"), None)
    if place is None or "place" in unit.types:
        return unit
    return replace(unit, types=unit.types | {"place"}, values={**unit.values, "place": place})


_TAGS = {"n": "tag noun", "verb": "tag verb", "adjective": "tag adjective"}


def _in_context(page: list[Unit], at: int, language: Language) -> Unit:
    """A word that is a thing only in some places is none in the others: 被 (quilt, or "by"), "milks" (drinks, or a verb)."""
    unit = page[at]
    if language == "zh" and unit.word.text[0] in "拉牵" and "手" in "".join(u.word.text for u in page[at + 1 : at + 3]):
        kept = unit.types - {"pose", "rel:holding"}  # 手拉着手: nothing is carried
        return replace(unit, types=kept, values={k: v for k, v in unit.values.items() if k != "pose"})
    if unit.word.text == "对" and not (at and "count" in page[at - 1].types):
        return replace(unit, types=unit.types - {"count"})  # "to somebody", not a pair
    if "subject" not in unit.types:
        return unit
    if language == "zh":
        if unit.word.text not in _seldom():
            return unit
        before = page[at - 1] if at else None
        counted = at > 1 and before is not None and "measure" in before.types and "count" in page[at - 2].types
        if before is not None and (counted or before.types & {"colour", "size", "wear", "rel:holding"}):
            return unit
    else:
        after = page[at + 1] if at + 1 < len(page) else None
        doer = at > 0 and bool(page[at - 1].types & {"person", "animal", "name", "pronoun", "unknown"})
        asked = after is not None and (
            after.word.text.lower() in ("the", "a", "an", "this", "that") or "own" in after.types
        )
        verb = unit.word.tag == "verb" or ("plural" in unit.types and doer and asked)
        if not verb or unit.types & {"person", "animal"}:
            return unit
    return replace(unit, types=(unit.types - {"subject", "plural", *KINDS}) | {"tag verb"}, found=None)


@functools.cache
def _seldom() -> frozenset[str]:
    return frozenset(word for word, said in _tables("zh").items() if ("seldom", "none") in said)


def _entitled(words: list[Word], at: int, reader: Reader) -> int:
    """How many words "Mr Big Head" is: a title with the name behind it, unless that is an animal, which is drawn."""
    if (
        words[at].text.lower() not in ("mr", "mrs", "miss", "mister", "ms", "sir", "lady", "madam")
        or not words[at].text[0].isupper()
    ):
        return 1
    size = 1
    while (
        size < 3 and at + size < len(words) and words[at + size].text[:1].isupper() and words[at + size].text.isalpha()
    ):
        found = reader.find(words[at + size].text.lower(), "en")
        if found is not None and found.kind in ("animal", "person"):
            break
        size += 1
    return size


def _shouted(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 12 and sum(c.isupper() for c in letters) > 0.7 * len(letters)


def _odd_capital(before: Word, word: Word, reader: Reader, text: str) -> bool:
    if before.text in _STOPS or before.text in "\"“‘'" or not word.text[:1].isupper() or word.text == "I":
        return False
    if "\n" in text[before.end : word.start]:
        return False  # every line of a poem begins so
    low = word.text.lower()
    return reader.find(low, "en") is None and not reader.attributes(low, "en") and low not in _tables("en")


def _together(whole: str, group: list[Word], language: Language, reader: Reader) -> bool:
    """Is the whole a word of the tables, also in the plural ("polar bears"), and more than its parts ("red dress")?"""
    known = reader.known(whole, language) or (
        language == "en"
        and (
            reader.known(whole.lower().removesuffix("s"), "en") or reader.known(whole.lower().removesuffix("es"), "en")
        )
    )
    if not known:
        return False
    low = [w.text.lower() for w in group]
    said = {a.kind for w in low[:-1] for a in reader.attributes(w, language)}
    inner = reader.find(low[-1], language)
    found = reader.find(whole.lower(), language)
    if found is None:
        return "colour" not in said  # "living room"
    return not (said & {"colour", "size", "count"} and inner is not None)


def _unit(word: Word, language: Language, reader: Reader, start: bool, names: frozenset[str]) -> Unit:
    text = word.text.lower() if language == "en" else word.text
    if text in _PUNCTUATION or not text.strip():
        return Unit(word, frozenset({"punctuation"}))
    types: set[str] = set()
    values: dict[str, str] = {}
    person = ""
    table = _tables(language).get(text, ())
    said: Iterable[Attribute] = reader.attributes(text, language)
    if language == "zh" and not said and not table and (verb := split.stem(text, reader)) != text:
        said, table = reader.attributes(verb, language), _tables(language).get(verb, ())
    if language == "zh" and len(text) >= 2 and text[0] in ZH_COLOURS and not any(a.kind == "colour" for a in said):
        # 白兔, 红苹果: the first character is the colour of the rest
        rest = reader.attributes(text[1:], language)
        if reader.find(text[1:], language) or any(a.kind == "garment" for a in rest):
            said = (*said, *rest, Attribute("colour", ZH_COLOURS[text[0]]))
    for kind, value in [*((a.kind, a.value) for a in said), *table]:
        if kind == "with_object":
            values[kind] = value
        elif kind == "relation":
            types.add(f"rel:{value}")
        elif kind == "name" and language == "en" and not word.text[:1].isupper():
            continue  # "rose" the flower, "Rose" the girl
        elif kind in ("pronoun", "name"):
            types.add(kind)
            person = person or value
        elif kind == "inside":
            values["inside"] = value  # no type: the network was not taught it
        elif kind in TYPE_NUMBER:
            types.add(kind)
            values.setdefault(kind, value)
    dye = language == "zh" and "colour" in types and text[-1] in "色的" and len(text) > 1  # 色 is a die, 绿色 is none
    nothing = types & {"pronoun", "name", "own"} or ("plain", "none") in table or dye
    found = None if nothing else _find(text, language, reader)
    if found is not None:
        types |= {"subject", found.kind if found.kind in KINDS else "thing"}
        if _plural(text, language, reader):
            types.add("plural")
    grammar = ("plain", "none") in table or word.text == "I"
    odd = language == "en" and word.text[:1].isupper() and not types - {"talk", "count"} and not grammar
    if odd and (word.text in names or not start):
        types.add("name")
    if word.tag in ("PER", "nr") and found is None and not types and not grammar:
        types.add("name")
    if word.text in names:
        types.add("name")
    if "own" not in types and language == "en" and text.endswith(("'s", "’s", "s'", "s’")):
        types = types - {"plural"} | {"possessive"}
    if not types and _may_be_a_noun(word, text, language):
        types.add("unknown")
    if word.tag in _TAGS:
        types.add(_TAGS[word.tag])
    if word.text[:1].isupper():
        types.add("proper")
    if start:
        types.add("sentence start")
    return Unit(word, frozenset(types), found, values, person)


def _may_be_a_noun(word: Word, text: str, language: Language) -> bool:
    """A word that the tables do not know and that is no word of grammar: whether it is a thing, the network decides."""
    if language == "zh":
        return (
            len(text) >= 2 and word.tag in ("n", "nr", "other") and ("plain", "none") not in _tables("zh").get(text, ())
        )
    return (
        len(text) >= 3
        and text.isalpha()
        and word.tag not in ("number", "pronoun", "adjective", "punctuation")
        and not text.endswith(("ly", "ing", "ed"))
        and ("plain", "none") not in _tables("en").get(text, ())
    )


@functools.lru_cache(maxsize=65536)
def _find(text: str, language: Language, reader: Reader) -> Found | None:
    found = reader.find(text, language)
    if found is None and language == "zh":
        rest = text
        while found is None and len(rest) > 1 and (rest[0] in _ZH_LOOSE or rest[0] in ZH_COLOURS):
            rest = rest[1:]
            found = reader.find(rest, language)
        for tail in ("们", "儿", "子"):
            if found is None and len(text) > 1 and text.endswith(tail):
                found = reader.find(text[: -len(tail)], language)
    return found


@functools.lru_cache(maxsize=65536)
def _plural(text: str, language: Language, reader: Reader) -> bool:
    if language == "zh":
        return text.endswith("们")
    if text.endswith("men") and len(text) > 4 and reader.find(f"{text[:-3]}man", language) is not None:
        return True  # fishermen, policewomen
    if not text.endswith("s") and text not in (
        "men",
        "women",
        "children",
        "mice",
        "geese",
        "sheep",
        "people",
        "wolves",
        "feet",
        "teeth",
    ):
        return False
    if text.endswith("ss") or text in ("sheep", "grass", "glasses", "bus"):
        return False
    # a plural is a word whose singular means the same thing
    singular = [text[:-1], text[:-2], text[:-3] + "y", text[:-3] + "f", text[:-3] + "fe"]
    return text in ("men", "women", "children", "mice", "geese", "people", "wolves") or any(
        len(s) > 1 and reader.find(s, language) is not None for s in singular
    )


class Vocabulary:
    """The frequent words by number; every other word shares one of 1,024 buckets."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(words)
        self.number = {word: number for number, word in enumerate(self.words)}

    @classmethod
    def load(cls, path: Path) -> Vocabulary:
        return cls(path.read_text(encoding="utf-8").splitlines())

    def __len__(self) -> int:
        return len(self.words) + BUCKETS

    def __call__(self, word: str) -> int:
        known = self.number.get(word)
        return known if known is not None else len(self.words) + zlib.crc32(word.encode()) % BUCKETS


def key(unit: Unit, language: Language) -> str:
    """How a word is looked up in the vocabulary."""
    return unit.word.text.lower() if language == "en" else unit.word.text


def arrays(page: list[Unit], language: Language, vocabulary: Vocabulary) -> tuple[np.ndarray, np.ndarray, int]:
    """-> words (T,) int64, types (T, K) float32, number of the language."""
    words = np.array([vocabulary(key(unit, language)) for unit in page], np.int64)
    types = np.zeros((len(page), len(TYPES)), np.float32)
    for row, unit in enumerate(page):
        for name in unit.types:
            types[row, TYPE_NUMBER[name]] = 1
    return words, types, LANGUAGES.index(language)
