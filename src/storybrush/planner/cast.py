"""Who is who: the same person or animal on every page, in the same clothes, until the text says otherwise."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import get_args

from storybrush.planner.draft import Draft
from storybrush.planner.kinship import Kin, beast
from storybrush.planner.looks import FEMALE, MALE, MEN, OF_MANY_COATS, dress, look_of, trade_of
from storybrush.planner.reader import Found
from storybrush.script import HATS, Character, Garment, Size

LIVING = ("person", "animal")
_LATELY = 3  # pages
_SIZES: tuple[str, ...] = get_args(Size)
_CHILDREN = frozenset(["girl", "boy", "child", "baby"])
_HERS = ("a", "elle", "ette", "lyn", "issa")  # how the names of girls end more often than those of boys


@dataclass
class Member:
    """A character while the story is read. sex: male, female, it. group: more than one (three little pigs)."""

    character: Character
    found: Found
    sex: str
    wears: tuple[Garment, ...]
    count: int = 1
    page: int = 0  # of the last mention
    colour: str | None = None
    words: list[str] = field(default_factory=list)
    said: str = ""  # of an animal: male or female, once the text has called it "he" or "she"
    by_pronoun: bool = False  # known only as "he"
    settled: bool = False  # of another book: the look stays as it is
    dressed: bool = False  # the text, or the trade, says what is worn
    kin: Kin | None = None  # mother, younger brother: known by kinship
    of: Member | None = None  # whose
    size: str | None = None  # as last said; of an animal's kin, as it is among them

    def worn(self, count: int) -> tuple[Garment, ...]:
        """What so many of them wear; nothing where each of several wears its own."""
        return self.wears if count == 1 or self.dressed else ()

    @property
    def role(self) -> str:
        return self.kin.role if self.kin is not None else ""


class Cast:
    """Grows page by page. Resolves names, role words and pronouns."""

    def __init__(
        self,
        seed: int,
        facts: dict[str, Found],
        known: Sequence[tuple[Character, Found]] = (),
        named: dict[str, Found] | None = None,
    ) -> None:
        """facts: figures by name ("girl"), for names and pronouns. known: characters of another book, with their subjects.
        named: what the names of this story are said to be ("Pip": mouse)."""
        self.seed, self.facts, self.named = seed, facts, named or {}
        self.members: list[Member] = []
        for character, found in known:
            words = [
                *character.called,
                *([character.name] if character.name and character.name not in character.called else []),
            ]
            member = Member(
                character, found, sex_of(found), character.look.wears, words=words, colour=character.look.colour
            )
            member.settled = True
            self.members.append(member)

    def meet(
        self,
        draft: Draft,
        page: int,
        evidence: str = "",
        owner: Member | None = None,
        species: Found | None = None,
        others: Sequence[Member] = (),
    ) -> list[tuple[Member, int]]:
        """Whom this item means: (member, how many); nobody for a thing. evidence: pronouns near a name.

        owner, species: of somebody's kin, whose, and of what kind (None: human). others: whom a pronoun cannot mean.
        """
        unit = draft.unit
        word = unit.word.text.removesuffix("'s").removesuffix("’s")
        if "pronoun" in unit.types:
            return self._pronoun(draft, page, others)
        if draft.name and (known := self._called(draft.name)) is not None:
            return [(self._again(known, draft, page), known.count)]
        if draft.kin is not None:
            return self._kin(draft, draft.kin, page, evidence, owner, species)
        found = unit.found
        if found is None:  # a name
            known = self._called(word)
            if known is None:
                found = self.named.get(word) or self._figure(unit.person or evidence, word)
                known = self._new(found, word, page, draft.count, name=word)
            return [(self._again(known, draft, page), known.count)]
        if found.kind not in LIVING:
            return []
        trade = trade_of(found.what) if found.kind == "person" and not found.kit else None
        known_by_word = trade is not None or not found.exact
        found = self._whole(found, word, evidence)
        known = self._called(word) if word[:1].isupper() or known_by_word else None
        if known_by_word and known is None:
            new = self._new(found, word, page, draft.count)
            if trade is not None:
                new.wears, new.dressed = trade[1], True
            return [(self._again(new, draft, page), draft.count)]
        alike = [m for m in reversed(self.members) if m.character.what == found.what]
        young = draft.values.get("size") in ("small", "tiny") or word.startswith("小")
        alike = [m for m in alike if not (young and m.role and m.size == "large")]  # 兔妈妈抱着小兔
        # "the mouse" is not the mouse's mother, if there is another, nor all the mice
        alike.sort(key=lambda m: (m.role != "", (m.count > 1) != (draft.count > 1)))
        if draft.numbered and draft.count > 1 and not draft.fresh and not any(m.count == draft.count for m in alike):
            ones = [m for m in alike if m.count == 1]
            if len(ones) == draft.count:  # "the two mice": those that we know
                return [(self._again(m, draft, page), 1) for m in self.members if m in ones]
        if draft.count > 1 and not draft.fresh:  # "the monkeys": as many as there were
            alike.sort(key=lambda m: not (m.count == draft.count if draft.numbered else m.count > 1))
        known = known or next(iter(alike), None)
        same = known is not None and (
            draft.count == known.count
            or "count" not in draft.values
            or (not draft.numbered and not draft.fresh and min(known.count, draft.count) > 1)
        )
        if known is not None and same and not self._another(known, draft, page):
            return [(self._again(known, draft, page), known.count)]
        new = self._new(found, word, page, draft.count)
        return [(self._again(new, draft, page), draft.count)]

    def species(self, owner: Member | None, page: Sequence[Draft], polite: bool) -> Found | None:
        """What kin of somebody is: an animal's its own kind, a person's None. Nobody's: the hero's, unless there is a child.

        page: what else the page speaks of; it may be the first one. polite: the word may be said of a stranger.
        """
        if owner is not None:
            return owner.found if beast(owner.found) else None
        others = [d for d in page if d.kin is None or (d.kin.owned and d.of is None)]
        here = [d.unit.found or self.named.get(d.unit.word.text) for d in others]
        met = [m.found for m in self.members if m.page and not m.role] or [f for f in here if f is not None and f.exact]
        if any(f.kind == "person" and f.what in _CHILDREN for f in met) or any(m.by_pronoun for m in self.members):
            return None
        hero = next((f for f in met if f.kind in LIVING), None)
        speaks = any(m.character.name or m.role for m in self.members if m.found == hero) or any(d.name for d in page)
        if polite and not speaks:
            return None  # 爷爷 is any old man to a lamb; to one that has a name or a mother, its own
        return hero if beast(hero) else None

    def known_as(self, role: str) -> Member | None:
        """Whom the story told of last as somebody's mother, child, ..."""
        return max((m for m in self.members if m.role == role), key=lambda m: m.page, default=None)

    def owner(self, word: str, found: Found | None, person: str) -> Member | None:
        """Whose kin it is, by a name, a noun or a pronoun that nobody on the page is meant by."""
        if found is not None:
            return next((m for m in reversed(self.members) if m.found.what == found.what and not m.role), None)
        if person not in ("male", "female", "it", "they"):
            return self._called(word)
        fit = [m for m in self.members if m.page and not m.role and m.said in ("", person)]
        fit = [m for m in fit if person in ("it", "they") or m.sex in (person, "it", "any")]
        return max(fit, key=lambda m: m.page, default=None)

    def _kin(
        self, draft: Draft, kin: Kin, page: int, evidence: str, owner: Member | None, species: Found | None
    ) -> list[tuple[Member, int]]:
        word = draft.unit.word.text.removesuffix("'s").removesuffix("’s")
        found = species or draft.unit.found
        if found is None or found.kind not in LIVING:
            return []  # a person's friends may be anybody
        found = found if species is not None else self._whole(found, word, evidence)
        hero = owner or next((m for m in self.members if m.page and not kin.owned), None)
        if owner is not None and owner.of is not None and _turned(owner, kin):
            return [(self._again(owner.of, draft, page), owner.of.count)]
        alike = [m for m in reversed(self.members) if m.character.what == found.what]
        plural = draft.count > 1 or "plural" in draft.unit.types
        known = next((m for m in alike if m.role == kin.role and (m.count > 1) >= plural), None)
        if known is None and species is None and not draft.fresh:
            known = next((m for m in alike if not m.role and m is not hero and m.count == 1), None)
        usual = known.count if known is not None else kin.count if species is not None else 1
        count = draft.count if "count" in draft.values else usual
        if known is None or (draft.numbered and count != known.count):
            known = self._new(found, word, page, count)
            known.kin, known.of = kin, owner
            if species is not None:
                known.said, known.of = kin.sex, hero
                known.size = _beside(hero if hero is not None and hero.found == found else None, kin)
                if hero is not None and hero.character.look.fur == known.character.look.fur:  # another coat
                    look = known.character.look.model_copy(update={"fur": (hero.character.look.fur + 1) % 3})
                    known.character = known.character.model_copy(update={"look": look})
        return [(self._again(known, draft, page), known.count)]

    def call(self, member: Member, person: str) -> None:
        """The page says "he" or "she", and nobody else is there who could be meant."""
        if member.sex in ("it", "any") and not member.said:
            member.said = person

    def name(self, member: Member, name: str, evidence: str = "") -> None:
        """ "A girl called Mary": both words mean her. A pirate called Rosa is a woman."""
        female = evidence == "female" or (not evidence and name.lower().endswith(_HERS))
        if female and member.found.what in MALE - MEN:
            member.sex = "female"
        member.words.append(name)
        member.character = member.character.model_copy(
            update={"name": name, "called": tuple(dict.fromkeys(member.words))}
        )

    def _another(self, known: Member, draft: Draft, page: int) -> bool:
        """A second one of a kind on the same page, in other clothes or another colour."""
        if known.page != page:
            return False
        if draft.fresh and draft.unit.word.text not in known.words and (known.character.name or known.by_pronoun):
            return True  # "Tom saw a boy"
        colour = draft.values.get("colour")
        other_colour = colour is not None and known.colour is not None and colour != known.colour
        worn = {g.what: g.colour for g in known.wears}
        other_clothes = any(what in worn and dye is not None and worn[what] != dye for what, dye in draft.wears)
        return other_colour or other_clothes or bool(draft.wears and "count" in draft.values)

    def _again(self, member: Member, draft: Draft, page: int) -> Member:
        fresh = not member.page
        member.page = page
        word = draft.unit.word.text.removesuffix("'s").removesuffix("’s")
        if "pronoun" not in draft.unit.types and word not in member.words:
            member.words.append(word)
        member.size = draft.values.get("size", member.size)
        if colour := draft.values.get("colour"):
            member.colour = colour
        if draft.wears:
            member.wears, member.dressed = dress(member.wears, draft.wears), True
        look = member.character.look
        if member.settled:
            pass
        elif fresh:  # clothes said where somebody comes in are those of the whole book
            look = look.model_copy(update={"wears": member.wears, "colour": member.colour})
        elif look.colour is None and member.colour:
            look = look.model_copy(update={"colour": member.colour})
        member.character = member.character.model_copy(
            update={"look": look, "called": tuple(dict.fromkeys(member.words))}
        )
        return member

    def _called(self, word: str) -> Member | None:
        known = next((m for m in reversed(self.members) if word in m.words or word == m.character.name), None)
        if known is None and word[:1].isupper():  # "Humpty" is Humpty Dumpty
            known = next((m for m in reversed(self.members) if word in m.character.name.split()), None)
        return known

    def _pronoun(self, draft: Draft, page: int, others: Sequence[Member]) -> list[tuple[Member, int]]:
        person = draft.unit.person
        lately = sorted((m for m in self.members if m not in others), key=lambda m: -m.page)
        if person in ("male", "female"):
            fit = [m for m in lately if m.count == 1 and m.sex in (person, "it", "any") and m.said in ("", person)]
            # a person of the last pages before an animal that nobody has called so yet: not the parrot on her shoulder
            fit.sort(
                key=lambda m: (
                    m.said != person and (m.found.kind != "person" or m.page < page - _LATELY),
                    -m.page,
                    m.said != person,
                    m.sex != person,
                )
            )
        elif person == "it":
            fit = [m for m in lately if m.count == 1 and m.found.kind == "animal"]
        elif person in ("they", "we"):
            group = next((m for m in lately if m.count > 1), None)
            last = [m for m in lately if m.page == (lately[0].page if lately else 0)]
            if group is not None and (len(last) < 2 or group.page > last[0].page - 1):
                return [(self._again(group, draft, page), group.count)]
            if len(last) >= 2:
                return [(self._again(m, draft, page), m.count) for m in last[:3]]
            fit = last
            if not fit:
                pair = [self._new(self.facts[w], draft.unit.word.text, page, 1) for w in ("girl", "boy")]
                return [(self._again(m, draft, page), 1) for m in pair]
        elif person == "everyone":
            people = [self._called(w) or self._new(self.facts[w], w, page, 1) for w in ("woman", "man", "girl")]
            return [(self._again(m, draft, page), m.count) for m in people]
        else:  # I
            me = self._called(draft.unit.word.text)
            fit = [me] if me else []
        if fit:
            return [(self._again(fit[0], draft, page), fit[0].count)]
        if person == "it":
            return []  # "It was a strange feeling": nobody of the cast
        new = self._new(self._figure(person, draft.unit.word.text), draft.unit.word.text, page, 1)
        new.by_pronoun = True
        return [(self._again(new, draft, page), 1)]

    def _figure(self, person: str, word: str) -> Found:
        """Who a bare name or pronoun may be: by evidence, else by the seed."""
        what = {"female": "girl", "male": "boy"}.get(person, person)
        if what not in self.facts and word.lower().endswith(_HERS):
            what = "girl"
        if what not in self.facts:
            what = ("girl", "boy")[(zlib.crc32(word.encode()) + self.seed) % 2]
        return self.facts[what]

    def _whole(self, found: Found, word: str, evidence: str) -> Found:
        """Prefers a whole-bodied figure: a child is a girl or a boy, a person is a woman or a man."""
        if found.kit:
            return found
        pairs = {"child": ("girl", "boy"), "person": ("woman", "man")}
        if found.what in pairs:
            female, male = pairs[found.what]
            which = evidence or ("female", "male")[(zlib.crc32(word.encode()) + self.seed) % 2]
            return self.facts[female if which == "female" else male]
        if (trade := trade_of(found.what)) is not None:
            which = trade[0] or {"female": "woman", "male": "man"}.get(evidence, "")
            return self.facts[which or ("woman", "man")[(zlib.crc32(word.encode()) + self.seed) % 2]]
        return found

    def _new(self, found: Found, word: str, page: int, count: int, name: str = "") -> Member:
        base = re.sub(r"[^a-z0-9]+", "-", (name or found.what).lower()).strip("-") or found.what
        taken = {m.character.id for m in self.members}
        id = next(i for i in (base, *(f"{base}-{n}" for n in range(2, 99))) if i not in taken)
        seed = (self.seed * 7919 + zlib.crc32(id.encode())) % 2**31
        look = look_of(found.what, seed, {g.colour for m in self.members for g in m.wears if g.what not in HATS})
        if found.kind == "animal":
            look = look.model_copy(update={"fur": self._coat(found.what, look.fur)})
        character = Character(id=id, what=found.what, name=name, called=(word,), look=look, seed=seed)
        member = Member(character, found, sex_of(found), look.wears, count, words=[word])
        self.members.append(member)
        return member

    def _coat(self, what: str, by_seed: int) -> int:
        """The coat that one thinks of first (a red fox, a brown bear), unless the kind has none; a second of a kind has another."""
        there = [m.character.look.fur for m in self.members if m.found.what == what]
        if not there:
            return by_seed if what in OF_MANY_COATS else 0
        return (there[0] + len(there)) % 3


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


def sex_of(found: Found) -> str:
    """female, male, any (a person of either), it."""
    if found.what in FEMALE:
        return "female"
    return "male" if found.what in MALE else "any" if found.kind == "person" else "it"
