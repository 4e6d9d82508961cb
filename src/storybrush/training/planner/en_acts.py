"""English: what somebody does with a thing or feels, with the relation that a drawing needs."""

from __future__ import annotations

from storybrush.training.planner.en_phrases import Phrases, plural
from storybrush.training.planner.text import Page, Thing

ASLEEP = [
    "fell asleep",
    "was fast asleep",
    "was sleeping",
    "slept",
    "took a nap",
    "is asleep",
    "lay sleeping",
    "was sound asleep",
    "sleeps",
    "dozed off",
]
SLEEPY = ("asleep", "sleeping", "slept", "nap", "sleeps", "dozed")
EATS = ["ate", "is eating", "eats", "was eating", "drank", "is drinking", "bit into"]
HANDLES = ["chased", "followed", "helped", "fed", "washed", "pushed", "pulled", "kicked", "milks", "painted", "cleaned", "touched", "sticks", "planted",
           "watered", "is feeding", "brushes", "mends", "chases", "is pushing", "dragged", "loves", "opened", "built"]  # fmt: skip
GOES_IN = [("jumped", "into"), ("fell", "into"), ("hid", "inside"), ("climbed", "into"), ("crawled", "into"), ("lived", "in"), ("sits", "in"), ("slept", "in"),
           ("sat", "inside"), ("hid", "in")]  # fmt: skip
GOES_ON = [("climbed", "onto"), ("jumped", "on"), ("sat", "on"), ("perched", "on"), ("landed", "on"), ("stood", "on top of"), ("sits", "on"), ("lay", "on"),
           ("perches", "on"), ("stood", "on")]  # fmt: skip


class Acts(Phrases):
    """Shapes around one verb."""

    def sleeps(self, p: Page) -> None:
        """The hare lay down under a tree and fell asleep."""
        if p.chance(0.2):
            self.when(p)
        a = self.np(p, "animal", "animal", "person", the=0.7)
        if p.chance(0.35):
            p.say(p.one("lay down", "lay down", "sat down", "curled up", "stopped to rest", "rested"))
            if p.chance(0.7):
                self.pp(p, a)
            p.say(p.one("and", ", and soon", "and"))
            self._asleep(p, a)
        else:
            if p.chance(0.15):
                p.say(p.one(", tired from running ,", "was tired and", "closed its eyes and"))
            self._asleep(p, a)
            r = p.rng.random()
            if r < 0.65:
                self.pp(p, a)
            elif r < 0.8:
                self.place(p)
        self.end(p)

    def _asleep(self, p: Page, thing: Thing) -> None:
        words = p.pick(ASLEEP)
        start, _ = p.say(words)
        core = next(w for w in words.split(" ") if w in SLEEPY)
        at = start + words.index(core)
        thing.said.append(("pose", (at, at + len(core))))

    def feels(self, p: Page) -> None:
        """The hare was sad, but the tortoise was very happy."""
        if p.chance(0.2):
            p.say(p.one("in the end", "at last", "now", "hearing this ,", "after the race"))
        a = self.np(p, "person", "animal", the=0.8)
        self._feeling(p, a)
        r = p.rng.random()
        if r < 0.5:
            p.say(p.one(", but", ", and", "and", "while"))
            b = self.np(p, "person", "animal", the=0.8)
            self._feeling(p, b)
        elif r < 0.65:
            p.say("and")
            self.verb(p, a, "past")
        self.end(p)

    def _feeling(self, p: Page, thing: Thing) -> None:
        p.say(
            p.one(
                "was very",
                "is",
                "was so",
                "felt",
                "looked",
                "became",
                "felt very",
                "was",
                "were" if thing.many else "was",
                "feels",
            )
        )
        thing.said.append(("feeling", p.say(p.pick(self.adjectives["feeling"])[0])))

    def eats(self, p: Page) -> None:
        """A rabbit is eating a carrot: it is in its paws."""
        a = self.np(p, "person", "animal")
        words = p.pick(EATS)
        start, _ = p.say(words)
        core = words.split(" ")[-1] if words != "bit into" else "bit"
        at = start + words.index(core)
        a.said.append(("pose", (at, at + len(core))))
        b = self.np(p, "food", "food", "plant", the=0.3)
        a.related.append(("holding", b))
        if p.chance(0.2):
            p.say(", while")
            c = self.np(p, "person", "animal", the=0.6)
            p.say(p.one("watched", "stared at", "looked at"))
            p.say(p.one("the", ""))
            p.say(plural(b.word) if b.many else b.word)
            c.related.append(("facing", b))
        self.end(p)

    def handles(self, p: Page) -> None:
        """A verb that brings two together."""
        a = self.np(p, "person", "animal", the=0.5)
        if p.chance(0.2):
            p.say("with")
            c = self.np(p, "person", "animal", "thing")
            a.related.append(("near", c))
        p.say(p.pick(HANDLES))
        b = self.np(p, the=0.5)
        a.related.append(("near", b))
        if p.chance(0.2):
            p.say("and")
            a.related.append(("near", self.np(p, the=0.4)))
        self.end(p)

    def goes(self, p: Page) -> None:
        """The frog jumped into a bucket; a bird perches on the fence."""
        a = self.np(p, "person", "animal", the=0.5)
        inside = p.chance(0.45)
        verb, by = p.pick(GOES_IN if inside else GOES_ON)
        a.said.append(("pose", p.say(verb)))
        p.say(by)
        kinds = (
            ("thing", "building", "plant", "vehicle") if inside else ("plant", "thing", "building", "vehicle", "animal")
        )
        a.related.append(("in" if inside else "on", self.np(p, *kinds, one=True, the=0.5)))
        if p.chance(0.3):
            p.say(p.one("and", ","))
            mark = p.say(p.one("holding", "holds", "held"))
            _ = mark
            a.related.append(("holding", self.np(p, "thing", "food", "plant", one=True, the=0.1)))
        self.end(p)

    def set_out(self, p: Page) -> None:
        """The table is set with plates; the basket was full of apples."""
        ground = self.np(p, "thing", "thing", "food", "vehicle", one=True, the=0.8)
        kind, words = p.pick(
            [
                ("on", "is set with"),
                ("in", "was full of"),
                ("on", "was covered with"),
                ("in", "held"),
                ("in", "is filled with"),
            ]
        )
        p.say(words)
        for n in range(int(p.rng.integers(1, 3))):
            if n:
                p.say("and")
            thing = self.np(p, "food", "thing", "plant", "animal", the=0.05)
            thing.related.append((kind, ground))
        self.end(p)
