"""One word and everything that the tables say about it."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable
from pathlib import Path

from storybrush.planner import split
from storybrush.planner.features import KINDS, TYPE_NUMBER, Unit
from storybrush.planner.reader import Attribute, Found, Reader, Word
from storybrush.script import Language

STOPS = set("。！？!?.…\n")
PUNCTUATION = set("，。！？；：、“”‘’（）《》—…,.!?;:\"'()[]-–\n「」『』·")
ZH_COLOURS = {"白": "white", "黑": "black", "红": "red", "黄": "yellow", "蓝": "blue", "绿": "green", "灰": "grey", "紫": "purple",
               "粉": "pink", "棕": "brown", "金": "gold", "橙": "orange"}  # fmt: skip
_ZH_LOOSE = ("小", "老", "大", "那", "这", "的")  # stripped when a word is looked up: 小白兔, 大灰狼
# characters that say at the end of a word what it is
_ZH_BEASTS = frozenset("犬狗猫鸟鱼猪兔鼠蛇")
_ZH_KINDS = _ZH_BEASTS | frozenset("树花车船马牛羊鸡鸭鹅鹿熊猴虫桥伞帽鞋")
_TAGS = {"n": "tag noun", "verb": "tag verb", "adjective": "tag adjective"}


@functools.cache
def tables(language: Language) -> dict[str, tuple[tuple[str, str], ...]]:
    """word -> ((kind, value), ...) of words.toml."""
    data = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))[language]
    words: dict[str, list[tuple[str, str]]] = {}
    for kind, values in data.items():
        for value, members in values.items():
            for member in members:
                words.setdefault(member, []).append((kind, value))
    return {word: tuple(said) for word, said in words.items()}


def unit_of(word: Word, language: Language, reader: Reader, start: bool, names: frozenset[str]) -> Unit:
    text = word.text.lower() if language == "en" else word.text
    if text in PUNCTUATION or not text.strip():
        return Unit(word, frozenset({"punctuation"}))
    types: set[str] = set()
    values: dict[str, str] = {}
    person = ""
    table = tables(language).get(text, ())
    said: Iterable[Attribute] = reader.attributes(text, language)
    if language == "zh" and not said and not table and (verb := split.stem(text, reader)) != text:
        said, table = reader.attributes(verb, language), tables(language).get(verb, ())
    if language == "zh" and len(text) >= 2 and text[0] in ZH_COLOURS and not any(a.kind == "colour" for a in said):
        # 白兔, 红苹果: the first character is the colour of the rest
        rest = reader.attributes(text[1:], language)
        if reader.find(text[1:], language) or any(a.kind == "garment" for a in rest):
            said = (*said, *rest, Attribute("colour", ZH_COLOURS[text[0]]))
    if word.text in names:  # whatever else it means: 豆豆, "Daisy"
        said, table = [a for a in said if a.kind == "name"], tuple(t for t in table if t[0] == "name")
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
        elif kind in ("inside", "furniture"):
            values[kind] = value  # no type: the network was not taught it
        elif kind in TYPE_NUMBER:
            types.add(kind)
            values.setdefault(kind, value)
    if language == "zh" and len(text) > 1 and text[-1] in "上边旁里前外口":  # 火炉边, 窗口
        values |= {kind: value for kind, value in tables("zh").get(text[:-1], ()) if kind == "furniture"}
    dye = language == "zh" and "colour" in types and text[-1] in "色的" and len(text) > 1  # 色 is a die, 绿色 is none
    nothing = types & {"pronoun", "name", "own"} or word.text in names or ("plain", "none") in table or dye
    found = None if nothing else _find(text, language, reader)
    kinds = _ZH_BEASTS if word.tag == "nr" else _ZH_KINDS  # 王小花 is somebody
    if found is None and not nothing and language == "zh" and len(text) > 2 and text[-1] in kinds:
        found = _find(text[-2:], language, reader) or _find(text[-1], language, reader)  # 牧羊犬: a kind of 犬
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
            len(text) >= 2 and word.tag in ("n", "nr", "other") and ("plain", "none") not in tables("zh").get(text, ())
        )
    return (
        len(text) >= 3
        and text.isalpha()
        and word.tag not in ("number", "pronoun", "adjective", "punctuation")
        and not text.endswith(("ly", "ing", "ed"))
        and ("plain", "none") not in tables("en").get(text, ())
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
