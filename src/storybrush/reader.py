"""Joins stage 1 to stage 2: the language stage as the planner's `Reader`."""

from __future__ import annotations

import difflib
import functools
import re

from storybrush.language import reading
from storybrush.language.attributes import KINDS as KINDS_OF
from storybrush.language.attributes import Attributes
from storybrush.language.lemma import VERBS, candidates, lemma
from storybrush.language.lexicon import Lexicon, Match, Subject
from storybrush.language.numbers import number
from storybrush.language.tokens import Token
from storybrush.language.traditional import simplified
from storybrush.language.vectors import WordVectors
from storybrush.planner.measures import MEASURES, NUMERAL
from storybrush.planner.reader import Attribute, Found, Word
from storybrush.script import Language, Span, Story

# categories of the lexicon -> kinds that the planner and its network know
KINDS = {
    "person": "person", "fantasy": "person", "activity": "person", "animal": "animal", "bird": "animal", "insect": "animal",
    "reptile": "animal", "sea": "animal", "plant": "plant", "food": "food", "building": "building", "land": "building",
    "vehicle": "vehicle", "aircraft": "vehicle", "boat": "vehicle", "sky": "sky",
}  # fmt: skip
NEAR = 0.72  # cosine: below it the nearest subject is a guess (a name -> a city), not a likeness (an excavator -> a tractor)
_DOES = "说问喊笑哭跑走坐站看听想拿躲藏吃喝睡飞跳叫"  # what a tokeniser takes for the end of a name
# the characters by which foreign names are written in Chinese
_SOUNDS = frozenset(
    "阿艾安奥巴贝伯布查达黛丹德迪蒂杜多恩尔法菲芬弗福盖戈格古哈汉赫亨霍基吉加杰卡凯坎康科克库拉莱兰朗劳勒雷蕾莉丽里利莲琳琪鲁露卢伦罗洛马玛麦曼梅米蜜"
    "莫姆穆娜纳奈内尼妮诺努帕佩皮珀普奇齐恰乔琼萨塞莎森沙舍史什斯苏索塔泰坦特托瓦万旺维威薇韦沃伍西希夏谢辛雅亚耶伊尤约扎泽詹珍朱祖娅茜妲蒙迈"
)
_BEFORE_NAMES = frozenset(["和", "跟", "与", "把", "被", "叫", "名叫", "叫做", "是", "给", "对", "问", "、"])
_AT_SOMEBODY = frozenset(
    [
        "背上",
        "身上",
        "头上",
        "身边",
        "身旁",
        "身后",
        "旁边",
        "脚下",
        "脚边",
        "嘴里",
        "手里",
        "怀里",
        "后面",
        "前面",
        "下面",
        "上面",
        "里面",
        "肩上",
        "腿上",
    ]
)
_SYMBOLS = frozenset(["face", "body", "activity", "festival", "category", "art", "fantasy", "sky"])
_COUNTED = re.compile(rf"^({NUMERAL}+?)([{MEASURES}])$")
_WALLED = 3.0  # metres: what is taller is around somebody who is in or on it
_WHOLE = {
    "门前",
    "门外",
    "世上",
    "地上",
    "地下",
    "天上",
    "天下",
    "路上",
    "海上",
    "火上",
    "山上",
    "山下",
    "山里",
    "水下",
    "水上",
    "水中",
    "花前",
    "日后",
    "月下",
}
# words of the lexicon that are hardly ever the thing they name when a story uses them so
_NEVER = {"one", "way", "light", "figure", "friend", "call", "look", "love", "back", "hand", "hands", "heart", "head", "eye", "eyes", "face", "note", "mark",
          "第一", "第二", "第三", "手", "心", "头", "眼睛", "脸", "嘴", "嘴巴", "耳朵", "鼻子", "脚", "腿", "爱", "朋友", "手里", "爱心", "心脏", "mouth", "ear", "nose", "sky", "skies",
          "foot", "feet", "leg", "legs", "arm", "ears", "tongue", "tooth", "teeth", "bone", "hundred", "does", "will", "may", "can", "speech", "dash", "ok", "zzz", "time"}  # fmt: skip


class LanguageReader:
    """Words, pages, subjects and attributes from `storybrush.language`."""

    def words(self, text: str, language: Language) -> tuple[Word, ...]:
        out: list[Word] = []
        tokens = reading.tokens(text, language)
        for token in _names_joined(tokens, text) if language == "zh" else tokens:
            tag = "nr" if token.tag == "name" else "n" if token.tag == "noun" else token.tag
            if (
                language == "zh"
                and tag == "nr"
                and len(token.text) > 2
                and token.text[-1] in _DOES
                and token.text[-2] not in "上下里中"
            ):  # 丁吉藏 -> 丁吉 + 藏
                middle = token.end - 1
                out += [
                    Word(token.text[:-1], token.start, middle, "nr"),
                    Word(token.text[-1], middle, token.end, "verb"),
                ]
                continue
            if language == "zh" and tag == "nr" and len(token.text) > 2 and self._deed_behind_a_place(token.text):
                middle = token.end - 1
                out += [
                    Word(token.text[:-1], token.start, middle, "n"),
                    Word(token.text[-1], middle, token.end, "verb"),
                ]
                continue
            counted = _COUNTED.match(token.text) if language == "zh" and len(token.text) > 1 else None
            if counted and Lexicon.load().find(token.text, language, near=False) == []:  # 两只 -> 两 + 只
                middle = token.start + len(counted[1])
                out += [Word(counted[1], token.start, middle, "number"), Word(counted[2], middle, token.end, "other")]
            elif language == "zh" and (behind := self._bodily(token.text)):  # 牛背上 -> 牛 + 背上
                middle = token.end - behind
                out += [
                    Word(token.text[:-behind], token.start, middle, "n"),
                    Word(token.text[-behind:], middle, token.end, "other"),
                ]
            elif language == "zh" and self._placed(token.text):  # 花园里 -> 花园 + 里
                middle = token.end - 1
                out += [
                    Word(token.text[:-1], token.start, middle, "n"),
                    Word(token.text[-1], middle, token.end, "other"),
                ]
            else:
                out.append(Word(token.text, token.start, token.end, tag))
        return tuple(_hours(out, text))

    def _bodily(self, word: str) -> int:
        """How many of its last characters say where at somebody: two, or none."""
        at = 2 if word[-2:] in _AT_SOMEBODY and len(word) > 2 else 0
        return at if at and not self.known(word, "zh") and self.find(word[:-2], "zh") is not None else 0

    def _deed_behind_a_place(self, word: str) -> bool:
        """水里游, 河里洗: the tokeniser takes a place and a verb for a name."""
        place = {a.kind for a in self.attributes(word[:-1], "zh")}
        return "place" in place and any(a.kind == "pose" for a in self.attributes(word[-1], "zh"))

    def _placed(self, word: str) -> bool:
        """A known word with a word of place behind it, which the tokeniser takes for one (often for a name)."""
        if len(word) < 2 or word[-1] not in "里上中下边旁内外前后":
            return False
        if self.known(word, "zh"):  # 楼梯上 is a place, and the stairs are there; 屋子里 is a place only
            stands = (
                self.find(word[:-1], "zh")
                if len(word) > 2 and word[-1] == "上" and self.find(word, "zh") is None
                else None
            )
            return stands is not None and stands.kind in ("thing", "building") and stands.height < _WALLED
        if len(word) > 2:
            return self.known(word[:-1], "zh")
        host = self.find(word[0], "zh")  # 井里, 窗外; but 身上, 马上 and 门前 are words of their own
        return host is not None and host.kind in ("thing", "plant", "building") and word not in _WHOLE

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
        if "-" in word and not any(m.how == "name" for m in matches):  # gold-fish, tea-pot
            plain = [
                m
                for w in (word.replace("-", ""), word.replace("-", " "))
                for m in Lexicon.load().find(w, language, near=False)
            ]
            matches = plain or matches
        for match in matches:
            if match.how == "form" and language == "en" and (word.endswith(("ing", "ed", "er")) or word in VERBS):
                return None  # "painting" a fence is no painting, and what "flew" is no fly
            if match.subject.category in ("face", "body"):
                continue
            if match.how == "near" and (match.confidence < NEAR or not _alike(word, match, language)):
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
            and not (kind == "garment" and word in ("dressed", "dressing"))  # who is dressed wears no dress
        ]
        if not said and language == "en" and (meant := _misspelled(word)):
            return self.attributes(meant, language)
        if (many := number(word)) is not None:
            said.append(Attribute("count", str(many)))
        return tuple(said)


def _names_joined(tokens: list[Token], text: str) -> list[Token]:
    """旺加 + 里, 扎 + 内尔: a foreign name that the tokeniser cut, where somebody may be named: at the start of a clause, or behind
    和, 把, 叫. Made only of the characters that such names are written with, three to five of them, and of no word of the lexicon."""
    out: list[Token] = []
    n = 0
    while n < len(tokens):
        end = n
        if not out or out[-1].tag == "punctuation" or out[-1].text in _BEFORE_NAMES:
            while end < len(tokens) and _sounds(tokens[end].text):
                end += 1
        if end - n > 1 and 3 <= tokens[end - 1].end - tokens[n].start <= 5:
            whole = text[tokens[n].start : tokens[end - 1].end]
            out.append(Token(whole, whole, "name", tokens[n].start, tokens[end - 1].end))
            n = end
        else:
            out.append(tokens[n])
            n += 1
    return out


def _sounds(word: str) -> bool:
    return (
        all(c in _SOUNDS for c in word)
        and not Lexicon.load().find(word, "zh", near=False)
        and not Attributes.load().kinds(word)
    )


_TIMELY = ("time", "season", "weather")


@functools.cache
def _misspelled(word: str) -> str | None:
    """A word of the hour, the season or the weather that is one letter off: "autum", "evning"."""
    if (
        len(word) < 5
        or not word.isalpha()
        or Lexicon.load().find(word, "en", near=False)
        or any(f in WordVectors.load() for f in candidates(word))
    ):
        return None
    words = [
        w
        for kind in _TIMELY
        for v in KINDS_OF[kind]
        for w in Attributes.load().words(kind, v, "en")
        if len(w) > 4 and w[0] == word[0]
    ]
    return next(iter(difflib.get_close_matches(word, words, 1, 0.9)), None)


_SHAPED = frozenset({"person", "animal", "plant", "vehicle"})  # kinds within which near in meaning is near in shape
_SYNONYM = 0.95


def _alike(word: str, match: Match, language: Language) -> bool:
    """Is the nearest subject a likeness, and not only what the word makes one think of (a romance -> a heart, a collar -> a dress)?

    A thing is like another whose name its own ends with: a fishpond is a pond, but an edge is no wedge. Somebody, a beast, a tree or a
    coach is like its nearest, and a house if both words mean the same, unless the word has no vector of its own.
    """
    subject = match.subject
    if subject.category in _SYMBOLS:
        return False
    names = subject.zh if language == "zh" else subject.en
    forms = (word,) if language == "zh" else candidates(word)
    least = 1 if language == "zh" else 3
    if any(
        form.endswith(name) and len(name) >= least and len(form) - len(name) >= least
        for form in forms
        for name in names
    ):
        return True
    if not (
        language == "zh"
        or " " in word
        or "-" in word
        or word in WordVectors.load()
        or lemma(word) in WordVectors.load()
    ):
        return False
    kind = found_of(subject).kind
    return kind in _SHAPED or (kind == "building" and match.confidence >= _SYNONYM)


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
    """A feather, a cobweb and a wing are filed with the animals, and are none."""
    dead = subject.form == "part" or subject.stands in ("hand", "wall", "table")
    kind = KINDS.get(subject.category, "thing")
    kind = "thing" if dead and kind == "animal" else kind
    return Found(subject.id, kind, subject.height, subject.stands, subject.kit, exact)
