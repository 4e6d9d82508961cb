"""The words of a page: neighbours joined where only together they mean something, words cut and told apart by where they stand."""

from __future__ import annotations

import functools
import itertools
from dataclasses import replace

from storybrush.planner import split
from storybrush.planner.belongings import contents
from storybrush.planner.features import KINDS, Unit
from storybrush.planner.meaning import PUNCTUATION, STOPS, tables, unit_of
from storybrush.planner.measures import MEASURES, VESSELS
from storybrush.planner.namesakes import namesake
from storybrush.planner.reader import Reader, Word
from storybrush.planner.strangers import stranger
from storybrush.script import ROOMS, Language


def units(
    text: str,
    language: Language,
    reader: Reader,
    names: frozenset[str] = frozenset(),
    worn: frozenset[str] = frozenset(),
) -> list[Unit]:
    """The words of a page, neighbours joined where only together they are a word of the tables ("polar bear").

    `names`: words that are known to be names from other pages of the story; `worn`: names that are garments in it.
    """
    if language == "zh":
        text = reader.simplified(text)
    elif _shouted(text):
        text = text.lower()  # capitals say nothing there
    words = list(reader.words(text, language))
    if language == "en":  # the mark of "Mr." ends no sentence
        pairs = zip([None, *words], words, strict=False)
        words = [w for before, w in pairs if before is None or w.text != "." or not _title(before.text)]
    if language == "zh":
        known = tables("zh")
        before = ["", *(word.text for word in words)]
        words = [
            part
            for last, word in zip(before, words, strict=False)
            for part in ((word,) if word.text in known else split.parts(word, reader, last))
        ]
        words = [
            part for before, word in zip([None, *words], words, strict=False) for part in _names_alone(before, word)
        ]
    else:  # a name at the start of one sentence may stand in the middle of another
        names |= {w.text for a, w in itertools.pairwise(words) if _odd_capital(a, w, reader, text)}
    out: list[Unit] = []
    at, start = 0, True
    while at < len(words):
        unit, used = None, 1
        for size in (3, 2):
            group = words[at : at + size]
            if len(group) < size or any(w.text in PUNCTUATION for w in group):
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
            room = _room(group, reader) if thing else None
            joined = Word(whole, group[0].start, group[-1].end, "n" if thing else group[0].tag)
            unit, used = unit_of(joined, language, reader, start, names), size
            if room is not None:
                unit = replace(unit, values={**unit.values, "room": room})
            break
        if unit is None and language == "en" and (size := _entitled(words, at, reader)) > 1:
            last = words[at + size - 1]
            unit, used = unit_of(words[at], language, reader, start, names), size
            unit = replace(unit, word=Word(text[words[at].start : last.end], words[at].start, last.end, "nr"))
        unit = unit or unit_of(words[at], language, reader, start, names)
        last = words[at + used - 1]
        start = last.text in STOPS or (start and words[at].text in PUNCTUATION)
        out.append(unit)
        at += used
        start |= at < len(words) and "\n" in text[last.end : words[at].start]
    if language == "en":
        out = _full_names(out, text)
    if language == "zh":
        out = [part for unit in out for part in _with_object(unit, reader)]
        out = [_lies_in_a_place(out, n, reader) for n in range(len(out))]
        out = [_measuring(out, n) for n in range(len(out))]
    out = [namesake(out, n, language, reader, worn) for n in range(len(out))]
    out = [_in_context(out, n, language, reader) for n in range(len(out))]
    return [stranger(out, n, language, reader) for n in range(len(out))]


def _names_alone(before: Word | None, word: Word) -> tuple[Word, ...]:
    """小明 + 和小红, 小丽累: the tagger takes a conjunction for a surname, or what a name is for a part of it."""
    text, start = word.text, word.start
    if word.tag != "nr" or len(text) != 3:
        return (word,)
    if before is not None and before.text not in PUNCTUATION and text[0] in "和跟与":
        return Word(text[0], start, start + 1, "other"), Word(text[1:], start + 1, word.end, "nr")
    if any(kind == "name" for kind, _ in tables("zh").get(text[:2], ())):
        return Word(text[:2], start, start + 2, "nr"), Word(text[2], start + 2, word.end, "verb")
    return (word,)


def _room(group: list[Word], reader: Reader) -> str | None:
    """ "The kitchen table" stands in a kitchen."""
    place = next((a.value for a in reader.attributes(group[0].text.lower(), "en") if a.kind == "place"), None)
    return place if place in ROOMS else None


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
    thing = unit_of(Word(word.text[int(at) :], middle, word.end, "n"), "zh", reader, False, frozenset())
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


def _in_context(page: list[Unit], at: int, language: Language, reader: Reader) -> Unit:
    """A word that is a thing only in some places is none in the others: 被 (quilt, or "by"), "milks" (drinks, or a verb)."""
    unit = page[at]
    if language == "en":
        return _english(page, at, reader)
    if unit.word.text[0] in "拉牵" and "手" in "".join(u.word.text for u in page[at + 1 : at + 3]):
        return _stripped(unit, {"pose", "rel:holding"})  # 手拉着手: nothing is carried
    if unit.word.text == "对" and not (at and "count" in page[at - 1].types):
        return replace(unit, types=unit.types - {"count"})  # "to somebody", not a pair
    before = page[at - 1] if at else None
    if unit.word.text in _MEALS and (before is None or not before.types & {*_DESCRIBES, "measure"}):
        return unit if before is not None and before.word.text == "的" else _no_thing(unit)  # 吃完饭
    if "subject" not in unit.types or unit.word.text not in _seldom():
        return unit
    if at + 1 < len(page) and page[at + 1].word.text.startswith(_DONE):
        return _no_thing(unit)  # 包好了
    counted = at > 1 and before is not None and "measure" in before.types and "count" in page[at - 2].types
    if before is not None and (counted or (before.types & _DESCRIBES and "subject" not in before.types)):
        return unit
    return _no_thing(unit)


def _measuring(page: list[Unit], at: int) -> Unit:
    """一窝小鸟, 一口井: between the number and what it counts the word is a measure, and no nest or mouth."""
    unit = page[at]
    if unit.word.text not in MEASURES or not at:
        return unit
    if "count" not in page[at - 1].types and page[at - 1].word.text not in _THESE:
        return unit
    if contents(page, at) is not None and unit.word.text not in VESSELS:
        unit = replace(unit, types=unit.types - {"subject", *KINDS}, found=None)
    return replace(unit, types=unit.types | {"measure"})


_THESE = ("这", "那", "每")
_DESCRIBES = frozenset({"colour", "size", "wear", "rel:holding"})
_DONE = ("好", "住", "上", "扎", "起", "完")  # behind a verb
# an hour of the day, unless a word before it says which meal it is: "after lunch", but "his lunch"
_MEALS = frozenset(
    ["饭", "早饭", "午饭", "晚饭", "中饭", "早餐", "午餐", "晚餐", "breakfast", "lunch", "dinner", "supper"]
)


_MODAL = frozenset(["can", "could", "will", "would", "shall", "should", "may", "might", "must", "did", "does", "do", "can't", "cannot", "couldn't", "won't",
                    "wouldn't", "didn't", "doesn't", "don't", "shouldn't", "mustn't", "'ll", "n't"])  # fmt: skip
_BE = frozenset(["is", "are", "was", "were", "be", "been", "turned", "became", "painted"])


def _english(page: list[Unit], at: int, reader: Reader) -> Unit:
    """Noun, verb or colour, by the words beside it."""
    unit = page[at]
    before, after = page[at - 1] if at else None, page[at + 1] if at + 1 < len(page) else None
    low = before.word.text.lower() if before is not None else ""
    if {"colour", "subject"} <= unit.types | _meant(unit, reader) and "garment" not in unit.types:
        # "an orange orange": the first before a noun, or behind "is", is the colour, and the other the fruit
        listed = any("colour" in u.types for u in _over_commas(page, at))
        dye = listed or (after is not None and after.types & {"subject", "garment"}) or low in _BE
        return _no_thing(unit) if dye else _thing(unit, reader)
    if unit.values.get("pose") and "subject" not in unit.types and unit.word.text.lower().endswith("s"):
        described = before is not None and before.types & {"count", "colour", "size", "tag adjective", "pose"}
        if described or low in ("the", "some", "many", "of", "these", "those", "like"):
            return _thing(unit, reader)  # "two flies", "eats flies"; but "the kite flies"
    if "subject" not in unit.types:
        return unit
    if unit.word.text.lower() in _MEALS:
        said = low in ("a", "the", "her") or (
            before is not None and before.types & {"own", "possessive", "tag adjective", "size"}
        )
        return unit if said else _no_thing(unit)
    if low in _MODAL and not (at == 1 and "plural" in unit.types):
        return _no_thing(unit)  # "clouds can hide the stars"
    doer = before is not None and bool(before.types & {"person", "animal", "name", "pronoun", "unknown"})
    asked = after is not None and (
        after.word.text.lower() in ("the", "a", "an", "this", "that") or "own" in after.types
    )
    acts = "plural" in unit.types and doer and asked
    if "pose" in unit.types and unit.word.tag == "verb" and before is not None and "subject" in before.types:
        return _no_thing(unit) if "possessive" not in before.types else unit  # "watched the balloon fly"
    if unit.types & {"person", "animal"}:  # "the dog guards the sheep", but "she gave the dogs a bone"
        one = before is not None and "subject" in before.types and not before.types & {"plural", "possessive"}
        return _no_thing(unit) if acts and one else unit
    as_noun = low in ("the", "a", "an") or (
        before is not None and bool(before.types & {"count", "colour", "size", "own"})
    )
    return _no_thing(unit) if acts or (unit.word.tag == "verb" and not as_noun) else unit


def _over_commas(page: list[Unit], at: int) -> list[Unit]:
    """The words before and behind, past "and" and commas: "red, orange and green"."""
    out = []
    for step in (-1, 1):
        n = at + step
        if step < 0 and n > 0 and page[n].values.get("count") and page[n - 1].word.text.lower() in (",", "and"):
            n -= 1  # "one blue and one orange"
        while 0 <= n < len(page) and page[n].word.text.lower() in (",", "and"):
            n += step
        if 0 <= n < len(page) and (abs(n - at) > 1 or step > 0):
            out.append(page[n])
    return out


def _meant(unit: Unit, reader: Reader) -> frozenset[str]:
    """A colour that the tagger took for a verb may be a fruit as well."""
    found = reader.find(unit.word.text.lower(), "en") if "colour" in unit.types else None
    return frozenset({"subject"}) if found is not None and found.exact else frozenset()


def _thing(unit: Unit, reader: Reader) -> Unit:
    """The noun and nothing else."""
    low = unit.word.text.lower()
    found = unit.found or next(
        (f for form in (low, low[:-1], low[:-3] + "y") if (f := reader.find(form, "en")) is not None and f.exact), None
    )
    if found is None:
        return unit
    kept = _stripped(unit, {"colour", "pose", "tag verb"})
    plural = {"plural"} if low.endswith("s") else set()
    kind = found.kind if found.kind in KINDS else "thing"
    return replace(kept, types=kept.types | {"subject", kind, "tag noun"} | plural, found=found)


def _no_thing(unit: Unit) -> Unit:
    verb = {"tag verb"} if "colour" not in unit.types else set()
    return replace(unit, types=(unit.types - {"subject", "plural", *KINDS}) | verb, found=None)


def _stripped(unit: Unit, types: set[str]) -> Unit:
    return replace(unit, types=unit.types - types, values={k: v for k, v in unit.values.items() if k not in types})


@functools.cache
def _seldom() -> frozenset[str]:
    return frozenset(word for word, said in tables("zh").items() if ("seldom", "none") in said)


_TITLES = ("mr", "mrs", "miss", "mister", "ms", "sir", "lady", "madam")


def _title(text: str) -> bool:
    return text[:1].isupper() and text.lower() in (*_TITLES, "dr", "st", "prof", "capt")


def _entitled(words: list[Word], at: int, reader: Reader) -> int:
    """How many words "Mr Big Head" is: a title with the name behind it, unless that is an animal, which is drawn."""
    if words[at].text.lower() not in _TITLES or not words[at].text[0].isupper():
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
    if before.text in STOPS or before.text in "\"“‘'" or not word.text[:1].isupper() or word.text == "I":
        return False
    if "\n" in text[before.end : word.start]:
        return False  # every line of a poem begins so
    low = word.text.lower()
    return reader.find(low, "en") is None and not reader.attributes(low, "en") and low not in tables("en")


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
