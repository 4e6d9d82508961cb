"""Who does a deed: the nearest noun before it in its sentence that no preposition governs."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from storybrush.planner.actions import ITEM, Step
from storybrush.planner.draft import PageDraft
from storybrush.planner.features import Unit
from storybrush.planner.syntax_zh_words import PIVOTS
from storybrush.script import Language

WHO = frozenset({"person", "animal", "name", "pronoun"})
_BESIDE = frozenset(["身边", "旁边", "旁", "身旁", "边", "附近", "周围", "边上"])
_WHICH = frozenset(["that", "which", "who"])
_THEN = frozenset(["and", "but", "then", "when", "while", "as", "就", "便", "才", "却", "时", "后", "以后", "之后"])
_JOIN = frozenset(["和", "、", "及", "and"])
JOINS = frozenset(["and", "和", "跟", "与", "、"])
_DESCRIBES = frozenset({"colour", "size", "count", "measure", "own", "tag adjective", "proper"})
_ARTICLES = frozenset(["the", "a", "an", "her", "his", "their", "的"])
_BY = frozenset(
    ["在", "从", "把", "被", "给", "对", "向", "往", "用", "朝", "沿", "沿着", "到", "于", "将", "像", "跟"]
)
_PIVOTS = frozenset(["让", "叫", "请", "使"])  # 奶奶让我拿拐杖: their object does the next deed
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
        if noun and (perceived(page, n, at, language) or not governed(page, n, language)):
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


def subjects_of(page: Sequence[Unit], at: int, steps: Sequence[Step], language: Language) -> tuple[int, ...]:
    """Whom an object at that word is not: the doer, and the items joined with it ("Jack and Lucy watched them")."""
    doer = doer_of(page, at, language)
    out = [] if doer is None else [doer]
    heads = [s.at for s in steps if s.action == ITEM and page[s.at].types & WHO]
    for head in sorted(heads, reverse=True):
        if out and head < out[-1] and joined(page, head, out[-1], (*JOINS, ",")):
            out.append(head)
    return tuple(out)


def joined(page: Sequence[Unit], one: int, other: int, by: Collection[str] = JOINS) -> bool:
    """ "Jack and little Jill": nothing but "and", and what describes the second, stands between two nouns."""
    between = page[one + 1 : other]
    joins = [u.word.text.lower() in by for u in between]
    return any(joins) and all(
        is_join or u.types & _DESCRIBES or u.word.text.lower() in _ARTICLES
        for u, is_join in zip(between, joins, strict=True)
    )


def acting(draft: PageDraft, language: Language) -> None:
    """Tells the subjects from the objects."""
    for d in draft.items:
        d.acts = not governed(draft.units, d.at, language)


def _does(unit: Unit) -> bool:
    """A verb with its own subject before it: "swam", not "swimming"."""
    return "pose" in unit.types and "tag verb" in unit.types and not unit.word.text.lower().endswith("ing")


def governed(page: Sequence[Unit], at: int, language: Language) -> bool:
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
            if language == "en" and after is not None and _does(after):
                return False  # "flew over the pond, and the ducks swam": a clause of its own
            return governed(page, n - 1, language)  # 戴着泳镜和脚蹼: what is joined to an object is one
        if (unit.types & {"punctuation", "subject", *WHO} and "own" not in unit.types) or text in _PIVOTS:
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
