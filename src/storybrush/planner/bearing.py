"""What the sentence says of somebody's feelings and clothes, where the seq2seq was silent."""

from __future__ import annotations

from storybrush.planner.deeds import doer_of
from storybrush.planner.draft import Draft, PageDraft
from storybrush.planner.real import spoken, unreal
from storybrush.script import Language

_IN = ("in", "with")


def felt(draft: PageDraft, language: Language) -> None:
    """高兴地跳舞, "I am very happy", "asks why she is crying": the feeling is that of the nearest one that it is said of."""
    quoted = spoken(draft.units)
    used = {d.at for d in draft.items}
    for at, unit in enumerate(draft.units):
        if "feeling" not in unit.types or at in used or quoted[at] or unreal(draft.units, at, language):
            continue
        who = _owner(draft, at, language)
        if who is not None and "feeling" not in who.values:
            who.values["feeling"] = unit.values["feeling"]
            who.sources["feeling"] = at


def dressed(draft: PageDraft, language: Language) -> None:
    """A garment behind a word of wearing, or of `in` ("a man in a red hat"), that nobody has on yet."""
    page = draft.units
    taken = [what for d in draft.items for what, _ in d.wears]
    for at, unit in enumerate(page):
        if "garment" not in unit.types or unit.values["garment"] in taken or any(d.at == at for d in draft.items):
            continue
        back = range(at - 1, max(-1, at - 7), -1)
        verb = next((n for n in back if "wear" in page[n].types or page[n].word.text.lower() in _IN), None)
        between = page[verb + 1 : at] if verb is not None else []
        if verb is None or any(u.types & {"punctuation", "negation", "person", "animal", "rel:on"} for u in between):
            continue
        if any("negation" in u.types for u in page[max(0, verb - 2) : verb]):
            continue
        who = _owner(draft, verb, language)
        if who is not None:
            dye = next((n for n in range(at, verb, -1) if "colour" in page[n].types), None)
            colour = page[dye].values["colour"] if dye is not None else None
            if dye is not None:
                who.sources[f"{colour} {unit.values['garment']}"] = dye
            who.wears.append((unit.values["garment"], colour))
            who.sources[f"wears {unit.values['garment']}"] = at


def _owner(draft: PageDraft, at: int, language: Language) -> Draft | None:
    """Of whom a word is said: the doer in its sentence, else the last of the living before it, a pronoun's antecedent."""
    doer = doer_of(draft.units, at, language)
    living = [d for d in draft.items if d.unit.types & {"person", "animal", "name", "pronoun"}]
    named = next((d for d in living if d.at == doer), None)
    if named is not None:
        return named
    before = [d for d in living if d.at < at]
    if doer is not None and not draft.units[doer].types & {"person", "animal", "name", "pronoun"}:
        return None
    return before[-1] if before else None
