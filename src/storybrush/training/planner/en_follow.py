"""English: sentences about what is already on the page."""

from __future__ import annotations

from storybrush.training.planner.en_phrases import Phrases, plural
from storybrush.training.planner.text import Page, Thing


class Following(Phrases):
    """Shapes that take up a thing again."""

    def _known(self, p: Page) -> Thing | None:
        living = [t for t in p.things if t.kind in ("person", "animal")]
        return p.pick(living) if living else None

    def _again(self, p: Page, thing: Thing) -> None:
        alone = sum(t.kind in ("person", "animal") for t in p.things) == 1
        if alone and p.chance(0.6):
            p.say("they" if thing.many else {"male": "he", "female": "she", "it": "it"}[thing.sex])
        elif thing.word[0].isupper():
            p.say(thing.word)
        else:
            p.say("the")
            p.say(plural(thing.word) if thing.many else thing.word)

    def then_wears(self, p: Page) -> None:
        if not (thing := self._known(p)) or thing.word.lower() in ("i", "we", "other"):
            return self.filler(p)
        self._again(p, thing)
        p.say(p.one("wears", "wore", "was wearing", "is wearing", "put on", "had on"))
        self.garment(p, thing)
        if p.chance(0.3):
            p.say("and")
            self.garment(p, thing)
        self.end(p)
        return None

    def then_does(self, p: Page) -> None:
        if not (thing := self._known(p)) or thing.word.lower() in ("i", "we", "other"):
            return self.filler(p)
        posed = any(a == "pose" for a, _ in thing.said)
        self._again(p, thing)
        if posed:
            p.say(p.one("picked up", "holds", "was holding"))
            self.hold_noun(p, thing)
        else:
            self.verb(p, thing)
            if p.chance(0.4):
                self.pp(p, thing)
        self.end(p)
        return None

    def then_feels(self, p: Page) -> None:
        if not (thing := self._known(p)) or thing.word.lower() in ("i", "we", "other"):
            return self.filler(p)
        self._again(p, thing)
        p.say(p.one("was very", "is", "was so", "felt", "looked", "became"))
        thing.said.append(("feeling", p.say(p.pick(self.adjectives["feeling"])[0])))
        self.end(p)
        return None

    def then_colour(self, p: Page) -> None:
        things = [t for t in p.things if t.kind not in ("person", "sky") and not t.word[0].isupper()]
        if not things:
            return self.filler(p)
        thing = p.pick(things)
        p.say("the")
        p.say(plural(thing.word) if thing.many else thing.word)
        p.say("are" if thing.many else p.one("is", "was"))
        action = p.one("colour", "colour", "size")
        thing.said.append((action, p.say(p.pick(self.adjectives[action])[0])))
        self.end(p)
        return None
