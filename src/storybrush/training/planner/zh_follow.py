"""Chinese: sentences about what is already on the page."""

from __future__ import annotations

from storybrush.training.planner.text import Page, Thing
from storybrush.training.planner.zh_phrases import Phrases


class Following(Phrases):
    """Shapes that take up a thing again."""

    def _known(self, p: Page) -> Thing | None:
        living = [
            t for t in p.things if t.kind in ("person", "animal") and t.word not in ("我", "我们", "other", "大家")
        ]
        return p.pick(living) if living else None

    def _again(self, p: Page, thing: Thing) -> None:
        alone = sum(t.kind in ("person", "animal") for t in p.things) == 1
        if alone and p.chance(0.6):
            p.say({"male": "他", "female": "她", "it": "它"}[thing.sex] + ("们" if thing.many else ""))
        else:
            p.say(p.one("", "", "这只" if thing.kind == "animal" else "这个") + thing.word)

    def then_wears(self, p: Page) -> None:
        if not (thing := self._known(p)):
            return self.filler(p)
        self._again(p, thing)
        thing.said += self._clothes(p, p.one("穿着", "穿上了", "戴着", "戴上", "披着", "身上穿着", "穿"))
        self.end(p)
        return None

    def then_does(self, p: Page) -> None:
        if not (thing := self._known(p)):
            return self.filler(p)
        posed = any(a == "pose" for a, _ in thing.said)
        self._again(p, thing)
        if posed:
            p.say(p.one("手里拿着", "拿起", "抱着", "举着"))
            thing.related.append(("holding", self.np(p, "thing", "food", "plant", bare=0.15)))
        else:
            if p.chance(0.4):
                p.say("在")
                self.related(p, thing)
            self.verb(p, thing)
        self.end(p)
        return None

    def then_feels(self, p: Page) -> None:
        if not (thing := self._known(p)):
            return self.filler(p)
        self._again(p, thing)
        p.say(p.one("很", "非常", "觉得很", "十分", "感到", "看起来很", "可"))
        thing.said.append(("feeling", p.say(p.pick(self.adjectives["feeling"])[0].removesuffix("的"))))
        p.say(p.one("", "", "极了", "了"))
        self.end(p)
        return None

    def then_colour(self, p: Page) -> None:
        things = [t for t in p.things if t.kind not in ("person", "sky") and t.word != "other"]
        if not things:
            return self.filler(p)
        thing = p.pick(things)
        p.say(thing.word)
        p.say(p.one("是", "都是"))
        thing.said.append(("colour", p.say(p.pick(self.adjectives["colour"])[0].removesuffix("的"))))
        p.say("的")
        self.end(p)
        return None
