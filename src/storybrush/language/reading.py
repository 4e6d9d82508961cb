"""Bytes -> Story -> pages of sentences -> tokens. Every Span and Token carries its offsets into the story's text."""

from __future__ import annotations

import functools
import html.parser
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from storybrush.errors import BadStory
from storybrush.language.attributes import Attributes
from storybrush.language.lemma import IRREGULAR, candidates, lemma
from storybrush.language.lexicon import Lexicon
from storybrush.script import Language, Span, Story

LIMIT = 1_000_000  # bytes
MOST_PAGES = 12
PAGE_LENGTH = {"en": 260, "zh": 90}  # characters, about two or three sentences
TITLE_LENGTH = {"en": 70, "zh": 24}
Tag = Literal["noun", "verb", "adjective", "number", "name", "pronoun", "punctuation", "other"]


@dataclass(frozen=True, slots=True)
class Token:
    """start, end: of the text that was given. lemma: base form, lower case."""

    text: str
    lemma: str
    tag: Tag
    start: int
    end: int


# --- bytes to story -------------------------------------------------------------------------------------------------------


def decode(data: bytes) -> str:
    """UTF-8 and UTF-16 with or without a mark, GB18030. Raises BadStory for anything else."""
    if len(data) > LIMIT:
        raise BadStory(
            f"The story has {len(data):,} bytes; at most {LIMIT:,} can be read (1 MB, about a long novel). Give one chapter."
        )
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return _decoded(data, encoding)
    if b"\0" in data:  # text without a mark has zero bytes only in UTF-16, and there nearly all on one side
        even, odd = data[0::2].count(0), data[1::2].count(0)
        if len(data) % 2 == 0 and max(even, odd) > 4 * min(even, odd):  # 一 is U+4E00: a few lie on the other side
            return _decoded(data, "utf-16-be" if even > odd else "utf-16-le")
        raise BadStory(
            "This is not text: it has zero bytes, as pictures and programs have. Give a plain text file (.txt)."
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded(data, "gb18030")


def _decoded(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadStory(
            f"This is not text in UTF-8, UTF-16 or GB18030 (byte {error.start} fits none). Save the story as UTF-8 and try again."
        ) from None
    odd = sum(unicodedata.category(c) in ("Cc", "Co", "Cn") and c not in "\n\r\t\f\v" for c in text)
    if text and odd > 0.02 * len(text):
        raise BadStory(
            f"This is not text: {odd} of {len(text)} characters cannot be printed. Give a plain text file (.txt)."
        )
    return text


_SCRIPTS = {
    "CJK": "Chinese", "LATIN": "Latin letters", "CYRILLIC": "Cyrillic (Russian and others)", "ARABIC": "Arabic",
    "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean", "GREEK": "Greek", "HEBREW": "Hebrew",
    "DEVANAGARI": "Devanagari (Hindi and others)", "THAI": "Thai",
}  # fmt: skip
_ENGLISH = frozenset(
    ["the", "a", "an", "and", "of", "to", "in", "is", "was", "were", "are", "it", "he", "she", "they", "his", "her", "i", "you", "we", "that", "on", "with", "for", "at", "but", "not", "there", "had", "have", "said", "my", "your", "this", "one", "from", "as", "by", "so", "up", "out", "little", "who", "them", "him", "all", "be", "do", "what", "when", "very", "went", "go", "then", "no", "into"]
)  # fmt: skip
_FOREIGN = frozenset(  # the commonest words of other languages in Latin letters; those that English has too are left out
    ["le", "la", "les", "et", "un", "une", "est", "dans", "il", "elle", "qui", "que", "pour", "pas", "der", "die", "das", "und", "ein", "eine", "ist", "nicht", "mit", "er", "sie", "war", "den", "el", "los", "las", "y", "en", "una", "es", "por", "con", "su", "di", "che", "per", "non", "sono", "os", "uma", "não", "para", "com", "het", "een", "van", "dat", "niet", "och", "att", "som", "det", "på", "jeg", "og", "ikke"]
)  # fmt: skip


def detect_language(text: str) -> Language:
    """Chinese or English; raises BadStory that names what else was found."""
    letters = [c for c in text if c.isalpha()]
    if not letters:
        kinds = {"N": "digits", "S": "signs or emoji", "P": "punctuation", "Z": "blanks", "C": "blanks"}
        found = sorted({kinds.get(unicodedata.category(c)[0], "signs") for c in text if not c.isspace()}) or ["nothing"]
        raise BadStory(f"No words were found, only {' and '.join(found)}. Write the story in Chinese or English.")
    counts = Counter(
        _SCRIPTS.get(unicodedata.name(c, "?").split(" ")[0].split("-")[0], "another script") for c in letters
    )
    if counts["Japanese"] > 0.1 * len(letters):
        raise BadStory("The story is in Japanese. Storybrush reads Chinese and English; translate it first.")
    # a Chinese character carries about as much as four Latin letters
    weights = {name: n * (4 if name == "Chinese" else 1) for name, n in counts.items()}
    best = max(weights, key=lambda name: weights[name])
    if best == "Chinese":
        return "zh"
    if best != "Latin letters":
        raise BadStory(f"The story is in {best}. Storybrush reads Chinese and English; translate it first.")
    words = re.findall(r"[^\W\d_]+", text.lower())
    english, foreign = (sum(w in known for w in words) for known in (_ENGLISH, _FOREIGN))
    accents = sum(not c.isascii() for c in letters)
    if (foreign > english and foreign >= 2) or (accents > 0.04 * len(letters) and english <= foreign):
        raise BadStory(
            f"The story has Latin letters but does not read as English ({english} English against {foreign} foreign little words). "
            "Storybrush reads Chinese and English; translate it first."
        )
    return "en"


class _Stripper(html.parser.HTMLParser):
    """Keeps the text of a web page: blocks become lines, scripts and styles vanish."""

    BLOCKS = frozenset(
        ["p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "section", "article", "blockquote", "title"]
    )

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in ("script", "style")
        if tag in self.BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("script", "style") and self._hidden > 0
        if tag in self.BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


def clean(text: str) -> str:
    """Without tags, control characters and loose blanks; line breaks stay."""
    if re.search(r"</?[a-zA-Z][^<>]*>", text):
        stripper = _Stripper()
        stripper.feed(text)
        stripper.close()
        text = "".join(stripper.parts)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    text = "".join(
        c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn") or c == "\u200d"
    )
    lines = [re.sub(r"[^\S\n]+", " ", line).strip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def read_story(text: str, title: str | None = None) -> Story:
    """Cleaned text, its title and language. A short first line without a full stop is the title, unless one is given."""
    text = clean(text)
    if not text:
        raise BadStory("The story is empty. Give at least one sentence, in Chinese or English.")
    language = detect_language(text)
    first, _, rest = text.partition("\n")
    first = first.lstrip("# ").strip()
    if title is None:
        title = ""
        bare = first.strip('《》“”"*_ ')
        if rest.strip() and len(bare) <= TITLE_LENGTH[language] and not re.search(r"[.。!！?？…;；,，:：”\"]$", first):
            title, text = bare, rest.strip()
    return Story(text=text, title=title.strip(), language=language)


# --- sentences, pages -----------------------------------------------------------------------------------------------------

_CLOSERS = "”’\"'」』）)]》"
_OPENERS = "“「『\"'(（《"
_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "prof",
        "jr",
        "sr",
        "vs",
        "etc",
        "e.g",
        "i.e",
        "no",
        "capt",
        "gen",
        "col",
        "lt",
        "rev",
        "hon",
    ]
)


def sentences(text: str, language: Language) -> list[Span]:
    """Spans without surrounding blanks. A quotation stays with the sentence that speaks it."""
    enders = "。！？!?…" if language == "zh" else ".!?…"
    spans: list[Span] = []
    start = i = open_quotes = 0
    while i < len(text):
        c = text[i]
        if c == "\n":
            _add(spans, text, start, i)
            start, open_quotes, i = i + 1, 0, i + 1
            continue
        open_quotes += (c in "“「『") - (c in "”」』")
        open_quotes = max(open_quotes, 0)
        if c in enders and not (c == "." and _inside(text, i)):
            end = i + 1
            while end < len(text) and text[end] in enders:
                end += 1
            closed = end
            while closed < len(text) and text[closed] in _CLOSERS:
                open_quotes = max(open_quotes - (text[closed] in "”」』"), 0)
                closed += 1
            if open_quotes == 0 and _ends_here(text, end, closed, language):
                _add(spans, text, start, closed)
                start = closed
            i = closed
            continue
        i += 1
    _add(spans, text, start, len(text))
    return spans


def _inside(text: str, i: int) -> bool:
    """Whether this full stop belongs to a number, an initial or an abbreviation."""
    if i + 1 < len(text) and text[i + 1].isdigit() and i > 0 and text[i - 1].isdigit():
        return True
    match = re.search(r"([A-Za-z][A-Za-z.]*)$", text[max(0, i - 12) : i])
    word = match.group(1) if match else ""
    following = text[i + 1 : i + 3].strip()
    single = len(word) == 1 and word.isupper() and word != "I" and following[:1].isupper()
    return bool(word) and (word.lower() in _ABBREVIATIONS or single) and i + 1 < len(text)


def _ends_here(text: str, end: int, closed: int, language: Language) -> bool:
    """After a closing quotation mark the sentence goes on if the speaker follows: “Run!” said the fox."""
    rest = text[closed:].lstrip(" ")
    if not rest or rest[0] == "\n":
        return True
    if language == "zh":
        # “快跑！”狐狸说。 : a short piece with a verb of saying, not a new quotation
        return not (closed > end and re.match(r"[^。！？!?…“「\n]{0,14}(说|道|问|喊|叫|答|想|笑)", rest))
    return not (rest[0].islower() or rest[0] in ",;")


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    piece = piece.strip()
    if piece and any(c.isalnum() for c in piece):
        spans.append(Span(start=start + left, end=start + left + len(piece), text=piece))


def pages(story: Story, pages: int | None = None) -> list[list[Span]]:
    """Sentences by page: paragraphs where the writer made them, else by length; exactly `pages` if there are that many."""
    paragraphs = [
        [
            s.model_copy(update={"start": s.start + m.start(), "end": s.end + m.start()})
            for s in sentences(m.group(), story.language)
        ]
        for m in re.finditer(r"[^\n]+", story.text)
    ]
    paragraphs = [p for p in paragraphs if p]
    every = [s for p in paragraphs for s in p]
    if not every:
        raise BadStory("No sentence was found in the story. Give at least one, in Chinese or English.")
    if pages is not None:
        if pages < 1:
            raise BadStory(f"A book of {pages} pages cannot be made; ask for at least 1.")
        return _cut(every, min(pages, len(every)))
    limit = PAGE_LENGTH[story.language]
    groups: list[list[Span]] = []
    for paragraph in paragraphs:
        size = sum(len(s.text) for s in paragraph)
        parts = max(1, round(size / limit)) if size > 1.4 * limit else 1
        groups += _cut(paragraph, min(parts, len(paragraph)))
    merged: list[list[Span]] = []
    for group in groups:  # a line of dialogue is too little for a page
        size = sum(len(s.text) for s in group)
        if merged and size + sum(len(s.text) for s in merged[-1]) <= 0.3 * limit:
            merged[-1] = merged[-1] + group
        else:
            merged.append(group)
    return merged if len(merged) <= MOST_PAGES else _cut(every, MOST_PAGES)


def _cut(spans: list[Span], parts: int) -> list[list[Span]]:
    """Exactly `parts` groups in order, none empty, of about equal length."""
    groups: list[list[Span]] = []
    rest = list(spans)
    for left in range(parts, 0, -1):
        target = sum(len(s.text) for s in rest) / left
        taken = [rest.pop(0)]
        size = len(taken[0].text)
        while len(rest) > left - 1 and (left == 1 or size + len(rest[0].text) / 2 <= target):
            size += len(rest[0].text)
            taken.append(rest.pop(0))
        groups.append(taken)
    return groups


# --- tokens ---------------------------------------------------------------------------------------------------------------


def tokens(text: str, language: Language) -> list[Token]:
    """Words and marks with offsets into `text`."""
    return _chinese_tokens(text) if language == "zh" else _english_tokens(text)


_CHINESE_TAGS: dict[str, Tag] = {
    "n": "noun",
    "v": "verb",
    "a": "adjective",
    "m": "number",
    "r": "pronoun",
    "t": "noun",
    "s": "noun",
}


@functools.cache
def _jieba():  # type: ignore[no-untyped-def]  # the library has no types
    import jieba
    import jieba.posseg

    jieba.setLogLevel(60)
    tagger = jieba.Tokenizer()
    words = Lexicon.load().words("zh")
    for word in words:
        tagger.add_word(word, max(tagger.suggest_freq(word), 50), "n")
    for word in Attributes.load().vocabulary("zh") - words:
        if len(word) > 1 and not tagger.FREQ.get(word):
            tagger.add_word(word, None, "a" if word.endswith("的") else None)
    return jieba.posseg.POSTokenizer(tagger)


def _chinese_tokens(text: str) -> list[Token]:
    found, position = [], 0
    for pair in _jieba().cut(text):
        start = text.index(pair.word, position)
        position = start + len(pair.word)
        if not pair.word.strip():
            continue
        tag: Tag = "punctuation" if not any(c.isalnum() for c in pair.word) else "other"
        if tag == "other":
            tag = "name" if pair.flag.startswith("nr") and not Lexicon.load().find(pair.word, "zh", near=False) else tag
            tag = _CHINESE_TAGS.get(pair.flag[:1], "other") if tag == "other" else tag
        found.append(Token(pair.word, pair.word.lower(), tag, start, position))
    return found


_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]|_", re.UNICODE)
_PRONOUNS = frozenset(
    [
        "i",
        "you",
        "he",
        "she",
        "it",
        "we",
        "they",
        "me",
        "him",
        "her",
        "us",
        "them",
        "my",
        "your",
        "his",
        "its",
        "our",
        "their",
        "mine",
        "yours",
        "hers",
        "who",
        "whom",
    ]
)
_NUMBERS = frozenset(
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen", "hundred", "thousand", "both", "pair", "many", "several", "few", "some"]
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
        elif word[0].isdigit() or low in _NUMBERS:
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
        elif word[0].isupper() and found and found[-1].text not in '.!?“"…':
            tag = "name"
        elif low in IRREGULAR or any(form in known for form in candidates(low)):
            tag = "verb"
        found.append(Token(word, base, tag, match.start(), match.end()))
    return found


_SUBJECTS = frozenset(["i", "you", "he", "she", "it", "we", "they"])
# nouns that are more often something else ("the sun rose", "very well", "I saw"): a thing only after a word that asks for one
_AMBIGUOUS = frozenset(
    [
        "well",
        "saw",
        "rose",
        "fly",
        "flies",
        "duck",
        "swallow",
        "ring",
        "nail",
        "lock",
        "hook",
        "pick",
        "drop",
        "leaves",
        "left",
        "bear",
        "seal",
        "park",
        "book",
        "cook",
        "guard",
        "fish",
        "iron",
        "tie",
        "train",
        "hammer",
        "plant",
        "stick",
        "board",
        "present",
        "shop",
        "wave",
        "mask",
        "can",
        "may",
        "spring",
        "fall",
        "light",
        "letter",
        "bow",
        "pipe",
        "row",
        "judge",
        "orange",
    ]
)
_BEFORE_NOUN = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "my",
        "your",
        "his",
        "her",
        "its",
        "our",
        "their",
        "some",
        "many",
        "no",
        "every",
        "each",
        "another",
    ]
)


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
