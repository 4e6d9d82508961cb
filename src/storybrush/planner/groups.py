"""Words that mean several who are there already: "they all", both of them, 三个好朋友, "the others", 全家. Who they are, `company.py` says.

A word that could as well bring newcomers ("two children came", 来了三个朋友) or a crowd ("the people of the village", 村民们) means nobody
of the cast.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from storybrush.planner import groups_en, groups_zh
from storybrush.planner.absent import absent, in_an_idiom
from storybrush.planner.actions import ITEM, OF_A_PAGE, Step
from storybrush.planner.counting import means_several
from storybrush.planner.doers import WHO, subjects_of
from storybrush.planner.features import Mention, Unit
from storybrush.planner.meaning import STOPS
from storybrush.planner.pronouns import things_meant
from storybrush.planner.real import spoken, unreal
from storybrush.planner.syntax_en_words import PREPOSITIONS, VERBS
from storybrush.script import Language

_KEPT = frozenset({"sentence start", "proper", "plural"})


def gathered(page: Sequence[Unit], steps: Sequence[Step], language: Language) -> tuple[list[Unit], list[Step]]:
    """The page with every such word marked by its Group; where it is no noun of its own, it becomes a pronoun and an item."""
    page, steps = list(page), list(steps)
    quoted, idiom = spoken(page), in_an_idiom(page, language)
    for m in _mentions(page, language):
        known = {s.at for s in steps if s.action == ITEM} & set(range(m.start, m.end))
        if quoted[m.head] or m.head in idiom:
            continue
        if not known and (unreal(page, m.start, language) or absent(page, m.start, language)):
            continue
        governed = _object(page, m.start, language)
        if _of_things(page, m, [s.at for s in steps if s.action == ITEM], governed and not known):
            continue
        rest = m.group.rest
        apart = _apart(page, m.start, steps, language, governed, rest) if governed or rest or not m.group.number else ()
        if m.noun:
            page[m.head] = replace(page[m.head], group=m.group, apart=apart)
            continue
        person = next((page[n].person for n in sorted(known) if "pronoun" in page[n].types), "")
        if not known and page[m.head].person == "everyone":
            person = "everyone"
        for n in range(m.start, m.end):
            page[n] = replace(page[n], types=page[n].types & _KEPT, values={}, found=None, person="")
        head = page[m.head]
        page[m.head] = replace(head, types=head.types | {"pronoun"}, person=person, group=m.group, apart=apart)
        steps = _with_item(page, steps, m, governed)
    return page, steps


def _with_item(page: Sequence[Unit], steps: Sequence[Step], m: Mention, governed: bool) -> list[Step]:
    """One item for the whole mention. What the seq2seq said of an earlier item by words behind this one is said of this one."""
    span = range(m.start, m.end)
    kept: list[Step] = []
    for step in steps:
        if step.at not in span:
            kept.append(step)
        elif step.action == ITEM and Step(ITEM, m.head) not in kept:
            kept.append(Step(ITEM, m.head))
        elif step.action.startswith("rel:"):
            kept.append(Step(step.action, m.head))
    if Step(ITEM, m.head) in kept:
        return kept
    end = next(
        (n for n, s in enumerate(kept) if s.action in OF_A_PAGE or (s.action == ITEM and s.at > m.head)), len(kept)
    )
    if governed:
        return [*kept[:end], Step(ITEM, m.head), *kept[end:]]
    over = min((s.at for s in kept if s.action == ITEM and s.at > m.head), default=len(page))
    over = min([over, *(n for n in range(m.end, len(page)) if page[n].word.text in STOPS)])
    own = [s for s in kept[:end] if s.action in ("pose", "feeling") and m.end <= s.at < over]
    if not any(s.action == "pose" for s in own):
        deed = next((n for n in range(m.end, min(over, m.end + 6)) if "pose" in page[n].types), None)
        own += [Step("pose", deed)] if deed is not None and all(s.at != deed for s in kept) else []
    return [*(s for s in kept[:end] if s not in own), Step(ITEM, m.head), *own, *kept[end:]]


def _of_things(page: Sequence[Unit], m: Mention, heads: Sequence[int], governed: bool) -> bool:
    """ "Three apples; she put them in a basket", "nine eggs, two of them brown", 其余的: but in "They ran" they are alive."""
    if not (m.group.rest or m.group.kind in ("they", "it")) or not things_meant(page, m.start, heads):
        return False
    if governed and not m.group.number and not m.group.rest:
        return True
    alive = any(h < m.start and page[h].types & WHO for h in heads)
    return m.end - m.start > 1 and not alive


def _apart(
    page: Sequence[Unit], start: int, steps: Sequence[Step], language: Language, governed: bool, rest: bool
) -> tuple[int, ...]:
    """Who cannot be one of them: the subject of a sentence whose object they are, or the only one named before them in
    theirs; of "the others", all of these."""
    if governed and not rest:
        return subjects_of(page, start, steps, language)
    begin = max((n + 1 for n in range(start) if page[n].word.text in STOPS), default=0)
    if rest:
        return tuple(n for n in range(begin, start) if page[n].types & WHO and page[n].group is None)
    before = [s.at for s in steps if s.action == ITEM and begin <= s.at < start and page[s.at].types & WHO]
    return tuple(before) if len(before) == 1 and not means_several(page, before[0]) else ()


def _object(page: Sequence[Unit], start: int, language: Language) -> bool:
    """Stands there as the object of a verb or a preposition."""
    if not start:
        return False
    before = page[start - 1]
    low = before.word.text.lower()
    if language == "zh":
        return low.endswith(groups_zh.GOVERNS) or "tag verb" in before.types
    deed = before.types & {"tag verb", "pose", "speech"} or any(t.startswith("rel:") for t in before.types)
    return bool(deed) or low in PREPOSITIONS or low in VERBS


def _mentions(page: Sequence[Unit], language: Language) -> Iterator[Mention]:
    """In the order of the text; none inside another."""
    found = (groups_zh if language == "zh" else groups_en).mentions(page)
    over = 0
    for m in sorted(found, key=lambda m: (m.start, -m.end)):
        if m.start >= over:
            over = m.end
            yield m
