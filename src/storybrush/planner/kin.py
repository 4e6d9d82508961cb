"""Kin and friends: a mouse's brother is a mouse. Whose they are, by grammar; who that is, the cast says."""

from __future__ import annotations

from dataclasses import replace

from storybrush.planner.absent import absent
from storybrush.planner.draft import Draft, PageDraft, indefinite
from storybrush.planner.features import Unit
from storybrush.planner.identity import list_behind
from storybrush.planner.kinship import KINSHIP, kin_of, known_kin
from storybrush.planner.looks import FEMALE, MALE
from storybrush.planner.real import spoken, unreal
from storybrush.script import Language

_OWN = {"his": "male", "her": "female", "its": "it", "their": "they"}
_LIVING = frozenset({"person", "animal", "name", "pronoun"})
_BETWEEN = frozenset({"size", "colour", "feeling", "tag adjective", "count", "measure"})
_HAS = frozenset(["has", "had", "have", "有", "有了", "生", "生下", "生了"])
_BECOME = frozenset(["be", "is", "are", "was", "were", "become", "became", "becomes", "been", "good", "best", "make", "made", "是", "成", "成为", "成了", "当", "做", "交", "变成", "没有"])  # fmt: skip


def kindred(draft: PageDraft, language: Language) -> None:
    """Tells of every item whether it is somebody's kin, and whose; friends who do something come in."""
    page, there = draft.units, {d.at for d in draft.items}
    for d in [*draft.items, *_friends(draft, language)]:
        pair = d.unit.group.pair if d.unit.group is not None else ()
        kin = KINSHIP[pair[0][0]] if pair else kin_of(page, d.at)  # "her parents": as her mother
        if kin is None or (language == "en" and "proper" in d.unit.types and d.name):
            continue  # Uncle Ben
        d.of = _owner(draft, d.at, language)
        if d.of and d.of not in there and known_kin(page[d.of].word.text) and "animal" in page[d.of - 1].types:
            d.of -= 1  # 兔妈妈 has three children
        titled = bool(pair) or "animal" in d.unit.types
        if titled or d.of is not None or not indefinite(page, d.at):
            d.kin = kin
            if d not in draft.items:
                draft.items.append(d)
    draft.items.sort(key=lambda d: d.at)


def _friends(draft: PageDraft, language: Language) -> list[Draft]:
    """ "Her friends danced", 和小伙伴们: friends are no subject of the vocabulary, but those of an animal can be drawn."""
    page, quoted = draft.units, spoken(draft.units)
    there = {d.at for d in draft.items}
    out = []
    for at, unit in enumerate(page):
        kin = known_kin(unit.word.text)
        if kin is None or kin.role != "friend" or at in there or quoted[at] or "possessive" in unit.types:
            continue
        if list_behind(page, at):
            continue  # "her friends, a squirrel and two rabbits": those
        many = unit.word.text.lower().endswith(("s", "们")) or (
            page[at + 1 : at + 2] and page[at + 1].word.text == "们"
        )
        if not many and _owner(draft, at, language) is None:
            continue
        named = page[at + 1 : at + 2] and (page[at + 1].types & _LIVING or page[at + 1].word.text.lower() in _BECOME)
        said = any(u.word.text.lower() in _BECOME for u in page[max(0, at - 4) : at])
        if named or said or absent(page, at, language) or unreal(page, at, language):
            continue
        types = (unit.types - {"unknown"}) | {"animal"} | ({"plural"} if many else set())
        d = Draft(at, replace(unit, types=types))
        pose = next((n for n in range(at + 1, min(len(page), at + 5)) if "pose" in page[n].types), None)
        if pose is not None and not any("punctuation" in u.types or "subject" in u.types for u in page[at + 1 : pose]):
            d.values["pose"], d.sources["pose"] = page[pose].values["pose"], pose
        out.append(d)
    return out


def _owner(draft: PageDraft, at: int, language: Language) -> int | None:
    """The word for whose kin it is: an item where there is one, else a name, a noun or a pronoun."""
    page = draft.units
    n = at - 1
    while n >= 0 and page[n].types & _BETWEEN and not page[n].types & {"own", "possessive", "subject"}:
        n -= 1
    if n < 0:
        return None
    unit, low = page[n], page[n].word.text.lower()
    if low in _HAS:
        return next((k for k in range(n - 1, max(-1, n - 5), -1) if page[k].types & _LIVING), None)
    if language == "zh":
        n -= low == "的"
        unit = page[n]
        told = n > 0 and low == "的" and "tag verb" in page[n - 1].types  # 变成鸟的兄弟: a clause
        if n < 0 or told or not unit.types & _LIVING or (low != "的" and not unit.types & {"name", "pronoun"}):
            return None
        return _antecedent(draft, n, unit.person) if "pronoun" in unit.types else n
    if person_of(unit) in ("male", "female", "it", "they"):
        return _antecedent(draft, n, person_of(unit))
    if "possessive" in unit.types:
        return n
    if page[at + 1 : at + 2] and page[at + 1].word.text.lower() == "of":
        return next((k for k in range(at + 2, min(at + 5, len(page))) if page[k].types & _LIVING), None)
    return None


def person_of(unit: Unit) -> str:
    """Of "his", "she", 他: male, female, it, they."""
    return _OWN.get(unit.word.text.lower()) or (unit.person if "pronoun" in unit.types else "")


def _antecedent(draft: PageDraft, pronoun: int, person: str) -> int:
    """Whom "his" means on this page: the nearest before it who may be; nobody there, the pronoun itself."""
    before = [d for d in draft.items if d.at < pronoun and d.unit.types & _LIVING]
    fit = [d for d in before if person == "they" or _either(d.unit, person)]
    first = [d for d in fit if known_kin(d.unit.word.text) is None] or fit
    return first[-1].at if first else pronoun


def _either(unit: Unit, person: str) -> bool:
    what = unit.found.what if unit.found is not None else unit.person
    return what not in {"male": FEMALE, "female": MALE}.get(person, frozenset())
