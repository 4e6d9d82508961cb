"""Noun phrases, verbs and pronouns of an English sentence, as `syntax_en` reads them: which items a run of words means and where it ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from storybrush.planner import syntax_en_words as words
from storybrush.planner.belongings import holds_something
from storybrush.planner.doers import WHO
from storybrush.planner.features import Unit
from storybrush.planner.real import spoken

# kind, word of the subject, word of the object; ("not above", -1, word): nothing is above it
Found = tuple[str, int, int]


class Phrases:
    """heads: a word -> the item that it means. out: the relations said so far."""

    def __init__(self, page: Sequence[Unit], heads: Mapping[int, int]) -> None:
        self.page, self.heads = page, heads
        self.low = [u.word.text.lower() for u in page]
        self.quoted = spoken(page)
        self.out: list[Found] = []
        self.before: list[int] = []  # heads read so far
        self.groups: list[list[int]] = []  # the same, those that were named together together
        self.doers: list[int] = []  # of the verb that was read last

    def _phrase(self, at: int) -> tuple[list[int], int, str, list[int]] | None:
        """A noun phrase that begins here: its heads (with those joined to it), its end, a part of the body, and the owner of that."""
        first = self._noun_at(at)
        if first is None:
            return None
        group, end, body, owner = first
        while not body and end < len(self.page):
            step = 2 if self.low[end : end + 2] == [",", "and"] else 1 if self.low[end] in (",", "and") else 0
            if step and (unknown := self._headless(end + step)):
                end = unknown
                continue
            if not step or (more := self._noun_at(end + step)) is None or not more[0]:
                break
            if (
                more[1] < len(self.page)
                and (self._verb(more[1]) or self.low[more[1]] in words.WHO)
                and self.low[end] != "and"
            ):
                break  # ", the dog sits": another clause
            if self._verb(more[1]) and not self._plural_verb(more[1]):
                break
            group, end = [*group, *more[0]], more[1]
        return group, end, body, owner

    def _headless(self, at: int) -> int:
        """The end of a member of a list that is no item: ", a tea towel and"; 0 where there is none."""
        if self.low[at : at + 1] not in (["a"], ["an"], ["the"], ["some"]):
            return 0
        n = at + 1
        while (
            n < len(self.page)
            and n not in self.heads
            and self.page[n].types & {"unknown", "colour", "size", "tag noun", "tag adjective"}
        ):
            n += 1
        return n if n > at + 1 and n < len(self.page) and self.low[n] in (",", "and") else 0

    def _noun_at(self, at: int) -> tuple[list[int], int, str, list[int]] | None:
        owner: list[int] = []
        n = at
        named = False  # a noun that is no item was read: what a determiner or a pronoun begins is another phrase
        while n < len(self.page):
            unit, low = self.page[n], self.low[n]
            begins = low in ("the", "a", "an") or low in words.SUBJECTS or bool(unit.types & {"name", "count"})
            if named and begins:
                return None  # "on the beach Rosa found ..."
            named = named or (
                n not in self.heads and bool(unit.types & {"place", "tag noun"}) and not unit.types & {"colour", "size"}
            )
            if low in words.PRONOUNS and not (
                low in ("his", "its", "their") or (low == "her" and self._noun_follows(n))
            ):
                return self._meant(n), n + 1, "", []
            if "own" in unit.types or (low == "her"):
                owner = self._meant(n)
                n += 1
                continue
            if n in self.heads and "possessive" not in unit.types:
                if n + 1 in self.heads and "proper" in self.page[n + 1].types:  # Mama Heron
                    n += 1
                    continue
                return [self.heads[n]], self._tail(n), "", []
            if "possessive" in unit.types or low.endswith(("'s", "’s")):
                owner = self._same(n)
                n += 1
                continue
            if low in words.BODY and not self._verb(n):
                return [], n + 1, low, owner
            if (
                "garment" in unit.types
                and n not in self.heads
                and not self._noun_follows(n)
                and "colour" not in unit.types
            ):
                return [], n + 1, "", []  # "in silver armour"
            if low in words.PARTS and self.low[n + 1 : n + 2] == ["of"]:
                n += 2
                continue
            if (
                "punctuation" in unit.types
                or self._verb(n)
                or low in words.PREPOSITIONS
                or low in words.CLAUSE
                or low in words.WHO
                or low in words.BE
            ):
                return None
            n += 1
            if n - at > 7:
                return None
        return None

    def _tail(self, at: int) -> int:
        """The end of a noun of two words: "tea towel", and of what a vessel holds: "a plate of jelly"."""
        if self.low[at + 1 : at + 2] == ["of"] and (inner := self._noun_at(at + 2)) is not None:
            if holds_something(self.page, at):
                self._say("in", inner[0], [self.heads[at]])
            return inner[1]
        after = self.page[at + 1] if at + 1 < len(self.page) else None
        more = (
            after is not None
            and "unknown" in after.types
            and self.low[at + 1] != "full"
            and not self._verb(at + 1)
            and "plural" not in self.page[at].types
        )
        ends = more and (
            at + 2 == len(self.page)
            or "punctuation" in self.page[at + 2].types
            or self.low[at + 2] in ("and", "of", "to")
        )
        return at + 2 if ends else at + 1

    def _noun_follows(self, at: int) -> bool:
        for n in range(at + 1, min(at + 4, len(self.page))):
            if n in self.heads or self.low[n] in words.BODY:
                return True
            if not self.page[n].types & {"colour", "size", "tag adjective", "unknown", "feeling"}:
                return False
        return False

    def _verb(self, at: int) -> bool:
        if at >= len(self.page) or at in self.heads:
            return False
        unit, low = self.page[at], self.low[at]
        if "punctuation" in unit.types or "name" in unit.types:
            return False
        if (
            low in words.BE
            or low in words.VERBS
            or unit.types & {"pose", "rel:holding", "rel:riding", "rel:facing", "wear", "tag verb"}
        ):
            return not (at and self.low[at - 1] in ("a", "an", "the", "his", "their"))
        if unit.types & {"tag noun", "time", "season", "weather"}:
            return False  # morning, evening
        after = self.low[at + 1] if at + 1 < len(self.page) else ""
        if (
            low.endswith("s")
            and not low.endswith("ss")
            and at
            and not unit.types & {"subject", "plural"}
            and after in ("a", "an", "the", "his", "her", "their", "its")
        ):
            return True  # "the knight fights a dragon"
        return low.endswith(("ed", "ing")) and len(low) > 4 and not (at and self.low[at - 1] in ("a", "an", "the"))

    def _plural_verb(self, at: int) -> bool:
        return not self.low[at].endswith("s") or self.low[at] in ("was", "is")

    def _named(self, group: list[int]) -> None:
        self.before += group
        if group:
            self.groups.append(group)

    def _they(self, at: int, back: Sequence[int]) -> list[int]:
        """Those who were last named together or in the plural; what is put, held or eaten is a thing, if things were named."""
        verb = self.low[at - 1] if at else ""
        handled = at > 0 and (verb in words.PUT | words.HOLD or self.page[at - 1].values.get("pose") in words.MANUAL)
        several = []
        for group in reversed(self.groups):
            of = [h for h in dict.fromkeys(group) if h in back]
            if len(of) > 1 or (of and ("plural" in self.page[of[0]].types or self.page[of[0]].person == "they")):
                several.append(of)
        living = [g for g in several if self.page[g[0]].types & WHO]
        things = [g for g in several if g not in living]
        does = self.low[at] == "they" and self.low[at + 1 : at + 2] not in ([w] for w in words.BE)  # shoes do nothing
        return next(iter((handled and things) or (does and living) or several), [])

    def _meant(self, at: int) -> list[int]:
        """Whom a pronoun means, among the heads read so far."""
        if at in self.heads:
            return [self.heads[at]]
        low = self.low[at]
        back = [
            h for h in dict.fromkeys(self.before) if h < at and not (low in ("them", "him", "it") and h in self.doers)
        ]
        living = [h for h in back if self.page[h].types & {"person", "animal", "name", "pronoun"}]
        if low in ("they", "them", "their"):
            return self._they(at, back) or living[-2:]
        if low in ("it", "its"):
            return [h for h in back if "person" not in self.page[h].types][-1:]
        if low in ("he", "him", "his", "she", "her"):
            fit = [h for h in living if not self.page[h].types & {"plural"}]
            people = [h for h in fit if "animal" not in self.page[h].types]  # the knight, not his horse
            return (people or fit)[-1:]
        return living[-1:]

    def _same(self, at: int) -> list[int]:
        """The item that a possessive names: "Giraffe's neck"."""
        if at in self.heads:
            return [self.heads[at]]
        found = self.page[at].found
        name = self.low[at].removesuffix("'s").removesuffix("’s")
        for head in self.heads.values():
            other = self.page[head].found
            if self.low[head] == name or (found is not None and other is not None and other.what == found.what):
                return [head]
        return []

    def _say(self, kind: str, subjects: Sequence[int], objects: Sequence[int]) -> None:
        for a in subjects:
            for b in objects:
                if a != b and not (self.quoted[a] and self.quoted[b]) and (kind, a, b) not in self.out:
                    self.out.append((kind, a, b))
