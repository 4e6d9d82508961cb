"""Who stands where to whom in English: subject, verb, object and the phrases of place, read from left to right.

No parser: a sentence is a run of noun phrases, verbs and prepositions. A phrase of place belongs to the object of a verb of putting or
having, else to the subject of its verb, else to the noun before it ("a bench left of a bear").
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from storybrush.planner import syntax_en_words as words
from storybrush.planner.absent import CHANGES
from storybrush.planner.belongings import handy, one_of_the_living
from storybrush.planner.doers import SENSES_EN
from storybrush.planner.features import Unit
from storybrush.planner.mounts import CROSSED, ridden
from storybrush.planner.phrases_en import Found, Phrases
from storybrush.planner.real import mentions


@dataclass
class _State:
    """While a sentence is read. subject: of the clause. doer: of the verb. objects: of the verb. last: the phrase just read."""

    subject: list[int] = field(default_factory=list)
    doer: list[int] = field(default_factory=list)
    verb: int = -1
    objects: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    end: int = -1  # where the last phrase ended
    governed: bool = False  # the last phrase stood behind a preposition
    by: str = ""  # the preposition that governs the last phrase
    part: bool = False  # the verb's object is a part of the doer: "sticks its trunk into the jug"
    own: bool = False  # the clause has a subject of its own
    fronted: list[tuple[str, list[int]]] = field(default_factory=list)  # phrases of place before the subject


def relations(page: Sequence[Unit], heads: Sequence[int]) -> list[Found]:
    """heads: the items' words. -> relations between them, in the order of the text."""
    return _Reader(page, mentions(page, heads)).read()


class _Reader(Phrases):
    def read(self) -> list[Found]:
        state, at = _State(), 0
        while at < len(self.page):
            low = self.low[at]
            if low in words.STOPS:
                state = _State(subject=state.subject)
                at += 1
            elif low in (",", "and") and (end := self._other_hand(state, at)):
                at = end
            elif low in words.CLAUSE:
                kept = state.subject or state.last
                state = _State(
                    subject=kept, last=state.last, end=state.end, fronted=state.fronted if low == "," else []
                )
                at += 1
            elif self._particle(at):
                at += 1
            elif (place := self._preposition(at)) is not None:
                at = self._place(state, at, *place)
            elif (phrase := self._phrase(at)) is not None:
                group, at_end, body, _owner = phrase
                state.part = bool(body) and state.verb >= 0
                self._noun(state, group, at, at_end)
                at = at_end
            elif self._verb(at):
                self._does(state, at)
                at += 1
            else:
                at += 1
        return self.out

    # -- the parts of a sentence

    def _other_hand(self, state: _State, at: int) -> int:
        """ "A basket in one hand and a bag in the other": the second thing is held as well. -> the end of that, or 0."""
        phrase = self._phrase(at + 1) if state.verb >= 0 and state.doer else None
        if phrase is None or not phrase[0] or self.low[phrase[1] : phrase[1] + 1] not in (["in"], ["under"], ["on"]):
            return 0
        rest = self.low[phrase[1] + 1 : phrase[1] + 4]
        last = next((n for n, w in enumerate(rest) if w in words.GRIP or w == "other"), None)
        if last is None:
            return 0
        self._named(phrase[0])
        self._say("holding", state.doer, phrase[0])
        return phrase[1] + 2 + last

    def _particle(self, at: int) -> bool:
        """ "Picked up the stick": no phrase of place."""
        verb = self.low[at - 1] if at else ""
        return self.low[at] in ("up", "down", "off", "out") and verb in words.HOLD | words.PUT | words.GIVE

    def _preposition(self, at: int) -> tuple[str, int] | None:
        """-> kind of relation ("" for none) and the number of words."""
        for phrase, kind in words.LONG:
            if tuple(self.low[at : at + len(phrase)]) == phrase:
                return None if kind == "-" else (kind, len(phrase))
        low = self.low[at]
        if low not in words.PREPOSITIONS or at in self.heads:
            return None
        kind = words.PREPOSITIONS[low]
        verb = self.low[at - 1] if at else ""
        if (low == "over" and verb in words.OVERSEE) or (low in words.ASTRAY and verb in words.GAZE):
            self._deny(words.PREPOSITIONS[low], at + 1)
            return "", 1  # who looks under a leaf does not stand there
        if low == "into" and any(w in CHANGES for w in self.low[max(0, at - 4) : at]):
            self._deny("in", at + 1)
            return "", 1  # "turned the prince into a frog"
        if low in ("at", "into", "to", "on", "after") and verb in words.GAZE:
            kind = "facing" if low in ("at", "into") else kind
        if low == "to" and (verb in words.TALK or self._gives(at)):
            kind = "near"
        return kind, 1

    def _gives(self, at: int) -> bool:
        """ "Handed a spoon to the king"."""
        return any(
            w in words.GIVE
            for w in itertools.takewhile(lambda w: w not in words.CLAUSE, reversed(self.low[max(0, at - 7) : at]))
        )

    # -- what they do to each other

    def _noun(self, state: _State, group: list[int], start: int, end: int) -> None:
        self._named(group)
        if state.verb < 0:
            state.subject, state.own = group or state.subject, bool(group) or state.own
        elif not state.objects:
            state.objects = group or state.objects
            if state.fronted and not state.own:  # "on the floor stood two shoes"
                self._place_fronted(state, group)
            else:
                self._acts(state, group)
        elif self.low[state.verb] in words.GIVE and not state.governed and self._some_alive(state.objects):
            self._acts(state, group)  # "brings Mrs Penguin a hammer"
        if state.fronted and state.verb < 0 and group:  # "beneath an oak tree, an old man plays"
            if self._verb(end) or self.low[end : end + 1] == []:
                self._place_fronted(state, group)
            state.fronted = []
        state.last, state.end, state.governed = group, end, False

    def _place_fronted(self, state: _State, group: list[int]) -> None:
        for kind, ground in state.fronted:
            self._say(kind, group, ground)
        state.fronted = []

    def _does(self, state: _State, at: int) -> None:
        low = self.low[at]
        relative = at and self.low[at - 1] in words.WHO and state.last
        participle = (
            low.endswith("ing") and state.end == at and state.last and not (at and self.low[at - 1] in words.BE)
        )
        alive = [b for b in state.objects if self.page[b].types & {"person", "animal", "name"}]
        if relative:
            state.doer = state.last
        elif participle:  # "a boy lies on a blanket reading", "found Hen under a tree resting"
            state.doer = (alive or state.doer) if state.governed and state.verb >= 0 else state.last
        elif (
            alive
            and state.end == at
            and not state.governed
            and self.low[state.verb] in SENSES_EN
            and low not in words.BE
        ):
            state.doer = alive  # "watched the bird fly"
        elif at and self.low[at - 1] in words.BE and state.verb == at - 1 and state.doer:
            pass  # "who was carrying"
        elif state.verb < 0 or low not in words.BE:
            state.doer = state.subject
        if not (low in words.BE and state.verb >= 0):
            state.verb = at
        state.objects = []
        self.doers = state.doer

    def _acts(self, state: _State, group: list[int]) -> None:
        low, unit = self.low[state.verb], self.page[state.verb]
        if any("negation" in u.types for u in self.page[max(0, state.verb - 2) : state.verb]):
            return  # "did not catch the mouse"
        for a in state.doer:
            for b in group:
                things = not self.page[b].types & {"person", "animal", "name", "pronoun"}
                found = self.page[b].found
                small = found is None or (
                    found.stands == "hand" or found.height < (1.3 if things else 0.9 if found.kind == "animal" else 0.0)
                )
                if "rel:riding" in unit.types:
                    self._say("riding", [a], [b] if ridden(self.page, b) else [])
                elif unit.values.get("pose") == "climb" and things:
                    self._say("in" if "plant" in self.page[b].types else "on", [a], [b])
                elif low in words.GIVE and not things:
                    self._say("near", [a], [b])
                elif "rel:holding" in unit.types or low in words.HOLD or unit.values.get("pose") in words.MANUAL:
                    if "lay" not in low and not self.page[a].types & {"vehicle", "building", "plant", "sky"}:
                        self._say("holding" if small else "near", [a], [b])
                elif low in words.GIVE and things and small:
                    wheels = "vehicle" in self.page[b].types
                    self._say("near" if wheels else "holding", [a], [b])  # the moment before it changes hands
                elif low in words.OWNS and handy(self.page[b]) and one_of_the_living(self.page[a]):
                    self._say("holding", [a], [b])
                elif low in words.AFTER:
                    self._say("behind", [a], [b])
                elif "rel:facing" in unit.types or low in words.FIGHT:
                    self._say("facing", [a], [b])
                elif low in words.BY and not things:
                    self._say(
                        "near",
                        [b] if low in ("has", "had", "have") else [a],
                        [a] if low in ("has", "had", "have") else [b],
                    )

    def _place(self, state: _State, at: int, kind: str, length: int) -> int:
        phrase = self._phrase(at + length)
        if phrase is None:
            return at + length
        group, end, body, owner = phrase
        kind = self._over(state, at, kind, group)
        if kind == "near" and self.low[at] != "between":
            group = group[:1] if self.low[at] == "at" else group
        self._named(group)
        figure = self._figure(state, at)
        if body and state.by == "with" and state.end == at:
            figure, owner = state.last, state.doer or state.subject  # "with a bird on its head"
        if body in words.GRIP and kind == "in" and state.by == "with" and state.end == at:  # "with a fish in its beak"
            self._replace("near", owner, figure)
            self._say("holding", owner, figure)
        elif body:
            self._on_a_body(state, figure, kind, body, owner, self.low[at])
        elif kind == "full":  # "a cart full of hay", "the cart was full of hay"
            whole = state.last if state.end == at else state.objects or state.subject
            self._say("in", group, whole[-1:])
        elif kind and group:
            if not figure and state.verb < 0:
                state.fronted.append((kind, group[:1]))
            elif self.low[at] == "with" and at and self.low[at - 1] in ("filled", "full", "covered", "decorated"):
                self._say("in" if self.low[at - 1] in ("filled", "full") else "on", group, figure)
            elif self.low[at] == "with":
                self._with(figure, group)
            elif self.low[at] == "between" and len(group) == 2:  # beside the one and beside the other
                self._say("right of", figure, group[:1])
                self._say("left of", figure, group[1:])
            elif (
                kind in ("on", "above")
                and state.verb >= 0
                and self.page[state.verb].values.get("pose") == "fly"
                and self.low[at] == "over"
            ):
                self._say("above", figure, group[:1])
            else:
                if state.objects and figure == state.objects and self.low[state.verb] in words.LAY:
                    self._replace("holding", {a for _, a, _ in self.out}, figure)  # out of the hand
                    self.out += [("not holding", -1, b) for b in figure]
                self._say(
                    kind,
                    figure,
                    group
                    if self.low[at] == "between"
                    or (self.low[at] == "in" and not self._some_alive(group))
                    or kind in ("facing", "in front of", "behind")
                    else group[:1],
                )
        if self.low[at] == "of" and state.verb < 0 and group and not state.last:
            state.subject = group
        if group and self.low[at] != "of":
            state.governed = True
        state.by = self.low[at]
        state.last, state.end = (group or state.last), end
        return end

    def _over(self, state: _State, at: int, kind: str, group: Sequence[int]) -> str:
        """ "Rode over the bridge on a donkey": who goes over something on the ground is not above it, and rides what the deed is done on."""
        verb = self.page[state.verb] if state.verb >= 0 else None
        if verb is None or not group:
            return kind
        if self.low[at] in ("over", "across") and verb.values.get("pose") in words.ON_FOOT:
            found = self.page[group[0]].found
            return "on" if found is not None and found.what in CROSSED else ""
        mount = self.page[group[0]].types & {"animal", "vehicle"} and ridden(self.page, group[0])
        return "riding" if kind == "on" and "rel:riding" in verb.types and mount else kind

    def _some_alive(self, group: Sequence[int]) -> bool:
        return any(self.page[b].types & {"person", "animal", "name", "pronoun"} for b in group)

    def _figure(self, state: _State, at: int) -> list[int]:
        """What a phrase of place is said of."""
        if state.part and self.low[at] in ("in", "into", "through", "under"):
            self._deny("in", at + 1)
            return []
        close = state.end == at and not state.governed
        if state.verb >= 0:
            if state.objects and close:
                things = not any(self.page[b].types & {"person", "animal", "name"} for b in state.objects)
                if (
                    self.low[state.verb] in words.PUT
                    or self.low[state.verb] in words.BE
                    or (not things and self.low[at] in ("in", "with", "on"))
                ):
                    return state.objects
            elif state.objects and self.low[state.verb] in words.PUT:
                return state.objects
            elif "place" in self.page[at - 1].types and at - 1 not in self.heads and self.low[at] != "with":
                return []  # "over a village in the hills": where the village is
            elif (self.low[state.verb] in words.PUT or self.low[state.verb] in words.GAZE) and "unknown" in self.page[
                at - 1
            ].types:
                self._gazes(state, at)
                return []  # "they saw a light in a house": of something that is no item
            return state.doer
        return state.last if close and state.last else state.subject if state.own else []

    def _gazes(self, state: _State, at: int) -> None:
        """Who sees something in a house looks at the house."""
        sees = "rel:facing" in self.page[state.verb].types or self.low[state.verb] in words.GAZE
        phrase = self._noun_at(at + 1) if sees else None
        if phrase is not None:
            self._say("facing", state.doer, phrase[0][:1])

    def _on_a_body(self, state: _State, figure: list[int], kind: str, body: str, owner: list[int], word: str) -> None:
        owner = owner or state.doer or state.subject
        if state.objects and body in words.GRIP and kind in ("in", "under", "near"):
            self._say("holding", state.doer, state.objects)
            return
        if state.objects and kind == "on":
            self._replace("holding", state.doer, state.objects)
            self._say("on", state.objects, owner)
        elif kind == "on" and figure and owner and figure[0] != owner[0]:
            self._say("on", figure, owner)

    def _with(self, figure: list[int], group: list[int]) -> None:
        for b in group:
            found = self.page[b].found
            living = bool(self.page[b].types & {"person", "animal", "name", "pronoun"})
            small = found is not None and found.height < 0.6 and found.kind in ("thing", "food", "plant")
            self._say("holding" if small and not living else "near", figure, [b])

    def _deny(self, kind: str, at: int) -> None:
        """Nobody stands so to the noun that follows, whatever the seq2seq wrote."""
        phrase = self._noun_at(at)
        for b in phrase[0] if phrase else []:
            self.out.append((f"not {kind}", -1, b))

    def _replace(self, kind: str, subjects: Collection[int], objects: Sequence[int]) -> None:
        self.out = [r for r in self.out if not (r[0] == kind and r[1] in subjects and r[2] in objects)]
