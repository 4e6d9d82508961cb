"""English: nouns that bring nobody new. Address, praise, what somebody is, whose a thing is, what it is made of."""

from __future__ import annotations

from storybrush.training.planner.en_phrases import PLAIN, Phrases
from storybrush.training.planner.text import Page, Thing

MATERIALS = ["stone", "wooden", "straw", "brick", "glass", "paper", "gold", "silver", "ice", "clay", "leather"]
PARTS = ["back", "head", "neck", "shoulder", "tail", "nose", "arm"]


def a_or_an(word: str) -> str:
    return "an" if word[0] in "aeiou" else "a"


class Who(Phrases):
    """Shapes in which a noun names somebody who is there already, or nobody who is."""

    def kind_of(self, p: Page, thing: Thing) -> str:
        """Another noun for it: the crow is a bird, or its own word again."""
        return thing.word if p.chance(0.4) else self.noun(p, thing.kind)[1]

    def is_a(self, p: Page, thing: Thing, lead: str = "") -> None:
        """ "a beautiful bird": said of somebody, so it is no second one."""
        words = [p.pick(PLAIN) if p.chance(0.85) else p.pick(self.adjectives["colour"])[0]] if p.chance(0.75) else []
        words.append(self.kind_of(p, thing))
        p.say(f"{lead}{a_or_an(words[0])} {' '.join(words)}" if not lead else f"{lead} {a_or_an(words[0])}")
        if lead:
            p.say(" ".join(words))

    def praised(self, p: Page) -> None:
        """ "What a beautiful bird you are!" said the fox to the crow."""
        if p.chance(0.5):
            p.say("“")
            p.fresh = True
            b = Thing(*self.noun(p, "animal", "person"), (0, 0))
            self._praise(p, b)
            p.say(p.one("!", ",", "?"))
            p.say("”")
            p.fresh = False
            p.say(p.one("said", "cried", "asked", "shouted", "replied", "called", "thought"))
            a = self.np(p, "person", "animal", the=0.8, one=True)
            if p.chance(0.5):
                p.say("to")
                a.related.append(("facing", self.np(p, "person", "animal", the=0.9, one=True)))
            self.end(p)
            return
        a = self.np(p, "person", "animal", the=0.7, one=True)
        p.say(p.one("said", "asked", "shouted", "smiled and said", "called", "cried"))
        b = a
        if p.chance(0.6):
            p.say("to")
            b = self.np(p, "person", "animal", the=0.8, one=True)
            a.related.append(("facing", b))
        p.say(p.one(": “", ", “"))
        p.fresh = True
        self._praise(p, b)
        p.say(p.one("!", ".", "?"))
        if p.chance(0.5):
            p.fresh = True
            self._praise(p, b)
            p.say(p.one("!", ".", "?"))
        p.say("”")
        p.fresh = True

    def _praise(self, p: Page, b: Thing) -> None:
        r = p.rng.random()
        if r < 0.35:
            self.is_a(p, b, p.one("what", "oh what", "my, what"))
            p.say(p.one("you are", "this is", "she is", "", ""))
        elif r < 0.65:
            p.say(p.one("you are", "you are", "you look like", "you must be", "I am", "are you"))
            self.is_a(p, b)
        elif r < 0.9:
            word = b.word
            p.say(
                p.one(
                    "dear", "my dear", "good morning ,", "hello ,", "oh", "come here ,", "thank you ,", "mister", "poor"
                )
            )
            p.say(word)
            p.say(p.one("", ", please sing for me", ", help me", ", how are you", ", where are you going"))
        else:
            p.say(
                p.one(
                    "let us race",
                    "you sing so well",
                    "how fine your feathers are",
                    "I am faster than you",
                    "please stay",
                )
            )

    def being(self, p: Page) -> None:
        """The hare was a proud animal. The fox, a clever thief, came along."""
        a = self.np(p, "person", "animal", one=True, the=0.7)
        if p.chance(0.55):
            p.say(p.one("is", "was", "was really", "became", "was such", "is"))
            self.is_a(p, a)
        else:
            p.say(",")
            p.say(p.one("", "who was"))
            self.is_a(p, a)
            p.say(",")
            self.verb(p, a)
        self.end(p)

    def owned(self, p: Page) -> None:
        """ "the shoemaker's wife": the owner need not be there; "on the giraffe's back": whoever has the back is."""
        a = self.np(p, "person", "animal", the=0.6)
        if p.chance(0.4):
            p.say(p.one("sat", "perched", "stood", "climbed", "slept", "is sitting"))
            a.said.append(("pose", self._last_word(p)))
            p.say(p.one("on", "on"))
            p.say("the")
            kind, word = self.noun(p, "animal", "person")
            start, end = p.say(word + "'s")
            host = Thing(kind, word, (start, end))
            p.things.append(host)
            p.say(p.pick(PARTS))
            a.related.append(("on", host))
        else:
            kind, by = p.one("holding", "holding", "facing", "in", "near"), ""
            by = {"holding": p.one("held", "carried", "picked up"), "facing": p.one("saw", "looked at"), "in": "went into",
                  "near": p.one("came to", "cleaned", "stood by")}[kind]  # fmt: skip
            p.say(by)
            p.say(p.one("the", "her", "his", ""))
            p.say(self.noun(p, "person", "animal")[1] + "'s")
            word_kind, word = (
                self.noun(p, "thing", "building", "food") if kind != "holding" else self.noun(p, "thing", "food")
            )
            other = Thing(word_kind, word, p.say(word))
            p.things.append(other)
            a.related.append((kind, other))
        self.end(p)

    def _last_word(self, p: Page) -> tuple[int, int]:
        text = p.parts[-1]
        return (p.length - len(text.split(" ")[-1]), p.length)

    def made_of(self, p: Page) -> None:
        """A stone house: one thing."""
        a = self.np(p, "person", "animal", the=0.6)
        kind, by = p.pick(
            [("near", "built"), ("in", "lived in"), ("near", "found"), ("near", "came to"), ("facing", "saw")]
        )
        p.say(by)
        material = p.pick(MATERIALS)
        p.say(p.one(a_or_an(material), "the", "this"))
        p.say(material)
        word_kind, word = self.noun(p, "building", "building", "thing")
        other = Thing(word_kind, word, p.say(word))
        p.things.append(other)
        a.related.append((kind, other))
        self.end(p)

    def visiting(self, p: Page) -> None:
        """On the way to somebody who is not on this page."""
        a = self.np(p, "person", "animal", the=0.6)
        p.say(
            p.one(
                "went to see",
                "was on the way to",
                "was looking for",
                "wanted to visit",
                "set out to find",
                "waited for",
                "is going to visit",
            )
        )
        p.say(p.one("her", "his", "the", "a"))
        p.say(self.noun(p, "person", "animal")[1])
        self.end(p)
        _ = a
