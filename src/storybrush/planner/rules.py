"""A page planned by rules alone: the labels of real sentences in training, a baseline, and what the seq2seq passes over.

Right mostly, not always: concrete nouns become items, words next to them their attributes; what is denied, compared or wished for is nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from storybrush.planner import atmosphere, syntax
from storybrush.planner.absent import absent, in_an_idiom
from storybrush.planner.actions import END, ITEM, OF_A_PAGE, Step
from storybrush.planner.belongings import at_home, bodily, made_of, no_name
from storybrush.planner.draft import indefinite, nth_of
from storybrush.planner.features import Unit
from storybrush.planner.garments import wearing
from storybrush.planner.kinship import kin_of
from storybrush.planner.nouns import noun_like
from storybrush.planner.real import addressed, belongs, entitled, modifies, spoken, spoken_of, unreal
from storybrush.script import Language

_LIVING = {"person", "animal", "name", "pronoun", "unknown"}
_WALLED = 3.0  # metres: what is taller is around somebody who is in it
_PICTURES = frozenset(["photo", "picture", "drawing", "painting", "sketch", "image", "photograph", "illustration"])


def label(page: Sequence[Unit], language: Language) -> list[Step]:
    """The whole plan of a page, with its `end`."""
    found = heads(page, language)
    steps = [step for head, own in around(page, found).items() for step in (Step(ITEM, head), *own)]
    steps = with_relations(steps, syntax.relations(page, found, language))
    return [*steps, *atmosphere.words(page, found, language), Step(END)]


def heads(page: Sequence[Unit], language: Language) -> list[int]:
    """The nouns that are there, each subject once; a pronoun only where nobody is named."""
    out: list[int] = []
    seen: set[str] = set()
    quoted, idiom = spoken(page), in_an_idiom(page, language)
    for at, unit in enumerate(page):
        known = unit.types & {"subject", "name", "pronoun"} or (
            "unknown" in unit.types and noun_like(page, at, language)
        )
        if "pronoun" in unit.types and at + 1 < len(page) and page[at + 1].word.text == "的":
            continue  # 我的爸爸
        if not known or at in idiom or not there(page, at, language) or (quoted[at] and "pronoun" in unit.types):
            continue
        within = _before(page, at, ("rel:in", "rel:near"), 3) or (language == "zh" and _after(page, at, ("rel:in",), 1))
        if (
            "place" in unit.types
            and "subject" in unit.types
            and not unit.types & {"person", "animal"}
            and within
            and not stands_there(unit)
        ):
            continue  # "in the forest" is a setting
        meaning = unit.found.what if unit.found else unit.word.text.lower()
        kin = kin_of(page, at)
        meaning += another(page, at) + (kin.role if kin is not None else "")
        if "pronoun" in unit.types:
            if (unit.person not in ("i", "we", "everyone") and out) or "pronoun" in seen:
                continue
            meaning = "pronoun"
        if meaning not in seen:
            seen.add(meaning)
            out.append(at)
    if any(not page[h].types & {"pronoun"} and page[h].types & _LIVING for h in out):
        out = [h for h in out if "pronoun" not in page[h].types or page[h].person in ("i", "we")]
    return out


def another(page: Sequence[Unit], at: int) -> str:
    """By what a second one of a kind is told from the first: "a green man and a red man", "another man"; else nothing."""
    which = nth_of(page, at)
    return f" {which}" if which not in (0, 1) else dye_of(page, at) if indefinite(page, at) else ""


def dye_of(page: Sequence[Unit], at: int) -> str:
    """The colour right before a noun; else nothing."""
    before = page[at - 1] if at else None
    return f" {before.values['colour']}" if before is not None and "colour" in before.types else ""


def stands_there(unit: Unit) -> bool:
    """A place that is a thing as well: a sofa, a staircase, a bush, a well; not a forest or a house."""
    found = unit.found
    return found is not None and (found.kind in ("thing", "vehicle", "food") or found.height < _WALLED)


def there(page: Sequence[Unit], at: int, language: Language) -> bool:
    """Is this noun a thing of the page: said to be there, and not the owner, the kind or the clothes of something else?"""
    unit = page[at]
    if unit.types & {"garment"} and "subject" not in unit.types:
        return False
    if (
        wearing(page, at) is not None
        or entitled(page, at, language)
        or (unit.word.text == "人" and at and page[at - 1].word.text == "被")
    ):
        return False
    if unit.word.text.lower() in _PICTURES:
        return False
    if (
        absent(page, at, language)
        or no_thing(page, at, language)
        or atmosphere.the_hour(page, at, language)
        or addressed(page, at)
    ):
        return False
    return not (
        unreal(page, at, language) or spoken_of(page, at, language) or belongs(page, at, language) or modifies(page, at, language)
    )  # fmt: skip


def no_thing(page: Sequence[Unit], at: int, language: Language) -> bool:
    """A part of a body, a home, a material, the family of "the penguin family", the 人 of 她一个人."""
    family = page[at].word.text.lower() == "family" and at > 0 and "animal" in page[at - 1].types
    return (
        family
        or _alone(page, at)
        or no_name(page, at, language)
        or bodily(page, at, language)
        or at_home(page, at)
        or made_of(page, at)
    )


def _alone(page: Sequence[Unit], at: int) -> bool:
    """小女孩一个人吃饭: the number and 人 say of the one before them that nobody is with her."""
    before = [u.word.text for u in page[max(0, at - 2) : at]]
    return (
        page[at].word.text == "人"
        and before == ["一", "个"]
        and at > 2
        and (bool(page[at - 3].types & _LIVING - {"unknown"}) or page[at - 3].word.text == "自己")
    )


def around(page: Sequence[Unit], found: Sequence[int]) -> dict[int, list[Step]]:
    """head -> what stands around it: number, colour, size, deed, feeling, clothes."""
    out: dict[int, list[Step]] = {}
    used: set[int] = set()
    for head in found:
        steps: list[Step] = []
        floor = max((h for h in found if h < head), default=-1)
        ceiling = min((h for h in found if h > head), default=len(page))
        for action in ("count", "colour", "size"):
            near = range(head, max(floor, head - 6), -1)
            at = next(
                (i for i in near if action in page[i].types and i not in used and not broken(page, i, head)), None
            )
            if at is None and action == "count" and "plural" in page[head].types:
                at = head
            if at is not None:
                used.add(at)
                if action != "count" or page[at].values.get("count") != "1":
                    steps.append(Step(action, at))
        if page[head].types & _LIVING:
            for action, reach in (("pose", 9), ("feeling", 7)):
                after = range(head + 1, min(ceiling, head + reach))
                told = next((i for i in after if action in page[i].types and i not in used), None)
                if told is not None:
                    used.add(told)
                    steps.append(Step(action, told))
            steps += _clothes(page, head, floor, ceiling, used)
        out[head] = steps
    return out


def _clothes(page: Sequence[Unit], head: int, floor: int, ceiling: int, used: set[int]) -> list[Step]:
    steps = []
    for i in range(floor + 1, min(ceiling, head + 12)):
        if "garment" not in page[i].types or i in used or not _before(page, i, ("wear",), 5):
            continue
        used.add(i)
        steps.append(Step("wears", i))
        dye = next((k for k in range(i, i - 4, -1) if k > floor and "colour" in page[k].types and k not in used), None)
        if dye is not None:
            used.add(dye)
            steps.append(Step("wears colour", dye))
    return steps


def with_relations(steps: Sequence[Step], told: Sequence[syntax.Told]) -> list[Step]:
    """Each relation at the end of its subject's steps."""
    out: list[Step] = []
    owner = None
    for step in [*steps, Step(END)]:
        if step.action in (ITEM, END, *OF_A_PAGE) and owner is not None:
            out += [Step(f"rel:{kind}", b) for kind, a, b in told if a == owner]
            owner = None
        if step.action == ITEM:
            owner = step.at
        if step.action != END:
            out.append(step)
    return out


def broken(page: Sequence[Unit], a: int, b: int) -> bool:
    """Is there a mark between two words?"""
    return any("punctuation" in page[i].types for i in range(a + 1, b))


def _before(page: Sequence[Unit], at: int, types: tuple[str, ...], reach: int) -> bool:
    return any(t in page[i].types for i in range(max(0, at - reach), at) for t in types)


def _after(page: Sequence[Unit], at: int, types: tuple[str, ...], reach: int) -> bool:
    return any(t in page[i].types for i in range(at + 1, min(len(page), at + 1 + reach)) for t in types)
