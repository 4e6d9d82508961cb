"""Where a new scene begins: time goes on, the place changes, somebody new comes in.

No network: what a reader goes by is said in the first words of a sentence ("The next morning", 回到家), in the places and times that
`attributes.toml` and the lexicon know, and in who is named for the first time. Quotations tell of other places, so they do not count.
"""

from __future__ import annotations

import functools
import itertools
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from storybrush.language.attributes import Attributes
from storybrush.language.lexicon import Lexicon
from storybrush.language.tokens import Token, tokens
from storybrush.language.traditional import simplified
from storybrush.script import Language, Span

LIVING = frozenset(["person", "fantasy", "animal", "bird", "insect", "reptile", "sea"])
_QUOTED = re.compile(r"“[^”]*”?|「[^」]*」?|『[^』]*』?|\"[^\"]*\"?")
_LEADING: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:in|on|at|by|inside|outside|near) (?:the|a|an|her|his|their|our|my) [\w -]{2,24},", re.IGNORECASE
    ),
    "zh": re.compile(r"在?[^，。！？]{1,8}[里上边旁中外]，"),
}
_INSIDE = "里上中下边旁内外前后"


@dataclass(frozen=True, slots=True)
class Signs:
    """What a sentence shows of a change, each 0 or 1."""

    begins: int = 0  # its first words say that time has gone on
    moves: int = 0  # somebody comes or goes, night falls
    place: int = 0  # another place than the last one named
    leads: int = 0  # and the sentence begins with it: "In the kitchen, ..."
    time: int = 0  # another time of day, season or weather
    enters: int = 0  # a person or an animal that was not named before
    goes_on: int = 0  # a pronoun or "but" at its start: the same scene
    speech: int = 0  # it is spoken, and so is the sentence before it

    @property
    def score(self) -> float:
        """0: the same scene. About 1: surely another one."""
        said = (
            0.9 * self.begins
            + 0.25 * self.moves
            + 0.35 * self.place
            + 0.6 * self.leads
            + 0.3 * self.time
            + 0.35 * self.enters
        )
        return max(0.0, said - 0.3 * self.goes_on - 0.4 * self.speech)


@functools.cache
def _patterns(language: Language) -> dict[str, re.Pattern[str]]:
    table = tomllib.loads(Path(__file__).with_name("scenes.toml").read_text(encoding="utf-8"))[language]
    return {kind: re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE) for kind, patterns in table.items()}


def signs(sentences: Sequence[Span], language: Language) -> list[Signs]:
    """One for each sentence, in the order of the story."""
    patterns = _patterns(language)
    found: list[Signs] = []
    met: set[str] = set()
    last: dict[str, str] = {}
    spoke = False
    for sentence in sentences:
        text = simplified(sentence.text) if language == "zh" else sentence.text
        told = _QUOTED.sub(lambda m: " " * len(m.group()), text)
        speaks = sentence.text[:1] in '“「『"' or bool(re.search(r"[:：]\s*$", told.rstrip()))
        start = told.lstrip(" \t—-*·•")
        who, said = _named(told, language)
        changed = {kind for kind, value in said.items() if last.get(kind, value) != value}
        new = sentence.text != "" and any(name not in met for name in who)
        found.append(
            Signs(
                begins=int(patterns["begins"].match(start) is not None),
                moves=int(patterns["arrives"].search(told) is not None),
                place=int("place" in changed),
                leads=int("place" in changed and _LEADING[language].match(start) is not None),
                time=int(bool(changed - {"place"})),
                enters=int(new and bool(met)),
                goes_on=int(patterns["goes_on"].match(start) is not None),
                speech=int(speaks and spoke),
            )
        )
        met |= who
        last |= said
        spoke = speaks or len(told.split()) < 0.5 * len(sentence.text.split())
    return found


def _named(text: str, language: Language) -> tuple[set[str], dict[str, str]]:
    """-> who is named (ids of subjects, and names), and the last place, time, season and weather."""
    words = tokens(text, language)
    who: set[str] = set()
    said: dict[str, str] = {}
    for at, word in enumerate(words):
        if word.tag == "name":
            who.add(word.text)
            continue
        category, subject = _subject(word.lemma, language) if word.tag in ("noun", "other") else ("", "")
        if category in LIVING:
            who.add(subject)
        elif category in ("building", "land"):
            said["place"] = subject
        for kind, value in _attributes(words, at, language).items():
            said[kind] = value
    return who, said


@functools.lru_cache(maxsize=65536)
def _subject(word: str, language: Language) -> tuple[str, str]:
    found = Lexicon.load().find(word, language, near=False)
    return (found[0].subject.category, found[0].subject.id) if found else ("", "")


def _attributes(words: Sequence[Token], at: int, language: Language) -> dict[str, str]:
    """Place, time, season and weather that a word says, alone or with the one before it ("living room", 厨房 + 里)."""
    word = words[at]
    forms = [word.lemma, word.text.lower()]
    if language == "zh" and len(word.text) > 2 and word.text[-1] in _INSIDE:
        forms.append(word.text[:-1])
    if language == "en" and at:
        forms.append(f"{words[at - 1].text.lower()} {word.lemma}")
    out: dict[str, str] = {}
    for form, kind in itertools.product(forms, ("place", "time", "season", "weather")):
        if word.tag in ("noun", "other", "name") and (value := _value(kind, form)) is not None:
            out[kind] = value
    if word.lemma == "day":  # "one day" is no time of the day
        out.pop("time", None)
    return out


@functools.lru_cache(maxsize=65536)
def _value(kind: str, word: str) -> str | None:
    return Attributes.load().find(kind, word)
