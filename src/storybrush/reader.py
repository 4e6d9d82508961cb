"""Joins stage 1 to stage 2: the language stage as the planner's `Reader`."""

from __future__ import annotations

import functools
import re

from storybrush.language import reading
from storybrush.language.attributes import Attributes
from storybrush.language.lexicon import Lexicon, Subject
from storybrush.language.numbers import number
from storybrush.language.traditional import simplified
from storybrush.planner.reader import Attribute, Found, Word
from storybrush.script import Language, Span, Story

# categories of the lexicon -> kinds that the planner and its network know
KINDS = {
    "person": "person", "fantasy": "person", "activity": "person", "animal": "animal", "bird": "animal", "insect": "animal",
    "reptile": "animal", "sea": "animal", "plant": "plant", "food": "food", "building": "building", "land": "building",
    "vehicle": "vehicle", "aircraft": "vehicle", "boat": "vehicle", "sky": "sky",
}  # fmt: skip
NEAR = 0.72  # cosine: below it the nearest subject is a guess (a name -> a city), not a likeness (an excavator -> a tractor)
_DIGITS = "一二两三四五六七八九十百千几"
_COUNTED = re.compile(
    rf"^((?:[{_DIGITS}]|\d+|十[一二]|好几|许多|一些|那|这|每|另一|同一)+?)([个只头条匹朵棵本张把座辆颗位名间件顶双块片支根枝架艘扇盏口群串杯碗盘瓶株粒幢栋面尾床台堆排对篮盆摞捆筐桶袋箱锅壶束团幅盒叠])$"
)
# words of the lexicon that are hardly ever the thing they name when a story uses them so
_NEVER = {"one", "way", "light", "figure", "friend", "call", "look", "love", "back", "hand", "hands", "heart", "head", "eye", "eyes", "face", "note", "mark",
          "第一", "第二", "第三", "手", "心", "头", "眼睛", "脸", "嘴", "嘴巴", "耳朵", "鼻子", "脚", "腿", "爱", "朋友", "手里", "爱心", "心脏", "mouth", "ear", "nose", "sky", "skies",
          "foot", "feet", "leg", "legs", "arm", "ears", "tongue", "tooth", "teeth", "bone", "hundred", "does", "will", "may", "can", "speech", "dash", "ok", "zzz", "time"}  # fmt: skip


class LanguageReader:
    """Words, pages, subjects and attributes from `storybrush.language`."""

    def words(self, text: str, language: Language) -> tuple[Word, ...]:
        out: list[Word] = []
        for token in reading.tokens(text, language):
            tag = "nr" if token.tag == "name" else "n" if token.tag == "noun" else token.tag
            counted = _COUNTED.match(token.text) if language == "zh" and len(token.text) > 1 else None
            if counted and Lexicon.load().find(token.text, language, near=False) == []:  # 两只 -> 两 + 只
                middle = token.start + len(counted[1])
                out += [Word(counted[1], token.start, middle, "number"), Word(counted[2], middle, token.end, "other")]
            elif language == "zh" and self._placed(token.text):  # 花园里 -> 花园 + 里
                middle = token.end - 1
                out += [
                    Word(token.text[:-1], token.start, middle, "n"),
                    Word(token.text[-1], middle, token.end, "other"),
                ]
            else:
                out.append(Word(token.text, token.start, token.end, tag))
        return tuple(_hours(out, text))

    def _placed(self, word: str) -> bool:
        """A known word with a word of place behind it, which the tokeniser takes for one (often for a name)."""
        return (
            len(word) > 2
            and word[-1] in "里上中下边旁内外前后"
            and not self.known(word, "zh")
            and self.known(word[:-1], "zh")
        )

    def simplified(self, text: str) -> str:
        return simplified(text)

    def pages(self, story: Story, number: int | None) -> tuple[Span, ...]:
        spans = []
        for group in reading.pages(story, number):
            start, end = group[0].start, group[-1].end
            spans.append(Span(start=start, end=end, text=story.text[start:end]))
        return tuple(spans)

    @functools.lru_cache(maxsize=65536)  # noqa: B019  (one reader lives as long as the process)
    def find(self, word: str, language: Language, near: bool = False) -> Found | None:
        if word in _NEVER:
            return None
        matches = Lexicon.load().find(word, language, near=near)
        for match in matches:
            if match.how == "form" and language == "en" and word.endswith(("ing", "ed", "er")):
                return None  # "painting" a fence is no painting
            if match.subject.category in ("face", "body"):
                continue
            if match.how == "near" and match.confidence < NEAR:
                return None
            return found_of(match.subject, match.how != "near")
        return None

    def subject(self, what: str) -> Found:
        return found_of(Lexicon.load().subject(what))

    def known(self, word: str, language: Language) -> bool:
        return word.lower() in _known(language)

    @functools.lru_cache(maxsize=65536)  # noqa: B019
    def attributes(self, word: str, language: Language) -> tuple[Attribute, ...]:
        said = [
            Attribute(kind, value)
            for kind, value in Attributes.load().kinds(word).items()
            if not (
                kind == "place" and word.endswith(("er", "ed", "ing")) and not self.known(word, language)
            )  # a farmer is no farm
        ]
        if (many := number(word)) is not None:
            said.append(Attribute("count", str(many)))
        return tuple(said)


_HOUR = re.compile(r"\d+[:：]\d+(?:[:：]\d+)*")


def _hours(words: list[Word], text: str) -> list[Word]:
    """10:23 is one word, and no number of things."""
    for match in _HOUR.finditer(text):
        inside = [n for n, w in enumerate(words) if match.start() <= w.start and w.end <= match.end()]
        if inside:
            words[inside[0] : inside[-1] + 1] = [Word(match.group(), match.start(), match.end(), "other")]
    return words


@functools.cache
def _known(language: Language) -> frozenset[str]:
    return frozenset(Lexicon.load().words(language) | {w.lower() for w in Attributes.load().vocabulary(language)})


def found_of(subject: Subject, exact: bool = True) -> Found:
    return Found(subject.id, KINDS.get(subject.category, "thing"), subject.height, subject.stands, subject.kit, exact)
