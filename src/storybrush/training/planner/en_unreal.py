"""English: what is only spoken of, wished for, compared with, or not there."""

from __future__ import annotations

from storybrush.training.planner.en_phrases import PLAIN, Phrases, plural
from storybrush.training.planner.text import Page

QUOTES = ["Good morning!", "Come here!", "Who are you?", "Thank you so much.", "I am so happy.", "What shall we do?", "Let us go!", "How are you today?",
          "Do not be afraid.", "Look at that!", "I will help you.", "Where have you been?", "Please wait for me!", "You are right."]  # fmt: skip


class Unreal(Phrases):
    """Shapes with nouns that are no items."""

    def dialogue(self, p: Page) -> None:
        if p.chance(0.5):
            p.say("“")
            p.say(p.pick(QUOTES))
            p.say("”")
            p.fresh = False
            p.say(p.one("said", "cried", "asked", "shouted", "whispered", "replied"))
            a = self.np(p, "person", "animal", the=0.8, one=True)
            if p.chance(0.4):
                p.say("to")
                self.np(p, "person", "animal", the=0.8, one=True)
            self.end(p)
        else:
            a = self.np(p, "person", "animal", the=0.7, one=True)
            p.say(p.one("said", "asked", "shouted", "smiled and said", "thought"))
            if p.chance(0.4):
                p.say("to")
                b = self.np(p, "person", "animal", the=0.8, one=True)
                a.related.append(("facing", b))
            p.say(": “" if p.chance(0.5) else ", “")
            p.fresh = True
            if p.chance(0.5):
                self.talked(p)
            else:
                p.say(p.pick(QUOTES))
            p.say("”")
            p.fresh = True

    def talked(self, p: Page) -> None:
        """Things that are only spoken of."""
        p.say(
            p.one(
                "I wish I had",
                "One day I will have",
                "I dreamed of",
                "I have never seen",
                "If only I were",
                "Do you know",
                "I want to be",
                "Have you ever met",
            )
        )
        self.unseen(p)
        p.say(p.one(".", "!", "?"))

    def unseen(self, p: Page) -> None:
        _, word = self.noun(p, "person", "animal", "thing", "food", "vehicle", "plant", "building")
        adjective = p.pick(self.adjectives["colour"])[0] if p.chance(0.2) else p.pick(PLAIN) if p.chance(0.2) else ""
        first = adjective or word
        p.say("an" if first[0] in "aeiou" else "a")
        if adjective:
            p.say(adjective)
        p.say(word)

    def wishes(self, p: Page) -> None:
        a = self.np(p, "person", "animal", one=True)
        p.say(p.one("wanted to become", "dreamed of", "had never seen", "was thinking about", "wished for", "told a story about", "remembered", "longed for",
                    "was afraid of", "had heard of", "used to be"))  # fmt: skip
        self.unseen(p)
        self.end(p)
        _ = a

    def negative(self, p: Page) -> None:
        r = p.rng.random()
        if r < 0.35:
            p.say(
                p.one(
                    "there is no",
                    "there was no",
                    "there are no",
                    "there were no",
                    "he had no",
                    "she saw no",
                    "we have no",
                    "there wasn't a single",
                    "not a single",
                    "there was not one",
                )
            )
            _, word = self.noun(p, "person", "animal", "thing", "food", "plant", "vehicle")
            p.say(p.one(word, plural(word)))
            if p.chance(0.5):
                p.say(p.one("in sight", "anywhere", "at all", "to be seen"))
            elif p.chance(0.6):
                self.place(p, "in")
        elif r < 0.75:
            a = self.np(p, "person", "animal", "thing", "building")
            if a.kind in ("person", "animal") and p.chance(0.6):
                self.verb(p, a)
            elif p.chance(0.5):
                p.say("stands" if not a.many else "stand")
            p.say(p.one("without", "but without", ", but there is no", "with no", "and no"))
            _, word = self.noun(p, "thing", "food", "animal", "plant", "person")
            article = p.one("a", "any", "") if p.parts[-1].endswith("without") else ""
            p.say(article)
            p.say(plural(word) if article == "any" else word)
        else:
            a = self.np(p, "person", "animal")
            p.say(p.one("did not see", "does not have", "didn't find", "has no", "could not find", "never saw"))
            _, word = self.noun(p, "thing", "food", "animal", "person")
            p.say(p.one("a", "the", "any"))
            p.say(word)
        self.end(p)

    def simile(self, p: Page) -> None:
        a = self.np(p, "person", "animal", "thing")
        _, word = self.noun(p, "animal", "thing", "plant", "food", "person")
        r = p.rng.random()
        if r < 0.5:
            p.say(p.one("was as", "is as", "grew as", "looked as"))
            p.say(
                p.one("brave", "strong", "big", "white", "red", "quick", "round", "small", "beautiful", "happy", "busy")
            )
            p.say("as")
        elif r < 0.8:
            p.say(p.one("looked like", "ran like", "was like", "shone like", "jumped like", "roared like"))
        else:
            p.say(p.one("was bigger than", "was sweeter than", "ran faster than", "is smaller than"))
        p.say("an" if word[0] in "aeiou" else "a")
        p.say(word)
        self.end(p)
        _ = a
