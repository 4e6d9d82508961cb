"""Bytes of a story -> text -> Story: encodings, markup, language, title."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from storybrush.errors import BadStory
from storybrush.language.markup import plain
from storybrush.script import Language, Story

LIMIT = 1_000_000  # bytes
TITLE_LENGTH = {"en": 70, "zh": 24}


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


def clean(text: str) -> str:
    """Without tags, Markdown, control characters and loose blanks; line breaks stay."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    text = plain(text)
    text = "".join(
        c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn") or c == "\u200d"
    )
    lines = [re.sub(r"[^\S\n]+", " ", line).strip() for line in text.split("\n")]
    blocks = re.split(r"\n{2,}", "\n".join(lines).strip("\n"))
    return "\n\n".join(_unwrapped(block) for block in blocks if block).strip()


def _unwrapped(block: str) -> str:
    """A paragraph whose lines were broken at a margin, as e-mail and Project Gutenberg break them, becomes one line."""
    lines = block.split("\n")
    widths = [sum(2 if c > "\u2e7f" else 1 for c in line) for line in lines[:-1]]
    torn = sum(not re.search(r"[.。!！?？…:：;；”’\"』」)）]$", line) for line in lines[:-1])
    if len(lines) < 2 or min(widths) < 45 or torn < 0.5 * len(widths):
        return block
    gap = "" if sum("\u4e00" <= c <= "\u9fff" for c in block) > 0.3 * len(block) else " "
    return gap.join(lines)


# ends like a sentence, is a line of a list, has an hour as in a chat, or is the head of a scene of a film
_NO_TITLE = re.compile(r"[.。!！?？…;；,，:：”\"]$|^(?:[-*•·]\s|\d+[.)、])|\d[:：]\d|^(?:INT|EXT)\b")


def _verse(rest: str) -> bool:
    """Whether the line right below is as short as a title and no sentence either: a poem, a list, a table."""
    line = rest.partition("\n")[0].strip()
    return bool(line) and len(line) <= 70 and not re.search(r"[.。!！?？…”\"]$", line)


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
        if rest.strip() and len(bare) <= TITLE_LENGTH[language] and not _NO_TITLE.search(first) and not _verse(rest):
            title, text = bare, rest.strip()
    return Story(text=text, title=title.strip(), language=language)
