"""Text -> Tokens: Chinese by jieba with our words added, English by rule."""

from __future__ import annotations

import functools
import hashlib
import io
import json
import marshal
import os
import re
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from storybrush.language.attributes import Attributes
from storybrush.language.lemma import IRREGULAR, VERBS, candidates, lemma
from storybrush.language.lexicon import Lexicon
from storybrush.language.numbers import number
from storybrush.language.vectors import WordVectors
from storybrush.script import Language

Tag = Literal["noun", "verb", "adjective", "number", "name", "pronoun", "punctuation", "other"]


@dataclass(frozen=True, slots=True)
class Token:
    """start, end: of the text that was given. lemma: base form, lower case."""

    text: str
    lemma: str
    tag: Tag
    start: int
    end: int


def tokens(text: str, language: Language) -> list[Token]:
    """Words and marks with offsets into `text`."""
    return _chinese_tokens(text) if language == "zh" else _english_tokens(text)


_CHINESE_TAGS: dict[str, Tag] = {
    "n": "noun", "v": "verb", "a": "adjective", "m": "number", "r": "pronoun", "t": "noun", "s": "noun",
}  # fmt: skip


@functools.cache
def _jieba():  # type: ignore[no-untyped-def]  # the library has no types
    """jieba's tagger that knows our words too."""
    import jieba

    # in order: how often a word is said to occur depends on the words before it
    words = sorted(Lexicon.load().words("zh"))
    said = sorted(Attributes.load().vocabulary("zh") - set(words))
    tokenizer = jieba.Tokenizer()
    with tokenizer.get_dict_file() as file:
        source = hashlib.sha256(file.read()).hexdigest()
    told = json.dumps([sys.version, jieba.__version__, source, words, said])
    path = cache_folder() / f"jieba-{hashlib.sha256(told.encode()).hexdigest()[:32]}"
    tables = _kept(path)
    if tables is None:
        tables = _made(tokenizer, words, said)
        _keep(path, tables)
    tokenizer.FREQ, tokenizer.total, tags, tokenizer.user_word_tag_tab = tables
    tokenizer.initialized = True

    class Tagger(_posseg(tags).POSTokenizer):  # type: ignore[misc]
        def load_word_tag(self, file: object) -> None:
            self.word_tag_tab = dict(tags)  # its own: our words will come to it

    return Tagger(tokenizer)


# word -> frequency, their sum, word -> part of speech, our words -> part of speech
Tables = tuple[dict[str, int], int, dict[str, str], dict[str, str]]


def _made(tokenizer: Any, words: list[str], said: list[str]) -> Tables:
    """jieba's dictionary, joined by the words of the lexicon (as nouns) and those of the attributes."""
    from jieba.posseg import POSTokenizer

    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    read = POSTokenizer(tokenizer).word_tag_tab
    # the very strings of the other table, and one string a tag: marshal writes each once
    tags = {word: sys.intern(read[word]) for word in tokenizer.FREQ if word in read}
    for word in words:
        tokenizer.add_word(word, max(tokenizer.suggest_freq(word), 50), "n")
    for word in said:
        if len(word) > 1 and not tokenizer.FREQ.get(word):
            tokenizer.add_word(word, None, "a" if word.endswith("的") else None)
    return tokenizer.FREQ, tokenizer.total, tags, tokenizer.user_word_tag_tab


def _posseg(tags: dict[str, str]):  # type: ignore[no-untyped-def]
    """jieba's module of parts of speech. Once imported it parses the dictionary for a tagger of its own; here that gets the same
    table without parsing, unless somebody has imported it before or told jieba another dictionary."""
    import jieba

    if "jieba.posseg" in sys.modules or jieba.dt.dictionary:
        import jieba.posseg
    else:
        jieba.dt.get_dict_file = io.BytesIO  # empty
        try:
            import jieba.posseg
        finally:
            del jieba.dt.get_dict_file
        jieba.posseg.dt.word_tag_tab = tags
    return jieba.posseg


def cache_folder() -> Path:
    """What may be deleted at any time: $XDG_CACHE_HOME/storybrush, else ~/.cache/storybrush."""
    return Path(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")) / "storybrush"


def _kept(path: Path) -> Tables | None:
    """The tables as an earlier start left them: reading them takes a fifth of the time of making them."""
    try:
        frequencies, total, tags, ours = marshal.loads(path.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):  # absent, or cut short: they are made again
        return None
    return frequencies, total, tags, ours


def _keep(path: Path, tables: Tables) -> None:
    if not path.is_absolute():  # nobody's home
        return
    draft = path.with_suffix(f".{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for older in path.parent.glob("jieba-*"):  # of another lexicon or version
            older.unlink(missing_ok=True)
        draft.write_bytes(marshal.dumps(tables))
        os.replace(draft, path)
    except OSError:  # a folder that is not ours, or a full disk: the next start is slower, and that is all
        return


def _chinese_tokens(text: str) -> list[Token]:
    found, position = [], 0
    for word, flag in (pair for block in _BLOCK.split(text) for pair in _cut(block)):
        start = text.index(word, position)
        position = start + len(word)
        if not word.strip():
            continue
        tag: Tag = "punctuation" if not any(c.isalnum() for c in word) else "other"
        if tag == "other":
            tag = "name" if flag.startswith("nr") and not Lexicon.load().find(word, "zh", near=False) else tag
            tag = _CHINESE_TAGS.get(flag[:1], "other") if tag == "other" else tag
        found.append(Token(word, word.lower(), tag, start, position))
    return found


# jieba divides a text so before it looks for words (jieba.posseg.re_han_internal)
_BLOCK = re.compile(r"([\u4E00-\u9FD5a-zA-Z0-9+#&\._]+)")


@functools.lru_cache(maxsize=32768)
def _cut(block: str) -> tuple[tuple[str, str], ...]:
    """Words and parts of speech between two marks: remembered, for a story is read whole, by sentences and by pages."""
    return tuple((pair.word, pair.flag) for pair in _jieba().cut(block)) if block else ()


_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]|_", re.UNICODE)
_PRONOUNS = frozenset(
    ["i", "you", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them", "my", "your", "his", "its", "our",
     "their", "mine", "yours", "hers", "who", "whom"]
)  # fmt: skip
_NUMBERS = frozenset(
    ["both", "pair", "many", "several", "few", "some"]
)  # fmt: skip
_FUNCTION = frozenset(
    ["a", "an", "the", "and", "or", "but", "if", "then", "so", "as", "of", "to", "in", "on", "at", "by", "for", "from", "with", "into", "onto", "over", "under", "up", "down", "out", "off", "not", "no", "nor", "than", "that", "this", "these", "those", "there", "here", "when", "where", "while", "because", "be", "do", "have", "will", "would", "can", "could", "shall", "should", "may", "might", "must", "very", "too", "also", "just", "only", "all", "each", "every", "any", "one's", "how", "what", "which", "why", "until", "about", "after", "before", "again", "still", "yet"]
)  # fmt: skip


@functools.cache
def _english_known() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Nouns (subjects, places, times, garments), words that say how, verbs of the poses."""
    attributes, nouns = Attributes.load(), frozenset(Lexicon.load().words("en"))
    words = attributes.vocabulary("en")
    verbs = frozenset(w for w in words if attributes.find("pose", w))
    nouns |= {w for w in words if any(attributes.find(k, w) for k in ("place", "time", "season", "garment"))} - verbs
    return nouns, frozenset(words) - verbs, verbs


def _english_tokens(text: str) -> list[Token]:
    nouns, describing, verbs = _english_known()
    known = nouns | describing | verbs
    found: list[Token] = []
    for match in _WORD.finditer(text):
        word = match.group()
        low = word.lower().replace("’", "'")
        base = lemma(low, known) if word[0].isalpha() else low
        tag: Tag = "other"
        if not word[0].isalnum():
            tag = "punctuation"
        elif word[0].isdigit() or low in _NUMBERS or number(low) is not None:
            tag, base = "number", low
        elif low in _PRONOUNS:
            tag, base = "pronoun", low
        elif low in _FUNCTION or base in _FUNCTION:
            tag = "other"
        elif base in describing and base not in nouns:
            tag = "adjective"
        elif base in verbs and base not in nouns:
            tag = "verb"
        elif base in nouns:
            tag = "noun" if _names_a_thing(low, found) else "verb"
        elif (
            word[0].isupper()
            and found
            and found[-1].text not in '.!?“"…'
            and "\n" not in text[found[-1].end : match.start()]  # a line of verse
        ):
            tag = "name"
        elif low in IRREGULAR or any(form in known for form in candidates(low)):
            tag = "verb"
        found.append(Token(word, base, tag, match.start(), match.end()))
    return [replace(t, tag="name") if _opens_with_a_name(found, n, known) else t for n, t in enumerate(found)]


_SAID_OF = frozenset(["was", "is", "had", "has", "did", "does", "will", "would", "could", "can", "went", "came"])
_ABSTRACT = (
    "ly",
    "ness",
    "tion",
    "sion",
    "ment",
    "ity",
    "ance",
    "ence",
    "ing",
    "ship",
    "hood",
    "ter",
    "self",
    "body",
    "thing",
    "one",
)


def _opens_with_a_name(found: list[Token], n: int, known: frozenset[str]) -> bool:
    """ "Safi sees a dog.": a sentence begins with a capital anyway; but a word that no table and no word vector knows, and that
    does something, is somebody."""
    token = found[n]
    low = token.text.lower()
    if (
        token.tag not in ("other", "verb")
        or not token.text[:1].isupper()
        or not low.isalpha()
        or len(low) < 3
        or n + 1 == len(found)
    ):
        return False
    if (
        low in _FUNCTION
        or low in IRREGULAR
        or any(form in known for form in candidates(low))
        or low.endswith(_ABSTRACT)
    ):
        return False
    one = (
        low.endswith("s") and found[n + 1].tag == "verb" and found[n + 1].text.endswith("s")
    )  # "Gobbles pulls": no plural
    if not one and any(form in WordVectors.load() for form in candidates(low)):
        return False
    after, beyond = found[n + 1], found[n + 2] if n + 2 < len(found) else None
    if after.lemma == "and" and beyond is not None:
        return beyond.text.lower() in ("his", "her", "i") or beyond.text[:1].isupper()
    word = after.text.lower()
    return (
        word in _SAID_OF
        or word in VERBS
        or (word.endswith(("s", "ed")) and (after.tag == "verb" or Attributes.load().find("pose", word) is not None))
        or (after.tag == "other" and word not in _FUNCTION and word.endswith(("s", "ed")) and len(word) > 3)
    )


_SUBJECTS = frozenset(["i", "you", "he", "she", "it", "we", "they"])
# nouns that are more often something else ("the sun rose", "very well", "I saw"): a thing only after a word that asks for one
_AMBIGUOUS = frozenset(
    ["well", "saw", "rose", "fly", "flies", "duck", "swallow", "ring", "nail", "lock", "hook", "pick", "drop",
     "leaves", "left", "bear", "seal", "park", "book", "cook", "guard", "fish", "iron", "tie", "train", "hammer",
     "plant", "stick", "board", "present", "shop", "wave", "mask", "can", "may", "spring", "fall", "light", "letter",
     "bow", "pipe", "row", "judge", "orange"]
)  # fmt: skip
_BEFORE_NOUN = frozenset(
    ["a", "an", "the", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our", "their", "some",
     "many", "no", "every", "each", "another"]
)  # fmt: skip


def _names_a_thing(word: str, before: list[Token]) -> bool:
    """Whether a word that may be a noun is one, by the words before it."""
    last = before[-1] if before else None
    if last is not None and ((last.tag == "pronoun" and last.lemma in _SUBJECTS) or last.lemma == "to"):
        return word in ("mother", "father")  # "they fish", "to fish"
    if word not in _AMBIGUOUS:
        return True
    near = before[-2:]
    return any(t.lemma in _BEFORE_NOUN or t.tag in ("number", "adjective") or t.lemma == "with" for t in near[-1:]) or (
        len(near) == 2
        and near[0].lemma in _BEFORE_NOUN
        and near[1].tag in ("adjective", "other")
        and near[1].lemma not in _FUNCTION
    )
