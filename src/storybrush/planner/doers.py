"""Who does a deed: the nearest noun before it in its sentence that no preposition governs."""

from __future__ import annotations

from collections.abc import Sequence

from storybrush.planner.features import Unit
from storybrush.planner.syntax_zh_words import PIVOTS
from storybrush.script import Language

WHO = frozenset({"person", "animal", "name", "pronoun"})
_BESIDE = frozenset(["身边", "旁边", "旁", "身旁", "边", "附近", "周围", "边上"])
_WHICH = frozenset(["that", "which", "who"])
_THEN = frozenset(["and", "but", "then", "when", "while", "as", "就", "便", "才", "却", "时", "后", "以后", "之后"])
_JOIN = frozenset(["和", "、", "及", "and"])
_BY = frozenset(["在", "从", "把", "被", "给", "对", "向", "往", "用", "朝", "沿", "沿着", "到", "于", "将", "像"])
_PREPOSITIONS = frozenset(
    ["of", "to", "from", "for", "at", "about", "through", "across", "off", "down", "up", "over", "after", "had", "has"]
)


SENSES_EN = frozenset(
    ["see", "sees", "saw", "seen", "seeing", "watch", "watches", "watched", "watching", "hear", "hears", "heard", "hearing", "notice", "notices",
     "noticed", "noticing", "spot", "spots", "spotted", "find", "finds", "found", "feel", "feels", "felt", "let", "lets", "make", "makes", "made", "help",
     "helps", "helped", "spied", "discovered", "met", "caught"]
)  # fmt: skip


def doer_of(page: Sequence[Unit], at: int, language: Language) -> int | None:
    """The word that the deed is said of: the nearest noun before it in its sentence that no preposition governs."""
    for n in range(at - 1, -1, -1):
        unit = page[n]
        if unit.word.text in "。！？!?.\n":
            return None
        noun = (
            unit.types & {*WHO, "subject", "weather", "time"}
            and "own" not in unit.types
            and "possessive" not in unit.types
        )
        if noun and (perceived(page, n, at, language) or not _governed(page, n, language)):
            return n
    return None


def perceived(page: Sequence[Unit], at: int, deed: int, language: Language) -> bool:
    """看见一只猫在爬树, "saw a cat sitting on the roof": what one sees does the deed that is said right behind it."""
    between = page[at + 1 : deed]
    if any("punctuation" in u.types or u.word.text.lower() in _THEN for u in between):
        return False
    told = language == "zh" or any(u.word.text.lower() in _WHICH for u in between)
    if not told and page[deed].word.text.lower().endswith("ed"):  # "the boy who saw the cat jumped"
        return False
    for n in range(at - 1, max(-1, at - 7), -1):
        text = page[n].word.text.lower()
        if text.startswith(PIVOTS) if language == "zh" else text in SENSES_EN:
            return not (n and page[n - 1].word.text.lower() in _WHICH)
        if page[n].types & {"punctuation", "pose", *WHO} or text in _PREPOSITIONS:
            return False
    return False


def _governed(page: Sequence[Unit], at: int, language: Language) -> bool:
    """ "on the wall", 把苹果, 床上: said beside the deed, not its doer. Nor is an object: "picked an apple and ate"."""
    if language == "zh" and at + 1 < len(page) and page[at + 1].word.text in _BESIDE:
        return True  # 从兔子身边走过
    if language == "zh" and any(u.word.text in ("把", "将") for u in page[max(0, at - 3) : at]):
        return True  # 把围巾围在脖子上
    after = page[at + 1] if at + 1 < len(page) else None
    if (
        language == "zh"
        and after is not None
        and after.word.text not in _JOIN
        and any(t.startswith("rel:") for t in after.types)
    ):
        return not page[at + 1].types & {"pose", "rel:facing", "rel:holding", "rel:near", "rel:riding"}
    for n in range(at - 1, max(-1, at - 5), -1):
        unit = page[n]
        text = unit.word.text.lower()
        if n and text in _JOIN and page[n - 1].types & {"subject", *WHO}:
            return _governed(page, n - 1, language)  # 戴着泳镜和脚蹼: what is joined to an object is one
        if unit.types & {"punctuation", "subject", *WHO} and "own" not in unit.types:
            return False
        if language == "zh" and (text in _BY or unit.types & {"pose", "tag verb", "rel:holding", "rel:facing"}):
            return True
        if (
            language == "en"
            and text not in ("and", "then")
            and (
                any(t.startswith("rel:") for t in unit.types)
                or unit.types & {"pose", "tag verb", "wear"}
                or text in _PREPOSITIONS
            )
        ):
            return True
    return False
