"""What the sentence says of somebody's feelings, where the seq2seq was silent; what is denied, and what is said of both."""

from __future__ import annotations

import itertools

from storybrush.planner.again import meant
from storybrush.planner.doers import doer_of, joined
from storybrush.planner.draft import Draft, PageDraft
from storybrush.planner.real import spoken, unreal
from storybrush.script import Language

_WHO = frozenset({"person", "animal", "name", "pronoun"})
_YOUNG = frozenset(["young", "younger", "年轻", "年轻的"])
_FEEDS = frozenset(["feed", "feeds", "fed", "feeding", "喂", "喂养", "喂着"])


def felt(draft: PageDraft, language: Language) -> None:
    """高兴地跳舞, "I am very happy", "asks why she is crying": the feeling is that of the nearest one that it is said of."""
    quoted = spoken(draft.units)
    used = {d.at for d in draft.items}
    for at, unit in enumerate(draft.units):
        if "feeling" not in unit.types or at in used or quoted[at] or unreal(draft.units, at, language):
            continue
        who = owner(draft, at, language)
        if who is not None and "feeling" not in who.values:
            who.values["feeling"] = unit.values["feeling"]
            who.sources["feeling"] = at


def bare(draft: PageDraft) -> None:
    """没戴帽子的老人, "he wore no hat", 没有哭: what is denied is not worn, done or felt."""
    page = draft.units
    for d in draft.items:
        for key in ("pose", "feeling"):
            said = d.sources.get(key, -1)
            if said > 0 and "negation" in page[said - 1].types:
                d.values.pop(key, None)
                d.sources.pop(key, None)
        for worn in [w for w in d.wears if w.at >= 0]:
            verb = next((n for n in range(worn.at - 1, max(-1, worn.at - 6), -1) if "wear" in page[n].types), worn.at)
            near = page[max(0, verb - 2) : worn.at]
            if any("negation" in u.types for u in near) and not any("punctuation" in u.types for u in near):
                d.wears.remove(worn)


def grown(draft: PageDraft) -> None:
    """ "A young woman" is young, not small."""
    for d in draft.items:
        word = draft.units[d.sources["size"]].word.text.lower() if "size" in d.sources else ""
        if word in _YOUNG and "person" in d.unit.types:
            del d.values["size"], d.sources["size"]


def fed(draft: PageDraft) -> None:
    """Whoever is fed eats."""
    for at, unit in enumerate(draft.units):
        if unit.word.text.lower() in _FEEDS:
            beast = next((d for d in draft.items if at < d.at <= at + 4 and "animal" in d.unit.types), None)
            if beast is not None and "pose" not in beast.values:
                beast.values["pose"], beast.sources["pose"] = "eat", at


def shared(draft: PageDraft, language: Language) -> None:
    """ "Jack and Jill ran", 猫和狗都哭了: what is said behind two that are joined is said of both."""
    living = sorted((d for d in draft.items if d.unit.types & _WHO), key=lambda d: d.at)
    for one, other in itertools.pairwise(living):
        if not joined(draft.units, one.at, other.at):
            continue
        for key in ("pose", "feeling"):
            for has, lacks in ((one, other), (other, one)):
                said = has.sources.get(key, -1)
                doer = doer_of(draft.units, said, language)
                alone = doer is not None and meant(draft, doer) is not None  # "Tom and Anna met. Anna was sad"
                if key in has.values and key not in lacks.values and said > other.at and not alone:
                    lacks.values[key], lacks.sources[key] = has.values[key], has.sources[key]
                    lacks.comes |= key == "pose" and has.comes
        for has, lacks in ((one, other), (other, one)):  # both sail in the boat
            lacks.related += [
                (kind, at)
                for kind, at in has.related
                if kind in ("in", "on") and at > other.at and "vehicle" in draft.units[at].types and not lacks.related
            ]


def owner(draft: PageDraft, at: int, language: Language) -> Draft | None:
    """Of whom a word is said: the doer in its sentence, else the last of the living before it, a pronoun's antecedent."""
    doer = doer_of(draft.units, at, language)
    living = [d for d in draft.items if d.unit.types & {"person", "animal", "name", "pronoun"}]
    named = next((d for d in living if d.at == doer), None)
    if named is None and doer is not None:
        named = meant(draft, doer)
    if named is not None:
        return named
    before = [d for d in living if d.at < at]
    if doer is not None and not draft.units[doer].types & {"person", "animal", "name", "pronoun"}:
        return None
    return before[-1] if before else None
