"""English: who is where, does what, holds what."""

from __future__ import annotations

from storybrush.training.planner.en_phrases import RELATED, VERBS, Phrases
from storybrush.training.planner.text import Page, Thing


class Scenes(Phrases):
    """Shapes of telling sentences."""

    def simple(self, p: Page) -> None:
        if p.chance(0.25):
            self.when(p)
        thing = self.np(p, "person", "animal")
        self.verb(p, thing)
        r = p.rng.random()
        if r < 0.35:
            self.place(p)
        elif r < 0.65:
            self.pp(p, thing)
        self.end(p)

    def there(self, p: Page) -> None:
        p.say(
            p.one(
                "there is",
                "there was",
                "once upon a time there lived",
                "there stood",
                "here is",
                "once there was",
                "we see",
                "you can see",
                "this is",
                "there were",
            )
        )
        thing = self.np(p, the=0)
        if p.chance(0.3) and thing.kind in ("person", "animal"):
            self.verb(p, thing, "ing")
        if p.chance(0.4):
            self.pp(p, thing)
        elif p.chance(0.5):
            self.place(p)
        self.end(p)

    def listed(self, p: Page) -> None:
        if p.chance(0.5):
            p.say(p.one("there were", "he had", "she saw", "they bought", "in the picture are", "we have", "look at"))
        count = int(p.rng.integers(2, 5))
        things = []
        kinds = ("animal", "person") if p.chance(0.5) else ()
        for n in range(count):
            if n:
                p.say("and" if n == count - 1 else ",")
            things.append(self.np(p, *kinds, the=0.15))
        if things[0].kind in ("person", "animal") and p.chance(0.5):
            p.say(p.one("are", "were"))
            self.shared_verb(p, [t for t in things if t.kind in ("person", "animal")])
        if p.chance(0.3):
            self.place(p)
        self.end(p)

    def shared_verb(self, p: Page, things: list[Thing]) -> None:
        pose = p.pick([k for k in VERBS if k not in ("read", "hug", "wave", "point")])
        mark = p.say(p.pick(VERBS[pose])[3])
        for thing in things:
            thing.said.append(("pose", mark))

    def pair(self, p: Page) -> None:
        a = self.np(p, "person", "animal")
        p.say("and")
        b = self.np(p, "person", "animal")
        p.say(p.one("are", "were"))
        self.shared_verb(p, [a, b])
        a.related.append(("near", b))
        r = p.rng.random()
        if r < 0.4:
            self.place(p)
        elif r < 0.55:
            p.say("together")
        self.end(p)

    def holds(self, p: Page) -> None:
        a = self.np(p, "person", "animal")
        p.say(
            p.one(
                "is holding",
                "was holding",
                "held",
                "holds",
                "carries",
                "carried",
                "was carrying",
                "is carrying",
                "picked up",
                "holding",
                "with",
            )
        )
        self.hold_noun(p, a)
        if p.chance(0.2):
            p.say("and")
            self.hold_noun(p, a)
        elif p.chance(0.2):
            p.say(p.one("in his hand", "in her hand", "in its mouth", "in its beak", "under his arm", "in both hands"))
        if p.chance(0.25):
            self.place(p)
        self.end(p)

    def on_surface(self, p: Page) -> None:
        kind = p.one("on", "in", "under", "behind", "in front of", "near", "left of", "right of", "above")
        words = {"on": "on", "in": "in", "under": "under", "behind": "behind", "in front of": "in front of", "near": "next to", "left of": "to the left of",
                 "right of": "to the right of", "above": "above"}  # fmt: skip
        p.say(words[kind])
        ground = self.np(p, "thing", "plant", "building", "thing", one=True, the=0.8)
        if p.chance(0.4):
            p.say("there")
        p.say(p.one("is", "are", "sat", "stood", "lay", "was", "were", "hid", "lies"))
        thing = self.np(p, the=0.05)
        thing.related.append((kind, ground))
        if p.chance(0.25):
            p.say("and")
            second = self.np(p, the=0.05)
            second.related.append((kind, ground))
        self.end(p)

    def rides(self, p: Page) -> None:
        a = self.np(p, "person", "animal", one=True)
        p.say(p.one("rode", "rides", "is riding", "was riding", "rode on", "sat on the back of"))
        b = self.np(p, "animal", "vehicle", one=True, the=0.2)
        a.related.append(("riding", b))
        if p.chance(0.4):
            self.place(p, p.one("through", "across", "in"))
        self.end(p)

    def looks(self, p: Page) -> None:
        a = self.np(p, "person", "animal")
        p.say(
            p.one(
                "looked at",
                "saw",
                "is looking at",
                "watched",
                "stared at",
                "sees",
                "was watching",
                "found",
                "met",
                "noticed",
            )
        )
        b = self.np(p, one=p.chance(0.7))
        a.related.append(("facing", b))
        if p.chance(0.35):
            self.pp(p, b)
        elif p.chance(0.3):
            self.place(p)
        self.end(p)

    def passive(self, p: Page) -> None:
        a = self.np(p, "person", "animal", "thing")
        p.say(
            p.one(
                "was chased by",
                "was found by",
                "was carried by",
                "is followed by",
                "was eaten by",
                "was helped by",
                "is watched by",
            )
        )
        carried = p.parts[-1].endswith("carried by")
        b = self.np(p, "person", "animal")
        if carried:
            b.related.append(("holding", a))
        self.end(p)

    def weather(self, p: Page) -> None:
        word, _value = p.pick(self.words["weather"])
        if word.endswith("ing"):
            p.say("it was" if p.chance(0.7) else "it is")
            p.set("weather", p.say(word))
        else:
            p.say(p.one("it was a", "what a", "on a"))
            p.set("weather", p.say(word))
            p.say(p.one("day", "morning"))
        if p.chance(0.5):
            p.say(p.one("and", "when", "so", "while"))
            thing = self.np(p, "person", "animal")
            self.verb(p, thing)
        self.end(p)

    def says_place(self, p: Page) -> None:
        p.say(p.one("deep", "far away", "one day", "long ago", "high up", ""))
        self.place(p, "in")
        p.say(p.one("lived", "there lived", "stood", "there was", ", there is", "walked", "sat"))
        self.np(p, "person", "animal", "building", the=0)
        if p.chance(0.3):
            p.say("and")
            self.np(p, "person", "animal", the=0)
        self.end(p)

    def named(self, p: Page) -> None:
        name = p.pick(self.words["name"])[0].capitalize()
        if p.chance(0.3):
            p.say(p.one("once there was", "there lived", "here lives"))
            thing = self.np(p, "person", "animal", one=True, the=0)
            p.say(p.one("called", "named", "whose name was"))
            p.say(name)
        else:
            thing = Thing("person", name, p.say(name), sex=p.one("male", "female"))
            p.things.append(thing)
            if p.chance(0.2):
                p.say("and")
                p.things.append(second := Thing("person", "other", p.say(p.pick(self.words["name"])[0].capitalize())))
                p.say(p.one("were", "are"))
                self.shared_verb(p, [thing, second])
                thing.related.append(("near", second))
            else:
                self.verb(p, thing)
            if p.chance(0.4):
                self.pp(p, thing)
            elif p.chance(0.4):
                self.place(p)
        self.end(p)

    def pronoun_first(self, p: Page) -> None:
        """Somebody of an earlier page."""
        if p.things:
            return self.simple(p)
        word = p.one("he", "she", "it", "they", "he", "she", "I", "we")
        thing = Thing(
            "person",
            word,
            p.say(word),
            many=word in ("they", "we", "I"),
            sex={"he": "male", "she": "female"}.get(word, "it"),
        )
        p.things.append(thing)
        if p.chance(0.7):
            self.verb(p, thing, "past")
        else:
            p.say(p.one("held", "picked up", "carried"))
            self.hold_noun(p, thing)
        if p.chance(0.4):
            self.pp(p, thing)
        elif p.chance(0.5):
            self.place(p)
        self.end(p)
        return None

    def subordinate(self, p: Page) -> None:
        p.say(p.one("when", "while", "as", "because", "after", "before"))
        a = self.np(p, "person", "animal", the=0.8)
        self.verb(p, a, p.one("past", "was"))
        p.say(",")
        b = self.np(p, "person", "animal")
        self.verb(p, b, "past")
        if p.chance(0.4):
            self.pp(p, b)
        self.end(p)

    def fly_sky(self, p: Page) -> None:
        thing = self.np(p, "sky", "sky", one=p.chance(0.8), the=0.8, plain=p.chance(0.5))
        p.say(
            p.one("shone", "rose", "is shining", "was in the sky", "hung in the sky", "appeared", "came out", "shines")
        )
        if p.chance(0.5):
            p.say(p.one("above", "over"))
            other = self.np(p, "building", "plant", "person", the=0.6)
            thing.related.append(("above", other))
        self.end(p)

    def relative(self, p: Page) -> None:
        a = self.np(p, "person", "animal", the=0.6)
        p.say(p.one("who was", "that was", "who is", ","))
        self.verb(p, a, "ing")
        if p.parts[-1] == ",":
            p.say(",")
        p.say(p.one("saw", "found", "carried", "met", "wanted to eat", "took"))
        took = p.parts[-1].endswith(("carried", "took"))
        b = self.np(p)
        if took:
            a.related.append(("holding", b))
        self.end(p)

    def prompt(self, p: Page) -> None:
        p.fresh = False
        p.say(p.one("a photo of", "a drawing of", "a picture of", ""))
        a = self.np(p, the=0)
        r = p.rng.random()
        if r < 0.4:
            p.say(p.one("and", "and", "with"))
            self.np(p, the=0)
        elif r < 0.8:
            kind, words = p.pick(RELATED)
            p.say(p.pick(words))
            a.related.append((kind, self.np(p, the=0)))
        if p.chance(0.2):
            self.place(p)
