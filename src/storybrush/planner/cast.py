"""Who is who: the same person or animal on every page, in the same clothes, until the text says otherwise."""

from __future__ import annotations

import re
import zlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from storybrush.planner.draft import Draft, Loss
from storybrush.planner.features import Unit
from storybrush.planner.garment_words import LAST
from storybrush.planner.kinship import Kin
from storybrush.planner.looks import (
    FEMALE,
    MALE,
    MEN,
    OF_MANY_COATS,
    Wardrobe,
    inside_out,
    is_kind,
    look_of,
    trade_of,
)
from storybrush.planner.reader import Found
from storybrush.script import CLOTHES, Character, Garment

LIVING = ("person", "animal")
REACH = 3  # pages: who were there last, longer ago than that, are meant by a number only ("the three friends")
# who they are that come in as 兄弟俩, "the twins"
_NEWCOMERS = {"brothers": ("boy", "boy"), "sisters": ("girl", "girl"), "siblings": ("girl", "boy")}
_SOMEBODY = frozenset(["someone", "somebody", "有人"])
_HERS = ("a", "elle", "ette", "lyn", "issa")  # how the names of girls end more often than those of boys


@dataclass
class Member:
    """A character while the story is read. sex: male, female, it. group: more than one (three little pigs)."""

    character: Character
    found: Found
    sex: str
    clothes: Wardrobe
    count: int = 1
    pages: list[int] = field(default_factory=list)  # where they are on the stage
    colour: str | None = None
    acted: set[int] = field(default_factory=set)  # pages whose subjects they are
    words: list[str] = field(default_factory=list)
    said: str = ""  # of an animal: male or female, once the text has called it "he" or "she"
    team: str = ""  # told apart from others of a kind by its colour: page and word of what they are together
    by_pronoun: bool = False  # known only as "he"
    crowd: bool = False  # one of "everybody", of whom the story tells nothing else
    settled: bool = False  # of another book: the look stays as it is
    kin: Kin | None = None  # mother, younger brother: known by kinship
    of: Member | None = None  # whose
    among: Member | None = None  # the several of whom this is one: Father Bear among the three bears
    size: str | None = None  # as last said; of an animal's kin, as it is among them

    def worn(self, count: int) -> tuple[Garment, ...]:
        """What so many of them wear; nothing where each of several wears its own."""
        return self.wears if count == 1 or self.clothes.said else ()

    @property
    def role(self) -> str:
        return self.kin.role if self.kin is not None else ""

    @property
    def page(self) -> int:
        """Of the last mention; 0 before the first."""
        return self.pages[-1] if self.pages else 0

    def come(self, page: int) -> None:
        if self.page != page:
            self.pages.append(page)

    @property
    def wears(self) -> tuple[Garment, ...]:
        return self.clothes.wears

    def take_off(self, what: str) -> Garment | None:
        """What came off. A person has on below it what such people usually wear, or else is never without it."""
        usual: Garment | None = None
        if self.found.kind == "person":
            worn = (*look_of(self.found.what, self.character.seed).wears, *self.wears)
            usual = next((g for g in worn if g.what in CLOTHES and g.what != what), None)
            usual = usual or next((g for g in worn if g.what == what), None)
        gone = self.clothes.take_off(what, usual)
        if not self.wears and self.character.look.wears:  # an item that wears nothing is drawn as the look says
            look = self.character.look.model_copy(update={"wears": ()})
            self.character = self.character.model_copy(update={"look": look})
        return gone


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
        self.gone: dict[
            tuple[int, int], Garment
        ] = {}  # what came off on this page: word of whose draft, word of the garment
        for character, found in known:
            words = [
                *character.called,
                *([character.name] if character.name and character.name not in character.called else []),
            ]
            member = Member(
                character,
                found,
                sex_of(found),
                Wardrobe(character.look.wears),
                words=words,
                colour=character.look.colour,
            )
            member.settled = True
            self.members.append(member)

    def meet(
        self, draft: Draft, page: int, evidence: str = "", apart: Collection[str] = ()
    ) -> list[tuple[Member, int]]:
        """Whom this item means: (member, how many); nobody for a thing. evidence: pronouns near a name. apart: characters
        that a pronoun cannot mean."""
        unit, evidence = draft.unit, draft.sex or evidence
        word = unit.word.text.removesuffix("'s").removesuffix("’s")
        if "pronoun" in unit.types:
            if unit.group is not None and not unit.person:
                come = _NEWCOMERS.get(unit.group.kind, ())  # "the others": nobody of the cast
                number = (unit.group.number or 2) if come else 0
                twins = [self.new(self.facts[come[n % len(come)]], word, page, 1) for n in range(number)]
                return [(self.again(m, draft, page), 1) for m in twins]
            return self._pronoun(draft, page, apart)
        if draft.name and (known := self.called(draft.name)) is not None:
            return [(self.again(known, draft, page), known.count)]
        found = unit.found
        if found is None:  # a name
            known = self.called(word)
            if known is None:
                found = self.named.get(word) or self._figure(unit.person or evidence, word)
                known = self.new(found, word, page, draft.count, name=word)
            return [(self.again(known, draft, page), known.count)]
        if found.kind not in LIVING:
            return []
        trade = trade_of(found.what) if found.kind == "person" and not found.kit else None
        known_by_word = trade is not None or not found.exact
        found = self.whole(found, word, evidence)
        known = self.called(word) if word[:1].isupper() or known_by_word else None
        if known_by_word and known is None:
            new = self.new(found, word, page, draft.count)
            if trade is not None:
                new.clothes = Wardrobe(trade[1], said=True)
            return [(self.again(new, draft, page), draft.count)]
        alike = [m for m in reversed(self.members) if m.character.what == found.what]
        young = draft.values.get("size") in ("small", "tiny") or word.startswith("小")
        alike = [m for m in alike if not (young and m.role and m.size == "large")]  # 兔妈妈抱着小兔
        # "the mouse" is not the mouse's mother, if there is another, nor all the mice
        alike.sort(key=lambda m: (m.role != "", (m.count > 1) != (draft.count > 1)))
        if draft.count > 1 and not draft.fresh:  # "the monkeys": as many as there were
            alike.sort(key=lambda m: not (m.count == draft.count if draft.numbered else m.count > 1))
        alike.sort(key=lambda m: "colour" not in draft.values or m.colour != draft.values["colour"])
        known = known or next(iter(alike), None)
        if draft.nth and draft.count == 1 and known is not None and known.count == 1:
            one = self._which(draft, found.what, page) or self.new(found, word, page, 1)
            return [(self.again(one, draft, page), 1)]
        same = known is not None and (
            draft.count == known.count
            or "count" not in draft.values
            or (not draft.numbered and not draft.fresh and min(known.count, draft.count) > 1)
        )
        if known is not None and same and not self._another(known, draft, page):
            return [(self.again(known, draft, page), known.count)]
        new = self.new(found, word, page, draft.count)
        new.team = f"{page} {draft.share_of}" if draft.share_of >= 0 else ""
        return [(self.again(new, draft, page), draft.count)]

    def _which(self, draft: Draft, what: str, page: int) -> Member | None:
        """Whom of several single ones of a kind "the second" and "the other" mean; None: somebody new."""
        ones = [m for m in self.members if m.character.what == what and m.count == 1]
        if draft.nth > 0:
            return next(iter(ones[draft.nth - 1 :]), None)
        if len(ones) < 2 or draft.fresh:
            return None
        return min(reversed(ones), key=lambda m: (m.page == page, m.page))

    def whom(self, unit: Unit) -> list[str]:
        """Characters whom a word names that is no item of its page."""
        what = unit.found.what if unit.found is not None else None
        return [m.character.id for m in self.members if m.found.what == what or unit.word.text in m.words]

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
            return bool(known.team) and draft.values.get("colour", known.colour) != known.colour
        if draft.share_of >= 0:
            return True
        if draft.fresh and draft.unit.word.text not in known.words and (known.character.name or known.by_pronoun):
            return True  # "Tom saw a boy"
        colour = draft.values.get("colour")
        other_colour = colour is not None and known.colour is not None and colour != known.colour
        worn = {g.what: g.colour for g in known.wears}
        other_clothes = any(w.what in worn and w.colour and worn[w.what] != w.colour for w in draft.wears)
        return other_colour or other_clothes or bool(draft.wears and "count" in draft.values)

    def again(self, member: Member, draft: Draft, page: int) -> Member:
        fresh = not member.page
        member.come(page)
        if draft.acts:
            member.acted.add(page)
        word = draft.unit.word.text.removesuffix("'s").removesuffix("’s")
        if "pronoun" not in draft.unit.types and word not in member.words:
            member.words.append(word)
        member.size = draft.values.get("size", member.size)
        if colour := draft.values.get("colour"):
            member.colour = colour
        self._dress(member, draft)
        look = member.character.look
        if member.settled:
            pass
        elif fresh:  # clothes said where somebody comes in are those of the whole book
            look = look.model_copy(update={"wears": member.wears, "colour": member.colour})
        elif look.colour is None and member.colour:
            look = look.model_copy(update={"colour": member.colour})
        if draft.hair and not member.settled:
            look = look.model_copy(update=draft.hair)
        member.character = member.character.model_copy(
            update={"look": look, "called": tuple(dict.fromkeys(member.words))}
        )
        return member

    def _dress(self, member: Member, draft: Draft) -> None:
        """In the order of the text; of what is put on at once the coat goes over the rest."""
        so_far = 0
        for word, what in sorted((word, what) for what, word in [*draft.off, ("", 10**6)]):
            now = [w for w in draft.wears if so_far <= w.at < word or (so_far == 0 and w.at < 0)]
            for worn in sorted(now, key=lambda w: inside_out(w.what)):
                if worn.what == LAST:
                    member.clothes.put_back()
                else:
                    member.clothes.put_on(worn.what, worn.colour)
            if what and (gone := member.take_off(what)) is not None:
                self.gone[draft.at, word] = gone
            so_far = word

    def lose(self, loss: Loss) -> None:
        """What fell or was blown off goes from whoever had it on, on this page or earlier: the last of them whom the words may mean."""
        if any(word == loss.at for _, word in self.gone):
            return
        wearers = [
            (m.clothes.said, m.page, m)
            for m in self.members
            if m.page
            and any(is_kind(g.what, loss.what) and loss.colour in (None, g.colour) for g in m.wears)
            and (loss.person in ("", "they") or m.sex in (loss.person, "it", "any"))
        ]
        if wearers:
            *_, wearer = max(wearers, key=lambda w: w[:2])
            if (gone := wearer.take_off(loss.what)) is not None:
                self.gone[-1, loss.at] = gone

    def called(self, word: str) -> Member | None:
        known = next((m for m in reversed(self.members) if word in m.words or word == m.character.name), None)
        if known is None and word[:1].isupper():  # "Humpty" is Humpty Dumpty
            known = next((m for m in reversed(self.members) if word in m.character.name.split()), None)
        return known

    def _pronoun(self, draft: Draft, page: int, apart: Collection[str]) -> list[tuple[Member, int]]:
        person = draft.unit.person
        lately = sorted((m for m in self.members if m.character.id not in apart), key=lambda m: -m.page)
        if person in ("male", "female"):
            fit = [m for m in lately if m.count == 1 and m.sex in (person, "it", "any") and m.said in ("", person)]
            # a person of the last pages before an animal that nobody has called so yet: not the parrot on her shoulder
            fit.sort(
                key=lambda m: (
                    m.said != person and (m.found.kind != "person" or m.page < page - REACH),
                    -m.page,
                    m.said != person,
                    m.sex != person,
                )
            )
        elif person == "it":
            fit = [m for m in lately if m.count == 1 and m.found.kind == "animal"]
        elif person in ("they", "we"):
            fit = [m for m in lately if m.page == lately[0].page]
            if not fit:
                pair = [self.new(self.facts[w], draft.unit.word.text, page, 1) for w in ("girl", "boy")]
                return [(self.again(m, draft, page), 1) for m in pair]
        elif person == "everyone":
            low = draft.unit.word.text.lower()
            some: tuple[str, ...] = ("woman", "man", "girl")
            if low in _SOMEBODY:
                some = (some[(zlib.crc32(low.encode()) + self.seed) % 2],)
            people = [self.called(w) or self.new(self.facts[w], w, page, 1) for w in some]
            for m in people:
                m.crowd |= not m.pages
            return [(self.again(m, draft, page), m.count) for m in people]
        else:  # I
            me = self.called(draft.unit.word.text)
            fit = [me] if me else []
        if fit:
            return [(self.again(fit[0], draft, page), fit[0].count)]
        if person == "it":
            return []  # "It was a strange feeling": nobody of the cast
        new = self.new(draft.unit.found or self._figure(person, draft.unit.word.text), draft.unit.word.text, page, 1)
        new.by_pronoun = True
        return [(self.again(new, draft, page), 1)]

    def _figure(self, person: str, word: str) -> Found:
        """Who a bare name or pronoun may be: by evidence, else by the seed."""
        what = {"female": "girl", "male": "boy"}.get(person, person)
        if what not in self.facts and word.lower().endswith(_HERS):
            what = "girl"
        if what not in self.facts:
            what = ("girl", "boy")[(zlib.crc32(word.encode()) + self.seed) % 2]
        return self.facts[what]

    def whole(self, found: Found, word: str, evidence: str) -> Found:
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

    def new(self, found: Found, word: str, page: int, count: int, name: str = "") -> Member:
        base = re.sub(r"[^a-z0-9]+", "-", (name or found.what).lower()).strip("-") or found.what
        taken = {m.character.id for m in self.members}
        id = next(i for i in (base, *(f"{base}-{n}" for n in range(2, 99))) if i not in taken)
        seed = (self.seed * 7919 + zlib.crc32(id.encode())) % 2**31
        look = look_of(found.what, seed, {g.colour for m in self.members for g in m.wears if g.what in CLOTHES})
        if found.kind == "animal":
            look = look.model_copy(update={"fur": self._coat(found.what, look.fur)})
        character = Character(id=id, what=found.what, name=name, called=(word,), look=look, seed=seed)
        member = Member(character, found, sex_of(found), Wardrobe(look.wears), count, words=[word])
        self.members.append(member)
        return member

    def _coat(self, what: str, by_seed: int) -> int:
        """The coat that one thinks of first (a red fox, a brown bear), unless the kind has none; a second of a kind has another."""
        there = [m.character.look.fur for m in self.members if m.found.what == what]
        if not there:
            return by_seed if what in OF_MANY_COATS else 0
        return (there[0] + len(there)) % 3


def sex_of(found: Found) -> str:
    """female, male, any (a person of either), it."""
    if found.what in FEMALE:
        return "female"
    return "male" if found.what in MALE else "any" if found.kind == "person" else "it"
