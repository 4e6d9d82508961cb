"""Kin in the cast: whose somebody's mother is, of what kind she is, and which character."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import get_args

from storybrush.planner.cast import LIVING, Cast, Member
from storybrush.planner.draft import SEVERAL, Draft, PageDraft
from storybrush.planner.features import Unit
from storybrush.planner.kin import person_of
from storybrush.planner.kinship import HONORIFICS, KINSHIP, Kin, beast
from storybrush.planner.looks import FEMALE
from storybrush.planner.reader import Found
from storybrush.script import Size

_SIBLINGS = ("brother", "sister")
_GIVEN = frozenset(["the", "these", "those", "all", "both", "这", "那"])
_CHILDREN = frozenset(["girl", "boy", "child", "baby"])
_SIZES: tuple[str, ...] = get_args(Size)


def whose(
    d: Draft, draft: PageDraft, cast: Cast, who: Mapping[int, Sequence[Member]]
) -> tuple[Member | None, Found | None]:
    """Of somebody's kin: whose, and of what kind if that is an animal. who: whom words of the page mean. A child of nobody's is no kin."""
    if d.kin is None:
        return None, None
    owner = None
    if d.of is None and d.kin.role in _SIBLINGS and d.count > 1:
        told = known_as(cast, d.kin.role)
        if told is not None and (told.count == d.count or (told.count > 1 and not d.numbered)):
            return None, told.found if beast(told.found) else None
        known = sum(m.count for m in cast.members if m.page and m.found == d.unit.found)
        if known >= d.count or _counted_anew(draft.units, d.at):  # brothers of each other, and of nobody else
            d.kin = None
            return None, None
    if d.of is None and d.kin.owned:  # "the children": those that were told of as somebody's, else anybody's
        told = known_as(cast, d.kin.role)
        if told is None and d.kin.size == "small":
            d.kin = None  # any child
        return None, told.found if told is not None and beast(told.found) else None
    if d.of is not None:
        unit = draft.units[d.of]
        word = unit.word.text.removesuffix("'s").removesuffix("’s")
        owner = next(iter(who.get(d.of, ())), None) or _owner(cast, word, unit.found, person_of(unit))
        found = unit.found or cast.named.get(word)
        if owner is None and not person_of(unit):  # only the owner is named: "Jojo's mother"
            return None, found if beast(found) else None
    if "animal" in d.unit.types and d.unit.found is not None:
        return owner, d.unit.found  # 熊妈妈
    return owner, _species(cast, owner, draft.items, d.unit.word.text.lower() in HONORIFICS)


def _counted_anew(page: Sequence[Unit], at: int) -> bool:
    """ "Two brothers", 两个兄弟; "the two brothers" and 兄弟俩 are those of whom the story has told."""
    n, measured = at - 1, page[at].word.text.isascii()
    while n >= 0 and "count" not in page[n].types and page[n].types & {"measure", "size", "feeling", "tag adjective"}:
        measured |= "measure" in page[n].types
        n -= 1
    counted = n >= 0 and "count" in page[n].types and page[n].word.text != "们"
    before = page[n - 1].word.text.lower() if n > 0 else ""
    return counted and measured and before not in _GIVEN


def meet(
    draft: Draft, kin: Kin, cast: Cast, page: int, evidence: str, owner: Member | None, species: Found | None
) -> list[tuple[Member, int]]:
    """Which characters they are: (member, how many). species: None for people."""
    word = draft.unit.word.text.removesuffix("'s").removesuffix("’s")
    found = species or draft.unit.found
    if found is None or found.kind not in LIVING:
        return []  # a person's friends may be anybody
    found = found if species is not None else cast.whole(found, word, evidence)
    hero = owner or next((m for m in cast.members if m.page and not kin.owned), None)
    if owner is not None and owner.of is not None and _turned(owner, kin):
        return [(cast.again(owner.of, draft, page), owner.of.count)]
    alike = [m for m in reversed(cast.members) if m.character.what == found.what]
    plural = draft.count > 1 or "plural" in draft.unit.types or draft.unit.group is not None
    known = next((m for m in alike if m.role == kin.role and (m.count > 1) >= plural), None)
    if known is None and species is None and not draft.fresh:
        known = next((m for m in alike if not m.role and m is not hero and m.count == 1), None)
    several = (draft.unit.group.number or SEVERAL) if draft.unit.group is not None else 1
    usual = known.count if known is not None else max(kin.count, several) if species is not None else 1
    count = draft.count if "count" in draft.values else usual
    if known is None or (draft.numbered and count != known.count):
        known = cast.new(found, word, page, count)
        known.kin, known.of = kin, owner
        if species is not None:
            known.said, known.of = kin.sex, hero
            known.size = _beside(hero if hero is not None and hero.found == found else None, kin)
            if hero is not None and hero.character.look.fur == known.character.look.fur:  # another coat
                look = known.character.look.model_copy(update={"fur": (hero.character.look.fur + 1) % 3})
                known.character = known.character.model_copy(update={"look": look})
    return [(cast.again(known, draft, page), known.count)]


def pair(
    draft: Draft, words: Sequence[tuple[str, str]], cast: Cast, page: int, owner: Member | None, species: Found | None
) -> list[tuple[Member, int]]:
    """The mother and the father of "her parents". words: (mother, subject that is drawn of a person's)."""
    out, said = [], {k: v for k, v in draft.values.items() if k != "count"}
    for text, what in words:
        found = species or cast.facts.get(what) or cast.facts["woman" if what in FEMALE else "man"]
        word = replace(draft.unit.word, text=text)
        one = replace(draft, unit=replace(draft.unit, word=word, found=found, group=None), values=said)
        out += meet(one, KINSHIP[text], cast, page, "", owner, species)
    return out


def _species(cast: Cast, owner: Member | None, page: Sequence[Draft], polite: bool) -> Found | None:
    """What kin of somebody is: an animal's its own kind, a person's None. Nobody's: the hero's, unless there is a child.

    page: what else the page speaks of; it may be the first one. polite: the word may be said of a stranger.
    """
    if owner is not None:
        return owner.found if beast(owner.found) else None
    others = [
        d for d in page if d.acts and (d.kin is None or (d.kin.owned and d.of is None))
    ]  # not the cat that is fed
    here = [d.unit.found or cast.named.get(d.unit.word.text) for d in others]
    met = [m.found for m in cast.members if m.page and not m.role] or [f for f in here if f is not None and f.exact]
    if any(f.kind == "person" and f.what in _CHILDREN for f in met) or any(m.by_pronoun for m in cast.members):
        return None
    hero = next((f for f in met if f.kind in LIVING), None)
    speaks = any(m.character.name or m.role for m in cast.members if m.found == hero) or any(d.name for d in page)
    if polite and not speaks:
        return None  # 爷爷 is any old man to a lamb; to one that has a name or a mother, its own
    return hero if beast(hero) else None


def known_as(cast: Cast, role: str) -> Member | None:
    """Whom the story told of last as somebody's mother, child, ..."""
    return max((m for m in cast.members if m.role == role), key=lambda m: m.page, default=None)


def _owner(cast: Cast, word: str, found: Found | None, person: str) -> Member | None:
    """Whose kin it is, by a name, a noun or a pronoun that nobody on the page is meant by."""
    if found is not None:
        return next((m for m in reversed(cast.members) if m.found.what == found.what and not m.role), None)
    if person not in ("male", "female", "it", "they"):
        return cast.called(word)
    fit = [m for m in cast.members if m.page and not m.role and m.said in ("", person)]
    fit = [m for m in fit if person in ("it", "they") or m.sex in (person, "it", "any")]
    return max(fit, key=lambda m: m.page, default=None)


def _turned(owner: Member, kin: Kin) -> bool:
    """The father of somebody's daughter is that somebody; so is the son of somebody's mother."""
    if owner.of is None or owner.kin is None:
        return False
    sex = owner.of.said or owner.of.sex
    if kin.sex and sex in ("male", "female") and sex != kin.sex:
        return False
    parents = ("mother", "father")
    return (owner.kin.size == "small" and kin.role in parents) or (owner.kin.role in parents and kin.size == "small")


def _beside(owner: Member | None, kin: Kin) -> str:
    """A size among kin: the mother of a small mouse is of middle size, its brother is small."""
    at = _SIZES.index((owner and owner.size) or "medium") + _SIZES.index(kin.size) - _SIZES.index("medium")
    if owner is not None and owner.kin is not None and owner.kin.size == "large":
        at -= 1  # whose kin is known as a mother
    return _SIZES[min(max(at, 0), len(_SIZES) - 1)]
